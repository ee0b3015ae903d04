//! What is in reach where code runs: whether there is a tokio runtime and of which flavour, and who polls.
//!
//! Called by the walk: at the start of a body, at closures and async blocks, after guards. A place says *unknown*
//! unless something in sight decides it. What calls do in their places is `misplaced`'s.

use super::{Flow, Here, effects};
use crate::db::{Db, Def};
use crate::syntax::tree::{ExprId, ExprKind, ItemKind, MacroKind, PatId, PatKind, Span};
use crate::types::ty::Ty;
use crate::types::{self, Asyncness, BuiltRuntime, Called, RuntimeFlavour};
use crate::workspace::{DependencyKind, TargetKind};

/// What is in reach where code runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Whether a tokio runtime is in reach.
    pub runtime: Runtime,
    /// Who polls the code.
    pub polled: Polled,
    /// Whether tasks that stay on their thread can be spawned: inside a `LocalSet`; none if that is not known.
    pub local: Option<bool>,
    /// How many threads the runtime that polls the code has; none if that is not known.
    pub flavour: Option<RuntimeFlavour>,
    /// The call that has the code polled or run, if it is in sight.
    pub by: Option<Span>,
    /// Whether it is the function's own place, so that what is not known here is up to its caller.
    pub inherited: bool,
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
    /// Another executor, among its other tasks.
    Other,
    /// A thread that blocks on this future and has nothing else to do; whether its kind may not be nested.
    Blocked(bool),
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

pub(super) const UNKNOWN: Place = Place {
    runtime: Runtime::Unknown,
    polled: Polled::Unknown,
    local: None,
    flavour: None,
    by: None,
    inherited: false,
};

impl Place {
    /// A place where nothing polls and no runtime is in reach.
    fn bare(why: WhyNone, by: Option<Span>) -> Self {
        Self { runtime: Runtime::No(why), polled: Polled::Nobody, by, ..UNKNOWN }
    }

    /// The same place, seen from a call that leads there.
    pub(super) fn seen_from(self, call: Span) -> Self {
        let runtime = match self.runtime {
            Runtime::No(WhyNone::Thread(_)) => Runtime::No(WhyNone::Thread(call)),
            Runtime::No(WhyNone::Cpu(_)) => Runtime::No(WhyNone::Cpu(call)),
            Runtime::No(WhyNone::BarePool(_)) => Runtime::No(WhyNone::BarePool(call)),
            other => other,
        };
        Self { runtime, by: self.by.map(|_| call), ..self }
    }
}

/// What is in reach in the body of a function.
pub(super) fn of_body(db: &Db<'_>, owner: Def) -> Place {
    let item = db.item(owner);
    let ItemKind::Fn(function) = &item.kind else { return UNKNOWN };
    // A test that has to panic may well do what panics.
    if item.attrs.iter().any(|attr| attr.name() == "should_panic") {
        return UNKNOWN;
    }
    if types::builds_runtime(item).is_some() {
        return types::built_runtime(db, owner).map_or(UNKNOWN, |(runtime, _)| built(runtime));
    }
    match types::called_by(db, owner) {
        Some(Called::Polled(runtime)) => return built(runtime),
        Some(Called::PolledByTokio) => {
            return Place { runtime: Runtime::Yes, polled: Polled::Tokio, local: Some(false), ..UNKNOWN };
        }
        Some(Called::AtStart) => return Place::bare(WhyNone::Main, None),
        None => {}
    }
    if function.is_async {
        let known = types::asyncness(db, owner) == Asyncness::Async;
        return if known { Place { inherited: true, ..presumed(db, owner) } } else { UNKNOWN };
    }
    let is_test = |attr: &crate::syntax::tree::Attr| matches!(attr.name(), "test" | "ignore") && attr.path.len() == 1;
    if !item.attrs.iter().all(|attr| is_test(attr) || types::leaves_place(attr)) {
        return UNKNOWN;
    }
    let inherited = Place { inherited: true, ..UNKNOWN };
    if function.receiver.is_some() {
        return inherited;
    }
    if item.attrs.iter().any(|attr| attr.path.len() == 1 && attr.name() == "test") {
        return Place::bare(WhyNone::Test, None);
    }
    let krate = db.krate(db.crate_of(owner.module));
    let program = matches!(krate.target, Some(TargetKind::Bin | TargetKind::Example) | None) && !krate.is_stub;
    let at_root = db.root(db.crate_of(owner.module)) == owner.module;
    if program && at_root && item.name.is_some_and(|name| name == "main") && item.parent.is_none() {
        return Place::bare(WhyNone::Main, None);
    }
    inherited
}

/// Whether a function is what runs when a value is dropped.
pub(super) fn is_drop(db: &Db<'_>, owner: Def) -> bool {
    let is_named = db.item(owner).name.is_some_and(|name| name == "drop");
    let Some(parent) = types::parent(db, owner).filter(|_| is_named) else { return false };
    let ItemKind::Impl(node) = &db.item(parent).kind else { return false };
    node.trait_.as_ref().and_then(crate::syntax::tree::Path::last).is_some_and(|name| name == "Drop")
}

