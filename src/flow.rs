//! What becomes of futures and where calls run: one walk over a body that writes [`Fact`]s.
//!
//! Called by `run` for every body of the user's files, and by `summary` for functions that they call. `carry` says
//! whether a value holds a future, `trace` goes back to where it was made, `place` knows what is in reach where a
//! body runs. Facts are plain data about one file; they say nothing of lints. What is not known makes no fact.

mod assertions;
mod carry;
mod effects;
mod handed;
mod handles;
mod hoist;
mod joins;
mod matched;
mod misplaced;
mod new_runtimes;
mod noticed;
mod place;
mod reach;
mod runtimes;
mod safe;
mod sets;
mod spot;
mod summary;
mod told;
mod trace;
mod waits;

use std::cell::{OnceCell, RefCell};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::db::sight::Sight;
use crate::db::{Db, Def, Neighbours};
use crate::names::Name;
use crate::syntax::tree::{
    BinaryOp, Block, Body, ExprId, ExprKind, ItemKind, LocalId, MacroKind, PatId, PatKind, Span, Stmt,
};
use crate::types::ty::Ty;
use crate::types::{self, Typed};
use crate::workspace::PackageId;

pub use self::carry::Carry;
pub use self::handed::Handed;
pub use self::handles::{End, HandleDropped, OnDrop, Output, Spawn, Work};
pub use self::hoist::Hoist;
pub use self::joins::{Abandoned, GuardDropped, JoinIgnored};
pub use self::matched::Matched;
pub use self::misplaced::{Deed, Executor, Misplaced, Step};
pub use self::new_runtimes::{RuntimeDropped, RuntimeRepeated};
pub use self::place::{Place, Polled, Runtime, WhyNone};
pub(crate) use self::reach::Reach;
pub use self::runtimes::Driver;
pub use self::safe::Safe;
pub use self::sets::SetUnreaped;
pub use self::spot::{Course, Gap, Given, Spot};
pub(crate) use self::summary::Memo;
pub use self::summary::Summary;

/// One thing that was found out about a body.
#[derive(Clone, Debug)]
pub enum Fact {
    /// A future is dropped without having been polled.
    Lost(Box<Lost>),
    /// A call needs a tokio runtime and has none.
    NoRuntime(Box<NoRuntime>),
    /// The handle of started work is dropped.
    HandleDropped(Box<HandleDropped>),
    /// A handle is given to something that may stop waiting for it.
    Abandoned(Box<Abandoned>),
    /// The result of a join is not looked at.
    JoinIgnored(Box<JoinIgnored>),
    /// A set of tasks is filled in a loop and never emptied.
    SetUnreaped(Box<SetUnreaped>),
    /// A guard is dropped in the statement that makes it.
    GuardDropped(Box<GuardDropped>),
    /// A call does what its place does not bear.
    Misplaced(Box<Misplaced>),
    /// A future is polled elsewhere than it was made.
    Handed(Box<Handed>),
    /// A runtime is dropped in code that tokio polls.
    RuntimeDropped(Box<RuntimeDropped>),
    /// A runtime is made again and again.
    RuntimeRepeated(Box<RuntimeRepeated>),
}

impl Fact {
    /// The calls that lead from the place of the fact through functions of the project to what it is about.
    pub fn chain(&self) -> &[Step] {
        match self {
            Self::NoRuntime(fact) => &fact.chain,
            Self::Misplaced(fact) => &fact.chain,
            _ => &[],
        }
    }
}

/// A future that is dropped without having been polled.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "independent facts, each asked for by name")]
pub struct Lost {
    /// Where the future is made.
    pub made: Made,
    /// Where it is lost: the statement's expression, the binding, the call.
    pub lost: Span,
    /// The whole value that is lost: the future itself, or what holds it.
    pub value: Span,
    /// In which way it is lost.
    pub how: How,
    /// What runs the closure or task whose result it is.
    pub via: Option<Via>,
    /// Whether it is one of many, in a collection or iterator.
    pub batch: bool,
    /// Whether the value that is lost holds many of them, rather than being one of them.
    pub many: bool,
    /// Whether what holds it is a stream rather than an iterator or collection.
    pub stream: bool,
    /// Whether `.await` can be written where it is lost.
    pub in_async: bool,
    /// For a collection that is filled: behind the last statement that mentions it, if that is reached.
    pub filled: Option<Gap>,
}

/// An expression that makes a future.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "independent facts, each asked for by name")]
pub struct Made {
    /// The expression.
    pub span: Span,
    /// What it is.
    pub what: MadeBy,
    /// For blocks and closures: whether there is an `.await` in it.
    pub awaits: bool,
    /// Whether `.await` can be written where it is made.
    pub in_async: bool,
    /// Where it stands.
    pub spot: Spot,
    /// For the name of a function: how many arguments it takes.
    pub arity: usize,
    /// Whether it surely borrows nothing, so that it can outlive the function that makes it.
    pub owned: bool,
    /// Whether it is made in `Drop::drop`.
    pub in_drop: bool,
}

/// What makes a future.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MadeBy {
    /// An `async` block; its inside, without the braces.
    Block(Span),
    /// An async closure.
    Closure,
    /// A call of this function or method.
    Call(Name),
    /// The name of a function that is called elsewhere.
    Function(Name),
    /// What comes with a future in it: an `Option`, a pair.
    Holder,
    /// Anything else.
    Other,
}

