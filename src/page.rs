//! A lint's page: `lints/<name>.md`, front matter in TOML between `+++` lines, then Markdown.
//!
//! `explain` prints pages, `list` their summaries, and tests hold them to their form. The pages are part of the program
//! and tests parse all of them, so that a run never meets a broken one. What the Markdown says is not looked at here.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::finding::{Group, Level};

/// What stands before and after the front matter.
const FENCE: &str = "+++";

/// How far a lint's findings can be mended by the tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Fix {
    /// There is nothing to suggest.
    None,
    /// Findings come with code that a reader has to agree with.
    Suggestion,
    /// Findings can be mended without a look.
    Safe,
}

/// A parsed page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The lint's name.
    pub name: String,
    /// The lint's group.
    pub group: Group,
    /// The level that the lint has if nothing else is asked for.
    pub level: Level,
    /// The first version that has the lint.
    pub since: String,
    /// What the lint finds, in one line.
    pub summary: String,
    /// Whether findings can be mended.
    pub fix: Fix,
    /// The text after the front matter.
    pub body: &'static str,
}

/// The front matter as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrontMatter {
    name: String,
    group: Group,
    level: Level,
    since: String,
    summary: String,
    fix: Fix,
}

impl Page {
    /// Parses the text of a whole page.
    ///
    /// # Errors
    ///
    /// If the front matter is missing, has no end, or is not what it should be.
    pub fn parse(text: &'static str) -> Result<Page, PageError> {
        let rest = text.strip_prefix(FENCE).and_then(strip_line_end).ok_or(PageError::NoFrontMatter)?;
        let (front, body) = split_at_fence(rest).ok_or(PageError::NoEnd)?;
        let FrontMatter { name, group, level, since, summary, fix } = toml::from_str(front)?;
        Ok(Page { name, group, level, since, summary, fix, body })
    }
}

/// Splits `text` at the first line that is a fence.
fn split_at_fence(text: &'static str) -> Option<(&'static str, &'static str)> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        if line.trim_end() == FENCE {
            return Some((&text[..start], &text[end..]));
        }
        start = end;
    }
    None
}

fn strip_line_end(text: &'static str) -> Option<&'static str> {
    text.strip_prefix("\r\n").or_else(|| text.strip_prefix('\n'))
}

/// Why a page cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub enum PageError {
    /// The page does not begin with a line `+++`.
    NoFrontMatter,
    /// There is no second line `+++`.
    NoEnd,
    /// The front matter is not TOML, lacks a key, or has one that does not belong there.
    FrontMatter(toml::de::Error),
}

impl fmt::Display for PageError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PageError::NoFrontMatter => write!(formatter, "the page does not begin with a line `{FENCE}`"),
            PageError::NoEnd => write!(formatter, "the front matter does not end with a line `{FENCE}`"),
            PageError::FrontMatter(_) => write!(formatter, "the front matter is not as it should be"),
        }
    }
}

impl std::error::Error for PageError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            PageError::FrontMatter(error) => Some(error),
            PageError::NoFrontMatter | PageError::NoEnd => None,
        }
    }
}

impl From<toml::de::Error> for PageError {
    fn from(error: toml::de::Error) -> Self {
        PageError::FrontMatter(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "+++\nname = \"unpolled_future\"\ngroup = \"lost\"\nlevel = \"deny\"\nsince = \"0.1.0\"\n\
                        summary = \"a future is dropped without ever having been polled\"\nfix = \"suggestion\"\n+++\n\
                        \n## What it does\n";

    #[test]
    fn a_page() {
        let page = Page::parse(PAGE).unwrap();
        assert_eq!(page.name, "unpolled_future");
        assert_eq!((page.group, page.level, page.fix), (Group::Lost, Level::Deny, Fix::Suggestion));
        assert_eq!(page.since, "0.1.0");
        assert_eq!(page.summary, "a future is dropped without ever having been polled");
        assert_eq!(page.body, "\n## What it does\n");
    }

    #[test]
    fn line_endings_of_windows() {
        let page = Page::parse(PAGE.replace('\n', "\r\n").leak()).unwrap();
        assert_eq!(page.since, "0.1.0");
        assert_eq!(page.body, "\r\n## What it does\r\n");
    }

    #[test]
    fn broken_pages() {
        assert_eq!(Page::parse("# What"), Err(PageError::NoFrontMatter));
        assert_eq!(Page::parse("++++\n"), Err(PageError::NoFrontMatter));
        assert_eq!(Page::parse("+++\nname = 1\n"), Err(PageError::NoEnd));
        for broken in [
            PAGE.replace("\"lost\"", "\"last\""),
            PAGE.replace("since", "sinc"),
            PAGE.replace("fix =", "fox = 1\nfix ="),
            PAGE.replace("name =", "name"),
        ] {
            assert!(matches!(Page::parse(broken.leak()), Err(PageError::FrontMatter(_))));
        }
    }
}
