//! Looks into the bodies of one file, several at a time.
//!
//! Called by `run` for a file in which something may be found. A walk over the file's items decides which bodies may
//! hold something; these are looked into on whichever threads are free, and what is found is put together in the order
//! of the bodies. Reads nothing and decides nothing about types or lints.

use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashSet;
use smallvec::SmallVec;

use super::{FileOutcome, Problem};
use crate::checks::{self, Libraries, Site};
use crate::db::{CrateId, Db, Def, FileId, ModId};
use crate::finding::{Level, Place, Source, Within};
use crate::flow::{self, Safe, Subject};
use crate::names::Name;
use crate::settings::Options;
use crate::suppress;
use crate::syntax;
use crate::syntax::headers;
use crate::syntax::tree::{self, BodySource, FnItem, Item, ItemKind, Slot, SlotKind, Span, TypeRef};
use crate::trigger::{self, Triggers};
use crate::types;
use crate::workspace::{InputFile, PackageId};

/// Checks a text in which something may be found.
pub(super) fn check_source(
    db: &Db<'_>,
    triggers: &Triggers,
    (source, options): (&Arc<Source>, &Options),
    level: &(dyn Fn(&str) -> Level + Sync),
    (input, id): (&InputFile, FileId),
    mut outcome: FileOutcome,
) -> FileOutcome {
    if let Some(error) = db.parse_error(id) {
        outcome.broken = true;
        report_error(&mut outcome, source, error, true, level("parse_error"));
        return outcome;
    }
    let home = db.home(id, input.package);
    let krate = db.crate_of(home);
    let file = File {
        db,
        triggers,
        source,
        options,
        libraries: libraries(db, krate, &source.text),
        safe: Safe::new(db, krate, options),
        level,
        words: suppress::Words::of(&source.text, db.parent(home).is_none()),
        package: input.package,
    };
    let mut walk = Walk { file: &file, around: SmallVec::new(), bodies: Vec::new(), outcome, in_body: false };
    walk.module(home);
    let Walk { bodies, mut outcome, .. } = walk;
    let found: Vec<FileOutcome> = bodies.into_par_iter().map(|body| file.body(body)).collect();
    for found in found {
        outcome.add(found);
    }
    outcome
}

/// What holds for all bodies of a file.
struct File<'a, 'w> {
    db: &'a Db<'w>,
    triggers: &'a Triggers,
    source: &'a Arc<Source>,
    options: &'a Options,
    libraries: Libraries,
    /// What may be dropped by the options that hold for the file.
    safe: Safe,
    level: &'a (dyn Fn(&str) -> Level + Sync),
    words: suppress::Words,
    package: Option<PackageId>,
}

/// The items that something is inside of, from the file's own ones inwards.
type Around = SmallVec<[Def; 3]>;

/// A body that may hold something: that of the last item.
struct Open(Around);

/// A walk over items, in the order in which they stand, that finds the bodies to look into.
struct Walk<'f, 'a, 'w> {
    file: &'f File<'a, 'w>,
    around: Around,
    bodies: Vec<Open>,
    outcome: FileOutcome,
    /// Whether the items are those of a body: what they are to one another is not known by words, and since the body is
    /// looked into, so is what is in it.
    in_body: bool,
}

impl Walk<'_, '_, '_> {
    fn module(&mut self, module: ModId) {
        let db = self.file.db;
        let before = self.bodies.len();
        for def in db.written_defs(module) {
            self.item(def);
        }
        // Macro calls are expanded only if something stands here that is looked into: it may stand in one of them.
        if self.bodies.len() == before {
            return;
        }
        self.retain(before, || db.defs(module).collect());
        for &call in db.unexpanded(module) {
            self.outcome.given_up += 1;
            let message = "this macro call makes too much to be looked into, so what it makes is not known";
            self.outcome.problems.push(self.file.problem(call, message));
        }
    }

    /// Of the bodies since that number, keeps those that are in one of these items, directly inside of what the walk is
    /// inside of. What a macro makes is none of them: it stands nowhere, and a finding's place would be the macro's.
    fn retain(&mut self, before: usize, items: impl FnOnce() -> FxHashSet<Def>) {
        if self.bodies.len() > before {
            let (items, depth) = (items(), self.around.len());
            let mut at = 0;
            self.bodies.retain(|Open(around)| {
                at += 1;
                at <= before || around.get(depth).is_some_and(|def| items.contains(def))
            });
        }
    }

    fn item(&mut self, def: Def) {
        self.around.push(def);
        let slot = self.file.db.slot(def);
        match slot.kind {
            SlotKind::Mod => {
                if slot.body.is_some()
                    && let Some(child) = self.file.db.child(def.module, def.item)
                {
                    self.module(child);
                }
            }
            SlotKind::Fn | SlotKind::Const | SlotKind::Static
                if slot.body.is_some_and(|body| self.in_body || self.file.could_matter(&self.around, slot, body)) =>
            {
                self.bodies.push(Open(self.around.clone()));
            }
            SlotKind::Impl | SlotKind::Trait => {
                let before = self.bodies.len();
                for member in self.file.db.written_parts(def) {
                    self.item(member);
                }
                self.retain(before, || self.file.db.parts(def).collect());
            }
            _ => {}
        }
        self.around.pop();
    }
}

