//! Lowers a function's body into a [`Body`]: expressions in an arena, local variables resolved.
//!
//! Called by `syntax`, one body at a time. Local variables are resolved here, since that needs nothing but the body
//! itself; every other path is left to `resolve`. Macro calls are read by `macros`.

mod patterns;

use std::sync::Arc;

use quote::ToTokens;
use syn::spanned::Spanned;

use super::OwnMacros;
use super::conditional::{is_chosen, is_chosen_expr};
use super::lower::{self, Lines, Offset};
use super::outline;
use super::scopes::Scopes;
use super::tree::{
    Arm, BinaryOp, Block, BlockKind, Body, Closure, Expr, ExprId, ExprKind, FnItem, LetStmt, Literal, Local, LocalId,
    MethodCall, Outline, ParamPat, Pat, PatId, PatKind, Path, Span, Stmt, StructExpr, UnaryOp,
};
use crate::names::Name;

/// The state of lowering one body.
pub(super) struct Lowerer<'t> {
    pub(super) at: Offset<'t>,
    pub(super) own_macros: &'t OwnMacros,
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
    place: (Offset<'t>, &'t OwnMacros),
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
pub(super) fn initialiser(place: (Offset<'_>, &OwnMacros), expr: &syn::Expr) -> Body {
    let mut lowerer = Lowerer::new(place);
    let root = lowerer.expr(expr);
    lowerer.finish(root)
}

impl<'t> Lowerer<'t> {
    fn new((at, own_macros): (Offset<'t>, &'t OwnMacros)) -> Self {
        Self {
            at,
            own_macros,
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

    fn statements(&mut self, span: Span, stmts: &[syn::Stmt], kind: BlockKind, label: Option<Name>) -> ExprId {
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

    // ------------------------------------------------------------------------------------------ expressions

    /// The place of a part of another expression, with the parentheses around it.
    fn around(&self, node: &syn::Expr, id: ExprId) -> Span {
        match node {
            syn::Expr::Paren(node) => self.at.group(node.paren_token.span),
            _ => self.span(id),
        }
    }

    pub(super) fn exprs<'a>(&mut self, exprs: impl IntoIterator<Item = &'a syn::Expr>) -> Vec<ExprId> {
        exprs.into_iter().map(|expr| self.expr(expr)).collect()
    }

    /// Lowers an expression.
    pub(super) fn expr(&mut self, expr: &syn::Expr) -> ExprId {
        let at = self.at;
        match expr {
            syn::Expr::Array(node) => {
                let elems = self.exprs(&node.elems);
                self.add(at.group(node.bracket_token.span), ExprKind::Array(elems))
            }
            syn::Expr::Assign(node) => {
                let value = self.expr(&node.right);
                let place = self.expr(&node.left);
                let span = self.around(&node.left, place).to(self.around(&node.right, value));
                self.add(span, ExprKind::Assign(None, place, value))
            }
            syn::Expr::Async(node) => {
                let block = self.block(&node.block, BlockKind::Plain, None);
                let span = at.of(node.async_token.span).to(self.span(block));
                self.add(span, ExprKind::Async(node.capture.is_some(), block))
            }
            syn::Expr::Await(node) => {
                let base = self.expr(&node.base);
                let span = self.around(&node.base, base).to(at.of(node.await_token.span));
                self.add(span, ExprKind::Await(base))
            }
            syn::Expr::Binary(node) => self.binary(node),
            syn::Expr::Block(node) => {
                let label = node.label.as_ref().map(|label| lower::name(&label.name.ident));
                self.block(&node.block, BlockKind::Plain, label)
            }
            syn::Expr::Break(node) => {
                let value = node.expr.as_ref().map(|value| self.expr(value));
                let mut span = at.of(node.break_token.span);
                if let Some(label) = &node.label {
                    span = span.to(at.of(label.ident.span()));
                }
                let span = value.map_or(span, |value| span.to(self.span(value)));
                let label = node.label.as_ref().map(|label| lower::name(&label.ident));
                self.add(span, ExprKind::Break(label, value))
            }
            syn::Expr::Call(node) => {
                let callee = self.expr(&node.func);
                let args = self.exprs(&node.args);
                let span = self.around(&node.func, callee).to(at.group(node.paren_token.span));
                self.add(span, ExprKind::Call(callee, args))
            }
            syn::Expr::Cast(node) => {
                let value = self.expr(&node.expr);
                let span = self.around(&node.expr, value).to(at.of(node.as_token.span));
                let ty = lower::ty(at, &node.ty);
                self.add(span, ExprKind::Cast(value, ty))
            }
            syn::Expr::Closure(node) => self.closure(node),
            syn::Expr::Const(node) => self.block(&node.block, BlockKind::Const, None),
            syn::Expr::Continue(node) => self.add(at.of(node.continue_token.span), ExprKind::Continue),
            syn::Expr::Field(node) => {
                let base = self.expr(&node.base);
                let (name, member) = match &node.member {
                    syn::Member::Named(ident) => (lower::name(ident), ident.span()),
                    syn::Member::Unnamed(index) => (Name::new(&index.index.to_string()), index.span),
                };
                let span = self.around(&node.base, base).to(at.of(member));
                self.add(span, ExprKind::Field(base, name))
            }
            syn::Expr::ForLoop(node) => {
                let iter = self.expr(&node.expr);
                let (pat, body) = self.scoped(|this| {
                    let pat = this.pat(&node.pat);
                    (pat, this.block(&node.body, BlockKind::Plain, None))
                });
                let label = node.label.as_ref().map(|label| lower::name(&label.name.ident));
                let span = at.of(node.for_token.span).to(self.span(body));
                self.add(span, ExprKind::For(pat, iter, body, label))
            }
            syn::Expr::Group(node) => self.expr(&node.expr),
            syn::Expr::If(node) => self.if_expr(node),
            syn::Expr::Index(node) => {
                let base = self.expr(&node.expr);
                let index = self.expr(&node.index);
                let span = self.around(&node.expr, base).to(at.group(node.bracket_token.span));
                self.add(span, ExprKind::Index(base, index))
            }
            syn::Expr::Infer(node) => self.add(at.of(node.underscore_token.span), ExprKind::Path(underscore(), None)),
            syn::Expr::Let(node) => {
                let value = self.expr(&node.expr);
                let pat = self.pat(&node.pat);
                let span = at.of(node.let_token.span).to(self.around(&node.expr, value));
                self.add(span, ExprKind::Let(pat, value))
            }
            syn::Expr::Lit(node) => self.add(at.of(node.lit.span()), ExprKind::Literal(literal(&node.lit))),
            syn::Expr::Loop(node) => {
                let body = self.block(&node.body, BlockKind::Plain, None);
                let label = node.label.as_ref().map(|label| lower::name(&label.name.ident));
                let span = at.of(node.loop_token.span).to(self.span(body));
                self.add(span, ExprKind::Loop(body, label))
            }
            syn::Expr::Macro(node) => super::macros::call(self, &node.mac),
            syn::Expr::Match(node) => self.match_expr(node),
            syn::Expr::MethodCall(node) => {
                let receiver = self.expr(&node.receiver);
                let args = self.exprs(&node.args);
                let span = self.around(&node.receiver, receiver).to(at.group(node.paren_token.span));
                let call = MethodCall {
                    receiver,
                    name: lower::name(&node.method),
                    name_span: at.of(node.method.span()),
                    turbofish: node.turbofish.as_ref().map(|args| lower::generic_args(at, args)),
                    args,
                };
                self.add(span, ExprKind::MethodCall(Box::new(call)))
            }
            syn::Expr::Paren(node) => self.expr(&node.expr),
            syn::Expr::Path(node) => self.path_expr(node),
            syn::Expr::Range(node) => {
                let start = node.start.as_ref().map(|start| self.expr(start));
                let end = node.end.as_ref().map(|end| self.expr(end));
                let (limits, closed) = match &node.limits {
                    syn::RangeLimits::HalfOpen(token) => (at.of(token.spans[0]), false),
                    syn::RangeLimits::Closed(token) => (at.of(token.spans[0]), true),
                };
                let span = start.map_or(limits, |start| self.span(start).to(limits));
                let span = end.map_or(span, |end| span.to(self.span(end)));
                self.add(span, ExprKind::Range(start, end, closed))
            }
            syn::Expr::RawAddr(node) => {
                let value = self.expr(&node.expr);
                let span = at.of(node.and_token.span).to(self.around(&node.expr, value));
                self.add(span, ExprKind::Ref(true, value))
            }
            syn::Expr::Reference(node) => {
                let value = self.expr(&node.expr);
                let span = at.of(node.and_token.span).to(self.around(&node.expr, value));
                self.add(span, ExprKind::Ref(node.mutability.is_some(), value))
            }
            syn::Expr::Repeat(node) => {
                let value = self.expr(&node.expr);
                let len = self.expr(&node.len);
                self.add(at.group(node.bracket_token.span), ExprKind::Repeat(value, len))
            }
            syn::Expr::Return(node) => {
                let value = node.expr.as_ref().map(|value| self.expr(value));
                let span = at.of(node.return_token.span);
                let span = value.map_or(span, |value| span.to(self.span(value)));
                self.add(span, ExprKind::Return(value))
            }
            syn::Expr::Struct(node) => self.struct_expr(node),
            syn::Expr::Try(node) => {
                let value = self.expr(&node.expr);
                let span = self.around(&node.expr, value).to(at.of(node.question_token.span));
                self.add(span, ExprKind::Try(value))
            }
            syn::Expr::TryBlock(node) => self.block(&node.block, BlockKind::Try, None),
            syn::Expr::Tuple(node) => {
                let elems = self.exprs(&node.elems);
                self.add(at.group(node.paren_token.span), ExprKind::Tuple(elems))
            }
            syn::Expr::Unary(node) => {
                let value = self.expr(&node.expr);
                let (token, kind) = match &node.op {
                    syn::UnOp::Deref(token) => (token.span, ExprKind::Deref(value)),
                    syn::UnOp::Not(token) => (token.span, ExprKind::Unary(UnaryOp::Not, value)),
                    syn::UnOp::Neg(token) => (token.span, ExprKind::Unary(UnaryOp::Neg, value)),
                    _ => return value,
                };
                let span = at.of(token).to(self.around(&node.expr, value));
                self.add(span, kind)
            }
            syn::Expr::Unsafe(node) => self.block(&node.block, BlockKind::Unsafe, None),
            syn::Expr::While(node) => {
                let (condition, body) = self.scoped(|this| {
                    let condition = this.expr(&node.cond);
                    (condition, this.block(&node.body, BlockKind::Plain, None))
                });
                let label = node.label.as_ref().map(|label| lower::name(&label.name.ident));
                let span = at.of(node.while_token.span).to(self.span(body));
                self.add(span, ExprKind::While(condition, body, label))
            }
            other => {
                let span = at.of(other.span());
                self.opaque(span, other.to_token_stream())
            }
        }
    }

    fn binary(&mut self, node: &syn::ExprBinary) -> ExprId {
        // Operators nest to the left: walk down the left side in a loop, so that long chains do not recurse.
        let mut chain = vec![node];
        while let syn::Expr::Binary(left) = &*chain[chain.len() - 1].left {
            chain.push(left);
        }
        let first = &chain[chain.len() - 1].left;
        let mut left = self.expr(first);
        let mut start = self.around(first, left);
        for node in chain.into_iter().rev() {
            let right = self.expr(&node.right);
            let span = start.to(self.around(&node.right, right));
            start = span;
            let (op, assigns) = binary_op(&node.op);
            let kind =
                if assigns { ExprKind::Assign(Some(op), left, right) } else { ExprKind::Binary(op, left, right) };
            left = self.add(span, kind);
        }
        left
    }

    fn closure(&mut self, node: &syn::ExprClosure) -> ExprId {
        let at = self.at;
        let mut header = at.of(node.inputs_begin.span).to(at.of(node.inputs_end.span));
        if let Some(token) = &node.capture {
            header = header.to(at.of(token.span));
        }
        if let Some(token) = &node.asyncness {
            header = header.to(at.of(token.span));
        }
        let (params, body) = self.scoped(|this| {
            let params: Vec<_> = node
                .inputs
                .iter()
                .map(|input| match input {
                    syn::Pat::Type(typed) => (this.pat(&typed.pat), Some(lower::ty(at, &typed.ty))),
                    pat => (this.pat(pat), None),
                })
                .collect();
            (params, this.expr(&node.body))
        });
        let closure = Closure {
            params,
            ret: lower::return_type(at, &node.output),
            body,
            is_async: node.asyncness.is_some(),
            is_move: node.capture.is_some(),
            header,
        };
        let span = header.to(self.around(&node.body, body));
        self.add(span, ExprKind::Closure(Box::new(closure)))
    }

    fn if_expr(&mut self, node: &syn::ExprIf) -> ExprId {
        let (condition, then) = self.scoped(|this| {
            let condition = this.expr(&node.cond);
            (condition, this.block(&node.then_branch, BlockKind::Plain, None))
        });
        let otherwise = node.else_branch.as_ref().map(|(_, otherwise)| self.expr(otherwise));
        let span = self.at.of(node.if_token.span).to(self.span(otherwise.unwrap_or(then)));
        self.add(span, ExprKind::If(condition, then, otherwise))
    }

    fn match_expr(&mut self, node: &syn::ExprMatch) -> ExprId {
        let scrutinee = self.expr(&node.expr);
        let arms = node
            .arms
            .iter()
            .map(|arm| {
                self.scoped(|this| {
                    let (pat, guard) = match &arm.pat {
                        syn::Pat::Guard(guarded) => {
                            let pat = this.pat(&guarded.pat);
                            (pat, Some(this.expr(&guarded.guard)))
                        }
                        pat => (this.pat(pat), None),
                    };
                    Arm { pat, guard, body: this.chosen(&arm.body, &arm.attrs) }
                })
            })
            .collect();
        let span = self.at.of(node.match_token.span).to(self.at.group(node.brace_token.span));
        self.add(span, ExprKind::Match(scrutinee, arms))
    }

    fn path_expr(&mut self, node: &syn::ExprPath) -> ExprId {
        let path = lower::path(self.at, node.qself.as_ref(), &node.path);
        let span = path.span;
        if let Some(local) = path.single().and_then(|name| self.scopes.local(name)) {
            self.add(span, ExprKind::Local(local))
        } else {
            let scope = self.scope();
            self.add(span, ExprKind::Path(path, scope))
        }
    }

    fn struct_expr(&mut self, node: &syn::ExprStruct) -> ExprId {
        let path = lower::path(self.at, node.qself.as_ref(), &node.path);
        let fields = node
            .fields
            .iter()
            .map(|field| {
                let name = match &field.member {
                    syn::Member::Named(ident) => lower::name(ident),
                    syn::Member::Unnamed(index) => Name::new(&index.index.to_string()),
                };
                (name, self.chosen(&field.expr, &field.attrs))
            })
            .collect();
        let rest = node.rest.as_ref().map(|rest| self.expr(rest));
        let span = path.span.to(self.at.group(node.brace_token.span));
        let scope = self.scope();
        self.add(span, ExprKind::Struct(Box::new(StructExpr { path, scope, fields, rest })))
    }
}

fn literal(lit: &syn::Lit) -> Literal {
    let suffix = |suffix: &str| (!suffix.is_empty()).then(|| Name::new(suffix));
    match lit {
        syn::Lit::ByteStr(_) => Literal::ByteStr,
        syn::Lit::CStr(_) => Literal::CStr,
        syn::Lit::Char(_) => Literal::Char,
        syn::Lit::Byte(_) => Literal::Byte,
        syn::Lit::Int(number) => Literal::Int(suffix(number.suffix())),
        syn::Lit::Float(number) => Literal::Float(suffix(number.suffix())),
        syn::Lit::Bool(_) => Literal::Bool,
        _ => Literal::Str,
    }
}

/// The operator, and whether it assigns.
fn binary_op(op: &syn::BinOp) -> (BinaryOp, bool) {
    use syn::BinOp;
    match op {
        BinOp::Add(_) => (BinaryOp::Arith("Add"), false),
        BinOp::Sub(_) => (BinaryOp::Arith("Sub"), false),
        BinOp::Mul(_) => (BinaryOp::Arith("Mul"), false),
        BinOp::Div(_) => (BinaryOp::Arith("Div"), false),
        BinOp::Rem(_) => (BinaryOp::Arith("Rem"), false),
        BinOp::BitXor(_) => (BinaryOp::Arith("BitXor"), false),
        BinOp::BitAnd(_) => (BinaryOp::Arith("BitAnd"), false),
        BinOp::BitOr(_) => (BinaryOp::Arith("BitOr"), false),
        BinOp::Shl(_) => (BinaryOp::Arith("Shl"), false),
        BinOp::Shr(_) => (BinaryOp::Arith("Shr"), false),
        BinOp::And(_) | BinOp::Or(_) => (BinaryOp::Logic, false),
        BinOp::Eq(_) | BinOp::Lt(_) | BinOp::Le(_) | BinOp::Ne(_) | BinOp::Ge(_) | BinOp::Gt(_) => {
            (BinaryOp::Compare, false)
        }
        _ => (BinaryOp::Arith(""), true),
    }
}

/// The path `_`, which stands on the left of an assignment.
fn underscore() -> Path {
    let name = Name::new("_");
    Path {
        global: false,
        qself: None,
        segments: vec![super::tree::Segment { name, args: None }],
        span: Span::default(),
    }
}
