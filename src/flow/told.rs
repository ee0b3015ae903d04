//! Whether an error that work may yield has been told of before it is lost with the handle.
//!
//! Called by `spawns` for work that yields a `Result`. The values that work can end with are followed back to where
//! they are made: an `Ok(..)` is no error, and one that something else was given before, a log or a function, has been
//! heard of. What is not understood is an error that nobody has seen, as the type says. It does not look into the
//! functions that work calls.

use rustc_hash::FxHashSet;

use super::Flow;
use crate::syntax::tree::{Block, ExprId, ExprKind, LocalId, MacroKind, Stmt};
use crate::types::{self, Lang, ty::Ty};

impl Flow<'_, '_> {
    /// Whether work in sight may end with an error that nobody has been told of.
    pub(super) fn loses_error(&self, work: ExprId) -> bool {
        let mut body = work;
        loop {
            body = match self.kind(body) {
                ExprKind::Async(_, inner) | ExprKind::Await(inner) => *inner,
                ExprKind::Closure(closure) => closure.body,
                ExprKind::Block(Block { stmts, tail: Some(tail), .. }) if stmts.is_empty() && body == work => *tail,
                _ => break,
            };
        }
        let mut open = vec![body];
        while let Some(id) = open.pop() {
            match self.kind(id) {
                // Their values are their own.
                ExprKind::Closure(_) | ExprKind::Async(..) if !self.runs_in_place(id) => {}
                ExprKind::Try(inner) if !self.is_told(*inner) && !self.is_option(*inner) => return true,
                ExprKind::Return(Some(value)) if !self.ends_told(*value) => return true,
                _ => self.children(id, &mut open),
            }
        }
        !self.ends_told(body)
    }

    /// Whether no value of an expression is an error that nobody has been told of.
    fn ends_told(&self, id: ExprId) -> bool {
        match self.kind(id) {
            _ if matches!(self.ty(id), Ty::Never) => true,
            ExprKind::Block(block) => match block.tail {
                Some(tail) => block.label.is_none() && self.ends_told(tail),
                // It ends with what leaves it.
                None => block.stmts.last().is_some_and(|last| match last {
                    Stmt::Expr(last, _) => self.leaves(*last),
                    Stmt::Let(_) => false,
                }),
            },
            ExprKind::If(_, then, Some(otherwise)) => self.ends_told(*then) && self.ends_told(*otherwise),
            ExprKind::Match(_, arms) => arms.iter().all(|arm| self.ends_told(arm.body)),
            ExprKind::Select(branches) => branches.iter().all(|branch| self.ends_told(branch.handler)),
            _ => self.leaves(id) || self.is_success(id) || self.is_told(id),
        }
    }

    /// Whether nothing comes after an expression.
    fn leaves(&self, id: ExprId) -> bool {
        match self.kind(id) {
            ExprKind::Return(_) | ExprKind::Continue | ExprKind::Macro(MacroKind::Diverge, _) => true,
            ExprKind::Loop(body, _) => {
                !self.any_inside(*body, |_, kind| matches!(kind, ExprKind::Break(..) | ExprKind::Opaque))
            }
            _ => false,
        }
    }

    /// Whether an expression is `Ok(..)`; a library's function of that name stands for it where the error's type is
    /// its own.
    fn is_success(&self, id: ExprId) -> bool {
        let ExprKind::Call(callee, _) = self.kind(id) else { return false };
        let ExprKind::Path(path, _) = self.kind(*callee) else { return false };
        self.is_result(id) && path.segments.last().is_some_and(|it| it.name.as_str() == "Ok")
    }

    fn is_result(&self, id: ExprId) -> bool {
        matches!(self.ty(id), Ty::Adt(def, _) if Lang::of(self.db()).is(*def, "Result"))
    }

    fn is_option(&self, id: ExprId) -> bool {
        matches!(self.ty(id), Ty::Adt(def, _) if Lang::of(self.db()).is(*def, "Option"))
    }

    /// Whether a type is a `Result` whose error nobody misses: one of `()`, as whoever made it so has dealt with what it
    /// was, and one that only says that the other end of a channel is gone.
    pub(super) fn has_quiet_error(&self, ty: &Ty) -> bool {
        let Ty::Adt(def, args) = ty else { return false };
        let is_quiet = |error: &Ty| match error {
            Ty::Adt(def, _) => types::stub_attr(self.db(), *def, "quiet").is_some(),
            error => *error == Ty::unit(),
        };
        Lang::of(self.db()).is(*def, "Result") && args.get(1).is_some_and(is_quiet)
    }