impl File<'_, '_> {
    /// Whether anything could be found in a body, as far as its text tells; `around` are its item and those around it.
    fn could_matter(&self, around: &[Def], slot: &Slot, body: Span) -> bool {
        let text = |start, end| self.source.text.get(start as usize..end as usize).unwrap_or("");
        let (header, inside) = (text(slot.range.start, body.start), text(body.start, body.end));
        // An `async fn` makes futures whatever is in it, and the word stands before its body.
        let matters = self.triggers.may_matter(self.package, text(slot.range.start, body.end))
            && self.triggers.could_matter(self.package, self.implemented(around), header, inside);
        matters || self.calls_where_it_matters(slot, header, inside)
    }

    /// The type of the innermost impl around; empty if there is none.
    fn implemented(&self, around: &[Def]) -> &'static str {
        let implemented = |&def: &Def| trigger::owner(&self.source.text, self.db.slot(def));
        around.iter().rev().find_map(implemented).map_or("", Name::as_str)
    }

    /// Whether a body's place is known, as an async function's or block's, `main`'s or a test's is, and it calls
    /// functions of the project that could be out of place there, whatever they are called.
    fn calls_where_it_matters(&self, slot: &Slot, header: &str, inside: &str) -> bool {
        if headers::is_async(header) {
            return flow::leads_to_blocking(self.db, self.package, inside);
        }
        // What blocks is out of place in `drop`, which anybody may run, and not in `main` and tests.
        let is_named = |name: &str| slot.name.is_some_and(|own| own == name);
        let matters_here = match () {
            () if is_named("drop") => flow::leads_somewhere(self.db, self.package, inside),
            () if is_named("main") || header.contains("[test]") => {
                flow::leads_to_needing(self.db, self.package, inside)
            }
            () => false,
        };
        // A closure, an async block or a function may be run where the function itself is not.
        matters_here
            || flow::leads_somewhere_elsewhere(self.db, self.package, inside)
            || flow::hands_on_what_leads_somewhere(self.db, self.package, header, inside)
    }

    /// What is found in a body.
    fn body(&self, open: Open) -> FileOutcome {
        let mut outcome = FileOutcome::default();
        let Open(around) = open;
        let Some(&def) = around.last() else { return outcome };
        let Some(span) = self.db.slot(def).body else { return outcome };
        let item = self.db.item(def);
        let (source, signature) = match &item.kind {
            ItemKind::Fn(function) => (function.body, Some(&**function)),
            ItemKind::Const(_, source) | ItemKind::Static(_, source) => (*source, None),
            // What stands in a macro call is Rust only if the macro says so.
            ItemKind::Broken(error) if !self.db.is_uncertain(def) => {
                self.broken(&mut outcome, error);
                return outcome;
            }
            _ => return outcome,
        };
        self.look_into(&mut outcome, &around, (source, span), signature);
        // Those of items inside of this body have their own already.
        if outcome.findings.iter().any(|finding| finding.within.is_none()) {
            let header = signature.map_or(Span { end: span.start, ..item.span }, |function| function.signature);
            let header = Place { source: Arc::clone(self.source), start: header.start, end: header.end };
            let titles: Vec<String> = around.iter().map(|&around| title(self.db.item(around))).collect();
            let within = Within { item: titles.join("::").into(), header };
            for finding in outcome.findings.iter_mut().filter(|finding| finding.within.is_none()) {
                finding.within = Some(within.clone());
            }
        }
        outcome
    }

    fn look_into(
        &self,
        outcome: &mut FileOutcome,
        around: &Around,
        (source, span): (BodySource, Span),
        signature: Option<&FnItem>,
    ) {
        let Some(&def) = around.last() else { return };
        let body = match self.db.body(def.module, source, signature) {
            Ok(body) => body,
            Err(_) if self.db.is_uncertain(def) => return,
            Err(error) => return self.broken(outcome, &error),
        };
        let typed = types::infer(self.db, def, &body, span.start);
        if typed.gave_up {
            outcome.given_up += 1;
            let header = signature.map_or(span, |function| function.signature);
            let message = "this is too large to be looked into wholly, so a part of it was not checked";
            outcome.problems.push(self.problem(header, message));
        }
        let subject = Subject { db: self.db, owner: def, body: &body, typed: &typed, safe: Some(&self.safe) };
        let site = Site { source: self.source, libraries: self.libraries, options: self.options, body: span };
        for fact in flow::facts(subject).into_iter().filter(|fact| !self.words.are_about(fact)) {
            outcome.findings.extend(checks::judge(&site, &fact, self.level));
        }
        for scope in 0..body.items.blocks.len() as u32 {
            let block = self.db.block_module(def.module, span.start, &body, scope);
            self.module(outcome, block, around.clone());
        }
    }

    /// Looks into the bodies of a module, one after the other.
    fn module(&self, outcome: &mut FileOutcome, module: ModId, around: Around) {
        let outer = std::mem::take(outcome);
        let mut walk = Walk { file: self, around, bodies: Vec::new(), outcome: outer, in_body: true };
        walk.module(module);
        *outcome = walk.outcome;
        for body in walk.bodies {
            outcome.add(self.body(body));
        }
    }

    fn problem(&self, span: Span, message: &str) -> Problem {
        let source = Arc::clone(self.source);
        Problem {
            fatal: false,
            path: Some(source.path.clone()),
            place: Some(Place { source, start: span.start, end: span.end }),
            message: message.to_owned(),
        }
    }

    /// Notes a part of the file that is no Rust.
    fn broken(&self, outcome: &mut FileOutcome, error: &syntax::ParseError) {
        outcome.broken = true;
        report_error(outcome, self.source, error, false, (self.level)("parse_error"));
    }
}

