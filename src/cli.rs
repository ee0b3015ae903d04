//! The command line: arguments in, output and exit code out.
//!
//! `main` calls [`run`], tests call it with streams and an environment of their own. What is found is decided in the
//! core, what it looks like in `report`; here the two are put together, and the program talks about itself on stderr.

mod also;
mod arguments;
mod ending;
mod environment;
mod explain;
mod fixing;
mod generate;
mod git;
mod init;
mod known;
mod list;
mod markdown;
mod output;
mod prepare;
mod stubs;

use std::ffi::OsString;
use std::fmt;
use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::process::ExitCode;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use anstyle::{AnsiColor, Style};
use clap::FromArgMatches;

use crate::checks::{self, Lint};
use crate::config::ConfigError;
use crate::levels::LevelFlag;
use crate::report::{self, Report, counted, visible};
use crate::{Outcome, Problem, Request};

use also::Also;
use arguments::{Arguments, Command, ListFormat};
use ending::Ending;
pub use environment::{Environment, Process, Stdin};
use fixing::{Fixing, Next};
use known::Known;
use output::Outputs;
use prepare::Asker;

/// Said where there is no folder to start from.
const NO_FOLDER: &str = "the current folder does not exist or cannot be read";

/// How a run ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Nothing was found at deny level.
    Clean,
    /// Something was found at deny level.
    Findings,
    /// The work could not be done, or not all of it.
    Failed,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(match exit {
            Exit::Clean => 0,
            Exit::Findings => 1,
            Exit::Failed => 2,
        })
    }
}

/// Runs the program. `arguments` begin with the program's name.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    environment: &Environment,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> Exit {
    Program::new("detach-lint").run(arguments.into_iter().collect(), environment, stdout, stderr)
}

/// Runs the program as cargo starts it for `cargo detach-lint`: the subcommand's name stands before its arguments.
pub fn run_for_cargo(
    arguments: impl IntoIterator<Item = OsString>,
    environment: &Environment,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> Exit {
    let mut arguments: Vec<_> = arguments.into_iter().collect();
    if arguments.get(1).is_some_and(|first| first == "detach-lint") {
        arguments.remove(1);
    }
    Program::new("cargo detach-lint").run(arguments, environment, stdout, stderr)
}

/// What the command line stands in front of.
struct Program<'p> {
    /// What users write to start it.
    name: &'static str,
    lints: &'static [&'static Lint],
    lint: &'p (dyn Fn(&Request) -> Outcome + Sync),
    /// After how long a run says on a terminal that it goes on.
    patience: Duration,
}

