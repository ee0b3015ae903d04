//! `unreaped_join_set`: a set of tasks is filled in a loop, and nothing in sight takes the finished ones out.
//!
//! In the facts: a set that the body makes and keeps to itself, and never empties. One that is dropped before anything
//! waits is `cancelled_on_drop`'s.

use super::{Check, Lint, Site, Verdict, cure};
use crate::finding::{Group, Level};
use crate::flow::Fact;

pub(super) static LINT: Lint = Lint {
    name: "unreaped_join_set",
    group: Group::Detached,
    level: Level::Warn,
    page: include_str!("../../lints/unreaped_join_set.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::SetUnreaped(fact) = fact else { return None };
    let name = &fact.name;
    Some(Verdict {
        message: format!("`{name}` is filled in a loop and never emptied"),
        primary: (fact.spawn.call, "each finished task stays in the set, with its result".to_owned()),
        secondary: vec![(fact.set, format!("nothing takes finished tasks out of `{name}`"))],
        notes: vec!["the memory grows with every task, and nobody sees an error or a panic".to_owned()],
        suggestions: vec![cure::handle::reap(site, fact)],
    })
}
