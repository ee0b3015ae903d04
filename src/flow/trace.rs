//! Goes back from a value that is lost to the expressions that made the future in it.
//!
//! Called by the walk with a value that is known to hold a future. On the way it notes which spawner, if any, made
//! the future the result of something else.

use super::{Carry, Flow, How, Made, MadeBy, Runs, Via, summary};
use crate::db::Def;
use crate::names::Name;
use crate::syntax::tree::{Block, ExprId, ExprKind, ItemKind, LocalId, MacroKind, MethodCall, Span, Stmt};
use crate::types::ty::{ParamId, Ty};
use crate::types::{self, FutureKind, Lang};

/// How many steps back a trace may take.
const MAX_STEPS: u32 = 40;

/// A future that is lost, and how it came to be where it is.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) made: Made,
    pub(super) via: Option<Via>,
    /// The call whose scope it was made in and left.
    pub(super) scope: Option<Via>,
    pub(super) batch: bool,
    /// The expression that makes it.
    pub(super) expr: ExprId,
    /// Whether it is only known to be a future.
    pub(super) unsure: bool,
    /// The value itself is lost, not something that it is the result of.
    pub(super) direct: bool,
}

/// What a trace has met so far.
#[derive(Clone, Debug, Default)]
struct Trail {
    via: Option<Via>,
    scope: Option<Via>,
    steps: u32,
}

impl Flow<'_, '_> {
    /// The futures that a value holds.
    pub(super) fn trace(&self, id: ExprId, carry: Carry) -> Vec<Found> {
        let mut found = Vec::new();
        self.made(id, &Trail::default(), &mut found);
        let batch = carry.batch || self.is_one_of_many(id);
        for made in &mut found {
            made.batch = batch && (made.via.is_none() || made.batch);
            made.unsure |= carry.unsure && made.direct;
        }
        found
    }

    fn holds(&self, id: ExprId) -> bool {
        self.carry(id).is_some()
    }

    fn push(&self, id: ExprId, what: MadeBy, trail: &Trail, found: &mut Vec<Found>) {
        let made = Made {
            span: self.span(id),
            what: if self.is_holder(id) { MadeBy::Holder } else { what },
            awaits: self.awaits(id),
            in_async: self.in_async[id.0 as usize],
            spot: self.spot(id),
            arity: match self.ty(id) {
                Ty::Fn(def, _) => self
                    .db()
                    .function(*def)
                    .map_or(0, |function| function.params.len() + usize::from(function.receiver.is_some())),
                _ => 0,
            },
            owned: self.borrows_nothing(id),
            in_drop: self.in_drop && self.places[id.0 as usize].inherited,
        };
        // `None` is of a type that can hold a future, and holds none.
        let empty = matches!(self.kind(id), ExprKind::Path(path, _) if path.last().is_some_and(|name| name == "None"));
        if empty || self.is_empty_collection(id) || found.iter().any(|known| known.expr == id) {
            return;
        }
        found.push(Found {
            made,
            via: trail.via.clone(),
            scope: trail.scope.clone(),
            batch: self.carry(id).is_some_and(|carry| carry.batch),
            expr: id,
            unsure: self.carry(id).is_some_and(|carry| carry.unsure),
            direct: trail.via.is_none(),
        });
    }

    /// Finds the expressions that make the future in the value of `id`.
    fn made(&self, id: ExprId, trail: &Trail, found: &mut Vec<Found>) {
        let trail = &Trail { steps: trail.steps + 1, ..trail.clone() };
        if trail.steps > MAX_STEPS {
            return;
        }
        match self.kind(id) {
            ExprKind::Local(local) => match self.origins[local.0 as usize] {
                Some(origin) => self.made(origin, trail, found),
                None => self.push(id, MadeBy::Other, trail, found),
            },
            ExprKind::Async(_, block) => {
                let span = self.span(*block);
                let inside = Span { start: span.start + 1, end: span.end.saturating_sub(1) };
                self.push(id, MadeBy::Block(inside), trail, found);
            }
            ExprKind::Call(callee, args) => self.made_by_call(id, *callee, args, trail, found),
            ExprKind::MethodCall(call) => self.made_by_method(id, call, trail, found),
            ExprKind::Await(base) => self.made_by_await(id, *base, trail, found),
            ExprKind::Try(inner) | ExprKind::Field(inner, _) | ExprKind::Cast(inner, _) if self.holds(*inner) => {
                self.made(*inner, trail, found);
            }
            ExprKind::Block(block) => {
                let mut values = Vec::new();
                if block.label.is_some() {
                    self.breaks(id, block.label, &mut values);
                }
                values.extend(block.tail);
                self.made_by_parts(id, &values, trail, found);
            }
            ExprKind::Loop(body, label) => {
                let mut values = Vec::new();
                self.breaks(*body, *label, &mut values);
                self.made_by_parts(id, &values, trail, found);
            }
            ExprKind::If(_, then, otherwise) => {
                for branch in [Some(*then), *otherwise].into_iter().flatten().filter(|&branch| self.holds(branch)) {
                    self.made(branch, trail, found);
                }
            }
            ExprKind::Match(_, arms) => {
                for arm in arms.iter().filter(|arm| self.holds(arm.body)) {
                    self.made(arm.body, trail, found);
                }
            }
            ExprKind::Tuple(parts) | ExprKind::Array(parts) => self.made_by_parts(id, parts, trail, found),
            ExprKind::Macro(kind, parts) if passes_on(*kind) => self.made_by_parts(id, parts, trail, found),
            _ => self.push(id, MadeBy::Other, trail, found),
        }
    }

