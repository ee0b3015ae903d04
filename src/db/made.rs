//! What the macro calls of whole files and crates make: which functions, and which impls.
//!
//! Called by `neighbours` for the functions that others can call, by `impls` for the impls of a crate, and by `db` for
//! whether a name could be among what calls make. Only those calls are expanded that could make what is asked for:
//! a word of that stands in the call, or in a macro that it leads to.

use std::sync::Arc;

use rustc_hash::FxHashSet;
use smallvec::SmallVec;

use super::expansions::Call;
use super::impls::impl_key;
use super::words::{Key, Words};
use super::{CrateId, Db, Def, FileId, ImplKey, ModId, PackageIndex, lock};
use crate::names::Name;
use crate::syntax::headers;
use crate::syntax::tree::{ItemIdx, SlotKind};
use crate::workspace::PackageId;

/// Where in a file calls of macros stand that are expanded.
#[derive(Debug, Default)]
pub(super) struct CallPlaces {
    modules: Vec<ModId>,
    impls: Vec<Def>,
}

impl Db<'_> {
    /// Whether what the macro calls of a file make could hold some of these words, or have them in it as a text.
    pub(super) fn could_make(
        &self,
        file: FileId,
        package: Option<PackageId>,
        is_meant: &dyn Fn(&str, &Words) -> bool,
    ) -> bool {
        let in_macros = || {
            package.is_some_and(|package| {
                let index = self.package_index(package);
                index.has_one(self.own_macros_of(file, &index), is_meant)
            })
        };
        self.source(file).is_ok_and(|source| is_meant(&source.text, self.words(file))) || in_macros()
    }

    /// The file that the text of a file stands in: another one if a macro made it.
    pub(crate) fn written(&self, mut file: FileId) -> FileId {
        while let Some(made) = &self.file(file).made {
            file = made.file;
        }
        file
    }

    /// The texts that the macro calls of a file make which are meant by their words or those of the macros that they lead
    /// to; and those that the calls in these texts make.
    pub(super) fn made_of(
        &self,
        file: FileId,
        package: Option<PackageId>,
        is_meant: &dyn Fn(&str, &Words) -> bool,
    ) -> Vec<FileId> {
        let index = package.map(|package| self.package_index(package));
        let is_call_meant = |call: &Call, text: &str| call.is_meant(text, index.as_deref(), is_meant);
        let places = self.call_places(file, package, |db| db.home(file, package));
        let mut made: Vec<Def> = Vec::new();
        for site in places.modules.iter().filter_map(|&module| self.site(module)) {
            made.extend(site.made(self, &is_call_meant));
        }
        for site in places.impls.iter().filter_map(|&of| self.impl_site(of)) {
            made.extend(site.made(self, &is_call_meant));
        }
        let mut found = Vec::new();
        while let Some(def) = made.pop() {
            let file = self.file_of(def.module);
            if !found.contains(&file) {
                found.push(file);
                made.extend(self.made_in(def.module));
            }
        }
        found
    }

    /// The impls of a crate that macros make, of a trait for types of that name.
    pub(super) fn made_impls(&self, krate: CrateId, key: &ImplKey) -> Vec<Def> {
        let of = self.krate(krate);
        let Some(package) = of.package.filter(|&package| !of.is_stub && self.is_local(package)) else {
            return Vec::new();
        };
        let index = self.package_index(package);
        // Types that have no name, and blanket impls, may be made of anything.
        let is_word = |name: &Name| name.as_str().bytes().all(crate::syntax::in_word);
        let named = key.0.iter().chain([&key.1]).filter(|name| is_word(name));
        let words: SmallVec<[Key; 2]> = named.map(|name| Key::of(name.as_str())).collect();
        let may_make = |file: &FileId| {
            let macros = self.own_macros_of(*file, &index);
            let is_there = |word: &Key| {
                self.words(*file).may_have(*word) || index.has_one(macros, &|_, words| words.may_have(*word))
            };
            words.iter().all(is_there)
        };
        let is_meant = |call: &Call, _: &str| words.iter().all(|word| call.may_make(*word, Some(&index)));
        let mut found = Vec::new();
        for file in self.files_with_calls(package).iter().filter(|file| may_make(file)) {
            let once = Arc::clone(lock(&of.call_places).entry(*file).or_default());
            let places = once.get_or_init(|| match self.module_of_file(krate, *file) {
                Some(home) => self.call_places(*file, Some(package), |_| home),
                None => CallPlaces::default(),
            });
            for site in places.modules.iter().filter_map(|&module| self.site(module)) {
                let is_it = |def: &Def| {
                    let source = self.source(self.file_of(def.module));
                    source.is_ok_and(|source| impl_key(&source.text, self.slot(*def)).as_ref() == Some(key))
                };
                found.extend(site.made(self, &is_meant).into_iter().filter(is_it));
            }
        }
        found
    }

    /// The items of a module that its macro calls make, and the members that calls in its impls make.
    fn made_in(&self, module: ModId) -> Vec<Def> {
        let mut found: Vec<Def> = self.defs(module).filter(|def| def.module != module).collect();
        for &item in self.items_of(module) {
            if let Some(members) = self.members(Def { module, item }) {
                found.extend(members.defs().iter().filter(|member| member.module != module));
            }
        }
        found
    }

    /// Where in a file calls of the package's own macros stand, or of the file's own; `home` is the module that it is.
    fn call_places(&self, file: FileId, package: Option<PackageId>, home: impl FnOnce(&Self) -> ModId) -> CallPlaces {
        let mut places = CallPlaces::default();
        let (Some(outline), Ok(source)) = (self.outline(file), self.source(file)) else { return places };
        let text = &*source.text;
        let index = package.map(|package| self.package_index(package));
        let of_file: FxHashSet<&str> =
            if index.is_none() { headers::macros(text).map(|(name, _)| name).collect() } else { FxHashSet::default() };
        let is_own = |name: &str| match &index {
            Some(index) => index.macros.contains_key(&Name::new(name)),
            None => of_file.contains(name),
        };
        let holds_calls = |index: &usize| {
            let slot = &outline.entries[*index].slot;
            match (slot.kind, slot.name, slot.body) {
                (SlotKind::MacroCall | SlotKind::MacroItems, Some(name), _) => is_own(name.as_str()),
                (SlotKind::Impl, _, Some(body)) => {
                    let inside = text.get(body.start as usize..body.end as usize).unwrap_or("");
                    headers::macro_calls(inside).any(is_own)
                }
                _ => false,
            }
        };
        let found: Vec<usize> = (0..outline.entries.len()).filter(holds_calls).collect();
        if found.is_empty() {
            return places;
        }
        let home = home(self);
        for def in found.into_iter().filter_map(|index| self.place_item(home, ItemIdx::of_entry(index))) {
            if self.slot(def).kind == SlotKind::Impl {
                places.impls.push(def);
            } else if places.modules.last() != Some(&def.module) {
                places.modules.push(def.module);
            }
        }
        places
    }

    /// Whether macro calls in the file of a module could make something of a name, or bring it from elsewhere, as far as
    /// the texts tell: that of the file, which may have been asked already for what it imports itself, and the macros'.
    pub(super) fn could_declare(&self, module: ModId, name: Name) -> bool {
        let package = self.krate(self.crate_of(module)).package.filter(|&package| self.is_local(package));
        let Some(package) = package else { return false };
        let (index, file) = (self.package_index(package), self.file_of(module));
        let (name, import) = (Key::of(name.as_str()), Key::of("use"));
        let macros = self.own_macros_of(file, &index);
        !macros.is_empty()
            && (self.words(file).may_have(name)
                || index.has_one(macros, &|_, words| words.may_have(name) || words.may_have(import)))
    }

    /// The files of a package whose texts call a macro that the package defines.
    pub fn files_with_calls(&self, package: PackageId) -> Arc<[FileId]> {
        let index = self.package_index(package);
        let calls = || {
            if index.macros.is_empty() {
                return Arc::default();
            }
            let files = self.workspace().package_files(package).iter().map(|path| self.file_at(path, None));
            files.filter(|file| self.calls_one_of(*file, &index)).collect()
        };
        Arc::clone(index.files_with_calls.get_or_init(calls))
    }

    /// Whether the text of a file calls a macro of its package.
    fn calls_one_of(&self, file: FileId, index: &PackageIndex) -> bool {
        !self.own_macros_of(file, index).is_empty()
    }

    /// The macros of its package that the calls in a file lead to.
    fn own_macros_of(&self, file: FileId, index: &PackageIndex) -> &[Name] {
        self.file(file).own_macros.get_or_init(|| match self.source(file) {
            Ok(source) if !index.macros.is_empty() => index.led_to(headers::macro_calls(&source.text).map(Name::new)),
            _ => Box::default(),
        })
    }
}
