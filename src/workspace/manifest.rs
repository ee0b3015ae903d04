//! One `Cargo.toml`, read: what it says, before anything is inherited or inferred.
//!
//! Called by `store`, which keeps every manifest it has read. Values are picked by hand out of the parsed table, so
//! that a key of an unexpected type costs that key and not the package. Nothing here looks at another file.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use globset::GlobBuilder;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::disk::Disk;
use super::files::MAX_FILE_SIZE;
use super::package::{DependencyKind, Edition};
use super::paths;

/// A manifest's name.
pub(super) const FILE_NAME: &str = "Cargo.toml";

/// What a `Cargo.toml` says.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    /// The folder it lies in.
    pub(super) folder: PathBuf,
    /// `[package]` and the tables that belong to it.
    pub(super) package: Option<RawPackage>,
    /// `[workspace]`.
    pub(super) workspace: Option<RawWorkspace>,
    /// The entries of all `[patch.*]` tables.
    pub(super) patches: Vec<RawDependency>,
    /// The first thing that is wrong with it.
    pub(super) fault: Option<Fault>,
    /// Whether the file could not be read or parsed; what is here then is what could be recovered.
    pub(super) broken: bool,
}

/// What is wrong with a manifest.
#[derive(Debug, Clone)]
pub(super) struct Fault {
    /// Where in the file, in bytes.
    pub(super) range: Option<Range<usize>>,
    /// Whether the file could not even be read.
    pub(super) unreadable: bool,
    /// What: lower case, no full stop.
    pub(super) message: String,
}

/// A value that can be left out, taken over from the workspace, or given.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) enum Field {
    #[default]
    Absent,
    Inherited,
    Given(String),
}

/// `[package]`, the targets, the dependencies and the features, as written.
#[derive(Debug, Default)]
pub(super) struct RawPackage {
    pub(super) name: String,
    pub(super) version: Field,
    pub(super) edition: Field,
    /// `workspace = ".."`: where the root lies.
    pub(super) workspace: Option<(String, Range<usize>)>,
    pub(super) build: Build,
    pub(super) lib: TargetTable,
    pub(super) bins: TargetTable,
    pub(super) tests: TargetTable,
    pub(super) examples: TargetTable,
    pub(super) benches: TargetTable,
    pub(super) dependencies: Vec<RawDependency>,
    pub(super) features: BTreeMap<String, Vec<String>>,
}

/// `build = ..`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) enum Build {
    /// `build.rs`, if there is one.
    #[default]
    Inferred,
    Off,
    Given(Vec<String>),
}

/// The targets of one kind.
#[derive(Debug, Default)]
pub(super) struct TargetTable {
    /// Whether cargo looks for more of them in the usual places.
    pub(super) inferred: bool,
    pub(super) declared: Vec<RawTarget>,
}

/// `[lib]` or one entry of `[[bin]]` and its like.
#[derive(Debug, Default)]
pub(super) struct RawTarget {
    pub(super) name: Option<String>,
    pub(super) path: Option<String>,
    pub(super) proc_macro: bool,
    pub(super) harness: bool,
    pub(super) edition: Option<Edition>,
}

/// One entry of a dependency table.
#[derive(Debug, Clone, Default)]
pub(super) struct RawDependency {
    pub(super) key: String,
    pub(super) kind: DependencyKind,
    /// The key under `[target]`, for a platform's own dependencies.
    pub(super) platform: Option<String>,
    pub(super) inherited: bool,
    pub(super) package: Option<String>,
    pub(super) version: Option<String>,
    pub(super) path: Option<String>,
    pub(super) git: Option<String>,
    pub(super) revision: Option<String>,
    pub(super) features: Vec<String>,
    pub(super) default_features: Option<bool>,
    pub(super) optional: bool,
}

