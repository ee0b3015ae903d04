//! Findings for people: source lines with labels, notes and suggestions, as rustc shows them.
//!
//! Drawn with codespan-reporting's [`Renderer`]. Its `Files` and `Diagnostic` are not used: which lines are shown, and
//! how much of them, is decided here, so that no long span, long line or odd character reaches the terminal.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::ops::Range;
use std::sync::Arc;

use anstyle::{AnsiColor, Style};
use codespan_reporting::diagnostic::{LabelStyle, Severity};
use codespan_reporting::files;
use codespan_reporting::term::{Chars, Config, Renderer, WriteStyle};
use rustc_hash::FxHashSet;
use similar::ChangeTag;

use crate::Problem;
use crate::finding::{Finding, Level, Place, Source, Suggestion};
use crate::fix::diff::sign;
use crate::report::edits;
use crate::report::lines::{LineCache, Position};
use crate::report::text::{clip, shown_lines, visible};
use crate::report::{Look, Report};

/// Prints the findings of `report`, with a blank line after each.
pub(super) fn write(report: &Report<'_>, out: &mut dyn io::Write, look: Look) -> io::Result<()> {
    let config = config();
    let mut painter = Painter { out, colour: look.colour, style: Style::new(), blanks: 0 };
    let mut lines = LineCache::default();
    let mut explained = FxHashSet::default();
    for finding in report.open() {
        let mut renderer = Renderer::new(&mut painter, &config);
        let explain = explained.insert(finding.lint);
        write_finding(finding, explain, look, &mut renderer, &mut lines).map_err(io_error)?;
    }
    Ok(())
}

/// Prints `problem`, with its source line if it has a place.
pub(super) fn write_problem(problem: &Problem, out: &mut dyn io::Write, colour: bool) -> io::Result<()> {
    let config = config();
    let mut painter = Painter { out, colour, style: Style::new(), blanks: 0 };
    let mut renderer = Renderer::new(&mut painter, &config);
    let severity = if problem.fatal { Severity::Error } else { Severity::Warning };
    let message = match (&problem.place, &problem.path) {
        (None, Some(path)) => format!("{}: {}", visible(&path.to_string_lossy()), visible(&problem.message)),
        _ => visible(&problem.message).into_owned(),
    };
    renderer.render_header(None, severity, None, &message).map_err(io_error)?;
    if let Some(place) = &problem.place {
        let mut lines = LineCache::default();
        let snippets = snippets(std::iter::once((LabelStyle::Primary, place, "")), &mut lines);
        write_snippets(&snippets, severity, false, &mut renderer, &mut lines).map_err(io_error)?;
        renderer.render_empty().map_err(io_error)?;
    }
    Ok(())
}

fn config() -> Config {
    Config { chars: Chars::ascii(), ..Config::default() }
}

/// The renderer wraps what the writer said; a closed pipe has to be told from the rest.
fn io_error(error: files::Error) -> io::Error {
    match error {
        files::Error::Io(error) => error,
        other => io::Error::other(other),
    }
}

fn write_finding<'a>(
    finding: &'a Finding,
    explain: bool,
    look: Look,
    renderer: &mut Renderer<'_, '_>,
    lines: &mut LineCache<'a>,
) -> Result<(), files::Error> {
    let severity = match finding.level {
        Level::Allow => Severity::Note,
        Level::Warn => Severity::Warning,
        Level::Deny | Level::Forbid => Severity::Error,
    };
    renderer.render_header(None, severity, Some(&look.lint(finding.lint)), &visible(&finding.message))?;

    let primary = std::iter::once((LabelStyle::Primary, &finding.primary));
    let secondary = finding.secondary.iter().map(|label| (LabelStyle::Secondary, label));
    let labels = primary.chain(secondary).map(|(style, label)| (style, &label.place, label.message.as_str()));
    let snippets = snippets(labels, lines);
    let notes = notes(finding, explain, look.colour);
    let padding = write_snippets(&snippets, severity, !notes.is_empty(), renderer, lines)?;
    for note in notes {
        renderer.render_snippet_note(padding, &note)?;
    }
    renderer.render_empty()
}

