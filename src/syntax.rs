//! Text to the tool's own tree: the only module that knows `syn`.
//!
//! `db` asks for a file's [`Outline`], for single items of it and for single [`Body`]s, on whichever thread needs them.
//! One pass finds where the items of a file stand (`skeleton`); an item or a body is parsed from its own range of the
//! text when somebody asks for it. So what nobody looks at costs nothing but that pass. syn's tree is dropped before
//! these functions return, and with it the thread's token positions.
//!
//! Nothing here reads files, resolves names, or aborts: what is not understood becomes `Opaque`.

pub(crate) mod aliases;
mod body;
pub(crate) mod calls;
mod conditional;
mod cursor;
pub(crate) mod expand;
pub(crate) mod headers;
mod imports;
mod lower;
mod macros;
mod outline;
pub(crate) mod row;
pub mod scan;
mod scopes;
mod skeleton;
pub mod tokens;
pub mod tree;

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};
use syn::parse::Parser;

pub(crate) use self::cursor::{in_word, word_length};
pub(crate) use self::macros::is_known as is_known_macro;
use self::tree::{Body, BodySource, FnItem, Item, ItemIdx, Outline, ParamPat, Slot, SlotKind, Span};

/// The deepest nesting that is parsed, brackets and chains of operators together, since syn recurses along both.
///
/// Twice what any of 2,000 published crates holds; nearly all stay below 100.
pub const MAX_NESTING: u32 = 3_000;

/// The most digits of a number that is parsed: what syn takes to read one grows with the square of their number.
pub const MAX_DIGITS: u32 = 1_000;

/// The stack, in bytes, that a thread needs to parse what the limit allows: syn takes up to 8 KB a level in an
/// optimised build, and several times as much in one that is not.
pub const STACK_SIZE: usize = 256 << 20;

/// Why a file has no outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    /// Where, as bytes in the file.
    pub span: Span,
    /// What was expected: lower case, no full stop.
    pub message: String,
}

/// Finds the items of a file. The text may begin with a byte order mark or a shebang line.
///
/// What the items are is read by [`item`] and [`parts`], for those that somebody asks for.
///
/// # Errors
///
/// If the text is no Rust, as far as that can be seen without parsing its items, or nests deeper than [`MAX_NESTING`].
pub fn outline(text: &str) -> Result<Outline, ParseError> {
    let start = scan::content_start(text) as u32;
    // Where an item is not recognised, the text as it stands is the judge.
    skeleton::file(text, start).or_else(|_| parse_items(text, start))
}

/// The item of a slot, read from the text of its file on first use.
pub fn item<'o>(text: &str, outline: &'o Outline, index: ItemIdx) -> &'o Item {
    let slot = slot(text, outline, index);
    slot.item.get_or_init(|| {
        let (item, parts) = outline::read(text, slot, index);
        if slot.kind == SlotKind::Enum {
            let _ = outline.entries[index.entry as usize].parts.set(parts);
        }
        Box::new(item)
    })
}

/// The members of an impl or trait, the variants of an enum: found on first use.
pub fn parts<'o>(text: &str, outline: &'o Outline, index: ItemIdx) -> &'o [Slot] {
    let entry = &outline.entries[index.entry as usize];
    let slot = &entry.slot;
    match (slot.kind, slot.body) {
        _ if index.part > 0 => &[],
        (SlotKind::Impl | SlotKind::Trait, Some(braces)) => {
            entry.parts.get_or_init(|| skeleton::members(text, braces, index, slot.uncertain))
        }
        (SlotKind::Enum, _) => {
            item(text, outline, index);
            entry.parts.get().map_or(&[], Vec::as_slice)
        }
        _ => entry.parts.get().map_or(&[], Vec::as_slice),
    }
}

/// Where an item stands, and what is known of it without reading it.
///
/// # Panics
///
/// If the index is of another outline.
pub fn slot<'o>(text: &str, outline: &'o Outline, index: ItemIdx) -> &'o Slot {
    match index.part.checked_sub(1) {
        None => &outline.entries[index.entry as usize].slot,
        Some(part) => &parts(text, outline, ItemIdx { part: 0, ..index })[part as usize],
    }
}

/// The text between `impl` and the braces of an impl.
pub fn impl_header<'t>(text: &'t str, slot: &Slot) -> Option<&'t str> {
    skeleton::impl_header(text, slot.range)
}

/// The path of the macro that a slot calls.
pub(crate) fn macro_path<'t>(text: &'t str, slot: &Slot) -> Option<Vec<&'t str>> {
    skeleton::macro_path(text, slot.range)
}

