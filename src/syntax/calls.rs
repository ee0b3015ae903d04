//! What the text of a body calls, without parsing it.
//!
//! Asked by `trigger` and by `flow`, before anything is parsed. Strings, and comments behind code, are not told apart.

use std::ops::Range;

use super::in_word;
use super::row::{PieceKind, Row};

/// A call, by its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Call<'t> {
    pub(crate) name: &'t str,
    pub(crate) form: Form,
    /// Where its arguments begin, with the parenthesis, in bytes.
    pub(crate) arguments: usize,
}

/// In which form a function is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `x.name()`.
    Method,
    /// `name()`.
    Plain,
    /// `module::name()`, `Type::name()`.
    Path,
}

/// The words before an opening parenthesis or a turbofish, but for those in lines that are comments: what a function's
/// documentation shows would be taken for what the function before it calls.
pub(crate) fn calls(text: &str) -> impl Iterator<Item = Call<'_>> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'(', bytes).filter_map(|at| {
        let mut end = at;
        // `spawn::<T>(`: the name stands before the turbofish.
        if bytes[..at].ends_with(b">") {
            let from = at.saturating_sub(100);
            end = from + memchr::memmem::rfind(&bytes[from..at], b"::<")?;
        }
        let start = bytes[..end].iter().rposition(|byte| !in_word(*byte)).map_or(0, |before| before + 1);
        let is_word = start < end && text.is_char_boundary(start);
        (is_word && !is_in_comment(&bytes[..start])).then(|| Call {
            name: &text[start..end],
            form: form(&bytes[..start]),
            arguments: at,
        })
    })
}

/// The parts of a body that may run elsewhere than the body itself: from where a closure or something `async` begins to
/// the end of the brackets that it stands in, in bytes and in order. All of it if its brackets do not match.
pub(crate) fn deferred(text: &str) -> Vec<Range<usize>> {
    let Some(row) = Row::of(text) else { return std::iter::once(0..text.len()).collect() };
    let pieces = &row.pieces;
    let begins = |at: usize| match pieces[at].kind {
        PieceKind::Word => row.word(at) == "async",
        PieceKind::Mark(b'|') => match at.checked_sub(1).map(|before| (pieces[before].kind, before)) {
            Some((PieceKind::Word, before)) => {
                matches!(row.word(before), "move" | "return" | "static" | "else" | "in" | "break" | "async")
            }
            Some((PieceKind::Literal | PieceKind::Close(b')' | b'}', _) | PieceKind::Mark(b'|' | b'?'), _)) => false,
            // Behind a bracket it may be one with attributes.
            _ => true,
        },
        _ => false,
    };
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in (0..pieces.len()).filter(|&at| begins(at)) {
        let close = pieces[at].parent.and_then(|open| match pieces[open as usize].kind {
            PieceKind::Open(_, close) => Some(pieces[close as usize].start as usize),
            _ => None,
        });
        let part = pieces[at].start as usize..close.unwrap_or(text.len());
        match found.last_mut() {
            Some(last) if part.start < last.end => last.end = last.end.max(part.end),
            _ => found.push(part),
        }
    }
    found
}

/// Whether the line that ends here is a comment.
fn is_in_comment(before: &[u8]) -> bool {
    let line = memchr::memrchr(b'\n', before).map_or(before, |end| &before[end + 1..]);
    line.trim_ascii_start().starts_with(b"//")
}

/// In which form a function is called whose name stands behind this.
fn form(before: &[u8]) -> Form {
    match before.trim_ascii_end() {
        // `0..end(x)` is a range.
        before if before.ends_with(b".") && !before.ends_with(b"..") => Form::Method,
        before if before.ends_with(b"::") => Form::Path,
        _ => Form::Plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs_elsewhere() {
        let parts = |text: &'static str| -> Vec<&str> { deferred(text).into_iter().map(|part| &text[part]).collect() };
        assert_eq!(parts("{ a(b, |x| x.c(|y| y), d); e(); }"), ["|x| x.c(|y| y), d"]);
        assert_eq!(parts("{ a(); let f = move || b(); { async {} } }"), ["|| b(); { async {} } "]);
        assert_eq!(
            parts("{ a | b; c() || d; match e { F | G => {} } let x = 1 | 2; } ; h(async move { i })"),
            ["async move { i }"]
        );
        assert_eq!(parts("{ a(|b) }"), ["|b"]);
        assert_eq!(parts("{ a(| }"), ["{ a(| }"]);
        assert!(parts("a.b(c) // |d| e").is_empty());
    }

    #[test]
    fn calls_are_the_words_before_parentheses() {
        let found = calls("a::b(c.d::<Vec<u8>>(), (1), x, 0..e(f\n    .g()))").map(|call| (call.name, call.form));
        assert_eq!(
            found.collect::<Vec<_>>(),
            [("b", Form::Path), ("d", Form::Method), ("e", Form::Plain), ("g", Form::Method)]
        );
    }
}
