//! Lowers items: one that `skeleton` found and somebody asks for, those of a block, or a whole file's.
//!
//! Called by `syntax` and, for the items that stand in blocks, by `body`. Bodies are not looked at: an item keeps the
//! byte range of its body only.

mod heads;
mod items;
mod macros;
mod members;

use std::borrow::Cow;

use syn::parse::Parser;

use self::heads::{Alias, Typed};
use super::lower::{self, Lines, Offset};
use super::tree::{Attr, BlockScope, BodySource, Entry, Item, ItemIdx, ItemKind, Outline, Slot, SlotKind, Span};
use super::{ParseError, imports};
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

/// What the items are put into, as they are lowered.
struct Builder<'t> {
    at: Offset<'t>,
    outline: Outline,
    /// Whether we are inside a macro call whose expansion is only guessed.
    uncertain: bool,
}

impl Builder<'_> {
    /// Lowers the item whose text without its body this is.
    fn head(&mut self, slot: &Slot, head: &str) -> Result<(), ParseError> {
        super::within_limits(head, slot.range.start)?;
        let mut indices = Vec::new();
        let at = self.at;
        let parsed = match slot.kind {
            SlotKind::Fn => heads::signature.parse_str(head).map(|(attrs, signature)| {
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
                ItemKind::Static(macros::wrapped(wrapper, ty, at.of(typed.ident.span())), BodySource::None)
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

    /// Lowers one item; a macro call that holds items gives several.
    fn item(&mut self, item: &syn::Item, parent: Option<ItemIdx>, indices: &mut Vec<ItemIdx>) {
        let index = match item {
            syn::Item::Const(item) => self.constant(item, parent),
            syn::Item::Static(item) => self.static_item(item, parent),
            syn::Item::Enum(item) => self.enumeration(item, parent),
            syn::Item::ExternCrate(item) => self.extern_crate(item, parent),
            syn::Item::Fn(item) => self.fn_item(item, parent),
            syn::Item::Impl(item) => self.implementation(item, parent),
            syn::Item::Macro(item) => return self.macro_item(item, parent, indices),
            syn::Item::Mod(item) => self.module(item, parent),
            syn::Item::Struct(item) => self.structure(item, parent),
            syn::Item::Union(item) => self.union(item, parent),
            syn::Item::Trait(item) => self.trait_item(item, parent),
            syn::Item::TraitAlias(item) => self.trait_alias(item, parent),
            syn::Item::Type(item) => self.type_alias(item, parent),
            syn::Item::Use(item) => self.import(item, parent),
            syn::Item::ForeignMod(item) => return self.foreign(item, parent, indices),
            // `macro name(..) { .. }` and other syntax that is not stable: nothing that we could name.
            _ => return,
        };
        indices.push(index);
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
}
