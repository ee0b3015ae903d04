//! Where the items of a file or block stand: each with a slot, which is filled when somebody asks what the item is.
//!
//! Made by `skeleton`, and by `outline` where that gives up. What is known from the beginning (name, kind, range) is
//! what an item is looked for by. Slots are filled by `syntax::item` and `syntax::parts`, once and for all threads.

use std::sync::OnceLock;

use super::{Fields, Item, ItemKind, Span};
use crate::names::Name;

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
    pub(in crate::syntax) parts: OnceLock<Vec<Slot>>,
}

impl Entry {
    /// An entry of which nothing but the slot is known yet.
    pub(in crate::syntax) fn unread(slot: Slot) -> Self {
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
    pub(in crate::syntax) item: OnceLock<Box<Item>>,
}

impl Slot {
    /// A slot whose item has not been read.
    pub(in crate::syntax) fn unread(
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
    pub(in crate::syntax) fn read(item: Item) -> Self {
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
    pub(in crate::syntax) fn adopt(&mut self, parent: ItemIdx) {
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
    pub(in crate::syntax) fn of_macro(name: &str) -> Option<Self> {
        match name {
            "thread_local" => Some(Self::ThreadLocal),
            "task_local" => Some(Self::TaskLocal),
            "lazy_static" => Some(Self::LazyStatic),
            _ => None,
        }
    }

    /// The path of the type.
    pub(in crate::syntax) fn path(self) -> [&'static str; 3] {
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
