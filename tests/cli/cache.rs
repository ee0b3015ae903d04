//! What a run leaves behind for the next one: where, where not, and that it changes nothing that is said.

use std::fs;
use std::path::PathBuf;

use super::{CLEAN, LOST, Tree};

const MANIFEST: &str = "[package]\nname = \"own\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";
const TAG: &str = "Signature: 8a477f597d28d172789f06886806bc55\n";

fn tree() -> Tree {
    Tree::new([("Cargo.toml", MANIFEST), ("src/lib.rs", LOST)])
}

/// The files that were kept in a folder.
fn kept(tree: &Tree, folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(tree.path().join(folder)).into_iter().flatten().flatten();
    let is_kept = |path: &PathBuf| path.file_name().is_some_and(|name| name.len() == 32);
    entries.map(|entry| entry.path()).filter(is_kept).collect()
}

#[test]
fn nothing_is_kept_where_cargo_has_not_built() {
    let tree = tree();
    assert_eq!(tree.run(&[]).code, Some(1));
    assert!(!tree.path().join("target").exists());
    fs::create_dir(tree.path().join("target")).unwrap();
    assert_eq!(tree.run(&[]).code, Some(1));
    assert_eq!(fs::read_dir(tree.path().join("target")).unwrap().count(), 0);
}

#[test]
fn it_is_kept_in_cargos_folder_unless_somebody_says_otherwise() {
    let tree = tree();
    tree.write("target/CACHEDIR.TAG", TAG);
    tree.write("other/CACHEDIR.TAG", TAG);
    for unasked in [&["--no-cache"][..], &["--diff"], &["--fix", "--allow-no-vcs"], &["--add-suppressions", "src/none"]]
    {
        tree.run(unasked);
        assert!(!tree.path().join("target/detach-lint").exists(), "{unasked:?}");
    }
    tree.run(&["--cache-dir", "mine"]);
    assert_eq!((kept(&tree, "mine").len(), kept(&tree, "target/detach-lint").len()), (1, 0));
    let mut command = tree.command(&[]);
    command.env("CARGO_TARGET_DIR", "other");
    super::finish(command);
    assert_eq!((kept(&tree, "other/detach-lint").len(), kept(&tree, "target/detach-lint").len()), (1, 0));
    tree.run(&[]);
    assert_eq!(kept(&tree, "target/detach-lint").len(), 1);
    let both = tree.run(&["--no-cache", "--cache-dir", "mine"]);
    assert!(both.code == Some(2) && both.stderr.contains("cannot be used with"), "{both:?}");
}

#[test]
fn every_run_says_the_same() {
    let tree = tree();
    tree.write("target/CACHEDIR.TAG", TAG);
    let asked = ["--format", "json", "-W", "all"];
    let without = tree.run(&[&asked[..], &["--no-cache"]].concat());
    for _ in 0..3 {
        let ran = tree.run(&asked);
        assert_eq!((&ran.stdout, ran.summary(), ran.code), (&without.stdout, without.summary(), without.code));
    }
    tree.write("src/lib.rs", CLEAN);
    assert_eq!(tree.run(&asked).code, Some(0));
    tree.write("src/lib.rs", LOST);
    assert_eq!(tree.run(&asked).stdout, without.stdout);
}

/// A file that somebody has written instead, and one that was brought from elsewhere.
#[test]
fn what_is_spoiled_is_not_believed() {
    let tree = tree();
    tree.write("target/CACHEDIR.TAG", TAG);
    let good = tree.run(&["--format", "json"]);
    let [path] = kept(&tree, "target/detach-lint").try_into().unwrap();
    let bytes = fs::read(&path).unwrap();
    tree.write("src/lib.rs", CLEAN);
    assert_eq!(tree.run(&[]).code, Some(0));
    // It says that there is nothing to find, in a text that has changed back since.
    let clean = fs::read(&path).unwrap();
    tree.write("src/lib.rs", LOST);
    for spoiled in [&bytes[..bytes.len() / 2], b"", b"\0\xff\x01", &bytes, &clean] {
        fs::remove_file(&path).unwrap();
        fs::write(&path, spoiled).unwrap();
        assert_eq!(tree.run(&["--format", "json"]).stdout, good.stdout);
    }
}

#[cfg(unix)]
#[test]
fn a_link_is_not_followed() {
    let (tree, elsewhere) = (tree(), Tree::new([]));
    tree.write("target/CACHEDIR.TAG", TAG);
    std::os::unix::fs::symlink(elsewhere.path(), tree.path().join("target/detach-lint")).unwrap();
    assert_eq!(tree.run(&[]).code, Some(1));
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}
