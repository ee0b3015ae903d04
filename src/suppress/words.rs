//! What the source says of lost values to the compiler: `#[allow(unused_must_use)]` and kin.
//!
//! Who allows the compiler's lint on a statement knows that it drops something, and has said so. `run` asks for each
//! fact whether it is one of those, and passes it over. Only lints that are about dropping a value count, not the
//! groups that hold them, and not what is allowed for a whole crate: that says nothing of the statement at hand.

use memchr::memmem;

use super::attributes::level_attributes;
use super::extent::Code;
use super::find::Covers;
use crate::flow::{Fact, How, OnDrop};
use crate::syntax::tokens::tokens;
use crate::syntax::tree::Span;

/// The lints about `value;`.
const STATEMENTS: [&str; 1] = ["unused_must_use"];

/// Those about `let _ = value;`.
const UNDERSCORES: [&str; 3] =
    ["let_underscore_drop", "clippy::let_underscore_future", "clippy::let_underscore_must_use"];

/// What is allowed where in a text.
#[derive(Debug, Default)]
pub struct Words {
    statements: Vec<Span>,
    underscores: Vec<Span>,
}

impl Words {
    /// Reads a text. `is_root` says that it is a crate's first file, whose own attributes are the crate's.
    pub fn of(text: &str, is_root: bool) -> Self {
        let mut words = Self::default();
        let names = STATEMENTS.iter().chain(&UNDERSCORES).map(|lint| lint.trim_start_matches("clippy::"));
        if !names.into_iter().any(|name| memmem::find(text.as_bytes(), name.as_bytes()).is_some()) {
            return words;
        }
        let Some(tokens) = tokens(text) else { return words };
        for attribute in level_attributes(Code { text, tokens: &tokens }) {
            let span = match attribute.covers {
                Covers::Code(span) => span,
                Covers::File if !is_root => Span { start: 0, end: text.len() as u32 },
                _ => continue,
            };
            let names = |lints: &[&str]| attribute.lints.iter().any(|(name, _)| lints.contains(&name.as_str()));
            if names(&STATEMENTS) {
                words.statements.push(span);
            }
            if names(&UNDERSCORES) {
                words.underscores.push(span);
            }
        }
        words
    }

    /// Whether the source says of what a fact is about that it is dropped on purpose.
    pub fn are_about(&self, fact: &Fact) -> bool {
        match fact {
            // What a thread or task returns is lost with a value of another type.
            Fact::Lost(lost) if lost.via.is_none() => self.hold(&lost.how, lost.lost),
            // The compiler's lint is not about handles whose work goes on.
            Fact::HandleDropped(dropped) => {
                let is_meant = dropped.how != How::Statement || dropped.on_drop != OnDrop::Detach;
                is_meant && self.hold(&dropped.how, dropped.dropped)
            }
            Fact::JoinIgnored(ignored) => self.hold(&ignored.how, ignored.lost),
            _ => false,
        }
    }

    fn hold(&self, how: &How, lost: Span) -> bool {
        let spans = match how {
            How::Statement => &self.statements,
            How::Underscore => &self.underscores,
            _ => return false,
        };
        spans.iter().any(|span| span.holds(lost))
    }
}
