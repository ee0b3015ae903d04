//! Traits: which impl belongs to a type, what its associated types are, and whether a type is a future.
//!
//! Called by `lower`, `methods`, `infer` and `flow`. Impls are looked for in the crate of the trait and in the crate
//! of the type, where Rust's orphan rule puts them. Bounds of blanket impls are checked as far as they can be.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::attributes;
use super::lower::{self, Lower};
use super::ty::{Args, ParamId, Predicate, Projection, Subst, TraitBound, Ty};
use crate::db::{CrateId, Db, Def};
use crate::names::Name;
use crate::resolve::{self, Ns, Res};
use crate::syntax::tree::{ItemKind, SlotKind, TypeRef};
use crate::workspace::PackageId;

/// How deep look-ups of impls may lead into one another.
const MAX_DEPTH: u32 = 20;

/// The items of std that the language itself knows.
#[derive(Debug, Default)]
pub struct Lang {
    items: FxHashMap<&'static str, Def>,
    names: FxHashMap<Def, &'static str>,
}

const LANG_ITEMS: &[(&str, &[&str])] = &[
    ("Future", &["future", "Future"]),
    ("IntoFuture", &["future", "IntoFuture"]),
    ("Deref", &["ops", "Deref"]),
    ("Index", &["ops", "Index"]),
    ("Fn", &["ops", "Fn"]),
    ("FnMut", &["ops", "FnMut"]),
    ("FnOnce", &["ops", "FnOnce"]),
    ("AsyncFn", &["ops", "AsyncFn"]),
    ("AsyncFnMut", &["ops", "AsyncFnMut"]),
    ("AsyncFnOnce", &["ops", "AsyncFnOnce"]),
    ("Range", &["ops", "Range"]),
    ("RangeInclusive", &["ops", "RangeInclusive"]),
    ("RangeFrom", &["ops", "RangeFrom"]),
    ("RangeTo", &["ops", "RangeTo"]),
    ("RangeToInclusive", &["ops", "RangeToInclusive"]),
    ("RangeFull", &["ops", "RangeFull"]),
    ("ControlFlow", &["ops", "ControlFlow"]),
    ("Iterator", &["iter", "Iterator"]),
    ("IntoIterator", &["iter", "IntoIterator"]),
    ("Option", &["option", "Option"]),
    ("Result", &["result", "Result"]),
    ("Poll", &["task", "Poll"]),
    ("Pin", &["pin", "Pin"]),
    ("Box", &["boxed", "Box"]),
    ("Vec", &["vec", "Vec"]),
    ("String", &["string", "String"]),
    ("Clone", &["clone", "Clone"]),
    ("Drop", &["ops", "Drop"]),
];

/// Traits of libraries that hold futures as an iterator does, and the type that macros of `tracing` make.
const LIBRARY_ITEMS: &[(&str, &str, &[&str])] = &[
    ("rayon", "ParallelIterator", &["iter", "ParallelIterator"]),
    ("futures", "Stream", &["stream", "Stream"]),
    ("tracing", "Span", &["span", "Span"]),
];

/// The Fn family: all that makes a value callable.
const CALLABLE: &[&str] = &["Fn", "FnMut", "FnOnce", "AsyncFn", "AsyncFnMut", "AsyncFnOnce"];

impl Lang {
    /// The items, found on first use.
    pub fn of<'d>(db: &'d Db<'_>) -> &'d Self {
        db.memo.lang.get_or_init(|| {
            let mut items = FxHashMap::default();
            let Some(std) = db.stub("std") else { return Self::default() };
            for (key, path) in LANG_ITEMS {
                let names: Vec<Name> = path.iter().map(|part| Name::new(part)).collect();
                if let [Res::Item(def)] = resolve::library_path(db, std, &names, Ns::Type).as_slice() {
                    items.insert(*key, *def);
                }
            }
            let names = items.iter().map(|(name, def)| (*def, *name)).collect();
            Self { items, names }
        })
    }

    /// An item of a library that the language of a body leads to: `ParallelIterator`, `Stream`, `Span`.
    ///
    /// Looked up only when it is asked for: most code needs neither library.
    pub fn of_library(db: &Db<'_>, name: &str) -> Option<Def> {
        let known = db.memo.library_items.get_or_init(|| {
            let find = |(stub, key, path): &(&str, &'static str, &[&str])| {
                let names: Vec<Name> = path.iter().map(|part| Name::new(part)).collect();
                match resolve::library_path(db, db.stub(stub)?, &names, Ns::Type).as_slice() {
                    [Res::Item(def)] => Some((*key, *def)),
                    _ => None,
                }
            };
            LIBRARY_ITEMS.iter().filter_map(find).collect()
        });
        known.get(name).copied()
    }

