//! Every page of `lints/`: its form, and its examples, which are tests.
//!
//! A fence's info string says what it claims: `rust,finds` gives exactly the findings that are annotated in it,
//! `rust,silent` gives none of any lint, `rust,fixed` neither, and is what the first suggestions make of the `rust,finds`
//! above it, `rust,ignore` is not linted. `BLESS=1` writes the fixed ones. The examples are put into a package that depends
//! on the libraries by name: nothing is compiled, so nothing is fetched.

#[path = "support/annotations.rs"]
mod annotations;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use detach_lint::finding::Finding;
use detach_lint::fix::{self, Plan};

/// So many pages at least show what a fix makes of their example.
const ENOUGH_FIXED: usize = 10;

const HEADINGS: [&str; 8] = [
    "What it does",
    "Why it matters",
    "Example",
    "Use instead",
    "When it is fine",
    "Known limits",
    "Options",
    "See also",
];

const MANIFEST: &str = r#"
[package]
name = "examples"
version = "0.0.0"
edition = "2024"

[dependencies]
anyhow = "1.0"
async-std = "1.13"
async-trait = "0.1"
criterion = "0.8"
futures = "0.3"
once_cell = "1.21"
pollster = "0.4"
rayon = "1.12"
smol = "2.0"
tokio = { version = "1.50", features = ["full"] }
tokio-util = { version = "0.7", features = ["full", "rt"] }
tracing = "0.1"
"#;

/// A page as a file: its stem and its text.
struct Page {
    name: String,
    text: String,
}

/// A block of code in a page.
struct Fence<'p> {
    /// What stands after the three ticks.
    info: &'p str,
    /// The number of the first line of code in the page.
    first_line: usize,
    code: String,
}

#[test]
fn examples_give_what_they_claim() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let folder = folder.path().canonicalize().expect("it is there");
    let sources = folder.join("src/bin");
    fs::create_dir_all(&sources).expect("the folder can be written to");
    fs::write(folder.join("Cargo.toml"), MANIFEST).expect("the folder can be written to");

    let pages = pages();
    let mut examples = Vec::new();
    for page in &pages {
        let linted = fences(page).into_iter().filter(|fence| fence.info != "rust,ignore");
        for (number, fence) in linted.enumerate() {
            let path = sources.join(format!("{}_{number}.rs", page.name));
            fs::write(&path, &fence.code).expect("the folder can be written to");
            examples.push((page, path, fence));
        }
    }

    let outcome = annotations::lint(std::slice::from_ref(&folder), &folder);
    let found = annotations::found(&outcome.findings, &folder);
    let mut report = String::new();
    for (page, path, fence) in &examples {
        let name = format!("lints/{}.md", page.name);
        let found = found.get(path).map_or(&[][..], Vec::as_slice);
        match annotations::expected(&fence.code) {
            Ok(expected) => {
                report += &annotations::difference(&name, &fence.code, fence.first_line, &expected, found);
            }
            Err(error) => {
                let _ = writeln!(report, "  {name}, code from line {}: {error}", fence.first_line);
            }
        }
    }
    assert!(report.is_empty(), "examples do not give what they claim:\n{report}");
    assert!(fixed_examples_are_right(&examples, &outcome.findings, &folder) >= ENOUGH_FIXED);
}

