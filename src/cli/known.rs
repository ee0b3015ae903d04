//! Findings that are known: left out because a baseline lists them or nothing about them has changed; written into a
//! baseline, or into the source as suppressions.
//!
//! Called by `cli` around a run. What is to be written is worked out in `baseline`, `since` and `suppress`; here files
//! are read and written.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use rustc_hash::{FxHashMap, FxHashSet};

use super::prepare::{Asker, Prepared, error};
use super::{Complaint, Exit};
use crate::baseline::Baseline;
use crate::config::ConfigError;
use crate::finding::{Finding, Level};
use crate::fix;
use crate::fix::Texts;
use crate::report::visible;
use crate::since::Changes;
use crate::suppress::add;
use crate::workspace::{self, normalised};
use crate::{Outcome, Request};

/// The baseline that is written if none is named.
const DEFAULT_NAME: &str = "detach-lint.baseline.toml";

/// What is known before a run.
#[derive(Debug)]
pub(super) struct Known {
    prepared: Prepared,
    /// The baselines in use, by their absolute paths.
    baselines: BTreeMap<PathBuf, Baseline>,
    /// The baseline of files whose configuration names none.
    general: Option<PathBuf>,
    /// Whether everything in a file that has changed is reported.
    whole_files: bool,
}

impl Known {
    /// Reads the baselines that are in use.
    pub(super) fn read(asker: &Asker<'_>, mut prepared: Prepared) -> Result<Known, Vec<ConfigError>> {
        let arguments = asker.arguments;
        let absolute = |path: &PathBuf| normalised(&asker.current_dir.join(path));
        let written = arguments.write_baseline.as_ref();
        let named = written.and_then(Option::as_ref).or(arguments.baseline.as_ref()).map(absolute);
        if named.is_some() {
            // What the command line names holds for all files.
            prepared.baseline_of = FxHashMap::default();
        }
        let general = named.or_else(|| written.map(|_| absolute(&PathBuf::from(DEFAULT_NAME))));
        let mut baselines = BTreeMap::new();
        for path in prepared.baseline_of.values().chain(&general) {
            if !baselines.contains_key(path) {
                let baseline = read(path, asker.current_dir, written.is_some()).map_err(|error| vec![error])?;
                baselines.insert(path.clone(), baseline);
            }
        }
        Ok(Known { prepared, baselines, general, whole_files: arguments.whole_files })
    }

    /// What the core is asked for.
    pub(super) fn request(&self) -> &Request {
        &self.prepared.request
    }

    /// The file of a finding.
    fn path_of(&self, finding: &Finding) -> PathBuf {
        normalised(&self.request().current_dir.join(&finding.primary.place.source.path))
    }

    /// The baseline of a file.
    fn baseline_of(&self, path: &Path) -> Option<&PathBuf> {
        self.prepared.baseline_of.get(path).or(self.general.as_ref())
    }

    /// Leaves out what has not changed, and takes what is known out of the count. Returns how many known findings are
    /// not there any more.
    pub(super) fn apply(&self, outcome: &mut Outcome) -> usize {
        self.apply_with(outcome, self.prepared.changes.as_ref())
    }

    /// The same, with the changes as they are in texts that have been rewritten since.
    pub(super) fn apply_rewritten(&self, outcome: &mut Outcome, texts: &Texts) -> usize {
        let mut changes = self.prepared.changes.clone();
        for (shown, file) in texts.iter().filter(|_| !self.whole_files) {
            let path = normalised(&self.request().current_dir.join(shown));
            if let Some(changes) = &mut changes {
                changes.follow(&path, &file.before.text, &file.after);
            }
        }
        self.apply_with(outcome, changes.as_ref())
    }

    fn apply_with(&self, outcome: &mut Outcome, changes: Option<&Changes>) -> usize {
        let current_dir = &self.request().current_dir;
        if let Some(changes) = changes.filter(|_| !self.whole_files) {
            outcome.findings.retain(|finding| changes.touch(finding, current_dir));
        }
        let linted = self.linted();
        let mut gone = 0;
        for (path, baseline) in &self.baselines {
            let of_baseline = |finding: &&mut Finding| self.baseline_of(&self.path_of(finding)) == Some(path);
            let mut left = baseline.apply(outcome.findings.iter_mut().filter(of_baseline), current_dir);
            // A part of the findings says nothing of those that are gone.
            if self.prepared.changes.is_none() {
                left.retain(&|file, entry| self.was_judged(&linted, file, &entry.lint));
                gone += left.count();
            }
        }
        outcome.recount();
        gone
    }

    /// The files that are linted.
    fn linted(&self) -> FxHashSet<&Path> {
        let files = self.request().collected.iter().flat_map(|collected| &collected.files);
        files.map(|file| file.path.as_path()).collect()
    }

