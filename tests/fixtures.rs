//! Every fixture against its annotations: all lints run on all fixtures, and the findings are exactly the annotated
//! ones. That the fixtures compile against the real libraries, and do what they claim, is held by `tests/proof/`.

#[path = "support/annotations.rs"]
mod annotations;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use detach_lint::finding::Group;

/// Folders of `fixtures/` that are no lint's.
const OTHER_FOLDERS: [&str; 2] = ["hostile", "projects"];

/// Files whose text is none, so that no annotation can say what is found in them.
const NO_TEXT: &str = "hostile/not_utf8.rs";

/// Files that `.gitignore` names: not linted unless they are named.
const IGNORED: [&str; 2] = ["projects/ignored_folder/generated/", "projects/ignored_folder/src/lost.gen.rs"];

/// So many reporting and silent shapes a lint must have, and so many one of the group `lost`.
const ENOUGH: usize = 15;
const ENOUGH_LOST: usize = 25;

#[test]
fn findings_are_exactly_the_annotated_ones() {
    let fixtures = fixtures();
    let outcome = annotations::lint(std::slice::from_ref(&fixtures), root());
    let found = annotations::found(&outcome.findings, root());
    let mut report = String::new();
    for (path, name) in rust_files(&fixtures) {
        let found = found.get(&path).map_or(&[][..], Vec::as_slice);
        if name == NO_TEXT {
            assert!(found.iter().all(|(_, lint)| lint == "parse_error"), "{name}: {found:?}");
        } else if is_ignored(&name) {
            assert!(found.is_empty(), "{name} is ignored, yet linted: {found:?}");
        } else {
            report += &compare(&path, &name, found);
        }
    }
    let known: BTreeSet<PathBuf> = rust_files(&fixtures).into_iter().map(|(path, _)| path).collect();
    for path in found.keys().filter(|path| !known.contains(*path)) {
        let _ = writeln!(report, "  findings in {}, which is no fixture", path.display());
    }
    assert!(report.is_empty(), "the findings are not the annotated ones:\n{report}");
}

#[test]
fn a_file_alone_gives_what_it_gives_in_the_tree() {
    let mut report = String::new();
    for (path, name) in rust_files(&fixtures()) {
        if name == NO_TEXT || is_ignored(&name) {
            continue;
        }
        let outcome = annotations::lint(std::slice::from_ref(&path), root());
        let found = annotations::found(&outcome.findings, root());
        assert!(found.keys().all(|other| *other == path), "{name} alone gives findings elsewhere: {found:?}");
        report += &compare(&path, &name, found.get(&path).map_or(&[][..], Vec::as_slice));
    }
    assert!(report.is_empty(), "a file alone gives something else than its annotations:\n{report}");
}

#[test]
fn an_ignored_file_is_linted_when_it_is_named() {
    let path = fixtures().join("projects/ignored_folder/src/lost.gen.rs");
    let outcome = annotations::lint(std::slice::from_ref(&path), root());
    assert_eq!(outcome.findings.len(), 1);
    assert_eq!(outcome.findings[0].lint, "unpolled_future");
}

#[test]
fn a_broken_manifest_is_named_and_its_files_are_linted() {
    let outcome = annotations::lint(&[fixtures().join("projects/broken_manifest")], root());
    assert!(format!("{:?}", outcome.problems).contains("broken_manifest"), "{:?}", outcome.problems);
    assert_eq!(outcome.findings.len(), 2);
}

#[test]
fn a_file_that_is_no_text_is_named() {
    let outcome = annotations::lint(&[fixtures().join(NO_TEXT)], root());
    let said = format!("{:?} {:?}", outcome.problems, outcome.findings);
    assert!(said.contains("not_utf8.rs"), "{said}");
}

#[test]
fn the_worst_files_do_not_stop_the_others() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let folder = folder.path().canonicalize().expect("it is there");
    let good = "async fn w() {}\n\nfn lost() {\n    w(); //~ unpolled_future\n}\n";
    let long_line = format!(
        "async fn w() {{}}\nfn lost() {{ w(); let _ = [{}]; }} //~ unpolled_future\n",
        "1, 2, 3, 4, ".repeat(100_000)
    );
    let nested = |open: &str, middle: &str, close: &str, depth: usize| {
        format!("//~? parse_error\nasync fn w() {{ {}{middle}{}; }}\n", open.repeat(depth), close.repeat(depth))
    };
    let files = [
        ("good.rs", good.to_owned()),
        ("long_line.rs", long_line),
        ("brackets.rs", nested("(", "1", ")", 1_000_000)),
        ("blocks.rs", nested("{", "", "}", 100_000)),
        ("closures.rs", nested("(|| ", "1", ")", 100_000)),
        (
            "generics.rs",
            format!(
                "//~? parse_error\nasync fn w(_: {}u8{}) {{ async {{}}; }}\n",
                "(".repeat(50_000),
                ",)".repeat(50_000)
            ),
        ),
        ("open.rs", format!("//~? parse_error\nasync fn w() {}\n", "{".repeat(1_000_000))),
    ];
    for (name, text) in &files {
        fs::write(folder.join(name), text).expect("the folder can be written to");
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink(&folder, folder.join("loop")).expect("links can be made");

    let outcome = annotations::lint(std::slice::from_ref(&folder), &folder);
    let found = annotations::found(&outcome.findings, &folder);
    let mut report = String::new();
    for (name, _) in &files {
        let path = folder.join(name);
        report += &compare(&path, name, found.get(&path).map_or(&[][..], Vec::as_slice));
    }
    // The lines themselves are a megabyte long.
    report = report.lines().map(|line| line.chars().take(120).collect::<String>() + "\n").collect();
    assert!(report.is_empty(), "{report}");
}