impl Program<'_> {
    fn new(name: &'static str) -> Program<'static> {
        Program { name, lints: checks::lints(), lint: &crate::lint, patience: Duration::from_secs(2) }
    }

    fn run(
        &self,
        arguments: Vec<OsString>,
        environment: &Environment,
        stdout: &mut dyn Write,
        stderr: &mut dyn Write,
    ) -> Exit {
        // A panic is an error of this program and has an exit code of its own; its message is already on stderr.
        let result = catch_unwind(AssertUnwindSafe(|| {
            let exit = self.dispatch(arguments, environment, stdout, stderr)?;
            stdout.flush().map(|()| exit)
        }));
        let mut complaint = Complaint::new(stderr, environment);
        match result {
            Ok(Ok(exit)) => exit,
            // Who reads the output has seen enough.
            Ok(Err(error)) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Clean,
            Ok(Err(error)) => complaint.error(&format_args!("the output cannot be written: {error}")),
            Err(_) => {
                complaint.error(&"internal error");
                complaint.help(&"this is a bug in detach-lint; please report it with the message above")
            }
        }
    }

    /// Does what the arguments ask for. An error is one of `stdout`; what is written to `stderr` may get lost.
    fn dispatch(
        &self,
        arguments: Vec<OsString>,
        environment: &Environment,
        stdout: &mut dyn Write,
        stderr: &mut dyn Write,
    ) -> io::Result<Exit> {
        let parsed = arguments::command(self.name).try_get_matches_from(arguments).and_then(|matches| {
            let flags = arguments::level_flags(&matches);
            let arguments = Arguments::from_arg_matches(&matches)?;
            arguments::check_subcommand(&matches)?;
            Ok((arguments, flags))
        });
        let (arguments, flags) = match parsed {
            Ok(parsed) => parsed,
            Err(error) => return answer_of_clap(&error, environment, stdout, stderr),
        };
        let colour = environment.stdout_colour(arguments.color);
        let mut complaint = Complaint { out: &mut *stderr, colour: environment.stderr_colour(arguments.color) };

        match &arguments.command {
            None => self.lint(&arguments, &flags, environment, stdout, &mut complaint),
            Some(Command::Init) => init::write(environment, stdout, &mut complaint),
            Some(Command::List { format }) => {
                list::write(self.lints, *format, stdout, colour)?;
                Ok(Exit::Clean)
            }
            Some(Command::Generate { what }) => {
                generate::write(*what, arguments::command(self.name), self.lints, stdout)?;
                Ok(Exit::Clean)
            }
            Some(Command::Explain { lint, format }) => match explain::find(self.lints, lint) {
                Ok(lint) => {
                    explain::write(lint, *format, stdout, colour, environment.columns())?;
                    Ok(Exit::Clean)
                }
                Err(error) => {
                    complaint.error(&error);
                    Ok(complaint.help(&error.help()))
                }
            },
            Some(Command::Stubs { name, format }) => {
                self.stubs(&arguments, (name.as_deref(), *format), environment, stdout, &mut complaint)
            }
        }
    }

    fn lint(
        &self,
        arguments: &Arguments,
        flags: &[LevelFlag],
        environment: &Environment,
        stdout: &mut dyn Write,
        complaint: &mut Complaint<'_>,
    ) -> io::Result<Exit> {
        let Some(current_dir) = &environment.current_dir else {
            return Ok(complaint.error(&NO_FOLDER));
        };
        let asker = Asker { lints: self.lints, arguments, flags, environment, current_dir };
        if arguments.show_config {
            return match asker.show_config(stdout) {
                Ok(printed) => printed.map(|()| Exit::Clean),
                Err(errors) => Ok(complaint.config_errors(&errors)),
            };
        }
        let known = asker.prepare().and_then(|prepared| Known::read(&asker, prepared));
        let known = match known {
            Ok(known) => known,
            Err(errors) => return Ok(complaint.config_errors(&errors)),
        };
        let colour = environment.stdout_colour(arguments.color);
        let outputs = match Outputs::new(&arguments.output, colour, environment) {
            Ok(outputs) => outputs,
            Err(message) => return Ok(complaint.error(&visible(&message))),
        };
        if let (Some(note), false) = (outputs.note(), arguments.quiet) {
            complaint.note(note);
        }
        let also = match arguments.output.also.as_deref().map(|command| Also::start(command, current_dir)).transpose() {
            Ok(also) => also,
            Err(message) => return Ok(complaint.error(&visible(&message))),
        };
        let found = if let Some(fixing) = Fixing::asked_for(arguments, &known, environment) {
            match fixing.run(&known, self.lint, stdout, complaint)? {
                Next::Ended(exit) => return Ok(exit),
                Next::Report(found) => found,
            }
        } else {
            let is_watched = environment.stderr_is_terminal && !arguments.quiet;
            let request = known.request();
            let mut outcome = if is_watched { self.lint_watched(request, complaint) } else { (self.lint)(request) };
            if arguments.add_suppressions {
                return known::add_suppressions(&outcome, current_dir, stdout, complaint);
            }
            if arguments.write_baseline.is_some() {
                return known.write_baseline(&outcome, stdout, complaint);
            }
            let gone = known.apply(&mut outcome);
            Found { outcome, gone, failed: false, stdout_is_taken: false }
        };
        self.report(&found, arguments, &outputs, current_dir, stdout, complaint, also)
    }

    /// Prints what was found, and says what has to be said about it.
    #[allow(clippy::too_many_arguments, reason = "the streams, and what a run consists of")]
    fn report(
        &self,
        found: &Found,
        arguments: &Arguments,
        outputs: &Outputs<'_>,
        current_dir: &Path,
        stdout: &mut dyn Write,
        complaint: &mut Complaint<'_>,
        also: Option<Also>,
    ) -> io::Result<Exit> {
        let outcome = &found.outcome;
        let report = Report {
            findings: &outcome.findings,
            summary: &outcome.summary,
            problems: &outcome.problems,
            lints: self.lints,
            current_dir,
            folder: outputs.folder(),
        };
        let unwritten = outputs.write_files(&report);
        if found.stdout_is_taken {
            let _ = outputs.write(&report, complaint.out);
        } else {
            outputs.write(&report, stdout)?;
        }
        // What is said on stderr comes after the findings, also on a terminal.
        stdout.flush()?;

        let too_many = outputs.too_many_warnings(&outcome.findings);
        let ending = Ending { found, unwritten, too_many };
        ending.say(arguments, complaint);
        let is_content = also.map_or(Ok(true), |also| also.pass_on(stdout))?;
        Ok(ending.exit(arguments, is_content))
    }

    /// Lints, and says so if somebody waits for long.
    fn lint_watched(&self, request: &Request, complaint: &mut Complaint<'_>) -> Outcome {
        let (running, ended) = mpsc::channel::<()>();
        let lint = self.lint;
        thread::scope(|scope| {
            let run = scope.spawn(move || {
                let outcome = lint(request);
                drop(running);
                outcome
            });
            if ended.recv_timeout(self.patience) == Err(RecvTimeoutError::Timeout) {
                let files = request.collected.as_ref().map_or(0, |collected| collected.files.len());
                complaint.note(&format!("looking into {} ..", counted(files, "file")));
            }
            run.join().unwrap_or_else(|panic| resume_unwind(panic))
        })
    }

    /// Shows what is believed about libraries.
    fn stubs(
        &self,
        arguments: &Arguments,
        (name, format): (Option<&str>, ListFormat),
        environment: &Environment,
        stdout: &mut dyn Write,
        complaint: &mut Complaint<'_>,
    ) -> io::Result<Exit> {
        let Some(current_dir) = &environment.current_dir else {
            return Ok(complaint.error(&NO_FOLDER));
        };
        let asker = Asker { lints: self.lints, arguments, flags: &[], environment, current_dir };
        let paths = match asker.stubs() {
            Ok(paths) => paths,
            Err(errors) => return Ok(complaint.config_errors(&errors)),
        };
        let own = match crate::load_stubs(&paths, current_dir) {
            Ok(own) => own,
            Err(problems) => {
                for problem in &problems {
                    complaint.problem(problem);
                }
                return Ok(Exit::Failed);
            }
        };
        match stubs::find(&own, name) {
            Ok(found) => {
                let colour = environment.stdout_colour(arguments.color);
                stubs::write(&found, name.is_some(), format, stdout, colour)?;
                Ok(Exit::Clean)
            }
            Err(error) => {
                complaint.error(&error);
                Ok(complaint.help(&error.help()))
            }
        }
    }
}

