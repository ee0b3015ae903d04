//! `spawn_outside_runtime`: something that needs a tokio runtime is called where there is none, and panics.
//!
//! In the facts: a call that needs a runtime in a place that is known to have none. Where the place is the caller's,
//! nothing is claimed.

use super::{Check, Lint, Site, Verdict, cure};
use crate::finding::{Group, Level, Suggestion};
use crate::flow::{Fact, NoRuntime, WhyNone};
use crate::syntax::tree::Span;

pub(super) static LINT: Lint = Lint {
    name: "spawn_outside_runtime",
    group: Group::Misplaced,
    level: Level::Deny,
    page: include_str!("../../lints/spawn_outside_runtime.md"),
};

pub(super) static CHECK: Check = Check { lint: &LINT, judge };

fn judge(site: &Site<'_>, fact: &Fact) -> Option<Verdict> {
    let Fact::NoRuntime(fact) = fact else { return None };
    let name = &fact.name;
    let missing = if fact.local { "a `LocalSet`" } else { "a tokio runtime" };
    let secondary: Vec<(Span, String)> = match fact.why {
        WhyNone::Thread(span) => vec![(span, "starts a thread, which has no runtime".to_owned())],
        WhyNone::Cpu(span) => vec![(span, "runs the closure on a CPU pool, whose threads have no runtime".to_owned())],
        WhyNone::BarePool(span) => vec![(span, "runs the closure on a pool whose threads have no runtime".to_owned())],
        WhyNone::Main | WhyNone::Test | WhyNone::ManyThreads => Vec::new(),
    };
    let label = match fact.why {
        WhyNone::Main => "no runtime has been started in `main`".to_owned(),
        WhyNone::Test => "no runtime has been started in this test".to_owned(),
        WhyNone::ManyThreads => "no `LocalSet` runs here".to_owned(),
        _ => format!("there is no {} here", if fact.local { "`LocalSet`" } else { "runtime" }),
    };
    let note = if fact.local {
        "it panics: \"`spawn_local` called from outside of a `task::LocalSet` or `runtime::LocalRuntime`\""
    } else {
        "it panics: \"there is no reactor running, must be called from the context of a Tokio 1.x runtime\""
    };
    let message = match fact.chain.last() {
        Some(step) => format!("`{name}` calls `{}`, which needs {missing}, and there is none here", step.callee),
        None => format!("`{name}` needs {missing} and there is none here"),
    };
    Some(Verdict {
        message,
        primary: (fact.call, label),
        secondary,
        notes: vec![note.to_owned()],
        suggestions: suggestions(site, fact),
    })
}

fn suggestions(site: &Site<'_>, fact: &NoRuntime) -> Vec<Suggestion> {
    let edit = cure::place::take_runtime_along(site, fact);
    let shown = match fact.why {
        WhyNone::Thread(_) | WhyNone::Cpu(_) | WhyNone::BarePool(_) => {
            let code = "let handle = tokio::runtime::Handle::current(); // before the thread starts\nhandle.spawn(..)";
            edit.is_none().then(|| cure::show("take the runtime's handle along, and spawn on it", code))
        }
        WhyNone::Main | WhyNone::Test => {
            Some(cure::show("make the function async", "#[tokio::main] // or #[tokio::test]\nasync fn .."))
        }
        WhyNone::ManyThreads => {
            let code = "let local = tokio::task::LocalSet::new();\nlocal.run_until(async { .. }).await";
            Some(cure::show("run it inside a `LocalSet`", code))
        }
    };
    edit.into_iter().chain(shown).collect()
}
