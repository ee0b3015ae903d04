//! What is printed for other programs: each format read by a reader of it or held against its schema, and fingerprints.
//!
//! What is found is the matter of other tests; a few lines of lost work are enough here.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use detach_lint::fingerprint::fingerprints;
use detach_lint::levels::Levels;
use detach_lint::{Outcome, Request};
use serde::Deserialize;
use serde_json::Value;
use tempfile::TempDir;

/// A package with findings at both levels, and text that no terminal, log or document should take for its own.
const LIB: &str = "pub async fn w() {}
pub mod ugly;
pub async fn lost() {
    std::thread::spawn(|| async { w().await });
    w(); // \u{1b}[31m\u{202e} ::error::no ##[error]no ]]> <b> & \u{85}
}
";
const UGLY: &str = "pub async fn f() { f().await; \u{1b}]0;x\u{7} }\n";

/// Work that is lost in each kind of item.
const ITEMS: &str = "async fn w() {}
fn plain() { w(); }
struct Store<T>(T);
impl<T: Clone> Store<T> {
    fn flush(&self) { w(); }
}
impl<T> Drop for Store<T> {
    fn drop(&mut self) { w(); }
}
trait Fill {
    fn fill() { w(); }
}
static HOOK: fn() = || { w(); };
mod inner {
    fn outer() {
        fn nested() { super::w(); }
        super::w();
    }
}
";

/// Lints a folder of its own, with nothing known of dependencies but their stubs.
fn lint<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> (TempDir, Outcome) {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    for (path, text) in files {
        fs::write(folder.path().join(path), text).expect("files can be written");
    }
    let outcome = detach_lint::lint(&Request {
        paths: vec![".".into()],
        current_dir: folder.path().to_owned(),
        cargo_home: None,
        levels: Levels::default(),
        threads: None,
        ..Request::default()
    });
    (folder, outcome)
}

#[test]
fn a_finding_knows_its_item() {
    let (_folder, outcome) = lint([("a.rs", ITEMS)]);
    let within = outcome.findings.iter().map(|finding| {
        let within = finding.within.as_ref().expect("it lies in a body");
        (&*within.item, within.header.text())
    });
    assert_eq!(
        within.collect::<Vec<_>>(),
        [
            ("plain", "fn plain()"),
            ("Store::flush", "fn flush(&self)"),
            ("<Store as Drop>::drop", "fn drop(&mut self)"),
            ("Fill::fill", "fn fill()"),
            ("HOOK", "static HOOK: fn() ="),
            ("inner::outer::nested", "fn nested()"),
            ("inner::outer", "fn outer()"),
        ]
    );
}

#[test]
fn fingerprints_outlive_moved_lines() {
    let (_folder, before) = lint([("a.rs", ITEMS)]);
    let moved = format!("//! New.\n\n{}", ITEMS.replace("{ w(); }", "{\n        w( );\n    }"));
    let (_folder, after) = lint([("a.rs", &*moved)]);
    assert_eq!(before.findings.len(), 7);
    assert_eq!(fingerprints(&before.findings), fingerprints(&after.findings));
}

/// A package, with a file whose name is as ugly as its text.
fn package() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("it has one")).expect("folders can be made");
        fs::write(path, text).expect("files can be written");
    };
    write(
        "Cargo.toml",
        "[package]\nname = \"app\"\nversion = \"1.2.3\"\nedition = \"2021\"\n[dependencies]\ntokio = \"1\"\n",
    );
    write("src/lib.rs", LIB);
    write("src/ugly.rs", UGLY);
    if cfg!(unix) {
        write("::error::\u{1b}[2J\n##[x]<&\u{202e}.rs", "async fn w() {}\nfn lost() { w(); }\n");
    }
    folder
}

/// How many findings [`package`] has.
fn count() -> usize {
    if cfg!(unix) { 4 } else { 3 }
}

