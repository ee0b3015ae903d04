//! Which words of a body are variables of its own: what has the name of a function may be none. And of those that are
//! called, which make no future.
//!
//! Called by the glance for names that are mentioned or called. It goes by what stands around a word, and says nothing
//! of scopes: a name that is declared anywhere in a body counts as declared.

use super::signature::{Signature, is_of_futures};
use super::{Call, Glance, Meaning, is_keyword};
use crate::syntax::row::PieceKind;

impl Glance<'_> {
    /// Whether a call at an index goes to a variable, a closure or a function that was passed in, or to a function in the
    /// body that makes a future.
    pub(super) fn is_variable(&self, at: usize) -> bool {
        if self.is_after_mark(at, b'.') || self.is_after_path_mark(at) {
            return false;
        }
        let word = self.word(at);
        word.starts_with(|char: char| char.is_lowercase() || char == '_') && !is_keyword(word) && self.is_bound(word)
    }

    /// Whether the function declares a variable of that name, in so many words.
    pub(super) fn is_declared(&self, word: &str) -> bool {
        self.is_parameter(word) || (0..self.pieces.len()).any(|at| self.is_declaration(at, word))
    }

    fn is_declaration(&self, at: usize, word: &str) -> bool {
        self.word(at) == word
            && (matches!(self.word_before(at), "let" | "mut" | "for")
                || self.is_after_mark(at, b'|')
                || self.is_mark(at + 1, b':') && !self.is_path_mark(at + 1)
                || self.is_in_pattern(at))
    }

    /// Whether a word stands in the pattern of a `let`, a `for`, an arm or a closure, through groups around it.
    fn is_in_pattern(&self, at: usize) -> bool {
        if self.is_after_mark(at, b'.') || self.call_end(at).is_some() || self.is_path_mark(at + 1) {
            return false;
        }
        let mut at = at;
        loop {
            if self.begins_pattern_before(at) || self.is_in_arm(at) {
                return true;
            }
            // `Some((x, _))`, `S { x, .. }`.
            match self.parent(at) {
                Some(open) => at = open,
                None => return false,
            }
        }
    }

    /// Whether `let`, `for`, or the bar of a closure stands before, with nothing but a pattern between.
    fn begins_pattern_before(&self, at: usize) -> bool {
        let mut at = at;
        while let Some(before) = at.checked_sub(1) {
            match self.pieces[before].kind {
                PieceKind::Word if matches!(self.word(before), "let" | "for") => return true,
                PieceKind::Word if matches!(self.word(before), "in" | "if" | "else" | "match" | "return") => {
                    return false;
                }
                // The first bar of two: no value stands before it.
                PieceKind::Mark(b'|') => {
                    let value = before.checked_sub(1).and_then(|at| self.kind(at));
                    return match value {
                        Some(PieceKind::Word) => matches!(self.word(before - 1), "move" | "return"),
                        Some(PieceKind::Mark(mark)) => matches!(mark, b',' | b'=' | b';'),
                        Some(PieceKind::Open(..)) => true,
                        _ => false,
                    };
                }
                PieceKind::Word | PieceKind::Mark(b',' | b'&' | b':' | b'@' | b'.') => at = before,
                PieceKind::Close(_, partner) => at = partner as usize,
                _ => return false,
            }
        }
        false
    }

    /// Whether `=>` stands behind, with nothing but a pattern before and between.
    fn is_in_arm(&self, at: usize) -> bool {
        let mut next = at;
        loop {
            next = match self.kind(next) {
                Some(PieceKind::Mark(b'=')) => break,
                Some(PieceKind::Open(_, end)) => end as usize + 1,
                Some(PieceKind::Word) if self.word(next) == "if" => {
                    // A guard is passed over up to the arrow.
                    match (next..self.pieces.len()).find(|&it| self.is_mark(it, b'=') && self.is_mark(it + 1, b'>')) {
                        Some(arrow) => arrow,
                        None => return false,
                    }
                }
                Some(PieceKind::Word | PieceKind::Literal | PieceKind::Mark(b'|' | b'&' | b':' | b'@' | b'.')) => {
                    next + 1
                }
                _ => return false,
            }
        }
        let first = self.parent(at).map_or(0, |open| open + 1);
        let is_guard = |before: &usize| self.word(*before) == "if";
        let ends = |before: &usize| self.is_mark(*before, b',') || self.is_mark(*before, b'>');
        self.is_mark(next + 1, b'>')
            && !(first..at).rev().take_while(|before| !ends(before)).any(|before| is_guard(&before))
    }

    /// Whether a call of the variable of that name makes no future, as far as its declaration tells.
    ///
    /// A closure of the body makes none if nothing in the function does. A parameter makes none if its type says what
    /// it returns, and that is no future.
    pub(super) fn makes_no_future(&self, word: &str) -> bool {
        let mut declarations = (0..self.pieces.len()).filter(|&at| self.is_declaration(at, word)).peekable();
        if self.is_parameter(word) {
            return declarations.peek().is_none() && self.returns_no_future(word);
        }
        declarations.peek().is_some() && declarations.all(|at| self.is_name_of_closure(at)) && !self.has_makers()
    }

    /// Whether the word at an index is the name that a `let` gives to a closure.
    fn is_name_of_closure(&self, at: usize) -> bool {
        let is_let = match self.word_before(at) {
            "let" => true,
            "mut" => self.word_before(at - 1) == "let",
            _ => false,
        };
        let value = if self.word(at + 2) == "move" { at + 3 } else { at + 2 };
        is_let && self.is_assignment(at + 1) && self.is_mark(value, b'|')
    }

    /// Whether the header or the body names anything that makes a future or is one.
    fn has_makers(&self) -> bool {
        *self.has_makers.get_or_init(|| {
            let words = (0..self.pieces.len()).filter(|&at| self.kind(at) == Some(PieceKind::Word));
            let is_maker = |at| {
                is_of_futures(self.word(at), self.meaning)
                    || self.meaning_of_call(at).is(Meaning::MAKER.and(Meaning::HOT))
            };
            self.signature().names_futures(self.meaning) || words.into_iter().any(is_maker)
        })
    }

    fn returns_no_future(&self, word: &str) -> bool {
        let signature = self.signature();
        !signature.names_futures(self.meaning) && signature.returns_no_future(word, self.meaning)
    }

    fn signature(&self) -> Signature<'_> {
        Signature { text: self.header, row: &self.header_row }
    }

    fn is_parameter(&self, word: &str) -> bool {
        self.signature().declares(word).next().is_some()
    }

    /// Whether the function may have a variable of that name, or a function in it that makes a future.
    fn is_bound(&self, word: &str) -> bool {
        self.is_parameter(word)
            || (0..self.pieces.len()).filter(|&at| self.word(at) == word && !self.is_after_mark(at, b'.')).any(|at| {
                if self.word_before(at) == "fn" {
                    return self.is_maker_inside(at);
                }
                !matches!(self.kind(at + 1), Some(PieceKind::Open(b'(', _) | PieceKind::Mark(b'!')))
                    && !self.is_path_mark(at + 1)
            })
    }

    /// Whether a function in the body, whose name stands at an index, says that it makes a future. An `async` one is a
    /// reason by itself.
    fn is_maker_inside(&self, at: usize) -> bool {
        let body = (at..self.pieces.len()).find(|&at| matches!(self.kind(at), Some(PieceKind::Open(b'{', _))));
        (at..body.unwrap_or(self.pieces.len()))
            .map(|at| self.word(at))
            .any(|word| word.contains("Future") || (self.meaning)(Call::Mention(word)).is(Meaning::MAKER))
    }
}
