//! What becomes of futures and where calls run: one walk over a body that writes [`Fact`]s.
//!
//! Called by `run` for every body of the user's files, and by `summary` and `effects` for functions that they call.
//! `walk` goes through the body with what `place` says is in reach there and what `fate` says becomes of each value;
//! `carry` says whether a value holds a future, `trace` goes back to where it was made, and `lost` writes the fact.
//! Other kinds of facts have a file each. Facts are plain data about one file; they say nothing of lints. What is not
//! known makes no fact.

mod assertions;
mod carry;
mod effects;
mod ends;
mod fate;
mod handed;
mod handles;
mod hoist;
mod joins;
mod lost;
mod matched;
mod misplaced;
mod new_runtimes;
mod noticed;
mod origins;
mod place;
mod reach;
mod runtimes;
mod safe;
mod sets;
mod spawns;
mod spot;
mod summary;
mod told;
mod trace;
mod waits;
mod walk;

use std::cell::{OnceCell, RefCell};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::db::sight::Sight;
use crate::db::{Db, Def, Neighbours};
use crate::syntax::tree::{Body, ExprId, ExprKind, Span};
use crate::types::Typed;
use crate::types::ty::Ty;
use crate::workspace::PackageId;

pub use self::carry::Carry;
pub use self::ends::End;
pub use self::fate::How;
pub use self::handed::Handed;
pub use self::handles::{HandleDropped, OnDrop};
pub use self::hoist::Hoist;
pub use self::joins::{Abandoned, GuardDropped, JoinIgnored};
pub use self::lost::{Lost, Made, MadeBy, Runs, Via};
pub use self::matched::Matched;
pub use self::misplaced::{Deed, Executor, Misplaced, NoRuntime, Step};
pub use self::new_runtimes::{RuntimeDropped, RuntimeRepeated};
pub use self::place::{Place, Polled, Runtime, WhyNone};
pub(crate) use self::reach::Reach;
pub use self::runtimes::Driver;
pub use self::safe::Safe;
pub use self::sets::SetUnreaped;
pub use self::spawns::{Output, Spawn, Work};
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

/// The same for what needs a runtime.
pub(crate) fn leads_to_needing(db: &Db<'_>, package: Option<PackageId>, text: &str) -> bool {
    db.summaries.reach.get().is_some_and(|reach| reach.leads_to_needing(package, text))
}

/// The same for what stands in closures, or is `async`.
pub(crate) fn leads_somewhere_elsewhere(db: &Db<'_>, package: Option<PackageId>, text: &str) -> bool {
    db.summaries.reach.get().is_some_and(|reach| reach.leads_somewhere_elsewhere(package, text))
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

#[allow(clippy::struct_excessive_bools, reason = "independent facts about the body, each asked for by name")]
struct Flow<'a, 'w> {
    subject: Subject<'a, 'w>,
    facts: Vec<Fact>,
    /// The expression that each variable gets its value from.
    origins: Vec<Option<ExprId>>,
    /// Where each closure or async block is run, if some call in sight does it: the call and the argument's index.
    runners: FxHashMap<ExprId, (ExprId, Option<usize>)>,
    /// Whether `.await` fits where each expression stands, as far as the walk has got.
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
        flow.note_origins();
        flow.note_runners();
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

    /// Adds the expressions directly inside an expression.
    fn children(&self, id: ExprId, into: &mut Vec<ExprId>) {
        self.kind(id).for_each_child(|part| into.push(part));
    }

    fn callee(&self, id: ExprId) -> Option<Def> {
        self.subject.typed.callees.get(&id).map(|callee| callee.def)
    }

    /// Whether a function is declared in a stub.
    fn is_stub(&self, def: Def) -> bool {
        self.db().krate(self.db().crate_of(def.module)).is_stub
    }

    /// The index of a parameter, `self` not counted, that the argument at `at` of a call is for.
    fn parameter(&self, call: ExprId, def: Def, at: usize) -> usize {
        let with_self = matches!(self.kind(call), ExprKind::Call(..))
            && self.db().function(def).is_some_and(|function| function.receiver.is_some());
        if with_self { at.wrapping_sub(1) } else { at }
    }
}
