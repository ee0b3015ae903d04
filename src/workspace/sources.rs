//! Where the sources of dependencies lie on this machine: cargo's registry and git folders, and vendored trees.
//!
//! Called by `store`. Listings are made on first use and kept. Nothing here asks the network or runs cargo, and what
//! cargo has not unpacked or checked out is not found.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;
use semver::{Version, VersionReq};
use toml::de::DeTable;
use walkdir::{DirEntry, WalkDir};

use super::disk::{Disk, Kind};
use super::manifest::{self, FILE_NAME, Manifest, RawDependency, table_of, text};
use super::paths;

/// How deep below a checkout packages are looked for.
const CHECKOUT_DEPTH: usize = 6;

/// The file by which `cargo vendor` marks what it has copied.
pub(super) const CHECKSUM_FILE: &str = ".cargo-checksum.json";

/// What lies below cargo's home.
#[derive(Debug)]
pub(super) struct Machine {
    disk: Arc<Disk>,
    cargo_home: Option<PathBuf>,
    registries: OnceLock<Vec<PathBuf>>,
    unpacked: OnceLock<FxHashMap<String, Vec<(Version, PathBuf)>>>,
    checkouts: OnceLock<Vec<Checkout>>,
}

/// One revision of one repository.
#[derive(Debug)]
struct Checkout {
    /// The name that cargo made of the repository's address.
    repository: String,
    /// The beginning of the revision.
    revision: String,
    folder: PathBuf,
    packages: OnceLock<FxHashMap<String, PathBuf>>,
}

impl Machine {
    /// A machine with that home of cargo; without one, nothing is found.
    pub(super) fn new(disk: Arc<Disk>, cargo_home: Option<PathBuf>) -> Self {
        Self { disk, cargo_home, registries: OnceLock::new(), unpacked: OnceLock::new(), checkouts: OnceLock::new() }
    }

    /// The home of cargo.
    pub(super) fn cargo_home(&self) -> Option<&Path> {
        self.cargo_home.as_deref()
    }

    fn registries(&self) -> &[PathBuf] {
        self.registries.get_or_init(|| match &self.cargo_home {
            Some(home) => folders(&self.disk, &home.join("registry/src")),
            None => Vec::new(),
        })
    }

    /// The unpacked package of exactly that version; a registry that belongs to `host` comes first.
    pub(super) fn unpacked(&self, name: &str, version: &Version, host: &str) -> Option<PathBuf> {
        let folder = format!("{name}-{version}");
        let belongs = |registry: &&PathBuf| belongs_to(registry, host);
        let own = self.registries().iter().filter(belongs);
        let others = self.registries().iter().filter(|registry| !belongs(registry));
        own.chain(others).map(|registry| registry.join(&folder)).find(|folder| self.disk.is_folder(folder))
    }

    /// The unpacked package with the highest version that a requirement allows.
    pub(super) fn newest(&self, name: &str, requirement: &VersionReq) -> Option<PathBuf> {
        let versions = self.unpacked.get_or_init(|| list(&self.disk, self.registries())).get(name)?;
        let allowed = versions.iter().filter(|(version, _)| requirement.matches(version));
        allowed.max_by(|left, right| left.0.cmp(&right.0)).map(|(_, folder)| folder.clone())
    }

    /// The folder of a package in the checkout of a repository.
    ///
    /// Without a revision, the repository must have been checked out at one revision only.
    pub(super) fn checkout(&self, url: &str, revision: Option<&str>, package: &str) -> Option<PathBuf> {
        let repository = repository_name(url);
        let all = self.checkouts.get_or_init(|| self.list_checkouts()).iter();
        let mut fitting = all.filter(|checkout| {
            checkout.repository == repository
                && revision.is_none_or(|revision| same_revision(revision, &checkout.revision))
        });
        let (first, second) = (fitting.next()?, fitting.next());
        match (revision, second) {
            (None, Some(_)) => None,
            (_, None) => first.package(&self.disk, package),
            (Some(_), Some(second)) => first
                .package(&self.disk, package)
                .or_else(|| [second].into_iter().chain(fitting).find_map(|it| it.package(&self.disk, package))),
        }
    }

