//! Which functions of libraries without a stub make futures, by the texts of their sources.
//!
//! Called by `names`, once for each of the user's packages. Looks at the libraries that a package depends on itself
//! and at those that these re-export. A text is passed over once and not kept. Names of types that only an alias in
//! another file gives a meaning are missed.

use rustc_hash::FxHashSet;

use super::heads;
use super::names::{is_method, parameters};
use crate::db::{Db, header_key, impl_headers};
use crate::names::Name;
use crate::syntax;
use crate::workspace::{PackageId, files};

/// How many re-exports may lead from a dependency to a library.
const MOST_STEPS: usize = 2;

/// How far the name of a function is from the end of its signature at the most, in bytes.
const LONGEST_SIGNATURE: usize = 2_000;

/// The user's packages that a package can name, itself first.
pub(super) fn local(db: &Db<'_>, package: PackageId) -> Vec<PackageId> {
    let mut found = vec![package];
    let mut at = 0;
    while let Some(&package) = found.get(at) {
        at += 1;
        for dependency in &db.workspace().package(package).dependencies {
            let target = db.workspace().dependency(package, &dependency.extern_name);
            if let Some(target) = target.filter(|target| db.is_local(*target) && !found.contains(target)) {
                found.push(target);
            }
        }
    }
    found
}

/// The functions that make futures in the libraries that a package can name, each with whether it is called on a value;
/// those of traits may be called either way. `futures` are the types and traits that
/// are known to be futures.
pub(super) fn makers(db: &Db<'_>, package: PackageId, futures: &FxHashSet<Name>) -> FxHashSet<(&'static str, bool)> {
    let mut found = FxHashSet::default();
    let mut seen = FxHashSet::default();
    let mut open: Vec<(PackageId, usize)> = local(db, package).into_iter().map(|package| (package, 0)).collect();
    while let Some((package, steps)) = open.pop() {
        let exported = if db.is_local(package) { None } else { Some(root_text(db, package)) };
        for dependency in &db.workspace().package(package).dependencies {
            if exported.as_ref().is_some_and(|text| !re_exports(text, &dependency.extern_name)) {
                continue;
            }
            let stub = db.stub_for(&dependency.package.replace('-', "_"), || None);
            let target = db.workspace().dependency(package, &dependency.extern_name);
            let Some(target) = target.filter(|target| !db.is_local(*target) && seen.insert(*target)) else { continue };
            if stub.is_none() {
                found.extend(db.future_makers(target, &|| read_makers(db, target, futures)).iter().copied());
            }
            if steps < MOST_STEPS {
                open.push((target, steps + 1));
            }
        }
    }
    found
}

fn root_text(db: &Db<'_>, package: PackageId) -> String {
    let library = db.workspace().package(package).library().map(|library| library.root.clone());
    library.and_then(|root| files::read_text(&root)).unwrap_or_default()
}

/// Whether the root of a library has `pub use` of a crate, or of something in it.
fn re_exports(text: &str, name: &str) -> bool {
    text.contains(&format!("pub use {name}")) || text.contains(&format!("pub use ::{name}"))
}

/// The functions of a library that make futures.
fn read_makers(db: &Db<'_>, package: PackageId, futures: &FxHashSet<Name>) -> FxHashSet<(&'static str, bool)> {
    let mut types = FxHashSet::default();
    let mut open: Vec<((Name, bool), Vec<Name>)> = Vec::new();
    let mut makers = FxHashSet::default();
    let mut buffer = Vec::new();
    for path in db.workspace().package_files(package) {
        let Some(text) = files::look_at(&mut buffer, path, files::MAX_FILE_SIZE) else { continue };
        let has = |word: &str| memchr::memmem::find(text.as_bytes(), word.as_bytes()).is_some();
        let has_future = has("Future");
        if !has_future && !has("async ") {
            continue;
        }
        if has_future {
            for (of, name) in impl_headers(text).filter_map(header_key) {
                if of.is_some_and(|of| of == "Future" || of == "IntoFuture") {
                    types.insert(name);
                }
            }
        }
        each_function(text, &mut |name, is_async, parameters, result| {
            let function = (Name::new(name), is_method(parameters));
            if is_async || result.contains("Future") {
                makers.insert((function.0.as_str(), function.1));
            } else if !result.is_empty() {
                open.push((function, heads(result)));
            }
        });
    }
    let is_one = |(_, result): &&(_, Vec<Name>)| result.iter().any(|ty| types.contains(ty) || futures.contains(ty));
    makers.extend(open.iter().filter(is_one).map(|((name, is_method), _)| (name.as_str(), *is_method)));
    makers
}

/// The functions of a text: the name, whether it is async, its parameters, and what stands behind the arrow.
fn each_function<'t>(text: &'t str, each: &mut dyn FnMut(&'t str, bool, &'t str, &'t str)) {
    for at in memchr::memmem::find_iter(text.as_bytes(), "fn ") {
        let before = text[..at].trim_end();
        let before = before.strip_suffix("unsafe").unwrap_or(before).trim_end();
        let is_async = before.ends_with("async");
        let rest = &text[at + 3..];
        let length = rest.bytes().position(|byte| !syntax::in_word(byte)).unwrap_or(rest.len());
        let (name, rest) = rest.split_at(length);
        if name.is_empty() {
            continue;
        }
        let end = rest.bytes().take(LONGEST_SIGNATURE).position(|byte| matches!(byte, b'{' | b';')).unwrap_or(0);
        let header = text.get(at..at + 3 + length + end).unwrap_or("");
        let result = header.split_once("->").map_or("", |(_, result)| result);
        each(name, is_async, parameters(header), result);
    }
}
