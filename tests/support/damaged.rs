//! Fixtures with lines and words taken out, doubled and swapped. Used by `tests/properties.rs` and
//! `tests/passed_over.rs`.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;

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
