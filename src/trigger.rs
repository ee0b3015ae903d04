//! Which texts can matter at all: a search for words, before anything is parsed.
//!
//! Called by `run` for files and again for single bodies. A text matters if it has a word of asynchronous code, or
//! the name of a function that makes futures or handles: one of the user's own files, or of a library that they
//! depend on and that there is a stub of. Which functions do is read off the texts of signatures, without parsing;
//! a name that an import gives to something else may be one of them.
//! Of a body that matters by its words, `glance` then looks whether anything could be lost in it: most only call
//! functions and await them. `names` says what each word can mean, `dependencies` which functions of libraries without
//! a stub make futures.
//!
//! What is given up: a function of a library without a stub, called in a file that neither has one of the words nor
//! names the library; and one of a library that the package neither depends on itself nor gets through one that
//! re-exports it.

mod dependencies;
mod glance;
mod names;

use std::sync::Arc;

use aho_corasick::AhoCorasick;
use rayon::prelude::*;
use rustc_hash::FxHashSet;

use crate::db::sight::{Given, Origin, Sight};
use crate::db::words::Key;
use crate::db::{Db, FileId, Neighbours};
use crate::names::Name;
use crate::syntax;
use crate::syntax::aliases::{Alias, aliases};
use crate::syntax::headers::{self, ImplKey, WRAPPERS, header_key, heads, is_method, parameters, words};
use crate::syntax::tree::{Entry, ItemIdx, Slot, SlotKind};
use crate::workspace::PackageId;

/// Words without which code starts, makes, holds and loses no asynchronous work, wherever they stand in a text.
const WORDS: &[&str] = &[
    "async",
    "await",
    "uture",
    "spawn",
    "block_on",
    "tokio",
    "rayon",
    "smol",
    "select!",
    "join!",
    "unblock",
    "untime",
    "xecutor",
    "JoinSet",
    "JoinHandle",
    ".join()",
    "enter",
    "LocalSet",
    "LocalPool",
    "oneshot",
    "block_in_place",
    // Guards, which need no asynchronous code around them.
    "drop_guard",
    "set_default(",
    "span!(",
];

/// The words to look for.
#[derive(Debug)]
pub(crate) struct Triggers {
    /// None if they cannot be built: then everything matters.
    words: Option<AhoCorasick>,
    /// The names of functions that make futures, of the user's types that are futures, and names that imports give.
    makers: Given,
    /// What words can mean in a body.
    names: names::Names,
    sight: Arc<Sight>,
    /// Whether everything matters, whatever its words are.
    everything: bool,
}

impl Triggers {
    /// The fixed words, and the names of all functions in these files and stubs that make futures.
    ///
    /// `sight` says which package sees which.
    pub(crate) fn of(db: &Db<'_>, neighbours: &mut Neighbours, stubs: &[FileId], sight: Arc<Sight>) -> Self {
        let words = AhoCorasick::new(WORDS).ok();
        let mut collected = Collected::new(&sight);
        for name in ["Future", "IntoFuture"] {
            collected.futures.insert(name, Origin::Everywhere);
        }
        let std = db.stub("std").map(|id| db.root_file(id));
        let others: Vec<FileId> = stubs.iter().copied().filter(|file| Some(*file) != std).collect();
        let sight_of = &*sight;
        let (of_std, of_others) =
            rayon::join(|| declared_in(db, std.as_slice(), sight_of), || declared_in(db, &others, sight_of));
        // std's iterators are called as others' streams are, so std is settled before the others are known.
        collected.add(of_std);
        collected.declarations.clear();
        collected.meaningless = std.map(|std| iteration(db, std)).unwrap_or_default();
        collected.add(of_others);
        if let Some(std) = std {
            collected.leave_common(db, std, neighbours.files());
        }
        let known = collected.settled.len();
        collected.follow(db, neighbours);
        let mut makers = std::mem::take(&mut collected.makers);
        let names = names::Names::of(db, neighbours.files(), stubs, &collected, &mut makers);
        for found in collected.settled[known..].iter().filter(|found| !found.is_function) {
            makers.insert(found.name.as_str(), found.origin);
        }
        Self { words, makers, names, sight, everything: false }
    }

    /// The same, but everything matters if that is asked for, whatever its words are: to see whether the words say
    /// right what does.
    pub(crate) fn all_if(self, everything: bool) -> Self {
        Self { everything, ..self }
    }

