//! Stub of `compio_runtime` from 0.12 on, read from the sources of compio-runtime 0.12.6 and compio-executor 0.1.4.
//!
//! A closure that has started on the pool is not stopped when its handle is dropped.
#![versions(">=0.12")]

// https://docs.rs/compio-runtime/0.12.6/compio_runtime/ (0.12.6)
use std::future::Future;
use std::io;

#[drives(future, executor = "other")]
pub fn spawn<F: Future>(future: F) -> JoinHandle<F::Output> {}
#[runs(f, place = "blocking_bare")]
pub fn spawn_blocking<T>(f: impl FnOnce() -> T) -> JoinHandle<T> {}
#[executor("driven")]
#[on_drop("cancel")]
pub struct Runtime;
impl Clone for Runtime {}
impl Runtime {
    pub fn new() -> io::Result<Self> {}
    pub fn builder() -> RuntimeBuilder {}
    #[runs(f, place = "here")]
    pub fn try_with_current<T, F: FnOnce(&Self) -> T>(f: F) -> Result<T, F> {}
    #[runs(f, place = "here")]
    pub fn with_current<T, F: FnOnce(&Self) -> T>(f: F) -> T {}
    pub fn try_current() -> Option<Self> {}
    pub fn current() -> Self {}
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
#[eager]
#[on_drop("cancel")]
pub struct JoinHandle<T>;
impl<T> JoinHandle<T> {
    pub async fn cancel(self) -> Option<T> {}
    #[detaches]
    #[gives_up]
    pub fn detach(self) {}
    pub fn is_finished(&self) -> bool {}
}
impl<T> Future for JoinHandle<T> {
    type Output = Result<T, JoinError>;
}
#[join_error]
pub enum JoinError {
    Cancelled,
    Panicked(Box<dyn std::any::Any + Send>),
}
impl JoinError {
    pub fn resume_unwind(self) {}
}
pub trait ResumeUnwind {
    type Output;
    fn resume_unwind(self) -> Self::Output;
}
impl<T> ResumeUnwind for Result<T, JoinError> {
    type Output = Option<T>;
}
