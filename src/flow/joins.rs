//! What becomes of the results of tasks and threads, of handles that are given away with a time limit, and of guards.
//!
//! Called by the walk where a value is dropped, matched, or handed over. A join has two results in one: whether the
//! work ended by itself, and what it came to.

use super::ends::Special;
use super::handles::OnDrop;
use super::matched::Matched;
use super::spawns::{Output, Spawn, Work};
use super::waits::Waiting;
use super::{Fact, Flow, How};
use crate::db::Def;
use crate::names::Name;
use crate::syntax::tree::{ExprId, ExprKind, LocalId, MacroKind, PatId, PatKind, Span, Stmt};
use crate::types::ty::Ty;
use crate::types::{self, Lang};

/// A join whose result, or a part of it, nobody looks at.
#[derive(Clone, Debug)]
pub struct JoinIgnored {
    /// The expression that waits for the work, or takes its result.
    pub join: Span,
    /// What started the work, if that is in sight.
    pub spawn: Option<Spawn>,
    /// Where the result is dropped.
    pub lost: Span,
    /// In which way it is dropped.
    pub how: How,
    /// Whether it was looked at whether the work ended by itself, and only what it came to was not.
    pub looked_at: bool,
    /// What the work yields.
    pub output: Output,
    /// Whether there are many.
    pub batch: bool,
    /// Where a `?` can be added to look at the task's own result too.
    pub add_try: Option<Span>,
    /// How it is matched, if a pattern takes no notice of the task's own result.
    pub matched: Option<Matched>,
    /// Whether what is dropped can be gone over one by one, and is a statement's whole value.
    pub each: bool,
}

/// A handle that is given to something which may stop waiting for it.
#[derive(Clone, Debug)]
pub struct Abandoned {
    /// The handle, or the call that makes it.
    pub handle: Span,
    /// What started the work, if that is in sight.
    pub spawn: Option<Spawn>,
    /// Whether it is tokio's, rather than another executor's.
    pub on_tokio: bool,
    /// What may stop waiting.
    pub by: Span,
    /// Its name.
    pub name: Name,
}

/// A guard that is dropped in the statement that makes it.
#[derive(Clone, Debug)]
pub struct GuardDropped {
    /// The expression that makes it.
    pub made: Span,
    /// The function that makes it.
    pub name: Name,
    /// Where it is dropped.
    pub lost: Span,
    /// In which way it is dropped.
    pub how: How,
    /// Whether it is no guard at all, but a span that was never entered.
    pub unentered: bool,
}

impl Flow<'_, '_> {
    // ------------------------------------------------------------------------------------------ joins

    /// Whether an expression waits for one piece of work: what it yields.
    fn joined(&self, id: ExprId) -> Option<(ExprId, Ty)> {
        let handle = match self.kind(id) {
            ExprKind::Await(base) => *base,
            ExprKind::MethodCall(call) => {
                let def = self.callee(id)?;
                types::stub_attr(self.db(), def, "blocks")?;
                call.receiver
            }
            _ => return None,
        };
        let held = match self.ty(handle).peeled() {
            ty @ Ty::Adt(..) => self.held(ty).filter(|held| !held.batch)?,
            _ => return None,
        };
        let waits = matches!(self.kind(id), ExprKind::Await(_)) == held.eager;
        let fails = self.result_of(self.ty(id)).is_some();
        (waits && fails).then_some((handle, held.output))
    }

