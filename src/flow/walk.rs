//! The walk: once through a body, in the order of the text, with what is known at each place.
//!
//! Started by `facts`, `summary` and `effects`. It knows what is in reach where each expression stands ([`Here`]) and
//! what becomes of its value ([`Fate`]), walks its parts, and then asks the files that write facts about it. It decides
//! neither what is lost nor what is misplaced, and nothing that it asks walks on.

use super::fate::{Fate, How};
use super::{Flow, Here, Place, place};
use crate::syntax::tree::{
    BinaryOp, Block, ExprId, ExprKind, ItemKind, LocalId, MacroKind, PatId, PatKind, SelectBranch, Span, Stmt,
};
use crate::types;
use crate::types::ty::Ty;

impl<'a> Flow<'a, '_> {
    /// Walks the whole body.
    pub(super) fn body(&mut self) {
        let Some(root) = self.subject.body.root else { return };
        let item = self.db().item(self.subject.owner);
        let is_async = matches!(&item.kind, ItemKind::Fn(function) if function.is_async);
        self.in_drop = place::is_drop(self.db(), self.subject.owner);
        let here = Here {
            place: place::of_body(self.db(), self.subject.owner),
            in_async: is_async,
            sure: true,
            repeated: None,
        };
        self.walk(root, &Fate::Used, here);
        if !self.assuming {
            self.idle_executors();
        }
    }

    fn used(&mut self, id: ExprId, here: Here) {
        self.walk(id, &Fate::Used, here);
    }

    /// Walks an expression whose value meets `fate`.
    fn walk(&mut self, id: ExprId, fate: &Fate, here: Here) {
        self.note_here(id, here);
        match self.kind(id) {
            ExprKind::Block(block) => {
                self.block(block, fate, here);
                return;
            }
            ExprKind::If(condition, then, otherwise) => {
                self.used(*condition, here);
                let here = Here { sure: false, ..here };
                self.walk(*then, fate, here);
                if let Some(otherwise) = otherwise {
                    self.walk(*otherwise, fate, here);
                }
                return;
            }
            ExprKind::Match(scrutinee, arms) => {
                // An arm that panics says that its case does not come up.
                let live = arms.iter().filter(|arm| !matches!(self.ty(arm.body), Ty::Never));
                let live: Vec<PatId> = live.map(|arm| arm.pat).collect();
                let refused: Vec<PatId> = arms.iter().filter(|arm| self.panics(arm.body)).map(|arm| arm.pat).collect();
                self.join_matched(*scrutinee, &live, &refused);
                let fate_of_scrutinee = self.fate_of_match(*scrutinee, live.into_iter());
                self.walk(*scrutinee, &fate_of_scrutinee, here);
                let here = Here { sure: false, ..here };
                for arm in arms {
                    if let Some(guard) = arm.guard {
                        self.used(guard, here);
                    }
                    self.walk(arm.body, fate, here);
                }
                return;
            }
            ExprKind::Let(pat, value) => {
                self.join_matched(*value, &[*pat], &[]);
                let fate = self.fate_of_let_condition(*value, *pat);
                self.walk(*value, &fate, here);
                return;
            }
            _ => {}
        }
        self.parts(id, here);
        if self.only_notes {
            self.note_params(id, here);
        } else {
            if let Fate::Dropped(how, span) = fate {
                self.dropped(id, how, *span, here);
            }
            self.callbacks(id, here);
            self.check_runtime_call(id, here);
            if self.hands_on {
                self.check_handed(id);
            }
        }
        self.check_place(id, here);
    }

    fn block(&mut self, block: &'a Block, fate: &Fate, here: Here) {
        let mut here = here;
        // The guards that have brought a runtime in reach, and what was in reach before.
        let mut entered: Vec<(LocalId, Place)> = Vec::new();
        for stmt in &block.stmts {
            let before = self.exits_until(stmt);
            match stmt {
                Stmt::Expr(expr, semicolon) => {
                    // A block without a semicolon that has a value is the tail of another configuration.
                    let fate = match semicolon {
                        true => Fate::Dropped(How::Statement, self.span(*expr)),
                        false => Fate::Used,
                    };
                    self.walk(*expr, &fate, here);
                    if let Some(at) = self.drops_guard(*expr, &entered) {
                        here.place = entered.remove(at).1;
                    }
                }
                Stmt::Let(stmt) => {
                    if let Some(init) = stmt.init {
                        let fate = match self.overwritten(block, stmt.pat).filter(|_| !self.is_place(init)) {
                            Some(fate) => fate,
                            None => self.fate_of_let(stmt.pat, init, stmt.ty.is_some()),
                        };
                        self.walk(init, &fate, here);
                        self.check_runtime_let(stmt.pat, init, stmt.ty.is_some(), here);
                        if let PatKind::Bind { local, .. } = self.subject.body.pat(stmt.pat).kind {
                            entered.push((local, here.place));
                            let variable = self.subject.body.local(local);
                            let found = self.lost_with_set(local);
                            self.lose(found, &How::Unused(variable.name), variable.span, init, here);
                            let found = self.lost_with_collection(local);
                            self.lose(found, &How::Hoarded(variable.name), variable.span, init, here);
                            self.set_bound(local, here);
                            self.handles_bound(local, init, here);
                            self.span_bound(stmt.pat, init);
                        } else {
                            self.join_matched(init, &[stmt.pat], &[]);
                        }
                        here.place = self.after_let(stmt.pat, init, here.place);
                    }
                    if let Some(otherwise) = stmt.otherwise {
                        self.used(otherwise, Here { sure: false, ..here });
                    }
                }
            }
            here.sure &= !before;
        }
        if let Some(tail) = block.tail {
            self.walk(tail, fate, here);
        }
    }

    /// Whether a statement may leave the function or cut a loop's round short.
    fn exits_until(&self, stmt: &Stmt) -> bool {
        let parts = match stmt {
            Stmt::Expr(expr, _) => [Some(*expr), None],
            Stmt::Let(stmt) => [stmt.init, stmt.otherwise],
        };
        let mut spans = parts.into_iter().flatten().map(|part| self.span(part));
        !self.exits.is_empty() && spans.any(|span| self.exits.iter().any(|exit| span.holds(*exit)))
    }

    /// Which of the guards a statement `drop(guard)` drops.
    fn drops_guard(&self, id: ExprId, entered: &[(LocalId, Place)]) -> Option<usize> {
        let ExprKind::Call(_, args) = self.kind(id) else { return None };
        let [arg] = args.as_slice() else { return None };
        let ExprKind::Local(local) = self.kind(*arg) else { return None };
        types::stub_attr(self.db(), self.callee(id)?, "discards")?;
        entered.iter().rposition(|(known, _)| known == local)
    }

    /// Walks the parts of an expression that is neither a block nor a branch.
    fn parts(&mut self, id: ExprId, here: Here) {
        match self.kind(id) {
            ExprKind::Call(callee, args) => {
                self.used(*callee, here);
                self.arguments(id, args, here);
                self.given_to(id, args, None);
            }
            ExprKind::MethodCall(call) => {
                let fate = self.fate_of_receiver(id, call.receiver, call.name);
                self.walk(call.receiver, &fate, here);
                self.arguments(id, &call.args, here);
                self.given_to(id, &call.args, Some(call.receiver));
            }
            ExprKind::Assign(op, place, value) => self.assignment(id, op.is_some(), *place, *value, here),
            ExprKind::Async(_, block) => {
                let here = self.async_here(id, here);
                self.used(*block, here);
            }
            ExprKind::Closure(closure) => {
                let here = self.closure_here(id, closure.is_async, here);
                self.used(closure.body, here);
            }
            ExprKind::Macro(kind, args) => self.macro_arguments(*kind, args, here),
            ExprKind::Select(branches) => self.select(id, branches, here),
            ExprKind::Loop(body, _) => self.used(*body, self.repeated(id, *body, here)),
            ExprKind::While(condition, body, _) => {
                self.used(*condition, here);
                self.used(*body, self.repeated(id, *body, here));
            }
            ExprKind::For(_, iter, body, _) => {
                self.used(*iter, here);
                self.used(*body, self.repeated(id, *body, here));
            }
            ExprKind::Binary(BinaryOp::Logic, one, other) => {
                self.used(*one, here);
                self.used(*other, Here { sure: false, ..here });
            }
            kind @ (ExprKind::Await(_)
            | ExprKind::Field(..)
            | ExprKind::Try(_)
            | ExprKind::Ref(..)
            | ExprKind::Deref(_)
            | ExprKind::Unary(..)
            | ExprKind::Cast(..)
            | ExprKind::Index(..)
            | ExprKind::Binary(..)
            | ExprKind::Repeat(..)
            | ExprKind::Return(_)
            | ExprKind::Break(..)
            | ExprKind::Tuple(_)
            | ExprKind::Array(_)
            | ExprKind::Struct(_)
            | ExprKind::Range(..)) => kind.for_each_child(|part| self.used(part, here)),
            ExprKind::Block(_)
            | ExprKind::If(..)
            | ExprKind::Match(..)
            | ExprKind::Let(..)
            | ExprKind::Local(_)
            | ExprKind::Path(..)
            | ExprKind::Literal(_)
            | ExprKind::Continue
            | ExprKind::Opaque => {}
        }
    }

    fn assignment(&mut self, id: ExprId, with_operator: bool, place: ExprId, value: ExprId, here: Here) {
        let underscore =
            matches!(self.kind(place), ExprKind::Path(path, _) if path.single().is_some_and(|name| name == "_"));
        let fate = match self.kind(place) {
            _ if with_operator => Fate::Used,
            _ if underscore && !self.is_place(value) => Fate::Dropped(How::Underscore, self.span(id)),
            ExprKind::Local(local) if self.is_only_written(*local) => {
                Fate::Dropped(How::Unused(self.subject.body.local(*local).name), self.span(place))
            }
            _ => Fate::Used,
        };
        if !underscore {
            self.used(place, here);
        }
        self.walk(value, &fate, here);
    }

    fn macro_arguments(&mut self, kind: MacroKind, args: &[ExprId], here: Here) {
        for &arg in args {
            match self.kind(arg) {
                // `assert!(x.is_err())` says that the value does not come up.
                ExprKind::MethodCall(call)
                    if matches!(kind, MacroKind::Borrow | MacroKind::Assert) && call.args.is_empty() =>
                {
                    self.used(call.receiver, here);
                    self.check_place(arg, here);
                }
                _ => self.used(arg, here),
            }
        }
    }

    fn select(&mut self, id: ExprId, branches: &[SelectBranch], here: Here) {
        for branch in branches {
            for part in [branch.condition, branch.future].into_iter().flatten() {
                self.used(part, here);
            }
            if let Some(future) = branch.future {
                self.given_to_select(id, future);
            }
            self.used(branch.handler, Here { sure: false, ..here });
        }
    }

    /// What is known in a loop's body.
    fn repeated(&self, id: ExprId, body: ExprId, here: Here) -> Here {
        let header = Span { start: self.span(id).start, end: self.span(body).start };
        Here { repeated: Some(header), ..here }
    }

    fn arguments(&mut self, call: ExprId, args: &[ExprId], here: Here) {
        for (at, &arg) in args.iter().enumerate() {
            let fate = self.fate_of_argument(call, at, arg);
            self.walk(arg, &fate, here);
        }
    }
}
