//! Stub of `tokio_util`, read from the sources of tokio-util 0.7.20.
//!
//! `spawn_pinned` takes a closure, calls it on its own thread and polls the future it returns there: `drives` names the closure.
//! `DropGuard` cancels its token when dropped, and is not `#[must_use]`.

pub mod codec {
    // https://docs.rs/tokio-util/0.7.20/tokio_util/codec/ (0.7.20)
    use bytes::Bytes;
    use bytes::BytesMut;
    use futures::stream::Stream;
    use futures::sink::Sink;
    use std::io;
    use std::pin::Pin;
    use std::str;
    use tokio::io::AsyncRead;
    use tokio::io::AsyncWrite;
    pub use crate::codec::length_delimited::LengthDelimitedCodec;
    pub use crate::codec::length_delimited::LengthDelimitedCodecError;

    pub struct BytesCodec;
    impl Clone for BytesCodec {}
    impl Default for BytesCodec {}
    impl BytesCodec {
        pub fn new() -> BytesCodec {}
    }
    impl Decoder for BytesCodec {
        type Item = BytesMut;
        type Error = io::Error;
    }
    impl Encoder<Bytes> for BytesCodec {
        type Error = io::Error;
    }
    impl Encoder<BytesMut> for BytesCodec {
        type Error = io::Error;
    }
    pub trait Decoder {
        type Item;
        type Error: From<io::Error>;
        fn decode(&mut self, src: &mut BytesMut) -> Result<Option<Self::Item>, Self::Error>;
        fn decode_eof(
            &mut self,
            buf: &mut BytesMut,
        ) -> Result<Option<Self::Item>, Self::Error> {}
        fn framed<T: AsyncRead + AsyncWrite + Sized>(self, io: T) -> Framed<T, Self> {}
    }
    pub trait Encoder<Item> {
        type Error: From<io::Error>;
        fn encode(&mut self, item: Item, dst: &mut BytesMut) -> Result<(), Self::Error>;
    }
    pub struct Framed<T, U>;
    impl<T, U> Framed<T, U> {
        pub fn new(inner: T, codec: U) -> Framed<T, U> {}
        pub fn with_capacity(inner: T, codec: U, capacity: usize) -> Framed<T, U> {}
        pub fn from_parts(parts: FramedParts<T, U>) -> Framed<T, U> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut T> {}
        pub fn codec(&self) -> &U {}
        pub fn codec_mut(&mut self) -> &mut U {}
        pub fn map_codec<C, F>(self, map: F) -> Framed<T, C>
        where
            F: FnOnce(U) -> C,
        {}
        pub fn codec_pin_mut(self: Pin<&mut Self>) -> &mut U {}
        pub fn read_buffer(&self) -> &BytesMut {}
        pub fn read_buffer_mut(&mut self) -> &mut BytesMut {}
        pub fn write_buffer(&self) -> &BytesMut {}
        pub fn write_buffer_mut(&mut self) -> &mut BytesMut {}
        pub fn backpressure_boundary(&self) -> usize {}
        pub fn set_backpressure_boundary(&mut self, boundary: usize) {}
        pub fn into_inner(self) -> T {}
        pub fn into_parts(self) -> FramedParts<T, U> {}
    }
    impl<T, U> Stream for Framed<T, U>
    where
        T: AsyncRead,
        U: Decoder,
    {
        type Item = Result<U::Item, U::Error>;
    }
    impl<T, I, U> Sink<I> for Framed<T, U>
    where
        T: AsyncWrite,
        U: Encoder<I>,
        U::Error: From<io::Error>,
    {
        type Error = U::Error;
    }
    pub struct FramedParts<T, U> {
        pub io: T,
        pub codec: U,
        pub read_buf: BytesMut,
        pub write_buf: BytesMut,
    }
    impl<T, U> FramedParts<T, U> {
        pub fn new<I>(io: T, codec: U) -> FramedParts<T, U>
        where
            U: Encoder<I>,
        {}
    }
    pub struct FramedRead<T, D>;
    impl<T, D> FramedRead<T, D> {
        pub fn new(inner: T, decoder: D) -> FramedRead<T, D> {}
        pub fn with_capacity(inner: T, decoder: D, capacity: usize) -> FramedRead<T, D> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut T> {}
        pub fn into_inner(self) -> T {}
        pub fn decoder(&self) -> &D {}
        pub fn decoder_mut(&mut self) -> &mut D {}
        pub fn map_decoder<C, F>(self, map: F) -> FramedRead<T, C>
        where
            F: FnOnce(D) -> C,
        {}
        pub fn decoder_pin_mut(self: Pin<&mut Self>) -> &mut D {}
        pub fn read_buffer(&self) -> &BytesMut {}
        pub fn read_buffer_mut(&mut self) -> &mut BytesMut {}
        pub fn into_parts(self) -> FramedParts<T, D> {}
    }
    impl<T, D> Stream for FramedRead<T, D>
    where
        T: AsyncRead,
        D: Decoder,
    {
        type Item = Result<D::Item, D::Error>;
    }
    impl<T, I, D> Sink<I> for FramedRead<T, D>
    where
        T: Sink<I>,
    {
        type Error = T::Error;
    }
    pub struct FramedWrite<T, E>;
    impl<T, E> FramedWrite<T, E> {
        pub fn new(inner: T, encoder: E) -> FramedWrite<T, E> {}
        pub fn with_capacity(inner: T, encoder: E, capacity: usize) -> FramedWrite<T, E> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut T> {}
        pub fn into_inner(self) -> T {}
        pub fn encoder(&self) -> &E {}
        pub fn encoder_mut(&mut self) -> &mut E {}
        pub fn map_encoder<C, F>(self, map: F) -> FramedWrite<T, C>
        where
            F: FnOnce(E) -> C,
        {}
        pub fn encoder_pin_mut(self: Pin<&mut Self>) -> &mut E {}
        pub fn write_buffer(&self) -> &BytesMut {}
        pub fn write_buffer_mut(&mut self) -> &mut BytesMut {}
        pub fn backpressure_boundary(&self) -> usize {}
        pub fn set_backpressure_boundary(&mut self, boundary: usize) {}
        pub fn into_parts(self) -> FramedParts<T, E> {}
    }
    impl<T, I, E> Sink<I> for FramedWrite<T, E>
    where
        T: AsyncWrite,
        E: Encoder<I>,
        E::Error: From<io::Error>,
    {
        type Error = E::Error;
    }
    impl<T, D> Stream for FramedWrite<T, D>
    where
        T: Stream,
    {
        type Item = T::Item;
    }
    pub struct LinesCodec;
    impl Clone for LinesCodec {}
    impl LinesCodec {
        pub fn new() -> LinesCodec {}
        pub fn new_with_max_length(max_length: usize) -> Self {}
        pub fn max_length(&self) -> usize {}
    }
    impl Decoder for LinesCodec {
        type Item = String;
        type Error = LinesCodecError;
    }
    impl<T> Encoder<T> for LinesCodec
    where
        T: AsRef<str>,
    {
        type Error = LinesCodecError;
    }
    impl Default for LinesCodec {}
    pub enum LinesCodecError {
        MaxLineLengthExceeded,
        Io(io::Error),
    }
    impl From<io::Error> for LinesCodecError {}
    pub struct AnyDelimiterCodec;
    impl Clone for AnyDelimiterCodec {}
    impl AnyDelimiterCodec {
        pub fn new(seek_delimiters: Vec<u8>, sequence_writer: Vec<u8>) -> AnyDelimiterCodec {}
        pub fn new_with_max_length(
            seek_delimiters: Vec<u8>,
            sequence_writer: Vec<u8>,
            max_length: usize,
        ) -> Self {}
        pub fn max_length(&self) -> usize {}
    }
    impl Decoder for AnyDelimiterCodec {
        type Item = Bytes;
        type Error = AnyDelimiterCodecError;
    }
    impl<T> Encoder<T> for AnyDelimiterCodec
    where
        T: AsRef<str>,
    {
        type Error = AnyDelimiterCodecError;
    }
    impl Default for AnyDelimiterCodec {}
    pub enum AnyDelimiterCodecError {
        MaxChunkLengthExceeded,
        Io(io::Error),
    }
    impl From<io::Error> for AnyDelimiterCodecError {}

