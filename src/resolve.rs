//! Names to items: what a path means, seen from a module.
//!
//! Called by `types`. Follows `use` in all its forms, globs, re-exports, `crate`, `self` and `super`, the extern
//! prelude and std's prelude. Visibility is not checked, since the code compiles, but for imports: others do not see
//! those without `pub`, and most of the work would be to follow them. Local variables, generic parameters, `Self` and
//! associated items are the business of the callers. Where `cfg` gives a name several meanings, all of
//! them are returned.

mod globs;

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use self::globs::GlobNames;
use crate::db::{CrateId, Db, Def, ModId};
use crate::names::Name;
use crate::syntax::tree::{Import, ImportAs, ItemKind, SlotKind};
use crate::types::Cache;
use crate::workspace::Edition;

/// What a name can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Res {
    /// A module, or the root of a crate.
    Mod(ModId),
    /// An item, or a variant of an enum.
    Item(Def),
    /// A type that the language has built in.
    Prim(Name),
}

/// Which meaning of a name is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ns {
    /// Types, traits and modules.
    Type,
    /// Traits alone: macro calls that cannot make one are not expanded for it.
    Trait,
    /// Functions, constants and constructors.
    Value,
}

/// All meanings of a name; more than one where `cfg` chooses.
pub type Found = SmallVec<[Res; 1]>;

/// What a module declares and imports, by name.
#[derive(Debug, Default)]
pub struct Scope {
    names: FxHashMap<Name, SmallVec<[Entry; 2]>>,
    globs: Vec<Glob>,
    /// Traits, and imports of what may be one, in order.
    traits: Vec<Entry>,
    /// Which of the globs may bring a name, once it is known where they lead, if there are many.
    glob_names: OnceLock<GlobNames>,
}

#[derive(Clone, Copy, Debug)]
enum Entry {
    Item(Def),
    Import { of: Def, at: u32, public: bool },
}

/// An import of all that another module has.
#[derive(Debug)]
struct Glob {
    of: Def,
    at: u32,
    public: bool,
    /// What it stands for, once it was followed to the end.
    targets: OnceLock<Found>,
}

/// From where a module is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum View {
    /// From itself, or from a module inside of it: all imports are seen.
    Inside,
    /// From elsewhere: only those with `pub` are seen.
    Outside,
}

impl View {
    /// How code in `from` sees a module.
    fn of(db: &Db<'_>, from: ModId, module: ModId) -> Self {
        let is_inside = db.crate_of(from) == db.crate_of(module) && {
            let mut around = std::iter::successors(Some(from), |&inner| db.parent(inner));
            around.any(|around| around == module)
        };
        if is_inside { Self::Inside } else { Self::Outside }
    }

    fn sees(self, public: bool) -> bool {
        public || self == Self::Inside
    }
}

impl Scope {
    /// Whether a name is neither declared nor imported, and no glob could bring it.
    fn lacks(&self, name: Name, view: View) -> bool {
        !self.globs.iter().any(|glob| view.sees(glob.public)) && !self.names.contains_key(&name)
    }

    /// That of a module with these items.
    pub(crate) fn new(db: &Db<'_>, items: Vec<Def>) -> Self {
        let mut scope = Self::default();
        for def in items {
            let slot = db.slot(def);
            if slot.kind == SlotKind::Use {
                let ItemKind::Use(imports) = &db.item(def).kind else { continue };
                for (import, at) in imports.iter().zip(0..) {
                    // What a macro makes of it is not known.
                    let public = import.public || slot.uncertain;
                    let entry = Entry::Import { of: def, at, public };
                    if import.alias != ImportAs::Glob && import.path.last().is_some_and(|&last| may_be_trait(last)) {
                        scope.traits.push(entry);
                    }
                    match import.alias {
                        ImportAs::Name(name) => scope.names.entry(name).or_default().push(entry),
                        ImportAs::Underscore => {}
                        ImportAs::Glob => scope.globs.push(Glob { of: def, at, public, targets: OnceLock::new() }),
                    }
                }
            } else if let Some(name) = slot.name {
                scope.names.entry(name).or_default().push(Entry::Item(def));
                if slot.kind == SlotKind::Trait {
                    scope.traits.push(Entry::Item(def));
                }
            }
        }
        scope
    }
}

