//! Whether items that `cfg` chooses between are the same to whoever uses them.
//!
//! Asked by `lower` and `methods` where a name has several meanings. It compares what two items declare; it does not
//! read their bodies, and it does not ask which conditions hold, but for what `elsewhere` sets aside.

use std::cmp::Ordering;
use std::mem::discriminant;

use smallvec::SmallVec;

use super::elsewhere::{self, Asker};
use super::futures::{FutureKind, future_kind, future_output};
use super::lower::{Lower, generics_of, parent, signature};
use super::solver::Env;
use super::ty::{Args, ParamId, Subst, Ty};
use super::{attributes, twins};
use crate::db::{Db, Def};
use crate::resolve::{self, Ns, Res};
use crate::syntax::tree::{Fields, FnItem, GenericArgs, ItemKind, Path, Segment, SlotKind, TypeRef};

/// The one item that all the found meanings amount to where they are mentioned.
///
/// Functions that `cfg` chooses between count as one if they yield the same, traits if their functions look alike, and
/// structs or enums if they stand in one module.
/// Of two types of a dependency, the one that does something is meant.
pub(super) fn unique(db: &Db<'_>, from: Asker, found: &[Res]) -> Option<Def> {
    let items: Option<SmallVec<[Def; 2]>> = found
        .iter()
        .map(|res| match res {
            Res::Item(def) => Some(twins::canonical(db, *def)),
            _ => None,
        })
        .collect();
    let items = items?;
    one_for_all(db, &items, |_, _| None).or_else(|| {
        let (elsewhere, here): (SmallVec<[Def; 2]>, SmallVec<[Def; 2]>) =
            items.into_iter().partition(|&def| elsewhere::is_elsewhere(db, def, from));
        one_for_all(db, if here.is_empty() { &elsewhere } else { &here }, |one, other| abler(db, one, other))
    })
}

/// The one of some items that stands for all; of two that are not the same, the one that is preferred.
fn one_for_all(db: &Db<'_>, items: &[Def], prefer: impl Fn(Def, Def) -> Option<Def>) -> Option<Def> {
    let (&first, rest) = items.split_first()?;
    rest.iter().try_fold(first, |first, &other| {
        if other == first || agree(db, first, other) {
            Some(first)
        } else if is_written_twice(db, first, other) {
            alternatives(db, first).first().copied()
        } else {
            prefer(first, other)
        }
    })
}

/// Whether a struct or enum is written twice in a module, for different conditions. Both are one type then, of which one
/// item stands for all ([`alternatives`]): what has a method for either has it by the name.
fn is_written_twice(db: &Db<'_>, one: Def, other: Def) -> bool {
    let is_record = |def: Def| matches!(db.slot(def).kind, SlotKind::Struct | SlotKind::Record);
    let is_enum = |def: Def| db.slot(def).kind == SlotKind::Enum;
    let params = |def: Def| generics_of(db, def).map(|generics| generics.params.len());
    one.module == other.module
        && one.item.part == 0
        && db.slot(one).name == db.slot(other).name
        && (is_record(one) && is_record(other) || is_enum(one) && is_enum(other))
        && params(one) == params(other)
}

/// The items that a struct or enum is written as, of which `cfg` chooses one; the first stands for all. A library's for
/// other systems are left out.
pub(super) fn alternatives(db: &Db<'_>, def: Def) -> SmallVec<[Def; 2]> {
    let name = db.slot(def).name.filter(|_| db.item(def).attrs.iter().any(|attr| attr.name() == "cfg"));
    let Some(name) = name else { return [def].into_iter().collect() };
    let found = resolve::name(db, def.module, name, Ns::Type);
    let others = found.iter().filter_map(|res| match res {
        Res::Item(other) if *other != def && is_written_twice(db, def, *other) => Some(*other),
        _ => None,
    });
    let asker = Asker { module: def.module, item: Some(def) };
    let mut all: SmallVec<[Def; 2]> = others.chain([def]).collect();
    if all.len() > 1 && !all.iter().all(|&def| elsewhere::is_elsewhere(db, def, asker)) {
        all.retain(|def| !elsewhere::is_elsewhere(db, *def, asker));
    }
    all.sort_unstable_by_key(|def| def.item.entry);
    all
}

