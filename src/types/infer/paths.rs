//! The types of paths: functions, constants, constructors, and what is associated with types and traits.
//!
//! Called by `infer` for paths that are no local variables. Names are looked up in `resolve`.

use std::sync::Arc;

use super::{Callee, Infer};
use crate::db::Def;
use crate::names::Name;
use crate::resolve::{self, Ns, Res};
use crate::syntax::tree::{ExprId, Fields, ItemKind, Path, TypeRef};
use crate::types::lower::{self, Lower};
use crate::types::methods::{self, Candidate};
use crate::types::ty::{Args, FnSig, Subst, Ty};
use crate::types::{agreement, traits, twins};

impl Infer<'_, '_> {
    pub(super) fn path(&mut self, id: ExprId, path: &Path, scope: Option<u32>) -> Ty {
        if path.single().is_some_and(|name| name == "_") {
            return self.fresh();
        }
        let Some(last) = path.segments.last() else { return Ty::Unknown };
        let turbofish = last.args.as_deref().map(|args| self.lower_args(args, scope));
        // `Type::name`, `<T as Trait>::name`, `Self::name`, `T::name`.
        let starts_with_type = path.qself.is_some()
            || path.segments.first().is_some_and(|first| {
                first.name == "Self" || Lower::in_item(self.db, self.owner).param(first.name).is_some() && !path.global
            });
        if starts_with_type {
            return self.path_from_type(id, path, scope, turbofish.as_deref());
        }
        let names: Vec<Name> = path.segments.iter().map(|segment| segment.name).collect();
        let resolved = resolve::path(self.db, self.module(scope), &names, path.global, Ns::Value);
        if resolved.consumed == names.len() && !resolved.found.is_empty() {
            let Some(def) = agreement::unique(self.db, self.asker(scope), &resolved.found) else { return Ty::Unknown };
            return self.value(id, def, path, scope, turbofish.as_deref());
        }
        if resolved.consumed + 1 == names.len() {
            if let [Res::Item(def)] = resolved.found.as_slice() {
                let def = twins::canonical(self.db, *def);
                if matches!(self.db.item(def).kind, ItemKind::Trait(_)) {
                    return self.trait_function(id, def, last.name, None, turbofish.as_deref());
                }
            }
            let mut of = path.clone();
            of.segments.pop();
            let ty = self.lower(&TypeRef::Path(of), scope);
            return self.associated(id, &ty, last.name, turbofish.as_deref());
        }
        Ty::Unknown
    }

    pub(super) fn path_from_type(
        &mut self,
        id: ExprId,
        path: &Path,
        scope: Option<u32>,
        turbofish: Option<&[Ty]>,
    ) -> Ty {
        let Some(last) = path.segments.last() else { return Ty::Unknown };
        if path.segments.len() == 1 && path.qself.is_none() {
            // `Self` as the constructor of a tuple or unit struct.
            return match self.lower(&TypeRef::Path(path.clone()), scope) {
                Ty::Adt(def, args) => self.constructor(def, def, args),
                _ => Ty::Unknown,
            };
        }
        if let Some(qself) = path.qself.as_ref().filter(|qself| qself.trait_segments > 0) {
            let self_ty = self.lower(&qself.ty, scope);
            let mut of = path.clone();
            of.qself = None;
            of.segments.truncate(qself.trait_segments);
            let trait_ = Lower::in_item(self.db, self.owner).in_body(self.module(scope), &|| Ty::Unknown).trait_of(&of);
            return match trait_ {
                Some(trait_) if path.segments.len() == qself.trait_segments + 1 => {
                    self.trait_function(id, trait_, last.name, Some(self_ty), turbofish)
                }
                _ => Ty::Unknown,
            };
        }
        let mut of = path.clone();
        of.segments.pop();
        let ty = if of.segments.is_empty() {
            path.qself.as_ref().map_or(Ty::Unknown, |qself| self.lower(&qself.ty, scope))
        } else {
            self.lower(&TypeRef::Path(of), scope)
        };
        if let Ty::Adt(def, args) = &ty
            && let Some(variant) = self.variant_named(*def, last.name)
        {
            return self.constructor(*def, variant, args.clone());
        }
        self.associated(id, &ty, last.name, turbofish)
    }

    /// The type of a path that names a function, constant, static or constructor.
    pub(super) fn value(
        &mut self,
        id: ExprId,
        def: Def,
        path: &Path,
        scope: Option<u32>,
        turbofish: Option<&[Ty]>,
    ) -> Ty {
        let db = self.db;
        match &db.item(def).kind {
            ItemKind::Fn(_) => {
                let mut subst = Subst::default();
                self.own_generics(def, &mut subst, turbofish);
                self.function_item(id, def, subst)
            }
            ItemKind::Const(ty, _) | ItemKind::Static(ty, _) => {
                let ty = Lower::in_item(db, def).ty(ty);
                self.normalise(&ty)
            }
            ItemKind::Struct(generics, _) => {
                let args = self.args_or_fresh(generics.params.len(), turbofish);
                self.constructor(def, def, args)
            }
            ItemKind::Variant(_) => {
                let Some(parent) = lower::parent(db, def) else { return Ty::Unknown };
                let count = lower::generics_of(db, parent).map_or(0, |generics| generics.params.len());
                let written = path.segments.iter().rev().nth(1).and_then(|segment| segment.args.as_deref());
                let written = written.map(|args| self.lower_args(args, scope));
                let args = self.args_or_fresh(count, written.as_deref().or(turbofish));
                self.constructor(parent, def, args)
            }
            _ => Ty::Unknown,
        }
    }

