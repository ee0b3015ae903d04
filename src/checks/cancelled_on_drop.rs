//! `cancelled_on_drop`: a handle, set or guard that cancels when it is dropped is dropped, and nothing waited before.
//!
//! In the facts: a dropped handle whose drop cancels. One that is kept across something that may wait is a keep-alive,
//! and one that is passed on or stored makes no fact.

use super::fates::{self, Fate};
use super::{Check, Lint, Site, Verdict, cure};
use crate::finding::{Group, Level};
use crate::flow::{Fact, How, OnDrop, Work};

pub(super) static LINT: Lint = Lint {
    name: "cancelled_on_drop",
    group: Group::Cancelled,
    level: Level::Deny,
    page: include_str!("../../lints/cancelled_on_drop.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::HandleDropped(fact) = fact else { return None };
    if fates::fate(site, fact)? != Fate::Cancelled {
        return None;
    }
    let spawn = &fact.spawn;
    let (message, label, note) = match (fact.on_drop, spawn.kind) {
        (OnDrop::CancelAll, _) => (
            "the set that this task was spawned on is dropped, which cancels it".to_owned(),
            "started here, and cancelled with its set".to_owned(),
            "a set cancels its tasks when it is dropped: each is cut off at its next `.await`".to_owned(),
        ),
        (_, Work::Guard) => (
            match fact.how {
                How::Hoarded(_) => "this guard is dropped with its collection, and cancels what it guards".to_owned(),
                _ => "this guard is dropped at once, and cancels what it guards".to_owned(),
            },
            format!("`{}` makes a guard that cancels when it is dropped", spawn.name),
            "what it guards is cancelled before anything could have waited for it".to_owned(),
        ),
        (_, Work::Blocking) => (
            "this blocking task is cancelled: its handle is dropped".to_owned(),
            "its handle cancels it when it is dropped".to_owned(),
            "a closure that has not started yet is never run".to_owned(),
        ),
        _ => (
            "this task is cancelled: its handle is dropped".to_owned(),
            "its handle cancels it when it is dropped".to_owned(),
            "it is cut off at its first `.await`, if it gets that far".to_owned(),
        ),
    };
    let suggestions = match (fact.on_drop, spawn.kind) {
        (OnDrop::CancelAll, _) => [cure::handle::join_the_set(site, fact), None],
        (_, Work::Guard) => {
            let shown = cure::show("keep the guard for as long as it should not cancel", "let _guard = ..;");
            [cure::handle::keep_guard(site, fact).or(Some(shown)), None]
        }
        _ => [
            cure::handle::wait_for_all(fact).or_else(|| cure::handle::wait_here(site, fact)),
            cure::handle::let_it_go(site, fact),
        ],
    };
    Some(Verdict {
        message,
        primary: (spawn.call, label),
        secondary: fates::drop_label(fact).into_iter().collect(),
        notes: vec![note],
        suggestions: suggestions.into_iter().flatten().collect(),
    })
}