    fn result_of<'t>(&self, ty: &'t Ty) -> Option<(&'t Ty, &'t Ty)> {
        match ty {
            Ty::Adt(def, args) if Lang::of(self.db()).is(*def, "Result") => Some((args.first()?, args.get(1)?)),
            _ => None,
        }
    }

    /// Whether a type is a collection that a loop can take the items out of.
    fn is_list(&self, ty: &Ty) -> bool {
        matches!(ty, Ty::Adt(def, _) if types::stub_attr(self.db(), *def, "batch").is_some())
    }

    /// The result of the work in the result of a join: `Result<Result<T, E>, JoinError>`.
    fn inner_result<'t>(&self, ty: &'t Ty) -> Option<&'t Ty> {
        let (inner, error) = self.result_of(ty)?;
        let is_join = matches!(error, Ty::Adt(def, _) if types::stub_attr(self.db(), *def, "join_error").is_some());
        (is_join && self.output(inner) == Output::Fallible).then_some(inner)
    }

    /// Writes the fact that the result of a join is dropped.
    pub(super) fn join_dropped(&mut self, id: ExprId, how: &How, lost: Span) {
        // `.ok()` keeps the value and drops the error: what is dropped then is the join.
        let id = match self.kind(id) {
            ExprKind::MethodCall(call)
                if call.args.is_empty()
                    && self.callee(id).is_some_and(|def| self.keeps_value(def))
                    && self.unwrapped(id).is_none()
                    && self.joined(call.receiver).is_some() =>
            {
                call.receiver
            }
            _ => id,
        };
        let fact = match self.joined(id) {
            Some((handle, _)) if self.may_be_dropped(handle) => None,
            Some((handle, output)) => self.whole_join(id, handle, &output, how, lost),
            None => self.many_joined(id, how, lost).or_else(|| self.own_result(id, how, lost)),
        };
        if let Some(fact) = fact {
            self.facts.push(Fact::JoinIgnored(Box::new(fact)));
        }
    }

    /// Whether a method of a library keeps the value of a result, and drops the error.
    fn keeps_value(&self, def: Def) -> bool {
        self.is_stub(def) && types::stub_attr(self.db(), def, "gives_up").is_none()
    }

    /// `let _ = handle.await;`, `handle.join().ok();`, `if handle.await.is_err() {}`.
    fn whole_join(&self, id: ExprId, handle: ExprId, output: &Ty, how: &How, lost: Span) -> Option<JoinIgnored> {
        let output = self.output(output);
        let mut looked_at = false;
        match how {
            How::Unused(_) if self.is_mentioned(lost) => return None,
            // That is said in so many words.
            How::Discarded(_) => return None,
            How::GivenUp(_) => {
                let outer = self.parent_of(id).filter(|&outer| self.span(outer) == lost)?;
                match self.use_of(outer) {
                    Use::Dropped => {}
                    // Whether it failed was asked; what it came to was not.
                    Use::Condition if output == Output::Fallible => looked_at = true,
                    Use::Condition | Use::Other => return None,
                }
            }
            _ => {}
        }
        if self.is_spoken_of(handle) && !looked_at {
            return None;
        }
        Some(JoinIgnored {
            join: self.span(id),
            spawn: self.spawn_of(handle),
            lost,
            how: how.clone(),
            looked_at,
            output,
            batch: false,
            add_try: None,
            matched: None,
            each: false,
        })
    }

    /// `join_all(handles).await;`, `try_join_all(handles).await?;`: the results of many are dropped together.
    fn many_joined(&self, id: ExprId, how: &How, lost: Span) -> Option<JoinIgnored> {
        let (joins, looked_at) = match self.unwrapped(id) {
            Some(inner) => (inner, true),
            None => (id, false),
        };
        let args: &[ExprId] = match self.kind(joins) {
            ExprKind::Await(base) => match self.kind(*base) {
                ExprKind::Call(_, args) if self.callee(*base).is_some_and(|def| self.is_stub(def)) => args,
                _ => return None,
            },
            ExprKind::Macro(MacroKind::TryJoin | MacroKind::Join, args) => args,
            _ => return None,
        };
        if matches!(how, How::GivenUp(_)) || matches!(how, How::Unused(_)) && self.is_mentioned(lost) {
            return None;
        }
        let helds: Vec<_> = args.iter().filter_map(|&arg| self.held(self.ty(arg))).collect();
        let held =
            helds.iter().find(|held| held.eager && (!looked_at || self.output(&held.output) == Output::Fallible))?;
        // What is dropped has to be what the handles yield: `select_all` and its kind yield something else.
        let whole = |ty: &Ty| ty.any(&mut |part| *part == held.output);
        if !whole(self.ty(id)) || !looked_at && !self.ty(id).any(&mut |part| self.result_of(part).is_some()) {
            return None;
        }
        Some(JoinIgnored {
            join: self.span(id),
            spawn: None,
            lost,
            how: how.clone(),
            looked_at,
            output: self.output(&held.output),
            batch: true,
            add_try: None,
            matched: None,
            each: self.is_list(self.ty(id)),
        })
    }

    /// `handle.await?;`, `done?;` with `done` a task's result: the work's own result is dropped.
    fn own_result(&self, id: ExprId, how: &How, lost: Span) -> Option<JoinIgnored> {
        let join = self.unwrapped(id)?;
        if self.output(self.ty(id)) != Output::Fallible || matches!(how, How::GivenUp(_) | How::Discarded(_)) {
            return None;
        }
        if matches!(how, How::Unused(_)) && self.is_mentioned(lost) {
            return None;
        }
        let handle = self.joined(join).map(|(handle, _)| handle);
        if handle.is_none() && self.inner_result(self.ty(join)).is_none() {
            return None;
        }
        let end = self.span(id).end;
        Some(JoinIgnored {
            join: self.span(id),
            spawn: handle.and_then(|handle| self.spawn_of(handle)),
            lost,
            how: how.clone(),
            looked_at: true,
            output: Output::Fallible,
            batch: false,
            add_try: matches!((how, self.kind(id)), (How::Statement, ExprKind::Try(_)))
                .then_some(Span { start: end, end }),
            matched: None,
            each: false,
        })
    }

    /// What `x?`, `x.unwrap()`, `x.expect("..")` takes the value out of.
    fn unwrapped(&self, id: ExprId) -> Option<ExprId> {
        match self.kind(id) {
            ExprKind::Try(inner) => Some(*inner),
            ExprKind::MethodCall(call) => {
                types::stub_attr(self.db(), self.callee(id)?, "panics")?;
                Some(call.receiver)
            }
            _ => None,
        }
    }

    /// Writes the fact that patterns look at whether the work ended by itself, and not at what it came to; `refused` are
    /// those of cases that do not come up.
    pub(super) fn join_matched(&mut self, value: ExprId, pats: &[PatId], refused: &[PatId]) {
        let joined = self.joined(value);
        if self.leads_nowhere(value) || self.take_success(refused, joined.is_some()) {
            return;
        }
        if self.may_be_dropped(value) || joined.as_ref().is_some_and(|(handle, _)| self.may_be_dropped(*handle)) {
            return;
        }
        if let ExprKind::Local(local) = self.kind(value)
            && self.subject.body.local(*local).mentions.len() > 1
        {
            return;
        }
        let mut seen = Seen { ignored: None, error: None, used: false };
        for &pat in pats {
            self.look_at(pat, joined.is_some(), &mut seen);
        }
        let Some(lost) = seen.ignored.or(seen.error).filter(|_| !seen.used) else { return };
        let lost = self.subject.body.pat(lost).span;
        self.facts.push(Fact::JoinIgnored(Box::new(JoinIgnored {
            join: self.span(value),
            spawn: joined.and_then(|(handle, _)| self.spawn_of(handle)),
            lost,
            how: How::Pattern,
            looked_at: true,
            output: Output::Fallible,
            batch: false,
            add_try: None,
            matched: self.matched(value, seen.ignored, seen.error),
            each: false,
        })));
    }

    /// Whether `if let` leads nowhere: `if let Ok(_) = handle.await { panic!("not stopped") }`.
    fn leads_nowhere(&self, value: ExprId) -> bool {
        let parent = self.parent_of(value).filter(|&parent| matches!(self.kind(parent), ExprKind::Let(..)));
        let whole = parent.and_then(|parent| self.parent_of(parent));
        match whole.map(|whole| self.kind(whole)) {
            Some(ExprKind::If(condition, then, _)) => Some(*condition) == parent && self.panics(*then),
            _ => false,
        }
    }

    /// Whether an expression ends with a panic, rather than by leaving for somewhere.
    pub(super) fn panics(&self, id: ExprId) -> bool {
        match self.kind(id) {
            ExprKind::Macro(MacroKind::Diverge, _) => true,
            ExprKind::Block(block) => match (&block.tail, block.stmts.last()) {
                (Some(last), _) | (None, Some(Stmt::Expr(last, _))) => self.panics(*last),
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether one of these patterns takes it that the work ended by itself.
    fn take_success(&self, pats: &[PatId], joined: bool) -> bool {
        pats.iter().any(|&pat| {
            let mut seen = Seen { ignored: None, error: None, used: false };
            self.look_at(pat, joined, &mut seen);
            seen.used || seen.ignored.is_some() || self.takes_nothing(pat)
        })
    }

    /// Looks for what a pattern does with the result of a join.
    fn look_at(&self, pat: PatId, joined: bool, seen: &mut Seen) {
        let ty = self.subject.typed.pat(pat);
        let is_join = self.inner_result(ty).is_some()
            || joined && self.result_of(ty).is_some_and(|(inner, _)| self.output(inner) == Output::Fallible);
        let kind = &self.subject.body.pat(pat).kind;
        if !is_join {
            let parts: &[PatId] = match kind {
                PatKind::TupleStruct(_, _, parts)
                | PatKind::Tuple(parts)
                | PatKind::Slice(parts)
                | PatKind::Or(parts) => parts,
                PatKind::Ref(inner) | PatKind::Typed(inner, _) => std::slice::from_ref(inner),
                PatKind::Bind { sub: Some(_), .. } | PatKind::Opaque => {
                    seen.used = true;
                    return;
                }
                _ => return,
            };
            // The value of a tuple's other part says nothing.
            return parts.iter().for_each(|&part| self.look_at(part, false, seen));
        }
        match kind {
            PatKind::TupleStruct(path, _, inside) if path.last().is_some_and(|name| name == "Ok") => match inside[..] {
                [value] if self.takes_nothing(value) => {
                    seen.ignored.get_or_insert(pat);
                }
                _ => seen.used = true,
            },
            PatKind::TupleStruct(path, ..) if path.last().is_some_and(|name| name == "Err") => {
                seen.error.get_or_insert(pat);
            }
            PatKind::Or(cases) => cases.iter().for_each(|&case| self.look_at(case, joined, seen)),
            PatKind::Wild => {}
            PatKind::Bind { local, sub: None, .. } if self.subject.body.local(*local).is_unused() => {}
            _ => seen.used = true,
        }
    }

    fn takes_nothing(&self, pat: PatId) -> bool {
        match &self.subject.body.pat(pat).kind {
            PatKind::Wild | PatKind::Rest => true,
            PatKind::Bind { local, sub: None, .. } => self.subject.body.local(*local).is_unused(),
            _ => false,
        }
    }

    /// Whether a handle is asked for something elsewhere: aborted, looked at.
    fn is_spoken_of(&self, handle: ExprId) -> bool {
        let handle = match self.kind(handle) {
            ExprKind::Ref(_, inner) => *inner,
            _ => handle,
        };
        match self.kind(handle) {
            ExprKind::Local(local) => {
                let variable = self.subject.body.local(*local);
                variable.mentions.len() > 1 || variable.opaque_mentions > 0 || self.comes_from_spoken_of(*local)
            }
            ExprKind::Call(..) | ExprKind::MethodCall(_) => false,
            // A field, or what a pattern has taken out of something: its history is not in sight.
            _ => true,
        }
    }

    /// Whether a variable goes over a collection of which something else was asked before: each handle in it aborted.
    fn comes_from_spoken_of(&self, local: LocalId) -> bool {
        let Some(origin) = self.origins[local.0 as usize] else { return false };
        let over = match self.kind(origin) {
            ExprKind::MethodCall(call) if call.args.is_empty() => call.receiver,
            _ => origin,
        };
        match self.kind(over) {
            ExprKind::Local(collection) => {
                let mentions = &self.subject.body.local(*collection).mentions;
                mentions.iter().any(|&mention| mention != over && !self.fills_or_measures(mention))
            }
            _ => false,
        }
    }

    fn is_mentioned(&self, variable: Span) -> bool {
        self.subject.body.locals.iter().any(|local| local.span == variable && !local.is_unused())
    }

    fn spawn_of(&self, handle: ExprId) -> Option<Spawn> {
        match self.spawns_behind(handle).as_slice() {
            [spawn] => self.spawn(*spawn, self.held(self.ty(*spawn)).as_ref()),
            _ => None,
        }
    }

    /// What the value of an expression is used for.
    fn use_of(&self, id: ExprId) -> Use {
        let Some(parent) = self.parent_of(id) else { return Use::Other };
        match self.kind(parent) {
            ExprKind::Block(block) => {
                let dropped = block.stmts.iter().any(|stmt| match stmt {
                    Stmt::Expr(expr, semicolon) => *expr == id && *semicolon,
                    Stmt::Let(stmt) => {
                        let wild = matches!(self.subject.body.pat(stmt.pat).kind, PatKind::Wild);
                        stmt.init == Some(id) && wild && stmt.ty.is_none()
                    }
                });
                if dropped { Use::Dropped } else { Use::Other }
            }
            ExprKind::If(condition, then, otherwise) if *condition == id => {
                let empty = matches!(self.kind(*then), ExprKind::Block(block) if block.stmts.is_empty() && block.tail.is_none());
                if empty && otherwise.is_none() { Use::Dropped } else { Use::Condition }
            }
            ExprKind::Unary(..) => match self.use_of(parent) {
                Use::Condition => Use::Condition,
                _ => Use::Other,
            },
            _ => Use::Other,
        }
    }

    // ------------------------------------------------------------------------------------------ time limits

    /// Writes the fact that a call may drop a handle that it is given before the work is done.
    pub(super) fn given_to(&mut self, call: ExprId, args: &[ExprId], receiver: Option<ExprId>) {
        let Some(def) = self.callee(call) else { return };
        let attrs = types::stub_attrs(self.db(), def);
        if !attrs.iter().any(|attr| attr.word == "abandons") {
            return;
        }
        let of_method = self.db().function(def).is_some_and(|function| function.receiver.is_some());
        let given: Vec<ExprId> = attrs
            .iter()
            .filter(|attr| attr.word == "abandons")
            .filter_map(|attr| match attr.param {
                Some(param) => args.iter().enumerate().find(|(at, _)| self.parameter(call, def, *at) == param),
                // `FutureExt::timeout(handle, limit)`
                None => args.iter().enumerate().find(|_| receiver.is_none() && of_method),
            })
            .map(|(_, &arg)| arg)
            .chain(receiver.filter(|_| attrs.iter().any(|attr| attr.word == "abandons" && attr.param.is_none())))
            .collect();
        let Some(name) = self.db().item(def).name else { return };
        let by = match self.kind(call) {
            ExprKind::MethodCall(node) => node.name_span,
            ExprKind::Call(callee, _) => self.span(*callee),
            _ => self.span(call),
        };
        for handle in given {
            self.abandoned(handle, call, by, name);
        }
    }

    /// The same for a branch of `select!`.
    pub(super) fn given_to_select(&mut self, select: ExprId, future: ExprId) {
        let start = self.span(select).start;
        self.abandoned(future, select, Span { start, end: start + "select".len() as u32 }, Name::new("select"));
    }

    fn abandoned(&mut self, handle: ExprId, by: ExprId, span: Span, name: Name) {
        let held = match self.ty(handle) {
            ty @ Ty::Adt(..) => self.held(ty),
            _ => None,
        };
        let detaches = held.is_some_and(|held| held.on_drop == OnDrop::Detach && held.eager && !held.batch);
        if !detaches
            || self.may_be_dropped(handle)
            || matches!(self.kind(handle), ExprKind::Local(_)) && self.is_spoken_of(handle)
        {
            return;
        }
        let started = self.spawn_of(handle);
        // Nothing can stop a closure of the blocking pool once it runs.
        if started.as_ref().is_some_and(|spawn| spawn.kind == Work::Blocking) {
            return;
        }
        // A test takes its tasks with it, and so does `main` where it ends there.
        let special = self.special();
        let ends = self.subject.body.root.is_some_and(|root| {
            special == Some(Special::Main)
                && self.runs_within(by, root)
                && (self.gives_up_with(by) || !self.may_wait_after(self.whole_statement(by), root, Waiting::Any))
        });
        if ends || special == Some(Special::Test) || self.gives_up_with(by) && self.is_for_tests() {
            return;
        }
        let on_tokio = matches!(self.ty(handle), Ty::Adt(def, _) if self.is_of_tokio(*def));
        let fact = Abandoned { handle: self.span(handle), spawn: started, on_tokio, by: span, name };
        self.facts.push(Fact::Abandoned(Box::new(fact)));
    }

    /// Whether the body ends where the wait does in vain: `timeout(..).await?`, `.expect(..)`, or with the case of a
    /// match that panics.
    fn gives_up_with(&self, by: ExprId) -> bool {
        let whole = self.whole_statement(by);
        let chain = self.around(by).take_while(|&around| self.span(whole).holds(self.span(around)));
        chain.into_iter().any(|around| self.unwrapped(around).is_some()) || self.panics_in_vain(whole)
    }

    /// Whether the case of an error panics: `match x { Err(_) => panic!(), .. }`, `let Ok(..) = x else { panic!() }`.
    fn panics_in_vain(&self, value: ExprId) -> bool {
        let Some(parent) = self.parent_of(value) else { return false };
        let takes_error = |pat: PatId| match &self.subject.body.pat(pat).kind {
            PatKind::Wild => true,
            PatKind::TupleStruct(path, ..) => path.last().is_some_and(|name| name == "Err"),
            _ => false,
        };
        match self.kind(parent) {
            // The first case that fits is taken.
            ExprKind::Match(_, arms) => {
                arms.iter().find(|arm| takes_error(arm.pat)).is_some_and(|arm| self.panics(arm.body))
            }
            ExprKind::Let(pat, _) => self.parent_of(parent).is_some_and(|whole| match self.kind(whole) {
                ExprKind::If(condition, then, _) => *condition == parent && takes_error(*pat) && self.panics(*then),
                _ => false,
            }),
            ExprKind::Block(block) => block.stmts.iter().any(|stmt| match stmt {
                Stmt::Let(stmt) => stmt.init == Some(value) && stmt.otherwise.is_some_and(|other| self.panics(other)),
                Stmt::Expr(..) => false,
            }),
            _ => false,
        }
    }

    /// The expression around `x` that takes its value straight on: `x.await`, `x.await?`, `match x.await {}`.
    fn whole_statement(&self, id: ExprId) -> ExprId {
        let mut whole = id;
        for around in self.around(id) {
            match self.kind(around) {
                ExprKind::Await(_) | ExprKind::Try(_) | ExprKind::MethodCall(_) => whole = around,
                _ => break,
            }
        }
        whole
    }

    // ------------------------------------------------------------------------------------------ guards

    /// Writes the fact that a guard is dropped where it is made.
    pub(super) fn guard_dropped(&mut self, id: ExprId, how: &How, lost: Span) {
        let Ty::Adt(def, _) = self.ty(id) else { return };
        let at_once = matches!(how, How::Statement | How::Underscore | How::Discarded(_));
        if !at_once
            || self.is_place(id)
            || self.lets_go(id, lost)
            || types::stub_attr(self.db(), *def, "guard").is_none()
            || self.is_handed(id, *def)
        {
            return;
        }
        let name = self.callee(id).and_then(|def| self.db().item(def).name);
        let Some(name) = name else { return };
        let fact = GuardDropped { made: self.span(id), name, lost, how: how.clone(), unentered: false };
        self.facts.push(Fact::GuardDropped(Box::new(fact)));
    }

    /// Whether a call is given a value of this type: what it returns may be that one, made elsewhere.
    fn is_handed(&self, id: ExprId, guard: Def) -> bool {
        let is_guard = |&part: &ExprId| matches!(self.ty(part), Ty::Adt(def, _) if *def == guard);
        match self.kind(id) {
            ExprKind::Call(_, args) => args.iter().any(is_guard),
            ExprKind::MethodCall(call) => is_guard(&call.receiver) || call.args.iter().any(is_guard),
            _ => false,
        }
    }

    /// Whether an expression is a macro of tracing that makes a span; a macro of the project may make a guard.
    fn makes_span(&self, id: ExprId) -> bool {
        matches!(self.kind(id), ExprKind::Macro(MacroKind::Span, _)) && matches!(self.ty(id), Ty::Adt(..))
    }

    /// Writes the fact that a span is bound as if it were its guard.
    pub(super) fn span_bound(&mut self, pat: PatId, init: ExprId) {
        let PatKind::Bind { local, .. } = self.subject.body.pat(pat).kind else { return };
        let variable = self.subject.body.local(local);
        let name = variable.name.as_str();
        let like_a_guard = name.starts_with('_') && (name.contains("guard") || name.contains("enter"));
        if !like_a_guard || !variable.is_unused() || !self.makes_span(init) {
            return;
        }
        let fact = GuardDropped {
            made: self.span(init),
            name: variable.name,
            lost: variable.span,
            how: How::Unused(variable.name),
            unentered: true,
        };
        self.facts.push(Fact::GuardDropped(Box::new(fact)));
    }
}

/// What the value of an expression is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    /// Nothing.
    Dropped,
    /// It decides what is done.
    Condition,
    /// Something else.
    Other,
}

/// What patterns have been seen to do with the result of a join.
#[derive(Clone, Copy, Debug)]
struct Seen {
    /// `Ok(_)`.
    ignored: Option<PatId>,
    /// `Err(..)`.
    error: Option<PatId>,
    /// The work's own result is bound.
    used: bool,
}
