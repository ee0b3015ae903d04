//! Stub of `futures_core`: what it offers is declared in `futures.rs` (futures-core 0.3.34).

// https://docs.rs/futures-core/0.3.34/futures_core/ (0.3.34)
pub use futures::future::FusedFuture;
pub use futures::future::Future;
pub use futures::future::TryFuture;
pub use futures::stream::FusedStream;
pub use futures::stream::Stream;
pub use futures::stream::TryStream;

pub mod future {
    // https://docs.rs/futures-core/0.3.34/futures_core/future/ (0.3.34)
    pub use futures::future::BoxFuture;
    pub use futures::future::FusedFuture;
    pub use futures::future::Future;
    pub use futures::future::LocalBoxFuture;
    pub use futures::future::TryFuture;
}

pub mod stream {
    // https://docs.rs/futures-core/0.3.34/futures_core/stream/ (0.3.34)
    pub use futures::stream::BoxStream;
    pub use futures::stream::FusedStream;
    pub use futures::stream::LocalBoxStream;
    pub use futures::stream::Stream;
    pub use futures::stream::TryStream;
}

pub mod task {
    // https://docs.rs/futures-core/0.3.34/futures_core/task/ (0.3.34)
    pub use std::task::Context;
    pub use std::task::Poll;
    pub use std::task::RawWaker;
    pub use std::task::RawWakerVTable;
    pub use std::task::Waker;
}
