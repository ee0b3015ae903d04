//! `runtime_dropped_in_async`: a tokio runtime is dropped in code that tokio polls, and panics.
//!
//! In the facts: a runtime that is made in such a place and lives no longer than its variable or expression. One that
//! is blocked on there panics earlier, which is another lint's; one that is moved or shut down is nobody's.

use super::{Check, Lint, Site, Verdict, cure, words};
use crate::finding::{Group, Level};
use crate::flow::Fact;

pub(super) static LINT: Lint = Lint {
    name: "runtime_dropped_in_async",
    group: Group::Misplaced,
    level: Level::Deny,
    page: include_str!("../../lints/runtime_dropped_in_async.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::RuntimeDropped(fact) = fact else { return None };
    let mut secondary: Vec<_> = fact
        .variable
        .map(|span| (span, "dropped at the end of this variable's scope".to_owned()))
        .into_iter()
        .collect();
    secondary.extend(words::polled_label(&fact.place));
    Some(Verdict {
        message: "this runtime is dropped in code that tokio polls, and panics".to_owned(),
        primary: (fact.made, "a runtime inside of a runtime".to_owned()),
        secondary,
        notes: vec![
            "it panics: \"Cannot drop a runtime in a context where blocking is not allowed\"; dropping a runtime waits \
             for its blocking threads"
                .to_owned(),
        ],
        suggestions: vec![
            cure::place::shut_down(site, fact)
                .unwrap_or_else(|| cure::show("let go of it without waiting", "runtime.shutdown_background();")),
            cure::show("use the runtime that is running", "tokio::spawn(..) // or tokio::runtime::Handle::current()"),
        ],
    })
}
