//! The lints: what each one makes of the facts.
//!
//! `run` hands every fact about a file to every check. A check is a pure function from one fact to what there is to
//! say of it; it reads no file and looks nothing up. [`lints`] is the list that everything else walks: levels, pages,
//! the command line, the tests. `cure` has the ways out, as edits, `fates` says which lint a dropped
//! handle belongs to.

mod block_in_place_on_current_thread;
mod block_on_in_async;
mod blocking_join_in_async;
mod cancelled_at_exit;
mod cancelled_by_runtime_drop;
mod cancelled_on_drop;
mod cure;
mod detached_assertion;
mod detached_fallible_task;
mod detached_on_timeout;
mod detached_task;
mod detached_thread;
mod fates;
mod future_as_callback_result;
mod future_as_task_result;
mod future_as_thread_result;
mod future_from_blocking_pool;
mod guard_dropped_at_once;
mod ignored_join_error;
mod ignored_task_result;
mod parse_error;
mod runtime_dropped_in_async;
mod runtime_per_thread;
mod scope_ends_before_poll;
mod spawn_in_drop;
mod spawn_outside_runtime;
pub(crate) mod suppression_without_reason;
pub(crate) mod unknown_lint;
mod unpolled_batch;
mod unpolled_future;
mod unreaped_join_set;
pub(crate) mod unused_suppression;
mod words;

use std::sync::Arc;

use crate::finding::{Finding, Group, Label, Level, Place, Source, Standing, Suggestion};
use crate::flow::Fact;
use crate::settings::Options;
use crate::syntax::tree::Span;

/// A lint: its name and where it belongs.
#[derive(Debug)]
pub struct Lint {
    /// The name, in snake case.
    pub name: &'static str,
    /// What happens to the work.
    pub group: Group,
    /// The level unless the user says otherwise.
    pub level: Level,
    /// The text of its page.
    pub page: &'static str,
}

/// A lint that is found in facts.
#[derive(Debug)]
pub struct Check {
    /// The lint.
    pub lint: &'static Lint,
    /// What it has to say of a fact.
    judge: fn(&Site<'_>, &Fact) -> Option<Verdict>,
}

/// All lints, by group and then by name.
static LINTS: &[&Lint] = &[
    &future_as_callback_result::LINT,
    &future_as_task_result::LINT,
    &future_as_thread_result::LINT,
    &unpolled_batch::LINT,
    &unpolled_future::LINT,
    &cancelled_at_exit::LINT,
    &cancelled_by_runtime_drop::LINT,
    &cancelled_on_drop::LINT,
    &detached_assertion::LINT,
    &detached_fallible_task::LINT,
    &detached_on_timeout::LINT,
    &detached_task::LINT,
    &detached_thread::LINT,
    &ignored_join_error::LINT,
    &ignored_task_result::LINT,
    &unreaped_join_set::LINT,
    &block_in_place_on_current_thread::LINT,
    &block_on_in_async::LINT,
    &blocking_join_in_async::LINT,
    &future_from_blocking_pool::LINT,
    &guard_dropped_at_once::LINT,
    &runtime_dropped_in_async::LINT,
    &runtime_per_thread::LINT,
    &scope_ends_before_poll::LINT,
    &spawn_in_drop::LINT,
    &spawn_outside_runtime::LINT,
    &parse_error::LINT,
    &suppression_without_reason::LINT,
    &unknown_lint::LINT,
    &unused_suppression::LINT,
];

/// The lints about suppressions, which `suppress` asks for by name.
pub(crate) const SUPPRESSION_WITHOUT_REASON: &str = "suppression_without_reason";
/// As above.
pub(crate) const UNKNOWN_LINT: &str = "unknown_lint";
/// As above.
pub(crate) const UNUSED_SUPPRESSION: &str = "unused_suppression";

/// The lints that are found in facts, in the order of [`LINTS`].
static CHECKS: &[&Check] = &[
    &future_as_callback_result::CHECK,
    &future_as_task_result::CHECK,
    &future_as_thread_result::CHECK,
    &unpolled_batch::CHECK,
    &unpolled_future::CHECK,
    &cancelled_at_exit::CHECK,
    &cancelled_by_runtime_drop::CHECK,
    &cancelled_on_drop::CHECK,
    &detached_assertion::CHECK,
    &detached_fallible_task::CHECK,
    &detached_on_timeout::CHECK,
    &detached_task::CHECK,
    &detached_thread::CHECK,
    &ignored_join_error::CHECK,
    &ignored_task_result::CHECK,
    &unreaped_join_set::CHECK,
    &block_in_place_on_current_thread::CHECK,
    &block_on_in_async::CHECK,
    &blocking_join_in_async::CHECK,
    &future_from_blocking_pool::CHECK,
    &guard_dropped_at_once::CHECK,
    &runtime_dropped_in_async::CHECK,
    &runtime_per_thread::CHECK,
    &scope_ends_before_poll::CHECK,
    &spawn_in_drop::CHECK,
    &spawn_outside_runtime::CHECK,
];

/// All lints, by group and then by name.
pub fn lints() -> &'static [&'static Lint] {
    LINTS
}

