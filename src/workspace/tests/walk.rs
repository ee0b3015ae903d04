//! Which files are taken: named ones, walked ones, and what is left out.

use super::*;

#[test]
fn files_are_absolute_shown_relative_and_sorted() {
    let tree = Tree::new(&[("b.rs", ""), ("a/z.rs", ""), ("a.rs", ""), ("a/x.txt", ""), ("README.md", "")]);
    let workspace = tree.discover(&["."]);
    assert_eq!(shown(&workspace), ["a/z.rs", "a.rs", "b.rs"]);
    assert_eq!(workspace.files[0].path, tree.at("a/z.rs"));
    assert_eq!(workspace.problems, []);
    assert!(workspace.files.iter().all(|file| file.package.is_none()));
}

#[test]
fn paths_outside_the_current_folder_are_shown_as_they_were_named() {
    let tree = Tree::new(&[("here/a.rs", ""), ("there/b.rs", "")]);
    let options = Options { current_dir: tree.at("here"), ..tree.options() };
    assert_eq!(shown(&find(&["../there".into()], &options)), ["../there/b.rs"]);
    let absolute = find(&[tree.at("there")], &options);
    assert_eq!(absolute.files[0].shown, tree.at("there/b.rs"));
    assert_eq!(absolute.shown(&tree.at("here/a.rs")), Path::new("a.rs"));
}

#[test]
fn each_file_is_taken_once() {
    let tree = Tree::new(&[("src/a.rs", ""), ("src/b.rs", "")]);
    let workspace = tree.discover(&["src", "src/a.rs", "./src/../src/b.rs", "."]);
    assert_eq!(shown(&workspace), ["src/a.rs", "src/b.rs"]);
}

#[test]
fn nothing_named_is_nothing_found() {
    let workspace = Tree::new(&[("a.rs", "")]).discover(&[]);
    assert!(workspace.files.is_empty() && workspace.problems.is_empty());
}

#[test]
fn a_named_path_that_is_missing_is_an_error() {
    let workspace = Tree::new(&[]).discover(&["src/nope.rs"]);
    let [problem] = workspace.problems.as_slice() else { panic!("{:?}", workspace.problems) };
    assert_eq!((problem.kind, problem.severity), (ProblemKind::NotFound, Severity::Error));
    assert_eq!(problem.shown, Path::new("src/nope.rs"));
}

#[test]
fn ignore_files_are_respected_without_a_repository() {
    let tree = Tree::new(&[
        (".gitignore", "gen/\n/skip.rs\n"),
        (".ignore", "other.rs\n"),
        ("gen/a.rs", ""),
        ("skip.rs", ""),
        ("other.rs", ""),
        (".hidden/a.rs", ""),
        ("sub/.gitignore", "deep.rs\n"),
        ("sub/deep.rs", ""),
        ("sub/skip.rs", ""),
    ]);
    assert_eq!(shown(&tree.discover(&["."])), ["sub/skip.rs"]);
    // What lies above the named folder counts as well.
    tree.write(".gitignore", "wide.rs\n");
    tree.write("sub/wide.rs", "");
    assert_eq!(shown(&tree.discover(&["sub"])), ["sub/skip.rs"]);
}

#[test]
fn named_files_are_taken_whatever_ignores_them() {
    let tree = Tree::new(&[(".gitignore", "*.rs\n"), ("a.rs", ""), (".h/b.rs", ""), ("c.rs.in", "")]);
    assert_eq!(shown(&tree.discover(&["a.rs", ".h/b.rs", "c.rs.in"])), [".h/b.rs", "a.rs", "c.rs.in"]);
}

