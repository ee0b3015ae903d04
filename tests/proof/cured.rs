//! The third step of the proofs: the programs that lose their work are cured, and do it.
//!
//! To each program that fails, the first cure of its finding is applied. All cured programs are built at once, in a
//! package beside the fixtures with the same libraries, and run; what they print is held against what their headers claim
//! by `cured: ..`. detach-lint has to be silent about them. The other cures are built along with them, and not run.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use detach_lint::finding::{Finding, Suggestion};
use detach_lint::fix::{self, Plan};
use serde_json::Value;

use crate::claims;
use crate::programs::{self, Kind, Program};

/// So many programs at least are cured.
const ENOUGH: usize = 60;

/// The name of the package, which the programs' names begin with: they lie beside those of the fixtures.
const PACKAGE: &str = "cured";

/// A program whose finding has a cure.
struct Cured {
    program: Program,
    /// Its text with the first cure, and then with each of the others.
    texts: Vec<String>,
}

impl Cured {
    /// The name of the program with a cure.
    fn name(&self, number: usize) -> String {
        format!("{PACKAGE}{number}-{}", self.program.path.replace('/', "-").replace(".rs", ""))
    }
}

#[test]
fn cured_programs_do_their_work() {
    let root = programs::fixtures().canonicalize().expect("the fixtures are there");
    let failing: Vec<Program> = programs::all().into_iter().filter(|program| program.kind == Kind::Fails).collect();
    let paths: Vec<PathBuf> = failing.iter().map(|program| root.join(&program.path)).collect();
    let findings = crate::annotations::lint(&paths, &root).findings;
    let cured: Vec<Cured> = failing.into_iter().filter_map(|program| cure(program, &findings)).collect();
    assert!(cured.len() >= ENOUGH, "{} programs are cured, which is not {ENOUGH}", cured.len());

    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let folder = folder.path().canonicalize().expect("it is there");
    write_package(&folder, &cured);
    let (messages, _) = programs::cargo_in(&folder, "build");
    let built = Built::of(&messages);
    let executables: Vec<Option<&PathBuf>> = cured.iter().map(|cured| built.executables.get(&cured.name(0))).collect();
    let runs = programs::run_executables(&executables);

    let mut report = String::new();
    for (cured, run) in cured.iter().zip(runs) {
        let path = &cured.program.path;
        for number in 0..cured.texts.len() {
            if let Some(errors) = built.errors.get(&cured.name(number)) {
                let _ =
                    writeln!(report, "  {path}: cure {number} does not compile:\n{errors}\n{}", cured.texts[number]);
            }
        }
        let objections = match (claims::parse_cured(&cured.program.text), run) {
            (Ok(claims), _) if claims.is_empty() => {
                vec!["nothing is claimed of it: no line begins with `//! cured: `".to_owned()]
            }
            (Ok(claims), Ok(run)) => claims::objections(&claims, &run),
            (Err(error), _) | (_, Err(error)) => vec![error],
        };
        for objection in objections {
            let _ = writeln!(report, "  {path}: cured, {objection}");
        }
    }
    report += &still_found(&folder, &cured);
    assert!(report.is_empty(), "cured programs do not do what is claimed of them:\n{report}");
}

/// A program with the cures for the findings of its own lint; none if there are none.
fn cure(program: Program, findings: &[Finding]) -> Option<Cured> {
    let path = Path::new(&program.path);
    let own =
        findings.iter().filter(|finding| finding.lint == program.lint && finding.primary.place.source.path == path);
    let own: Vec<&Finding> = own.collect();
    let text = |suggestions: &[&Suggestion]| {
        let mut plan = Plan::default();
        for suggestion in suggestions {
            assert!(plan.take(suggestion, &|_| true), "{}: its edits cannot be made", program.path);
        }
        plan.texts().next().map(|(_, text)| text)
    };
    let first: Vec<&Suggestion> = own.iter().filter_map(|finding| fix::cure(finding)).collect();
    let claims_a_cure = !claims::parse_cured(&program.text).is_ok_and(|claims| claims.is_empty());
    let Some(first_text) = text(&first) else {
        assert!(!claims_a_cure, "{}: there is no cure, though its header claims what it does", program.path);
        return None;
    };
    // Of a program with several findings, each has the same choice.
    let others = own[0].suggestions.iter().filter(|other| !other.edits.is_empty()).skip(1);
    let others: Vec<String> = others.filter_map(|other| text(&[other])).collect();
    Some(Cured { program, texts: std::iter::once(first_text).chain(others).collect() })
}

/// Writes a package like that of the fixtures, with the cured programs in it.
fn write_package(folder: &Path, cured: &[Cured]) {
    let fixtures = programs::fixtures();
    let read = |name: &str| fs::read_to_string(fixtures.join(name)).expect("the fixtures can be read");
    let write = |name: &str, text: &str| fs::write(folder.join(name), text).expect("the folder can be written to");
    let manifest = read("Cargo.toml");
    let before_programs = manifest.split("# <!-- programs -->").next().unwrap_or_default();
    let mut manifest = before_programs.replace("name = \"fixtures\"", &format!("name = \"{PACKAGE}\""));
    for cured in cured {
        for (number, text) in cured.texts.iter().enumerate() {
            let name = cured.name(number);
            let is_test = text.contains("test]\n") || text.contains("::test(");
            let kind = if is_test { "[[test]]" } else { "[[bin]]" };
            let off = if is_test { "" } else { "test = false\n" };
            let _ = write!(manifest, "\n{kind}\nname = \"{name}\"\npath = \"{name}.rs\"\n{off}");
            write(&format!("{name}.rs"), text);
        }
    }
    write("Cargo.toml", &manifest);
    write("Cargo.lock", &read("Cargo.lock").replace("name = \"fixtures\"", &format!("name = \"{PACKAGE}\"")));
    write("proof.rs", &read("proof.rs"));
}

/// What came out of building the cured programs, by their names.
struct Built {
    executables: BTreeMap<String, PathBuf>,
    errors: BTreeMap<String, String>,
}

impl Built {
    fn of(messages: &[Value]) -> Built {
        let (mut executables, mut errors) = (BTreeMap::new(), BTreeMap::<String, String>::new());
        for message in messages {
            let Some(name) = message["target"]["name"].as_str() else { continue };
            if let Some(path) = message["executable"].as_str() {
                executables.insert(name.to_owned(), path.into());
            }
            if message["message"]["level"] == "error" {
                let rendered = message["message"]["rendered"].as_str().unwrap_or_default();
                errors.entry(name.to_owned()).or_default().push_str(rendered);
            }
        }
        Built { executables, errors }
    }
}

/// What detach-lint still says of the cured programs, of the lints that they were cured of.
fn still_found(folder: &Path, cured: &[Cured]) -> String {
    let paths: Vec<PathBuf> = cured.iter().map(|cured| folder.join(cured.name(0) + ".rs")).collect();
    let outcome = crate::annotations::lint(&paths, folder);
    let mut report = String::new();
    for (cured, path) in cured.iter().zip(&paths) {
        let lint = &cured.program.lint;
        let is_there =
            |finding: &&Finding| finding.lint == lint && folder.join(&finding.primary.place.source.path) == *path;
        for finding in outcome.findings.iter().filter(is_there) {
            let _ = writeln!(report, "  {}: cured, and still {lint}: {}", cured.program.path, finding.message);
        }
    }
    report
}
