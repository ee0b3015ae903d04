//! The items that the language itself knows, found in the stub of std: `Future`, `Iterator`, `Option`, `Fn`..
//!
//! Asked by `traits`, `methods`, `infer` and `flow`. Looks up, and decides nothing.

use rustc_hash::FxHashMap;

use super::ty::Ty;
use crate::db::{Db, Def};
use crate::names::Name;
use crate::resolve::{self, Ns, Res};

/// The items of std that the language itself knows.
#[derive(Debug, Default)]
pub struct Lang {
    items: FxHashMap<&'static str, Def>,
    names: FxHashMap<Def, &'static str>,
}

const LANG_ITEMS: &[(&str, &[&str])] = &[
    ("Future", &["future", "Future"]),
    ("IntoFuture", &["future", "IntoFuture"]),
    ("Deref", &["ops", "Deref"]),
    ("Index", &["ops", "Index"]),
    ("Fn", &["ops", "Fn"]),
    ("FnMut", &["ops", "FnMut"]),
    ("FnOnce", &["ops", "FnOnce"]),
    ("AsyncFn", &["ops", "AsyncFn"]),
    ("AsyncFnMut", &["ops", "AsyncFnMut"]),
    ("AsyncFnOnce", &["ops", "AsyncFnOnce"]),
    ("Range", &["ops", "Range"]),
    ("RangeInclusive", &["ops", "RangeInclusive"]),
    ("RangeFrom", &["ops", "RangeFrom"]),
    ("RangeTo", &["ops", "RangeTo"]),
    ("RangeToInclusive", &["ops", "RangeToInclusive"]),
    ("RangeFull", &["ops", "RangeFull"]),
    ("ControlFlow", &["ops", "ControlFlow"]),
    ("Iterator", &["iter", "Iterator"]),
    ("IntoIterator", &["iter", "IntoIterator"]),
    ("Option", &["option", "Option"]),
    ("Result", &["result", "Result"]),
    ("Poll", &["task", "Poll"]),
    ("Pin", &["pin", "Pin"]),
    ("Box", &["boxed", "Box"]),
    ("Vec", &["vec", "Vec"]),
    ("String", &["string", "String"]),
    ("Clone", &["clone", "Clone"]),
    ("Drop", &["ops", "Drop"]),
];

/// Traits of libraries that hold futures as an iterator does, and the type that macros of `tracing` make.
const LIBRARY_ITEMS: &[(&str, &str, &[&str])] = &[
    ("rayon", "ParallelIterator", &["iter", "ParallelIterator"]),
    ("futures", "Stream", &["stream", "Stream"]),
    ("tracing", "Span", &["span", "Span"]),
];

/// The Fn family: all that makes a value callable.
const CALLABLE: &[&str] = &["Fn", "FnMut", "FnOnce", "AsyncFn", "AsyncFnMut", "AsyncFnOnce"];

impl Lang {
    /// The items, found on first use.
    pub fn of<'d>(db: &'d Db<'_>) -> &'d Self {
        db.memo.lang.get_or_init(|| {
            let mut items = FxHashMap::default();
            let Some(std) = db.stub("std") else { return Self::default() };
            for (key, path) in LANG_ITEMS {
                let names: Vec<Name> = path.iter().map(|part| Name::new(part)).collect();
                if let [Res::Item(def)] = resolve::library_path(db, std, &names, Ns::Type).as_slice() {
                    items.insert(*key, *def);
                }
            }
            let names = items.iter().map(|(name, def)| (*def, *name)).collect();
            Self { items, names }
        })
    }

    /// An item of a library that the language of a body leads to: `ParallelIterator`, `Stream`, `Span`.
    ///
    /// Looked up only when it is asked for: most code needs neither library.
    pub fn of_library(db: &Db<'_>, name: &str) -> Option<Def> {
        let known = db.memo.library_items.get_or_init(|| {
            let find = |(stub, key, path): &(&str, &'static str, &[&str])| {
                let names: Vec<Name> = path.iter().map(|part| Name::new(part)).collect();
                match resolve::library_path(db, db.stub(stub)?, &names, Ns::Type).as_slice() {
                    [Res::Item(def)] => Some((*key, *def)),
                    _ => None,
                }
            };
            LIBRARY_ITEMS.iter().filter_map(find).collect()
        });
        known.get(name).copied()
    }

    /// The item of that name.
    pub fn get(&self, name: &str) -> Option<Def> {
        self.items.get(name).copied()
    }

    /// Whether `def` is the item of that name.
    pub fn is(&self, def: Def, name: &str) -> bool {
        self.names.get(&def).is_some_and(|known| *known == name)
    }

    /// Whether the trait is one of the Fn family.
    pub fn is_callable(&self, def: Def) -> bool {
        self.names.get(&def).is_some_and(|name| CALLABLE.contains(name))
    }

    /// Whether the trait is one of the `AsyncFn` family.
    pub fn is_async_callable(&self, def: Def) -> bool {
        self.names.get(&def).is_some_and(|name| CALLABLE[3..].contains(name))
    }

    /// An enum or struct of std with arguments; unknown if the stub lacks it.
    pub fn adt(&self, name: &str, args: &[Ty]) -> Ty {
        self.get(name).map_or(Ty::Unknown, |def| Ty::Adt(def, args.into()))
    }
}
