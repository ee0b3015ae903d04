//! Whether a type is a future, of what kind, and what it yields.
//!
//! Called by `infer`, `answer` and `flow`. Which impls there are is for `traits` to say.

use std::sync::Arc;

use super::attributes;
use super::lang::Lang;
use super::lower;
use super::solver::Env;
use super::traits::{declared_bounds, impls_of, normalise, project};
use super::ty::{Projection, Ty};
use crate::db::{Db, Def};
use crate::names::Name;
use crate::syntax::tree::{ItemKind, Path};

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
    let lang = Lang::of(db);
    let future = lang.get("Future")?;
    let ty = &normalise(db, env, ty);
    match ty {
        Ty::Async(_) => Some(FutureKind::Lazy),
        Ty::Opaque(_) | Ty::Dyn(_) | Ty::Param(_) | Ty::Proj(_) => {
            let bounds = declared_bounds(db, env, ty);
            bounds.iter().any(|bound| bound.trait_ == Some(future)).then_some(FutureKind::Lazy)
        }
        Ty::Adt(def, args) if lang.is(*def, "Pin") || lang.is(*def, "Box") => future_kind(db, env, args.first()?),
        // It only adds that it may be polled again after its end.
        Ty::Adt(def, args) if is_fuse(db, *def) => future_kind(db, env, args.first()?),
        Ty::Adt(def, _) => {
            let fits = impls_of(db, env, future, &[], ty);
            // Most bounds that cannot be decided do not matter: the code compiles, so a value of the type is used.
            // Not so for one that makes a future of a future, and a stream of a stream.
            let streams = || implemented_for(db, *def, "Stream");
            fits.iter().any(|fit| !fit.hinges || !streams()).then(|| adt_kind(db, *def))
        }
        _ => None,
    }
}

/// Whether a type is the adaptor of a library that is called `Fuse`.
fn is_fuse(db: &Db<'_>, def: Def) -> bool {
    db.krate(db.crate_of(def.module)).is_stub && db.slot(def).name.is_some_and(|name| name == "Fuse")
}

fn adt_kind(db: &Db<'_>, def: Def) -> FutureKind {
    if db.krate(db.crate_of(def.module)).is_stub {
        return match attributes::stub_attr(db, def, "eager") {
            Some(_) => FutureKind::Eager,
            None => FutureKind::Lazy,
        };
    }
    // Whoever holds a `Receiver` waits for others, which go on without it.
    if is_called_receiver(db, def) {
        return FutureKind::Eager;
    }
    if is_lazy_type(db, def) { FutureKind::Lazy } else { FutureKind::Unsure }
}

fn is_called_receiver(db: &Db<'_>, def: Def) -> bool {
    db.slot(def).name.is_some_and(|name| name.as_str().ends_with("Receiver"))
}

/// Whether a type is the receiving end of a channel, by its name.
pub fn is_receiver(db: &Db<'_>, ty: &Ty) -> bool {
    matches!(ty, Ty::Adt(def, _) if is_called_receiver(db, *def))
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
        node.trait_.as_ref().and_then(Path::last).is_some_and(|last| last == trait_name)
    };
    db.impls(db.crate_of(def.module), Some(Name::new(trait_name)), name).iter().any(is_for)
        || db.impls_beside(def).filter(beside).any(|found| is_for(&found))
}

/// What a future, or a value that becomes one, yields.
pub fn future_output(db: &Db<'_>, env: &Env, ty: &Ty) -> Option<Ty> {
    let lang = Lang::of(db);
    let ty = normalise(db, env, ty);
    if let Ty::Async(future) = &ty {
        return Some(future.output.clone());
    }
    let output = |trait_: Def| {
        let projection = Projection { self_ty: ty.clone(), trait_, args: Arc::from([]), name: Name::new("Output") };
        project(db, env, &projection).filter(|ty| !ty.is_unknown())
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
    impls_of(db, env, trait_, &[], ty).iter().any(|fit| {
        // std's own impl is for futures.
        !db.krate(db.crate_of(fit.def.module)).is_stub
    })
}
