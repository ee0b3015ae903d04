//! `detached_on_timeout`: a detaching handle is given away to something that may stop waiting for it.
//!
//! In the facts: a handle that is passed by value to a time limit or a race. One that is lent, or spoken of elsewhere,
//! makes no fact.

use super::cure::Draft;
use super::{Check, Lint, Site, Verdict, cure};
use crate::finding::{Group, Level, Suggestion};
use crate::flow::{Abandoned, Fact, Work};

pub(super) static LINT: Lint = Lint {
    name: "detached_on_timeout",
    group: Group::Detached,
    level: Level::Warn,
    page: include_str!("../../lints/detached_on_timeout.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::Abandoned(fact) = fact else { return None };
    let name = &fact.name;
    let mut secondary = vec![(fact.by, format!("`{name}` drops the handle if something else comes first"))];
    if let Some(spawn) = fact.spawn.as_ref().filter(|spawn| !fact.handle.holds(spawn.call)) {
        secondary.push((spawn.callee, "starts the task".to_owned()));
    }
    Some(Verdict {
        message: format!("`{name}` stops waiting for this task, and the task runs on unseen"),
        primary: (fact.handle, "this handle detaches its task when it is dropped".to_owned()),
        secondary,
        notes: vec!["giving up on a handle is not giving up on the work: nobody sees the task end any more".to_owned()],
        suggestions: suggestions(site, fact),
    })
}

fn suggestions(site: &Site<'_>, fact: &Abandoned) -> Vec<Suggestion> {
    let mut found = Vec::new();
    let message = "hold the task by a handle that aborts it";
    let open = "tokio_util::task::AbortOnDropHandle::new(";
    found.push(if site.libraries.tokio_util && fact.on_tokio {
        Draft::new(site, message, fact.handle).wrap(fact.handle, open, ")").done()
    } else {
        cure::show(message, "AbortOnDropHandle::new(handle)")
    });
    let at_hand = fact.spawn.as_ref().filter(|spawn| spawn.call == fact.handle && spawn.kind == Work::Task);
    if let Some(work) = at_hand.and_then(|spawn| spawn.work) {
        let message = "give it the future itself, which is dropped with the limit";
        let code = site.text(work);
        found.push(if fact.name == "select" {
            // Its pattern is one for the result of a task.
            cure::show(message, code)
        } else {
            Draft::new(site, message, fact.handle).replace(fact.handle, code).done()
        });
    }
    let code = "if timeout(limit, &mut handle).await.is_err() {\n    handle.abort();\n}";
    found.push(cure::show("keep the handle, and stop the task", code));
    found
}