/// Answers that are kept for the run.
#[derive(Debug, Default)]
pub(crate) struct Memo {
    in_scope: Cache<(ModId, Name, Ns), Found>,
    in_module: Cache<Key, Found>,
    imports: Cache<(Def, u32, Ns), Found>,
    traits: Cache<ModId, Arc<[Def]>>,
    twins: Cache<(CrateId, ModId), Option<ModId>>,
    preludes: OnceLock<[Option<ModId>; 2]>,
}

/// A name in a module, seen from inside or outside.
type Key = (ModId, Name, Ns, View);

/// The look-ups that one look-up leads to.
///
/// Globs may form any graph, cycles included: each name is looked up once in each module. One that is under way
/// adds nothing that its beginning will not add itself. Answers that such a cut has shortened are not kept for the
/// run, since they depend on where the look-up began.
#[derive(Default)]
struct Trail {
    open: Vec<Key>,
    /// The answers so far, and whether they were shortened.
    done: FxHashMap<Key, (Found, bool)>,
    /// How many answers were shortened so far.
    cuts: u32,
}

/// How many look-ups may lead to one another: chains of re-exports are short.
const MAX_TRAIL: usize = 48;

/// How much of a path was understood.
#[derive(Clone, Debug)]
pub struct Resolved {
    /// What the leading segments stand for.
    pub found: Found,
    /// How many segments that is; fewer than all if a type or trait comes before the end.
    pub consumed: usize,
}

/// Resolves a path as far as modules and variants go.
pub fn path(db: &Db<'_>, from: ModId, segments: &[Name], global: bool, ns: Ns) -> Resolved {
    walk(db, from, segments, global, ns, false, &mut Trail::default())
}

/// Looks a single name up as code in `from` would.
pub fn name(db: &Db<'_>, from: ModId, name: Name, ns: Ns) -> Found {
    in_scope(db, from, name, ns, &mut Trail::default())
}

/// Looks up a public path of a library, such as `std::future::Future`.
pub fn library_path(db: &Db<'_>, krate: CrateId, segments: &[Name], ns: Ns) -> Found {
    let root = db.root(krate);
    let resolved = from_module(db, root, root, segments, 0, ns, &mut Trail::default());
    if resolved.consumed == segments.len() { resolved.found } else { Found::new() }
}

/// The traits whose methods code in a module can call, those of std's prelude included.
pub fn traits_in_scope(db: &Db<'_>, module: ModId) -> Arc<[Def]> {
    if let Some(known) = db.names.traits.get(&module) {
        return known;
    }
    let mut traits = Vec::new();
    let mut modules = Vec::new();
    let mut next = Some(module);
    while let Some(current) = next {
        collect_traits(db, current, View::Inside, &mut modules, &mut traits);
        next = if db.is_block(current) { db.parent(current) } else { None };
    }
    if let Some(prelude) = prelude(db, db.krate(db.crate_of(module)).edition) {
        collect_traits(db, prelude, View::Outside, &mut modules, &mut traits);
    }
    let traits: Arc<[Def]> = traits.into();
    db.names.traits.insert(module, Arc::clone(&traits));
    traits
}

