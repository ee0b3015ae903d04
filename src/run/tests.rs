//! Whole runs in which something goes wrong: a panic, and files and bodies that are larger than the limits.

use std::fs;

use tempfile::TempDir;

use super::*;

const LOST: &str = "async fn w() {}\n\nfn lost() {\n    w();\n}\n";

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn request(folder: &TempDir) -> Request {
    Request { paths: vec![".".into()], current_dir: folder.path().to_owned(), ..Request::default() }
}

fn paths(outcome: &Outcome) -> Vec<String> {
    let path = |finding: &Finding| finding.primary.place.source.path.to_string_lossy().into_owned();
    outcome.findings.iter().map(path).collect()
}

#[test]
fn a_panic_costs_one_file() {
    let folder = folder(&[("a.rs", LOST), ("b.rs", LOST), ("c.rs", LOST)]);
    let look: Look<'_> = &|db, triggers, request, input, id| {
        let found = check_file(db, triggers, request, input, id);
        assert!(!input.shown.ends_with("b.rs"), "a panic in a test");
        found
    };
    let outcome = lint_by(&request(&folder), look);
    assert_eq!(paths(&outcome), ["a.rs", "c.rs"]);
    assert_eq!((outcome.summary.files, outcome.summary.deny), (3, 2));
    let [problem] = outcome.problems.as_slice() else { panic!("{:?}", outcome.problems) };
    assert!(problem.fatal && problem.path.as_deref() == Some(Path::new("b.rs")));
    assert!(problem.message.contains("please report it"), "{}", problem.message);
}

#[test]
fn what_is_too_large_is_left_out_and_said() {
    let folder = folder(&[("a.rs", LOST), ("b.rs", &format!("{LOST}// {}\n", "x".repeat(200)))]);
    let limits = Limits { file_size: 200, ..Limits::default() };
    let outcome = lint(&Request { limits, ..request(&folder) });
    assert_eq!(paths(&outcome), ["a.rs"]);
    assert_eq!(outcome.summary.given_up, 1);
    let [problem] = outcome.problems.as_slice() else { panic!("{:?}", outcome.problems) };
    assert_eq!(problem.message, "has more than 200 bytes, and was left out");
    assert!(!problem.fatal && problem.path.as_deref() == Some(Path::new("b.rs")));
}

#[test]
fn a_body_that_takes_too_long_is_given_up_and_said() {
    let text = format!("{LOST}\nasync fn long() {{\n{}    w();\n}}\n", "    w().await;\n".repeat(500));
    let folder = folder(&[("a.rs", &text)]);
    let whole = lint(&request(&folder));
    assert_eq!((whole.findings.len(), whole.summary.given_up, whole.problems.len()), (2, 0, 0));
    let run = |threads| {
        let limits = Limits { body_steps: 200, ..Limits::default() };
        lint(&Request { limits, threads: Some(threads), ..request(&folder) })
    };
    let outcome = run(1);
    assert_eq!(outcome.findings.len(), 1, "what was not reached is not guessed");
    assert_eq!(outcome.summary.given_up, 1);
    let [problem] = outcome.problems.as_slice() else { panic!("{:?}", outcome.problems) };
    let place = problem.place.as_ref().unwrap();
    assert_eq!(&place.source.text[place.start as usize..place.end as usize], "async fn long()");
    assert_eq!(run(4).findings.len(), 1);
}

#[test]
fn a_macro_that_has_no_end_is_given_up_and_said() {
    for (macros, call) in [
        ("macro_rules! m { () => { m!(); } }", "m!();"),
        ("macro_rules! m { ($($t:tt)*) => { m! { $($t)* $($t)* } m! { $($t)* } } }", "m! { x }"),
        ("macro_rules! m { ($n:ident) => { struct S; impl S { n!(); } } } macro_rules! n { () => { n!(); } }", "n!();"),
    ] {
        let folder = folder(&[("a.rs", &format!("{LOST}{macros}\n{call}\n"))]);
        let outcome = lint(&request(&folder));
        assert_eq!((outcome.findings.len(), outcome.summary.given_up), (1, 1), "{macros}");
        let [problem] = outcome.problems.as_slice() else { panic!("{:?}", outcome.problems) };
        let place = problem.place.as_ref().unwrap();
        assert_eq!(&place.source.text[place.start as usize..place.end as usize], call);
    }
}

/// What is looked at in a package is decided by names. Other packages have functions and types of the same names, and
/// that must not decide what is found in this one.
#[test]
fn a_package_gives_what_it_gives_alone() {
    let folder = folder(&[]);
    let package = |name: &str, dependencies: &str, text: &str| {
        let root = folder.path().join(name);
        fs::create_dir_all(root.join("src")).unwrap();
        let manifest = format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n{dependencies}");
        fs::write(root.join("Cargo.toml"), manifest).unwrap();
        fs::write(root.join("src/lib.rs"), text).unwrap();
    };
    let text =
        "pub fn init() {\n    tokio::spawn(async {});\n}\n\npub fn start() {\n    std::thread::spawn(|| init());\n}\n";
    package("one", "[dependencies]\ntokio = \"1\"\n", text);
    for name in ["two", "three", "four", "five", "six"] {
        package(name, "", "pub fn init() {}\n\npub fn start() {\n    init();\n}\n");
    }
    let alone = lint(&Request { paths: vec!["one".into()], ..request(&folder) });
    let together = lint(&request(&folder));
    assert_eq!(paths(&alone), ["one/src/lib.rs"]);
    assert_eq!(alone.findings[0].lint, "spawn_outside_runtime");
    assert_eq!(paths(&together), paths(&alone));
}

/// A library that re-exports another brings what is known of that: `wrapper::tokio::spawn`.
#[test]
fn what_a_library_re_exports_is_seen() {
    let folder = folder(&[]);
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    let manifest = |name: &str, dependency: &str| {
        format!(
            "[package]\nname = \"{name}\"\nversion = \"1.0.0\"\nedition = \"2024\"\n[dependencies]\n{dependency} = \"1\"\n"
        )
    };
    write("home/registry/src/index/wrapper-1.0.0/Cargo.toml", &manifest("wrapper", "tokio"));
    write("own/Cargo.toml", &manifest("own", "wrapper"));
    let text = "use wrapper::tokio;\n\npub fn init() {\n    tokio::spawn(async {});\n}\n\npub fn start() {\n    \
                std::thread::spawn(|| init());\n}\n";
    write("own/src/lib.rs", text);
    let home = Some(folder.path().join("home"));
    for export in ["pub use tokio;\n", "pub extern crate tokio;\n"] {
        write("home/registry/src/index/wrapper-1.0.0/src/lib.rs", export);
        let outcome = lint(&Request { paths: vec!["own".into()], cargo_home: home.clone(), ..request(&folder) });
        let [finding] = outcome.findings.as_slice() else { panic!("{export}: {:?}", outcome.findings) };
        assert_eq!(finding.lint, "spawn_outside_runtime");
    }
}