    fn made_by_parts(&self, id: ExprId, parts: &[ExprId], trail: &Trail, found: &mut Vec<Found>) {
        let before = found.len();
        for &part in parts.iter().filter(|&&part| self.holds(part)) {
            self.made(part, trail, found);
        }
        if found.len() == before {
            self.push(id, MadeBy::Other, trail, found);
        }
    }

    /// The values that leave a loop or labelled block by `break`.
    fn breaks(&self, root: ExprId, label: Option<Name>, values: &mut Vec<ExprId>) {
        let mut open = vec![(root, false)];
        while let Some((id, inner)) = open.pop() {
            match self.kind(id) {
                ExprKind::Break(to, value) => {
                    let meant = if to.is_some() { *to == label } else { !inner };
                    values.extend(value.filter(|_| meant));
                }
                ExprKind::Closure(_) | ExprKind::Async(..) => {}
                kind => {
                    let inner = inner || matches!(kind, ExprKind::Loop(..) | ExprKind::While(..) | ExprKind::For(..));
                    let mut parts = Vec::new();
                    self.children(id, &mut parts);
                    open.extend(parts.into_iter().map(|part| (part, inner)));
                }
            }
        }
        values.sort_unstable();
    }

    fn made_by_call(&self, id: ExprId, callee: ExprId, args: &[ExprId], trail: &Trail, found: &mut Vec<Found>) {
        let Some(def) = self.callee(id) else {
            // A constructor: `Some(w())`.
            if matches!(self.ty(callee), Ty::FnPtr(_)) && args.iter().any(|&arg| self.holds(arg)) {
                return self.made_by_parts(id, args, trail, found);
            }
            if let Some(closure) = self.closure_behind(callee) {
                let is_async = matches!(self.kind(closure), ExprKind::Closure(node) if node.is_async);
                if !is_async {
                    return self.made_by_result(closure, trail, found);
                }
            }
            let name = match self.kind(callee) {
                ExprKind::Local(local) => Some(self.subject.body.local(*local).name),
                ExprKind::Field(_, name) => Some(*name),
                ExprKind::Path(path, _) => path.last(),
                _ => None,
            };
            return self.push(id, name.map_or(MadeBy::Other, MadeBy::Call), trail, found);
        };
        if self.through_spawner(id, def, args, trail, found) || self.comes_from_behind(id, def) {
            return;
        }
        if self.wraps(def) && args.iter().any(|&arg| self.holds(arg)) {
            return self.made_by_parts(id, args, trail, found);
        }
        let name = self.db().item(def).name;
        self.push(id, name.map_or(MadeBy::Other, MadeBy::Call), trail, found);
    }

    fn made_by_method(&self, id: ExprId, call: &MethodCall, trail: &Trail, found: &mut Vec<Found>) {
        if let Some(def) = self.callee(id) {
            if self.through_spawner(id, def, &call.args, trail, found) || self.through_set(call, trail, found) {
                return;
            }
            if self.comes_from_behind(id, def) {
                return;
            }
        }
        // A combinator makes a future of its own; anything else takes out what the receiver holds.
        let makes = self.future(id) && self.future(call.receiver) && !self.is_boxing(id);
        if self.holds(call.receiver) && !makes {
            return self.made(call.receiver, trail, found);
        }
        if !makes {
            // `opt.map(|x| w(x))`: a closure that runs here makes it.
            let closures: Vec<ExprId> = call.args.iter().copied().filter(|&arg| self.returns_future(arg)).collect();
            if let [closure] = closures.as_slice()
                && (!self.future(id) || self.callee(id).is_some_and(|def| self.returns_own_parameter(def)))
            {
                return self.made_by_result(*closure, trail, found);
            }
            let holders: Vec<ExprId> = call.args.iter().copied().filter(|&arg| self.holds(arg)).collect();
            // Methods of std's types hand on what they are given: `opt.or(Some(w()))`. Others may do anything with it.
            let hands_on = self.callee(id).is_some_and(|def| self.is_stub(def));
            if !holders.is_empty() && !self.future(id) && hands_on {
                return self.made_by_parts(id, &holders, trail, found);
            }
        }
        self.push(id, MadeBy::Call(call.name), trail, found);
    }