    pub mod length_delimited {
        use bytes::Bytes;
        use bytes::BytesMut;
        use crate::codec::Decoder;
        use crate::codec::Encoder;
        use crate::codec::Framed;
        use crate::codec::FramedRead;
        use crate::codec::FramedWrite;
        use std::io;
        use tokio::io::AsyncRead;
        use tokio::io::AsyncWrite;

        pub struct Builder;
        impl Clone for Builder {}
        impl Builder {
            pub fn new() -> Builder {}
            pub fn big_endian(&mut self) -> &mut Self {}
            pub fn little_endian(&mut self) -> &mut Self {}
            pub fn native_endian(&mut self) -> &mut Self {}
            pub fn max_frame_length(&mut self, val: usize) -> &mut Self {}
            pub fn length_field_type<T: builder::LengthFieldType>(&mut self) -> &mut Self {}
            pub fn length_field_length(&mut self, val: usize) -> &mut Self {}
            pub fn length_field_offset(&mut self, val: usize) -> &mut Self {}
            pub fn length_adjustment(&mut self, val: isize) -> &mut Self {}
            pub fn num_skip(&mut self, val: usize) -> &mut Self {}
            pub fn new_codec(&self) -> LengthDelimitedCodec {}
            pub fn new_read<T>(&self, upstream: T) -> FramedRead<T, LengthDelimitedCodec>
            where
                T: AsyncRead,
            {}
            pub fn new_write<T>(&self, inner: T) -> FramedWrite<T, LengthDelimitedCodec>
            where
                T: AsyncWrite,
            {}
            pub fn new_framed<T>(&self, inner: T) -> Framed<T, LengthDelimitedCodec>
            where
                T: AsyncRead + AsyncWrite,
            {}
        }
        impl Default for Builder {}
        pub struct LengthDelimitedCodecError;
        pub struct LengthDelimitedCodec;
        impl Clone for LengthDelimitedCodec {}
        impl LengthDelimitedCodec {
            pub fn new() -> Self {}
            pub fn builder() -> Builder {}
            pub fn max_frame_length(&self) -> usize {}
            pub fn set_max_frame_length(&mut self, val: usize) {}
        }
        impl Decoder for LengthDelimitedCodec {
            type Item = BytesMut;
            type Error = io::Error;
        }
        impl Encoder<&[u8]> for LengthDelimitedCodec {
            type Error = io::Error;
        }
        impl Encoder<Bytes> for LengthDelimitedCodec {
            type Error = io::Error;
        }
        impl Default for LengthDelimitedCodec {}
    }
}

