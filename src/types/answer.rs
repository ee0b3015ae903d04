//! The question behind every finding, with its three answers: is a value of this type a future?
//!
//! Asked by `answers`, which holds the tool against the compiler. `flow` asks for less: to it *no* and *unknown* are
//! the same.

use super::lang::Lang;
use super::solver::Env;
use super::ty::Ty;
use super::{futures, traits};
use crate::db::Db;

/// How deep a type may be wrapped.
const MAX_DEPTH: u32 = 8;

/// Whether a type implements `Future`; none if that is not known.
pub fn is_future(db: &Db<'_>, env: &Env, ty: &Ty) -> Option<bool> {
    is_future_at(db, env, ty, 0)
}

fn is_future_at(db: &Db<'_>, env: &Env, ty: &Ty, depth: u32) -> Option<bool> {
    if depth > MAX_DEPTH {
        return None;
    }
    let future = Lang::of(db).get("Future")?;
    match &traits::normalise(db, env, ty) {
        Ty::Unknown | Ty::Infer(_) | Ty::Never => None,
        Ty::Prim(_)
        | Ty::Tuple(_)
        | Ty::Ptr(_)
        | Ty::Slice(_)
        | Ty::Array(_)
        | Ty::Fn(..)
        | Ty::FnPtr(_)
        | Ty::Closure(_)
        | Ty::Ref(false, _) => Some(false),
        Ty::Async(_) => Some(true),
        // `&mut F` is a future if `F` is, unless `F` must not be moved, which the tool does not ask.
        Ty::Ref(true, target) => is_future_at(db, env, target, depth + 1).filter(|is| !is),
        Ty::Adt(def, args) if Lang::of(db).is(*def, "Pin") => {
            let pointer = traits::normalise(db, env, args.first()?);
            match &pointer {
                Ty::Ref(true, target) => is_future_at(db, env, target, depth + 1),
                Ty::Adt(def, args) if Lang::of(db).is(*def, "Box") => is_future_at(db, env, args.first()?, depth + 1),
                _ => is_future_at(db, env, &pointer, depth + 1),
            }
        }
        // What is in a box may be moved out of it, so it has to be `Unpin` by itself.
        Ty::Adt(def, args) if Lang::of(db).is(*def, "Box") => {
            is_future_at(db, env, args.first()?, depth + 1).filter(|is| !is)
        }
        ty @ (Ty::Opaque(_) | Ty::Dyn(_) | Ty::Param(_) | Ty::Proj(_)) => {
            let bounds = traits::declared_bounds(db, env, ty);
            if bounds.iter().any(|bound| bound.trait_ == Some(future)) {
                return Some(true);
            }
            // A trait that was not found may have `Future` above it, and a projection may stand for anything.
            let is_all = !matches!(ty, Ty::Proj(_)) && bounds.iter().all(|bound| bound.trait_.is_some());
            is_all.then_some(false)
        }
        ty @ Ty::Adt(def, _) => {
            if futures::future_kind(db, env, ty).is_some() {
                return Some(true);
            }
            // There may be an impl whose bounds cannot be decided, or one that a macro makes.
            let has_none = traits::impls_of(db, env, future, &[], ty).is_empty();
            (has_none && !traits::is_beside_macros(db, *def)).then_some(false)
        }
    }
}
