//! What becomes of a value where it stands: it is used, or dropped in one of several ways.
//!
//! Called by the walk before it goes into an expression. It looks at the place only (a pattern, an argument, a
//! receiver), never at what makes the value, and says `Used` unless the value is known to be dropped. Whether
//! anything is lost with it is for `lost`, `handles` and `joins` to say.

use super::{Flow, carry, summary};
use crate::db::Def;
use crate::names::Name;
use crate::syntax::tree::{Block, ExprId, ExprKind, LocalId, MacroKind, PatId, PatKind, Span};
use crate::types;
use crate::types::ty::Ty;

/// What becomes of an expression's value.
#[derive(Clone, Debug)]
pub(super) enum Fate {
    /// It is polled, handed on, returned, stored, or looked at.
    Used,
    /// It is dropped.
    Dropped(How, Span),
}

/// In which way a value is lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// `value;`
    Statement,
    /// `let _ = value;`, `_ = value;`
    Underscore,
    /// `let name = value;`, and `name` is never mentioned again.
    Unused(Name),
    /// Given to a function that drops it: `drop(value)`, `mem::forget(value)`.
    Discarded(Name),
    /// Its holder is asked for something else: `.ok()`, `.is_err()`, `.len()`.
    GivenUp(Name),
    /// A pattern that takes no notice of it.
    Pattern,
    /// Another value is assigned to its variable before it was looked at.
    Overwritten(Name),
    /// It is put into a collection of this name, which is filled and measured and nothing else.
    Hoarded(Name),
    /// This function calls the callback that makes it, and drops it or keeps it out of reach.
    Callback(Name),
}

/// What a pattern does with a future.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Taken {
    /// There is none in what it matches.
    None,
    /// It is not bound, or bound to a variable that is never read.
    Ignored,
    /// It is bound.
    Kept,
}

impl Taken {
    fn of_parts(parts: &[Self]) -> Self {
        if parts.contains(&Self::Kept) {
            Self::Kept
        } else if parts.contains(&Self::Ignored) {
            Self::Ignored
        } else {
            Self::None
        }
    }
}

impl Flow<'_, '_> {
    /// Whether an expression names a place: `let _ = place;` moves nothing.
    pub(super) fn is_place(&self, id: ExprId) -> bool {
        match self.kind(id) {
            ExprKind::Local(_) | ExprKind::Deref(_) | ExprKind::Index(..) => true,
            ExprKind::Field(base, _) => self.is_place(*base),
            ExprKind::Path(..) => self.callee(id).is_none(),
            _ => false,
        }
    }

    /// Whether a variable's value is never read, though it may be assigned to.
    pub(super) fn is_only_written(&self, local: LocalId) -> bool {
        let body = self.subject.body;
        let local = body.local(local);
        local.opaque_mentions == 0
            && local.mentions.iter().all(|&mention| {
                let around = self.parent_of(mention).map(|parent| self.kind(parent));
                matches!(around, Some(ExprKind::Assign(None, place, _)) if *place == mention)
            })
    }

    /// Whether all that a variable is asked for is something other than its futures: `.len()`, `.is_err()`.
    pub(super) fn is_only_measured(&self, local: LocalId) -> bool {
        let many = carry::carry(self, self.subject.typed.local(local)).is_some_and(|carry| carry.batch);
        let local = self.subject.body.local(local);
        local.opaque_mentions == 0
            && local.mentions.iter().all(|&mention| match self.runners.get(&mention) {
                Some((call, None)) if many || !self.is_asserted(*call) => self.callee(*call).is_some_and(|def| {
                    types::stub_attrs(self.db(), def).iter().any(|attr| matches!(attr.word, "gives_up" | "keeps"))
                }),
                _ => false,
            })
    }

    /// Whether an expression is what an assertion is about: `assert!(x.is_err())` says that there is no future in `x`.
    fn is_asserted(&self, id: ExprId) -> bool {
        let above = std::iter::successors(self.parent_of(id), |&id| self.parent_of(id));
        above.into_iter().take(3).any(|id| matches!(self.kind(id), ExprKind::Macro(MacroKind::Assert, _)))
    }

    /// The fate of a variable's first value if a statement of the same block replaces it before it is looked at.
    ///
    /// A value that was another variable's before is left to the caller: it may have been polled there.
    pub(super) fn overwritten(&self, block: &Block, pat: PatId) -> Option<Fate> {
        let PatKind::Bind { local, .. } = self.subject.body.pat(pat).kind else { return None };
        let variable = self.subject.body.local(local);
        let first = *variable.mentions.first().filter(|_| variable.opaque_mentions == 0)?;
        let statement = self.parent_of(first)?;
        let is_assigned = matches!(self.kind(statement), ExprKind::Assign(None, place, _) if *place == first);
        let is_in_block = |around| matches!(self.kind(around), ExprKind::Block(of) if std::ptr::eq(of, block));
        if !is_assigned || !self.parent_of(statement).is_some_and(is_in_block) {
            return None;
        }
        Some(Fate::Dropped(How::Overwritten(variable.name), self.span(statement)))
    }

    pub(super) fn fate_of_let(&self, pat: PatId, init: ExprId, typed: bool) -> Fate {
        let body = self.subject.body;
        match &body.pat(pat).kind {
            // A type says that the value is dropped on purpose; a place is not dropped at all.
            PatKind::Wild if typed || self.is_place(init) => Fate::Used,
            PatKind::Wild => Fate::Dropped(How::Underscore, body.pat(pat).span),
            PatKind::Bind { local, by_ref: None, sub: None }
                if self.is_only_written(*local) || self.is_only_measured(*local) =>
            {
                let local = body.local(*local);
                if self.is_place(init) { Fate::Used } else { Fate::Dropped(How::Unused(local.name), local.span) }
            }
            PatKind::Bind { .. } => Fate::Used,
            _ => self.fate_of_match(init, [pat].into_iter()),
        }
    }

