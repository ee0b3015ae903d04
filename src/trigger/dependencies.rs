//! Which functions of libraries without a stub make futures, by the texts of their sources.
//!
//! Called by `names`, once for each of the user's packages. Looks at the libraries that a package depends on itself
//! and at those that these re-export. Their texts are read by `db`, once. Names of types that only an alias in another
//! file gives a meaning are missed.

use rustc_hash::FxHashSet;

use crate::db::{Db, sight};
use crate::names::Name;
use crate::workspace::{PackageId, files};

/// How many re-exports may lead from a dependency to a library.
const MOST_STEPS: usize = 2;

/// The functions that make futures in the libraries that a package can name, each with whether it is called on a value;
/// those of traits may be called either way. `is_future` says which types and traits are
/// known to be futures.
pub(super) fn makers(
    db: &Db<'_>,
    package: PackageId,
    is_future: &dyn Fn(Name) -> bool,
) -> FxHashSet<(&'static str, bool)> {
    let mut found = FxHashSet::default();
    let mut seen = FxHashSet::default();
    let mut open: Vec<(PackageId, usize)> = sight::local(db, package).into_iter().map(|package| (package, 0)).collect();
    while let Some((package, steps)) = open.pop() {
        let exported = if db.is_local(package) { None } else { Some(root_text(db, package)) };
        for dependency in &db.workspace().package(package).dependencies {
            if exported.as_ref().is_some_and(|text| !re_exports(text, &dependency.extern_name)) {
                continue;
            }
            let stub = db.stub_for(&dependency.package.replace('-', "_"), || None);
            let target = db.workspace().dependency(package, &dependency.extern_name);
            let Some(target) = target.filter(|target| !db.is_local(*target) && seen.insert(*target)) else { continue };
            if stub.is_none() {
                found.extend(db.package_index(target).makers(is_future));
            }
            if steps < MOST_STEPS {
                open.push((target, steps + 1));
            }
        }
    }
    found
}

fn root_text(db: &Db<'_>, package: PackageId) -> String {
    let library = db.workspace().package(package).library().map(|library| library.root.clone());
    library.and_then(|root| files::read_text(&root)).unwrap_or_default()
}

/// Whether the root of a library has `pub use` of a crate, or of something in it.
fn re_exports(text: &str, name: &str) -> bool {
    text.contains(&format!("pub use {name}")) || text.contains(&format!("pub use ::{name}"))
}
