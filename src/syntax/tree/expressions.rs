//! What expressions are, and the statements, arms and branches in them.
//!
//! Every name of a local variable is an index already; any other path is kept as it is written.

use super::{ExprId, GenericArgs, LocalId, PatId, Path, Span, TypeRef};
use crate::names::Name;

/// An expression. Parentheses are gone, but `span` keeps them out: it is the inner expression's.
#[derive(Debug)]
pub struct Expr {
    /// The whole expression, without the statement's semicolon.
    pub span: Span,
    /// What it is.
    pub kind: ExprKind,
}

/// What an expression is.
#[derive(Debug)]
pub enum ExprKind {
    /// A local variable.
    Local(LocalId),
    /// Any other path, seen from the block scope that it stands in: an index into
    /// [`Outline::blocks`](super::Outline::blocks).
    Path(Path, Option<u32>),
    /// A literal.
    Literal(Literal),
    /// `f(a)`.
    Call(ExprId, Vec<ExprId>),
    /// `x.f::<T>(a)`.
    MethodCall(Box<MethodCall>),
    /// `x.f`, `x.0`.
    Field(ExprId, Name),
    /// `x[i]`.
    Index(ExprId, ExprId),
    /// `x.await`.
    Await(ExprId),
    /// `x?`.
    Try(ExprId),
    /// `&x`, `&mut x`, `&raw x`.
    Ref(bool, ExprId),
    /// `*x`.
    Deref(ExprId),
    /// `!x`, `-x`.
    Unary(UnaryOp, ExprId),
    /// `a + b`.
    Binary(BinaryOp, ExprId, ExprId),
    /// `a = b`, and `a += b` with the operator.
    Assign(Option<BinaryOp>, ExprId, ExprId),
    /// `x as T`.
    Cast(ExprId, TypeRef),
    /// `{ .. }`, `unsafe { .. }`, `'a: { .. }`.
    Block(Block),
    /// `async { .. }`, `async move { .. }`.
    Async(bool, ExprId),
    /// A closure.
    Closure(Box<Closure>),
    /// `if c { .. } else { .. }`.
    If(ExprId, ExprId, Option<ExprId>),
    /// `let P = x` in a condition.
    Let(PatId, ExprId),
    /// `match x { .. }`.
    Match(ExprId, Vec<Arm>),
    /// `loop { .. }`.
    Loop(ExprId, Option<Name>),
    /// `while c { .. }`.
    While(ExprId, ExprId, Option<Name>),
    /// `for p in x { .. }`.
    For(PatId, ExprId, ExprId, Option<Name>),
    /// `return x`.
    Return(Option<ExprId>),
    /// `break 'a x`.
    Break(Option<Name>, Option<ExprId>),
    /// `continue`.
    Continue,
    /// `(a, b)`, `()`.
    Tuple(Vec<ExprId>),
    /// `[a, b]`.
    Array(Vec<ExprId>),
    /// `[a; n]`.
    Repeat(ExprId, ExprId),
    /// `S { f: x, ..rest }`.
    Struct(Box<StructExpr>),
    /// `a..b`, `a..=b`, `..`.
    Range(Option<ExprId>, Option<ExprId>, bool),
    /// A macro whose arguments were read.
    Macro(MacroKind, Vec<ExprId>),
    /// `select! { p = x, if c => y, .. }`.
    Select(Vec<SelectBranch>),
    /// A macro or syntax that was not read; the variables mentioned in it count as used.
    Opaque,
}

impl ExprKind {
    /// Calls `visit` with each expression directly inside, in the order of the text.
    pub fn for_each_child(&self, mut visit: impl FnMut(ExprId)) {
        match self {
            Self::Local(_) | Self::Path(..) | Self::Literal(_) | Self::Continue | Self::Opaque => {}
            Self::Field(inner, _)
            | Self::Await(inner)
            | Self::Try(inner)
            | Self::Ref(_, inner)
            | Self::Deref(inner)
            | Self::Unary(_, inner)
            | Self::Cast(inner, _)
            | Self::Let(_, inner)
            | Self::Loop(inner, _)
            | Self::Async(_, inner) => visit(*inner),
            Self::Index(one, other)
            | Self::Binary(_, one, other)
            | Self::Assign(_, one, other)
            | Self::Repeat(one, other)
            | Self::While(one, other, _)
            | Self::For(_, one, other, _) => [*one, *other].into_iter().for_each(visit),
            Self::Range(start, end, _) => [*start, *end].into_iter().flatten().for_each(visit),
            Self::Return(value) | Self::Break(_, value) => value.iter().copied().for_each(visit),
            Self::Tuple(parts) | Self::Array(parts) | Self::Macro(_, parts) => parts.iter().copied().for_each(visit),
            Self::Closure(closure) => visit(closure.body),
            Self::Call(callee, args) => {
                visit(*callee);
                args.iter().copied().for_each(visit);
            }
            Self::MethodCall(call) => {
                visit(call.receiver);
                call.args.iter().copied().for_each(visit);
            }
            Self::Struct(node) => {
                node.fields.iter().for_each(|(_, value)| visit(*value));
                node.rest.into_iter().for_each(visit);
            }
            Self::If(condition, then, otherwise) => {
                [Some(*condition), Some(*then), *otherwise].into_iter().flatten().for_each(visit);
            }
            Self::Match(scrutinee, arms) => {
                visit(*scrutinee);
                for arm in arms {
                    arm.guard.into_iter().for_each(&mut visit);
                    visit(arm.body);
                }
            }
            Self::Select(branches) => {
                for branch in branches {
                    [branch.future, branch.condition].into_iter().flatten().for_each(&mut visit);
                    visit(branch.handler);
                }
            }
            Self::Block(block) => {
                for stmt in &block.stmts {
                    match stmt {
                        Stmt::Let(stmt) => [stmt.init, stmt.otherwise].into_iter().flatten().for_each(&mut visit),
                        Stmt::Expr(expr, _) => visit(*expr),
                    }
                }
                block.tail.into_iter().for_each(visit);
            }
        }
    }
}

