//! Calls of functions, methods and values, and what the bounds of callees tell of their arguments.
//!
//! Called by `infer`. Which method is meant is decided in `methods`.

use std::sync::Arc;

use super::{Callee, Infer, MAX_FULFIL_DEPTH, MAX_UNIFY_DEPTH};
use crate::db::Def;
use crate::syntax::tree::{ExprId, ExprKind, MethodCall};
use crate::types::ty::{Args, AsyncOrigin, AsyncTy, FnSig, Predicate, Projection, Subst, TraitBound, Ty};
use crate::types::{lower, methods, traits};

impl Infer<'_, '_> {
    pub(super) fn call(&mut self, id: ExprId, callee: ExprId, args: &[ExprId], expected: Option<&Ty>) -> Ty {
        let ty = self.expr(callee, None);
        let ty = self.shallow(&ty);
        if let Ty::Fn(def, subst) = &ty {
            // Code compiles: what takes another number of arguments is not what stands there. An attribute has made
            // something else of it, as that of a bot's command does.
            if self.db.function(*def).is_some_and(|function| !function.takes_with_receiver(args.len())) {
                self.all(args);
                return Ty::Unknown;
            }
            self.callees.insert(id, Callee { def: *def, subst: subst.clone() });
            let Some(signature) = lower::signature(self.db, *def) else {
                self.all(args);
                return Ty::Unknown;
            };
            // `Type::method(receiver, ..)`: the receiver is the first argument.
            let mut params = Vec::with_capacity(args.len());
            params.extend(signature.receiver.as_ref().map(|ty| ty.subst(subst)));
            params.extend(signature.params.iter().map(|ty| ty.subst(subst)));
            return self.call_function(*def, subst, &params, args, expected);
        }
        let known = self.known(&ty);
        if let Some(sig) = self.callable(&known) {
            for (at, &arg) in args.iter().enumerate() {
                let param = sig.params.get(at);
                let ty = self.expr(arg, param);
                if let Some(param) = param {
                    self.unify(param, &ty);
                }
            }
            // A constructor yields what is expected of it.
            if let (Ty::Adt(..), Some(expected)) = (&sig.ret, expected) {
                self.unify(&sig.ret, expected);
            }
            self.normalise(&sig.ret)
        } else {
            self.all(args);
            Ty::Unknown
        }
    }

    /// What a callable value takes and returns.
    pub(super) fn callable(&self, ty: &Ty) -> Option<FnSig> {
        let mut ty = self.shallow(ty);
        for _ in 0..MAX_UNIFY_DEPTH {
            match &ty {
                Ty::FnPtr(sig) => return Some((**sig).clone()),
                Ty::Closure(closure) => return Some(closure.sig.clone()),
                Ty::Fn(def, subst) => {
                    let signature = lower::signature(self.db, *def)?;
                    let receiver = signature.receiver.iter();
                    let params = receiver.chain(&signature.params).map(|ty| ty.subst(subst)).collect();
                    return Some(FnSig { params, ret: self.normalise(&signature.ret.subst(subst)) });
                }
                Ty::Param(_) | Ty::Opaque(_) | Ty::Dyn(_) | Ty::Proj(_) => {
                    let bounds = traits::declared_bounds(self.db, self.env, &ty);
                    return bounds.iter().find_map(|bound| self.callable_bound(bound));
                }
                Ty::Ref(..) | Ty::Adt(..) => ty = methods::deref(self.site(), &ty)?,
                _ => return None,
            }
        }
        None
    }

    /// The signature that `Fn(A) -> B` describes.
    pub(super) fn callable_bound(&self, bound: &TraitBound) -> Option<FnSig> {
        let trait_ = bound.trait_.filter(|&trait_| self.lang().is_callable(trait_))?;
        let params = match bound.args.first() {
            Some(Ty::Tuple(params)) => params.to_vec(),
            _ => Vec::new(),
        };
        let output = bound.assoc.first().map_or_else(Ty::unit, |(_, output)| output.clone());
        let ret = if self.lang().is_async_callable(trait_) {
            // The future that the call makes, whatever makes it.
            let origin = AsyncOrigin::Fn(trait_);
            Ty::Async(Arc::new(AsyncTy { origin, output }))
        } else {
            output
        };
        Some(FnSig { params, ret })
    }

    pub(super) fn method_call(&mut self, id: ExprId, call: &MethodCall, expected: Option<&Ty>) -> Ty {
        let receiver = self.expr(call.receiver, None);
        let receiver = self.known(&receiver);
        let Some(candidate) = methods::method(self.site(), &receiver, call.name, call.args.len()) else {
            self.all(&call.args);
            return Ty::Unknown;
        };
        let turbofish = call.turbofish.as_ref().map(|args| self.lower_args(args, self.scope));
        let mut subst = self.opened(&candidate);
        self.own_generics(candidate.def, &mut subst, turbofish.as_deref());
        self.callees.insert(id, Callee { def: candidate.def, subst: subst.clone() });
        let Some(signature) = lower::signature(self.db, candidate.def) else {
            self.all(&call.args);
            return Ty::Unknown;
        };
        let params: Vec<Ty> = signature.params.iter().map(|ty| ty.subst(&subst)).collect();
        self.call_function(candidate.def, &subst, &params, &call.args, expected)
    }

