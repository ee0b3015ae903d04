//! What words can mean in a body: which functions make futures, start work, or lose what they are given.
//!
//! Made once a run for `glance`. Reads the texts of signatures and, in stubs, attributes. A call means all that any
//! function means which could be called in that form by code of the body's package. Nothing is resolved.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

use super::dependencies::Makers;
use super::glance::{Call, Meaning};
use super::{Collected, Declaration};
use crate::db::sight::{Given, Origin, Sight};
use crate::db::{Db, FileId};
use crate::names::Name;
use crate::syntax;
use crate::syntax::aliases::{Alias, aliases};
use crate::syntax::headers::{is_method, parameters, takes_work};
use crate::syntax::tree::{Slot, SlotKind};
use crate::workspace::PackageId;

/// What each word can mean, by package.
#[derive(Debug, Default)]
pub(super) struct Names {
    functions: FxHashMap<&'static str, Functions>,
    /// Types whose values matter wherever they are mentioned, and those that are futures.
    types: FxHashMap<&'static str, SmallVec<[(Origin, Meaning); 1]>>,
    /// The types that the user's files and the stubs declare: a function of one of them is no function of another.
    declared: Given,
    /// Names that the user's files give to types of other names, and which these are, where that is a path.
    renamed: FxHashMap<&'static str, SmallVec<[Renamed; 1]>>,
    /// The types of std.
    of_std: FxHashSet<&'static str>,
    /// The functions of libraries without a stub that make futures, by the package of the user's that can name them.
    makers: FxHashMap<PackageId, Makers>,
}

/// Whose the file is that gives a type another name, and which type that is.
type Renamed = (Origin, Option<&'static str>);

/// The functions of one name that mean something.
#[derive(Debug, Default)]
struct Functions {
    /// All of them; those that do not differ but in whose they are, as one.
    all: SmallVec<[Function; 2]>,
    /// Those of each type.
    of_types: FxHashMap<&'static str, SmallVec<[Function; 1]>>,
}

/// A function that means something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Function {
    /// Whether it is known whose function it is: no trait's, and none that stands alone.
    is_owned: bool,
    form: Form,
    origin: Origin,
    meaning: Meaning,
}

/// In which forms a function can be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// `x.name()`, `Type::name(x)`.
    Method,
    /// `name()`, `module::name()`; for a type's `Type::name()`.
    Path,
    /// `name()`, `module::name()`, and of no type.
    Alone,
    /// That was not found out.
    Any,
}

/// Words that say that a body uses threads of a CPU pool, whose functions are called as iterators' are.
const PARALLEL: &[&str] = &["rayon", "par_iter", "into_par_iter", "par_iter_mut", "par_bridge"];

/// Attributes of functions in stubs that say where work runs, or what happens to it.
const OF_WORK: &[&str] =
    &["#[drives", "#[enters_runtime", "#[needs_workers", "#[polls", "#[reaps", "#[abandons", "#[flavor"];

/// Attributes of types in stubs whose values hold, run or guard work.
const OF_HOLDERS: &[&str] = &["#[on_drop", "#[guard", "#[executor"];

