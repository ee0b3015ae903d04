//! The `cargo` format: findings as cargo passes on what the compiler says, for rust-analyzer, bacon and their like.
//!
//! One JSON document a line, each a `compiler-message`. Findings of files that belong to no package get a package that
//! is made up from the file, since the readers insist on one.

use std::borrow::Cow;
use std::io;
use std::path::Path;

use serde::Serialize;

use crate::finding::{Applicability, Edit, Finding, Home, Level, Place, Suggestion};
use crate::fingerprint::slashed;
use crate::report::lines::LineCache;
use crate::report::text::{self, visible, visible_lines};
use crate::report::{Look, Report, human};
use crate::workspace::{Edition, TargetKind};

/// How many lines of source a span brings along.
const SPAN_LINES: usize = 20;

#[derive(Serialize)]
struct Line<'a> {
    reason: &'static str,
    package_id: String,
    manifest_path: String,
    target: Target<'a>,
    message: Diagnostic<'a>,
}

#[derive(Serialize)]
struct Target<'a> {
    kind: [&'static str; 1],
    crate_types: [&'static str; 1],
    name: Cow<'a, str>,
    src_path: Cow<'a, str>,
    edition: &'static str,
    doc: bool,
    doctest: bool,
    test: bool,
}

#[derive(Serialize)]
struct Diagnostic<'a> {
    #[serde(rename = "$message_type")]
    message_type: &'static str,
    message: Cow<'a, str>,
    code: Option<Code>,
    level: &'static str,
    spans: Vec<Span<'a>>,
    children: Vec<Diagnostic<'a>>,
    rendered: Option<String>,
}

#[derive(Serialize)]
struct Code {
    code: String,
    explanation: Option<&'static str>,
}

#[derive(Serialize)]
struct Span<'a> {
    file_name: Cow<'a, str>,
    byte_start: u32,
    byte_end: u32,
    line_start: usize,
    line_end: usize,
    column_start: usize,
    column_end: usize,
    is_primary: bool,
    text: Vec<SpanLine<'a>>,
    label: Option<Cow<'a, str>>,
    suggested_replacement: Option<&'a str>,
    suggestion_applicability: Option<&'static str>,
    expansion: Option<()>,
}

#[derive(Serialize)]
struct SpanLine<'a> {
    text: Cow<'a, str>,
    highlight_start: usize,
    highlight_end: usize,
}

/// Prints the findings of `report`, a line each.
pub(super) fn write(report: &Report<'_>, out: &mut dyn io::Write, look: Look) -> io::Result<()> {
    let mut lines = LineCache::default();
    for finding in report.open() {
        text::write_json(&line(report, finding, look, &mut lines)?, out)?;
    }
    Ok(())
}

fn line<'a>(report: &Report<'a>, finding: &'a Finding, look: Look, lines: &mut LineCache<'a>) -> io::Result<Line<'a>> {
    let mut rendered = Vec::new();
    let alone = Report { findings: std::slice::from_ref(finding), ..*report };
    human::write(&alone, &mut rendered, look)?;
    let (package_id, manifest_path, target) = match &finding.home {
        Some(home) => of_package(home),
        None => of_file(report.current_dir, &finding.primary.place.source.path),
    };
    let mut spans = vec![span(&finding.primary.place, Some(&finding.primary.message), lines)];
    spans[0].is_primary = true;
    spans.extend(finding.secondary.iter().map(|label| span(&label.place, Some(&label.message), lines)));
    let notes = finding.notes.iter().map(|note| child("note", visible(note), Vec::new()));
    let helps = finding.suggestions.iter().map(|suggestion| help(suggestion, lines));
    Ok(Line {
        reason: "compiler-message",
        package_id,
        manifest_path,
        target,
        message: Diagnostic {
            message_type: "diagnostic",
            message: visible(&finding.message),
            code: Some(Code { code: format!("detach_lint::{}", finding.lint), explanation: None }),
            level: match finding.level {
                Level::Allow => "note",
                Level::Warn => "warning",
                Level::Deny | Level::Forbid => "error",
            },
            spans,
            children: notes.chain(helps).collect(),
            rendered: Some(String::from_utf8_lossy(&rendered).into_owned()),
        },
    })
}

