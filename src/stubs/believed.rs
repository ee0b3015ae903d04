//! What a stub says, item by item, with the page of documentation that it relies on.
//!
//! Called by `detach-lint stubs` and by the tests. Only texts that `check` has nothing against come here; of others,
//! nothing is listed.

use crate::names::Name;
use crate::syntax;
use crate::syntax::tree::{Attr, Entry, Item, ItemIdx, ItemKind, Outline, Path, Slot, SlotKind, TypeRef};
use crate::types::STUB_WORDS;

/// What is believed about a function, a macro or a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Believed {
    /// Its path in the crate, through the type or trait for what is associated: `task::JoinSet::spawn`.
    pub path: String,
    /// Its declaration on one line, without bodies and fields.
    pub signature: String,
    /// The page of documentation that was read.
    pub documentation: Option<String>,
    /// What the stub says beyond the declaration.
    pub words: Vec<Word>,
}

/// One attribute of a stub, or `macro_rules` for what every macro of one says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Its name.
    pub name: &'static str,
    /// The parameter that it is about.
    pub parameter: Option<String>,
    /// Its value.
    pub value: Option<String>,
}

impl Word {
    fn new(attr: &Attr) -> Option<Self> {
        let name = STUB_WORDS.iter().copied().find(|word| *word == attr.name())?;
        let parameter = attr.args.first().filter(|arg| !arg.key.as_str().is_empty() && arg.value.is_none());
        let value = attr.args.iter().find_map(|arg| arg.value.clone());
        Some(Self { name, parameter: parameter.map(|arg| arg.key.as_str().to_owned()), value })
    }

    /// What it means, as a phrase about the item.
    pub fn meaning(&self) -> String {
        let parameter = match self.parameter.as_deref() {
            Some("self") => "the receiver".to_owned(),
            Some(name) => format!("`{name}`"),
            None => String::new(),
        };
        let value = self.value.as_deref().unwrap_or("");
        let phrase = match (self.name, value) {
            ("runs", "thread") => "runs PARAMETER on a thread of its own",
            ("runs", "blocking") => "runs PARAMETER on a blocking pool, with the runtime in reach",
            ("runs", "blocking_bare") => "runs PARAMETER on a blocking pool, with no tokio runtime in reach",
            ("runs", "cpu") => "runs PARAMETER on a CPU pool",
            ("runs", _) => "runs PARAMETER at once, on the calling thread",
            ("drives", "tokio") => "sees to PARAMETER: tokio polls it",
            ("drives", "local") => "sees to PARAMETER: a tokio `LocalSet` polls it",
            ("drives", "") => "sees to PARAMETER: it is polled",
            ("drives", _) => "sees to PARAMETER: an executor other than tokio polls it",
            ("discards", _) => "drops PARAMETER, or what it returns, without polling it",
            ("shelves", _) => "keeps what PARAMETER returns where it is reached through `&` only",
            ("keeps", _) => "puts PARAMETER into the receiver",
            ("abandons", _) => "may drop PARAMETER before it is done",
            ("scope", _) => "what it sets up for PARAMETER ends when that returns",
            ("reaps", _) => "takes out finished work, waits for it, or lets it go",
            ("gives_up", _) => "loses the future that the receiver holds",
            ("detaches", _) => "lets the work go on without its handle",
            ("shows_error", _) => "hands the error to a closure that tells of it",
            ("hands_error", _) => "hands the error to PARAMETER, which may tell of it",
            ("needs_runtime", _) => "panics where no tokio runtime is in reach",
            ("needs_workers", _) => "panics on a current-thread runtime",
            ("enters_runtime", _) => "its guard brings a tokio runtime in reach",
            ("flavor", "current_thread") => "makes a current-thread runtime",
            ("flavor", _) => "makes a multi-thread runtime",
            ("blocks", "work") => "blocks until work on other threads is done",
            ("blocks", "panics") => "blocks, and panics in code that tokio polls",
            ("blocks", _) => "blocks the calling thread",
            ("polls", _) => "polls the tasks that the receiver was given",
            ("waits", _) => "may take long enough for others to get on",
            ("panics", _) => "panics if its receiver says so",
            ("exits", _) => "ends the process",
            ("eager", _) => "its work runs without being polled",
            ("on_drop", "detach") => "dropping it leaves the work running",
            ("on_drop", "cancel") => "dropping it cancels the work",
            ("on_drop", "join") => "dropping it waits for the work",
            ("on_drop", "abort_all") => "dropping it cancels all the work in it",
            ("on_drop", _) => "dropping it does nothing to the work",
            ("guard", _) => "keeps something in force while it lives",
            ("poisons", _) => "a panic while it lives spoils what it guards",
            ("executor", "driven") => "owns tasks, and polls them only while it is driven",
            ("executor", "threads") => "owns tasks, and polls them on threads of its own",
            ("executor", _) => "owns tasks: a tokio runtime",
            ("join_error", _) => "the error of a task that panicked or was cancelled",
            ("quiet", _) => "nobody misses this error",
            ("transparent", _) => "holds a future as if it were that future",
            ("batch", _) => "holds many of what it holds",
            ("macro_rules", _) => "has code among its arguments, which is run",
            (name, "") => name,
            (_, value) => value,
        };
        phrase.replace("PARAMETER", &parameter)
    }
}

