//! Stub of `dioxus_hooks`, read from the sources of dioxus-hooks 0.7.10.
//!
//! Only the hooks that drive futures are declared.

// https://docs.rs/dioxus-hooks/0.7.10/dioxus_hooks/ (0.7.10)
use std::future::Future;

#[drives(future, executor = "other")]
pub fn use_future<F>(future: impl FnMut() -> F) -> UseFuture
where
    F: Future,
{}
pub struct UseFuture;
impl Clone for UseFuture {}
#[drives(future, executor = "other")]
pub fn use_resource<T, F>(future: impl FnMut() -> F) -> Resource<T>
where
    F: Future<Output = T>,
{}
pub struct Resource<T>;
impl<T> Clone for Resource<T> {}
