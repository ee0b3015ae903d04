//! The `rdjson` format: reviewdog's Diagnostic Format, for comments on pull requests at several services.
//!
//! Its columns count bytes of UTF-8. A suggestion there is one replacement, so those with several edits are left out.

use std::io;

use serde::Serialize;

use crate::finding::{Applicability, Finding, Level, Place, Suggestion};
use crate::report::lines::{LineCache, LineIndex};
use crate::report::{Report, lint_url, text};

#[derive(Serialize)]
struct DiagnosticResult<'a> {
    source: Source,
    diagnostics: Vec<Diagnostic<'a>>,
}

#[derive(Serialize)]
struct Source {
    name: &'static str,
    url: &'static str,
}

#[derive(Serialize)]
struct Diagnostic<'a> {
    message: String,
    location: Location,
    severity: &'static str,
    code: Code,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<Replacement<'a>>,
}

#[derive(Serialize)]
struct Location {
    path: String,
    range: Range,
}

#[derive(Serialize)]
struct Range {
    start: Position,
    end: Position,
}

#[derive(Serialize)]
struct Position {
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Code {
    value: &'static str,
    url: String,
}

#[derive(Serialize)]
struct Replacement<'a> {
    range: Range,
    text: &'a str,
}

/// Prints the findings of `report` as one document.
pub(super) fn write(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let mut lines = LineCache::default();
    let source = Source { name: "detach-lint", url: super::HOME };
    let diagnostics = report.open().map(|finding| diagnostic(report, finding, &mut lines)).collect();
    text::write_json(&DiagnosticResult { source, diagnostics }, out)
}

fn diagnostic<'a>(report: &Report<'_>, finding: &'a Finding, lines: &mut LineCache<'a>) -> Diagnostic<'a> {
    let place = &finding.primary.place;
    let index = lines.of(&place.source);
    let mut message = finding.message.clone();
    for note in &finding.notes {
        message.push('\n');
        message.push_str(note);
    }
    Diagnostic {
        message,
        location: Location { path: report.path_in_repository(&place.source.path), range: range(place, index) },
        severity: match finding.level {
            Level::Allow => "INFO",
            Level::Warn => "WARNING",
            Level::Deny | Level::Forbid => "ERROR",
        },
        code: Code { value: finding.lint, url: lint_url(finding.lint) },
        suggestions: finding.suggestions.iter().filter_map(|it| replacement(it, place, index)).collect(),
    }
}

fn replacement<'a>(suggestion: &'a Suggestion, of: &Place, index: &LineIndex<'_>) -> Option<Replacement<'a>> {
    let [edit] = &*suggestion.edits else { return None };
    let is_whole = suggestion.applicability != Applicability::HasPlaceholders;
    (is_whole && edit.place.source.path == of.source.path)
        .then(|| Replacement { range: range(&edit.place, index), text: &edit.replacement })
}

fn range(place: &Place, index: &LineIndex<'_>) -> Range {
    let position = |offset: u32| {
        let position = index.position(offset as usize);
        let start = index.range(position.line - 1).start;
        Position { line: position.line, column: position.byte.saturating_sub(start) + 1 }
    };
    Range { start: position(place.start), end: position(place.end) }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::Summary;
    use crate::report::samples;

    #[test]
    fn columns_count_bytes() {
        let source = samples::source("src/a.rs", "\u{feff}\"ä🦀\"; w();\n");
        let mut finding = samples::upload();
        finding.primary.place = samples::place(&source, "w()");
        let mut out = Vec::new();
        write(&samples::report(&[finding], &Summary::default()), &mut out).unwrap();
        let value: Value = serde_json::from_slice(&out).unwrap();
        let diagnostic = &value["diagnostics"][0];
        assert_eq!(
            diagnostic["location"],
            json!({"path": "src/a.rs", "range": {"start": {"line": 1, "column": 11}, "end": {"line": 1, "column": 14}}})
        );
        assert_eq!(diagnostic["suggestions"], Value::Null, "its edit is in another file now");
    }
}
