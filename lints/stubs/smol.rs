//! Stub of `smol`, read from the sources of smol 2.0.2, futures-lite 2.6.1 (`future`, `io`, `stream`, `prelude`),
//! async-fs 2.2.0 (`fs`), async-net 2.0.0 (`net`) and async-process 2.5.0 (`process`).
//!
//! `process::Command::status` and `output` start the process when they are called (read: async-process src/lib.rs).

// https://docs.rs/smol/2.0.2/smol/ (2.0.2)
use std::future::Future;
pub use async_executor::Executor;
pub use async_executor::LocalExecutor;
pub use async_executor::Task;
pub use async_io::block_on;
pub use async_io::Async;
pub use async_io::Timer;
pub use blocking::unblock;
pub use blocking::Unblock;
pub use async_channel as channel;
pub use async_lock as lock;

#[drives(future, executor = "other")]
pub fn spawn<T>(future: impl Future<Output = T>) -> Task<T> {}

pub mod fs {
    // https://docs.rs/smol/2.0.2/smol/fs/ (2.0.2)
    use futures::stream::Stream;
    use std::ffi::OsString;
    use std::future::Future;
    use std::io;
    use std::path::Path;
    use std::path::PathBuf;
    pub use std::fs::FileType;
    pub use std::fs::Metadata;
    pub use std::fs::Permissions;

    pub async fn canonicalize<P: AsRef<Path>>(path: P) -> io::Result<PathBuf> {}
    pub async fn copy<P: AsRef<Path>, Q: AsRef<Path>>(src: P, dst: Q) -> io::Result<u64> {}
    pub async fn create_dir<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    pub async fn create_dir_all<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    pub async fn hard_link<P: AsRef<Path>, Q: AsRef<Path>>(
        src: P,
        dst: Q,
    ) -> io::Result<()> {}
    pub async fn metadata<P: AsRef<Path>>(path: P) -> io::Result<Metadata> {}
    pub async fn read<P: AsRef<Path>>(path: P) -> io::Result<Vec<u8>> {}
    pub async fn read_dir<P: AsRef<Path>>(path: P) -> io::Result<ReadDir> {}
    pub struct ReadDir;
    impl Stream for ReadDir {
        type Item = io::Result<DirEntry>;
    }
    pub struct DirEntry;
    impl DirEntry {
        pub fn path(&self) -> PathBuf {}
        pub async fn metadata(&self) -> io::Result<Metadata> {}
        pub async fn file_type(&self) -> io::Result<FileType> {}
        pub fn file_name(&self) -> OsString {}
    }
    impl Clone for DirEntry {}
    impl unix::DirEntryExt for DirEntry {}
    pub async fn read_link<P: AsRef<Path>>(path: P) -> io::Result<PathBuf> {}
    pub async fn read_to_string<P: AsRef<Path>>(path: P) -> io::Result<String> {}
    pub async fn remove_dir<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    pub async fn remove_dir_all<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    pub async fn remove_file<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    pub async fn rename<P: AsRef<Path>, Q: AsRef<Path>>(src: P, dst: Q) -> io::Result<()> {}
    pub async fn set_permissions<P: AsRef<Path>>(
        path: P,
        perm: Permissions,
    ) -> io::Result<()> {}
    pub async fn symlink_metadata<P: AsRef<Path>>(path: P) -> io::Result<Metadata> {}
    pub async fn write<P: AsRef<Path>, C: AsRef<[u8]>>(
        path: P,
        contents: C,
    ) -> io::Result<()> {}
    pub struct DirBuilder;
    impl Default for DirBuilder {}
    impl DirBuilder {
        pub fn new() -> DirBuilder {}
        pub fn recursive(&mut self, recursive: bool) -> &mut Self {}
        pub fn create<P: AsRef<Path>>(
            &self,
            path: P,
        ) -> impl Future<Output = io::Result<()>> {}
    }
    impl unix::DirBuilderExt for DirBuilder {}
    pub struct File;
    impl File {
        pub async fn open<P: AsRef<Path>>(path: P) -> io::Result<File> {}
        pub async fn create<P: AsRef<Path>>(path: P) -> io::Result<File> {}
        pub async fn sync_all(&self) -> io::Result<()> {}
        pub async fn sync_data(&self) -> io::Result<()> {}
        pub async fn set_len(&self, size: u64) -> io::Result<()> {}
        pub async fn metadata(&self) -> io::Result<Metadata> {}
        pub async fn set_permissions(&self, perm: Permissions) -> io::Result<()> {}
    }
    impl From<std::fs::File> for File {}
    impl From<std::os::unix::io::OwnedFd> for File {}
    pub struct OpenOptions;
    impl Clone for OpenOptions {}
    impl OpenOptions {
        pub fn new() -> OpenOptions {}
        pub fn read(&mut self, read: bool) -> &mut OpenOptions {}
        pub fn write(&mut self, write: bool) -> &mut OpenOptions {}
        pub fn append(&mut self, append: bool) -> &mut OpenOptions {}
        pub fn truncate(&mut self, truncate: bool) -> &mut OpenOptions {}
        pub fn create(&mut self, create: bool) -> &mut OpenOptions {}
        pub fn create_new(&mut self, create_new: bool) -> &mut OpenOptions {}
        pub fn open<P: AsRef<Path>>(
            &self,
            path: P,
        ) -> impl Future<Output = io::Result<File>> {}
    }
    impl Default for OpenOptions {}
    impl unix::OpenOptionsExt for OpenOptions {}

    pub mod unix {
        // https://docs.rs/smol/2.0.2/smol/fs/unix/ (2.0.2)
        use std::io;
        use std::path::Path;
        pub use std::os::unix::fs::FileTypeExt;
        pub use std::os::unix::fs::MetadataExt;
        pub use std::os::unix::fs::PermissionsExt;

        pub async fn symlink<P: AsRef<Path>, Q: AsRef<Path>>(src: P, dst: Q) -> io::Result<()> {}
        pub trait DirBuilderExt {
            fn mode(&mut self, mode: u32) -> &mut Self;
        }
        pub trait DirEntryExt {
            fn ino(&self) -> u64;
        }
        pub trait OpenOptionsExt {
            fn mode(&mut self, mode: u32) -> &mut Self;
            fn custom_flags(&mut self, flags: i32) -> &mut Self;
        }
    }
}

pub mod future {
    // https://docs.rs/smol/2.0.2/smol/future/ (2.0.2)
    use std::any::Any;
    use std::boxed::Box;
    use std::pin::Pin;
    use std::task::Context;
    use std::task::Poll;
    pub use std::future::pending;
    pub use std::future::ready;
    pub use std::future::Future;
    pub use std::future::Pending;
    pub use std::future::Ready;

