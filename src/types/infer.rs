//! Infers the types of a body: one walk forward, with variables for what is only known later.
//!
//! Called by `flow` through [`infer`]. The code compiles, so types that have to be equal are taken to be equal, and
//! what does not fit is a coercion that we do not follow. Closures are looked at after the other arguments of a
//! call, when the bounds on the callee's parameters tell what they are given.

use std::cell::RefCell;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::lang::Lang;
use super::lower::{self, Lower};
use super::methods::{self, Candidate, Site};
use super::solver::Env;
use super::ty::{Args, AsyncOrigin, AsyncTy, ClosureTy, FnSig, Predicate, Projection, Subst, TraitBound, Ty};
use super::{futures, traits, twins};
use crate::db::{Db, Def, ModId};
use crate::names::Name;
use crate::resolve::{self, Ns, Res};
use crate::syntax::tree::{
    BinaryOp, Block, Body, Closure, Expr, ExprId, ExprKind, Fields, GenericArgs, ImportAs, ItemKind, Literal, LocalId,
    MacroKind, MethodCall, PatId, PatKind, Path, SelectBranch, SlotKind, Stmt, StructExpr, TypeRef, UnaryOp,
};

/// How deep the parts of a type may be compared.
const MAX_UNIFY_DEPTH: u32 = 32;

/// How deep the bounds of impls are followed.
const MAX_FULFIL_DEPTH: u32 = 3;

/// The function behind a call.
#[derive(Clone, Debug)]
pub struct Callee {
    /// The function.
    pub def: Def,
    /// What generic parameters stand for.
    pub subst: Subst,
}

/// What was found out about a body.
#[derive(Debug)]
pub struct Typed {
    /// The type of each expression.
    pub exprs: Vec<Ty>,
    /// The type of each local variable.
    pub locals: Vec<Ty>,
    /// The type that each pattern is matched against.
    pub pats: Vec<Ty>,
    /// The functions behind calls, method calls and paths that name functions.
    pub callees: FxHashMap<ExprId, Callee>,
    /// The bounds that hold in the body.
    pub env: Env,
    /// Whether a limit was reached, so that the rest of the body is unknown.
    pub gave_up: bool,
}

impl Typed {
    /// The type of an expression.
    pub fn expr(&self, id: ExprId) -> &Ty {
        &self.exprs[id.0 as usize]
    }

    /// The type of a variable.
    pub fn local(&self, id: LocalId) -> &Ty {
        &self.locals[id.0 as usize]
    }

    /// The type that a pattern is matched against.
    pub fn pat(&self, id: PatId) -> &Ty {
        &self.pats[id.0 as usize]
    }
}

/// Infers the types of a body. `owner` is its function or constant, `start` where the body stands in its file.
pub fn infer(db: &Db<'_>, owner: Def, body: &Body, start: u32) -> Typed {
    let env = Env::of(db, owner);
    let mut cx = Infer {
        db,
        body,
        owner,
        start,
        env: &env,
        variables: RefCell::new(Vec::new()),
        exprs: vec![Ty::Unknown; body.exprs.len()],
        locals: vec![Ty::Unknown; body.locals.len()],
        pats: vec![Ty::Unknown; body.pats.len()],
        callees: FxHashMap::default(),
        frames: Vec::new(),
        loops: Vec::new(),
        steps: 0,
        scope: None,
        settled: 0,
    };
    cx.function();
    let resolve = |list: Vec<Ty>, cx: &Infer<'_, '_>| list.iter().map(|ty| cx.resolve(ty, 0)).collect();
    let (exprs, locals, pats) =
        (std::mem::take(&mut cx.exprs), std::mem::take(&mut cx.locals), std::mem::take(&mut cx.pats));
    let exprs = resolve(exprs, &cx);
    let locals = resolve(locals, &cx);
    let pats = resolve(pats, &cx);
    let callees = std::mem::take(&mut cx.callees);
    let gave_up = cx.steps > db.limits.body_steps || env.has_given_up();
    drop(cx);
    Typed { exprs, locals, pats, callees, env, gave_up }
}

/// A function, closure or async block that `return` and `?` leave.
struct Frame {
    ret: Ty,
}

struct Infer<'a, 'w> {
    db: &'a Db<'w>,
    body: &'a Body,
    owner: Def,
    start: u32,
    env: &'a Env,
    /// What each variable stands for, once that is known.
    variables: RefCell<Vec<Option<Ty>>>,
    exprs: Vec<Ty>,
    locals: Vec<Ty>,
    pats: Vec<Ty>,
    callees: FxHashMap<ExprId, Callee>,
    frames: Vec<Frame>,
    loops: Vec<(Option<Name>, Option<Ty>)>,
    steps: u32,
    scope: Option<u32>,
    /// How many of the variables stand for nothing that is said here, since it is not said in every configuration.
    settled: usize,
}

impl Infer<'_, '_> {
    fn site(&self) -> Site<'_, '_> {
        Site { db: self.db, env: self.env, module: self.module(self.scope) }
    }

    /// The module that names are looked up in, from a block scope of the body.
    fn module(&self, scope: Option<u32>) -> ModId {
        match scope {
            Some(scope) => self.db.block_module(self.owner.module, self.start, self.body, scope),
            None => self.owner.module,
        }
    }

    fn lang(&self) -> &Lang {
        Lang::of(self.db)
    }

    fn function(&mut self) {
        let body = self.body;
        let signature = lower::signature(self.db, self.owner);
        if let Some(signature) = &signature {
            if let (Some(local), Some(ty)) = (body.self_local, &signature.receiver) {
                self.locals[local.0 as usize] = ty.clone();
            }
            for (&pat, ty) in body.params.iter().zip(&signature.params) {
                let ty = self.normalise(ty);
                self.bind(pat, &ty);
            }
        }
        let declared = match &self.db.item(self.owner).kind {
            ItemKind::Const(ty, _) | ItemKind::Static(ty, _) => Lower::in_item(self.db, self.owner).ty(ty),
            _ => signature.map_or(Ty::Unknown, |signature| signature.body_ret.clone()),
        };
        // A declared `impl Trait` is whatever the body yields.
        let ret = if matches!(declared, Ty::Opaque(_)) { Ty::Unknown } else { self.normalise(&declared) };
        let Some(root) = body.root else { return };
        self.frames.push(Frame { ret: ret.clone() });
        let ty = self.expr(root, Some(&ret));
        self.unify(&ret, &ty);
    }

    // ------------------------------------------------------------------------------------------ variables

    fn fresh(&self) -> Ty {
        let mut variables = self.variables.borrow_mut();
        variables.push(None);
        Ty::Infer(variables.len() as u32 - 1)
    }

    /// What a type is known to be at its outside.
    fn shallow(&self, ty: &Ty) -> Ty {
        let mut ty = ty.clone();
        for _ in 0..MAX_UNIFY_DEPTH {
            match &ty {
                Ty::Infer(at) => match &self.variables.borrow()[*at as usize] {
                    Some(known) => {
                        let known = known.clone();
                        ty = known;
                    }
                    None => return Ty::Infer(*at),
                },
                Ty::Proj(_) => {
                    let inner = self.resolve(&ty, 1);
                    let normal = self.normalise(&inner);
                    if normal == ty {
                        return ty;
                    }
                    ty = normal;
                }
                _ => return ty,
            }
        }
        Ty::Unknown
    }

    /// Puts in all that is known.
    fn resolve(&self, ty: &Ty, depth: u32) -> Ty {
        if depth > MAX_UNIFY_DEPTH {
            return Ty::Unknown;
        }
        match ty {
            Ty::Infer(at) => {
                let known = self.variables.borrow()[*at as usize].clone();
                known.map_or_else(|| ty.clone(), |known| self.resolve(&known, depth + 1))
            }
            Ty::Unknown | Ty::Never | Ty::Prim(_) | Ty::Param(_) => ty.clone(),
            Ty::Proj(_) if depth != 1 => {
                let inner = ty.map_parts(&mut |part| self.resolve(part, depth + 2));
                self.normalise(&inner)
            }
            _ => ty.map_parts(&mut |part| self.resolve(part, depth + 2)),
        }
    }

