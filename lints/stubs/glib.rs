//! Stub of `glib`, read from the sources of glib 0.21.5.
//!
//! Only what spawns, runs and blocks is declared; objects, properties and signals are looked for in the sources.

// https://docs.rs/glib/0.21.5/glib/ (0.21.5)
use std::any::Any;
use std::future::Future;
use std::time::Duration;

#[drives(f, executor = "other")]
pub fn spawn_future<R, F: Future<Output = R>>(f: F) -> JoinHandle<R> {}
#[drives(f, executor = "other")]
pub fn spawn_future_local<R, F: Future<Output = R>>(f: F) -> JoinHandle<R> {}
pub struct MainContext;
impl Clone for MainContext {}
impl MainContext {
    pub fn new() -> MainContext {}
    pub fn default() -> MainContext {}
    pub fn ref_thread_default() -> MainContext {}
    pub fn iteration(&self, may_block: bool) -> bool {}
    #[drives(f, executor = "other")]
    pub fn spawn<R, F: Future<Output = R>>(&self, f: F) -> JoinHandle<R> {}
    #[drives(f, executor = "other")]
    pub fn spawn_local<R, F: Future<Output = R>>(&self, f: F) -> JoinHandle<R> {}
    #[drives(f, executor = "other")]
    pub fn spawn_with_priority<R, F: Future<Output = R>>(&self, priority: Priority, f: F) -> JoinHandle<R> {}
    #[drives(f, executor = "other")]
    pub fn spawn_local_with_priority<R, F: Future<Output = R>>(&self, priority: Priority, f: F) -> JoinHandle<R> {}
    #[drives(func, executor = "other")]
    pub fn spawn_from_within<R, F: Future<Output = R>>(&self, func: impl FnOnce() -> F) -> SpawnWithinJoinHandle<R> {}
    #[drives(func, executor = "other")]
    pub fn spawn_from_within_with_priority<R, F: Future<Output = R>>(
        &self,
        priority: Priority,
        func: impl FnOnce() -> F,
    ) -> SpawnWithinJoinHandle<R> {}
    #[drives(f, executor = "other")]
    #[blocks]
    pub fn block_on<F: Future>(&self, f: F) -> F::Output {}
    #[runs(func, place = "here")]
    #[scope(func)]
    pub fn with_thread_default<R, F: FnOnce() -> R>(&self, func: F) -> Result<R, BoolError> {}
    pub fn acquire(&self) -> Result<MainContextAcquireGuard<'_>, BoolError> {}
}
pub struct MainLoop;
impl Clone for MainLoop {}
impl MainLoop {
    pub fn new(context: Option<&MainContext>, is_running: bool) -> MainLoop {}
    pub fn context(&self) -> MainContext {}
    pub fn is_running(&self) -> bool {}
    pub fn quit(&self) {}
    #[blocks]
    pub fn run(&self) {}
}
#[guard]
pub struct MainContextAcquireGuard<'a>;
#[eager]
#[on_drop("detach")]
pub struct JoinHandle<T>;
impl<T> JoinHandle<T> {
    pub fn as_raw_source_id(&self) -> Option<u32> {}
    pub fn abort(&self) {}
    pub fn into_source_id(self) -> Result<SourceId, Self> {}
}
impl<T> Future for JoinHandle<T> {
    type Output = Result<T, JoinError>;
}
#[eager]
#[on_drop("detach")]
pub struct SpawnWithinJoinHandle<T>;
impl<T> SpawnWithinJoinHandle<T> {
    pub async fn into_inner(self) -> Result<JoinHandle<T>, JoinError> {}
}
impl<T> Future for SpawnWithinJoinHandle<T> {
    type Output = Result<T, JoinError>;
}
#[join_error]
pub struct JoinError;
impl JoinError {
    pub fn is_cancelled(&self) -> bool {}
    pub fn is_panic(&self) -> bool {}
    pub fn into_panic(self) -> Box<dyn Any + Send> {}
    pub fn try_into_panic(self) -> Result<Box<dyn Any + Send>, Self> {}
}
// A source that nothing removes goes on.
#[on_drop("nothing")]
pub struct SourceId;
impl SourceId {
    pub fn as_raw(&self) -> u32 {}
    pub fn remove(self) {}
}
pub fn idle_add_once<F>(func: F) -> SourceId
where
    F: FnOnce(),
{}
pub fn idle_add_local_once<F>(func: F) -> SourceId
where
    F: FnOnce(),
{}
pub fn timeout_add_once<F>(interval: Duration, func: F) -> SourceId
where
    F: FnOnce(),
{}
pub fn timeout_add_local_once<F>(interval: Duration, func: F) -> SourceId
where
    F: FnOnce(),
{}
pub struct ThreadPool;
impl ThreadPool {
    #[runs(func, place = "cpu")]
    pub fn push<T, F: FnOnce() -> T>(&self, func: F) -> Result<ThreadHandle<T>, Error> {}
    // The closure is handed to the pool when the method is called.
    #[eager]
    #[runs(func, place = "cpu")]
    pub fn push_future<T, F: FnOnce() -> T>(
        &self,
        func: F,
    ) -> Result<impl Future<Output = std::thread::Result<T>>, Error> {}
}
#[on_drop("detach")]
pub struct ThreadHandle<T>;
impl<T> ThreadHandle<T> {
    #[blocks("work")]
    pub fn join(self) -> std::thread::Result<T> {}
}
