//! What calls of the user's own `macro_rules!` macros make, where items may stand.
//!
//! Called by `db` for modules and impls with such calls, or with those of `include!`, and by `run` for all of a package. What a call becomes is a
//! file that is on no disk, and a module that stands in the one with the call as a block stands in a function: its
//! items see all that the module around has, which counts them among its own ([`Db::defs`]).
//!
//! A macro that passes its items on makes no new ones: they are those that stand in the call, and are known for
//! certain then. Of libraries no macro is expanded, and neither is one that not exactly one definition is to be seen of.

use std::sync::{Arc, OnceLock};

use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

use super::words::{Key, Words};
use super::{Db, Def, File, FileId, ModId, Module, Origin, PackageIndex, lock};
use crate::finding::Source;
use crate::names::Name;
use crate::syntax::expand::{Budget, Expansion, GaveUp, expand};
use crate::syntax::headers;
use crate::syntax::tree::{ItemIdx, SlotKind, Span};
use crate::syntax::{impl_header, macro_path};

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

/// Items that stand side by side in a text, with calls of the user's own macros among them: those of a module, or the
/// members of an impl.
#[derive(Debug)]
pub(super) struct Site {
    written: Box<[Def]>,
    /// The impl whose members they are.
    of: Option<Def>,
    /// The calls that are expanded, or that include a file.
    calls: Box<[Call]>,
    /// What each of the calls may cost, and how many calls it lies in.
    share: Result<(Budget, u32), GaveUp>,
    /// The calls that make nothing but what is called by a word of theirs or of a macro's.
    closed: Closed,
    /// All of them once the calls are expanded.
    contents: OnceLock<Contents>,
}

/// The calls at a site that make nothing but what is called by a word of theirs, or of a macro that they lead to.
#[derive(Debug, Default)]
struct Closed {
    /// By the words of their arguments, the numbers of the calls.
    by_word: FxHashMap<Key, SmallVec<[u32; 1]>>,
    /// The macros that they lead to.
    macros: Vec<Name>,
}

impl Closed {
    fn of(calls: &[Call]) -> Self {
        let mut closed = Self::default();
        let mut seen = FxHashSet::default();
        for (call, number) in calls.iter().zip(0..).filter(|(call, _)| !call.is_open) {
            for word in call.words.keys() {
                closed.by_word.entry(*word).or_default().push(number);
            }
            closed.macros.extend(call.macros.iter().filter(|name| seen.insert(**name)));
        }
        closed
    }

    /// Whether one of the macros has a word.
    fn in_macro(&self, word: Key, index: &dyn Fn() -> Option<Arc<PackageIndex>>) -> bool {
        let has_word = |_: &str, words: &Words| words.may_have(word);
        !self.macros.is_empty() && index().is_some_and(|index| index.has_one(&self.macros, &has_word))
    }
}

/// A macro call that is expanded.
#[derive(Debug)]
pub(super) struct Call {
    /// Where it stands among the items.
    at: usize,
    /// The words of its arguments.
    words: Words,
    /// The macros of the package that it leads to.
    macros: Box<[Name]>,
    /// Whether it may bring what none of these texts mentions.
    is_open: bool,
    /// What it becomes, once somebody asked.
    became: OnceLock<Became>,
}

/// What a call becomes.
#[derive(Debug, Default)]
struct Became {
    /// What stands in the place of the call and of what it looks as if it made; none if it stays what it is.
    defs: Option<Box<[Def]>>,
    /// Those of them that macros pass on, which are what they look like.
    confirmed: Box<[Def]>,
    /// How many items behind the call it only looks as if it made.
    guessed: usize,
    /// Whether something was given up because it is too large.
    given_up: bool,
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

