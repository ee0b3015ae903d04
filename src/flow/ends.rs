//! What ends work whose handle is gone, before it can be done: `main`, a test, a runtime, the process.
//!
//! Called by `handles` and `sets` for work that goes on alone. It is only ended if nothing between may wait for it,
//! which `waits` says; runtimes that are dropped are known to `runtimes`.

use super::Flow;
use super::spawns::Work;
use super::waits::Waiting;
use crate::syntax::tree::{ExprId, ExprKind, ItemKind, Span};
use crate::types::{self, BuiltRuntime, RuntimeFlavour};
use crate::workspace::TargetKind;

/// What ends work whose handle is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// `main` returns.
    Main,
    /// The test returns.
    Test,
    /// The process is ended by this call.
    Process(Span),
    /// The runtime that it runs on is dropped: the variable, the attribute, or the expression that makes it.
    Runtime(Span),
    /// What it was given to is never run: the variable, or the expression that makes it.
    Idle(Span),
}

/// A body that is called from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Special {
    /// The function where a program begins.
    Main,
    /// A test.
    Test,
}

impl Flow<'_, '_> {
    /// Whether the body is `main` or a test.
    pub(super) fn special(&self) -> Option<Special> {
        let db = self.db();
        let owner = self.subject.owner;
        let item = db.item(owner);
        if !matches!(item.kind, ItemKind::Fn(_)) {
            return None;
        }
        if item.attrs.iter().any(|attr| attr.name() == "test" && !attr.conditional) {
            return Some(Special::Test);
        }
        let krate = db.krate(db.crate_of(owner.module));
        let program = matches!(krate.target, Some(TargetKind::Bin | TargetKind::Example) | None) && !krate.is_stub;
        let at_root = db.root(db.crate_of(owner.module)) == owner.module && item.parent.is_none();
        (program && at_root && item.name.is_some_and(|name| name == "main")).then_some(Special::Main)
    }

    /// What ends work whose handle is gone, before it can be done.
    pub(super) fn end_of(&self, spawn: ExprId, kind: Work) -> Option<End> {
        if let Some(exit) = self.exit_after(spawn) {
            return Some(End::Process(exit));
        }
        let root = self.subject.body.root?;
        // The blocking pool is waited for when its runtime is dropped.
        if kind == Work::Blocking {
            return None;
        }
        let special = self.special();
        if self.runs_within(spawn, root) {
            // Executors other than tokio's are there for the whole process: what they run outlives a test.
            let built = match types::built_runtime(self.db(), self.subject.owner) {
                Some((BuiltRuntime::Tokio(flavour, _), attr)) => Some((flavour, attr.span)),
                _ => None,
            };
            let on_it = kind == Work::Task && self.needs_runtime(spawn);
            let end = match (special, built) {
                (Some(Special::Main), _) => Some(End::Main),
                (Some(Special::Test), Some(_)) if on_it => Some(End::Test),
                (None, Some((_, attr))) if on_it => Some(End::Runtime(attr)),
                _ => None,
            };
            let one_thread = on_it && built.is_some_and(|(flavour, _)| flavour == RuntimeFlavour::CurrentThread);
            let waiting = if one_thread { Waiting::Polling } else { Waiting::Any };
            if end.is_some() && !self.may_wait_after(spawn, root, waiting) && !self.a_drop_may_wait() {
                return end;
            }
        }
        if kind == Work::Task { self.runtime_end(spawn) } else { None }
    }

    /// Whether a call starts its work on the runtime that is in reach.
    fn needs_runtime(&self, call: ExprId) -> bool {
        self.callee(call).is_some_and(|def| types::stub_attr(self.db(), def, "needs_runtime").is_some())
    }

    /// The calls that end the process, in the order of the text.
    fn ends_of_the_process(&self) -> &[ExprId] {
        self.ends.get_or_init(|| {
            let callees = self.subject.typed.callees.iter();
            let ends = callees.filter(|(_, callee)| types::stub_attr(self.db(), callee.def, "exits").is_some());
            let mut ends: Vec<ExprId> = ends.map(|(call, _)| *call).collect();
            ends.sort_unstable_by_key(|&call| self.span(call).start);
            ends
        })
    }

    /// The call that ends the process in the block in which work is started, with nothing between that may wait.
    fn exit_after(&self, spawn: ExprId) -> Option<Span> {
        let mut inner = spawn;
        for around in self.around(spawn) {
            if matches!(self.kind(around), ExprKind::Block(_)) {
                let end = self.span(inner).end;
                let comes_after =
                    |exit: &ExprId| self.parent_of(*exit) == Some(around) && self.span(*exit).start >= end;
                let exit = self.ends_of_the_process().iter().copied().find(comes_after)?;
                return (!self.may_wait_between(spawn, exit, around)).then(|| self.span(exit));
            }
            if matches!(self.kind(around), ExprKind::Closure(_) | ExprKind::Async(..)) {
                return None;
            }
            inner = around;
        }
        None
    }
}
