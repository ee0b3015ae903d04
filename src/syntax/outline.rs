//! Lowers items: one that `skeleton` found and somebody asks for, those of a block, or a whole file's.
//!
//! Called by `syntax` and, for the items that stand in blocks, by `body`. Bodies are not looked at: an item keeps the
//! byte range of its body only.

use std::borrow::Cow;

use syn::parse::{Parse, ParseStream, Parser};

use super::conditional;
use super::lower::{self, Lines, Offset};
use super::tree::{
    Attr, BlockScope, BodySource, Entry, Fields, FnItem, ImplItem, Item, ItemIdx, ItemKind, ModItem, Outline, Param,
    ParamPat, Path, Receiver, Segment, Slot, SlotKind, Span, TraitItem, TypeRef, Wrapper,
};
use super::{ParseError, imports, skeleton};
use crate::names::Name;

/// Reads the item of a slot out of the text of its file, and the variants if it is an enum.
pub(super) fn read(text: &str, slot: &Slot, index: ItemIdx) -> (Item, Vec<Slot>) {
    let head = head(text, slot);
    let lines = Lines::new(head);
    let at = Offset::new(slot.range.start, &lines);
    let mut builder = Builder { at, outline: Outline::default(), uncertain: slot.uncertain };
    let read = builder.head(slot, &without_docs(head));
    proc_macro2::extra::invalidate_current_thread_spans();
    let mut entries = builder.outline.entries.into_iter();
    if let (Ok(()), Some(entry)) = (&read, entries.next())
        && let Some(mut item) = entry.slot.item.into_inner()
    {
        item.parent = slot.parent;
        let mut parts = entry.parts.into_inner().unwrap_or_default();
        for part in &mut parts {
            part.adopt(index);
        }
        return (*item, parts);
    }
    let kind = match read {
        Ok(()) => ItemKind::MacroCall(slot.name.unwrap_or_else(|| Name::new(""))),
        Err(error) => ItemKind::Broken(Box::new(error)),
    };
    let item = Item {
        name: slot.name,
        span: slot.range,
        parent: slot.parent,
        attrs: Vec::new(),
        uncertain: slot.uncertain,
        kind,
    };
    (item, Vec::new())
}

/// A text without the lines that are documentation, which syn would make attributes of. The others keep their numbers,
/// by which places are known.
fn without_docs(head: &str) -> Cow<'_, str> {
    if memchr::memmem::find(head.as_bytes(), b"///").is_none() {
        return Cow::Borrowed(head);
    }
    let mut kept = String::with_capacity(head.len());
    for line in head.split_inclusive('\n') {
        let is_doc = line.trim_start().starts_with("///");
        kept.push_str(if !is_doc {
            line
        } else if line.ends_with('\n') {
            "\n"
        } else {
            ""
        });
    }
    Cow::Owned(kept)
}

/// The text of a slot without its body or value.
fn head<'t>(text: &'t str, slot: &Slot) -> &'t str {
    let end = match (slot.kind, slot.body) {
        (SlotKind::Const | SlotKind::Static | SlotKind::Wrapped(_), Some(value)) => value.start - 1,
        (_, Some(body)) => body.start,
        (_, None) => slot.range.end,
    };
    text.get(slot.range.start as usize..end as usize).unwrap_or("")
}

/// Lowers the items of a file.
pub(super) fn file(at: Offset<'_>, file: &syn::File) -> Outline {
    let mut builder = Builder { at, outline: Outline::default(), uncertain: false };
    let roots = builder.items(&file.items, None);
    builder.outline.roots = roots;
    builder.outline
}

/// Adds the items of one block to the outline of a body and returns the block's index there.
pub(super) fn block(at: Offset<'_>, outline: &mut Outline, parent: Option<u32>, items: &[&syn::Item]) -> u32 {
    let mut builder = Builder { at, outline: std::mem::take(outline), uncertain: false };
    let mut indices = Vec::new();
    for item in items {
        builder.item(item, None, &mut indices);
    }
    *outline = builder.outline;
    outline.blocks.push(BlockScope { parent, items: indices });
    outline.blocks.len() as u32 - 1
}

struct Builder<'t> {
    at: Offset<'t>,
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