    fn normalise(&self, ty: &Ty) -> Ty {
        traits::normalise(self.db, self.env, ty)
    }

    fn known(&self, ty: &Ty) -> Ty {
        self.resolve(ty, 0)
    }

    /// Takes two types to be equal.
    fn unify(&mut self, one: &Ty, other: &Ty) {
        self.unify_at(one, other, 0);
    }

    fn unify_at(&mut self, one: &Ty, other: &Ty, depth: u32) {
        self.steps += 1;
        if depth > MAX_UNIFY_DEPTH || self.steps > self.db.limits.body_steps {
            return;
        }
        let one = self.shallow(one);
        let other = self.shallow(other);
        match (&one, &other) {
            (Ty::Infer(a), Ty::Infer(b)) if a == b => {}
            (Ty::Infer(a), Ty::Infer(b)) if (*a as usize) < self.settled => self.set(*b, &one),
            (Ty::Unknown | Ty::Never, _) | (_, Ty::Unknown | Ty::Never) => {}
            (Ty::Infer(at), ty) | (ty, Ty::Infer(at)) => self.set(*at, ty),
            (Ty::Tuple(one), Ty::Tuple(other)) if one.len() == other.len() => self.unify_all(one, other, depth),
            (Ty::Adt(a, one), Ty::Adt(b, other)) if a == b => self.unify_all(one, other, depth),
            (Ty::Ref(_, one), Ty::Ref(_, other))
            | (Ty::Ptr(one), Ty::Ptr(other))
            | (Ty::Slice(one) | Ty::Array(one), Ty::Slice(other) | Ty::Array(other)) => {
                self.unify_at(one, other, depth + 1);
            }
            (Ty::FnPtr(one), Ty::FnPtr(other)) if one.params.len() == other.params.len() => {
                self.unify_all(&one.params, &other.params, depth);
                self.unify_at(&one.ret, &other.ret, depth + 1);
            }
            (Ty::Async(one), Ty::Async(other)) => self.unify_at(&one.output, &other.output, depth + 1),
            (Ty::Dyn(one), Ty::Dyn(other)) => {
                for (one, other) in one.iter().zip(other.iter()).filter(|(one, other)| one.trait_ == other.trait_) {
                    for ((_, one), (_, other)) in one.assoc.iter().zip(&other.assoc) {
                        self.unify_at(one, other, depth + 1);
                    }
                }
            }
            _ => {}
        }
    }

    fn unify_all(&mut self, one: &[Ty], other: &[Ty], depth: u32) {
        for (one, other) in one.iter().zip(other) {
            self.unify_at(one, other, depth + 1);
        }
    }

    fn set(&mut self, at: u32, ty: &Ty) {
        if (at as usize) < self.settled {
            return;
        }
        let resolved = self.resolve(ty, 0);
        let cyclic = resolved.any(&mut |part| *part == Ty::Infer(at));
        if !cyclic && !resolved.deeper_than(MAX_UNIFY_DEPTH) {
            self.variables.borrow_mut()[at as usize] = Some(resolved);
        }
    }

    /// The type of a value that comes out of one of several branches.
    fn merge(&mut self, one: Ty, other: Ty) -> Ty {
        match (self.shallow(&one), self.shallow(&other)) {
            (Ty::Never | Ty::Unknown, _) => other,
            (_, Ty::Never | Ty::Unknown) => one,
            _ => {
                self.unify(&one, &other);
                one
            }
        }
    }

    // ------------------------------------------------------------------------------------------ written types

    fn lower(&self, written: &TypeRef, scope: Option<u32>) -> Ty {
        let fresh = || self.fresh();
        let module = self.module(scope);
        let ty = Lower::in_item(self.db, self.owner).in_body(module, &fresh).ty(written);
        self.normalise(&ty)
    }

    fn lower_args(&self, args: &GenericArgs, scope: Option<u32>) -> Vec<Ty> {
        args.types.iter().map(|arg| self.lower(arg, scope)).collect()
    }

    // ------------------------------------------------------------------------------------------ expressions

    fn expr(&mut self, id: ExprId, expected: Option<&Ty>) -> Ty {
        self.steps += 1;
        if self.steps > self.db.limits.body_steps {
            return Ty::Unknown;
        }
        let body = self.body;
        if body.is_conditional(id) {
            return self.conditional_expr(id);
        }
        let ty = self.expr_kind(id, body.expr(id), expected);
        self.exprs[id.0 as usize] = ty.clone();
        ty
    }

    /// Whether a variable is of another type in other configurations, as far as is known by now.
    fn has_twin(&self, local: LocalId, ty: &Ty) -> bool {
        let twin = self.body.twins.iter().find(|(one, _)| *one == local);
        twin.is_some_and(|(_, other)| self.known(ty) != self.known(&self.locals[other.0 as usize]))
    }

    /// An expression that other configurations have another one for: what stands in it is known, but neither its own
    /// type nor what it says of others' types tells what these are.
    fn conditional_expr(&mut self, id: ExprId) -> Ty {
        let variables = self.variables.borrow().len();
        let outer = std::mem::replace(&mut self.settled, variables);
        let ty = self.expr_kind(id, self.body.expr(id), None);
        self.exprs[id.0 as usize] = ty;
        self.settled = outer;
        Ty::Unknown
    }

    fn all(&mut self, ids: &[ExprId]) -> Vec<Ty> {
        ids.iter().map(|&id| self.expr(id, None)).collect()
    }

