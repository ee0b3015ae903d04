//! A position in a Rust text that moves on by words, groups and headers.
//!
//! Called by `skeleton` and `imports`. It knows what a comment, a string, a character and a bracket is, no more. It
//! never fails on what it does not understand: it stops, and says so with `None`.

use memchr::{memchr, memchr2};

use super::tree::Span;

/// A position in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'t> {
    text: &'t str,
    bytes: &'t [u8],
    /// The offset of the next byte.
    pub(super) at: usize,
}

/// What a byte does inside a group.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Plain,
    Open,
    Close,
    DoubleQuote,
    SingleQuote,
    Slash,
}

static CLASSES: [Class; 256] = {
    let mut classes = [Class::Plain; 256];
    let mut at = 0;
    while at < 256 {
        classes[at] = match at as u8 {
            b'(' | b'[' | b'{' => Class::Open,
            b')' | b']' | b'}' => Class::Close,
            b'"' => Class::DoubleQuote,
            b'\'' => Class::SingleQuote,
            b'/' => Class::Slash,
            _ => Class::Plain,
        };
        at += 1;
    }
    classes
};

/// Whether a byte can be part of a word; those of characters outside ASCII are taken for letters.
pub(crate) fn in_word(byte: u8) -> bool {
    IN_WORD[usize::from(byte)]
}

/// How many bytes of a word a text begins with.
pub(crate) fn word_length(bytes: &[u8]) -> usize {
    bytes.iter().position(|byte| !in_word(*byte)).unwrap_or(bytes.len())
}

// Asked of every byte of every text, so looked up: the comparisons would take several times as long.
static IN_WORD: [bool; 256] = {
    let mut are_in = [false; 256];
    let mut at = 0;
    while at < 256 {
        let byte = at as u8;
        are_in[at] = byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80;
        at += 1;
    }
    are_in
};

impl<'t> Cursor<'t> {
    pub(super) fn new(text: &'t str, at: usize) -> Self {
        Self { text, bytes: text.as_bytes(), at }
    }

    /// A byte of the text; 0 past its end.
    pub(super) fn byte_at(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    /// The next byte; 0 at the end.
    pub(super) fn peek(&self) -> u8 {
        self.byte_at(self.at)
    }

    /// Passes a byte if it is the next one.
    pub(super) fn eat(&mut self, byte: u8) -> bool {
        let eaten = self.at < self.bytes.len() && self.bytes[self.at] == byte;
        self.at += usize::from(eaten);
        eaten
    }

    /// Passes blanks and comments.
    pub(super) fn trivia(&mut self) {
        loop {
            match self.peek() {
                b' ' | b'\t'..=b'\r' => self.at += 1,
                b'/' if self.comment() => {}
                0x80.. => match self.text.get(self.at..).and_then(|rest| rest.chars().next()) {
                    Some(char) if char.is_whitespace() || matches!(char, '\u{200e}' | '\u{200f}') => {
                        self.at += char.len_utf8();
                    }
                    _ => return,
                },
                _ => return,
            }
        }
    }

    /// Passes a comment if one begins here.
    fn comment(&mut self) -> bool {
        match self.byte_at(self.at + 1) {
            b'/' => {
                self.at = memchr(b'\n', &self.bytes[self.at..]).map_or(self.bytes.len(), |found| self.at + found);
                true
            }
            b'*' => {
                let mut depth = 0_u32;
                while let Some(found) = self.bytes.get(self.at..).and_then(|rest| memchr2(b'/', b'*', rest)) {
                    self.at += found;
                    match (self.peek(), self.byte_at(self.at + 1)) {
                        (b'/', b'*') => {
                            depth += 1;
                            self.at += 2;
                        }
                        (b'*', b'/') => {
                            depth -= 1;
                            self.at += 2;
                            if depth == 0 {
                                return true;
                            }
                        }
                        _ => self.at += 1,
                    }
                }
                self.at = self.bytes.len();
                true
            }
            _ => false,
        }
    }

    /// Passes a word and returns it, without `r#`.
    pub(super) fn word(&mut self) -> Option<&'t str> {
        if self.bytes.get(self.at..).is_some_and(|rest| rest.starts_with(b"r#")) && in_word(self.byte_at(self.at + 2)) {
            self.at += 2;
        }
        let start = self.at;
        if self.peek().is_ascii_digit() {
            return None;
        }
        self.pass_word();
        (self.at > start).then(|| &self.text[start..self.at])
    }

    fn pass_word(&mut self) {
        self.at += self.bytes.get(self.at..).map_or(0, word_length);
    }

