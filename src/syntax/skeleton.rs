//! Finds where the items of a file begin and end, without parsing them.
//!
//! Called by `syntax` for a file, and again for the braces of an impl or trait whose members are asked for. Nearly all
//! items of nearly all files are never looked at, so all that is kept of one is its name, its kind and its byte range;
//! `outline` parses the range when somebody asks what the item is.
//!
//! It knows how items begin and how brackets, strings and comments end, and nothing of what stands between. Where it
//! does not recognise an item it says so, and `syntax` lets syn judge the whole text instead.

use super::cursor::Cursor;
use super::tree::{Entry, ItemIdx, Outline, Slot, SlotKind, Span, Wrapper};
use crate::names::Name;

/// Where the text stopped looking like items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lost;

/// How deep modules and macro calls that hold items may lie in one another: each is passed as a whole and then read.
const MAX_DEPTH: u32 = 64;

type Found<T = ()> = Result<T, Lost>;

/// Finds the items of a file, from `start` on.
pub(super) fn file(text: &str, start: u32) -> Found<Outline> {
    let mut skeleton = Skeleton::new(text, start, false);
    let mut roots = Vec::new();
    skeleton.items(text.len(), None, &mut roots)?;
    Ok(Outline { entries: skeleton.entries, roots, blocks: Vec::new() })
}

/// Finds the members in the braces of an impl or trait; what is not recognised ends the search.
pub(super) fn members(text: &str, braces: Span, parent: ItemIdx, uncertain: bool) -> Vec<Slot> {
    let mut skeleton = Skeleton::new(text, braces.start + 1, uncertain);
    let mut found = Vec::new();
    // What comes after something unreadable is given up: the members before it are still there.
    let _ = skeleton.items(braces.end as usize - 1, Some(parent), &mut found);
    skeleton.entries.into_iter().map(|entry| entry.slot).collect()
}

/// The path of the macro that is called by the item which begins, with its attributes, at the beginning of a range.
pub(super) fn macro_path(text: &str, range: Span) -> Option<Vec<&str>> {
    let mut cursor = Cursor::new(text, range.start as usize);
    let mut path = Vec::new();
    loop {
        cursor.trivia();
        if cursor.eat(b'#') {
            cursor.group(b'[')?;
        } else if cursor.eat(b'!') {
            return Some(path);
        } else if !cursor.eat(b':') && !cursor.eat(b'$') {
            path.push(cursor.word()?);
        }
    }
}

/// The text between `impl` and the braces of the impl that begins, with its attributes, at the beginning of a range.
pub(super) fn impl_header(text: &str, range: Span) -> Option<&str> {
    let mut cursor = Cursor::new(text, range.start as usize);
    loop {
        cursor.trivia();
        if cursor.eat(b'#') {
            cursor.group(b'[')?;
        } else if cursor.word()? == "impl" {
            break;
        }
    }
    let start = cursor.at;
    cursor.header(false)?;
    text.get(start..cursor.at)
}

struct Skeleton<'t> {
    cursor: Cursor<'t>,
    entries: Vec<Entry>,
    /// Whether we are inside a macro call whose expansion is only guessed.
    uncertain: bool,
    /// Whether we are inside `thread_local!` or its kin, whose last item may lack its semicolon.
    wrapping: bool,
    /// How many modules and macro calls are around.
    depth: u32,
}

impl<'t> Skeleton<'t> {
    fn new(text: &'t str, start: u32, uncertain: bool) -> Self {
        Self { cursor: Cursor::new(text, start as usize), entries: Vec::new(), uncertain, wrapping: false, depth: 0 }
    }

    /// Reads items up to `end`.
    fn items(&mut self, end: usize, parent: Option<ItemIdx>, found: &mut Vec<ItemIdx>) -> Found {
        loop {
            self.cursor.trivia();
            if self.cursor.at >= end {
                return Ok(());
            }
            self.item(end, parent, found)?;
        }
    }

