//! The variables of inference: what they stand for, and making two types one.
//!
//! Called by the rest of `infer`. What does not fit is left as it is.

use super::{Infer, MAX_UNIFY_DEPTH};
use crate::types::traits;
use crate::types::ty::Ty;

impl Infer<'_, '_> {
    pub(super) fn fresh(&self) -> Ty {
        let mut variables = self.variables.borrow_mut();
        variables.push(None);
        Ty::Infer(variables.len() as u32 - 1)
    }

    /// What a type is known to be at its outside.
    pub(super) fn shallow(&self, ty: &Ty) -> Ty {
        let mut ty = ty.clone();
        for _ in 0..MAX_UNIFY_DEPTH {
            match &ty {
                Ty::Infer(at) => match &self.variables.borrow()[*at as usize] {
                    Some(known) => {
                        let known = known.clone();
                        ty = known;
                    }
                    None => return Ty::Infer(*at),
                },
                Ty::Proj(_) => {
                    let inner = self.resolve(&ty, 1);
                    let normal = self.normalise(&inner);
                    if normal == ty {
                        return ty;
                    }
                    ty = normal;
                }
                _ => return ty,
            }
        }
        Ty::Unknown
    }

    /// Puts in all that is known.
    pub(super) fn resolve(&self, ty: &Ty, depth: u32) -> Ty {
        if depth > MAX_UNIFY_DEPTH {
            return Ty::Unknown;
        }
        match ty {
            Ty::Infer(at) => {
                let known = self.variables.borrow()[*at as usize].clone();
                known.map_or_else(|| ty.clone(), |known| self.resolve(&known, depth + 1))
            }
            Ty::Unknown | Ty::Never | Ty::Prim(_) | Ty::Param(_) => ty.clone(),
            Ty::Proj(_) if depth != 1 => {
                let inner = ty.map_parts(&mut |part| self.resolve(part, depth + 2));
                self.normalise(&inner)
            }
            _ => ty.map_parts(&mut |part| self.resolve(part, depth + 2)),
        }
    }

    pub(super) fn normalise(&self, ty: &Ty) -> Ty {
        traits::normalise(self.db, self.env, ty)
    }

    pub(super) fn known(&self, ty: &Ty) -> Ty {
        self.resolve(ty, 0)
    }

    /// Takes two types to be equal.
    pub(super) fn unify(&mut self, one: &Ty, other: &Ty) {
        self.unify_at(one, other, 0);
    }

    pub(super) fn unify_at(&mut self, one: &Ty, other: &Ty, depth: u32) {
        self.steps += 1;
        if depth > MAX_UNIFY_DEPTH || self.steps > self.db.limits.body_steps {
            return;
        }
        let one = self.shallow(one);
        let other = self.shallow(other);
        match (&one, &other) {
            (Ty::Infer(a), Ty::Infer(b)) if a == b => {}
            (Ty::Infer(a), Ty::Infer(b)) if (*a as usize) < self.settled => self.set(*b, &one),
            (Ty::Unknown | Ty::Never, _) | (_, Ty::Unknown | Ty::Never) => {}
            (Ty::Infer(at), ty) | (ty, Ty::Infer(at)) => self.set(*at, ty),
            (Ty::Tuple(one), Ty::Tuple(other)) if one.len() == other.len() => self.unify_all(one, other, depth),
            (Ty::Adt(a, one), Ty::Adt(b, other)) if a == b => self.unify_all(one, other, depth),
            (Ty::Ref(_, one), Ty::Ref(_, other))
            | (Ty::Ptr(one), Ty::Ptr(other))
            | (Ty::Slice(one) | Ty::Array(one), Ty::Slice(other) | Ty::Array(other)) => {
                self.unify_at(one, other, depth + 1);
            }
            (Ty::FnPtr(one), Ty::FnPtr(other)) if one.params.len() == other.params.len() => {
                self.unify_all(&one.params, &other.params, depth);
                self.unify_at(&one.ret, &other.ret, depth + 1);
            }
            (Ty::Async(one), Ty::Async(other)) => self.unify_at(&one.output, &other.output, depth + 1),
            (Ty::Dyn(one), Ty::Dyn(other)) => {
                for (one, other) in one.iter().zip(other.iter()).filter(|(one, other)| one.trait_ == other.trait_) {
                    for ((_, one), (_, other)) in one.assoc.iter().zip(&other.assoc) {
                        self.unify_at(one, other, depth + 1);
                    }
                }
            }
            _ => {}
        }
    }

    pub(super) fn unify_all(&mut self, one: &[Ty], other: &[Ty], depth: u32) {
        for (one, other) in one.iter().zip(other) {
            self.unify_at(one, other, depth + 1);
        }
    }

    pub(super) fn set(&mut self, at: u32, ty: &Ty) {
        if (at as usize) < self.settled {
            return;
        }
        let resolved = self.resolve(ty, 0);
        let cyclic = resolved.any(&mut |part| *part == Ty::Infer(at));
        if !cyclic && !resolved.deeper_than(MAX_UNIFY_DEPTH) {
            self.variables.borrow_mut()[at as usize] = Some(resolved);
        }
    }

    /// The type of a value that comes out of one of several branches.
    pub(super) fn merge(&mut self, one: Ty, other: Ty) -> Ty {
        match (self.shallow(&one), self.shallow(&other)) {
            (Ty::Never, _) => other,
            (_, Ty::Never) => one,
            (Ty::Unknown, _) => other,
            (_, Ty::Unknown) => one,
            _ => {
                self.unify(&one, &other);
                one
            }
        }
    }
}
