//! Printing findings: one module per format, and what they share.
//!
//! `cli` calls [`write()`] once with everything that was found. Nothing here decides what is reported or how serious it
//! is, and nothing here reads files: a finding brings the texts that it points into.

mod concise;
mod human;
pub mod json;
pub mod lines;
mod text;

use std::io;

pub(crate) use text::visible;

use crate::finding::{Finding, Level};
use crate::{Problem, Summary};

/// How findings are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Source lines with labels, notes and suggestions.
    #[default]
    Human,
    /// One line per finding.
    Concise,
    /// One JSON document, described in [`json`].
    Json,
}

/// What a run found.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// The findings, in the order in which they are printed ([`Finding::order`]).
    pub findings: &'a [Finding],
    /// The numbers of the run.
    pub summary: &'a Summary,
}

/// Prints `report`.
///
/// # Errors
///
/// Those of `out`.
pub fn write(format: Format, report: &Report<'_>, out: &mut dyn io::Write, colour: bool) -> io::Result<()> {
    match format {
        Format::Human => human::write(report, out, colour),
        Format::Concise => concise::write(report, out),
        Format::Json => json::write(report, out),
    }
}

/// Prints something that stood in the way of the work, with the source line if it has a place.
///
/// # Errors
///
/// Those of `out`.
pub fn write_problem(problem: &Problem, out: &mut dyn io::Write, colour: bool) -> io::Result<()> {
    human::write_problem(problem, out, colour)
}

/// The word for a level in formats for people and editors.
fn severity(level: Level) -> &'static str {
    match level {
        Level::Allow => "note",
        Level::Warn => "warning",
        Level::Deny | Level::Forbid => "error",
    }
}

/// Findings for the tests of all formats.
#[cfg(test)]
mod samples {
    use std::sync::Arc;

    use crate::finding::{Applicability, Edit, Finding, Group, Label, Level, Place, Source, Standing, Suggestion};

    /// A file.
    pub(super) fn source(path: &str, text: &str) -> Arc<Source> {
        Arc::new(Source { path: path.into(), text: text.into() })
    }

    /// The first occurrence of `part` in `source`.
    pub(super) fn place(source: &Arc<Source>, part: &str) -> Place {
        let start = source.text.find(part).expect("the sample contains the part");
        Place { source: Arc::clone(source), start: start as u32, end: (start + part.len()) as u32 }
    }

    /// A finding with one label.
    pub(super) fn finding(lint: &'static str, place: Place, message: &str, label: &str) -> Finding {
        Finding {
            lint,
            group: Group::Lost,
            level: Level::Deny,
            standing: Standing::Open,
            message: message.to_owned(),
            primary: Label { place, message: label.to_owned() },
            within: None,
            home: None,
            secondary: Vec::new(),
            notes: Vec::new(),
            suggestions: Vec::new(),
        }
    }

    /// The example of the design: two labels, a note, two suggestions.
    pub(super) fn upload() -> Finding {
        let source = source(
            "src/upload.rs",
            &format!("{}    std::thread::spawn(move || async move {{ upload(file).await }});\n", "\n".repeat(11)),
        );
        let future = place(&source, "async move { upload(file).await }");
        let mut finding = finding(
            "future_as_thread_result",
            Place { end: future.start + 10, ..future.clone() },
            "this thread returns a future and never runs it",
            "this future is the thread's result; nothing polls it",
        );
        finding.secondary.push(Label {
            place: place(&source, "std::thread::spawn"),
            message: "runs the closure on a new thread".to_owned(),
        });
        finding.notes.push("a future does nothing until it is polled, so `upload` never starts".to_owned());
        let call = place(&source, "std::thread::spawn(move || async move { upload(file).await })");
        let spawn = "tokio::spawn(async move { upload(file).await })";
        finding.suggestions.push(Suggestion {
            message: "spawn it on the runtime instead".to_owned(),
            code: Some(spawn.to_owned()),
            applicability: Applicability::MaybeIncorrect,
            edits: vec![Edit { place: call, replacement: spawn.to_owned() }],
        });
        finding.suggestions.push(Suggestion {
            message: "or block the new thread on it".to_owned(),
            code: Some(
                "let runtime = tokio::runtime::Handle::current();\n\
                 std::thread::spawn(move || runtime.block_on(async move { upload(file).await }))"
                    .to_owned(),
            ),
            applicability: Applicability::Unspecified,
            edits: Vec::new(),
        });
        finding
    }
}
