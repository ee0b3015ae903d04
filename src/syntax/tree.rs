//! The tool's own syntax tree: items in an [`Outline`], function bodies in a [`Body`].
//!
//! Filled by `lower`, read by every later stage. It knows neither syn nor tokens, is `Send + Sync`, and keeps only
//! what the analysis asks for: no lifetimes, no visibility, no literals' values. Every [`Span`] is a byte range in
//! the file's text. What was not understood is `Opaque`, which later stages answer with *unknown*.

use std::sync::{Arc, OnceLock};

use super::ParseError;
use crate::names::Name;

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

// ---------------------------------------------------------------------------------------------------- types

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

// ---------------------------------------------------------------------------------------------------- items

/// An item in its outline: one of its entries, or one of that entry's parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ItemIdx {
    /// Which entry.
    pub entry: u32,
    /// 0 for the entry itself, from 1 on for its parts.
    pub part: u32,
}

impl ItemIdx {
    /// The item that an entry is.
    pub fn of_entry(entry: usize) -> Self {
        Self { entry: entry as u32, part: 0 }
    }

    /// One of its parts, counted from 0.
    #[must_use]
    pub fn of_part(self, part: usize) -> Self {
        Self { entry: self.entry, part: part as u32 + 1 }
    }
}

/// The items of a file or of a block, nested ones included, without function bodies.
///
/// Where an item stands and what it is called is known from the beginning; what it is, when somebody asks.
#[derive(Debug, Default)]
pub struct Outline {
    /// All items that stand in modules.
    pub entries: Vec<Entry>,
    /// Those that stand at the top.
    pub roots: Vec<ItemIdx>,
    /// For outlines of function bodies: the blocks that declare items. `roots` is empty then.
    pub blocks: Vec<BlockScope>,
}

/// An item that stands in a module.
#[derive(Debug)]
pub struct Entry {
    /// The item itself.
    pub slot: Slot,
    /// For `mod name { .. }`: the items in it.
    pub children: Vec<ItemIdx>,
    /// The members of an impl or trait, the variants of an enum: read on first use.
    pub(super) parts: OnceLock<Vec<Slot>>,
}

impl Entry {
    /// An entry of which nothing but the slot is known yet.
    pub(super) fn unread(slot: Slot) -> Self {
        Self { slot, children: Vec::new(), parts: OnceLock::new() }
    }
}

/// Where an item stands, and the item once it was asked for.
#[derive(Debug)]
pub struct Slot {
    /// Its name; none for `use` and `impl`.
    pub name: Option<Name>,
    /// What it is.
    pub kind: SlotKind,
    /// The whole item, attributes included.
    pub range: Span,
    /// Its braces, or the value of a constant.
    pub body: Option<Span>,
    /// The item that it is part of: a module, trait, impl or enum.
    pub parent: Option<ItemIdx>,
    /// Whether it came out of a macro whose expansion was not read: it may be missing, or be another thing.
    pub uncertain: bool,
    /// In a box, since most are never read.
    pub(super) item: OnceLock<Box<Item>>,
}

impl Slot {
    /// A slot whose item has not been read.
    pub(super) fn unread(
        name: Option<Name>,
        kind: SlotKind,
        range: Span,
        body: Option<Span>,
        parent: Option<ItemIdx>,
        uncertain: bool,
    ) -> Self {
        Self { name, kind, range, body, parent, uncertain, item: OnceLock::new() }
    }

    /// A slot whose item is known.
    pub(super) fn read(item: Item) -> Self {
        let body = match &item.kind {
            ItemKind::Fn(function) => function.body.span(),
            ItemKind::Const(_, value) | ItemKind::Static(_, value) => value.span(),
            _ => None,
        };
        let slot = Self::unread(item.name, SlotKind::of(&item.kind), item.span, body, item.parent, item.uncertain);
        let _ = slot.item.set(Box::new(item));
        slot
    }

    /// Makes it a part of another item.
    pub(super) fn adopt(&mut self, parent: ItemIdx) {
        self.parent = Some(parent);
        if let Some(item) = self.item.get_mut() {
            item.parent = Some(parent);
        }
    }
}

/// What an item is, as far as its first words tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlotKind {
    /// A module.
    Mod,
    /// `use`.
    Use,
    /// `extern crate`.
    ExternCrate,
    /// A function.
    Fn,
    /// A struct without named fields, whose name is a function or value too.
    Struct,
    /// A struct or union with named fields.
    Record,
    /// An enum.
    Enum,
    /// A variant of an enum.
    Variant,
    /// A type alias or associated type.
    TypeAlias,
    /// A trait.
    Trait,
    /// An impl.
    Impl,
    /// A constant.
    Const,
    /// A static.
    Static,
    /// A static of `thread_local!`, `task_local!` or `lazy_static!`.
    Wrapped(Wrapper),
    /// A macro's definition.
    MacroRules,
    /// A macro call that could not be read.
    MacroCall,
    /// A macro call with items in it, which stand beside it in the outline, as what the call may make.
    MacroItems,
}

