//! What attribute macros say of who runs a function: those that build a runtime and block on its body, and those of
//! libraries that call it themselves.
//!
//! Called by `attributes` for asyncness and by `flow` for places. Each line was read off the macro's source, in the
//! version named; an attribute that is not listed here, or is not sure to be the one listed, says nothing.

use crate::db::{Db, Def, ModId};
use crate::names::Name;
use crate::syntax::tree::{Attr, AttrArg, ImportAs, Item, ItemKind};

/// Attributes that make an ordinary function of an `async fn`, which builds a runtime and blocks on the body.
const RUNTIMES: &[&str] = &[
    "main",
    "test",
    "rt",
    "async_test",
    "test_all",
    "bench",
    "tokio_test",
    "test_log",
    "apply",
    "quickcheck",
    "rstest",
    "case",
    "localtest",
];

/// What polls a function, as far as an attribute decides it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuiltRuntime {
    /// tokio, on many threads or on one; the second says whether tasks that stay on their thread can be spawned.
    Tokio(RuntimeFlavour, bool),
    /// Another executor, among its other tasks.
    Other,
    /// A thread that blocks on this and has nothing else to do.
    Blocked,
}

/// How many threads a tokio runtime runs its tasks on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuntimeFlavour {
    /// Worker threads of its own.
    MultiThread,
    /// The thread that blocks on it.
    CurrentThread,
}

const MANY: BuiltRuntime = BuiltRuntime::Tokio(RuntimeFlavour::MultiThread, false);
const ONE: BuiltRuntime = BuiltRuntime::Tokio(RuntimeFlavour::CurrentThread, false);
const ONE_LOCAL: BuiltRuntime = BuiltRuntime::Tokio(RuntimeFlavour::CurrentThread, true);

/// The attributes that make an ordinary function which blocks on the body, by the crate that they are named with.
const BUILT: &[(&str, &str, BuiltRuntime)] = &[
    // tokio-macros 2.7.2, src/entry.rs
    ("tokio", "main", MANY),
    ("tokio", "test", ONE),
    // actix-macros 0.2.5: `System::new().block_on(..)`, a `LocalSet` on a runtime of one thread (actix-rt 2.15.0)
    ("actix", "main", ONE_LOCAL),
    ("actix", "test", ONE_LOCAL),
    ("actix_web", "main", ONE_LOCAL),
    ("actix_web", "test", ONE_LOCAL),
    ("actix_rt", "main", ONE_LOCAL),
    ("actix_rt", "test", ONE_LOCAL),
    // rocket_codegen 0.5.2, src/attribute/entry/: `rocket::async_main` and `async_test`
    ("rocket", "main", MANY),
    ("rocket", "async_test", MANY),
    // ntex-macros 4.2.0: `System::build()..block_on(..)` on whichever runtime its features choose
    ("ntex", "main", BuiltRuntime::Other),
    ("ntex", "test", BuiltRuntime::Other),
    // async-attributes 1.1.1: `task::block_on`, which runs other tasks of the thread too
    ("async_std", "main", BuiltRuntime::Other),
    ("async_std", "test", BuiltRuntime::Other),
    // smol-potat-macro 0.6.0: `async_io::block_on`
    ("smol_potat", "main", BuiltRuntime::Blocked),
    ("smol_potat", "test", BuiltRuntime::Blocked),
    ("smol_potat", "bench", BuiltRuntime::Blocked),
    // pollster-macro 1.0.1: `pollster::block_on`
    ("pollster", "main", BuiltRuntime::Blocked),
    ("pollster", "test", BuiltRuntime::Blocked),
    // compio-macros 0.2.2, monoio-macros 0.1.0: a runtime of their own, on this thread
    ("compio", "main", BuiltRuntime::Other),
    ("compio", "test", BuiltRuntime::Other),
    ("monoio", "main", BuiltRuntime::Other),
    ("monoio", "test", BuiltRuntime::Other),
    ("monoio", "test_all", BuiltRuntime::Other),
    // embassy-executor-macros 0.8.0, src/macros/main.rs: the first task of an executor
    ("embassy_executor", "main", BuiltRuntime::Other),
    // gpui-macros 0.2.2, src/test.rs: `block_test` on the test's own executor
    ("gpui", "test", BuiltRuntime::Other),
];

