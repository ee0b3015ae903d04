//! Stub of `async_std`, read from the sources of async-std 1.13.2.
//!
//! In async-std most extension methods return named futures of private modules; here `impl Future`.

// https://docs.rs/async-std/1.13.2/async_std/ (1.13.2)
// async-std's `channel` module re-exports async-channel.
pub mod channel {
    pub use async_channel::*;
}

pub mod fs {
    // https://docs.rs/async-std/1.13.2/async_std/fs/ (1.13.2)
    use crate::io;
    use crate::os::unix::fs::DirBuilderExt;
    use crate::os::unix::fs::DirEntryExt;
    use crate::os::unix::fs::OpenOptionsExt;
    use crate::os::unix::io::AsRawFd;
    use crate::os::unix::io::FromRawFd;
    use crate::os::unix::io::IntoRawFd;
    use crate::path::Path;
    use crate::path::PathBuf;
    use futures::stream::Stream;
    use futures::io::AsyncRead as Read;
    use futures::io::AsyncSeek as Seek;
    use futures::io::AsyncWrite as Write;
    use std::ffi::OsString;
    use std::future::Future;
    pub use std::fs::{FileType, Metadata, Permissions};
    use std::os::unix::io::OwnedFd;

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
    impl DirBuilderExt for DirBuilder {}
    pub struct DirEntry;
    impl DirEntry {
        pub fn path(&self) -> PathBuf {}
        pub async fn metadata(&self) -> io::Result<Metadata> {}
        pub async fn file_type(&self) -> io::Result<FileType> {}
        pub fn file_name(&self) -> OsString {}
    }
    impl Clone for DirEntry {}
    impl DirEntryExt for DirEntry {}
    pub struct File;
    impl Clone for File {}
    impl File {
        pub async fn open<P: AsRef<Path>>(path: P) -> io::Result<File> {}
        pub async fn create<P: AsRef<Path>>(path: P) -> io::Result<File> {}
        pub async fn sync_all(&self) -> io::Result<()> {}
        pub async fn sync_data(&self) -> io::Result<()> {}
        pub async fn set_len(&self, size: u64) -> io::Result<()> {}
        pub async fn metadata(&self) -> io::Result<Metadata> {}
        pub async fn set_permissions(&self, perm: Permissions) -> io::Result<()> {}
    }
    impl Read for File {}
    impl Write for File {}
    impl Seek for File {}
    impl From<std::fs::File> for File {}
    impl AsRawFd for File {}
    impl FromRawFd for File {}
    impl IntoRawFd for File {}
    impl From<OwnedFd> for File {}
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
    impl OpenOptionsExt for OpenOptions {}
    pub struct ReadDir;
    impl Stream for ReadDir {
        type Item = io::Result<DirEntry>;
    }
    pub async fn canonicalize<P: AsRef<Path>>(path: P) -> io::Result<PathBuf> {}
    pub async fn copy<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> io::Result<u64> {}
    pub async fn create_dir<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    pub async fn create_dir_all<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    pub async fn hard_link<P: AsRef<Path>, Q: AsRef<Path>>(
        from: P,
        to: Q,
    ) -> io::Result<()> {}
    pub async fn metadata<P: AsRef<Path>>(path: P) -> io::Result<Metadata> {}
    pub async fn read<P: AsRef<Path>>(path: P) -> io::Result<Vec<u8>> {}
    pub async fn read_dir<P: AsRef<Path>>(path: P) -> io::Result<ReadDir> {}
    pub async fn read_link<P: AsRef<Path>>(path: P) -> io::Result<PathBuf> {}
    pub async fn read_to_string<P: AsRef<Path>>(path: P) -> io::Result<String> {}
    pub async fn remove_dir<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    pub async fn remove_dir_all<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    pub async fn remove_file<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    pub async fn rename<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> io::Result<()> {}
    pub async fn set_permissions<P: AsRef<Path>>(
        path: P,
        perm: Permissions,
    ) -> io::Result<()> {}
    pub async fn symlink_metadata<P: AsRef<Path>>(path: P) -> io::Result<Metadata> {}
    pub async fn write<P: AsRef<Path>, C: AsRef<[u8]>>(
        path: P,
        contents: C,
    ) -> io::Result<()> {}
}

pub mod future {
    // https://docs.rs/async-std/1.13.2/async_std/future/ (1.13.2)
    use std::task::Context;
    use std::task::Poll;
    use std::time::Duration;
    pub use std::future::Future;

    pub async fn pending<T>() -> T {}
    pub async fn poll_fn<F, T>(f: F) -> T
    where
        F: FnMut(&mut Context<'_>) -> Poll<T>,
    {}
    pub async fn ready<T>(val: T) -> T {}
    #[abandons(f)]
    pub async fn timeout<F, T>(dur: Duration, f: F) -> Result<T, TimeoutError>
    where
        F: Future<Output = T>,
    {}
    pub struct TimeoutError;
    impl Clone for TimeoutError {}
    pub trait IntoFuture {
        type Output;
        type Future: Future<Output = Self::Output>;
        fn into_future(self) -> Self::Future;
    }
    impl<T: Future> IntoFuture for T {
        type Output = T::Output;
        type Future = T;
    }
}

pub mod io {
    // https://docs.rs/async-std/1.13.2/async_std/io/ (1.13.2)
    use crate::io;
    use crate::os::unix::io::AsRawFd;
    use futures::stream::Stream;
    use std::future::Future;
    use std::time::Duration;
    pub use crate::prelude::{ReadExt, SeekExt, WriteExt};
    pub use futures::io::AsyncRead as Read;
    pub use futures::io::AsyncSeek as Seek;
    pub use futures::io::AsyncWrite as Write;
    pub use std::io::Error;
    pub use std::io::ErrorKind;
    pub use std::io::IoSlice;
    pub use std::io::IoSliceMut;
    pub use std::io::Result;
    pub use std::io::SeekFrom;
    pub use futures::io::AsyncBufRead as BufRead;

