//! What becomes of the handles of tasks and threads: dropped at once, dropped at the end of their scope, let go.
//!
//! Called by the walk for every value that is dropped. A handle is any value whose type says, in a stub, what
//! dropping it does to the work; the expression that started the work is looked for, and without it there is no fact.

use std::cell::Cell;

use super::runtimes::Driver;
use super::waits::Waiting;
use super::{Flow, Here, How, Spot, Subject};
use crate::db::{Db, Def};
use crate::names::Name;
use crate::syntax::tree::{
    BodySource, ExprId, ExprKind, ItemKind, LocalId, MacroKind, MethodCall, PatId, PatKind, Span, Stmt,
};
use crate::types::ty::{Projection, Ty};
use crate::types::{self, BuiltRuntime, Lang, RuntimeFlavour};
use crate::workspace::TargetKind;

/// The handle of a task or thread that is dropped.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "independent facts, each asked for by name")]
pub struct HandleDropped {
    /// What started the work.
    pub spawn: Spawn,
    /// What dropping does to the work.
    pub on_drop: OnDrop,
    /// Where it is dropped: the statement's expression, the binding, the call.
    pub dropped: Span,
    /// In which way it is dropped.
    pub how: How,
    /// Whether it is said in code that the work may go on alone: `drop(handle)`, `task.detach()`.
    pub explicit: bool,
    /// Whether something may wait for the work between its start and the drop.
    pub waited: bool,
    /// Whether the body is that of a test.
    pub in_test: bool,
    /// What ends the work although the handle does not.
    pub end: Option<End>,
    /// The method that lets the work go on without the handle, if its type has one.
    pub detach: Option<Name>,
    /// How the executor can be run that the work was given to and that nobody runs.
    pub driver: Option<Driver>,
    /// The whole value that is dropped: the handle, or what holds it.
    pub value: Span,
    /// Whether that is the handle itself.
    pub bare: bool,
    /// Whether it is a handle of tokio's, rather than another executor's.
    pub on_tokio: bool,
    /// Whether the work is spawned by a method of a runtime, which could block on it instead.
    pub on_runtime: bool,
    /// Where the value stands; for a set, where it is filled for the last time.
    pub spot: Spot,
}

/// A call that starts work elsewhere.
#[derive(Clone, Debug)]
pub struct Spawn {
    /// The whole call.
    pub call: Span,
    /// From the callee's path or the method's name to before the arguments.
    pub callee: Span,
    /// The name of the function that is called.
    pub name: Name,
    /// The closure or future that it is given, if it is in sight.
    pub work: Option<Span>,
    /// What runs it.
    pub kind: Work,
    /// What it yields.
    pub output: Output,
    /// In a test, an assertion in the work, or something else that panics if all is not well, whose failure the test
    /// does not see.
    pub asserts: Option<Span>,
    /// Whether `.await` can be written where the call stands.
    pub in_async: bool,
}

/// What runs the work that was started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// An executor: the work is a future.
    Task,
    /// A blocking pool.
    Blocking,
    /// A thread of its own.
    Thread,
    /// Nothing: the value is a guard that stops something when it is dropped.
    Guard,
}

/// What started work yields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// A `Result`.
    Fallible,
    /// Another value that must be used.
    MustUse,
    /// Anything else, or nothing that is known.
    Plain,
}

/// What dropping a handle does to the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnDrop {
    /// It goes on, unseen.
    Detach,
    /// It is cancelled.
    Cancel,
    /// The whole set is cancelled.
    CancelAll,
}

/// What ends work whose handle is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// `main` returns.
    Main,
    /// The test returns.
    Test,
    /// The process is ended by this call.
    Process(Span),
    /// The runtime that it runs on is dropped: the variable, the attribute, or the expression that makes it.
    Runtime(Span),
    /// What it was given to is never run: the variable, or the expression that makes it.
    Idle(Span),
}

/// A body that is called from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Special {
    /// The function where a program begins.
    Main,
    /// A test.
    Test,
}

