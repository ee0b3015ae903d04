//! Markdown set for a terminal: headings, paragraphs, lists, code, as far as lint pages use them.
//!
//! Called by `explain`. It is no Markdown parser: what it does not know it prints as it stands.

use std::fmt::{self, Write};

use anstyle::{AnsiColor, Style};

/// How far text stands under its heading.
const INDENT: usize = 2;
/// How far code stands from the text around it.
const CODE_INDENT: usize = 4;

/// The text of `markdown`, at most `columns` wide except where code or a table is wider.
pub(super) fn render(markdown: &str, colour: bool, columns: usize) -> String {
    let mut page = Setter { out: String::new(), colour, columns, paragraph: None };
    let mut fence: Option<&str> = None;
    for line in markdown.lines() {
        let bare = line.trim_start();
        if let Some(open) = fence {
            if bare.trim_end() == open {
                fence = None;
            } else {
                page.verbatim(line, INDENT + CODE_INDENT);
            }
        } else if bare.starts_with("```") {
            page.end_paragraph();
            fence = Some(&bare[..bare.len() - bare.trim_start_matches('`').len()]);
        } else if bare.is_empty() {
            page.end_paragraph();
            page.blank_line();
        } else if let Some(heading) = heading(line) {
            page.heading(heading);
        } else if bare.starts_with('|') {
            page.end_paragraph();
            page.verbatim(line, INDENT);
        } else if let Some((marker, text)) = list_item(bare) {
            page.end_paragraph();
            let depth = line.len() - bare.len();
            page.paragraph = Some((INDENT + depth, marker.to_owned(), text.to_owned()));
        } else {
            page.add_text(bare);
        }
    }
    page.end_paragraph();
    let length = page.out.trim_end().len();
    page.out.truncate(length);
    page.out.push('\n');
    page.out
}

fn heading(line: &str) -> Option<&str> {
    let text = line.trim_start_matches('#');
    let depth = line.len() - text.len();
    (1..=6).contains(&depth).then(|| text.strip_prefix(' '))?.map(str::trim)
}

/// Splits `- text` and `12. text`.
fn list_item(line: &str) -> Option<(&str, &str)> {
    let digits = line.len() - line.trim_start_matches(|ch: char| ch.is_ascii_digit()).len();
    let marker = match line.as_bytes().get(digits)? {
        b'-' | b'*' | b'+' if digits == 0 => 1,
        b'.' | b')' if digits > 0 => digits + 1,
        _ => return None,
    };
    let text = line[marker..].strip_prefix(' ')?;
    Some((&line[..marker], text.trim_start()))
}

/// The output and the paragraph that is being read.
struct Setter {
    out: String,
    colour: bool,
    columns: usize,
    /// Indent, list marker, text.
    paragraph: Option<(usize, String, String)>,
}

impl Setter {
    fn add_text(&mut self, line: &str) {
        match &mut self.paragraph {
            Some((_, _, text)) => {
                text.push(' ');
                text.push_str(line);
            }
            None => self.paragraph = Some((INDENT, String::new(), line.to_owned())),
        }
    }

    fn end_paragraph(&mut self) {
        let Some((indent, marker, text)) = self.paragraph.take() else { return };
        let hanging = indent + if marker.is_empty() { 0 } else { marker.len() + 1 };
        let room = self.columns.saturating_sub(hanging).max(20);
        for (number, line) in wrap(&inline(&text, self.colour), room).into_iter().enumerate() {
            let lead = if number == 0 { marker.as_str() } else { "" };
            let lead = format!("{:indent$}{lead}", "");
            self.print(format_args!("{lead:hanging$}"));
            self.push_styled(line);
            self.out.push('\n');
        }
    }

    fn heading(&mut self, text: &str) {
        self.end_paragraph();
        let bold = if self.colour { Style::new().bold() } else { Style::new() };
        let text: String = inline(text, false).into_iter().map(|(ch, _)| ch).collect();
        self.print(format_args!("{bold}{text}{bold:#}\n"));
    }

    fn verbatim(&mut self, line: &str, indent: usize) {
        let line = line.trim_end();
        if !line.is_empty() {
            self.out.push_str(&" ".repeat(indent));
            self.out.push_str(line);
        }
        self.out.push('\n');
    }

