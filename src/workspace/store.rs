//! What has been read, kept and shared between threads: manifests, lock files, packages; and the look-ups over them.
//!
//! Called by `discover` and by the methods of `Workspace`. Everything is made once, on first use, by whichever thread
//! comes first, and is a function of the files alone, so that the order of questions changes no answer. Nothing made
//! here is ever dropped or changed. No closure that fills a cache asks for what it is filling.

use std::borrow::Borrow;
use std::hash::Hash;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rustc_hash::FxHashMap;
use semver::{Comparator, Op, Version, VersionReq};
use smallvec::SmallVec;

use super::disk::Disk;
use super::lock::{Lock, LockedSource};
use super::manifest::{Manifest, RawPackage};
use super::package::{self, Dependency, Origin, Package, PackageId, crate_name};
use super::sources::{CHECKSUM_FILE, CargoConfig, Machine};
use super::{paths, walk};

/// A map that grows from many threads; each value is made once.
#[derive(Debug)]
struct Cache<K, V>(Mutex<FxHashMap<K, Arc<OnceLock<V>>>>);

impl<K, V> Default for Cache<K, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Eq + Hash, V: Clone> Cache<K, V> {
    fn get<Q>(&self, key: &Q, make: impl FnOnce() -> V) -> V
    where
        K: Borrow<Q>,
        Q: Eq + Hash + ToOwned<Owned = K> + ?Sized,
    {
        // The lock is held only to find the cell, never while a value is made.
        let cell = {
            let mut map = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            match map.get(key) {
                Some(cell) => Arc::clone(cell),
                None => Arc::clone(map.entry(key.to_owned()).or_default()),
            }
        };
        cell.get_or_init(make).clone()
    }

    fn values(&self) -> Vec<V> {
        let map = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        map.values().filter_map(|cell| cell.get().cloned()).collect()
    }
}

/// All that has been read.
#[derive(Debug)]
pub(super) struct Store {
    disk: Arc<Disk>,
    machine: Machine,
    manifests: Cache<PathBuf, Option<Arc<Manifest>>>,
    /// For a folder, the folder of the package that owns its files.
    owners: Cache<PathBuf, Option<PathBuf>>,
    contexts: boxcar::Vec<Context>,
    context_numbers: Cache<PathBuf, ContextId>,
    packages: boxcar::Vec<Loaded>,
    package_numbers: Cache<(PathBuf, ContextId), Option<PackageId>>,
    /// The folders of what lock files name, by the numbers of the entries.
    locked_folders: Cache<(ContextId, u32), Option<PathBuf>>,
}

/// The number of a [`Context`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct ContextId(u32);

/// A workspace as what decides versions and sources, for its own packages and for all that they lead to.
#[derive(Debug)]
struct Context {
    root: PathBuf,
    lock: OnceLock<Option<Lock>>,
    config: OnceLock<CargoConfig>,
}

/// A package and what has been asked of it.
#[derive(Debug)]
struct Loaded {
    package: Package,
    context: ContextId,
    locked: OnceLock<Option<u32>>,
    /// The packages behind its dependencies, in their order.
    resolved: Box<[OnceLock<Option<PackageId>>]>,
    /// Libraries that are called otherwise than their packages.
    by_library: Cache<String, Option<PackageId>>,
    files: OnceLock<Vec<PathBuf>>,
}

impl Store {
    pub(super) fn new(disk: Arc<Disk>, cargo_home: Option<PathBuf>) -> Self {
        Self {
            machine: Machine::new(Arc::clone(&disk), cargo_home),
            disk,
            manifests: Cache::default(),
            owners: Cache::default(),
            contexts: boxcar::Vec::new(),
            context_numbers: Cache::default(),
            packages: boxcar::Vec::new(),
            package_numbers: Cache::default(),
            locked_folders: Cache::default(),
        }
    }

    pub(super) fn disk(&self) -> &Arc<Disk> {
        &self.disk
    }

