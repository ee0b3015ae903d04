//! Configurations as the program meets them: where they are found, what the command line adds, what it shows of them.

use super::{CLEAN, LOST, LOST_LINE, Tree, finish};

const WARN: &str = "[lints]\nunpolled_future = \"warn\"\n";

#[test]
fn each_file_has_the_nearest() {
    let tree = Tree::new([
        ("detach-lint.toml", WARN),
        ("src/a.rs", LOST),
        ("src/deep/b.rs", LOST),
        ("src/deep/.detach-lint.toml", "lints.lost = \"allow\""),
        ("other/c.rs", LOST),
        ("other/Cargo.toml", "[package]\nname = \"c\"\n[package.metadata.detach-lint.lints]\nlost = \"deny\"\n"),
    ]);
    let warning = LOST_LINE.replace("error", "warning");
    let ran = tree.concise(&[]);
    assert_eq!(ran.stdout, format!("other/c.rs{LOST_LINE}src/a.rs{warning}"));
    assert_eq!(ran.code, Some(1));
    // Each file alone gives what it gives in the tree, from wherever it is named.
    for (path, expected) in [("src/a.rs", &*warning), ("src/deep/b.rs", ""), ("other/c.rs", LOST_LINE)] {
        let expected = if expected.is_empty() { String::new() } else { format!("{path}{expected}") };
        assert_eq!(tree.concise(&[path]).stdout, expected);
    }
}