    /// The word that comes next, after blanks; empty if none does.
    pub(super) fn peek_word(&self) -> &'t str {
        let mut ahead = *self;
        ahead.trivia();
        ahead.word().unwrap_or("")
    }

    /// Passes a string if one comes next, as in `extern "C"`.
    pub(super) fn literal(&mut self) {
        self.trivia();
        let mut ahead = *self;
        if ahead.peek() == b'r' && matches!(ahead.byte_at(ahead.at + 1), b'"' | b'#') {
            ahead.at += 1;
            while ahead.eat(b'#') {}
        }
        if ahead.peek() == b'"' {
            ahead.string();
            *self = ahead;
        }
    }

    /// Passes whatever comes next: a word, a literal, a mark.
    pub(super) fn token(&mut self) {
        match CLASSES[usize::from(self.peek())] {
            Class::DoubleQuote => self.string(),
            Class::SingleQuote => self.quote(),
            _ if in_word(self.peek()) => self.pass_word(),
            _ => self.at += 1,
        }
    }

    /// Passes a group that begins with this bracket, after blanks, and returns its range with the brackets.
    pub(super) fn group(&mut self, bracket: u8) -> Option<Span> {
        self.trivia();
        if self.peek() == bracket { self.any_group() } else { None }
    }

    /// Passes the group that begins here.
    pub(super) fn any_group(&mut self) -> Option<Span> {
        let start = self.at;
        if CLASSES[usize::from(self.peek())] != Class::Open {
            return None;
        }
        let mut depth = 0_u32;
        while let Some(rest) = self.bytes.get(self.at..) {
            // Most bytes of a text are passed over here.
            let class = |byte: u8| CLASSES[usize::from(byte)];
            self.at += rest.iter().position(|byte| class(*byte) != Class::Plain).unwrap_or(rest.len());
            match class(self.peek()) {
                // The end.
                Class::Plain => return None,
                Class::Open => {
                    depth += 1;
                    self.at += 1;
                }
                Class::Close => {
                    depth = depth.checked_sub(1)?;
                    self.at += 1;
                    if depth == 0 {
                        return Some(Span { start: start as u32, end: self.at as u32 });
                    }
                }
                Class::DoubleQuote => self.string(),
                Class::SingleQuote => self.quote(),
                Class::Slash => {
                    if !self.comment() {
                        self.at += 1;
                    }
                }
            }
        }
        None
    }

    /// Passes the string whose `"` is here; the prefix before it tells whether it is raw.
    fn string(&mut self) {
        let before = &self.bytes[..self.at];
        let hashes = before.iter().rev().take_while(|byte| **byte == b'#').count();
        let prefix = &before[..before.len() - hashes];
        let is_raw = prefix.last() == Some(&b'r') && {
            let head = prefix.len() - 1;
            let letter = head.checked_sub(1).map_or(0, |at| prefix[at]);
            let further = head.checked_sub(2).map_or(0, |at| prefix[at]);
            !in_word(letter) || matches!(letter, b'b' | b'c') && !in_word(further)
        };
        self.at += 1;
        if is_raw {
            while let Some(found) = self.bytes.get(self.at..).and_then(|rest| memchr(b'"', rest)) {
                self.at += found + 1;
                let closing = self.bytes[self.at..].iter().take_while(|byte| **byte == b'#').count();
                if closing >= hashes {
                    self.at += hashes;
                    return;
                }
            }
        } else {
            while let Some(found) = self.bytes.get(self.at..).and_then(|rest| memchr2(b'"', b'\\', rest)) {
                self.at += found + 1;
                if self.bytes[self.at - 1] == b'"' {
                    return;
                }
                self.at += 1;
            }
        }
        self.at = self.bytes.len();
    }

    /// Passes a character, or the `'` of a lifetime.
    fn quote(&mut self) {
        let next = self.byte_at(self.at + 1);
        if next == b'\\' {
            // The escaped character may be a quote itself.
            let rest = self.bytes.get(self.at + 3..).unwrap_or(&[]);
            self.at = memchr(b'\'', rest).map_or(self.bytes.len(), |found| self.at + 3 + found + 1);
            return;
        }
        let width = self.text.get(self.at + 1..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
        self.at += if self.byte_at(self.at + 1 + width) == b'\'' { width + 2 } else { 1 };
    }

    /// Goes on to the `{` or `;` (or `=`, where that is asked for) that ends the header of an item, and returns it.
    pub(super) fn header(&mut self, to_value: bool) -> Option<u8> {
        let mut angles = 0_u32;
        loop {
            self.trivia();
            let byte = *self.bytes.get(self.at)?;
            match byte {
                b'{' if angles == 0 => return Some(byte),
                b'=' if to_value && angles == 0 => return Some(byte),
                b';' | b'}' | b')' | b']' => return Some(byte),
                b'(' | b'[' | b'{' => {
                    self.any_group()?;
                }
                b'<' => {
                    angles += 1;
                    self.at += 1;
                }
                b'>' => {
                    let is_arrow = self.at > 0 && self.bytes[self.at - 1] == b'-';
                    angles = angles.saturating_sub(u32::from(!is_arrow));
                    self.at += 1;
                }
                _ => self.token(),
            }
        }
    }

    /// Goes on to the `;` that ends an item, or to the bracket that ends what is around it.
    pub(super) fn semicolon(&mut self) -> Option<()> {
        while let Some(&byte) = self.bytes.get(self.at) {
            match CLASSES[usize::from(byte)] {
                Class::Open => {
                    self.any_group()?;
                }
                Class::Close => return Some(()),
                Class::DoubleQuote => self.string(),
                Class::SingleQuote => self.quote(),
                Class::Slash if self.comment() => {}
                _ if byte == b';' => return Some(()),
                _ => self.at += 1,
            }
        }
        None
    }
}
