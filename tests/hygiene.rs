//! What has to be in step with what: lints, pages, fixtures, stubs, documents, versions, and the style of the sources.
//!
//! What is generated is compared, and written anew with `BLESS=1 cargo test --test hygiene`. The form of the pages and
//! their examples are the matter of `tests/pages.rs`, the fixtures' findings that of `tests/fixtures.rs`.

#[path = "support/schema.rs"]
mod schema;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use detach_lint::checks::{Lint, lints};
use detach_lint::finding::{Applicability, Group, Level};
use detach_lint::fix::{self, Trust};
use detach_lint::levels::{LevelFlag, Levels};
use detach_lint::page::{Fix, Page};
use detach_lint::{Outcome, Request, stubs};
use semver::Version;

/// Folders of `fixtures/` that are no lint's; the last is there if somebody has run cargo in it.
const OTHER_FIXTURES: [&str; 3] = ["hostile", "projects", "target"];

/// The documents whose links are checked, besides the lints' pages.
const DOCUMENTS: [&str; 10] = [
    "README.md",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "docs/baseline.md",
    "docs/configuration.md",
    "docs/pre-commit.md",
    "docs/suppression.md",
    "lints/README.md",
    "lints/stubs/README.md",
];

#[test]
fn a_lint_has_a_page_and_a_page_has_a_lint() {
    let mut stems: BTreeSet<String> = names_in("lints", "md").into_iter().collect();
    assert!(stems.remove("README"));
    let names: BTreeSet<String> = lints().iter().map(|lint| lint.name.to_owned()).collect();
    assert_eq!(stems, names);
    for lint in lints() {
        let page = page(lint);
        let said = (page.name.as_str(), page.group, page.level);
        assert_eq!(said, (lint.name, lint.group, lint.level), "the page of {} says something else", lint.name);
        assert_eq!(lint.page, read(&format!("lints/{}.md", lint.name)), "{} has another page", lint.name);
    }
}

#[test]
fn a_lint_has_a_check_and_a_folder_of_fixtures() {
    // What the tool says of its own input is shown by whole projects.
    let names = lints().iter().filter(|lint| lint.group != Group::Tool).map(|lint| lint.name.to_owned());
    assert_eq!(lint_folders(), names.collect());
    for lint in lints() {
        let path = format!("src/checks/{}.rs", lint.name);
        let header = format!("//! `{}`: ", lint.name);
        assert!(read(&path).starts_with(&header), "{path} does not begin with `{header}`");
    }
}

#[test]
fn lint_names_are_good_names() {
    let keys: Vec<_> = lints().iter().map(|lint| (lint.group, lint.name)).collect();
    assert!(keys.is_sorted_by(|left, right| left < right), "{keys:?}");
    for lint in lints() {
        let name = lint.name;
        assert!(name.split('_').all(|word| !word.is_empty()), "{name} is not in snake case");
        assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{name} is not in snake case");
        for start in ["no_", "not_", "disallow_", "avoid_", "banned_", "missing_"] {
            assert!(!name.starts_with(start), "`allow({name})` does not read well");
        }
        assert!(!Group::ALL.iter().any(|group| group.name() == name), "{name} is a group");
    }
}

#[test]
fn summaries_are_phrases() {
    for lint in lints() {
        let summary = page(lint).summary;
        assert_phrase(&summary, &format!("the summary of {}", lint.name));
        assert!(summary.len() <= 100, "the summary of {} does not fit a line", lint.name);
    }
}

#[test]
fn no_lint_comes_from_the_future() {
    for lint in lints() {
        let since: Version = page(lint).since.parse().expect("`since` is a version");
        assert!(since <= version(), "{} is there since {since}", lint.name);
    }
}

#[test]
fn the_list_of_stubs_is_their_folder() {
    let listed: Vec<String> = stubs::ALL.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(listed, names_in("lints/stubs", "rs"));
    for (name, text) in stubs::ALL {
        assert_eq!(*text, read(&format!("lints/stubs/{name}.rs")), "{name} is another file's");
    }
}

