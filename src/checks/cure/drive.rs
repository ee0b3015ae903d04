//! Ways out for futures that nobody polls: await them, spawn them, block on them.
//!
//! Called by the checks about lost futures, and by those about futures that are polled in another place than they should
//! be. Which executor is at hand depends on what the crate depends on, and on what is in reach where the future is made.

use super::{Draft, show};
use crate::checks::{Site, words};
use crate::finding::Suggestion;
use crate::flow::{Handed, HandleDropped, How, Lost, Made, MadeBy, Polled, Runs, Runtime, Spot, Via};
use crate::syntax::tree::Span;

/// The handle of the runtime in reach.
const HANDLE: &str = "tokio::runtime::Handle::current()";

/// What a variable that holds a runtime or its handle may be called.
pub(super) const RUNTIME_NAMES: [&str; 3] = ["runtime", "tokio_runtime", "runtime_handle"];

/// `.await` where the future is made.
pub(in crate::checks) fn await_it(site: &Site<'_>, made: &Made) -> Option<Suggestion> {
    if !made.in_async || matches!(made.what, MadeBy::Function(_) | MadeBy::Closure | MadeBy::Holder) {
        return None;
    }
    Some(Draft::new(site, "await it", made.span).postfix(made.span, made.spot.tight, ".await").done())
}

/// Without `async`, where the block awaits nothing.
pub(in crate::checks) fn remove_async(site: &Site<'_>, made: &Made, via: &Via) -> Option<Suggestion> {
    let MadeBy::Block(inside) = made.what else { return None };
    if made.awaits {
        return None;
    }
    let block = inside.start - 1;
    let keyword = Span { start: made.span.start, end: block };
    let draft = Draft::new(site, "nothing in the block is awaited: remove `async`", made.span).replace(keyword, "");
    // What the block took along, the closure has to take along now.
    let moves = site.text(keyword).contains("move");
    Some(match via.given.filter(|given| moves && !given.is_move) {
        Some(given) => draft.insert(given.header.start, "move ").done(),
        None => draft.done(),
    })
}

/// A task of the runtime instead of a closure on a thread that does nothing but make the future; `sure` asks for that
/// where a runtime is surely running.
pub(in crate::checks) fn spawn_instead(site: &Site<'_>, lost: &Lost, via: &Via, sure: bool) -> Option<Suggestion> {
    let is_whole = lost.value == via.call && matches!(lost.how, How::Statement | How::Underscore | How::Unused(_));
    // A blocking pool with a runtime is that runtime's.
    let is_sure = has_runtime(&via.spot) || via.runs == Runs::Blocking && lost.made.spot.place.runtime == Runtime::Yes;
    if !site.libraries.tokio || is_sure != sure || !is_whole || !makes_only(&lost.made, via) {
        return None;
    }
    let message = match via.spot.place.runtime {
        _ if sure => "spawn it on the runtime instead",
        Runtime::No(_) => return None,
        _ => "if a runtime is running here, spawn it on that instead",
    };
    let code = format!("tokio::spawn({})", words::made_code(site, &lost.made));
    Some(Draft::new(site, message, via.call).replace(via.call, code).done())
}

/// The future itself, awaited, instead of a call that only makes it and is waited for.
pub(in crate::checks) fn await_instead(site: &Site<'_>, lost: &Lost, via: &Via) -> Option<Suggestion> {
    let is_waited_for = via.runs == Runs::Here || lost.value != via.call;
    if !via.in_async || !is_waited_for || !lost.value.holds(via.call) || !makes_only(&lost.made, via) || lost.batch {
        return None;
    }
    let whole = if matches!(lost.how, How::GivenUp(_) | How::Discarded(_)) { lost.lost } else { lost.value };
    let code = format!("{}.await", words::made_code(site, &lost.made));
    Some(Draft::new(site, "await it here instead", whole).replace(whole, code).done())
}

/// The thread is kept, and blocks on the future.
pub(in crate::checks) fn block_on_there(site: &Site<'_>, made: &Made, via: &Via) -> Option<Suggestion> {
    let message = match via.runs {
        Runs::Thread => "block the thread on it",
        Runs::Blocking => "block on it, on the blocking pool",
        _ => "block on it there",
    };
    let draft = Draft::new(site, message, via.call);
    if let Some(open) = open_here(site, &made.spot).filter(|_| made.spot.place.runtime == Runtime::Yes) {
        return blocked(draft, site, made, via, &open, false);
    }
    let outside = matches!(via.runs, Runs::Thread | Runs::Cpu) && has_runtime(&via.spot) && site.libraries.tokio;
    if outside && via.argument.holds(made.span) {
        let name = site.fresh(&RUNTIME_NAMES)?;
        let draft = draft.before_part(&via.spot, via.call, &format!("let {name} = {HANDLE};"))?;
        return blocked(draft, site, made, via, &format!("{name}.block_on("), via.runs == Runs::Thread);
    }
    let open = own_executor(site, via.runs != Runs::Cpu).filter(|_| via.runs != Runs::Here)?;
    blocked(draft, site, made, via, &open, false)
}

