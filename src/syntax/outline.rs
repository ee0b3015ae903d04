//! Lowers a file's items into an [`Outline`].
//!
//! Called by `syntax` with a file whose function bodies may have been blanked, and by `body` for the items that
//! stand in blocks. Bodies are not looked at: an item keeps the byte range of its body only.

use syn::parse::{Parse, ParseStream, Parser};

use super::lower::{self, Offset};
use super::tree::{
    Attr, BlockScope, BodySource, Fields, FnItem, ImplItem, Import, ImportAs, Item, ItemIdx, ItemKind, ModItem,
    Outline, Param, ParamPat, Path, Receiver, Segment, Span, TraitItem, TypeRef,
};
use crate::names::Name;

/// Lowers the items of a file.
pub(super) fn file(at: Offset, file: &syn::File) -> Outline {
    let mut builder = Builder { at, outline: Outline::default(), uncertain: false };
    let roots = builder.items(&file.items, None);
    builder.outline.roots = roots;
    builder.outline
}

/// Adds the items of one block to the outline of a body and returns the block's index there.
pub(super) fn block(at: Offset, outline: &mut Outline, parent: Option<u32>, items: &[&syn::Item]) -> u32 {
    let mut builder = Builder { at, outline: std::mem::take(outline), uncertain: false };
    let mut indices = Vec::new();
    for item in items {
        builder.item(item, None, &mut indices);
    }
    *outline = builder.outline;
    outline.blocks.push(BlockScope { parent, items: indices });
    outline.blocks.len() as u32 - 1
}

struct Builder {
    at: Offset,
    outline: Outline,
    /// Whether we are inside a macro call whose expansion is only guessed.
    uncertain: bool,
}

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

impl Builder {
    fn items(&mut self, items: &[syn::Item], parent: Option<ItemIdx>) -> Vec<ItemIdx> {
        let mut indices = Vec::with_capacity(items.len());
        for item in items {
            self.item(item, parent, &mut indices);
        }
        indices
    }

    fn push(
        &mut self,
        name: Option<Name>,
        span: Span,
        parent: Option<ItemIdx>,
        attrs: Vec<Attr>,
        kind: ItemKind,
    ) -> ItemIdx {
        self.outline.items.push(Item { name, span, parent, attrs, uncertain: self.uncertain, kind });
        self.outline.items.len() as ItemIdx - 1
    }

