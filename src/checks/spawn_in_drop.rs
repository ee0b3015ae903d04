//! `spawn_in_drop`: a destructor needs a runtime, and nobody can say whether one is in reach when it runs.
//!
//! In the facts: a call that needs a runtime in `Drop::drop`, itself or through functions of the project, where
//! neither a guard nor a question to the runtime comes before it.

use super::{Check, Lint, Site, Verdict, words};
use crate::finding::{Applicability, Group, Level, Suggestion};
use crate::flow::{Deed, Fact};

pub(super) static LINT: Lint = Lint {
    name: "spawn_in_drop",
    group: Group::Misplaced,
    level: Level::Warn,
    page: include_str!("../../lints/spawn_in_drop.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(_site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::Misplaced(call) = fact else { return None };
    let Deed::NeedsRuntime { .. } = call.deed else { return None };
    let what = words::with_chain(&call.name, &call.chain);
    let show = |message: &str, code: &str| Suggestion {
        message: message.to_owned(),
        code: Some(code.to_owned()),
        applicability: Applicability::Unspecified,
        edits: Vec::new(),
    };
    Some(Verdict {
        message: format!("{what} needs a tokio runtime, and `drop` may run where there is none"),
        primary: (call.call, "panics when the value is dropped outside of the runtime, or after it".to_owned()),
        secondary: Vec::new(),
        notes: vec!["a panic in `drop` while another one unwinds ends the process".to_owned()],
        suggestions: vec![
            show(
                "ask whether there is a runtime",
                "if let Ok(handle) = tokio::runtime::Handle::try_current() {\n    handle.spawn(..);\n}",
            ),
            show("or offer a method that is awaited before the value goes", "pub async fn close(self) { .. }"),
        ],
    })
}
