//! Ways out for work whose handle is dropped, whose set is dropped, or whose result nobody looks at.
//!
//! Called by the checks about handles. Which of them a dropped handle belongs to is the matter of `fates`.

use super::join::report;
use super::{Draft, show};
use crate::checks::Site;
use crate::finding::Suggestion;
use crate::flow::{End, HandleDropped, How, OnDrop, Output, SetUnreaped, Work};

/// The end of the work is waited for where it is started.
pub(in crate::checks) fn wait_here(site: &Site<'_>, fact: &HandleDropped) -> Option<Suggestion> {
    if !is_at_hand(fact) {
        return None;
    }
    let (message, postfix) = wait(fact)?;
    Some(Draft::new(site, message, fact.value).postfix(fact.value, fact.spot.tight, postfix).done())
}

/// Takes what is dropped: puts something before it, in the place of what binds it, and behind it.
pub(super) fn bind<'s>(
    draft: Draft<'s>,
    site: &Site<'_>,
    fact: &HandleDropped,
    open: &str,
    close: &str,
) -> Option<Draft<'s>> {
    let draft = match fact.how {
        How::Statement if fact.spot.alone => draft.insert(fact.value.start, open),
        How::Underscore | How::Unused(_) => draft.replace(site.binding(fact.dropped, fact.value)?, open),
        _ => return None,
    };
    Some(if close.is_empty() { draft } else { draft.insert(fact.value.end, close) })
}

/// The work is let go in so many words.
pub(in crate::checks) fn let_it_go(site: &Site<'_>, fact: &HandleDropped) -> Option<Suggestion> {
    let detach = fact.detach.filter(|_| is_at_hand(fact) && fact.spawn.kind != Work::Guard)?;
    let draft = Draft::new(site, "let it outlive the scope", fact.value);
    let draft = match fact.how {
        How::Statement => draft,
        _ => draft.replace(site.binding(fact.dropped, fact.value)?, ""),
    };
    Some(draft.postfix(fact.value, fact.spot.tight, &format!(".{detach}()")).done())
}

/// A guard is kept for as long as its block.
pub(in crate::checks) fn keep_guard(site: &Site<'_>, fact: &HandleDropped) -> Option<Suggestion> {
    let draft = Draft::new(site, "keep the guard for as long as it should not cancel", fact.value);
    Some(match fact.how {
        How::Statement if fact.spot.alone => draft.insert(fact.value.start, "let _guard = ").done(),
        How::Underscore => draft.replace(site.binding(fact.dropped, fact.value)?, "let _guard = ").done(),
        _ => return None,
    })
}

/// Everything in a set is waited for, once it is filled.
pub(in crate::checks) fn join_the_set(site: &Site<'_>, fact: &HandleDropped) -> Option<Suggestion> {
    let (How::Unused(set), true) = (&fact.how, fact.spawn.in_async) else { return None };
    let message = "wait for the tasks of the set";
    let code = format!("while {set}.join_next().await.is_some() {{}}");
    let edit = fact.spot.end.and_then(|gap| Draft::new(site, message, super::at(gap.at)).in_gap(gap, &code));
    Some(edit.map_or_else(|| show(message, &code), Draft::done))
}

/// Everything in a collection of handles is waited for, once it is filled; shown, since collections differ in how.
pub(in crate::checks) fn wait_for_all(fact: &HandleDropped) -> Option<Suggestion> {
    let How::Hoarded(name) = fact.how else { return None };
    let wait = match (fact.spawn.kind, fact.on_drop) {
        (Work::Guard, _) => return None,
        (Work::Thread, _) => "handle.join().unwrap();",
        (_, OnDrop::Detach) => "handle.await.unwrap();",
        _ => "handle.await;",
    };
    Some(show("wait for all of them, once they are started", &format!("for handle in {name} {{\n    {wait}\n}}")))
}

/// The runtime runs the future to its end instead of only starting it.
pub(in crate::checks) fn block_on_runtime(site: &Site<'_>, fact: &HandleDropped) -> Option<Suggestion> {
    let is_end = matches!(fact.end, Some(End::Runtime(_) | End::Idle(_)));
    let is_plain = fact.spawn.name == "spawn" && fact.value == fact.spawn.call;
    if !fact.on_runtime || !is_end || !is_plain || fact.spawn.in_async {
        return None;
    }
    let draft = Draft::new(site, "block on the future instead of spawning it", fact.spawn.call);
    Some(draft.replace(fact.spawn.callee, "block_on").done())
}

