//! What becomes of the handles of tasks and threads: dropped at once, dropped at the end of their scope, let go.
//!
//! Called by `lost` for every value that is dropped and holds no future. A handle is any value whose type says, in a
//! stub, what dropping it does to the work. The call that started the work is looked for by `spawns`, and without it
//! there is no fact; what ends the work although its handle is gone is known to `ends`.

use super::ends::{End, Special};
use super::runtimes::Driver;
use super::spawns::Spawn;
use super::waits::Waiting;
use super::{Flow, Here, How, Spot};
use crate::db::{Db, Def};
use crate::names::Name;
use crate::syntax::tree::{ExprId, ExprKind, LocalId, Span};
use crate::types::ty::{Projection, Ty};
use crate::types::{self, Lang};

/// The handle of a task or thread that is dropped.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "independent facts, each asked for by name")]
pub struct HandleDropped {
    /// What started the work.
    pub spawn: Spawn,
    /// What dropping does to the work.
    pub on_drop: OnDrop,
    /// Where it is dropped: the statement's expression, the binding, the call.
    pub dropped: Span,
    /// In which way it is dropped.
    pub how: How,
    /// Whether it is said in code that the work may go on alone: `drop(handle)`, `task.detach()`.
    pub explicit: bool,
    /// Whether something may wait for the work between its start and the drop.
    pub waited: bool,
    /// Whether the body is that of a test.
    pub in_test: bool,
    /// What ends the work although the handle does not.
    pub end: Option<End>,
    /// The method that lets the work go on without the handle, if its type has one.
    pub detach: Option<Name>,
    /// How the executor can be run that the work was given to and that nobody runs.
    pub driver: Option<Driver>,
    /// The whole value that is dropped: the handle, or what holds it.
    pub value: Span,
    /// Whether that is the handle itself.
    pub bare: bool,
    /// Whether it is a handle of tokio's, rather than another executor's.
    pub on_tokio: bool,
    /// Whether the work is spawned by a method of a runtime, which could block on it instead.
    pub on_runtime: bool,
    /// Where the value stands; for a set, where it is filled for the last time.
    pub spot: Spot,
}

/// What dropping a handle does to the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnDrop {
    /// It goes on, unseen.
    Detach,
    /// It is cancelled.
    Cancel,
    /// The whole set is cancelled.
    CancelAll,
}

/// A value that holds the handle of started work.
#[derive(Clone, Debug)]
pub(super) struct Held {
    /// The handle's type.
    pub(super) def: Def,
    /// What dropping it does.
    pub(super) on_drop: OnDrop,
    /// What the work yields.
    pub(super) output: Ty,
    /// Whether it is a future.
    pub(super) eager: bool,
    /// Whether there are many.
    pub(super) batch: bool,
}

/// What the way in which a handle is dropped says.
#[derive(Clone, Copy, Debug)]
struct HandleFate {
    explicit: bool,
    detached: bool,
    waited: bool,
}

/// How deep a handle may be wrapped.
const MAX_DEPTH: u32 = 12;

impl Flow<'_, '_> {
    /// The handle that a value of this type holds.
    pub(super) fn held(&self, ty: &Ty) -> Option<Held> {
        self.held_at(ty, 0)
    }

    fn held_at(&self, ty: &Ty, depth: u32) -> Option<Held> {
        if depth > MAX_DEPTH {
            return None;
        }
        let (def, args) = match ty {
            Ty::Tuple(parts) => return parts.iter().find_map(|part| self.held_at(part, depth + 1)),
            Ty::Array(element) => return self.held_at(element, depth + 1),
            Ty::Adt(def, args) => (*def, args),
            _ => return None,
        };
        let word = |word| types::stub_attr(self.db(), def, word);
        let on_drop = match word("on_drop").and_then(|attr| attr.value) {
            _ if word("executor").is_some() => None,
            Some("detach") => Some(OnDrop::Detach),
            Some("cancel") => Some(OnDrop::Cancel),
            _ => None,
        };
        if let Some(on_drop) = on_drop {
            let eager = word("eager").is_some();
            let output = args.first().cloned().unwrap_or(Ty::Unknown);
            return Some(Held { def, on_drop, output, eager, batch: false });
        }
        if word("transparent").is_some() {
            return args.iter().find_map(|arg| self.held_at(arg, depth + 1));
        }
        // An adaptor has started nothing yet.
        if word("batch").is_some() && !self.is_iterator(ty) {
            return args.iter().find_map(|arg| self.held_at(arg, depth + 1)).map(|held| Held { batch: true, ..held });
        }
        None
    }

    pub(super) fn is_iterator(&self, ty: &Ty) -> bool {
        let Some(trait_) = Lang::of(self.db()).get("Iterator") else { return false };
        let item = Projection { self_ty: ty.clone(), trait_, args: std::sync::Arc::from([]), name: Name::new("Item") };
        types::projected(self.db(), &self.subject.typed.env, &item).is_some()
    }

