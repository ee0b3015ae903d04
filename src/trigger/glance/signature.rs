//! What a signature says of the functions that are passed in.
//!
//! Asked by `variables` about a variable that is called. It reads the words before a body; whatever it does not
//! understand may be a future.

use super::{Call, Meaning};
use crate::syntax::row::{PieceKind, Row};

/// What stands before a body: attributes, generics, parameters, bounds.
#[derive(Clone, Copy)]
pub(super) struct Signature<'t>(pub(super) &'t Row<'t>);

/// Whether a word stands for a future, or for something that makes one.
pub(super) fn is_of_futures(word: &str, meaning: &dyn Fn(Call<'_>) -> Meaning) -> bool {
    matches!(word, "async" | "await")
        || word.contains("uture")
        || meaning(Call::Mention(word)).is(Meaning::MAKER.and(Meaning::HOT))
}

impl Signature<'_> {
    /// Whether any of its words stands for a future.
    pub(super) fn names_futures(self, meaning: &dyn Fn(Call<'_>) -> Meaning) -> bool {
        (0..self.0.pieces.len()).map(|at| self.0.word(at)).any(|word| !word.is_empty() && is_of_futures(word, meaning))
    }

    /// Whether what a parameter returns if it is called is known to be no future.
    pub(super) fn returns_no_future(self, parameter: &str, meaning: &dyn Fn(Call<'_>) -> Meaning) -> bool {
        let mut declared = self.0.typed(parameter);
        let (Some(at), None) = (declared.next(), declared.next()) else { return false };
        let (start, end) = (at + 2, self.type_end(at + 2));
        // `f: F` and `f: &mut F`, with what `F` is elsewhere.
        let mut names = (start..end).map(|at| self.0.word(at)).filter(|word| !matches!(*word, "" | "mut"));
        let generic = names.next().filter(|_| names.next().is_none());
        let bounds = generic.into_iter().flat_map(|generic| self.0.typed(generic));
        let mut known = false;
        for start in [start].into_iter().chain(bounds.map(|at| at + 2)) {
            let end = self.type_end(start);
            for at in (start..end).filter(|&at| matches!(self.0.word(at), "Fn" | "FnMut" | "FnOnce" | "fn")) {
                if !self.is_plain_function(at, end, meaning) {
                    return false;
                }
                known = true;
            }
        }
        known
    }

    /// Where a type, or the bounds of one, ends that begins at an index.
    fn type_end(self, start: usize) -> usize {
        let mut depth = 0_usize;
        let mut at = start;
        loop {
            match self.0.kind(at) {
                Some(PieceKind::Open(_, end)) => at = end as usize,
                Some(PieceKind::Mark(b'<')) => depth += 1,
                Some(PieceKind::Mark(b'>')) if self.0.is_mark(at - 1, b'-') => {}
                Some(PieceKind::Mark(b'>')) if depth > 0 => depth -= 1,
                Some(PieceKind::Mark(b',')) if depth > 0 => {}
                Some(PieceKind::Mark(b'>' | b',') | PieceKind::Close(..)) | None => return at,
                Some(_) => {}
            }
            at += 1;
        }
    }

    /// Whether `Fn(..) -> T` at an index, in what ends at `end`, returns no future.
    fn is_plain_function(self, at: usize, end: usize, meaning: &dyn Fn(Call<'_>) -> Meaning) -> bool {
        let Some(PieceKind::Open(b'(', close)) = self.0.kind(at + 1) else { return false };
        let arrow = close as usize + 1;
        if !(self.0.is_mark(arrow, b'-') && self.0.is_mark(arrow + 1, b'>')) {
            return true;
        }
        let result = (arrow + 2..end).take_while(|&at| !self.0.is_mark(at, b'+'));
        result.filter(|&at| self.0.kind(at) == Some(PieceKind::Word)).all(|at| {
            let word = self.0.word(at);
            if word.starts_with(char::is_lowercase) {
                return !matches!(word, "impl" | "dyn" | "fn");
            }
            // `F::Output` is whatever it is.
            let is_part = self.0.is_mark(at + 1, b':');
            !is_part && (self.is_generic(word) || meaning(Call::Type(word)).is(Meaning::TYPE))
        })
    }

    /// Whether the function itself has a type parameter of that name.
    fn is_generic(self, name: &str) -> bool {
        let Some(open) = (0..self.0.pieces.len()).find(|&at| self.0.word(at) == "fn" && self.0.is_mark(at + 2, b'<'))
        else {
            return false;
        };
        let mut at = open + 3;
        loop {
            if self.0.word(at) == name {
                return true;
            }
            at = self.type_end(at);
            if !self.0.is_mark(at, b',') {
                return false;
            }
            at += 1;
        }
    }
}
