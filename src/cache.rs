//! What a run leaves for the next one, so that nothing is looked at twice that has not changed.
//!
//! Called by `run`. What was found in a file is found again as long as nothing has changed that it could depend on:
//!
//! - the program, and what it was asked (`request`, and each file's own settings);
//! - the texts of the file's package and of the user's own packages that this depends on (`key`);
//! - everything else that was asked of the disk: manifests, lock files, sources of dependencies, and what was looked for
//!   in vain (`record`, kept by [`Disk`](crate::workspace::disk::Disk)).
//!
//! A package is the unit, as it is for cargo: a change in one looks anew at all its files, and at those of the packages
//! that depend on it. Whatever is not certain to be the same is looked at anew. Nothing here decides what is found.

mod file;
mod stored;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use self::stored::Stored;
use crate::finding::Source;
use crate::run::{FileOutcome, Request};
use crate::stubs::UserStub;
use crate::workspace::disk::{Record, Seen};
use crate::workspace::{InputFile, PackageId, Workspace, files};

/// Where something is kept, and for whom.
#[derive(Clone, Debug)]
pub struct Cache {
    /// Where.
    pub place: Where,
    /// What tells this build of the program from others: what one has found, another may not.
    pub program: Vec<u8>,
}

/// The folder in which something is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Where {
    /// Below the folder in which cargo builds the workspace that is linted, if it has built something: `target`, unless
    /// another one is named.
    Target(Option<PathBuf>),
    /// In that folder, which is made if it is not there.
    Folder(PathBuf),
}

/// All that is kept.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Kept {
    /// By whom it was found, and what for.
    request: u128,
    /// When the last run began, in nanoseconds since 1970.
    moment: i128,
    /// What was asked of the disk, but for the texts that keys are made of.
    record: Record,
    /// By folder; files without a package are kept under an empty one.
    packages: BTreeMap<PathBuf, KeptPackage>,
}

/// What is kept of a package.
#[derive(Debug, Default, Serialize, Deserialize)]
struct KeptPackage {
    key: u128,
    /// Files of other packages that belong to its module trees.
    beyond: Vec<PathBuf>,
    /// By path: what held for the file, and what it came to.
    files: BTreeMap<PathBuf, (u128, Stored)>,
}

/// What is remembered in a run.
#[derive(Debug)]
pub(crate) struct Memory {
    path: PathBuf,
    kept: Kept,
    /// The key of each package with files that are linted.
    keys: FxHashMap<Option<PackageId>, u128>,
    /// The user's own files, whose texts are in keys.
    own: Own,
}

/// The user's own packages.
#[derive(Debug, Default)]
struct Own {
    /// Each package that is linted, with those that it depends on, itself included.
    closures: FxHashMap<PackageId, Vec<PackageId>>,
    /// The folders of all of them.
    roots: FxHashSet<PathBuf>,
    /// The texts of all files, as numbers.
    texts: FxHashMap<PathBuf, u128>,
}

