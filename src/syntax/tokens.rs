//! The tokens of a text in a row, with brackets that know their partners.
//!
//! `suppress` asks for them, in the few files that hold a suppression: to tell code from comments and strings, and to
//! find where the statement or item behind a comment ends. Comments are no tokens, and neither is documentation.
//! Nothing here knows what the tokens mean.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::{Span, lower, scan, within_limits};

/// One token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// The index of the opening bracket around it; of a bracket, the one around its group.
    pub parent: Option<usize>,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A name or a keyword.
    Word,
    /// A string, a number, a character.
    Literal,
    /// One character of an operator or a separator.
    Mark(u8),
    /// An opening bracket, and the index of its partner.
    Open(u8, usize),
    /// A closing bracket.
    Close,
}

/// The tokens of a text; none if it is no Rust as far as brackets and literals go, or nests too deeply.
pub fn tokens(text: &str) -> Option<Vec<Token>> {
    let start = scan::content_start(text) as u32;
    let content = &text[start as usize..];
    within_limits(content, start).ok()?;
    let stream: TokenStream = content.parse().ok()?;
    let lines = lower::Lines::new(content);
    let mut row = Row { text, at: lower::Offset::new(start, &lines), tokens: Vec::new() };
    row.push_all(stream);
    proc_macro2::extra::invalidate_current_thread_spans();
    Some(row.tokens)
}

struct Row<'t> {
    text: &'t str,
    at: lower::Offset<'t>,
    tokens: Vec<Token>,
}

impl Row<'_> {
    /// Adds all tokens. Groups that are open are kept on a stack of our own, which cannot overflow.
    fn push_all(&mut self, stream: TokenStream) {
        let mut open: Vec<(proc_macro2::token_stream::IntoIter, Option<(usize, Span)>)> =
            vec![(stream.into_iter(), None)];
        while let Some((rest, group)) = open.last_mut() {
            let parent = group.map(|(index, _)| index);
            match rest.next() {
                Some(TokenTree::Group(inner)) => {
                    let (start, end) = (self.at.of(inner.span_open()), self.at.of(inner.span_close()));
                    let bracket = match inner.delimiter() {
                        Delimiter::Parenthesis => b'(',
                        Delimiter::Brace => b'{',
                        Delimiter::Bracket => b'[',
                        Delimiter::None => 0,
                    };
                    // What documentation stands for has the place of the comment.
                    if self.text.as_bytes().get(start.start as usize) == Some(&bracket) {
                        self.tokens.push(Token { span: start, kind: TokenKind::Open(bracket, 0), parent });
                        open.push((inner.stream().into_iter(), Some((self.tokens.len() - 1, end))));
                    }
                }
                Some(TokenTree::Ident(word)) => self.push(self.at.of(word.span()), TokenKind::Word, parent),
                Some(TokenTree::Literal(literal)) => self.push(self.at.of(literal.span()), TokenKind::Literal, parent),
                Some(TokenTree::Punct(mark)) => {
                    let span = self.at.of(mark.span());
                    let byte = u8::try_from(mark.as_char()).unwrap_or(0);
                    if self.text.as_bytes().get(span.start as usize) == Some(&byte) {
                        self.push(span, TokenKind::Mark(byte), parent);
                    }
                }
                None => {
                    if let Some((index, end)) = *group {
                        let parent = self.tokens[index].parent;
                        self.push(end, TokenKind::Close, parent);
                        let close = self.tokens.len() - 1;
                        if let TokenKind::Open(_, partner) = &mut self.tokens[index].kind {
                            *partner = close;
                        }
                    }
                    open.pop();
                }
            }
        }
    }

    fn push(&mut self, span: Span, kind: TokenKind, parent: Option<usize>) {
        self.tokens.push(Token { span, kind, parent });
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::scan::CommentKind;
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let tokens = tokens(text).unwrap();
        tokens.iter().map(|token| &text[token.span.start as usize..token.span.end as usize]).collect()
    }

    #[test]
    fn what_is_a_token() {
        let text = "\u{feff}/// Doc.\n#[a(\"x // y\")] fn f<'a>(x: &'a u8) { r#\"}\"#; '{' /* } */ } // {\n//! no\n";
        let found = words(text);
        let start = ["#", "[", "a", "(", "\"x // y\"", ")", "]", "fn", "f", "<", "'", "a", ">", "("];
        assert_eq!(found[..start.len()], start);
        assert_eq!(found[found.len() - 5..], ["{", "r#\"}\"#", ";", "'{'", "}"]);
        assert_eq!(tokens("fn f() { (] }"), None);
        assert_eq!(tokens(&"(".repeat(100_000)), None);
    }

    #[test]
    fn brackets_know_their_partners() {
        let all = tokens("a { b [c] } d").unwrap();
        let partner = |index: usize| match all[index].kind {
            TokenKind::Open(_, partner) => partner,
            _ => panic!("no bracket"),
        };
        assert_eq!((partner(1), partner(3)), (6, 5));
        let parents: Vec<_> = all.iter().map(|token| token.parent).collect();
        assert_eq!(parents, [None, None, Some(1), Some(1), Some(3), Some(1), None, None]);
    }

    /// Pieces of texts that are easily taken for something else.
    const PIECES: &[&str] = &[
        "// detach-lint: allow(a)\n",
        "/* /* */ { */",
        "\"// \\\" /*\"",
        "r##\"\"# // \"##",
        "'\"'",
        "'/'",
        "b'\\''",
        "'a ",
        "fn f() {",
        "}",
        "(",
        ")",
        "c\"//\"",
        "/// doc\n",
        "//! doc\n",
        "/** doc */",
        "\n",
        " ",
        "x / / y",
        "1.0",
        "#!",
        "#",
    ];

    proptest! {
        #[test]
        fn comments_and_tokens_do_not_meet(
            picks in proptest::collection::vec(proptest::sample::select(PIECES), 0..30),
        ) {
            let text = picks.concat();
            let comments = scan::scan(&text).comments;
            for token in tokens(&text).unwrap_or_default() {
                for comment in comments.iter().filter(|comment| comment.kind != CommentKind::Doc) {
                    prop_assert!(token.span.end <= comment.start || comment.end <= token.span.start, "{text}");
                }
            }
        }

        #[test]
        fn tokens_come_in_order(text in "[a-c(){};\"'/*\n #!\\[\\]r]{0,60}") {
            let all = tokens(&text).unwrap_or_default();
            prop_assert!(all.is_sorted_by(|left, right| left.span.end <= right.span.start), "{text}: {all:?}");
        }
    }
}
