//! Futures that are lost in a call rather than with its value: the callee drops what a closure makes, or keeps it where
//! it can only be borrowed.
//!
//! Called by `lost` for every call and for every value that is dropped.

use super::{Found, Trail};
use crate::db::Def;
use crate::flow::{Flow, Runs, summary};
use crate::names::Name;
use crate::syntax::tree::{ExprId, ExprKind, ItemKind};
use crate::types;
use crate::types::ty::Ty;

impl Flow<'_, '_> {
    /// Losses within a call that forgets what it runs: `fire(|| w())`.
    pub(in crate::flow) fn lost_inside(&self, id: ExprId) -> Vec<Found> {
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
    pub(in crate::flow) fn lost_in_callbacks(&self, id: ExprId, def: Def) -> Vec<Found> {
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
}
