//! `detached_task`: the handle of a task is dropped without a word.
//!
//! In the facts: any dropped handle that detaches, if no lint that knows more of the work takes it.

use super::fates::{self, Fate};
use super::{Check, Lint, Site, Verdict, cure};
use crate::finding::{Group, Level};
use crate::flow::Fact;

pub(super) static LINT: Lint = Lint {
    name: "detached_task",
    group: Group::Detached,
    level: Level::Allow,
    page: include_str!("../../lints/detached_task.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::HandleDropped(fact) = fact else { return None };
    if fates::fate(site, fact)? != Fate::Task {
        return None;
    }
    Some(Verdict {
        message: "the handle of this task is dropped without a word".to_owned(),
        primary: (fact.spawn.call, "nobody sees this task end, or panic".to_owned()),
        secondary: fates::drop_label(fact).into_iter().collect(),
        notes: vec!["the task runs on; nothing waits for it, and nothing can stop it".to_owned()],
        suggestions: vec![
            cure::show(
                "keep the handle where somebody waits for it",
                "tasks.spawn(..); // a `JoinSet`, or a `TaskTracker`",
            ),
            cure::show("say that it may go on alone", "drop(handle);"),
        ],
    })
}
