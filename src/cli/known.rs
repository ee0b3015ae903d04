//! Findings that are known: written into the source as suppressions.
//!
//! Called by `cli` after a run. What is written where is worked out in the core; here files are read and written.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;

use super::{Complaint, Exit};
use crate::Outcome;
use crate::finding::Finding;
use crate::report::visible;
use crate::suppress::add;

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
        // A text that came on stdin, or has changed since, is not written over.
        let path = current_dir.join(shown);
        let text = &findings[0].primary.place.source.text;
        let added = add::add(text, findings.iter().copied());
        let is_same = std::fs::read(&path).is_ok_and(|bytes| bytes == text.as_bytes());
        let written =
            if is_same { std::fs::write(&path, &added.text) } else { Err(io::Error::other("it has changed")) };
        match written {
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
    writeln!(stdout, "{} suppressed; each comment waits for its reason", count(suppressed, "finding"))?;
    if left > 0 {
        complaint.note(&format!("{} could not be suppressed by a comment", count(left, "finding")));
    }
    Ok(if failed { Exit::Failed } else { Exit::Clean })
}

fn count(number: usize, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}