    fn list_checkouts(&self) -> Vec<Checkout> {
        let Some(home) = &self.cargo_home else { return Vec::new() };
        let mut found = Vec::new();
        for repository in folders(&self.disk, &home.join("git/checkouts")) {
            let Some((name, _hash)) = file_name(&repository).rsplit_once('-') else { continue };
            for folder in folders(&self.disk, &repository) {
                found.push(Checkout {
                    repository: name.to_ascii_lowercase(),
                    revision: file_name(&folder).to_owned(),
                    folder,
                    packages: OnceLock::new(),
                });
            }
        }
        found
    }
}

impl Checkout {
    fn package(&self, disk: &Disk, name: &str) -> Option<PathBuf> {
        self.packages.get_or_init(|| packages_below(disk, &self.folder)).get(name).cloned()
    }
}

/// The packages below a folder by name; of several with one name, the one that is least deep.
fn packages_below(disk: &Disk, folder: &Path) -> FxHashMap<String, PathBuf> {
    let visible = |entry: &DirEntry| {
        let name = entry.file_name().as_encoded_bytes();
        entry.depth() == 0 || !(name.starts_with(b".") || name == b"target")
    };
    let walk = WalkDir::new(folder).max_depth(CHECKOUT_DEPTH).sort_by_file_name().into_iter();
    let entries = walk.filter_entry(visible).flatten().inspect(|entry| {
        if entry.file_type().is_dir() {
            disk.note_walk(entry.path());
        }
    });
    let mut manifests: Vec<_> = entries.filter(|entry| entry.file_name() == FILE_NAME).collect();
    manifests.sort_by_key(DirEntry::depth);
    let mut found = FxHashMap::default();
    for entry in manifests {
        let Some(folder) = entry.path().parent() else { continue };
        if let Some(package) = Manifest::read(disk, folder).and_then(|manifest| manifest.package) {
            found.entry(package.name).or_insert_with(|| folder.to_owned());
        }
    }
    found
}

/// The unpacked packages of all registries, by name.
fn list(disk: &Disk, registries: &[PathBuf]) -> FxHashMap<String, Vec<(Version, PathBuf)>> {
    let mut found: FxHashMap<String, Vec<_>> = FxHashMap::default();
    for folder in registries.iter().flat_map(|registry| folders(disk, registry)) {
        if let Some((name, version)) = split_version(file_name(&folder)) {
            found.entry(name.to_owned()).or_default().push((version, folder));
        }
    }
    found
}

/// Splits `sha-1-0.10.1` into `sha-1` and `0.10.1`.
fn split_version(text: &str) -> Option<(&str, Version)> {
    let dashes = text.match_indices('-').map(|(at, _)| at);
    dashes.into_iter().find_map(|at| Some((&text[..at], Version::parse(&text[at + 1..]).ok()?)))
}

/// Whether a folder in `registry/src` holds what comes from `host`.
fn belongs_to(registry: &Path, host: &str) -> bool {
    let name = file_name(registry).rsplit_once('-').map_or("", |(name, _)| name);
    // The index of crates.io is named by its old address in lock files, whichever protocol fetched it.
    name == host || (host == "github.com" && name == "index.crates.io")
}

/// The name that cargo gives a repository's folder, without the hash.
fn repository_name(url: &str) -> String {
    let last = url.trim_end_matches('/').rsplit('/').next().unwrap_or("");
    last.strip_suffix(".git").unwrap_or(last).to_ascii_lowercase()
}

/// Whether two revisions, either of which may be cut short, are the same.
fn same_revision(left: &str, right: &str) -> bool {
    !left.is_empty() && !right.is_empty() && (left.starts_with(right) || right.starts_with(left))
}

/// The folders in a folder, sorted; none if it cannot be read.
fn folders(disk: &Disk, folder: &Path) -> Vec<PathBuf> {
    let entries = disk.list(folder).into_iter();
    entries.filter(|entry| entry.kind == Kind::Folder).map(|entry| folder.join(entry.name)).collect()
}

/// The last part of a path; empty if it is not UTF-8, which no name of cargo's is.
fn file_name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap_or("")
}

/// What the `.cargo/config.toml` files above a workspace say about sources.
#[derive(Debug, Default)]
pub(super) struct CargoConfig {
    /// The vendored trees that stand for registries or repositories.
    pub(super) vendored: Vec<VendorFolder>,
    /// `[patch.*]` entries, each with the folder that its path is relative to.
    pub(super) patches: Vec<(PathBuf, RawDependency)>,
}

/// A tree made by `cargo vendor`.
#[derive(Debug)]
pub(super) struct VendorFolder {
    path: PathBuf,
    listing: OnceLock<FxHashMap<String, Vec<PathBuf>>>,
}

