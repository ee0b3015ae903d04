//! Through calls that run a closure or drive a future, to what that makes.
//!
//! A trace comes here with a value that is the handle or the result of something that runs. What a library's function
//! does with its arguments is said by its stub; one of the project counts if it gives back a handle or is known to
//! lose the result.

use super::{Found, Trail};
use crate::db::Def;
use crate::flow::{Flow, Runs, Via, summary};
use crate::names::Name;
use crate::syntax::tree::{ExprId, ExprKind, MethodCall, Span, Stmt};
use crate::types;

impl Flow<'_, '_> {
    /// Goes on through a call that runs a closure or drives a future, if that is where the future comes from.
    pub(super) fn through_spawner(
        &self,
        id: ExprId,
        def: Def,
        args: &[ExprId],
        trail: &Trail,
        found: &mut Vec<Found>,
    ) -> bool {
        let name = self.db().item(def).name.unwrap_or_else(|| Name::new("?"));
        let mut handled = false;
        for (at, &arg) in args.iter().enumerate() {
            let param = self.parameter(id, def, at);
            let Some(runs) = self.runs(id, def, param, arg) else { continue };
            let via = self.via(id, arg, self.closure_behind(arg), name, runs);
            let inner = Trail { via: Some(via), ..trail.clone() };
            if runs == Runs::Drives {
                if self.yields_future(arg) {
                    handled = true;
                    self.made_by_output(arg, &inner, found);
                }
            } else if self.returns_future(arg) {
                handled = true;
                let mut inner = if runs == Runs::Scope { trail.clone() } else { inner };
                if self.is_scope_for(def, param, arg) {
                    inner.scope = Some(self.via(id, arg, self.closure_behind(arg), name, runs));
                }
                self.made_by_result(arg, &inner, found);
            }
        }
        handled
    }

    /// What a call does with one of its arguments, if that makes the argument's result the call's business.
    fn runs(&self, call: ExprId, def: Def, param: usize, arg: ExprId) -> Option<Runs> {
        let attrs = types::stub_attrs(self.db(), def);
        let about = |word: &str| attrs.iter().any(|attr| attr.param == Some(param) && attr.word == word);
        let here = attrs.iter().any(|attr| attr.param == Some(param) && attr.value == Some("here"));
        if about("scope") && (here || !about("runs")) {
            return Some(Runs::Scope);
        }
        for attr in attrs.iter().filter(|attr| attr.param == Some(param)) {
            match (attr.word, attr.value) {
                ("runs", Some("thread")) => return Some(Runs::Thread),
                ("runs", Some("blocking" | "blocking_bare")) => return Some(Runs::Blocking),
                ("runs", Some("cpu")) => return Some(Runs::Cpu),
                ("runs", _) => return Some(Runs::Here),
                ("drives", _) => return Some(Runs::Drives),
                _ => {}
            }
        }
        if self.is_stub(def) {
            return None;
        }
        let runs = match () {
            () if self.returns_future(arg) => Runs::Somewhere,
            () if self.yields_future(arg) => Runs::Drives,
            () => return None,
        };
        // A function of the project that hands a handle back, or that is known to lose what it runs.
        let loses = || {
            summary::of(self.db(), def).is_some_and(|summary| summary.loses.iter().any(|(known, _)| *known == param))
        };
        (self.holds_result(call) || loses()).then_some(runs)
    }

    /// Goes on through `set.join_next()` and its kind to where the tasks of a set in sight were spawned.
    pub(super) fn through_set(&self, call: &MethodCall, trail: &Trail, found: &mut Vec<Found>) -> bool {
        let ExprKind::Local(set) = self.kind(call.receiver) else { return false };
        if !self.is_set(*set) {
            return false;
        }
        let before = found.len();
        for (spawn, def, node) in self.spawns_on(*set) {
            self.through_spawner(spawn, def, &node.args, trail, found);
        }
        found.len() > before
    }

    pub(super) fn via(&self, call: ExprId, argument: ExprId, closure: Option<ExprId>, name: Name, runs: Runs) -> Via {
        let callee = match self.kind(call) {
            ExprKind::Call(callee, _) => self.span(*callee),
            ExprKind::MethodCall(node) => node.name_span,
            _ => self.span(call),
        };
        let closure = closure.and_then(|closure| match self.kind(closure) {
            ExprKind::Closure(node) => Some(node.header),
            _ => None,
        });
        let given = self.given(argument);
        Via {
            callee,
            call: self.span(call),
            name,
            runs,
            argument: self.span(argument),
            closure,
            given,
            in_async: self.in_async[call.0 as usize],
            spot: self.spot(call),
            receiver_made_by: self.maker_of_receiver(call),
        }
    }

    /// The name of the function that made a method's receiver, if that is a variable without a declared type.
    fn maker_of_receiver(&self, call: ExprId) -> Option<Span> {
        let ExprKind::MethodCall(node) = self.kind(call) else { return None };
        let ExprKind::Local(local) = self.kind(node.receiver) else { return None };
        let ExprKind::Block(block) = self.kind(self.block_of(*local)?) else { return None };
        let name = self.subject.body.local(*local).span;
        let stmt = block.stmts.iter().find_map(|stmt| match stmt {
            Stmt::Let(stmt) if stmt.span.holds(name) && stmt.ty.is_none() => stmt.init,
            _ => None,
        })?;
        match self.kind(stmt) {
            ExprKind::Call(callee, args) if args.is_empty() => Some(self.span(*callee)),
            _ => None,
        }
    }
}
