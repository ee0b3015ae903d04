//! Stub of `blocking`, read from the sources of blocking 1.7.0.
//!
//! Closures run on threads that no tokio runtime is in reach of.

// https://docs.rs/blocking/1.7.0/blocking/ (1.7.0)
use futures::stream::Stream;
use std::num::NonZeroUsize;
pub use async_task::Task;

pub fn set_max_blocking_threads(threads: NonZeroUsize) {}
#[runs(f, place = "blocking_bare")]
pub fn unblock<T, F>(f: F) -> Task<T>
where
    F: FnOnce() -> T,
{}
pub struct Unblock<T>;
impl<T> Unblock<T> {
    pub fn new(io: T) -> Unblock<T> {}
    pub fn with_capacity(cap: usize, io: T) -> Unblock<T> {}
    pub async fn get_mut(&mut self) -> &mut T {}
    #[runs(op, place = "blocking_bare")]
    pub async fn with_mut<R, F>(&mut self, op: F) -> R
    where
        F: FnOnce(&mut T) -> R,
    {}
    pub async fn into_inner(self) -> T {}
}
impl<T: Iterator> Stream for Unblock<T> {
    type Item = T::Item;
}