    fn expr_kind(&mut self, id: ExprId, expr: &Expr, expected: Option<&Ty>) -> Ty {
        match &expr.kind {
            ExprKind::Local(local) => self.locals[local.0 as usize].clone(),
            ExprKind::Path(path, scope) => self.path(id, path, *scope),
            ExprKind::Literal(literal) => literal_type(*literal),
            ExprKind::Call(callee, args) => self.call(id, *callee, args, expected),
            ExprKind::MethodCall(call) => self.method_call(id, call, expected),
            ExprKind::Field(base, name) => {
                let base = self.expr(*base, None);
                self.field(&base, *name)
            }
            ExprKind::Index(base, index) => self.index(*base, *index),
            ExprKind::Await(base) => {
                let base = self.expr(*base, None);
                let base = self.known(&base);
                futures::future_output(self.db, self.env, &base).unwrap_or(Ty::Unknown)
            }
            ExprKind::Try(inner) => self.try_expr(*inner),
            ExprKind::Ref(mutable, inner) => {
                let expected = expected.map(|ty| self.shallow(ty));
                let target = match &expected {
                    Some(Ty::Ref(_, target)) => Some(&**target),
                    _ => None,
                };
                let inner = self.expr(*inner, target);
                Ty::reference(*mutable, inner)
            }
            ExprKind::Deref(inner) => {
                let inner = self.expr(*inner, None);
                match self.known(&inner) {
                    // Only here: nothing else goes through a pointer by itself.
                    Ty::Ptr(target) => (*target).clone(),
                    inner => methods::deref(self.site(), &inner).unwrap_or(Ty::Unknown),
                }
            }
            ExprKind::Unary(op, inner) => self.unary(*op, *inner),
            ExprKind::Binary(op, left, right) => self.binary(*op, *left, *right),
            ExprKind::Assign(op, place, value) => {
                let place = self.expr(*place, None);
                let value = self.expr(*value, Some(&place));
                if op.is_none() {
                    self.unify(&place, &value);
                }
                Ty::unit()
            }
            ExprKind::Cast(inner, written) => {
                self.expr(*inner, None);
                self.lower(written, self.scope)
            }
            ExprKind::Block(block) => self.block(block, expected),
            ExprKind::Async(_, block) => self.async_block(id, *block),
            ExprKind::Closure(closure) => self.closure(id, closure, expected),
            ExprKind::If(condition, then, otherwise) => {
                self.expr(*condition, None);
                let then = self.expr(*then, expected);
                match otherwise {
                    Some(otherwise) => {
                        let otherwise = self.expr(*otherwise, expected);
                        self.merge(then, otherwise)
                    }
                    None => Ty::unit(),
                }
            }
            ExprKind::Let(pat, value) => {
                let value = self.expr(*value, None);
                self.bind(*pat, &value);
                Ty::prim("bool")
            }
            ExprKind::Match(scrutinee, arms) => {
                let scrutinee = self.expr(*scrutinee, None);
                let mut ty = Ty::Never;
                for arm in arms {
                    self.bind(arm.pat, &scrutinee);
                    if let Some(guard) = arm.guard {
                        self.expr(guard, None);
                    }
                    let value = self.expr(arm.body, expected);
                    ty = self.merge(ty, value);
                }
                ty
            }
            ExprKind::Loop(body, label) => {
                self.loops.push((*label, None));
                self.expr(*body, None);
                let (_, found) = self.loops.pop().unwrap_or((None, None));
                found.unwrap_or(Ty::Never)
            }
            ExprKind::While(condition, body, label) => {
                self.loops.push((*label, None));
                self.expr(*condition, None);
                self.expr(*body, None);
                self.loops.pop();
                Ty::unit()
            }
            ExprKind::For(pat, iter, body, label) => {
                let iter = self.expr(*iter, None);
                let item = self.assoc(&iter, "IntoIterator", "Item");
                self.bind(*pat, &item);
                self.loops.push((*label, None));
                self.expr(*body, None);
                self.loops.pop();
                Ty::unit()
            }
            ExprKind::Return(value) => {
                let ret = self.frames.last().map_or(Ty::Unknown, |frame| frame.ret.clone());
                let value = value.map_or_else(Ty::unit, |value| self.expr(value, Some(&ret)));
                self.unify(&ret, &value);
                Ty::Never
            }
            ExprKind::Break(label, value) => {
                let value = value.map_or_else(Ty::unit, |value| self.expr(value, None));
                let at = self.loops.iter().rposition(|(known, _)| label.is_none() || known == label);
                if let Some(at) = at {
                    let before = self.loops[at].1.take();
                    let merged = before.map_or(value.clone(), |before| self.merge(before, value.clone()));
                    self.loops[at].1 = Some(merged);
                }
                Ty::Never
            }
            ExprKind::Continue => Ty::Never,
            ExprKind::Tuple(parts) => {
                let expected = expected.map(|ty| self.shallow(ty));
                let wanted = match &expected {
                    Some(Ty::Tuple(wanted)) if wanted.len() == parts.len() => Some(Arc::clone(wanted)),
                    _ => None,
                };
                let parts = parts.iter().enumerate();
                Ty::Tuple(parts.map(|(at, &part)| self.expr(part, wanted.as_ref().map(|wanted| &wanted[at]))).collect())
            }
            ExprKind::Array(elems) => {
                let element = self.elements(elems);
                Ty::Array(Arc::new(element))
            }
            ExprKind::Repeat(value, len) => {
                let value = self.expr(*value, None);
                self.expr(*len, None);
                Ty::Array(Arc::new(value))
            }
            ExprKind::Struct(node) => self.struct_expr(node),
            ExprKind::Range(start, end, closed) => self.range(*start, *end, *closed),
            ExprKind::Macro(MacroKind::Span, args) => {
                self.all(args);
                self.span_macro(id)
            }
            ExprKind::Macro(kind, args) => self.macro_call(*kind, args),
            ExprKind::Select(branches) => self.select(branches),
            ExprKind::Opaque => Ty::Unknown,
        }
    }

    fn elements(&mut self, elems: &[ExprId]) -> Ty {
        let element = self.fresh();
        for &elem in elems {
            let ty = self.expr(elem, Some(&element));
            self.unify(&element, &ty);
        }
        element
    }

    fn block(&mut self, block: &Block, expected: Option<&Ty>) -> Ty {
        let outer = self.scope;
        if block.scope.is_some() {
            self.scope = block.scope;
        }
        if block.label.is_some() {
            self.loops.push((block.label, None));
        }
        let mut diverges = false;
        for stmt in &block.stmts {
            match stmt {
                Stmt::Let(stmt) => {
                    let declared = stmt.ty.as_ref().map(|ty| self.lower(ty, self.scope));
                    let mut ty = declared.clone().unwrap_or_else(|| self.fresh());
                    if let Some(init) = stmt.init {
                        let value = self.expr(init, declared.as_ref());
                        diverges |= matches!(value, Ty::Never);
                        match &declared {
                            Some(declared) => self.unify(declared, &value),
                            None => ty = value,
                        }
                    }
                    self.bind(stmt.pat, &ty);
                    if let Some(otherwise) = stmt.otherwise {
                        self.expr(otherwise, None);
                    }
                }
                Stmt::Expr(expr, _) => {
                    let ty = self.expr(*expr, None);
                    diverges |= matches!(self.shallow(&ty), Ty::Never);
                }
            }
        }
        let mut ty = match block.tail {
            Some(tail) => self.expr(tail, expected),
            None if diverges => Ty::Never,
            None => Ty::unit(),
        };
        if block.label.is_some()
            && let Some((_, Some(broken))) = self.loops.pop()
        {
            ty = self.merge(ty, broken);
        }
        self.scope = outer;
        match block.kind {
            crate::syntax::tree::BlockKind::Try => Ty::Unknown,
            _ => ty,
        }
    }

    fn async_block(&mut self, id: ExprId, block: ExprId) -> Ty {
        let ret = self.fresh();
        let output = self.nested(ret.clone(), |cx| {
            let ty = cx.expr(block, None);
            cx.merge(ty, ret)
        });
        Ty::Async(Arc::new(AsyncTy { origin: AsyncOrigin::Expr(id), output }))
    }

    /// Walks a body of its own: `return`, `break` and `?` do not leave it.
    fn nested(&mut self, ret: Ty, walk: impl FnOnce(&mut Self) -> Ty) -> Ty {
        let loops = std::mem::take(&mut self.loops);
        self.frames.push(Frame { ret });
        let ty = walk(self);
        self.frames.pop();
        self.loops = loops;
        ty
    }

    fn closure(&mut self, id: ExprId, closure: &Closure, expected: Option<&Ty>) -> Ty {
        let expected = expected.and_then(|ty| self.callable(ty));
        let mut params = Vec::with_capacity(closure.params.len());
        for (at, (pat, written)) in closure.params.iter().enumerate() {
            let given = expected.as_ref().and_then(|sig| sig.params.get(at)).cloned();
            let ty = match written {
                Some(written) => {
                    let ty = self.lower(written, self.scope);
                    if let Some(given) = &given {
                        self.unify(&ty, given);
                    }
                    ty
                }
                None => given.unwrap_or_else(|| self.fresh()),
            };
            self.bind(*pat, &ty);
            params.push(ty);
        }
        let declared = closure.ret.as_ref().map(|ret| self.lower(ret, self.scope));
        let ret = declared.clone().unwrap_or_else(|| self.fresh());
        let mut output = self.nested(ret.clone(), |cx| {
            let ty = cx.expr(closure.body, declared.as_ref());
            cx.merge(ty, ret)
        });
        if let Some(declared) = declared {
            self.unify(&declared, &output);
            output = declared;
        }
        if closure.is_async {
            output = Ty::Async(Arc::new(AsyncTy { origin: AsyncOrigin::Expr(id), output }));
        }
        Ty::Closure(Arc::new(ClosureTy { expr: id, sig: FnSig { params, ret: output } }))
    }

