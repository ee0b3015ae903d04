//! Stub of `pollster`, read from the sources of pollster 0.4.0.

// https://docs.rs/pollster/0.4.0/pollster/ (0.4.0)
use std::future::Future;
use std::future::IntoFuture;

pub trait FutureExt: Future {
    #[drives(self, executor = "other")]
    #[blocks]
    fn block_on(self) -> Self::Output {}
}
impl<F: Future> FutureExt for F {}
#[drives(fut, executor = "other")]
#[blocks]
pub fn block_on<F: IntoFuture>(fut: F) -> F::Output {}
