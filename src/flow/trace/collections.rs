//! What is lost with a variable that is filled with futures, or with tasks that make some, and never asked for them.
//!
//! Called by the walk at every `let`, and by `sets`. All mentions of the variable have to be known; whoever is lent it,
//! or may have polled what is put into it, makes an end of the search.

use super::{Found, Trail};
use crate::flow::{Flow, carry};
use crate::syntax::tree::{ExprId, ExprKind, LocalId};
use crate::types;

impl Flow<'_, '_> {
    /// What is lost with a set that is filled and never asked for a result.
    pub(in crate::flow) fn lost_with_set(&self, set: LocalId) -> Vec<Found> {
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
    pub(in crate::flow) fn lost_with_collection(&self, local: LocalId) -> Vec<Found> {
        let mut found = Vec::new();
        let variable = self.subject.body.local(local);
        let batch = carry::carry(self, self.subject.typed.local(local)).is_some_and(|carry| carry.batch);
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
    pub(in crate::flow) fn has_history(&self, id: ExprId) -> bool {
        let ExprKind::Local(local) = self.kind(id) else { return false };
        let local = self.subject.body.local(*local);
        local.opaque_mentions > 0 || local.mentions.len() > 1
    }
}