    /// The manifest in a folder.
    pub(super) fn manifest(&self, folder: &Path) -> Option<Arc<Manifest>> {
        self.manifests.get(folder, || Manifest::read(&self.disk, folder).map(Arc::new))
    }

    /// All manifests read so far, by folder.
    pub(super) fn manifests(&self) -> Vec<Arc<Manifest>> {
        let mut all: Vec<_> = self.manifests.values().into_iter().flatten().collect();
        all.sort_by(|left, right| left.folder.cmp(&right.folder));
        all
    }

    /// The folder of the package that owns the files in `folder`: that of the nearest manifest with `[package]`.
    ///
    /// Files below a manifest that cannot be read have no owner.
    pub(super) fn owner(&self, folder: &Path) -> Option<PathBuf> {
        self.owners.get(folder, || match self.manifest(folder) {
            Some(manifest) if manifest.broken => None,
            Some(manifest) if manifest.package.is_some() => Some(folder.to_owned()),
            _ => self.owner(folder.parent()?),
        })
    }

    /// The manifest of the workspace that a package belongs to; it may be the package's own.
    pub(super) fn workspace_of(&self, manifest: &Arc<Manifest>) -> Option<Arc<Manifest>> {
        if manifest.workspace.is_some() {
            return Some(Arc::clone(manifest));
        }
        if let Some((pointer, _)) = manifest.package.as_ref().and_then(|package| package.workspace.as_ref()) {
            let root = self.manifest(&paths::absolute(&manifest.folder, Path::new(pointer)))?;
            return root.workspace.is_some().then_some(root);
        }
        if matches!(self.origin(&manifest.folder), Origin::Registry | Origin::Vendor) {
            return None;
        }
        // As cargo does, we stop at its home: what lies there is not part of a workspace around it.
        let above = manifest.folder.ancestors().skip(1).take_while(|folder| Some(*folder) != self.machine.cargo_home());
        above.filter_map(|folder| self.manifest(folder)).find(|root| {
            root.workspace.as_ref().is_some_and(|workspace| !workspace.excludes(&root.folder, &manifest.folder))
        })
    }

    fn origin(&self, folder: &Path) -> Origin {
        let below = |part: &str| self.machine.cargo_home().is_some_and(|home| folder.starts_with(home.join(part)));
        if below("registry") {
            Origin::Registry
        } else if below("git") {
            Origin::Git
        } else if self.disk.is_file(&folder.join(CHECKSUM_FILE)) {
            Origin::Vendor
        } else {
            Origin::Local
        }
    }

    /// The package in a folder, not yet kept; `None` if there is no usable manifest.
    pub(super) fn draft(&self, folder: &Path) -> Option<Package> {
        let manifest = self.manifest(folder)?;
        let raw = usable(&manifest)?;
        Some(package::assemble(
            &self.disk,
            &manifest,
            raw,
            self.workspace_of(&manifest).as_deref(),
            self.origin(folder),
        ))
    }

    /// Keeps a package that belongs to the user's input. Its own workspace decides versions.
    pub(super) fn keep(&self, draft: Package) -> Option<PackageId> {
        let context = self.context(&draft.workspace_root);
        let key = (draft.root.clone(), context);
        self.package_numbers.get(&key, || Some(self.push(draft, context)))
    }

    /// The package in a folder, seen from a context.
    fn load(&self, folder: &Path, context: ContextId) -> Option<PackageId> {
        let key = (folder.to_owned(), context);
        self.package_numbers.get(&key, || Some(self.push(self.draft(folder)?, context)))
    }

    fn push(&self, mut package: Package, context: ContextId) -> PackageId {
        let resolved = package.dependencies.iter().map(|_| OnceLock::new()).collect();
        let number = self.packages.push_with(|number| {
            package.id = PackageId(number as u32);
            Loaded {
                package,
                context,
                locked: OnceLock::new(),
                resolved,
                by_library: Cache::default(),
                files: OnceLock::new(),
            }
        });
        PackageId(number as u32)
    }

