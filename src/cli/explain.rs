//! `detach-lint explain LINT`: the page of a lint, set for the terminal, or as it is for other programs.
//!
//! The text is the page's own; only its Markdown is taken off by `markdown`.

use std::fmt;
use std::io;

use anstyle::Style;
use serde::Serialize;

use super::arguments::PageFormat;
use super::markdown;
use crate::checks::Lint;
use crate::finding::{Group, Level};
use crate::levels::{nearest, normal};
use crate::page::{Fix, Page};
use crate::report::visible;

/// Why there is nothing to explain.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum ExplainError {
    /// There is no such lint.
    Unknown {
        /// What was asked for.
        name: String,
        /// What was probably meant.
        nearest: Option<&'static str>,
    },
    /// It is a group.
    Group {
        /// Which one.
        group: Group,
        /// Its lints.
        lints: Vec<&'static str>,
    },
}

impl ExplainError {
    /// What to do instead.
    pub(super) fn help(&self) -> String {
        match self {
            ExplainError::Unknown { nearest: Some(nearest), .. } => format!("did you mean `{nearest}`?"),
            ExplainError::Unknown { nearest: None, .. } => "`detach-lint list` shows all lints".to_owned(),
            ExplainError::Group { lints, .. } => format!("its lints are {}", lints.join(", ")),
        }
    }
}

impl fmt::Display for ExplainError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ExplainError::Unknown { name, .. } => write!(formatter, "no lint is named `{}`", visible(name)),
            ExplainError::Group { group, .. } => write!(formatter, "`{}` is a group of lints", group.name()),
        }
    }
}

/// The lint named `name`, with dashes or underscores.
pub(super) fn find(lints: &[&'static Lint], name: &str) -> Result<&'static Lint, ExplainError> {
    let wanted = normal(name);
    if let Some(lint) = lints.iter().find(|lint| lint.name == wanted) {
        return Ok(lint);
    }
    if let Some(group) = Group::ALL.into_iter().find(|group| group.name() == wanted) {
        let lints: Vec<_> = lints.iter().filter(|lint| lint.group == group).map(|lint| lint.name).collect();
        if !lints.is_empty() {
            return Err(ExplainError::Group { group, lints });
        }
    }
    let nearest = nearest(&wanted, lints.iter().map(|lint| lint.name));
    Err(ExplainError::Unknown { name: name.to_owned(), nearest })
}

/// The page of `lint`. Tests hold all pages to their form, so that there is always one.
pub(super) fn page(lint: &Lint) -> io::Result<Page> {
    Page::parse(lint.page).map_err(|error| io::Error::other(format!("the page of {}: {error}", lint.name)))
}

/// The JSON document, version 1.
#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    name: &'static str,
    group: Group,
    level: Level,
    since: &'a str,
    summary: &'a str,
    fix: Fix,
    /// The text of the page, in Markdown.
    page: &'a str,
}

/// Prints the page of `lint` in `format`; for people at most `columns` wide.
pub(super) fn write(
    lint: &Lint,
    format: PageFormat,
    out: &mut dyn io::Write,
    colour: bool,
    columns: usize,
) -> io::Result<()> {
    let page = page(lint)?;
    let body = page.body.trim();
    match format {
        PageFormat::Human => write_human(lint, &page, out, colour, columns),
        PageFormat::Markdown => writeln!(out, "# {}\n\n{}\n\n{body}", lint.name, page.summary),
        PageFormat::Json => {
            let Page { since, summary, fix, .. } = &page;
            let (name, group, level) = (lint.name, lint.group, lint.level);
            let document = Document { version: 1, name, group, level, since, summary, fix: *fix, page: body };
            serde_json::to_writer(&mut *out, &document).map_err(io::Error::from)?;
            writeln!(out)
        }
    }
}

fn write_human(lint: &Lint, page: &Page, out: &mut dyn io::Write, colour: bool, columns: usize) -> io::Result<()> {
    let bold = if colour { Style::new().bold() } else { Style::new() };
    let (group, level) = (lint.group.name(), lint.level.name());
    writeln!(out, "{bold}{}{bold:#} ({group}, {level} by default, since {})", lint.name, page.since)?;
    writeln!(out, "{}", page.summary)?;
    writeln!(out)?;
    out.write_all(markdown::render(page.body, colour, columns).as_bytes())
}

#[cfg(test)]
mod tests {
    use super::super::samples::LINTS;
    use super::*;

    #[test]
    fn names_are_found_or_mended() {
        assert_eq!(find(&LINTS, "unpolled-future").unwrap().name, "unpolled_future");
        let error = find(&LINTS, "unpoled_future").unwrap_err();
        assert_eq!(error.to_string(), "no lint is named `unpoled_future`");
        assert_eq!(error.help(), "did you mean `unpolled_future`?");
        assert_eq!(find(&LINTS, "\u{1b}x").unwrap_err().to_string(), "no lint is named `␛x`");
        let error = find(&LINTS, "detached").unwrap_err();
        assert_eq!(error.to_string(), "`detached` is a group of lints");
        assert_eq!(error.help(), "its lints are detached_fallible_task");
    }

    #[test]
    fn a_page_on_the_terminal() {
        let mut out = Vec::new();
        write(LINTS[0], PageFormat::Human, &mut out, false, 60).unwrap();
        insta::assert_snapshot!(String::from_utf8(out).unwrap(), @r#"
        unpolled_future (lost, deny by default, since 0.1.0)
        a future is dropped without ever having been polled

        What it does

          Reports a value that carries a future (the future itself,
          or an `Option`, `Result` or `Box` with one) and is
          dropped.

        Example

              async fn f() {
                  w(); //~ unpolled_future
              }
        "#);
    }

    #[test]
    fn a_page_for_programs() {
        let written = |format| {
            let mut out = Vec::new();
            write(LINTS[0], format, &mut out, true, 60).unwrap();
            String::from_utf8(out).unwrap()
        };
        let markdown = written(PageFormat::Markdown);
        let begin = "# unpolled_future\n\na future is dropped without ever having been polled\n\n## What it does\n\n";
        assert!(markdown.starts_with(begin) && markdown.ends_with("```\n"), "{markdown}");
        let json: serde_json::Value = serde_json::from_str(&written(PageFormat::Json)).unwrap();
        assert_eq!((&json["version"], &json["level"], &json["fix"]), (&1.into(), &"deny".into(), &"suggestion".into()));
        assert!(
            json["page"].as_str().is_some_and(|page| page.starts_with("## What it does") && markdown.contains(page))
        );
    }
}
