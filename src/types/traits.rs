//! Traits: which impl belongs to a type, what its associated types are, and whether a type is a future.
//!
//! Called by `lower`, `methods`, `infer` and `flow`. Impls are looked for in the crate of the trait and in the crate
//! of the type, where Rust's orphan rule puts them. Bounds of blanket impls are checked as far as they can be.

use std::sync::Arc;

use smallvec::SmallVec;

use super::agreement;
use super::futures::future_output;
use super::lang::Lang;
use super::lower::{self, Lower};
use super::solver::{Env, Question};
use super::ty::{Args, ParamId, Projection, Subst, TraitBound, Ty};
use crate::db::{CrateId, Db, Def};
use crate::names::Name;
use crate::syntax::tree::{ItemKind, SlotKind, TypeRef};

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

/// What is declared of a type: of parameters, projections, `impl` and `dyn` types, which do not say themselves what
/// they are, and of others what a `where` says of them (`where Queue<T>: Drain`).
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
    if matches!(ty, Ty::Param(_) | Ty::Proj(_) | Ty::Adt(..) | Ty::Ref(..)) {
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
                Some(known) if !known.is_unknown() && !ty.is_unknown() => {
                    let fits = same(known, ty);
                    if fits && is_literal(known) {
                        *slot = Some(ty.clone());
                    }
                    fits
                }
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

/// Whether two types may be one: what is unknown fits, and a literal has the type of the other side.
fn same(one: &Ty, other: &Ty) -> bool {
    one == other
        || one.any(&mut Ty::is_unknown)
        || other.any(&mut Ty::is_unknown)
        || (one.any(&mut is_literal) || other.any(&mut is_literal)) && same_but_for_literals(one, other)
}

fn same_but_for_literals(one: &Ty, other: &Ty) -> bool {
    let all = |one: &[Ty], other: &[Ty]| {
        one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same_but_for_literals(one, other))
    };
    match (one, other) {
        (Ty::Prim(one), Ty::Prim(other)) => prims_match(*one, *other),
        (Ty::Tuple(one), Ty::Tuple(other)) => all(one, other),
        (Ty::Adt(one, args), Ty::Adt(other, others)) => one == other && all(args, others),
        (Ty::Ref(one_mut, one), Ty::Ref(other_mut, other)) => one_mut == other_mut && same_but_for_literals(one, other),
        (Ty::Ptr(one), Ty::Ptr(other)) | (Ty::Slice(one), Ty::Slice(other)) | (Ty::Array(one), Ty::Array(other)) => {
            same_but_for_literals(one, other)
        }
        _ => one == other,
    }
}

/// Whether it is the type of a number without a suffix.
fn is_literal(ty: &Ty) -> bool {
    matches!(ty, Ty::Prim(name) if *name == "{integer}" || *name == "{float}")
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
            "{float}" => (Name::new("f64"), None),
            "{integer}" => (Name::new("i32"), None),
            _ => (*name, None),
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
    /// Whether one of them seems not to hold.
    pub fails: bool,
}

impl Fit {
    /// The impl's parameters as a substitution.
    pub(super) fn subst(&self) -> Subst {
        Subst::new(self.def, self.args.clone())
    }
}

/// The impls of a trait for a type, blanket impls included, those whose bounds fail left out.
pub(super) fn impls_of(db: &Db<'_>, env: &Env, trait_: Def, args: &[Ty], ty: &Ty) -> SmallVec<[Fit; 2]> {
    let mut fits = SmallVec::new();
    let Some(trait_name) = db.slot(trait_).name else { return fits };
    let Some((type_name, type_crate)) = head(db, ty) else { return fits };
    let trait_crate = db.crate_of(trait_.module);
    let blanket = Name::new("*T");
    let mut look = |krate: CrateId, head: Name| {
        for &def in db.impls(krate, Some(trait_name), head).iter() {
            fits.extend(fit(db, env, def, Some((trait_, args)), ty));
        }
    };
    look(trait_crate, type_name);
    if type_name != blanket {
        look(trait_crate, blanket);
    }
    // The orphan rule leaves the crates of the type and of the trait's arguments, where nobody can write a blanket impl
    // of a foreign trait.
    let mut crates: SmallVec<[CrateId; 2]> = SmallVec::new();
    for krate in args.iter().chain([ty]).filter_map(|ty| owner(db, ty)).chain(type_crate) {
        if krate != trait_crate && !crates.contains(&krate) {
            crates.push(krate);
            look(krate, type_name);
        }
    }
    if let Ty::Adt(of, _) = ty {
        for beside in db.impls_beside(*of) {
            fits.extend(fit(db, env, beside, Some((trait_, args)), ty));
        }
    }
    fits
}