    pub struct BufReader<R>;
    impl<R: io::Read> BufReader<R> {
        pub fn new(inner: R) -> BufReader<R> {}
        pub fn with_capacity(capacity: usize, inner: R) -> BufReader<R> {}
    }
    impl<R> BufReader<R> {
        pub fn get_ref(&self) -> &R {}
        pub fn get_mut(&mut self) -> &mut R {}
        pub fn buffer(&self) -> &[u8] {}
        pub fn into_inner(self) -> R {}
    }
    impl<R: Read> Read for BufReader<R> {}
    impl<R: Read> BufRead for BufReader<R> {}
    impl<R: Seek> Seek for BufReader<R> {}
    pub struct BufWriter<W>;
    impl<W: Write> BufWriter<W> {
        pub fn new(inner: W) -> BufWriter<W> {}
        pub fn with_capacity(capacity: usize, inner: W) -> BufWriter<W> {}
        pub fn get_ref(&self) -> &W {}
        pub fn get_mut(&mut self) -> &mut W {}
        pub async fn into_inner(
            self,
        ) -> std::result::Result<W, IntoInnerError<BufWriter<W>>> {}
        pub fn buffer(&self) -> &[u8] {}
    }
    impl<W: Write> Write for BufWriter<W> {}
    impl<W: Write + Seek> Seek for BufWriter<W> {}
    pub struct IntoInnerError<W>;
    pub async fn copy<R, W>(reader: &mut R, writer: &mut W) -> io::Result<u64>
    where
        R: Read + ?Sized,
        W: Write + ?Sized,
    {}
    pub struct Cursor<T>;
    impl<T> Clone for Cursor<T> {}
    impl<T> Default for Cursor<T> {}
    impl<T> Cursor<T> {
        pub fn new(inner: T) -> Cursor<T> {}
        pub fn into_inner(self) -> T {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn position(&self) -> u64 {}
        pub fn set_position(&mut self, pos: u64) {}
    }
    impl<T> Seek for Cursor<T>
    where
        T: AsRef<[u8]>,
    {}
    impl<T> Read for Cursor<T>
    where
        T: AsRef<[u8]>,
    {}
    impl<T> BufRead for Cursor<T>
    where
        T: AsRef<[u8]>,
    {}
    impl Write for Cursor<&mut [u8]> {}
    impl Write for Cursor<&mut Vec<u8>> {}
    impl Write for Cursor<Vec<u8>> {}
    pub fn empty() -> Empty {}
    pub struct Empty;
    impl Read for Empty {}
    impl BufRead for Empty {}
    pub fn repeat(byte: u8) -> Repeat {}
    pub struct Repeat;
    impl Read for Repeat {}
    pub fn sink() -> Sink {}
    pub struct Sink;
    impl Write for Sink {}
    pub fn stderr() -> Stderr {}
    pub struct Stderr;
    impl Write for Stderr {}
    impl AsRawFd for Stderr {}
    pub fn stdin() -> Stdin {}
    pub struct Stdin;
    impl Stdin {
        pub async fn read_line(&self, buf: &mut String) -> io::Result<usize> {}
    }
    impl Read for Stdin {}
    impl AsRawFd for Stdin {}
    pub fn stdout() -> Stdout {}
    pub struct Stdout;
    impl Write for Stdout {}
    impl AsRawFd for Stdout {}
    #[abandons(f)]
    pub async fn timeout<F, T>(dur: Duration, f: F) -> io::Result<T>
    where
        F: Future<Output = io::Result<T>>,
    {}
    pub trait BufReadExt: BufRead {
        fn read_until<'a>(
            &'a mut self,
            byte: u8,
            buf: &'a mut Vec<u8>,
        ) -> impl Future<Output = io::Result<usize>> {}
        fn read_line<'a>(
            &'a mut self,
            buf: &'a mut String,
        ) -> impl Future<Output = io::Result<usize>> {}
        fn lines(self) -> Lines<Self> {}
        fn split(self, byte: u8) -> Split<Self> {}
    }
    impl<T: BufRead + ?Sized> BufReadExt for T {}
    pub struct Lines<R>;
    impl<R: BufRead> Stream for Lines<R> {
        type Item = io::Result<String>;
    }
    pub struct Split<R>;
    impl<R: BufRead> Stream for Split<R> {
        type Item = io::Result<Vec<u8>>;
    }

    pub mod prelude {
        pub use futures::io::AsyncBufRead as BufRead;
        pub use futures::io::AsyncRead as Read;
        pub use futures::io::AsyncSeek as Seek;
        pub use futures::io::AsyncWrite as Write;
        pub use crate::io::BufReadExt;
        pub use crate::prelude::ReadExt;
        pub use crate::prelude::SeekExt;
        pub use crate::prelude::WriteExt;
    }
}

pub mod net {
    // https://docs.rs/async-std/1.13.2/async_std/net/ (1.13.2)
    use crate::io;
    use crate::os::unix::io::AsRawFd;
    use crate::os::unix::io::FromRawFd;
    use crate::os::unix::io::IntoRawFd;
    use std::future::Future;
    use futures::stream::Stream;
    use futures::io::AsyncRead as Read;
    use futures::io::AsyncWrite as Write;
    use std::os::unix::io::OwnedFd;
    pub use std::net::AddrParseError;
    pub use std::net::Shutdown;
    pub use std::net::IpAddr;
    pub use std::net::Ipv4Addr;
    pub use std::net::Ipv6Addr;
    pub use std::net::SocketAddr;
    pub use std::net::SocketAddrV4;
    pub use std::net::SocketAddrV6;

