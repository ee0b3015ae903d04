//! A whole run: paths to findings.
//!
//! Called through [`crate::lint`]. Finds the files, looks at each on whichever thread is free, and puts the findings
//! in order. A file that cannot be read, does not parse, or makes the program itself fail costs that file only.

mod checker;
mod stubs;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use rayon::prelude::*;
use rustc_hash::FxHashMap;

pub use self::stubs::load_stubs;
use crate::cache::{Cache, Memory};
use crate::db::sight::Sight;
use crate::db::{Db, FileId, Neighbours, ReadError};
use crate::finding::{Finding, Home, Level, Place, Source, Standing};
use crate::flow;
use crate::levels::Levels;
use crate::settings::{Limits, Options, Settings};
use crate::stubs::UserStub;
use crate::suppress;
use crate::syntax;
use crate::trigger::Triggers;
use crate::workspace::disk::Disk;
use crate::workspace::{self, Collected, CollectedFile, InputFile, Severity, Target, Workspace};

/// What to do.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// Files and folders, as the user named them.
    pub paths: Vec<PathBuf>,
    /// The folder that relative paths start from; absolute.
    pub current_dir: PathBuf,
    /// The home of cargo; without it no dependency's sources are read.
    pub cargo_home: Option<PathBuf>,
    /// The files that `paths` name, if they have been looked for already; some of them may have been left out.
    pub collected: Option<Collected>,
    /// Texts that stand for what is on the disk, by absolute paths. A path among them need not exist.
    pub texts: FxHashMap<PathBuf, Arc<str>>,
    /// The level of each lint.
    pub levels: Levels,
    /// The options of lints.
    pub options: Options,
    /// The files for which other levels and options hold, by their absolute paths.
    pub exceptions: FxHashMap<PathBuf, Arc<Settings>>,
    /// How many threads to use; as many as the machine has if it is not said.
    pub threads: Option<usize>,
    /// Files with stubs of the user's own; relative paths start from the current folder.
    pub stubs: Vec<PathBuf>,
    /// How much is looked at.
    pub limits: Limits,
    /// Where what was found is kept for the next run; nowhere if it is not said.
    pub cache: Option<Cache>,
    /// Whether what was read is left in memory when the run is over, for the system to take back with the process: to
    /// give it back piece by piece takes a tenth of a run. For a program that ends after this run.
    pub keeps_memory: bool,
    /// Whether every body is parsed, those too whose words tell that nothing can be found in them. The findings are to
    /// be the same, only later: tests hold that.
    #[doc(hidden)]
    pub parses_everything: bool,
}

impl Request {
    /// What holds for the file at `path`.
    pub(crate) fn settings_of(&self, path: &Path) -> (&Levels, &Options) {
        match self.exceptions.get(path) {
            Some(settings) => (&settings.levels, &settings.options),
            None => (&self.levels, &self.options),
        }
    }
}

/// What came of it.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// The findings, by path, place and lint.
    pub findings: Vec<Finding>,
    /// Counts.
    pub summary: Summary,
    /// What went wrong with the input, by path.
    pub problems: Vec<Problem>,
}

impl Outcome {
    /// Counts the findings anew, after somebody has taken some out of the count.
    pub fn recount(&mut self) {
        let count = |is_meant: &dyn Fn(&Finding) -> bool| self.findings.iter().filter(|one| is_meant(one)).count();
        let deny = count(&|finding| finding.is_open() && finding.level >= Level::Deny);
        let warn = count(&|finding| finding.is_open() && finding.level < Level::Deny);
        let suppressed = count(&|finding| matches!(finding.standing, Standing::Suppressed { .. }));
        let baselined = count(&|finding| finding.standing == Standing::Baselined);
        self.summary = Summary { deny, warn, suppressed, baselined, ..std::mem::take(&mut self.summary) };
    }
}