    pub(super) fn args_or_fresh(&self, count: usize, written: Option<&[Ty]>) -> Args {
        (0..count).map(|at| written.and_then(|args| args.get(at)).cloned().unwrap_or_else(|| self.fresh())).collect()
    }

    /// Gives a function's own generic parameters types: the written ones, or new ones to be found out.
    pub(super) fn own_generics(&self, def: Def, subst: &mut Subst, turbofish: Option<&[Ty]>) {
        let count = lower::signature(self.db, def).map_or(0, |signature| signature.generics);
        if count > 0 {
            subst.add(def, self.args_or_fresh(count, turbofish));
        }
    }

    pub(super) fn function_item(&mut self, id: ExprId, def: Def, subst: Subst) -> Ty {
        self.callees.insert(id, Callee { def, subst: subst.clone() });
        Ty::Fn(def, subst)
    }

    /// A tuple struct's or variant's name as a value, with `owner` the struct or enum.
    pub(super) fn constructor(&mut self, owner: Def, def: Def, args: Args) -> Ty {
        let ret = Ty::Adt(owner, args.clone());
        let (ItemKind::Struct(_, fields) | ItemKind::Variant(fields)) = &self.db.item(def).kind else { return ret };
        match fields {
            // What it takes depends on the condition under which it is written.
            Fields::Tuple(_) if agreement::alternatives(self.db, def).len() > 1 => Ty::Unknown,
            Fields::Tuple(fields) => {
                let subst = Subst::new(owner, args);
                let params = fields.iter().map(|field| Lower::in_item(self.db, def).ty(field).subst(&subst)).collect();
                Ty::FnPtr(Arc::new(FnSig { params, ret }))
            }
            _ => ret,
        }
    }

    pub(super) fn associated(&mut self, id: ExprId, ty: &Ty, name: Name, turbofish: Option<&[Ty]>) -> Ty {
        let ty = self.known(ty);
        if let Ty::Adt(def, args) = &ty
            && let Some(variant) = self.variant_named(*def, name)
        {
            return self.constructor(*def, variant, args.clone());
        }
        match methods::associated(self.site(), &ty, name) {
            Some(candidate) => {
                let mut subst = self.opened(&candidate);
                self.own_generics(candidate.def, &mut subst, turbofish);
                self.function_item(id, candidate.def, subst)
            }
            None => self.associated_const(&ty, name),
        }
    }

    pub(super) fn associated_const(&mut self, ty: &Ty, name: Name) -> Ty {
        let Some((head, krate)) = traits::head(self.db, ty) else { return Ty::Unknown };
        let Some(krate) = krate else { return Ty::Unknown };
        for &def in self.db.impls(krate, None, head).iter() {
            for member in self.db.parts(def).filter(|&member| self.db.slot(member).name == Some(name)) {
                if let ItemKind::Const(written, _) = &self.db.item(member).kind {
                    return Lower::in_item(self.db, member).ty(written);
                }
            }
        }
        Ty::Unknown
    }

    /// `Trait::name`, where the trait's `Self` is `self_ty` or the type of the first argument.
    pub(super) fn trait_function(
        &mut self,
        id: ExprId,
        trait_: Def,
        name: Name,
        self_ty: Option<Ty>,
        turbofish: Option<&[Ty]>,
    ) -> Ty {
        let Some(def) = methods::trait_function(self.db, trait_, name) else { return Ty::Unknown };
        let self_ty = self_ty.unwrap_or_else(|| self.fresh());
        let count = lower::generics_of(self.db, trait_).map_or(0, |generics| generics.params.len());
        let mut subst = Subst::new(trait_, self.args_or_fresh(count, None));
        subst.set_self(trait_, self_ty);
        self.own_generics(def, &mut subst, turbofish);
        self.function_item(id, def, subst)
    }

    /// The substitution of a candidate, with new types for what is open.
    pub(super) fn opened(&mut self, candidate: &Candidate) -> Subst {
        let mut subst = candidate.subst.clone();
        if let Some(parent) = lower::parent(self.db, candidate.def) {
            let count = lower::generics_of(self.db, parent).map_or(0, |generics| generics.params.len());
            let known = subst.args(parent).cloned();
            let open = (0..count).map(|at| match known.as_ref().and_then(|args| args.get(at)) {
                Some(ty) if !matches!(ty, Ty::Unknown) => ty.clone(),
                _ => self.fresh(),
            });
            let open: Args = open.collect();
            subst.add(parent, open);
            // What the impl fixes of the type at hand is known from here on.
            if matches!(self.db.item(parent).kind, ItemKind::Impl(_)) {
                let self_ty = lower::impl_self(self.db, parent).subst(&subst);
                self.unify(&self_ty, &candidate.self_ty);
            }
        }
        subst
    }
}
