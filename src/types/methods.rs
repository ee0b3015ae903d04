//! Methods and associated functions: what `x.name()` and `Type::name` mean.
//!
//! Called by `infer`. Follows rustc's order: at each step of autoderef first methods that take the value as it is,
//! then by reference, then by mutable reference; inherent methods before those of traits in scope. If more than one
//! trait could be meant, the answer is *unknown*.

use std::sync::Arc;

use smallvec::SmallVec;

use super::elsewhere::{self, Asker};
use super::lang::Lang;
use super::solver::Env;
use super::ty::{Projection, Subst, TraitBound, Ty};
use super::{agreement, attributes, lower, traits, twins};
use crate::db::{Db, Def, ModId};
use crate::names::Name;
use crate::resolve;
use crate::syntax::tree::{ItemKind, Receiver, SlotKind};

/// How many steps autoderef may take.
const MAX_STEPS: usize = 10;

/// Where a look-up happens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Site<'a, 'w> {
    /// The run.
    pub db: &'a Db<'w>,
    /// The bounds that hold there.
    pub env: &'a Env,
    /// The module, for the traits in scope.
    pub module: ModId,
}

/// A function that a name can mean.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// The function.
    pub def: Def,
    /// What the parameters of its impl or trait stand for; unknown where that is open.
    pub subst: Subst,
    /// The type that it was found for.
    pub self_ty: Ty,
    /// Whether it belongs to the type itself rather than to a trait.
    inherent: bool,
    /// Whether it is known to apply. The bounds of a trait's impl may not be understood (`Box<T>` does what `T` does), and
    /// those of an impl of the type itself may seem not to hold: then it is meant if nothing else can be.
    certain: bool,
    /// Whether it comes from an impl for all types that fulfil some bounds.
    for_all: bool,
}

/// Finds the method that a call with that many arguments means; none if that is not known.
///
/// rustc chooses without a look at the arguments, but takes no call with too many or too few: a method with another
/// number of parameters is not the one, however much of its trait's impls is understood.
pub(super) fn method(site: Site<'_, '_>, receiver: &Ty, name: Name, arguments: usize) -> Option<Candidate> {
    let wanted = Wanted { name, arguments: Some(arguments) };
    // What the call means if an impl applies of which that is not known.
    let mut guess: Option<Candidate> = None;
    for step in autoderef(site, receiver) {
        if step.is_unknown() {
            return None;
        }
        let own = candidates(site, &step, wanted);
        let kind =
            |candidate: &Candidate| site.db.function(candidate.def).and_then(|function| function.receiver.as_ref());
        let by_value = |candidate: &Candidate| matches!(kind(candidate), Some(Receiver::Value | Receiver::Typed(_)));
        let by_ref = |candidate: &Candidate| matches!(kind(candidate), Some(Receiver::Ref));
        let by_mut = |candidate: &Candidate| matches!(kind(candidate), Some(Receiver::RefMut));

        let mut first: Vec<Candidate> = own.iter().filter(|candidate| by_value(candidate)).cloned().collect();
        if let Ty::Ref(mutable, inner) = &step {
            let inner = candidates(site, inner, wanted);
            first.extend(inner.into_iter().filter(|candidate| by_ref(candidate) || *mutable && by_mut(candidate)));
        }
        let mut second: Vec<Candidate> = own.iter().filter(|candidate| by_ref(candidate)).cloned().collect();
        let mut third: Vec<Candidate> = own.iter().filter(|candidate| by_mut(candidate)).cloned().collect();
        if first.is_empty() {
            second.extend(candidates(site, &Ty::reference(false, step.clone()), wanted).into_iter().filter(by_value));
            third.extend(candidates(site, &Ty::reference(true, step.clone()), wanted).into_iter().filter(by_value));
        }
        for group in [first, second, third] {
            let Some(first) = group.first() else { continue };
            // Of imports of one name, `cfg` takes one.
            let is_guess = group.iter().all(|other| !other.certain && is_like(site.db, first, other));
            match &guess {
                Some(guess) if !is_like(site.db, guess, first) => return None,
                // Of one trait, the impl that comes first is the likelier one.
                Some(guess) if !guess.for_all => break,
                _ if is_guess => {
                    guess.get_or_insert_with(|| first.clone());
                }
                guess => {
                    let may_be = |found: &Candidate| guess.is_none() || is_same_for_all(site.db, found.def);
                    return choose(site.db, &group).filter(may_be);
                }
            }
        }
    }
    // There is nothing else that it could mean, and it compiles.
    guess
}

