//! Futures that a closure made in one place, and that are polled in another: outside of a scope, off a blocking pool.
//!
//! Called by the walk where something is polled. It follows the value back to the call that ran the closure; a future
//! that went through a combinator on its way is the combinator's, which may bring along what the scope had set up.

use super::{Fact, Flow, Made, Runs, Via};
use crate::db::Def;
use crate::syntax::tree::{ExprId, ExprKind, PatKind, Span};
use crate::types;

/// A future that is polled elsewhere than it was made.
#[derive(Clone, Debug)]
pub struct Handed {
    /// Where it is made.
    pub made: Made,
    /// The call that ran the closure.
    pub via: Via,
    /// What polls it: the whole `.await` expression, or the argument of what drives it.
    pub polled: Span,
    /// Whether what the call had set up is gone by then.
    pub scope: bool,
}

impl Flow<'_, '_> {
    /// Writes the facts that what is polled was made inside a scope that has ended, or on a blocking pool.
    pub(super) fn check_handed(&mut self, id: ExprId) {
        match self.kind(id) {
            ExprKind::Await(base) => self.handed(*base, self.span(id)),
            ExprKind::Call(_, args) => self.handed_arguments(id, args),
            ExprKind::MethodCall(call) => self.handed_arguments(id, &call.args),
            _ => {}
        }
    }

    fn handed_arguments(&mut self, call: ExprId, args: &[ExprId]) {
        let Some(def) = self.callee(call) else { return };
        let drives = types::stub_attrs(self.db(), def).into_iter().filter(|attr| attr.word == "drives");
        let polled: Vec<usize> = drives.filter_map(|attr| attr.param).collect();
        for (at, &arg) in args.iter().enumerate() {
            if polled.contains(&self.parameter(call, def, at)) {
                self.handed(arg, self.span(arg));
            }
        }
    }

    /// Whether a combinator takes the future in another place: there it may be given what the scope had set up, as in
    /// `fut.instrument(span)`, and only what has none is polled here.
    fn is_combined_elsewhere(&self, id: ExprId) -> bool {
        let ExprKind::Local(local) = self.kind(id) else { return false };
        let makes_another = |parent: ExprId, mention: ExprId| {
            let is_given = match self.kind(parent) {
                ExprKind::MethodCall(call) => call.receiver == mention,
                ExprKind::Call(_, args) => args.contains(&mention),
                _ => false,
            };
            is_given && types::future_kind(self.db(), &self.subject.typed.env, self.ty(parent)).is_some()
        };
        let others = self.subject.body.local(*local).mentions.iter().filter(|&&mention| mention != id);
        others.into_iter().any(|&mention| self.parent_of(mention).is_some_and(|parent| makes_another(parent, mention)))
    }

    fn handed(&mut self, id: ExprId, polled: Span) {
        let Some(carry) = self.carry(id).filter(|carry| !carry.handle && !carry.batch && !carry.unsure) else { return };
        for found in self.trace(id, carry) {
            let blocking = found.via.filter(|via| via.runs == Runs::Blocking);
            let (via, scope) = match (found.scope, blocking) {
                (Some(_), _) if self.is_combined_elsewhere(id) => continue,
                (Some(via), _) => (via, true),
                (None, Some(via)) => (via, false),
                _ => continue,
            };
            // What is polled in several places was made in one.
            let known = |fact: &Fact| matches!(fact, Fact::Handed(known) if known.made.span == found.made.span);
            if self.facts.iter().any(known) {
                continue;
            }
            self.facts.push(Fact::Handed(Box::new(Handed { made: found.made, via, polled, scope })));
        }
    }

    /// Whether a call sets something up for the closure that it is given, and not for the sake of its parameters:
    /// what reads a value out of a thread-local variable may go on with it anywhere.
    pub(super) fn is_scope_for(&self, def: Def, param: usize, arg: ExprId) -> bool {
        let scoped =
            types::stub_attrs(self.db(), def).iter().any(|attr| attr.word == "scope" && attr.param == Some(param));
        let body = self.subject.body;
        scoped
            && match self.closure_behind(arg).map(|closure| self.kind(closure)) {
                Some(ExprKind::Closure(closure)) => closure.params.iter().all(|(pat, _)| match body.pat(*pat).kind {
                    PatKind::Wild => true,
                    PatKind::Bind { local, .. } => body.local(local).is_unused(),
                    _ => false,
                }),
                _ => true,
            }
    }
}