/// The error is dealt with where it comes up: inside of the work.
pub(in crate::checks) fn handle_inside(site: &Site<'_>, fact: &HandleDropped) -> Option<Suggestion> {
    let work = fact.spawn.work.filter(|_| fact.spawn.output == Output::Fallible)?;
    // What says of which type the work is would no longer be right.
    if site.text(fact.spawn.callee).contains("::<") {
        return None;
    }
    let kind = super::super::fates::work(&fact.spawn);
    let report = report(site, &format!("the {kind} has failed"), "error");
    let draft = Draft::new(site, &format!("handle the error inside the {kind}"), fact.spawn.call);
    let text = site.text(work);
    let (open, close) = match (fact.spawn.kind, header(text)) {
        (Work::Guard, _) => return None,
        (Work::Task, Some(header)) => (
            format!("{header} {{\n    let work = "),
            format!(";\n    if let Err(error) = work.await {{\n        {report}\n    }}\n}}"),
        ),
        (Work::Task, None) if is_name(text) => {
            ("async move {\n    if let Err(error) = ".to_owned(), format!(".await {{\n        {report}\n    }}\n}}"))
        }
        // What is evaluated before the work is started still is.
        (Work::Task, None) => (
            "{\n    let work = ".to_owned(),
            format!(
                ";\n    async move {{\n        if let Err(error) = work.await {{\n            {report}\n        }}\n    }}\n}}"
            ),
        ),
        (Work::Thread | Work::Blocking, Some(header)) => (
            format!("{header} {{\n    let result = ("),
            format!(")();\n    if let Err(error) = result {{\n        {report}\n    }}\n}}"),
        ),
        (Work::Thread | Work::Blocking, None) => (
            "{\n    let work = ".to_owned(),
            format!(
                ";\n    move || {{\n        if let Err(error) = work() {{\n            {report}\n        }}\n    }}\n}}"
            ),
        ),
    };
    Some(draft.around(work, &open, &close).done())
}

/// Whether a text is the name of a variable.
fn is_name(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// The words that an async block or a closure without parameters begins with, if it says how it captures and nothing of
/// its result.
fn header(work: &str) -> Option<&'static str> {
    let begins = |words: &[&str]| {
        let rest = words.iter().try_fold(work, |rest, word| rest.trim_start().strip_prefix(word));
        rest.is_some_and(|rest| rest.trim_start().starts_with('{') && work.ends_with('}'))
    };
    let all: [(&[&str], &'static str); 4] =
        [(&["async", "move"], "async move"), (&["async"], "async"), (&["move", "||"], "move ||"), (&["||"], "||")];
    all.into_iter().find(|(words, _)| begins(words)).map(|(_, header)| header)
}

/// What is finished is taken out of a set: when the loop that fills it is over, or before the next one comes in.
pub(in crate::checks) fn reap(site: &Site<'_>, fact: &SetUnreaped) -> Suggestion {
    let name = fact.name;
    if fact.of_handles {
        let code = format!("tokio::select! {{\n    // what fills `{name}`\n    Some(done) = {name}.next() => ..,\n}}");
        return show("take out what is finished in the same loop", &code);
    }
    if let Some(gap) = fact.behind.filter(|_| fact.spawn.in_async) {
        let message = "wait for the tasks when all are started";
        let code = format!("while {name}.join_next().await.is_some() {{}}");
        let edit = Draft::new(site, message, super::at(gap.at)).in_gap(gap, &code);
        return edit.map_or_else(|| show(message, &code), Draft::done);
    }
    let (message, code) = ("take out what is finished", format!("while {name}.try_join_next().is_some() {{}}"));
    let start = fact.spawn.call.start;
    let edit = Draft::new(site, message, super::at(start)).before(start, &code);
    edit.map_or_else(|| show(message, &code), Draft::done)
}

/// Whether the dropped value is the handle itself, at the place where the work is started.
pub(super) fn is_at_hand(fact: &HandleDropped) -> bool {
    let in_place = match fact.how {
        How::Statement => fact.spot.alone,
        How::Underscore | How::Unused(_) => true,
        _ => false,
    };
    fact.bare && in_place && fact.value.holds(fact.spawn.call)
}

/// How somebody waits for the work where it is started.
pub(super) fn wait(fact: &HandleDropped) -> Option<(&'static str, &'static str)> {
    match fact.spawn.kind {
        Work::Thread => Some(("wait for the thread", ".join().unwrap()")),
        Work::Task | Work::Blocking if fact.spawn.in_async => {
            let joined = if fact.on_tokio && fact.on_drop == OnDrop::Detach { ".await.unwrap()" } else { ".await" };
            Some(("wait for the task", joined))
        }
        _ => None,
    }
}
