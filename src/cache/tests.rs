//! Runs after one another over a tree that changes in between: which files are looked at anew, and that what is found is
//! what a run without memory finds.

use std::fs;
use std::sync::Mutex;
use std::time::Duration;

use tempfile::TempDir;

use super::*;
use crate::finding::{Finding, Level};
use crate::levels::{LevelFlag, Levels};
use crate::run::{Outcome, check_file, lint, lint_by};
use crate::settings;

const LOST: &str = "pub fn lost() {\n    std::thread::spawn(|| helper::work());\n}\n";

/// A workspace of packages of which `a` depends on `b`, and `b` and `c` on a library `helper`.
struct Tree(TempDir);

impl Tree {
    fn new() -> Self {
        let tree = Self(tempfile::tempdir().unwrap());
        tree.write("Cargo.toml", "[workspace]\nmembers = [\"a\", \"b\", \"c\"]\n");
        tree.package("a", "b = { path = \"../b\" }");
        tree.package("b", "helper = \"1\"");
        tree.package("c", "helper = \"1\"");
        tree.write("a/src/lib.rs", "pub fn start() {\n    std::thread::spawn(|| b::again());\n}\n");
        tree.write("b/src/lib.rs", &format!("pub async fn again() {{}}\n\n{LOST}"));
        tree.write("c/src/lib.rs", &format!("mod part;\n\n{LOST}"));
        tree.write("c/src/part.rs", LOST);
        tree.helper("Cargo.toml", "[package]\nname = \"helper\"\nversion = \"1.0.0\"\nedition = \"2024\"\n");
        tree.helper("src/lib.rs", "mod inner;\npub use inner::work;\n");
        tree.helper("src/inner.rs", "pub async fn work() {}\n");
        tree
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn package(&self, name: &str, dependencies: &str) {
        let head = format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n");
        self.write(&format!("{name}/Cargo.toml"), &format!("{head}[dependencies]\n{dependencies}\n"));
    }

    fn helper(&self, path: &str, text: &str) {
        self.write(&format!("home/registry/src/index/helper-1.0.0/{path}"), text);
    }

    fn request(&self) -> Request {
        Request {
            paths: vec!["a".into(), "b".into(), "c".into()],
            current_dir: self.0.path().to_owned(),
            cargo_home: Some(self.0.path().join("home")),
            cache: Some(Cache { place: Where::Folder(self.0.path().join("kept")), program: b"1".to_vec() }),
            ..Request::default()
        }
    }

    /// Which files are looked at. What is found has to be what is found without memory.
    #[track_caller]
    fn looked_at(request: &Request) -> Vec<String> {
        let looked_at = Mutex::default();
        let outcome = lint_by(request, &|db, triggers, request, input, id| {
            let mut all: std::sync::MutexGuard<'_, Vec<String>> = looked_at.lock().unwrap();
            all.push(input.shown.to_string_lossy().into_owned());
            drop(all);
            check_file(db, triggers, request, input, id)
        });
        let without = lint(&Request { cache: None, ..request.clone() });
        assert_eq!(told(&outcome), told(&without));
        let mut looked_at = looked_at.into_inner().unwrap();
        looked_at.sort();
        looked_at
    }
}

/// Everything that is said, but for the time it took.
fn told(outcome: &Outcome) -> String {
    let mut outcome = outcome.clone();
    outcome.summary.elapsed = Duration::ZERO;
    format!("{outcome:#?}")
}

/// Until a file system that keeps times by steps of two seconds would tell what is changed now from what was.
fn settle() {
    std::thread::sleep(Duration::from_millis(2_100));
}

const ALL: [&str; 4] = ["a/src/lib.rs", "b/src/lib.rs", "c/src/lib.rs", "c/src/part.rs"];
const NONE: [&str; 0] = [];

#[test]
fn only_what_could_have_changed_is_looked_at() {
    let tree = Tree::new();
    let request = tree.request();
    settle();
    let first = lint(&Request { cache: None, ..request.clone() });
    assert_eq!(first.findings.len(), 4, "{:?}", first.findings);
    assert_eq!(Tree::looked_at(&request), ALL);
    assert_eq!(Tree::looked_at(&request), NONE);

    // A text, and what depends on it.
    tree.write("c/src/part.rs", "pub fn not_lost() {}\n");
    assert_eq!(Tree::looked_at(&request), ALL[2..]);
    assert_eq!(Tree::looked_at(&request), NONE);
    tree.write("b/src/lib.rs", &format!("pub fn again() {{}}\n\n{LOST}"));
    assert_eq!(Tree::looked_at(&request), ALL[..2]);
    tree.write("c/src/part.rs", LOST);
    assert_eq!(Tree::looked_at(&request), ALL[2..], "what was kept of an older text is gone");

    // A part of the tree, a file that is new, one that is gone.
    assert_eq!(Tree::looked_at(&Request { paths: vec!["c/src/part.rs".into()], ..request.clone() }), NONE);
    tree.write("b/src/new.rs", "async fn new() {}\n");
    assert_eq!(Tree::looked_at(&request), ["a/src/lib.rs", "b/src/lib.rs", "b/src/new.rs"]);
    fs::remove_file(tree.0.path().join("b/src/new.rs")).unwrap();
    assert_eq!(Tree::looked_at(&request), ALL[..2]);
    assert_eq!(Tree::looked_at(&request), NONE);

    // The manifest decides what names mean.
    tree.package("c", "");
    assert_eq!(Tree::looked_at(&request), ALL);
    assert_eq!(Tree::looked_at(&request), NONE);
}

#[test]
fn dependencies_are_watched() {
    let tree = Tree::new();
    let request = tree.request();
    settle();
    assert_eq!(Tree::looked_at(&request), ALL);
    tree.helper("src/inner.rs", "pub fn work() {}\n");
    assert_eq!(Tree::looked_at(&request), ALL);
    settle();
    assert_eq!(Tree::looked_at(&request), ALL, "it may have been changed while it was read");
    assert_eq!(Tree::looked_at(&request), NONE);
    // What was not there is looked for again.
    tree.write("Cargo.lock", "version = 4\n");
    assert_eq!(Tree::looked_at(&request), ALL);
    tree.write(".cargo/config.toml", "");
    assert_eq!(Tree::looked_at(&request), ALL);
    assert_eq!(Tree::looked_at(&request), NONE);
}

#[test]
fn what_was_asked_counts() {
    let tree = Tree::new();
    let request = tree.request();
    settle();
    assert_eq!(Tree::looked_at(&request), ALL);
    let flag = LevelFlag { level: Level::Allow, name: "all".to_owned(), place: None };
    let levels = Levels::new(crate::checks::lints(), &[flag]).unwrap();
    let other = settings::Settings { levels: levels.clone(), ..settings::Settings::default() };
    let path = tree.0.path().join("c/src/part.rs");
    let exception = Request { exceptions: [(path, Arc::new(other))].into_iter().collect(), ..request.clone() };
    assert_eq!(Tree::looked_at(&exception), ["c/src/part.rs"]);
    assert_eq!(Tree::looked_at(&exception), NONE);
    assert_eq!(Tree::looked_at(&request), ["c/src/part.rs"]);
    assert_eq!(Tree::looked_at(&Request { levels, ..request.clone() }), ALL);
    let place = request.cache.clone().unwrap().place;
    let other_build = Request { cache: Some(Cache { place, program: b"2".to_vec() }), ..request.clone() };
    assert_eq!(Tree::looked_at(&other_build), ALL);
    assert_eq!(Tree::looked_at(&request), ALL, "the other build's took its place");
    let text = fs::read_to_string(tree.0.path().join("a/src/lib.rs")).unwrap();
    let texts = [(tree.0.path().join("a/src/lib.rs"), Arc::from(text))].into_iter().collect();
    assert_eq!(Tree::looked_at(&Request { texts, ..request.clone() }), ALL, "what is in an editor is not kept");
}

/// `#[path]` makes a file of one package part of another that does not depend on it.
#[test]
fn files_of_other_packages_count_where_they_are_modules() {
    let tree = Tree::new();
    tree.write("c/src/lib.rs", &format!("#[path = \"../../a/src/shared.rs\"]\nmod shared;\n\n{LOST}\npub fn go() {{\n    std::thread::spawn(|| shared::run());\n}}\n"));
    tree.write("a/src/shared.rs", "pub async fn run() {}\n");
    let request = tree.request();
    settle();
    let with_shared = ["a/src/lib.rs", "a/src/shared.rs", "b/src/lib.rs", "c/src/lib.rs", "c/src/part.rs"];
    assert_eq!(Tree::looked_at(&request), with_shared);
    assert_eq!(Tree::looked_at(&request), NONE);
    tree.write("a/src/shared.rs", "pub fn run() {}\n");
    assert_eq!(Tree::looked_at(&request), ["a/src/lib.rs", "a/src/shared.rs", "c/src/lib.rs", "c/src/part.rs"]);
    assert_eq!(Tree::looked_at(&request), NONE);
}

/// A file without a package may have one of a package as a module, and a vendored package lies in a package of the user's.
#[test]
fn what_lies_in_a_package_may_be_anothers() {
    let tree = Tree::new();
    tree.write("loose.rs", "#[path = \"c/src/part.rs\"]\nmod part;\n\nfn go() {\n    part::run();\n}\n");
    tree.write("c/src/part.rs", "pub async fn run() {}\n");
    tree.write(
        "b/.cargo/config.toml",
        "[source.crates-io]\nreplace-with = \"v\"\n[source.v]\ndirectory = \"vendor\"\n",
    );
    tree.write("b/Cargo.toml", "[package]\nname = \"b\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n[dependencies]\nhelper = \"1\"\n");
    tree.write("Cargo.toml", "[workspace]\nmembers = [\"a\", \"c\"]\n");
    let vendored = |path: &str, text: &str| tree.write(&format!("b/vendor/helper/{path}"), text);
    vendored(".cargo-checksum.json", "{}");
    vendored("Cargo.toml", "[package]\nname = \"helper\"\nversion = \"1.0.0\"\nedition = \"2024\"\n");
    vendored("src/lib.rs", "pub struct Work;\n\npub fn work() -> Work {\n    Work\n}\n");
    let request = Request { paths: vec!["loose.rs".into(), "b".into(), "c".into()], ..tree.request() };
    let all = ["b/src/lib.rs", "c/src/lib.rs", "c/src/part.rs", "loose.rs"];
    settle();
    assert_eq!(Tree::looked_at(&request), all);
    assert_eq!(Tree::looked_at(&request), NONE);
    tree.write("c/src/part.rs", "pub fn run() {}\n");
    assert_eq!(Tree::looked_at(&request), all[1..]);
    assert_eq!(Tree::looked_at(&request), NONE);
    vendored("src/more.rs", "impl std::future::Future for crate::Work {}\n");
    assert_eq!(Tree::looked_at(&request), all);
}

/// A module that leads out of its workspace is read if its file is linted, and only then.
#[test]
fn what_else_is_linted_counts_where_modules_lead_to_it() {
    let tree = Tree::new();
    tree.write("c/src/lib.rs", "#[path = \"../../../out/shared.rs\"]\nmod shared;\n\npub fn go() {\n    std::thread::spawn(|| shared::run());\n}\n");
    // The workspace lies beside it.
    for path in ["Cargo.toml", "a", "b", "c"] {
        fs::create_dir_all(tree.0.path().join("own")).unwrap();
        fs::rename(tree.0.path().join(path), tree.0.path().join("own").join(path)).unwrap();
    }
    tree.write("out/shared.rs", "pub async fn run() {}\n");
    let without = Request { paths: vec!["own".into()], ..tree.request() };
    let with = Request { paths: vec!["own".into(), "out".into()], ..tree.request() };
    settle();
    assert_eq!(lint(&Request { cache: None, ..with.clone() }).findings.len(), lint(&without).findings.len() + 1);
    for _ in 0..2 {
        assert!(Tree::looked_at(&with).contains(&"own/c/src/lib.rs".to_owned()));
        assert_eq!(Tree::looked_at(&with), NONE);
        assert!(Tree::looked_at(&without).contains(&"own/c/src/lib.rs".to_owned()));
    }
    // Only a part of it is looked at, and the module is still one that may be read.
    Tree::looked_at(&with);
    tree.write("own/c/src/part.rs", "");
    assert_eq!(Tree::looked_at(&with), ["own/c/src/lib.rs", "own/c/src/part.rs"]);
}

/// What fails has to be tried again, and what is broken is said again.
#[test]
fn trouble_is_not_forgotten() {
    let tree = Tree::new();
    tree.write("c/src/part.rs", "fn f() { let }\n\nasync fn g() { let = ; }\n");
    fs::write(tree.0.path().join("c/src/odd.rs"), b"// \xff\n").unwrap();
    let request = tree.request();
    settle();
    assert_eq!(Tree::looked_at(&request).len(), 5);
    assert_eq!(Tree::looked_at(&request), NONE);
    let panics = lint_by(&Request { paths: vec!["b".into()], ..request.clone() }, &|_, _, _, _, _| panic!("not asked"));
    assert!(panics.problems.is_empty());
    tree.write("b/src/lib.rs", "");
    let panics = lint_by(&request, &|db, triggers, request, input, id| {
        assert!(!input.shown.starts_with("b"), "a panic in a test");
        check_file(db, triggers, request, input, id)
    });
    assert!(panics.problems.iter().any(|problem| problem.fatal));
    assert_eq!(Tree::looked_at(&request), ["b/src/lib.rs"]);
}

/// A place that is none of the text, and a lint that does not exist.
#[test]
fn what_cannot_be_is_not_restored() {
    let source = Arc::new(Source { path: "a.rs".into(), text: "é".into() });
    let finding = |start, end| {
        let place = crate::finding::Place { source: Arc::clone(&source), start, end };
        let outcome = FileOutcome { findings: vec![made_up(place)], ..FileOutcome::default() };
        stored::store(&outcome, &source.path).unwrap()
    };
    assert!(finding(0, 2).restore(&source).is_some());
    assert!(finding(1, 2).restore(&source).is_none());
    assert!(finding(0, 9).restore(&source).is_none());
    let bytes = postcard::to_stdvec(&finding(0, 2)).unwrap();
    let name = bytes.windows(4).position(|window| window == b"unpo").unwrap();
    let mut other = bytes.clone();
    other[name] = b'x';
    assert!(postcard::from_bytes::<Stored>(&other).unwrap().restore(&source).is_none());
    for end in 0..bytes.len() {
        assert!(postcard::from_bytes::<Stored>(&bytes[..end]).is_err());
    }
}

fn made_up(place: crate::finding::Place) -> Finding {
    let lint = crate::checks::lints().iter().find(|lint| lint.name == "unpolled_future").unwrap();
    Finding {
        lint: lint.name,
        group: lint.group,
        level: lint.level,
        standing: crate::finding::Standing::Open,
        message: "made up".to_owned(),
        primary: crate::finding::Label { place, message: "here".to_owned() },
        within: None,
        home: None,
        secondary: Vec::new(),
        notes: Vec::new(),
        suggestions: Vec::new(),
    }
}
