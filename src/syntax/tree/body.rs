//! A body: expressions, patterns and local variables, each in a list and known by its index.
//!
//! An index is of one body and means nothing in another. What stands inside an expression has been added before it,
//! so it has a smaller index.

use std::sync::Arc;

use super::{Expr, Outline, Pat, Span};
use crate::names::Name;

/// The index of an expression in its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ExprId(pub u32);

/// The index of a pattern in its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PatId(pub u32);

/// The index of a local variable in its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LocalId(pub u32);

/// A function's body, or the initialiser of a constant.
#[derive(Debug, Default)]
pub struct Body {
    /// All expressions.
    pub exprs: Vec<Expr>,
    /// All patterns.
    pub pats: Vec<Pat>,
    /// All local variables, parameters included.
    pub locals: Vec<Local>,
    /// The parameters' patterns, without `self`.
    pub params: Vec<PatId>,
    /// The variable `self`.
    pub self_local: Option<LocalId>,
    /// The block or initialiser; none if the body did not parse.
    pub root: Option<ExprId>,
    /// The items declared in blocks.
    pub items: Arc<Outline>,
    /// The expressions that are there in some configurations only, in ascending order. What stands in the others may be
    /// of another type.
    pub conditional: Vec<ExprId>,
    /// Variables that are there in some configurations only, each with the one that has its name in the others.
    pub twins: Vec<(LocalId, LocalId)>,
}

impl Body {
    /// Whether an expression is there in some configurations only.
    pub fn is_conditional(&self, id: ExprId) -> bool {
        !self.conditional.is_empty() && self.conditional.binary_search(&id).is_ok()
    }

    /// The expression.
    pub fn expr(&self, id: ExprId) -> &Expr {
        &self.exprs[id.0 as usize]
    }

    /// The pattern.
    pub fn pat(&self, id: PatId) -> &Pat {
        &self.pats[id.0 as usize]
    }

    /// The variable.
    pub fn local(&self, id: LocalId) -> &Local {
        &self.locals[id.0 as usize]
    }
}

/// A local variable.
#[derive(Debug)]
pub struct Local {
    /// Its name.
    pub name: Name,
    /// Where it is declared.
    pub span: Span,
    /// Where it is mentioned, in the order in which that is evaluated: `x = wrap(x)` asks for the old value first.
    pub mentions: Vec<ExprId>,
    /// How often it is mentioned in macros that could not be read.
    pub opaque_mentions: u32,
}

impl Local {
    /// Whether it is never mentioned after its declaration.
    pub fn is_unused(&self) -> bool {
        self.mentions.is_empty() && self.opaque_mentions == 0
    }
}
