//! What is in reach where a body runs: whether there is a tokio runtime, and who polls.
//!
//! Called by the walk: at the start of a body, at closures and async blocks, after guards. A place says *unknown*
//! unless something in sight decides it.

use super::{Fact, Flow, Here, NoRuntime};
use crate::db::{Db, Def};
use crate::syntax::tree::{ExprId, ExprKind, ItemKind, PatId, PatKind, Span};
use crate::types::ty::Ty;
use crate::types::{self};
use crate::workspace::TargetKind;

/// What is in reach where code runs.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Whether a tokio runtime is in reach.
    pub runtime: Runtime,
    /// Who polls the code.
    pub polled: Polled,
    /// Whether tasks that stay on their thread can be spawned: inside a `LocalSet`; none if that is not known.
    pub local: Option<bool>,
}

/// Whether a tokio runtime is in reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Runtime {
    /// There is one.
    Yes,
    /// There is none, and why.
    No(WhyNone),
    /// That depends on the caller.
    Unknown,
}

/// Who polls the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Polled {
    /// tokio.
    Tokio,
    /// Another executor.
    Other,
    /// Nobody: a plain thread.
    Nobody,
    /// That depends on the caller.
    Unknown,
}

/// Why there is no runtime, or no `LocalSet`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNone {
    /// The closure runs on a thread of its own; the call that starts it.
    Thread(Span),
    /// The closure runs on a CPU pool; the call that gives it there.
    Cpu(Span),
    /// The closure runs on a blocking pool of another executor; the call that gives it there.
    BarePool(Span),
    /// It is `main`, and nothing has started a runtime.
    Main,
    /// It is a test, and nothing has started a runtime.
    Test,
    /// It runs on a runtime of many threads, outside of a `LocalSet`.
    ManyThreads,
}

const UNKNOWN: Place = Place { runtime: Runtime::Unknown, polled: Polled::Unknown, local: None };

/// What is in reach in the body of a function.
pub(super) fn of_body(db: &Db<'_>, owner: Def) -> Place {
    let item = db.item(owner);
    let ItemKind::Fn(function) = &item.kind else { return UNKNOWN };
    if let Some(attr) = types::builds_runtime(item) {
        let tokio = attr.path.first().is_some_and(|first| *first == "tokio");
        if !tokio || attr.conditional {
            return UNKNOWN;
        }
        let local = attr.value("flavor") == Some("local");
        return Place { runtime: Runtime::Yes, polled: Polled::Tokio, local: (!local).then_some(false) };
    }
    let bare = Place { runtime: Runtime::Unknown, polled: Polled::Nobody, local: None };
    if function.is_async || function.receiver.is_some() {
        return UNKNOWN;
    }
    let known = |attr: &crate::syntax::tree::Attr| {
        matches!(
            attr.name(),
            "allow" | "warn" | "deny" | "expect" | "cfg" | "cfg_attr" | "inline" | "test" | "ignore" | "should_panic"
        )
    };
    if !item.attrs.iter().all(known) {
        return UNKNOWN;
    }
    if item.attrs.iter().any(|attr| attr.path.len() == 1 && attr.name() == "test") {
        return Place { runtime: Runtime::No(WhyNone::Test), ..bare };
    }
    let krate = db.krate(db.crate_of(owner.module));
    let program = matches!(krate.target, Some(TargetKind::Bin | TargetKind::Example) | None) && !krate.is_stub;
    let at_root = db.root(db.crate_of(owner.module)) == owner.module;
    if program && at_root && item.name.is_some_and(|name| name == "main") && item.parent.is_none() {
        return Place { runtime: Runtime::No(WhyNone::Main), ..bare };
    }
    UNKNOWN
}

impl Flow<'_, '_> {
    /// What is in reach in a closure.
    pub(super) fn closure_here(&self, id: ExprId, is_async: bool, here: Here) -> Here {
        let place = self.run_place(id, here).unwrap_or(UNKNOWN);
        Here { place: if is_async { UNKNOWN } else { place }, in_async: is_async }
    }

