//! What is known already: suppressions that are written, baselines, lines that have not changed.

use std::fs;
use std::process::Command;

use super::{CLEAN, LOST, LOST_LINE, Ran, Tree, finish};

/// Two functions with a finding each.
const TWO: &str = "async fn w() {}\n\nfn one() {\n    w();\n}\n\nfn two() {\n    w();\n}\n";

fn read(tree: &Tree, path: &str) -> String {
    fs::read_to_string(tree.path().join(path)).expect("it is there")
}

#[test]
fn suppressed_findings_do_not_count() {
    let tree = Tree::new([(
        "a.rs",
        LOST.replace("w();", "w(); // detach-lint: allow(unpolled_future) reason: known").as_str(),
    )]);
    let ran = tree.concise(&[]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(0), ""));
    assert_eq!(ran.summary(), "detach-lint: 1 file, no findings, 1 suppressed");
    assert_eq!(tree.run(&["-F", "lost"]).code, Some(1), "what is forbidden is not suppressed");
}

#[test]
fn suppressions_are_written_and_wait_for_their_reasons() {
    let tree = Tree::new([("src/a.rs", TWO), ("b.rs", "async fn f( {"), ("c.rs", CLEAN)]);
    let ran = tree.run(&["--add-suppressions"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(
        ran.stdout,
        "b.rs: 0 findings\nsrc/a.rs: 2 findings\n2 findings suppressed; each comment waits for its reason\n"
    );
    assert_eq!(ran.stderr, "note: 1 finding could not be suppressed by a comment\n");
    assert_eq!(read(&tree, "c.rs"), CLEAN);
    let placeholder = concat!("TO", "DO");
    let comment = format!("    // detach-lint: allow(unpolled_future) reason: {placeholder}\n    w();\n");
    assert_eq!(read(&tree, "src/a.rs"), TWO.replace("    w();\n", &comment));
    let ran = tree.concise(&["src"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(0), ""));
    let ran = tree.concise(&["src", "-D", "suppression_without_reason"]);
    assert_eq!((ran.code, ran.stdout.lines().count()), (Some(1), 2));
}

#[test]
fn a_baseline_survives_what_moves_its_findings() {
    let tree = Tree::new([("src/a.rs", TWO), ("src/b.rs", LOST)]);
    let ran = tree.run(&["--write-baseline"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(0), "detach-lint.baseline.toml: 3 known findings\n"));
    let written = read(&tree, "detach-lint.baseline.toml");
    let line = "    { path = \"src/a.rs\", lint = \"unpolled_future\", item = \"one\", text = \"w()\" },\n";
    assert!(written.contains(line), "{written}");
    let with = |more: &[&str]| tree.concise(&[&["--baseline", "detach-lint.baseline.toml"], more].concat());
    let ran = with(&[]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(0), ""));
    assert_eq!(ran.summary(), "detach-lint: 2 files, no findings, 3 in the baseline");

    // Moved, and indented anew.
    tree.write("src/a.rs", format!("// A line.\n\n{}", TWO.replace("    w();", "\tw();")));
    assert_eq!(with(&[]).stdout, "");
    // One more of the same kind in the same function.
    tree.write("src/a.rs", TWO.replacen("w();\n", "w();\n    w();\n", 1));
    assert_eq!(with(&[]).stdout, "src/a.rs:5:5: error[unpolled_future] this future is never polled\n");
    assert_eq!(with(&[]).code, Some(1));
    // From another folder, the paths mean the same.
    let mut command = tree.command(&["--format", "concise", "--baseline", "../detach-lint.baseline.toml", "b.rs"]);
    command.current_dir(tree.path().join("src"));
    assert_eq!(finish(command).stdout, "");
}

#[test]
fn what_is_gone_is_said_and_removed() {
    let tree =
        Tree::new([("detach-lint.toml", "baseline = \"known.toml\""), ("a.rs", TWO), ("b.rs", LOST), ("c.rs", LOST)]);
    let ran = tree.run(&[]);
    assert_eq!(ran.code, Some(2));
    assert_eq!(ran.stderr, "error: known.toml: no such baseline\nhelp: `detach-lint --write-baseline` writes it\n");
    assert_eq!(tree.run(&["--write-baseline"]).code, Some(0));
    let before = read(&tree, "known.toml");
    assert_eq!(tree.concise(&["--baseline-strict"]).code, Some(0));

    tree.write("a.rs", CLEAN);
    fs::remove_file(tree.path().join("c.rs")).expect("it can be removed");
    let ran = tree.concise(&[]);
    assert_eq!(ran.code, Some(0));
    let gone = "the baseline lists 3 findings that are not there any more; `--write-baseline` removes them\n";
    assert!(ran.stderr.starts_with(&format!("note: {gone}")), "{}", ran.stderr);
    let ran = tree.concise(&["--baseline-strict"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.stderr.contains(&format!("error: {gone}")), "{}", ran.stderr);
    // Who looks at a part, or does not look for a lint, knows nothing of the rest.
    assert_eq!(
        tree.concise(&["--baseline-strict", "-A", "lost", "b.rs", "a.rs"]).code,
        Some(1),
        "c.rs is gone all the same"
    );
    tree.write("c.rs", CLEAN);
    assert_eq!(tree.concise(&["--baseline-strict", "-A", "all"]).code, Some(0));
    assert_eq!(tree.concise(&["--baseline-strict", "b.rs"]).code, Some(0));

    assert_eq!(tree.run(&["--write-baseline", "a.rs"]).code, Some(0));
    let after = read(&tree, "known.toml");
    let kept: String =
        before.lines().filter(|line| !line.contains("\"a.rs\"")).map(|line| line.to_owned() + "\n").collect();
    assert_eq!(after, kept, "what was not looked at stays");
}

#[test]
fn each_configuration_may_have_a_baseline() {
    let tree = Tree::new([
        ("x/detach-lint.toml", "baseline = \"known.toml\""),
        ("x/a.rs", LOST),
        ("y/detach-lint.toml", ""),
        ("y/a.rs", LOST),
    ]);
    assert_eq!(tree.run(&["--write-baseline", "x"]).stdout, "x/known.toml: 1 known finding\n");
    assert_eq!(tree.concise(&[]).stdout, format!("y/a.rs{LOST_LINE}"));
    tree.write("x/known.toml", "version = 1\nfindings = [\n<<<<<<< HEAD\n]\n");
    let ran = tree.concise(&[]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.stderr.contains(" --> x/known.toml:3:1\n"), "{}", ran.stderr);
}

/// A tree under git.
pub(super) struct Repository(pub(super) Tree);

impl Repository {
    pub(super) fn new<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Repository {
        let repository = Repository(Tree::new(files));
        repository.git("init -q -b main");
        repository.commit();
        repository
    }

    pub(super) fn git(&self, arguments: &str) {
        let mut command = Command::new("git");
        command.args(arguments.split(' ')).current_dir(self.0.path());
        for (name, value) in [("NAME", "somebody"), ("EMAIL", "somebody@example.org")] {
            command.env(format!("GIT_AUTHOR_{name}"), value).env(format!("GIT_COMMITTER_{name}"), value);
        }
        // Nobody's own settings.
        command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
        let output = command.output().expect("git can be started");
        assert!(output.status.success(), "git {arguments}: {}", String::from_utf8_lossy(&output.stderr));
    }

    pub(super) fn commit(&self) {
        self.git("add -A");
        self.git("commit -q -m all");
    }

    pub(super) fn concise(&self, arguments: &[&str]) -> Ran {
        let mut command = self.0.command(&[&["--format", "concise"], arguments].concat());
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        // Settings that change what a diff looks like.
        let settings = [
            ("diff.noprefix", "true"),
            ("diff.mnemonicPrefix", "true"),
            ("color.ui", "always"),
            ("diff.relative", "true"),
            ("diff.renames", "false"),
            ("diff.interHunkContext", "50"),
        ];
        command.env("GIT_CONFIG_COUNT", settings.len().to_string());
        for (index, (key, value)) in settings.iter().enumerate() {
            command.env(format!("GIT_CONFIG_KEY_{index}"), key).env(format!("GIT_CONFIG_VALUE_{index}"), value);
        }
        finish(command)
    }

    fn lines(&self, arguments: &[&str]) -> Vec<String> {
        let ran = self.concise(arguments);
        assert!(ran.code.is_some_and(|code| code < 2), "{ran:?}");
        let place = |line: &str| line.split(": ").next().unwrap_or("").to_owned();
        ran.stdout.lines().map(place).collect()
    }
}

#[test]
fn only_what_touches_changed_lines_is_reported() {
    let repository = Repository::new([("src/a.rs", TWO), ("b.rs", LOST), ("ä b.rs", LOST)]);
    assert_eq!(repository.lines(&["--since", "HEAD"]), [""; 0]);
    let tree = &repository.0;
    // Behind the first finding; the second one is on a changed line.
    tree.write("src/a.rs", TWO.replace("fn two() {\n    w();", "fn two() {\n    let _ = w();"));
    assert_eq!(repository.lines(&["--since", "HEAD"]), ["src/a.rs:8:13"]);
    assert_eq!(repository.lines(&["--since", "HEAD", "--whole-files"]), ["src/a.rs:4:5", "src/a.rs:8:13"]);
    assert_eq!(repository.lines(&["--staged"]), [""; 0]);
    repository.git("add src/a.rs");
    assert_eq!(repository.lines(&["--staged"]), ["src/a.rs:8:13"]);
    // The header of the function, and a line that has been taken away next to it.
    tree.write("src/a.rs", TWO.replace("fn one()", "pub fn one()"));
    assert_eq!(repository.lines(&["--since", "HEAD"]), ["src/a.rs:4:5"]);
    // A new file that git does not know yet, with a name that git would quote.
    tree.write("new \"ä\".rs", LOST);
    tree.write("ä b.rs", LOST.replace("w();", "w( );"));
    assert_eq!(repository.lines(&["--since", "HEAD"]), ["new \"ä\".rs:4:5", "src/a.rs:4:5", "ä b.rs:4:5"]);

    // On a branch, what main has changed since does not matter.
    repository.commit();
    repository.git("checkout -q -b feature HEAD~1");
    tree.write("b.rs", LOST.replace("lost", "found"));
    repository.commit();
    assert_eq!(repository.lines(&["--since", "main"]), ["b.rs:4:5"]);
    let ran = repository.concise(&["--since", "nothing"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.stderr.starts_with("error: git: "), "{}", ran.stderr);
    assert_eq!(repository.concise(&["--since=--output=x"]).code, Some(2));
    let ran = repository.concise(&["--since", "HEAD"]);
    assert!(ran.stderr.contains("nothing is left to lint"), "{}", ran.stderr);
}

#[test]
fn a_diff_may_come_from_anywhere() {
    let tree = Tree::new([("src/a.rs", TWO), ("b.rs", LOST)]);
    let diff = "--- a/src/a.rs\n+++ b/src/a.rs\n@@ -7,2 +7,2 @@\n fn two() {\n-    v();\n+    w();\n";
    tree.write("changes.diff", diff);
    let line = "src/a.rs:8:5: error[unpolled_future] this future is never polled\n";
    assert_eq!(tree.concise(&["--new-from-diff", "changes.diff"]).stdout, line);
    tree.write("changes.diff", diff.replace("a/src/", "old/src/").replace("b/src/", "src/"));
    assert_eq!(tree.concise(&["--new-from-diff", "changes.diff"]).stdout, line);
    assert_eq!(tree.concise(&["--new-from-diff", "none.diff"]).code, Some(2));
    // Lines in another encoding are lines.
    let mut bytes = diff.replace("v();", "v(); // \u{1}").into_bytes();
    bytes.iter_mut().filter(|byte| **byte == 1).for_each(|byte| *byte = 0xe4);
    tree.write("changes.diff", bytes);
    assert_eq!(tree.concise(&["--new-from-diff", "changes.diff"]).stdout, line);
}

/// A name that is no text is that of a file all the same.
#[cfg(target_os = "linux")]
#[test]
fn names_that_are_not_utf8() {
    use std::os::unix::ffi::OsStrExt as _;

    let repository = Repository::new([("b.rs", LOST)]);
    let tree = &repository.0;
    let odd = tree.path().join(std::ffi::OsStr::from_bytes(b"odd \xff.rs"));
    fs::write(&odd, LOST).expect("files can be written");
    assert_eq!(repository.lines(&["--since", "HEAD"]), ["odd \u{fffd}.rs:4:5"]);
    repository.commit();
    fs::write(&odd, LOST.replace("w();", "w( );")).expect("files can be written");
    assert_eq!(repository.lines(&["--since", "HEAD"]), ["odd \u{fffd}.rs:4:5"]);
    tree.write("list", b"b.rs\nodd \xff.rs\n");
    assert_eq!(repository.lines(&["--file-list", "list"]), ["b.rs:4:5", "odd \u{fffd}.rs:4:5"]);
    tree.write("list", b"odd \xff.rs\0");
    assert_eq!(repository.lines(&["--file-list", "list"]), ["odd \u{fffd}.rs:4:5"]);
}

#[test]
fn a_file_that_moved_is_not_new() {
    let repository = Repository::new([("old.rs", &*format!("{TWO}\n// {}\n", "a line\n// ".repeat(20)))]);
    repository.git("mv old.rs new.rs");
    assert_eq!(repository.lines(&["--since", "HEAD"]), [""; 0]);
    let moved = read(&repository.0, "new.rs").replace("fn one()", "pub fn one()");
    repository.0.write("new.rs", moved);
    assert_eq!(repository.lines(&["--since", "HEAD"]), ["new.rs:4:5"]);
}