/// What runs a closure or drives a future.
#[derive(Clone, Debug)]
pub struct Via {
    /// The call: from the callee's path or the method's name to before the arguments.
    pub callee: Span,
    /// The whole call.
    pub call: Span,
    /// The name of the function that is called.
    pub name: Name,
    /// What it does with its argument.
    pub runs: Runs,
    /// The argument.
    pub argument: Span,
    /// The header of the closure that is the argument, `move |x|`, if it is one.
    pub closure: Option<Span>,
    /// The same closure, if it is the argument itself rather than a variable.
    pub given: Option<Given>,
    /// Whether `.await` can be written where the call stands.
    pub in_async: bool,
    /// Where the call stands.
    pub spot: Spot,
    /// For a method of a variable whose type nobody has written down: the name of the function that made its value.
    pub receiver_made_by: Option<Span>,
}

/// What a spawner does with its argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Runs {
    /// Runs a closure on a thread of its own.
    Thread,
    /// Runs a closure on a blocking pool.
    Blocking,
    /// Runs a closure on a CPU pool.
    Cpu,
    /// Runs a closure at once, on this thread.
    Here,
    /// Runs a closure in a way that was not found out.
    Somewhere,
    /// Polls a future.
    Drives,
    /// Hands on what a closure returns without looking at it: `in_scope`, `catch_unwind`.
    Scope,
    /// Calls a closure and drops what it returns: a benchmark's loop.
    Discards,
    /// Keeps what a closure returns where it can only be borrowed: `OnceLock::get_or_init`.
    Shelves,
}

impl Runs {
    /// Whether it is a closure that is run, elsewhere than in the flow of the code around it.
    pub fn is_thread(self) -> bool {
        matches!(self, Self::Thread | Self::Blocking | Self::Cpu | Self::Here | Self::Somewhere)
    }
}

/// In which way a value is lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// `value;`
    Statement,
    /// `let _ = value;`, `_ = value;`
    Underscore,
    /// `let name = value;`, and `name` is never mentioned again.
    Unused(Name),
    /// Given to a function that drops it: `drop(value)`, `mem::forget(value)`.
    Discarded(Name),
    /// Its holder is asked for something else: `.ok()`, `.is_err()`, `.len()`.
    GivenUp(Name),
    /// A pattern that takes no notice of it.
    Pattern,
    /// Another value is assigned to its variable before it was looked at.
    Overwritten(Name),
    /// It is put into a collection of this name, which is filled and measured and nothing else.
    Hoarded(Name),
    /// This function calls the callback that makes it, and drops it or keeps it out of reach.
    Callback(Name),
}

/// A call that needs a tokio runtime where there is none.
#[derive(Clone, Debug)]
pub struct NoRuntime {
    /// The call.
    pub call: Span,
    /// The name of what is called, as it is written.
    pub name: String,
    /// The callee's path, or the method's name.
    pub callee: Span,
    /// Why there is no runtime.
    pub why: WhyNone,
    /// Where it stands.
    pub spot: Spot,
    /// The call that runs it where there is none, and the closure that it is given.
    pub spawner: Option<(Spot, Given)>,
    /// Whether it is a `LocalSet` that is missing rather than a runtime.
    pub local: bool,
    /// The functions of the project that the call goes through; none if it needs the runtime itself.
    pub chain: Vec<Step>,
}

/// A body that facts are collected for.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a, 'w> {
    /// The run.
    pub db: &'a Db<'w>,
    /// The function, constant or static.
    pub owner: Def,
    /// Its body.
    pub body: &'a Body,
    /// Its types.
    pub typed: &'a Typed,
    /// What its project says may be dropped; none where something is found out that holds for all projects' files.
    pub safe: Option<&'a Safe>,
}

/// Collects the facts of a body.
pub fn facts(subject: Subject<'_, '_>) -> Vec<Fact> {
    let mut flow = Flow::new(subject, false);
    flow.body();
    flow.facts
}

/// Finds out, from all files that are read anyway, which functions could matter to their callers.
pub(crate) fn prepare(db: &Db<'_>, neighbours: &mut Neighbours, sight: Arc<Sight>) {
    db.summaries.reach.get_or_init(|| Reach::of(db, neighbours, sight));
}

/// Whether a body of a package, whose place is known, could call something that does not belong there, by its text
/// alone.
pub(crate) fn leads_somewhere(db: &Db<'_>, package: Option<PackageId>, text: &str) -> bool {
    db.summaries.reach.get().is_some_and(|reach| reach.leads_somewhere(package, text))
}

/// Whether code that is polled could block by what this text calls, by the text alone.
pub(crate) fn leads_to_blocking(db: &Db<'_>, package: Option<PackageId>, text: &str) -> bool {
    db.summaries.reach.get().is_some_and(|reach| reach.leads_to_blocking(package, text))
}

/// Whether a body hands on the name of a function that leads to something which matters; `header` stands before it.
pub(crate) fn hands_on_what_leads_somewhere(db: &Db<'_>, package: Option<PackageId>, header: &str, body: &str) -> bool {
    db.summaries.reach.get().is_some_and(|reach| reach.hands_on(package, header, body))
}

/// What is known where the walk has got to.
#[derive(Clone, Copy, Debug)]
struct Here {
    /// What is in reach.
    place: Place,
    /// Whether `.await` can be written.
    in_async: bool,
    /// Whether it is reached whenever the function is called.
    sure: bool,
    /// The header of the innermost loop, or the method of an iterator, that repeats it.
    repeated: Option<Span>,
}

/// What becomes of an expression's value.
#[derive(Clone, Debug)]
enum Fate {
    /// It is polled, handed on, returned, stored, or looked at.
    Used,
    /// It is dropped.
    Dropped(How, Span),
}