    #[drives(future, executor = "other")]
    #[blocks]
    pub fn block_on<T>(future: impl Future<Output = T>) -> T {}
    pub fn poll_once<T, F>(f: F) -> PollOnce<F>
    where
        F: Future<Output = T>,
    {}
    pub struct PollOnce<F>;
    impl<T, F> Future for PollOnce<F>
    where
        F: Future<Output = T>,
    {
        type Output = Option<T>;
    }
    pub fn poll_fn<T, F>(f: F) -> PollFn<F>
    where
        F: FnMut(&mut Context<'_>) -> Poll<T>,
    {}
    pub struct PollFn<F>;
    impl<T, F> Future for PollFn<F>
    where
        F: FnMut(&mut Context<'_>) -> Poll<T>,
    {
        type Output = T;
    }
    pub fn yield_now() -> YieldNow {}
    pub struct YieldNow;
    impl Future for YieldNow {
        type Output = ();
    }
    pub fn zip<F1, F2>(future1: F1, future2: F2) -> Zip<F1, F2>
    where
        F1: Future,
        F2: Future,
    {}
    pub struct Zip<F1, F2>
    where
        F1: Future,
        F2: Future;
    impl<F1, F2> Future for Zip<F1, F2>
    where
        F1: Future,
        F2: Future,
    {
        type Output = (F1::Output, F2::Output);
    }
    pub fn try_zip<T1, T2, E, F1, F2>(future1: F1, future2: F2) -> TryZip<F1, T1, F2, T2>
    where
        F1: Future<Output = Result<T1, E>>,
        F2: Future<Output = Result<T2, E>>,
    {}
    pub struct TryZip<F1, T1, F2, T2>;
    impl<T1, T2, E, F1, F2> Future for TryZip<F1, T1, F2, T2>
    where
        F1: Future<Output = Result<T1, E>>,
        F2: Future<Output = Result<T2, E>>,
    {
        type Output = Result<(T1, T2), E>;
    }
    #[abandons(future1)]
    #[abandons(future2)]
    pub fn or<T, F1, F2>(future1: F1, future2: F2) -> Or<F1, F2>
    where
        F1: Future<Output = T>,
        F2: Future<Output = T>,
    {}
    pub struct Or<F1, F2>;
    impl<T, F1, F2> Future for Or<F1, F2>
    where
        F1: Future<Output = T>,
        F2: Future<Output = T>,
    {
        type Output = T;
    }
    pub fn fuse<F>(future: F) -> Fuse<F>
    where
        F: Future + Sized,
    {}
    pub struct Fuse<Fut>;
    impl<Fut: Future> Future for Fuse<Fut> {
        type Output = Fut::Output;
    }
    #[abandons(future1)]
    #[abandons(future2)]
    pub fn race<T, F1, F2>(future1: F1, future2: F2) -> Race<F1, F2>
    where
        F1: Future<Output = T>,
        F2: Future<Output = T>,
    {}
    pub fn race_with_seed<T, F1, F2>(future1: F1, future2: F2, seed: u64) -> Race<F1, F2>
    where
        F1: Future<Output = T>,
        F2: Future<Output = T>,
    {}
    pub struct Race<F1, F2>;
    impl<T, F1, F2> Future for Race<F1, F2>
    where
        F1: Future<Output = T>,
        F2: Future<Output = T>,
    {
        type Output = T;
    }
    pub struct CatchUnwind<F>;
    impl<F: Future> Future for CatchUnwind<F> {
        type Output = Result<F::Output, Box<dyn Any + Send>>;
    }
    pub type Boxed<T> = Pin<Box<dyn Future<Output = T>>>;
    pub type BoxedLocal<T> = Pin<Box<dyn Future<Output = T>>>;
    pub trait FutureExt: Future {
        #[drives(self)]
        fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Self::Output> {}
        #[abandons(self)]
        #[abandons(other)]
        fn or<F>(self, other: F) -> Or<Self, F>
        where
            F: Future<Output = Self::Output>,
        {}
        #[abandons(self)]
        #[abandons(other)]
        fn race<F>(self, other: F) -> Race<Self, F>
        where
            F: Future<Output = Self::Output>,
        {}
        fn catch_unwind(self) -> CatchUnwind<Self> {}
        fn boxed<'a>(self) -> Pin<Box<dyn Future<Output = Self::Output>>> {}
        fn boxed_local<'a>(self) -> Pin<Box<dyn Future<Output = Self::Output>>> {}
    }
    impl<F: Future + ?Sized> FutureExt for F {}
}

pub mod io {
    // https://docs.rs/smol/2.0.2/smol/io/ (2.0.2)
    use futures::stream::Stream;
    use std::boxed::Box;
    use std::future::Future;
    use std::io::IoSlice;
    use std::io::IoSliceMut;
    use std::pin::Pin;
    use std::string::String;
    use std::task::Context;
    use std::task::Poll;
    use std::vec::Vec;
    pub use std::io::Error;
    pub use std::io::ErrorKind;
    pub use std::io::Result;
    pub use std::io::SeekFrom;
    pub use futures::io::AsyncBufRead;
    pub use futures::io::AsyncRead;
    pub use futures::io::AsyncSeek;
    pub use futures::io::AsyncWrite;

    pub async fn copy<R, W>(reader: R, writer: W) -> Result<u64>
    where
        R: AsyncRead,
        W: AsyncWrite,
    {}
    pub struct AssertAsync<T>;
    impl<T> Clone for AssertAsync<T> {}
    impl<T> AssertAsync<T> {
        pub fn new(io: T) -> Self {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
    }
    pub struct AsyncAsSync<'r, 'ctx, T> {
        pub context: &'r mut Context<'ctx>,
        pub inner: T,
    }
    impl<'r, 'ctx, T> AsyncAsSync<'r, 'ctx, T> {
        pub fn new(context: &'r mut Context<'ctx>, inner: T) -> Self {}
        pub fn close(&mut self) -> Result<()>
        where
            T: AsyncWrite,
        {}
        pub fn poll_with<R>(
            &mut self,
            f: impl FnOnce(Pin<&mut T>, &mut Context<'_>) -> Poll<Result<R>>,
        ) -> Result<R> {}
    }
    impl<T: AsyncRead> std::io::Read for AsyncAsSync<'_, '_, T> {}
    impl<T: AsyncWrite> std::io::Write for AsyncAsSync<'_, '_, T> {}
    impl<T: AsyncSeek> std::io::Seek for AsyncAsSync<'_, '_, T> {}
    pub struct BlockOn<T>;
    impl<T> BlockOn<T> {
        pub fn new(io: T) -> BlockOn<T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
    }
    impl<T: AsyncRead> std::io::Read for BlockOn<T> {}
    impl<T: AsyncBufRead> std::io::BufRead for BlockOn<T> {}
    impl<T: AsyncWrite> std::io::Write for BlockOn<T> {}
    impl<T: AsyncSeek> std::io::Seek for BlockOn<T> {}
    pub struct BufReader<R>;
    impl<R: AsyncRead> BufReader<R> {
        pub fn new(inner: R) -> BufReader<R> {}
        pub fn with_capacity(capacity: usize, inner: R) -> BufReader<R> {}
    }
    impl<R> BufReader<R> {
        pub fn get_ref(&self) -> &R {}
        pub fn get_mut(&mut self) -> &mut R {}
        pub fn buffer(&self) -> &[u8] {}
        pub fn into_inner(self) -> R {}
    }
    pub struct BufWriter<W>;
    impl<W: AsyncWrite> BufWriter<W> {
        pub fn new(inner: W) -> BufWriter<W> {}
        pub fn with_capacity(capacity: usize, inner: W) -> BufWriter<W> {}
        pub fn get_ref(&self) -> &W {}
        pub fn get_mut(&mut self) -> &mut W {}
        pub fn into_inner(self) -> W {}
        pub fn buffer(&self) -> &[u8] {}
    }
    pub struct Cursor<T>;
    impl<T> Clone for Cursor<T> {}
    impl<T> Default for Cursor<T> {}
    impl<T> Cursor<T> {
        pub fn new(inner: T) -> Cursor<T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
        pub fn position(&self) -> u64 {}
        pub fn set_position(&mut self, pos: u64) {}
    }
    pub fn empty() -> Empty {}
    pub struct Empty;
    pub fn repeat(byte: u8) -> Repeat {}
    pub struct Repeat;
    pub fn sink() -> Sink {}
    pub struct Sink;
    pub trait AsyncBufReadExt: AsyncBufRead {
        fn fill_buf(&mut self) -> FillBuf<'_, Self> {}
        fn consume(&mut self, amt: usize) {}
        fn read_until<'a>(
            &'a mut self,
            byte: u8,
            buf: &'a mut Vec<u8>,
        ) -> ReadUntilFuture<'a, Self> {}
        fn read_line<'a>(&'a mut self, buf: &'a mut String) -> ReadLineFuture<'a, Self> {}
        fn lines(self) -> Lines<Self> {}
        fn split(self, byte: u8) -> Split<Self> {}
    }
    impl<R: AsyncBufRead + ?Sized> AsyncBufReadExt for R {}
    pub struct FillBuf<'a, R: ?Sized>;
    impl<'a, R> Future for FillBuf<'a, R>
    where
        R: AsyncBufRead + ?Sized,
    {
        type Output = Result<&'a [u8]>;
    }
    pub struct ReadUntilFuture<'a, R: ?Sized>;
    impl<R: AsyncBufRead + ?Sized> Future for ReadUntilFuture<'_, R> {
        type Output = Result<usize>;
    }
    pub struct ReadLineFuture<'a, R: ?Sized>;
    impl<R: AsyncBufRead + ?Sized> Future for ReadLineFuture<'_, R> {
        type Output = Result<usize>;
    }
    pub struct Lines<R>;
    impl<R: AsyncBufRead> Stream for Lines<R> {
        type Item = Result<String>;
    }
    pub struct Split<R>;
    impl<R: AsyncBufRead> Stream for Split<R> {
        type Item = Result<Vec<u8>>;
    }
    pub trait AsyncReadExt: AsyncRead {
        fn read<'a>(&'a mut self, buf: &'a mut [u8]) -> ReadFuture<'a, Self> {}
        fn read_vectored<'a>(
            &'a mut self,
            bufs: &'a mut [IoSliceMut<'a>],
        ) -> ReadVectoredFuture<'a, Self> {}
        fn read_to_end<'a>(&'a mut self, buf: &'a mut Vec<u8>) -> ReadToEndFuture<'a, Self> {}
        fn read_to_string<'a>(
            &'a mut self,
            buf: &'a mut String,
        ) -> ReadToStringFuture<'a, Self> {}
        fn read_exact<'a>(&'a mut self, buf: &'a mut [u8]) -> ReadExactFuture<'a, Self> {}
        fn take(self, limit: u64) -> Take<Self> {}
        fn bytes(self) -> Bytes<Self> {}
        fn chain<R: AsyncRead>(self, next: R) -> Chain<Self, R> {}
        fn boxed_reader<'a>(self) -> Pin<Box<dyn AsyncRead>> {}
    }
    impl<R: AsyncRead + ?Sized> AsyncReadExt for R {}
    pub struct ReadFuture<'a, R: ?Sized>;
    impl<R: AsyncRead + ?Sized> Future for ReadFuture<'_, R> {
        type Output = Result<usize>;
    }
    pub struct ReadVectoredFuture<'a, R: ?Sized>;
    impl<R: AsyncRead + ?Sized> Future for ReadVectoredFuture<'_, R> {
        type Output = Result<usize>;
    }
    pub struct ReadToEndFuture<'a, R: ?Sized>;
    impl<R: AsyncRead + ?Sized> Future for ReadToEndFuture<'_, R> {
        type Output = Result<usize>;
    }
    pub struct ReadToStringFuture<'a, R: ?Sized>;
    impl<R: AsyncRead + ?Sized> Future for ReadToStringFuture<'_, R> {
        type Output = Result<usize>;
    }
    pub struct ReadExactFuture<'a, R: ?Sized>;
    impl<R: AsyncRead + ?Sized> Future for ReadExactFuture<'_, R> {
        type Output = Result<()>;
    }
    pub struct Take<R>;
    impl<R> Take<R> {
        pub fn limit(&self) -> u64 {}
        pub fn set_limit(&mut self, limit: u64) {}
        pub fn get_ref(&self) -> &R {}
        pub fn get_mut(&mut self) -> &mut R {}
        pub fn into_inner(self) -> R {}
    }
    pub struct Bytes<R>;
    impl<R: AsyncRead> Stream for Bytes<R> {
        type Item = Result<u8>;
    }
    pub struct Chain<R1, R2>;
    impl<R1, R2> Chain<R1, R2> {
        pub fn get_ref(&self) -> (&R1, &R2) {}
        pub fn get_mut(&mut self) -> (&mut R1, &mut R2) {}
        pub fn into_inner(self) -> (R1, R2) {}
    }
    pub trait AsyncSeekExt: AsyncSeek {
        fn seek(&mut self, pos: SeekFrom) -> SeekFuture<'_, Self> {}
    }
    impl<S: AsyncSeek + ?Sized> AsyncSeekExt for S {}
    pub struct SeekFuture<'a, S: ?Sized>;
    impl<S: AsyncSeek + ?Sized> Future for SeekFuture<'_, S> {
        type Output = Result<u64>;
    }
    pub trait AsyncWriteExt: AsyncWrite {
        fn write<'a>(&'a mut self, buf: &'a [u8]) -> WriteFuture<'a, Self> {}
        fn write_vectored<'a>(
            &'a mut self,
            bufs: &'a [IoSlice<'a>],
        ) -> WriteVectoredFuture<'a, Self> {}
        fn write_all<'a>(&'a mut self, buf: &'a [u8]) -> WriteAllFuture<'a, Self> {}
        fn flush(&mut self) -> FlushFuture<'_, Self> {}
        fn close(&mut self) -> CloseFuture<'_, Self> {}
        fn boxed_writer<'a>(self) -> Pin<Box<dyn AsyncWrite>> {}
    }
    impl<W: AsyncWrite + ?Sized> AsyncWriteExt for W {}
    pub struct WriteFuture<'a, W: ?Sized>;
    impl<W: AsyncWrite + ?Sized> Future for WriteFuture<'_, W> {
        type Output = Result<usize>;
    }
    pub struct WriteVectoredFuture<'a, W: ?Sized>;
    impl<W: AsyncWrite + ?Sized> Future for WriteVectoredFuture<'_, W> {
        type Output = Result<usize>;
    }
    pub struct WriteAllFuture<'a, W: ?Sized>;
    impl<W: AsyncWrite + ?Sized> Future for WriteAllFuture<'_, W> {
        type Output = Result<()>;
    }
    pub struct FlushFuture<'a, W: ?Sized>;
    impl<W: AsyncWrite + ?Sized> Future for FlushFuture<'_, W> {
        type Output = Result<()>;
    }
    pub struct CloseFuture<'a, W: ?Sized>;
    impl<W: AsyncWrite + ?Sized> Future for CloseFuture<'_, W> {
        type Output = Result<()>;
    }
    pub type BoxedReader = Pin<Box<dyn AsyncRead>>;
    pub type BoxedWriter = Pin<Box<dyn AsyncWrite>>;
    pub fn split<T>(stream: T) -> (ReadHalf<T>, WriteHalf<T>)
    where
        T: AsyncRead + AsyncWrite,
    {}
    pub struct ReadHalf<T>;
    pub struct WriteHalf<T>;
}