    /// Lowers one item; a macro call that holds items gives several.
    fn item(&mut self, item: &syn::Item, parent: Option<ItemIdx>, indices: &mut Vec<ItemIdx>) {
        let at = self.at;
        let index = match item {
            syn::Item::Const(item) => {
                let span = at.of(item.const_token.span).to(at.of(item.semi_token.span));
                let value = BodySource::Expr(Span { start: at.of(item.eq_token.span).end, end: span.end - 1 });
                let kind = ItemKind::Const(lower::ty(at, &item.ty), value);
                self.push(Some(lower::name(&item.ident)), span, parent, lower::attrs(at, &item.attrs), kind)
            }
            syn::Item::Static(item) => {
                let span = at.of(item.static_token.span).to(at.of(item.semi_token.span));
                let value = BodySource::Expr(Span { start: at.of(item.eq_token.span).end, end: span.end - 1 });
                let kind = ItemKind::Static(lower::ty(at, &item.ty), value);
                self.push(Some(lower::name(&item.ident)), span, parent, lower::attrs(at, &item.attrs), kind)
            }
            syn::Item::Enum(item) => self.enumeration(item, parent),
            syn::Item::ExternCrate(item) => {
                let alias = item.rename.as_ref().map_or(&item.ident, |(_, alias)| alias);
                let span = at.of(item.extern_token.span).to(at.of(item.semi_token.span));
                let kind = ItemKind::ExternCrate(lower::name(&item.ident));
                self.push(Some(lower::name(alias)), span, parent, lower::attrs(at, &item.attrs), kind)
            }
            syn::Item::Fn(item) => {
                let body = at.group(item.block.brace_token.span);
                let function = self.function(&item.sig, Some(body));
                let span = function.signature.to(body);
                let kind = ItemKind::Fn(Box::new(function));
                self.push(Some(lower::name(&item.sig.ident)), span, parent, lower::attrs(at, &item.attrs), kind)
            }
            syn::Item::Impl(item) => self.implementation(item, parent),
            syn::Item::Macro(item) => {
                self.macro_item(item, parent, indices);
                return;
            }
            syn::Item::Mod(item) => self.module(item, parent),
            syn::Item::Struct(item) => {
                let span = at.of(item.struct_token.span).to(at.of(item.ident.span()));
                let kind = ItemKind::Struct(lower::generics(at, &item.generics), fields(at, &item.fields));
                self.push(Some(lower::name(&item.ident)), span, parent, lower::attrs(at, &item.attrs), kind)
            }
            syn::Item::Union(item) => {
                let span = at.of(item.union_token.span).to(at.group(item.fields.brace_token.span));
                let named = item.fields.named.iter();
                let named =
                    named.filter_map(|field| Some((lower::name(field.ident.as_ref()?), lower::ty(at, &field.ty))));
                let kind = ItemKind::Struct(lower::generics(at, &item.generics), Fields::Named(named.collect()));
                self.push(Some(lower::name(&item.ident)), span, parent, lower::attrs(at, &item.attrs), kind)
            }
            syn::Item::Trait(item) => self.trait_item(item, parent),
            syn::Item::TraitAlias(item) => {
                let span = at.of(item.trait_token.span).to(at.of(item.semi_token.span));
                let kind = ItemKind::Trait(Box::new(TraitItem {
                    generics: lower::generics(at, &item.generics),
                    supertraits: lower::bounds(at, &item.bounds),
                    members: Vec::new(),
                    has_macros: false,
                }));
                self.push(Some(lower::name(&item.ident)), span, parent, lower::attrs(at, &item.attrs), kind)
            }
            syn::Item::Type(item) => {
                let span = at.of(item.type_token.span).to(at.of(item.semi_token.span));
                let kind =
                    ItemKind::TypeAlias(lower::generics(at, &item.generics), Vec::new(), Some(lower::ty(at, &item.ty)));
                self.push(Some(lower::name(&item.ident)), span, parent, lower::attrs(at, &item.attrs), kind)
            }
            syn::Item::Use(item) => {
                let mut imports = Vec::new();
                imports_of(&item.tree, item.leading_colon.is_some(), &mut Vec::new(), &mut imports);
                let span = at.of(item.use_token.span).to(at.of(item.semi_token.span));
                self.push(None, span, parent, lower::attrs(at, &item.attrs), ItemKind::Use(imports))
            }
            syn::Item::ForeignMod(item) => {
                self.foreign(item, parent, indices);
                return;
            }
            // `macro name(..) { .. }` and other syntax that is not stable: nothing that we could name.
            _ => return,
        };
        indices.push(index);
    }

    fn foreign(&mut self, item: &syn::ItemForeignMod, parent: Option<ItemIdx>, indices: &mut Vec<ItemIdx>) {
        for part in &item.items {
            if let syn::ForeignItem::Fn(part) = part {
                let function = self.function(&part.sig, None);
                let (span, name) = (function.signature, lower::name(&part.sig.ident));
                let attrs = lower::attrs(self.at, &part.attrs);
                indices.push(self.push(Some(name), span, parent, attrs, ItemKind::Fn(Box::new(function))));
            }
        }
    }