    /// What is in reach in an async block.
    pub(super) fn async_here(&self, id: ExprId, here: Here) -> Here {
        Here { place: self.run_place(id, here).unwrap_or(UNKNOWN), in_async: true }
    }

    /// What is in reach where the call that gets this closure or future runs it.
    fn run_place(&self, id: ExprId, here: Here) -> Option<Place> {
        if let Some((call, at)) = self.runners.get(&id).copied() {
            // Who polls the result of `fut.map(..)` and its kind is not followed.
            return at.and_then(|at| self.argument_place(call, at, here));
        }
        // `x.await` polls where it stands.
        let awaited =
            self.subject.body.exprs.iter().any(|expr| matches!(expr.kind, ExprKind::Await(base) if base == id));
        awaited.then_some(here.place)
    }

    fn argument_place(&self, call: ExprId, at: usize, here: Here) -> Option<Place> {
        let def = self.callee(call)?;
        let param = self.parameter(call, def, at);
        let span = self.callee_span(call);
        let attrs = types::stub_attrs(self.db(), def);
        let has = |word: &str| attrs.iter().any(|attr| attr.word == word);
        let none = |why| Place { runtime: Runtime::No(why), polled: Polled::Nobody, local: None };
        for attr in attrs.iter().filter(|attr| attr.param == Some(param)) {
            match (attr.word, attr.value) {
                ("runs", Some("thread")) => return Some(none(WhyNone::Thread(span))),
                ("runs", Some("cpu")) => return Some(none(WhyNone::Cpu(span))),
                ("runs", Some("blocking_bare")) => return Some(none(WhyNone::BarePool(span))),
                ("runs", Some("blocking")) => {
                    // `block_in_place` runs here, also where there is no runtime.
                    let runtime = if has("needs_runtime") { Runtime::Yes } else { Runtime::Unknown };
                    return Some(Place { runtime, polled: Polled::Nobody, local: None });
                }
                ("runs" | "scope", _) => return Some(here.place),
                ("drives", Some("tokio")) => {
                    return Some(Place { runtime: Runtime::Yes, polled: Polled::Tokio, local: Some(false) });
                }
                ("drives", Some("local")) => {
                    return Some(Place { runtime: Runtime::Yes, polled: Polled::Tokio, local: Some(true) });
                }
                ("drives", _) if has("blocks") => return Some(Place { polled: Polled::Other, ..here.place }),
                _ => {}
            }
        }
        self.runs_at_once(def).then_some(here.place)
    }

    /// Whether a function of std calls its closure before it returns: the adaptors of `Option`, `Result`, slices,
    /// and the consumers of iterators.
    pub(super) fn runs_at_once(&self, def: Def) -> bool {
        let db = self.db();
        if !db.krate(db.crate_of(def.module)).is_stub || db.krate(db.crate_of(def.module)).name != "std" {
            return false;
        }
        let path = db.module_path(def.module);
        let module = path.first().map_or("", |name| name.as_str());
        match module {
            "option" | "result" => true,
            "iter" => db.slot(def).name.is_some_and(|name| {
                matches!(
                    name.as_str(),
                    "for_each"
                        | "try_for_each"
                        | "fold"
                        | "try_fold"
                        | "any"
                        | "all"
                        | "find"
                        | "find_map"
                        | "position"
                )
            }),
            _ => false,
        }
    }

    fn callee_span(&self, call: ExprId) -> Span {
        match self.kind(call) {
            ExprKind::Call(callee, _) => self.span(*callee),
            ExprKind::MethodCall(node) => node.name_span,
            _ => self.span(call),
        }
    }

