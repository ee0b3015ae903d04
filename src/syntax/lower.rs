//! Lowers what items and bodies share: spans, paths, types, generics, attributes.
//!
//! Called by `outline` and `body`. Needs nothing but the syn nodes at hand and the offset at which the parsed text
//! stands in its file.

use proc_macro2::Span as TokenSpan;
use syn::punctuated::Punctuated;

use super::tree::{Attr, AttrArg, Bound, GenericArgs, GenericParam, Generics, Path, QSelf, Segment, Span, TypeRef};
use crate::names::Name;

/// Where the lines of a text begin.
///
/// A token's line and column are cheap to ask for, while `Span::byte_range` of proc-macro2 1.0 keeps a tree of all
/// offsets that it was ever asked for.
#[derive(Debug)]
pub(super) struct Lines<'t> {
    text: &'t str,
    /// Where the lines begin, in characters.
    starts: Vec<u32>,
    /// Where the characters begin, in bytes; empty for a text that is all ASCII.
    chars: Vec<u32>,
}

impl<'t> Lines<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        if text.is_ascii() {
            let breaks = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at as u32 + 1);
            return Self { text, starts: std::iter::once(0).chain(breaks).collect(), chars: Vec::new() };
        }
        let breaks = text.chars().enumerate().filter(|(_, char)| *char == '\n').map(|(at, _)| at as u32 + 1);
        let starts = std::iter::once(0).chain(breaks).collect();
        Self { text, starts, chars: text.char_indices().map(|(at, _)| at as u32).collect() }
    }

    fn offset(&self, place: proc_macro2::LineColumn) -> u32 {
        let start = place.line.checked_sub(1).and_then(|line| self.starts.get(line)).copied().unwrap_or(0);
        let char = start + place.column as u32;
        if self.chars.is_empty() {
            char
        } else {
            self.chars.get(char as usize).copied().unwrap_or(self.text.len() as u32)
        }
    }
}

/// Turns syn's spans into byte ranges of the file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Offset<'t> {
    /// Where in the file the parsed text begins.
    start: u32,
    lines: &'t Lines<'t>,
}

impl<'t> Offset<'t> {
    pub(super) fn new(start: u32, lines: &'t Lines<'t>) -> Self {
        Self { start, lines }
    }

    /// The byte range of one token.
    pub(super) fn of(self, span: TokenSpan) -> Span {
        let (start, end) = (self.lines.offset(span.start()), self.lines.offset(span.end()));
        Span { start: self.start + start, end: self.start + end }
    }

    /// The byte range of a delimited group, with its delimiters.
    pub(super) fn group(self, span: proc_macro2::extra::DelimSpan) -> Span {
        self.of(span.join())
    }

    /// The text of a range.
    pub(super) fn text(self, span: Span) -> &'t str {
        self.lines.text.get((span.start - self.start) as usize..(span.end - self.start) as usize).unwrap_or("")
    }
}

/// The interned name of an identifier.
pub(super) fn name(ident: &syn::Ident) -> Name {
    Name::new(&ident.to_string())
}

/// The name of a field; that of a tuple's is its number.
pub(super) fn member(member: &syn::Member) -> Name {
    match member {
        syn::Member::Named(ident) => name(ident),
        syn::Member::Unnamed(index) => Name::new(&index.index.to_string()),
    }
}

/// Lowers a path; `qself` is the `<T as Trait>` before it.
pub(super) fn path(at: Offset<'_>, qself: Option<&syn::QSelf>, path: &syn::Path) -> Path {
    let first = path.segments.first().map(|segment| at.of(segment.ident.span()));
    let last = path.segments.last().map(|segment| match &segment.arguments {
        syn::PathArguments::None => at.of(segment.ident.span()),
        syn::PathArguments::AngleBracketed(args) => at.of(args.gt_token.span),
        syn::PathArguments::Parenthesized(args) => at.group(args.paren_token.span),
    });
    let mut span = first.zip(last).map_or_else(Span::default, |(first, last)| first.to(last));
    if let Some(colons) = &path.leading_colon {
        span = span.to(at.of(colons.spans[0]));
    }
    if let Some(qself) = qself {
        span = at.of(qself.lt_token.span).to(if first.is_some() { span } else { at.of(qself.gt_token.span) });
    }
    Path {
        global: path.leading_colon.is_some() && qself.is_none(),
        qself: qself.map(|qself| Box::new(QSelf { ty: ty(at, &qself.ty), trait_segments: qself.position })),
        segments: path
            .segments
            .iter()
            .map(|segment| Segment { name: name(&segment.ident), args: path_args(at, &segment.arguments) })
            .collect(),
        span,
    }
}

