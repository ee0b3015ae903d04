//! Everything that the program is told besides its arguments: variables, folders, terminals.
//!
//! Read once by `main`, so that all the rest is a function of its arguments. The core sees none of it but the folders.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::io::{self, IsTerminal, Read as _};
use std::path::{Path, PathBuf};

use clap::ColorChoice;

/// How wide text is set where the width of the terminal is not known, and how wide it is set at most.
const COLUMNS: (usize, usize) = (80, 100);

/// What surrounds a run.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    /// The environment's variables.
    pub variables: BTreeMap<OsString, OsString>,
    /// The current folder, if there is one.
    pub current_dir: Option<PathBuf>,
    /// The user's home folder, if there is one.
    pub home: Option<PathBuf>,
    /// What comes on stdin, read when it is asked for.
    pub stdin: Stdin,
    /// Whether stdout is a terminal.
    pub stdout_is_terminal: bool,
    /// Whether stderr is a terminal.
    pub stderr_is_terminal: bool,
    /// What tells this build of the program from others; without it, nothing is kept for the next run.
    pub program: Option<Vec<u8>>,
    /// What the process does when [`run`](super::run) returns.
    pub process: Process,
    /// How many columns the terminal on stdout has.
    pub terminal_columns: Option<usize>,
    /// Whether the terminal is one that shows links.
    pub shows_links: bool,
}

/// What a process does after a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Process {
    /// It goes on, and memory is given back.
    #[default]
    GoesOn,
    /// It ends: memory is left to the system.
    Ends,
}

/// Where what comes on stdin is read from.
#[derive(Clone, Copy, Debug)]
pub struct Stdin(pub fn() -> io::Result<Vec<u8>>);

impl Default for Stdin {
    /// Nothing comes.
    fn default() -> Self {
        Self(|| Ok(Vec::new()))
    }
}

impl Stdin {
    /// The stdin of this process.
    fn of_process() -> Stdin {
        Stdin(|| {
            let mut bytes = Vec::new();
            io::stdin().lock().read_to_end(&mut bytes)?;
            Ok(bytes)
        })
    }
}

impl Environment {
    /// The environment of this process.
    pub fn of_process() -> Environment {
        let stdout = io::stdout();
        Environment {
            variables: std::env::vars_os().collect(),
            current_dir: std::env::current_dir().ok(),
            home: std::env::home_dir(),
            stdin: Stdin::of_process(),
            stdout_is_terminal: stdout.is_terminal(),
            stderr_is_terminal: io::stderr().is_terminal(),
            program: program(),
            process: Process::Ends,
            shows_links: supports_hyperlinks::supports_hyperlinks(),
            terminal_columns: terminal_size::terminal_size_of(stdout).map(|(width, _)| usize::from(width.0)),
        }
    }

    /// Where cargo keeps the sources of dependencies.
    pub(super) fn cargo_home(&self) -> Option<PathBuf> {
        match self.variable("CARGO_HOME") {
            // As cargo does it, a relative path starts at the current folder.
            Some(path) => Some(self.current_dir.as_deref()?.join(path)),
            None => Some(self.home.as_deref()?.join(".cargo")),
        }
    }

    /// The configuration file to use in place of what would be found.
    pub(super) fn config_file(&self) -> Option<&OsStr> {
        self.variable("DETACH_LINT_CONFIG")
    }

    /// The folder in which cargo builds, if it is not the usual one.
    pub(super) fn target_folder(&self) -> Option<PathBuf> {
        let folder = self.variable("CARGO_TARGET_DIR")?;
        Some(self.current_dir.as_deref()?.join(folder))
    }

    /// Reads what comes on stdin.
    pub(super) fn read_stdin(&self) -> io::Result<Vec<u8>> {
        (self.stdin.0)()
    }

    /// How wide text is set.
    pub(super) fn columns(&self) -> usize {
        let asked = self.variable("COLUMNS").and_then(|columns| columns.to_str()?.parse().ok());
        self.terminal_columns.or(asked).map_or(COLUMNS.0, |columns| columns.clamp(40, COLUMNS.1))
    }

    pub(super) fn stdout_colour(&self, asked: ColorChoice) -> bool {
        self.colour(asked, self.stdout_is_terminal)
    }

    pub(super) fn stderr_colour(&self, asked: ColorChoice) -> bool {
        self.colour(asked, self.stderr_is_terminal)
    }

    /// Whether to use colours: the flag decides, then `NO_COLOR`, then what forces them, then cargo's own setting, then
    /// the terminal.
    fn colour(&self, asked: ColorChoice, is_terminal: bool) -> bool {
        match asked {
            ColorChoice::Always => return true,
            ColorChoice::Never => return false,
            ColorChoice::Auto => {}
        }
        if self.variable("NO_COLOR").is_some() {
            return false;
        }
        if ["FORCE_COLOR", "CLICOLOR_FORCE"].iter().any(|name| self.variable(name).is_some_and(|value| value != "0")) {
            return true;
        }
        match self.variable("CARGO_TERM_COLOR").and_then(OsStr::to_str) {
            Some("always") => return true,
            Some("never") => return false,
            _ => {}
        }
        let term = self.variable("TERM");
        let capable = term.map_or(cfg!(windows), |term| term != "dumb");
        is_terminal && capable && self.variable("CLICOLOR").is_none_or(|value| value != "0")
    }

