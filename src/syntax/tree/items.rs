//! What items are: their signatures, fields and headers, without bodies.
//!
//! Of a body it is kept where it stands ([`BodySource`]), of attributes every one, whoever it is addressed to.

use super::{Bound, Generics, ItemIdx, Path, Span, TypeRef};
use crate::names::Name;
use crate::syntax::ParseError;

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

impl FnItem {
    /// Whether a method call can have that many arguments, the one before the dot not counted.
    pub fn takes(&self, arguments: usize) -> bool {
        self.params.len() == arguments || self.params.iter().any(|param| param.is_conditional)
    }

    /// Whether a call by its path can have that many arguments, a receiver among them.
    pub fn takes_with_receiver(&self, arguments: usize) -> bool {
        arguments.checked_sub(usize::from(self.receiver.is_some())).is_some_and(|others| self.takes(others))
    }
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
    /// Whether it stands under `cfg`.
    pub is_conditional: bool,
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
