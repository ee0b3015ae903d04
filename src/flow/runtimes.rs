//! What becomes of work when the runtime or executor that it was given to is dropped, or is never run.
//!
//! Called by `ends` for work whose handle is gone, and by the walk at the end of a body for executors that hand out
//! no handles. Only an executor that the body itself makes and keeps is judged.

use super::ends::{End, Special};
use super::handles::{HandleDropped, OnDrop};
use super::spawns::Work;
use super::waits::Waiting;
use super::{Fact, Flow, Gap, How};
use crate::db::Def;
use crate::names::Name;
use crate::syntax::tree::{ExprId, ExprKind, LocalId, Span};
use crate::types;
use crate::types::ty::Ty;

/// An executor that a body makes.
#[derive(Clone, Copy, Debug)]
struct Owner {
    /// The variable that holds it; none for a temporary value.
    local: Option<LocalId>,
    /// The variable or the expression.
    span: Span,
    /// The expression.
    expr: ExprId,
    /// Whether it polls only while somebody runs it.
    driven: bool,
}

/// How an executor that nobody runs can be run.
#[derive(Clone, Copy, Debug)]
pub struct Driver {
    /// The variable that holds it.
    pub variable: Span,
    /// The method that polls its tasks.
    pub method: Name,
    /// Whether the method takes a future and is one itself, rather than blocking until all tasks are done.
    pub is_async: bool,
    /// Whether the method needs the variable to be mutable.
    pub mutable: bool,
    /// Behind the last statement that mentions the variable, if that is reached.
    pub end: Option<Gap>,
}

impl Flow<'_, '_> {
    /// How the executor can be run that a task was spawned on.
    pub(super) fn driver(&self, spawn: ExprId) -> Option<Driver> {
        let ExprKind::MethodCall(call) = self.kind(spawn) else { return None };
        let owner = self.owner(call.receiver).filter(|owner| owner.driven)?;
        let local = owner.local?;
        let Ty::Adt(def, _) = self.subject.typed.local(local) else { return None };
        let db = self.db();
        let impls = db.impls(db.crate_of(def.module), None, db.item(*def).name?);
        let of_executor = |of: &&Def| matches!(types::impl_self(db, **of), Ty::Adt(of, _) if of == *def);
        let members = impls.iter().filter(of_executor).flat_map(|&of| db.parts(of));
        members.filter(|&member| types::stub_attr(db, member, "polls").is_some()).find_map(|member| {
            let (function, signature) = (db.function(member)?, types::signature(db, member)?);
            let Some(Ty::Ref(mutable, _)) = signature.receiver else { return None };
            let blocks = !function.is_async && signature.params.is_empty() && signature.ret == Ty::unit();
            let is_async = function.is_async && signature.params.len() == 1;
            (blocks || is_async).then_some(Driver {
                variable: owner.span,
                method: db.item(member).name?,
                is_async,
                mutable,
                end: self.gap_after_last_mention(local),
            })
        })
    }

    /// What cuts a task off when the runtime goes that it was spawned on.
    pub(super) fn runtime_end(&self, spawn: ExprId) -> Option<End> {
        let (owner, runner) = match self.kind(spawn) {
            ExprKind::MethodCall(call) if self.owner(call.receiver).is_some() => (self.owner(call.receiver)?, None),
            ExprKind::Call(..) => {
                // `rt.block_on(async { spawn(..) })`: the nearest executor that runs the code.
                let needs = |def| types::stub_attr(self.db(), def, "needs_runtime").is_some();
                self.callee(spawn).filter(|&def| needs(def))?;
                self.runner(spawn)?
            }
            _ => return None,
        };
        let (scope, is_temporary) = match owner.local {
            Some(local) => (self.block_of(local)?, false),
            None => (runner.map_or(spawn, |(_, inside)| inside), true),
        };
        if let Some(local) = owner.local
            && !self.keeps(local, scope)
        {
            return None;
        }
        let driven = owner.driven || self.flavor(owner.expr, 0) == Some("current_thread");
        if driven {
            let runs_later = owner.local.is_some_and(|local| self.is_run_after(local, spawn, runner));
            let polled = runner.is_some_and(|(_, inside)| self.may_wait_after(spawn, inside, Waiting::Polling));
            let end = if runner.is_some() { End::Runtime(owner.span) } else { End::Idle(owner.span) };
            return (!runs_later && !polled).then_some(end);
        }
        let waited = if is_temporary {
            runner.is_some_and(|(_, inside)| self.may_wait_after(spawn, inside, Waiting::Any))
        } else {
            !self.runs_within(spawn, scope) || self.may_wait_after(spawn, scope, Waiting::Any)
        };
        (!waited && !self.a_drop_may_wait()).then_some(End::Runtime(owner.span))
    }

    /// The executor that a method's receiver is, or that it is a handle of: `rt`, `rt.handle()`, `pool.spawner()`.
    fn owner(&self, receiver: ExprId) -> Option<Owner> {
        if let ExprKind::MethodCall(call) = self.kind(receiver)
            && call.args.is_empty()
            && self.callee(receiver).is_some_and(|def| self.is_stub(def))
            && let Some(owner) = self.owner_itself(call.receiver)
        {
            return Some(owner);
        }
        self.owner_itself(receiver)
    }