/// What is in reach under an attribute that builds a runtime.
fn built(runtime: BuiltRuntime) -> Place {
    match runtime {
        BuiltRuntime::Tokio(flavour, local) => Place {
            runtime: Runtime::Yes,
            polled: Polled::Tokio,
            local: (!local).then_some(false),
            flavour: Some(flavour),
            ..UNKNOWN
        },
        BuiltRuntime::Other => Place { polled: Polled::Other, ..UNKNOWN },
        BuiltRuntime::Blocked => Place { polled: Polled::Blocked(false), ..UNKNOWN },
    }
}

/// What polls async code that nothing in sight drives: tokio, where the crate depends on its runtime.
fn presumed(db: &Db<'_>, owner: Def) -> Place {
    let polled = if has_tokio_runtime(db, owner) { Polled::Tokio } else { Polled::Unknown };
    Place { polled, ..UNKNOWN }
}

/// Whether the code's crate depends on tokio and its runtime, whatever features are chosen.
fn has_tokio_runtime(db: &Db<'_>, owner: Def) -> bool {
    let krate = db.krate(db.crate_of(owner.module));
    let Some(package) = krate.package else { return false };
    let all = matches!(krate.target, Some(TargetKind::Test | TargetKind::Bench | TargetKind::Example));
    db.workspace().package(package).dependencies.iter().any(|dependency| {
        dependency.package == "tokio"
            && (dependency.kind == DependencyKind::Normal || all && dependency.kind == DependencyKind::Dev)
            && !dependency.optional
            && dependency.features.iter().any(|feature| matches!(feature.as_str(), "full" | "rt" | "rt-multi-thread"))
    })
}

impl Flow<'_, '_> {
    /// What is in reach in a closure.
    pub(super) fn closure_here(&self, id: ExprId, is_async: bool, here: Here) -> Here {
        let place = self.run_place(id, here).unwrap_or(UNKNOWN);
        let sure = here.sure && self.is_scoped(id);
        Here {
            place: if is_async { UNKNOWN } else { place },
            in_async: is_async,
            sure,
            repeated: self.repeats(id).or(here.repeated),
        }
    }

    /// What is in reach in an async block.
    pub(super) fn async_here(&self, id: ExprId, here: Here) -> Here {
        Here { place: self.run_place(id, here).unwrap_or(UNKNOWN), in_async: true, ..here }
    }

    /// Whether a closure is given to a call that is known to run it once, at once.
    fn is_scoped(&self, id: ExprId) -> bool {
        let Some((call, Some(at))) = self.runners.get(&id).copied() else { return false };
        let Some(def) = self.callee(call) else { return false };
        let param = self.parameter(call, def, at);
        types::stub_attrs(self.db(), def)
            .iter()
            .any(|attr| attr.param == Some(param) && (attr.word == "scope" || attr.value == Some("thread")))
    }

    /// What is in reach where the call that gets this closure or future runs it.
    fn run_place(&self, id: ExprId, here: Here) -> Option<Place> {
        let is_async = matches!(self.kind(id), ExprKind::Async(..));
        let Some((call, at)) = self.runners.get(&id).copied() else {
            // `x.await` and `join!(x)` poll where they stand.
            let around = self.parent_of(id).map(|parent| self.kind(parent));
            let joins = |kind: &MacroKind| matches!(kind, MacroKind::Join | MacroKind::TryJoin);
            let polled_here = match around {
                Some(ExprKind::Await(_)) => true,
                Some(ExprKind::Macro(kind, _)) => joins(kind),
                _ => false,
            };
            return if polled_here { Some(here.place) } else { self.undriven(is_async, here) };
        };
        if let Some(place) =
            at.map_or_else(|| self.receiver_place(call, here), |at| self.argument_place(call, at, here))
        {
            return Some(place);
        }
        // A box or combinator of a library only holds it; what somebody else does with it is not known.
        let held = self.callee(call).is_some_and(|def| self.is_stub(def));
        if held { self.undriven(is_async, here) } else { None }
    }

    /// What is presumed of an async block that nothing in sight drives.
    fn undriven(&self, is_async: bool, here: Here) -> Option<Place> {
        let plain = matches!(here.place.polled, Polled::Nobody | Polled::Blocked(_) | Polled::Other);
        (is_async && !plain).then(|| presumed(self.db(), self.subject.owner))
    }

    /// What is in reach where a call polls its receiver: `fut.block_on()`.
    fn receiver_place(&self, call: ExprId, here: Here) -> Option<Place> {
        let attrs = types::stub_attrs(self.db(), self.callee(call)?);
        let drives = attrs.iter().find(|attr| attr.word == "drives" && attr.param.is_none())?;
        let blocks = attrs.iter().any(|attr| attr.word == "blocks");
        blocks.then(|| self.blocked_place(drives.value, call, here))
    }