/// What a run has seen.
#[derive(Clone, Debug, Default)]
pub struct Summary {
    /// How many files there were.
    pub files: usize,
    /// How many lines they have.
    pub lines: usize,
    /// How many of the files do not parse, in whole or in part.
    pub parse_errors: usize,
    /// How many files and bodies were given up, because they are larger than the limits. A problem names each.
    pub given_up: usize,
    /// How many findings are at deny level.
    pub deny: usize,
    /// How many findings are at warn level.
    pub warn: usize,
    /// How many findings the source itself allows. They are none of those above.
    pub suppressed: usize,
    /// How many findings a baseline lists. They are none of those above.
    pub baselined: usize,
    /// How many suggestions were applied before this was found.
    pub fixed: usize,
    /// How long it took.
    pub elapsed: Duration,
    /// What else the user should know, one sentence each.
    pub notes: Vec<String>,
}

/// Something that went wrong with the input.
#[derive(Clone, Debug)]
pub struct Problem {
    /// Whether the work that was asked for could not be done.
    pub fatal: bool,
    /// Where, if it is a place in a text.
    pub place: Option<Place>,
    /// The file or folder.
    pub path: Option<PathBuf>,
    /// What: lower case, no full stop.
    pub message: String,
}

/// What one file came to.
#[derive(Debug, Default)]
pub(crate) struct FileOutcome {
    pub(crate) findings: Vec<Finding>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) lines: usize,
    pub(crate) broken: bool,
    pub(crate) given_up: usize,
}

impl FileOutcome {
    /// Adds what a part of the file came to.
    fn add(&mut self, part: Self) {
        self.findings.extend(part.findings);
        self.problems.extend(part.problems);
        self.broken |= part.broken;
        self.given_up += part.given_up;
    }
}

/// Checks files and folders.
pub fn lint(request: &Request) -> Outcome {
    lint_by(request, &check_file)
}

/// What looks into one file. It may panic, which costs that file.
pub(crate) type Look<'l> = &'l (dyn Fn(&Db<'_>, &Triggers, &Request, &InputFile, FileId) -> FileOutcome + Sync);

pub(crate) fn lint_by(request: &Request, look: Look<'_>) -> Outcome {
    let (start, began) = (Instant::now(), SystemTime::now());
    let stubs = match load_stubs(&request.stubs, &request.current_dir) {
        Ok(stubs) => stubs,
        // What a run without them would say is not what was asked for.
        Err(problems) => return Outcome { problems, ..Outcome::default() },
    };
    let options = workspace::Options {
        current_dir: request.current_dir.clone(),
        cargo_home: request.cargo_home.clone(),
        threads: request.threads.unwrap_or(0),
    };
    let collected = request.collected.clone();
    let collected = collected.unwrap_or_else(|| workspace::collect(&request.paths, &request.current_dir));
    let left_out = collected.left_out;
    let disk = Arc::new(if request.cache.is_some() { Disk::recording() } else { Disk::default() });
    let workspace = workspace::discover_on(Arc::clone(&disk), collected, &options);
    let mut outcome = Outcome { problems: workspace.problems.iter().map(problem).collect(), ..Outcome::default() };
    if workspace.files.is_empty() && left_out > 0 {
        outcome.summary.notes.push("nothing is left to lint: all files are excluded or have not changed".to_owned());
    } else if request.paths.is_empty() {
        outcome.summary.notes.push("nothing to lint: no path is named".to_owned());
    } else if workspace.files.is_empty() && !outcome.problems.iter().any(|problem| problem.fatal) {
        outcome.problems.push(Problem {
            fatal: true,
            place: None,
            path: request.paths.first().cloned(),
            message: "no Rust files here".to_owned(),
        });
    }
    outcome.summary.notes.extend(missing_sources(&workspace));
    let files = in_pool(request.threads, || {
        let run = Run { request, stubs: &stubs, options: &options, disk: &disk, began, look };
        run.check(&workspace)
    });
    match files {
        Ok(files) => {
            for file in files {
                outcome.findings.extend(file.findings);
                outcome.problems.extend(file.problems);
                outcome.summary.lines += file.lines;
                outcome.summary.parse_errors += usize::from(file.broken);
                outcome.summary.given_up += file.given_up;
            }
        }
        Err(message) => outcome.problems.push(Problem { fatal: true, place: None, path: None, message }),
    }
    outcome.findings.sort_by(Finding::order);
    outcome.summary.files = workspace.files.len();
    if request.keeps_memory {
        std::mem::forget(workspace);
    }
    outcome.recount();
    outcome.summary.elapsed = start.elapsed();
    outcome
}

/// Says so where nothing that the user's packages depend on can be read.
fn missing_sources(workspace: &Workspace) -> Option<String> {
    let mut fetched = workspace
        .packages()
        .flat_map(|package| package.dependencies.iter().map(|dependency| (package.id, dependency)))
        .filter(|(_, dependency)| dependency.path.is_none())
        .peekable();
    fetched.peek()?;
    let found =
        |(from, dependency): (_, &workspace::Dependency)| workspace.dependency(from, &dependency.extern_name).is_some();
    let message = "no sources of dependencies are on this machine (`cargo fetch` brings them): of libraries only the \
                   stubs are known";
    (!fetched.any(found)).then(|| message.to_owned())
}

/// Works in a pool whose threads have stacks large enough for the parser.
pub(crate) fn in_pool<T: Send>(threads: Option<usize>, work: impl FnOnce() -> T + Send) -> Result<T, String> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads.unwrap_or(0)).stack_size(syntax::STACK_SIZE).build();
    match pool {
        Ok(pool) => Ok(pool.install(work)),
        Err(error) => Err(format!("no threads to work with: {error}")),
    }
}

