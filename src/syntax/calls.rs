//! What the text of a body calls, without parsing it.
//!
//! Asked by `trigger` and by `flow`, before anything is parsed. Comments and strings are not told apart.

use super::in_word;

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

/// The words before an opening parenthesis or a turbofish.
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
        is_word.then(|| Call { name: &text[start..end], form: form(&bytes[..start]), arguments: at })
    })
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
    fn calls_are_the_words_before_parentheses() {
        let found = calls("a::b(c.d::<Vec<u8>>(), (1), x, 0..e(f\n    .g()))").map(|call| (call.name, call.form));
        assert_eq!(
            found.collect::<Vec<_>>(),
            [("b", Form::Path), ("d", Form::Method), ("e", Form::Plain), ("g", Form::Method)]
        );
    }
}