    /// The item of that name.
    pub fn get(&self, name: &str) -> Option<Def> {
        self.items.get(name).copied()
    }

    /// Whether `def` is the item of that name.
    pub fn is(&self, def: Def, name: &str) -> bool {
        self.names.get(&def).is_some_and(|known| *known == name)
    }

    /// Whether the trait is one of the Fn family.
    pub fn is_callable(&self, def: Def) -> bool {
        self.names.get(&def).is_some_and(|name| CALLABLE.contains(name))
    }

    /// Whether the trait is one of the `AsyncFn` family.
    pub fn is_async_callable(&self, def: Def) -> bool {
        self.names.get(&def).is_some_and(|name| CALLABLE[3..].contains(name))
    }

    /// An enum or struct of std with arguments; unknown if the stub lacks it.
    pub fn adt(&self, name: &str, args: &[Ty]) -> Ty {
        self.get(name).map_or(Ty::Unknown, |def| Ty::Adt(def, args.into()))
    }
}

/// The bounds that hold where a body stands, and what has been asked about traits there.
#[derive(Clone, Debug, Default)]
pub struct Env {
    /// Those of the function and of the impl or trait around it.
    pub predicates: Arc<[Predicate]>,
    solver: Rc<Solver>,
}

/// The questions about traits of one body.
///
/// Answers are kept per body and not for the run: where a chain of questions is cut off depends on where it began, and
/// what one thread asked first must not decide what another is told.
#[derive(Debug, Default)]
struct Solver {
    implemented: RefCell<FxHashMap<Question, Option<bool>>>,
    projected: RefCell<FxHashMap<(Question, Name), Option<Ty>>>,
    /// The questions that wait for an answer.
    open: RefCell<Vec<Question>>,
    steps: Cell<u32>,
}

/// Does a type implement a trait with these arguments?
type Question = (Def, Args, Ty);

/// How many questions a body may ask; the rest of it is *unknown* then.
const MAX_QUESTIONS: u32 = 200_000;

impl Env {
    /// The bounds within an item.
    pub fn of(db: &Db<'_>, def: Def) -> Self {
        let mut list = Vec::new();
        if let Some(signature) = lower::signature(db, def) {
            list.extend(signature.predicates.iter().cloned());
        }
        if let Some(parent) = lower::parent(db, def) {
            list.extend(lower::predicates(db, parent).iter().cloned());
        }
        Self { predicates: list.into(), solver: Rc::default() }
    }

    /// Whether more was asked than is answered.
    pub(super) fn has_given_up(&self) -> bool {
        self.solver.steps.get() >= MAX_QUESTIONS
    }
}

/// The stub's item that an item of a library's sources is, or the item itself.
///
/// A type or trait counts as the stub's if the stub of its package has exactly one of that name.
pub fn canonical(db: &Db<'_>, def: Def) -> Def {
    let krate = db.krate(db.crate_of(def.module));
    let Some(package) = krate.package.filter(|_| !krate.is_stub) else { return def };
    if db.is_local(package) {
        return def;
    }
    if let Some(known) = db.memo.canonical.get(&def) {
        return known;
    }
    let found = stub_twin(db, def, package).unwrap_or(def);
    db.memo.canonical.insert(def, found);
    found
}

fn stub_twin(db: &Db<'_>, def: Def, package: PackageId) -> Option<Def> {
    let package = db.workspace().package(package);
    let library = package.name.replace('-', "_");
    let stub = db.stub_for(&library, || package.version.clone())?;
    let slot = db.slot(def);
    let name = slot.name?;
    let is_struct = |kind| matches!(kind, SlotKind::Struct | SlotKind::Record);
    if !is_struct(slot.kind) && !matches!(slot.kind, SlotKind::Enum | SlotKind::Trait) {
        return None;
    }
    // A stub that only re-exports another one has its items there.
    let stubs = [stub].into_iter().chain(db.stub("futures").filter(|_| library.starts_with("futures_")));
    stubs.filter_map(|stub| stub_types(db, stub).get(&name).copied().flatten()).find(|twin| {
        let twin = db.slot(*twin).kind;
        twin == slot.kind || is_struct(twin) && is_struct(slot.kind)
    })
}