    /// Whether a body of a package could hold a finding, as far as its words tell.
    ///
    /// `header` is what stands before the body: attributes and the signature; `of` the type whose function it is, if
    /// there is one. It is asked where `may_matter` said yes.
    pub(crate) fn could_matter(&self, package: Option<PackageId>, of: &str, header: &str, body: &str) -> bool {
        self.everything
            || glance::could_matter(header, body, of, &|call| self.names.meaning(package, call, &self.sight))
    }

    /// Whether a file of a package can matter.
    pub(crate) fn file_may_matter(&self, db: &Db<'_>, file: FileId, package: Option<PackageId>) -> bool {
        let Ok(source) = db.source(file) else { return false };
        self.everything
            || self.words.as_ref().is_none_or(|words| words.is_match(&*source.text))
            || self.makers.may_have_one(db.words(file), Origin::of_package(package), &self.sight)
                && self.mentions_makers(package, &source.text)
            || self.names.makers(package).is_some_and(|makers| makers.are_called_in(db.words(file), &source.text))
    }

    /// Whether a text of a package can matter.
    pub(crate) fn may_matter(&self, package: Option<PackageId>, text: &str) -> bool {
        self.everything
            || self.words.as_ref().is_none_or(|words| words.is_match(text))
            || self.mentions_makers(package, text)
            || self.names.makers(package).is_some_and(|makers| makers.are_called(text))
    }

    fn mentions_makers(&self, package: Option<PackageId>, text: &str) -> bool {
        mentions_one_of(text, &|word| self.makers.has(word, Origin::of_package(package), &self.sight))
    }
}

/// A function, type or trait as far as its text tells.
#[allow(clippy::struct_excessive_bools, reason = "what was read off a text, asked for by name")]
#[derive(Debug)]
struct Declaration {
    name: Name,
    is_function: bool,
    /// The types that make it one that makes a future, or that is one.
    types: Vec<Name>,
    /// Whether it is one whatever the types are.
    certain: bool,
    /// The type whose function it is; none for a trait's, and for one that stands alone.
    owner: Option<Name>,
    /// The trait whose function it is.
    of_trait: Option<Name>,
    /// Whether it is a part of an impl or trait.
    is_member: bool,
    /// Whether it is called on a value.
    is_method: bool,
    /// Whether its first argument is a future or something to call.
    takes_work: bool,
    /// Whether it is an `async fn`.
    is_async: bool,
    /// Whether it is a function whose value itself is a future, whatever its types are, or a type that is one.
    is_future: bool,
    /// Whether an attribute such as `#[tokio::main]` may make it build a runtime.
    builds_runtime: bool,
    origin: Origin,
}

impl Declaration {
    /// The other name that an import gives to a type.
    fn of_alias(alias: Alias<'_>, origin: Origin) -> Self {
        Self::of_type(Name::new(alias.name), vec![Name::new(alias.of)], origin)
    }

    /// A type that is a future, handle or guard if one of these is.
    fn of_type(name: Name, types: Vec<Name>, origin: Origin) -> Self {
        Self {
            name,
            is_function: false,
            types,
            certain: false,
            owner: None,
            of_trait: None,
            is_member: false,
            is_method: false,
            takes_work: false,
            is_async: false,
            is_future: false,
            builds_runtime: false,
            origin,
        }
    }
}

#[derive(Debug)]
struct Collected<'p> {
    sight: &'p Sight,
    /// What is not settled yet.
    declarations: Vec<Declaration>,
    /// The names of types and traits that are futures, handles or guards.
    futures: Given,
    makers: Given,
    /// What was settled: functions that make futures, handles or guards, and types that are.
    settled: Vec<Declaration>,
    /// Names that a library gives a future, and std something that is everywhere: futures' `Send` and `Map`.
    meaningless: FxHashSet<Name>,
}

impl<'p> Collected<'p> {
    fn new(sight: &'p Sight) -> Self {
        Self {
            sight,
            declarations: Vec::new(),
            futures: Given::default(),
            makers: Given::default(),
            settled: Vec::new(),
            meaningless: FxHashSet::default(),
        }
    }

