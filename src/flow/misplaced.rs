//! What calls do that their place does not bear: need a runtime where there is none, block where an executor polls.
//!
//! Called by the walk for every call. What a function of a library does is said by its stub, what a function of the
//! project does is found out by `effects`. Where the place is the caller's, no fact is made; it is noted for the
//! callers instead.

use std::sync::Arc;

use super::effects::{self, Note};
use super::place::{Place, Polled, Runtime};
use super::{Fact, Flow, Given, Here, Spot, WhyNone};
use crate::db::Def;
use crate::finding::Source;
use crate::syntax::tree::{ExprId, ExprKind, Span};
use crate::types::ty::Ty;
use crate::types::{self, Asyncness, BuiltRuntime, RuntimeFlavour};

/// What a call does that not every place bears.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deed {
    /// It needs a tokio runtime, or a `LocalSet`.
    NeedsRuntime {
        /// Whether it is a `LocalSet` that it needs.
        local: bool,
    },
    /// It needs a tokio runtime that has worker threads.
    NeedsWorkers,
    /// It blocks on a future.
    BlocksOn(Executor),
    /// It blocks until something else has happened.
    Blocks {
        /// Whether it panics in code that tokio polls.
        panics: bool,
    },
}

/// Who polls a future that is blocked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Executor {
    /// tokio, which panics where tokio polls already.
    Tokio,
    /// One that panics inside one of its own kind.
    Single,
    /// One that may be nested.
    Other,
}

/// A call that needs a tokio runtime where there is none.
#[derive(Clone, Debug)]
pub struct NoRuntime {
    /// The call.
    pub call: Span,
    /// The name of what is called, as it is written.
    pub name: String,
    /// The callee's path, or the method's name.
    pub callee: Span,
    /// Why there is no runtime.
    pub why: WhyNone,
    /// Where it stands.
    pub spot: Spot,
    /// The call that runs it where there is none, and the closure that it is given.
    pub spawner: Option<(Spot, Given)>,
    /// Whether it is a `LocalSet` that is missing rather than a runtime.
    pub local: bool,
    /// The functions of the project that the call goes through; none if it needs the runtime itself.
    pub chain: Vec<Step>,
}

/// A call that does what its place does not bear.
#[derive(Clone, Debug)]
pub struct Misplaced {
    /// The whole call.
    pub call: Span,
    /// The callee's path, or the method's name.
    pub callee: Span,
    /// What is called, as it is written.
    pub name: String,
    /// What it does, itself or through functions of the project.
    pub deed: Deed,
    /// The functions of the project that it goes through; none if it does it itself.
    pub chain: Vec<Step>,
    /// Where it stands.
    pub place: Place,
    /// The future that it blocks on, if it is an argument or the receiver.
    pub future: Option<Span>,
    /// Whether `.await` can be written there.
    pub in_async: bool,
    /// Whether it stands in `Drop::drop`.
    pub in_drop: bool,
    /// Where it stands.
    pub spot: Spot,
    /// The closure that it is given, if it is given nothing else.
    pub given: Option<Given>,
}

/// A call on the way from a function of the project to what it does.
#[derive(Clone, Debug)]
pub struct Step {
    /// The file that it stands in.
    pub source: Arc<Source>,
    /// The callee's path, or the method's name.
    pub span: Span,
    /// The function that it stands in.
    pub caller: String,
    /// What is called.
    pub callee: String,
}

impl Flow<'_, '_> {
    /// Writes facts about what a call does where it stands, and where its arguments are run.
    pub(super) fn check_place(&mut self, id: ExprId, here: Here) {
        let args = match self.kind(id) {
            ExprKind::Call(_, args) => args.as_slice(),
            ExprKind::MethodCall(call) => call.args.as_slice(),
            ExprKind::Await(base) => return self.check_call(*base, true, here),
            _ => return,
        };
        self.check_call(id, false, here);
        for (at, &arg) in args.iter().enumerate() {
            // `block_on(bind(addr))` polls the argument, and `thread::spawn(work)` calls it.
            let is_call = matches!(self.kind(arg), ExprKind::Call(..) | ExprKind::MethodCall(_));
            let named = match self.ty(arg) {
                Ty::Fn(def, _) if matches!(self.kind(arg), ExprKind::Path(..)) => Some(*def),
                _ => None,
            };
            let matters = match named {
                Some(def) => self.may_be_misplaced(def, false),
                None => is_call && self.callee(arg).is_some_and(|def| self.may_be_misplaced(def, true)),
            };
            if !matters {
                continue;
            }
            let Some(place) = self.argument_place(id, at, here) else { continue };
            let there = Here { place, ..here };
            match named {
                Some(def) => self.check_function(arg, def, false, there),
                None => self.check_call(arg, true, there),
            }
        }
    }

