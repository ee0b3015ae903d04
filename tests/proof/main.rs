//! Proof by execution: programs among the fixtures that are run, and that show what the pages claim.
//!
//! A fixture called `proof_fails_*.rs` is a program that rustc accepts without a warning and that loses its work;
//! `proof_works_*.rs` is one that looks alike and does its work. What becomes of the work is claimed in the program's
//! header and measured here: all fixtures are built by one call of cargo, the programs are run, and what they print is
//! held against the claims. What detach-lint says to them is the matter of `tests/fixtures.rs`, as with all fixtures.

mod claims;
mod programs;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use claims::Claim;
use programs::{Built, Kind, Program};

/// So many programs have to show that a lint is right to report, and so many that it is right to be silent.
const ENOUGH_FAIL: usize = 5;
const ENOUGH_WORK: usize = 3;

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
        let (loses, does) = (claims.iter().any(Claim::is_loss), claims.iter().any(Claim::is_success));
        // What neither loses nor does a job has printed something that only its reader can judge.
        let fits = if kind == Kind::Works { !loses } else { loses || !does };
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
