//! Goes back from a value that is lost to the expressions that made the future in it.
//!
//! Called by `lost` and `handed` with a value that is known to hold a future. `types` says which way to go on from an
//! expression, `results` what leaves a body, and `spawners` goes through calls that run something: on the way it is
//! noted which of them, if any, made the future the result of something else. `callbacks` and `collections` begin
//! elsewhere, where no value is in sight that holds what is lost.
//!
//! It takes a bounded number of steps. Whether what it finds is lost beyond doubt is for `lost` to say.

mod callbacks;
mod collections;
mod results;
mod spawners;
mod types;

use super::{Carry, Flow, Made, MadeBy, Runs, Via};
use crate::names::Name;
use crate::syntax::tree::{Block, ExprId, ExprKind, MacroKind, MethodCall, Span};
use crate::types::ty::Ty;

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

    /// Whether an expression names the variable of a `for` loop over many values that hold futures.
    fn is_one_of_many(&self, id: ExprId) -> bool {
        let ExprKind::Local(local) = self.kind(id) else { return false };
        self.origins[local.0 as usize]
            .is_some_and(|origin| origin != id && self.carry(origin).is_some_and(|carry| carry.batch))
    }

    /// Adds an expression that makes a future, unless it holds none.
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
            // What stands in it may come out of something that polled it: `(1, rest)`, with the `rest` of a `select`.
            ExprKind::Tuple(parts) | ExprKind::Array(parts) => {
                for &part in parts.iter().filter(|&&part| self.holds(part)) {
                    self.made(part, trail, found);
                }
            }
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
        // A combinator makes a future of its own, and so does what is called on something that becomes a future when it
        // is awaited itself (`client.tell(message).send()`); anything else takes out what the receiver holds.
        let of_builder = || self.becomes_future(call.receiver) && call.name.as_str() != "into_future";
        let makes = self.future(id) && (self.future(call.receiver) || of_builder()) && !self.is_boxing(id);
        if self.holds(call.receiver) && !makes {
            return self.made(call.receiver, trail, found);
        }
        if !makes {
            // `opt.map(|x| w(x))`: a closure that runs here makes it.
            let closures: Vec<ExprId> = call.args.iter().copied().filter(|&arg| self.returns_future(arg)).collect();
            // What becomes a future by itself is made by the call, as a future is.
            let is_one = || self.future(id) || self.becomes_future(id);
            if let [closure] = closures.as_slice()
                && (!is_one() || self.callee(id).is_some_and(|def| self.returns_own_parameter(def)))
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
}

/// Whether a macro hands on what its arguments hold.
fn passes_on(kind: MacroKind) -> bool {
    matches!(kind, MacroKind::Vec | MacroKind::VecRepeat | MacroKind::Dbg | MacroKind::Pin)
}