/// A value that holds the handle of started work.
#[derive(Clone, Debug)]
pub(super) struct Held {
    /// The handle's type.
    pub(super) def: Def,
    /// What dropping it does.
    pub(super) on_drop: OnDrop,
    /// What the work yields.
    pub(super) output: Ty,
    /// Whether it is a future.
    pub(super) eager: bool,
    /// Whether there are many.
    pub(super) batch: bool,
}

/// How deep a handle may be wrapped, and how many steps back to its maker are taken.
const MAX_DEPTH: u32 = 12;

impl Flow<'_, '_> {
    /// The handle that a value of this type holds.
    pub(super) fn held(&self, ty: &Ty) -> Option<Held> {
        self.held_at(ty, 0)
    }

    fn held_at(&self, ty: &Ty, depth: u32) -> Option<Held> {
        if depth > MAX_DEPTH {
            return None;
        }
        let (def, args) = match ty {
            Ty::Tuple(parts) => return parts.iter().find_map(|part| self.held_at(part, depth + 1)),
            Ty::Array(element) => return self.held_at(element, depth + 1),
            Ty::Adt(def, args) => (*def, args),
            _ => return None,
        };
        let word = |word| types::stub_attr(self.db(), def, word);
        let on_drop = match word("on_drop").and_then(|attr| attr.value) {
            _ if word("executor").is_some() => None,
            Some("detach") => Some(OnDrop::Detach),
            Some("cancel") => Some(OnDrop::Cancel),
            _ => None,
        };
        if let Some(on_drop) = on_drop {
            let eager = word("eager").is_some();
            let output = args.first().cloned().unwrap_or(Ty::Unknown);
            return Some(Held { def, on_drop, output, eager, batch: false });
        }
        if word("transparent").is_some() {
            return args.iter().find_map(|arg| self.held_at(arg, depth + 1));
        }
        // An adaptor has started nothing yet.
        if word("batch").is_some() && !self.is_iterator(ty) {
            return args.iter().find_map(|arg| self.held_at(arg, depth + 1)).map(|held| Held { batch: true, ..held });
        }
        None
    }

    pub(super) fn is_iterator(&self, ty: &Ty) -> bool {
        let Some(trait_) = Lang::of(self.db()).get("Iterator") else { return false };
        let item = Projection { self_ty: ty.clone(), trait_, args: std::sync::Arc::from([]), name: Name::new("Item") };
        types::projected(self.db(), &self.subject.typed.env, &item).is_some()
    }

    /// What work of this result yields, as far as somebody should look at it.
    pub(super) fn output(&self, ty: &Ty) -> Output {
        let lang = Lang::of(self.db());
        let Ty::Adt(def, args) = ty else { return Output::Plain };
        if lang.is(*def, "Result") {
            return if self.is_impossible(args.get(1)) { Output::Plain } else { Output::Fallible };
        }
        if let Some(held) = self.held(ty).filter(|held| !held.batch) {
            return self.output(&held.output);
        }
        if self.db().item(*def).attr("must_use").is_some() { Output::MustUse } else { Output::Plain }
    }

    /// Whether there are no values of a type.
    fn is_impossible(&self, ty: Option<&Ty>) -> bool {
        match ty {
            Some(Ty::Never) => true,
            Some(Ty::Adt(def, _)) => {
                matches!(self.db().item(*def).kind, ItemKind::Enum(_)) && self.db().parts(*def).next().is_none()
            }
            _ => false,
        }
    }

    /// The calls that started the work whose handles a value holds; none if that is not known of all.
    pub(super) fn spawns_behind(&self, id: ExprId) -> Vec<ExprId> {
        let mut found = Vec::new();
        if self.spawns_at(id, 0, &mut found) { found } else { Vec::new() }
    }

