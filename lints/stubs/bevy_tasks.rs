//! Stub of `bevy_tasks`, read from the sources of bevy_tasks 0.20.1 and 0.17.3.
//!
//! In some versions (0.17, 0.18) `Task` is a type of its own that wraps `async_task::Task` and does the same; it is
//! declared as that.

// https://docs.rs/bevy_tasks/0.20.1/bevy_tasks/ (0.20.1)
use std::future::Future;
use std::ops::Deref;
pub use async_task::Task;

#[drives(future, executor = "other")]
#[blocks]
pub fn block_on<T>(future: impl Future<Output = T>) -> T {}
#[executor("threads")]
#[on_drop("cancel")]
pub struct TaskPool;
impl Default for TaskPool {}
impl TaskPool {
    pub fn new() -> Self {}
    pub fn thread_num(&self) -> usize {}
    #[runs(f, place = "here")]
    #[blocks("work")]
    pub fn scope<'env, F, T>(&self, f: F) -> Vec<T>
    where
        F: for<'scope> FnOnce(&'scope Scope<'scope, 'env, T>),
    {}
    #[drives(future, executor = "other")]
    pub fn spawn<T>(&self, future: impl Future<Output = T>) -> Task<T> {}
    #[drives(future, executor = "other")]
    pub fn spawn_local<T>(&self, future: impl Future<Output = T>) -> Task<T> {}
}
pub struct TaskPoolBuilder;
impl Default for TaskPoolBuilder {}
impl TaskPoolBuilder {
    pub fn new() -> Self {}
    pub fn num_threads(self, num_threads: usize) -> Self {}
    pub fn stack_size(self, stack_size: usize) -> Self {}
    pub fn thread_name(self, thread_name: String) -> Self {}
    pub fn on_thread_spawn(self, f: impl Fn()) -> Self {}
    pub fn on_thread_destroy(self, f: impl Fn()) -> Self {}
    pub fn build(self) -> TaskPool {}
}
pub struct Scope<'scope, 'env, T>;
impl<'scope, 'env, T> Scope<'scope, 'env, T> {
    #[drives(f, executor = "other")]
    pub fn spawn<Fut: Future<Output = T>>(&self, f: Fut) {}
    #[drives(f, executor = "other")]
    pub fn spawn_on_scope<Fut: Future<Output = T>>(&self, f: Fut) {}
    #[drives(f, executor = "other")]
    pub fn spawn_on_external<Fut: Future<Output = T>>(&self, f: Fut) {}
}
// The crate makes these with a macro.
pub struct ComputeTaskPool;
impl ComputeTaskPool {
    pub fn get_or_init(f: impl FnOnce() -> TaskPool) -> &'static Self {}
    pub fn try_get() -> Option<&'static Self> {}
    pub fn get() -> &'static Self {}
}
impl Deref for ComputeTaskPool {
    type Target = TaskPool;
}
pub struct AsyncComputeTaskPool;
impl AsyncComputeTaskPool {
    pub fn get_or_init(f: impl FnOnce() -> TaskPool) -> &'static Self {}
    pub fn try_get() -> Option<&'static Self> {}
    pub fn get() -> &'static Self {}
}
impl Deref for AsyncComputeTaskPool {
    type Target = TaskPool;
}
pub struct IoTaskPool;
impl IoTaskPool {
    pub fn get_or_init(f: impl FnOnce() -> TaskPool) -> &'static Self {}
    pub fn try_get() -> Option<&'static Self> {}
    pub fn get() -> &'static Self {}
}
impl Deref for IoTaskPool {
    type Target = TaskPool;
}
