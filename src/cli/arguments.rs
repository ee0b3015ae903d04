//! What the command line looks like.
//!
//! clap parses it; this module says what there is and puts back together what clap takes apart: the order of the level
//! flags. What the arguments mean is not decided here.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::parser::ValueSource;
use clap::{ArgAction, ArgMatches, ColorChoice, CommandFactory, Parser, Subcommand, ValueEnum};

use super::fixing::{FIXING, FixArguments};
use super::generate::Generate;
use super::output::OutputArguments;
use crate::finding::Level;
use crate::levels::LevelFlag;

/// The flags that set levels, by their names in clap.
const LEVEL_FLAGS: [(&str, Level); 4] =
    [("allow", Level::Allow), ("warn", Level::Warn), ("deny", Level::Deny), ("forbid", Level::Forbid)];

/// Finds asynchronous work that Rust compiles and never runs
#[derive(Debug, Parser)]
#[command(
    name = "detach-lint",
    bin_name = "detach-lint",
    version,
    max_term_width = 80,
    disable_help_subcommand = true,
    subcommand_value_name = "COMMAND",
    after_help = "Exit codes: 0 nothing at deny level, 1 a finding at deny level, 2 the work could \
                  not be done."
)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub(super) struct Arguments {
    /// Files and folders to lint, - for stdin [default: .]; write ./list for a
    /// folder named like a command
    #[arg(value_name = "PATH", help_heading = "Input")]
    paths: Vec<PathBuf>,

    /// Read more paths from FILE, one a line or with NUL between them; - is stdin
    #[arg(long, value_name = "FILE", help_heading = "Input")]
    pub(super) file_list: Option<PathBuf>,

    /// With the path -, lint what comes on stdin as if it stood in PATH
    #[arg(long, value_name = "PATH", help_heading = "Input")]
    pub(super) stdin_filename: Option<PathBuf>,

    /// Leave out files that GLOB matches, written as in a .gitignore
    #[arg(long, value_name = "GLOB", action = ArgAction::Append, help_heading = "Input")]
    pub(super) exclude: Vec<String>,

    /// Leave out excluded files also if they are named
    #[arg(long, help_heading = "Input")]
    pub(super) force_exclude: bool,

    /// A configuration file to use, or TOML to lay over the one that is found:
    /// 'lints.detached = "deny"'
    #[arg(long, value_name = "FILE|TOML", action = ArgAction::Append, help_heading = "Configuration")]
    pub(super) config: Vec<String>,

    /// Look for no configuration; only --config 'key = value' counts
    #[arg(long, help_heading = "Configuration")]
    pub(super) isolated: bool,

    /// Print what holds for each PATH and where it comes from, and lint nothing
    #[arg(long, help_heading = "Configuration")]
    pub(super) show_config: bool,

    /// Do not report LINT: a lint, a group (`lost`, `cancelled`, `detached`,
    /// `misplaced`, `tool`), `all`, or `warnings` (what is at warn level in the end)
    #[arg(short = 'A', long, value_name = "LINT", action = ArgAction::Append, help_heading = "Lints")]
    allow: Vec<String>,

    /// Report LINT, and exit with 0
    #[arg(short = 'W', long, value_name = "LINT", action = ArgAction::Append, help_heading = "Lints")]
    warn: Vec<String>,

    /// Report LINT, and exit with 1
    #[arg(short = 'D', long, value_name = "LINT", action = ArgAction::Append, help_heading = "Lints")]
    deny: Vec<String>,

    /// As --deny, and later flags cannot lower it; of the others, the last one wins
    #[arg(short = 'F', long, value_name = "LINT", action = ArgAction::Append, help_heading = "Lints")]
    forbid: Vec<String>,

    /// Write a comment that suppresses it before every finding, and a reason to be
    /// filled in
    #[arg(long, help_heading = "Known findings")]
    pub(super) add_suppressions: bool,

    /// Do not report the findings that FILE lists
    #[arg(long, value_name = "FILE", help_heading = "Known findings")]
    pub(super) baseline: Option<PathBuf>,

    /// Write what is found into FILE, or the baseline in use, or
    /// detach-lint.baseline.toml
    #[arg(
        long,
        value_name = "FILE",
        num_args = 0..=1,
        require_equals = true,
        conflicts_with_all = ["add_suppressions", "since", "staged", "new_from_diff"],
        help_heading = "Known findings"
    )]
    #[allow(clippy::option_option, reason = "not given, given alone, given with a value: that is how clap tells it")]
    pub(super) write_baseline: Option<Option<PathBuf>>,

    /// Fail if the baseline lists what is not found any more
    #[arg(long, help_heading = "Known findings")]
    pub(super) baseline_strict: bool,

    /// Report only what touches lines that have changed since REF: since it parted
    /// from HEAD, with what is not committed
    #[arg(long, value_name = "REF", help_heading = "Known findings")]
    pub(super) since: Option<String>,

    /// Report only what touches lines that are staged
    #[arg(long, conflicts_with = "since", help_heading = "Known findings")]
    pub(super) staged: bool,

    /// Report only what touches lines that a unified diff changes; - is stdin
    #[arg(
        long,
        value_name = "FILE",
        conflicts_with_all = ["since", "staged"],
        help_heading = "Known findings"
    )]
    pub(super) new_from_diff: Option<PathBuf>,

    /// With these three, report everything in files that have changed
    #[arg(long, help_heading = "Known findings")]
    pub(super) whole_files: bool,

    #[command(flatten)]
    pub(super) fixes: FixArguments,

    #[command(flatten)]
    pub(super) output: OutputArguments,

    /// When to use colours: auto, always or never
    #[arg(
        long,
        value_name = "WHEN",
        value_enum,
        default_value_t,
        hide_possible_values = true,
        global = true,
        help_heading = "Output"
    )]
    pub(super) color: ColorChoice,

    /// Print findings and errors only: no summary, notes or warnings
    #[arg(short, long, global = true, help_heading = "Output")]
    pub(super) quiet: bool,

    /// Believe what FILE says of a library, as the stubs do that come with the tool
    #[arg(long, value_name = "FILE", action = ArgAction::Append)]
    pub(super) stubs: Vec<PathBuf>,

    /// Look at everything anew, and keep nothing for the next run
    #[arg(long)]
    pub(super) no_cache: bool,

    /// Keep what was found in DIR [default: target/detach-lint, where cargo has built]
    #[arg(long, value_name = "DIR", conflicts_with = "no_cache")]
    pub(super) cache_dir: Option<PathBuf>,

    /// How many threads to use [default: one per processor]
    #[arg(long, value_name = "N")]
    pub(super) threads: Option<NonZeroUsize>,

    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

