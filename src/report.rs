//! Printing findings: one module per format, and what they share.
//!
//! `cli` calls [`write()`] for each format that is asked for, with everything that was found. Nothing here decides what
//! is reported or how serious it is, and nothing here reads files: a finding brings the texts that it points into.

mod cargo;
mod checkstyle;
mod concise;
mod edits;
mod github;
mod gitlab;
mod guard;
mod human;
pub mod json;
mod jsonl;
mod junit;
pub mod lines;
mod markdown;
mod rdjson;
mod sarif;
mod statistics;
mod text;
mod xml;

use std::borrow::Cow;
use std::io;
use std::path::{Component, Path, PathBuf};

pub(crate) use guard::Guard;
pub(crate) use text::{visible, visible_whole};

use crate::checks::Lint;
use crate::finding::{Finding, Level};
use crate::fingerprint::slashed;
use crate::{Problem, Summary};

/// Where the program is at home.
const HOME: &str = "https://docs.rs/crate/detach-lint";

/// How findings are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Source lines with labels, notes and suggestions.
    #[default]
    #[value(alias = "full")]
    Human,
    /// One line per finding.
    Concise,
    /// One JSON document, described in [`json`].
    Json,
    /// A JSON document per line and finding, and one for the summary.
    #[value(alias = "jsonl")]
    JsonLines,
    /// SARIF 2.1.0.
    Sarif,
    /// Workflow commands of GitHub Actions.
    Github,
    /// A Code Quality report of GitLab.
    Gitlab,
    /// Test results in XML, as `JUnit` writes them.
    Junit,
    /// Checkstyle's XML.
    Checkstyle,
    /// reviewdog's JSON.
    Rdjson,
    /// A table in Markdown.
    Markdown,
    /// What cargo makes of the compiler's messages, a JSON document per line.
    Cargo,
}

impl Format {
    /// All formats, in the order in which they are listed.
    pub const ALL: [Format; 12] = [
        Format::Human,
        Format::Concise,
        Format::Json,
        Format::JsonLines,
        Format::Sarif,
        Format::Github,
        Format::Gitlab,
        Format::Junit,
        Format::Checkstyle,
        Format::Rdjson,
        Format::Markdown,
        Format::Cargo,
    ];

    /// The word that users write.
    pub fn name(self) -> String {
        use clap::ValueEnum as _;
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    /// Whether the format is made to be read by people where it is printed.
    pub fn is_for_people(self) -> bool {
        matches!(self, Format::Human | Format::Concise | Format::Markdown)
    }
}

/// What the place can show that findings are printed to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Colours.
    pub colour: bool,
    /// Links behind words.
    pub links: bool,
}

impl Look {
    /// A lint's name, with a link to its page.
    fn lint(self, name: &str) -> Cow<'_, str> {
        if self.links {
            format!("\u{1b}]8;;{}\u{1b}\\{name}\u{1b}]8;;\u{1b}\\", lint_url(name)).into()
        } else {
            Cow::Borrowed(name)
        }
    }
}

/// What a run found.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// The findings, in the order in which they are printed ([`Finding::order`]).
    pub findings: &'a [Finding],
    /// The numbers of the run.
    pub summary: &'a Summary,
    /// What stood in the way.
    pub problems: &'a [Problem],
    /// The lints that there are.
    pub lints: &'a [&'static Lint],
    /// The current folder, absolute.
    pub current_dir: &'a Path,
    /// The way from the root of the repository to the current folder, for services that look from there.
    pub folder: &'a Path,
}

impl<'a> Report<'a> {
    /// The findings that count: those that neither the source nor a baseline silences.
    fn open(&self) -> impl Iterator<Item = &'a Finding> + use<'a> {
        self.findings.iter().filter(|finding| finding.is_open())
    }

