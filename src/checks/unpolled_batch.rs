//! `unpolled_batch`: many futures are made, in a collection or iterator, and none of them is polled.
//!
//! In the facts: a lost future that is one of many and nobody's result. Results of threads and tasks are those lints'
//! business, however many they are.

use super::{Check, Lint, Site, Verdict, cure, words};
use crate::finding::{Group, Level};
use crate::flow::{Fact, Lost, MadeBy, Runs};

pub(super) static LINT: Lint = Lint {
    name: "unpolled_batch",
    group: Group::Lost,
    level: Level::Deny,
    page: include_str!("../../lints/unpolled_batch.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::Lost(lost) = fact else { return None };
    let through = lost.via.as_ref().is_some_and(|via| via.runs != Runs::Scope);
    if through || !lost.batch {
        return None;
    }
    let mut secondary = Vec::new();
    secondary.extend(words::lost_label(lost));
    let suggestions =
        [cure::drive::join_all(site, lost), cure::drive::await_each(site, lost), cure::drive::join_set(site, lost)];
    Some(Verdict {
        message: "these futures are never polled".to_owned(),
        primary: (lost.made.span, "each future that this makes is dropped without having been polled".to_owned()),
        secondary,
        notes: vec![consequence(lost)],
        suggestions: suggestions.into_iter().flatten().collect(),
    })
}

fn consequence(lost: &Lost) -> String {
    match &lost.made.what {
        MadeBy::Call(name) | MadeBy::Function(name) if lost.made.span != lost.value => {
            format!("a future does nothing until it is polled, so `{name}` never starts, not even once")
        }
        _ => "a future does nothing until it is polled, so none of them ever starts".to_owned(),
    }
}
