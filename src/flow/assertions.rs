//! What fails a test: the assertions in work whose handle is dropped, and whether the test finds out about them all the
//! same.
//!
//! Called by `spawns` for work that is started. A panic drops what the work owns. If that is the sender of a channel,
//! who receives from it gets an error or an end: `receiver.recv().unwrap()` in the test then panics in turn. It does not
//! say which handles are dropped (`handles`), or what else the test may notice (`noticed`), and knows no channel by
//! name: a pair out of one call, of which the second half is asked, is the convention of all of them.

use rustc_hash::FxHashSet;

use super::Flow;
use super::ends::Special;
use crate::syntax::tree::{ExprId, ExprKind, LocalId, MacroKind, PatId, PatKind, Span, Stmt};
use crate::types::{self, ty::Ty};

/// How many variables may come from one another.
const MAX_ORIGINS: u32 = 12;

/// The two halves of a channel.
pub(super) struct Channel {
    /// The call that makes it.
    pub(super) made: ExprId,
    /// What receives.
    pub(super) receiver: LocalId,
}

/// What the code outside the work has got through a channel.
#[derive(Default)]
struct Received {
    /// Variables which the end of the channel can be seen of: the receiver, and what was collected from it.
    whole: FxHashSet<LocalId>,
    /// Variables that are there only if something has come: the elements of a loop, the inside of an `if let`.
    elements: FxHashSet<LocalId>,
}

impl Flow<'_, '_> {
    /// The first assertion in a closure or async block whose failure the test that starts it does not see, those in
    /// inner closures and blocks included.
    pub(super) fn assertion(&self, spawn: ExprId, work: ExprId) -> Option<Span> {
        let mut found: Vec<(Span, ExprId)> = Vec::new();
        self.any_inside(work, |id, _| {
            found.extend(self.asserts(id).map(|place| (place, id)));
            false
        });
        if found.is_empty() {
            return None;
        }
        let channels = self.channels(work);
        let until = channels.iter().filter(|(channel, _)| self.is_asked(channel, self.span(work)));
        let seen_until = until.map(|(_, until)| *until).max();
        found.retain(|(_, id)| seen_until.is_none_or(|until| self.span(*id).start > until));
        if found.is_empty() {
            return None;
        }
        if self.may_notice(spawn, work, &channels) {
            found.retain(|(_, id)| self.comes_last(*id, work));
        }
        found.into_iter().map(|(place, _)| place).min()
    }

    /// Whether a test may notice that work has ended with an error: by what it receives from it, or by what is missing.
    pub(super) fn notices(&self, spawn: ExprId, work: ExprId) -> bool {
        let channels = self.channels(work);
        channels.iter().any(|(channel, _)| self.is_asked(channel, self.span(work)))
            || self.may_notice(spawn, work, &channels)
    }

    /// Where an expression is an assertion, or something else that panics if all is not well.
    pub(super) fn asserts(&self, id: ExprId) -> Option<Span> {
        match self.kind(id) {
            ExprKind::Macro(MacroKind::Assert | MacroKind::Diverge, _) => Some(self.span(id)),
            ExprKind::MethodCall(call) => {
                let panics = |def| types::stub_attr(self.db(), def, "panics").is_some();
                self.callee(id).is_some_and(panics).then_some(call.name_span)
            }
            _ => None,
        }
    }

    /// The channels whose senders work has, and the last place in it where it still needs them. The test sees what fails
    /// up to there, if it receives in earnest.
    fn channels(&self, work: ExprId) -> Vec<(Channel, u32)> {
        let mut mentions = Vec::new();
        self.any_inside(work, |id, kind| {
            if let ExprKind::Local(local) = kind {
                mentions.push((id, *local));
            }
            false
        });
        let mut channels: Vec<(Channel, u32)> = Vec::new();
        for (id, local) in mentions {
            let Some((made, end)) = self.channel_of(local, 0) else { continue };
            let Some(receiver) = self.receiver(made).filter(|receiver| *receiver != end) else { continue };
            let start = self.span(id).start;
            match channels.iter_mut().find(|(channel, _)| channel.made == made) {
                Some((_, until)) => *until = start.max(*until),
                // One that is made within the work is its own.
                None if self.span(work).holds(self.span(made)) => {}
                None => channels.push((Channel { made, receiver }, start)),
            }
        }
        channels
    }

    /// The call that makes the channel which a variable is an end of, or is made from, and that end.
    pub(super) fn channel_of(&self, local: LocalId, depth: u32) -> Option<(ExprId, LocalId)> {
        let origin = self.origins[local.0 as usize].filter(|_| depth < MAX_ORIGINS)?;
        let is_pair = match self.ty(origin) {
            Ty::Tuple(parts) => parts.len() == 2 && parts.iter().all(|part| matches!(part, Ty::Adt(..))),
            _ => false,
        };
        if is_pair && matches!(self.kind(origin), ExprKind::Call(..)) {
            return Some((origin, local));
        }
        let mut open = vec![origin];
        while let Some(id) = open.pop() {
            if let ExprKind::Local(inner) = self.kind(id)
                && *inner != local
                && let Some(found) = self.channel_of(*inner, depth + 1)
            {
                return Some(found);
            }
            self.children(id, &mut open);
        }
        None
    }

