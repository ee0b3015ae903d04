//! Stub of `any_spawner`, read from the sources of any_spawner 0.3.0.
//!
//! Spawning panics in debug builds if no executor was chosen with one of the `init_` functions.

// https://docs.rs/any_spawner/0.3.0/any_spawner/ (0.3.0)
use std::future::Future;

pub struct Executor;
impl Executor {
    #[drives(fut)]
    pub fn spawn(fut: impl Future<Output = ()>) {}
    #[drives(fut)]
    pub fn spawn_local(fut: impl Future<Output = ()>) {}
    pub async fn tick() {}
    pub fn poll_local() {}
}
