//! Stub of `gpui`, read from the sources of gpui 0.2.2.
//!
//! Only what spawns, drives and blocks is declared; entities, windows and elements are looked for in the sources.

// https://docs.rs/gpui/0.2.2/gpui/ (0.2.2)
use std::future::Future;
use std::ops::Deref;
use std::time::Duration;

#[eager]
#[on_drop("cancel")]
pub struct Task<T>;
impl<T> Task<T> {
    pub fn ready(val: T) -> Self {}
    #[detaches]
    #[gives_up]
    pub fn detach(self) {}
}
impl<E, T> Task<Result<T, E>> {
    #[detaches]
    pub fn detach_and_log_err(self, cx: &App) {}
}
impl<T> Future for Task<T> {
    type Output = T;
}
pub struct App;
impl App {
    #[drives(f, executor = "other")]
    pub fn spawn<AsyncFn, R>(&self, f: AsyncFn) -> Task<R>
    where
        AsyncFn: AsyncFnOnce(&mut AsyncApp) -> R,
    {}
    pub fn background_executor(&self) -> &BackgroundExecutor {}
    pub fn foreground_executor(&self) -> &ForegroundExecutor {}
}
pub struct AsyncApp;
impl Clone for AsyncApp {}
impl AsyncApp {
    #[drives(f, executor = "other")]
    pub fn spawn<AsyncFn, R>(&self, f: AsyncFn) -> Task<R>
    where
        AsyncFn: AsyncFnOnce(&mut AsyncApp) -> R,
    {}
    pub fn background_executor(&self) -> &BackgroundExecutor {}
    pub fn foreground_executor(&self) -> &ForegroundExecutor {}
}
pub struct Context<'a, T>;
impl<'a, T> Context<'a, T> {
    #[drives(f, executor = "other")]
    pub fn spawn<AsyncFn, R>(&self, f: AsyncFn) -> Task<R>
    where
        AsyncFn: AsyncFnOnce(WeakEntity<T>, &mut AsyncApp) -> R,
    {}
    #[drives(f, executor = "other")]
    pub fn spawn_in<AsyncFn, R>(&self, window: &Window, f: AsyncFn) -> Task<R>
    where
        AsyncFn: AsyncFnOnce(WeakEntity<T>, &mut AsyncWindowContext) -> R,
    {}
}
impl<'a, T> Deref for Context<'a, T> {
    type Target = App;
}
pub struct Window;
impl Window {
    #[drives(f, executor = "other")]
    pub fn spawn<AsyncFn, R>(&self, cx: &App, f: AsyncFn) -> Task<R>
    where
        AsyncFn: AsyncFnOnce(&mut AsyncWindowContext) -> R,
    {}
}
pub struct AsyncWindowContext;
impl AsyncWindowContext {
    #[drives(f, executor = "other")]
    pub fn spawn<AsyncFn, R>(&self, f: AsyncFn) -> Task<R>
    where
        AsyncFn: AsyncFnOnce(&mut AsyncWindowContext) -> R,
    {}
}
pub struct WeakEntity<T>;
impl<T> Clone for WeakEntity<T> {}
pub struct BackgroundExecutor;
impl Clone for BackgroundExecutor {}
impl BackgroundExecutor {
    #[drives(future, executor = "other")]
    pub fn spawn<R>(&self, future: impl Future<Output = R>) -> Task<R> {}
    #[drives(future, executor = "other")]
    pub fn spawn_labeled<R>(&self, label: TaskLabel, future: impl Future<Output = R>) -> Task<R> {}
    #[drives(future, executor = "other")]
    #[blocks]
    pub fn block<R>(&self, future: impl Future<Output = R>) -> R {}
    pub fn timer(&self, duration: Duration) -> Task<()> {}
}
pub struct ForegroundExecutor;
impl Clone for ForegroundExecutor {}
impl ForegroundExecutor {
    #[drives(future, executor = "other")]
    pub fn spawn<R>(&self, future: impl Future<Output = R>) -> Task<R> {}
}
pub struct TaskLabel;
impl Clone for TaskLabel {}
