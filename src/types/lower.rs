//! Written types to [`Ty`]: signatures, fields, aliases, bounds.
//!
//! Called by `traits` and `infer`. Knows which generic parameters are in reach and what `Self` is; leaves
//! `<T as Trait>::Name` as a projection for `traits` to work out.

use std::cell::Cell;
use std::sync::Arc;

use smallvec::SmallVec;

use super::elsewhere::Asker;
use super::ty::{Args, AsyncOrigin, AsyncTy, FnSig, OpaqueTy, ParamId, Predicate, Projection, Subst, TraitBound, Ty};
use super::{agreement, attributes, traits};
use crate::db::{Db, Def, ModId};
use crate::names::Name;
use crate::resolve::{self, Ns, Res};
use crate::syntax::tree::{
    Bound, Fields, FnItem, GenericArgs, GenericParam, Generics, ItemKind, Path, Receiver, SlotKind, TypeRef,
};
use crate::workspace::Edition;

/// How deep aliases, projections and arguments may lead into one another.
const MAX_DEPTH: u32 = 24;

/// How deep the lowering of one item's types may lead to that of others.
const MAX_NESTED: u32 = 96;

thread_local! {
    /// How many types are being lowered for one another on this thread.
    static NESTED: Cell<u32> = const { Cell::new(0) };
}

/// What a function takes and returns, in terms of its generic parameters.
#[derive(Debug)]
pub struct Signature {
    /// The type of `self`, for methods.
    pub receiver: Option<Ty>,
    /// The parameters without `self`.
    pub params: Vec<Ty>,
    /// What a call yields: a future for an `async fn`.
    pub ret: Ty,
    /// What a body of the function has to yield: the output for an `async fn`.
    pub body_ret: Ty,
    /// How many generic parameters it has, `impl Trait` parameters included.
    pub generics: usize,
    /// The bounds of its own parameters and its `where` clause.
    pub predicates: Vec<Predicate>,
}

/// Lowers written types in the context of an item.
pub(super) struct Lower<'a, 'w> {
    db: &'a Db<'w>,
    module: ModId,
    /// The items whose generic parameters are in reach, the innermost first.
    owners: SmallVec<[Def; 3]>,
    self_ty: Option<Ty>,
    /// Makes the types that `_` and left-out arguments stand for; none outside of bodies.
    fresh: Option<&'a dyn Fn() -> Ty>,
    depth: u32,
    /// `impl Trait` parameters that were met, with their bounds.
    impl_params: Option<(Def, u32, Vec<Predicate>)>,
    /// The function whose result is lowered.
    result_of: Option<Def>,
}

impl<'a, 'w> Lower<'a, 'w> {
    /// Lowers types in a module, outside of any item.
    pub(super) fn in_module(db: &'a Db<'w>, module: ModId) -> Self {
        Self {
            db,
            module,
            owners: SmallVec::new(),
            self_ty: None,
            fresh: None,
            depth: 0,
            impl_params: None,
            result_of: None,
        }
    }

    /// Lowers types within an item: its parameters and those of the impl or trait around it are in reach.
    pub(super) fn in_item(db: &'a Db<'w>, def: Def) -> Self {
        let mut lower = Self::in_module(db, def.module);
        let mut next = Some(def);
        while let Some(current) = next {
            lower.owners.push(current);
            next = db.slot(current).parent.map(|item| Def { module: def.module, item });
        }
        lower.self_ty = lower.owners.iter().rev().find_map(|&owner| match &db.item(owner).kind {
            ItemKind::Impl(_) => Some(impl_self(db, owner)),
            ItemKind::Trait(_) => Some(Ty::Param(ParamId { owner, index: ParamId::SELF })),
            ItemKind::Struct(generics, _) | ItemKind::Enum(generics) => {
                Some(Ty::Adt(owner, own_params(owner, generics)))
            }
            _ => None,
        });
        lower
    }

    /// The same, seen from a block of the item's body, with types to be found out for what is left open.
    #[must_use]
    pub(super) fn in_body(mut self, module: ModId, fresh: &'a dyn Fn() -> Ty) -> Self {
        self.module = module;
        self.fresh = Some(fresh);
        self
    }

    fn open(&self) -> Ty {
        self.fresh.map_or(Ty::Unknown, |fresh| fresh())
    }

