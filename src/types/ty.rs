//! [`Ty`]: what the analysis knows of a value's type, and substitution.
//!
//! Used by everything in `types` and, read only, by `flow`. A type is cheap to clone. [`Ty::Unknown`] stands for
//! whatever was not understood; it fits everything and answers every question with *unknown*.

use std::sync::Arc;

use smallvec::SmallVec;

use crate::db::Def;
use crate::names::Name;
use crate::syntax::tree::ExprId;

/// The arguments of a generic item.
pub type Args = Arc<[Ty]>;

/// A type.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Ty {
    /// Not understood.
    Unknown,
    /// `!`, also the type of what diverges.
    Never,
    /// `bool`, `i32`, `str`; `{integer}` and `{float}` for literals.
    Prim(Name),
    /// `(A, B)`, `()`.
    Tuple(Args),
    /// `&T`, `&mut T`.
    Ref(bool, Arc<Ty>),
    /// `*const T`.
    Ptr(Arc<Ty>),
    /// `[T]`.
    Slice(Arc<Ty>),
    /// `[T; N]`.
    Array(Arc<Ty>),
    /// A struct, union or enum.
    Adt(Def, Args),
    /// A generic parameter.
    Param(ParamId),
    /// `<T as Trait>::Name`, where `T` does not tell yet.
    Proj(Arc<Projection>),
    /// `impl Trait` in the result of a function.
    Opaque(Arc<OpaqueTy>),
    /// `dyn Trait`.
    Dyn(Arc<[TraitBound]>),
    /// The type of a function's name.
    Fn(Def, Subst),
    /// `fn(A) -> B`, and constructors.
    FnPtr(Arc<FnSig>),
    /// A closure.
    Closure(Arc<ClosureTy>),
    /// An `async` block, or the result of an `async fn` or closure.
    Async(Arc<AsyncTy>),
    /// To be found out within a body.
    Infer(u32),
}

/// A generic parameter: the item that declares it, and its index there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ParamId {
    /// A function, impl, trait, struct, enum or alias.
    pub owner: Def,
    /// Its index among the item's types and constants; [`ParamId::SELF`] for a trait's `Self`.
    pub index: u32,
}

impl ParamId {
    /// The index of `Self`.
    pub const SELF: u32 = u32::MAX;
}

/// `<T as Trait<args>>::Name`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Projection {
    /// `T`.
    pub self_ty: Ty,
    /// `Trait`.
    pub trait_: Def,
    /// Its arguments, without `Self`.
    pub args: Args,
    /// `Name`.
    pub name: Name,
}

/// `impl Trait` in the result of a function.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OpaqueTy {
    /// The function.
    pub owner: Def,
    /// What is known of it.
    pub bounds: Vec<TraitBound>,
}

/// A trait bound.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TraitBound {
    /// The trait; none if it was not found.
    pub trait_: Option<Def>,
    /// Its arguments, without `Self`; for `Fn(A, B)` the tuple of the parameters.
    pub args: Args,
    /// `Name = T`; for `Fn() -> T` the `Output`.
    pub assoc: Vec<(Name, Ty)>,
}

/// Parameters and result of something that can be called.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FnSig {
    /// The parameters.
    pub params: Vec<Ty>,
    /// The result.
    pub ret: Ty,
}

/// A closure.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ClosureTy {
    /// Where it stands in the body at hand.
    pub expr: ExprId,
    /// What it takes and returns; an async closure returns a future.
    pub sig: FnSig,
}

/// A future that the compiler makes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct AsyncTy {
    /// What made it.
    pub origin: AsyncOrigin,
    /// What it yields.
    pub output: Ty,
}

/// What made a future.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AsyncOrigin {
    /// An `async fn`.
    Fn(Def),
    /// An `async` block or closure in the body at hand.
    Expr(ExprId),
}

/// What a trait bound demands of a type.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Predicate {
    /// The type.
    pub ty: Ty,
    /// The bound.
    pub bound: TraitBound,
}