/// Whether a trait's function yields the same whatever type it is called on.
fn is_same_for_all(db: &Db<'_>, def: Def) -> bool {
    let trait_ = lower::parent(db, def);
    let is_its_own = |ty: &Ty| matches!(ty, Ty::Param(param) if Some(param.owner) == trait_);
    lower::signature(db, def).is_some_and(|signature| !signature.ret.any(&mut |ty| is_its_own(ty)))
}

/// Finds the associated function that `Type::name` means; none if that is not known.
pub(super) fn associated(site: Site<'_, '_>, ty: &Ty, name: Name) -> Option<Candidate> {
    choose(site.db, &candidates(site, ty, Wanted { name, arguments: None }))
}

fn choose(db: &Db<'_>, group: &[Candidate]) -> Option<Candidate> {
    let certain: Vec<&Candidate> = group.iter().filter(|candidate| candidate.certain).collect();
    let pool = if certain.is_empty() { group.iter().collect() } else { certain };
    let inherent: Vec<&Candidate> = pool.iter().copied().filter(|candidate| candidate.inherent).collect();
    let pool = if inherent.is_empty() { pool } else { inherent };
    let first = *pool.first()?;
    // Of several methods of one type, and of imports of one name, `cfg` takes one.
    pool.iter().all(|other| is_like(db, first, other)).then(|| first.clone())
}

/// Whether it makes no difference which of two functions is called.
fn is_like(db: &Db<'_>, one: &Candidate, other: &Candidate) -> bool {
    one.def == other.def || agreement::agree(db, one.def, other.def)
}

/// The types that a value is tried as, by dereferencing.
pub(super) fn autoderef(site: Site<'_, '_>, ty: &Ty) -> SmallVec<[Ty; 4]> {
    let mut steps = SmallVec::new();
    let mut current = traits::normalise(site.db, site.env, ty);
    while steps.len() < MAX_STEPS {
        let next = deref(site, &current);
        steps.push(current);
        if let Some(next) = next {
            current = next;
        } else {
            if let Some(Ty::Array(element)) = steps.last() {
                let slice = Ty::Slice(Arc::clone(element));
                steps.push(slice);
            }
            break;
        }
    }
    steps
}

/// What `*value` is; none if the type cannot be dereferenced.
pub(super) fn deref(site: Site<'_, '_>, ty: &Ty) -> Option<Ty> {
    match ty {
        Ty::Ref(_, target) => Some((**target).clone()),
        Ty::Adt(..) | Ty::Param(_) | Ty::Proj(_) | Ty::Opaque(_) => {
            let trait_ = Lang::of(site.db).get("Deref")?;
            let projection = Projection { self_ty: ty.clone(), trait_, args: Arc::from([]), name: Name::new("Target") };
            if matches!(ty, Ty::Adt(..)) {
                if traits::impls_of(site.db, site.env, trait_, &[], ty).is_empty() {
                    return None;
                }
            } else if !traits::declared_bounds(site.db, site.env, ty).iter().any(|bound| bound.trait_ == Some(trait_)) {
                return None;
            }
            traits::project(site.db, site.env, &projection)
        }
        _ => None,
    }
}

/// What is looked for among the functions of a type.
#[derive(Clone, Copy, Debug)]
struct Wanted {
    name: Name,
    /// How many arguments stand in the call, without the one before the dot; none if it is no method call.
    arguments: Option<usize>,
}

