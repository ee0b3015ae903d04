//! Files that are mended: `--fix`, `--diff`, and what has to hold before a file is written.
//!
//! Called by `cli` in place of a plain run. Which suggestions are taken is worked out in `fix`; here is decided whether
//! that may be written, and it is written or shown.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{ArgGroup, Args};

use super::arguments::Arguments;
use super::ending::summary_line;
use super::environment::Environment;
use super::known::Known;
use super::{Complaint, Exit, Found, git};
use crate::fix::{self, Fixed, Surroundings, Texts, Trust, diff};
use crate::report::{counted, visible};
use crate::run::in_pool;
use crate::workspace::normalised;
use crate::{Outcome, Request, syntax};

/// The group of the flags that ask for fixes.
pub(super) const FIXING: &str = "fixing";

/// Why a file is left alone that suggestions would change.
const NOT_RUST: &str = "with its suggestions applied it would not parse; please report that";

/// How many files a refusal names.
const MAX_NAMED: usize = 10;

/// What can be said about fixes.
#[derive(Debug, Default, Args)]
#[command(group = ArgGroup::new(FIXING).args(["fix", "fix_only", "diff"]).multiple(true))]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub(super) struct FixArguments {
    /// Apply the first suggestion of each finding that is sure to mean what was meant,
    /// and report what is left
    #[arg(
        long,
        conflicts_with_all = ["add_suppressions", "write_baseline", "show_config"],
        help_heading = "Fixes"
    )]
    fix: bool,

    /// With --fix or --diff, apply suggestions also where they may change what the
    /// program does: those for work that did not run so far
    #[arg(long, requires = FIXING, help_heading = "Fixes")]
    unsafe_fixes: bool,

    /// Print what --fix would change as a diff, write nothing, and exit with 1 if there
    /// is anything
    #[arg(
        long,
        conflicts_with_all = ["add_suppressions", "write_baseline", "show_config"],
        help_heading = "Fixes"
    )]
    diff: bool,

    /// As --fix, and do not report what is left
    #[arg(
        long,
        conflicts_with_all = ["add_suppressions", "write_baseline", "show_config"],
        help_heading = "Fixes"
    )]
    fix_only: bool,

    /// Fix files although there are changes that are not committed
    #[arg(long, requires = FIXING, help_heading = "Fixes")]
    allow_dirty: bool,

    /// Fix files although there are changes that are staged and not committed
    #[arg(long, requires = FIXING, help_heading = "Fixes")]
    allow_staged: bool,

    /// Fix files although they are in no version control
    #[arg(long, requires = FIXING, help_heading = "Fixes")]
    allow_no_vcs: bool,
}

impl FixArguments {
    /// Whether files are to be mended, or it is to be shown how.
    pub(super) fn is_asked(&self) -> bool {
        self.fix || self.fix_only || self.diff
    }
}

/// A run that mends files.
#[derive(Debug)]
pub(super) struct Fixing<'a> {
    asked: &'a FixArguments,
    quiet: bool,
    /// Whether the text came on stdin, so that there is no file to write.
    stdin: bool,
    screen: diff::Screen,
}

/// How a run that mends files goes on.
pub(super) enum Next {
    /// It is over.
    Ended(Exit),
    /// What is left is reported.
    Report(Found),
}