    fn made_by_await(&self, id: ExprId, base: ExprId, trail: &Trail, found: &mut Vec<Found>) {
        match self.kind(base) {
            ExprKind::Async(..) | ExprKind::Closure(_) => {
                let via = self.via(base, base, None, Name::new("await"), Runs::Drives);
                let trail = Trail { via: Some(via), ..trail.clone() };
                self.made_by_output(base, &trail, found);
            }
            ExprKind::MethodCall(call) if self.through_set(call, trail, found) => {}
            _ if self.holds_result(base) => self.made(base, trail, found),
            _ => {
                let output = self.output_makers(base);
                if output.is_empty() {
                    // What an `async fn` yields is made there; what a combinator yields may have been polled.
                    if self.is_async_call(base) {
                        self.push(id, MadeBy::Other, trail, found);
                    }
                    return;
                }
                let via = self.via(base, base, None, Name::new("await"), Runs::Drives);
                let trail = Trail { via: Some(via), ..trail.clone() };
                for maker in output {
                    self.made(maker, &trail, found);
                }
            }
        }
    }

    /// Whether the expression calls an `async fn` whose result is not one that it was given.
    fn is_async_call(&self, id: ExprId) -> bool {
        self.callee(id).is_some_and(|def| {
            let output = types::signature(self.db(), def).map(|signature| signature.body_ret.clone());
            types::asyncness(self.db(), def) == types::Asyncness::Async
                && output.is_some_and(|output| !self.is_lent(def, &output))
        })
    }

    /// Whether a function takes what it returns out of something that it was lent, such as `Vec::pop`: the value has
    /// a history that is not in sight, and may have been polled.
    pub(super) fn comes_from_behind(&self, call: ExprId, def: Def) -> bool {
        let Some(signature) = types::signature(self.db(), def) else { return false };
        // `map.remove(key)`: whoever changes something and may have nothing to give takes out what was put in.
        let lang = Lang::of(self.db());
        let may_be_nothing = matches!(&signature.ret, Ty::Adt(of, _) if lang.is(*of, "Option"));
        if may_be_nothing && matches!(signature.receiver, Some(Ty::Ref(true, _))) {
            return true;
        }
        let makes_future = self.future(call) && !matches!(signature.ret, Ty::Param(_));
        !makes_future && self.is_lent(def, &signature.ret)
    }

    /// Whether a function's result holds what one of its parameters refers to.
    fn is_lent(&self, def: Def, result: &Ty) -> bool {
        let Some(signature) = types::signature(self.db(), def) else { return false };
        let mut params = Vec::new();
        held_params(result, &mut params);
        let given = signature.receiver.iter().chain(&signature.params);
        given.into_iter().any(|ty| match ty {
            Ty::Ref(_, target) | Ty::Ptr(target) => {
                target.any(&mut |part| matches!(part, Ty::Param(param) if params.contains(param)))
            }
            _ => false,
        })
    }

    /// Goes on through `set.join_next()` and its kind to where the tasks of a set in sight were spawned.
    fn through_set(&self, call: &MethodCall, trail: &Trail, found: &mut Vec<Found>) -> bool {
        let ExprKind::Local(set) = self.kind(call.receiver) else { return false };
        if !self.is_set(*set) {
            return false;
        }
        let before = found.len();
        for (spawn, def, node) in self.spawns_on(*set) {
            self.through_spawner(spawn, def, &node.args, trail, found);
        }
        found.len() > before
    }

    /// Whether a variable is a set of tasks.
    pub(super) fn is_set(&self, local: LocalId) -> bool {
        matches!(self.subject.typed.local(local).peeled(), Ty::Adt(def, _)
            if types::stub_attr(self.db(), *def, "on_drop").is_some_and(|attr| attr.value == Some("abort_all")))
    }

    /// The calls that give a set something to run.
    pub(super) fn spawns_on(&self, set: LocalId) -> Vec<(ExprId, Def, &MethodCall)> {
        let mentions = self.subject.body.local(set).mentions.iter();
        let calls = mentions.filter_map(|mention| match self.runners.get(mention) {
            Some(&(call, None)) => Some(call),
            _ => None,
        });
        calls
            .filter_map(|call| {
                let (ExprKind::MethodCall(node), Some(def)) = (self.kind(call), self.callee(call)) else { return None };
                let attrs = types::stub_attrs(self.db(), def);
                attrs.iter().any(|attr| matches!(attr.word, "runs" | "drives")).then_some((call, def, &**node))
            })
            .collect()
    }

    /// What is lost with a set that is filled and never asked for a result.
    pub(super) fn lost_with_set(&self, set: LocalId) -> Vec<Found> {
        let mut found = Vec::new();
        let variable = self.subject.body.local(set);
        if !self.is_set(set) || variable.opaque_mentions > 0 {
            return found;
        }
        let spawns = self.spawns_on(set);
        if spawns.len() == variable.mentions.len() {
            for (spawn, def, node) in spawns {
                self.through_spawner(spawn, def, &node.args, &Trail::default(), &mut found);
            }
        }
        found
    }