    /// The fate of a value that is matched: dropped if no pattern takes the future out of it.
    pub(super) fn fate_of_match(&self, value: ExprId, mut pats: impl Iterator<Item = PatId> + Clone) -> Fate {
        if self.is_place(value) || self.carry(value).is_none() {
            return Fate::Used;
        }
        let ignoring = pats.clone().find(|&pat| self.pattern(pat) == Taken::Ignored);
        let taken = pats.any(|pat| self.pattern(pat) == Taken::Kept);
        match ignoring {
            Some(pat) if !taken => Fate::Dropped(How::Pattern, self.subject.body.pat(pat).span),
            _ => Fate::Used,
        }
    }

    /// The fate of a value in `if let`: what the pattern does not take is dropped, whether it matches or not.
    pub(super) fn fate_of_let_condition(&self, value: ExprId, pat: PatId) -> Fate {
        if self.is_place(value) || self.carry(value).is_none() || self.pattern(pat) == Taken::Kept {
            return Fate::Used;
        }
        Fate::Dropped(How::Pattern, self.subject.body.pat(pat).span)
    }

    /// What a pattern does with the futures in the value that it matches.
    fn pattern(&self, pat: PatId) -> Taken {
        let ty = self.subject.typed.pat(pat);
        let carries = || carry::carry(self, ty).is_some();
        match &self.subject.body.pat(pat).kind {
            PatKind::Wild | PatKind::Rest if carries() => Taken::Ignored,
            PatKind::Bind { local, sub: None, .. } if carries() => {
                if self.is_only_written(*local) {
                    Taken::Ignored
                } else {
                    Taken::Kept
                }
            }
            PatKind::Bind { sub: Some(_), .. } | PatKind::Opaque => Taken::Kept,
            PatKind::TupleStruct(_, _, elems) | PatKind::Tuple(elems) | PatKind::Slice(elems) => {
                let all: Vec<Taken> = elems.iter().map(|&elem| self.pattern(elem)).collect();
                Taken::of_parts(&all)
            }
            PatKind::Struct(_, _, fields) => {
                let all: Vec<Taken> = fields.iter().map(|(_, pat)| self.pattern(*pat)).collect();
                Taken::of_parts(&all)
            }
            PatKind::Or(cases) => {
                let all: Vec<Taken> = cases.iter().map(|&case| self.pattern(case)).collect();
                Taken::of_parts(&all)
            }
            PatKind::Ref(inner) | PatKind::Typed(inner, _) => self.pattern(*inner),
            _ => Taken::None,
        }
    }

    /// The fate of a method's receiver: given up by `.ok()`, `.len()` and their kind.
    pub(super) fn fate_of_receiver(&self, call: ExprId, receiver: ExprId, name: Name) -> Fate {
        let gives_up = self.callee(call).is_some_and(|def| types::stub_attr(self.db(), def, "gives_up").is_some());
        if gives_up && !self.is_place(receiver) {
            return Fate::Dropped(How::GivenUp(name), self.span(call));
        }
        Fate::Used
    }

    pub(super) fn fate_of_argument(&self, call: ExprId, at: usize, arg: ExprId) -> Fate {
        let Some(def) = self.callee(call) else { return Fate::Used };
        let discards = types::stub_attrs(self.db(), def).iter().any(|attr| {
            attr.word == "discards" && attr.param.is_none_or(|param| param == self.parameter(call, def, at))
        });
        // What the future of a callback yields is dropped, not the callback.
        let discards = discards
            && !types::stub_attrs(self.db(), def).iter().any(|attr| {
                attr.word == "drives" && attr.param.is_some_and(|param| param == self.parameter(call, def, at))
            });
        let Some(name) = self.db().item(def).name else { return Fate::Used };
        if discards {
            // Dropping a variable that is used elsewhere too is deliberate: it may have been polled.
            let mentioned_elsewhere = match self.kind(arg) {
                ExprKind::Local(local) => {
                    let local = self.subject.body.local(*local);
                    local.opaque_mentions > 0 || local.mentions.len() > 1
                }
                _ => self.is_place(arg),
            };
            return if mentioned_elsewhere { Fate::Used } else { Fate::Dropped(How::Discarded(name), self.span(call)) };
        }
        // What a function does is only asked for a value of which something can be lost: it may have to be read for that.
        if !self.is_place(arg)
            && self.could_be_lost(arg)
            && self.loses_argument(call, def, at) == Some(summary::Loss::Value)
        {
            return Fate::Dropped(How::Discarded(name), self.span(call));
        }
        Fate::Used
    }

    /// Whether work could be lost with an argument: it holds a future, a handle or a guard, or a call of its own does.
    fn could_be_lost(&self, arg: ExprId) -> bool {
        let calls = matches!(self.kind(arg), ExprKind::Call(..) | ExprKind::MethodCall(_) | ExprKind::Await(_));
        match self.ty(arg) {
            Ty::Prim(_) | Ty::Ref(..) | Ty::Ptr(_) | Ty::Never => calls,
            Ty::Tuple(parts) if parts.is_empty() => calls,
            _ => true,
        }
    }

    /// How a function of the project loses what it is given.
    pub(super) fn loses_argument(&self, call: ExprId, def: Def, at: usize) -> Option<summary::Loss> {
        let param = self.parameter(call, def, at);
        summary::of(self.db(), def)?.loses.iter().find(|(known, _)| *known == param).map(|(_, loss)| *loss)
    }
}
