//! Items that only exist elsewhere than on an ordinary machine, which is one with Linux: for other systems, browsers,
//! model checkers, documentation.
//!
//! Asked by `agreement` and `methods` where `cfg` gives a name several meanings. A library that is written for browsers too has a twin of its types
//! there, made to be used like the other one; it is set aside. So is a twin in the user's own code, unless what mentions
//! the name speaks of such conditions itself, and may mean it.

use std::cell::Cell;

use super::lower;
use crate::db::{Db, Def, ModId};
use crate::syntax::headers;
use crate::syntax::tree::{Attr, SlotKind};

/// What conditions on the place where code runs mention.
const OF_PLACES: &[&str] = &["windows", "unix", "wasm", "target_", "loom", "miri", "doc", "fuzzing", "kani", "shuttle"];

/// How deep a `cfg` may nest.
const MAX_DEPTH: u32 = 16;

/// Where a name is mentioned.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asker {
    /// The module.
    pub module: ModId,
    /// The item, if it is known.
    pub item: Option<Def>,
}

/// Whether an item is set aside where it is mentioned.
pub(super) fn is_elsewhere(db: &Db<'_>, def: Def, from: Asker) -> bool {
    let krate = db.krate(db.crate_of(def.module));
    let Some(package) = krate.package.filter(|_| !krate.is_stub) else { return false };
    if db.is_local(package) && may_be_elsewhere(db, from) {
        return false;
    }
    is_excluded(db, def) || is_module_excluded(db, def.module)
}

/// Whether what mentions a name may be, or hold, something that is excluded itself.
fn may_be_elsewhere(db: &Db<'_>, from: Asker) -> bool {
    let Ok(source) = db.source(db.file_of(from.module)) else { return true };
    let text = from.item.and_then(|item| {
        let range = db.slot(item).range;
        source.text.get(range.start as usize..range.end as usize)
    });
    let speaks_of_places = |text: &str| {
        memchr::memmem::find_iter(text.as_bytes(), "cfg").any(|at| {
            let rest = &text[at..];
            let condition = &rest[..rest.find([']', ';', '{']).unwrap_or(rest.len())];
            OF_PLACES.iter().any(|word| condition.contains(word))
        })
    };
    let outer = from.item.and_then(|item| lower::parent(db, item));
    speaks_of_places(text.unwrap_or(&source.text))
        || outer.is_some_and(|outer| db.slot(outer).kind != SlotKind::Mod && is_excluded(db, outer))
        || is_module_excluded(db, from.module)
}

/// Whether a module, or one around it, is declared where it is excluded.
fn is_module_excluded(db: &Db<'_>, mut module: ModId) -> bool {
    while let Some(parent) = db.parent(module) {
        let declared = db
            .items_of(parent)
            .iter()
            .map(|&item| Def { module: parent, item })
            .find(|&def| db.slot(def).kind == SlotKind::Mod && db.child(parent, def.item) == Some(module));
        if declared.is_some_and(|def| is_excluded(db, def)) {
            return true;
        }
        module = parent;
    }
    false
}

/// Whether the item's own attributes exclude it, or those that a macro puts before it.
fn is_excluded(db: &Db<'_>, def: Def) -> bool {
    let Ok(source) = db.source(db.file_of(def.module)) else { return false };
    if db.slot(def).uncertain && is_excluded_by_macro(db, def, &source.text) {
        return true;
    }
    let excludes = |attr: &Attr| {
        let text = source.text.get(attr.span.start as usize..attr.span.end as usize).unwrap_or("");
        attr.name() == "cfg" && !attr.conditional && verdict(text) == Verdict::Fails
    };
    db.item(def).attrs.iter().any(excludes)
}

/// Whether the macro whose call the item stands in is there for what is excluded: `if_wasm! { mod wasm; }`. Macro calls
/// of libraries are not expanded; the macro's text is asked, in the same file or the crate's first one.
fn is_excluded_by_macro(db: &Db<'_>, def: Def, text: &str) -> bool {
    let range = db.slot(def).range;
    let calls = db.items_of(def.module).iter().map(|&item| db.slot(Def { module: def.module, item }));
    let around =
        calls.filter(|slot| matches!(slot.kind, SlotKind::MacroCall | SlotKind::MacroItems) && slot.range.holds(range));
    let root = db.source(db.root_file(db.crate_of(def.module))).map_or("", |source| &*source.text);
    around.filter_map(|call| call.name).any(|name| {
        let mut definitions = headers::macros(text).chain(headers::macros(root)).filter(|(of, _)| name == **of);
        definitions.next().is_some_and(|(_, definition)| {
            let mut conditions =
                definition.match_indices("#[cfg(").map(|(at, _)| verdict(&definition[at..])).peekable();
            conditions.peek().is_some() && conditions.all(|verdict| verdict == Verdict::Fails)
        })
    })
}

/// What a condition comes to on an ordinary machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Holds,
    Fails,
    Depends,
}

