//! Stub of `futures_util`: what it offers is declared in `futures.rs` (futures-util 0.3.34).

// https://docs.rs/futures-util/0.3.34/futures_util/ (0.3.34)
pub use futures::future;
pub use futures::io;
pub use futures::lock;
pub use futures::never;
pub use futures::sink;
pub use futures::stream;
pub use futures::task;
pub use futures::future::Future;
pub use futures::future::FutureExt;
pub use futures::future::TryFuture;
pub use futures::future::TryFutureExt;
pub use futures::io::AsyncBufRead;
pub use futures::io::AsyncBufReadExt;
pub use futures::io::AsyncRead;
pub use futures::io::AsyncReadExt;
pub use futures::io::AsyncSeek;
pub use futures::io::AsyncSeekExt;
pub use futures::io::AsyncWrite;
pub use futures::io::AsyncWriteExt;
pub use futures::sink::Sink;
pub use futures::sink::SinkExt;
pub use futures::stream::Stream;
pub use futures::stream::StreamExt;
pub use futures::stream::TryStream;
pub use futures::stream::TryStreamExt;
