//! Every word that stubs use, and every value of one, against the fixtures: some shape that is reported and some that
//! is silent calls what it is said of, and without the word the fixtures would give something else.
//!
//! Which words and values there are is read off the stubs. What the words mean is `lints/stubs/README.md`'s matter, and
//! that stubs name what libraries have is held by `tests/stubs.rs`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use detach_lint::levels::{LevelFlag, Levels};
use detach_lint::stubs::{self, Believed};
use detach_lint::types::STUB_WORDS;
use detach_lint::{Request, checks};

/// A word, with its value if it has one.
type Word = (String, Option<String>);

/// Words that say something only together with others of the same item or type, so that nothing is found or lost with
/// one of them alone. Each has its reason.
const DECIDED_BY_OTHERS: &[(&str, Option<&str>, &str)] = &[
    ("executor", Some("threads"), "says that it needs nobody to run it, as is taken of what has no word"),
    ("flavor", Some("multi_thread"), "says that it is not the other, of which alone something is known to go wrong"),
    ("on_drop", Some("nothing"), "says that it was looked at, and is no handle"),
];

#[test]
fn every_word_is_shown_by_a_shape_that_is_reported_and_by_one_that_is_silent() {
    let shapes = shapes();
    let mut missing = Vec::new();
    for (word, names) in names_of_words() {
        let mentions = |text: &str| names.iter().any(|name| has_word(text, name));
        for (kind, reports) in [("reporting", true), ("silent", false)] {
            if !shapes.iter().any(|shape| shape.contains("//~") == reports && mentions(shape)) {
                missing.push(format!("{word:?} has no {kind} shape; it is said of {names:?}"));
            }
        }
    }
    let used: BTreeSet<String> = names_of_words().into_keys().map(|(word, _)| word).collect();
    missing
        .extend(STUB_WORDS.iter().filter(|word| !used.contains(**word)).map(|word| format!("no stub uses `{word}`")));
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn no_word_could_be_left_out() {
    let with_all = findings(&[]);
    let mut idle = Vec::new();
    for word in names_of_words().into_keys() {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let mut changed = Vec::new();
        // The standard library's stub cannot be replaced; what is said only there is held by the other test.
        for (stem, text) in stubs::ALL.iter().filter(|(stem, _)| *stem != "std") {
            let without = without(text, &word);
            if without != *text {
                let path = folder.path().join(format!("{stem}.rs"));
                fs::write(&path, without).expect("the folder can be written to");
                changed.push(path);
            }
        }
        let excused = DECIDED_BY_OTHERS.iter().any(|(name, value, _)| word.0 == *name && word.1.as_deref() == *value);
        if !changed.is_empty() && !excused && findings(&changed) == with_all {
            idle.push(word);
        }
    }
    assert!(idle.is_empty(), "the fixtures give the same without {idle:?}");
}

/// The names by which what a word is said of is met in code: the function's, or those of the type and of the functions
/// that return it.
fn names_of_words() -> BTreeMap<Word, BTreeSet<String>> {
    let mut found: BTreeMap<Word, BTreeSet<String>> = BTreeMap::new();
    for (_, text) in stubs::ALL {
        let items = stubs::believed(text);
        for item in &items {
            for word in &item.words {
                let names = found.entry((word.name.to_owned(), word.value.clone())).or_default();
                names.extend(names_of(item, &items));
            }
        }
    }
    found
}

fn names_of(item: &Believed, all: &[Believed]) -> Vec<String> {
    let last = |path: &str| path.rsplit("::").next().unwrap_or(path).to_owned();
    let own = last(&item.path);
    let returns = |other: &&Believed| other.signature.split_once("->").is_some_and(|(_, ret)| has_word(ret, &own));
    let is_type = own.starts_with(char::is_uppercase);
    let makers = all.iter().filter(returns).filter(|_| is_type).map(|other| last(&other.path));
    // `new` and its kind are said along with the type.
    let telling = makers.filter(|name| !matches!(name.as_str(), "new" | "from" | "into" | "default" | "clone"));
    telling.chain([own.clone()]).collect()
}

/// A stub without a word.
fn without(text: &str, (word, value): &Word) -> String {
    let mut rest = text;
    let mut kept = String::new();
    let opening = format!("#[{word}");
    while let Some(at) = rest.find(&opening) {
        let end = at + rest[at..].find(']').expect("an attribute is closed") + 1;
        let attribute = &rest[at..end];
        let is_word = matches!(attribute.as_bytes()[opening.len()], b'(' | b']');
        let has_value = match value {
            Some(value) => attribute.contains(&format!("\"{value}\"")),
            None => !attribute.contains('"'),
        };
        kept += if is_word && has_value { &rest[..at] } else { &rest[..end] };
        rest = &rest[end..];
    }
    kept + rest
}

/// What is found in the fixtures with these stubs in the place of the tool's own.
fn findings(stubs: &[PathBuf]) -> Vec<String> {
    let flags: Vec<_> = [("all", detach_lint::finding::Level::Warn)]
        .map(|(name, level)| LevelFlag { level, name: name.to_owned(), place: None })
        .into();
    let outcome = detach_lint::lint(&Request {
        paths: vec![fixtures()],
        current_dir: root().to_owned(),
        cargo_home: std::env::var_os("CARGO_HOME")
            .map(PathBuf::from)
            .or_else(|| Some(std::env::home_dir()?.join(".cargo"))),
        levels: Levels::new(checks::lints(), &flags).expect("`all` is a group"),
        stubs: stubs.to_vec(),
        ..Request::default()
    });
    let fatal: Vec<_> = outcome.problems.iter().filter(|problem| problem.fatal).collect();
    assert!(fatal.is_empty(), "{fatal:?}");
    let spot = |finding: &detach_lint::finding::Finding| {
        format!("{} {} {}", finding.lint, finding.primary.place.source.path.display(), finding.primary.place.start)
    };
    outcome.findings.iter().map(spot).collect()
}

/// The functions of all fixtures, each from its header to the next one's.
fn shapes() -> Vec<String> {
    let mut shapes = Vec::new();
    let files = walkdir::WalkDir::new(fixtures()).into_iter().map(|entry| entry.expect("the fixtures can be read"));
    for file in files.filter(|entry| entry.path().extension().is_some_and(|extension| extension == "rs")) {
        let text = String::from_utf8_lossy(&fs::read(file.path()).expect("the fixtures can be read")).into_owned();
        let is_own = file.path().strip_prefix(fixtures()).is_ok_and(|path| !path.starts_with("target"));
        let mut shape = String::new();
        for line in text.lines().filter(|_| is_own) {
            let header = line.trim_start().trim_start_matches("pub ").trim_start_matches("async ");
            if header.starts_with("fn ") {
                shapes.push(std::mem::take(&mut shape));
            }
            shape += line;
            shape.push('\n');
        }
        shapes.push(shape);
    }
    shapes
}

fn has_word(text: &str, word: &str) -> bool {
    let is_part = |ch: char| ch.is_alphanumeric() || ch == '_';
    text.match_indices(word).any(|(at, _)| {
        !text[..at].chars().next_back().is_some_and(is_part)
            && !text[at + word.len()..].chars().next().is_some_and(is_part)
    })
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn fixtures() -> PathBuf {
    root().join("fixtures")
}
