//! Words that several lints share: what made a future, how it was lost, who ran the closure.

use super::Site;
use crate::flow::{self, How, Lost, Made, MadeBy, Polled, Runs, Step, Via};
use crate::syntax::tree::Span;

/// The label at the place where a future is lost; none if it would stand on the place where it is made.
pub(super) fn lost_label(lost: &Lost) -> Option<(Span, String)> {
    let what = match (&lost.via, &lost.how) {
        (Some(via), _) if via.call == lost.lost => return None,
        (Some(_), _) => "the result",
        (None, _) => "the future",
    };
    let text = match &lost.how {
        How::Statement => format!("{what} is dropped at the end of this statement"),
        How::Underscore => format!("{what} is dropped here: `_` binds nothing"),
        How::Unused(name) => format!("{what} is bound to `{name}`, which is never used"),
        How::Discarded(name) => format!("`{name}` drops {what}"),
        How::GivenUp(name) => format!("`{name}` gives {what} up"),
        How::Pattern => format!("this pattern drops {what}"),
        How::Overwritten(name) => format!("`{name}` gets another value here, and {what} is dropped"),
        How::Hoarded(name) => format!("`{name}` is filled, and nothing polls what it holds"),
        How::Callback(_) => return None,
    };
    (!touches(lost.lost, lost.made.span)
        || matches!(lost.how, How::Unused(_) | How::Discarded(_) | How::GivenUp(_) | How::Hoarded(_)))
    .then_some((lost.lost, text))
}

/// The label at the place where the result of a join is dropped; none if it would stand on the join.
pub(super) fn result_label(how: &How, lost: Span, join: Span) -> Option<(Span, String)> {
    let text = match how {
        How::Statement | How::Hoarded(_) | How::Callback(_) => return None,
        How::Underscore => "the result is dropped here: `_` binds nothing".to_owned(),
        How::Unused(name) => format!("the result is bound to `{name}`, which is never used"),
        How::Discarded(name) => format!("`{name}` drops the result"),
        How::GivenUp(name) => format!("`{name}` gives the result up"),
        How::Pattern => "this pattern takes no notice of it".to_owned(),
        How::Overwritten(name) => format!("`{name}` gets another value here"),
    };
    (!join.holds(lost)).then_some((lost, text))
}

fn touches(one: Span, other: Span) -> bool {
    one.holds(other) || other.holds(one)
}

/// What never happens: "so `upload` never starts".
pub(super) fn consequence(made: &Made) -> String {
    let what = match &made.what {
        MadeBy::Call(name) | MadeBy::Function(name) => format!("`{name}` never starts"),
        MadeBy::Block(_) => "nothing in the block happens".to_owned(),
        MadeBy::Closure => "nothing in the closure happens".to_owned(),
        MadeBy::Holder | MadeBy::Other => "its work never starts".to_owned(),
    };
    format!("a future does nothing until it is polled, so {what}")
}

/// The label at a spawner's name.
pub(super) fn spawner_label(via: &Via) -> (Span, String) {
    let text = match via.runs {
        Runs::Thread => "runs the closure on a new thread",
        Runs::Blocking => "runs the closure on a blocking thread",
        Runs::Cpu => "runs the closure on a CPU pool",
        Runs::Here => "runs the closure on this thread",
        Runs::Somewhere => "runs the closure",
        Runs::Drives => "polls this future to its end",
        Runs::Scope => "calls the closure and hands its result on",
        Runs::Discards => "calls the closure and drops what it returns",
        Runs::Shelves => "calls the closure and lends out what it returned, never to be polled",
    };
    let text = match (via.runs, via.closure) {
        (runs, None) if runs != Runs::Drives => text.replace("the closure", "this function"),
        _ => text.to_owned(),
    };
    (via.callee, text)
}

/// What is called, and through which functions of the project: "`init` calls `tokio::spawn`, which".
pub(super) fn with_chain(name: &str, chain: &[Step]) -> String {
    match chain.last() {
        Some(step) => format!("`{name}` leads to `{}`, which", step.callee),
        None => format!("`{name}`"),
    }
}

/// The label at the call that has an executor poll the place of a call; none if nothing in sight does.
pub(super) fn polled_label(place: &flow::Place) -> Option<(Span, String)> {
    let text = match place.polled {
        Polled::Tokio => "tokio polls this future",
        Polled::Other => "an executor polls this future among others",
        Polled::Blocked(_) => "this blocks on the future",
        Polled::Nobody | Polled::Unknown => return None,
    };
    Some((place.by?, text.to_owned()))
}

/// The expression that makes a future, as code: for a function's name the call of it.
pub(super) fn made_code(site: &Site<'_>, made: &Made) -> String {
    let text = site.text(made.span);
    match made.what {
        MadeBy::Function(_) => format!("{text}()"),
        MadeBy::Closure => format!("({text})()"),
        _ => text.to_owned(),
    }
}