    /// The items that stand in a module, before macro calls are expanded.
    pub(crate) fn written_defs(&self, module: ModId) -> Defs<'_> {
        Defs::Items(module, self.items_of(module).iter())
    }

    /// The items of a module, with what those macro calls make that may bring what is called by no word of theirs.
    pub(crate) fn defs_of_open_calls(&self, module: ModId) -> Vec<Def> {
        match self.site(module) {
            Some(site) => self.expanded(site, &|call| call.is_open).defs.into(),
            None => self.written_defs(module).collect(),
        }
    }

    /// Whether macro calls stand in a module that make nothing but what is called by a word of theirs.
    pub(crate) fn has_closed_calls(&self, module: ModId) -> bool {
        self.site(module).is_some_and(|site| !site.closed.macros.is_empty())
    }

    /// Whether such macro calls of a module may make something that has to do with a word.
    pub(crate) fn may_be_made_by_closed_calls(&self, module: ModId, word: Name) -> bool {
        self.site(module).is_some_and(|site| {
            let word = Key::of(word.as_str());
            site.closed.by_word.contains_key(&word) || site.closed.in_macro(word, &|| self.index_of(module))
        })
    }

    /// What such macro calls of a module make, if that may have something to do with a word: for each call what it
    /// makes, and what it only looks as if it made, which is nothing then.
    pub(crate) fn made_by_closed_calls(&self, module: ModId, word: Name) -> Vec<(&[Def], &[Def])> {
        let Some(site) = self.site(module) else { return Vec::new() };
        let made = site.closed_calls(word, &|| self.index_of(module)).into_iter().filter_map(|call| {
            let became = self.became(site, call);
            let guessed = site.written.get(call.at + 1..call.at + 1 + became.guessed)?;
            Some((became.defs.as_deref()?, guessed))
        });
        made.collect()
    }

    /// What the texts of a module's package tell, if it is one of the user's own.
    fn index_of(&self, module: ModId) -> Option<Arc<PackageIndex>> {
        let package = self.krate(self.crate_of(module)).package.filter(|&package| self.is_local(package))?;
        Some(self.package_index(package))
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
            let confirmed = self.members(outer).is_some_and(|members| {
                members.contents.get().is_some_and(|contents| contents.confirmed.contains(&def))
            });
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
        let site = self.site(id)?;
        Some(site.contents.get_or_init(|| self.expanded(site, &|_| true)))
    }

    /// The members of an impl, if there are macro calls among them.
    pub(super) fn members(&self, of: Def) -> Option<Arc<Site>> {
        let site = self.impl_site(of)?;
        site.contents.get_or_init(|| self.expanded(&site, &|_| true));
        Some(site)
    }

    /// The members of an impl, if there are macro calls among them, which may not have been expanded yet.
    pub(super) fn impl_site(&self, of: Def) -> Option<Arc<Site>> {
        if of.item.part > 0 || self.slot(of).kind != SlotKind::Impl || !self.expands(of.module) {
            return None;
        }
        if !self.written_parts(of).any(|def| self.is_call(def)) {
            return None;
        }
        // Made once, since the definitions in it are told apart by their modules.
        let once = Arc::clone(lock(&self.members).entry(of).or_default());
        once.get_or_init(|| self.read_site(self.written_parts(of).collect(), Some(of)).map(Arc::new)).clone()
    }

    /// The items of a module, if there are macro calls among them.
    pub(super) fn site(&self, module: ModId) -> Option<&Site> {
        let make = || {
            let has_calls = self.written_defs(module).any(|def| self.is_call(def));
            has_calls.then(|| self.read_site(self.written_defs(module).collect(), None).map(Box::new))?
        };
        self.module(module).site.get_or_init(make).as_deref()
    }

    fn is_call(&self, def: Def) -> bool {
        matches!(self.slot(def).kind, SlotKind::MacroCall | SlotKind::MacroItems)
    }

    fn read_site(&self, written: Box<[Def]>, of: Option<Def>) -> Option<Site> {
        let module = written.first()?.module;
        let mut of_file = FxHashSet::default();
        if self.krate(self.crate_of(module)).package.is_none()
            && let Ok(source) = self.source(self.written(self.file_of(module)))
        {
            of_file.extend(headers::macros(&source.text).map(|(name, _)| Name::new(name)));
        }
        let calls = written.iter().enumerate().filter_map(|(at, def)| self.call(at, *def, &of_file));
        let calls: Box<[Call]> = calls.collect();
        if calls.is_empty() {
            return None;
        }
        let share = self.share(module, calls.len());
        let closed = Closed::of(&calls);
        Some(Site { written, of, calls, share, closed, contents: OnceLock::new() })
    }

    /// The text of the arguments of a call.
    fn arguments(&self, def: Def) -> &str {
        let text = self.source(self.file_of(def.module)).map_or("", |source| &*source.text);
        self.slot(def).body.and_then(|body| text.get(body.start as usize..body.end as usize)).unwrap_or("")
    }

    /// A call that stands among the items of a module or impl, given the macros of its file if that is part of no package,
    /// if it is one of the user's own macros or includes a file.
    fn call(&self, at: usize, def: Def, of_file: &FxHashSet<Name>) -> Option<Call> {
        if !self.is_call(def) {
            return None;
        }
        let is_include = def.item.part == 0 && self.is_include(def);
        let name = self.slot(def).name.filter(|_| !is_include && self.expands(def.module));
        let mut call =
            Call { at, words: Words::default(), macros: Box::default(), is_open: true, became: OnceLock::new() };
        match (name, self.krate(self.crate_of(def.module)).package) {
            (None, _) => is_include.then_some(call),
            (Some(name), None) => of_file.contains(&name).then_some(call),
            (Some(name), Some(package)) => {
                let index = self.package_index(package);
                if !index.macros.contains_key(&name) {
                    return None;
                }
                let arguments = self.arguments(def);
                let called = headers::macro_calls(arguments).map(Name::new);
                call.macros = index.led_to(std::iter::once(name).chain(called));
                call.words = Words::of(arguments);
                // An import may bring what is called by no word here, and a file that is included anything.
                let imports =
                    |_: &str, words: &Words| words.may_have(Key::of("use")) || words.may_have(Key::of("include"));
                call.is_open = imports("", &call.words) || index.has_one(&call.macros, &imports);
                Some(call)
            }
        }
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

    /// Puts what each call that is meant makes in the place of the call and of what it looks as if it made.
    fn expanded(&self, site: &Site, is_meant: &dyn Fn(&Call) -> bool) -> Contents {
        let mut defs = Vec::with_capacity(site.written.len());
        let mut contents = Contents::default();
        let mut at = 0;
        for call in site.calls.iter().filter(|call| is_meant(call)) {
            // It may stand in one that came to something.
            let Some(before) = site.written.get(at..call.at) else { continue };
            defs.extend(before);
            at = call.at + 1;
            let became = self.became(site, call);
            let def = site.written[call.at];
            contents.given_up.extend(became.given_up.then(|| self.slot(def).range));
            match &became.defs {
                Some(made) => {
                    defs.extend(made);
                    at += became.guessed;
                }
                None => defs.push(def),
            }
            contents.confirmed.extend(&became.confirmed);
        }
        defs.extend(site.written.get(at..).unwrap_or_default());
        contents.defs = defs.into();
        contents
    }

    /// What one of the calls among some items becomes.
    fn became<'s>(&self, site: &'s Site, call: &'s Call) -> &'s Became {
        call.became.get_or_init(|| {
            let (def, behind) = (site.written[call.at], &site.written[call.at + 1..]);
            let range = self.slot(def).range;
            let guessed = behind.iter().take_while(|&&def| range.holds(self.slot(def).range)).count();
            match self.made_by(def, site) {
                Ok((made, given_up)) => {
                    let recognised = self.recognised(def, made, &behind[..guessed]);
                    let (defs, confirmed) =
                        recognised.map_or((None, Vec::new()), |(defs, confirmed)| (Some(defs.into()), confirmed));
                    Became { defs, confirmed: confirmed.into(), guessed, given_up }
                }
                Err(why) => Became { given_up: why == GaveUp::TooLarge, ..Became::default() },
            }
        })
    }

    /// What a call makes, and whether something in that was given up.
    fn made_by(&self, call: Def, site: &Site) -> Result<(Vec<Def>, bool), GaveUp> {
        let included =
            if call.item.part == 0 && self.is_include(call) { self.child(call.module, call.item) } else { None };
        let made = match included {
            Some(included) => included,
            None => self.expand(call, site.of, site.share?)?,
        };
        if site.of.is_none() {
            return Ok((self.defs(made).collect(), !self.unexpanded(made).is_empty()));
        }
        let whole = self.items_of(made).first().map(|&item| Def { module: made, item });
        Ok((whole.map(|whole| self.parts(whole).collect()).unwrap_or_default(), false))
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
}

impl Site {
    /// The definitions, in order, once the calls are expanded; none before that.
    pub(super) fn defs(&self) -> &[Def] {
        self.contents.get().map_or(&[], |contents| &contents.defs)
    }

    /// What those of the calls become that are meant, by themselves and the texts of their arguments; without what stands
    /// beside them.
    pub(super) fn made(&self, db: &Db<'_>, is_meant: &dyn Fn(&Call, &str) -> bool) -> Vec<Def> {
        let meant = self.calls.iter().filter(|call| is_meant(call, db.arguments(self.written[call.at])));
        let made = meant.filter_map(|call| db.became(self, call).defs.as_deref()).flatten().copied();
        made.filter(|def| def.module != self.written[0].module).collect()
    }

    /// The calls that make nothing but what is called by a word of theirs or of the macros', and may make something
    /// with that word.
    fn closed_calls(&self, word: Name, index: &dyn Fn() -> Option<Arc<PackageIndex>>) -> SmallVec<[&Call; 2]> {
        let word = Key::of(word.as_str());
        if self.closed.in_macro(word, index) {
            return self.calls.iter().filter(|call| !call.is_open).collect();
        }
        let numbers = self.closed.by_word.get(&word).into_iter().flatten();
        numbers.map(|&number| &self.calls[number as usize]).collect()
    }
}

impl Call {
    /// Whether what it makes may have a word in it that comes from the call or the macros.
    pub(super) fn may_make(&self, word: Key, index: Option<&PackageIndex>) -> bool {
        self.words.may_have(word) || self.leads_to_meant(index, &|_, words| words.may_have(word))
    }

    /// Whether its arguments are meant, by their text and words, or one of the macros that it leads to is.
    pub(super) fn is_meant(
        &self,
        arguments: &str,
        index: Option<&PackageIndex>,
        is_meant: &dyn Fn(&str, &Words) -> bool,
    ) -> bool {
        is_meant(arguments, &self.words) || self.leads_to_meant(index, is_meant)
    }

    /// Whether one of the macros that it leads to is meant. Those that are not known are.
    fn leads_to_meant(&self, index: Option<&PackageIndex>, is_meant: &dyn Fn(&str, &Words) -> bool) -> bool {
        self.macros.is_empty() || index.is_none_or(|index| index.has_one(&self.macros, is_meant))
    }
}