    fn spawns_at(&self, id: ExprId, depth: u32, found: &mut Vec<ExprId>) -> bool {
        if depth > MAX_DEPTH {
            return false;
        }
        let mut all = |parts: &[ExprId]| {
            let holders: Vec<ExprId> =
                parts.iter().copied().filter(|&part| self.held(self.ty(part)).is_some()).collect();
            !holders.is_empty() && holders.iter().all(|&part| self.spawns_at(part, depth + 1, found))
        };
        // `guard.take();`, `mem::replace(&mut self.guard, ..)`: a handle that was put somewhere is taken out again, to be
        // rid of it.
        if self.callee(id).is_some_and(|def| self.comes_from_behind(id, def)) {
            return false;
        }
        match self.kind(id) {
            ExprKind::Local(local) => match self.origins[local.0 as usize] {
                Some(origin) if self.is_bound_whole(*local, origin) => self.spawns_at(origin, depth + 1, found),
                _ => false,
            },
            ExprKind::Try(inner) | ExprKind::Cast(inner, _) => self.spawns_at(*inner, depth + 1, found),
            ExprKind::Await(base) if self.spawns_work(*base) => {
                found.push(*base);
                true
            }
            ExprKind::Block(block) if block.label.is_none() => all(block.tail.as_slice()),
            ExprKind::If(_, then, otherwise) => {
                let branches: Vec<ExprId> = [Some(*then), *otherwise].into_iter().flatten().collect();
                all(&branches)
            }
            ExprKind::Match(_, arms) => all(&arms.iter().map(|arm| arm.body).collect::<Vec<_>>()),
            ExprKind::Tuple(parts) | ExprKind::Array(parts) | ExprKind::Macro(MacroKind::Vec, parts) => all(parts),
            ExprKind::Call(callee, args) => {
                if self.spawns_work(id) {
                    found.push(id);
                    return true;
                }
                let constructor = matches!((self.ty(*callee), self.kind(*callee)), (Ty::FnPtr(_), ExprKind::Path(..)));
                (constructor || self.callee(id).is_some_and(|def| self.is_stub(def))) && all(args)
            }
            ExprKind::MethodCall(call) => {
                if self.spawns_work(id) {
                    found.push(id);
                    return true;
                }
                if !self.callee(id).is_some_and(|def| self.is_stub(def)) {
                    return false;
                }
                if self.held(self.ty(call.receiver)).is_some() {
                    return self.spawns_at(call.receiver, depth + 1, found);
                }
                self.spawned_by_closure(call, depth, found)
            }
            _ => false,
        }
    }

    /// `opt.map(|x| spawn(..))`, `iter.map(|x| spawn(..)).collect()`: a closure on the way starts the work.
    fn spawned_by_closure(&self, call: &MethodCall, depth: u32, found: &mut Vec<ExprId>) -> bool {
        for &arg in &call.args {
            let ExprKind::Closure(closure) = self.kind(arg) else { continue };
            if closure.is_async || self.held(self.ty(closure.body)).is_none() {
                continue;
            }
            let mut results = Vec::new();
            self.returns(closure.body, &mut results);
            return results.is_empty() && self.spawns_at(closure.body, depth + 1, found);
        }
        match self.kind(call.receiver) {
            ExprKind::MethodCall(inner) if depth < MAX_DEPTH => self.spawned_by_closure(inner, depth + 1, found),
            _ => false,
        }
    }

    /// Whether a variable is given a value as it is, not a part of it.
    fn is_bound_whole(&self, local: LocalId, origin: ExprId) -> bool {
        let body = self.subject.body;
        let is_plain = |pat: PatId| match &body.pat(pat).kind {
            PatKind::Bind { local: bound, sub: None, .. } => *bound == local,
            PatKind::Typed(inner, _) => {
                matches!(&body.pat(*inner).kind, PatKind::Bind { local: bound, .. } if *bound == local)
            }
            _ => false,
        };
        match self.parent_of(origin).map(|parent| self.kind(parent)) {
            Some(ExprKind::Block(block)) => block.stmts.iter().any(|stmt| match stmt {
                Stmt::Let(stmt) => stmt.init == Some(origin) && is_plain(stmt.pat),
                Stmt::Expr(..) => false,
            }),
            _ => false,
        }
    }

