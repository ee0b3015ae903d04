//! How the result of a join is matched, as far as an edit of the patterns needs to know.
//!
//! Called by `joins` for a join whose own result is asked for and whose work's is not. What is not one of these shapes
//! makes none; the fact is written all the same.

use super::{Flow, Spot};
use crate::syntax::tree::{ExprId, ExprKind, PatId, PatKind, Span};

/// How the result of a join is matched.
#[derive(Clone, Copy, Debug)]
pub enum Matched {
    /// `if let Err(error) = joined { .. }`, maybe with an `else`.
    Failure {
        /// The whole of it.
        whole: Span,
        /// What is matched.
        value: Span,
        /// Whether that is a variable, or borrowed from one, and can be matched once more.
        again: bool,
        /// The block of the failure.
        then: Span,
        /// Where the `if` stands.
        spot: Spot,
    },
    /// `if let Ok(_) = joined { .. }`.
    Success {
        /// What `Ok` takes no notice of.
        inside: Span,
    },
    /// An arm of a `match`, `Ok(_) => ..`.
    Arm {
        /// The whole pattern of the arm.
        pattern: Span,
        /// `Ok(_)` in it.
        success: Span,
        /// What that takes no notice of.
        inside: Span,
    },
}

impl Flow<'_, '_> {
    /// How a value is matched whose success is looked for by the pattern `success`, or its failure by `failure`.
    pub(super) fn matched(&self, value: ExprId, success: Option<PatId>, failure: Option<PatId>) -> Option<Matched> {
        let parent = self.parent_of(value)?;
        match self.kind(parent) {
            ExprKind::Let(pat, _) => {
                let whole = self.parent_of(parent)?;
                let ExprKind::If(condition, then, _) = self.kind(whole) else { return None };
                if *condition != parent {
                    return None;
                }
                match success {
                    Some(success) if success == *pat => Some(Matched::Success { inside: self.only_part(success)? }),
                    None if failure == Some(*pat) => Some(Matched::Failure {
                        whole: self.span(whole),
                        value: self.span(value),
                        again: self.is_variable(value),
                        then: self.span(*then),
                        spot: self.spot(whole),
                    }),
                    _ => None,
                }
            }
            ExprKind::Match(_, arms) => {
                let success = success?;
                let at = self.subject.body.pat(success).span;
                let around = |arm: &&crate::syntax::tree::Arm| self.subject.body.pat(arm.pat).span.holds(at);
                let arm = arms.iter().find(around).filter(|arm| arm.guard.is_none())?;
                let pattern = self.subject.body.pat(arm.pat);
                let is_one = !matches!(pattern.kind, PatKind::Or(_));
                let inside = self.only_part(success)?;
                is_one.then_some(Matched::Arm { pattern: pattern.span, success: at, inside })
            }
            _ => None,
        }
    }

    /// What stands in `Ok(..)`.
    fn only_part(&self, pat: PatId) -> Option<Span> {
        match &self.subject.body.pat(pat).kind {
            PatKind::TupleStruct(_, _, parts) if parts.len() == 1 => Some(self.subject.body.pat(parts[0]).span),
            _ => None,
        }
    }

    fn is_variable(&self, id: ExprId) -> bool {
        match self.kind(id) {
            ExprKind::Local(_) => true,
            ExprKind::Ref(_, inner) => self.is_variable(*inner),
            _ => false,
        }
    }
}