pub(crate) use parse_error::finding as parse_error;

/// The file that a fact is about, and what its crate can use.
#[derive(Debug)]
pub struct Site<'a> {
    /// The file.
    pub source: &'a Arc<Source>,
    /// The libraries that its crate can name.
    pub libraries: Libraries,
    /// The options that hold for it.
    pub options: &'a Options,
    /// The body that the fact is about.
    pub body: Span,
}

/// The libraries that a crate can name because it depends on them, with what it has turned on.
#[derive(Clone, Copy, Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "a set of independent facts, each asked for by name")]
pub struct Libraries {
    /// `tokio`, with its runtime.
    pub tokio: bool,
    /// `tokio`, with the runtime of many threads.
    pub tokio_threads: bool,
    /// `tokio`, with its clock.
    pub tokio_time: bool,
    /// `tokio`, with its locks and cells.
    pub tokio_sync: bool,
    /// `tokio_util`, with its handles.
    pub tokio_util: bool,
    /// `futures`.
    pub futures: bool,
    /// `futures_util`.
    pub futures_util: bool,
    /// `futures`, with its executor.
    pub futures_executor: bool,
    /// `smol`.
    pub smol: bool,
    /// `pollster`.
    pub pollster: bool,
    /// `async_std`.
    pub async_std: bool,
    /// `criterion`, with tokio.
    pub criterion_tokio: bool,
    /// `tracing`.
    pub tracing: bool,
    /// `log`.
    pub log: bool,
}

/// What a check has to say of a fact.
#[derive(Debug)]
struct Verdict {
    message: String,
    primary: (Span, String),
    secondary: Vec<(Span, String)>,
    notes: Vec<String>,
    suggestions: Vec<Suggestion>,
}

impl Site<'_> {
    fn place(&self, span: Span) -> Place {
        Place { source: Arc::clone(self.source), start: span.start, end: span.end }
    }

    fn text(&self, span: Span) -> &str {
        self.source.text.get(span.start as usize..span.end as usize).unwrap_or("")
    }

    fn label(&self, (span, message): (Span, String)) -> Label {
        Label { place: self.place(span), message }
    }
}

/// The findings that a fact amounts to; `level` says at which level a lint is reported.
pub fn judge(site: &Site<'_>, fact: &Fact, level: &dyn Fn(&str) -> Level) -> Vec<Finding> {
    let reported = CHECKS.iter().filter(|check| level(check.lint.name) > Level::Allow);
    reported
        .filter_map(|check| {
            let verdict = (check.judge)(site, fact)?;
            Some(Finding {
                lint: check.lint.name,
                group: check.lint.group,
                level: level(check.lint.name),
                standing: Standing::Open,
                message: verdict.message,
                primary: site.label(verdict.primary),
                within: None,
                home: None,
                secondary: verdict.secondary.into_iter().map(|label| site.label(label)).chain(steps(fact)).collect(),
                notes: verdict.notes,
                suggestions: in_turn(verdict.suggestions),
            })
        })
        .collect()
}

/// Suggestions that read as a list: "do this", "or do that".
fn in_turn(mut suggestions: Vec<Suggestion>) -> Vec<Suggestion> {
    for suggestion in suggestions.iter_mut().skip(1) {
        suggestion.message.insert_str(0, "or ");
    }
    suggestions
}

/// Labels for the calls that lead to what a fact is about, in whichever files they stand.
fn steps(fact: &Fact) -> impl Iterator<Item = Label> + '_ {
    fact.chain().iter().map(|step| Label {
        place: Place { source: Arc::clone(&step.source), start: step.span.start, end: step.span.end },
        message: format!("`{}` calls `{}`", step.caller, step.callee),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lints_are_in_order() {
        let keys: Vec<_> = LINTS.iter().map(|lint| (lint.group, lint.name)).collect();
        assert!(keys.is_sorted(), "{keys:?}");
    }

    #[test]
    fn every_lint_is_found_somewhere() {
        // What the tool says of its input is found elsewhere.
        let elsewhere = LINTS.iter().filter(|lint| lint.group == Group::Tool).count();
        assert_eq!(CHECKS.len() + elsewhere, LINTS.len());
    }
}
