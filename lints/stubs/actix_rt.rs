//! Stub of `actix_rt`, read from the sources of actix-rt 2.15.0.
//!
//! A `Runtime` is tokio's current-thread runtime with a `LocalSet`; `spawn` is tokio's `spawn_local`.
//! The attributes `#[actix_rt::main]` and `#[actix_rt::test]` are not stubbed.

// https://docs.rs/actix-rt/2.15.0/actix_rt/ (2.15.0)
use std::future::Future;
use std::io;
use std::sync::Arc;
use std::thread;
use tokio::task::JoinHandle;

#[drives(f, executor = "local")]
#[needs_runtime]
pub fn spawn<Fut>(f: Fut) -> JoinHandle<Fut::Output>
where
    Fut: Future,
{}
#[executor("driven")]
#[on_drop("cancel")]
pub struct Runtime;
impl Runtime {
    #[flavor("current_thread")]
    pub fn new() -> io::Result<Self> {}
    #[drives(future, executor = "local")]
    pub fn spawn<F>(&self, future: F) -> JoinHandle<F::Output>
    where
        F: Future,
    {}
    pub fn tokio_runtime(&self) -> &tokio::runtime::Runtime {}
    #[polls]
    #[drives(f, executor = "local")]
    #[blocks("panics")]
    pub fn block_on<F>(&self, f: F) -> F::Output
    where
        F: Future,
    {}
}
impl From<tokio::runtime::Runtime> for Runtime {}
impl From<Arc<tokio::runtime::Runtime>> for Runtime {}
impl From<&'static tokio::runtime::Runtime> for Runtime {}
// The thread of an arbiter runs on when its `Arbiter` is dropped.
pub struct Arbiter;
impl Arbiter {
    pub fn new() -> Arbiter {}
    pub fn try_new() -> io::Result<Arbiter> {}
    #[runs(runtime_factory, place = "thread")]
    pub fn with_tokio_rt<F, R>(runtime_factory: F) -> Arbiter
    where
        F: FnOnce() -> R,
        R: Into<Runtime>,
    {}
    #[runs(runtime_factory, place = "thread")]
    pub fn try_with_tokio_rt<F, R>(runtime_factory: F) -> io::Result<Arbiter>
    where
        F: FnOnce() -> io::Result<R>,
        R: Into<Runtime>,
    {}
    pub fn handle(&self) -> ArbiterHandle {}
    pub fn current() -> ArbiterHandle {}
    pub fn try_current() -> Option<ArbiterHandle> {}
    pub fn stop(&self) -> bool {}
    #[drives(future, executor = "local")]
    pub fn spawn<Fut>(&self, future: Fut) -> bool
    where
        Fut: Future<Output = ()>,
    {}
    // The closure runs inside a task, on the thread of the arbiter: none of the places fits.
    pub fn spawn_fn<F>(&self, f: F) -> bool
    where
        F: FnOnce(),
    {}
    pub fn alive(&self) -> bool {}
    #[blocks("work")]
    pub fn join(self) -> thread::Result<()> {}
}
pub struct ArbiterHandle;
impl Clone for ArbiterHandle {}
impl ArbiterHandle {
    #[drives(future, executor = "local")]
    pub fn spawn<Fut>(&self, future: Fut) -> bool
    where
        Fut: Future<Output = ()>,
    {}
    pub fn spawn_fn<F>(&self, f: F) -> bool
    where
        F: FnOnce(),
    {}
    pub fn alive(&self) -> bool {}
    pub fn stop(&self) -> bool {}
}
pub struct System;
impl Clone for System {}
impl System {
    pub fn new() -> SystemRunner {}
    #[runs(runtime_factory, place = "here")]
    pub fn with_tokio_rt<F, R>(runtime_factory: F) -> SystemRunner
    where
        F: FnOnce() -> R,
        R: Into<Runtime>,
    {}
    pub fn current() -> System {}
    pub fn try_current() -> Option<System> {}
    pub fn arbiter(&self) -> &ArbiterHandle {}
    pub fn is_registered() -> bool {}
    pub fn id(&self) -> usize {}
    pub fn stop(&self) {}
    pub fn stop_with_code(&self, code: i32) {}
}
#[executor("driven")]
#[on_drop("cancel")]
pub struct SystemRunner;
impl SystemRunner {
    #[polls]
    #[blocks("panics")]
    pub fn run(self) -> io::Result<()> {}
    #[polls]
    #[blocks("panics")]
    pub fn run_with_code(self) -> io::Result<i32> {}
    pub fn runtime(&self) -> &Runtime {}
    pub fn stop_future(&self) -> SystemStop {}
    pub fn into_parts(self) -> (Runtime, SystemStop) {}
    #[polls]
    #[drives(fut, executor = "local")]
    #[blocks("panics")]
    pub fn block_on<F: Future>(&self, fut: F) -> F::Output {}
}
pub struct SystemStop;
impl Future for SystemStop {
    type Output = io::Result<i32>;
}

pub mod task {
    // https://docs.rs/actix-rt/2.15.0/actix_rt/task/ (2.15.0)
    pub use tokio::task::spawn_blocking;
    pub use tokio::task::yield_now;
    pub use tokio::task::JoinError;
    pub use tokio::task::JoinHandle;
}

pub mod time {
    // https://docs.rs/actix-rt/2.15.0/actix_rt/time/ (2.15.0)
    pub use tokio::time::interval;
    pub use tokio::time::interval_at;
    pub use tokio::time::sleep;
    pub use tokio::time::sleep_until;
    pub use tokio::time::timeout;
    pub use tokio::time::Instant;
    pub use tokio::time::Interval;
    pub use tokio::time::Sleep;
    pub use tokio::time::Timeout;
}
