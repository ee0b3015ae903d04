//! Whole trees on disk, and what is found in them.

use std::collections::BTreeSet;
use std::fs;

use tempfile::TempDir;

use super::*;

/// A tree that is gone at the end of the test.
fn find(paths: &[PathBuf], options: &Options) -> Workspace {
    discover(collect(paths, &options.current_dir), options)
}

struct Tree {
    folder: TempDir,
}

impl Tree {
    /// Makes a tree of files, each a path and a text.
    fn new(files: &[(&str, &str)]) -> Self {
        let tree = Self { folder: tempfile::tempdir().unwrap() };
        for (path, text) in files {
            tree.write(path, text);
        }
        tree
    }

    /// The root, freed of links, as the paths of results are.
    fn root(&self) -> PathBuf {
        self.folder.path().canonicalize().unwrap()
    }

    fn at(&self, path: &str) -> PathBuf {
        paths::absolute(&self.root(), Path::new(path))
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn options(&self) -> Options {
        Options { current_dir: self.root(), cargo_home: Some(self.at("home")), threads: 2 }
    }

    fn discover(&self, named: &[&str]) -> Workspace {
        find(&named.iter().map(PathBuf::from).collect::<Vec<_>>(), &self.options())
    }
}

/// The files as shown, with forward slashes.
fn shown(workspace: &Workspace) -> Vec<String> {
    workspace.files.iter().map(|file| file.shown.to_string_lossy().replace('\\', "/")).collect()
}

fn package<'a>(workspace: &'a Workspace, name: &str) -> &'a Package {
    workspace.packages().find(|package| package.name == name).unwrap()
}

/// The version of what `from` calls `name`.
fn version(workspace: &Workspace, from: PackageId, name: &str) -> Option<String> {
    workspace.dependency(from, name).map(|id| workspace.package(id).version.as_ref().unwrap().to_string())
}

/// The text of a small manifest.
fn manifest(name: &str, version: &str) -> String {
    format!("[package]\nname = \"{name}\"\nversion = \"{version}\"\nedition = \"2021\"\n")
}

/// Puts a package into the registry of the tree.
fn unpack(tree: &Tree, name: &str, version: &str, rest: &str) {
    let folder = format!("home/registry/src/index.crates.io-1949cf8c6b5b557f/{name}-{version}");
    tree.write(&format!("{folder}/Cargo.toml"), &(manifest(name, version) + rest));
    tree.write(&format!("{folder}/src/lib.rs"), "");
}

const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

fn kinds(package: &Package) -> Vec<(TargetKind, &str)> {
    package.targets.iter().map(|target| (target.kind, target.crate_name.as_str())).collect()
}

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

#[test]
fn the_nearest_package_owns_a_file() {
    let tree = Tree::new(&[
        ("Cargo.toml", &(manifest("outer", "1.0.0") + "[workspace]\nmembers = [\"inner\"]\n")),
        ("src/lib.rs", ""),
        ("inner/Cargo.toml", &manifest("inner", "0.1.0")),
        ("inner/src/lib.rs", ""),
        ("inner/tests/data/x.rs", ""),
        ("virtual/Cargo.toml", "[workspace]\n"),
        ("virtual/x.rs", ""),
    ]);
    let workspace = tree.discover(&["."]);
    let owners: Vec<_> =
        workspace.files.iter().map(|file| workspace.package(file.package.unwrap()).name.as_str()).collect();
    assert_eq!(owners, ["inner", "inner", "outer", "outer"]);
    assert_eq!(workspace.packages().map(|package| package.id.index()).collect::<Vec<_>>(), [0, 1]);
    assert_eq!(package(&workspace, "inner").workspace_root, tree.root());
}

#[test]
fn a_single_file_has_the_same_package_as_in_the_whole_tree() {
    let tree = Tree::new(&[
        ("Cargo.toml", "[workspace]\nmembers = [\"crates/*\"]\n[workspace.package]\nedition = \"2024\"\n"),
        (
            "crates/a/Cargo.toml",
            "[package]\nname = \"a\"\nedition.workspace = true\n[dependencies]\nb = { path = \"../b\" }\n",
        ),
        ("crates/a/src/lib.rs", ""),
        ("crates/b/Cargo.toml", &manifest("b", "1.0.0")),
        ("crates/b/src/lib.rs", ""),
    ]);
    let whole = tree.discover(&["."]);
    let single = tree.discover(&["crates/a/src/lib.rs"]);
    assert_eq!(single.packages().len(), 1);
    let (left, right) = (package(&whole, "a"), package(&single, "a"));
    assert_eq!(format!("{left:?}"), format!("{right:?}"));
    assert_eq!(single.files[0], whole.files[0]);
    let b = single.dependency(right.id, "b").unwrap();
    assert_eq!(format!("{:?}", single.package(b)), format!("{:?}", package(&whole, "b")));
    assert!(!single.is_input(b) && whole.is_input(whole.dependency(left.id, "b").unwrap()));
}

