//! `cancelled_at_exit`: `main` or a test starts work and returns at once, or the process is ended right behind.
//!
//! In the facts: started work whose handle is gone, with nothing that may wait between it and the end of the program
//! or test.

use super::fates::{self, Fate};
use super::{Check, Lint, Site, Verdict, cure};
use crate::finding::{Group, Level};
use crate::flow::{End, Fact, Work};

pub(super) static LINT: Lint = Lint {
    name: "cancelled_at_exit",
    group: Group::Cancelled,
    level: Level::Deny,
    page: include_str!("../../lints/cancelled_at_exit.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::HandleDropped(fact) = fact else { return None };
    if fates::fate(site, fact)? != Fate::Exit {
        return None;
    }
    let work = fates::work(&fact.spawn);
    let end = fact.end?;
    let what = match end {
        End::Test => "the test is over".to_owned(),
        End::Process(_) => "the process is ended".to_owned(),
        _ => "`main` returns".to_owned(),
    };
    let note = match (end, fact.spawn.kind) {
        (End::Process(_), _) => format!("the process ends without waiting for any {work}"),
        (_, Work::Thread) => "when `main` returns, the process ends, and its threads with it".to_owned(),
        _ => "when its runtime goes, a task is cut off at its next `.await`; it may not even have begun".to_owned(),
    };
    let mut secondary: Vec<_> = fates::drop_label(fact).into_iter().collect();
    if let End::Process(exit) = end {
        secondary.push((exit, "ends the process".to_owned()));
    }
    let cure = cure::handle::wait_for_all(fact).or_else(|| cure::handle::wait_here(site, fact));
    let mut suggestions: Vec<_> = cure.into_iter().collect();
    if suggestions.is_empty() {
        suggestions.push(match fact.spawn.kind {
            Work::Thread => cure::show("keep the handle, and join it before the end", "handle.join().unwrap();"),
            _ => cure::show("keep the handle, and await it before the end", "handle.await?;"),
        });
    }
    Some(Verdict {
        message: format!("this {work} is cut off: {what}, and nothing waits for it"),
        primary: (fact.spawn.call, "started here, with nothing behind it that waits".to_owned()),
        secondary,
        notes: vec![note],
        suggestions,
    })
}
