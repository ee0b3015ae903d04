//! Which words of a body are variables of its own: what has the name of a function may be none. And of those that are
//! called, which make no future.
//!
//! Called by the glance for names that are mentioned or called. It goes by what stands around a word, and says nothing
//! of scopes: a name that is declared anywhere in a body counts as declared.

use super::signature::{Signature, is_of_futures};
use super::{Glance, Meaning, is_keyword};
use crate::syntax::row::PieceKind;

impl Glance<'_> {
    /// Whether a call at an index goes to a variable, a closure or a function that was passed in, or to a function in the
    /// body that makes a future.
    pub(super) fn is_variable(&self, at: usize) -> bool {
        if self.body.is_after_mark(at, b'.') || self.body.is_after_path_mark(at) {
            return false;
        }
        let word = self.body.word(at);
        word.starts_with(|char: char| char.is_lowercase() || char == '_') && !is_keyword(word) && self.is_bound(word)
    }

    /// Whether the function declares a variable of that name, in so many words.
    pub(super) fn is_declared(&self, word: &str) -> bool {
        self.is_parameter(word) || self.body.declares(word)
    }

    /// Whether a call of the variable of that name makes no future, as far as its declaration tells.
    ///
    /// A closure of the body makes none if nothing in the function does. A parameter makes none if its type says what
    /// it returns, and that is no future.
    pub(super) fn makes_no_future(&self, word: &str) -> bool {
        let mut declarations = (0..self.body.pieces.len()).filter(|&at| self.body.is_declaration(at, word)).peekable();
        if self.is_parameter(word) {
            return declarations.peek().is_none() && self.returns_no_future(word);
        }
        declarations.peek().is_some() && declarations.all(|at| self.is_name_of_closure(at)) && !self.has_makers()
    }

    /// Whether the word at an index is the name that a `let` gives to a closure.
    fn is_name_of_closure(&self, at: usize) -> bool {
        let is_let = match self.body.word_before(at) {
            "let" => true,
            "mut" => self.body.word_before(at - 1) == "let",
            _ => false,
        };
        let value = if self.body.word(at + 2) == "move" { at + 3 } else { at + 2 };
        is_let && self.body.is_assignment(at + 1) && self.body.is_mark(value, b'|')
    }

    /// Whether the header or the body names anything that makes a future or is one.
    fn has_makers(&self) -> bool {
        *self.has_makers.get_or_init(|| {
            let words = (0..self.body.pieces.len()).filter(|&at| self.body.kind(at) == Some(PieceKind::Word));
            let is_maker = |at| {
                is_of_futures(self.body.word(at), self.meaning)
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
        Signature(&self.header)
    }

    fn is_parameter(&self, word: &str) -> bool {
        self.header.typed(word).next().is_some()
    }

    /// Whether the function may have a variable of that name, or a function in it that makes a future.
    fn is_bound(&self, word: &str) -> bool {
        self.is_parameter(word)
            || self.is_maker_of_body(word)
            || (0..self.body.pieces.len())
                .filter(|&at| self.body.word(at) == word && !self.body.is_after_mark(at, b'.'))
                .any(|at| {
                    self.body.word_before(at) != "fn"
                        && !matches!(self.body.kind(at + 1), Some(PieceKind::Open(b'(', _) | PieceKind::Mark(b'!')))
                        && !self.body.is_path_mark(at + 1)
                })
    }

    /// Whether a function in the body has that name and says that it makes a future. An `async` one is a reason by
    /// itself.
    pub(super) fn is_maker_of_body(&self, word: &str) -> bool {
        let makers = self.makers.get_or_init(|| {
            let is_name =
                |at: &usize| self.body.word_before(*at) == "fn" && self.body.kind(*at) == Some(PieceKind::Word);
            (0..self.body.pieces.len()).filter(is_name).filter(|&at| self.says_that_it_makes(at)).collect()
        });
        makers.iter().any(|&at| self.body.word(at) == word)
    }

    /// Whether the signature of the function whose name stands at an index says that it makes a future.
    fn says_that_it_makes(&self, name: usize) -> bool {
        let all = self.body.pieces.len();
        let body = (name..all).find(|&at| matches!(self.body.kind(at), Some(PieceKind::Open(b'{', _))));
        (name..body.unwrap_or(all)).map(|at| self.body.word(at)).filter(|word| !word.is_empty()).any(|word| {
            is_of_futures(word, self.meaning)
                // The body's own name for a type may stand for any.
                || (0..all).any(|at| self.body.word(at) == word && self.body.word_before(at) == "type")
        })
    }
}
