//! `guard_dropped_at_once`: a guard whose effect lasts as long as it lives is dropped in the statement that makes it.
//!
//! In the facts: a value of a type that is a guard, dropped where it is made; and a span that is bound as a guard
//! would be, and never entered.

use super::cure::Draft;
use super::{Check, Lint, Site, Verdict};
use crate::finding::{Group, Level, Suggestion};
use crate::flow::{Fact, GuardDropped, How};
use crate::syntax::tree::Span;

pub(super) static LINT: Lint = Lint {
    name: "guard_dropped_at_once",
    group: Group::Misplaced,
    level: Level::Deny,
    page: include_str!("../../lints/guard_dropped_at_once.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::GuardDropped(fact) = fact else { return None };
    let name = &fact.name;
    if fact.unentered {
        return Some(Verdict {
            message: format!("this span is never entered: `{name}` is no guard"),
            primary: (fact.made, "this makes a span; nothing enters it".to_owned()),
            secondary: vec![(fact.lost, "holds the span, not the guard of it".to_owned())],
            notes: vec!["what is logged while it lives belongs to whatever span was entered before".to_owned()],
            suggestions: vec![behind(site, fact)],
        });
    }
    let secondary = match fact.how {
        How::Underscore => vec![(fact.lost, "`_` binds nothing: the guard is dropped here".to_owned())],
        How::Discarded(by) => vec![(fact.lost, format!("`{by}` drops the guard"))],
        _ => Vec::new(),
    };
    Some(Verdict {
        message: format!("the guard that `{name}` makes is dropped at once"),
        primary: (fact.made, "its effect ends with this statement".to_owned()),
        secondary,
        notes: vec!["a guard has its effect for as long as it lives; the code behind it runs without".to_owned()],
        suggestions: keep(site, fact).into_iter().collect(),
    })
}

/// `let _guard = ..`.
fn keep(site: &Site<'_>, fact: &GuardDropped) -> Option<Suggestion> {
    let draft = Draft::new(site, "bind it to a name", fact.made);
    Some(match fact.how {
        How::Statement => draft.insert(fact.made.start, "let _guard = ").done(),
        How::Underscore if site.text(fact.lost) == "_" => draft.replace(fact.lost, "_guard").done(),
        How::Underscore => {
            let binding = Span { start: fact.lost.start, end: fact.made.start };
            draft.replace(binding, "let _guard = ").done()
        }
        _ => return None,
    })
}

/// `.entered()` on the span.
fn behind(site: &Site<'_>, fact: &GuardDropped) -> Suggestion {
    Draft::new(site, "enter it", fact.made).insert(fact.made.end, ".entered()").done()
}