    /// Lowers a type.
    pub(super) fn ty(&mut self, written: &TypeRef) -> Ty {
        if self.depth > MAX_DEPTH || NESTED.get() > MAX_NESTED {
            return Ty::Unknown;
        }
        self.depth += 1;
        NESTED.set(NESTED.get() + 1);
        let ty = match written {
            TypeRef::Path(path) => self.path(path),
            TypeRef::Ref { mutable, target } => Ty::reference(*mutable, self.ty(target)),
            TypeRef::Ptr(target) => Ty::Ptr(Arc::new(self.ty(target))),
            TypeRef::Tuple(parts) => Ty::Tuple(parts.iter().map(|part| self.ty(part)).collect()),
            TypeRef::Slice(target) => Ty::Slice(Arc::new(self.ty(target))),
            TypeRef::Array(target) => Ty::Array(Arc::new(self.ty(target))),
            TypeRef::FnPtr(params, ret) => Ty::FnPtr(Arc::new(FnSig {
                params: params.iter().map(|param| self.ty(param)).collect(),
                ret: ret.as_ref().map_or_else(Ty::unit, |ret| self.ty(ret)),
            })),
            TypeRef::Impl(bounds) => self.impl_trait(bounds),
            TypeRef::Dyn(bounds) => Ty::Dyn(self.bounds(bounds).into()),
            TypeRef::Never => Ty::Never,
            TypeRef::Infer => self.open(),
            TypeRef::Opaque => Ty::Unknown,
        };
        NESTED.set(NESTED.get() - 1);
        self.depth -= 1;
        ty
    }

    fn impl_trait(&mut self, bounds: &[Bound]) -> Ty {
        let bounds = self.bounds(bounds);
        if let Some((owner, next, predicates)) = &mut self.impl_params {
            let ty = Ty::Param(ParamId { owner: *owner, index: *next });
            *next += 1;
            predicates.extend(bounds.into_iter().map(|bound| Predicate { ty: ty.clone(), bound }));
            return ty;
        }
        match self.result_of.or_else(|| self.owners.first().copied()) {
            Some(owner) => Ty::Opaque(Arc::new(OpaqueTy { owner, bounds })),
            None => Ty::Unknown,
        }
    }

    /// Lowers trait bounds.
    pub(super) fn bounds(&mut self, bounds: &[Bound]) -> Vec<TraitBound> {
        bounds.iter().map(|bound| self.bound(&bound.path)).collect()
    }

    /// Lowers the path of a trait with its arguments.
    pub(super) fn bound(&mut self, path: &Path) -> TraitBound {
        let trait_ = self.trait_of(path);
        let Some(args) = path.segments.last().and_then(|segment| segment.args.as_deref()) else {
            return TraitBound { trait_, args: Arc::from([]), assoc: Vec::new() };
        };
        if let Some((params, ret)) = &args.sugar {
            let params = Ty::Tuple(params.iter().map(|param| self.ty(param)).collect());
            let ret = ret.as_ref().map_or_else(Ty::unit, |ret| self.ty(ret));
            return TraitBound { trait_, args: Arc::from([params]), assoc: vec![(Name::new("Output"), ret)] };
        }
        let types: Args = args.types.iter().map(|arg| self.ty(arg)).collect();
        let assoc = args.bindings.iter().map(|(name, ty)| (*name, self.ty(ty))).collect();
        TraitBound { trait_, args: types, assoc }
    }

    /// The trait that a path names, an alias of it left aside.
    pub(super) fn trait_of(&self, path: &Path) -> Option<Def> {
        let names: SmallVec<[Name; 4]> = path.segments.iter().map(|segment| segment.name).collect();
        let resolved = resolve::path(self.db, self.module, &names, path.global, Ns::Type);
        if resolved.consumed != names.len() {
            return None;
        }
        let def = agreement::unique(self.db, self.asker(), &resolved.found)?;
        matches!(self.db.item(def).kind, ItemKind::Trait(_)).then_some(def)
    }

    fn asker(&self) -> Asker {
        Asker { module: self.module, item: self.owners.first().copied() }
    }

    /// The generic parameter of that name that is in reach.
    pub(super) fn param(&self, name: Name) -> Option<ParamId> {
        self.owners.iter().find_map(|&owner| {
            let generics = generics_of(self.db, owner)?;
            let index = generics.params.iter().position(|param| param.name == name)?;
            Some(ParamId { owner, index: index as u32 })
        })
    }

