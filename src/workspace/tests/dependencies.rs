//! Dependencies: which package a name means, which version, and where its sources lie.

use super::*;

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
fn what_a_lock_file_leaves_out_of_a_library_is_no_dependency_of_it() {
    let lock = format!(
        "version = 4\n[[package]]\nname = \"app\"\nversion = \"1.0.0\"\ndependencies = [\"mid\"]\n\
         [[package]]\nname = \"mid\"\nversion = \"1.1.0\"\nsource = \"{CRATES_IO}\"\n"
    );
    let head = "[dependencies]\nmid = \"1\"\nnew = \"1\"\n[dev-dependencies]\noptional = \"1\"\n";
    let tree =
        Tree::new(&[("Cargo.toml", &(manifest("app", "1.0.0") + head)), ("src/lib.rs", ""), ("Cargo.lock", &lock)]);
    unpack(&tree, "mid", "1.1.0", "[dependencies]\noptional = { version = \"1\", optional = true }\n");
    for name in ["optional", "new"] {
        unpack(&tree, name, "1.0.0", "");
    }
    let workspace = tree.discover(&["src"]);
    let app = package(&workspace, "app").id;
    let mid = workspace.dependency(app, "mid").unwrap();
    assert_eq!(workspace.dependency(mid, "optional"), None);
    // The user's own manifest may have changed since the lock file was written.
    assert_eq!(version(&workspace, app, "new").as_deref(), Some("1.0.0"));
    assert_eq!(version(&workspace, app, "optional").as_deref(), Some("1.0.0"));
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
