//! `ignored_join_error`: the result of a join is dropped, and with it whether the work panicked.
//!
//! In the facts: a join whose result nobody looks at. A join whose handle is spoken of elsewhere, such as one that was
//! aborted, makes no fact.

use super::{Check, Lint, Site, Verdict, cure, fates, words};
use crate::finding::{Group, Level};
use crate::flow::Fact;

pub(super) static LINT: Lint = Lint {
    name: "ignored_join_error",
    group: Group::Detached,
    level: Level::Allow,
    page: include_str!("../../lints/ignored_join_error.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::JoinIgnored(fact) = fact else { return None };
    if fact.looked_at {
        return None;
    }
    let (what, code) = if fact.batch {
        ("these joins", "for joined in results {\n    joined?;\n}")
    } else {
        ("this join", "if let Err(error) = joined {\n    tracing::error!(?error, \"..\");\n}")
    };
    let mut secondary: Vec<_> = words::result_label(&fact.how, fact.lost, fact.join).into_iter().collect();
    if let Some(spawn) = &fact.spawn {
        secondary.push((spawn.callee, format!("starts the {}", fates::work(spawn))));
    }
    Some(Verdict {
        message: format!("the result of {what} is dropped, and a panic with it"),
        primary: (fact.join, "whether the work panicked or was cancelled is known here, and not asked".to_owned()),
        secondary,
        notes: vec!["the work may have ended halfway, and the code goes on as if it were done".to_owned()],
        suggestions: vec![
            cure::join::look_at_join(site, fact).unwrap_or_else(|| cure::show("look at the error", code)),
        ],
    })
}
