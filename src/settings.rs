//! What holds for one file: the level of each lint, and the options that lints have.
//!
//! Plain data. The rim makes it out of configurations and arguments, the core only looks at it; where a value came
//! from is not known here any more.

use crate::levels::Levels;
use crate::workspace::files::MAX_FILE_SIZE;

/// What holds for a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The level of each lint.
    pub levels: Levels,
    /// The options of lints.
    pub options: Options,
}

/// How much is looked at before the rest is given up. What was given up is said.
///
/// A limit is a number of steps or bytes and not a time, so that results are the same on every machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The largest file that is read, in bytes.
    pub file_size: u64,
    /// How many steps a body may take: expressions that are looked at, and types that are compared. A function of a
    /// thousand lines takes a few tens of thousands.
    pub body_steps: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { file_size: MAX_FILE_SIZE, body_steps: 2_000_000 }
    }
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