    /// Of what is known by now, leaves away what has the name of a method of std that every body calls.
    ///
    /// A future that has such a method was made by a call that counts itself. A stream may come from anywhere: in code
    /// that is asynchronous its methods count, elsewhere only those whose type one of these files mentions.
    fn leave_common(&mut self, db: &Db<'_>, std: FileId, files: &[FileId]) {
        let common = everywhere(db, std);
        let is_common = |name| common.contains(&Name::new(name));
        let Self { sight, futures, makers, settled, .. } = self;
        makers.retain(|name| !is_common(name));
        for found in settled.iter().filter(|found| found.is_method && is_common(found.name.as_str())) {
            if found.owner.is_some_and(|owner| is_mentioned(db, files, owner)) {
                makers.insert(found.name.as_str(), found.origin);
            }
        }
        let of_a_future =
            |found: &Declaration| found.of_trait.is_some_and(|of| futures.has(of.as_str(), found.origin, sight));
        settled.retain(|found| !found.is_function || !is_common(found.name.as_str()) || !of_a_future(found));
    }

    /// Reads files, and then those that use a name for a future that another one gave it; and what macros make, where
    /// that could be one of these.
    fn follow(&mut self, db: &Db<'_>, neighbours: &mut Neighbours) {
        let sure = |text: &str| {
            let has = |word: &str| memchr::memmem::find(text.as_bytes(), word.as_bytes()).is_some();
            has("async") || has("Future")
        };
        let is_sure = |file: &FileId| db.source(*file).is_ok_and(|source| sure(&source.text));
        let mut fresh = neighbours.files().to_vec();
        let mut open: Vec<FileId> = Vec::new();
        loop {
            let (mut chosen, rest): (Vec<FileId>, Vec<FileId>) = fresh.par_iter().partition(|file| is_sure(file));
            open.extend(rest);
            let names_one =
                |file: &FileId| self.futures.may_have_one(db.words(*file), self.sight.origin(db, *file), self.sight);
            let (named, rest): (Vec<FileId>, Vec<FileId>) = open.par_iter().partition(|file| names_one(file));
            open = rest;
            chosen.extend(named);
            if !chosen.is_empty() {
                fresh.clear();
                self.read(db, &chosen);
                continue;
            }
            fresh = neighbours.make(db, &|file, text, mentioned| {
                sure(text) || self.futures.may_have_one(mentioned, self.sight.origin(db, file), self.sight)
            });
            if fresh.is_empty() {
                return;
            }
        }
    }

    /// Reads what files declare.
    fn read(&mut self, db: &Db<'_>, files: &[FileId]) {
        self.add(declared_in(db, files, self.sight));
    }

    fn add(&mut self, declarations: Vec<Vec<Declaration>>) {
        self.declarations.extend(declarations.into_iter().flatten());
        self.settle();
    }

    /// Follows names to names until nothing is new.
    fn settle(&mut self) {
        let mut is_new = true;
        while is_new {
            is_new = false;
            let Self { declarations, futures, makers, meaningless, settled, sight, .. } = self;
            settled.extend(declarations.extract_if(.., |declaration| {
                let origin = declaration.origin;
                if !declaration.certain && !declaration.types.iter().any(|ty| futures.has(ty.as_str(), origin, sight)) {
                    return false;
                }
                if declaration.is_function {
                    makers.insert(declaration.name.as_str(), origin);
                } else if !meaningless.contains(&declaration.name) {
                    is_new |= futures.insert(declaration.name.as_str(), origin);
                }
                true
            }));
        }
    }
}

/// How many items of a file a thread looks at, at the least.
const LEAST_AT_ONCE: usize = 64;

/// What each of these files declares that may make or be a future.
fn declared_in(db: &Db<'_>, files: &[FileId], sight: &Sight) -> Vec<Vec<Declaration>> {
    files.par_iter().map(|&file| declarations(db, file, sight.origin(db, file))).collect()
}