fn collect_traits(db: &Db<'_>, module: ModId, view: View, seen: &mut Vec<(ModId, View)>, traits: &mut Vec<Def>) {
    if seen.contains(&(module, view)) {
        return;
    }
    seen.push((module, view));
    let scope = db.scope(module);
    let mut add = |found: &Found| {
        for res in found {
            if let Res::Item(def) = res
                && db.slot(*def).kind == SlotKind::Trait
                && !traits.contains(def)
            {
                traits.push(*def);
            }
        }
    };
    let made = db.made_by_closed_calls(module, Name::new("trait"));
    for entry in &scope.traits {
        match *entry {
            Entry::Item(def) if made.iter().any(|(_, guessed)| guessed.contains(&def)) => {}
            Entry::Item(def) => add(&Found::from_elem(Res::Item(def), 1)),
            Entry::Import { of, at, public } => {
                if view.sees(public) {
                    add(&import_target(db, of, at, Ns::Trait, &mut Trail::default()));
                }
            }
        }
    }
    for &def in made.iter().flat_map(|(made, _)| *made) {
        add(&Found::from_elem(Res::Item(def), 1));
    }
    for glob in scope.globs.iter().filter(|glob| view.sees(glob.public)) {
        for res in import_target(db, glob.of, glob.at, Ns::Type, &mut Trail::default()) {
            if let Res::Mod(target) = res {
                collect_traits(db, target, View::of(db, module, target), seen, traits);
                if let Some(twin) = source_twin(db, db.crate_of(module), target) {
                    collect_traits(db, twin, View::Outside, seen, traits);
                }
            }
        }
    }
}

/// Whether a name can be a trait's, by Rust's naming rules: what `libc` and its kind export cannot, and is not looked up.
fn may_be_trait(name: Name) -> bool {
    let text = name.as_str();
    let shouting = text.len() > 1 && !text.chars().any(char::is_lowercase);
    text.starts_with(char::is_uppercase) && !shouting
}

fn import_at<'d>(db: &'d Db<'_>, of: Def, at: u32) -> Option<&'d Import> {
    match &db.item(of).kind {
        ItemKind::Use(imports) => imports.get(at as usize),
        _ => None,
    }
}

fn push(found: &mut Found, res: Res) {
    if !found.contains(&res) {
        found.push(res);
    }
}

/// Looks a name up lexically: blocks, the module, the extern prelude, std's prelude, built-in types.
fn in_scope(db: &Db<'_>, from: ModId, name: Name, ns: Ns, trail: &mut Trail) -> Found {
    let key = (from, name, ns);
    if let Some(known) = db.names.in_scope.get(&key) {
        return known;
    }
    let cuts = trail.cuts;
    let found = in_scope_uncached(db, from, name, ns, trail);
    if trail.cuts == cuts {
        db.names.in_scope.insert(key, found.clone());
    }
    found
}

fn in_scope_uncached(db: &Db<'_>, from: ModId, name: Name, ns: Ns, trail: &mut Trail) -> Found {
    let mut next = Some(from);
    while let Some(module) = next {
        let found = in_module(db, module, (name, ns, View::Inside), trail);
        if !found.is_empty() {
            return found;
        }
        next = if db.is_block(module) { db.parent(module) } else { None };
    }
    let krate = db.crate_of(from);
    if ns == Ns::Type {
        let crates = db.extern_crates(krate, name);
        if let Some(&first) = crates.first() {
            return Found::from_elem(Res::Mod(db.root(first)), 1);
        }
    }
    if let Some(prelude) = prelude(db, db.krate(krate).edition) {
        let found = in_module(db, prelude, (name, ns, View::Outside), trail);
        if !found.is_empty() {
            return found;
        }
    }
    if ns == Ns::Type && is_prim(name.as_str()) {
        return Found::from_elem(Res::Prim(name), 1);
    }
    Found::new()
}

/// Whether the language has a type of that name built in.
pub fn is_prim(name: &str) -> bool {
    matches!(
        name,
        "bool"
            | "char"
            | "str"
            | "u8"
            | "u16"
            | "u32"
            | "u64"
            | "u128"
            | "usize"
            | "i8"
            | "i16"
            | "i32"
            | "i64"
            | "i128"
            | "isize"
            | "f32"
            | "f64"
    )
}

fn prelude(db: &Db<'_>, edition: Edition) -> Option<ModId> {
    let preludes = db.names.preludes.get_or_init(|| [find_prelude(db, "v1"), find_prelude(db, "rust_2024")]);
    preludes[usize::from(edition >= Edition::Rust2024)]
}