    /// What is lost with a collection that is filled and never asked for what it holds.
    pub(super) fn lost_with_collection(&self, local: LocalId) -> Vec<Found> {
        let mut found = Vec::new();
        let variable = self.subject.body.local(local);
        let batch = super::carry::carry(self, self.subject.typed.local(local)).is_some_and(|carry| carry.batch);
        if !batch || !self.is_only_measured(local) {
            return found;
        }
        for mention in &variable.mentions {
            let Some(&(call, None)) = self.runners.get(mention) else { continue };
            let (ExprKind::MethodCall(node), Some(def)) = (self.kind(call), self.callee(call)) else { continue };
            let attrs = types::stub_attrs(self.db(), def);
            for attr in attrs.iter().filter(|attr| attr.word == "keeps") {
                let arg = attr.param.and_then(|param| node.args.get(param));
                if let Some(&arg) = arg.filter(|&&arg| self.holds(arg) && !self.has_history(arg)) {
                    self.made(arg, &Trail::default(), &mut found);
                }
            }
        }
        for made in &mut found {
            made.batch = true;
        }
        found
    }

    /// Whether an expression names a value that was mentioned elsewhere too, where it may have been polled.
    pub(super) fn has_history(&self, id: ExprId) -> bool {
        let ExprKind::Local(local) = self.kind(id) else { return false };
        let local = self.subject.body.local(*local);
        local.opaque_mentions > 0 || local.mentions.len() > 1
    }

    /// Whether an expression names the variable of a `for` loop over many values that hold futures.
    fn is_one_of_many(&self, id: ExprId) -> bool {
        let ExprKind::Local(local) = self.kind(id) else { return false };
        self.origins[local.0 as usize]
            .is_some_and(|origin| origin != id && self.carry(origin).is_some_and(|carry| carry.batch))
    }

    /// Whether an expression is no future itself, and has one in it.
    fn is_holder(&self, id: ExprId) -> bool {
        let holds = match self.ty(id) {
            Ty::Tuple(_) => true,
            Ty::Adt(def, _) => types::stub_attr(self.db(), *def, "transparent").is_some(),
            _ => false,
        };
        holds && types::future_kind(self.db(), &self.subject.typed.env, self.ty(id)).is_none()
    }

    /// Whether an expression makes a collection out of nothing that holds a future: `Vec::new()`, `vec![]`.
    fn is_empty_collection(&self, id: ExprId) -> bool {
        let args = match self.kind(id) {
            ExprKind::Call(_, args) => args,
            ExprKind::Array(parts) | ExprKind::Macro(MacroKind::Vec, parts) => return parts.is_empty(),
            _ => return false,
        };
        self.carry(id).is_some_and(|carry| carry.batch)
            && !args.iter().any(|&arg| self.holds(arg) || self.returns_future(arg))
            && self.callee(id).is_some_and(|def| self.is_stub(def))
    }

    /// Whether a value is the handle of something whose result holds a future.
    fn holds_result(&self, id: ExprId) -> bool {
        self.carry(id).is_some_and(|carry| carry.handle)
    }

    fn future(&self, id: ExprId) -> bool {
        matches!(
            types::future_kind(self.db(), &self.subject.typed.env, self.ty(id)),
            Some(FutureKind::Lazy | FutureKind::Unsure)
        )
    }

    /// `.boxed()` and its kind: the future is the receiver, in a box.
    fn is_boxing(&self, id: ExprId) -> bool {
        let ExprKind::MethodCall(call) = self.kind(id) else { return false };
        matches!(call.name.as_str(), "boxed" | "boxed_local" | "into_future")
    }

    pub(super) fn is_stub(&self, def: Def) -> bool {
        self.db().krate(self.db().crate_of(def.module)).is_stub
    }

    /// `Box::pin(x)`, `Arc::new(x)`, `Some(x)`: what is made is `x`.
    fn wraps(&self, def: Def) -> bool {
        let Some(parent) = types::parent(self.db(), def) else { return false };
        if !matches!(self.db().item(parent).kind, ItemKind::Impl(_)) {
            return false;
        }
        match types::impl_self(self.db(), parent) {
            Ty::Adt(adt, _) => types::stub_attr(self.db(), adt, "transparent").is_some(),
            _ => false,
        }
    }

    fn returns_own_parameter(&self, def: Def) -> bool {
        types::signature(self.db(), def).is_some_and(|signature| matches!(signature.ret, Ty::Param(_)))
    }

    /// Whether calling this argument yields a future, or something that holds one.
    fn returns_future(&self, id: ExprId) -> bool {
        self.result_type(id).is_some_and(|ret| super::carry::carry(self, &ret).is_some())
    }