    /// Reads one item; a macro call that holds items gives several.
    fn item(&mut self, end: usize, parent: Option<ItemIdx>, found: &mut Vec<ItemIdx>) -> Found {
        let mut start = self.cursor.at;
        while self.cursor.eat(b'#') {
            let inner = self.cursor.eat(b'!');
            self.cursor.group(b'[').ok_or(Lost)?;
            self.cursor.trivia();
            if inner {
                start = self.cursor.at;
            }
        }
        if self.cursor.at >= end {
            return Ok(());
        }
        let mut word = self.word()?;
        if word == "pub" {
            self.cursor.trivia();
            if self.cursor.peek() == b'(' {
                self.cursor.group(b'(').ok_or(Lost)?;
            }
            word = self.word()?;
        }
        loop {
            self.cursor.trivia();
            let is_path = self.cursor.peek() == b':' && !matches!(word, "use" | "impl");
            if is_path || self.cursor.peek() == b'!' {
                return self.macro_call(word, start, end, parent, found);
            }
            let next = self.cursor.peek_word();
            match word {
                "async" | "unsafe" | "default" | "safe" | "auto" | "gen" => {}
                "const" if matches!(next, "fn" | "unsafe" | "async" | "extern" | "gen") => {}
                "extern" if next == "crate" => {
                    self.word()?;
                    return self.extern_crate(start, parent, found);
                }
                "extern" => {
                    self.cursor.literal();
                    self.cursor.trivia();
                    if self.cursor.peek() == b'{' {
                        // The functions of a foreign block are functions of the module around it.
                        let braces = self.cursor.group(b'{').ok_or(Lost)?;
                        return self.within(braces, parent, found);
                    }
                }
                _ => return self.declaration(word, start, parent, found),
            }
            word = self.word()?;
        }
    }

