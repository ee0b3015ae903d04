//! Ways out that several lints share, as edits of the code at hand.
//!
//! Each makes the work run, or says in code that there is none to wait for. None merely silences.

use super::{Site, words};
use crate::finding::{Applicability, Edit, Suggestion};
use crate::flow::{Handed, How, Lost, Made, MadeBy, Misplaced, Runs, Via};
use crate::syntax::tree::Span;

/// Code of more than this many lines is not shown again under a suggestion: the edit says it all.
const MAX_SHOWN_LINES: usize = 12;

fn edit(site: &Site<'_>, span: Span, replacement: impl Into<String>) -> Edit {
    Edit { place: site.place(span), replacement: replacement.into() }
}

fn at(offset: u32) -> Span {
    Span { start: offset, end: offset }
}

fn shown(code: String) -> Option<String> {
    (code.lines().count() <= MAX_SHOWN_LINES).then_some(code)
}

fn suggestion(message: &str, code: String, edits: Vec<Edit>) -> Suggestion {
    Suggestion { message: message.to_owned(), code: shown(code), applicability: Applicability::MaybeIncorrect, edits }
}

/// `.await` where the future is made.
pub(super) fn await_it(site: &Site<'_>, made: &Made) -> Option<Suggestion> {
    if !made.in_async || matches!(made.what, MadeBy::Function(_) | MadeBy::Closure) {
        return None;
    }
    let code = format!("{}.await", site.text(made.span));
    Some(suggestion("await it", code, vec![edit(site, at(made.span.end), ".await")]))
}

/// Without `async`, where the block awaits nothing.
pub(super) fn remove_async(site: &Site<'_>, made: &Made) -> Option<Suggestion> {
    let MadeBy::Block(inside) = made.what else { return None };
    if made.awaits {
        return None;
    }
    let block = Span { start: inside.start - 1, end: inside.end + 1 };
    let code = site.text(block).to_owned();
    let keyword = Span { start: made.span.start, end: block.start };
    Some(suggestion("nothing in the block is awaited: remove `async`", code, vec![edit(site, keyword, "")]))
}

/// A task of the runtime instead of a closure on a thread.
pub(super) fn spawn_instead(site: &Site<'_>, made: &Made, via: &Via) -> Option<Suggestion> {
    if !site.executors.tokio || !via.in_async {
        return None;
    }
    let code = format!("tokio::spawn({})", words::made_code(site, made));
    Some(suggestion("spawn it on the runtime instead", code.clone(), vec![edit(site, via.call, code)]))
}

/// The thread is kept, and blocks on the future by a handle that is captured outside.
pub(super) fn block_on_handle(site: &Site<'_>, made: &Made, via: &Via) -> Option<Suggestion> {
    if !site.executors.tokio || !via.in_async || !matches!(via.runs, Runs::Thread | Runs::Blocking) {
        return None;
    }
    let inner = format!("runtime.block_on({})", words::made_code(site, made));
    let before = site.text(Span { start: via.call.start, end: via.argument.start });
    let after = site.text(Span { start: via.argument.end, end: via.call.end });
    let code = format!("let runtime = tokio::runtime::Handle::current();\n{before}move || {inner}{after}");
    Some(Suggestion {
        message: "or block the thread on it".to_owned(),
        code: shown(code),
        applicability: Applicability::Unspecified,
        edits: Vec::new(),
    })
}

/// The future is blocked on where it is made, with the executor that the crate depends on.
pub(super) fn block_on(site: &Site<'_>, made: &Made) -> Option<Suggestion> {
    let executors = site.executors;
    let function = match () {
        () if made.in_async => return None,
        () if executors.futures => "futures::executor::block_on",
        () if executors.smol => "smol::block_on",
        () if executors.pollster => "pollster::block_on",
        () if executors.async_std => "async_std::task::block_on",
        () => return None,
    };
    if executors.tokio {
        return None;
    }
    let code = match made.what {
        MadeBy::Function(_) => format!("|| {function}({})", words::made_code(site, made)),
        _ => format!("{function}({})", words::made_code(site, made)),
    };
    Some(suggestion("block on it", code.clone(), vec![edit(site, made.span, code)]))
}

/// A task of the runtime, from code that cannot await.
pub(super) fn spawn_from_sync(site: &Site<'_>, made: &Made) -> Option<Suggestion> {
    if !site.executors.tokio || made.in_async {
        return None;
    }
    let code = format!("tokio::spawn({})", words::made_code(site, made));
    Some(Suggestion {
        message: "if a runtime is running here, spawn it".to_owned(),
        code: shown(code),
        applicability: Applicability::Unspecified,
        edits: Vec::new(),
    })
}

/// The call itself, awaited, instead of a blocking task that only makes the future.
pub(super) fn await_instead(site: &Site<'_>, lost: &Lost, via: &Via) -> Option<Suggestion> {
    if !via.in_async || via.runs != Runs::Blocking || via.name == "block_in_place" {
        return None;
    }
    let code = format!("{}.await", words::made_code(site, &lost.made));
    Some(suggestion("await it here instead", code.clone(), vec![edit(site, via.call, code)]))
}

/// The future awaited where it is blocked on.
pub(super) fn await_blocked(site: &Site<'_>, call: &Misplaced) -> Option<Suggestion> {
    let future = call.future.filter(|_| call.in_async)?;
    let code = format!("{}.await", site.text(future));
    Some(suggestion("await it", code.clone(), vec![edit(site, call.call, code)]))
}

