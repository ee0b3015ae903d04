//! Where an expression stands, as far as an edit of it needs to know.
//!
//! Called where facts are written, for what they are about. A spot says nothing about what should be done; the cures of
//! `checks` read it.

use super::place::{self, Place};
use super::{Flow, Here};
use crate::syntax::tree::{Block, ExprId, ExprKind, LocalId, Span, Stmt};
use crate::types;
use crate::types::ty::Ty;

/// Where an expression stands.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    /// Whether `.await` can be written there.
    pub in_async: bool,
    /// What is in reach there.
    pub place: Place,
    /// Where the statement begins that it is a part of, if what is put before that runs just before it.
    pub statement: Option<u32>,
    /// Whether it is the whole of a statement that ends with a semicolon.
    pub alone: bool,
    /// The end of the block around it, if that is reached, and the block's value takes nothing to compute.
    pub end: Option<Gap>,
    /// How often that block is run.
    pub course: Course,
    /// Whether `.await` or `?` can follow it as it is, without parentheses.
    pub tight: bool,
}

/// A place between two statements, or between the last one and the brace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Where what follows begins.
    pub at: u32,
    /// Whether it is the closing brace that follows.
    pub brace: bool,
}

/// How often a block is run, of all the times that the body around it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// Each time, once.
    Once,
    /// In each round of a loop that is run each time, or in each round of another.
    Rounds {
        /// Where the statement begins that the loop is.
        before: u32,
        /// The end of the block around the loop, if that is reached.
        end: Option<Gap>,
    },
    /// Now and then, or that was not found out.
    Sometimes,
}

/// A closure that a call is given.
#[derive(Clone, Copy, Debug)]
pub struct Given {
    /// From `async`, `move` or `|` to the closing `|` or the result type.
    pub header: Span,
    /// What it does.
    pub body: Span,
    /// Whether that is a block in braces.
    pub is_block: bool,
    /// Whether it says `move`.
    pub is_move: bool,
}

impl Default for Spot {
    fn default() -> Self {
        Self {
            in_async: false,
            place: place::UNKNOWN,
            statement: None,
            alone: false,
            end: None,
            course: Course::Sometimes,
            tight: true,
        }
    }
}

impl Flow<'_, '_> {
    /// Notes what is known where an expression stands.
    pub(super) fn note_here(&mut self, id: ExprId, here: Here) {
        self.in_async[id.0 as usize] = here.in_async;
        self.places[id.0 as usize] = here.place;
    }

    /// Where an expression stands.
    pub(super) fn spot(&self, id: ExprId) -> Spot {
        let mut spot = Spot {
            in_async: self.in_async[id.0 as usize],
            place: self.places[id.0 as usize],
            tight: self.is_tight(id),
            ..Spot::default()
        };
        let mut inner = id;
        for around in self.around(id) {
            match self.kind(around) {
                ExprKind::Block(block) => {
                    spot.statement = statement_start(self, block, inner);
                    spot.alone = block.stmts.iter().any(|stmt| matches!(stmt, Stmt::Expr(expr, true) if *expr == id));
                    spot.end = self.end_of_block(around, block);
                    spot.course = self.course(around);
                    break;
                }
                // What runs later, or again and again, has no statement of its own.
                ExprKind::Closure(_) | ExprKind::While(..) | ExprKind::Select(_) => break,
                _ => inner = around,
            }
        }
        spot
    }

    /// The end of a block, before its value, if that is reached and takes nothing to compute.
    fn end_of_block(&self, id: ExprId, block: &Block) -> Option<Gap> {
        let computes = block.tail.is_some_and(|tail| !self.is_statement(tail) && !self.is_at_hand(tail));
        if computes { None } else { self.gap_after(id, block, block.stmts.len()) }
    }

    /// Whether an expression only names values, or puts them together: `Ok(())`, `(a, b)`.
    fn is_at_hand(&self, id: ExprId) -> bool {
        match self.kind(id) {
            ExprKind::Local(_) | ExprKind::Path(..) | ExprKind::Literal(_) => true,
            ExprKind::Tuple(parts) => parts.iter().all(|&part| self.is_at_hand(part)),
            ExprKind::Call(callee, args) => {
                let is_variant = matches!(self.kind(*callee), ExprKind::Path(path, _)
                    if path.last().is_some_and(|name| name.as_str().starts_with(char::is_uppercase)));
                is_variant && args.iter().all(|&arg| self.is_at_hand(arg))
            }
            _ => false,
        }
    }

    /// How often a block is run.
    fn course(&self, block: ExprId) -> Course {
        let Some(parent) = self.parent_of(block) else { return Course::Once };
        match self.kind(parent) {
            ExprKind::Async(..) | ExprKind::Closure(_) => Course::Once,
            ExprKind::Block(_) => self.course(parent),
            ExprKind::For(..) | ExprKind::While(..) | ExprKind::Loop(..) => {
                let Some(outer) = self.parent_of(parent) else { return Course::Sometimes };
                match self.kind(outer) {
                    ExprKind::Block(around) if self.course(outer) != Course::Sometimes => {
                        Course::Rounds { before: self.span(parent).start, end: self.end_of_block(outer, around) }
                    }
                    _ => Course::Sometimes,
                }
            }
            _ => Course::Sometimes,
        }
    }

    /// The variable that is declared at a place.
    pub(super) fn local_at(&self, span: Span) -> Option<LocalId> {
        let index = self.subject.body.locals.iter().position(|local| local.span == span)?;
        Some(LocalId(index as u32))
    }

