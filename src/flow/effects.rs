//! What functions of the project do to whoever calls them: need a runtime, block, run a parameter elsewhere.
//!
//! Called at calls of functions whose bodies can be read. Each body is walked once and leaves [`Notes`]: what it does
//! in the place that is its caller's, which functions it calls there, and where its parameters run. What a function
//! does through others is then a search along these calls, which cycles cannot hold up. Only what is done whenever
//! the function is called counts: what stands in a branch may be there for the case at hand.

use std::collections::VecDeque;
use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::misplaced::{Deed, Step};
use super::place::Place;
use super::{Flow, Subject};
use crate::db::{Db, Def};
use crate::syntax::tree::{BodySource, ExprId, ExprKind, ItemKind, LocalId, PatKind, Span};
use crate::types::ty::Ty;
use crate::types::{self, Asyncness};

/// How many calls may lead from a function to what it does.
const LONGEST_CHAIN: usize = 6;

/// How many functions are looked at for what one of them does.
const MOST_FUNCTIONS: usize = 200;

/// How many wrappers may hand a parameter to one another.
pub(super) const DEEPEST_WRAPPER: u32 = 3;

/// What a function does to its callers, and the calls from it to there.
#[derive(Clone, Debug)]
pub(super) struct Effect {
    pub(super) deed: Deed,
    pub(super) chain: Vec<Step>,
}

/// A call: the callee's path or the method's name, and what is called, as it is written.
#[derive(Clone, Debug)]
pub(super) struct Note {
    pub(super) span: Span,
    pub(super) name: String,
}

/// What the walk over a body leaves for its callers.
#[derive(Clone, Debug, Default)]
pub(super) struct Notes {
    /// What the body does itself.
    pub(super) deeds: Vec<(Deed, Note)>,
    /// The functions of the project that it calls, or whose futures it polls.
    pub(super) calls: Vec<(Def, bool, Note)>,
    /// Where each parameter is called or polled, as far as that is known.
    pub(super) params: Vec<(usize, Option<Place>)>,
}

/// What a function does when it is called, or, for an `async fn`, when it is polled.
pub(super) fn of(db: &Db<'_>, def: Def, polled: bool) -> Arc<[Effect]> {
    if let Some(known) = db.summaries.effects.get(&def) {
        return known;
    }
    let found: Arc<[Effect]> = search(db, def, polled).into();
    db.summaries.effects.insert(def, Arc::clone(&found));
    found
}

/// Follows the calls from a function, the nearest first.
fn search(db: &Db<'_>, start: Def, polled: bool) -> Vec<Effect> {
    let mut found: Vec<Effect> = Vec::new();
    let mut seen: FxHashSet<Def> = FxHashSet::default();
    let mut open: VecDeque<(Def, bool, Vec<Step>)> = VecDeque::from([(start, polled, Vec::new())]);
    while let Some((def, polled, chain)) = open.pop_front() {
        if seen.len() >= MOST_FUNCTIONS || !seen.insert(def) || !may_do_something(db, def) {
            continue;
        }
        let Some(notes) = notes(db, def, DEEPEST_WRAPPER) else { continue };
        let with = |note: &Note| {
            let mut chain = chain.clone();
            chain.extend(step(db, def, note));
            chain
        };
        for (deed, note) in &notes.deeds {
            // Who polls an async function is presumed where it stands, and what it does there is said there.
            let said_there = polled && matches!(deed, Deed::BlocksOn(_) | Deed::Blocks { .. });
            if !said_there && found.iter().all(|known| known.deed != *deed) {
                found.push(Effect { deed: *deed, chain: with(note) });
            }
        }
        if chain.len() < LONGEST_CHAIN {
            for (callee, polled, note) in &notes.calls {
                open.push_back((*callee, *polled, with(note)));
            }
        }
    }
    found
}

fn step(db: &Db<'_>, def: Def, note: &Note) -> Option<Step> {
    let source = Arc::clone(db.source(db.file_of(def.module)).ok()?);
    let caller = db.item(def).name.map_or_else(String::new, |name| name.as_str().to_owned());
    Some(Step { source, span: note.span, caller, callee: note.name.clone() })
}

/// Where a function runs or polls one of its parameters, if that is all it does with it.
pub(super) fn param_place(flow: &Flow<'_, '_>, def: Def, param: usize) -> Option<Place> {
    let depth = flow.wrapper_depth.checked_sub(1)?;
    let db = flow.db();
    if !is_readable(db, def) {
        return None;
    }
    let is_async = types::asyncness(db, def) == Asyncness::Async;
    let notes = notes(db, def, depth)?;
    let mut places = notes.params.iter().filter(|(known, _)| *known == param).map(|(_, place)| *place);
    let first = places.next()??;
    // What an async function does in its own place, it does where it is polled, and that is not here.
    let fixed = !(is_async && first.inherited);
    let mut same = places.all(|place| place == Some(first));
    same &= fixed;
    same.then_some(first)
}

