//! Interned names: a [`Name`] is an identifier that compares in one step.
//!
//! Used by every stage from `syntax` on. The table is the only global of the program: names are few and repeat
//! endlessly, so they are kept until the program ends. Nothing may depend on the order in which names were
//! interned, since files are read in parallel: names have no order of their own, compare their texts instead.

use std::fmt;
use std::hash::{BuildHasher, Hash, Hasher};
use std::sync::{LazyLock, RwLock};

use rustc_hash::{FxBuildHasher, FxHashSet};

/// An interned identifier, without `r#`.
#[derive(Clone, Copy)]
pub struct Name(&'static str);

const SHARDS: usize = 16;

static TABLE: LazyLock<[RwLock<FxHashSet<&'static str>>; SHARDS]> = LazyLock::new(Default::default);

impl Name {
    /// Interns `text`; a leading `r#` is dropped, since it is no part of the name.
    pub fn new(text: &str) -> Self {
        let text = text.strip_prefix("r#").unwrap_or(text);
        let shard = &TABLE[FxBuildHasher.hash_one(text) as usize % SHARDS];
        if let Some(found) = shard.read().unwrap_or_else(std::sync::PoisonError::into_inner).get(text) {
            return Self(found);
        }
        let mut names = shard.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(found) = names.get(text) {
            return Self(found);
        }
        let kept: &'static str = Box::leak(text.into());
        names.insert(kept);
        Self(kept)
    }

    /// The text of the name.
    pub fn as_str(self) -> &'static str {
        self.0
    }
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Eq for Name {}

impl PartialEq<str> for Name {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Name {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl Hash for Name {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.as_ptr().addr().hash(state);
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Name;

    #[test]
    fn equal_texts_are_one_name() {
        assert_eq!(Name::new("spawn"), Name::new("spawn"));
        assert_eq!(Name::new("r#type"), Name::new("type"));
        assert_ne!(Name::new("spawn"), Name::new("spawn_local"));
        assert_eq!(Name::new("spawn").as_str(), "spawn");
    }
}
