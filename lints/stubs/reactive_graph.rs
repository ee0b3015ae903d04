//! Stub of `reactive_graph`, read from the sources of reactive_graph 0.2.16.
//!
//! Only what spawns is declared; signals, effects and resources are looked for in the sources.

// https://docs.rs/reactive_graph/0.2.16/reactive_graph/ (0.2.16)
use std::future::Future;

#[drives(task)]
pub fn spawn(task: impl Future<Output = ()>) {}
#[drives(task)]
pub fn spawn_local(task: impl Future<Output = ()>) {}
#[drives(task)]
pub fn spawn_local_scoped(task: impl Future<Output = ()>) {}
#[drives(task)]
pub fn spawn_local_scoped_with_cancellation(task: impl Future<Output = ()>) {}
