//! What rustc and clippy say to the fixtures: `fixtures/compilers.toml`, generated from what they do say.
//!
//! A *shape* is a function, or a static, in which detach-lint finds something. It is seen by a compiler if one of the
//! lints of that compiler which name a loss speaks up anywhere inside of it, with the levels that lints have by default.
//! Which detach-lint lint a shape belongs to is said by its annotations.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::ops::RangeInclusive;
use std::path::Path;
use std::process::Command;

use syn::spanned::Spanned;
use syn::{ImplItem, Item, TraitItem};

use crate::annotations;
use crate::programs::{self, Warning};

/// The lints that say of a value that it, or what it stands for, is lost. What else is said at such places is about
/// style: clippy's `redundant_closure` proposes `thread::spawn(work)` for `thread::spawn(|| work())`.
const NAMING: [&str; 7] = [
    "clippy::async_yields_async",
    "clippy::let_underscore_future",
    "clippy::let_underscore_lock",
    "let_underscore_lock",
    "unused_assignments",
    "unused_must_use",
    "unused_variables",
];

/// What is known about the shapes of one lint.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Seen {
    pub(crate) shapes: usize,
    /// How many shapes rustc names, and how many clippy names by lints of its own.
    pub(crate) rustc: usize,
    pub(crate) clippy: usize,
    /// How many shapes each lint of a compiler names.
    pub(crate) by: BTreeMap<String, usize>,
}

struct Shape {
    path: String,
    lines: RangeInclusive<usize>,
    lints: BTreeSet<String>,
}

/// What the compilers see of each lint's shapes, by what they warned of.
pub(crate) fn measure(warnings: &[Warning]) -> BTreeMap<String, Seen> {
    let mut all: BTreeMap<String, Seen> = BTreeMap::new();
    for shape in shapes() {
        let codes: BTreeSet<&str> = warnings
            .iter()
            .filter(|warning| warning.path == shape.path && shape.lines.contains(&warning.first_line))
            .map(|warning| warning.code.as_str())
            .filter(|code| NAMING.contains(code))
            .collect();
        for lint in shape.lints {
            let seen = all.entry(lint).or_default();
            seen.shapes += 1;
            seen.rustc += usize::from(codes.iter().any(|code| !code.starts_with("clippy::")));
            seen.clippy += usize::from(codes.iter().any(|code| code.starts_with("clippy::")));
            for code in &codes {
                *seen.by.entry((*code).to_owned()).or_default() += 1;
            }
        }
    }
    all
}

/// The text of `fixtures/compilers.toml`.
pub(crate) fn render(version: &str, all: &BTreeMap<String, Seen>) -> String {
    let mut text = format!(
        "# What rustc and clippy say, with all lints at their own levels, to the shapes that detach-lint reports in the\n\
         # fixtures: how many there are, and how many are named by each. `BLESS=1 cargo test --test proof` writes this.\n\n\
         version = \"{version}\"\n"
    );
    for (lint, Seen { shapes, rustc, clippy, by }) in all {
        let _ = writeln!(text, "\n[{lint}]\nshapes = {shapes}\nrustc = {rustc}\nclippy = {clippy}");
        if !by.is_empty() {
            let by: Vec<_> = by.iter().map(|(code, count)| format!("\"{code}\" = {count}")).collect();
            let _ = writeln!(text, "by = {{ {} }}", by.join(", "));
        }
    }
    text
}

/// The same without what only clippy says.
pub(crate) fn without_clippy(text: &str) -> BTreeMap<String, Seen> {
    let table: toml::Table = toml::from_str(text).expect("compilers.toml is TOML");
    let lints = table.iter().filter_map(|(lint, value)| Some((lint, value.as_table()?)));
    lints
        .map(|(lint, entry)| {
            let number = |key: &str| {
                let number = entry.get(key).and_then(toml::Value::as_integer).unwrap_or(0);
                usize::try_from(number).expect("a count is not negative")
            };
            let by = entry.get("by").and_then(toml::Value::as_table).into_iter().flatten();
            let by = by
                .filter(|(code, _)| !code.starts_with("clippy::"))
                .map(|(code, count)| (code.clone(), usize::try_from(count.as_integer().unwrap_or(0)).unwrap_or(0)));
            let seen = Seen { shapes: number("shapes"), rustc: number("rustc"), clippy: 0, by: by.collect() };
            (lint.clone(), seen)
        })
        .collect()
}

/// The version of the compiler that runs the tests, without the name and the date.
pub(crate) fn version() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let output = Command::new(rustc).arg("--version").current_dir(folder).output().expect("rustc can be run");
    let text = String::from_utf8(output.stdout).expect("rustc prints UTF-8");
    text.split(' ').nth(1).expect("the version follows the name").to_owned()
}

/// The shapes of all lints' fixtures.
fn shapes() -> Vec<Shape> {
    let mut shapes = Vec::new();
    for (path, text) in programs::sources() {
        let spots = annotations::expected(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
        let file = syn::parse_file(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut functions = Vec::new();
        file.items.iter().for_each(|item| ranges(item, &mut functions));
        let mut left = spots.len();
        for lines in functions {
            let inside = spots.iter().filter(|(line, _)| lines.contains(line));
            left -= inside.clone().count();
            let lints: BTreeSet<String> = inside.map(|(_, lint)| lint.clone()).collect();
            if !lints.is_empty() {
                shapes.push(Shape { path: path.clone(), lines, lints });
            }
        }
        assert_eq!(left, 0, "{path} has annotations outside of functions and statics");
    }
    shapes
}

/// The lines of the functions of an item, those of methods each by itself, and those of an item that has none.
fn ranges(item: &Item, found: &mut Vec<RangeInclusive<usize>>) {
    match item {
        Item::Mod(module) => {
            module.content.iter().flat_map(|(_, items)| items).for_each(|item| ranges(item, found));
        }
        Item::Impl(block) => {
            let methods = block.items.iter().filter(|item| matches!(item, ImplItem::Fn(_)));
            found.extend(methods.map(lines));
        }
        Item::Trait(block) => {
            let methods = block.items.iter().filter(|item| matches!(item, TraitItem::Fn(_)));
            found.extend(methods.map(lines));
        }
        item => found.push(lines(item)),
    }
}

fn lines(item: &impl Spanned) -> RangeInclusive<usize> {
    item.span().start().line..=item.span().end().line
}
