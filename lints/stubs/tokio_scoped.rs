//! Stub of `tokio_scoped`, read from the sources of tokio-scoped 0.2.0.
//!
//! The end of a scope blocks, with `block_in_place`, until all its tasks are done.

// https://docs.rs/tokio-scoped/0.2.0/tokio_scoped/ (0.2.0)
use std::future::Future;
use tokio::runtime::Handle;

#[needs_runtime]
#[needs_workers]
#[runs(f, place = "here")]
#[blocks("work")]
pub fn scope<'a, F, R>(f: F) -> R
where
    F: FnOnce(&mut Scope<'a>) -> R,
{}
pub fn scoped(tokio_handle: &Handle) -> ScopeBuilder<'_> {}
pub struct ScopeBuilder<'a>;
impl<'a> ScopeBuilder<'a> {
    pub fn from_runtime(rt: &'a tokio::runtime::Runtime) -> ScopeBuilder<'a> {}
    #[needs_workers]
    #[runs(f, place = "here")]
    #[blocks("work")]
    pub fn scope<F, R>(&self, f: F) -> R
    where
        F: FnOnce(&mut Scope<'a>) -> R,
    {}
}
#[on_drop("join")]
pub struct Scope<'a>;
impl<'a> Scope<'a> {
    #[drives(future, executor = "tokio")]
    pub fn spawn<'s, F>(&'s mut self, future: F) -> &mut Self
    where
        F: Future<Output = ()>,
    {}
    #[needs_workers]
    #[runs(f, place = "here")]
    #[blocks("work")]
    pub fn scope<'inner, F, R>(&'inner self, f: F) -> R
    where
        F: FnOnce(&mut Scope<'inner>) -> R,
    {}
    #[needs_workers]
    #[drives(future, executor = "tokio")]
    #[blocks("work")]
    pub fn block_on<'s, R, F>(&'s mut self, future: F) -> R
    where
        F: Future<Output = R>,
    {}
    pub fn handle(&self) -> &Handle {}
}
