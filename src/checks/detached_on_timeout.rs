//! `detached_on_timeout`: a detaching handle is given away to something that may stop waiting for it.
//!
//! In the facts: a handle that is passed by value to a time limit or a race. One that is lent, or spoken of elsewhere,
//! makes no fact.

use super::{Check, Lint, Site, Verdict, fates};
use crate::finding::{Applicability, Edit, Group, Level, Suggestion};
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
    let at_hand = fact.spawn.as_ref().filter(|spawn| spawn.call == fact.handle && spawn.kind == Work::Task);
    if let Some(work) = at_hand.and_then(|spawn| spawn.work) {
        let code = site.text(work).to_owned();
        found.push(Suggestion {
            message: "give it the future itself, which is dropped with the limit".to_owned(),
            code: (code.lines().count() <= 12).then(|| code.clone()),
            applicability: Applicability::MaybeIncorrect,
            edits: vec![Edit { place: site.place(fact.handle), replacement: code }],
        });
    }
    found.push(fates::show(
        "keep the handle, and stop the task",
        "if timeout(limit, &mut handle).await.is_err() {\n    handle.abort();\n}",
    ));
    found.push(fates::show("or hold it by a handle that aborts", "AbortOnDropHandle::new(handle)"));
    found
}
