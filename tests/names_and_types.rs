//! In which fixture each way is held in which a name or type can be told: one that is reported through it, and one in
//! which a guess would be wrong. That the fixtures are right is held by `tests/fixtures.rs` and `tests/proof/`.

use std::fs;
use std::path::Path;

/// Files of `fixtures/unpolled_future/`, or of `fixtures/`, and a function in them.
type Place = (&'static str, &'static str);

/// What is told, where it is reported, and where it is silent.
const NAMES: [(&str, Place, Place); 16] = [
    ("nested and renamed `use`", ("reports_names", "imports"), ("silent_names", "imports")),
    ("globs and chains of `pub use`", ("reports_names", "imports"), ("silent_names", "imports")),
    (
        "names of a `use`, alone: functions",
        ("reports_names_in_depth", "by_a_name_of_its_own"),
        ("silent_names_in_depth", "by_a_name_of_its_own"),
    ),
    (
        "names of a `use`, alone: types",
        ("projects/aliases/patient/src/one", "built"),
        ("projects/aliases/patient/src/plain", "built"),
    ),
    (
        "re-exports of dependencies",
        ("reports_names_in_depth", "by_reexports"),
        ("silent_names_in_depth", "by_reexports"),
    ),
    ("`self`, `super` and `crate`", ("reports_names", "relative"), ("silent_names", "relative")),
    ("`extern crate`", ("reports_names", "imports"), ("silent_names", "imports")),
    ("`::`, and editions", ("projects/editions/old/src/lib", "lost"), ("projects/editions/new/src/lib", "silent")),
    ("macro-exported paths", ("reports_names_in_depth", "by_macros"), ("silent_names_in_depth", "by_macros")),
    ("items of `macro_rules!`", ("reports_macro_items", "functions"), ("silent_macro_items", "by_rule")),
    ("preludes", ("reports_names_in_depth", "by_preludes"), ("silent_names_in_depth", "by_preludes")),
    ("variants", ("reports_names", "variants"), ("silent_names", "variants")),
    ("`Self::`", ("reports_names", "through_self"), ("silent_names", "through_self")),
    ("`<T as Trait>::f` and `Trait::f(&x)`", ("reports_names", "traits"), ("silent_names", "traits")),
    ("items of functions, and shadowing", ("reports_names", "in_a_function"), ("silent_names", "in_a_function")),
    ("`#[path]`", ("reports_names_in_depth", "by_paths_of_files"), ("silent_names_in_depth", "by_paths_of_files")),
];

