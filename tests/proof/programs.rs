//! The programs: which there are, how all of them are built at once, and how they are run.
//!
//! Nothing here knows what a program should do; that is `claims.rs`.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::claims::Run;

/// Folders of `fixtures/` that are no lint's.
const OTHER_FOLDERS: [&str; 3] = ["hostile", "projects", "target"];

/// How long a program may take. Only one that hangs takes so long, however busy the machine is.
const PATIENCE: Duration = Duration::from_secs(120);

/// How many programs run at a time. They wait more than they compute.
const AT_A_TIME: usize = 8;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Fails,
    Works,
}

/// A fixture that is run.
#[derive(Clone, Debug)]
pub(crate) struct Program {
    /// The folder that it lies in.
    pub(crate) lint: String,
    /// Its path, as seen from `fixtures/`.
    pub(crate) path: String,
    pub(crate) kind: Kind,
    pub(crate) text: String,
}

/// What came out of building the fixtures.
#[derive(Debug)]
pub(crate) struct Built {
    /// The built programs, by the path of their source as seen from `fixtures/`.
    executables: BTreeMap<String, PathBuf>,
    /// What rustc warned of.
    pub(crate) warnings: Vec<Warning>,
}

/// A warning of the compiler, at its primary place.
#[derive(Clone, Debug)]
pub(crate) struct Warning {
    /// The file, as seen from `fixtures/`.
    pub(crate) path: String,
    pub(crate) first_line: usize,
    /// The name of the lint.
    pub(crate) code: String,
    pub(crate) message: String,
}

/// The lints that have a folder of fixtures.
pub(crate) fn lints() -> Vec<String> {
    let names = entries(&fixtures()).into_iter().filter(|path| path.is_dir()).map(|path| name_of(&path));
    names.filter(|name| !OTHER_FOLDERS.contains(&name.as_str())).collect()
}

/// All programs, in order.
pub(crate) fn all() -> Vec<Program> {
    let files = lints().into_iter().flat_map(|lint| {
        let files = entries(&fixtures().join(&lint));
        files.into_iter().map(move |file| (lint.clone(), file))
    });
    files
        .filter_map(|(lint, file)| {
            let name = name_of(&file);
            let kind = match name.strip_prefix("proof_")? {
                rest if rest.starts_with("fails_") => Kind::Fails,
                rest if rest.starts_with("works_") => Kind::Works,
                _ => panic!("{name} says neither `fails` nor `works`"),
            };
            let text = fs::read_to_string(&file).expect("a proof is text");
            Some(Program { path: format!("{lint}/{name}"), lint, kind, text })
        })
        .collect()
}

/// The sources of all fixtures that belong to a lint, with their paths as seen from `fixtures/`, in order.
pub(crate) fn sources() -> Vec<(String, String)> {
    let mut sources = Vec::new();
    for lint in lints() {
        for entry in walkdir::WalkDir::new(fixtures().join(lint)).sort_by_file_name() {
            let path = entry.expect("the fixtures can be read").into_path();
            if path.extension().is_some_and(|extension| extension == "rs") {
                let name = name_among_fixtures(&path).expect("a fixture lies among them");
                sources.push((name, fs::read_to_string(&path).expect("a fixture is text")));
            }
        }
    }
    sources
}

/// Builds all fixtures, against the libraries as they are.
pub(crate) fn build() -> Built {
    let messages = cargo("build");
    let executables = messages.iter().filter_map(executable).collect();
    Built { executables, warnings: messages.iter().filter_map(warning).collect() }
}

/// What clippy says to all fixtures, and rustc with it.
pub(crate) fn clippy() -> Vec<Warning> {
    cargo("clippy").iter().filter_map(warning).collect()
}

/// Runs a command of cargo's over all fixtures, and gives back its messages.
fn cargo(command: &str) -> Vec<Value> {
    let (messages, said) = cargo_in(&fixtures(), command);
    if let Err(stderr) = said {
        let errors = messages.iter().filter(|message| message["message"]["level"] == "error");
        let errors: Vec<_> = errors.filter_map(|message| message["message"]["rendered"].as_str()).collect();
        panic!("the fixtures do not compile:\n{}{stderr}", errors.concat());
    }
    messages
}

