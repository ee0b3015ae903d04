//! The same input gives the same output, whatever the number of threads, the order of the arguments, and how much of a
//! project is looked at.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{Tree, command, finish};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

fn json(folder: &Path, arguments: &[&str]) -> String {
    let ran = finish(command(folder, &[&["--format", "json"], arguments].concat()));
    assert!(ran.code.is_some_and(|code| code < 2), "{}", ran.stderr);
    ran.stdout
}

#[test]
fn threads_and_the_order_of_arguments_do_not_matter() {
    let folder = fixtures();
    let one = json(&folder, &["--threads", "1", "projects", "unpolled_future", "hostile"]);
    assert!(one.contains("unpolled_future"));
    assert_eq!(one, json(&folder, &["--threads", "8", "projects", "unpolled_future", "hostile"]));
    assert_eq!(one, json(&folder, &["hostile", "unpolled_future", "--threads", "3", "projects", "hostile"]));
}

#[test]
fn a_file_alone_gives_what_the_tree_gives() {
    let folder = fixtures().join("projects/single_file");
    let findings = |arguments: &[&str]| {
        let document: Value = serde_json::from_str(&json(&folder, arguments)).expect("it is JSON");
        let mut by_path: BTreeMap<String, Vec<Value>> = BTreeMap::new();
        for finding in document["findings"].as_array().expect("the findings are a list") {
            let path = finding["path"].as_str().expect("a path is text").to_owned();
            by_path.entry(path).or_default().push(finding.clone());
        }
        by_path
    };
    let whole = findings(&["."]);
    assert!(!whole.is_empty());
    for name in ["src/caller.rs", "src/lib.rs", "src/model.rs", "src/service.rs"] {
        let alone = findings(&[name]);
        assert_eq!(alone.get(name), whole.get(name), "{name}");
        assert!(alone.keys().all(|path| path == name), "{name}: {:?}", alone.keys());
    }
}

#[test]
fn a_file_without_an_async_word_gives_alone_what_the_tree_gives() {
    let tree = Tree::new([
        ("Cargo.toml", "[package]\nname = \"a\"\nversion = \"0.1.0\"\nedition = \"2024\"\n"),
        ("src/lib.rs", "mod caller;\nmod model;\n"),
        ("src/model.rs", "pub struct Store;\nimpl Store {\n    pub async fn save(&self) {}\n}\n"),
        ("src/caller.rs", "use crate::model::Store;\npub fn lost(store: &Store) {\n    store.save();\n}\n"),
    ]);
    let whole = tree.concise(&["."]);
    assert_eq!(whole.stdout, "src/caller.rs:3:5: error[unpolled_future] this future is never polled\n");
    assert_eq!(tree.concise(&["src/caller.rs"]).stdout, whole.stdout);
}

#[test]
fn two_runs_write_the_same_bytes() {
    let mut files = Vec::new();
    for index in 0..40 {
        let text = format!("async fn w{index}() {{}}\nfn lost() {{ w{index}(); other(); }}\n");
        files.push((format!("src/file{index}.rs"), text));
    }
    files.push(("src/other.rs".to_owned(), "pub async fn other() {}\n".to_owned()));
    let tree = Tree::new(files.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    let first = tree.run(&["--threads", "4"]);
    for _ in 0..3 {
        let again = tree.run(&["--threads", "4"]);
        assert_eq!((again.code, &again.stdout), (first.code, &first.stdout));
    }
}

/// Numbers that look random, and are the same in each run of the tests.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }

    fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.below(at + 1));
        }
    }
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder can be read") {
        let path = entry.expect("an entry can be read").path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn nothing_but_the_input_decides() {
    let folder = fixtures();
    let mut files = Vec::new();
    for name in ["projects", "hostile", "unpolled_future", "spawn_outside_runtime", "cancelled_at_exit"] {
        rust_files(&folder.join(name), &mut files);
    }
    let named = |files: &[PathBuf], base: &Path| -> Vec<String> {
        let shown = |path: &PathBuf| path.strip_prefix(base).unwrap_or(path).to_string_lossy().into_owned();
        files.iter().map(shown).collect()
    };
    let run = |files: &[PathBuf], threads: usize| {
        let threads = threads.to_string();
        let files = named(files, &folder);
        let mut arguments = vec!["--threads", &threads];
        arguments.extend(files.iter().map(String::as_str));
        json(&folder, &arguments)
    };
    files.sort();
    let first = run(&files, 1);
    assert!(first.contains("cancelled_at_exit") && first.contains("spawn_outside_runtime"));
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    for threads in [1, 2, 3, 5, 8, 16, 2, 2] {
        dice.shuffle(&mut files);
        assert!(run(&files, threads) == first, "{threads} threads, and the files in another order");
    }

    // From another folder the paths are others, and nothing else is.
    let lines = |base: &Path| {
        let files: Vec<String> = files.iter().map(|path| path.to_string_lossy().into_owned()).collect();
        let mut arguments = vec!["--format", "concise"];
        arguments.extend(files.iter().map(String::as_str));
        let ran = finish(command(base, &arguments));
        let whole = |line: &str| base.join(line).to_string_lossy().into_owned();
        let mut lines: Vec<String> = ran.stdout.lines().map(whole).collect();
        lines.sort();
        lines
    };
    let here = lines(&folder);
    assert_eq!(here, lines(&folder.join("projects/workspace")));
    assert_eq!(here, lines(Path::new("/")));
}