/// `[workspace]`, as written.
#[derive(Debug, Default)]
pub(super) struct RawWorkspace {
    pub(super) members: Vec<(String, Range<usize>)>,
    pub(super) exclude: Vec<String>,
    pub(super) version: Option<String>,
    pub(super) edition: Option<String>,
    pub(super) dependencies: Vec<RawDependency>,
}

impl Manifest {
    /// Reads the manifest in `folder`; `None` if there is none.
    pub(super) fn read(disk: &Disk, folder: &Path) -> Option<Self> {
        let path = folder.join(FILE_NAME);
        if disk.leads_out(&path) {
            let message = "the manifest is a link that leads out of its repository, and is not read";
            return Some(Self::unreadable(folder, message));
        }
        let parse = |bytes: &[u8]| match str::from_utf8(bytes) {
            Ok(text) => Self::parse(folder, text),
            Err(_) => Self::unreadable(folder, "the manifest is not UTF-8"),
        };
        match disk.read(&path, MAX_FILE_SIZE, parse) {
            Ok(manifest) => Some(manifest),
            Err(_) if !disk.is_file(&path) => None,
            Err(error) => Some(Self::unreadable(folder, &format!("cannot read the manifest: {error}"))),
        }
    }

    /// Reads a manifest from its text.
    pub(super) fn parse(folder: &Path, text: &str) -> Self {
        let (table, errors) = DeTable::parse_recoverable(text);
        let mut manifest = Self { folder: folder.to_owned(), ..Self::default() };
        manifest.fill(table.get_ref());
        if let Some(error) = errors.first() {
            manifest.broken = true;
            manifest.fault = Some(Fault {
                range: error.span(),
                unreadable: false,
                message: format!("invalid manifest: {}", error.message().replace('\n', ", ")),
            });
        }
        manifest
    }

    fn unreadable(folder: &Path, message: &str) -> Self {
        let fault = Fault { range: None, unreadable: true, message: message.to_owned() };
        Self { folder: folder.to_owned(), fault: Some(fault), broken: true, ..Self::default() }
    }

    fn fill(&mut self, table: &DeTable<'_>) {
        if let Some(value) = look(table, &["package", "project"])
            && let Some(package) = value.get_ref().as_table()
        {
            let name = text(package, &["name"]);
            if name.is_none() {
                self.fault = Some(nameless(value.span()));
            }
            self.package = Some(RawPackage::read(name.unwrap_or_else(|| folder_name(&self.folder)), package, table));
        }
        self.workspace = table_of(table, &["workspace"]).map(RawWorkspace::read);
        self.patches = patches(table);
    }
}

fn nameless(range: Range<usize>) -> Fault {
    Fault { range: Some(range), unreadable: false, message: "the package has no name".to_owned() }
}

fn folder_name(folder: &Path) -> String {
    folder.file_name().map_or_else(|| "package".to_owned(), |name| name.to_string_lossy().into_owned())
}

impl RawPackage {
    fn read(name: String, package: &DeTable<'_>, root: &DeTable<'_>) -> Self {
        let kind =
            |auto: &str, key: &str| TargetTable::read(flag(package, &[auto]).unwrap_or(true), look(root, &[key]));
        Self {
            name,
            version: field(package, "version"),
            edition: field(package, "edition"),
            workspace: look(package, &["workspace"])
                .and_then(|value| Some((value.get_ref().as_str()?.to_owned(), value.span()))),
            build: Build::read(look(package, &["build"])),
            lib: kind("autolib", "lib"),
            bins: kind("autobins", "bin"),
            tests: kind("autotests", "test"),
            examples: kind("autoexamples", "example"),
            benches: kind("autobenches", "bench"),
            dependencies: dependencies(root),
            features: features(root),
        }
    }
}

impl Build {
    fn read(value: Option<&Spanned<DeValue<'_>>>) -> Self {
        match value.map(Spanned::get_ref) {
            Some(DeValue::String(path)) => Self::Given(vec![path.to_string()]),
            Some(DeValue::Boolean(false)) => Self::Off,
            Some(value @ DeValue::Array(_)) => Self::Given(texts(value)),
            _ => Self::Inferred,
        }
    }
}