    /// Whether a call starts work and hands out its handle.
    fn spawns_work(&self, id: ExprId) -> bool {
        let Some(def) = self.callee(id) else { return false };
        if !self.is_stub(def) {
            return hands_out_spawn(self.db(), def).is_some();
        }
        let Some(held) = self.held(self.ty(id)) else { return false };
        let attrs = types::stub_attrs(self.db(), def);
        let has = |word: &str| attrs.iter().any(|attr| attr.word == word);
        let starts =
            attrs.iter().any(|attr| attr.word == "drives" || attr.word == "runs" && attr.value != Some("here"));
        if starts {
            return !has("blocks") && !has("scope") && !has("polls");
        }
        // `token.drop_guard()`: what it stops is not started by the call, and stopped by the guard all the same.
        held.on_drop == OnDrop::Cancel && !held.eager && !held.batch && self.takes_no_handle(id)
    }

    fn takes_no_handle(&self, id: ExprId) -> bool {
        let holds = |&part: &ExprId| self.held(self.ty(part)).is_some();
        match self.kind(id) {
            ExprKind::Call(_, args) => !args.iter().any(holds),
            ExprKind::MethodCall(call) => !call.args.iter().chain([&call.receiver]).any(holds),
            _ => false,
        }
    }

    /// What there is to say of a call that starts work.
    pub(super) fn spawn(&self, id: ExprId, held: Option<&Held>) -> Option<Spawn> {
        let def = self.callee(id)?;
        let (callee, args) = match self.kind(id) {
            ExprKind::Call(callee, args) => (self.span(*callee), args),
            ExprKind::MethodCall(call) => (call.name_span, &call.args),
            _ => return None,
        };
        let attrs = types::stub_attrs(self.db(), def);
        let mut work = None;
        let mut kind = match held {
            Some(held) if held.eager => Work::Task,
            Some(held) if held.on_drop == OnDrop::Detach => Work::Thread,
            _ => Work::Guard,
        };
        if let Some(inner) = hands_out_spawn(self.db(), def) {
            kind = inner;
        }
        for (at, &arg) in args.iter().enumerate() {
            let param = self.parameter(id, def, at);
            for attr in attrs.iter().filter(|attr| attr.param == Some(param)) {
                kind = match (attr.word, attr.value) {
                    ("drives", _) => Work::Task,
                    ("runs", Some("thread")) => Work::Thread,
                    ("runs", _) => Work::Blocking,
                    _ => continue,
                };
                work = Some(arg);
            }
        }
        let in_test = self.special() == Some(Special::Test);
        Some(Spawn {
            call: self.span(id),
            callee,
            name: self.db().item(def).name?,
            work: work.map(|work| self.span(work)),
            kind,
            output: match held.map_or(Output::Plain, |held| self.output(&held.output)) {
                Output::Plain => Output::Plain,
                output if work.is_none_or(|work| self.is_unheard(id, work, output)) => output,
                _ => Output::Plain,
            },
            asserts: work.filter(|_| in_test).and_then(|work| self.assertion(id, work)),
            in_async: self.in_async[id.0 as usize],
        })
    }

    /// Whether what work yields may say something that nobody has heard: no log, and no test that does without it.
    fn is_unheard(&self, spawn: ExprId, work: ExprId, output: Output) -> bool {
        !(self.is_for_tests() && self.notices(spawn, work)) && (output != Output::Fallible || self.loses_error(work))
    }

    // ------------------------------------------------------------------------------------------ drops