/// What stands under the source lines, each with its `=`.
fn notes(finding: &Finding, explain: bool, colour: bool) -> Vec<String> {
    let bold = if colour { Style::new().bold() } else { Style::new() };
    let titled = |title: &str, text: &str| format!("{bold}{title}{bold:#}: {}", visible(text));

    let mut notes: Vec<_> = finding.notes.iter().map(|note| titled("note", note)).collect();
    notes.extend(finding.suggestions.iter().map(|suggestion| {
        let mut note = titled("help", &suggestion.message);
        if !push_edits(&mut note, suggestion, colour) {
            push_code(&mut note, suggestion);
        }
        note
    }));
    if explain {
        notes.push(format!("for more, `detach-lint explain {}`", finding.lint));
    }
    notes
}

/// Adds the lines that `suggestion` changes to its note, as a diff. Returns whether there is anything to show.
fn push_edits(note: &mut String, suggestion: &Suggestion, colour: bool) -> bool {
    let Some(lines) = edits::changed(suggestion) else { return false };
    if !note.ends_with(':') {
        note.push(':');
    }
    for line in lines {
        let (sign, style) = sign(if line.is_new { ChangeTag::Insert } else { ChangeTag::Delete });
        let style = if colour { style } else { Style::new() };
        // Writing to a string cannot fail.
        let _ = write!(note, "\n      {style}{sign} {}{style:#}", line.text);
    }
    true
}

/// Adds the code of `suggestion` to its note, indented to stand under the message.
fn push_code(note: &mut String, suggestion: &Suggestion) {
    let Some(code) = &suggestion.code else { return };
    if !note.ends_with(':') {
        note.push(':');
    }
    for line in shown_lines(code) {
        // Writing to a string cannot fail.
        let _ = write!(note, "\n      {line}");
    }
}

/// The labelled lines of one file.
struct Snippet<'a> {
    source: &'a Arc<Source>,
    /// Where the file's first label is, in the order in which labels matter.
    start: Position,
    /// The marks of each labelled line, by the line's index.
    rows: BTreeMap<usize, Vec<Mark<'a>>>,
}

/// One underline.
struct Mark<'a> {
    style: LabelStyle,
    /// The bytes of the line that are underlined.
    range: Range<usize>,
    message: Cow<'a, str>,
}

/// Sorts labels by file and line. Of a label over several lines only the first line is marked.
fn snippets<'a>(
    labels: impl Iterator<Item = (LabelStyle, &'a Place, &'a str)>,
    lines: &mut LineCache<'a>,
) -> Vec<Snippet<'a>> {
    let mut snippets: Vec<Snippet<'a>> = Vec::new();
    for (style, place, message) in labels {
        let index = lines.of(&place.source);
        let start = index.position(place.start as usize);
        let row = start.line - 1;
        let line = index.range(row);
        let from = start.byte.clamp(line.start, line.end) - line.start;
        let to = (place.end as usize).clamp(line.start + from, line.end) - line.start;
        let marked = &index.line(row)[from..];
        let to = if place.end as usize > line.end { from + marked.trim_end().len() } else { to };
        let mark = Mark { style, range: from..to, message: visible(message) };

        let known = snippets.iter().position(|snippet| snippet.source.path == place.source.path);
        let known = known.unwrap_or_else(|| {
            snippets.push(Snippet { source: &place.source, start, rows: BTreeMap::new() });
            snippets.len() - 1
        });
        snippets[known].rows.entry(row).or_default().push(mark);
    }
    snippets
}

