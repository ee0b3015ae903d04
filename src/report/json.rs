//! The `json` format, version 1: one document, on one line.
//!
//! # The document
//!
//! | key | what |
//! |---|---|
//! | `version` | 1. It changes when a key is removed or means something else; new keys may come without a new number |
//! | `tool` | `name` and `version` of the program |
//! | `findings` | the findings, ordered by path, line, column, lint |
//! | `problems` | what stood in the way of the run, by path: files that cannot be read, functions that are too large |
//! | `summary` | `files` and `lines` that were read, `parse_errors`: files that did not parse, `given_up`: files and functions that are larger than the limits, `findings`: how many are open, by level (`deny`, `warn`), `suppressed` and `baselined`: how many are not |
//!
//! # A finding
//!
//! | key | what |
//! |---|---|
//! | `lint` | the lint's name, as `detach-lint explain` takes it |
//! | `group` | `lost`, `cancelled`, `detached`, `misplaced` or `tool` |
//! | `level` | `deny` or `warn`; what is forbidden is `deny` |
//! | `status` | `open`; or `suppressed`, if the source itself allows it, or `baselined`, if a baseline lists it. Only what is open counts |
//! | `reason` | why it is suppressed, in the words of the source; left out if there are none |
//! | `fingerprint` | 32 hexadecimal digits that stay the same while the lines around the finding move; no two findings of a run share them |
//! | `item` | the function, constant or static whose body it lies in, as in `inner::Store::flush`; left out if there is none |
//! | `message` | what is wrong |
//! | `path`, `start`, `end` | where: the primary label's place |
//! | `labels` | all places that have to do with it, the primary one first: `primary` (true for exactly one), `path`, `start`, `end`, `message` (may be empty) |
//! | `notes` | consequences, one sentence each |
//! | `suggestions` | ways out, the likeliest first |
//!
//! # A problem
//!
//! | key | what |
//! |---|---|
//! | `level` | `error` if work that was asked for could not be done, which makes the exit code 2; else `warning` |
//! | `message` | what it is |
//! | `path`, `start`, `end` | where; left out if that is not known |
//!
//! # A suggestion
//!
//! | key | what |
//! |---|---|
//! | `message` | what it does |
//! | `applicability` | `machine-applicable`, `maybe-incorrect`, `has-placeholders` or `unspecified`, as rustc uses these words |
//! | `edits` | replacements that make it so; none if the suggestion is only to be read. Each has `path`, `start`, `end` (equal for an insertion) and `replacement`. They do not overlap |
//! | `code` | how the code would read afterwards; left out if the message says it all |
//!
//! # Places
//!
//! `start` and `end` have `line` (1-based), `column` (1-based, counted in characters, that is Unicode scalar values)
//! and `byte` (0-based offset in the file). `end` is the place after the last character. A byte order mark counts as
//! three bytes and as no column. A tab is one character. Paths are relative to the current folder where they can be;
//! what is not UTF-8 in a path is replaced by U+FFFD.
//!
//! Characters that a terminal would obey or that nobody sees are written as `\u` escapes.

use std::borrow::Cow;
use std::io;

use serde::Serialize;

use crate::Summary;
use crate::finding::{Applicability, Finding, Group, Label, Level, Place, Standing, Suggestion};
use crate::fingerprint::{Fingerprint, fingerprints};
use crate::report::lines::{LineCache, Position};
use crate::report::{Report, text};

/// The `version` of the document.
pub const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    tool: Tool,
    findings: Vec<OneFinding<'a>>,
    problems: Vec<OneProblem<'a>>,
    summary: OneSummary,
}

/// Who made the report.
#[derive(Serialize)]
pub(super) struct Tool {
    name: &'static str,
    version: &'static str,
}

impl Default for Tool {
    fn default() -> Tool {
        Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") }
    }
}

/// A finding, as the documentation of this module has it.
#[derive(Serialize)]
pub(super) struct OneFinding<'a> {
    lint: &'static str,
    group: Group,
    level: Level,
    status: Status,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
    fingerprint: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    item: Option<&'a str>,
    message: &'a str,
    #[serde(flatten)]
    place: Span<'a>,
    labels: Vec<OneLabel<'a>>,
    notes: &'a [String],
    suggestions: Vec<OneSuggestion<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Status {
    Open,
    Suppressed,
    Baselined,
}

#[derive(Serialize)]
struct Span<'a> {
    path: Cow<'a, str>,
    start: Position,
    end: Position,
}

#[derive(Serialize)]
struct OneLabel<'a> {
    primary: bool,
    #[serde(flatten)]
    place: Span<'a>,
    message: &'a str,
}

