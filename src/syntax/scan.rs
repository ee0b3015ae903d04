//! One linear pass over a Rust file's bytes, before anything lexes or parses it.
//!
//! Called by `syntax` before a long text is parsed. It says where the ordinary comments are (suppressions live
//! there) and how deeply the text nests (so that a text that would overflow a recursive parser's stack is refused
//! first).
//!
//! It is a lexer only as far as it must be: it knows what a comment, a string, a character and a bracket is
//! (`comments`, `literals`), how deeply they lie in one another (`nesting`), and nothing about what the words between
//! them mean. It never fails: on a text that is no Rust it does its best and keeps the first thing that it found wrong
//! in [`Scan::error`], while the message that a user sees is left to the parser.

mod classes;
mod comments;
mod literals;
mod nesting;
#[cfg(test)]
mod tests;

use self::classes::{CLASSES, Class, word_end};
pub(super) use self::comments::content_start;
use self::literals::Unusual;
use self::nesting::{Group, Last};

/// What one pass over a text found. All offsets are bytes from the start of the whole text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scan {
    /// Every comment, in order.
    pub comments: Vec<Comment>,
    /// Where the Rust begins: after a byte order mark, a `#!` line and a cargo script's `---` section.
    ///
    /// `syn::parse_file` removes the first two itself, and its byte ranges then count from what is left.
    pub content_start: u32,
    /// The deepest nesting of `()`, `[]` and `{}` together.
    pub depth: u32,
    /// Where that depth is reached: the offset of the innermost opening bracket.
    pub deepest: u32,
    /// The longest chain of operators, keywords and calls that can nest without a bracket around each, as `!!!x`,
    /// `a.b().c()` and `else if` do. A nested group has a chain of its own.
    pub chain: u32,
    /// Where the longest chain ends.
    pub longest_chain: u32,
    /// The most that groups and the chains around and in them come to: a bound on how deep the recursion of a
    /// parser goes, where `depth` and `chain` alone are not (each of a hundred groups may hold a long chain).
    pub nesting: u32,
    /// Where that is reached.
    pub most_nested: u32,
    /// The longest number, in digits: a parser works out its value.
    pub longest_number: u32,
    /// Where it ends.
    pub longest_number_end: u32,
    /// The first thing that is wrong with the text, as far as this pass can see.
    pub error: Option<ScanError>,
}

/// A comment: its range, with its delimiters and without the line break that ends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comment {
    /// The offset of the first slash.
    pub start: u32,
    /// The offset after the last byte.
    pub end: u32,
    /// How it is written.
    pub kind: CommentKind,
}

/// How a comment is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommentKind {
    /// `// to the end of the line`
    Line,
    /// `/* to the end, others nested in it */`
    Block,
    /// Documentation: `///`, `//!`, `/** */` or `/*! */`.
    Doc,
}

/// Why a text cannot be Rust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScanError {
    /// A closing bracket that nothing opened.
    Unopened {
        /// The closing bracket.
        offset: u32,
    },
    /// A closing bracket of another kind than the one that it should close.
    Mismatched {
        /// The closing bracket.
        offset: u32,
        /// The innermost bracket that is open there.
        opened: u32,
    },
    /// A bracket that nothing closes.
    Unclosed {
        /// The opening bracket.
        offset: u32,
    },
    /// A block comment without an end.
    UnterminatedComment {
        /// Its first byte.
        offset: u32,
    },
    /// A string of any kind without an end.
    UnterminatedString {
        /// Its first byte, prefix included.
        offset: u32,
    },
    /// A character literal without an end.
    UnterminatedChar {
        /// Its first byte, prefix included.
        offset: u32,
    },
}

impl ScanError {
    /// Where the fault lies.
    pub fn offset(self) -> u32 {
        match self {
            ScanError::Unopened { offset }
            | ScanError::Mismatched { offset, .. }
            | ScanError::Unclosed { offset }
            | ScanError::UnterminatedComment { offset }
            | ScanError::UnterminatedString { offset }
            | ScanError::UnterminatedChar { offset } => offset,
        }
    }
}

/// Scans a whole text once. The text must be shorter than 4 GiB.
pub fn scan(text: &str) -> Scan {
    let mut scanner = Scanner::new(text);
    scanner.run(content_start(text));
    scanner.found
}

/// The pass: how far it has got is known to `run` alone, which each part hands back where it has ended.
struct Scanner<'t> {
    text: &'t str,
    bytes: &'t [u8],
    found: Scan,
    /// The group that is being read.
    group: Group,
    /// The groups around it.
    outer: Vec<Group>,
    /// How many of them each kind of bracket opened, `group` included: round, square, curly.
    open: [u32; 3],
    /// Their number and their chains added up.
    weight: u32,
    /// The token before the one at hand.
    last: Last,
}

impl<'t> Scanner<'t> {
    fn new(text: &'t str) -> Scanner<'t> {
        Scanner {
            text,
            bytes: text.as_bytes(),
            found: Scan::default(),
            group: Group::new(0, 0),
            outer: Vec::with_capacity(32),
            open: [0; 3],
            weight: 0,
            last: Last::Mark,
        }
    }

    /// Goes over the text from `start` on.
    fn run(&mut self, start: usize) {
        self.found.content_start = start as u32;
        let bytes = self.bytes;
        let mut at = start;
        while let Some(&byte) = bytes.get(at) {
            match CLASSES[usize::from(byte)] {
                Class::Blank => {
                    at += 1;
                    while bytes.get(at) == Some(&b' ') {
                        at += 1;
                    }
                }
                Class::Letter | Class::High => {
                    let mut end = word_end(bytes, at);
                    if let Some(b'"' | b'#' | b'\'' | 0x80..) = bytes.get(end) {
                        match self.unusual_word(at, end) {
                            Unusual::Word(longer) => end = longer,
                            Unusual::Other(next) => {
                                at = next;
                                continue;
                            }
                        }
                    }
                    self.word(at, end);
                    at = end;
                }
                Class::Slash if bytes.get(at + 1) == Some(&b'/') => at = self.line_comment(at),
                Class::Slash if bytes.get(at + 1) == Some(&b'*') => at = self.block_comment(at),
                Class::Operator | Class::Slash => {
                    self.operator(byte, at);
                    at += 1;
                }
                Class::Open => {
                    self.open(byte, at);
                    at += 1;
                }
                Class::Close => {
                    self.close(byte, at);
                    at += 1;
                }
                Class::Comma => {
                    self.comma(at);
                    at += 1;
                }
                Class::Semicolon => {
                    self.semicolon(at);
                    at += 1;
                }
                Class::Digit => at = self.number(at),
                Class::DoubleQuote => at = self.string(at, at + 1),
                Class::SingleQuote => at = self.quote(at, at),
                Class::Other => {
                    self.end_of_brace(at);
                    self.last = Last::Mark;
                    at += 1;
                }
            }
        }
        self.finish();
    }

    fn finish(&mut self) {
        let end = self.bytes.len();
        self.note_chain(end);
        if self.group.bracket != 0 {
            self.fail(ScanError::Unclosed { offset: self.group.opened });
        }
    }

    fn fail(&mut self, error: ScanError) {
        self.found.error.get_or_insert(error);
    }
}
