//! Strings, characters, lifetimes, numbers, and the words that turn out to begin one of them.
//!
//! Called by the pass at a quote or digit, and at a word with a quote, `#` or something not ASCII behind it. Says where
//! the literal ends; what it stands for is nobody's business here.

use memchr::{memchr, memchr2};

use super::classes::{is_blank, word_end};
use super::{ScanError, Scanner};

/// What a word turned out to be.
#[derive(Clone, Copy)]
pub(super) enum Unusual {
    /// A word that ends here.
    Word(usize),
    /// Something else, which has been dealt with up to here.
    Other(usize),
}

impl Scanner<'_> {
    /// What a word really is, or no word at all, that a quote, `#` or something not ASCII follows.
    #[cold]
    pub(super) fn unusual_word(&mut self, start: usize, end: usize) -> Unusual {
        let bytes = self.bytes;
        let word = &bytes[start..end];
        match bytes.get(end) {
            Some(b'\'') if word == b"b" => return Unusual::Other(self.quote(start, end)),
            Some(b'"') if matches!(word, b"b" | b"c") => return Unusual::Other(self.string(start, end + 1)),
            Some(b'"' | b'#') if matches!(word, b"r" | b"br" | b"cr") => {
                let hashes = bytes[end..].iter().take_while(|&&byte| byte == b'#').count();
                if bytes.get(end + hashes) == Some(&b'"') {
                    return Unusual::Other(self.raw_string(start, end + hashes + 1, hashes));
                }
                if word == b"r" && hashes == 1 {
                    let name = self.name_end(end + 1);
                    if name > end + 1 {
                        return Unusual::Word(name);
                    }
                }
            }
            Some(0x80..) => {
                let longer = self.name_end(end);
                if longer == start {
                    return Unusual::Other(start + self.char_at(start).map_or(1, char::len_utf8));
                }
                return Unusual::Word(longer);
            }
            _ => {}
        }
        Unusual::Word(end)
    }

    /// Where the name that begins or goes on at `at` ends: anything not ASCII counts, except white space.
    fn name_end(&self, mut at: usize) -> usize {
        loop {
            at = word_end(self.bytes, at);
            match self.char_at(at) {
                Some(char) if !char.is_ascii() && !is_blank(char) => at += char.len_utf8(),
                _ => return at,
            }
        }
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..).and_then(|rest| rest.chars().next())
    }

    /// A number, or what its first dot leaves of it.
    #[inline]
    pub(super) fn number(&mut self, start: usize) -> usize {
        let end = word_end(self.bytes, start + 1);
        if (end - start) as u32 > self.found.longest_number {
            self.found.longest_number = (end - start) as u32;
            self.found.longest_number_end = end as u32;
        }
        self.literal(end);
        end
    }

    /// A string with escapes, of which `at` is the first byte after the quote.
    pub(super) fn string(&mut self, start: usize, mut at: usize) -> usize {
        self.literal(start);
        while let Some(skipped) = self.bytes.get(at..).and_then(|rest| memchr2(b'"', b'\\', rest)) {
            at += skipped;
            if self.bytes[at] == b'"' {
                return at + 1;
            }
            at += 2;
        }
        self.fail(ScanError::UnterminatedString { offset: start as u32 });
        self.bytes.len()
    }

    /// A raw string, of which `at` is the first byte after the quote.
    fn raw_string(&mut self, start: usize, mut at: usize, hashes: usize) -> usize {
        self.literal(start);
        while let Some(skipped) = memchr(b'"', &self.bytes[at..]) {
            at += skipped + 1;
            let closing = self.bytes[at..].iter().take(hashes).take_while(|&&byte| byte == b'#').count();
            at += closing;
            if closing == hashes {
                return at;
            }
        }
        self.fail(ScanError::UnterminatedString { offset: start as u32 });
        self.bytes.len()
    }

    /// What begins with the single quote at `at`: a character, or a lifetime if nothing stands before it.
    pub(super) fn quote(&mut self, start: usize, at: usize) -> usize {
        let bytes = self.bytes;
        self.literal(start);
        let Some(first) = self.char_at(at + 1) else {
            self.fail(ScanError::UnterminatedChar { offset: start as u32 });
            return bytes.len();
        };
        let next = at + 1 + first.len_utf8();
        if first != '\\' && bytes.get(next) == Some(&b'\'') {
            return next + 1;
        }
        let named = first.is_ascii_alphanumeric() || first == '_' || (!first.is_ascii() && !is_blank(first));
        if start == at && named {
            let mut end = self.name_end(at + 1);
            if first == 'r' && end == at + 2 && bytes.get(end) == Some(&b'#') {
                end = self.name_end(end + 1);
            }
            // A quote here is a mistake (`'text'`), and belongs to it.
            return end + usize::from(bytes.get(end) == Some(&b'\''));
        }
        // An escape, or a mistake: up to the quote, if it comes before a line break or a comment.
        let mut end = at + 1;
        loop {
            match bytes.get(end) {
                Some(b'\'') => return end + 1,
                Some(b'\\') => end += 2,
                None | Some(b'/') => break,
                Some(b'\n') if bytes.get(end + 1) != Some(&b'\'') => break,
                Some(_) => end += 1,
            }
        }
        self.fail(ScanError::UnterminatedChar { offset: start as u32 });
        end.min(bytes.len())
    }
}