    /// Whether a finding of that lint in that file would have been found; a file that is gone has none.
    fn was_judged(&self, linted: &FxHashSet<&Path>, file: &Path, lint: &str) -> bool {
        let request = self.request();
        let levels = request.exceptions.get(file).map_or(&request.levels, |settings| &settings.levels);
        if linted.contains(file) { levels.level_of(lint) > Level::Allow } else { !file.exists() }
    }

    /// Writes what was found into the baselines.
    pub(super) fn write_baseline(
        &self,
        outcome: &Outcome,
        stdout: &mut dyn Write,
        complaint: &mut Complaint<'_>,
    ) -> io::Result<Exit> {
        let mut failed = false;
        for problem in &outcome.problems {
            failed |= problem.fatal;
            complaint.problem(problem);
        }
        let (current_dir, linted) = (&self.request().current_dir, self.linted());
        for (path, old) in &self.baselines {
            let mut baseline = old.clone();
            // What was not looked at stays.
            baseline.retain(&|file, entry| !self.was_judged(&linted, file, &entry.lint));
            let open = outcome.findings.iter().filter(|finding| finding.is_open());
            baseline.add(open.filter(|one| self.baseline_of(&self.path_of(one)) == Some(path)), current_dir);
            // The general baseline of a project whose configurations name others may have nothing to say.
            if baseline.count() == 0 && self.baselines.len() > 1 && !path.exists() {
                continue;
            }
            let shown = visible(&workspace::shown(path, current_dir).to_string_lossy()).into_owned();
            // After a run that failed nobody knows what is missing.
            match if failed { Ok(()) } else { std::fs::write(path, baseline.text()) } {
                Ok(()) if failed => {}
                Ok(()) => writeln!(stdout, "{shown}: {}", count(baseline.count(), "known finding"))?,
                Err(error) => {
                    failed = true;
                    complaint.error(&format_args!("{shown} cannot be written: {error}"));
                }
            }
        }
        Ok(if failed { Exit::Failed } else { Exit::Clean })
    }
}

/// What is said of known findings that are not there any more.
pub(super) fn gone(number: usize) -> String {
    let (what, them) = if number == 1 { ("finding that is", "it") } else { ("findings that are", "them") };
    format!("the baseline lists {number} {what} not there any more; `--write-baseline` removes {them}")
}

fn read(path: &Path, current_dir: &Path, may_be_missing: bool) -> Result<Baseline, ConfigError> {
    let shown = workspace::shown(path, current_dir);
    match workspace::files::read(path, workspace::files::MAX_FILE_SIZE) {
        Ok(bytes) => match String::from_utf8(bytes) {
            Ok(text) => Baseline::parse(path, &shown, &text),
            Err(_) => Err(ConfigError { path: Some(shown), ..error("the baseline is not UTF-8", None) }),
        },
        Err(reason) if reason.kind() == io::ErrorKind::NotFound => {
            if may_be_missing {
                return Ok(Baseline::empty(path));
            }
            let help = "`detach-lint --write-baseline` writes it".to_owned();
            Err(ConfigError { path: Some(shown), ..error("no such baseline", Some(help)) })
        }
        Err(reason) => Err(ConfigError { path: Some(shown), ..error(&format!("cannot be read: {reason}"), None) }),
    }
}

/// Writes suppressions of everything that was found.
pub(super) fn add_suppressions(
    outcome: &Outcome,
    current_dir: &Path,
    stdout: &mut dyn Write,
    complaint: &mut Complaint<'_>,
) -> io::Result<Exit> {
    for problem in &outcome.problems {
        complaint.problem(problem);
    }
    let mut by_file: BTreeMap<&Path, Vec<&Finding>> = BTreeMap::new();
    for finding in outcome.findings.iter().filter(|finding| finding.is_open()) {
        by_file.entry(&finding.primary.place.source.path).or_default().push(finding);
    }
    let (mut suppressed, mut left, mut failed) = (0, 0, outcome.problems.iter().any(|problem| problem.fatal));
    for (shown, findings) in by_file {
        let text = &findings[0].primary.place.source.text;
        let added = add::add(text, findings.iter().copied());
        // A text that came on stdin, or has changed since, is not written over.
        match fix::write::replace(&current_dir.join(shown), text, &added.text) {
            Ok(()) => {
                suppressed += added.suppressed;
                left += findings.len() - added.suppressed;
                let names = visible(&shown.to_string_lossy()).into_owned();
                writeln!(stdout, "{names}: {}", count(added.suppressed, "finding"))?;
            }
            Err(error) => {
                failed = true;
                complaint.error(&format_args!("{} cannot be written: {error}", visible(&shown.to_string_lossy())));
            }
        }
    }
    if suppressed > 0 {
        writeln!(stdout, "{} suppressed; each comment waits for its reason", count(suppressed, "finding"))?;
    } else {
        writeln!(stdout, "nothing to suppress")?;
    }
    if left > 0 {
        complaint.note(&format!("{} could not be suppressed by a comment", count(left, "finding")));
    }
    Ok(if failed { Exit::Failed } else { Exit::Clean })
}

fn count(number: usize, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}
