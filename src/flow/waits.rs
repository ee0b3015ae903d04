//! What may wait: whether other threads and tasks get time to run between two places of a body.
//!
//! Called by `handles`, `ends`, `sets`, `joins` and `runtimes` when something is dropped at the end of a scope: what
//! was started is cut off only if nothing in between may have waited for it. Whatever is not known may wait. It says
//! nothing of what waits for *what*.

use std::cell::Cell;

use super::{Flow, Subject};
use crate::db::{Db, Def};
use crate::syntax::tree::{Block, BodySource, ExprId, ExprKind, ItemKind, LocalId, MacroKind, PatKind, Span, Stmt};
use crate::types::ty::Ty;
use crate::types::{self, Asyncness};

thread_local! {
    /// How many functions are being looked into for one another on this thread.
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// How many functions may lead to one another.
const MAX_DEPTH: u32 = 3;

/// How many adaptors of iterators may stand on one another.
const MAX_ADAPTORS: u32 = 10;

/// What counts as waiting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Waiting {
    /// Whatever takes time: other threads get on meanwhile.
    Any,
    /// Only what polls: nothing else runs on this thread while it sleeps.
    Polling,
}

/// What is not reached from a place in a body.
#[derive(Debug, Default)]
struct Skipped {
    /// The parts that are passed over.
    spans: Vec<Span>,
    /// The insides of bodies that are left.
    left: Vec<Span>,
}

impl Flow<'_, '_> {
    /// The expression that another one is a part of.
    pub(super) fn parent_of(&self, id: ExprId) -> Option<ExprId> {
        let parents = self.parents.get_or_init(|| {
            let mut parents = vec![None; self.subject.body.exprs.len()];
            let mut parts = Vec::new();
            for index in 0..parents.len() as u32 {
                self.children(ExprId(index), &mut parts);
                for part in parts.drain(..) {
                    parents[part.0 as usize] = Some(ExprId(index));
                }
            }
            parents
        });
        parents[id.0 as usize]
    }

