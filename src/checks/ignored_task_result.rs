//! `ignored_task_result`: it is asked whether a task panicked, and not whether it failed.
//!
//! In the facts: a join of work that yields a `Result`, of which only the outer result, that of the join, is looked at.

use super::cure::Draft;
use super::{Check, Lint, Site, Verdict, cure, fates, words};
use crate::finding::{Group, Level, Suggestion};
use crate::flow::{Fact, JoinIgnored};

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
        suggestions: suggestions(site, fact),
    })
}

fn suggestions(site: &Site<'_>, fact: &JoinIgnored) -> Vec<Suggestion> {
    if let Some(at) = fact.add_try {
        return vec![Draft::new(site, "look at both", fact.join).replace(at, "?").done()];
    }
    if let Some(edit) = cure::handle::ask_for_both(site, fact) {
        return vec![edit];
    }
    if fact.batch {
        return vec![cure::show("look at each", "for result in try_join_all(handles).await? {\n    result?;\n}")];
    }
    vec![cure::show(
        "look at both",
        "match joined {\n    Ok(Ok(value)) => ..,\n    Ok(Err(error)) => ..,\n    Err(panicked) => ..,\n}",
    )]
}
