//! Stub of `compio`, read from the sources of compio 0.19.2.
//!
//! A facade: what matters is declared in `compio_runtime.rs`.

// https://docs.rs/compio/0.19.2/compio/ (0.19.2)
pub use compio_runtime as runtime;
