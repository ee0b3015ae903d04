//! `detach-lint stubs`, and stubs that a user adds: what they say is taken for true, and what is wrong with them is
//! named with its place.

use serde_json::Value;

use super::{LOST, LOST_LINE, Tree, command, finish};

/// A file whose future is lost if, and only if, `my_executor::submit` gives it up.
const SUBMITS: &str = "async fn w() {}\n\npub fn f() {\n    my_executor::submit(w());\n}\n";

/// What is found in it then, after the path.
const SUBMITS_LINE: &str = ":4:25: error[unpolled_future] this future is never polled\n";

const GIVES_UP: &str = "//! Mine, before 2.\n#![versions(\"<2\")]\n#[discards(job)] pub fn submit<F>(job: F) {}\n";

const DRIVES: &str = "//! Mine.\n#![versions(\">=2\")]\n#[drives(job)] pub fn submit<F>(job: F) {}\n";

fn manifest(requirement: &str) -> String {
    format!(
        "[package]\nname = \"app\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
         [dependencies]\nmy-executor = \"{requirement}\"\n"
    )
}

fn lock(version: &str) -> String {
    format!(
        "version = 4\n\n[[package]]\nname = \"app\"\nversion = \"0.1.0\"\ndependencies = [\n \"my-executor\",\n]\n\n\
         [[package]]\nname = \"my-executor\"\nversion = \"{version}\"\n\
         source = \"registry+https://github.com/rust-lang/crates.io-index\"\n"
    )
}

#[test]
fn what_a_users_stub_says_is_taken_for_true() {
    let tree = Tree::new([("a.rs", SUBMITS), ("stubs/my_executor.rs", GIVES_UP)]);
    assert_eq!(tree.concise(&["a.rs"]).code, Some(0));
    let ran = tree.concise(&["--stubs", "stubs/my_executor.rs", "a.rs"]);
    assert_eq!((ran.code, ran.stdout), (Some(1), format!("a.rs{SUBMITS_LINE}")), "{}", ran.stderr);
}

#[test]
fn a_users_stub_takes_the_place_of_the_tools_own() {
    let text = "async fn w() {}\n\nfn f() {\n    pollster::block_on(async { w() });\n}\n";
    let stub = "//! Mine.\npub fn block_on<F>(fut: F) {}\n";
    let tree = Tree::new([("a.rs", text), ("pollster.rs", stub)]);
    assert_eq!(tree.concise(&["a.rs"]).code, Some(1));
    assert_eq!(tree.concise(&["--stubs", "pollster.rs", "a.rs"]).code, Some(0));
}

#[test]
fn the_version_of_the_dependency_picks_the_stub() {
    let both = ["--stubs", "my_executor.rs", "--stubs", "my_executor@1.rs", "src"];
    let found = |files: &[(&str, &str)]| {
        let tree = Tree::new([("src/lib.rs", SUBMITS), ("my_executor.rs", DRIVES), ("my_executor@1.rs", GIVES_UP)]);
        for (path, text) in files {
            tree.write(path, text);
        }
        let ran = tree.concise(&both);
        assert!(ran.code.is_some_and(|code| code < 2), "{ran:?}");
        ran.stdout == format!("src/lib.rs{SUBMITS_LINE}")
    };
    // What the lock file says counts more than what the manifest asks for.
    assert!(found(&[("Cargo.toml", &manifest(">=1")), ("Cargo.lock", &lock("1.9.0"))]));
    assert!(!found(&[("Cargo.toml", &manifest(">=1")), ("Cargo.lock", &lock("2.0.1"))]));
    assert!(!found(&[("Cargo.toml", &manifest(">=1")), ("Cargo.lock", &lock("2.0.0-rc.1"))]));
    assert!(found(&[("Cargo.toml", &manifest("1.4"))]));
    assert!(!found(&[("Cargo.toml", &manifest("2"))]));
    // Nothing says which version: the stub that was named first.
    assert!(!found(&[]));
}

