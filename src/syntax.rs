//! Text to the tool's own tree: the only module that knows `syn`.
//!
//! `db` asks for a file's [`Outline`] and for single [`Body`]s, on whichever thread needs them. The text is scanned
//! first (`scan`), function bodies are blanked out, and what is left is parsed into the outline; a body is parsed
//! from its own range of the text when somebody asks for it. So a body that nobody looks at costs nothing but the
//! scan. syn's tree is dropped before these functions return, and with it the thread's token positions.
//!
//! Nothing here reads files, resolves names, or aborts: what is not understood becomes `Opaque`.

mod body;
mod lower;
mod macros;
mod outline;
pub mod scan;
pub mod tree;

use syn::parse::Parser;

use self::tree::{Body, BodySource, FnItem, Outline, ParamPat, Span};

/// The deepest nesting that is parsed, brackets and chains of operators together, since syn recurses along both.
///
/// Twice what any of 2,000 published crates holds; nearly all stay below 100.
pub const MAX_NESTING: u32 = 3_000;

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

/// Parses the items of a file. The text may begin with a byte order mark or a shebang line.
///
/// # Errors
///
/// If the text is no Rust, or nests deeper than [`MAX_NESTING`].
pub fn outline(text: &str) -> Result<Outline, ParseError> {
    let scan = scan::scan(text);
    within_limits(&scan)?;
    let blanked = scan::blank_bodies(text, &scan.bodies);
    // If the scanner took something for a body that is none, the text as it stands is the judge.
    parse_items(&blanked, scan.content_start).or_else(|_| parse_items(text, scan.content_start))
}

fn within_limits(scan: &scan::Scan) -> Result<(), ParseError> {
    let at = |offset: u32| Span { start: offset, end: offset + 1 };
    if scan.nesting > MAX_NESTING {
        let message = format!("the code nests more than {MAX_NESTING} levels deep, which is not parsed");
        return Err(ParseError { span: at(scan.most_nested), message });
    }
    Ok(())
}

fn parse_items(text: &str, start: u32) -> Result<Outline, ParseError> {
    let at = lower::Offset(start);
    let lowered = match syn::parse_file(&text[start as usize..]) {
        Ok(file) => Ok(outline::file(at, &file)),
        Err(error) => Err(ParseError { span: at.of(error.span()), message: error.to_string() }),
    };
    proc_macro2::extra::invalidate_current_thread_spans();
    lowered
}

/// Parses a body out of the text of its file. A body that does not parse has no `root`.
///
/// # Errors
///
/// If the text at `source` is no Rust.
pub fn body(text: &str, source: BodySource, signature: Option<&FnItem>) -> Result<Body, ParseError> {
    let (BodySource::Block(span) | BodySource::Expr(span)) = source else {
        return Ok(Body::default());
    };
    let part = text.get(span.start as usize..span.end as usize).unwrap_or("");
    let lowered = match source {
        BodySource::Block(_) => function_block.parse_str(part).map(|block| {
            let params = parameter_patterns(text, signature);
            body::function(span.start, &block, signature, &params)
        }),
        _ => syn::parse_str::<syn::Expr>(part).map(|expr| body::initialiser(span.start, &expr)),
    };
    let lowered = lowered.map_err(|error| {
        let span = lower::Offset(span.start).of(error.span());
        ParseError { span, message: error.to_string() }
    });
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
fn parameter_patterns(text: &str, signature: Option<&FnItem>) -> Vec<(usize, syn::Pat)> {
    let params = signature.iter().flat_map(|signature| signature.params.iter().enumerate());
    params
        .filter_map(|(index, param)| {
            let ParamPat::Source(span) = param.pat else { return None };
            let part = text.get(span.start as usize..span.end as usize)?;
            let parse = |input: syn::parse::ParseStream<'_>| {
                input.call(syn::Attribute::parse_outer)?;
                syn::Pat::parse_multi_with_leading_vert(input)
            };
            Some((index, parse.parse_str(part).ok()?))
        })
        .collect()
}
