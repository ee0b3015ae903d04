//! What calls of the user's own `macro_rules!` macros make, where items may stand.
//!
//! Called by `db` for modules and impls with such calls, or with those of `include!`, and by `run` for all of a package. What a call becomes is a
//! file that is on no disk, and a module that stands in the one with the call as a block stands in a function: its
//! items see all that the module around has, which counts them among its own ([`Db::defs`]).
//!
//! A macro that passes its items on makes no new ones: they are those that stand in the call, and are known for
//! certain then. Of libraries no macro is expanded, and neither is one that not exactly one definition is to be seen of.

use std::sync::Arc;

use rustc_hash::FxHashSet;
use smallvec::SmallVec;

use super::impls::impl_key;
use super::words::{Key, Words};
use super::{Db, Def, File, FileId, ImplKey, MadeImpls, ModId, Module, Origin, PackageIndex, lock};
use crate::finding::Source;
use crate::names::Name;
use crate::syntax::expand::{Budget, Expansion, GaveUp, expand};
use crate::syntax::headers;
use crate::syntax::tree::{ItemIdx, SlotKind, Span};
use crate::syntax::{impl_header, macro_path};
use crate::workspace::PackageId;

/// What is looked at for a call that stands in a file, those that it leads to included.
const BUDGET: Budget = Budget { bytes: 256 << 10, steps: 500_000 };

/// How deep calls may lie in one another, as rustc has it.
const MAX_DEPTH: u32 = 128;

/// Where a text comes from that a macro made.
#[derive(Debug)]
pub(super) struct Made {
    /// The file with the call.
    pub(super) file: FileId,
    expansion: Expansion,
    /// How many bytes of the text stand before the expansion.
    before: u32,
    /// What is left for the calls in it, all together.
    budget: Budget,
    /// How many calls it lies in.
    depth: u32,
}

/// The items of a module, or the members of an impl, once its macro calls are expanded.
#[derive(Debug, Default)]
pub(super) struct Contents {
    defs: Box<[Def]>,
    /// Those that macros pass on, which are what they look like.
    confirmed: FxHashSet<Def>,
    /// The calls that were given up because they are too large.
    given_up: Vec<Span>,
}

/// Iterates over definitions.
#[derive(Debug)]
pub enum Defs<'d> {
    /// The items of a module without macro calls.
    Items(ModId, std::slice::Iter<'d, ItemIdx>),
    /// Definitions of any modules.
    Listed(std::slice::Iter<'d, Def>),
}

impl Iterator for Defs<'_> {
    type Item = Def;

    fn next(&mut self) -> Option<Def> {
        match self {
            Self::Items(module, items) => items.next().map(|&item| Def { module: *module, item }),
            Self::Listed(defs) => defs.next().copied(),
        }
    }
}