    fn result_type(&self, id: ExprId) -> Option<Ty> {
        match self.ty(id) {
            Ty::Closure(closure) => Some(closure.sig.ret.clone()),
            Ty::FnPtr(sig) => Some(sig.ret.clone()),
            Ty::Fn(def, subst) => {
                let ret = types::signature(self.db(), *def)?.ret.subst(subst);
                Some(types::normalised(self.db(), &self.subject.typed.env, &ret))
            }
            Ty::Param(_) if self.assuming => types::callable_result(self.db(), &self.subject.typed.env, self.ty(id)),
            // A closure in a wrapper.
            Ty::Adt(..) => self.closure_behind(id).and_then(|closure| self.result_type(closure)),
            _ => None,
        }
    }

    /// Whether the output of this future, or of the one that this closure returns, holds a future.
    fn yields_future(&self, id: ExprId) -> bool {
        let result = self.result_type(id);
        types::future_output(self.db(), &self.subject.typed.env, result.as_ref().unwrap_or(self.ty(id)))
            .is_some_and(|output| super::carry::carry(self, &output).is_some())
    }

    /// Goes on through a call that runs a closure or drives a future, if that is where the future comes from.
    fn through_spawner(&self, id: ExprId, def: Def, args: &[ExprId], trail: &Trail, found: &mut Vec<Found>) -> bool {
        let name = self.db().item(def).name.unwrap_or_else(|| Name::new("?"));
        let mut handled = false;
        for (at, &arg) in args.iter().enumerate() {
            let param = self.parameter(id, def, at);
            let Some(runs) = self.runs(id, def, param, arg) else { continue };
            let via = self.via(id, arg, self.closure_behind(arg), name, runs);
            let inner = Trail { via: Some(via), ..trail.clone() };
            if runs == Runs::Drives {
                if self.yields_future(arg) {
                    handled = true;
                    self.made_by_output(arg, &inner, found);
                }
            } else if self.returns_future(arg) {
                handled = true;
                let mut inner = if runs == Runs::Scope { trail.clone() } else { inner };
                if self.is_scope_for(def, param, arg) {
                    inner.scope = Some(self.via(id, arg, self.closure_behind(arg), name, runs));
                }
                self.made_by_result(arg, &inner, found);
            }
        }
        handled
    }

    /// What a call does with one of its arguments, if that makes the argument's result the call's business.
    fn runs(&self, call: ExprId, def: Def, param: usize, arg: ExprId) -> Option<Runs> {
        let attrs = types::stub_attrs(self.db(), def);
        let about = |word: &str| attrs.iter().any(|attr| attr.param == Some(param) && attr.word == word);
        let here = attrs.iter().any(|attr| attr.param == Some(param) && attr.value == Some("here"));
        if about("scope") && (here || !about("runs")) {
            return Some(Runs::Scope);
        }
        for attr in attrs.iter().filter(|attr| attr.param == Some(param)) {
            match (attr.word, attr.value) {
                ("runs", Some("thread")) => return Some(Runs::Thread),
                ("runs", Some("blocking" | "blocking_bare")) => return Some(Runs::Blocking),
                ("runs", Some("cpu")) => return Some(Runs::Cpu),
                ("runs", _) => return Some(Runs::Here),
                ("drives", _) => return Some(Runs::Drives),
                _ => {}
            }
        }
        if self.db().krate(self.db().crate_of(def.module)).is_stub {
            return None;
        }
        let runs = match () {
            () if self.returns_future(arg) => Runs::Somewhere,
            () if self.yields_future(arg) => Runs::Drives,
            () => return None,
        };
        // A function of the project that hands a handle back, or that is known to lose what it runs.
        let loses = || {
            summary::of(self.db(), def, self.assuming)
                .is_some_and(|summary| summary.loses.iter().any(|(known, _)| *known == param))
        };
        (self.holds_result(call) || loses()).then_some(runs)
    }

    fn via(&self, call: ExprId, argument: ExprId, closure: Option<ExprId>, name: Name, runs: Runs) -> Via {
        let callee = match self.kind(call) {
            ExprKind::Call(callee, _) => self.span(*callee),
            ExprKind::MethodCall(node) => node.name_span,
            _ => self.span(call),
        };
        let closure = closure.and_then(|closure| match self.kind(closure) {
            ExprKind::Closure(node) => Some(node.header),
            _ => None,
        });
        let given = self.given(argument);
        Via {
            callee,
            call: self.span(call),
            name,
            runs,
            argument: self.span(argument),
            closure,
            given,
            in_async: self.in_async[call.0 as usize],
            spot: self.spot(call),
            receiver_made_by: self.maker_of_receiver(call),
        }
    }

    /// The name of the function that made a method's receiver, if that is a variable without a declared type.
    fn maker_of_receiver(&self, call: ExprId) -> Option<Span> {
        let ExprKind::MethodCall(node) = self.kind(call) else { return None };
        let ExprKind::Local(local) = self.kind(node.receiver) else { return None };
        let ExprKind::Block(block) = self.kind(self.block_of(*local)?) else { return None };
        let name = self.subject.body.local(*local).span;
        let stmt = block.stmts.iter().find_map(|stmt| match stmt {
            Stmt::Let(stmt) if stmt.span.holds(name) && stmt.ty.is_none() => stmt.init,
            _ => None,
        })?;
        match self.kind(stmt) {
            ExprKind::Call(callee, args) if args.is_empty() => Some(self.span(*callee)),
            _ => None,
        }
    }