/// The crate of a struct or enum, also behind references: there may stand impls for it and with it as an argument.
fn owner(db: &Db<'_>, ty: &Ty) -> Option<CrateId> {
    match ty.peeled() {
        Ty::Adt(def, _) => Some(db.crate_of(def.module)),
        _ => None,
    }
}

/// Whether an impl is for a type, and with which arguments.
fn fit(db: &Db<'_>, env: &Env, def: Def, of: Option<(Def, &[Ty])>, ty: &Ty) -> Option<Fit> {
    fit_but_for_bounds(db, env, def, of, ty).filter(|fit| !fit.fails)
}

/// The same, whatever comes of the bounds.
pub(super) fn fit_but_for_bounds(db: &Db<'_>, env: &Env, def: Def, of: Option<(Def, &[Ty])>, ty: &Ty) -> Option<Fit> {
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
    bind_by_predicates(db, env, def, &mut bound);
    let args: Args = bound.into_iter().map(|ty| ty.unwrap_or(Ty::Unknown)).collect();
    let certain = of.is_none() || !is_for_alternative(db, def, &self_ty);
    let mut fit = Fit { def, args, certain, hinges: false, fails: false };
    let subst = fit.subst();
    for predicate in lower::predicates(db, def).iter() {
        let Some(trait_) = predicate.bound.trait_ else { continue };
        if is_marker(db, trait_) {
            continue;
        }
        let on = predicate.ty.subst(&subst);
        let args: Vec<Ty> = predicate.bound.args.iter().map(|arg| arg.subst(&subst)).collect();
        match implements(db, env, trait_, &args, &on) {
            Some(true) => {}
            Some(false) => {
                fit.fails = true;
                break;
            }
            None => {
                fit.certain = false;
                fit.hinges |= Lang::of(db).is(trait_, "Future");
            }
        }
    }
    Some(fit)
}

/// Whether an impl may be for one only of the items that a type is written as.
fn is_for_alternative(db: &Db<'_>, def: Def, self_ty: &Ty) -> bool {
    let is_chosen = || db.item(def).attrs.iter().any(|attr| attr.name() == "cfg");
    matches!(self_ty, Ty::Adt(of, _) if is_chosen() && agreement::alternatives(db, *of).len() > 1)
}

/// Whether a trait says nothing of what a type can do: code that compiles fulfils it.
pub(super) fn is_marker(db: &Db<'_>, trait_: Def) -> bool {
    let name = db.slot(trait_).name.map_or("", Name::as_str);
    matches!(name, "Sized" | "Send" | "Sync" | "Unpin" | "UnwindSafe" | "RefUnwindSafe")
}

/// Binds the parameters of an impl that only its bounds tell: the `B` of `F: FnMut(I::Item) -> B`.
fn bind_by_predicates(db: &Db<'_>, env: &Env, def: Def, bound: &mut [Option<Ty>]) {
    if bound.iter().all(Option::is_some) {
        return;
    }
    for predicate in lower::predicates(db, def).iter().filter(|predicate| !predicate.bound.assoc.is_empty()) {
        let Some(trait_) = predicate.bound.trait_ else { continue };
        let known: Args = bound.iter().map(|ty| ty.clone().unwrap_or(Ty::Unknown)).collect();
        let subst = Subst::new(def, known);
        let self_ty = normalise(db, env, &predicate.ty.subst(&subst));
        if self_ty.is_unknown() {
            continue;
        }
        let args: Args = predicate.bound.args.iter().map(|arg| arg.subst(&subst)).collect();
        for (name, pattern) in &predicate.bound.assoc {
            let projection = Projection { self_ty: self_ty.clone(), trait_, args: args.clone(), name: *name };
            if let Some(found) = project(db, env, &projection).filter(|found| !found.is_unknown()) {
                matches(pattern, &found, def, bound);
            }
        }
    }
}

