//! What the name of a macro means: which definition of the user's own, or that it is one of theirs at all.
//!
//! Called by `expansions` for the calls that it expands, and for each body that is parsed, since a macro of the
//! program's own that is called like a well-known one does what it does. No call is expanded here, and macros of
//! libraries are told apart by their names only.

use std::sync::Arc;

use rustc_hash::FxHashSet;
use smallvec::SmallVec;

use super::{CrateId, Db, Def, FileId, ModId};
use crate::names::Name;
use crate::resolve::{self, Ns, Res};
use crate::syntax::expand::Macro;
use crate::syntax::tree::{Body, BodySource, FnItem, Import, ImportAs, ItemIdx, ItemKind, Slot, SlotKind};
use crate::syntax::{self, OwnMacros, ParseError, headers};

impl Db<'_> {
    /// Parses a body; a fresh one each time, since bodies are many and looked at once or twice.
    ///
    /// # Errors
    ///
    /// If it is no Rust.
    pub fn body(&self, module: ModId, source: BodySource, signature: Option<&FnItem>) -> Result<Body, ParseError> {
        let Ok(text) = self.source(self.file_of(module)) else { return Ok(Body::default()) };
        // Found out beforehand, since nothing else can be parsed while a body is.
        let own = self.own_macros_called(module, &text.text, source);
        syntax::body(&text.text, source, signature, &own)
    }

    /// The paths of the macro calls in a body that may mean macros of the user's own.
    fn own_macros_called(&self, module: ModId, text: &str, source: BodySource) -> OwnMacros {
        let Some(span) = source.span() else { return OwnMacros::default() };
        let names = self.own_macros(module);
        if names.is_empty() {
            return OwnMacros::default();
        }
        let part = text.get(span.start as usize..span.end as usize).unwrap_or("");
        let paths =
            headers::macro_paths(part).filter(|path| path.last().is_some_and(|name| names.contains(&Name::new(name))));
        paths.filter(|path| self.may_be_own_macro(module, path)).map(|path| path.join("::")).collect()
    }

    /// Whether a path may mean a macro of the user's own in a module.
    fn may_be_own_macro(&self, module: ModId, path: &[&str]) -> bool {
        let Some((&name, before)) = path.split_last() else { return false };
        let name = Name::new(name);
        let Some(&first) = before.first() else { return self.names_own_macro(module, name) };
        if matches!(first, "crate" | "self" | "super") {
            return true;
        }
        let found = resolve::name(self, module, Name::new(first), Ns::Type);
        found.is_empty()
            || found.iter().any(|res| !matches!(res, Res::Mod(of) if !self.is_own_crate(self.crate_of(*of))))
    }

    /// Whether the name of a macro may mean one of the user's own, where neither a path nor an import says otherwise.
    fn names_own_macro(&self, module: ModId, name: Name) -> bool {
        if let Some(crates) = self.macro_imported_from(module, name) {
            return crates.is_empty() || crates.iter().any(|&krate| self.is_own_crate(krate));
        }
        let krate = self.crate_of(module);
        let Some(package) = self.krate(krate).package else { return true };
        let file = self.written(self.file_of(module));
        let index = self.package_index(package);
        // One of another package may come by `#[macro_use]` or a glob.
        let Some(places) = index.macros.get(&name) else { return true };
        places.iter().any(|&place| {
            let is_seen = || match self.macro_items(krate, place, name) {
                Some(items) => items.into_iter().any(|def| self.sees_macro(module, def, name)),
                // Another target's, which a glob may bring if it is exported.
                None => self.source(place).is_ok_and(|source| source.text.contains("macro_export")),
            };
            place == file || is_seen()
        })
    }

    /// The names of the macros that the package of a module defines, and the packages of the user's that it depends on.
    fn own_macros(&self, module: ModId) -> &FxHashSet<Name> {
        let krate = self.krate(self.crate_of(module));
        krate.own_macros.get_or_init(|| {
            let Some(package) = krate.package.filter(|_| !krate.is_stub) else {
                let text = self.source(krate.root_file).map_or("", |source| &*source.text);
                return headers::macros(text).map(|(name, _)| Name::new(name)).collect();
            };
            let local = self.workspace.package(package).dependencies.iter().filter(|one| one.path.is_some());
            let local = local.filter_map(|one| self.workspace.dependency(package, &one.extern_name));
            let packages = std::iter::once(package).chain(local).filter(|&package| self.is_local(package));
            packages
                .flat_map(|package| self.package_index(package).macros.keys().copied().collect::<Vec<_>>())
                .collect()
        })
    }

    fn is_own_crate(&self, id: CrateId) -> bool {
        let krate = self.krate(id);
        !krate.is_stub && krate.package.is_none_or(|package| self.is_local(package))
    }

    /// The definitions of a macro among the items of a file; none if it is no file of the crate.
    fn macro_items(&self, krate: CrateId, file: FileId, name: Name) -> Option<Vec<Def>> {
        let (outline, home) = (self.outline(file)?, self.module_of_file(krate, file)?);
        let is_it = |slot: &Slot| slot.kind == SlotKind::MacroRules && slot.name == Some(name) && !slot.uncertain;
        let items = (0..outline.entries.len()).filter(|&at| is_it(&outline.entries[at].slot));
        Some(items.filter_map(|at| self.place_item(home, ItemIdx::of_entry(at))).collect())
    }

    /// The definition of the macro that a path means in a module, if exactly one is to be seen.
    pub(super) fn definition(&self, module: ModId, path: &[&str]) -> Option<Arc<Macro>> {
        let (&name, before) = path.split_last()?;
        if before.iter().any(|part| !matches!(*part, "crate" | "self" | "super")) {
            return None;
        }
        let name = Name::new(name);
        let file = self.written(self.file_of(module));
        let krate = self.crate_of(module);
        let places: SmallVec<[FileId; 2]> = if let Some(package) = self.krate(krate).package {
            self.package_index(package).macros.get(&name).cloned().unwrap_or_default()
        } else {
            let own = headers::macros(&self.source(file).ok()?.text).map(|(name, _)| name);
            own.filter(|own| name == *own).map(|_| file).collect()
        };
        let here = places.iter().filter(|place| **place == file).count();
        let place = match (here, places.as_slice()) {
            (1, _) => file,
            (0, [place]) => *place,
            _ => return None,
        };
        let def = *self.macro_items(krate, place, name)?.first()?;
        let is_from_elsewhere = || self.macro_imported_from(module, name).is_some_and(|crates| !crates.is_empty());
        if !self.sees_macro(module, def, name) || is_from_elsewhere() {
            return None;
        }
        if let Some(known) = self.macros.get(&(place, def.item)) {
            return known;
        }
        let text = &self.source(place).ok()?.text;
        let range = self.slot(def).range;
        let read = Macro::read(text.get(range.start as usize..range.end as usize)?).map(Arc::new);
        self.macros.insert((place, def.item), read.clone());
        read
    }

    /// Whether code in a module can mean this definition by its name alone or by a path into the crate.
    fn sees_macro(&self, from: ModId, def: Def, name: Name) -> bool {
        let text = |def: Def| {
            let range = self.slot(def).range;
            let text = self.source(self.file_of(def.module)).map_or("", |source| &*source.text);
            text.get(range.start as usize..range.end as usize).unwrap_or("")
        };
        let exports = |item: &ItemIdx| {
            let ItemKind::Use(imports) = &self.item(Def { item: *item, ..def }).kind else { return false };
            imports.iter().any(|import| import.path.as_slice() == [name])
        };
        let is_exported = text(def).split("macro_rules").next().is_some_and(|attrs| attrs.contains("macro_export"));
        if is_exported || self.items_of(def.module).iter().any(exports) {
            return true;
        }
        let mut around = def.module;
        loop {
            let mut inner = Some(from);
            while let Some(module) = inner {
                if module == around {
                    return true;
                }
                inner = self.parent(module);
            }
            let Some(parent) = self.parent(around) else { return false };
            let declared = self.items_of(parent).iter().map(|&item| Def { module: parent, item }).find(|&def| {
                let slot = self.slot(def);
                slot.kind == SlotKind::Mod && slot.name == self.module(around).name
            });
            if !declared
                .is_some_and(|def| text(def).split("mod").next().is_some_and(|attrs| attrs.contains("macro_use")))
            {
                return false;
            }
            around = parent;
        }
    }

    /// The crates that the import of a name begins with, if a module, or one that it stands in as a block does,
    /// imports it by name; none of them if that is a path within the crate.
    fn macro_imported_from(&self, from: ModId, name: Name) -> Option<SmallVec<[CrateId; 2]>> {
        let krate = self.crate_of(from);
        let mut next = Some(from);
        while let Some(module) = next {
            for &item in self.items_of(module) {
                let ItemKind::Use(imports) = &self.item(Def { module, item }).kind else { continue };
                let is_it = |import: &&Import| matches!(import.alias, ImportAs::Name(alias) if alias == name);
                if let Some(import) = imports.iter().find(is_it) {
                    return Some(
                        import.path.first().map_or_else(SmallVec::new, |&first| self.extern_crates(krate, first)),
                    );
                }
            }
            next = if self.is_block(module) { self.parent(module) } else { None };
        }
        None
    }
}
