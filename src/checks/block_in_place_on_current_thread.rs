//! `block_in_place_on_current_thread`: a task asks to block in place where no other thread could take over.
//!
//! In the facts: a call that needs worker threads in a place whose runtime is known to have a single thread, by an
//! attribute or by the builder in sight. A runtime of unknown flavour makes no fact.

use super::{Check, Lint, Site, Verdict, cure, words};
use crate::finding::{Group, Level};
use crate::flow::{Deed, Fact};

pub(super) static LINT: Lint = Lint {
    name: "block_in_place_on_current_thread",
    group: Group::Misplaced,
    level: Level::Deny,
    page: include_str!("../../lints/block_in_place_on_current_thread.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::Misplaced(call) = fact else { return None };
    if call.deed != Deed::NeedsWorkers {
        return None;
    }
    let what = words::with_chain(&call.name, &call.chain);
    let attribute = "#[tokio::test(flavor = \"multi_thread\")] // or #[tokio::main]";
    let shown = cure::show("run it on a runtime of many threads", attribute);
    Some(Verdict {
        message: format!("{what} panics on a runtime of one thread"),
        primary: (call.call, "this runtime has no other thread to hand its tasks to".to_owned()),
        secondary: words::polled_label(&call.place).into_iter().collect(),
        notes: vec!["it panics: \"can call blocking only when running on the multi-threaded runtime\"".to_owned()],
        suggestions: cure::place::to_blocking_pool(site, call).into_iter().chain([shown]).collect(),
    })
}
