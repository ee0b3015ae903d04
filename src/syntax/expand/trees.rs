//! Tokens as macros compare them: operators in one piece, lifetimes too.
//!
//! Called by `rules`, `left`, `matching` and `code`, and by `macros` for what is in brackets. `proc_macro2` hands operators out mark by mark; macros see the longest operator.

use proc_macro2::{Spacing, TokenStream, TokenTree};

/// A token that a rule names literally.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token(String);

/// Operators of more than one mark, the longer before those that they begin with.
const OPERATORS: &[&str] = &[
    "<<=", ">>=", "...", "..=", "::", "->", "=>", "==", "!=", "<=", ">=", "&&", "||", "+=", "-=", "*=", "/=", "%=",
    "^=", "&=", "|=", "<<", ">>", "..", "<-",
];

impl Token {
    /// The token that stands at a place, and how many trees it takes; none for a group and at the end.
    pub(super) fn at(trees: &[TokenTree], at: usize) -> Option<(Self, usize)> {
        match trees.get(at)? {
            TokenTree::Group(_) => None,
            TokenTree::Ident(ident) => Some((Self(ident.to_string()), 1)),
            TokenTree::Literal(literal) => Some((Self(literal.to_string()), 1)),
            TokenTree::Punct(punct) if punct.as_char() == '\'' => match trees.get(at + 1) {
                Some(TokenTree::Ident(name)) => Some((Self(format!("'{name}")), 2)),
                _ => Some((Self("'".to_owned()), 1)),
            },
            TokenTree::Punct(_) => {
                let marks = joined(&trees[at..]);
                let operator = OPERATORS.iter().find(|operator| marks.starts_with(**operator));
                let operator = operator.map_or_else(|| marks[..1].to_owned(), |&operator| operator.to_owned());
                let length = operator.len();
                Some((Self(operator), length))
            }
        }
    }

    pub(super) fn text(&self) -> &str {
        &self.0
    }
}

/// The marks that trees begin with and that stand side by side, three at the most.
fn joined(trees: &[TokenTree]) -> String {
    let mut marks = String::new();
    for tree in trees.iter().take(3) {
        let TokenTree::Punct(punct) = tree else { break };
        if punct.as_char() == '\'' {
            break;
        }
        marks.push(punct.as_char());
        if punct.spacing() == Spacing::Alone {
            break;
        }
    }
    marks
}

/// The tokens of a text that are no brackets, those in brackets included, in order.
pub(in crate::syntax) fn leaves(tokens: TokenStream) -> impl Iterator<Item = TokenTree> {
    // A stack instead of recursion: token trees nest as deep as the text does.
    let mut stack = vec![tokens.into_iter()];
    std::iter::from_fn(move || {
        while let Some(trees) = stack.last_mut() {
            match trees.next() {
                None => _ = stack.pop(),
                Some(TokenTree::Group(group)) => stack.push(group.stream().into_iter()),
                leaf => return leaf,
            }
        }
        None
    })
}

/// The mark at a place.
pub(super) fn mark(trees: &[TokenTree], at: usize) -> Option<char> {
    match trees.get(at)? {
        TokenTree::Punct(punct) => Some(punct.as_char()),
        _ => None,
    }
}