/// What a body leaves for its callers; `depth` says how many wrappers may be looked through.
fn notes(db: &Db<'_>, def: Def, depth: u32) -> Option<Arc<Notes>> {
    if !is_readable(db, def) {
        return None;
    }
    if let Some(known) = db.summaries.notes.get(&(def, depth)) {
        return known;
    }
    let found = walk(db, def, depth).map(Arc::new);
    db.summaries.notes.insert((def, depth), found.clone());
    found
}

fn walk(db: &Db<'_>, def: Def, depth: u32) -> Option<Notes> {
    let function = db.function(def)?;
    let BodySource::Block(span) = function.body else { return None };
    if is_chosen_inside(db, def, span) {
        return None;
    }
    let body = db.body(def.module, function.body, Some(function)).ok()?;
    let typed = types::infer(db, def, &body, span.start);
    let mut flow = Flow::new(Subject { db, owner: def, body: &body, typed: &typed, safe: None }, false);
    flow.wrapper_depth = depth;
    flow.only_notes = true;
    flow.body();
    // Who asks where it is provides for every answer.
    Some(if flow.provides { Notes::default() } else { flow.notes })
}

/// Whether an item is the project's own.
pub(super) fn is_own(db: &Db<'_>, def: Def) -> bool {
    let krate = db.krate(db.crate_of(def.module));
    !krate.is_stub && krate.package.is_none_or(|package| db.is_local(package))
}

/// Whether a function is the project's own, and what is read is what runs.
fn is_readable(db: &Db<'_>, def: Def) -> bool {
    let Some(function) = db.function(def).filter(|_| is_own(db, def)) else { return false };
    let in_trait = || types::parent(db, def).is_some_and(|parent| matches!(db.item(parent).kind, ItemKind::Trait(_)));
    // Where there is one of several by configuration, another may be the one that runs.
    let chosen = || db.item(def).attrs.iter().any(|attr| matches!(attr.name(), "cfg" | "cfg_attr"));
    matches!(function.body, BodySource::Block(_))
        && !chosen()
        && db.is_written(def)
        && types::asyncness(db, def) != Asyncness::Unknown
        && !in_trait()
}

/// Whether `cfg` chooses between parts of a body: what one of them does, the one that runs may not do.
fn is_chosen_inside(db: &Db<'_>, def: Def, body: Span) -> bool {
    let Ok(source) = db.source(db.file_of(def.module)) else { return false };
    let text = source.text.get(body.start as usize..body.end as usize).unwrap_or("");
    memchr::memmem::find_iter(text.as_bytes(), "#[cfg(").nth(1).is_some()
}

/// Whether a function's text calls anything that could matter to its callers.
fn may_do_something(db: &Db<'_>, def: Def) -> bool {
    if !is_readable(db, def) {
        return false;
    }
    let Some(BodySource::Block(span)) = db.function(def).map(|function| function.body) else { return false };
    let Ok(source) = db.source(db.file_of(def.module)) else { return false };
    let text = source.text.get(span.start as usize..span.end as usize).unwrap_or("");
    let package = db.krate(db.crate_of(def.module)).package;
    db.summaries.reach.get().is_none_or(|reach| reach.leads_somewhere(package, text))
}

/// Whether a value of this type can be called or polled.
fn can_run(ty: &Ty) -> bool {
    match ty {
        Ty::Prim(_) | Ty::Never | Ty::Ptr(_) | Ty::Slice(_) | Ty::Array(_) | Ty::Tuple(_) => false,
        Ty::Ref(_, target) => can_run(target),
        _ => true,
    }
}

impl Flow<'_, '_> {
    /// Notes where a call runs parameters of the function that it stands in.
    pub(super) fn note_params(&mut self, id: ExprId, here: super::Here) {
        match self.kind(id) {
            ExprKind::Call(callee, args) => {
                if let Some(param) = self.param_behind(*callee) {
                    self.notes.params.push((param, here.sure.then_some(here.place)));
                }
                self.note_arguments(id, args, here);
            }
            ExprKind::MethodCall(call) => self.note_arguments(id, &call.args, here),
            ExprKind::Await(base) => {
                if let Some(param) = self.param_behind(*base) {
                    self.notes.params.push((param, here.sure.then_some(here.place)));
                }
            }
            _ => {}
        }
    }

    fn note_arguments(&mut self, call: ExprId, args: &[ExprId], here: super::Here) {
        for (at, &arg) in args.iter().enumerate() {
            if let Some(param) = self.param_behind(arg).filter(|_| can_run(self.ty(arg))) {
                let place = self.argument_place(call, at, here).filter(|_| here.sure);
                self.notes.params.push((param, place));
            }
        }
    }

    /// The parameter that an expression names, `self` not counted.
    fn param_behind(&self, id: ExprId) -> Option<usize> {
        let ExprKind::Local(local) = self.kind(id) else { return None };
        let body = self.subject.body;
        body.params
            .iter()
            .position(|&pat| matches!(body.pat(pat).kind, PatKind::Bind { local: known, .. } if known == *local))
            .filter(|_| self.is_mentioned_once(*local))
    }

    fn is_mentioned_once(&self, local: LocalId) -> bool {
        let local = self.subject.body.local(local);
        local.opaque_mentions == 0 && local.mentions.len() == 1
    }
}
