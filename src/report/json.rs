//! The `json` format, version 1: one document, on one line.
//!
//! # The document
//!
//! | key | what |
//! |---|---|
//! | `version` | 1. It changes when a key is removed or means something else; new keys may come without a new number |
//! | `tool` | `name` and `version` of the program |
//! | `findings` | the findings, ordered by path, line, column, lint |
//! | `summary` | `files` and `lines` that were read, `parse_errors`: files that did not parse, `findings`: how many by level (`deny`, `warn`) |
//!
//! # A finding
//!
//! | key | what |
//! |---|---|
//! | `lint` | the lint's name, as `detach-lint explain` takes it |
//! | `group` | `lost`, `cancelled`, `detached`, `misplaced` or `tool` |
//! | `level` | `deny` or `warn`; what is forbidden is `deny` |
//! | `message` | what is wrong |
//! | `path`, `start`, `end` | where: the primary label's place |
//! | `labels` | all places that have to do with it, the primary one first: `primary` (true for exactly one), `path`, `start`, `end`, `message` (may be empty) |
//! | `notes` | consequences, one sentence each |
//! | `suggestions` | ways out, the likeliest first |
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

use std::borrow::Cow;
use std::io;

use serde::Serialize;

use crate::finding::{Applicability, Finding, Group, Label, Level, Place, Suggestion};
use crate::report::Report;
use crate::report::lines::{LineCache, Position};

/// The `version` of the document.
pub const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    tool: Tool,
    findings: Vec<OneFinding<'a>>,
    summary: OneSummary,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct OneFinding<'a> {
    lint: &'static str,
    group: Group,
    level: Level,
    message: &'a str,
    #[serde(flatten)]
    place: Span<'a>,
    labels: Vec<OneLabel<'a>>,
    notes: &'a [String],
    suggestions: Vec<OneSuggestion<'a>>,
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

#[derive(Serialize)]
struct OneSummary {
    files: usize,
    lines: usize,
    parse_errors: usize,
    findings: Counts,
}

#[derive(Serialize)]
struct Counts {
    deny: usize,
    warn: usize,
}

/// Prints `report` as one document.
pub(super) fn write(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let mut lines = LineCache::default();
    let document = Document {
        version: VERSION,
        tool: Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") },
        findings: report.findings.iter().map(|finding| one_finding(finding, &mut lines)).collect(),
        summary: OneSummary {
            files: report.summary.files,
            lines: report.summary.lines,
            parse_errors: report.summary.parse_errors,
            findings: Counts { deny: report.summary.deny, warn: report.summary.warn },
        },
    };
    // The conversion gives back the writer's own error: a closed pipe has to be told from the rest.
    serde_json::to_writer(&mut *out, &document).map_err(io::Error::from)?;
    writeln!(out)
}

fn one_finding<'a>(finding: &'a Finding, lines: &mut LineCache<'a>) -> OneFinding<'a> {
    let mut labels = vec![one_label(true, &finding.primary, lines)];
    labels.extend(finding.secondary.iter().map(|label| one_label(false, label, lines)));
    OneFinding {
        lint: finding.lint,
        group: finding.group,
        level: if finding.level == Level::Forbid { Level::Deny } else { finding.level },
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
    use crate::Summary;
    use crate::report::samples;

    fn written(findings: &[Finding], summary: &Summary) -> String {
        let mut out = Vec::new();
        write(&Report { findings, summary }, &mut out).unwrap();
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
        assert_eq!(
            serde_json::from_str::<Value>(&text).unwrap(),
            json!({
                "version": 1,
                "tool": {"name": "detach-lint", "version": env!("CARGO_PKG_VERSION")},
                "findings": [{
                    "lint": "future_as_thread_result", "group": "lost", "level": "deny",
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
                "summary": {"files": 3, "lines": 70, "parse_errors": 1, "findings": {"deny": 2, "warn": 0}},
            })
        );
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
