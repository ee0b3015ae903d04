//! Stub of `tokio_stream`, read from the sources of tokio-stream 0.1.19.
//!
//! `timeout` and `throttle` make their timer when they are called.

// https://docs.rs/tokio-stream/0.1.19/tokio_stream/ (0.1.19)
use crate::adapters::Chain;
use crate::adapters::ChunksTimeout;
use crate::adapters::Filter;
use crate::adapters::FilterMap;
use crate::adapters::Fuse;
use crate::adapters::Map;
use crate::adapters::MapWhile;
use crate::adapters::Merge;
use crate::adapters::Peekable;
use crate::adapters::Skip;
use crate::adapters::SkipWhile;
use crate::adapters::Take;
use crate::adapters::TakeWhile;
use crate::adapters::Then;
use crate::adapters::Timeout;
use crate::adapters::TimeoutRepeating;
use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::collections::BinaryHeap;
use std::collections::HashMap;
use std::collections::HashSet;
use std::collections::LinkedList;
use std::collections::VecDeque;
use std::future::Future;
use std::hash::Hash;
use std::task::Context;
use std::task::Poll;
use tokio::time::Duration;
use tokio::time::Interval;
pub use futures::stream::Stream;

pub trait FromStream<T> {}
impl FromStream<()> for () {}
impl<T: AsRef<str>> FromStream<T> for String {}
impl<T> FromStream<T> for Vec<T> {}
impl<T> FromStream<T> for VecDeque<T> {}
impl<T> FromStream<T> for LinkedList<T> {}
impl<T: Ord> FromStream<T> for BTreeSet<T> {}
impl<K: Ord, V> FromStream<(K, V)> for BTreeMap<K, V> {}
impl<T: Eq + Hash> FromStream<T> for HashSet<T> {}
impl<K: Eq + Hash, V> FromStream<(K, V)> for HashMap<K, V> {}
impl<T: Ord> FromStream<T> for BinaryHeap<T> {}
impl<T> FromStream<T> for Box<[T]> {}
impl<T, U, E> FromStream<Result<T, E>> for Result<U, E>
where
    U: FromStream<T>,
{}
pub trait StreamExt: Stream {
    fn next(&mut self) -> impl Future<Output = Option<Self::Item>> {}
    fn try_next<T, E>(&mut self) -> impl Future<Output = Result<Option<T>, E>>
    where
        Self: Stream<Item = Result<T, E>>,
    {}
    fn map<T, F>(self, f: F) -> Map<Self, F>
    where
        F: FnMut(Self::Item) -> T,
    {}
    fn map_while<T, F>(self, f: F) -> MapWhile<Self, F>
    where
        F: FnMut(Self::Item) -> Option<T>,
    {}
    fn then<F, Fut>(self, f: F) -> Then<Self, Fut, F>
    where
        F: FnMut(Self::Item) -> Fut,
        Fut: Future,
    {}
    fn merge<U>(self, other: U) -> Merge<Self, U>
    where
        U: Stream<Item = Self::Item>,
    {}
    fn filter<F>(self, f: F) -> Filter<Self, F>
    where
        F: FnMut(&Self::Item) -> bool,
    {}
    fn filter_map<T, F>(self, f: F) -> FilterMap<Self, F>
    where
        F: FnMut(Self::Item) -> Option<T>,
    {}
    fn fuse(self) -> Fuse<Self> {}
    fn take(self, n: usize) -> Take<Self> {}
    fn take_while<F>(self, f: F) -> TakeWhile<Self, F>
    where
        F: FnMut(&Self::Item) -> bool,
    {}
    fn skip(self, n: usize) -> Skip<Self> {}
    fn skip_while<F>(self, f: F) -> SkipWhile<Self, F>
    where
        F: FnMut(&Self::Item) -> bool,
    {}
    fn all<F>(&mut self, f: F) -> impl Future<Output = bool>
    where
        F: FnMut(Self::Item) -> bool,
    {}
    fn any<F>(&mut self, f: F) -> impl Future<Output = bool>
    where
        F: FnMut(Self::Item) -> bool,
    {}
    fn chain<U>(self, other: U) -> Chain<Self, U>
    where
        U: Stream<Item = Self::Item>,
    {}
    fn fold<B, F>(self, init: B, f: F) -> impl Future<Output = B>
    where
        F: FnMut(B, Self::Item) -> B,
    {}
    fn collect<T>(self) -> impl Future<Output = T>
    where
        T: FromStream<Self::Item>,
    {}
    #[needs_runtime]
    fn timeout(self, duration: Duration) -> Timeout<Self> {}
    fn timeout_repeating(self, interval: Interval) -> TimeoutRepeating<Self> {}
    #[needs_runtime]
    fn throttle(self, duration: Duration) -> impl Stream<Item = Self::Item> {}
    fn chunks_timeout(self, max_size: usize, duration: Duration) -> ChunksTimeout<Self> {}
    fn peekable(self) -> Peekable<Self> {}
}
impl<St: ?Sized> StreamExt for St
where
    St: Stream,
{}
pub struct Elapsed;
pub fn empty<T>() -> Empty<T> {}
pub struct Empty<T>;
impl<T> Stream for Empty<T> {
    type Item = T;
}
pub fn iter<I>(i: I) -> Iter<I::IntoIter>
where
    I: IntoIterator,
{}
#[batch]
pub struct Iter<I>;
impl<I> Stream for Iter<I>
where
    I: Iterator,
{
    type Item = I::Item;
}
pub fn once<T>(value: T) -> Once<T> {}
#[batch]
pub struct Once<T>;
impl<T> Stream for Once<T> {
    type Item = T;
}
pub fn pending<T>() -> Pending<T> {}
pub struct Pending<T>;
impl<T> Stream for Pending<T> {
    type Item = T;
}
pub struct StreamMap<K, V>;
impl<K, V> StreamMap<K, V> {
    pub fn iter(&self) -> impl Iterator<Item = &(K, V)> {}
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut (K, V)> {}
    pub fn new() -> StreamMap<K, V> {}
    pub fn with_capacity(capacity: usize) -> StreamMap<K, V> {}
    pub fn keys(&self) -> impl Iterator<Item = &K> {}
    pub fn values(&self) -> impl Iterator<Item = &V> {}
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {}
    pub fn capacity(&self) -> usize {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn clear(&mut self) {}
    pub fn insert(&mut self, k: K, stream: V) -> Option<V>
    where
        K: Hash + Eq,
    {}
    pub fn remove<Q>(&mut self, k: &Q) -> Option<V>
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {}
    pub fn contains_key<Q>(&self, k: &Q) -> bool
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {}
}
impl<K, V> Default for StreamMap<K, V> {}
impl<K, V> StreamMap<K, V>
where
    K: Clone,
    V: Stream,
{
    pub async fn next_many(
        &mut self,
        buffer: &mut Vec<(K, V::Item)>,
        limit: usize,
    ) -> usize {}
    pub fn poll_next_many(
        &mut self,
        cx: &mut Context<'_>,
        buffer: &mut Vec<(K, V::Item)>,
        limit: usize,
    ) -> Poll<usize> {}
}
impl<K, V> Stream for StreamMap<K, V>
where
    K: Clone,
    V: Stream,
{
    type Item = (K, V::Item);
}
impl<K, V> FromIterator<(K, V)> for StreamMap<K, V>
where
    K: Hash + Eq,
{}
impl<K, V> Extend<(K, V)> for StreamMap<K, V> {}
pub struct StreamNotifyClose<S>;
impl<S> StreamNotifyClose<S> {
    pub fn new(stream: S) -> Self {}
    pub fn into_inner(self) -> Option<S> {}
}
impl<S> Stream for StreamNotifyClose<S>
where
    S: Stream,
{
    type Item = Option<S::Item>;
}

pub mod adapters {
    // https://docs.rs/tokio-stream/0.1.19/tokio_stream/adapters/ (0.1.19)
    use crate::Elapsed;
    use futures::stream::Stream;
    use std::future::Future;
    use std::pin::Pin;