    /// Writes the fact that a handle is dropped, if the value holds one whose work was started in sight.
    pub(super) fn handle_dropped(&mut self, id: ExprId, how: &How, dropped: Span, here: Here) {
        let Some(held) = self.held(self.ty(id)) else { return };
        let spawns = self.spawns_behind(id);
        for spawn in spawns {
            if self.may_be_dropped(spawn) {
                continue;
            }
            let own = self.held(self.ty(spawn)).unwrap_or_else(|| held.clone());
            let Some(made) = self.spawn(spawn, Some(&own)) else { continue };
            let Some(fate) = self.fate_of_handle(id, spawn, how, dropped, &held) else { continue };
            let explicit = fate.explicit;
            let on_drop = if explicit && fate.detached { OnDrop::Detach } else { held.on_drop };
            let end = if on_drop == OnDrop::Detach { self.end_of(spawn, made.kind) } else { None };
            self.facts.push(super::Fact::HandleDropped(Box::new(HandleDropped {
                spawn: Spawn { in_async: here.in_async, ..made },
                on_drop,
                dropped,
                how: how.clone(),
                explicit,
                waited: fate.waited,
                in_test: self.special() == Some(Special::Test),
                end,
                detach: detach_method(self.db(), held.def),
                driver: end.filter(|end| matches!(end, End::Idle(_))).and_then(|_| self.driver(spawn)),
                value: self.span(id),
                bare: matches!(self.ty(id), Ty::Adt(def, _) if *def == held.def),
                on_tokio: self.is_of_tokio(held.def),
                on_runtime: match self.kind(spawn) {
                    ExprKind::MethodCall(call) => self.is_runtime(self.ty(call.receiver).peeled()),
                    _ => false,
                },
                spot: self.spot(id),
            })));
        }
    }

    /// Whether a type is tokio's own.
    pub(super) fn is_of_tokio(&self, def: Def) -> bool {
        self.db().krate(self.db().crate_of(def.module)).name == "tokio"
    }

    /// What the way in which a handle is dropped says; none if it has been spoken of.
    fn fate_of_handle(&self, id: ExprId, spawn: ExprId, how: &How, dropped: Span, held: &Held) -> Option<HandleFate> {
        let body = self.subject.body;
        let at_once = HandleFate { explicit: false, detached: false, waited: false };
        match how {
            How::Unused(_) => {
                let index = body.locals.iter().position(|local| local.span == dropped)?;
                let local = &body.locals[index];
                if local.is_unused() {
                    let scope = self.block_of(LocalId(index as u32))?;
                    let waited = held.on_drop == OnDrop::Cancel && self.may_wait_after(spawn, scope, Waiting::Any);
                    return Some(HandleFate { waited, ..at_once });
                }
                // Any mention is a word about it, and this one says what becomes of it.
                let detached = local.opaque_mentions == 0 && local.mentions.iter().all(|&it| self.is_detached(it));
                detached.then_some(HandleFate { explicit: true, detached: true, waited: false })
            }
            How::GivenUp(_) => {
                let detached = self.lets_go(id, dropped);
                Some(HandleFate { explicit: detached, detached, waited: false })
            }
            // `mem::forget` runs no destructor.
            How::Discarded(_) if self.lets_go(id, dropped) => {
                Some(HandleFate { explicit: true, detached: true, waited: false })
            }
            How::Discarded(_) => {
                let waited = match self.kind(id) {
                    ExprKind::Local(local) => {
                        let scope = self.block_of(*local)?;
                        held.on_drop == OnDrop::Cancel && self.may_wait_between(spawn, id, scope)
                    }
                    _ => false,
                };
                Some(HandleFate { explicit: true, detached: false, waited })
            }
            // What is assigned is worked out before the first value is dropped.
            How::Overwritten(_) => {
                let waited = held.on_drop == OnDrop::Cancel && self.may_wait_until(spawn, dropped.end, body.root?);
                Some(HandleFate { waited, ..at_once })
            }
            How::Hoarded(_) | How::Callback(_) => None,
            // A place that is named as a statement has been spoken of elsewhere.
            How::Statement | How::Pattern | How::Underscore if self.is_place(id) => None,
            How::Statement | How::Pattern | How::Underscore => Some(at_once),
        }
    }

    /// Whether the call that a value is given up to lets the work go on without it.
    pub(super) fn lets_go(&self, value: ExprId, call: Span) -> bool {
        let mut around = self.around(value).take_while(|&around| call.holds(self.span(around)));
        around.any(|around| {
            let detaches = |def| types::stub_attr(self.db(), def, "detaches").is_some();
            self.span(around) == call && self.callee(around).is_some_and(detaches)
        })
    }

    fn is_detached(&self, mention: ExprId) -> bool {
        let Some(&(call, None)) = self.runners.get(&mention) else { return false };
        self.callee(call).is_some_and(|def| types::stub_attr(self.db(), def, "detaches").is_some())
    }
}

/// The method of a handle's type that lets the work go on without it.
fn detach_method(db: &Db<'_>, handle: Def) -> Option<Name> {
    let impls = db.impls(db.crate_of(handle.module), None, db.item(handle).name?);
    let of_handle = |def: &&Def| matches!(types::impl_self(db, **def), Ty::Adt(of, _) if of == handle);
    let mut members = impls.iter().filter(of_handle).flat_map(|&def| db.parts(def));
    let method = members.find(|&member| types::stub_attr(db, member, "detaches").is_some())?;
    db.item(method).name
}