    /// The expressions around one, from the inside out.
    pub(super) fn around(&self, id: ExprId) -> impl Iterator<Item = ExprId> + '_ {
        std::iter::successors(self.parent_of(id), |&id| self.parent_of(id))
    }

    /// Whether a closure or async block runs where it stands, before the code after it does.
    pub(super) fn runs_in_place(&self, id: ExprId) -> bool {
        let Some(parent) = self.parent_of(id) else { return false };
        let at = match self.kind(parent) {
            ExprKind::Await(_) => return true,
            ExprKind::Call(_, args) => args.iter().position(|&arg| arg == id),
            ExprKind::MethodCall(call) => call.args.iter().position(|&arg| arg == id),
            _ => None,
        };
        let (Some(at), Some(def)) = (at, self.callee(parent)) else { return false };
        let param = self.parameter(parent, def, at);
        let attrs = types::stub_attrs(self.db(), def);
        let of_function = |word: &str| attrs.iter().any(|attr| attr.word == word);
        let about = |word: &str| attrs.iter().find(|attr| attr.word == word && attr.param == Some(param));
        if about("drives").is_some() {
            let awaited = || {
                let around = self.parent_of(parent);
                around.is_some_and(|around| matches!(self.kind(around), ExprKind::Await(_)))
            };
            return of_function("blocks") || of_function("polls") && awaited();
        }
        about("scope").is_some()
            || about("runs").is_some_and(|attr| attr.value == Some("here"))
            || self.runs_at_once(def)
    }

    /// Whether an expression stands in a scope without a closure or block between that runs elsewhere or later.
    pub(super) fn runs_within(&self, id: ExprId, scope: ExprId) -> bool {
        for around in self.around(id) {
            if around == scope {
                return true;
            }
            if matches!(self.kind(around), ExprKind::Closure(_) | ExprKind::Async(..)) && !self.runs_in_place(around) {
                return false;
            }
        }
        false
    }

    /// Whether something between an expression and the end of a scope around it may wait, on the paths that lead from
    /// the one to the other.
    pub(super) fn may_wait_after(&self, from: ExprId, scope: ExprId, waiting: Waiting) -> bool {
        let Skipped { spans, left } = self.skipped(from, scope);
        let is_left = |around: ExprId| left.iter().any(|span| span.holds(self.span(around)));
        for around in self.around(from).take_while(|&around| around != scope) {
            let again = match self.kind(around) {
                // A loop that is left for good does not come by again.
                ExprKind::Loop(..) | ExprKind::While(..) | ExprKind::For(..) if is_left(around) => continue,
                ExprKind::Loop(..) | ExprKind::While(..) => return true,
                ExprKind::For(_, iter, body, _) => {
                    if !self.is_quick_iterator(*iter) {
                        return true;
                    }
                    *body
                }
                // `for_each(|x| ..)` comes by again.
                ExprKind::Closure(closure) => closure.body,
                _ => continue,
            };
            if self.region(again).into_iter().any(|part| self.waits_itself(part, waiting)) {
                return true;
            }
        }
        let end = self.span(from).end;
        self.region(scope).into_iter().any(|part| {
            let span = self.span(part);
            span.start >= end && !spans.iter().any(|skipped| skipped.holds(span)) && self.waits_itself(part, waiting)
        })
    }

    /// What stands behind an expression in a scope and is not reached from there: the other branches of what it stands
    /// in, and what lies behind a `return`.
    fn skipped(&self, from: ExprId, scope: ExprId) -> Skipped {
        let mut skipped = Skipped::default();
        let mut inner = from;
        for around in self.around(from) {
            match self.kind(around) {
                ExprKind::If(_, then, Some(otherwise)) if *then == inner => skipped.spans.push(self.span(*otherwise)),
                ExprKind::Match(_, arms) if arms.iter().any(|arm| arm.body == inner) => {
                    let others = arms.iter().filter(|arm| arm.body != inner);
                    let parts = others.flat_map(|arm| arm.guard.into_iter().chain([arm.body]));
                    skipped.spans.extend(parts.map(|part| self.span(part)));
                }
                ExprKind::Block(block) => {
                    if let Some(leaving) = self.return_behind(block, inner) {
                        // It leaves the innermost closure or async block, or else the function.
                        let is_body =
                            |id: &ExprId| matches!(self.kind(*id), ExprKind::Closure(_) | ExprKind::Async(..));
                        let body = self.around(around).find(is_body).or(self.subject.body.root).unwrap_or(scope);
                        let body = self.span(body);
                        skipped.spans.push(Span { start: self.span(leaving).end, end: body.end });
                        skipped.left.push(Span { start: body.start + 1, end: body.end });
                    }
                }
                _ => {}
            }
            if around == scope {
                break;
            }
            inner = around;
        }
        skipped
    }

    /// The `return` that a block comes to behind one of its parts, if nothing between leads elsewhere.
    fn return_behind(&self, block: &Block, part: ExprId) -> Option<ExprId> {
        let end = self.span(part).end;
        let statements = block.stmts.iter().filter_map(|stmt| match stmt {
            Stmt::Expr(expr, _) => Some(*expr),
            Stmt::Let(_) => None,
        });
        let leaving = statements
            .chain(block.tail)
            .find(|&stmt| self.span(stmt).start >= end && matches!(self.kind(stmt), ExprKind::Return(_)))?;
        let between = Span { start: end, end: self.span(leaving).start };
        let sure = !self.exits.iter().any(|exit| between.holds(*exit));
        sure.then_some(leaving)
    }

    /// Whether something between two expressions of a scope may wait.
    pub(super) fn may_wait_between(&self, from: ExprId, to: ExprId, scope: ExprId) -> bool {
        self.may_wait_until(from, self.span(to).start, scope)
    }

    /// Whether something between an expression and a place behind it may wait.
    pub(super) fn may_wait_until(&self, from: ExprId, end: u32, scope: ExprId) -> bool {
        let start = self.span(from).end;
        let between = |part: ExprId| self.span(part).start >= start && self.span(part).end <= end;
        self.region(scope).into_iter().any(|part| between(part) && self.waits_itself(part, Waiting::Any))
    }

    /// Whether something in a scope may wait.
    pub(super) fn may_wait_in(&self, scope: ExprId) -> bool {
        self.region(scope).into_iter().any(|part| self.waits_itself(part, Waiting::Any))
    }

    /// The expressions that run when a scope does, closures that are not known to run elsewhere included.
    fn region(&self, scope: ExprId) -> Vec<ExprId> {
        let mut found = Vec::new();
        let mut open = vec![scope];
        while let Some(id) = open.pop() {
            found.push(id);
            match self.kind(id) {
                ExprKind::Async(..) if id != scope && !self.runs_in_place(id) => {}
                ExprKind::Closure(_) if id != scope && self.runs_elsewhere(id) => {}
                _ => self.children(id, &mut open),
            }
        }
        found
    }

    /// Whether a closure is given to something that runs it on another thread.
    fn runs_elsewhere(&self, id: ExprId) -> bool {
        let Some(&(call, Some(at))) = self.runners.get(&id) else { return false };
        let Some(def) = self.callee(call) else { return false };
        let param = self.parameter(call, def, at);
        types::stub_attrs(self.db(), def)
            .iter()
            .any(|attr| attr.word == "runs" && attr.param == Some(param) && attr.value != Some("here"))
    }

    /// Whether an expression itself, its parts left out, may wait.
    fn waits_itself(&self, id: ExprId, waiting: Waiting) -> bool {
        match self.kind(id) {
            ExprKind::Await(_) | ExprKind::Select(_) | ExprKind::Opaque | ExprKind::Loop(..) | ExprKind::While(..) => {
                true
            }
            ExprKind::For(_, iter, ..) => !self.is_quick_iterator(*iter),
            ExprKind::Macro(kind, _) => matches!(kind, MacroKind::Join | MacroKind::TryJoin),
            ExprKind::Call(callee, _) => match self.callee(id) {
                Some(def) => may_wait(self.db(), def, waiting),
                // A constructor.
                None => !matches!((self.ty(*callee), self.kind(*callee)), (Ty::FnPtr(_), ExprKind::Path(..))),
            },
            ExprKind::MethodCall(call) => {
                let slow = |&part: &ExprId| self.is_slow_iterator(part);
                self.callee(id).is_none_or(|def| may_wait(self.db(), def, waiting))
                    || slow(&call.receiver)
                    || call.args.iter().any(slow)
            }
            _ => false,
        }
    }

    /// Whether the elements of what a `for` goes over are at hand: those of a collection, not those of a channel.
    fn is_quick_iterator(&self, iter: ExprId) -> bool {
        self.yields_quickly(self.ty(iter), 0)
    }

    /// Whether a value is an iterator whose elements may take long to come.
    fn is_slow_iterator(&self, id: ExprId) -> bool {
        let ty = self.ty(id).peeled();
        self.is_iterator(ty) && !self.yields_quickly(ty, 0)
    }

    fn yields_quickly(&self, ty: &Ty, depth: u32) -> bool {
        match ty.peeled() {
            Ty::Array(_) | Ty::Slice(_) => true,
            Ty::Adt(def, args) => {
                let known = self.is_stub(*def) && types::stub_attr(self.db(), *def, "waits").is_none();
                // An adaptor is as quick as what it adapts; what is not known may be adapted.
                known
                    && depth < MAX_ADAPTORS
                    && args.iter().all(|arg| match arg.peeled() {
                        Ty::Prim(_) | Ty::Tuple(_) | Ty::Closure(_) | Ty::Fn(..) | Ty::FnPtr(_) => true,
                        part @ Ty::Adt(..) => !self.is_iterator(part) || self.yields_quickly(part, depth + 1),
                        part => matches!(part, Ty::Array(_) | Ty::Slice(_)),
                    })
            }
            _ => false,
        }
    }

    /// Whether dropping one of the body's variables may wait: a scope of threads, a guard of the project.
    pub(super) fn a_drop_may_wait(&self) -> bool {
        self.subject.typed.locals.iter().any(|ty| match ty {
            Ty::Adt(def, _) => {
                let joins = types::stub_attr(self.db(), *def, "on_drop").is_some_and(|attr| attr.value == Some("join"));
                joins || types::has_drop(self.db(), *def)
            }
            _ => false,
        })
    }

    /// The block that a `let` of a variable stands in.
    pub(super) fn block_of(&self, local: LocalId) -> Option<ExprId> {
        let blocks = self.blocks.get_or_init(|| {
            let body = self.subject.body;
            let mut blocks = vec![None; body.locals.len()];
            for id in (0..body.exprs.len() as u32).map(ExprId) {
                let ExprKind::Block(block) = self.kind(id) else { continue };
                for stmt in &block.stmts {
                    if let Stmt::Let(stmt) = stmt {
                        self.each_bound(stmt.pat, &mut |local| _ = blocks[local.0 as usize].get_or_insert(id));
                    }
                }
            }
            blocks
        });
        blocks[local.0 as usize]
    }

    /// The variables that a pattern binds, save those of its rarer kinds.
    fn each_bound(&self, pat: crate::syntax::tree::PatId, each: &mut dyn FnMut(LocalId)) {
        match &self.subject.body.pat(pat).kind {
            PatKind::Bind { local, .. } => each(*local),
            PatKind::Tuple(parts) | PatKind::TupleStruct(_, _, parts) => {
                for &part in parts {
                    self.each_bound(part, each);
                }
            }
            PatKind::Typed(inner, _) => self.each_bound(*inner, each),
            _ => {}
        }
    }
}