    pub trait ToSocketAddrs {
        type Iter: Iterator<Item = SocketAddr>;
        #[eager]
        fn to_socket_addrs(&self) -> impl Future<Output = io::Result<Self::Iter>>;
    }
    impl ToSocketAddrs for SocketAddr {
        type Iter = std::option::IntoIter<SocketAddr>;
    }
    impl ToSocketAddrs for SocketAddrV4 {
        type Iter = std::option::IntoIter<SocketAddr>;
    }
    impl ToSocketAddrs for SocketAddrV6 {
        type Iter = std::option::IntoIter<SocketAddr>;
    }
    impl ToSocketAddrs for (IpAddr, u16) {
        type Iter = std::option::IntoIter<SocketAddr>;
    }
    impl ToSocketAddrs for (Ipv4Addr, u16) {
        type Iter = std::option::IntoIter<SocketAddr>;
    }
    impl ToSocketAddrs for (Ipv6Addr, u16) {
        type Iter = std::option::IntoIter<SocketAddr>;
    }
    impl ToSocketAddrs for (&str, u16) {
        type Iter = std::vec::IntoIter<SocketAddr>;
    }
    impl ToSocketAddrs for str {
        type Iter = std::vec::IntoIter<SocketAddr>;
    }
    impl<'a> ToSocketAddrs for &'a [SocketAddr] {
        type Iter = std::iter::Cloned<std::slice::Iter<'a, SocketAddr>>;
    }
    impl<T: ToSocketAddrs + ?Sized> ToSocketAddrs for &T {
        type Iter = T::Iter;
    }
    impl ToSocketAddrs for String {
        type Iter = std::vec::IntoIter<SocketAddr>;
    }
    pub struct Incoming<'a>;
    impl Stream for Incoming<'_> {
        type Item = io::Result<TcpStream>;
    }
    pub struct TcpListener;
    impl TcpListener {
        pub async fn bind<A: ToSocketAddrs>(addrs: A) -> io::Result<TcpListener> {}
        pub async fn accept(&self) -> io::Result<(TcpStream, SocketAddr)> {}
        pub fn incoming(&self) -> Incoming<'_> {}
        pub fn into_incoming(self) -> impl Stream<Item = io::Result<TcpStream>> {}
        pub fn local_addr(&self) -> io::Result<SocketAddr> {}
    }
    impl From<std::net::TcpListener> for TcpListener {}
    impl AsRawFd for TcpListener {}
    impl FromRawFd for TcpListener {}
    impl IntoRawFd for TcpListener {}
    impl From<OwnedFd> for TcpListener {}
    pub struct TcpStream;
    impl Clone for TcpStream {}
    impl TcpStream {
        pub async fn connect<A: ToSocketAddrs>(addrs: A) -> io::Result<TcpStream> {}
        pub fn local_addr(&self) -> io::Result<SocketAddr> {}
        pub fn peer_addr(&self) -> io::Result<SocketAddr> {}
        pub fn ttl(&self) -> io::Result<u32> {}
        pub fn set_ttl(&self, ttl: u32) -> io::Result<()> {}
        pub async fn peek(&self, buf: &mut [u8]) -> io::Result<usize> {}
        pub fn nodelay(&self) -> io::Result<bool> {}
        pub fn set_nodelay(&self, nodelay: bool) -> io::Result<()> {}
        pub fn shutdown(&self, how: std::net::Shutdown) -> std::io::Result<()> {}
    }
    impl Read for TcpStream {}
    impl Write for TcpStream {}
    impl From<std::net::TcpStream> for TcpStream {}
    impl AsRawFd for TcpStream {}
    impl FromRawFd for TcpStream {}
    impl IntoRawFd for TcpStream {}
    impl From<OwnedFd> for TcpStream {}
    pub struct UdpSocket;
    impl UdpSocket {
        pub async fn bind<A: ToSocketAddrs>(addrs: A) -> std::io::Result<UdpSocket> {}
        pub fn peer_addr(&self) -> std::io::Result<SocketAddr> {}
        pub fn local_addr(&self) -> std::io::Result<SocketAddr> {}
        pub async fn send_to<A: ToSocketAddrs>(
            &self,
            buf: &[u8],
            addrs: A,
        ) -> std::io::Result<usize> {}
        pub async fn recv_from(
            &self,
            buf: &mut [u8],
        ) -> std::io::Result<(usize, SocketAddr)> {}
        pub async fn peek_from(
            &self,
            buf: &mut [u8],
        ) -> std::io::Result<(usize, SocketAddr)> {}
        pub async fn connect<A: ToSocketAddrs>(&self, addrs: A) -> std::io::Result<()> {}
        pub async fn send(&self, buf: &[u8]) -> std::io::Result<usize> {}
        pub async fn recv(&self, buf: &mut [u8]) -> std::io::Result<usize> {}
        pub async fn peek(&self, buf: &mut [u8]) -> std::io::Result<usize> {}
        pub fn broadcast(&self) -> std::io::Result<bool> {}
        pub fn set_broadcast(&self, on: bool) -> std::io::Result<()> {}
        pub fn multicast_loop_v4(&self) -> std::io::Result<bool> {}
        pub fn set_multicast_loop_v4(&self, on: bool) -> std::io::Result<()> {}
        pub fn multicast_ttl_v4(&self) -> std::io::Result<u32> {}
        pub fn set_multicast_ttl_v4(&self, ttl: u32) -> std::io::Result<()> {}
        pub fn multicast_loop_v6(&self) -> std::io::Result<bool> {}
        pub fn set_multicast_loop_v6(&self, on: bool) -> std::io::Result<()> {}
        pub fn ttl(&self) -> std::io::Result<u32> {}
        pub fn set_ttl(&self, ttl: u32) -> std::io::Result<()> {}
        pub fn join_multicast_v4(
            &self,
            multiaddr: Ipv4Addr,
            interface: Ipv4Addr,
        ) -> std::io::Result<()> {}
        pub fn join_multicast_v6(
            &self,
            multiaddr: &Ipv6Addr,
            interface: u32,
        ) -> std::io::Result<()> {}
        pub fn leave_multicast_v4(
            &self,
            multiaddr: Ipv4Addr,
            interface: Ipv4Addr,
        ) -> std::io::Result<()> {}
        pub fn leave_multicast_v6(
            &self,
            multiaddr: &Ipv6Addr,
            interface: u32,
        ) -> std::io::Result<()> {}
    }
    impl From<std::net::UdpSocket> for UdpSocket {}
    impl AsRawFd for UdpSocket {}
    impl FromRawFd for UdpSocket {}
    impl IntoRawFd for UdpSocket {}
    impl From<OwnedFd> for UdpSocket {}
}

pub mod os {
    // https://docs.rs/async-std/1.13.2/async_std/os/ (1.13.2)

    pub mod unix {
        // https://docs.rs/async-std/1.13.2/async_std/os/unix/ (1.13.2)

        pub mod fs {
            use crate::io;
            use crate::path::Path;

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

        pub mod io {
            pub use std::os::unix::io::AsFd;
            pub use std::os::unix::io::BorrowedFd;
            pub use std::os::unix::io::OwnedFd;
            pub use std::os::unix::io::{AsRawFd, FromRawFd, IntoRawFd, RawFd};
        }

        pub mod net {
            use crate::io;
            use crate::os::unix::io::AsRawFd;
            use crate::os::unix::io::FromRawFd;
            use crate::os::unix::io::IntoRawFd;
            use crate::path::Path;
            use futures::stream::Stream;
            use futures::io::AsyncRead as Read;
            use futures::io::AsyncWrite as Write;
            use std::net::Shutdown;
            use std::os::unix::io::OwnedFd;
            use std::os::unix::net::UnixDatagram as StdUnixDatagram;
            use std::os::unix::net::UnixListener as StdUnixListener;
            use std::os::unix::net::UnixStream as StdUnixStream;

            // The documentation shows a type of its own in its place, with async-std's paths.
            pub use std::os::unix::net::SocketAddr;

            pub struct UnixDatagram;
            impl UnixDatagram {
                pub async fn bind<P: AsRef<Path>>(path: P) -> io::Result<UnixDatagram> {}
                pub fn unbound() -> io::Result<UnixDatagram> {}
                pub fn pair() -> io::Result<(UnixDatagram, UnixDatagram)> {}
                pub async fn connect<P: AsRef<Path>>(&self, path: P) -> io::Result<()> {}
                pub fn local_addr(&self) -> io::Result<SocketAddr> {}
                pub fn peer_addr(&self) -> io::Result<SocketAddr> {}
                pub async fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)> {}
                pub async fn recv(&self, buf: &mut [u8]) -> io::Result<usize> {}
                pub async fn send_to<P: AsRef<Path>>(
                    &self,
                    buf: &[u8],
                    path: P,
                ) -> io::Result<usize> {}
                pub async fn send(&self, buf: &[u8]) -> io::Result<usize> {}
                pub fn shutdown(&self, how: Shutdown) -> io::Result<()> {}
            }
            impl From<StdUnixDatagram> for UnixDatagram {}
            impl AsRawFd for UnixDatagram {}
            impl FromRawFd for UnixDatagram {}
            impl IntoRawFd for UnixDatagram {}
            impl From<OwnedFd> for UnixDatagram {}
            pub struct Incoming<'a>;
            impl Stream for Incoming<'_> {
                type Item = io::Result<UnixStream>;
            }
            pub struct UnixListener;
            impl UnixListener {
                pub async fn bind<P: AsRef<Path>>(path: P) -> io::Result<UnixListener> {}
                pub async fn accept(&self) -> io::Result<(UnixStream, SocketAddr)> {}
                pub fn incoming(&self) -> Incoming<'_> {}
                pub fn local_addr(&self) -> io::Result<SocketAddr> {}
            }
            impl From<StdUnixListener> for UnixListener {}
            impl AsRawFd for UnixListener {}
            impl FromRawFd for UnixListener {}
            impl IntoRawFd for UnixListener {}
            impl From<OwnedFd> for UnixListener {}
            pub struct UnixStream;
            impl Clone for UnixStream {}
            impl UnixStream {
                pub async fn connect<P: AsRef<Path>>(path: P) -> io::Result<UnixStream> {}
                pub fn pair() -> io::Result<(UnixStream, UnixStream)> {}
                pub fn local_addr(&self) -> io::Result<SocketAddr> {}
                pub fn peer_addr(&self) -> io::Result<SocketAddr> {}
                pub fn shutdown(&self, how: Shutdown) -> io::Result<()> {}
            }
            impl Read for UnixStream {}
            impl Write for UnixStream {}
            impl From<StdUnixStream> for UnixStream {}
            impl AsRawFd for UnixStream {}
            impl FromRawFd for UnixStream {}
            impl IntoRawFd for UnixStream {}
            impl From<OwnedFd> for UnixStream {}
        }
    }
}