/// Where the rows are that the project started from, G1 to G41: shapes in which work is lost and of which rustc and
/// clippy were asked what they say. A comment `gap: G7` stands before the function that holds the row.
const GAPS: [(u32, &[&str]); 41] = [
    (1, &["future_as_thread_result/reports_threads.rs"]),
    (2, &["future_as_thread_result/reports_threads.rs"]),
    (3, &["future_as_thread_result/reports_blocking_pools.rs", "future_as_thread_result/reports_threads.rs"]),
    (4, &["future_as_thread_result/reports_threads.rs"]),
    (5, &["future_as_thread_result/reports_threads.rs"]),
    (6, &["future_as_thread_result/reports_joined.rs"]),
    (7, &["future_as_thread_result/reports_joined.rs"]),
    (8, &["future_as_thread_result/reports_joined.rs"]),
    (9, &["future_as_thread_result/reports_joined.rs"]),
    (10, &["future_as_thread_result/reports_blocking_pools.rs"]),
    (11, &["future_as_thread_result/reports_blocking_pools.rs"]),
    (12, &["future_as_thread_result/reports_blocking_pools.rs"]),
    (13, &["unpolled_future/reports_places.rs"]),
    (14, &["unpolled_future/reports_places.rs"]),
    (15, &["unpolled_future/reports_places.rs", "unpolled_future/reports_statements.rs"]),
    (16, &["detached_fallible_task/reports_handles.rs", "unpolled_future/reports_statements.rs"]),
    (17, &["unpolled_batch/reports_iterators.rs", "unpolled_future/reports_statements.rs"]),
    (
        18,
        &[
            "unpolled_batch/reports_collections.rs",
            "unpolled_batch/reports_iterators.rs",
            "unpolled_future/reports_places.rs",
            "unpolled_future/reports_statements.rs",
        ],
    ),
    (19, &["unpolled_future/reports_libraries.rs", "unpolled_future/reports_statements.rs"]),
    (20, &["unpolled_future/reports_libraries.rs"]),
    (21, &["future_as_task_result/reports_spawned_blocks.rs", "future_as_task_result/silent_eager_and_declared.rs"]),
    (22, &["future_as_task_result/reports_spawned_blocks.rs"]),
    (23, &["future_as_task_result/reports_spawned_blocks.rs"]),
    (24, &["future_as_task_result/reports_async_closures.rs"]),
    (25, &["detached_fallible_task/reports_handles.rs", "detached_fallible_task/silent_seen.rs"]),
    (26, &["detached_fallible_task/reports_handles.rs"]),
    (
        27,
        &[
            "detached_task/reports_handles.rs",
            "future_as_task_result/reports_other_executors.rs",
            "future_as_thread_result/reports_blocking_pools.rs",
        ],
    ),
    (28, &["cancelled_on_drop/reports_handles.rs"]),
    (29, &["cancelled_on_drop/reports_handles.rs"]),
    (30, &["cancelled_on_drop/reports_sets.rs"]),
    (31, &["cancelled_by_runtime_drop/reports_runtimes.rs"]),
    (32, &["cancelled_on_drop/reports_handles.rs"]),
    (33, &["detached_on_timeout/reports_handles.rs"]),
    (34, &["detached_on_timeout/reports_handles.rs"]),
    (35, &["spawn_outside_runtime/reports_threads.rs"]),
    (36, &["block_on_in_async/reports_direct.rs"]),
    (37, &["block_on_in_async/reports_direct.rs"]),
    (38, &["scope_ends_before_poll/reports_scopes.rs", "unpolled_future/reports_places.rs"]),
    (39, &["unpolled_future/reports_places.rs"]),
    (40, &["future_as_callback_result/reports_cells.rs"]),
    (41, &["spawn_outside_runtime/reports_local_main.rs"]),
];