pub mod compat {
    // https://docs.rs/tokio-util/0.7.20/tokio_util/compat/ (0.7.20)

    pub struct Compat<T>;
    impl<T> Clone for Compat<T> {}
    impl<T> Compat<T> {
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
    }
    pub trait FuturesAsyncReadCompatExt: futures::io::AsyncRead {
        fn compat(self) -> Compat<Self> {}
    }
    impl<T: futures::io::AsyncRead> FuturesAsyncReadCompatExt for T {}
    pub trait FuturesAsyncWriteCompatExt: futures::io::AsyncWrite {
        fn compat_write(self) -> Compat<Self> {}
    }
    impl<T: futures::io::AsyncWrite> FuturesAsyncWriteCompatExt for T {}
    pub trait TokioAsyncReadCompatExt: tokio::io::AsyncRead {
        fn compat(self) -> Compat<Self> {}
    }
    impl<T: tokio::io::AsyncRead> TokioAsyncReadCompatExt for T {}
    pub trait TokioAsyncWriteCompatExt: tokio::io::AsyncWrite {
        fn compat_write(self) -> Compat<Self> {}
    }
    impl<T: tokio::io::AsyncWrite> TokioAsyncWriteCompatExt for T {}
}

pub mod context {
    // https://docs.rs/tokio-util/0.7.20/tokio_util/context/ (0.7.20)
    use std::future::Future;
    use tokio::runtime::Handle;
    use tokio::runtime::Runtime;

    pub struct TokioContext<F>;
    impl<F> TokioContext<F> {
        pub fn new(future: F, handle: Handle) -> TokioContext<F> {}
        pub fn handle(&self) -> &Handle {}
        pub fn into_inner(self) -> F {}
    }
    impl<F: Future> Future for TokioContext<F> {
        type Output = F::Output;
    }
    pub trait RuntimeExt {
        fn wrap<F: Future>(&self, fut: F) -> TokioContext<F>;
    }
    impl RuntimeExt for Runtime {}
}

pub mod either {
    // https://docs.rs/tokio-util/0.7.20/tokio_util/either/ (0.7.20)
    use crate::net::Listener;
    use std::future::Future;
    use std::io::Result;

    pub enum Either<L, R> {
        Left(L),
        Right(R),
    }
    impl<L, R> Clone for Either<L, R> {}
    impl<L, R> Either<L, R>
    where
        L: Listener,
        R: Listener,
    {
        pub async fn accept(
            &mut self,
        ) -> Result<Either<(L::Io, L::Addr), (R::Io, R::Addr)>> {}
        pub fn local_addr(&self) -> Result<Either<L::Addr, R::Addr>> {}
    }
    impl<L, R, O> Future for Either<L, R>
    where
        L: Future<Output = O>,
        R: Future<Output = O>,
    {
        type Output = O;
    }
    impl<L, R> futures::stream::Stream for Either<L, R>
    where
        L: futures::stream::Stream,
        R: futures::stream::Stream<Item = L::Item>,
    {
        type Item = L::Item;
    }
    impl<L, R, Item, Error> futures::sink::Sink<Item> for Either<L, R>
    where
        L: futures::sink::Sink<Item, Error = Error>,
        R: futures::sink::Sink<Item, Error = Error>,
    {
        type Error = Error;
    }
}

pub mod future {
    // https://docs.rs/tokio-util/0.7.20/tokio_util/future/ (0.7.20)
    use crate::sync::CancellationToken;
    use std::future::Future;

    pub trait FutureExt: Future {
        fn with_cancellation_token(
            self,
            cancellation_token: &CancellationToken,
        ) -> impl Future<Output = Option<Self::Output>> {}
        fn with_cancellation_token_owned(
            self,
            cancellation_token: CancellationToken,
        ) -> impl Future<Output = Option<Self::Output>> {}
        #[needs_runtime]
        #[abandons(self)]
        fn timeout(self, timeout: std::time::Duration) -> tokio::time::Timeout<Self> {}
        #[needs_runtime]
        #[abandons(self)]
        fn timeout_at(self, deadline: tokio::time::Instant) -> tokio::time::Timeout<Self> {}
    }
    impl<T: Future + ?Sized> FutureExt for T {}
}

pub mod io {
    // https://docs.rs/tokio-util/0.7.20/tokio_util/io/ (0.7.20)
    use bytes::Buf;
    use bytes::BufMut;
    use bytes::Bytes;
    use futures::stream::Stream;
    use futures::sink::Sink;
    use std::future::Future;
    use std::io::BufRead;
    use std::io::IoSlice;
    use std::io::Read;
    use std::io::Seek;
    use std::io::Write;
    use std::io;
    use std::pin::Pin;
    use std::sync::Arc;
    use std::task::Context;
    use std::task::Poll;
    use tokio::io::AsyncBufRead;
    use tokio::io::AsyncRead;
    use tokio::io::AsyncSeek;
    use tokio::io::AsyncWrite;

