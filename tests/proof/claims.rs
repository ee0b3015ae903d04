//! What a program claims of itself, and whether what it printed bears it out.
//!
//! Claims stand in the program's header, one in a line, and read as sentences:
//!
//! | claim | the program bears it out if |
//! |---|---|
//! | `proof: the upload never starts` | the job `upload` was made and has not started when the program ends |
//! | `proof: the upload is cut off` | it started and has not ended: it was dropped, or the program was over |
//! | `proof: the upload never finishes` | one of these two; which one is up to the scheduler |
//! | `proof: the upload finishes` | it ended well |
//! | `proof: the upload panics` | it was dropped by a panic |
//! | `proof: the upload fails unseen` | it ended with an error that was dropped without being shown to anybody |
//! | `proof: the upload fails and is seen` | it ended with an error that was formatted |
//! | `proof: the upload ends before the report starts` | so it was, whatever became of them |
//! | `proof: the upload starts after "given up"` | this line was printed before |
//! | `proof: says "five left"` | it printed this line; one that begins so, if the claim ends with `..` |
//! | `proof: never says "all is well"` | it did not print this line |
//! | `proof: panics with "no reactor"` | a panic had a message that contains this |
//! | `proof: exits with 101` | it ended with this code, rather than with 0 |
//!
//! What is claimed by `cured: ..` has to hold after the first cure that detach-lint offers has been applied.
//!
//! Every job has to be claimed, and a panic that is not claimed is an objection. Jobs print the words that are read
//! here: `fixtures/proof.rs`.

use std::collections::BTreeSet;

/// A line of a header begins so.
const MARK: &str = "//! proof: ";

/// So does one that is about the cured program.
const CURED: &str = "//! cured: ";

/// What a run of a program showed.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    /// The exit code; none if a signal ended the program.
    pub(crate) code: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Claim {
    Job(String, Fate),
    Order { first: String, second: String },
    StartsAfter { job: String, line: String },
    Says(String),
    NeverSays(String),
    Panics(String),
    Exits(i32),
}

/// What becomes of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    NeverStarts,
    CutOff,
    /// Either of the former.
    NeverFinishes,
    Finishes,
    Panics,
    FailsUnseen,
    FailsSeen,
}

/// How claims word what becomes of a job.
const FATES: [(&str, Fate); 7] = [
    (" never starts", Fate::NeverStarts),
    (" is cut off", Fate::CutOff),
    (" never finishes", Fate::NeverFinishes),
    (" finishes", Fate::Finishes),
    (" panics", Fate::Panics),
    (" fails unseen", Fate::FailsUnseen),
    (" fails and is seen", Fate::FailsSeen),
];

impl Claim {
    /// Whether this says that something went wrong without the program having dealt with it.
    pub(crate) fn is_loss(&self) -> bool {
        match self {
            Claim::Job(_, fate) => !matches!(fate, Fate::Finishes | Fate::FailsSeen),
            Claim::Panics(_) | Claim::StartsAfter { .. } => true,
            Claim::Order { .. } | Claim::Says(_) | Claim::NeverSays(_) | Claim::Exits(_) => false,
        }
    }

    /// Whether this says that a job was done, or that its failure was dealt with.
    pub(crate) fn is_success(&self) -> bool {
        matches!(self, Claim::Job(_, Fate::Finishes | Fate::FailsSeen))
    }
}

/// The claims in the header of a program.
pub(crate) fn parse(text: &str) -> Result<Vec<Claim>, String> {
    let claims = marked(text, MARK)?;
    if claims.is_empty() { Err(format!("its header claims nothing: no line begins with `{MARK}`")) } else { Ok(claims) }
}

/// What the header of a program claims of the cured program; nothing if there is no cure.
pub(crate) fn parse_cured(text: &str) -> Result<Vec<Claim>, String> {
    marked(text, CURED)
}

fn marked(text: &str, mark: &str) -> Result<Vec<Claim>, String> {
    let lines = text.lines().take_while(|line| line.starts_with("//!")).filter_map(|line| line.strip_prefix(mark));
    lines.map(claim).collect()
}

fn claim(line: &str) -> Result<Claim, String> {
    let quoted = |start: &str| line.strip_prefix(start)?.strip_suffix('"');
    let job = || {
        let rest = line.strip_prefix("the ")?;
        if let Some((first, second)) = rest.split_once(" ends before the ") {
            return Some(Claim::Order { first: first.to_owned(), second: second.strip_suffix(" starts")?.to_owned() });
        }
        if let Some((job, line)) = rest.split_once(" starts after \"") {
            return Some(Claim::StartsAfter { job: job.to_owned(), line: line.strip_suffix('"')?.to_owned() });
        }
        let (words, fate) = FATES.into_iter().find(|(words, _)| rest.ends_with(words))?;
        Some(Claim::Job(rest.strip_suffix(words)?.to_owned(), fate))
    };
    let exit = || line.strip_prefix("exits with ")?.parse().ok().map(Claim::Exits);
    let says = || quoted("says \"").map(|text| Claim::Says(text.to_owned()));
    let never = || quoted("never says \"").map(|text| Claim::NeverSays(text.to_owned()));
    let panics = || quoted("panics with \"").map(|text| Claim::Panics(text.to_owned()));
    says().or_else(never).or_else(panics).or_else(exit).or_else(job).ok_or_else(|| format!("`{line}` is no claim"))
}

