//! What detach-lint prints, read by the readers that editors and services use, and held against published schemas.
//!
//! `tests/outputs.rs` runs these tests, with the program in the variable `DETACH_LINT`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use cargo_metadata::diagnostic::{Applicability, DiagnosticLevel};
use cargo_metadata::{CompilerMessage, Message};
use quick_junit::{NonSuccessKind, TestCaseStatus};
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

/// A package, with a file whose name is as ugly as its text.
fn package() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("it has one")).expect("folders can be made");
        fs::write(path, text).expect("files can be written");
    };
    write("Cargo.toml", "[package]\nname = \"app\"\nversion = \"1.2.3\"\nedition = \"2021\"\n");
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

/// What the program prints in `folder`.
fn run(folder: &Path, arguments: &[&str]) -> (String, String, Option<i32>) {
    let program = std::env::var_os("DETACH_LINT").expect("`tests/outputs.rs` says where the program is");
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder);
    for variable in ["GITHUB_ACTIONS", "GITHUB_WORKSPACE", "CI_PROJECT_DIR", "DETACH_LINT_FORMAT"] {
        command.env_remove(variable);
    }
    let output = command.output().expect("the program can be run");
    let text = |bytes| String::from_utf8(bytes).expect("the program prints UTF-8");
    (text(output.stdout), text(output.stderr), output.status.code())
}

fn printed(format: &str) -> String {
    let folder = package();
    let (stdout, stderr, code) = run(folder.path(), &["--format", format]);
    assert_eq!(code, Some(1), "{stderr}");
    stdout
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The schema as it is published, with one pattern mended: it has a bracket too many, which JavaScript lets pass.
fn sarif_schema() -> Value {
    let published = include_str!("../../schemas/sarif-2.1.0.json");
    let mended = published.replace("{2}-[a-zA-Z]{2}]?$", "{2}-[a-zA-Z]{2}$");
    assert_ne!(published, mended);
    json(&mended)
}

#[test]
fn sarif_fits_its_schema() {
    let schema = sarif_schema();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).expect("it is a schema");
    let document = json(&printed("sarif"));
    let errors: Vec<_> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
    assert_eq!(errors, [""; 0]);

    // What the schema cannot say.
    let run = &document["runs"][0];
    let results = run["results"].as_array().expect("there are results");
    assert_eq!(results.len(), count());
    let rules = run["tool"]["driver"]["rules"].as_array().expect("there are rules");
    let mut prints = BTreeSet::new();
    for result in results {
        let index = result["ruleIndex"].as_u64().expect("it is a number") as usize;
        assert_eq!(rules[index]["id"], result["ruleId"]);
        let artifact = &result["locations"][0]["physicalLocation"]["artifactLocation"];
        assert_eq!(artifact["uriBaseId"], "%SRCROOT%");
        prints.insert(result["partialFingerprints"]["detachLint/v1"].as_str().expect("it is text").to_owned());
    }
    assert_eq!(prints.len(), results.len(), "no two have the same fingerprint");
    assert_eq!(run["invocations"][0]["executionSuccessful"], true);
    // A validator that lets everything pass proves nothing.
    let mut broken = document.clone();
    broken["version"] = "0.1.0".into();
    assert!(!validator.is_valid(&broken));
}

