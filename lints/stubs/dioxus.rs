//! Stub of `dioxus`, read from the sources of dioxus 0.7.10.
//!
//! A facade: what matters is declared in `dioxus_core.rs` and `dioxus_hooks.rs`; the rest is looked for in the sources.

// https://docs.rs/dioxus/0.7.10/dioxus/ (0.7.10)
pub use dioxus_core;
pub use dioxus_core as core;
pub use dioxus_hooks as hooks;

pub mod prelude {
    // https://docs.rs/dioxus/0.7.10/dioxus/prelude/ (0.7.10)
    pub use dioxus_core::spawn;
    pub use dioxus_hooks::*;
}