const TYPES: [(&str, Place, Place); 34] = [
    ("`cfg` twins: items", ("reports_twins", "twins"), ("silent_configurations", "items")),
    ("`cfg` twins: fields", ("reports_configurations", "fields"), ("silent_configurations", "fields")),
    ("`cfg` twins: variables", ("reports_configurations", "variables"), ("silent_configurations", "variables")),
    ("`cfg` twins: values", ("reports_configurations", "values"), ("silent_configurations", "values")),
    ("fields of structs, tuples", in_depth("fields_and_pointers"), silent_in_depth("fields_and_pointers")),
    ("fields of enums", ("reports_types_in_use", "events"), ("silent_types_in_use", "events")),
    ("`Deref` of std", in_depth("fields_and_pointers"), silent_in_depth("fields_and_pointers")),
    ("`Deref` of dependencies", ("reports_dependencies", "pointers"), ("silent_dependencies", "of_the_pointer")),
    ("`Deref` of the project", ("reports_dependencies", "chained"), ("silent_dependencies", "of_a_parameter")),
    ("guards", ("reports_dependencies", "guards"), ("silent_dependencies", "of_the_target")),
    ("adaptors of `Option` and `Result`", in_depth("adaptors"), silent_in_depth("adaptors")),
    ("adaptors of iterators", in_depth("patterns"), ("silent_types_in_use", "collections")),
    ("adaptors of streams", in_depth("streams"), ("silent_types_in_use", "streams")),
    ("`?`", in_depth("adaptors"), ("silent_types_in_use", "questioned")),
    ("patterns and binding modes", in_depth("patterns"), silent_in_depth("patterns")),
    ("labelled blocks, `let else`", ("reports_conversions", "blocks"), ("silent_conversions", "blocks")),
    ("casts", ("reports_conversions", "casts"), ("silent_conversions", "casts")),
    ("indexing and operators", ("reports_conversions", "operators"), ("silent_conversions", "operators")),
    ("`From`, `Into`, `Default`", ("reports_conversions", "conversions"), ("silent_conversions", "conversions")),
    ("`impl Trait`, bounds, `where`", in_depth("generics"), silent_in_depth("generics")),
    ("`dyn Trait`", ("reports_types_in_use", "objects"), ("silent_types_in_use", "services")),
    ("projections", ("reports_types_in_use", "services"), ("silent_types_in_use", "services")),
    ("default bodies", ("reports_dependencies", "refresh"), ("silent_types_in_use", "services")),
    ("blanket impls, supertraits", in_depth("generics"), ("silent_types_in_use", "services")),
    ("`#[async_trait]`", ("reports_dependencies", "rewritten"), ("silent_dependencies", "rewritten")),
    ("async fn in traits", ("reports_types", "async_fn_in_a_trait"), ("silent_names", "traits")),
    (
        "`impl Future`",
        ("reports_types", "hand_written_future"),
        ("silent_seen_in_crates", "guard_dropped_for_its_effect"),
    ),
    ("`IntoFuture`", in_depth("becoming"), silent_in_depth("awaited")),
    ("aliases with parameters", in_depth("adaptors"), ("silent_types_in_use", "aliases")),
    ("const generics", in_depth("fields_and_pointers"), ("silent_types_in_use", "constants")),
    ("functions as values", in_depth("expressions"), ("silent_conversions", "casts")),
    ("closures in variables and fields", ("reports_types_in_use", "run"), ("silent_types_in_use", "run")),
    ("turbofish", ("reports_types_in_use", "generic_functions"), ("silent_conversions", "conversions")),
    ("builders, `Self`", ("reports_types_in_use", "generic_functions"), ("silent_types_in_use", "run")),
];

const MACROS: [(&str, Place, Place); 6] = [
    ("`format!`, `println!`, `panic!`", ("reports_macro_arguments", "strings"), ("silent_macro_arguments", "polled")),
    ("`assert!`, `matches!`", ("reports_macro_arguments", "assertions"), ("silent_macro_arguments", "pinned")),
    ("`tracing` and `log`", ("reports_macro_arguments", "logs"), ("silent_macro_arguments", "polled")),
    ("`join!`, `try_join!`, `select!`", ("reports_macro_arguments", "joins"), ("silent_polled", "selected_by_name")),
    ("`vec!`, `dbg!`, `pin!`, `bail!`", ("reports_macro_arguments", "values"), ("silent_macro_arguments", "polled")),
    (
        "macros called like others",
        ("reports_macro_arguments", "called_like_others"),
        ("silent_macro_arguments", "written"),
    ),
];

const fn in_depth(function: &'static str) -> Place {
    ("reports_types_in_depth", function)
}

const fn silent_in_depth(function: &'static str) -> Place {
    ("silent_types_in_depth", function)
}

#[test]
fn each_way_to_tell_is_reported_and_silent() {
    for (what, reporting, silent) in NAMES.iter().chain(&TYPES).chain(&MACROS) {
        let found = function(*reporting);
        assert!(found.contains("//~ unpolled_"), "{what}: nothing is reported in {reporting:?}");
        let found = function(*silent);
        assert!(found.contains(';') && !found.contains("//~"), "{what}: {silent:?} is not silent");
    }
}

/// The text of a function in a fixture.
fn function((file, name): Place) -> String {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let folder = if file.contains('/') { fixtures } else { fixtures.join("unpolled_future") };
    let text = fs::read_to_string(folder.join(format!("{file}.rs"))).expect("the fixture is there");
    let lines: Vec<&str> = text.lines().collect();
    let declares =
        |line: &&str| line.split(['(', '<']).next().is_some_and(|head| head.ends_with(&format!("fn {name}")));
    let start = lines.iter().position(declares).unwrap_or_else(|| panic!("{file} has no function {name}"));
    let indent = lines[start].len() - lines[start].trim_start().len();
    let is_end = |line: &&str| line.trim_end() == format!("{}}}", " ".repeat(indent));
    let length = lines[start..].iter().position(is_end).expect("it ends");
    lines[start..start + length].join("\n")
}
