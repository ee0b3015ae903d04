//! Stub of `compio_runtime` before 0.12, read from the sources of compio-runtime 0.11.0 and 0.10.1.
//!
//! What later versions hand out as a handle of their own is a task of async-task here, whose output holds the panic.
#![versions("<0.12")]

// https://docs.rs/compio-runtime/0.11.0/compio_runtime/ (0.11.0)
use std::any::Any;
use std::future::Future;
use std::io;
pub use async_task::Task;

pub type JoinHandle<T> = Task<Result<T, Box<dyn Any + Send>>>;
#[drives(future, executor = "other")]
pub fn spawn<F: Future>(future: F) -> JoinHandle<F::Output> {}
#[runs(f, place = "blocking_bare")]
pub fn spawn_blocking<T>(f: impl FnOnce() -> T) -> JoinHandle<T> {}
#[executor("driven")]
#[on_drop("cancel")]
pub struct Runtime;
impl Runtime {
    pub fn new() -> io::Result<Self> {}
    pub fn builder() -> RuntimeBuilder {}
    #[runs(f, place = "here")]
    pub fn try_with_current<T, F: FnOnce(&Self) -> T>(f: F) -> Result<T, F> {}
    #[runs(f, place = "here")]
    pub fn with_current<T, F: FnOnce(&Self) -> T>(f: F) -> T {}
    #[runs(f, place = "here")]
    #[scope(f)]
    pub fn enter<T, F: FnOnce() -> T>(&self, f: F) -> T {}
    #[polls]
    pub fn run(&self) -> bool {}
    #[polls]
    #[drives(future, executor = "other")]
    #[blocks]
    pub fn block_on<F: Future>(&self, future: F) -> F::Output {}
    #[drives(future, executor = "other")]
    pub fn spawn<F: Future>(&self, future: F) -> JoinHandle<F::Output> {}
    #[runs(f, place = "blocking_bare")]
    pub fn spawn_blocking<T>(&self, f: impl FnOnce() -> T) -> JoinHandle<T> {}
    pub fn poll(&self) {}
}
pub struct RuntimeBuilder;
impl Default for RuntimeBuilder {}
impl RuntimeBuilder {
    pub fn new() -> Self {}
    pub fn build(&self) -> io::Result<Runtime> {}
}
