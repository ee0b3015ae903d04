//! Lowers patterns, and declares the variables in them.
//!
//! Called by `body` and `macros`. What a pattern is held against is not looked at here.

use quote::ToTokens;
use syn::spanned::Spanned;

use super::Lowerer;
use crate::names::Name;
use crate::syntax::tree::{LocalId, PatId, PatKind, Path, Segment, Span};
use crate::syntax::{lower, macros};

impl Lowerer<'_> {
    /// Lowers a pattern and declares its variables.
    pub(in crate::syntax) fn pat(&mut self, pat: &syn::Pat) -> PatId {
        let at = self.at;
        let scope = self.scope();
        match pat {
            syn::Pat::Wild(node) => self.add_pat(at.of(node.underscore_token.span), PatKind::Wild),
            syn::Pat::Rest(node) => self.add_pat(at.of(node.dot2_token.spans[0]), PatKind::Rest),
            syn::Pat::Paren(node) => self.pat(&node.pat),
            syn::Pat::Ident(node) => self.ident_pat(node),
            syn::Pat::Path(node) => {
                let path = lower::path(at, node.qself.as_ref(), &node.path);
                self.add_pat(path.span, PatKind::Path(path, scope))
            }
            syn::Pat::TupleStruct(node) => {
                let path = lower::path(at, node.qself.as_ref(), &node.path);
                let elems = node.elems.iter().map(|elem| self.pat(elem)).collect();
                let span = path.span.to(at.group(node.paren_token.span));
                self.add_pat(span, PatKind::TupleStruct(path, scope, elems))
            }
            syn::Pat::Struct(node) => self.struct_pat(node),
            syn::Pat::Tuple(node) => {
                let elems = node.elems.iter().map(|elem| self.pat(elem)).collect();
                self.add_pat(at.group(node.paren_token.span), PatKind::Tuple(elems))
            }
            syn::Pat::Slice(node) => {
                let elems = node.elems.iter().map(|elem| self.pat(elem)).collect();
                self.add_pat(at.group(node.bracket_token.span), PatKind::Slice(elems))
            }
            syn::Pat::Reference(node) => {
                let inner = self.pat(&node.pat);
                let span = at.of(node.and_token.span).to(self.body.pat(inner).span);
                self.add_pat(span, PatKind::Ref(inner))
            }
            syn::Pat::Or(node) => self.or_pat(node),
            syn::Pat::Type(node) => {
                let inner = self.pat(&node.pat);
                let span = self.body.pat(inner).span;
                self.add_pat(span, PatKind::Typed(inner, lower::ty(at, &node.ty)))
            }
            syn::Pat::Lit(node) => self.add_pat(at.of(node.lit.span()), PatKind::Literal),
            syn::Pat::Range(node) => {
                let span = match &node.limits {
                    syn::RangeLimits::HalfOpen(token) => token.spans[0],
                    syn::RangeLimits::Closed(token) => token.spans[0],
                };
                self.add_pat(at.of(span), PatKind::Literal)
            }
            other => {
                let span = at.of(other.span());
                macros::mention_all(self, other.to_token_stream());
                self.add_pat(span, PatKind::Opaque)
            }
        }
    }

    /// A variable, or what is called like a constant and is one.
    fn ident_pat(&mut self, node: &syn::PatIdent) -> PatId {
        let span = self.at.of(node.ident.span());
        let name = lower::name(&node.ident);
        let plain = node.by_ref.is_none() && node.mutability.is_none() && node.subpat.is_none();
        // Rust's naming rules, which the compiler warns about, tell variables from constants and variants.
        if plain && name.as_str().starts_with(|first: char| first.is_uppercase()) {
            let segments = vec![Segment { name, args: None }];
            let path = Path { global: false, qself: None, segments, span };
            return self.add_pat(span, PatKind::Path(path, self.scope()));
        }
        let local = self.bind(name, span);
        let sub = node.subpat.as_ref().map(|(_, sub)| self.pat(sub));
        let whole = sub.map_or(span, |sub| span.to(self.body.pat(sub).span));
        let by_ref = node.by_ref.as_ref().map(|_| node.mutability.is_some());
        self.add_pat(whole, PatKind::Bind { local, by_ref, sub })
    }

    fn struct_pat(&mut self, node: &syn::PatStruct) -> PatId {
        let path = lower::path(self.at, node.qself.as_ref(), &node.path);
        let fields = node.fields.iter();
        let fields = fields.map(|field| (lower::member(&field.member), self.pat(&field.pat))).collect();
        let span = path.span.to(self.at.group(node.brace_token.span));
        self.add_pat(span, PatKind::Struct(path, self.scope(), fields))
    }

    /// `P | Q`: the variables of the first alternative are those of all.
    fn or_pat(&mut self, node: &syn::PatOr) -> PatId {
        let known = self.alternatives.len();
        let mut cases: Vec<PatId> = Vec::with_capacity(node.cases.len());
        for case in &node.cases {
            let first = self.body.locals.len();
            cases.push(self.pat(case));
            for index in first..self.body.locals.len() {
                self.alternatives.push((self.body.locals[index].name, LocalId(index as u32)));
            }
        }
        self.alternatives.truncate(known);
        let span = cases.iter().map(|&case| self.body.pat(case).span).reduce(Span::to).unwrap_or_default();
        self.add_pat(span, PatKind::Or(cases))
    }

    /// Declares a variable, or finds it if an earlier alternative of this pattern has bound it.
    fn bind(&mut self, name: Name, span: Span) -> LocalId {
        if let Some(id) = self.alternatives.iter().rev().find_map(|(bound, id)| (*bound == name).then_some(*id)) {
            return id;
        }
        self.declare(name, span)
    }
}
