//! Stub of `async_global_executor`, read from the sources of async-global-executor 3.1.0 and 2.4.1.
//!
//! What is spawned locally is polled by `block_on` on the same thread only.

// https://docs.rs/async-global-executor/3.1.0/async_global_executor/ (3.1.0)
use std::future::Future;
pub use async_executor::Task;

#[drives(future, executor = "other")]
#[blocks]
pub fn block_on<F: Future<Output = T>, T>(future: F) -> T {}
#[drives(future, executor = "other")]
pub fn spawn<F: Future<Output = T>, T>(future: F) -> Task<T> {}
#[drives(future, executor = "other")]
pub fn spawn_local<F: Future<Output = T>, T>(future: F) -> Task<T> {}
#[runs(f, place = "blocking_bare")]
pub fn spawn_blocking<F: FnOnce() -> T, T>(f: F) -> Task<T> {}
pub fn init() {}