/// What holds for a whole run.
struct Run<'r> {
    request: &'r Request,
    stubs: &'r [UserStub],
    options: &'r workspace::Options,
    disk: &'r Arc<Disk>,
    /// When it began, before anything was looked at.
    began: SystemTime,
    look: Look<'r>,
}

impl Run<'_> {
    /// What each file comes to; what is known from an earlier run is not looked at again.
    fn check(&self, workspace: &Workspace) -> Vec<FileOutcome> {
        let Some(mut memory) = Memory::of(self.request, self.stubs, workspace, self.began) else {
            self.disk.stop_recording();
            return self.check_all(workspace, &mut BTreeMap::new());
        };
        let mut known = memory.recall(self.request, workspace);
        let open: Vec<CollectedFile> = workspace
            .files
            .iter()
            .zip(&known)
            .filter(|(_, known)| known.is_none())
            .map(|(file, _)| CollectedFile { path: file.path.clone(), shown: file.shown.clone(), named: false })
            .collect();
        if !open.is_empty() {
            let mut beyond = BTreeMap::new();
            let checked = if open.len() == known.len() {
                self.check_all(workspace, &mut beyond)
            } else {
                // As though the others had not been named: what is found in a file does not depend on them.
                let collected = Collected { files: open, ..Collected::default() };
                let rest = workspace.narrowed(collected, self.options);
                self.check_all(&rest, &mut beyond)
            };
            let mut checked = checked.into_iter();
            for outcome in &mut known {
                *outcome = outcome.take().or_else(|| checked.next());
            }
            let outcomes: Vec<FileOutcome> = known.into_iter().flatten().collect();
            memory.keep(self.request, workspace, &outcomes, self.disk.record(), &beyond);
            return outcomes;
        }
        known.into_iter().flatten().collect()
    }

    /// Looks into all files of a workspace; `beyond` is told of files of other packages in their module trees.
    fn check_all(&self, workspace: &Workspace, beyond: &mut BTreeMap<PathBuf, Vec<PathBuf>>) -> Vec<FileOutcome> {
        let Self { request, stubs, look, .. } = *self;
        let db = Db::new(workspace, stubs, request.limits);
        for file in &workspace.files {
            if let Some(text) = request.texts.get(&file.path) {
                db.provide(&file.path, &file.shown, Arc::clone(text));
            }
        }
        let files: Vec<(&InputFile, FileId)> =
            workspace.files.iter().map(|file| (file, db.file_at(&file.path, Some(&file.shown)))).collect();
        let named: Vec<_> = files.iter().map(|(input, id)| (*id, input.package)).collect();
        let (mut neighbours, packages) = Neighbours::of(&db, &named);
        let sight = Arc::new(Sight::of(&db, packages));
        let triggers = Triggers::of(&db, &mut neighbours, &sight.stubs(), Arc::clone(&sight));
        let triggers = triggers.all_if(request.parses_everything);
        flow::prepare(&db, &mut neighbours, sight);
        let check = |(input, id): &(&InputFile, FileId)| {
            let check = || {
                let mut outcome = look(&db, &triggers, request, input, *id);
                if !outcome.findings.is_empty() {
                    let home = home(&db, workspace, input, *id);
                    outcome.findings.iter_mut().for_each(|finding| finding.home.clone_from(&home));
                }
                outcome
            };
            guarded(input, check)
        };
        let outcomes = files.par_iter().map(check).collect();
        if request.cache.is_some() {
            *beyond = db.files_beyond();
        }
        if request.keeps_memory {
            std::mem::forget((triggers, neighbours, db));
        }
        outcomes
    }
}

