//! Expands calls of `macro_rules!` macros that stand where items may stand.
//!
//! Called by `db` for macros of the user's own code. A definition is read into rules ([`Macro`]); a call is matched
//! against them (`matching`), and the rule that fits is written out as a text of its own (`transcript`), which has
//! items like any other. What came through from the call stands in it as it was written, and [`Expansion`] knows from
//! where.
//!
//! It is exact or it is not done: what these few files do not know of the language of macros makes them give up, and
//! then nothing is known of what the call makes. No name is resolved here, and nothing but one call is looked at.

mod code;
mod left;
mod matching;
mod rules;
mod transcript;
mod trees;

use super::lower::{Lines, Offset};
use super::tree::Span;
pub(super) use code::{Arguments, Code};
pub(crate) use rules::Macro;
pub(super) use trees::leaves;

/// What a fragment of a macro's input is: `$name:expr`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fragment {
    Block,
    Expr,
    Ident,
    Item,
    Lifetime,
    Literal,
    Meta,
    Pat,
    PatParam,
    Path,
    Stmt,
    Tree,
    Ty,
    Vis,
}

/// Why a call is not expanded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum GaveUp {
    /// Something about it is not understood.
    NotUnderstood,
    /// It would take more steps, or make more text, than is looked at.
    TooLarge,
}

/// What is looked at for one call.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Budget {
    /// How many bytes may be written.
    pub(crate) bytes: usize,
    /// How many tokens may be passed by, those that are passed several times counted each time.
    pub(crate) steps: usize,
}

/// What a call has become.
#[derive(Debug, Default)]
pub(crate) struct Expansion {
    /// The text.
    pub(crate) text: String,
    /// What came through from the text with the call, in order.
    pub(crate) pieces: Vec<Piece>,
    /// The ranges of the text that macros take for one thing, whatever its tokens are, in order.
    pub(crate) wholes: Vec<(Span, Fragment)>,
}

/// A part of an expansion that stands as it is in the text with the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// Where it begins in the expansion.
    pub(crate) at: u32,
    /// Where it stands in the text with the call.
    pub(crate) from: Span,
}

impl Expansion {
    /// Where a range of the expansion came from, if it is a copy.
    pub(crate) fn origin(&self, span: Span) -> Option<Span> {
        let piece = self.pieces[..self.pieces.partition_point(|piece| piece.at <= span.start)].last()?;
        let moved = |offset: u32| piece.from.start + (offset - piece.at);
        let origin = Span { start: moved(span.start), end: moved(span.end) };
        piece.from.holds(origin).then_some(origin)
    }
}

/// Expands the call whose brackets, with what is in them, stand at `arguments`; `wholes` are the ranges of the text
/// that are one thing each, since the text is an expansion itself.
///
/// # Errors
///
/// If it cannot be told exactly what the call becomes, or not within the budget.
pub(crate) fn expand(
    of: &Macro,
    text: &str,
    arguments: Span,
    wholes: &[(Span, Fragment)],
    budget: Budget,
) -> Result<Expansion, GaveUp> {
    let inside = Span { start: arguments.start + 1, end: arguments.end - 1 };
    let part = text.get(inside.start as usize..inside.end as usize).ok_or(GaveUp::NotUnderstood)?;
    super::within_limits(part, inside.start).map_err(|_| GaveUp::TooLarge)?;
    let lines = Lines::new(part);
    let at = Offset::new(inside.start, &lines);
    let expanded = match part.parse::<proc_macro2::TokenStream>() {
        Ok(tokens) => {
            let input = matching::Input { at, text, wholes };
            matching::find_rule(of, input, tokens, budget.steps)
                .and_then(|(rule, found)| transcript::write(of, rule, &found, (text, wholes), budget.bytes))
        }
        Err(_) => Err(GaveUp::NotUnderstood),
    };
    proc_macro2::extra::invalidate_current_thread_spans();
    expanded
}

#[cfg(test)]
mod tests;