fn find_prelude(db: &Db<'_>, version: &str) -> Option<ModId> {
    let mut module = db.root(db.stub("std")?);
    for part in ["prelude", version] {
        let item = *db.items_of(module).iter().find(|&&item| {
            let slot = db.slot(Def { module, item });
            slot.name.is_some_and(|name| name == part) && slot.kind == SlotKind::Mod
        })?;
        module = db.child(module, item)?;
    }
    Some(module)
}

/// Looks a name up among what a module declares and imports.
fn in_module(db: &Db<'_>, module: ModId, (name, ns, view): (Name, Ns, View), trail: &mut Trail) -> Found {
    // Most look-ups fail, one for each glob of each module that was asked: they are not worth being kept.
    if db.scope_if_made(module).is_some_and(|scope| scope.lacks(name, view)) && !may_be_made(db, module, name, ns) {
        return Found::new();
    }
    let key = (module, name, ns, view);
    if let Some(known) = db.names.in_module.get(&key) {
        return known;
    }
    if let Some((known, cut)) = trail.done.get(&key) {
        trail.cuts += u32::from(*cut);
        return known.clone();
    }
    if trail.open.len() >= MAX_TRAIL || trail.open.contains(&key) {
        trail.cuts += 1;
        return Found::new();
    }
    if !db.may_have(module, name) {
        return Found::new();
    }
    let cuts = trail.cuts;
    trail.open.push(key);
    let found = in_module_unguarded(db, module, (name, ns, view), trail);
    trail.open.pop();
    let cut = trail.cuts != cuts;
    // What began here and came back here is whole.
    if !cut || trail.open.is_empty() {
        db.names.in_module.insert(key, found.clone());
    }
    trail.done.insert(key, (found.clone(), cut));
    found
}

/// Whether macro calls of a module may make something of that name.
fn may_be_made(db: &Db<'_>, module: ModId, name: Name, ns: Ns) -> bool {
    let may_be = |word| db.may_be_made_by_closed_calls(module, word);
    may_be(name) && (ns != Ns::Trait || may_be(Name::new("trait")))
}

fn in_module_unguarded(db: &Db<'_>, module: ModId, (name, ns, view): (Name, Ns, View), trail: &mut Trail) -> Found {
    let scope = db.scope(module);
    let mut found = Found::new();
    let made = if may_be_made(db, module, name, ns) { db.made_by_closed_calls(module, name) } else { Vec::new() };
    let is_made_otherwise = |def: &Def| made.iter().any(|(_, guessed)| guessed.contains(def));
    for entry in scope.names.get(&name).into_iter().flatten() {
        match *entry {
            Entry::Item(def) if is_made_otherwise(&def) => {}
            Entry::Item(def) => declared(db, def, ns, &mut found),
            Entry::Import { of, at, public } => {
                if view.sees(public) {
                    import_target(db, of, at, ns, trail).into_iter().for_each(|res| push(&mut found, res));
                }
            }
        }
    }
    for &def in made.iter().flat_map(|(made, _)| *made).filter(|def| db.slot(**def).name == Some(name)) {
        declared(db, def, ns, &mut found);
    }
    // A type that is named here hides a trait that a glob brings.
    let is_hiding = |entry: &Entry| match *entry {
        Entry::Item(def) => db.slot(def).kind != SlotKind::Fn,
        Entry::Import { public, .. } => view.sees(public),
    };
    if !found.is_empty() || ns == Ns::Trait && scope.names.get(&name).is_some_and(|all| all.iter().any(is_hiding)) {
        return found;
    }
    for glob in scope.globs_for(db, module, name).into_iter().filter(|glob| view.sees(glob.public)) {
        let mut look_in = |targets: &Found, trail: &mut Trail| {
            for &target in targets {
                member(db, module, target, name, ns, trail).into_iter().for_each(|res| push(&mut found, res));
            }
        };
        if let Some(targets) = glob.targets.get() {
            look_in(targets, trail);
            continue;
        }
        let cuts = trail.cuts;
        let targets = import_target(db, glob.of, glob.at, Ns::Type, trail);
        let whole = trail.cuts == cuts;
        look_in(&targets, trail);
        if whole {
            let _ = glob.targets.set(targets);
        }
    }
    found
}

