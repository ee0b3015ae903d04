//! Lowers the items that have parts: enums with their variants, impls and traits with their members.
//!
//! A part has its item for a parent, and a place in the list of that item's parts rather than in the outline.

use super::Builder;
use crate::syntax::tree::{BodySource, ImplItem, ItemIdx, ItemKind, Slot, Span, TraitItem};
use crate::syntax::{conditional, lower};

impl Builder<'_> {
    pub(super) fn enumeration(&mut self, item: &syn::ItemEnum, parent: Option<ItemIdx>) -> ItemIdx {
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

    pub(super) fn implementation(&mut self, item: &syn::ItemImpl, parent: Option<ItemIdx>) -> ItemIdx {
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

    pub(super) fn trait_item(&mut self, item: &syn::ItemTrait, parent: Option<ItemIdx>) -> ItemIdx {
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

    pub(super) fn method(
        &self,
        sig: &syn::Signature,
        body: Option<Span>,
        attrs: &[syn::Attribute],
        parent: ItemIdx,
    ) -> Slot {
        let function = self.function(sig, body);
        let span = body.map_or(function.signature, |body| function.signature.to(body));
        let attrs = lower::attrs(self.at, attrs);
        self.part(lower::name(&sig.ident), span, parent, attrs, ItemKind::Fn(Box::new(function)))
    }

    fn associated(&self, ident: &syn::Ident, attrs: &[syn::Attribute], parent: ItemIdx, kind: ItemKind) -> Slot {
        let attrs = lower::attrs(self.at, attrs);
        self.part(lower::name(ident), self.at.of(ident.span()), parent, attrs, kind)
    }
}
