//! Which files there are, whose they are, and where the sources of their dependencies lie.
//!
//! [`collect`] goes from the paths that a user names to files, [`discover`] from there to their packages. What lies beyond, the packages
//! that they depend on, is found when it is asked for, through [`Workspace::dependency`] and its neighbours, from as
//! many threads as like to ask. Everything is read off the disk: manifests, `Cargo.lock`, `.cargo/config.toml`,
//! cargo's home. Nothing here starts a program, asks the network, reads the environment, or looks into a Rust file.
//!
//! A manifest that is missing or broken is never a reason to stop: its files are then files without a package.

pub mod disk;
pub mod files;
mod lock;
mod manifest;
mod package;
mod paths;
mod sources;
mod store;
mod targets;
mod walk;

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use semver::Version;

pub use package::{Dependency, DependencyKind, Edition, Origin, Package, PackageId, Target, TargetKind};
pub(crate) use store::resembles;

use disk::Disk;
use manifest::Manifest;
use store::Store;

/// A path without `.` and `..`, by its text alone.
pub fn normalised(path: &Path) -> PathBuf {
    paths::absolute(Path::new(""), path)
}

/// The path that consists of these bytes; none if they are not UTF-8 and paths have to be.
pub fn path_from_bytes(bytes: &[u8]) -> Option<PathBuf> {
    paths::from_bytes(bytes)
}

/// How a path is shown: relative to `current_dir` if it lies below it.
pub fn shown(path: &Path, current_dir: &Path) -> PathBuf {
    paths::shown(path, current_dir, false)
}

/// The folder of the workspace that holds the package in `folder`, if there is one.
pub fn root_of(folder: &Path) -> Option<PathBuf> {
    let store = Store::new(Arc::default(), None);
    let manifest = store.manifest(folder)?;
    Some(store.workspace_of(&manifest)?.folder.clone())
}

/// What [`discover`] has to be told, since it does not look into the environment.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder that relative paths start from; absolute.
    pub current_dir: PathBuf,
    /// The home of cargo, `~/.cargo` as a rule; without it no registry or git dependency is found.
    pub cargo_home: Option<PathBuf>,
    /// How many threads may be used; 0 leaves it to the machine.
    pub threads: usize,
}

/// The files that paths name, before anything is known of their packages.
#[derive(Clone, Debug, Default)]
pub struct Collected {
    /// The files, each once, sorted by path.
    pub files: Vec<CollectedFile>,
    /// What is wrong with the paths.
    pub problems: Vec<Problem>,
    /// How many files were found and then left out, because somebody excluded them.
    pub left_out: usize,
}

/// A file that was named, or lies below a folder that was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CollectedFile {
    /// Its path: absolute, without `.` and `..`, links left as they are.
    pub path: PathBuf,
    /// Its path as shown.
    pub shown: PathBuf,
    /// Whether it was named itself.
    pub named: bool,
}

/// A source file to analyse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputFile {
    /// Its path: absolute, without `.` and `..`, links left as they are.
    pub path: PathBuf,
    /// Its path as shown: relative to the current folder where it lies below it, with `..` where it was named so,
    /// absolute otherwise.
    pub shown: PathBuf,
    /// The package of the nearest manifest upwards; `None` if there is none that can be read.
    pub package: Option<PackageId>,
}

/// Something about the input that the user should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What it is about; absolute.
    pub path: PathBuf,
    /// That path as shown.
    pub shown: PathBuf,
    /// Where in that file, in bytes.
    pub range: Option<Range<usize>>,
    /// Of what kind it is.
    pub kind: ProblemKind,
    /// How serious it is.
    pub severity: Severity,
    /// What is wrong, without the path: lower case, no full stop.
    pub message: String,
}

/// Kinds of [`Problem`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProblemKind {
    /// A named path does not exist.
    NotFound,
    /// A named path is a device, a pipe, a socket.
    NotAFile,
    /// A file or folder cannot be read.
    Unreadable,
    /// A manifest is not valid TOML, or has a package without a name.
    BrokenManifest,
    /// A workspace lists a member that has no manifest.
    MissingMember,
    /// A package names a workspace that is not there.
    MissingWorkspace,
}

/// How serious a [`Problem`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The analysis goes on and knows less.
    Warning,
    /// What the user named cannot be analysed.
    Error,
}

impl Problem {
    fn new(
        path: &Path,
        range: Option<Range<usize>>,
        kind: ProblemKind,
        severity: Severity,
        message: String,
        current_dir: &Path,
    ) -> Self {
        let shown = paths::shown(path, current_dir, false);
        Self { path: path.to_owned(), shown, range, kind, severity, message }
    }
}