#[test]
fn members_that_nobody_asks_for_are_not_read() {
    let tree = Tree::new(&[
        ("Cargo.toml", "[workspace]\nmembers = [\"a\", \"b\", \"crates/*\"]\n"),
        ("a/Cargo.toml", &manifest("a", "1.0.0")),
        ("a/src/lib.rs", ""),
        ("b/Cargo.toml", "this is not toml"),
        ("crates/c/Cargo.toml", "nor is this"),
    ]);
    let workspace = tree.discover(&["a"]);
    assert_eq!(workspace.problems, []);
    let read: BTreeSet<_> = workspace.store.manifests().iter().map(|manifest| manifest.folder.clone()).collect();
    assert_eq!(read, BTreeSet::from([tree.root(), tree.at("a")]));
}

#[test]
fn package_of_finds_owners_of_files_that_are_not_input() {
    let tree = Tree::new(&[
        ("Cargo.toml", &manifest("x", "1.0.0")),
        ("src/lib.rs", ""),
        ("y/Cargo.toml", &manifest("y", "1.0.0")),
    ]);
    let workspace = tree.discover(&["src/lib.rs"]);
    assert_eq!(workspace.package_of(Path::new("src/new.rs")), workspace.files[0].package);
    let other = workspace.package_of(Path::new("y/src/lib.rs")).unwrap();
    assert_eq!((workspace.package(other).name.as_str(), workspace.is_input(other)), ("y", false));
}

#[test]
fn targets_are_inferred() {
    let tree = Tree::new(&[
        ("Cargo.toml", &manifest("my-app", "1.0.0")),
        ("build.rs", ""),
        ("src/lib.rs", ""),
        ("src/main.rs", ""),
        ("src/bin/one-two.rs", ""),
        ("src/bin/three/main.rs", ""),
        ("src/bin/notes.md", ""),
        ("tests/it.rs", ""),
        ("tests/big/main.rs", ""),
        ("tests/common/mod.rs", ""),
        ("examples/show.rs", ""),
        ("benches/fast.rs", ""),
    ]);
    let workspace = tree.discover(&["src"]);
    let found = package(&workspace, "my-app");
    assert_eq!(
        kinds(found),
        [
            (TargetKind::Lib, "my_app"),
            (TargetKind::Bin, "my_app"),
            (TargetKind::Bin, "one_two"),
            (TargetKind::Bin, "three"),
            (TargetKind::Test, "big"),
            (TargetKind::Test, "it"),
            (TargetKind::Example, "show"),
            (TargetKind::Bench, "fast"),
            (TargetKind::BuildScript, "build_script_build"),
        ]
    );
    assert_eq!(found.targets[3].root, tree.at("src/bin/three/main.rs"));
    assert!(found.targets.iter().all(|target| target.edition == Edition::Rust2021 && target.harness));
}

#[test]
fn inference_can_be_switched_off() {
    let settings = "autobins = false\nautotests = false\nautolib = false\nbuild = false\n";
    let declared = "[[bin]]\nname = \"one\"\n[[test]]\nname = \"it\"\nharness = false\n";
    let tree = Tree::new(&[
        ("Cargo.toml", &(manifest("x", "1.0.0") + settings + declared)),
        ("build.rs", ""),
        ("src/lib.rs", ""),
        ("src/main.rs", ""),
        ("src/bin/one.rs", ""),
        ("src/bin/two.rs", ""),
        ("tests/it.rs", ""),
        ("tests/other.rs", ""),
        ("examples/show.rs", ""),
    ]);
    let workspace = tree.discover(&["src"]);
    let found = package(&workspace, "x");
    assert_eq!(kinds(found), [(TargetKind::Bin, "one"), (TargetKind::Test, "it"), (TargetKind::Example, "show")]);
    assert!(!found.targets[1].harness);
}

#[test]
fn declared_targets_win_over_inferred_ones() {
    let declared = "build = \"make/it.rs\"\n[lib]\nname = \"core_of_x\"\npath = \"lib/root.rs\"\nproc-macro = true\n\
        [[bin]]\nname = \"tool\"\npath = \"src/main.rs\"\nedition = \"2018\"\n[[bin]]\nname = \"gone\"\npath = \"no.rs\"\n";
    let tree = Tree::new(&[
        ("Cargo.toml", &(manifest("x", "1.0.0") + declared)),
        ("make/it.rs", ""),
        ("lib/root.rs", ""),
        ("lib/part.rs", ""),
        ("src/main.rs", ""),
    ]);
    let workspace = tree.discover(&["src"]);
    let found = package(&workspace, "x");
    assert_eq!(
        kinds(found),
        [(TargetKind::ProcMacro, "core_of_x"), (TargetKind::Bin, "tool"), (TargetKind::BuildScript, "build_script_it")]
    );
    assert_eq!(found.targets[1].edition, Edition::Rust2018);
    let files = ["lib/part.rs", "lib/root.rs", "make/it.rs", "src/main.rs"].map(|path| tree.at(path));
    assert_eq!(workspace.package_files(found.id), files);
}