    fn context(&self, root: &Path) -> ContextId {
        self.context_numbers.get(root, || {
            let context = Context { root: root.to_owned(), lock: OnceLock::new(), config: OnceLock::new() };
            ContextId(self.contexts.push(context) as u32)
        })
    }

    fn context_of(&self, loaded: &Loaded) -> &Context {
        &self.contexts[loaded.context.0 as usize]
    }

    fn loaded(&self, id: PackageId) -> &Loaded {
        &self.packages[id.index()]
    }

    pub(super) fn package(&self, id: PackageId) -> &Package {
        &self.loaded(id).package
    }

    /// The number of packages kept so far.
    pub(super) fn count(&self) -> usize {
        self.packages.count()
    }

    /// The package that owns a file, loaded if need be.
    pub(super) fn package_of(&self, file: &Path) -> Option<PackageId> {
        self.keep(self.draft(&self.owner(file.parent()?)?)?)
    }

    /// The package's files; see [`walk::package_files`].
    pub(super) fn files(&self, id: PackageId, whole: bool) -> &[PathBuf] {
        let loaded = self.loaded(id);
        loaded.files.get_or_init(|| walk::package_files(&self.disk, &loaded.package, whole))
    }

    /// The package that code of `from` calls `name`.
    pub(super) fn dependency(&self, from: PackageId, name: &str) -> Option<PackageId> {
        let loaded = self.loaded(from);
        let dependencies = &loaded.package.dependencies;
        let mut entries: SmallVec<[usize; 4]> =
            (0..dependencies.len()).filter(|&index| dependencies[index].extern_name == name).collect();
        let Some(&first) = entries.first() else {
            return loaded.by_library.get(name, || self.library(loaded, name));
        };
        // Tables of different platforms or kinds may mean different packages by one name; then we cannot know.
        if entries.iter().any(|&index| dependencies[index].package != dependencies[first].package) {
            return None;
        }
        entries.sort_by_key(|&index| dependencies[index].kind);
        entries.into_iter().find_map(|index| self.resolved(loaded, index))
    }

    /// The dependency whose library calls itself `name`, unlike its package.
    ///
    /// To look into each dependency would cost too much for a name that usually is no crate at all. Registry packages
    /// whose own name has nothing of `name` are therefore left out.
    fn library(&self, loaded: &Loaded, name: &str) -> Option<PackageId> {
        let dependencies = loaded.package.dependencies.iter().enumerate();
        let candidates = dependencies.filter(|(_, dependency)| {
            let renamed = dependency.extern_name != crate_name(&dependency.package);
            let ours = dependency.path.is_some() || dependency.git.is_some();
            !renamed && (ours || resembles(&dependency.package, name))
        });
        candidates
            .filter_map(|(index, _)| self.resolved(loaded, index))
            .find(|&id| self.package(id).library().is_some_and(|library| library.crate_name == name))
    }

    fn resolved(&self, loaded: &Loaded, index: usize) -> Option<PackageId> {
        *loaded.resolved[index].get_or_init(|| {
            let dependency = &loaded.package.dependencies[index];
            let (folder, context) = self.by_path(loaded, dependency).or_else(|| {
                let folder = match self.locked(loaded, dependency) {
                    Some(entry) => {
                        let key = (loaded.context, entry);
                        self.locked_folders.get(&key, || self.locked_folder(loaded, entry))
                    }
                    None if self.is_left_out(loaded) => None,
                    None => self.unlocked_folder(loaded, dependency),
                };
                Some((folder?, loaded.context))
            })?;
            self.load(&folder, context)
        })
    }

