//! Stub of `async-stream`, read from the sources of async-stream 0.3.6.
//!
//! Its macros are procedural ones behind a `macro_rules!` rule that says nothing of what they take: statements that run
//! when the stream is polled, with `yield` among them.

// https://docs.rs/async-stream/0.3.6/async_stream/ (0.3.6)
#[macro_export]
macro_rules! stream {
    ($($statements:tt)*) => { async move { $($statements)* } };
}

#[macro_export]
macro_rules! try_stream {
    ($($statements:tt)*) => { async move { $($statements)* } };
}
