//! The words, marks and brackets of a piece of code in a row, as the cursor sees them: no parser is asked.
//!
//! `trigger` calls it for bodies, to find out which of them have to be parsed at all. Comments are left out, and so are
//! the names of lifetimes and labels. What the pieces mean is the caller's business.

mod declared;

use super::cursor::{Cursor, in_word};

/// One piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// What it is.
    pub(crate) kind: PieceKind,
    /// The offset of its first byte in the text.
    pub(crate) start: u32,
    /// The offset of the byte after its last one.
    pub(crate) end: u32,
    /// The index of the opening bracket around it, if there is one; of a bracket, the one around its group.
    pub(crate) parent: Option<u32>,
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PieceKind {
    /// A name or a keyword.
    Word,
    /// A string, a character, a number.
    Literal,
    /// One character of an operator or a separator; `'` for a lifetime or label.
    Mark(u8),
    /// An opening bracket, and the index of its partner.
    Open(u8, u32),
    /// A closing bracket, and the index of its partner.
    Close(u8, u32),
}

/// A piece of code, read.
#[derive(Debug)]
pub(crate) struct Row<'t> {
    text: &'t str,
    pub(crate) pieces: Vec<Piece>,
}

impl<'t> Row<'t> {
    /// The pieces of a text; none if its brackets do not match.
    pub(crate) fn of(text: &'t str) -> Option<Self> {
        read(text).map(|pieces| Self { text, pieces })
    }

    /// What the piece at an index is; none behind the last one.
    pub(crate) fn kind(&self, at: usize) -> Option<PieceKind> {
        self.pieces.get(at).map(|piece| piece.kind)
    }

    /// What the piece before an index is.
    pub(crate) fn before(&self, at: usize) -> Option<PieceKind> {
        at.checked_sub(1).and_then(|at| self.kind(at))
    }

    /// Whether a mark stands at an index.
    pub(crate) fn is_mark(&self, at: usize, mark: u8) -> bool {
        self.kind(at) == Some(PieceKind::Mark(mark))
    }

    /// Whether a mark stands before an index.
    pub(crate) fn is_after_mark(&self, at: usize, mark: u8) -> bool {
        self.before(at) == Some(PieceKind::Mark(mark))
    }

    /// The word at an index; empty if there is another piece.
    pub(crate) fn word(&self, at: usize) -> &'t str {
        self.pieces.get(at).filter(|piece| piece.kind == PieceKind::Word).map_or("", |piece| {
            let word = &self.text[piece.start as usize..piece.end as usize];
            word.strip_prefix("r#").unwrap_or(word)
        })
    }

    /// The word before an index; empty if there is another piece.
    pub(crate) fn word_before(&self, at: usize) -> &'t str {
        at.checked_sub(1).map_or("", |at| self.word(at))
    }

    /// The opening bracket around the piece at an index.
    pub(crate) fn parent(&self, at: usize) -> Option<usize> {
        self.pieces.get(at)?.parent.map(|parent| parent as usize)
    }

    /// Whether `::` stands at an index.
    pub(crate) fn is_path_mark(&self, at: usize) -> bool {
        self.is_mark(at, b':') && self.is_mark(at + 1, b':')
    }

    /// Whether `::` stands before an index.
    pub(crate) fn is_after_path_mark(&self, at: usize) -> bool {
        at.checked_sub(2).is_some_and(|at| self.is_path_mark(at))
    }

    /// Whether `=` stands at an index, alone or as the end of `+=`, and not as a part of `==`, `<=`, `=>`.
    pub(crate) fn is_assignment(&self, at: usize) -> bool {
        self.is_mark(at, b'=')
            && !matches!(self.kind(at + 1), Some(PieceKind::Mark(b'=' | b'>')))
            && !matches!(self.before(at), Some(PieceKind::Mark(b'=' | b'<' | b'>' | b'!')))
    }

    /// Where the arguments of the call end whose name stands at `at`; none if it is no call.
    pub(crate) fn call_end(&self, at: usize) -> Option<usize> {
        let mut next = at + 1;
        if self.is_path_mark(next) && self.is_mark(next + 2, b'<') {
            next = self.angle_end(next + 2)? + 1;
        }
        match self.kind(next)? {
            PieceKind::Open(b'(', end) => Some(end as usize),
            _ => None,
        }
    }

    /// Where the angle brackets end that begin at `at`.
    pub(crate) fn angle_end(&self, at: usize) -> Option<usize> {
        let mut depth = 0_usize;
        let mut next = at;
        loop {
            match self.kind(next)? {
                PieceKind::Mark(b'<') => depth += 1,
                PieceKind::Mark(b'>') if !self.is_after_mark(next, b'-') => {
                    depth -= 1;
                    if depth == 0 {
                        return Some(next);
                    }
                }
                PieceKind::Open(_, end) => next = end as usize,
                PieceKind::Close(..) | PieceKind::Mark(b';') => return None,
                _ => {}
            }
            next += 1;
        }
    }

    /// Where the angle brackets begin that end at `at`.
    fn angle_start(&self, at: usize) -> Option<usize> {
        let mut depth = 0_usize;
        let mut next = at;
        loop {
            match self.kind(next)? {
                PieceKind::Mark(b'>') if !self.is_after_mark(next, b'-') => depth += 1,
                PieceKind::Mark(b'<') => {
                    depth = depth.checked_sub(1)?;
                    if depth == 0 {
                        return Some(next);
                    }
                }
                PieceKind::Close(_, start) => next = start as usize,
                PieceKind::Open(..) | PieceKind::Mark(b';') => return None,
                _ => {}
            }
            next = next.checked_sub(1)?;
        }
    }

    /// Where the name stands in whose path the one at an index is: the type's in `Type::name` and `Type::<T>::name`.
    pub(crate) fn owner(&self, at: usize) -> Option<usize> {
        let before = if self.is_after_path_mark(at) { at.checked_sub(3)? } else { return None };
        if !self.is_mark(before, b'>') {
            return Some(before);
        }
        let start = self.angle_start(before)?;
        if self.is_after_path_mark(start) { start.checked_sub(3) } else { None }
    }
}

