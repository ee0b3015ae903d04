//! Suppressions: what the source itself allows, and what is wrong with how it says so.
//!
//! `run` hands over the findings of a file once all of them are known. Those that a comment or an attribute covers stay
//! in the list and do not count any more; suppressions that are of no use, name nothing or give no reason become
//! findings. A text is looked at only if it mentions the tool. Nothing here reads or writes files; [`add`] works out
//! what to write.

pub mod add;
mod attributes;
mod extent;
mod find;
mod words;

use std::sync::Arc;

use memchr::memmem;
use rustc_hash::FxHashSet;

use crate::checks;
use crate::finding::{Finding, Level, Place, Source, Standing};
use crate::syntax::tree::Span;

use find::{Covers, Suppression};

pub use words::Words;

/// Whether a text may hold a suppression.
pub fn may_be_in(text: &str) -> bool {
    [find::ADDRESS, find::CRATE].iter().any(|name| memmem::find(text.as_bytes(), name.as_bytes()).is_some())
}

/// Lets the suppressions in `source` have their effect on its findings, and adds what there is to say of them.
///
/// `is_whole` says that everything in the file was checked: only then is a suppression without effect of no use.
/// `level` says at which level a lint is reported.
pub fn apply(source: &Arc<Source>, findings: &mut Vec<Finding>, is_whole: bool, level: &dyn Fn(&str) -> Level) {
    let suppressions = find::suppressions(&source.text);
    if suppressions.is_empty() {
        return;
    }
    let mut pass = Pass { source, suppressions: &suppressions, level, used: FxHashSet::default() };
    pass.silence_all(findings);
    let mut said = pass.complaints();
    pass.silence_all(&mut said);
    findings.append(&mut said);
    if is_whole {
        let mut unused = pass.unused();
        pass.silence_all(&mut unused);
        findings.append(&mut unused);
    }
}

struct Pass<'a> {
    source: &'a Arc<Source>,
    suppressions: &'a [Suppression],
    level: &'a dyn Fn(&str) -> Level,
    /// The suppressions that had an effect, each with the index of the name that had it.
    used: FxHashSet<(usize, usize)>,
}

