//! What a project says may be dropped: the results of functions, and the values of types.
//!
//! `run` makes one for each file, from its options; the walk asks it of every value that it is about to write a fact
//! of. The names are paths as code of the file's crate could write them, and are looked up as such: re-exports lead to
//! the same item. What a name does not lead to is not known to be safe.

use smallvec::SmallVec;

use super::Flow;
use crate::db::{CrateId, Db, Def};
use crate::names::Name;
use crate::resolve::{self, Ns, Res};
use crate::settings::Options;
use crate::syntax::tree::{ExprId, ExprKind, ItemKind};
use crate::types;
use crate::types::ty::Ty;

/// The functions whose results, and the types whose values, may be dropped.
#[derive(Clone, Debug, Default)]
pub struct Safe {
    calls: Vec<Call>,
    types: Vec<Def>,
}

/// A function.
#[derive(Clone, Copy, Debug)]
enum Call {
    /// One that stands in a module.
    Free(Def),
    /// One of this name that belongs to a type or trait.
    Member(Def, Name),
}

impl Safe {
    /// What the names in `options` stand for in code of `krate`.
    pub fn new(db: &Db<'_>, krate: CrateId, options: &Options) -> Safe {
        let mut safe = Safe::default();
        for path in &options.known_safe_calls {
            let path = names(path);
            let Some((&last, owner)) = path.split_last() else { continue };
            safe.calls.extend(items(db, krate, &path, Ns::Value).into_iter().map(Call::Free));
            safe.calls.extend(items(db, krate, owner, Ns::Type).into_iter().map(|owner| Call::Member(owner, last)));
        }
        for path in &options.known_safe_types {
            safe.types.extend(items(db, krate, &names(path), Ns::Type));
        }
        safe
    }

    fn has_call(&self, db: &Db<'_>, def: Def) -> bool {
        self.calls.iter().any(|call| match *call {
            Call::Free(known) => known == def,
            Call::Member(owner, name) => db.item(def).name == Some(name) && belongs_to(db, def, owner),
        })
    }

    fn has_type(&self, ty: &Ty) -> bool {
        matches!(ty.peeled(), Ty::Adt(def, _) if self.types.contains(def))
    }
}

fn names(path: &str) -> Vec<Name> {
    path.split("::").map(Name::new).collect()
}

/// The items that a path stands for whose first name is that of a crate.
fn items(db: &Db<'_>, krate: CrateId, path: &[Name], ns: Ns) -> SmallVec<[Def; 2]> {
    let Some((&first, rest)) = path.split_first() else { return SmallVec::new() };
    let mut crates = db.extern_crates(krate, first);
    if crates.is_empty() && db.krate(krate).name == first {
        crates.push(krate);
    }
    if crates.is_empty() {
        // Another crate of the workspace may hand the item on.
        let local = db.workspace().packages().filter_map(|package| Some((package.id, package.library()?)));
        let named = local.filter(|(_, library)| first == library.crate_name.as_str());
        crates.extend(named.map(|(package, library)| db.target_crate(package, library)));
    }
    let found = crates.into_iter().flat_map(|of| resolve::library_path(db, of, rest, ns));
    found
        .filter_map(|res| match res {
            Res::Item(def) => Some(types::canonical(db, def)),
            Res::Mod(_) | Res::Prim(_) => None,
        })
        .collect()
}

/// Whether a function is a member of a type or trait.
fn belongs_to(db: &Db<'_>, def: Def, owner: Def) -> bool {
    let Some(parent) = types::parent(db, def) else { return false };
    if parent == owner {
        return true;
    }
    if !matches!(db.item(parent).kind, ItemKind::Impl(_)) {
        return false;
    }
    let is_of_trait = || types::impl_trait(db, parent).is_some_and(|bound| bound.trait_ == Some(owner));
    matches!(types::impl_self(db, parent), Ty::Adt(of, _) if of == owner) || is_of_trait()
}

impl Flow<'_, '_> {
    /// Whether the user says that a value may be dropped: for what it is, or for what makes it.
    pub(super) fn may_be_dropped(&self, id: ExprId) -> bool {
        let Some(safe) = self.subject.safe else { return false };
        if self.may_drop_type(self.ty(id)) {
            return true;
        }
        let made = match self.kind(id) {
            ExprKind::Await(base) | ExprKind::Try(base) => return self.may_be_dropped(*base),
            _ => self.callee(id),
        };
        made.is_some_and(|def| safe.has_call(self.db(), def))
    }

    /// Whether the user says that values of a type may be dropped.
    pub(super) fn may_drop_type(&self, ty: &Ty) -> bool {
        self.subject.safe.is_some_and(|safe| safe.has_type(ty))
    }
}
