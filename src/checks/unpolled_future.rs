//! `unpolled_future`: a future is made and dropped without having been polled.
//!
//! In the facts: a lost future that was nobody's result. Many at once, in a collection or iterator, are not this
//! lint's business.

use super::{Check, Lint, Site, Verdict, cure, words};
use crate::finding::{Group, Level};
use crate::flow::{Fact, How, MadeBy, Runs};

pub(super) static LINT: Lint = Lint {
    name: "unpolled_future",
    group: Group::Lost,
    level: Level::Deny,
    page: include_str!("../../lints/unpolled_future.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::Lost(lost) = fact else { return None };
    let through = lost.via.as_ref().is_some_and(|via| via.runs != Runs::Scope);
    if through || lost.batch {
        return None;
    }
    let label = match &lost.how {
        How::Statement if lost.made.what == MadeBy::Holder => {
            "the future in this is dropped at the end of the statement"
        }
        _ if lost.made.what == MadeBy::Holder => "the future in this is never polled",
        How::Statement => "this future is dropped at the end of the statement",
        _ => "this future is never polled",
    };
    let suggestions = [
        cure::drive::await_it(site, &lost.made),
        cure::drive::block_on_here(site, &lost.made),
        cure::drive::spawn_from_sync(site, lost),
    ];
    Some(Verdict {
        message: match lost.made.what {
            MadeBy::Holder => "the future in this value is never polled".to_owned(),
            _ => "this future is never polled".to_owned(),
        },
        primary: (lost.made.span, label.to_owned()),
        secondary: words::lost_label(lost).into_iter().collect(),
        notes: vec![words::consequence(&lost.made)],
        suggestions: suggestions.into_iter().flatten().collect(),
    })
}