/// What generic parameters stand for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Subst {
    groups: SmallVec<[(Def, Args); 2]>,
    self_ty: Option<(Def, Arc<Ty>)>,
}

impl Subst {
    /// One item's arguments.
    pub fn new(owner: Def, args: Args) -> Self {
        Self { groups: SmallVec::from_elem((owner, args), 1), self_ty: None }
    }

    /// Adds another item's arguments.
    pub fn add(&mut self, owner: Def, args: Args) {
        self.groups.retain(|(known, _)| *known != owner);
        self.groups.push((owner, args));
    }

    /// Says what `Self` is in a trait.
    pub fn set_self(&mut self, trait_: Def, ty: Ty) {
        self.self_ty = Some((trait_, Arc::new(ty)));
    }

    /// What `Self` is in a trait, if it was said.
    pub fn self_ty(&self) -> Option<&Ty> {
        self.self_ty.as_ref().map(|(_, ty)| &**ty)
    }

    /// The arguments of an item.
    pub fn args(&self, owner: Def) -> Option<&Args> {
        self.groups.iter().find(|(known, _)| *known == owner).map(|(_, args)| args)
    }

    /// What a parameter stands for; none if that was not said.
    pub fn get(&self, param: ParamId) -> Option<&Ty> {
        if param.index == ParamId::SELF {
            return self.self_ty.as_ref().filter(|(trait_, _)| *trait_ == param.owner).map(|(_, ty)| &**ty);
        }
        self.args(param.owner)?.get(param.index as usize)
    }

    fn map(&self, change: &mut dyn FnMut(&Ty) -> Ty) -> Self {
        Self {
            groups: self.groups.iter().map(|(owner, args)| (*owner, map_all(args, change))).collect(),
            self_ty: self.self_ty.as_ref().map(|(trait_, ty)| (*trait_, Arc::new(change(ty)))),
        }
    }
}

fn map_all(args: &[Ty], change: &mut dyn FnMut(&Ty) -> Ty) -> Args {
    args.iter().map(change).collect()
}

impl TraitBound {
    /// Applies `change` to all types in the bound.
    #[must_use]
    pub fn map(&self, change: &mut dyn FnMut(&Ty) -> Ty) -> Self {
        Self {
            trait_: self.trait_,
            args: map_all(&self.args, change),
            assoc: self.assoc.iter().map(|(name, ty)| (*name, change(ty))).collect(),
        }
    }
}

impl TraitBound {
    fn each(&self, look: &mut dyn FnMut(&Ty)) {
        self.args.iter().for_each(&mut *look);
        self.assoc.iter().for_each(|(_, ty)| look(ty));
    }
}

impl Ty {
    /// `()`.
    pub fn unit() -> Self {
        Self::Tuple(Arc::from([]))
    }

    /// A primitive type by name.
    pub fn prim(name: &str) -> Self {
        Self::Prim(Name::new(name))
    }

    /// `&T`.
    pub fn reference(mutable: bool, target: Self) -> Self {
        Self::Ref(mutable, Arc::new(target))
    }