    fn word(&mut self) -> Found<&'t str> {
        self.cursor.trivia();
        self.cursor.word().ok_or(Lost)
    }

    fn name(&mut self) -> Found<Name> {
        self.word().map(Name::new)
    }

    fn declaration(&mut self, keyword: &str, start: usize, parent: Option<ItemIdx>, found: &mut Vec<ItemIdx>) -> Found {
        match keyword {
            "fn" => {
                let name = self.name()?;
                let body = self.braces_or_semicolon()?;
                self.push(Some(name), SlotKind::Fn, start, body, parent, found);
            }
            "struct" => {
                let name = self.name()?;
                let braces = self.braces_or_semicolon()?;
                let kind = if braces.is_some() { SlotKind::Record } else { SlotKind::Struct };
                self.push(Some(name), kind, start, None, parent, found);
            }
            "union" | "enum" => {
                let name = self.name()?;
                self.braces_or_semicolon()?.ok_or(Lost)?;
                let kind = if keyword == "enum" { SlotKind::Enum } else { SlotKind::Record };
                self.push(Some(name), kind, start, None, parent, found);
            }
            "trait" => {
                let name = self.name()?;
                let braces = self.braces_or_semicolon()?;
                self.push(Some(name), SlotKind::Trait, start, braces, parent, found);
            }
            "impl" => {
                let braces = self.braces_or_semicolon()?.ok_or(Lost)?;
                self.push(None, SlotKind::Impl, start, Some(braces), parent, found);
            }
            "use" => {
                self.semicolon()?;
                self.push(None, SlotKind::Use, start, None, parent, found);
            }
            "type" => {
                let name = self.name()?;
                self.semicolon()?;
                self.push(Some(name), SlotKind::TypeAlias, start, None, parent, found);
            }
            "const" | "static" => {
                let kind = if keyword == "const" { SlotKind::Const } else { SlotKind::Static };
                self.value(kind, start, parent, found)?;
            }
            "mod" => self.module(start, parent, found)?,
            "macro" => {
                let name = self.name()?;
                self.cursor.trivia();
                if self.cursor.peek() == b'(' {
                    self.cursor.group(b'(').ok_or(Lost)?;
                    self.cursor.trivia();
                }
                self.cursor.group(b'{').ok_or(Lost)?;
                self.push(Some(name), SlotKind::MacroRules, start, None, parent, found);
            }
            _ => return Err(Lost),
        }
        Ok(())
    }

    fn extern_crate(&mut self, start: usize, parent: Option<ItemIdx>, found: &mut Vec<ItemIdx>) -> Found {
        let mut name = self.name()?;
        if self.word().is_ok_and(|word| word == "as") {
            name = self.name()?;
        }
        self.semicolon()?;
        self.push(Some(name), SlotKind::ExternCrate, start, None, parent, found);
        Ok(())
    }

    fn module(&mut self, start: usize, parent: Option<ItemIdx>, found: &mut Vec<ItemIdx>) -> Found {
        let name = self.name()?;
        let braces = self.braces_or_semicolon()?;
        let index = self.push(Some(name), SlotKind::Mod, start, braces, parent, found);
        if let Some(braces) = braces {
            let mut children = Vec::new();
            self.within(braces, Some(index), &mut children)?;
            self.entries[index.entry as usize].children = children;
        }
        Ok(())
    }

    /// Reads `NAME: T = value;`, where trait members and foreign statics lack the value.
    fn value(&mut self, kind: SlotKind, start: usize, parent: Option<ItemIdx>, found: &mut Vec<ItemIdx>) -> Found {
        let mut name = self.name()?;
        if matches!(name.as_str(), "mut" | "ref") {
            name = self.name()?;
        }
        let mut value = None;
        if self.cursor.header(true).ok_or(Lost)? == b'=' {
            let begin = self.cursor.at + 1;
            self.cursor.semicolon().ok_or(Lost)?;
            value = Some(span(begin, self.cursor.at));
        }
        if !self.cursor.eat(b';') && !self.wrapping {
            return Err(Lost);
        }
        self.push(Some(name), kind, start, value, parent, found);
        Ok(())
    }

    fn braces_or_semicolon(&mut self) -> Found<Option<Span>> {
        match self.cursor.header(false).ok_or(Lost)? {
            b'{' => Ok(Some(self.cursor.any_group().ok_or(Lost)?)),
            _ if self.cursor.eat(b';') => Ok(None),
            _ => Err(Lost),
        }
    }

    fn semicolon(&mut self) -> Found {
        self.cursor.semicolon().ok_or(Lost)?;
        if self.cursor.eat(b';') { Ok(()) } else { Err(Lost) }
    }

    fn push(
        &mut self,
        name: Option<Name>,
        kind: SlotKind,
        start: usize,
        body: Option<Span>,
        parent: Option<ItemIdx>,
        found: &mut Vec<ItemIdx>,
    ) -> ItemIdx {
        let range = span(start, self.cursor.at);
        let index = ItemIdx::of_entry(self.entries.len());
        self.entries.push(Entry::unread(Slot::unread(name, kind, range, body, parent, self.uncertain)));
        found.push(index);
        index
    }

    /// Reads the items in a group that was passed already.
    fn within(&mut self, braces: Span, parent: Option<ItemIdx>, found: &mut Vec<ItemIdx>) -> Found {
        if self.depth > MAX_DEPTH {
            return Err(Lost);
        }
        let after = std::mem::replace(&mut self.cursor.at, braces.start as usize + 1);
        self.depth += 1;
        let read = self.items(braces.end as usize - 1, parent, found);
        self.depth -= 1;
        self.cursor.at = after;
        read
    }

    // ------------------------------------------------------------------------------------------ macros

    fn macro_call(
        &mut self,
        first: &'t str,
        start: usize,
        end: usize,
        parent: Option<ItemIdx>,
        found: &mut Vec<ItemIdx>,
    ) -> Found {
        let mut called = first;
        while self.cursor.eat(b':') {
            if !self.cursor.eat(b':') {
                return Err(Lost);
            }
            called = self.word()?;
            self.cursor.trivia();
        }
        if !self.cursor.eat(b'!') {
            return Err(Lost);
        }
        self.cursor.trivia();
        let ident = self.cursor.word();
        self.cursor.trivia();
        let group = self.cursor.any_group().ok_or(Lost)?;
        let braced = self.cursor.byte_at(group.start as usize) == b'{';
        let after_group = self.cursor.at;
        self.cursor.trivia();
        if self.cursor.at >= end || !self.cursor.eat(b';') {
            if !braced {
                return Err(Lost);
            }
            self.cursor.at = after_group;
        }
        if let Some(ident) = ident {
            self.push(Some(Name::new(ident)), SlotKind::MacroRules, start, None, parent, found);
            return Ok(());
        }
        let after = self.cursor.at;
        let (entries, indices) = (self.entries.len(), found.len());
        let is_known = Wrapper::of_macro(called).is_some() || passes_items_on(called);
        if !is_known {
            self.push(Some(Name::new(called)), SlotKind::MacroItems, start, Some(group), parent, found);
        }
        let before = found.len();
        if self.contents(called, group, parent, found).is_err() || found.len() == before {
            self.entries.truncate(entries);
            found.truncate(indices);
            self.cursor.at = after;
            self.push(Some(Name::new(called)), SlotKind::MacroCall, start, Some(group), parent, found);
        }
        self.cursor.at = after;
        Ok(())
    }

    /// Reads the arguments of a macro call as items.
    fn contents(&mut self, called: &str, group: Span, parent: Option<ItemIdx>, found: &mut Vec<ItemIdx>) -> Found {
        if let Some(wrapper) = Wrapper::of_macro(called) {
            return self.wrapped(wrapper, group, parent, found);
        }
        let outer = self.uncertain;
        self.uncertain |= !passes_items_on(called);
        let read =
            if has_branches(called) { self.branches(group, parent, found) } else { self.within(group, parent, found) };
        self.uncertain = outer;
        read
    }

    /// Reads the items of all branches of `cfg_if!` or `cfg_select!`.
    fn branches(&mut self, group: Span, parent: Option<ItemIdx>, found: &mut Vec<ItemIdx>) -> Found {
        self.cursor.at = group.start as usize + 1;
        loop {
            self.cursor.trivia();
            if self.cursor.at >= group.end as usize - 1 {
                return Ok(());
            }
            match self.cursor.peek() {
                b'{' => {
                    let braces = self.cursor.group(b'{').ok_or(Lost)?;
                    self.within(braces, parent, found)?;
                }
                b'(' | b'[' => {
                    self.cursor.any_group().ok_or(Lost)?;
                }
                _ => self.cursor.token(),
            }
        }
    }

    /// Reads `thread_local! { static NAME: T = value; }` and its kin.
    fn wrapped(&mut self, wrapper: Wrapper, group: Span, parent: Option<ItemIdx>, found: &mut Vec<ItemIdx>) -> Found {
        let before = self.entries.len();
        self.wrapping = true;
        let read = self.within(group, parent, found);
        self.wrapping = false;
        read?;
        for entry in &mut self.entries[before..] {
            if entry.slot.kind == SlotKind::Static {
                entry.slot.kind = SlotKind::Wrapped(wrapper);
            }
        }
        Ok(())
    }
}

