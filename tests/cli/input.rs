//! What a user can name, and what can be wrong with it: it is named clearly, and everything else is still linted.

use std::fs;

use super::{CLEAN, LOST, LOST_LINE, Tree};

#[test]
fn the_exit_code_says_how_it_went() {
    let tree = Tree::new([("good.rs", CLEAN), ("lost.rs", LOST)]);
    let clean = tree.concise(&["good.rs"]);
    assert_eq!((clean.code, clean.stdout.as_str()), (Some(0), ""), "{clean:?}");
    assert_eq!(clean.summary(), "detach-lint: 1 file, no findings");
    let lost = tree.concise(&["lost.rs"]);
    assert_eq!((lost.code, lost.stdout), (Some(1), format!("lost.rs{LOST_LINE}")));
    assert!(lost.stderr.starts_with("detach-lint: 1 file, 1 error, "), "{}", lost.stderr);
    let usage = tree.run(&["--no-such-flag"]);
    assert_eq!((usage.code, usage.stdout.as_str()), (Some(2), ""), "{usage:?}");
    assert!(usage.stderr.starts_with("error: "), "{usage:?}");
}

#[test]
fn without_arguments_the_current_folder_is_linted() {
    let tree = Tree::new([("src/lost.rs", LOST), ("deep/er/lost.rs", LOST)]);
    let ran = tree.concise(&[]);
    assert_eq!(ran.code, Some(1));
    assert_eq!(ran.stdout, format!("deep/er/lost.rs{LOST_LINE}src/lost.rs{LOST_LINE}"));
    assert_eq!(ran.summary(), "detach-lint: 2 files, 2 errors");
}

#[test]
fn a_missing_path_is_named() {
    let tree = Tree::new([("lost.rs", LOST)]);
    let ran = tree.concise(&["nowhere", "lost.rs", "no/where.rs"]);
    assert_eq!((ran.code, ran.stdout), (Some(2), format!("lost.rs{LOST_LINE}")));
    assert!(ran.stderr.contains("error: nowhere: no such file or folder\n"), "{}", ran.stderr);
    assert!(ran.stderr.contains("error: no/where.rs: no such file or folder\n"), "{}", ran.stderr);
}

#[test]
fn a_folder_without_rust_files_is_no_success() {
    let tree = Tree::new([("empty/README.md", "nothing")]);
    let ran = tree.concise(&["empty"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""));
    assert!(ran.stderr.starts_with("error: empty: no Rust files here\n"), "{}", ran.stderr);
}

#[test]
fn a_list_that_names_nothing_is_no_failure() {
    let tree = Tree::new([("lost.rs", LOST), ("list", "\n\r\n")]);
    let ran = tree.concise(&["--file-list", "list"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(0), ""));
    assert!(ran.stderr.starts_with("note: nothing to lint: no path is named\n"), "{}", ran.stderr);
}

#[test]
fn a_broken_manifest_is_a_warning_with_its_place() {
    let manifest = "[package]\nname = \"broken\nversion = 1\n";
    let tree = Tree::new([("Cargo.toml", manifest), ("src/lib.rs", LOST)]);
    let ran = tree.concise(&[]);
    assert_eq!((ran.code, ran.stdout), (Some(1), format!("src/lib.rs{LOST_LINE}")));
    assert!(ran.stderr.starts_with("warning: invalid manifest: "), "{}", ran.stderr);
    assert!(ran.stderr.contains("--> Cargo.toml:2:"), "{}", ran.stderr);
    assert!(ran.stderr.contains("2 | name = \"broken\n"), "{}", ran.stderr);
}

#[test]
fn a_file_that_is_no_text_is_named() {
    let tree = Tree::new([("lost.rs", LOST)]);
    tree.write("bytes.rs", b"async fn w() { \"\xff\" }");
    let ran = tree.concise(&[]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(1), format!("lost.rs{LOST_LINE}").as_str()));
    assert!(ran.stderr.starts_with("warning: bytes.rs: is not UTF-8 from byte 16 on"), "{}", ran.stderr);
    assert_eq!(ran.summary(), "detach-lint: 2 files, 1 error, 1 file did not parse");
}

#[test]
fn a_file_that_does_not_parse_is_a_finding() {
    let tree = Tree::new([("broken.rs", "async fn w() {}\n\nfn f( {\n"), ("lost.rs", LOST)]);
    let ran = tree.concise(&[]);
    assert_eq!(ran.code, Some(1));
    let (broken, rest) = ran.stdout.split_once('\n').expect("there is a line for each");
    assert!(broken.starts_with("broken.rs:3:"), "{broken}");
    assert!(broken.contains(": warning[parse_error] this file cannot be parsed: "), "{broken}");
    assert_eq!(rest, format!("lost.rs{LOST_LINE}"));
    assert_eq!(ran.summary(), "detach-lint: 2 files, 1 error, 1 warning, 1 file did not parse");

    assert_eq!(tree.concise(&["broken.rs"]).code, Some(0));
    let denied = tree.concise(&["broken.rs", "-D", "parse-error"]);
    assert_eq!(denied.code, Some(1));
    assert!(denied.stdout.contains("error[parse_error]"), "{denied:?}");
}

