//! `Cargo.lock`, in all four of its formats: which version of what a workspace uses.
//!
//! Called by `store`. Nothing here knows where sources lie.

use rustc_hash::FxHashMap;
use semver::{Version, VersionReq};
use smallvec::SmallVec;
use toml::de::DeTable;

use super::manifest::{look, text, texts};
use super::package::Origin;

/// A parsed lock file.
#[derive(Debug, Default)]
pub(super) struct Lock {
    entries: Vec<Entry>,
    by_name: FxHashMap<String, SmallVec<[u32; 1]>>,
}

/// One `[[package]]`.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) version: Version,
    pub(super) source: LockedSource,
    /// The whole text behind `source =`, by which other entries refer to this one.
    source_text: Option<String>,
    dependencies: Vec<String>,
}

/// Where an entry comes from.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum LockedSource {
    /// A member of the workspace, a path dependency or a patch.
    Path,
    /// A registry; `host` is empty if its address has none.
    Registry { host: String },
    /// A repository at a revision.
    Git { url: String, revision: String },
}

impl Lock {
    /// Reads a lock file; `None` if it is not TOML. Entries without a name or a valid version are left out.
    pub(super) fn parse(input: &str) -> Option<Self> {
        let table = DeTable::parse(input).ok()?;
        let mut lock = Self::default();
        let packages = look(table.get_ref(), &["package"]).and_then(|value| value.get_ref().as_array());
        let root = look(table.get_ref(), &["root"]);
        for value in packages.into_iter().flatten().chain(root) {
            if let Some(entry) = value.get_ref().as_table().and_then(Entry::read) {
                let index = lock.entries.len() as u32;
                lock.by_name.entry(entry.name.clone()).or_default().push(index);
                lock.entries.push(entry);
            }
        }
        Some(lock)
    }

    /// The entry of that number.
    pub(super) fn entry(&self, index: u32) -> &Entry {
        &self.entries[index as usize]
    }

    fn named(&self, name: &str) -> &[u32] {
        self.by_name.get(name).map_or(&[], SmallVec::as_slice)
    }

    /// The entry of a package whose sources we hold.
    pub(super) fn of_package(&self, name: &str, version: Option<&Version>, origin: Origin) -> Option<u32> {
        let fits = |index: &u32| {
            let entry = self.entry(*index);
            match (origin, &entry.source) {
                (Origin::Local, LockedSource::Path)
                | (Origin::Registry, LockedSource::Registry { .. })
                | (Origin::Git, LockedSource::Git { .. }) => true,
                (Origin::Vendor, source) => *source != LockedSource::Path,
                _ => false,
            }
        };
        let mut candidates = self.named(name).iter().copied().filter(fits);
        match version {
            Some(version) => {
                let mut exact = candidates.clone().filter(|index| self.entry(*index).version == *version);
                exact.next().or_else(|| single(candidates).filter(|_| origin == Origin::Local))
            }
            None => candidates.next(),
        }
    }

    /// The entry that package `name` has as a dependency of the entry `from`.
    ///
    /// Where `from` uses several versions, the requirement decides, and then the higher version.
    pub(super) fn dependency(&self, from: u32, name: &str, requirement: Option<&VersionReq>) -> Option<u32> {
        let candidates = self.dependencies(from, name);
        self.best(&candidates, requirement).or_else(|| self.best(&candidates, None))
    }

    /// All entries that package `name` has among the dependencies of the entry `from`.
    pub(super) fn dependencies(&self, from: u32, name: &str) -> SmallVec<[u32; 2]> {
        let lines = self.entry(from).dependencies.iter().filter(|line| line.split(' ').next() == Some(name));
        lines.filter_map(|line| self.referred(line)).collect()
    }

    /// The entry behind `name`, `name version` or `name version (source)`.
    fn referred(&self, line: &str) -> Option<u32> {
        let mut parts = line.splitn(3, ' ');
        let name = parts.next()?;
        let version = parts.next().and_then(|text| Version::parse(text).ok());
        let source = parts.next().map(|text| text.trim_matches(['(', ')']));
        let mut fitting = self.named(name).iter().copied().filter(|index| {
            let entry = self.entry(*index);
            version.as_ref().is_none_or(|version| entry.version == *version)
                && source.is_none_or(|source| entry.refers_to(source))
        });
        fitting.next()
    }

    /// The highest version of a package that a requirement allows, whoever uses it.
    pub(super) fn any(&self, name: &str, requirement: Option<&VersionReq>) -> Option<u32> {
        self.best(self.named(name), requirement)
    }

    /// The only entry of that name.
    pub(super) fn only(&self, name: &str) -> Option<u32> {
        single(self.named(name).iter().copied())
    }

    fn best(&self, candidates: &[u32], requirement: Option<&VersionReq>) -> Option<u32> {
        let allowed =
            |index: &u32| requirement.is_none_or(|requirement| requirement.matches(&self.entry(*index).version));
        candidates
            .iter()
            .copied()
            .filter(allowed)
            .max_by(|left, right| self.entry(*left).version.cmp(&self.entry(*right).version))
    }
}

fn single(mut candidates: impl Iterator<Item = u32>) -> Option<u32> {
    let first = candidates.next()?;
    candidates.next().is_none().then_some(first)
}

impl Entry {
    fn read(table: &DeTable<'_>) -> Option<Self> {
        let source_text = text(table, &["source"]);
        Some(Self {
            name: text(table, &["name"])?,
            version: Version::parse(&text(table, &["version"])?).ok()?,
            source: source_text.as_deref().map_or(LockedSource::Path, LockedSource::parse),
            source_text,
            dependencies: look(table, &["dependencies"]).map(|value| texts(value.get_ref())).unwrap_or_default(),
        })
    }

    /// Whether a reference's source is this entry's: references leave out the revision.
    fn refers_to(&self, source: &str) -> bool {
        let own = self.source_text.as_deref().unwrap_or("");
        own == source || own.split('#').next() == source.split('#').next()
    }
}

impl LockedSource {
    fn parse(source: &str) -> Self {
        let Some(address) = source.strip_prefix("git+") else {
            let address = source.split_once('+').map_or(source, |(_, address)| address);
            return Self::Registry { host: host(address).to_owned() };
        };
        let (address, revision) = address.split_once('#').unwrap_or((address, ""));
        let url = address.split_once('?').map_or(address, |(url, _)| url);
        Self::Git { url: url.to_owned(), revision: revision.to_owned() }
    }
}

/// The host of an address.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or("", |(_, rest)| rest);
    let authority = rest.split('/').next().unwrap_or("");
    authority.rsplit('@').next().unwrap_or("")
}
