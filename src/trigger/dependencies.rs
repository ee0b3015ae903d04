//! Which functions of libraries without a stub make futures, by the texts of their sources.
//!
//! Called by `names`, once for each of the user's packages, with the libraries that it can name. Their texts are read
//! by `db`, once. Names of types that only an alias in another file gives a meaning are missed.

use rustc_hash::FxHashSet;

use crate::db::Db;
use crate::db::sight::Library;
use crate::names::Name;

/// The functions that make futures in these libraries, each with whether it is called on a value; those of traits may
/// be called either way. `is_future` says which types and traits are known to be futures.
pub(super) fn makers(
    db: &Db<'_>,
    libraries: &[Library],
    is_future: &dyn Fn(Name) -> bool,
) -> FxHashSet<(&'static str, bool)> {
    let mut found = FxHashSet::default();
    for library in libraries {
        let sources = library.sources.filter(|_| db.stub(library.name.as_str()).is_none());
        if let Some(sources) = sources {
            found.extend(db.package_index(sources).makers(is_future));
        }
    }
    found
}