#[test]
fn workspace_values_are_inherited() {
    let tree = Tree::new(&[
        (
            "Cargo.toml",
            "[workspace]\nmembers = [\"a\"]\n[workspace.package]\nversion = \"2.3.4\"\nedition = \"2024\"\n\
             [workspace.dependencies]\nrt = { package = \"tokio\", version = \"1.2\", features = [\"rt\"], default-features = false }\n\
             local = { path = \"local\" }\nplain = \"3\"\n",
        ),
        (
            "a/Cargo.toml",
            "[package]\nname = \"a\"\nversion.workspace = true\nedition = { workspace = true }\n\
             [dependencies]\nrt = { workspace = true, features = [\"macros\", \"rt\"], optional = true }\nlocal.workspace = true\n\
             plain = { workspace = true }\nunknown.workspace = true\n",
        ),
        ("a/src/lib.rs", ""),
        ("local/Cargo.toml", &manifest("local", "0.1.0")),
    ]);
    let workspace = tree.discover(&["a"]);
    assert_eq!(workspace.problems, []);
    let found = package(&workspace, "a");
    assert_eq!((found.version.as_ref().unwrap().to_string().as_str(), found.edition), ("2.3.4", Edition::Rust2024));
    assert_eq!(found.targets[0].edition, Edition::Rust2024);
    let of = |name: &str| found.dependencies.iter().find(|dependency| dependency.extern_name == name).unwrap();
    assert_eq!((of("rt").package.as_str(), of("rt").optional, of("rt").default_features), ("tokio", true, false));
    assert_eq!(of("rt").features, ["rt", "macros"]);
    assert_eq!(of("rt").requirement.as_ref().unwrap().to_string(), "^1.2");
    assert_eq!(of("local").path.as_deref(), Some(tree.at("local").as_path()));
    assert_eq!(of("plain").requirement.as_ref().unwrap().to_string(), "^3");
    assert!(of("unknown").requirement.is_none());
    assert!(workspace.dependency(found.id, "local").is_some());
}

#[test]
fn dependency_tables_of_all_kinds_are_read() {
    let tree = Tree::new(&[
        (
            "Cargo.toml",
            &(manifest("x", "1.0.0")
                + "[dependencies]\nrenamed-one = { package = \"real-name\", version = \"1\" }\nodd = { version = 3, optional = \"no\" }\n\
                   [dev_dependencies]\ndev-one = { git = \"https://example.org/dev.git\", rev = \"abc\" }\n\
                   [build-dependencies]\ncc = \"1\"\n\
                   [target.'cfg(unix)'.dependencies]\nnix = { version = \"0.29\", default-features = false }\n\
                   [features]\ndefault = [\"a\"]\na = []\n"),
        ),
        ("src/lib.rs", ""),
    ]);
    let workspace = tree.discover(&["src"]);
    let found = package(&workspace, "x");
    let list: Vec<_> = found
        .dependencies
        .iter()
        .map(|it| (it.extern_name.as_str(), it.package.as_str(), it.kind, it.platform.as_deref()))
        .collect();
    assert_eq!(
        list,
        [
            ("odd", "odd", DependencyKind::Normal, None),
            ("renamed_one", "real-name", DependencyKind::Normal, None),
            ("dev_one", "dev-one", DependencyKind::Dev, None),
            ("cc", "cc", DependencyKind::Build, None),
            ("nix", "nix", DependencyKind::Normal, Some("cfg(unix)")),
        ]
    );
    assert!(!found.dependencies[4].default_features);
    assert_eq!(found.dependencies[2].git.as_deref(), Some("https://example.org/dev.git"));
    assert_eq!(found.features["default"], ["a"]);
}

#[test]
fn excluded_folders_are_workspaces_of_their_own() {
    let root =
        "[workspace]\nmembers = [\"crates/*\", \"tools/kept\"]\nexclude = [\"crates/alone\", \"tools\", \"gen-*\"]\n";
    let tree = Tree::new(&[("Cargo.toml", root)]);
    let folders = ["crates/in", "crates/alone", "tools/kept", "tools/out", "gen-1/deep", "unlisted"];
    for (number, folder) in folders.iter().enumerate() {
        tree.write(&format!("{folder}/Cargo.toml"), &manifest(&format!("p{number}"), "1.0.0"));
        tree.write(&format!("{folder}/src/lib.rs"), "");
    }
    let workspace = tree.discover(&["."]);
    let own: Vec<_> = (0..folders.len())
        .filter(|number| package(&workspace, &format!("p{number}")).workspace_root != tree.root())
        .map(|number| folders[number])
        .collect();
    assert_eq!(own, ["crates/alone", "tools/out", "gen-1/deep"]);
}