#[test]
fn build_folders_are_skipped_unless_named() {
    let tree = Tree::new(&[
        ("Cargo.toml", &manifest("x", "1.0.0")),
        ("src/lib.rs", ""),
        ("src/target/mod.rs", ""),
        ("target/debug/build/out.rs", ""),
        ("elsewhere/CACHEDIR.TAG", ""),
        ("elsewhere/out.rs", ""),
    ]);
    assert_eq!(shown(&tree.discover(&["."])), ["src/lib.rs", "src/target/mod.rs"]);
    assert_eq!(shown(&tree.discover(&["target"])), ["target/debug/build/out.rs"]);
    assert_eq!(shown(&tree.discover(&["elsewhere"])), ["elsewhere/out.rs"]);
}

#[test]
fn vendored_packages_are_skipped_unless_named() {
    let tree = Tree::new(&[
        ("Cargo.toml", &manifest("x", "1.0.0")),
        ("src/lib.rs", ""),
        ("vendor/dep/.cargo-checksum.json", "{}"),
        ("vendor/dep/Cargo.toml", &manifest("dep", "1.0.0")),
        ("vendor/dep/src/lib.rs", ""),
    ]);
    assert_eq!(shown(&tree.discover(&["."])), ["src/lib.rs"]);
    for named in ["vendor", "vendor/dep", "vendor/dep/src"] {
        let workspace = tree.discover(&[named]);
        assert_eq!(shown(&workspace), ["vendor/dep/src/lib.rs"], "{named}");
        assert_eq!(package(&workspace, "dep").origin, Origin::Vendor);
    }
}

#[cfg(unix)]
#[test]
fn links_in_a_tree_are_skipped_and_named_links_are_followed() {
    use std::os::unix::fs::symlink;
    let tree = Tree::new(&[("real/a.rs", ""), ("outside/b.rs", "")]);
    symlink(tree.at("real"), tree.at("real/loop")).unwrap();
    symlink(tree.at("outside"), tree.at("real/out")).unwrap();
    symlink(tree.at("outside/b.rs"), tree.at("real/b.rs")).unwrap();
    symlink(tree.at("real"), tree.at("link")).unwrap();
    symlink(tree.at("real/a.rs"), tree.at("link.rs")).unwrap();
    symlink(tree.at("self"), tree.at("self")).unwrap();
    assert_eq!(shown(&tree.discover(&["real"])), ["real/a.rs"]);
    assert_eq!(shown(&tree.discover(&["link"])), ["link/a.rs"]);
    assert_eq!(shown(&tree.discover(&["link.rs"])), ["link.rs"]);
    let endless = tree.discover(&["self"]);
    assert_eq!(endless.problems.len(), 1);
    assert_eq!((endless.problems[0].kind, endless.problems[0].severity), (ProblemKind::Unreadable, Severity::Error));
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_skipped_or_reported() {
    let tree = Tree::new(&[("src/a.rs", "")]);
    let _socket = std::os::unix::net::UnixListener::bind(tree.at("src/s.rs")).unwrap();
    let walked = tree.discover(&["src"]);
    assert_eq!((shown(&walked), walked.problems.len()), (vec!["src/a.rs".to_owned()], 0));
    let named = tree.discover(&["src/s.rs"]);
    assert_eq!((named.files.len(), named.problems[0].kind), (0, ProblemKind::NotAFile));
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_not_utf8_are_ordinary_names() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let tree = Tree::new(&[("Cargo.toml", &manifest("x", "1.0.0")), ("src/lib.rs", "")]);
    let odd = tree.root().join(OsStr::from_bytes(b"src/\xff\xfe"));
    fs::create_dir_all(&odd).unwrap();
    fs::write(odd.join(OsStr::from_bytes(b"\x80.rs")), "").unwrap();
    fs::create_dir_all(tree.at("tests")).unwrap();
    fs::write(tree.at("tests").join(OsStr::from_bytes(b"\x80.rs")), "").unwrap();
    let workspace = tree.discover(&["."]);
    assert_eq!(workspace.files.len(), 3);
    assert!(workspace.files.iter().all(|file| file.package.is_some()));
    assert_eq!(kinds(package(&workspace, "x")), [(TargetKind::Lib, "x")]);
    assert_eq!(workspace.package_files(package(&workspace, "x").id).len(), 2);
}