#[test]
fn a_broken_stub_is_an_error_with_its_place() {
    let tree = Tree::new([
        ("lost.rs", LOST),
        (
            "my_executor.rs",
            "//! Mine.\n#[drive(job)]\npub fn submit<F>(job: F) {}\n#[drives(task)] pub fn go(job: u8) {}\n",
        ),
        ("broken.rs", "pub fn submit( -> {}\n"),
        ("std.rs", "pub fn f() {}\n"),
    ]);
    let ran = tree.concise(&["--stubs", "my_executor.rs", "lost.rs"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""), "{ran:?}");
    assert!(ran.stderr.contains("stubs have no attribute `drive`; did you mean `drives`?"), "{}", ran.stderr);
    assert!(ran.stderr.contains("my_executor.rs:2:1") && ran.stderr.contains("my_executor.rs:4:1"), "{}", ran.stderr);
    for (stub, message) in [
        ("broken.rs", "broken.rs:1:"),
        ("nowhere.rs", "error: nowhere.rs: cannot be read: "),
        ("std.rs", "error: std.rs: the stub of the standard library cannot be replaced"),
    ] {
        for arguments in [&["--stubs", stub, "lost.rs"][..], &["--stubs", stub, "stubs"]] {
            let ran = tree.run(arguments);
            assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""), "{ran:?}");
            assert!(ran.stderr.contains(message), "{}", ran.stderr);
        }
    }
    assert_eq!(tree.concise(&["lost.rs"]).stdout, format!("lost.rs{LOST_LINE}"));
}

#[test]
fn what_is_believed_can_be_seen() {
    let tree = Tree::new([("my_executor.rs", GIVES_UP)]);
    let all = tree.run(&["stubs"]);
    assert_eq!(all.code, Some(0));
    assert!(all.stdout.lines().any(|line| line.starts_with("tokio ")), "{}", all.stdout);

    let tokio = tree.run(&["stubs", "tokio"]).stdout;
    assert!(tokio.contains("https://docs.rs/tokio/"), "{tokio}");
    let spawn = tokio.split("\n  task::spawn\n").nth(1).expect("it is there").lines().take(3).collect::<Vec<_>>();
    assert_eq!(spawn[1].trim(), "sees to `future`: tokio polls it");
    assert_eq!(spawn[2].trim(), "panics where no tokio runtime is in reach");

    let own = tree.run(&["--stubs", "my_executor.rs", "stubs", "my-executor", "--format", "json"]);
    let value: Value = serde_json::from_str(&own.stdout).expect("it is JSON");
    assert_eq!(value["stubs"][0]["versions"], "<2");
    assert_eq!(value["stubs"][0]["items"][0]["attributes"][0]["name"], "discards");

    let unknown = tree.run(&["stubs", "tokoi"]);
    assert_eq!((unknown.code, unknown.stdout.as_str()), (Some(2), ""));
    assert_eq!(unknown.stderr, "error: there is no stub for `tokoi`\nhelp: did you mean `tokio`?\n");
}

#[test]
fn a_configuration_names_stubs() {
    let tree = Tree::new([
        ("detach-lint.toml", "stubs = [\"stubs/my_executor.rs\"]\n"),
        ("stubs/my_executor.rs", GIVES_UP),
        ("src/a.rs", SUBMITS),
    ]);
    assert_eq!(tree.concise(&["src"]).stdout, format!("src/a.rs{SUBMITS_LINE}"));
    assert_eq!(tree.concise(&["src", "--isolated"]).stdout, "");
    let shown = tree.run(&["stubs", "my_executor"]);
    assert!(shown.stdout.starts_with("my_executor <2 (stubs/my_executor.rs)\n"), "{shown:?}");
    assert_eq!(tree.run(&["--isolated", "stubs", "my_executor"]).code, Some(2));
    // The same file, named twice, is one stub.
    assert_eq!(tree.concise(&["src", "--stubs", "stubs/my_executor.rs"]).code, Some(1));
    let below = finish(command(&tree.path().join("src"), &["--format", "concise"]));
    assert_eq!(below.stdout, format!("a.rs{SUBMITS_LINE}"), "{}", below.stderr);

    tree.write("stubs/my_executor.rs", "#[drive(job)]\npub fn submit<F>(job: F) {}\n");
    let ran = tree.run(&["src"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""));
    assert!(ran.stderr.contains(" --> stubs/my_executor.rs:1:1\n"), "{}", ran.stderr);
    tree.write("detach-lint.toml", "exclude = []\nstubs = [\"nowhere.rs\"]\n");
    for arguments in [&["src"][..], &["stubs"]] {
        let ran = tree.run(arguments);
        assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""));
        assert!(ran.stderr.starts_with("error: the stub `nowhere.rs` cannot be read: "), "{}", ran.stderr);
        assert!(ran.stderr.contains("\n --> detach-lint.toml:2:9\n"), "{}", ran.stderr);
    }
}