fn read(text: &str) -> Option<Vec<Piece>> {
    let mut cursor = Cursor::new(text, 0);
    let mut pieces: Vec<Piece> = Vec::with_capacity(text.len() / 4);
    let mut open: Vec<u32> = Vec::new();
    loop {
        cursor.trivia();
        let start = cursor.at;
        if start >= text.len() {
            break;
        }
        let byte = cursor.peek();
        let index = pieces.len() as u32;
        let mut parent = open.last().copied();
        let kind = match byte {
            b'(' | b'[' | b'{' => {
                open.push(index);
                cursor.at += 1;
                PieceKind::Open(byte, index)
            }
            b')' | b']' | b'}' => {
                let partner = open.pop()?;
                let opening = pieces.get_mut(partner as usize)?;
                if !matches!(
                    (opening.kind, byte),
                    (PieceKind::Open(b'(', _), b')')
                        | (PieceKind::Open(b'[', _), b']')
                        | (PieceKind::Open(b'{', _), b'}')
                ) {
                    return None;
                }
                opening.kind = PieceKind::Open(
                    match byte {
                        b')' => b'(',
                        b']' => b'[',
                        _ => b'{',
                    },
                    index,
                );
                parent = opening.parent;
                cursor.at += 1;
                PieceKind::Close(byte, partner)
            }
            b'"' | b'0'..=b'9' => {
                cursor.token();
                PieceKind::Literal
            }
            b'\'' => {
                cursor.token();
                if cursor.at == start + 1 {
                    cursor.word();
                    PieceKind::Mark(byte)
                } else {
                    PieceKind::Literal
                }
            }
            _ if in_word(byte) => {
                cursor.word();
                PieceKind::Word
            }
            _ => {
                cursor.at += 1;
                PieceKind::Mark(byte)
            }
        };
        pieces.push(Piece { kind, start: start as u32, end: cursor.at as u32, parent });
    }
    open.is_empty().then_some(pieces)
}

#[cfg(test)]
mod tests {
    use super::{PieceKind, Row};

    fn shown(text: &str) -> Vec<String> {
        let row = Row::of(text).expect("the brackets match");
        row.pieces.iter().map(|piece| text[piece.start as usize..piece.end as usize].to_owned()).collect()
    }

    #[test]
    fn words_marks_and_literals() {
        assert_eq!(
            shown("a.b(1.5, 'x', \"}\") // )\n;"),
            ["a", ".", "b", "(", "1", ".", "5", ",", "'x'", ",", "\"}\"", ")", ";"]
        );
        assert_eq!(shown("r#\"(\"# r#type"), ["r", "#", "\"(\"#", "r#type"]);
        assert_eq!(shown("'outer: loop { break 'outer }"), ["'outer", ":", "loop", "{", "break", "'outer", "}"]);
    }

    #[test]
    fn brackets_know_their_partners_and_what_is_around() {
        let pieces = Row::of("f([x])").expect("the brackets match").pieces;
        assert_eq!(pieces[1].kind, PieceKind::Open(b'(', 5));
        assert_eq!(pieces[5].kind, PieceKind::Close(b')', 1));
        assert_eq!(pieces[3].parent, Some(2));
        assert_eq!(pieces[2].parent, Some(1));
        assert_eq!((pieces[5].parent, pieces[0].parent), (None, None));
    }

    #[test]
    fn owners_of_names() {
        for (text, owner) in [
            ("Vec::new()", Some("Vec")),
            ("Vec::<fn(u8) -> Box<u8>>::new()", Some("Vec")),
            ("map::Map::<K, V>::new()", Some("Map")),
            ("module::new()", Some("module")),
            ("<T as Trait<u8>>::new()", None),
            ("f() -> ::new()", None),
            ("a > b; ::new()", None),
            ("new()", None),
        ] {
            let row = Row::of(text).expect("the brackets match");
            let at = (0..row.pieces.len()).find(|&at| row.word(at) == "new").expect("it is there");
            assert_eq!(row.owner(at).map(|owner| row.word(owner)).filter(|owner| !owner.is_empty()), owner, "{text}");
        }
    }

    #[test]
    fn what_does_not_match_is_nothing() {
        for text in ["(", ")", "(]", "{ ( }"] {
            assert!(Row::of(text).is_none(), "{text}");
        }
    }
}