/// All functions and macros that a stub declares, and the types that it says something of, in the order of the text.
pub fn believed(text: &str) -> Vec<Believed> {
    let Ok(outline) = syntax::outline(text) else { return Vec::new() };
    let pages = Pages::of(text, &outline);
    let mut found = Vec::new();
    for (index, item) in super::items(text, &outline) {
        let mut words: Vec<Word> = item.attrs.iter().filter_map(Word::new).collect();
        let signature = match &item.kind {
            ItemKind::Fn(function) => upto(text, function.signature.start, &[';', '{']),
            ItemKind::Struct(..) | ItemKind::Enum(..) | ItemKind::Trait(_) if !words.is_empty() => {
                upto(text, item.span.start, &[';', '{', '('])
            }
            ItemKind::MacroRules => {
                words.push(Word { name: "macro_rules", parameter: None, value: None });
                upto(text, item.span.start, &['{']).trim_start_matches("#[macro_export]")
            }
            _ => continue,
        };
        found.push(Believed {
            path: path(text, &outline, index),
            signature: signature.split_whitespace().collect::<Vec<_>>().join(" "),
            documentation: pages.of_item(&outline, item),
            words,
        });
    }
    found
}

/// The text from a place to the first of these characters that stands outside of all brackets.
fn upto<'t>(text: &'t str, start: u32, ends: &[char]) -> &'t str {
    let text = text.get(start as usize..).unwrap_or("");
    let mut depth = 0_u32;
    for (at, ch) in text.char_indices() {
        match ch {
            _ if depth == 0 && ends.contains(&ch) => return &text[..at],
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    text
}

/// The names of the modules and types that an item stands in, and its own.
fn path(text: &str, outline: &Outline, index: ItemIdx) -> String {
    let mut names = Vec::new();
    let mut next = Some(index);
    while let Some(index) = next {
        let item = syntax::item(text, outline, index);
        match &item.kind {
            ItemKind::Impl(node) => names.extend(type_name(&node.self_ty)),
            _ => names.extend(item.name.map(Name::as_str)),
        }
        next = item.parent;
    }
    names.reverse();
    names.join("::")
}

fn type_name(ty: &TypeRef) -> Option<&'static str> {
    match ty {
        TypeRef::Path(path) => Path::last(path).map(Name::as_str),
        TypeRef::Ref { target, .. } => type_name(target),
        TypeRef::Slice(_) => Some("[]"),
        _ => None,
    }
}

/// The pages of documentation that a stub names in its comments.
struct Pages<'t> {
    /// Where each stands, the module around it, and its address.
    pages: Vec<(u32, Option<ItemIdx>, &'t str)>,
}

impl<'t> Pages<'t> {
    fn of(text: &'t str, outline: &Outline) -> Self {
        let mut pages = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            if let Some(address) = line.trim_start().strip_prefix("// https://") {
                let length =
                    address.split(char::is_whitespace).next().map_or(0, |word| word.trim_end_matches(',').len());
                let start = at + line.find("https://").unwrap_or(0);
                let address = &text[start..start + "https://".len() + length];
                pages.push((at as u32, module_at(outline, at as u32), address));
            }
            at += line.len();
        }
        Self { pages }
    }

    /// The last page before the item in its own module, or in the modules around it.
    fn of_item(&self, outline: &Outline, item: &Item) -> Option<String> {
        let mut module = module_at(outline, item.span.start);
        loop {
            let before = self.pages.iter().rfind(|(at, around, _)| *around == module && *at < item.span.start);
            if let Some((_, _, address)) = before {
                return Some((*address).to_owned());
            }
            module = outline.entries[module?.entry as usize].slot.parent;
        }
    }
}

/// The innermost module around a place; none for the top of the file.
fn module_at(outline: &Outline, at: u32) -> Option<ItemIdx> {
    let around = outline.entries.iter().enumerate().filter(|(_, entry)| {
        let Slot { kind, range, .. } = &entry.slot;
        *kind == SlotKind::Mod && range.start < at && at < range.end
    });
    let size = |(_, entry): &(usize, &Entry)| entry.slot.range.end - entry.slot.range.start;
    around.min_by_key(size).map(|(index, _)| ItemIdx::of_entry(index))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_has_its_path_page_and_words() {
        let text = "//! Stub.\n// https://a.b/c/ (1.0)\npub mod task {\n    // https://a.b/c/task/ (1.0)\n    \
                    #[on_drop(\"detach\")] #[eager]\n    pub struct Handle<T>(T);\n    pub struct Plain;\n    \
                    impl<T> Handle<T> {\n        #[blocks(\"work\")]\n        pub fn join(self)\n            -> T {}\n    }\n}\n\
                    #[runs(f, place = \"cpu\")] pub fn go<F>(f: F) where F: FnOnce() {}\n";
        let shown: Vec<String> = believed(text)
            .iter()
            .map(|item| {
                let words: Vec<String> = item.words.iter().map(Word::meaning).collect();
                format!("{} | {} | {:?} | {}", item.path, item.signature, item.documentation, words.join(", "))
            })
            .collect();
        insta::assert_snapshot!(shown.join("\n"), @r#"
        task::Handle | struct Handle<T> | Some("https://a.b/c/task/") | dropping it leaves the work running, its work runs without being polled
        task::Handle::join | fn join(self) -> T | Some("https://a.b/c/task/") | blocks until work on other threads is done
        go | fn go<F>(f: F) where F: FnOnce() | Some("https://a.b/c/") | runs `f` on a CPU pool
        "#);
    }

    #[test]
    fn every_word_has_a_meaning() {
        for word in STUB_WORDS {
            let meaning = Word { name: word, parameter: Some("f".to_owned()), value: None }.meaning();
            assert!(meaning.contains(' '), "{word}");
        }
    }
}
