//! Which functions could matter to their callers, by their text alone.
//!
//! Made by `run` before bodies are looked at, from all files that are read anyway. `effects` asks it before it parses
//! a function, so that only functions are parsed that call something which needs a runtime or blocks, or that call
//! functions which do. It errs towards yes, except for names that many functions share.

use std::cell::OnceCell;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::db::sight::{Given, Origin, Sight};
use crate::db::words::Words;
use crate::db::{Db, FileId, Neighbours};
use crate::names::Name;
use crate::syntax::calls::{Call, Form, calls, deferred};
use crate::syntax::headers::{is_method, is_test, parameters};
use crate::syntax::row::Row;
use crate::syntax::{in_word, word_length};
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

/// Which functions lead to something that matters, by package.
#[derive(Debug, Default)]
pub(crate) struct Reach {
    /// Those that need a runtime or block.
    all: Leading,
    /// Those of them that block.
    blocking: Leading,
    /// Those of them that need a runtime.
    needing: Leading,
    sight: Arc<Sight>,
}

/// The names of functions that lead to something.
#[derive(Debug, Default)]
struct Leading {
    /// Those that are called on a value, or through their type.
    methods: Given,
    /// The others.
    others: Given,
}

impl Leading {
    /// Adds a name; returns whether it is new for its origin.
    fn insert(&mut self, name: &'static str, takes_self: bool, origin: Origin) -> bool {
        if takes_self { self.methods.insert(name, origin) } else { self.others.insert(name, origin) }
    }

    /// Whether a call may go to one of them that code of `from` sees.
    fn has(&self, call: Call<'_>, from: Origin, sight: &Sight) -> bool {
        call.form != Form::Plain && self.methods.has(call.name, from, sight)
            || call.form != Form::Method && self.others.has(call.name, from, sight)
    }

    /// Whether one of these words may be a name that code of `from` sees.
    fn may_have_one(&self, words: &Words, from: Origin, sight: &Sight) -> bool {
        self.methods.may_have_one(words, from, sight) || self.others.may_have_one(words, from, sight)
    }
}

/// A function, by its text.
struct Function<'t> {
    name: &'t str,
    takes_self: bool,
    calls: Vec<Call<'t>>,
    origin: Origin,
}

/// Something that a stub says matters.
#[derive(Clone, Copy)]
struct Doer {
    name: &'static str,
    takes_self: bool,
    origin: Origin,
}

impl Reach {
    /// Looks through the functions of these files; `sight` says which package sees which.
    pub(crate) fn of(db: &Db<'_>, neighbours: &mut Neighbours, sight: Arc<Sight>) -> Self {
        let doers = doers(db, &sight);
        let mut open = neighbours.files().to_vec();
        let mut functions: Vec<Function<'_>> = Vec::new();
        let mut all = Leading::default();
        for doer in &doers {
            all.insert(doer.name, doer.takes_self, doer.origin);
        }
        // A file without one of the names has no function that leads to one, nor a namesake of one that does.
        loop {
            let mentions = |file: FileId, words: &Words| all.may_have_one(words, sight.origin(db, file), &sight);
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
            all = leading_to(&functions, &doers, &sight);
        }
        let of = |names: &[&str]| {
            let doers: Vec<Doer> = doers.iter().filter(|doer| names.contains(&doer.name)).copied().collect();
            leading_to(&functions, &doers, &sight)
        };
        let (blocking, needing) = (of(BLOCKING), of(NEEDING));
        Self { all, blocking, needing, sight }
    }

    /// Whether a text of a package calls a function that leads to something which blocks.
    pub(crate) fn leads_to_blocking(&self, package: Option<PackageId>, text: &str) -> bool {
        calls(text).any(|call| self.blocking.has(call, Origin::of_package(package), &self.sight))
    }

    /// Whether a body of a package names such a function as an argument; `header` stands before it. Parameters, and
    /// variables that the body declares, are no functions.
    pub(crate) fn hands_on(&self, package: Option<PackageId>, header: &str, text: &str) -> bool {
        let bytes = text.as_bytes();
        // Most are parameters, and headers are short.
        let (parameters, variables) = (OnceCell::new(), OnceCell::new());
        let is_variable = |name: &str| {
            let is_parameter = |header: &Row<'_>| header.typed(name).next().is_some();
            parameters.get_or_init(|| Row::of(header)).as_ref().is_some_and(is_parameter)
                || variables.get_or_init(|| Row::of(text)).as_ref().is_some_and(|body| body.declares(name))
        };
        let ends = memchr::memchr2_iter(b')', b',', bytes);
        ends.into_iter().any(|end| {
            let start = bytes[..end].iter().rposition(|byte| !in_word(*byte)).map_or(0, |before| before + 1);
            let form = match bytes[..start].last() {
                Some(b':') => Form::Path,
                Some(b'(' | b',' | b' ') => Form::Plain,
                _ => return false,
            };
            text.get(start..end).is_some_and(|name| {
                self.all.has(Call { name, form, arguments: end }, Origin::of_package(package), &self.sight)
                    && !is_variable(name)
            })
        })
    }

    /// Whether a text of a package calls a function that leads to something which needs a runtime.
    pub(crate) fn leads_to_needing(&self, package: Option<PackageId>, text: &str) -> bool {
        calls(text).any(|call| self.needing.has(call, Origin::of_package(package), &self.sight))
    }

