//! Matches the tokens of a call against the rules of a macro.
//!
//! Called by `expand`. Follows rustc where code compiles: rules are tried in their order; one that wants another token
//! does not fit; but a fragment that begins and cannot be read is an error there, and here a reason to give up.

use std::collections::HashMap;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream, Parser};

use super::rules::{Macro, Pattern};
use super::trees::{Token, mark};
use super::{Fragment, GaveUp};
use crate::syntax::lower::Offset;
use crate::syntax::tree::Span;

/// What a call's tokens stand in.
#[derive(Clone, Copy)]
pub(super) struct Input<'a> {
    pub(super) at: Offset<'a>,
    pub(super) text: &'a str,
    pub(super) wholes: &'a [(Span, Fragment)],
}

/// What the variables of a rule stand for.
pub(super) type Found = HashMap<String, Bound>;

#[derive(Clone, Debug)]
pub(super) enum Bound {
    One(Captured),
    Many(Vec<Bound>),
}

/// A part of the call.
#[derive(Clone, Debug)]
pub(super) struct Captured {
    pub(super) fragment: Fragment,
    pub(super) source: Captive,
    /// Whether it has to be put in parentheses to stay one expression or type.
    pub(super) loose: bool,
}

#[derive(Clone, Debug)]
pub(super) enum Captive {
    /// It stands in the text like this.
    Copy(Span),
    /// It is no range of the text: nothing, or a part of what the comment means that stands there.
    Made(String, Option<Span>),
}

enum Stop {
    /// This rule does not fit.
    Misfit,
    GiveUp(GaveUp),
}

const UNKNOWN: Stop = Stop::GiveUp(GaveUp::NotUnderstood);

/// The number of the first rule that fits, and what its variables stand for.
pub(super) fn find_rule(
    of: &Macro,
    input: Input<'_>,
    tokens: TokenStream,
    steps: usize,
) -> Result<(usize, Found), GaveUp> {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let mut matcher = Matcher { input, steps };
    for (index, rule) in of.rules.iter().enumerate() {
        let mut found = Found::new();
        match matcher.all(&rule.patterns, &trees, &mut found) {
            Ok(()) => return Ok((index, found)),
            Err(Stop::Misfit) => {}
            Err(Stop::GiveUp(why)) => return Err(why),
        }
    }
    Err(GaveUp::NotUnderstood)
}

struct Matcher<'a> {
    input: Input<'a>,
    /// How many tokens may still be passed by.
    steps: usize,
}