impl Db<'_> {
    /// The items of a module, those that macros make included.
    pub fn defs(&self, module: ModId) -> Defs<'_> {
        match self.contents(module) {
            Some(contents) => Defs::Listed(contents.defs.iter()),
            None => Defs::Items(module, self.items_of(module).iter()),
        }
    }

    /// The macro calls in a module that are too large to be expanded.
    pub fn unexpanded(&self, module: ModId) -> &[Span] {
        self.contents(module).map_or(&[], |contents| &contents.given_up)
    }

    /// Whether it is only guessed that an item is there and is what it looks like.
    pub fn is_uncertain(&self, def: Def) -> bool {
        self.slot(def).uncertain && !self.is_confirmed(def)
    }

    /// Whether an item stands in a file as it is, rather than being made or chosen by a macro.
    pub fn is_written(&self, def: Def) -> bool {
        !self.is_uncertain(def) && self.file(self.file_of(def.module)).made.is_none()
    }

    /// Whether an item only looks as if it stood there: it stands in a macro call that makes something else of it.
    pub(super) fn is_hidden(&self, def: Def) -> bool {
        let is_listed = |def: &Def| self.contents(def.module).is_none_or(|contents| contents.defs.contains(def));
        let mut here = def;
        while self.slot(here).uncertain {
            if !is_listed(&here) {
                return true;
            }
            let module = self.module(here.module);
            let (Origin::Inline(item), Some(parent)) = (&module.origin, module.parent) else { break };
            here = Def { module: parent, item: *item };
        }
        false
    }

    fn is_confirmed(&self, def: Def) -> bool {
        if def.item.part > 0 {
            let outer = Def { item: ItemIdx { part: 0, ..def.item }, ..def };
            let confirmed = self.members(outer).is_some_and(|members| members.confirmed.contains(&def));
            return confirmed || self.is_confirmed(outer);
        }
        let mut here = def;
        loop {
            if self.contents(here.module).is_some_and(|contents| contents.confirmed.contains(&here)) {
                return true;
            }
            let module = self.module(here.module);
            let (Origin::Inline(item), Some(parent)) = (&module.origin, module.parent) else { return false };
            here = Def { module: parent, item: *item };
        }
    }

    fn contents(&self, id: ModId) -> Option<&Contents> {
        let contents = &self.module(id).contents;
        let make = || {
            let written = self.items_of(id).iter().map(|&item| Def { module: id, item });
            let calls = if self.expands(id) { self.calls_among(written.clone()) } else { 0 };
            if calls == 0 && !written.clone().any(|def| self.is_include(def)) {
                return None;
            }
            let written: Vec<Def> = written.collect();
            let share = if calls == 0 { Err(GaveUp::NotUnderstood) } else { self.share(id, calls) };
            Some(Box::new(self.expanded(&written, &|call| {
                let included = if self.is_include(call) { self.child(id, call.item) } else { None };
                let made = included.map_or_else(|| self.expand(call, None, share?), Ok)?;
                Ok((self.defs(made).collect(), !self.unexpanded(made).is_empty()))
            })))
        };
        contents.get_or_init(make).as_deref()
    }

    /// The members of an impl with macro calls among them; none if there are none.
    pub(super) fn members(&self, of: Def) -> Option<Arc<Contents>> {
        if of.item.part > 0 || self.slot(of).kind != SlotKind::Impl || !self.expands(of.module) {
            return None;
        }
        let calls = self.calls_among(self.written_parts(of));
        if calls == 0 {
            return None;
        }
        // Made once, since the definitions in it are told apart by their modules.
        let once = Arc::clone(lock(&self.members).entry(of).or_default());
        let make = || {
            let written: Vec<Def> = self.written_parts(of).collect();
            let share = self.share(of.module, calls);
            Arc::new(self.expanded(&written, &|call| {
                let made = self.expand(call, Some(of), share?)?;
                let whole = self.items_of(made).first().map(|&item| Def { module: made, item });
                Ok((whole.map(|whole| self.parts(whole).collect()).unwrap_or_default(), false))
            }))
        };
        Some(Arc::clone(once.get_or_init(make)))
    }

    fn calls_among(&self, defs: impl Iterator<Item = Def>) -> usize {
        defs.filter(|&def| matches!(self.slot(def).kind, SlotKind::MacroCall | SlotKind::MacroItems)).count()
    }

    /// Whether macros of a module's crate are expanded.
    fn expands(&self, module: ModId) -> bool {
        let krate = self.krate(self.crate_of(module));
        !krate.is_stub && krate.package.is_none_or(|package| self.is_local(package))
    }

    /// What each of a module's calls may cost.
    fn share(&self, module: ModId, calls: usize) -> Result<(Budget, u32), GaveUp> {
        match &self.file(self.file_of(module)).made {
            None => Ok((BUDGET, 0)),
            Some(made) if made.depth >= MAX_DEPTH => Err(GaveUp::TooLarge),
            Some(made) => {
                let Budget { bytes, steps } = made.budget;
                Ok((Budget { bytes: bytes / calls, steps: steps / calls }, made.depth + 1))
            }
        }
    }

    /// Puts what each call makes in the place of the call and of what it looks as if it made.
    fn expanded(&self, written: &[Def], expand: &dyn Fn(Def) -> Result<(Vec<Def>, bool), GaveUp>) -> Contents {
        let mut defs = Vec::with_capacity(written.len());
        let mut contents = Contents::default();
        let mut at = 0;
        while let Some(&call) = written.get(at) {
            at += 1;
            let slot = self.slot(call);
            if !matches!(slot.kind, SlotKind::MacroCall | SlotKind::MacroItems) {
                defs.push(call);
                continue;
            }
            let guessed = written[at..].iter().take_while(|&&def| slot.range.holds(self.slot(def).range)).count();
            let candidates = &written[at..at + guessed];
            let made = match expand(call) {
                Ok((made, given_up)) => {
                    contents.given_up.extend(given_up.then_some(slot.range));
                    self.recognised(call, made, candidates)
                }
                Err(why) => {
                    contents.given_up.extend((why == GaveUp::TooLarge).then_some(slot.range));
                    None
                }
            };
            let Some((made, passed_on)) = made else {
                defs.push(call);
                continue;
            };
            at += guessed;
            defs.extend(made);
            contents.confirmed.extend(passed_on);
        }
        contents.defs = defs.into();
        contents
    }

    /// What a call makes, with what it passes on in the place where that stands, and which of it is certain; none if
    /// something that stands in the call is copied to a place where it is another item, as into a module: it is looked
    /// into where it stands then, as in any macro.
    fn recognised(&self, call: Def, made: Vec<Def>, candidates: &[Def]) -> Option<(Vec<Def>, Vec<Def>)> {
        let mut defs = Vec::with_capacity(made.len());
        let mut confirmed = Vec::new();
        for def in made {
            let place = self.written_as(def, call.module);
            let twin = place.and_then(|place| candidates.iter().find(|&&guess| self.slot(guess).range == place));
            let Some(&twin) = twin else {
                defs.push(def);
                continue;
            };
            if !defs.contains(&twin) {
                defs.push(twin);
            }
            if !self.is_uncertain(def) {
                confirmed.push(twin);
            }
        }
        let text = self.source(self.file_of(call.module)).map_or("", |source| &*source.text);
        let is_copied = |guess: &Def| {
            let range = self.slot(*guess).range;
            let part = text.get(range.start as usize..range.end as usize).unwrap_or("");
            !defs.contains(guess) && defs.iter().any(|def| self.holds_copy(*def, range, part))
        };
        if candidates.iter().any(is_copied) { None } else { Some((defs, confirmed)) }
    }

    /// Whether the text that an item stands in holds a copy of a part of the text with the call.
    fn holds_copy(&self, def: Def, range: Span, part: &str) -> bool {
        let file = self.file_of(def.module);
        let Some(made) = &self.file(file).made else { return false };
        let direct = made.expansion.pieces.iter().any(|piece| piece.from.holds(range));
        direct || made.depth > 0 && self.source(file).is_ok_and(|source| source.text.contains(part))
    }

    /// Where an item stands in the file of a module, if macros have passed it on with nothing but harmless attributes.
    fn written_as(&self, def: Def, module: ModId) -> Option<Span> {
        let made = self.file(self.file_of(def.module)).made.as_ref()?;
        let range = self.slot(def).range;
        let text = &self.source(self.file_of(def.module)).ok()?.text;
        let whole = Span { start: range.start.checked_sub(made.before)?, end: range.end.checked_sub(made.before)? };
        let pieces = &made.expansion.pieces;
        let piece = pieces.iter().rev().find(|piece| piece.at < whole.end)?;
        let from = piece.at.max(whole.start);
        let attributes = text.get(range.start as usize..(from + made.before) as usize)?;
        if made.file != self.file_of(module) || !headers::only_harmless_attributes(attributes) {
            return None;
        }
        // Comments are part of no item.
        let blank = headers::blank_before(text.get((from + made.before) as usize..range.end as usize)?) as u32;
        made.expansion.origin(Span { start: from + blank, end: whole.end })
    }

    // ------------------------------------------------------------------------------------------ one call

    /// The module that a call becomes; `of` is the impl that it stands in.
    fn expand(&self, call: Def, of: Option<Def>, (budget, depth): (Budget, u32)) -> Result<ModId, GaveUp> {
        let slot = self.slot(call);
        let file = self.file_of(call.module);
        let text = &self.source(file).map_err(|_| GaveUp::NotUnderstood)?.text;
        let arguments = slot.body.ok_or(GaveUp::NotUnderstood)?;
        let path = macro_path(text, slot).ok_or(GaveUp::NotUnderstood)?;
        let definition = self.definition(call.module, &path).ok_or(GaveUp::NotUnderstood)?;
        let wholes = self.file(file).made.as_ref().map_or(&[][..], |made| &made.expansion.wholes);
        let mut expansion = expand(&definition, text, arguments, wholes, budget)?;
        let header = match of {
            Some(of) => format!("impl{}{{", impl_header(text, self.slot(of)).ok_or(GaveUp::NotUnderstood)?),
            None => String::new(),
        };
        let mut made = std::mem::take(&mut expansion.text);
        let budget = Budget { bytes: budget.bytes - made.len(), ..budget };
        let before = header.len() as u32;
        if of.is_some() {
            made = format!("{header}{made}}}");
            for (whole, _) in &mut expansion.wholes {
                *whole = Span { start: whole.start + before, end: whole.end + before };
            }
        }
        self.add_made(call.module, Made { file, expansion, before, budget, depth }, made)
    }

    fn add_made(&self, around: ModId, made: Made, text: String) -> Result<ModId, GaveUp> {
        let module = self.module(around);
        let call = self.file(module.file);
        let source = Arc::new(Source { path: call.shown.clone(), text: text.into() });
        let mut file = File::new(call.path.clone(), call.shown.clone(), Some(source));
        file.made = Some(Box::new(made));
        let file = FileId(self.files.push(file) as u32);
        if self.parse_error(file).is_some() {
            return Err(GaveUp::NotUnderstood);
        }
        let (folder, path_folder) = (module.folder.clone(), module.path_folder.clone());
        Ok(self.push_module(Module::new(module.krate, file, Origin::Expansion, (folder, path_folder), Some(around))))
    }

    // ------------------------------------------------------------------------------------------ all of a crate

    /// Whether what the macro calls of a file make could hold some of these words, or have them in it as a text.
    pub(super) fn could_make(
        &self,
        file: FileId,
        package: Option<PackageId>,
        is_meant: &dyn Fn(&str, &Words) -> bool,
    ) -> bool {
        let in_macros = || {
            let index = package.map(|package| self.package_index(package));
            index.is_some_and(|index| is_meant(&index.macro_texts, &index.macro_words))
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

    /// The texts that the macro calls of a file make, those in one another included.
    pub fn made_of(&self, file: FileId, package: Option<PackageId>) -> Vec<FileId> {
        let mut open = self.modules_with_calls(file, package, |db| db.home(file, package));
        let mut found = Vec::new();
        while let Some(module) = open.pop() {
            for def in self.made_in(module) {
                let file = self.file_of(def.module);
                if !found.contains(&file) {
                    found.push(file);
                    open.push(def.module);
                }
            }
        }
        found
    }

    /// The impls of a crate that macros make, of a trait for types of that name.
    pub(super) fn made_impls(&self, krate: super::CrateId, key: &ImplKey) -> Vec<Def> {
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
            let is_there = |word: &Key| index.macro_words.may_have(*word) || self.words(*file).may_have(*word);
            words.iter().all(is_there)
        };
        let mut found = Vec::new();
        for file in self.files_with_calls(package).iter().filter(|file| may_make(file)) {
            let once = Arc::clone(lock(&of.made_impls).entry(*file).or_default());
            found.extend(once.get_or_init(|| self.made_impls_of(krate, package, *file)).get(key).into_iter().flatten());
        }
        found
    }

    /// The impls that the macro calls of a file make.
    fn made_impls_of(&self, krate: super::CrateId, package: PackageId, file: FileId) -> MadeImpls {
        let mut impls = MadeImpls::default();
        let Some(home) = self.module_of_file(krate, file) else { return impls };
        for module in self.modules_with_calls(file, Some(package), |_| home) {
            for def in self.made_in(module) {
                let Ok(source) = self.source(self.file_of(def.module)) else { continue };
                if let Some(key) = impl_key(&source.text, self.slot(def)) {
                    impls.entry(key).or_default().push(def);
                }
            }
        }
        impls
    }

    /// The items of a module that its macro calls make, and the members that calls in its impls make.
    fn made_in(&self, module: ModId) -> Vec<Def> {
        let mut found: Vec<Def> = self.defs(module).filter(|def| def.module != module).collect();
        for &item in self.items_of(module) {
            let def = Def { module, item };
            if let Some(members) = self.members(def) {
                found.extend(members.defs.iter().filter(|member| member.module != module));
            }
        }
        found
    }

    /// The modules of a file that hold calls of the package's own macros, or of the file's own.
    fn modules_with_calls(
        &self,
        file: FileId,
        package: Option<PackageId>,
        home: impl FnOnce(&Self) -> ModId,
    ) -> Vec<ModId> {
        let (Some(outline), Ok(source)) = (self.outline(file), self.source(file)) else { return Vec::new() };
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
        let calls: Vec<usize> = (0..outline.entries.len()).filter(holds_calls).collect();
        if calls.is_empty() {
            return Vec::new();
        }
        let home = home(self);
        let modules = calls.into_iter().filter_map(|index| self.place_item(home, ItemIdx::of_entry(index)));
        let mut modules: Vec<ModId> = modules.map(|def| def.module).collect();
        modules.dedup();
        modules
    }

    /// Whether the text of a module's file calls a macro that its package defines.
    pub(super) fn calls_macros(&self, module: ModId) -> bool {
        let package = self.krate(self.crate_of(module)).package.filter(|&package| self.is_local(package));
        let Some(package) = package else { return false };
        self.calls_one_of(self.file_of(module), &self.package_index(package))
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
        *self.file(file).calls_macros.get_or_init(|| {
            let is_own = |name: &str| index.macros.contains_key(&Name::new(name));
            !index.macros.is_empty()
                && self.source(file).is_ok_and(|source| headers::macro_calls(&source.text).any(is_own))
        })
    }
}

impl Contents {
    /// The definitions, in order.
    pub(super) fn defs(&self) -> &[Def] {
        &self.defs
    }
}
