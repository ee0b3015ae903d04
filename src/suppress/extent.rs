//! How far the statement or item reaches that begins at a token.
//!
//! Told by the tokens alone: a statement ends with its semicolon, a block-like one with its brace, an argument or an
//! arm with its comma, and all of them with the bracket around them. What looks unusual is taken to be shorter than it
//! may be, so that a suppression covers too little rather than too much.

use crate::syntax::tokens::{Token, TokenKind};
use crate::syntax::tree::Span;

/// The tokens of a text.
#[derive(Clone, Copy)]
pub(super) struct Code<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: &'t [Token],
}

/// What ends the thing that is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// A semicolon: `let`, `use`, `const`.
    Semicolon,
    /// A brace, as that of a function or a loop.
    Brace,
    /// As [`Ending::Brace`], unless `else` follows.
    BraceWithoutElse,
    /// A semicolon or a comma: an expression, an argument, a field.
    Expression,
}

impl<'t> Code<'t> {
    /// The index of the first token that begins at or behind `offset`.
    pub(super) fn at(self, offset: u32) -> usize {
        self.tokens.partition_point(|token| token.span.start < offset)
    }

    fn kind(self, index: usize) -> Option<TokenKind> {
        self.tokens.get(index).map(|token| token.kind)
    }

    fn is_mark(self, index: usize, mark: u8) -> bool {
        self.kind(index) == Some(TokenKind::Mark(mark))
    }

    fn is_open(self, index: usize, bracket: u8) -> bool {
        matches!(self.kind(index), Some(TokenKind::Open(found, _)) if found == bracket)
    }