#[test]
fn every_stub_parses_and_names_its_source() {
    for (name, text) in stubs::ALL {
        if let Err(error) = syn::parse_file(text) {
            panic!("{name}.rs, line {}: {error}", error.span().start().line);
        }
        let wrong: Vec<_> = stubs::check(text).into_iter().map(|error| error.message).collect();
        assert!(wrong.is_empty(), "{name}.rs: {wrong:?}");
        assert!(text.starts_with("//! Stub "), "{name}.rs does not say what it is");
        assert!(
            text.lines().any(|line| line.trim_start().starts_with("// https://")),
            "{name}.rs names no documentation"
        );
    }
}

#[test]
fn stubs_of_one_crate_say_which_versions_they_are_for() {
    let mut by_crate: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (stem, text) in stubs::ALL {
        by_crate.entry(stubs::crate_name(stem)).or_default().push(text);
    }
    for (name, texts) in by_crate {
        let versioned = texts.iter().filter(|text| stubs::versions(text).is_some()).count();
        assert!(texts.len() == 1 || versioned == texts.len(), "{name} has several stubs for the same version");
        assert!(stubs::ALL.iter().any(|(stem, _)| *stem == name), "{name} has no stub for its newest version");
    }
}

#[test]
fn stubs_use_no_attribute_that_is_not_explained() {
    let explained: BTreeSet<String> = read("lints/stubs/README.md")
        .lines()
        .filter_map(|line| line.strip_prefix("| `#["))
        .map(|rest| rest.chars().take_while(|ch| ch.is_alphanumeric() || *ch == '_').collect())
        .collect();
    let mut used = BTreeSet::new();
    for (name, text) in stubs::ALL {
        for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            for (at, mark) in line.match_indices("#[") {
                let rest = &line[at + mark.len()..];
                let word: String = rest.chars().take_while(|ch| ch.is_alphanumeric() || *ch == '_').collect();
                let known = word == "derive" || explained.contains(&word);
                assert!(known, "{name}.rs, line {}: `{word}` is not explained", index + 1);
                used.insert(word);
            }
        }
    }
    let unused: Vec<_> = explained.difference(&used).collect();
    assert!(unused.is_empty(), "explained, and used by no stub: {unused:?}");
}

#[test]
fn messages_keep_to_the_convention() {
    let outcome = lint(&["fixtures"]);
    assert!(outcome.findings.len() > 100, "that is not all of the fixtures");
    for finding in &outcome.findings {
        let name = finding.lint;
        assert_phrase(&finding.message, name);
        for label in std::iter::once(&finding.primary).chain(&finding.secondary) {
            assert!(label.message.is_empty() || is_phrase(&label.message), "{name}: `{}`", label.message);
        }
        for note in &finding.notes {
            assert_phrase(note, name);
        }
        for suggestion in &finding.suggestions {
            assert_phrase(&suggestion.message, name);
            // What merely silences is no way out.
            for edit in &suggestion.edits {
                let text = edit.replacement.trim_start();
                // A guard that is bound has its effect.
                let has_effect = text.contains("guard");
                assert!(has_effect || !text.starts_with("let _") && !text.starts_with("drop("), "{name}: `{text}`");
            }
            let may_be_empty = suggestion.applicability == Applicability::Unspecified;
            assert!(may_be_empty || !suggestion.edits.is_empty(), "{name}: `{}` edits nothing", suggestion.message);
        }
    }
    for problem in &outcome.problems {
        assert_phrase(&problem.message, "a problem");
    }
}

#[test]
fn suggestions_come_from_the_lints_that_promise_them() {
    let outcome = lint(&["fixtures"]);
    for lint in lints() {
        let of_lint: Vec<_> = outcome.findings.iter().filter(|finding| finding.lint == lint.name).collect();
        let suggests = of_lint.iter().any(|finding| !finding.suggestions.is_empty());
        let is_safe = of_lint.iter().any(|finding| fix::is_fixable(finding, Trust::Safe));
        let fix = match (is_safe, suggests) {
            (true, _) => Fix::Safe,
            (false, true) => Fix::Suggestion,
            (false, false) => Fix::None,
        };
        assert_eq!(fix, page(lint).fix, "{}", lint.name);
    }
}