fn path_args(at: Offset<'_>, args: &syn::PathArguments) -> Option<Box<GenericArgs>> {
    match args {
        syn::PathArguments::None => None,
        syn::PathArguments::AngleBracketed(args) => Some(Box::new(generic_args(at, args))),
        syn::PathArguments::Parenthesized(args) => Some(Box::new(GenericArgs {
            sugar: Some((args.inputs.iter().map(|arg| ty(at, &arg.ty)).collect(), return_type(at, &args.output))),
            ..GenericArgs::default()
        })),
    }
}

/// Lowers `<A, Item = B>`.
pub(super) fn generic_args(at: Offset<'_>, args: &syn::AngleBracketedGenericArguments) -> GenericArgs {
    let mut lowered = GenericArgs::default();
    for arg in &args.args {
        match arg {
            syn::GenericArgument::Type(arg) => lowered.types.push(ty(at, arg)),
            syn::GenericArgument::Const(_) => lowered.types.push(TypeRef::Opaque),
            syn::GenericArgument::AssocType(assoc) => {
                lowered.bindings.push((name(&assoc.ident), ty(at, &assoc.ty)));
            }
            syn::GenericArgument::Constraint(constraint) => {
                lowered.constraints.push((name(&constraint.ident), bounds(at, &constraint.bounds)));
            }
            _ => {}
        }
    }
    lowered
}

/// Lowers the type after `->`; none for `()`.
pub(super) fn return_type(at: Offset<'_>, output: &syn::ReturnType) -> Option<TypeRef> {
    match output {
        syn::ReturnType::Default => None,
        syn::ReturnType::Type(_, output) => Some(ty(at, output)),
    }
}

/// Lowers a type.
pub(super) fn ty(at: Offset<'_>, node: &syn::Type) -> TypeRef {
    match node {
        syn::Type::Array(array) => TypeRef::Array(Box::new(ty(at, &array.elem))),
        syn::Type::FnPtr(pointer) => TypeRef::FnPtr(
            pointer.inputs.iter().map(|arg| ty(at, &arg.ty)).collect(),
            return_type(at, &pointer.output).map(Box::new),
        ),
        syn::Type::Group(group) => ty(at, &group.elem),
        syn::Type::ImplTrait(node) => TypeRef::Impl(bounds(at, &node.bounds)),
        syn::Type::Infer(_) => TypeRef::Infer,
        syn::Type::Never(_) => TypeRef::Never,
        syn::Type::Paren(paren) => ty(at, &paren.elem),
        syn::Type::Path(node) => TypeRef::Path(path(at, node.qself.as_ref(), &node.path)),
        syn::Type::Ptr(pointer) => TypeRef::Ptr(Box::new(ty(at, &pointer.elem))),
        syn::Type::Reference(reference) => {
            TypeRef::Ref { mutable: reference.mutability.is_some(), target: Box::new(ty(at, &reference.elem)) }
        }
        syn::Type::Slice(slice) => TypeRef::Slice(Box::new(ty(at, &slice.elem))),
        syn::Type::TraitObject(object) => TypeRef::Dyn(bounds(at, &object.bounds)),
        syn::Type::Tuple(tuple) => TypeRef::Tuple(tuple.elems.iter().map(|elem| ty(at, elem)).collect()),
        _ => TypeRef::Opaque,
    }
}

/// Lowers `A + B`, leaving out lifetimes and `?Sized`.
pub(super) fn bounds(at: Offset<'_>, bounds: &Punctuated<syn::TypeParamBound, syn::Token![+]>) -> Vec<Bound> {
    bounds
        .iter()
        .filter_map(|bound| match bound {
            syn::TypeParamBound::Trait(bound) if bound.maybe.is_none() => {
                Some(Bound { path: path(at, None, &bound.path) })
            }
            _ => None,
        })
        .collect()
}

