//! What attributes say of a function or type: the words of stubs, and macros that change what a function is.
//!
//! Called by `lower` for asyncness and by `flow` for the words of stubs. What attributes say of who runs a function is
//! `runtimes`'s.

use super::runtimes::builds_runtime;
use crate::db::{Db, Def};
use crate::names::Name;
use crate::syntax::tree::{Attr, Item, ItemKind};

/// Whether a function's call makes a future.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asyncness {
    /// A call runs the function, whatever its result.
    Sync,
    /// A call makes a future.
    Async,
    /// A macro decides, or the item may not be what it seems.
    Unknown,
}

/// Attributes that leave an `async fn` what it is.
const HARMLESS: &[&str] = &[
    "allow",
    "warn",
    "deny",
    "expect",
    "forbid",
    "cfg",
    "cfg_attr",
    "cold",
    "deprecated",
    "doc",
    "inline",
    "must_use",
    "no_mangle",
    "track_caller",
    "instrument",
    "rustfmt",
    "skip",
    "clippy",
    "async_recursion",
    "allow_internal_unstable",
    "unstable",
    "stable",
    "rustc_diagnostic_item",
    "debug_handler",
    "tool",
    "command",
    "handler",
    "utoipa",
    "autometrics",
    "framed",
    "timed",
    "measure",
    "async_backtrace",
    "traced_test",
    "serial",
    "parallel",
    "launch",
    "wasm_bindgen_test",
    "optimize",
    "target_feature",
    "wasm_bindgen",
    "coverage",
    "rpc",
    "zbus",
    "fastrace",
    "minitrace",
    "rustversion",
    "cached",
    "io_cached",
    "server",
    "napi",
    "uniffi",
    "pyfunction",
    "pyo3",
];

/// Attributes of an impl or trait that leave its `async fn`s what they are, as far as a caller can see.
const HARMLESS_OUTER: &[&str] = &[
    "async_trait",
    "allow",
    "warn",
    "deny",
    "expect",
    "cfg",
    "cfg_attr",
    "doc",
    "must_use",
    "deprecated",
    "trait_variant",
    "make",
    "automock",
    "enum_dispatch",
    "auto_impl",
    "rustfmt",
    "skip",
    "instrument",
    "on_unimplemented",
    "tool_router",
    "tool_handler",
    "blanket",
    "dynosaur",
    "add_async_trait",
    "interface",
    "typetag",
    "rustversion",
    "do_not_recommend",
    "rustc_on_unimplemented",
    "automatically_derived",
    "dbus_interface",
    "napi",
    "uniffi",
    "pymethods",
];

/// Whether an attribute leaves an ordinary function what it is: nothing runs it elsewhere than its caller does.
pub fn leaves_place(attr: &Attr) -> bool {
    // Somebody else calls these.
    let is_called_from_outside = ["command", "wasm_bindgen", "no_mangle", "handler", "napi", "pyfunction", "server"];
    HARMLESS.contains(&attr.name()) && !is_called_from_outside.contains(&attr.name())
}

/// Whether a call of the function makes a future.
pub fn asyncness(db: &Db<'_>, def: Def) -> Asyncness {
    let item = db.item(def);
    let ItemKind::Fn(function) = &item.kind else { return Asyncness::Unknown };
    if db.is_uncertain(def) {
        return Asyncness::Unknown;
    }
    if !function.is_async {
        return if may_become_async(item) { Asyncness::Unknown } else { Asyncness::Sync };
    }
    let runtime = builds_runtime(item);
    if let Some(attr) = runtime {
        return if attr.conditional { Asyncness::Unknown } else { Asyncness::Sync };
    }
    let is_stub = db.krate(db.crate_of(def.module)).is_stub;
    let known = |attr: &Attr, list: &[&str]| {
        list.contains(&attr.name())
            || attr.path.first().is_some_and(|first| list.contains(&first.as_str()))
            || is_stub && STUB_WORDS.contains(&attr.name())
    };
    if !item.attrs.iter().all(|attr| known(attr, HARMLESS)) {
        return Asyncness::Unknown;
    }
    let outer = item.parent.map(|parent| Def { module: def.module, item: parent });
    match outer.map(|outer| (db.is_uncertain(outer), db.item(outer))) {
        Some((is_uncertain, outer)) if !matches!(outer.kind, ItemKind::Mod(_)) => {
            let harmless = |attr| known(attr, HARMLESS_OUTER);
            if is_uncertain || !outer.attrs.iter().all(harmless) { Asyncness::Unknown } else { Asyncness::Async }
        }
        _ => Asyncness::Async,
    }
}

/// Attributes that can make a future out of an ordinary function.
fn may_become_async(item: &Item) -> bool {
    item.attrs
        .iter()
        .any(|attr| matches!(attr.name(), "maybe_async" | "async_impl" | "sync_impl" | "bisync" | "duplicate"))
}

/// One word of a stub about a function or type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StubAttr<'d> {
    /// The word.
    pub word: &'static str,
    /// The parameter that it is about: its index, `self` not counted.
    pub param: Option<usize>,
    /// The value of `place = ".."`, `executor = ".."`, or `on_drop("..")`.
    pub value: Option<&'d str>,
}

/// The words that stubs use.
pub const STUB_WORDS: &[&str] = &[
    "runs",
    "drives",
    "discards",
    "gives_up",
    "needs_runtime",
    "enters_runtime",
    "blocks",
    "scope",
    "eager",
    "on_drop",
    "transparent",
    "batch",
    "shelves",
    "abandons",
    "reaps",
    "polls",
    "needs_workers",
    "flavor",
    "exits",
    "guard",
    "poisons",
    "executor",
    "waits",
    "panics",
    "detaches",
    "shows_error",
    "hands_error",
    "join_error",
    "keeps",
    "quiet",
];

/// What a stub says of a function or type; nothing for items of other crates.
pub fn stub_attrs<'d>(db: &'d Db<'_>, def: Def) -> Vec<StubAttr<'d>> {
    if !db.krate(db.crate_of(def.module)).is_stub {
        return Vec::new();
    }
    let item = db.item(def);
    item.attrs
        .iter()
        .filter_map(|attr| {
            let word = STUB_WORDS.iter().find(|word| **word == attr.name())?;
            let first = attr.args.first();
            let param = first.and_then(|arg| param_index(item, arg.key));
            let value = attr
                .value("place")
                .or_else(|| attr.value("executor"))
                .or_else(|| first.and_then(|arg| arg.value.as_deref()));
            Some(StubAttr { word, param, value })
        })
        .collect()
}

/// What a stub says of a function or type under one word.
pub fn stub_attr<'d>(db: &'d Db<'_>, def: Def, word: &str) -> Option<StubAttr<'d>> {
    stub_attrs(db, def).into_iter().find(|attr| attr.word == word)
}

fn param_index(item: &Item, name: Name) -> Option<usize> {
    let ItemKind::Fn(function) = &item.kind else { return None };
    function.params.iter().position(|param| match &param.pat {
        crate::syntax::tree::ParamPat::Name(known, _) => *known == name,
        _ => false,
    })
}