#[test]
fn sarif_without_findings_and_with_problems_fits_too() {
    let schema = sarif_schema();
    let validator = jsonschema::validator_for(&schema).expect("it is a schema");
    let folder = package();
    fs::write(folder.path().join("clean.rs"), "fn f() {}\n").expect("files can be written");
    let (stdout, _, code) = run(folder.path(), &["--format", "sarif", "clean.rs", "missing.rs"]);
    assert_eq!(code, Some(2));
    let document = json(&stdout);
    assert!(validator.is_valid(&document), "{document}");
    let invocation = &document["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    assert_eq!(
        invocation["toolExecutionNotifications"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
        "missing.rs"
    );
}

#[test]
fn cargos_own_reader_reads_cargo() {
    let folder = package();
    let text = run(folder.path(), &["--format", "cargo", "src"]).0;
    let messages: Vec<CompilerMessage> = Message::parse_stream(text.as_bytes())
        .map(|message| match message.expect("the reader takes it") {
            Message::CompilerMessage(message) => message,
            other => panic!("{other:?}"),
        })
        .collect();
    let codes: Vec<_> = messages.iter().filter_map(|it| it.message.code.as_ref()).map(|code| &*code.code).collect();
    assert_eq!(
        codes,
        ["detach_lint::future_as_thread_result", "detach_lint::unpolled_future", "detach_lint::parse_error"]
    );
    let first = &messages[0];
    assert!(first.package_id.repr.starts_with("path+file://") && first.package_id.repr.ends_with("#app@1.2.3"));
    assert_eq!((first.target.name.as_str(), first.target.edition.as_str()), ("app", "2021"));
    assert!(first.target.is_lib() && first.target.src_path.ends_with("src/lib.rs"));
    assert_eq!(first.message.level, DiagnosticLevel::Error);
    assert_eq!(messages[2].message.level, DiagnosticLevel::Warning);
    let rendered = first.message.rendered.as_deref().expect("bacon shows it");
    assert!(rendered.starts_with("error[future_as_thread_result]: ") && rendered.contains("--> src/lib.rs:4:"));

    // Places point at the text that they mean, in every way in which they are said.
    for message in &messages {
        let primary: Vec<_> = message.message.spans.iter().filter(|span| span.is_primary).collect();
        assert_eq!(primary.len(), 1);
    }
    let span = first.message.spans.iter().find(|span| span.is_primary).expect("there is one");
    assert_eq!(span.file_name, "src/lib.rs");
    let marked = &LIB[span.byte_start as usize..span.byte_end as usize];
    let line = LIB.lines().nth(span.line_start - 1).expect("there is such a line");
    assert_eq!(&line[span.column_start - 1..span.column_end - 1], marked);
    assert_eq!((&*span.text[0].text, span.text[0].highlight_start), (line, span.column_start));

    // A suggestion is what an editor applies.
    let mut children = messages.iter().flat_map(|message| &message.message.children);
    let help = children.find(|child| child.spans.iter().any(|span| span.suggested_replacement.is_some()));
    let edit = &help.expect("one of them has a replacement").spans[0];
    assert_eq!(edit.suggestion_applicability, Some(Applicability::MaybeIncorrect));
}

#[test]
fn cargos_own_reader_reads_two_checkers() {
    let folder = package();
    // cargo itself is the other one: what it says of a package that does not compile comes after the findings.
    let also = "cargo check --offline --message-format=json";
    let text = run(folder.path(), &["--format", "cargo", "src/lib.rs", "--exit-zero", "--also", also]).0;
    let messages: Vec<Message> =
        Message::parse_stream(text.as_bytes()).map(|message| message.expect("the reader takes it")).collect();
    let own = |message: &Message| {
        matches!(message, Message::CompilerMessage(message)
            if message.message.code.as_ref().is_some_and(|code| code.code.starts_with("detach_lint::")))
    };
    assert_eq!(messages.iter().map(own).take(3).collect::<Vec<_>>(), [true, true, false], "{text}");
    assert!(matches!(messages.last(), Some(Message::BuildFinished(end)) if !end.success), "{text}");
}

#[test]
fn a_junit_reader_reads_junit() {
    let report = quick_junit::Report::deserialize_from_str(&printed("junit")).expect("it is a report");
    assert_eq!((report.tests, report.failures, report.errors), (count(), count() - 1, 0));
    let cases: Vec<_> = report.test_suites.iter().flat_map(|suite| &suite.test_cases).collect();
    assert_eq!(cases.len(), count());
    let failed = cases.iter().find(|case| case.name.as_str().starts_with("future_as_thread_result"));
    let TestCaseStatus::NonSuccess { kind: NonSuccessKind::Failure, message, ty, description, .. } =
        &failed.expect("it is there").status
    else {
        panic!("{failed:?}");
    };
    assert_eq!(message.as_ref().expect("it says what").as_str(), "this thread returns a future and never runs it");
    assert_eq!(ty.as_ref().expect("it says which").as_str(), "future_as_thread_result");
    assert!(description.as_ref().expect("it says where").as_str().starts_with("src/lib.rs:4:"));
    let warned = cases.iter().find(|case| case.name.as_str().starts_with("parse_error")).expect("it is there");
    assert!(matches!(warned.status, TestCaseStatus::Skipped { .. }), "{warned:?}");

    let folder = package();
    fs::write(folder.path().join("clean.rs"), "fn f() {}\n").expect("files can be written");
    let (clean, _, code) = run(folder.path(), &["--format", "junit", "clean.rs"]);
    let report = quick_junit::Report::deserialize_from_str(&clean).expect("it is a report");
    assert_eq!((code, report.tests, report.failures), (Some(0), 1, 0));
}
