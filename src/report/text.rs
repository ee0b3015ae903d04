//! Foreign text made fit for a terminal: nothing invisible, nothing that moves the cursor, nothing endless.
//!
//! Every report passes what comes from a file or a file's name through here. What is replaced takes one column, so that
//! underlines stay where they belong. JSON loses nothing: there, such characters are written as escapes.

use std::borrow::Cow;
use std::io;
use std::ops::Range;

use serde::Serialize;
use serde_json::ser::Formatter;

use crate::report::lines::char_floor;

/// How many columns of a source line are shown.
const LINE_COLUMNS: usize = 200;
/// How many lines of a suggestion's code are shown.
const CODE_LINES: usize = 24;

/// How many characters of a message are shown.
const MESSAGE_CHARACTERS: usize = 2000;
/// What stands for text that was left out.
const ELLIPSIS: char = '…';

/// What a character is shown as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    /// Itself.
    Same,
    /// Another character, one column wide.
    As(char),
    /// Nothing: it has no width and only changes how its neighbours are drawn.
    Nothing,
}

/// Decides how `ch` is shown. Tabs are left to the caller.
fn shown(ch: char) -> Shown {
    match ch {
        '\t' => Shown::Same,
        // The control pictures stand in the order of what they picture.
        '\0'..='\u{1f}' => char::from_u32(0x2400 + ch as u32).map_or(Shown::As('\u{fffd}'), Shown::As),
        '\u{7f}' => Shown::As('\u{2421}'),
        // The joiner of emoji, and the choice between a text and an emoji glyph.
        '\u{200d}' | '\u{fe0e}' | '\u{fe0f}' => Shown::Nothing,
        // C1 controls, line and paragraph separators, everything that directs the flow of text, everything else that
        // Unicode calls ignorable, and interlinear annotation.
        '\u{80}'..='\u{9f}'
        | '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{115f}'..='\u{1160}'
        | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{3164}'
        | '\u{fe00}'..='\u{fe0d}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}' => Shown::As('\u{fffd}'),
        _ => Shown::Same,
    }
}

/// An upper bound for the columns that `ch` takes; every character counts for something, so that a bound on columns
/// is a bound on characters.
fn columns(ch: char) -> usize {
    match ch {
        '\t' => 4,
        '\0'..='\u{10ff}' => 1,
        _ => 2,
    }
}

/// `text` in one line that can be shown: a message, a path, a name.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(MESSAGE_CHARACTERS) {
        None => visible_whole(text),
        Some((end, _)) => Cow::Owned(format!("{}{ELLIPSIS}", visible_whole(&text[..end]))),
    }
}

/// `text` in one line as [`visible`] shows it, however long it is: what is to be read again must not be cut.
pub(crate) fn visible_whole(text: &str) -> Cow<'_, str> {
    if text.chars().all(|ch| ch != '\t' && shown(ch) == Shown::Same) {
        return Cow::Borrowed(text);
    }
    let visible = |ch| match shown(ch) {
        _ if ch == '\t' => Some(' '),
        Shown::Same => Some(ch),
        Shown::As(other) => Some(other),
        Shown::Nothing => None,
    };
    Cow::Owned(text.chars().filter_map(visible).collect())
}

/// `text` as [`visible`] shows each of its lines.
pub(super) fn visible_lines(text: &str) -> Cow<'_, str> {
    if !text.contains('\n') {
        return visible(text);
    }
    text.lines().map(visible).collect::<Vec<_>>().join("\n").into()
}

/// The lines of a piece of code as they are shown, and a sign that there are more.
pub(super) fn shown_lines(code: &str) -> Vec<String> {
    let mut lines: Vec<_> =
        code.lines().take(CODE_LINES).map(|line| clip(line, &[]).text.replace('\t', "    ")).collect();
    if code.lines().nth(CODE_LINES).is_some() {
        lines.push(ELLIPSIS.to_string());
    }
    lines
}

/// Writes `value` as JSON on one line.
///
/// # Errors
///
/// Those of `out`.
pub(super) fn write_json(value: &impl Serialize, out: &mut dyn io::Write) -> io::Result<()> {
    // The conversion gives back the writer's own error: a closed pipe has to be told from the rest.
    let mut serializer = serde_json::Serializer::with_formatter(&mut *out, Escaping);
    value.serialize(&mut serializer).map_err(io::Error::from)?;
    writeln!(out)
}

