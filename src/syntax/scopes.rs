//! What the names of a body stand for, from the place on where they are bound.
//!
//! Used by `body`. A name is looked up in one step, however many variables a function has.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::tree::LocalId;
use crate::names::Name;

/// What a name stands for in a scope.
#[derive(Clone, Copy)]
enum Binding {
    Local(LocalId),
    /// An item of a block, which hides variables of outer scopes.
    Item,
}

/// The names that are bound where the lowering has got to.
#[derive(Default)]
pub(super) struct Scopes {
    /// What each name stands for, the innermost last.
    bindings: FxHashMap<Name, SmallVec<[Binding; 1]>>,
    /// The names that were bound, in order.
    bound: Vec<Name>,
    /// How many of them there were where each scope begins.
    starts: Vec<usize>,
}

impl Scopes {
    /// Begins a scope inside of the one that is open.
    pub(super) fn enter(&mut self) {
        self.starts.push(self.bound.len());
    }

    /// Ends the innermost scope: what it bound is what it was before.
    pub(super) fn leave(&mut self) {
        let start = self.starts.pop().unwrap_or(0);
        for name in self.bound.drain(start..) {
            if let Some(bindings) = self.bindings.get_mut(&name) {
                bindings.pop();
            }
        }
    }

    /// Binds a name to a variable.
    pub(super) fn bind(&mut self, name: Name, local: LocalId) {
        self.give(name, Binding::Local(local));
    }

    /// Hides the variables of a name behind an item.
    pub(super) fn hide(&mut self, name: Name) {
        self.give(name, Binding::Item);
    }

    fn give(&mut self, name: Name, binding: Binding) {
        self.bindings.entry(name).or_default().push(binding);
        self.bound.push(name);
    }

    /// The variable that a name stands for; none if it stands for something else.
    pub(super) fn local(&self, name: Name) -> Option<LocalId> {
        match self.bindings.get(&name)?.last()? {
            Binding::Local(id) => Some(*id),
            Binding::Item => None,
        }
    }

    /// The variable that a name stood for before another one was declared.
    pub(super) fn local_before(&self, name: Name, other: LocalId) -> Option<LocalId> {
        self.bindings.get(&name)?.iter().rev().find_map(|binding| match binding {
            Binding::Local(id) if id.0 < other.0 => Some(*id),
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_innermost_binding_counts_until_its_scope_ends() {
        let (name, other) = (Name::new("x"), Name::new("y"));
        let mut scopes = Scopes::default();
        scopes.bind(name, LocalId(0));
        scopes.enter();
        assert_eq!(scopes.local(name), Some(LocalId(0)));
        scopes.bind(name, LocalId(1));
        scopes.bind(name, LocalId(2));
        assert_eq!(scopes.local_before(name, LocalId(2)), Some(LocalId(1)));
        scopes.enter();
        scopes.hide(name);
        scopes.bind(other, LocalId(3));
        assert_eq!((scopes.local(name), scopes.local(other)), (None, Some(LocalId(3))));
        scopes.leave();
        assert_eq!((scopes.local(name), scopes.local(other)), (Some(LocalId(2)), None));
        scopes.leave();
        assert_eq!(scopes.local(name), Some(LocalId(0)));
    }
}
