//! `detached_fallible_task`: the handle of work that yields a `Result` is dropped, and the error is seen by nobody.
//!
//! In the facts: a dropped handle that detaches, of work whose output has to be looked at. Letting go in so many words
//! (`drop(handle)`, a typed discard) is taken at its word.

use super::fates::{self, Fate};
use super::{Check, Lint, Site, Verdict, cure};
use crate::finding::{Group, Level};
use crate::flow::{Fact, Work};

pub(super) static LINT: Lint = Lint {
    name: "detached_fallible_task",
    group: Group::Detached,
    level: Level::Warn,
    page: include_str!("../../lints/detached_fallible_task.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::HandleDropped(fact) = fact else { return None };
    if fates::fate(site, fact)? != Fate::Fallible {
        return None;
    }
    let work = fates::work(&fact.spawn);
    let unseen = fates::unseen(fact.spawn.output);
    let wait = match fact.spawn.kind {
        Work::Thread => "let handle = ..;\nhandle.join().expect(\"the thread did not panic\")?;",
        _ => "let handle = ..;\nhandle.await??;",
    };
    let keep = cure::show(&format!("keep the handle, and look at what the {work} came to"), wait);
    let suggestions = cure::handle::handle_inside(site, fact).into_iter().chain([keep]).collect();
    Some(Verdict {
        message: format!("the handle of this {work} is dropped, and {unseen} with it"),
        primary: (fact.spawn.call, format!("if this {work} fails, nobody gets to know")),
        secondary: fates::drop_label(fact).into_iter().collect(),
        notes: vec![format!("the {work} runs on without its handle; what it returns is dropped")],
        suggestions,
    })
}