impl Arguments {
    /// The named paths; the current folder if there are none, and no list of them either.
    pub(super) fn paths(&self) -> Vec<PathBuf> {
        if self.paths.is_empty() && self.file_list.is_none() { vec![PathBuf::from(".")] } else { self.paths.clone() }
    }
}

/// What else the program can do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Show all lints with their groups and levels
    List {
        /// How lints are printed: human or json
        #[arg(
            long,
            value_name = "FORMAT",
            value_enum,
            default_value_t,
            hide_possible_values = true,
            help_heading = "Output"
        )]
        format: ListFormat,
    },
    /// Show what is believed about libraries' functions
    Stubs {
        /// The crate, as code names it or as its package is called [default: all, in brief]
        #[arg(value_name = "CRATE")]
        name: Option<String>,
        /// How it is printed: human or json
        #[arg(
            long,
            value_name = "FORMAT",
            value_enum,
            default_value_t,
            hide_possible_values = true,
            help_heading = "Output"
        )]
        format: ListFormat,
    },
    /// Show the page of a lint
    Explain {
        /// The lint's name; dashes and underscores are alike
        lint: String,
        /// How it is printed: human, markdown or json
        #[arg(
            long,
            value_name = "FORMAT",
            value_enum,
            default_value_t,
            hide_possible_values = true,
            help_heading = "Output"
        )]
        format: PageFormat,
    },
    /// Write a commented detach-lint.toml, and its schema, into this folder
    Init,
    /// Print completions for a shell, the man page, or a reference
    Generate {
        #[command(subcommand)]
        what: Generate,
    },
}

/// How lints are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ListFormat {
    /// A line per lint, under its group.
    #[default]
    Human,
    /// One JSON document.
    Json,
}

/// How the page of a lint is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum PageFormat {
    /// Set for a terminal.
    #[default]
    Human,
    /// As it was written.
    Markdown,
    /// One JSON document, with what is known of the lint beside its page.
    Json,
}