pub mod path {
    // https://docs.rs/async-std/1.13.2/async_std/path/ (1.13.2)
    use crate::fs;
    use crate::io;
    use crate::stream::FromStream;
    use crate::stream;
    use std::borrow::Cow;
    use std::ffi::OsStr;
    use std::ffi::OsString;
        use std::iter;
    use std::ops::Deref;
    pub use std::path::is_separator;
    pub use std::path::Component;
    pub use std::path::Display;
    pub use std::path::Prefix;
    pub use std::path::PrefixComponent;
    pub use std::path::StripPrefixError;
    pub use std::path::MAIN_SEPARATOR;

    pub struct Ancestors<'a>;
    impl<'a> Clone for Ancestors<'a> {}
    impl<'a> Iterator for Ancestors<'a> {
        type Item = &'a Path;
    }
    pub struct Components<'a>;
    impl<'a> Clone for Components<'a> {}
    impl<'a> Components<'a> {
        pub fn as_path(&self) -> &'a Path {}
    }
    impl<'a> Iterator for Components<'a> {
        type Item = Component<'a>;
    }
    impl<'a> DoubleEndedIterator for Components<'a> {}
    pub struct Iter<'a>;
    impl<'a> Clone for Iter<'a> {}
    impl<'a> Iter<'a> {
        pub fn as_path(&self) -> &'a Path {}
    }
    impl<'a> Iterator for Iter<'a> {
        type Item = &'a OsStr;
    }
    impl<'a> DoubleEndedIterator for Iter<'a> {}
    pub struct Path;
    impl Path {
        pub fn new<S: AsRef<OsStr> + ?Sized>(s: &S) -> &Path {}
        pub fn as_os_str(&self) -> &OsStr {}
        pub fn to_str(&self) -> Option<&str> {}
        pub fn to_string_lossy(&self) -> Cow<'_, str> {}
        pub fn to_path_buf(&self) -> PathBuf {}
        pub fn is_absolute(&self) -> bool {}
        pub fn is_relative(&self) -> bool {}
        pub fn has_root(&self) -> bool {}
        pub fn parent(&self) -> Option<&Path> {}
        pub fn ancestors(&self) -> Ancestors<'_> {}
        pub fn file_name(&self) -> Option<&OsStr> {}
        pub fn strip_prefix<P>(&self, base: P) -> Result<&Path, StripPrefixError>
        where
            P: AsRef<Path>,
        {}
        pub fn starts_with<P: AsRef<Path>>(&self, base: P) -> bool {}
        pub fn ends_with<P: AsRef<Path>>(&self, child: P) -> bool {}
        pub fn file_stem(&self) -> Option<&OsStr> {}
        pub fn extension(&self) -> Option<&OsStr> {}
        pub fn join<P: AsRef<Path>>(&self, path: P) -> PathBuf {}
        pub fn with_file_name<S: AsRef<OsStr>>(&self, file_name: S) -> PathBuf {}
        pub fn with_extension<S: AsRef<OsStr>>(&self, extension: S) -> PathBuf {}
        pub fn components(&self) -> Components<'_> {}
        pub fn iter(&self) -> Iter<'_> {}
        pub fn display(&self) -> Display<'_> {}
        pub async fn metadata(&self) -> io::Result<fs::Metadata> {}
        pub async fn symlink_metadata(&self) -> io::Result<fs::Metadata> {}
        pub async fn canonicalize(&self) -> io::Result<PathBuf> {}
        pub async fn read_link(&self) -> io::Result<PathBuf> {}
        pub async fn read_dir(&self) -> io::Result<fs::ReadDir> {}
        pub async fn exists(&self) -> bool {}
        pub async fn is_file(&self) -> bool {}
        pub async fn is_dir(&self) -> bool {}
        pub fn into_path_buf(self: Box<Path>) -> PathBuf {}
    }
    pub struct PathBuf;
    impl Clone for PathBuf {}
    impl Default for PathBuf {}
    impl PathBuf {
        pub fn new() -> PathBuf {}
        pub fn as_path(&self) -> &Path {}
        pub fn push<P: AsRef<Path>>(&mut self, path: P) {}
        pub fn pop(&mut self) -> bool {}
        pub fn set_file_name<S: AsRef<OsStr>>(&mut self, file_name: S) {}
        pub fn set_extension<S: AsRef<OsStr>>(&mut self, extension: S) -> bool {}
        pub fn into_os_string(self) -> OsString {}
        pub fn into_boxed_path(self) -> Box<Path> {}
    }
    impl From<Box<Path>> for PathBuf {}
    impl<T: ?Sized + AsRef<OsStr>> From<&T> for PathBuf {}
    impl From<OsString> for PathBuf {}
    impl From<String> for PathBuf {}
    impl<P: AsRef<Path>> FromIterator<P> for PathBuf {}
    impl<P: AsRef<Path>> iter::Extend<P> for PathBuf {}
    impl Deref for PathBuf {
        type Target = Path;
    }
    impl<'a> From<Cow<'a, Path>> for PathBuf {}
    impl<P: AsRef<Path>> stream::Extend<P> for PathBuf {}
    impl<'b, P: AsRef<Path>> FromStream<P> for PathBuf {}
    impl From<std::path::PathBuf> for PathBuf {}
}

pub mod prelude {
    // https://docs.rs/async-std/1.13.2/async_std/prelude/ (1.13.2)
    use crate::future::IntoFuture;
    use crate::future::TimeoutError;
    use futures::io::AsyncRead as Read;
    use futures::io::AsyncSeek as Seek;
    use futures::io::AsyncWrite as Write;
    use std::io::IoSlice;
    use std::io::IoSliceMut;
    use std::io::SeekFrom;
    use std::io;
    use std::time::Duration;
    pub use std::future::Future;
    pub use futures::stream::Stream;
    pub use crate::stream::StreamExt;
    pub use futures::io::AsyncBufRead as _;
    pub use futures::io::AsyncRead as _;
    pub use futures::io::AsyncSeek as _;
    pub use futures::io::AsyncWrite as _;
    pub use crate::io::BufReadExt as _;
    pub use crate::stream::DoubleEndedStream;
    pub use crate::stream::ExactSizeStream;

