//! The words of a text as a set, so that a text is passed over once and asked many times.
//!
//! Made by `db` when somebody first asks what a file mentions. A word is known by 32 bits of its hash: two words of one
//! key cost a look and no more, since whoever is told *yes* looks at the text itself. Lines that are nothing but a
//! comment are left out; words in other comments and in strings count.

use std::cell::RefCell;
use std::hash::{BuildHasher, Hasher};

use rustc_hash::{FxBuildHasher, FxHashSet};

use crate::syntax::{in_word, word_length};

/// What a word is known by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Key(u32);

impl Key {
    /// The key of a word, which is given without `r#`.
    pub(crate) fn of(word: &str) -> Self {
        let mut hasher = FxBuildHasher.build_hasher();
        hasher.write(word.as_bytes());
        Self((hasher.finish() >> 32) as u32)
    }
}

/// The words of a text.
#[derive(Debug, Default)]
pub(crate) struct Words(Box<[Key]>);

impl Words {
    /// Passes over a text.
    pub(crate) fn of(text: &str) -> Self {
        thread_local! {
            static SEEN: RefCell<FxHashSet<Key>> = RefCell::default();
        }
        SEEN.with_borrow_mut(|seen| {
            seen.clear();
            each(text, &mut |word| _ = seen.insert(Key::of(word)));
            let mut keys: Box<[Key]> = seen.iter().copied().collect();
            keys.sort_unstable();
            Self(keys)
        })
    }

    /// Whether a word may be among them.
    pub(crate) fn may_have(&self, word: Key) -> bool {
        self.0.binary_search(&word).is_ok()
    }

    /// The words' keys.
    pub(crate) fn keys(&self) -> &[Key] {
        &self.0
    }
}

/// Gives each word of a text outside of lines that are a comment.
fn each<'t>(text: &'t str, give: &mut dyn FnMut(&'t str)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    // Whether nothing but blanks stands before on the line.
    let mut begins = true;
    while let Some(&byte) = bytes.get(at) {
        if in_word(byte) {
            let end = at + word_length(&bytes[at..]);
            give(&text[at..end]);
            at = end;
            begins = false;
        } else if begins && byte == b'/' && bytes.get(at + 1) == Some(&b'/') {
            at += memchr::memchr(b'\n', &bytes[at..]).unwrap_or(bytes.len() - at);
        } else {
            begins = byte == b'\n' || begins && byte.is_ascii_whitespace();
            at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Key, Words, each};

    #[test]
    fn words_outside_of_comments() {
        let mut found = Vec::new();
        each("a::b(c) // d\n  // e f\n\"g\"; r#type /* h */\n//", &mut |word| found.push(word));
        assert_eq!(found, ["a", "b", "c", "d", "g", "r", "type", "h"]);
    }

    #[test]
    fn a_set_has_its_words() {
        let words = Words::of("let spawn = tokio::spawn(1);");
        assert_eq!(words.keys().len(), 4);
        assert!(words.may_have(Key::of("spawn")) && words.may_have(Key::of("1")));
        assert!(!words.may_have(Key::of("spawn_blocking")));
    }
}
