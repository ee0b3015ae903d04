//! Stub of `async_io`, read from the sources of async-io 2.6.0.

// https://docs.rs/async-io/2.6.0/async_io/ (2.6.0)
use futures::stream::Stream;
use std::future::Future;
use std::io::Read;
use std::io::Write;
use std::io;
use std::net::SocketAddr;
use std::net::TcpListener;
use std::net::TcpStream;
use std::net::UdpSocket;
use std::os::unix::io::AsFd;
use std::os::unix::net::SocketAddr as UnixSocketAddr;
use std::os::unix::net::UnixDatagram;
use std::os::unix::net::UnixListener;
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::sync::Arc;
use std::task::Context;
use std::task::Poll;
use std::time::Duration;
use std::time::Instant;

pub struct Timer;
impl Timer {
    pub fn never() -> Timer {}
    pub fn after(duration: Duration) -> Timer {}
    pub fn at(instant: Instant) -> Timer {}
    pub fn interval(period: Duration) -> Timer {}
    pub fn interval_at(start: Instant, period: Duration) -> Timer {}
    pub fn will_fire(&self) -> bool {}
    pub fn set_after(&mut self, duration: Duration) {}
    pub fn set_at(&mut self, instant: Instant) {}
    pub fn set_interval(&mut self, period: Duration) {}
    pub fn set_interval_at(&mut self, start: Instant, period: Duration) {}
    pub fn clear(&mut self) {}
}
impl Future for Timer {
    type Output = Instant;
}
impl Stream for Timer {
    type Item = Instant;
}
pub struct Async<T>;
impl<T: AsFd> Async<T> {
    pub fn new(io: T) -> io::Result<Async<T>> {}
    pub fn new_nonblocking(io: T) -> io::Result<Async<T>> {}
}
impl<T> Async<T> {
    pub fn get_ref(&self) -> &T {}
    pub fn get_mut(&mut self) -> &mut T {}
    pub fn into_inner(self) -> io::Result<T> {}
    pub fn readable(&self) -> Readable<'_, T> {}
    pub fn readable_owned(self: Arc<Self>) -> ReadableOwned<T> {}
    pub fn writable(&self) -> Writable<'_, T> {}
    pub fn writable_owned(self: Arc<Self>) -> WritableOwned<T> {}
    pub fn poll_readable(&self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {}
    pub fn poll_writable(&self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {}
    pub async fn read_with<R>(
        &self,
        op: impl FnMut(&T) -> io::Result<R>,
    ) -> io::Result<R> {}
    pub async fn read_with_mut<R>(
        &mut self,
        op: impl FnMut(&mut T) -> io::Result<R>,
    ) -> io::Result<R> {}
    pub async fn write_with<R>(
        &self,
        op: impl FnMut(&T) -> io::Result<R>,
    ) -> io::Result<R> {}
    pub async fn write_with_mut<R>(
        &mut self,
        op: impl FnMut(&mut T) -> io::Result<R>,
    ) -> io::Result<R> {}
}
impl Async<TcpListener> {
    pub fn bind<A: Into<SocketAddr>>(addr: A) -> io::Result<Async<TcpListener>> {}
    pub async fn accept(&self) -> io::Result<(Async<TcpStream>, SocketAddr)> {}
    pub fn incoming(&self) -> impl Stream<Item = io::Result<Async<TcpStream>>> {}
}
impl Async<TcpStream> {
    pub async fn connect<A: Into<SocketAddr>>(addr: A) -> io::Result<Async<TcpStream>> {}
    pub async fn peek(&self, buf: &mut [u8]) -> io::Result<usize> {}
}
impl Async<UdpSocket> {
    pub fn bind<A: Into<SocketAddr>>(addr: A) -> io::Result<Async<UdpSocket>> {}
    pub async fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)> {}
    pub async fn peek_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)> {}
    pub async fn send_to<A: Into<SocketAddr>>(
        &self,
        buf: &[u8],
        addr: A,
    ) -> io::Result<usize> {}
    pub async fn recv(&self, buf: &mut [u8]) -> io::Result<usize> {}
    pub async fn peek(&self, buf: &mut [u8]) -> io::Result<usize> {}
    pub async fn send(&self, buf: &[u8]) -> io::Result<usize> {}
}
impl Async<UnixListener> {
    pub fn bind<P: AsRef<Path>>(path: P) -> io::Result<Async<UnixListener>> {}
    pub async fn accept(&self) -> io::Result<(Async<UnixStream>, UnixSocketAddr)> {}
    pub fn incoming(&self) -> impl Stream<Item = io::Result<Async<UnixStream>>> {}
}
impl Async<UnixStream> {
    pub async fn connect<P: AsRef<Path>>(path: P) -> io::Result<Async<UnixStream>> {}
    pub fn pair() -> io::Result<(Async<UnixStream>, Async<UnixStream>)> {}
}
impl Async<UnixDatagram> {
    pub fn bind<P: AsRef<Path>>(path: P) -> io::Result<Async<UnixDatagram>> {}
    pub fn unbound() -> io::Result<Async<UnixDatagram>> {}
    pub fn pair() -> io::Result<(Async<UnixDatagram>, Async<UnixDatagram>)> {}
    pub async fn recv_from(
        &self,
        buf: &mut [u8],
    ) -> io::Result<(usize, UnixSocketAddr)> {}
    pub async fn send_to<P: AsRef<Path>>(
        &self,
        buf: &[u8],
        path: P,
    ) -> io::Result<usize> {}
    pub async fn recv(&self, buf: &mut [u8]) -> io::Result<usize> {}
    pub async fn send(&self, buf: &[u8]) -> io::Result<usize> {}
}
pub trait IoSafe {}
impl<T: ?Sized> IoSafe for &T {}
impl IoSafe for std::fs::File {}
impl IoSafe for std::io::Stderr {}
impl IoSafe for std::io::Stdin {}
impl IoSafe for std::io::Stdout {}
impl IoSafe for std::io::StderrLock<'_> {}
impl IoSafe for std::io::StdinLock<'_> {}
impl IoSafe for std::io::StdoutLock<'_> {}
impl IoSafe for std::net::TcpStream {}
impl IoSafe for std::process::ChildStdin {}
impl IoSafe for std::process::ChildStdout {}
impl IoSafe for std::process::ChildStderr {}
impl IoSafe for std::os::unix::net::UnixStream {}
impl IoSafe for std::io::PipeReader {}
impl IoSafe for std::io::PipeWriter {}
impl<T: IoSafe + Read> IoSafe for std::io::BufReader<T> {}
impl<T: IoSafe + Write> IoSafe for std::io::BufWriter<T> {}
impl<T: IoSafe + Write> IoSafe for std::io::LineWriter<T> {}
impl<T: IoSafe + ?Sized> IoSafe for &mut T {}
impl<T: IoSafe + ?Sized> IoSafe for Box<T> {}
impl<T: Clone + IoSafe> IoSafe for std::borrow::Cow<'_, T> {}
#[drives(future, executor = "other")]
#[blocks]
pub fn block_on<T>(future: impl Future<Output = T>) -> T {}
pub struct Readable<'a, T>;
impl<T> Future for Readable<'_, T> {
    type Output = io::Result<()>;
}
pub struct ReadableOwned<T>;
impl<T> Future for ReadableOwned<T> {
    type Output = io::Result<()>;
}
pub struct Writable<'a, T>;
impl<T> Future for Writable<'_, T> {
    type Output = io::Result<()>;
}
pub struct WritableOwned<T>;
impl<T> Future for WritableOwned<T> {
    type Output = io::Result<()>;
}

pub mod os {
    // https://docs.rs/async-io/2.6.0/async_io/os/ (2.6.0)

    pub mod unix {
        // https://docs.rs/async-io/2.6.0/async_io/os/unix/ (2.6.0)
        use std::os::unix::io::BorrowedFd;

        pub fn reactor_fd() -> Option<BorrowedFd<'static>> {}
    }
}
