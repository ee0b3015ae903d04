//! Files that are mended: `--fix` and what belongs to it. That the mended programs do their work is shown elsewhere.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::known::Repository;
use super::{CLEAN, Ran, Tree, finish};

/// A future that borrows, lost where nothing can await it and nobody knows whether a runtime is running: no edit fits.
const STUCK: &str = "async fn w(_: &str) {}\n\nfn f(name: &str) {\n    w(name);\n}\n";

/// Two functions that await, and lose a future each.
const TWO: &str = "async fn w() {}\n\nasync fn one() {\n    w();\n}\n\nasync fn two() {\n    let _ = w();\n}\n";

/// The same, mended.
const MENDED: &str =
    "async fn w() {}\n\nasync fn one() {\n    w().await;\n}\n\nasync fn two() {\n    let _ = w().await;\n}\n";

/// A comment that suppresses nothing.
const UNUSED: &str = "async fn w() {}\n\n// detach-lint: allow(unpolled_future) reason: known\nfn f() {}\n";

const FIX_ALL: [&str; 3] = ["--fix", "--unsafe-fixes", "--allow-no-vcs"];

fn read(tree: &Tree, path: &str) -> String {
    fs::read_to_string(tree.path().join(path)).expect("it is there")
}

fn fix(tree: &Tree, more: &[&str]) -> Ran {
    tree.concise(&[&FIX_ALL[..], more].concat())
}

