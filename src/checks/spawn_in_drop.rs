//! `spawn_in_drop`: a destructor needs a runtime, and nobody can say whether one is in reach when it runs.
//!
//! In the facts: a call that needs a runtime in `Drop::drop`, itself or through functions of the project, where
//! neither a guard nor a question to the runtime comes before it.

use super::{Check, Lint, Site, Verdict, cure, words};
use crate::finding::{Group, Level};
use crate::flow::{Deed, Fact};

pub(super) static LINT: Lint = Lint {
    name: "spawn_in_drop",
    group: Group::Misplaced,
    level: Level::Warn,
    page: include_str!("../../lints/spawn_in_drop.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::Misplaced(call) = fact else { return None };
    let Deed::NeedsRuntime { .. } = call.deed else { return None };
    let what = words::with_chain(&call.name, &call.chain);
    Some(Verdict {
        message: format!("{what} needs a tokio runtime, and `drop` may run where there is none"),
        primary: (call.call, "panics when the value is dropped outside of the runtime, or after it".to_owned()),
        secondary: Vec::new(),
        notes: vec!["a panic in `drop` while another one unwinds ends the process".to_owned()],
        suggestions: vec![
            cure::place::ask_for_runtime(site, call).unwrap_or_else(|| {
                let code = "if let Ok(handle) = tokio::runtime::Handle::try_current() {\n    handle.spawn(..);\n}";
                cure::show("ask whether there is a runtime", code)
            }),
            cure::show("offer a method that is awaited before the value goes", "pub async fn close(self) { .. }"),
        ],
    })
}