/// What a macro makes of the statics in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrapper {
    /// `thread_local!`: `std::thread::LocalKey<T>`.
    ThreadLocal,
    /// `task_local!`: `tokio::task::LocalKey<T>`.
    TaskLocal,
    /// `lazy_static!`: a type of its own that dereferences to `T`, as `std::sync::LazyLock<T>` does.
    LazyStatic,
}

impl Wrapper {
    /// What a macro of this name makes.
    pub(super) fn of_macro(name: &str) -> Option<Self> {
        match name {
            "thread_local" => Some(Self::ThreadLocal),
            "task_local" => Some(Self::TaskLocal),
            "lazy_static" => Some(Self::LazyStatic),
            _ => None,
        }
    }

    /// The path of the type.
    pub(super) fn path(self) -> [&'static str; 3] {
        match self {
            Self::ThreadLocal => ["std", "thread", "LocalKey"],
            Self::TaskLocal => ["tokio", "task", "LocalKey"],
            Self::LazyStatic => ["std", "sync", "LazyLock"],
        }
    }
}

impl SlotKind {
    fn of(kind: &ItemKind) -> Self {
        match kind {
            ItemKind::Mod(_) => Self::Mod,
            ItemKind::Use(_) => Self::Use,
            ItemKind::ExternCrate(_) => Self::ExternCrate,
            ItemKind::Fn(_) => Self::Fn,
            ItemKind::Struct(_, Fields::Named(_)) => Self::Record,
            ItemKind::Struct(..) => Self::Struct,
            ItemKind::Enum(_) => Self::Enum,
            ItemKind::Variant(_) => Self::Variant,
            ItemKind::TypeAlias(..) => Self::TypeAlias,
            ItemKind::Trait(_) => Self::Trait,
            ItemKind::Impl(_) => Self::Impl,
            ItemKind::Const(..) => Self::Const,
            ItemKind::Static(..) => Self::Static,
            ItemKind::MacroRules => Self::MacroRules,
            ItemKind::MacroCall(_) | ItemKind::Broken(_) => Self::MacroCall,
        }
    }
}

/// A block that declares items.
#[derive(Debug)]
pub struct BlockScope {
    /// The nearest block around it that declares items too.
    pub parent: Option<u32>,
    /// Its items.
    pub items: Vec<ItemIdx>,
}

/// One item, or one part of an item that has a name: a variant, an associated function, an associated type.
#[derive(Debug, PartialEq)]
pub struct Item {
    /// Its name; none for `use` and `impl`.
    pub name: Option<Name>,
    /// The whole item.
    pub span: Span,
    /// The item that it is part of: a module, trait, impl or enum.
    pub parent: Option<ItemIdx>,
    /// Attributes, `cfg_attr` ones included.
    pub attrs: Vec<Attr>,
    /// Whether it came out of a macro whose expansion was not read: it may be missing, or be another thing.
    pub uncertain: bool,
    /// What it is.
    pub kind: ItemKind,
}

impl Item {
    /// The attribute whose path ends in `name`.
    pub fn attr(&self, name: &str) -> Option<&Attr> {
        self.attrs.iter().find(|attr| attr.name() == name)
    }
}

/// What an item is.
#[derive(Debug, PartialEq)]
pub enum ItemKind {
    /// A module.
    Mod(ModItem),
    /// `use`.
    Use(Vec<Import>),
    /// `extern crate name as alias`.
    ExternCrate(Name),
    /// A function, free or associated.
    Fn(Box<FnItem>),
    /// A struct or union.
    Struct(Generics, Fields),
    /// An enum; its variants are its parts.
    Enum(Generics),
    /// A variant of an enum.
    Variant(Fields),
    /// A type alias, or an associated type in a trait (with bounds) or impl.
    TypeAlias(Generics, Vec<Bound>, Option<TypeRef>),
    /// A trait.
    Trait(Box<TraitItem>),
    /// An impl.
    Impl(Box<ImplItem>),
    /// A constant, free or associated.
    Const(TypeRef, BodySource),
    /// A static.
    Static(TypeRef, BodySource),
    /// `macro_rules!`.
    MacroRules,
    /// A macro call that could not be read: it may define anything.
    MacroCall(Name),
    /// What stands there is no Rust.
    Broken(Box<ParseError>),
}

/// Where an initialiser or body stands in the text, to be parsed when it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodySource {
    /// There is none.
    None,
    /// A block with its braces.
    Block(Span),
    /// An expression.
    Expr(Span),
}