    fn path(&mut self, path: &Path) -> Ty {
        if let Some(qself) = &path.qself {
            let self_ty = self.ty(&qself.ty);
            let (head, rest) = path.segments.split_at(qself.trait_segments.min(path.segments.len()));
            if head.is_empty() {
                return rest.iter().fold(self_ty, |ty, segment| self.member_type(&ty, segment.name));
            }
            let of = Path { global: path.global, qself: None, segments: head.to_vec(), span: path.span };
            let bound = self.bound(&of);
            let Some((trait_, name)) = bound.trait_.zip(rest.first().map(|segment| segment.name)) else {
                return Ty::Unknown;
            };
            let projection = Projection { self_ty, trait_, args: bound.args, name };
            let ty = Ty::Proj(Arc::new(projection));
            return rest[1..].iter().fold(ty, |ty, segment| self.member_type(&ty, segment.name));
        }
        let Some(first) = path.segments.first() else { return Ty::Unknown };
        let start = if first.name == "Self" && !path.global {
            self.self_ty.clone()
        } else if path.global {
            None
        } else {
            self.param(first.name).map(Ty::Param)
        };
        if let Some(start) = start {
            return path.segments[1..].iter().fold(start, |ty, segment| self.member_type(&ty, segment.name));
        }
        let names: SmallVec<[Name; 4]> = path.segments.iter().map(|segment| segment.name).collect();
        let resolved = resolve::path(self.db, self.module, &names, path.global, Ns::Type);
        if let [Res::Prim(name)] = resolved.found.as_slice() {
            return if resolved.consumed == names.len() { Ty::Prim(*name) } else { Ty::Unknown };
        }
        let Some(def) = agreement::unique(self.db, self.asker(), &resolved.found) else { return Ty::Unknown };
        let args = path.segments.get(resolved.consumed.wrapping_sub(1)).and_then(|segment| segment.args.as_deref());
        let ty = self.item_type(def, args);
        path.segments[resolved.consumed..].iter().fold(ty, |ty, segment| self.member_type(&ty, segment.name))
    }

    /// The type that an item is, with the arguments written after its name.
    pub(super) fn item_type(&mut self, def: Def, args: Option<&GenericArgs>) -> Ty {
        let db = self.db;
        match &db.item(def).kind {
            ItemKind::Struct(generics, _) | ItemKind::Enum(generics) => {
                Ty::Adt(def, self.args_for(def, generics, args))
            }
            ItemKind::TypeAlias(generics, _, Some(target)) => {
                let args = self.args_for(def, generics, args);
                let mut inner = Lower::in_item(db, def);
                inner.depth = self.depth + 1;
                inner.ty(target).subst(&Subst::new(def, args))
            }
            ItemKind::Variant(_) => match db.slot(def).parent {
                Some(item) => self.item_type(Def { module: def.module, item }, args),
                None => Ty::Unknown,
            },
            // Older editions name a trait object by its trait alone. Where a marker stands, a macro has made a type of
            // that name.
            ItemKind::Trait(_) if !self.has_bare_traits() || traits::is_marker(db, def) => Ty::Unknown,
            ItemKind::Trait(_) => Ty::Dyn(Arc::from([TraitBound {
                trait_: Some(def),
                args: args.map_or_else(|| Arc::from([]), |args| args.types.iter().map(|arg| self.ty(arg)).collect()),
                assoc: args.map_or_else(Vec::new, |args| {
                    args.bindings.iter().map(|(name, ty)| (*name, self.ty(ty))).collect()
                }),
            }])),
            _ => Ty::Unknown,
        }
    }

    fn has_bare_traits(&self) -> bool {
        self.db.krate(self.db.crate_of(self.module)).edition < Edition::Rust2021
    }

    /// The arguments of an item: the written ones, then defaults.
    pub(super) fn args_for(&mut self, def: Def, generics: &Generics, args: Option<&GenericArgs>) -> Args {
        let written = args.map_or(&[][..], |args| &args.types);
        let mut lowered: Vec<Ty> = Vec::with_capacity(generics.params.len());
        for (index, param) in generics.params.iter().enumerate() {
            let ty = match (written.get(index), &param.default) {
                (Some(written), _) => self.ty(written),
                // In a body `HashMap::new()` leaves all open; a written `HashMap<K, V>` means the defaults.
                (None, Some(default)) if args.is_some() || self.fresh.is_none() => {
                    let mut inner = Lower::in_item(self.db, def);
                    inner.depth = self.depth + 1;
                    inner.ty(default).subst(&Subst::new(def, lowered.clone().into()))
                }
                (None, _) => self.open(),
            };
            lowered.push(ty);
        }
        lowered.into()
    }