/// What a file declares that may make or be a future.
fn declarations(db: &Db<'_>, file: FileId, origin: Origin) -> Vec<Declaration> {
    let (Ok(source), Some(outline)) = (db.source(file), db.outline(file)) else { return Vec::new() };
    let text = &*source.text;
    let declaration =
        |slot: &Slot, owner| declaration(text, slot, owner).map(|declaration| Declaration { origin, ..declaration });
    let declared_by = |(index, entry): (usize, &Entry)| {
        let mut found = Vec::new();
        let slot = &entry.slot;
        let key = if slot.kind == SlotKind::Impl { impl_key(text, slot) } else { None };
        found.extend(key.and_then(future_impl).map(|declaration| Declaration { origin, ..declaration }));
        found.extend(declaration(slot, None));
        if matches!(slot.kind, SlotKind::Impl | SlotKind::Trait) {
            let owner = key.map(|(_, head)| head);
            let around = owner.or(slot.name);
            let parts = syntax::parts(text, outline, ItemIdx::of_entry(index));
            let of_trait = slot.name.filter(|_| slot.kind == SlotKind::Trait);
            let members = parts.iter().filter_map(|part| declaration(part, around));
            found.extend(members.map(|member| Declaration { owner, of_trait, is_member: true, ..member }));
        }
        found
    };
    // The stub of std is larger than any other file.
    let entries = outline.entries.par_iter().enumerate().with_min_len(LEAST_AT_ONCE);
    let mut found: Vec<Declaration> = entries.flat_map_iter(declared_by).collect();
    // A type is a future under any name.
    let types = aliases(text).filter(|alias| alias.name.starts_with(char::is_uppercase));
    found.extend(types.map(|alias| Declaration::of_alias(alias, origin)));
    found
}

/// The trait that an item is, or the type that it is an impl for; none for other items.
pub(crate) fn owner(text: &str, slot: &Slot) -> Option<Name> {
    match slot.kind {
        SlotKind::Trait => slot.name,
        SlotKind::Impl => impl_key(text, slot).map(|(_, head)| head),
        _ => None,
    }
}

fn impl_key(text: &str, slot: &Slot) -> Option<ImplKey> {
    syntax::impl_header(text, slot).and_then(header_key)
}

/// What an impl declares: its type, if the trait makes that a future.
fn future_impl((of, name): ImplKey) -> Option<Declaration> {
    let of = of.filter(|of| *of == "Future" || *of == "IntoFuture")?;
    // Futures behind pointers are known by what the pointers hold.
    let is_named = name.as_str().starts_with(|char: char| char.is_alphabetic() || char == '_');
    let is_future = of == "Future";
    (is_named && !WRAPPERS.contains(&name.as_str()))
        .then(|| Declaration { is_future, ..Declaration::of_type(name, vec![of], Origin::Everywhere) })
}

/// Reads a declaration off the text of an item; `owner` is the type or trait that it belongs to.
fn declaration(text: &str, slot: &Slot, owner: Option<Name>) -> Option<Declaration> {
    let end = slot.body.map_or(slot.range.end, |body| body.start);
    let head = text.get(slot.range.start as usize..end as usize).unwrap_or("");
    let has = |word: &str| memchr::memmem::find(head.as_bytes(), word.as_bytes()).is_some();
    let declared = |name, types: Vec<Name>, certain| {
        (certain || !types.is_empty()).then_some(Declaration {
            name,
            is_function: slot.kind == SlotKind::Fn,
            types,
            certain,
            owner: None,
            of_trait: None,
            is_member: false,
            is_method: slot.kind == SlotKind::Fn && is_method(parameters(head)),
            takes_work: slot.kind == SlotKind::Fn && headers::takes_work(head),
            is_async: slot.kind == SlotKind::Fn && headers::is_async(head),
            is_future: slot.kind == SlotKind::Fn && is_future(head),
            builds_runtime: slot.kind == SlotKind::Fn && builds_runtime(head),
            origin: Origin::Everywhere,
        })
    };
    match slot.kind {
        // Nobody calls a test, whatever it is called.
        SlotKind::Fn if has("test") && headers::is_test(head) => None,
        SlotKind::Fn => {
            let result = headers::result(head);
            let own = |name: Name| if name == "Self" { owner.unwrap_or(name) } else { name };
            // What a method hands back of its own type was there before.
            let is_receiver = result.trim() == "Self" && is_method(parameters(head));
            let types = if is_receiver { Vec::new() } else { heads(result).into_iter().map(own).collect() };
            // A parameter that is bound to be a future may be what is returned.
            let certain = headers::is_async(head) || !result.is_empty() && has("Future") && headers::binds_future(head);
            declared(slot.name?, types, certain)
        }
        SlotKind::TypeAlias => {
            let name = slot.name.filter(|name| owner.is_none() || !COMMON_TYPES.contains(&name.as_str()))?;
            let (_, target) = head.split_once(['=', ':'])?;
            declared(name, heads(target), false)
        }
        SlotKind::Trait => declared(slot.name?, heads(head.split_once(':')?.1), false),
        // What stubs say of handles and guards.
        SlotKind::Struct | SlotKind::Record | SlotKind::Enum => {
            declared(slot.name?, Vec::new(), has("#[on_drop") || has("#[guard"))
        }
        _ => None,
    }
}

