//! From the paths that a user names to source files, and from a package to its files.
//!
//! Called through `collect` and by `store`. Named folders are walked with ignore files in force, packages without. Nothing
//! here reads a file or knows of manifests, beyond the names that mark build folders and vendored trees.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use ignore::{DirEntry, WalkBuilder};

use super::disk::Disk;
use super::manifest::FILE_NAME;
use super::package::{Package, Target, TargetKind};
use super::sources::CHECKSUM_FILE;
use super::{Collected, CollectedFile, Problem, ProblemKind, Severity, paths};

/// Said of what is called like an ignore file and is none.
const NO_IGNORE_FILE: &str = "it is no file that can be read, and its folder was left out";

/// The file by which tools mark folders that they can make again.
const CACHE_TAG: &str = "CACHEDIR.TAG";

/// Takes the named files and the Rust files below the named folders.
pub(super) fn collect(named: &[PathBuf], current_dir: &Path) -> Collected {
    let mut walk = Walk { current_dir, found: Collected::default() };
    for path in named {
        walk.take(path);
    }
    let mut found = walk.found;
    found
        .files
        .sort_by(|left, right| (&left.path, left.shown.is_absolute()).cmp(&(&right.path, right.shown.is_absolute())));
    found.files.dedup_by(|later, earlier| {
        let same = later.path == earlier.path;
        earlier.named |= same && later.named;
        same
    });
    found
}

struct Walk<'a> {
    current_dir: &'a Path,
    found: Collected,
}

impl Walk<'_> {
    fn take(&mut self, named: &Path) {
        let path = paths::absolute(self.current_dir, named);
        let relative = named.is_relative();
        match std::fs::metadata(&path) {
            Ok(metadata) if metadata.is_dir() => self.walk(&path, relative),
            Ok(metadata) if metadata.is_file() => self.push(path, relative, true),
            Ok(_) => self.report(&path, &path, ProblemKind::NotAFile, "neither a file nor a folder".to_owned()),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                self.report(&path, &path, ProblemKind::NotFound, "no such file or folder".to_owned());
            }
            Err(error) => self.report(&path, &path, ProblemKind::Unreadable, format!("cannot be read: {error}")),
        }
    }

    fn push(&mut self, path: PathBuf, relative: bool, named: bool) {
        let shown = paths::shown(&path, self.current_dir, relative);
        self.found.files.push(CollectedFile { path, shown, named });
    }

    /// Walks a folder; the order is made by [`collect`].
    fn walk(&mut self, root: &Path, relative: bool) {
        // The ignore files of the folders above count as well.
        if let Some(trap) = root.ancestors().find_map(trap_in) {
            return self.report(&trap, &trap, ProblemKind::NotAFile, NO_IGNORE_FILE.to_owned());
        }
        let traps = Arc::default();
        for result in walker(root, self.current_dir, &traps) {
            match result {
                Ok(entry) if is_rust(&entry) => self.push(entry.into_path(), relative, false),
                Ok(_) => {}
                Err(error) => {
                    let path = path_of(&error).unwrap_or(root).to_owned();
                    self.report(root, &path, ProblemKind::Unreadable, format!("cannot be read: {}", reason(&error)));
                }
            }
        }
        let mut traps = traps.lock().unwrap_or_else(PoisonError::into_inner);
        traps.sort_unstable();
        for trap in traps.iter() {
            self.report(root, trap, ProblemKind::NotAFile, NO_IGNORE_FILE.to_owned());
        }
    }

    fn report(&mut self, named: &Path, path: &Path, kind: ProblemKind, message: String) {
        let severity = if named == path { Severity::Error } else { Severity::Warning };
        self.found.problems.push(Problem::new(path, None, kind, severity, message, self.current_dir));
    }
}

/// The walk itself, on one thread: handing folders to several costs more than it saves on any but the largest trees.
fn walker(root: &Path, current_dir: &Path, traps: &Arc<Mutex<Vec<PathBuf>>>) -> ignore::Walk {
    let vendored = is_vendored(root);
    let traps = Arc::clone(traps);
    let is_trap = move |folder: &Path| {
        let trap = trap_in(folder);
        let found = trap.is_some();
        traps.lock().unwrap_or_else(PoisonError::into_inner).extend(trap);
        found
    };
    WalkBuilder::new(root)
        .current_dir(current_dir)
        .require_git(false)
        .git_global(false)
        .follow_links(false)
        .filter_entry(move |entry| {
            let is_below = entry.depth() > 0 && is_folder(entry);
            !is_below || !is_skipped(entry.path(), vendored) && !is_trap(entry.path())
        })
        .build()
}