/// Lowers an item's generic parameters and `where` clause.
pub(super) fn generics(at: Offset<'_>, generics: &syn::Generics) -> Generics {
    let params = generics
        .params
        .iter()
        .filter_map(|param| match param {
            syn::GenericParam::Lifetime(_) => None,
            syn::GenericParam::Type(param) => Some(GenericParam {
                name: name(&param.ident),
                is_const: false,
                bounds: bounds(at, &param.bounds),
                default: param.default.as_ref().map(|(_, default)| ty(at, default)),
            }),
            syn::GenericParam::Const(param) => {
                Some(GenericParam { name: name(&param.ident), is_const: true, bounds: Vec::new(), default: None })
            }
        })
        .collect();
    let predicates = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    let predicates = predicates
        .filter_map(|predicate| match predicate {
            syn::WherePredicate::Type(node) => Some((ty(at, &node.bounded_ty), bounds(at, &node.bounds))),
            _ => None,
        })
        .collect();
    Generics { params, predicates }
}

/// Lowers attributes, looking into `cfg_attr`.
pub(super) fn attrs(at: Offset<'_>, attrs: &[syn::Attribute]) -> Vec<Attr> {
    let mut lowered = Vec::new();
    for attr in attrs {
        let span = at.of(attr.pound_token.span).to(at.group(attr.bracket_token.span));
        if attr.path().is_ident("doc") {
            continue;
        }
        if attr.path().is_ident("cfg_attr") {
            let inner = attr.parse_args_with(Punctuated::<syn::Meta, syn::Token![,]>::parse_terminated);
            for meta in inner.iter().flatten().skip(1) {
                lowered.push(attr_of(meta, true, span));
            }
        }
        lowered.push(attr_of(&attr.meta, false, span));
    }
    lowered
}

fn attr_of(meta: &syn::Meta, conditional: bool, span: Span) -> Attr {
    let args = match meta {
        syn::Meta::List(list) => list
            .parse_args_with(Punctuated::<AttrArg, syn::Token![,]>::parse_terminated)
            .map(|args| args.into_iter().collect())
            .unwrap_or_default(),
        syn::Meta::NameValue(pair) => {
            let value = match &pair.value {
                syn::Expr::Lit(lit) => literal_text(&lit.lit),
                _ => None,
            };
            vec![AttrArg::literal(value)]
        }
        syn::Meta::Path(_) => Vec::new(),
    };
    Attr { path: meta.path().segments.iter().map(|segment| name(&segment.ident)).collect(), args, conditional, span }
}

impl syn::parse::Parse for AttrArg {
    fn parse(input: syn::parse::ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(syn::Lit) {
            let literal: syn::Lit = input.parse()?;
            return Ok(Self::literal(literal_text(&literal)));
        }
        // Words of the language are arguments too: `#[command(async)]`.
        let path: Vec<Name> = if input.peek(syn::Token![async]) {
            input.parse::<syn::Token![async]>()?;
            vec![Name::new("async")]
        } else {
            input.call(syn::Path::parse_mod_style)?.segments.iter().map(|segment| name(&segment.ident)).collect()
        };
        let (mut value, mut args) = (None, Vec::new());
        if input.peek(syn::Token![=]) {
            input.parse::<syn::Token![=]>()?;
            if input.peek(syn::Lit) {
                value = literal_text(&input.parse()?);
            } else {
                input.parse::<syn::Expr>()?;
            }
        } else if input.peek(syn::token::Paren) {
            let group: proc_macro2::Group = input.parse()?;
            let inner = Punctuated::<Self, syn::Token![,]>::parse_terminated;
            args =
                syn::parse::Parser::parse2(inner, group.stream()).map_or_else(|_| Vec::new(), FromIterator::from_iter);
        }
        Ok(Self { key: path.last().copied().unwrap_or_else(|| Name::new("")), path, args, value })
    }
}

impl AttrArg {
    fn literal(value: Option<String>) -> Self {
        Self { key: Name::new(""), path: Vec::new(), args: Vec::new(), value }
    }
}

fn literal_text(literal: &syn::Lit) -> Option<String> {
    match literal {
        syn::Lit::Str(text) => Some(text.value()),
        syn::Lit::Int(number) => Some(number.base10_digits().to_owned()),
        syn::Lit::Bool(value) => Some(value.value.to_string()),
        _ => None,
    }
}