/// An attribute whose runtime depends on the features that its crate is used with.
struct ByFeature {
    krate: &'static str,
    name: &'static str,
    /// What the features begin with that choose a runtime.
    features: &'static str,
    /// What those begin with that choose tokio.
    tokio: &'static str,
    runtime: BuiltRuntime,
}

const BY_FEATURE: &[ByFeature] = &[
    // sqlx-core 0.9.0, src/rt/mod.rs, `test_block_on`: tokio's if no other runtime is among the features
    ByFeature { krate: "sqlx", name: "test", features: "runtime-", tokio: "runtime-tokio", runtime: ONE },
];

/// What calls a function that an attribute leaves as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Called {
    /// It is polled by this.
    Polled(BuiltRuntime),
    /// It is polled by tokio, on a runtime that may have one thread or many.
    PolledByTokio,
    /// It is called first of all, before anything has started a runtime.
    AtStart,
}

/// What calls functions with an attribute.
struct Caller {
    krate: &'static str,
    name: &'static str,
    /// What calls an `async fn`.
    asynchronous: Option<Called>,
    /// What calls an ordinary function.
    ordinary: Option<Called>,
    /// What calls an ordinary function where the attribute says `async`.
    told: Option<Called>,
}

const NOBODY: Caller = Caller { krate: "", name: "", asynchronous: None, ordinary: None, told: None };

const CALLERS: &[Caller] = &[
    // tauri-macros 2.7.4, src/command/wrapper.rs: `respond_async_serialized`, which spawns on tauri's runtime. An
    // ordinary command runs on the main thread, of which nothing is known.
    Caller {
        krate: "tauri",
        name: "command",
        asynchronous: Some(Called::PolledByTokio),
        told: Some(Called::PolledByTokio),
        ..NOBODY
    },
    // rocket_codegen 0.5.2, src/attribute/entry/launch.rs: an ordinary function is called before `async_main` is
    Caller {
        krate: "rocket",
        name: "launch",
        asynchronous: Some(Called::Polled(MANY)),
        ordinary: Some(Called::AtStart),
        ..NOBODY
    },
    // wasm-bindgen-test-macro 0.3.80: `execute_async`
    Caller {
        krate: "wasm_bindgen_test",
        name: "wasm_bindgen_test",
        asynchronous: Some(Called::Polled(BuiltRuntime::Other)),
        ..NOBODY
    },
    // embassy-executor-macros 0.8.0, src/macros/task.rs
    Caller {
        krate: "embassy_executor",
        name: "task",
        asynchronous: Some(Called::Polled(BuiltRuntime::Other)),
        ..NOBODY
    },
];

/// Whether a function is turned into one that builds a runtime and blocks on its body: `#[tokio::main]`,
/// `#[tokio::test]` and their kin.
pub fn builds_runtime(item: &Item) -> Option<&Attr> {
    let is_async = matches!(&item.kind, ItemKind::Fn(function) if function.is_async);
    item.attrs.iter().find(|attr| is_async && RUNTIMES.contains(&attr.name()))
}

/// What polls the body of a function that an attribute turns into one that blocks on it, and the attribute; none if
/// there is no such attribute, or if it is not known what it does.
pub fn built_runtime<'d>(db: &'d Db<'_>, def: Def) -> Option<(BuiltRuntime, &'d Attr)> {
    let item = db.item(def);
    builds_runtime(item)?;
    // What only multiplies or logs a test, such as `#[rstest]`, leaves the runtime to the attribute beside it.
    item.attrs
        .iter()
        .filter(|attr| RUNTIMES.contains(&attr.name()) && !attr.conditional)
        .find_map(|attr| Some((runtime_of(db, def, &attr.path, &attr.args)?, attr)))
}