#[derive(Serialize)]
struct OneSuggestion<'a> {
    message: &'a str,
    applicability: Applicability,
    edits: Vec<OneEdit<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'a str>,
}

#[derive(Serialize)]
struct OneEdit<'a> {
    #[serde(flatten)]
    place: Span<'a>,
    replacement: &'a str,
}

/// What stood in the way, as the documentation of this module has it.
#[derive(Serialize)]
pub(super) struct OneProblem<'a> {
    level: &'static str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<Position>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<Position>,
}

/// What stood in the way of a run.
pub(super) fn problems<'a>(report: &Report<'a>) -> impl Iterator<Item = OneProblem<'a>> {
    let mut lines = LineCache::default();
    report.problems.iter().map(move |problem| {
        let place = problem.place.as_ref().map(|place| span(place, &mut lines));
        let path = problem.path.as_ref().map(|path| path.to_string_lossy());
        let (start, end) = place.map_or((None, None), |place| (Some(place.start), Some(place.end)));
        let level = if problem.fatal { "error" } else { "warning" };
        OneProblem { level, message: &problem.message, path, start, end }
    })
}

/// The numbers of a run.
#[derive(Serialize)]
pub(super) struct OneSummary {
    files: usize,
    lines: usize,
    parse_errors: usize,
    given_up: usize,
    findings: Counts,
    suppressed: usize,
    baselined: usize,
}

#[derive(Serialize)]
struct Counts {
    deny: usize,
    warn: usize,
}

impl OneSummary {
    pub(super) fn of(summary: &Summary) -> OneSummary {
        OneSummary {
            files: summary.files,
            lines: summary.lines,
            parse_errors: summary.parse_errors,
            given_up: summary.given_up,
            findings: Counts { deny: summary.deny, warn: summary.warn },
            suppressed: summary.suppressed,
            baselined: summary.baselined,
        }
    }
}

/// Prints `report` as one document.
pub(super) fn write(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let document = Document {
        version: VERSION,
        tool: Tool::default(),
        findings: Findings::new(report).collect(),
        problems: problems(report).collect(),
        summary: OneSummary::of(report.summary),
    };
    text::write_json(&document, out)
}

/// The findings of a report, one after the other.
pub(super) struct Findings<'a> {
    findings: std::iter::Zip<std::slice::Iter<'a, Finding>, std::vec::IntoIter<Fingerprint>>,
    lines: LineCache<'a>,
}

impl<'a> Findings<'a> {
    pub(super) fn new(report: &Report<'a>) -> Findings<'a> {
        let prints = fingerprints(report.findings);
        Findings { findings: report.findings.iter().zip(prints), lines: LineCache::default() }
    }
}

impl<'a> Iterator for Findings<'a> {
    type Item = OneFinding<'a>;

    fn next(&mut self) -> Option<OneFinding<'a>> {
        let (finding, fingerprint) = self.findings.next()?;
        Some(one_finding(finding, fingerprint, &mut self.lines))
    }
}

fn one_finding<'a>(finding: &'a Finding, fingerprint: Fingerprint, lines: &mut LineCache<'a>) -> OneFinding<'a> {
    let mut labels = vec![one_label(true, &finding.primary, lines)];
    labels.extend(finding.secondary.iter().map(|label| one_label(false, label, lines)));
    let (status, reason) = match &finding.standing {
        Standing::Open => (Status::Open, None),
        Standing::Suppressed { reason } => (Status::Suppressed, reason.as_deref()),
        Standing::Baselined => (Status::Baselined, None),
    };
    OneFinding {
        lint: finding.lint,
        group: finding.group,
        level: if finding.level == Level::Forbid { Level::Deny } else { finding.level },
        status,
        reason,
        fingerprint: fingerprint.to_string(),
        item: finding.within.as_ref().map(|within| &*within.item),
        message: &finding.message,
        place: span(&finding.primary.place, lines),
        labels,
        notes: &finding.notes,
        suggestions: finding.suggestions.iter().map(|suggestion| one_suggestion(suggestion, lines)).collect(),
    }
}

fn one_label<'a>(primary: bool, label: &'a Label, lines: &mut LineCache<'a>) -> OneLabel<'a> {
    OneLabel { primary, place: span(&label.place, lines), message: &label.message }
}

fn one_suggestion<'a>(suggestion: &'a Suggestion, lines: &mut LineCache<'a>) -> OneSuggestion<'a> {
    let edits = suggestion
        .edits
        .iter()
        .map(|edit| OneEdit { place: span(&edit.place, lines), replacement: &edit.replacement })
        .collect();
    OneSuggestion {
        message: &suggestion.message,
        applicability: suggestion.applicability,
        edits,
        code: suggestion.code.as_deref(),
    }
}