impl<'a> Fixing<'a> {
    /// The run that the arguments ask for; none if they ask for none that mends anything.
    pub(super) fn asked_for(arguments: &'a Arguments, known: &Known, environment: &Environment) -> Option<Fixing<'a>> {
        let asked = &arguments.fixes;
        let screen = diff::Screen {
            colour: environment.stdout_colour(arguments.color),
            terminal: environment.stdout_is_terminal,
        };
        // Only what comes on stdin stands for a file on the disk.
        let stdin = !known.request().texts.is_empty();
        let is_asked = asked.is_asked();
        is_asked.then_some(Fixing { asked, quiet: arguments.quiet, stdin, screen })
    }

    /// Finds what can be mended, and mends or shows it.
    pub(super) fn run(
        &self,
        known: &Known,
        lint: &dyn Fn(&Request) -> Outcome,
        stdout: &mut dyn Write,
        complaint: &mut Complaint<'_>,
    ) -> io::Result<Next> {
        if !self.asked.diff
            && !self.stdin
            && let Err((message, help)) = self.may_write(known.request())
        {
            complaint.error(&visible(&message));
            return Ok(Next::Ended(complaint.help(&visible(&help))));
        }
        let (fixed, gone) = self.fix(known, lint);
        for path in &fixed.broken {
            let path = path.to_string_lossy();
            complaint.warning(&format_args!("{} is left as it is: {NOT_RUST}", visible(&path)));
        }
        if self.asked.diff {
            return self.show(&fixed, stdout, complaint).map(Next::Ended);
        }
        let failed = if self.stdin {
            stdout.write_all(text_of_stdin(known, &fixed).as_bytes())?;
            false
        } else {
            write_all(&fixed, &known.request().current_dir, complaint)
        };
        let notes = self.notes(&fixed);
        let mut outcome = fixed.outcome;
        outcome.summary.fixed = fixed.applied;
        outcome.summary.notes.extend(notes);
        if self.asked.fix_only {
            return Ok(Next::Ended(self.end(&outcome, failed, complaint)));
        }
        Ok(Next::Report(Found { outcome, gone, failed, stdout_is_taken: self.stdin }))
    }

    fn trust(&self) -> Trust {
        if self.asked.unsafe_fixes { Trust::Unsafe } else { Trust::Safe }
    }

    /// Applies suggestions in memory. Also returns how many known findings are not there any more.
    fn fix(&self, known: &Known, lint: &dyn Fn(&Request) -> Outcome) -> (Fixed, usize) {
        let request = known.request();
        let absolute = |shown: &Path| normalised(&request.current_dir.join(shown));
        let collected = request.collected.iter().flat_map(|collected| &collected.files);
        let named: BTreeSet<&Path> = collected.map(|file| file.path.as_path()).collect();
        let mut gone = 0;
        let mut look = |texts: &Texts| {
            // There are several runs, each with its own texts.
            let mut request = Request { keeps_memory: false, ..request.clone() };
            request.texts.extend(texts.iter().map(|(shown, file)| (absolute(shown), Arc::from(file.after.as_str()))));
            let mut outcome = lint(&request);
            gone = known.apply_rewritten(&mut outcome, texts);
            outcome
        };
        let mut around = Surroundings {
            look: &mut look,
            may_change: &|shown| named.contains(&*absolute(shown)),
            // Without threads whose stacks are large enough nothing was found either.
            parses: &|text| in_pool(Some(1), || syntax::check(text).is_ok()).unwrap_or(false),
        };
        let fixed = fix::converge(self.trust(), &mut around);
        (fixed, gone)
    }

    /// What else is good to know.
    fn notes(&self, fixed: &Fixed) -> Vec<String> {
        let mut notes = Vec::new();
        if fixed.ran_out {
            notes.push("there is more to fix than in ten rounds; run it once more".to_owned());
        }
        let findings = &fixed.outcome.findings;
        let more = findings.iter().filter(|finding| fix::is_fixable(finding, Trust::Unsafe)).count();
        if self.trust() == Trust::Safe && more > 0 {
            notes.push(format!(
                "{more} more can be fixed with `--unsafe-fixes`: read the changes, they change behaviour"
            ));
        }
        notes
    }

    /// Prints the differences.
    fn show(&self, fixed: &Fixed, stdout: &mut dyn Write, complaint: &mut Complaint<'_>) -> io::Result<Exit> {
        for file in &fixed.files {
            diff::write(&file.before.path, &file.before.text, &file.after, self.screen, stdout)?;
        }
        stdout.flush()?;
        let failed = self.problems(&fixed.outcome, complaint);
        if !self.quiet {
            for note in self.notes(fixed) {
                complaint.note(&note);
            }
            let number = counted(fixed.applied, "finding");
            let _ = writeln!(
                complaint.out,
                "detach-lint: {number} would be fixed in {}",
                counted(fixed.files.len(), "file")
            );
        }
        Ok(match (failed, fixed.files.is_empty()) {
            (true, _) => Exit::Failed,
            (false, true) => Exit::Clean,
            (false, false) => Exit::Findings,
        })
    }

    fn end(&self, outcome: &Outcome, failed: bool, complaint: &mut Complaint<'_>) -> Exit {
        let failed = self.problems(outcome, complaint) || failed;
        if !self.quiet {
            let _ = writeln!(complaint.out, "{}", summary_line(&outcome.summary));
        }
        if failed { Exit::Failed } else { Exit::Clean }
    }

    /// Says what went wrong with the input, and whether any of it means that the work was not done.
    fn problems(&self, outcome: &Outcome, complaint: &mut Complaint<'_>) -> bool {
        for problem in outcome.problems.iter().filter(|problem| problem.fatal || !self.quiet) {
            complaint.problem(problem);
        }
        outcome.problems.iter().any(|problem| problem.fatal)
    }

    /// Whether what is lost by writing could be brought back: cargo's rules, in cargo's words.
    fn may_write(&self, request: &Request) -> Result<(), (String, String)> {
        let start = |path: &PathBuf| {
            let path = normalised(&request.current_dir.join(path));
            if path.is_dir() { path } else { path.parent().map_or_else(|| path.clone(), Path::to_owned) }
        };
        let folders: BTreeSet<PathBuf> = request.paths.iter().map(start).filter(|folder| folder.exists()).collect();
        let (mut dirty, mut staged) = (BTreeSet::new(), BTreeSet::new());
        for folder in folders {
            match git::uncommitted(&folder) {
                Some(found) => {
                    dirty.extend(found.dirty);
                    staged.extend(found.staged);
                }
                None if self.asked.allow_no_vcs => {}
                None => {
                    let message = "no version control found here, and fixes change files in ways that may be wrong";
                    let help = "pass `--allow-no-vcs` to fix them all the same, or `--diff` to see what would change";
                    return Err((message.to_owned(), help.to_owned()));
                }
            }
        }
        if self.asked.allow_dirty || (dirty.is_empty() && (staged.is_empty() || self.asked.allow_staged)) {
            return Ok(());
        }
        let flag = if dirty.is_empty() { "--allow-staged" } else { "--allow-dirty" };
        let named = dirty.iter().map(|path| format!("{path} (dirty)"));
        let named: Vec<_> = named.chain(staged.iter().map(|path| format!("{path} (staged)"))).collect();
        let shown = named.iter().take(MAX_NAMED).cloned().collect::<Vec<_>>().join(", ");
        let more = named.len().saturating_sub(MAX_NAMED);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        let message = format!("the working tree has changes that are not committed: {shown}{more}");
        Err((message, format!("commit them, or pass `{flag}` to fix files all the same")))
    }
}

/// The text that came on stdin, as it should be.
fn text_of_stdin(known: &Known, fixed: &Fixed) -> String {
    let given = || known.request().texts.values().next().map(ToString::to_string);
    fixed.files.first().map(|file| file.after.clone()).or_else(given).unwrap_or_default()
}

/// Writes what has changed. Returns whether something could not be written.
fn write_all(fixed: &Fixed, current_dir: &Path, complaint: &mut Complaint<'_>) -> bool {
    let mut failed = false;
    for file in &fixed.files {
        let shown = &file.before.path;
        if let Err(error) = fix::write::replace(&current_dir.join(shown), &file.before.text, &file.after) {
            failed = true;
            complaint.error(&format_args!("{} was left as it was: {error}", visible(&shown.to_string_lossy())));
        }
    }
    failed
}
