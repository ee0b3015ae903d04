//! One linear pass over a Rust file's bytes, before anything lexes or parses it.
//!
//! Called by `syntax` before a long text is parsed. It says where the ordinary comments are (suppressions live
//! there) and how deeply the text nests (so that a text that would overflow a recursive parser's stack is refused
//! first).
//!
//! It is a lexer only as far as it must be: it knows what a comment, a string, a character and a bracket is,
//! and nothing about what the words between them mean. It never fails: on a text that is no Rust it does its best and keeps the first thing that it found wrong in
//! [`Scan::error`], while the message that a user sees is left to the parser.

use memchr::{memchr, memchr2};

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

/// What a byte can begin.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Blank,
    Letter,
    Digit,
    Open,
    Close,
    Comma,
    Semicolon,
    DoubleQuote,
    SingleQuote,
    Slash,
    /// A byte of an operator.
    Operator,
    /// `#`, `$` and what is no Rust.
    Other,
    /// Not ASCII.
    High,
}

/// The class of each byte.
static CLASSES: [Class; 256] = {
    let mut classes = [Class::Other; 256];
    let mut at = 0;
    while at < 256 {
        classes[at] = match at as u8 {
            b'\t'..=b'\r' | b' ' => Class::Blank,
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b'(' | b'[' | b'{' => Class::Open,
            b')' | b']' | b'}' => Class::Close,
            b',' => Class::Comma,
            b';' => Class::Semicolon,
            b'"' => Class::DoubleQuote,
            b'\'' => Class::SingleQuote,
            b'/' => Class::Slash,
            b'!' | b'%' | b'&' | b'*' | b'+' | b'-' | b'.' | b':' | b'<' | b'=' | b'>' | b'?' | b'@' | b'^' | b'|'
            | b'~' => Class::Operator,
            0x80.. => Class::High,
            _ => Class::Other,
        };
        at += 1;
    }
    classes
};

/// Whether each byte can go on a word.
static IN_WORD: [bool; 256] = {
    let mut table = [false; 256];
    let mut at = 0;
    while at < 256 {
        table[at] = matches!(CLASSES[at], Class::Letter | Class::Digit);
        at += 1;
    }
    table
};

/// The token before, as far as anyone asks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    /// An operator, a separator, an opening bracket.
    Mark,
    /// A name, keyword, literal or lifetime.
    Word,
    /// `)` or `]`.
    Close,
    /// `}`: what follows decides whether the chain before it goes on.
    Brace,
}

/// What a word turned out to be.
#[derive(Clone, Copy)]
enum Unusual {
    /// A word that ends here.
    Word(usize),
    /// Something else, which has been dealt with up to here.
    Other(usize),
}

/// What is known of the group that is being read; the ones around it are kept on a stack.
#[derive(Clone, Copy)]
struct Group {
    /// The opening bracket, 0 outside of all.
    bracket: u8,
    /// Where it is.
    opened: u32,
    /// The chain so far.
    chain: u32,
    /// How many `<` are open, as far as one can tell: what is left of the chain after a comma.
    angles: u32,
}

