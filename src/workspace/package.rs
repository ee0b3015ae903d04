//! A package as the rest of the program sees it, and how it is made from its manifest and its workspace's.
//!
//! Called by `store`. Inheritance (`workspace = true`) is settled here; targets are found by `targets`. Nothing here
//! looks for the sources of dependencies.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use semver::{Version, VersionReq};
use serde::{Deserialize, Serialize};

use super::disk::Disk;
use super::manifest::{FILE_NAME, Field, Manifest, RawDependency, RawPackage, RawWorkspace};
use super::{paths, targets};

/// A package's number, valid in the [`Workspace`](super::Workspace) that gave it.
///
/// Packages of input files have the numbers from 0 on, in the order of their first files. Those of packages that are
/// loaded later depend on who asks first: use them as keys, and never for an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PackageId(pub(super) u32);

impl PackageId {
    /// The number, for tables that are indexed by package.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A package: the folder of a `Cargo.toml` with `[package]`.
#[derive(Clone, Debug)]
pub struct Package {
    /// Its number.
    pub id: PackageId,
    /// Its name as in the manifest, with dashes.
    pub name: String,
    /// Its version; `None` if none is given or the given one is not a version.
    pub version: Option<Version>,
    /// Its edition; 2015 if none is given.
    pub edition: Edition,
    /// Its folder: absolute, without `.` and `..`.
    pub root: PathBuf,
    /// Its `Cargo.toml`.
    pub manifest: PathBuf,
    /// What cargo would compile, library first, then binaries, tests, examples, benchmarks, build script; each kind
    /// by name.
    pub targets: Vec<Target>,
    /// All dependencies of all kinds and platforms.
    pub dependencies: Vec<Dependency>,
    /// `[features]`, as written.
    pub features: BTreeMap<String, Vec<String>>,
    /// The folder of the workspace's manifest; the package's own folder if it belongs to none.
    pub workspace_root: PathBuf,
    /// Where its sources lie.
    pub origin: Origin,
}

impl Package {
    /// The library target, if there is one; a procedural macro is one.
    pub fn library(&self) -> Option<&Target> {
        self.targets.iter().find(|target| matches!(target.kind, TargetKind::Lib | TargetKind::ProcMacro))
    }
}

/// Whose sources they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// The user's own: input or a path dependency.
    Local,
    /// Unpacked by cargo from a registry.
    Registry,
    /// Checked out by cargo.
    Git,
    /// Copied into a project by `cargo vendor`.
    Vendor,
}

/// A language edition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Edition {
    /// 2015, the one that is meant where none is named.
    #[default]
    Rust2015,
    /// 2018: paths as today, `async` a keyword.
    Rust2018,
    /// 2021: closures capture disjoint fields, `Future` not yet in the prelude.
    Rust2021,
    /// 2024: `Future` and `IntoFuture` in the prelude, shorter temporaries.
    Rust2024,
}

impl Edition {
    /// The edition of that name; an edition that is not known counts as the newest one.
    pub fn from_name(name: &str) -> Self {
        match name {
            "2015" => Self::Rust2015,
            "2018" => Self::Rust2018,
            "2021" => Self::Rust2021,
            _ => Self::Rust2024,
        }
    }
}

/// What a target is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TargetKind {
    /// A library.
    Lib,
    /// A library of procedural macros.
    ProcMacro,
    /// A program.
    Bin,
    /// An integration test.
    Test,
    /// An example.
    Example,
    /// A benchmark.
    Bench,
    /// A build script.
    BuildScript,
}

/// One crate of a package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// What it is.
    pub kind: TargetKind,
    /// Its crate name, with underscores.
    pub crate_name: String,
    /// The file its module tree begins with; it existed when the package was read.
    pub root: PathBuf,
    /// Whether tests and benchmarks get libtest's `main`.
    pub harness: bool,
    /// Its edition.
    pub edition: Edition,
}

/// Which code may use a dependency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DependencyKind {
    /// All of the package.
    #[default]
    Normal,
    /// Tests, examples and benchmarks.
    Dev,
    /// The build script.
    Build,
}

