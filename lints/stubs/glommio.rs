//! Stub of `glommio`, read from the sources of glommio 0.9.0.
//!
//! Only what spawns, drives and blocks is declared; files, sockets, channels and timers are looked for in the sources.

// https://docs.rs/glommio/0.9.0/glommio/ (0.9.0)
use std::future::Future;
use std::time::Duration;

pub type Result<T, V> = std::result::Result<T, GlommioError<V>>;
// Errors are not declared.
pub fn executor() -> ExecutorProxy {}
#[drives(future, executor = "other")]
pub fn spawn_local<T>(future: impl Future<Output = T>) -> Task<T> {}
#[drives(future, executor = "other")]
pub fn spawn_local_into<T>(future: impl Future<Output = T>, handle: TaskQueueHandle) -> Result<Task<T>, ()> {}
#[drives(future, executor = "other")]
pub unsafe fn spawn_scoped_local<'a, T>(future: impl Future<Output = T>) -> ScopedTask<'a, T> {}
#[drives(future, executor = "other")]
pub unsafe fn spawn_scoped_local_into<'a, T>(
    future: impl Future<Output = T>,
    handle: TaskQueueHandle,
) -> Result<ScopedTask<'a, T>, ()> {}
pub async fn yield_if_needed() {}
pub struct TaskQueueHandle;
impl Clone for TaskQueueHandle {}
#[eager]
#[on_drop("cancel")]
pub struct Task<T>;
impl<T> Task<T> {
    #[detaches]
    pub fn detach(self) -> task::JoinHandle<T> {}
    pub async fn cancel(self) -> Option<T> {}
}
impl<T> Future for Task<T> {
    type Output = T;
}
#[eager]
#[on_drop("cancel")]
pub struct ScopedTask<'a, T>;
impl<'a, T> ScopedTask<'a, T> {
    pub async fn cancel(self) -> Option<T> {}
}
impl<'a, T> Future for ScopedTask<'a, T> {
    type Output = T;
}
// The thread runs on when its handle is dropped.
#[on_drop("detach")]
pub struct ExecutorJoinHandle<T>;
impl<T> ExecutorJoinHandle<T> {
    pub fn thread(&self) -> &std::thread::Thread {}
    #[blocks("work")]
    pub fn join(self) -> Result<T, ()> {}
}
#[on_drop("detach")]
pub struct PoolThreadHandles<T>;
impl<T> PoolThreadHandles<T> {
    #[blocks("work")]
    pub fn join_all(self) -> Vec<Result<T, ()>> {}
}
pub struct LocalExecutorBuilder;
impl Default for LocalExecutorBuilder {}
impl LocalExecutorBuilder {
    pub fn new(placement: Placement) -> LocalExecutorBuilder {}
    pub fn spin_before_park(self, spin: Duration) -> LocalExecutorBuilder {}
    pub fn name(self, name: &str) -> LocalExecutorBuilder {}
    pub fn io_memory(self, io_memory: usize) -> LocalExecutorBuilder {}
    pub fn ring_depth(self, ring_depth: usize) -> LocalExecutorBuilder {}
    pub fn preempt_timer(self, dur: Duration) -> LocalExecutorBuilder {}
    pub fn record_io_latencies(self, enabled: bool) -> LocalExecutorBuilder {}
    pub fn make(self) -> Result<LocalExecutor, ()> {}
    #[drives(fut_gen, executor = "other")]
    pub fn spawn<G, F, T>(self, fut_gen: G) -> Result<ExecutorJoinHandle<T>, ()>
    where
        G: FnOnce() -> F,
        F: Future<Output = T>,
    {}
}
pub enum Placement {
    Unbound,
    Fixed(usize),
}
pub struct LocalExecutorPoolBuilder;
impl LocalExecutorPoolBuilder {
    #[drives(fut_gen, executor = "other")]
    pub fn on_all_shards<G, F, T>(self, fut_gen: G) -> Result<PoolThreadHandles<T>, ()>
    where
        G: FnOnce() -> F,
        F: Future<Output = T>,
    {}
}
#[executor("driven")]
#[on_drop("cancel")]
pub struct LocalExecutor;
impl Default for LocalExecutor {}
impl LocalExecutor {
    pub fn id(&self) -> usize {}
    #[polls]
    #[drives(future, executor = "other")]
    #[blocks]
    pub fn run<T>(&self, future: impl Future<Output = T>) -> T {}
}
pub struct ExecutorProxy;
impl ExecutorProxy {
    pub async fn yield_if_needed(&self) {}
    pub async fn yield_now(&self) {}
    pub fn id(&self) -> usize {}
    #[drives(future, executor = "other")]
    pub fn spawn_local<T>(&self, future: impl Future<Output = T>) -> Task<T> {}
    #[drives(future, executor = "other")]
    pub fn spawn_local_into<T>(
        &self,
        future: impl Future<Output = T>,
        handle: TaskQueueHandle,
    ) -> Result<Task<T>, ()> {}
    #[runs(func, place = "blocking_bare")]
    pub fn spawn_blocking<F, R>(&self, func: F) -> Blocking<R>
    where
        F: FnOnce() -> R,
    {}
}
// An opaque type in the library, named here to say that the closure is handed to the pool at once, and runs on if the
// future is dropped.
#[eager]
#[on_drop("detach")]
pub struct Blocking<R>;
impl<R> Future for Blocking<R> {
    type Output = R;
}

pub mod task {
    // https://docs.rs/glommio/0.9.0/glommio/task/ (0.9.0)
    pub use crate::task::join_handle::JoinHandle;

    pub mod join_handle {
        // https://docs.rs/glommio/0.9.0/glommio/task/join_handle/ (0.9.0)
        use std::future::Future;

        #[eager]
        #[on_drop("detach")]
        pub struct JoinHandle<R>;
        impl<R> JoinHandle<R> {
            pub fn cancel(&self) {}
        }
        impl<R> Future for JoinHandle<R> {
            type Output = Option<R>;
        }
    }
}