#[test]
fn safe_fixes_are_applied_and_others_when_asked_for() {
    let tree = Tree::new([("a.rs", TWO), ("b.rs", UNUSED), ("c.rs", STUCK), ("d.rs", CLEAN)]);
    let ran = tree.concise(&["--fix", "--allow-no-vcs"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert_eq!(ran.summary(), "detach-lint: 4 files, 3 errors, 1 fixed");
    assert!(ran.stderr.contains("note: 2 more can be fixed with `--unsafe-fixes`"), "{}", ran.stderr);
    assert_eq!(read(&tree, "a.rs"), TWO);
    assert_eq!(read(&tree, "b.rs"), "async fn w() {}\n\nfn f() {}\n");

    let ran = fix(&tree, &[]);
    assert_eq!(
        (ran.code, ran.stdout.as_str()),
        (Some(1), "c.rs:4:5: error[unpolled_future] this future is never polled\n")
    );
    assert_eq!(ran.summary(), "detach-lint: 4 files, 1 error, 2 fixed");
    assert_eq!(read(&tree, "a.rs"), MENDED);
    assert_eq!((read(&tree, "c.rs").as_str(), read(&tree, "d.rs").as_str()), (STUCK, CLEAN));
    let ran = fix(&tree, &["a.rs", "b.rs"]);
    assert_eq!((ran.code, ran.summary()), (Some(0), "detach-lint: 2 files, no findings"));
}

#[test]
fn fix_only_says_nothing_of_what_is_left() {
    let tree = Tree::new([("a.rs", TWO), ("c.rs", STUCK)]);
    let ran = tree.run(&["--fix-only", "--unsafe-fixes", "--allow-no-vcs"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(0), ""));
    assert_eq!(read(&tree, "a.rs"), MENDED);
    assert_eq!(tree.run(&["--fix-only", "--allow-no-vcs", "none.rs"]).code, Some(2));
}

#[test]
fn a_diff_shows_and_writes_nothing() {
    let tree = Tree::new([("src/a.rs", TWO.replace('\n', "\r\n").as_str()), ("b.rs", UNUSED)]);
    let ran = tree.run(&["--diff"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    let hunk =
        "@@ -1,4 +1,3 @@\n async fn w() {}\n \n-// detach-lint: allow(unpolled_future) reason: known\n fn f() {}\n";
    assert_eq!(ran.stdout, format!("--- a/b.rs\n+++ b/b.rs\n{hunk}"));
    assert!(ran.stderr.ends_with("detach-lint: 1 finding would be fixed in 1 file\n"), "{}", ran.stderr);

    let ran = tree.run(&["--diff", "--unsafe-fixes", "src"]);
    let expected = "--- a/src/a.rs\n+++ b/src/a.rs\n@@ -1,9 +1,9 @@\n async fn w() {}\r\n \r\n async fn one() {\r\n\
                    -    w();\r\n+    w().await;\r\n }\r\n \r\n async fn two() {\r\n-    let _ = w();\r\n\
                    +    let _ = w().await;\r\n }\r\n";
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(1), expected));
    assert_eq!(read(&tree, "src/a.rs"), TWO.replace('\n', "\r\n"));
    assert_eq!(read(&tree, "b.rs"), UNUSED);
    let coloured = tree.run(&["--diff", "--unsafe-fixes", "--color", "always", "src"]).stdout;
    assert!(coloured.contains("\u{1b}[32m+    w().await;"), "{coloured:?}");
    assert_eq!(tree.run(&["--diff", "src"]).code, Some(0));
    // A patch is one that git takes.
    let repository = Repository::new([("src/a.rs", TWO)]);
    let difference = repository.0.run(&["--diff", "--unsafe-fixes"]).stdout;
    let path = repository.0.path().join(".git/patch");
    fs::write(&path, difference).expect("it can be written");
    repository.git("apply .git/patch");
    assert_eq!(read(&repository.0, "src/a.rs"), MENDED);
}

#[test]
fn what_is_on_stdin_comes_out_mended() {
    let tree = Tree::new([]);
    let with = |text: &str, arguments: &[&str]| {
        let mut child = tree
            .command(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program can be started");
        child.stdin.take().expect("it is piped").write_all(text.as_bytes()).expect("it can be written to");
        let output = child.wait_with_output().expect("it ends");
        let text = |bytes| String::from_utf8(bytes).expect("the program prints UTF-8");
        (output.status.code(), text(output.stdout), text(output.stderr))
    };
    let (code, stdout, _) = with(TWO, &["-", "--fix", "--unsafe-fixes"]);
    assert_eq!((code, stdout.as_str()), (Some(0), MENDED));
    let (code, stdout, stderr) = with(STUCK, &["-", "--fix", "--format", "concise"]);
    assert_eq!((code, stdout.as_str()), (Some(1), STUCK));
    assert!(stderr.starts_with("stdin.rs:4:5: error[unpolled_future]"), "{stderr}");
    let (code, stdout, _) = with(TWO, &["-", "--diff", "--unsafe-fixes", "--stdin-filename", "src/a.rs"]);
    assert_eq!(code, Some(1));
    assert!(stdout.starts_with("--- a/src/a.rs\n"), "{stdout}");
    assert_eq!(fs::read_dir(tree.path()).expect("it is there").count(), 0);
}

#[test]
fn what_is_known_is_left_alone() {
    let suppressed = TWO.replace("    w();\n", "    // detach-lint: allow(unpolled_future) reason: known\n    w();\n");
    let tree = Tree::new([("a.rs", suppressed.as_str()), ("b.rs", TWO)]);
    assert_eq!(tree.run(&["--write-baseline", "b.rs"]).code, Some(0));
    let ran = fix(&tree, &["--baseline", "detach-lint.baseline.toml"]);
    assert_eq!(ran.summary(), "detach-lint: 2 files, no findings, 1 fixed, 1 suppressed, 2 in the baseline");
    assert_eq!(read(&tree, "a.rs"), suppressed.replace("_ = w()", "_ = w().await"));
    assert_eq!(read(&tree, "b.rs"), TWO);
}

#[test]
fn bytes_outside_of_edits_stay() {
    let text = format!("\u{feff}// 漢字 é\r\n{}// \u{202e}end", TWO.replace('\n', "\r\n").replace("one", "eins_ä"));
    let tree = Tree::new([("a.rs", text.as_str())]);
    assert_eq!(fix(&tree, &[]).code, Some(0));
    assert_eq!(read(&tree, "a.rs"), text.replace("w();", "w().await;"));
}

#[test]
fn what_a_cure_needs_is_put_where_there_is_room() {
    let start = "async fn w(_: u8) {}\n\n#[tokio::main]\nasync fn main() {\n";
    let spawn = "std::thread::spawn(move || w(1))";
    let cured = "std::thread::spawn(move || runtime.block_on(w(1)))";
    let handle = "let runtime = tokio::runtime::Handle::current();";
    for (old, new) in [
        (format!("    let _ = {spawn}.join();\n"), "    let _ = w(1).await;\n".to_owned()),
        (
            format!("    let thread = {spawn};\n    let _ = thread.join();\n"),
            format!("    {handle}\n    let thread = {cured};\n    let _ = thread.join();\n"),
        ),
        (
            format!("    if true {{ let thread = {spawn}; let _ = thread.join(); }}\n"),
            format!("    if true {{ {handle} let thread = {cured}; let _ = thread.join(); }}\n"),
        ),
        (
            format!("    (0..2).for_each(|_| drop({spawn}));\n"),
            format!("    (0..2).for_each(|_| drop({{ {handle} {cured} }}));\n"),
        ),
    ] {
        let (old, new) = (format!("{start}{old}}}\n"), format!("{start}{new}}}\n"));
        let tree = Tree::new([("a.rs", old.as_str())]);
        tree.run(&["--fix-only", "--unsafe-fixes", "--allow-no-vcs", "-A", "all", "-D", "future_as_thread_result"]);
        assert_eq!(read(&tree, "a.rs"), new);
    }
}

#[test]
fn what_only_holds_a_future_is_not_awaited() {
    let text = "use std::future::Future;\nfn perhaps() -> Option<impl Future<Output = ()>> { Some(async {}) }\n\
                async fn both() -> (u32, impl Future<Output = ()>) { (1, async {}) }\n\
                async fn run() {\n    perhaps();\n    let _ = both().await;\n    async {};\n}\n";
    let tree = Tree::new([("a.rs", text)]);
    let ran = fix(&tree, &[]);
    assert_eq!(ran.stdout.matches("the future in this value is never polled").count(), 2, "{}", ran.stdout);
    assert_eq!(read(&tree, "a.rs"), text.replace("async {};", "async {}.await;"));
}

#[test]
fn what_cannot_be_brought_back_is_not_written() {
    let tree = Tree::new([("a.rs", TWO)]);
    let ran = tree.run(&["--fix", "--unsafe-fixes"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""));
    let expected = "error: no version control found here, and fixes change files in ways that may be wrong\n\
                    help: pass `--allow-no-vcs` to fix them all the same, or `--diff` to see what would change\n";
    assert_eq!(ran.stderr, expected);
    assert_eq!(read(&tree, "a.rs"), TWO);

    let repository = Repository::new([("src/a.rs", TWO), ("b ä.rs", CLEAN)]);
    let tree = &repository.0;
    tree.write("b ä.rs", format!("{CLEAN}\n"));
    let ran = repository.concise(&["--fix", "--unsafe-fixes", "src"]);
    assert_eq!(ran.code, Some(2));
    let expected = "error: the working tree has changes that are not committed: b ä.rs (dirty)\n\
                    help: commit them, or pass `--allow-dirty` to fix files all the same\n";
    assert_eq!(ran.stderr, expected);
    assert_eq!(repository.concise(&["--fix", "--allow-staged"]).code, Some(2));
    repository.git("mv src/a.rs src/c.rs");
    let ran = repository.concise(&["--fix", "--allow-staged"]);
    assert!(ran.stderr.contains("b ä.rs (dirty), src/c.rs (staged)\n"), "{}", ran.stderr);
    repository.git("add -A");
    let ran = repository.concise(&["--fix"]);
    assert!(ran.stderr.ends_with("pass `--allow-staged` to fix files all the same\n"), "{}", ran.stderr);
    assert_eq!(repository.concise(&["--diff"]).code, Some(0), "what writes nothing is always allowed");
    assert_eq!(repository.concise(&["--fix", "--unsafe-fixes", "--allow-staged"]).code, Some(0));
    assert_eq!(read(tree, "src/c.rs"), MENDED);
    assert_eq!(repository.concise(&["--fix", "--allow-dirty"]).code, Some(0));
}

#[test]
fn only_what_touches_changed_lines_is_fixed() {
    let repository = Repository::new([("a.rs", TWO)]);
    repository.0.write("a.rs", format!("// A line.\n{}", TWO.replace("let _ =", "let _  =")));
    let ran = repository.concise(&["--fix", "--unsafe-fixes", "--allow-dirty", "--since", "HEAD"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(0), ""));
    let expected = format!("// A line.\n{}", TWO.replace("let _ = w()", "let _  = w().await"));
    assert_eq!(read(&repository.0, "a.rs"), expected);
}

#[test]
fn flags_that_do_not_fit_are_refused() {
    let tree = Tree::new([("a.rs", CLEAN)]);
    for arguments in [
        &["--unsafe-fixes"][..],
        &["--allow-dirty"],
        &["--fix", "--add-suppressions"],
        &["--diff", "--write-baseline"],
        &["--fix-only", "--show-config"],
        &["--fix", "list"],
    ] {
        let ran = tree.run(arguments);
        assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""), "{arguments:?}");
    }
}

/// How often the program is ended before its time.
const KILLS: u32 = 60;

#[test]
fn a_file_is_old_or_new_whenever_the_program_ends() {
    let names: Vec<String> = (0..40).map(|number| format!("src/{number}.rs")).collect();
    // Long enough that writing takes several steps.
    let long = "// A line that is there to be written.\n".repeat(2_000);
    let (old, new) = (format!("{TWO}{long}"), format!("{MENDED}{long}"));
    let tree = Tree::new(names.iter().map(|name| (name.as_str(), old.as_str())));
    let reset = |name: &String| tree.write(name, &old);

    let start = Instant::now();
    assert_eq!(fix(&tree, &["-q"]).code, Some(0));
    let whole = start.elapsed();
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for kill in 0..KILLS {
        names.iter().for_each(reset);
        // Files are written at the end of a run.
        end_after(
            tree.command(&FIX_ALL).stderr(Stdio::null()).spawn().expect("the program can be started"),
            whole / KILLS * (kill + 1),
        );
        for name in &names {
            let text = read(&tree, name);
            assert!(text == old || text == new, "{name} is neither old nor new but {} bytes long", text.len());
            *seen.entry(if text == old { "old" } else { "new" }).or_default() += 1;
        }
    }
    assert_eq!(seen.keys().copied().collect::<Vec<_>>(), ["new", "old"], "{seen:?}");
    // What a run that was ended leaves behind is no source file.
    names.iter().for_each(reset);
    let ran = finish(tree.command(&FIX_ALL));
    assert_eq!((ran.code, ran.summary()), (Some(0), "detach-lint: 40 files, no findings, 80 fixed"));
}

fn end_after(mut child: Child, time: Duration) {
    thread::sleep(time);
    // It may have ended by itself.
    let _ = child.kill();
    child.wait().expect("a child can be waited for");
}