#[test]
fn the_tool_has_nothing_to_say_of_itself() {
    let outcome = lint(&["src", "tests", "benches"]);
    let said: Vec<_> =
        outcome.findings.iter().map(|finding| (&finding.primary.place.source.path, finding.lint)).collect();
    assert!(said.is_empty(), "{said:?}");
    assert!(outcome.problems.is_empty(), "{:?}", outcome.problems);
}

#[test]
fn generated_parts_are_up_to_date() {
    let mut stale = Vec::new();
    for (document, section, expected) in [
        ("lints/README.md", "lints", lint_table("")),
        ("README.md", "lints", lint_table("lints/")),
        ("README.md", "screen", screen()),
        ("README.md", "help", fence("text", &run(&["--help"], root()))),
        ("fixtures/Cargo.toml", "programs", programs()),
    ] {
        let text = read(document);
        let (start, end) =
            section_of(&text, section).unwrap_or_else(|| panic!("{document} has no section `{section}`"));
        if text[start..end] != expected {
            stale.push(format!("{document}, `{section}`"));
            if blessing() {
                fs::write(root().join(document), format!("{}{expected}{}", &text[..start], &text[end..]))
                    .expect("the documents can be written");
            }
        }
    }
    assert!(blessing() || stale.is_empty(), "not up to date: {stale:?}; `BLESS=1 cargo test --test hygiene` mends it");
}

#[test]
fn the_schema_is_up_to_date() {
    let (path, expected) = (root().join("detach-lint.schema.json"), schema::generated());
    if blessing() {
        fs::write(&path, expected).expect("the schema can be written");
    } else {
        let mended = "`BLESS=1 cargo test --test hygiene` mends it";
        assert!(read_path(&path) == expected, "detach-lint.schema.json is not up to date: {mended}");
    }
}

#[test]
fn generated_files_are_up_to_date() {
    for (path, what) in [("docs/reference.md", "markdown"), ("docs/detach-lint.1", "man")] {
        let expected = run(&["generate", what], root());
        if blessing() {
            fs::write(root().join(path), &expected).expect("the documents can be written");
        }
        assert!(read(path) == expected, "{path} is not up to date; `BLESS=1 cargo test --test hygiene` mends it");
    }
}

#[test]
fn links_lead_somewhere() {
    let pages = lints().iter().map(|lint| format!("lints/{}.md", lint.name));
    let docs = names_in("docs", "md").into_iter().map(|name| format!("docs/{name}.md"));
    let mut report = String::new();
    for document in DOCUMENTS.into_iter().map(str::to_owned).chain(pages).chain(docs) {
        let text = read(&document);
        let folder = Path::new(&document).parent().expect("a document lies in a folder");
        for target in links(&text) {
            let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
            if path.starts_with("https://") {
                continue;
            }
            let file = if path.is_empty() { PathBuf::from(&document) } else { folder.join(path) };
            let is_there = root().join(&file).exists();
            let is_found = anchor.is_empty() || is_there && anchors(&read_path(&root().join(&file))).contains(anchor);
            if !is_there || !is_found {
                let _ = writeln!(report, "  {document}: {target}");
            }
        }
    }
    assert!(report.is_empty(), "links to nothing:\n{report}");
}

#[test]
fn the_changelog_names_every_new_lint() {
    let text = read("CHANGELOG.md");
    let headings: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("## ")).collect();
    assert_eq!(headings.first(), Some(&"Unreleased"), "what comes next stands first");
    let released: BTreeSet<Version> = headings[1..]
        .iter()
        .map(|heading| heading.split(' ').next().and_then(|it| it.parse().ok()).expect("a version"))
        .collect();
    let unreleased = text.split("\n## ").nth(1).expect("there is such a section");
    for lint in lints() {
        let since: Version = page(lint).since.parse().expect("`since` is a version");
        let part = if released.contains(&since) { text.as_str() } else { unreleased };
        assert!(part.contains(&format!("`{}`", lint.name)), "CHANGELOG.md does not name {}", lint.name);
    }
}

