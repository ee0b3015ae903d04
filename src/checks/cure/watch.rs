//! Ways out for work that a test starts and does not wait for: its end is looked at before the test is over.
//!
//! Called by the check about assertions that cannot fail their test. A test may start work that never ends by itself, a
//! server for instance that goes on for as long as a client in the test's own scope does. Whoever waits for that waits
//! forever, so the first cure gives the work a moment to end, and leaves it alone if it does not.

use super::Draft;
use super::handle::{bind, is_at_hand, wait};
use crate::checks::Site;
use crate::finding::Suggestion;
use crate::flow::{Course, HandleDropped, Output, Work};

/// What a variable that holds a handle may be called.
const HANDLE_NAMES: [&str; 3] = ["handle", "task", "started"];

/// What a variable that holds many of them may be called.
const LIST_NAMES: [&str; 3] = ["handles", "tasks", "all_started"];

/// How long work gets to end once the test has nothing else to do.
const MOMENT: &str = "std::time::Duration::from_secs(1)";

/// The handle is kept, and the work gets a moment to end with the test.
pub(in crate::checks) fn see_at_end(site: &Site<'_>, fact: &HandleDropped) -> Option<Suggestion> {
    if !is_at_hand(fact) {
        return None;
    }
    let kind = super::super::fates::work(&fact.spawn);
    match fact.spot.course {
        Course::Once => {
            let name = site.fresh(&HANDLE_NAMES)?;
            let look = Look::of(site, fact, &name)?;
            let draft = Draft::new(site, &look.message(kind), fact.value);
            let draft = bind(draft, site, fact, &format!("let {name} = "), "")?;
            Some(draft.in_gap(fact.spot.end?, &look.once())?.done())
        }
        Course::Rounds { before, end } => {
            let list = site.fresh(&LIST_NAMES)?;
            let name = site.fresh(&HANDLE_NAMES)?;
            let look = Look::of(site, fact, &name)?;
            let draft = Draft::new(site, &look.message(&format!("{kind}s")), fact.value);
            let draft = draft.before(before, &format!("let mut {list} = Vec::new();"))?;
            let draft = bind(draft, site, fact, &format!("{list}.push("), ")")?;
            Some(draft.in_gap(end?, &look.each(&list))?.done())
        }
        Course::Sometimes => None,
    }
}

/// The handle is kept, and the end of the work is waited for, however long that takes.
pub(in crate::checks) fn wait_at_end(site: &Site<'_>, fact: &HandleDropped) -> Option<Suggestion> {
    let gap = fact.spot.end.filter(|_| is_at_hand(fact) && fact.spot.course == Course::Once)?;
    let (_, postfix) = wait(fact)?;
    let name = site.fresh(&HANDLE_NAMES)?;
    let message = "wait for it without a limit: if it never ends by itself, neither does the test";
    let draft = bind(Draft::new(site, message, fact.value), site, fact, &format!("let {name} = "), "")?;
    Some(draft.in_gap(gap, &format!("{name}{postfix};"))?.done())
}

/// How the end of work can be looked at without waiting forever.
struct Look<'n> {
    name: &'n str,
    how: Way,
    /// What takes the work's own result out of that of the join.
    taken: &'static str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// By tokio's clock.
    Clock,
    /// At once: the task is stopped, and says whether it had panicked before.
    Stop,
    /// By asking a thread now and then.
    Ask,
}

impl<'n> Look<'n> {
    fn of(site: &Site<'_>, fact: &HandleDropped, name: &'n str) -> Option<Self> {
        let how = match fact.spawn.kind {
            Work::Task | Work::Blocking if fact.spawn.in_async && fact.on_tokio => {
                if site.libraries.tokio_time {
                    Way::Clock
                } else {
                    Way::Stop
                }
            }
            Work::Thread if !fact.spawn.in_async => Way::Ask,
            _ => return None,
        };
        let taken = if fact.spawn.output == Output::Fallible { ".unwrap().unwrap();" } else { ".unwrap();" };
        Some(Self { name, how, taken })
    }

    fn message(&self, what: &str) -> String {
        match self.how {
            Way::Clock | Way::Ask => format!("give the {what} a second to end with the test, and see how"),
            Way::Stop => format!("stop the {what} with the test, and see whether it had failed before"),
        }
    }

    /// The statements that look at the end of one.
    fn once(&self) -> String {
        let Self { name, taken, .. } = self;
        match self.how {
            Way::Clock => {
                format!("if let Ok(ended) = tokio::time::timeout({MOMENT}, {name}).await {{\n    ended{taken}\n}}")
            }
            Way::Stop => self.stop(),
            Way::Ask => format!("let limit = std::time::Instant::now() + {MOMENT};\n{}", self.ask()),
        }
    }

    /// The statements that look at the ends of all in a list, which have the moment together.
    fn each(&self, list: &str) -> String {
        let Self { name, taken, .. } = self;
        let (limit, look) = match self.how {
            Way::Clock => (
                format!("let limit = tokio::time::Instant::now() + {MOMENT};\n"),
                format!("if let Ok(ended) = tokio::time::timeout_at(limit, {name}).await {{\n    ended{taken}\n}}"),
            ),
            Way::Stop => (String::new(), self.stop()),
            Way::Ask => (format!("let limit = std::time::Instant::now() + {MOMENT};\n"), self.ask()),
        };
        let look = look.replace('\n', "\n    ");
        format!("{limit}for {name} in {list} {{\n    {look}\n}}")
    }

    fn stop(&self) -> String {
        let name = self.name;
        format!(
            "{name}.abort();\nif let Err(error) = {name}.await {{\n    assert!(!error.is_panic(), \"{{error}}\");\n}}"
        )
    }

    fn ask(&self) -> String {
        let Self { name, taken, .. } = self;
        format!(
            "while !{name}.is_finished() && std::time::Instant::now() < limit {{\n    \
             std::thread::sleep(std::time::Duration::from_millis(10));\n}}\n\
             if {name}.is_finished() {{\n    {name}.join(){taken}\n}}"
        )
    }
}
