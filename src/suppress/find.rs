//! Suppressions in a text: comments and attributes that are addressed to the tool, and what they cover.
//!
//! Called by `suppress` for one file at a time. What is wrong with a suppression is kept with it; whether it is of use
//! is not known here.

use super::extent::Code;
use crate::levels::normal;
use crate::syntax::scan::{self, CommentKind};
use crate::syntax::tokens::{Token, TokenKind, tokens};
use crate::syntax::tree::Span;

/// What a comment for the tool begins with.
const ADDRESS: &str = "detach-lint:";
/// What the names of lints begin with in an attribute.
const CRATE: &str = "detach_lint";

/// A comment or attribute that suppresses findings, or was meant to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Suppression {
    /// The whole comment or attribute.
    pub(super) span: Span,
    /// Whether it is a comment.
    pub(super) is_comment: bool,
    /// Whether it says `expect`.
    pub(super) expects: bool,
    /// The lints, as written, with dashes turned into underscores.
    pub(super) names: Vec<(String, Span)>,
    /// What stands behind `reason`.
    pub(super) reason: Option<String>,
    /// What it covers.
    pub(super) covers: Covers,
    /// Why it is none.
    pub(super) fault: Option<&'static str>,
}

/// What a suppression covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Covers {
    /// The whole file.
    File,
    /// What touches this line.
    Line(Span),
    /// What begins in this statement or item.
    Code(Span),
    /// Nothing.
    Nothing,
}

/// Finds all suppressions of a text, in its order.
pub(super) fn suppressions(text: &str) -> Vec<Suppression> {
    let tokens = tokens(text);
    let code = tokens.as_deref().map(|tokens| Code { text, tokens });
    let mut found: Vec<Suppression> = scan::scan(text)
        .comments
        .iter()
        .filter(|comment| comment.kind != CommentKind::Doc)
        .filter_map(|comment| in_comment(text, Span { start: comment.start, end: comment.end }, code))
        .collect();
    if let Some(code) = code.filter(|_| text.contains(CRATE)) {
        found.extend((0..code.tokens.len()).filter_map(|index| in_attribute(code, index)));
    }
    found.sort_by_key(|suppression| suppression.span.start);
    found
}

// ------------------------------------------------------------------------------------------- comments

fn in_comment(text: &str, span: Span, code: Option<Code<'_>>) -> Option<Suppression> {
    let comment = text.get(span.start as usize..span.end as usize)?;
    let inside = match comment.strip_prefix("/*") {
        Some(inside) => inside.strip_suffix("*/")?,
        None => comment.strip_prefix("//")?,
    };
    let directive = inside.trim_start().strip_prefix(ADDRESS)?;
    let start = span.end as usize - (comment.len() - (directive.as_ptr() as usize - comment.as_ptr() as usize));
    let parsed = Directive::parse(directive, start as u32);
    let covers = match &parsed {
        Ok(directive) if directive.for_file => Covers::File,
        Ok(_) => covered_by_comment(text, span, code),
        Err(_) => Covers::Nothing,
    };
    let (directive, fault) = match parsed {
        Ok(directive) => (directive, None),
        Err(fault) => (Directive::default(), Some(fault)),
    };
    let Directive { expects, names, reason, .. } = directive;
    Some(Suppression { span, is_comment: true, expects, names, reason, covers, fault })
}

/// What stands in a comment, behind [`ADDRESS`].
#[derive(Default)]
struct Directive {
    expects: bool,
    for_file: bool,
    names: Vec<(String, Span)>,
    reason: Option<String>,
}

impl Directive {
    /// Parses `text`, which stands at `start` in its file.
    fn parse(text: &str, start: u32) -> Result<Directive, &'static str> {
        const FORM: &str = "expected `allow(..)`, `expect(..)` or `allow-file(..)`";
        let offset = |part: &str| start + (part.as_ptr() as usize - text.as_ptr() as usize) as u32;
        let (word, rest) = text.split_once('(').ok_or(FORM)?;
        let (expects, for_file) = match word.trim() {
            "allow" => (false, false),
            "expect" => (true, false),
            "allow-file" => (false, true),
            _ => return Err(FORM),
        };
        let (list, rest) = rest.split_once(')').ok_or("the list of lints does not end with `)`")?;
        let names = list.split(',').map(str::trim).filter(|name| !name.is_empty());
        let span = |name: &str| Span { start: offset(name), end: offset(name) + name.len() as u32 };
        let names: Vec<_> = names.map(|name| (normal(name), span(name))).collect();
        if names.is_empty() {
            return Err("no lint is named");
        }
        let rest = rest.trim();
        let reason = match rest.strip_prefix("reason:") {
            Some(reason) => Some(reason.trim().to_owned()).filter(|reason| !reason.is_empty()),
            None if rest.is_empty() => None,
            None => return Err("only `reason: ..` may follow the list of lints"),
        };
        Ok(Directive { expects, for_file, names, reason })
    }
}

