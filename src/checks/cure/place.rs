//! Ways out for calls that do not belong where they stand: that block, or need a runtime, or leave one behind.
//!
//! Called by the checks about misplaced work.

use super::drive::{RUNTIME_NAMES, new_runtime};
use super::{Draft, show};
use crate::checks::Site;
use crate::finding::Suggestion;
use crate::flow::{Misplaced, NoRuntime, Polled, Runtime, RuntimeDropped, RuntimeRepeated, WhyNone};
use crate::syntax::tree::Span;
use crate::types::RuntimeFlavour;

/// The future awaited where it is blocked on.
pub(in crate::checks) fn await_blocked(site: &Site<'_>, call: &Misplaced) -> Option<Suggestion> {
    let future = call.future.filter(|_| call.in_async)?;
    let code = format!("{}.await", site.text(future));
    Some(Draft::new(site, "await it", call.call).replace(call.call, code).done())
}

/// The blocking call where it may block: here, if another thread can take over, or else on the blocking pool.
pub(in crate::checks) fn may_block(site: &Site<'_>, call: &Misplaced) -> Option<Suggestion> {
    if !site.libraries.tokio {
        return None;
    }
    let on_tokio = call.place.polled == Polled::Tokio;
    if on_tokio && call.place.flavour == Some(RuntimeFlavour::MultiThread) && site.libraries.tokio_threads {
        let draft = Draft::new(site, "let another thread poll the rest in the meantime", call.call);
        return Some(draft.wrap(call.call, "tokio::task::block_in_place(|| ", ")").done());
    }
    let message = "do it on a thread that may block";
    if on_tokio && call.in_async {
        let open = "tokio::task::spawn_blocking(move || ";
        return Some(Draft::new(site, message, call.call).wrap(call.call, open, ").await.unwrap()").done());
    }
    let code = format!("tokio::task::spawn_blocking(move || {})", site.text(call.call));
    let (message, end) = if call.in_async {
        (message, ".await")
    } else {
        ("do it on a thread that may block, and let somebody await that", "")
    };
    Some(show(message, &format!("{code}{end}")))
}

/// The async twin of a method that is called `blocking_recv` or `recv_blocking`.
pub(in crate::checks) fn async_twin(site: &Site<'_>, call: &Misplaced) -> Option<Suggestion> {
    let twin = call.name.strip_prefix("blocking_").or_else(|| call.name.strip_suffix("_blocking"))?;
    if !call.in_async || !call.chain.is_empty() {
        return None;
    }
    let draft = Draft::new(site, "await its async twin", call.call);
    Some(draft.replace(call.callee, twin).insert(call.call.end, ".await").done())
}

/// The blocking pool, which every runtime has, in place of this thread.
pub(in crate::checks) fn to_blocking_pool(site: &Site<'_>, call: &Misplaced) -> Option<Suggestion> {
    let given = call.given.filter(|_| call.in_async && site.libraries.tokio && call.chain.is_empty())?;
    let draft = Draft::new(site, "use the blocking pool, which every runtime has", call.call);
    let draft = draft.replace(call.callee, "tokio::task::spawn_blocking");
    let draft = if given.is_move { draft } else { draft.insert(given.header.start, "move ") };
    Some(draft.insert(call.call.end, ".await.unwrap()").done())
}

/// The work is only started where there is a runtime to start it on.
pub(in crate::checks) fn ask_for_runtime(site: &Site<'_>, call: &Misplaced) -> Option<Suggestion> {
    let method = call.callee_name().filter(|_| call.spot.alone && call.chain.is_empty() && site.libraries.tokio)?;
    site.indent(call.call.start)?;
    let whole = Span { start: call.call.start, end: call.call.end + 1 };
    if !site.text(whole).ends_with(';') {
        return None;
    }
    let draft = Draft::new(site, "ask whether there is a runtime", whole);
    let draft = draft.around(whole, "if let Ok(runtime) = tokio::runtime::Handle::try_current() {\n    ", "\n}");
    Some(draft.replace(call.callee, format!("runtime.{method}")).done())
}