/// The one of two types of a dependency that has more functions of its own, written beside it: the other one is there
/// to make code compile without a feature, and code that does something with a value has the feature.
fn abler(db: &Db<'_>, one: Def, other: Def) -> Option<Def> {
    let functions = |def: Def| {
        let krate = db.crate_of(def.module);
        let slot = db.slot(def);
        let package = db.krate(krate).package.filter(|&package| !db.is_local(package))?;
        let name = slot.name.filter(|_| matches!(slot.kind, SlotKind::Struct | SlotKind::Record | SlotKind::Enum))?;
        let beside =
            db.impls(krate, None, name).iter().filter(|it| it.module == def.module).copied().collect::<Vec<_>>();
        let count = beside.into_iter().flat_map(|it| db.parts(it)).filter(|&part| db.function(part).is_some()).count();
        Some((package, count))
    };
    let ((package, first), (other_package, second)) = (functions(one)?, functions(other)?);
    match first.cmp(&second) {
        _ if package != other_package => None,
        Ordering::Greater => Some(one),
        Ordering::Less => Some(other),
        Ordering::Equal => None,
    }
}

/// Whether two items that `cfg` chooses between are the same to whoever uses them.
pub(super) fn agree(db: &Db<'_>, one: Def, other: Def) -> bool {
    // A file that two twins of a module name holds each item twice.
    let place = |def: Def| (db.file_of(def.module), db.slot(def).range);
    if place(one) == place(other) {
        return true;
    }
    match (&db.item(one).kind, &db.item(other).kind) {
        (ItemKind::Fn(first), ItemKind::Fn(second)) => {
            first.is_async == second.is_async && yield_the_same(db, one, other)
                || yield_futures_of_the_same(db, one, other)
        }
        (ItemKind::TypeAlias(..), ItemKind::TypeAlias(..)) => {
            let meaning = |def: Def| Lower::in_module(db, def.module).item_type(def, None);
            let (one, other) = (meaning(one), meaning(other));
            one == other && !one.any(&mut Ty::is_unknown)
        }
        (ItemKind::Trait(_), ItemKind::Trait(_)) => functions_look_alike(db, one, other),
        (ItemKind::Variant(first), ItemKind::Variant(second)) => {
            let of = |def: Def| parent(db, def);
            fields_alike(first, second)
                && of(one).zip(of(other)).is_some_and(|(one, other)| is_written_twice(db, one, other))
        }
        _ => false,
    }
}

/// Whether two functions yield the same, whatever their generic parameters are called.
fn yield_the_same(db: &Db<'_>, one: Def, other: Def) -> bool {
    let (Some(first), Some(second)) = (signature(db, one), signature(db, other)) else { return false };
    let Some(subst) = renaming(db, one, other) else { return false };
    match (&first.body_ret, &second.body_ret.subst(&subst)) {
        (Ty::Opaque(one), Ty::Opaque(other)) => one.bounds == other.bounds,
        (one, other) => one == other,
    }
}

/// Whether two functions yield futures that do nothing unless polled, of the same output: an `async fn` and one that
/// returns `impl Future`, or the name of a future.
fn yield_futures_of_the_same(db: &Db<'_>, one: Def, other: Def) -> bool {
    let output = |def: Def| {
        let signature = signature(db, def)?;
        let env = Env::of(db, def);
        let is_lazy = future_kind(db, &env, &signature.ret) == Some(FutureKind::Lazy)
            && attributes::stub_attr(db, def, "eager").is_none();
        future_output(db, &env, &signature.ret).filter(|_| is_lazy)
    };
    let Some(subst) = renaming(db, one, other) else { return false };
    let (Some(first), Some(second)) = (output(one), output(other)) else { return false };
    if first.any(&mut Ty::is_unknown) || second.any(&mut Ty::is_unknown) {
        // What is written in one module means the same, whatever it is.
        let written = |def: Def| db.function(def).and_then(|function| written_result(function).1);
        return one.module == other.module
            && written(one).is_some_and(|one| written(other).is_some_and(|other| types_alike(one, other)));
    }
    first == second.subst(&subst)
}

/// What makes the generic parameters of one function those of another with as many of both kinds.
fn renaming(db: &Db<'_>, one: Def, other: Def) -> Option<Subst> {
    let (first, second) = (signature(db, one)?, signature(db, other)?);
    if first.params.len() != second.params.len() || first.generics != second.generics {
        return None;
    }
    let params = |owner: Def, count: usize| -> Args {
        (0..count as u32).map(|index| Ty::Param(ParamId { owner, index })).collect()
    };
    let mut subst = Subst::new(other, params(one, first.generics));
    if let (Some(one), Some(other)) = (parent(db, one), parent(db, other)) {
        let count = generics_of(db, one).map_or(0, |generics| generics.params.len());
        subst.add(other, params(one, count));
    }
    Some(subst)
}

