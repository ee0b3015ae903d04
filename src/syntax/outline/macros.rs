//! Macro calls where items may stand: what is in them, as far as it can be read without an expansion.
//!
//! Items that a macro is not known to hand on as they are count as uncertain. What holds no items stays a macro call,
//! which may define anything.

use syn::parse::{Parse, ParseStream, Parser};

use super::Builder;
use crate::names::Name;
use crate::syntax::tree::{BodySource, GenericArgs, ItemIdx, ItemKind, Path, Segment, Slot, Span, TypeRef, Wrapper};
use crate::syntax::{lower, skeleton};

/// A run of items, as it may stand in the braces of a macro call.
struct Items(Vec<syn::Item>);

impl Parse for Items {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut items = Vec::new();
        while !input.is_empty() {
            items.push(input.parse()?);
        }
        Ok(Self(items))
    }
}

impl Builder<'_> {
    pub(super) fn macro_item(&mut self, item: &syn::ItemMacro, parent: Option<ItemIdx>, indices: &mut Vec<ItemIdx>) {
        let called = item.mac.path.segments.last().map_or_else(|| Name::new(""), |segment| lower::name(&segment.ident));
        let span = self.at.of(item.mac.bang_token.span);
        if let Some(ident) = &item.ident {
            let attrs = lower::attrs(self.at, &item.attrs);
            indices.push(self.push(Some(lower::name(ident)), span, parent, attrs, ItemKind::MacroRules));
            return;
        }
        if called == "thread_local" {
            self.thread_locals(&item.mac, parent, indices);
            return;
        }
        let outer = self.uncertain;
        self.uncertain |= !passes_items_on(&item.mac);
        let has_branches = skeleton::has_branches(called.as_str());
        let groups = if has_branches { brace_groups(&item.mac.tokens) } else { vec![item.mac.tokens.clone()] };
        let before = indices.len();
        for group in groups {
            if let Ok(Items(items)) = syn::parse2(group) {
                for item in &items {
                    self.item(item, parent, indices);
                }
            }
        }
        self.uncertain = outer;
        if indices.len() == before {
            indices.push(self.push(None, span, parent, Vec::new(), ItemKind::MacroCall(called)));
        }
    }

    /// Reads the methods inside a macro call in an impl, as in `cfg_rt! { pub fn f() {} }`.
    pub(super) fn impl_macro(&mut self, mac: &syn::Macro, parent: ItemIdx, members: &mut Vec<Slot>) {
        let parse = |input: ParseStream<'_>| {
            let mut parts = Vec::new();
            while !input.is_empty() {
                parts.push(input.parse::<syn::ImplItem>()?);
            }
            Ok(parts)
        };
        let Ok(parts) = parse.parse2(mac.tokens.clone()) else { return };
        let outer = self.uncertain;
        self.uncertain |= !passes_items_on(mac);
        for part in &parts {
            if let syn::ImplItem::Fn(part) = part {
                let body = self.at.group(part.block.brace_token.span);
                let member = self.method(&part.sig, Some(body), &part.attrs, parent);
                members.push(member);
            }
        }
        self.uncertain = outer;
    }

    /// `thread_local! { static NAME: T = value; }` declares `static NAME: LocalKey<T>`.
    fn thread_locals(&mut self, mac: &syn::Macro, parent: Option<ItemIdx>, indices: &mut Vec<ItemIdx>) {
        let at = self.at;
        let parse = |input: ParseStream<'_>| {
            let mut found = Vec::new();
            while !input.is_empty() {
                input.call(syn::Attribute::parse_outer)?;
                input.parse::<syn::Visibility>()?;
                input.parse::<syn::Token![static]>()?;
                let ident: syn::Ident = input.parse()?;
                input.parse::<syn::Token![:]>()?;
                let ty: syn::Type = input.parse()?;
                input.parse::<syn::Token![=]>()?;
                input.parse::<syn::Expr>()?;
                input.parse::<Option<syn::Token![;]>>()?;
                found.push((ident, ty));
            }
            Ok(found)
        };
        for (ident, ty) in parse.parse2(mac.tokens.clone()).unwrap_or_default() {
            let span = at.of(ident.span());
            let kind = ItemKind::Static(wrapped(Wrapper::ThreadLocal, lower::ty(at, &ty), span), BodySource::None);
            indices.push(self.push(Some(lower::name(&ident)), span, parent, Vec::new(), kind));
        }
    }
}

/// `LocalKey<T>` and its like.
pub(super) fn wrapped(wrapper: Wrapper, ty: TypeRef, span: Span) -> TypeRef {
    let mut segments: Vec<Segment> = wrapper.path().map(|part| Segment { name: Name::new(part), args: None }).into();
    segments[2].args = Some(Box::new(GenericArgs { types: vec![ty], ..Default::default() }));
    TypeRef::Path(Path { global: true, qself: None, segments, span })
}

/// Whether a macro is known to hand the items in it on as they are.
fn passes_items_on(mac: &syn::Macro) -> bool {
    mac.path.segments.last().is_some_and(|segment| skeleton::passes_items_on(&segment.ident.to_string()))
}

/// The contents of the brace groups that stand at the top of `tokens`.
fn brace_groups(tokens: &proc_macro2::TokenStream) -> Vec<proc_macro2::TokenStream> {
    let braces = |tree| match tree {
        proc_macro2::TokenTree::Group(group) if group.delimiter() == proc_macro2::Delimiter::Brace => {
            Some(group.stream())
        }
        _ => None,
    };
    tokens.clone().into_iter().filter_map(braces).collect()
}
