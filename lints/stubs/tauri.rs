//! Stub of `tauri`, read from the sources of tauri 2.12.5.
//!
//! Only `async_runtime` is declared. Its runtime is tokio's, started when something first asks for it.

pub mod async_runtime {
    // https://docs.rs/tauri/2.12.5/tauri/async_runtime/ (2.12.5)
    use std::future::Future;
    pub use tokio::runtime::Handle as TokioHandle;
    pub use tokio::runtime::Runtime as TokioRuntime;
    pub use tokio::sync::mpsc::channel;
    pub use tokio::sync::mpsc::Receiver;
    pub use tokio::sync::mpsc::Sender;
    pub use tokio::sync::Mutex;
    pub use tokio::sync::RwLock;
    pub use tokio::task::JoinHandle as TokioJoinHandle;

    pub fn set(handle: TokioHandle) {}
    pub fn handle() -> RuntimeHandle {}
    #[drives(task, executor = "tokio")]
    #[blocks("panics")]
    pub fn block_on<F: Future>(task: F) -> F::Output {}
    #[drives(task, executor = "tokio")]
    pub fn spawn<F>(task: F) -> JoinHandle<F::Output>
    where
        F: Future,
    {}
    #[runs(func, place = "blocking")]
    pub fn spawn_blocking<F, R>(func: F) -> JoinHandle<R>
    where
        F: FnOnce() -> R,
    {}
    pub enum Runtime {
        Tokio(TokioRuntime),
    }
    impl Runtime {
        pub fn inner(&self) -> &TokioRuntime {}
        pub fn handle(&self) -> RuntimeHandle {}
        #[drives(task, executor = "tokio")]
        pub fn spawn<F>(&self, task: F) -> JoinHandle<F::Output>
        where
            F: Future,
        {}
        #[runs(func, place = "blocking")]
        pub fn spawn_blocking<F, R>(&self, func: F) -> JoinHandle<R>
        where
            F: FnOnce() -> R,
        {}
        #[polls]
        #[drives(task, executor = "tokio")]
        #[blocks("panics")]
        pub fn block_on<F: Future>(&self, task: F) -> F::Output {}
    }
    #[derive(Clone)]
    pub enum RuntimeHandle {
        Tokio(TokioHandle),
    }
    impl RuntimeHandle {
        pub fn inner(&self) -> &TokioHandle {}
        #[runs(func, place = "blocking")]
        pub fn spawn_blocking<F, R>(&self, func: F) -> JoinHandle<R>
        where
            F: FnOnce() -> R,
        {}
        #[drives(task, executor = "tokio")]
        pub fn spawn<F>(&self, task: F) -> JoinHandle<F::Output>
        where
            F: Future,
        {}
        #[drives(task, executor = "tokio")]
        #[blocks("panics")]
        pub fn block_on<F: Future>(&self, task: F) -> F::Output {}
    }
    #[eager]
    #[on_drop("detach")]
    pub enum JoinHandle<T> {
        Tokio(TokioJoinHandle<T>),
    }
    impl<T> JoinHandle<T> {
        pub fn inner(&self) -> &TokioJoinHandle<T> {}
        pub fn abort(&self) {}
    }
    impl<T> Future for JoinHandle<T> {
        type Output = crate::Result<T>;
    }
}

// https://docs.rs/tauri/2.12.5/tauri/type.Result.html (2.12.5)
pub type Result<T> = std::result::Result<T, Error>;
