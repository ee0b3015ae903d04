//! Lowers items, each kind by itself.
//!
//! Called for items that syn has parsed. The place of an item begins with its keyword: attributes and visibility are
//! left out. Of a body only the place is kept.

use super::Builder;
use crate::syntax::tree::{
    BodySource, Fields, FnItem, ItemIdx, ItemKind, ModItem, Param, ParamPat, Receiver, Span, TraitItem,
};
use crate::syntax::{conditional, imports, lower};

impl Builder<'_> {
    pub(super) fn constant(&mut self, item: &syn::ItemConst, parent: Option<ItemIdx>) -> ItemIdx {
        let at = self.at;
        let span = at.of(item.const_token.span).to(at.of(item.semi_token.span));
        let value = BodySource::Expr(Span { start: at.of(item.eq_token.span).end, end: span.end - 1 });
        let kind = ItemKind::Const(lower::ty(at, &item.ty), value);
        self.push(Some(lower::name(&item.ident)), span, parent, lower::attrs(at, &item.attrs), kind)
    }

    pub(super) fn static_item(&mut self, item: &syn::ItemStatic, parent: Option<ItemIdx>) -> ItemIdx {
        let at = self.at;
        let span = at.of(item.static_token.span).to(at.of(item.semi_token.span));
        let value = BodySource::Expr(Span { start: at.of(item.eq_token.span).end, end: span.end - 1 });
        let kind = ItemKind::Static(lower::ty(at, &item.ty), value);
        self.push(Some(lower::name(&item.ident)), span, parent, lower::attrs(at, &item.attrs), kind)
    }

    pub(super) fn extern_crate(&mut self, item: &syn::ItemExternCrate, parent: Option<ItemIdx>) -> ItemIdx {
        let at = self.at;
        let alias = item.rename.as_ref().map_or(&item.ident, |(_, alias)| alias);
        let span = at.of(item.extern_token.span).to(at.of(item.semi_token.span));
        let kind = ItemKind::ExternCrate(lower::name(&item.ident));
        self.push(Some(lower::name(alias)), span, parent, lower::attrs(at, &item.attrs), kind)
    }

    pub(super) fn fn_item(&mut self, item: &syn::ItemFn, parent: Option<ItemIdx>) -> ItemIdx {
        let at = self.at;
        let body = at.group(item.block.brace_token.span);
        let function = self.function(&item.sig, Some(body));
        let span = function.signature.to(body);
        let kind = ItemKind::Fn(Box::new(function));
        self.push(Some(lower::name(&item.sig.ident)), span, parent, lower::attrs(at, &item.attrs), kind)
    }

    pub(super) fn structure(&mut self, item: &syn::ItemStruct, parent: Option<ItemIdx>) -> ItemIdx {
        let at = self.at;
        let span = at.of(item.struct_token.span).to(at.of(item.ident.span()));
        let kind = ItemKind::Struct(lower::generics(at, &item.generics), conditional::fields(at, &item.fields));
        self.push(Some(lower::name(&item.ident)), span, parent, lower::attrs(at, &item.attrs), kind)
    }

    pub(super) fn union(&mut self, item: &syn::ItemUnion, parent: Option<ItemIdx>) -> ItemIdx {
        let at = self.at;
        let span = at.of(item.union_token.span).to(at.group(item.fields.brace_token.span));
        let named = item.fields.named.iter();
        let named = named.filter_map(|field| Some((lower::name(field.ident.as_ref()?), lower::ty(at, &field.ty))));
        let kind = ItemKind::Struct(lower::generics(at, &item.generics), Fields::Named(named.collect()));
        self.push(Some(lower::name(&item.ident)), span, parent, lower::attrs(at, &item.attrs), kind)
    }

    pub(super) fn trait_alias(&mut self, item: &syn::ItemTraitAlias, parent: Option<ItemIdx>) -> ItemIdx {
        let at = self.at;
        let span = at.of(item.trait_token.span).to(at.of(item.semi_token.span));
        let kind = ItemKind::Trait(Box::new(TraitItem {
            generics: lower::generics(at, &item.generics),
            supertraits: lower::bounds(at, &item.bounds),
        }));
        self.push(Some(lower::name(&item.ident)), span, parent, lower::attrs(at, &item.attrs), kind)
    }

    pub(super) fn type_alias(&mut self, item: &syn::ItemType, parent: Option<ItemIdx>) -> ItemIdx {
        let at = self.at;
        let span = at.of(item.type_token.span).to(at.of(item.semi_token.span));
        let kind = ItemKind::TypeAlias(lower::generics(at, &item.generics), Vec::new(), Some(lower::ty(at, &item.ty)));
        self.push(Some(lower::name(&item.ident)), span, parent, lower::attrs(at, &item.attrs), kind)
    }

    pub(super) fn import(&mut self, item: &syn::ItemUse, parent: Option<ItemIdx>) -> ItemIdx {
        let at = self.at;
        let span = at.of(item.use_token.span).to(at.of(item.semi_token.span));
        let mut imports = imports::of(at.text(span));
        let public = !matches!(item.vis, syn::Visibility::Inherited);
        for import in &mut imports {
            import.public = public;
        }
        self.push(None, span, parent, Vec::new(), ItemKind::Use(imports))
    }

    /// A module, with the items in its braces if it has any.
    pub(super) fn module(&mut self, item: &syn::ItemMod, parent: Option<ItemIdx>) -> ItemIdx {
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

    /// The functions of an `extern` block.
    pub(super) fn foreign(&mut self, item: &syn::ItemForeignMod, parent: Option<ItemIdx>, indices: &mut Vec<ItemIdx>) {
        for part in &item.items {
            if let syn::ForeignItem::Fn(part) = part {
                let function = self.function(&part.sig, None);
                let (span, name) = (function.signature, lower::name(&part.sig.ident));
                let attrs = lower::attrs(self.at, &part.attrs);
                indices.push(self.push(Some(name), span, parent, attrs, ItemKind::Fn(Box::new(function))));
            }
        }
    }

    /// The signature of a function, free or not; `body` is where its braces stand.
    pub(super) fn function(&self, sig: &syn::Signature, body: Option<Span>) -> FnItem {
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
}