impl Wanted {
    fn fits(self, db: &Db<'_>, def: Def) -> bool {
        let Some(arguments) = self.arguments else { return true };
        // Of `cfg` twins the other one may be meant, and a macro may give it other parameters.
        let twins = || lower::parent(db, def).is_some_and(|parent| functions_among(db, parent, self.name).count() > 1);
        let is_written = || !db.is_uncertain(def) && db.item(def).attrs.iter().all(attributes::leaves_place);
        db.function(def).is_none_or(|function| function.takes(arguments) || twins() || !is_written())
    }
}

/// The functions that a type has by itself or through a trait, of those that are wanted.
fn candidates(site: Site<'_, '_>, ty: &Ty, wanted: Wanted) -> Vec<Candidate> {
    let mut found = inherent(site, ty, wanted);
    if matches!(ty, Ty::Unknown | Ty::Infer(_)) {
        return found;
    }
    let Site { db, env, .. } = site;
    let is_declared = matches!(ty, Ty::Param(_) | Ty::Proj(_) | Ty::Opaque(_) | Ty::Dyn(_));
    let declared = |bound: TraitBound| {
        let trait_ = bound.trait_?;
        let def = trait_function(db, trait_, wanted.name).filter(|&def| wanted.fits(db, def))?;
        let mut subst = Subst::new(trait_, bound.args);
        subst.set_self(trait_, ty.clone());
        Some(Candidate { def, subst, self_ty: ty.clone(), inherent: is_declared, certain: true, for_all: false })
    };
    let bounds = traits::declared_bounds(db, env, ty);
    if is_declared {
        found.extend(bounds.iter().cloned().filter_map(declared));
    }
    if found.iter().any(|candidate| candidate.certain) {
        return found;
    }
    let traits = traits_with(db, site.module, wanted.name);
    for &(trait_, def) in traits.iter().filter(|&&(_, def)| wanted.fits(db, def)) {
        // What a `where` says of a type goes before what its impls do.
        if !is_declared && let Some(bound) = bounds.iter().find(|bound| bound.trait_ == Some(trait_)) {
            found.extend(declared(bound.clone()));
            continue;
        }
        for fit in traits::impls_of(db, env, trait_, &[], ty) {
            let args = lower::impl_trait(db, fit.def).map_or_else(|| Arc::from([]), |bound| bound.args);
            let subst = fit.subst();
            let mut trait_subst = Subst::new(trait_, args.iter().map(|arg| arg.subst(&subst)).collect());
            trait_subst.set_self(trait_, ty.clone());
            found.push(Candidate {
                def,
                subst: trait_subst,
                self_ty: ty.clone(),
                inherent: false,
                certain: fit.certain,
                for_all: matches!(lower::impl_self(db, fit.def), Ty::Param(_)),
            });
        }
        if derives(db, ty, trait_) {
            let mut subst = Subst::default();
            subst.set_self(trait_, ty.clone());
            found.push(Candidate { def, subst, self_ty: ty.clone(), inherent: false, certain: true, for_all: false });
        }
    }
    found
}

/// The traits in scope that have a function of that name, with the function.
fn traits_with(db: &Db<'_>, module: ModId, name: Name) -> Arc<[(Def, Def)]> {
    let key = (module, name);
    if let Some(known) = db.memo.trait_functions.get(&key) {
        return known;
    }
    let traits = resolve::traits_in_scope(db, module);
    let traits = traits.iter().map(|&trait_| twins::canonical(db, trait_));
    let found: Arc<[(Def, Def)]> =
        traits.filter_map(|trait_| Some((trait_, trait_function(db, trait_, name)?))).collect();
    db.memo.trait_functions.insert(key, Arc::clone(&found));
    found
}

