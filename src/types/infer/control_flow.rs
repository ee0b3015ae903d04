//! Blocks, branches and loops, what leaves them, and the bodies of closures and async blocks.
//!
//! Called by `infer` for single expressions. Whichever way is taken, the value has one type; a way that does not come to
//! an end says nothing of it.

use std::sync::Arc;

use super::{Frame, Infer};
use crate::names::Name;
use crate::syntax::tree::{Arm, Block, BlockKind, Closure, ExprId, PatId, Stmt};
use crate::types::futures;
use crate::types::ty::{AsyncOrigin, AsyncTy, ClosureTy, FnSig, Ty};

impl Infer<'_, '_> {
    pub(super) fn block(&mut self, block: &Block, expected: Option<&Ty>) -> Ty {
        let outer = self.scope;
        if block.scope.is_some() {
            self.scope = block.scope;
        }
        if block.label.is_some() {
            self.loops.push((block.label, None));
        }
        let mut diverges = false;
        for stmt in &block.stmts {
            match stmt {
                Stmt::Let(stmt) => {
                    let declared = stmt.ty.as_ref().map(|ty| self.lower(ty, self.scope));
                    let mut ty = declared.clone().unwrap_or_else(|| self.fresh());
                    if let Some(init) = stmt.init {
                        let value = self.expr(init, declared.as_ref());
                        diverges |= matches!(value, Ty::Never);
                        match &declared {
                            Some(declared) => self.unify(declared, &value),
                            None => ty = value,
                        }
                    }
                    self.bind(stmt.pat, &ty);
                    if let Some(otherwise) = stmt.otherwise {
                        self.expr(otherwise, None);
                    }
                }
                Stmt::Expr(expr, _) => {
                    let ty = self.expr(*expr, None);
                    diverges |= matches!(self.shallow(&ty), Ty::Never);
                }
            }
        }
        let mut ty = match block.tail {
            Some(tail) => self.expr(tail, expected),
            None if diverges => Ty::Never,
            None => Ty::unit(),
        };
        if block.label.is_some()
            && let Some((_, Some(broken))) = self.loops.pop()
        {
            ty = self.merge(ty, broken);
        }
        self.scope = outer;
        match block.kind {
            BlockKind::Try => Ty::Unknown,
            _ => ty,
        }
    }

    pub(super) fn if_expr(
        &mut self,
        condition: ExprId,
        then: ExprId,
        otherwise: Option<ExprId>,
        expected: Option<&Ty>,
    ) -> Ty {
        self.expr(condition, None);
        let then = self.expr(then, expected);
        match otherwise {
            Some(otherwise) => {
                let otherwise = self.expr(otherwise, expected);
                self.merge(then, otherwise)
            }
            None => Ty::unit(),
        }
    }

    pub(super) fn match_expr(&mut self, scrutinee: ExprId, arms: &[Arm], expected: Option<&Ty>) -> Ty {
        let scrutinee = self.expr(scrutinee, None);
        let mut ty = Ty::Never;
        for arm in arms {
            self.bind(arm.pat, &scrutinee);
            if let Some(guard) = arm.guard {
                self.expr(guard, None);
            }
            let value = self.expr(arm.body, expected);
            ty = self.merge(ty, value);
        }
        ty
    }

    pub(super) fn loop_expr(&mut self, body: ExprId, label: Option<Name>) -> Ty {
        self.loops.push((label, None));
        self.expr(body, None);
        let (_, found) = self.loops.pop().unwrap_or((None, None));
        found.unwrap_or(Ty::Never)
    }

    pub(super) fn while_loop(&mut self, condition: ExprId, body: ExprId, label: Option<Name>) -> Ty {
        self.loops.push((label, None));
        self.expr(condition, None);
        self.expr(body, None);
        self.loops.pop();
        Ty::unit()
    }

    pub(super) fn for_loop(&mut self, pat: PatId, iter: ExprId, body: ExprId, label: Option<Name>) -> Ty {
        let iter = self.expr(iter, None);
        let item = self.assoc(&iter, "IntoIterator", "Item");
        self.bind(pat, &item);
        self.loops.push((label, None));
        self.expr(body, None);
        self.loops.pop();
        Ty::unit()
    }