    fn try_expr(&mut self, inner: ExprId) -> Ty {
        let ty = self.expr(inner, None);
        match self.known(&ty) {
            Ty::Adt(def, args) => {
                let lang = self.lang();
                let kept = lang.is(def, "Option") || lang.is(def, "Result");
                let control = lang.is(def, "ControlFlow");
                match (kept, control) {
                    (true, _) => args.first().cloned().unwrap_or(Ty::Unknown),
                    (_, true) => args.get(1).cloned().unwrap_or(Ty::Unknown),
                    _ => Ty::Unknown,
                }
            }
            _ => Ty::Unknown,
        }
    }

    fn unary(&mut self, op: UnaryOp, inner: ExprId) -> Ty {
        let ty = self.expr(inner, None);
        let ty = self.known(&ty);
        match (op, ty.peeled()) {
            (_, Ty::Prim(_)) => ty.peeled().clone(),
            (UnaryOp::Not, _) => self.operator("Not", ty, &[]),
            (UnaryOp::Neg, _) => self.operator("Neg", ty, &[]),
        }
    }

    /// What an operator makes of a value, by the impl of its trait.
    fn operator(&self, trait_name: &str, of: Ty, args: &[Ty]) -> Ty {
        let std = self.db.stub("std");
        let path = [Name::new("ops"), Name::new(trait_name)];
        let found = std.map(|std| resolve::library_path(self.db, std, &path, Ns::Type)).unwrap_or_default();
        let [Res::Item(trait_)] = found.as_slice() else { return Ty::Unknown };
        let projection = Projection { self_ty: of, trait_: *trait_, args: args.into(), name: Name::new("Output") };
        traits::project(self.db, self.env, &projection).unwrap_or(Ty::Unknown)
    }

    fn binary(&mut self, op: BinaryOp, left: ExprId, right: ExprId) -> Ty {
        let one = self.expr(left, None);
        let other = self.expr(right, None);
        let BinaryOp::Arith(trait_name) = op else { return Ty::prim("bool") };
        let (one, other) = (self.known(&one), self.known(&other));
        if let (Ty::Prim(left), Ty::Prim(right)) = (one.peeled(), other.peeled()) {
            Ty::Prim(if left.as_str().starts_with('{') { *right } else { *left })
        } else {
            self.operator(trait_name, one, &[other])
        }
    }

    fn index(&mut self, base: ExprId, index: ExprId) -> Ty {
        let base = self.expr(base, None);
        let index = self.expr(index, None);
        let (base, index) = (self.known(&base), self.known(&index));
        let is_range = matches!(&index, Ty::Adt(def, _) if self.db.slot(*def).name.is_some_and(|name| name.as_str().starts_with("Range")));
        for step in methods::autoderef(self.site(), &base) {
            match &step {
                Ty::Slice(element) | Ty::Array(element) => {
                    return if is_range { Ty::Slice(Arc::clone(element)) } else { (**element).clone() };
                }
                Ty::Adt(def, args) if self.lang().is(*def, "Vec") => {
                    let element = args.first().cloned().unwrap_or(Ty::Unknown);
                    return if is_range { Ty::Slice(Arc::new(element)) } else { element };
                }
                Ty::Adt(..) => {
                    let Some(trait_) = self.lang().get("Index") else { return Ty::Unknown };
                    let args: Args = Arc::from([index.clone()]);
                    if traits::impls_of(self.db, self.env, trait_, &args, &step).is_empty() {
                        continue;
                    }
                    let projection = Projection { self_ty: step, trait_, args, name: Name::new("Output") };
                    return traits::project(self.db, self.env, &projection).unwrap_or(Ty::Unknown);
                }
                _ => {}
            }
        }
        Ty::Unknown
    }

    fn range(&mut self, start: Option<ExprId>, end: Option<ExprId>, closed: bool) -> Ty {
        let start = start.map(|start| self.expr(start, None));
        let end = end.map(|end| self.expr(end, start.as_ref()));
        let name = match (&start, &end) {
            (Some(_), Some(_)) if closed => "RangeInclusive",
            (Some(_), Some(_)) => "Range",
            (Some(_), None) => "RangeFrom",
            (None, Some(_)) if closed => "RangeToInclusive",
            (None, Some(_)) => "RangeTo",
            (None, None) => return self.lang().adt("RangeFull", &[]),
        };
        let item = match (start, end) {
            (Some(one), Some(other)) if matches!(&one, Ty::Prim(name) if *name == "{integer}") => other,
            (Some(one), _) => one,
            (None, other) => other.unwrap_or(Ty::Unknown),
        };
        self.lang().adt(name, &[item])
    }

    /// The type that a macro called `info_span!` or alike makes: that of tracing, if it is tracing's.
    fn span_macro(&self, id: ExprId) -> Ty {
        let module = self.db.named_module(self.owner.module);
        let Ok(source) = self.db.source(self.db.file_of(module)) else { return Ty::Unknown };
        let text = source.text.get(self.body.expr(id).span.start as usize..).unwrap_or("");
        let path: Vec<&str> = text.split('!').next().unwrap_or("").split("::").map(str::trim).collect();
        let imported = |name: &str| {
            self.db.items_of(module).iter().any(|&item| {
                let ItemKind::Use(imports) = &self.db.item(Def { module, item }).kind else { return false };
                imports.iter().any(|import| {
                    let all = matches!(import.alias, ImportAs::Glob);
                    let by_name = matches!(import.alias, ImportAs::Name(alias) if alias == name);
                    import.path.first().is_some_and(|first| *first == "tracing") && (all || by_name)
                })
            })
        };
        let of_tracing = match path.as_slice() {
            [name] => imported(name),
            [first, ..] => *first == "tracing",
            [] => false,
        };
        let def = Lang::of_library(self.db, "Span").filter(|_| of_tracing);
        def.map_or(Ty::Unknown, |def| Ty::Adt(def, Arc::from([])))
    }

    fn macro_call(&mut self, kind: MacroKind, args: &[ExprId]) -> Ty {
        match kind {
            MacroKind::Vec => {
                let element = self.elements(args);
                return self.lang().adt("Vec", &[element]);
            }
            MacroKind::VecRepeat => {
                let types = self.all(args);
                let element = types.into_iter().next().unwrap_or(Ty::Unknown);
                return self.lang().adt("Vec", &[element]);
            }
            _ => {}
        }
        let types = self.all(args);
        match kind {
            MacroKind::Borrow | MacroKind::Assert | MacroKind::PinInPlace => Ty::unit(),
            MacroKind::Format => self.lang().adt("String", &[]),
            MacroKind::Matches => Ty::prim("bool"),
            MacroKind::Diverge | MacroKind::Bail => Ty::Never,
            MacroKind::Pin => {
                let inner = types.into_iter().next().unwrap_or(Ty::Unknown);
                self.lang().adt("Pin", &[Ty::reference(true, inner)])
            }
            MacroKind::Dbg => match <[Ty; 1]>::try_from(types) {
                Ok([ty]) => ty,
                Err(types) => Ty::Tuple(types.into()),
            },
            MacroKind::Join => {
                let outputs: Vec<Ty> = types.iter().map(|ty| self.output(ty)).collect();
                Ty::Tuple(outputs.into())
            }
            MacroKind::TryJoin => {
                let outputs: Vec<Ty> = types.iter().map(|ty| self.output(ty)).collect();
                let values: Vec<Ty> = outputs.iter().map(|ty| self.argument(ty, "Result", 0)).collect();
                let error = outputs.first().map_or(Ty::Unknown, |ty| self.argument(ty, "Result", 1));
                self.lang().adt("Result", &[Ty::Tuple(values.into()), error])
            }
            MacroKind::Ready => types.first().map_or(Ty::Unknown, |ty| self.argument(ty, "Poll", 0)),
            MacroKind::Vec | MacroKind::VecRepeat | MacroKind::Value | MacroKind::Span => Ty::Unknown,
        }
    }