    pub trait FutureExt: Future {
        fn delay(self, dur: Duration) -> impl Future<Output = Self::Output> {}
        fn flatten(self) -> impl Future<Output = <Self::Output as IntoFuture>::Output>
        where
            <Self as Future>::Output: IntoFuture,
        {}
        #[abandons(self)]
        #[abandons(other)]
        fn race<F>(self, other: F) -> impl Future<Output = Self::Output>
        where
            Self: std::future::Future + Sized,
            F: std::future::Future<Output = <Self as std::future::Future>::Output>,
        {}
        fn try_race<F, T, E>(self, other: F) -> impl Future<Output = Self::Output>
        where
            Self: std::future::Future<Output = Result<T, E>> + Sized,
            F: std::future::Future<Output = <Self as std::future::Future>::Output>,
        {}
        fn join<F>(self, other: F) -> impl Future<Output = (Self::Output, F::Output)>
        where
            Self: std::future::Future + Sized,
            F: std::future::Future,
        {}
        fn try_join<F, A, B, E>(self, other: F) -> impl Future<Output = Result<(A, B), E>>
        where
            Self: std::future::Future<Output = Result<A, E>> + Sized,
            F: std::future::Future<Output = Result<B, E>>,
        {}
        fn timeout(
            self,
            dur: Duration,
        ) -> impl Future<Output = Result<Self::Output, TimeoutError>> {}
    }
    impl<T: Future + ?Sized> FutureExt for T {}
    pub trait ReadExt: Read {
        fn read<'a>(
            &'a mut self,
            buf: &'a mut [u8],
        ) -> impl Future<Output = io::Result<usize>> {}
        fn read_vectored<'a>(
            &'a mut self,
            bufs: &'a mut [IoSliceMut<'a>],
        ) -> impl Future<Output = io::Result<usize>> {}
        fn read_to_end<'a>(
            &'a mut self,
            buf: &'a mut Vec<u8>,
        ) -> impl Future<Output = io::Result<usize>> {}
        fn read_to_string<'a>(
            &'a mut self,
            buf: &'a mut String,
        ) -> impl Future<Output = io::Result<usize>> {}
        fn read_exact<'a>(
            &'a mut self,
            buf: &'a mut [u8],
        ) -> impl Future<Output = io::Result<()>> {}
        fn take(self, limit: u64) -> impl futures::io::AsyncRead {}
        fn by_ref(&mut self) -> &mut Self {}
        fn bytes(self) -> impl Stream<Item = io::Result<u8>> {}
        fn chain<R: Read>(self, next: R) -> impl futures::io::AsyncRead {}
    }
    impl<T: Read + ?Sized> ReadExt for T {}
    pub trait SeekExt: Seek {
        fn seek(&mut self, pos: SeekFrom) -> impl Future<Output = io::Result<u64>> {}
    }
    impl<T: Seek + ?Sized> SeekExt for T {}
    pub trait WriteExt: Write {
        fn write<'a>(
            &'a mut self,
            buf: &'a [u8],
        ) -> impl Future<Output = crate::io::Result<usize>> {}
        fn flush(&mut self) -> impl Future<Output = crate::io::Result<()>> {}
        fn write_vectored<'a>(
            &'a mut self,
            bufs: &'a [IoSlice<'a>],
        ) -> impl Future<Output = crate::io::Result<usize>> {}
        fn write_all<'a>(
            &'a mut self,
            buf: &'a [u8],
        ) -> impl Future<Output = crate::io::Result<()>> {}
        fn write_fmt<'a>(
            &'a mut self,
            fmt: std::fmt::Arguments<'_>,
        ) -> impl Future<Output = crate::io::Result<()>> {}
    }
    impl<T: Write + ?Sized> WriteExt for T {}
}

pub mod stream {
    // https://docs.rs/async-std/1.13.2/async_std/stream/ (1.13.2)
    use crate::stream;
    use std::borrow::Cow;
    use std::cmp::Ordering;
    use std::collections::BTreeMap;
    use std::collections::BTreeSet;
    use std::collections::BinaryHeap;
    use std::collections::HashMap;
    use std::collections::HashSet;
    use std::collections::LinkedList;
    use std::collections::VecDeque;
    use std::future::Future;
    use std::hash::BuildHasher;
    use std::hash::Hash;
    use std::pin::Pin;
    use std::rc::Rc;
    use std::sync::Arc;
    use std::task::Context;
    use std::task::Poll;
    use std::time::Duration;
    pub use futures::stream::Stream;