    /// Behind the last statement of a variable's block that mentions it.
    pub(super) fn gap_after_last_mention(&self, local: LocalId) -> Option<Gap> {
        let scope = self.block_of(local)?;
        let ExprKind::Block(block) = self.kind(scope) else { return None };
        let variable = self.subject.body.local(local);
        let last = variable.mentions.iter().map(|&mention| self.span(mention).end).max().unwrap_or(variable.span.end);
        if let Some(tail) = block.tail.filter(|&tail| self.span(tail).start < last) {
            return self.is_statement(tail).then(|| self.brace(scope));
        }
        let index = block.stmts.partition_point(|stmt| stmt_span(self, stmt).start < last);
        self.gap_after(scope, block, index)
    }

    /// Behind the first `count` statements of a block, if the code gets there.
    fn gap_after(&self, id: ExprId, block: &Block, count: usize) -> Option<Gap> {
        let leaves = |stmt: &Stmt| match stmt {
            Stmt::Expr(expr, _) => matches!(self.ty(*expr), Ty::Never),
            Stmt::Let(_) => false,
        };
        let reached = || block.stmts.iter().position(leaves).unwrap_or(block.stmts.len());
        if count > *self.reached.borrow_mut().entry(id).or_insert_with(reached) {
            return None;
        }
        let next = block.stmts.get(count).map(|stmt| stmt_span(self, stmt).start);
        let tail = block.tail.filter(|&tail| !self.is_statement(tail));
        let next = next.or_else(|| tail.map(|tail| self.span(tail).start));
        Some(next.map_or_else(|| self.brace(id), |at| Gap { at, brace: false }))
    }

    /// Behind the statement of a block that an expression is, or is the end of.
    pub(super) fn gap_behind(&self, id: ExprId) -> Option<Gap> {
        let scope = self.parent_of(id)?;
        let ExprKind::Block(block) = self.kind(scope) else { return None };
        let end = self.span(id).end;
        let count = block.stmts.partition_point(|stmt| stmt_span(self, stmt).start < end);
        self.gap_after(scope, block, count)
    }

    /// Before the closing brace of a block.
    fn brace(&self, block: ExprId) -> Gap {
        Gap { at: self.span(block).end - 1, brace: true }
    }

    /// Whether the last expression of a block could as well be a statement with others behind it.
    fn is_statement(&self, tail: ExprId) -> bool {
        let is_unit = matches!(self.ty(tail), Ty::Tuple(parts) if parts.is_empty());
        match self.kind(tail) {
            ExprKind::For(..) | ExprKind::While(..) => true,
            ExprKind::If(..) | ExprKind::Match(..) | ExprKind::Loop(..) | ExprKind::Block(_) => is_unit,
            _ => false,
        }
    }

    /// Whether a future surely borrows nothing: neither from what the call that makes it is given, nor from what its
    /// block takes along.
    pub(super) fn borrows_nothing(&self, id: ExprId) -> bool {
        let is_plain = |ty: &Ty| !ty.any(&mut |part| matches!(part, Ty::Ref(..) | Ty::Unknown));
        let are_plain = |args: &[ExprId]| args.iter().all(|&arg| is_plain(self.ty(arg)));
        match self.kind(id) {
            ExprKind::Call(_, args) => are_plain(args),
            ExprKind::MethodCall(call) => {
                let signature = self.callee(id).and_then(|def| types::signature(self.db(), def));
                let takes = signature.is_some_and(|it| matches!(&it.receiver, Some(ty) if !matches!(ty, Ty::Ref(..))));
                takes && is_plain(self.ty(call.receiver)) && are_plain(&call.args)
            }
            ExprKind::Async(is_move, _) => {
                let span = self.span(id);
                let body = self.subject.body;
                (0..body.locals.len() as u32).map(LocalId).all(|local| {
                    let variable = body.local(local);
                    let is_taken = !span.holds(variable.span)
                        && (variable.opaque_mentions > 0
                            || variable.mentions.iter().any(|&mention| span.holds(self.span(mention))));
                    !is_taken || *is_move && is_plain(self.subject.typed.local(local))
                })
            }
            _ => false,
        }
    }

    /// The closure that an argument is.
    pub(super) fn given(&self, id: ExprId) -> Option<Given> {
        let ExprKind::Closure(node) = self.kind(id) else { return None };
        let is_block = matches!(self.kind(node.body), ExprKind::Block(_));
        Some(Given { header: node.header, body: self.span(node.body), is_block, is_move: node.is_move })
    }

    /// Whether a postfix binds to the whole expression.
    fn is_tight(&self, id: ExprId) -> bool {
        !matches!(
            self.kind(id),
            ExprKind::Ref(..)
                | ExprKind::Deref(_)
                | ExprKind::Unary(..)
                | ExprKind::Binary(..)
                | ExprKind::Assign(..)
                | ExprKind::Cast(..)
                | ExprKind::Closure(_)
                | ExprKind::Range(..)
                | ExprKind::Return(_)
                | ExprKind::Break(..)
                | ExprKind::Let(..)
                | ExprKind::If(..)
                | ExprKind::Match(..)
                | ExprKind::Block(_)
        )
    }
}

fn stmt_span(flow: &Flow<'_, '_>, stmt: &Stmt) -> Span {
    match stmt {
        Stmt::Let(stmt) => stmt.span,
        Stmt::Expr(expr, _) => flow.span(*expr),
    }
}

/// Where the statement of a block begins that `part` is, or is in.
fn statement_start(flow: &Flow<'_, '_>, block: &Block, part: ExprId) -> Option<u32> {
    let inside = flow.span(part);
    // Statements come in the order of the text.
    let before = block.stmts.partition_point(|stmt| stmt_span(flow, stmt).end <= inside.start);
    let statement = block.stmts.get(before).map(|stmt| stmt_span(flow, stmt));
    let all = statement.into_iter().chain(block.tail.map(|tail| flow.span(tail)));
    all.into_iter().find(|span| span.holds(inside)).map(|span| span.start)
}