/// Prints source lines and the marks under them. Returns the width of the line numbers, which notes are aligned with.
fn write_snippets<'a>(
    snippets: &[Snippet<'a>],
    severity: Severity,
    notes_follow: bool,
    renderer: &mut Renderer<'_, '_>,
    lines: &mut LineCache<'a>,
) -> Result<usize, files::Error> {
    let last_row = snippets.iter().filter_map(|snippet| snippet.rows.keys().next_back()).max();
    let padding = last_row.map_or(1, |row| (row + 1).ilog10() as usize + 1);
    for (number, snippet) in snippets.iter().enumerate() {
        let index = lines.of(snippet.source);

        // As rustc does it, and one column further left than the renderer would put it.
        let arrow = if number == 0 { "-->" } else { ":::" };
        renderer.set_source_border()?;
        write!(renderer, "{:padding$}{arrow}", "")?;
        renderer.reset()?;
        let path = snippet.source.path.to_string_lossy();
        writeln!(renderer, " {}:{}:{}", visible(&path), snippet.start.line, snippet.start.column)?;

        renderer.render_snippet_empty(padding, severity, 0, &[])?;
        let mut previous = None;
        for (&row, marks) in &snippet.rows {
            match previous.map_or(1, |previous| row - previous) {
                1 => {}
                // A single line between two others takes no more room than the sign that it is left out.
                2 => write_row(row - 1, index.line(row - 1), &[], padding, severity, renderer)?,
                _ => renderer.render_snippet_break(padding, severity, 0, &[])?,
            }
            write_row(row, index.line(row), marks, padding, severity, renderer)?;
            previous = Some(row);
        }
        if notes_follow || number + 1 < snippets.len() {
            renderer.render_snippet_empty(padding, severity, 0, &[])?;
        }
    }
    Ok(padding)
}

fn write_row(
    row: usize,
    line: &str,
    marks: &[Mark<'_>],
    padding: usize,
    severity: Severity,
    renderer: &mut Renderer<'_, '_>,
) -> Result<(), files::Error> {
    let ranges: Vec<_> = marks.iter().map(|mark| mark.range.clone()).collect();
    let clipped = clip(line, &ranges);
    // The renderer wants them by place, and for one place the last one first.
    let mut labels: Vec<_> =
        marks.iter().zip(clipped.marks).map(|(mark, range)| (mark.style, range, &*mark.message)).rev().collect();
    labels.sort_by_key(|(_, range, _)| (range.start, range.end));
    renderer.render_snippet_source(padding, row + 1, &clipped.text, severity, &labels, 0, &[])
}

/// Writes styles as ANSI escapes, or not at all, and leaves out blanks at the end of a line.
struct Painter<'a> {
    out: &'a mut dyn io::Write,
    colour: bool,
    /// The style in force.
    style: Style,
    /// Blanks that were not written yet.
    blanks: usize,
}

impl Painter<'_> {
    fn paint(&mut self, style: Style) -> io::Result<()> {
        if !self.colour || style == self.style {
            return Ok(());
        }
        // A style is never added to another one. None of them shows on blanks, so that these can wait.
        let before = std::mem::replace(&mut self.style, style);
        write!(self.out, "{before:#}{style}")
    }

    /// Writes the blanks that turned out not to be at the end of a line.
    fn catch_up(&mut self) -> io::Result<()> {
        let blanks = std::mem::take(&mut self.blanks);
        write!(self.out, "{:blanks$}", "")
    }
}

