//! Runtimes that are made where one is running already, or over and over again.
//!
//! Called by the walk at `let`s and calls. Which types are runtimes and which methods block is said by stubs. A
//! runtime that is moved, returned, stored or captured lives on, and makes no fact.

use super::hoist::Hoist;
use super::place::{Place, Polled};
use super::{Fact, Flow, Gap, Here};
use crate::syntax::tree::{ExprId, ExprKind, LocalId, PatId, PatKind, Span};
use crate::types;
use crate::types::ty::Ty;

/// A runtime that is dropped in code that tokio polls.
#[derive(Clone, Debug)]
pub struct RuntimeDropped {
    /// The call that makes it.
    pub made: Span,
    /// The variable that holds it, if one does.
    pub variable: Option<Span>,
    /// What is in reach there.
    pub place: Place,
    /// Where the variable is mentioned for the last time, and the code goes on.
    pub end: Option<Gap>,
    /// The call that drops it by hand.
    pub dropped_by: Option<Span>,
}

/// A runtime that is made again and again.
#[derive(Clone, Debug)]
pub struct RuntimeRepeated {
    /// The call that makes it.
    pub made: Span,
    /// What repeats it: the header of a loop, or the method of an iterator.
    pub by: Span,
    /// How it can be made once, outside.
    pub hoist: Option<Hoist>,
}

impl Flow<'_, '_> {
    /// Writes the facts about a runtime that a `let` binds or drops.
    pub(super) fn check_runtime_let(&mut self, pat: PatId, init: ExprId, typed: bool, here: Here) {
        if here.place.polled != Polled::Tokio {
            return;
        }
        let Some(made) = self.maker_of_runtime(init) else { return };
        let local = match self.subject.body.pat(pat).kind {
            PatKind::Wild if !typed => None,
            PatKind::Bind { local, sub: None, .. } if self.is_dropped_here(local) => Some(local),
            _ => return,
        };
        let fact = RuntimeDropped {
            made: self.span(made),
            variable: local.map(|local| self.subject.body.local(local).span),
            place: here.place,
            end: local.and_then(|local| self.gap_after_last_mention(local)),
            dropped_by: local.and_then(|local| self.discarded_by(local)),
        };
        self.facts.push(Fact::RuntimeDropped(Box::new(fact)));
    }

    /// The same about a runtime that is used and dropped within an expression, and about one that is made repeatedly.
    pub(super) fn check_runtime_call(&mut self, id: ExprId, here: Here) {
        if let Some(by) = here.repeated
            && self.makes_runtime(id)
        {
            self.facts.push(Fact::RuntimeRepeated(Box::new(RuntimeRepeated {
                made: self.span(id),
                by,
                hoist: self.hoist(id),
            })));
        }
        let ExprKind::MethodCall(node) = self.kind(id) else { return };
        if here.place.polled != Polled::Tokio || !self.is_runtime(self.ty(node.receiver)) || !self.only_borrows(id) {
            return;
        }
        if let Some(made) = self.maker_of_runtime(node.receiver) {
            let (made, place) = (self.span(made), here.place);
            let fact = RuntimeDropped { made, variable: None, place, end: None, dropped_by: None };
            self.facts.push(Fact::RuntimeDropped(Box::new(fact)));
        }
    }

    /// What a closure given to a method of an iterator is called for: each item.
    pub(super) fn repeats(&self, closure: ExprId) -> Option<Span> {
        let (call, _) = self.runners.get(&closure).copied().filter(|(_, at)| at.is_some())?;
        let parent = types::parent(self.db(), self.callee(call)?)?;
        let lang = types::Lang::of(self.db());
        let many =
            lang.is(parent, "Iterator") || types::Lang::of_library(self.db(), "ParallelIterator") == Some(parent);
        many.then(|| self.callee_span(call))
    }

    pub(super) fn is_runtime(&self, ty: &Ty) -> bool {
        matches!(ty, Ty::Adt(def, _)
            if types::stub_attr(self.db(), *def, "executor").is_some_and(|attr| attr.value == Some("runtime")))
    }

    fn holds_runtime(&self, ty: &Ty) -> bool {
        self.is_runtime(ty) || matches!(ty, Ty::Adt(_, args) if args.iter().any(|arg| self.is_runtime(arg)))
    }

    /// Whether a call makes a runtime, rather than taking one out of what it is given.
    fn makes_runtime(&self, id: ExprId) -> bool {
        let receiver = match self.kind(id) {
            ExprKind::Call(_, args) if args.is_empty() => None,
            ExprKind::MethodCall(node) if node.args.is_empty() => Some(node.receiver),
            _ => return false,
        };
        let stub = self.callee(id).is_some_and(|def| self.is_stub(def));
        stub && self.holds_runtime(self.ty(id)) && !receiver.is_some_and(|id| self.holds_runtime(self.ty(id).peeled()))
    }

    /// The call in an expression that makes the runtime which is its value.
    fn maker_of_runtime(&self, id: ExprId) -> Option<ExprId> {
        let mut id = id;
        loop {
            if self.makes_runtime(id) {
                return Some(id);
            }
            id = match self.kind(id) {
                ExprKind::Try(inner) => *inner,
                ExprKind::MethodCall(node) if self.holds_runtime(self.ty(id)) => node.receiver,
                _ => return None,
            };
        }
    }

    /// Whether a variable's runtime is dropped where the variable ends, or by hand, and was only borrowed before.
    fn is_dropped_here(&self, local: LocalId) -> bool {
        let body = self.subject.body;
        let variable = body.local(local);
        let moved = |mention: Span| {
            let inner = |id: u32| match self.kind(ExprId(id)) {
                ExprKind::Closure(_) | ExprKind::Async(..) => {
                    let span = self.span(ExprId(id));
                    span.holds(mention) && !span.holds(variable.span)
                }
                _ => false,
            };
            (0..body.exprs.len() as u32).any(inner)
        };
        let harmless = |mention: ExprId| match self.runners.get(&mention) {
            Some((call, None)) => self.only_borrows(*call),
            Some((call, Some(_))) => {
                self.callee(*call).is_some_and(|def| types::stub_attr(self.db(), def, "discards").is_some())
            }
            None => false,
        };
        self.is_runtime(self.subject.typed.local(local))
            && variable.opaque_mentions == 0
            && variable.mentions.iter().all(|&mention| harmless(mention) && !moved(self.span(mention)))
    }

    /// The call that a variable is given up to.
    fn discarded_by(&self, local: LocalId) -> Option<Span> {
        let mentions = self.subject.body.local(local).mentions.iter();
        mentions
            .filter_map(|mention| self.runners.get(mention))
            .find(|(_, at)| at.is_some())
            .map(|(call, _)| self.span(*call))
    }

    /// Whether a method borrows its receiver and does not block, which would be said of the call.
    fn only_borrows(&self, call: ExprId) -> bool {
        self.callee(call).is_some_and(|def| {
            types::stub_attr(self.db(), def, "blocks").is_none()
                && types::signature(self.db(), def)
                    .is_some_and(|signature| matches!(signature.receiver, Some(Ty::Ref(false, _))))
        })
    }
}
