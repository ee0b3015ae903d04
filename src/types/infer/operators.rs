//! The types of operators, references, assignments, indexing and ranges.
//!
//! Called by `infer` for single expressions.

use std::sync::Arc;

use super::Infer;
use crate::names::Name;
use crate::resolve::{self, Ns, Res};
use crate::syntax::tree::{BinaryOp, ExprId, UnaryOp};
use crate::types::ty::{Args, Projection, Ty};
use crate::types::{methods, traits};

impl Infer<'_, '_> {
    pub(super) fn reference(&mut self, mutable: bool, target: ExprId, expected: Option<&Ty>) -> Ty {
        let expected = expected.map(|ty| self.shallow(ty));
        let wanted = match &expected {
            Some(Ty::Ref(_, wanted)) => Some(&**wanted),
            _ => None,
        };
        let target = self.expr(target, wanted);
        Ty::reference(mutable, target)
    }

    pub(super) fn deref(&mut self, pointer: ExprId) -> Ty {
        let pointer = self.expr(pointer, None);
        match self.known(&pointer) {
            // Only here: nothing else goes through a pointer by itself.
            Ty::Ptr(target) => (*target).clone(),
            pointer => methods::deref(self.site(), &pointer).unwrap_or(Ty::Unknown),
        }
    }

    pub(super) fn assignment(&mut self, with_operator: bool, place: ExprId, value: ExprId) -> Ty {
        let place = self.expr(place, None);
        let value = self.expr(value, Some(&place));
        if !with_operator {
            self.unify(&place, &value);
        }
        Ty::unit()
    }

    pub(super) fn unary(&mut self, op: UnaryOp, inner: ExprId) -> Ty {
        let ty = self.expr(inner, None);
        let ty = self.known(&ty);
        match (op, ty.peeled()) {
            (_, Ty::Prim(_)) => ty.peeled().clone(),
            (UnaryOp::Not, _) => self.operator("Not", ty, &[]),
            (UnaryOp::Neg, _) => self.operator("Neg", ty, &[]),
        }
    }

    /// What an operator makes of a value, by the impl of its trait.
    pub(super) fn operator(&self, trait_name: &str, of: Ty, args: &[Ty]) -> Ty {
        let std = self.db.stub("std");
        let path = [Name::new("ops"), Name::new(trait_name)];
        let found = std.map(|std| resolve::library_path(self.db, std, &path, Ns::Type)).unwrap_or_default();
        let [Res::Item(trait_)] = found.as_slice() else { return Ty::Unknown };
        let projection = Projection { self_ty: of, trait_: *trait_, args: args.into(), name: Name::new("Output") };
        traits::project(self.db, self.env, &projection).unwrap_or(Ty::Unknown)
    }

    pub(super) fn binary(&mut self, op: BinaryOp, left: ExprId, right: ExprId) -> Ty {
        let one = self.expr(left, None);
        let other = self.expr(right, None);
        let BinaryOp::Arith(trait_name) = op else { return Ty::prim("bool") };
        let (one, other) = (self.known(&one), self.known(&other));
        if let (Ty::Prim(left), Ty::Prim(right)) = (one.peeled(), other.peeled()) {
            Ty::Prim(if left.as_str().starts_with('{') { *right } else { *left })
        } else {
            self.operator(trait_name, one, &[other])
        }
    }

    pub(super) fn index(&mut self, base: ExprId, index: ExprId) -> Ty {
        let base = self.expr(base, None);
        let index = self.expr(index, None);
        let (base, index) = (self.known(&base), self.known(&index));
        let is_range = matches!(&index, Ty::Adt(def, _) if self.db.slot(*def).name.is_some_and(|name| name.as_str().starts_with("Range")));
        for step in methods::autoderef(self.site(), &base) {
            match &step {
                Ty::Slice(element) | Ty::Array(element) => {
                    return if is_range { Ty::Slice(Arc::clone(element)) } else { (**element).clone() };
                }
                Ty::Adt(def, args) if self.lang().is(*def, "Vec") => {
                    let element = args.first().cloned().unwrap_or(Ty::Unknown);
                    return if is_range { Ty::Slice(Arc::new(element)) } else { element };
                }
                Ty::Adt(..) => {
                    let Some(trait_) = self.lang().get("Index") else { return Ty::Unknown };
                    let args: Args = Arc::from([index.clone()]);
                    if traits::impls_of(self.db, self.env, trait_, &args, &step).is_empty() {
                        continue;
                    }
                    let projection = Projection { self_ty: step, trait_, args, name: Name::new("Output") };
                    return traits::project(self.db, self.env, &projection).unwrap_or(Ty::Unknown);
                }
                _ => {}
            }
        }
        Ty::Unknown
    }

    pub(super) fn range(&mut self, start: Option<ExprId>, end: Option<ExprId>, closed: bool) -> Ty {
        let start = start.map(|start| self.expr(start, None));
        let end = end.map(|end| self.expr(end, start.as_ref()));
        let name = match (&start, &end) {
            (Some(_), Some(_)) if closed => "RangeInclusive",
            (Some(_), Some(_)) => "Range",
            (Some(_), None) => "RangeFrom",
            (None, Some(_)) if closed => "RangeToInclusive",
            (None, Some(_)) => "RangeTo",
            (None, None) => return self.lang().adt("RangeFull", &[]),
        };
        let item = match (start, end) {
            (Some(one), Some(other)) if matches!(&one, Ty::Prim(name) if *name == "{integer}") => other,
            (Some(one), _) => one,
            (None, other) => other.unwrap_or(Ty::Unknown),
        };
        self.lang().adt(name, &[item])
    }
}