impl io::Write for Painter<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for part in bytes.split_inclusive(|byte| matches!(byte, b' ' | b'\n')) {
            let (text, end) = match part.split_last() {
                Some((b' ' | b'\n', text)) => (text, &part[text.len()..]),
                _ => (part, &[][..]),
            };
            if !text.is_empty() {
                self.catch_up()?;
                self.out.write_all(text)?;
            }
            match end {
                b" " => self.blanks += 1,
                b"\n" => {
                    self.blanks = 0;
                    self.out.write_all(end)?;
                }
                _ => {}
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// The colours of rustc.
impl WriteStyle for Painter<'_> {
    fn set_header(&mut self, severity: Severity) -> io::Result<()> {
        self.paint(severity_style(severity))
    }

    fn set_header_message(&mut self) -> io::Result<()> {
        self.paint(Style::new().bold())
    }

    fn set_line_number(&mut self) -> io::Result<()> {
        self.paint(frame_style())
    }

    fn set_note_bullet(&mut self) -> io::Result<()> {
        self.paint(frame_style())
    }

    fn set_source_border(&mut self) -> io::Result<()> {
        self.paint(frame_style())
    }

    fn set_label(&mut self, severity: Severity, label_style: LabelStyle) -> io::Result<()> {
        self.paint(match label_style {
            LabelStyle::Primary => severity_style(severity),
            LabelStyle::Secondary => frame_style(),
        })
    }

    fn reset(&mut self) -> io::Result<()> {
        self.paint(Style::new())
    }
}

fn severity_style(severity: Severity) -> Style {
    let colour = match severity {
        Severity::Bug | Severity::Error => AnsiColor::BrightRed,
        Severity::Warning => AnsiColor::BrightYellow,
        Severity::Note => AnsiColor::BrightGreen,
        Severity::Help => AnsiColor::BrightCyan,
    };
    colour.on_default().bold()
}

/// Line numbers, borders, secondary labels. Blue is unreadable in the console of Windows.
fn frame_style() -> Style {
    let colour = if cfg!(windows) { AnsiColor::BrightCyan } else { AnsiColor::BrightBlue };
    colour.on_default().bold()
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use proptest::prelude::*;

    use super::*;
    use crate::Summary;
    use crate::finding::{Applicability, Label};
    use crate::report::samples::{self, finding, place, source, upload};

    fn written(findings: &[Finding], colour: bool) -> String {
        let mut out = Vec::new();
        let look = Look { colour, links: false };
        write(&samples::report(findings, &Summary::default()), &mut out, look).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn the_design() {
        insta::assert_snapshot!(written(&[upload()], false), @r#"
        error[future_as_thread_result]: this thread returns a future and never runs it
          --> src/upload.rs:12:32
           |
        12 |     std::thread::spawn(move || async move { upload(file).await });
           |     ------------------         ^^^^^^^^^^ this future is the thread's result; nothing polls it
           |     |
           |     runs the closure on a new thread
           |
           = note: a future does nothing until it is polled, so `upload` never starts
           = help: spawn it on the runtime instead:
                   - std::thread::spawn(move || async move { upload(file).await });
                   + tokio::spawn(async move { upload(file).await });
           = help: or block the new thread on it:
                   let runtime = tokio::runtime::Handle::current();
                   std::thread::spawn(move || runtime.block_on(async move { upload(file).await }))
           = for more, `detach-lint explain future_as_thread_result`
        "#);
    }

    #[test]
    fn explain_is_named_once_per_lint() {
        let text = written(&[upload(), upload()], false);
        assert_eq!(text.matches("detach-lint explain future_as_thread_result").count(), 1);
        assert_eq!(text.matches("error[future_as_thread_result]").count(), 2);
    }

    #[test]
    fn several_lines_and_files() {
        let main = source(
            "src/main.rs",
            "fn main() {\n    let f = w();\n    // later\n    drop(f);\n\n\n    x(\n        y,\n    );\n}\n",
        );
        let other = source("src/other.rs", "async fn w() {}\n");
        let mut finding = finding("unpolled_future", place(&main, "w()"), "never polled", "made here");
        finding.level = Level::Warn;
        for (place, message) in [
            (place(&main, "drop(f)"), "dropped here"),
            (place(&main, "x(\n        y,\n    )"), "over several lines"),
            (place(&other, "w"), "an async fn"),
        ] {
            finding.secondary.push(Label { place, message: message.to_owned() });
        }
        insta::assert_snapshot!(written(&[finding], false), @r#"
        warning[unpolled_future]: never polled
         --> src/main.rs:2:13
          |
        2 |     let f = w();
          |             ^^^ made here
        3 |     // later
        4 |     drop(f);
          |     ------- dropped here
          .
        7 |     x(
          |     -- over several lines
          |
         ::: src/other.rs:1:10
          |
        1 | async fn w() {}
          |          - an async fn
          |
          = for more, `detach-lint explain unpolled_future`
        "#);
    }

    #[test]
    fn odd_text() {
        let odd = source("src/\u{1b}[2J.rs", "\u{feff}\tlet s = \"\u{202e}\u{1b}[31m漢字\"; w();\r\nnext");
        let mut finding = finding("unpolled_future", place(&odd, "w();\r\nnext"), "m", "l");
        finding.notes.push("two\nlines".to_owned());
        insta::assert_snapshot!(written(&[finding], false), @r#"
        error[unpolled_future]: m
         --> src/␛[2J.rs:1:22
          |
        1 |     let s = "�␛[31m漢字"; w();
          |                           ^^^^ l
          |
          = note: two␊lines
          = for more, `detach-lint explain unpolled_future`
        "#);
    }

    #[test]
    fn a_long_line_is_not_printed_whole() {
        let long = source("long.rs", &format!("{}w();{}", "a ".repeat(500_000), "b ".repeat(500_000)));
        let text = written(&[finding("unpolled_future", place(&long, "w()"), "m", "l")], false);
        assert!(text.len() < 1000, "{}", text.len());
        assert!(text.contains("a w();b"), "{text}");
    }

    #[test]
    fn colours_are_rustcs() {
        let text = written(&[upload()], true);
        assert!(text.contains("\u{1b}[1m\u{1b}[91merror[future_as_thread_result]"), "{text:?}");
        assert_eq!(strip(&text), written(&[upload()], false));
    }

    #[test]
    fn problems() {
        let manifest = source("Cargo.toml", "[package]\nname = 1\n");
        let mut problem = Problem {
            fatal: false,
            place: Some(place(&manifest, "1")),
            path: Some(PathBuf::from("Cargo.toml")),
            message: "a name has to be a string".to_owned(),
        };
        let mut out = Vec::new();
        write_problem(&problem, &mut out, false).unwrap();
        problem = Problem { fatal: true, place: None, path: Some("no/su\nch".into()), message: "not found".to_owned() };
        write_problem(&problem, &mut out, false).unwrap();
        insta::assert_snapshot!(String::from_utf8(out).unwrap(), @r#"
        warning: a name has to be a string
         --> Cargo.toml:2:8
          |
        2 | name = 1
          |        ^

        error: no/su␊ch: not found
        "#);
    }

    fn strip(text: &str) -> String {
        anstream::adapter::strip_str(text).to_string()
    }

    proptest! {
        #[test]
        fn nothing_dangerous_is_printed(
            text in prop_oneof![any::<String>(), "[a \t\r\n\u{1b}\u{feff}\u{202e}漢]{0,300}"],
            ranges in proptest::collection::vec((any::<u32>(), any::<u32>(), any::<String>()), 1..4),
            path in any::<String>(),
            words in any::<String>(),
        ) {
            let source = source(&path, &text);
            let mut labels = ranges.into_iter().map(|(a, b, message)| {
                let length = text.len() as u32 + 2;
                let (a, b) = (a % length, b % length);
                Label { place: Place { source: Arc::clone(&source), start: a.min(b), end: a.max(b) }, message }
            });
            let primary = labels.next().unwrap();
            let mut finding = finding("lint", primary.place, &words, &primary.message);
            finding.secondary = labels.collect();
            finding.notes.push(words.clone());
            finding.suggestions.push(Suggestion {
                message: words.clone(),
                code: Some(words),
                applicability: Applicability::Unspecified,
                edits: Vec::new(),
            });
            let plain = written(&[finding.clone()], false);
            prop_assert!(plain.chars().all(|ch| ch == '\n' || (!ch.is_control() && visible(&ch.to_string()) == ch.to_string())));
            prop_assert!(plain.lines().all(|line| !line.ends_with(' ')));
            prop_assert_eq!(strip(&written(&[finding], true)), plain);
        }
    }
}