    /// The closure that an expression is, or that the variable it names holds.
    pub(super) fn closure_behind(&self, id: ExprId) -> Option<ExprId> {
        match self.kind(id) {
            ExprKind::Closure(_) => Some(id),
            ExprKind::Block(block) => block.tail.and_then(|tail| self.closure_behind(tail)),
            ExprKind::Local(local) => self.origins[local.0 as usize].and_then(|origin| self.closure_behind(origin)),
            _ => self.wrapped(id).and_then(|inner| self.closure_behind(inner)),
        }
    }

    /// What a wrapper that changes nothing is put around: the closure in `AssertUnwindSafe(|| ..)`.
    pub(super) fn wrapped(&self, id: ExprId) -> Option<ExprId> {
        let (ExprKind::Call(_, args), Ty::Adt(def, _)) = (self.kind(id), self.ty(id)) else { return None };
        let is_constructor = self.callee(id).is_none() && types::stub_attr(self.db(), *def, "transparent").is_some();
        args.first().copied().filter(|_| is_constructor && args.len() == 1)
    }

    /// The futures that calling this argument yields.
    fn made_by_result(&self, id: ExprId, trail: &Trail, found: &mut Vec<Found>) {
        match self.kind(id) {
            ExprKind::Closure(closure) if closure.is_async => self.push(id, MadeBy::Closure, trail, found),
            ExprKind::Closure(closure) => {
                let results = self.results(closure.body);
                for result in results {
                    self.made(result, trail, found);
                }
            }
            ExprKind::Local(local) => match self.origins[local.0 as usize] {
                Some(origin) => self.made_by_result(origin, trail, found),
                None => self.push(id, MadeBy::Other, trail, found),
            },
            ExprKind::Block(Block { tail: Some(value), .. }) => self.made_by_result(*value, trail, found),
            ExprKind::Path(path, _) => {
                let what = path.last().map_or(MadeBy::Other, MadeBy::Function);
                self.push(id, what, trail, found);
            }
            _ => match self.wrapped(id) {
                Some(inner) => self.made_by_result(inner, trail, found),
                None => self.push(id, MadeBy::Other, trail, found),
            },
        }
    }

    /// The futures that this future's output holds.
    fn made_by_output(&self, id: ExprId, trail: &Trail, found: &mut Vec<Found>) {
        // A future that is not in sight is declared to yield a future: that is meant.
        for maker in self.output_makers(id) {
            self.made(maker, trail, found);
        }
    }

    /// The expressions in sight that a future's output comes from.
    fn output_makers(&self, id: ExprId) -> Vec<ExprId> {
        match self.kind(id) {
            ExprKind::Async(_, block) => self.results(*block),
            ExprKind::Closure(closure) if closure.is_async => self.results(closure.body),
            ExprKind::Closure(closure) => {
                self.results(closure.body).iter().flat_map(|&result| self.output_makers(result)).collect()
            }
            ExprKind::Local(local) => {
                self.origins[local.0 as usize].map_or_else(Vec::new, |origin| self.output_makers(origin))
            }
            ExprKind::Call(callee, args) => {
                let closure = self.closure_behind(*callee).map(|closure| self.kind(closure));
                match closure {
                    Some(ExprKind::Closure(closure)) if closure.is_async => self.results(closure.body),
                    Some(ExprKind::Closure(closure)) => {
                        self.results(closure.body).iter().flat_map(|&result| self.output_makers(result)).collect()
                    }
                    _ if self.callee(id).is_some_and(|def| self.wraps(def)) => {
                        args.iter().flat_map(|&arg| self.output_makers(arg)).collect()
                    }
                    _ => Vec::new(),
                }
            }
            ExprKind::MethodCall(call) if self.keeps_output(id, call.receiver) => self.output_makers(call.receiver),
            ExprKind::Block(block) => block.tail.map_or_else(Vec::new, |tail| self.output_makers(tail)),
            _ => Vec::new(),
        }
    }

    /// Whether a combinator yields what its receiver yields: `.instrument(span)`, `.boxed()`, `.fuse()`.
    fn keeps_output(&self, id: ExprId, receiver: ExprId) -> bool {
        let env = &self.subject.typed.env;
        let output = |id| types::future_output(self.db(), env, self.ty(id));
        output(receiver).is_some_and(|one| output(id) == Some(one))
    }