/// What a run has come to, and is to be reported.
#[derive(Debug)]
struct Found {
    outcome: Outcome,
    /// How many known findings are not there any more.
    gone: usize,
    /// Whether something could not be done.
    failed: bool,
    /// Whether something else was printed on stdout, so that the report has to go elsewhere.
    stdout_is_taken: bool,
}

/// Prints help, version, or what is wrong with the arguments.
fn answer_of_clap(
    error: &clap::Error,
    environment: &Environment,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> io::Result<Exit> {
    let text = error.render();
    let styled = |colour| if colour { text.ansi().to_string() } else { text.to_string() };
    if error.use_stderr() {
        let _ = write!(stderr, "{}", styled(environment.stderr_colour(clap::ColorChoice::Auto)));
        return Ok(Exit::Failed);
    }
    write!(stdout, "{}", styled(environment.stdout_colour(clap::ColorChoice::Auto)))?;
    Ok(Exit::Clean)
}

/// The program talking about itself. It goes on if nobody can hear it.
struct Complaint<'a> {
    out: &'a mut dyn Write,
    colour: bool,
}

impl<'a> Complaint<'a> {
    /// Before it is known which colours are asked for.
    fn new(out: &'a mut dyn Write, environment: &Environment) -> Complaint<'a> {
        Complaint { out, colour: environment.stderr_colour(clap::ColorChoice::Auto) }
    }

    fn error(&mut self, message: &dyn fmt::Display) -> Exit {
        self.say("error", AnsiColor::BrightRed, message);
        Exit::Failed
    }

    fn help(&mut self, message: &dyn fmt::Display) -> Exit {
        self.say("help", AnsiColor::BrightCyan, message);
        Exit::Failed
    }

    fn config_errors(&mut self, errors: &[ConfigError]) -> Exit {
        for error in errors {
            self.problem(&error.problem());
            if let Some(help) = &error.help {
                self.help(&visible(help));
            }
        }
        Exit::Failed
    }

    fn warning(&mut self, message: &dyn fmt::Display) {
        self.say("warning", AnsiColor::BrightYellow, message);
    }

    fn note(&mut self, message: &str) {
        self.say("note", AnsiColor::BrightGreen, &visible(message));
    }

    fn problem(&mut self, problem: &Problem) {
        // In one piece: stderr is not buffered.
        let mut text = Vec::new();
        let _ = report::write_problem(problem, &mut text, self.colour);
        let _ = self.out.write_all(&text);
    }

    fn say(&mut self, title: &str, colour: AnsiColor, message: &dyn fmt::Display) {
        let style = if self.colour { colour.on_default().bold() } else { Style::new() };
        let _ = writeln!(self.out, "{style}{title}{style:#}: {message}");
    }
}

/// Lints for the tests of the command line.
#[cfg(test)]
mod samples {
    use crate::checks::Lint;
    use crate::finding::{Group, Level};

