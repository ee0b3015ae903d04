//! Whole trees on disk, and what is found in them.
//!
//! The tests lie with what they are about; here is what they share, and what holds for all of it.

mod dependencies;
mod packages;
mod walk;

use std::collections::BTreeSet;
use std::fs;

use tempfile::TempDir;

use super::*;

/// What is found for paths that a user names.
fn find(paths: &[PathBuf], options: &Options) -> Workspace {
    discover(collect(paths, &options.current_dir), options)
}

/// A tree that is gone at the end of the test.
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