impl Matcher<'_> {
    fn all(&mut self, patterns: &[Pattern], trees: &[TokenTree], found: &mut Found) -> Result<(), Stop> {
        let mut at = 0;
        self.run(patterns, trees, &mut at, found)?;
        if at == trees.len() { Ok(()) } else { Err(Stop::Misfit) }
    }

    fn run(
        &mut self,
        patterns: &[Pattern],
        trees: &[TokenTree],
        at: &mut usize,
        found: &mut Found,
    ) -> Result<(), Stop> {
        for pattern in patterns {
            self.step(1)?;
            match pattern {
                Pattern::Token(expected) => {
                    let (token, length) = Token::at(trees, *at).ok_or(Stop::Misfit)?;
                    if self.whole_around(&trees[*at]).is_some() {
                        return Err(UNKNOWN);
                    }
                    if token != *expected {
                        return Err(Stop::Misfit);
                    }
                    *at += length;
                }
                Pattern::Group(delimiter, inner) => {
                    let Some(TokenTree::Group(group)) = trees.get(*at) else { return Err(Stop::Misfit) };
                    if group.delimiter() != *delimiter {
                        return Err(Stop::Misfit);
                    }
                    if self.whole_around(&trees[*at]).is_some() {
                        return Err(UNKNOWN);
                    }
                    let trees: Vec<TokenTree> = group.stream().into_iter().collect();
                    self.step(trees.len())?;
                    self.all(inner, &trees, found)?;
                    *at += 1;
                }
                Pattern::Variable(name, fragment) => {
                    let captured = self.fragment(*fragment, trees, at)?;
                    found.insert(name.clone(), Bound::One(captured));
                }
                Pattern::Repeat { patterns, separator, least, most } => {
                    self.repeat((patterns, separator.as_ref(), *least, *most), trees, at, found)?;
                }
            }
        }
        Ok(())
    }

    fn repeat(
        &mut self,
        (patterns, separator, least, most): (&[Pattern], Option<&Token>, usize, usize),
        trees: &[TokenTree],
        at: &mut usize,
        found: &mut Found,
    ) -> Result<(), Stop> {
        let mut rounds = Vec::new();
        while rounds.len() < most {
            let mut ahead = *at;
            if let (Some(separator), false) = (separator, rounds.is_empty()) {
                match Token::at(trees, ahead) {
                    Some((token, length)) if token == *separator => ahead += length,
                    _ => break,
                }
            }
            let mut round = Found::new();
            match self.run(patterns, trees, &mut ahead, &mut round) {
                // A round that takes nothing would be followed by another one.
                Ok(()) if ahead == *at => return Err(UNKNOWN),
                Ok(()) => *at = ahead,
                Err(Stop::Misfit) => break,
                Err(give_up) => return Err(give_up),
            }
            rounds.push(round);
        }
        if rounds.len() < least {
            return Err(Stop::Misfit);
        }
        let mut names = Vec::new();
        variables(patterns, &mut names);
        for name in names {
            let of_round = |round: &mut Found| round.remove(name);
            let all: Option<Vec<Bound>> = rounds.iter_mut().map(of_round).collect();
            found.insert(name.to_owned(), Bound::Many(all.ok_or(UNKNOWN)?));
        }
        Ok(())
    }

    fn step(&mut self, count: usize) -> Result<(), Stop> {
        self.steps = self.steps.checked_sub(count).ok_or(Stop::GiveUp(GaveUp::TooLarge))?;
        Ok(())
    }

    // ------------------------------------------------------------------------------------------ fragments

    fn fragment(&mut self, fragment: Fragment, trees: &[TokenTree], at: &mut usize) -> Result<Captured, Stop> {
        let Some(tree) = trees.get(*at) else { return Err(Stop::Misfit) };
        if let Some((whole, kind)) = self.whole_around(tree) {
            return self.whole(fragment, (whole, kind), trees, at);
        }
        if !may_start(fragment, trees, *at) {
            return Err(Stop::Misfit);
        }
        let count = self.count(fragment, trees, *at)?;
        let captured = &trees[*at..*at + count];
        // Part of what was taken may be one thing of an expansion; all of it has to be taken then.
        if let (Some(last), Some(next)) = (captured.last(), trees.get(*at + count))
            && let (Some(one), Some(other)) = (self.whole_around(last), self.whole_around(next))
            && one.0 == other.0
        {
            return Err(UNKNOWN);
        }
        *at += count;
        Ok(Captured { fragment, source: self.captive(captured), loose: is_loose(fragment, captured) })
    }

    /// Takes what a macro around this one has taken for one thing.
    fn whole(
        &self,
        fragment: Fragment,
        (whole, kind): (Span, Fragment),
        trees: &[TokenTree],
        at: &mut usize,
    ) -> Result<Captured, Stop> {
        let count = trees[*at..].iter().take_while(|tree| whole.holds(self.span(tree))).count();
        let takes = fragment == kind || fragment == Fragment::Tree;
        if !takes || count == 0 || self.span(&trees[*at]).start != whole.start {
            return Err(UNKNOWN);
        }
        let loose = is_loose(kind, &trees[*at..*at + count]);
        *at += count;
        Ok(Captured { fragment: kind, source: Captive::Copy(whole), loose })
    }

    /// The one thing of an expansion that a tree is part of.
    fn whole_around(&self, tree: &TokenTree) -> Option<(Span, Fragment)> {
        if self.input.wholes.is_empty() {
            return None;
        }
        let span = self.span(tree);
        let before = self.input.wholes.partition_point(|(whole, _)| whole.start <= span.start);
        let found = *self.input.wholes[..before].last()?;
        found.0.holds(span).then_some(found)
    }

    /// How many trees the fragment takes that begins here.
    fn count(&mut self, fragment: Fragment, trees: &[TokenTree], at: usize) -> Result<usize, Stop> {
        Ok(match fragment {
            Fragment::Ident | Fragment::Block => 1,
            Fragment::Lifetime => 2,
            Fragment::Literal => 1 + usize::from(mark(trees, at) == Some('-')),
            Fragment::Tree => match &trees[at] {
                TokenTree::Punct(_) => Token::at(trees, at).map_or(1, |(_, length)| length),
                _ => 1,
            },
            Fragment::Vis => self.parsed::<syn::Visibility>(Parse::parse, trees, at)?,
            Fragment::Meta => self.parsed::<syn::Meta>(Parse::parse, trees, at)?,
            Fragment::Item => self.parsed::<syn::Item>(Parse::parse, trees, at)?,
            Fragment::Expr | Fragment::Ty | Fragment::Path if is_alone(trees, at) => 1,
            Fragment::Expr => self.parsed::<syn::Expr>(Parse::parse, trees, at)?,
            Fragment::Ty => self.parsed::<syn::Type>(Parse::parse, trees, at)?,
            Fragment::Path => self.parsed::<syn::Path>(Parse::parse, trees, at)?,
            Fragment::Pat => self.parsed(syn::Pat::parse_multi_with_leading_vert, trees, at)?,
            Fragment::PatParam => self.parsed(syn::Pat::parse_single, trees, at)?,
            Fragment::Stmt => return Err(UNKNOWN),
        })
    }

    fn parsed<T>(
        &mut self,
        parse: fn(ParseStream<'_>) -> syn::Result<T>,
        trees: &[TokenTree],
        at: usize,
    ) -> Result<usize, Stop> {
        let rest = &trees[at..];
        // What can be read up to a separator is not longer with what follows: that is taken for as much of one as of the
        // end. So not all of a long list has to be handed over for each of its parts. A comma may also stand in it, as
        // in a closure's parameters: then it cannot be read up to there.
        let separators = rest.iter().enumerate().filter(|(_, tree)| is_separator(tree)).map(|(end, _)| end);
        for end in separators.take(MOST_TRIES).chain([rest.len()]) {
            self.step(end)?;
            let left = |input: ParseStream<'_>| {
                parse(input)?;
                input.parse::<TokenStream>()
            };
            if let Ok(left) = left.parse2(rest[..end].iter().cloned().collect()) {
                return Ok(end - left.into_iter().count());
            }
        }
        Err(UNKNOWN)
    }

    // ------------------------------------------------------------------------------------------ places

    fn span(&self, tree: &TokenTree) -> Span {
        match tree {
            TokenTree::Group(group) => self.input.at.group(group.delim_span()),
            _ => self.input.at.of(tree.span()),
        }
    }

    fn captive(&self, taken: &[TokenTree]) -> Captive {
        let (Some(first), Some(last)) = (taken.first(), taken.last()) else {
            return Captive::Made(String::new(), None);
        };
        // The tokens that a documentation comment stands for all have the whole comment's place.
        let whole_attribute = matches!(first, TokenTree::Punct(punct) if punct.as_char() == '#');
        if self.is_comment(last) || self.is_comment(first) && !whole_attribute {
            let text = taken.iter().cloned().collect::<TokenStream>().to_string();
            return Captive::Made(text, Some(self.span(first).to(self.span(last))));
        }
        Captive::Copy(self.span(first).to(self.span(last)))
    }

    fn is_comment(&self, tree: &TokenTree) -> bool {
        let span = self.span(tree);
        let text = self.input.text.get(span.start as usize..span.end as usize).unwrap_or("");
        text.starts_with("//") || text.starts_with("/*")
    }
}