/// What an item is called in the path of what it holds.
fn title(item: &Item) -> String {
    let last = |path: &tree::Path| path.last().map_or_else(|| "_".to_owned(), |name| name.to_string());
    let ItemKind::Impl(node) = &item.kind else {
        return item.name.map_or_else(|| "_".to_owned(), |name| name.to_string());
    };
    let owner = match &node.self_ty {
        TypeRef::Path(path) => last(path),
        TypeRef::Dyn(_) => "dyn _".to_owned(),
        TypeRef::Ref { target, .. } => match &**target {
            TypeRef::Path(path) => format!("&{}", last(path)),
            _ => "&_".to_owned(),
        },
        _ => "_".to_owned(),
    };
    match &node.trait_ {
        Some(path) => format!("<{owner} as {}>", last(path)),
        None => owner,
    }
}

fn report_error(
    outcome: &mut FileOutcome,
    source: &Arc<Source>,
    error: &syntax::ParseError,
    whole: bool,
    level: Level,
) {
    if level > Level::Allow {
        outcome.findings.push(checks::parse_error(source, error, whole, level));
    }
}

/// The libraries that code of a crate can name.
fn libraries(db: &Db<'_>, krate: CrateId, text: &str) -> Libraries {
    let has = |package: &str, features: &[&str]| db.can_name(krate, package, features, text);
    // Another package of the workspace may have turned on what this one uses already.
    let uses_runtime = || ["tokio::spawn", "tokio::task::", "tokio::runtime::"].iter().any(|path| text.contains(path));
    Libraries {
        tokio: has("tokio", &["rt"]) || has("tokio", &["rt-multi-thread"]) || has("tokio", &[]) && uses_runtime(),
        tokio_threads: has("tokio", &["rt-multi-thread"]),
        tokio_time: has("tokio", &["time"]) || has("tokio", &[]) && text.contains("tokio::time::"),
        tokio_sync: has("tokio", &["sync"]) || has("tokio", &[]) && text.contains("tokio::sync::"),
        tokio_util: has("tokio-util", &["rt"]),
        futures: has("futures", &[]),
        futures_util: has("futures-util", &[]),
        futures_executor: has("futures", &["executor"]),
        smol: has("smol", &[]),
        pollster: has("pollster", &[]),
        async_std: has("async-std", &[]),
        criterion_tokio: has("criterion", &["async_tokio"]),
        tracing: has("tracing", &[]),
        log: has("log", &[]),
    }
}