    pub async fn read_exact_arc<R: AsyncRead>(read: R, len: usize) -> io::Result<Arc<[u8]>> {}
    pub struct SyncIoBridge<T>;
    impl<T: AsyncBufRead> BufRead for SyncIoBridge<T> {}
    impl<T: AsyncRead> Read for SyncIoBridge<T> {}
    impl<T: AsyncWrite> Write for SyncIoBridge<T> {}
    impl<T: AsyncSeek> Seek for SyncIoBridge<T> {}
    impl<T: AsyncWrite> SyncIoBridge<T> {
        pub fn is_write_vectored(&self) -> bool {}
    }
    impl<T: AsyncWrite> SyncIoBridge<T> {
        #[blocks]
        pub fn shutdown(&mut self) -> std::io::Result<()> {}
    }
    impl<T> SyncIoBridge<T> {
        #[needs_runtime]
        pub fn new(src: T) -> Self {}
        pub fn new_with_handle(src: T, rt: tokio::runtime::Handle) -> Self {}
        pub fn into_inner(self) -> T {}
    }
    pub struct CopyToBytes<S>;
    impl<S> CopyToBytes<S> {
        pub fn new(inner: S) -> Self {}
        pub fn get_ref(&self) -> &S {}
        pub fn get_mut(&mut self) -> &mut S {}
        pub fn into_inner(self) -> S {}
    }
    impl<'a, S> Sink<&'a [u8]> for CopyToBytes<S>
    where
        S: Sink<Bytes>,
    {
        type Error = S::Error;
    }
    impl<S: Stream> Stream for CopyToBytes<S> {
        type Item = S::Item;
    }
    pub struct InspectReader<R, F>;
    impl<R, F> InspectReader<R, F> {
        pub fn new(reader: R, f: F) -> InspectReader<R, F>
        where
            R: AsyncRead,
            F: FnMut(&[u8]),
        {}
        pub fn get_ref(&self) -> &R {}
        pub fn get_mut(&mut self) -> &mut R {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut R> {}
        pub fn into_inner(self) -> R {}
    }
    pub struct InspectWriter<W, F>;
    impl<W, F> InspectWriter<W, F> {
        pub fn new(writer: W, f: F) -> InspectWriter<W, F>
        where
            W: AsyncWrite,
            F: FnMut(&[u8]),
        {}
        pub fn get_ref(&self) -> &W {}
        pub fn get_mut(&mut self) -> &mut W {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut W> {}
        pub fn into_inner(self) -> W {}
    }
    pub async fn read_buf<R, B>(read: &mut R, buf: &mut B) -> io::Result<usize>
    where
        R: AsyncRead,
        B: BufMut,
    {}
    pub struct ReaderStream<R>;
    impl<R: AsyncRead> ReaderStream<R> {
        pub fn new(reader: R) -> Self {}
        pub fn with_capacity(reader: R, capacity: usize) -> Self {}
    }
    impl<R: AsyncRead> Stream for ReaderStream<R> {
        type Item = std::io::Result<Bytes>;
    }
    pub struct SinkWriter<S>;
    impl<S> SinkWriter<S> {
        pub fn new(sink: S) -> Self {}
        pub fn get_ref(&self) -> &S {}
        pub fn get_mut(&mut self) -> &mut S {}
        pub fn into_inner(self) -> S {}
    }
    impl<S: Stream> Stream for SinkWriter<S> {
        type Item = S::Item;
    }
    pub struct StreamReader<S, B>;
    impl<S, B, E> StreamReader<S, B>
    where
        S: Stream<Item = Result<B, E>>,
        B: Buf,
        E: Into<std::io::Error>,
    {
        pub fn new(stream: S) -> Self {}
        pub fn into_inner_with_chunk(self) -> (S, Option<B>) {}
    }
    impl<S, B> StreamReader<S, B> {
        pub fn get_ref(&self) -> &S {}
        pub fn get_mut(&mut self) -> &mut S {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut S> {}
        pub fn into_inner(self) -> S {}
    }
    impl<S: Sink<T, Error = E>, B, E, T> Sink<T> for StreamReader<S, B> {
        type Error = E;
    }
    pub fn write_all_vectored<'a, 'b, W>(
        writer: &'a mut W,
        bufs: &'a mut [IoSlice<'b>],
    ) -> WriteAllVectored<'a, 'b, W>
    where
        W: AsyncWrite + ?Sized,
    {}
    pub struct WriteAllVectored<'a, 'b, W: ?Sized>;
    impl<W> Future for WriteAllVectored<'_, '_, W>
    where
        W: AsyncWrite + ?Sized,
    {
        type Output = io::Result<()>;
    }
    pub fn poll_read_buf<T: AsyncRead + ?Sized, B: BufMut>(
        io: Pin<&mut T>,
        cx: &mut Context<'_>,
        buf: &mut B,
    ) -> Poll<io::Result<usize>> {}
    pub fn poll_write_buf<T: AsyncWrite + ?Sized, B: Buf>(
        io: Pin<&mut T>,
        cx: &mut Context<'_>,
        buf: &mut B,
    ) -> Poll<io::Result<usize>> {}

