//! Stub of `futures_executor`: what it offers is declared in `futures.rs` (futures-executor 0.3.34).

// https://docs.rs/futures-executor/0.3.34/futures_executor/ (0.3.34)
pub use futures::executor::block_on;
pub use futures::executor::block_on_stream;
pub use futures::executor::enter;
pub use futures::executor::BlockingStream;
pub use futures::executor::Enter;
pub use futures::executor::EnterError;
pub use futures::executor::LocalPool;
pub use futures::executor::LocalSpawner;
pub use futures::executor::ThreadPool;
pub use futures::executor::ThreadPoolBuilder;