/// One `[source.*]` table.
#[derive(Debug, Default)]
struct SourceTable {
    directory: Option<PathBuf>,
    replaced_by: Option<String>,
}

impl CargoConfig {
    /// Reads the configuration that is in force in `folder`; what is nearer to it wins.
    pub(super) fn read(disk: &Disk, folder: &Path, cargo_home: Option<&Path>) -> Self {
        let mut sources = BTreeMap::<String, SourceTable>::new();
        let mut patches = Vec::new();
        let above = folder.ancestors().map(|ancestor| ancestor.join(".cargo"));
        for place in above.chain(cargo_home.map(Path::to_owned)) {
            let names = ["config.toml", "config"];
            let Some(input) = names.into_iter().find_map(|name| disk.read_text(&place.join(name))) else { continue };
            let (table, _errors) = DeTable::parse_recoverable(&input);
            let base = place.parent().unwrap_or(&place);
            add_sources(table.get_ref(), base, &mut sources);
            patches.extend(manifest::patches(table.get_ref()).into_iter().map(|patch| (base.to_owned(), patch)));
        }
        Self { vendored: vendored(&sources), patches }
    }
}

fn add_sources(table: &DeTable<'_>, base: &Path, sources: &mut BTreeMap<String, SourceTable>) {
    for (name, value) in table_of(table, &["source"]).into_iter().flatten() {
        let Some(value) = value.get_ref().as_table() else { continue };
        let source = sources.entry(name.get_ref().to_string()).or_default();
        let directory = text(value, &["directory"]).map(|path| paths::absolute(base, Path::new(&path)));
        source.directory = source.directory.take().or(directory);
        source.replaced_by = source.replaced_by.take().or_else(|| text(value, &["replace-with"]));
    }
}

/// The folders that some source is replaced with.
fn vendored(sources: &BTreeMap<String, SourceTable>) -> Vec<VendorFolder> {
    let replacements = sources.values().filter_map(|source| sources.get(source.replaced_by.as_ref()?));
    let mut found: Vec<VendorFolder> = Vec::new();
    for path in replacements.filter_map(|source| source.directory.clone()) {
        if !found.iter().any(|folder| folder.path == path) {
            found.push(VendorFolder { path, listing: OnceLock::new() });
        }
    }
    found
}

impl VendorFolder {
    /// The folders that may hold some version of a package: `name` and `name-1.2.3`.
    pub(super) fn candidates(&self, disk: &Disk, name: &str) -> &[PathBuf] {
        let listing = self.listing.get_or_init(|| {
            let mut found: FxHashMap<String, Vec<PathBuf>> = FxHashMap::default();
            for folder in folders(disk, &self.path) {
                let whole = file_name(&folder);
                if let Some((name, _)) = split_version(whole) {
                    found.entry(name.to_owned()).or_default().push(folder.clone());
                }
                found.entry(whole.to_owned()).or_default().push(folder);
            }
            found
        });
        listing.get(name).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_split_from_names() {
        let split = |text| split_version(text).map(|(name, version)| (name, version.to_string()));
        assert_eq!(split("sha-1-0.10.1"), Some(("sha-1", "0.10.1".to_owned())));
        assert_eq!(split("base64-0.22.1"), Some(("base64", "0.22.1".to_owned())));
        assert_eq!(split("toml-1.2.1+spec-1.1.0"), Some(("toml", "1.2.1+spec-1.1.0".to_owned())));
        assert_eq!(split("x-1.0.0-rc.1"), Some(("x", "1.0.0-rc.1".to_owned())));
        assert_eq!(split("nothing"), None);
    }

    #[test]
    fn repositories_are_named_as_cargo_does() {
        assert_eq!(repository_name("https://github.com/Tokio-rs/Tokio.git"), "tokio");
        assert_eq!(repository_name("ssh://git@host/a/b/"), "b");
    }

    #[test]
    fn registries_belong_to_hosts() {
        assert!(belongs_to(Path::new("/x/index.crates.io-1949cf8c6b5b557f"), "github.com"));
        assert!(belongs_to(Path::new("/x/index.crates.io-1949cf8c6b5b557f"), "index.crates.io"));
        assert!(!belongs_to(Path::new("/x/index.crates.io-1949cf8c6b5b557f"), "example.org"));
    }
}