/// All types and traits of a stub by name; none for names that it uses twice.
fn stub_types(db: &Db<'_>, stub: CrateId) -> Arc<FxHashMap<Name, Option<Def>>> {
    if let Some(known) = db.memo.stub_types.get(&stub) {
        return known;
    }
    let mut index = FxHashMap::default();
    let mut open = vec![db.root(stub)];
    while let Some(module) = open.pop() {
        for &item in db.items_of(module) {
            let def = Def { module, item };
            let slot = db.slot(def);
            match slot.kind {
                SlotKind::Mod => open.extend(db.child(module, item)),
                SlotKind::Struct | SlotKind::Record | SlotKind::Enum | SlotKind::Trait => {
                    if let Some(name) = slot.name {
                        index.entry(name).and_modify(|known| *known = None).or_insert(Some(def));
                    }
                }
                _ => {}
            }
        }
    }
    let index = Arc::new(index);
    db.memo.stub_types.insert(stub, Arc::clone(&index));
    index
}

/// A bound and those of its supertraits.
pub(super) fn elaborate(db: &Db<'_>, bound: &TraitBound) -> Vec<TraitBound> {
    let mut all = vec![bound.clone()];
    let mut at = 0;
    while at < all.len() && all.len() < 40 {
        let current = all[at].clone();
        at += 1;
        let Some(trait_) = current.trait_ else { continue };
        let ItemKind::Trait(node) = &db.item(trait_).kind else { continue };
        if node.supertraits.is_empty() {
            continue;
        }
        let subst = Subst::new(trait_, current.args.clone());
        for supertrait in Lower::in_item(db, trait_).bounds(&node.supertraits) {
            let supertrait = supertrait.map(&mut |ty| ty.subst(&subst));
            if !all.iter().any(|known| known.trait_ == supertrait.trait_ && known.args == supertrait.args) {
                all.push(supertrait);
            }
        }
    }
    all
}

/// The bounds that a trait puts on one of its associated types.
pub(super) fn assoc_bounds(db: &Db<'_>, projection: &Projection) -> Vec<TraitBound> {
    let trait_ = projection.trait_;
    if db.slot(trait_).kind != SlotKind::Trait {
        return Vec::new();
    }
    let Some(member) = db.parts(trait_).find(|&member| lower::is_type(db, member, projection.name)) else {
        return Vec::new();
    };
    let ItemKind::TypeAlias(_, bounds, _) = &db.item(member).kind else { return Vec::new() };
    let mut subst = Subst::new(trait_, projection.args.clone());
    subst.set_self(trait_, projection.self_ty.clone());
    let bounds = Lower::in_item(db, member).bounds(bounds);
    bounds.iter().map(|bound| bound.map(&mut |ty| ty.subst(&subst))).collect()
}

/// What is declared of a type that does not say itself what it is: parameters, projections, `impl` and `dyn` types.
pub(super) fn declared_bounds(db: &Db<'_>, env: &Env, ty: &Ty) -> Vec<TraitBound> {
    let mut bounds = match ty {
        Ty::Opaque(opaque) => opaque.bounds.clone(),
        Ty::Dyn(bounds) => bounds.to_vec(),
        Ty::Proj(projection) => assoc_bounds(db, projection),
        Ty::Param(param) if param.index == ParamId::SELF => {
            let args = lower::generics_of(db, param.owner)
                .map_or_else(|| Arc::from([]), |generics| lower::own_params(param.owner, generics));
            vec![TraitBound { trait_: Some(param.owner), args, assoc: Vec::new() }]
        }
        _ => Vec::new(),
    };
    if matches!(ty, Ty::Param(_) | Ty::Proj(_)) {
        bounds.extend(env.predicates.iter().filter(|known| known.ty == *ty).map(|known| known.bound.clone()));
    }
    bounds.iter().flat_map(|bound| elaborate(db, bound)).collect()
}

// ------------------------------------------------------------------------------------------------ impls

/// Matches an impl's type against a type, binding the impl's parameters. What is unknown fits.
pub(super) fn matches(pattern: &Ty, ty: &Ty, owner: Def, bound: &mut [Option<Ty>]) -> bool {
    match (pattern, ty) {
        (Ty::Param(param), _) if param.owner == owner => {
            let Some(slot) = bound.get_mut(param.index as usize) else { return true };
            match slot {
                Some(known) if !known.is_unknown() && !ty.is_unknown() => same(known, ty),
                Some(known) if !known.is_unknown() => true,
                _ => {
                    *slot = Some(ty.clone());
                    true
                }
            }
        }
        (Ty::Unknown | Ty::Proj(_) | Ty::Infer(_), _) | (_, Ty::Unknown | Ty::Infer(_) | Ty::Never) => true,
        (Ty::Prim(one), Ty::Prim(other)) => prims_match(*one, *other),
        (Ty::Tuple(one), Ty::Tuple(other)) => {
            one.len() == other.len()
                && one.iter().zip(other.iter()).all(|(one, other)| matches(one, other, owner, bound))
        }
        (Ty::Adt(one, args), Ty::Adt(other, others)) => {
            one == other && args.iter().zip(others.iter()).all(|(one, other)| matches(one, other, owner, bound))
        }
        (Ty::Ref(one_mut, one), Ty::Ref(other_mut, other)) => one_mut == other_mut && matches(one, other, owner, bound),
        (Ty::Ptr(one), Ty::Ptr(other)) | (Ty::Slice(one), Ty::Slice(other)) | (Ty::Array(one), Ty::Array(other)) => {
            matches(one, other, owner, bound)
        }
        (Ty::Dyn(one), Ty::Dyn(other)) => {
            one.first().and_then(|bound| bound.trait_) == other.first().and_then(|bound| bound.trait_)
        }
        (Ty::FnPtr(one), Ty::FnPtr(other)) => one.params.len() == other.params.len(),
        (Ty::Param(one), Ty::Param(other)) => one == other,
        _ => false,
    }
}

