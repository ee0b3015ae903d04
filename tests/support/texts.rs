//! Texts for property tests: a package of them, and the fixtures with lines and words taken out, doubled and swapped.
//! Used by `tests/properties.rs` and `tests/passed_over.rs`.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;

/// Of a package that depends on the usual libraries.
pub(crate) const MANIFEST: &str = "[package]\nname = \"texts\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
                        [dependencies]\nfutures = \"0.3\"\nrayon = \"1\"\nsmol = \"2\"\ntokio = \"1\"\n";

/// A package in which each text is a program.
pub(crate) fn package_of(texts: &[String]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let sources = folder.path().join("src/bin");
    fs::create_dir_all(&sources).expect("the folder can be written to");
    fs::write(folder.path().join("Cargo.toml"), MANIFEST).expect("the folder can be written to");
    for (index, text) in texts.iter().enumerate() {
        fs::write(sources.join(format!("text{index}.rs")), text).expect("the folder can be written to");
    }
    folder
}

/// Few cases, since each is several runs over many texts; `PROPTEST_CASES` asks for more. What fails is kept in a file.
pub(crate) fn config(cases: u32, failures: &'static str) -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig {
        cases: if std::env::var_os("PROPTEST_CASES").is_some() { usual.cases } else { cases },
        max_shrink_time: 60_000,
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(failures))),
        ..usual
    }
}

/// The fixtures' files.
static FIXTURES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
    let entries = entries.filter_entry(|entry| entry.file_name() != "target");
    let paths = entries.filter_map(Result::ok).map(walkdir::DirEntry::into_path);
    let rust = paths.filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    rust.filter_map(|path| fs::read_to_string(path).ok()).filter(|text| text.len() < 20_000).collect()
});

/// A fixture after an accident.
pub(crate) fn damaged() -> impl Strategy<Value = String> {
    let changes = vec((0..6u8, any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..6);
    (any::<prop::sample::Index>(), changes).prop_map(|(file, changes)| {
        let mut text = file.get(&FIXTURES).clone();
        for (kind, one, other) in changes {
            // Lines, or words with the blanks behind them.
            let separators: &[char] = if kind < 3 { &['\n'] } else { &[' ', '\n', '(', ')', '{', '}', ';', '.', ','] };
            let mut parts: Vec<&str> = text.split_inclusive(separators).collect();
            if parts.is_empty() {
                break;
            }
            let (one, other) = (one.index(parts.len()), other.index(parts.len()));
            match kind % 3 {
                0 => drop(parts.remove(one)),
                1 => parts.insert(other, parts[one]),
                _ => parts.swap(one, other),
            }
            text = parts.concat();
        }
        text
    })
}
