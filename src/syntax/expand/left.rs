//! What a rule leaves of a call's arguments: which of them are code wherever they are put, and what names they see.
//!
//! Read by `rules`, asked by `code`. To a macro, `$x:expr` and `$x:block` are one thing each: whatever becomes of them,
//! what stands inside is run as it is written, with the names of the place that it is written at. Only items that the
//! macro declares are seen by it, too, since their names are as good as written there.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::rules::MAX_DEPTH;
use super::trees::mark;

/// What a rule does with its variables.
#[derive(Debug, Default)]
pub(super) struct Left {
    /// The variables that stand where expressions or statements do.
    pub(super) evaluated: Vec<String>,
    /// Those whose repetition is all that stands between two braces: `{ $($body)* }`.
    pub(super) statements: Vec<String>,
    /// The names of the items that the rule declares.
    pub(super) declared: Vec<String>,
}

impl Left {
    /// Reads what a rule writes; none if it may declare items whose names are not known.
    pub(super) fn read(body: TokenStream) -> Option<Self> {
        let mut left = Self::default();
        left.collect(body, true, 0)?;
        Some(left)
    }

    fn collect(&mut self, tokens: TokenStream, evaluated: bool, depth: u32) -> Option<()> {
        if depth > MAX_DEPTH {
            return None;
        }
        let trees: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while let Some(tree) = trees.get(at) {
            match tree {
                TokenTree::Punct(punct) if punct.as_char() == '$' => {
                    if let Some(TokenTree::Ident(name)) = trees.get(at + 1)
                        && evaluated
                    {
                        self.evaluated.push(name.to_string());
                    }
                    // The brackets of a repetition are read like others.
                    at += usize::from(matches!(trees.get(at + 1), Some(TokenTree::Ident(_))));
                }
                TokenTree::Ident(word) => {
                    let word = word.to_string();
                    let called = matches!(trees.get(at + 2), Some(TokenTree::Group(_)));
                    if mark(&trees, at + 1) == Some('!') && called {
                        let TokenTree::Group(arguments) = &trees[at + 2] else { return None };
                        let kind = kind_of(&word)?;
                        self.collect(arguments.stream(), evaluated && kind == Nested::Evaluates, depth + 1)?;
                        at += 2;
                    } else if at == 0 || mark(&trees, at - 1) != Some('\'') {
                        self.item(&word, &trees[at + 1..])?;
                    }
                }
                TokenTree::Group(group) => {
                    if let Some(name) = repeated_alone(group).filter(|_| evaluated && begins_block(&trees[..at])) {
                        self.statements.push(name);
                    }
                    self.collect(group.stream(), evaluated, depth + 1)?;
                }
                _ => {}
            }
            at += 1;
        }
        Some(())
    }

    /// Notes the names of the item that begins with this word, if one does.
    fn item(&mut self, word: &str, rest: &[TokenTree]) -> Option<()> {
        match word {
            "macro_rules" | "macro" => None,
            "use" => {
                let end = (0..rest.len()).find(|&at| mark(rest, at) == Some(';')).unwrap_or(rest.len());
                self.imported(&rest[..end], 0)
            }
            "fn" | "struct" | "enum" | "trait" | "type" | "mod" | "static" | "const" | "crate" | "union" => {
                let name = rest
                    .iter()
                    .find(|tree| !matches!(tree, TokenTree::Ident(word) if *word == "mut" || *word == "unsafe"));
                match name {
                    Some(TokenTree::Ident(name)) => self.declared.push(name.to_string()),
                    // The name is a variable's, and may be one that the code has in a path.
                    Some(TokenTree::Punct(punct)) if punct.as_char() == '$' => return None,
                    _ => {}
                }
                Some(())
            }
            _ => Some(()),
        }
    }