    /// One blank line, however many are asked for, and none at the beginning.
    fn blank_line(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn print(&mut self, text: fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.out.write_fmt(text);
    }

    fn push_styled(&mut self, line: &[Glyph]) {
        let mut current = Style::new();
        for (ch, style) in line {
            if *style != current {
                self.print(format_args!("{current:#}{style}"));
                current = *style;
            }
            self.out.push(*ch);
        }
        self.print(format_args!("{current:#}"));
    }
}

/// A character and how it is drawn.
type Glyph = (char, Style);

/// Takes the marks off `code`, `**strong**`, `*emphasis*` and `[links](..)`. Without colours code keeps its marks.
fn inline(text: &str, colour: bool) -> Vec<Glyph> {
    let paint = |style: Style| if colour { style } else { Style::new() };
    let code = paint(AnsiColor::Cyan.on_default());
    let strong = paint(Style::new().bold());
    let emphasis = paint(Style::new().italic());

    let mut glyphs: Vec<Glyph> = Vec::new();
    let mut rest = text;
    while let Some(ch) = rest.chars().next() {
        let after_word = glyphs.last().is_some_and(|(ch, _)| ch.is_alphanumeric());
        if let Some((inner, after)) = enclosed(rest, "`", "`") {
            let shown = if colour { inner } else { &rest[..inner.len() + 2] };
            glyphs.extend(shown.chars().map(|ch| (ch, code)));
            rest = after;
        } else if let Some((inner, after)) = enclosed(rest, "**", "**") {
            let glyph = |(ch, style)| (ch, if style == Style::new() { strong } else { style });
            glyphs.extend(inline(inner, colour).into_iter().map(glyph));
            rest = after;
        } else if let Some((inner, after)) = enclosed(rest, "*", "*").filter(|_| !after_word) {
            let glyph = |(ch, style)| (ch, if style == Style::new() { emphasis } else { style });
            glyphs.extend(inline(inner, colour).into_iter().map(glyph));
            rest = after;
        } else if let Some((name, target, after)) = link(rest) {
            glyphs.extend(inline(name, colour));
            if target.contains("://") {
                glyphs.extend(format!(" <{target}>").chars().map(|ch| (ch, Style::new())));
            }
            rest = after;
        } else {
            glyphs.push((ch, Style::new()));
            rest = &rest[ch.len_utf8()..];
        }
    }
    glyphs
}

/// Splits `text` if it begins with something between `open` and `close` that neither begins nor ends with a blank.
fn enclosed<'t>(text: &'t str, open: &str, close: &str) -> Option<(&'t str, &'t str)> {
    let inner = text.strip_prefix(open)?;
    let end = inner.find(close)?;
    let (inner, after) = (&inner[..end], &inner[end + close.len()..]);
    (!inner.is_empty() && inner.trim() == inner).then_some((inner, after))
}

/// Splits `[name](target)rest`.
fn link(text: &str) -> Option<(&str, &str, &str)> {
    let (name, after) = text.strip_prefix('[')?.split_once("](")?;
    let (target, after) = after.split_once(')')?;
    (!name.contains(['[', ']'])).then_some((name, target, after))
}

/// Breaks `glyphs` at blanks into lines of at most `room` characters; a longer word has a line of its own.
fn wrap(glyphs: &[Glyph], room: usize) -> Vec<&[Glyph]> {
    let mut lines = Vec::new();
    // The line so far, and the end of the text that was looked at.
    let (mut start, mut end, mut at) = (0, 0, 0);
    for word in glyphs.split(|(ch, _)| *ch == ' ') {
        let word_end = at + word.len();
        if !word.is_empty() {
            if end == start {
                start = at;
            } else if word_end - start > room {
                lines.push(&glyphs[start..end]);
                start = at;
            }
            end = word_end;
        }
        at = word_end + 1;
    }
    if end > start {
        lines.push(&glyphs[start..end]);
    }
    lines
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_page() {
        let text = "\n\n## What it *does*\n\nSome **strong** words with `code in it`, a [link](x.md), and\n\
                    one [elsewhere](https://a.b/c).\n\n\n- first item, which is long enough\n  to wrap\n  - nested\n\
                    10. tenth\n\n```rust,finds\nfn  main() {\n\n    w();\n}\n```\nafter 2*3*4\n\n| a | b |\n|---|---|\n";
        insta::assert_snapshot!(render(text, false, 40), @r#"
        What it does

          Some strong words with `code in it`, a
          link, and one elsewhere
          <https://a.b/c>.

          - first item, which is long enough to
            wrap
            - nested
          10. tenth

              fn  main() {

                  w();
              }
          after 2*3*4

          | a | b |
          |---|---|
        "#);
    }

    #[test]
    fn colours_take_the_place_of_marks() {
        assert_eq!(render("`a` **b**", true, 80), "  \u{1b}[36ma\u{1b}[0m \u{1b}[1mb\u{1b}[0m\n");
    }

    proptest! {
        #[test]
        fn lines_fit(text in "([a-z`*\\[\\](). ]{1,12} ){0,30}", columns in 40usize..100) {
            let rendered = render(&text, false, columns);
            for line in rendered.lines() {
                prop_assert!(line.chars().count() <= columns || !line.trim_start().contains(' '), "{:?}", line);
                prop_assert!(!line.ends_with(' '));
            }
        }

        #[test]
        fn any_text_is_rendered(text in "[a`*\\[\\]()\\-#| \n1.🦀é]{0,80}", colour in any::<bool>()) {
            let _ = render(&text, colour, 40);
        }
    }
}