fn span<'a>(place: &'a Place, lines: &mut LineCache<'a>) -> Span<'a> {
    let index = lines.of(&place.source);
    Span {
        path: place.source.path.to_string_lossy(),
        start: index.position(place.start as usize),
        end: index.position(place.end as usize),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::report::samples;

    fn written(findings: &[Finding], summary: &Summary) -> String {
        let mut out = Vec::new();
        write(&samples::report(findings, summary), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn the_documented_shape() {
        let summary = Summary { files: 3, lines: 70, parse_errors: 1, deny: 2, warn: 0, ..Summary::default() };
        let mut finding = samples::upload();
        finding.level = Level::Forbid;
        let text = written(&[finding], &summary);
        assert!(text.ends_with("}\n") && text.lines().count() == 1);
        let at = |column: usize| json!({"line": 12, "column": column, "byte": column + 10});
        let spawn = "tokio::spawn(async move { upload(file).await })";
        let block = "let runtime = tokio::runtime::Handle::current();\n\
                     std::thread::spawn(move || runtime.block_on(async move { upload(file).await }))";
        let mut document = serde_json::from_str::<Value>(&text).unwrap();
        let fingerprint = document["findings"][0]["fingerprint"].take();
        assert_eq!(fingerprint.as_str().map(str::len), Some(32));
        assert_eq!(
            document,
            json!({
                "version": 1,
                "tool": {"name": "detach-lint", "version": env!("CARGO_PKG_VERSION")},
                "findings": [{
                    "lint": "future_as_thread_result", "group": "lost", "level": "deny",
                    "status": "open", "fingerprint": null,
                    "message": "this thread returns a future and never runs it",
                    "path": "src/upload.rs", "start": at(32), "end": at(42),
                    "labels": [
                        {"primary": true, "path": "src/upload.rs", "start": at(32), "end": at(42),
                         "message": "this future is the thread's result; nothing polls it"},
                        {"primary": false, "path": "src/upload.rs", "start": at(5), "end": at(23),
                         "message": "runs the closure on a new thread"},
                    ],
                    "notes": ["a future does nothing until it is polled, so `upload` never starts"],
                    "suggestions": [
                        {"message": "spawn it on the runtime instead", "applicability": "maybe-incorrect",
                         "code": spawn,
                         "edits": [{"path": "src/upload.rs", "start": at(5), "end": at(66), "replacement": spawn}]},
                        {"message": "or block the new thread on it", "applicability": "unspecified",
                         "code": block, "edits": []},
                    ],
                }],
                "problems": [],
                "summary": {"files": 3, "lines": 70, "parse_errors": 1, "given_up": 0,
                    "findings": {"deny": 2, "warn": 0}, "suppressed": 0, "baselined": 0},
            })
        );
    }

    #[test]
    fn what_does_not_count_stays_and_says_so() {
        let mut findings = [samples::upload(), samples::upload(), samples::upload()];
        findings[0].standing = Standing::Suppressed { reason: Some("known".to_owned()) };
        findings[1].standing = Standing::Suppressed { reason: None };
        findings[2].standing = Standing::Baselined;
        let value: Value = serde_json::from_str(&written(&findings, &Summary::default())).unwrap();
        let said = |at: usize| (value["findings"][at]["status"].as_str(), value["findings"][at]["reason"].as_str());
        assert_eq!(said(0), (Some("suppressed"), Some("known")));
        assert_eq!(said(1), (Some("suppressed"), None));
        assert_eq!(said(2), (Some("baselined"), None));
    }

    #[test]
    fn keys_stand_in_the_documented_order() {
        let mut finding = samples::upload();
        finding.suggestions.clear();
        let text = written(&[finding], &Summary::default());
        let keys = ["version", "tool", "findings", "lint", "group", "level", "message", "path", "start", "line"];
        let found: Vec<_> = keys.iter().map(|key| text.find(&format!("\"{key}\"")).unwrap()).collect();
        assert!(found.is_sorted(), "{text}");
    }

    #[test]
    fn a_byte_order_mark_counts_in_bytes_only() {
        let source = samples::source("a.rs", "\u{feff}w();");
        let finding = samples::finding("unpolled_future", samples::place(&source, "w()"), "m", "");
        let value: Value = serde_json::from_str(&written(&[finding], &Summary::default())).unwrap();
        assert_eq!(value["findings"][0]["start"], json!({"line": 1, "column": 1, "byte": 3}));
        assert_eq!(value["findings"][0]["end"], json!({"line": 1, "column": 4, "byte": 6}));
        assert_eq!(value["findings"][0]["suggestions"], json!([]));
    }
}