/// What speaks against the claims; nothing if the program bears them out.
pub(crate) fn objections(claims: &[Claim], run: &Run) -> Vec<String> {
    let mut objections: Vec<String> = claims.iter().filter_map(|claim| objection(claim, run)).collect();
    let claimed: BTreeSet<&str> = claims.iter().filter_map(|claim| claim.job()).collect();
    let unclaimed = jobs(&run.stdout).into_iter().filter(|job| !claimed.contains(job));
    objections.extend(unclaimed.map(|job| format!("nothing is claimed of the {job}")));

    let code = claims.iter().find_map(|claim| if let Claim::Exits(code) = claim { Some(*code) } else { None });
    if run.code != Some(code.unwrap_or(0)) {
        objections.push(format!("it exits with {:?}", run.code));
    }
    let may_panic = claims.iter().any(|claim| matches!(claim, Claim::Panics(_) | Claim::Job(_, Fate::Panics)));
    if !may_panic && run.stderr.contains("panicked at") {
        objections.push("there is a panic that is not claimed".to_owned());
    }
    if !objections.is_empty() {
        let shown = format!("{}{}", run.stdout, run.stderr);
        objections.push(shown.lines().fold("it prints".to_owned(), |all, line| all + "\n    | " + line));
    }
    objections
}

impl Claim {
    /// The job whose fate this is about.
    fn job(&self) -> Option<&str> {
        if let Claim::Job(name, _) = self { Some(name) } else { None }
    }
}

fn objection(claim: &Claim, run: &Run) -> Option<String> {
    let place = |line: &str| run.stdout.lines().position(|other| other == line);
    match claim {
        Claim::Job(name, claimed) => {
            let Some(fate) = fate(&run.stdout, name) else { return Some(format!("there is no job called {name}")) };
            let is_either = *claimed == Fate::NeverFinishes && matches!(fate, Fate::NeverStarts | Fate::CutOff);
            (fate != *claimed && !is_either).then(|| format!("the {name}{}", words(fate)))
        }
        Claim::Order { first, second } => {
            let ends = ["finished", "failed", "panicked", "dropped"];
            let end = ends.iter().find_map(|end| place(&format!("{first}: {end}")));
            let start = place(&format!("{second}: started"));
            let holds = end.is_some_and(|end| start.is_none_or(|start| end < start));
            (!holds).then(|| format!("the {first} does not end before the {second} starts"))
        }
        Claim::StartsAfter { job, line } => {
            let (line_at, start) = (place(line), place(&format!("{job}: started")));
            let holds = line_at.is_some_and(|at| start.is_some_and(|start| at < start));
            (!holds).then(|| format!("the {job} does not start after {line:?}"))
        }
        Claim::Says(line) => {
            let begins = |begin: &str| run.stdout.lines().any(|other| other.starts_with(begin));
            let holds = line.strip_suffix("..").map_or_else(|| place(line).is_some(), begins);
            (!holds).then(|| format!("it does not say {line:?}"))
        }
        Claim::NeverSays(line) => place(line).map(|_| format!("it says {line:?}")),
        Claim::Panics(text) => {
            // The message stands in the line after the place.
            let lines = || run.stderr.lines();
            let has = lines().zip(lines().skip(1)).any(|(at, what)| at.contains("panicked at") && what.contains(text));
            (!has).then(|| format!("there is no panic with {text:?}"))
        }
        Claim::Exits(_) => None,
    }
}

/// What became of the job, by the last word about it.
fn fate(stdout: &str, name: &str) -> Option<Fate> {
    let has = |word: &str| stdout.lines().any(|line| line.strip_prefix(name) == Some(word));
    Some(if has(": finished") {
        Fate::Finishes
    } else if has(": panicked") {
        Fate::Panics
    } else if has(": failed") {
        if has(": failure seen") { Fate::FailsSeen } else { Fate::FailsUnseen }
    } else if has(": started") {
        Fate::CutOff
    } else if has(": made") {
        Fate::NeverStarts
    } else {
        return None;
    })
}

fn words(fate: Fate) -> &'static str {
    FATES.into_iter().find(|(_, other)| *other == fate).map_or("", |(words, _)| words)
}

