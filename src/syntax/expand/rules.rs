//! Reads the definition of a `macro_rules!` macro.
//!
//! Called by `db`, once for each macro that is called. Rules that hold something which is not known here make the
//! whole macro unreadable, since which rule fits depends on all before it.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::Fragment;
use super::left::Left;
use super::trees::{Token, mark};
use crate::syntax::lower::{Lines, Offset};
use crate::syntax::tree::Span;

/// A macro's definition.
#[derive(Debug)]
pub(crate) struct Macro {
    /// The text of the definition.
    pub(super) text: String,
    pub(super) rules: Vec<Rule>,
}

#[derive(Debug)]
pub(super) struct Rule {
    pub(super) patterns: Vec<Pattern>,
    pub(super) parts: Vec<Part>,
    /// What it leaves of its arguments, if that is known.
    pub(super) left: Option<Left>,
}

/// What a rule expects.
#[derive(Debug)]
pub(super) enum Pattern {
    Token(Token),
    Group(Delimiter, Vec<Pattern>),
    Variable(String, Fragment),
    Repeat { patterns: Vec<Pattern>, separator: Option<Token>, least: usize, most: usize },
}

/// What a rule writes.
#[derive(Debug)]
pub(super) enum Part {
    /// A range of the definition.
    Text(Span),
    /// `$crate`.
    Crate,
    Variable(String),
    Repeat {
        parts: Vec<Part>,
        separator: Option<Token>,
    },
}

/// How deep groups may lie in one another.
pub(super) const MAX_DEPTH: u32 = 64;

impl Macro {
    /// Reads a definition, attributes and all; none if something in it is not known here.
    pub(crate) fn read(text: &str) -> Option<Self> {
        crate::syntax::within_limits(text, 0).ok()?;
        let lines = Lines::new(text);
        let tokens = text.parse::<TokenStream>().ok()?;
        let rules = Reader { at: Offset::new(0, &lines) }.definition(tokens);
        proc_macro2::extra::invalidate_current_thread_spans();
        Some(Self { text: text.to_owned(), rules: rules? })
    }
}

struct Reader<'t> {
    at: Offset<'t>,
}

impl Reader<'_> {
    fn definition(&self, tokens: TokenStream) -> Option<Vec<Rule>> {
        let trees: Vec<TokenTree> = tokens.into_iter().collect();
        let is_call = |pair: &[TokenTree]| matches!(&pair[0], TokenTree::Ident(word) if word == "macro_rules");
        let start = trees.windows(2).position(is_call)?;
        let [_, _, TokenTree::Ident(_), TokenTree::Group(group), ..] = &trees[start..] else { return None };
        let trees: Vec<TokenTree> = group.stream().into_iter().collect();
        let mut rules = Vec::new();
        let mut at = 0;
        while at < trees.len() {
            let TokenTree::Group(matcher) = &trees[at] else { return None };
            let arrow = Token::at(&trees, at + 1).filter(|(token, _)| token.text() == "=>")?;
            let TokenTree::Group(body) = trees.get(at + 1 + arrow.1)? else { return None };
            at += 2 + arrow.1;
            if at < trees.len() {
                (mark(&trees, at)? == ';').then_some(())?;
                at += 1;
            }
            let patterns = patterns(matcher.stream(), 0)?;
            let braces = self.at.group(body.delim_span());
            let inside = Span { start: braces.start + 1, end: braces.end - 1 };
            let parts = self.parts(body.stream(), inside, &patterns, 0)?;
            let left = Left::read(body.stream());
            rules.push(Rule { patterns, parts, left });
        }
        Some(rules)
    }

    /// Reads what a rule writes: `within` is the range that it stands in, without brackets.
    fn parts(&self, tokens: TokenStream, within: Span, patterns: &[Pattern], depth: u32) -> Option<Vec<Part>> {
        let mut parts = Vec::new();
        let mut from = within.start;
        self.collect(tokens, &mut parts, &mut from, patterns, depth)?;
        push_text(&mut parts, from, within.end);
        Some(parts)
    }

    fn collect(
        &self,
        tokens: TokenStream,
        parts: &mut Vec<Part>,
        from: &mut u32,
        patterns: &[Pattern],
        depth: u32,
    ) -> Option<()> {
        if depth > MAX_DEPTH {
            return None;
        }
        let trees: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while let Some(tree) = trees.get(at) {
            match tree {
                TokenTree::Punct(punct) if punct.as_char() == '$' => {
                    push_text(parts, *from, self.at.of(punct.span()).start);
                    let length = match trees.get(at + 1)? {
                        TokenTree::Ident(name) if name == "crate" => {
                            parts.push(Part::Crate);
                            2
                        }
                        TokenTree::Ident(name) => {
                            let name = name.to_string();
                            declares(patterns, &name).then_some(())?;
                            parts.push(Part::Variable(name));
                            2
                        }
                        TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => {
                            let braces = self.at.group(group.delim_span());
                            let inside = Span { start: braces.start + 1, end: braces.end - 1 };
                            let inner = self.parts(group.stream(), inside, patterns, depth + 1)?;
                            let (separator, _, length) = repetition(&trees, at + 2)?;
                            parts.push(Part::Repeat { parts: inner, separator });
                            2 + length
                        }
                        // `$$` and `${..}` are not stable.
                        _ => return None,
                    };
                    *from = self.end_of(&trees[at + length - 1]);
                    at += length;
                }
                TokenTree::Group(group) => {
                    self.collect(group.stream(), parts, from, patterns, depth + 1)?;
                    at += 1;
                }
                _ => at += 1,
            }
        }
        Some(())
    }

    fn end_of(&self, tree: &TokenTree) -> u32 {
        match tree {
            TokenTree::Group(group) => self.at.group(group.delim_span()).end,
            _ => self.at.of(tree.span()).end,
        }
    }
}