    /// `T::Name` for a type `T` and one of its associated types.
    fn member_type(&mut self, ty: &Ty, name: Name) -> Ty {
        let db = self.db;
        match ty {
            Ty::Param(param) => match self.trait_with_type(*param, name) {
                Some((trait_, args)) => Ty::Proj(Arc::new(Projection { self_ty: ty.clone(), trait_, args, name })),
                None => Ty::Unknown,
            },
            Ty::Proj(projection) => {
                let bounds = traits::assoc_bounds(db, projection);
                match bounds.iter().find_map(|bound| with_type(db, bound, name)) {
                    Some((trait_, args)) => Ty::Proj(Arc::new(Projection { self_ty: ty.clone(), trait_, args, name })),
                    None => Ty::Unknown,
                }
            }
            Ty::Unknown | Ty::Infer(_) => Ty::Unknown,
            _ => {
                // `Self::Name` within an impl.
                let found = self.owners.iter().find_map(|&owner| match db.slot(owner).kind {
                    SlotKind::Impl => db.parts(owner).find(|&member| is_type(db, member, name)),
                    _ => None,
                });
                match found.map(|member| &db.item(member).kind) {
                    Some(ItemKind::TypeAlias(_, _, Some(target))) => {
                        let target = target.clone();
                        self.ty(&target)
                    }
                    _ => self.enum_or_trait_member(ty, name),
                }
            }
        }
    }

    fn enum_or_trait_member(&self, ty: &Ty, name: Name) -> Ty {
        // `Enum::Variant` in the path of a struct literal or pattern.
        if let Ty::Adt(def, _) = ty
            && self.db.slot(*def).kind == SlotKind::Enum
            && self.db.parts(*def).any(|variant| self.db.slot(variant).name == Some(name))
        {
            return ty.clone();
        }
        let trait_ = self.owners.iter().find_map(|&owner| match &self.db.item(owner).kind {
            ItemKind::Impl(node) => node.trait_.as_ref(),
            _ => None,
        });
        let Some(trait_) = trait_.and_then(|path| self.trait_of(path)) else { return Ty::Unknown };
        let bound = TraitBound { trait_: Some(trait_), args: Arc::from([]), assoc: Vec::new() };
        match with_type(self.db, &bound, name) {
            Some((trait_, args)) => Ty::Proj(Arc::new(Projection { self_ty: ty.clone(), trait_, args, name })),
            None => Ty::Unknown,
        }
    }

    /// The trait among the written bounds of a parameter that has an associated type of that name.
    fn trait_with_type(&mut self, param: ParamId, name: Name) -> Option<(Def, Args)> {
        let db = self.db;
        if param.index == ParamId::SELF {
            let generics = generics_of(db, param.owner)?;
            let bound =
                TraitBound { trait_: Some(param.owner), args: own_params(param.owner, generics), assoc: Vec::new() };
            return with_type(db, &bound, name);
        }
        let declared = generics_of(db, param.owner)?.params.get(param.index as usize)?;
        let mut paths: Vec<&Path> = declared.bounds.iter().map(|bound| &bound.path).collect();
        for &owner in &self.owners {
            for (ty, bounds) in generics_of(db, owner).map_or(&[][..], |generics| &generics.predicates) {
                let about = matches!(ty, TypeRef::Path(path) if path.single() == Some(declared.name));
                if about {
                    paths.extend(bounds.iter().map(|bound| &bound.path));
                }
            }
        }
        // Arguments could name the very type that is looked up (`T: Trait<T::Item>`): leave them out where they do.
        for path in paths {
            let Some(trait_) = self.trait_of(path) else { continue };
            let bound = TraitBound { trait_: Some(trait_), args: Arc::from([]), assoc: Vec::new() };
            if with_type(db, &bound, name).is_some() {
                let full = if self.depth > MAX_DEPTH / 2 { bound } else { self.bound(path) };
                return with_type(db, &full, name);
            }
        }
        None
    }
}