    /// The folder of a path dependency, and the context in which it is to be seen.
    fn by_path(&self, from: &Loaded, dependency: &Dependency) -> Option<(PathBuf, ContextId)> {
        let folder = dependency.path.as_ref()?;
        let manifest = self.manifest(folder)?;
        if usable(&manifest)?.name != dependency.package {
            return None;
        }
        let own = self.workspace_of(&manifest).map_or_else(|| folder.clone(), |root| root.folder.clone());
        let elsewhere = own != self.context_of(from).root;
        let decides = from.package.origin == Origin::Local && elsewhere && self.disk.is_file(&own.join("Cargo.lock"));
        Some((folder.clone(), if decides { self.context(&own) } else { from.context }))
    }

    fn lock(&self, loaded: &Loaded) -> Option<&Lock> {
        let context = self.context_of(loaded);
        let read = || Lock::parse(&self.disk.read_text(&context.root.join("Cargo.lock"))?);
        context.lock.get_or_init(read).as_ref()
    }

    fn locked(&self, from: &Loaded, dependency: &Dependency) -> Option<u32> {
        let lock = self.lock(from)?;
        let requirement = dependency.requirement.as_ref();
        let own = from.own_entry(lock);
        own.and_then(|own| lock.dependency(own, &dependency.package, requirement))
            .or_else(|| lock.any(&dependency.package, requirement))
    }

    /// Whether what the lock file does not name is no dependency of `from` in this build.
    ///
    /// Of a library, cargo locks the optional dependencies that somebody asks for and no others, and none that only
    /// its own tests need. Of the user's packages it locks all, unless a manifest has changed since.
    fn is_left_out(&self, from: &Loaded) -> bool {
        from.package.origin != Origin::Local && self.lock(from).is_some_and(|lock| from.own_entry(lock).is_some())
    }

    /// The folder of what the lock file names; if that version is not here, of a later compatible one.
    fn locked_folder(&self, from: &Loaded, entry: u32) -> Option<PathBuf> {
        let entry = self.lock(from)?.entry(entry);
        let exactly = |version: &Version| *version == entry.version;
        match &entry.source {
            LockedSource::Path => self.patched(from, &entry.name, &exactly),
            LockedSource::Git { url, revision } => self
                .vendored(from, &entry.name, &exactly)
                .or_else(|| self.machine.checkout(url, Some(revision), &entry.name)),
            LockedSource::Registry { host } => self
                .vendored(from, &entry.name, &exactly)
                .or_else(|| self.machine.unpacked(&entry.name, &entry.version, host))
                .or_else(|| self.machine.newest(&entry.name, &compatible(&entry.version))),
        }
    }

    /// The folder of the newest allowed version on this machine.
    fn unlocked_folder(&self, from: &Loaded, dependency: &Dependency) -> Option<PathBuf> {
        let any = VersionReq::STAR;
        let requirement = dependency.requirement.as_ref().unwrap_or(&any);
        let allowed = |version: &Version| requirement.matches(version);
        let name = &dependency.package;
        if let Some(url) = &dependency.git {
            return self
                .vendored(from, name, &allowed)
                .or_else(|| self.machine.checkout(url, dependency.revision.as_deref(), name));
        }
        if dependency.path.is_some() && dependency.requirement.is_none() {
            return None;
        }
        self.patched(from, name, &allowed)
            .or_else(|| self.vendored(from, name, &allowed))
            .or_else(|| self.machine.newest(name, requirement))
    }

    /// The folder that a `[patch]` table puts in a package's place.
    fn patched(&self, from: &Loaded, name: &str, allowed: &dyn Fn(&Version) -> bool) -> Option<PathBuf> {
        let root = self.manifest(&self.context_of(from).root);
        let own = root.iter().flat_map(|root| root.patches.iter().map(|patch| (&root.folder, patch)));
        let configured = self.config(from).patches.iter().map(|(base, patch)| (base, patch));
        let named = own.chain(configured).filter(|(_, patch)| patch.package.as_ref().unwrap_or(&patch.key) == name);
        let folders = named.filter_map(|(base, patch)| Some(paths::absolute(base, Path::new(patch.path.as_ref()?))));
        self.highest(folders, name, allowed)
    }