#[test]
fn a_package_can_point_at_its_workspace() {
    let tree = Tree::new(&[
        ("root/Cargo.toml", "[workspace]\nmembers = [\"../far\"]\n[workspace.package]\nversion = \"7.0.0\"\n"),
        ("far/Cargo.toml", "[package]\nname = \"far\"\nversion.workspace = true\nworkspace = \"../root\"\n"),
        ("far/src/lib.rs", ""),
        ("lost/Cargo.toml", "[package]\nname = \"lost\"\nworkspace = \"../nowhere\"\n"),
        ("lost/src/lib.rs", ""),
    ]);
    let workspace = tree.discover(&["."]);
    assert_eq!(package(&workspace, "far").version, Some(Version::new(7, 0, 0)));
    assert_eq!(package(&workspace, "far").workspace_root, tree.at("root"));
    let [problem] = workspace.problems.as_slice() else { panic!("{:?}", workspace.problems) };
    assert_eq!((problem.kind, &problem.path), (ProblemKind::MissingWorkspace, &tree.at("lost/Cargo.toml")));
}

#[test]
fn a_broken_manifest_is_a_warning_with_its_place() {
    let text = "[package]\nname = \"x\"\nversion = = \"1\"\n";
    let tree = Tree::new(&[
        ("x/Cargo.toml", text),
        ("x/src/lib.rs", ""),
        ("y/Cargo.toml", &manifest("y", "1.0.0")),
        ("y/src/lib.rs", ""),
    ]);
    let workspace = tree.discover(&["."]);
    let [problem] = workspace.problems.as_slice() else { panic!("{:?}", workspace.problems) };
    assert_eq!((problem.kind, problem.severity), (ProblemKind::BrokenManifest, Severity::Warning));
    let range = problem.range.clone().unwrap();
    let line = text.find("version").unwrap()..text.len();
    assert!(line.contains(&range.start) && range.end <= text.len(), "{range:?}");
    assert!(!problem.message.contains('\n'));
    assert_eq!(workspace.files.iter().map(|file| file.package.is_some()).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn odd_manifests_stop_nothing() {
    let tree = Tree::new(&[
        ("a/Cargo.toml", "[package]\nversion = \"1.0.0\"\n"),
        ("a/src/lib.rs", ""),
        ("b/src/lib.rs", ""),
        (
            "c/Cargo.toml",
            "\u{feff}[package]\r\nname = \"c\"\r\nversion = 1\r\nauthors = 3\r\n[dependencies]\r\nx = 5\r\n[lib]\r\nname = []\r\n",
        ),
        ("c/src/lib.rs", ""),
        ("d/Cargo.toml", ""),
        ("d/src/lib.rs", ""),
    ]);
    fs::create_dir_all(tree.at("b")).unwrap();
    fs::write(tree.at("b/Cargo.toml"), b"[package]\nname = \"\xff\"\n").unwrap();
    let workspace = tree.discover(&["."]);
    let problems: Vec<_> = workspace.problems.iter().map(|problem| (problem.kind, problem.shown.clone())).collect();
    assert_eq!(
        problems,
        [
            (ProblemKind::BrokenManifest, PathBuf::from("a/Cargo.toml")),
            (ProblemKind::Unreadable, PathBuf::from("b/Cargo.toml"))
        ]
    );
    let owned: Vec<_> = workspace.files.iter().map(|file| file.package.map(PackageId::index)).collect();
    assert_eq!(owned, [Some(0), None, Some(1), None]);
    assert_eq!((package(&workspace, "c").version.as_ref(), package(&workspace, "c").dependencies.len()), (None, 1));
}

#[test]
fn a_broken_workspace_root_leaves_its_members_working() {
    let tree = Tree::new(&[
        ("Cargo.toml", "[workspace]\nmembers = [\"a\"]\n[workspace.package]\nedition = \"2021\"\n[profile\n"),
        ("a/Cargo.toml", "[package]\nname = \"a\"\nedition.workspace = true\nversion.workspace = true\n"),
        ("a/src/lib.rs", ""),
    ]);
    let workspace = tree.discover(&["a"]);
    assert_eq!(workspace.problems.len(), 1);
    assert_eq!(workspace.problems[0].path, tree.at("Cargo.toml"));
    let found = package(&workspace, "a");
    assert_eq!((found.version.as_ref(), &found.workspace_root), (None, &tree.root()));
    assert_eq!(workspace.files[0].package, Some(found.id));
}

#[test]
fn missing_members_are_named() {
    let text = "[workspace]\nmembers = [\"a\", \"gone\", \"none/*\"]\n";
    let tree = Tree::new(&[("Cargo.toml", text), ("a/Cargo.toml", &manifest("a", "1.0.0")), ("a/src/lib.rs", "")]);
    let workspace = tree.discover(&["."]);
    let [problem] = workspace.problems.as_slice() else { panic!("{:?}", workspace.problems) };
    assert_eq!((problem.kind, problem.severity), (ProblemKind::MissingMember, Severity::Warning));
    assert_eq!(&text[problem.range.clone().unwrap()], "\"gone\"");
}

#[test]
fn path_dependencies_are_loaded_on_demand() {
    let tree = Tree::new(&[
        (
            "app/Cargo.toml",
            &(manifest("app", "1.0.0")
                + "[dependencies]\nshort = { path = \"../lib\", package = \"long-name\" }\nodd = { path = \"../odd\" }\n[dev-dependencies]\napp = { path = \".\" }\n"),
        ),
        ("app/src/main.rs", ""),
        ("lib/Cargo.toml", &(manifest("long-name", "0.2.0") + "[dependencies]\ndep = \"1\"\n")),
        ("lib/src/lib.rs", ""),
        ("lib/.gitignore", "*.rs\n"),
        ("odd/Cargo.toml", &(manifest("odd", "0.2.0") + "[lib]\nname = \"library_of_odd\"\n")),
        ("odd/src/lib.rs", ""),
        (
            "app/Cargo.lock",
            &format!(
                "[[package]]\nname = \"dep\"\nversion = \"1.0.1\"\nsource = \"{CRATES_IO}\"\n[[package]]\nname = \"long-name\"\nversion = \"0.2.0\"\ndependencies = [\"dep\"]\n"
            ),
        ),
    ]);
    for version in ["1.0.1", "1.9.0"] {
        unpack(&tree, "dep", version, "");
    }
    let workspace = tree.discover(&["app"]);
    let app = package(&workspace, "app").id;
    let lib = workspace.dependency(app, "short").unwrap();
    assert_eq!((workspace.package(lib).name.as_str(), workspace.package(lib).origin), ("long-name", Origin::Local));
    assert_eq!(workspace.package_files(lib), [tree.at("lib/src/lib.rs")]);
    assert_eq!(workspace.dependency(app, "long_name"), None);
    assert_eq!(workspace.dependency(app, "app"), Some(app));
    // It has no lock file of its own, so that of the package that led to it counts.
    assert_eq!(version(&workspace, lib, "dep").as_deref(), Some("1.0.1"));
    // A library may call itself otherwise than its package.
    assert_eq!(version(&workspace, app, "library_of_odd").as_deref(), Some("0.2.0"));
    assert_eq!(workspace.dependency(app, "std"), None);
}

/// A package that uses two versions of one crate, one of them under another name, and a lock file of each format.
#[test]
fn the_lock_file_decides_between_versions() {
    let head = "[dependencies]\nbytes = \"1\"\nold-bytes = { package = \"bytes\", version = \"0.5\" }\nmid = \"1\"\n";
    let tree = Tree::new(&[("Cargo.toml", &(manifest("app", "1.0.0") + head)), ("src/lib.rs", "")]);
    for version in ["0.5.6", "1.2.0", "1.9.0"] {
        unpack(&tree, "bytes", version, "");
    }
    unpack(&tree, "mid", "1.1.0", "[dependencies]\nbytes = \">=0.5\"\n");
    let body = |reference: &dyn Fn(&str, &str) -> String| {
        let (old, new, mid) = (reference("bytes", "0.5.6"), reference("bytes", "1.2.0"), reference("mid", "1.1.0"));
        format!(
            "[[package]]\nname = \"app\"\nversion = \"1.0.0\"\ndependencies = [\"{old}\", \"{new}\", \"{mid}\"]\n\
             [[package]]\nname = \"bytes\"\nversion = \"0.5.6\"\nsource = \"{CRATES_IO}\"\n\
             [[package]]\nname = \"bytes\"\nversion = \"1.2.0\"\nsource = \"{CRATES_IO}\"\n\
             [[package]]\nname = \"mid\"\nversion = \"1.1.0\"\nsource = \"{CRATES_IO}\"\ndependencies = [\"{old}\"]\n"
        )
    };
    let long = |name: &str, version: &str| format!("{name} {version} ({CRATES_IO})");
    let short = |name: &str, version: &str| if name == "mid" { name.to_owned() } else { format!("{name} {version}") };
    for lock in [
        format!("{}[metadata]\n\"checksum bytes 0.5.6 ({CRATES_IO})\" = \"00\"\n", body(&long)),
        body(&short),
        format!("version = 3\n{}", body(&short)),
        format!("version = 4\n{}", body(&short)),
    ] {
        tree.write("Cargo.lock", &lock);
        let workspace = tree.discover(&["src"]);
        let app = package(&workspace, "app").id;
        assert_eq!(version(&workspace, app, "bytes").as_deref(), Some("1.2.0"), "{lock}");
        assert_eq!(version(&workspace, app, "old_bytes").as_deref(), Some("0.5.6"), "{lock}");
        let mid = workspace.dependency(app, "mid").unwrap();
        assert_eq!(workspace.package(mid).origin, Origin::Registry);
        assert_eq!(version(&workspace, mid, "bytes").as_deref(), Some("0.5.6"), "{lock}");
        assert_eq!(workspace.locked_version(mid, "bytes"), Some(Version::new(0, 5, 6)));
        assert_eq!(workspace.locked_version(app, "bytes"), None);
        assert_eq!(workspace.locked_version(app, "mid"), Some(Version::new(1, 1, 0)));
    }
}

#[test]
fn without_a_lock_file_the_newest_allowed_version_is_taken() {
    let head = "[dependencies]\nbytes = \"1\"\nabsent = \"1\"\nfuture = \"9\"\n";
    let tree = Tree::new(&[("Cargo.toml", &(manifest("app", "1.0.0") + head)), ("src/lib.rs", "")]);
    for version in ["0.5.6", "1.2.0", "1.10.0", "1.9.0", "2.0.0"] {
        unpack(&tree, "bytes", version, "");
    }
    unpack(&tree, "future", "1.0.0", "");
    let workspace = tree.discover(&["src"]);
    let app = package(&workspace, "app").id;
    assert_eq!(version(&workspace, app, "bytes").as_deref(), Some("1.10.0"));
    assert_eq!((version(&workspace, app, "absent"), version(&workspace, app, "future")), (None, None));
    assert_eq!(workspace.locked_version(app, "bytes"), None);
}

#[test]
fn a_locked_version_that_is_not_here_gives_way_to_a_compatible_one_only() {
    let lock = format!(
        "version = 4\n[[package]]\nname = \"app\"\nversion = \"1.0.0\"\ndependencies = [\"near\", \"far\"]\n\
         [[package]]\nname = \"near\"\nversion = \"1.2.0\"\nsource = \"{CRATES_IO}\"\n\
         [[package]]\nname = \"far\"\nversion = \"1.2.0\"\nsource = \"{CRATES_IO}\"\n"
    );
    let head = "[dependencies]\nnear = \"*\"\nfar = \"*\"\n";
    let tree =
        Tree::new(&[("Cargo.toml", &(manifest("app", "1.0.0") + head)), ("src/lib.rs", ""), ("Cargo.lock", &lock)]);
    unpack(&tree, "near", "1.3.0", "");
    unpack(&tree, "far", "1.1.0", "");
    unpack(&tree, "far", "2.0.0", "");
    let workspace = tree.discover(&["src"]);
    let app = package(&workspace, "app").id;
    assert_eq!(version(&workspace, app, "near").as_deref(), Some("1.3.0"));
    assert_eq!(version(&workspace, app, "far"), None);
    assert_eq!(workspace.locked_version(app, "far"), Some(Version::new(1, 2, 0)));
}

#[test]
fn names_that_mean_several_packages_are_unknown() {
    let head = "[target.'cfg(unix)'.dependencies]\nimp = { package = \"a\", version = \"1\" }\n\
                [target.'cfg(windows)'.dependencies]\nimp = { package = \"b\", version = \"1\" }\n";
    let tree = Tree::new(&[("Cargo.toml", &(manifest("app", "1.0.0") + head)), ("src/lib.rs", "")]);
    unpack(&tree, "a", "1.0.0", "");
    unpack(&tree, "b", "1.0.0", "");
    let workspace = tree.discover(&["src"]);
    assert_eq!(workspace.dependency(package(&workspace, "app").id, "imp"), None);
}

#[test]
fn libraries_with_another_name_than_their_package_are_found() {
    let head = "[dependencies]\nmd-5 = \"0.10\"\nalias = { package = \"xml-rs\", version = \"1\" }\n";
    let tree = Tree::new(&[("Cargo.toml", &(manifest("app", "1.0.0") + head)), ("src/lib.rs", "")]);
    unpack(&tree, "md-5", "0.10.6", "[lib]\nname = \"md5\"\n");
    unpack(&tree, "xml-rs", "1.0.0", "[lib]\nname = \"xml\"\n");
    let workspace = tree.discover(&["src"]);
    let app = package(&workspace, "app").id;
    assert_eq!(version(&workspace, app, "md5").as_deref(), Some("0.10.6"));
    assert_eq!(version(&workspace, app, "alias").as_deref(), Some("1.0.0"));
    assert_eq!(version(&workspace, app, "xml"), None);
}

#[test]
fn vendored_trees_are_searched() {
    let config = "[source.crates-io]\nreplace-with = \"vendored\"\n[source.vendored]\ndirectory = \"third/vendor\"\n\
                  [source.unused]\ndirectory = \"unused\"\n";
    let lock = format!(
        "version = 4\n[[package]]\nname = \"app\"\nversion = \"1.0.0\"\ndependencies = [\"dep 1.0.0\", \"dep 2.0.0\"]\n\
         [[package]]\nname = \"dep\"\nversion = \"1.0.0\"\nsource = \"{CRATES_IO}\"\n\
         [[package]]\nname = \"dep\"\nversion = \"2.0.0\"\nsource = \"{CRATES_IO}\"\n"
    );
    let head = "[dependencies]\ndep = \"2\"\ndep1 = { package = \"dep\", version = \"1\" }\n";
    let tree = Tree::new(&[
        (".cargo/config.toml", config),
        ("app/Cargo.toml", &(manifest("app", "1.0.0") + head)),
        ("app/src/lib.rs", ""),
        ("app/Cargo.lock", &lock),
    ]);
    for (folder, version) in
        [("third/vendor/dep", "2.0.0"), ("third/vendor/dep-1.0.0", "1.0.0"), ("unused/dep", "2.0.0")]
    {
        tree.write(&format!("{folder}/Cargo.toml"), &manifest("dep", version));
        tree.write(&format!("{folder}/.cargo-checksum.json"), "{}");
        tree.write(&format!("{folder}/src/lib.rs"), "");
    }
    for with_lock in [true, false] {
        if !with_lock {
            fs::remove_file(tree.at("app/Cargo.lock")).unwrap();
        }
        let workspace = tree.discover(&["app"]);
        let app = package(&workspace, "app").id;
        let new = workspace.package(workspace.dependency(app, "dep").unwrap());
        assert_eq!((&new.root, new.origin), (&tree.at("third/vendor/dep"), Origin::Vendor));
        let old = workspace.package(workspace.dependency(app, "dep1").unwrap());
        assert_eq!(old.root, tree.at("third/vendor/dep-1.0.0"));
    }
}

#[test]
fn git_dependencies_are_found_in_checkouts() {
    let url = "https://github.com/Some/Repo.git";
    let head = format!("[dependencies]\ninner = {{ git = \"{url}\", branch = \"main\" }}\n");
    let lock = format!(
        "version = 4\n[[package]]\nname = \"app\"\nversion = \"1.0.0\"\ndependencies = [\"inner\"]\n\
         [[package]]\nname = \"inner\"\nversion = \"0.3.0\"\nsource = \"git+{url}?branch=main#abcdef0123456789\"\n"
    );
    let tree = Tree::new(&[
        ("Cargo.toml", &(manifest("app", "1.0.0") + &head)),
        ("src/lib.rs", ""),
        ("Cargo.lock", &lock),
        (
            "home/git/checkouts/repo-0011223344556677/abcdef0/Cargo.toml",
            "[workspace]\nmembers = [\"crates/*\"]\n[workspace.package]\nversion = \"0.3.0\"\n",
        ),
        (
            "home/git/checkouts/repo-0011223344556677/abcdef0/crates/inner/Cargo.toml",
            "[package]\nname = \"inner\"\nversion.workspace = true\n[dependencies]\nsister = { path = \"../sister\" }\n",
        ),
        ("home/git/checkouts/repo-0011223344556677/abcdef0/crates/inner/src/lib.rs", ""),
        ("home/git/checkouts/repo-0011223344556677/abcdef0/crates/sister/Cargo.toml", &manifest("sister", "0.3.0")),
        ("home/git/checkouts/repo-0011223344556677/1111111/Cargo.toml", &manifest("inner", "0.1.0")),
    ]);
    let workspace = tree.discover(&["src"]);
    let app = package(&workspace, "app").id;
    let inner = workspace.dependency(app, "inner").unwrap();
    assert_eq!(
        (version(&workspace, app, "inner").as_deref(), workspace.package(inner).origin),
        (Some("0.3.0"), Origin::Git)
    );
    let sister = workspace.dependency(inner, "sister").unwrap();
    assert_eq!(workspace.package(sister).origin, Origin::Git);
    // Without a lock file, two revisions are one too many.
    fs::remove_file(tree.at("Cargo.lock")).unwrap();
    let workspace = tree.discover(&["src"]);
    assert_eq!(workspace.dependency(package(&workspace, "app").id, "inner"), None);
}

#[test]
fn patches_put_folders_in_place_of_registry_packages() {
    let lock = "version = 4\n[[package]]\nname = \"app\"\nversion = \"1.0.0\"\ndependencies = [\"dep\"]\n\
                [[package]]\nname = \"dep\"\nversion = \"1.5.0\"\n";
    let head = "[dependencies]\ndep = \"1\"\n[patch.crates-io]\ndep = { path = \"patched\" }\n";
    let tree = Tree::new(&[
        ("Cargo.toml", &(manifest("app", "1.0.0") + head)),
        ("src/lib.rs", ""),
        ("Cargo.lock", lock),
        ("patched/Cargo.toml", &manifest("dep", "1.5.0")),
        ("patched/src/lib.rs", ""),
    ]);
    unpack(&tree, "dep", "1.9.0", "");
    let workspace = tree.discover(&["src"]);
    assert_eq!(version(&workspace, package(&workspace, "app").id, "dep").as_deref(), Some("1.5.0"));
}

#[test]
fn files_of_dependencies_are_those_of_their_library() {
    let tree = Tree::new(&[
        ("Cargo.toml", &(manifest("app", "1.0.0") + "[dependencies]\ndep = \"1\"\n")),
        ("src/main.rs", ""),
        ("src/nested/Cargo.toml", &manifest("nested", "1.0.0")),
        ("src/nested/src/lib.rs", ""),
        ("tests/it.rs", ""),
        ("tests/common/mod.rs", ""),
        ("build.rs", ""),
        ("scripts/x.rs", ""),
    ]);
    unpack(&tree, "dep", "1.0.0", "");
    let folder = "home/registry/src/index.crates.io-1949cf8c6b5b557f/dep-1.0.0";
    for path in ["tests/it.rs", "src/a/b.rs", ".gitignore", "src/x.txt"] {
        tree.write(&format!("{folder}/{path}"), "*.rs");
    }
    let workspace = tree.discover(&["src/main.rs"]);
    let app = package(&workspace, "app").id;
    let own = ["build.rs", "src/main.rs", "tests/common/mod.rs", "tests/it.rs"].map(|path| tree.at(path));
    assert_eq!(workspace.package_files(app), own);
    let dep = workspace.dependency(app, "dep").unwrap();
    let files = ["src/a/b.rs", "src/lib.rs"].map(|path| tree.at(folder).join(path));
    assert_eq!(workspace.package_files(dep), files);
}

#[test]
fn many_threads_get_the_same_answers() {
    let names: Vec<String> = (0..40).map(|number| format!("dep{number}")).collect();
    let list: Vec<String> = names.iter().map(|name| format!("{name} = \"1\"")).collect();
    let tree = Tree::new(&[
        ("Cargo.toml", &(manifest("app", "1.0.0") + "[dependencies]\n" + &list.join("\n"))),
        ("src/lib.rs", ""),
    ]);
    for name in &names {
        unpack(&tree, name, "1.0.0", "[dependencies]\ndep0 = \"1\"\n");
    }
    let workspace = tree.discover(&["src"]);
    let app = package(&workspace, "app").id;
    let ask = |reverse: bool| {
        let mut order: Vec<&String> = names.iter().collect();
        if reverse {
            order.reverse();
        }
        let mut ids: Vec<_> = order.into_iter().map(|name| (name, workspace.dependency(app, name).unwrap())).collect();
        ids.sort_by_key(|(name, _)| *name);
        ids.into_iter().map(|(_, id)| (id, workspace.dependency(id, "dep0"))).collect::<Vec<_>>()
    };
    let answers = std::thread::scope(|scope| {
        let threads: Vec<_> = [false, true, false, true].map(|reverse| scope.spawn(move || ask(reverse))).into();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect::<Vec<_>>()
    });
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]));
    let first = workspace.dependency(app, "dep0");
    assert!(answers[0].iter().all(|(_, of)| *of == first));
}

