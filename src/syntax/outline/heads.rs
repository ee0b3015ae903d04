//! Parses the head of an item: what stands before its body or value, which is no whole item and so nothing that syn
//! would take.
//!
//! Used for the items that `skeleton` has found and somebody asks for. Whatever the parser takes, `Builder` lowers.

use syn::parse::{Parse, ParseStream};

/// `name: T`, as in a constant without its value, or `type Name: Bound = T`.
pub(super) struct Typed {
    pub(super) attrs: Vec<syn::Attribute>,
    pub(super) keyword: proc_macro2::Span,
    pub(super) ident: syn::Ident,
    pub(super) ty: syn::Type,
}

impl Parse for Typed {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attrs = input.call(syn::Attribute::parse_outer)?;
        input.parse::<syn::Visibility>()?;
        input.parse::<Option<syn::Token![default]>>()?;
        input.parse::<Option<syn::Token![unsafe]>>()?;
        let keyword = input.span();
        if input.parse::<Option<syn::Token![const]>>()?.is_none() {
            input.parse::<syn::Token![static]>()?;
        }
        input.parse::<Option<syn::Token![mut]>>()?;
        input.parse::<Option<syn::Token![ref]>>()?;
        let ident = if input.peek(syn::Token![_]) {
            proc_macro2::Ident::new("_", input.parse::<syn::Token![_]>()?.span)
        } else {
            input.parse()?
        };
        input.parse::<syn::Generics>()?;
        input.parse::<syn::Token![:]>()?;
        let ty = input.parse()?;
        rest(input)?;
        Ok(Self { attrs, keyword, ident, ty })
    }
}

/// `type Name<..>: Bounds = T;`, free or in an impl or trait.
pub(super) struct Alias {
    pub(super) attrs: Vec<syn::Attribute>,
    pub(super) keyword: proc_macro2::Span,
    pub(super) ident: syn::Ident,
    pub(super) generics: syn::Generics,
    pub(super) bounds: syn::punctuated::Punctuated<syn::TypeParamBound, syn::Token![+]>,
    pub(super) ty: Option<syn::Type>,
}

impl Parse for Alias {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attrs = input.call(syn::Attribute::parse_outer)?;
        input.parse::<syn::Visibility>()?;
        input.parse::<Option<syn::Token![default]>>()?;
        let keyword = input.parse::<syn::Token![type]>()?.span;
        let ident = input.parse()?;
        let mut generics: syn::Generics = input.parse()?;
        let mut bounds = syn::punctuated::Punctuated::new();
        if input.parse::<Option<syn::Token![:]>>()?.is_some() {
            while !(input.is_empty()
                || input.peek(syn::Token![=])
                || input.peek(syn::Token![;])
                || input.peek(syn::Token![where]))
            {
                bounds.push_value(input.parse()?);
                if !input.peek(syn::Token![+]) {
                    break;
                }
                bounds.push_punct(input.parse()?);
            }
        }
        generics.where_clause = input.parse()?;
        let ty = match input.parse::<Option<syn::Token![=]>>()? {
            Some(_) => Some(input.parse()?),
            None => None,
        };
        if let Some(late) = input.parse::<Option<syn::WhereClause>>()? {
            generics.where_clause.get_or_insert(late);
        }
        rest(input)?;
        Ok(Self { attrs, keyword, ident, generics, bounds, ty })
    }
}

/// Passes the semicolon that an item may end with.
fn rest(input: ParseStream<'_>) -> syn::Result<()> {
    input.parse::<Option<syn::Token![;]>>().map(drop)
}

/// A function up to its body.
pub(super) fn signature(input: ParseStream<'_>) -> syn::Result<(Vec<syn::Attribute>, syn::Signature)> {
    let attrs = input.call(syn::Attribute::parse_outer)?;
    input.parse::<syn::Visibility>()?;
    input.parse::<Option<syn::Token![default]>>()?;
    if input.peek(syn::Token![safe]) {
        input.parse::<syn::Token![safe]>()?;
    }
    let signature = input.parse()?;
    rest(input)?;
    Ok((attrs, signature))
}
