//! `future_from_blocking_pool`: a blocking pool makes a future, and the executor polls it.
//!
//! In the facts: a future that was the result of a closure on a blocking pool, and that is polled afterwards. One that
//! is polled nowhere is lost, which is another lint's.

use super::{Check, Lint, Site, Verdict, cure, words};
use crate::finding::{Group, Level};
use crate::flow::Fact;

pub(super) static LINT: Lint = Lint {
    name: "future_from_blocking_pool",
    group: Group::Misplaced,
    level: Level::Allow,
    page: include_str!("../../lints/future_from_blocking_pool.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::Handed(handed) = fact else { return None };
    if handed.scope {
        return None;
    }
    Some(Verdict {
        message: "the blocking pool only makes this future".to_owned(),
        primary: (handed.made.span, "made on a thread that may block".to_owned()),
        secondary: vec![
            words::spawner_label(&handed.via),
            (handed.polled, "polled here, on a thread that may not".to_owned()),
        ],
        notes: vec!["whatever the future does that blocks, it does on the executor".to_owned()],
        suggestions: [cure::drive::block_on_pool(site, handed), cure::drive::without_pool(site, handed)]
            .into_iter()
            .flatten()
            .collect(),
    })
}
