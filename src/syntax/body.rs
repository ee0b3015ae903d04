//! Lowers a function's body into a [`Body`]: expressions in an arena, local variables resolved.
//!
//! Called by `syntax`, one body at a time. Local variables are resolved here, since that needs nothing but the body
//! itself; every other path is left to `resolve`. Macro calls are read by `macros`.

mod expressions;
mod patterns;

use std::sync::Arc;

use super::CalledMacros;
use super::conditional::{is_chosen, is_chosen_expr};
use super::lower::{self, Lines, Offset};
use super::outline;
use super::scopes::Scopes;
use super::tree::{
    Block, BlockKind, Body, Expr, ExprId, ExprKind, FnItem, LetStmt, Local, LocalId, Outline, ParamPat, Pat, PatId,
    PatKind, Span, Stmt,
};
use crate::names::Name;

/// The state of lowering one body.
pub(super) struct Lowerer<'t> {
    pub(super) at: Offset<'t>,
    /// The text of the file.
    pub(super) text: &'t str,
    pub(super) macros: &'t CalledMacros,
    body: Body,
    items: Outline,
    scopes: Scopes,
    /// The block scopes with items that we are in.
    block_scopes: Vec<u32>,
    /// Whether the variables that are bound now may be unused in other configurations.
    conditional: bool,
    /// The variables that the earlier alternatives of the pattern at hand have bound.
    alternatives: Vec<(Name, LocalId)>,
}

/// What a body stands in.
#[derive(Clone, Copy)]
pub(super) struct Place<'t> {
    pub(super) at: Offset<'t>,
    /// The text of the file.
    pub(super) text: &'t str,
    pub(super) macros: &'t CalledMacros,
}

/// The pattern of a parameter that is more than a name.
pub(super) struct ParamPattern<'t> {
    /// Which parameter.
    pub(super) index: usize,
    pub(super) pat: syn::Pat,
    /// The pattern was parsed from its own text.
    pub(super) lines: Lines<'t>,
}

/// Lowers the block of a function.
pub(super) fn function<'t>(
    place: Place<'t>,
    block: &syn::Block,
    signature: Option<&FnItem>,
    params: &'t [ParamPattern<'t>],
) -> Body {
    let mut lowerer = Lowerer::new(place);
    if let Some(signature) = signature {
        lowerer.parameters(signature, params);
    }
    let root = lowerer.block(block, BlockKind::Plain, None);
    lowerer.finish(root)
}

/// Lowers the initialiser of a constant.
pub(super) fn initialiser(place: Place<'_>, expr: &syn::Expr) -> Body {
    let mut lowerer = Lowerer::new(place);
    let root = lowerer.expr(expr);
    lowerer.finish(root)
}

impl<'t> Lowerer<'t> {
    fn new(Place { at, text, macros }: Place<'t>) -> Self {
        Self {
            at,
            text,
            macros,
            body: Body::default(),
            items: Outline::default(),
            scopes: Scopes::default(),
            block_scopes: Vec::new(),
            conditional: false,
            alternatives: Vec::new(),
        }
    }

    fn finish(mut self, root: ExprId) -> Body {
        self.body.root = Some(root);
        self.body.items = Arc::new(self.items);
        self.body
    }