/// Holds each fixed example against what the first suggestions make of the one above it. Returns how many there are.
fn fixed_examples_are_right(examples: &[(&Page, PathBuf, Fence<'_>)], findings: &[Finding], folder: &Path) -> usize {
    let mut count = 0;
    for pair in examples.windows(2) {
        let [(page, path, found), (_, _, fixed)] = pair else { continue };
        if fixed.info != "rust,fixed" {
            continue;
        }
        count += 1;
        let mut plan = Plan::default();
        let own = findings.iter().filter(|finding| folder.join(&finding.primary.place.source.path) == *path);
        for finding in own.filter(|finding| finding.lint == page.name) {
            let cure = fix::cure(finding).unwrap_or_else(|| panic!("{}: nothing to fix by", page.name));
            assert!(plan.take(cure, &|_| true), "{}: fixes get in one another's way", page.name);
        }
        let new = plan.texts().next().map_or_else(|| found.code.clone(), |(_, text)| text);
        let without = |line: &str| format!("{}\n", line.split("//~").next().unwrap_or_default().trim_end());
        let expected: String = new.lines().map(without).collect();
        if blessing() && fixed.code != expected {
            let path = lints().join(format!("{}.md", page.name));
            let text = read(&path);
            let (old, new) = (format!("```rust,fixed\n{}```", fixed.code), format!("```rust,fixed\n{expected}```"));
            fs::write(path, text.replacen(&old, &new, 1)).expect("the pages can be written");
        } else {
            assert_eq!(fixed.code, expected, "{}: `BLESS=1 cargo test --test pages` writes it", page.name);
        }
    }
    count
}

fn blessing() -> bool {
    std::env::var_os("BLESS").is_some_and(|value| !value.is_empty() && value != "0")
}

#[test]
fn examples_say_what_they_claim() {
    for page in pages() {
        let name = &page.name;
        let (mut finds, mut silent, mut ignored) = (0, 0, 0);
        for Fence { info, first_line, code } in fences(&page) {
            let expected = annotations::expected(&code).unwrap_or_else(|error| panic!("{name}: {error}"));
            match info {
                "rust,finds" => {
                    finds += 1;
                    let own = expected.iter().any(|(_, lint)| lint == name);
                    assert!(own, "{name}: the example in line {first_line} finds nothing of its lint");
                }
                "rust,silent" | "rust,fixed" => {
                    silent += usize::from(info == "rust,silent");
                    assert!(expected.is_empty(), "{name}: the silent example in line {first_line} has annotations");
                }
                "rust,ignore" => ignored += 1,
                _ => panic!("{name}: line {}: `{info}` says nothing", first_line - 1),
            }
        }
        let shown = if page.text.contains("\ngroup = \"tool\"\n") { finds + ignored } else { finds };
        assert!(shown > 0 && silent > 0, "{name} needs an example of both kinds");
    }
}

#[test]
fn pages_have_their_form() {
    for Page { name, text } in pages() {
        assert!(text.starts_with(&format!("+++\nname = \"{name}\"\n")), "{name}: the name is not the file's");
        let headings: Vec<_> = text.lines().filter_map(|line| line.strip_prefix("## ")).collect();
        assert_eq!(headings, HEADINGS, "{name}");
        for (number, line) in text.lines().enumerate() {
            assert_eq!(line.trim_end(), line, "{name}:{}: a blank at the end of a line", number + 1);
        }
        for (at, mark) in text.match_indices("](") {
            let target = text[at + mark.len()..].split(')').next().unwrap_or_default();
            let is_known = target.starts_with("https://") || lints().join(target).is_file();
            assert!(is_known, "{name}: a link to `{target}`, which is not there");
        }
    }
}

/// The blocks of code of a page, in order.
fn fences(page: &Page) -> Vec<Fence<'_>> {
    let mut fences = Vec::new();
    let mut open: Option<Fence<'_>> = None;
    for (index, line) in page.text.lines().enumerate() {
        match (line.strip_prefix("```"), open.take()) {
            (Some(info), None) => open = Some(Fence { info, first_line: index + 2, code: String::new() }),
            (Some(rest), Some(fence)) => {
                assert_eq!(rest, "", "{}:{}: a fence inside a fence", page.name, index + 1);
                fences.push(fence);
            }
            (None, Some(mut fence)) => {
                fence.code.push_str(line);
                fence.code.push('\n');
                open = Some(fence);
            }
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "{}: a fence is open at the end", page.name);
    fences
}

fn pages() -> Vec<Page> {
    let entries = fs::read_dir(lints()).expect("the pages are there");
    let paths = entries.map(|entry| entry.expect("the folder can be read").path());
    let mut pages: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .map(|path| Page { name: stem(&path), text: read(&path) })
        .filter(|page| page.name != "README")
        .collect();
    pages.sort_by(|left, right| left.name.cmp(&right.name));
    assert!(!pages.is_empty(), "there are no pages");
    pages
}

fn stem(path: &Path) -> String {
    path.file_stem().expect("a file has a name").to_string_lossy().into_owned()
}

fn read(path: &Path) -> String {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    String::from_utf8(bytes).expect("a page is UTF-8")
}

fn lints() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("lints")
}
