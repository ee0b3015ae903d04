//! Which functions could matter to their callers, by their text alone.
//!
//! Made by `run` before bodies are looked at, from all files that are read anyway. `effects` asks it before it parses
//! a function, so that only functions are parsed that call something which needs a runtime or blocks, or that call
//! functions which do. It errs towards yes, except for names that many functions share.

use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::db::sight::{Given, Origin, Sight};
use crate::db::words::Words;
use crate::db::{Db, FileId, Neighbours};
use crate::names::Name;
use crate::workspace::PackageId;

/// Names of functions that need a runtime and that say enough, unlike `new` and `read`. They count where a stub says so
/// of them.
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

/// Names of functions that block, and that say enough.
const BLOCKING: &[&str] = &[
    "block_on",
    "block_in_place",
    "blocking_recv",
    "blocking_send",
    "blocking_lock",
    "blocking_read",
    "blocking_write",
];

/// A name that more functions of a package share says too little.
const MOST_NAMESAKES: usize = 4;

/// The names of functions that lead to something which matters, by package.
#[derive(Debug, Default)]
pub(crate) struct Reach {
    /// Those that need a runtime or block.
    names: Given,
    /// Those of them that block.
    blocking: Given,
    sight: Arc<Sight>,
}

/// A function, by its text.
struct Function<'t> {
    name: &'t str,
    /// The names that it calls.
    calls: Vec<&'t str>,
    origin: Origin,
}

impl Reach {
    /// Looks through the functions of these files; `sight` says which package sees which.
    pub(crate) fn of(db: &Db<'_>, neighbours: &mut Neighbours, sight: Arc<Sight>) -> Self {
        let doers = doers(db, &sight);
        let mut open = neighbours.files().to_vec();
        let mut functions: Vec<Function<'_>> = Vec::new();
        let mut names = Given::default();
        for (name, origin) in &doers {
            names.insert(name, *origin);
        }
        // A file without one of the names has no function that leads to one, nor a namesake of one that does.
        loop {
            let mentions = |file: FileId, words: &Words| names.may_have_one(words, sight.origin(db, file), &sight);
            let (chosen, rest): (Vec<FileId>, Vec<FileId>) =
                open.par_iter().partition(|file| mentions(**file, db.words(**file)));
            open = rest;
            if chosen.is_empty() {
                open = neighbours.make(db, &|file, _, words| mentions(file, words));
                if open.is_empty() {
                    break;
                }
                continue;
            }
            let read: Vec<Vec<Function<'_>>> = chosen.par_iter().map(|file| of_file(db, *file, &sight)).collect();
            functions.extend(read.into_iter().flatten());
            names = leading_to(&functions, &doers, &sight);
        }
        let blocking: Vec<_> = doers.into_iter().filter(|(name, _)| BLOCKING.contains(name)).collect();
        let blocking = leading_to(&functions, &blocking, &sight);
        Self { names, blocking, sight }
    }

    /// Whether a text of a package calls a function that leads to something which blocks.
    pub(crate) fn leads_to_blocking(&self, package: Option<PackageId>, text: &str) -> bool {
        calls_one_of(text, |name| self.blocking.has(name, Origin::of_package(package), &self.sight))
    }

    /// Whether a body of a package names such a function as an argument; `header` stands before it. Parameters, and
    /// variables that the body declares, are no functions.
    pub(crate) fn hands_on(&self, package: Option<PackageId>, header: &str, text: &str) -> bool {
        let bytes = text.as_bytes();
        let ends = memchr::memchr2_iter(b')', b',', bytes);
        ends.into_iter().any(|end| {
            let start = bytes[..end].iter().rposition(|byte| !is_word(*byte)).map_or(0, |before| before + 1);
            let is_argument = start > 0 && matches!(bytes[start - 1], b'(' | b',' | b':' | b' ');
            is_argument
                && text.get(start..end).is_some_and(|name| {
                    self.names.has(name, Origin::of_package(package), &self.sight) && !is_variable(name, header, text)
                })
        })
    }

    /// Whether a text of a package calls a function that leads to something which matters.
    pub(crate) fn leads_somewhere(&self, package: Option<PackageId>, text: &str) -> bool {
        calls_one_of(text, |name| self.names.has(name, Origin::of_package(package), &self.sight))
    }
}

