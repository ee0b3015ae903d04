//! Packages: which one owns a file, what its manifest says, and what is said of a manifest that is broken.

use super::*;

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
