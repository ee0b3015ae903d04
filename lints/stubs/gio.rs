//! Stub of `gio`, read from the sources of gio 0.21.5.
//!
//! Only what runs closures is declared; files, sockets and applications are looked for in the sources.

// https://docs.rs/gio/0.21.5/gio/ (0.21.5)
use std::future::Future;
pub use glib;

// Dropping the handle leaves the closure running.
#[runs(func, place = "blocking_bare")]
pub fn spawn_blocking<T, F>(func: F) -> JoinHandle<T>
where
    F: FnOnce() -> T,
{}
#[eager]
#[on_drop("detach")]
pub struct JoinHandle<T>;
impl<T> Future for JoinHandle<T> {
    type Output = std::thread::Result<T>;
}
