//! `ignored_task_result`: it is asked whether a task panicked, and not whether it failed.
//!
//! In the facts: a join of work that yields a `Result`, of which only the outer result, that of the join, is looked at.

use super::{Check, Lint, Site, Verdict, cure, fates, words};
use crate::finding::{Group, Level};
use crate::flow::Fact;

pub(super) static LINT: Lint = Lint {
    name: "ignored_task_result",
    group: Group::Detached,
    level: Level::Warn,
    page: include_str!("../../lints/ignored_task_result.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::JoinIgnored(fact) = fact else { return None };
    if !fact.looked_at {
        return None;
    }
    let whose = if fact.batch { "the tasks' own results are" } else { "the task's own result is" };
    let mut secondary: Vec<_> = words::result_label(&fact.how, fact.lost, fact.join).into_iter().collect();
    if let Some(spawn) = &fact.spawn {
        secondary.push((spawn.callee, format!("starts the {}", fates::work(spawn))));
    }
    Some(Verdict {
        message: format!("{whose} dropped: a failure counts as done"),
        primary: (fact.join, "it is asked whether the work panicked, and not whether it failed".to_owned()),
        secondary,
        notes: vec!["a join has two results in one: that of the join, and inside of it that of the work".to_owned()],
        suggestions: vec![cure::join::look_at_both(site, fact).unwrap_or_else(|| cure::join::shown(fact))],
    })
}