impl Pass<'_> {
    fn silence_all(&mut self, findings: &mut [Finding]) {
        for finding in findings {
            self.silence(finding);
        }
    }

    /// Takes a finding out of the count if a suppression covers it: the narrowest one.
    fn silence(&mut self, finding: &mut Finding) {
        if finding.level == Level::Forbid {
            return;
        }
        let covering = self.suppressions.iter().enumerate().filter_map(|(index, suppression)| {
            let name = suppression.names.iter().position(|(name, _)| name == finding.lint)?;
            covers(suppression, finding).then_some((width(suppression.covers), index, name))
        });
        if let Some((_, index, name)) = covering.min() {
            self.used.insert((index, name));
            finding.standing = Standing::Suppressed { reason: self.suppressions[index].reason.clone() };
        }
    }

    /// What is wrong with suppressions as they stand there.
    fn complaints(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        for suppression in self.suppressions {
            let place = self.place(suppression.span);
            if let Some(fault) = suppression.fault {
                let level = (self.level)(checks::UNUSED_SUPPRESSION);
                found.push(checks::unused_suppression::not_understood(place, fault, level));
                continue;
            }
            let level = (self.level)(checks::UNKNOWN_LINT);
            let unknown = suppression.names.iter().filter(|(name, _)| !is_lint(name));
            found.extend(unknown.map(|(name, span)| checks::unknown_lint::finding(self.place(*span), name, level)));
            let level = (self.level)(checks::SUPPRESSION_WITHOUT_REASON);
            let reason = suppression.reason.as_deref();
            found.extend(checks::suppression_without_reason::finding(place, reason, level));
        }
        found.retain(|finding| finding.level > Level::Allow);
        found
    }

    /// The suppressions that had no effect, as far as that can be said.
    fn unused(&self) -> Vec<Finding> {
        let level = (self.level)(checks::UNUSED_SUPPRESSION);
        if level == Level::Allow {
            return Vec::new();
        }
        self.suppressions
            .iter()
            .enumerate()
            .filter_map(|(index, suppression)| self.unused_in(index, suppression, level))
            .collect()
    }

    fn unused_in(&self, index: usize, suppression: &Suppression, level: Level) -> Option<Finding> {
        let is_idle = |number: usize, name: &str| {
            // Nobody knows what a lint that did not run would have found; and this one cannot judge itself.
            let ran = is_lint(name) && (self.level)(name) > Level::Allow && name != checks::UNUSED_SUPPRESSION;
            ran && !self.used.contains(&(index, number))
        };
        let names = suppression.names.iter().enumerate();
        let idle: Vec<usize> =
            names.filter(|(number, (name, _))| is_idle(*number, name)).map(|(number, _)| number).collect();
        let first = *idle.first()?;
        let (name, span) = &suppression.names[first];
        let all = idle.len() == suppression.names.len();
        let unused = checks::unused_suppression::Unused {
            name,
            others: idle.len() - 1,
            expects: suppression.expects,
            is_forbidden: (self.level)(name) == Level::Forbid,
            place: self.place(if all { suppression.span } else { *span }),
            removal: suppression.is_comment.then(|| self.without(suppression, &idle)),
        };
        Some(unused.finding(level))
    }

    /// The edit that takes the idle names out of a comment, or the comment out of the text.
    fn without(&self, suppression: &Suppression, idle: &[usize]) -> (Place, String) {
        let kept: Vec<&str> = suppression
            .names
            .iter()
            .enumerate()
            .filter(|(number, _)| !idle.contains(number))
            .map(|(_, (_, span))| self.text(*span))
            .collect();
        if let (false, Some((_, first)), Some((_, last))) =
            (kept.is_empty(), suppression.names.first(), suppression.names.last())
        {
            return (self.place(first.to(*last)), kept.join(", "));
        }
        (self.place(with_blanks(&self.source.text, suppression.span)), String::new())
    }

    fn text(&self, span: Span) -> &str {
        self.source.text.get(span.start as usize..span.end as usize).unwrap_or("")
    }

    fn place(&self, span: Span) -> Place {
        Place { source: Arc::clone(self.source), start: span.start, end: span.end }
    }
}

fn is_lint(name: &str) -> bool {
    checks::lints().iter().any(|lint| lint.name == name)
}

/// The range of a comment with the blanks before it, and with its line if it stands there by itself.
fn with_blanks(text: &str, span: Span) -> Span {
    let (before, behind) = (&text[..span.start as usize], &text[span.end as usize..]);
    let start = before.trim_end_matches([' ', '\t']).len();
    let rest = behind.trim_start_matches([' ', '\t']);
    let begins_line = start == 0 || before[..start].ends_with('\n');
    let line_break = ["\r\n", "\n"].into_iter().find(|line_break| rest.starts_with(line_break));
    let ends_line = line_break.is_some() || rest.is_empty();
    let blanks = behind.len() - rest.len();
    let end = match (begins_line, ends_line) {
        (true, true) => span.end as usize + blanks + line_break.map_or(0, str::len),
        (false, true) => span.end as usize + blanks,
        // Code follows on the same line.
        (_, false) => return Span { start: span.start, end: span.end + blanks as u32 },
    };
    Span { start: start as u32, end: end as u32 }
}

/// Whether a suppression covers a finding; its names are not looked at.
fn covers(suppression: &Suppression, finding: &Finding) -> bool {
    match suppression.covers {
        Covers::File => true,
        Covers::Nothing => false,
        Covers::Code(span) => (span.start..span.end).contains(&finding.primary.place.start),
        Covers::Line(line) => std::iter::once(&finding.primary).chain(&finding.secondary).any(|label| {
            let place = &label.place;
            let is_here = Arc::ptr_eq(&place.source, &finding.primary.place.source);
            is_here && place.start <= line.end && (place.end > line.start || place.start >= line.start)
        }),
    }
}

/// How much a suppression covers, to find the narrowest.
fn width(covers: Covers) -> u32 {
    match covers {
        Covers::Line(_) | Covers::Nothing => 0,
        Covers::Code(span) => span.end - span.start,
        Covers::File => u32::MAX,
    }
}

#[cfg(test)]
mod tests;
