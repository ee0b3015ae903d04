//! Byte offsets to lines and columns.
//!
//! Every report asks here, so that all formats give the same numbers. It knows byte order marks, both line endings and
//! characters of several bytes; it does not know tabs or the width of characters: those are the terminal's affair.

use std::ops::Range;
use std::sync::Arc;

use rustc_hash::FxHashMap;
use serde::Serialize;

use crate::finding::Source;

const BYTE_ORDER_MARK: char = '\u{feff}';
/// How many bytes are counted at most to find a column.
const BLOCK: usize = 4096;

/// A place in a text, in the three ways in which it can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Position {
    /// The line, 1-based. Lines end with `\n`; a `\r` before it belongs to the line's end.
    pub line: usize,
    /// The column, 1-based, in characters (Unicode scalar values). A byte order mark takes none.
    pub column: usize,
    /// The offset in bytes, 0-based. A byte order mark takes three.
    pub byte: usize,
}

/// The lines of one text.
#[derive(Clone, Debug)]
pub struct LineIndex<'t> {
    text: &'t str,
    /// Where each line starts; the first one after the byte order mark.
    starts: Vec<usize>,
    /// How many characters start before each block of [`BLOCK`] bytes: no line is too long to count in it.
    blocks: Vec<usize>,
}

impl<'t> LineIndex<'t> {
    /// Finds the lines of `text`.
    pub fn new(text: &'t str) -> LineIndex<'t> {
        let first = if text.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len_utf8() } else { 0 };
        let starts = std::iter::once(first)
            .chain(memchr::memchr_iter(b'\n', text.as_bytes()).map(|newline| newline + 1))
            .collect();
        let counts = text.as_bytes().chunks(BLOCK).scan(0, |before, block| {
            let here = *before;
            *before += characters(block);
            Some(here)
        });
        LineIndex { text, starts, blocks: counts.collect() }
    }

    /// How many lines there are: at least one, and one more after a final line break.
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// The line that `offset` lies in, 0-based. What is beyond the end lies in the last line.
    pub fn line_at(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset).saturating_sub(1)
    }

    /// The bytes of the line `index` (0-based), without its line ending and without a byte order mark.
    pub fn range(&self, index: usize) -> Range<usize> {
        let Some(&start) = self.starts.get(index) else { return self.text.len()..self.text.len() };
        let end = self.starts.get(index + 1).map_or(self.text.len(), |next| next - 1);
        let has_return = index + 1 < self.starts.len() && end > start && self.text.as_bytes()[end - 1] == b'\r';
        start..if has_return { end - 1 } else { end }
    }

    /// The text of the line `index` (0-based), without its line ending and without a byte order mark.
    pub fn line(&self, index: usize) -> &'t str {
        &self.text[self.range(index)]
    }

    /// Where `offset` is. An offset inside a character stands for that character, one beyond the end for the end.
    pub fn position(&self, offset: usize) -> Position {
        let byte = char_floor(self.text, offset);
        let line = self.line_at(byte);
        let start = self.starts[line];
        let column = self.characters_before(byte).saturating_sub(self.characters_before(start));
        Position { line: line + 1, column: column + 1, byte }
    }

    fn characters_before(&self, offset: usize) -> usize {
        let block = offset / BLOCK;
        let counted = self.blocks.get(block).copied();
        // Behind the last block there is nothing: then the text's end is counted from the block before.
        let (block, counted) = match counted {
            Some(counted) => (block, counted),
            None if block == 0 => return 0,
            None => (block - 1, self.blocks.get(block - 1).copied().unwrap_or(0)),
        };
        counted + characters(&self.text.as_bytes()[block * BLOCK..offset])
    }
}

/// How many characters start in `bytes` of UTF-8.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

