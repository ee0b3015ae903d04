//! From suggestions to new texts: which are taken, and what a text reads like when their edits are made.
//!
//! `cli` calls [`converge`] for `--fix` and `--diff`, and shows or writes what comes of it: `diff` says how, `write` puts
//! a text in a file's place. Everything is worked out before anything is written, so that a file is written once. Nothing
//! here prints, and which findings there are is asked of the caller.

pub mod diff;
pub mod write;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::Outcome;
use crate::finding::{Applicability, Edit, Finding, Source, Suggestion};

/// After so many rounds a run stops, whatever is left.
const MAX_ROUNDS: usize = 10;

/// How far suggestions are trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// Only those that surely mean what was meant.
    Safe,
    /// Also those that may change what the program does.
    Unsafe,
}

impl Trust {
    fn accepts(self, applicability: Applicability) -> bool {
        match applicability {
            Applicability::MachineApplicable => true,
            Applicability::MaybeIncorrect => self == Trust::Unsafe,
            Applicability::HasPlaceholders | Applicability::Unspecified => false,
        }
    }
}

/// The suggestion that is taken for a finding: the first that is an edit.
pub fn cure(finding: &Finding) -> Option<&Suggestion> {
    finding.suggestions.iter().find(|suggestion| !suggestion.edits.is_empty())
}

/// Whether a finding would be fixed: it counts, and its cure is trusted.
pub fn is_fixable(finding: &Finding, trust: Trust) -> bool {
    finding.is_open() && cure(finding).is_some_and(|suggestion| trust.accepts(suggestion.applicability))
}

/// A file whose text is to be another one.
#[derive(Clone, Debug)]
pub struct Rewritten {
    /// The file as it was read.
    pub before: Arc<Source>,
    /// Its text as it should be.
    pub after: String,
}

/// What came of applying suggestions until there were no more.
#[derive(Debug)]
pub struct Fixed {
    /// What is found in the new texts.
    pub outcome: Outcome,
    /// The files that change, by path.
    pub files: Vec<Rewritten>,
    /// How many suggestions were applied.
    pub applied: usize,
    /// The files that would not have parsed any more, and were left alone from then on.
    pub broken: Vec<PathBuf>,
    /// Whether there was still something to apply after the last round.
    pub ran_out: bool,
}

/// The texts that stand for those on the disk, by the paths that findings show.
pub type Texts = BTreeMap<PathBuf, Rewritten>;

/// What a run needs of its surroundings.
pub struct Surroundings<'a> {
    /// Finds what there is to find, with these texts in place of those on the disk.
    pub look: &'a mut dyn FnMut(&Texts) -> Outcome,
    /// Whether a file may be changed.
    pub may_change: &'a dyn Fn(&Path) -> bool,
    /// Whether a text is Rust.
    pub parses: &'a dyn Fn(&str) -> bool,
}

impl std::fmt::Debug for Surroundings<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Surroundings").finish_non_exhaustive()
    }
}

/// Applies suggestions, looks again, and so on until nothing changes.
pub fn converge(trust: Trust, around: &mut Surroundings<'_>) -> Fixed {
    let (mut texts, mut applied, mut broken) = (Texts::new(), 0, Vec::new());
    let mut tried: Vec<Tried> = Vec::new();
    let mut rounds = 0;
    loop {
        let outcome = (around.look)(&texts);
        let plan = Plan::new(&outcome.findings, trust, around, &broken, &tried);
        if plan.suggestions.is_empty() || rounds == MAX_ROUNDS {
            let ran_out = !plan.suggestions.is_empty();
            broken.extend(plan.broken);
            let files = texts.into_values().filter(|file| file.before.text[..] != *file.after).collect();
            return Fixed { outcome, files, applied, broken, ran_out };
        }
        rounds += 1;
        applied += plan.suggestions.len();
        for (path, file) in &plan.files {
            let before = texts.get(*path).map_or(file.source, |known| &known.before);
            let rewritten = Rewritten { before: Arc::clone(before), after: file.text() };
            texts.insert((*path).to_owned(), rewritten);
        }
        tried.extend(plan.cured);
        for one in &mut tried {
            one.start = plan.files.get(&*one.path).map_or(one.start, |file| file.moved(one.start));
        }
        broken.extend(plan.broken);
    }
}

/// A finding whose cure was tried, where it would be now. If it is still there it is not cured again: that would only
/// make it worse.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Tried {
    path: PathBuf,
    lint: &'static str,
    start: u32,
}

impl Tried {
    fn of(finding: &Finding) -> Tried {
        let place = &finding.primary.place;
        Tried { path: place.source.path.clone(), lint: finding.lint, start: place.start }
    }
}

/// Suggestions whose edits do not get in one another's way.
#[derive(Debug, Default)]
pub struct Plan<'f> {
    suggestions: Vec<&'f Suggestion>,
    files: BTreeMap<&'f Path, EditedFile<'f>>,
    /// The findings that they are for.
    cured: Vec<Tried>,
    /// The files that would not have parsed any more.
    broken: Vec<PathBuf>,
}

/// The edits of a file, which do not overlap, in the order of the text.
#[derive(Debug)]
struct EditedFile<'f> {
    source: &'f Arc<Source>,
    edits: Vec<&'f Edit>,
}

