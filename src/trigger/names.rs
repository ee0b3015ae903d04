//! What words can mean in a body: which functions make futures, start work, or lose what they are given.
//!
//! Made once a run for `glance`. Reads the texts of signatures and, in stubs, attributes. A call means all that any
//! function means which could be called in that form by code of the body's package. Nothing is resolved.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

use super::glance::{Call, Meaning};
use super::{Collected, Declaration, dependencies};
use crate::db::{Db, FileId};
use crate::names::Name;
use crate::syntax;
use crate::syntax::headers::{is_method, parameters};
use crate::syntax::tree::{ItemIdx, Slot, SlotKind};
use crate::workspace::PackageId;

/// What each word can mean, by package.
#[derive(Debug, Default)]
pub(super) struct Names {
    functions: FxHashMap<&'static str, SmallVec<[Function; 2]>>,
    /// Types whose values matter wherever they are mentioned, and those that are futures.
    types: FxHashMap<&'static str, Meaning>,
    /// The types that the user's files and the stubs declare: a function of one of them is no function of another.
    declared: FxHashSet<&'static str>,
    /// Names that the user's files give to types of other names.
    renamed: FxHashSet<&'static str>,
    /// The types of std.
    of_std: FxHashSet<&'static str>,
    /// What code of each of the user's packages can name.
    reachable: FxHashMap<PackageId, Reachable>,
}

/// A function that means something.
#[derive(Debug, PartialEq, Eq)]
struct Function {
    /// The type whose function it is; none for a trait's, for one that stands alone, and where it is not known.
    owner: Option<&'static str>,
    form: Form,
    /// The user's package that it is in; none for stubs.
    package: Option<PackageId>,
    meaning: Meaning,
}

/// In which forms a function can be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// `x.name()`, `Type::name(x)`.
    Method,
    /// `name()`, `module::name()`; for a type's `Type::name()`.
    Path,
    /// That was not found out.
    Any,
}

/// What code of a package can name.
#[derive(Debug, Default)]
struct Reachable {
    /// The package itself, and the user's packages that it depends on.
    packages: Vec<PackageId>,
    /// Functions of libraries without a stub that make futures, and whether they are called on a value.
    makers: FxHashSet<(&'static str, bool)>,
}

/// Words that say that a body uses threads of a CPU pool, whose functions are called as iterators' are.
const PARALLEL: &[&str] = &["rayon", "par_iter", "into_par_iter", "par_iter_mut", "par_bridge"];

/// Attributes of functions in stubs that say where work runs, or what happens to it.
const OF_WORK: &[&str] =
    &["#[drives", "#[enters_runtime", "#[needs_workers", "#[polls", "#[reaps", "#[abandons", "#[flavor"];

/// Attributes of types in stubs whose values hold, run or guard work.
const OF_HOLDERS: &[&str] = &["#[on_drop", "#[guard", "#[executor"];

impl Names {
    /// The names of these files and stubs; `collected` has those of them that make futures, handles or guards.
    pub(super) fn of(db: &Db<'_>, files: &[FileId], stubs: &[FileId], collected: &Collected<'_>) -> Self {
        let mut names = Self::default();
        let std = db.stub("std").map(|id| db.root_file(id));
        let mut functions_of_std = FxHashSet::default();
        if let Some(std) = std {
            each_slot(db, std, &mut |slot, _, _| {
                let Some(name) = slot.name else { return };
                match slot.kind {
                    SlotKind::Fn => _ = functions_of_std.insert(name),
                    kind if is_type(kind) => _ = names.of_std.insert(name.as_str()),
                    _ => {}
                }
            });
        }
        let mut holders = FxHashSet::default();
        for &file in stubs {
            each_slot(db, file, &mut |slot, head, owner| {
                let holds = OF_HOLDERS.iter().any(|attr| head.contains(attr));
                holders.extend(slot.name.filter(|_| holds && is_type(slot.kind)));
                names.add_stub(slot, head, owner, Some(file) == std, &functions_of_std);
            });
        }
        for word in PARALLEL {
            names.types.entry(word).or_default().add(Meaning::HOT);
        }
        add_aliases(&mut holders, collected);
        for declaration in &collected.settled {
            names.add_declaration(declaration, &holders, collected);
        }
        let texts: Vec<Told> = files.par_iter().map(|&file| told(db, file)).collect();
        for (file, told) in files.iter().zip(texts) {
            names.declared.extend(told.types);
            names.renamed.extend(told.renamed);
            let package = collected.packages.get(file).copied();
            for name in told.renamed_functions {
                names.add(name, Function { owner: None, form: Form::Any, package, meaning: Meaning::MAKER });
            }
            for name in told.open_functions {
                names.add(name, Function { owner: None, form: Form::Any, package, meaning: Meaning::TAKER });
            }
        }
        names.find_reachable(db, collected);
        names
    }