fn same(one: &Ty, other: &Ty) -> bool {
    one == other || one.any(&mut Ty::is_unknown) || other.any(&mut Ty::is_unknown)
}

fn prims_match(one: Name, other: Name) -> bool {
    let integer = |name: Name| matches!(name.as_str().as_bytes().first(), Some(b'i' | b'u')) || name == "{integer}";
    one == other
        || (one == "{integer}" || other == "{integer}") && integer(one) && integer(other)
        || (one == "{float}" || other == "{float}") && one.as_str().contains('f') && other.as_str().contains('f')
}

/// The names under which impls for a type are found, and the crate that the type belongs to.
pub(super) fn head(db: &Db<'_>, ty: &Ty) -> Option<(Name, Option<CrateId>)> {
    Some(match ty {
        Ty::Adt(def, _) => (db.slot(*def).name?, Some(db.crate_of(def.module))),
        Ty::Prim(name) => match name.as_str() {
            "{float}" | "f32" | "f64" => (Name::new("f64"), None),
            "bool" | "char" | "str" | "u8" => (*name, None),
            _ => (Name::new("i32"), None),
        },
        Ty::Ref(..) => (Name::new("&"), None),
        Ty::Ptr(_) => (Name::new("*"), None),
        Ty::Tuple(_) => (Name::new("()"), None),
        Ty::Slice(_) | Ty::Array(_) => (Name::new("[]"), None),
        Ty::FnPtr(_) | Ty::Fn(..) | Ty::Closure(_) => (Name::new("fn"), None),
        Ty::Dyn(bounds) => {
            let trait_ = bounds.first().and_then(|bound| bound.trait_)?;
            (db.slot(trait_).name?, Some(db.crate_of(trait_.module)))
        }
        Ty::Param(_) | Ty::Proj(_) | Ty::Opaque(_) | Ty::Async(_) => (Name::new("*T"), None),
        Ty::Unknown | Ty::Never | Ty::Infer(_) => return None,
    })
}

/// An impl that fits a type, with what its parameters stand for.
#[derive(Clone, Debug)]
pub(super) struct Fit {
    /// The impl.
    pub def: Def,
    /// What its parameters stand for; unknown where the type does not say.
    pub args: Args,
    /// Whether its bounds are known to hold.
    pub certain: bool,
    /// Whether one that is not known to hold is that a part is a future: `impl<F: Future> Future for Abortable<F>`.
    pub hinges: bool,
}

impl Fit {
    /// The impl's parameters as a substitution.
    pub(super) fn subst(&self) -> Subst {
        Subst::new(self.def, self.args.clone())
    }
}

/// The impls of a trait for a type, blanket impls included, those whose bounds fail left out.
pub(super) fn impls_of(db: &Db<'_>, env: &Env, trait_: Def, args: &[Ty], ty: &Ty, depth: u32) -> SmallVec<[Fit; 2]> {
    let mut fits = SmallVec::new();
    if depth > MAX_DEPTH {
        return fits;
    }
    let Some(trait_name) = db.slot(trait_).name else { return fits };
    let Some((type_name, type_crate)) = head(db, ty) else { return fits };
    let trait_crate = db.crate_of(trait_.module);
    let blanket = Name::new("*T");
    let mut look = |krate: CrateId, head: Name| {
        for &def in db.impls(krate, Some(trait_name), head).iter() {
            fits.extend(fit(db, env, def, Some((trait_, args)), ty, depth));
        }
    };
    look(trait_crate, type_name);
    if type_name != blanket {
        look(trait_crate, blanket);
    }
    // The orphan rule leaves the type's own crate, where nobody can write a blanket impl of a foreign trait.
    if let Some(krate) = type_crate.filter(|krate| *krate != trait_crate) {
        look(krate, type_name);
    }
    if let Ty::Adt(of, _) = ty {
        for beside in db.impls_beside(*of) {
            fits.extend(fit(db, env, beside, Some((trait_, args)), ty, depth));
        }
    }
    fits
}

