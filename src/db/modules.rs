//! Modules: which file or braces a `mod` item declares, and which module a file is.
//!
//! Asked by `resolve` and `run`. A file outside of the package and its module tree is not looked at.

use std::collections::hash_map::Entry;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::{CrateId, Db, Def, FileId, ModId, Module, Origin, lock};
use crate::names::Name;
use crate::syntax::tree::{Body, ItemIdx, ItemKind, SlotKind};
use crate::workspace::PackageId;

/// Where the files of a module's children are named.
#[derive(Debug, Default)]
pub(super) struct Declared {
    /// The `mod` items by their names.
    modules: FxHashMap<Name, SmallVec<[ItemIdx; 1]>>,
    /// The calls of `include!`.
    includes: SmallVec<[ItemIdx; 1]>,
}

impl Db<'_> {
    /// The module that a `mod` item declares, or that of the file that a call of `include!` names; none if the file
    /// does not exist.
    pub fn child(&self, parent: ModId, item: ItemIdx) -> Option<ModId> {
        let mut known = lock(&self.children);
        if let Some(&child) = known.get(&(parent, item)) {
            return child;
        }
        let child = self.make_child(parent, item);
        known.insert((parent, item), child);
        child
    }

    pub(super) fn make_child(&self, parent: ModId, index: ItemIdx) -> Option<ModId> {
        let def = Def { module: parent, item: index };
        let slot = self.slot(def);
        let module = self.module(parent);
        if slot.kind == SlotKind::MacroCall {
            return self.make_included(def);
        }
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

    /// The module of the file that a call of `include!` names, if that is a plain string.
    ///
    /// Its items are those of the module with the call, and `mod` items in it look for their files beside it.
    fn make_included(&self, call: Def) -> Option<ModId> {
        let module = self.module(call.module);
        let text = &self.source(module.file).ok()?.text;
        let arguments = self.slot(call).body?;
        let inside = text.get(arguments.start as usize + 1..arguments.end as usize - 1)?.trim().trim_end_matches(',');
        let named = inside.strip_prefix('"')?.strip_suffix('"')?;
        if named.contains(['"', '\\']) {
            return None;
        }
        let path = crate::workspace::normalised(&self.file(module.file).path.parent()?.join(named));
        if !self.disk().is_file(&path) || self.includes(call.module, &path) || !self.is_in_reach(module.krate, &path) {
            return None;
        }
        let folder = path.parent().unwrap_or(Path::new("")).to_owned();
        let file = self.file_at(&path, None);
        let parent = Some((call.module, None));
        Some(self.add_module(module.krate, parent, file, Origin::Expansion, folder.clone(), folder))
    }

    /// Whether an item is a call of the standard library's `include!`.
    pub(super) fn is_include(&self, def: Def) -> bool {
        let slot = self.slot(def);
        slot.kind == SlotKind::MacroCall && slot.name.is_some_and(|name| name == "include")
    }

    /// Whether a file that a module tree names is one that may be read: one that is linted, or that lies, links
    /// followed, in the package, its workspace, or below the folder of a file without a package.
    pub(super) fn is_in_reach(&self, krate: CrateId, path: &Path) -> bool {
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
    pub(super) fn real(&self, folder: Option<&Path>) -> Option<PathBuf> {
        let folder = folder?;
        let mut known = lock(&self.real_folders);
        if let Some(real) = known.get(folder) {
            return real.clone();
        }
        let real = self.disk().real(folder);
        known.insert(folder.to_owned(), real.clone());
        real
    }

    pub(super) fn includes(&self, mut module: ModId, path: &Path) -> bool {
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
        let found = self.module_by_convention(krate, file).or_else(|| self.module_by_path(krate, file));
        lock(&self.krate(krate).file_modules).insert(file, found);
        found
    }

    /// The module of a file that another one names by its path: `#[path = "..."]`, `include!("...")`.
    fn module_by_path(&self, krate: CrateId, file: FileId) -> Option<ModId> {
        let package = self.krate(krate).package.filter(|_| !self.krate(krate).is_stub)?;
        // Only in the user's own crates is it worth it to read the whole tree.
        if !self.is_local(package) {
            self.placed_modules(krate, package).get(&file).copied()
        } else if self.package_index(package).has_paths {
            self.all_modules(krate).get(&file).copied()
        } else {
            None
        }
    }

    /// The modules whose files are named by their paths in files that are called like their own modules, and in what
    /// these include.
    fn placed_modules(&self, krate: CrateId, package: PackageId) -> &FxHashMap<FileId, ModId> {
        self.krate(krate).modules.get_or_init(|| {
            let mut found = FxHashMap::default();
            let placing = self.placing_files(package);
            let mut open: Vec<ModId> =
                placing.into_iter().rev().filter_map(|file| self.module_by_convention(krate, file)).collect();
            while let Some(module) = open.pop() {
                for &item in self.items_of(module).iter().rev() {
                    let def = Def { module, item };
                    let includes = self.is_include(def);
                    let slot = self.slot(def);
                    if slot.kind != SlotKind::Mod && !includes {
                        continue;
                    }
                    let Some(child) = self.child(module, item) else { continue };
                    let is_inline = slot.kind == SlotKind::Mod && slot.body.is_some();
                    // What two modules share counts as the first one's.
                    let is_new = is_inline
                        || match found.entry(self.module(child).file) {
                            Entry::Vacant(entry) => {
                                entry.insert(child);
                                true
                            }
                            Entry::Occupied(_) => false,
                        };
                    if is_new && (is_inline || includes) {
                        open.push(child);
                    }
                }
            }
            found
        })
    }

    pub(super) fn module_by_convention(&self, krate: CrateId, file: FileId) -> Option<ModId> {
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
        let mut candidates = self.with_included(root);
        for name in names {
            let mut next = Vec::new();
            for &module in &candidates {
                let declared = self.declared(module).modules.get(&name).into_iter().flatten();
                let children = declared.filter_map(|&item| self.child(module, item));
                next.extend(children.flat_map(|child| self.with_included(child)));
            }
            // A file that is included need not be called like the module that includes it.
            if let Some(&found) = candidates.iter().find(|&&module| self.module(module).file == file) {
                return Some(found);
            }
            candidates = next;
        }
        candidates.into_iter().find(|&module| self.module(module).file == file)
    }

    /// A module, and those of the files that it includes.
    fn with_included(&self, id: ModId) -> Vec<ModId> {
        let mut found = vec![id];
        let mut at = 0;
        while let Some(&module) = found.get(at) {
            let includes = &self.declared(module).includes;
            found.extend(includes.iter().filter_map(|&item| self.child(module, item)));
            at += 1;
        }
        found
    }

    /// Whether macros that were not read stand among the items of a module.
    pub(crate) fn has_macro_calls(&self, id: ModId) -> bool {
        let is_call = |def: Def| self.slot(def).kind == SlotKind::MacroCall;
        *self.module(id).has_macro_calls.get_or_init(|| self.defs(id).any(is_call))
    }

    /// The `mod` items of a module, and the files that it includes.
    fn declared(&self, id: ModId) -> &Declared {
        self.module(id).declared.get_or_init(|| {
            let mut declared = Declared::default();
            for &item in self.items_of(id) {
                let def = Def { module: id, item };
                let slot = self.slot(def);
                if let Some(name) = slot.name.filter(|_| slot.kind == SlotKind::Mod) {
                    declared.modules.entry(name).or_default().push(item);
                } else if self.is_include(def) {
                    declared.includes.push(item);
                }
            }
            declared
        })
    }

    /// Whether a `mod` item of that name stands in a module.
    pub(super) fn declares_module(&self, id: ModId, name: Name) -> bool {
        self.declared(id).modules.contains_key(&name)
    }

    /// The module that a `mod` item of that name declares, if exactly one does.
    pub(super) fn declared_module(&self, id: ModId, name: Name) -> Option<ModId> {
        match self.declared(id).modules.get(&name)?.as_slice() {
            [item] => self.child(id, *item),
            _ => None,
        }
    }

    /// The first module of each file that the crate's module tree reaches.
    pub(super) fn all_modules(&self, krate: CrateId) -> &FxHashMap<FileId, ModId> {
        self.krate(krate).modules.get_or_init(|| {
            let mut found = FxHashMap::default();
            let mut open = vec![self.root(krate)];
            while let Some(module) = open.pop() {
                found.entry(self.module(module).file).or_insert(module);
                for &item in self.items_of(module).iter().rev() {
                    let def = Def { module, item };
                    if self.slot(def).kind == SlotKind::Mod || self.is_include(def) {
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
}
