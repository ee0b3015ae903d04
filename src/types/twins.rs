//! Which item of a stub an item of a library's sources is.
//!
//! Asked by `lower` and `methods` for whatever they meet, so that a value from either side is of one type. Compares
//! names and kinds only; what the two declare is not compared.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::db::{CrateId, Db, Def};
use crate::names::Name;
use crate::syntax::tree::SlotKind;
use crate::workspace::PackageId;

/// The stub's item that an item of a library's sources is, or the item itself.
///
/// A type or trait counts as the stub's if the stub of its package has exactly one of that name.
pub fn canonical(db: &Db<'_>, def: Def) -> Def {
    let krate = db.krate(db.crate_of(def.module));
    let Some(package) = krate.package.filter(|_| !krate.is_stub) else { return def };
    if db.is_local(package) {
        return def;
    }
    if let Some(known) = db.memo.canonical.get(&def) {
        return known;
    }
    let found = stub_twin(db, def, package).unwrap_or(def);
    db.memo.canonical.insert(def, found);
    found
}

fn stub_twin(db: &Db<'_>, def: Def, package: PackageId) -> Option<Def> {
    let package = db.workspace().package(package);
    let library = package.name.replace('-', "_");
    let stub = db.stub_for(&library, || package.version.clone())?;
    let slot = db.slot(def);
    let name = slot.name?;
    let is_struct = |kind| matches!(kind, SlotKind::Struct | SlotKind::Record);
    if !is_struct(slot.kind) && !matches!(slot.kind, SlotKind::Enum | SlotKind::Trait) {
        return None;
    }
    // A stub that only re-exports another one has its items there.
    let stubs = [stub].into_iter().chain(db.stub("futures").filter(|_| library.starts_with("futures_")));
    stubs.filter_map(|stub| stub_types(db, stub).get(&name).copied().flatten()).find(|twin| {
        let twin = db.slot(*twin).kind;
        twin == slot.kind || is_struct(twin) && is_struct(slot.kind)
    })
}

/// All types and traits of a stub by name; none for names that it uses twice.
fn stub_types(db: &Db<'_>, stub: CrateId) -> Arc<FxHashMap<Name, Option<Def>>> {
    if let Some(known) = db.memo.stub_types.get(&stub) {
        return known;
    }
    let mut index = FxHashMap::default();
    let mut open = vec![db.root(stub)];
    while let Some(module) = open.pop() {
        for &item in db.items_of(module) {
            let def = Def { module, item };
            let slot = db.slot(def);
            match slot.kind {
                SlotKind::Mod => open.extend(db.child(module, item)),
                SlotKind::Struct | SlotKind::Record | SlotKind::Enum | SlotKind::Trait => {
                    if let Some(name) = slot.name {
                        index.entry(name).and_modify(|known| *known = None).or_insert(Some(def));
                    }
                }
                _ => {}
            }
        }
    }
    let index = Arc::new(index);
    db.memo.stub_types.insert(stub, Arc::clone(&index));
    index
}