pub mod net {
    // https://docs.rs/smol/2.0.2/smol/net/ (2.0.2)
    use async_io::Async;
    use futures::stream::Stream;
    use std::io;
    pub use std::net::IpAddr;
    pub use std::net::Ipv4Addr;
    pub use std::net::Ipv6Addr;
    pub use std::net::Shutdown;
    pub use std::net::SocketAddr;
    pub use std::net::SocketAddrV4;
    pub use std::net::SocketAddrV6;
    pub use std::net::AddrParseError;

    pub async fn resolve<A: AsyncToSocketAddrs>(addr: A) -> io::Result<Vec<SocketAddr>> {}
    pub trait AsyncToSocketAddrs {}
    impl AsyncToSocketAddrs for SocketAddr {}
    impl AsyncToSocketAddrs for SocketAddrV4 {}
    impl AsyncToSocketAddrs for SocketAddrV6 {}
    impl AsyncToSocketAddrs for (IpAddr, u16) {}
    impl AsyncToSocketAddrs for (Ipv4Addr, u16) {}
    impl AsyncToSocketAddrs for (Ipv6Addr, u16) {}
    impl AsyncToSocketAddrs for (&str, u16) {}
    impl AsyncToSocketAddrs for (String, u16) {}
    impl AsyncToSocketAddrs for str {}
    impl AsyncToSocketAddrs for &[SocketAddr] {}
    impl<T: AsyncToSocketAddrs + ?Sized> AsyncToSocketAddrs for &T {}
    impl AsyncToSocketAddrs for String {}
    pub struct Incoming<'a>;
    impl Stream for Incoming<'_> {
        type Item = io::Result<TcpStream>;
    }
    pub struct TcpListener;
    impl Clone for TcpListener {}
    impl TcpListener {
        pub async fn bind<A: AsyncToSocketAddrs>(addr: A) -> io::Result<TcpListener> {}
        pub fn local_addr(&self) -> io::Result<SocketAddr> {}
        pub async fn accept(&self) -> io::Result<(TcpStream, SocketAddr)> {}
        pub fn incoming(&self) -> Incoming<'_> {}
        pub fn ttl(&self) -> io::Result<u32> {}
        pub fn set_ttl(&self, ttl: u32) -> io::Result<()> {}
    }
    impl From<Async<std::net::TcpListener>> for TcpListener {}
    pub struct TcpStream;
    impl TcpStream {
        pub async fn connect<A: AsyncToSocketAddrs>(addr: A) -> io::Result<TcpStream> {}
        pub fn local_addr(&self) -> io::Result<SocketAddr> {}
        pub fn peer_addr(&self) -> io::Result<SocketAddr> {}
        pub fn shutdown(&self, how: std::net::Shutdown) -> std::io::Result<()> {}
        pub async fn peek(&self, buf: &mut [u8]) -> io::Result<usize> {}
        pub fn nodelay(&self) -> io::Result<bool> {}
        pub fn set_nodelay(&self, nodelay: bool) -> io::Result<()> {}
        pub fn ttl(&self) -> io::Result<u32> {}
        pub fn set_ttl(&self, ttl: u32) -> io::Result<()> {}
    }
    impl Clone for TcpStream {}
    impl From<Async<std::net::TcpStream>> for TcpStream {}
    pub struct UdpSocket;
    impl Clone for UdpSocket {}
    impl UdpSocket {
        pub async fn bind<A: AsyncToSocketAddrs>(addr: A) -> io::Result<UdpSocket> {}
        pub fn local_addr(&self) -> io::Result<SocketAddr> {}
        pub fn peer_addr(&self) -> io::Result<SocketAddr> {}
        pub async fn connect<A: AsyncToSocketAddrs>(&self, addr: A) -> io::Result<()> {}
        pub async fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)> {}
        pub async fn peek_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)> {}
        pub async fn send_to<A: AsyncToSocketAddrs>(
            &self,
            buf: &[u8],
            addr: A,
        ) -> io::Result<usize> {}
        pub async fn recv(&self, buf: &mut [u8]) -> io::Result<usize> {}
        pub async fn peek(&self, buf: &mut [u8]) -> io::Result<usize> {}
        pub async fn send(&self, buf: &[u8]) -> io::Result<usize> {}
        pub fn broadcast(&self) -> io::Result<bool> {}
        pub fn set_broadcast(&self, broadcast: bool) -> io::Result<()> {}
        pub fn multicast_loop_v4(&self) -> io::Result<bool> {}
        pub fn set_multicast_loop_v4(&self, multicast_loop_v4: bool) -> io::Result<()> {}
        pub fn multicast_ttl_v4(&self) -> io::Result<u32> {}
        pub fn set_multicast_ttl_v4(&self, ttl: u32) -> io::Result<()> {}
        pub fn multicast_loop_v6(&self) -> io::Result<bool> {}
        pub fn set_multicast_loop_v6(&self, multicast_loop_v6: bool) -> io::Result<()> {}
        pub fn ttl(&self) -> io::Result<u32> {}
        pub fn set_ttl(&self, ttl: u32) -> io::Result<()> {}
        pub fn join_multicast_v4(
            &self,
            multiaddr: Ipv4Addr,
            interface: Ipv4Addr,
        ) -> io::Result<()> {}
        pub fn leave_multicast_v4(
            &self,
            multiaddr: Ipv4Addr,
            interface: Ipv4Addr,
        ) -> io::Result<()> {}
        pub fn join_multicast_v6(
            &self,
            multiaddr: &Ipv6Addr,
            interface: u32,
        ) -> io::Result<()> {}
        pub fn leave_multicast_v6(
            &self,
            multiaddr: &Ipv6Addr,
            interface: u32,
        ) -> io::Result<()> {}
    }
    impl From<Async<std::net::UdpSocket>> for UdpSocket {}

    pub mod unix {
        // https://docs.rs/smol/2.0.2/smol/net/unix/ (2.0.2)
        use async_io::Async;
        use futures::stream::Stream;
        use std::io;
        use std::net::Shutdown;
        use std::path::Path;
        pub use std::os::unix::net::SocketAddr;

        pub struct UnixListener;
        impl Clone for UnixListener {}
        impl UnixListener {
            pub fn bind<P: AsRef<Path>>(path: P) -> io::Result<UnixListener> {}
            pub async fn accept(&self) -> io::Result<(UnixStream, SocketAddr)> {}
            pub fn incoming(&self) -> Incoming<'_> {}
            pub fn local_addr(&self) -> io::Result<SocketAddr> {}
        }
        impl From<Async<std::os::unix::net::UnixListener>> for UnixListener {}
        pub struct Incoming<'a>;
        impl Stream for Incoming<'_> {
            type Item = io::Result<UnixStream>;
        }
        pub struct UnixStream;
        impl UnixStream {
            pub async fn connect<P: AsRef<Path>>(path: P) -> io::Result<UnixStream> {}
            pub fn pair() -> io::Result<(UnixStream, UnixStream)> {}
            pub fn local_addr(&self) -> io::Result<SocketAddr> {}
            pub fn peer_addr(&self) -> io::Result<SocketAddr> {}
            pub fn shutdown(&self, how: Shutdown) -> io::Result<()> {}
        }
        impl Clone for UnixStream {}
        impl From<Async<std::os::unix::net::UnixStream>> for UnixStream {}
        pub struct UnixDatagram;
        impl Clone for UnixDatagram {}
        impl UnixDatagram {
            pub fn bind<P: AsRef<Path>>(path: P) -> io::Result<UnixDatagram> {}
            pub fn unbound() -> io::Result<UnixDatagram> {}
            pub fn pair() -> io::Result<(UnixDatagram, UnixDatagram)> {}
            pub fn connect<P: AsRef<Path>>(&self, path: P) -> io::Result<()> {}
            pub fn local_addr(&self) -> io::Result<SocketAddr> {}
            pub fn peer_addr(&self) -> io::Result<SocketAddr> {}
            pub async fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)> {}
            pub async fn send_to<P: AsRef<Path>>(
                &self,
                buf: &[u8],
                path: P,
            ) -> io::Result<usize> {}
            pub async fn recv(&self, buf: &mut [u8]) -> io::Result<usize> {}
            pub async fn send(&self, buf: &[u8]) -> io::Result<usize> {}
            pub fn shutdown(&self, how: Shutdown) -> io::Result<()> {}
        }
        impl From<Async<std::os::unix::net::UnixDatagram>> for UnixDatagram {}
    }
}