    fn enumeration(&mut self, item: &syn::ItemEnum, parent: Option<ItemIdx>) -> ItemIdx {
        let at = self.at;
        let span = at.of(item.enum_token.span).to(at.group(item.brace_token.span));
        let kind = ItemKind::Enum(lower::generics(at, &item.generics), Vec::new());
        let index = self.push(Some(lower::name(&item.ident)), span, parent, lower::attrs(at, &item.attrs), kind);
        let mut members = Vec::new();
        for variant in &item.variants {
            let kind = ItemKind::Variant(fields(at, &variant.fields));
            let span = at.of(variant.ident.span());
            members.push(self.push(Some(lower::name(&variant.ident)), span, Some(index), Vec::new(), kind));
        }
        if let ItemKind::Enum(_, variants) = &mut self.outline.items[index as usize].kind {
            *variants = members;
        }
        index
    }

    fn function(&mut self, sig: &syn::Signature, body: Option<Span>) -> FnItem {
        let at = self.at;
        let params_span = at.group(sig.paren_token.span);
        let mut start = at.of(sig.fn_token.span);
        if let Some(token) = &sig.asyncness {
            start = start.to(at.of(token.span));
        }
        let mut receiver = None;
        let mut params = Vec::new();
        let mut previous = params_span.start + 1;
        for pair in sig.inputs.pairs() {
            match pair.value() {
                syn::FnArg::Receiver(node) => {
                    receiver = Some(match &node.kind {
                        syn::ReceiverKind::Reference(_, _, Some(_)) => Receiver::RefMut,
                        syn::ReceiverKind::Reference(..) => Receiver::Ref,
                        syn::ReceiverKind::Typed(_, ty) => Receiver::Typed(lower::ty(at, ty)),
                        _ => Receiver::Value,
                    });
                }
                syn::FnArg::Typed(node) => {
                    let pat = match &*node.pat {
                        syn::Pat::Wild(_) => ParamPat::Wild,
                        syn::Pat::Ident(pat) if pat.subpat.is_none() && pat.by_ref.is_none() => {
                            ParamPat::Name(lower::name(&pat.ident), at.of(pat.ident.span()))
                        }
                        _ => ParamPat::Source(Span { start: previous, end: at.of(node.colon_token.span).start }),
                    };
                    params.push(Param { pat, ty: lower::ty(at, &node.ty) });
                }
            }
            if let Some(comma) = pair.punct() {
                previous = at.of(comma.span).end;
            }
        }
        FnItem {
            is_async: sig.asyncness.is_some(),
            generics: lower::generics(at, &sig.generics),
            receiver,
            params,
            ret: lower::return_type(at, &sig.output),
            body: body.map_or(BodySource::None, BodySource::Block),
            signature: start.to(params_span),
        }
    }

    fn implementation(&mut self, item: &syn::ItemImpl, parent: Option<ItemIdx>) -> ItemIdx {
        let at = self.at;
        let span = at.of(item.impl_token.span).to(at.group(item.brace_token.span));
        let kind = ItemKind::Impl(Box::new(ImplItem {
            generics: lower::generics(at, &item.generics),
            trait_: item.trait_.as_ref().map(|(path, _)| lower::path(at, None, path)),
            negative: item.modifiers.polarity.is_some(),
            self_ty: lower::ty(at, &item.self_ty),
            members: Vec::new(),
            has_macros: false,
        }));
        let index = self.push(None, span, parent, lower::attrs(at, &item.attrs), kind);
        let mut members = Vec::new();
        let mut macros = false;
        for part in &item.items {
            match part {
                syn::ImplItem::Fn(part) => {
                    let body = at.group(part.block.brace_token.span);
                    let member = self.method(&part.sig, Some(body), &part.attrs, index);
                    members.push(member);
                }
                syn::ImplItem::Type(part) => {
                    let kind = ItemKind::TypeAlias(
                        lower::generics(at, &part.generics),
                        Vec::new(),
                        Some(lower::ty(at, &part.ty)),
                    );
                    members.push(self.associated(&part.ident, &part.attrs, index, kind));
                }
                syn::ImplItem::Const(part) => {
                    let end = at.of(part.semi_token.span).start;
                    let value = BodySource::Expr(Span { start: at.of(part.eq_token.span).end, end });
                    let kind = ItemKind::Const(lower::ty(at, &part.ty), value);
                    members.push(self.associated(&part.ident, &part.attrs, index, kind));
                }
                syn::ImplItem::Macro(part) => macros |= !self.impl_macro(&part.mac, index, &mut members),
                _ => macros = true,
            }
        }
        if let ItemKind::Impl(node) = &mut self.outline.items[index as usize].kind {
            node.members = members;
            node.has_macros = macros;
        }
        index
    }