impl Memory {
    /// What is known of the workspace from earlier runs, if anything is to be remembered. `disk` has to record what it is
    /// asked, and to have done so since `began`.
    pub(crate) fn of(request: &Request, stubs: &[UserStub], workspace: &Workspace, began: SystemTime) -> Option<Self> {
        let cache = request.cache.as_ref().filter(|_| request.texts.is_empty())?;
        let mut roots: Vec<&Path> = workspace.packages().map(|package| package.workspace_root.as_path()).collect();
        roots.sort_unstable();
        roots.dedup();
        let folder = file::folder(&cache.place, &roots)?;
        let asked = asked(request, stubs, &cache.program);
        let path = folder.join(format!("{:032x}", hash_of(request.current_dir.as_os_str().as_encoded_bytes())));
        let moment = began.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos().cast_signed());
        let kept = file::read(&path).and_then(|bytes| postcard::from_bytes::<Kept>(&bytes).ok());
        let kept = kept.filter(|kept| kept.request == asked && still_holds(kept)).unwrap_or_default();
        let kept = Kept { request: asked, moment, ..kept };
        let own = Own::of(workspace, request.limits.file_size, &kept);
        let keys = own.keys(workspace, &kept);
        Some(Self { path, kept, keys, own })
    }

    /// What each file came to, where that is known; in the order of the workspace's files.
    pub(crate) fn recall(&mut self, request: &Request, workspace: &Workspace) -> Vec<Option<FileOutcome>> {
        let settings = Settings::default();
        let mut known = Vec::with_capacity(workspace.files.len());
        for input in &workspace.files {
            let root = root_of(workspace, input.package);
            let package = self.kept.packages.get_mut(&root);
            let same = package.filter(|package| self.keys.get(&input.package) == Some(&package.key));
            let holds = settings.of(request, &input.path);
            let stored = same.and_then(|package| {
                let held = package.files.get(&input.path)?.0;
                (held == holds).then(|| package.files.remove(&input.path))?
            });
            known.push(stored.map(|(_, stored)| (input, stored)));
        }
        known.into_par_iter().map(|one| one.and_then(|(input, stored)| self.restored(input, stored))).collect()
    }

    fn restored(&self, input: &InputFile, stored: Stored) -> Option<FileOutcome> {
        let text = if stored.needs_text() {
            let text = String::from_utf8(files::read(&input.path, files::MAX_FILE_SIZE).ok()?).ok()?;
            // It was looked at a moment ago, and may have changed since.
            if Some(&hash_of(text.as_bytes())) != self.own.texts.get(&input.path) {
                return None;
            }
            text
        } else {
            String::new()
        };
        stored.restore(&Arc::new(Source { path: input.shown.clone(), text: text.into() }))
    }

    /// Keeps what each of the files came to, for the next run. `looked_at` is what was asked of the disk in this one, and
    /// `beyond` the files of other packages in the module trees of the packages that were looked at, by their folders.
    pub(crate) fn keep(
        mut self,
        request: &Request,
        workspace: &Workspace,
        outcomes: &[FileOutcome],
        looked_at: Record,
        beyond: &BTreeMap<PathBuf, Vec<PathBuf>>,
    ) {
        // Somebody may have saved a file while it was looked at.
        let texts = read_all(self.own.texts.keys().cloned().collect(), request.limits.file_size);
        if texts != self.own.texts || !self.merge(workspace, looked_at) {
            return;
        }
        for (root, files) in beyond {
            self.kept.packages.entry(root.clone()).or_default().beyond.clone_from(files);
        }
        self.own.texts.extend(read_all(beyond.values().flatten().cloned().collect(), request.limits.file_size));
        self.keys = self.own.keys(workspace, &self.kept);
        let settings = Settings::default();
        for (input, outcome) in workspace.files.iter().zip(outcomes) {
            let Some(&key) = self.keys.get(&input.package) else { continue };
            let package = self.kept.packages.entry(root_of(workspace, input.package)).or_default();
            if package.key != key {
                package.key = key;
                package.files.clear();
            }
            if let Some(stored) = stored::store(outcome, &input.shown) {
                package.files.insert(input.path.clone(), (settings.of(request, &input.path), stored));
            }
        }
        // Paths that are not UTF-8 cannot be written; and who cannot write here has to do without.
        if let Ok(bytes) = postcard::to_stdvec(&self.kept) {
            let _ = file::write(&self.path, &bytes);
        }
    }

    /// Adds what was asked in this run to what was asked before, as far as keys do not watch over it; `false` if the two
    /// contradict each other.
    fn merge(&mut self, workspace: &Workspace, looked_at: Record) -> bool {
        let mut record: BTreeMap<PathBuf, Seen> = std::mem::take(&mut self.kept.record).into_iter().collect();
        for (path, seen) in looked_at {
            let seen = if self.own.texts.contains_key(&path) { seen.without_text() } else { seen };
            let is_own = || workspace.owner(&path).is_some_and(|root| self.own.roots.contains(&root));
            let seen = if seen.is_walk() && is_own() { seen.without_walk() } else { seen };
            if seen.is_empty() {
                continue;
            }
            let both = match record.remove(&path) {
                Some(known) => known.and(seen),
                None => Some(seen),
            };
            let Some(both) = both else { return false };
            record.insert(path, both);
        }
        self.kept.record = record.into_iter().collect();
        true
    }
}

impl Own {
    fn of(workspace: &Workspace, most: u64, kept: &Kept) -> Self {
        let mut own = Self::default();
        let mut paths: FxHashSet<PathBuf> = workspace.files.iter().map(|file| file.path.clone()).collect();
        let packages: Vec<PackageId> = workspace.packages().map(|package| package.id).collect();
        for package in packages {
            let closure = closure(workspace, package);
            for &one in &closure {
                if own.roots.insert(workspace.package(one).root.clone()) {
                    paths.extend(workspace.package_files(one).iter().cloned());
                }
            }
            own.closures.insert(package, closure);
        }
        paths.extend(kept.packages.values().flat_map(|package| package.beyond.iter().cloned()));
        own.texts = read_all(paths.into_iter().collect(), most);
        own
    }

