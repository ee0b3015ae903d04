//! Proof by execution: programs among the fixtures that are run, and that show what the pages claim.
//!
//! A fixture called `proof_fails_*.rs` is a program that rustc accepts without a warning and that loses its work;
//! `proof_works_*.rs` is one that looks alike and does its work. What becomes of the work is claimed in the program's
//! header and measured here: all fixtures are built by one call of cargo, the programs are run, and what they print is
//! held against the claims. detach-lint has to report the ones, and to be silent about the others.

#[path = "../support/annotations.rs"]
mod annotations;
mod claims;
mod compilers;
mod cured;
mod programs;
mod projects;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use claims::Claim;
use programs::{Built, Kind, Program};

/// So many programs have to show that a lint is right to report, and so many that it is right to be silent.
const ENOUGH_FAIL: usize = 5;
const ENOUGH_WORK: usize = 3;

const TO_MEND: &str = "not up to date; `BLESS=1 cargo test --test proof` and then `--test hygiene` mend it";

static BUILT: LazyLock<Built> = LazyLock::new(programs::build);

#[test]
fn programs_do_what_they_claim() {
    let runs = programs::run_all(&BUILT);
    assert!(!runs.is_empty(), "there are no proofs");
    let mut report = String::new();
    for (program, run) in runs {
        let objections = match (claims::parse(&program.text), run) {
            (Ok(claims), Ok(run)) => claims::objections(&claims, &run),
            (Err(error), _) | (_, Err(error)) => vec![error],
        };
        for objection in objections {
            let _ = writeln!(report, "  {}: {objection}", program.path);
        }
    }
    assert!(report.is_empty(), "programs do not do what they claim:\n{report}");
}

#[test]
fn programs_claim_what_their_names_say() {
    for Program { path, kind, text, .. } in programs::all() {
        let claims = claims::parse(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
        // A line that is printed, or an order, is good or bad: only a reader can tell.
        let fits = match kind {
            Kind::Fails => !claims.iter().all(Claim::is_success),
            Kind::Works => !claims.iter().any(Claim::is_loss),
        };
        assert!(fits, "{path} claims {claims:?}");
    }
}

#[test]
fn programs_compile_without_a_warning() {
    let programs = programs::all();
    let mut report = String::new();
    for warning in &BUILT.warnings {
        if programs.iter().any(|program| program.path == warning.path) || !warning.path.contains('/') {
            let _ = writeln!(report, "  {}:{}: {}", warning.path, warning.first_line, warning.message);
        }
    }
    assert!(report.is_empty(), "rustc sees something in what shows that it sees nothing:\n{report}");
}

/// What names mean in each edition, in modules and in files that are included, rustc knows best.
#[test]
fn projects_compile_and_rustc_finds_no_other_unused_future() {
    let projects = projects::all();
    assert!(projects.iter().any(|project| project.name == "editions"), "{projects:?}");
    let mut report = String::new();
    for project in projects {
        let said = project.checked();
        for error in said.errors {
            let _ = writeln!(report, "  {} does not compile:\n{error}", project.name);
        }
        for (path, line) in said.unused.into_iter().filter(|_| !project.hides_findings()) {
            let text = project.text(&path);
            if !text.lines().nth(line - 1).is_some_and(|line| line.contains("//~ ")) {
                let _ = writeln!(report, "  {}/{}:{line} is not annotated", project.name, path.display());
            }
        }
    }
    assert!(report.is_empty(), "rustc and the fixtures disagree:\n{report}");
}

#[test]
fn detach_lint_reports_those_that_fail() {
    let programs = programs::all();
    let paths: Vec<_> = programs.iter().map(|program| programs::fixtures().join(&program.path)).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let outcome = annotations::lint(&paths, root);
    let found = annotations::found(&outcome.findings, root);
    let mut report = String::new();
    for (Program { path, kind, text, lint }, absolute) in programs.iter().zip(&paths) {
        let expected = annotations::expected(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        let is_reported = expected.iter().any(|(_, name)| name == lint);
        assert_eq!(is_reported, *kind == Kind::Fails, "{path} is annotated with {expected:?}");
        let found = found.get(absolute).map_or(&[][..], Vec::as_slice);
        report += &annotations::difference(path, text, 1, &expected, found);
    }
    assert!(report.is_empty(), "the findings are not the annotated ones:\n{report}");
}

#[test]
fn proven_lints_are_proven_by_enough_programs() {
    let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for program in programs::all() {
        let (fail, work) = counts.entry(program.lint).or_default();
        *(if program.kind == Kind::Fails { fail } else { work }) += 1;
    }
    assert!(!counts.is_empty(), "nothing is proven");
    for (lint, (fail, work)) in counts {
        assert!(fail >= ENOUGH_FAIL, "{lint}: {fail} programs fail, which is not {ENOUGH_FAIL}");
        assert!(work >= ENOUGH_WORK, "{lint}: {work} programs work, which is not {ENOUGH_WORK}");
    }
}

/// Cheap, since the fixtures have been built anyway. A compiler of another version may say something else.
#[test]
fn what_rustc_says_is_written_down() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/compilers.toml");
    let version = compilers::version();
    if blessing() {
        let text = compilers::render(&version, &compilers::measure(&programs::clippy()));
        fs::write(&path, text).expect("the fixtures can be written");
    }
    let text = fs::read_to_string(&path).expect("fixtures/compilers.toml is there");
    if text.contains(&format!("version = \"{version}\"")) {
        let measured = compilers::measure(&BUILT.warnings);
        assert_eq!(compilers::without_clippy(&text), measured, "{TO_MEND}");
    }
}

/// `.ci/run` asks for it.
#[test]
#[ignore = "runs clippy over all fixtures"]
fn what_clippy_says_is_written_down() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/compilers.toml");
    let text = fs::read_to_string(path).expect("fixtures/compilers.toml is there");
    let measured = compilers::render(&compilers::version(), &compilers::measure(&programs::clippy()));
    assert_eq!(text, measured, "{TO_MEND}");
}

fn blessing() -> bool {
    std::env::var_os("BLESS").is_some_and(|value| !value.is_empty() && value != "0")
}
