//! Where suppressions of given findings have to be written, and how: for `--add-suppressions`.
//!
//! Called by `cli`, which writes the files. Each suppression stands on a line of its own, before the innermost
//! statement or item that begins a line and holds the finding. Its reason is left to be written.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::extent::Code;
use super::find::{self, Covers};
use crate::checks::suppression_without_reason::PLACEHOLDER;
use crate::finding::Finding;
use crate::syntax::tokens::{TokenKind, tokens};

/// A text with suppressions in it.
#[derive(Debug)]
pub struct Added {
    /// The text.
    pub text: String,
    /// How many of the findings it suppresses.
    pub suppressed: usize,
}

/// Writes suppressions of `findings`, which all lie in `text`, into it; what has no place for one is left as it is.
pub fn add<'f>(text: &str, findings: impl IntoIterator<Item = &'f Finding>) -> Added {
    let mut wanted: BTreeMap<usize, Vec<&Finding>> = BTreeMap::new();
    if let Some(tokens) = tokens(text) {
        let code = Code { text, tokens: &tokens };
        for finding in findings {
            if let Some(line) = line_before(code, finding.primary.place.start) {
                wanted.entry(line).or_default().push(finding);
            }
        }
    }
    let (mut new, mut copied, mut moved) = (String::with_capacity(text.len()), 0, Vec::new());
    let line_break = if text.contains("\r\n") { "\r\n" } else { "\n" };
    for (line, findings) in &wanted {
        new.push_str(&text[copied..*line]);
        copied = *line;
        let blanks = text[*line..].len() - text[*line..].trim_start_matches([' ', '\t']).len();
        let mut lints: Vec<&str> = findings.iter().map(|finding| finding.lint).collect();
        lints.sort_unstable();
        lints.dedup();
        let indent = &text[*line..*line + blanks];
        let lints = lints.join(", ");
        let _ = write!(new, "{indent}// detach-lint: allow({lints}) reason: {PLACEHOLDER}{line_break}");
        let by = new.len() - copied;
        moved.extend(findings.iter().map(|finding| (finding.lint, finding.primary.place.start as usize + by)));
    }
    new.push_str(&text[copied..]);
    // What has been written is read again, as the next run will read it.
    let suppressions = find::suppressions(&new);
    let is_covered = |(lint, start): &&(&str, usize)| {
        suppressions.iter().any(|suppression| {
            let Covers::Code(span) = suppression.covers else { return false };
            (span.start as usize..span.end as usize).contains(start)
                && suppression.names.iter().any(|(name, _)| name == lint)
        })
    };
    let suppressed = moved.iter().filter(is_covered).count();
    Added { text: new, suppressed }
}

/// Where the line begins that holds the beginning of the innermost statement or item around `offset` which begins one.
fn line_before(code: Code<'_>, offset: u32) -> Option<usize> {
    let at = code.tokens.partition_point(|token| token.span.end <= offset);
    let mut group = code.tokens.get(at)?.parent;
    loop {
        let first = group.map_or(0, |open| open + 1);
        let is_block = group.is_none_or(|open| matches!(code.tokens[open].kind, TokenKind::Open(b'{', _)));
        if is_block && let Some(line) = line_in(code, first, offset) {
            return Some(line);
        }
        group = code.tokens[group?].parent;
    }
}

/// As [`line_before`], among what begins at the token `first` and behind it in the same group.
fn line_in(code: Code<'_>, first: usize, offset: u32) -> Option<usize> {
    let mut index = first;
    loop {
        let extent = code.extent(code.behind_attributes(index))?;
        let start = code.tokens[index].span.start;
        if (start..extent.end).contains(&offset) {
            let line = code.text[..start as usize].rfind('\n').map_or(0, |newline| newline + 1);
            return code.text[line..start as usize].trim().is_empty().then_some(line);
        }
        let next = code.at(extent.end);
        // A comma ends an arm and is not part of it.
        index = if code.tokens.get(next)?.kind == TokenKind::Mark(b',') { next + 1 } else { next };
        if index <= first && extent.end <= start || code.tokens.get(index)?.span.start > offset {
            return None;
        }
    }
}