    /// What a call can mean in a body of a package.
    pub(super) fn meaning(&self, package: Option<PackageId>, call: Call<'_>) -> Meaning {
        let (word, owner) = match call {
            Call::Mention(word) => return self.types.get(word).copied().unwrap_or_default(),
            Call::Method(word) | Call::Plain(word) => (word, ""),
            Call::Of(owner, word) => (word, owner),
        };
        // With a type before it, it is a function or a variant of that type.
        let as_type = if owner.is_empty() { self.types.get(word).copied() } else { None };
        let mut meaning = as_type.unwrap_or_default();
        let reachable = package.and_then(|package| self.reachable.get(&package));
        let is_of_std = self.of_std.contains(owner);
        let is_renamed = owner.is_empty() || self.renamed.contains(owner);
        let is_known_type = !is_renamed && (is_of_std || self.declared.contains(owner));
        for function in self.functions.get(word).into_iter().flatten() {
            let is_in_reach = match (function.package, reachable) {
                (Some(of), Some(reachable)) => reachable.packages.contains(&of),
                _ => true,
            };
            let fits = match (call, function.form) {
                (Call::Method(_), form) => form != Form::Path,
                (Call::Plain(_), Form::Path) => function.owner.is_none(),
                (Call::Plain(_), form) => form == Form::Any,
                // What the user's own functions take says nothing of those of std's types.
                (_, Form::Any) => !is_of_std,
                _ => is_renamed || function.owner.is_none_or(|of| of == owner),
            };
            if is_in_reach && fits {
                meaning.add(function.meaning);
            }
        }
        let is_method = matches!(call, Call::Method(_));
        if !is_known_type && reachable.is_some_and(|reachable| reachable.makers.contains(&(word, is_method))) {
            meaning.add(Meaning::MAKER);
        }
        meaning
    }

    fn add(&mut self, name: &'static str, function: Function) {
        let known = self.functions.entry(name).or_default();
        let is_same = |known: &&mut Function| {
            (known.owner, known.form, known.package) == (function.owner, function.form, function.package)
        };
        match known.iter_mut().find(is_same) {
            Some(known) => known.meaning.add(function.meaning),
            None => known.push(function),
        }
    }