/// Whether a macro chooses between items that stand in braces: `cfg_if!`, and the standard library's `cfg_select!`.
pub(super) fn has_branches(called: &str) -> bool {
    matches!(called, "cfg_if" | "cfg_select")
}

/// Whether a macro is known to hand the items in it on as they are: `cfg_if!`, tokio's `cfg_rt!` and its kind,
/// `pin_project!`.
pub(super) fn passes_items_on(called: &str) -> bool {
    called.starts_with("cfg_") || called == "pin_project"
}

fn span(start: usize, end: usize) -> Span {
    Span { start: start as u32, end: end as u32 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{file, members};
    use crate::syntax::tree::{ItemIdx, SlotKind};

    /// Name, kind and text of each item of a file.
    fn items(text: &str) -> Vec<String> {
        let outline = file(text, 0).expect("the text is recognised");
        let show = |entry: &crate::syntax::tree::Entry| {
            let slot = &entry.slot;
            let name = slot.name.map_or("", crate::names::Name::as_str);
            format!("{:?} {name}: {}", slot.kind, &text[slot.range.start as usize..slot.range.end as usize])
        };
        outline.entries.iter().map(show).collect()
    }

    #[test]
    fn all_kinds() {
        let texts = [
            ("Use : ", "use a::{b, c};"),
            ("Use : ", "pub use ::a as b;"),
            ("Impl : ", "impl ::a::B for c::D {}"),
            (
                "Fn f: ",
                "#[a = \"]\"] pub(in x) const unsafe extern \"C\" fn f<const N: usize = { 3 }>(x: [u8; { 1 }]) -> A<{ N }> where B: C, { '}' }",
            ),
            ("Struct S: ", "struct S(u8, Vec<(A, B)>) where A: B;"),
            ("Struct U: ", "struct U;"),
            ("Record R: ", "pub struct R<'a> where A: 'a { a: &'a str }"),
            ("Record N: ", "union N { a: u8 }"),
            ("Enum E: ", "enum E { A { b: u8 }, B = { 1 } }"),
            ("TypeAlias T: ", "type T<A> = [u8; { 3; 4 }];"),
            ("Const C: ", "const C: fn() -> A<B = C> = { 1; };"),
            ("Const _: ", "const _: () = ();"),
            ("Static M: ", "static mut M: &str = r#\";\"\"#;"),
            ("Trait X: ", "unsafe auto trait X: A<B = fn() -> C> {}"),
            ("Impl : ", "impl<T> const A for B<{ N }> where [(); { N }]: {}"),
            ("Mod m: ", "mod m;"),
            ("ExternCrate b: ", "extern crate a as b;"),
            ("MacroRules r: ", "macro_rules! r { () => {} }"),
            ("MacroRules n: ", "pub macro n($a:ident) { }"),
            ("MacroCall c: ", "a::b::c!(x => y);"),
        ];
        for (head, text) in texts {
            assert_eq!(items(text), [format!("{head}{text}")]);
        }
        let all: Vec<&str> = texts.iter().map(|(_, text)| *text).collect();
        let expected: Vec<String> = texts.iter().map(|(head, text)| format!("{head}{text}")).collect();
        assert_eq!(items(&all.join(" /* fn */ // fn\n ")), expected);
    }

    #[test]
    fn what_holds_items_is_entered() {
        let names = |text: &str| -> Vec<String> {
            items(text).iter().map(|item| item.split(':').next().unwrap_or("").to_owned()).collect()
        };
        assert_eq!(names("mod a { #![b] mod c { fn d() {} } } fn e() {}"), ["Mod a", "Mod c", "Fn d", "Fn e"]);
        assert_eq!(
            names("extern \"C\" { fn a(); static B: u8; } extern { pub safe fn c(); }"),
            ["Fn a", "Static B", "Fn c"]
        );
        assert_eq!(names("cfg_if::cfg_if! { if #[cfg(a)] { fn b() {} } else { fn c() {} } }"), ["Fn b", "Fn c"]);
        assert_eq!(names("cfg_select! { any(a, b) => { fn b() {} } _ => { fn c() {} } }"), ["Fn b", "Fn c"]);
        assert_eq!(
            names("thread_local! { static A: u8 = 1; pub static B: u8 = const { 2 } }"),
            ["Wrapped(ThreadLocal) A", "Wrapped(ThreadLocal) B"]
        );
        assert_eq!(
            names("lazy_static! { #[a] pub static ref A: u8 = { 1 }; } task_local! { static B: u8; pub static C: u8 }"),
            ["Wrapped(LazyStatic) A", "Wrapped(TaskLocal) B", "Wrapped(TaskLocal) C"]
        );
        assert_eq!(names("x! { fn a() {} fn => } y! { struct Z; }"), ["MacroCall x", "MacroItems y", "Struct Z"]);
        let outline = file("x! { fn a() {} } cfg_x! { fn b() {} }", 0).expect("recognised");
        assert_eq!(outline.entries.iter().map(|entry| entry.slot.uncertain).collect::<Vec<_>>(), [false, true, false]);
    }

    #[test]
    fn members_are_found_up_to_what_is_unreadable() {
        let text = "impl A { const B: u8 = 1; type C = D; async fn e(&self) {} fn f(); x!(); $ fn g() {} }";
        let outline = file(text, 0).expect("recognised");
        let braces = outline.entries[0].slot.body.expect("it has braces");
        let kinds: Vec<SlotKind> =
            members(text, braces, ItemIdx::of_entry(0), false).iter().map(|slot| slot.kind).collect();
        let expected = [SlotKind::Const, SlotKind::TypeAlias, SlotKind::Fn, SlotKind::Fn, SlotKind::MacroCall];
        assert_eq!(kinds, expected);
    }

    #[test]
    fn what_is_no_item_is_left_to_the_parser() {
        for text in [
            "fn",
            "fn f() {",
            "fn f() }",
            "struct S",
            "let x = 1;",
            "x!()",
            "use a",
            "}",
            "#[a fn f() {}",
            "mod a { fn }",
        ] {
            assert!(file(text, 0).is_err(), "{text}");
        }
    }

    /// The bodies of the functions in a file.
    fn bodies(text: &str) -> Vec<&str> {
        let outline = file(text, 0).expect("the text is recognised");
        let body = |slot: &crate::syntax::tree::Slot| {
            let body = slot.body.filter(|_| slot.kind == SlotKind::Fn)?;
            Some(&text[body.start as usize..body.end as usize])
        };
        outline.entries.iter().filter_map(|entry| body(&entry.slot)).collect()
    }

    #[test]
    fn names_are_any_letters() {
        assert_eq!(items("fn 名前() {} fn naïve() {} fn r#fn() {}").len(), 3);
        assert_eq!(bodies("fn 名前() {1} fn naïve() {2}"), ["{1}", "{2}"]);
    }

    #[test]
    fn braces_in_a_signature_are_not_bodies() {
        for signature in [
            "fn f() -> Foo<{ N + 1 }>",
            "fn f<const N: usize = { 3 }>(a: [u8; { N }])",
            "fn f() -> Foo<u8, { N }, Item = { M }> where [(); { N }]: Sized, Foo<{ N }>: Fn(A) -> B,",
            "fn f() -> Vec<Vec<Vec<u8>>>",
            "fn f() -> <<A as B>::C as D<{ 1 }>>::E",
            "fn f<F: Fn() -> fn(u8) -> u8>(f: F) -> impl for<'a> Fn(&'a u8) -> Option<&'a u8> + use<'a, F>",
            "fn f() -> !",
            "fn f<T>(x: T) -> Foo<-1> where T: ?Sized + ~const X",
        ] {
            assert_eq!(bodies(&format!("{signature} {{body}} struct S {{}}")), ["{body}"], "{signature}");
            assert_eq!(bodies(&format!("{signature}; struct S {{}}")), [""; 0], "{signature}");
        }
    }

    /// What holds for the items of any text: their ranges lie in order in the text, on boundaries of characters.
    fn is_sound(text: &str) -> Result<(), TestCaseError> {
        let Ok(outline) = file(text, 0) else { return Ok(()) };
        let mut last = 0;
        for entry in &outline.entries {
            let range = entry.slot.range;
            prop_assert!(last <= range.start && range.start < range.end);
            prop_assert!(text.get(range.start as usize..range.end as usize).is_some());
            if let Some(body) = entry.slot.body {
                prop_assert!(range.holds(body) && text.get(body.start as usize..body.end as usize).is_some());
            }
            last = range.start;
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn any_text_has_sound_items(text in any::<String>()) {
            is_sound(&text)?;
        }

        #[test]
        fn items_in_any_order_are_sound(
            pieces in prop::collection::vec(prop::sample::select(vec![
                "fn f", "()", " {", "}", "mod m", ";", "#[a]", "é", "\"", "'a", "'", "impl", " X", "<", ">", "//\n", "/*", "*/",
                "use a", "::", "struct", "enum", "m!", "(", ")", "r#\"", "\"#", "const", " A", ":", "=", "1",
            ]), 0..40)
        ) {
            is_sound(&pieces.concat())?;
        }
    }
}