fn of_package(home: &Home) -> (String, String, Target<'_>) {
    let folder = home.manifest.parent().unwrap_or(Path::new(""));
    let (kind, crate_type) = match home.target.kind {
        TargetKind::Lib => ("lib", "lib"),
        TargetKind::ProcMacro => ("proc-macro", "proc-macro"),
        TargetKind::Bin => ("bin", "bin"),
        TargetKind::Test => ("test", "bin"),
        TargetKind::Example => ("example", "bin"),
        TargetKind::Bench => ("bench", "bin"),
        TargetKind::BuildScript => ("custom-build", "bin"),
    };
    let target = Target {
        kind: [kind],
        crate_types: [crate_type],
        name: Cow::Borrowed(&home.target.crate_name),
        src_path: home.target.root.to_string_lossy(),
        edition: match home.target.edition {
            Edition::Rust2015 => "2015",
            Edition::Rust2018 => "2018",
            Edition::Rust2021 => "2021",
            Edition::Rust2024 => "2024",
        },
        doc: kind == "lib" || kind == "bin",
        doctest: kind == "lib",
        test: kind != "custom-build",
    };
    (package_id(folder, &home.package, &home.version), home.manifest.to_string_lossy().into_owned(), target)
}

/// As if the file were a package of its own, which is what cargo does with a script.
fn of_file(current_dir: &Path, path: &Path) -> (String, String, Target<'static>) {
    let path = current_dir.join(path);
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let id = package_id(path.parent().unwrap_or(Path::new("")), &name, "0.0.0");
    let shown = path.to_string_lossy().into_owned();
    let target = Target {
        kind: ["bin"],
        crate_types: ["bin"],
        name: Cow::Owned(name),
        src_path: Cow::Owned(shown.clone()),
        edition: "2024",
        doc: false,
        doctest: false,
        test: false,
    };
    (id, shown, target)
}

/// As `cargo pkgid` prints it: the name is left out where it is the folder's.
fn package_id(folder: &Path, name: &str, version: &str) -> String {
    let shown = slashed(folder);
    let slash = if shown.starts_with('/') { "" } else { "/" };
    if folder.file_name().is_some_and(|last| last == name) {
        format!("path+file://{slash}{shown}#{version}")
    } else {
        format!("path+file://{slash}{shown}#{name}@{version}")
    }
}

fn span<'a>(place: &'a Place, label: Option<&'a str>, lines: &mut LineCache<'a>) -> Span<'a> {
    let index = lines.of(&place.source);
    let (start, end) = (index.position(place.start as usize), index.position(place.end as usize));
    let rows = (start.line..=end.line).take(SPAN_LINES);
    let text = rows.map(|line| {
        let text = index.line(line - 1);
        SpanLine {
            highlight_start: if line == start.line { start.column } else { 1 },
            highlight_end: if line == end.line { end.column } else { text.chars().count() + 1 },
            text: visible(text),
        }
    });
    Span {
        file_name: place.source.path.to_string_lossy(),
        byte_start: place.start,
        byte_end: place.end,
        line_start: start.line,
        line_end: end.line,
        column_start: start.column,
        column_end: end.column,
        is_primary: false,
        text: text.collect(),
        label: label.filter(|label| !label.is_empty()).map(visible),
        suggested_replacement: None,
        suggestion_applicability: None,
        expansion: None,
    }
}

fn help<'a>(suggestion: &'a Suggestion, lines: &mut LineCache<'a>) -> Diagnostic<'a> {
    if suggestion.edits.is_empty() {
        let message = match &suggestion.code {
            Some(code) => format!("{}:\n{}", visible(&suggestion.message), visible_lines(code)).into(),
            None => visible(&suggestion.message),
        };
        return child("help", message, Vec::new());
    }
    let applicability = match suggestion.applicability {
        Applicability::MachineApplicable => "MachineApplicable",
        Applicability::MaybeIncorrect => "MaybeIncorrect",
        Applicability::HasPlaceholders => "HasPlaceholders",
        Applicability::Unspecified => "Unspecified",
    };
    let spans = suggestion.edits.iter().map(|Edit { place, replacement }| Span {
        is_primary: true,
        suggested_replacement: Some(replacement),
        suggestion_applicability: Some(applicability),
        ..span(place, None, lines)
    });
    let spans = spans.collect();
    child("help", visible(&suggestion.message), spans)
}

fn child<'a>(level: &'static str, message: Cow<'a, str>, spans: Vec<Span<'a>>) -> Diagnostic<'a> {
    Diagnostic { message_type: "diagnostic", message, code: None, level, spans, children: Vec::new(), rendered: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn package_ids_are_cargos() {
        let id = |folder: &str| package_id(Path::new(folder), "app", "0.1.0");
        assert_eq!(id("/work/app"), "path+file:///work/app#0.1.0");
        assert_eq!(id("/work/other"), "path+file:///work/other#app@0.1.0");
    }
}
