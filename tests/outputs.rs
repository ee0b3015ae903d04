//! What is printed for other programs: each format read by a reader of it or held against its schema, and fingerprints.
//!
//! What is found is the matter of other tests; a few lines of lost work are enough here.

use std::fs;

use detach_lint::fingerprint::fingerprints;
use detach_lint::levels::Levels;
use detach_lint::{Outcome, Request};
use tempfile::TempDir;

/// Work that is lost in each kind of item.
const ITEMS: &str = "async fn w() {}
fn plain() { w(); }
struct Store<T>(T);
impl<T: Clone> Store<T> {
    fn flush(&self) { w(); }
}
impl<T> Drop for Store<T> {
    fn drop(&mut self) { w(); }
}
trait Fill {
    fn fill() { w(); }
}
static HOOK: fn() = || { w(); };
mod inner {
    fn outer() {
        fn nested() { super::w(); }
        super::w();
    }
}
";

/// Lints a folder of its own, with nothing known of dependencies but their stubs.
fn lint<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> (TempDir, Outcome) {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    for (path, text) in files {
        fs::write(folder.path().join(path), text).expect("files can be written");
    }
    let outcome = detach_lint::lint(&Request {
        paths: vec![".".into()],
        current_dir: folder.path().to_owned(),
        cargo_home: None,
        levels: Levels::default(),
        threads: None,
        ..Request::default()
    });
    (folder, outcome)
}

#[test]
fn a_finding_knows_its_item() {
    let (_folder, outcome) = lint([("a.rs", ITEMS)]);
    let within = outcome.findings.iter().map(|finding| {
        let within = finding.within.as_ref().expect("it lies in a body");
        (&*within.item, within.header.text())
    });
    assert_eq!(
        within.collect::<Vec<_>>(),
        [
            ("plain", "fn plain()"),
            ("Store::flush", "fn flush(&self)"),
            ("<Store as Drop>::drop", "fn drop(&mut self)"),
            ("Fill::fill", "fn fill()"),
            ("HOOK", "static HOOK: fn() ="),
            ("inner::outer::nested", "fn nested()"),
            ("inner::outer", "fn outer()"),
        ]
    );
}

#[test]
fn fingerprints_outlive_moved_lines() {
    let (_folder, before) = lint([("a.rs", ITEMS)]);
    let moved = format!("//! New.\n\n{}", ITEMS.replace("{ w(); }", "{\n        w( );\n    }"));
    let (_folder, after) = lint([("a.rs", &*moved)]);
    assert_eq!(before.findings.len(), 7);
    assert_eq!(fingerprints(&before.findings), fingerprints(&after.findings));
}