#[test]
fn a_function_that_does_not_parse_leaves_the_others() {
    let text = format!("{LOST}\nfn broken() {{\n    let = w();\n}}\n");
    let ran = Tree::new([("lost.rs", text.as_str())]).concise(&[]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.stdout.starts_with(&format!("lost.rs{LOST_LINE}lost.rs:8:9: warning[parse_error]")), "{ran:?}");
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_named() {
    use std::os::unix::fs::symlink;

    let tree = Tree::new([("lost.rs", LOST), ("folder.rs/inner.rs", LOST)]);
    symlink("nowhere", tree.path().join("dangling.rs")).expect("links can be made");
    let ran = tree.concise(&["dangling.rs", "lost.rs", "/dev/null"]);
    assert_eq!((ran.code, ran.stdout), (Some(2), format!("lost.rs{LOST_LINE}")));
    assert!(ran.stderr.contains("error: dangling.rs: no such file or folder\n"), "{}", ran.stderr);
    assert!(ran.stderr.contains("error: /dev/null: neither a file nor a folder\n"), "{}", ran.stderr);

    // Met on the way, a link that leads nowhere is nobody's fault, and a folder may be called what it likes.
    let ran = tree.concise(&[]);
    assert_eq!(ran.stdout, format!("folder.rs/inner.rs{LOST_LINE}lost.rs{LOST_LINE}"));
    assert_eq!(ran.code, Some(1));
}

#[cfg(unix)]
#[test]
fn an_unreadable_file_is_named() {
    use std::os::unix::fs::PermissionsExt as _;

    let tree = Tree::new([("lost.rs", LOST), ("secret.rs", LOST)]);
    let secret = tree.path().join("secret.rs");
    fs::set_permissions(&secret, fs::Permissions::from_mode(0o000)).expect("permissions can be set");
    if fs::read(&secret).is_ok() {
        // A user who may read everything: there is no such file for them.
        return;
    }
    let ran = tree.concise(&[]);
    assert_eq!((ran.code, ran.stdout), (Some(2), format!("lost.rs{LOST_LINE}")));
    assert!(ran.stderr.starts_with("error: secret.rs: cannot be read: "), "{}", ran.stderr);
}

#[cfg(unix)]
#[test]
fn a_loop_of_links_ends() {
    let tree = Tree::new([("a/lost.rs", LOST)]);
    std::os::unix::fs::symlink("..", tree.path().join("a/up")).expect("links can be made");
    std::os::unix::fs::symlink("self", tree.path().join("a/self")).expect("links can be made");
    let ran = tree.concise(&["a"]);
    assert_eq!((ran.code, ran.stdout), (Some(1), format!("a/lost.rs{LOST_LINE}")));
}

#[test]
fn a_file_that_is_named_twice_is_linted_once() {
    let tree = Tree::new([("a/lost.rs", LOST)]);
    let absolute = tree.path().join("a/lost.rs");
    let absolute = absolute.to_str().expect("the path is text");
    let ran = tree.concise(&["a/lost.rs", ".", "./a/../a/lost.rs", absolute]);
    assert_eq!((ran.code, ran.stdout), (Some(1), format!("a/lost.rs{LOST_LINE}")));
    assert!(ran.stderr.starts_with("detach-lint: 1 file, "), "{}", ran.stderr);
}

#[test]
fn paths_are_shown_from_the_current_folder() {
    let tree = Tree::new([("a/lost.rs", LOST), ("b/empty.txt", "")]);
    let absolute = tree.path().join("a/lost.rs");
    let absolute = absolute.to_str().expect("the path is text");
    assert_eq!(tree.concise(&[absolute]).stdout, format!("a/lost.rs{LOST_LINE}"));
    let below = Tree { folder: tree.folder };
    let mut command = below.command(&["--format", "concise", "../a"]);
    command.current_dir(below.path().join("b"));
    assert_eq!(super::finish(command).stdout, format!("../a/lost.rs{LOST_LINE}"));
}

#[test]
fn ignored_files_are_left_out_unless_named() {
    let tree = Tree::new([
        (".gitignore", "generated/\n"),
        ("generated/lost.rs", LOST),
        (".hidden/lost.rs", LOST),
        ("Cargo.toml", "[package]\nname = \"a\"\nversion = \"0.1.0\"\nedition = \"2024\"\n"),
        ("target/debug/lost.rs", LOST),
        ("src/lib.rs", CLEAN),
    ]);
    let ran = tree.concise(&[]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(0), ""), "{ran:?}");
    assert_eq!(ran.summary(), "detach-lint: 1 file, no findings");
    let named = tree.concise(&["generated/lost.rs"]);
    assert_eq!((named.code, named.stdout), (Some(1), format!("generated/lost.rs{LOST_LINE}")));
}

#[test]
fn odd_texts_are_texts() {
    let tree = Tree::new([
        ("bom.rs", format!("\u{feff}{LOST}").as_str()),
        ("crlf.rs", LOST.replace('\n', "\r\n").as_str()),
        ("shebang.rs", LOST.replacen("\n\n", "\n", 1).replacen("", "#!/usr/bin/env run\n", 1).as_str()),
        ("all.rs", format!("\u{feff}{}", LOST.replace('\n', "\r\n")).as_str()),
        ("unfinished.rs", LOST.trim_end()),
        ("empty.rs", ""),
        ("nothing.rs", "\u{feff}"),
    ]);
    let ran = tree.concise(&[]);
    let lost = ["all", "bom", "crlf", "shebang", "unfinished"].map(|name| format!("{name}.rs{LOST_LINE}"));
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(1), lost.concat().as_str()));
    assert_eq!(ran.summary(), "detach-lint: 7 files, 5 errors");
}
