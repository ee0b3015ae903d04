//! What a run has read so far: files, crates and modules, each read when somebody asks for it and kept.
//!
//! `resolve`, `types` and `flow` ask; many threads at once, through `&Db`. Everything handed out lives as long as the
//! run. Which thread asks first decides the numbers of files, crates and modules, so numbers are keys, never an
//! order. Nothing here resolves a name beyond `mod name;`.

mod expansions;
mod index;
mod macros;
mod neighbours;
pub(crate) mod sight;
pub(crate) mod words;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use rustc_hash::{FxHashMap, FxHashSet};
use semver::{Version, VersionReq};
use smallvec::SmallVec;

pub use self::expansions::Defs;
use self::expansions::{Contents, Made};
pub(crate) use self::index::PackageIndex;
use self::index::{ByPackage, PackageImpls};
pub(crate) use self::neighbours::Neighbours;
use self::sight::Library;
use self::words::Words;
use crate::finding::Source;
use crate::names::Name;
use crate::settings::Limits;
use crate::stubs::{self, UserStub};
use crate::syntax::expand::Macro;
use crate::syntax::headers::{ImplKey, declares, exports_globs, header_key};
use crate::syntax::tree::{Body, FnItem, Item, ItemIdx, ItemKind, Outline, Slot, SlotKind};
use crate::syntax::{self, ParseError};
use crate::workspace::disk::Disk;
use crate::workspace::{DependencyKind, Edition, PackageId, Target, TargetKind, Workspace};

/// A file's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FileId(u32);

/// A crate's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CrateId(u32);

/// A module's number. A file that two crates include is two modules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ModId(u32);

#[cfg(test)]
impl ModId {
    /// A module that nobody has read.
    pub(crate) fn numbered(number: u32) -> Self {
        Self(number)
    }
}

/// An item: the module that it stands in, and its index in the outline of that module's file or block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Def {
    /// The innermost module around it.
    pub module: ModId,
    /// Its index.
    pub item: ItemIdx,
}

/// Why a file has no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// It could not be read; the system's words.
    Io(String),
    /// It is not UTF-8 from this byte on.
    NotUtf8(usize),
    /// It has more bytes than that.
    TooLarge(u64),
}

#[derive(Debug)]
struct File {
    path: PathBuf,
    shown: PathBuf,
    text: OnceLock<Result<Arc<Source>, ReadError>>,
    words: OnceLock<Words>,
    outline: OnceLock<Result<Arc<Outline>, ParseError>>,
    impls: OnceLock<FileImpls>,
    /// Where it comes from, if a macro made it.
    made: Option<Box<Made>>,
    /// Whether it calls macros of its own package.
    calls_macros: OnceLock<bool>,
}

impl File {
    fn new(path: PathBuf, shown: PathBuf, source: Option<Arc<Source>>) -> Self {
        let text = OnceLock::new();
        if let Some(source) = source {
            let _ = text.set(Ok(source));
        }
        Self {
            path,
            shown,
            text,
            words: OnceLock::new(),
            outline: OnceLock::new(),
            impls: OnceLock::new(),
            made: None,
            calls_macros: OnceLock::new(),
        }
    }
}

/// The impls of a file by what they are for.
type FileImpls = FxHashMap<ImplKey, Vec<ItemIdx>>;

/// The impls that macro calls make, by what they are for.
type MadeImpls = FxHashMap<ImplKey, Vec<Def>>;

/// A crate: a module tree.
#[derive(Debug)]
pub struct Crate {
    /// Its name in its own code's eyes, with underscores.
    pub name: Name,
    /// The package that it is a target of; none for stubs and loose files.
    pub package: Option<PackageId>,
    /// What kind of target it is; none for stubs and loose files.
    pub target: Option<TargetKind>,
    /// Whether it is a stub.
    pub is_stub: bool,
    /// Its edition.
    pub edition: Edition,
    root: OnceLock<ModId>,
    root_file: FileId,
    modules: OnceLock<FxHashMap<FileId, ModId>>,
    file_modules: Mutex<FxHashMap<FileId, Option<ModId>>>,
    impls: Mutex<FxHashMap<ImplKey, Arc<[Def]>>>,
    /// The macros that its code may mean and that are the user's own.
    own_macros: OnceLock<FxHashSet<Name>>,
    /// The impls that the macro calls of a file make.
    made_impls: Mutex<FxHashMap<FileId, Arc<OnceLock<MadeImpls>>>>,
}

/// Where a module's items stand.
#[derive(Clone, Debug)]
enum Origin {
    /// The top of its file.
    File,
    /// `mod name { .. }`.
    Inline(ItemIdx),
    /// A block of a function body.
    Block(u32),
    /// What a macro call has become; it lies in the module with the call as a block does.
    Expansion,
}

#[derive(Debug)]
struct Module {
    krate: CrateId,
    /// Its name; none for roots and blocks.
    name: Option<Name>,
    parent: Option<ModId>,
    file: FileId,
    origin: Origin,
    /// The outline that holds its items, if that is a body's and not the file's.
    outline: Option<Arc<Outline>>,
    /// Where `mod name;` looks for its file.
    folder: PathBuf,
    /// Where `#[path]` looks for its file.
    path_folder: PathBuf,
    scope: OnceLock<crate::resolve::Scope>,
    /// The `mod` items that it declares, once somebody looked for one.
    declared: OnceLock<FxHashMap<Name, SmallVec<[ItemIdx; 1]>>>,
    /// Whether macros that were not read stand among its items, once somebody asked.
    has_macro_calls: OnceLock<bool>,
    /// The items' outline and the text that they are read from, once somebody asked.
    content: OnceLock<Option<Content>>,
    /// The items once macro calls are expanded; none if there are no such calls.
    contents: OnceLock<Option<Box<Contents>>>,
}