    /// The name or keyword at `index`; empty if there is none.
    pub(super) fn word(self, index: usize) -> &'t str {
        match self.tokens.get(index) {
            Some(token) if token.kind == TokenKind::Word => {
                self.text.get(token.span.start as usize..token.span.end as usize).unwrap_or("")
            }
            _ => "",
        }
    }

    /// The index behind the group that opens at `index`, or behind the single token there.
    pub(super) fn behind(self, index: usize) -> usize {
        match self.kind(index) {
            Some(TokenKind::Open(_, partner)) => partner + 1,
            _ => index + 1,
        }
    }

    /// The index behind the attributes that begin at `index`.
    pub(super) fn behind_attributes(self, mut index: usize) -> usize {
        while self.is_mark(index, b'#') && self.is_open(index + 1, b'[') {
            index = self.behind(index + 1);
        }
        index
    }

    /// The range of what begins at `index`, behind its attributes; none if nothing begins there.
    pub(super) fn extent(self, index: usize) -> Option<Span> {
        let first = self.tokens.get(index).filter(|token| token.kind != TokenKind::Close)?;
        let (mut ending, mut at) = self.head(index);
        let mut end = first.span.end;
        while let Some(token) = self.tokens.get(at) {
            match token.kind {
                TokenKind::Close => break,
                TokenKind::Mark(b';') => {
                    end = token.span.end;
                    break;
                }
                TokenKind::Mark(b',') if ending == Ending::Expression => break,
                TokenKind::Mark(b'=') if ending == Ending::Expression && self.is_arrow(at) => {
                    (ending, at) = self.head(at + 2);
                    continue;
                }
                TokenKind::Mark(b':') if self.is_mark(at + 1, b':') && self.is_mark(at + 2, b'<') => {
                    at = self.behind_generics(at + 2);
                    continue;
                }
                TokenKind::Open(bracket, partner) => {
                    end = self.tokens[partner].span.end;
                    if bracket == b'{' && self.ends_with(ending, index, at, partner) {
                        break;
                    }
                    at = partner + 1;
                    continue;
                }
                _ => end = token.span.end,
            }
            at += 1;
        }
        Some(Span { start: first.span.start, end })
    }

    /// How what begins at `index` ends, and the index to read on from.
    fn head(self, mut index: usize) -> (Ending, usize) {
        // A label: `'a: loop`.
        if self.is_mark(index, b'\'') && self.is_mark(index + 2, b':') {
            index += 3;
        }
        // The parameters of a closure may have commas between them.
        let bar = index + usize::from(self.word(index) == "async");
        let bar = bar + usize::from(self.word(bar) == "move");
        if self.is_mark(bar, b'|') {
            let mut behind = bar + 1;
            while !self.is_mark(behind, b'|') && !matches!(self.kind(behind), None | Some(TokenKind::Close)) {
                behind = self.behind(behind);
            }
            return (Ending::Expression, behind + 1);
        }
        let mut at = index;
        loop {
            let next_is_block = self.is_open(at + 1, b'{');
            match self.word(at) {
                "pub" => at += 1 + usize::from(self.is_open(at + 1, b'(')) * (self.behind(at + 1) - at - 1),
                "unsafe" | "const" | "extern" if next_is_block => return (Ending::Brace, at + 1),
                "const" if !matches!(self.word(at + 1), "fn" | "async" | "unsafe" | "extern") => {
                    return (Ending::Semicolon, at);
                }
                "unsafe" | "const" | "default" | "auto" | "safe" => at += 1,
                "async" if matches!(self.word(at + 1), "fn" | "unsafe" | "extern") => at += 1,
                "extern" if self.word(at + 1) == "crate" => return (Ending::Semicolon, at),
                "extern" => at += 1 + usize::from(self.kind(at + 1) == Some(TokenKind::Literal)),
                "if" => return (Ending::BraceWithoutElse, at),
                "fn" | "impl" | "mod" | "trait" | "struct" | "enum" | "match" | "loop" | "while" | "for"
                | "macro_rules" => return (Ending::Brace, at),
                "union" if !self.word(at + 1).is_empty() => return (Ending::Brace, at),
                "let" | "use" | "type" | "static" | "return" | "break" | "yield" => return (Ending::Semicolon, at),
                // What follows `extern "C"`, or a block.
                _ if self.is_open(at, b'{') => return (Ending::Brace, at),
                _ => return (Ending::Expression, index),
            }
        }
    }

    /// Whether the braces from `open` to `close` end what began at `index`.
    fn ends_with(self, ending: Ending, index: usize, open: usize, close: usize) -> bool {
        let goes_on = self.is_mark(close + 1, b'.') || self.is_mark(close + 1, b'?');
        // A block in generic arguments, or in a condition.
        let is_inner = self.is_mark(open.wrapping_sub(1), b'<') || self.is_open(close + 1, b'{');
        match ending {
            Ending::Semicolon => false,
            Ending::Brace => !goes_on && !is_inner,
            Ending::BraceWithoutElse => !goes_on && !is_inner && self.word(close + 1) != "else",
            // `path::name! { .. }`
            Ending::Expression => {
                let is_path = |at: usize| matches!(self.kind(at), Some(TokenKind::Word | TokenKind::Mark(b':' | b'!')));
                !goes_on && open > index && self.is_mark(open - 1, b'!') && (index..open).all(is_path)
            }
        }
    }

    fn is_arrow(self, at: usize) -> bool {
        self.is_mark(at + 1, b'>') && self.tokens[at].span.end == self.tokens[at + 1].span.start
    }

    /// The index behind `<..>`, which opens at `at`.
    fn behind_generics(self, mut at: usize) -> usize {
        let mut depth = 0usize;
        while let Some(kind) = self.kind(at) {
            match kind {
                TokenKind::Mark(b'<') => depth += 1,
                TokenKind::Mark(b'>') if !self.is_mark(at - 1, b'-') => depth -= 1,
                TokenKind::Close => return at,
                _ => {}
            }
            at = self.behind(at);
            if depth == 0 {
                break;
            }
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::tokens::tokens;

    /// The extent of what begins at the mark `@` in the text.
    fn extent(marked: &str) -> String {
        let (before, behind) = marked.split_once('@').unwrap();
        let text = format!("{before}{behind}");
        let tokens = tokens(&text).unwrap();
        let code = Code { text: &text, tokens: &tokens };
        let start = code.behind_attributes(code.at(before.len() as u32));
        code.extent(start).map_or_else(String::new, |span| text[span.start as usize..span.end as usize].to_owned())
    }

    #[test]
    fn statements() {
        for (text, expected) in [
            ("{ @w(); v(); }", "w();"),
            ("{ @w() }", "w()"),
            ("{ @let x = if a { b } else { c }; v(); }", "let x = if a { b } else { c };"),
            ("{ @let Some(x) = y else { return }; v(); }", "let Some(x) = y else { return };"),
            ("{ @if a { b } else if c { d } else { e } v(); }", "if a { b } else if c { d } else { e }"),
            ("{ @match x { A => {} } v(); }", "match x { A => {} }"),
            ("{ @match x { A => y }.await; v(); }", "match x { A => y }.await;"),
            ("{ @'a: loop { break } v(); }", "'a: loop { break }"),
            ("{ @for x in { y } { z } v(); }", "for x in { y } { z }"),
            ("{ @unsafe { w() } v(); }", "unsafe { w() }"),
            ("{ @async { w() }; v(); }", "async { w() };"),
            ("{ @S { a: 1 }.go(); v(); }", "S { a: 1 }.go();"),
            ("{ @tokio::select! { a = b => {} } v(); }", "tokio::select! { a = b => {} }"),
            ("{ @x = y! { z }; v(); }", "x = y! { z };"),
            ("{ @{ w() } v(); }", "{ w() }"),
            ("{ @#[a] #[b(c)] w(); v(); }", "w();"),
            ("{ @return w(); }", "return w();"),
            ("{ @f::<A, B>(x).await; v() }", "f::<A, B>(x).await;"),
            ("{ v() @}", ""),
        ] {
            assert_eq!(extent(text), expected, "{text}");
        }
    }

    #[test]
    fn items() {
        for (text, expected) in [
            ("@fn f<A, B>(a: A) -> M<A, B> where A: X, { } fn g() {}", "fn f<A, B>(a: A) -> M<A, B> where A: X, { }"),
            ("@#[a] pub(crate) async unsafe fn f() { } x!{}", "pub(crate) async unsafe fn f() { }"),
            ("@pub const X: u8 = { 1 }; fn g() {}", "pub const X: u8 = { 1 };"),
            ("@const fn f() { } fn g() {}", "const fn f() { }"),
            ("@extern \"C\" fn f() { } fn g() {}", "extern \"C\" fn f() { }"),
            ("@impl<A, B> X<A, B> for Y { } fn g() {}", "impl<A, B> X<A, B> for Y { }"),
            ("@mod a; mod b {}", "mod a;"),
            ("@struct S(A, B); fn g() {}", "struct S(A, B);"),
            ("@macro_rules! m { () => {} } fn g() {}", "macro_rules! m { () => {} }"),
            ("@fn f() -> A<{ 1 }> { b } fn g() {}", "fn f() -> A<{ 1 }> { b }"),
        ] {
            assert_eq!(extent(text), expected, "{text}");
        }
    }

    #[test]
    fn parts_of_expressions() {
        for (text, expected) in [
            ("f(@a::<A, B>(x), y)", "a::<A, B>(x)"),
            ("f(@move |a, b| w(a), y)", "move |a, b| w(a)"),
            ("f(x, @y)", "y"),
            ("match x { @A | B if c => w(), C => v() }", "A | B if c => w()"),
            ("match x { @S { a, .. } => { w() } C => v() }", "S { a, .. } => { w() }"),
            ("match x { @A => if b { c } else { d } C => v() }", "A => if b { c } else { d }"),
            ("S { @a: w(), b }", "a: w()"),
            ("[@a, b]", "a"),
        ] {
            assert_eq!(extent(text), expected, "{text}");
        }
    }
}