    const LOST: &str = r#"+++
name = "unpolled_future"
group = "lost"
level = "deny"
since = "0.1.0"
summary = "a future is dropped without ever having been polled"
fix = "suggestion"
+++

## What it does

Reports a value that *carries a future* (the future itself, or an `Option`, `Result` or `Box` with one) and is dropped.

## Example

```rust,finds
async fn f() {
    w(); //~ unpolled_future
}
```
"#;
    const DETACHED: &str = r#"+++
name = "detached_fallible_task"
group = "detached"
level = "warn"
since = "0.1.0"
summary = "a task's error is seen by nobody"
fix = "none"
+++
"#;

    pub(super) static LINTS: [&Lint; 2] = [
        &Lint { name: "unpolled_future", group: Group::Lost, level: Level::Deny, page: LOST },
        &Lint { name: "detached_fallible_task", group: Group::Detached, level: Level::Warn, page: DETACHED },
    ];
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;
    use crate::Summary;
    use crate::finding::{Finding, Group, Label, Level, Place, Source, Standing};

    struct Ran {
        exit: Exit,
        stdout: String,
        stderr: String,
    }

    fn environment() -> Environment {
        Environment { current_dir: Some("/here".into()), home: Some("/home".into()), ..Environment::default() }
    }

    type Lint<'l> = &'l (dyn Fn(&Request) -> Outcome + Sync);

