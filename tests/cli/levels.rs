//! `-A`, `-W`, `-D` and `-F`, and the commands that tell about lints.

use serde_json::Value;

use super::{LOST, Tree};

fn tree() -> Tree {
    Tree::new([("lost.rs", LOST), ("broken.rs", "async fn w() {}\nfn f( {\n")])
}

#[test]
fn later_flags_win() {
    let tree = tree();
    // What becomes of `unpolled_future` and of `parse_error`: e(rror), w(arning) or nothing.
    for (flags, code, expected) in [
        ("", 1, "we"),
        ("-A unpolled_future", 0, "w"),
        ("-A unpolled-future", 0, "w"),
        ("-W unpolled_future", 0, "ww"),
        ("--warn=unpolled_future --deny parse_error", 1, "ew"),
        ("-A all -D lost", 1, "e"),
        ("-D lost -A all", 0, ""),
        ("-A lost -W unpolled_future -A tool", 0, "w"),
        ("-D warnings", 1, "ee"),
        ("-W lost -D warnings", 1, "ee"),
        ("-D warnings -W lost", 1, "ee"),
        ("-W all -A warnings", 0, ""),
        ("-Wall -Fwarnings", 1, "ee"),
        ("-F lost -D lost", 1, "we"),
        ("-D detached -A misplaced", 1, "we"),
    ] {
        let ran = tree.concise(&flags.split_whitespace().collect::<Vec<_>>());
        let letter = |line: &str| line.split(": ").nth(1).and_then(|rest| rest.chars().next());
        let found: String = ran.stdout.lines().filter_map(letter).collect();
        assert_eq!((ran.code, found.as_str()), (Some(code), expected), "{flags}: {ran:?}");
    }
}

#[test]
fn what_is_forbidden_stays_so() {
    let ran = tree().concise(&["-F", "lost", "-A", "unpolled_future"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""));
    assert!(ran.stderr.starts_with("error: `-A unpolled_future` would lower `unpolled_future`"), "{}", ran.stderr);
    assert!(ran.stderr.contains("`-F lost` forbids"), "{}", ran.stderr);
}

#[test]
fn an_unknown_name_comes_with_the_nearest() {
    let tree = tree();
    for (arguments, said) in [
        (
            &["-D", "unpoled_future"][..],
            "error: no lint or group is named `unpoled_future`\nhelp: did you mean `unpolled_future`?\n",
        ),
        (
            &["-A", "xyz"],
            "error: no lint or group is named `xyz`\nhelp: `detach-lint list` shows all lints and groups\n",
        ),
        (&["explain", "parse-eror"], "error: no lint is named `parse-eror`\nhelp: did you mean `parse_error`?\n"),
    ] {
        let ran = tree.run(arguments);
        assert_eq!((ran.code, ran.stdout.as_str(), ran.stderr.as_str()), (Some(2), "", said));
    }
    let group = tree.run(&["explain", "lost"]);
    assert_eq!(group.code, Some(2));
    assert!(group.stderr.starts_with("error: `lost` is a group of lints\nhelp: its lints are "), "{group:?}");
}

#[test]
fn the_list_is_complete_for_people_and_programs() {
    let tree = tree();
    let human = tree.run(&["list"]);
    let json = tree.run(&["list", "--format", "json"]);
    assert_eq!((human.code, json.code), (Some(0), Some(0)));
    assert_eq!((human.stderr.as_str(), json.stderr.as_str()), ("", ""));
    let document: Value = serde_json::from_str(&json.stdout).expect("it is JSON");
    assert_eq!(document["version"], 1);
    let listed = document["lints"].as_array().expect("the lints are a list");
    let lints = detach_lint::checks::lints();
    assert_eq!(listed.len(), lints.len());
    for (listed, lint) in listed.iter().zip(lints) {
        let keys: Vec<_> = listed.as_object().expect("a lint is an object").keys().map(String::as_str).collect();
        assert_eq!(keys, sorted(["name", "group", "level", "since", "summary", "fix"]));
        assert_eq!(listed["name"], lint.name);
        let summary = listed["summary"].as_str().expect("a summary is text");
        let line = human.stdout.lines().find(|line| line.trim_start().starts_with(lint.name)).expect("it is listed");
        assert!(line.ends_with(summary) && line.contains(lint.level.name()), "{line}");
    }
}

#[test]
fn every_lint_is_explained() {
    let tree = tree();
    for lint in detach_lint::checks::lints() {
        for name in [lint.name.to_owned(), lint.name.replace('_', "-")] {
            let ran = tree.run(&["explain", &name]);
            assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""), "{name}");
            assert!(ran.stdout.starts_with(&format!("{} ({}, ", lint.name, lint.group.name())), "{}", ran.stdout);
            assert!(ran.stdout.contains("\nWhy it matters\n"), "{}", ran.stdout);
            assert!(!ran.stdout.contains('\u{1b}'), "{name}");
        }
    }
}

#[test]
fn commands_do_not_swallow_what_only_linting_looks_at() {
    let ran = tree().run(&["-D", "all", "list"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.stderr.contains("--deny cannot be given before the command `list`"), "{}", ran.stderr);
}

fn sorted<const N: usize>(mut keys: [&str; N]) -> [&str; N] {
    keys.sort_unstable();
    keys
}