/// The blocking call on a thread that may block.
pub(super) fn spawn_blocking(site: &Site<'_>, call: &Misplaced) -> Option<Suggestion> {
    if !site.executors.tokio {
        return None;
    }
    let (end, message) = if call.in_async {
        (".await", "do it on a thread that may block")
    } else {
        ("", "do it on a thread that may block, and let somebody await that")
    };
    let code = format!("tokio::task::spawn_blocking(move || {}){end}", site.text(call.call));
    Some(Suggestion {
        message: message.to_owned(),
        code: shown(code),
        applicability: Applicability::Unspecified,
        edits: Vec::new(),
    })
}

/// The async twin of a method that is called `blocking_recv` or `recv_blocking`.
pub(super) fn async_twin(site: &Site<'_>, call: &Misplaced) -> Option<Suggestion> {
    let twin = call.name.strip_prefix("blocking_").or_else(|| call.name.strip_suffix("_blocking"))?;
    if !call.in_async || !call.chain.is_empty() {
        return None;
    }
    let before = site.text(Span { start: call.call.start, end: call.callee.start });
    let after = site.text(Span { start: call.callee.end, end: call.call.end });
    let edits = vec![edit(site, call.callee, twin), edit(site, at(call.call.end), ".await")];
    Some(suggestion("await its async twin", format!("{before}{twin}{after}.await"), edits))
}

/// All futures of a batch driven at once, where the crate has `futures`.
pub(super) fn join_all(site: &Site<'_>, lost: &Lost) -> Option<Suggestion> {
    if !site.executors.futures || !lost.in_async || lost.stream {
        return None;
    }
    let open = "futures::future::join_all(";
    let code = format!("{open}{}).await", site.text(lost.value));
    let edits = around(site, lost, open, ").await")?;
    Some(suggestion("drive them all", code, edits))
}

/// One future of a batch after the other.
pub(super) fn await_each(site: &Site<'_>, lost: &Lost) -> Option<Suggestion> {
    if !lost.in_async || lost.stream || site.executors.futures {
        return None;
    }
    let value = site.text(lost.value);
    let code = format!("for future in {value} {{\n    future.await;\n}}");
    let edits = match &lost.how {
        // The loop ends the statement by itself, and its value is no other than the call's.
        How::Statement | How::Discarded(_) => vec![edit(site, lost.lost, code.clone())],
        _ => Vec::new(),
    };
    let applicability = if edits.is_empty() { Applicability::Unspecified } else { Applicability::MaybeIncorrect };
    let message = "await one after the other".to_owned();
    Some(Suggestion { message, code: shown(code), applicability, edits })
}

/// The futures of a batch as tasks that are joined.
pub(super) fn join_set(site: &Site<'_>, lost: &Lost) -> Option<Suggestion> {
    if !site.executors.tokio || !lost.in_async || lost.stream {
        return None;
    }
    let value = site.text(lost.value);
    let code = format!("{value}.into_iter().collect::<tokio::task::JoinSet<_>>().join_all().await");
    let message = "or spawn them all, and join the tasks".to_owned();
    Some(Suggestion { message, code: shown(code), applicability: Applicability::Unspecified, edits: Vec::new() })
}

/// Edits that put something around the value that is lost, in place of what drops it.
fn around(site: &Site<'_>, lost: &Lost, open: &str, close: &str) -> Option<Vec<Edit>> {
    let (before, after) = match &lost.how {
        How::Discarded(_) => {
            (Span { start: lost.lost.start, end: lost.value.start }, Span { start: lost.value.end, end: lost.lost.end })
        }
        How::Statement | How::Underscore | How::Unused(_) => (at(lost.value.start), at(lost.value.end)),
        _ => return None,
    };
    Some(vec![edit(site, before, open), edit(site, after, close)])
}

/// A benchmark that drives the futures, with tokio's runtime.
pub(super) fn to_async(site: &Site<'_>, lost: &Lost, via: &Via) -> Option<Suggestion> {
    if !site.executors.tokio || matches!(lost.made.what, MadeBy::Other) {
        return None;
    }
    let code = format!("to_async(&runtime).{}", site.text(via.callee));
    Some(Suggestion {
        message: "let the benchmark drive the future, on a runtime that is made outside".to_owned(),
        code: shown(format!("let runtime = tokio::runtime::Runtime::new().unwrap();\n..{code}(..)")),
        applicability: Applicability::Unspecified,
        edits: Vec::new(),
    })
}

/// A cell whose callback is async.
pub(super) fn async_cell(site: &Site<'_>, via: &Via) -> Option<Suggestion> {
    if !site.executors.tokio {
        return None;
    }
    let argument = site.text(via.argument);
    Some(Suggestion {
        message: "use a cell that waits for its value: `tokio::sync::OnceCell`".to_owned(),
        code: shown(format!("cell.get_or_init({argument}).await")),
        applicability: Applicability::Unspecified,
        edits: Vec::new(),
    })
}

/// The future itself, where a blocking pool only made it.
pub(super) fn without_pool(site: &Site<'_>, handed: &Handed) -> Option<Suggestion> {
    let code = format!("{}.await", words::made_code(site, &handed.made));
    // Only where the closure is nothing but the future may the rest of it go.
    let whole = site.text(handed.via.argument).ends_with(site.text(handed.made.span));
    if !handed.polled.holds(handed.via.call) || !whole {
        return None;
    }
    Some(suggestion("await the future itself", code.clone(), vec![edit(site, handed.polled, code)]))
}

/// The future driven where it is made: on the blocking pool.
pub(super) fn block_on_pool(site: &Site<'_>, handed: &Handed) -> Option<Suggestion> {
    if !site.executors.tokio {
        return None;
    }
    let inner = format!("tokio::runtime::Handle::current().block_on({})", words::made_code(site, &handed.made));
    Some(Suggestion {
        message: "or drive it on the blocking pool".to_owned(),
        code: shown(inner),
        applicability: Applicability::Unspecified,
        edits: Vec::new(),
    })
}