/// Whether an impl is for a type, and with which arguments.
pub(super) fn fit(db: &Db<'_>, env: &Env, def: Def, of: Option<(Def, &[Ty])>, ty: &Ty, depth: u32) -> Option<Fit> {
    let ItemKind::Impl(node) = &db.item(def).kind else { return None };
    if node.negative {
        return None;
    }
    let self_ty = lower::impl_self(db, def);
    let mut bound: Vec<Option<Ty>> = vec![None; node.generics.params.len()];
    if self_ty.is_unknown() || !matches(&self_ty, ty, def, &mut bound) {
        return None;
    }
    if let Some((trait_, args)) = of {
        let implemented = lower::impl_trait(db, def)?;
        if implemented.trait_ != Some(trait_) {
            return None;
        }
        let all = implemented.args.iter().zip(args).all(|(pattern, arg)| matches(pattern, arg, def, &mut bound));
        if !all {
            return None;
        }
    }
    bind_by_predicates(db, env, def, &mut bound, depth);
    let args: Args = bound.into_iter().map(|ty| ty.unwrap_or(Ty::Unknown)).collect();
    let mut fit = Fit { def, args, certain: true, hinges: false };
    let subst = fit.subst();
    for predicate in lower::predicates(db, def).iter() {
        let Some(trait_) = predicate.bound.trait_ else { continue };
        if is_marker(db, trait_) {
            continue;
        }
        let on = predicate.ty.subst(&subst);
        let args: Vec<Ty> = predicate.bound.args.iter().map(|arg| arg.subst(&subst)).collect();
        match implements(db, env, trait_, &args, &on, depth + 1) {
            Some(true) => {}
            Some(false) => return None,
            None => {
                fit.certain = false;
                fit.hinges |= Lang::of(db).is(trait_, "Future");
            }
        }
    }
    Some(fit)
}

/// Whether a trait says nothing of what a type can do: code that compiles fulfils it.
fn is_marker(db: &Db<'_>, trait_: Def) -> bool {
    let name = db.slot(trait_).name.map_or("", Name::as_str);
    matches!(name, "Sized" | "Send" | "Sync" | "Unpin" | "UnwindSafe" | "RefUnwindSafe")
}

/// Binds the parameters of an impl that only its bounds tell: the `B` of `F: FnMut(I::Item) -> B`.
fn bind_by_predicates(db: &Db<'_>, env: &Env, def: Def, bound: &mut [Option<Ty>], depth: u32) {
    if bound.iter().all(Option::is_some) {
        return;
    }
    for predicate in lower::predicates(db, def).iter().filter(|predicate| !predicate.bound.assoc.is_empty()) {
        let Some(trait_) = predicate.bound.trait_ else { continue };
        let known: Args = bound.iter().map(|ty| ty.clone().unwrap_or(Ty::Unknown)).collect();
        let subst = Subst::new(def, known);
        let self_ty = normalise(db, env, &predicate.ty.subst(&subst), depth + 1);
        if self_ty.is_unknown() {
            continue;
        }
        let args: Args = predicate.bound.args.iter().map(|arg| arg.subst(&subst)).collect();
        for (name, pattern) in &predicate.bound.assoc {
            let projection = Projection { self_ty: self_ty.clone(), trait_, args: args.clone(), name: *name };
            if let Some(found) = project(db, env, &projection, depth + 1).filter(|found| !found.is_unknown()) {
                matches(pattern, &found, def, bound);
            }
        }
    }
}

/// Whether a type implements a trait; none if that is not known.
pub(super) fn implements(db: &Db<'_>, env: &Env, trait_: Def, args: &[Ty], ty: &Ty, depth: u32) -> Option<bool> {
    let ty = normalise(db, env, ty, depth);
    if ty.is_unknown() || depth > MAX_DEPTH {
        return None;
    }
    let question: Question = (trait_, args.into(), ty);
    if let Some(known) = env.solver.implemented.borrow().get(&question) {
        return *known;
    }
    if !ask(env, &question) {
        return None;
    }
    let answer = implements_uncached(db, env, trait_, args, &question.2, depth);
    env.solver.open.borrow_mut().pop();
    env.solver.implemented.borrow_mut().insert(question, answer);
    answer
}

/// Notes that a question is asked; not if it waits for an answer already, or if too many were asked.
fn ask(env: &Env, question: &Question) -> bool {
    let steps = env.solver.steps.get();
    if steps >= MAX_QUESTIONS || env.solver.open.borrow().contains(question) {
        return false;
    }
    env.solver.steps.set(steps + 1);
    env.solver.open.borrow_mut().push(question.clone());
    true
}