pub mod prelude {
    // https://docs.rs/smol/2.0.2/smol/prelude/ (2.0.2)
    pub use std::future::Future;
    pub use crate::future::FutureExt as _;
    pub use futures::stream::Stream;
    pub use crate::stream::StreamExt as _;
    pub use futures::io::AsyncBufRead;
    pub use crate::io::AsyncBufReadExt as _;
    pub use futures::io::AsyncRead;
    pub use crate::io::AsyncReadExt as _;
    pub use futures::io::AsyncSeek;
    pub use crate::io::AsyncSeekExt as _;
    pub use futures::io::AsyncWrite;
    pub use crate::io::AsyncWriteExt as _;
}

pub mod process {
    // https://docs.rs/smol/2.0.2/smol/process/ (2.0.2)
    use crate::io;
    use crate::process::unix::CommandExt;
    use std::convert::Infallible;
    use std::ffi::OsStr;
    use std::future::Future;
    use std::path::Path;
    pub use std::process::ExitStatus;
    pub use std::process::Output;
    pub use std::process::Stdio;

    pub struct Child {
        pub stdin: Option<ChildStdin>,
        pub stdout: Option<ChildStdout>,
        pub stderr: Option<ChildStderr>,
    }
    impl Child {
        pub fn id(&self) -> u32 {}
        pub fn kill(&mut self) -> io::Result<()> {}
        pub fn try_status(&mut self) -> io::Result<Option<ExitStatus>> {}
        pub fn status(&mut self) -> impl Future<Output = io::Result<ExitStatus>> {}
        pub fn output(self) -> impl Future<Output = io::Result<Output>> {}
    }
    pub struct ChildStdin;
    impl ChildStdin {
        pub async fn into_stdio(self) -> io::Result<std::process::Stdio> {}
    }
    pub struct ChildStdout;
    impl ChildStdout {
        pub async fn into_stdio(self) -> io::Result<std::process::Stdio> {}
    }
    pub struct ChildStderr;
    impl ChildStderr {
        pub async fn into_stdio(self) -> io::Result<std::process::Stdio> {}
    }
    pub fn driver() -> impl Future<Output = Infallible> {}
    pub struct Command;
    impl Command {
        pub fn new<S: AsRef<OsStr>>(program: S) -> Command {}
        pub fn arg<S: AsRef<OsStr>>(&mut self, arg: S) -> &mut Command {}
        pub fn args<I, S>(&mut self, args: I) -> &mut Command
        where
            I: IntoIterator<Item = S>,
            S: AsRef<OsStr>,
        {}
        pub fn env<K, V>(&mut self, key: K, val: V) -> &mut Command
        where
            K: AsRef<OsStr>,
            V: AsRef<OsStr>,
        {}
        pub fn envs<I, K, V>(&mut self, vars: I) -> &mut Command
        where
            I: IntoIterator<Item = (K, V)>,
            K: AsRef<OsStr>,
            V: AsRef<OsStr>,
        {}
        pub fn get_args(&self) -> std::process::CommandArgs<'_> {}
        pub fn get_envs(&self) -> std::process::CommandEnvs<'_> {}
        pub fn get_current_dir(&self) -> Option<&Path> {}
        pub fn get_program(&self) -> &OsStr {}
        pub fn env_remove<K: AsRef<OsStr>>(&mut self, key: K) -> &mut Command {}
        pub fn env_clear(&mut self) -> &mut Command {}
        pub fn current_dir<P: AsRef<Path>>(&mut self, dir: P) -> &mut Command {}
        pub fn stdin<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command {}
        pub fn stdout<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command {}
        pub fn stderr<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command {}
        pub fn reap_on_drop(&mut self, reap_on_drop: bool) -> &mut Command {}
        pub fn kill_on_drop(&mut self, kill_on_drop: bool) -> &mut Command {}
        pub fn spawn(&mut self) -> io::Result<Child> {}
        #[eager]
        pub fn status(&mut self) -> impl Future<Output = io::Result<ExitStatus>> {}
        #[eager]
        pub fn output(&mut self) -> impl Future<Output = io::Result<Output>> {}
    }
    impl From<std::process::Command> for Command {}
    impl CommandExt for Command {}