#[test]
fn many_folders_are_numbered_in_order() {
    let tree = Tree::new(&[("Cargo.toml", "[workspace]\nmembers = [\"*\"]\n")]);
    for number in 0..60 {
        tree.write(&format!("p{number:02}/Cargo.toml"), &manifest(&format!("p{number:02}"), "1.0.0"));
        tree.write(&format!("p{number:02}/src/deep/lib.rs"), "");
    }
    let options = Options { threads: 4, ..tree.options() };
    let workspace = find(&[tree.root()], &options);
    let names: Vec<_> = workspace.packages().map(|package| package.name.clone()).collect();
    assert_eq!(names, (0..60).map(|number| format!("p{number:02}")).collect::<Vec<_>>());
    assert!(workspace.files.iter().enumerate().all(|(number, file)| file.package.unwrap().index() == number));
}

#[test]
fn paths_are_normalised_as_text() {
    let base = Path::new("/base/dir");
    assert_eq!(paths::absolute(base, Path::new("./a/../b/.")), Path::new("/base/dir/b"));
    assert_eq!(paths::absolute(base, Path::new("../../../..")), Path::new("/"));
    assert_eq!(paths::absolute(base, Path::new("")), base);
    assert_eq!(paths::shown(base, base, true), Path::new("."));
    assert_eq!(paths::shown(Path::new("/base/x"), base, true), Path::new("../x"));
    assert_eq!(paths::shown(Path::new("/base/x"), base, false), Path::new("/base/x"));
}

