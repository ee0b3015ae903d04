//! Bytes and words by what they can begin.

/// What a byte can begin.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
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
pub(super) static CLASSES: [Class; 256] = {
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

/// Whether the word is a keyword that an expression or type can begin with, or go on with, any number of times:
/// `return return x`, `if if x {} {}`, `x as T as T`.
pub(super) fn is_prefix(word: &[u8]) -> bool {
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
pub(super) fn word_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some(&byte) = bytes.get(at) {
        if !IN_WORD[usize::from(byte)] {
            break;
        }
        at += 1;
    }
    at
}

/// White space outside ASCII counts, and so do the two marks of direction, as in `proc_macro2`.
pub(super) fn is_blank(char: char) -> bool {
    char.is_whitespace() || char == '\u{200e}' || char == '\u{200f}'
}
