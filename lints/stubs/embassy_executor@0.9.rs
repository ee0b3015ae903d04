//! Stub of `embassy_executor` before 0.10, read from the sources of embassy-executor 0.9.1.
//!
//! A function under `#[embassy_executor::task]` is no `async fn` to its callers: it returns a token, and `spawn` says
//! whether there was room for the task. Dropping a token panics.
#![versions("<0.10")]

// https://docs.rs/embassy-executor/0.9.1/embassy_executor/ (0.9.1)
use std::future::Future;

pub struct SpawnToken<S>;
impl<S> SpawnToken<S> {
    pub fn id(&self) -> u32 {}
}
pub enum SpawnError {
    Busy,
}
impl Clone for SpawnError {}
#[derive(Clone, Copy)]
pub struct Spawner;
impl Spawner {
    pub unsafe fn for_current_executor() -> impl Future<Output = Self> {}
    pub fn spawn<S>(&self, token: SpawnToken<S>) -> Result<(), SpawnError> {}
    pub fn must_spawn<S>(&self, token: SpawnToken<S>) {}
    pub fn make_send(&self) -> SendSpawner {}
    pub fn executor_id(&self) -> usize {}
}
#[derive(Clone, Copy)]
pub struct SendSpawner;
impl SendSpawner {
    pub fn for_current_executor() -> impl Future<Output = Self> {}
    pub fn spawn<S>(&self, token: SpawnToken<S>) -> Result<(), SpawnError> {}
    pub fn must_spawn<S>(&self, token: SpawnToken<S>) {}
}
