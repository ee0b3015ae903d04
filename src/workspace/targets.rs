//! The targets of a package: what its manifest declares and what cargo infers from its files.
//!
//! Called by `package`. Only targets whose file exists are given. Nothing here reads a source file, and cargo's
//! special rules for inference in the 2015 edition are left out.

use std::path::{Path, PathBuf};

use rustc_hash::FxHashSet;

use super::disk::{Disk, Entry, Kind};
use super::manifest::{Build, RawPackage, RawTarget, TargetTable};
use super::package::{Edition, Target, TargetKind, crate_name};
use super::paths;

/// The targets of the package in `root`, in the order of their kinds, each kind by name.
pub(super) fn find(disk: &Disk, root: &Path, raw: &RawPackage, edition: Edition) -> Vec<Target> {
    let mut found = Vec::new();
    found.extend(library(disk, root, raw, edition));
    let main = Candidate { name: raw.name.clone(), path: root.join("src/main.rs") };
    let bins = Group { disk, root, edition, kind: TargetKind::Bin, folder: "src/bin", extra: Some(main) };
    bins.collect(&raw.bins, &mut found);
    for (kind, folder, table) in [
        (TargetKind::Test, "tests", &raw.tests),
        (TargetKind::Example, "examples", &raw.examples),
        (TargetKind::Bench, "benches", &raw.benches),
    ] {
        Group { disk, root, edition, kind, folder, extra: None }.collect(table, &mut found);
    }
    build_scripts(disk, root, raw, edition, &mut found);
    found
}

fn library(disk: &Disk, root: &Path, raw: &RawPackage, edition: Edition) -> Option<Target> {
    let declared = raw.lib.declared.first();
    if declared.is_none() && !raw.lib.inferred {
        return None;
    }
    let path = match declared.and_then(|target| target.path.as_deref()) {
        Some(path) => paths::absolute(root, Path::new(path)),
        None => root.join("src/lib.rs"),
    };
    let name = declared.and_then(|target| target.name.as_deref()).unwrap_or(&raw.name);
    let kind = if declared.is_some_and(|target| target.proc_macro) { TargetKind::ProcMacro } else { TargetKind::Lib };
    disk.is_file(&path).then(|| Target {
        kind,
        crate_name: crate_name(name),
        root: path,
        harness: declared.is_none_or(|target| target.harness),
        edition: declared.and_then(|target| target.edition).unwrap_or(edition),
    })
}

fn build_scripts(disk: &Disk, root: &Path, raw: &RawPackage, edition: Edition, found: &mut Vec<Target>) {
    let scripts = match &raw.build {
        Build::Off => return,
        Build::Inferred => vec![root.join("build.rs")],
        Build::Given(scripts) => scripts.iter().map(|path| paths::absolute(root, Path::new(path))).collect(),
    };
    for path in scripts.into_iter().filter(|path| disk.is_file(path)) {
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let crate_name = crate_name(&format!("build-script-{stem}"));
        found.push(Target { kind: TargetKind::BuildScript, crate_name, root: path, harness: true, edition });
    }
}

/// A target that could be inferred.
struct Candidate {
    name: String,
    path: PathBuf,
}

/// What there is to know of all targets of one kind.
struct Group<'a> {
    disk: &'a Disk,
    root: &'a Path,
    edition: Edition,
    kind: TargetKind,
    /// Where cargo looks for them, relative to the package.
    folder: &'a str,
    /// One that lies elsewhere: `src/main.rs`.
    extra: Option<Candidate>,
}

impl Group<'_> {
    /// Adds declared targets, then inferred ones of which neither name nor path is declared.
    fn collect(self, table: &TargetTable, found: &mut Vec<Target>) {
        if !table.inferred && table.declared.is_empty() {
            return;
        }
        let (disk, root, edition, kind) = (self.disk, self.root, self.edition, self.kind);
        let candidates = self.candidates();
        let files: FxHashSet<&Path> = candidates.iter().map(|candidate| candidate.path.as_path()).collect();
        let mut targets = Vec::new();
        for raw in &table.declared {
            let Some((name, path)) = place(root, raw, &candidates) else { continue };
            if files.contains(path.as_path()) || disk.is_file(&path) {
                let edition = raw.edition.unwrap_or(edition);
                targets.push(Target { kind, crate_name: crate_name(name), root: path, harness: raw.harness, edition });
            }
        }
        if table.inferred {
            let names: FxHashSet<&str> = table.declared.iter().filter_map(|raw| raw.name.as_deref()).collect();
            let paths: FxHashSet<PathBuf> = targets.iter().map(|target| target.root.clone()).collect();
            let unknown = |it: &&Candidate| !names.contains(it.name.as_str()) && !paths.contains(&it.path);
            targets.extend(candidates.iter().filter(unknown).map(|Candidate { name, path }| Target {
                kind,
                crate_name: crate_name(name),
                root: path.clone(),
                harness: true,
                edition,
            }));
        }
        targets.sort_by(|left, right| (&left.crate_name, &left.root).cmp(&(&right.crate_name, &right.root)));
        found.append(&mut targets);
    }

    /// `x.rs` and `x/main.rs` of the folder, and the extra one, as far as they exist, by name.
    fn candidates(self) -> Vec<Candidate> {
        let mut found: Vec<_> = self.extra.into_iter().filter(|extra| self.disk.is_file(&extra.path)).collect();
        let folder = self.root.join(self.folder);
        found.extend(self.disk.list(&folder).iter().filter_map(|entry| candidate(self.disk, &folder, entry)));
        found.sort_by(|left, right| (&left.name, &left.path).cmp(&(&right.name, &right.path)));
        found
    }
}

/// The target that a file or folder in `src/bin`, `tests` and the like stands for.
fn candidate(disk: &Disk, folder: &Path, entry: &Entry) -> Option<Candidate> {
    let name = entry.name.to_str()?;
    if name.starts_with('.') {
        return None;
    }
    if let Some(stem) = name.strip_suffix(".rs") {
        let path = folder.join(name);
        let is_file = entry.kind == Kind::File || entry.is_link && disk.is_file(&path);
        return is_file.then(|| Candidate { name: stem.to_owned(), path });
    }
    if entry.kind == Kind::File {
        return None;
    }
    let path = folder.join(name).join("main.rs");
    disk.is_file(&path).then(|| Candidate { name: name.to_owned(), path })
}

/// The name and the file of a declared target, which need not exist; `None` if there is nothing to go by.
fn place<'a>(root: &Path, raw: &'a RawTarget, candidates: &[Candidate]) -> Option<(&'a str, PathBuf)> {
    let name = raw.name.as_deref()?;
    let path = match &raw.path {
        Some(path) => paths::absolute(root, Path::new(path)),
        None => candidates.iter().find(|candidate| candidate.name == name)?.path.clone(),
    };
    Some((name, path))
}
