//! Which expressions a body yields, or a loop or block that is left by `break`.
//!
//! Told from the syntax alone. Closures and async blocks inside are other bodies: what leaves them stays in them.

use crate::flow::Flow;
use crate::names::Name;
use crate::syntax::tree::{ExprId, ExprKind, MacroKind};

impl Flow<'_, '_> {
    /// The expressions whose values a body yields: its tail, and what it returns.
    pub(super) fn results(&self, root: ExprId) -> Vec<ExprId> {
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

    /// The values that leave a loop or labelled block by `break`.
    pub(super) fn breaks(&self, root: ExprId, label: Option<Name>, values: &mut Vec<ExprId>) {
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

    /// The values of the `return`s in a body, those of closures and async blocks within it left out.
    pub(in crate::flow) fn returns(&self, root: ExprId, results: &mut Vec<ExprId>) {
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
    pub(super) fn awaits(&self, id: ExprId) -> bool {
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
}