/// What an item of a module stands for.
fn declared(db: &Db<'_>, def: Def, ns: Ns, found: &mut Found) {
    let module = def.module;
    let fits = match db.slot(def).kind {
        SlotKind::Mod => {
            if ns == Ns::Type
                && let Some(child) = db.child(module, def.item)
            {
                push(found, Res::Mod(child));
            }
            return;
        }
        SlotKind::ExternCrate => {
            if let (Ns::Type, ItemKind::ExternCrate(name)) = (ns, &db.item(def).kind) {
                let krate = db.crate_of(module);
                if *name == "self" {
                    push(found, Res::Mod(db.root(krate)));
                } else if let Some(&first) = db.extern_crates(krate, *name).first() {
                    push(found, Res::Mod(db.root(first)));
                }
            }
            return;
        }
        SlotKind::Fn | SlotKind::Const | SlotKind::Static | SlotKind::Wrapped(_) => ns == Ns::Value,
        SlotKind::Trait => ns != Ns::Value,
        SlotKind::Enum | SlotKind::TypeAlias | SlotKind::Record => ns == Ns::Type,
        SlotKind::Struct | SlotKind::Variant => ns != Ns::Trait,
        SlotKind::Use | SlotKind::Impl | SlotKind::MacroRules | SlotKind::MacroCall | SlotKind::MacroItems => false,
    };
    if fits {
        push(found, Res::Item(def));
    }
}

fn import_target(db: &Db<'_>, of: Def, at: u32, ns: Ns, trail: &mut Trail) -> Found {
    let key = (of, at, ns);
    if let Some(known) = db.names.imports.get(&key) {
        return known;
    }
    let Some(import) = import_at(db, of, at) else { return Found::new() };
    let ns = if import.alias == ImportAs::Glob { Ns::Type } else { ns };
    let cuts = trail.cuts;
    let resolved = walk(db, of.module, &import.path, import.global, ns, true, trail);
    let found = if resolved.consumed == import.path.len() { resolved.found } else { Found::new() };
    if trail.cuts == cuts {
        db.names.imports.insert(key, found.clone());
    }
    found
}

/// Resolves a path from its first segment; `importing` for the paths of `use`, which older editions see differently.
fn walk(
    db: &Db<'_>,
    from: ModId,
    segments: &[Name],
    global: bool,
    ns: Ns,
    importing: bool,
    trail: &mut Trail,
) -> Resolved {
    let krate = db.crate_of(from);
    let Some(&first) = segments.first() else {
        return Resolved { found: Found::new(), consumed: 0 };
    };
    let old = db.krate(krate).edition == Edition::Rust2015;
    let named = db.named_module(from);
    match first.as_str() {
        "crate" | "$crate" => return from_module(db, from, db.root(krate), segments, 1, ns, trail),
        "self" => return from_module(db, from, named, segments, 1, ns, trail),
        "super" => {
            let mut module = named;
            let mut at = 0;
            while at < segments.len() && segments[at] == "super" {
                match db.parent(module) {
                    Some(parent) => module = db.named_module(parent),
                    None => return Resolved { found: Found::new(), consumed: at },
                }
                at += 1;
            }
            return from_module(db, from, module, segments, at, ns, trail);
        }
        _ => {}
    }
    if old && (importing || global) {
        let resolved = from_module(db, from, db.root(krate), segments, 0, ns, trail);
        if !resolved.found.is_empty() {
            return resolved;
        }
    }
    if !global {
        let last = segments.len() == 1;
        let found = in_scope_without_crates(db, from, first, if last { ns } else { Ns::Type }, trail);
        if !found.is_empty() {
            return from_found(db, from, found, segments, 1, ns, trail);
        }
    }
    // The path begins with a crate: its stub is asked first, then its sources.
    let mut best = Resolved { found: Found::new(), consumed: 0 };
    for target in db.extern_crates(krate, first) {
        let resolved = from_module(db, from, db.root(target), segments, 1, ns, trail);
        if resolved.consumed == segments.len() && !resolved.found.is_empty() {
            return resolved;
        }
        if !resolved.found.is_empty() && resolved.consumed > best.consumed {
            best = resolved;
        }
    }
    if !best.found.is_empty() || global {
        return best;
    }
    let found = in_scope(db, from, first, if segments.len() == 1 { ns } else { Ns::Type }, trail);
    from_found(db, from, found, segments, 1, ns, trail)
}

