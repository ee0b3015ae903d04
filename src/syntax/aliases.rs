//! Which names the imports of a text give to what has another one: `use a::B as C;`.
//!
//! Asked by `trigger`, which follows what a type is to the names that it is imported under and takes a call of such a
//! name for one of whatever it may stand for, and by `headers`, since impls are found by names. Imports are read off
//! the text, those in bodies too; what their paths lead to is not looked up.

use super::{in_word, word_length};

/// A name that an import gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Alias<'t> {
    /// The name that is given.
    pub(crate) name: &'t str,
    /// The last name of the path that is imported.
    pub(crate) of: &'t str,
}

/// The aliases that a text gives. The word in a sentence is no import.
pub(crate) fn aliases(text: &str) -> impl Iterator<Item = Alias<'_>> {
    let is_import = |&at: &usize| {
        let line = text[..at].rsplit('\n').next().unwrap_or("").trim_ascii_end();
        let is_visible = line.strip_suffix("pub").is_some_and(|before| !before.ends_with(char::is_alphanumeric));
        let is_first = line.is_empty() || line.ends_with([';', '{', '}', ')', ']', '>']) || line.ends_with("*/");
        // In a sentence, another word stands behind the first.
        let mut words = text[at + "use ".len()..].split_ascii_whitespace();
        let is_path = words.next().is_some_and(|path| path.ends_with([';', ',', '{', '}', ':']));
        let goes_on = |next: &str| next == "as" || !next.starts_with(char::is_alphanumeric);
        (is_visible || is_first) && (is_path || words.next().is_some_and(goes_on))
    };
    let imports = memchr::memmem::find_iter(text.as_bytes(), "use ").filter(is_import);
    let imports =
        imports.map(|at| &text[at..memchr::memchr(b';', &text.as_bytes()[at..]).map_or(text.len(), |end| at + end)]);
    imports.flat_map(|import| {
        memchr::memmem::find_iter(import.as_bytes(), " as ").filter_map(|at| {
            let (before, after) = (import[..at].trim_ascii_end(), import[at + " as ".len()..].trim_ascii_start());
            let start = before.bytes().rposition(|byte| !in_word(byte)).map_or(0, |start| start + 1);
            let end = word_length(after.as_bytes());
            let (of, name) = (before.get(start..)?, after.get(..end)?);
            (!of.is_empty() && !name.is_empty() && name != "_").then_some(Alias { name, of })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::aliases;

    #[test]
    fn imports_give_names_and_sentences_do_not() {
        let text = "use a::b as c;\npub use a::{d as e, f};\n    pub(crate) use g as h;\nmod m { use i as j; }\n\
                    // use k as l;\n/*\nuse m if you like, as long as n;\n*/\nlet x = \"to use o as p\"; #[q] use r::{\n\
                    s as t};\n/* u */ use v::{w , x as y};\nuse z::A as _;";
        let found: Vec<_> = aliases(text).map(|alias| (alias.of, alias.name)).collect();
        assert_eq!(found, [("b", "c"), ("d", "e"), ("g", "h"), ("i", "j"), ("s", "t"), ("x", "y")]);
    }
}