    pub mod simplex {
        pub struct Receiver;
        pub struct Sender;
        pub fn new(capacity: usize) -> (Sender, Receiver) {}
    }
}

pub mod net {
    // https://docs.rs/tokio-util/0.7.20/tokio_util/net/ (0.7.20)
    use std::future::Future;
    use std::io::Result;
    use std::task::Context;
    use std::task::Poll;

    pub trait Listener {
        type Io: tokio::io::AsyncRead + tokio::io::AsyncWrite;
        type Addr;
        fn poll_accept(
            &mut self,
            cx: &mut Context<'_>,
        ) -> Poll<Result<(Self::Io, Self::Addr)>>;
        fn accept(&mut self) -> ListenerAcceptFut<'_, Self> {}
        fn local_addr(&self) -> Result<Self::Addr>;
    }
    impl Listener for tokio::net::TcpListener {
        type Io = tokio::net::TcpStream;
        type Addr = std::net::SocketAddr;
    }
    impl Listener for tokio::net::UnixListener {
        type Io = tokio::net::UnixStream;
        type Addr = tokio::net::unix::SocketAddr;
    }
    pub struct ListenerAcceptFut<'a, L>;
    impl<'a, L> Future for ListenerAcceptFut<'a, L>
    where
        L: Listener,
    {
        type Output = Result<(L::Io, L::Addr)>;
    }
}

pub mod sync {
    // https://docs.rs/tokio-util/0.7.20/tokio_util/sync/ (0.7.20)
    use futures::stream::Stream;
    use futures::sink::Sink;
    use std::future::Future;
    use std::pin::Pin;
    use std::sync::Arc;
    use std::task::Context;
    use std::task::Poll;
    use tokio::sync::OwnedSemaphorePermit;
    use tokio::sync::Semaphore;
    use tokio::sync::mpsc::Sender;

    #[on_drop("cancel")]
    pub struct DropGuard;
    impl DropGuard {
        pub fn token(&self) -> &CancellationToken {}
        pub fn disarm(self) -> CancellationToken {}
    }
    #[on_drop("cancel")]
    pub struct DropGuardRef<'a>;
    impl<'a> DropGuardRef<'a> {
        pub fn token(&self) -> &CancellationToken {}
        pub fn disarm(self) -> &'a CancellationToken {}
    }
    pub struct CancellationToken;
    impl Clone for CancellationToken {}
    impl Default for CancellationToken {}
    impl CancellationToken {
        pub fn new() -> CancellationToken {}
        pub fn child_token(&self) -> CancellationToken {}
        pub fn cancel(&self) {}
        pub fn is_cancelled(&self) -> bool {}
        pub fn cancelled(&self) -> WaitForCancellationFuture<'_> {}
        pub fn cancelled_owned(self) -> WaitForCancellationFutureOwned {}
        pub fn drop_guard(self) -> DropGuard {}
        pub fn drop_guard_ref(&self) -> DropGuardRef<'_> {}
        #[abandons(fut)]
        pub async fn run_until_cancelled<F>(&self, fut: F) -> Option<F::Output>
        where
            F: Future,
        {}
        #[abandons(fut)]
        pub async fn run_until_cancelled_owned<F>(self, fut: F) -> Option<F::Output>
        where
            F: Future,
        {}
    }
    pub struct WaitForCancellationFuture<'a>;
    impl<'a> Future for WaitForCancellationFuture<'a> {
        type Output = ();
    }
    pub struct WaitForCancellationFutureOwned;
    impl Future for WaitForCancellationFutureOwned {
        type Output = ();
    }
    pub struct PollSendError<T>;
    impl<T> PollSendError<T> {
        pub fn into_inner(self) -> Option<T> {}
    }
    pub struct PollSender<T>;
    impl<T> PollSender<T> {
        pub fn new(sender: Sender<T>) -> Self {}
        pub fn poll_reserve(
            &mut self,
            cx: &mut Context<'_>,
        ) -> Poll<Result<(), PollSendError<T>>> {}
        pub fn send_item(&mut self, value: T) -> Result<(), PollSendError<T>> {}
        pub fn is_closed(&self) -> bool {}
        pub fn get_ref(&self) -> Option<&Sender<T>> {}
        pub fn close(&mut self) {}
        pub fn abort_send(&mut self) -> bool {}
    }
    impl<T> Clone for PollSender<T> {}
    impl<T> Sink<T> for PollSender<T> {
        type Error = PollSendError<T>;
    }
    pub struct PollSemaphore;
    impl PollSemaphore {
        pub fn new(semaphore: Arc<Semaphore>) -> Self {}
        pub fn close(&self) {}
        pub fn clone_inner(&self) -> Arc<Semaphore> {}
        pub fn into_inner(self) -> Arc<Semaphore> {}
        pub fn poll_acquire(
            &mut self,
            cx: &mut Context<'_>,
        ) -> Poll<Option<OwnedSemaphorePermit>> {}
        pub fn poll_acquire_many(
            &mut self,
            cx: &mut Context<'_>,
            permits: u32,
        ) -> Poll<Option<OwnedSemaphorePermit>> {}
        pub fn available_permits(&self) -> usize {}
        pub fn add_permits(&self, n: usize) {}
    }
    impl Stream for PollSemaphore {
        type Item = OwnedSemaphorePermit;
    }
    impl Clone for PollSemaphore {}
    pub struct ReusableBoxFuture<'a, T>;
    impl<'a, T> ReusableBoxFuture<'a, T> {
        pub fn new<F>(future: F) -> Self
        where
            F: Future<Output = T>,
        {}
        pub fn set<F>(&mut self, future: F)
        where
            F: Future<Output = T>,
        {}
        pub fn try_set<F>(&mut self, future: F) -> Result<(), F>
        where
            F: Future<Output = T>,
        {}
        pub fn get_pin(&mut self) -> Pin<&mut (dyn Future<Output = T>)> {}
        pub fn poll(&mut self, cx: &mut Context<'_>) -> Poll<T> {}
    }
    impl<T> Future for ReusableBoxFuture<'_, T> {
        type Output = T;
    }
}

pub mod task {
    // https://docs.rs/tokio-util/0.7.20/tokio_util/task/ (0.7.20)
    use std::borrow::Borrow;
    use std::collections::hash_map::RandomState;
    use std::future::Future;
    use std::hash::BuildHasher;
    use std::hash::Hash;
    use std::task::Context;
    use std::task::Poll;
    use tokio::runtime::Handle;
    use tokio::task::AbortHandle;
    use tokio::task::Id;
    use tokio::task::JoinError;
    use tokio::task::JoinHandle;
    use tokio::task::LocalSet;
    pub use crate::task::task_tracker::TaskTracker;

