//! The files that tell what the files of a run can call: their own packages', and those of local dependencies.
//!
//! Made by `run`, read by `trigger` and `flow`. What a macro makes is read as what stands in files, once something is
//! asked for that it, or a call of it, mentions.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::words::Words;
use super::{Db, FileId};
use crate::workspace::PackageId;

/// The files that tell what others can call.
#[derive(Debug)]
pub(crate) struct Neighbours {
    files: Vec<FileId>,
    /// Those with macro calls.
    calling: Vec<(FileId, Option<PackageId>)>,
    /// What came of calls so far.
    made: FxHashSet<FileId>,
}

impl Neighbours {
    /// The named files, given with the packages that they are part of, all files of these packages and of the local
    /// ones that they depend on; and which package each is part of. What makes a future in one of them makes a file
    /// matter, whether it was named or not.
    pub(crate) fn of(db: &Db<'_>, named: &[(FileId, Option<PackageId>)]) -> (Self, FxHashMap<FileId, PackageId>) {
        let workspace = db.workspace();
        let mut files: Vec<FileId> = named.iter().map(|(file, _)| *file).collect();
        let mut packages: FxHashMap<FileId, PackageId> =
            named.iter().filter_map(|(file, package)| Some((*file, (*package)?))).collect();
        let mut known: FxHashSet<FileId> = files.iter().copied().collect();
        let mut seen = FxHashSet::default();
        let mut open: Vec<_> = workspace.packages().map(|package| package.id).collect();
        while let Some(id) = open.pop() {
            if !seen.insert(id) {
                continue;
            }
            for path in workspace.package_files(id) {
                let file = db.file_at(path, None);
                packages.entry(file).or_insert(id);
                if known.insert(file) {
                    files.push(file);
                }
            }
            let local = workspace.package(id).dependencies.iter().filter(|dependency| dependency.path.is_some());
            open.extend(local.filter_map(|dependency| workspace.dependency(id, &dependency.extern_name)));
        }
        // Most of what follows asks for the texts and words of one file after the other: read them on all threads first.
        files.par_iter().for_each(|&file| _ = db.words(file));
        let with_calls = |package: PackageId| {
            let files = db.files_with_calls(package);
            files.iter().map(|&file| (file, Some(package))).collect::<Vec<_>>()
        };
        let loose = named.iter().copied().filter(|(_, package)| package.is_none());
        let calling = seen.into_par_iter().flat_map_iter(with_calls).chain(loose.collect::<Vec<_>>()).collect();
        (Self { files, calling, made: FxHashSet::default() }, packages)
    }

    /// All of them, those that macros made included, as far as somebody asked for these.
    pub(crate) fn files(&self) -> &[FileId] {
        &self.files
    }

    /// Expands the macro calls that could make something with what is meant by a text and its words; returns what came
    /// of it, without what had come of them before.
    pub(crate) fn make(
        &mut self,
        db: &Db<'_>,
        is_meant: &(dyn Fn(FileId, &str, &Words) -> bool + Sync),
    ) -> Vec<FileId> {
        let made_of = |&(file, package): &(FileId, Option<PackageId>)| {
            let is_meant = |text: &str, words: &Words| is_meant(file, text, words);
            if db.could_make(file, package, &is_meant) { db.made_of(file, package, &is_meant) } else { Vec::new() }
        };
        let mut made: Vec<FileId> = self.calling.par_iter().flat_map_iter(made_of).collect();
        made.retain(|file| self.made.insert(*file));
        self.files.extend(&made);
        made
    }
}
