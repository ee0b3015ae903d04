//! Whether a value holds a future that nothing polls unless somebody takes it out.
//!
//! Called by `lost`, `fate` and `trace` for values and patterns. Works on types alone.

use super::Flow;
use crate::db::Db;
use crate::syntax::tree::ExprId;
use crate::types::ty::{ParamId, Projection, Ty};
use crate::types::{self, Env, FutureKind, Lang};

/// How a value holds a future.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Carry {
    /// Whether it holds many: a collection or iterator.
    pub batch: bool,
    /// Whether it is the result of something that runs or ran: the value is a handle, or was taken out of one.
    pub handle: bool,
    /// Whether it is only known to be a future, not that its work needs polling.
    pub unsure: bool,
}

const PLAIN: Carry = Carry { batch: false, handle: false, unsure: false };

/// How deep a future may be wrapped.
const MAX_DEPTH: u32 = 8;

impl Flow<'_, '_> {
    /// How the value of an expression holds a future, if it is known to.
    pub(super) fn carry(&self, id: ExprId) -> Option<Carry> {
        carry(self, self.ty(id))
    }
}

/// How a value of this type holds a future, if it is known to.
pub(super) fn carry(flow: &Flow<'_, '_>, ty: &Ty) -> Option<Carry> {
    carry_at(flow, ty, 0)
}

fn carry_at(flow: &Flow<'_, '_>, ty: &Ty, depth: u32) -> Option<Carry> {
    if depth > MAX_DEPTH {
        return None;
    }
    let db = flow.db();
    let env = &flow.subject.typed.env;
    match ty {
        Ty::Unknown
        | Ty::Infer(_)
        | Ty::Never
        | Ty::Prim(_)
        | Ty::Ref(..)
        | Ty::Ptr(_)
        | Ty::Fn(..)
        | Ty::FnPtr(_)
        | Ty::Closure(_)
        | Ty::Slice(_) => return None,
        Ty::Tuple(parts) => return parts.iter().find_map(|part| carry_at(flow, part, depth + 1)),
        Ty::Array(element) => return carry_at(flow, element, depth + 1),
        Ty::Param(param) if flow.assuming && is_assumed(flow, *param) => return Some(PLAIN),
        _ => {}
    }
    // `Either` and `Pin` are futures as far as what they hold is one: of a borrowed future nothing is lost.
    if let Ty::Adt(def, args) = ty
        && types::stub_attr(db, *def, "transparent").is_some()
    {
        let both = db.slot(*def).name.is_some_and(|name| name == "Either");
        let held = if both { &args[..] } else { args.get(..1).unwrap_or(&[]) };
        return held.iter().find_map(|inner| carry_at(flow, inner, depth + 1));
    }
    match types::future_kind(db, env, ty) {
        Some(FutureKind::Lazy) => return Some(PLAIN),
        Some(FutureKind::Unsure) => return Some(Carry { unsure: true, ..PLAIN }),
        // What comes out of a channel is made elsewhere, if anything comes.
        Some(FutureKind::Eager) if types::is_receiver(db, ty) => return None,
        Some(FutureKind::Eager) => {
            let output = types::future_output(db, env, ty)?;
            return carry_at(flow, &output, depth + 1).map(|carry| Carry { handle: true, ..carry });
        }
        None => {}
    }
    let Ty::Adt(def, args) = ty else { return becomes_future(db, env, ty) };
    let has = |word| types::stub_attr(db, *def, word).is_some();
    if has("on_drop") {
        let inner = args.iter().find_map(|arg| carry_at(flow, arg, depth + 1))?;
        return Some(Carry { handle: true, ..inner });
    }
    if has("batch") {
        let item = item_of(db, env, ty);
        let found = args.iter().chain(item.as_ref()).find_map(|arg| carry_at(flow, arg, depth + 1))?;
        return Some(Carry { batch: true, ..found });
    }
    becomes_future(db, env, ty)
}

/// Whether a value yields its items asynchronously.
pub(super) fn is_stream(flow: &Flow<'_, '_>, ty: &Ty) -> bool {
    let env = &flow.subject.typed.env;
    Lang::of_library(flow.db(), "Stream")
        .is_some_and(|stream| types::implements(flow.db(), env, stream, ty) == Some(true))
}

/// What an iterator, parallel iterator, stream or collection yields.
fn item_of(db: &Db<'_>, env: &Env, ty: &Ty) -> Option<Ty> {
    let lang = Lang::of(db);
    ["IntoIterator", "ParallelIterator", "Stream"].iter().find_map(|name| {
        types::projected(
            db,
            env,
            &Projection {
                self_ty: ty.clone(),
                trait_: lang.get(name).or_else(|| Lang::of_library(db, name))?,
                args: std::sync::Arc::from([]),
                name: crate::names::Name::new("Item"),
            },
        )
    })
}

/// A value that exists only to become a future: a request that is sent when it is awaited.
pub(super) fn becomes_future(db: &Db<'_>, env: &Env, ty: &Ty) -> Option<Carry> {
    match ty {
        Ty::Adt(def, _) if !db.krate(db.crate_of(def.module)).is_stub => {
            types::is_into_future(db, env, ty).then_some(Carry { unsure: true, ..PLAIN })
        }
        _ => None,
    }
}

/// Whether a summary takes a generic parameter for a future.
fn is_assumed(flow: &Flow<'_, '_>, param: ParamId) -> bool {
    param.owner == flow.subject.owner
}
