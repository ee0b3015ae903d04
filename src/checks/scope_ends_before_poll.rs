//! `scope_ends_before_poll`: a callback sets something up while it runs, and its future is polled when that is gone.
//!
//! In the facts: a future that a scope's callback returned and that is polled outside of the scope. A future that a
//! combinator has wrapped on the way is not claimed, and neither is what was made from the callback's own parameters.

use super::{Check, Lint, Site, Verdict, cure};
use crate::finding::{Group, Level};
use crate::flow::Fact;

pub(super) static LINT: Lint = Lint {
    name: "scope_ends_before_poll",
    group: Group::Misplaced,
    level: Level::Warn,
    page: include_str!("../../lints/scope_ends_before_poll.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::Handed(handed) = fact else { return None };
    if !handed.scope {
        return None;
    }
    let name = handed.via.name;
    Some(Verdict {
        message: format!("`{name}` is over before this future is polled"),
        primary: (handed.made.span, "only made inside; none of its work is done there".to_owned()),
        secondary: vec![
            (handed.via.callee, "calls the closure, and what it sets up ends when that returns".to_owned()),
            (handed.polled, "polled here, outside".to_owned()),
        ],
        notes: Vec::new(),
        suggestions: cure::drive::scope_twin(site, handed).into_iter().collect(),
    })
}
