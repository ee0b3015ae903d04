//! `future_as_thread_result`: a closure that runs on a thread or pool returns a future, and the result is dropped.
//!
//! In the facts: a lost future that was the result of a closure which something runs. A result that somebody takes
//! out and polls makes no fact.

use super::{Check, Lint, Site, Verdict, cure, words};
use crate::finding::{Group, Level};
use crate::flow::{Fact, Runs};

pub(super) static LINT: Lint = Lint {
    name: "future_as_thread_result",
    group: Group::Lost,
    level: Level::Deny,
    page: include_str!("../../lints/future_as_thread_result.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::Lost(lost) = fact else { return None };
    let via = lost.via.as_ref().filter(|via| via.runs.is_thread())?;
    let (subject, whose) = match via.runs {
        Runs::Thread => ("this thread", "the thread's"),
        Runs::Blocking => ("this blocking call", "the blocking call's"),
        Runs::Cpu => ("this job of a CPU pool", "the job's"),
        _ if via.closure.is_some() => ("this closure", "the closure's"),
        _ => ("this function", "the function's"),
    };
    let result = if lost.batch { format!("is one of {whose} results") } else { format!("is {whose} result") };
    let mut secondary = vec![words::spawner_label(via)];
    secondary.extend(words::lost_label(lost));
    let suggestions = [
        cure::drive::remove_async(site, &lost.made, via),
        cure::drive::await_instead(site, lost, via),
        cure::drive::spawn_instead(site, lost, via, true),
        cure::drive::block_on_there(site, &lost.made, via),
        cure::drive::spawn_instead(site, lost, via, false),
    ];
    Some(Verdict {
        message: format!("{subject} returns a future and never runs it"),
        primary: (lost.made.span, format!("this future {result}; nothing polls it")),
        secondary,
        notes: vec![words::consequence(&lost.made)],
        suggestions: suggestions.into_iter().flatten().collect(),
    })
}