/// The line of a comment behind code; what follows a comment that stands by itself.
fn covered_by_comment(text: &str, span: Span, code: Option<Code<'_>>) -> Covers {
    let line = line_of(text, span.start);
    let Some(code) = code else {
        let before = &text[line.start as usize..span.start as usize];
        let next = line_of(text, (line.end + 1).min(text.len() as u32));
        return Covers::Line(if before.trim().is_empty() { next } else { line });
    };
    let next = code.at(span.start);
    let is_behind_code = next.checked_sub(1).is_some_and(|last| code.tokens[last].span.end > line.start);
    if is_behind_code {
        return Covers::Line(line);
    }
    code.extent(code.behind_attributes(next)).map_or(Covers::Nothing, Covers::Code)
}

/// The line that holds `offset`, without its line break.
fn line_of(text: &str, offset: u32) -> Span {
    let offset = offset as usize;
    let start = text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[offset..].find('\n').map_or(text.len(), |newline| offset + newline);
    Span { start: start as u32, end: end as u32 }
}

// ----------------------------------------------------------------------------------------- attributes

/// The suppression in the attribute that begins at the token `index`.
fn in_attribute(code: Code<'_>, index: usize) -> Option<Suppression> {
    let is_mark = |index: usize, mark| code.tokens.get(index).is_some_and(|token| token.kind == TokenKind::Mark(mark));
    if !is_mark(index, b'#') {
        return None;
    }
    let is_inner = is_mark(index + 1, b'!');
    let open = index + 1 + usize::from(is_inner);
    let TokenKind::Open(b'[', close) = code.tokens.get(open)?.kind else { return None };
    let (start, end) = conditional(code, open + 1, close);
    let mut found = None;
    for part in parts(code, start, end) {
        found = found.or_else(|| level_attribute(code, part));
    }
    let mut found: Suppression = found?;
    found.span = Span { start: code.tokens[index].span.start, end: code.tokens[close].span.end };
    found.covers = if is_inner {
        match code.tokens[index].parent {
            None => Covers::File,
            Some(parent) => {
                let last: &Token = code.tokens.get(code.behind(parent) - 1)?;
                Covers::Code(Span { start: code.tokens[parent].span.start, end: last.span.end })
            }
        }
    } else {
        code.extent(code.behind_attributes(index)).map_or(Covers::Nothing, Covers::Code)
    };
    Some(found)
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

/// `allow(detach_lint::name, reason = "..")`.
fn level_attribute(code: Code<'_>, (start, end): (usize, usize)) -> Option<Suppression> {
    let expects = match code.word(start) {
        "allow" => false,
        "expect" => true,
        _ => return None,
    };
    let TokenKind::Open(b'(', close) = code.tokens.get(start + 1)?.kind else { return None };
    if close >= end {
        return None;
    }
    let (mut names, mut reason) = (Vec::new(), None);
    for (first, end) in parts(code, start + 2, close) {
        let last = code.tokens[end - 1];
        if code.word(first) == CRATE && end == first + 4 {
            names.push((normal(code.word(first + 3)), last.span));
        } else if code.word(first) == "reason" && last.kind == TokenKind::Literal {
            let literal = code.text.get(last.span.start as usize..last.span.end as usize).unwrap_or("");
            reason = Some(unquoted(literal)).filter(|reason| !reason.is_empty());
        }
    }
    let nothing = Span::default();
    let suppression =
        Suppression { span: nothing, is_comment: false, expects, names, reason, covers: Covers::Nothing, fault: None };
    (!suppression.names.is_empty()).then_some(suppression)
}

/// What a string literal says, with its escapes as they are written.
fn unquoted(literal: &str) -> String {
    let inside = literal.trim_start_matches(['r', '#']).trim_end_matches('#');
    inside.strip_prefix('"').and_then(|inside| inside.strip_suffix('"')).unwrap_or("").trim().to_owned()
}