    pub fn empty<T>() -> Empty<T> {}
    pub struct Empty<T>;
    impl<T> Stream for Empty<T> {
        type Item = T;
    }
    pub fn from_fn<T, F>(f: F) -> FromFn<F>
    where
        F: FnMut() -> Option<T>,
    {}
    pub struct FromFn<F>;
    impl<F> Clone for FromFn<F> {}
    impl<T, F> Stream for FromFn<F>
    where
        F: FnMut() -> Option<T>,
    {
        type Item = T;
    }
    pub fn from_iter<I: IntoIterator>(iter: I) -> FromIter<I::IntoIter> {}
    pub struct FromIter<I>;
    impl<I> Clone for FromIter<I> {}
    impl<I: Iterator> Stream for FromIter<I> {
        type Item = I::Item;
    }
    impl<T: DoubleEndedIterator> DoubleEndedStream for FromIter<T> {}
    pub fn once<T>(t: T) -> Once<T> {}
    pub struct Once<T>;
    impl<T> Clone for Once<T> {}
    impl<T> Stream for Once<T> {
        type Item = T;
    }
    impl<T> DoubleEndedStream for Once<T> {}
    pub fn repeat<T>(item: T) -> Repeat<T>
    where
        T: Clone,
    {}
    pub struct Repeat<T>;
    impl<T> Clone for Repeat<T> {}
    impl<T: Clone> Stream for Repeat<T> {
        type Item = T;
    }
    pub fn repeat_with<T, F>(repeater: F) -> RepeatWith<F>
    where
        F: FnMut() -> T,
    {}
    pub struct RepeatWith<F>;
    impl<F> Clone for RepeatWith<F> {}
    impl<T, F> Stream for RepeatWith<F>
    where
        F: FnMut() -> T,
    {
        type Item = T;
    }
    pub trait DoubleEndedStream: Stream {
        fn poll_next_back(
            self: Pin<&mut Self>,
            cx: &mut Context<'_>,
        ) -> Poll<Option<Self::Item>>;
        fn next_back(&mut self) -> impl Future<Output = Option<Self::Item>> {}
        fn nth_back(&mut self, n: usize) -> impl Future<Output = Option<Self::Item>> {}
        fn rfind<P>(&mut self, p: P) -> impl Future<Output = Option<Self::Item>>
        where
            P: FnMut(&Self::Item) -> bool,
        {}
        fn rfold<B, F>(self, accum: B, f: F) -> impl Future<Output = B>
        where
            F: FnMut(B, Self::Item) -> B,
        {}
        fn try_rfold<B, F, E>(self, accum: B, f: F) -> impl Future<Output = Result<B, E>>
        where
            F: FnMut(B, Self::Item) -> Result<B, E>,
        {}
    }
    pub trait ExactSizeStream: Stream {
        fn len(&self) -> usize {}
    }
    impl<I: ExactSizeStream + ?Sized> ExactSizeStream for &mut I {}
    pub async fn extend<'a, C, T, S>(collection: &mut C, stream: S)
    where
        C: Extend<T>,
        S: IntoStream<Item = T>,
    {}
    pub trait Extend<A> {
        fn extend<'a, T: IntoStream<Item = A>>(
            &'a mut self,
            stream: T,
        ) -> Pin<Box<dyn Future<Output = ()>>>;
    }
    impl stream::Extend<()> for () {}
    impl<T> stream::Extend<T> for Vec<T> {}
    impl stream::Extend<char> for String {}
    impl<'b> stream::Extend<&'b char> for String {}
    impl<'b> stream::Extend<&'b str> for String {}
    impl stream::Extend<String> for String {}
    impl<'b> stream::Extend<Cow<'b, str>> for String {}
    impl<T: Ord> stream::Extend<T> for BinaryHeap<T> {}
    impl<K: Ord, V> stream::Extend<(K, V)> for BTreeMap<K, V> {}
    impl<T: Ord> stream::Extend<T> for BTreeSet<T> {}
    impl<K, V, H> stream::Extend<(K, V)> for HashMap<K, V, H>
    where
        K: Eq + Hash,
        H: BuildHasher + Default,
    {}
    impl<T, H> stream::Extend<T> for HashSet<T, H>
    where
        T: Eq + Hash,
        H: BuildHasher + Default,
    {}
    impl<T> stream::Extend<T> for LinkedList<T> {}
    impl<T> stream::Extend<T> for VecDeque<T> {}
    pub trait FromStream<T> {
        fn from_stream<'a, S: IntoStream<Item = T>>(
            stream: S,
        ) -> Pin<Box<dyn Future<Output = Self>>>;
    }
    impl FromStream<()> for () {}
    impl<T> FromStream<T> for Vec<T> {}
    impl<'b, T: Clone> FromStream<T> for Cow<'b, [T]> {}
    impl<T> FromStream<T> for Box<[T]> {}
    impl<T> FromStream<T> for Rc<[T]> {}
    impl<T> FromStream<T> for Arc<[T]> {}
    impl<T, E, V> FromStream<Result<T, E>> for Result<V, E>
    where
        V: FromStream<T>,
    {}
    impl<T, V> FromStream<Option<T>> for Option<V>
    where
        V: FromStream<T>,
    {}
    impl FromStream<char> for String {}
    impl<'b> FromStream<&'b char> for String {}
    impl<'b> FromStream<&'b str> for String {}
    impl FromStream<String> for String {}
    impl<'b> FromStream<Cow<'b, str>> for String {}
    impl<T: Ord> FromStream<T> for BinaryHeap<T> {}
    impl<K: Ord, V> FromStream<(K, V)> for BTreeMap<K, V> {}
    impl<T: Ord> FromStream<T> for BTreeSet<T> {}
    impl<K, V, H> FromStream<(K, V)> for HashMap<K, V, H>
    where
        K: Eq + Hash,
        H: BuildHasher + Default,
    {}
    impl<T, H> FromStream<T> for HashSet<T, H>
    where
        T: Eq + Hash,
        H: BuildHasher + Default,
    {}
    impl<T> FromStream<T> for LinkedList<T> {}
    impl<T> FromStream<T> for VecDeque<T> {}
    pub trait FusedStream: Stream {}
    pub fn interval(dur: Duration) -> Interval {}
    pub struct Interval;
    impl Stream for Interval {
        type Item = ();
    }
    pub trait IntoStream {
        type Item;
        type IntoStream: Stream<Item = Self::Item>;
        fn into_stream(self) -> Self::IntoStream;
    }
    impl<I: Stream> IntoStream for I {
        type Item = I::Item;
        type IntoStream = I;
    }
    pub fn pending<T>() -> Pending<T> {}
    pub struct Pending<T>;
    impl<T> Stream for Pending<T> {
        type Item = T;
    }
    impl<T> DoubleEndedStream for Pending<T> {}
    impl<T> ExactSizeStream for Pending<T> {}
    pub trait Product<A = Self>: Sized {
        fn product<'a, S>(stream: S) -> Pin<Box<dyn Future<Output = Self>>>
        where
            S: Stream<Item = A>;
    }
    impl<T, U, E> Product<Result<U, E>> for Result<T, E>
    where
        T: Product<U>,
    {}
    impl<T, U> Product<Option<U>> for Option<T>
    where
        T: Product<U>,
    {}
    pub struct Merge<L, R>;
    impl<L, R, T> Stream for Merge<L, R>
    where
        L: Stream<Item = T>,
        R: Stream<Item = T>,
    {
        type Item = T;
    }
    pub fn successors<F, T>(first: Option<T>, succ: F) -> Successors<F, T>
    where
        F: FnMut(&T) -> Option<T>,
    {}
    pub struct Successors<F, T>
    where
        F: FnMut(&T) -> Option<T>;
    impl<F, T> Stream for Successors<F, T>
    where
        F: FnMut(&T) -> Option<T>,
    {
        type Item = T;
    }
    pub trait Sum<A = Self>: Sized {
        fn sum<'a, S>(stream: S) -> Pin<Box<dyn Future<Output = Self>>>
        where
            S: Stream<Item = A>;
    }
    impl<T, U, E> Sum<Result<U, E>> for Result<T, E>
    where
        T: Sum<U>,
    {}
    impl<T, U> Sum<Option<U>> for Option<T>
    where
        T: Sum<U>,
    {}
    pub trait StreamExt: Stream {
        fn next(&mut self) -> impl Future<Output = Option<Self::Item>> {}
        fn take(self, n: usize) -> Take<Self> {}
        fn take_while<P>(self, predicate: P) -> TakeWhile<Self, P>
        where
            P: FnMut(&Self::Item) -> bool,
        {}
        fn throttle(self, d: Duration) -> impl Stream<Item = Self::Item> {}
        fn step_by(self, step: usize) -> StepBy<Self> {}
        fn chain<U>(self, other: U) -> Chain<Self, U>
        where
            U: Stream<Item = Self::Item> + Sized,
        {}
        fn cloned<'a, T>(self) -> Cloned<Self>
        where
            Self: Sized + Stream<Item = &'a T>,
            T: Clone,
        {}
        fn copied<'a, T>(self) -> Copied<Self>
        where
            Self: Sized + Stream<Item = &'a T>,
            T: Copy,
        {}
        fn cycle(self) -> impl Stream<Item = Self::Item>
        where
            Self: Clone + Sized,
        {}
        fn enumerate(self) -> impl Stream<Item = (usize, Self::Item)> {}
        fn delay(self, dur: Duration) -> impl Stream<Item = Self::Item> {}
        fn map<B, F>(self, f: F) -> Map<Self, F>
        where
            F: FnMut(Self::Item) -> B,
        {}
        fn inspect<F>(self, f: F) -> Inspect<Self, F>
        where
            F: FnMut(&Self::Item),
        {}
        fn last(self) -> impl Future<Output = Option<Self::Item>> {}
        fn fuse(self) -> Fuse<Self> {}
        fn filter<P>(self, predicate: P) -> Filter<Self, P>
        where
            P: FnMut(&Self::Item) -> bool,
        {}
        fn flat_map<U, F>(self, f: F) -> FlatMap<Self, U, F>
        where
            U: IntoStream,
            F: FnMut(Self::Item) -> U,
        {}
        fn flatten(self) -> Flatten<Self>
        where
            Self::Item: IntoStream,
        {}
        fn filter_map<B, F>(self, f: F) -> impl Stream<Item = B>
        where
            F: FnMut(Self::Item) -> Option<B>,
        {}
        fn min_by_key<B, F>(self, key_by: F) -> impl Future<Output = Option<Self::Item>>
        where
            B: Ord,
            F: FnMut(&Self::Item) -> B,
        {}
        fn max_by_key<B, F>(self, key_by: F) -> impl Future<Output = Option<Self::Item>>
        where
            B: Ord,
            F: FnMut(&Self::Item) -> B,
        {}
        fn min_by<F>(self, compare: F) -> impl Future<Output = Option<Self::Item>>
        where
            F: FnMut(&Self::Item, &Self::Item) -> Ordering,
        {}
        fn max(self) -> impl Future<Output = Option<Self::Item>>
        where
            Self::Item: Ord,
        {}
        fn min(self) -> impl Future<Output = Option<Self::Item>>
        where
            Self::Item: Ord,
        {}
        fn max_by<F>(self, compare: F) -> impl Future<Output = Option<Self::Item>>
        where
            F: FnMut(&Self::Item, &Self::Item) -> Ordering,
        {}
        fn nth(&mut self, n: usize) -> impl Future<Output = Option<Self::Item>> {}
        fn all<F>(&mut self, f: F) -> impl Future<Output = bool>
        where
            F: FnMut(Self::Item) -> bool,
        {}
        fn find<P>(&mut self, p: P) -> impl Future<Output = Option<Self::Item>>
        where
            P: FnMut(&Self::Item) -> bool,
        {}
        fn find_map<F, B>(&mut self, f: F) -> impl Future<Output = Option<B>>
        where
            F: FnMut(Self::Item) -> Option<B>,
        {}
        fn fold<B, F>(self, init: B, f: F) -> impl Future<Output = B>
        where
            F: FnMut(B, Self::Item) -> B,
        {}
        fn partition<B, F>(self, f: F) -> impl Future<Output = (B, B)>
        where
            F: FnMut(&Self::Item) -> bool,
            B: Default + Extend<Self::Item>,
        {}
        fn for_each<F>(self, f: F) -> impl Future<Output = ()>
        where
            F: FnMut(Self::Item),
        {}
        fn any<F>(&mut self, f: F) -> impl Future<Output = bool>
        where
            F: FnMut(Self::Item) -> bool,
        {}
        fn by_ref(&mut self) -> &mut Self {}
        fn scan<St, B, F>(self, initial_state: St, f: F) -> Scan<Self, St, F>
        where
            F: FnMut(&mut St, Self::Item) -> Option<B>,
        {}
        fn skip_while<P>(self, predicate: P) -> SkipWhile<Self, P>
        where
            P: FnMut(&Self::Item) -> bool,
        {}
        fn skip(self, n: usize) -> Skip<Self> {}
        fn timeout(self, dur: Duration) -> Timeout<Self>
        where
            Self: Stream + Sized,
        {}
        fn try_fold<B, F, T, E>(
            &mut self,
            init: T,
            f: F,
        ) -> impl Future<Output = Result<T, E>>
        where
            F: FnMut(B, Self::Item) -> Result<T, E>,
        {}
        fn try_for_each<F, E>(&mut self, f: F) -> impl Future<Output = Result<(), E>>
        where
            F: FnMut(Self::Item) -> Result<(), E>,
        {}
        fn zip<U>(self, other: U) -> Zip<Self, U>
        where
            U: Stream,
        {}
        fn unzip<A, B, FromA, FromB>(self) -> impl Future<Output = (FromA, FromB)>
        where
            FromA: Default + Extend<A>,
            FromB: Default + Extend<B>,
            Self: Stream<Item = (A, B)> + Sized,
        {}
        fn collect<'a, B>(self) -> Pin<Box<dyn Future<Output = B>>>
        where
            B: FromStream<Self::Item>,
        {}
        fn merge<U>(self, other: U) -> Merge<Self, U>
        where
            U: Stream<Item = Self::Item> + Sized,
        {}
        fn partial_cmp<S>(self, other: S) -> impl Future<Output = Option<Ordering>>
        where
            Self: Sized + Stream,
            S: Stream,
            <Self as Stream>::Item: PartialOrd<S::Item>,
        {}
        fn position<P>(&mut self, predicate: P) -> impl Future<Output = Option<usize>>
        where
            P: FnMut(Self::Item) -> bool,
        {}
        fn cmp<S>(self, other: S) -> impl Future<Output = Ordering>
        where
            Self: Sized + Stream,
            S: Stream,
            <Self as Stream>::Item: Ord,
        {}
        fn count(self) -> impl Future<Output = usize> {}
        fn ne<S>(self, other: S) -> impl Future<Output = bool>
        where
            S: Sized + Stream,
            <Self as Stream>::Item: PartialEq<S::Item>,
        {}
        fn ge<S>(self, other: S) -> impl Future<Output = bool>
        where
            Self: Sized + Stream,
            S: Stream,
            <Self as Stream>::Item: PartialOrd<S::Item>,
        {}
        fn eq<S>(self, other: S) -> impl Future<Output = bool>
        where
            Self: Sized + Stream,
            S: Sized + Stream,
            <Self as Stream>::Item: PartialEq<S::Item>,
        {}
        fn gt<S>(self, other: S) -> impl Future<Output = bool>
        where
            Self: Sized + Stream,
            S: Stream,
            <Self as Stream>::Item: PartialOrd<S::Item>,
        {}
        fn le<S>(self, other: S) -> impl Future<Output = bool>
        where
            Self: Sized + Stream,
            S: Stream,
            <Self as Stream>::Item: PartialOrd<S::Item>,
        {}
        fn lt<S>(self, other: S) -> impl Future<Output = bool>
        where
            Self: Sized + Stream,
            S: Stream,
            <Self as Stream>::Item: PartialOrd<S::Item>,
        {}
        fn sum<'a, S>(self) -> Pin<Box<dyn Future<Output = S>>>
        where
            Self: Sized + Stream<Item = S>,
            S: Sum<Self::Item>,
        {}
        fn product<'a, P>(self) -> Pin<Box<dyn Future<Output = P>>>
        where
            Self: Sized + Stream<Item = P>,
            P: Product,
        {}
    }
    impl<T: Stream + ?Sized> StreamExt for T {}
    pub struct Chain<S, U>;
    impl<S: Stream, U: Stream<Item = S::Item>> Stream for Chain<S, U> {
        type Item = S::Item;
    }
    pub struct Cloned<S>;
    impl<'a, S, T> Stream for Cloned<S>
    where
        S: Stream<Item = &'a T>,
        T: Clone,
    {
        type Item = T;
    }
    pub struct Copied<S>;
    impl<'a, S, T> Stream for Copied<S>
    where
        S: Stream<Item = &'a T>,
        T: Copy,
    {
        type Item = T;
    }
    pub struct Filter<S, P>;
    impl<S, P> Stream for Filter<S, P>
    where
        S: Stream,
        P: FnMut(&S::Item) -> bool,
    {
        type Item = S::Item;
    }
    pub struct Fuse<S>;
    impl<S> Clone for Fuse<S> {}
    impl<S: Stream> Stream for Fuse<S> {
        type Item = S::Item;
    }
    pub struct Inspect<S, F>;
    impl<S, F> Stream for Inspect<S, F>
    where
        S: Stream,
        F: FnMut(&S::Item),
    {
        type Item = S::Item;
    }
    pub struct Map<S, F>;
    impl<S, F, B> Stream for Map<S, F>
    where
        S: Stream,
        F: FnMut(S::Item) -> B,
    {
        type Item = B;
    }
    pub struct Scan<S, St, F>;
    impl<S, St, F, B> Stream for Scan<S, St, F>
    where
        S: Stream,
        F: FnMut(&mut St, S::Item) -> Option<B>,
    {
        type Item = B;
    }
    pub struct Skip<S>;
    impl<S> Stream for Skip<S>
    where
        S: Stream,
    {
        type Item = S::Item;
    }
    pub struct SkipWhile<S, P>;
    impl<S, P> Stream for SkipWhile<S, P>
    where
        S: Stream,
        P: FnMut(&S::Item) -> bool,
    {
        type Item = S::Item;
    }
    pub struct StepBy<S>;
    impl<S> Stream for StepBy<S>
    where
        S: Stream,
    {
        type Item = S::Item;
    }
    pub struct Take<S>;
    impl<S> Clone for Take<S> {}
    impl<S: Stream> Stream for Take<S> {
        type Item = S::Item;
    }
    pub struct TakeWhile<S, P>;
    impl<S, P> Stream for TakeWhile<S, P>
    where
        S: Stream,
        P: FnMut(&S::Item) -> bool,
    {
        type Item = S::Item;
    }
    pub struct Zip<A: Stream, B>;
    impl<A: Stream, B: Stream> Stream for Zip<A, B> {
        type Item = (A::Item, B::Item);
    }
    pub struct Flatten<S>
    where
        S: Stream,
        S::Item: IntoStream;
    impl<S, U> Stream for Flatten<S>
    where
        S: Stream,
        S::Item: IntoStream<IntoStream = U, Item = U::Item>,
        U: Stream,
    {
        type Item = U::Item;
    }
    pub struct FlatMap<S, U, F>;
    impl<S, U, F> Stream for FlatMap<S, U, F>
    where
        S: Stream,
        U: Stream,
        F: FnMut(S::Item) -> U,
    {
        type Item = U::Item;
    }
    pub struct TimeoutError;
    impl Clone for TimeoutError {}
    pub struct Timeout<S: Stream>;
    impl<S: Stream> Stream for Timeout<S> {
        type Item = Result<S::Item, TimeoutError>;
    }
}