    /// Checks the arguments of a call and gives its type.
    pub(super) fn call_function(
        &mut self,
        def: Def,
        subst: &Subst,
        params: &[Ty],
        args: &[ExprId],
        expected: Option<&Ty>,
    ) -> Ty {
        let Some(signature) = lower::signature(self.db, def) else { return Ty::Unknown };
        let mut predicates: Vec<Predicate> = signature.predicates.clone();
        if let Some(parent) = lower::parent(self.db, def) {
            predicates.extend(lower::predicates(self.db, parent).iter().cloned());
        }
        let predicates: Vec<Predicate> = predicates
            .iter()
            .map(|predicate| Predicate {
                ty: predicate.ty.subst(subst),
                bound: predicate.bound.map(&mut |ty| ty.subst(subst)),
            })
            .collect();
        let is_closure = |id: ExprId| matches!(self.body.expr(id).kind, ExprKind::Closure(_));
        for (at, &arg) in args.iter().enumerate().filter(|(_, arg)| !is_closure(**arg)) {
            let ty = self.expr(arg, params.get(at));
            if let Some(param) = params.get(at) {
                self.unify(param, &ty);
            }
        }
        self.fulfil(&predicates);
        for (at, &arg) in args.iter().enumerate().filter(|(_, arg)| is_closure(**arg)) {
            let wanted = params.get(at).map(|param| self.closure_type(param, &predicates));
            let ty = self.expr(arg, wanted.as_ref());
            if let Some(param) = params.get(at) {
                self.unify(param, &ty);
            }
            self.fulfil(&predicates);
        }
        let ret = signature.ret.subst(subst);
        if let Some(expected) = expected {
            let open = matches!(self.shallow(&ret), Ty::Infer(_));
            if open {
                self.unify(&ret, expected);
                self.fulfil(&predicates);
            }
        }
        self.known(&ret)
    }

    /// What a closure argument is expected to look like, from the bounds on its parameter.
    pub(super) fn closure_type(&self, param: &Ty, predicates: &[Predicate]) -> Ty {
        let param = self.shallow(param);
        if self.callable(&param).is_some() {
            return param;
        }
        let about = predicates.iter().filter(|predicate| self.shallow(&predicate.ty) == param);
        let sig = about.into_iter().find_map(|predicate| self.callable_bound(&predicate.bound));
        sig.map_or(Ty::Unknown, |sig| Ty::FnPtr(Arc::new(sig)))
    }

    /// Draws conclusions from bounds, until they tell nothing new.
    pub(super) fn fulfil(&mut self, predicates: &[Predicate]) {
        for _ in 0..2 {
            for predicate in predicates {
                self.fulfil_one(&predicate.ty, &predicate.bound, 0);
            }
        }
    }

    pub(super) fn fulfil_one(&mut self, ty: &Ty, bound: &TraitBound, depth: u32) {
        let Some(trait_) = bound.trait_ else { return };
        let ty = self.known(ty);
        if ty.is_unknown() {
            return;
        }
        if self.lang().is_callable(trait_) {
            let Some(sig) = self.callable(&ty) else { return };
            if let Some(Ty::Tuple(params)) = bound.args.first() {
                let params = Arc::clone(params);
                for (one, other) in params.iter().zip(&sig.params) {
                    self.unify(one, other);
                }
            }
            let ret = if self.lang().is_async_callable(trait_) { self.output(&sig.ret) } else { sig.ret };
            for (_, output) in &bound.assoc {
                self.unify(output, &ret);
            }
            return;
        }
        for (name, wanted) in &bound.assoc {
            let args: Args = bound.args.iter().map(|arg| self.known(arg)).collect();
            let trait_ = lower::with_type(self.db, bound, *name).map_or(trait_, |(found, _)| found);
            let projection = Projection { self_ty: ty.clone(), trait_, args, name: *name };
            if let Some(found) = traits::project(self.db, self.env, &projection) {
                self.unify(wanted, &found);
            }
        }
        // `T: Into<U>`, `T: AsRef<U>`, `Vec<T>: FromIterator<U>` with one impl: what that impl says.
        let open = |cx: &Self, ty: &Ty| cx.known(ty).any(&mut |part| matches!(part, Ty::Infer(_)));
        if !bound.args.is_empty() && (open(self, &ty) || bound.args.iter().any(|arg| open(self, arg))) {
            self.fulfil_args(&ty, trait_, bound, depth);
        }
    }

    pub(super) fn fulfil_args(&mut self, ty: &Ty, trait_: Def, bound: &TraitBound, depth: u32) {
        if matches!(ty, Ty::Param(_) | Ty::Opaque(_) | Ty::Dyn(_) | Ty::Proj(_)) {
            let declared = traits::declared_bounds(self.db, self.env, ty);
            let mut same = declared.into_iter().filter(|declared| declared.trait_ == Some(trait_));
            if let (Some(only), None) = (same.next(), same.next()) {
                self.unify_all(&bound.args, &only.args, 0);
            }
            return;
        }
        let args: Vec<Ty> = bound.args.iter().map(|arg| self.known(arg)).collect();
        let fits = traits::impls_of(self.db, self.env, trait_, &args, ty);
        if let [fit] = fits.as_slice() {
            let Some(implemented) = lower::impl_trait(self.db, fit.def) else { return };
            let subst = Subst::new(fit.def, self.args_or_fresh(fit.args.len(), None));
            self.unify(&lower::impl_self(self.db, fit.def).subst(&subst), ty);
            let found: Vec<Ty> = implemented.args.iter().map(|arg| arg.subst(&subst)).collect();
            self.unify_all(&bound.args, &found, 0);
            if depth < MAX_FULFIL_DEPTH {
                for predicate in lower::predicates(self.db, fit.def).iter() {
                    let on = predicate.ty.subst(&subst);
                    let bound = predicate.bound.map(&mut |ty| ty.subst(&subst));
                    self.fulfil_one(&on, &bound, depth + 1);
                }
            }
        }
    }
}