/// `name: T`, as in a constant without its value, or `type Name: Bound = T`.
struct Typed {
    attrs: Vec<syn::Attribute>,
    keyword: proc_macro2::Span,
    ident: syn::Ident,
    ty: syn::Type,
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
struct Alias {
    attrs: Vec<syn::Attribute>,
    keyword: proc_macro2::Span,
    ident: syn::Ident,
    generics: syn::Generics,
    bounds: syn::punctuated::Punctuated<syn::TypeParamBound, syn::Token![+]>,
    ty: Option<syn::Type>,
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
fn signature(input: ParseStream<'_>) -> syn::Result<(Vec<syn::Attribute>, syn::Signature)> {
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

impl Builder<'_> {
    /// Lowers the item whose text without its body this is.
    fn head(&mut self, slot: &Slot, head: &str) -> Result<(), ParseError> {
        super::within_limits(head, slot.range.start)?;
        let mut indices = Vec::new();
        let at = self.at;
        let parsed = match slot.kind {
            SlotKind::Fn => signature.parse_str(head).map(|(attrs, signature)| {
                let function = self.function(&signature, slot.body);
                let span = slot.body.map_or(function.signature, |body| function.signature.to(body));
                let kind = ItemKind::Fn(Box::new(function));
                self.push(slot.name, span, None, lower::attrs(at, &attrs), kind);
            }),
            SlotKind::Const | SlotKind::Static | SlotKind::Wrapped(_) => {
                syn::parse_str::<Typed>(head).map(|typed| self.typed(slot, &typed))
            }
            SlotKind::TypeAlias => syn::parse_str::<Alias>(head).map(|alias| {
                let span = at.of(alias.keyword).to(at.of(alias.ident.span()));
                let (generics, bounds) = (lower::generics(at, &alias.generics), lower::bounds(at, &alias.bounds));
                let kind = ItemKind::TypeAlias(generics, bounds, alias.ty.as_ref().map(|ty| lower::ty(at, ty)));
                self.push(slot.name, span, None, lower::attrs(at, &alias.attrs), kind);
            }),
            SlotKind::Use => {
                let kind = ItemKind::Use(imports::of(head));
                self.push(None, slot.range, None, Vec::new(), kind);
                Ok(())
            }
            SlotKind::MacroRules => {
                self.push(slot.name, slot.range, None, Vec::new(), ItemKind::MacroRules);
                Ok(())
            }
            SlotKind::Variant | SlotKind::MacroCall | SlotKind::MacroItems => Ok(()),
            SlotKind::Mod | SlotKind::Trait | SlotKind::Impl if slot.body.is_some() => {
                let closed = format!("{head}{{}}");
                syn::parse_str::<syn::Item>(&closed).map(|item| self.item(&item, None, &mut indices))
            }
            _ => syn::parse_str::<syn::Item>(head).map(|item| self.item(&item, None, &mut indices)),
        };
        parsed.map_err(|error| ParseError { span: at.of(error.span()), message: error.to_string() })
    }

    /// A constant or static; within `thread_local!` it is a `LocalKey<T>`.
    fn typed(&mut self, slot: &Slot, typed: &Typed) {
        let at = self.at;
        let value = slot.body.map_or(BodySource::None, BodySource::Expr);
        let ty = lower::ty(at, &typed.ty);
        let kind = match slot.kind {
            SlotKind::Const => ItemKind::Const(ty, value),
            SlotKind::Wrapped(wrapper) => {
                ItemKind::Static(wrapped(wrapper, ty, at.of(typed.ident.span())), BodySource::None)
            }
            _ => ItemKind::Static(ty, value),
        };
        let span = Span { start: at.of(typed.keyword).start, end: slot.range.end };
        self.push(slot.name, span, None, lower::attrs(at, &typed.attrs), kind);
    }

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
        let index = ItemIdx::of_entry(self.outline.entries.len());
        let item = Item { name, span, parent, attrs, uncertain: self.uncertain, kind };
        self.outline.entries.push(Entry::unread(Slot::read(item)));
        index
    }

    /// A member or variant of the item `of`.
    fn part(&self, name: Name, span: Span, of: ItemIdx, attrs: Vec<Attr>, kind: ItemKind) -> Slot {
        Slot::read(Item { name: Some(name), span, parent: Some(of), attrs, uncertain: self.uncertain, kind })
    }

