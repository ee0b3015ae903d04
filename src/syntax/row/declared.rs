//! Which names a piece of code gives to variables.
//!
//! Asked by `trigger` and `flow`, for which what has the name of a function may be none. It goes by what stands around
//! a word, and says nothing of scopes: a name that is declared anywhere counts as declared.

use super::{PieceKind, Row};

impl Row<'_> {
    /// Whether a variable of that name is declared, in so many words.
    pub(crate) fn declares(&self, name: &str) -> bool {
        (0..self.pieces.len()).any(|at| self.is_declaration(at, name))
    }

    /// Where a name stands with a type or bounds behind it, as a parameter does.
    pub(crate) fn typed(&self, name: &str) -> impl Iterator<Item = usize> {
        (0..self.pieces.len())
            .filter(move |&at| self.word(at) == name && self.is_mark(at + 1, b':') && !self.is_path_mark(at + 1))
    }

    /// Whether the word at an index is that name and declares a variable.
    pub(crate) fn is_declaration(&self, at: usize, word: &str) -> bool {
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
                // What is matched by another match stands before a brace, too.
                Some(PieceKind::Open(b'{', _)) if !self.word_before(next).starts_with(char::is_uppercase) => {
                    return false;
                }
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
}

#[cfg(test)]
mod tests {
    use super::Row;

    fn row(text: &str) -> Row<'_> {
        Row::of(text).expect("the brackets match")
    }

    #[test]
    fn parameters_have_types() {
        for header in ["fn f(connect: u8)", "fn f(mut connect : u8)", "fn f<connect: X>()"] {
            assert_eq!(row(header).typed("connect").count(), 1, "{header}");
        }
        for header in ["fn f(reconnect: u8)", "fn connect(f: u8)", "fn f(x: connect::X)"] {
            assert_eq!(row(header).typed("connect").count(), 0, "{header}");
        }
    }

    #[test]
    fn patterns_declare_variables() {
        for body in [
            "{ let connect = 1; g(connect) }",
            "{ let mut connect: u8; g(connect) }",
            "{ if let Some((connect, _)) = x { g(connect) } }",
            "{ for (at, connect) in x { g(connect) } }",
            "{ match x { S { connect, .. } if y => g(connect), _ => {} } }",
            "{ g(|a, connect| h(connect)) }",
        ] {
            assert!(row(body).declares("connect"), "{body}");
        }
        for body in [
            "{ g(connect) }",
            "{ let connected = 1; g(connect) }",
            "{ let x = connect; g(connect, x) }",
            "{ match connect { x => g(connect) } }",
            "{ match x { A => match g(connect) { _ => {} } B => {} } }",
            "{ x.map(|a| g(connect)) }",
        ] {
            assert!(!row(body).declares("connect"), "{body}");
        }
    }
}
