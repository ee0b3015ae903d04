//! Which of the user's packages can name what: a name counts for the packages that see the one that gives it.
//!
//! Made by `run`, used by `trigger` and `flow`, so that what is looked at in a package does not depend on what else is
//! linted. A package sees itself, the user's packages that it depends on, and the stubs of the libraries that these
//! depend on. What a library without a stub brings with it is not followed.

use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

use super::{Db, FileId};
use crate::workspace::PackageId;

/// Where a name comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Origin {
    /// std, or a file that is part of no package: all see it, and such a file sees all.
    Everywhere,
    /// The stub of a library.
    Stub(FileId),
    /// A package of the user's.
    Package(PackageId),
}

impl Origin {
    /// What is part of a package, if it is.
    pub(crate) fn of_package(package: Option<PackageId>) -> Self {
        package.map_or(Self::Everywhere, Self::Package)
    }
}

/// Who sees whom.
#[derive(Debug, Default)]
pub(crate) struct Sight {
    /// Where files belong.
    origins: FxHashMap<FileId, Origin>,
    /// What each package sees, itself included.
    pairs: FxHashSet<(PackageId, Origin)>,
    packages: Vec<PackageId>,
    /// The stubs that somebody sees, that of std among them.
    stubs: Vec<FileId>,
}

impl Sight {
    /// What each package sees; `packages` says which files are parts of which. If there is none, all stubs are seen.
    pub(crate) fn of(db: &Db<'_>, packages: FxHashMap<FileId, PackageId>) -> Self {
        let mut sight = Self { packages: packages.values().copied().collect(), ..Self::default() };
        sight.packages.sort_unstable_by_key(|package| package.index());
        sight.packages.dedup();
        let std = db.stub("std").map(|id| db.root_file(id));
        let mut facades = FxHashMap::default();
        let mut seen: FxHashSet<FileId> = std.into_iter().collect();
        for &package in &sight.packages {
            let local = local(db, package);
            let stubs = db.stubs_of(&local, &mut facades);
            seen.extend(&stubs);
            sight.pairs.extend(local.into_iter().map(|of| (package, Origin::Package(of))));
            sight.pairs.extend(stubs.into_iter().map(|of| (package, Origin::Stub(of))));
        }
        if sight.packages.is_empty() {
            seen.extend(db.all_stubs());
        }
        sight.stubs = seen.into_iter().collect();
        sight.stubs.sort_unstable_by_key(|file| file.0);
        sight.origins.extend(packages.into_iter().map(|(file, package)| (file, Origin::Package(package))));
        let others = sight.stubs.iter().filter(|file| Some(**file) != std);
        sight.origins.extend(others.map(|&file| (file, Origin::Stub(file))));
        sight
    }

    /// Whether code of the one can name what is in the other.
    pub(crate) fn reaches(&self, from: Origin, of: Origin) -> bool {
        match (from, of) {
            (Origin::Everywhere, _) | (_, Origin::Everywhere) | (Origin::Stub(_), Origin::Stub(_)) => true,
            (Origin::Package(from), of) => of == Origin::Package(from) || self.pairs.contains(&(from, of)),
            (Origin::Stub(_), Origin::Package(_)) => false,
        }
    }

    /// Where a file belongs.
    pub(crate) fn origin(&self, file: FileId) -> Origin {
        self.origins.get(&file).copied().unwrap_or(Origin::Everywhere)
    }

    /// The user's packages.
    pub(crate) fn packages(&self) -> impl Iterator<Item = PackageId> {
        self.packages.iter().copied()
    }

    /// The stubs that somebody sees.
    pub(crate) fn stubs(&self) -> Vec<FileId> {
        self.stubs.clone()
    }
}

/// The user's packages that a package can name, itself first.
pub(crate) fn local(db: &Db<'_>, package: PackageId) -> Vec<PackageId> {
    let mut found = vec![package];
    let mut seen: FxHashSet<PackageId> = found.iter().copied().collect();
    let mut at = 0;
    while let Some(&package) = found.get(at) {
        at += 1;
        for dependency in &db.workspace().package(package).dependencies {
            let target = db.workspace().dependency(package, &dependency.extern_name);
            found.extend(target.filter(|target| db.is_local(*target) && seen.insert(*target)));
        }
    }
    found
}

/// Names, each with where it comes from.
#[derive(Debug, Default)]
pub(crate) struct Given {
    origins: FxHashMap<&'static str, SmallVec<[Origin; 1]>>,
}

impl Given {
    /// Adds a name; returns whether it is new for its origin.
    pub(crate) fn insert(&mut self, name: &'static str, origin: Origin) -> bool {
        let known = self.origins.entry(name).or_default();
        let is_new = !known.contains(&origin);
        if is_new {
            known.push(origin);
        }
        is_new
    }

    /// Whether code of `from` sees somebody who gives the name.
    pub(crate) fn has(&self, name: &str, from: Origin, sight: &Sight) -> bool {
        self.origins.get(name).is_some_and(|known| known.iter().any(|of| sight.reaches(from, *of)))
    }

    /// Takes names away, whoever gives them.
    pub(crate) fn retain(&mut self, mut keep: impl FnMut(&'static str) -> bool) {
        self.origins.retain(|name, _| keep(name));
    }
}
