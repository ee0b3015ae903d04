//! Reads the names that a `use` brings in.
//!
//! Called by `outline`. A `use` is the most common item and the simplest, so it is read off its text, without lexing
//! it into tokens first. What is no `use` gives the names before it.

use super::cursor::Cursor;
use super::tree::{Import, ImportAs};
use crate::names::Name;

/// How deep groups may lie in one another.
const MAX_DEPTH: u32 = 200;

/// The imports of `#[..] pub use ..;`.
pub(super) fn of(text: &str) -> Vec<Import> {
    let mut reader = Reader { cursor: Cursor::new(text, 0), public: false, global: false, found: Vec::new() };
    if reader.keyword().is_some() {
        reader.global = reader.colons();
        reader.tree(&mut Vec::new(), 0);
    }
    reader.found
}

struct Reader<'t> {
    cursor: Cursor<'t>,
    public: bool,
    global: bool,
    found: Vec<Import>,
}

impl Reader<'_> {
    /// Passes attributes, visibility and `use`.
    fn keyword(&mut self) -> Option<()> {
        loop {
            self.cursor.trivia();
            match self.cursor.peek() {
                b'#' => self.cursor.at += 1,
                b'[' | b'(' => {
                    self.cursor.any_group()?;
                }
                _ => match self.cursor.word()? {
                    "use" => return Some(()),
                    "pub" => self.public = true,
                    _ => return None,
                },
            }
        }
    }

    fn colons(&mut self) -> bool {
        self.cursor.trivia();
        let found = self.cursor.peek() == b':' && self.cursor.byte_at(self.cursor.at + 1) == b':';
        self.cursor.at += if found { 2 } else { 0 };
        found
    }

    fn leaf(&mut self, path: Vec<Name>, alias: ImportAs) {
        self.found.push(Import { public: self.public, global: self.global, path, alias });
    }

    /// Reads what comes after `prefix`.
    fn tree(&mut self, prefix: &mut Vec<Name>, depth: u32) {
        let outer = prefix.len();
        self.path(prefix, depth);
        prefix.truncate(outer);
    }

    fn path(&mut self, prefix: &mut Vec<Name>, depth: u32) {
        loop {
            self.colons();
            self.cursor.trivia();
            if self.cursor.eat(b'*') {
                self.leaf(prefix.clone(), ImportAs::Glob);
                return;
            }
            if self.cursor.eat(b'{') {
                self.group(prefix, depth + 1);
                return;
            }
            // `$crate` is the crate itself.
            self.cursor.eat(b'$');
            let Some(word) = self.cursor.word() else { return };
            let name = Name::new(word);
            if self.colons() {
                prefix.push(name);
                continue;
            }
            self.last(prefix, name);
            return;
        }
    }

    /// The last part of a path, and what it is called here.
    fn last(&mut self, prefix: &[Name], name: Name) {
        let is_self = name == "self" && !prefix.is_empty();
        let mut path = prefix.to_vec();
        path.extend((!is_self).then_some(name));
        let renamed = self.cursor.peek_word() == "as";
        if renamed {
            self.cursor.trivia();
            self.cursor.word();
            self.cursor.trivia();
        }
        let alias = if renamed { self.cursor.word().map(Name::new) } else { path.last().copied() };
        match alias {
            Some(alias) if renamed && alias == "_" => self.leaf(path, ImportAs::Underscore),
            // `use self;` brings nothing in.
            Some(alias) if renamed || alias != Name::new("self") => self.leaf(path, ImportAs::Name(alias)),
            _ => {}
        }
    }

    fn group(&mut self, prefix: &mut Vec<Name>, depth: u32) {
        if depth > MAX_DEPTH {
            return;
        }
        loop {
            self.cursor.trivia();
            if self.cursor.eat(b'}') {
                return;
            }
            let before = self.cursor.at;
            self.tree(prefix, depth);
            self.cursor.trivia();
            if !self.cursor.eat(b',') && (self.cursor.peek() != b'}' || self.cursor.at == before) {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::syntax::tree::ImportAs;

    fn shown(text: &str) -> Vec<String> {
        let show = |import: super::Import| {
            let path: Vec<&str> = import.path.iter().map(|name| name.as_str()).collect();
            let path = format!("{}{}", if import.global { "::" } else { "" }, path.join("::"));
            match import.alias {
                ImportAs::Name(name) => format!("{path} as {name}"),
                ImportAs::Underscore => format!("{path} as _"),
                ImportAs::Glob => format!("{path}::*"),
            }
        };
        of(text).into_iter().map(show).collect()
    }

    #[test]
    fn all_forms() {
        assert_eq!(shown("use a;"), ["a as a"]);
        assert_eq!(shown("pub(in a::b) use ::a::b as c;"), ["::a::b as c"]);
        assert_eq!(
            shown("#[cfg(any(x))] pub use a::{self, b::*, r#type as d, e::{f, g as _,}};"),
            ["a as a", "a::b::*", "a::type as d", "a::e::f as f", "a::e::g as _"]
        );
        assert_eq!(shown("use self::a::{self as b};"), ["self::a as b"]);
        assert_eq!(shown("use {a, b /* , c */ , // d\n e};"), ["a as a", "b as b", "e as e"]);
    }

    #[test]
    fn who_sees_them() {
        let public = |text: &str| of(text).iter().map(|import| import.public).collect::<Vec<_>>();
        assert_eq!(public("use a;"), [false]);
        assert_eq!(public("#[pub] use ::a;"), [false]);
        assert_eq!(public("pub use ::a::{b, c};"), [true, true]);
        assert_eq!(public("#[a] /* b */ pub(crate) use a::*;"), [true]);
    }

    #[test]
    fn broken_ones_end() {
        assert_eq!(shown("use a::{b, {, c};"), ["a::b as b", "a::c as c"]);
        assert_eq!(shown("use a::{b"), ["a::b as b"]);
        assert_eq!(shown(&format!("use a::{}b;", "{".repeat(100_000))), Vec::<String>::new());
    }
}
