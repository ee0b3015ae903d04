//! What becomes of sets of tasks that a body makes and fills: dropped with all that is in them, or never emptied.
//!
//! Called by the walk at every `let`. A set that is lent, passed on, stored or returned is somebody else's to empty.

use super::handles::{HandleDropped, OnDrop, Spawn, Special};
use super::waits::Waiting;
use super::{Fact, Flow, Gap, Here, How, Spot};
use crate::names::Name;
use crate::syntax::tree::{ExprId, ExprKind, LocalId, Span};
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
                self.facts.push(Fact::SetUnreaped(Box::new(SetUnreaped { spawn, set, name, around, behind })));
                return;
            }
        }
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
}