impl<'f> Plan<'f> {
    /// What one round does. Where a file would not parse any more, it does without everything that touches the file.
    fn new(
        findings: &'f [Finding],
        trust: Trust,
        around: &Surroundings<'_>,
        broken_before: &[PathBuf],
        tried: &[Tried],
    ) -> Plan<'f> {
        let mut broken: Vec<PathBuf> = Vec::new();
        loop {
            let mut plan = Plan::default();
            let may_change = |path: &Path| {
                let mut left_alone = broken_before.iter().chain(&broken);
                (around.may_change)(path) && !left_alone.any(|known| known == path)
            };
            for finding in findings.iter().filter(|finding| is_fixable(finding, trust)) {
                let this = Tried::of(finding);
                let wanted = cure(finding).filter(|_| !tried.contains(&this));
                if wanted.is_some_and(|suggestion| plan.take(suggestion, &may_change)) {
                    plan.cured.push(this);
                }
            }
            let fails = plan.files.iter().filter(|(_, file)| !(around.parses)(&file.text()));
            let fails: Vec<PathBuf> = fails.map(|(path, _)| (*path).to_owned()).collect();
            if fails.is_empty() {
                return Plan { broken, ..plan };
            }
            broken.extend(fails);
        }
    }

    /// Takes a suggestion in if all of its edits can be made beside those that were taken in before.
    ///
    /// Edits of two suggestions may not even touch: in which order they would have to be made is not known.
    pub fn take(&mut self, suggestion: &'f Suggestion, may_change: &dyn Fn(&Path) -> bool) -> bool {
        let mut edits: Vec<&Edit> = suggestion.edits.iter().collect();
        edits.sort_by_key(|edit| (&edit.place.source.path, edit.place.start, edit.place.end));
        let is_apart = |pair: &[&Edit]| {
            pair[0].place.source.path != pair[1].place.source.path || pair[0].place.end <= pair[1].place.start
        };
        let fits = edits.iter().all(|edit| {
            may_change(&edit.place.source.path) && is_inside(edit) && {
                let known = self.files.get(&*edit.place.source.path);
                known.is_none_or(|file| file.is_free(edit))
            }
        });
        let changes = edits.iter().any(|edit| edit.place.text() != edit.replacement);
        if !fits || !changes || !edits.windows(2).all(is_apart) {
            return false;
        }
        for edit in edits {
            let source = &edit.place.source;
            let file = self.files.entry(&source.path).or_insert_with(|| EditedFile { source, edits: Vec::new() });
            let at = file
                .edits
                .partition_point(|known| (known.place.start, known.place.end) <= (edit.place.start, edit.place.end));
            file.edits.insert(at, edit);
        }
        self.suggestions.push(suggestion);
        true
    }

    /// The new texts.
    pub fn texts(&self) -> impl Iterator<Item = (&Arc<Source>, String)> {
        self.files.values().map(|file| (file.source, file.text()))
    }
}

/// Whether an edit's range is one of its file, between characters.
fn is_inside(edit: &Edit) -> bool {
    let Edit { place, .. } = edit;
    place.source.text.get(place.start as usize..place.end as usize).is_some()
}

impl EditedFile<'_> {
    /// Whether an edit touches none that is there already.
    fn is_free(&self, edit: &Edit) -> bool {
        let next = self.edits.partition_point(|known| known.place.end < edit.place.start);
        self.edits.get(next).is_none_or(|known| known.place.start > edit.place.end)
    }

    /// Where a place is after the edits; inside of one, where it begins.
    fn moved(&self, offset: u32) -> u32 {
        let breaks = LineBreaks::of(&self.source.text);
        let before = self.edits.iter().take_while(|edit| edit.place.end <= offset);
        let (mut added, mut removed, mut seen) = (0, 0, 0);
        for edit in before {
            let mut replacement = String::new();
            breaks.push(&edit.replacement, &mut replacement);
            added += replacement.len() as u32;
            removed += edit.place.end - edit.place.start;
            seen += 1;
        }
        let around = self.edits.get(seen).filter(|edit| edit.place.start < offset);
        around.map_or(offset, |edit| edit.place.start) + added - removed
    }

    /// The text with the edits made.
    fn text(&self) -> String {
        let old = &self.source.text;
        let breaks = LineBreaks::of(old);
        let mut new = String::with_capacity(old.len());
        let mut copied = 0;
        for edit in &self.edits {
            new.push_str(&old[copied..edit.place.start as usize]);
            breaks.push(&edit.replacement, &mut new);
            copied = edit.place.end as usize;
        }
        new.push_str(&old[copied..]);
        new
    }
}

/// How a file ends its lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LineBreaks {
    /// Always by `\r\n`.
    Windows,
    /// In another way, or in more than one.
    Other,
}

impl LineBreaks {
    fn of(text: &str) -> LineBreaks {
        let all = memchr::memchr_iter(b'\n', text.as_bytes()).count();
        let windows = memchr::memmem::find_iter(text.as_bytes(), "\r\n").count();
        if all > 0 && all == windows { LineBreaks::Windows } else { LineBreaks::Other }
    }

    /// Adds a replacement, which may have been put together out of lines of its own and of the file.
    fn push(self, replacement: &str, new: &mut String) {
        for line in replacement.split_inclusive('\n') {
            match (self, line.strip_suffix('\n')) {
                (LineBreaks::Windows, Some(content)) if !content.ends_with('\r') => {
                    new.push_str(content);
                    new.push_str("\r\n");
                }
                _ => new.push_str(line),
            }
        }
    }
}

#[cfg(test)]
mod tests;
