//! Stub of `leptos` before 0.7, read from the sources of leptos 0.6.15 and leptos_reactive 0.6.15.
//!
//! Only what spawns is declared.
#![versions("<0.7")]

// https://docs.rs/leptos/0.6.15/leptos/fn.spawn_local.html (0.6.15)
use std::future::Future;

#[drives(fut)]
pub fn spawn_local<F>(fut: F)
where
    F: Future<Output = ()>,
{}
