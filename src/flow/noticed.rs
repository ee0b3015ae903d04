//! Whether a test may notice, in another way than by waiting for it, that work which it has started has ended early.
//!
//! Called by `assertions`. A panic ends work where it stands, and what the work would have done from there on is
//! missing: a server does not answer, a counter stays behind, a lock is poisoned. Whoever goes on to use what the work
//! uses may stumble over that. So a panic is known to be unseen only if the test does nothing more with any of it, or
//! if nothing would have come after it. It does not follow channels, which `assertions` knows more about. What is there
//! for tests only is told here, too.

use rustc_hash::FxHashSet;

use super::assertions::Channel;
use super::ends::Special;
use super::{Flow, effects};
use crate::db::Def;
use crate::syntax::tree::{Attr, AttrArg, ExprId, ExprKind, LocalId, MacroKind, PatId, SlotKind, Span, Stmt};
use crate::types::{self, ty::Ty};
use crate::workspace::TargetKind;

impl Flow<'_, '_> {
    /// Whether code that runs after work has been started may depend on what the work does, otherwise than by receiving
    /// from one of the channels.
    pub(super) fn may_notice(&self, spawn: ExprId, work: ExprId, channels: &[(Channel, u32)]) -> bool {
        let within = self.span(work);
        let apart = channels.iter().map(|(channel, _)| channel.receiver).collect();
        let shared = self.shared(within, &apart);
        let later = self.runs_later(spawn, within);
        let mut asks = false;
        for &id in &later {
            match self.kind(id) {
                ExprKind::Local(local) if shared.contains(local) && !self.is_discarded(id) => return true,
                ExprKind::Opaque => {
                    asks = true;
                    if shared.iter().any(|&local| self.subject.body.local(local).opaque_mentions > 0) {
                        return true;
                    }
                }
                _ => asks |= self.may_ask(id),
            }
        }
        asks && self.reaches_out(work, channels)
    }

    /// Whether a body is there for tests only: a test, or what tests call.
    pub(super) fn is_for_tests(&self) -> bool {
        let db = self.db();
        let owner = self.subject.owner;
        if self.special() == Some(Special::Test)
            || db.krate(db.crate_of(owner.module)).target == Some(TargetKind::Test)
            || db.item(owner).attrs.iter().any(asks_for_tests)
        {
            return true;
        }
        std::iter::successors(Some(owner.module), |&module| db.parent(module)).any(|module| {
            let (Some(parent), Some(name)) = (db.parent(module), db.module_path(module).pop()) else { return false };
            db.items_of(parent).iter().map(|&item| Def { module: parent, item }).any(|def| {
                let slot = db.slot(def);
                slot.kind == SlotKind::Mod && slot.name == Some(name) && db.item(def).attrs.iter().any(asks_for_tests)
            })
        })
    }

    /// Whether a failed assertion is all that is missing of work: nothing comes after it, and its panic leaves no trace.
    pub(super) fn comes_last(&self, assertion: ExprId, work: ExprId) -> bool {
        let ExprKind::Macro(kind @ (MacroKind::Assert | MacroKind::Diverge), _) = self.kind(assertion) else {
            return false;
        };
        let own = self.bodies(work);
        let mut inner = assertion;
        for around in self.around(assertion) {
            let in_turn = match self.kind(around) {
                ExprKind::Loop(..) | ExprKind::While(..) | ExprKind::For(..) => false,
                ExprKind::Closure(_) | ExprKind::Async(..) => own.contains(&around) || self.runs_in_place(around),
                // Instead of a `panic!`, another branch runs.
                ExprKind::If(_, then, otherwise) if *kind == MacroKind::Diverge => {
                    [Some(*then), *otherwise].into_iter().flatten().all(|part| part == inner || self.is_idle(part))
                }
                ExprKind::Match(_, arms) if *kind == MacroKind::Diverge => {
                    arms.iter().all(|arm| arm.body == inner || self.is_idle(arm.body))
                }
                _ => true,
            };
            if !in_turn {
                return false;
            }
            inner = around;
            if around == work {
                break;
            }
        }
        let end = self.span(assertion).end;
        !self.any_inside(work, |id, _| self.span(id).start >= end && self.acts(id) || self.poisons(id))
    }

