//! Reads the macro calls in bodies whose arguments are plain expressions.
//!
//! Called by `body`. A macro is known by the last part of its path, unless it may be one of the user's own. Of any other
//! it is noted which variables it mentions, since what it makes of its tokens is not known; if its definition is, those
//! of its arguments that are code are read, too (`expand::code`).

use proc_macro2::{Group, TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;

use super::body::Lowerer;
use super::expand::{Arguments, Code, leaves};
use super::tree::{BlockKind, ExprId, ExprKind, MacroKind, SelectBranch, Span};
use crate::names::Name;

/// Lowers a macro call that is a statement.
///
/// Only there can `pin!(x)` be one of the macros, of tokio and others, that pin the variable `x` where it is.
pub(super) fn statement(to: &mut Lowerer<'_>, mac: &syn::Macro) -> ExprId {
    let plain = comma_list(mac.tokens.clone())
        .is_some_and(|args| !args.is_empty() && args.iter().all(|arg| matches!(arg, syn::Expr::Path(_))));
    let of_std = mac.path.segments.len() > 1 && mac.path.segments[0].ident == "std";
    if mac.path.segments.last().is_some_and(|last| last.ident == "pin") && plain && !of_std && !is_own(to, mac) {
        let span = span_of(to, mac);
        let args = comma_list(mac.tokens.clone()).unwrap_or_default();
        let args = to.exprs(&args);
        return to.add(span, ExprKind::Macro(MacroKind::PinInPlace, args));
    }
    call(to, mac)
}

/// Lowers a macro call.
pub(super) fn call(to: &mut Lowerer<'_>, mac: &syn::Macro) -> ExprId {
    let span = span_of(to, mac);
    let Some(last) = mac.path.segments.last() else {
        return to.opaque(span, mac.tokens.clone());
    };
    let tokens = mac.tokens.clone();
    if is_own(to, mac) {
        return defined(to, span, mac);
    }
    let lowered = match Known::of(&last.ident.to_string()) {
        Some(Known::Listed(kind)) => Some(listed(to, span, kind, tokens.clone())),
        Some(Known::Strict(kind)) => strict(to, span, kind, tokens.clone()),
        Some(Known::Polled(kind)) => polled(to, span, kind, tokens.clone()),
        Some(Known::Matches) => matches(to, span, tokens.clone()),
        Some(Known::Vector) => vector(to, span, tokens.clone()),
        Some(Known::Pin) => pin(to, span, mac),
        Some(Known::Select) => select(to, span, tokens.clone()),
        None => return defined(to, span, mac),
    };
    lowered.unwrap_or_else(|| to.opaque(span, tokens))
}

/// How the arguments of a macro are read that is known by its name.
#[derive(Clone, Copy, Debug)]
enum Known {
    /// Expressions, with format strings, named arguments and log fields between them.
    Listed(MacroKind),
    /// Expressions.
    Strict(MacroKind),
    /// Futures, with tokio's `biased;`.
    Polled(MacroKind),
    Matches,
    Vector,
    Pin,
    Select,
}

impl Known {
    fn of(name: &str) -> Option<Self> {
        Some(match name {
            "assert" | "assert_eq" | "assert_ne" | "debug_assert" | "debug_assert_eq" | "debug_assert_ne" => {
                Self::Listed(MacroKind::Assert)
            }
            "print" | "println" | "eprint" | "eprintln" | "trace" | "debug" | "info" | "warn" | "error" | "ensure" => {
                Self::Listed(MacroKind::Borrow)
            }
            "span" | "trace_span" | "debug_span" | "info_span" | "warn_span" | "error_span" => {
                Self::Listed(MacroKind::Span)
            }
            "format" => Self::Listed(MacroKind::Format),
            "format_args" | "write" | "writeln" | "anyhow" | "eyre" => Self::Listed(MacroKind::Value),
            "panic" | "todo" | "unimplemented" | "unreachable" => Self::Listed(MacroKind::Diverge),
            "bail" => Self::Listed(MacroKind::Bail),
            "matches" => Self::Matches,
            "vec" => Self::Vector,
            "pin" | "pin_mut" => Self::Pin,
            "join" => Self::Polled(MacroKind::Join),
            "try_join" => Self::Polled(MacroKind::TryJoin),
            "dbg" => Self::Strict(MacroKind::Dbg),
            "ready" => Self::Strict(MacroKind::Ready),
            "select" | "select_biased" => Self::Select,
            _ => return None,
        })
    }
}

/// Whether a macro of that name is taken for a well-known one, unless it may be the user's own.
pub(crate) fn is_known(name: &str) -> bool {
    Known::of(name).is_some()
}

/// A macro that is not known by its name: what it makes is not known, but some of its arguments may be code that stays
/// what it is.
fn defined(to: &mut Lowerer<'_>, span: Span, mac: &syn::Macro) -> ExprId {
    let opaque = to.opaque(span, mac.tokens.clone());
    let Some(definition) = to.macros.definitions.get(&path_of(mac)) else { return opaque };
    let Some(arguments) = Arguments::read(definition, (to.at, to.text), mac.tokens.clone()) else { return opaque };
    let words = arguments.words.iter().filter(|word| !is_path_keyword(word));
    let mut names: Vec<Name> = words.map(|word| Name::new(word)).collect();
    names.sort_by_key(|name| name.as_str());
    names.dedup();
    let lower = |code: Code| {
        if code.is_statements {
            let is_awaited = to.text.get(code.span.start as usize..code.span.end as usize)?.contains("for await");
            let tokens = if is_awaited { with_plain_loops(code.tokens) } else { code.tokens };
            let statements = syn::Block::parse_within.parse2(tokens).ok()?;
            let is_item = |statement: &syn::Stmt| matches!(statement, syn::Stmt::Item(_));
            if statements.iter().any(is_item) {
                return None;
            }
            let lower = |to: &mut Lowerer<'_>| to.statements(code.span, &statements, BlockKind::Plain, None);
            Some(to.handed_to_macro(code.span, &names, lower))
        } else {
            let expr = syn::parse2::<syn::Expr>(code.tokens).ok()?;
            Some(to.handed_to_macro(code.span, &names, |to| to.expr(&expr)))
        }
    };
    let code: Vec<ExprId> = arguments.code.into_iter().filter_map(lower).collect();
    if code.is_empty() { opaque } else { to.add(span, ExprKind::Call(opaque, code)) }
}

/// Tokens without the `await` of `for await`: syn does not know it, and macros that make streams do. What such a loop
/// goes over is no iterator, so nothing is known of its elements.
fn with_plain_loops(tokens: TokenStream) -> TokenStream {
    let mut follows_for = false;
    let mut plain = Vec::new();
    for tree in tokens {
        let word = if let TokenTree::Ident(word) = &tree { word.to_string() } else { String::new() };
        if !(follows_for && word == "await") {
            plain.push(match tree {
                TokenTree::Group(group) => {
                    let mut inside = Group::new(group.delimiter(), with_plain_loops(group.stream()));
                    inside.set_span(group.span());
                    TokenTree::Group(inside)
                }
                other => other,
            });
        }
        follows_for = word == "for";
    }
    plain.into_iter().collect()
}

/// Whether a word names no variable that could be bound, as `self` can.
fn is_path_keyword(word: &str) -> bool {
    matches!(word, "Self" | "super" | "crate")
}

/// Whether a macro may be the user's own: what it is called says nothing then.
fn is_own(to: &Lowerer<'_>, mac: &syn::Macro) -> bool {
    !to.macros.own.is_empty() && to.macros.own.contains(&path_of(mac))
}

fn path_of(mac: &syn::Macro) -> String {
    let path: Vec<String> = mac.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    path.join("::")
}

/// The statements of `tokio::pin! { let x = ..; }`.
pub(super) fn pinned_lets(to: &Lowerer<'_>, mac: &syn::Macro) -> Option<Vec<syn::Stmt>> {
    let starts_with_let =
        matches!(mac.tokens.clone().into_iter().next(), Some(TokenTree::Ident(first)) if first == "let");
    if mac.path.segments.last()?.ident != "pin" || !starts_with_let || is_own(to, mac) {
        return None;
    }
    syn::Block::parse_within.parse2(mac.tokens.clone()).ok()
}

/// Notes every variable that is mentioned in `tokens`, in format strings too.
pub(super) fn mention_all(to: &mut Lowerer<'_>, tokens: TokenStream) {
    for tree in leaves(tokens) {
        match tree {
            TokenTree::Ident(ident) => to.mention(Name::new(&ident.to_string())),
            TokenTree::Literal(literal) => mention_captures(to, &literal.to_string()),
            TokenTree::Punct(_) | TokenTree::Group(_) => {}
        }
    }
}

/// Notes the variables that a format string captures: `"{name:?}"`, `"{:width$}"`.
fn mention_captures(to: &mut Lowerer<'_>, text: &str) {
    if !text.contains('{') {
        return;
    }
    for part in text.split('{').skip(1) {
        let inside = part.split('}').next().unwrap_or("");
        for word in inside.split(|c: char| !(c.is_alphanumeric() || c == '_')) {
            if word.starts_with(|c: char| c.is_alphabetic() || c == '_') {
                to.mention(Name::new(word));
            }
        }
    }
}

fn span_of(to: &Lowerer, mac: &syn::Macro) -> Span {
    let delimiters = match &mac.delimiter {
        syn::MacroDelimiter::Paren(token) => token.span,
        syn::MacroDelimiter::Brace(token) => token.span,
        syn::MacroDelimiter::Bracket(token) => token.span,
    };
    let first = mac.path.segments.first().map_or_else(|| mac.bang_token.span, |segment| segment.ident.span());
    to.at.of(first).to(to.at.group(delimiters))
}

fn comma_list(tokens: TokenStream) -> Option<Vec<syn::Expr>> {
    let list = Punctuated::<syn::Expr, syn::Token![,]>::parse_terminated.parse2(tokens).ok()?;
    Some(list.into_iter().collect())
}

/// A macro that fails to be read if its arguments are not all expressions.
fn strict(to: &mut Lowerer<'_>, span: Span, kind: MacroKind, tokens: TokenStream) -> Option<ExprId> {
    let args = comma_list(tokens)?;
    let args = to.exprs(&args);
    Some(to.add(span, ExprKind::Macro(kind, args)))
}

/// A macro that looks at a list of expressions with format strings, named arguments and log fields between them.
fn listed(to: &mut Lowerer<'_>, span: Span, kind: MacroKind, tokens: TokenStream) -> ExprId {
    let mut args = Vec::new();
    for part in split_commas(tokens) {
        let bare = without_decoration(&part);
        match syn::parse2::<syn::Expr>(bare.into_iter().collect()) {
            Ok(expr) => {
                if let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &expr {
                    mention_captures(to, &text.value());
                }
                args.push(to.expr(&expr));
            }
            Err(_) => mention_all(to, part.into_iter().collect()),
        }
    }
    to.add(span, ExprKind::Macro(kind, args))
}

/// Splits at commas outside of groups and of `::<..>`.
fn split_commas(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut parts = vec![Vec::new()];
    let mut angles = 0_u32;
    let mut previous = [' '; 2];
    for tree in tokens {
        let sign = match &tree {
            TokenTree::Punct(punct) => punct.as_char(),
            _ => ' ',
        };
        match sign {
            '<' if angles > 0 || previous == [':', ':'] => angles += 1,
            '>' if angles > 0 && previous[1] != '-' => angles -= 1,
            ',' if angles == 0 => {
                parts.push(Vec::new());
                previous = [' '; 2];
                continue;
            }
            _ => {}
        }
        previous = [previous[1], sign];
        if let Some(part) = parts.last_mut() {
            part.push(tree);
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// Drops what log macros and named arguments put before a value: `target:`, `field.name =`, `%`, `?`.
fn without_decoration(part: &[TokenTree]) -> Vec<TokenTree> {
    let punct = |index: usize| match part.get(index) {
        Some(TokenTree::Punct(punct)) => punct.as_char(),
        _ => ' ',
    };
    let is_word = |index: usize| matches!(part.get(index), Some(TokenTree::Ident(_) | TokenTree::Literal(_)));
    let mut start = 0;
    if is_word(0) && punct(1) == ':' && punct(2) != ':' {
        start = 2;
    }
    let mut end = start;
    while is_word(end) && punct(end + 1) == '.' {
        end += 2;
    }
    if is_word(end) && punct(end + 1) == '=' && punct(end + 2) != '=' {
        start = end + 2;
    }
    if matches!(punct(start), '%' | '?') {
        start += 1;
    }
    part[start.min(part.len())..].to_vec()
}

fn matches(to: &mut Lowerer<'_>, span: Span, tokens: TokenStream) -> Option<ExprId> {
    let parse = |input: ParseStream<'_>| {
        let value: syn::Expr = input.parse()?;
        input.parse::<syn::Token![,]>()?;
        Ok((value, input.parse::<TokenStream>()?))
    };
    let (value, rest) = parse.parse2(tokens).ok()?;
    let value = to.expr(&value);
    mention_all(to, rest);
    Some(to.add(span, ExprKind::Macro(MacroKind::Matches, vec![value])))
}

fn vector(to: &mut Lowerer<'_>, span: Span, tokens: TokenStream) -> Option<ExprId> {
    if let Some(elems) = comma_list(tokens.clone()) {
        let elems = to.exprs(&elems);
        return Some(to.add(span, ExprKind::Macro(MacroKind::Vec, elems)));
    }
    let parse = |input: ParseStream<'_>| {
        let value: syn::Expr = input.parse()?;
        input.parse::<syn::Token![;]>()?;
        Ok((value, input.parse::<syn::Expr>()?))
    };
    let (value, len) = parse.parse2(tokens).ok()?;
    let args = vec![to.expr(&value), to.expr(&len)];
    Some(to.add(span, ExprKind::Macro(MacroKind::VecRepeat, args)))
}

/// `pin!(x)` of std owns `x`; `pin_mut!(x)` pins the variable `x` where it is.
fn pin(to: &mut Lowerer<'_>, span: Span, mac: &syn::Macro) -> Option<ExprId> {
    let args = comma_list(mac.tokens.clone())?;
    let in_place = mac.path.segments.last().is_some_and(|last| last.ident == "pin_mut");
    let kind = if in_place { MacroKind::PinInPlace } else { MacroKind::Pin };
    let args = to.exprs(&args);
    Some(to.add(span, ExprKind::Macro(kind, args)))
}

/// `join!(a, b)` and `try_join!(a, b)`, with tokio's `biased;`.
fn polled(to: &mut Lowerer<'_>, span: Span, kind: MacroKind, tokens: TokenStream) -> Option<ExprId> {
    let args = comma_list(without_biased(tokens))?;
    let args = to.exprs(&args);
    Some(to.add(span, ExprKind::Macro(kind, args)))
}

fn without_biased(tokens: TokenStream) -> TokenStream {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    match trees.as_slice() {
        [TokenTree::Ident(first), TokenTree::Punct(second), rest @ ..]
            if first == "biased" && second.as_char() == ';' =>
        {
            rest.iter().cloned().collect()
        }
        _ => trees.into_iter().collect(),
    }
}

/// A branch of `select!` as it is parsed.
struct Branch {
    pat: Option<syn::Pat>,
    future: Option<syn::Expr>,
    condition: Option<syn::Expr>,
    handler: syn::Expr,
}

fn parse_branches(input: ParseStream<'_>) -> syn::Result<Vec<Branch>> {
    let mut branches = Vec::new();
    while !input.is_empty() {
        let mut branch = Branch { pat: None, future: None, condition: None, handler: syn::Expr::PLACEHOLDER };
        let fork = input.fork();
        let word =
            fork.call(<syn::Ident as syn::ext::IdentExt>::parse_any).map(|word| word.to_string()).unwrap_or_default();
        let closing = matches!(word.as_str(), "else" | "default" | "complete") && fork.peek(syn::Token![=>]);
        if closing {
            input.call(<syn::Ident as syn::ext::IdentExt>::parse_any)?;
        } else {
            branch.pat = Some(syn::Pat::parse_multi_with_leading_vert(input)?);
            input.parse::<syn::Token![=]>()?;
            branch.future = Some(input.parse()?);
            if input.peek(syn::Token![,]) && input.peek2(syn::Token![if]) {
                input.parse::<syn::Token![,]>()?;
                input.parse::<syn::Token![if]>()?;
                branch.condition = Some(input.parse()?);
            }
        }
        input.parse::<syn::Token![=>]>()?;
        branch.handler = syn::Expr::parse_with_earlier_boundary_rule(input)?;
        input.parse::<Option<syn::Token![,]>>()?;
        branches.push(branch);
    }
    Ok(branches)
}

fn select(to: &mut Lowerer<'_>, span: Span, tokens: TokenStream) -> Option<ExprId> {
    let branches = parse_branches.parse2(without_biased(tokens)).ok()?;
    let branches = branches
        .iter()
        .map(|branch| {
            to.scoped(|to| {
                let condition = branch.condition.as_ref().map(|condition| to.expr(condition));
                let future = branch.future.as_ref().map(|future| to.expr(future));
                let pat = branch.pat.as_ref().map(|pat| to.pat(pat));
                SelectBranch { pat, future, condition, handler: to.expr(&branch.handler) }
            })
        })
        .collect();
    Some(to.add(span, ExprKind::Select(branches)))
}