fn variables<'p>(patterns: &'p [Pattern], names: &mut Vec<&'p str>) {
    for pattern in patterns {
        match pattern {
            Pattern::Variable(name, _) => names.push(name),
            Pattern::Group(_, inner) | Pattern::Repeat { patterns: inner, .. } => variables(inner, names),
            Pattern::Token(_) => {}
        }
    }
}

/// How many separators may stand in what one variable takes before all that follows is handed to the parser.
const MOST_TRIES: usize = 4;

/// Whether a tree stands between the parts of a list.
fn is_separator(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Punct(punct) if matches!(punct.as_char(), ',' | ';'))
}

/// Whether a word stands where what follows ends any expression, type or path: most lists are lists of words.
fn is_alone(trees: &[TokenTree], at: usize) -> bool {
    let is_simple = match &trees[at] {
        TokenTree::Ident(word) => !is_expression_keyword(&word.to_string()),
        TokenTree::Literal(_) => true,
        _ => false,
    };
    let ends = Token::at(trees, at + 1).is_some_and(|(next, _)| matches!(next.text(), "," | ";" | "=>"));
    is_simple && (ends || at + 1 == trees.len())
}

/// Whether rustc would begin to read a fragment at a token.
fn may_start(fragment: Fragment, trees: &[TokenTree], at: usize) -> bool {
    let tree = &trees[at];
    let is_lifetime = mark(trees, at) == Some('\'');
    let operator = match tree {
        TokenTree::Punct(_) if !is_lifetime => Token::at(trees, at).map(|(token, _)| token),
        _ => None,
    };
    let is_operator = |list: &[&str]| operator.as_ref().is_some_and(|operator| list.contains(&operator.text()));
    let is_group = |delimiter| matches!(tree, TokenTree::Group(group) if group.delimiter() == delimiter);
    let is_word = matches!(tree, TokenTree::Ident(_));
    let is_literal = matches!(tree, TokenTree::Literal(_));
    let word = |matches: fn(&str) -> bool| matches!(tree, TokenTree::Ident(word) if matches(&word.to_string()));
    let begins_type = is_lifetime
        || word(is_type_word)
        || is_group(Delimiter::Parenthesis)
        || is_group(Delimiter::Bracket)
        || is_operator(&["!", "*", "&", "&&", "?", "<", "<<", "::"]);
    match fragment {
        Fragment::Tree | Fragment::Item | Fragment::Stmt => true,
        Fragment::Ident => word(|word| word != "_"),
        Fragment::Lifetime => is_lifetime,
        Fragment::Literal => is_literal || is_operator(&["-"]) || word(|word| matches!(word, "true" | "false")),
        Fragment::Block => is_group(Delimiter::Brace),
        Fragment::Path | Fragment::Meta => is_word || is_operator(&["::"]),
        Fragment::Vis => is_word || begins_type || is_operator(&[","]),
        Fragment::Ty => begins_type,
        Fragment::Pat | Fragment::PatParam => {
            is_word
                || is_literal
                || is_group(Delimiter::Parenthesis)
                || is_group(Delimiter::Bracket)
                || is_operator(&["&", "&&", "-", "::", "..", "..=", "...", "<", "<<"])
                || fragment == Fragment::Pat && is_operator(&["|"])
        }
        Fragment::Expr => {
            matches!(tree, TokenTree::Group(_))
                || is_literal
                || is_lifetime
                || word(|word| !is_keyword(word) || is_expression_keyword(word))
                || is_operator(&["!", "-", "*", "|", "||", "&", "&&", "..", "...", "..=", "<", "<<", "<-", "::", "#"])
        }
    }
}