impl BodySource {
    /// Where it stands; none if there is none.
    pub fn span(self) -> Option<Span> {
        match self {
            Self::None => None,
            Self::Block(span) | Self::Expr(span) => Some(span),
        }
    }
}

/// A module.
#[derive(Debug, PartialEq)]
pub struct ModItem {
    /// `#[path = ".."]`.
    pub path: Option<String>,
}

/// One name brought in by a `use`.
#[derive(Debug, PartialEq)]
pub struct Import {
    /// Whether others see it: whether `pub` stands before it, in any form.
    pub public: bool,
    /// Whether the path begins with `::`.
    pub global: bool,
    /// The path; a trailing `self` is dropped.
    pub path: Vec<Name>,
    /// How it is called here.
    pub alias: ImportAs,
}

/// How an import is called.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ImportAs {
    /// By this name.
    Name(Name),
    /// `as _`: a trait in scope without a name.
    Underscore,
    /// `*`.
    Glob,
}

/// A function's signature.
#[derive(Debug, PartialEq)]
pub struct FnItem {
    /// Whether it is an `async fn`.
    pub is_async: bool,
    /// Its own generic parameters.
    pub generics: Generics,
    /// How it takes `self`.
    pub receiver: Option<Receiver>,
    /// The parameters without `self`.
    pub params: Vec<Param>,
    /// The result; none for `()`.
    pub ret: Option<TypeRef>,
    /// The body, if it has one.
    pub body: BodySource,
    /// The signature from `fn` (or `async`) to the end of the result type.
    pub signature: Span,
}

/// How a method takes `self`.
#[derive(Debug, PartialEq)]
pub enum Receiver {
    /// `self`.
    Value,
    /// `&self`.
    Ref,
    /// `&mut self`.
    RefMut,
    /// `self: T`.
    Typed(TypeRef),
}

/// A parameter.
#[derive(Debug, PartialEq)]
pub struct Param {
    /// The pattern.
    pub pat: ParamPat,
    /// The type.
    pub ty: TypeRef,
}

/// A parameter's pattern.
#[derive(Debug, PartialEq)]
pub enum ParamPat {
    /// A plain name.
    Name(Name, Span),
    /// `_`.
    Wild,
    /// Any other pattern, parsed with the body.
    Source(Span),
}

/// The fields of a struct or variant.
#[derive(Debug, PartialEq)]
pub enum Fields {
    /// `{ name: T }`.
    Named(Vec<(Name, TypeRef)>),
    /// `(T, U)`.
    Tuple(Vec<TypeRef>),
    /// None.
    Unit,
}

/// A trait; its functions, types and constants are its parts.
#[derive(Debug, PartialEq)]
pub struct TraitItem {
    /// Its generic parameters, without `Self`.
    pub generics: Generics,
    /// Its supertraits.
    pub supertraits: Vec<Bound>,
}

/// An impl; its functions, types and constants are its parts.
#[derive(Debug, PartialEq)]
pub struct ImplItem {
    /// Its generic parameters.
    pub generics: Generics,
    /// The trait; none for an inherent impl.
    pub trait_: Option<Path>,
    /// Whether it says `impl !Trait`.
    pub negative: bool,
    /// The type.
    pub self_ty: TypeRef,
}

/// An attribute.
#[derive(Debug, PartialEq)]
pub struct Attr {
    /// The path, as in `tokio::main`.
    pub path: Vec<Name>,
    /// What stands in the parentheses, where it is a list of words, `key = literal` pairs or calls.
    pub args: Vec<AttrArg>,
    /// Whether it stands in a `cfg_attr`, so that it may not be there.
    pub conditional: bool,
    /// The whole attribute.
    pub span: Span,
}

impl Attr {
    /// The last part of the path.
    pub fn name(&self) -> &'static str {
        self.path.last().map_or("", |name| name.as_str())
    }

    /// The value of `key = "value"`.
    pub fn value(&self, key: &str) -> Option<&str> {
        self.args.iter().find(|arg| arg.key == key).and_then(|arg| arg.value.as_deref())
    }
}

/// One argument of an attribute.
#[derive(Debug, PartialEq)]
pub struct AttrArg {
    /// The word, or the key; the last part of a path.
    pub key: Name,
    /// The whole path.
    pub path: Vec<Name>,
    /// What stands in parentheses behind it.
    pub args: Vec<AttrArg>,
    /// The literal's value, without quotes.
    pub value: Option<String>,
}

// ---------------------------------------------------------------------------------------------------- bodies

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
    /// Where it is mentioned, in the order of the text.
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
    /// Any other path, seen from the block scope (an index into [`Outline::blocks`]) that it stands in.
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
    /// The items that it declares: an index into [`Outline::blocks`].
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