impl Names {
    /// The names of these files and stubs; `collected` has those of them that make futures, handles or guards, and what
    /// imports give a name of its own is added to `makers`.
    pub(super) fn of(
        db: &Db<'_>,
        files: &[FileId],
        stubs: &[FileId],
        collected: &Collected<'_>,
        makers: &mut Given,
    ) -> Self {
        let mut names = Self::default();
        let std = db.stub("std").map(|id| db.root_file(id));
        let mut functions_of_std = FxHashSet::default();
        if let Some(std) = std {
            db.each_slot(std, &mut |slot, _, _| {
                let Some(name) = slot.name else { return };
                match slot.kind {
                    SlotKind::Fn => _ = functions_of_std.insert(name),
                    kind if is_type(kind) => _ = names.of_std.insert(name.as_str()),
                    _ => {}
                }
            });
        }
        let sight = collected.sight;
        let mut holders = Given::default();
        for &file in stubs {
            let text = db.source(file).map_or("", |source| &source.text);
            // Whose the members of an item are, by where that begins: read once for all of them.
            let mut last = None;
            db.each_slot(file, &mut |slot, head, around| {
                let owner = around.and_then(|around| match last {
                    Some((start, owner)) if start == around.range.start => owner,
                    _ => last.insert((around.range.start, super::owner(text, around))).1,
                });
                let owner = owner.map(Name::as_str);
                let holds = || OF_HOLDERS.iter().any(|attr| head.contains(attr));
                if let Some(name) = slot.name.filter(|_| is_type(slot.kind) && holds()) {
                    holders.insert(name.as_str(), sight.origin(db, file));
                }
                names.add_stub(slot, head, owner, sight.origin(db, file), &functions_of_std);
            });
        }
        for word in PARALLEL {
            names.add_type(word, Origin::Everywhere, Meaning::HOT);
        }
        add_aliases(&mut holders, collected);
        let mut futures = Given::default();
        for found in collected.settled.iter().filter(|found| !found.is_function && found.is_future) {
            futures.insert(found.name.as_str(), found.origin);
        }
        for declaration in &collected.settled {
            names.add_declaration(declaration, &holders, &futures, collected);
        }
        names.find_makers(db, collected);
        let texts: Vec<Told> = files.par_iter().map(|&file| told(db, file)).collect();
        let mut renamed: Vec<(Alias<'static>, Origin)> = Vec::new();
        for (file, told) in files.iter().zip(texts) {
            let origin = sight.origin(db, *file);
            renamed.extend(told.renamed_functions.into_iter().map(|alias| (alias, origin)));
            for name in told.types {
                names.declared.insert(name, origin);
            }
            for (name, of) in told.renamed {
                names.renamed.entry(name).or_default().push((origin, of));
            }
            for name in told.open_functions {
                names.add(name, None, Form::Any, origin, Meaning::TAKER);
            }
        }
        names.add_renamed(renamed, sight, makers);
        names
    }

    /// Gives names that imports give to functions what these mean, which may have such a name themselves.
    fn add_renamed(&mut self, mut renamed: Vec<(Alias<'static>, Origin)>, sight: &Sight, makers: &mut Given) {
        loop {
            let mut found = Vec::new();
            renamed.retain(|(alias, origin)| {
                let meaning = self.meaning_of_free(alias.of, *origin, sight);
                let is_open = meaning == Meaning::default();
                if !is_open {
                    found.push((alias.name, *origin, meaning));
                }
                is_open
            });
            if found.is_empty() {
                return;
            }
            for (name, origin, meaning) in found {
                if meaning.is(Meaning::MAKER) {
                    makers.insert(name, origin);
                }
                self.add(name, None, Form::Any, origin, meaning);
            }
        }
    }

    /// What a function of this name that is of no type may mean to code of an origin.
    fn meaning_of_free(&self, name: &str, from: Origin, sight: &Sight) -> Meaning {
        let mut meaning = Meaning::default();
        let functions = self.functions.get(name).into_iter().flat_map(|functions| &functions.all);
        for function in functions.filter(|function| !function.is_owned && sight.reaches(from, function.origin)) {
            meaning.add(function.meaning);
        }
        let makers = if let Origin::Package(package) = from { self.makers.get(&package) } else { None };
        if makers.is_some_and(|makers| makers.has(name, false)) {
            meaning.add(Meaning::MAKER.and(Meaning::WRAPS));
        }
        meaning
    }

    /// What a call can mean in a body of a package.
    pub(super) fn meaning(&self, package: Option<PackageId>, call: Call<'_>, sight: &Sight) -> Meaning {
        let from = Origin::of_package(package);
        let (word, owner) = match call {
            Call::Mention(word) => return self.meaning_of_type(word, from, sight),
            Call::Type(word) => return self.meaning_of_known_type(word, from, sight),
            Call::Method(word) | Call::Plain(word) => (word, ""),
            Call::Of(owner, word) => (word, owner),
        };
        // With a type before it, it is a function or a variant of that type.
        let mut meaning = if owner.is_empty() { self.meaning_of_type(word, from, sight) } else { Meaning::default() };
        let owners = self.owners(owner, from, sight);
        let are =
            |is: &dyn Fn(&str) -> bool| owners.as_ref().is_some_and(|owners| owners.iter().all(|owner| is(owner)));
        let is_of_std = are(&|owner| self.of_std.contains(owner));
        let is_known_type = are(&|owner| self.of_std.contains(owner) || self.declared.has(owner, from, sight));
        let functions = self.functions.get(word);
        let named = owners.iter().flatten();
        let of_its_type = named.filter_map(|owner| functions?.of_types.get(owner)).flatten();
        let all = functions.into_iter().flat_map(|functions| &functions.all);
        for function in all.filter(|function| owners.is_none() || !function.is_owned).chain(of_its_type) {
            let is_in_reach = sight.reaches(from, function.origin);
            let fits = match (call, function.form) {
                (Call::Method(_), form) => matches!(form, Form::Method | Form::Any),
                (Call::Plain(_), Form::Path) => !function.is_owned,
                (Call::Plain(_), form) => matches!(form, Form::Alone | Form::Any),
                (_, Form::Alone) => false,
                // What the user's own functions take says nothing of those of std's types.
                (_, Form::Any) => !is_of_std,
                _ => true,
            };
            if is_in_reach && fits {
                let starts = function.meaning.is(Meaning::STARTS) && matches!(call, Call::Method(_));
                meaning.add(if starts { Meaning::STARTS } else { function.meaning });
            }
        }
        let is_method = matches!(call, Call::Method(_));
        let makers = package.and_then(|package| self.makers.get(&package));
        if !is_known_type && makers.is_some_and(|makers| makers.has(word, is_method)) {
            meaning.add(Meaning::MAKER.and(Meaning::WRAPS));
        }
        meaning
    }

    /// The types that a type's name can stand for, itself among them; none if that could be any.
    fn owners<'t>(&self, owner: &'t str, from: Origin, sight: &Sight) -> Option<SmallVec<[&'t str; 2]>> {
        const MOST: usize = 8;
        if owner.is_empty() {
            return None;
        }
        let mut owners: SmallVec<[&'t str; 2]> = SmallVec::from_slice(&[owner]);
        let mut at = 0;
        while let Some(&owner) = owners.get(at) {
            at += 1;
            for (_, of) in self.renamed.get(owner).into_iter().flatten().filter(|(of, _)| sight.reaches(from, *of)) {
                let of = of.filter(|_| owners.len() < MOST)?;
                if !owners.contains(&of) {
                    owners.push(of);
                }
            }
        }
        Some(owners)
    }

    /// The functions of libraries without a stub that a package can call.
    pub(super) fn makers(&self, package: Option<PackageId>) -> Option<&Makers> {
        self.makers.get(&package?)
    }

    fn meaning_of_type(&self, word: &str, from: Origin, sight: &Sight) -> Meaning {
        let mut meaning = Meaning::default();
        for (of, one) in self.types.get(word).into_iter().flatten() {
            if sight.reaches(from, *of) {
                meaning.add(*one);
            }
        }
        meaning
    }

    fn meaning_of_known_type(&self, word: &str, from: Origin, sight: &Sight) -> Meaning {
        let mut meaning = self.meaning_of_type(word, from, sight);
        if self.of_std.contains(word) || self.declared.has(word, from, sight) {
            meaning.add(Meaning::TYPE);
        }
        meaning
    }

    fn add_type(&mut self, name: &'static str, origin: Origin, meaning: Meaning) {
        let known = self.types.entry(name).or_default();
        match known.iter_mut().find(|(of, _)| *of == origin) {
            Some((_, known)) => known.add(meaning),
            None => known.push((origin, meaning)),
        }
    }

    /// Adds a function, and the type whose function it is, if that is known.
    fn add(&mut self, name: &'static str, owner: Option<&'static str>, form: Form, origin: Origin, meaning: Meaning) {
        let functions = self.functions.entry(name).or_default();
        let function = Function { is_owned: owner.is_some(), form, origin, meaning };
        merge(&mut functions.all, function);
        if let Some(owner) = owner {
            merge(functions.of_types.entry(owner).or_default(), function);
        }
    }

    /// What the attributes of a stub's item say.
    fn add_stub(
        &mut self,
        slot: &Slot,
        head: &str,
        owner: Option<&'static str>,
        origin: Origin,
        functions_of_std: &FxHashSet<Name>,
    ) {
        let Some(name) = slot.name else { return };
        // Every package sees std, and no other stub is seen by all.
        let is_std = origin == Origin::Everywhere;
        // Most have no attribute at all.
        let is_marked = memchr::memchr(b'#', head.as_bytes()).is_some();
        let has = |attr: &&str| is_marked && head.contains(*attr);
        if is_type(slot.kind) {
            self.declared.insert(name.as_str(), origin);
            let of_batch = has(&"#[batch") && !is_std && !self.of_std.contains(name.as_str());
            if of_batch || has(&"#[join_error") || OF_HOLDERS.iter().any(has) {
                self.add_type(name.as_str(), origin, Meaning::HOT);
            }
        }
        if slot.kind != SlotKind::Fn {
            return;
        }
        let parameters = parameters(head);
        let is_method = is_method(parameters);
        let mut meaning = Meaning::default();
        // Methods of parallel iterators are called as std's are: `PARALLEL` tells them apart.
        let elsewhere = |(at, _): (usize, &str)| {
            let attribute = head[at..].split(']').next().unwrap_or("");
            ["\"thread", "\"cpu", "\"blocking"].iter().any(|place| attribute.contains(place))
        };
        let runs = is_marked
            && head.match_indices("#[runs").any(elsewhere)
            && (is_std || !is_method || !functions_of_std.contains(&name));
        let is_common = is_method && functions_of_std.contains(&name);
        if runs || OF_WORK.iter().any(has) && (is_std || !is_common) {
            meaning.add(Meaning::HOT);
        }
        if has(&"#[blocks(") {
            let is_alone = is_method && !parameters.contains(',');
            meaning.add(if is_alone { Meaning::BLOCKS } else { Meaning::HOT });
        }
        if ["#[discards", "#[shelves", "#[keeps"].iter().any(has) {
            meaning.add(Meaning::TAKER);
        }
        if has(&"#[gives_up") {
            meaning.add(Meaning::MEASURE);
        }
        if is_std {
            let borrows = parameters.trim_start().starts_with('&');
            meaning.add(if borrows { Meaning::BORROWS } else { Meaning::PASSES });
        }
        // What comes of all that a list holds, whatever that is: `join_all(handles).await`.
        if !is_std && !is_method && head.contains("IntoIterator") {
            meaning.add(Meaning::HOT);
        }
        if meaning.is(Meaning::HOT) && is_method && takes_work(head) {
            meaning.add(Meaning::STARTS);
        }
        if meaning != Meaning::default() {
            self.add(name.as_str(), owner, form(is_method), origin, meaning);
        }
    }

    /// What a signature says that makes a future, handle or guard, or a type that is one; `futures` are the types that
    /// are futures themselves.
    fn add_declaration(&mut self, found: &Declaration, holders: &Given, futures: &Given, collected: &Collected<'_>) {
        let (name, origin) = (found.name.as_str(), found.origin);
        let any_is_in = |given: &Given| found.types.iter().any(|ty| given.has(ty.as_str(), origin, collected.sight));
        if !found.is_function {
            self.add_type(name, origin, Meaning::MAKER.and(Meaning::WRAPS));
            return;
        }
        let holds = any_is_in(holders);
        let yields = found.is_async && any_is_in(&collected.futures);
        let mut meaning = if holds || found.builds_runtime { Meaning::HOT } else { Meaning::MAKER };
        // The outermost type of a result stands first.
        let is_one = |ty: &Name| futures.has(ty.as_str(), origin, collected.sight);
        if !found.is_future && !found.types.first().is_some_and(is_one) {
            meaning.add(Meaning::WRAPS);
        }
        if yields {
            meaning.add(Meaning::YIELDS);
        }
        if meaning.is(Meaning::HOT) && found.takes_work {
            meaning.add(Meaning::STARTS);
        }
        let owner = found.owner.map(Name::as_str);
        let form = if found.is_member { form(found.is_method) } else { Form::Alone };
        self.add(name, owner, form, origin, meaning);
    }

    fn find_makers(&mut self, db: &Db<'_>, collected: &Collected<'_>) {
        let packages: Vec<PackageId> = collected.sight.packages().collect();
        let found = packages.par_iter().map(|&package| {
            let is_future =
                |name: Name| collected.futures.has(name.as_str(), Origin::Package(package), collected.sight);
            (package, Makers::of(db, collected.sight.libraries(package), &is_future))
        });
        self.makers = found.collect();
    }
}

/// Adds a function, or what it means to one that does not differ otherwise.
fn merge<A: smallvec::Array<Item = Function>>(known: &mut SmallVec<A>, function: Function) {
    let key = |it: &Function| (it.is_owned, it.form, it.origin, it.meaning.is(Meaning::STARTS));
    match known.iter_mut().find(|known| key(known) == key(&function)) {
        Some(known) => known.meaning.add(function.meaning),
        None => known.push(function),
    }
}

fn form(is_method: bool) -> Form {
    if is_method { Form::Method } else { Form::Path }
}

/// Adds the types that stand for one of these. Associated types are none: `Future` and `Output` would be among them.
fn add_aliases(holders: &mut Given, collected: &Collected<'_>) {
    loop {
        let mut is_new = false;
        for found in collected.settled.iter().filter(|found| !found.is_function && !found.is_member) {
            if found.types.iter().any(|ty| holders.has(ty.as_str(), found.origin, collected.sight)) {
                is_new |= holders.insert(found.name.as_str(), found.origin);
            }
        }
        if !is_new {
            return;
        }
    }
}

fn is_type(kind: SlotKind) -> bool {
    matches!(kind, SlotKind::Struct | SlotKind::Record | SlotKind::Enum)
}

/// What a text tells without an outline.
#[derive(Default)]
struct Told {
    /// The types that it declares.
    types: Vec<&'static str>,
    /// The names that it gives to other types, and the names of these.
    renamed: Vec<(&'static str, Option<&'static str>)>,
    /// The names that it gives to functions or modules of other names.
    renamed_functions: Vec<Alias<'static>>,
    /// The functions that take values of any type: those can be futures.
    open_functions: Vec<&'static str>,
}

fn told(db: &Db<'_>, file: FileId) -> Told {
    const LONGEST: usize = 2_000;
    let Ok(source) = db.source(file) else { return Told::default() };
    let text = &*source.text;
    let words_after = |keyword: &'static str| {
        memchr::memmem::find_iter(text.as_bytes(), keyword).filter_map(move |at| {
            let rest = &text[at + keyword.len()..];
            let length = syntax::word_length(rest.as_bytes());
            (length > 0).then(|| rest.split_at(length))
        })
    };
    let mut told = Told::default();
    for (name, rest) in words_after("fn ") {
        let end = rest.bytes().take(LONGEST).position(|byte| matches!(byte, b'{' | b';')).unwrap_or(0);
        let header = rest.get(..end).unwrap_or("");
        let is_generic = header.strip_prefix('<').is_some_and(|generics| {
            generics.split(['>', ',']).any(|param| param.trim_start().starts_with(|char: char| char.is_alphabetic()))
        });
        if is_generic || header.contains("impl ") {
            told.open_functions.push(Name::new(name).as_str());
        }
    }
    for keyword in ["struct ", "enum ", "union "] {
        told.types.extend(words_after(keyword).map(|(name, _)| Name::new(name).as_str()));
    }
    // `type A = B;` and `type A<T> = B;`, and not `type A;`.
    let types = words_after("\ntype ").chain(words_after("pub type ")).filter(|(_, rest)| {
        let next = rest.bytes().find(|byte| !byte.is_ascii_whitespace());
        matches!(next, Some(b'=' | b'<'))
    });
    told.renamed.extend(types.map(|(name, rest)| (Name::new(name).as_str(), target(rest).map(Name::as_str))));
    for alias in aliases(text) {
        let (name, of) = (Name::new(alias.name).as_str(), Name::new(alias.of).as_str());
        if name.starts_with(char::is_uppercase) {
            told.renamed.push((name, Some(of)));
        } else {
            told.renamed_functions.push(Alias { name, of });
        }
    }
    told
}

/// The last name of the path that an alias stands for, by the text behind the alias's own name; none if it stands for
/// a type of another kind, or for one that is part of another.
fn target(rest: &str) -> Option<Name> {
    let (_, of) = rest.split_once(';').map_or(rest, |(alias, _)| alias).split_once('=')?;
    let path = of.split('<').next()?;
    let is_path = path.bytes().all(|byte| syntax::in_word(byte) || byte == b':' || byte.is_ascii_whitespace());
    let mut names = path.rsplit("::").map(str::trim_ascii);
    let (name, before) = (names.next()?, names.next().unwrap_or(""));
    // One letter is a parameter's name.
    let is_type = |name: &str| name.len() > 1 && name.starts_with(char::is_uppercase);
    (is_path && is_type(name) && name != "Self" && !before.starts_with(char::is_uppercase)).then(|| Name::new(name))
}

#[cfg(test)]
mod tests {
    use super::{Name, target};

    #[test]
    fn what_an_alias_stands_for() {
        let of = |rest: &str| target(rest).map(Name::as_str);
        for rest in
            ["<K, V> = std::collections::HashMap<K, V, S>;", " = HashMap;", " =\n    ::hashbrown :: HashMap<u8, u8>;"]
        {
            assert_eq!(of(rest), Some("HashMap"), "{rest}");
        }
        for rest in [
            "<T> = T;",
            " = Self;",
            " = T::Output;",
            " = Box::<T>::Item;",
            " = <T as Trait>::Item;",
            " = (u8, u8);",
            " = &'static Map;",
            " = fn() -> Map;",
            ": Bound;",
            "<T = u8> = Map<T>;",
        ] {
            assert_eq!(of(rest), None, "{rest}");
        }
    }
}