fn implements_uncached(db: &Db<'_>, env: &Env, trait_: Def, args: &[Ty], ty: &Ty, depth: u32) -> Option<bool> {
    let lang = Lang::of(db);
    match ty {
        Ty::Unknown | Ty::Infer(_) | Ty::Never => return None,
        Ty::Async(_) => {
            if lang.is(trait_, "Future") || lang.is(trait_, "IntoFuture") {
                return Some(true);
            }
            if lang.is_callable(trait_) || lang.is(trait_, "Iterator") || lang.is(trait_, "Deref") {
                return Some(false);
            }
        }
        Ty::Closure(_) | Ty::Fn(..) | Ty::FnPtr(_) => {
            if lang.is_callable(trait_) {
                return Some(true);
            }
            if lang.is(trait_, "Future") || lang.is(trait_, "Iterator") {
                return Some(false);
            }
        }
        Ty::Param(_) | Ty::Proj(_) | Ty::Opaque(_) | Ty::Dyn(_) => {
            let bounds = declared_bounds(db, env, ty);
            if bounds.iter().any(|bound| bound.trait_ == Some(trait_)) {
                return Some(true);
            }
        }
        _ => {}
    }
    let fits = impls_of(db, env, trait_, args, ty, depth + 1);
    if fits.iter().any(|fit| fit.certain) {
        return Some(true);
    }
    if !fits.is_empty() {
        return None;
    }
    // Of a parameter all that is known is declared.
    if matches!(ty, Ty::Param(_)) && declared_bounds(db, env, ty).iter().all(|bound| bound.trait_.is_some()) {
        return Some(false);
    }
    refutable(db, trait_, ty).then_some(false)
}

/// Whether the absence of an impl means something: both crates are readable and no macro is likely to add it.
fn refutable(db: &Db<'_>, trait_: Def, ty: &Ty) -> bool {
    let lang = Lang::of(db);
    let telling =
        ["Future", "IntoFuture", "Iterator", "IntoIterator", "Deref"].iter().any(|name| lang.is(trait_, name))
            || matches!(
                db.slot(trait_).name.map(Name::as_str),
                Some("Stream" | "Sink" | "ParallelIterator" | "TryFuture" | "TryStream")
            );
    match ty {
        Ty::Adt(def, _) => telling && !is_beside_macros(db, *def),
        Ty::Prim(_)
        | Ty::Tuple(_)
        | Ty::Async(_)
        | Ty::Ref(..)
        | Ty::Closure(_)
        | Ty::Fn(..)
        | Ty::Array(_)
        | Ty::Slice(_) => telling,
        _ => false,
    }
}

/// Whether macros that were not read stand beside a type: they may implement anything for it.
pub(super) fn is_beside_macros(db: &Db<'_>, def: Def) -> bool {
    db.has_macro_calls(def.module)
}

// ------------------------------------------------------------------------------------------------ projections

/// Works out the projections in a type as far as they can be.
pub(super) fn normalise(db: &Db<'_>, env: &Env, ty: &Ty, depth: u32) -> Ty {
    match ty {
        Ty::Proj(projection) if depth <= MAX_DEPTH => {
            let self_ty = normalise(db, env, &projection.self_ty, depth + 1);
            let args: Args = projection.args.iter().map(|arg| normalise(db, env, arg, depth + 1)).collect();
            let inner = Projection { self_ty, trait_: projection.trait_, args, name: projection.name };
            match project(db, env, &inner, depth + 1) {
                Some(ty) => ty,
                None => Ty::Proj(Arc::new(inner)),
            }
        }
        Ty::Proj(_) => Ty::Unknown,
        Ty::Unknown | Ty::Never | Ty::Prim(_) | Ty::Param(_) | Ty::Infer(_) => ty.clone(),
        _ => ty.map_parts(&mut |part| normalise(db, env, part, depth + 1)),
    }
}

/// An associated type; none if it is not settled yet.
pub(super) fn project(db: &Db<'_>, env: &Env, projection: &Projection, depth: u32) -> Option<Ty> {
    let Projection { self_ty, trait_, args, name } = projection;
    if depth > MAX_DEPTH {
        return Some(Ty::Unknown);
    }
    let question = ((*trait_, args.clone(), self_ty.clone()), *name);
    if let Some(known) = env.solver.projected.borrow().get(&question) {
        return known.clone();
    }
    if !ask(env, &question.0) {
        return Some(Ty::Unknown);
    }
    let answer = project_uncached(db, env, projection, depth);
    env.solver.open.borrow_mut().pop();
    env.solver.projected.borrow_mut().insert(question, answer.clone());
    answer
}

