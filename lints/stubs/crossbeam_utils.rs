//! Stub of `crossbeam_utils`, read from the sources of crossbeam-utils 0.8.23.
//!
//! Threads that are not joined by hand are joined when the scope ends.

pub mod thread {
    // https://docs.rs/crossbeam-utils/0.8.23/crossbeam_utils/thread/ (0.8.23)
    use std::io;
    use std::thread;

    #[runs(f, place = "here")]
    #[blocks("work")]
    pub fn scope<'env, F, R>(f: F) -> thread::Result<R>
    where
        F: FnOnce(&Scope<'env>) -> R,
    {}
    pub struct Scope<'env>;
    impl<'env> Scope<'env> {
        #[runs(f, place = "thread")]
        pub fn spawn<'scope, F, T>(&'scope self, f: F) -> ScopedJoinHandle<'scope, T>
        where
            F: FnOnce(&Scope<'env>) -> T,
        {}
        pub fn builder<'scope>(&'scope self) -> ScopedThreadBuilder<'scope, 'env> {}
    }
    pub struct ScopedThreadBuilder<'scope, 'env>;
    impl<'scope, 'env> ScopedThreadBuilder<'scope, 'env> {
        pub fn name(self, name: String) -> ScopedThreadBuilder<'scope, 'env> {}
        pub fn stack_size(self, size: usize) -> ScopedThreadBuilder<'scope, 'env> {}
        #[runs(f, place = "thread")]
        pub fn spawn<F, T>(self, f: F) -> io::Result<ScopedJoinHandle<'scope, T>>
        where
            F: FnOnce(&Scope<'env>) -> T,
        {}
    }
    #[on_drop("join")]
    pub struct ScopedJoinHandle<'scope, T>;
    impl<T> ScopedJoinHandle<'_, T> {
        #[blocks("work")]
        pub fn join(self) -> thread::Result<T> {}
        pub fn thread(&self) -> &thread::Thread {}
    }
}