    /// Notes the names that a `use` brings: the last words of its paths.
    fn imported(&mut self, trees: &[TokenTree], depth: u32) -> Option<()> {
        if depth > MAX_DEPTH {
            return None;
        }
        for (at, tree) in trees.iter().enumerate() {
            match tree {
                TokenTree::Ident(name) => {
                    let leads_on = mark(trees, at + 1) == Some(':');
                    let is_renamed = matches!(trees.get(at + 1), Some(TokenTree::Ident(word)) if word == "as");
                    let is_last = !leads_on && !is_renamed && name != "as";
                    self.declared.extend(is_last.then(|| name.to_string()));
                    // `use path::{self}` brings the path's own last word.
                    let is_self = |tree: TokenTree| matches!(&tree, TokenTree::Ident(word) if word == "self");
                    let leads_to_itself = leads_on
                        && matches!(trees.get(at + 3), Some(TokenTree::Group(group)) if group.stream().into_iter().any(is_self));
                    self.declared.extend(leads_to_itself.then(|| name.to_string()));
                }
                TokenTree::Group(group) => {
                    let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                    self.imported(&inner, depth + 1)?;
                }
                // `use path::*`, `use $path`.
                TokenTree::Punct(punct) if punct.as_char() == '*' => return None,
                TokenTree::Punct(punct) if punct.as_char() == '$' => {
                    let is_crate = matches!(trees.get(at + 1), Some(TokenTree::Ident(name)) if name == "crate");
                    is_crate.then_some(())?;
                }
                _ => {}
            }
        }
        Some(())
    }
}

/// What a macro does that a rule calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Nested {
    /// It runs its arguments.
    Evaluates,
    /// It looks at what is written only.
    Reads,
}

/// What a macro does with its arguments, by its name; none if it might declare something.
fn kind_of(name: &str) -> Option<Nested> {
    match name {
        "assert" | "assert_eq" | "assert_ne" | "debug_assert" | "debug_assert_eq" | "debug_assert_ne" | "print"
        | "println" | "eprint" | "eprintln" | "format" | "format_args" | "write" | "writeln" | "panic" | "todo"
        | "unimplemented" | "unreachable" | "matches" | "vec" | "dbg" | "join" | "try_join" | "select" | "pin"
        | "ready" => Some(Nested::Evaluates),
        "stringify" | "concat" | "line" | "column" | "file" | "module_path" | "env" | "option_env" | "cfg"
        | "include_str" | "include_bytes" | "compile_error" | "trace" | "debug" | "info" | "warn" | "error"
        | "event" | "span" | "trace_span" | "debug_span" | "info_span" | "warn_span" | "error_span" => {
            Some(Nested::Reads)
        }
        _ => None,
    }
}

/// The variable whose repetition, with nothing between, is all that stands in a group.
fn repeated_alone(group: &proc_macro2::Group) -> Option<String> {
    if group.delimiter() != Delimiter::Brace {
        return None;
    }
    let trees: Vec<TokenTree> = group.stream().into_iter().collect();
    let [TokenTree::Punct(dollar), TokenTree::Group(inner), TokenTree::Punct(star)] = trees.as_slice() else {
        return None;
    };
    if dollar.as_char() != '$' || star.as_char() != '*' || inner.delimiter() != Delimiter::Parenthesis {
        return None;
    }
    let inner: Vec<TokenTree> = inner.stream().into_iter().collect();
    match inner.as_slice() {
        [TokenTree::Punct(dollar), TokenTree::Ident(name)] if dollar.as_char() == '$' => Some(name.to_string()),
        _ => None,
    }
}

/// Whether braces that stand after these trees hold statements, rather than fields, arms or items.
fn begins_block(before: &[TokenTree]) -> bool {
    match before.last() {
        None => true,
        Some(TokenTree::Ident(word)) => {
            ["async", "move", "unsafe", "else", "loop"].iter().any(|keyword| word == keyword)
        }
        // `=> {`, but not `-> T {` and the like, which end with a type.
        Some(TokenTree::Punct(_)) => {
            let last = mark(before, before.len() - 1);
            let arrow = before.len() > 1 && mark(before, before.len() - 2) == Some('=');
            matches!(last, Some('=' | '|' | ',' | ';')) || last == Some('>') && arrow
        }
        _ => false,
    }
}
