//! The arguments of a call that are code as they are written, whatever the macro makes around them.
//!
//! Called by `macros` for calls in bodies, of macros whose definition is known. Nothing is expanded: how often and when
//! the code runs, and what becomes of its value, is not known here, and neither is anything about the names that the
//! macro may bind anew.

use proc_macro2::{TokenStream, TokenTree};

use super::left::Left;
use super::matching::{self, Bound, Captive, Found};
use super::trees::leaves;
use super::{Fragment, Macro};
use crate::syntax::lower::Offset;
use crate::syntax::tree::Span;

/// How many tokens may be passed by for one call.
const STEPS: usize = 50_000;

/// What is known of a call's arguments.
#[derive(Debug, Default)]
pub(crate) struct Arguments {
    /// Those that are code, in order.
    pub(crate) code: Vec<Code>,
    /// The words that stand elsewhere in the call: the macro may have bound something to them.
    pub(crate) words: Vec<String>,
}

/// A part of a call.
#[derive(Debug)]
pub(crate) struct Code {
    /// Where it stands.
    pub(crate) span: Span,
    pub(crate) tokens: TokenStream,
    /// Whether it is the inside of a block, rather than an expression.
    pub(crate) is_statements: bool,
}

impl Arguments {
    /// Reads a call's arguments; none if it is not known for certain which of them are code.
    pub(in crate::syntax) fn read(of: &Macro, (at, text): (Offset<'_>, &str), tokens: TokenStream) -> Option<Self> {
        let input = matching::Input { at, text, wholes: &[] };
        let (rule, found) = matching::find_rule(of, input, tokens.clone(), STEPS).ok()?;
        let left = of.rules[rule].left.as_ref()?;
        let mut spans: Vec<(Span, bool)> = Vec::new();
        for name in &left.evaluated {
            found.get(name).into_iter().for_each(|bound| expressions(bound, &mut spans));
        }
        spans.extend(left.statements.iter().filter_map(|name| Some((statements(&found, name)?, true))));
        spans.sort_by_key(|(span, _)| (span.start, span.end));
        spans.dedup();
        let mut arguments = Self::default();
        arguments.divide(at, tokens, &spans);
        let sees = |code: &Code| mentions_one_of(code.tokens.clone(), left);
        (!arguments.code.iter().any(sees)).then_some(arguments)
    }

    /// Sorts tokens into those of these spans and the words outside.
    fn divide(&mut self, at: Offset<'_>, tokens: TokenStream, spans: &[(Span, bool)]) {
        // A stack instead of recursion: token trees nest as deep as the text does.
        let mut stack = vec![tokens.into_iter()];
        while let Some(trees) = stack.last_mut() {
            let Some(tree) = trees.next() else {
                stack.pop();
                continue;
            };
            let place = match &tree {
                TokenTree::Group(group) => at.group(group.delim_span()),
                _ => at.of(tree.span()),
            };
            if let Some(&(span, is_statements)) = spans.iter().find(|(span, _)| span.holds(place)) {
                match self.code.last_mut().filter(|code| code.span == span) {
                    Some(code) => code.tokens.extend([tree]),
                    None => self.code.push(Code { span, tokens: tree.into(), is_statements }),
                }
                continue;
            }
            match tree {
                TokenTree::Group(group) => stack.push(group.stream().into_iter()),
                TokenTree::Ident(word) => self.words.push(word.to_string()),
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }
}

/// Where the expressions and blocks stand that a variable is bound to.
fn expressions(bound: &Bound, spans: &mut Vec<(Span, bool)>) {
    match bound {
        Bound::One(captured) => {
            if let (Fragment::Expr | Fragment::Block, Captive::Copy(span)) = (captured.fragment, &captured.source) {
                spans.push((*span, false));
            }
        }
        Bound::Many(all) => all.iter().for_each(|bound| expressions(bound, spans)),
    }
}

/// Where the tokens stand that a variable is bound to one by one.
fn statements(found: &Found, name: &str) -> Option<Span> {
    let Bound::Many(all) = found.get(name)? else { return None };
    let copied = |bound: &Bound| match bound {
        Bound::One(captured) => match &captured.source {
            Captive::Copy(span) if captured.fragment == Fragment::Tree => Some(*span),
            _ => None,
        },
        Bound::Many(_) => None,
    };
    let spans = all.iter().map(copied).collect::<Option<Vec<_>>>()?;
    Some(spans.first()?.to(*spans.last()?))
}

/// Whether code has one of the words that a rule declares something as.
fn mentions_one_of(tokens: TokenStream, left: &Left) -> bool {
    leaves(tokens).any(|tree| matches!(&tree, TokenTree::Ident(word) if left.declared.iter().any(|name| word == name)))
}