/// The files to analyse, their packages, and what these depend on.
///
/// All methods may be called from many threads at once; what they answer depends on the files on the disk and not on
/// who asks first.
#[derive(Debug)]
pub struct Workspace {
    /// The files, each once, sorted by path.
    pub files: Vec<InputFile>,
    /// What is wrong with the input, sorted by path and place.
    pub problems: Vec<Problem>,
    /// The paths of all files that are linted in this run, also where these are only some of them; sorted.
    linted: Arc<[PathBuf]>,
    current_dir: PathBuf,
    inputs: usize,
    store: Store,
}

/// Finds the files that `paths` name.
///
/// Folders are walked for `*.rs`: `.gitignore` (also outside of a repository), `.ignore` and `.git/info/exclude` are
/// respected, hidden entries, build folders (a `target` beside a manifest, anything with a `CACHEDIR.TAG`), vendored
/// packages and links are skipped. A named file is taken whatever it is called and whatever ignores it; a named link
/// is followed; a named vendored package, or folder of such, is walked.
///
/// There is no error: what goes wrong stands in [`Collected::problems`]. Without a path, there are no files.
pub fn collect(paths: &[PathBuf], current_dir: &Path) -> Collected {
    walk::collect(paths, current_dir)
}

/// Finds the packages that files belong to.
pub fn discover(collected: Collected, options: &Options) -> Workspace {
    discover_on(Arc::default(), collected, options)
}

/// As [`discover`], with a disk that may keep a record of what it is asked, now and later.
pub fn discover_on(disk: Arc<Disk>, collected: Collected, options: &Options) -> Workspace {
    let Collected { files, mut problems, left_out: _ } = collected;
    let cargo_home = options.cargo_home.as_ref().map(|home| paths::absolute(&options.current_dir, home));
    let store = Store::new(disk, cargo_home);
    let files = assign(files, &store, options.threads);
    let inputs = store.count();
    problems.extend(manifest_problems(&store, &options.current_dir));
    for number in 0..inputs {
        problems.extend(workspace_problems(&store, PackageId(number as u32), &options.current_dir));
    }
    let start = |problem: &Problem| problem.range.as_ref().map(|range| range.start);
    problems.sort_by(|left, right| {
        (&left.path, start(left), left.kind, &left.message).cmp(&(
            &right.path,
            start(right),
            right.kind,
            &right.message,
        ))
    });
    problems.dedup();
    let linted = files.iter().map(|file| file.path.clone()).collect();
    Workspace { files, problems, linted, current_dir: options.current_dir.clone(), inputs, store }
}

/// Gives each file its package. Reading is done in parallel, numbering in the order of the files.
fn assign(files: Vec<CollectedFile>, store: &Store, threads: usize) -> Vec<InputFile> {
    let mut folders: Vec<_> = files.iter().filter_map(|file| file.path.parent()).map(Path::to_owned).collect();
    folders.dedup();
    let mut owners = parallel(&folders, threads, |folder| store.owner(folder));
    owners.dedup();
    let owners: Vec<PathBuf> = owners.into_iter().flatten().collect();
    let mut known = rustc_hash::FxHashMap::default();
    for (folder, draft) in owners.iter().zip(parallel(&owners, threads, |folder| store.draft(folder))) {
        if let Some(draft) = draft {
            known.entry(folder.clone()).or_insert_with(|| store.keep(draft));
        }
    }
    let package = |path: &Path| *known.get(&store.owner(path.parent()?)?)?;
    let assigned = |file: CollectedFile| InputFile { package: package(&file.path), path: file.path, shown: file.shown };
    files.into_iter().map(assigned).collect()
}

/// Applies `work` to all items on several threads; the results have the order of the items.
fn parallel<T: Sync, R: Send>(items: &[T], threads: usize, work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    /// Below this many items, starting a thread costs more than it saves.
    const FEW: usize = 16;
    if threads == 1 || items.len() < FEW {
        return items.iter().map(work).collect();
    }
    let available = || std::thread::available_parallelism().map_or(1, usize::from);
    let threads = if threads == 0 { available() } else { threads };
    let next = AtomicUsize::new(0);
    let results = Mutex::new(Vec::with_capacity(items.len()));
    let run = || {
        let mut own = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(index) else { break };
            own.push((index, work(item)));
        }
        results.lock().unwrap_or_else(PoisonError::into_inner).extend(own);
    };
    std::thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(run);
        }
        run();
    });
    let mut results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}

/// What is wrong with the manifests that have been read.
fn manifest_problems(store: &Store, current_dir: &Path) -> Vec<Problem> {
    let problem = |manifest: Arc<Manifest>| {
        let fault = manifest.fault.as_ref()?;
        let kind = if fault.unreadable { ProblemKind::Unreadable } else { ProblemKind::BrokenManifest };
        let path = manifest.folder.join(manifest::FILE_NAME);
        Some(Problem::new(&path, fault.range.clone(), kind, Severity::Warning, fault.message.clone(), current_dir))
    };
    store.manifests().into_iter().filter_map(problem).collect()
}