    /// The expressions whose values a body yields: its tail, and what it returns.
    fn results(&self, root: ExprId) -> Vec<ExprId> {
        let mut results = Vec::new();
        let mut tails = vec![root];
        while let Some(id) = tails.pop() {
            match self.kind(id) {
                ExprKind::Block(block) if block.label.is_none() => tails.extend(block.tail),
                ExprKind::If(_, then, otherwise) => tails.extend([Some(*then), *otherwise].into_iter().flatten()),
                ExprKind::Match(_, arms) => tails.extend(arms.iter().map(|arm| arm.body)),
                _ => results.push(id),
            }
        }
        self.returns(root, &mut results);
        results.retain(|&id| self.holds(id));
        results.sort_unstable();
        results
    }

    /// The values of the `return`s in a body, those of closures and async blocks within it left out.
    pub(super) fn returns(&self, root: ExprId, results: &mut Vec<ExprId>) {
        let mut open = vec![root];
        while let Some(id) = open.pop() {
            match self.kind(id) {
                ExprKind::Return(Some(value)) => {
                    results.push(*value);
                    open.push(*value);
                }
                ExprKind::Closure(_) | ExprKind::Async(..) => {}
                _ => self.children(id, &mut open),
            }
        }
    }

    /// Whether there is an `.await` in a block or closure, those of inner ones left out.
    fn awaits(&self, id: ExprId) -> bool {
        let mut open = Vec::new();
        self.children(id, &mut open);
        while let Some(id) = open.pop() {
            match self.kind(id) {
                ExprKind::Await(_)
                | ExprKind::Select(_)
                | ExprKind::Opaque
                | ExprKind::Macro(MacroKind::Join | MacroKind::TryJoin, _) => return true,
                ExprKind::Closure(_) | ExprKind::Async(..) => {}
                _ => self.children(id, &mut open),
            }
        }
        false
    }

    /// Losses within a call that forgets what it runs: `fire(|| w())`.
    pub(super) fn lost_inside(&self, id: ExprId) -> Vec<Found> {
        let mut found = Vec::new();
        let (Some(def), args) = (
            self.callee(id),
            match self.kind(id) {
                ExprKind::Call(_, args) => args.as_slice(),
                ExprKind::MethodCall(call) => call.args.as_slice(),
                _ => &[],
            },
        ) else {
            return found;
        };
        for (at, &arg) in args.iter().enumerate() {
            if self.returns_future(arg) && self.loses_argument(id, def, at) == Some(summary::Loss::Result) {
                let name = self.db().item(def).name.unwrap_or_else(|| Name::new("?"));
                let via = self.via(id, arg, self.closure_behind(arg), name, Runs::Somewhere);
                self.made_by_result(arg, &Trail { via: Some(via), ..Trail::default() }, &mut found);
            }
        }
        found
    }

    /// The futures that callbacks of a call make, where the callee drops them or keeps them out of reach.
    pub(super) fn lost_in_callbacks(&self, id: ExprId, def: Def) -> Vec<Found> {
        let mut found = Vec::new();
        let (receiver, args) = match self.kind(id) {
            ExprKind::Call(_, args) => (None, args),
            ExprKind::MethodCall(call) => (Some(call.receiver), &call.args),
            _ => return found,
        };
        let attrs = types::stub_attrs(self.db(), def);
        let says = |word: &str, param| attrs.iter().any(|attr| attr.word == word && attr.param == param);
        let calls = |param| says("runs", param) || says("drives", param);
        for attr in attrs.iter().filter(|attr| attr.word == "shelves" || attr.word == "discards" && calls(attr.param)) {
            let param = |at: usize| attr.param == Some(self.parameter(id, def, at));
            let Some(&arg) = (0..args.len()).find(|&at| param(at)).map(|at| &args[at]) else { continue };
            let name = self.db().item(def).name.unwrap_or_else(|| Name::new("?"));
            if says("drives", attr.param) {
                // The callback's future is polled, and what that yields is dropped.
                let result = self.result_type(arg);
                let output = result.and_then(|ty| types::future_output(self.db(), &self.subject.typed.env, &ty));
                if output.is_some_and(|output| self.is_plain_future(&output)) {
                    let via = self.via(id, arg, self.closure_behind(arg), name, Runs::Drives);
                    self.made_by_output(arg, &Trail { via: Some(via), ..Trail::default() }, &mut found);
                }
                continue;
            }
            let shelves = attr.word == "shelves";
            let sure = self.result_type(arg).is_some_and(|ty| self.is_plain_future(&ty));
            if !sure || shelves && !self.is_shelf_for_good(id, receiver) {
                continue;
            }
            let runs = if shelves { Runs::Shelves } else { Runs::Discards };
            let via = self.via(id, arg, self.closure_behind(arg), name, runs);
            self.made_by_result(arg, &Trail { via: Some(via), ..Trail::default() }, &mut found);
        }
        found
    }

    /// Whether a value of this type is lost where it can only be borrowed: a future of which no copy can be taken.
    fn is_plain_future(&self, ty: &Ty) -> bool {
        let env = &self.subject.typed.env;
        super::carry::carry(self, ty).is_some_and(|carry| !carry.unsure)
            && Lang::of(self.db())
                .get("Clone")
                .is_some_and(|clone| types::implements(self.db(), env, clone, ty) != Some(true))
    }