    fn program(lint: Lint<'_>) -> Program<'_> {
        Program { name: "detach-lint", lints: &samples::LINTS, lint, patience: Duration::from_millis(20) }
    }

    fn run_with(arguments: &str, lint: Lint<'_>) -> Ran {
        run_in(&environment(), arguments, lint)
    }

    fn run_in(environment: &Environment, arguments: &str, lint: Lint<'_>) -> Ran {
        let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
        let arguments = format!("detach-lint {arguments}").split_whitespace().map(OsString::from).collect();
        let exit = program(lint).run(arguments, environment, &mut stdout, &mut stderr);
        Ran { exit, stdout: String::from_utf8(stdout).unwrap(), stderr: String::from_utf8(stderr).unwrap() }
    }

    fn outcome(levels: &[Level]) -> Outcome {
        let source = Arc::new(Source { path: "src/a.rs".into(), text: "w();\n".into() });
        let finding = |level: &Level| Finding {
            lint: "unpolled_future",
            group: Group::Lost,
            level: *level,
            standing: Standing::Open,
            message: "never polled".to_owned(),
            primary: Label {
                place: Place { source: Arc::clone(&source), start: 0, end: 3 },
                message: "made here".to_owned(),
            },
            within: None,
            home: None,
            secondary: Vec::new(),
            notes: Vec::new(),
            suggestions: Vec::new(),
        };
        let deny = levels.iter().filter(|level| **level >= Level::Deny).count();
        Outcome {
            findings: levels.iter().map(finding).collect(),
            summary: Summary {
                files: 214,
                deny,
                warn: levels.len() - deny,
                parse_errors: 2,
                elapsed: Duration::from_millis(84),
                notes: vec!["something to know".to_owned()],
                ..Summary::default()
            },
            problems: Vec::new(),
        }
    }

    #[test]
    fn exit_codes() {
        assert_eq!(run_with("", &|_| outcome(&[])).exit, Exit::Clean);
        assert_eq!(run_with("", &|_| outcome(&[Level::Warn])).exit, Exit::Clean);
        assert_eq!(run_with("", &|_| outcome(&[Level::Warn, Level::Deny])).exit, Exit::Findings);
        assert_eq!(run_with("", &|_| outcome(&[Level::Forbid])).exit, Exit::Findings);
        for usage in ["--format xml", "-D nothing", "-F lost -A lost", "explain nothing", "-D all list", "--threads 0"]
        {
            let ran = run_with(usage, &|_| unreachable!());
            assert_eq!((ran.exit, ran.stdout.as_str()), (Exit::Failed, ""), "{usage}");
            assert!(ran.stderr.starts_with("error: "), "{usage}: {}", ran.stderr);
        }
    }

    #[test]
    fn one_missing_path_does_not_hide_the_rest() {
        let ran = run_with("--format concise a no", &|_| {
            let mut outcome = outcome(&[Level::Deny]);
            let missing =
                Problem { fatal: true, place: None, path: Some("no".into()), message: "not found".to_owned() };
            outcome.problems.push(missing);
            outcome
        });
        assert_eq!(ran.exit, Exit::Failed);
        assert_eq!(ran.stdout, "src/a.rs:1:1: error[unpolled_future] never polled\n");
        assert_eq!(
            ran.stderr,
            "error: no: not found\nnote: something to know\n\
             detach-lint: 214 files, 1 error, 2 files did not parse, 0.08 s\n"
        );
    }

    #[test]
    fn quiet_leaves_findings_and_errors() {
        let ran = run_with("-q --format concise", &|_| {
            let mut outcome = outcome(&[Level::Warn]);
            for (fatal, message) in [(true, "serious"), (false, "less so")] {
                outcome.problems.push(Problem { fatal, place: None, path: None, message: message.to_owned() });
            }
            outcome
        });
        assert_eq!(ran.stdout, "src/a.rs:1:1: warning[unpolled_future] never polled\n");
        assert_eq!(ran.stderr, "error: serious\n");
    }

    #[test]
    fn the_core_is_told_what_was_asked_for() {
        let seen = Mutex::new(None);
        run_with("-W all -D lost x y --threads 3", &|request| {
            *seen.lock().unwrap() = Some((
                request.collected.as_ref().map_or(0, |collected| collected.problems.len()),
                request.cargo_home.clone(),
                request.threads,
                request.levels.level_of("unpolled_future"),
                request.levels.level_of("detached_fallible_task"),
            ));
            outcome(&[])
        });
        let expected = (2, Some("/home/.cargo".into()), Some(3), Level::Deny, Level::Warn);
        assert_eq!(seen.into_inner().unwrap(), Some(expected));
    }

    #[test]
    fn unknown_names_are_mended() {
        assert_eq!(
            run_with("-D detach", &|_| unreachable!()).stderr,
            "error: no lint or group is named `detach`\nhelp: did you mean `detached`?\n"
        );
        assert_eq!(
            run_with("explain unpoled-future", &|_| unreachable!()).stderr,
            "error: no lint is named `unpoled-future`\nhelp: did you mean `unpolled_future`?\n"
        );
    }

    #[test]
    fn help_and_version_are_results() {
        for line in ["--help", "-h", "--version", "explain --help", "list"] {
            let ran = run_with(line, &|_| unreachable!());
            assert_eq!((ran.exit, ran.stderr.as_str()), (Exit::Clean, ""), "{line}");
            assert!(!ran.stdout.is_empty());
        }
    }

    #[test]
    fn a_panic_is_a_failure() {
        let watched = Environment { stderr_is_terminal: true, ..environment() };
        for environment in [environment(), watched] {
            let ran = run_in(&environment, "", &|_| panic!("a panic in a test"));
            assert_eq!(ran.exit, Exit::Failed);
            assert!(ran.stderr.starts_with("error: internal error\nhelp: "), "{}", ran.stderr);
        }
    }

    #[test]
    fn who_waits_at_a_terminal_is_told_why() {
        let slow: Lint<'_> = &|_| {
            thread::sleep(Duration::from_millis(200));
            outcome(&[])
        };
        let watched = Environment { stderr_is_terminal: true, ..environment() };
        let said = |environment, arguments, lint| run_in(environment, arguments, lint).stderr.contains("looking into");
        assert!(said(&watched, "", slow));
        assert!(!said(&watched, "-q", slow) && !said(&environment(), "", slow));
        let patient = Program { patience: Duration::from_secs(60), ..program(slow) };
        let mut stderr = Vec::new();
        patient.run(vec!["detach-lint".into()], &watched, &mut Vec::new(), &mut stderr);
        assert!(!String::from_utf8(stderr).unwrap().contains("looking into"));
    }

    /// A stream whose reader has gone, or which fails in another way.
    struct Broken(io::ErrorKind);

    impl Write for Broken {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_closed_pipe_is_no_failure() {
        let program = program(&|_| outcome(&[Level::Deny]));
        for format in ["human", "concise", "json"] {
            let run = |kind, stderr: &mut dyn Write| {
                let arguments = ["detach-lint", "--format", format].map(OsString::from).to_vec();
                program.run(arguments, &environment(), &mut Broken(kind), stderr)
            };
            let mut stderr = Vec::new();
            assert_eq!(run(io::ErrorKind::BrokenPipe, &mut stderr), Exit::Clean, "{format}");
            assert_eq!(String::from_utf8(stderr).unwrap(), "", "{format}");
            let mut stderr = Vec::new();
            assert_eq!(run(io::ErrorKind::StorageFull, &mut stderr), Exit::Failed, "{format}");
            assert!(String::from_utf8(stderr).unwrap().starts_with("error: the output cannot be written"));
            assert_eq!(run(io::ErrorKind::BrokenPipe, &mut Broken(io::ErrorKind::BrokenPipe)), Exit::Clean);
        }
    }
}
