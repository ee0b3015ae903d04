//! `detached_assertion`: a test starts work that asserts something, and drops its handle.
//!
//! In the facts: in a test, a dropped handle that detaches, of a closure or async block in sight with something in it
//! that panics if all is not well.

use super::fates::{self, Fate};
use super::{Check, Lint, Site, Verdict, cure};
use crate::finding::{Group, Level};
use crate::flow::{Fact, Work};

pub(super) static LINT: Lint = Lint {
    name: "detached_assertion",
    group: Group::Detached,
    level: Level::Warn,
    page: include_str!("../../lints/detached_assertion.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::HandleDropped(fact) = fact else { return None };
    if fates::fate(site, fact)? != Fate::Assertion {
        return None;
    }
    let work = fates::work(&fact.spawn);
    let assertion = fact.spawn.asserts?;
    let mut secondary = vec![(assertion, "if this panics, the test passes all the same".to_owned())];
    secondary.extend(fates::drop_label(fact));
    let cure = cure::handle::wait_for_all(fact).or_else(|| cure::watch::see_at_end(site, fact));
    let mut suggestions: Vec<_> = cure.into_iter().collect();
    if !suggestions.is_empty() {
        suggestions.extend(cure::watch::wait_at_end(site, fact));
    }
    if suggestions.is_empty() {
        let wait = match fact.spawn.kind {
            Work::Thread => "handle.join().unwrap();",
            _ => "handle.await.unwrap();",
        };
        suggestions.push(cure::show("keep the handle, and wait for it at the end of the test", wait));
    }
    Some(Verdict {
        message: format!("a panic in this {work} cannot fail the test"),
        primary: (fact.spawn.call, format!("the handle of this {work} is dropped, and its panic with it")),
        secondary,
        notes: vec![format!("a panic ends the {work} that it happens in; only who waits for the {work} sees it")],
        suggestions,
    })
}