/// Refuses a text that is nested so deeply that a parser would overflow its stack, or that holds a number which would
/// keep it busy for long; `start` is where the text stands.
fn within_limits(text: &str, start: u32) -> Result<(), ParseError> {
    // Each level takes a byte at least.
    if text.len() <= MAX_NESTING as usize {
        return Ok(());
    }
    let scan = scan::scan(text);
    if scan.nesting > MAX_NESTING {
        let message = format!("the code nests more than {MAX_NESTING} levels deep, which is not parsed");
        let at = start + scan.most_nested;
        return Err(ParseError { span: Span { start: at, end: at + 1 }, message });
    }
    if scan.longest_number > MAX_DIGITS {
        let message = format!("a number of more than {MAX_DIGITS} digits, which is not parsed");
        let end = start + scan.longest_number_end;
        return Err(ParseError { span: Span { start: end - scan.longest_number, end }, message });
    }
    Ok(())
}

fn parse_items(text: &str, start: u32) -> Result<Outline, ParseError> {
    let content = &text[start as usize..];
    within_limits(content, start)?;
    let lines = lower::Lines::new(content);
    let at = lower::Offset::new(start, &lines);
    let lowered = match syn::parse_file(content) {
        Ok(file) => Ok(outline::file(at, &file)),
        Err(error) => Err(ParseError { span: at.of(error.span()), message: error.to_string() }),
    };
    proc_macro2::extra::invalidate_current_thread_spans();
    lowered
}

/// Parses a whole text, to find out whether it is Rust.
///
/// # Errors
///
/// If it is none, or nests deeper than [`MAX_NESTING`].
pub fn check(text: &str) -> Result<(), ParseError> {
    parse_items(text, scan::content_start(text) as u32).map(drop)
}

/// What is known of the macros that a body calls, by their paths as they stand there.
#[derive(Debug, Default)]
pub struct CalledMacros {
    /// Those that may be the user's own, which are then not what others of that name are.
    pub(crate) own: FxHashSet<String>,
    /// The definitions.
    pub(crate) definitions: FxHashMap<String, Arc<expand::Macro>>,
}

/// Parses a body out of the text of its file. A body that does not parse has no `root`.
///
/// # Errors
///
/// If the text at `source` is no Rust.
pub fn body(
    text: &str,
    source: BodySource,
    signature: Option<&FnItem>,
    macros: &CalledMacros,
) -> Result<Body, ParseError> {
    let (BodySource::Block(span) | BodySource::Expr(span)) = source else {
        return Ok(Body::default());
    };
    let part = text.get(span.start as usize..span.end as usize).unwrap_or("");
    within_limits(part, span.start)?;
    let lines = lower::Lines::new(part);
    let at = lower::Offset::new(span.start, &lines);
    let place = body::Place { at, text, macros };
    let lowered = match source {
        BodySource::Block(_) => function_block.parse_str(part).map(|block| {
            let params = parameter_patterns(text, signature);
            body::function(place, &block, signature, &params)
        }),
        _ => syn::parse_str::<syn::Expr>(part).map(|expr| body::initialiser(place, &expr)),
    };
    let lowered = lowered.map_err(|error| ParseError { span: at.of(error.span()), message: error.to_string() });
    proc_macro2::extra::invalidate_current_thread_spans();
    lowered
}

/// Parses a function's block, which may begin with attributes of the function.
fn function_block(input: syn::parse::ParseStream<'_>) -> syn::Result<syn::Block> {
    let content;
    let brace_token = syn::braced!(content in input);
    content.call(syn::Attribute::parse_inner)?;
    Ok(syn::Block { brace_token, stmts: content.call(syn::Block::parse_within)? })
}

/// Parses the parameters whose patterns are more than a name.
fn parameter_patterns<'t>(text: &'t str, signature: Option<&FnItem>) -> Vec<body::ParamPattern<'t>> {
    let params = signature.iter().flat_map(|signature| signature.params.iter().enumerate());
    params
        .filter_map(|(index, param)| {
            let ParamPat::Source(span) = param.pat else { return None };
            let part = text.get(span.start as usize..span.end as usize)?;
            let parse = |input: syn::parse::ParseStream<'_>| {
                input.call(syn::Attribute::parse_outer)?;
                syn::Pat::parse_multi_with_leading_vert(input)
            };
            Some(body::ParamPattern { index, pat: parse.parse_str(part).ok()?, lines: lower::Lines::new(part) })
        })
        .collect()
}
