//! Calls that start work elsewhere: which ones the handles in a value come from, and what there is to say of them.
//!
//! Called by `handles`, `joins` and `sets` with a value that holds handles. A call counts if its stub says that it runs
//! something, or if it is of a function of the project that returns nothing but handles of what it starts.

use std::cell::Cell;

use super::ends::Special;
use super::handles::{Held, OnDrop};
use super::{Flow, Subject};
use crate::db::{Db, Def};
use crate::names::Name;
use crate::syntax::tree::{
    BodySource, ExprId, ExprKind, ItemKind, LocalId, MacroKind, MethodCall, PatId, PatKind, Span, Stmt,
};
use crate::types::ty::Ty;
use crate::types::{self, Lang};

/// A call that starts work elsewhere.
#[derive(Clone, Debug)]
pub struct Spawn {
    /// The whole call.
    pub call: Span,
    /// From the callee's path or the method's name to before the arguments.
    pub callee: Span,
    /// The name of the function that is called.
    pub name: Name,
    /// The closure or future that it is given, if it is in sight.
    pub work: Option<Span>,
    /// What runs it.
    pub kind: Work,
    /// What it yields.
    pub output: Output,
    /// In a test, an assertion in the work, or something else that panics if all is not well, whose failure the test
    /// does not see.
    pub asserts: Option<Span>,
    /// Whether `.await` can be written where the call stands.
    pub in_async: bool,
}

/// What runs the work that was started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// An executor: the work is a future.
    Task,
    /// A blocking pool.
    Blocking,
    /// A thread of its own.
    Thread,
    /// Nothing: the value is a guard that stops something when it is dropped.
    Guard,
}

/// What started work yields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// A `Result`.
    Fallible,
    /// Another value that must be used.
    MustUse,
    /// Anything else, or nothing that is known.
    Plain,
}

/// How many steps back from a handle to its maker are taken.
const MAX_DEPTH: u32 = 12;

/// How many functions may hand a handle on to one another.
const MAX_FUNCTIONS: u32 = 3;

