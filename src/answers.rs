//! What the tool takes each expression for, written down so that it can be held against the compiler's own answer.
//!
//! Called by `examples/answers.rs`, which `benches/answers.py` runs; no user sees it. It looks into all bodies of the
//! named files, with or without words that could matter, and tells of each expression that has a value whether that
//! value is a future. It finds nothing and knows no lints.

use std::path::PathBuf;

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use crate::Request;
use crate::db::{Db, Def, ModId};
use crate::names::Name;
use crate::run;
use crate::syntax::tree::{Body, ExprId, ExprKind, ItemKind, SlotKind, Span, Stmt};
use crate::types::{self, Typed};
use crate::workspace;

/// What is known of one expression.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answer {
    /// The file, as the user named it.
    pub path: PathBuf,
    /// The expression, without parentheses around it.
    pub span: Span,
    /// Whether its value implements `Future`, as the lints go by it; none if that is not known.
    pub is_future: Option<bool>,
    /// Whether it names a place (a variable, a field) rather than making a value.
    pub is_place: bool,
    /// The body that it stands in.
    pub body: Span,
}

/// The answers for all expressions of the files that a request names, by path and place.
///
/// # Errors
///
/// If there are no threads to work with.
pub fn answers(request: &Request) -> Result<Vec<Answer>, String> {
    let options = workspace::Options {
        current_dir: request.current_dir.clone(),
        cargo_home: request.cargo_home.clone(),
        threads: request.threads.unwrap_or(0),
    };
    let workspace = workspace::discover(workspace::collect(&request.paths, &request.current_dir), &options);
    let mut all: Vec<Answer> = run::in_pool(request.threads, || {
        let db = Db::new(&workspace, &[], request.limits);
        let of_file = |file: &workspace::InputFile| {
            let id = db.file_at(&file.path, Some(&file.shown));
            if db.source(id).is_err() || db.parse_error(id).is_some() {
                return Vec::new();
            }
            let mut walk = Walk { db: &db, shown: &file.shown, found: Vec::new() };
            walk.module(db.home(id, file.package));
            walk.found
        };
        workspace.files.par_iter().flat_map_iter(of_file).collect()
    })?;
    all.sort();
    all.dedup();
    Ok(all)
}

/// Goes through the bodies of a file.
struct Walk<'a, 'w> {
    db: &'a Db<'w>,
    shown: &'a PathBuf,
    found: Vec<Answer>,
}

impl Walk<'_, '_> {
    fn module(&mut self, module: ModId) {
        // What a macro makes stands nowhere.
        for def in self.db.defs(module).filter(|def| def.module == module) {
            self.item(def);
        }
    }

    fn item(&mut self, def: Def) {
        let slot = self.db.slot(def);
        match slot.kind {
            SlotKind::Mod if slot.body.is_some() => {
                if let Some(child) = self.db.child(def.module, def.item) {
                    self.module(child);
                }
            }
            SlotKind::Impl | SlotKind::Trait => {
                for member in self.db.parts(def).filter(|member| member.module == def.module) {
                    self.item(member);
                }
            }
            // A constant's value is no place for a probe: it may only call what is constant too.
            SlotKind::Fn if self.db.is_written(def) => self.function(def),
            _ => {}
        }
    }

    fn function(&mut self, def: Def) {
        let ItemKind::Fn(function) = &self.db.item(def).kind else { return };
        let Some(span) = function.body.span() else { return };
        let Ok(body) = self.db.body(def.module, function.body, Some(function)) else { return };
        let typed = types::infer(self.db, def, &body, span.start);
        self.expressions(&body, &typed, span);
        for scope in 0..body.items.blocks.len() as u32 {
            self.module(self.db.block_module(def.module, span.start, &body, scope));
        }
    }

    fn expressions(&mut self, body: &Body, typed: &Typed, span: Span) {
        let silent = without_value(body);
        for index in 0..body.exprs.len() as u32 {
            let id = ExprId(index);
            if silent.contains(&id) {
                continue;
            }
            let ty = typed.expr(id);
            self.found.push(Answer {
                path: self.shown.clone(),
                span: body.expr(id).span,
                is_future: types::is_future(self.db, &typed.env, ty)
                    .or_else(|| types::future_kind(self.db, &typed.env, ty).map(|_| true)),
                is_place: is_place(body, id),
                body: span,
            });
        }
    }
}

/// Whether an expression names a place.
fn is_place(body: &Body, id: ExprId) -> bool {
    matches!(
        body.expr(id).kind,
        ExprKind::Local(_) | ExprKind::Path(..) | ExprKind::Deref(_) | ExprKind::Index(..) | ExprKind::Field(..)
    )
}

/// Whether an expression needs no comma behind it.
fn ends_with_braces(body: &Body, id: ExprId) -> bool {
    matches!(
        body.expr(id).kind,
        ExprKind::If(..) | ExprKind::Match(..) | ExprKind::Async(..) | ExprKind::Select(_) | ExprKind::Macro(..)
    )
}

/// The expressions that have no value of their own, or that something else cannot stand in the place of: what is
/// called, assigned to, or the body of something, conditions with patterns, and closures, async blocks and literals,
/// whose types come from around them.
fn without_value(body: &Body) -> FxHashSet<ExprId> {
    let mut without: FxHashSet<ExprId> = body.root.into_iter().collect();
    for index in 0..body.exprs.len() as u32 {
        let id = ExprId(index);
        match &body.expr(id).kind {
            ExprKind::Closure(closure) => without.extend([id, closure.body]),
            ExprKind::Call(callee, _) => without.extend([*callee]),
            ExprKind::Assign(_, place, _) => without.extend([id, *place]),
            ExprKind::If(condition, then, otherwise) => {
                without.extend([*condition, *then]);
                without.extend(otherwise);
            }
            ExprKind::While(condition, inner, _) => without.extend([id, *condition, *inner]),
            ExprKind::For(_, _, inner, _) | ExprKind::Loop(inner, _) | ExprKind::Async(_, inner) => {
                without.extend([id, *inner]);
            }
            ExprKind::Match(_, arms) => {
                without.extend(arms.iter().filter_map(|arm| arm.guard));
                without.extend(arms.iter().map(|arm| arm.body).filter(|&arm| ends_with_braces(body, arm)));
            }
            ExprKind::Repeat(_, len) => without.extend([*len]),
            ExprKind::Struct(node) => {
                let is_short = |(_, value): &&(Name, ExprId)| matches!(body.expr(*value).kind, ExprKind::Local(_));
                without.extend(node.fields.iter().filter(is_short).map(|(_, value)| *value));
            }
            // A variable may stand in the text that is printed.
            ExprKind::Macro(_, args) => without.extend(args.iter().filter(|&&arg| is_place(body, arg))),
            ExprKind::Select(branches) => without.extend(branches.iter().map(|branch| branch.handler)),
            ExprKind::Block(block) => {
                let unterminated = block.stmts.iter().filter_map(|stmt| match stmt {
                    Stmt::Let(stmt) => stmt.otherwise,
                    // Of a macro it is not kept whether one follows.
                    Stmt::Expr(expr, semicolon) => (!semicolon || ends_with_braces(body, *expr)).then_some(*expr),
                });
                without.extend(unterminated.chain([id]));
            }
            ExprKind::Let(..)
            | ExprKind::Binary(..)
            | ExprKind::Literal(_)
            | ExprKind::Return(_)
            | ExprKind::Break(..)
            | ExprKind::Continue
            | ExprKind::Range(..)
            | ExprKind::Opaque => without.extend([id]),
            _ => {}
        }
    }
    without
}