    /// Whether lint names are links on stdout: the flag decides, then whether there is a terminal that shows them.
    pub(super) fn links(&self, asked: ColorChoice) -> bool {
        match asked {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => self.stdout_is_terminal && self.shows_links,
        }
    }

    /// The way from the root of the repository to the current folder, if a service says what the root is.
    pub(super) fn folder_in_repository(&self) -> PathBuf {
        let roots = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"].into_iter().filter_map(|name| self.variable(name));
        let here = self.current_dir.as_deref();
        let below = roots.filter_map(|root| here?.strip_prefix(root).ok());
        below.map(Path::to_owned).next().unwrap_or_default()
    }

    /// The value of a variable that is set to some text.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.variable(name).and_then(OsStr::to_str)
    }

    /// The value of a variable that is set to something.
    fn variable(&self, name: &str) -> Option<&OsStr> {
        self.variables.get(OsStr::new(name)).map(OsString::as_os_str).filter(|value| !value.is_empty())
    }
}

/// Which build of the program this is: its version, and the file that it is.
fn program() -> Option<Vec<u8>> {
    let file = std::env::current_exe().ok()?;
    let metadata = std::fs::metadata(&file).ok()?;
    let built = metadata.modified().ok()?;
    Some(format!("{} {} {} {built:?}", env!("CARGO_PKG_VERSION"), file.display(), metadata.len()).into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(variables: &str) -> Environment {
        let pairs = variables.split_whitespace().filter_map(|pair| pair.split_once('='));
        Environment {
            variables: pairs.map(|(name, value)| (name.into(), value.into())).collect(),
            ..Default::default()
        }
    }

    #[test]
    fn who_decides_on_colours() {
        // Without and with a terminal.
        for (variables, expected) in [
            ("", (false, cfg!(windows))),
            ("TERM=xterm", (false, true)),
            ("TERM=dumb", (false, false)),
            ("TERM=xterm CLICOLOR=0", (false, false)),
            ("TERM=xterm NO_COLOR=1", (false, false)),
            ("TERM=xterm NO_COLOR=", (false, true)),
            ("NO_COLOR=1 CLICOLOR_FORCE=1 CARGO_TERM_COLOR=always", (false, false)),
            ("CLICOLOR_FORCE=1", (true, true)),
            ("CLICOLOR_FORCE=0", (false, cfg!(windows))),
            ("FORCE_COLOR=1 CARGO_TERM_COLOR=never", (true, true)),
            ("CARGO_TERM_COLOR=always", (true, true)),
            ("CARGO_TERM_COLOR=never TERM=xterm", (false, false)),
            ("CARGO_TERM_COLOR=auto TERM=xterm", (false, true)),
        ] {
            let environment = environment(variables);
            let auto = |terminal| environment.colour(ColorChoice::Auto, terminal);
            assert_eq!((auto(false), auto(true)), expected, "{variables}");
            assert!(environment.colour(ColorChoice::Always, false));
            assert!(!environment.colour(ColorChoice::Never, true));
        }
    }

    #[test]
    fn where_links_are_shown() {
        let mut environment = Environment { shows_links: true, ..Environment::default() };
        assert!(!environment.links(ColorChoice::Auto) && environment.links(ColorChoice::Always));
        environment.stdout_is_terminal = true;
        assert!(environment.links(ColorChoice::Auto) && !environment.links(ColorChoice::Never));
        environment.shows_links = false;
        assert!(!environment.links(ColorChoice::Auto));
    }

    #[test]
    fn where_the_repository_begins() {
        let folder = |variables: &str| {
            let environment = Environment { current_dir: Some("/work/repo/sub/a".into()), ..environment(variables) };
            environment.folder_in_repository()
        };
        assert_eq!(folder("CI_PROJECT_DIR=/work/repo"), PathBuf::from("sub/a"));
        assert_eq!(folder("GITHUB_WORKSPACE=/work/repo/sub"), PathBuf::from("a"));
        assert_eq!(folder("GITHUB_WORKSPACE=/elsewhere"), PathBuf::new());
        assert_eq!(folder(""), PathBuf::new());
    }

    #[test]
    fn where_cargo_lives() {
        let mut environment = environment("");
        assert_eq!(environment.cargo_home(), None);
        environment.home = Some("home".into());
        environment.current_dir = Some("here".into());
        assert_eq!(environment.cargo_home(), Some(PathBuf::from("home").join(".cargo")));
        environment.variables.insert("CARGO_HOME".into(), "cargo".into());
        assert_eq!(environment.cargo_home(), Some(PathBuf::from("here").join("cargo")));
    }

    #[test]
    fn how_wide_text_is() {
        let mut environment = environment("COLUMNS=60");
        assert_eq!(environment.columns(), 60);
        environment.terminal_columns = Some(300);
        assert_eq!(environment.columns(), 100);
        assert_eq!(Environment::default().columns(), 80);
    }
}
