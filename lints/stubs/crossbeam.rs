//! Stub of `crossbeam`, read from the sources of crossbeam 0.8.5.
//!
//! A facade: what matters is declared in `crossbeam_utils.rs` and `crossbeam_channel.rs`.

// https://docs.rs/crossbeam/0.8.5/crossbeam/ (0.8.5)
pub use crossbeam_channel as channel;
pub use crossbeam_utils::thread;
pub use crossbeam_utils::thread::scope;