/// Whether what a function returns is a future, and not something that holds one.
fn is_future(head: &str) -> bool {
    let result = headers::result(head).trim_start();
    let names = ["impl Future", "impl IntoFuture", "BoxFuture<", "Pin<Box<dyn Future"];
    headers::is_async(head) || names.iter().any(|name| result.starts_with(name))
}

/// Whether a function has an attribute such as `#[tokio::main]`.
fn builds_runtime(head: &str) -> bool {
    headers::attribute_lines(head).any(|attribute| attribute.contains("::main"))
}

/// The names of std's traits and iterators.
fn iteration(db: &Db<'_>, std: FileId) -> FxHashSet<Name> {
    let (Ok(source), Some(outline)) = (db.source(std), db.outline(std)) else { return FxHashSet::default() };
    let name = |entry: &Entry| match entry.slot.kind {
        SlotKind::Trait => entry.slot.name.filter(|name| *name != "Future" && *name != "IntoFuture"),
        SlotKind::Impl => {
            let (of, name) = impl_key(&source.text, &entry.slot)?;
            of.is_some_and(|of| of == "Iterator").then_some(name)
        }
        _ => None,
    };
    outline.entries.iter().filter_map(name).collect()
}

/// The methods of std's iterators and containers, which every body calls.
fn everywhere(db: &Db<'_>, std: FileId) -> FxHashSet<Name> {
    let mut found = FxHashSet::default();
    let (Ok(source), Some(outline)) = (db.source(std), db.outline(std)) else { return found };
    for (index, entry) in outline.entries.iter().enumerate() {
        let owner = owner(&source.text, &entry.slot);
        if owner.is_some_and(|owner| matches!(owner.as_str(), "Iterator" | "Option" | "Result" | "Vec" | "HashMap")) {
            let parts = syntax::parts(&source.text, outline, ItemIdx::of_entry(index));
            found.extend(parts.iter().filter_map(|part| part.name));
        }
    }
    found
}

/// Whether one of these files may have a word.
fn is_mentioned(db: &Db<'_>, files: &[FileId], word: Name) -> bool {
    let key = Key::of(word.as_str());
    files.par_iter().any(|file| db.words(*file).may_have(key))
}

/// Associated types of std's traits, which name too much to say anything.
const COMMON_TYPES: &[&str] = &["Output", "Item", "Error", "Err", "Target", "Owned", "IntoIter"];

/// Whether a text calls one of these, hands it on by name, or has a literal of it.
fn mentions_one_of(text: &str, is_one: &dyn Fn(&str) -> bool) -> bool {
    let bytes = text.as_bytes();
    words(text).any(|word| {
        let start = word.as_ptr().addr() - text.as_ptr().addr();
        let (before, after) = (&bytes[..start], &bytes[start + word.len()..]);
        let is_mentioned = match after.first() {
            Some(b'(') => true,
            Some(b':') => after.starts_with(b"::<"),
            Some(b')' | b',' | b';') => before.ends_with(b"(") || before.ends_with(b":") || before.ends_with(b"= "),
            Some(b' ') => after.starts_with(b" {") && word.starts_with(char::is_uppercase),
            _ => false,
        };
        is_mentioned && is_one(word)
    })
}

#[cfg(test)]
mod tests {
    use super::mentions_one_of;

    #[test]
    fn calls_literals_and_names_that_are_handed_on() {
        let names = |name: &str| name == "fetch";
        for text in ["fetch(1)", "x.fetch::<u8>(1)", "map(fetch)", "map(a::fetch, 1)", "let f = fetch;"] {
            assert!(mentions_one_of(text, &names), "{text}");
        }
        for text in ["let fetch = 1;", "fetcher(1)", "prefetch(1)", "self.fetch = 1", ""] {
            assert!(!mentions_one_of(text, &names), "{text}");
        }
        assert!(mentions_one_of("Fetch { at: 1 }", &|name| name == "Fetch"));
        assert!(!mentions_one_of("match fetch { _ => 1 }", &names));
    }
}