/// JSON in which whatever may not go to a terminal is an escape.
struct Escaping;

impl Formatter for Escaping {
    fn write_string_fragment<W: ?Sized + io::Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let mut plain = 0;
        for (at, ch) in fragment.char_indices().filter(|(_, ch)| shown(*ch) != Shown::Same) {
            writer.write_all(&fragment.as_bytes()[plain..at])?;
            for unit in ch.encode_utf16(&mut [0; 2]) {
                write!(writer, "\\u{unit:04x}")?;
            }
            plain = at + ch.len_utf8();
        }
        writer.write_all(&fragment.as_bytes()[plain..])
    }
}

/// A source line as it is shown.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Clipped {
    /// The text, with tabs as they were.
    pub(super) text: String,
    /// For each mark the bytes of `text` that it covers, never none. A mark outside of what is shown covers the
    /// ellipsis on its side. At the end of the text a range reaches one byte beyond.
    pub(super) marks: Vec<Range<usize>>,
}

/// Makes `line` fit to be shown with `marks` (ranges of its bytes) in sight, the first of them before all others.
pub(super) fn clip(line: &str, marks: &[Range<usize>]) -> Clipped {
    let window = window(line, marks);
    let (cut_left, cut_right) = (window.start > 0, window.end < line.len());

    let mut text = String::new();
    if cut_left {
        text.push(ELLIPSIS);
    }
    // Where each character of the window was, and where it is now.
    let mut moved = Vec::new();
    for (offset, ch) in line[window.clone()].char_indices() {
        moved.push((window.start + offset, text.len()));
        match shown(ch) {
            Shown::Same => text.push(ch),
            Shown::As(other) => text.push(other),
            Shown::Nothing => {}
        }
    }
    let end = text.len();
    if cut_right {
        text.push(ELLIPSIS);
    }

    let now = |offset: usize| {
        let index = moved.partition_point(|(before, _)| *before < offset);
        moved.get(index).map_or(end, |(_, now)| *now)
    };
    let marks = marks
        .iter()
        .map(|mark| {
            let from = if mark.start < window.start { 0 } else { now(mark.start) };
            let to = if mark.end > window.end { text.len() } else { now(mark.end) };
            let at_least = text[from..].chars().next().map_or(1, char::len_utf8);
            from..to.max(from + at_least)
        })
        .collect();
    Clipped { text, marks }
}

/// The part of `line` that is shown: all of it if it is short, otherwise what is around the marks.
fn window(line: &str, marks: &[Range<usize>]) -> Range<usize> {
    if forwards(line, 0, LINE_COLUMNS).0 == line.len() {
        return 0..line.len();
    }
    let Some(first) = marks.first() else { return 0..forwards(line, 0, LINE_COLUMNS).0 };

    let floor = |offset: usize| char_floor(line, offset);
    let all = marks.iter().fold(first.clone(), |all, mark| all.start.min(mark.start)..all.end.max(mark.end));
    // Room for context at both ends.
    let most = LINE_COLUMNS - LINE_COLUMNS / 5;
    let whole = forwards(line, floor(all.start), most).0 >= floor(all.end);
    let core = if whole { floor(all.start)..floor(all.end) } else { floor(first.start)..floor(first.end) };
    let (mut end, used) = forwards(&line[..core.end.max(core.start)], core.start, most);

    let mut left = LINE_COLUMNS - used;
    let (start, used) = backwards(line, core.start, left / 2);
    left -= used;
    let used;
    (end, used) = forwards(line, end, left);
    let (start, _) = backwards(line, start, left - used);
    start..end
}

/// How far at most `room` columns reach from `start`, and how many of them are used.
fn forwards(line: &str, start: usize, room: usize) -> (usize, usize) {
    let mut reached = (start, 0);
    for ch in line[start..].chars() {
        if reached.1 + columns(ch) > room {
            break;
        }
        reached = (reached.0 + ch.len_utf8(), reached.1 + columns(ch));
    }
    reached
}

