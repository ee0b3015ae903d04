//! What the texts of a package tell without an outline: where its impls are, and which of its functions make futures.
//!
//! Made by `db` when somebody looks for an impl in a package, or for functions of a library without a stub. Most files
//! of libraries are looked at for this only, so their texts are not kept; impls are only looked for in those libraries
//! that a type leads to, which are few of those that a package can name.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock};

use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

use super::words::Words;
use super::{Db, FileId, lock};
use crate::names::Name;
use crate::syntax::headers::{self, ImplKey};
use crate::types::Cache;
use crate::workspace::PackageId;

/// A function that is called by name, and whether that is on a value.
type Function = (&'static str, bool);

/// The files of a package that hold impls, by what these are for.
#[derive(Debug, Default)]
pub(super) struct PackageImpls {
    by_key: FxHashMap<ImplKey, Vec<FileId>>,
    /// The files that may name others by their paths.
    placing: Vec<FileId>,
}

impl PackageImpls {
    pub(super) fn read(db: &Db<'_>, package: PackageId) -> Self {
        let mut found = Self::default();
        db.each_text(package, |path, text| {
            if headers::includes(text) || headers::has_plain_path(text) {
                found.placing.push(db.file_at(path, None));
            }
            let written: Vec<ImplKey> = headers::impl_headers(text).filter_map(headers::header_key).collect();
            if written.is_empty() {
                return;
            }
            let (file, renamed) = (db.file_at(path, None), headers::renamed(text));
            for key in written.into_iter().flat_map(|key| headers::keys(key, &renamed)) {
                let files = found.by_key.entry(key).or_default();
                if files.last() != Some(&file) {
                    files.push(file);
                }
            }
        });
        found
    }

    /// The files that hold impls for a key.
    pub(super) fn files(&self, key: &ImplKey) -> &[FileId] {
        self.by_key.get(key).map_or(&[], Vec::as_slice)
    }

    /// The files that may place others in the module tree, which need not be called like their modules then.
    pub(super) fn placing(&self) -> &[FileId] {
        &self.placing
    }
}

/// What is read once, by whoever comes first.
type Once<T> = Arc<OnceLock<Arc<T>>>;

/// What is read of each package once. Packages that lie in one folder and are equally much the user's own are one: what
/// depends on it may have resolved it anew.
#[derive(Debug)]
pub(super) struct ByPackage<T> {
    known: Cache<PackageId, Arc<T>>,
    by_folder: Mutex<FxHashMap<(PathBuf, bool), Once<T>>>,
}

impl<T> Default for ByPackage<T> {
    fn default() -> Self {
        Self { known: Cache::default(), by_folder: Mutex::default() }
    }
}

impl<T> ByPackage<T> {
    pub(super) fn of(&self, db: &Db<'_>, package: PackageId, read: impl FnOnce() -> T) -> Arc<T> {
        if let Some(known) = self.known.get(&package) {
            return known;
        }
        let key = (db.workspace().package(package).root.clone(), db.is_local(package));
        let once = Arc::clone(lock(&self.by_folder).entry(key).or_default());
        let read = Arc::clone(once.get_or_init(|| Arc::new(read())));
        self.known.insert(package, Arc::clone(&read));
        read
    }
}

/// The macros of one name that a package defines.
#[derive(Debug, Default)]
pub(super) struct OwnMacro {
    /// Where, each file as often as it does.
    pub(super) places: SmallVec<[FileId; 2]>,
    /// The texts of the definitions, one after the other.
    text: String,
    /// Their words, once somebody asked.
    words: OnceLock<Words>,
    /// The macros that they call, and other words before an exclamation mark.
    calls: Vec<Name>,
    /// Whether they call one that they are handed the name of.
    calls_any: bool,
}

impl OwnMacro {
    fn add(&mut self, file: FileId, definition: &str) {
        let is_parameter = |called: &str| {
            let before = called.as_ptr() as usize - definition.as_ptr() as usize;
            definition[..before].ends_with('$')
        };
        self.places.push(file);
        self.calls.extend(headers::macro_calls(definition).map(Name::new));
        self.calls_any |= headers::macro_calls(definition).any(is_parameter);
        self.text.push_str(definition);
        self.text.push('\n');
    }

    fn words(&self) -> &Words {
        self.words.get_or_init(|| Words::of(&self.text))
    }
}

/// Names of methods that hand on what they are called on in another form, a future if it was one: whoever made it is
/// looked at. `Either` is a future, and has all of them.
const CONVERSIONS: &[&str] = &["map", "iter", "iter_mut", "into_iter", "as_ref", "as_mut", "cloned", "copied"];

/// What the texts of a package tell.
#[derive(Debug, Default)]
pub(crate) struct PackageIndex {
    /// The macros that its files define; of the user's own packages only.
    pub(super) macros: FxHashMap<Name, OwnMacro>,
    /// The files that call one of these macros, once somebody asked.
    pub(super) files_with_calls: OnceLock<Arc<[FileId]>>,
    /// Whether a module may lie elsewhere than its name says; of the user's own packages only.
    pub(super) has_paths: bool,
    /// The types that are futures or become one.
    futures: FxHashSet<Name>,
    /// Functions that make futures, whatever their types are.
    makers: Vec<Function>,
    /// Other functions that return something, in files that have to do with futures, with the types that this is.
    others: Vec<(Function, Vec<Name>)>,
}

impl PackageIndex {
    pub(super) fn read(db: &Db<'_>, package: PackageId) -> Self {
        let mut index = Self::default();
        if !db.is_local(package) {
            db.each_text(package, |_, text| index.add_functions(text));
            return index;
        }
        // Of the user's own packages more is known: their functions are read off outlines.
        db.each_text(package, |path, text| {
            for (name, definition) in headers::macros(text) {
                index.macros.entry(Name::new(name)).or_default().add(db.file_at(path, None), definition);
            }
            index.has_paths |= headers::has_paths(text);
        });
        index
    }

    /// The macros of the package that these calls lead to, those that they call in turn included.
    pub(super) fn led_to(&self, calls: impl Iterator<Item = Name>) -> Box<[Name]> {
        let mut found: Vec<Name> = Vec::new();
        let mut seen = FxHashSet::default();
        let mut add = |names: &mut dyn Iterator<Item = Name>, found: &mut Vec<Name>| {
            found.extend(names.filter(|name| self.macros.contains_key(name) && seen.insert(*name)));
        };
        add(&mut { calls }, &mut found);
        let mut at = 0;
        while let Some(known) = found.get(at).and_then(|name| self.macros.get(name)) {
            at += 1;
            add(&mut known.calls.iter().copied(), &mut found);
            if known.calls_any {
                add(&mut self.macros.keys().copied(), &mut found);
            }
        }
        found.into()
    }

    /// Whether one of these macros is meant by its text and words.
    pub(super) fn has_one(&self, macros: &[Name], is_meant: &dyn Fn(&str, &Words) -> bool) -> bool {
        macros.iter().filter_map(|name| self.macros.get(name)).any(|known| is_meant(&known.text, known.words()))
    }

    fn add_functions(&mut self, text: &str) {
        let has = |word: &str| memchr::memmem::find(text.as_bytes(), word.as_bytes()).is_some();
        if !has("Future") && !has("async ") {
            return;
        }
        for (of, name) in headers::impl_headers(text).filter_map(headers::header_key) {
            if of.is_some_and(|of| of == "Future" || of == "IntoFuture") {
                self.futures.insert(name);
            }
        }
        headers::each_function(text, &mut |name, is_async, parameters, result| {
            let function = || (Name::new(name).as_str(), headers::is_method(parameters));
            if is_async || result.contains("Future") && headers::binds_future(result) {
                self.makers.push(function());
            } else if !result.is_empty() && !CONVERSIONS.contains(&name) {
                self.others.push((function(), headers::heads(result)));
            }
        });
    }

    /// The functions that make futures, each with whether it is called on a value; `is_future` says which types and
    /// traits are known to be futures besides the package's own.
    pub(crate) fn makers(&self, is_future: &dyn Fn(Name) -> bool) -> impl Iterator<Item = Function> {
        let is_one = |ty: &Name| self.futures.contains(ty) || is_future(*ty);
        let others = self.others.iter().filter(move |(_, types)| types.iter().any(is_one));
        self.makers.iter().chain(others.map(|(function, _)| function)).copied()
    }
}
