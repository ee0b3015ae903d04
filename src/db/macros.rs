//! What the name of a macro means: which definition of the user's own, or that it is one of theirs at all.
//!
//! Called by `expansions` for the calls that it expands, and for each body that is parsed, since a macro of the
//! program's own that is called like a well-known one does what it does, and since the definition tells which arguments
//! of a call are code. For that, the macros of libraries are looked up, too. No call is expanded here.

use std::sync::Arc;

use rustc_hash::FxHashSet;
use smallvec::SmallVec;

use super::{CrateId, Db, Def, FileId, ModId};
use crate::names::Name;
use crate::resolve::{self, Ns, Res};
use crate::syntax::expand::Macro;
use crate::syntax::tree::{Body, BodySource, FnItem, Import, ImportAs, ItemIdx, ItemKind, Slot, SlotKind};
use crate::syntax::{self, CalledMacros, ParseError, headers};

impl Db<'_> {
    /// Parses a body; a fresh one each time, since bodies are many and looked at once or twice.
    ///
    /// # Errors
    ///
    /// If it is no Rust.
    pub fn body(&self, module: ModId, source: BodySource, signature: Option<&FnItem>) -> Result<Body, ParseError> {
        let Ok(text) = self.source(self.file_of(module)) else { return Ok(Body::default()) };
        // Found out beforehand, since nothing else can be parsed while a body is.
        let macros = self.macros_called(module, &text.text, source);
        syntax::body(&text.text, source, signature, &macros)
    }

    /// What is known of the macros that a body calls.
    fn macros_called(&self, module: ModId, text: &str, source: BodySource) -> CalledMacros {
        let mut called = CalledMacros::default();
        let Some(span) = source.span() else { return called };
        let part = text.get(span.start as usize..span.end as usize).unwrap_or("");
        let names = self.own_macros(module);
        // Calls lie in one another: once each byte was looked at several times, the rest is taken to hold code.
        let mut patience = part.len() * 4;
        let mut may_hold_code = |arguments: &str| {
            let (holds, length) = if patience == 0 { (true, 0) } else { headers::begins_with_code(arguments) };
            patience = patience.saturating_sub(length);
            holds
        };
        for (path, arguments) in headers::macro_paths(part) {
            let Some(&last) = path.last() else { continue };
            let is_own = names.contains(&Name::new(last)) && self.may_be_own_macro(module, &path);
            if !is_own && syntax::is_known_macro(last) {
                continue;
            }
            let written = path.join("::");
            if !called.definitions.contains_key(&written) && may_hold_code(arguments) {
                let own = if is_own { self.definition(module, &path) } else { None };
                let found = own.or_else(|| self.library_macro(module, &path));
                called.definitions.extend(found.map(|found| (written.clone(), found)));
            }
            if is_own {
                called.own.insert(written);
            }
        }
        called
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
        let Some(known) = index.macros.get(&name) else { return true };
        known.places.iter().any(|&place| {
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
        if !self.leads_to_own_module(module, before) {
            return None;
        }
        let key = (module, Name::new(name));
        if let Some(known) = self.definitions.get(&key) {
            return known;
        }
        let found = self.find_definition(module, key.1);
        self.definitions.insert(key, found.clone());
        found
    }

    fn find_definition(&self, module: ModId, name: Name) -> Option<Arc<Macro>> {
        let file = self.written(self.file_of(module));
        let krate = self.crate_of(module);
        let places: SmallVec<[FileId; 2]> = if let Some(package) = self.krate(krate).package {
            self.package_index(package).macros.get(&name).map(|known| known.places.clone()).unwrap_or_default()
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

    /// Whether the path before a macro's name names a module of the same crate. Imports are not followed, since the items
    /// that they stand among may be what is being found out.
    fn leads_to_own_module(&self, module: ModId, path: &[&str]) -> bool {
        let mut here = self.named_module(module);
        let mut parts = path.iter().peekable();
        if parts.next_if_eq(&&"crate").is_some() {
            here = self.root(self.crate_of(module));
        } else {
            while let Some(part) = parts.next_if(|part| matches!(**part, "self" | "super")) {
                if *part == "super" {
                    let Some(parent) = self.parent(here) else { return false };
                    here = self.named_module(parent);
                }
            }
        }
        parts.all(|part| {
            let child = self.declared_module(here, Name::new(part));
            here = child.unwrap_or(here);
            child.is_some()
        })
    }

    /// The definition of a library's macro that a path means in a module, by the library's name or by an import, if the
    /// library exports exactly one macro of that name.
    fn library_macro(&self, module: ModId, path: &[&str]) -> Option<Arc<Macro>> {
        let (&name, before) = path.split_last()?;
        let name = Name::new(name);
        let crates = match before {
            [] => self.macro_imported_from(module, name)?,
            [first] if !self.declares_module(self.named_module(module), Name::new(first)) => {
                self.extern_crates(self.crate_of(module), Name::new(first))
            }
            _ => return None,
        };
        crates.into_iter().find_map(|krate| {
            if let Some(known) = self.library_macros.get(&(krate, name)) {
                return known;
            }
            let read = self.read_library_macro(krate, name).map(Arc::new);
            self.library_macros.insert((krate, name), read.clone());
            read
        })
    }

    fn read_library_macro(&self, id: CrateId, name: Name) -> Option<Macro> {
        let krate = self.krate(id);
        let mut definitions = Vec::new();
        let mut collect = |text: &str| {
            let of_name = headers::macros(text).filter(|(other, _)| name == *other);
            definitions.extend(of_name.map(|(_, definition)| {
                let before = &text[..definition.as_ptr() as usize - text.as_ptr() as usize];
                (headers::is_exported_macro(before), definition.to_owned())
            }));
        };
        match krate.package.filter(|_| !krate.is_stub) {
            Some(package) => self.each_text(package, |_, text| collect(text)),
            None => collect(self.source(krate.root_file).map_or("", |source| &*source.text)),
        }
        match definitions.as_slice() {
            [(true, definition)] => Macro::read(&format!("macro_rules! {definition}")),
            _ => None,
        }
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