    /// Writes the fact that a handle is dropped, if the value holds one whose work was started in sight.
    pub(super) fn handle_dropped(&mut self, id: ExprId, how: &How, dropped: Span, here: Here) {
        let Some(held) = self.held(self.ty(id)) else { return };
        let spawns = self.spawns_behind(id);
        for spawn in spawns {
            if self.may_be_dropped(spawn) {
                continue;
            }
            let own = self.held(self.ty(spawn)).unwrap_or_else(|| held.clone());
            let Some(made) = self.spawn(spawn, Some(&own)) else { continue };
            let Some(fate) = self.fate_of_handle(id, spawn, how, dropped, &held) else { continue };
            let explicit = fate.explicit;
            let on_drop = if explicit && fate.detached { OnDrop::Detach } else { held.on_drop };
            let end = if on_drop == OnDrop::Detach { self.end_of(spawn, made.kind) } else { None };
            self.facts.push(super::Fact::HandleDropped(Box::new(HandleDropped {
                spawn: Spawn { in_async: here.in_async, ..made },
                on_drop,
                dropped,
                how: how.clone(),
                explicit,
                waited: fate.waited,
                in_test: self.special() == Some(Special::Test),
                end,
                detach: detach_method(self.db(), held.def),
                driver: end.filter(|end| matches!(end, End::Idle(_))).and_then(|_| self.driver(spawn)),
                value: self.span(id),
                bare: matches!(self.ty(id), Ty::Adt(def, _) if *def == held.def),
                on_tokio: self.is_of_tokio(held.def),
                on_runtime: match self.kind(spawn) {
                    ExprKind::MethodCall(call) => self.is_runtime(self.ty(call.receiver).peeled()),
                    _ => false,
                },
                spot: self.spot(id),
            })));
        }
    }

    /// Whether a type is tokio's own.
    pub(super) fn is_of_tokio(&self, def: Def) -> bool {
        self.db().krate(self.db().crate_of(def.module)).name == "tokio"
    }

    /// What the way in which a handle is dropped says; none if it has been spoken of.
    fn fate_of_handle(&self, id: ExprId, spawn: ExprId, how: &How, dropped: Span, held: &Held) -> Option<HandleFate> {
        let body = self.subject.body;
        let at_once = HandleFate { explicit: false, detached: false, waited: false };
        match how {
            How::Unused(_) => {
                let index = body.locals.iter().position(|local| local.span == dropped)?;
                let local = &body.locals[index];
                if local.is_unused() {
                    let scope = self.block_of(LocalId(index as u32))?;
                    let waited = held.on_drop == OnDrop::Cancel && self.may_wait_after(spawn, scope, Waiting::Any);
                    return Some(HandleFate { waited, ..at_once });
                }
                // Any mention is a word about it, and this one says what becomes of it.
                let detached = local.opaque_mentions == 0 && local.mentions.iter().all(|&it| self.is_detached(it));
                detached.then_some(HandleFate { explicit: true, detached: true, waited: false })
            }
            How::GivenUp(_) => {
                let detached = self.lets_go(id, dropped);
                Some(HandleFate { explicit: detached, detached, waited: false })
            }
            // `mem::forget` runs no destructor.
            How::Discarded(_) if self.lets_go(id, dropped) => {
                Some(HandleFate { explicit: true, detached: true, waited: false })
            }
            How::Discarded(_) => {
                let waited = match self.kind(id) {
                    ExprKind::Local(local) => {
                        let scope = self.block_of(*local)?;
                        held.on_drop == OnDrop::Cancel && self.may_wait_between(spawn, id, scope)
                    }
                    _ => false,
                };
                Some(HandleFate { explicit: true, detached: false, waited })
            }
            // What is assigned is worked out before the first value is dropped.
            How::Overwritten(_) => {
                let waited = held.on_drop == OnDrop::Cancel && self.may_wait_until(spawn, dropped.end, body.root?);
                Some(HandleFate { waited, ..at_once })
            }
            How::Hoarded(_) | How::Callback(_) => None,
            // A place that is named as a statement has been spoken of elsewhere.
            How::Statement | How::Pattern | How::Underscore if self.is_place(id) => None,
            How::Statement | How::Pattern | How::Underscore => Some(at_once),
        }
    }