    /// Reads the methods inside a macro call in an impl, as in `cfg_rt! { pub fn f() {} }`.
    fn impl_macro(&mut self, mac: &syn::Macro, parent: ItemIdx, members: &mut Vec<ItemIdx>) -> bool {
        let parse = |input: ParseStream<'_>| {
            let mut parts = Vec::new();
            while !input.is_empty() {
                parts.push(input.parse::<syn::ImplItem>()?);
            }
            Ok(parts)
        };
        let Ok(parts) = parse.parse2(mac.tokens.clone()) else { return false };
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
        true
    }

    fn trait_item(&mut self, item: &syn::ItemTrait, parent: Option<ItemIdx>) -> ItemIdx {
        let at = self.at;
        let span = at.of(item.trait_token.span).to(at.group(item.brace_token.span));
        let kind = ItemKind::Trait(Box::new(TraitItem {
            generics: lower::generics(at, &item.generics),
            supertraits: lower::bounds(at, &item.supertraits),
            members: Vec::new(),
            has_macros: false,
        }));
        let index = self.push(Some(lower::name(&item.ident)), span, parent, lower::attrs(at, &item.attrs), kind);
        let mut members = Vec::new();
        let mut macros = false;
        for part in &item.items {
            match part {
                syn::TraitItem::Fn(part) => {
                    let body = part.default.as_ref().map(|block| at.group(block.brace_token.span));
                    let member = self.method(&part.sig, body, &part.attrs, index);
                    members.push(member);
                }
                syn::TraitItem::Type(part) => {
                    let default = part.default.as_ref().map(|(_, ty)| lower::ty(at, ty));
                    let bounds = lower::bounds(at, &part.bounds);
                    let kind = ItemKind::TypeAlias(lower::generics(at, &part.generics), bounds, default);
                    members.push(self.associated(&part.ident, &part.attrs, index, kind));
                }
                syn::TraitItem::Const(part) => {
                    let kind = ItemKind::Const(lower::ty(at, &part.ty), BodySource::None);
                    members.push(self.associated(&part.ident, &part.attrs, index, kind));
                }
                _ => macros = true,
            }
        }
        if let ItemKind::Trait(node) = &mut self.outline.items[index as usize].kind {
            node.members = members;
            node.has_macros = macros;
        }
        index
    }

    fn method(
        &mut self,
        sig: &syn::Signature,
        body: Option<Span>,
        attrs: &[syn::Attribute],
        parent: ItemIdx,
    ) -> ItemIdx {
        let function = self.function(sig, body);
        let span = body.map_or(function.signature, |body| function.signature.to(body));
        let attrs = lower::attrs(self.at, attrs);
        self.push(Some(lower::name(&sig.ident)), span, Some(parent), attrs, ItemKind::Fn(Box::new(function)))
    }

    fn associated(&mut self, ident: &syn::Ident, attrs: &[syn::Attribute], parent: ItemIdx, kind: ItemKind) -> ItemIdx {
        let attrs = lower::attrs(self.at, attrs);
        self.push(Some(lower::name(ident)), self.at.of(ident.span()), Some(parent), attrs, kind)
    }

    fn module(&mut self, item: &syn::ItemMod, parent: Option<ItemIdx>) -> ItemIdx {
        let at = self.at;
        let attrs = lower::attrs(at, &item.attrs);
        let path = item.attrs.iter().find_map(|attr| match &attr.meta {
            syn::Meta::NameValue(pair) if pair.path.is_ident("path") => match &pair.value {
                syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
                _ => None,
            },
            _ => None,
        });
        let start = at.of(item.mod_token.span);
        let end = item.content.as_ref().map_or(start, |(brace, _)| at.group(brace.span));
        let kind = ItemKind::Mod(ModItem { inline: None, path });
        let index = self.push(Some(lower::name(&item.ident)), start.to(end), parent, attrs, kind);
        if let Some((_, items)) = &item.content {
            let items = self.items(items, Some(index));
            if let ItemKind::Mod(node) = &mut self.outline.items[index as usize].kind {
                node.inline = Some(items);
            }
        }
        index
    }

    fn macro_item(&mut self, item: &syn::ItemMacro, parent: Option<ItemIdx>, indices: &mut Vec<ItemIdx>) {
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
        let groups = if called == "cfg_if" { brace_groups(&item.mac.tokens) } else { vec![item.mac.tokens.clone()] };
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
            let mut segments: Vec<Segment> =
                ["std", "thread", "LocalKey"].map(|part| Segment { name: Name::new(part), args: None }).into();
            segments[2].args =
                Some(Box::new(super::tree::GenericArgs { types: vec![lower::ty(at, &ty)], ..Default::default() }));
            let span = at.of(ident.span());
            let key = TypeRef::Path(Path { global: true, qself: None, segments, span });
            let kind = ItemKind::Static(key, BodySource::None);
            indices.push(self.push(Some(lower::name(&ident)), span, parent, Vec::new(), kind));
        }
    }
}