    pub(super) fn break_expr(&mut self, label: Option<Name>, value: Option<ExprId>) -> Ty {
        let value = value.map_or_else(Ty::unit, |value| self.expr(value, None));
        let at = self.loops.iter().rposition(|(known, _)| label.is_none() || *known == label);
        if let Some(at) = at {
            let before = self.loops[at].1.take();
            let merged = before.map_or(value.clone(), |before| self.merge(before, value.clone()));
            self.loops[at].1 = Some(merged);
        }
        Ty::Never
    }

    pub(super) fn return_expr(&mut self, value: Option<ExprId>) -> Ty {
        let ret = self.frames.last().map_or(Ty::Unknown, |frame| frame.ret.clone());
        let value = value.map_or_else(Ty::unit, |value| self.expr(value, Some(&ret)));
        self.unify(&ret, &value);
        Ty::Never
    }

    pub(super) fn try_expr(&mut self, inner: ExprId) -> Ty {
        let ty = self.expr(inner, None);
        match self.known(&ty) {
            Ty::Adt(def, args) => {
                let lang = self.lang();
                let kept = lang.is(def, "Option") || lang.is(def, "Result");
                let control = lang.is(def, "ControlFlow");
                match (kept, control) {
                    (true, _) => args.first().cloned().unwrap_or(Ty::Unknown),
                    (_, true) => args.get(1).cloned().unwrap_or(Ty::Unknown),
                    _ => Ty::Unknown,
                }
            }
            _ => Ty::Unknown,
        }
    }

    pub(super) fn await_expr(&mut self, base: ExprId) -> Ty {
        let base = self.expr(base, None);
        let base = self.known(&base);
        futures::future_output(self.db, self.env, &base).unwrap_or(Ty::Unknown)
    }

    pub(super) fn async_block(&mut self, id: ExprId, block: ExprId) -> Ty {
        let ret = self.fresh();
        let output = self.nested(ret.clone(), |cx| {
            let ty = cx.expr(block, None);
            cx.merge(ty, ret)
        });
        Ty::Async(Arc::new(AsyncTy { origin: AsyncOrigin::Expr(id), output }))
    }

    pub(super) fn closure(&mut self, id: ExprId, closure: &Closure, expected: Option<&Ty>) -> Ty {
        let expected = expected.and_then(|ty| self.callable(ty));
        let mut params = Vec::with_capacity(closure.params.len());
        for (at, (pat, written)) in closure.params.iter().enumerate() {
            let given = expected.as_ref().and_then(|sig| sig.params.get(at)).cloned();
            let ty = match written {
                Some(written) => {
                    let ty = self.lower(written, self.scope);
                    if let Some(given) = &given {
                        self.unify(&ty, given);
                    }
                    ty
                }
                None => given.unwrap_or_else(|| self.fresh()),
            };
            self.bind(*pat, &ty);
            params.push(ty);
        }
        let declared = closure.ret.as_ref().map(|ret| self.lower(ret, self.scope));
        let ret = declared.clone().unwrap_or_else(|| self.fresh());
        let mut output = self.nested(ret.clone(), |cx| {
            let ty = cx.expr(closure.body, declared.as_ref());
            cx.merge(ty, ret)
        });
        if let Some(declared) = declared {
            self.unify(&declared, &output);
            output = declared;
        }
        if closure.is_async {
            output = Ty::Async(Arc::new(AsyncTy { origin: AsyncOrigin::Expr(id), output }));
        }
        Ty::Closure(Arc::new(ClosureTy { expr: id, sig: FnSig { params, ret: output } }))
    }

    /// Walks a body of its own: `return`, `break` and `?` do not leave it.
    fn nested(&mut self, ret: Ty, walk: impl FnOnce(&mut Self) -> Ty) -> Ty {
        let loops = std::mem::take(&mut self.loops);
        self.frames.push(Frame { ret });
        let ty = walk(self);
        self.frames.pop();
        self.loops = loops;
        ty
    }
}