/// What the condition of `#[cfg(..)]` comes to; it depends also if it cannot be read.
fn verdict(attribute: &str) -> Verdict {
    let condition = attribute.split_once("cfg").map_or("", |(_, condition)| condition);
    let parts = Reader { rest: Cell::new(condition) }.list(0);
    parts.and_then(|parts| parts.first().copied()).unwrap_or(Verdict::Depends)
}

/// What is read of a condition.
struct Reader<'t> {
    rest: Cell<&'t str>,
}

impl<'t> Reader<'t> {
    /// `(a, b)`; none if it is something else.
    fn list(&self, depth: u32) -> Option<Vec<Verdict>> {
        let mut parts = Vec::new();
        self.eat('(').filter(|()| depth < MAX_DEPTH)?;
        while self.eat(')').is_none() {
            parts.push(self.condition(depth)?);
            if self.eat(',').is_none() {
                self.eat(')')?;
                break;
            }
        }
        Some(parts)
    }

    fn condition(&self, depth: u32) -> Option<Verdict> {
        let word = self.word()?;
        if self.rest.get().trim_start().starts_with('(') {
            return Some(combined(word, &self.list(depth + 1)?));
        }
        let fails = |does| if does { Verdict::Fails } else { Verdict::Depends };
        let verdict = if self.eat('=').is_none() {
            let rare = ["windows", "loom", "miri", "doc", "docsrs", "fuzzing", "kani", "shuttle"];
            if word == "unix" { Verdict::Holds } else { fails(rare.contains(&word) || word.contains("wasm")) }
        } else {
            let value = self.literal()?;
            match (word, value) {
                ("target_os", "linux") | ("target_family", "unix") => Verdict::Holds,
                ("target_os" | "target_family", _) => Verdict::Fails,
                ("target_arch", _) => fails(value.starts_with("wasm")),
                _ => Verdict::Depends,
            }
        };
        Some(verdict)
    }

    fn eat(&self, mark: char) -> Option<()> {
        self.rest.set(self.rest.get().trim_start().strip_prefix(mark)?);
        Some(())
    }

    fn word(&self) -> Option<&'t str> {
        let rest = self.rest.get().trim_start();
        let end = rest.find(|next: char| !next.is_alphanumeric() && next != '_').unwrap_or(rest.len());
        let (word, rest) = rest.split_at(end);
        self.rest.set(rest);
        (!word.is_empty()).then_some(word)
    }

    fn literal(&self) -> Option<&'t str> {
        self.eat('"')?;
        let (value, rest) = self.rest.get().split_once('"')?;
        self.rest.set(rest);
        Some(value)
    }
}

/// What `all(..)`, `any(..)` or `not(..)` comes to.
fn combined(word: &str, parts: &[Verdict]) -> Verdict {
    let all = |verdict| parts.iter().all(|&part| part == verdict);
    match (word, parts) {
        ("not", [Verdict::Holds]) => Verdict::Fails,
        ("not", [Verdict::Fails]) => Verdict::Holds,
        ("all", _) if parts.contains(&Verdict::Fails) => Verdict::Fails,
        ("all", _) if all(Verdict::Holds) => Verdict::Holds,
        ("any", _) if parts.contains(&Verdict::Holds) => Verdict::Holds,
        ("any", _) if all(Verdict::Fails) => Verdict::Fails,
        _ => Verdict::Depends,
    }
}

#[cfg(test)]
mod tests {
    use super::Verdict::{Depends, Fails, Holds};
    use super::verdict;

    #[test]
    fn conditions() {
        for (condition, expected) in [
            ("#[cfg(target_arch = \"wasm32\")]", Fails),
            ("#[cfg(not(target_arch = \"wasm32\"))]", Holds),
            ("#[cfg(all(target_arch = \"wasm32\", feature = \"web\"))]", Fails),
            ("#[cfg(any(target_family = \"wasm\", target_os = \"wasi\",))]", Fails),
            ("#[cfg(any(target_family = \"wasm\", feature = \"web\"))]", Depends),
            ("#[cfg(not(any(loom, miri)))]", Holds),
            ("#[cfg(wasm_browser)]", Fails),
            ("#[cfg(unix)]", Holds),
            ("#[cfg(not(unix))]", Fails),
            ("#[cfg(windows)]", Fails),
            ("#[cfg(target_os = \"macos\")]", Fails),
            ("#[cfg(any(target_os = \"linux\", target_os = \"android\"))]", Holds),
            ("#[cfg(not(target_os = \"linux\"))]", Fails),
            ("#[cfg(feature = \"a\")]", Depends),
            ("#[cfg(target_arch = \"x86\")]", Depends),
            ("#[cfg(all())]", Holds),
            ("#[cfg(not())]", Depends),
            ("#[cfg(target_arch = )]", Depends),
            ("#[cfg(all(]", Depends),
        ] {
            assert_eq!(verdict(condition), expected, "{condition}");
        }
    }
}
