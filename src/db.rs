//! What a run has read so far: files, crates and modules, each read when somebody asks for it and kept.
//!
//! `resolve`, `types` and `flow` ask; many threads at once, through `&Db`. Everything handed out lives as long as the
//! run. Which thread asks first decides the numbers of files, crates and modules, so numbers are keys, never an
//! order. Nothing here resolves a name beyond `mod name;`.

mod crates;
mod expansions;
mod impls;
mod index;
mod macros;
mod made;
mod modules;
mod neighbours;
pub(crate) mod sight;
pub(crate) mod words;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use rustc_hash::{FxHashMap, FxHashSet};
use semver::VersionReq;
use smallvec::SmallVec;

pub use self::expansions::Defs;
use self::expansions::{Made, Site};
pub(crate) use self::index::PackageIndex;
use self::index::{ByPackage, PackageImpls};
use self::made::CallPlaces;
pub(crate) use self::neighbours::Neighbours;
use self::words::Words;
use crate::finding::Source;
use crate::names::Name;
use crate::resolve::Scope;
use crate::settings::Limits;
use crate::stubs::{self, UserStub};
use crate::syntax::expand::Macro;
use crate::syntax::headers::{ImplKey, declares, exports_globs};
use crate::syntax::tree::{FnItem, Item, ItemIdx, ItemKind, Outline, Slot, SlotKind};
use crate::syntax::{self, ParseError};
use crate::workspace::disk::Disk;
use crate::workspace::{Edition, PackageId, TargetKind, Workspace};

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
    /// The macros of its own package that its calls lead to.
    own_macros: OnceLock<Box<[Name]>>,
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
            own_macros: OnceLock::new(),
        }
    }
}

/// The impls of a file by what they are for.
type FileImpls = FxHashMap<ImplKey, Vec<ItemIdx>>;

/// What is made once, by whoever comes first, while others ask for other things.
type MadeOnce<T> = Arc<OnceLock<T>>;

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
    /// The modules of files that are not called like them: of the user's own crates all modules, of dependencies those
    /// that are placed by a path.
    modules: OnceLock<FxHashMap<FileId, ModId>>,
    file_modules: Mutex<FxHashMap<FileId, Option<ModId>>>,
    impls: Mutex<FxHashMap<ImplKey, Arc<[Def]>>>,
    /// The macros that its code may mean and that are the user's own.
    own_macros: OnceLock<FxHashSet<Name>>,
    /// The impls that the macro calls of a file make.
    call_places: Mutex<FxHashMap<FileId, MadeOnce<CallPlaces>>>,
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
    /// What a macro call has become, or the file that `include!` names; it lies in the module with the call as a block
    /// does.
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
    /// What its names stand for, in so far as that can be known without expanding all macro calls.
    scope: OnceLock<Scope>,
    /// The `mod` items that it declares and the files that it includes, once somebody looked for one.
    declared: OnceLock<modules::Declared>,
    /// Whether macros that were not read stand among its items, once somebody asked.
    has_macro_calls: OnceLock<bool>,
    /// The items' outline and the text that they are read from, once somebody asked.
    content: OnceLock<Option<Content>>,
    /// Its items, if macro calls are among them that are expanded, once somebody asked.
    site: OnceLock<Option<Box<Site>>>,
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
            site: OnceLock::new(),
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
    members: Mutex<FxHashMap<Def, MadeOnce<Option<Arc<Site>>>>>,
    macros: crate::types::Cache<(FileId, ItemIdx), Option<Arc<Macro>>>,
    /// What the name of a macro means in a module, once somebody called one.
    definitions: crate::types::Cache<(ModId, Name), Option<Arc<Macro>>>,
    /// The macros that libraries export, once somebody called one with code among its arguments.
    library_macros: crate::types::Cache<(CrateId, Name), Option<Arc<Macro>>>,
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
            definitions: crate::types::Cache::default(),
            library_macros: crate::types::Cache::default(),
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

    /// Gives the files of a package and their texts for one look at them. Those of dependencies are not kept for it, and
    /// one that cannot be read is passed over: whoever lints it reports why.
    fn each_text(&self, package: PackageId, mut give: impl FnMut(&Path, &str)) {
        let is_local = self.is_local(package);
        for path in self.workspace.package_files(package) {
            if !is_local {
                let give = |bytes: &[u8]| str::from_utf8(bytes).map(|text| give(path, text));
                let _ = self.disk().look_at(path, self.limits.file_size, give);
            } else if let Ok(source) = self.source(self.file_at(path, None)) {
                give(path, &source.text);
            }
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
            || self.could_declare(id, name)
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
    pub(crate) fn written_parts(&self, of: Def) -> impl Iterator<Item = Def> + Clone + use<> {
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
    pub(crate) fn scope_if_made(&self, id: ModId) -> Option<&Scope> {
        self.module(id).scope.get()
    }

    /// What a module's names stand for, made on first use. Of macro calls only those are expanded that may bring what is
    /// called by no word of theirs; for others see [`Db::made_by_closed_calls`].
    pub(crate) fn scope(&self, id: ModId) -> &Scope {
        self.module(id).scope.get_or_init(|| Scope::new(self, self.defs_of_open_calls(id)))
    }
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