    /// What the attributes of a stub's item say.
    fn add_stub(
        &mut self,
        slot: &Slot,
        head: &str,
        owner: Option<&'static str>,
        is_std: bool,
        functions_of_std: &FxHashSet<Name>,
    ) {
        let Some(name) = slot.name else { return };
        let has = |attr: &&str| head.contains(*attr);
        if is_type(slot.kind) {
            self.declared.insert(name.as_str());
            let of_batch = has(&"#[batch") && !is_std && !self.of_std.contains(name.as_str());
            if of_batch || has(&"#[join_error") || OF_HOLDERS.iter().any(has) {
                self.types.entry(name.as_str()).or_default().add(Meaning::HOT);
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
        let runs =
            head.match_indices("#[runs").any(elsewhere) && (is_std || !is_method || !functions_of_std.contains(&name));
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
        if meaning != Meaning::default() {
            self.add(name.as_str(), Function { owner, form: form(is_method), package: None, meaning });
        }
    }

    /// What a signature says that makes a future, handle or guard, or a type that is one.
    fn add_declaration(&mut self, found: &Declaration, holders: &FxHashSet<Name>, collected: &Collected<'_>) {
        let name = found.name.as_str();
        if !found.is_function {
            self.types.entry(name).or_default().add(Meaning::MAKER);
            return;
        }
        let holds = found.types.iter().any(|ty| holders.contains(ty));
        let yields = found.is_async && found.types.iter().any(|ty| collected.futures.contains(ty));
        let mut meaning = if holds || found.builds_runtime { Meaning::HOT } else { Meaning::MAKER };
        if yields {
            meaning.add(Meaning::YIELDS);
        }
        let owner = found.owner.map(Name::as_str);
        self.add(name, Function { owner, form: form(found.is_method), package: found.package, meaning });
    }

    fn find_reachable(&mut self, db: &Db<'_>, collected: &Collected<'_>) {
        let mut packages: Vec<PackageId> = collected.packages.values().copied().collect();
        packages.sort_unstable_by_key(|package| package.index());
        packages.dedup();
        let found = packages.par_iter().map(|&package| {
            let makers = dependencies::makers(db, package, &collected.futures);
            (package, Reachable { packages: dependencies::local(db, package), makers })
        });
        self.reachable = found.collect();
    }
}

fn form(is_method: bool) -> Form {
    if is_method { Form::Method } else { Form::Path }
}

/// Adds the types that stand for one of these. Associated types are none: `Future` and `Output` would be among them.
fn add_aliases(holders: &mut FxHashSet<Name>, collected: &Collected<'_>) {
    loop {
        let news: Vec<Name> = collected
            .settled
            .iter()
            .filter(|found| !found.is_function && !found.is_member && !holders.contains(&found.name))
            .filter(|found| found.types.iter().any(|ty| holders.contains(ty)))
            .map(|found| found.name)
            .collect();
        if news.is_empty() {
            return;
        }
        holders.extend(news);
    }
}

fn is_type(kind: SlotKind) -> bool {
    matches!(kind, SlotKind::Struct | SlotKind::Record | SlotKind::Enum)
}

/// All items of a file, members included, with the text before their bodies and the type whose members they are.
fn each_slot(db: &Db<'_>, file: FileId, each: &mut dyn FnMut(&Slot, &str, Option<&'static str>)) {
    let (Ok(source), Some(outline)) = (db.source(file), db.outline(file)) else { return };
    let text = &*source.text;
    let mut give = |slot: &Slot, owner| {
        let end = slot.body.map_or(slot.range.end, |body| body.start);
        each(slot, text.get(slot.range.start as usize..end as usize).unwrap_or(""), owner);
    };
    for (index, entry) in outline.entries.iter().enumerate() {
        give(&entry.slot, None);
        if matches!(entry.slot.kind, SlotKind::Impl | SlotKind::Trait) {
            let owner = super::owner(text, &entry.slot).map(Name::as_str);
            for part in syntax::parts(text, outline, ItemIdx::of_entry(index)) {
                give(part, owner);
            }
        }
    }
}

/// What a text tells without an outline.
#[derive(Default)]
struct Told {
    /// The types that it declares.
    types: Vec<&'static str>,
    /// The names that it gives to other types.
    renamed: Vec<&'static str>,
    /// The names that it gives to functions or modules of other names.
    renamed_functions: Vec<&'static str>,
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
            let length = rest.bytes().position(|byte| !syntax::in_word(byte)).unwrap_or(rest.len());
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
    // `use a::B as C;` ends behind the name, `type A = B;` and `type A<T> = B;` go on.
    let renames = |keyword, ends: &'static [u8]| {
        words_after(keyword).filter(move |(_, rest)| {
            let next = rest.bytes().find(|byte| !byte.is_ascii_whitespace());
            next.is_some_and(|next| ends.contains(&next))
        })
    };
    let given = renames(" as ", b";,}").chain(renames("\ntype ", b"=<")).chain(renames("pub type ", b"=<"));
    for (name, _) in given {
        let is_type = name.starts_with(char::is_uppercase);
        let list = if is_type { &mut told.renamed } else { &mut told.renamed_functions };
        list.push(Name::new(name).as_str());
    }
    told
}