    /// Whether a text of a package calls a function that leads to something which matters.
    pub(crate) fn leads_somewhere(&self, package: Option<PackageId>, text: &str) -> bool {
        calls(text).any(|call| self.all.has(call, Origin::of_package(package), &self.sight))
    }

    /// The same for calls in closures and in what is `async`, which may run where the body itself does not.
    pub(crate) fn leads_somewhere_elsewhere(&self, package: Option<PackageId>, text: &str) -> bool {
        self.leads_somewhere(package, text)
            && deferred(text).into_iter().any(|part| self.leads_somewhere(package, &text[part]))
    }
}

/// The functions that lead to one of these; `doers` and all functions with one of the names are given.
fn leading_to(functions: &[Function<'_>], doers: &[Doer], sight: &Sight) -> Leading {
    let mut namesakes: FxHashMap<(&str, Origin), usize> = FxHashMap::default();
    let mut callers: FxHashMap<&str, Vec<(&Function<'_>, Form)>> = FxHashMap::default();
    for function in functions {
        *namesakes.entry((function.name, function.origin)).or_default() += 1;
        for call in &function.calls {
            callers.entry(call.name).or_default().push((function, call.form));
        }
    }
    let mut leading = Leading::default();
    let mut open: Vec<(&str, bool, Origin)> = Vec::new();
    for doer in doers {
        leading.insert(doer.name, doer.takes_self, doer.origin);
        open.push((doer.name, doer.takes_self, doer.origin));
    }
    while let Some((name, takes_self, of)) = open.pop() {
        let other_form = if takes_self { Form::Plain } else { Form::Method };
        let callers = callers.get(name).into_iter().flatten().filter(|(_, form)| *form != other_form);
        for (caller, _) in callers {
            if namesakes[&(caller.name, caller.origin)] <= MOST_NAMESAKES
                && sight.reaches(caller.origin, of)
                && leading.insert(Name::new(caller.name).as_str(), caller.takes_self, caller.origin)
            {
                open.push((caller.name, caller.takes_self, caller.origin));
            }
        }
    }
    leading
}

/// The functions of a file.
fn of_file<'d>(db: &'d Db<'_>, file: FileId, sight: &Sight) -> Vec<Function<'d>> {
    let Ok(source) = db.source(file) else { return Vec::new() };
    let origin = sight.origin(db, file);
    functions(&source.text, origin)
}

/// The functions of libraries that need a runtime or block, each with the stub that says so.
fn doers(db: &Db<'_>, sight: &Sight) -> Vec<Doer> {
    let mut found = Vec::new();
    for file in sight.stubs() {
        let origin = sight.origin(db, file);
        db.each_slot(file, &mut |slot, head, _| {
            // Most have no attribute at all.
            if memchr::memchr(b'#', head.as_bytes()).is_none() {
                return;
            }
            let has = |attr| head.contains(attr);
            let does = has("#[needs_runtime")
                || has("#[needs_workers")
                || has("#[blocks(")
                || has("#[blocks") && has("#[drives");
            let says_enough = |name: &Name| [NEEDING, BLOCKING].iter().any(|names| names.contains(&name.as_str()));
            let name = slot.name.filter(|name| does && says_enough(name));
            let takes_self = is_method(parameters(head));
            found.extend(name.map(|name| Doer { name: name.as_str(), takes_self, origin }));
        });
    }
    found
}

/// The functions of a text that others may call, with what is called between each and the next.
fn functions(text: &str, origin: Origin) -> Vec<Function<'_>> {
    let starts: Vec<usize> = memchr::memmem::find_iter(text.as_bytes(), "fn ").collect();
    let mut found = Vec::with_capacity(starts.len());
    for (at, &start) in starts.iter().enumerate() {
        let before = &text[at.checked_sub(1).map_or(0, |at| starts[at])..start];
        let attributes = before.rfind(['}', ';', '{']).map_or(before, |end| &before[end + 1..]);
        // Nobody calls a test, whatever it is called.
        if is_test(attributes) {
            continue;
        }
        let rest = &text[start + 3..];
        let length = word_length(rest.as_bytes());
        let end = starts.get(at + 1).copied().unwrap_or(text.len());
        let after = (start + 3 + length).min(end);
        let calls: Vec<Call<'_>> = calls(&text[after..end]).collect();
        if length > 0 && !calls.is_empty() {
            let takes_self = is_method(parameters(&text[start..end]));
            found.push(Function { name: &rest[..length], takes_self, calls, origin });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_has_the_calls_up_to_the_next() {
        let found = functions("fn a() { b(1) } impl X { fn c(&self) { d() } }", Origin::Everywhere);
        let found: Vec<_> = found.iter().map(|it| (it.name, it.takes_self, it.calls[0].name)).collect();
        assert_eq!(found, [("a", false, "b"), ("c", true, "d")]);
    }

    #[test]
    fn tests_are_called_by_nobody() {
        let text = "#[test]\nfn a() { b() }\n#[tokio::test(flavor = \"current_thread\")]\nasync fn c() { b() }\n\
                    #[cfg(test)]\nfn d() { b() }\n#[test_case]\nfn e() { b() }";
        let found: Vec<_> = functions(text, Origin::Everywhere).iter().map(|it| it.name).collect();
        assert_eq!(found, ["d", "e"]);
    }
}