    /// The variable that the second half of a pair is bound to.
    fn receiver(&self, made: ExprId) -> Option<LocalId> {
        let locals = &self.subject.body.locals;
        let mut halves = (0..locals.len() as u32).map(LocalId).filter(|it| self.origins[it.0 as usize] == Some(made));
        let (first, second) = (halves.next()?, halves.next()?);
        (halves.next().is_none()).then(|| {
            let start = |local: LocalId| locals[local.0 as usize].span.start;
            if start(first) < start(second) { second } else { first }
        })
    }

    /// Whether something outside the work panics when nothing more comes through a channel.
    fn is_asked(&self, channel: &Channel, work: Span) -> bool {
        let received = self.received(channel, work);
        // Who calls this asks instead.
        if self.special() != Some(Special::Test) && self.hands_out(&received.whole) {
            return true;
        }
        let ids = (0..self.subject.body.exprs.len() as u32).map(ExprId);
        ids.filter(|&id| !work.holds(self.span(id))).any(|id| match self.kind(id) {
            ExprKind::Try(inner) => self.asks(*inner, &received.whole),
            // What another arm says if nothing has come.
            ExprKind::Match(scrutinee, arms) => {
                self.asks(*scrutinee, &received.whole) && arms.iter().any(|arm| self.diverges(arm.body))
            }
            ExprKind::If(condition, _, Some(otherwise)) => {
                self.asks(*condition, &received.whole) && self.diverges(*otherwise)
            }
            ExprKind::Block(block) => block.stmts.iter().any(|stmt| match stmt {
                Stmt::Let(stmt) => {
                    let fails = stmt.otherwise.is_some_and(|otherwise| self.diverges(otherwise));
                    fails && stmt.init.is_some_and(|init| self.asks(init, &received.whole))
                }
                Stmt::Expr(..) => false,
            }),
            _ => (self.asserts(id).is_some() || self.is_unread(id)) && self.asks(id, &received.whole),
        })
    }

    /// Whether a function's result has to do with variables.
    fn hands_out(&self, locals: &FxHashSet<LocalId>) -> bool {
        let Some(root) = self.subject.body.root else { return false };
        let tail = match self.kind(root) {
            ExprKind::Block(block) => block.tail,
            _ => Some(root),
        };
        tail.is_some_and(|tail| self.mentions(tail, locals))
            || self.any_inside(
                root,
                |_, kind| matches!(kind, ExprKind::Return(Some(value)) if self.mentions(*value, locals)),
            )
    }

    /// The variables outside the work that what comes through a channel gets to.
    fn received(&self, channel: &Channel, work: Span) -> Received {
        let body = self.subject.body;
        let of_channel = self.subject.typed.local(channel.receiver);
        let mut received = Received::default();
        received.whole.insert(channel.receiver);
        loop {
            let before = (received.whole.len(), received.elements.len());
            for id in (0..body.exprs.len() as u32).map(ExprId).filter(|&id| !work.holds(self.span(id))) {
                match self.kind(id) {
                    ExprKind::Block(block) => {
                        for stmt in &block.stmts {
                            if let Stmt::Let(stmt) = stmt
                                && let Some(init) = stmt.init
                                && !self.yields_nothing(init)
                            {
                                let into = self.grade(init, &received);
                                self.receive(stmt.pat, into, &mut received);
                            }
                        }
                    }
                    ExprKind::Let(pat, from) | ExprKind::For(pat, from, ..) => {
                        let any = self.grade(*from, &received).map(|_| Grade::Element);
                        let holds_receiver = self.binds(*pat, of_channel);
                        let grade = if holds_receiver { any.map(|_| Grade::Whole) } else { any };
                        self.receive(*pat, grade, &mut received);
                    }
                    ExprKind::Match(from, arms) => {
                        let any = self.grade(*from, &received).map(|_| Grade::Element);
                        for arm in arms {
                            self.receive(arm.pat, any, &mut received);
                        }
                    }
                    // What has been added up or collected shows how much there was.
                    ExprKind::Assign(_, place, value) if self.grade(*value, &received).is_some() => {
                        received.whole.extend(self.root_local(*place));
                    }
                    ExprKind::MethodCall(call) if call.args.iter().any(|&arg| self.grade(arg, &received).is_some()) => {
                        received.whole.extend(self.root_local(call.receiver));
                    }
                    _ => {}
                }
                let (header, inner) = match self.kind(id) {
                    ExprKind::While(condition, inner, _) => (*condition, *inner),
                    ExprKind::For(_, iter, inner, _) => (*iter, *inner),
                    _ => continue,
                };
                if self.mentions(header, &received.whole) {
                    self.counted(inner, &mut received.whole);
                }
            }
            if before == (received.whole.len(), received.elements.len()) {
                return received;
            }
        }
    }