    #[batch]
    pub struct Chain<T, U>;
    impl<T, U> Stream for Chain<T, U>
    where
        T: Stream,
        U: Stream<Item = T::Item>,
    {
        type Item = T::Item;
    }
    #[batch]
    pub struct Filter<St, F>;
    impl<St, F> Stream for Filter<St, F>
    where
        St: Stream,
        F: FnMut(&St::Item) -> bool,
    {
        type Item = St::Item;
    }
    #[batch]
    pub struct FilterMap<St, F>;
    impl<St, F, T> Stream for FilterMap<St, F>
    where
        St: Stream,
        F: FnMut(St::Item) -> Option<T>,
    {
        type Item = T;
    }
    #[batch]
    pub struct Fuse<T>;
    impl<T> Stream for Fuse<T>
    where
        T: Stream,
    {
        type Item = T::Item;
    }
    #[batch]
    pub struct Map<St, F>;
    impl<St, F, T> Stream for Map<St, F>
    where
        St: Stream,
        F: FnMut(St::Item) -> T,
    {
        type Item = T;
    }
    #[batch]
    pub struct MapWhile<St, F>;
    impl<St, F, T> Stream for MapWhile<St, F>
    where
        St: Stream,
        F: FnMut(St::Item) -> Option<T>,
    {
        type Item = T;
    }
    #[batch]
    pub struct Merge<T, U>;
    impl<T, U> Stream for Merge<T, U>
    where
        T: Stream,
        U: Stream<Item = T::Item>,
    {
        type Item = T::Item;
    }
    #[batch]
    pub struct Peekable<T: Stream>;
    impl<T: Stream> Peekable<T> {
        pub async fn peek(&mut self) -> Option<&T::Item> {}
    }
    impl<T: Stream> Stream for Peekable<T> {
        type Item = T::Item;
    }
    #[batch]
    pub struct Skip<St>;
    impl<St> Stream for Skip<St>
    where
        St: Stream,
    {
        type Item = St::Item;
    }
    #[batch]
    pub struct SkipWhile<St, F>;
    impl<St, F> Stream for SkipWhile<St, F>
    where
        St: Stream,
        F: FnMut(&St::Item) -> bool,
    {
        type Item = St::Item;
    }
    #[batch]
    pub struct Take<St>;
    impl<St> Stream for Take<St>
    where
        St: Stream,
    {
        type Item = St::Item;
    }
    #[batch]
    pub struct TakeWhile<St, F>;
    impl<St, F> Stream for TakeWhile<St, F>
    where
        St: Stream,
        F: FnMut(&St::Item) -> bool,
    {
        type Item = St::Item;
    }
    pub struct Then<St, Fut, F>;
    impl<St, F, Fut> Stream for Then<St, Fut, F>
    where
        St: Stream,
        Fut: Future,
        F: FnMut(St::Item) -> Fut,
    {
        type Item = Fut::Output;
    }
    pub struct ChunksTimeout<S: Stream>;
    impl<S: Stream> ChunksTimeout<S> {
        pub fn into_remainder(self: Pin<&mut Self>) -> Vec<S::Item> {}
    }
    impl<S: Stream> Stream for ChunksTimeout<S> {
        type Item = Vec<S::Item>;
    }
    pub struct Timeout<S>;
    impl<S: Stream> Stream for Timeout<S> {
        type Item = Result<S::Item, Elapsed>;
    }
    pub struct TimeoutRepeating<S>;
    impl<S: Stream> Stream for TimeoutRepeating<S> {
        type Item = Result<S::Item, Elapsed>;
    }
}

pub mod wrappers {
    // https://docs.rs/tokio-stream/0.1.19/tokio_stream/wrappers/ (0.1.19)
    use crate::wrappers::errors::BroadcastStreamRecvError;
    use futures::stream::Stream;
    use std::io;
    use std::pin::Pin;
    use tokio::fs::DirEntry;
    use tokio::fs::ReadDir;
    use tokio::io::AsyncBufRead;
    use tokio::io::Lines;
    use tokio::io::Split;
    use tokio::net::TcpListener;
    use tokio::net::TcpStream;
    use tokio::net::UnixListener;
    use tokio::net::UnixStream;
    use tokio::signal::unix::Signal;
    use tokio::sync::mpsc::Receiver;
    use tokio::sync::mpsc::UnboundedReceiver;
    use tokio::task::JoinError;
    use tokio::task::JoinSet;
    use tokio::time::Instant;
    use tokio::time::Interval;