/// Whether the words of an expression or type leave it one thing wherever it is put.
fn is_loose(fragment: Fragment, taken: &[TokenTree]) -> bool {
    let has = |marks: &[char]| {
        taken.iter().any(|tree| matches!(tree, TokenTree::Punct(punct) if marks.contains(&punct.as_char())))
    };
    match fragment {
        Fragment::Expr => {
            let first =
                matches!(taken.first(), Some(TokenTree::Ident(word)) if is_expression_keyword(&word.to_string()));
            taken.len() > 1
                && (first
                    || has(&['+', '-', '*', '/', '%', '^', '&', '|', '<', '>', '=', '!', '\'', '#'])
                    || has_words(taken))
        }
        Fragment::Ty => adds_bounds(taken),
        _ => false,
    }
}

/// Whether a type is a sum of bounds, as in `dyn A + B`.
fn adds_bounds(taken: &[TokenTree]) -> bool {
    let mut angles = 0_i32;
    (0..taken.len()).any(|at| {
        let is_arrow = at > 0 && mark(taken, at - 1) == Some('-');
        match mark(taken, at) {
            Some('<') => angles += 1,
            Some('>') if !is_arrow => angles -= 1,
            Some('+') => return angles == 0,
            _ => {}
        }
        false
    })
}

/// Whether two words stand side by side, as in `x as u8`, or there is a range.
fn has_words(taken: &[TokenTree]) -> bool {
    let range =
        (0..taken.len()).any(|at| Token::at(taken, at).is_some_and(|(token, _)| token.text().starts_with("..")));
    let words = taken.iter().any(|tree| matches!(tree, TokenTree::Ident(word) if word == "as"));
    range || words
}

fn is_keyword(word: &str) -> bool {
    matches!(
        word,
        "_" | "abstract"
            | "as"
            | "async"
            | "await"
            | "become"
            | "box"
            | "break"
            | "const"
            | "continue"
            | "do"
            | "dyn"
            | "else"
            | "enum"
            | "extern"
            | "false"
            | "final"
            | "fn"
            | "for"
            | "gen"
            | "if"
            | "impl"
            | "in"
            | "let"
            | "loop"
            | "macro"
            | "match"
            | "mod"
            | "move"
            | "mut"
            | "override"
            | "priv"
            | "pub"
            | "ref"
            | "return"
            | "static"
            | "struct"
            | "trait"
            | "true"
            | "try"
            | "type"
            | "typeof"
            | "unsafe"
            | "unsized"
            | "use"
            | "virtual"
            | "where"
            | "while"
            | "yield"
    )
}

/// The keywords that expressions may begin with.
fn is_expression_keyword(word: &str) -> bool {
    matches!(
        word,
        "async"
            | "break"
            | "const"
            | "continue"
            | "false"
            | "for"
            | "gen"
            | "if"
            | "loop"
            | "match"
            | "move"
            | "return"
            | "true"
            | "try"
            | "unsafe"
            | "while"
            | "yield"
            | "static"
    )
}

/// The words that types may begin with.
fn is_type_word(word: &str) -> bool {
    !is_keyword(word) || matches!(word, "_" | "for" | "impl" | "fn" | "unsafe" | "extern" | "typeof" | "dyn")
}