    /// What is in reach where the argument at `at` of a call is run or polled.
    pub(super) fn argument_place(&self, call: ExprId, at: usize, here: Here) -> Option<Place> {
        let def = self.callee(call)?;
        // What is caught may well panic.
        if self.db().slot(def).name.is_some_and(|name| name == "catch_unwind") {
            return None;
        }
        let param = self.parameter(call, def, at);
        let by = Some(self.callee_span(call));
        let span = self.callee_span(call);
        let attrs = types::stub_attrs(self.db(), def);
        let has = |word: &str| attrs.iter().any(|attr| attr.word == word);
        for attr in attrs.iter().filter(|attr| attr.param == Some(param)) {
            match (attr.word, attr.value) {
                ("runs", Some("thread")) => return Some(Place::bare(WhyNone::Thread(span), by)),
                ("runs", Some("cpu")) => return Some(Place::bare(WhyNone::Cpu(span), by)),
                ("runs", Some("blocking_bare")) => return Some(Place::bare(WhyNone::BarePool(span), by)),
                ("runs", Some("blocking")) => {
                    // `block_in_place` runs here, also where there is no runtime.
                    let runtime = if has("needs_runtime") { Runtime::Yes } else { Runtime::Unknown };
                    return Some(Place { runtime, polled: Polled::Nobody, by, ..UNKNOWN });
                }
                ("runs" | "scope", _) => return Some(here.place),
                ("drives", value) if has("blocks") => return Some(self.blocked_place(value, call, here)),
                ("drives", Some(executor @ ("tokio" | "local"))) => {
                    // A task of the runtime in reach runs on that runtime.
                    let same = has("needs_runtime") && here.place.polled == Polled::Tokio;
                    return Some(Place {
                        runtime: Runtime::Yes,
                        polled: Polled::Tokio,
                        local: Some(executor == "local"),
                        flavour: here.place.flavour.filter(|_| same),
                        by,
                        inherited: false,
                    });
                }
                ("drives", Some("other")) => return Some(Place { polled: Polled::Other, by, ..UNKNOWN }),
                _ => {}
            }
        }
        if let Some(place) = effects::param_place(self, def, param) {
            return Some(if place.inherited { here.place } else { place.seen_from(span) });
        }
        self.runs_at_once(def).then_some(here.place)
    }

    /// What is in reach in a future that a call blocks on.
    fn blocked_place(&self, executor: Option<&str>, call: ExprId, here: Here) -> Place {
        let by = Some(self.callee_span(call));
        match executor {
            Some(executor @ ("tokio" | "local")) => Place {
                runtime: Runtime::Yes,
                polled: Polled::Tokio,
                local: Some(executor == "local"),
                flavour: self.flavour_of_runtime(call),
                by,
                inherited: false,
            },
            executor => {
                Place { polled: Polled::Blocked(executor == Some("futures")), by, inherited: false, ..here.place }
            }
        }
    }

    /// The flavour of the runtime whose method is called, if it was made in sight.
    fn flavour_of_runtime(&self, call: ExprId) -> Option<RuntimeFlavour> {
        let ExprKind::MethodCall(node) = self.kind(call) else { return None };
        let owns = matches!(self.ty(node.receiver).peeled(), Ty::Adt(def, _)
            if types::stub_attr(self.db(), *def, "executor").is_some());
        let mut id = node.receiver;
        // A builder's chain is as long as it is written.
        for _ in 0..if owns { 20 } else { 0 } {
            let flavour = self.callee(id).and_then(|def| types::stub_attr(self.db(), def, "flavor"));
            match flavour.and_then(|attr| attr.value) {
                Some("multi_thread") => return Some(RuntimeFlavour::MultiThread),
                Some("current_thread") => return Some(RuntimeFlavour::CurrentThread),
                _ => {}
            }
            id = match self.kind(id) {
                ExprKind::Local(local) => self.origins[local.0 as usize]?,
                ExprKind::Try(inner) | ExprKind::Ref(_, inner) => *inner,
                ExprKind::MethodCall(node) => node.receiver,
                _ => return None,
            };
        }
        None
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

    pub(super) fn callee_span(&self, call: ExprId) -> Span {
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
            return Place { runtime: Runtime::Yes, local: None, inherited: false, ..place };
        }
        let guard_like = match &self.subject.body.pat(pat).kind {
            PatKind::Bind { local, .. } => {
                let name = self.subject.body.local(*local).name.as_str();
                name.starts_with('_') || name.contains("guard") || name.contains("enter")
            }
            _ => false,
        };
        if guard_like && may_hold_guard(self.db(), self.ty(init)) {
            return Place { runtime: Runtime::Unknown, local: None, inherited: false, ..place };
        }
        place
    }

    /// Whether the value of an expression is a guard that brings a runtime in reach.
    fn enters(&self, id: ExprId) -> bool {
        matches!(self.ty(id), Ty::Adt(def, _) if is_guard(self.db(), *def))
    }
}

/// Whether a value of this type keeps a runtime entered while it lives.
fn is_guard(db: &Db<'_>, def: Def) -> bool {
    types::stub_attr(db, def, "enters_runtime").is_some()
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
