//! Where findings go and in which form: the stream, files beside it, and what the environment has to say about both.
//!
//! `cli` asks here before a run, so that wrong arguments are said at once, and afterwards for printing. What the formats
//! look like is the matter of `report`.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ColorChoice, ValueEnum};

use super::environment::Environment;
use crate::finding::{Finding, Level};
use crate::report::{self, Format, Guard, Look, Report};

/// The variable that chooses a format where no flag does.
const FORMAT_VARIABLE: &str = "DETACH_LINT_FORMAT";

/// What is said where nobody asked for the format that is used.
const CHOSEN: &str = "GITHUB_ACTIONS is set and stdout is no terminal, so findings are printed as workflow commands; \
                      --format human prints them as usual";

/// What can be said about the output.
#[derive(Debug, Default, Args)]
pub(super) struct OutputArguments {
    /// How findings are printed: human (or full), concise (a line each), json,
    /// json-lines, sarif, github, gitlab, junit, checkstyle, rdjson, markdown or cargo
    /// [env: `DETACH_LINT_FORMAT`] [default: human]
    #[arg(long, value_name = "FORMAT", value_enum, hide_possible_values = true, help_heading = "Output")]
    pub(super) format: Option<Format>,

    /// Write findings to a file as well, in a format of its own; may be repeated
    #[arg(long, value_name = "FORMAT=PATH", value_parser = destination, help_heading = "Output")]
    pub(super) output: Vec<(Format, PathBuf)>,

    /// Print how many findings each lint has in place of the findings; with --format
    /// json as JSON
    #[arg(long, help_heading = "Output")]
    pub(super) statistics: bool,

    /// When lint names are links to their pages: auto, always or never
    #[arg(
        long,
        value_name = "WHEN",
        value_enum,
        default_value_t = ColorChoice::Auto,
        hide_possible_values = true,
        help_heading = "Output"
    )]
    pub(super) links: ColorChoice,

    /// Run another checker as well, and pass on what it prints after the findings:
    /// 'cargo clippy --message-format=json'
    #[arg(long, value_name = "COMMAND", help_heading = "Output")]
    pub(super) also: Option<String>,

    /// Exit with 0 whatever is found
    #[arg(long, help_heading = "Exit code")]
    pub(super) exit_zero: bool,

    /// Exit with 1 if there are more than N warnings
    #[arg(long, value_name = "N", help_heading = "Exit code")]
    pub(super) max_warnings: Option<usize>,
}

/// Takes `FORMAT=PATH` apart.
fn destination(text: &str) -> Result<(Format, PathBuf), String> {
    let (format, path) = text.split_once('=').ok_or("a format, `=` and a path are needed, as in sarif=report.sarif")?;
    if path.is_empty() {
        return Err("the path is empty".to_owned());
    }
    Ok((format_named(format)?, PathBuf::from(path)))
}

fn format_named(name: &str) -> Result<Format, String> {
    Format::from_str(name, false).map_err(|_| {
        let names: Vec<_> = Format::ALL.iter().map(|format| format.name()).collect();
        format!("there is no format `{name}`, but {}", names.join(", "))
    })
}

/// Where the findings of a run go.
#[derive(Debug)]
pub(super) struct Outputs<'a> {
    arguments: &'a OutputArguments,
    format: Format,
    /// Whether the format was chosen by what surrounds the run.
    chosen: bool,
    look: Look,
    /// Whether lines of a log could be taken for commands.
    guarded: bool,
    /// The way from the root of the repository to the current folder, where a service says what the root is.
    folder: PathBuf,
}

