//! Lowers expressions: one function for each kind that has parts.
//!
//! Called by `body` for statements and by `macros` for arguments. Parts are added before what they are parts of, and
//! the place of an expression is put together from those of its parts and of the tokens that are its own.

use proc_macro2::Span as TokenSpan;
use quote::ToTokens;
use syn::spanned::Spanned;

use super::Lowerer;
use crate::names::Name;
use crate::syntax::tree::{
    Arm, BinaryOp, BlockKind, Closure, ExprId, ExprKind, Literal, MethodCall, PatKind, Path, Segment, Span, StructExpr,
    UnaryOp,
};
use crate::syntax::{lower, macros};

impl Lowerer<'_> {
    pub(in crate::syntax) fn exprs<'a>(&mut self, exprs: impl IntoIterator<Item = &'a syn::Expr>) -> Vec<ExprId> {
        exprs.into_iter().map(|expr| self.expr(expr)).collect()
    }

    /// Lowers an expression.
    pub(in crate::syntax) fn expr(&mut self, expr: &syn::Expr) -> ExprId {
        let at = self.at;
        match expr {
            syn::Expr::Array(node) => self.array(node),
            syn::Expr::Assign(node) => self.assignment(node),
            syn::Expr::Async(node) => self.async_block(node),
            syn::Expr::Await(node) => self.await_expr(node),
            syn::Expr::Binary(node) => self.binary(node),
            syn::Expr::Block(node) => self.block(&node.block, BlockKind::Plain, label(node.label.as_ref())),
            syn::Expr::Break(node) => self.break_expr(node),
            syn::Expr::Call(node) => self.call(node),
            syn::Expr::Cast(node) => self.cast(node),
            syn::Expr::Closure(node) => self.closure(node),
            syn::Expr::Const(node) => self.block(&node.block, BlockKind::Const, None),
            syn::Expr::Continue(node) => self.add(at.of(node.continue_token.span), ExprKind::Continue),
            syn::Expr::Field(node) => self.field(node),
            syn::Expr::ForLoop(node) => self.for_loop(node),
            syn::Expr::Group(node) => self.expr(&node.expr),
            syn::Expr::If(node) => self.if_expr(node),
            syn::Expr::Index(node) => self.index(node),
            syn::Expr::Infer(node) => self.add(at.of(node.underscore_token.span), ExprKind::Path(underscore(), None)),
            syn::Expr::Let(node) => self.let_expr(node),
            syn::Expr::Lit(node) => self.add(at.of(node.lit.span()), ExprKind::Literal(literal(&node.lit))),
            syn::Expr::Loop(node) => self.loop_expr(node),
            syn::Expr::Macro(node) => macros::call(self, &node.mac),
            syn::Expr::Match(node) => self.match_expr(node),
            syn::Expr::MethodCall(node) => self.method_call(node),
            syn::Expr::Paren(node) => self.expr(&node.expr),
            syn::Expr::Path(node) => self.path_expr(node),
            syn::Expr::Range(node) => self.range(node),
            syn::Expr::RawAddr(node) => self.reference(node.and_token.span, true, &node.expr),
            syn::Expr::Reference(node) => self.reference(node.and_token.span, node.mutability.is_some(), &node.expr),
            syn::Expr::Repeat(node) => self.repeat(node),
            syn::Expr::Return(node) => self.return_expr(node),
            syn::Expr::Struct(node) => self.struct_expr(node),
            syn::Expr::Try(node) => self.try_expr(node),
            syn::Expr::TryBlock(node) => self.block(&node.block, BlockKind::Try, None),
            syn::Expr::Tuple(node) => self.tuple(node),
            syn::Expr::Unary(node) => self.unary(node),
            syn::Expr::Unsafe(node) => self.block(&node.block, BlockKind::Unsafe, None),
            syn::Expr::While(node) => self.while_loop(node),
            other => {
                let span = at.of(other.span());
                self.opaque(span, other.to_token_stream())
            }
        }
    }

    /// The place of a part of another expression, with the parentheses around it.
    fn around(&self, node: &syn::Expr, id: ExprId) -> Span {
        match node {
            syn::Expr::Paren(node) => self.at.group(node.paren_token.span),
            _ => self.span(id),
        }
    }

    fn array(&mut self, node: &syn::ExprArray) -> ExprId {
        let elems = self.exprs(&node.elems);
        self.add(self.at.group(node.bracket_token.span), ExprKind::Array(elems))
    }

    fn assignment(&mut self, node: &syn::ExprAssign) -> ExprId {
        // As it is evaluated: what the value asks for, it asks before the place is overwritten.
        let value = self.expr(&node.right);
        let place = self.expr(&node.left);
        let span = self.around(&node.left, place).to(self.around(&node.right, value));
        self.add(span, ExprKind::Assign(None, place, value))
    }

    fn async_block(&mut self, node: &syn::ExprAsync) -> ExprId {
        let block = self.block(&node.block, BlockKind::Plain, None);
        let span = self.at.of(node.async_token.span).to(self.span(block));
        self.add(span, ExprKind::Async(node.capture.is_some(), block))
    }

    fn await_expr(&mut self, node: &syn::ExprAwait) -> ExprId {
        let base = self.expr(&node.base);
        let span = self.around(&node.base, base).to(self.at.of(node.await_token.span));
        self.add(span, ExprKind::Await(base))
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

    fn break_expr(&mut self, node: &syn::ExprBreak) -> ExprId {
        let value = node.expr.as_ref().map(|value| self.expr(value));
        let mut span = self.at.of(node.break_token.span);
        if let Some(label) = &node.label {
            span = span.to(self.at.of(label.ident.span()));
        }
        let span = value.map_or(span, |value| span.to(self.span(value)));
        let label = node.label.as_ref().map(|label| lower::name(&label.ident));
        self.add(span, ExprKind::Break(label, value))
    }

    fn call(&mut self, node: &syn::ExprCall) -> ExprId {
        let callee = self.expr(&node.func);
        let args = self.exprs(&node.args);
        let span = self.around(&node.func, callee).to(self.at.group(node.paren_token.span));
        self.add(span, ExprKind::Call(callee, args))
    }

    fn cast(&mut self, node: &syn::ExprCast) -> ExprId {
        let value = self.expr(&node.expr);
        let span = self.around(&node.expr, value).to(self.at.of(node.as_token.span));
        let ty = lower::ty(self.at, &node.ty);
        self.add(span, ExprKind::Cast(value, ty))
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

    /// Lowers code that a macro does something with, as if it were handed over in a closure: it may run later, often or
    /// never, and nobody knows what becomes of its value. What `names` stand for is not known in it.
    pub(in crate::syntax) fn handed_to_macro(
        &mut self,
        span: Span,
        names: &[Name],
        lower: impl FnOnce(&mut Self) -> ExprId,
    ) -> ExprId {
        let header = Span { start: span.start, end: span.start };
        let (params, body) = self.scoped(|this| {
            let bind = |&name: &Name| {
                let local = this.declare(name, header);
                (this.add_pat(header, PatKind::Bind { local, by_ref: None, sub: None }), None)
            };
            let params = names.iter().map(bind).collect();
            (params, lower(this))
        });
        let closure = Closure { params, ret: None, body, is_async: false, is_move: false, header };
        self.add(span, ExprKind::Closure(Box::new(closure)))
    }

    fn field(&mut self, node: &syn::ExprField) -> ExprId {
        let base = self.expr(&node.base);
        let token = match &node.member {
            syn::Member::Named(ident) => ident.span(),
            syn::Member::Unnamed(index) => index.span,
        };
        let span = self.around(&node.base, base).to(self.at.of(token));
        self.add(span, ExprKind::Field(base, lower::member(&node.member)))
    }

    fn for_loop(&mut self, node: &syn::ExprForLoop) -> ExprId {
        let iter = self.expr(&node.expr);
        let (pat, body) = self.scoped(|this| {
            let pat = this.pat(&node.pat);
            (pat, this.block(&node.body, BlockKind::Plain, None))
        });
        let label = label(node.label.as_ref());
        let span = self.at.of(node.for_token.span).to(self.span(body));
        self.add(span, ExprKind::For(pat, iter, body, label))
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

    fn index(&mut self, node: &syn::ExprIndex) -> ExprId {
        let base = self.expr(&node.expr);
        let index = self.expr(&node.index);
        let span = self.around(&node.expr, base).to(self.at.group(node.bracket_token.span));
        self.add(span, ExprKind::Index(base, index))
    }

    fn let_expr(&mut self, node: &syn::ExprLet) -> ExprId {
        let value = self.expr(&node.expr);
        let pat = self.pat(&node.pat);
        let span = self.at.of(node.let_token.span).to(self.around(&node.expr, value));
        self.add(span, ExprKind::Let(pat, value))
    }

    fn loop_expr(&mut self, node: &syn::ExprLoop) -> ExprId {
        let body = self.block(&node.body, BlockKind::Plain, None);
        let label = label(node.label.as_ref());
        let span = self.at.of(node.loop_token.span).to(self.span(body));
        self.add(span, ExprKind::Loop(body, label))
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

    fn method_call(&mut self, node: &syn::ExprMethodCall) -> ExprId {
        let receiver = self.expr(&node.receiver);
        let args = self.exprs(&node.args);
        let span = self.around(&node.receiver, receiver).to(self.at.group(node.paren_token.span));
        let call = MethodCall {
            receiver,
            name: lower::name(&node.method),
            name_span: self.at.of(node.method.span()),
            turbofish: node.turbofish.as_ref().map(|args| lower::generic_args(self.at, args)),
            args,
        };
        self.add(span, ExprKind::MethodCall(Box::new(call)))
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

    fn range(&mut self, node: &syn::ExprRange) -> ExprId {
        let start = node.start.as_ref().map(|start| self.expr(start));
        let end = node.end.as_ref().map(|end| self.expr(end));
        let (limits, closed) = match &node.limits {
            syn::RangeLimits::HalfOpen(token) => (self.at.of(token.spans[0]), false),
            syn::RangeLimits::Closed(token) => (self.at.of(token.spans[0]), true),
        };
        let span = start.map_or(limits, |start| self.span(start).to(limits));
        let span = end.map_or(span, |end| span.to(self.span(end)));
        self.add(span, ExprKind::Range(start, end, closed))
    }

    fn reference(&mut self, token: TokenSpan, mutable: bool, target: &syn::Expr) -> ExprId {
        let value = self.expr(target);
        let span = self.at.of(token).to(self.around(target, value));
        self.add(span, ExprKind::Ref(mutable, value))
    }

    fn repeat(&mut self, node: &syn::ExprRepeat) -> ExprId {
        let value = self.expr(&node.expr);
        let len = self.expr(&node.len);
        self.add(self.at.group(node.bracket_token.span), ExprKind::Repeat(value, len))
    }

    fn return_expr(&mut self, node: &syn::ExprReturn) -> ExprId {
        let value = node.expr.as_ref().map(|value| self.expr(value));
        let span = self.at.of(node.return_token.span);
        let span = value.map_or(span, |value| span.to(self.span(value)));
        self.add(span, ExprKind::Return(value))
    }

    fn struct_expr(&mut self, node: &syn::ExprStruct) -> ExprId {
        let path = lower::path(self.at, node.qself.as_ref(), &node.path);
        let fields = node.fields.iter();
        let fields =
            fields.map(|field| (lower::member(&field.member), self.chosen(&field.expr, &field.attrs))).collect();
        let rest = node.rest.as_ref().map(|rest| self.expr(rest));
        let span = path.span.to(self.at.group(node.brace_token.span));
        let scope = self.scope();
        self.add(span, ExprKind::Struct(Box::new(StructExpr { path, scope, fields, rest })))
    }

    fn try_expr(&mut self, node: &syn::ExprTry) -> ExprId {
        let value = self.expr(&node.expr);
        let span = self.around(&node.expr, value).to(self.at.of(node.question_token.span));
        self.add(span, ExprKind::Try(value))
    }

    fn tuple(&mut self, node: &syn::ExprTuple) -> ExprId {
        let elems = self.exprs(&node.elems);
        self.add(self.at.group(node.paren_token.span), ExprKind::Tuple(elems))
    }

    fn unary(&mut self, node: &syn::ExprUnary) -> ExprId {
        let value = self.expr(&node.expr);
        let (token, kind) = match &node.op {
            syn::UnOp::Deref(token) => (token.span, ExprKind::Deref(value)),
            syn::UnOp::Not(token) => (token.span, ExprKind::Unary(UnaryOp::Not, value)),
            syn::UnOp::Neg(token) => (token.span, ExprKind::Unary(UnaryOp::Neg, value)),
            _ => return value,
        };
        let span = self.at.of(token).to(self.around(&node.expr, value));
        self.add(span, kind)
    }

    fn while_loop(&mut self, node: &syn::ExprWhile) -> ExprId {
        let (condition, body) = self.scoped(|this| {
            let condition = this.expr(&node.cond);
            (condition, this.block(&node.body, BlockKind::Plain, None))
        });
        let label = label(node.label.as_ref());
        let span = self.at.of(node.while_token.span).to(self.span(body));
        self.add(span, ExprKind::While(condition, body, label))
    }
}

fn label(label: Option<&syn::Label>) -> Option<Name> {
    label.map(|label| lower::name(&label.name.ident))
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
    Path { global: false, qself: None, segments: vec![Segment { name, args: None }], span: Span::default() }
}
