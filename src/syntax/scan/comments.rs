//! Comments, and what stands before the Rust of a file.
//!
//! Called by the pass at `//` and `/*`, and before it begins. A comment is kept, whatever it says; which ones are
//! addressed to the tool is for `suppress` to find out.

use memchr::{memchr, memchr2};

use super::classes::is_blank;
use super::{Comment, CommentKind, ScanError, Scanner};

impl Scanner<'_> {
    pub(super) fn line_comment(&mut self, start: usize) -> usize {
        let bytes = self.bytes;
        let length = memchr(b'\n', &bytes[start..]);
        let mut end = length.map_or(bytes.len(), |length| start + length);
        let next = end;
        if length.is_some() && bytes[end - 1] == b'\r' {
            end -= 1;
        }
        let kind = match &bytes[start + 2..end] {
            [b'/', b'/', ..] => CommentKind::Line,
            [b'/' | b'!', ..] => CommentKind::Doc,
            _ => CommentKind::Line,
        };
        self.comment(start, end, kind);
        next
    }

    pub(super) fn block_comment(&mut self, start: usize) -> usize {
        let bytes = self.bytes;
        let kind = match &bytes[start + 2..] {
            [b'*', b'*' | b'/', ..] => CommentKind::Block,
            [b'*' | b'!', ..] => CommentKind::Doc,
            _ => CommentKind::Block,
        };
        let mut at = start + 2;
        let mut depth = 1;
        while let Some(skipped) = bytes.get(at..).and_then(|rest| memchr2(b'*', b'/', rest)) {
            at += skipped;
            match (bytes[at], bytes.get(at + 1)) {
                (b'*', Some(b'/')) => {
                    at += 2;
                    depth -= 1;
                    if depth == 0 {
                        self.comment(start, at, kind);
                        return at;
                    }
                }
                (b'/', Some(b'*')) => {
                    at += 2;
                    depth += 1;
                }
                _ => at += 1,
            }
        }
        self.fail(ScanError::UnterminatedComment { offset: start as u32 });
        self.comment(start, bytes.len(), kind);
        bytes.len()
    }

    fn comment(&mut self, start: usize, end: usize, kind: CommentKind) {
        self.found.comments.push(Comment { start: start as u32, end: end as u32, kind });
    }
}

/// The length of what comes before the Rust: a byte order mark, a `#!` line, a cargo script's `---` section.
pub(in crate::syntax) fn content_start(text: &str) -> usize {
    let mut start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let line_end = |at: usize| memchr(b'\n', &text.as_bytes()[at..]).map_or(text.len(), |length| at + length);
    // `#![attribute]`, however it is spaced, is Rust.
    if let Some(rest) = text[start..].strip_prefix("#!")
        && !after_blanks(rest).starts_with('[')
    {
        start = line_end(start);
    }
    let section = start + (text.len() - start - text[start..].trim_start().len());
    let dashes = text[section..].bytes().take_while(|&byte| byte == b'-').count();
    if dashes >= 3 {
        let fence = &text[section..section + dashes];
        let mut at = line_end(section);
        while at < text.len() {
            let end = line_end(at + 1);
            if text[at + 1..end].trim_end() == fence {
                return end;
            }
            at = end;
        }
    }
    start
}

/// The text after the white space and ordinary comments that it begins with.
fn after_blanks(text: &str) -> &str {
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(is_blank);
        if !rest.starts_with("//") && !rest.starts_with("/*") {
            return rest;
        }
        let mut scanner = Scanner::new(rest);
        let end = if rest.starts_with("//") { scanner.line_comment(0) } else { scanner.block_comment(0) };
        if scanner.found.comments.iter().any(|comment| comment.kind == CommentKind::Doc) {
            return rest;
        }
        rest = &rest[end..];
    }
}