impl<'a> Outputs<'a> {
    /// Decides what the arguments leave open. The error is a message.
    pub(super) fn new(
        arguments: &'a OutputArguments,
        colour: bool,
        environment: &Environment,
    ) -> Result<Outputs<'a>, String> {
        let in_actions = environment.text("GITHUB_ACTIONS") == Some("true");
        let named = match environment.text(FORMAT_VARIABLE) {
            Some(name) => Some(format_named(name).map_err(|error| format!("{FORMAT_VARIABLE}: {error}"))?),
            None => None,
        };
        let asked = arguments.format.or(named);
        let chosen = asked.is_none() && in_actions && !environment.stdout_is_terminal && !arguments.statistics;
        let format = asked.unwrap_or(if chosen { Format::Github } else { Format::Human });
        if arguments.statistics && !matches!(format, Format::Human | Format::Concise | Format::Json) {
            return Err(format!("--statistics has no form for --format {}, only for human and json", format.name()));
        }
        Ok(Outputs {
            arguments,
            format,
            chosen,
            look: Look { colour, links: environment.links(arguments.links) },
            guarded: in_actions && (format.is_for_people() || arguments.statistics),
            folder: environment.folder_in_repository(),
        })
    }

    /// What the user should know about it before the run.
    pub(super) fn note(&self) -> Option<&'static str> {
        self.chosen.then_some(CHOSEN)
    }

    /// The way from the root of the repository to the current folder.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Prints `report` on the stream.
    pub(super) fn write(&self, report: &Report<'_>, stdout: &mut dyn Write) -> io::Result<()> {
        if self.guarded {
            let mut guard = Guard::new(stdout);
            self.write_unguarded(report, &mut guard)?;
            return guard.flush();
        }
        self.write_unguarded(report, stdout)
    }

    fn write_unguarded(&self, report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
        if self.arguments.statistics {
            return report::write_statistics(self.format == Format::Json, report, out, self.look);
        }
        report::write(self.format, report, out, self.look)
    }

    /// Writes the files. What could not be written comes back as messages.
    pub(super) fn write_files(&self, report: &Report<'_>) -> Vec<String> {
        let write = |(format, path): &(Format, PathBuf)| -> io::Result<()> {
            let mut file = BufWriter::new(File::create(report.current_dir.join(path))?);
            report::write(*format, report, &mut file, Look::default())?;
            file.flush()
        };
        let failed = self.arguments.output.iter().filter_map(|output| Some((output, write(output).err()?)));
        failed.map(|((_, path), error)| format!("{}: cannot be written: {error}", path.display())).collect()
    }

    /// Whether there are more warnings than are allowed; then how many.
    pub(super) fn too_many_warnings(&self, findings: &[Finding]) -> Option<usize> {
        let most = self.arguments.max_warnings?;
        let warnings = findings.iter().filter(|finding| finding.is_open() && finding.level == Level::Warn).count();
        (warnings > most).then_some(warnings)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(variables: &[(&str, &str)], terminal: bool) -> Environment {
        Environment {
            variables: variables.iter().map(|(name, value)| (name.into(), value.into())).collect(),
            stdout_is_terminal: terminal,
            current_dir: Some("/work/repo/sub".into()),
            ..Environment::default()
        }
    }

    fn format(arguments: &OutputArguments, variables: &[(&str, &str)], terminal: bool) -> (Format, bool) {
        let environment = environment(variables, terminal);
        let outputs = Outputs::new(arguments, false, &environment).unwrap();
        (outputs.format, outputs.note().is_some())
    }

    #[test]
    fn who_chooses_the_format() {
        let none = OutputArguments::default();
        let json = OutputArguments { format: Some(Format::Json), ..OutputArguments::default() };
        let actions = ("GITHUB_ACTIONS", "true");
        let variable = ("DETACH_LINT_FORMAT", "concise");
        assert_eq!(format(&none, &[], false), (Format::Human, false));
        assert_eq!(format(&none, &[actions], true), (Format::Human, false));
        assert_eq!(format(&none, &[actions], false), (Format::Github, true));
        assert_eq!(format(&none, &[("GITHUB_ACTIONS", "false")], false), (Format::Human, false));
        assert_eq!(format(&none, &[actions, variable], false), (Format::Concise, false));
        assert_eq!(format(&json, &[actions, variable], false), (Format::Json, false));
        let counted = OutputArguments { statistics: true, ..OutputArguments::default() };
        assert_eq!(format(&counted, &[actions], false), (Format::Human, false));
    }

    #[test]
    fn what_cannot_be_is_said() {
        let none = OutputArguments::default();
        let error = Outputs::new(&none, false, &environment(&[("DETACH_LINT_FORMAT", "xml")], true)).unwrap_err();
        assert!(error.starts_with("DETACH_LINT_FORMAT: there is no format `xml`, but human, concise,"), "{error}");
        let counted = OutputArguments { statistics: true, format: Some(Format::Sarif), ..OutputArguments::default() };
        let error = Outputs::new(&counted, false, &environment(&[], true)).unwrap_err();
        assert_eq!(error, "--statistics has no form for --format sarif, only for human and json");
    }

    #[test]
    fn destinations() {
        assert_eq!(destination("sarif=a=b"), Ok((Format::Sarif, PathBuf::from("a=b"))));
        assert_eq!(destination("full=x"), Ok((Format::Human, PathBuf::from("x"))));
        assert!(destination("sarif").unwrap_err().contains("as in sarif=report.sarif"));
        assert!(destination("xml=a").unwrap_err().starts_with("there is no format `xml`"));
        assert!(destination("sarif=").is_err());
    }
}
