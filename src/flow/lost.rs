//! Futures that are dropped without having been polled: the fact, and when it is written.
//!
//! Called by the walk with every value that is dropped, and at every call for the futures that its callbacks make.
//! Which expressions made the future in a value is found by `trace`, in which way the value is dropped was decided by
//! `fate`. Here it is judged whether the work is lost beyond doubt, or may have been done before the future was there.
//! Handles, results of joins and guards that are dropped make other facts, in `handles` and `joins`.

use super::fate::How;
use super::trace::Found;
use super::{Fact, Flow, Gap, Given, Here, Spot, carry, summary};
use crate::db::Db;
use crate::names::Name;
use crate::syntax::tree::{ExprId, ExprKind, MacroKind, Span};
use crate::types::ty::Ty;
use crate::types::{self, Env, FutureKind, Lang};

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

impl Flow<'_, '_> {
    /// Writes the fact that a value is dropped, if it holds a future.
    pub(super) fn dropped(&mut self, id: ExprId, how: &How, lost: Span, here: Here) {
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
    pub(super) fn callbacks(&mut self, id: ExprId, here: Here) {
        let Some(def) = self.callee(id) else { return };
        let found = self.lost_in_callbacks(id, def);
        let Some(name) = self.db().item(def).name.filter(|_| !found.is_empty()) else { return };
        self.lose(found, &How::Callback(name), self.span(id), id, here);
    }

    /// Writes the facts that futures are lost, where that is beyond doubt.
    pub(super) fn lose(&mut self, lossy: Vec<Found>, how: &How, lost: Span, value: ExprId, here: Here) {
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

    /// Whether what was traced is lost beyond doubt: its work does not run by itself.
    fn is_surely_lost(&self, found: &Found, how: &How) -> bool {
        if self.assuming {
            return true;
        }
        // The result of something that ran is certainly not polled; nor is what an `async` block or function makes.
        let name = self.callee(found.expr).and_then(|def| self.db().item(def).name);
        // `black_box` is there to use the value; what a raw pointer leads to has a history.
        if name.is_some_and(|name| matches!(name.as_str(), "black_box" | "from_raw")) {
            return false;
        }
        let eager_maker =
            || self.callee(found.expr).is_some_and(|def| types::stub_attr(self.db(), def, "eager").is_some());
        if eager_maker() || self.callee(found.expr).is_some_and(|def| summary::hands_back(self.db(), def)) {
            return false;
        }
        if matches!(how, How::Pattern | How::Unused(_)) && self.comes_with_something(found.expr) {
            return false;
        }
        let lazy = || self.is_lazy(found.expr);
        // A call that has something else to give has worked for it: `let _ = message.send();`.
        let is_call = matches!(self.kind(found.expr), ExprKind::Call(..) | ExprKind::MethodCall(_));
        if is_call && !matches!(how, How::Pattern | How::Unused(_)) && self.futures_beside_others(found.expr).is_some()
        {
            return lazy();
        }
        // What is called like that starts the work by convention: `C::Runtime::spawn(work)`.
        if found.unsure || name.is_some_and(|name| name.as_str().starts_with("spawn")) {
            return lazy();
        }
        match how {
            How::Statement | How::GivenUp(_) | How::Pattern | How::Callback(_) => true,
            // A function that does its work before it returns a future may be meant to be called like that.
            How::Discarded(_) => found.via.is_some() || lazy(),
            How::Underscore | How::Unused(_) | How::Overwritten(_) | How::Hoarded(_) => {
                found.via.is_some() || !self.is_known_eager(found.expr)
            }
        }
    }

    /// Whether the value is a pair of something and a future that does not say what it does. It may only tell when the
    /// other one ends, which is at work already: `let (client, _) = connect().await;`.
    fn comes_with_something(&self, id: ExprId) -> bool {
        let env = &self.subject.typed.env;
        self.futures_beside_others(id)
            .is_some_and(|futures| futures.into_iter().all(|ty| says_nothing(self.db(), env, ty)))
    }

    /// The futures in a tuple that a call yields, if there is something else in it too.
    fn futures_beside_others(&self, id: ExprId) -> Option<Vec<&Ty>> {
        let env = &self.subject.typed.env;
        let is_future = |ty: &&Ty| types::future_kind(self.db(), env, ty).is_some();
        let lang = Lang::of(self.db());
        // `let (_, session) = connect().await?;`
        let ty = match self.ty(id) {
            Ty::Adt(def, args) if lang.is(*def, "Result") || lang.is(*def, "Option") => args.first()?,
            ty => ty,
        };
        match (self.kind(id), ty) {
            (ExprKind::Await(_) | ExprKind::Call(..) | ExprKind::MethodCall(_), Ty::Tuple(parts)) => {
                let (futures, others): (Vec<&Ty>, Vec<&Ty>) = parts.iter().partition(is_future);
                (!futures.is_empty() && !others.is_empty()).then_some(futures)
            }
            _ => None,
        }
    }

    /// Whether the expression is known to start nothing.
    fn is_lazy(&self, id: ExprId) -> bool {
        // What does something when it is dropped may be made for that.
        if matches!(self.ty(id), Ty::Adt(def, _) if types::has_drop(self.db(), *def)) {
            return false;
        }
        match self.kind(id) {
            ExprKind::Async(..) | ExprKind::Struct(_) => true,
            ExprKind::Call(..) | ExprKind::MethodCall(_) => match self.callee(id) {
                Some(def) => summary::starts_nothing(self.db(), def) == Some(true),
                // The constructor of a struct that is a future.
                None => {
                    matches!(self.kind(id), ExprKind::Call(callee, _) if matches!((self.ty(*callee), self.kind(*callee)), (Ty::FnPtr(_), ExprKind::Path(..))))
                }
            },
            // A function that is called elsewhere: `.map(w)`.
            ExprKind::Path(..) if matches!(self.ty(id), Ty::Fn(..)) => {
                matches!(self.ty(id), Ty::Fn(def, _) if summary::starts_nothing(self.db(), *def) == Some(true))
            }
            // A unit struct that is a future.
            ExprKind::Path(..) => self.callee(id).is_none() && matches!(self.ty(id), Ty::Adt(..)),
            _ => false,
        }
    }

    /// Whether the expression calls a function that can be read and does more than build a future.
    fn is_known_eager(&self, id: ExprId) -> bool {
        self.callee(id).is_some_and(|def| summary::starts_nothing(self.db(), def) == Some(false))
    }
}

/// Whether a future says nothing of what it does: it has no name, or none that says that it has to be polled.
fn says_nothing(db: &Db<'_>, env: &Env, ty: &Ty) -> bool {
    match ty {
        Ty::Adt(def, args) if ["Pin", "Box"].iter().any(|name| Lang::of(db).is(*def, name)) => {
            args.first().is_some_and(|ty| says_nothing(db, env, ty))
        }
        Ty::Adt(..) => types::future_kind(db, env, ty) == Some(FutureKind::Unsure),
        _ => true,
    }
}
