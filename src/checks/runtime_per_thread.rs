//! `runtime_per_thread`: a runtime is built for each round of a loop or each item of an iterator.
//!
//! In the facts: a call that makes a tokio runtime, inside something that repeats it. A thread with a runtime of its
//! own makes no fact unless threads are started in a loop.

use super::{Check, Lint, Site, Verdict, cure};
use crate::finding::{Group, Level};
use crate::flow::Fact;

pub(super) static LINT: Lint = Lint {
    name: "runtime_per_thread",
    group: Group::Misplaced,
    level: Level::Allow,
    page: include_str!("../../lints/runtime_per_thread.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::RuntimeRepeated(fact) = fact else { return None };
    Some(Verdict {
        message: "a new runtime is built again and again".to_owned(),
        primary: (fact.made, "one runtime would serve them all".to_owned()),
        secondary: vec![(fact.by, "repeats it".to_owned())],
        notes: vec![
            "each runtime has threads, a timer and a queue of its own, and shares no connection with the others"
                .to_owned(),
        ],
        suggestions: vec![cure::place::make_runtime_once(site, fact).unwrap_or_else(|| {
            cure::show(
                "build one outside, and take its handle along",
                "let runtime = tokio::runtime::Runtime::new()?;\nlet handle = runtime.handle().clone(); // inside: handle.block_on(..)",
            )
        })],
    })
}
