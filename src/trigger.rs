//! Which texts can matter at all: a search for words, before anything is lexed.
//!
//! Called by `run` for files and again for single bodies. A text matters if it has a word of asynchronous code, or
//! the name of a function that makes futures somewhere in the user's own files.

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};
use rayon::prelude::*;
use rustc_hash::FxHashSet;

use crate::db::{Db, FileId};

/// Words without which code starts, makes, and loses no asynchronous work.
const WORDS: &[&str] = &[
    "async", "await", "Future", "future", "spawn", "block_on", "tokio", "rayon", "smol", "select!", "join!", "unblock",
];

/// How many characters of a name are searched for.
const LONGEST: usize = 60;

/// The words to look for.
#[derive(Debug)]
pub(crate) struct Triggers {
    /// None if the words are too many to be built: then everything matters.
    words: Option<AhoCorasick>,
}

impl Triggers {
    /// The fixed words, and the names of all functions in these files that make futures.
    pub(crate) fn of(db: &Db<'_>, files: &[FileId]) -> Self {
        let names: Vec<Vec<String>> = files
            .par_iter()
            .map(|&file| db.source(file).map(|source| makers(&source.text)).unwrap_or_default())
            .collect();
        let mut words: Vec<&str> = WORDS.to_vec();
        let names: FxHashSet<&str> = names.iter().flatten().map(String::as_str).collect();
        let mut names: Vec<&str> = names.into_iter().collect();
        names.sort_unstable();
        words.extend(names);
        let words = AhoCorasickBuilder::new().match_kind(MatchKind::Standard).build(words).ok();
        Self { words }
    }

    /// Whether a text can matter.
    pub(crate) fn may_matter(&self, text: &str) -> bool {
        self.words.as_ref().is_none_or(|words| words.is_match(text))
    }
}

/// The names of the functions in a text that are `async` or mention a future in their signature.
fn makers(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    if memchr::memmem::find(text.as_bytes(), b"async").is_none()
        && memchr::memmem::find(text.as_bytes(), b"Future").is_none()
    {
        return found;
    }
    for at in memchr::memmem::find_iter(text.as_bytes(), "fn ") {
        let rest = &text[at + 3..];
        let name: &str = rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or("");
        if name.is_empty() {
            continue;
        }
        let signature = &rest[..rest.bytes().position(|byte| matches!(byte, b'{' | b';')).unwrap_or(rest.len())];
        let before = text[..at].trim_end();
        if before.ends_with("async")
            || before.ends_with("unsafe")
            || signature.contains("Future")
            || signature.contains("->")
        {
            // The beginning of a long name is found wherever the name is.
            found.push(name.chars().take(LONGEST).collect());
        }
    }
    found
}