/// The future blocked on where it is made, in a place that is known to bear that.
pub(in crate::checks) fn block_on_here(site: &Site<'_>, made: &Made) -> Option<Suggestion> {
    if made.in_async || matches!(made.what, MadeBy::Function(_) | MadeBy::Closure | MadeBy::Holder) {
        return None;
    }
    let open = open_here(site, &made.spot)?;
    Some(Draft::new(site, "block on it", made.span).wrap(made.span, &open, ")").done())
}

/// A task of the runtime, from code that cannot await, and where nobody knows whether a runtime is running.
pub(in crate::checks) fn spawn_from_sync(site: &Site<'_>, lost: &Lost) -> Option<Suggestion> {
    let made = &lost.made;
    let is_known = matches!(made.spot.place.runtime, Runtime::Yes | Runtime::No(_));
    if !site.libraries.tokio || made.in_async || is_known || made.what == MadeBy::Holder {
        return None;
    }
    let code = words::made_code(site, made);
    if made.in_drop {
        return Some(spawn_from_drop(site, lost, &code));
    }
    let message = "if a runtime is running here, spawn it";
    let is_call = !matches!(made.what, MadeBy::Function(_) | MadeBy::Closure | MadeBy::Holder);
    if !made.owned || !is_call {
        return Some(show(message, &format!("tokio::spawn({code})")));
    }
    Some(Draft::new(site, message, made.span).wrap(made.span, "tokio::spawn(", ")").done())
}

/// The same in `drop`, which may be called after the runtime has gone.
fn spawn_from_drop(site: &Site<'_>, lost: &Lost, code: &str) -> Suggestion {
    let message = "spawn it, if there is a runtime";
    let open = "if let Ok(runtime) = tokio::runtime::Handle::try_current() {\n    runtime.spawn(";
    let whole = Span { start: lost.lost.start, end: lost.lost.end + 1 };
    let is_whole = lost.value == lost.made.span && matches!(lost.how, How::Statement | How::Discarded(_));
    if !is_whole || !lost.made.owned || !site.text(whole).ends_with(';') {
        return show(message, &format!("{open}{code});\n}}"));
    }
    let before = Span { start: whole.start, end: lost.value.start };
    let behind = Span { start: lost.value.end, end: whole.end };
    let draft = Draft::new(site, message, whole).replace(before, "").replace(behind, "");
    draft.around(lost.value, open, ");\n}").done()
}

/// Whether a tokio runtime is in reach, or surely should be.
fn has_runtime(spot: &Spot) -> bool {
    match spot.place.runtime {
        Runtime::Yes => true,
        Runtime::No(_) => false,
        Runtime::Unknown => spot.in_async && !matches!(spot.place.polled, Polled::Other | Polled::Blocked(_)),
    }
}

/// Whether the closure that a call is given does nothing but make this future.
fn makes_only(made: &Made, via: &Via) -> bool {
    match via.given {
        _ if made.what == MadeBy::Holder => false,
        Some(given) => made.span == given.body || made.span == via.argument,
        None => made.span == via.argument && made.arity == 0,
    }
}

/// What begins a call that blocks on a future where nothing polls: on the runtime in reach, or on one's own.
fn open_here(site: &Site<'_>, spot: &Spot) -> Option<String> {
    let is_free = !spot.in_async && matches!(spot.place.polled, Polled::Nobody | Polled::Unknown);
    match spot.place.runtime {
        Runtime::Yes if is_free && spot.place.polled == Polled::Nobody && site.libraries.tokio => {
            Some(format!("{HANDLE}.block_on("))
        }
        Runtime::No(_) if is_free => own_executor(site, true),
        _ => None,
    }
}