    fn set_parts(&mut self, of: ItemIdx, parts: Vec<Slot>) {
        let _ = self.outline.entries[of.entry as usize].parts.set(parts);
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
                let kind = ItemKind::Struct(lower::generics(at, &item.generics), conditional::fields(at, &item.fields));
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
                let span = at.of(item.use_token.span).to(at.of(item.semi_token.span));
                let mut imports = imports::of(at.text(span));
                let public = !matches!(item.vis, syn::Visibility::Inherited);
                for import in &mut imports {
                    import.public = public;
                }
                self.push(None, span, parent, Vec::new(), ItemKind::Use(imports))
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
        let kind = ItemKind::Enum(lower::generics(at, &item.generics));
        let index = self.push(Some(lower::name(&item.ident)), span, parent, lower::attrs(at, &item.attrs), kind);
        let variant = |variant: &syn::Variant| {
            let kind = ItemKind::Variant(conditional::fields(at, &variant.fields));
            self.part(lower::name(&variant.ident), at.of(variant.ident.span()), index, Vec::new(), kind)
        };
        let variants = item.variants.iter().map(variant).collect();
        self.set_parts(index, variants);
        index
    }

    fn function(&self, sig: &syn::Signature, body: Option<Span>) -> FnItem {
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
                    let is_conditional = conditional::is_chosen(&node.attrs);
                    params.push(Param { pat, ty: lower::ty(at, &node.ty), is_conditional });
                }
            }
            if let Some(comma) = pair.punct() {
                previous = at.of(comma.span).end;
            }
        }
        conditional::parameters(sig, &mut params);
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
        }));
        let index = self.push(None, span, parent, lower::attrs(at, &item.attrs), kind);
        let mut members = Vec::new();
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
                syn::ImplItem::Macro(part) => self.impl_macro(&part.mac, index, &mut members),
                _ => {}
            }
        }
        self.set_parts(index, members);
        index
    }

    /// Reads the methods inside a macro call in an impl, as in `cfg_rt! { pub fn f() {} }`.
    fn impl_macro(&mut self, mac: &syn::Macro, parent: ItemIdx, members: &mut Vec<Slot>) {
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

    fn trait_item(&mut self, item: &syn::ItemTrait, parent: Option<ItemIdx>) -> ItemIdx {
        let at = self.at;
        let span = at.of(item.trait_token.span).to(at.group(item.brace_token.span));
        let kind = ItemKind::Trait(Box::new(TraitItem {
            generics: lower::generics(at, &item.generics),
            supertraits: lower::bounds(at, &item.supertraits),
        }));
        let index = self.push(Some(lower::name(&item.ident)), span, parent, lower::attrs(at, &item.attrs), kind);
        let mut members = Vec::new();
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
                _ => {}
            }
        }
        self.set_parts(index, members);
        index
    }

    fn method(&self, sig: &syn::Signature, body: Option<Span>, attrs: &[syn::Attribute], parent: ItemIdx) -> Slot {
        let function = self.function(sig, body);
        let span = body.map_or(function.signature, |body| function.signature.to(body));
        let attrs = lower::attrs(self.at, attrs);
        self.part(lower::name(&sig.ident), span, parent, attrs, ItemKind::Fn(Box::new(function)))
    }

    fn associated(&self, ident: &syn::Ident, attrs: &[syn::Attribute], parent: ItemIdx, kind: ItemKind) -> Slot {
        let attrs = lower::attrs(self.at, attrs);
        self.part(lower::name(ident), self.at.of(ident.span()), parent, attrs, kind)
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
        let kind = ItemKind::Mod(ModItem { path });
        let index = self.push(Some(lower::name(&item.ident)), start.to(end), parent, attrs, kind);
        if let Some((_, items)) = &item.content {
            let children = self.items(items, Some(index));
            let entry = &mut self.outline.entries[index.entry as usize];
            entry.children = children;
            entry.slot.body = Some(Span { start: end.start, end: end.end });
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
            let span = at.of(ident.span());
            let kind = ItemKind::Static(wrapped(Wrapper::ThreadLocal, lower::ty(at, &ty), span), BodySource::None);
            indices.push(self.push(Some(lower::name(&ident)), span, parent, Vec::new(), kind));
        }
    }
}

/// `LocalKey<T>` and its like.
fn wrapped(wrapper: Wrapper, ty: TypeRef, span: Span) -> TypeRef {
    let mut segments: Vec<Segment> = wrapper.path().map(|part| Segment { name: Name::new(part), args: None }).into();
    segments[2].args = Some(Box::new(super::tree::GenericArgs { types: vec![ty], ..Default::default() }));
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