    /// The same, by file, as [`Report::path_in_repository`] calls it.
    fn open_by_file(&self) -> Vec<(String, Vec<&'a Finding>)> {
        let mut files: Vec<(String, Vec<&'a Finding>)> = Vec::new();
        for finding in self.open() {
            let path = self.path_in_repository(&finding.primary.place.source.path);
            match files.last_mut() {
                Some((last, findings)) if *last == path => findings.push(finding),
                _ => files.push((path, vec![finding])),
            }
        }
        files
    }

    /// A path from the root of the repository, with forward slashes and without `.` and `..` where it can be.
    fn path_in_repository(&self, path: &Path) -> String {
        let mut whole = PathBuf::new();
        for component in self.folder.join(path).components() {
            let is_below = matches!(whole.components().next_back(), Some(Component::Normal(_)));
            match component {
                Component::CurDir => {}
                Component::ParentDir if is_below => {
                    whole.pop();
                }
                other => whole.push(other),
            }
        }
        slashed(&whole).into_owned()
    }
}

/// The page of a lint, as it was when this version was made.
pub(crate) fn lint_url(lint: &str) -> String {
    format!("{HOME}/{}/source/lints/{lint}.md", env!("CARGO_PKG_VERSION"))
}

/// A number and what it counts: `1 file`, `2 files`.
pub(crate) fn counted(number: usize, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}

/// Prints `report`.
///
/// # Errors
///
/// Those of `out`.
pub fn write(format: Format, report: &Report<'_>, out: &mut dyn io::Write, look: Look) -> io::Result<()> {
    match format {
        Format::Human => human::write(report, out, look),
        Format::Concise => concise::write(report, out, look),
        Format::Json => json::write(report, out),
        Format::JsonLines => jsonl::write(report, out),
        Format::Sarif => sarif::write(report, out),
        Format::Github => github::write(report, out),
        Format::Gitlab => gitlab::write(report, out),
        Format::Junit => junit::write(report, out),
        Format::Checkstyle => checkstyle::write(report, out),
        Format::Rdjson => rdjson::write(report, out),
        Format::Markdown => markdown::write(report, out),
        Format::Cargo => cargo::write(report, out, look),
    }
}

/// Prints how many findings there are of each lint, as a table or as JSON.
///
/// # Errors
///
/// Those of `out`.
pub fn write_statistics(as_json: bool, report: &Report<'_>, out: &mut dyn io::Write, look: Look) -> io::Result<()> {
    statistics::write(as_json, report, out, look)
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
    use std::path::Path;
    use std::sync::Arc;

    use super::Report;
    use crate::Summary;
    use crate::checks::lints;
    use crate::finding::{Applicability, Edit, Finding, Group, Label, Level, Place, Source, Standing, Suggestion};

    /// A report of `findings`.
    pub(super) fn report<'a>(findings: &'a [Finding], summary: &'a Summary) -> Report<'a> {
        Report {
            findings,
            summary,
            problems: &[],
            lints: lints(),
            current_dir: Path::new("/here"),
            folder: Path::new(""),
        }
    }

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_start_at_the_repository() {
        let summary = Summary::default();
        let path = |folder: &str, path: &str| {
            Report { folder: Path::new(folder), ..samples::report(&[], &summary) }.path_in_repository(Path::new(path))
        };
        assert_eq!(path("", "src/a.rs"), "src/a.rs");
        assert_eq!(path("crates/app", "src/a.rs"), "crates/app/src/a.rs");
        assert_eq!(path("crates/app", "../b/a.rs"), "crates/b/a.rs");
        assert_eq!(path("", "../a.rs"), "../a.rs");
        #[cfg(unix)]
        assert_eq!(path("crates/app", "/tmp/a.rs"), "/tmp/a.rs");
    }

    #[test]
    fn lints_link_to_their_pages() {
        let look = Look { colour: false, links: true };
        let url = format!("https://docs.rs/crate/detach-lint/{}/source/lints/a_b.md", env!("CARGO_PKG_VERSION"));
        assert_eq!(look.lint("a_b"), format!("\u{1b}]8;;{url}\u{1b}\\a_b\u{1b}]8;;\u{1b}\\"));
        assert_eq!(Look::default().lint("a_b"), "a_b");
    }
}
