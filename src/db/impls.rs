//! Impls, found by the names in their headers: a search of the texts of a crate, file by file.
//!
//! Asked by `types`. It says nothing of whether an impl fits.

use std::sync::Arc;

use super::index::PackageImpls;
use super::{CrateId, Db, Def, FileId, FileImpls, ModId, Origin, lock};
use crate::names::Name;
use crate::syntax;
use crate::syntax::headers::{self, ImplKey, header_key};
use crate::syntax::tree::{ItemIdx, Slot, SlotKind};
use crate::workspace::PackageId;

impl Db<'_> {
    /// The impls of a crate of a trait with this name, or the inherent ones, for types with this name.
    ///
    /// A trait or type that the impl's file gives another name goes by both. Types without a name go by `&`, `[]`, `()`, `*`, `fn`; `dyn Trait` by the trait; blanket impls by `*T`.
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
    pub(super) fn place_item(&self, file_module: ModId, item: ItemIdx) -> Option<Def> {
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

    pub(super) fn files_with_impls(&self, krate: CrateId, key: &ImplKey) -> Vec<FileId> {
        let Some(package) = self.krate(krate).package.filter(|_| !self.krate(krate).is_stub) else {
            return vec![self.krate(krate).root_file];
        };
        self.impl_files.of(self, package, || PackageImpls::read(self, package)).files(key).to_vec()
    }

    /// The files of a package that may name others by their paths.
    pub(super) fn placing_files(&self, package: PackageId) -> Vec<FileId> {
        self.impl_files.of(self, package, || PackageImpls::read(self, package)).placing().to_vec()
    }

    pub(super) fn file_impls(&self, id: FileId) -> &FileImpls {
        self.file(id).impls.get_or_init(|| {
            let mut impls = FileImpls::default();
            let (Some(outline), Ok(source)) = (self.outline(id), self.source(id)) else { return impls };
            let renamed = headers::renamed(&source.text);
            for (index, entry) in outline.entries.iter().enumerate() {
                let slot = &entry.slot;
                let Some(key) = impl_key(&source.text, slot) else { continue };
                for key in headers::keys(key, &renamed) {
                    impls.entry(key).or_default().push(ItemIdx::of_entry(index));
                }
            }
            impls
        })
    }
}

/// What an impl is found by; none for other items.
pub(super) fn impl_key(text: &str, slot: &Slot) -> Option<ImplKey> {
    if slot.kind != SlotKind::Impl {
        return None;
    }
    header_key(syntax::impl_header(text, slot)?)
}