impl TargetTable {
    fn read(inferred: bool, value: Option<&Spanned<DeValue<'_>>>) -> Self {
        let declared = match value.map(Spanned::get_ref) {
            Some(DeValue::Table(table)) => vec![RawTarget::read(table)],
            Some(DeValue::Array(entries)) => {
                entries.iter().filter_map(|entry| entry.get_ref().as_table()).map(RawTarget::read).collect()
            }
            _ => Vec::new(),
        };
        Self { inferred, declared }
    }
}

impl RawTarget {
    fn read(table: &DeTable<'_>) -> Self {
        let crate_types = look(table, &["crate-type", "crate_type"]).map(|value| texts(value.get_ref()));
        Self {
            name: text(table, &["name"]),
            path: text(table, &["path"]),
            proc_macro: flag(table, &["proc-macro", "proc_macro"]).unwrap_or(false)
                || crate_types.is_some_and(|types| types.iter().any(|name| name == "proc-macro")),
            harness: flag(table, &["harness"]).unwrap_or(true),
            edition: text(table, &["edition"]).map(|edition| Edition::from_name(&edition)),
        }
    }
}

impl RawDependency {
    fn read(key: &str, value: &DeValue<'_>) -> Self {
        let mut dependency = Self { key: key.to_owned(), ..Self::default() };
        if let Some(version) = value.as_str() {
            dependency.version = Some(version.to_owned());
        }
        let Some(table) = value.as_table() else { return dependency };
        dependency.inherited = flag(table, &["workspace"]).unwrap_or(false);
        dependency.package = text(table, &["package"]);
        dependency.version = text(table, &["version"]);
        dependency.path = text(table, &["path"]);
        dependency.git = text(table, &["git"]);
        dependency.revision = text(table, &["rev"]);
        dependency.features = look(table, &["features"]).map(|value| texts(value.get_ref())).unwrap_or_default();
        dependency.default_features = flag(table, &["default-features", "default_features"]);
        dependency.optional = flag(table, &["optional"]).unwrap_or(false);
        dependency
    }
}

impl RawWorkspace {
    fn read(table: &DeTable<'_>) -> Self {
        let package = table_of(table, &["package"]);
        let spanned = |value: &Spanned<DeValue<'_>>| Some((value.get_ref().as_str()?.to_owned(), value.span()));
        Self {
            members: look(table, &["members"])
                .and_then(|value| value.get_ref().as_array())
                .map(|values| values.iter().filter_map(spanned).collect())
                .unwrap_or_default(),
            exclude: look(table, &["exclude"]).map(|value| texts(value.get_ref())).unwrap_or_default(),
            version: package.and_then(|package| text(package, &["version"])),
            edition: package.and_then(|package| text(package, &["edition"])),
            dependencies: table_of(table, &["dependencies"])
                .into_iter()
                .flatten()
                .map(|(key, value)| RawDependency::read(key.get_ref(), value.get_ref()))
                .collect(),
        }
    }

    /// Whether the package in `folder`, somewhere below `root`, is declared not to belong to this workspace.
    ///
    /// As in cargo, a member that is listed by its own name belongs even below an excluded folder, and a glob among
    /// the members does not outweigh `exclude`.
    pub(super) fn excludes(&self, root: &Path, folder: &Path) -> bool {
        let below = |pattern: &str| folder.starts_with(paths::absolute(root, Path::new(pattern)));
        let named = self.members.iter().any(|(member, _)| below(member));
        !named && self.exclude.iter().any(|pattern| below(pattern) || glob_covers(pattern, root, folder))
    }
}

/// Whether `text` is a glob and not a plain path.
pub(super) fn is_glob(text: &str) -> bool {
    text.contains(['*', '?', '['])
}