#[test]
fn versions_agree() {
    let version = version().to_string();
    assert_eq!(run(&["--version"], root()), format!("detach-lint {version}\n"));
    let lock: toml::Table = toml::from_str(&read("Cargo.lock")).expect("the lock file is TOML");
    let packages = lock["package"].as_array().expect("packages are a list");
    let own = packages.iter().find(|package| package["name"].as_str() == Some("detach-lint")).expect("it is locked");
    assert_eq!(own["version"].as_str(), Some(version.as_str()));
    assert!(read("README.md").contains(&version), "README.md speaks of another version than {version}");
}

#[test]
fn the_oldest_rust_that_works_is_said_everywhere() {
    let manifest = manifest();
    let oldest = manifest["package"]["rust-version"].as_str().expect("it is declared");
    for document in ["README.md", "CONTRIBUTING.md"] {
        assert!(read(document).contains(&format!("Rust {oldest}")), "{document} does not speak of Rust {oldest}");
    }
    let toolchain: toml::Table = toml::from_str(&read("rust-toolchain.toml")).expect("it is TOML");
    let used = toolchain["toolchain"]["channel"].as_str().expect("a channel is a string");
    assert!(rust(used) >= rust(oldest), "{used} is pinned, {oldest} is declared");

    // No dependency asks for more. What the code itself asks for is held by clippy's `incompatible_msrv`.
    let host = output(Command::new(env!("CARGO")).arg("-vV"));
    let host = host.lines().find_map(|line| line.strip_prefix("host: ")).expect("cargo knows its host");
    let metadata = ["metadata", "--locked", "--offline", "--format-version", "1", "--filter-platform", host];
    let metadata: serde_json::Value =
        serde_json::from_str(&output(Command::new(env!("CARGO")).args(metadata).current_dir(root())))
            .expect("it is JSON");
    let demanding: Vec<_> = metadata["packages"]
        .as_array()
        .expect("packages are a list")
        .iter()
        .filter_map(|package| Some((package["name"].as_str()?, package["rust_version"].as_str()?)))
        .filter(|(_, needed)| rust(needed) > rust(oldest))
        .collect();
    assert!(demanding.is_empty(), "these need more than Rust {oldest}: {demanding:?}");
}

#[test]
fn every_dependency_has_a_reason() {
    let manifest = manifest();
    let text = read("ARCHITECTURE.md");
    let section = text.split("\n## Dependencies\n").nth(1).expect("there is such a section");
    let section = section.split("\n## ").next().unwrap_or(section);
    let mut reasons: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut kind = "dependencies";
    for line in section.lines() {
        if line.contains("dev-dependencies") {
            kind = "dev-dependencies";
        }
        let name = line.strip_prefix("| `").and_then(|rest| rest.split('`').next());
        reasons.entry(kind).or_default().extend(name);
    }
    for kind in ["dependencies", "dev-dependencies"] {
        let declared: BTreeSet<&str> =
            manifest[kind].as_table().into_iter().flatten().map(|(name, _)| name.as_str()).collect();
        assert_eq!(reasons.remove(kind).unwrap_or_default(), declared, "{kind}");
    }
}

#[test]
fn every_module_is_on_the_map() {
    let text = read("ARCHITECTURE.md");
    let missing: Vec<_> = rust_files(&["src"])
        .into_iter()
        .map(|path| path.strip_prefix("src/").expect("it lies there").to_owned())
        // A lint's own file is named after it, and `lints/README.md` lists them.
        .filter(|path| !lints().iter().any(|lint| *path == format!("checks/{}.rs", lint.name)))
        .filter(|path| !text.contains(&format!("`{path}`")))
        .collect();
    assert!(missing.is_empty(), "ARCHITECTURE.md says nothing of {missing:?}");
}

#[test]
fn every_source_file_opens_with_a_header() {
    for path in rust_files(&["src", "tests", "benches", "lints/stubs"]) {
        let text = read(&path);
        let header: Vec<&str> = text.lines().take_while(|line| line.starts_with("//!")).collect();
        assert!(!header.is_empty(), "{path} does not say what it is for");
        let last = header.last().expect("there is one").trim_end_matches("```").trim_end();
        assert!(last.ends_with(['.', ':', '!', '|']) || last == "//!", "{path}: the header does not end in a sentence");
    }
}