/// The runtime is taken along to where there is none.
pub(in crate::checks) fn take_runtime_along(site: &Site<'_>, fact: &NoRuntime) -> Option<Suggestion> {
    if fact.local || !site.libraries.tokio {
        return None;
    }
    let name = site.fresh(&RUNTIME_NAMES)?;
    if matches!(fact.why, WhyNone::Main | WhyNone::Test) {
        let code = format!("let {name} = {};\nlet _runtime_guard = {name}.enter();", new_runtime(site));
        let draft = Draft::new(site, "start a runtime, and enter it", fact.call);
        return Some(draft.before(fact.spot.statement?, &code)?.done());
    }
    let (outside, given) = fact.spawner?;
    let (runtime, is_new) = match outside.place.runtime {
        Runtime::No(_) => (new_runtime(site), true),
        Runtime::Unknown if !outside.in_async => return None,
        _ => ("tokio::runtime::Handle::current()", false),
    };
    let message = if is_new { "start a runtime for it" } else { "take the runtime along" };
    let draft = Draft::new(site, message, fact.call);
    let draft = draft.before(outside.statement?, &format!("let {name} = {runtime};"))?;
    // What a pool of scoped threads runs may borrow; what may outlive the caller may not.
    let is_scoped = matches!(fact.why, WhyNone::Cpu(_));
    let draft = if given.is_move || is_scoped { draft } else { draft.insert(given.header.start, "move ") };
    match fact.method().filter(|_| fact.chain.is_empty()) {
        // A task of a runtime that goes with the thread would go with it.
        Some("spawn") if is_new && fact.spot.alone => {
            return Some(draft.replace(fact.callee, format!("{name}.block_on")).done());
        }
        Some(_) if is_new => return None,
        Some(method) => return Some(draft.replace(fact.callee, format!("{name}.{method}")).done()),
        None => {}
    }
    let enter = format!("let _runtime_guard = {name}.enter();");
    if !given.is_block {
        return Some(draft.wrap(given.body, &format!("{{ {enter} "), " }").done());
    }
    let open = given.body.start + 1;
    let rest = site.source.text.get(open as usize..)?;
    let inside = open + (rest.len() - rest.trim_start().len()) as u32;
    let entered = match site.indent(inside) {
        Some(_) => draft.before(inside, &enter)?,
        None => draft.insert(inside, format!("{enter} ")),
    };
    Some(entered.done())
}

/// The runtime is let go of without waiting for it.
pub(in crate::checks) fn shut_down(site: &Site<'_>, fact: &RuntimeDropped) -> Option<Suggestion> {
    let message = "let go of it without waiting";
    let name = site.text(fact.variable?);
    let code = format!("{name}.shutdown_background()");
    if let Some(call) = fact.dropped_by {
        return Some(Draft::new(site, message, call).replace(call, code).done());
    }
    let gap = fact.end?;
    Some(Draft::new(site, message, super::at(gap.at)).in_gap(gap, &format!("{code};"))?.done())
}

/// The runtime is made once, in front of what repeats it.
pub(in crate::checks) fn make_runtime_once(site: &Site<'_>, fact: &RuntimeRepeated) -> Option<Suggestion> {
    let hoist = fact.hoist?;
    let draft = Draft::new(site, "make one in front, and use that for all", fact.made);
    let indent = site.indent(hoist.statement.start)?;
    let behind = site.source.text.get(hoist.statement.end as usize..)?;
    let line = behind.split_inclusive('\n').next()?;
    // The statement goes with its line, unless a comment stands behind it.
    let blanks = line.len() - line.trim_start_matches([' ', '\t']).len();
    let (before, length) = if line.trim().is_empty() { (indent.len(), line.len()) } else { (0, blanks) };
    let start = hoist.statement.start - before as u32;
    let draft = draft.replace(Span { start, end: hoist.statement.end + length as u32 }, "");
    let moved_out = |span: Span| site.text(span).replace(&format!("\n{indent}"), "\n");
    let Some((spawn, given)) = hoist.thread else {
        return Some(draft.before(hoist.outside, &moved_out(hoist.statement))?.done());
    };
    // Threads may outlive the function, so they share it.
    let (name, init) = (site.text(hoist.name), moved_out(hoist.init));
    let draft = draft.before(hoist.outside, &format!("let {name} = std::sync::Arc::new({init});"))?;
    let draft = draft.before(spawn, &format!("let {name} = std::sync::Arc::clone(&{name});"))?;
    Some(if given.is_move { draft.done() } else { draft.insert(given.header.start, "move ").done() })
}

impl Misplaced {
    /// The method of a runtime's handle that does what the called function does for the runtime in reach.
    fn callee_name(&self) -> Option<&'static str> {
        spawning(&self.name)
    }
}

impl NoRuntime {
    /// As above.
    fn method(&self) -> Option<&'static str> {
        spawning(&self.name)
    }
}

/// Functions for the runtime in reach that are methods of its handle, too.
fn spawning(name: &str) -> Option<&'static str> {
    match name.rsplit("::").next() {
        Some("spawn") => Some("spawn"),
        Some("spawn_blocking") => Some("spawn_blocking"),
        _ => None,
    }
}
