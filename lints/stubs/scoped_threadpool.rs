//! Stub of `scoped_threadpool`, read from the sources of scoped_threadpool 0.1.9.
//!
//! Dropping the scope, at the end of `Pool::scoped`, waits for its jobs.

// https://docs.rs/scoped_threadpool/0.1.9/scoped_threadpool/ (0.1.9)
pub struct Pool;
impl Pool {
    pub fn new(n: u32) -> Pool {}
    #[runs(f, place = "here")]
    #[blocks("work")]
    pub fn scoped<'pool, 'scope, F, R>(&'pool mut self, f: F) -> R
    where
        F: FnOnce(&Scope<'pool, 'scope>) -> R,
    {}
    pub fn thread_count(&self) -> u32 {}
}
pub struct Scope<'pool, 'scope>;
impl<'pool, 'scope> Scope<'pool, 'scope> {
    #[runs(f, place = "cpu")]
    pub fn execute<F>(&self, f: F)
    where
        F: FnOnce(),
    {}
    #[blocks("work")]
    pub fn join_all(&self) {}
}
