//! `future_as_callback_result`: a synchronous callback returns a future to a function that drops or shelves it.
//!
//! In the facts: a lost future that a callback made, and whose caller is said by its stub to look at no result or to
//! lend it out. A future that can be taken out again, or of which copies can be polled, makes no fact.

use super::{Check, Lint, Site, Verdict, cure, words};
use crate::finding::{Group, Level};
use crate::flow::{Fact, Lost, MadeBy, Runs, Via};

pub(super) static LINT: Lint = Lint {
    name: "future_as_callback_result",
    group: Group::Lost,
    level: Level::Deny,
    page: include_str!("../../lints/future_as_callback_result.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::Lost(lost) = fact else { return None };
    let via = lost.via.as_ref().filter(|via| matches!(via.runs, Runs::Discards | Runs::Shelves))?;
    let (message, label) = match via.runs {
        Runs::Discards => {
            ("drops the futures that its callback returns", "this future is dropped as soon as it is made")
        }
        _ => ("keeps a future where nobody can poll it", "this future can only be borrowed, and so never be polled"),
    };
    let suggestions = match via.runs {
        Runs::Discards => [cure::drive::to_async(site, lost, via), None],
        _ => [cure::drive::async_cell(site, via), cure::drive::fill_cell(site, lost, via)],
    };
    Some(Verdict {
        message: format!("`{}` {message}", via.name),
        primary: (lost.made.span, label.to_owned()),
        secondary: vec![words::spawner_label(via)],
        notes: vec![consequence(lost, via)],
        suggestions: suggestions.into_iter().flatten().collect(),
    })
}

fn consequence(lost: &Lost, via: &Via) -> String {
    match (&lost.made.what, via.runs) {
        (MadeBy::Call(name) | MadeBy::Function(name), Runs::Discards) => {
            format!("only the making of the future is done there; `{name}` never starts")
        }
        (_, Runs::Discards) => "only the making of the future is done there; its work never starts".to_owned(),
        _ => words::consequence(&lost.made),
    }
}
