//! The schema of configurations, as `tests/hygiene/` compares it with `detach-lint.schema.json`.
//!
//! The types say once more what `src/config/read.rs` reads by hand, in the way `schemars` understands; a test holds
//! their keys against each other. Only the tests need them.
#![allow(dead_code, reason = "the fields are only looked at by the derived schema")]

use std::collections::BTreeSet;
use std::path::PathBuf;

use detach_lint::checks::lints;
use detach_lint::finding::Group;
use detach_lint::page::Page;
use detach_lint::{config, levels};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Value, json};

/// The configuration of detach-lint: detach-lint.toml, .detach-lint.toml, .cargo/detach-lint.toml, or the tables
/// workspace.metadata.detach-lint and package.metadata.detach-lint of a Cargo.toml.
#[derive(JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(title = "detach-lint")]
struct Configuration {
    /// The level of lints, of groups, of `all`, or of `warnings`: whatever is at warn level in the end. `all` applies
    /// before groups and groups before lints.
    lints: Option<Lints>,
    /// Levels for some of the files. Of several that fit, later ones win.
    overrides: Option<Vec<Override>>,
    /// Files that are not linted, written as in a .gitignore of the configuration's folder. A file that is named is
    /// linted all the same, unless --force-exclude is given.
    exclude: Option<Vec<String>>,
    /// Files with stubs: what the functions of your own libraries and executors do. Relative to the configuration's
    /// folder.
    stubs: Option<Vec<PathBuf>>,
    /// The file with the findings that are known and not reported. Relative to the configuration's folder.
    baseline: Option<PathBuf>,
    /// Whether `drop(handle)` and `let _: JoinHandle<_> = handle` say that a task may run unobserved. The default is
    /// true.
    explicit_detach: Option<bool>,
    /// Functions whose results may be dropped without a finding, as paths: `telemetry::send`.
    known_safe_calls: Option<Vec<String>>,
    /// Types whose values may be dropped without a finding, as paths: `telemetry::Ticket`.
    known_safe_types: Option<Vec<String>>,
}

/// Levels for some of the files.
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
struct Override {
    /// Which files, written as in a .gitignore of the configuration's folder.
    paths: Vec<String>,
    /// Their levels.
    lints: Option<Lints>,
}

/// `allow` (not reported), `warn` (reported), `deny` (reported, and the exit code is 1), `forbid` (as `deny`, and
/// nothing can lower it).
#[derive(JsonSchema)]
#[serde(rename_all = "lowercase")]
enum Level {
    Allow,
    Warn,
    Deny,
    Forbid,
}

/// A table from everything that has a level to its level.
struct Lints;

impl JsonSchema for Lints {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Lints".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let level = generator.subschema_for::<Level>();
        let mut described = vec![
            ("all".to_owned(), "All lints".to_owned()),
            ("warnings".to_owned(), "Whatever is at warn level in the end".to_owned()),
        ];
        described.extend(Group::ALL.map(|group| {
            let name = group.name();
            (name.to_owned(), format!("All lints of the group {name}"))
        }));
        described.extend(lints().iter().map(|lint| {
            let page = Page::parse(lint.page).expect("a page is as it should be");
            (lint.name.to_owned(), format!("{} (default: {})", page.summary, lint.level.name()))
        }));
        let properties: serde_json::Map<String, Value> = described
            .into_iter()
            .map(|(name, description)| {
                let mut property = level.clone();
                property.insert("description".to_owned(), description.into());
                (name, property.to_value())
            })
            .collect();
        // Dashes and underscores are alike; what is written with dashes is not looked at more closely.
        Schema::try_from(json!({
            "type": "object",
            "properties": properties,
            "patternProperties": { "-": level },
            "additionalProperties": false,
        }))
        .expect("a table is a schema")
    }
}

/// The schema, as it should stand in the file.
pub(crate) fn generated() -> String {
    format!("{:#}\n", schema())
}

fn schema() -> Value {
    SchemaSettings::draft07().into_generator().into_root_schema_for::<Configuration>().to_value()
}

#[test]
fn the_schema_has_the_keys_that_are_read() {
    let keys =
        |value: &Value| -> BTreeSet<String> { value.as_object().expect("it is a table").keys().cloned().collect() };
    let schema = schema();
    assert_eq!(keys(&schema["properties"]), config::KEYS.map(str::to_owned).into());
    assert_eq!(keys(&schema["definitions"]["Override"]["properties"]), config::OVERRIDE_KEYS.map(str::to_owned).into());
    let levels = keys(&schema["definitions"]["Lints"]["properties"]);
    assert_eq!(levels, levels::names(lints()).map(str::to_owned).collect());
}