fn project_uncached(db: &Db<'_>, env: &Env, projection: &Projection, depth: u32) -> Option<Ty> {
    let lang = Lang::of(db);
    let Projection { self_ty, trait_, args, name } = projection;
    match self_ty {
        Ty::Unknown | Ty::Never => return Some(Ty::Unknown),
        Ty::Infer(_) => return None,
        Ty::Async(future) if lang.is(*trait_, "Future") || lang.is(*trait_, "IntoFuture") => {
            return Some(if *name == "Output" { future.output.clone() } else { self_ty.clone() });
        }
        Ty::Closure(closure) if lang.is_callable(*trait_) => {
            return Some(callable_output(db, env, *trait_, &closure.sig.ret));
        }
        Ty::FnPtr(sig) if lang.is_callable(*trait_) => return Some(callable_output(db, env, *trait_, &sig.ret)),
        Ty::Fn(def, subst) if lang.is_callable(*trait_) => {
            let signature = lower::signature(db, *def)?;
            return Some(callable_output(db, env, *trait_, &signature.ret.subst(subst)));
        }
        Ty::Ref(_, target) if lang.is(*trait_, "Deref") => return Some((**target).clone()),
        Ty::Param(_) | Ty::Proj(_) | Ty::Opaque(_) | Ty::Dyn(_) => {
            let bounds = declared_bounds(db, env, self_ty);
            for bound in &bounds {
                let Some(bound_trait) = bound.trait_ else { continue };
                let related = bound_trait == *trait_ || lang.is_callable(bound_trait) && lang.is_callable(*trait_);
                if related && let Some((_, ty)) = bound.assoc.iter().find(|(known, _)| known == name) {
                    return Some(ty.clone());
                }
            }
            // A binding may be written on the subtrait: `T: Stream<Item = X> + FusedStream`.
            let elsewhere = bounds.iter().filter(|bound| {
                bound.assoc.iter().any(|(known, _)| known == name)
                    && lower::with_type(db, bound, *name).is_some_and(|(found, _)| found == *trait_)
            });
            if let Some(bound) = elsewhere.into_iter().next() {
                return bound.assoc.iter().find(|(known, _)| known == name).map(|(_, ty)| ty.clone());
            }
            if bounds.iter().any(|bound| bound.trait_ == Some(*trait_)) {
                return None;
            }
        }
        _ => {}
    }
    let fits = impls_of(db, env, *trait_, args, self_ty, depth + 1);
    let mut answer: Option<Ty> = None;
    for fit in &fits {
        let ty = impl_type(db, env, fit, *trait_, *name, self_ty, depth + 1);
        match (&answer, ty) {
            (None, ty) => answer = Some(ty),
            (Some(known), ty) if *known == ty => {}
            // Several impls that differ: which one is meant depends on what we do not know.
            _ => return Some(Ty::Unknown),
        }
    }
    Some(answer.unwrap_or(Ty::Unknown))
}

fn callable_output(db: &Db<'_>, env: &Env, trait_: Def, ret: &Ty) -> Ty {
    if Lang::of(db).is_async_callable(trait_) {
        future_output(db, env, ret).unwrap_or(Ty::Unknown)
    } else {
        ret.clone()
    }
}

/// The associated type of an impl.
fn impl_type(db: &Db<'_>, env: &Env, fit: &Fit, trait_: Def, name: Name, self_ty: &Ty, depth: u32) -> Ty {
    let member = db.parts(fit.def).find(|&member| lower::is_type(db, member, name));
    let (member, mut subst) = if let Some(member) = member {
        (member, fit.subst())
    } else {
        match db.parts(trait_).find(|&member| lower::is_type(db, member, name)) {
            Some(member) => (member, Subst::default()),
            None => return Ty::Unknown,
        }
    };
    subst.set_self(trait_, self_ty.clone());
    let ItemKind::TypeAlias(_, _, Some(target)) = &db.item(member).kind else { return Ty::Unknown };
    let ty = assoc_target(db, member, target).subst(&subst);
    if ty.deeper_than(24) {
        return Ty::Unknown;
    }
    normalise(db, env, &ty, depth + 1)
}

fn assoc_target(db: &Db<'_>, member: Def, target: &TypeRef) -> Ty {
    Lower::in_item(db, member).ty(target)
}

// ------------------------------------------------------------------------------------------------ futures

/// What kind of future a type is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FutureKind {
    /// It does nothing until it is polled.
    Lazy,
    /// Its work runs anyway: dropping it loses the result only, or cancels.
    Eager,
    /// It is a future; whether its work runs without it is not known.
    Unsure,
}

/// Whether a type is a future: its kind if it is, none if it is not or if that is not known.
pub fn future_kind(db: &Db<'_>, env: &Env, ty: &Ty) -> Option<FutureKind> {
    future_kind_at(db, env, ty, 0)
}

