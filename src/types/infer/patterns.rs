//! Patterns: the types of the variables in them.
//!
//! Called by `infer`, with the type that a pattern is held against.

use super::Infer;
use crate::db::Def;
use crate::names::Name;
use crate::resolve::{self, Ns};
use crate::syntax::tree::{Fields, ItemKind, PatId, PatKind, Path, TypeRef};
use crate::types::agreement;
use crate::types::lower::{self, Lower};
use crate::types::ty::{Subst, Ty};

impl Infer<'_, '_> {
    pub(super) fn bind(&mut self, pat: PatId, ty: &Ty) {
        self.bind_mode(pat, ty, None);
    }

    /// Gives a pattern's variables their types. `mode` is the reference that default binding adds.
    pub(super) fn bind_mode(&mut self, id: PatId, ty: &Ty, mode: Option<bool>) {
        let body = self.body;
        let mut ty = self.shallow(ty);
        let mut mode = mode;
        let kind = &body.pat(id).kind;
        let destructures = matches!(
            kind,
            PatKind::TupleStruct(..) | PatKind::Struct(..) | PatKind::Tuple(_) | PatKind::Slice(_) | PatKind::Path(..)
        );
        if destructures {
            while let Ty::Ref(mutable, target) = &ty {
                mode = Some(mode.unwrap_or(true) && *mutable);
                let target = self.shallow(target);
                ty = target;
            }
        }
        self.pats[id.0 as usize] = match mode {
            Some(mutable) if !destructures => Ty::reference(mutable, ty.clone()),
            _ => ty.clone(),
        };
        match kind {
            PatKind::Wild | PatKind::Rest | PatKind::Path(..) | PatKind::Literal | PatKind::Opaque => {}
            PatKind::Bind { local, by_ref, sub } => {
                let bound = match mode.or(*by_ref) {
                    Some(mutable) => Ty::reference(mutable, ty.clone()),
                    None => ty.clone(),
                };
                self.locals[local.0 as usize] = if self.has_twin(*local, &bound) { Ty::Unknown } else { bound };
                if let Some(sub) = sub {
                    self.bind_mode(*sub, &ty, mode);
                }
            }
            PatKind::TupleStruct(path, scope, elems) => {
                let fields = self.pattern_fields(path, *scope, &ty).unwrap_or_default();
                self.bind_list(elems, &fields, mode);
            }
            PatKind::Struct(path, scope, fields) => {
                for (name, pat) in fields {
                    let declared = self.pattern_field(path, *scope, &ty, *name);
                    self.bind_mode(*pat, &declared, mode);
                }
            }
            PatKind::Tuple(elems) => {
                let parts = self.tuple_parts(elems, &ty);
                self.bind_list(elems, &parts, mode);
            }
            PatKind::Slice(elems) => self.bind_elements(elems, &ty, mode),
            PatKind::Ref(inner) => {
                let target = match &ty {
                    Ty::Ref(_, target) => (**target).clone(),
                    _ => Ty::Unknown,
                };
                self.bind_mode(*inner, &target, None);
            }
            PatKind::Or(cases) => {
                for &case in cases {
                    self.bind_mode(case, &ty, mode);
                }
            }
            PatKind::Typed(inner, written) => {
                let declared = self.lower(written, self.scope);
                self.unify(&declared, &ty);
                self.bind_mode(*inner, &declared, mode);
            }
        }
    }

    /// The types of the parts of a tuple that is held against a list of patterns.
    fn tuple_parts(&mut self, elems: &[PatId], ty: &Ty) -> Vec<Ty> {
        let has_rest = || elems.iter().any(|&elem| matches!(self.body.pat(elem).kind, PatKind::Rest));
        match ty {
            Ty::Tuple(parts) => parts.to_vec(),
            Ty::Infer(_) if !has_rest() => {
                let parts: Vec<Ty> = elems.iter().map(|_| self.fresh()).collect();
                self.unify(ty, &Ty::Tuple(parts.clone().into()));
                parts
            }
            _ => Vec::new(),
        }
    }