#[test]
fn every_gap_is_a_fixture() {
    let mut tagged: BTreeMap<u32, BTreeSet<String>> = BTreeMap::new();
    for (path, name) in rust_files(&fixtures()).into_iter().filter(|(_, name)| name != NO_TEXT) {
        for (_, row) in read(&path).lines().filter_map(|line| line.trim_start().split_once("// gap: G")) {
            let digits = row.split(|ch: char| !ch.is_ascii_digit()).next().unwrap_or_default();
            let number = digits.parse().unwrap_or_else(|_| panic!("{name}: `{row}` is no row"));
            tagged.entry(number).or_default().insert(name.clone());
        }
    }
    let expected: BTreeMap<u32, BTreeSet<String>> =
        GAPS.iter().map(|(number, files)| (*number, files.iter().map(|file| (*file).to_owned()).collect())).collect();
    assert_eq!(tagged, expected);
}

#[test]
fn every_lint_has_enough_of_both_kinds() {
    for lint in lint_folders() {
        let (mut reports, mut silent) = (0, 0);
        for (theme, texts) in themes(&lint) {
            let spots: Vec<_> = texts.iter().flat_map(|text| annotations::expected(text).unwrap_or_default()).collect();
            let own = spots.iter().filter(|(_, name)| *name == lint).count();
            if theme.starts_with("silent_") || theme.starts_with("proof_works_") {
                assert!(spots.is_empty(), "{lint}/{theme} is silent by name and has annotations: {spots:?}");
                silent += texts.iter().map(|text| functions(text)).sum::<usize>();
            } else {
                let is_named = theme.starts_with("reports_") || theme.starts_with("proof_fails_");
                assert!(is_named, "{lint}/{theme} does not say in its name what is found in it");
                assert!(own > 0, "{lint}/{theme} reports by name and has no annotation of its lint");
                reports += own;
            }
        }
        let known = detach_lint::checks::lints().iter().find(|known| known.name == lint);
        let enough = if known.is_some_and(|known| known.group == Group::Lost) { ENOUGH_LOST } else { ENOUGH };
        assert!(reports >= enough, "{lint} has {reports} reporting shapes, not {enough}");
        assert!(silent >= enough, "{lint} has {silent} silent shapes, not {enough}");
    }
}

fn compare(path: &Path, name: &str, found: &[annotations::Spot]) -> String {
    let text = read(path);
    match annotations::expected(&text) {
        Ok(expected) => annotations::difference(name, &text, 1, &expected, found),
        Err(error) => format!("  {name}: {error}\n"),
    }
}

/// How many functions stand at the left margin or in a block of methods, helpers not counted.
fn functions(text: &str) -> usize {
    let names = text.lines().filter_map(|line| {
        let line = line.strip_prefix("    ").unwrap_or(line);
        let line = line.strip_prefix("pub ").unwrap_or(line);
        let line = line.strip_prefix("async ").unwrap_or(line);
        line.strip_prefix("fn ")
    });
    // A helper's name is a word, a shape's name says more, save a destructor's, which is given.
    let is_shape = |name: &str| name.contains('_') || name == "drop";
    names.filter(|rest| rest.split(['(', '<']).next().is_some_and(is_shape)).count()
}

/// The themes of a lint's folder, with the texts of their files.
fn themes(lint: &str) -> BTreeMap<String, Vec<String>> {
    let folder = fixtures().join(lint);
    let mut themes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (path, name) in rust_files(&folder) {
        let theme = name.split('/').nth(1).expect("a file lies in its lint's folder");
        themes.entry(theme.trim_end_matches(".rs").to_owned()).or_default().push(read(&path));
    }
    themes
}

fn lint_folders() -> Vec<String> {
    let folders = entries(&fixtures()).into_iter().filter(|entry| entry.is_dir());
    let names = folders.map(|folder| file_name(&folder));
    names.filter(|name| !OTHER_FOLDERS.contains(&name.as_str()) && name != "target").collect()
}

/// The Rust files below `folder`, with their names as seen from `fixtures/`, sorted.
fn rust_files(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let path = entry.expect("the fixtures can be read").into_path();
        let name =
            path.strip_prefix(fixtures()).expect("a fixture lies among them").to_string_lossy().replace('\\', "/");
        if path.extension().is_some_and(|extension| extension == "rs") && !name.starts_with("target/") {
            files.push((path, name));
        }
    }
    files
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the fixtures can be read");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("the fixtures can be read").path()).collect();
    paths.sort();
    paths
}

fn file_name(path: &Path) -> String {
    path.file_name().expect("an entry has a name").to_string_lossy().into_owned()
}

fn is_ignored(name: &str) -> bool {
    IGNORED.iter().any(|ignored| name.starts_with(ignored))
}

fn read(path: &Path) -> String {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    String::from_utf8_lossy(&bytes).into_owned()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn fixtures() -> PathBuf {
    root().join("fixtures")
}