/// `x.f::<T>(a)`.
#[derive(Debug)]
pub struct MethodCall {
    /// `x`.
    pub receiver: ExprId,
    /// `f`.
    pub name: Name,
    /// Where the name stands.
    pub name_span: Span,
    /// `T`.
    pub turbofish: Option<GenericArgs>,
    /// `a`.
    pub args: Vec<ExprId>,
}

/// A block's statements.
#[derive(Debug)]
pub struct Block {
    /// The statements.
    pub stmts: Vec<Stmt>,
    /// The expression at the end that is the block's value.
    pub tail: Option<ExprId>,
    /// Its label.
    pub label: Option<Name>,
    /// The items that it declares: an index into [`Outline::blocks`](super::Outline::blocks).
    pub scope: Option<u32>,
    /// What kind of block it is.
    pub kind: BlockKind,
}

/// What kind of block it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// `{ .. }`.
    Plain,
    /// `unsafe { .. }`.
    Unsafe,
    /// `const { .. }`.
    Const,
    /// `try { .. }`.
    Try,
}

/// A statement.
#[derive(Debug)]
pub enum Stmt {
    /// `let P: T = x else { .. };`
    Let(Box<LetStmt>),
    /// `x;`, or a block-like expression without a semicolon.
    Expr(ExprId, bool),
}

/// `let P: T = x else { .. };`
#[derive(Debug)]
pub struct LetStmt {
    /// `P`.
    pub pat: PatId,
    /// `T`.
    pub ty: Option<TypeRef>,
    /// `x`.
    pub init: Option<ExprId>,
    /// The `else` block.
    pub otherwise: Option<ExprId>,
    /// The whole statement with its semicolon.
    pub span: Span,
}

/// A closure.
#[derive(Debug)]
pub struct Closure {
    /// The parameters and their types.
    pub params: Vec<(PatId, Option<TypeRef>)>,
    /// The declared result.
    pub ret: Option<TypeRef>,
    /// The body.
    pub body: ExprId,
    /// Whether it is `async || ..`.
    pub is_async: bool,
    /// Whether it is `move || ..`.
    pub is_move: bool,
    /// The header: from `async` or `move` or `|` to the closing `|` (or the result type).
    pub header: Span,
}

/// An arm of a `match`.
#[derive(Debug)]
pub struct Arm {
    /// The pattern.
    pub pat: PatId,
    /// The guard.
    pub guard: Option<ExprId>,
    /// The value.
    pub body: ExprId,
}

/// `S { f: x, ..rest }`.
#[derive(Debug)]
pub struct StructExpr {
    /// `S`.
    pub path: Path,
    /// The block scope that the path stands in.
    pub scope: Option<u32>,
    /// The fields.
    pub fields: Vec<(Name, ExprId)>,
    /// `..rest`.
    pub rest: Option<ExprId>,
}

/// A branch of `select!`.
#[derive(Debug)]
pub struct SelectBranch {
    /// The pattern; none for `else`, `default` and `complete`.
    pub pat: Option<PatId>,
    /// The future.
    pub future: Option<ExprId>,
    /// The condition.
    pub condition: Option<ExprId>,
    /// The handler.
    pub handler: ExprId,
}

/// What a macro does with the arguments that were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MacroKind {
    /// Looks at them and gives nothing back: `println!`, `tracing::info!`, `log::warn!`.
    Borrow,
    /// Looks at them, gives nothing back, and panics if they are not as they should be: `assert!`.
    Assert,
    /// Looks at them and gives back a span of `tracing`: `info_span!`.
    Span,
    /// Looks at them and gives a `String` back: `format!`.
    Format,
    /// Looks at them and gives a `bool` back: `matches!`.
    Matches,
    /// Looks at them and gives back something that is no future: `format_args!`, `write!`, `anyhow!`.
    Value,
    /// Looks at them and never returns: `panic!`, `todo!`.
    Diverge,
    /// Looks at them and returns from the function: `bail!`.
    Bail,
    /// `vec![a, b]`.
    Vec,
    /// `vec![a; n]`.
    VecRepeat,
    /// `std::pin::pin!(x)`: owns it, gives `Pin<&mut T>` back.
    Pin,
    /// `tokio::pin!(x)`, `pin_mut!(x)`: pins variables where they are.
    PinInPlace,
    /// `join!(a, b)`: polls all.
    Join,
    /// `try_join!(a, b)`: polls all.
    TryJoin,
    /// `dbg!(x)`: gives it back.
    Dbg,
    /// `ready!(x)`: the value of a `Poll`.
    Ready,
}

/// A literal's type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Literal {
    /// `".."`.
    Str,
    /// `b".."`.
    ByteStr,
    /// `c".."`.
    CStr,
    /// `'c'`.
    Char,
    /// `b'c'`.
    Byte,
    /// `1`, with its suffix.
    Int(Option<Name>),
    /// `1.0`, with its suffix.
    Float(Option<Name>),
    /// `true`.
    Bool,
}

/// `!x`, `-x`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnaryOp {
    /// `!`.
    Not,
    /// `-`.
    Neg,
}

/// A binary operator, by what it yields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BinaryOp {
    /// `+ - * / % & | ^ << >>`, with the trait that stands behind it.
    Arith(&'static str),
    /// `== != < <= > >=`.
    Compare,
    /// `&& ||`.
    Logic,
}
