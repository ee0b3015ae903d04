//! What a rewritten file looks like as a unified diff.
//!
//! `cli` prints it for `--diff`; `git apply` and `patch -p1` take it. On a terminal, characters that it would obey are
//! replaced, and what is printed is then for people only.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io;
use std::path::Path;

use anstyle::{AnsiColor, Style};
use similar::{ChangeTag, TextDiff};

use crate::report::visible;

/// Lines of context around each change.
const CONTEXT: usize = 3;

/// What a diff is printed on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Screen {
    /// Whether it shows colours.
    pub colour: bool,
    /// Whether it obeys what is printed.
    pub terminal: bool,
}

impl Screen {
    fn text(self, line: &str) -> Cow<'_, str> {
        if self.terminal { visible(line) } else { Cow::Borrowed(line) }
    }

    fn line(self, style: Style, line: &str, out: &mut dyn io::Write) -> io::Result<()> {
        let (content, end) = match line.strip_suffix('\n') {
            Some(content) => (content.strip_suffix('\r').filter(|_| self.terminal).unwrap_or(content), "\n"),
            None => (line, "\n\\ No newline at end of file\n"),
        };
        let style = if self.colour { style } else { Style::new() };
        write!(out, "{style}{}{style:#}{end}", self.text(content))
    }
}

/// Prints the difference between two texts of the file at `path`; nothing if there is none.
///
/// # Errors
///
/// Those of `out`.
pub fn write(path: &Path, before: &str, after: &str, screen: Screen, out: &mut dyn io::Write) -> io::Result<()> {
    let diff = TextDiff::from_lines(before, after);
    let name = path.to_string_lossy().replace('\\', "/");
    let name = visible(name.trim_start_matches('/'));
    let (bold, cyan) = (Style::new().bold(), AnsiColor::Cyan.on_default());
    for (index, hunk) in diff.unified_diff().context_radius(CONTEXT).iter_hunks().enumerate() {
        if index == 0 {
            screen.line(bold, &format!("--- a/{name}\n"), out)?;
            screen.line(bold, &format!("+++ b/{name}\n"), out)?;
        }
        screen.line(cyan, &format!("{}\n", hunk.header()), out)?;
        for change in hunk.iter_changes() {
            let (sign, style) = sign(change.tag());
            let mut line = String::with_capacity(change.value().len() + 1);
            let _ = write!(line, "{sign}{}", change.value());
            screen.line(style, &line, out)?;
        }
    }
    Ok(())
}

/// How a line of a diff begins, and its colour.
pub(crate) fn sign(tag: ChangeTag) -> (char, Style) {
    match tag {
        ChangeTag::Equal => (' ', Style::new()),
        ChangeTag::Delete => ('-', AnsiColor::Red.on_default()),
        ChangeTag::Insert => ('+', AnsiColor::Green.on_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(before: &str, after: &str, screen: Screen) -> String {
        let mut out = Vec::new();
        write(Path::new("src/a.rs"), before, after, screen, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_patch_has_the_bytes_of_the_file() {
        let patch = written("a\r\nb\u{1b}\r\nc", "a\r\nB\u{1b}\r\nc", Screen::default());
        let expected = "--- a/src/a.rs\n+++ b/src/a.rs\n@@ -1,3 +1,3 @@\n a\r\n-b\u{1b}\r\n+B\u{1b}\r\n c\n\\ No newline at end of file\n";
        assert_eq!(patch, expected);
        assert_eq!(written("a\n", "a\n", Screen::default()), "");
    }

    #[test]
    fn a_terminal_obeys_nothing() {
        let shown = written("a\n", "\u{1b}[2Jb\r\n", Screen { colour: true, terminal: true });
        assert!(!shown.contains("\u{1b}[2J") && !shown.contains('\r'), "{shown:?}");
        assert_eq!(
            anstream::adapter::strip_str(&shown).to_string(),
            "--- a/src/a.rs\n+++ b/src/a.rs\n@@ -1 +1 @@\n-a\n+␛[2Jb\n"
        );
    }
}
