//! Stub of `async_executor`, read from the sources of async-executor 1.14.1.
//!
//! An executor that is neither run nor ticked polls nothing; dropping it drops its tasks.

// https://docs.rs/async-executor/1.14.1/async_executor/ (1.14.1)
use std::future::Future;
pub use async_task::FallibleTask;
pub use async_task::Task;

#[executor("driven")]
#[on_drop("cancel")]
pub struct Executor<'a>;
impl<'a> Executor<'a> {
    pub fn new() -> Self {}
    pub fn is_empty(&self) -> bool {}
    #[drives(future, executor = "other")]
    pub fn spawn<T>(&self, future: impl Future<Output = T>) -> Task<T> {}
    #[drives(futures, executor = "other")]
    pub fn spawn_many<T, F: Future<Output = T>>(
        &self,
        futures: impl IntoIterator<Item = F>,
        handles: &mut impl Extend<Task<F::Output>>,
    ) {}
    #[polls]
    pub fn try_tick(&self) -> bool {}
    #[polls]
    pub async fn tick(&self) {}
    #[polls]
    #[drives(future, executor = "other")]
    pub async fn run<T>(&self, future: impl Future<Output = T>) -> T {}
}
impl<'a> Default for Executor<'a> {}
impl Executor<'static> {
    pub fn leak(self) -> &'static StaticExecutor {}
}
#[executor("driven")]
#[on_drop("cancel")]
pub struct LocalExecutor<'a>;
impl<'a> LocalExecutor<'a> {
    pub fn new() -> Self {}
    pub fn is_empty(&self) -> bool {}
    #[drives(future, executor = "other")]
    pub fn spawn<T>(&self, future: impl Future<Output = T>) -> Task<T> {}
    #[drives(futures, executor = "other")]
    pub fn spawn_many<T, F: Future<Output = T>>(
        &self,
        futures: impl IntoIterator<Item = F>,
        handles: &mut impl Extend<Task<F::Output>>,
    ) {}
    #[polls]
    pub fn try_tick(&self) -> bool {}
    #[polls]
    pub async fn tick(&self) {}
    #[polls]
    #[drives(future, executor = "other")]
    pub async fn run<T>(&self, future: impl Future<Output = T>) -> T {}
}
impl<'a> Default for LocalExecutor<'a> {}
impl LocalExecutor<'static> {
    pub fn leak(self) -> &'static StaticLocalExecutor {}
}
#[executor("driven")]
pub struct StaticExecutor;
impl StaticExecutor {
    pub fn new() -> Self {}
    #[drives(future, executor = "other")]
    pub fn spawn<T>(&'static self, future: impl Future<Output = T>) -> Task<T> {}
    #[drives(future, executor = "other")]
    pub fn spawn_scoped<'a, T>(
        &'static self,
        future: impl Future<Output = T>,
    ) -> Task<T> {}
    #[polls]
    pub fn try_tick(&self) -> bool {}
    #[polls]
    pub async fn tick(&self) {}
    #[polls]
    #[drives(future, executor = "other")]
    pub async fn run<T>(&self, future: impl Future<Output = T>) -> T {}
}
impl Default for StaticExecutor {}
#[executor("driven")]
pub struct StaticLocalExecutor;
impl StaticLocalExecutor {
    pub fn new() -> Self {}
    #[drives(future, executor = "other")]
    pub fn spawn<T>(&'static self, future: impl Future<Output = T>) -> Task<T> {}
    #[drives(future, executor = "other")]
    pub fn spawn_scoped<'a, T>(
        &'static self,
        future: impl Future<Output = T>,
    ) -> Task<T> {}
    #[polls]
    pub fn try_tick(&self) -> bool {}
    #[polls]
    pub async fn tick(&self) {}
    #[polls]
    #[drives(future, executor = "other")]
    pub async fn run<T>(&self, future: impl Future<Output = T>) -> T {}
}
impl Default for StaticLocalExecutor {}