/// Whether a type implements a trait; none if that is not known.
pub(super) fn implements(db: &Db<'_>, env: &Env, trait_: Def, args: &[Ty], ty: &Ty) -> Option<bool> {
    let ty = normalise(db, env, ty);
    if ty.is_unknown() {
        return None;
    }
    let question = Question { trait_, args: args.into(), ty, name: None };
    env.solver.implemented(question, |question| implements_uncached(db, env, trait_, args, &question.ty))
}

fn implements_uncached(db: &Db<'_>, env: &Env, trait_: Def, args: &[Ty], ty: &Ty) -> Option<bool> {
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
        Ty::Param(_) | Ty::Proj(_) | Ty::Opaque(_) | Ty::Dyn(_) | Ty::Adt(..) | Ty::Ref(..) => {
            let bounds = declared_bounds(db, env, ty);
            if bounds.iter().any(|bound| bound.trait_ == Some(trait_)) {
                return Some(true);
            }
        }
        _ => {}
    }
    let fits = impls_of(db, env, trait_, args, ty);
    if fits.iter().any(|fit| fit.certain) {
        return Some(true);
    }
    if !fits.is_empty() {
        return None;
    }
    // Of a parameter all that is known is declared.
    let declares_all = || declared_bounds(db, env, ty).iter().all(|bound| bound.trait_.is_some());
    if matches!(ty, Ty::Param(_)) && declares_all() {
        return Some(false);
    }
    // So it is of a trait object, where no macro makes it do more: `clone_trait_object!` and its like stand beside it.
    if let Ty::Dyn(bounds) = ty
        && db.stub("std") != Some(db.crate_of(trait_.module))
        && !bounds.iter().any(|bound| bound.trait_.is_some_and(|of| is_beside_macros(db, of)))
        && declares_all()
    {
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
pub(super) fn normalise(db: &Db<'_>, env: &Env, ty: &Ty) -> Ty {
    match ty {
        Ty::Proj(projection) => {
            let self_ty = normalise(db, env, &projection.self_ty);
            let args: Args = projection.args.iter().map(|arg| normalise(db, env, arg)).collect();
            let inner = Projection { self_ty, trait_: projection.trait_, args, name: projection.name };
            match project(db, env, &inner) {
                Some(ty) => ty,
                None => Ty::Proj(Arc::new(inner)),
            }
        }
        Ty::Unknown | Ty::Never | Ty::Prim(_) | Ty::Param(_) | Ty::Infer(_) => ty.clone(),
        _ => ty.map_parts(&mut |part| normalise(db, env, part)),
    }
}

/// An associated type; none if it is not settled yet.
pub(super) fn project(db: &Db<'_>, env: &Env, projection: &Projection) -> Option<Ty> {
    let Projection { self_ty, trait_, args, name } = projection;
    let question = Question { trait_: *trait_, args: args.clone(), ty: self_ty.clone(), name: Some(*name) };
    env.solver.projected(question, |_| project_uncached(db, env, projection))
}

fn project_uncached(db: &Db<'_>, env: &Env, projection: &Projection) -> Option<Ty> {
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
        Ty::Param(_) | Ty::Proj(_) | Ty::Opaque(_) | Ty::Dyn(_) | Ty::Adt(..) | Ty::Ref(..) => {
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
    let fits = impls_of(db, env, *trait_, args, self_ty);
    let mut answer: Option<Ty> = None;
    for fit in &fits {
        let ty = impl_type(db, env, fit, *trait_, *name, self_ty);
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
fn impl_type(db: &Db<'_>, env: &Env, fit: &Fit, trait_: Def, name: Name, self_ty: &Ty) -> Ty {
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
    normalise(db, env, &ty)
}

fn assoc_target(db: &Db<'_>, member: Def, target: &TypeRef) -> Ty {
    Lower::in_item(db, member).ty(target)
}
