//! Finds asynchronous work that Rust compiles and never runs.
//!
//! [`lint`] goes from paths to findings. On the way, each stage knows only those before it:
//!
//! ```text
//! paths -> workspace -> syntax -> resolve -> types -> flow -> checks -> report
//!          which files,  text to   name to    expr     facts   findings  human, concise,
//!          which crate   own tree  item       to type                    json
//! ```
//!
//! - [`workspace`]: which files there are, whose they are, where dependencies lie.
//! - [`syntax`]: text to the tool's own tree; the only module that knows `syn`.
//! - [`db`]: what a run has read so far, each file, crate and module when somebody asks.
//! - [`resolve`]: names to items. [`stubs`]: what is known about libraries.
//! - [`types`]: the types of expressions, as far as they can be known.
//! - [`flow`]: what becomes of futures, and where calls run: facts.
//! - [`checks`]: the lints, each from facts to [`finding`]s.
//! - [`report`], [`levels`], [`page`], [`cli`]: the rim, which prints and reads settings.
//!
//! The core neither prints nor reads the environment. `ARCHITECTURE.md` says what each module promises.

#[doc(hidden)]
pub mod answers;
pub mod baseline;
pub mod cache;
pub mod checks;
pub mod cli;
pub mod config;
pub mod db;
pub mod finding;
pub mod fingerprint;
pub mod fix;
pub mod flow;
pub mod levels;
pub mod names;
pub mod page;
pub mod report;
pub mod resolve;
mod run;
pub mod settings;
pub mod since;
pub mod stubs;
pub mod suppress;
pub mod syntax;
mod trigger;
pub mod types;
pub mod workspace;

pub use run::{Outcome, Problem, Request, Summary, lint, load_stubs};
