//! The types of expressions, as far as they can be known without compiling.
//!
//! `flow` calls [`infer()`] for a body and gets the type of each expression and the function behind each call. Inside:
//! [`ty`] is the type itself, `lower` turns written types into it, `traits` finds impls and works out associated
//! types, `solver` keeps what was asked of them, `futures` says what a future is, `lang` knows the language's own items
//! and `twins` those that a stub and a source share, `methods` looks methods up, `infer` walks the body, `attributes`
//! reads what macros and stubs say of a function. Every answer is total: what is not known is [`ty::Ty::Unknown`].
//! Recursion is bounded everywhere.

mod agreement;
mod answer;
mod attributes;
mod elsewhere;
mod futures;
mod infer;
mod lang;
mod lower;
mod methods;
mod runtimes;
mod solver;
mod traits;
mod twins;
pub mod ty;

use std::hash::{BuildHasher, Hash};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use rustc_hash::{FxBuildHasher, FxHashMap};

pub use self::answer::is_future;
pub use self::attributes::{Asyncness, STUB_WORDS, StubAttr, asyncness, leaves_place, stub_attr, stub_attrs};
pub use self::futures::{FutureKind, future_kind, future_output, has_drop, is_into_future, is_lazy_type, is_receiver};
pub use self::infer::{Callee, Typed, infer};
pub use self::lang::Lang;
pub use self::lower::{Signature, impl_self, impl_trait, parent, signature};
pub use self::runtimes::{BuiltRuntime, Called, RuntimeFlavour, builds_runtime, built_runtime, called_by};
pub use self::solver::Env;
pub use self::twins::canonical;

use self::ty::{Predicate, TraitBound, Ty};
use crate::db::Def;

/// A map that many threads fill. An answer that two threads work out at once is the same, so the last one may win.
#[derive(Debug)]
pub(crate) struct Cache<K, V> {
    shards: [RwLock<FxHashMap<K, V>>; 16],
}

impl<K, V> Default for Cache<K, V> {
    fn default() -> Self {
        Self { shards: std::array::from_fn(|_| RwLock::default()) }
    }
}

impl<K: Hash + Eq, V: Clone> Cache<K, V> {
    fn shard(&self, key: &K) -> &RwLock<FxHashMap<K, V>> {
        &self.shards[(FxBuildHasher.hash_one(key) >> 32) as usize % self.shards.len()]
    }

    pub(crate) fn get(&self, key: &K) -> Option<V> {
        self.shard(key).read().unwrap_or_else(PoisonError::into_inner).get(key).cloned()
    }

    pub(crate) fn insert(&self, key: K, value: V) {
        self.shard(&key).write().unwrap_or_else(PoisonError::into_inner).insert(key, value);
    }
}

/// A type with its projections worked out.
pub fn normalised(db: &crate::db::Db<'_>, env: &Env, ty: &Ty) -> Ty {
    traits::normalise(db, env, ty)
}

/// An associated type; none if it is not known.
pub fn projected(db: &crate::db::Db<'_>, env: &Env, projection: &ty::Projection) -> Option<Ty> {
    traits::project(db, env, projection).filter(|ty| !ty.is_unknown())
}

/// Whether a type implements a trait without parameters; none if that is not known.
pub fn implements(db: &crate::db::Db<'_>, env: &Env, trait_: Def, ty: &Ty) -> Option<bool> {
    traits::implements(db, env, trait_, &[], ty)
}

/// What a call of a value of a declared type, such as `impl Fn() -> T`, yields.
pub fn callable_result(db: &crate::db::Db<'_>, env: &Env, ty: &Ty) -> Option<Ty> {
    let lang = Lang::of(db);
    let bounds = traits::declared_bounds(db, env, ty);
    let bound = bounds.iter().find(|bound| bound.trait_.is_some_and(|trait_| lang.is_callable(trait_)))?;
    bound.assoc.first().map(|(_, output)| output.clone())
}

/// Traits, each with one of its functions.
type TraitFunctions = Arc<[(Def, Def)]>;

/// Answers that are kept for the run.
#[derive(Debug, Default)]
pub(crate) struct Memo {
    impl_self: Cache<Def, Ty>,
    impl_trait: Cache<Def, Option<TraitBound>>,
    predicates: Cache<Def, Arc<[Predicate]>>,
    signatures: Cache<Def, Option<Arc<Signature>>>,
    canonical: Cache<Def, Def>,
    inherent: Cache<(crate::db::CrateId, crate::names::Name, crate::names::Name), Arc<[Def]>>,
    trait_functions: Cache<(crate::db::ModId, crate::names::Name), TraitFunctions>,
    lang: OnceLock<Lang>,
    library_items: OnceLock<FxHashMap<&'static str, Def>>,
    stub_types: Cache<crate::db::CrateId, Arc<FxHashMap<crate::names::Name, Option<Def>>>>,
}