#[allow(clippy::struct_excessive_bools, reason = "independent facts about the body, each asked for by name")]
struct Flow<'a, 'w> {
    subject: Subject<'a, 'w>,
    facts: Vec<Fact>,
    /// The expression that each variable gets its value from.
    origins: Vec<Option<ExprId>>,
    /// Where each closure or async block is run, if some call in sight does it: the call and the argument's index.
    runners: FxHashMap<ExprId, (ExprId, Option<usize>)>,
    /// The async blocks and bodies that each expression stands in is asked by `trace`: whether `.await` fits there.
    in_async: Vec<bool>,
    /// What is in reach where each expression stands.
    places: Vec<Place>,
    /// Whether a summary is made: generic parameters count as futures then.
    assuming: bool,
    /// Whether the body looks for a runtime itself, so that its absence is provided for.
    provides: bool,
    /// The expression that each expression is a part of, found out when it is asked for.
    parents: OnceCell<Vec<Option<ExprId>>>,
    /// The block that each variable's `let` stands in, found out when it is asked for.
    blocks: OnceCell<Vec<Option<ExprId>>>,
    /// The calls that end the process, found out when it is asked for.
    ends: OnceCell<Vec<ExprId>>,
    /// How many statements of each block are reached: those up to the first that leaves, as far as it was asked for.
    reached: RefCell<FxHashMap<ExprId, usize>>,
    /// Whether a call in the body hands on what a closure makes, out of a scope or off a pool.
    hands_on: bool,
    /// Whether it is the body of `Drop::drop`.
    in_drop: bool,
    /// Where the body may be left, or a loop's round cut short.
    exits: Vec<Span>,
    /// What is noted for the function's callers.
    notes: effects::Notes,
    /// Whether nothing but the notes is asked for.
    only_notes: bool,
    /// Through how many of the project's own wrappers a parameter is followed.
    wrapper_depth: u32,
}

impl<'a, 'w> Flow<'a, 'w> {
    fn new(subject: Subject<'a, 'w>, assuming: bool) -> Self {
        let Subject { body, .. } = subject;
        let mut flow = Self {
            subject,
            facts: Vec::new(),
            origins: vec![None; body.locals.len()],
            runners: FxHashMap::default(),
            in_async: vec![false; body.exprs.len()],
            places: vec![place::UNKNOWN; body.exprs.len()],
            assuming,
            provides: false,
            parents: OnceCell::new(),
            blocks: OnceCell::new(),
            ends: OnceCell::new(),
            reached: RefCell::default(),
            hands_on: false,
            in_drop: false,
            exits: Vec::new(),
            notes: effects::Notes::default(),
            only_notes: false,
            wrapper_depth: effects::DEEPEST_WRAPPER,
        };
        flow.prepare();
        flow
    }

    fn db(&self) -> &'a Db<'w> {
        self.subject.db
    }