/// The command line of the program that is started as `name`.
pub(super) fn command(name: &'static str) -> clap::Command {
    let usage = format!("{name} [OPTIONS] [PATH]...\n       {name} [OPTIONS] <COMMAND>");
    Arguments::command().bin_name(name).override_usage(usage)
}

/// The level flags in the order in which they were given: clap keeps it only within each flag.
pub(super) fn level_flags(matches: &ArgMatches) -> Vec<LevelFlag> {
    let mut flags = Vec::new();
    for (id, level) in LEVEL_FLAGS {
        let indices = matches.indices_of(id).into_iter().flatten();
        let names = matches.get_many::<String>(id).into_iter().flatten();
        flags.extend(
            indices.zip(names).map(|(index, name)| (index, LevelFlag { level, name: name.clone(), place: None })),
        );
    }
    flags.sort_by_key(|(index, _)| *index);
    flags.into_iter().map(|(_, flag)| flag).collect()
}

/// Fails if a subcommand follows something that only linting looks at.
pub(super) fn check_subcommand(matches: &ArgMatches) -> Result<(), clap::Error> {
    let Some(command) = matches.subcommand_name() else { return Ok(()) };
    let given = |id: &&str| matches.value_source(id) == Some(ValueSource::CommandLine);
    // What the user adds to the stubs is shown by the command of that name. Some are no arguments but the groups that
    // clap makes of the structures, and one of our own.
    let for_stubs: &[&str] = &["color", "quiet", "stubs", "config", "isolated"];
    let passed_on = if command == "stubs" { for_stubs } else { &for_stubs[..2] };
    let groups = ["Arguments", "FixArguments", "OutputArguments", FIXING];
    let ids: Vec<String> = matches.ids().map(|id| id.as_str().to_owned()).collect();
    let mut ids = ids.iter().map(String::as_str);
    let is_misplaced = |id: &&str| !passed_on.contains(id) && !groups.contains(id) && given(id);
    let Some(id) = ids.find(is_misplaced) else { return Ok(()) };
    let what = if id == "paths" { "a path".to_owned() } else { format!("--{}", id.replace('_', "-")) };
    let message = format!("{what} cannot be given before the command `{command}`");
    Err(Arguments::command().error(ErrorKind::ArgumentConflict, message))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(line: &str) -> Result<ArgMatches, clap::Error> {
        Arguments::command().try_get_matches_from(line.split(' '))
    }

    #[test]
    fn clap_is_content() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn level_flags_keep_their_order() {
        let matches = matches("x -A a -D b src -Ac --warn=d -F e --allow f -W g").unwrap();
        let flags: Vec<_> = level_flags(&matches).iter().map(ToString::to_string).collect();
        assert_eq!(flags, ["-A a", "-D b", "-A c", "-W d", "-F e", "-A f", "-W g"]);
    }

    #[test]
    fn commands_and_paths() {
        use clap::FromArgMatches;
        let parse = |line: &str| Arguments::from_arg_matches(&matches(line).unwrap()).unwrap();
        assert!(matches!(parse("x --color never list").command, Some(Command::List { format: ListFormat::Human })));
        assert!(matches!(parse("x explain some-lint -q").command, Some(Command::Explain { .. })));
        assert_eq!(parse("x").paths(), [PathBuf::from(".")]);
        assert_eq!(parse("x ./list").paths(), [PathBuf::from("./list")]);
        assert_eq!(parse("x src list").paths(), [PathBuf::from("src"), PathBuf::from("list")]);
        assert_eq!(parse("x -- list").paths(), [PathBuf::from("list")]);
        assert!(matches("x --threads 0").is_err());
        assert!(check_subcommand(&matches("x --color always -q list").unwrap()).is_ok());
        let error = check_subcommand(&matches("x -D all list").unwrap()).unwrap_err().to_string();
        assert!(error.contains("--deny cannot be given before the command `list`"), "{error}");
    }

    #[test]
    fn help_fits_80_columns() {
        let mut command = Arguments::command();
        command.build();
        for command in std::iter::once(&mut command.clone()).chain(command.get_subcommands_mut()) {
            let help = command.render_long_help().to_string();
            let longest = help.lines().map(|line| line.chars().count()).max();
            assert!(longest <= Some(80), "{help}");
        }
    }
}