/// Whether a call of the function may wait before it returns.
fn may_wait(db: &Db<'_>, def: Def, waiting: Waiting) -> bool {
    match types::asyncness(db, def) {
        Asyncness::Async => return false,
        Asyncness::Unknown => return true,
        Asyncness::Sync => {}
    }
    if db.krate(db.crate_of(def.module)).is_stub {
        let has = |word| types::stub_attr(db, def, word).is_some();
        return match waiting {
            Waiting::Any => has("blocks") || has("waits") || has("polls"),
            Waiting::Polling => has("polls"),
        };
    }
    // A trait's function may be any of its impls'.
    if types::parent(db, def).is_some_and(|parent| matches!(db.item(parent).kind, ItemKind::Trait(_))) {
        return true;
    }
    // Sources of dependencies are not looked into for this: they may do anything.
    if db.krate(db.crate_of(def.module)).package.is_some_and(|package| !db.is_local(package)) {
        return true;
    }
    if let Some(known) = db.summaries.waits.get(&def) {
        return known;
    }
    if DEPTH.get() >= MAX_DEPTH {
        return true;
    }
    DEPTH.set(DEPTH.get() + 1);
    let answer = body_may_wait(db, def).unwrap_or(true);
    DEPTH.set(DEPTH.get() - 1);
    // A yes that was cut off by the depth is not kept: it would depend on who asked first.
    if DEPTH.get() == 0 || !answer {
        db.summaries.waits.insert(def, answer);
    }
    answer
}

fn body_may_wait(db: &Db<'_>, def: Def) -> Option<bool> {
    let function = db.function(def)?;
    let BodySource::Block(span) = function.body else { return None };
    if !db.is_written(def) {
        return None;
    }
    let body = db.body(def.module, function.body, Some(function)).ok()?;
    let typed = types::infer(db, def, &body, span.start);
    let root = body.root?;
    let flow = Flow::new(Subject { db, owner: def, body: &body, typed: &typed, safe: None }, false);
    Some(flow.region(root).into_iter().any(|part| flow.waits_itself(part, Waiting::Any)) || flow.a_drop_may_wait())
}
