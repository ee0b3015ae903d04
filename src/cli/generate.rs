//! `detach-lint generate`: completions, a man page and a reference, all from the one description of the command line.
//!
//! The committed reference pages under `docs/` are made here, and a test compares them.

use std::io::{self, Write};

use clap::builder::PossibleValuesParser;
use clap::{Arg, Command, Subcommand};
use clap_complete::Shell;

use crate::checks::Lint;
use crate::levels;

/// What can be generated.
#[derive(Clone, Copy, Debug, Subcommand)]
pub(super) enum Generate {
    /// Print completions for a shell: bash, elvish, fish, powershell or zsh
    Completions {
        /// The shell
        #[arg(value_enum, hide_possible_values = true)]
        shell: Shell,
    },
    /// Print the man page
    Man,
    /// Print a reference of all commands and options in Markdown
    Markdown,
}

/// Prints what is asked for. `command` is the whole command line.
pub(super) fn write(
    what: Generate,
    mut command: Command,
    lints: &[&'static Lint],
    out: &mut dyn Write,
) -> io::Result<()> {
    match what {
        Generate::Completions { shell } => {
            // It panics if it cannot write, so it writes to memory.
            let mut text = Vec::new();
            clap_complete::generate(shell, &mut with_names(command, lints), "detach-lint", &mut text);
            out.write_all(&text)
        }
        Generate::Man => clap_mangen::Man::new(command).render(out),
        Generate::Markdown => {
            command.build();
            write_command(&command, 1, out)
        }
    }
}

/// The command line with the names of lints as values, which shells then offer. When arguments are read they are not,
/// so that what is wrong with a name is said in the program's own words.
fn with_names(command: Command, lints: &[&'static Lint]) -> Command {
    let all: Vec<&'static str> = levels::names(lints).collect();
    let own: Vec<&'static str> = lints.iter().map(|lint| lint.name).collect();
    let level_flags = ["allow", "warn", "deny", "forbid"];
    let with_levels = command.mut_args(|argument| {
        let is_level = level_flags.contains(&argument.get_id().as_str());
        if is_level { argument.value_parser(PossibleValuesParser::new(all.clone())) } else { argument }
    });
    with_levels.mut_subcommand("explain", |explain| {
        explain.mut_arg("lint", |argument| argument.value_parser(PossibleValuesParser::new(own)))
    })
}

fn write_command(command: &Command, depth: usize, out: &mut dyn Write) -> io::Result<()> {
    let name = command.get_bin_name().unwrap_or(command.get_name());
    writeln!(out, "{} `{name}`\n", "#".repeat(depth))?;
    if let Some(about) = command.get_about() {
        writeln!(out, "{about}.\n")?;
    }
    let usage = command.clone().render_usage().to_string();
    let usage: Vec<_> = usage.trim_start_matches("Usage:").lines().map(str::trim).collect();
    writeln!(out, "```text\n{}\n```", usage.join("\n"))?;

    let mut headings: Vec<&str> = Vec::new();
    let arguments = || command.get_arguments().filter(|argument| !argument.is_hide_set());
    for heading in arguments().map(heading_of) {
        if !headings.contains(&heading) {
            headings.push(heading);
        }
    }
    for heading in headings {
        writeln!(out, "\n{} {heading}\n\n| option | what it does |\n|---|---|", "#".repeat(depth + 1))?;
        for argument in arguments().filter(|argument| heading_of(argument) == heading) {
            writeln!(out, "| {} | {} |", signature(argument), help(argument))?;
        }
    }
    if let Some(after) = command.get_after_help() {
        writeln!(out, "\n{after}")?;
    }
    for child in command.get_subcommands() {
        writeln!(out)?;
        write_command(child, depth + 1, out)?;
    }
    Ok(())
}

fn heading_of(argument: &Arg) -> &str {
    argument.get_help_heading().unwrap_or(if argument.is_positional() { "Arguments" } else { "Options" })
}

/// The option as it is written: `-A`, `--allow LINT`.
fn signature(argument: &Arg) -> String {
    let values = argument.get_value_names().unwrap_or_default().join(" ");
    let takes_value = argument.is_positional() || argument.get_action().takes_values();
    let short = argument.get_short().map(|short| format!("-{short}"));
    let long = argument.get_long().map(|long| format!("--{long}"));
    let mut names: Vec<_> = short.into_iter().chain(long).collect();
    if let (true, Some(last)) = (takes_value, names.last_mut()) {
        last.push(' ');
        last.push_str(&values);
    }
    if names.is_empty() {
        names.push(values);
    }
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// The help in one line of a table.
fn help(argument: &Arg) -> String {
    let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
    let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
    let help = help.replace('|', "\\|").replace('<', "&lt;").replace("[PATH]", "\\[PATH\\]");
    let hidden =
        argument.is_hide_default_value_set() || help.contains("[default:") || !argument.get_action().takes_values();
    let defaults: Vec<_> = argument.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    if hidden || defaults.is_empty() { help } else { format!("{help} [default: {}]", defaults.join(" ")) }
}