/// As [`in_scope`], without the extern prelude and what comes after it.
fn in_scope_without_crates(db: &Db<'_>, from: ModId, name: Name, ns: Ns, trail: &mut Trail) -> Found {
    let mut next = Some(from);
    while let Some(module) = next {
        let found = in_module(db, module, (name, ns, View::Inside), trail);
        if !found.is_empty() {
            return found;
        }
        next = if db.is_block(module) { db.parent(module) } else { None };
    }
    Found::new()
}

fn from_module(
    db: &Db<'_>,
    from: ModId,
    module: ModId,
    segments: &[Name],
    at: usize,
    ns: Ns,
    trail: &mut Trail,
) -> Resolved {
    from_found(db, from, Found::from_elem(Res::Mod(module), 1), segments, at, ns, trail)
}

/// Goes on from what the first `at` segments stand for.
fn from_found(
    db: &Db<'_>,
    from: ModId,
    mut found: Found,
    segments: &[Name],
    mut at: usize,
    ns: Ns,
    trail: &mut Trail,
) -> Resolved {
    while at < segments.len() && !found.is_empty() {
        let last = at + 1 == segments.len();
        let mut next = Found::new();
        for &res in &found {
            for res in member(db, from, res, segments[at], if last { ns } else { Ns::Type }, trail) {
                push(&mut next, res);
            }
        }
        if next.is_empty() {
            // A type or trait: the rest is an associated item, which is not looked up here. A module: no such name.
            let leads_on = found.iter().all(|res| !matches!(res, Res::Mod(_)));
            return Resolved { found: if leads_on { found } else { Found::new() }, consumed: at };
        }
        found = next;
        at += 1;
    }
    Resolved { found, consumed: at }
}

/// Looks a name up in a module, or among the variants of an enum, for code in `from`.
fn member(db: &Db<'_>, from: ModId, of: Res, name: Name, ns: Ns, trail: &mut Trail) -> Found {
    match of {
        Res::Mod(module) => {
            let found = in_module(db, module, (name, ns, View::of(db, from, module)), trail);
            if !found.is_empty() {
                return found;
            }
            match source_twin(db, db.crate_of(from), module) {
                Some(twin) => in_module(db, twin, (name, ns, View::Outside), trail),
                None => found,
            }
        }
        Res::Item(def) if db.slot(def).kind == SlotKind::Enum => {
            db.parts(def).filter(|&variant| db.slot(variant).name == Some(name)).map(Res::Item).collect()
        }
        Res::Item(_) | Res::Prim(_) => Found::new(),
    }
}

/// The module in a library's sources that a stub's module overlays, for code of `krate`.
fn source_twin(db: &Db<'_>, krate: CrateId, module: ModId) -> Option<ModId> {
    if !db.krate(db.crate_of(module)).is_stub {
        return None;
    }
    if let Some(known) = db.names.twins.get(&(krate, module)) {
        return known;
    }
    let twin = find_twin(db, krate, module);
    db.names.twins.insert((krate, module), twin);
    twin
}

fn find_twin(db: &Db<'_>, krate: CrateId, module: ModId) -> Option<ModId> {
    let names = db.module_path(module);
    let name = db.krate(db.crate_of(module)).name;
    let source = db.extern_crates(krate, name).into_iter().find(|&id| !db.krate(id).is_stub)?;
    let root = db.root(source);
    let resolved = from_module(db, root, root, &names, 0, Ns::Type, &mut Trail::default());
    match resolved.found.as_slice() {
        [Res::Mod(twin)] if resolved.consumed == names.len() => Some(*twin),
        _ => None,
    }
}