/// As [`forwards`], the other way.
fn backwards(line: &str, end: usize, room: usize) -> (usize, usize) {
    let mut reached = (end, 0);
    for ch in line[..end].chars().rev() {
        if reached.1 + columns(ch) > room {
            break;
        }
        reached = (reached.0 - ch.len_utf8(), reached.1 + columns(ch));
    }
    reached
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Whether `ch` may go to a terminal.
    fn is_safe(ch: char) -> bool {
        !ch.is_control() && shown(ch) == Shown::Same
    }

    #[test]
    fn escapes_and_bidi_marks_become_visible() {
        assert_eq!(visible("a\u{1b}[31mb\r\n\tc"), "a␛[31mb␍␊ c");
        assert_eq!(visible("x\u{202e}y\u{200b}z\u{feff}\u{85}\u{7f}"), "x�y�z��␡");
        assert_eq!(visible("plain ä 🦀"), "plain ä 🦀");
        assert!(matches!(visible("plain"), Cow::Borrowed(_)));
        assert_eq!(visible(&"a".repeat(5000)).chars().count(), MESSAGE_CHARACTERS + 1);
    }

    #[test]
    fn short_lines_stay_whole() {
        let clipped = clip("let x = \u{1b}[0m w();", &[12..15, 0..3]);
        assert_eq!(clipped.text, "let x = ␛[0m w();");
        assert_eq!(clipped.marks, [14..17, 0..3]);
    }

    #[test]
    fn a_mark_covers_at_least_one_character() {
        assert_eq!(clip("aé", &[1..1, 3..3, 3..9]).marks, [1..3, 3..4, 3..4]);
        assert_eq!(clip("", &[0..0, 0..1]), Clipped { text: String::new(), marks: vec![0..1, 0..1] });
    }

    #[test]
    fn a_long_line_is_cut_around_its_marks() {
        let line = format!("{}SPAWN(ASYNC){}", "a".repeat(500_000), "b".repeat(500_000));
        let clipped = clip(&line, &[500_006..500_011, 500_000..500_005]);
        assert_eq!(clipped.text.chars().count(), LINE_COLUMNS + 2);
        let texts: Vec<_> = clipped.marks.iter().map(|mark| &clipped.text[mark.clone()]).collect();
        assert_eq!(texts, ["ASYNC", "SPAWN"]);
        assert!(clipped.text.starts_with("…a") && clipped.text.ends_with("b…"));
    }

    #[test]
    fn marks_out_of_sight_point_at_the_ellipsis() {
        let line = "x".repeat(10_000);
        let clipped = clip(&line, &[5000..5003, 0..2, 9990..9999, 10..9000]);
        let texts: Vec<_> = clipped.marks.iter().map(|mark| &clipped.text[mark.clone()]).collect();
        assert_eq!(texts[..3], ["xxx", "…", "…"]);
        assert_eq!(texts[3], clipped.text);
    }

    proptest! {
        #[test]
        fn visible_is_safe(text in any::<String>()) {
            prop_assert!(visible(&text).chars().all(is_safe));
            prop_assert!(visible_lines(&text).chars().all(|ch| ch == '\n' || is_safe(ch)));
            prop_assert!(shown_lines(&text).iter().all(|line| line.chars().all(is_safe)));
        }

        #[test]
        fn json_is_safe_and_loses_nothing(text in any::<String>()) {
            let mut out = Vec::new();
            write_json(&text, &mut out).unwrap();
            let written = String::from_utf8(out).unwrap();
            prop_assert!(written.strip_suffix('\n').unwrap().chars().all(is_safe), "{}", written);
            prop_assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
        }

        #[test]
        fn clipping_keeps_marks_in_the_text(
            line in prop_oneof![any::<String>(), "[a\t\u{1b}\u{202e}漢]{0,600}"],
            marks in proptest::collection::vec((0usize..2500, 0usize..2500), 0..4),
        ) {
            let marks: Vec<_> = marks.into_iter().map(|(a, b)| a.min(b)..a.max(b)).collect();
            let clipped = clip(&line, &marks);
            prop_assert!(clipped.text.chars().all(|ch| ch == '\t' || is_safe(ch)));
            prop_assert!(clipped.text.chars().map(columns).sum::<usize>() <= LINE_COLUMNS * 2 + 4);
            prop_assert_eq!(clipped.marks.len(), marks.len());
            for mark in clipped.marks {
                prop_assert!(mark.start < mark.end && mark.start <= clipped.text.len());
                prop_assert!(mark.end <= clipped.text.len() + 1);
                prop_assert!(clipped.text.is_char_boundary(mark.start));
            }
        }
    }
}