fn runtime_of(db: &Db<'_>, def: Def, path: &[Name], args: &[AttrArg]) -> Option<BuiltRuntime> {
    let (krate, name) = in_full(db, def.module, path)?;
    // `#[test_log::test(tokio::test)]` puts what it is given behind its own.
    if krate == "test_log" && name == "test" {
        let [inner] = args else { return None };
        return runtime_of(db, def, &inner.path, &inner.args);
    }
    if let Some(known) = BY_FEATURE.iter().find(|known| krate == known.krate && name == known.name) {
        return by_feature(db, def, known);
    }
    let (.., built) = BUILT.iter().find(|(of, known, _)| krate == *of && name == *known)?;
    let flavour = args.iter().find(|arg| arg.key == "flavor").and_then(|arg| arg.value.as_deref());
    Some(match (built, flavour) {
        (BuiltRuntime::Tokio(_, local), Some("multi_thread")) => {
            BuiltRuntime::Tokio(RuntimeFlavour::MultiThread, *local)
        }
        (BuiltRuntime::Tokio(_, local), Some("current_thread")) => {
            BuiltRuntime::Tokio(RuntimeFlavour::CurrentThread, *local)
        }
        (BuiltRuntime::Tokio(..), Some("local")) => ONE_LOCAL,
        (BuiltRuntime::Tokio(..), Some(_)) => return None,
        (built, _) => *built,
    })
}

/// The runtime that the features of a crate choose, where the package that uses it names them.
fn by_feature(db: &Db<'_>, def: Def, known: &ByFeature) -> Option<BuiltRuntime> {
    let package = db.krate(db.crate_of(def.module)).package?;
    let uses = db.workspace().package(package).dependencies.iter().filter(|it| it.package == known.krate);
    let mut chosen = uses.flat_map(|it| &it.features).filter(|it| it.starts_with(known.features)).peekable();
    chosen.peek()?;
    chosen.all(|feature| feature.starts_with(known.tokio)).then_some(known.runtime)
}

/// What calls a function that an attribute leaves as it is; none if there is no such attribute.
pub fn called_by(db: &Db<'_>, def: Def) -> Option<Called> {
    let item = db.item(def);
    let ItemKind::Fn(function) = &item.kind else { return None };
    let names = |attr: &Attr| CALLERS.iter().any(|known| known.name == attr.name());
    item.attrs.iter().filter(|attr| !attr.conditional && names(attr)).find_map(|attr| {
        let (krate, name) = in_full(db, def.module, &attr.path)?;
        let caller = CALLERS.iter().find(|known| krate == known.krate && name == known.name)?;
        let told = attr.args.iter().any(|arg| arg.key == "async");
        match (function.is_async, told) {
            (true, _) => caller.asynchronous,
            (false, true) => caller.told,
            (false, false) => caller.ordinary,
        }
    })
}

/// The crate and name of an attribute, also where the module imports it: `use tauri::command;`.
fn in_full(db: &Db<'_>, module: ModId, path: &[Name]) -> Option<(Name, Name)> {
    match *path {
        [krate, name] => Some((krate, name)),
        [alias] => imported(db, module, alias),
        _ => None,
    }
}

fn imported(db: &Db<'_>, module: ModId, alias: Name) -> Option<(Name, Name)> {
    db.items_of(module).iter().find_map(|&item| {
        let ItemKind::Use(imports) = &db.item(Def { module, item }).kind else { return None };
        imports.iter().find_map(|import| match (import.alias, &import.path[..]) {
            (ImportAs::Name(name), &[krate, of]) if name == alias => Some((krate, of)),
            _ => None,
        })
    })
}
