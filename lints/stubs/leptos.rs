//! Stub of `leptos`, read from the sources of leptos 0.8.23.
//!
//! Only what spawns is declared. `leptos@0.6.rs` has the versions before 0.7, which had it elsewhere.
#![versions(">=0.7")]

pub mod task {
    // https://docs.rs/leptos/0.8.23/leptos/task/ (0.8.23)
    use std::future::Future;
    pub use reactive_graph::spawn_local_scoped;
    pub use reactive_graph::spawn_local_scoped_with_cancellation;

    #[drives(fut)]
    pub fn spawn(fut: impl Future<Output = ()>) {}
    #[drives(fut)]
    pub fn spawn_local(fut: impl Future<Output = ()>) {}
    pub async fn tick() {}
}
