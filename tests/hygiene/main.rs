//! What has to be in step with what: lints, pages, fixtures, stubs, documents, versions, and the style of the sources.
//!
//! What is generated is compared, and written anew with `BLESS=1 cargo test --test hygiene`. The form of the pages and
//! their examples are the matter of `tests/pages.rs`, the fixtures' findings that of `tests/fixtures.rs`.

mod documents;
mod generated;
mod lints;
#[path = "../support/schema.rs"]
mod schema;
mod sources;
mod stubs;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use detach_lint::checks::Lint;
use detach_lint::page::Page;
use semver::Version;

/// Folders of `fixtures/` that are no lint's; the last is there if somebody has run cargo in it.
const OTHER_FIXTURES: [&str; 3] = ["hostile", "projects", "target"];

/// The documents whose links are checked, besides the lints' pages.
const DOCUMENTS: [&str; 10] = [
    "README.md",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "docs/baseline.md",
    "docs/configuration.md",
    "docs/pre-commit.md",
    "docs/suppression.md",
    "lints/README.md",
    "lints/stubs/README.md",
];

/// What the program prints on stdout, in an environment of its own.
fn run(arguments: &[&str], folder: &Path) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_detach-lint"));
    command.args(arguments).current_dir(folder).env_clear().env("CARGO_HOME", folder.join("no-cargo-home-here"));
    if let Some(system) = std::env::var_os("SystemRoot") {
        command.env("SystemRoot", system);
    }
    let output = command.output().expect("the program can be run");
    String::from_utf8(output.stdout).expect("it prints UTF-8")
}

fn page(lint: &Lint) -> Page {
    Page::parse(lint.page).unwrap_or_else(|error| panic!("the page of {}: {error}", lint.name))
}

fn version() -> Version {
    env!("CARGO_PKG_VERSION").parse().expect("cargo gives a version")
}

/// The Rust files in `folders`, as paths from the root with slashes, sorted.
fn rust_files(folders: &[&str]) -> Vec<String> {
    let mut files = Vec::new();
    for folder in folders {
        for entry in walkdir::WalkDir::new(root().join(folder)).sort_by_file_name() {
            let path = entry.expect("the sources can be read").into_path();
            if path.extension().is_some_and(|extension| extension == "rs") {
                let path = path.strip_prefix(root()).expect("it lies in the project");
                files.push(path.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    assert!(!files.is_empty());
    files
}

/// The stems of the files in `folder` with that extension, sorted.
fn names_in(folder: &str, extension: &str) -> Vec<String> {
    let paths = entries(folder).into_iter().filter(|path| path.extension().is_some_and(|it| it == extension));
    paths.map(|path| path.file_stem().expect("a file has a name").to_string_lossy().into_owned()).collect()
}

/// The folders of `fixtures/` that are named after a lint.
fn lint_folders() -> BTreeSet<String> {
    let folders = entries("fixtures").into_iter().filter(|path| path.is_dir()).map(|path| name_of(&path));
    folders.filter(|name| !OTHER_FIXTURES.contains(&name.as_str())).collect()
}

fn entries(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join(folder)).expect("the project can be read");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("the project can be read").path()).collect();
    paths.sort();
    paths
}

fn name_of(path: &Path) -> String {
    path.file_name().expect("an entry has a name").to_string_lossy().into_owned()
}

fn read(path: &str) -> String {
    read_path(&root().join(path))
}

fn read_path(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