    /// Whether the call that a value is given up to lets the work go on without it.
    pub(super) fn lets_go(&self, value: ExprId, call: Span) -> bool {
        let mut around = self.around(value).take_while(|&around| call.holds(self.span(around)));
        around.any(|around| {
            let detaches = |def| types::stub_attr(self.db(), def, "detaches").is_some();
            self.span(around) == call && self.callee(around).is_some_and(detaches)
        })
    }

    fn is_detached(&self, mention: ExprId) -> bool {
        let Some(&(call, None)) = self.runners.get(&mention) else { return false };
        self.callee(call).is_some_and(|def| types::stub_attr(self.db(), def, "detaches").is_some())
    }

    // ------------------------------------------------------------------------------------------ ends

    /// Whether the body is `main` or a test.
    pub(super) fn special(&self) -> Option<Special> {
        let db = self.db();
        let owner = self.subject.owner;
        let item = db.item(owner);
        if !matches!(item.kind, ItemKind::Fn(_)) {
            return None;
        }
        if item.attrs.iter().any(|attr| attr.name() == "test" && !attr.conditional) {
            return Some(Special::Test);
        }
        let krate = db.krate(db.crate_of(owner.module));
        let program = matches!(krate.target, Some(TargetKind::Bin | TargetKind::Example) | None) && !krate.is_stub;
        let at_root = db.root(db.crate_of(owner.module)) == owner.module && item.parent.is_none();
        (program && at_root && item.name.is_some_and(|name| name == "main")).then_some(Special::Main)
    }

    /// What ends work whose handle is gone, before it can be done.
    pub(super) fn end_of(&self, spawn: ExprId, kind: Work) -> Option<End> {
        if let Some(exit) = self.exit_after(spawn) {
            return Some(End::Process(exit));
        }
        let root = self.subject.body.root?;
        // The blocking pool is waited for when its runtime is dropped.
        if kind == Work::Blocking {
            return None;
        }
        let special = self.special();
        if self.runs_within(spawn, root) {
            // Executors other than tokio's are there for the whole process: what they run outlives a test.
            let built = match types::built_runtime(self.db(), self.subject.owner) {
                Some((BuiltRuntime::Tokio(flavour, _), attr)) => Some((flavour, attr.span)),
                _ => None,
            };
            let on_it = kind == Work::Task && self.needs_runtime(spawn);
            let end = match (special, built) {
                (Some(Special::Main), _) => Some(End::Main),
                (Some(Special::Test), Some(_)) if on_it => Some(End::Test),
                (None, Some((_, attr))) if on_it => Some(End::Runtime(attr)),
                _ => None,
            };
            let one_thread = on_it && built.is_some_and(|(flavour, _)| flavour == RuntimeFlavour::CurrentThread);
            let waiting = if one_thread { Waiting::Polling } else { Waiting::Any };
            if end.is_some() && !self.may_wait_after(spawn, root, waiting) && !self.a_drop_may_wait() {
                return end;
            }
        }
        if kind == Work::Task { self.runtime_end(spawn) } else { None }
    }

    /// Whether a call starts its work on the runtime that is in reach.
    fn needs_runtime(&self, call: ExprId) -> bool {
        self.callee(call).is_some_and(|def| types::stub_attr(self.db(), def, "needs_runtime").is_some())
    }

    /// The calls that end the process, in the order of the text.
    fn ends_of_the_process(&self) -> &[ExprId] {
        self.ends.get_or_init(|| {
            let callees = self.subject.typed.callees.iter();
            let ends = callees.filter(|(_, callee)| types::stub_attr(self.db(), callee.def, "exits").is_some());
            let mut ends: Vec<ExprId> = ends.map(|(call, _)| *call).collect();
            ends.sort_unstable_by_key(|&call| self.span(call).start);
            ends
        })
    }