    pub struct LocalPoolHandle;
    impl Clone for LocalPoolHandle {}
    impl LocalPoolHandle {
        pub fn new(pool_size: usize) -> LocalPoolHandle {}
        pub fn num_threads(&self) -> usize {}
        pub fn get_task_loads_for_each_worker(&self) -> Vec<usize> {}
        #[drives(create_task, executor = "local")]
        pub fn spawn_pinned<F, Fut>(&self, create_task: F) -> JoinHandle<Fut::Output>
        where
            F: FnOnce() -> Fut,
            Fut: Future,
        {}
        #[drives(create_task, executor = "local")]
        pub fn spawn_pinned_by_idx<F, Fut>(
            &self,
            create_task: F,
            idx: usize,
        ) -> JoinHandle<Fut::Output>
        where
            F: FnOnce() -> Fut,
            Fut: Future,
        {}
    }
    #[on_drop("cancel")]
    pub struct AbortOnDrop;
    impl AbortOnDrop {
        pub fn new(handle: AbortHandle) -> Self {}
        pub fn abort(&self) {}
        pub fn is_finished(&self) -> bool {}
        #[gives_up]
        #[detaches]
        pub fn detach(self) -> AbortHandle {}
    }
    #[eager]
    #[on_drop("cancel")]
    pub struct AbortOnDropHandle<T>;
    impl<T> AbortOnDropHandle<T> {
        pub fn new(handle: JoinHandle<T>) -> Self {}
        pub fn abort(&self) {}
        pub fn is_finished(&self) -> bool {}
        pub fn abort_handle(&self) -> AbortHandle {}
        pub fn detach(self) -> JoinHandle<T> {}
    }
    impl<T> Future for AbortOnDropHandle<T> {
        type Output = Result<T, JoinError>;
    }
    #[on_drop("abort_all")]
    pub struct JoinQueue<T>;
    impl<T> JoinQueue<T> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        #[drives(task, executor = "tokio")]
        #[needs_runtime]
        pub fn spawn<F>(&mut self, task: F) -> AbortHandle
        where
            F: Future<Output = T>,
        {}
        #[drives(task, executor = "tokio")]
        pub fn spawn_on<F>(&mut self, task: F, handle: &Handle) -> AbortHandle
        where
            F: Future<Output = T>,
        {}
        #[drives(task, executor = "local")]
        #[needs_runtime]
        pub fn spawn_local<F>(&mut self, task: F) -> AbortHandle
        where
            F: Future<Output = T>,
        {}
        #[runs(f, place = "blocking")]
        #[needs_runtime]
        pub fn spawn_blocking<F>(&mut self, f: F) -> AbortHandle
        where
            F: FnOnce() -> T,
        {}
        #[runs(f, place = "blocking")]
        pub fn spawn_blocking_on<F>(&mut self, f: F, handle: &Handle) -> AbortHandle
        where
            F: FnOnce() -> T,
        {}
        #[reaps]
        pub async fn join_next(&mut self) -> Option<Result<T, JoinError>> {}
        #[reaps]
        pub async fn join_next_with_id(&mut self) -> Option<Result<(Id, T), JoinError>> {}
        #[reaps]
        pub fn try_join_next(&mut self) -> Option<Result<T, JoinError>> {}
        #[reaps]
        pub fn try_join_next_with_id(&mut self) -> Option<Result<(Id, T), JoinError>> {}
        #[reaps]
        pub async fn shutdown(&mut self) {}
        #[reaps]
        pub async fn join_all(self) -> Vec<T> {}
        pub fn abort_all(&mut self) {}
        #[reaps]
        pub fn detach_all(&mut self) {}
        #[reaps]
        pub fn poll_join_next(
            &mut self,
            cx: &mut Context<'_>,
        ) -> Poll<Option<Result<T, JoinError>>> {}
        #[reaps]
        pub fn poll_join_next_with_id(
            &mut self,
            cx: &mut Context<'_>,
        ) -> Poll<Option<Result<(Id, T), JoinError>>> {}
    }
    impl<T> Default for JoinQueue<T> {}
    impl<T, F> std::iter::FromIterator<F> for JoinQueue<T>
    where
        F: Future<Output = T>,
    {}
    #[on_drop("abort_all")]
    pub struct JoinMap<K, V, S = RandomState>;
    impl<K, V> JoinMap<K, V> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
    }
    impl<K, V, S> JoinMap<K, V, S> {
        pub fn with_hasher(hash_builder: S) -> Self {}
        pub fn with_capacity_and_hasher(capacity: usize, hash_builder: S) -> Self {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn capacity(&self) -> usize {}
    }
    impl<K, V, S> JoinMap<K, V, S>
    where
        K: Hash + Eq,
        S: BuildHasher,
    {
        #[drives(task, executor = "tokio")]
        #[needs_runtime]
        pub fn spawn<F>(&mut self, key: K, task: F)
        where
            F: Future<Output = V>,
        {}
        #[drives(task, executor = "tokio")]
        pub fn spawn_on<F>(&mut self, key: K, task: F, handle: &Handle)
        where
            F: Future<Output = V>,
        {}
        #[runs(f, place = "blocking")]
        #[needs_runtime]
        pub fn spawn_blocking<F>(&mut self, key: K, f: F)
        where
            F: FnOnce() -> V,
        {}
        #[runs(f, place = "blocking")]
        pub fn spawn_blocking_on<F>(&mut self, key: K, f: F, handle: &Handle)
        where
            F: FnOnce() -> V,
        {}
        #[drives(task, executor = "local")]
        #[needs_runtime]
        pub fn spawn_local<F>(&mut self, key: K, task: F)
        where
            F: Future<Output = V>,
        {}
        #[drives(task, executor = "local")]
        pub fn spawn_local_on<F>(&mut self, key: K, task: F, local_set: &LocalSet)
        where
            F: Future<Output = V>,
        {}
        #[reaps]
        pub async fn join_next(&mut self) -> Option<(K, Result<V, JoinError>)> {}
        #[reaps]
        pub fn try_join_next(&mut self) -> Option<(K, Result<V, JoinError>)> {}
        #[reaps]
        pub async fn shutdown(&mut self) {}
        pub fn abort<Q>(&mut self, key: &Q) -> bool
        where
            Q: ?Sized + Hash + Eq,
            K: Borrow<Q>,
        {}
        pub fn abort_matching(&mut self, predicate: impl FnMut(&K) -> bool) {}
        pub fn keys(&self) -> JoinMapKeys<'_, K, V> {}
        pub fn contains_key<Q>(&self, key: &Q) -> bool
        where
            Q: ?Sized + Hash + Eq,
            K: Borrow<Q>,
        {}
        pub fn contains_task(&self, task: &Id) -> bool {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn shrink_to_fit(&mut self) {}
        pub fn shrink_to(&mut self, min_capacity: usize) {}
    }
    impl<K, V, S> JoinMap<K, V, S> {
        pub fn abort_all(&mut self) {}
        #[reaps]
        pub fn detach_all(&mut self) {}
    }
    impl<K, V> Default for JoinMap<K, V> {}
    pub struct JoinMapKeys<'a, K, V>;
    impl<'a, K, V> Clone for JoinMapKeys<'a, K, V> {}
    impl<'a, K, V> Iterator for JoinMapKeys<'a, K, V> {
        type Item = &'a K;
    }

    pub mod task_tracker {
        // https://docs.rs/tokio-util/0.7.20/tokio_util/task/task_tracker/ (0.7.20)
        use std::future::Future;
        use tokio::runtime::Handle;
        use tokio::task::JoinHandle;
        use tokio::task::LocalSet;

        #[on_drop("nothing")]
        pub struct TaskTracker;
        impl TaskTracker {
            pub fn new() -> Self {}
            #[reaps]
            pub fn wait(&self) -> TaskTrackerWaitFuture<'_> {}
            #[reaps]
            pub fn close(&self) -> bool {}
            pub fn reopen(&self) -> bool {}
            pub fn is_closed(&self) -> bool {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
            #[drives(task, executor = "tokio")]
            #[needs_runtime]
            pub fn spawn<F>(&self, task: F) -> JoinHandle<F::Output>
            where
                F: Future,
            {}
            #[drives(task, executor = "tokio")]
            pub fn spawn_on<F>(&self, task: F, handle: &Handle) -> JoinHandle<F::Output>
            where
                F: Future,
            {}
            #[drives(task, executor = "local")]
            #[needs_runtime]
            pub fn spawn_local<F>(&self, task: F) -> JoinHandle<F::Output>
            where
                F: Future,
            {}
            #[drives(task, executor = "local")]
            pub fn spawn_local_on<F>(
                &self,
                task: F,
                local_set: &LocalSet,
            ) -> JoinHandle<F::Output>
            where
                F: Future,
            {}
            #[runs(task, place = "blocking")]
            #[needs_runtime]
            pub fn spawn_blocking<F, T>(&self, task: F) -> JoinHandle<T>
            where
                F: FnOnce() -> T,
            {}
            #[runs(task, place = "blocking")]
            pub fn spawn_blocking_on<F, T>(&self, task: F, handle: &Handle) -> JoinHandle<T>
            where
                F: FnOnce() -> T,
            {}
            pub fn track_future<F: Future>(&self, future: F) -> TrackedFuture<F> {}
            pub fn token(&self) -> TaskTrackerToken {}
            pub fn ptr_eq(left: &TaskTracker, right: &TaskTracker) -> bool {}
        }
        impl Default for TaskTracker {}
        impl Clone for TaskTracker {}
        pub struct TaskTrackerToken;
        impl TaskTrackerToken {
            pub fn task_tracker(&self) -> &TaskTracker {}
        }
        impl Clone for TaskTrackerToken {}
        pub struct TrackedFuture<F>;
        impl<F: Future> Future for TrackedFuture<F> {
            type Output = F::Output;
        }
        pub struct TaskTrackerWaitFuture<'a>;
        impl<'a> Future for TaskTrackerWaitFuture<'a> {
            type Output = ();
        }
    }
}

pub mod time {
    // https://docs.rs/tokio-util/0.7.20/tokio_util/time/ (0.7.20)
    pub use crate::future::FutureExt;
    pub use crate::time::delay_queue::DelayQueue;

    pub mod delay_queue {
        // https://docs.rs/tokio-util/0.7.20/tokio_util/time/delay_queue/ (0.7.20)
        use std::task::Poll;
        use std::task;
        use tokio::time::Duration;
        use tokio::time::Instant;

        pub struct DelayQueue<T>;
        impl<T> DelayQueue<T> {
            pub fn new() -> DelayQueue<T> {}
            pub fn with_capacity(capacity: usize) -> DelayQueue<T> {}
            pub fn insert_at(&mut self, value: T, when: Instant) -> Key {}
            pub fn poll_expired(
                &mut self,
                cx: &mut task::Context<'_>,
            ) -> Poll<Option<Expired<T>>> {}
            pub fn insert(&mut self, value: T, timeout: Duration) -> Key {}
            pub fn deadline(&self, key: &Key) -> Instant {}
            pub fn remove(&mut self, key: &Key) -> Expired<T> {}
            pub fn try_remove(&mut self, key: &Key) -> Option<Expired<T>> {}
            pub fn reset_at(&mut self, key: &Key, when: Instant) {}
            pub fn shrink_to_fit(&mut self) {}
            pub fn compact(&mut self) {}
            pub fn peek(&self) -> Option<Key> {}
            pub fn reset(&mut self, key: &Key, timeout: Duration) {}
            pub fn clear(&mut self) {}
            pub fn capacity(&self) -> usize {}
            pub fn len(&self) -> usize {}
            pub fn reserve(&mut self, additional: usize) {}
            pub fn is_empty(&self) -> bool {}
        }
        impl<T> Default for DelayQueue<T> {}
        impl<T> futures::stream::Stream for DelayQueue<T> {
            type Item = Expired<T>;
        }
        pub struct Expired<T>;
        impl<T> Expired<T> {
            pub fn get_ref(&self) -> &T {}
            pub fn get_mut(&mut self) -> &mut T {}
            pub fn into_inner(self) -> T {}
            pub fn deadline(&self) -> Instant {}
            pub fn key(&self) -> Key {}
        }
        pub struct Key;
        impl Clone for Key {}
    }
}

pub mod udp {
    // https://docs.rs/tokio-util/0.7.20/tokio_util/udp/ (0.7.20)
    use bytes::BytesMut;
    use crate::codec::Decoder;
    use crate::codec::Encoder;
    use futures::stream::Stream;
    use futures::sink::Sink;
    use std::borrow::Borrow;
    use std::net::SocketAddr;
    use tokio::net::UdpSocket;

    pub struct UdpFramed<C, T = UdpSocket>;
    impl<C, T> Stream for UdpFramed<C, T>
    where
        T: Borrow<UdpSocket>,
        C: Decoder,
    {
        type Item = Result<(C::Item, SocketAddr), C::Error>;
    }
    impl<I, C, T> Sink<(I, SocketAddr)> for UdpFramed<C, T>
    where
        T: Borrow<UdpSocket>,
        C: Encoder<I>,
    {
        type Error = C::Error;
    }
    impl<C, T> UdpFramed<C, T>
    where
        T: Borrow<UdpSocket>,
    {
        pub fn new(socket: T, codec: C) -> UdpFramed<C, T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn codec(&self) -> &C {}
        pub fn codec_mut(&mut self) -> &mut C {}
        pub fn read_buffer(&self) -> &BytesMut {}
        pub fn read_buffer_mut(&mut self) -> &mut BytesMut {}
        pub fn into_inner(self) -> T {}
    }
}