fn jobs(stdout: &str) -> Vec<&str> {
    stdout.lines().filter_map(|line| line.strip_suffix(": made")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(stdout: &str) -> Run {
        Run { stdout: stdout.to_owned(), stderr: String::new(), code: Some(0) }
    }

    #[track_caller]
    fn check(header: &str, run: &Run, is_borne_out: bool) {
        let claims = parse(header).unwrap();
        let objections = objections(&claims, run);
        assert_eq!(objections.is_empty(), is_borne_out, "{claims:?}: {objections:?}");
    }

    #[test]
    fn what_is_no_claim() {
        for header in ["", "//! Nothing.", "fn main() {}\n//! proof: the job finishes"] {
            assert!(parse(header).unwrap_err().contains("claims nothing"), "{header}");
        }
        for claim in ["the job", "a job finishes", "says nothing", "exits with ease", "the a ends before the b"] {
            assert!(parse(&format!("//! proof: {claim}")).unwrap_err().contains("is no claim"), "{claim}");
        }
    }

    #[test]
    fn fates_are_read_from_the_last_word() {
        let made = "job: made\n";
        let started = &format!("{made}job: started\n");
        let failed = &format!("{started}job: failed\n");
        let ends = [
            ("the job never starts", made.to_owned()),
            ("the job never starts", format!("{made}job: dropped\n")),
            ("the job is cut off", started.clone()),
            ("the job is cut off", format!("{started}job: dropped\n")),
            ("the job finishes", format!("{started}job: finished\n")),
            ("the job panics", format!("{started}job: panicked\n")),
            ("the job fails unseen", format!("{failed}job: failure dropped\n")),
            ("the job fails unseen", failed.clone()),
            ("the job fails and is seen", format!("{failed}job: failure seen\n")),
        ];
        for (claim, _) in &ends {
            for (other, stdout) in &ends {
                check(&format!("//! proof: {claim}"), &run(stdout), claim == other);
            }
        }
        let either = "//! proof: the job never finishes";
        for (claim, stdout) in &ends {
            check(either, &run(stdout), ["the job never starts", "the job is cut off"].contains(claim));
        }
    }

    #[test]
    fn every_job_is_claimed() {
        let both = run("a: made\nb: made\n");
        check("//! proof: the a never starts", &both, false);
        check("//! proof: the a never starts\n//! proof: the b never starts", &both, true);
        check("//! proof: the c never starts", &run(""), false);
    }

    #[test]
    fn orders() {
        let header = "//! proof: the a finishes\n//! proof: the b finishes\n//! proof: the a ends before the b starts";
        let [a, b] = ["a: made\na: started\na: finished\n", "b: made\nb: started\nb: finished\n"];
        check(header, &run(&format!("{a}{b}")), true);
        check(header, &run(&format!("{b}{a}")), false);

        let header = "//! proof: the a starts after \"given up\"\n//! proof: the a finishes";
        check(header, &run("a: made\ngiven up\na: started\na: finished\n"), true);
        check(header, &run("a: made\na: started\ngiven up\na: finished\n"), false);
        check(header, &run(a), false);
        check(header, &run("a: made\ngiven up\n"), false);
    }

    #[test]
    fn cured_programs_have_claims_of_their_own() {
        let header = "//! proof: the job never starts\n//! cured: the job finishes\n//! cured: never says \"done\"";
        let expected = [Claim::Job("job".to_owned(), Fate::Finishes), Claim::NeverSays("done".to_owned())];
        assert_eq!(parse_cured(header).unwrap(), expected);
        assert_eq!(parse_cured("//! proof: the job never starts").unwrap(), []);
        assert!(parse_cured("//! cured: well").is_err());
    }

    #[test]
    fn lines_panics_and_codes() {
        check("//! proof: says \"five ..\"", &run("five left\n"), true);
        check("//! proof: says \"six ..\"", &run("five left\n"), false);
        check("//! proof: never says \"five left\"", &run("five left\n"), false);
        check("//! proof: never says \"five\"", &run("five left\n"), true);
        check("//! proof: says \"five left\"", &run("five left\n"), true);
        check("//! proof: says \"five left\"", &run("five left over\n"), false);
        let panicked = |code| Run {
            stdout: String::new(),
            stderr: "\nthread 'x' (7) panicked at src/x.rs:1:1:\nthere is no reactor\nnote: ..\n".to_owned(),
            code,
        };
        check("//! proof: panics with \"no reactor\"", &panicked(Some(0)), true);
        check("//! proof: panics with \"no reactor\"", &panicked(Some(101)), false);
        check("//! proof: panics with \"no reactor\"", &panicked(None), false);
        check("//! proof: panics with \"no reactor\"\n//! proof: exits with 101", &panicked(Some(101)), true);
        check("//! proof: panics with \"src/x.rs\"", &panicked(Some(0)), false);
        check("//! proof: exits with 0", &panicked(Some(0)), false);
    }
}
