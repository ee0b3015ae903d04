//! Stub of `futures_channel`: what it offers is declared in `futures.rs` (futures-channel 0.3.34).

// https://docs.rs/futures-channel/0.3.34/futures_channel/ (0.3.34)
pub use futures::channel::mpsc;
pub use futures::channel::oneshot;
