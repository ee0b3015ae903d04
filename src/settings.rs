//! What holds for one file: the level of each lint, and the options that lints have.
//!
//! Plain data. The rim makes it out of configurations and arguments, the core only looks at it; where a value came
//! from is not known here any more.

use crate::levels::Levels;

/// What holds for a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The level of each lint.
    pub levels: Levels,
    /// The options of lints.
    pub options: Options,
}

/// The options of lints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Whether `drop(handle)` and `let _: T = handle` say that a task may run unobserved.
    pub explicit_detach: bool,
    /// Functions whose results may be dropped, as paths: `telemetry::send`.
    pub known_safe_calls: Vec<String>,
    /// Types whose values may be dropped, as paths: `telemetry::Ticket`.
    pub known_safe_types: Vec<String>,
}

impl Default for Options {
    fn default() -> Self {
        Self { explicit_detach: true, known_safe_calls: Vec::new(), known_safe_types: Vec::new() }
    }
}
