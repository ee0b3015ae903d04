//! `future_as_task_result`: a task or awaited block yields a future, and nobody polls what it yields.
//!
//! In the facts: a lost future that was the output of a future which something drives. Eager handles, such as what
//! an inner `spawn` returns, are not futures that can be lost.

use super::{Check, Lint, Site, Verdict, cure, words};
use crate::finding::{Group, Level};
use crate::flow::{Fact, Runs};

pub(super) static LINT: Lint = Lint {
    name: "future_as_task_result",
    group: Group::Lost,
    level: Level::Deny,
    page: include_str!("../../lints/future_as_task_result.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::Lost(lost) = fact else { return None };
    let via = lost.via.as_ref().filter(|via| via.runs == Runs::Drives)?;
    let mut secondary = vec![words::spawner_label(via)];
    secondary.extend(words::lost_label(lost));
    let suggestions = [cure::drive::await_it(site, &lost.made), cure::drive::remove_async(site, &lost.made, via)];
    Some(Verdict {
        message: "this task yields a future and never runs it".to_owned(),
        primary: (lost.made.span, "this future is the task's output; nothing polls it".to_owned()),
        secondary,
        notes: vec![words::consequence(&lost.made)],
        suggestions: suggestions.into_iter().flatten().collect(),
    })
}
