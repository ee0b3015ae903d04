//! Where variables get their values, and which calls run which closures and futures.
//!
//! Asked once for each body, before the walk, since a closure is walked with what its runner says of the place, and
//! the call that runs it may stand behind it. A variable has one origin at most, and whoever goes from origin to
//! origin comes to an end.

use rustc_hash::FxHashSet;

use super::Flow;
use crate::syntax::tree::{ExprId, ExprKind, LocalId, PatId, PatKind, Span, Stmt};
use crate::types;
use crate::types::ty::Ty;

impl Flow<'_, '_> {
    /// Notes where each variable gets its value, and where the body may be left.
    pub(super) fn note_origins(&mut self) {
        let body = self.subject.body;
        let mut assigned = Vec::new();
        for index in 0..body.exprs.len() as u32 {
            let id = ExprId(index);
            match self.kind(id) {
                ExprKind::Block(block) => {
                    for stmt in &block.stmts {
                        if let Stmt::Let(stmt) = stmt
                            && let Some(init) = stmt.init
                        {
                            self.originate(stmt.pat, init);
                        }
                    }
                }
                ExprKind::Let(pat, value) => self.originate(*pat, *value),
                ExprKind::Match(scrutinee, arms) => {
                    for arm in arms {
                        self.originate(arm.pat, *scrutinee);
                    }
                }
                ExprKind::For(pat, iter, ..) => self.originate(*pat, *iter),
                ExprKind::Assign(None, place, value) => {
                    if let ExprKind::Local(local) = self.kind(*place) {
                        assigned.push((*local, *value));
                    }
                }
                ExprKind::Return(_) | ExprKind::Break(..) | ExprKind::Continue => self.exits.push(self.span(id)),
                _ => {}
            }
        }
        self.reassign(&assigned);
    }

    /// Takes a value for the origin of the variables of a pattern that it is matched against.
    fn originate(&mut self, pat: PatId, value: ExprId) {
        let body = self.subject.body;
        match &body.pat(pat).kind {
            PatKind::Bind { local, sub, .. } => {
                self.origins[local.0 as usize].get_or_insert(value);
                if let Some(sub) = sub {
                    self.originate(*sub, value);
                }
            }
            PatKind::TupleStruct(_, _, elems) | PatKind::Tuple(elems) | PatKind::Slice(elems) | PatKind::Or(elems) => {
                // `let (a, b) = (x, y);`: each variable has its own origin.
                let parts = match self.kind(value) {
                    ExprKind::Tuple(parts)
                        if matches!(body.pat(pat).kind, PatKind::Tuple(_)) && parts.len() == elems.len() =>
                    {
                        Some(parts)
                    }
                    _ => None,
                };
                for (at, &elem) in elems.iter().enumerate() {
                    self.originate(elem, parts.map_or(value, |parts| parts[at]));
                }
            }
            PatKind::Struct(_, _, fields) => {
                for (_, pat) in fields {
                    self.originate(*pat, value);
                }
            }
            PatKind::Ref(inner) | PatKind::Typed(inner, _) => self.originate(*inner, value),
            PatKind::Wild | PatKind::Rest | PatKind::Path(..) | PatKind::Literal | PatKind::Opaque => {}
        }
    }

    /// Takes the first value that a variable is assigned for its origin, unless that value comes from the variable
    /// itself: `work = wrap(work)`. So whoever goes from origin to origin comes to an end.
    fn reassign(&mut self, assigned: &[(LocalId, ExprId)]) {
        if assigned.is_empty() {
            return;
        }
        let locals = self.subject.body.locals.iter().enumerate();
        let mut mentions: Vec<(u32, LocalId)> = locals
            .flat_map(|(index, local)| local.mentions.iter().map(move |mention| (*mention, LocalId(index as u32))))
            .map(|(mention, local)| (self.span(mention).start, local))
            .collect();
        mentions.sort_unstable_by_key(|(start, _)| *start);
        // Of a variable that no origin mentions, nothing comes but by the value itself.
        let values: FxHashSet<ExprId> = self.origins.iter().flatten().copied().collect();
        let mut sources: FxHashSet<LocalId> =
            values.into_iter().flat_map(|value| self.mentioned_in(value, &mentions)).collect();
        let mut done = FxHashSet::default();
        for &(local, value) in assigned {
            let comes_from_itself = || {
                let search =
                    sources.contains(&local) || self.mentioned_in(value, &mentions).any(|other| other == local);
                search && self.comes_from(value, local, &mentions)
            };
            if !done.contains(&local) && !comes_from_itself() {
                done.insert(local);
                self.origins[local.0 as usize] = Some(value);
                sources.extend(self.mentioned_in(value, &mentions));
            }
        }
    }

    /// The variables that are mentioned in a value; `mentions` has where they are, in the order of the text.
    fn mentioned_in<'m>(
        &self,
        value: ExprId,
        mentions: &'m [(u32, LocalId)],
    ) -> impl Iterator<Item = LocalId> + use<'m> {
        let Span { start, end } = self.span(value);
        let from = mentions.partition_point(|(at, _)| *at < start);
        mentions[from..].iter().take_while(move |(at, _)| *at < end).map(|(_, local)| *local)
    }

    /// Whether a variable is mentioned in a value, or in the origin of one that is; `mentions` as there.
    fn comes_from(&self, value: ExprId, local: LocalId, mentions: &[(u32, LocalId)]) -> bool {
        let mut seen = FxHashSet::default();
        let mut open = vec![value];
        while let Some(value) = open.pop() {
            for other in self.mentioned_in(value, mentions) {
                if other == local {
                    return true;
                }
                if seen.insert(other) {
                    open.extend(self.origins[other.0 as usize]);
                }
            }
        }
        false
    }

    /// Notes which call runs each closure and future, once it is known where variables come from.
    pub(super) fn note_runners(&mut self) {
        for index in 0..self.subject.body.exprs.len() as u32 {
            let id = ExprId(index);
            let args: &[ExprId] = match self.kind(id) {
                ExprKind::Call(_, args) => args,
                ExprKind::MethodCall(call) => &call.args,
                _ => continue,
            };
            if let Some(def) = self.callee(id) {
                self.hands_on |= types::stub_attrs(self.db(), def)
                    .iter()
                    .any(|attr| attr.word == "scope" || matches!(attr.value, Some("blocking" | "blocking_bare")));
                let name = self.db().item(def).name;
                self.provides |= name.is_some_and(|name| matches!(name.as_str(), "try_current" | "runtime_flavor"));
            }
            for (at, &arg) in args.iter().enumerate() {
                self.note_runner(arg, id, at);
            }
            if let ExprKind::MethodCall(call) = self.kind(id) {
                self.runners.entry(call.receiver).or_insert((id, None));
            }
        }
    }

    /// Notes which call gets a closure or future, also through a variable that is mentioned just there.
    fn note_runner(&mut self, arg: ExprId, call: ExprId, at: usize) {
        self.runners.insert(arg, (call, Some(at)));
        if let ExprKind::Local(local) = self.kind(arg) {
            let only = self.subject.body.local(*local).mentions.len() == 1;
            if let Some(origin) = self.origins[local.0 as usize].filter(|_| only) {
                self.runners.entry(origin).or_insert((call, Some(at)));
            }
        }
        if let Some(inner) = self.wrapped(arg) {
            self.note_runner(inner, call, at);
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
}
