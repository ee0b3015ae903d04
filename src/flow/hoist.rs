//! A runtime that is made again and again: what it takes to make it once, outside.
//!
//! Called by `new_runtimes` for the fact; the edit is made by the checks. Only a runtime that a `let` binds, that is only
//! borrowed afterwards, and whose making depends on nothing inside can be moved out.

use super::{Flow, Given};
use crate::syntax::tree::{Block, ExprId, ExprKind, LetStmt, PatKind, Span, Stmt};
use crate::types;
use crate::types::ty::Ty;

/// How a `let` can be moved out of what repeats it.
#[derive(Clone, Copy, Debug)]
pub struct Hoist {
    /// The whole `let`, with its semicolon.
    pub statement: Span,
    /// The variable's name.
    pub name: Span,
    /// What it is bound to.
    pub init: Span,
    /// Where the statement begins that what repeats it is a part of.
    pub outside: u32,
    /// If each round starts a thread that makes it: where that statement begins, and the thread's closure.
    pub thread: Option<(u32, Given)>,
}

impl Flow<'_, '_> {
    /// How the `let` around an expression that makes a runtime can be moved out of what repeats it.
    pub(super) fn hoist(&self, made: ExprId) -> Option<Hoist> {
        let scope = self.around(made).find(|&around| matches!(self.kind(around), ExprKind::Block(_)))?;
        let ExprKind::Block(block) = self.kind(scope) else { return None };
        let (stmt, init) = self.let_around(block, made)?;
        let PatKind::Bind { local, sub: None, by_ref: None } = self.subject.body.pat(stmt.pat).kind else {
            return None;
        };
        let variable = self.subject.body.local(local);
        if variable.opaque_mentions > 0 || !variable.mentions.iter().all(|&mention| self.is_lent_at(mention)) {
            return None;
        }
        let parent = self.parent_of(scope)?;
        let (repeated, thread) = if self.repeats_block(parent) {
            (parent, None)
        } else {
            let (spawn, given) = self.thread_around(parent)?;
            let start = self.spot(spawn).statement?;
            let round = self.around(spawn).find(|&around| matches!(self.kind(around), ExprKind::Block(_)))?;
            (self.parent_of(round).filter(|&around| self.repeats_block(around))?, Some((start, given)))
        };
        let whole = match self.kind(repeated) {
            ExprKind::Closure(_) => self.runners.get(&repeated)?.0,
            _ => repeated,
        };
        let inside = self.span(whole);
        let init = self.span(init);
        let depends = self.subject.body.locals.iter().any(|local| {
            inside.holds(local.span) && local.mentions.iter().any(|&mention| init.holds(self.span(mention)))
        });
        if depends {
            return None;
        }
        let outside = self.spot(whole).statement?;
        Some(Hoist { statement: stmt.span, name: variable.span, init, outside, thread })
    }

    fn let_around<'b>(&self, block: &'b Block, made: ExprId) -> Option<(&'b LetStmt, ExprId)> {
        block.stmts.iter().find_map(|stmt| match stmt {
            Stmt::Let(stmt) if stmt.otherwise.is_none() => {
                let init = stmt.init.filter(|&init| self.span(init).holds(self.span(made)))?;
                Some((&**stmt, init))
            }
            _ => None,
        })
    }

    /// Whether a mention of a variable is a call of a method that borrows it.
    fn is_lent_at(&self, mention: ExprId) -> bool {
        let Some(&(call, None)) = self.runners.get(&mention) else { return false };
        self.callee(call)
            .and_then(|def| types::signature(self.db(), def))
            .is_some_and(|signature| matches!(signature.receiver, Some(Ty::Ref(false, _))))
    }

    /// Whether what a block is the body of runs it again and again.
    fn repeats_block(&self, id: ExprId) -> bool {
        match self.kind(id) {
            ExprKind::For(..) | ExprKind::While(..) | ExprKind::Loop(..) => true,
            ExprKind::Closure(_) => self.repeats(id).is_some(),
            _ => false,
        }
    }

    /// The call that starts a thread with a closure.
    fn thread_around(&self, closure: ExprId) -> Option<(ExprId, Given)> {
        let given = self.given(closure)?;
        let &(call, Some(_)) = self.runners.get(&closure)? else { return None };
        let runs = types::stub_attrs(self.db(), self.callee(call)?).iter().any(|attr| attr.word == "runs");
        runs.then_some((call, given))
    }
}
