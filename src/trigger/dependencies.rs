//! Which functions of libraries without a stub make futures, by the texts of their sources.
//!
//! Made by `names`, once for each of the user's packages, with the libraries that it can name. Their texts are read
//! by `db`, once. Names of types that only an alias in another file gives a meaning are missed.

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use crate::db::Db;
use crate::db::sight::Library;
use crate::db::words::{Key, Words};
use crate::names::Name;
use crate::syntax::calls::{Call, Form, calls};
use crate::syntax::headers;

/// How many bytes of arguments are passed by to see what stands behind a call.
const MOST_ARGUMENTS: usize = 2000;

/// A function's name, and whether it is called on a value; those of traits may be called either way.
type Function = (&'static str, bool);

/// The functions of some libraries that make futures.
#[derive(Debug, Default)]
pub(super) struct Makers {
    all: FxHashSet<Function>,
    /// Those of each library, and what code calls the library.
    of_libraries: Vec<(Vec<Key>, FxHashSet<Function>)>,
}

impl Makers {
    /// Those of these libraries; `is_future` says which types and traits are known to be futures.
    pub(super) fn of(db: &Db<'_>, libraries: &[Library], is_future: &(dyn Fn(Name) -> bool + Sync)) -> Self {
        let functions = |library: &Library| {
            let sources = library.sources.filter(|_| db.stub(library.name.as_str()).is_none())?;
            let functions: FxHashSet<Function> = db.package_index(sources).makers(is_future).collect();
            let called = library.called.iter().flatten().map(|name| Key::of(name.as_str())).collect();
            (!functions.is_empty()).then_some((called, functions))
        };
        let of_libraries: Vec<(Vec<Key>, FxHashSet<Function>)> = libraries.par_iter().filter_map(functions).collect();
        let all = of_libraries.iter().flat_map(|(_, functions)| functions).copied().collect();
        Self { all, of_libraries }
    }

    /// Whether one of the functions is called like this.
    pub(super) fn has(&self, name: &str, on_a_value: bool) -> bool {
        let all: &FxHashSet<(&str, bool)> = &self.all;
        all.contains(&(name, on_a_value))
    }

    /// Whether a text calls one of the functions with nothing done to the value.
    pub(super) fn are_called(&self, text: &str) -> bool {
        let is_maker = |call: &Call<'_>| self.has(call.name, call.form == Form::Method);
        !self.all.is_empty() && calls(text).any(|call| is_maker(&call) && ends_statement(&text[call.arguments..]))
    }

    /// Whether a file of these words names a library and calls one of its functions with nothing done to the value.
    pub(super) fn are_called_in(&self, words: &Words, text: &str) -> bool {
        let is_named = |called: &[Key]| called.iter().any(|key| words.may_have(*key));
        let named: Vec<_> = self.of_libraries.iter().filter(|(called, _)| is_named(called)).collect();
        let is_maker = |call: &Call<'_>| {
            let function = (call.name, call.form == Form::Method);
            named.iter().any(|(_, functions)| {
                let functions: &FxHashSet<(&str, bool)> = functions;
                functions.contains(&function)
            })
        };
        !named.is_empty() && calls(text).any(|call| is_maker(&call) && ends_statement(&text[call.arguments..]))
    }
}

/// Whether nothing but the end of a statement stands behind the brackets that a text begins with, or that is not known
/// since they hold much: calls lie in one another, and each is asked about.
fn ends_statement(text: &str) -> bool {
    let end = (MOST_ARGUMENTS..text.len()).find(|&end| text.is_char_boundary(end)).unwrap_or(text.len());
    let near = &text[..end];
    headers::behind_group(near).is_none_or(|rest| rest.is_empty() || rest.trim_ascii_start().starts_with(';'))
}
