//! What types and signatures say of where the future in a value can have come from.
//!
//! A trace asks here which way to go on: whether a part holds a future, whether calling it or driving it gives one,
//! whether a function hands on what it is given or takes out what was there before.

use crate::db::Def;
use crate::flow::{Flow, carry};
use crate::syntax::tree::{ExprId, ExprKind, ItemKind, MacroKind};
use crate::types::ty::{ParamId, Ty};
use crate::types::{self, FutureKind, Lang};

impl Flow<'_, '_> {
    pub(super) fn holds(&self, id: ExprId) -> bool {
        self.carry(id).is_some()
    }

    /// Whether a value is the handle of something whose result holds a future.
    pub(super) fn holds_result(&self, id: ExprId) -> bool {
        self.carry(id).is_some_and(|carry| carry.handle)
    }

    /// Whether an expression is no future itself, and has one in it.
    pub(super) fn is_holder(&self, id: ExprId) -> bool {
        let holds = match self.ty(id) {
            Ty::Tuple(_) => true,
            Ty::Adt(def, _) => types::stub_attr(self.db(), *def, "transparent").is_some(),
            _ => false,
        };
        holds && types::future_kind(self.db(), &self.subject.typed.env, self.ty(id)).is_none()
    }

    /// Whether an expression makes a collection out of nothing that holds a future: `Vec::new()`, `vec![]`.
    pub(super) fn is_empty_collection(&self, id: ExprId) -> bool {
        let args = match self.kind(id) {
            ExprKind::Call(_, args) => args,
            ExprKind::Array(parts) | ExprKind::Macro(MacroKind::Vec, parts) => return parts.is_empty(),
            _ => return false,
        };
        self.carry(id).is_some_and(|carry| carry.batch)
            && !args.iter().any(|&arg| self.holds(arg) || self.returns_future(arg))
            && self.callee(id).is_some_and(|def| self.is_stub(def))
    }

    pub(super) fn future(&self, id: ExprId) -> bool {
        matches!(
            types::future_kind(self.db(), &self.subject.typed.env, self.ty(id)),
            Some(FutureKind::Lazy | FutureKind::Unsure)
        )
    }

    /// Whether a value is no future itself, but exists to become one.
    pub(super) fn becomes_future(&self, id: ExprId) -> bool {
        carry::becomes_future(self.db(), &self.subject.typed.env, self.ty(id)).is_some()
    }

    /// `.boxed()` and its kind: the future is the receiver, in a box.
    pub(super) fn is_boxing(&self, id: ExprId) -> bool {
        let ExprKind::MethodCall(call) = self.kind(id) else { return false };
        matches!(call.name.as_str(), "boxed" | "boxed_local" | "into_future")
    }

    /// Whether a value of this type is lost where it can only be borrowed: a future of which no copy can be taken.
    pub(super) fn is_plain_future(&self, ty: &Ty) -> bool {
        let env = &self.subject.typed.env;
        carry::carry(self, ty).is_some_and(|carry| !carry.unsure)
            && Lang::of(self.db())
                .get("Clone")
                .is_some_and(|clone| types::implements(self.db(), env, clone, ty) != Some(true))
    }

    pub(super) fn result_type(&self, id: ExprId) -> Option<Ty> {
        match self.ty(id) {
            Ty::Closure(closure) => Some(closure.sig.ret.clone()),
            Ty::FnPtr(sig) => Some(sig.ret.clone()),
            Ty::Fn(def, subst) => {
                let ret = types::signature(self.db(), *def)?.ret.subst(subst);
                Some(types::normalised(self.db(), &self.subject.typed.env, &ret))
            }
            Ty::Param(_) if self.assuming => types::callable_result(self.db(), &self.subject.typed.env, self.ty(id)),
            // A closure in a wrapper.
            Ty::Adt(..) => self.closure_behind(id).and_then(|closure| self.result_type(closure)),
            _ => None,
        }
    }

