//! `scope_ends_before_poll`: a callback sets something up while it runs, and its future is polled when that is gone.
//!
//! In the facts: a future that a scope's callback returned and that is polled outside of the scope. A future that a
//! combinator has wrapped on the way is not claimed, and neither is what was made from the callback's own parameters.

use super::{Check, Lint, Site, Verdict};
use crate::finding::{Applicability, Group, Level, Suggestion};
use crate::flow::{Fact, Via};

pub(super) static LINT: Lint = Lint {
    name: "scope_ends_before_poll",
    group: Group::Misplaced,
    level: Level::Warn,
    page: include_str!("../../lints/scope_ends_before_poll.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(_site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
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
        suggestions: twin(&handed.via).into_iter().collect(),
    })
}

/// What does the same around each poll.
fn twin(via: &Via) -> Option<Suggestion> {
    let (message, code) = match via.name.as_str() {
        "in_scope" => ("enter the span whenever the future is polled", "future.instrument(span).await"),
        "catch_unwind" => (
            "catch panics of the polling: `futures::FutureExt::catch_unwind`",
            "std::panic::AssertUnwindSafe(future).catch_unwind().await",
        ),
        "with_default" => {
            ("keep the subscriber in force whenever the future is polled", "future.with_subscriber(subscriber).await")
        }
        "sync_scope" => ("keep the value while the future is polled", "KEY.scope(value, future).await"),
        "block_in_place" => ("await the future itself", "future.await"),
        _ => return None,
    };
    Some(Suggestion {
        message: message.to_owned(),
        code: Some(code.to_owned()),
        applicability: Applicability::Unspecified,
        edits: Vec::new(),
    })
}
