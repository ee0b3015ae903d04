//! The stubs that come with the tool: what libraries' functions do, from `lints/stubs/`.
//!
//! `db` reads them as crates. A test in `tests/hygiene.rs` holds the list against the folder.

/// Each stub's crate name, as code writes it, and its text.
pub static ALL: &[(&str, &str)] = &[
    ("anyhow", include_str!("../lints/stubs/anyhow.rs")),
    ("async_channel", include_str!("../lints/stubs/async_channel.rs")),
    ("async_executor", include_str!("../lints/stubs/async_executor.rs")),
    ("async_io", include_str!("../lints/stubs/async_io.rs")),
    ("async_lock", include_str!("../lints/stubs/async_lock.rs")),
    ("async_std", include_str!("../lints/stubs/async_std.rs")),
    ("async_task", include_str!("../lints/stubs/async_task.rs")),
    ("blocking", include_str!("../lints/stubs/blocking.rs")),
    ("criterion", include_str!("../lints/stubs/criterion.rs")),
    ("futures", include_str!("../lints/stubs/futures.rs")),
    ("futures_channel", include_str!("../lints/stubs/futures_channel.rs")),
    ("futures_core", include_str!("../lints/stubs/futures_core.rs")),
    ("futures_executor", include_str!("../lints/stubs/futures_executor.rs")),
    ("futures_util", include_str!("../lints/stubs/futures_util.rs")),
    ("once_cell", include_str!("../lints/stubs/once_cell.rs")),
    ("parking_lot", include_str!("../lints/stubs/parking_lot.rs")),
    ("pollster", include_str!("../lints/stubs/pollster.rs")),
    ("rayon", include_str!("../lints/stubs/rayon.rs")),
    ("smol", include_str!("../lints/stubs/smol.rs")),
    ("std", include_str!("../lints/stubs/std.rs")),
    ("tokio", include_str!("../lints/stubs/tokio.rs")),
    ("tokio_stream", include_str!("../lints/stubs/tokio_stream.rs")),
    ("tokio_util", include_str!("../lints/stubs/tokio_util.rs")),
    ("tracing", include_str!("../lints/stubs/tracing.rs")),
];
