//! Stub of `monoio`, read from the sources of monoio 0.2.4.
//!
//! Only what spawns, drives and blocks is declared. The attributes `#[monoio::main]` and `#[monoio::test]` are not
//! stubbed.

// https://docs.rs/monoio/0.2.4/monoio/ (0.2.4)
use std::future::Future;
use std::io;
pub use crate::blocking::spawn_blocking;

#[drives(future, executor = "other")]
pub fn spawn<T>(future: T) -> crate::task::JoinHandle<T::Output>
where
    T: Future,
{}
#[executor("driven")]
#[on_drop("cancel")]
pub struct Runtime<D>;
impl<D> Runtime<D> {
    #[polls]
    #[drives(future, executor = "other")]
    #[blocks]
    pub fn block_on<F>(&mut self, future: F) -> F::Output
    where
        F: Future,
    {}
}
#[executor("driven")]
#[on_drop("cancel")]
pub struct FusionRuntime<L, R = L>;
impl<L, R> FusionRuntime<L, R> {
    #[polls]
    #[drives(future, executor = "other")]
    #[blocks]
    pub fn block_on<F>(&mut self, future: F) -> F::Output
    where
        F: Future,
    {}
}

pub mod task {
    // https://docs.rs/monoio/0.2.4/monoio/task/ (0.2.4)
    // Dropping the handle does not stop the task.
    use std::future::Future;

    #[eager]
    #[on_drop("detach")]
    pub struct JoinHandle<T>;
    impl<T> JoinHandle<T> {
        pub fn is_finished(&self) -> bool {}
    }
    impl<T> Future for JoinHandle<T> {
        type Output = T;
    }
}

pub mod blocking {
    // https://docs.rs/monoio/0.2.4/monoio/blocking/ (0.2.4)
    // Without a pool the closure runs on the calling thread, or the call panics, as the strategy says; there is no
    // tokio runtime in either place.
    use crate::task::JoinHandle;

    #[runs(func, place = "blocking_bare")]
    pub fn spawn_blocking<F, R>(func: F) -> JoinHandle<Result<R, JoinError>>
    where
        F: FnOnce() -> R,
    {}
    #[join_error]
    pub enum JoinError {
        Canceled,
    }
    impl Clone for JoinError {}
    pub enum BlockingStrategy {
        Panic,
        ExecuteLocal,
    }
    impl Clone for BlockingStrategy {}
}