    /// The variables outside of work that have to do with what it uses: whatever they come from, and whatever is given
    /// to the same function.
    fn shared(&self, work: Span, apart: &FxHashSet<LocalId>) -> FxHashSet<LocalId> {
        let body = self.subject.body;
        let mut ids = (0..body.exprs.len() as u32).map(ExprId);
        let opaque = ids.any(|id| matches!(self.kind(id), ExprKind::Opaque) && work.holds(self.span(id)));
        let used = |local: LocalId| {
            let local = body.local(local);
            local.mentions.iter().any(|&mention| work.holds(self.span(mention))) || opaque && local.opaque_mentions > 0
        };
        let locals = (0..body.locals.len() as u32).map(LocalId);
        let outside = locals.filter(|&local| !work.holds(body.local(local).span) && !apart.contains(&local));
        let mut shared: FxHashSet<LocalId> = outside.filter(|&local| used(local)).collect();
        let mut groups = self.groups(work, apart);
        loop {
            let before = shared.len();
            groups.retain(|group| {
                let meets = group.iter().any(|local| shared.contains(local));
                if meets {
                    shared.extend(group);
                }
                !meets
            });
            if shared.len() == before {
                return shared;
            }
        }
    }

    /// The variables outside of work that have to do with one another.
    fn groups(&self, work: Span, apart: &FxHashSet<LocalId>) -> Vec<Vec<LocalId>> {
        let mut groups = Vec::new();
        let mut note = |pats: &[PatId], value: ExprId| {
            let span = self.span(value);
            if span.holds(work) || work.holds(span) {
                return;
            }
            let mut group = Vec::new();
            self.any_inside(value, |_, kind| {
                if let ExprKind::Local(local) = kind {
                    group.push(*local);
                }
                false
            });
            for &pat in pats {
                self.for_each_bound(pat, &mut |local| group.push(local));
            }
            group.retain(|local| !apart.contains(local));
            if group.len() > 1 {
                groups.push(group);
            }
        };
        for id in (0..self.subject.body.exprs.len() as u32).map(ExprId) {
            match self.kind(id) {
                ExprKind::Block(block) => {
                    for stmt in &block.stmts {
                        if let Stmt::Let(stmt) = stmt
                            && let Some(init) = stmt.init
                        {
                            note(&[stmt.pat], init);
                        }
                    }
                }
                ExprKind::Let(pat, value) | ExprKind::For(pat, value, ..) => note(&[*pat], *value),
                ExprKind::Match(value, arms) => {
                    note(&arms.iter().map(|arm| arm.pat).collect::<Vec<_>>(), *value);
                }
                ExprKind::Call(..) | ExprKind::MethodCall(_) | ExprKind::Assign(..) => note(&[], id),
                _ => {}
            }
        }
        groups
    }

    /// What may run after work has been started: what stands behind, what comes by again, and, where it is not known
    /// when the work is started, everything else.
    fn runs_later(&self, spawn: ExprId, work: Span) -> Vec<ExprId> {
        let end = self.span(spawn).end;
        let mut again: Vec<Span> = Vec::new();
        let mut anything = false;
        for around in self.around(spawn) {
            match self.kind(around) {
                ExprKind::Loop(..) | ExprKind::While(..) | ExprKind::For(..) => again.push(self.span(around)),
                ExprKind::Closure(_) | ExprKind::Async(..) => anything |= !self.runs_in_place(around),
                _ => {}
            }
        }
        let ids = (0..self.subject.body.exprs.len() as u32).map(ExprId);
        ids.filter(|&id| {
            let place = self.span(id);
            let later = anything || place.start >= end || again.iter().any(|again| again.holds(place));
            later && !work.holds(place) && !place.holds(work)
        })
        .collect()
    }

    /// Whether an expression looks at something in earnest, or may do so out of sight.
    fn may_ask(&self, id: ExprId) -> bool {
        matches!(self.kind(id), ExprKind::Try(_) | ExprKind::While(..) | ExprKind::Loop(..))
            || self.asserts(id).is_some()
            || self.is_unread(id)
    }