/// The names of functions that lead to one of these; `doers` and all functions with one of the names are given.
fn leading_to(functions: &[Function<'_>], doers: &[(&'static str, Origin)], sight: &Sight) -> Given {
    let mut namesakes: FxHashMap<(&str, Origin), usize> = FxHashMap::default();
    let mut callers: FxHashMap<&str, Vec<&Function<'_>>> = FxHashMap::default();
    for function in functions {
        *namesakes.entry((function.name, function.origin)).or_default() += 1;
        for call in &function.calls {
            callers.entry(call).or_default().push(function);
        }
    }
    let mut leading = Given::default();
    let mut open: Vec<(&str, Origin)> = Vec::new();
    for &(name, origin) in doers {
        leading.insert(name, origin);
        open.push((name, origin));
    }
    while let Some((name, of)) = open.pop() {
        for caller in callers.get(name).into_iter().flatten() {
            let key = (caller.name, caller.origin);
            if namesakes[&key] <= MOST_NAMESAKES
                && sight.reaches(caller.origin, of)
                && leading.insert(Name::new(caller.name).as_str(), caller.origin)
            {
                open.push(key);
            }
        }
    }
    leading
}

/// The functions of a file.
fn of_file<'d>(db: &'d Db<'_>, file: FileId, sight: &Sight) -> Vec<Function<'d>> {
    let Ok(source) = db.source(file) else { return Vec::new() };
    let origin = sight.origin(db, file);
    functions(&source.text).into_iter().map(|(name, calls)| Function { name, calls, origin }).collect()
}

/// The functions of libraries that need a runtime or block, each with the stub that says so.
fn doers(db: &Db<'_>, sight: &Sight) -> Vec<(&'static str, Origin)> {
    let mut found = Vec::new();
    for file in sight.stubs() {
        let origin = sight.origin(db, file);
        db.each_slot(file, &mut |slot, head, _| {
            let has = |attr| head.contains(attr);
            let does = has("#[needs_runtime")
                || has("#[needs_workers")
                || has("#[blocks(")
                || has("#[blocks") && has("#[drives");
            let says_enough = |name: &Name| [NEEDING, BLOCKING].iter().any(|names| names.contains(&name.as_str()));
            let name = slot.name.filter(|name| does && says_enough(name));
            found.extend(name.map(|name| (name.as_str(), origin)));
        });
    }
    found
}

fn calls_one_of(text: &str, is_one: impl Fn(&str) -> bool) -> bool {
    let mut found = false;
    each_call(text, |name| found = found || is_one(name));
    found
}

/// Whether a name is a parameter, or a variable that a body declares.
fn is_variable(name: &str, header: &str, body: &str) -> bool {
    let stands_alone = |text: &str, at: usize| {
        let (before, after) = (text[..at].bytes().next_back(), text[at + name.len()..].bytes().next());
        !before.is_some_and(is_word) && !after.is_some_and(is_word)
    };
    memchr::memmem::find_iter(header.as_bytes(), name)
        .any(|at| stands_alone(header, at) && header[at + name.len()..].trim_start().starts_with(':'))
        || memchr::memmem::find_iter(body.as_bytes(), name).any(|at| {
            let before = body[..at].trim_end();
            stands_alone(body, at) && (before.ends_with("let") || before.ends_with("let mut"))
        })
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
    fn parameters_and_variables_are_no_functions() {
        for (header, body) in [
            ("fn f(connect: u8)", "{ g(connect) }"),
            ("fn f(mut connect : u8)", "{ g(connect) }"),
            ("fn f()", "{ let connect = 1; g(connect) }"),
            ("fn f()", "{ let mut connect: u8; g(connect) }"),
        ] {
            assert!(is_variable("connect", header, body), "{header} {body}");
        }
        for (header, body) in [
            ("fn f()", "{ g(connect) }"),
            ("fn f(reconnect: u8)", "{ g(connect) }"),
            ("fn connect(f: u8)", "{ let connected = 1; g(connect) }"),
        ] {
            assert!(!is_variable("connect", header, body), "{header} {body}");
        }
    }

    #[test]
    fn a_function_has_the_calls_up_to_the_next() {
        let found = functions("fn a() { b(1) } impl X { fn c(&self) { d() } }");
        assert_eq!(found, [("a", vec!["b"]), ("c", vec!["d"])]);
    }
}
