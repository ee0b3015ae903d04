//! How a run ends: what is said on stderr after the findings, and the exit code.
//!
//! Called by `cli` when the findings have been printed. It only talks and counts; nothing is linted or written here.

use super::arguments::Arguments;
use super::{Complaint, Exit, Found, known};
use crate::Summary;
use crate::finding::Level;
use crate::report::{counted, visible};

/// What a run came to.
#[derive(Debug)]
pub(super) struct Ending<'a> {
    /// What was found.
    pub(super) found: &'a Found,
    /// What could not be written, a message each.
    pub(super) unwritten: Vec<String>,
    /// How many warnings there are, if that is more than are allowed.
    pub(super) too_many: Option<usize>,
}

impl Ending<'_> {
    /// Tells what went wrong and what there was.
    pub(super) fn say(&self, arguments: &Arguments, complaint: &mut Complaint<'_>) {
        for message in &self.unwritten {
            complaint.error(&visible(message));
        }
        for problem in self.found.outcome.problems.iter().filter(|problem| problem.fatal || !arguments.quiet) {
            complaint.problem(problem);
        }
        if let Some(warnings) = self.too_many {
            complaint.error(&format_args!("{} are more than --max-warnings allows", counted(warnings, "warning")));
        }
        if self.is_stale(arguments) {
            complaint.error(&known::gone(self.found.gone));
        }
        if arguments.quiet {
            return;
        }
        for note in &self.found.outcome.summary.notes {
            complaint.note(note);
        }
        if self.found.gone > 0 && !arguments.baseline_strict {
            complaint.note(&known::gone(self.found.gone));
        }
        let _ = writeln!(complaint.out, "{}", summary_line(&self.found.outcome.summary));
    }

    /// The exit code, where the other checker, if there is one, was content or not.
    pub(super) fn exit(&self, arguments: &Arguments, is_content: bool) -> Exit {
        let is_fatal = self.found.outcome.problems.iter().any(|problem| problem.fatal);
        if is_fatal || self.found.failed || !self.unwritten.is_empty() {
            return Exit::Failed;
        }
        let mut findings = self.found.outcome.findings.iter();
        let denied = findings.any(|finding| finding.is_open() && finding.level >= Level::Deny);
        let found = denied || self.too_many.is_some() || self.is_stale(arguments) || !is_content;
        if found && !arguments.output.exit_zero { Exit::Findings } else { Exit::Clean }
    }

    /// Whether the baseline has to be mended.
    fn is_stale(&self, arguments: &Arguments) -> bool {
        self.found.gone > 0 && arguments.baseline_strict
    }
}

/// The last line on stderr: `detach-lint: 214 files, 3 errors, 1 warning, 2 files did not parse, 0.08 s`.
pub(super) fn summary_line(summary: &Summary) -> String {
    let mut parts = vec![counted(summary.files, "file")];
    if summary.deny + summary.warn == 0 {
        parts.push("no findings".to_owned());
    }
    if summary.deny > 0 {
        parts.push(counted(summary.deny, "error"));
    }
    if summary.warn > 0 {
        parts.push(counted(summary.warn, "warning"));
    }
    if summary.parse_errors > 0 {
        parts.push(format!("{} did not parse", counted(summary.parse_errors, "file")));
    }
    if summary.given_up > 0 {
        parts.push(format!("{} given up", summary.given_up));
    }
    for (number, word) in
        [(summary.fixed, "fixed"), (summary.suppressed, "suppressed"), (summary.baselined, "in the baseline")]
    {
        if number > 0 {
            parts.push(format!("{number} {word}"));
        }
    }
    parts.push(format!("{:.2} s", summary.elapsed.as_secs_f64()));
    format!("detach-lint: {}", parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summaries() {
        assert_eq!(
            summary_line(&Summary { files: 1, ..Summary::default() }),
            "detach-lint: 1 file, no findings, 0.00 s"
        );
        assert_eq!(
            summary_line(&Summary { files: 9, deny: 3, warn: 1, parse_errors: 1, ..Summary::default() }),
            "detach-lint: 9 files, 3 errors, 1 warning, 1 file did not parse, 0.00 s"
        );
    }
}