fn push_text(parts: &mut Vec<Part>, start: u32, end: u32) {
    if start < end {
        parts.push(Part::Text(Span { start, end }));
    }
}

/// The separator and the operator behind the brackets of a repetition, and how many trees both take.
fn repetition(trees: &[TokenTree], at: usize) -> Option<(Option<Token>, char, usize)> {
    let operator = |at: usize| mark(trees, at).filter(|mark| matches!(mark, '*' | '+' | '?'));
    // Of `$(..)+=>` only the `+` belongs to the repetition: marks are looked at one by one here.
    if let Some(found) = operator(at) {
        return Some((None, found, 1));
    }
    let (separator, length) = Token::at(trees, at)?;
    Some((Some(separator), operator(at + length)?, length + 1))
}

fn patterns(tokens: TokenStream, depth: u32) -> Option<Vec<Pattern>> {
    if depth > MAX_DEPTH {
        return None;
    }
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(tree) = trees.get(at) {
        match tree {
            TokenTree::Punct(punct) if punct.as_char() == '$' => match trees.get(at + 1)? {
                TokenTree::Ident(name) => {
                    (mark(&trees, at + 2)? == ':').then_some(())?;
                    let TokenTree::Ident(kind) = trees.get(at + 3)? else { return None };
                    found.push(Pattern::Variable(name.to_string(), fragment(&kind.to_string())?));
                    at += 4;
                }
                TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => {
                    let inner = patterns(group.stream(), depth + 1)?;
                    let (separator, operator, length) = repetition(&trees, at + 2)?;
                    let least = usize::from(operator == '+');
                    let most = if operator == '?' { 1 } else { usize::MAX };
                    // What matches nothing could be repeated for ever.
                    (!inner.is_empty()).then_some(())?;
                    found.push(Pattern::Repeat { patterns: inner, separator, least, most });
                    at += 2 + length;
                }
                _ => return None,
            },
            TokenTree::Group(group) => {
                found.push(Pattern::Group(group.delimiter(), patterns(group.stream(), depth + 1)?));
                at += 1;
            }
            _ => {
                let (token, length) = Token::at(&trees, at)?;
                found.push(Pattern::Token(token));
                at += length;
            }
        }
    }
    is_plain(&found).then_some(found)
}

/// Whether after each repetition one look tells if it goes on: else several ways would have to be tried side by side,
/// as rustc does.
fn is_plain(patterns: &[Pattern]) -> bool {
    patterns.iter().enumerate().all(|(at, pattern)| {
        let Pattern::Repeat { patterns: inner, .. } = pattern else { return true };
        let rest = &patterns[at + 1..];
        starts(inner).iter().all(|start| !starts(rest).iter().any(|other| same_start(start, other)))
    })
}

/// What a run of patterns may begin with; what repetitions may leave out included.
fn starts(patterns: &[Pattern]) -> Vec<&Pattern> {
    let mut found = Vec::new();
    for pattern in patterns {
        match pattern {
            Pattern::Repeat { patterns, least, .. } => {
                found.extend(starts(patterns));
                if *least > 0 {
                    return found;
                }
            }
            other => {
                found.push(other);
                return found;
            }
        }
    }
    found
}

fn same_start(one: &Pattern, other: &Pattern) -> bool {
    match (one, other) {
        (Pattern::Token(one), Pattern::Token(other)) => one == other,
        (Pattern::Group(one, _), Pattern::Group(other, _)) => one == other,
        // rustc takes two fragments for an error where both could begin, so in code that compiles they never can.
        _ => false,
    }
}

fn declares(patterns: &[Pattern], name: &str) -> bool {
    patterns.iter().any(|pattern| match pattern {
        Pattern::Variable(declared, _) => declared == name,
        Pattern::Group(_, inner) | Pattern::Repeat { patterns: inner, .. } => declares(inner, name),
        Pattern::Token(_) => false,
    })
}

fn fragment(kind: &str) -> Option<Fragment> {
    Some(match kind {
        "block" => Fragment::Block,
        "expr" | "expr_2021" => Fragment::Expr,
        "ident" => Fragment::Ident,
        "item" => Fragment::Item,
        "lifetime" => Fragment::Lifetime,
        "literal" => Fragment::Literal,
        "meta" => Fragment::Meta,
        "pat" => Fragment::Pat,
        "pat_param" => Fragment::PatParam,
        "path" => Fragment::Path,
        "stmt" => Fragment::Stmt,
        "tt" => Fragment::Tree,
        "ty" => Fragment::Ty,
        "vis" => Fragment::Vis,
        _ => return None,
    })
}