/// The generic parameters that an item declares.
pub(super) fn generics_of<'d>(db: &'d Db<'_>, def: Def) -> Option<&'d Generics> {
    match &db.item(def).kind {
        ItemKind::Fn(function) => Some(&function.generics),
        ItemKind::Struct(generics, _) | ItemKind::Enum(generics) | ItemKind::TypeAlias(generics, ..) => Some(generics),
        ItemKind::Trait(node) => Some(&node.generics),
        ItemKind::Impl(node) => Some(&node.generics),
        _ => None,
    }
}

/// An item's parameters as arguments for itself.
pub(super) fn own_params(owner: Def, generics: &Generics) -> Args {
    (0..generics.params.len() as u32).map(|index| Ty::Param(ParamId { owner, index })).collect()
}

/// The item that a member belongs to: an impl, trait or enum.
pub fn parent(db: &Db<'_>, def: Def) -> Option<Def> {
    let item = db.slot(def).parent?;
    let parent = Def { module: def.module, item };
    (db.slot(parent).kind != SlotKind::Mod).then_some(parent)
}

/// The type that an impl is for.
pub fn impl_self(db: &Db<'_>, def: Def) -> Ty {
    if let Some(known) = db.memo.impl_self.get(&def) {
        return known;
    }
    let ty = match &db.item(def).kind {
        ItemKind::Impl(node) => {
            let mut lower = Lower::in_module(db, def.module);
            lower.owners.push(def);
            lower.ty(&node.self_ty)
        }
        _ => Ty::Unknown,
    };
    db.memo.impl_self.insert(def, ty.clone());
    ty
}

/// The trait that an impl is of, with its arguments.
pub fn impl_trait(db: &Db<'_>, def: Def) -> Option<TraitBound> {
    if let Some(known) = db.memo.impl_trait.get(&def) {
        return known;
    }
    let bound = match &db.item(def).kind {
        ItemKind::Impl(node) => node.trait_.as_ref().map(|path| Lower::in_item(db, def).bound(path)),
        _ => None,
    };
    db.memo.impl_trait.insert(def, bound.clone());
    bound
}

/// The bounds that an item puts on its parameters.
pub(super) fn predicates(db: &Db<'_>, def: Def) -> Arc<[Predicate]> {
    if let Some(known) = db.memo.predicates.get(&def) {
        return known;
    }
    let mut lower = Lower::in_item(db, def);
    let list: Arc<[Predicate]> =
        generics_of(db, def).map_or_else(Vec::new, |generics| item_predicates(&mut lower, def, generics)).into();
    db.memo.predicates.insert(def, list.clone());
    list
}

fn item_predicates(lower: &mut Lower<'_, '_>, def: Def, generics: &Generics) -> Vec<Predicate> {
    let mut list = Vec::new();
    let param = |(index, param): (usize, &GenericParam)| {
        (Ty::Param(ParamId { owner: def, index: index as u32 }), param.bounds.clone())
    };
    for (ty, bounds) in generics.params.iter().enumerate().map(param) {
        for bound in lower.bounds(&bounds) {
            list.push(Predicate { ty: ty.clone(), bound });
        }
    }
    for (ty, bounds) in &generics.predicates {
        let ty = lower.ty(ty);
        for bound in lower.bounds(bounds) {
            list.push(Predicate { ty: ty.clone(), bound });
        }
    }
    list
}

/// What a function takes and returns.
pub fn signature(db: &Db<'_>, def: Def) -> Option<Arc<Signature>> {
    if let Some(known) = db.memo.signatures.get(&def) {
        return known;
    }
    let signature = db.function(def).map(|function| Arc::new(make_signature(db, def, function)));
    db.memo.signatures.insert(def, signature.clone());
    signature
}

fn make_signature(db: &Db<'_>, def: Def, function: &FnItem) -> Signature {
    let mut lower = Lower::in_item(db, def);
    let receiver = function.receiver.as_ref().map(|receiver| {
        let self_ty = lower.self_ty.clone().unwrap_or(Ty::Unknown);
        match receiver {
            Receiver::Value => self_ty,
            Receiver::Ref => Ty::reference(false, self_ty),
            Receiver::RefMut => Ty::reference(true, self_ty),
            Receiver::Typed(ty) => lower.ty(ty),
        }
    });
    lower.impl_params = Some((def, function.generics.params.len() as u32, Vec::new()));
    let params = function.params.iter().map(|param| lower.ty(&param.ty)).collect();
    let (_, generics, mut list) = lower.impl_params.take().unwrap_or((def, 0, Vec::new()));
    list.extend(item_predicates(&mut lower, def, &function.generics));
    lower.result_of = Some(def);
    let written = function.ret.as_ref().map_or_else(Ty::unit, |ret| lower.ty(ret));
    let (ret, body_ret) = match attributes::asyncness(db, def) {
        attributes::Asyncness::Sync => (written.clone(), written),
        attributes::Asyncness::Async => {
            let future = AsyncTy { origin: AsyncOrigin::Fn(def), output: written.clone() };
            (Ty::Async(Arc::new(future)), written)
        }
        attributes::Asyncness::Unknown => (Ty::Unknown, Ty::Unknown),
    };
    Signature { receiver, params, ret, body_ret, generics: generics as usize, predicates: list }
}

