//! Items of dependencies that only exist where hardly anybody compiles: for browsers, model checkers, documentation.
//!
//! Asked by `lower` where `cfg` gives a name several meanings. A library that is written for browsers too has a twin
//! of its types there, made to be used like the other one; it is set aside. The user's own items are not: code of
//! theirs may stand next to such a twin, and mean it.

use std::cell::Cell;

use crate::db::{Db, Def};
use crate::syntax::tree::{Attr, SlotKind};

/// How deep a `cfg` may nest.
const MAX_DEPTH: u32 = 16;

/// Whether an item of a dependency is set aside.
pub(super) fn is_elsewhere(db: &Db<'_>, def: Def) -> bool {
    let krate = db.krate(db.crate_of(def.module));
    if krate.is_stub || krate.package.is_none_or(|package| db.is_local(package)) {
        return false;
    }
    if is_excluded(db, def) {
        return true;
    }
    let mut module = def.module;
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

/// Whether the item's own attributes exclude it.
fn is_excluded(db: &Db<'_>, def: Def) -> bool {
    let Ok(source) = db.source(db.file_of(def.module)) else { return false };
    let excludes = |attr: &Attr| {
        let text = source.text.get(attr.span.start as usize..attr.span.end as usize).unwrap_or("");
        attr.name() == "cfg" && !attr.conditional && verdict(text) == Verdict::Fails
    };
    db.item(def).attrs.iter().any(excludes)
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
        let is_elsewhere = if self.eat('=').is_none() {
            let rare = ["loom", "miri", "doc", "docsrs", "fuzzing", "kani", "shuttle"];
            rare.contains(&word) || word.contains("wasm")
        } else {
            let value = self.literal()?;
            match word {
                "target_arch" | "target_family" => value.starts_with("wasm"),
                "target_os" => matches!(value, "unknown" | "wasi" | "emscripten" | "none"),
                _ => false,
            }
        };
        Some(if is_elsewhere { Verdict::Fails } else { Verdict::Depends })
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
            ("#[cfg(unix)]", Depends),
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