    /// What is in reach after a `let`: a guard that brings a runtime in reach lives on, and what is not understood
    /// may be one.
    pub(super) fn after_let(&self, pat: PatId, init: ExprId, place: Place) -> Place {
        if matches!(self.subject.body.pat(pat).kind, PatKind::Wild) {
            return place;
        }
        if self.enters(init) {
            return Place { runtime: Runtime::Yes, local: None, ..place };
        }
        let guard_like = match &self.subject.body.pat(pat).kind {
            PatKind::Bind { local, .. } => {
                let name = self.subject.body.local(*local).name.as_str();
                name.starts_with('_') || name.contains("guard") || name.contains("enter")
            }
            _ => false,
        };
        if guard_like && may_hold_guard(self.db(), self.ty(init)) {
            return Place { runtime: Runtime::Unknown, local: None, ..place };
        }
        place
    }

    /// Whether the value of an expression is a guard that brings a runtime in reach.
    fn enters(&self, id: ExprId) -> bool {
        self.callee(id).is_some_and(|def| types::stub_attr(self.db(), def, "enters_runtime").is_some())
            || matches!(self.ty(id), Ty::Adt(def, _) if is_guard(self.db(), *def))
    }

    /// Writes the fact that a call needs a runtime, if there is none.
    pub(super) fn check_place(&mut self, id: ExprId, here: Here) {
        match self.kind(id) {
            ExprKind::Call(_, args) => {
                self.check_call(id, false, here);
                // `block_on(bind(addr))` polls the argument.
                for (at, &arg) in args.iter().enumerate() {
                    let place = self.argument_place(id, at, here).filter(|place| place.polled == Polled::Other);
                    if let Some(place) = place {
                        self.check_call(arg, true, Here { place, ..here });
                    }
                }
            }
            ExprKind::MethodCall(_) => self.check_call(id, false, here),
            ExprKind::Await(base) => self.check_call(*base, true, here),
            _ => {}
        }
    }

    /// The same for one call; `polled` says whether it is its future that runs here.
    fn check_call(&mut self, call: ExprId, polled: bool, here: Here) {
        let Some(def) = self.callee(call) else { return };
        let attrs = types::stub_attrs(self.db(), def);
        if !attrs.iter().any(|attr| attr.word == "needs_runtime") {
            return;
        }
        // What an async function needs, it needs where it is polled; what others need, where they are called.
        let is_async = self.db().function(def).is_some_and(|function| function.is_async);
        if is_async != polled || self.provides {
            return;
        }
        let local = attrs.iter().any(|attr| attr.word == "drives" && attr.value == Some("local"));
        let why = match here.place.runtime {
            Runtime::No(why) => why,
            _ if local && here.place.local == Some(false) => WhyNone::ManyThreads,
            _ => return,
        };
        let name = self.name_of_call(call);
        self.facts.push(Fact::NoRuntime(Box::new(NoRuntime { call: self.span(call), name, why, local })));
    }

    fn name_of_call(&self, call: ExprId) -> String {
        match self.kind(call) {
            ExprKind::Call(callee, _) => match self.kind(*callee) {
                ExprKind::Path(path, _) => {
                    let parts: Vec<&str> = path.segments.iter().map(|segment| segment.name.as_str()).collect();
                    parts.join("::")
                }
                _ => String::new(),
            },
            ExprKind::MethodCall(node) => node.name.as_str().to_owned(),
            _ => String::new(),
        }
    }
}

fn is_guard(db: &Db<'_>, def: Def) -> bool {
    db.slot(def).name.is_some_and(|name| matches!(name.as_str(), "EnterGuard" | "LocalEnterGuard"))
}

/// Whether a value could keep a runtime entered: anything that is not plainly something else.
fn may_hold_guard(db: &Db<'_>, ty: &Ty) -> bool {
    match ty {
        Ty::Unknown | Ty::Infer(_) | Ty::Opaque(_) | Ty::Param(_) | Ty::Proj(_) => true,
        Ty::Adt(def, args) => {
            let stub = db.krate(db.crate_of(def.module)).is_stub;
            !stub || is_guard(db, *def) || args.iter().any(|arg| may_hold_guard(db, arg))
        }
        Ty::Tuple(parts) => parts.iter().any(|part| may_hold_guard(db, part)),
        _ => false,
    }
}