impl Module {
    fn new(krate: CrateId, file: FileId, origin: Origin, folders: (PathBuf, PathBuf), parent: Option<ModId>) -> Self {
        Self {
            krate,
            name: None,
            parent,
            file,
            origin,
            outline: None,
            folder: folders.0,
            path_folder: folders.1,
            scope: OnceLock::new(),
            declared: OnceLock::new(),
            has_macro_calls: OnceLock::new(),
            content: OnceLock::new(),
            contents: OnceLock::new(),
        }
    }
}

/// An outline, and the text that its items are read from; none for those of blocks, which are read already.
type Content = (Arc<Outline>, Option<Arc<Source>>);

/// A stub of a library, and the versions that it holds for.
#[derive(Debug)]
struct StubCrate {
    versions: Option<VersionReq>,
    id: CrateId,
}

/// What a run has read so far.
#[derive(Debug)]
pub struct Db<'w> {
    workspace: &'w Workspace,
    /// How much is looked at.
    pub(crate) limits: Limits,
    files: boxcar::Vec<File>,
    crates: boxcar::Vec<Crate>,
    modules: boxcar::Vec<Module>,
    files_by_path: Mutex<FxHashMap<PathBuf, FileId>>,
    crates_by_root: Mutex<FxHashMap<(Option<PackageId>, PathBuf), CrateId>>,
    children: Mutex<FxHashMap<(ModId, ItemIdx), Option<ModId>>>,
    blocks: Mutex<FxHashMap<(ModId, u32, u32), ModId>>,
    members: Mutex<FxHashMap<Def, Arc<OnceLock<Arc<Contents>>>>>,
    macros: crate::types::Cache<(FileId, ItemIdx), Option<Arc<Macro>>>,
    real_folders: Mutex<FxHashMap<PathBuf, Option<PathBuf>>>,
    stubs: FxHashMap<Name, SmallVec<[StubCrate; 1]>>,
    externs: crate::types::Cache<(CrateId, Name), SmallVec<[CrateId; 2]>>,
    indexes: ByPackage<PackageIndex>,
    impl_files: ByPackage<PackageImpls>,
    pub(crate) memo: crate::types::Memo,
    pub(crate) names: crate::resolve::Memo,
    pub(crate) summaries: crate::flow::Memo,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<'w> Db<'w> {
    /// A run over a workspace, with nothing read yet. A user's stub takes the place of the tool's own.
    pub fn new(workspace: &'w Workspace, user_stubs: &[UserStub], limits: Limits) -> Self {
        let mut db = Self {
            workspace,
            limits,
            files: boxcar::Vec::new(),
            crates: boxcar::Vec::new(),
            modules: boxcar::Vec::new(),
            files_by_path: Mutex::default(),
            crates_by_root: Mutex::default(),
            children: Mutex::default(),
            blocks: Mutex::default(),
            members: Mutex::default(),
            macros: crate::types::Cache::default(),
            real_folders: Mutex::default(),
            stubs: FxHashMap::default(),
            externs: crate::types::Cache::default(),
            indexes: ByPackage::default(),
            impl_files: ByPackage::default(),
            memo: crate::types::Memo::default(),
            names: crate::resolve::Memo::default(),
            summaries: crate::flow::Memo::default(),
        };
        for stub in user_stubs {
            db.add_stub(stub.name, stub.versions.clone(), Arc::clone(&stub.source));
        }
        let own: FxHashSet<Name> = user_stubs.iter().map(|stub| stub.name).collect();
        for (stem, text) in stubs::ALL {
            let name = Name::new(stubs::crate_name(stem));
            if !own.contains(&name) {
                let path = PathBuf::from(format!("<stub>/{stem}.rs"));
                let source = Source { path, text: Arc::from(*text) };
                db.add_stub(name, stubs::versions(text), Arc::new(source));
            }
        }
        db
    }

    fn add_stub(&mut self, name: Name, versions: Option<VersionReq>, source: Arc<Source>) {
        let path = source.path.clone();
        let file = self.add_file(path.clone(), path, Some(source));
        let id = self.add_crate(name, None, None, true, Edition::Rust2024, file);
        self.stubs.entry(name).or_default().push(StubCrate { versions, id });
    }

    /// The workspace.
    pub fn workspace(&self) -> &'w Workspace {
        self.workspace
    }

    /// The files of the module trees of the user's own packages that were looked at and that do not lie in the package, by
    /// the package's folder; under an empty one, all those of files without a package.
    pub(crate) fn files_beyond(&self) -> BTreeMap<PathBuf, Vec<PathBuf>> {
        let mut found: BTreeMap<PathBuf, Vec<PathBuf>> = BTreeMap::new();
        for (_, module) in self.modules.iter().filter(|(_, module)| matches!(module.origin, Origin::File)) {
            let krate = self.krate(module.krate);
            let path = &self.file(module.file).path;
            match krate.package {
                None if krate.is_stub => {}
                None => found.entry(PathBuf::new()).or_default().push(path.clone()),
                Some(package) if self.is_local(package) => {
                    let files = found.entry(self.workspace.package(package).root.clone()).or_default();
                    if self.workspace.package_files(package).binary_search(path).is_err() {
                        files.push(path.clone());
                    }
                }
                Some(_) => {}
            }
        }
        for files in found.values_mut() {
            files.sort_unstable();
            files.dedup();
        }
        found
    }

    /// The disk, for whoever needs to know what lies on it.
    pub(crate) fn disk(&self) -> &'w Disk {
        self.workspace.disk()
    }

    // ------------------------------------------------------------------------------------------ files

    fn add_file(&self, path: PathBuf, shown: PathBuf, source: Option<Arc<Source>>) -> FileId {
        FileId(self.files.push(File::new(path, shown, source)) as u32)
    }

    /// Gives the file at an absolute path a text in place of the one on the disk, before anybody asks for it.
    pub fn provide(&self, path: &Path, shown: &Path, text: Arc<str>) {
        let source = Source { path: shown.to_owned(), text };
        let id = self.add_file(path.to_owned(), shown.to_owned(), Some(Arc::new(source)));
        lock(&self.files_by_path).insert(path.to_owned(), id);
    }

    /// The file at an absolute path; `shown` is how findings name it, if it is known.
    pub fn file_at(&self, path: &Path, shown: Option<&Path>) -> FileId {
        let mut known = lock(&self.files_by_path);
        if let Some(&id) = known.get(path) {
            return id;
        }
        let id = self.add_file(path.to_owned(), shown.unwrap_or(path).to_owned(), None);
        known.insert(path.to_owned(), id);
        id
    }

    fn file(&self, id: FileId) -> &File {
        &self.files[id.0 as usize]
    }

    /// The text of a file.
    ///
    /// # Errors
    ///
    /// If it cannot be read, or is not UTF-8.
    pub fn source(&self, id: FileId) -> Result<&Arc<Source>, &ReadError> {
        let file = self.file(id);
        file.text.get_or_init(|| read(self.disk(), &file.path, &file.shown, self.limits)).as_ref()
    }

    /// The words of a file; none if it cannot be read.
    pub(crate) fn words(&self, id: FileId) -> &Words {
        self.file(id)
            .words
            .get_or_init(|| self.source(id).map_or_else(|_| Words::default(), |source| Words::of(&source.text)))
    }

    /// Gives the text of a file for one look at it, which is not kept if nobody else has asked for it.
    fn look_at(&self, id: FileId, mut give: impl FnMut(&str)) {
        let file = self.file(id);
        match file.text.get() {
            Some(Ok(source)) => give(&source.text),
            Some(Err(_)) => {}
            // Whoever lints the file reports why it cannot be read.
            None => _ = self.disk().look_at(&file.path, self.limits.file_size, |bytes| str::from_utf8(bytes).map(give)),
        }
    }

    /// The items of a file.
    pub fn outline(&self, id: FileId) -> Option<&Outline> {
        self.parsed(id).as_ref().ok().map(|outline| &**outline)
    }

    /// Why a file has no outline, if it was read and does not parse.
    pub fn parse_error(&self, id: FileId) -> Option<&ParseError> {
        self.parsed(id).as_ref().err()
    }

    fn parsed(&self, id: FileId) -> &Result<Arc<Outline>, ParseError> {
        let file = self.file(id);
        file.outline.get_or_init(|| match self.source(id) {
            Ok(source) => syntax::outline(&source.text).map(Arc::new),
            // Whoever lints the file reports why it cannot be read.
            Err(_) => Ok(Arc::new(Outline::default())),
        })
    }

    /// Gives each item of a file, members included: what is known of it without reading it, the text before its body,
    /// and the impl or trait that it is a member of.
    pub(crate) fn each_slot(&self, file: FileId, each: &mut dyn FnMut(&Slot, &str, Option<&Slot>)) {
        let (Ok(source), Some(outline)) = (self.source(file), self.outline(file)) else { return };
        let text = &*source.text;
        let mut give = |slot: &Slot, around| {
            let end = slot.body.map_or(slot.range.end, |body| body.start);
            each(slot, text.get(slot.range.start as usize..end as usize).unwrap_or(""), around);
        };
        for (index, entry) in outline.entries.iter().enumerate() {
            give(&entry.slot, None);
            if matches!(entry.slot.kind, SlotKind::Impl | SlotKind::Trait) {
                for part in syntax::parts(text, outline, ItemIdx::of_entry(index)) {
                    give(part, Some(&entry.slot));
                }
            }
        }
    }

    /// What the texts of a package tell, read on first use.
    pub(crate) fn package_index(&self, package: PackageId) -> Arc<PackageIndex> {
        self.indexes.of(self, package, || PackageIndex::read(self, package))
    }

    // ------------------------------------------------------------------------------------------ crates

    fn add_crate(
        &self,
        name: Name,
        package: Option<PackageId>,
        target: Option<TargetKind>,
        is_stub: bool,
        edition: Edition,
        root_file: FileId,
    ) -> CrateId {
        let krate = Crate {
            name,
            package,
            target,
            is_stub,
            edition,
            root: OnceLock::new(),
            root_file,
            modules: OnceLock::new(),
            file_modules: Mutex::default(),
            impls: Mutex::default(),
            own_macros: OnceLock::new(),
            made_impls: Mutex::default(),
        };
        CrateId(self.crates.push(krate) as u32)
    }

    /// The file that a crate begins with.
    pub fn root_file(&self, id: CrateId) -> FileId {
        self.krate(id).root_file
    }

    /// The crate of that number.
    pub fn krate(&self, id: CrateId) -> &Crate {
        &self.crates[id.0 as usize]
    }

    /// The crate that a target of a package is.
    pub fn target_crate(&self, package: PackageId, target: &Target) -> CrateId {
        let mut known = lock(&self.crates_by_root);
        let key = (Some(package), target.root.clone());
        if let Some(&id) = known.get(&key) {
            return id;
        }
        let file = self.file_at(&target.root, None);
        let id = self.add_crate(
            Name::new(&target.crate_name),
            Some(package),
            Some(target.kind),
            false,
            target.edition,
            file,
        );
        known.insert(key, id);
        id
    }

    /// The crate that a file is which no module tree reaches.
    pub fn loose_crate(&self, file: FileId, package: Option<PackageId>) -> CrateId {
        let path = &self.file(file).path;
        let mut known = lock(&self.crates_by_root);
        let key = (package, path.clone());
        if let Some(&id) = known.get(&key) {
            return id;
        }
        let name = path.file_stem().map_or_else(|| Name::new("crate"), |stem| Name::new(&stem.to_string_lossy()));
        let edition = package.map_or(Edition::Rust2024, |package| self.workspace.package(package).edition);
        let id = self.add_crate(name, package, None, false, edition, file);
        known.insert(key, id);
        id
    }

    /// The stub of a library, by the name that code uses; of several, the first, which is the newest version's.
    pub fn stub(&self, name: &str) -> Option<CrateId> {
        self.stub_for(name, || None)
    }

    /// The stub of a library that holds for a version, which is only asked for if it matters.
    pub fn stub_for(&self, name: &str, version: impl FnOnce() -> Option<Version>) -> Option<CrateId> {
        let name = if matches!(name, "core" | "alloc") { "std" } else { name };
        let known = self.stubs.get(&Name::new(name))?;
        let version = if known.iter().any(|stub| stub.versions.is_some()) { version() } else { None };
        let holds = |stub: &&StubCrate| {
            version.as_ref().is_none_or(|version| stubs::holds_for(stub.versions.as_ref(), version))
        };
        known.iter().find(holds).map(|stub| stub.id)
    }

    /// The stubs of libraries, and those that these name: a facade has its functions in other stubs. `facades` keeps
    /// which stub names which.
    fn stubs_of(&self, libraries: &[Library], facades: &mut FxHashMap<FileId, Vec<FileId>>) -> Vec<FileId> {
        let stubs = libraries.iter().filter_map(|library| self.stubs.get(&library.name));
        let mut seen = FxHashSet::default();
        let mut found: Vec<FileId> =
            stubs.flat_map(|stubs| self.files_of(stubs)).filter(|file| seen.insert(*file)).collect();
        let mut at = 0;
        while let Some(&file) = found.get(at) {
            at += 1;
            let others = facades.entry(file).or_insert_with(|| self.stubs_named_in(file));
            found.extend(others.iter().filter(|file| seen.insert(**file)));
        }
        found
    }

    /// The stubs of the libraries whose items a stub hands on. An impl for another library's type hands out none.
    fn stubs_named_in(&self, file: FileId) -> Vec<FileId> {
        let Ok(source) = self.source(file) else { return Vec::new() };
        let begins_path = |line: &str, at: usize| {
            !line[..at].ends_with(|char: char| char.is_alphanumeric() || matches!(char, '_' | ':'))
        };
        let stands_in = |line: &str, name: &Name| {
            let mut found = line.match_indices(name.as_str()).map(|(at, _)| (at, &line[at + name.as_str().len()..]));
            found.any(|(at, rest)| {
                begins_path(line, at) && ["::", " as ", ";"].iter().any(|next| rest.starts_with(next))
            })
        };
        let is_named = |name: &Name| {
            source.text.contains(name.as_str())
                && source.text.lines().any(|line| !line.trim_start().starts_with("impl") && stands_in(line, name))
        };
        let named = self.stubs.iter().filter(|(name, _)| is_named(name));
        named.flat_map(|(_, stubs)| self.files_of(stubs)).collect()
    }

    fn files_of(&self, stubs: &[StubCrate]) -> impl Iterator<Item = FileId> {
        stubs.iter().map(|stub| self.krate(stub.id).root_file)
    }

    /// All stubs.
    fn all_stubs(&self) -> impl Iterator<Item = FileId> {
        self.stubs.values().flat_map(|stubs| self.files_of(stubs))
    }

    /// The crates that `name` stands for in code of `from`, the ones to ask first first: a library's stub, then
    /// its sources.
    pub fn extern_crates(&self, from: CrateId, name: Name) -> SmallVec<[CrateId; 2]> {
        if let Some(known) = self.externs.get(&(from, name)) {
            return known;
        }
        let found = self.find_extern_crates(from, name);
        self.externs.insert((from, name), found.clone());
        found
    }

    fn find_extern_crates(&self, from: CrateId, name: Name) -> SmallVec<[CrateId; 2]> {
        let mut found = SmallVec::new();
        let krate = self.krate(from);
        if matches!(name.as_str(), "std" | "core" | "alloc") || krate.is_stub {
            found.extend(self.stub(name.as_str()));
            return found;
        }
        let Some(package) = krate.package else {
            // A loose file says nothing of its dependencies: names of libraries mean those libraries.
            found.extend(self.stub(name.as_str()));
            return found;
        };
        let own = self.workspace.package(package).library();
        if let Some(library) = own.filter(|library| name == library.crate_name.as_str())
            && krate.root_file != self.file_at(&library.root, None)
        {
            found.push(self.target_crate(package, library));
            return found;
        }
        let declared = self.workspace.package(package).dependencies.iter();
        let declared =
            declared.filter(|dependency| name == dependency.extern_name.as_str()).map(|found| &found.package);
        let source = self.workspace.dependency(package, name.as_str());
        let real_name =
            source.map(|id| self.workspace.package(id).name.clone()).or_else(|| declared.clone().next().cloned());
        if let Some(real_name) = real_name {
            let version = || self.version_of(package, source, &real_name);
            found.extend(self.stub_for(&real_name.replace('-', "_"), version));
        }
        if let Some(source) = source.filter(|source| self.is_searched(*source))
            && let Some(library) = self.workspace.package(source).library()
            && library.kind == TargetKind::Lib
        {
            found.push(self.target_crate(source, library));
        }
        found
    }

    /// The version of a dependency: what was found, what the lock file says, or the least that is asked for.
    fn version_of(&self, package: PackageId, source: Option<PackageId>, name: &str) -> Option<Version> {
        let found = source.and_then(|source| self.workspace.package(source).version.clone());
        found.or_else(|| self.workspace.locked_version(package, name)).or_else(|| {
            let dependencies = &self.workspace.package(package).dependencies;
            let declared = dependencies.iter().find(|dependency| dependency.package == name)?;
            let least = declared.requirement.as_ref()?.comparators.first()?;
            Some(Version::new(least.major, least.minor.unwrap_or(0), least.patch.unwrap_or(0)))
        })
    }

    /// Whether code of the crate may name this library.
    pub fn depends_on(&self, krate: CrateId, package_name: &str) -> bool {
        match self.krate(krate).package {
            None => true,
            Some(package) => {
                let dependencies = &self.workspace.package(package).dependencies;
                dependencies.iter().any(|dependency| dependency.package == package_name)
            }
        }
    }

    /// Whether code of the crate may name this library by its own name, with these features turned on; `text` is the
    /// code. What may be absent counts if the code names it already.
    pub fn can_name(&self, krate: CrateId, package_name: &str, features: &[&str], text: &str) -> bool {
        let name = package_name.replace('-', "_");
        let is_named = || text.contains(&format!("{name}::"));
        let krate = self.krate(krate);
        let Some(package) = krate.package.map(|id| self.workspace.package(id)) else {
            return !matches!(package_name, "log" | "tracing") || is_named();
        };
        let for_tests = matches!(krate.target, Some(TargetKind::Test | TargetKind::Bench | TargetKind::Example));
        package.dependencies.iter().any(|dependency| {
            let is_there = match dependency.kind {
                DependencyKind::Normal => !dependency.optional && dependency.platform.is_none(),
                DependencyKind::Dev => for_tests,
                DependencyKind::Build => false,
            };
            dependency.package == package_name
                && dependency.extern_name == name
                && (is_there || is_named())
                && features.iter().all(|feature| package.turns_on(dependency, feature))
        })
    }

    /// Whether names are looked up in the sources of a package: in all but those that are nothing but bindings.
    pub(crate) fn is_searched(&self, package: PackageId) -> bool {
        self.is_local(package) || !stubs::is_binding(&self.workspace.package(package).name)
    }

    /// Whether a package is the user's own, rather than a dependency that was fetched.
    pub fn is_local(&self, package: PackageId) -> bool {
        self.workspace.is_input(package) || self.workspace.package(package).origin == crate::workspace::Origin::Local
    }

    // ------------------------------------------------------------------------------------------ modules

    /// The root module of a crate.
    pub fn root(&self, id: CrateId) -> ModId {
        let krate = self.krate(id);
        *krate.root.get_or_init(|| {
            let folder = self.file(krate.root_file).path.parent().unwrap_or(Path::new("")).to_owned();
            self.add_module(id, None, krate.root_file, Origin::File, folder.clone(), folder)
        })
    }

    fn add_module(
        &self,
        krate: CrateId,
        parent: Option<(ModId, Option<Name>)>,
        file: FileId,
        origin: Origin,
        folder: PathBuf,
        path_folder: PathBuf,
    ) -> ModId {
        let (parent, name) = parent.map_or((None, None), |(parent, name)| (Some(parent), name));
        let outline = match parent {
            Some(parent) if matches!(origin, Origin::Inline(_)) => self.module(parent).outline.clone(),
            _ => None,
        };
        self.push_module(Module { name, outline, ..Module::new(krate, file, origin, (folder, path_folder), parent) })
    }

    fn push_module(&self, module: Module) -> ModId {
        ModId(self.modules.push(module) as u32)
    }

    fn module(&self, id: ModId) -> &Module {
        &self.modules[id.0 as usize]
    }

    /// The crate of a module.
    pub fn crate_of(&self, id: ModId) -> CrateId {
        self.module(id).krate
    }

    /// The file that a module stands in.
    pub fn file_of(&self, id: ModId) -> FileId {
        self.module(id).file
    }

    /// The module around a module, or around the function that a block stands in.
    pub fn parent(&self, id: ModId) -> Option<ModId> {
        self.module(id).parent
    }

    /// Whether the module is a block of a function body, or what a macro call has become, which sees the same.
    pub fn is_block(&self, id: ModId) -> bool {
        matches!(self.module(id).origin, Origin::Block(_) | Origin::Expansion)
    }

    /// The names of the modules from the crate's root down to a module.
    pub fn module_path(&self, id: ModId) -> Vec<Name> {
        let mut names = Vec::new();
        let mut current = id;
        while let Some(parent) = self.module(current).parent {
            names.extend(self.module(current).name);
            current = parent;
        }
        names.reverse();
        names
    }

    /// The nearest module that is not a block.
    pub fn named_module(&self, mut id: ModId) -> ModId {
        while self.is_block(id) {
            let Some(parent) = self.module(id).parent else { break };
            id = parent;
        }
        id
    }

    /// The outline that holds a module's items.
    pub fn outline_of(&self, id: ModId) -> Option<&Outline> {
        self.content(id).map(|(outline, _)| outline)
    }

    fn content(&self, id: ModId) -> Option<(&Outline, &str)> {
        let module = self.module(id);
        let content = module.content.get_or_init(|| {
            if let Some(outline) = &module.outline {
                return Some((Arc::clone(outline), None));
            }
            let outline = self.parsed(module.file).as_ref().ok()?;
            Some((Arc::clone(outline), self.source(module.file).ok().cloned()))
        });
        content.as_ref().map(|(outline, source)| (&**outline, source.as_ref().map_or("", |source| &*source.text)))
    }

    /// Whether a module can declare or import a name, by the text of its file if that was not parsed yet.
    ///
    /// A file that neither declares the name nor re-exports by glob need not be parsed to know that it is not there.
    pub fn may_have(&self, id: ModId, name: Name) -> bool {
        let module = self.module(id);
        let file = self.file(module.file);
        if !matches!(module.origin, Origin::File) || file.outline.get().is_some() {
            return true;
        }
        // Only re-exports matter here: who sees a module's private imports stands inside it, and has had it parsed.
        self.source(module.file)
            .is_ok_and(|source| declares(&source.text, name.as_str()) || exports_globs(&source.text))
            || self.calls_macros(id)
    }

    /// The items that stand directly in a module, before macro calls are expanded.
    pub fn items_of(&self, id: ModId) -> &[ItemIdx] {
        let Some(outline) = self.outline_of(id) else { return &[] };
        match &self.module(id).origin {
            Origin::File | Origin::Expansion => &outline.roots,
            Origin::Inline(item) => &outline.entries[item.entry as usize].children,
            Origin::Block(scope) => &outline.blocks[*scope as usize].items,
        }
    }

    /// The item of that number, read on first use.
    ///
    /// # Panics
    ///
    /// If `def` was not made by this run.
    pub fn item(&self, def: Def) -> &Item {
        let (outline, text) = self.content(def.module).expect("a module with items has an outline");
        syntax::item(text, outline, def.item)
    }

    /// What is known of an item without reading it: its name, what kind of item it is, where it stands.
    ///
    /// # Panics
    ///
    /// If `def` was not made by this run.
    pub fn slot(&self, def: Def) -> &Slot {
        let (outline, text) = self.content(def.module).expect("a module with items has an outline");
        syntax::slot(text, outline, def.item)
    }

    /// The members of an impl or trait, the variants of an enum.
    ///
    /// # Panics
    ///
    /// If `of` was not made by this run.
    pub fn parts(&self, of: Def) -> impl Iterator<Item = Def> + use<> {
        let listed = self.members(of);
        let written = if listed.is_none() { Some(self.written_parts(of)) } else { None };
        let count = listed.as_ref().map_or(0, |members| members.defs().len());
        let listed = (0..count).filter_map(move |at| listed.as_ref()?.defs().get(at).copied());
        written.into_iter().flatten().chain(listed)
    }

    /// The same, before macro calls are expanded.
    fn written_parts(&self, of: Def) -> impl Iterator<Item = Def> + Clone + use<> {
        let (outline, text) = self.content(of.module).expect("a module with items has an outline");
        let count = syntax::parts(text, outline, of.item).len();
        (0..count).map(move |part| Def { module: of.module, item: of.item.of_part(part) })
    }

    /// The function of that number, if it is one.
    pub fn function(&self, def: Def) -> Option<&FnItem> {
        if self.slot(def).kind != SlotKind::Fn {
            return None;
        }
        match &self.item(def).kind {
            ItemKind::Fn(function) => Some(function),
            _ => None,
        }
    }

    /// What a module's names stand for, if somebody has asked before.
    pub(crate) fn scope_if_made(&self, id: ModId) -> Option<&crate::resolve::Scope> {
        self.module(id).scope.get()
    }

    /// What a module's names stand for, made on first use.
    pub(crate) fn scope(&self, id: ModId) -> &crate::resolve::Scope {
        self.module(id).scope.get_or_init(|| crate::resolve::Scope::new(self, id))
    }

    /// The module that a `mod` item declares; none if its file does not exist.
    pub fn child(&self, parent: ModId, item: ItemIdx) -> Option<ModId> {
        let mut known = lock(&self.children);
        if let Some(&child) = known.get(&(parent, item)) {
            return child;
        }
        let child = self.make_child(parent, item);
        known.insert((parent, item), child);
        child
    }

    fn make_child(&self, parent: ModId, index: ItemIdx) -> Option<ModId> {
        let def = Def { module: parent, item: index };
        let slot = self.slot(def);
        let module = self.module(parent);
        let name = slot.name?.as_str();
        let ItemKind::Mod(node) = &self.item(def).kind else { return None };
        if slot.body.is_some() {
            let folder = match &node.path {
                Some(path) => module.path_folder.join(path),
                None => module.folder.join(name),
            };
            let origin = Origin::Inline(index);
            return Some(self.add_module(
                module.krate,
                Some((parent, slot.name)),
                module.file,
                origin,
                folder.clone(),
                folder,
            ));
        }
        let (path, folder) = if let Some(path) = &node.path {
            let path = crate::workspace::normalised(&module.path_folder.join(path));
            let folder = path.parent().unwrap_or(Path::new("")).to_owned();
            (path, folder)
        } else {
            let plain = module.folder.join(format!("{name}.rs"));
            let nested = module.folder.join(name).join("mod.rs");
            let path = if self.disk().is_file(&plain) { plain } else { nested };
            (path, module.folder.join(name))
        };
        // A module tree that reaches a file from itself has no end.
        if !self.disk().is_file(&path) || self.includes(parent, &path) || !self.is_in_reach(module.krate, &path) {
            return None;
        }
        let path_folder = path.parent().unwrap_or(Path::new("")).to_owned();
        let file = self.file_at(&path, None);
        Some(self.add_module(module.krate, Some((parent, slot.name)), file, Origin::File, folder, path_folder))
    }

    /// Whether a file that a module tree names is one that may be read: one that is linted, or that lies, links
    /// followed, in the package, its workspace, or below the folder of a file without a package.
    fn is_in_reach(&self, krate: CrateId, path: &Path) -> bool {
        if self.workspace.linted().binary_search_by(|input| input.as_path().cmp(path)).is_ok() {
            return true;
        }
        let krate = self.krate(krate);
        let roots: SmallVec<[&Path; 2]> = match krate.package {
            Some(package) => {
                let package = self.workspace.package(package);
                [package.root.as_path(), package.workspace_root.as_path()].into_iter().collect()
            }
            None => self.file(krate.root_file).path.parent().into_iter().collect(),
        };
        let real = if self.disk().is_link(path) { self.disk().real(path) } else { self.real(path.parent()) };
        real.is_some_and(|real| {
            roots.iter().any(|root| self.real(Some(root)).is_some_and(|root| real.starts_with(root)))
        })
    }

    /// Where a folder really lies.
    fn real(&self, folder: Option<&Path>) -> Option<PathBuf> {
        let folder = folder?;
        let mut known = lock(&self.real_folders);
        if let Some(real) = known.get(folder) {
            return real.clone();
        }
        let real = self.disk().real(folder);
        known.insert(folder.to_owned(), real.clone());
        real
    }

    fn includes(&self, mut module: ModId, path: &Path) -> bool {
        loop {
            if self.file(self.module(module).file).path == path {
                return true;
            }
            match self.module(module).parent {
                Some(parent) => module = parent,
                None => return false,
            }
        }
    }

    /// The module of a block in a body: `start` is where the body stands in the file.
    pub fn block_module(&self, parent: ModId, start: u32, body: &Body, scope: u32) -> ModId {
        let around = body.items.blocks[scope as usize].parent;
        let around = around.map_or(parent, |around| self.block_module(parent, start, body, around));
        let mut known = lock(&self.blocks);
        *known.entry((parent, start, scope)).or_insert_with(|| {
            let module = self.module(parent);
            let folders = (module.folder.clone(), module.path_folder.clone());
            let block = Module::new(module.krate, module.file, Origin::Block(scope), folders, Some(around));
            self.push_module(Module { outline: Some(Arc::clone(&body.items)), ..block })
        })
    }

    /// The module of a crate whose file this is; none if the module tree does not reach the file.
    pub fn module_of_file(&self, krate: CrateId, file: FileId) -> Option<ModId> {
        if let Some(&known) = lock(&self.krate(krate).file_modules).get(&file) {
            return known;
        }
        let found = self.module_by_convention(krate, file).or_else(|| {
            // `#[path]`: only the whole tree tells, and only in the user's own crates is it worth it.
            let own = self.krate(krate).package.filter(|&package| self.is_local(package));
            if own.is_some_and(|package| self.package_index(package).has_paths) {
                self.all_modules(krate).get(&file).copied()
            } else {
                None
            }
        });
        lock(&self.krate(krate).file_modules).insert(file, found);
        found
    }

    fn module_by_convention(&self, krate: CrateId, file: FileId) -> Option<ModId> {
        let root_file = self.krate(krate).root_file;
        let root = self.root(krate);
        if file == root_file {
            return Some(root);
        }
        let folder = self.file(root_file).path.parent()?;
        let relative = self.file(file).path.strip_prefix(folder).ok()?.with_extension("");
        let mut names: Vec<Name> = relative.iter().map(|part| Name::new(&part.to_string_lossy())).collect();
        if names.last().is_some_and(|last| *last == "mod") {
            names.pop();
        }
        let mut candidates = vec![root];
        for name in names {
            let mut next = Vec::new();
            for module in candidates {
                let declared = self.declared_modules(module).get(&name).into_iter().flatten();
                next.extend(declared.filter_map(|&item| self.child(module, item)));
            }
            candidates = next;
        }
        candidates.into_iter().find(|&module| self.module(module).file == file)
    }

    /// Whether macros that were not read stand among the items of a module.
    pub(crate) fn has_macro_calls(&self, id: ModId) -> bool {
        let is_call = |def: Def| self.slot(def).kind == SlotKind::MacroCall;
        *self.module(id).has_macro_calls.get_or_init(|| self.defs(id).any(is_call))
    }

    /// The `mod` items of a module by their names.
    fn declared_modules(&self, id: ModId) -> &FxHashMap<Name, SmallVec<[ItemIdx; 1]>> {
        self.module(id).declared.get_or_init(|| {
            let mut declared = FxHashMap::<Name, SmallVec<[ItemIdx; 1]>>::default();
            for &item in self.items_of(id) {
                let slot = self.slot(Def { module: id, item });
                if let Some(name) = slot.name.filter(|_| slot.kind == SlotKind::Mod) {
                    declared.entry(name).or_default().push(item);
                }
            }
            declared
        })
    }

    /// The first module of each file that the crate's module tree reaches.
    fn all_modules(&self, krate: CrateId) -> &FxHashMap<FileId, ModId> {
        self.krate(krate).modules.get_or_init(|| {
            let mut found = FxHashMap::default();
            let mut open = vec![self.root(krate)];
            while let Some(module) = open.pop() {
                found.entry(self.module(module).file).or_insert(module);
                for &item in self.items_of(module).iter().rev() {
                    if self.slot(Def { module, item }).kind == SlotKind::Mod {
                        open.extend(self.child(module, item));
                    }
                }
            }
            found
        })
    }

    /// The module of a file in the user's code: that of the first target whose tree reaches it, or a crate of its own.
    pub fn home(&self, file: FileId, package: Option<PackageId>) -> ModId {
        if let Some(package) = package {
            for target in &self.workspace.package(package).targets {
                let krate = self.target_crate(package, target);
                if self.krate(krate).root_file == file {
                    return self.root(krate);
                }
            }
            for target in &self.workspace.package(package).targets {
                let krate = self.target_crate(package, target);
                if let Some(module) = self.module_of_file(krate, file) {
                    return module;
                }
            }
        }
        self.root(self.loose_crate(file, package))
    }

    // ------------------------------------------------------------------------------------------ impls

    /// The impls of a crate of a trait with this name, or the inherent ones, for types with this name.
    ///
    /// Types without a name go by `&`, `[]`, `()`, `*`, `fn`; `dyn Trait` by the trait; blanket impls by `*T`.
    pub fn impls(&self, krate: CrateId, trait_name: Option<Name>, head: Name) -> Arc<[Def]> {
        let key = (trait_name, head);
        if let Some(known) = lock(&self.krate(krate).impls).get(&key) {
            return Arc::clone(known);
        }
        let mut found = Vec::new();
        for file in self.files_with_impls(krate, &key) {
            let Some(items) = self.file_impls(file).get(&key) else { continue };
            let Some(module) = self.module_of_file(krate, file) else { continue };
            let placed = items.iter().filter_map(|&item| self.place_item(module, item));
            found.extend(placed.filter(|&def| !self.is_hidden(def)));
        }
        found.extend(self.made_impls(krate, &key));
        let found: Arc<[Def]> = found.into();
        lock(&self.krate(krate).impls).entry(key).or_insert(found).clone()
    }

    /// The impls that stand in the same block as an item, if it stands in a block of a function body.
    pub fn impls_beside(&self, def: Def) -> impl Iterator<Item = Def> {
        let is_in_block = matches!(self.module(def.module).origin, Origin::Block(_));
        let beside = is_in_block.then(|| self.defs(def.module)).into_iter().flatten();
        beside.filter(|&beside| self.slot(beside).kind == SlotKind::Impl)
    }

    /// The definition of an item of a file, given the module that the file is.
    fn place_item(&self, file_module: ModId, item: ItemIdx) -> Option<Def> {
        let outline = self.outline_of(file_module)?;
        let mut chain = Vec::new();
        let mut parent = outline.entries[item.entry as usize].slot.parent;
        while let Some(index) = parent {
            chain.push(index);
            parent = outline.entries[index.entry as usize].slot.parent;
        }
        let mut module = file_module;
        for index in chain.into_iter().rev() {
            module = self.child(module, index)?;
        }
        Some(Def { module, item })
    }

    fn files_with_impls(&self, krate: CrateId, key: &ImplKey) -> Vec<FileId> {
        let Some(package) = self.krate(krate).package.filter(|_| !self.krate(krate).is_stub) else {
            return vec![self.krate(krate).root_file];
        };
        self.impl_files.of(self, package, || PackageImpls::read(self, package)).files(key).to_vec()
    }

    fn file_impls(&self, id: FileId) -> &FileImpls {
        self.file(id).impls.get_or_init(|| {
            let mut impls = FileImpls::default();
            let (Some(outline), Ok(source)) = (self.outline(id), self.source(id)) else { return impls };
            for (index, entry) in outline.entries.iter().enumerate() {
                let slot = &entry.slot;
                let Some(key) = impl_key(&source.text, slot) else { continue };
                impls.entry(key).or_default().push(ItemIdx::of_entry(index));
            }
            impls
        })
    }
}

/// What an impl is found by; none for other items.
fn impl_key(text: &str, slot: &Slot) -> Option<ImplKey> {
    if slot.kind != SlotKind::Impl {
        return None;
    }
    header_key(syntax::impl_header(text, slot)?)
}

fn read(disk: &Disk, path: &Path, shown: &Path, limits: Limits) -> Result<Arc<Source>, ReadError> {
    // Places are numbers of 32 bits.
    let most = limits.file_size.min(u64::from(u32::MAX));
    let text =
        disk.read(path, most, |bytes| str::from_utf8(bytes).map(Arc::from)).map_err(|error| match error.kind() {
            std::io::ErrorKind::FileTooLarge => ReadError::TooLarge(most),
            _ => ReadError::Io(error.to_string()),
        })?;
    let text = text.map_err(|error| ReadError::NotUtf8(error.valid_up_to()))?;
    Ok(Arc::new(Source { path: shown.to_owned(), text }))
}
