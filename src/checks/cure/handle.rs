//! Ways out for work whose handle is dropped, whose set is dropped, or whose result nobody looks at.
//!
//! Called by the checks about handles. Which of them a dropped handle belongs to is the matter of `fates`.

use super::{Draft, show};
use crate::checks::Site;
use crate::finding::Suggestion;
use crate::flow::{End, HandleDropped, How, JoinIgnored, OnDrop, Output, SetUnreaped, Work};
use crate::syntax::tree::Span;

/// The end of the work is waited for where it is started.
pub(in crate::checks) fn wait_here(site: &Site<'_>, fact: &HandleDropped) -> Option<Suggestion> {
    if !is_at_hand(fact) {
        return None;
    }
    let (message, postfix) = wait(fact)?;
    Some(Draft::new(site, message, fact.value).postfix(fact.value, fact.spot.tight, postfix).done())
}

/// The handle is kept, and waited for at the end of the block.
pub(in crate::checks) fn wait_at_end(site: &Site<'_>, fact: &HandleDropped) -> Option<Suggestion> {
    let gap = fact.spot.end.filter(|_| is_at_hand(fact))?;
    let (_, postfix) = wait(fact)?;
    let name = site.fresh(&["handle", "task", "started"])?;
    let draft = Draft::new(site, "keep the handle, and wait for it at the end", fact.value);
    let draft = match fact.how {
        How::Statement if fact.spot.alone => draft.insert(fact.value.start, format!("let {name} = ")),
        How::Underscore | How::Unused(_) => {
            draft.replace(site.binding(fact.dropped, fact.value)?, format!("let {name} = "))
        }
        _ => return None,
    };
    Some(draft.in_gap(gap, &format!("{name}{postfix};"))?.done())
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
    let kind = super::super::fates::work(&fact.spawn);
    let report = report(site, &format!("the {kind} has failed"), "error");
    let inner = match fact.spawn.kind {
        Work::Task => format!("async move {{\n    if let Err(error) = work.await {{\n        {report}\n    }}\n}}"),
        Work::Thread | Work::Blocking => {
            format!("move || {{\n    if let Err(error) = work() {{\n        {report}\n    }}\n}}")
        }
        Work::Guard => return None,
    };
    let text = site.text(work);
    let line = site.source.text.get(..work.start as usize)?.rsplit('\n').next()?;
    let indent = &line[..line.len() - line.trim_start().len()];
    let inner = inner.replace('\n', &format!("\n{indent}    "));
    let code = format!("{{\n{indent}    let work = {text};\n{indent}    {inner}\n{indent}}}");
    let draft = Draft::new(site, &format!("handle the error inside the {kind}"), fact.spawn.call);
    Some(draft.replace(work, code).done())
}

/// A statement that says what went wrong, by the means that the crate has.
fn report(site: &Site<'_>, what: &str, error: &str) -> String {
    let print = match () {
        () if site.libraries.tracing => "tracing::error!",
        () if site.libraries.log => "log::error!",
        () => "eprintln!",
    };
    format!("{print}(\"{what}: {{{error}:?}}\");")
}

/// The error of a join is looked at.
pub(in crate::checks) fn look_at_join(site: &Site<'_>, fact: &JoinIgnored) -> Option<Suggestion> {
    let binding = match fact.how {
        How::Underscore => site.binding(fact.lost, fact.join)?,
        How::GivenUp(name) if name == "ok" && fact.lost.start == fact.join.start => super::at(fact.lost.start),
        _ => return None,
    };
    let rest = Span { start: fact.join.end, end: fact.lost.end.max(fact.join.end) };
    let behind = site.source.text.get(rest.end as usize..)?;
    let semicolon = behind.starts_with(';').then_some(Span { start: rest.start, end: rest.end + 1 })?;
    let line = site.source.text.get(..binding.start as usize)?.rsplit('\n').next()?;
    let indent = line.trim().is_empty().then_some(line)?;
    let report = report(site, "it has not ended well", "error");
    let draft = Draft::new(site, "look at the error", fact.join).replace(binding, "if let Err(error) = ");
    Some(draft.replace(semicolon, format!(" {{\n{indent}    {report}\n{indent}}}")).done())
}

/// The result of the work is asked for along with that of the join.
pub(in crate::checks) fn ask_for_both(site: &Site<'_>, fact: &JoinIgnored) -> Option<Suggestion> {
    let How::GivenUp(name) = fact.how else { return None };
    let rest = Span { start: fact.join.end, end: fact.lost.end };
    let is_asked = name == "is_ok" && site.text(rest).trim() == ".is_ok()";
    let draft = Draft::new(site, "look at both", fact.lost);
    is_asked.then(|| draft.replace(rest, ".is_ok_and(|result| result.is_ok())").done())
}

/// What is finished is taken out of a set: when the loop that fills it is over, or before the next one comes in.
pub(in crate::checks) fn reap(site: &Site<'_>, fact: &SetUnreaped) -> Suggestion {
    let name = fact.name;
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
fn is_at_hand(fact: &HandleDropped) -> bool {
    let in_place = match fact.how {
        How::Statement => fact.spot.alone,
        How::Underscore | How::Unused(_) => true,
        _ => false,
    };
    fact.bare && in_place && fact.value.holds(fact.spawn.call)
}

/// How somebody waits for the work where it is started.
fn wait(fact: &HandleDropped) -> Option<(&'static str, &'static str)> {
    match fact.spawn.kind {
        Work::Thread => Some(("wait for the thread", ".join().unwrap()")),
        Work::Task | Work::Blocking if fact.spawn.in_async => {
            let joined = if fact.on_drop == OnDrop::Detach { ".await.unwrap()" } else { ".await" };
            Some(("wait for the task", joined))
        }
        _ => None,
    }
}