/// The last character boundary of `text` that is not beyond `offset`.
pub(super) fn char_floor(text: &str, offset: usize) -> usize {
    let offset = offset.min(text.len());
    (0..=offset).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// The line indexes of the files that a report has met so far.
#[derive(Debug, Default)]
pub(super) struct LineCache<'t> {
    indexes: FxHashMap<*const Source, LineIndex<'t>>,
}

impl<'t> LineCache<'t> {
    /// The index of `source`, made when it is first asked for.
    pub(super) fn of(&mut self, source: &'t Arc<Source>) -> &LineIndex<'t> {
        self.indexes.entry(Arc::as_ptr(source)).or_insert_with(|| LineIndex::new(&source.text))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str, offset: usize) -> (usize, usize, usize) {
        let position = LineIndex::new(text).position(offset);
        (position.line, position.column, position.byte)
    }

    #[test]
    fn plain_lines() {
        let text = "ab\ncd\n";
        assert_eq!(at(text, 0), (1, 1, 0));
        assert_eq!(at(text, 2), (1, 3, 2));
        assert_eq!(at(text, 3), (2, 1, 3));
        assert_eq!(at(text, 6), (3, 1, 6));
        assert_eq!(at(text, 99), (3, 1, 6));
        assert_eq!(at("", 0), (1, 1, 0));
    }

    #[test]
    fn line_endings_are_no_part_of_lines() {
        let index = LineIndex::new("a\r\n\r\nb\rc\nd\r");
        let lines: Vec<_> = (0..index.count()).map(|line| index.line(line)).collect();
        assert_eq!(lines, ["a", "", "b\rc", "d\r"]);
        assert_eq!(index.line(9), "");
    }

    #[test]
    fn a_byte_order_mark_is_three_bytes_and_no_column() {
        let text = "\u{feff}fn\nx";
        assert_eq!(at(text, 0), (1, 1, 0));
        assert_eq!(at(text, 3), (1, 1, 3));
        assert_eq!(at(text, 4), (1, 2, 4));
        assert_eq!(at(text, 6), (2, 1, 6));
        assert_eq!(LineIndex::new(text).line(0), "fn");
    }

    #[test]
    fn columns_count_characters() {
        let text = "äö🦀x";
        assert_eq!(at(text, 2), (1, 2, 2));
        assert_eq!(at(text, 8), (1, 4, 8));
        assert_eq!(at(text, 6), (1, 3, 4), "inside the crab");
    }

    #[test]
    fn long_lines_are_counted_in_blocks() {
        let text = format!("x\n{}", "aé🦀".repeat(5 * BLOCK));
        let index = LineIndex::new(&text);
        for offset in [2, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 2, text.len()] {
            let byte = char_floor(&text, offset);
            assert_eq!(index.position(offset).column, text[2..byte].chars().count() + 1, "{offset}");
        }
        let text = "a".repeat(2 * BLOCK);
        assert_eq!(at(&text, 2 * BLOCK), (1, 2 * BLOCK + 1, 2 * BLOCK));
    }

    proptest! {
        #[test]
        fn agrees_with_counting(text in "\u{feff}?[a\tä🦀\r\n]{0,40}", offset in 0usize..200) {
            let index = LineIndex::new(&text);
            let byte = char_floor(&text, offset);
            let before = text[..byte].strip_prefix('\u{feff}').unwrap_or(&text[..byte]);
            let expected = Position {
                line: before.matches('\n').count() + 1,
                column: before.rsplit('\n').next().unwrap_or("").chars().count() + 1,
                byte,
            };
            prop_assert_eq!(index.position(offset), expected);
        }

        #[test]
        fn never_panics(text in any::<String>(), offset in any::<usize>(), line in any::<usize>()) {
            let index = LineIndex::new(&text);
            let position = index.position(offset);
            prop_assert!(position.line >= 1 && position.line <= index.count() && position.column >= 1);
            prop_assert!(!index.line(position.line - 1).contains('\n'));
            let _ = (index.line(line % (index.count() + 3)), index.line_at(offset));
        }
    }
}