    /// The call that ends the process in the block in which work is started, with nothing between that may wait.
    fn exit_after(&self, spawn: ExprId) -> Option<Span> {
        let mut inner = spawn;
        for around in self.around(spawn) {
            if matches!(self.kind(around), ExprKind::Block(_)) {
                let end = self.span(inner).end;
                let comes_after =
                    |exit: &ExprId| self.parent_of(*exit) == Some(around) && self.span(*exit).start >= end;
                let exit = self.ends_of_the_process().iter().copied().find(comes_after)?;
                return (!self.may_wait_between(spawn, exit, around)).then(|| self.span(exit));
            }
            if matches!(self.kind(around), ExprKind::Closure(_) | ExprKind::Async(..)) {
                return None;
            }
            inner = around;
        }
        None
    }
}

/// What the way in which a handle is dropped says.
#[derive(Clone, Copy, Debug)]
struct HandleFate {
    explicit: bool,
    detached: bool,
    waited: bool,
}

/// The method of a handle's type that lets the work go on without it.
fn detach_method(db: &Db<'_>, handle: Def) -> Option<Name> {
    let impls = db.impls(db.crate_of(handle.module), None, db.item(handle).name?);
    let of_handle = |def: &&Def| matches!(types::impl_self(db, **def), Ty::Adt(of, _) if of == handle);
    let mut members = impls.iter().filter(of_handle).flat_map(|&def| db.parts(def));
    let method = members.find(|&member| types::stub_attr(db, member, "detaches").is_some())?;
    db.item(method).name
}

thread_local! {
    /// How many functions are being looked into for one another on this thread.
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// How many functions may hand a handle on to one another.
const MAX_FUNCTIONS: u32 = 3;

/// What runs the work if all that a function of the project returns are handles of work that it starts.
fn hands_out_spawn(db: &Db<'_>, def: Def) -> Option<Work> {
    if db.krate(db.crate_of(def.module)).is_stub {
        return None;
    }
    if let Some(known) = db.summaries.spawns.get(&def) {
        return known;
    }
    if DEPTH.get() >= MAX_FUNCTIONS || !may_hand_out(db, def) {
        return None;
    }
    DEPTH.set(DEPTH.get() + 1);
    let answer = body_hands_out(db, def);
    DEPTH.set(DEPTH.get() - 1);
    // A no that was cut off by the depth is not kept: it would depend on who asked first.
    if DEPTH.get() == 0 || answer.is_some() {
        db.summaries.spawns.insert(def, answer);
    }
    answer
}

/// Whether a function can be looked into for the handles that it returns.
fn may_hand_out(db: &Db<'_>, def: Def) -> bool {
    let Some(function) = db.function(def) else { return false };
    let in_trait = types::parent(db, def).is_some_and(|parent| matches!(db.item(parent).kind, ItemKind::Trait(_)));
    matches!(function.body, BodySource::Block(_)) && function.ret.is_some() && db.is_written(def) && !in_trait
}

fn body_hands_out(db: &Db<'_>, def: Def) -> Option<Work> {
    let function = db.function(def)?;
    let BodySource::Block(span) = function.body else { return None };
    let body = db.body(def.module, function.body, Some(function)).ok()?;
    let typed = types::infer(db, def, &body, span.start);
    let flow = Flow::new(Subject { db, owner: def, body: &body, typed: &typed, safe: None }, false);
    let root = body.root?;
    let mut results = Vec::new();
    flow.returns(root, &mut results);
    if let ExprKind::Block(block) = flow.kind(root) {
        results.extend(block.tail);
    }
    results.retain(|&id| !matches!(flow.ty(id), Ty::Never));
    let mut kinds = Vec::new();
    for &id in &results {
        let held = flow.held(flow.ty(id))?;
        let spawns = flow.spawns_behind(id);
        if spawns.is_empty() {
            return None;
        }
        kinds.extend(spawns.iter().filter_map(|&spawn| flow.spawn(spawn, Some(&held))).map(|spawn| spawn.kind));
    }
    // What is waited for in one case is taken to be so in all.
    let waited_for = kinds.iter().find(|&&kind| kind == Work::Blocking);
    waited_for.or(kinds.first()).copied()
}
