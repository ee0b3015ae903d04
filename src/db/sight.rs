//! Which of the user's packages can name what: a name counts for the packages that see the one that gives it.
//!
//! Made by `run`, used by `trigger` and `flow`, so that what is looked at in a package does not depend on what else is
//! linted. A package sees itself, the user's packages that it depends on, and the libraries that these depend on and
//! mention somewhere, with those that a library re-exports at its root, as far as its sources are on the machine.
//! Libraries that are known to have nothing asynchronous are left out.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

use super::words::{Key, Words};
use super::{Db, FileId};
use crate::names::Name;
use crate::stubs;
use crate::workspace::{Dependency, PackageId, TargetKind, resembles};

/// How many re-exports may lead from a dependency to a library.
const MOST_STEPS: usize = 2;

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

/// A library that a package can name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Library {
    /// Its name, as its stub has it.
    pub(crate) name: Name,
    /// The names that code can have for it: the one in the manifest, and the library's own.
    pub(crate) called: [Option<Name>; 2],
    /// Where its sources are, if they are on the machine and not the user's own.
    pub(crate) sources: Option<PackageId>,
}

/// Who sees whom.
#[derive(Debug, Default)]
pub(crate) struct Sight {
    /// Where files belong.
    origins: FxHashMap<FileId, Origin>,
    /// What each package sees, itself included.
    pairs: FxHashSet<(PackageId, Origin)>,
    packages: Vec<PackageId>,
    /// The libraries that each package sees.
    libraries: FxHashMap<PackageId, Vec<Library>>,
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
        let files = Files::of(&packages);
        let inputs: FxHashSet<&str> = db.workspace().packages().map(|package| package.name.as_str()).collect();
        let look = |&package: &PackageId| {
            let local = local(db, package, &inputs);
            let libraries = libraries(db, &local, &files);
            (package, local, libraries)
        };
        let found: Vec<_> = sight.packages.par_iter().map(look).collect();
        for (package, local, libraries) in found {
            let stubs = db.stubs_of(&libraries, &mut facades);
            sight.libraries.insert(package, libraries);
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
    pub(crate) fn origin(&self, db: &Db<'_>, file: FileId) -> Origin {
        self.origins.get(&db.written(file)).copied().unwrap_or(Origin::Everywhere)
    }

    /// The user's packages.
    pub(crate) fn packages(&self) -> impl Iterator<Item = PackageId> {
        self.packages.iter().copied()
    }

    /// The libraries that a package sees.
    pub(crate) fn libraries(&self, package: PackageId) -> &[Library] {
        self.libraries.get(&package).map_or(&[], Vec::as_slice)
    }

    /// The stubs that somebody sees.
    pub(crate) fn stubs(&self) -> Vec<FileId> {
        self.stubs.clone()
    }
}

/// The user's packages that a package can name, itself first; `inputs` are the names of those that are linted.
fn local(db: &Db<'_>, package: PackageId, inputs: &FxHashSet<&str>) -> Vec<PackageId> {
    let mut found = vec![package];
    let mut seen: FxHashSet<PackageId> = found.iter().copied().collect();
    let mut at = 0;
    while let Some(&package) = found.get(at) {
        at += 1;
        let dependencies = db.workspace().package(package).dependencies.iter();
        // Each is found by its manifest, which has to be read the first time that somebody asks: only where it may be
        // one of the user's.
        let is_own = |one: &&Dependency| one.path.is_some() || inputs.contains(one.package.as_str());
        let targets =
            dependencies.filter(is_own).filter_map(|one| db.workspace().dependency(package, &one.extern_name));
        found.extend(targets.filter(|target| db.is_local(*target) && seen.insert(*target)));
    }
    found
}

/// The files of the user's packages.
struct Files(FxHashMap<PackageId, Vec<FileId>>);

impl Files {
    fn of(packages: &FxHashMap<FileId, PackageId>) -> Self {
        let mut files: FxHashMap<PackageId, Vec<FileId>> = FxHashMap::default();
        let mut all: Vec<(FileId, PackageId)> = packages.iter().map(|(&file, &package)| (file, package)).collect();
        all.sort_unstable_by_key(|(file, _)| file.0);
        for (file, package) in all {
            files.entry(package).or_default().push(file);
        }
        Self(files)
    }