pub mod sync {
    // https://docs.rs/async-std/1.13.2/async_std/sync/ (1.13.2)
    use std::time::Duration;
    pub use std::sync::Arc;
    pub use std::sync::Weak;
    pub use async_lock::Mutex;
    pub use async_lock::MutexGuard;
    pub use async_lock::MutexGuardArc;
    pub use async_lock::RwLock;
    pub use async_lock::RwLockReadGuard;
    pub use async_lock::RwLockUpgradableReadGuard;
    pub use async_lock::RwLockWriteGuard;
    pub use async_lock::Barrier;
    pub use async_lock::BarrierWaitResult;

    pub struct Condvar;
    impl Default for Condvar {}
    impl Condvar {
        pub fn new() -> Self {}
        pub async fn wait<'a, T>(&self, guard: MutexGuard<'a, T>) -> MutexGuard<'a, T> {}
        pub async fn wait_until<'a, T, F>(
            &self,
            guard: MutexGuard<'a, T>,
            condition: F,
        ) -> MutexGuard<'a, T>
        where
            F: FnMut(&mut T) -> bool,
        {}
        pub async fn wait_timeout<'a, T>(
            &self,
            guard: MutexGuard<'a, T>,
            dur: Duration,
        ) -> (MutexGuard<'a, T>, WaitTimeoutResult) {}
        pub async fn wait_timeout_until<'a, T, F>(
            &self,
            guard: MutexGuard<'a, T>,
            dur: Duration,
            condition: F,
        ) -> (MutexGuard<'a, T>, WaitTimeoutResult)
        where
            F: FnMut(&mut T) -> bool,
        {}
        pub fn notify_one(&self) {}
        pub fn notify_all(&self) {}
    }
    // Real, though not exported by name.
    pub struct WaitTimeoutResult;
    impl WaitTimeoutResult {
        pub fn timed_out(self) -> bool {}
    }
}

