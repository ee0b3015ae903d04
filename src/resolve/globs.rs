//! Which of a module's globs may bring a name: where there are many, they are not asked one after the other.
//!
//! Called by `resolve` for a name that a module neither declares nor imports by itself. Decides nothing: each glob that
//! may bring the name is followed as ever.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::{Glob, Res, Scope};
use crate::db::{CrateId, Db, ModId};
use crate::names::Name;

/// So many globs in one module are not asked one after the other for each name.
const MANY_GLOBS: usize = 16;

/// Which of a module's globs may bring which name, by their numbers, in order.
#[derive(Debug, Default)]
pub(super) struct GlobNames {
    by_name: FxHashMap<Name, SmallVec<[usize; 1]>>,
    /// Those that have to be asked: they lead on to other globs, to macro calls, out of the crate, or to an enum.
    open: Vec<usize>,
}

impl GlobNames {
    /// Those of globs in a module of this crate, if it is known where each of them leads, and what there is to know of
    /// the crate are its sources.
    fn of(db: &Db<'_>, krate: CrateId, globs: &[Glob]) -> Option<Self> {
        // What a stub lacks may be in the library's sources.
        if db.krate(krate).is_stub {
            return None;
        }
        let mut names = Self::default();
        for (number, glob) in globs.iter().enumerate() {
            let targets = glob.targets.get()?;
            let is_plain = |target: &Res| match target {
                Res::Mod(target) => {
                    db.crate_of(*target) == krate && db.scope(*target).globs.is_empty() && !db.has_closed_calls(*target)
                }
                Res::Item(_) | Res::Prim(_) => false,
            };
            if !targets.iter().all(is_plain) {
                names.open.push(number);
                continue;
            }
            for target in targets {
                let Res::Mod(target) = target else { continue };
                db.scope(*target).names.keys().for_each(|name| {
                    let known = names.by_name.entry(*name).or_default();
                    if known.last() != Some(&number) {
                        known.push(number);
                    }
                });
            }
        }
        Some(names)
    }

    /// The numbers of the globs that may bring a name, in order.
    fn bringing(&self, name: Name) -> Vec<usize> {
        let mut numbers = self.open.clone();
        numbers.extend(self.by_name.get(&name).into_iter().flatten());
        numbers.sort_unstable();
        numbers
    }
}

impl Scope {
    /// The globs of a module that may bring a name.
    pub(super) fn globs_for(&self, db: &Db<'_>, module: ModId, name: Name) -> SmallVec<[&Glob; 4]> {
        if self.globs.len() < MANY_GLOBS {
            return self.globs.iter().collect();
        }
        let names = self.glob_names.get().or_else(|| {
            let names = GlobNames::of(db, db.crate_of(module), &self.globs)?;
            Some(self.glob_names.get_or_init(|| names))
        });
        match names {
            Some(names) => names.bringing(name).into_iter().map(|number| &self.globs[number]).collect(),
            None => self.globs.iter().collect(),
        }
    }
}