    fn kind(&self, id: ExprId) -> &'a ExprKind {
        &self.subject.body.expr(id).kind
    }

    fn span(&self, id: ExprId) -> Span {
        self.subject.body.expr(id).span
    }

    fn ty(&self, id: ExprId) -> &'a Ty {
        self.subject.typed.expr(id)
    }

    fn callee(&self, id: ExprId) -> Option<Def> {
        self.subject.typed.callees.get(&id).map(|callee| callee.def)
    }

    /// Finds out where variables come from and who runs closures, before the walk needs it.
    fn prepare(&mut self) {
        let body = self.subject.body;
        let mut assigned = Vec::new();
        for index in 0..body.exprs.len() as u32 {
            let id = ExprId(index);
            match self.kind(id) {
                ExprKind::Block(block) => {
                    for stmt in &block.stmts {
                        if let Stmt::Let(stmt) = stmt
                            && let Some(init) = stmt.init
                        {
                            self.originate(stmt.pat, init);
                        }
                    }
                }
                ExprKind::Let(pat, value) => self.originate(*pat, *value),
                ExprKind::Match(scrutinee, arms) => {
                    for arm in arms {
                        self.originate(arm.pat, *scrutinee);
                    }
                }
                ExprKind::For(pat, iter, ..) => self.originate(*pat, *iter),
                ExprKind::Assign(None, place, value) => {
                    if let ExprKind::Local(local) = self.kind(*place) {
                        assigned.push((*local, *value));
                    }
                }
                ExprKind::Return(_) | ExprKind::Break(..) | ExprKind::Continue => self.exits.push(self.span(id)),
                _ => {}
            }
        }
        self.reassign(&assigned);
        for index in 0..body.exprs.len() as u32 {
            let id = ExprId(index);
            let args: &[ExprId] = match self.kind(id) {
                ExprKind::Call(_, args) => args,
                ExprKind::MethodCall(call) => &call.args,
                _ => continue,
            };
            if let Some(def) = self.callee(id) {
                self.hands_on |= types::stub_attrs(self.db(), def)
                    .iter()
                    .any(|attr| attr.word == "scope" || matches!(attr.value, Some("blocking" | "blocking_bare")));
                let name = self.db().item(def).name;
                self.provides |= name.is_some_and(|name| matches!(name.as_str(), "try_current" | "runtime_flavor"));
            }
            for (at, &arg) in args.iter().enumerate() {
                self.note_runner(arg, id, at);
            }
            if let ExprKind::MethodCall(call) = self.kind(id) {
                self.runners.entry(call.receiver).or_insert((id, None));
            }
        }
    }

    /// Takes the first value that a variable is assigned for its origin, unless that value comes from the variable
    /// itself: `work = wrap(work)`. So whoever goes from origin to origin comes to an end.
    fn reassign(&mut self, assigned: &[(LocalId, ExprId)]) {
        if assigned.is_empty() {
            return;
        }
        let locals = self.subject.body.locals.iter().enumerate();
        let mut mentions: Vec<(u32, LocalId)> = locals
            .flat_map(|(index, local)| local.mentions.iter().map(move |mention| (*mention, LocalId(index as u32))))
            .map(|(mention, local)| (self.span(mention).start, local))
            .collect();
        mentions.sort_unstable_by_key(|(start, _)| *start);
        let mut done = FxHashSet::default();
        for &(local, value) in assigned {
            if !done.contains(&local) && !self.comes_from(value, local, &mentions) {
                done.insert(local);
                self.origins[local.0 as usize] = Some(value);
            }
        }
    }

    /// Whether a variable is mentioned in a value, or in the origin of one that is. `mentions` has where variables are
    /// mentioned, in the order of the text.
    fn comes_from(&self, value: ExprId, local: LocalId, mentions: &[(u32, LocalId)]) -> bool {
        let mut seen = FxHashSet::default();
        let mut open = vec![value];
        while let Some(value) = open.pop() {
            let Span { start, end } = self.span(value);
            let from = mentions.partition_point(|(at, _)| *at < start);
            for &(_, other) in mentions[from..].iter().take_while(|(at, _)| *at < end) {
                if other == local {
                    return true;
                }
                if seen.insert(other) {
                    open.extend(self.origins[other.0 as usize]);
                }
            }
        }
        false
    }

    /// Notes which call gets a closure or future, also through a variable that is mentioned just there.
    fn note_runner(&mut self, arg: ExprId, call: ExprId, at: usize) {
        self.runners.insert(arg, (call, Some(at)));
        if let ExprKind::Local(local) = self.kind(arg) {
            let only = self.subject.body.local(*local).mentions.len() == 1;
            if let Some(origin) = self.origins[local.0 as usize].filter(|_| only) {
                self.runners.entry(origin).or_insert((call, Some(at)));
            }
        }
        if let Some(inner) = self.wrapped(arg) {
            self.note_runner(inner, call, at);
        }
    }

    fn originate(&mut self, pat: PatId, value: ExprId) {
        let body = self.subject.body;
        match &body.pat(pat).kind {
            PatKind::Bind { local, sub, .. } => {
                self.origins[local.0 as usize].get_or_insert(value);
                if let Some(sub) = sub {
                    self.originate(*sub, value);
                }
            }
            PatKind::TupleStruct(_, _, elems) | PatKind::Tuple(elems) | PatKind::Slice(elems) | PatKind::Or(elems) => {
                // `let (a, b) = (x, y);`: each variable has its own origin.
                let parts = match self.kind(value) {
                    ExprKind::Tuple(parts)
                        if matches!(body.pat(pat).kind, PatKind::Tuple(_)) && parts.len() == elems.len() =>
                    {
                        Some(parts)
                    }
                    _ => None,
                };
                for (at, &elem) in elems.iter().enumerate() {
                    self.originate(elem, parts.map_or(value, |parts| parts[at]));
                }
            }
            PatKind::Struct(_, _, fields) => {
                for (_, pat) in fields {
                    self.originate(*pat, value);
                }
            }
            PatKind::Ref(inner) | PatKind::Typed(inner, _) => self.originate(*inner, value),
            PatKind::Wild | PatKind::Rest | PatKind::Path(..) | PatKind::Literal | PatKind::Opaque => {}
        }
    }

    // ------------------------------------------------------------------------------------------ the walk

    fn body(&mut self) {
        let Some(root) = self.subject.body.root else { return };
        let item = self.db().item(self.subject.owner);
        let is_async = matches!(&item.kind, ItemKind::Fn(function) if function.is_async);
        self.in_drop = place::is_drop(self.db(), self.subject.owner);
        let here = Here {
            place: place::of_body(self.db(), self.subject.owner),
            in_async: is_async,
            sure: true,
            repeated: None,
        };
        self.walk(root, &Fate::Used, here);
        if !self.assuming {
            self.idle_executors();
        }
    }

    fn used(&mut self, id: ExprId, here: Here) {
        self.walk(id, &Fate::Used, here);
    }

    fn all_used(&mut self, ids: &[ExprId], here: Here) {
        for &id in ids {
            self.used(id, here);
        }
    }

    /// Walks an expression whose value meets `fate`.
    fn walk(&mut self, id: ExprId, fate: &Fate, here: Here) {
        self.note_here(id, here);
        match self.kind(id) {
            ExprKind::Block(block) => {
                self.block(block, fate, here);
                return;
            }
            ExprKind::If(condition, then, otherwise) => {
                self.used(*condition, here);
                let here = Here { sure: false, ..here };
                self.walk(*then, fate, here);
                if let Some(otherwise) = otherwise {
                    self.walk(*otherwise, fate, here);
                }
                return;
            }
            ExprKind::Match(scrutinee, arms) => {
                // An arm that panics says that its case does not come up.
                let live = arms.iter().filter(|arm| !matches!(self.ty(arm.body), Ty::Never));
                let live: Vec<PatId> = live.map(|arm| arm.pat).collect();
                self.join_matched(*scrutinee, &live);
                let fate_of_scrutinee = self.fate_of_match(*scrutinee, live.into_iter());
                self.walk(*scrutinee, &fate_of_scrutinee, here);
                let here = Here { sure: false, ..here };
                for arm in arms {
                    if let Some(guard) = arm.guard {
                        self.used(guard, here);
                    }
                    self.walk(arm.body, fate, here);
                }
                return;
            }
            ExprKind::Let(pat, value) => {
                self.join_matched(*value, &[*pat]);
                let fate = self.fate_of_let_condition(*value, *pat);
                self.walk(*value, &fate, here);
                return;
            }
            _ => {}
        }
        self.parts(id, here);
        if !self.only_notes {
            if let Fate::Dropped(how, span) = fate {
                self.dropped(id, how, *span, here);
            }
            self.callbacks(id, here);
            self.check_runtime_call(id, here);
            if self.hands_on {
                self.check_handed(id);
            }
        }
        if self.only_notes {
            self.note_params(id, here);
        }
        self.check_place(id, here);
    }

    fn block(&mut self, block: &'a Block, fate: &Fate, here: Here) {
        let mut here = here;
        // The guards that have brought a runtime in reach, and what was in reach before.
        let mut entered: Vec<(LocalId, Place)> = Vec::new();
        for stmt in &block.stmts {
            let before = self.exits_until(stmt);
            match stmt {
                Stmt::Expr(expr, semicolon) => {
                    // A block without a semicolon that has a value is the tail of another configuration.
                    let fate = match semicolon {
                        true => Fate::Dropped(How::Statement, self.span(*expr)),
                        false => Fate::Used,
                    };
                    self.walk(*expr, &fate, here);
                    if let Some(at) = self.drops_guard(*expr, &entered) {
                        here.place = entered.remove(at).1;
                    }
                }
                Stmt::Let(stmt) => {
                    if let Some(init) = stmt.init {
                        let fate = match self.overwritten(block, stmt.pat).filter(|_| !self.is_place(init)) {
                            Some(fate) => fate,
                            None => self.fate_of_let(stmt.pat, init, stmt.ty.is_some()),
                        };
                        self.walk(init, &fate, here);
                        self.check_runtime_let(stmt.pat, init, stmt.ty.is_some(), here);
                        if let PatKind::Bind { local, .. } = self.subject.body.pat(stmt.pat).kind {
                            entered.push((local, here.place));
                            let variable = self.subject.body.local(local);
                            let found = self.lost_with_set(local);
                            self.lose(found, &How::Unused(variable.name), variable.span, init, here);
                            let found = self.lost_with_collection(local);
                            self.lose(found, &How::Hoarded(variable.name), variable.span, init, here);
                            self.set_bound(local, here);
                            self.handles_bound(local, init, here);
                            self.span_bound(stmt.pat, init);
                        } else {
                            self.join_matched(init, &[stmt.pat]);
                        }
                        here.place = self.after_let(stmt.pat, init, here.place);
                    }
                    if let Some(otherwise) = stmt.otherwise {
                        self.used(otherwise, Here { sure: false, ..here });
                    }
                }
            }
            here.sure &= !before;
        }
        if let Some(tail) = block.tail {
            self.walk(tail, fate, here);
        }
    }

    /// Whether a statement may leave the function or cut a loop's round short.
    fn exits_until(&self, stmt: &Stmt) -> bool {
        let parts = match stmt {
            Stmt::Expr(expr, _) => [Some(*expr), None],
            Stmt::Let(stmt) => [stmt.init, stmt.otherwise],
        };
        let mut spans = parts.into_iter().flatten().map(|part| self.span(part));
        !self.exits.is_empty() && spans.any(|span| self.exits.iter().any(|exit| span.holds(*exit)))
    }

    /// Which of the guards a statement `drop(guard)` drops.
    fn drops_guard(&self, id: ExprId, entered: &[(LocalId, Place)]) -> Option<usize> {
        let ExprKind::Call(_, args) = self.kind(id) else { return None };
        let [arg] = args.as_slice() else { return None };
        let ExprKind::Local(local) = self.kind(*arg) else { return None };
        types::stub_attr(self.db(), self.callee(id)?, "discards")?;
        entered.iter().rposition(|(known, _)| known == local)
    }

    /// The fate of a variable's first value if a statement of the same block replaces it before it is looked at.
    ///
    /// A value that was another variable's before is left to the caller: it may have been polled there.
    fn overwritten(&self, block: &Block, pat: PatId) -> Option<Fate> {
        let PatKind::Bind { local, .. } = self.subject.body.pat(pat).kind else { return None };
        let variable = self.subject.body.local(local);
        let first = *variable.mentions.first().filter(|_| variable.opaque_mentions == 0)?;
        let statement = self.parent_of(first)?;
        let is_assigned = matches!(self.kind(statement), ExprKind::Assign(None, place, _) if *place == first);
        let is_in_block = |around| matches!(self.kind(around), ExprKind::Block(of) if std::ptr::eq(of, block));
        if !is_assigned || !self.parent_of(statement).is_some_and(is_in_block) {
            return None;
        }
        Some(Fate::Dropped(How::Overwritten(variable.name), self.span(statement)))
    }

    /// Walks the parts of an expression that is neither a block nor a branch.
    fn parts(&mut self, id: ExprId, here: Here) {
        match self.kind(id) {
            ExprKind::Call(callee, args) => {
                self.used(*callee, here);
                self.arguments(id, args, here);
                self.given_to(id, args, None);
            }
            ExprKind::MethodCall(call) => {
                let fate = self.fate_of_receiver(id, call.receiver, call.name);
                self.walk(call.receiver, &fate, here);
                self.arguments(id, &call.args, here);
                self.given_to(id, &call.args, Some(call.receiver));
            }
            ExprKind::Assign(op, place, value) => {
                let underscore = matches!(self.kind(*place), ExprKind::Path(path, _) if path.single().is_some_and(|name| name == "_"));
                let fate = match self.kind(*place) {
                    _ if op.is_some() => Fate::Used,
                    _ if underscore && !self.is_place(*value) => Fate::Dropped(How::Underscore, self.span(id)),
                    ExprKind::Local(local) if self.is_only_written(*local) => {
                        Fate::Dropped(How::Unused(self.subject.body.local(*local).name), self.span(*place))
                    }
                    _ => Fate::Used,
                };
                if !underscore {
                    self.used(*place, here);
                }
                self.walk(*value, &fate, here);
            }
            ExprKind::Async(_, block) => {
                let here = self.async_here(id, here);
                self.used(*block, here);
            }
            ExprKind::Closure(closure) => {
                let here = self.closure_here(id, closure.is_async, here);
                self.used(closure.body, here);
            }
            ExprKind::Macro(kind, args) => {
                for &arg in args {
                    match self.kind(arg) {
                        // `assert!(x.is_err())` says that the value does not come up.
                        ExprKind::MethodCall(call)
                            if matches!(kind, MacroKind::Borrow | MacroKind::Assert) && call.args.is_empty() =>
                        {
                            self.used(call.receiver, here);
                            self.check_place(arg, here);
                        }
                        _ => self.used(arg, here),
                    }
                }
            }
            ExprKind::Select(branches) => {
                for branch in branches {
                    for part in [branch.condition, branch.future].into_iter().flatten() {
                        self.used(part, here);
                    }
                    if let Some(future) = branch.future {
                        self.given_to_select(id, future);
                    }
                    self.used(branch.handler, Here { sure: false, ..here });
                }
            }
            ExprKind::Await(base) => {
                self.used(*base, here);
            }
            ExprKind::Loop(body, _) => self.used(*body, self.repeated(id, *body, here)),
            ExprKind::While(condition, body, _) => {
                self.used(*condition, here);
                self.used(*body, self.repeated(id, *body, here));
            }
            ExprKind::For(_, iter, body, _) => {
                self.used(*iter, here);
                self.used(*body, self.repeated(id, *body, here));
            }
            ExprKind::Field(inner, _)
            | ExprKind::Try(inner)
            | ExprKind::Ref(_, inner)
            | ExprKind::Deref(inner)
            | ExprKind::Unary(_, inner)
            | ExprKind::Cast(inner, _) => self.used(*inner, here),
            ExprKind::Binary(BinaryOp::Logic, one, other) => {
                self.used(*one, here);
                self.used(*other, Here { sure: false, ..here });
            }
            ExprKind::Index(one, other) | ExprKind::Binary(_, one, other) | ExprKind::Repeat(one, other) => {
                self.used(*one, here);
                self.used(*other, here);
            }
            ExprKind::Return(value) | ExprKind::Break(_, value) => {
                if let Some(value) = value {
                    self.used(*value, here);
                }
            }
            ExprKind::Tuple(parts) | ExprKind::Array(parts) => self.all_used(parts, here),
            ExprKind::Struct(node) => {
                for (_, value) in &node.fields {
                    self.used(*value, here);
                }
                if let Some(rest) = node.rest {
                    self.used(rest, here);
                }
            }
            ExprKind::Range(start, end, _) => {
                for part in [start, end].into_iter().flatten() {
                    self.used(*part, here);
                }
            }
            ExprKind::Block(_)
            | ExprKind::If(..)
            | ExprKind::Match(..)
            | ExprKind::Let(..)
            | ExprKind::Local(_)
            | ExprKind::Path(..)
            | ExprKind::Literal(_)
            | ExprKind::Continue
            | ExprKind::Opaque => {}
        }
    }

    /// What is known in a loop's body.
    fn repeated(&self, id: ExprId, body: ExprId, here: Here) -> Here {
        let header = Span { start: self.span(id).start, end: self.span(body).start };
        Here { repeated: Some(header), ..here }
    }

    fn arguments(&mut self, call: ExprId, args: &[ExprId], here: Here) {
        for (at, &arg) in args.iter().enumerate() {
            let fate = self.fate_of_argument(call, at, arg);
            self.walk(arg, &fate, here);
        }
    }

    // ------------------------------------------------------------------------------------------ fates

    /// Whether an expression names a place: `let _ = place;` moves nothing.
    fn is_place(&self, id: ExprId) -> bool {
        match self.kind(id) {
            ExprKind::Local(_) | ExprKind::Deref(_) | ExprKind::Index(..) => true,
            ExprKind::Field(base, _) => self.is_place(*base),
            ExprKind::Path(..) => self.callee(id).is_none(),
            _ => false,
        }
    }

    /// Whether a variable's value is never read, though it may be assigned to.
    fn is_only_written(&self, local: LocalId) -> bool {
        let body = self.subject.body;
        let local = body.local(local);
        local.opaque_mentions == 0
            && local.mentions.iter().all(|&mention| {
                let around = self.parent_of(mention).map(|parent| self.kind(parent));
                matches!(around, Some(ExprKind::Assign(None, place, _)) if *place == mention)
            })
    }

    /// Whether all that a variable is asked for is something other than its futures: `.len()`, `.is_err()`.
    fn is_only_measured(&self, local: LocalId) -> bool {
        let many = carry::carry(self, self.subject.typed.local(local)).is_some_and(|carry| carry.batch);
        let local = self.subject.body.local(local);
        local.opaque_mentions == 0
            && local.mentions.iter().all(|&mention| match self.runners.get(&mention) {
                Some((call, None)) if many || !self.is_asserted(*call) => self.callee(*call).is_some_and(|def| {
                    types::stub_attrs(self.db(), def).iter().any(|attr| matches!(attr.word, "gives_up" | "keeps"))
                }),
                _ => false,
            })
    }

    /// Whether an expression is what an assertion is about: `assert!(x.is_err())` says that there is no future in `x`.
    fn is_asserted(&self, id: ExprId) -> bool {
        let above = std::iter::successors(self.parent_of(id), |&id| self.parent_of(id));
        above.into_iter().take(3).any(|id| matches!(self.kind(id), ExprKind::Macro(MacroKind::Assert, _)))
    }

    fn fate_of_let(&self, pat: PatId, init: ExprId, typed: bool) -> Fate {
        let body = self.subject.body;
        match &body.pat(pat).kind {
            // A type says that the value is dropped on purpose; a place is not dropped at all.
            PatKind::Wild if typed || self.is_place(init) => Fate::Used,
            PatKind::Wild => Fate::Dropped(How::Underscore, body.pat(pat).span),
            PatKind::Bind { local, by_ref: None, sub: None }
                if self.is_only_written(*local) || self.is_only_measured(*local) =>
            {
                let local = body.local(*local);
                if self.is_place(init) { Fate::Used } else { Fate::Dropped(How::Unused(local.name), local.span) }
            }
            PatKind::Bind { .. } => Fate::Used,
            _ => self.fate_of_match(init, [pat].into_iter()),
        }
    }

    /// The fate of a value that is matched: dropped if no pattern takes the future out of it.
    fn fate_of_match(&self, value: ExprId, mut pats: impl Iterator<Item = PatId> + Clone) -> Fate {
        if self.is_place(value) || self.carry(value).is_none() {
            return Fate::Used;
        }
        let ignoring = pats.clone().find(|&pat| self.pattern(pat) == Taken::Ignored);
        let taken = pats.any(|pat| self.pattern(pat) == Taken::Kept);
        match ignoring {
            Some(pat) if !taken => Fate::Dropped(How::Pattern, self.subject.body.pat(pat).span),
            _ => Fate::Used,
        }
    }

    /// The fate of a value in `if let`: what the pattern does not take is dropped, whether it matches or not.
    fn fate_of_let_condition(&self, value: ExprId, pat: PatId) -> Fate {
        if self.is_place(value) || self.carry(value).is_none() || self.pattern(pat) == Taken::Kept {
            return Fate::Used;
        }
        Fate::Dropped(How::Pattern, self.subject.body.pat(pat).span)
    }

    /// What a pattern does with the futures in the value that it matches.
    fn pattern(&self, pat: PatId) -> Taken {
        let ty = self.subject.typed.pat(pat);
        let carries = || carry::carry(self, ty).is_some();
        match &self.subject.body.pat(pat).kind {
            PatKind::Wild | PatKind::Rest if carries() => Taken::Ignored,
            PatKind::Bind { local, sub: None, .. } if carries() => {
                if self.is_only_written(*local) {
                    Taken::Ignored
                } else {
                    Taken::Kept
                }
            }
            PatKind::Bind { sub: Some(_), .. } | PatKind::Opaque => Taken::Kept,
            PatKind::TupleStruct(_, _, elems) | PatKind::Tuple(elems) | PatKind::Slice(elems) => {
                let all: Vec<Taken> = elems.iter().map(|&elem| self.pattern(elem)).collect();
                Taken::of_parts(&all)
            }
            PatKind::Struct(_, _, fields) => {
                let all: Vec<Taken> = fields.iter().map(|(_, pat)| self.pattern(*pat)).collect();
                Taken::of_parts(&all)
            }
            PatKind::Or(cases) => {
                let all: Vec<Taken> = cases.iter().map(|&case| self.pattern(case)).collect();
                Taken::of_parts(&all)
            }
            PatKind::Ref(inner) | PatKind::Typed(inner, _) => self.pattern(*inner),
            _ => Taken::None,
        }
    }

    /// The fate of a method's receiver: given up by `.ok()`, `.len()` and their kind.
    fn fate_of_receiver(&self, call: ExprId, receiver: ExprId, name: Name) -> Fate {
        let gives_up = self.callee(call).is_some_and(|def| types::stub_attr(self.db(), def, "gives_up").is_some());
        if gives_up && !self.is_place(receiver) {
            return Fate::Dropped(How::GivenUp(name), self.span(call));
        }
        Fate::Used
    }

    fn fate_of_argument(&self, call: ExprId, at: usize, arg: ExprId) -> Fate {
        let Some(def) = self.callee(call) else { return Fate::Used };
        let discards = types::stub_attrs(self.db(), def).iter().any(|attr| {
            attr.word == "discards" && attr.param.is_none_or(|param| param == self.parameter(call, def, at))
        });
        // What the future of a callback yields is dropped, not the callback.
        let discards = discards
            && !types::stub_attrs(self.db(), def).iter().any(|attr| {
                attr.word == "drives" && attr.param.is_some_and(|param| param == self.parameter(call, def, at))
            });
        let Some(name) = self.db().item(def).name else { return Fate::Used };
        if discards {
            // Dropping a variable that is used elsewhere too is deliberate: it may have been polled.
            let mentioned_elsewhere = match self.kind(arg) {
                ExprKind::Local(local) => {
                    let local = self.subject.body.local(*local);
                    local.opaque_mentions > 0 || local.mentions.len() > 1
                }
                _ => self.is_place(arg),
            };
            return if mentioned_elsewhere { Fate::Used } else { Fate::Dropped(How::Discarded(name), self.span(call)) };
        }
        // What a function does is only asked for a value of which something can be lost: it may have to be read for that.
        if !self.is_place(arg)
            && self.could_be_lost(arg)
            && self.loses_argument(call, def, at) == Some(summary::Loss::Value)
        {
            return Fate::Dropped(How::Discarded(name), self.span(call));
        }
        Fate::Used
    }

    /// Whether work could be lost with an argument: it holds a future, a handle or a guard, or a call of its own does.
    fn could_be_lost(&self, arg: ExprId) -> bool {
        let calls = matches!(self.kind(arg), ExprKind::Call(..) | ExprKind::MethodCall(_) | ExprKind::Await(_));
        match self.ty(arg) {
            Ty::Prim(_) | Ty::Ref(..) | Ty::Ptr(_) | Ty::Never => calls,
            Ty::Tuple(parts) if parts.is_empty() => calls,
            _ => true,
        }
    }

    /// The index of a parameter, `self` not counted, that the argument at `at` of a call is for.
    fn parameter(&self, call: ExprId, def: Def, at: usize) -> usize {
        let with_self = matches!(self.kind(call), ExprKind::Call(..))
            && self.db().function(def).is_some_and(|function| function.receiver.is_some());
        if with_self { at.wrapping_sub(1) } else { at }
    }

    /// How a function of the project loses what it is given.
    fn loses_argument(&self, call: ExprId, def: Def, at: usize) -> Option<summary::Loss> {
        let param = self.parameter(call, def, at);
        summary::of(self.db(), def, self.assuming)?
            .loses
            .iter()
            .find(|(known, _)| *known == param)
            .map(|(_, loss)| *loss)
    }

    fn carry(&self, id: ExprId) -> Option<Carry> {
        carry::carry(self, self.ty(id))
    }

    /// Writes the fact that a value is dropped, if it holds a future.
    fn dropped(&mut self, id: ExprId, how: &How, lost: Span, here: Here) {
        let value_is_safe = self.may_drop_type(self.ty(id));
        if !value_is_safe && self.may_be_dropped(id) {
            return;
        }
        // `pin!(x);` owns what it pins, and gives a reference that is gone at once.
        if let ExprKind::Macro(MacroKind::Pin, args) = self.kind(id) {
            for &arg in args {
                self.dropped(arg, how, lost, here);
            }
            return;
        }
        let mut lossy = Vec::new();
        if let Some(carry) = self.carry(id) {
            if matches!(how, How::Statement) && self.is_place(id) && !matches!(self.kind(id), ExprKind::Local(_)) {
                return;
            }
            lossy = self.trace(id, carry);
        }
        // A call whose argument the callee runs and forgets: the value lost is not part of the call's value.
        lossy.extend(self.lost_inside(id));
        if value_is_safe {
            // The handle may be dropped; a future that its work made, and that nobody polls, is lost all the same.
            lossy.retain(|found| found.via.is_some());
            return self.lose(lossy, how, lost, id, here);
        }
        if lossy.is_empty() && !self.assuming {
            self.handle_dropped(id, how, lost, here);
            self.join_dropped(id, how, lost);
            self.guard_dropped(id, how, lost);
        }
        self.lose(lossy, how, lost, id, here);
    }

    /// Writes the facts that a callee drops or shelves the futures that its callback makes.
    fn callbacks(&mut self, id: ExprId, here: Here) {
        let Some(def) = self.callee(id) else { return };
        let found = self.lost_in_callbacks(id, def);
        let Some(name) = self.db().item(def).name.filter(|_| !found.is_empty()) else { return };
        self.lose(found, &How::Callback(name), self.span(id), id, here);
    }

    /// Writes the facts that futures are lost, where that is beyond doubt.
    fn lose(&mut self, lossy: Vec<trace::Found>, how: &How, lost: Span, value: ExprId, here: Here) {
        for found in lossy {
            if !self.is_surely_lost(&found, how) || self.may_be_dropped(found.expr) {
                continue;
            }
            self.facts.push(Fact::Lost(Box::new(Lost {
                made: found.made,
                lost,
                value: self.span(value),
                how: how.clone(),
                via: found.via,
                batch: found.batch,
                many: self.carry(value).is_some_and(|carry| carry.batch),
                stream: carry::is_stream(self, self.ty(value)),
                in_async: here.in_async,
                filled: match how {
                    How::Hoarded(_) => self.local_at(lost).and_then(|local| self.gap_after_last_mention(local)),
                    _ => None,
                },
            })));
        }
    }
}

/// What a pattern does with a future.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Taken {
    /// There is none in what it matches.
    None,
    /// It is not bound, or bound to a variable that is never read.
    Ignored,
    /// It is bound.
    Kept,
}

impl Taken {
    fn of_parts(parts: &[Self]) -> Self {
        if parts.contains(&Self::Kept) {
            Self::Kept
        } else if parts.contains(&Self::Ignored) {
            Self::Ignored
        } else {
            Self::None
        }
    }
}

/// Whether a macro hands on what its arguments hold.
fn passes_on(kind: MacroKind) -> bool {
    matches!(kind, MacroKind::Vec | MacroKind::VecRepeat | MacroKind::Dbg | MacroKind::Pin)
}
