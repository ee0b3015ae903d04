//! The tool's own syntax tree: items in an [`Outline`], function bodies in a [`Body`].
//!
//! Filled by `lower`, read by every later stage. It knows neither syn nor tokens, is `Send + Sync`, and keeps only
//! what the analysis asks for: no lifetimes, no visibility, no literals' values. Every [`Span`] is a byte range in
//! the file's text. What was not understood is `Opaque`, which later stages answer with *unknown*.

mod body;
mod expressions;
mod items;
mod outline;
mod patterns;
mod types;

pub use self::body::{Body, ExprId, Local, LocalId, PatId};
pub use self::expressions::{
    Arm, BinaryOp, Block, BlockKind, Closure, Expr, ExprKind, LetStmt, Literal, MacroKind, MethodCall, SelectBranch,
    Stmt, StructExpr, UnaryOp,
};
pub use self::items::{
    Attr, AttrArg, BodySource, Fields, FnItem, ImplItem, Import, ImportAs, Item, ItemKind, ModItem, Param, ParamPat,
    Receiver, TraitItem,
};
pub use self::outline::{BlockScope, Entry, ItemIdx, Outline, Slot, SlotKind, Wrapper};
pub use self::patterns::{Pat, PatKind};
pub use self::types::{Bound, GenericArgs, GenericParam, Generics, Path, QSelf, Segment, TypeRef};

/// A range of bytes in a file, 0-based, `start` included, `end` not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset of the byte after the last.
    pub end: u32,
}

impl Span {
    /// The smallest range that holds both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Whether `other` lies within this range.
    pub fn holds(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}