    pub struct ReceiverStream<T>;
    impl<T> ReceiverStream<T> {
        pub fn new(recv: Receiver<T>) -> Self {}
        pub fn into_inner(self) -> Receiver<T> {}
        pub fn close(&mut self) {}
    }
    impl<T> Stream for ReceiverStream<T> {
        type Item = T;
    }
    impl<T> From<Receiver<T>> for ReceiverStream<T> {}
    pub struct UnboundedReceiverStream<T>;
    impl<T> UnboundedReceiverStream<T> {
        pub fn new(recv: UnboundedReceiver<T>) -> Self {}
        pub fn into_inner(self) -> UnboundedReceiver<T> {}
        pub fn close(&mut self) {}
    }
    impl<T> Stream for UnboundedReceiverStream<T> {
        type Item = T;
    }
    impl<T> From<UnboundedReceiver<T>> for UnboundedReceiverStream<T> {}
    pub struct JoinSetStream<T>;
    impl<T> JoinSetStream<T> {
        pub fn new(join_set: JoinSet<T>) -> Self {}
        pub fn into_inner(self) -> JoinSet<T> {}
    }
    impl<T> Stream for JoinSetStream<T> {
        type Item = Result<T, JoinError>;
    }
    impl<T> From<JoinSet<T>> for JoinSetStream<T> {}
    pub struct BroadcastStream<T>;
    impl<T: Clone> BroadcastStream<T> {
        pub fn new(rx: tokio::sync::broadcast::Receiver<T>) -> Self {}
    }
    impl<T: Clone> Stream for BroadcastStream<T> {
        type Item = Result<T, BroadcastStreamRecvError>;
    }
    impl<T: Clone> From<tokio::sync::broadcast::Receiver<T>> for BroadcastStream<T> {}
    pub struct WatchStream<T>;
    impl<T: Clone> WatchStream<T> {
        pub fn new(rx: tokio::sync::watch::Receiver<T>) -> Self {}
        pub fn from_changes(rx: tokio::sync::watch::Receiver<T>) -> Self {}
    }
    impl<T: Clone> Stream for WatchStream<T> {
        type Item = T;
    }
    impl<T: Clone> From<tokio::sync::watch::Receiver<T>> for WatchStream<T> {}
    pub struct SignalStream;
    impl SignalStream {
        pub fn new(signal: Signal) -> Self {}
        pub fn into_inner(self) -> Signal {}
    }
    impl Stream for SignalStream {
        type Item = ();
    }
    pub struct IntervalStream;
    impl IntervalStream {
        pub fn new(interval: Interval) -> Self {}
        pub fn into_inner(self) -> Interval {}
    }
    impl Stream for IntervalStream {
        type Item = Instant;
    }
    pub struct TcpListenerStream;
    impl TcpListenerStream {
        pub fn new(listener: TcpListener) -> Self {}
        pub fn into_inner(self) -> TcpListener {}
    }
    impl Stream for TcpListenerStream {
        type Item = io::Result<TcpStream>;
    }
    pub struct UnixListenerStream;
    impl UnixListenerStream {
        pub fn new(listener: UnixListener) -> Self {}
        pub fn into_inner(self) -> UnixListener {}
    }
    impl Stream for UnixListenerStream {
        type Item = io::Result<UnixStream>;
    }
    pub struct SplitStream<R>;
    impl<R> SplitStream<R> {
        pub fn new(split: Split<R>) -> Self {}
        pub fn into_inner(self) -> Split<R> {}
        pub fn as_pin_mut(self: Pin<&mut Self>) -> Pin<&mut Split<R>> {}
    }
    impl<R: AsyncBufRead> Stream for SplitStream<R> {
        type Item = io::Result<Vec<u8>>;
    }
    pub struct LinesStream<R>;
    impl<R> LinesStream<R> {
        pub fn new(lines: Lines<R>) -> Self {}
        pub fn into_inner(self) -> Lines<R> {}
        pub fn as_pin_mut(self: Pin<&mut Self>) -> Pin<&mut Lines<R>> {}
    }
    impl<R: AsyncBufRead> Stream for LinesStream<R> {
        type Item = io::Result<String>;
    }
    pub struct ReadDirStream;
    impl ReadDirStream {
        pub fn new(read_dir: ReadDir) -> Self {}
        pub fn into_inner(self) -> ReadDir {}
    }
    impl Stream for ReadDirStream {
        type Item = io::Result<DirEntry>;
    }

    pub mod errors {
        // https://docs.rs/tokio-stream/0.1.19/tokio_stream/wrappers/errors/ (0.1.19)

        pub enum BroadcastStreamRecvError {
            Lagged(u64),
        }
        impl Clone for BroadcastStreamRecvError {}
    }
}