/// One entry of a dependency table, with what it inherits.
#[derive(Clone, Debug)]
pub struct Dependency {
    /// The name by which code refers to it, renames applied, with underscores. Where nothing is renamed this is made
    /// from the package's name; the library may call itself otherwise, which
    /// [`Workspace::dependency`](super::Workspace::dependency) knows.
    pub extern_name: String,
    /// The package's own name.
    pub package: String,
    /// Which code may use it.
    pub kind: DependencyKind,
    /// The key below `[target]` that it stands under, such as `cfg(unix)`.
    pub platform: Option<String>,
    /// The version requirement, if there is one that can be read.
    pub requirement: Option<VersionReq>,
    /// The folder of a path dependency, absolute.
    pub path: Option<PathBuf>,
    /// The address of a git dependency.
    pub git: Option<String>,
    /// The revision that a git dependency asks for.
    pub revision: Option<String>,
    /// The features that are asked for, the workspace's first.
    pub features: Vec<String>,
    /// Whether default features are on.
    pub default_features: bool,
    /// Whether it is there only with a feature.
    pub optional: bool,
}

impl Package {
    /// Whether some feature of this package, or the dependency as it is declared, turns on a feature of the dependency.
    pub fn turns_on(&self, dependency: &Dependency, feature: &str) -> bool {
        let is_meant = |name: &str| name == feature || name == "full";
        let name = dependency.extern_name.replace('_', "-");
        let mut own = self.features.values().flatten().filter_map(|entry| entry.split_once('/'));
        // The default features of the libraries that are asked about.
        let by_default = dependency.default_features && feature == "executor";
        by_default
            || dependency.features.iter().any(|name| is_meant(name))
            || own.any(|(of, turned_on)| of.trim_end_matches('?').replace('_', "-") == name && is_meant(turned_on))
    }
}

/// Makes a package of its manifest and the one it inherits from. The number is to be filled in by the caller.
pub(super) fn assemble(
    disk: &Disk,
    manifest: &Manifest,
    raw: &RawPackage,
    workspace: Option<&Manifest>,
    origin: Origin,
) -> Package {
    let settings = workspace.and_then(|root| root.workspace.as_ref());
    let inherited = |field: &Field, value: fn(&RawWorkspace) -> &Option<String>| match field {
        Field::Absent => None,
        Field::Given(text) => Some(text.clone()),
        Field::Inherited => settings.and_then(|settings| value(settings).clone()),
    };
    let edition = inherited(&raw.edition, |settings| &settings.edition)
        .map_or_else(Edition::default, |name| Edition::from_name(&name));
    Package {
        id: PackageId(u32::MAX),
        name: raw.name.clone(),
        version: inherited(&raw.version, |settings| &settings.version)
            .and_then(|text| Version::parse(text.trim()).ok()),
        edition,
        root: manifest.folder.clone(),
        manifest: manifest.folder.join(FILE_NAME),
        targets: targets::find(disk, &manifest.folder, raw, edition),
        dependencies: raw.dependencies.iter().map(|dependency| resolve(manifest, dependency, workspace)).collect(),
        features: raw.features.clone(),
        workspace_root: workspace.map_or_else(|| manifest.folder.clone(), |root| root.folder.clone()),
        origin,
    }
}

/// Settles one dependency; an inherited one that the workspace does not have is left with its name alone.
fn resolve(manifest: &Manifest, raw: &RawDependency, workspace: Option<&Manifest>) -> Dependency {
    if !raw.inherited {
        return finish(raw, &manifest.folder);
    }
    let shared = workspace.and_then(|root| {
        let settings = root.workspace.as_ref()?;
        Some((root, settings.dependencies.iter().find(|entry| entry.key == raw.key)?))
    });
    let Some((root, entry)) = shared else { return finish(raw, &manifest.folder) };
    let mut merged = entry.clone();
    merged.kind = raw.kind;
    merged.platform.clone_from(&raw.platform);
    merged.optional = raw.optional;
    merged.features.extend(raw.features.iter().filter(|name| !entry.features.contains(name)).cloned());
    if raw.default_features == Some(true) {
        merged.default_features = Some(true);
    }
    finish(&merged, &root.folder)
}

fn finish(raw: &RawDependency, folder: &Path) -> Dependency {
    Dependency {
        extern_name: crate_name(&raw.key),
        package: raw.package.clone().unwrap_or_else(|| raw.key.clone()),
        kind: raw.kind,
        platform: raw.platform.clone(),
        requirement: raw.version.as_deref().and_then(|text| VersionReq::parse(text.trim()).ok()),
        path: raw.path.as_deref().map(|path| paths::absolute(folder, Path::new(path))),
        git: raw.git.clone(),
        revision: raw.revision.clone(),
        features: raw.features.clone(),
        default_features: raw.default_features.unwrap_or(true),
        optional: raw.optional,
    }
}

/// A package's or target's name as code writes it.
pub(super) fn crate_name(name: &str) -> String {
    name.replace('-', "_")
}
