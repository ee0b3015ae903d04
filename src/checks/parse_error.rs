//! `parse_error`: a file, or a function in it, is no Rust that can be read.
//!
//! Not found in facts: `run` makes the finding where it meets the error.

use std::sync::Arc;

use super::Lint;
use crate::finding::{Finding, Group, Label, Level, Place, Source, Standing};
use crate::syntax::ParseError;

pub(super) static LINT: Lint = Lint {
    name: "parse_error",
    group: Group::Tool,
    level: Level::Warn,
    page: include_str!("../../lints/parse_error.md"),
};

/// The finding for an error in a file; `whole` says whether the file is left out or just one function of it.
pub(crate) fn finding(source: &Arc<Source>, error: &ParseError, whole: bool, level: Level) -> Finding {
    let length = source.text.len() as u32;
    let start = error.span.start.min(length);
    let end = error.span.end.clamp(start, length);
    let place = Place { source: Arc::clone(source), start, end };
    let (what, consequence) = if whole {
        ("this file", "nothing in this file was checked")
    } else {
        ("this function", "nothing in this function was checked; the rest of the file was")
    };
    Finding {
        lint: LINT.name,
        group: LINT.group,
        level,
        standing: Standing::Open,
        message: format!("{what} cannot be parsed: {}", error.message),
        primary: Label { place, message: error.message.clone() },
        within: None,
        home: None,
        secondary: Vec::new(),
        notes: vec![consequence.to_owned()],
        suggestions: Vec::new(),
    }
}