#[test]
fn no_module_lies_in_a_file_called_mod() {
    let found: Vec<_> =
        rust_files(&["src", "tests", "benches"]).into_iter().filter(|path| path.ends_with("/mod.rs")).collect();
    assert!(found.is_empty(), "`foo.rs` beside `foo/` is the custom here: {found:?}");
}

/// What a run looks at is recorded where it is looked at, and a later run believes what was found only as long as that has
/// not changed: so there is no other way to the disk. What the user names is looked for anew in each run, by `walk.rs`.
#[test]
fn the_core_sees_the_disk_through_one_file() {
    let core = ["workspace", "db", "resolve", "types", "flow", "trigger", "checks", "syntax"];
    let ways =
        ["std::fs", "File::open", ".is_file()", ".is_dir()", ".exists()", ".canonicalize()", ".symlink_metadata()"];
    let allowed = ["workspace/disk.rs", "workspace/files.rs", "workspace/walk.rs", "workspace/tests.rs"];
    for path in rust_files(&["src"]) {
        let place = path.strip_prefix("src/").expect("it lies there");
        let is_core = core.iter().any(|part| place == format!("{part}.rs") || place.starts_with(&format!("{part}/")));
        if !is_core || allowed.contains(&place) {
            continue;
        }
        let text = read(&path);
        let program = text.split("\n#[cfg(test)]\n").next().unwrap_or_default();
        for (index, line) in program.lines().enumerate() {
            // A walk tells of its entries without another look.
            let line = line.replace("file_type().is_", "");
            let way = ways.iter().find(|way| line.contains(**way));
            assert!(way.is_none(), "{path}:{}: {} passes the record by", index + 1, way.unwrap_or(&""));
        }
    }
}

#[test]
fn texts_are_clean() {
    // A clone may lie in a folder with a name that says nothing, like `/src`.
    let place = root().to_str().filter(|place| Path::new(place).components().count() > 2);
    for path in texts() {
        let text = read(&path);
        assert!(text.is_empty() || text.ends_with('\n'), "{path} does not end with a line break");
        assert!(!text.ends_with("\n\n"), "{path} ends with an empty line");
        for (index, line) in text.lines().enumerate() {
            let place_of_line = format!("{path}:{}", index + 1);
            assert_eq!(line.trim_end(), line, "{place_of_line}: a blank at the end");
            assert!(!line.contains('\t'), "{place_of_line}: a tab");
            assert!(place.is_none_or(|place| !line.contains(place)), "{place_of_line}: a path of this machine");
        }
    }
}

#[test]
fn what_is_left_to_do_is_an_issue() {
    for path in rust_files(&["src", "tests", "benches"]) {
        for (index, line) in read(&path).lines().enumerate() {
            // Put together here, so that this line is not found.
            for word in [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("X", "XX")] {
                let numbered = line.contains(&format!("{word}(#"));
                assert!(numbered || !line.contains(word), "{path}:{}: {word} without an issue", index + 1);
            }
        }
    }
}

/// The lints as a Markdown table; `folder` leads to their pages.
fn lint_table(folder: &str) -> String {
    let mut table = "| lint | group | level | fix | what it finds | proven by | rustc sees | clippy sees |\n\
                     |---|---|---|---|---|---|---|---|\n"
        .to_owned();
    let compilers: toml::Table = toml::from_str(&read("fixtures/compilers.toml")).expect("it is TOML");
    for lint in lints() {
        let page = page(lint);
        let fix = match page.fix {
            Fix::None => "no",
            Fix::Suggestion => "suggestion",
            Fix::Safe => "yes",
        };
        let (name, group, level) = (lint.name, lint.group.name(), lint.level.name());
        let _ = write!(table, "| [`{name}`]({folder}{name}.md) | {group} | {level} | {fix} | {} |", page.summary);
        let Some(seen) = compilers.get(name) else {
            table += "  |  |  |\n";
            continue;
        };
        let of = |compiler: &str| format!("{} of {}", seen[compiler], seen["shapes"]);
        let _ = writeln!(table, " {} programs | {} | {} |", proofs(name), of("rustc"), of("clippy"));
    }
    table
}

/// How many programs are run to show that the lint is right.
fn proofs(lint: &str) -> usize {
    entries(&format!("fixtures/{lint}")).into_iter().filter(|path| name_of(path).starts_with("proof_")).count()
}