fn future_kind_at(db: &Db<'_>, env: &Env, ty: &Ty, depth: u32) -> Option<FutureKind> {
    if depth > MAX_DEPTH {
        return None;
    }
    let lang = Lang::of(db);
    let future = lang.get("Future")?;
    let ty = &normalise(db, env, ty, depth);
    match ty {
        Ty::Async(_) => Some(FutureKind::Lazy),
        Ty::Opaque(_) | Ty::Dyn(_) | Ty::Param(_) | Ty::Proj(_) => {
            let bounds = declared_bounds(db, env, ty);
            bounds.iter().any(|bound| bound.trait_ == Some(future)).then_some(FutureKind::Lazy)
        }
        Ty::Adt(def, args) if lang.is(*def, "Pin") || lang.is(*def, "Box") => {
            future_kind_at(db, env, args.first()?, depth + 1)
        }
        Ty::Adt(def, _) => {
            let fits = impls_of(db, env, future, &[], ty, depth + 1);
            // Most bounds that cannot be decided do not matter: the code compiles, so a value of the type is used.
            // Not so for one that makes a future of a future, and a stream of a stream.
            let streams = || implemented_for(db, *def, "Stream");
            fits.iter().any(|fit| !fit.hinges || !streams()).then(|| adt_kind(db, *def))
        }
        _ => None,
    }
}

fn adt_kind(db: &Db<'_>, def: Def) -> FutureKind {
    if db.krate(db.crate_of(def.module)).is_stub {
        return match attributes::stub_attr(db, def, "eager") {
            Some(_) => FutureKind::Eager,
            None => FutureKind::Lazy,
        };
    }
    if is_lazy_type(db, def) { FutureKind::Lazy } else { FutureKind::Unsure }
}

/// Whether a hand-written future says of itself that it does nothing unless polled.
pub fn is_lazy_type(db: &Db<'_>, def: Def) -> bool {
    let says = |text: &str| text.contains("poll") || text.contains("await") || text.contains("nothing unless");
    db.item(def)
        .attrs
        .iter()
        .any(|attr| attr.name() == "must_use" && attr.args.iter().filter_map(|arg| arg.value.as_deref()).any(says))
}

/// Whether a type of a crate that can be read does something when it is dropped.
pub fn has_drop(db: &Db<'_>, def: Def) -> bool {
    !db.krate(db.crate_of(def.module)).is_stub && implemented_for(db, def, "Drop")
}

/// Whether the crate of a type has an impl of a trait of this name for it, whatever its bounds.
fn implemented_for(db: &Db<'_>, def: Def, trait_name: &str) -> bool {
    let is_for = |&found: &Def| matches!(lower::impl_self(db, found), Ty::Adt(of, _) if of == def);
    let Some(name) = db.slot(def).name else { return false };
    let beside = |found: &Def| {
        let ItemKind::Impl(node) = &db.item(*found).kind else { return false };
        node.trait_.as_ref().and_then(crate::syntax::tree::Path::last).is_some_and(|last| last == trait_name)
    };
    db.impls(db.crate_of(def.module), Some(Name::new(trait_name)), name).iter().any(is_for)
        || db.impls_beside(def).filter(beside).any(|found| is_for(&found))
}

/// What a future, or a value that becomes one, yields.
pub fn future_output(db: &Db<'_>, env: &Env, ty: &Ty) -> Option<Ty> {
    let lang = Lang::of(db);
    let ty = normalise(db, env, ty, 0);
    if let Ty::Async(future) = &ty {
        return Some(future.output.clone());
    }
    let output = |trait_: Def| {
        let projection = Projection { self_ty: ty.clone(), trait_, args: Arc::from([]), name: Name::new("Output") };
        project(db, env, &projection, 0).filter(|ty| !ty.is_unknown())
    };
    if let Ty::Ref(true, target) = &ty {
        return future_output(db, env, target);
    }
    if let Ty::Adt(def, args) = &ty
        && (lang.is(*def, "Pin") || lang.is(*def, "Box"))
    {
        return future_output(db, env, args.first()?);
    }
    output(lang.get("Future")?).or_else(|| output(lang.get("IntoFuture")?))
}

/// Whether a type is no future itself, but becomes one when it is awaited.
pub fn is_into_future(db: &Db<'_>, env: &Env, ty: &Ty) -> bool {
    let Some(trait_) = Lang::of(db).get("IntoFuture") else { return false };
    impls_of(db, env, trait_, &[], ty, 0).iter().any(|fit| {
        // std's own impl is for futures.
        !db.krate(db.crate_of(fit.def.module)).is_stub
    })
}
