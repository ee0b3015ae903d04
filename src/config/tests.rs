//! Tests of configurations: what is read, which one is found, and what is said of a wrong one.

use std::fs;

use tempfile::TempDir;

use super::*;
use crate::checks::lints;
use crate::finding::Level;
use crate::levels::Levels;
use crate::report;

/// A folder with files.
struct Tree {
    folder: TempDir,
}

impl Tree {
    fn new(files: &[(&str, &str)]) -> Tree {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Tree { folder }
    }

    fn at(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn configs(&self, given: &[&str]) -> Result<Configs, String> {
        let given: Vec<_> = given.iter().map(|given| (*given).to_owned()).collect();
        let current_dir = self.folder.path();
        let asked = Asked { lints: lints(), current_dir, given: &given, variable: None, isolated: false };
        Configs::new(&asked).map_err(|errors| said(&errors))
    }

    /// The level of `unpolled_future` for a file, with the file that says so.
    fn level(&self, given: &[&str], path: &str) -> String {
        let config = self.configs(given).unwrap().of_folder(self.at(path).parent().unwrap()).unwrap();
        let flags = config.level_flags(&config.overrides_of(&self.at(path)));
        let lint = lints().iter().find(|lint| lint.name == "unpolled_future").unwrap();
        let level = Levels::new(lints(), &flags).unwrap().level_of(lint.name);
        let place = levels::decides(lint, &flags).and_then(|flag| flag.place.clone());
        let from = place.map_or_else(|| "default".to_owned(), |place| place.source.path.display().to_string());
        format!("{} {}", level.name(), from.replace('\\', "/"))
    }
}

/// What is printed about errors.
fn said(errors: &[ConfigError]) -> String {
    let mut text = Vec::new();
    for error in errors {
        report::write_problem(&error.problem(), &mut text, false).unwrap();
        if let Some(help) = &error.help {
            text.extend(format!("help: {help}\n").bytes());
        }
    }
    String::from_utf8(text).unwrap()
}

fn wrong(text: &str) -> String {
    let tree = Tree::new(&[("detach-lint.toml", text)]);
    said(&tree.configs(&[]).unwrap().of_folder(tree.folder.path()).unwrap_err())
}

fn warn(level: &str) -> String {
    format!("[lints]\nunpolled_future = \"{level}\"\n")
}

#[test]
fn the_nearest_configuration_wins() {
    let tree = Tree::new(&[
        ("detach-lint.toml", &warn("warn")),
        ("a/.detach-lint.toml", &warn("allow")),
        ("a/b/.cargo/detach-lint.toml", &warn("forbid")),
        ("a/b/c/detach-lint.toml", "exclude = []\n"),
        ("c/detach-lint.toml", &warn("deny")),
        ("c/.detach-lint.toml", &warn("allow")),
        ("c/.cargo/detach-lint.toml", &warn("allow")),
    ]);
    assert_eq!(tree.level(&[], "x.rs"), "warn detach-lint.toml");
    assert_eq!(tree.level(&[], "other/deep/x.rs"), "warn detach-lint.toml");
    assert_eq!(tree.level(&[], "a/x.rs"), "allow a/.detach-lint.toml");
    assert_eq!(tree.level(&[], "a/b/src/x.rs"), "forbid a/b/.cargo/detach-lint.toml");
    assert_eq!(tree.level(&[], "a/b/c/x.rs"), "deny default", "nothing is merged");
    assert_eq!(tree.level(&[], "c/x.rs"), "deny c/detach-lint.toml");
}

#[test]
fn manifests_may_configure() {
    let metadata = |of: &str, level: &str| {
        format!(
            "[{of}.metadata.detach-lint]\nexplicit-detach = {}\nlints.unpolled_future = \"{level}\"\n",
            of == "package"
        )
    };
    let tree = Tree::new(&[
        (
            "Cargo.toml",
            &format!(
                "[workspace]\nmembers = [\"*\"]\nexclude = [\"out\"]\n{}[package]\nname = \"root\"\n{}",
                metadata("workspace", "warn"),
                metadata("package", "forbid")
            ),
        ),
        ("plain/Cargo.toml", "[package]\nname = \"plain\"\n"),
        ("own/Cargo.toml", &format!("[package]\nname = \"own\"\n{}", metadata("package", "allow"))),
        (
            "part/Cargo.toml",
            "[package]\nname = \"part\"\n[package.metadata.detach-lint]\nknown-safe-calls = [\"a::b\"]\n",
        ),
        (
            "out/Cargo.toml",
            "[package]\nname = \"out\"\n[package.metadata.detach-lint]\nknown-safe-calls = [\"a::b\"]\n",
        ),
        ("file/Cargo.toml", &format!("[package]\nname = \"file\"\n{}", metadata("package", "allow"))),
        ("file/.detach-lint.toml", &warn("deny")),
    ]);
    assert_eq!(tree.level(&[], "src/main.rs"), "forbid Cargo.toml");
    assert_eq!(tree.level(&[], "plain/src/lib.rs"), "warn Cargo.toml", "another package's table does not hold here");
    assert_eq!(tree.level(&[], "own/src/lib.rs"), "allow own/Cargo.toml");
    assert_eq!(tree.level(&[], "part/src/lib.rs"), "warn Cargo.toml", "the workspace fills what is left open");
    assert_eq!(tree.level(&[], "out/src/lib.rs"), "deny default", "it does not belong to the workspace");
    assert_eq!(tree.level(&[], "file/src/lib.rs"), "deny file/.detach-lint.toml");
    let explicit = |path: &str| tree.configs(&[]).unwrap().of_folder(&tree.at(path)).unwrap().options().explicit_detach;
    assert!(explicit("own") && !explicit("part") && explicit("out"));
}

#[test]
fn what_is_given_wins() {
    let tree = Tree::new(&[
        ("detach-lint.toml", &format!("exclude = [\"x\"]\n{}", warn("warn"))),
        ("other/other.toml", &warn("allow")),
        ("a/x.rs", ""),
    ]);
    assert_eq!(tree.level(&["other/other.toml"], "a/x.rs"), "allow other/other.toml");
    assert_eq!(tree.level(&["lints.unpolled-future = 'forbid'"], "a/x.rs"), "forbid --config");
    assert_eq!(tree.level(&["lints.lost = 'allow'"], "a/x.rs"), "warn detach-lint.toml", "lint by lint");
    let both = ["lints.unpolled_future = 'deny'", "other/other.toml", "lints.unpolled_future = 'forbid'"];
    assert_eq!(tree.level(&both, "a/x.rs"), "forbid --config");
    let config = tree.configs(&both).unwrap().of_folder(&tree.at("a")).unwrap();
    assert!(config.exclude.is_none(), "the nearest one is not looked at");

    let asked =
        |variable, isolated| Asked { lints: lints(), current_dir: tree.folder.path(), given: &[], variable, isolated };
    let lints_of = |asked: Asked<'_>| Configs::new(&asked).unwrap().of_folder(&tree.at("a")).unwrap().lints.len();
    assert_eq!(lints_of(asked(None, false)), 1);
    assert_eq!(lints_of(asked(None, true)), 0);
    let variable = Some(std::ffi::OsStr::new("other/other.toml"));
    let level = Configs::new(&asked(variable, false)).unwrap().of_folder(&tree.at("a")).unwrap();
    assert_eq!(level.lints["unpolled_future"].value, Level::Allow);
    assert_eq!(lints_of(asked(variable, true)), 0);
}

#[test]
fn groups_apply_before_lints_and_overrides_after() {
    let text = "[lints]\nunpolled_future = \"warn\"\nlost = \"allow\"\nall = \"forbid\"\n";
    assert!(wrong_levels(text).contains("`lost = \"allow\"` would lower"), "{}", wrong_levels(text));
    let tree = Tree::new(&[(
        "detach-lint.toml",
        "[lints]\nunpolled_future = \"warn\"\nlost = \"allow\"\n\
         [[overrides]]\npaths = [\"/tests/\"]\nlints = { lost = \"deny\" }\n\
         [[overrides]]\npaths = [\"*_slow.rs\"]\nlints = { lost = \"allow\" }\n",
    )]);
    assert_eq!(tree.level(&[], "src/a.rs"), "warn detach-lint.toml");
    assert_eq!(tree.level(&[], "tests/a.rs"), "deny detach-lint.toml");
    assert_eq!(tree.level(&[], "src/tests/a.rs"), "warn detach-lint.toml");
    assert_eq!(tree.level(&[], "tests/deep/a_slow.rs"), "allow detach-lint.toml");
}

/// What is wrong with the levels of a text that can be read.
fn wrong_levels(text: &str) -> String {
    let tree = Tree::new(&[("detach-lint.toml", text)]);
    let config = tree.configs(&[]).unwrap().of_folder(tree.folder.path()).unwrap();
    Levels::new(lints(), &config.level_flags(&[])).unwrap_err().to_string()
}

#[test]
fn paths_start_from_the_configuration() {
    let tree = Tree::new(&[
        ("a/.cargo/detach-lint.toml", "stubs = [\"stubs/x.rs\"]\nbaseline = \"../known.toml\"\nexclude = [\"/gen\"]\n"),
        ("a/src/x.rs", ""),
    ]);
    let config = tree.configs(&[]).unwrap().of_folder(&tree.at("a/src")).unwrap();
    assert_eq!(config.stubs.as_ref().unwrap().value, [tree.at("a/stubs/x.rs")]);
    assert_eq!(config.baseline.as_ref().unwrap().value, tree.at("known.toml"));
    assert!(config.excludes(&tree.at("a/gen/deep/x.rs")));
    assert!(!config.excludes(&tree.at("gen/x.rs")) && !config.excludes(&tree.at("a/src/gen.rs")));
}

#[test]
fn unknown_keys_come_with_the_nearest() {
    insta::assert_snapshot!(wrong("exlude = []\n\n[lint]\nlost = \"deny\"\n"), @r"
    error: there is no key `exlude`
     --> detach-lint.toml:1:1
      |
    1 | exlude = []
      | ^^^^^^

    help: did you mean `exclude`?
    error: there is no key `lint`
     --> detach-lint.toml:3:2
      |
    3 | [lint]
      |  ^^^^

    help: did you mean `lints`?
    ");
    insta::assert_snapshot!(wrong("[lints]\nunpoled-future = \"deny\"\nlost = \"dney\"\nall = 3\n"), @r#"
    error: no lint or group is named `unpoled-future`
     --> detach-lint.toml:2:1
      |
    2 | unpoled-future = "deny"
      | ^^^^^^^^^^^^^^

    help: did you mean `unpolled_future`?
    error: `dney` is no level; there are `allow`, `warn`, `deny` and `forbid`
     --> detach-lint.toml:3:8
      |
    3 | lost = "dney"
      |        ^^^^^^

    help: did you mean `deny`?
    error: `all` is a string, and this is a number
     --> detach-lint.toml:4:7
      |
    4 | all = 3
      |       ^

    "#);
}

#[test]
fn every_wrong_value_is_pointed_at() {
    for (text, message, at) in [
        ("exclude = \"x\"", "`exclude` is a list of strings, and this is a string", "1:11"),
        ("exclude = [\"a\", 1]", "`exclude` is a list of strings, and this is a number", "1:17"),
        ("exclude = [\"a\", \"a{b\"]", "not a pattern for files: ", "1:17"),
        ("explicit-detach = \"yes\"", "`explicit-detach` is `true` or `false`, and this is a string", "1:19"),
        ("explicit_detach = true", "there is no key `explicit_detach`", "1:1"),
        ("baseline = true", "`baseline` is a string, and this is a truth value", "1:12"),
        ("known-safe-calls = [\"a b\"]", "`a b` is no path of an item", "1:21"),
        ("known-safe-types = [\"a::b\", \"c\"]", "`c` is no path of an item", "1:29"),
        ("lints = []", "`lints` is a table of levels, and this is a list", "1:9"),
        ("overrides = {}", "`overrides` is a list of tables, and this is a table", "1:13"),
        ("[[overrides]]\nlints = {}", "an override without `paths`", "1:1"),
        ("[[overrides]]\npath = []\npaths = []", "there is no key `path`", "2:1"),
        ("lints.lost = 1979-05-27", "`lost` is a string, and this is a date", "1:14"),
        ("a = ", "", "1:5"),
    ] {
        let said = wrong(text);
        assert!(said.contains(message), "{text}: {said}");
        assert!(said.contains(&format!("--> detach-lint.toml:{at}\n")), "{text}: {said}");
    }
    let tree = Tree::new(&[]);
    assert!(
        tree.configs(&["nothing.toml"]).unwrap_err().starts_with("error: nothing.toml: no such configuration file")
    );
    assert!(tree.configs(&["lints = 3"]).unwrap_err().contains("--> --config:1:9"));
}

#[test]
fn a_manifest_that_is_wrong_elsewhere_is_none_of_ours() {
    let tree = Tree::new(&[("Cargo.toml", "[package]\nname = \n# detach-lint\n"), ("src/x.rs", "")]);
    assert_eq!(tree.level(&[], "src/x.rs"), "deny default");
    let tree = Tree::new(&[("Cargo.toml", "[package.metadata.detach-lint]\nlint = 3\n")]);
    let errors = tree.configs(&[]).unwrap().of_folder(tree.folder.path()).unwrap_err();
    assert!(said(&errors).contains("--> Cargo.toml:2:1"), "{}", said(&errors));
}

#[test]
fn the_sample_says_nothing_and_its_comments_are_right() {
    let tree = Tree::new(&[("detach-lint.toml", SAMPLE)]);
    let config = tree.configs(&[]).unwrap().of_folder(tree.folder.path()).unwrap();
    let empty = config.lints.is_empty() && config.overrides.is_none() && config.exclude.is_none();
    assert!(empty && config.stubs.is_none() && config.baseline.is_none());

    let uncomment = |line: &'static str| {
        line.strip_prefix("# ").filter(|rest| rest.contains(" = ") || rest.starts_with('[')).unwrap_or(line)
    };
    let uncommented = SAMPLE.lines().map(uncomment).collect::<Vec<_>>().join("\n");
    let tree = Tree::new(&[("detach-lint.toml", &uncommented)]);
    let config = tree.configs(&[]).map(|mut configs| configs.of_folder(tree.folder.path()).map_err(|e| said(&e)));
    // `detached_assertion` may not be a lint yet; that is all that may be wrong.
    match config.unwrap() {
        Ok(config) => assert!(config.overrides.is_some() && config.stubs.is_some() && !config.lints.is_empty()),
        Err(said) => assert_eq!(said.matches("error: ").count(), 1, "{said}"),
    }
    for key in KEYS {
        assert!(SAMPLE.contains(key), "the sample does not speak of `{key}`");
    }
}