/// What is wrong with the workspace of an input package: it is not there, or lacks a member.
fn workspace_problems(store: &Store, id: PackageId, current_dir: &Path) -> Vec<Problem> {
    let Some(manifest) = store.manifest(&store.package(id).root) else { return Vec::new() };
    let problem = |manifest: &Manifest, range: &Range<usize>, kind, message: String| {
        let path = manifest.folder.join(manifest::FILE_NAME);
        Problem::new(&path, Some(range.clone()), kind, Severity::Warning, message, current_dir)
    };
    let pointer = manifest.package.as_ref().and_then(|package| package.workspace.as_ref());
    let Some(root) = store.workspace_of(&manifest) else {
        let missing = |(pointer, range): &(String, Range<usize>)| {
            let message = format!("there is no workspace in `{pointer}`");
            problem(&manifest, range, ProblemKind::MissingWorkspace, message)
        };
        return pointer.map(missing).into_iter().collect();
    };
    let members = root.workspace.iter().flat_map(|workspace| &workspace.members);
    let missing = members.filter(|(member, _)| {
        let folder = paths::absolute(&root.folder, Path::new(member));
        !manifest::is_glob(member) && !store.disk().is_file(&folder.join(manifest::FILE_NAME))
    });
    let message = |member: &str| format!("the workspace member `{member}` has no manifest");
    missing.map(|(member, range)| problem(&root, range, ProblemKind::MissingMember, message(member))).collect()
}

impl Workspace {
    /// The same run with only some of its files: what is found in them is the same.
    #[must_use]
    pub fn narrowed(&self, collected: Collected, options: &Options) -> Self {
        let linted = Arc::clone(&self.linted);
        Self { linted, ..discover_on(Arc::clone(self.store.disk()), collected, options) }
    }

    /// The folder of the package that owns the files in a folder.
    pub(crate) fn owner(&self, folder: &Path) -> Option<PathBuf> {
        self.store.owner(folder)
    }

    /// The paths of all files that are linted in this run, sorted.
    pub fn linted(&self) -> &[PathBuf] {
        &self.linted
    }

    /// The disk as this workspace sees it.
    pub fn disk(&self) -> &Disk {
        self.store.disk()
    }

    /// The packages of the input files, in the order of their first files.
    pub fn packages(&self) -> impl ExactSizeIterator<Item = &Package> {
        (0..self.inputs).map(|number| self.store.package(PackageId(number as u32)))
    }

    /// The package of that number.
    ///
    /// # Panics
    ///
    /// If the number comes from another workspace.
    pub fn package(&self, id: PackageId) -> &Package {
        self.store.package(id)
    }

    /// Whether a package has input files, as opposed to being known as a dependency only.
    pub fn is_input(&self, id: PackageId) -> bool {
        id.index() < self.inputs
    }

    /// The package that owns the file of that path, which need not exist; relative paths start from the current
    /// folder. Loads the package if no input file belongs to it.
    pub fn package_of(&self, path: &Path) -> Option<PackageId> {
        self.store.package_of(&paths::absolute(&self.current_dir, path))
    }

    /// How a path is shown: relative to the current folder if it lies below it.
    pub fn shown(&self, path: &Path) -> PathBuf {
        paths::shown(path, &self.current_dir, false)
    }

    /// The package that code of `from` reaches as `extern_name`: a normal, test or build dependency alike.
    ///
    /// The package's own library is not among them, and neither are `std` and its kin. Sources are looked for in this
    /// order: a path dependency's folder; what `Cargo.lock` of the workspace in which `from` was reached names, in
    /// patches, vendored trees, the registry or the checkouts (if that version of a registry package is not there, a
    /// later compatible one); without an entry in a lock file, the newest version here that the requirement allows.
    ///
    /// `None` if there is no such dependency, if its sources are not on this machine, or if tables of different kinds
    /// or platforms mean different packages by the name.
    pub fn dependency(&self, from: PackageId, extern_name: &str) -> Option<PackageId> {
        self.store.dependency(from, extern_name)
    }

    /// The version of `package_name` (the package's own name, with dashes) that the lock file gives `from`, whether
    /// or not its sources are here.
    ///
    /// A package that `from` does not depend on itself is found if the lock file has one version of it only. `None`
    /// without a lock file, without an entry, or if there are several versions to choose from.
    pub fn locked_version(&self, from: PackageId, package_name: &str) -> Option<Version> {
        self.store.locked_version(from, package_name)
    }

    /// The Rust files of a package, absolute and sorted: those in `src` and in the folders of its targets.
    ///
    /// Ignore files do not apply; links, hidden and build folders and packages below this one are left out. Of a
    /// package that was neither named nor is the user's own, only `src` and the library's folder are listed. A file
    /// that `#[path]` brings in from elsewhere is not among them.
    pub fn package_files(&self, id: PackageId) -> &[PathBuf] {
        let whole = self.is_input(id) || self.package(id).origin == Origin::Local;
        self.store.files(id, whole)
    }
}

#[cfg(test)]
mod tests;
