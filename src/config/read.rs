//! From a parsed table to a [`Config`]: keys that are not known and values of the wrong type are errors with a place.
//!
//! Called by `find` with a whole file or with a `metadata` table of a `Cargo.toml`. Everything that is wrong is
//! collected, so that a user sees it at once. Nothing here reads files.

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Config, ConfigError, Given, LintTable, Override, Patterns};
use crate::checks::Lint;
use crate::finding::{Level, Place, Source};
use crate::levels::{self, nearest, normal};
use crate::workspace::normalised;

/// The keys of a configuration.
pub const KEYS: [&str; 8] =
    ["lints", "overrides", "exclude", "stubs", "baseline", "explicit-detach", "known-safe-calls", "known-safe-types"];

/// The keys of an entry of `overrides`.
pub const OVERRIDE_KEYS: [&str; 2] = ["paths", "lints"];

/// The words for levels.
const LEVELS: [Level; 4] = [Level::Allow, Level::Warn, Level::Deny, Level::Forbid];

type Value<'i> = Spanned<DeValue<'i>>;

/// Reads a table. Paths in it start from `base`, which is absolute.
pub(super) fn config(
    lints: &[&'static Lint],
    source: &Arc<Source>,
    base: &Path,
    table: &DeTable<'_>,
) -> Result<Config, Vec<ConfigError>> {
    let mut reader = Reader { lints, source, base, errors: Vec::new() };
    let config = reader.config(table);
    reader.errors.sort_by_key(|error| error.place.as_ref().map(|place| place.start));
    if reader.errors.is_empty() { Ok(config) } else { Err(reader.errors) }
}

/// A range of `source`.
pub(super) fn place(source: &Arc<Source>, range: Range<usize>) -> Place {
    Place { source: Arc::clone(source), start: range.start as u32, end: range.end as u32 }
}

struct Reader<'a> {
    lints: &'a [&'static Lint],
    source: &'a Arc<Source>,
    base: &'a Path,
    errors: Vec<ConfigError>,
}

