//! Ways out for joins of which one of the two results is not looked at: that of the join, or that of the work itself.
//!
//! Called by the checks about joins. What went wrong is said by the means that the crate has; an edit that hands the
//! error on is only offered where one stands already.

use super::{Draft, at, show};
use crate::checks::Site;
use crate::finding::Suggestion;
use crate::flow::{How, JoinIgnored, Matched, Spot};
use crate::syntax::tree::Span;

/// What a variable that holds the result of a join may be called.
const JOINED_NAMES: [&str; 3] = ["joined", "ended", "outcome"];

/// The error of a join is looked at.
pub(in crate::checks) fn look_at_join(site: &Site<'_>, fact: &JoinIgnored) -> Option<Suggestion> {
    if fact.batch {
        return if fact.each { look_at_each(site, fact) } else { None };
    }
    let behind = Span { start: fact.join.end, end: fact.lost.end.max(fact.join.end) };
    let (binding, rest) = match fact.how {
        How::Underscore => (site.binding(fact.lost, fact.join)?, with_semicolon(site, behind)?),
        How::Statement | How::GivenUp(_) if site.text(behind).trim() == ".ok()" => {
            (at(fact.join.start), with_semicolon(site, behind)?)
        }
        How::GivenUp(name) if name == "is_err" => empty_branch(site, fact)?,
        _ => return None,
    };
    let indent = site.indent(binding.start)?;
    let report = report(site, "it has not ended well", "error");
    let block = site.stepped(&format!(" {{\n    {report}\n}}"), indent).replace('\n', &format!("\n{indent}"));
    let draft = Draft::new(site, "look at the error", fact.join).replace(binding, "if let Err(error) = ");
    Some(draft.replace(rest, block).done())
}

/// What stands around the join in `if join.is_err() {}`.
fn empty_branch(site: &Site<'_>, fact: &JoinIgnored) -> Option<(Span, Span)> {
    let before = site.source.text.get(..fact.join.start as usize)?.trim_end().strip_suffix("if")?;
    let behind = site.source.text.get(fact.join.end as usize..)?;
    let length = behind.find('}')? + 1;
    let code: String = behind[..length].split_whitespace().collect();
    let rest = Span { start: fact.join.end, end: fact.join.end + length as u32 };
    (code == ".is_err(){}").then_some((Span { start: before.len() as u32, end: fact.join.start }, rest))
}

/// The result of the work is asked for along with that of the join.
pub(in crate::checks) fn look_at_both(site: &Site<'_>, fact: &JoinIgnored) -> Option<Suggestion> {
    let message = "look at both";
    if let Some(behind) = fact.add_try {
        return Some(Draft::new(site, message, fact.join).replace(behind, "?").done());
    }
    match fact.matched {
        Some(Matched::Success { inside }) => {
            let draft = Draft::new(site, message, fact.lost);
            Some(draft.replace(inside, format!("Ok({})", site.text(inside))).done())
        }
        Some(Matched::Arm { pattern, success, inside }) => arm_for_failure(site, pattern, success, inside),
        Some(Matched::Failure { whole, value, again, then, spot }) => {
            branch_for_failure(site, (whole, value, then), again, &spot)
        }
        None if fact.each => look_at_each(site, fact),
        None => ask_for_both(site, fact),
    }
}

/// An arm of its own for a work's failure, before the one that took it for success.
fn arm_for_failure(site: &Site<'_>, pattern: Span, success: Span, inside: Span) -> Option<Suggestion> {
    let indent = site.indent(pattern.start)?;
    let before = site.text(Span { start: pattern.start, end: success.start });
    let behind = site.text(Span { start: success.end, end: pattern.end });
    let report = report(site, "it has failed", "error");
    let arm = format!("{before}Ok(Err(error)){behind} => {},\n{indent}", report.trim_end_matches(';'));
    let draft = Draft::new(site, "look at both", success).insert(pattern.start, arm);
    Some(draft.replace(inside, format!("Ok({})", site.text(inside))).done())
}

/// A branch of its own for a work's failure, behind that for a panic.
fn branch_for_failure(
    site: &Site<'_>,
    (whole, value, then): (Span, Span, Span),
    again: bool,
    spot: &Spot,
) -> Option<Suggestion> {
    let draft = Draft::new(site, "look at both", Span { start: whole.start, end: then.end });
    let (draft, name) = if again {
        (draft, site.text(value).to_owned())
    } else {
        let name = site.fresh(&JOINED_NAMES)?;
        let draft = draft.before(
            spot.statement.filter(|&start| start == whole.start)?,
            &format!("let {name} = {};", site.text(value)),
        )?;
        (draft.replace(value, name.clone()), name)
    };
    let indent = site.line_indent(whole.start);
    let report = report(site, "it has failed", "error");
    let branch = site.stepped(&format!(" else if let Ok(Err(error)) = {name} {{\n    {report}\n}}"), indent);
    Some(draft.insert(then.end, branch.replace('\n', &format!("\n{indent}"))).done())
}

/// The results of many are gone over.
fn look_at_each(site: &Site<'_>, fact: &JoinIgnored) -> Option<Suggestion> {
    let binding = match fact.how {
        How::Statement => at(fact.join.start),
        How::Underscore | How::Unused(_) => site.binding(fact.lost, fact.join)?,
        _ => return None,
    };
    let rest = with_semicolon(site, at(fact.join.end))?;
    let indent = site.indent(binding.start)?;
    let what = if fact.looked_at { "one has failed" } else { "one has not ended well" };
    let report = report(site, what, "error");
    let block = format!(" {{\n    if let Err(error) = result {{\n        {report}\n    }}\n}}");
    let block = site.stepped(&block, indent).replace('\n', &format!("\n{indent}"));
    let draft = Draft::new(site, "look at each", fact.join).replace(binding, "for result in ");
    Some(draft.replace(rest, block).done())
}

/// `.is_ok()` of a join asks for the work's result as well.
fn ask_for_both(site: &Site<'_>, fact: &JoinIgnored) -> Option<Suggestion> {
    let How::GivenUp(name) = fact.how else { return None };
    let rest = Span { start: fact.join.end, end: fact.lost.end };
    let draft = Draft::new(site, "look at both", fact.lost);
    Some(match site.text(rest).trim() {
        ".is_ok()" if name == "is_ok" => draft.replace(rest, ".is_ok_and(|result| result.is_ok())").done(),
        ".is_err()" if name == "is_err" => draft.replace(rest, ".map_or(true, |result| result.is_err())").done(),
        _ => return None,
    })
}

/// What can only be shown of looking at both.
pub(in crate::checks) fn shown(fact: &JoinIgnored) -> Suggestion {
    if fact.batch {
        return show("look at each", "for result in try_join_all(handles).await? {\n    result?;\n}");
    }
    let code = "match joined {\n    Ok(Ok(value)) => ..,\n    Ok(Err(error)) => ..,\n    Err(panicked) => ..,\n}";
    show("look at both", code)
}

/// A span with the semicolon behind it.
fn with_semicolon(site: &Site<'_>, span: Span) -> Option<Span> {
    let behind = site.source.text.get(span.end as usize..)?;
    behind.starts_with(';').then_some(Span { start: span.start, end: span.end + 1 })
}

/// A statement that says what went wrong, by the means that the crate has.
pub(super) fn report(site: &Site<'_>, what: &str, error: &str) -> String {
    let print = match () {
        () if site.libraries.tracing => "tracing::error!",
        () if site.libraries.log => "log::error!",
        () => "eprintln!",
    };
    format!("{print}(\"{what}: {{{error}:?}}\");")
}
