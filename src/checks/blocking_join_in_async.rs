//! `blocking_join_in_async`: a thread that polls tasks waits for a thread, a pool or a channel.
//!
//! In the facts: a call that blocks until something else has happened in a place that an executor polls. Blocking on a
//! future is another lint's, and so is what merely takes long.

use super::{Check, Lint, Site, Verdict, cure, words};
use crate::finding::{Group, Level};
use crate::flow::{Deed, Fact};

pub(super) static LINT: Lint = Lint {
    name: "blocking_join_in_async",
    group: Group::Misplaced,
    level: Level::Warn,
    page: include_str!("../../lints/blocking_join_in_async.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::Misplaced(call) = fact else { return None };
    let Deed::Blocks { panics } = call.deed else { return None };
    let what = words::with_chain(&call.name, &call.chain);
    let (does, note) = if panics {
        ("panics", "it panics: \"Cannot block the current thread from within a runtime\"")
    } else {
        ("blocks", "until the other side is done the worker polls nothing else, however many tasks wait for it")
    };
    let suggestions = [cure::place::async_twin(site, call), cure::place::may_block(site, call)];
    Some(Verdict {
        message: format!("{what} {does} in code that an executor polls"),
        primary: (call.call, "waits on the thread that polls this code".to_owned()),
        secondary: words::polled_label(&call.place).into_iter().collect(),
        notes: vec![note.to_owned()],
        suggestions: suggestions.into_iter().flatten().collect(),
    })
}
