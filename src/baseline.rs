//! A baseline: findings that are known and not reported as long as their number does not grow.
//!
//! A file with a line for each kind of finding in each function, so that it can be read, and merged by git. Lines and
//! columns are no part of it ([`Key`]), so entries survive what moves them. `cli` reads and writes the file; here it is
//! parsed, compared with findings, and put into words.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Deserialize;

use crate::config::{ConfigError, quoted};
use crate::finding::{Finding, Place, Source, Standing};
use crate::fingerprint::Key;
use crate::workspace::{self, normalised};

/// The version of the file's form.
const VERSION: u32 = 1;

/// What the file says of itself.
const HEADER: &str = "# Findings that are known, written by `detach-lint --write-baseline`; they are not reported as\n\
                      # long as there are no more of them. Lines that moved make no difference.\n";

/// What is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Baseline {
    /// The folder that its paths start from; absolute.
    folder: PathBuf,
    /// How many findings of each kind there are.
    entries: BTreeMap<Entry, usize>,
}

/// A kind of finding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The file, with forward slashes.
    pub path: String,
    /// The lint.
    pub lint: String,
    /// The item that it lies in.
    pub item: String,
    /// The text that it points at, without its layout.
    pub text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    findings: Vec<Line>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    path: String,
    lint: String,
    #[serde(default)]
    item: String,
    #[serde(default)]
    text: String,
    #[serde(default = "one")]
    count: usize,
}

fn one() -> usize {
    1
}

impl Baseline {
    /// A baseline without entries, in the file at `path`, which is absolute.
    pub fn empty(path: &Path) -> Baseline {
        Baseline { folder: path.parent().unwrap_or(path).to_owned(), entries: BTreeMap::new() }
    }

    /// Parses the file at `path`, which is absolute; `shown` is how messages name it.
    ///
    /// # Errors
    ///
    /// If it is no baseline, or one of another version.
    pub fn parse(path: &Path, shown: &Path, text: &str) -> Result<Baseline, ConfigError> {
        let failed = |message: String, range: Option<std::ops::Range<usize>>| {
            let source = Arc::new(Source { path: shown.to_owned(), text: text.into() });
            let place = range.map(|range| Place { source, start: range.start as u32, end: range.end as u32 });
            ConfigError { place, path: Some(shown.to_owned()), message, help: None }
        };
        let file: File = toml::from_str(text).map_err(|error| {
            failed(format!("not a baseline: {}", error.message().replace('\n', ", ")), error.span())
        })?;
        if file.version != VERSION {
            return Err(failed(format!("a baseline of version {}, and not {VERSION}", file.version), None));
        }
        let mut baseline = Baseline::empty(path);
        for Line { path, lint, item, text, count } in file.findings {
            // A merge may leave two lines for one kind.
            *baseline.entries.entry(Entry { path, lint, item, text }).or_default() += count;
        }
        Ok(baseline)
    }

    fn entry(&self, finding: &Finding, current_dir: &Path) -> Entry {
        let key = Key::of(finding);
        let path = normalised(&current_dir.join(&finding.primary.place.source.path));
        Entry {
            path: workspace::shown(&path, &self.folder).to_string_lossy().replace('\\', "/"),
            lint: key.lint.to_owned(),
            item: key.item.to_owned(),
            text: key.text,
        }
    }

    /// Takes the known findings out of the count, and returns what is left of the baseline.
    ///
    /// Of more findings than are known, the first ones in order are taken for the known ones.
    #[must_use]
    pub fn apply<'f>(&self, findings: impl IntoIterator<Item = &'f mut Finding>, current_dir: &Path) -> Baseline {
        let mut left = self.clone();
        for finding in findings.into_iter().filter(|finding| finding.is_open()) {
            if let Some(count) = left.entries.get_mut(&self.entry(finding, current_dir)).filter(|count| **count > 0) {
                *count -= 1;
                finding.standing = Standing::Baselined;
            }
        }
        left.entries.retain(|_, count| *count > 0);
        left
    }

    /// Adds findings.
    pub fn add<'f>(&mut self, findings: impl IntoIterator<Item = &'f Finding>, current_dir: &Path) {
        for finding in findings {
            *self.entries.entry(self.entry(finding, current_dir)).or_default() += 1;
        }
    }

    /// Leaves only the entries that `keep` says yes to, given the absolute path of the file.
    pub fn retain(&mut self, keep: &dyn Fn(&Path, &Entry) -> bool) {
        let folder = &self.folder;
        self.entries.retain(|entry, _| keep(&normalised(&folder.join(&entry.path)), entry));
    }

    /// How many findings it holds.
    pub fn count(&self) -> usize {
        self.entries.values().sum()
    }

    /// What is in it, and how often.
    pub fn entries(&self) -> impl Iterator<Item = (&Entry, usize)> {
        self.entries.iter().map(|(entry, count)| (entry, *count))
    }

    /// The file: a line for each entry, sorted.
    pub fn text(&self) -> String {
        let mut text = format!("{HEADER}version = {VERSION}\nfindings = [\n");
        for (Entry { path, lint, item, text: code }, count) in &self.entries {
            let _ = write!(text, "    {{ path = {}, lint = {}", quoted(path), quoted(lint));
            for (key, value) in [("item", item), ("text", code)] {
                if !value.is_empty() {
                    let _ = write!(text, ", {key} = {}", quoted(value));
                }
            }
            if *count != 1 {
                let _ = write!(text, ", count = {count}");
            }
            text.push_str(" },\n");
        }
        text.push_str("]\n");
        text
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEXT: &str = "version = 1\nfindings = [\n    { path = \"a.rs\", lint = \"x\" },\n]\n";

    fn parse(text: &str) -> Result<Baseline, ConfigError> {
        Baseline::parse(Path::new("/here/known.toml"), Path::new("known.toml"), text)
    }

    #[test]
    fn what_is_no_baseline() {
        for (text, message, at) in [
            ("version = 1\n", "not a baseline: missing field `findings`", None),
            ("version = 2\nfindings = []\n", "a baseline of version 2, and not 1", None),
            ("version = 1\nfindings = [\n<<<<<<< HEAD\n]\n", "not a baseline: ", Some(25)),
        ] {
            let error = parse(text).unwrap_err();
            assert!(error.message.starts_with(message), "{}", error.message);
            if let Some(at) = at {
                assert_eq!(error.place.map(|place| place.start), Some(at));
            }
        }
    }

    #[test]
    fn a_merge_may_leave_a_line_twice() {
        let line = "    { path = \"a.rs\", lint = \"x\" },\n";
        let twice = parse(&TEXT.replace(line, &line.repeat(2))).unwrap();
        assert_eq!(twice.count(), 2);
        assert!(twice.text().contains("{ path = \"a.rs\", lint = \"x\", count = 2 },"), "{}", twice.text());
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(
            entries in proptest::collection::btree_map(("[a-z/.\\\\\"ä\n\u{202e}]{0,9}", "[a-z_]{1,5}", any::<String>(), any::<String>()), 1usize..5, 0..5),
        ) {
            let mut baseline = parse("version = 1\nfindings = []\n").unwrap();
            let entry = |(path, lint, item, text)| Entry { path, lint, item, text };
            baseline.entries = entries.into_iter().map(|(key, count)| (entry(key), count)).collect();
            let text = baseline.text();
            prop_assert_eq!(text.lines().count(), baseline.entries.len() + 5);
            prop_assert_eq!(parse(&text).unwrap(), baseline);
        }
    }
}