    /// Whether a file of a package has a word. A library that none mentions is one that the package does not use, or
    /// that only a feature or a test of another kind is there for: no value of its types comes up.
    fn mention(&self, db: &Db<'_>, package: PackageId, word: &str) -> bool {
        let key = Key::of(word);
        let files = self.0.get(&package).map_or(&[][..], Vec::as_slice);
        // What `#[path]` leads to is not among them.
        files.iter().any(|&file| db.words(file).may_have(key)) || db.package_index(package).has_paths
    }
}

/// The libraries that packages of the user's can name: what they depend on, then what that re-exports, and so on.
fn libraries(db: &Db<'_>, local: &[PackageId], files: &Files) -> Vec<Library> {
    let mut found = Vec::new();
    let mut seen = FxHashSet::default();
    let mut open = local.to_vec();
    for _ in 0..=MOST_STEPS {
        let named: Vec<Vec<Library>> = open.par_iter().map(|&package| named_by(db, package, files)).collect();
        let new = named.into_iter().flatten().filter(|library| library.sources.is_none_or(|found| seen.insert(found)));
        let new: Vec<Library> = new.collect();
        open = new.iter().filter_map(|library| library.sources).collect();
        found.extend(new);
    }
    found
}

/// The libraries that a package depends on and mentions, or re-exports if it is a library itself; without those that
/// have nothing asynchronous.
fn named_by(db: &Db<'_>, package: PackageId, files: &Files) -> Vec<Library> {
    let root = if db.is_local(package) { None } else { Some(root_text(db, package)) };
    let exported = root.as_deref().map(re_exported);
    // To look for the sources of a dependency costs a manifest, and most libraries re-export none of theirs.
    let may_be_named = |dependency: &Dependency| {
        exported.as_ref().is_none_or(|exported| {
            exported.contains(dependency.extern_name.as_str())
                || exported.iter().any(|name| resembles(&dependency.package, name))
        })
    };
    let named = |dependency: &Dependency| {
        let sources = db.workspace().dependency(package, &dependency.extern_name);
        // A library may have another name than its package.
        let library = sources.and_then(|sources| db.workspace().package(sources).library());
        let own = library.map(|library| library.crate_name.as_str());
        let is_named = [Some(dependency.extern_name.as_str()), own].into_iter().flatten().any(|name| match &exported {
            Some(exported) => exported.contains(name),
            None => files.mention(db, package, name),
        });
        // Of a procedural macro nothing else can be named.
        let has_functions = library.is_none_or(|library| library.kind != TargetKind::ProcMacro);
        let is_searched = |sources: &PackageId| has_functions && !db.is_local(*sources) && db.is_searched(*sources);
        let sources = sources.filter(is_searched);
        let called = [Some(dependency.extern_name.as_str()), own].map(|name| name.map(Name::new));
        is_named.then(|| Library { name: Name::new(&dependency.package.replace('-', "_")), called, sources })
    };
    let dependencies = db.workspace().package(package).dependencies.iter();
    let dependencies: Vec<&Dependency> = dependencies
        .filter(|dependency| !stubs::is_synchronous(&dependency.package) && may_be_named(dependency))
        .collect();
    dependencies.into_par_iter().filter_map(named).collect()
}

fn root_text(db: &Db<'_>, package: PackageId) -> String {
    let library = db.workspace().package(package).library().map(|library| library.root.clone());
    library.and_then(|root| db.disk().read_text(&root)).unwrap_or_default()
}

/// The crates that the root of a library re-exports, or something in them, and other names that it re-exports.
fn re_exported(text: &str) -> FxHashSet<&str> {
    let behind = |keywords: &'static str| {
        memchr::memmem::find_iter(text.as_bytes(), keywords).map(move |at| &text[at + keywords.len()..])
    };
    let rest = behind("pub use ").chain(behind("pub extern crate "));
    let rest = rest.map(|rest| rest.strip_prefix("::").unwrap_or(rest));
    let names = rest.filter_map(|rest| rest.split(|char: char| !char.is_alphanumeric() && char != '_').next());
    names.filter(|name| !name.is_empty() && !matches!(*name, "crate" | "self" | "super")).collect()
}

/// Names, each with where it comes from.
#[derive(Debug, Default)]
pub(crate) struct Given {
    origins: FxHashMap<&'static str, SmallVec<[Origin; 1]>>,
    keys: FxHashMap<Key, SmallVec<[&'static str; 1]>>,
}

impl Given {
    /// Adds a name; returns whether it is new for its origin.
    pub(crate) fn insert(&mut self, name: &'static str, origin: Origin) -> bool {
        let known = self.origins.entry(name).or_default();
        if known.is_empty() {
            self.keys.entry(Key::of(name)).or_default().push(name);
        }
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

    /// Whether one of these words may be a name that code of `from` sees.
    pub(crate) fn may_have_one(&self, words: &Words, from: Origin, sight: &Sight) -> bool {
        let sees = |names: &SmallVec<[&'static str; 1]>| names.iter().any(|name| self.has(name, from, sight));
        if self.keys.len() < words.keys().len() {
            self.keys.iter().any(|(key, names)| words.may_have(*key) && sees(names))
        } else {
            words.keys().iter().any(|key| self.keys.get(key).is_some_and(sees))
        }
    }

    /// Takes names away, whoever gives them.
    pub(crate) fn retain(&mut self, mut keep: impl FnMut(&'static str) -> bool) {
        self.origins.retain(|name, _| keep(name));
        self.keys.retain(|_, names| {
            names.retain(|name| self.origins.contains_key(*name));
            !names.is_empty()
        });
    }
}