/// What begins a call that blocks on a future where no runtime is in reach; `once` says that a runtime may be made for it.
fn own_executor(site: &Site<'_>, once: bool) -> Option<String> {
    let has = &site.libraries;
    let other = match () {
        () if has.futures_executor => Some("futures::executor::block_on("),
        () if has.smol => Some("smol::block_on("),
        () if has.pollster => Some("pollster::block_on("),
        () if has.async_std => Some("async_std::task::block_on("),
        () => None,
    };
    // What a future of a crate that depends on tokio needs, it needs of tokio.
    match other {
        Some(other) if !has.tokio || !once => Some(other.to_owned()),
        _ => has.tokio.then(|| format!("{}.block_on(", new_runtime(site))),
    }
}

/// An expression that makes a runtime, with the features that the crate has turned on.
pub(super) fn new_runtime(site: &Site<'_>) -> &'static str {
    if site.libraries.tokio_threads {
        "tokio::runtime::Runtime::new().unwrap()"
    } else {
        "tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()"
    }
}

/// Puts a call that blocks around the future that a closure makes; `moves` if it takes something along for that.
fn blocked(draft: Draft<'_>, site: &Site<'_>, made: &Made, via: &Via, open: &str, moves: bool) -> Option<Suggestion> {
    let keyword = if moves { "move " } else { "" };
    let draft = match made.what {
        MadeBy::Function(_) if made.span == via.argument => {
            let (names, name) = match made.arity {
                0 => ("", site.text(made.span)),
                1 => ("value", site.text(made.span)),
                _ => return None,
            };
            draft.replace(made.span, format!("{keyword}|{names}| {open}{name}({names}))"))
        }
        MadeBy::Closure => {
            let given = via.given.filter(|_| made.span == via.argument)?;
            let header = site.text(given.header);
            let plain = header.strip_prefix("async")?.trim_start();
            let plain = if moves && !given.is_move { format!("move {plain}") } else { plain.to_owned() };
            let body = if given.is_block { ("", ")") } else { ("{ ", " })") };
            let between = Span { start: given.header.start, end: given.body.start };
            draft.replace(between, format!("{plain} {open}async move {}", body.0)).insert(given.body.end, body.1)
        }
        MadeBy::Function(_) => return None,
        _ => {
            let draft = match via.given.filter(|given| moves && !given.is_move) {
                Some(given) => draft.insert(given.header.start, "move "),
                None => draft,
            };
            draft.wrap(made.span, open, ")")
        }
    };
    Some(draft.done())
}

/// An executor that nobody runs is run, once it has its tasks, or until the one at hand is done.
pub(in crate::checks) fn run_executor(site: &Site<'_>, fact: &HandleDropped) -> Option<Suggestion> {
    let driver = fact.driver?;
    let name = site.text(driver.variable);
    if !driver.is_async {
        let gap = driver.end.filter(|_| !fact.spawn.in_async)?;
        let draft = Draft::new(site, "run the executor once it has its tasks", super::at(gap.at));
        let before = site.source.text.get(..driver.variable.start as usize)?;
        let is_mutable = !driver.mutable || before.trim_end().ends_with("mut");
        let draft = if is_mutable { draft } else { draft.insert(driver.variable.start, "mut ") };
        return Some(draft.in_gap(gap, &format!("{name}.{}();", driver.method))?.done());
    }
    let is_bound = matches!(fact.how, How::Underscore | How::Unused(_));
    let whole = if fact.dropped.holds(fact.spawn.call) { fact.dropped } else { fact.spawn.call };
    if is_bound && fact.value != fact.spawn.call {
        return None;
    }
    let draft = Draft::new(site, "run the executor until the task is done", whole);
    let (open, close) = if fact.spawn.in_async { (String::new(), ".await") } else { (own_executor(site, true)?, ")") };
    let close = if fact.on_tokio { format!("){close}.unwrap()") } else { format!("){close}") };
    let rest = Span { start: fact.spawn.call.end, end: whole.end };
    let draft = draft.insert(fact.spawn.call.start, format!("{open}{name}.{}(", driver.method));
    Some(draft.replace(rest, close).done())
}

// ------------------------------------------------------------------------------------------------ many at once

/// All futures of a batch driven at once, where the crate has `futures`.
pub(in crate::checks) fn join_all(site: &Site<'_>, lost: &Lost) -> Option<Suggestion> {
    let futures = futures(site).filter(|_| lost.in_async)?;
    let message = "drive them all";
    if let How::Hoarded(name) = lost.how {
        let gap = lost.filled?;
        let code = if lost.stream {
            format!("{futures}::StreamExt::collect::<Vec<_>>({name}).await;")
        } else {
            format!("{futures}::future::join_all({name}).await;")
        };
        return Some(Draft::new(site, message, super::at(gap.at)).in_gap(gap, &code)?.done());
    }
    if lost.stream || !lost.many {
        return None;
    }
    let draft = Draft::new(site, message, lost.value);
    let open = format!("{futures}::future::join_all(");
    let value = collected(site, lost.value);
    let rest = Span { start: value.end, end: lost.value.end };
    Some(match &lost.how {
        How::Discarded(_) => {
            let before = Span { start: lost.lost.start, end: lost.value.start };
            draft.replace(before, &*open).replace(Span { start: value.end, end: lost.lost.end }, ").await").done()
        }
        How::Statement | How::Underscore | How::Unused(_) => {
            draft.insert(value.start, open).replace(rest, ").await").done()
        }
        // What an iterator is asked for, one over the results can be asked for as well.
        How::GivenUp(_) => draft.insert(value.start, open).replace(rest, ").await.into_iter()").done(),
        _ => return None,
    })
}

/// The name of the library that has what drives many futures.
fn futures(site: &Site<'_>) -> Option<&'static str> {
    match () {
        () if site.libraries.futures => Some("futures"),
        () if site.libraries.futures_util => Some("futures_util"),
        () => None,
    }
}

/// A value without the `.collect()` behind it: what is collected can be driven as it is, and in another type.
fn collected(site: &Site<'_>, value: Span) -> Span {
    let text = site.text(value);
    let Some(at) = text.rfind(".collect").filter(|&at| text[at..].ends_with("()")) else { return value };
    let turbofish = text[at + ".collect".len()..].trim_end_matches("()");
    let is_call = turbofish.is_empty() || turbofish.starts_with("::<") && turbofish.ends_with('>');
    let before = text[..at].trim_end().len() as u32;
    if is_call { Span { start: value.start, end: value.start + before } } else { value }
}

/// One future of a batch after the other.
pub(in crate::checks) fn await_each(site: &Site<'_>, lost: &Lost) -> Option<Suggestion> {
    if !lost.in_async || lost.stream {
        return None;
    }
    if let (How::Hoarded(name), Some(gap)) = (&lost.how, lost.filled) {
        let draft = Draft::new(site, "await one after the other", super::at(gap.at));
        return Some(draft.in_gap(gap, &format!("for future in {name} {{\n    future.await;\n}}"))?.done());
    }
    if !lost.many {
        // A loop takes one after the other already.
        let whole = if matches!(lost.how, How::Discarded(_)) { lost.lost } else { lost.value };
        let code = format!("{}.await", site.text(lost.value));
        return Some(Draft::new(site, "await each", whole).replace(whole, code).done());
    }
    let value = site.text(collected(site, lost.value));
    let code = format!("for future in {value} {{\n    future.await;\n}}");
    match &lost.how {
        // The loop ends the statement by itself, and its value is no other than the call's.
        How::Statement | How::Discarded(_) if futures(site).is_none() => {
            Some(Draft::new(site, "await one after the other", lost.lost).replace(lost.lost, code).done())
        }
        _ => Some(show("await one after the other", &code)),
    }
}

/// The futures of a batch as tasks that are joined.
pub(in crate::checks) fn join_set(site: &Site<'_>, lost: &Lost) -> Option<Suggestion> {
    if !site.libraries.tokio || !lost.in_async || lost.stream || !lost.many {
        return None;
    }
    let value = site.text(collected(site, lost.value));
    let code = format!("{value}.into_iter().collect::<tokio::task::JoinSet<_>>().join_all().await");
    Some(show("spawn them all, and join the tasks", &code))
}

// ------------------------------------------------------------------------------------------------ callbacks

/// A benchmark that drives the futures, with tokio's runtime.
pub(in crate::checks) fn to_async(site: &Site<'_>, lost: &Lost, via: &Via) -> Option<Suggestion> {
    if !site.libraries.tokio || matches!(lost.made.what, MadeBy::Other) {
        return None;
    }
    let message = "let the benchmark drive the future, on a runtime";
    if site.libraries.criterion_tokio {
        let code = format!("to_async({}).", new_runtime(site));
        return Some(Draft::new(site, message, via.call).insert(via.callee.start, code).done());
    }
    Some(show(message, &format!("..to_async(tokio::runtime::Runtime::new().unwrap()).{}(..)", site.text(via.callee))))
}

/// A cell whose callback is async, in the place of one whose callback is not.
pub(in crate::checks) fn async_cell(site: &Site<'_>, via: &Via) -> Option<Suggestion> {
    if !site.libraries.tokio_sync || !via.in_async {
        return None;
    }
    let message = "use a cell that waits for its value: `tokio::sync::OnceCell`";
    let Some(maker) = via.receiver_made_by else {
        // The type of a field or a static is written down elsewhere, and others may rely on it.
        return Some(show(message, &format!("cell.get_or_init({}).await", site.text(via.argument))));
    };
    let draft = Draft::new(site, message, via.call).replace(maker, "tokio::sync::OnceCell::new");
    Some(draft.insert(via.call.end, ".await").done())
}

/// The cell is filled with what the future comes to.
pub(in crate::checks) fn fill_cell(site: &Site<'_>, lost: &Lost, via: &Via) -> Option<Suggestion> {
    let message = "block on it, and keep what it comes to";
    let open = open_here(site, &via.spot)?;
    if via.receiver_made_by.is_none() || matches!(lost.made.what, MadeBy::Function(_) | MadeBy::Closure) {
        return Some(show(message, &format!("{open}{})", words::made_code(site, &lost.made))));
    }
    Some(Draft::new(site, message, lost.made.span).wrap(lost.made.span, &open, ")").done())
}

// ------------------------------------------------------------------------------------------------ polled elsewhere

/// The `.await` at the end of an expression.
fn await_of(site: &Site<'_>, polled: Span) -> Option<Span> {
    let text = site.text(polled);
    let before = text.strip_suffix("await")?.trim_end().strip_suffix('.')?;
    Some(Span { start: polled.start + before.trim_end().len() as u32, end: polled.end })
}

/// The future itself, where a blocking pool only made it.
pub(in crate::checks) fn without_pool(site: &Site<'_>, handed: &Handed) -> Option<Suggestion> {
    if !handed.polled.holds(handed.via.call) || !makes_only(&handed.made, &handed.via) {
        return None;
    }
    let code = format!("{}.await", words::made_code(site, &handed.made));
    let draft = Draft::new(site, "await the future itself, if it does not block", handed.polled);
    Some(draft.replace(handed.polled, code).done())
}

/// The future driven where it is made: on the blocking pool.
pub(in crate::checks) fn block_on_pool(site: &Site<'_>, handed: &Handed) -> Option<Suggestion> {
    let message = "drive it on the blocking pool";
    let open = open_here(site, &handed.made.spot)?;
    let outer = await_of(site, handed.polled).filter(|_| handed.polled.holds(handed.via.call));
    let Some(outer) = outer else {
        return Some(show(message, &format!("{open}{})", words::made_code(site, &handed.made))));
    };
    let draft = Draft::new(site, message, handed.polled).replace(outer, "");
    blocked(draft, site, &handed.made, &handed.via, &open, false)
}

/// What does the same as a scope around each poll.
pub(in crate::checks) fn scope_twin(site: &Site<'_>, handed: &Handed) -> Option<Suggestion> {
    let via = &handed.via;
    let future = words::made_code(site, &handed.made);
    let receiver = site.text(Span { start: via.call.start, end: via.callee.start });
    let receiver = receiver.trim_end().strip_suffix('.').map(str::trim_end);
    // The first argument, where the closure is the second one.
    let first = || {
        let given = site.text(Span { start: via.callee.end, end: via.argument.start });
        given.trim().strip_prefix('(')?.trim_end().strip_suffix(',').map(str::trim)
    };
    let (message, twin) = match via.name.as_str() {
        "in_scope" => {
            let span = receiver.filter(|_| site.libraries.tracing)?;
            // A span in a variable may be used again.
            let is_variable = span.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
            let span = if is_variable { format!("{span}.clone()") } else { span.to_owned() };
            (
                "enter the span whenever the future is polled",
                format!("tracing::Instrument::instrument({future}, {span})"),
            )
        }
        "with_default" if site.libraries.tracing => {
            let path = "tracing::instrument::WithSubscriber::with_subscriber";
            ("keep the subscriber in force whenever the future is polled", format!("{path}({future}, {})", first()?))
        }
        "catch_unwind" if futures(site).is_some() => {
            let path = format!("{}::FutureExt::catch_unwind", futures(site)?);
            ("catch panics of the polling", format!("{path}(std::panic::AssertUnwindSafe({future}))"))
        }
        "block_in_place" => ("await the future itself", future),
        "sync_scope" => {
            return Some(show("keep the value while the future is polled", "KEY.scope(value, future).await"));
        }
        _ => return None,
    };
    let code = format!("{twin}.await");
    let Some(outer) = await_of(site, handed.polled).filter(|_| makes_only(&handed.made, via)) else {
        return Some(show(message, &code));
    };
    Some(Draft::new(site, message, via.call).replace(via.call, code).replace(outer, "").done())
}