impl Reader<'_> {
    fn config(&mut self, table: &DeTable<'_>) -> Config {
        let mut config = Config::default();
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "lints" => config.lints = self.levels("lints", value),
                "overrides" => config.overrides = self.overrides(value),
                "exclude" => config.exclude = self.patterns("exclude", value),
                "stubs" => config.stubs = self.strings("stubs", value).map(|given| self.paths(given)),
                "baseline" => {
                    let path = self.string("baseline", value);
                    config.baseline = path.map(|path| self.given(value, normalised(&self.base.join(path))));
                }
                "explicit-detach" => {
                    let flag = self.flag("explicit-detach", value);
                    config.explicit_detach = flag.map(|flag| self.given(value, flag));
                }
                "known-safe-calls" => config.known_safe_calls = self.names("known-safe-calls", value),
                "known-safe-types" => config.known_safe_types = self.names("known-safe-types", value),
                _ => self.unknown_key(key, &KEYS),
            }
        }
        config
    }

    fn levels(&mut self, what: &str, value: &Value<'_>) -> LintTable {
        let DeValue::Table(table) = value.get_ref() else {
            self.wrong_type(what, "a table of levels", value);
            return LintTable::default();
        };
        let mut levels = LintTable::default();
        for (key, value) in table {
            let name = normal(key.get_ref());
            if !levels::names(self.lints).any(|known| known == name) {
                self.unknown_lint(key, &name);
                continue;
            }
            if let Some(level) = self.level(key.get_ref(), value) {
                let place = place(self.source, key.span().start..value.span().end);
                levels.insert(name, Given { value: level, place });
            }
        }
        levels
    }

    fn unknown_lint(&mut self, key: &Spanned<toml::de::DeString<'_>>, name: &str) {
        let help = match nearest(name, levels::names(self.lints)) {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => "`detach-lint list` shows all lints and groups".to_owned(),
        };
        self.error(key.span(), format!("no lint or group is named `{}`", key.get_ref()), Some(help));
    }

    fn level(&mut self, what: &str, value: &Value<'_>) -> Option<Level> {
        let word = self.string(what, value)?;
        let found = LEVELS.into_iter().find(|level| level.name() == word);
        if found.is_none() {
            let near = nearest(&word, LEVELS.map(Level::name));
            let help = near.map(|near| format!("did you mean `{near}`?"));
            let message = format!("`{word}` is no level; there are `allow`, `warn`, `deny` and `forbid`");
            self.error(value.span(), message, help);
        }
        found
    }

    fn overrides(&mut self, value: &Value<'_>) -> Option<Given<Vec<Override>>> {
        let DeValue::Array(entries) = value.get_ref() else {
            self.wrong_type("overrides", "a list of tables", value);
            return None;
        };
        let overrides = entries.iter().filter_map(|entry| self.one_override(entry)).collect();
        Some(self.given(value, overrides))
    }

    fn one_override(&mut self, value: &Value<'_>) -> Option<Override> {
        let DeValue::Table(table) = value.get_ref() else {
            self.wrong_type("overrides", "a list of tables", value);
            return None;
        };
        for (key, _) in table.iter().filter(|(key, _)| !OVERRIDE_KEYS.contains(&key.get_ref().as_ref())) {
            self.unknown_key(key, &OVERRIDE_KEYS);
        }
        let lints = table.get("lints").map(|lints| self.levels("lints", lints)).unwrap_or_default();
        let Some(paths) = table.get("paths") else {
            let help = "`paths = [\"tests/**\"]` says for which files the levels hold".to_owned();
            self.error(value.span(), "an override without `paths`".to_owned(), Some(help));
            return None;
        };
        Some(Override { paths: self.patterns("paths", paths)?.value, lints })
    }

    fn patterns(&mut self, what: &str, value: &Value<'_>) -> Option<Given<Patterns>> {
        let globs = self.strings(what, value)?;
        match Patterns::new(self.base, globs.value) {
            Ok(patterns) => Some(self.given(value, patterns)),
            Err((index, message)) => {
                let span = value.get_ref().as_array().and_then(|globs| globs.get(index)).map(Spanned::span);
                self.error(span.unwrap_or(value.span()), format!("not a pattern for files: {message}"), None);
                None
            }
        }
    }

    /// Paths of items, as in `telemetry::send`.
    fn names(&mut self, what: &str, value: &Value<'_>) -> Option<Given<Vec<String>>> {
        let names = self.strings(what, value)?;
        for (index, name) in names.value.iter().enumerate().filter(|(_, name)| !is_path(name)) {
            let span = value.get_ref().as_array().and_then(|names| names.get(index)).map(Spanned::span);
            let help = "write it as a path that begins with a crate's name: `telemetry::send`".to_owned();
            self.error(span.unwrap_or(value.span()), format!("`{name}` is no path of an item"), Some(help));
        }
        Some(names)
    }

    fn paths(&self, given: Given<Vec<String>>) -> Given<Vec<std::path::PathBuf>> {
        let paths = given.value.iter().map(|path| normalised(&self.base.join(path))).collect();
        Given { value: paths, place: given.place }
    }

    fn strings(&mut self, what: &str, value: &Value<'_>) -> Option<Given<Vec<String>>> {
        let DeValue::Array(entries) = value.get_ref() else {
            self.wrong_type(what, "a list of strings", value);
            return None;
        };
        let mut strings = Vec::with_capacity(entries.len());
        for entry in entries {
            match entry.get_ref() {
                DeValue::String(string) => strings.push(string.to_string()),
                _ => self.wrong_type(what, "a list of strings", entry),
            }
        }
        Some(self.given(value, strings))
    }

    fn string(&mut self, what: &str, value: &Value<'_>) -> Option<String> {
        let DeValue::String(string) = value.get_ref() else {
            self.wrong_type(what, "a string", value);
            return None;
        };
        Some(string.to_string())
    }

    fn flag(&mut self, what: &str, value: &Value<'_>) -> Option<bool> {
        let DeValue::Boolean(flag) = value.get_ref() else {
            self.wrong_type(what, "`true` or `false`", value);
            return None;
        };
        Some(*flag)
    }

    fn given<T>(&self, at: &Value<'_>, value: T) -> Given<T> {
        Given { value, place: place(self.source, at.span()) }
    }

    fn wrong_type(&mut self, what: &str, expected: &str, value: &Value<'_>) {
        let found = match value.get_ref() {
            DeValue::String(_) => "a string",
            DeValue::Integer(_) | DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "a truth value",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        self.error(value.span(), format!("`{what}` is {expected}, and this is {found}"), None);
    }

    fn unknown_key(&mut self, key: &Spanned<toml::de::DeString<'_>>, known: &[&'static str]) {
        // `nearest` looks at names with underscores.
        let dashed = |name: &str| known.iter().copied().find(|key| normal(key) == name);
        let normals: Vec<String> = known.iter().map(|key| normal(key)).collect();
        let near = nearest(key.get_ref(), normals.iter().map(String::as_str)).and_then(dashed);
        let all = || known.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
        let help = near.map_or_else(|| format!("the keys are {}", all()), |near| format!("did you mean `{near}`?"));
        self.error(key.span(), format!("there is no key `{}`", key.get_ref()), Some(help));
    }

    fn error(&mut self, range: Range<usize>, message: String, help: Option<String>) {
        let place = place(self.source, range);
        self.errors.push(ConfigError { path: Some(place.source.path.clone()), place: Some(place), message, help });
    }
}

/// Whether `name` consists of identifiers with `::` between them, two at least.
fn is_path(name: &str) -> bool {
    let is_word = |word: &str| {
        let mut chars = word.chars();
        chars.next().is_some_and(|first| first.is_alphabetic() || first == '_')
            && chars.all(|ch| ch.is_alphanumeric() || ch == '_')
    };
    name.contains("::") && name.split("::").all(is_word)
}