/// Whether a type derives a trait, or has it from the crate `enum_dispatch`, which is told of either beside the other.
fn derives(db: &Db<'_>, ty: &Ty, trait_: Def) -> bool {
    let Ty::Adt(def, _) = ty else { return false };
    let (Some(type_name), Some(trait_name)) = (db.slot(*def).name, db.slot(trait_).name) else { return false };
    let names = |of: Def, words: &[&str], name: Name| {
        let mut attrs = db.item(of).attrs.iter().filter(|attr| words.contains(&attr.name()));
        attrs.any(|attr| attr.args.iter().any(|arg| arg.key == name))
    };
    names(*def, &["derive", "enum_dispatch"], trait_name) || names(trait_, &["enum_dispatch"], type_name)
}

fn inherent(site: Site<'_, '_>, ty: &Ty, wanted: Wanted) -> Vec<Candidate> {
    let name = wanted.name;
    let Site { db, env, .. } = site;
    let Some((head, krate)) = traits::head(db, ty) else { return Vec::new() };
    let Some(krate) = krate.or_else(|| db.stub("std")) else { return Vec::new() };
    let mut found = Vec::new();
    let of_crate = inherent_functions(db, krate, head, name);
    let of_block: Vec<Def> = match ty {
        Ty::Adt(of, _) => db.impls_beside(*of).filter_map(|beside| inherent_function(db, beside, name)).collect(),
        _ => Vec::new(),
    };
    for &def in of_crate.iter().chain(&of_block).filter(|&&def| wanted.fits(db, def)) {
        let Some(parent) = lower::parent(db, def) else { continue };
        if let Some(fit) = traits::fit_but_for_bounds(db, env, parent, None, ty) {
            let (subst, certain) = (fit.subst(), !fit.fails);
            found.push(Candidate { def, subst, self_ty: ty.clone(), inherent: true, certain, for_all: false });
        }
    }
    found
}

/// The functions of that name in inherent impls for types of that name.
fn inherent_functions(db: &Db<'_>, krate: crate::db::CrateId, head: Name, name: Name) -> Arc<[Def]> {
    let key = (krate, head, name);
    if let Some(known) = db.memo.inherent.get(&key) {
        return known;
    }
    let mut found = Vec::new();
    for &def in db.impls(krate, None, head).iter() {
        found.extend(inherent_function(db, def, name));
    }
    let found: Arc<[Def]> = found.into();
    db.memo.inherent.insert(key, Arc::clone(&found));
    found
}

/// The function of that name in an impl, if that is of no trait.
fn inherent_function(db: &Db<'_>, of: Def, name: Name) -> Option<Def> {
    match &db.item(of).kind {
        ItemKind::Impl(node) if node.trait_.is_none() => function_among(db, of, name),
        _ => None,
    }
}

/// The function of that name in an impl or trait.
fn function_among(db: &Db<'_>, of: Def, name: Name) -> Option<Def> {
    let all: SmallVec<[Def; 2]> = functions_among(db, of, name).collect();
    // Two of one name are `cfg` twins: if they disagree, neither is the answer.
    let agreed = |mut functions: std::slice::Iter<'_, Def>| {
        let first = *functions.next()?;
        functions.all(|&other| agreement::agree(db, first, other)).then_some(first)
    };
    agreed(all.iter()).or_else(|| {
        let asker = Asker { module: of.module, item: None };
        let mut here = all;
        here.retain(|function| !elsewhere::is_elsewhere(db, *function, asker));
        agreed(here.iter())
    })
}

fn functions_among<'d>(db: &'d Db<'_>, of: Def, name: Name) -> impl Iterator<Item = Def> + 'd {
    db.parts(of).filter(move |&member| {
        let slot = db.slot(member);
        slot.name == Some(name) && slot.kind == SlotKind::Fn
    })
}

/// The function of that name that a trait declares.
pub(super) fn trait_function(db: &Db<'_>, trait_: Def, name: Name) -> Option<Def> {
    if db.slot(trait_).kind == SlotKind::Trait { function_among(db, trait_, name) } else { None }
}