/// What is called like an ignore file in a folder, and is a pipe or device: whoever opens it may wait for ever.
fn trap_in(folder: &Path) -> Option<PathBuf> {
    let is_trap = |path: &PathBuf| std::fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir());
    [".ignore", ".gitignore"].map(|name| folder.join(name)).into_iter().find(is_trap)
}

fn is_folder(entry: &DirEntry) -> bool {
    entry.file_type().is_some_and(|kind| kind.is_dir())
}

fn is_rust(entry: &DirEntry) -> bool {
    entry.file_type().is_some_and(|kind| kind.is_file()) && has_rust_name(entry.path())
}

fn has_rust_name(path: &Path) -> bool {
    path.extension() == Some(OsStr::new("rs"))
}

/// Whether a folder is a build folder, a cache, or, unless vendored trees are wanted, a vendored package.
fn is_skipped(folder: &Path, vendored: bool) -> bool {
    let beside_manifest = || folder.parent().is_some_and(|parent| parent.join(FILE_NAME).is_file());
    folder.join(CACHE_TAG).is_file()
        || (folder.file_name() == Some(OsStr::new("target")) && beside_manifest())
        || (!vendored && folder.join(CHECKSUM_FILE).is_file())
}

/// Whether a named folder is a vendored package or a folder of nothing but such packages.
fn is_vendored(folder: &Path) -> bool {
    if folder.join(CHECKSUM_FILE).is_file() {
        return true;
    }
    if folder.join(FILE_NAME).is_file() {
        return false;
    }
    let Ok(entries) = std::fs::read_dir(folder) else { return false };
    let visible = entries.flatten().filter(|entry| !entry.file_name().as_encoded_bytes().starts_with(b"."));
    let mut folders = visible.map(|entry| entry.path()).filter(|path| path.is_dir()).peekable();
    folders.peek().is_some() && folders.all(|path| path.join(CHECKSUM_FILE).is_file())
}

/// The path that a walking error is about.
fn path_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => path_of(err),
        ignore::Error::Loop { child, .. } => Some(child),
        ignore::Error::Partial(errors) => errors.iter().find_map(path_of),
        _ => None,
    }
}

/// A walking error's words without the path, which is shown beside them.
fn reason(error: &ignore::Error) -> String {
    match error {
        ignore::Error::WithPath { err, .. }
        | ignore::Error::WithDepth { err, .. }
        | ignore::Error::WithLineNumber { err, .. } => reason(err),
        other => other.to_string(),
    }
}

/// The Rust files below a package's source folders, sorted; ignore files do not apply, links are not followed.
///
/// `whole` asks for the folders of all targets; otherwise only the library's is taken, which is all that other
/// packages can reach. Build folders, hidden folders and packages below this one are left out; of the build script
/// only the file itself is taken.
pub(super) fn package_files(disk: &Disk, package: &Package, whole: bool) -> Vec<PathBuf> {
    let wanted = |target: &&Target| whole || matches!(target.kind, TargetKind::Lib | TargetKind::ProcMacro);
    let (scripts, crates): (Vec<_>, Vec<_>) =
        package.targets.iter().filter(wanted).partition(|target| target.kind == TargetKind::BuildScript);
    let mut folders: BTreeSet<PathBuf> =
        crates.iter().filter_map(|target| target.root.parent()).map(Path::to_owned).collect();
    folders.insert(package.root.join("src"));
    let mut files: BTreeSet<PathBuf> = scripts.iter().map(|target| target.root.clone()).collect();
    for folder in &folders {
        if !folder.ancestors().skip(1).any(|above| folders.contains(above)) {
            files.extend(rust_files(disk, folder));
        }
    }
    // A target may lie where a walk does not lead.
    files.extend(crates.iter().map(|target| target.root.clone()));
    files.into_iter().collect()
}

fn rust_files(disk: &Disk, folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut open = vec![folder.to_owned()];
    // The first one is taken whatever lies in it.
    let mut is_first = true;
    while let Some(folder) = open.pop() {
        disk.note_walk(&folder);
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        let entries: Vec<_> = entries.flatten().filter_map(|entry| Some((entry.file_type().ok()?, entry))).collect();
        // What marks a folder as one to be left out lies in it.
        let has = |name: &str| entries.iter().any(|(kind, entry)| !kind.is_dir() && entry.file_name() == name);
        if !std::mem::take(&mut is_first) && (has(CACHE_TAG) || has(CHECKSUM_FILE) || has(FILE_NAME)) {
            continue;
        }
        let is_package = has(FILE_NAME);
        for (kind, entry) in &entries {
            let name = entry.file_name();
            if name.as_encoded_bytes().starts_with(b".") {
                continue;
            }
            if kind.is_file() && has_rust_name(Path::new(&name)) {
                files.push(entry.path());
            } else if kind.is_dir() && !(is_package && name == "target") {
                open.push(entry.path());
            }
        }
    }
    files
}
