//! Parts of a program that are there in some configurations only: what stands under `#[cfg(..)]`.
//!
//! Called by `body` and `outline`. Which configuration holds is not known here or anywhere: what is chosen between
//! counts as one only if it is the same, and is unknown otherwise.

use super::lower::{self, Offset};
use super::tree::{Fields, Param, ParamPat, TypeRef};

/// Whether these attributes leave something out in some configurations.
pub(super) fn is_chosen(attrs: &[syn::Attribute]) -> bool {
    attrs.iter().any(|attr| attr.path().is_ident("cfg"))
}

/// Whether an expression that stands as a statement, a branch or a field is left out in some configurations.
pub(super) fn is_chosen_expr(expr: &syn::Expr) -> bool {
    is_chosen(match expr {
        syn::Expr::Array(node) => &node.attrs,
        syn::Expr::Assign(node) => &node.attrs,
        syn::Expr::Async(node) => &node.attrs,
        syn::Expr::Await(node) => &node.attrs,
        syn::Expr::Binary(node) => &node.attrs,
        syn::Expr::Block(node) => &node.attrs,
        syn::Expr::Break(node) => &node.attrs,
        syn::Expr::Call(node) => &node.attrs,
        syn::Expr::Closure(node) => &node.attrs,
        syn::Expr::Field(node) => &node.attrs,
        syn::Expr::ForLoop(node) => &node.attrs,
        syn::Expr::If(node) => &node.attrs,
        syn::Expr::Lit(node) => &node.attrs,
        syn::Expr::Loop(node) => &node.attrs,
        syn::Expr::Macro(node) => &node.attrs,
        syn::Expr::Match(node) => &node.attrs,
        syn::Expr::MethodCall(node) => &node.attrs,
        syn::Expr::Paren(node) => &node.attrs,
        syn::Expr::Path(node) => &node.attrs,
        syn::Expr::Reference(node) => &node.attrs,
        syn::Expr::Return(node) => &node.attrs,
        syn::Expr::Struct(node) => &node.attrs,
        syn::Expr::Try(node) => &node.attrs,
        syn::Expr::Tuple(node) => &node.attrs,
        syn::Expr::Unsafe(node) => &node.attrs,
        syn::Expr::While(node) => &node.attrs,
        _ => return false,
    })
}

/// Lowers the fields of a struct or variant: a name that stands for several is of no type that is known, and neither
/// are those without names from the first one on that may be left out.
pub(super) fn fields(at: Offset<'_>, fields: &syn::Fields) -> Fields {
    match fields {
        syn::Fields::Named(fields) => {
            let named = fields.named.iter();
            let mut named: Vec<_> = named
                .filter_map(|field| Some((lower::name(field.ident.as_ref()?), lower::ty(at, &field.ty))))
                .collect();
            for at in 0..named.len() {
                let name = named[at].0;
                if named.iter().filter(|(other, _)| *other == name).count() > 1 {
                    named[at].1 = TypeRef::Opaque;
                }
            }
            Fields::Named(named)
        }
        syn::Fields::Unnamed(fields) => {
            let mut is_sure = true;
            let field = |field: &syn::Field| {
                is_sure &= !is_chosen(&field.attrs);
                if is_sure { lower::ty(at, &field.ty) } else { TypeRef::Opaque }
            };
            Fields::Tuple(fields.unnamed.iter().map(field).collect())
        }
        syn::Fields::Unit => Fields::Unit,
    }
}

/// Forgets the types of parameters that are not to be told from those of other configurations: of those that share a
/// name, and of all from the first on that may be left out, if one follows that may not.
pub(super) fn parameters(sig: &syn::Signature, params: &mut [Param]) {
    let typed = sig.inputs.iter().filter_map(|input| match input {
        syn::FnArg::Typed(node) => Some(is_chosen(&node.attrs)),
        syn::FnArg::Receiver(_) => None,
    });
    let chosen: Vec<bool> = typed.collect();
    let Some(first) = chosen.iter().position(|chosen| *chosen) else { return };
    let shifts = chosen[first..].contains(&false);
    for at in first..params.len() {
        let is_same = |other: &Param| match (&other.pat, &params[at].pat) {
            (ParamPat::Name(one, _), ParamPat::Name(other, _)) => one == other,
            _ => false,
        };
        if shifts || params.iter().filter(|other| is_same(other)).count() > 1 {
            params[at].ty = TypeRef::Opaque;
        }
    }
}
