//! Crates: those of the user's targets, of libraries' sources and of stubs, and which of them a name means.
//!
//! Asked by `resolve` for the first name of a path, and by `trigger` and `flow` for what a package depends on. It reads
//! no module, and follows no re-export.

use std::sync::{Mutex, OnceLock};

use rustc_hash::{FxHashMap, FxHashSet};
use semver::Version;
use smallvec::SmallVec;

use super::sight::Library;
use super::{Crate, CrateId, Db, FileId, StubCrate, lock};
use crate::names::Name;
use crate::stubs;
use crate::workspace::{DependencyKind, Edition, PackageId, Target, TargetKind};

impl Db<'_> {
    pub(super) fn add_crate(
        &self,
        name: Name,
        package: Option<PackageId>,
        target: Option<TargetKind>,
        is_stub: bool,
        edition: Edition,
        root_file: FileId,
    ) -> CrateId {
        let krate = Crate {
            name,
            package,
            target,
            is_stub,
            edition,
            root: OnceLock::new(),
            root_file,
            modules: OnceLock::new(),
            file_modules: Mutex::default(),
            impls: Mutex::default(),
            own_macros: OnceLock::new(),
            call_places: Mutex::default(),
        };
        CrateId(self.crates.push(krate) as u32)
    }

    /// The file that a crate begins with.
    pub fn root_file(&self, id: CrateId) -> FileId {
        self.krate(id).root_file
    }

    /// The crate of that number.
    pub fn krate(&self, id: CrateId) -> &Crate {
        &self.crates[id.0 as usize]
    }

    /// The crate that a target of a package is.
    pub fn target_crate(&self, package: PackageId, target: &Target) -> CrateId {
        let mut known = lock(&self.crates_by_root);
        let key = (Some(package), target.root.clone());
        if let Some(&id) = known.get(&key) {
            return id;
        }
        let file = self.file_at(&target.root, None);
        let id = self.add_crate(
            Name::new(&target.crate_name),
            Some(package),
            Some(target.kind),
            false,
            target.edition,
            file,
        );
        known.insert(key, id);
        id
    }

    /// The crate that a file is which no module tree reaches.
    pub fn loose_crate(&self, file: FileId, package: Option<PackageId>) -> CrateId {
        let path = &self.file(file).path;
        let mut known = lock(&self.crates_by_root);
        let key = (package, path.clone());
        if let Some(&id) = known.get(&key) {
            return id;
        }
        let name = path.file_stem().map_or_else(|| Name::new("crate"), |stem| Name::new(&stem.to_string_lossy()));
        let edition = package.map_or(Edition::Rust2024, |package| self.workspace.package(package).edition);
        let id = self.add_crate(name, package, None, false, edition, file);
        known.insert(key, id);
        id
    }

    /// The stub of a library, by the name that code uses; of several, the first, which is the newest version's.
    pub fn stub(&self, name: &str) -> Option<CrateId> {
        self.stub_for(name, || None)
    }

    /// The stub of a library that holds for a version, which is only asked for if it matters.
    pub fn stub_for(&self, name: &str, version: impl FnOnce() -> Option<Version>) -> Option<CrateId> {
        let name = if matches!(name, "core" | "alloc") { "std" } else { name };
        let known = self.stubs.get(&Name::new(name))?;
        let version = if known.iter().any(|stub| stub.versions.is_some()) { version() } else { None };
        let holds = |stub: &&StubCrate| {
            version.as_ref().is_none_or(|version| stubs::holds_for(stub.versions.as_ref(), version))
        };
        known.iter().find(holds).map(|stub| stub.id)
    }

    /// The stubs of libraries, and those that these name: a facade has its functions in other stubs. `facades` keeps
    /// which stub names which.
    pub(super) fn stubs_of(&self, libraries: &[Library], facades: &mut FxHashMap<FileId, Vec<FileId>>) -> Vec<FileId> {
        let stubs = libraries.iter().filter_map(|library| self.stubs.get(&library.name));
        let mut seen = FxHashSet::default();
        let mut found: Vec<FileId> =
            stubs.flat_map(|stubs| self.files_of(stubs)).filter(|file| seen.insert(*file)).collect();
        let mut at = 0;
        while let Some(&file) = found.get(at) {
            at += 1;
            let others = facades.entry(file).or_insert_with(|| self.stubs_named_in(file));
            found.extend(others.iter().filter(|file| seen.insert(**file)));
        }
        found
    }

    /// The stubs of the libraries whose items a stub hands on. An impl for another library's type hands out none.
    pub(super) fn stubs_named_in(&self, file: FileId) -> Vec<FileId> {
        let Ok(source) = self.source(file) else { return Vec::new() };
        let text = &*source.text;
        let begins_path =
            |at: usize| !text[..at].ends_with(|char: char| char.is_alphanumeric() || matches!(char, '_' | ':'));
        let is_named = |name: &Name| {
            memchr::memmem::find_iter(text.as_bytes(), name.as_str()).any(|at| {
                let rest = &text[at + name.as_str().len()..];
                let line = text[..at].rsplit('\n').next().unwrap_or("").trim_start();
                ["::", " as ", ";"].iter().any(|next| rest.starts_with(next))
                    && begins_path(at)
                    && !line.starts_with("impl")
            })
        };
        let named = self.stubs.iter().filter(|(name, _)| is_named(name));
        named.flat_map(|(_, stubs)| self.files_of(stubs)).collect()
    }

    pub(super) fn files_of(&self, stubs: &[StubCrate]) -> impl Iterator<Item = FileId> {
        stubs.iter().map(|stub| self.krate(stub.id).root_file)
    }

    /// All stubs.
    pub(super) fn all_stubs(&self) -> impl Iterator<Item = FileId> {
        self.stubs.values().flat_map(|stubs| self.files_of(stubs))
    }

    /// The crates that `name` stands for in code of `from`, the ones to ask first first: a library's stub, then
    /// its sources.
    pub fn extern_crates(&self, from: CrateId, name: Name) -> SmallVec<[CrateId; 2]> {
        if let Some(known) = self.externs.get(&(from, name)) {
            return known;
        }
        let found = self.find_extern_crates(from, name);
        self.externs.insert((from, name), found.clone());
        found
    }

    pub(super) fn find_extern_crates(&self, from: CrateId, name: Name) -> SmallVec<[CrateId; 2]> {
        let mut found = SmallVec::new();
        let krate = self.krate(from);
        if matches!(name.as_str(), "std" | "core" | "alloc") || krate.is_stub {
            found.extend(self.stub(name.as_str()));
            return found;
        }
        let Some(package) = krate.package else {
            // A loose file says nothing of its dependencies: names of libraries mean those libraries.
            found.extend(self.stub(name.as_str()));
            return found;
        };
        let own = self.workspace.package(package).library();
        if let Some(library) = own.filter(|library| name == library.crate_name.as_str())
            && krate.root_file != self.file_at(&library.root, None)
        {
            found.push(self.target_crate(package, library));
            return found;
        }
        let declared = self.workspace.package(package).dependencies.iter();
        let declared =
            declared.filter(|dependency| name == dependency.extern_name.as_str()).map(|found| &found.package);
        let source = self.workspace.dependency(package, name.as_str());
        let real_name =
            source.map(|id| self.workspace.package(id).name.clone()).or_else(|| declared.clone().next().cloned());
        if let Some(real_name) = real_name {
            let version = || self.version_of(package, source, &real_name);
            found.extend(self.stub_for(&real_name.replace('-', "_"), version));
        }
        if let Some(source) = source.filter(|source| self.is_searched(*source))
            && let Some(library) = self.workspace.package(source).library()
            && library.kind == TargetKind::Lib
        {
            found.push(self.target_crate(source, library));
        }
        found
    }

    /// The version of a dependency: what was found, what the lock file says, or the least that is asked for.
    pub(super) fn version_of(&self, package: PackageId, source: Option<PackageId>, name: &str) -> Option<Version> {
        let found = source.and_then(|source| self.workspace.package(source).version.clone());
        found.or_else(|| self.workspace.locked_version(package, name)).or_else(|| {
            let dependencies = &self.workspace.package(package).dependencies;
            let declared = dependencies.iter().find(|dependency| dependency.package == name)?;
            let least = declared.requirement.as_ref()?.comparators.first()?;
            Some(Version::new(least.major, least.minor.unwrap_or(0), least.patch.unwrap_or(0)))
        })
    }

    /// Whether code of the crate may name this library.
    pub fn depends_on(&self, krate: CrateId, package_name: &str) -> bool {
        match self.krate(krate).package {
            None => true,
            Some(package) => {
                let dependencies = &self.workspace.package(package).dependencies;
                dependencies.iter().any(|dependency| dependency.package == package_name)
            }
        }
    }

    /// Whether code of the crate may name this library by its own name, with these features turned on; `text` is the
    /// code. What may be absent counts if the code names it already.
    pub fn can_name(&self, krate: CrateId, package_name: &str, features: &[&str], text: &str) -> bool {
        let name = package_name.replace('-', "_");
        let is_named = || text.contains(&format!("{name}::"));
        let krate = self.krate(krate);
        let Some(package) = krate.package.map(|id| self.workspace.package(id)) else {
            return !matches!(package_name, "log" | "tracing") || is_named();
        };
        let for_tests = matches!(krate.target, Some(TargetKind::Test | TargetKind::Bench | TargetKind::Example));
        package.dependencies.iter().any(|dependency| {
            let is_there = match dependency.kind {
                DependencyKind::Normal => !dependency.optional && dependency.platform.is_none(),
                DependencyKind::Dev => for_tests,
                DependencyKind::Build => false,
            };
            dependency.package == package_name
                && dependency.extern_name == name
                && (is_there || is_named())
                && features.iter().all(|feature| package.turns_on(dependency, feature))
        })
    }

    /// Whether names are looked up in the sources of a package: in all but those that are nothing but bindings.
    pub(crate) fn is_searched(&self, package: PackageId) -> bool {
        self.is_local(package) || !stubs::is_binding(&self.workspace.package(package).name)
    }

    /// Whether a package is the user's own, rather than a dependency that was fetched.
    pub fn is_local(&self, package: PackageId) -> bool {
        self.workspace.is_input(package) || self.workspace.package(package).origin == crate::workspace::Origin::Local
    }
}
