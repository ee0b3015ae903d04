//! Types as they are written, with the paths, bounds and generic parameters in them.
//!
//! What a path means and which type is meant is for `resolve` and `types` to find out.

use super::Span;
use crate::names::Name;

/// A type as it is written.
#[derive(Clone, Debug, PartialEq)]
pub enum TypeRef {
    /// `a::B<C>`, `<T as Trait>::Item`, `Self`.
    Path(Path),
    /// `&T`, `&mut T`.
    Ref {
        /// Whether it is `&mut`.
        mutable: bool,
        /// What it refers to.
        target: Box<TypeRef>,
    },
    /// `*const T`, `*mut T`.
    Ptr(Box<TypeRef>),
    /// `(A, B)`, `()`.
    Tuple(Vec<TypeRef>),
    /// `[T]`.
    Slice(Box<TypeRef>),
    /// `[T; N]`.
    Array(Box<TypeRef>),
    /// `fn(A) -> B`.
    FnPtr(Vec<TypeRef>, Option<Box<TypeRef>>),
    /// `impl A + B`.
    Impl(Vec<Bound>),
    /// `dyn A + B`.
    Dyn(Vec<Bound>),
    /// `!`.
    Never,
    /// `_`.
    Infer,
    /// A macro, or syntax that is not understood.
    Opaque,
}

/// A path as it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// Whether it begins with `::`.
    pub global: bool,
    /// The `<T as Trait>` at its beginning.
    pub qself: Option<Box<QSelf>>,
    /// The parts between `::`.
    pub segments: Vec<Segment>,
    /// The whole path.
    pub span: Span,
}

impl Path {
    /// The last segment's name; none for the empty path that stands for `<T>` alone.
    pub fn last(&self) -> Option<Name> {
        self.segments.last().map(|segment| segment.name)
    }

    /// The name of a path that is a single plain identifier.
    pub fn single(&self) -> Option<Name> {
        match self.segments.as_slice() {
            [segment] if !self.global && self.qself.is_none() && segment.args.is_none() => Some(segment.name),
            _ => None,
        }
    }
}

/// `<T as Trait>::`: the type, and how many of the path's segments name the trait.
#[derive(Clone, Debug, PartialEq)]
pub struct QSelf {
    /// `T`.
    pub ty: TypeRef,
    /// How many of the path's leading segments belong to the trait; 0 for `<T>::name`.
    pub trait_segments: usize,
}

/// One part of a path.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// The identifier.
    pub name: Name,
    /// Its `<..>` or `(..) -> ..`.
    pub args: Option<Box<GenericArgs>>,
}

/// What stands in the angle brackets, lifetimes left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GenericArgs {
    /// Types, and [`TypeRef::Opaque`] for constants.
    pub types: Vec<TypeRef>,
    /// `Item = T`.
    pub bindings: Vec<(Name, TypeRef)>,
    /// `Item: Bound`.
    pub constraints: Vec<(Name, Vec<Bound>)>,
    /// The parameters and the result of `Fn(A) -> B`.
    pub sugar: Option<(Vec<TypeRef>, Option<TypeRef>)>,
}

/// A trait bound; lifetimes and `?Sized` are left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Bound {
    /// The trait.
    pub path: Path,
}

/// The generic parameters of an item, without lifetimes, with its `where` clause.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Generics {
    /// Types and constants in their order.
    pub params: Vec<GenericParam>,
    /// `where T: A + B`.
    pub predicates: Vec<(TypeRef, Vec<Bound>)>,
}

/// A generic parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct GenericParam {
    /// Its name.
    pub name: Name,
    /// Whether it is a `const`.
    pub is_const: bool,
    /// Its bounds in the list; those of the `where` clause stand in [`Generics::predicates`].
    pub bounds: Vec<Bound>,
    /// Its default.
    pub default: Option<TypeRef>,
}
