//! `detach-lint list`: all lints with their groups, levels and summaries.
//!
//! The summaries come from the lints' pages. What the flags of a run would make of the levels is not shown.

use std::io;

use anstyle::{AnsiColor, Style};
use serde::Serialize;

use super::arguments::ListFormat;
use super::explain::page;
use crate::checks::Lint;
use crate::finding::{Group, Level};
use crate::page::Fix;

/// The JSON document, version 1.
#[derive(Serialize)]
struct Document {
    version: u32,
    lints: Vec<OneLint>,
}

#[derive(Serialize)]
struct OneLint {
    name: &'static str,
    group: Group,
    level: Level,
    since: String,
    summary: String,
    fix: Fix,
}

/// Prints all lints, by group.
pub(super) fn write(
    lints: &[&'static Lint],
    format: ListFormat,
    out: &mut dyn io::Write,
    colour: bool,
) -> io::Result<()> {
    let lints: Vec<_> = lints
        .iter()
        .map(|lint| {
            let page = page(lint)?;
            let (name, group, level) = (lint.name, lint.group, lint.level);
            Ok(OneLint { name, group, level, since: page.since, summary: page.summary, fix: page.fix })
        })
        .collect::<io::Result<_>>()?;
    match format {
        ListFormat::Human => write_human(&lints, out, colour),
        ListFormat::Json => {
            serde_json::to_writer(&mut *out, &Document { version: 1, lints }).map_err(io::Error::from)?;
            writeln!(out)
        }
    }
}

fn write_human(lints: &[OneLint], out: &mut dyn io::Write, colour: bool) -> io::Result<()> {
    let width = lints.iter().map(|lint| lint.name.len()).max().unwrap_or(0);
    let painted = |style: Style| if colour { style } else { Style::new() };
    let bold = painted(Style::new().bold());
    let mut first = true;
    for group in Group::ALL {
        let mut members = lints.iter().filter(|lint| lint.group == group).peekable();
        if members.peek().is_none() {
            continue;
        }
        if !std::mem::take(&mut first) {
            writeln!(out)?;
        }
        writeln!(out, "{bold}{}{bold:#}: {}", group.name(), meaning(group))?;
        for lint in members {
            let style = painted(match lint.level {
                Level::Allow => Style::new().dimmed(),
                Level::Warn => AnsiColor::Yellow.on_default(),
                Level::Deny | Level::Forbid => AnsiColor::Red.on_default(),
            });
            writeln!(out, "  {:width$}  {style}{:5}{style:#}  {}", lint.name, lint.level.name(), lint.summary)?;
        }
    }
    Ok(())
}

/// What happens to the work that a group is about.
fn meaning(group: Group) -> &'static str {
    match group {
        Group::Lost => "the future is never polled",
        Group::Cancelled => "the work starts, and is cut off because what holds it is dropped",
        Group::Detached => "the work runs, and nobody sees its result, error, panic or end",
        Group::Misplaced => "it is started or waited for where that panics or blocks the executor",
        Group::Tool => "about the input and its suppressions",
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::LINTS;
    use super::*;

    fn written(format: ListFormat, colour: bool) -> String {
        let mut out = Vec::new();
        write(&LINTS, format, &mut out, colour).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn for_people() {
        insta::assert_snapshot!(written(ListFormat::Human, false), @r#"
        lost: the future is never polled
          unpolled_future         deny   a future is dropped without ever having been polled

        detached: the work runs, and nobody sees its result, error, panic or end
          detached_fallible_task  warn   a task's error is seen by nobody
        "#);
        assert_eq!(
            anstream::adapter::strip_str(&written(ListFormat::Human, true)).to_string(),
            written(ListFormat::Human, false)
        );
    }

    #[test]
    fn for_programs() {
        let value: serde_json::Value = serde_json::from_str(&written(ListFormat::Json, false)).unwrap();
        assert_eq!(value["version"], 1);
        assert_eq!(
            value["lints"][0],
            serde_json::json!({
                "name": "unpolled_future", "group": "lost", "level": "deny", "since": "0.1.0",
                "summary": "a future is dropped without ever having been polled", "fix": "suggestion",
            })
        );
    }
}