    /// Notes the variables that a loop assigns to.
    fn counted(&self, inner: ExprId, counted: &mut FxHashSet<LocalId>) {
        let mut open = vec![inner];
        while let Some(id) = open.pop() {
            if let ExprKind::Assign(_, place, _) = self.kind(id) {
                counted.extend(self.root_local(*place));
            }
            self.children(id, &mut open);
        }
    }

    /// What an expression shows of a channel, if it has to do with one.
    fn grade(&self, id: ExprId, received: &Received) -> Option<Grade> {
        if self.mentions(id, &received.whole) {
            return Some(Grade::Whole);
        }
        self.mentions(id, &received.elements).then_some(Grade::Element)
    }

    /// Notes the variables of a pattern.
    fn receive(&self, pat: PatId, grade: Option<Grade>, received: &mut Received) {
        let into = match grade {
            Some(Grade::Whole) => &mut received.whole,
            Some(Grade::Element) => &mut received.elements,
            None => return,
        };
        self.for_each_bound(pat, &mut |local| {
            into.insert(local);
        });
    }

    /// Whether a pattern binds something of a type, or something whose type is not known.
    fn binds(&self, pat: PatId, ty: &Ty) -> bool {
        let mut found = false;
        self.for_each_bound(pat, &mut |local| {
            let own = self.subject.typed.local(local).peeled();
            found |= matches!(own, Ty::Unknown) || own == ty;
        });
        found
    }

    pub(super) fn for_each_bound(&self, pat: PatId, note: &mut dyn FnMut(LocalId)) {
        match &self.subject.body.pat(pat).kind {
            PatKind::Bind { local, sub, .. } => {
                note(*local);
                if let Some(sub) = sub {
                    self.for_each_bound(*sub, note);
                }
            }
            PatKind::TupleStruct(_, _, pats) | PatKind::Tuple(pats) | PatKind::Slice(pats) | PatKind::Or(pats) => {
                for &pat in pats {
                    self.for_each_bound(pat, note);
                }
            }
            PatKind::Struct(_, _, fields) => {
                for (_, pat) in fields {
                    self.for_each_bound(*pat, note);
                }
            }
            PatKind::Ref(inner) | PatKind::Typed(inner, _) => self.for_each_bound(*inner, note),
            PatKind::Wild | PatKind::Rest | PatKind::Path(..) | PatKind::Literal | PatKind::Opaque => {}
        }
    }

    /// Whether an expression is the handle of work that comes to nothing, which shows no more than its panic.
    fn yields_nothing(&self, id: ExprId) -> bool {
        self.held(self.ty(id)).is_some_and(|held| matches!(&held.output, Ty::Tuple(parts) if parts.is_empty()))
    }

    /// Whether an expression mentions one of some variables.
    pub(super) fn mentions(&self, id: ExprId, locals: &FxHashSet<LocalId>) -> bool {
        self.any_inside(id, |_, kind| matches!(kind, ExprKind::Local(local) if locals.contains(local)))
    }

    /// Whether an expression mentions one of some variables in code that runs where it stands.
    fn asks(&self, id: ExprId, locals: &FxHashSet<LocalId>) -> bool {
        self.any_inside(id, |at, kind| {
            matches!(kind, ExprKind::Local(local) if locals.contains(local))
                && self.around(at).take_while(|&around| around != id).all(|around| {
                    !matches!(self.kind(around), ExprKind::Closure(_) | ExprKind::Async(..))
                        || self.runs_in_place(around)
                })
        })
    }

    /// Whether there is a `panic!`, an assertion or the like in an expression.
    fn diverges(&self, id: ExprId) -> bool {
        self.any_inside(id, |_, kind| matches!(kind, ExprKind::Macro(MacroKind::Assert | MacroKind::Diverge, _)))
    }

    pub(super) fn any_inside(&self, id: ExprId, mut is: impl FnMut(ExprId, &ExprKind) -> bool) -> bool {
        let mut open = vec![id];
        while let Some(id) = open.pop() {
            if is(id, self.kind(id)) {
                return true;
            }
            self.children(id, &mut open);
        }
        false
    }

    /// The variable that a place lies in: `x` of `x`, `x.f`, `*x`, `x[i]`.
    fn root_local(&self, place: ExprId) -> Option<LocalId> {
        match self.kind(place) {
            ExprKind::Local(local) => Some(*local),
            ExprKind::Field(inner, _)
            | ExprKind::Index(inner, _)
            | ExprKind::Deref(inner)
            | ExprKind::Ref(_, inner) => self.root_local(*inner),
            _ => None,
        }
    }
}

/// How much an expression shows of a channel.
#[derive(Clone, Copy)]
enum Grade {
    /// Its end can be seen of it.
    Whole,
    /// It is there only if something has come.
    Element,
}