    fn output(&self, ty: &Ty) -> Ty {
        futures::future_output(self.db, self.env, &self.known(ty)).unwrap_or(Ty::Unknown)
    }

    /// An argument of a generic type of std.
    fn argument(&self, ty: &Ty, name: &str, at: usize) -> Ty {
        match self.known(ty) {
            Ty::Adt(def, args) if self.lang().is(def, name) => args.get(at).cloned().unwrap_or(Ty::Unknown),
            _ => Ty::Unknown,
        }
    }

    fn select(&mut self, branches: &[SelectBranch]) -> Ty {
        let mut ty = Ty::Never;
        for branch in branches {
            if let Some(condition) = branch.condition {
                self.expr(condition, None);
            }
            let output = branch.future.map_or(Ty::Unknown, |future| {
                let future = self.expr(future, None);
                self.output(&future)
            });
            if let Some(pat) = branch.pat {
                self.bind(pat, &output);
            }
            let value = self.expr(branch.handler, None);
            ty = self.merge(ty, value);
        }
        ty
    }

    // ------------------------------------------------------------------------------------------ members

    /// `<ty as trait>::name` for a trait of std.
    fn assoc(&self, ty: &Ty, trait_name: &str, name: &str) -> Ty {
        let Some(trait_) = self.lang().get(trait_name) else { return Ty::Unknown };
        let projection = Projection { self_ty: self.known(ty), trait_, args: Arc::from([]), name: Name::new(name) };
        self.normalise(&Ty::Proj(Arc::new(projection)))
    }

    fn field(&mut self, base: &Ty, name: Name) -> Ty {
        let base = self.known(base);
        for step in methods::autoderef(self.site(), &base) {
            match &step {
                Ty::Tuple(parts) => {
                    let at = name.as_str().parse::<usize>().ok();
                    return at.and_then(|at| parts.get(at)).cloned().unwrap_or(Ty::Unknown);
                }
                Ty::Adt(def, args) => {
                    if let Some(ty) = lower::field(self.db, *def, name) {
                        return self.normalise(&ty.subst(&Subst::new(*def, args.clone())));
                    }
                }
                Ty::Unknown | Ty::Infer(_) => return Ty::Unknown,
                _ => {}
            }
        }
        Ty::Unknown
    }

    fn struct_expr(&mut self, node: &StructExpr) -> Ty {
        let written = TypeRef::Path(node.path.clone());
        let ty = self.lower(&written, node.scope);
        let variant = self.variant(&node.path, node.scope);
        for (name, value) in &node.fields {
            let declared = match &ty {
                Ty::Adt(def, args) => lower::field(self.db, variant.unwrap_or(*def), *name)
                    .map(|field| self.normalise(&field.subst(&Subst::new(*def, args.clone())))),
                _ => None,
            };
            let value = self.expr(*value, declared.as_ref());
            if let Some(declared) = declared {
                self.unify(&declared, &value);
            }
        }
        if let Some(rest) = node.rest {
            let rest = self.expr(rest, Some(&ty));
            self.unify(&ty, &rest);
        }
        ty
    }