/// Whether the functions that two traits have in common are written alike. To look at what they mean would lead back
/// here: traits speak of themselves.
fn functions_look_alike(db: &Db<'_>, one: Def, other: Def) -> bool {
    let functions = |of: Def| db.parts(of).filter_map(|member| Some((db.slot(member).name?, db.function(member)?)));
    db.slot(one).name == db.slot(other).name
        && functions(one)
            .all(|(name, first)| functions(other).all(|(twin, second)| twin != name || look_alike(first, second)))
}

fn fields_alike(one: &Fields, other: &Fields) -> bool {
    match (one, other) {
        (Fields::Unit, Fields::Unit) => true,
        (Fields::Tuple(one), Fields::Tuple(other)) => all(one, other, types_alike),
        (Fields::Named(one), Fields::Named(other)) => {
            all(one, other, |one, other| one.0 == other.0 && types_alike(&one.1, &other.1))
        }
        _ => false,
    }
}

fn look_alike(one: &FnItem, other: &FnItem) -> bool {
    let receiver = |function: &FnItem| function.receiver.as_ref().map(discriminant);
    let ((is_future, first), (is_future_too, second)) = (written_result(one), written_result(other));
    let results_alike = match (first, second) {
        (Some(first), Some(second)) => types_alike(first, second),
        (first, second) => first.is_none() && second.is_none(),
    };
    receiver(one) == receiver(other)
        && one.params.len() == other.params.len()
        && is_future == is_future_too
        && results_alike
}

/// Whether two types are written alike, wherever they stand.
fn types_alike(one: &TypeRef, other: &TypeRef) -> bool {
    match (one, other) {
        (TypeRef::Path(one), TypeRef::Path(other)) => paths_alike(one, other),
        (TypeRef::Ref { mutable, target }, TypeRef::Ref { mutable: other_mutable, target: other }) => {
            mutable == other_mutable && types_alike(target, other)
        }
        (TypeRef::Tuple(one), TypeRef::Tuple(other)) => all(one, other, types_alike),
        (TypeRef::Slice(one), TypeRef::Slice(other)) => types_alike(one, other),
        (TypeRef::Impl(one), TypeRef::Impl(other)) | (TypeRef::Dyn(one), TypeRef::Dyn(other)) => {
            all(one, other, |one, other| paths_alike(&one.path, &other.path))
        }
        (TypeRef::Never, TypeRef::Never) => true,
        _ => false,
    }
}

fn paths_alike(one: &Path, other: &Path) -> bool {
    let segments_alike = |one: &Segment, other: &Segment| {
        let args_alike = match (one.args.as_deref(), other.args.as_deref()) {
            (Some(one), Some(other)) => args_alike(one, other),
            (None, None) => true,
            _ => false,
        };
        one.name == other.name && args_alike
    };
    one.global == other.global
        && one.qself.is_none()
        && other.qself.is_none()
        && all(&one.segments, &other.segments, segments_alike)
}

fn args_alike(one: &GenericArgs, other: &GenericArgs) -> bool {
    let is_plain = |args: &GenericArgs| args.constraints.is_empty() && args.sugar.is_none();
    is_plain(one)
        && is_plain(other)
        && all(&one.types, &other.types, types_alike)
        && all(&one.bindings, &other.bindings, |one, other| one.0 == other.0 && types_alike(&one.1, &other.1))
}

fn all<T>(one: &[T], other: &[T], alike: impl Fn(&T, &T) -> bool) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| alike(one, other))
}

/// What a function says that it yields: whether that is a future (`async fn`, `-> impl Future<Output = ..>`), and what
/// it or its future comes to; none for `()`.
fn written_result(function: &FnItem) -> (bool, Option<&TypeRef>) {
    let output = match &function.ret {
        Some(TypeRef::Impl(bounds)) if !function.is_async => {
            bounds.iter().find_map(|bound| output_of_future(&bound.path))
        }
        _ => None,
    };
    let is_unit = |ty: &TypeRef| matches!(ty, TypeRef::Tuple(parts) if parts.is_empty());
    (function.is_async || output.is_some(), output.or(function.ret.as_ref()).filter(|ty| !is_unit(ty)))
}

/// What is named as the output in `Future<Output = ..>`.
fn output_of_future(path: &Path) -> Option<&TypeRef> {
    let last = path.segments.last().filter(|last| last.name.as_str() == "Future")?;
    last.args.as_deref()?.bindings.iter().find(|(name, _)| name.as_str() == "Output").map(|(_, ty)| ty)
}