thread_local! {
    /// How many functions are being looked into for one another on this thread.
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

impl Flow<'_, '_> {
    /// The calls that started the work whose handles a value holds; none if that is not known of all.
    pub(super) fn spawns_behind(&self, id: ExprId) -> Vec<ExprId> {
        let mut found = Vec::new();
        if self.spawns_at(id, 0, &mut found) { found } else { Vec::new() }
    }

    fn spawns_at(&self, id: ExprId, depth: u32, found: &mut Vec<ExprId>) -> bool {
        if depth > MAX_DEPTH {
            return false;
        }
        let mut all = |parts: &[ExprId]| {
            let holders: Vec<ExprId> =
                parts.iter().copied().filter(|&part| self.held(self.ty(part)).is_some()).collect();
            !holders.is_empty() && holders.iter().all(|&part| self.spawns_at(part, depth + 1, found))
        };
        // `guard.take();`, `mem::replace(&mut self.guard, ..)`: a handle that was put somewhere is taken out again, to be
        // rid of it.
        if self.callee(id).is_some_and(|def| self.comes_from_behind(id, def)) {
            return false;
        }
        match self.kind(id) {
            ExprKind::Local(local) => match self.origins[local.0 as usize] {
                Some(origin) if self.is_bound_whole(*local, origin) => self.spawns_at(origin, depth + 1, found),
                _ => false,
            },
            ExprKind::Try(inner) | ExprKind::Cast(inner, _) => self.spawns_at(*inner, depth + 1, found),
            ExprKind::Await(base) if self.spawns_work(*base) => {
                found.push(*base);
                true
            }
            ExprKind::Block(block) if block.label.is_none() => all(block.tail.as_slice()),
            ExprKind::If(_, then, otherwise) => {
                let branches: Vec<ExprId> = [Some(*then), *otherwise].into_iter().flatten().collect();
                all(&branches)
            }
            ExprKind::Match(_, arms) => all(&arms.iter().map(|arm| arm.body).collect::<Vec<_>>()),
            ExprKind::Tuple(parts) | ExprKind::Array(parts) | ExprKind::Macro(MacroKind::Vec, parts) => all(parts),
            ExprKind::Call(callee, args) => {
                if self.spawns_work(id) {
                    found.push(id);
                    return true;
                }
                let constructor = matches!((self.ty(*callee), self.kind(*callee)), (Ty::FnPtr(_), ExprKind::Path(..)));
                (constructor || self.callee(id).is_some_and(|def| self.is_stub(def))) && all(args)
            }
            ExprKind::MethodCall(call) => {
                if self.spawns_work(id) {
                    found.push(id);
                    return true;
                }
                if !self.callee(id).is_some_and(|def| self.is_stub(def)) {
                    return false;
                }
                if self.held(self.ty(call.receiver)).is_some() {
                    return self.spawns_at(call.receiver, depth + 1, found);
                }
                self.spawned_by_closure(call, depth, found)
            }
            _ => false,
        }
    }

    /// `opt.map(|x| spawn(..))`, `iter.map(|x| spawn(..)).collect()`: a closure on the way starts the work.
    fn spawned_by_closure(&self, call: &MethodCall, depth: u32, found: &mut Vec<ExprId>) -> bool {
        for &arg in &call.args {
            let ExprKind::Closure(closure) = self.kind(arg) else { continue };
            if closure.is_async || self.held(self.ty(closure.body)).is_none() {
                continue;
            }
            let mut results = Vec::new();
            self.returns(closure.body, &mut results);
            return results.is_empty() && self.spawns_at(closure.body, depth + 1, found);
        }
        match self.kind(call.receiver) {
            ExprKind::MethodCall(inner) if depth < MAX_DEPTH => self.spawned_by_closure(inner, depth + 1, found),
            _ => false,
        }
    }

    /// Whether a variable is given a value as it is, not a part of it.
    fn is_bound_whole(&self, local: LocalId, origin: ExprId) -> bool {
        let body = self.subject.body;
        let is_plain = |pat: PatId| match &body.pat(pat).kind {
            PatKind::Bind { local: bound, sub: None, .. } => *bound == local,
            PatKind::Typed(inner, _) => {
                matches!(&body.pat(*inner).kind, PatKind::Bind { local: bound, .. } if *bound == local)
            }
            _ => false,
        };
        match self.parent_of(origin).map(|parent| self.kind(parent)) {
            Some(ExprKind::Block(block)) => block.stmts.iter().any(|stmt| match stmt {
                Stmt::Let(stmt) => stmt.init == Some(origin) && is_plain(stmt.pat),
                Stmt::Expr(..) => false,
            }),
            _ => false,
        }
    }

    /// Whether a call starts work and hands out its handle.
    fn spawns_work(&self, id: ExprId) -> bool {
        let Some(def) = self.callee(id) else { return false };
        if !self.is_stub(def) {
            return hands_out_spawn(self.db(), def).is_some();
        }
        let Some(held) = self.held(self.ty(id)) else { return false };
        let attrs = types::stub_attrs(self.db(), def);
        let has = |word: &str| attrs.iter().any(|attr| attr.word == word);
        let starts =
            attrs.iter().any(|attr| attr.word == "drives" || attr.word == "runs" && attr.value != Some("here"));
        if starts {
            return !has("blocks") && !has("scope") && !has("polls");
        }
        // `token.drop_guard()`: what it stops is not started by the call, and stopped by the guard all the same.
        held.on_drop == OnDrop::Cancel && !held.eager && !held.batch && self.takes_no_handle(id)
    }

    fn takes_no_handle(&self, id: ExprId) -> bool {
        let holds = |&part: &ExprId| self.held(self.ty(part)).is_some();
        match self.kind(id) {
            ExprKind::Call(_, args) => !args.iter().any(holds),
            ExprKind::MethodCall(call) => !call.args.iter().chain([&call.receiver]).any(holds),
            _ => false,
        }
    }

    /// What there is to say of a call that starts work.
    pub(super) fn spawn(&self, id: ExprId, held: Option<&Held>) -> Option<Spawn> {
        let def = self.callee(id)?;
        let (callee, args) = match self.kind(id) {
            ExprKind::Call(callee, args) => (self.span(*callee), args),
            ExprKind::MethodCall(call) => (call.name_span, &call.args),
            _ => return None,
        };
        let attrs = types::stub_attrs(self.db(), def);
        let mut work = None;
        let mut kind = match held {
            Some(held) if held.eager => Work::Task,
            Some(held) if held.on_drop == OnDrop::Detach => Work::Thread,
            _ => Work::Guard,
        };
        if let Some(inner) = hands_out_spawn(self.db(), def) {
            kind = inner;
        }
        for (at, &arg) in args.iter().enumerate() {
            let param = self.parameter(id, def, at);
            for attr in attrs.iter().filter(|attr| attr.param == Some(param)) {
                kind = match (attr.word, attr.value) {
                    ("drives", _) => Work::Task,
                    ("runs", Some("thread")) => Work::Thread,
                    ("runs", _) => Work::Blocking,
                    _ => continue,
                };
                work = Some(arg);
            }
        }
        let in_test = self.special() == Some(Special::Test);
        Some(Spawn {
            call: self.span(id),
            callee,
            name: self.db().item(def).name?,
            work: work.map(|work| self.span(work)),
            kind,
            output: match held.map_or(Output::Plain, |held| self.output(&held.output)) {
                Output::Plain => Output::Plain,
                _ if held.is_some_and(|held| self.has_quiet_error(&held.output)) => Output::Plain,
                output if work.is_none_or(|work| self.is_unheard(id, work, output)) => output,
                _ => Output::Plain,
            },
            asserts: work.filter(|_| in_test).and_then(|work| self.assertion(id, work)),
            in_async: self.in_async[id.0 as usize],
        })
    }

    /// What work of this result yields, as far as somebody should look at it.
    pub(super) fn output(&self, ty: &Ty) -> Output {
        let lang = Lang::of(self.db());
        let Ty::Adt(def, args) = ty else { return Output::Plain };
        if lang.is(*def, "Result") {
            return if self.is_impossible(args.get(1)) { Output::Plain } else { Output::Fallible };
        }
        if let Some(held) = self.held(ty).filter(|held| !held.batch) {
            return self.output(&held.output);
        }
        if self.db().item(*def).attr("must_use").is_some() { Output::MustUse } else { Output::Plain }
    }

    /// Whether there are no values of a type.
    fn is_impossible(&self, ty: Option<&Ty>) -> bool {
        match ty {
            Some(Ty::Never) => true,
            Some(Ty::Adt(def, _)) => {
                matches!(self.db().item(*def).kind, ItemKind::Enum(_)) && self.db().parts(*def).next().is_none()
            }
            _ => false,
        }
    }

    /// Whether what work yields may say something that nobody has heard: no log, and no test that does without it.
    fn is_unheard(&self, spawn: ExprId, work: ExprId, output: Output) -> bool {
        !(self.is_for_tests() && self.notices(spawn, work)) && (output != Output::Fallible || self.loses_error(work))
    }
}

/// What runs the work if all that a function of the project returns are handles of work that it starts.
fn hands_out_spawn(db: &Db<'_>, def: Def) -> Option<Work> {
    if db.krate(db.crate_of(def.module)).is_stub {
        return None;
    }
    if let Some(known) = db.summaries.spawns.get(&def) {
        return known;
    }
    if DEPTH.get() >= MAX_FUNCTIONS || !may_hand_out(db, def) {
        return None;
    }
    DEPTH.set(DEPTH.get() + 1);
    let answer = body_hands_out(db, def);
    DEPTH.set(DEPTH.get() - 1);
    // A no that was cut off by the depth is not kept: it would depend on who asked first.
    if DEPTH.get() == 0 || answer.is_some() {
        db.summaries.spawns.insert(def, answer);
    }
    answer
}

/// Whether a function can be looked into for the handles that it returns.
fn may_hand_out(db: &Db<'_>, def: Def) -> bool {
    let Some(function) = db.function(def) else { return false };
    let in_trait = types::parent(db, def).is_some_and(|parent| matches!(db.item(parent).kind, ItemKind::Trait(_)));
    matches!(function.body, BodySource::Block(_)) && function.ret.is_some() && db.is_written(def) && !in_trait
}

fn body_hands_out(db: &Db<'_>, def: Def) -> Option<Work> {
    let function = db.function(def)?;
    let BodySource::Block(span) = function.body else { return None };
    let body = db.body(def.module, function.body, Some(function)).ok()?;
    let typed = types::infer(db, def, &body, span.start);
    let flow = Flow::new(Subject { db, owner: def, body: &body, typed: &typed, safe: None }, false);
    let root = body.root?;
    let mut results = Vec::new();
    flow.returns(root, &mut results);
    if let ExprKind::Block(block) = flow.kind(root) {
        results.extend(block.tail);
    }
    results.retain(|&id| !matches!(flow.ty(id), Ty::Never));
    let mut kinds = Vec::new();
    for &id in &results {
        let held = flow.held(flow.ty(id))?;
        let spawns = flow.spawns_behind(id);
        if spawns.is_empty() {
            return None;
        }
        kinds.extend(spawns.iter().filter_map(|&spawn| flow.spawn(spawn, Some(&held))).map(|spawn| spawn.kind));
    }
    // What is waited for in one case is taken to be so in all.
    let waited_for = kinds.iter().find(|&&kind| kind == Work::Blocking);
    waited_for.or(kinds.first()).copied()
}