    /// Whether what a call keeps can only be borrowed from then on: in a static, in a value that is dropped at once,
    /// or in a variable of which nothing but references are asked for.
    fn is_shelf_for_good(&self, id: ExprId, receiver: Option<ExprId>) -> bool {
        let Some(receiver) = receiver else {
            // `static CELL: LazyLock<_> = LazyLock::new(..);`
            let owner = self.db().item(self.subject.owner);
            return matches!(owner.kind, ItemKind::Static(..)) && self.subject.body.root == Some(id);
        };
        match self.kind(receiver) {
            ExprKind::Path(..) | ExprKind::Call(..) => true,
            ExprKind::Local(local) => {
                let variable = self.subject.body.local(*local);
                let borrows = |mention: &ExprId| match self.runners.get(mention) {
                    Some((call, None)) => self.callee(*call).is_some_and(|def| {
                        types::signature(self.db(), def)
                            .is_some_and(|signature| matches!(signature.receiver, Some(Ty::Ref(false, _))))
                    }),
                    _ => false,
                };
                let owned = matches!(self.subject.typed.local(*local), Ty::Adt(..));
                owned
                    && self.origins[local.0 as usize].is_some()
                    && variable.opaque_mentions == 0
                    && variable.mentions.iter().all(borrows)
            }
            _ => false,
        }
    }

    /// Whether what was traced is lost beyond doubt: its work does not run by itself.
    pub(super) fn is_surely_lost(&self, found: &Found, how: &How) -> bool {
        if self.assuming {
            return true;
        }
        // The result of something that ran is certainly not polled; nor is what an `async` block or function makes.
        let name = self.callee(found.expr).and_then(|def| self.db().item(def).name);
        // `black_box` is there to use the value; what a raw pointer leads to has a history.
        if name.is_some_and(|name| matches!(name.as_str(), "black_box" | "from_raw")) {
            return false;
        }
        let eager_maker =
            || self.callee(found.expr).is_some_and(|def| types::stub_attr(self.db(), def, "eager").is_some());
        if eager_maker() {
            return false;
        }
        let lazy = || self.is_lazy(found.expr);
        if found.unsure {
            return lazy();
        }
        match how {
            How::Statement | How::GivenUp(_) | How::Pattern | How::Callback(_) => true,
            // A function that does its work before it returns a future may be meant to be called like that.
            How::Discarded(_) => found.via.is_some() || lazy(),
            How::Underscore | How::Unused(_) | How::Overwritten(_) | How::Hoarded(_) => {
                found.via.is_some() || !self.is_known_eager(found.expr)
            }
        }
    }

    /// Whether the expression is known to start nothing.
    fn is_lazy(&self, id: ExprId) -> bool {
        // What does something when it is dropped may be made for that.
        if matches!(self.ty(id), Ty::Adt(def, _) if types::has_drop(self.db(), *def)) {
            return false;
        }
        match self.kind(id) {
            ExprKind::Async(..) | ExprKind::Struct(_) => true,
            ExprKind::Call(..) | ExprKind::MethodCall(_) => match self.callee(id) {
                Some(def) => summary::starts_nothing(self.db(), def) == Some(true),
                // The constructor of a struct that is a future.
                None => {
                    matches!(self.kind(id), ExprKind::Call(callee, _) if matches!((self.ty(*callee), self.kind(*callee)), (Ty::FnPtr(_), ExprKind::Path(..))))
                }
            },
            // A function that is called elsewhere: `.map(w)`.
            ExprKind::Path(..) if matches!(self.ty(id), Ty::Fn(..)) => {
                matches!(self.ty(id), Ty::Fn(def, _) if summary::starts_nothing(self.db(), *def) == Some(true))
            }
            // A unit struct that is a future.
            ExprKind::Path(..) => self.callee(id).is_none() && matches!(self.ty(id), Ty::Adt(..)),
            _ => false,
        }
    }

    /// Whether the expression calls a function that can be read and does more than build a future.
    fn is_known_eager(&self, id: ExprId) -> bool {
        self.callee(id).is_some_and(|def| summary::starts_nothing(self.db(), def) == Some(false))
    }
}

/// Whether a macro hands on what its arguments hold.
fn passes_on(kind: MacroKind) -> bool {
    matches!(kind, MacroKind::Vec | MacroKind::VecRepeat | MacroKind::Dbg | MacroKind::Pin)
}

/// The generic parameters of which a type holds values.
fn held_params(ty: &Ty, params: &mut Vec<ParamId>) {
    match ty {
        Ty::Param(param) => params.push(*param),
        Ty::Adt(_, parts) | Ty::Tuple(parts) => parts.iter().for_each(|part| held_params(part, params)),
        Ty::Array(part) => held_params(part, params),
        _ => {}
    }
}