    /// Whether a function could be out of place anywhere; `polled` says whether it is its future that runs.
    ///
    /// Where an argument is run is only asked for those: the callee may have to be read for it.
    fn may_be_misplaced(&self, def: Def, polled: bool) -> bool {
        let Some(function) = self.db().function(def) else { return false };
        if self.is_stub(def) {
            return function.is_async == polled && !self.deeds(def).is_empty();
        }
        let asyncness = types::asyncness(self.db(), def);
        asyncness != Asyncness::Unknown && (asyncness == Asyncness::Async) == polled
    }

    /// The same for one call; `polled` says whether it is its future that runs here.
    fn check_call(&mut self, call: ExprId, polled: bool, here: Here) {
        if let Some(def) = self.callee(call) {
            self.check_function(call, def, polled, here);
        }
    }

    fn check_function(&mut self, call: ExprId, def: Def, polled: bool, here: Here) {
        if self.provides {
            return;
        }
        let stub = self.is_stub(def);
        if !stub {
            return self.check_project(call, def, polled, here);
        }
        // What an async function needs, it needs where it is polled; what others need, where they are called.
        if self.db().function(def).is_some_and(|function| function.is_async) != polled {
            return;
        }
        for deed in self.deeds(def) {
            if matches!(deed, Deed::Blocks { .. }) && self.is_asked_before(call) {
                continue;
            }
            self.judge(call, deed, &[], here);
        }
    }

    /// The same for a call of a function of the project: it does what the functions do that it calls.
    fn check_project(&mut self, call: ExprId, def: Def, polled: bool, here: Here) {
        let asyncness = types::asyncness(self.db(), def);
        if asyncness == Asyncness::Unknown || (asyncness == Asyncness::Async) != polled {
            return;
        }
        if let Some((BuiltRuntime::Tokio(..), _)) = types::built_runtime(self.db(), def) {
            return self.judge(call, Deed::BlocksOn(Executor::Tokio), &[], here);
        }
        if here.place.inherited && here.sure {
            let span = self.callee_span(call);
            let name = self.name_of_call(call);
            self.notes.calls.push((def, polled, Note { span, name }));
        }
        // For callers the calls are noted, and `effects` follows them: asking here would go round in recursive functions.
        if self.only_notes || here.place.is_unknown() && !self.in_drop {
            return;
        }
        for effect in effects::of(self.db(), def, polled).iter() {
            self.judge(call, effect.deed, &effect.chain, here);
        }
    }

    /// What a function of a library does, as its stub says.
    fn deeds(&self, def: Def) -> Vec<Deed> {
        let attrs = types::stub_attrs(self.db(), def);
        let drives = attrs.iter().find(|attr| attr.word == "drives");
        let local = drives.is_some_and(|attr| attr.value == Some("local"));
        let mut deeds = Vec::new();
        for attr in &attrs {
            match (attr.word, attr.value) {
                ("needs_runtime", _) => deeds.push(Deed::NeedsRuntime { local }),
                ("needs_workers", _) => deeds.push(Deed::NeedsWorkers),
                ("blocks", value) => match drives {
                    Some(drives) => deeds.push(Deed::BlocksOn(match drives.value {
                        Some("tokio" | "local") => Executor::Tokio,
                        Some("futures") => Executor::Single,
                        _ => Executor::Other,
                    })),
                    None => match value {
                        Some("panics") => deeds.push(Deed::Blocks { panics: true }),
                        Some("work") => deeds.push(Deed::Blocks { panics: false }),
                        _ => {}
                    },
                },
                _ => {}
            }
        }
        deeds
    }

    /// Whether the handle that is waited for was looked at before: whoever asks first may know that it is done.
    fn is_asked_before(&self, call: ExprId) -> bool {
        let ExprKind::MethodCall(node) = self.kind(call) else { return false };
        let ExprKind::Local(local) = self.kind(node.receiver) else { return false };
        let owned = matches!(self.ty(node.receiver), Ty::Adt(def, _)
            if types::stub_attr(self.db(), *def, "on_drop").is_some());
        owned && self.subject.body.local(*local).mentions.len() > 1
    }