    /// Whether somebody has heard of the error that an expression may be.
    fn is_told(&self, id: ExprId) -> bool {
        match self.kind(id) {
            _ if self.has_quiet_error(self.ty(id)) => true,
            ExprKind::Await(inner) => self.is_told(*inner),
            ExprKind::MethodCall(call) => {
                let Some(def) = self.callee(id) else {
                    return call.args.iter().any(|&arg| self.closure_behind(arg).is_some_and(|it| self.tells(it)));
                };
                let attrs = types::stub_attrs(self.db(), def);
                let told_by = |arg: ExprId| self.closure_behind(arg).is_some_and(|closure| self.tells(closure));
                attrs.iter().any(|attr| match attr.word {
                    "shows_error" | "quiet" => true,
                    "hands_error" => (0..)
                        .zip(&call.args)
                        .any(|(at, &arg)| attr.param == Some(self.parameter(id, def, at)) && told_by(arg)),
                    _ => false,
                })
            }
            ExprKind::Local(_) | ExprKind::Call(..) if self.is_result(id) => self.is_told_before(id),
            _ => false,
        }
    }

    /// Whether a closure tells of its parameter, or does not come back.
    fn tells(&self, closure: ExprId) -> bool {
        let ExprKind::Closure(node) = self.kind(closure) else { return false };
        let mut params = FxHashSet::default();
        for (pat, _) in &node.params {
            self.for_each_bound(*pat, &mut |local| {
                params.insert(local);
            });
        }
        self.any_inside(node.body, |id, _| self.tells_of(id, &params))
            || matches!(self.kind(node.body), ExprKind::Macro(MacroKind::Diverge, _))
    }

    /// Whether what an error is made of has been shown to something in a statement before, in the same block.
    fn is_told_before(&self, error: ExprId) -> bool {
        let mut parts = FxHashSet::default();
        self.any_inside(error, |_, kind| {
            if let ExprKind::Local(local) = kind {
                parts.insert(*local);
            }
            false
        });
        let place = self.span(error);
        let block = self.around(error).find_map(|around| match self.kind(around) {
            ExprKind::Block(block) => Some(block),
            _ => None,
        });
        block.is_some_and(|block: &Block| {
            block.stmts.iter().any(|stmt| {
                let Stmt::Expr(stmt, _) = stmt else { return false };
                self.span(*stmt).end <= place.start && self.tells_in(*stmt, &parts)
            })
        })
    }

    /// Whether a statement tells of variables, or of what it finds in them: `if let Err(e) = &result { warn!("{e}") }`.
    fn tells_in(&self, stmt: ExprId, parts: &FxHashSet<LocalId>) -> bool {
        let mut parts = parts.clone();
        self.any_inside(stmt, |_, kind| {
            let (ExprKind::Let(_, from) | ExprKind::Match(from, _)) = kind else { return false };
            if self.mentions(*from, &parts) {
                let mut note = |local| {
                    parts.insert(local);
                };
                match kind {
                    ExprKind::Let(pat, _) => self.for_each_bound(*pat, &mut note),
                    ExprKind::Match(_, arms) => arms.iter().for_each(|arm| self.for_each_bound(arm.pat, &mut note)),
                    _ => {}
                }
            }
            false
        });
        self.any_inside(stmt, |id, _| self.tells_of(id, &parts))
    }

    /// Whether an expression shows variables to a log, or to a function.
    fn tells_of(&self, id: ExprId, parts: &FxHashSet<LocalId>) -> bool {
        // Variables in format strings are mentioned without a place.
        let in_text = || parts.iter().any(|&local| self.subject.body.local(local).opaque_mentions > 0);
        match self.kind(id) {
            ExprKind::Macro(MacroKind::Borrow | MacroKind::Diverge, _) => self.mentions(id, parts) || in_text(),
            ExprKind::Call(_, args) => !self.is_constructor(id) && args.iter().any(|&arg| self.mentions(arg, parts)),
            ExprKind::MethodCall(call) => call.args.iter().any(|&arg| self.mentions(arg, parts)),
            ExprKind::Opaque => in_text(),
            _ => false,
        }
    }
}
