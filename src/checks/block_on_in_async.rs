//! `block_on_in_async`: a thread that polls tasks is made to block on one more future.
//!
//! In the facts: a call that blocks on a future, itself or through functions of the project, in a place that tokio
//! polls, or where an executor that cannot be nested runs already. Where the place is the caller's, nothing is claimed.

use super::{Check, Lint, Site, Verdict, cure, words};
use crate::finding::{Group, Level};
use crate::flow::{Deed, Executor, Fact, Misplaced, Polled};

pub(super) static LINT: Lint = Lint {
    name: "block_on_in_async",
    group: Group::Misplaced,
    level: Level::Deny,
    page: include_str!("../../lints/block_on_in_async.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::Misplaced(call) = fact else { return None };
    let Deed::BlocksOn(executor) = call.deed else { return None };
    let what = words::with_chain(&call.name, &call.chain);
    let (does, note) = consequence(call, executor);
    let way = if call.chain.is_empty() { "" } else { "in the end " };
    let suggestions = [cure::place::await_blocked(site, call), cure::place::may_block(site, call)];
    Some(Verdict {
        message: format!("{what} blocks on a future inside of async code{does}"),
        primary: (call.call, format!("{way}blocks the thread that polls this code")),
        secondary: words::polled_label(&call.place).into_iter().collect(),
        notes: vec![note.to_owned()],
        suggestions: suggestions.into_iter().flatten().collect(),
    })
}

fn consequence(call: &Misplaced, executor: Executor) -> (&'static str, &'static str) {
    match (executor, call.place.polled) {
        (Executor::Tokio, _) => (
            ", and panics",
            "it panics: \"Cannot start a runtime from within a runtime\"; a thread that drives tasks must not block",
        ),
        (Executor::Single, Polled::Blocked(_)) => {
            (", and panics", "it panics: \"cannot execute `LocalPool` executor from within another executor\"")
        }
        _ => (
            "",
            "until the future is done the worker polls nothing else; if the future waits for a task of that worker, \
             both wait forever",
        ),
    }
}
