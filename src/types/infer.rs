//! Infers the types of a body: one walk forward, with variables for what is only known later.
//!
//! Called by `flow` through [`infer`]. The code compiles, so types that have to be equal are taken to be equal, and
//! what does not fit is a coercion that we do not follow. Closures are looked at after the other arguments of a
//! call, when the bounds on the callee's parameters tell what they are given.

mod calls;
mod control_flow;
mod macros;
mod operators;
mod paths;
mod patterns;
mod variables;

use std::cell::RefCell;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::agreement;
use super::elsewhere::Asker;
use super::lang::Lang;
use super::lower::{self, Lower};
use super::methods::{self, Site};
use super::solver::Env;
use super::ty::{Projection, Subst, Ty};
use crate::db::{Db, Def, ModId};
use crate::names::Name;
use crate::resolve::{self, Ns};
use crate::syntax::tree::{
    Body, Expr, ExprId, ExprKind, GenericArgs, ItemKind, Literal, LocalId, MacroKind, PatId, Path, SlotKind,
    StructExpr, TypeRef,
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

    /// The type of an expression, which need not be what is expected of it.
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
            ExprKind::Await(base) => self.await_expr(*base),
            ExprKind::Try(inner) => self.try_expr(*inner),
            ExprKind::Ref(mutable, inner) => self.reference(*mutable, *inner, expected),
            ExprKind::Deref(inner) => self.deref(*inner),
            ExprKind::Unary(op, inner) => self.unary(*op, *inner),
            ExprKind::Binary(op, left, right) => self.binary(*op, *left, *right),
            ExprKind::Assign(op, place, value) => self.assignment(op.is_some(), *place, *value),
            ExprKind::Cast(inner, written) => {
                self.expr(*inner, None);
                self.lower(written, self.scope)
            }
            ExprKind::Block(block) => self.block(block, expected),
            ExprKind::Async(_, block) => self.async_block(id, *block),
            ExprKind::Closure(closure) => self.closure(id, closure, expected),
            ExprKind::If(condition, then, otherwise) => self.if_expr(*condition, *then, *otherwise, expected),
            ExprKind::Let(pat, value) => {
                let value = self.expr(*value, None);
                self.bind(*pat, &value);
                Ty::prim("bool")
            }
            ExprKind::Match(scrutinee, arms) => self.match_expr(*scrutinee, arms, expected),
            ExprKind::Loop(body, label) => self.loop_expr(*body, *label),
            ExprKind::While(condition, body, label) => self.while_loop(*condition, *body, *label),
            ExprKind::For(pat, iter, body, label) => self.for_loop(*pat, *iter, *body, *label),
            ExprKind::Return(value) => self.return_expr(*value),
            ExprKind::Break(label, value) => self.break_expr(*label, *value),
            ExprKind::Continue => Ty::Never,
            ExprKind::Tuple(parts) => self.tuple(parts, expected),
            ExprKind::Array(elems) => Ty::Array(Arc::new(self.elements(elems))),
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

    fn tuple(&mut self, parts: &[ExprId], expected: Option<&Ty>) -> Ty {
        let expected = expected.map(|ty| self.shallow(ty));
        let wanted = match &expected {
            Some(Ty::Tuple(wanted)) if wanted.len() == parts.len() => Some(Arc::clone(wanted)),
            _ => None,
        };
        let parts = parts.iter().enumerate();
        Ty::Tuple(parts.map(|(at, &part)| self.expr(part, wanted.as_ref().map(|wanted| &wanted[at]))).collect())
    }

    /// The one type of all elements of an array.
    fn elements(&mut self, elems: &[ExprId]) -> Ty {
        let element = self.fresh();
        for &elem in elems {
            let ty = self.expr(elem, Some(&element));
            self.unify(&element, &ty);
        }
        element
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

    /// Where a path stands.
    fn asker(&self, scope: Option<u32>) -> Asker {
        Asker { module: self.module(scope), item: Some(self.owner) }
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
        let def = agreement::unique(self.db, self.asker(scope), &resolved.found)?;
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
        let named = |of: Def| self.db.parts(of).find(|&variant| self.db.slot(variant).name == Some(name));
        let mut variants = agreement::alternatives(self.db, def).into_iter().filter_map(named);
        let first = variants.next()?;
        variants.all(|other| agreement::agree(self.db, first, other)).then_some(first)
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