#[test]
fn flags_lie_over_configurations() {
    let tree = Tree::new([("detach-lint.toml", WARN), ("a.rs", LOST), ("strict.toml", "lints.all = \"forbid\"")]);
    assert_eq!(tree.concise(&["-D", "lost"]).code, Some(1));
    assert_eq!(tree.concise(&["--isolated"]).code, Some(1));
    assert_eq!(tree.concise(&["--config", "lints.unpolled_future = 'allow'"]).stdout, "");
    assert_eq!(tree.concise(&["--config", "strict.toml"]).code, Some(1));
    let ran = tree.concise(&["--config", "strict.toml", "-A", "lost"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.stderr.starts_with("error: `-A lost` would lower `"), "{}", ran.stderr);
    let end = "`, which `all = \"forbid\"` forbids\n\
               help: flags apply after the configuration, and what is forbidden stays so\n";
    assert!(ran.stderr.ends_with(end), "{}", ran.stderr);
    let mut command = tree.command(&["--format", "concise", "a.rs"]);
    command.env("DETACH_LINT_CONFIG", "strict.toml");
    assert_eq!(finish(command).code, Some(1));
    let mut command = tree.command(&["a.rs"]);
    command.env("DETACH_LINT_CONFIG", "nowhere.toml");
    let said = "error: nowhere.toml: no such configuration file\n\
                help: the environment variable `DETACH_LINT_CONFIG` names it\n";
    assert_eq!(finish(command).stderr, said);
}

#[test]
fn a_wrong_configuration_is_pointed_at_and_nothing_is_linted() {
    let tree = Tree::new([("src/a.rs", LOST), ("detach-lint.toml", "exclude = []\nexlude = []\n")]);
    let ran = tree.run(&["src"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""));
    assert_eq!(
        ran.stderr,
        "error: there is no key `exlude`\n --> detach-lint.toml:2:1\n  |\n2 | exlude = []\n  | ^^^^^^\n\n\
         help: did you mean `exclude`?\n"
    );
    assert_eq!(tree.run(&["src", "--isolated"]).code, Some(1));
    // What a terminal would obey does not reach it.
    tree.write("detach-lint.toml", "\"ex\u{1b}[31mlude\u{202e}\" = []\n");
    let said = tree.run(&["src", "--color", "never"]).stderr;
    assert!(!said.contains(['\u{1b}', '\u{202e}']), "{said}");
}

#[test]
fn excluded_files_are_left_out_unless_they_are_named() {
    let tree = Tree::new([
        ("detach-lint.toml", "exclude = [\"/gen/\", \"*_pb.rs\"]"),
        ("gen/deep/a.rs", LOST),
        ("src/b_pb.rs", LOST),
        ("src/c.rs", LOST),
        ("src/gen/d.rs", CLEAN),
    ]);
    assert_eq!(tree.concise(&[]).stdout, format!("src/c.rs{LOST_LINE}"));
    assert_eq!(tree.concise(&["src/b_pb.rs"]).stdout, format!("src/b_pb.rs{LOST_LINE}"));
    let ran = tree.concise(&["--force-exclude", "src/b_pb.rs", "gen/deep/a.rs"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(0), ""));
    assert!(
        ran.stderr.starts_with("note: nothing is left to lint: all files are excluded or have not changed\n"),
        "{}",
        ran.stderr
    );
    assert_eq!(tree.concise(&["--force-exclude", "src/b_pb.rs", "src/c.rs"]).stdout, format!("src/c.rs{LOST_LINE}"));
    assert_eq!(tree.concise(&["--exclude", "src"]).stdout, "");
    assert_eq!(tree.concise(&["--exclude", "c.rs", "--isolated", "src"]).stdout, format!("src/b_pb.rs{LOST_LINE}"));
    let ran = tree.run(&["--exclude", "a{b"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.stderr.contains("`--exclude a{b` is not a pattern for files"), "{}", ran.stderr);
}

#[test]
fn what_holds_is_shown_with_its_origin() {
    let tree = Tree::new([
        (
            "detach-lint.toml",
            "exclude = [\"/gen/\"]\n\n[lints]\nlost = \"warn\"\n[[overrides]]\npaths = [\"tests\"]\nlints.unpolled_future = \"allow\"\n",
        ),
        ("tests/a.rs", LOST),
    ]);
    let ran = tree.run(&["--show-config", "-D", "parse_error", "--config", "explicit-detach = false"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""));
    let row = |text: &str, key: &str| {
        let line = text.lines().find(|line| line.starts_with(&format!("{key} = "))).unwrap_or_default();
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert!(ran.stdout.starts_with("# what holds for .\n"), "{}", ran.stdout);
    for expected in [
        "exclude = [\"/gen/\"] # detach-lint.toml:1",
        "explicit-detach = false # --config",
        "known-safe-calls = [] # default",
        "unpolled_future = \"warn\" # `lost = \"warn\"` in detach-lint.toml:4",
        "spawn_outside_runtime = \"deny\" # default",
        "parse_error = \"deny\" # -D parse_error",
    ] {
        assert_eq!(row(&ran.stdout, expected.split(' ').next().unwrap_or("")), expected);
    }
    // It is a configuration again, and says the same.
    tree.write("shown.toml", &ran.stdout);
    let again = tree.run(&["--show-config", "--config", "shown.toml"]);
    let values =
        |text: &str| text.lines().map(|line| line.split("  #").next().unwrap_or("").to_owned()).collect::<Vec<_>>();
    assert_eq!(values(&again.stdout), values(&ran.stdout), "{}", again.stderr);
    let file = tree.run(&["--show-config", "tests/a.rs"]).stdout;
    assert_eq!(
        row(&file, "unpolled_future"),
        "unpolled_future = \"allow\" # `unpolled_future = \"allow\"` in detach-lint.toml:7"
    );
}

#[test]
fn init_writes_a_configuration_that_says_nothing_yet() {
    let tree = Tree::new([("a.rs", LOST)]);
    let ran = tree.run(&["init"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(tree.concise(&[]).stdout, format!("a.rs{LOST_LINE}"));
    let schema = std::fs::read_to_string(tree.path().join("detach-lint.schema.json")).expect("it is there");
    assert!(
        serde_json::from_str::<serde_json::Value>(&schema)
            .is_ok_and(|schema| schema["properties"]["lints"].is_object())
    );
    let ran = tree.run(&["init"]);
    assert_eq!(ran.code, Some(2));
    assert_eq!(ran.stderr, "error: detach-lint.toml is already here\n");
}