/// What the program prints in `folder`, with nothing but `variables` in its environment.
fn run(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> (String, String, Option<i32>) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_detach-lint"));
    command.args(arguments).current_dir(folder).env_clear().env("CARGO_HOME", folder.join("no-cargo-home-here"));
    command.envs(variables.iter().copied());
    if let Some(root) = std::env::var_os("SystemRoot") {
        command.env("SystemRoot", root);
    }
    let output = command.output().expect("the program can be run");
    let text = |bytes| String::from_utf8(bytes).expect("the program prints UTF-8");
    (text(output.stdout), text(output.stderr), output.status.code())
}

fn printed(format: &str) -> String {
    let folder = package();
    let (stdout, stderr, code) = run(folder.path(), &["--format", format], &[]);
    assert_eq!(code, Some(1), "{stderr}");
    stdout
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

const FORMATS: [&str; 13] = [
    "human",
    "full",
    "concise",
    "json",
    "json-lines",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "checkstyle",
    "rdjson",
    "markdown",
    "cargo",
];

#[test]
fn no_format_passes_on_what_a_terminal_obeys() {
    for format in FORMATS {
        let text = printed(format);
        let bad = |ch: &char| (ch.is_control() && *ch != '\n') || ('\u{202a}'..='\u{202e}').contains(ch);
        assert_eq!(text.chars().find(bad), None, "{format}: {text}");
    }
}

#[test]
fn every_format_has_every_finding_and_the_same_bytes_each_time() {
    for format in FORMATS {
        let folder = package();
        let once = run(folder.path(), &["--format", format, "--threads", "1"], &[]).0;
        let again = run(folder.path(), &["--format", format], &[]).0;
        assert_eq!(once, again, "{format}");
        for lint in ["future_as_thread_result", "unpolled_future", "parse_error"] {
            assert!(once.contains(lint), "{format} says nothing of {lint}: {once}");
        }
    }
}

#[test]
fn an_xml_reader_reads_checkstyle() {
    let text = printed("checkstyle");
    let document = roxmltree::Document::parse(&text).expect("it is XML");
    assert_eq!(document.root_element().tag_name().name(), "checkstyle");
    let errors: Vec<_> = document.descendants().filter(|node| node.has_tag_name("error")).collect();
    assert_eq!(errors.len(), count());
    for error in &errors {
        assert!(error.parent().is_some_and(|file| file.has_tag_name("file") && file.has_attribute("name")));
        for number in ["line", "column"] {
            assert!(error.attribute(number).is_some_and(|it| it.parse::<u32>().is_ok_and(|it| it > 0)));
        }
        assert!(matches!(error.attribute("severity"), Some("error" | "warning")));
        assert!(error.attribute("source").is_some_and(|source| source.starts_with("detach-lint.")));
        assert!(error.attribute("message").is_some_and(|message| !message.is_empty()));
    }
}

#[test]
fn gitlab_has_the_required_keys() {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Issue {
        description: String,
        check_name: String,
        fingerprint: String,
        severity: String,
        location: Location,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Location {
        path: String,
        lines: Lines,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Lines {
        begin: u32,
        end: u32,
    }
    let issues: Vec<Issue> = serde_json::from_str(&printed("gitlab")).expect("it is a list of issues");
    assert_eq!(issues.len(), count());
    let prints: BTreeSet<_> = issues.iter().map(|issue| &issue.fingerprint).collect();
    assert_eq!(prints.len(), count());
    for issue in &issues {
        assert!(["info", "minor", "major", "critical", "blocker"].contains(&&*issue.severity));
        assert!(!issue.description.is_empty() && !issue.check_name.is_empty());
        assert!(!issue.location.path.starts_with(['.', '/']));
        assert!(issue.location.lines.begin > 0 && issue.location.lines.begin <= issue.location.lines.end);
    }
}

/// reviewdog's format, as `proto/rdf/reviewdog.proto` has it, for what is printed here.
mod reviewdog {
    use serde::Deserialize;

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct DiagnosticResult {
        pub(super) source: Source,
        pub(super) diagnostics: Vec<Diagnostic>,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Source {
        pub(super) name: String,
        pub(super) url: String,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Diagnostic {
        pub(super) message: String,
        pub(super) location: Location,
        pub(super) severity: Severity,
        pub(super) code: Code,
        #[serde(default)]
        pub(super) suggestions: Vec<Suggestion>,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Location {
        pub(super) path: String,
        pub(super) range: Range,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Range {
        pub(super) start: Position,
        pub(super) end: Position,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Position {
        pub(super) line: usize,
        pub(super) column: usize,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
    pub(super) enum Severity {
        Error,
        Warning,
        Info,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Code {
        pub(super) value: String,
        pub(super) url: String,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Suggestion {
        pub(super) range: Range,
        pub(super) text: String,
    }
}

#[test]
fn rdjson_is_reviewdogs_format() {
    use reviewdog::{DiagnosticResult, Range, Severity};
    let result: DiagnosticResult = serde_json::from_str(&printed("rdjson")).expect("it is a result");
    assert_eq!(result.source.name, "detach-lint");
    assert!(result.source.url.starts_with("https://"));
    assert_eq!(result.diagnostics.len(), count());
    assert!(result.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Warning));
    let in_lib: Vec<_> = result.diagnostics.iter().filter(|it| it.location.path == "src/lib.rs").collect();
    let line = |number: usize| LIB.lines().nth(number - 1).expect("there is such a line");
    let statement = in_lib.iter().find(|it| it.code.value == "unpolled_future").expect("it is there");
    let Range { start, end } = &statement.location.range;
    assert_eq!(&line(start.line)[start.column - 1..end.column - 1], "w()");
    assert!(!statement.message.is_empty() && statement.code.url.ends_with("/unpolled_future.md"));
    let suggestion = &in_lib.iter().find(|it| !it.suggestions.is_empty()).expect("one can be mended").suggestions[0];
    assert!(suggestion.range.start.line <= suggestion.range.end.line && !suggestion.text.is_empty());
}

/// A command as the runner of GitHub Actions reads it: its name, its properties, its message.
fn workflow_command(line: &str) -> (String, Vec<(String, String)>, String) {
    let rest = line.strip_prefix("::").unwrap_or_else(|| panic!("no command: {line}"));
    let (head, message) = rest.split_once("::").expect("a command has a second ::");
    let (name, properties) = head.split_once(' ').unwrap_or((head, ""));
    let unescaped = |text: &str| text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    let property = |pair: &str| {
        let (key, value) = pair.split_once('=').expect("a property has a value");
        (key.to_owned(), unescaped(&value.replace("%3A", ":").replace("%2C", ",")))
    };
    (name.to_owned(), properties.split(',').map(property).collect(), unescaped(message))
}

#[test]
fn github_takes_every_line_for_an_annotation() {
    let text = printed("github");
    assert_eq!(text.lines().count(), count());
    for line in text.lines() {
        let (name, properties, message) = workflow_command(line);
        assert!(["error", "warning"].contains(&&*name), "{line}");
        let get = |key: &str| properties.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str());
        let place = format!("{}:{}", get("file").expect("a file"), get("line").expect("a line"));
        assert!(message.starts_with(&place), "{line}");
        assert!(get("title").expect("a title").starts_with("detach-lint: "));
        assert_eq!(get("col").is_some(), get("line") == get("endLine"), "{line}");
    }
}

#[test]
fn no_line_for_people_is_a_command_to_github() {
    let folder = package();
    for arguments in [&["--format", "human"][..], &["--format", "concise"], &["--format", "markdown"]] {
        let (text, ..) = run(folder.path(), arguments, &[("GITHUB_ACTIONS", "true")]);
        assert!(text.contains("unpolled_future"), "{text}");
        for line in text.lines() {
            assert!(!line.contains("##[") && !line.trim_start().starts_with("::"), "{line}");
        }
    }
}

#[test]
fn github_is_chosen_in_actions_and_said_first() {
    let folder = package();
    let (stdout, stderr, _) = run(folder.path(), &[], &[("GITHUB_ACTIONS", "true")]);
    assert!(stdout.starts_with("::"), "{stdout}");
    assert!(stderr.lines().next().is_some_and(|line| line.contains("GITHUB_ACTIONS")), "{stderr}");
    let (stdout, ..) = run(folder.path(), &[], &[("GITHUB_ACTIONS", "true"), ("DETACH_LINT_FORMAT", "json")]);
    assert!(stdout.starts_with("{\"version\":1"), "{stdout}");
}

#[test]
fn paths_start_where_the_service_looks_from() {
    let folder = package();
    let root = folder.path().canonicalize().expect("it is there");
    let root = root.to_str().expect("it is UTF-8");
    let here = Path::new(root).join("src");
    for (format, variable) in
        [("gitlab", "CI_PROJECT_DIR"), ("github", "GITHUB_WORKSPACE"), ("sarif", "GITHUB_WORKSPACE")]
    {
        let (text, ..) = run(&here, &["--format", format], &[(variable, root)]);
        assert!(text.contains("src/lib.rs"), "{format}: {text}");
        let (text, ..) = run(&here, &["--format", format], &[]);
        assert!(!text.contains("src/lib.rs") && text.contains("lib.rs"), "{format}: {text}");
    }
}

#[test]
fn json_lines_end_with_a_summary() {
    let text = printed("json-lines");
    let lines: Vec<Value> = text.lines().map(json).collect();
    let (last, findings) = lines.split_last().expect("there are lines");
    assert_eq!(findings.len(), count());
    assert!(findings.iter().all(|line| line["kind"] == "finding"));
    assert_eq!((&last["kind"], &last["version"]), (&"summary".into(), &1.into()));
    assert_eq!(last["summary"]["findings"]["warn"], 1);
}

#[test]
fn files_beside_the_stream() {
    let folder = package();
    let arguments = ["--format", "concise", "--output", "sarif=a.sarif", "--output", "junit=b.xml"];
    let (stdout, _, code) = run(folder.path(), &arguments, &[]);
    assert_eq!((code, stdout.lines().count()), (Some(1), count()));
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).expect("it was written");
    assert_eq!(read("a.sarif"), printed("sarif"));
    assert_eq!(read("b.xml"), printed("junit"));

    let (stdout, stderr, code) = run(folder.path(), &["--format", "concise", "--output", "json=no/such/x"], &[]);
    assert_eq!((code, stdout.lines().count()), (Some(2), count()), "the findings are printed all the same");
    assert!(stderr.starts_with("error: no/such/x: cannot be written"), "{stderr}");
}

#[test]
fn statistics_in_both_forms() {
    let folder = package();
    let (text, _, code) = run(folder.path(), &["--statistics"], &[]);
    assert_eq!(code, Some(1));
    let first = text.lines().next().expect("there is a line");
    assert_eq!(first.split_whitespace().collect::<Vec<_>>()[1..], ["unpolled_future", "error", "lost"], "{text}");
    let document = json(&run(folder.path(), &["--statistics", "--format", "json"], &[]).0);
    assert_eq!(document["statistics"][0]["count"], count() - 2);
}

#[test]
fn links_are_asked_for() {
    let folder = package();
    let (text, ..) = run(folder.path(), &["--links", "always", "--format", "concise"], &[]);
    let link = format!(
        "\u{1b}]8;;https://docs.rs/crate/detach-lint/{}/source/lints/unpolled_future.md\u{1b}\\unpolled_future",
        env!("CARGO_PKG_VERSION")
    );
    assert!(text.contains(&link), "{text}");
    assert!(!run(folder.path(), &["--format", "concise"], &[]).0.contains('\u{1b}'));
}

#[test]
fn exit_codes_can_be_bent() {
    let folder = package();
    let code = |arguments: &[&str]| run(folder.path(), arguments, &[]).2;
    assert_eq!(code(&[]), Some(1));
    assert_eq!(code(&["--exit-zero"]), Some(0));
    assert_eq!(code(&["--exit-zero", "missing.rs"]), Some(2), "what cannot be done is no finding");
    assert_eq!(code(&["-W", "all"]), Some(0));
    let most = (count() - 1).to_string();
    let (_, stderr, exit) = run(folder.path(), &["-W", "all", "--max-warnings", &most], &[]);
    assert_eq!(exit, Some(1));
    assert!(stderr.contains(&format!("{} warnings are more than --max-warnings allows", count())), "{stderr}");
    assert_eq!(code(&["-W", "all", "--max-warnings", &count().to_string()]), Some(0));
    assert_eq!(code(&["-W", "all", "--max-warnings", "0", "--exit-zero"]), Some(0));
}

#[test]
fn another_checker_comes_after() {
    // Another checker that is surely there: this program, on a file of its own.
    let folder = package();
    fs::write(folder.path().join("clean.rs"), "fn f() {}\n").expect("files can be written");
    let own = env!("CARGO_BIN_EXE_detach-lint");
    let also = |rest: &str| format!("'{own}' {rest}");
    let with = |rest: &str| run(folder.path(), &["--format", "cargo", "src/ugly.rs", "--also", &also(rest)], &[]);

    let (stdout, _, code) = with("--format cargo src/lib.rs");
    assert_eq!(code, Some(1), "the other one found something");
    let messages: Vec<Value> = stdout.lines().map(json).collect();
    let codes: Vec<_> = messages.iter().filter_map(|message| message["message"]["code"]["code"].as_str()).collect();
    assert_eq!(
        codes,
        ["detach_lint::parse_error", "detach_lint::future_as_thread_result", "detach_lint::unpolled_future"]
    );
    assert_eq!(with("--format cargo clean.rs").2, Some(0));

    let (_, stderr, code) = run(folder.path(), &["--also", "no-such-program-anywhere"], &[]);
    assert_eq!(code, Some(2));
    assert!(stderr.starts_with("error: --also: `no-such-program-anywhere` cannot be started"), "{stderr}");
}

#[test]
fn cargo_has_the_subcommand() {
    let folder = package();
    // As cargo starts it.
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-detach-lint"));
        command.args(arguments).current_dir(folder.path()).env_clear();
        let output = command.env("CARGO_HOME", folder.path()).output().expect("the program can be run");
        (String::from_utf8_lossy(&output.stdout).into_owned(), output.status.code())
    };
    let (stdout, code) = run(&["detach-lint", "--format", "concise"]);
    assert_eq!((stdout.lines().count(), code), (count(), Some(1)));
    assert!(run(&["detach-lint", "--help"]).0.contains("Usage: cargo detach-lint [OPTIONS] [PATH]..."));
    assert_eq!(run(&["detach-lint", "--version"]).0, format!("detach-lint {}\n", env!("CARGO_PKG_VERSION")));
    // Started by hand, the first argument may be a path.
    assert_eq!(run(&["--format", "concise", "src/lib.rs"]).0.lines().count(), 2);
}

#[test]
fn completions_and_man_page() {
    let folder = package();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let (text, _, code) = run(folder.path(), &["generate", "completions", shell], &[]);
        assert_eq!(code, Some(0));
        for word in ["max-warnings", "json-lines", "explain"] {
            assert!(text.contains(word), "{shell} does not know {word}");
        }
        // The others offer no values.
        if ["bash", "fish", "zsh"].contains(&shell) {
            assert!(text.contains("unpolled_future") && text.contains("warnings"), "{shell} knows no lints");
        }
    }
    let (man, ..) = run(folder.path(), &["generate", "man"], &[]);
    assert!(man.contains(".TH detach-lint 1") && man.contains("max\\-warnings"), "{man}");
}

#[test]
#[ignore = "compiles the readers, which are many"]
fn real_readers_read_it() {
    let own = Path::new(env!("CARGO_BIN_EXE_detach-lint"));
    let target = own.ancestors().nth(2).expect("the program lies in target/debug").join("readers");
    let readers = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/readers/Cargo.toml");
    let mut command = Command::new(env!("CARGO"));
    command.args(["test", "--locked", "--manifest-path"]).arg(readers).arg("--target-dir").arg(target);
    let output = command.env("DETACH_LINT", own).output().expect("cargo can be run");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{}\n{}", text(&output.stdout), text(&output.stderr));
    assert!(text(&output.stdout).contains("test result: ok. 5 passed"), "{}", text(&output.stdout));
}