    /// Whether nothing is known of the type itself.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown | Self::Infer(_))
    }

    /// The type without references.
    pub fn peeled(&self) -> &Self {
        let mut ty = self;
        while let Self::Ref(_, target) = ty {
            ty = target;
        }
        ty
    }

    /// Applies `change` to the parts of the type.
    #[must_use]
    pub fn map_parts(&self, change: &mut dyn FnMut(&Self) -> Self) -> Self {
        match self {
            Self::Unknown | Self::Never | Self::Prim(_) | Self::Param(_) | Self::Infer(_) => self.clone(),
            Self::Tuple(parts) if parts.is_empty() => self.clone(),
            Self::Tuple(parts) => Self::Tuple(map_all(parts, change)),
            Self::Ref(mutable, target) => Self::Ref(*mutable, Arc::new(change(target))),
            Self::Ptr(target) => Self::Ptr(Arc::new(change(target))),
            Self::Slice(target) => Self::Slice(Arc::new(change(target))),
            Self::Array(target) => Self::Array(Arc::new(change(target))),
            Self::Adt(def, args) if args.is_empty() => Self::Adt(*def, args.clone()),
            Self::Adt(def, args) => Self::Adt(*def, map_all(args, change)),
            Self::Proj(projection) => Self::Proj(Arc::new(Projection {
                self_ty: change(&projection.self_ty),
                trait_: projection.trait_,
                args: map_all(&projection.args, change),
                name: projection.name,
            })),
            Self::Opaque(opaque) => Self::Opaque(Arc::new(OpaqueTy {
                owner: opaque.owner,
                bounds: opaque.bounds.iter().map(|bound| bound.map(change)).collect(),
            })),
            Self::Dyn(bounds) => Self::Dyn(bounds.iter().map(|bound| bound.map(change)).collect()),
            Self::Fn(def, subst) => Self::Fn(*def, subst.map(change)),
            Self::FnPtr(sig) => Self::FnPtr(Arc::new(sig.map(change))),
            Self::Closure(closure) => {
                Self::Closure(Arc::new(ClosureTy { expr: closure.expr, sig: closure.sig.map(change) }))
            }
            Self::Async(future) => {
                Self::Async(Arc::new(AsyncTy { origin: future.origin, output: change(&future.output) }))
            }
        }
    }

    /// Looks at the parts of the type.
    fn each_part(&self, look: &mut dyn FnMut(&Self)) {
        let mut each = |parts: &[Self]| parts.iter().for_each(&mut *look);
        match self {
            Self::Unknown | Self::Never | Self::Prim(_) | Self::Param(_) | Self::Infer(_) => {}
            Self::Tuple(parts) | Self::Adt(_, parts) => each(parts),
            Self::Ref(_, part) | Self::Ptr(part) | Self::Slice(part) | Self::Array(part) => look(part),
            Self::Proj(projection) => {
                each(&projection.args);
                look(&projection.self_ty);
            }
            Self::Opaque(opaque) => opaque.bounds.iter().for_each(|bound| bound.each(look)),
            Self::Dyn(bounds) => bounds.iter().for_each(|bound| bound.each(look)),
            Self::Fn(_, subst) => {
                subst.groups.iter().for_each(|(_, args)| each(args));
                if let Some((_, ty)) = &subst.self_ty {
                    look(ty);
                }
            }
            Self::FnPtr(sig) => {
                each(&sig.params);
                look(&sig.ret);
            }
            Self::Closure(closure) => {
                each(&closure.sig.params);
                look(&closure.sig.ret);
            }
            Self::Async(future) => look(&future.output),
        }
    }

    /// Puts in what parameters stand for.
    #[must_use]
    pub fn subst(&self, subst: &Subst) -> Self {
        match self {
            Self::Param(param) => subst.get(*param).cloned().unwrap_or_else(|| self.clone()),
            Self::Unknown | Self::Never | Self::Prim(_) | Self::Infer(_) => self.clone(),
            _ => self.map_parts(&mut |part| part.subst(subst)),
        }
    }

    /// Whether some part of the type fulfils `test`, the type itself included.
    pub fn any(&self, test: &mut dyn FnMut(&Self) -> bool) -> bool {
        if test(self) {
            return true;
        }
        let mut found = false;
        self.each_part(&mut |part| found = found || part.any(test));
        found
    }

    /// How deep the type nests, up to `limit`.
    pub fn deeper_than(&self, limit: u32) -> bool {
        if limit == 0 {
            return true;
        }
        let mut found = false;
        self.each_part(&mut |part| found = found || part.deeper_than(limit - 1));
        found
    }
}

impl FnSig {
    fn map(&self, change: &mut dyn FnMut(&Ty) -> Ty) -> Self {
        Self { params: self.params.iter().map(&mut *change).collect(), ret: change(&self.ret) }
    }
}
