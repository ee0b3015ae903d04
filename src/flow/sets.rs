//! What becomes of sets of tasks, and of collections of their handles, that a body makes and fills: dropped with all
//! that is in them, or never emptied.
//!
//! Called by the walk at every `let`; `trace` asks which variables are sets, and what fills them. What is lent, passed
//! on, stored or returned is somebody else's to empty.

use super::ends::Special;
use super::handles::{HandleDropped, OnDrop};
use super::spawns::Spawn;
use super::waits::Waiting;
use super::{Fact, Flow, Gap, Here, How, Spot, carry};
use crate::db::Def;
use crate::names::Name;
use crate::syntax::tree::{ExprId, ExprKind, LocalId, MethodCall, Span};
use crate::types;
use crate::types::ty::Ty;

/// A set of tasks that is filled in a loop and never emptied.
#[derive(Clone, Debug)]
pub struct SetUnreaped {
    /// What fills it.
    pub spawn: Spawn,
    /// The variable.
    pub set: Span,
    /// Its name.
    pub name: Name,
    /// The loop.
    pub around: Span,
    /// Whether it is a collection of handles, which knows nothing of tasks by itself.
    pub of_handles: bool,
    /// Behind the loop, if it comes to an end by itself: it goes over what there is.
    pub behind: Option<Gap>,
}

impl Flow<'_, '_> {
    /// Writes the facts about a set of tasks that a `let` binds.
    pub(super) fn set_bound(&mut self, local: LocalId, here: Here) {
        if !self.is_set(local) || self.may_drop_type(self.subject.typed.local(local)) {
            return;
        }
        let variable = self.subject.body.local(local);
        let spawns: Vec<ExprId> = self.spawns_on(local).into_iter().map(|(call, ..)| call).collect();
        let (Some(scope), Some(&first)) = (self.block_of(local), spawns.first()) else { return };
        if variable.opaque_mentions > 0 || !variable.mentions.iter().all(|&mention| self.only_fills(mention, scope)) {
            return;
        }
        let (name, set) = (variable.name, variable.span);
        if !self.lost_with_set(local).is_empty() {
            return;
        }
        let cut_off = !self.may_wait_after(first, scope, Waiting::Any);
        for &call in &spawns {
            let Some(spawn) = self.spawn(call, None) else { continue };
            let spawn = Spawn { in_async: here.in_async, ..spawn };
            if cut_off {
                self.facts.push(Fact::HandleDropped(Box::new(HandleDropped {
                    spawn,
                    on_drop: OnDrop::CancelAll,
                    dropped: set,
                    how: How::Unused(name),
                    explicit: false,
                    waited: false,
                    in_test: self.special() == Some(Special::Test),
                    end: None,
                    detach: None,
                    driver: None,
                    value: set,
                    bare: true,
                    on_tokio: false,
                    on_runtime: false,
                    spot: Spot { end: self.gap_after_last_mention(local), ..self.spot(call) },
                })));
            } else if let Some(around) = self.loop_around(call, scope) {
                let ends = matches!(self.kind(around), ExprKind::For(..));
                let behind = self.gap_behind(around).filter(|_| ends);
                let around = self.span(around);
                self.facts.push(Fact::SetUnreaped(Box::new(SetUnreaped {
                    spawn,
                    set,
                    name,
                    around,
                    of_handles: false,
                    behind,
                })));
                return;
            }
        }
    }

    /// Writes the facts about a collection of handles that a `let` binds, and that is filled and measured and nothing
    /// else.
    pub(super) fn handles_bound(&mut self, local: LocalId, init: ExprId, here: Here) {
        let variable = self.subject.body.local(local);
        let ty = self.subject.typed.local(local);
        if variable.is_unused()
            || self.may_drop_type(ty)
            || !self.held(ty).is_some_and(|held| held.batch)
            || !self.is_only_filled(local)
            || !self.lost_with_collection(local).is_empty()
        {
            return;
        }
        let Some(scope) = self.block_of(local) else { return };
        let mut values = vec![init];
        values.extend(variable.mentions.iter().filter_map(|&mention| self.put_in(mention)));
        let mut facts = Vec::new();
        for value in values {
            let Some(held) = self.held(self.ty(value)) else { continue };
            for call in self.spawns_behind(value) {
                let Some(spawn) = self.spawn(call, self.held(self.ty(call)).as_ref().or(Some(&held))) else { continue };
                if self.may_be_dropped(call) {
                    continue;
                }
                let spawn = Spawn { in_async: here.in_async, ..spawn };
                facts.push((call, self.hoarded(call, spawn, held.on_drop, local, scope)));
            }
        }
        // It piles up only if nothing worse is known of it, and that is said once.
        let (Some(&(call, _)), true) = (facts.first(), facts.iter().all(|(_, fact)| fact.is_none())) else {
            self.facts.extend(facts.into_iter().filter_map(|(_, fact)| fact));
            return;
        };
        let around = self.loop_around(call, scope).filter(|_| carry::is_stream(self, ty));
        if let (Some(around), Some(spawn)) = (around, self.spawn(call, self.held(self.ty(call)).as_ref())) {
            self.facts.push(Fact::SetUnreaped(Box::new(SetUnreaped {
                spawn: Spawn { in_async: here.in_async, ..spawn },
                set: variable.span,
                name: variable.name,
                around: self.span(around),
                of_handles: true,
                behind: None,
            })));
        }
    }