/// The manifest's list of the fixtures: every file of a lint's folder is a program, and a folder in it is one too.
fn programs() -> String {
    let mut list = String::new();
    for lint in lint_folders() {
        for entry in entries(&format!("fixtures/{lint}")) {
            let name = name_of(&entry);
            let path = if entry.is_dir() { format!("{lint}/{name}/main.rs") } else { format!("{lint}/{name}") };
            let text = read(&format!("fixtures/{path}"));
            // A proof may be a test that passes although it should not.
            let is_test = |line: &str| line.starts_with("#[") && (line.contains("test]") || line.contains("test("));
            let is_test = name.starts_with("proof_") && text.lines().any(is_test);
            let (kind, stem) = (if is_test { "test" } else { "bin" }, name.trim_end_matches(".rs"));
            let _ = writeln!(list, "[[{kind}]]\nname = \"{lint}-{stem}\"\npath = \"{path}\"");
            // Not built once more as a test, unless it is one.
            list += if is_test { "\n" } else { "test = false\n\n" };
        }
    }
    // The comment that ends the list begins with it.
    list + "# "
}

/// What the tool prints about the example of the README, in a package that depends on tokio.
fn screen() -> String {
    let text = read("README.md");
    let (start, end) = section_of(&text, "example").expect("the README has an example");
    let code = text[start..end].trim_start_matches("```rust\n").trim_end_matches("```\n");
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    fs::create_dir(folder.path().join("src")).expect("the folder can be written to");
    fs::write(folder.path().join("src/upload.rs"), code).expect("the folder can be written to");
    let manifest = "[package]\nname = \"example\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[dependencies]\n\
         tokio = { version = \"1\", features = [\"full\"] }\n[lib]\npath = \"src/upload.rs\"\n";
    fs::write(folder.path().join("Cargo.toml"), manifest).expect("the folder can be written to");
    let stdout = run(&["src/upload.rs"], folder.path());
    assert!(stdout.starts_with("error["), "the example of the README finds nothing: {stdout}");
    fence("text", stdout.trim_end())
}

fn fence(info: &str, text: &str) -> String {
    format!("```{info}\n{}\n```\n", text.trim_end())
}

/// Where the lines between `<!-- name -->` and `<!-- end of name -->` lie.
fn section_of(text: &str, name: &str) -> Option<(usize, usize)> {
    let open = format!("<!-- {name} -->\n");
    let start = text.find(&open)? + open.len();
    let end = start + text[start..].find(&format!("<!-- end of {name} -->"))?;
    Some((start, end))
}

fn blessing() -> bool {
    std::env::var_os("BLESS").is_some_and(|value| !value.is_empty() && value != "0")
}

/// Lints folders of the project, with nothing known of dependencies but their stubs.
/// What all lints say, those that are off by themselves too.
fn lint(folders: &[&str]) -> Outcome {
    let opt_in: Vec<_> = lints()
        .iter()
        .filter(|lint| lint.level == Level::Allow && lint.group != Group::Tool)
        .map(|lint| LevelFlag { level: Level::Warn, name: lint.name.to_owned(), place: None })
        .collect();
    detach_lint::lint(&Request {
        paths: folders.iter().map(PathBuf::from).collect(),
        current_dir: root().to_owned(),
        cargo_home: None,
        levels: Levels::new(lints(), &opt_in).expect("these are the lints' own names"),
        threads: None,
        ..Request::default()
    })
}

/// What the program prints on stdout, in an environment of its own.
fn run(arguments: &[&str], folder: &Path) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_detach-lint"));
    command.args(arguments).current_dir(folder).env_clear().env("CARGO_HOME", folder.join("no-cargo-home-here"));
    if let Some(system) = std::env::var_os("SystemRoot") {
        command.env("SystemRoot", system);
    }
    let output = command.output().expect("the program can be run");
    String::from_utf8(output.stdout).expect("it prints UTF-8")
}

fn output(command: &mut Command) -> String {
    let output = command.output().expect("cargo runs the tests, so it can be run");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("cargo prints UTF-8")
}

fn page(lint: &Lint) -> Page {
    Page::parse(lint.page).unwrap_or_else(|error| panic!("the page of {}: {error}", lint.name))
}

