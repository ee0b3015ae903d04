//! The attributes of a text that set the levels of lints, whosever lints they are: `allow` and `expect`.
//!
//! `find` asks for those that name the tool's lints, `words` for those that name the compiler's. Read off the tokens.

use super::extent::Code;
use super::find::Covers;
use crate::syntax::tokens::TokenKind;
use crate::syntax::tree::Span;

/// `#[allow(a, b::c, reason = "..")]`.
pub(super) struct LevelAttribute {
    /// The whole attribute.
    pub(super) span: Span,
    /// Whether it says `expect`.
    pub(super) expects: bool,
    /// The paths of the lints, without blanks, each with the place of its last part.
    pub(super) lints: Vec<(String, Span)>,
    /// What stands behind `reason`.
    pub(super) reason: Option<String>,
    /// What it covers.
    pub(super) covers: Covers,
}

/// All such attributes of a text, in its order.
pub(super) fn level_attributes(code: Code<'_>) -> Vec<LevelAttribute> {
    (0..code.tokens.len()).flat_map(|index| at_token(code, index).unwrap_or_default()).collect()
}

/// Those in the attribute that begins at the token `index`; `cfg_attr` may hold several.
fn at_token(code: Code<'_>, index: usize) -> Option<Vec<LevelAttribute>> {
    let is_mark = |index: usize, mark| code.tokens.get(index).is_some_and(|token| token.kind == TokenKind::Mark(mark));
    if !is_mark(index, b'#') {
        return None;
    }
    let is_inner = is_mark(index + 1, b'!');
    let open = index + 1 + usize::from(is_inner);
    let TokenKind::Open(b'[', close) = code.tokens.get(open)?.kind else { return None };
    let (start, end) = conditional(code, open + 1, close);
    let found = parts(code, start, end).into_iter().filter_map(|part| level_attribute(code, part));
    let mut found: Vec<LevelAttribute> = found.collect();
    if !found.is_empty() {
        let covers = covered(code, index, is_inner)?;
        let span = Span { start: code.tokens[index].span.start, end: code.tokens[close].span.end };
        for attribute in &mut found {
            (attribute.span, attribute.covers) = (span, covers);
        }
    }
    Some(found)
}

fn covered(code: Code<'_>, index: usize, is_inner: bool) -> Option<Covers> {
    if !is_inner {
        return Some(code.extent(code.behind_attributes(index)).map_or(Covers::Nothing, Covers::Code));
    }
    let Some(parent) = code.tokens[index].parent else { return Some(Covers::File) };
    let last = code.tokens.get(code.behind(parent) - 1)?;
    Some(Covers::Code(Span { start: code.tokens[parent].span.start, end: last.span.end }))
}

/// The tokens of the attributes that `cfg_attr(.., a, b)` holds, or those of the attribute itself.
fn conditional(code: Code<'_>, start: usize, end: usize) -> (usize, usize) {
    match code.tokens.get(start + 1).map(|token| token.kind) {
        Some(TokenKind::Open(b'(', close)) if code.word(start) == "cfg_attr" => {
            let condition = parts(code, start + 2, close).into_iter().next();
            (condition.map_or(close, |(_, end)| (end + 1).min(close)), close)
        }
        _ => (start, end),
    }
}

/// The parts of a range of tokens between commas.
fn parts(code: Code<'_>, start: usize, end: usize) -> Vec<(usize, usize)> {
    let mut parts = Vec::new();
    let (mut first, mut at) = (start, start);
    while at < end {
        if code.tokens[at].kind == TokenKind::Mark(b',') {
            parts.push((first, at));
            first = at + 1;
        }
        at = code.behind(at);
    }
    parts.push((first, end));
    parts.retain(|(start, end)| start < end);
    parts
}

/// `allow(tool::name, reason = "..")`; what it covers is not known here.
fn level_attribute(code: Code<'_>, (start, end): (usize, usize)) -> Option<LevelAttribute> {
    let expects = match code.word(start) {
        "allow" => false,
        "expect" => true,
        _ => return None,
    };
    let TokenKind::Open(b'(', close) = code.tokens.get(start + 1)?.kind else { return None };
    if close >= end {
        return None;
    }
    let (mut lints, mut reason) = (Vec::new(), None);
    for (first, end) in parts(code, start + 2, close) {
        let last = code.tokens[end - 1];
        if code.word(first) == "reason" && last.kind == TokenKind::Literal {
            let literal = code.text.get(last.span.start as usize..last.span.end as usize).unwrap_or("");
            reason = Some(unquoted(literal)).filter(|reason| !reason.is_empty());
        } else if let Some(path) = path(code, first, end) {
            lints.push((path, last.span));
        }
    }
    Some(LevelAttribute { span: Span::default(), expects, lints, reason, covers: Covers::Nothing })
}

/// The path that a range of tokens is.
fn path(code: Code<'_>, first: usize, end: usize) -> Option<String> {
    let mut path = String::new();
    for index in first..end {
        match code.tokens[index].kind {
            TokenKind::Word => path.push_str(code.word(index)),
            TokenKind::Mark(b':') => path.push(':'),
            _ => return None,
        }
    }
    Some(path)
}

/// What a string literal says, with its escapes as they are written.
fn unquoted(literal: &str) -> String {
    let inside = literal.trim_start_matches(['r', '#']).trim_end_matches('#');
    inside.strip_prefix('"').and_then(|inside| inside.strip_suffix('"')).unwrap_or("").trim().to_owned()
}
