//! How many findings there are of each lint, in place of the findings.
//!
//! Only what counts is counted: neither what the source silences nor what a baseline lists.

use std::io;

use serde::Serialize;

use crate::finding::{Group, Level};
use crate::report::json::{OneSummary, Tool, VERSION};
use crate::report::{Look, Report, text};

/// The JSON document; its `version` is that of the `json` format.
#[derive(Serialize)]
struct Document {
    version: u32,
    tool: Tool,
    statistics: Vec<Row>,
    summary: OneSummary,
}

#[derive(Serialize)]
struct Row {
    lint: &'static str,
    group: Group,
    /// How many there are, and how many of them are at which level: overrides may give a lint several.
    count: usize,
    deny: usize,
    warn: usize,
}

/// Prints a row for each lint that found something, the most frequent first.
pub(super) fn write(as_json: bool, report: &Report<'_>, out: &mut dyn io::Write, look: Look) -> io::Result<()> {
    let rows = rows(report);
    if as_json {
        let summary = OneSummary::of(report.summary);
        return text::write_json(&Document { version: VERSION, tool: Tool::default(), statistics: rows, summary }, out);
    }
    let width = rows.first().map_or(0, |row| row.count.to_string().len());
    let names = rows.iter().map(|row| row.lint.len()).max().unwrap_or(0);
    for row in rows {
        let Row { lint, group, count, deny, .. } = row;
        // A link takes no room on the screen.
        let blanks = names - lint.len();
        let level = if deny > 0 { "error" } else { "warning" };
        writeln!(out, "{count:width$}  {}{:blanks$}  {level:7}  {}", look.lint(lint), "", group.name())?;
    }
    Ok(())
}

fn rows(report: &Report<'_>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for finding in report.open() {
        let known = rows.iter().position(|row| row.lint == finding.lint).unwrap_or_else(|| {
            rows.push(Row { lint: finding.lint, group: finding.group, count: 0, deny: 0, warn: 0 });
            rows.len() - 1
        });
        let row = &mut rows[known];
        row.count += 1;
        *(if finding.level >= Level::Deny { &mut row.deny } else { &mut row.warn }) += 1;
    }
    rows.sort_by(|left, right| right.count.cmp(&left.count).then_with(|| left.lint.cmp(right.lint)));
    rows
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::Summary;
    use crate::finding::{Finding, Standing};
    use crate::report::samples;

    fn findings() -> Vec<Finding> {
        let source = samples::source("a.rs", "w()");
        let mut other = samples::finding("unpolled_future", samples::place(&source, "w()"), "never polled", "");
        other.level = Level::Warn;
        let mut silenced = samples::upload();
        silenced.standing = Standing::Baselined;
        let mut findings = vec![samples::upload(), silenced];
        findings.extend(std::iter::repeat_n(other, 12));
        findings
    }

    fn written(as_json: bool) -> String {
        let mut out = Vec::new();
        let (findings, summary) = (findings(), Summary::default());
        write(as_json, &samples::report(&findings, &summary), &mut out, Look::default()).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn the_most_frequent_first() {
        insta::assert_snapshot!(written(false), @r#"
        12  unpolled_future          warning  lost
         1  future_as_thread_result  error    lost
        "#);
    }

    #[test]
    fn for_programs() {
        let value: Value = serde_json::from_str(&written(true)).unwrap();
        assert_eq!(value["version"], 1);
        assert_eq!(
            value["statistics"],
            json!([
                {"lint": "unpolled_future", "group": "lost", "count": 12, "deny": 0, "warn": 12},
                {"lint": "future_as_thread_result", "group": "lost", "count": 1, "deny": 1, "warn": 0},
            ])
        );
    }
}