/// A manifest with something of everything, to be damaged.
const RICH: &str = "[package]\nname = \"ä\"\nversion.workspace = true\n[[bin]]\nname = 'x'\npath = \"src/x.rs\"\n\
    [dependencies]\na = { version = \"1\", features = [\"é\", 'b'] }\n[workspace]\nmembers = [\n\"a\", # ß\n]\n\
    [target.'cfg(unix)'.dependencies.b]\npath = \"\"\"../b\"\"\"\n[patch.crates-io]\nc = { path = \"c\" }\n";

proptest::proptest! {
    #[test]
    fn damaged_manifests_are_read_without_panic(at in 0..RICH.len(), cut in 0..12_usize, put in ".{0,6}") {
        let start = floor(at);
        let end = floor((start + cut).min(RICH.len())).max(start);
        let text = format!("{}{put}{}", &RICH[..start], &RICH[end..]);
        let manifest = Manifest::parse(Path::new("/nowhere"), &text);
        if let Some(range) = manifest.fault.and_then(|fault| fault.range) {
            proptest::prop_assert!(text.get(range.clone()).is_some(), "{range:?} in {text:?}");
        }
        let _lock = lock::Lock::parse(&text);
    }
}

/// The character boundary of [`RICH`] at or before an offset.
fn floor(at: usize) -> usize {
    (0..=at.min(RICH.len())).rev().find(|&at| RICH.is_char_boundary(at)).unwrap_or(0)
}