/// The same over a package in another folder. The libraries are built once for both. If something does not compile,
/// what cargo had to say comes back, too.
pub(crate) fn cargo_in(folder: &Path, command: &str) -> (Vec<Value>, Result<(), String>) {
    let output = Command::new(env!("CARGO"))
        .args([
            command,
            "--quiet",
            "--locked",
            "--keep-going",
            "--bins",
            "--tests",
            "--message-format=json",
            "--manifest-path",
        ])
        .arg(folder.join("Cargo.toml"))
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("fixtures"))
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .output()
        .expect("cargo runs the tests, so it can be run");
    let messages = String::from_utf8(output.stdout).expect("cargo prints UTF-8");
    let messages: Vec<Value> = messages.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let said = if output.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) };
    (messages, said)
}

fn executable(message: &Value) -> Option<(String, PathBuf)> {
    let source = Path::new(message["target"]["src_path"].as_str()?);
    Some((name_among_fixtures(source)?, message["executable"].as_str()?.into()))
}

fn warning(message: &Value) -> Option<Warning> {
    let (message, manifest) = (&message["message"], Path::new(message["manifest_path"].as_str()?));
    let spans = message["spans"].as_array()?;
    let span = spans.iter().find(|span| span["is_primary"] == true)?;
    Some(Warning {
        path: name_among_fixtures(&manifest.parent()?.join(span["file_name"].as_str()?))?,
        first_line: usize::try_from(span["line_start"].as_u64()?).ok()?,
        code: message["code"]["code"].as_str().unwrap_or_default().to_owned(),
        message: message["message"].as_str()?.to_owned(),
    })
}

fn name_among_fixtures(path: &Path) -> Option<String> {
    Some(path.strip_prefix(fixtures()).ok()?.to_string_lossy().replace('\\', "/"))
}

/// Runs all programs, several at a time; the answers come in the programs' order.
pub(crate) fn run_all(built: &Built) -> Vec<(Program, Result<Run, String>)> {
    let programs = all();
    let executables: Vec<Option<&PathBuf>> =
        programs.iter().map(|program| built.executables.get(&program.path)).collect();
    let runs = run_executables(&executables);
    programs.into_iter().zip(runs).collect()
}

/// Runs what was built, several at a time; the answers come in the same order.
pub(crate) fn run_executables(executables: &[Option<&PathBuf>]) -> Vec<Result<Run, String>> {
    let next = AtomicUsize::new(0);
    let runs = Mutex::new(BTreeMap::new());
    thread::scope(|scope| {
        for _ in 0..AT_A_TIME {
            scope.spawn(|| {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(executable) = executables.get(index) else { break };
                    let run = executable.ok_or_else(|| "cargo has not built it".to_owned()).and_then(|path| run(path));
                    runs.lock().expect("no runner panics").insert(index, run);
                }
            });
        }
    });
    runs.into_inner().expect("no runner panics").into_values().collect()
}

fn run(executable: &Path) -> Result<Run, String> {
    let mut command = Command::new(executable);
    // A test among the proofs prints like a program then; a program does not look at its arguments.
    command.arg("--nocapture").env("RUST_BACKTRACE", "0");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| format!("it cannot be run: {error}"))?;
    let stdout = reader(child.stdout.take());
    let stderr = reader(child.stderr.take());
    let status = wait(&mut child);
    let text = |reader: thread::JoinHandle<String>| reader.join().expect("a reader does not panic");
    let (stdout, stderr) = (text(stdout), text(stderr));
    match status {
        Some(status) => Ok(Run { stdout, stderr, code: status.code() }),
        None => Err(format!("it hangs, having printed {stdout:?} and {stderr:?}")),
    }
}

/// Reads to the end on a thread of its own, so that a full pipe does not hold the program up.
fn reader(pipe: Option<impl Read + Send + 'static>) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let mut pipe = pipe.expect("the stream is piped");
        pipe.read_to_end(&mut bytes).expect("a pipe can be read");
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// How the program ended, unless it had to be ended.
fn wait(child: &mut Child) -> Option<ExitStatus> {
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait().expect("a child can be waited for") {
            return Some(status);
        }
        if start.elapsed() > PATIENCE {
            child.kill().expect("a child can be ended");
            child.wait().expect("a child can be waited for");
            return None;
        }
        thread::sleep(Duration::from_millis(5));
    }
}

pub(crate) fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the fixtures can be read");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("the fixtures can be read").path()).collect();
    paths.sort();
    paths
}

pub(crate) fn name_of(path: &Path) -> String {
    path.file_name().expect("an entry has a name").to_string_lossy().into_owned()
}

pub(crate) fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}