    fn vendored(&self, from: &Loaded, name: &str, allowed: &dyn Fn(&Version) -> bool) -> Option<PathBuf> {
        let trees = &self.config(from).vendored;
        trees.iter().find_map(|tree| self.highest(tree.candidates(&self.disk, name).iter().cloned(), name, allowed))
    }

    fn config(&self, from: &Loaded) -> &CargoConfig {
        let context = self.context_of(from);
        context.config.get_or_init(|| CargoConfig::read(&self.disk, &context.root, self.machine.cargo_home()))
    }

    /// Of the folders that hold the package of that name, the one with the highest allowed version.
    fn highest(
        &self,
        folders: impl Iterator<Item = PathBuf>,
        name: &str,
        allowed: &dyn Fn(&Version) -> bool,
    ) -> Option<PathBuf> {
        let drafts = folders.filter_map(|folder| self.version_in(&folder, name).map(|version| (version, folder)));
        drafts
            .filter(|(version, _)| allowed(version))
            .max_by(|left, right| left.0.cmp(&right.0))
            .map(|(_, folder)| folder)
    }

    /// The version of the package in a folder, if that is its name; without one it is 0.0.0, as for cargo.
    fn version_in(&self, folder: &Path, name: &str) -> Option<Version> {
        let manifest = self.manifest(folder)?;
        if usable(&manifest)?.name != name {
            return None;
        }
        Some(self.draft(folder)?.version.unwrap_or(Version::new(0, 0, 0)))
    }

    /// The version of a package that the lock file gives `from`; see [`super::Workspace::locked_version`].
    pub(super) fn locked_version(&self, from: PackageId, name: &str) -> Option<Version> {
        let loaded = self.loaded(from);
        let lock = self.lock(loaded)?;
        let direct = loaded.own_entry(lock).map(|own| lock.dependencies(own, name)).unwrap_or_default();
        let index = match direct.as_slice() {
            [] => lock.only(name)?,
            [one] => *one,
            _ => return None,
        };
        Some(lock.entry(index).version.clone())
    }
}

impl Loaded {
    /// The package's own entry in the lock file of its context.
    fn own_entry(&self, lock: &Lock) -> Option<u32> {
        let package = &self.package;
        *self.locked.get_or_init(|| lock.of_package(&package.name, package.version.as_ref(), package.origin))
    }
}

/// `[package]` of a manifest that could be read.
fn usable(manifest: &Manifest) -> Option<&RawPackage> {
    manifest.package.as_ref().filter(|_| !manifest.broken)
}

/// What cargo would take for `^version`.
fn compatible(version: &Version) -> VersionReq {
    let comparator = Comparator {
        op: Op::Caret,
        major: version.major,
        minor: Some(version.minor),
        patch: Some(version.patch),
        pre: version.pre.clone(),
    };
    VersionReq { comparators: vec![comparator] }
}

/// Whether a library of the package could well be called `name`: `md-5` and `md5`, `xml-rs` and `xml`.
pub(crate) fn resembles(package: &str, name: &str) -> bool {
    fn plain(text: &str) -> impl Iterator<Item = u8> + Clone {
        text.bytes().filter(|byte| !matches!(byte, b'-' | b'_')).map(|byte| byte.to_ascii_lowercase())
    }
    fn holds(text: impl Iterator<Item = u8> + Clone, part: &(impl Iterator<Item = u8> + Clone)) -> bool {
        let mut rest = text;
        loop {
            let mut here = rest.clone();
            if part.clone().all(|byte| here.next() == Some(byte)) {
                return true;
            }
            if rest.next().is_none() {
                return false;
            }
        }
    }
    let (package, name) = (plain(package), plain(name));
    holds(package.clone(), &name) || holds(name, &package)
}
