//! `cancelled_by_runtime_drop`: a task is spawned on a runtime that is dropped, or never run, before anybody waited.
//!
//! In the facts: a task whose handle is gone, on an executor that the body itself makes and keeps. What `main` and
//! tests cut off is `cancelled_at_exit`'s.

use super::fates::{self, Fate};
use super::{Check, Lint, Site, Verdict, cure};
use crate::finding::{Group, Level, Suggestion};
use crate::flow::{End, Fact, HandleDropped};

pub(super) static LINT: Lint = Lint {
    name: "cancelled_by_runtime_drop",
    group: Group::Cancelled,
    level: Level::Deny,
    page: include_str!("../../lints/cancelled_by_runtime_drop.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::HandleDropped(fact) = fact else { return None };
    if fates::fate(site, fact)? != Fate::RuntimeDropped {
        return None;
    }
    let (message, label, at, note) = match fact.end? {
        End::Idle(at) => (
            "this task never runs: nobody runs the executor that it is spawned on",
            "nobody runs this, so that it polls nothing",
            at,
            "an executor of this kind polls its tasks only while it is run itself; sleeping does not help",
        ),
        End::Runtime(at) => (
            "this task is cut off: its runtime is dropped, and nothing waits for it",
            "this runtime is dropped when the function is done",
            at,
            "a runtime that is dropped cancels its tasks: each is cut off at its next `.await`",
        ),
        _ => return None,
    };
    Some(Verdict {
        message: message.to_owned(),
        primary: (fact.spawn.call, "spawned here, and nobody waits for it".to_owned()),
        secondary: if at.holds(fact.spawn.call) { Vec::new() } else { vec![(at, label.to_owned())] },
        notes: vec![note.to_owned()],
        suggestions: suggestions(site, fact),
    })
}

fn suggestions(site: &Site<'_>, fact: &HandleDropped) -> Vec<Suggestion> {
    // Whoever waits for a task that nobody polls waits forever.
    let is_idle = matches!(fact.end, Some(End::Idle(_)));
    let wait = if is_idle { None } else { cure::handle::wait_here(site, fact) };
    let edits = [cure::handle::block_on_runtime(site, fact), cure::drive::run_executor(site, fact), wait];
    let mut found: Vec<Suggestion> = edits.into_iter().flatten().collect();
    if found.is_empty() {
        found.push(cure::show(
            "keep the handle, and wait for it before the runtime goes",
            "let task = rt.spawn(..);\nrt.block_on(task)?;",
        ));
    }
    found
}