    /// Whether an expression calls something of which it is not known what it makes of its arguments.
    pub(super) fn is_unread(&self, id: ExprId) -> bool {
        let of_library = |def| !effects::is_own(self.db(), def);
        matches!(self.kind(id), ExprKind::Call(..) | ExprKind::MethodCall(_))
            && !self.is_constructor(id)
            && !self.callee(id).is_some_and(of_library)
    }

    /// Whether work may do something with the world around it: all that it does may, but for sending.
    fn reaches_out(&self, work: ExprId, channels: &[(Channel, u32)]) -> bool {
        let sends = |receiver: ExprId| {
            let ExprKind::Local(local) = self.kind(receiver) else { return false };
            self.channel_of(*local, 0).is_some_and(|(made, _)| channels.iter().any(|(channel, _)| channel.made == made))
        };
        self.any_inside(work, |id, kind| match kind {
            ExprKind::Call(..) => !self.is_constructor(id),
            ExprKind::MethodCall(call) => self.asserts(id).is_none() && !sends(call.receiver),
            // A future from elsewhere.
            ExprKind::Await(inner) => matches!(self.kind(*inner), ExprKind::Local(_)),
            ExprKind::Opaque => true,
            _ => false,
        })
    }

    /// Whether a mention of a variable only gives it up.
    fn is_discarded(&self, mention: ExprId) -> bool {
        let call = self.parent_of(mention).filter(|&call| matches!(self.kind(call), ExprKind::Call(..)));
        call.and_then(|call| self.callee(call))
            .is_some_and(|def| types::stub_attr(self.db(), def, "discards").is_some())
    }

    /// The closures and blocks that work itself consists of.
    fn bodies(&self, work: ExprId) -> Vec<ExprId> {
        let mut bodies = Vec::new();
        let mut open = Some(work);
        while let Some(id) = open {
            open = match self.kind(id) {
                ExprKind::Async(_, inner) | ExprKind::Await(inner) => Some(*inner),
                ExprKind::Closure(closure) => Some(closure.body),
                ExprKind::Block(block) => block.tail,
                // `async { .. }.instrument(span)`
                ExprKind::MethodCall(call) => Some(call.receiver),
                _ => None,
            };
            bodies.push(id);
        }
        bodies
    }

    /// Whether nothing happens in an expression.
    fn is_idle(&self, id: ExprId) -> bool {
        !self.any_inside(id, |id, _| self.acts(id))
    }

    /// Whether an expression does something that can be missed.
    fn acts(&self, id: ExprId) -> bool {
        match self.kind(id) {
            ExprKind::Call(..) => !self.is_constructor(id),
            ExprKind::MethodCall(_)
            | ExprKind::Await(_)
            | ExprKind::Assign(..)
            | ExprKind::Select(_)
            | ExprKind::Opaque
            | ExprKind::Macro(MacroKind::Join | MacroKind::TryJoin, _) => true,
            _ => false,
        }
    }

    /// Whether an expression is a guard of something that a panic leaves unusable.
    fn poisons(&self, id: ExprId) -> bool {
        matches!(self.ty(id).peeled(), Ty::Adt(def, _) if types::stub_attr(self.db(), *def, "poisons").is_some())
    }

    /// Whether a call only puts something together: `Some(x)`.
    pub(super) fn is_constructor(&self, call: ExprId) -> bool {
        let ExprKind::Call(callee, _) = self.kind(call) else { return false };
        matches!((self.kind(*callee), self.ty(*callee)), (ExprKind::Path(..), Ty::FnPtr(_)))
    }
}

/// Whether an attribute leaves an item out of all but tests: `#[cfg(test)]`, `#[cfg(all(test, unix))]`.
fn asks_for_tests(attr: &Attr) -> bool {
    fn is_test(arg: &AttrArg) -> bool {
        match arg.key.as_str() {
            "test" => arg.value.is_none(),
            "all" => arg.args.iter().any(is_test),
            _ => false,
        }
    }
    attr.name() == "cfg" && !attr.conditional && attr.args.iter().any(is_test)
}