/// Looks into a file; a panic in the program costs this file only. What panicked, and where, is on stderr by then.
fn guarded(input: &InputFile, check: impl FnOnce() -> FileOutcome) -> FileOutcome {
    catch_unwind(AssertUnwindSafe(check)).unwrap_or_else(|_| FileOutcome {
        problems: vec![Problem {
            fatal: true,
            place: None,
            path: Some(input.shown.clone()),
            message: format!(
                "internal error in this file, which was not checked; please report it, with the message above, the \
                 version ({}) and, if you can, the file",
                env!("CARGO_PKG_VERSION")
            ),
        }],
        ..FileOutcome::default()
    })
}

pub(crate) fn check_file(
    db: &Db<'_>,
    triggers: &Triggers,
    request: &Request,
    input: &InputFile,
    id: FileId,
) -> FileOutcome {
    let mut outcome = FileOutcome::default();
    let source = match db.source(id) {
        Ok(source) => source,
        Err(error) => {
            outcome.problems.push(unreadable(input, error));
            outcome.broken = matches!(error, ReadError::NotUtf8(_));
            outcome.given_up = usize::from(matches!(error, ReadError::TooLarge(_)));
            return outcome;
        }
    };
    outcome.lines = lines(&source.text);
    let (levels, options) = request.settings_of(&input.path);
    let level = |lint: &str| levels.level_of(lint);
    if triggers.file_may_matter(db, id, input.package) {
        outcome = checker::check_source(db, triggers, (source, options), &level, (input, id), outcome);
    }
    if suppress::may_be_in(&source.text) {
        suppress::apply(source, &mut outcome.findings, !outcome.broken, &level);
    }
    outcome
}

/// How many lines a text has; the last one counts with and without an end.
fn lines(text: &str) -> usize {
    memchr::memchr_iter(b'\n', text.as_bytes()).count() + usize::from(!text.is_empty() && !text.ends_with('\n'))
}

/// The crate that a file is part of, as findings tell it.
fn home(db: &Db<'_>, workspace: &Workspace, input: &InputFile, id: FileId) -> Option<Arc<Home>> {
    let krate = db.krate(db.crate_of(db.home(id, input.package)));
    let package = workspace.package(krate.package?);
    let name = krate.name.to_string();
    let is_own = |target: &&Target| Some(target.kind) == krate.target && target.crate_name == name;
    let target = package.targets.iter().find(is_own)?.clone();
    let version = package.version.as_ref().map_or_else(|| "0.0.0".to_owned(), ToString::to_string);
    Some(Arc::new(Home { package: package.name.clone(), version, manifest: package.manifest.clone(), target }))
}

fn problem(found: &workspace::Problem) -> Problem {
    let place = found.range.as_ref().and_then(|range| {
        let text = std::fs::read_to_string(&found.path).ok()?;
        let source = Arc::new(Source { path: found.shown.clone(), text: text.into() });
        Some(Place { source, start: range.start as u32, end: range.end as u32 })
    });
    Problem {
        fatal: found.severity == Severity::Error,
        place,
        path: Some(found.shown.clone()),
        message: found.message.clone(),
    }
}

fn unreadable(input: &InputFile, error: &ReadError) -> Problem {
    let (fatal, message) = match error {
        ReadError::Io(reason) => (true, format!("cannot be read: {reason}")),
        ReadError::NotUtf8(at) => (false, format!("is not UTF-8 from byte {at} on, and was left out")),
        ReadError::TooLarge(most) => (false, format!("has more than {most} bytes, and was left out")),
    };
    Problem { fatal, place: None, path: Some(input.shown.clone()), message }
}

#[cfg(test)]
mod tests;