impl Group {
    fn new(bracket: u8, opened: u32) -> Group {
        Group { bracket, opened, chain: 0, angles: 0 }
    }
}

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
                    self.note_chain(at);
                    self.last = Last::Mark;
                    self.group.chain = self.group.angles;
                    at += 1;
                }
                Class::Semicolon => {
                    self.note_chain(at);
                    self.last = Last::Mark;
                    self.group.chain = 0;
                    self.group.angles = 0;
                    at += 1;
                }
                Class::Digit => {
                    let end = word_end(bytes, at + 1);
                    if (end - at) as u32 > self.found.longest_number {
                        self.found.longest_number = (end - at) as u32;
                        self.found.longest_number_end = end as u32;
                    }
                    at = end;
                    self.literal(at);
                }
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

    // Words and literals.

    /// A name or keyword.
    #[inline]
    fn word(&mut self, start: usize, end: usize) {
        match self.last {
            Last::Word => self.group.chain += u32::from(is_prefix(&self.bytes[start..end])),
            Last::Brace => self.word_after_brace(start, end),
            Last::Mark | Last::Close => {}
        }
        self.last = Last::Word;
    }

    /// After `}` a word begins something new, unless it goes on with the expression that the block was in.
    fn word_after_brace(&mut self, start: usize, end: usize) {
        if matches!(&self.bytes[start..end], b"else" | b"as") {
            self.group.chain += 1;
        } else {
            self.end_of_brace(start);
        }
    }

    /// What a word really is, or no word at all, that a quote, `#` or something not ASCII follows.
    #[cold]
    fn unusual_word(&mut self, start: usize, end: usize) -> Unusual {
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

    /// A literal or lifetime.
    #[inline]
    fn literal(&mut self, at: usize) {
        self.end_of_brace(at);
        self.last = Last::Word;
    }

    /// A string with escapes, of which `at` is the first byte after the quote.
    fn string(&mut self, start: usize, mut at: usize) -> usize {
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
    fn quote(&mut self, start: usize, at: usize) -> usize {
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

    // Comments.

    fn line_comment(&mut self, start: usize) -> usize {
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

    fn block_comment(&mut self, start: usize) -> usize {
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

    // Marks and brackets.

    #[inline]
    fn operator(&mut self, byte: u8, at: usize) {
        self.group.chain += u32::from(!self.is_second_half(byte, at));
        if byte == b'<' {
            self.opening_angle(at);
        } else if byte == b'>' {
            self.closing_angle(at);
        }
        self.last = Last::Mark;
    }

    /// Whether the byte at `at` ends an operator that counts once: `..`, `::`, `->`, `=>`, or one with `=`.
    /// A longer run, which no operator needs, counts for more.
    fn is_second_half(&self, byte: u8, at: usize) -> bool {
        let before = |back: usize| at.checked_sub(back).map_or(0, |before| self.bytes[before]);
        match byte {
            b'=' => matches!(CLASSES[usize::from(before(1))], Class::Operator | Class::Slash),
            b'>' => matches!(before(1), b'-' | b'='),
            b'.' | b':' => before(1) == byte && before(2) != byte,
            _ => false,
        }
    }

    fn opening_angle(&mut self, at: usize) {
        // `<=` opens nothing, nor does `1 << 3`, of which some files have thousands between commas.
        let next = self.bytes.get(at + 1);
        let shift = next == Some(&b'<') && !self.bytes.get(at + 2).is_some_and(u8::is_ascii_alphabetic);
        let shifted = at > 0 && self.bytes[at - 1] == b'<';
        if next != Some(&b'=') && !shift && !shifted {
            self.group.angles += 1;
        }
    }

    fn closing_angle(&mut self, at: usize) {
        if !self.is_arrow(at) {
            self.group.angles = self.group.angles.saturating_sub(1);
        }
    }

    /// Whether the `>` at `at` ends `->` or `=>`.
    fn is_arrow(&self, at: usize) -> bool {
        at > 0 && matches!(self.bytes[at - 1], b'-' | b'=')
    }

    #[inline]
    fn open(&mut self, bracket: u8, at: usize) {
        match self.last {
            // `f()()()`
            Last::Close if bracket != b'{' => self.group.chain += 1,
            Last::Brace => self.end_of_brace(at),
            _ => {}
        }
        self.last = Last::Mark;
        self.note_chain(at);
        self.weight += self.group.chain + 1;
        self.outer.push(self.group);
        self.open[kind_of(bracket)] += 1;
        self.group = Group::new(bracket, at as u32);
        let depth = self.outer.len() as u32;
        if depth > self.found.depth {
            self.found.depth = depth;
            self.found.deepest = at as u32;
        }
    }

    #[inline]
    fn close(&mut self, bracket: u8, at: usize) {
        self.note_chain(at);
        let opening = match bracket {
            b')' => b'(',
            b']' => b'[',
            _ => b'{',
        };
        if self.group.bracket == opening {
            self.leave();
        } else {
            self.recover(opening, at);
        }
        self.last = if bracket == b'}' { Last::Brace } else { Last::Close };
    }

    /// Goes back to the group around this one.
    fn leave(&mut self) {
        if let Some(group) = self.outer.pop() {
            self.open[kind_of(self.group.bracket)] -= 1;
            self.weight -= group.chain + 1;
            self.group = group;
        }
    }

    /// A closing bracket that does not fit: closes what it fits, if there is such a group, else nothing.
    #[cold]
    fn recover(&mut self, opening: u8, at: usize) {
        let offset = at as u32;
        if self.group.bracket == 0 {
            self.fail(ScanError::Unopened { offset });
        } else {
            self.fail(ScanError::Mismatched { offset, opened: self.group.opened });
        }
        if self.open[kind_of(opening)] > 0 {
            while self.group.bracket != opening {
                self.leave();
            }
            self.leave();
        }
    }

    /// What follows `}` begins something new: the chain that led to the brace is over.
    fn end_of_brace(&mut self, at: usize) {
        if self.last == Last::Brace {
            self.note_chain(at);
            self.group.chain = 0;
            self.group.angles = 0;
        }
    }

    /// A chain ends, or is left for a group in it.
    #[inline]
    fn note_chain(&mut self, at: usize) {
        if self.group.chain > self.found.chain {
            self.found.chain = self.group.chain;
            self.found.longest_chain = at as u32;
        }
        let nesting = self.weight + self.group.chain;
        if nesting > self.found.nesting {
            self.found.nesting = nesting;
            self.found.most_nested = at as u32;
        }
    }
}

/// Which counter in `Scanner::open` a bracket has.
fn kind_of(opening: u8) -> usize {
    match opening {
        b'(' => 0,
        b'[' => 1,
        _ => 2,
    }
}

/// Whether the word is a keyword that an expression or type can begin with, or go on with, any number of times:
/// `return return x`, `if if x {} {}`, `x as T as T`.
fn is_prefix(word: &[u8]) -> bool {
    matches!(
        word,
        b"as"
            | b"async"
            | b"await"
            | b"become"
            | b"box"
            | b"break"
            | b"const"
            | b"continue"
            | b"do"
            | b"dyn"
            | b"else"
            | b"extern"
            | b"fn"
            | b"for"
            | b"if"
            | b"impl"
            | b"in"
            | b"let"
            | b"loop"
            | b"match"
            | b"move"
            | b"mut"
            | b"raw"
            | b"ref"
            | b"return"
            | b"safe"
            | b"static"
            | b"try"
            | b"unsafe"
            | b"where"
            | b"while"
            | b"yeet"
            | b"yield"
    )
}

/// Where the run of ASCII letters, digits and underscores that `at` lies in ends.
#[inline]
fn word_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some(&byte) = bytes.get(at) {
        if !IN_WORD[usize::from(byte)] {
            break;
        }
        at += 1;
    }
    at
}

/// White space outside ASCII counts, and so do the two marks of direction, as in `proc_macro2`.
fn is_blank(char: char) -> bool {
    char.is_whitespace() || char == '\u{200e}' || char == '\u{200f}'
}

/// The length of what comes before the Rust: a byte order mark, a `#!` line, a cargo script's `---` section.
pub(super) fn content_start(text: &str) -> usize {
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn comments(text: &str) -> Vec<(&str, CommentKind)> {
        let found = scan(text).comments;
        found.iter().map(|comment| (&text[comment.start as usize..comment.end as usize], comment.kind)).collect()
    }

    /// All of `text` is free of faults, and only `// c` at its end is a comment.
    #[track_caller]
    fn only_last_comment(text: &str) {
        let whole = format!("{text}// c");
        assert_eq!(comments(&whole), [("// c", CommentKind::Line)], "{text}");
        assert_eq!(scan(&whole).error, None, "{text}");
        assert_eq!(scan(&whole).depth, 0, "{text}");
    }

    #[test]
    fn comments_have_kinds() {
        use CommentKind::{Block, Doc, Line};
        let kinds = |text| comments(text).into_iter().map(|(_, kind)| kind).collect::<Vec<_>>();
        assert_eq!(kinds("//\n// a\n/// b\n//! c\n//// d\n"), [Line, Line, Doc, Doc, Line]);
        assert_eq!(kinds("/**/ /***/ /** a */ /*! b */ /*** c */ /* d */"), [Block, Block, Doc, Doc, Block, Block]);
    }

    #[test]
    fn block_comments_nest() {
        assert_eq!(comments("a /* b /* c */ // d */ e"), [("/* b /* c */ // d */", CommentKind::Block)]);
        assert_eq!(comments("/*/*/**/*/ / * */ */"), [("/*/*/**/*/ / * */", CommentKind::Block)]);
    }

    #[test]
    fn line_comments_end_before_the_line_break() {
        assert_eq!(comments("// a\r\n// b\n// c"), ["// a", "// b", "// c"].map(|text| (text, CommentKind::Line)));
    }

    #[test]
    fn strings_hide_comments_and_brackets() {
        only_last_comment(r#""// { /* \" // \\""#);
        only_last_comment("\"a \\\n // b\n\"");
        only_last_comment(r####"r"\" r#"" // { "# r##"# "# " // "## r###""## // "### "####);
        only_last_comment(r##"b"// \"{" br"\" br#"" // {"# c"// \"{" cr"\" cr#"" // {"# "##);
        only_last_comment("1r\"\\\" // \"");
        only_last_comment("attr\"//\"");
    }

    #[test]
    fn characters_are_not_lifetimes() {
        only_last_comment(r"'a' '\'' '\\' '\u{7d}' '{' '/' '}' '\x7d' 'é' '\n' '''");
        only_last_comment(r#"'"' b'"' b'\'' b'\\' b'{' b'/' "#);
        only_last_comment("'a '_ 'static 'é: 'r#fn 'a:'b>'c,'d ");
        only_last_comment("'a'b'c'd ");
        assert_eq!(comments("fn f<'a>(x: &'a str) {} // '"), [("// '", CommentKind::Line)]);
        assert_eq!(comments("m!('{' '}' 'a // \n)"), [("// ", CommentKind::Line)]);
    }

    #[test]
    fn raw_names_and_numbers() {
        only_last_comment("r#match r#x 0..2 1.0e5 0xff_u8 1.max 2.. 0b1e3 1e+3 x.0.1 ");
    }

    #[test]
    fn content_begins_after_what_is_no_rust() {
        let content = |text: &'static str| &text[scan(text).content_start as usize..];
        assert_eq!(content("\u{feff}fn"), "fn");
        assert_eq!(content("#!/bin/sh '{\nfn"), "\nfn");
        assert_eq!(content("\u{feff}#! a"), "");
        assert_eq!(content("#![a]"), "#![a]");
        assert_eq!(content("#! /* b */ // c\n [a]"), "#! /* b */ // c\n [a]");
        assert_eq!(content("#! /** b */ [a]\n"), "\n");
        assert_eq!(content("#!a\n---cargo\nx = '\n---\nfn"), "\nfn");
        assert_eq!(content("---x\nfn"), "---x\nfn");
    }

    #[test]
    fn faults() {
        let error = |text| scan(text).error;
        assert_eq!(error("{()}[]"), None);
        assert_eq!(error("a)("), Some(ScanError::Unopened { offset: 1 }));
        assert_eq!(error("a(b]"), Some(ScanError::Mismatched { offset: 3, opened: 1 }));
        assert_eq!(error("{ ( ) "), Some(ScanError::Unclosed { offset: 0 }));
        assert_eq!(error(" /* /* */ "), Some(ScanError::UnterminatedComment { offset: 1 }));
        assert_eq!(error(" br#\" \" "), Some(ScanError::UnterminatedString { offset: 1 }));
        assert_eq!(error(" \" \\\" "), Some(ScanError::UnterminatedString { offset: 1 }));
        assert_eq!(error(" '\\"), Some(ScanError::UnterminatedChar { offset: 1 }));
    }

    #[test]
    fn depth_is_that_of_all_brackets() {
        let scan = scan("(a) [{(b)}] '{' \"((((\" // ((((\n");
        assert_eq!((scan.depth, scan.deepest), (3, 6));
    }

    #[test]
    fn chains_grow_with_what_nests_without_brackets() {
        let shapes = [
            ("", "!", "x"),
            ("", "&", "T"),
            ("", "*const ", "T"),
            ("1", "+1", ""),
            ("a", ".b()", ""),
            ("a", ".b(|| { c; d })", ""),
            ("a", "?", ""),
            ("f", "()", ""),
            ("if a {}", " else if b {}", ""),
            ("", "||", "x"),
            ("", "if ", "x"),
            ("", "return ", "x"),
            ("", "break 'a ", "x"),
            ("x", " as T", ""),
            ("{x}", " as T", ""),
            ("", "A<", "B"),
            ("", "A<u8, ", "B"),
            ("", "-> impl Fn() ", "B"),
            ("use a", "::b", ";"),
            ("", "x @ ", "y"),
            ("", ".. ", "y"),
        ];
        for (before, link, after) in shapes {
            let of = |count| scan(&format!("{before}{}{after}", link.repeat(count))).chain;
            assert!(of(1000) >= 999 && of(1000) < 6000, "{link}: {}", of(1000));
            let group = scan(&format!("a + b({before}{}{after})", link.repeat(1000)));
            assert!(group.nesting > group.chain && group.nesting < group.chain + 9, "{link}");
        }
    }

    #[test]
    fn chains_end() {
        for text in
            ["a + b, ", "a.b();", "fn f() -> T {}", "x == 1 << 3, ", "a < b, c > d, ", "#[a] mod b {}", "a b 'c 1 "]
        {
            let chain = scan(&text.repeat(1000)).chain;
            assert!(chain < 10, "{text}: {chain}");
        }
    }

    /// A piece of text without blanks around it, and what it is.
    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Piece {
        Plain,
        Line(CommentKind),
        Block(CommentKind),
    }

    const PIECES: &[(&str, Piece)] = &[
        ("fn", Piece::Plain),
        ("r#fn", Piece::Plain),
        ("name", Piece::Plain),
        ("où", Piece::Plain),
        ("macro_rules!", Piece::Plain),
        ("()", Piece::Plain),
        ("{}", Piece::Plain),
        ("[ ]", Piece::Plain),
        ("->", Piece::Plain),
        ("<", Piece::Plain),
        (">", Piece::Plain),
        (";", Piece::Plain),
        ("/", Piece::Plain),
        ("*", Piece::Plain),
        ("#", Piece::Plain),
        ("1.0e5", Piece::Plain),
        ("0..2", Piece::Plain),
        ("'a", Piece::Plain),
        ("'static", Piece::Plain),
        ("'r#fn", Piece::Plain),
        ("'a'", Piece::Plain),
        ("'/'", Piece::Plain),
        ("'{'", Piece::Plain),
        ("'\"'", Piece::Plain),
        ("'\\''", Piece::Plain),
        ("'\\u{2f}'", Piece::Plain),
        ("'é'", Piece::Plain),
        ("b'\"'", Piece::Plain),
        ("b'\\\\'", Piece::Plain),
        ("\"\"", Piece::Plain),
        ("\"// {\"", Piece::Plain),
        ("\"/* \\\" */\"", Piece::Plain),
        ("\"\\\\\"", Piece::Plain),
        ("r\"\\\"", Piece::Plain),
        ("r#\"\"// }\"#", Piece::Plain),
        ("br##\"\"# /* \"##", Piece::Plain),
        ("c\"// é\"", Piece::Plain),
        ("cr#\"/*\"\"#", Piece::Plain),
        ("// a \" ' {", Piece::Line(CommentKind::Line)),
        ("////", Piece::Line(CommentKind::Line)),
        ("/// '", Piece::Line(CommentKind::Doc)),
        ("//!", Piece::Line(CommentKind::Doc)),
        ("/* \" } */", Piece::Block(CommentKind::Block)),
        ("/* /* // */ ' */", Piece::Block(CommentKind::Block)),
        ("/** r#\" */", Piece::Block(CommentKind::Doc)),
        ("/*! é */", Piece::Block(CommentKind::Doc)),
    ];

    /// Text that is likely to look like Rust.
    fn rust_like() -> impl Strategy<Value = String> {
        let pieces = PIECES.iter().map(|&(text, _)| text).chain([
            " ",
            "\n",
            "\r\n",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "\\",
            "r#",
            "b",
            "/*",
            "*/",
            "//",
            "é",
            "fn f() {",
            "macro_rules! m {",
            "$",
            "where",
            "else",
            ",",
            "<{",
            "\u{2028}",
            "#!",
            "---",
        ]);
        let pieces: Vec<&'static str> = pieces.collect();
        prop::collection::vec(prop::sample::select(pieces), 0..60).prop_map(|pieces| pieces.concat())
    }

    /// What holds for the scan of any text at all.
    fn is_sound(text: &str) -> Result<(), TestCaseError> {
        let scan = scan(text);
        let boundary = |at: u32| text.is_char_boundary(at as usize);
        prop_assert!(boundary(scan.content_start));
        for at in [scan.deepest, scan.longest_chain, scan.most_nested] {
            prop_assert!(boundary(at));
        }
        prop_assert!(scan.error.is_none_or(|error| boundary(error.offset())));
        prop_assert!(scan.nesting >= scan.depth.max(scan.chain));
        let mut last = scan.content_start;
        for comment in &scan.comments {
            prop_assert!(last <= comment.start && comment.start + 2 <= comment.end);
            prop_assert!(boundary(comment.start) && boundary(comment.end));
            last = comment.end;
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn any_text_is_scanned(text in any::<String>()) {
            is_sound(&text)?;
        }

        #[test]
        fn any_ascii_is_scanned(text in "[ -~\\n]{0,80}") {
            is_sound(&text)?;
        }

        #[test]
        fn any_broken_rust_is_scanned(text in rust_like()) {
            is_sound(&text)?;
        }

        #[test]
        fn comments_are_those_that_were_written(picks in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
            let mut text = String::from(";");
            let mut expected = Vec::new();
            for (piece, what) in picks {
                let start = text.len() as u32;
                text.push_str(piece);
                if let Piece::Line(kind) | Piece::Block(kind) = what {
                    expected.push(Comment { start, end: text.len() as u32, kind });
                }
                text.push(if matches!(what, Piece::Line(_)) { '\n' } else { ' ' });
            }
            let scan = scan(&text);
            prop_assert_eq!(scan.error, None);
            prop_assert_eq!(scan.comments, expected);
        }
    }
}
