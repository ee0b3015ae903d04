//! Which lint a dropped handle belongs to, and words that the lints about handles share.
//!
//! A drop is said once: what cuts the work off is worse than what leaves it unseen, and what is known of the work
//! makes a drop worse than one of which nothing is known.

use super::Site;
use crate::flow::{End, HandleDropped, How, OnDrop, Output, Spawn, Work};
use crate::syntax::tree::Span;

/// What a dropped handle amounts to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// The drop cancels the work.
    Cancelled,
    /// The runtime goes, and the work with it.
    RuntimeDropped,
    /// The program or test ends, and the work with it.
    Exit,
    /// A failed assertion in the work fails no test.
    Assertion,
    /// The work's error is seen by nobody.
    Fallible,
    /// The work goes on alone on a thread of its own.
    Thread,
    /// The work goes on alone as a task.
    Task,
}

/// What a dropped handle amounts to; nothing if it is kept alive long enough, or let go on purpose.
pub(super) fn fate(site: &Site<'_>, fact: &HandleDropped) -> Option<Fate> {
    if fact.on_drop != OnDrop::Detach {
        return (!fact.waited).then_some(Fate::Cancelled);
    }
    match fact.end {
        Some(End::Runtime(_) | End::Idle(_)) => return Some(Fate::RuntimeDropped),
        Some(End::Main | End::Test | End::Process(_)) => return Some(Fate::Exit),
        None => {}
    }
    // A method that lets go says so whatever the options are; that `drop` does is a convention.
    let by_convention = matches!(fact.how, How::Discarded(_));
    if fact.explicit && (site.options.explicit_detach || !by_convention) {
        return None;
    }
    Some(match (fact.spawn.output, fact.spawn.kind) {
        _ if fact.in_test && fact.spawn.asserts.is_some() => Fate::Assertion,
        // Who puts a handle into a collection has kept it, as far as nothing worse comes of it.
        _ if matches!(fact.how, How::Hoarded(_)) => return None,
        (Output::Fallible | Output::MustUse, _) => Fate::Fallible,
        (Output::Plain, Work::Thread) => Fate::Thread,
        (Output::Plain, _) => Fate::Task,
    })
}

/// What the work is called.
pub(super) fn work(spawn: &Spawn) -> &'static str {
    match spawn.kind {
        Work::Task => "task",
        Work::Blocking => "blocking task",
        Work::Thread => "thread",
        Work::Guard => "work",
    }
}

/// The label at the place where a handle is dropped; none if it is the statement of the spawn itself.
pub(super) fn drop_label(fact: &HandleDropped) -> Option<(Span, String)> {
    let text = match &fact.how {
        How::Statement | How::Pattern | How::Callback(_) => return None,
        How::Hoarded(name) => format!("`{name}` is dropped with the handles in it, and nothing else is done with it"),
        How::Underscore => "the handle is dropped here: `_` binds nothing".to_owned(),
        How::Unused(name) if fact.on_drop == OnDrop::CancelAll => format!("`{name}` is dropped with all its tasks"),
        How::Unused(name) if fact.explicit => format!("`{name}` is let go"),
        How::Unused(name) if fact.on_drop == OnDrop::Cancel => {
            format!("`{name}` is dropped at the end of its scope, and nothing waits until then")
        }
        How::Unused(name) => format!("the handle is bound to `{name}`, which is never used"),
        How::Discarded(name) | How::GivenUp(name) => format!("`{name}` gives the handle up"),
        How::Overwritten(name) => format!("`{name}` gets another value here, and the handle is dropped"),
    };
    (!fact.spawn.call.holds(fact.dropped)).then_some((fact.dropped, text))
}

/// What a task yields that is not its `Result`, in words: "its error".
pub(super) fn unseen(output: Output) -> &'static str {
    match output {
        Output::Fallible => "its error",
        Output::MustUse => "its value, which must be used,",
        Output::Plain => "its panic",
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::checks::Libraries;
    use crate::finding::Source;
    use crate::flow::Spot;
    use crate::names::Name;
    use crate::settings::Options;

    fn fate_of(how: How, explicit_detach: bool) -> Option<Fate> {
        let nowhere = Span::default();
        let spawn = Spawn {
            call: nowhere,
            callee: nowhere,
            name: Name::new("spawn"),
            work: None,
            kind: Work::Task,
            output: Output::Fallible,
            asserts: None,
            in_async: false,
        };
        let fact = HandleDropped {
            spawn,
            on_drop: OnDrop::Detach,
            dropped: nowhere,
            how,
            explicit: true,
            waited: false,
            in_test: false,
            end: None,
            detach: None,
            driver: None,
            value: nowhere,
            bare: true,
            on_tokio: true,
            on_runtime: false,
            spot: Spot::default(),
        };
        let source = Arc::new(Source { path: "a.rs".into(), text: "".into() });
        let options = Options { explicit_detach, ..Options::default() };
        fate(&Site { source: &source, libraries: Libraries::default(), options: &options, body: nowhere }, &fact)
    }

    #[test]
    fn a_drop_in_so_many_words_is_taken_at_its_word_unless_told_otherwise() {
        let dropped = || How::Discarded(Name::new("drop"));
        assert_eq!(fate_of(dropped(), true), None);
        assert_eq!(fate_of(dropped(), false), Some(Fate::Fallible));
    }

    #[test]
    fn a_method_that_lets_go_is_always_taken_at_its_word() {
        let detached = || How::GivenUp(Name::new("detach"));
        assert_eq!(fate_of(detached(), true), None);
        assert_eq!(fate_of(detached(), false), None);
    }
}
