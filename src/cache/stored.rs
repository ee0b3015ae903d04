//! What one file came to, in the form in which it is kept.
//!
//! Called by `cache`. A place becomes a range of bytes in the file itself; an outcome with a place anywhere else is not
//! kept. Nothing that is read back is believed: a lint that does not exist, or a range that is none of the text, makes
//! the whole unusable.

use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::checks;
use crate::finding::{Applicability, Edit, Finding, Home, Label, Level, Place, Source, Standing, Suggestion, Within};
use crate::run::{FileOutcome, Problem};

type Range = (u32, u32);

/// [`FileOutcome`] without the text.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Stored {
    findings: Vec<StoredFinding>,
    problems: Vec<StoredProblem>,
    home: Option<Home>,
    lines: u64,
    broken: bool,
    given_up: u64,
}

#[derive(Debug, Serialize, Deserialize)]
struct StoredFinding {
    lint: String,
    level: Level,
    standing: Standing,
    message: String,
    primary: (Range, String),
    within: Option<(String, Range)>,
    secondary: Vec<(Range, String)>,
    notes: Vec<String>,
    suggestions: Vec<StoredSuggestion>,
}

#[derive(Debug, Serialize, Deserialize)]
struct StoredSuggestion {
    message: String,
    code: Option<String>,
    applicability: Applicability,
    edits: Vec<(Range, String)>,
}

#[derive(Debug, Serialize, Deserialize)]
struct StoredProblem {
    place: Option<Range>,
    has_path: bool,
    message: String,
}

/// The form to keep; none if it has to be found anew each time: the file could not be read, a part of the program failed,
/// or something points elsewhere.
pub(super) fn store(outcome: &FileOutcome, shown: &PathBuf) -> Option<Stored> {
    let range = |place: &Place| (place.source.path == *shown).then_some((place.start, place.end));
    let label = |label: &Label| Some((range(&label.place)?, label.message.clone()));
    let suggestion = |one: &Suggestion| {
        let edit = |edit: &Edit| Some((range(&edit.place)?, edit.replacement.clone()));
        Some(StoredSuggestion {
            message: one.message.clone(),
            code: one.code.clone(),
            applicability: one.applicability,
            edits: one.edits.iter().map(edit).collect::<Option<_>>()?,
        })
    };
    let finding = |one: &Finding| {
        let within = match &one.within {
            Some(within) => Some((within.item.to_string(), range(&within.header)?)),
            None => None,
        };
        Some(StoredFinding {
            lint: one.lint.to_owned(),
            level: one.level,
            standing: one.standing.clone(),
            message: one.message.clone(),
            primary: label(&one.primary)?,
            within,
            secondary: one.secondary.iter().map(label).collect::<Option<_>>()?,
            notes: one.notes.clone(),
            suggestions: one.suggestions.iter().map(suggestion).collect::<Option<_>>()?,
        })
    };
    let problem = |one: &Problem| {
        let place = match &one.place {
            Some(place) => Some(range(place)?),
            None => None,
        };
        let is_own = one.path.as_ref().is_none_or(|path| path == shown);
        (is_own && !one.fatal).then(|| StoredProblem {
            place,
            has_path: one.path.is_some(),
            message: one.message.clone(),
        })
    };
    Some(Stored {
        findings: outcome.findings.iter().map(finding).collect::<Option<_>>()?,
        problems: outcome.problems.iter().map(problem).collect::<Option<_>>()?,
        home: outcome.findings.iter().find_map(|finding| finding.home.as_deref().cloned()),
        lines: outcome.lines as u64,
        broken: outcome.broken,
        given_up: outcome.given_up as u64,
    })
}

impl Stored {
    /// Whether the text is needed to make it what it was.
    pub(super) fn needs_text(&self) -> bool {
        !self.findings.is_empty() || self.problems.iter().any(|problem| problem.place.is_some())
    }

    /// What was kept, for the file with that text; none if it cannot have been about it.
    pub(super) fn restore(self, source: &Arc<Source>) -> Option<FileOutcome> {
        let place = |(start, end): Range| {
            source.text.get(start as usize..end as usize)?;
            Some(Place { source: Arc::clone(source), start, end })
        };
        let label = |(range, message): (Range, String)| Some(Label { place: place(range)?, message });
        let suggestion = |one: StoredSuggestion| {
            let edit = |(range, replacement): (Range, String)| Some(Edit { place: place(range)?, replacement });
            Some(Suggestion {
                message: one.message,
                code: one.code,
                applicability: one.applicability,
                edits: one.edits.into_iter().map(edit).collect::<Option<_>>()?,
            })
        };
        let home = self.home.map(Arc::new);
        let finding = |one: StoredFinding| {
            let lint = checks::lints().iter().find(|lint| lint.name == one.lint)?;
            let within = match one.within {
                Some((item, header)) => Some(Within { item: item.into(), header: place(header)? }),
                None => None,
            };
            Some(Finding {
                lint: lint.name,
                group: lint.group,
                level: one.level,
                standing: one.standing,
                message: one.message,
                primary: label(one.primary)?,
                within,
                home: home.clone(),
                secondary: one.secondary.into_iter().map(label).collect::<Option<_>>()?,
                notes: one.notes,
                suggestions: one.suggestions.into_iter().map(suggestion).collect::<Option<_>>()?,
            })
        };
        let problem = |one: StoredProblem| {
            let place = match one.place {
                Some(range) => Some(place(range)?),
                None => None,
            };
            let path = one.has_path.then(|| source.path.clone());
            Some(Problem { fatal: false, place, path, message: one.message })
        };
        Some(FileOutcome {
            findings: self.findings.into_iter().map(finding).collect::<Option<_>>()?,
            problems: self.problems.into_iter().map(problem).collect::<Option<_>>()?,
            lines: usize::try_from(self.lines).ok()?,
            broken: self.broken,
            given_up: usize::try_from(self.given_up).ok()?,
        })
    }
}