    /// Binds a list of patterns that may have a `..` in it.
    pub(super) fn bind_list(&mut self, elems: &[PatId], types: &[Ty], mode: Option<bool>) {
        let body = self.body;
        let rest = elems.iter().position(|&elem| matches!(body.pat(elem).kind, PatKind::Rest));
        for (at, &elem) in elems.iter().enumerate() {
            let ty = match rest {
                Some(rest) if at > rest => (types.len() + at).checked_sub(elems.len()).and_then(|at| types.get(at)),
                _ => types.get(at),
            };
            self.bind_mode(elem, ty.unwrap_or(&Ty::Unknown), mode);
        }
    }

    /// Binds a list of patterns for the elements of a slice or array.
    fn bind_elements(&mut self, elems: &[PatId], ty: &Ty, mode: Option<bool>) {
        let element = match ty {
            Ty::Slice(element) | Ty::Array(element) => (**element).clone(),
            _ => Ty::Unknown,
        };
        for &elem in elems {
            // `rest @ ..` is a slice again.
            let rest = matches!(self.body.pat(elem).kind, PatKind::Bind { sub: Some(_), .. });
            self.bind_mode(elem, if rest { &Ty::Unknown } else { &element }, mode);
        }
    }

    /// The struct or variant that a pattern's path names, and the substitution for its fields.
    pub(super) fn pattern_item(&mut self, path: &Path, scope: Option<u32>, ty: &Ty) -> Option<(Def, Subst)> {
        let variant = self.pattern_variant(path, scope);
        let owner = match variant {
            Some(variant) => lower::parent(self.db, variant)?,
            None => match self.lower(&TypeRef::Path(path.clone()), scope) {
                Ty::Adt(def, _) => def,
                _ => return None,
            },
        };
        let args = match ty {
            Ty::Adt(def, args) if *def == owner => args.clone(),
            Ty::Infer(_) => {
                let count = lower::generics_of(self.db, owner).map_or(0, |generics| generics.params.len());
                let args = self.args_or_fresh(count, None);
                self.unify(ty, &Ty::Adt(owner, args.clone()));
                args
            }
            _ => return None,
        };
        Some((variant.unwrap_or(owner), Subst::new(owner, args)))
    }

    pub(super) fn pattern_variant(&self, path: &Path, scope: Option<u32>) -> Option<Def> {
        if let Some(variant) = self.variant(path, scope) {
            return Some(variant);
        }
        let names: Vec<Name> = path.segments.iter().map(|segment| segment.name).collect();
        let resolved = resolve::path(self.db, self.module(scope), &names, path.global, Ns::Value);
        let def = agreement::unique(self.db, self.asker(scope), &resolved.found)?;
        matches!(self.db.item(def).kind, ItemKind::Variant(_)).then_some(def)
    }

    pub(super) fn pattern_fields(&mut self, path: &Path, scope: Option<u32>, ty: &Ty) -> Option<Vec<Ty>> {
        let (def, subst) = self.pattern_item(path, scope, ty)?;
        let (ItemKind::Struct(_, Fields::Tuple(fields)) | ItemKind::Variant(Fields::Tuple(fields))) =
            &self.db.item(def).kind
        else {
            return None;
        };
        if agreement::alternatives(self.db, def).len() > 1 {
            return None;
        }
        let lowered = fields.iter().map(|field| {
            let field = Lower::in_item(self.db, def).ty(field).subst(&subst);
            self.normalise(&field)
        });
        Some(lowered.collect())
    }

    pub(super) fn pattern_field(&mut self, path: &Path, scope: Option<u32>, ty: &Ty, name: Name) -> Ty {
        let Some((def, subst)) = self.pattern_item(path, scope, ty) else { return Ty::Unknown };
        lower::field(self.db, def, name).map_or(Ty::Unknown, |field| self.normalise(&field.subst(&subst)))
    }
}