/// Whether a glob relative to `root` names `folder` or a folder above it.
fn glob_covers(pattern: &str, root: &Path, folder: &Path) -> bool {
    if !is_glob(pattern) {
        return false;
    }
    let Ok(glob) = GlobBuilder::new(pattern.trim_end_matches('/')).literal_separator(true).build() else {
        return false;
    };
    let matcher = glob.compile_matcher();
    let Ok(relative) = folder.strip_prefix(root) else { return false };
    relative.ancestors().any(|path| !path.as_os_str().is_empty() && matcher.is_match(path))
}

/// All dependency tables of a manifest: normal ones, then those for tests, then those of the build script, then
/// those of single platforms.
fn dependencies(root: &DeTable<'_>) -> Vec<RawDependency> {
    let mut found = Vec::new();
    dependencies_in(root, None, &mut found);
    for (platform, value) in table_of(root, &["target"]).into_iter().flatten() {
        if let Some(table) = value.get_ref().as_table() {
            dependencies_in(table, Some(platform.get_ref()), &mut found);
        }
    }
    found
}

fn dependencies_in(table: &DeTable<'_>, platform: Option<&str>, found: &mut Vec<RawDependency>) {
    const TABLES: [(DependencyKind, &[&str]); 3] = [
        (DependencyKind::Normal, &["dependencies"]),
        (DependencyKind::Dev, &["dev-dependencies", "dev_dependencies"]),
        (DependencyKind::Build, &["build-dependencies", "build_dependencies"]),
    ];
    for (kind, keys) in TABLES {
        for (key, value) in table_of(table, keys).into_iter().flatten() {
            let dependency = RawDependency::read(key.get_ref(), value.get_ref());
            found.push(RawDependency { kind, platform: platform.map(str::to_owned), ..dependency });
        }
    }
}

/// The entries of all `[patch.*]` tables, of a manifest or of `.cargo/config.toml`.
pub(super) fn patches(root: &DeTable<'_>) -> Vec<RawDependency> {
    let registries = table_of(root, &["patch"]).into_iter().flatten();
    let entries = registries.filter_map(|(_, value)| value.get_ref().as_table()).flatten();
    entries.map(|(key, value)| RawDependency::read(key.get_ref(), value.get_ref())).collect()
}

fn features(root: &DeTable<'_>) -> BTreeMap<String, Vec<String>> {
    table_of(root, &["features"])
        .into_iter()
        .flatten()
        .map(|(name, value)| (name.get_ref().to_string(), texts(value.get_ref())))
        .collect()
}

/// The value of the first of several spellings of a key.
pub(super) fn look<'a, 'i>(table: &'a DeTable<'i>, keys: &[&str]) -> Option<&'a Spanned<DeValue<'i>>> {
    keys.iter().find_map(|key| table.get(*key))
}

/// As [`look`], for a table.
pub(super) fn table_of<'a, 'i>(table: &'a DeTable<'i>, keys: &[&str]) -> Option<&'a DeTable<'i>> {
    look(table, keys)?.get_ref().as_table()
}

/// As [`look`], for a string.
pub(super) fn text(table: &DeTable<'_>, keys: &[&str]) -> Option<String> {
    look(table, keys)?.get_ref().as_str().map(str::to_owned)
}

fn flag(table: &DeTable<'_>, keys: &[&str]) -> Option<bool> {
    look(table, keys)?.get_ref().as_bool()
}

/// The strings of an array; what is not a string is left out.
pub(super) fn texts(value: &DeValue<'_>) -> Vec<String> {
    let values = value.as_array().into_iter().flatten();
    values.filter_map(|value| value.get_ref().as_str()).map(str::to_owned).collect()
}

fn field(table: &DeTable<'_>, key: &str) -> Field {
    match look(table, &[key]).map(Spanned::get_ref) {
        Some(DeValue::String(text)) => Field::Given(text.to_string()),
        Some(DeValue::Table(table)) if flag(table, &["workspace"]) == Some(true) => Field::Inherited,
        _ => Field::Absent,
    }
}
