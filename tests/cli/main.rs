//! The built program, run as users run it: arguments, streams, exit codes, colours, and input that is not as it should
//! be. One module for each side of it. What the lints find is not the matter here: `LOST` is enough.
//!
//! Every run has an environment of its own, with nothing in it but what a test puts there, and a home without sources
//! of dependencies. So a test gives the same on every machine.

mod cache;
mod config;
mod fix;
mod hostile;
mod input;
mod known;
mod levels;
mod libraries;
mod output;
mod safe;
mod same;
mod stack;
mod stubs;

use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

/// A file with one finding, at line 4 and column 5, of a lint that is denied unless somebody says otherwise.
const LOST: &str = "async fn w() {}\n\nfn lost() {\n    w();\n}\n";

/// A file with async code and no finding.
const CLEAN: &str = "async fn w() {}\n\nasync fn polled() {\n    w().await;\n}\n";

/// What `--format concise` prints about [`LOST`], after the path.
const LOST_LINE: &str = ":4:5: error[unpolled_future] this future is never polled\n";

/// The longest that any run may take: a program that hangs is a failed test, not one that never ends.
const PATIENCE: Duration = Duration::from_secs(100);

/// A folder to run the program in.
struct Tree {
    folder: TempDir,
}

impl Tree {
    fn new<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Tree {
        let tree = Tree { folder: tempfile::tempdir().expect("a temporary folder can be made") };
        for (path, text) in files {
            tree.write(path, text);
        }
        tree
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn write(&self, path: &str, contents: impl AsRef<[u8]>) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().expect("the path lies in the folder")).expect("folders can be made");
        fs::write(path, contents).expect("files can be written");
    }

    fn command(&self, arguments: &[&str]) -> Command {
        command(self.path(), arguments)
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        finish(self.command(arguments))
    }

    /// The findings, a line each, with [`Ran::code`] and the rest.
    fn concise(&self, arguments: &[&str]) -> Ran {
        self.run(&[&["--format", "concise"], arguments].concat())
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let ran = self.run(&[&["--format", "json"], arguments].concat());
        serde_json::from_str(&ran.stdout).unwrap_or_else(|error| panic!("{error}: {ran:?}"))
    }
}

/// How a run ended.
#[derive(Debug)]
struct Ran {
    code: Option<i32>,
    stdout: String,
    stderr: String,
}

impl Ran {
    /// The program's own last line, without the time.
    fn summary(&self) -> &str {
        let line = self.stderr.lines().last().unwrap_or("");
        line.rsplit_once(", ").map_or(line, |(counts, _)| counts)
    }
}

/// The program in `folder`, with an empty environment.
fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_detach-lint"));
    command.args(arguments).current_dir(folder).env_clear().stdin(Stdio::null());
    command.env("CARGO_HOME", folder.join("no-cargo-home-here"));
    // Without it no Windows program can start.
    if let Some(root) = std::env::var_os("SystemRoot") {
        command.env("SystemRoot", root);
    }
    command
}

/// Runs `command` to its end, with both its streams read, for at most [`PATIENCE`].
fn finish(mut command: Command) -> Ran {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program can be started");
    let mut stdout = child.stdout.take().expect("it is piped");
    let mut stderr = child.stderr.take().expect("it is piped");
    let stdout = thread::spawn(move || {
        let mut text = Vec::new();
        stdout.read_to_end(&mut text).map(|_| text)
    });
    let stderr = thread::spawn(move || {
        let mut text = Vec::new();
        stderr.read_to_end(&mut text).map(|_| text)
    });
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("a child can be waited for") {
            break status;
        }
        if start.elapsed() > PATIENCE {
            child.kill().expect("a child can be ended");
            return Ran { code: None, stdout: String::new(), stderr: format!("no end within {PATIENCE:?}") };
        }
        thread::sleep(Duration::from_millis(2));
    };
    let text = |reader: thread::JoinHandle<std::io::Result<Vec<u8>>>| {
        let bytes = reader.join().expect("reading does not panic").expect("a pipe can be read");
        String::from_utf8(bytes).expect("the program prints UTF-8")
    };
    Ran { code: status.code(), stdout: text(stdout), stderr: text(stderr) }
}