    /// The fact that work is lost whose handle goes with its collection.
    fn hoarded(&self, call: ExprId, spawn: Spawn, on_drop: OnDrop, local: LocalId, scope: ExprId) -> Option<Fact> {
        let in_test = self.special() == Some(Special::Test);
        let (is_lost, end) = match on_drop {
            OnDrop::Detach => {
                let end = self.end_of(call, spawn.kind);
                (end.is_some() || in_test && spawn.asserts.is_some(), end)
            }
            OnDrop::Cancel | OnDrop::CancelAll => (!self.may_wait_after(call, scope, Waiting::Any), None),
        };
        let variable = self.subject.body.local(local);
        is_lost.then(|| {
            Fact::HandleDropped(Box::new(HandleDropped {
                value: spawn.call,
                spot: self.spot(call),
                spawn,
                on_drop,
                dropped: variable.span,
                how: How::Hoarded(variable.name),
                explicit: false,
                waited: false,
                in_test,
                end,
                detach: None,
                driver: None,
                bare: false,
                on_tokio: false,
                on_runtime: false,
            }))
        })
    }

    /// Whether all that is done with a collection is to put something in, and to ask how much there is.
    fn is_only_filled(&self, local: LocalId) -> bool {
        let variable = self.subject.body.local(local);
        variable.opaque_mentions == 0 && variable.mentions.iter().all(|&mention| self.fills_or_measures(mention))
    }

    /// Whether a mention of a collection puts something in, or asks how much there is.
    pub(super) fn fills_or_measures(&self, mention: ExprId) -> bool {
        let Some(&(call, None)) = self.runners.get(&mention) else { return false };
        self.callee(call).is_some_and(|def| {
            types::stub_attrs(self.db(), def).iter().any(|attr| matches!(attr.word, "gives_up" | "keeps"))
        })
    }

    /// The handle that a mention of a collection puts into it, if nothing else is done with the handle.
    fn put_in(&self, mention: ExprId) -> Option<ExprId> {
        let &(call, None) = self.runners.get(&mention)? else { return None };
        let ExprKind::MethodCall(node) = self.kind(call) else { return None };
        let keeps = types::stub_attr(self.db(), self.callee(call)?, "keeps")?;
        let value = *node.args.get(keeps.param?)?;
        (self.held(self.ty(value)).is_some() && !self.has_history(value)).then_some(value)
    }

    /// Whether a mention of a set puts something in or asks a question, and takes nothing out.
    fn only_fills(&self, mention: ExprId, scope: ExprId) -> bool {
        let Some(&(call, None)) = self.runners.get(&mention) else { return false };
        let Some(def) = self.callee(call).filter(|&def| self.is_stub(def)) else { return false };
        let lends =
            types::signature(self.db(), def).is_some_and(|signature| matches!(signature.receiver, Some(Ty::Ref(..))));
        let is_async = self.db().function(def).is_some_and(|function| function.is_async);
        let reaps = types::stub_attr(self.db(), def, "reaps").is_some();
        lends && !reaps && !is_async && self.runs_within(mention, scope)
    }

    /// The loop that an expression stands in and that goes on by itself or waits: not one over what is at hand.
    fn loop_around(&self, id: ExprId, scope: ExprId) -> Option<ExprId> {
        let mut around = self.around(id).take_while(|&around| around != scope);
        around.find(|&around| match self.kind(around) {
            ExprKind::Loop(..) | ExprKind::While(..) => true,
            ExprKind::For(..) => self.may_wait_in(around),
            _ => false,
        })
    }

    /// Whether a variable is a set of tasks.
    pub(super) fn is_set(&self, local: LocalId) -> bool {
        matches!(self.subject.typed.local(local).peeled(), Ty::Adt(def, _)
            if types::stub_attr(self.db(), *def, "on_drop").is_some_and(|attr| attr.value == Some("abort_all")))
    }

    /// The calls that give a set something to run.
    pub(super) fn spawns_on(&self, set: LocalId) -> Vec<(ExprId, Def, &MethodCall)> {
        let mentions = self.subject.body.local(set).mentions.iter();
        let calls = mentions.filter_map(|mention| match self.runners.get(mention) {
            Some(&(call, None)) => Some(call),
            _ => None,
        });
        calls
            .filter_map(|call| {
                let (ExprKind::MethodCall(node), Some(def)) = (self.kind(call), self.callee(call)) else { return None };
                let attrs = types::stub_attrs(self.db(), def);
                attrs.iter().any(|attr| matches!(attr.word, "runs" | "drives")).then_some((call, def, &**node))
            })
            .collect()
    }
}