    /// Whether calling this argument yields a future, or something that holds one.
    pub(super) fn returns_future(&self, id: ExprId) -> bool {
        self.result_type(id).is_some_and(|ret| carry::carry(self, &ret).is_some())
    }

    /// Whether the output of this future, or of the one that this closure returns, holds a future.
    pub(super) fn yields_future(&self, id: ExprId) -> bool {
        let result = self.result_type(id);
        types::future_output(self.db(), &self.subject.typed.env, result.as_ref().unwrap_or(self.ty(id)))
            .is_some_and(|output| carry::carry(self, &output).is_some())
    }

    /// Whether a combinator yields what its receiver yields: `.instrument(span)`, `.boxed()`, `.fuse()`.
    pub(super) fn keeps_output(&self, id: ExprId, receiver: ExprId) -> bool {
        let env = &self.subject.typed.env;
        let output = |id| types::future_output(self.db(), env, self.ty(id));
        output(receiver).is_some_and(|one| output(id) == Some(one))
    }

    /// Whether a function takes what it returns out of something that it was lent, such as `Vec::pop`: the value has
    /// a history that is not in sight, and may have been polled.
    pub(in crate::flow) fn comes_from_behind(&self, call: ExprId, def: Def) -> bool {
        let Some(signature) = types::signature(self.db(), def) else { return false };
        // `map.remove(key)`: whoever changes something and may have nothing to give takes out what was put in.
        let lang = Lang::of(self.db());
        let may_be_nothing = matches!(&signature.ret, Ty::Adt(of, _) if lang.is(*of, "Option"));
        if may_be_nothing && matches!(signature.receiver, Some(Ty::Ref(true, _))) {
            return true;
        }
        let makes_future = self.future(call) && !matches!(signature.ret, Ty::Param(_));
        !makes_future && self.is_lent(def, &signature.ret)
    }

    /// Whether a function's result holds what one of its parameters refers to.
    fn is_lent(&self, def: Def, result: &Ty) -> bool {
        let Some(signature) = types::signature(self.db(), def) else { return false };
        let mut params = Vec::new();
        held_params(result, &mut params);
        let given = signature.receiver.iter().chain(&signature.params);
        given.into_iter().any(|ty| match ty {
            Ty::Ref(_, target) | Ty::Ptr(target) => {
                target.any(&mut |part| matches!(part, Ty::Param(param) if params.contains(param)))
            }
            _ => false,
        })
    }

    /// Whether the expression calls an `async fn` whose result is not one that it was given.
    pub(super) fn is_async_call(&self, id: ExprId) -> bool {
        self.callee(id).is_some_and(|def| {
            let output = types::signature(self.db(), def).map(|signature| signature.body_ret.clone());
            types::asyncness(self.db(), def) == types::Asyncness::Async
                && output.is_some_and(|output| !self.is_lent(def, &output))
        })
    }

    pub(super) fn returns_own_parameter(&self, def: Def) -> bool {
        types::signature(self.db(), def).is_some_and(|signature| matches!(signature.ret, Ty::Param(_)))
    }

    /// `Box::pin(x)`, `Arc::new(x)`, `Some(x)`: what is made is `x`.
    pub(super) fn wraps(&self, def: Def) -> bool {
        let Some(parent) = types::parent(self.db(), def) else { return false };
        if !matches!(self.db().item(parent).kind, ItemKind::Impl(_)) {
            return false;
        }
        match types::impl_self(self.db(), parent) {
            Ty::Adt(adt, _) => types::stub_attr(self.db(), adt, "transparent").is_some(),
            _ => false,
        }
    }
}

/// The generic parameters of which a type holds values.
fn held_params(ty: &Ty, params: &mut Vec<ParamId>) {
    match ty {
        Ty::Param(param) => params.push(*param),
        Ty::Adt(_, parts) | Ty::Tuple(parts) => parts.iter().for_each(|part| held_params(part, params)),
        Ty::Array(part) => held_params(part, params),
        _ => {}
    }
}