    /// Writes the fact that a place does not bear what is done there, or notes it for the callers.
    fn judge(&mut self, call: ExprId, deed: Deed, chain: &[Step], here: Here) {
        if chain.is_empty() && here.place.inherited && here.sure {
            let note = Note { span: self.callee_span(call), name: self.name_of_call(call) };
            self.notes.deeds.push((deed, note));
        }
        let place = here.place;
        if let Deed::NeedsRuntime { local } = deed {
            let why = match place.runtime {
                Runtime::No(why) => Some(why),
                _ if local && place.local == Some(false) => Some(WhyNone::ManyThreads),
                _ => None,
            };
            if let Some(why) = why {
                let fact = NoRuntime {
                    call: self.span(call),
                    callee: self.callee_span(call),
                    name: self.name_of_call(call),
                    why,
                    spot: self.spot(call),
                    spawner: self.spawner_around(call, why),
                    local,
                    chain: chain.to_vec(),
                };
                self.facts.push(Fact::NoRuntime(Box::new(fact)));
                return;
            }
        }
        let unbearable = match deed {
            Deed::NeedsRuntime { .. } => self.in_drop && place.inherited && place.runtime == Runtime::Unknown,
            Deed::NeedsWorkers => place.polled == Polled::Tokio && place.flavour == Some(RuntimeFlavour::CurrentThread),
            Deed::BlocksOn(Executor::Single) => matches!(place.polled, Polled::Tokio | Polled::Blocked(true)),
            Deed::BlocksOn(_) | Deed::Blocks { panics: true } => place.polled == Polled::Tokio,
            Deed::Blocks { panics: false } => chain.is_empty() && matches!(place.polled, Polled::Tokio | Polled::Other),
        };
        if unbearable {
            self.facts.push(Fact::Misplaced(Box::new(Misplaced {
                call: self.span(call),
                callee: self.callee_span(call),
                name: self.name_of_call(call),
                deed,
                chain: chain.to_vec(),
                place,
                future: self.future_of(call).filter(|_| chain.is_empty()),
                in_async: here.in_async,
                in_drop: self.in_drop && place.inherited,
                spot: self.spot(call),
                given: match self.kind(call) {
                    ExprKind::Call(_, args) if args.len() == 1 => self.given(args[0]),
                    _ => None,
                },
            })));
        }
    }

    /// The outermost of the calls that run the code around `id` where there is no runtime, and the closure that the
    /// innermost is given.
    fn spawner_around(&self, id: ExprId, why: WhyNone) -> Option<(Spot, Given)> {
        let (mut found, mut inner, mut why): (Option<(Spot, Given)>, ExprId, WhyNone) = (None, id, why);
        while let WhyNone::Thread(by) | WhyNone::Cpu(by) | WhyNone::BarePool(by) = why {
            let mut around = std::iter::once(inner).chain(self.around(inner));
            let next = around.find_map(|around| {
                let (call, _) = self.runners.get(&around).copied().filter(|(call, _)| self.callee_span(*call) == by)?;
                Some((call, self.given(around)?))
            });
            let Some((call, given)) = next else { break };
            let spot = self.spot(call);
            found = Some((spot, found.map_or(given, |(_, innermost)| innermost)));
            let Runtime::No(further) = spot.place.runtime else { break };
            (inner, why) = (call, further);
        }
        found
    }

    /// The future that a call blocks on.
    fn future_of(&self, call: ExprId) -> Option<Span> {
        let drives = types::stub_attrs(self.db(), self.callee(call)?).into_iter().find(|attr| attr.word == "drives")?;
        match (self.kind(call), drives.param) {
            (ExprKind::MethodCall(node), None) => Some(self.span(node.receiver)),
            (ExprKind::MethodCall(node), Some(param)) => node.args.get(param).map(|&arg| self.span(arg)),
            (ExprKind::Call(_, args), Some(param)) => args.get(param).map(|&arg| self.span(arg)),
            _ => None,
        }
    }

    pub(super) fn name_of_call(&self, call: ExprId) -> String {
        let path = match self.kind(call) {
            ExprKind::Call(callee, _) => self.kind(*callee),
            ExprKind::MethodCall(node) => return node.name.as_str().to_owned(),
            kind => kind,
        };
        let ExprKind::Path(path, _) = path else { return String::new() };
        let parts: Vec<&str> = path.segments.iter().map(|segment| segment.name.as_str()).collect();
        parts.join("::")
    }
}

impl Place {
    /// Whether nothing is known of it that a call could be wrong for.
    fn is_unknown(self) -> bool {
        !matches!(self.runtime, Runtime::No(_))
            && !matches!(self.polled, Polled::Tokio | Polled::Blocked(true))
            && self.local != Some(false)
    }
}