    fn parameters(&mut self, signature: &FnItem, parsed: &'t [ParamPattern<'t>]) {
        if signature.receiver.is_some() {
            self.body.self_local = Some(self.declare(Name::new("self"), signature.signature));
        }
        for (index, param) in signature.params.iter().enumerate() {
            let pat = match &param.pat {
                ParamPat::Name(name, span) => {
                    let local = self.declare(*name, *span);
                    self.add_pat(*span, PatKind::Bind { local, by_ref: None, sub: None })
                }
                ParamPat::Wild => self.add_pat(signature.signature, PatKind::Wild),
                ParamPat::Source(span) => match parsed.iter().find(|param| param.index == index) {
                    Some(param) => {
                        let outer = std::mem::replace(&mut self.at, Offset::new(span.start, &param.lines));
                        let pat = self.pat(&param.pat);
                        self.at = outer;
                        pat
                    }
                    None => self.add_pat(*span, PatKind::Opaque),
                },
            };
            self.body.params.push(pat);
        }
    }

    // ------------------------------------------------------------------------------------------ scopes

    pub(super) fn scoped<T>(&mut self, lower: impl FnOnce(&mut Self) -> T) -> T {
        self.scopes.enter();
        let value = lower(self);
        self.scopes.leave();
        value
    }

    fn declare(&mut self, name: Name, span: Span) -> LocalId {
        let id = LocalId(self.body.locals.len() as u32);
        let opaque_mentions = u32::from(self.conditional);
        self.body.locals.push(Local { name, span, mentions: Vec::new(), opaque_mentions });
        self.scopes.bind(name, id);
        id
    }

    /// Notes a mention of a variable in code that is not read.
    pub(super) fn mention(&mut self, name: Name) {
        if let Some(local) = self.scopes.local(name) {
            self.body.locals[local.0 as usize].opaque_mentions += 1;
        }
    }

    fn scope(&self) -> Option<u32> {
        self.block_scopes.last().copied()
    }

    // ------------------------------------------------------------------------------------------ adding

    pub(super) fn add(&mut self, span: Span, kind: ExprKind) -> ExprId {
        let id = ExprId(self.body.exprs.len() as u32);
        if let ExprKind::Local(local) = &kind {
            self.body.locals[local.0 as usize].mentions.push(id);
        }
        self.body.exprs.push(Expr { span, kind });
        id
    }

    fn add_pat(&mut self, span: Span, kind: PatKind) -> PatId {
        self.body.pats.push(Pat { span, kind });
        PatId(self.body.pats.len() as u32 - 1)
    }

    pub(super) fn span(&self, id: ExprId) -> Span {
        self.body.expr(id).span
    }

    /// An expression that is not understood: the variables in it count as used.
    pub(super) fn opaque(&mut self, span: Span, tokens: proc_macro2::TokenStream) -> ExprId {
        super::macros::mention_all(self, tokens);
        self.add(span, ExprKind::Opaque)
    }

    // ------------------------------------------------------------------------------------------ blocks

    /// Lowers a block; `label` is the name of a labelled block.
    pub(super) fn block(&mut self, block: &syn::Block, kind: BlockKind, label: Option<Name>) -> ExprId {
        let span = self.at.group(block.brace_token.span);
        self.statements(span, &block.stmts, kind, label)
    }

    pub(super) fn statements(
        &mut self,
        span: Span,
        stmts: &[syn::Stmt],
        kind: BlockKind,
        label: Option<Name>,
    ) -> ExprId {
        let items: Vec<&syn::Item> = stmts
            .iter()
            .filter_map(|stmt| match stmt {
                syn::Stmt::Item(item) => Some(item),
                _ => None,
            })
            .collect();
        self.scopes.enter();
        let scope = (!items.is_empty()).then(|| {
            let around = self.scope();
            let scope = outline::block(self.at, &mut self.items, around, &items);
            let names = self.items.blocks[scope as usize].items.iter();
            let hiding = names.filter_map(|&item| self.items.entries[item.entry as usize].slot.name);
            let hiding: Vec<Name> = hiding.collect();
            for name in hiding {
                self.scopes.hide(name);
            }
            self.block_scopes.push(scope);
            scope
        });
        let mut lowered = Vec::with_capacity(stmts.len());
        let mut tail = None;
        for (index, stmt) in stmts.iter().enumerate() {
            let last = index + 1 == stmts.len();
            match stmt {
                syn::Stmt::Local(local) => lowered.push(self.let_stmt(local)),
                syn::Stmt::Item(_) => {}
                syn::Stmt::Expr(expr, None) if last => tail = Some(self.chosen(expr, &[])),
                syn::Stmt::Expr(expr, semicolon) => {
                    let expr = self.chosen(expr, &[]);
                    lowered.push(Stmt::Expr(expr, semicolon.is_some()));
                }
                syn::Stmt::Macro(stmt) => {
                    let braced = matches!(stmt.mac.delimiter, syn::MacroDelimiter::Brace(_));
                    let is_tail = last && stmt.semi_token.is_none();
                    if let Some(inner) = super::macros::pinned_lets(self, &stmt.mac) {
                        for inner in &inner {
                            if let syn::Stmt::Local(local) = inner {
                                lowered.push(self.let_stmt(local));
                            }
                        }
                        continue;
                    }
                    let expr = super::macros::statement(self, &stmt.mac);
                    self.note_chosen(expr, is_chosen(&stmt.attrs));
                    if is_tail {
                        tail = Some(expr);
                    } else {
                        lowered.push(Stmt::Expr(expr, stmt.semi_token.is_some() || braced));
                    }
                }
            }
        }
        if scope.is_some() {
            self.block_scopes.pop();
        }
        self.scopes.leave();
        self.add(span, ExprKind::Block(Block { stmts: lowered, tail, label, scope, kind }))
    }

    fn let_stmt(&mut self, local: &syn::Local) -> Stmt {
        let span = self.at.of(local.let_token.span).to(self.at.of(local.semi_token.span));
        let (init, otherwise) = match &local.init {
            Some(init) => {
                let value = self.expr(&init.expr);
                (Some(value), init.diverge.as_ref().map(|(_, otherwise)| self.expr(otherwise)))
            }
            None => (None, None),
        };
        let is_chosen = is_chosen(&local.attrs);
        let outer = self.conditional;
        self.conditional |= is_chosen;
        let known = self.body.locals.len();
        let (pat, ty) = match &local.pat {
            syn::Pat::Type(typed) => (self.pat(&typed.pat), Some(lower::ty(self.at, &typed.ty))),
            pat => (self.pat(pat), None),
        };
        self.conditional = outer;
        if is_chosen {
            self.note_twins(known);
        }
        Stmt::Let(Box::new(LetStmt { pat, ty, init, otherwise, span }))
    }

    /// Notes what the variables from an index on stand for in other configurations: what they did before.
    fn note_twins(&mut self, known: usize) {
        for at in known..self.body.locals.len() {
            let name = self.body.locals[at].name;
            let before = self.scopes.local_before(name, LocalId(known as u32));
            self.body.twins.extend(before.map(|before| (LocalId(at as u32), before)));
        }
    }

    /// Lowers an expression that may be there in some configurations only.
    fn chosen(&mut self, expr: &syn::Expr, attrs: &[syn::Attribute]) -> ExprId {
        let id = self.expr(expr);
        self.note_chosen(id, is_chosen(attrs) || is_chosen_expr(expr));
        id
    }

    fn note_chosen(&mut self, id: ExprId, is_chosen: bool) {
        if is_chosen {
            self.body.conditional.push(id);
        }
    }
}