/// Lower case, unless it begins with code or a name, and without a final stop.
fn is_phrase(text: &str) -> bool {
    let first = text.chars().next();
    first.is_some_and(|first| first == '`' || first.is_lowercase() || first.is_numeric())
        && !text.ends_with(['.', '!', ':', ' '])
        && !text.contains('\n')
}

#[track_caller]
fn assert_phrase(text: &str, whose: &str) {
    assert!(is_phrase(text), "{whose}: not in lower case, or with a stop: `{text}`");
}

/// The targets of all links outside of code.
fn links(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut in_code = false;
    for line in text.lines() {
        if line.starts_with("```") {
            in_code = !in_code;
        } else if !in_code {
            found.extend(line.split("](").skip(1).filter_map(|rest| rest.split(')').next()));
        }
    }
    found
}

/// The names by which the headings of a document can be linked to.
fn anchors(text: &str) -> BTreeSet<String> {
    let headings = text.lines().filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches('#').trim());
    let slug = |heading: &str| {
        let kept =
            heading.to_lowercase().chars().filter(|ch| ch.is_alphanumeric() || " -_".contains(*ch)).collect::<String>();
        kept.replace(' ', "-")
    };
    headings.map(slug).collect()
}

fn manifest() -> toml::Table {
    toml::from_str(&read("Cargo.toml")).expect("the manifest is TOML")
}

fn version() -> Version {
    env!("CARGO_PKG_VERSION").parse().expect("cargo gives a version")
}

/// A version of Rust, which may lack its last part.
fn rust(text: &str) -> (u64, u64, u64) {
    let mut parts = text.split('.').map(|part| part.parse().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    (next(), next(), next())
}

/// Every text of the project that is written by hand for people, and every source file.
fn texts() -> Vec<String> {
    let mut paths = rust_files(&["src", "tests", "benches", "lints/stubs"]);
    paths.extend(DOCUMENTS.map(str::to_owned));
    paths.extend(names_in("docs", "md").into_iter().map(|name| format!("docs/{name}.md")));
    paths.extend(lints().iter().map(|lint| format!("lints/{}.md", lint.name)));
    let others = [
        "Cargo.toml",
        "clippy.toml",
        "rustfmt.toml",
        "rust-toolchain.toml",
        ".ci/run",
        ".ci/pre-commit",
        ".pre-commit-hooks.yaml",
        "action.yml",
        "pyproject.toml",
        "tests/readers/Cargo.toml",
        "LICENSE-MIT",
        "LICENSE-APACHE",
    ];
    paths.extend(others.map(str::to_owned));
    paths
}

/// The Rust files in `folders`, as paths from the root with slashes, sorted.
fn rust_files(folders: &[&str]) -> Vec<String> {
    let mut files = Vec::new();
    for folder in folders {
        for entry in walkdir::WalkDir::new(root().join(folder)).sort_by_file_name() {
            let path = entry.expect("the sources can be read").into_path();
            if path.extension().is_some_and(|extension| extension == "rs") {
                let path = path.strip_prefix(root()).expect("it lies in the project");
                files.push(path.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    assert!(!files.is_empty());
    files
}

/// The stems of the files in `folder` with that extension, sorted.
fn names_in(folder: &str, extension: &str) -> Vec<String> {
    let paths = entries(folder).into_iter().filter(|path| path.extension().is_some_and(|it| it == extension));
    paths.map(|path| path.file_stem().expect("a file has a name").to_string_lossy().into_owned()).collect()
}

/// The folders of `fixtures/` that are named after a lint.
fn lint_folders() -> BTreeSet<String> {
    let folders = entries("fixtures").into_iter().filter(|path| path.is_dir()).map(|path| name_of(&path));
    folders.filter(|name| !OTHER_FIXTURES.contains(&name.as_str())).collect()
}

fn entries(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join(folder)).expect("the project can be read");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("the project can be read").path()).collect();
    paths.sort();
    paths
}

fn name_of(path: &Path) -> String {
    path.file_name().expect("an entry has a name").to_string_lossy().into_owned()
}

fn read(path: &str) -> String {
    read_path(&root().join(path))
}

fn read_path(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