/// Whether a macro is known to hand the items in it on as they are: `cfg_if!`, tokio's `cfg_rt!` and its kind,
/// `pin_project!`.
fn passes_items_on(mac: &syn::Macro) -> bool {
    mac.path.segments.last().is_some_and(|segment| {
        let called = segment.ident.to_string();
        called.starts_with("cfg_") || called == "pin_project"
    })
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

fn fields(at: Offset, fields: &syn::Fields) -> Fields {
    match fields {
        syn::Fields::Named(fields) => Fields::Named(
            fields
                .named
                .iter()
                .filter_map(|field| Some((lower::name(field.ident.as_ref()?), lower::ty(at, &field.ty))))
                .collect(),
        ),
        syn::Fields::Unnamed(fields) => {
            Fields::Tuple(fields.unnamed.iter().map(|field| lower::ty(at, &field.ty)).collect())
        }
        syn::Fields::Unit => Fields::Unit,
    }
}

fn imports_of(tree: &syn::UseTree, global: bool, prefix: &mut Vec<Name>, imports: &mut Vec<Import>) {
    let mut leaf = |last: Option<Name>, alias: ImportAs| {
        let mut path = prefix.clone();
        path.extend(last);
        imports.push(Import { global, path, alias });
    };
    match tree {
        syn::UseTree::Path(node) => {
            prefix.push(lower::name(&node.ident));
            imports_of(&node.tree, global, prefix, imports);
            prefix.pop();
        }
        syn::UseTree::Name(node) if node.ident == "self" => {
            if let Some(&last) = prefix.last() {
                leaf(None, ImportAs::Name(last));
            }
        }
        syn::UseTree::Name(node) => {
            let name = lower::name(&node.ident);
            leaf(Some(name), ImportAs::Name(name));
        }
        syn::UseTree::Rename(node) => {
            let alias =
                if node.rename == "_" { ImportAs::Underscore } else { ImportAs::Name(lower::name(&node.rename)) };
            let last = if node.ident == "self" && !prefix.is_empty() { None } else { Some(lower::name(&node.ident)) };
            leaf(last, alias);
        }
        syn::UseTree::Glob(_) => leaf(None, ImportAs::Glob),
        syn::UseTree::Group(node) => {
            for part in &node.items {
                imports_of(part, global, prefix, imports);
            }
        }
    }
}
