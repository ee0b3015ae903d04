//! The types of macros that are known by their names.
//!
//! Called by `infer` for single expressions. Which macros these are is decided in `syntax`.

use std::sync::Arc;

use super::Infer;
use crate::db::Def;
use crate::syntax::tree::{ExprId, ImportAs, ItemKind, MacroKind, SelectBranch};
use crate::types::futures;
use crate::types::lang::Lang;
use crate::types::ty::Ty;

impl Infer<'_, '_> {
    /// The type that a macro called `info_span!` or alike makes: that of tracing, if it is tracing's.
    pub(super) fn span_macro(&self, id: ExprId) -> Ty {
        let module = self.db.named_module(self.owner.module);
        let Ok(source) = self.db.source(self.db.file_of(module)) else { return Ty::Unknown };
        let text = source.text.get(self.body.expr(id).span.start as usize..).unwrap_or("");
        let path: Vec<&str> = text.split('!').next().unwrap_or("").split("::").map(str::trim).collect();
        let imported = |name: &str| {
            self.db.items_of(module).iter().any(|&item| {
                let ItemKind::Use(imports) = &self.db.item(Def { module, item }).kind else { return false };
                imports.iter().any(|import| {
                    let all = matches!(import.alias, ImportAs::Glob);
                    let by_name = matches!(import.alias, ImportAs::Name(alias) if alias == name);
                    import.path.first().is_some_and(|first| *first == "tracing") && (all || by_name)
                })
            })
        };
        let of_tracing = match path.as_slice() {
            [name] => imported(name),
            [first, ..] => *first == "tracing",
            [] => false,
        };
        let def = Lang::of_library(self.db, "Span").filter(|_| of_tracing);
        def.map_or(Ty::Unknown, |def| Ty::Adt(def, Arc::from([])))
    }

    pub(super) fn macro_call(&mut self, kind: MacroKind, args: &[ExprId]) -> Ty {
        match kind {
            MacroKind::Vec => {
                let element = self.elements(args);
                return self.lang().adt("Vec", &[element]);
            }
            MacroKind::VecRepeat => {
                let types = self.all(args);
                let element = types.into_iter().next().unwrap_or(Ty::Unknown);
                return self.lang().adt("Vec", &[element]);
            }
            _ => {}
        }
        let types = self.all(args);
        match kind {
            MacroKind::Borrow | MacroKind::Assert | MacroKind::PinInPlace => Ty::unit(),
            MacroKind::Format => self.lang().adt("String", &[]),
            MacroKind::Matches => Ty::prim("bool"),
            MacroKind::Diverge | MacroKind::Bail => Ty::Never,
            MacroKind::Pin => {
                let inner = types.into_iter().next().unwrap_or(Ty::Unknown);
                self.lang().adt("Pin", &[Ty::reference(true, inner)])
            }
            MacroKind::Dbg => match <[Ty; 1]>::try_from(types) {
                Ok([ty]) => ty,
                Err(types) => Ty::Tuple(types.into()),
            },
            MacroKind::Join => {
                let outputs: Vec<Ty> = types.iter().map(|ty| self.output(ty)).collect();
                Ty::Tuple(outputs.into())
            }
            MacroKind::TryJoin => {
                let outputs: Vec<Ty> = types.iter().map(|ty| self.output(ty)).collect();
                let values: Vec<Ty> = outputs.iter().map(|ty| self.argument(ty, "Result", 0)).collect();
                let error = outputs.first().map_or(Ty::Unknown, |ty| self.argument(ty, "Result", 1));
                self.lang().adt("Result", &[Ty::Tuple(values.into()), error])
            }
            MacroKind::Ready => types.first().map_or(Ty::Unknown, |ty| self.argument(ty, "Poll", 0)),
            MacroKind::Vec | MacroKind::VecRepeat | MacroKind::Value | MacroKind::Span => Ty::Unknown,
        }
    }

    pub(super) fn output(&self, ty: &Ty) -> Ty {
        futures::future_output(self.db, self.env, &self.known(ty)).unwrap_or(Ty::Unknown)
    }

    /// An argument of a generic type of std.
    pub(super) fn argument(&self, ty: &Ty, name: &str, at: usize) -> Ty {
        match self.known(ty) {
            Ty::Adt(def, args) if self.lang().is(def, name) => args.get(at).cloned().unwrap_or(Ty::Unknown),
            _ => Ty::Unknown,
        }
    }

    pub(super) fn select(&mut self, branches: &[SelectBranch]) -> Ty {
        let mut ty = Ty::Never;
        for branch in branches {
            if let Some(condition) = branch.condition {
                self.expr(condition, None);
            }
            let output = branch.future.map_or(Ty::Unknown, |future| {
                let future = self.expr(future, None);
                self.output(&future)
            });
            if let Some(pat) = branch.pat {
                self.bind(pat, &output);
            }
            let value = self.expr(branch.handler, None);
            ty = self.merge(ty, value);
        }
        ty
    }
}
