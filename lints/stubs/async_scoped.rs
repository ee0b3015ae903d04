//! Stub of `async_scoped`, read from the sources of async-scoped 0.9.0.
//!
//! Dropping a scope blocks until its tasks are done, after cancelling those that were spawned as cancellable.

// https://docs.rs/async-scoped/0.9.0/async_scoped/ (0.9.0)
use crate::spawner::Blocker;
use crate::spawner::FuncSpawner;
use crate::spawner::Spawner;
use futures::stream::Stream;
use std::future::Future;

pub type TokioScope<'a, T> = Scope<'a, T, crate::spawner::use_tokio::Tokio>;
pub type AsyncStdScope<'a, T> = Scope<'a, T, crate::spawner::use_async_std::AsyncStd>;
#[on_drop("join")]
pub struct Scope<'a, T, Sp: Spawner<T> + Blocker>;
impl<'a, T, Sp: Spawner<T> + Blocker> Scope<'a, T, Sp> {
    pub unsafe fn create(spawner: Sp) -> Self {}
    #[drives(f)]
    pub fn spawn<F: Future<Output = T>>(&mut self, f: F) {}
    #[drives(f)]
    pub fn spawn_cancellable<F: Future<Output = T>, Fu: FnOnce() -> T>(&mut self, f: F, default: Fu) {}
    // Whether a tokio runtime is in reach depends on the spawner.
    #[runs(f, place = "blocking")]
    pub fn spawn_blocking<F: FnOnce() -> T>(&mut self, f: F)
    where
        Sp: FuncSpawner<T, SpawnHandle = <Sp as Spawner<T>>::SpawnHandle>,
    {}
}
impl<'a, T, Sp: Spawner<T> + Blocker> Scope<'a, T, Sp> {
    pub fn cancel(&mut self) {}
    pub fn len(&self) -> usize {}
    pub fn remaining(&self) -> usize {}
    #[reaps]
    pub async fn collect(&mut self) -> Vec<Sp::FutureOutput> {}
}
impl<'a, T, Sp: Spawner<T> + Blocker> Stream for Scope<'a, T, Sp> {
    type Item = Sp::FutureOutput;
}
impl<'a, T, Sp: Spawner<T> + Blocker + Default> Scope<'a, T, Sp> {
    #[runs(f, place = "here")]
    pub unsafe fn scope<R, F>(f: F) -> (Self, R)
    where
        F: FnOnce(&mut Scope<'a, T, Sp>) -> R,
    {}
    #[runs(f, place = "here")]
    #[blocks("work")]
    pub fn scope_and_block<R, F>(f: F) -> (R, Vec<Sp::FutureOutput>)
    where
        F: FnOnce(&mut Scope<'a, T, Sp>) -> R,
    {}
    #[runs(f, place = "here")]
    pub async unsafe fn scope_and_collect<R, F>(f: F) -> (R, Vec<Sp::FutureOutput>)
    where
        F: FnOnce(&mut Scope<'a, T, Sp>) -> R,
    {}
}

pub mod spawner {
    // https://docs.rs/async-scoped/0.9.0/async_scoped/spawner/ (0.9.0)
    use std::future::Future;

    pub trait Spawner<T> {
        type FutureOutput;
        type SpawnHandle: Future<Output = Self::FutureOutput>;
        #[drives(f)]
        fn spawn<F: Future<Output = T>>(&self, f: F) -> Self::SpawnHandle;
    }
    pub trait FuncSpawner<T> {
        type FutureOutput;
        type SpawnHandle: Future<Output = Self::FutureOutput>;
        #[runs(f, place = "blocking")]
        fn spawn_func<F: FnOnce() -> T>(&self, f: F) -> Self::SpawnHandle;
    }
    pub trait Blocker {
        #[drives(f)]
        #[blocks]
        fn block_on<T, F: Future<Output = T>>(&self, f: F) -> T;
    }

    pub mod use_async_std {
        // https://docs.rs/async-scoped/0.9.0/async_scoped/spawner/use_async_std/ (0.9.0)
        use super::Blocker;
        use super::FuncSpawner;
        use super::Spawner;
        use async_std::task::JoinHandle;

        pub struct AsyncStd;
        impl Default for AsyncStd {}
        impl<T> Spawner<T> for AsyncStd {
            type FutureOutput = T;
            type SpawnHandle = JoinHandle<T>;
        }
        impl<T> FuncSpawner<T> for AsyncStd {
            type FutureOutput = T;
            type SpawnHandle = JoinHandle<T>;
        }
        impl Blocker for AsyncStd {}
    }

    pub mod use_tokio {
        // https://docs.rs/async-scoped/0.9.0/async_scoped/spawner/use_tokio/ (0.9.0)
        use super::Blocker;
        use super::FuncSpawner;
        use super::Spawner;
        use tokio::task::JoinError;
        use tokio::task::JoinHandle;

        pub struct Tokio;
        impl Default for Tokio {}
        impl<T> Spawner<T> for Tokio {
            type FutureOutput = Result<T, JoinError>;
            type SpawnHandle = JoinHandle<T>;
        }
        impl<T> FuncSpawner<T> for Tokio {
            type FutureOutput = Result<T, JoinError>;
            type SpawnHandle = JoinHandle<T>;
        }
        impl Blocker for Tokio {}
    }
}