    pub mod unix {
        // https://docs.rs/smol/2.0.2/smol/process/unix/ (2.0.2)
        use crate::process::Command;
        use std::ffi::OsStr;
        use std::io;

        pub trait CommandExt {
            fn uid(&mut self, id: u32) -> &mut Command;
            fn gid(&mut self, id: u32) -> &mut Command;
            fn exec(&mut self) -> io::Error;
            fn arg0<S>(&mut self, arg: S) -> &mut Command
            where
                S: AsRef<OsStr>;
        }
    }
}

pub mod stream {
    // https://docs.rs/smol/2.0.2/smol/stream/ (2.0.2)
    use std::boxed::Box;
    use std::future::Future;
    use std::pin::Pin;
    use std::task::Context;
    use std::task::Poll;
    pub use futures::stream::Stream;

    pub fn block_on<S: Stream>(stream: S) -> BlockOn<S> {}
    pub struct BlockOn<S>;
    impl<S: Stream> Iterator for BlockOn<S> {
        type Item = S::Item;
    }
    pub fn empty<T>() -> Empty<T> {}
    pub struct Empty<T>;
    impl<T> Clone for Empty<T> {}
    impl<T> Stream for Empty<T> {
        type Item = T;
    }
    pub fn iter<I: IntoIterator>(iter: I) -> Iter<I::IntoIter> {}
    #[batch]
    pub struct Iter<I>;
    impl<I> Clone for Iter<I> {}
    impl<I: Iterator> Stream for Iter<I> {
        type Item = I::Item;
    }
    pub fn once<T>(t: T) -> Once<T> {}
    #[batch]
    pub struct Once<T>;
    impl<T> Clone for Once<T> {}
    impl<T> Stream for Once<T> {
        type Item = T;
    }
    pub fn pending<T>() -> Pending<T> {}
    pub struct Pending<T>;
    impl<T> Clone for Pending<T> {}
    impl<T> Stream for Pending<T> {
        type Item = T;
    }
    pub fn poll_fn<T, F>(f: F) -> PollFn<F>
    where
        F: FnMut(&mut Context<'_>) -> Poll<Option<T>>,
    {}
    pub struct PollFn<F>;
    impl<F> Clone for PollFn<F> {}
    impl<T, F> Stream for PollFn<F>
    where
        F: FnMut(&mut Context<'_>) -> Poll<Option<T>>,
    {
        type Item = T;
    }
    pub fn repeat<T: Clone>(item: T) -> Repeat<T> {}
    #[batch]
    pub struct Repeat<T>;
    impl<T> Clone for Repeat<T> {}
    impl<T: Clone> Stream for Repeat<T> {
        type Item = T;
    }
    pub fn repeat_with<T, F>(repeater: F) -> RepeatWith<F>
    where
        F: FnMut() -> T,
    {}
    #[batch]
    pub struct RepeatWith<F>;
    impl<F> Clone for RepeatWith<F> {}
    impl<T, F> Stream for RepeatWith<F>
    where
        F: FnMut() -> T,
    {
        type Item = T;
    }
    pub fn unfold<T, F, Fut, Item>(seed: T, f: F) -> Unfold<T, F, Fut>
    where
        F: FnMut(T) -> Fut,
        Fut: Future<Output = Option<(Item, T)>>,
    {}
    pub struct Unfold<T, F, Fut>;
    impl<T, F, Fut> Clone for Unfold<T, F, Fut> {}
    impl<T, F, Fut, Item> Stream for Unfold<T, F, Fut>
    where
        F: FnMut(T) -> Fut,
        Fut: Future<Output = Option<(Item, T)>>,
    {
        type Item = Item;
    }
    pub fn try_unfold<T, E, F, Fut, Item>(init: T, f: F) -> TryUnfold<T, F, Fut>
    where
        F: FnMut(T) -> Fut,
        Fut: Future<Output = Result<Option<(Item, T)>, E>>,
    {}
    pub struct TryUnfold<T, F, Fut>;
    impl<T, F, Fut> Clone for TryUnfold<T, F, Fut> {}
    impl<T, E, F, Fut, Item> Stream for TryUnfold<T, F, Fut>
    where
        F: FnMut(T) -> Fut,
        Fut: Future<Output = Result<Option<(Item, T)>, E>>,
    {
        type Item = Result<Item, E>;
    }
    pub fn once_future<F: Future>(future: F) -> OnceFuture<F> {}
    pub struct OnceFuture<F>;
    impl<F: Future> Stream for OnceFuture<F> {
        type Item = F::Output;
    }
    pub fn stop_after_future<S, F>(stream: S, future: F) -> StopAfterFuture<S, F>
    where
        S: Sized + Stream,
        F: Future,
    {}
    pub struct StopAfterFuture<S: Stream, Fut: Future>;
    impl<S: Stream, Fut: Future> Clone for StopAfterFuture<S, Fut> {}
    impl<St, Fut> StopAfterFuture<St, Fut>
    where
        St: Stream,
        Fut: Future,
    {
        pub fn take_future(&mut self) -> Option<Fut> {}
        pub fn take_result(&mut self) -> Option<Fut::Output> {}
        pub fn is_stopped(&self) -> bool {}
    }
    impl<St, Fut> Stream for StopAfterFuture<St, Fut>
    where
        St: Stream,
        Fut: Future,
    {
        type Item = St::Item;
    }
    pub trait StreamExt: Stream {
        fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {}
        fn next(&mut self) -> NextFuture<'_, Self> {}
        fn try_next<T, E>(&mut self) -> TryNextFuture<'_, Self>
        where
            Self: Stream<Item = Result<T, E>>,
        {}
        fn count(self) -> CountFuture<Self> {}
        fn map<T, F>(self, f: F) -> Map<Self, F>
        where
            F: FnMut(Self::Item) -> T,
        {}
        fn flat_map<U, F>(self, f: F) -> FlatMap<Self, U, F>
        where
            U: Stream,
            F: FnMut(Self::Item) -> U,
        {}
        fn flatten(self) -> Flatten<Self>
        where
            Self::Item: Stream,
        {}
        fn then<F, Fut>(self, f: F) -> Then<Self, F, Fut>
        where
            F: FnMut(Self::Item) -> Fut,
            Fut: Future,
        {}
        fn filter<P>(self, predicate: P) -> Filter<Self, P>
        where
            P: FnMut(&Self::Item) -> bool,
        {}
        fn filter_map<T, F>(self, f: F) -> FilterMap<Self, F>
        where
            F: FnMut(Self::Item) -> Option<T>,
        {}
        fn take(self, n: usize) -> Take<Self> {}
        fn take_while<P>(self, predicate: P) -> TakeWhile<Self, P>
        where
            P: FnMut(&Self::Item) -> bool,
        {}
        fn map_while<B, P>(self, predicate: P) -> MapWhile<Self, P>
        where
            P: FnMut(Self::Item) -> Option<B>,
        {}
        fn skip(self, n: usize) -> Skip<Self> {}
        fn skip_while<P>(self, predicate: P) -> SkipWhile<Self, P>
        where
            P: FnMut(&Self::Item) -> bool,
        {}
        fn step_by(self, step: usize) -> StepBy<Self> {}
        fn chain<U>(self, other: U) -> Chain<Self, U>
        where
            U: Stream<Item = Self::Item> + Sized,
        {}
        fn cloned<'a, T>(self) -> Cloned<Self>
        where
            Self: Stream<Item = &'a T> + Sized,
            T: Clone,
        {}
        fn copied<'a, T>(self) -> Copied<Self>
        where
            Self: Stream<Item = &'a T> + Sized,
            T: Copy,
        {}
        fn collect<C>(self) -> CollectFuture<Self, C>
        where
            C: Default + Extend<Self::Item>,
        {}
        fn try_collect<T, E, C>(self) -> TryCollectFuture<Self, C>
        where
            Self: Stream<Item = Result<T, E>> + Sized,
            C: Default + Extend<T>,
        {}
        fn partition<B, P>(self, predicate: P) -> PartitionFuture<Self, P, B>
        where
            B: Default + Extend<Self::Item>,
            P: FnMut(&Self::Item) -> bool,
        {}
        fn fold<T, F>(self, init: T, f: F) -> FoldFuture<Self, F, T>
        where
            F: FnMut(T, Self::Item) -> T,
        {}
        fn try_fold<T, E, F, B>(&mut self, init: B, f: F) -> TryFoldFuture<'_, Self, F, B>
        where
            Self: Stream<Item = Result<T, E>> + Sized,
            F: FnMut(B, T) -> Result<B, E>,
        {}
        fn scan<St, B, F>(self, initial_state: St, f: F) -> Scan<Self, St, F>
        where
            F: FnMut(&mut St, Self::Item) -> Option<B>,
        {}
        fn fuse(self) -> Fuse<Self> {}
        fn cycle(self) -> Cycle<Self>
        where
            Self: Clone + Sized,
        {}
        fn enumerate(self) -> Enumerate<Self> {}
        fn inspect<F>(self, f: F) -> Inspect<Self, F>
        where
            F: FnMut(&Self::Item),
        {}
        fn nth(&mut self, n: usize) -> NthFuture<'_, Self> {}
        fn last(self) -> LastFuture<Self> {}
        fn find<P>(&mut self, predicate: P) -> FindFuture<'_, Self, P>
        where
            P: FnMut(&Self::Item) -> bool,
        {}
        fn find_map<F, B>(&mut self, f: F) -> FindMapFuture<'_, Self, F>
        where
            F: FnMut(Self::Item) -> Option<B>,
        {}
        fn position<P>(&mut self, predicate: P) -> PositionFuture<'_, Self, P>
        where
            P: FnMut(Self::Item) -> bool,
        {}
        fn all<P>(&mut self, predicate: P) -> AllFuture<'_, Self, P>
        where
            P: FnMut(Self::Item) -> bool,
        {}
        fn any<P>(&mut self, predicate: P) -> AnyFuture<'_, Self, P>
        where
            P: FnMut(Self::Item) -> bool,
        {}
        fn for_each<F>(self, f: F) -> ForEachFuture<Self, F>
        where
            F: FnMut(Self::Item),
        {}
        fn try_for_each<F, E>(&mut self, f: F) -> TryForEachFuture<'_, Self, F>
        where
            F: FnMut(Self::Item) -> Result<(), E>,
        {}
        fn zip<U>(self, other: U) -> Zip<Self, U>
        where
            U: Stream,
        {}
        fn unzip<A, B, FromA, FromB>(self) -> UnzipFuture<Self, FromA, FromB>
        where
            FromA: Default + Extend<A>,
            FromB: Default + Extend<B>,
            Self: Stream<Item = (A, B)> + Sized,
        {}
        fn or<S>(self, other: S) -> Or<Self, S>
        where
            S: Stream<Item = Self::Item>,
        {}
        fn race<S>(self, other: S) -> Race<Self, S>
        where
            S: Stream<Item = Self::Item>,
        {}
        fn drain(&mut self) -> Drain<'_, Self> {}
        fn boxed<'a>(self) -> Pin<Box<dyn Stream<Item = Self::Item>>> {}
        fn boxed_local<'a>(self) -> Pin<Box<dyn Stream<Item = Self::Item>>> {}
    }
    impl<S: Stream + ?Sized> StreamExt for S {}
    pub type Boxed<T> = Pin<Box<dyn Stream<Item = T>>>;
    pub type BoxedLocal<T> = Pin<Box<dyn Stream<Item = T>>>;
    pub struct NextFuture<'a, S: ?Sized>;
    impl<S: Stream + ?Sized> Future for NextFuture<'_, S> {
        type Output = Option<S::Item>;
    }
    pub struct TryNextFuture<'a, S: ?Sized>;
    impl<T, E, S> Future for TryNextFuture<'_, S>
    where
        S: Stream<Item = Result<T, E>> + ?Sized,
    {
        type Output = Result<Option<T>, E>;
    }
    pub struct CountFuture<S: ?Sized>;
    impl<S: Stream + ?Sized> Future for CountFuture<S> {
        type Output = usize;
    }
    pub struct CollectFuture<S, C>;
    impl<S, C> Future for CollectFuture<S, C>
    where
        S: Stream,
        C: Default + Extend<S::Item>,
    {
        type Output = C;
    }
    pub struct TryCollectFuture<S, C>;
    impl<T, E, S, C> Future for TryCollectFuture<S, C>
    where
        S: Stream<Item = Result<T, E>>,
        C: Default + Extend<T>,
    {
        type Output = Result<C, E>;
    }
    pub struct PartitionFuture<S, P, B>;
    impl<S, P, B> Future for PartitionFuture<S, P, B>
    where
        S: Stream + Sized,
        P: FnMut(&S::Item) -> bool,
        B: Default + Extend<S::Item>,
    {
        type Output = (B, B);
    }
    pub struct FoldFuture<S, F, T>;
    impl<S, F, T> Future for FoldFuture<S, F, T>
    where
        S: Stream,
        F: FnMut(T, S::Item) -> T,
    {
        type Output = T;
    }
    pub struct TryFoldFuture<'a, S, F, B>;
    impl<T, E, S, F, B> Future for TryFoldFuture<'_, S, F, B>
    where
        S: Stream<Item = Result<T, E>>,
        F: FnMut(B, T) -> Result<B, E>,
    {
        type Output = Result<B, E>;
    }
    pub struct Scan<S, St, F>;
    impl<S, St, F> Clone for Scan<S, St, F> {}
    impl<S, St, F, B> Stream for Scan<S, St, F>
    where
        S: Stream,
        F: FnMut(&mut St, S::Item) -> Option<B>,
    {
        type Item = B;
    }
    #[batch]
    pub struct Fuse<S>;
    impl<S> Clone for Fuse<S> {}
    impl<S: Stream> Stream for Fuse<S> {
        type Item = S::Item;
    }
    #[batch]
    pub struct Map<S, F>;
    impl<S, F> Clone for Map<S, F> {}
    impl<S, F, T> Stream for Map<S, F>
    where
        S: Stream,
        F: FnMut(S::Item) -> T,
    {
        type Item = T;
    }
    pub struct FlatMap<S, U, F>;
    impl<S, U, F> Clone for FlatMap<S, U, F> {}
    impl<S, U, F> Stream for FlatMap<S, U, F>
    where
        S: Stream,
        U: Stream,
        F: FnMut(S::Item) -> U,
    {
        type Item = U::Item;
    }
    pub struct Flatten<S: Stream>;
    impl<S: Stream> Clone for Flatten<S> {}
    impl<S, U> Stream for Flatten<S>
    where
        S: Stream<Item = U>,
        U: Stream,
    {
        type Item = U::Item;
    }
    pub struct Then<S, F, Fut>;
    impl<S, F, Fut> Clone for Then<S, F, Fut> {}
    impl<S, F, Fut> Stream for Then<S, F, Fut>
    where
        S: Stream,
        F: FnMut(S::Item) -> Fut,
        Fut: Future,
    {
        type Item = Fut::Output;
    }
    #[batch]
    pub struct Filter<S, P>;
    impl<S, P> Clone for Filter<S, P> {}
    impl<S, P> Stream for Filter<S, P>
    where
        S: Stream,
        P: FnMut(&S::Item) -> bool,
    {
        type Item = S::Item;
    }
    pub fn or<T, S1, S2>(stream1: S1, stream2: S2) -> Or<S1, S2>
    where
        S1: Stream<Item = T>,
        S2: Stream<Item = T>,
    {}
    pub struct Or<S1, S2>;
    impl<S1, S2> Clone for Or<S1, S2> {}
    impl<T, S1, S2> Stream for Or<S1, S2>
    where
        S1: Stream<Item = T>,
        S2: Stream<Item = T>,
    {
        type Item = T;
    }
    pub fn race<T, S1, S2>(stream1: S1, stream2: S2) -> Race<S1, S2>
    where
        S1: Stream<Item = T>,
        S2: Stream<Item = T>,
    {}
    pub fn race_with_seed<T, S1, S2>(stream1: S1, stream2: S2, seed: u64) -> Race<S1, S2>
    where
        S1: Stream<Item = T>,
        S2: Stream<Item = T>,
    {}
    pub struct Race<S1, S2>;
    impl<S1, S2> Clone for Race<S1, S2> {}
    impl<T, S1, S2> Stream for Race<S1, S2>
    where
        S1: Stream<Item = T>,
        S2: Stream<Item = T>,
    {
        type Item = T;
    }
    #[batch]
    pub struct FilterMap<S, F>;
    impl<S, F> Clone for FilterMap<S, F> {}
    impl<S, F, T> Stream for FilterMap<S, F>
    where
        S: Stream,
        F: FnMut(S::Item) -> Option<T>,
    {
        type Item = T;
    }
    #[batch]
    pub struct Take<S>;
    impl<S> Clone for Take<S> {}
    impl<S: Stream> Stream for Take<S> {
        type Item = S::Item;
    }
    #[batch]
    pub struct TakeWhile<S, P>;
    impl<S, P> Clone for TakeWhile<S, P> {}
    impl<S, P> Stream for TakeWhile<S, P>
    where
        S: Stream,
        P: FnMut(&S::Item) -> bool,
    {
        type Item = S::Item;
    }
    #[batch]
    pub struct MapWhile<S, P>;
    impl<S, P> Clone for MapWhile<S, P> {}
    impl<B, S, P> Stream for MapWhile<S, P>
    where
        S: Stream,
        P: FnMut(S::Item) -> Option<B>,
    {
        type Item = B;
    }
    #[batch]
    pub struct Skip<S>;
    impl<S> Clone for Skip<S> {}
    impl<S: Stream> Stream for Skip<S> {
        type Item = S::Item;
    }
    #[batch]
    pub struct SkipWhile<S, P>;
    impl<S, P> Clone for SkipWhile<S, P> {}
    impl<S, P> Stream for SkipWhile<S, P>
    where
        S: Stream,
        P: FnMut(&S::Item) -> bool,
    {
        type Item = S::Item;
    }
    #[batch]
    pub struct StepBy<S>;
    impl<S> Clone for StepBy<S> {}
    impl<S: Stream> Stream for StepBy<S> {
        type Item = S::Item;
    }
    #[batch]
    pub struct Chain<S, U>;
    impl<S, U> Clone for Chain<S, U> {}
    impl<S: Stream, U: Stream<Item = S::Item>> Stream for Chain<S, U> {
        type Item = S::Item;
    }
    pub struct Cloned<S>;
    impl<S> Clone for Cloned<S> {}
    impl<'a, S, T> Stream for Cloned<S>
    where
        S: Stream<Item = &'a T>,
        T: Clone,
    {
        type Item = T;
    }
    pub struct Copied<S>;
    impl<S> Clone for Copied<S> {}
    impl<'a, S, T> Stream for Copied<S>
    where
        S: Stream<Item = &'a T>,
        T: Copy,
    {
        type Item = T;
    }
    #[batch]
    pub struct Cycle<S>;
    impl<S> Clone for Cycle<S> {}
    impl<S> Stream for Cycle<S>
    where
        S: Stream + Clone,
    {
        type Item = S::Item;
    }
    #[batch]
    pub struct Enumerate<S>;
    impl<S> Clone for Enumerate<S> {}
    impl<S> Stream for Enumerate<S>
    where
        S: Stream,
    {
        type Item = (usize, S::Item);
    }
    #[batch]
    pub struct Inspect<S, F>;
    impl<S, F> Clone for Inspect<S, F> {}
    impl<S, F> Stream for Inspect<S, F>
    where
        S: Stream,
        F: FnMut(&S::Item),
    {
        type Item = S::Item;
    }
    pub struct NthFuture<'a, S: ?Sized>;
    impl<S> Future for NthFuture<'_, S>
    where
        S: Stream + ?Sized,
    {
        type Output = Option<S::Item>;
    }
    pub struct LastFuture<S: Stream>;
    impl<S: Stream> Future for LastFuture<S> {
        type Output = Option<S::Item>;
    }
    pub struct FindFuture<'a, S: ?Sized, P>;
    impl<S, P> Future for FindFuture<'_, S, P>
    where
        S: Stream + ?Sized,
        P: FnMut(&S::Item) -> bool,
    {
        type Output = Option<S::Item>;
    }
    pub struct FindMapFuture<'a, S: ?Sized, F>;
    impl<S, B, F> Future for FindMapFuture<'_, S, F>
    where
        S: Stream + ?Sized,
        F: FnMut(S::Item) -> Option<B>,
    {
        type Output = Option<B>;
    }
    pub struct PositionFuture<'a, S: ?Sized, P>;
    impl<S, P> Future for PositionFuture<'_, S, P>
    where
        S: Stream + ?Sized,
        P: FnMut(S::Item) -> bool,
    {
        type Output = Option<usize>;
    }
    pub struct AllFuture<'a, S: ?Sized, P>;
    impl<S, P> Future for AllFuture<'_, S, P>
    where
        S: Stream + ?Sized,
        P: FnMut(S::Item) -> bool,
    {
        type Output = bool;
    }
    pub struct AnyFuture<'a, S: ?Sized, P>;
    impl<S, P> Future for AnyFuture<'_, S, P>
    where
        S: Stream + ?Sized,
        P: FnMut(S::Item) -> bool,
    {
        type Output = bool;
    }
    pub struct ForEachFuture<S, F>;
    impl<S, F> Future for ForEachFuture<S, F>
    where
        S: Stream,
        F: FnMut(S::Item),
    {
        type Output = ();
    }
    pub struct TryForEachFuture<'a, S: ?Sized, F>;
    impl<S, F, E> Future for TryForEachFuture<'_, S, F>
    where
        S: Stream + ?Sized,
        F: FnMut(S::Item) -> Result<(), E>,
    {
        type Output = Result<(), E>;
    }
    #[batch]
    pub struct Zip<A: Stream, B>;
    impl<A: Stream, B> Clone for Zip<A, B> {}
    impl<A: Stream, B: Stream> Stream for Zip<A, B> {
        type Item = (A::Item, B::Item);
    }
    pub struct UnzipFuture<S, FromA, FromB>;
    impl<S, A, B, FromA, FromB> Future for UnzipFuture<S, FromA, FromB>
    where
        S: Stream<Item = (A, B)>,
        FromA: Default + Extend<A>,
        FromB: Default + Extend<B>,
    {
        type Output = (FromA, FromB);
    }
    pub struct Drain<'a, S: ?Sized>;
    impl<'a, S: ?Sized> Drain<'a, S> {
        pub fn get_ref(&self) -> &S {}
        pub fn get_mut(&mut self) -> &mut S {}
        pub fn into_inner(self) -> &'a mut S {}
    }
    impl<S: Stream + ?Sized> Stream for Drain<'_, S> {
        type Item = S::Item;
    }
}
