//! Suppressions in a text: comments and attributes that are addressed to the tool, and what they cover.
//!
//! Called by `suppress` for one file at a time. What is wrong with a suppression is kept with it; whether it is of use
//! is not known here.

use super::attributes::{self, LevelAttribute};
use super::extent::Code;
use crate::levels::normal;
use crate::syntax::scan::{self, CommentKind};
use crate::syntax::tokens::tokens;
use crate::syntax::tree::Span;

/// What a comment for the tool begins with.
pub(super) const ADDRESS: &str = "detach-lint:";
/// The tool's name in an attribute.
pub(super) const CRATE: &str = "detach_lint";
/// What the names of its lints begin with there.
const PREFIX: &str = "detach_lint::";

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
        let attributes = attributes::level_attributes(code);
        found.extend(attributes.into_iter().filter_map(in_attribute));
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

/// What an attribute says of the tool's own lints.
fn in_attribute(attribute: LevelAttribute) -> Option<Suppression> {
    let LevelAttribute { span, expects, lints, reason, covers } = attribute;
    let own = |(name, span): (String, Span)| Some((normal(name.strip_prefix(PREFIX)?), span));
    let names: Vec<_> = lints.into_iter().filter_map(own).collect();
    let suppression = Suppression { span, is_comment: false, expects, names, reason, covers, fault: None };
    (!suppression.names.is_empty()).then_some(suppression)
}