    /// What the outcome of each package's files depends on, as a number.
    fn keys(&self, workspace: &Workspace, kept: &Kept) -> FxHashMap<Option<PackageId>, u128> {
        let mut inputs: FxHashMap<Option<PackageId>, Vec<&Path>> = FxHashMap::default();
        for file in &workspace.files {
            inputs.entry(file.package).or_default().push(&file.path);
        }
        let key = |(package, named): (Option<PackageId>, Vec<&Path>)| {
            let mut paths: Vec<&Path> = named;
            let closure = package.and_then(|package| self.closures.get(&package));
            let beyond = |root: &Path| kept.packages.get(root).into_iter().flat_map(|kept| &kept.beyond);
            for &one in closure.into_iter().flatten() {
                let files = workspace.package_files(one).iter().chain(beyond(&workspace.package(one).root));
                paths.extend(files.map(PathBuf::as_path));
            }
            if package.is_none() {
                paths.extend(beyond(Path::new("")).map(PathBuf::as_path));
            }
            paths.sort_unstable();
            paths.dedup();
            let mut hash = Xxh3::new();
            // A module may lead out of its workspace to a file that is linted, and to no other.
            let around = package.map(|package| workspace.package(package));
            let is_around = |path: &Path| {
                around.is_some_and(|around| path.starts_with(&around.root) || path.starts_with(&around.workspace_root))
            };
            for path in workspace.linted().iter().filter(|path| !is_around(path)) {
                hash.update(path.as_os_str().as_encoded_bytes());
                hash.update(&[1]);
            }
            for path in paths {
                hash.update(path.as_os_str().as_encoded_bytes());
                hash.update(&[0]);
                hash.update(&self.texts.get(path).copied().unwrap_or_default().to_le_bytes());
            }
            (package, hash.digest128())
        };
        inputs.into_iter().map(key).collect()
    }
}

/// A package with all packages of the user's own that it depends on, in the order of their folders.
fn closure(workspace: &Workspace, package: PackageId) -> Vec<PackageId> {
    let mut found = vec![package];
    let mut at = 0;
    while let Some(&from) = found.get(at) {
        at += 1;
        let local = workspace.package(from).dependencies.iter().filter(|dependency| dependency.path.is_some());
        for next in local.filter_map(|dependency| workspace.dependency(from, &dependency.extern_name)) {
            if !found.contains(&next) {
                found.push(next);
            }
        }
    }
    found.sort_by(|left, right| workspace.package(*left).root.cmp(&workspace.package(*right).root));
    found
}

fn root_of(workspace: &Workspace, package: Option<PackageId>) -> PathBuf {
    package.map(|package| workspace.package(package).root.clone()).unwrap_or_default()
}

/// The texts of files, as numbers; what cannot be read has the number of the reason.
fn read_all(paths: Vec<PathBuf>, most: u64) -> FxHashMap<PathBuf, u128> {
    let read = |buffer: &mut Vec<u8>, path: PathBuf| {
        let number = match files::read_into(buffer, &path, most) {
            Ok(_) => hash_of(buffer),
            Err(error) => hash_of(format!("cannot be read: {:?}", error.kind()).as_bytes()),
        };
        (path, number)
    };
    paths.into_par_iter().map_init(Vec::new, read).collect()
}

/// Whether the disk still gives all the answers that were recorded.
fn still_holds(kept: &Kept) -> bool {
    kept.record.par_iter().all(|(path, seen)| seen.still_holds(path, kept.moment))
}

/// All that is asked for the whole run and decides what is found, as a number.
fn asked(request: &Request, stubs: &[UserStub], program: &[u8]) -> u128 {
    let mut hash = Xxh3::new();
    let mut add = |bytes: &[u8]| {
        hash.update(&(bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    };
    add(program);
    add(request.current_dir.as_os_str().as_encoded_bytes());
    add(request.cargo_home.as_deref().unwrap_or(Path::new("")).as_os_str().as_encoded_bytes());
    add(format!("{:?}", request.limits).as_bytes());
    for stub in stubs {
        add(stub.source.path.as_os_str().as_encoded_bytes());
        add(stub.source.text.as_bytes());
    }
    hash.digest128()
}

/// What holds for files, as numbers.
#[derive(Debug, Default)]
struct Settings(std::cell::RefCell<FxHashMap<usize, u128>>);

impl Settings {
    fn of(&self, request: &Request, path: &Path) -> u128 {
        let (levels, options) = request.settings_of(path);
        // Most files share theirs.
        let address = std::ptr::from_ref(levels) as usize;
        let count = || hash_of(format!("{:?}{options:?}", levels.in_order()).as_bytes());
        *self.0.borrow_mut().entry(address).or_insert_with(count)
    }
}

fn hash_of(bytes: &[u8]) -> u128 {
    xxh3_128(bytes)
}

#[cfg(test)]
mod tests;