pub mod task {
    // https://docs.rs/async-std/1.13.2/async_std/task/ (1.13.2)
    use crate::io;
    use std::future::Future;
    use std::time::Duration;
    pub use std::task::Context;
    pub use std::task::Poll;
    pub use std::task::Waker;

    pub async fn yield_now() {}
    #[drives(future, executor = "other")]
    #[blocks]
    pub fn block_on<F, T>(future: F) -> T
    where
        F: Future<Output = T>,
    {}
    pub struct Builder;
    impl Default for Builder {}
    impl Builder {
        pub fn new() -> Builder {}
        pub fn name(self, name: String) -> Builder {}
        #[drives(future, executor = "other")]
        pub fn spawn<F, T>(self, future: F) -> io::Result<JoinHandle<T>>
        where
            F: Future<Output = T>,
        {}
        #[drives(future, executor = "other")]
        pub fn local<F, T>(self, future: F) -> io::Result<JoinHandle<T>>
        where
            F: Future<Output = T>,
        {}
        #[drives(future, executor = "other")]
        #[blocks]
        pub fn blocking<F, T>(self, future: F) -> T
        where
            F: Future<Output = T>,
        {}
    }
    pub fn current() -> Task {}
    pub fn try_current() -> Option<Task> {}
    pub struct Task;
    impl Clone for Task {}
    impl Task {
        pub fn id(&self) -> TaskId {}
        pub fn name(&self) -> Option<&str> {}
    }
    pub struct TaskId;
    impl Clone for TaskId {}
    #[eager]
    #[on_drop("detach")]
    pub struct JoinHandle<T>;
    impl<T> JoinHandle<T> {
        pub fn task(&self) -> &Task {}
        pub async fn cancel(self) -> Option<T> {}
    }
    impl<T> Future for JoinHandle<T> {
        type Output = T;
    }
    pub async fn sleep(dur: Duration) {}
    #[drives(future, executor = "other")]
    pub fn spawn<F, T>(future: F) -> JoinHandle<T>
    where
        F: Future<Output = T>,
    {}
    pub struct AccessError;
    impl Clone for AccessError {}
    pub struct LocalKey<T>;
    impl<T> LocalKey<T> {
        #[runs(f, place = "here")]
        #[scope(f)]
        pub fn with<F, R>(&'static self, f: F) -> R
        where
            F: FnOnce(&T) -> R,
        {}
        #[runs(f, place = "here")]
        #[scope(f)]
        pub fn try_with<F, R>(&'static self, f: F) -> Result<R, AccessError>
        where
            F: FnOnce(&T) -> R,
        {}
    }
    #[runs(f, place = "blocking_bare")]
    pub fn spawn_blocking<F, T>(f: F) -> JoinHandle<T>
    where
        F: FnOnce() -> T,
    {}
    #[drives(future, executor = "other")]
    pub fn spawn_local<F, T>(future: F) -> JoinHandle<T>
    where
        F: Future<Output = T>,
    {}
}
