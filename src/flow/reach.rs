//! Which functions could matter to their callers, by their text alone.
//!
//! Made by `run` before bodies are looked at, from all files that are read anyway. `effects` asks it before it parses
//! a function, so that only functions are parsed that call something which needs a runtime or blocks, or that call
//! functions which do. It errs towards yes, except for names that many functions share.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::db::{Db, FileId};

/// Names of functions that need a runtime, as stubs know them.
const NEEDING: &[&str] = &[
    "spawn",
    "spawn_local",
    "spawn_blocking",
    "spawn_on",
    "current",
    "sleep",
    "sleep_until",
    "interval",
    "interval_at",
    "timeout",
    "timeout_at",
    "bind",
    "connect",
    "from_std",
    "signal",
    "ctrl_c",
];

/// Names of functions that block, as stubs know them.
const BLOCKING: &[&str] = &[
    "block_on",
    "block_in_place",
    "blocking_recv",
    "blocking_send",
    "blocking_lock",
    "blocking_read",
    "blocking_write",
];

/// A name that more functions share says too little.
const MOST_NAMESAKES: usize = 4;

/// The names of functions that lead to something which matters.
#[derive(Debug, Default)]
pub(crate) struct Reach {
    /// Those that need a runtime or block.
    names: FxHashSet<String>,
    /// Those of them that block.
    blocking: FxHashSet<String>,
}

impl Reach {
    /// Looks through the functions of these files.
    pub(crate) fn of(db: &Db<'_>, files: &[FileId]) -> Self {
        let functions: Vec<Vec<(&str, Vec<&str>)>> = files
            .par_iter()
            .map(|&file| db.source(file).map(|source| functions(&source.text)).unwrap_or_default())
            .collect();
        let functions: Vec<&(&str, Vec<&str>)> = functions.iter().flatten().collect();
        let mut namesakes: FxHashMap<&str, usize> = FxHashMap::default();
        for (name, _) in &functions {
            *namesakes.entry(*name).or_default() += 1;
        }
        let leading_to = |doers: &mut dyn Iterator<Item = &&'static str>| {
            let mut leading: FxHashSet<&str> = doers.copied().collect();
            loop {
                let found: Vec<&str> = functions
                    .iter()
                    .filter(|(name, calls)| {
                        !leading.contains(name)
                            && namesakes[name] <= MOST_NAMESAKES
                            && calls.iter().any(|call| leading.contains(call))
                    })
                    .map(|(name, _)| *name)
                    .collect();
                if found.is_empty() {
                    return leading.into_iter().map(str::to_owned).collect();
                }
                leading.extend(found);
            }
        };
        Self { names: leading_to(&mut NEEDING.iter().chain(BLOCKING)), blocking: leading_to(&mut BLOCKING.iter()) }
    }

    /// Whether a text calls a function that leads to something which blocks.
    pub(crate) fn leads_to_blocking(&self, text: &str) -> bool {
        calls_one_of(text, &self.blocking)
    }

    /// Whether a text names such a function as an argument.
    pub(crate) fn hands_on(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        let ends = memchr::memchr2_iter(b')', b',', bytes);
        ends.into_iter().any(|end| {
            let start = bytes[..end].iter().rposition(|byte| !is_word(*byte)).map_or(0, |before| before + 1);
            let is_argument = start > 0 && matches!(bytes[start - 1], b'(' | b',' | b':' | b' ');
            is_argument && text.get(start..end).is_some_and(|name| self.names.contains(name))
        })
    }

    /// Whether a text calls a function that leads to something which matters.
    pub(crate) fn leads_somewhere(&self, text: &str) -> bool {
        calls_one_of(text, &self.names)
    }
}

fn calls_one_of(text: &str, names: &FxHashSet<String>) -> bool {
    let mut found = false;
    each_call(text, |name| found |= names.contains(name));
    found
}

/// The functions of a text, with the names that are called between each and the next.
fn functions(text: &str) -> Vec<(&str, Vec<&str>)> {
    let starts: Vec<usize> = memchr::memmem::find_iter(text.as_bytes(), "fn ").collect();
    let mut found = Vec::with_capacity(starts.len());
    for (at, &start) in starts.iter().enumerate() {
        let rest = &text[start + 3..];
        let length = rest.bytes().position(|byte| !is_word(byte)).unwrap_or(rest.len());
        let end = starts.get(at + 1).copied().unwrap_or(text.len());
        let after = (start + 3 + length).min(end);
        let mut calls = Vec::new();
        each_call(&text[after..end], |name| calls.push(name));
        if length > 0 && !calls.is_empty() {
            found.push((&rest[..length], calls));
        }
    }
    found
}

/// The words before an opening parenthesis or a turbofish.
fn each_call<'t>(text: &'t str, mut call: impl FnMut(&'t str)) {
    let bytes = text.as_bytes();
    for at in memchr::memchr_iter(b'(', bytes) {
        let mut end = at;
        // `spawn::<T>(`: the name stands before the turbofish.
        if bytes[..at].ends_with(b">") {
            let Some(fish) = memchr::memmem::rfind(&bytes[at.saturating_sub(100)..at], b"::<") else { continue };
            end = at.saturating_sub(100) + fish;
        }
        let start = bytes[..end].iter().rposition(|byte| !is_word(*byte)).map_or(0, |before| before + 1);
        if start < end && text.is_char_boundary(start) {
            call(&text[start..end]);
        }
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_are_the_words_before_parentheses() {
        let mut found = Vec::new();
        each_call("a::b(c.d::<Vec<u8>>(), (1), x)", |name| found.push(name));
        assert_eq!(found, ["b", "d"]);
    }

    #[test]
    fn a_function_has_the_calls_up_to_the_next() {
        let found = functions("fn a() { b(1) } impl X { fn c(&self) { d() } }");
        assert_eq!(found, [("a", vec!["b"]), ("c", vec!["d"])]);
    }
}
