//! Stub of `dioxus_core`, read from the sources of dioxus-core 0.7.10.
//!
//! A task belongs to the component that spawned it: unmounting the component drops its future. The value `Task` is no
//! more than its number.

// https://docs.rs/dioxus-core/0.7.10/dioxus_core/ (0.7.10)
use std::future::Future;
use std::task::Poll;

#[drives(fut, executor = "other")]
pub fn spawn(fut: impl Future<Output = ()>) -> Task {}
#[drives(fut, executor = "other")]
pub fn spawn_forever(fut: impl Future<Output = ()>) -> Task {}
#[drives(fut, executor = "other")]
pub fn spawn_isomorphic(fut: impl Future<Output = ()>) -> Task {}
#[on_drop("nothing")]
#[derive(Clone, Copy)]
pub struct Task;
impl Task {
    #[drives(task, executor = "other")]
    pub fn new(task: impl Future<Output = ()>) -> Self {}
    pub fn cancel(self) {}
    pub fn pause(&self) {}
    pub fn resume(&self) {}
    pub fn paused(&self) -> bool {}
    pub fn wake(&self) {}
    pub fn poll_now(&self) -> Poll<()> {}
}