    /// The enum variant that a path names.
    fn variant(&self, path: &Path, scope: Option<u32>) -> Option<Def> {
        let names: Vec<Name> = path.segments.iter().map(|segment| segment.name).collect();
        if let [first, last] = names.as_slice()
            && *first == "Self"
        {
            let Ty::Adt(def, _) = self.lower(&self_path(path), scope) else { return None };
            return self.variant_named(def, *last);
        }
        let resolved = resolve::path(self.db, self.module(scope), &names, path.global, Ns::Type);
        let def = lower::unique(self.db, &resolved.found)?;
        match &self.db.item(def).kind {
            ItemKind::Variant(_) => Some(def),
            ItemKind::TypeAlias(..) if resolved.consumed + 1 == names.len() => {
                match Lower::in_module(self.db, self.module(scope)).item_type(def, None) {
                    Ty::Adt(def, _) => self.variant_named(def, *names.last()?),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn variant_named(&self, def: Def, name: Name) -> Option<Def> {
        if self.db.slot(def).kind != SlotKind::Enum {
            return None;
        }
        self.db.parts(def).find(|&variant| self.db.slot(variant).name == Some(name))
    }

    // ------------------------------------------------------------------------------------------ paths

    fn path(&mut self, id: ExprId, path: &Path, scope: Option<u32>) -> Ty {
        if path.single().is_some_and(|name| name == "_") {
            return self.fresh();
        }
        let Some(last) = path.segments.last() else { return Ty::Unknown };
        let turbofish = last.args.as_deref().map(|args| self.lower_args(args, scope));
        // `Type::name`, `<T as Trait>::name`, `Self::name`, `T::name`.
        let starts_with_type = path.qself.is_some()
            || path.segments.first().is_some_and(|first| {
                first.name == "Self" || Lower::in_item(self.db, self.owner).param(first.name).is_some() && !path.global
            });
        if starts_with_type {
            return self.path_from_type(id, path, scope, turbofish.as_deref());
        }
        let names: Vec<Name> = path.segments.iter().map(|segment| segment.name).collect();
        let resolved = resolve::path(self.db, self.module(scope), &names, path.global, Ns::Value);
        if resolved.consumed == names.len() && !resolved.found.is_empty() {
            let Some(def) = lower::unique(self.db, &resolved.found) else { return Ty::Unknown };
            return self.value(id, def, path, scope, turbofish.as_deref());
        }
        if resolved.consumed + 1 == names.len() {
            if let [Res::Item(def)] = resolved.found.as_slice() {
                let def = twins::canonical(self.db, *def);
                if matches!(self.db.item(def).kind, ItemKind::Trait(_)) {
                    return self.trait_function(id, def, last.name, None, turbofish.as_deref());
                }
            }
            let mut of = path.clone();
            of.segments.pop();
            let ty = self.lower(&TypeRef::Path(of), scope);
            return self.associated(id, &ty, last.name, turbofish.as_deref());
        }
        Ty::Unknown
    }

    fn path_from_type(&mut self, id: ExprId, path: &Path, scope: Option<u32>, turbofish: Option<&[Ty]>) -> Ty {
        let Some(last) = path.segments.last() else { return Ty::Unknown };
        if path.segments.len() == 1 && path.qself.is_none() {
            // `Self` as the constructor of a tuple or unit struct.
            return match self.lower(&TypeRef::Path(path.clone()), scope) {
                Ty::Adt(def, args) => self.constructor(def, def, args),
                _ => Ty::Unknown,
            };
        }
        if let Some(qself) = path.qself.as_ref().filter(|qself| qself.trait_segments > 0) {
            let self_ty = self.lower(&qself.ty, scope);
            let mut of = path.clone();
            of.qself = None;
            of.segments.truncate(qself.trait_segments);
            let trait_ = Lower::in_item(self.db, self.owner).in_body(self.module(scope), &|| Ty::Unknown).trait_of(&of);
            return match trait_ {
                Some(trait_) if path.segments.len() == qself.trait_segments + 1 => {
                    self.trait_function(id, trait_, last.name, Some(self_ty), turbofish)
                }
                _ => Ty::Unknown,
            };
        }
        let mut of = path.clone();
        of.segments.pop();
        let ty = if of.segments.is_empty() {
            path.qself.as_ref().map_or(Ty::Unknown, |qself| self.lower(&qself.ty, scope))
        } else {
            self.lower(&TypeRef::Path(of), scope)
        };
        if let Ty::Adt(def, args) = &ty
            && let Some(variant) = self.variant_named(*def, last.name)
        {
            return self.constructor(*def, variant, args.clone());
        }
        self.associated(id, &ty, last.name, turbofish)
    }

    /// The type of a path that names a function, constant, static or constructor.
    fn value(&mut self, id: ExprId, def: Def, path: &Path, scope: Option<u32>, turbofish: Option<&[Ty]>) -> Ty {
        let db = self.db;
        match &db.item(def).kind {
            ItemKind::Fn(_) => {
                let mut subst = Subst::default();
                self.own_generics(def, &mut subst, turbofish);
                self.function_item(id, def, subst)
            }
            ItemKind::Const(ty, _) | ItemKind::Static(ty, _) => {
                let ty = Lower::in_item(db, def).ty(ty);
                self.normalise(&ty)
            }
            ItemKind::Struct(generics, _) => {
                let args = self.args_or_fresh(generics.params.len(), turbofish);
                self.constructor(def, def, args)
            }
            ItemKind::Variant(_) => {
                let Some(parent) = lower::parent(db, def) else { return Ty::Unknown };
                let count = lower::generics_of(db, parent).map_or(0, |generics| generics.params.len());
                let written = path.segments.iter().rev().nth(1).and_then(|segment| segment.args.as_deref());
                let written = written.map(|args| self.lower_args(args, scope));
                let args = self.args_or_fresh(count, written.as_deref().or(turbofish));
                self.constructor(parent, def, args)
            }
            _ => Ty::Unknown,
        }
    }

    fn args_or_fresh(&self, count: usize, written: Option<&[Ty]>) -> Args {
        (0..count).map(|at| written.and_then(|args| args.get(at)).cloned().unwrap_or_else(|| self.fresh())).collect()
    }

    /// Gives a function's own generic parameters types: the written ones, or new ones to be found out.
    fn own_generics(&self, def: Def, subst: &mut Subst, turbofish: Option<&[Ty]>) {
        let count = lower::signature(self.db, def).map_or(0, |signature| signature.generics);
        if count > 0 {
            subst.add(def, self.args_or_fresh(count, turbofish));
        }
    }

    fn function_item(&mut self, id: ExprId, def: Def, subst: Subst) -> Ty {
        self.callees.insert(id, Callee { def, subst: subst.clone() });
        Ty::Fn(def, subst)
    }

    /// A tuple struct's or variant's name as a value, with `owner` the struct or enum.
    fn constructor(&mut self, owner: Def, def: Def, args: Args) -> Ty {
        let ret = Ty::Adt(owner, args.clone());
        let (ItemKind::Struct(_, fields) | ItemKind::Variant(fields)) = &self.db.item(def).kind else { return ret };
        match fields {
            Fields::Tuple(fields) => {
                let subst = Subst::new(owner, args);
                let params = fields.iter().map(|field| Lower::in_item(self.db, def).ty(field).subst(&subst)).collect();
                Ty::FnPtr(Arc::new(FnSig { params, ret }))
            }
            _ => ret,
        }
    }

    fn associated(&mut self, id: ExprId, ty: &Ty, name: Name, turbofish: Option<&[Ty]>) -> Ty {
        let ty = self.known(ty);
        if let Ty::Adt(def, args) = &ty
            && let Some(variant) = self.variant_named(*def, name)
        {
            return self.constructor(*def, variant, args.clone());
        }
        match methods::associated(self.site(), &ty, name) {
            Some(candidate) => {
                let mut subst = self.opened(&candidate);
                self.own_generics(candidate.def, &mut subst, turbofish);
                self.function_item(id, candidate.def, subst)
            }
            None => self.associated_const(&ty, name),
        }
    }

    fn associated_const(&mut self, ty: &Ty, name: Name) -> Ty {
        let Some((head, krate)) = traits::head(self.db, ty) else { return Ty::Unknown };
        let Some(krate) = krate else { return Ty::Unknown };
        for &def in self.db.impls(krate, None, head).iter() {
            for member in self.db.parts(def).filter(|&member| self.db.slot(member).name == Some(name)) {
                if let ItemKind::Const(written, _) = &self.db.item(member).kind {
                    return Lower::in_item(self.db, member).ty(written);
                }
            }
        }
        Ty::Unknown
    }

    /// `Trait::name`, where the trait's `Self` is `self_ty` or the type of the first argument.
    fn trait_function(
        &mut self,
        id: ExprId,
        trait_: Def,
        name: Name,
        self_ty: Option<Ty>,
        turbofish: Option<&[Ty]>,
    ) -> Ty {
        let Some(def) = methods::trait_function(self.db, trait_, name) else { return Ty::Unknown };
        let self_ty = self_ty.unwrap_or_else(|| self.fresh());
        let count = lower::generics_of(self.db, trait_).map_or(0, |generics| generics.params.len());
        let mut subst = Subst::new(trait_, self.args_or_fresh(count, None));
        subst.set_self(trait_, self_ty);
        self.own_generics(def, &mut subst, turbofish);
        self.function_item(id, def, subst)
    }

    /// The substitution of a candidate, with new types for what is open.
    fn opened(&mut self, candidate: &Candidate) -> Subst {
        let mut subst = candidate.subst.clone();
        if let Some(parent) = lower::parent(self.db, candidate.def) {
            let count = lower::generics_of(self.db, parent).map_or(0, |generics| generics.params.len());
            let known = subst.args(parent).cloned();
            let open = (0..count).map(|at| match known.as_ref().and_then(|args| args.get(at)) {
                Some(ty) if !matches!(ty, Ty::Unknown) => ty.clone(),
                _ => self.fresh(),
            });
            let open: Args = open.collect();
            subst.add(parent, open);
            // What the impl fixes of the type at hand is known from here on.
            if matches!(self.db.item(parent).kind, ItemKind::Impl(_)) {
                let self_ty = lower::impl_self(self.db, parent).subst(&subst);
                self.unify(&self_ty, &candidate.self_ty);
            }
        }
        subst
    }

    // ------------------------------------------------------------------------------------------ calls

    fn call(&mut self, id: ExprId, callee: ExprId, args: &[ExprId], expected: Option<&Ty>) -> Ty {
        let ty = self.expr(callee, None);
        let ty = self.shallow(&ty);
        if let Ty::Fn(def, subst) = &ty {
            self.callees.insert(id, Callee { def: *def, subst: subst.clone() });
            let Some(signature) = lower::signature(self.db, *def) else {
                self.all(args);
                return Ty::Unknown;
            };
            // `Type::method(receiver, ..)`: the receiver is the first argument.
            let mut params = Vec::with_capacity(args.len());
            params.extend(signature.receiver.as_ref().map(|ty| ty.subst(subst)));
            params.extend(signature.params.iter().map(|ty| ty.subst(subst)));
            return self.call_function(*def, subst, &params, args, expected);
        }
        let known = self.known(&ty);
        if let Some(sig) = self.callable(&known) {
            for (at, &arg) in args.iter().enumerate() {
                let param = sig.params.get(at);
                let ty = self.expr(arg, param);
                if let Some(param) = param {
                    self.unify(param, &ty);
                }
            }
            // A constructor yields what is expected of it.
            if let (Ty::Adt(..), Some(expected)) = (&sig.ret, expected) {
                self.unify(&sig.ret, expected);
            }
            self.normalise(&sig.ret)
        } else {
            self.all(args);
            Ty::Unknown
        }
    }

    /// What a callable value takes and returns.
    fn callable(&self, ty: &Ty) -> Option<FnSig> {
        let mut ty = self.shallow(ty);
        for _ in 0..MAX_UNIFY_DEPTH {
            match &ty {
                Ty::FnPtr(sig) => return Some((**sig).clone()),
                Ty::Closure(closure) => return Some(closure.sig.clone()),
                Ty::Fn(def, subst) => {
                    let signature = lower::signature(self.db, *def)?;
                    let receiver = signature.receiver.iter();
                    let params = receiver.chain(&signature.params).map(|ty| ty.subst(subst)).collect();
                    return Some(FnSig { params, ret: self.normalise(&signature.ret.subst(subst)) });
                }
                Ty::Param(_) | Ty::Opaque(_) | Ty::Dyn(_) | Ty::Proj(_) => {
                    let bounds = traits::declared_bounds(self.db, self.env, &ty);
                    return bounds.iter().find_map(|bound| self.callable_bound(bound));
                }
                Ty::Ref(..) | Ty::Adt(..) => ty = methods::deref(self.site(), &ty)?,
                _ => return None,
            }
        }
        None
    }

    /// The signature that `Fn(A) -> B` describes.
    fn callable_bound(&self, bound: &TraitBound) -> Option<FnSig> {
        let trait_ = bound.trait_.filter(|&trait_| self.lang().is_callable(trait_))?;
        let params = match bound.args.first() {
            Some(Ty::Tuple(params)) => params.to_vec(),
            _ => Vec::new(),
        };
        let output = bound.assoc.first().map_or_else(Ty::unit, |(_, output)| output.clone());
        let ret = if self.lang().is_async_callable(trait_) {
            // The future that the call makes, whatever makes it.
            let origin = AsyncOrigin::Fn(trait_);
            Ty::Async(Arc::new(AsyncTy { origin, output }))
        } else {
            output
        };
        Some(FnSig { params, ret })
    }

    fn method_call(&mut self, id: ExprId, call: &MethodCall, expected: Option<&Ty>) -> Ty {
        let receiver = self.expr(call.receiver, None);
        let receiver = self.known(&receiver);
        let Some(candidate) = methods::method(self.site(), &receiver, call.name) else {
            self.all(&call.args);
            return Ty::Unknown;
        };
        let turbofish = call.turbofish.as_ref().map(|args| self.lower_args(args, self.scope));
        let mut subst = self.opened(&candidate);
        self.own_generics(candidate.def, &mut subst, turbofish.as_deref());
        self.callees.insert(id, Callee { def: candidate.def, subst: subst.clone() });
        let Some(signature) = lower::signature(self.db, candidate.def) else {
            self.all(&call.args);
            return Ty::Unknown;
        };
        let params: Vec<Ty> = signature.params.iter().map(|ty| ty.subst(&subst)).collect();
        self.call_function(candidate.def, &subst, &params, &call.args, expected)
    }

    /// Checks the arguments of a call and gives its type.
    fn call_function(&mut self, def: Def, subst: &Subst, params: &[Ty], args: &[ExprId], expected: Option<&Ty>) -> Ty {
        let Some(signature) = lower::signature(self.db, def) else { return Ty::Unknown };
        let mut predicates: Vec<Predicate> = signature.predicates.clone();
        if let Some(parent) = lower::parent(self.db, def) {
            predicates.extend(lower::predicates(self.db, parent).iter().cloned());
        }
        let predicates: Vec<Predicate> = predicates
            .iter()
            .map(|predicate| Predicate {
                ty: predicate.ty.subst(subst),
                bound: predicate.bound.map(&mut |ty| ty.subst(subst)),
            })
            .collect();
        let is_closure = |id: ExprId| matches!(self.body.expr(id).kind, ExprKind::Closure(_));
        for (at, &arg) in args.iter().enumerate().filter(|(_, arg)| !is_closure(**arg)) {
            let ty = self.expr(arg, params.get(at));
            if let Some(param) = params.get(at) {
                self.unify(param, &ty);
            }
        }
        self.fulfil(&predicates);
        for (at, &arg) in args.iter().enumerate().filter(|(_, arg)| is_closure(**arg)) {
            let wanted = params.get(at).map(|param| self.closure_type(param, &predicates));
            let ty = self.expr(arg, wanted.as_ref());
            if let Some(param) = params.get(at) {
                self.unify(param, &ty);
            }
            self.fulfil(&predicates);
        }
        let ret = signature.ret.subst(subst);
        if let Some(expected) = expected {
            let open = matches!(self.shallow(&ret), Ty::Infer(_));
            if open {
                self.unify(&ret, expected);
                self.fulfil(&predicates);
            }
        }
        self.known(&ret)
    }

    /// What a closure argument is expected to look like, from the bounds on its parameter.
    fn closure_type(&self, param: &Ty, predicates: &[Predicate]) -> Ty {
        let param = self.shallow(param);
        if self.callable(&param).is_some() {
            return param;
        }
        let about = predicates.iter().filter(|predicate| self.shallow(&predicate.ty) == param);
        let sig = about.into_iter().find_map(|predicate| self.callable_bound(&predicate.bound));
        sig.map_or(Ty::Unknown, |sig| Ty::FnPtr(Arc::new(sig)))
    }

    /// Draws conclusions from bounds, until they tell nothing new.
    fn fulfil(&mut self, predicates: &[Predicate]) {
        for _ in 0..2 {
            for predicate in predicates {
                self.fulfil_one(&predicate.ty, &predicate.bound, 0);
            }
        }
    }

    fn fulfil_one(&mut self, ty: &Ty, bound: &TraitBound, depth: u32) {
        let Some(trait_) = bound.trait_ else { return };
        let ty = self.known(ty);
        if ty.is_unknown() {
            return;
        }
        if self.lang().is_callable(trait_) {
            let Some(sig) = self.callable(&ty) else { return };
            if let Some(Ty::Tuple(params)) = bound.args.first() {
                let params = Arc::clone(params);
                for (one, other) in params.iter().zip(&sig.params) {
                    self.unify(one, other);
                }
            }
            let ret = if self.lang().is_async_callable(trait_) { self.output(&sig.ret) } else { sig.ret };
            for (_, output) in &bound.assoc {
                self.unify(output, &ret);
            }
            return;
        }
        for (name, wanted) in &bound.assoc {
            let args: Args = bound.args.iter().map(|arg| self.known(arg)).collect();
            let trait_ = lower::with_type(self.db, bound, *name).map_or(trait_, |(found, _)| found);
            let projection = Projection { self_ty: ty.clone(), trait_, args, name: *name };
            if let Some(found) = traits::project(self.db, self.env, &projection) {
                self.unify(wanted, &found);
            }
        }
        // `T: Into<U>`, `T: AsRef<U>`, `Vec<T>: FromIterator<U>` with one impl: what that impl says.
        let open = |cx: &Self, ty: &Ty| cx.known(ty).any(&mut |part| matches!(part, Ty::Infer(_)));
        if !bound.args.is_empty() && (open(self, &ty) || bound.args.iter().any(|arg| open(self, arg))) {
            self.fulfil_args(&ty, trait_, bound, depth);
        }
    }

    fn fulfil_args(&mut self, ty: &Ty, trait_: Def, bound: &TraitBound, depth: u32) {
        if matches!(ty, Ty::Param(_) | Ty::Opaque(_) | Ty::Dyn(_) | Ty::Proj(_)) {
            let declared = traits::declared_bounds(self.db, self.env, ty);
            let mut same = declared.into_iter().filter(|declared| declared.trait_ == Some(trait_));
            if let (Some(only), None) = (same.next(), same.next()) {
                self.unify_all(&bound.args, &only.args, 0);
            }
            return;
        }
        let args: Vec<Ty> = bound.args.iter().map(|arg| self.known(arg)).collect();
        let fits = traits::impls_of(self.db, self.env, trait_, &args, ty);
        if let [fit] = fits.as_slice() {
            let Some(implemented) = lower::impl_trait(self.db, fit.def) else { return };
            let subst = Subst::new(fit.def, self.args_or_fresh(fit.args.len(), None));
            self.unify(&lower::impl_self(self.db, fit.def).subst(&subst), ty);
            let found: Vec<Ty> = implemented.args.iter().map(|arg| arg.subst(&subst)).collect();
            self.unify_all(&bound.args, &found, 0);
            if depth < MAX_FULFIL_DEPTH {
                for predicate in lower::predicates(self.db, fit.def).iter() {
                    let on = predicate.ty.subst(&subst);
                    let bound = predicate.bound.map(&mut |ty| ty.subst(&subst));
                    self.fulfil_one(&on, &bound, depth + 1);
                }
            }
        }
    }

    // ------------------------------------------------------------------------------------------ patterns

    fn bind(&mut self, pat: PatId, ty: &Ty) {
        self.bind_mode(pat, ty, None);
    }

    /// Gives a pattern's variables their types. `mode` is the reference that default binding adds.
    fn bind_mode(&mut self, id: PatId, ty: &Ty, mode: Option<bool>) {
        let body = self.body;
        let mut ty = self.shallow(ty);
        let mut mode = mode;
        let kind = &body.pat(id).kind;
        let destructures = matches!(
            kind,
            PatKind::TupleStruct(..) | PatKind::Struct(..) | PatKind::Tuple(_) | PatKind::Slice(_) | PatKind::Path(..)
        );
        if destructures {
            while let Ty::Ref(mutable, target) = &ty {
                mode = Some(mode.unwrap_or(true) && *mutable);
                let target = self.shallow(target);
                ty = target;
            }
        }
        self.pats[id.0 as usize] = match mode {
            Some(mutable) if !destructures => Ty::reference(mutable, ty.clone()),
            _ => ty.clone(),
        };
        match kind {
            PatKind::Wild | PatKind::Rest | PatKind::Path(..) | PatKind::Literal | PatKind::Opaque => {}
            PatKind::Bind { local, by_ref, sub } => {
                let bound = match mode {
                    Some(mutable) => Ty::reference(mutable, ty.clone()),
                    None => by_ref.map_or_else(|| ty.clone(), |mutable| Ty::reference(mutable, ty.clone())),
                };
                self.locals[local.0 as usize] = if self.has_twin(*local, &bound) { Ty::Unknown } else { bound };
                if let Some(sub) = sub {
                    self.bind_mode(*sub, &ty, mode);
                }
            }
            PatKind::TupleStruct(path, scope, elems) => {
                let fields = self.pattern_fields(path, *scope, &ty);
                let fields = fields.unwrap_or_default();
                self.bind_list(elems, &fields, mode);
            }
            PatKind::Struct(path, scope, fields) => {
                for (name, pat) in fields {
                    let declared = self.pattern_field(path, *scope, &ty, *name);
                    self.bind_mode(*pat, &declared, mode);
                }
            }
            PatKind::Tuple(elems) => {
                let parts = match &ty {
                    Ty::Tuple(parts) => parts.to_vec(),
                    Ty::Infer(_) if !elems.iter().any(|&elem| matches!(body.pat(elem).kind, PatKind::Rest)) => {
                        let parts: Vec<Ty> = elems.iter().map(|_| self.fresh()).collect();
                        self.unify(&ty, &Ty::Tuple(parts.clone().into()));
                        parts
                    }
                    _ => Vec::new(),
                };
                self.bind_list(elems, &parts, mode);
            }
            PatKind::Slice(elems) => {
                let element = match &ty {
                    Ty::Slice(element) | Ty::Array(element) => (**element).clone(),
                    _ => Ty::Unknown,
                };
                for &elem in elems {
                    let rest = matches!(body.pat(elem).kind, PatKind::Bind { sub: Some(_), .. });
                    self.bind_mode(elem, if rest { &Ty::Unknown } else { &element }, mode);
                }
            }
            PatKind::Ref(inner) => {
                let target = match &ty {
                    Ty::Ref(_, target) => (**target).clone(),
                    _ => Ty::Unknown,
                };
                self.bind_mode(*inner, &target, None);
            }
            PatKind::Or(cases) => {
                for &case in cases {
                    self.bind_mode(case, &ty, mode);
                }
            }
            PatKind::Typed(inner, written) => {
                let declared = self.lower(written, self.scope);
                self.unify(&declared, &ty);
                self.bind_mode(*inner, &declared, mode);
            }
        }
    }

    /// Binds a list of patterns that may have a `..` in it.
    fn bind_list(&mut self, elems: &[PatId], types: &[Ty], mode: Option<bool>) {
        let body = self.body;
        let rest = elems.iter().position(|&elem| matches!(body.pat(elem).kind, PatKind::Rest));
        for (at, &elem) in elems.iter().enumerate() {
            let ty = match rest {
                Some(rest) if at > rest => (types.len() + at).checked_sub(elems.len()).and_then(|at| types.get(at)),
                _ => types.get(at),
            };
            self.bind_mode(elem, ty.unwrap_or(&Ty::Unknown), mode);
        }
    }

    /// The struct or variant that a pattern's path names, and the substitution for its fields.
    fn pattern_item(&mut self, path: &Path, scope: Option<u32>, ty: &Ty) -> Option<(Def, Subst)> {
        let variant = self.pattern_variant(path, scope);
        let owner = match variant {
            Some(variant) => lower::parent(self.db, variant)?,
            None => match self.lower(&TypeRef::Path(path.clone()), scope) {
                Ty::Adt(def, _) => def,
                _ => return None,
            },
        };
        let args = match ty {
            Ty::Adt(def, args) if *def == owner => args.clone(),
            Ty::Infer(_) => {
                let count = lower::generics_of(self.db, owner).map_or(0, |generics| generics.params.len());
                let args = self.args_or_fresh(count, None);
                self.unify(ty, &Ty::Adt(owner, args.clone()));
                args
            }
            _ => return None,
        };
        Some((variant.unwrap_or(owner), Subst::new(owner, args)))
    }

    fn pattern_variant(&self, path: &Path, scope: Option<u32>) -> Option<Def> {
        if let Some(variant) = self.variant(path, scope) {
            return Some(variant);
        }
        let names: Vec<Name> = path.segments.iter().map(|segment| segment.name).collect();
        let resolved = resolve::path(self.db, self.module(scope), &names, path.global, Ns::Value);
        let def = lower::unique(self.db, &resolved.found)?;
        matches!(self.db.item(def).kind, ItemKind::Variant(_)).then_some(def)
    }

    fn pattern_fields(&mut self, path: &Path, scope: Option<u32>, ty: &Ty) -> Option<Vec<Ty>> {
        let (def, subst) = self.pattern_item(path, scope, ty)?;
        let (ItemKind::Struct(_, Fields::Tuple(fields)) | ItemKind::Variant(Fields::Tuple(fields))) =
            &self.db.item(def).kind
        else {
            return None;
        };
        let lowered = fields.iter().map(|field| {
            let field = Lower::in_item(self.db, def).ty(field).subst(&subst);
            self.normalise(&field)
        });
        Some(lowered.collect())
    }

    fn pattern_field(&mut self, path: &Path, scope: Option<u32>, ty: &Ty, name: Name) -> Ty {
        let Some((def, subst)) = self.pattern_item(path, scope, ty) else { return Ty::Unknown };
        lower::field(self.db, def, name).map_or(Ty::Unknown, |field| self.normalise(&field.subst(&subst)))
    }
}

/// The `Self` of a path `Self::Variant`.
fn self_path(path: &Path) -> TypeRef {
    let mut of = path.clone();
    of.segments.truncate(1);
    TypeRef::Path(of)
}

fn literal_type(literal: Literal) -> Ty {
    match literal {
        Literal::Str => Ty::reference(false, Ty::prim("str")),
        Literal::ByteStr => Ty::reference(false, Ty::Array(Arc::new(Ty::prim("u8")))),
        Literal::CStr => Ty::Unknown,
        Literal::Char => Ty::prim("char"),
        Literal::Byte => Ty::prim("u8"),
        Literal::Int(suffix) => suffix.map_or_else(|| Ty::prim("{integer}"), Ty::Prim),
        Literal::Float(suffix) => suffix.map_or_else(|| Ty::prim("{float}"), Ty::Prim),
        Literal::Bool => Ty::prim("bool"),
    }
}