    fn owner_itself(&self, id: ExprId) -> Option<Owner> {
        let Ty::Adt(def, _) = self.ty(id) else { return None };
        let executor = types::stub_attr(self.db(), *def, "executor")?;
        let driven = executor.value == Some("driven");
        if executor.value == Some("threads") {
            return None;
        }
        match self.kind(id) {
            ExprKind::Local(local) => {
                let origin = self.origins[local.0 as usize]?;
                let made = matches!(self.kind(origin), ExprKind::Call(..) | ExprKind::MethodCall(_) | ExprKind::Try(_));
                let span = self.subject.body.local(*local).span;
                made.then_some(Owner { local: Some(*local), span, expr: origin, driven })
            }
            ExprKind::Call(..) | ExprKind::MethodCall(_) | ExprKind::Try(_) => {
                Some(Owner { local: None, span: self.span(id), expr: id, driven })
            }
            _ => None,
        }
    }

    /// The executor that runs the code around an expression, and the block that it runs.
    fn runner(&self, id: ExprId) -> Option<(Owner, Option<(ExprId, ExprId)>)> {
        for around in self.around(id) {
            match self.kind(around) {
                ExprKind::Async(..) => {
                    if !self.runs_in_place(around) {
                        return None;
                    }
                    let call = self.parent_of(around)?;
                    if let ExprKind::MethodCall(node) = self.kind(call)
                        && let Some(owner) = self.owner_itself(node.receiver)
                    {
                        return Some((owner, Some((call, around))));
                    }
                }
                ExprKind::Closure(_) if !self.runs_in_place(around) => return None,
                _ => {}
            }
        }
        None
    }

    /// Whether a body keeps a runtime to itself: every mention is a call of one of its methods, made right there.
    fn keeps(&self, local: LocalId, scope: ExprId) -> bool {
        let variable = self.subject.body.local(local);
        variable.opaque_mentions == 0
            && variable.mentions.iter().all(|&mention| {
                let Some(&(call, None)) = self.runners.get(&mention) else { return false };
                let Some(def) = self.callee(call).filter(|&def| self.is_stub(def)) else { return false };
                let signature = types::signature(self.db(), def);
                let lends = signature.is_some_and(|signature| {
                    matches!(signature.receiver, Some(Ty::Ref(..))) || signature.ret == Ty::unit()
                });
                lends && self.runs_within(mention, scope)
            })
    }

    /// Whether an executor that polls only while it is run is run after a task was given to it.
    fn is_run_after(&self, local: LocalId, spawn: ExprId, runner: Option<(ExprId, ExprId)>) -> bool {
        let around_spawn: Vec<ExprId> = self.around(spawn).collect();
        let in_loop = around_spawn
            .iter()
            .any(|&around| matches!(self.kind(around), ExprKind::Loop(..) | ExprKind::While(..) | ExprKind::For(..)));
        self.subject.body.local(local).mentions.iter().any(|&mention| {
            let Some(&(call, None)) = self.runners.get(&mention) else { return true };
            if call == spawn || runner.is_some_and(|(known, _)| known == call) {
                return false;
            }
            let polls = self.callee(call).is_none_or(|def| {
                let attrs = types::stub_attrs(self.db(), def);
                attrs.iter().any(|attr| attr.word == "polls")
                    || !attrs.iter().any(|attr| attr.word == "drives") && !self.hands_on_only(call)
            });
            polls && (in_loop || self.span(call).end > self.span(spawn).start)
        })
    }

    /// Whether a method of an executor is only called to spawn on what it returns: `pool.spawner().spawn_local(..)`.
    fn hands_on_only(&self, call: ExprId) -> bool {
        let Some(&(outer, None)) = self.runners.get(&call) else { return false };
        self.callee(outer).is_some_and(|def| {
            let attrs = types::stub_attrs(self.db(), def);
            attrs.iter().any(|attr| attr.word == "drives") && !attrs.iter().any(|attr| attr.word == "polls")
        })
    }

    /// The flavour of the runtime that an expression makes, if a call on the way says it.
    fn flavor(&self, id: ExprId, depth: u32) -> Option<&str> {
        if depth > 20 {
            return None;
        }
        let of_call = || types::stub_attr(self.db(), self.callee(id)?, "flavor").and_then(|attr| attr.value);
        match self.kind(id) {
            ExprKind::Call(..) => of_call(),
            ExprKind::MethodCall(call) => of_call().or_else(|| self.flavor(call.receiver, depth + 1)),
            ExprKind::Try(inner) => self.flavor(*inner, depth + 1),
            ExprKind::Local(local) => self.flavor(self.origins[local.0 as usize]?, depth + 1),
            _ => None,
        }
    }

    /// Writes the facts of tasks without a handle that are given to an executor which nobody runs.
    pub(super) fn idle_executors(&mut self) {
        let mut facts = Vec::new();
        for index in 0..self.subject.body.exprs.len() as u32 {
            let id = ExprId(index);
            let ExprKind::MethodCall(call) = self.kind(id) else { continue };
            let Some(def) = self.callee(id).filter(|&def| self.is_stub(def)) else { continue };
            let attrs = types::stub_attrs(self.db(), def);
            let has = |word: &str| attrs.iter().any(|attr| attr.word == word);
            let spawns = has("drives") && !has("polls") && !has("blocks") && self.held(self.ty(id)).is_none();
            if !spawns || !self.owner(call.receiver).is_some_and(|owner| owner.driven) {
                continue;
            }
            let (Some(end), Some(spawn)) = (self.runtime_end(id), self.spawn(id, None)) else { continue };
            facts.push(Fact::HandleDropped(Box::new(HandleDropped {
                dropped: spawn.call,
                value: spawn.call,
                bare: false,
                spot: self.spot(id),
                on_tokio: false,
                on_runtime: false,
                spawn: super::Spawn { kind: Work::Task, ..spawn },
                on_drop: OnDrop::Detach,
                how: How::Statement,
                explicit: false,
                waited: false,
                in_test: self.special() == Some(Special::Test),
                end: Some(end),
                detach: None,
                driver: self.driver(id),
            })));
        }
        self.facts.append(&mut facts);
    }
}
