//! What functions of the project do with what they are given, so that their callers can be judged.
//!
//! Called by the walk at calls of functions whose bodies can be read. A summary is made by walking the function
//! itself with its generic parameters taken for futures: what is lost then is lost for every caller that gives a
//! future.

use std::cell::Cell;
use std::sync::{Arc, OnceLock};

use super::effects::{Effect, Notes};
use super::reach::Reach;
use super::{Fact, Flow, MadeBy, Subject};
use crate::db::{Db, Def};
use crate::syntax::tree::{
    Body, BodySource, ExprId, ExprKind, ItemKind, ParamPat, PatKind, Receiver, SlotKind, Stmt, TypeRef,
};
use crate::types::{self, Asyncness, Cache};

/// What a function does with what it is given.
#[derive(Clone, Debug, Default)]
pub struct Summary {
    /// The parameters, `self` not counted, that it loses, and how.
    pub loses: Vec<(usize, Loss)>,
}

/// How a function loses what it is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// It drops the value itself.
    Value,
    /// It calls the value and drops the result.
    Result,
}

/// Answers that are kept for the run.
#[derive(Debug, Default)]
pub(crate) struct Memo {
    summaries: Cache<Def, Option<Arc<Summary>>>,
    lazy: Cache<Def, Option<bool>>,
    /// Whether a call may wait before it returns.
    pub(super) waits: Cache<Def, bool>,
    /// What runs the work if all that a function returns are handles of work that it starts.
    pub(super) spawns: Cache<Def, Option<super::Work>>,
    pub(super) effects: Cache<Def, Arc<[Effect]>>,
    pub(super) notes: Cache<(Def, u32), Option<Arc<Notes>>>,
    pub(super) reach: OnceLock<Reach>,
}

