//! The whole program against the least that any checker of Rust source has to do.
//!
//! Two sides look at the same tree, one after the other, again and again: `syn` walks it and parses every file with
//! `syn::parse_file`; `lint` runs `detach_lint::lint`. Both have the same threads, stacks and allocator. Each run is a
//! process of its own, so that neither inherits the other's memory, and its peak can be read off.
//!
//! ```text
//! cargo bench --bench versus_syn                      this project's own sources and fixtures
//! cargo bench --bench versus_syn -- PATH...           other trees
//! cargo bench --bench versus_syn -- --pairs 9 PATH    more runs of each side
//! ```
//!
//! Without paths, the variable `DETACH_LINT_BENCH_TREE` can name them, separated as in `PATH`. The files are in the
//! system's cache after the first pair, which is not counted. Peak memory is read from `/proc` and left out elsewhere.

#![expect(clippy::print_stdout, reason = "it prints what it measures")]

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use detach_lint::levels::Levels;
use detach_lint::syntax::STACK_SIZE;
use detach_lint::{Request, lint};
use rayon::prelude::*;

/// The program's own allocator, for both sides.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How often each side runs, beyond the first time.
const PAIRS: usize = 5;

/// The first argument of a child process, followed by the side's name.
const CHILD: &str = "--side";

fn main() -> ExitCode {
    // `cargo bench` adds `--bench`.
    let mut arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if arguments.first().is_some_and(|argument| argument == CHILD) {
        let side = Side::ALL.into_iter().find(|side| side.name() == arguments[1]).expect("the parent names a side");
        println!("{}", side.run(&paths(&arguments[2..])).to_line());
        return ExitCode::SUCCESS;
    }
    let mut pairs = PAIRS;
    if arguments.first().is_some_and(|argument| argument == "--pairs") {
        pairs = arguments.get(1).and_then(|number| number.parse().ok()).expect("--pairs takes a number");
        arguments.drain(..2);
    }
    compare(&paths(&arguments), pairs.max(1));
    ExitCode::SUCCESS
}

/// What to look at.
fn paths(arguments: &[String]) -> Vec<PathBuf> {
    if !arguments.is_empty() {
        return arguments.iter().map(PathBuf::from).collect();
    }
    if let Some(paths) = std::env::var_os("DETACH_LINT_BENCH_TREE") {
        return std::env::split_paths(&paths).collect();
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    ["src", "tests", "fixtures"].iter().map(|folder| root.join(folder)).collect()
}

/// Runs both sides in turn and prints what came out.
fn compare(paths: &[PathBuf], pairs: usize) {
    let mut runs: [Vec<Run>; 2] = [Vec::new(), Vec::new()];
    for round in 0..=pairs {
        for (side, runs) in Side::ALL.into_iter().zip(&mut runs) {
            let run = side.in_a_process(paths);
            // The first pair fills the cache.
            if round > 0 {
                runs.push(run);
            }
        }
    }
    println!(
        "{:<6}{:>8}{:>11}{:>10}{:>10}{:>10}{:>11}",
        "side", "files", "lines", "median", "least", "most", "peak MiB"
    );
    let mut medians = Vec::new();
    for (side, mut runs) in Side::ALL.into_iter().zip(runs) {
        runs.sort_by_key(|run| run.elapsed);
        let [least, median, most] = [0, runs.len() / 2, runs.len() - 1].map(|index| runs[index].elapsed.as_secs_f64());
        let (files, lines) = (runs[0].files, runs[0].lines);
        let peak = runs.iter().map(|run| run.peak_kib).max().unwrap_or(0) / 1024;
        println!("{:<6}{files:>8}{lines:>11}{median:>9.3}s{least:>9.3}s{most:>9.3}s{peak:>11}", side.name());
        medians.push(median);
    }
    println!("lint takes {:.2} times what syn takes", medians[1] / medians[0]);
}

/// What is compared.
#[derive(Clone, Copy)]
enum Side {
    Syn,
    Lint,
}

/// What a run took.
#[derive(Clone, Copy)]
struct Run {
    elapsed: Duration,
    files: usize,
    lines: usize,
    peak_kib: usize,
}

impl Side {
    const ALL: [Side; 2] = [Side::Syn, Side::Lint];

    fn name(self) -> &'static str {
        match self {
            Side::Syn => "syn",
            Side::Lint => "lint",
        }
    }

    fn in_a_process(self, paths: &[PathBuf]) -> Run {
        let program = std::env::current_exe().expect("this program has a path");
        let output =
            Command::new(program).args([CHILD, self.name()]).args(paths).output().expect("this program can be run");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        Run::from_line(&String::from_utf8_lossy(&output.stdout)).expect("a run prints four numbers")
    }

    fn run(self, paths: &[PathBuf]) -> Run {
        let start = Instant::now();
        let (files, lines) = match self {
            Side::Syn => parse_all(paths),
            Side::Lint => lint_all(paths),
        };
        Run { elapsed: start.elapsed(), files, lines, peak_kib: peak_kib() }
    }
}

impl Run {
    fn to_line(self) -> String {
        format!("{} {} {} {}", self.elapsed.as_nanos(), self.files, self.lines, self.peak_kib)
    }

    fn from_line(line: &str) -> Option<Run> {
        let mut numbers = line.split_whitespace().map(|word| word.parse::<u64>().ok());
        let mut next = || numbers.next().flatten();
        let elapsed = Duration::from_nanos(next()?);
        let [files, lines, peak_kib] = [next()?, next()?, next()?].map(|number| number as usize);
        Some(Run { elapsed, files, lines, peak_kib })
    }
}

/// Walks as the linter does and parses every file, whole; the trees are dropped at once.
fn parse_all(paths: &[PathBuf]) -> (usize, usize) {
    let mut files = Vec::new();
    for path in paths {
        let walk = ignore::WalkBuilder::new(path).require_git(false).git_global(false).build();
        let entries = walk.filter_map(Result::ok).map(ignore::DirEntry::into_path);
        files.extend(
            entries.filter(|path| path.extension().is_some_and(|extension| extension == "rs") && path.is_file()),
        );
    }
    let pool = rayon::ThreadPoolBuilder::new().stack_size(STACK_SIZE).build().expect("threads can be started");
    let lines = pool.install(|| files.par_iter().map(|path| parse(path)).sum());
    (files.len(), lines)
}

fn parse(path: &Path) -> usize {
    let Ok(text) = std::fs::read_to_string(path) else { return 0 };
    let file = syn::parse_file(&text);
    std::hint::black_box(&file);
    drop(file);
    // Without it the positions of all files pile up, and the comparison would be with a leak.
    proc_macro2::extra::invalidate_current_thread_spans();
    text.lines().count()
}

fn lint_all(paths: &[PathBuf]) -> (usize, usize) {
    let cargo_home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let outcome = lint(&Request {
        paths: paths.to_vec(),
        current_dir: std::env::current_dir().expect("there is a current folder"),
        cargo_home: cargo_home.or_else(|| Some(std::env::home_dir()?.join(".cargo"))),
        levels: Levels::default(),
        threads: None,
        ..Request::default()
    });
    std::hint::black_box(&outcome.findings);
    (outcome.summary.files, outcome.summary.lines)
}

/// The most memory that this process has used, in KiB; 0 where `/proc` does not say.
fn peak_kib() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|rest| rest.trim().trim_end_matches("kB").trim().parse().ok()).unwrap_or(0)
}
