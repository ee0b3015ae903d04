//! Configuration: what `detach-lint.toml` and its kin say, found, read, put together.
//!
//! `cli` asks [`Configs`] for the configuration of each folder with files to lint and makes settings of it, which are
//! all that the core gets to see. Each value keeps the place it was written at, for messages and for `--show-config`.
//! This module and its children read configuration files; they print nothing and know no environment.

mod find;
mod read;
mod sample;
mod show;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ignore::gitignore::{Gitignore, GitignoreBuilder};

use crate::Problem;
use crate::finding::{Level, Place};
use crate::levels::{self, LevelFlag};
use crate::settings::Options;

pub use find::{Asked, Configs, FILE_NAMES};
pub use read::{KEYS, OVERRIDE_KEYS};
pub use sample::{SAMPLE, SCHEMA};
pub(crate) use show::quoted;
pub use show::{Shown, show};

/// A value and the place where it is written.
#[derive(Clone, Debug)]
pub struct Given<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub place: Place,
}

/// The levels that a table `lints` gives to lints, groups, `all` and `warnings`.
pub type LintTable = BTreeMap<String, Given<Level>>;

/// What a configuration says. What it does not say is left to the defaults.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// `lints`.
    pub lints: LintTable,
    /// `overrides`, in their order.
    pub overrides: Option<Given<Vec<Override>>>,
    /// `exclude`.
    pub exclude: Option<Given<Patterns>>,
    /// `stubs`, absolute.
    pub stubs: Option<Given<Vec<PathBuf>>>,
    /// `baseline`, absolute.
    pub baseline: Option<Given<PathBuf>>,
    /// `explicit-detach`.
    pub explicit_detach: Option<Given<bool>>,
    /// `known-safe-calls`.
    pub known_safe_calls: Option<Given<Vec<String>>>,
    /// `known-safe-types`.
    pub known_safe_types: Option<Given<Vec<String>>>,
}

/// Levels for some of the files.
#[derive(Clone, Debug)]
pub struct Override {
    /// Which files.
    pub paths: Patterns,
    /// Their levels.
    pub lints: LintTable,
}

impl Config {
    /// This configuration, with what it leaves open taken from `below`: key by key, and lint by lint.
    #[must_use]
    fn over(&self, below: &Config) -> Config {
        fn first<T: Clone>(above: Option<&T>, below: Option<&T>) -> Option<T> {
            above.or(below).cloned()
        }
        let mut lints = below.lints.clone();
        lints.extend(self.lints.clone());
        Config {
            lints,
            overrides: first(self.overrides.as_ref(), below.overrides.as_ref()),
            exclude: first(self.exclude.as_ref(), below.exclude.as_ref()),
            stubs: first(self.stubs.as_ref(), below.stubs.as_ref()),
            baseline: first(self.baseline.as_ref(), below.baseline.as_ref()),
            explicit_detach: first(self.explicit_detach.as_ref(), below.explicit_detach.as_ref()),
            known_safe_calls: first(self.known_safe_calls.as_ref(), below.known_safe_calls.as_ref()),
            known_safe_types: first(self.known_safe_types.as_ref(), below.known_safe_types.as_ref()),
        }
    }

    /// Whether the file at `path`, which is absolute, is to be left out.
    pub fn excludes(&self, path: &Path) -> bool {
        self.exclude.as_ref().is_some_and(|exclude| exclude.value.matches(path))
    }

    /// Which of the overrides hold for the file at `path`, which is absolute.
    pub fn overrides_of(&self, path: &Path) -> Vec<usize> {
        let overrides = self.overrides.iter().flat_map(|overrides| &overrides.value);
        let matching = overrides.enumerate().filter(|(_, one)| one.paths.matches(path));
        matching.map(|(index, _)| index).collect()
    }

    /// The levels in the order in which they apply, those of the chosen overrides after the general ones.
    pub fn level_flags(&self, overrides: &[usize]) -> Vec<LevelFlag> {
        let all: Vec<&Override> = self.overrides.iter().flat_map(|overrides| &overrides.value).collect();
        let tables = std::iter::once(&self.lints).chain(overrides.iter().map(|index| &all[*index].lints));
        tables.flat_map(flags).collect()
    }

    /// The options of lints.
    pub fn options(&self) -> Options {
        let default = Options::default();
        let paths = |given: &Option<Given<Vec<String>>>| given.as_ref().map(|given| given.value.clone());
        Options {
            explicit_detach: self.explicit_detach.as_ref().map_or(default.explicit_detach, |given| given.value),
            known_safe_calls: paths(&self.known_safe_calls).unwrap_or(default.known_safe_calls),
            known_safe_types: paths(&self.known_safe_types).unwrap_or(default.known_safe_types),
        }
    }
}

/// The entries of a table as flags: `all` before groups before lints, since a table has no order.
fn flags(table: &LintTable) -> Vec<LevelFlag> {
    let rank = |name: &str| match name {
        levels::ALL => 0,
        name if crate::finding::Group::ALL.iter().any(|group| group.name() == name) => 1,
        _ => 2,
    };
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(name, _)| rank(name));
    let flag = |(name, given): (&String, &Given<Level>)| LevelFlag {
        level: given.value,
        name: name.clone(),
        place: Some(given.place.clone()),
    };
    entries.into_iter().map(flag).collect()
}

/// Patterns for files, as they stand in a `.gitignore` of the folder `base`.
#[derive(Clone, Debug)]
pub struct Patterns {
    /// As they are written.
    pub globs: Vec<String>,
    base: PathBuf,
    matcher: Gitignore,
}

impl Patterns {
    /// Patterns relative to `base`, which is absolute.
    ///
    /// # Errors
    ///
    /// The index of the first glob that is none, and what is wrong with it.
    pub fn new(base: &Path, globs: Vec<String>) -> Result<Patterns, (usize, String)> {
        let mut builder = GitignoreBuilder::new(base);
        for (index, glob) in globs.iter().enumerate() {
            builder.add_line(None, glob).map_err(|error| (index, error.to_string()))?;
        }
        let matcher = builder.build().map_err(|error| (0, error.to_string()))?;
        Ok(Patterns { globs, base: base.to_owned(), matcher })
    }

    /// Whether the file at `path`, which is absolute, or a folder above it is meant.
    pub fn matches(&self, path: &Path) -> bool {
        path.starts_with(&self.base) && self.matcher.matched_path_or_any_parents(path, false).is_ignore()
    }
}

/// What is wrong with a configuration.
#[derive(Clone, Debug)]
pub struct ConfigError {
    /// Where, if it is a place in a text.
    pub place: Option<Place>,
    /// The file, as shown.
    pub path: Option<PathBuf>,
    /// What: lower case, no full stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl ConfigError {
    /// As something that stands in the way of the work.
    pub fn problem(&self) -> Problem {
        Problem { fatal: true, place: self.place.clone(), path: self.path.clone(), message: self.message.clone() }
    }
}

#[cfg(test)]
mod tests;