thread_local! {
    /// How many summaries are being made for one another on this thread.
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// How many summaries may lead to one another.
const MAX_DEPTH: u32 = 3;

/// The summary of a function; none if it cannot be read or has nothing to lose.
pub(super) fn of(db: &Db<'_>, def: Def) -> Option<Arc<Summary>> {
    let function = db.function(def)?;
    let krate = db.krate(db.crate_of(def.module));
    let readable = !krate.is_stub && matches!(function.body, BodySource::Block(_)) && db.is_written(def);
    if !readable || function.params.is_empty() || function.is_async {
        return None;
    }
    let signature = types::signature(db, def)?;
    if signature.generics == 0 {
        return None;
    }
    if let Some(known) = db.summaries.summaries.get(&def) {
        return known;
    }
    if DEPTH.get() >= MAX_DEPTH {
        return None;
    }
    DEPTH.set(DEPTH.get() + 1);
    let summary = summarise(db, def).map(Arc::new);
    DEPTH.set(DEPTH.get() - 1);
    // What was cut off by the depth is not kept: it would depend on who asked first.
    if DEPTH.get() == 0 {
        db.summaries.summaries.insert(def, summary.clone());
    }
    summary
}

fn summarise(db: &Db<'_>, def: Def) -> Option<Summary> {
    let function = db.function(def)?;
    let BodySource::Block(span) = function.body else { return None };
    let body = db.body(def.module, function.body, Some(function)).ok()?;
    let typed = types::infer(db, def, &body, span.start);
    let subject = Subject { db, owner: def, body: &body, typed: &typed, safe: None };
    // A function that does nothing at all is there for its bounds: `fn assert_send<T: Send>(_: T) {}`.
    let root = body.root?;
    if matches!(&body.expr(root).kind, ExprKind::Block(block) if block.stmts.is_empty() && block.tail.is_none()) {
        return None;
    }
    let mut flow = Flow::new(subject, true);
    flow.body();
    let mut summary = Summary::default();
    for (at, &pat) in body.params.iter().enumerate() {
        let PatKind::Bind { local, .. } = body.pat(pat).kind else {
            if matches!(body.pat(pat).kind, PatKind::Wild) {
                summary.loses.push((at, Loss::Value));
            }
            continue;
        };
        if body.local(local).is_unused() {
            summary.loses.push((at, Loss::Value));
            continue;
        }
        for fact in &flow.facts {
            let Fact::Lost(lost) = fact else { continue };
            let from_param =
                body.local(local).mentions.iter().any(|&mention| body.expr(mention).span == lost.made.span);
            if from_param && matches!(lost.made.what, MadeBy::Other | MadeBy::Call(_) | MadeBy::Function(_)) {
                summary.loses.push((at, if lost.via.is_some() { Loss::Result } else { Loss::Value }));
            }
            // `f();` with `f` the parameter.
            let called = body.local(local).mentions.iter().any(|&mention| {
                lost.made.span.holds(body.expr(mention).span) && lost.made.span.start == body.expr(mention).span.start
            });
            if called && !from_param && matches!(lost.made.what, MadeBy::Call(_)) {
                summary.loses.push((at, Loss::Result));
            }
        }
    }
    (!summary.loses.is_empty()).then_some(summary)
}

/// Whether a function only hands back what it is given, and so is there for its bounds: `fn assert_send<T: Send>(work: T)
/// -> T { work }`.
pub(super) fn hands_back(db: &Db<'_>, def: Def) -> bool {
    let Some(function) = db.function(def).filter(|function| function.receiver.is_none()) else { return false };
    let ([param], Some(span)) = (function.params.as_slice(), function.body.span()) else { return false };
    let ParamPat::Name(name, _) = &param.pat else { return false };
    let parameter = |ty: &TypeRef| match ty {
        TypeRef::Path(path) if path.segments.len() == 1 => path.last(),
        _ => None,
    };
    let of_one_type =
        parameter(&param.ty).is_some() && parameter(&param.ty) == function.ret.as_ref().and_then(parameter);
    if function.is_async || !of_one_type {
        return false;
    }
    let text = db.source(db.file_of(def.module)).map_or("", |source| &*source.text);
    let body = text.get(span.start as usize..span.end as usize).unwrap_or("");
    body.trim_matches(['{', '}']).trim() == name.as_str()
}

/// Whether calling a function starts no work, but only builds a future; none if it cannot be read.
pub(super) fn starts_nothing(db: &Db<'_>, def: Def) -> Option<bool> {
    starts_nothing_at(db, def, 0)
}

fn starts_nothing_at(db: &Db<'_>, def: Def, depth: u32) -> Option<bool> {
    if depth > MAX_DEPTH {
        return None;
    }
    match types::asyncness(db, def) {
        Asyncness::Async => return Some(true),
        Asyncness::Unknown => return None,
        Asyncness::Sync => {}
    }
    let function = db.function(def)?;
    if db.krate(db.crate_of(def.module)).is_stub {
        let starts = ["eager", "drives", "runs"].iter().any(|word| types::stub_attr(db, def, word).is_some());
        return Some(!starts);
    }
    if let Some(known) = db.summaries.lazy.get(&def) {
        return known;
    }
    let BodySource::Block(span) = function.body else { return None };
    // A trait's default may be overridden by something else.
    let in_trait = types::parent(db, def).is_some_and(|parent| matches!(db.item(parent).kind, ItemKind::Trait(_)));
    let answer = if in_trait || !db.is_written(def) {
        None
    } else {
        let body = db.body(def.module, function.body, Some(function)).ok()?;
        let typed = types::infer(db, def, &body, span.start);
        let subject = Subject { db, owner: def, body: &body, typed: &typed, safe: None };
        let root = body.root?;
        Some(Builder { subject, depth }.only_builds(root))
    };
    if depth == 0 {
        db.summaries.lazy.insert(def, answer);
    }
    answer
}

/// Looks whether a body does nothing but build a value.
struct Builder<'a, 'w> {
    subject: Subject<'a, 'w>,
    depth: u32,
}

/// Methods that only look at their receiver or copy it.
const HARMLESS: &[&str] = &[
    "clone",
    "to_owned",
    "to_string",
    "into",
    "as_ref",
    "as_mut",
    "as_str",
    "as_bytes",
    "to_vec",
    "borrow",
    "deref",
    "iter",
    "len",
    "is_empty",
    "cloned",
    "copied",
    "unwrap_or_default",
    "into_iter",
    "boxed",
    "boxed_local",
    "to_path_buf",
    "as_deref",
    "as_slice",
    "into_inner",
    "into_boxed_str",
    "in_current_span",
    "into_future",
];

/// The modules of std whose functions work on the values that they are given, and on nothing that others share.
const OF_VALUES: &[&str] = &[
    "option",
    "result",
    "string",
    "str",
    "vec",
    "slice",
    "boxed",
    "rc",
    "time",
    "path",
    "ffi",
    "num",
    "iter",
    "borrow",
    "convert",
    "collections",
    "any",
    "marker",
    "cmp",
    "primitive",
];

impl Builder<'_, '_> {
    fn only_builds(&self, id: ExprId) -> bool {
        let body: &Body = self.subject.body;
        let all = |ids: &[ExprId]| ids.iter().all(|&id| self.only_builds(id));
        match &body.expr(id).kind {
            ExprKind::Local(_)
            | ExprKind::Path(..)
            | ExprKind::Literal(_)
            | ExprKind::Closure(_)
            | ExprKind::Async(..) => true,
            ExprKind::Field(inner, _)
            | ExprKind::Ref(_, inner)
            | ExprKind::Deref(inner)
            | ExprKind::Cast(inner, _)
            | ExprKind::Unary(_, inner) => self.only_builds(*inner),
            ExprKind::Tuple(parts) | ExprKind::Array(parts) => all(parts),
            ExprKind::Struct(node) => {
                node.fields.iter().all(|(_, value)| self.only_builds(*value))
                    && node.rest.is_none_or(|rest| self.only_builds(rest))
            }
            ExprKind::Binary(_, one, other) => self.only_builds(*one) && self.only_builds(*other),
            ExprKind::Block(block) => {
                block.stmts.iter().all(|stmt| match stmt {
                    Stmt::Let(stmt) => stmt.otherwise.is_none() && stmt.init.is_none_or(|init| self.only_builds(init)),
                    Stmt::Expr(..) => false,
                }) && block.tail.is_some_and(|tail| self.only_builds(tail))
            }
            ExprKind::Call(callee, args) => {
                all(args) && (self.is_constructor(*callee) || self.is_lazy_call(id) || self.is_plain_call(id, args))
            }
            ExprKind::MethodCall(call) => {
                self.only_builds(call.receiver)
                    && all(&call.args)
                    && (HARMLESS.contains(&call.name.as_str())
                        || self.is_lazy_call(id)
                        || self.is_plain_call(id, &call.args))
            }
            ExprKind::Macro(crate::syntax::tree::MacroKind::Format, args) => all(args),
            _ => false,
        }
    }

    fn is_constructor(&self, callee: ExprId) -> bool {
        let is_path = matches!(self.subject.body.expr(callee).kind, ExprKind::Path(..));
        is_path && matches!(self.subject.typed.expr(callee), types::ty::Ty::FnPtr(_))
    }

    /// Whether a call goes to a function of std that works on values only: nothing else can see what it has done.
    fn is_plain_call(&self, id: ExprId, args: &[ExprId]) -> bool {
        let Some(callee) = self.subject.typed.callees.get(&id) else { return false };
        let db = self.subject.db;
        let std = db.stub("std").is_some_and(|std| std == db.crate_of(callee.def.module));
        let Some(function) = db.function(callee.def).filter(|_| std) else { return false };
        // A trait's function is whatever its implementation makes of it.
        let owner = types::parent(db, callee.def);
        let in_trait = owner.is_some_and(|owner| db.slot(owner).kind == SlotKind::Trait);
        let counts = owner.is_some_and(|owner| {
            matches!(types::impl_self(db, owner), types::ty::Ty::Adt(of, _)
                if db.slot(of).name.is_some_and(|name| matches!(name.as_str(), "Arc" | "Weak")))
        });
        let module = db.module_path(callee.def.module);
        let of_values = module.first().is_some_and(|first| OF_VALUES.contains(&first.as_str()));
        let calls_only_builders = args.iter().all(|&arg| match &self.subject.body.expr(arg).kind {
            ExprKind::Closure(closure) => self.only_builds(closure.body),
            ExprKind::Path(..) => match self.subject.typed.expr(arg) {
                types::ty::Ty::Fn(def, _) => starts_nothing_at(db, *def, self.depth + 1) == Some(true),
                _ => true,
            },
            _ => true,
        });
        !in_trait
            && (of_values || counts)
            && !matches!(function.receiver, Some(Receiver::RefMut))
            && calls_only_builders
    }

    fn is_lazy_call(&self, id: ExprId) -> bool {
        let Some(callee) = self.subject.typed.callees.get(&id) else { return false };
        let db = self.subject.db;
        let item = db.item(callee.def);
        let stub = db.krate(db.crate_of(callee.def.module)).is_stub;
        // `Box::pin`, `Arc::new`, `Arc::clone`, `String::from`: they only make values.
        let makes =
            stub && item.name.is_some_and(|name| matches!(name.as_str(), "pin" | "new" | "clone" | "from" | "default"));
        let future = types::future_kind(db, &self.subject.typed.env, self.subject.typed.expr(id)).is_some();
        makes || future && starts_nothing_at(db, callee.def, self.depth + 1) == Some(true)
    }
}