/// The type of a field of a struct, in terms of the struct's parameters. Where `cfg` chooses between several structs, it
/// is known if all that have the field agree.
pub(super) fn field(db: &Db<'_>, def: Def, name: Name) -> Option<Ty> {
    let written = |of: Def| {
        let count = generics_of(db, of).map_or(0, |generics| generics.params.len());
        let params = (0..count as u32).map(|index| Ty::Param(ParamId { owner: def, index }));
        let renamed = |ty: Ty| if of == def { ty } else { ty.subst(&Subst::new(of, params.collect())) };
        field_as_written(db, of, name).map(renamed)
    };
    let alternatives = agreement::alternatives(db, def);
    let mut types = alternatives.into_iter().filter_map(written);
    let first = types.next()?;
    Some(if types.all(|other| other == first) { first } else { Ty::Unknown })
}

fn field_as_written(db: &Db<'_>, def: Def, name: Name) -> Option<Ty> {
    let (ItemKind::Struct(_, fields) | ItemKind::Variant(fields)) = &db.item(def).kind else { return None };
    let written = match fields {
        Fields::Named(fields) => fields.iter().find(|(field, _)| *field == name).map(|(_, ty)| ty),
        Fields::Tuple(fields) => name.as_str().parse::<usize>().ok().and_then(|index| fields.get(index)),
        Fields::Unit => None,
    };
    written.map(|written| Lower::in_item(db, def).ty(written))
}

/// Whether a member is an associated type of that name.
pub(super) fn is_type(db: &Db<'_>, member: Def, name: Name) -> bool {
    let slot = db.slot(member);
    slot.name == Some(name) && slot.kind == SlotKind::TypeAlias
}

/// The trait among a bound and its supertraits that has an associated type of that name, with its arguments.
///
/// Supertraits are followed by name alone, and only the one that leads to the type is lowered: `trait TryFuture:
/// Future<Output = Result<Self::Ok, Self::Error>>` asks for its own types in its supertrait's.
pub(crate) fn with_type(db: &Db<'_>, bound: &TraitBound, name: Name) -> Option<(Def, Args)> {
    let mut bound = bound.clone();
    for _ in 0..MAX_DEPTH {
        let trait_ = bound.trait_?;
        if declares_type(db, trait_, name) {
            return Some((trait_, bound.args));
        }
        let ItemKind::Trait(node) = &db.item(trait_).kind else { return None };
        let leads = |written: &&Bound| {
            let supertrait = Lower::in_item(db, trait_).trait_of(&written.path);
            supertrait.is_some_and(|supertrait| leads_to_type(db, supertrait, name, 0))
        };
        let written = node.supertraits.iter().find(leads)?;
        let subst = Subst::new(trait_, bound.args.clone());
        bound = Lower::in_item(db, trait_).bound(&written.path).map(&mut |ty| ty.subst(&subst));
    }
    None
}

fn declares_type(db: &Db<'_>, trait_: Def, name: Name) -> bool {
    db.slot(trait_).kind == SlotKind::Trait && db.parts(trait_).any(|member| is_type(db, member, name))
}

fn leads_to_type(db: &Db<'_>, trait_: Def, name: Name, depth: u32) -> bool {
    if declares_type(db, trait_, name) {
        return true;
    }
    let ItemKind::Trait(node) = &db.item(trait_).kind else { return false };
    let lower = Lower::in_item(db, trait_);
    depth < MAX_DEPTH
        && node.supertraits.iter().any(|written| {
            lower.trait_of(&written.path).is_some_and(|supertrait| leads_to_type(db, supertrait, name, depth + 1))
        })
}
