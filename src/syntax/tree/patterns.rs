//! What patterns are.

use super::{LocalId, PatId, Path, Span, TypeRef};
use crate::names::Name;

/// A pattern.
#[derive(Debug)]
pub struct Pat {
    /// The whole pattern.
    pub span: Span,
    /// What it is.
    pub kind: PatKind,
}

/// What a pattern is.
#[derive(Debug)]
pub enum PatKind {
    /// `_`.
    Wild,
    /// `..`.
    Rest,
    /// `x`, `ref x`, `x @ P`.
    Bind {
        /// The variable.
        local: LocalId,
        /// Whether it says `ref`, and then whether `ref mut`.
        by_ref: Option<bool>,
        /// `P`.
        sub: Option<PatId>,
    },
    /// A constant, unit struct or unit variant.
    Path(Path, Option<u32>),
    /// `S(P, Q)`.
    TupleStruct(Path, Option<u32>, Vec<PatId>),
    /// `S { f: P, .. }`.
    Struct(Path, Option<u32>, Vec<(Name, PatId)>),
    /// `(P, Q)`.
    Tuple(Vec<PatId>),
    /// `[P, Q]`.
    Slice(Vec<PatId>),
    /// `&P`.
    Ref(PatId),
    /// `P | Q`; all bind the same variables.
    Or(Vec<PatId>),
    /// `P: T`.
    Typed(PatId, TypeRef),
    /// A literal or a range.
    Literal,
    /// A macro, or syntax that is not understood.
    Opaque,
}
