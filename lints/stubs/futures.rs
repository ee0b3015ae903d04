//! Stub of `futures` (the facade), read from the sources of futures, futures-util, futures-core,
//! futures-channel, futures-executor, futures-io, futures-sink and futures-task 0.3.34.
//!
//! Combinators (`join_all`, `select`, `map`, `for_each`..) return futures that carry the duty to be polled.
//! Macros (`join!`, `select!`, `pin_mut!`..) and the `compat` feature are not stubbed.

pub use std::future::Future;
pub use crate::future::TryFuture;
pub use crate::future::FutureExt;
pub use crate::future::TryFutureExt;
pub use crate::stream::Stream;
pub use crate::stream::TryStream;
pub use crate::stream::StreamExt;
pub use crate::stream::TryStreamExt;
pub use crate::sink::Sink;
pub use crate::sink::SinkExt;
pub use crate::io::AsyncBufRead;
pub use crate::io::AsyncRead;
pub use crate::io::AsyncSeek;
pub use crate::io::AsyncWrite;
pub use crate::io::AsyncBufReadExt;
pub use crate::io::AsyncReadExt;
pub use crate::io::AsyncSeekExt;
pub use crate::io::AsyncWriteExt;

pub mod channel {
    // https://docs.rs/futures/0.3.34/futures/channel/ (0.3.34)

    pub mod mpsc {
        // https://docs.rs/futures/0.3.34/futures/channel/mpsc/ (0.3.34)
        use crate::sink::Sink;
        use crate::stream::Stream;
        use std::future::Future;
        use std::task::Context;
        use std::task::Poll;

        pub struct Sender<T>;
        impl<T> Sender<T> {
            pub fn try_send(&mut self, msg: T) -> Result<(), TrySendError<T>> {}
            pub fn start_send(&mut self, msg: T) -> Result<(), SendError> {}
            pub fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), SendError>> {}
            pub fn is_closed(&self) -> bool {}
            pub fn close_channel(&mut self) {}
            pub fn disconnect(&mut self) {}
            pub fn same_receiver(&self, other: &Self) -> bool {}
            pub fn is_connected_to(&self, receiver: &Receiver<T>) -> bool {}
            pub fn hash_receiver<H>(&self, hasher: &mut H)
            where
                H: std::hash::Hasher,
            {}
        }
        impl<T> Clone for Sender<T> {}
        impl<T> Sink<T> for Sender<T> {
            type Error = SendError;
        }
        pub struct UnboundedSender<T>;
        impl<T> UnboundedSender<T> {
            pub fn poll_ready(&self, _: &mut Context<'_>) -> Poll<Result<(), SendError>> {}
            pub fn is_closed(&self) -> bool {}
            pub fn close_channel(&self) {}
            pub fn disconnect(&mut self) {}
            pub fn start_send(&mut self, msg: T) -> Result<(), SendError> {}
            pub fn unbounded_send(&self, msg: T) -> Result<(), TrySendError<T>> {}
            pub fn same_receiver(&self, other: &Self) -> bool {}
            pub fn is_connected_to(&self, receiver: &UnboundedReceiver<T>) -> bool {}
            pub fn hash_receiver<H>(&self, hasher: &mut H)
            where
                H: std::hash::Hasher,
            {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
        }
        impl<T> Clone for UnboundedSender<T> {}
        impl<T> Sink<T> for UnboundedSender<T> {
            type Error = SendError;
        }
        pub struct Receiver<T>;
        impl<T> Receiver<T> {
            pub fn recv(&mut self) -> Recv<'_, Self> {}
            pub fn close(&mut self) {}
            pub fn try_next(&mut self) -> Result<Option<T>, TryRecvError> {}
            pub fn try_recv(&mut self) -> Result<T, TryRecvError> {}
        }
        impl<T> Stream for Receiver<T> {
            type Item = T;
        }
        pub struct UnboundedReceiver<T>;
        impl<T> UnboundedReceiver<T> {
            pub fn recv(&mut self) -> Recv<'_, Self> {}
            pub fn close(&mut self) {}
            pub fn try_next(&mut self) -> Result<Option<T>, TryRecvError> {}
            pub fn try_recv(&mut self) -> Result<T, TryRecvError> {}
        }
        impl<T> Stream for UnboundedReceiver<T> {
            type Item = T;
        }
        pub struct SendError;
        impl Clone for SendError {}
        impl SendError {
            pub fn is_full(&self) -> bool {}
            pub fn is_disconnected(&self) -> bool {}
        }
        pub struct TrySendError<T>;
        impl<T> Clone for TrySendError<T> {}
        impl<T> TrySendError<T> {
            pub fn is_full(&self) -> bool {}
            pub fn is_disconnected(&self) -> bool {}
            pub fn into_inner(self) -> T {}
            pub fn into_send_error(self) -> SendError {}
        }
        pub enum TryRecvError {
            Empty,
            Closed,
        }
        impl Clone for TryRecvError {}
        impl TryRecvError {
            pub fn is_empty(&self) -> bool {}
            pub fn is_closed(&self) -> bool {}
        }
        #[quiet]
        pub struct RecvError;
        impl Clone for RecvError {}
        pub struct Recv<'a, St: ?Sized>;
        impl<St: ?Sized + Stream> Future for Recv<'_, St> {
            type Output = Result<St::Item, RecvError>;
        }
        pub fn channel<T>(buffer: usize) -> (Sender<T>, Receiver<T>) {}
        pub fn unbounded<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>) {}
    }

    pub mod oneshot {
        // https://docs.rs/futures/0.3.34/futures/channel/oneshot/ (0.3.34)
        use std::future::Future;
        use std::task::Context;
        use std::task::Poll;

        // The sending side works on without it.
        #[eager]
        pub struct Receiver<T>;
        impl<T> Receiver<T> {
            pub fn close(&mut self) {}
            pub fn try_recv(&mut self) -> Result<Option<T>, Canceled> {}
        }
        impl<T> Future for Receiver<T> {
            type Output = Result<T, Canceled>;
        }
        pub struct Sender<T>;
        impl<T> Sender<T> {
            // Fails only if nobody waits for it any more.
            #[quiet]
            pub fn send(self, t: T) -> Result<(), T> {}
            pub fn poll_canceled(&mut self, cx: &mut Context<'_>) -> Poll<()> {}
            pub fn cancellation(&mut self) -> Cancellation<'_, T> {}
            pub fn is_canceled(&self) -> bool {}
            pub fn is_connected_to(&self, receiver: &Receiver<T>) -> bool {}
        }
        pub fn channel<T>() -> (Sender<T>, Receiver<T>) {}
        pub struct Cancellation<'a, T>;
        impl<T> Future for Cancellation<'_, T> {
            type Output = ();
        }
        #[quiet]
        pub struct Canceled;
        impl Clone for Canceled {}
    }
}

pub mod executor {
    // https://docs.rs/futures/0.3.34/futures/executor/ (0.3.34)
    use crate::future::FutureObj;
    use crate::stream::Stream;
    use crate::task::LocalSpawn;
    use crate::task::Spawn;
    use std::future::Future;
    use std::io;
    use std::ops::Deref;
    use std::ops::DerefMut;
    use std::string::String;

    #[drives(f, executor = "futures")]
    #[blocks]
    pub fn block_on<F: Future>(f: F) -> F::Output {}
    pub fn block_on_stream<S: Stream>(stream: S) -> BlockingStream<S> {}
    pub fn enter() -> Result<Enter, EnterError> {}
    pub struct BlockingStream<S: Stream>;
    impl<S: Stream> Deref for BlockingStream<S> {
        type Target = S;
    }
    impl<S: Stream> DerefMut for BlockingStream<S> {}
    impl<S: Stream> BlockingStream<S> {
        pub fn into_inner(self) -> S {}
    }
    impl<S: Stream> Iterator for BlockingStream<S> {
        type Item = S::Item;
    }
    #[guard]
    pub struct Enter;
    pub struct EnterError;
    #[executor("driven")]
    #[on_drop("cancel")]
    pub struct LocalPool;
    impl LocalPool {
        pub fn new() -> Self {}
        pub fn spawner(&self) -> LocalSpawner {}
        #[polls]
        #[blocks]
        pub fn run(&mut self) {}
        #[polls]
        #[drives(future, executor = "futures")]
        #[blocks]
        pub fn run_until<F: Future>(&mut self, future: F) -> F::Output {}
        #[polls]
        pub fn try_run_one(&mut self) -> bool {}
        #[polls]
        pub fn run_until_stalled(&mut self) {}
    }
    impl Default for LocalPool {}
    pub struct LocalSpawner;
    impl Clone for LocalSpawner {}
    impl Spawn for LocalSpawner {}
    impl LocalSpawn for LocalSpawner {}
    #[executor("threads")]
    pub struct ThreadPool;
    impl ThreadPool {
        pub fn new() -> Result<Self, io::Error> {}
        pub fn builder() -> ThreadPoolBuilder {}
        #[drives(future, executor = "other")]
        pub fn spawn_obj_ok(&self, future: FutureObj<'static, ()>) {}
        #[drives(future, executor = "other")]
        pub fn spawn_ok<Fut>(&self, future: Fut)
        where
            Fut: Future<Output = ()>,
        {}
    }
    impl Spawn for ThreadPool {}
    impl Clone for ThreadPool {}
    pub struct ThreadPoolBuilder;
    impl ThreadPoolBuilder {
        pub fn new() -> Self {}
        pub fn pool_size(&mut self, size: usize) -> &mut Self {}
        pub fn stack_size(&mut self, stack_size: usize) -> &mut Self {}
        pub fn name_prefix<S: Into<String>>(&mut self, name_prefix: S) -> &mut Self {}
        pub fn after_start<F>(&mut self, f: F) -> &mut Self
        where
            F: Fn(usize),
        {}
        pub fn before_stop<F>(&mut self, f: F) -> &mut Self
        where
            F: Fn(usize),
        {}
        pub fn create(&mut self) -> Result<ThreadPool, io::Error> {}
    }
    impl Default for ThreadPoolBuilder {}
}

pub mod future {
    // https://docs.rs/futures/0.3.34/futures/future/ (0.3.34)
    use crate::io::AsyncBufRead;
    use crate::io::AsyncRead;
    use crate::io::AsyncSeek;
    use crate::io::AsyncWrite;
    use crate::sink::Sink;
    use crate::stream::Stream;
    use crate::stream::TryStream;
    use std::any::Any;
    use std::boxed::Box;
    use std::hash::Hasher;
        use std::pin::Pin;
    use std::task::Context;
    use std::task::Poll;
    use std::vec::Vec;
    pub use std::future::Future;

    pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T>>>;
    pub type LocalBoxFuture<'a, T> = Pin<Box<dyn Future<Output = T>>>;
    pub trait FusedFuture: Future {
        fn is_terminated(&self) -> bool;
    }
    pub trait TryFuture: Future {
        type Ok;
        type Error;
        #[drives(self)]
        fn try_poll(
            self: Pin<&mut Self>,
            cx: &mut Context<'_>,
        ) -> Poll<Result<Self::Ok, Self::Error>>;
    }
    impl<F, T, E> TryFuture for F
    where
        F: ?Sized + Future<Output = Result<T, E>>,
    {
        type Ok = T;
        type Error = E;
    }
    pub struct FutureObj<'a, T>;
    impl<'a, T> FutureObj<'a, T> {
        pub fn new<F: Future<Output = T>>(f: F) -> Self {}
    }
    impl<T> Future for FutureObj<'_, T> {
        type Output = T;
    }
    impl<'a, F: Future<Output = ()>> From<Box<F>> for FutureObj<'a, ()> {}
    impl<'a> From<Box<dyn Future<Output = ()> + Send + 'a>> for FutureObj<'a, ()> {}
    impl<'a, F: Future<Output = ()>> From<Pin<Box<F>>> for FutureObj<'a, ()> {}
    impl<'a> From<Pin<Box<dyn Future<Output = ()> + Send + 'a>>> for FutureObj<'a, ()> {}
    pub struct LocalFutureObj<'a, T>;
    impl<'a, T> LocalFutureObj<'a, T> {
        pub fn new<F: Future<Output = T>>(f: F) -> Self {}
        pub fn into_future_obj(self) -> FutureObj<'a, T> {}
    }
    impl<'a, T> From<FutureObj<'a, T>> for LocalFutureObj<'a, T> {}
    impl<T> Future for LocalFutureObj<'_, T> {
        type Output = T;
    }
    impl<'a, F: Future<Output = ()>> From<Box<F>> for LocalFutureObj<'a, ()> {}
    impl<'a> From<Box<dyn Future<Output = ()> + 'a>> for LocalFutureObj<'a, ()> {}
    impl<'a, F: Future<Output = ()>> From<Pin<Box<F>>> for LocalFutureObj<'a, ()> {}
    impl<'a> From<Pin<Box<dyn Future<Output = ()> + 'a>>> for LocalFutureObj<'a, ()> {}
    pub trait UnsafeFutureObj<'a, T> {
        fn into_raw(self) -> *mut (dyn Future<Output = T>);
        fn drop(ptr: *mut (dyn Future<Output = T>));
    }
    pub struct Fuse<Fut>;
    impl<Fut: Future> Fuse<Fut> {
        pub fn terminated() -> Self {}
    }
    impl<Fut: Future> Future for Fuse<Fut> {
        type Output = Fut::Output;
    }
    pub trait FutureExt: Future {
        fn map<U, F>(self, f: F) -> Map<Self, F>
        where
            F: FnOnce(Self::Output) -> U,
        {}
        fn map_into<U>(self) -> MapInto<Self, U>
        where
            Self::Output: Into<U>,
        {}
        fn then<Fut, F>(self, f: F) -> Then<Self, Fut, F>
        where
            F: FnOnce(Self::Output) -> Fut,
            Fut: Future,
        {}
        fn left_future<B>(self) -> Either<Self, B>
        where
            B: Future<Output = Self::Output>,
        {}
        fn right_future<A>(self) -> Either<A, Self>
        where
            A: Future<Output = Self::Output>,
        {}
        fn into_stream(self) -> IntoStream<Self> {}
        fn flatten(self) -> Flatten<Self>
        where
            Self::Output: Future,
        {}
        fn flatten_stream(self) -> FlattenStream<Self>
        where
            Self::Output: Stream,
        {}
        fn fuse(self) -> Fuse<Self> {}
        fn inspect<F>(self, f: F) -> Inspect<Self, F>
        where
            F: FnOnce(&Self::Output),
        {}
        fn catch_unwind(self) -> CatchUnwind<Self> {}
        fn shared(self) -> Shared<Self>
        where
            Self::Output: Clone,
        {}
        fn remote_handle(self) -> (Remote<Self>, RemoteHandle<Self::Output>) {}
        fn boxed<'a>(self) -> BoxFuture<'a, Self::Output> {}
        fn boxed_local<'a>(self) -> LocalBoxFuture<'a, Self::Output> {}
        fn unit_error(self) -> UnitError<Self> {}
        fn never_error(self) -> NeverError<Self> {}
        #[drives(self)]
        fn poll_unpin(&mut self, cx: &mut Context<'_>) -> Poll<Self::Output> {}
        #[drives(self)]
        fn now_or_never(self) -> Option<Self::Output> {}
    }
    impl<T: ?Sized> FutureExt for T
    where
        T: Future,
    {}
    pub struct CatchUnwind<Fut>;
    impl<Fut> Future for CatchUnwind<Fut>
    where
        Fut: Future,
    {
        type Output = Result<Fut::Output, Box<dyn Any + Send>>;
    }
    pub struct Remote<Fut: Future>;
    impl<Fut: Future> Future for Remote<Fut> {
        type Output = ();
    }
    #[eager]
    #[on_drop("cancel")]
    pub struct RemoteHandle<T>;
    impl<T> RemoteHandle<T> {
        #[gives_up]
        #[detaches]
        pub fn forget(self) {}
    }
    impl<T> Future for RemoteHandle<T> {
        type Output = T;
    }
    // A clone of it may be polled elsewhere.
    #[eager]
    pub struct Shared<Fut: Future>;
    impl<Fut> Shared<Fut>
    where
        Fut: Future,
    {
        pub fn peek(&self) -> Option<&Fut::Output> {}
        pub fn downgrade(&self) -> Option<WeakShared<Fut>> {}
        pub fn strong_count(&self) -> Option<usize> {}
        pub fn weak_count(&self) -> Option<usize> {}
        pub fn ptr_hash<H: Hasher>(&self, state: &mut H) {}
        pub fn ptr_eq(&self, rhs: &Self) -> bool {}
    }
    impl<Fut> Future for Shared<Fut>
    where
        Fut: Future,
        Fut::Output: Clone,
    {
        type Output = Fut::Output;
    }
    impl<Fut> Clone for Shared<Fut>
    where
        Fut: Future,
    {}
    pub struct WeakShared<Fut: Future>;
    impl<Fut: Future> Clone for WeakShared<Fut> {}
    impl<Fut: Future> WeakShared<Fut> {
        pub fn upgrade(&self) -> Option<Shared<Fut>> {}
    }
    pub struct IntoFuture<Fut>;
    impl<Fut: TryFuture> Future for IntoFuture<Fut> {
        type Output = Result<Fut::Ok, Fut::Error>;
    }
    pub trait TryFutureExt: TryFuture {
        fn flatten_sink<Item>(self) -> FlattenSink<Self, Self::Ok>
        where
            Self::Ok: Sink<Item, Error = Self::Error>,
        {}
        fn map_ok<T, F>(self, f: F) -> MapOk<Self, F>
        where
            F: FnOnce(Self::Ok) -> T,
        {}
        fn map_ok_or_else<T, E, F>(self, e: E, f: F) -> MapOkOrElse<Self, F, E>
        where
            F: FnOnce(Self::Ok) -> T,
            E: FnOnce(Self::Error) -> T,
        {}
        #[hands_error(f)]
        fn map_err<E, F>(self, f: F) -> MapErr<Self, F>
        where
            F: FnOnce(Self::Error) -> E,
        {}
        fn err_into<E>(self) -> ErrInto<Self, E>
        where
            Self::Error: Into<E>,
        {}
        fn ok_into<U>(self) -> OkInto<Self, U>
        where
            Self::Ok: Into<U>,
        {}
        fn and_then<Fut, F>(self, f: F) -> AndThen<Self, Fut, F>
        where
            F: FnOnce(Self::Ok) -> Fut,
            Fut: TryFuture<Error = Self::Error>,
        {}
        fn or_else<Fut, F>(self, f: F) -> OrElse<Self, Fut, F>
        where
            F: FnOnce(Self::Error) -> Fut,
            Fut: TryFuture<Ok = Self::Ok>,
        {}
        fn inspect_ok<F>(self, f: F) -> InspectOk<Self, F>
        where
            F: FnOnce(&Self::Ok),
        {}
        #[shows_error]
        fn inspect_err<F>(self, f: F) -> InspectErr<Self, F>
        where
            F: FnOnce(&Self::Error),
        {}
        fn try_flatten(self) -> TryFlatten<Self, Self::Ok>
        where
            Self::Ok: TryFuture<Error = Self::Error>,
        {}
        fn try_flatten_stream(self) -> TryFlattenStream<Self>
        where
            Self::Ok: TryStream<Error = Self::Error>,
        {}
        fn unwrap_or_else<F>(self, f: F) -> UnwrapOrElse<Self, F>
        where
            F: FnOnce(Self::Error) -> Self::Ok,
        {}
        fn into_future(self) -> IntoFuture<Self> {}
        #[drives(self)]
        fn try_poll_unpin(
            &mut self,
            cx: &mut Context<'_>,
        ) -> Poll<Result<Self::Ok, Self::Error>> {}
    }
    impl<Fut: ?Sized + TryFuture> TryFutureExt for Fut {}
    pub struct FlattenSink<Fut, Si>;
    pub fn lazy<F, R>(f: F) -> Lazy<F>
    where
        F: FnOnce(&mut Context<'_>) -> R,
    {}
    pub struct Lazy<F>;
    impl<F, R> Future for Lazy<F>
    where
        F: FnOnce(&mut Context<'_>) -> R,
    {
        type Output = R;
    }
    pub fn pending<T>() -> Pending<T> {}
    pub struct Pending<T>;
    impl<T> Future for Pending<T> {
        type Output = T;
    }
    impl<T> Clone for Pending<T> {}
    pub fn maybe_done<Fut: Future>(future: Fut) -> MaybeDone<Fut> {}
    pub enum MaybeDone<Fut: Future> {
        Future(Fut),
        Done(Fut::Output),
        Gone,
    }
    impl<Fut: Future> MaybeDone<Fut> {
        pub fn output_mut(self: Pin<&mut Self>) -> Option<&mut Fut::Output> {}
        pub fn take_output(self: Pin<&mut Self>) -> Option<Fut::Output> {}
    }
    impl<Fut: Future> Future for MaybeDone<Fut> {
        type Output = ();
    }
    pub fn try_maybe_done<Fut: TryFuture>(future: Fut) -> TryMaybeDone<Fut> {}
    pub enum TryMaybeDone<Fut: TryFuture> {
        Future(Fut),
        Done(Fut::Ok),
        Gone,
    }
    impl<Fut: TryFuture> TryMaybeDone<Fut> {
        pub fn output_mut(self: Pin<&mut Self>) -> Option<&mut Fut::Ok> {}
        pub fn take_output(self: Pin<&mut Self>) -> Option<Fut::Ok> {}
    }
    impl<Fut: TryFuture> Future for TryMaybeDone<Fut> {
        type Output = Result<(), Fut::Error>;
    }
    pub struct OptionFuture<F>;
    impl<F> Clone for OptionFuture<F> {}
    impl<F> Default for OptionFuture<F> {}
    impl<F: Future> Future for OptionFuture<F> {
        type Output = Option<F::Output>;
    }
    impl<T> From<Option<T>> for OptionFuture<T> {}
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
    pub fn poll_immediate<F: Future>(f: F) -> PollImmediate<F> {}
    pub struct PollImmediate<T>;
    impl<T> Clone for PollImmediate<T> {}
    impl<T, F> Future for PollImmediate<F>
    where
        F: Future<Output = T>,
    {
        type Output = Option<T>;
    }
    impl<T, F> Stream for PollImmediate<F>
    where
        F: Future<Output = T>,
    {
        type Item = Poll<T>;
    }
    pub fn err<T, E>(err: E) -> Ready<Result<T, E>> {}
    pub fn ok<T, E>(t: T) -> Ready<Result<T, E>> {}
    pub fn ready<T>(t: T) -> Ready<T> {}
    pub struct Ready<T>;
    impl<T> Clone for Ready<T> {}
    impl<T> Ready<T> {
        pub fn into_inner(self) -> T {}
    }
    impl<T> Future for Ready<T> {
        type Output = T;
    }
    pub fn always_ready<T, F: Fn() -> T>(prod: F) -> AlwaysReady<T, F> {}
    pub struct AlwaysReady<T, F: Fn() -> T>;
    impl<T, F: Fn() -> T + Clone> Clone for AlwaysReady<T, F> {}
    impl<T, F: Fn() -> T> Future for AlwaysReady<T, F> {
        type Output = T;
    }
    pub fn join<Fut1, Fut2>(future1: Fut1, future2: Fut2) -> Join<Fut1, Fut2>
    where
        Fut1: Future,
        Fut2: Future,
    {}
    pub fn join3<Fut1, Fut2, Fut3>(
        future1: Fut1,
        future2: Fut2,
        future3: Fut3,
    ) -> Join3<Fut1, Fut2, Fut3>
    where
        Fut1: Future,
        Fut2: Future,
        Fut3: Future,
    {}
    pub fn join4<Fut1, Fut2, Fut3, Fut4>(
        future1: Fut1,
        future2: Fut2,
        future3: Fut3,
        future4: Fut4,
    ) -> Join4<Fut1, Fut2, Fut3, Fut4>
    where
        Fut1: Future,
        Fut2: Future,
        Fut3: Future,
        Fut4: Future,
    {}
    pub fn join5<Fut1, Fut2, Fut3, Fut4, Fut5>(
        future1: Fut1,
        future2: Fut2,
        future3: Fut3,
        future4: Fut4,
        future5: Fut5,
    ) -> Join5<Fut1, Fut2, Fut3, Fut4, Fut5>
    where
        Fut1: Future,
        Fut2: Future,
        Fut3: Future,
        Fut4: Future,
        Fut5: Future,
    {}
    pub fn join_all<I>(iter: I) -> JoinAll<I::Item>
    where
        I: IntoIterator,
        I::Item: Future,
    {}
    pub struct JoinAll<F>
    where
        F: Future;
    impl<F> Future for JoinAll<F>
    where
        F: Future,
    {
        type Output = Vec<F::Output>;
    }
    impl<F: Future> FromIterator<F> for JoinAll<F> {}
    pub fn select<A, B>(future1: A, future2: B) -> Select<A, B>
    where
        A: Future,
        B: Future,
    {}
    pub struct Select<A, B>;
    impl<A, B> Future for Select<A, B>
    where
        A: Future,
        B: Future,
    {
        type Output = Either<(A::Output, B), (B::Output, A)>;
    }
    pub fn select_all<I>(iter: I) -> SelectAll<I::Item>
    where
        I: IntoIterator,
        I::Item: Future,
    {}
    pub struct SelectAll<Fut>;
    impl<Fut> SelectAll<Fut> {
        pub fn into_inner(self) -> Vec<Fut> {}
    }
    impl<Fut: Future> Future for SelectAll<Fut> {
        type Output = (Fut::Output, usize, Vec<Fut>);
    }
    impl<Fut: Future> FromIterator<Fut> for SelectAll<Fut> {}
    pub fn try_join<Fut1, Fut2>(future1: Fut1, future2: Fut2) -> TryJoin<Fut1, Fut2>
    where
        Fut1: TryFuture,
        Fut2: TryFuture<Error = Fut1::Error>,
    {}
    pub fn try_join3<Fut1, Fut2, Fut3>(
        future1: Fut1,
        future2: Fut2,
        future3: Fut3,
    ) -> TryJoin3<Fut1, Fut2, Fut3>
    where
        Fut1: TryFuture,
        Fut2: TryFuture<Error = Fut1::Error>,
        Fut3: TryFuture<Error = Fut1::Error>,
    {}
    pub fn try_join4<Fut1, Fut2, Fut3, Fut4>(
        future1: Fut1,
        future2: Fut2,
        future3: Fut3,
        future4: Fut4,
    ) -> TryJoin4<Fut1, Fut2, Fut3, Fut4>
    where
        Fut1: TryFuture,
        Fut2: TryFuture<Error = Fut1::Error>,
        Fut3: TryFuture<Error = Fut1::Error>,
        Fut4: TryFuture<Error = Fut1::Error>,
    {}
    pub fn try_join5<Fut1, Fut2, Fut3, Fut4, Fut5>(
        future1: Fut1,
        future2: Fut2,
        future3: Fut3,
        future4: Fut4,
        future5: Fut5,
    ) -> TryJoin5<Fut1, Fut2, Fut3, Fut4, Fut5>
    where
        Fut1: TryFuture,
        Fut2: TryFuture<Error = Fut1::Error>,
        Fut3: TryFuture<Error = Fut1::Error>,
        Fut4: TryFuture<Error = Fut1::Error>,
        Fut5: TryFuture<Error = Fut1::Error>,
    {}
    pub fn try_join_all<I>(iter: I) -> TryJoinAll<I::Item>
    where
        I: IntoIterator,
        I::Item: TryFuture,
    {}
    pub struct TryJoinAll<F>
    where
        F: TryFuture;
    impl<F> Future for TryJoinAll<F>
    where
        F: TryFuture,
    {
        type Output = Result<Vec<F::Ok>, F::Error>;
    }
    impl<F> FromIterator<F> for TryJoinAll<F>
    where
        F: TryFuture,
    {}
    pub fn try_select<A, B>(future1: A, future2: B) -> TrySelect<A, B>
    where
        A: TryFuture,
        B: TryFuture,
    {}
    pub fn select_ok<I>(iter: I) -> SelectOk<I::Item>
    where
        I: IntoIterator,
        I::Item: TryFuture,
    {}
    pub struct SelectOk<Fut>;
    impl<Fut: TryFuture> Future for SelectOk<Fut> {
        type Output = Result<(Fut::Ok, Vec<Fut>), Fut::Error>;
    }
    impl<Fut: TryFuture> FromIterator<Fut> for SelectOk<Fut> {}
    #[transparent]
    pub enum Either<A, B> {
        Left(A),
        Right(B),
    }
    impl<A, B> Clone for Either<A, B> {}
    impl<A, B> Either<A, B> {
        pub fn as_pin_ref(self: Pin<&Self>) -> Either<Pin<&A>, Pin<&B>> {}
        pub fn as_pin_mut(self: Pin<&mut Self>) -> Either<Pin<&mut A>, Pin<&mut B>> {}
    }
    impl<A, B, T> Either<(T, A), (T, B)> {
        pub fn factor_first(self) -> (T, Either<A, B>) {}
    }
    impl<A, B, T> Either<(A, T), (B, T)> {
        pub fn factor_second(self) -> (Either<A, B>, T) {}
    }
    impl<T> Either<T, T> {
        pub fn into_inner(self) -> T {}
    }
    impl<A, B> Future for Either<A, B>
    where
        A: Future,
        B: Future<Output = A::Output>,
    {
        type Output = A::Output;
    }
    impl<A, B> Stream for Either<A, B>
    where
        A: Stream,
        B: Stream<Item = A::Item>,
    {
        type Item = A::Item;
    }
    impl<A, B, Item> Sink<Item> for Either<A, B>
    where
        A: Sink<Item>,
        B: Sink<Item, Error = A::Error>,
    {
        type Error = A::Error;
    }
    impl<A, B> AsyncRead for Either<A, B>
    where
        A: AsyncRead,
        B: AsyncRead,
    {}
    impl<A, B> AsyncWrite for Either<A, B>
    where
        A: AsyncWrite,
        B: AsyncWrite,
    {}
    impl<A, B> AsyncSeek for Either<A, B>
    where
        A: AsyncSeek,
        B: AsyncSeek,
    {}
    impl<A, B> AsyncBufRead for Either<A, B>
    where
        A: AsyncBufRead,
        B: AsyncBufRead,
    {}
    #[on_drop("nothing")]
    pub struct AbortHandle;
    impl Clone for AbortHandle {}
    impl AbortHandle {
        pub fn new_pair() -> (Self, AbortRegistration) {}
    }
    impl AbortHandle {
        pub fn abort(&self) {}
        pub fn is_aborted(&self) -> bool {}
    }
    pub struct AbortRegistration;
    impl AbortRegistration {
        pub fn handle(&self) -> AbortHandle {}
    }
    pub struct Abortable<T>;
    impl<T> Clone for Abortable<T> {}
    impl<T> Abortable<T> {
        pub fn new(task: T, reg: AbortRegistration) -> Self {}
        pub fn is_aborted(&self) -> bool {}
    }
    impl<Fut> Future for Abortable<Fut>
    where
        Fut: Future,
    {
        type Output = Result<Fut::Output, Aborted>;
    }
    impl<St> Stream for Abortable<St>
    where
        St: Stream,
    {
        type Item = St::Item;
    }
    #[quiet]
    pub struct Aborted;
    impl Clone for Aborted {}
    pub fn abortable<Fut>(future: Fut) -> (Abortable<Fut>, AbortHandle)
    where
        Fut: Future,
    {}
    pub struct Flatten<F>;
    impl<F> Future for Flatten<F>
    where
        F: Future,
        F::Output: Future,
    {
        type Output = <F::Output as Future>::Output;
    }
    pub struct Inspect<Fut, F>;
    impl<Fut, F> Future for Inspect<Fut, F>
    where
        Fut: Future,
        F: FnOnce(&Fut::Output),
    {
        type Output = Fut::Output;
    }
    pub struct IntoStream<F>;
    impl<F> Stream for IntoStream<F>
    where
        F: Future,
    {
        type Item = F::Output;
    }
    pub struct Map<Fut, F>;
    impl<Fut, F, T> Future for Map<Fut, F>
    where
        Fut: Future,
        F: FnOnce(Fut::Output) -> T,
    {
        type Output = T;
    }
    pub struct MapInto<Fut, T>;
    impl<Fut, T> Future for MapInto<Fut, T>
    where
        Fut: Future,
        Fut::Output: Into<T>,
    {
        type Output = T;
    }
    pub struct NeverError<Fut>;
    impl<Fut> Future for NeverError<Fut>
    where
        Fut: Future,
    {
        type Output = Result<Fut::Output, crate::never::Never>;
    }
    pub struct Then<Fut1, Fut2, F>;
    impl<Fut1, Fut2, F> Future for Then<Fut1, Fut2, F>
    where
        Fut1: Future,
        F: FnOnce(Fut1::Output) -> Fut2,
        Fut2: Future,
    {
        type Output = Fut2::Output;
    }
    pub struct UnitError<Fut>;
    impl<Fut> Future for UnitError<Fut>
    where
        Fut: Future,
    {
        type Output = Result<Fut::Output, ()>;
    }
    pub struct FlattenStream<F>;
    impl<F> Stream for FlattenStream<F>
    where
        F: Future,
        F::Output: Stream,
    {
        type Item = <F::Output as Stream>::Item;
    }
    pub struct AndThen<Fut1, Fut2, F>;
    impl<Fut1, Fut2, F> Future for AndThen<Fut1, Fut2, F>
    where
        Fut1: TryFuture,
        F: FnOnce(Fut1::Ok) -> Fut2,
        Fut2: TryFuture<Error = Fut1::Error>,
    {
        type Output = Result<Fut2::Ok, Fut2::Error>;
    }
    pub struct ErrInto<Fut, E>;
    impl<Fut, E> Future for ErrInto<Fut, E>
    where
        Fut: TryFuture,
        Fut::Error: Into<E>,
    {
        type Output = Result<Fut::Ok, E>;
    }
    pub struct InspectErr<Fut, F>;
    impl<Fut, F> Future for InspectErr<Fut, F>
    where
        Fut: TryFuture,
        F: FnOnce(&Fut::Error),
    {
        type Output = Result<Fut::Ok, Fut::Error>;
    }
    pub struct InspectOk<Fut, F>;
    impl<Fut, F> Future for InspectOk<Fut, F>
    where
        Fut: TryFuture,
        F: FnOnce(&Fut::Ok),
    {
        type Output = Result<Fut::Ok, Fut::Error>;
    }
    pub struct MapErr<Fut, F>;
    impl<Fut, F, E> Future for MapErr<Fut, F>
    where
        Fut: TryFuture,
        F: FnOnce(Fut::Error) -> E,
    {
        type Output = Result<Fut::Ok, E>;
    }
    pub struct MapOk<Fut, F>;
    impl<Fut, F, T> Future for MapOk<Fut, F>
    where
        Fut: TryFuture,
        F: FnOnce(Fut::Ok) -> T,
    {
        type Output = Result<T, Fut::Error>;
    }
    pub struct MapOkOrElse<Fut, F, G>;
    impl<Fut, F, G, T> Future for MapOkOrElse<Fut, F, G>
    where
        Fut: TryFuture,
        F: FnOnce(Fut::Ok) -> T,
        G: FnOnce(Fut::Error) -> T,
    {
        type Output = T;
    }
    pub struct OkInto<Fut, E>;
    impl<Fut, E> Future for OkInto<Fut, E>
    where
        Fut: TryFuture,
        Fut::Ok: Into<E>,
    {
        type Output = Result<E, Fut::Error>;
    }
    pub struct OrElse<Fut1, Fut2, F>;
    impl<Fut1, Fut2, F> Future for OrElse<Fut1, Fut2, F>
    where
        Fut1: TryFuture,
        F: FnOnce(Fut1::Error) -> Fut2,
        Fut2: TryFuture<Ok = Fut1::Ok>,
    {
        type Output = Result<Fut2::Ok, Fut2::Error>;
    }
    pub struct TryFlatten<Fut1, Fut2>;
    impl<Fut1, Fut2> Future for TryFlatten<Fut1, Fut2>
    where
        Fut1: TryFuture<Ok = Fut2>,
        Fut2: TryFuture<Error = Fut1::Error>,
    {
        type Output = Result<Fut2::Ok, Fut2::Error>;
    }
    pub struct TryFlattenStream<Fut>;
    impl<Fut> Stream for TryFlattenStream<Fut>
    where
        Fut: TryFuture,
        Fut::Ok: TryStream<Error = Fut::Error>,
    {
        type Item = Result<<Fut::Ok as TryStream>::Ok, Fut::Error>;
    }
    pub struct UnwrapOrElse<Fut, F>;
    impl<Fut, F> Future for UnwrapOrElse<Fut, F>
    where
        Fut: TryFuture,
        F: FnOnce(Fut::Error) -> Fut::Ok,
    {
        type Output = Fut::Ok;
    }
    pub struct TrySelect<A, B>;
    impl<A, B> Future for TrySelect<A, B>
    where
        A: TryFuture,
        B: TryFuture,
    {
        type Output = Result<Either<(A::Ok, B), (B::Ok, A)>, Either<(A::Error, B), (B::Error, A)>>;
    }
    pub struct Join<Fut1, Fut2>;
    impl<Fut1, Fut2> Future for Join<Fut1, Fut2>
    where
        Fut1: Future,
        Fut2: Future,
    {
        type Output = (Fut1::Output, Fut2::Output);
    }
    pub struct TryJoin<Fut1, Fut2>;
    impl<Fut1, Fut2> Future for TryJoin<Fut1, Fut2>
    where
        Fut1: TryFuture,
        Fut2: TryFuture<Error = Fut1::Error>,
    {
        type Output = Result<(Fut1::Ok, Fut2::Ok), Fut1::Error>;
    }
    pub struct Join3<Fut1, Fut2, Fut3>;
    impl<Fut1, Fut2, Fut3> Future for Join3<Fut1, Fut2, Fut3>
    where
        Fut1: Future,
        Fut2: Future,
        Fut3: Future,
    {
        type Output = (Fut1::Output, Fut2::Output, Fut3::Output);
    }
    pub struct TryJoin3<Fut1, Fut2, Fut3>;
    impl<Fut1, Fut2, Fut3> Future for TryJoin3<Fut1, Fut2, Fut3>
    where
        Fut1: TryFuture,
        Fut2: TryFuture<Error = Fut1::Error>,
        Fut3: TryFuture<Error = Fut1::Error>,
    {
        type Output = Result<(Fut1::Ok, Fut2::Ok, Fut3::Ok), Fut1::Error>;
    }
    pub struct Join4<Fut1, Fut2, Fut3, Fut4>;
    impl<Fut1, Fut2, Fut3, Fut4> Future for Join4<Fut1, Fut2, Fut3, Fut4>
    where
        Fut1: Future,
        Fut2: Future,
        Fut3: Future,
        Fut4: Future,
    {
        type Output = (Fut1::Output, Fut2::Output, Fut3::Output, Fut4::Output);
    }
    pub struct TryJoin4<Fut1, Fut2, Fut3, Fut4>;
    impl<Fut1, Fut2, Fut3, Fut4> Future for TryJoin4<Fut1, Fut2, Fut3, Fut4>
    where
        Fut1: TryFuture,
        Fut2: TryFuture<Error = Fut1::Error>,
        Fut3: TryFuture<Error = Fut1::Error>,
        Fut4: TryFuture<Error = Fut1::Error>,
    {
        type Output = Result<(Fut1::Ok, Fut2::Ok, Fut3::Ok, Fut4::Ok), Fut1::Error>;
    }
    pub struct Join5<Fut1, Fut2, Fut3, Fut4, Fut5>;
    impl<Fut1, Fut2, Fut3, Fut4, Fut5> Future for Join5<Fut1, Fut2, Fut3, Fut4, Fut5>
    where
        Fut1: Future,
        Fut2: Future,
        Fut3: Future,
        Fut4: Future,
        Fut5: Future,
    {
        type Output = (Fut1::Output, Fut2::Output, Fut3::Output, Fut4::Output, Fut5::Output);
    }
    pub struct TryJoin5<Fut1, Fut2, Fut3, Fut4, Fut5>;
    impl<Fut1, Fut2, Fut3, Fut4, Fut5> Future for TryJoin5<Fut1, Fut2, Fut3, Fut4, Fut5>
    where
        Fut1: TryFuture,
        Fut2: TryFuture<Error = Fut1::Error>,
        Fut3: TryFuture<Error = Fut1::Error>,
        Fut4: TryFuture<Error = Fut1::Error>,
        Fut5: TryFuture<Error = Fut1::Error>,
    {
        type Output = Result<(Fut1::Ok, Fut2::Ok, Fut3::Ok, Fut4::Ok, Fut5::Ok), Fut1::Error>;
    }
}

pub mod io {
    // https://docs.rs/futures/0.3.34/futures/io/ (0.3.34)
    use crate::future::AbortHandle;
    use crate::future::Aborted;
    use crate::stream::Stream;
    use std::boxed::Box;
    use std::future::Future;
    use std::io;
    use std::ops::DerefMut;
    use std::ops::RangeBounds;
    use std::pin::Pin;
    use std::string::String;
    use std::task::Context;
    use std::task::Poll;
    use std::vec::Vec;
    pub use std::io::Error;
    pub use std::io::ErrorKind;
    pub use std::io::IoSlice;
    pub use std::io::IoSliceMut;
    pub use std::io::Result;
    pub use std::io::SeekFrom;

    pub trait AsyncReadExt: AsyncRead {
        fn chain<R>(self, next: R) -> Chain<Self, R>
        where
            R: AsyncRead,
        {}
        fn read<'a>(&'a mut self, buf: &'a mut [u8]) -> Read<'a, Self> {}
        fn read_vectored<'a>(
            &'a mut self,
            bufs: &'a mut [IoSliceMut<'a>],
        ) -> ReadVectored<'a, Self> {}
        fn read_exact<'a>(&'a mut self, buf: &'a mut [u8]) -> ReadExact<'a, Self> {}
        fn read_to_end<'a>(&'a mut self, buf: &'a mut Vec<u8>) -> ReadToEnd<'a, Self> {}
        fn read_to_string<'a>(&'a mut self, buf: &'a mut String) -> ReadToString<'a, Self> {}
        fn split(self) -> (ReadHalf<Self>, WriteHalf<Self>)
        where
            Self: AsyncWrite + Sized,
        {}
        fn take(self, limit: u64) -> Take<Self> {}
    }
    impl<R: AsyncRead + ?Sized> AsyncReadExt for R {}
    pub trait AsyncWriteExt: AsyncWrite {
        fn flush(&mut self) -> Flush<'_, Self> {}
        fn close(&mut self) -> Close<'_, Self> {}
        fn write<'a>(&'a mut self, buf: &'a [u8]) -> Write<'a, Self> {}
        fn write_vectored<'a>(
            &'a mut self,
            bufs: &'a [IoSlice<'a>],
        ) -> WriteVectored<'a, Self> {}
        fn write_all<'a>(&'a mut self, buf: &'a [u8]) -> WriteAll<'a, Self> {}
        fn write_all_vectored<'a>(
            &'a mut self,
            bufs: &'a mut [IoSlice<'a>],
        ) -> WriteAllVectored<'a, Self> {}
        fn into_sink<Item: AsRef<[u8]>>(self) -> IntoSink<Self, Item> {}
    }
    impl<W: AsyncWrite + ?Sized> AsyncWriteExt for W {}
    pub trait AsyncSeekExt: AsyncSeek {
        fn seek(&mut self, pos: SeekFrom) -> Seek<'_, Self> {}
        fn stream_position(&mut self) -> Seek<'_, Self> {}
    }
    impl<S: AsyncSeek + ?Sized> AsyncSeekExt for S {}
    pub trait AsyncBufReadExt: AsyncBufRead {
        fn fill_buf(&mut self) -> FillBuf<'_, Self> {}
        fn consume_unpin(&mut self, amt: usize) {}
        fn read_until<'a>(
            &'a mut self,
            byte: u8,
            buf: &'a mut Vec<u8>,
        ) -> ReadUntil<'a, Self> {}
        fn read_line<'a>(&'a mut self, buf: &'a mut String) -> ReadLine<'a, Self> {}
        fn lines(self) -> Lines<Self> {}
    }
    impl<R: AsyncBufRead + ?Sized> AsyncBufReadExt for R {}
    pub trait AsyncBufRead: AsyncRead {
        fn poll_fill_buf(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<&[u8]>>;
        fn consume(self: Pin<&mut Self>, amt: usize);
    }
    impl<T: ?Sized + AsyncBufRead> AsyncBufRead for Box<T> {}
    impl<T: ?Sized + AsyncBufRead> AsyncBufRead for &mut T {}
    impl<P> AsyncBufRead for Pin<P>
    where
        P: DerefMut,
        P::Target: AsyncBufRead,
    {}
    impl AsyncBufRead for &[u8] {}
    pub trait AsyncRead {
        fn poll_read(
            self: Pin<&mut Self>,
            cx: &mut Context<'_>,
            buf: &mut [u8],
        ) -> Poll<Result<usize>>;
        fn poll_read_vectored(
            self: Pin<&mut Self>,
            cx: &mut Context<'_>,
            bufs: &mut [IoSliceMut<'_>],
        ) -> Poll<Result<usize>> {}
    }
    impl<T: ?Sized + AsyncRead> AsyncRead for Box<T> {}
    impl<T: ?Sized + AsyncRead> AsyncRead for &mut T {}
    impl<P> AsyncRead for Pin<P>
    where
        P: DerefMut,
        P::Target: AsyncRead,
    {}
    impl AsyncRead for &[u8] {}
    pub trait AsyncSeek {
        fn poll_seek(
            self: Pin<&mut Self>,
            cx: &mut Context<'_>,
            pos: SeekFrom,
        ) -> Poll<Result<u64>>;
    }
    impl<T: ?Sized + AsyncSeek> AsyncSeek for Box<T> {}
    impl<T: ?Sized + AsyncSeek> AsyncSeek for &mut T {}
    impl<P> AsyncSeek for Pin<P>
    where
        P: DerefMut,
        P::Target: AsyncSeek,
    {}
    pub trait AsyncWrite {
        fn poll_write(
            self: Pin<&mut Self>,
            cx: &mut Context<'_>,
            buf: &[u8],
        ) -> Poll<Result<usize>>;
        fn poll_write_vectored(
            self: Pin<&mut Self>,
            cx: &mut Context<'_>,
            bufs: &[IoSlice<'_>],
        ) -> Poll<Result<usize>> {}
        fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>>;
        fn poll_close(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>>;
    }
    impl<T: ?Sized + AsyncWrite> AsyncWrite for Box<T> {}
    impl<T: ?Sized + AsyncWrite> AsyncWrite for &mut T {}
    impl<P> AsyncWrite for Pin<P>
    where
        P: DerefMut,
        P::Target: AsyncWrite,
    {}
    impl AsyncWrite for Vec<u8> {}
    pub struct AllowStdIo<T>;
    impl<T> Clone for AllowStdIo<T> {}
    impl<T> AllowStdIo<T> {
        pub fn new(io: T) -> Self {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
    }
    impl<T> io::Write for AllowStdIo<T>
    where
        T: io::Write,
    {}
    impl<T> AsyncWrite for AllowStdIo<T>
    where
        T: io::Write,
    {}
    impl<T> io::Read for AllowStdIo<T>
    where
        T: io::Read,
    {}
    impl<T> AsyncRead for AllowStdIo<T>
    where
        T: io::Read,
    {}
    impl<T> io::Seek for AllowStdIo<T>
    where
        T: io::Seek,
    {}
    impl<T> AsyncSeek for AllowStdIo<T>
    where
        T: io::Seek,
    {}
    impl<T> io::BufRead for AllowStdIo<T>
    where
        T: io::BufRead,
    {}
    impl<T> AsyncBufRead for AllowStdIo<T>
    where
        T: io::BufRead,
    {}
    pub struct BufReader<R>;
    impl<R: AsyncRead> BufReader<R> {
        pub fn new(inner: R) -> Self {}
        pub fn with_capacity(capacity: usize, inner: R) -> Self {}
    }
    impl<R> BufReader<R> {
        pub fn get_ref(&self) -> &R {}
        pub fn get_mut(&mut self) -> &mut R {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut R> {}
        pub fn into_inner(self) -> R {}
        pub fn buffer(&self) -> &[u8] {}
    }
    impl<R: AsyncRead + AsyncSeek> BufReader<R> {
        pub fn seek_relative(self: Pin<&mut Self>, offset: i64) -> SeeKRelative<'_, R> {}
        pub fn poll_seek_relative(
            self: Pin<&mut Self>,
            cx: &mut Context<'_>,
            offset: i64,
        ) -> Poll<io::Result<()>> {}
    }
    impl<R: AsyncRead> AsyncRead for BufReader<R> {}
    impl<R: AsyncRead> AsyncBufRead for BufReader<R> {}
    impl<R: AsyncWrite> AsyncWrite for BufReader<R> {}
    impl<R: AsyncRead + AsyncSeek> AsyncSeek for BufReader<R> {}
    pub struct SeeKRelative<'a, R>;
    impl<R> Future for SeeKRelative<'_, R>
    where
        R: AsyncRead + AsyncSeek,
    {
        type Output = io::Result<()>;
    }
    pub struct BufWriter<W>;
    impl<W: AsyncWrite> BufWriter<W> {
        pub fn new(inner: W) -> Self {}
        pub fn with_capacity(cap: usize, inner: W) -> Self {}
    }
    impl<W> BufWriter<W> {
        pub fn get_ref(&self) -> &W {}
        pub fn get_mut(&mut self) -> &mut W {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut W> {}
        pub fn into_inner(self) -> W {}
        pub fn buffer(&self) -> &[u8] {}
    }
    impl<W: AsyncWrite> AsyncWrite for BufWriter<W> {}
    impl<W: AsyncRead> AsyncRead for BufWriter<W> {}
    impl<W: AsyncBufRead> AsyncBufRead for BufWriter<W> {}
    impl<W: AsyncWrite + AsyncSeek> AsyncSeek for BufWriter<W> {}
    pub struct LineWriter<W: AsyncWrite>;
    impl<W: AsyncWrite> LineWriter<W> {
        pub fn new(inner: W) -> Self {}
        pub fn with_capacity(capacity: usize, inner: W) -> Self {}
        pub fn buffer(&self) -> &[u8] {}
        pub fn get_ref(&self) -> &W {}
    }
    impl<W: AsyncWrite> AsyncWrite for LineWriter<W> {}
    pub struct Chain<T, U>;
    impl<T, U> Chain<T, U>
    where
        T: AsyncRead,
        U: AsyncRead,
    {
        pub fn get_ref(&self) -> (&T, &U) {}
        pub fn get_mut(&mut self) -> (&mut T, &mut U) {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> (Pin<&mut T>, Pin<&mut U>) {}
        pub fn into_inner(self) -> (T, U) {}
    }
    impl<T, U> AsyncRead for Chain<T, U>
    where
        T: AsyncRead,
        U: AsyncRead,
    {}
    impl<T, U> AsyncBufRead for Chain<T, U>
    where
        T: AsyncBufRead,
        U: AsyncBufRead,
    {}
    pub struct Close<'a, W: ?Sized>;
    impl<W: AsyncWrite + ?Sized> Future for Close<'_, W> {
        type Output = io::Result<()>;
    }
    pub fn copy<R, W>(reader: R, writer: &mut W) -> Copy<'_, R, W>
    where
        R: AsyncRead,
        W: AsyncWrite + ?Sized,
    {}
    pub struct Copy<'a, R, W: ?Sized>;
    impl<R: AsyncRead, W: AsyncWrite + ?Sized> Future for Copy<'_, R, W> {
        type Output = io::Result<u64>;
    }
    pub fn copy_buf<R, W>(reader: R, writer: &mut W) -> CopyBuf<'_, R, W>
    where
        R: AsyncBufRead,
        W: AsyncWrite + ?Sized,
    {}
    pub struct CopyBuf<'a, R, W: ?Sized>;
    impl<R, W> Future for CopyBuf<'_, R, W>
    where
        R: AsyncBufRead,
        W: AsyncWrite + ?Sized,
    {
        type Output = io::Result<u64>;
    }
    pub fn copy_buf_abortable<R, W>(
        reader: R,
        writer: &mut W,
    ) -> (CopyBufAbortable<'_, R, W>, AbortHandle)
    where
        R: AsyncBufRead,
        W: AsyncWrite + ?Sized,
    {}
    pub struct CopyBufAbortable<'a, R, W: ?Sized>;
    impl<R, W> Future for CopyBufAbortable<'_, R, W>
    where
        R: AsyncBufRead,
        W: AsyncWrite + Sized,
    {
        type Output = std::result::Result<std::result::Result<u64, Aborted>, io::Error>;
    }
    pub struct Cursor<T>;
    impl<T> Clone for Cursor<T> {}
    impl<T> Default for Cursor<T> {}
    impl<T> Cursor<T> {
        pub fn new(inner: T) -> Self {}
        pub fn into_inner(self) -> T {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn position(&self) -> u64 {}
        pub fn set_position(&mut self, pos: u64) {}
    }
    impl<T> AsyncSeek for Cursor<T>
    where
        T: AsRef<[u8]>,
    {}
    impl<T: AsRef<[u8]>> AsyncRead for Cursor<T> {}
    impl<T> AsyncBufRead for Cursor<T>
    where
        T: AsRef<[u8]>,
    {}
    impl AsyncWrite for Cursor<&mut [u8]> {}
    impl AsyncWrite for Cursor<&mut Vec<u8>> {}
    impl AsyncWrite for Cursor<Vec<u8>> {}
    impl AsyncWrite for Cursor<Box<[u8]>> {}
    pub fn empty() -> Empty {}
    pub struct Empty;
    impl AsyncRead for Empty {}
    impl AsyncBufRead for Empty {}
    pub struct FillBuf<'a, R: ?Sized>;
    impl<'a, R> Future for FillBuf<'a, R>
    where
        R: AsyncBufRead + ?Sized,
    {
        type Output = io::Result<&'a [u8]>;
    }
    pub struct Flush<'a, W: ?Sized>;
    impl<W> Future for Flush<'_, W>
    where
        W: AsyncWrite + ?Sized,
    {
        type Output = io::Result<()>;
    }
    pub struct IntoSink<W, Item>;
    impl<W: AsyncWrite, Item: AsRef<[u8]>> crate::sink::Sink<Item> for IntoSink<W, Item> {
        type Error = io::Error;
    }
    pub struct Lines<R>;
    impl<R: AsyncBufRead> Stream for Lines<R> {
        type Item = io::Result<String>;
    }
    pub struct Read<'a, R: ?Sized>;
    impl<R: AsyncRead + ?Sized> Future for Read<'_, R> {
        type Output = io::Result<usize>;
    }
    pub struct ReadVectored<'a, R: ?Sized>;
    impl<R: AsyncRead + ?Sized> Future for ReadVectored<'_, R> {
        type Output = io::Result<usize>;
    }
    pub struct ReadExact<'a, R: ?Sized>;
    impl<R: AsyncRead + ?Sized> Future for ReadExact<'_, R> {
        type Output = io::Result<()>;
    }
    pub struct ReadLine<'a, R: ?Sized>;
    impl<R: AsyncBufRead + ?Sized> Future for ReadLine<'_, R> {
        type Output = io::Result<usize>;
    }
    pub struct ReadToEnd<'a, R: ?Sized>;
    impl<A> Future for ReadToEnd<'_, A>
    where
        A: AsyncRead + ?Sized,
    {
        type Output = io::Result<usize>;
    }
    pub struct ReadToString<'a, R: ?Sized>;
    impl<A> Future for ReadToString<'_, A>
    where
        A: AsyncRead + ?Sized,
    {
        type Output = io::Result<usize>;
    }
    pub struct ReadUntil<'a, R: ?Sized>;
    impl<R: AsyncBufRead + ?Sized> Future for ReadUntil<'_, R> {
        type Output = io::Result<usize>;
    }
    pub fn repeat(byte: u8) -> Repeat {}
    pub struct Repeat;
    impl AsyncRead for Repeat {}
    pub struct Seek<'a, S: ?Sized>;
    impl<S: AsyncSeek + ?Sized> Future for Seek<'_, S> {
        type Output = io::Result<u64>;
    }
    pub fn sink() -> Sink {}
    pub struct Sink;
    impl AsyncWrite for Sink {}
    pub struct ReadHalf<T>;
    impl<T> ReadHalf<T> {
        pub fn is_pair_of(&self, other: &WriteHalf<T>) -> bool {}
    }
    impl<T> ReadHalf<T> {
        pub fn reunite(
            self,
            other: WriteHalf<T>,
        ) -> std::result::Result<T, ReuniteError<T>> {}
    }
    impl<R: AsyncRead> AsyncRead for ReadHalf<R> {}
    pub struct ReuniteError<T>(pub ReadHalf<T>, pub WriteHalf<T>);
    pub struct WriteHalf<T>;
    impl<T> WriteHalf<T> {
        pub fn is_pair_of(&self, other: &ReadHalf<T>) -> bool {}
    }
    impl<T> WriteHalf<T> {
        pub fn reunite(self, other: ReadHalf<T>) -> std::result::Result<T, ReuniteError<T>> {}
    }
    impl<W: AsyncWrite> AsyncWrite for WriteHalf<W> {}
    pub struct Take<R>;
    impl<R: AsyncRead> Take<R> {
        pub fn limit(&self) -> u64 {}
        pub fn set_limit(&mut self, limit: u64) {}
        pub fn get_ref(&self) -> &R {}
        pub fn get_mut(&mut self) -> &mut R {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut R> {}
        pub fn into_inner(self) -> R {}
    }
    impl<R: AsyncRead> AsyncRead for Take<R> {}
    impl<R: AsyncBufRead> AsyncBufRead for Take<R> {}
    pub struct Window<T>;
    impl<T: AsRef<[u8]>> Window<T> {
        pub fn new(t: T) -> Self {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
        pub fn start(&self) -> usize {}
        pub fn end(&self) -> usize {}
        pub fn set<R: RangeBounds<usize>>(&mut self, range: R) {}
    }
    pub struct Write<'a, W: ?Sized>;
    impl<W: AsyncWrite + ?Sized> Future for Write<'_, W> {
        type Output = io::Result<usize>;
    }
    pub struct WriteVectored<'a, W: ?Sized>;
    impl<W: AsyncWrite + ?Sized> Future for WriteVectored<'_, W> {
        type Output = io::Result<usize>;
    }
    pub struct WriteAll<'a, W: ?Sized>;
    impl<W: AsyncWrite + ?Sized> Future for WriteAll<'_, W> {
        type Output = io::Result<()>;
    }
    pub struct WriteAllVectored<'a, W: ?Sized>;
    impl<W: AsyncWrite + ?Sized> Future for WriteAllVectored<'_, W> {
        type Output = io::Result<()>;
    }
}

pub mod lock {
    // https://docs.rs/futures/0.3.34/futures/lock/ (0.3.34)
    use std::future::Future;
    use std::ops::Deref;
    use std::ops::DerefMut;
    use std::pin::Pin;
    use std::sync::Arc;
    use std::task::Context;
    use std::task::Poll;

    pub struct BiLock<T>;
    impl<T> BiLock<T> {
        pub fn new(t: T) -> (Self, Self) {}
        pub fn poll_lock(&self, cx: &mut Context<'_>) -> Poll<BiLockGuard<'_, T>> {}
        pub fn lock(&self) -> BiLockAcquire<'_, T> {}
        pub fn is_pair_of(&self, other: &Self) -> bool {}
        pub fn reunite(self, other: Self) -> Result<T, ReuniteError<T>> {}
    }
    pub struct BiLockAcquire<'a, T>;
    impl<'a, T> Future for BiLockAcquire<'a, T> {
        type Output = BiLockGuard<'a, T>;
    }
    pub struct BiLockGuard<'a, T>;
    impl<T> Deref for BiLockGuard<'_, T> {
        type Target = T;
    }
    impl<T> DerefMut for BiLockGuard<'_, T> {}
    impl<T> BiLockGuard<'_, T> {
        pub fn as_pin_mut(&mut self) -> Pin<&mut T> {}
    }
    pub struct ReuniteError<T>(pub BiLock<T>, pub BiLock<T>);
    pub struct MappedMutexGuard<'a, T: ?Sized, U: ?Sized>;
    impl<'a, T: ?Sized, U: ?Sized> MappedMutexGuard<'a, T, U> {
        pub fn map<V: ?Sized, F>(this: Self, f: F) -> MappedMutexGuard<'a, T, V>
        where
            F: FnOnce(&mut U) -> &mut V,
        {}
    }
    impl<T: ?Sized, U: ?Sized> Deref for MappedMutexGuard<'_, T, U> {
        type Target = U;
    }
    impl<T: ?Sized, U: ?Sized> DerefMut for MappedMutexGuard<'_, T, U> {}
    pub struct Mutex<T: ?Sized>;
    impl<T> From<T> for Mutex<T> {}
    impl<T: Default> Default for Mutex<T> {}
    impl<T> Mutex<T> {
        pub fn new(t: T) -> Self {}
        pub fn into_inner(self) -> T {}
    }
    impl<T: ?Sized> Mutex<T> {
        pub fn try_lock(&self) -> Option<MutexGuard<'_, T>> {}
        pub fn try_lock_owned(self: &Arc<Self>) -> Option<OwnedMutexGuard<T>> {}
        pub fn lock(&self) -> MutexLockFuture<'_, T> {}
        pub fn lock_owned(self: Arc<Self>) -> OwnedMutexLockFuture<T> {}
        pub fn get_mut(&mut self) -> &mut T {}
    }
    pub struct MutexGuard<'a, T: ?Sized>;
    impl<'a, T: ?Sized> MutexGuard<'a, T> {
        pub fn map<U: ?Sized, F>(this: Self, f: F) -> MappedMutexGuard<'a, T, U>
        where
            F: FnOnce(&mut T) -> &mut U,
        {}
    }
    impl<T: ?Sized> Deref for MutexGuard<'_, T> {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for MutexGuard<'_, T> {}
    pub struct MutexLockFuture<'a, T: ?Sized>;
    impl<'a, T: ?Sized> Future for MutexLockFuture<'a, T> {
        type Output = MutexGuard<'a, T>;
    }
    pub struct OwnedMutexGuard<T: ?Sized>;
    impl<T: ?Sized> Deref for OwnedMutexGuard<T> {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for OwnedMutexGuard<T> {}
    pub struct OwnedMutexLockFuture<T: ?Sized>;
    impl<T: ?Sized> Future for OwnedMutexLockFuture<T> {
        type Output = OwnedMutexGuard<T>;
    }
}

pub mod never {
    // https://docs.rs/futures/0.3.34/futures/never/ (0.3.34)

    pub type Never = std::convert::Infallible;
}

pub mod prelude {
    pub use crate::future;
    pub use crate::sink;
    pub use crate::stream;
    pub use std::future::Future;
    pub use crate::future::TryFuture;
    pub use crate::sink::Sink;
    pub use crate::stream::Stream;
    pub use crate::stream::TryStream;
    pub use crate::future::FutureExt as _;
    pub use crate::future::TryFutureExt as _;
    pub use crate::sink::SinkExt as _;
    pub use crate::stream::StreamExt as _;
    pub use crate::stream::TryStreamExt as _;
    pub use crate::io::AsyncBufRead;
    pub use crate::io::AsyncRead;
    pub use crate::io::AsyncSeek;
    pub use crate::io::AsyncWrite;
    pub use crate::io::AsyncBufReadExt as _;
    pub use crate::io::AsyncReadExt as _;
    pub use crate::io::AsyncSeekExt as _;
    pub use crate::io::AsyncWriteExt as _;
}

pub mod sink {
    // https://docs.rs/futures/0.3.34/futures/sink/ (0.3.34)
    use crate::channel::mpsc::SendError;
    use crate::channel::mpsc::UnboundedSender;
    use crate::future::Either;
    use crate::stream::Stream;
    use crate::stream::TryStream;
    use std::convert::Infallible as Never;
    use std::future::Future;
    use std::ops::DerefMut;
    use std::pin::Pin;
    use std::task::Context;
    use std::task::Poll;

    pub trait SinkExt<Item>: Sink<Item> {
        fn with<U, Fut, F, E>(self, f: F) -> With<Self, Item, U, Fut, F>
        where
            F: FnMut(U) -> Fut,
            Fut: Future<Output = Result<Item, E>>,
            E: From<Self::Error>,
        {}
        fn with_flat_map<U, St, F>(self, f: F) -> WithFlatMap<Self, Item, U, St, F>
        where
            F: FnMut(U) -> St,
            St: Stream<Item = Result<Item, Self::Error>>,
        {}
        fn sink_map_err<E, F>(self, f: F) -> SinkMapErr<Self, F>
        where
            F: FnOnce(Self::Error) -> E,
        {}
        fn sink_err_into<E>(self) -> SinkErrInto<Self, Item, E>
        where
            Self::Error: Into<E>,
        {}
        fn buffer(self, capacity: usize) -> Buffer<Self, Item> {}
        fn close(&mut self) -> Close<'_, Self, Item> {}
        fn fanout<Si>(self, other: Si) -> Fanout<Self, Si>
        where
            Item: Clone,
            Si: Sink<Item, Error = Self::Error>,
        {}
        fn flush(&mut self) -> Flush<'_, Self, Item> {}
        fn send(&mut self, item: Item) -> Send<'_, Self, Item> {}
        fn feed(&mut self, item: Item) -> Feed<'_, Self, Item> {}
        fn send_all<'a, St>(&'a mut self, stream: &'a mut St) -> SendAll<'a, Self, St>
        where
            St: TryStream<Ok = Item, Error = Self::Error> + Stream + ?Sized,
        {}
        fn left_sink<Si2>(self) -> Either<Self, Si2>
        where
            Si2: Sink<Item, Error = Self::Error>,
        {}
        fn right_sink<Si1>(self) -> Either<Si1, Self>
        where
            Si1: Sink<Item, Error = Self::Error>,
        {}
        fn poll_ready_unpin(
            &mut self,
            cx: &mut Context<'_>,
        ) -> Poll<Result<(), Self::Error>> {}
        fn start_send_unpin(&mut self, item: Item) -> Result<(), Self::Error> {}
        fn poll_flush_unpin(
            &mut self,
            cx: &mut Context<'_>,
        ) -> Poll<Result<(), Self::Error>> {}
        fn poll_close_unpin(
            &mut self,
            cx: &mut Context<'_>,
        ) -> Poll<Result<(), Self::Error>> {}
    }
    impl<T: ?Sized, Item> SinkExt<Item> for T
    where
        T: Sink<Item>,
    {}
    pub trait Sink<Item> {
        type Error;
        fn poll_ready(
            self: Pin<&mut Self>,
            cx: &mut Context<'_>,
        ) -> Poll<Result<(), Self::Error>>;
        fn start_send(self: Pin<&mut Self>, item: Item) -> Result<(), Self::Error>;
        fn poll_flush(
            self: Pin<&mut Self>,
            cx: &mut Context<'_>,
        ) -> Poll<Result<(), Self::Error>>;
        fn poll_close(
            self: Pin<&mut Self>,
            cx: &mut Context<'_>,
        ) -> Poll<Result<(), Self::Error>>;
    }
    impl<S: ?Sized + Sink<Item>, Item> Sink<Item> for &mut S {
        type Error = S::Error;
    }
    impl<P, Item> Sink<Item> for Pin<P>
    where
        P: DerefMut,
        P::Target: Sink<Item>,
    {
        type Error = <P::Target as Sink<Item>>::Error;
    }
    impl<T> Sink<T> for Vec<T> {
        type Error = Never;
    }
    impl<T> Sink<T> for std::collections::VecDeque<T> {
        type Error = Never;
    }
    impl<S: ?Sized + Sink<Item>, Item> Sink<Item> for Box<S> {
        type Error = S::Error;
    }
    impl<T> Sink<T> for &UnboundedSender<T> {
        type Error = SendError;
    }
    pub struct Close<'a, Si: ?Sized, Item>;
    impl<Si: Sink<Item> + ?Sized, Item> Future for Close<'_, Si, Item> {
        type Output = Result<(), Si::Error>;
    }
    pub fn drain<T>() -> Drain<T> {}
    pub struct Drain<T>;
    impl<T> Clone for Drain<T> {}
    impl<T> Sink<T> for Drain<T> {
        type Error = crate::never::Never;
    }
    pub struct Fanout<Si1, Si2>;
    impl<Si1, Si2> Fanout<Si1, Si2> {
        pub fn get_ref(&self) -> (&Si1, &Si2) {}
        pub fn get_mut(&mut self) -> (&mut Si1, &mut Si2) {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> (Pin<&mut Si1>, Pin<&mut Si2>) {}
        pub fn into_inner(self) -> (Si1, Si2) {}
    }
    impl<Si1, Si2, Item> Sink<Item> for Fanout<Si1, Si2>
    where
        Si1: Sink<Item>,
        Item: Clone,
        Si2: Sink<Item, Error = Si1::Error>,
    {
        type Error = Si1::Error;
    }
    pub struct Feed<'a, Si: ?Sized, Item>;
    impl<Si: Sink<Item> + ?Sized, Item> Future for Feed<'_, Si, Item> {
        type Output = Result<(), Si::Error>;
    }
    pub struct Flush<'a, Si: ?Sized, Item>;
    impl<Si: Sink<Item> + ?Sized, Item> Future for Flush<'_, Si, Item> {
        type Output = Result<(), Si::Error>;
    }
    pub struct SinkErrInto<Si: Sink<Item>, Item, E>;
    impl<Si, E, Item> SinkErrInto<Si, Item, E>
    where
        Si: Sink<Item>,
        Si::Error: Into<E>,
    {
        pub fn get_ref(&self) -> &Si {}
        pub fn get_mut(&mut self) -> &mut Si {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut Si> {}
        pub fn into_inner(self) -> Si {}
    }
    impl<Si, Item, E> Sink<Item> for SinkErrInto<Si, Item, E>
    where
        Si: Sink<Item>,
        Si::Error: Into<E>,
    {
        type Error = E;
    }
    impl<S, Item, E> Stream for SinkErrInto<S, Item, E>
    where
        S: Sink<Item> + Stream,
        S::Error: Into<E>,
    {
        type Item = S::Item;
    }
    pub struct SinkMapErr<Si, F>;
    impl<Si, F> Clone for SinkMapErr<Si, F> {}
    impl<Si, F> SinkMapErr<Si, F> {
        pub fn get_ref(&self) -> &Si {}
        pub fn get_mut(&mut self) -> &mut Si {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut Si> {}
        pub fn into_inner(self) -> Si {}
    }
    impl<Si, F, E, Item> Sink<Item> for SinkMapErr<Si, F>
    where
        Si: Sink<Item>,
        F: FnOnce(Si::Error) -> E,
    {
        type Error = E;
    }
    impl<S: Stream, F> Stream for SinkMapErr<S, F> {
        type Item = S::Item;
    }
    pub struct Send<'a, Si: ?Sized, Item>;
    impl<Si: Sink<Item> + ?Sized, Item> Future for Send<'_, Si, Item> {
        type Output = Result<(), Si::Error>;
    }
    pub struct SendAll<'a, Si, St>
    where
        Si: ?Sized,
        St: ?Sized + TryStream;
    impl<Si, St, Ok, Error> Future for SendAll<'_, Si, St>
    where
        Si: Sink<Ok, Error = Error> + ?Sized,
        St: Stream<Item = Result<Ok, Error>> + ?Sized,
    {
        type Output = Result<(), Error>;
    }
    pub fn unfold<T, F, R, Item, E>(init: T, function: F) -> Unfold<T, F, R>
    where
        F: FnMut(T, Item) -> R,
        R: Future<Output = Result<T, E>>,
    {}
    pub struct Unfold<T, F, R>;
    impl<T, F, R, Item, E> Sink<Item> for Unfold<T, F, R>
    where
        F: FnMut(T, Item) -> R,
        R: Future<Output = Result<T, E>>,
    {
        type Error = E;
    }
    pub struct With<Si, Item, U, Fut, F>;
    impl<Si, Item, U, Fut, F> Clone for With<Si, Item, U, Fut, F>
    where
        Si: Clone,
        F: Clone,
        Fut: Clone,
    {}
    impl<S, Item, U, Fut, F> Stream for With<S, Item, U, Fut, F>
    where
        S: Stream + Sink<Item>,
        F: FnMut(U) -> Fut,
        Fut: Future,
    {
        type Item = S::Item;
    }
    impl<Si, Item, U, Fut, F, E> With<Si, Item, U, Fut, F>
    where
        Si: Sink<Item>,
        F: FnMut(U) -> Fut,
        Fut: Future<Output = Result<Item, E>>,
        E: From<Si::Error>,
    {
        pub fn get_ref(&self) -> &Si {}
        pub fn get_mut(&mut self) -> &mut Si {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut Si> {}
        pub fn into_inner(self) -> Si {}
    }
    impl<Si, Item, U, Fut, F, E> Sink<U> for With<Si, Item, U, Fut, F>
    where
        Si: Sink<Item>,
        F: FnMut(U) -> Fut,
        Fut: Future<Output = Result<Item, E>>,
        E: From<Si::Error>,
    {
        type Error = E;
    }
    pub struct WithFlatMap<Si, Item, U, St, F>;
    impl<Si, Item, U, St, F> WithFlatMap<Si, Item, U, St, F>
    where
        Si: Sink<Item>,
        F: FnMut(U) -> St,
        St: Stream<Item = Result<Item, Si::Error>>,
    {
        pub fn get_ref(&self) -> &Si {}
        pub fn get_mut(&mut self) -> &mut Si {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut Si> {}
        pub fn into_inner(self) -> Si {}
    }
    impl<S, Item, U, St, F> Stream for WithFlatMap<S, Item, U, St, F>
    where
        S: Stream + Sink<Item>,
        F: FnMut(U) -> St,
        St: Stream<Item = Result<Item, S::Error>>,
    {
        type Item = S::Item;
    }
    impl<Si, Item, U, St, F> Sink<U> for WithFlatMap<Si, Item, U, St, F>
    where
        Si: Sink<Item>,
        F: FnMut(U) -> St,
        St: Stream<Item = Result<Item, Si::Error>>,
    {
        type Error = Si::Error;
    }
    pub struct Buffer<Si, Item>;
    impl<Si: Sink<Item>, Item> Buffer<Si, Item> {
        pub fn get_ref(&self) -> &Si {}
        pub fn get_mut(&mut self) -> &mut Si {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut Si> {}
        pub fn into_inner(self) -> Si {}
    }
    impl<S, Item> Stream for Buffer<S, Item>
    where
        S: Sink<Item> + Stream,
    {
        type Item = S::Item;
    }
    impl<Si: Sink<Item>, Item> Sink<Item> for Buffer<Si, Item> {
        type Error = Si::Error;
    }
}

pub mod stream {
    // https://docs.rs/futures/0.3.34/futures/stream/ (0.3.34)
    use crate::future::Either;
    use crate::future::TryFuture;
    use crate::io::AsyncBufRead;
    use crate::io::AsyncRead;
    use crate::io::AsyncWrite;
    use crate::sink::Sink;
    use std::boxed::Box;
    use std::future::Future;
    use std::io::Error;
        use std::ops::DerefMut;
    use std::pin::Pin;
    use std::task::Context;
    use std::task::Poll;
    use std::vec::Vec;
    pub use crate::stream::futures_unordered::FuturesUnordered;
    pub use crate::stream::select_all::select_all;
    pub use crate::stream::select_all::SelectAll;
    pub use crate::future::AbortHandle;
    pub use crate::future::AbortRegistration;
    pub use crate::future::Abortable;
    pub use crate::future::Aborted;

    pub type BoxStream<'a, T> = Pin<Box<dyn Stream<Item = T>>>;
    pub type LocalBoxStream<'a, T> = Pin<Box<dyn Stream<Item = T>>>;
    pub trait FusedStream: Stream {
        fn is_terminated(&self) -> bool;
    }
    pub trait Stream {
        type Item;
        fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>>;
        fn size_hint(&self) -> (usize, Option<usize>) {}
    }
    impl<S: ?Sized + Stream> Stream for &mut S {
        type Item = S::Item;
    }
    impl<P> Stream for Pin<P>
    where
        P: DerefMut,
        P::Target: Stream,
    {
        type Item = <P::Target as Stream>::Item;
    }
    impl<S: ?Sized + Stream> Stream for Box<S> {
        type Item = S::Item;
    }
    impl<S: Stream> Stream for std::panic::AssertUnwindSafe<S> {
        type Item = S::Item;
    }
    pub trait TryStream: Stream {
        type Ok;
        type Error;
        fn try_poll_next(
            self: Pin<&mut Self>,
            cx: &mut Context<'_>,
        ) -> Poll<Option<Result<Self::Ok, Self::Error>>>;
    }
    impl<S, T, E> TryStream for S
    where
        S: ?Sized + Stream<Item = Result<T, E>>,
    {
        type Ok = T;
        type Error = E;
    }
    pub struct All<St, Fut, F>;
    impl<St, Fut, F> Future for All<St, Fut, F>
    where
        St: Stream,
        F: FnMut(St::Item) -> Fut,
        Fut: Future<Output = bool>,
    {
        type Output = bool;
    }
    pub struct Any<St, Fut, F>;
    impl<St, Fut, F> Future for Any<St, Fut, F>
    where
        St: Stream,
        F: FnMut(St::Item) -> Fut,
        Fut: Future<Output = bool>,
    {
        type Output = bool;
    }
    #[batch]
    pub struct Chain<St1, St2>;
    impl<St1, St2> Stream for Chain<St1, St2>
    where
        St1: Stream,
        St2: Stream<Item = St1::Item>,
    {
        type Item = St1::Item;
    }
    pub struct Collect<St, C>;
    impl<St, C> Future for Collect<St, C>
    where
        St: Stream,
        C: Default + Extend<St::Item>,
    {
        type Output = C;
    }
    pub struct Concat<St: Stream>;
    impl<St> Future for Concat<St>
    where
        St: Stream,
        St::Item: Extend<<St::Item as IntoIterator>::Item> + IntoIterator + Default,
    {
        type Output = St::Item;
    }
    pub struct Count<St>;
    impl<St: Stream> Future for Count<St> {
        type Output = usize;
    }
    pub struct Cycle<St>;
    impl<St> Stream for Cycle<St>
    where
        St: Clone + Stream,
    {
        type Item = St::Item;
    }
    #[batch]
    pub struct Enumerate<St>;
    impl<St: Stream> Enumerate<St> {
        pub fn get_ref(&self) -> &St {}
        pub fn get_mut(&mut self) -> &mut St {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut St> {}
        pub fn into_inner(self) -> St {}
    }
    impl<St: Stream> Stream for Enumerate<St> {
        type Item = (usize, St::Item);
    }
    impl<S, Item> Sink<Item> for Enumerate<S>
    where
        S: Stream + Sink<Item>,
    {
        type Error = S::Error;
    }
    pub struct Fold<St, Fut, T, F>;
    impl<St, Fut, T, F> Future for Fold<St, Fut, T, F>
    where
        St: Stream,
        F: FnMut(T, St::Item) -> Fut,
        Fut: Future<Output = T>,
    {
        type Output = T;
    }
    pub struct ForEach<St, Fut, F>;
    impl<St, Fut, F> Future for ForEach<St, Fut, F>
    where
        St: Stream,
        F: FnMut(St::Item) -> Fut,
        Fut: Future<Output = ()>,
    {
        type Output = ();
    }
    #[batch]
    pub struct Fuse<St>;
    impl<St> Fuse<St> {
        pub fn is_done(&self) -> bool {}
        pub fn get_ref(&self) -> &St {}
        pub fn get_mut(&mut self) -> &mut St {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut St> {}
        pub fn into_inner(self) -> St {}
    }
    impl<S: Stream> Stream for Fuse<S> {
        type Item = S::Item;
    }
    impl<S: Stream + Sink<Item>, Item> Sink<Item> for Fuse<S> {
        type Error = S::Error;
    }
    pub struct Next<'a, St: ?Sized>;
    impl<St: ?Sized + Stream> Future for Next<'_, St> {
        type Output = Option<St::Item>;
    }
    pub struct NextIfEq<'a, St: Stream, T: ?Sized>;
    impl<St, T> Future for NextIfEq<'_, St, T>
    where
        St: Stream,
        T: ?Sized,
        St::Item: PartialEq<T>,
    {
        type Output = Option<St::Item>;
    }
    pub struct Peek<'a, St: Stream>;
    impl<'a, St> Future for Peek<'a, St>
    where
        St: Stream,
    {
        type Output = Option<&'a St::Item>;
    }
    pub struct PeekMut<'a, St: Stream>;
    impl<'a, St> Future for PeekMut<'a, St>
    where
        St: Stream,
    {
        type Output = Option<&'a mut St::Item>;
    }
    #[batch]
    pub struct Peekable<St: Stream>;
    impl<St: Stream> Peekable<St> {
        pub fn get_ref(&self) -> &St {}
        pub fn get_mut(&mut self) -> &mut St {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut St> {}
        pub fn into_inner(self) -> St {}
        pub fn peek(self: Pin<&mut Self>) -> Peek<'_, St> {}
        pub fn poll_peek(
            self: Pin<&mut Self>,
            cx: &mut Context<'_>,
        ) -> Poll<Option<&St::Item>> {}
        pub fn peek_mut(self: Pin<&mut Self>) -> PeekMut<'_, St> {}
        pub fn poll_peek_mut(
            self: Pin<&mut Self>,
            cx: &mut Context<'_>,
        ) -> Poll<Option<&mut St::Item>> {}
        pub fn next_if<F>(self: Pin<&mut Self>, func: F) -> NextIf<'_, St, F>
        where
            F: FnOnce(&St::Item) -> bool,
        {}
        pub fn next_if_eq<'a, T>(
            self: Pin<&'a mut Self>,
            expected: &'a T,
        ) -> NextIfEq<'a, St, T>
        where
            T: ?Sized,
            St::Item: PartialEq<T>,
        {}
    }
    impl<S: Stream> Stream for Peekable<S> {
        type Item = S::Item;
    }
    impl<S, Item> Sink<Item> for Peekable<S>
    where
        S: Sink<Item> + Stream,
    {
        type Error = S::Error;
    }
    pub struct Scan<St: Stream, S, Fut, F>;
    impl<B, St, S, Fut, F> Scan<St, S, Fut, F>
    where
        St: Stream,
        F: FnMut(&mut S, St::Item) -> Fut,
        Fut: Future<Output = Option<B>>,
    {
        pub fn get_ref(&self) -> &St {}
        pub fn get_mut(&mut self) -> &mut St {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut St> {}
        pub fn into_inner(self) -> St {}
    }
    impl<B, St, S, Fut, F> Stream for Scan<St, S, Fut, F>
    where
        St: Stream,
        F: FnMut(&mut S, St::Item) -> Fut,
        Fut: Future<Output = Option<B>>,
    {
        type Item = B;
    }
    impl<St, S, Fut, F, Item> Sink<Item> for Scan<St, S, Fut, F>
    where
        St: Stream + Sink<Item>,
    {
        type Error = St::Error;
    }
    #[batch]
    pub struct Skip<St>;
    impl<St: Stream> Skip<St> {
        pub fn get_ref(&self) -> &St {}
        pub fn get_mut(&mut self) -> &mut St {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut St> {}
        pub fn into_inner(self) -> St {}
    }
    impl<St: Stream> Stream for Skip<St> {
        type Item = St::Item;
    }
    impl<S, Item> Sink<Item> for Skip<S>
    where
        S: Stream + Sink<Item>,
    {
        type Error = S::Error;
    }
    #[batch]
    pub struct SkipWhile<St, Fut, F>
    where
        St: Stream;
    impl<St, Fut, F> SkipWhile<St, Fut, F>
    where
        St: Stream,
        F: FnMut(&St::Item) -> Fut,
        Fut: Future<Output = bool>,
    {
        pub fn get_ref(&self) -> &St {}
        pub fn get_mut(&mut self) -> &mut St {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut St> {}
        pub fn into_inner(self) -> St {}
    }
    impl<St, Fut, F> Stream for SkipWhile<St, Fut, F>
    where
        St: Stream,
        F: FnMut(&St::Item) -> Fut,
        Fut: Future<Output = bool>,
    {
        type Item = St::Item;
    }
    impl<S, Fut, F, Item> Sink<Item> for SkipWhile<S, Fut, F>
    where
        S: Stream + Sink<Item>,
        F: FnMut(&S::Item) -> Fut,
        Fut: Future<Output = bool>,
    {
        type Error = S::Error;
    }
    pub trait StreamExt: Stream {
        fn next(&mut self) -> Next<'_, Self> {}
        fn into_future(self) -> StreamFuture<Self> {}
        fn map<T, F>(self, f: F) -> Map<Self, F>
        where
            F: FnMut(Self::Item) -> T,
        {}
        fn enumerate(self) -> Enumerate<Self> {}
        fn filter<Fut, F>(self, f: F) -> Filter<Self, Fut, F>
        where
            F: FnMut(&Self::Item) -> Fut,
            Fut: Future<Output = bool>,
        {}
        fn filter_map<Fut, T, F>(self, f: F) -> FilterMap<Self, Fut, F>
        where
            F: FnMut(Self::Item) -> Fut,
            Fut: Future<Output = Option<T>>,
        {}
        fn then<Fut, F>(self, f: F) -> Then<Self, Fut, F>
        where
            F: FnMut(Self::Item) -> Fut,
            Fut: Future,
        {}
        fn collect<C: Default + Extend<Self::Item>>(self) -> Collect<Self, C> {}
        fn unzip<A, B, FromA, FromB>(self) -> Unzip<Self, FromA, FromB>
        where
            FromA: Default + Extend<A>,
            FromB: Default + Extend<B>,
            Self: Sized + Stream<Item = (A, B)>,
        {}
        fn concat(self) -> Concat<Self>
        where
            Self::Item: Extend<<<Self as Stream>::Item as IntoIterator>::Item> + IntoIterator
                + Default,
        {}
        fn count(self) -> Count<Self> {}
        fn cycle(self) -> Cycle<Self>
        where
            Self: Sized + Clone,
        {}
        fn fold<T, Fut, F>(self, init: T, f: F) -> Fold<Self, Fut, T, F>
        where
            F: FnMut(T, Self::Item) -> Fut,
            Fut: Future<Output = T>,
        {}
        fn any<Fut, F>(self, f: F) -> Any<Self, Fut, F>
        where
            F: FnMut(Self::Item) -> Fut,
            Fut: Future<Output = bool>,
        {}
        fn all<Fut, F>(self, f: F) -> All<Self, Fut, F>
        where
            F: FnMut(Self::Item) -> Fut,
            Fut: Future<Output = bool>,
        {}
        fn flatten(self) -> Flatten<Self>
        where
            Self::Item: Stream,
        {}
        fn flatten_unordered(self, limit: impl Into<Option<usize>>) -> FlattenUnordered<Self>
        where
            Self::Item: Stream,
        {}
        fn flat_map<U, F>(self, f: F) -> FlatMap<Self, U, F>
        where
            F: FnMut(Self::Item) -> U,
            U: Stream,
        {}
        fn flat_map_unordered<U, F>(
            self,
            limit: impl Into<Option<usize>>,
            f: F,
        ) -> FlatMapUnordered<Self, U, F>
        where
            U: Stream,
            F: FnMut(Self::Item) -> U,
        {}
        fn scan<S, B, Fut, F>(self, initial_state: S, f: F) -> Scan<Self, S, Fut, F>
        where
            F: FnMut(&mut S, Self::Item) -> Fut,
            Fut: Future<Output = Option<B>>,
        {}
        fn skip_while<Fut, F>(self, f: F) -> SkipWhile<Self, Fut, F>
        where
            F: FnMut(&Self::Item) -> Fut,
            Fut: Future<Output = bool>,
        {}
        fn take_while<Fut, F>(self, f: F) -> TakeWhile<Self, Fut, F>
        where
            F: FnMut(&Self::Item) -> Fut,
            Fut: Future<Output = bool>,
        {}
        fn take_until<Fut>(self, fut: Fut) -> TakeUntil<Self, Fut>
        where
            Fut: Future,
        {}
        fn for_each<Fut, F>(self, f: F) -> ForEach<Self, Fut, F>
        where
            F: FnMut(Self::Item) -> Fut,
            Fut: Future<Output = ()>,
        {}
        fn for_each_concurrent<Fut, F>(
            self,
            limit: impl Into<Option<usize>>,
            f: F,
        ) -> ForEachConcurrent<Self, Fut, F>
        where
            F: FnMut(Self::Item) -> Fut,
            Fut: Future<Output = ()>,
        {}
        fn take(self, n: usize) -> Take<Self> {}
        fn skip(self, n: usize) -> Skip<Self> {}
        fn fuse(self) -> Fuse<Self> {}
        fn by_ref(&mut self) -> &mut Self {}
        fn catch_unwind(self) -> CatchUnwind<Self> {}
        fn boxed<'a>(self) -> BoxStream<'a, Self::Item> {}
        fn boxed_local<'a>(self) -> LocalBoxStream<'a, Self::Item> {}
        fn buffered(self, n: usize) -> Buffered<Self>
        where
            Self::Item: Future,
        {}
        fn buffer_unordered(self, n: usize) -> BufferUnordered<Self>
        where
            Self::Item: Future,
        {}
        fn zip<St>(self, other: St) -> Zip<Self, St>
        where
            St: Stream,
        {}
        fn chain<St>(self, other: St) -> Chain<Self, St>
        where
            St: Stream<Item = Self::Item>,
        {}
        fn peekable(self) -> Peekable<Self> {}
        fn chunks(self, capacity: usize) -> Chunks<Self> {}
        fn ready_chunks(self, capacity: usize) -> ReadyChunks<Self> {}
        fn forward<S>(self, sink: S) -> Forward<Self, S>
        where
            S: Sink<Self::Ok, Error = Self::Error>,
            Self: TryStream + Sized,
        {}
        fn split<Item>(self) -> (SplitSink<Self, Item>, SplitStream<Self>)
        where
            Self: Sink<Item> + Sized,
        {}
        fn inspect<F>(self, f: F) -> Inspect<Self, F>
        where
            F: FnMut(&Self::Item),
        {}
        fn left_stream<B>(self) -> Either<Self, B>
        where
            B: Stream<Item = Self::Item>,
        {}
        fn right_stream<B>(self) -> Either<B, Self>
        where
            B: Stream<Item = Self::Item>,
        {}
        fn poll_next_unpin(&mut self, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {}
        fn select_next_some(&mut self) -> SelectNextSome<'_, Self> {}
    }
    impl<T: ?Sized> StreamExt for T
    where
        T: Stream,
    {}
    pub struct StreamFuture<St>;
    impl<St: Stream> StreamFuture<St> {
        pub fn get_ref(&self) -> Option<&St> {}
        pub fn get_mut(&mut self) -> Option<&mut St> {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Option<Pin<&mut St>> {}
        pub fn into_inner(self) -> Option<St> {}
    }
    impl<St: Stream> Future for StreamFuture<St> {
        type Output = (Option<St::Item>, St);
    }
    #[batch]
    pub struct Take<St>;
    impl<St: Stream> Take<St> {
        pub fn get_ref(&self) -> &St {}
        pub fn get_mut(&mut self) -> &mut St {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut St> {}
        pub fn into_inner(self) -> St {}
    }
    impl<St> Stream for Take<St>
    where
        St: Stream,
    {
        type Item = St::Item;
    }
    impl<S, Item> Sink<Item> for Take<S>
    where
        S: Stream + Sink<Item>,
    {
        type Error = S::Error;
    }
    pub struct TakeUntil<St: Stream, Fut: Future>;
    impl<St, Fut> TakeUntil<St, Fut>
    where
        St: Stream,
        Fut: Future,
    {
        pub fn get_ref(&self) -> &St {}
        pub fn get_mut(&mut self) -> &mut St {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut St> {}
        pub fn into_inner(self) -> St {}
        pub fn take_future(&mut self) -> Option<Fut> {}
        pub fn take_result(&mut self) -> Option<Fut::Output> {}
        pub fn is_stopped(&self) -> bool {}
    }
    impl<St, Fut> Stream for TakeUntil<St, Fut>
    where
        St: Stream,
        Fut: Future,
    {
        type Item = St::Item;
    }
    impl<S, Fut, Item> Sink<Item> for TakeUntil<S, Fut>
    where
        S: Stream + Sink<Item>,
        Fut: Future,
    {
        type Error = S::Error;
    }
    #[batch]
    pub struct TakeWhile<St: Stream, Fut, F>;
    impl<St, Fut, F> TakeWhile<St, Fut, F>
    where
        St: Stream,
        F: FnMut(&St::Item) -> Fut,
        Fut: Future<Output = bool>,
    {
        pub fn get_ref(&self) -> &St {}
        pub fn get_mut(&mut self) -> &mut St {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut St> {}
        pub fn into_inner(self) -> St {}
    }
    impl<St, Fut, F> Stream for TakeWhile<St, Fut, F>
    where
        St: Stream,
        F: FnMut(&St::Item) -> Fut,
        Fut: Future<Output = bool>,
    {
        type Item = St::Item;
    }
    impl<S, Fut, F, Item> Sink<Item> for TakeWhile<S, Fut, F>
    where
        S: Stream + Sink<Item>,
    {
        type Error = S::Error;
    }
    pub struct Then<St, Fut, F>;
    impl<St, Fut, F> Then<St, Fut, F>
    where
        St: Stream,
        F: FnMut(St::Item) -> Fut,
    {
        pub fn get_ref(&self) -> &St {}
        pub fn get_mut(&mut self) -> &mut St {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut St> {}
        pub fn into_inner(self) -> St {}
    }
    impl<St, Fut, F> Stream for Then<St, Fut, F>
    where
        St: Stream,
        F: FnMut(St::Item) -> Fut,
        Fut: Future,
    {
        type Item = Fut::Output;
    }
    impl<S, Fut, F, Item> Sink<Item> for Then<S, Fut, F>
    where
        S: Sink<Item>,
    {
        type Error = S::Error;
    }
    pub struct Unzip<St, FromA, FromB>;
    impl<St, A, B, FromA, FromB> Future for Unzip<St, FromA, FromB>
    where
        St: Stream<Item = (A, B)>,
        FromA: Default + Extend<A>,
        FromB: Default + Extend<B>,
    {
        type Output = (FromA, FromB);
    }
    #[batch]
    pub struct Zip<St1: Stream, St2: Stream>;
    impl<St1: Stream, St2: Stream> Zip<St1, St2> {
        pub fn get_ref(&self) -> (&St1, &St2) {}
        pub fn get_mut(&mut self) -> (&mut St1, &mut St2) {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> (Pin<&mut St1>, Pin<&mut St2>) {}
        pub fn into_inner(self) -> (St1, St2) {}
    }
    impl<St1, St2> Stream for Zip<St1, St2>
    where
        St1: Stream,
        St2: Stream,
    {
        type Item = (St1::Item, St2::Item);
    }
    pub struct CatchUnwind<St>;
    impl<St: Stream> CatchUnwind<St> {
        pub fn get_ref(&self) -> &St {}
        pub fn get_mut(&mut self) -> &mut St {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut St> {}
        pub fn into_inner(self) -> St {}
    }
    impl<St: Stream> Stream for CatchUnwind<St> {
        type Item = Result<St::Item, Box<dyn std::any::Any + Send>>;
    }
    #[batch]
    pub struct Chunks<St: Stream>;
    impl<St: Stream> Chunks<St> {
        pub fn get_ref(&self) -> &St {}
        pub fn get_mut(&mut self) -> &mut St {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut St> {}
        pub fn into_inner(self) -> St {}
    }
    impl<St: Stream> Stream for Chunks<St> {
        type Item = Vec<St::Item>;
    }
    impl<S, Item> Sink<Item> for Chunks<S>
    where
        S: Stream + Sink<Item>,
    {
        type Error = S::Error;
    }
    #[batch]
    pub struct ReadyChunks<St: Stream>;
    impl<St: Stream> ReadyChunks<St> {
        pub fn get_ref(&self) -> &St {}
        pub fn get_mut(&mut self) -> &mut St {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut St> {}
        pub fn into_inner(self) -> St {}
    }
    impl<St: Stream> Stream for ReadyChunks<St> {
        type Item = Vec<St::Item>;
    }
    impl<S, Item> Sink<Item> for ReadyChunks<S>
    where
        S: Stream + Sink<Item>,
    {
        type Error = S::Error;
    }
    pub struct BufferUnordered<St>
    where
        St: Stream;
    impl<St> BufferUnordered<St>
    where
        St: Stream,
        St::Item: Future,
    {
        pub fn get_ref(&self) -> &St {}
        pub fn get_mut(&mut self) -> &mut St {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut St> {}
        pub fn into_inner(self) -> St {}
    }
    impl<St> Stream for BufferUnordered<St>
    where
        St: Stream,
        St::Item: Future,
    {
        type Item = <St::Item as Future>::Output;
    }
    impl<S, Item> Sink<Item> for BufferUnordered<S>
    where
        S: Stream + Sink<Item>,
        S::Item: Future,
    {
        type Error = S::Error;
    }
    pub struct Buffered<St>
    where
        St: Stream,
        St::Item: Future;
    impl<St> Buffered<St>
    where
        St: Stream,
        St::Item: Future,
    {
        pub fn get_ref(&self) -> &St {}
        pub fn get_mut(&mut self) -> &mut St {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut St> {}
        pub fn into_inner(self) -> St {}
    }
    impl<St> Stream for Buffered<St>
    where
        St: Stream,
        St::Item: Future,
    {
        type Item = <St::Item as Future>::Output;
    }
    impl<S, Item> Sink<Item> for Buffered<S>
    where
        S: Stream + Sink<Item>,
        S::Item: Future,
    {
        type Error = S::Error;
    }
    pub struct ForEachConcurrent<St, Fut, F>;
    impl<St, Fut, F> Future for ForEachConcurrent<St, Fut, F>
    where
        St: Stream,
        F: FnMut(St::Item) -> Fut,
        Fut: Future<Output = ()>,
    {
        type Output = ();
    }
    pub struct ReuniteError<T, Item>(pub SplitSink<T, Item>, pub SplitStream<T>);
    pub struct SplitSink<S, Item>;
    impl<S: Sink<Item>, Item> SplitSink<S, Item> {
        pub fn reunite(self, other: SplitStream<S>) -> Result<S, ReuniteError<S, Item>> {}
    }
    impl<S, Item> SplitSink<S, Item> {
        pub fn is_pair_of(&self, other: &SplitStream<S>) -> bool {}
    }
    impl<S: Sink<Item>, Item> Sink<Item> for SplitSink<S, Item> {
        type Error = S::Error;
    }
    pub struct SplitStream<S>;
    impl<S> SplitStream<S> {
        pub fn is_pair_of<Item>(&self, other: &SplitSink<S, Item>) -> bool {}
    }
    impl<S> SplitStream<S> {
        pub fn reunite<Item>(
            self,
            other: SplitSink<S, Item>,
        ) -> Result<S, ReuniteError<S, Item>>
        where
            S: Sink<Item>,
        {}
    }
    impl<S: Stream> Stream for SplitStream<S> {
        type Item = S::Item;
    }
    pub fn try_unfold<T, F, Fut, Item>(init: T, f: F) -> TryUnfold<T, F, Fut>
    where
        F: FnMut(T) -> Fut,
        Fut: TryFuture<Ok = Option<(Item, T)>>,
    {}
    pub struct AndThen<St, Fut, F>;
    impl<St, Fut, F> AndThen<St, Fut, F>
    where
        St: TryStream,
        F: FnMut(St::Ok) -> Fut,
        Fut: TryFuture<Error = St::Error>,
    {
        pub fn get_ref(&self) -> &St {}
        pub fn get_mut(&mut self) -> &mut St {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut St> {}
        pub fn into_inner(self) -> St {}
    }
    impl<St, Fut, F> Stream for AndThen<St, Fut, F>
    where
        St: TryStream,
        F: FnMut(St::Ok) -> Fut,
        Fut: TryFuture<Error = St::Error>,
    {
        type Item = Result<Fut::Ok, St::Error>;
    }
    impl<S, Fut, F, Item> Sink<Item> for AndThen<S, Fut, F>
    where
        S: Sink<Item>,
    {
        type Error = S::Error;
    }
    pub struct IntoStream<St>;
    impl<St> IntoStream<St> {
        pub fn get_ref(&self) -> &St {}
        pub fn get_mut(&mut self) -> &mut St {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut St> {}
        pub fn into_inner(self) -> St {}
    }
    impl<St: TryStream> Stream for IntoStream<St> {
        type Item = Result<St::Ok, St::Error>;
    }
    impl<S: Sink<Item>, Item> Sink<Item> for IntoStream<S> {
        type Error = S::Error;
    }
    pub struct OrElse<St, Fut, F>;
    impl<St, Fut, F> OrElse<St, Fut, F>
    where
        St: TryStream,
        F: FnMut(St::Error) -> Fut,
        Fut: TryFuture<Ok = St::Ok>,
    {
        pub fn get_ref(&self) -> &St {}
        pub fn get_mut(&mut self) -> &mut St {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut St> {}
        pub fn into_inner(self) -> St {}
    }
    impl<St, Fut, F> Stream for OrElse<St, Fut, F>
    where
        St: TryStream,
        F: FnMut(St::Error) -> Fut,
        Fut: TryFuture<Ok = St::Ok>,
    {
        type Item = Result<St::Ok, Fut::Error>;
    }
    impl<S, Fut, F, Item> Sink<Item> for OrElse<S, Fut, F>
    where
        S: Sink<Item>,
    {
        type Error = S::Error;
    }
    pub struct TryAll<St, Fut, F>;
    impl<St, Fut, F> Future for TryAll<St, Fut, F>
    where
        St: TryStream,
        F: FnMut(St::Ok) -> Fut,
        Fut: Future<Output = bool>,
    {
        type Output = Result<bool, St::Error>;
    }
    pub struct TryAny<St, Fut, F>;
    impl<St, Fut, F> Future for TryAny<St, Fut, F>
    where
        St: TryStream,
        F: FnMut(St::Ok) -> Fut,
        Fut: Future<Output = bool>,
    {
        type Output = Result<bool, St::Error>;
    }
    pub struct TryCollect<St, C>;
    impl<St, C> Future for TryCollect<St, C>
    where
        St: TryStream,
        C: Default + Extend<St::Ok>,
    {
        type Output = Result<C, St::Error>;
    }
    pub struct TryConcat<St: TryStream>;
    impl<St> Future for TryConcat<St>
    where
        St: TryStream,
        St::Ok: Extend<<St::Ok as IntoIterator>::Item> + IntoIterator + Default,
    {
        type Output = Result<St::Ok, St::Error>;
    }
    pub struct TryFilter<St, Fut, F>
    where
        St: TryStream;
    impl<St, Fut, F> TryFilter<St, Fut, F>
    where
        St: TryStream,
    {
        pub fn get_ref(&self) -> &St {}
        pub fn get_mut(&mut self) -> &mut St {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut St> {}
        pub fn into_inner(self) -> St {}
    }
    impl<St, Fut, F> Stream for TryFilter<St, Fut, F>
    where
        St: TryStream,
        Fut: Future<Output = bool>,
        F: FnMut(&St::Ok) -> Fut,
    {
        type Item = Result<St::Ok, St::Error>;
    }
    impl<S, Fut, F, Item, E> Sink<Item> for TryFilter<S, Fut, F>
    where
        S: TryStream + Sink<Item, Error = E>,
    {
        type Error = E;
    }
    pub struct TryFilterMap<St, Fut, F>;
    impl<St, Fut, F> TryFilterMap<St, Fut, F> {
        pub fn get_ref(&self) -> &St {}
        pub fn get_mut(&mut self) -> &mut St {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut St> {}
        pub fn into_inner(self) -> St {}
    }
    impl<St, Fut, F, T> Stream for TryFilterMap<St, Fut, F>
    where
        St: TryStream,
        Fut: TryFuture<Ok = Option<T>, Error = St::Error>,
        F: FnMut(St::Ok) -> Fut,
    {
        type Item = Result<T, St::Error>;
    }
    impl<S, Fut, F, Item> Sink<Item> for TryFilterMap<S, Fut, F>
    where
        S: Sink<Item>,
    {
        type Error = S::Error;
    }
    pub struct TryFlatten<St>
    where
        St: TryStream;
    impl<St> TryFlatten<St>
    where
        St: TryStream,
        St::Ok: TryStream,
        <St::Ok as TryStream>::Error: From<St::Error>,
    {
        pub fn get_ref(&self) -> &St {}
        pub fn get_mut(&mut self) -> &mut St {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut St> {}
        pub fn into_inner(self) -> St {}
    }
    impl<St> Stream for TryFlatten<St>
    where
        St: TryStream,
        St::Ok: TryStream,
        <St::Ok as TryStream>::Error: From<St::Error>,
    {
        type Item = Result<<St::Ok as TryStream>::Ok, <St::Ok as TryStream>::Error>;
    }
    impl<S, Item> Sink<Item> for TryFlatten<S>
    where
        S: TryStream + Sink<Item>,
    {
        type Error = <S as Sink<Item>>::Error;
    }
    pub struct TryFold<St, Fut, T, F>;
    impl<St, Fut, T, F> Future for TryFold<St, Fut, T, F>
    where
        St: TryStream,
        F: FnMut(T, St::Ok) -> Fut,
        Fut: TryFuture<Ok = T, Error = St::Error>,
    {
        type Output = Result<T, St::Error>;
    }
    pub struct TryForEach<St, Fut, F>;
    impl<St, Fut, F> Future for TryForEach<St, Fut, F>
    where
        St: TryStream,
        F: FnMut(St::Ok) -> Fut,
        Fut: TryFuture<Ok = (), Error = St::Error>,
    {
        type Output = Result<(), St::Error>;
    }
    pub struct TryNext<'a, St: ?Sized>;
    impl<St: ?Sized + TryStream> Future for TryNext<'_, St> {
        type Output = Result<Option<St::Ok>, St::Error>;
    }
    pub struct TrySkipWhile<St, Fut, F>
    where
        St: TryStream;
    impl<St, Fut, F> TrySkipWhile<St, Fut, F>
    where
        St: TryStream,
        F: FnMut(&St::Ok) -> Fut,
        Fut: TryFuture<Ok = bool, Error = St::Error>,
    {
        pub fn get_ref(&self) -> &St {}
        pub fn get_mut(&mut self) -> &mut St {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut St> {}
        pub fn into_inner(self) -> St {}
    }
    impl<St, Fut, F> Stream for TrySkipWhile<St, Fut, F>
    where
        St: TryStream,
        F: FnMut(&St::Ok) -> Fut,
        Fut: TryFuture<Ok = bool, Error = St::Error>,
    {
        type Item = Result<St::Ok, St::Error>;
    }
    impl<S, Fut, F, Item, E> Sink<Item> for TrySkipWhile<S, Fut, F>
    where
        S: TryStream + Sink<Item, Error = E>,
    {
        type Error = E;
    }
    pub trait TryStreamExt: TryStream {
        fn err_into<E>(self) -> ErrInto<Self, E>
        where
            Self::Error: Into<E>,
        {}
        fn map_ok<T, F>(self, f: F) -> MapOk<Self, F>
        where
            F: FnMut(Self::Ok) -> T,
        {}
        fn map_err<E, F>(self, f: F) -> MapErr<Self, F>
        where
            F: FnMut(Self::Error) -> E,
        {}
        fn and_then<Fut, F>(self, f: F) -> AndThen<Self, Fut, F>
        where
            F: FnMut(Self::Ok) -> Fut,
            Fut: TryFuture<Error = Self::Error>,
        {}
        fn or_else<Fut, F>(self, f: F) -> OrElse<Self, Fut, F>
        where
            F: FnMut(Self::Error) -> Fut,
            Fut: TryFuture<Ok = Self::Ok>,
        {}
        fn inspect_ok<F>(self, f: F) -> InspectOk<Self, F>
        where
            F: FnMut(&Self::Ok),
        {}
        fn inspect_err<F>(self, f: F) -> InspectErr<Self, F>
        where
            F: FnMut(&Self::Error),
        {}
        fn into_stream(self) -> IntoStream<Self> {}
        fn try_next(&mut self) -> TryNext<'_, Self> {}
        fn try_for_each<Fut, F>(self, f: F) -> TryForEach<Self, Fut, F>
        where
            F: FnMut(Self::Ok) -> Fut,
            Fut: TryFuture<Ok = (), Error = Self::Error>,
        {}
        fn try_skip_while<Fut, F>(self, f: F) -> TrySkipWhile<Self, Fut, F>
        where
            F: FnMut(&Self::Ok) -> Fut,
            Fut: TryFuture<Ok = bool, Error = Self::Error>,
        {}
        fn try_take_while<Fut, F>(self, f: F) -> TryTakeWhile<Self, Fut, F>
        where
            F: FnMut(&Self::Ok) -> Fut,
            Fut: TryFuture<Ok = bool, Error = Self::Error>,
        {}
        fn try_for_each_concurrent<Fut, F>(
            self,
            limit: impl Into<Option<usize>>,
            f: F,
        ) -> TryForEachConcurrent<Self, Fut, F>
        where
            F: FnMut(Self::Ok) -> Fut,
            Fut: Future<Output = Result<(), Self::Error>>,
        {}
        fn try_collect<C: Default + Extend<Self::Ok>>(self) -> TryCollect<Self, C> {}
        fn try_chunks(self, capacity: usize) -> TryChunks<Self> {}
        fn try_ready_chunks(self, capacity: usize) -> TryReadyChunks<Self> {}
        fn try_filter<Fut, F>(self, f: F) -> TryFilter<Self, Fut, F>
        where
            Fut: Future<Output = bool>,
            F: FnMut(&Self::Ok) -> Fut,
        {}
        fn try_filter_map<Fut, F, T>(self, f: F) -> TryFilterMap<Self, Fut, F>
        where
            Fut: TryFuture<Ok = Option<T>, Error = Self::Error>,
            F: FnMut(Self::Ok) -> Fut,
        {}
        fn try_flatten_unordered(
            self,
            limit: impl Into<Option<usize>>,
        ) -> TryFlattenUnordered<Self>
        where
            Self::Ok: TryStream,
            <Self::Ok as TryStream>::Error: From<Self::Error>,
        {}
        fn try_flatten(self) -> TryFlatten<Self>
        where
            Self::Ok: TryStream,
            <Self::Ok as TryStream>::Error: From<Self::Error>,
        {}
        fn try_fold<T, Fut, F>(self, init: T, f: F) -> TryFold<Self, Fut, T, F>
        where
            F: FnMut(T, Self::Ok) -> Fut,
            Fut: TryFuture<Ok = T, Error = Self::Error>,
        {}
        fn try_concat(self) -> TryConcat<Self>
        where
            Self::Ok: Extend<<<Self as TryStream>::Ok as IntoIterator>::Item> + IntoIterator
                + Default,
        {}
        fn try_buffer_unordered(self, n: usize) -> TryBufferUnordered<Self>
        where
            Self::Ok: TryFuture<Error = Self::Error>,
        {}
        fn try_buffered(self, n: usize) -> TryBuffered<Self>
        where
            Self::Ok: TryFuture<Error = Self::Error>,
        {}
        fn try_poll_next_unpin(
            &mut self,
            cx: &mut Context<'_>,
        ) -> Poll<Option<Result<Self::Ok, Self::Error>>> {}
        fn into_async_read(self) -> IntoAsyncRead<Self>
        where
            Self: Sized + TryStreamExt<Error = std::io::Error>,
            Self::Ok: AsRef<[u8]>,
        {}
        fn try_all<Fut, F>(self, f: F) -> TryAll<Self, Fut, F>
        where
            F: FnMut(Self::Ok) -> Fut,
            Fut: Future<Output = bool>,
        {}
        fn try_any<Fut, F>(self, f: F) -> TryAny<Self, Fut, F>
        where
            F: FnMut(Self::Ok) -> Fut,
            Fut: Future<Output = bool>,
        {}
    }
    impl<S: ?Sized + TryStream> TryStreamExt for S {}
    pub struct TryTakeWhile<St, Fut, F>
    where
        St: TryStream;
    impl<St, Fut, F> TryTakeWhile<St, Fut, F>
    where
        St: TryStream,
        F: FnMut(&St::Ok) -> Fut,
        Fut: TryFuture<Ok = bool, Error = St::Error>,
    {
        pub fn get_ref(&self) -> &St {}
        pub fn get_mut(&mut self) -> &mut St {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut St> {}
        pub fn into_inner(self) -> St {}
    }
    impl<St, Fut, F> Stream for TryTakeWhile<St, Fut, F>
    where
        St: TryStream,
        F: FnMut(&St::Ok) -> Fut,
        Fut: TryFuture<Ok = bool, Error = St::Error>,
    {
        type Item = Result<St::Ok, St::Error>;
    }
    impl<S, Fut, F, Item, E> Sink<Item> for TryTakeWhile<S, Fut, F>
    where
        S: TryStream + Sink<Item, Error = E>,
    {
        type Error = E;
    }
    pub struct TryUnfold<T, F, Fut>;
    impl<T, F, Fut, Item> Stream for TryUnfold<T, F, Fut>
    where
        F: FnMut(T) -> Fut,
        Fut: TryFuture<Ok = Option<(Item, T)>>,
    {
        type Item = Result<Item, Fut::Error>;
    }
    pub struct IntoAsyncRead<St>
    where
        St: TryStream<Error = Error>,
        St::Ok: AsRef<[u8]>;
    impl<St> AsyncRead for IntoAsyncRead<St>
    where
        St: TryStream<Error = Error>,
        St::Ok: AsRef<[u8]>,
    {}
    impl<St> AsyncWrite for IntoAsyncRead<St>
    where
        St: TryStream<Error = Error> + AsyncWrite,
        St::Ok: AsRef<[u8]>,
    {}
    impl<St> AsyncBufRead for IntoAsyncRead<St>
    where
        St: TryStream<Error = Error>,
        St::Ok: AsRef<[u8]>,
    {}
    pub struct TryBufferUnordered<St>
    where
        St: TryStream;
    impl<St> TryBufferUnordered<St>
    where
        St: TryStream,
        St::Ok: TryFuture,
    {
        pub fn get_ref(&self) -> &St {}
        pub fn get_mut(&mut self) -> &mut St {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut St> {}
        pub fn into_inner(self) -> St {}
    }
    impl<St> Stream for TryBufferUnordered<St>
    where
        St: TryStream,
        St::Ok: TryFuture<Error = St::Error>,
    {
        type Item = Result<<St::Ok as TryFuture>::Ok, St::Error>;
    }
    impl<S, Item, E> Sink<Item> for TryBufferUnordered<S>
    where
        S: TryStream + Sink<Item, Error = E>,
        S::Ok: TryFuture<Error = E>,
    {
        type Error = E;
    }
    pub struct TryBuffered<St>
    where
        St: TryStream,
        St::Ok: TryFuture;
    impl<St> TryBuffered<St>
    where
        St: TryStream,
        St::Ok: TryFuture,
    {
        pub fn get_ref(&self) -> &St {}
        pub fn get_mut(&mut self) -> &mut St {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut St> {}
        pub fn into_inner(self) -> St {}
    }
    impl<St> Stream for TryBuffered<St>
    where
        St: TryStream,
        St::Ok: TryFuture<Error = St::Error>,
    {
        type Item = Result<<St::Ok as TryFuture>::Ok, St::Error>;
    }
    impl<S, Item, E> Sink<Item> for TryBuffered<S>
    where
        S: TryStream + Sink<Item, Error = E>,
        S::Ok: TryFuture<Error = E>,
    {
        type Error = E;
    }
    pub struct TryForEachConcurrent<St, Fut, F>;
    impl<St, Fut, F> Future for TryForEachConcurrent<St, Fut, F>
    where
        St: TryStream,
        F: FnMut(St::Ok) -> Fut,
        Fut: Future<Output = Result<(), St::Error>>,
    {
        type Output = Result<(), St::Error>;
    }
    pub struct TryChunksError<T, E>(pub Vec<T>, pub E);
    pub struct TryReadyChunksError<T, E>(pub Vec<T>, pub E);
    pub fn iter<I>(i: I) -> Iter<I::IntoIter>
    where
        I: IntoIterator,
    {}
    #[batch]
    pub struct Iter<I>;
    impl<I> Clone for Iter<I> {}
    impl<I> Iter<I> {
        pub fn get_ref(&self) -> &I {}
        pub fn get_mut(&mut self) -> &mut I {}
        pub fn into_inner(self) -> I {}
    }
    impl<I> Stream for Iter<I>
    where
        I: Iterator,
    {
        type Item = I::Item;
    }
    pub fn repeat<T>(item: T) -> Repeat<T>
    where
        T: Clone,
    {}
    #[batch]
    pub struct Repeat<T>;
    impl<T> Clone for Repeat<T> {}
    impl<T> Stream for Repeat<T>
    where
        T: Clone,
    {
        type Item = T;
    }
    pub fn repeat_with<A, F: FnMut() -> A>(repeater: F) -> RepeatWith<F> {}
    pub fn empty<T>() -> Empty<T> {}
    pub struct Empty<T>;
    impl<T> Stream for Empty<T> {
        type Item = T;
    }
    impl<T> Clone for Empty<T> {}
    pub fn once<Fut: Future>(future: Fut) -> Once<Fut> {}
    pub struct Once<Fut>;
    impl<Fut: Future> Stream for Once<Fut> {
        type Item = Fut::Output;
    }
    pub fn pending<T>() -> Pending<T> {}
    pub struct Pending<T>;
    impl<T> Stream for Pending<T> {
        type Item = T;
    }
    impl<T> Clone for Pending<T> {}
    pub fn poll_fn<T, F>(f: F) -> PollFn<F>
    where
        F: FnMut(&mut Context<'_>) -> Poll<Option<T>>,
    {}
    pub struct PollFn<F>;
    impl<T, F> Stream for PollFn<F>
    where
        F: FnMut(&mut Context<'_>) -> Poll<Option<T>>,
    {
        type Item = T;
    }
    pub fn poll_immediate<S: Stream>(s: S) -> PollImmediate<S> {}
    pub struct PollImmediate<S>;
    impl<S> Clone for PollImmediate<S> {}
    impl<T, S> Stream for PollImmediate<S>
    where
        S: Stream<Item = T>,
    {
        type Item = Poll<T>;
    }
    pub fn select<St1, St2>(stream1: St1, stream2: St2) -> Select<St1, St2>
    where
        St1: Stream,
        St2: Stream<Item = St1::Item>,
    {}
    pub struct Select<St1, St2>;
    impl<St1, St2> Select<St1, St2> {
        pub fn get_ref(&self) -> (&St1, &St2) {}
        pub fn get_mut(&mut self) -> (&mut St1, &mut St2) {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> (Pin<&mut St1>, Pin<&mut St2>) {}
        pub fn into_inner(self) -> (St1, St2) {}
    }
    impl<St1, St2> Stream for Select<St1, St2>
    where
        St1: Stream,
        St2: Stream<Item = St1::Item>,
    {
        type Item = St1::Item;
    }
    pub fn select_with_strategy<St1, St2, Clos, State>(
        stream1: St1,
        stream2: St2,
        which: Clos,
    ) -> SelectWithStrategy<St1, St2, Clos, State>
    where
        St1: Stream,
        St2: Stream<Item = St1::Item>,
        Clos: FnMut(&mut State) -> PollNext,
        State: Default,
    {}
    pub enum PollNext {
        Left,
        Right,
    }
    impl Clone for PollNext {}
    impl PollNext {
        pub fn toggle(&mut self) -> Self {}
    }
    impl Default for PollNext {}
    pub struct SelectWithStrategy<St1, St2, Clos, State>;
    impl<St1, St2, Clos, State> SelectWithStrategy<St1, St2, Clos, State> {
        pub fn get_ref(&self) -> (&St1, &St2) {}
        pub fn get_mut(&mut self) -> (&mut St1, &mut St2) {}
        pub fn get_pin_mut(self: Pin<&mut Self>) -> (Pin<&mut St1>, Pin<&mut St2>) {}
        pub fn into_inner(self) -> (St1, St2) {}
    }
    impl<St1, St2, Clos, State> Stream for SelectWithStrategy<St1, St2, Clos, State>
    where
        St1: Stream,
        St2: Stream<Item = St1::Item>,
        Clos: FnMut(&mut State) -> PollNext,
    {
        type Item = St1::Item;
    }
    pub fn unfold<T, F, Fut, Item>(init: T, f: F) -> Unfold<T, F, Fut>
    where
        F: FnMut(T) -> Fut,
        Fut: Future<Output = Option<(Item, T)>>,
    {}
    pub struct Unfold<T, F, Fut>;
    impl<T, F, Fut, Item> Stream for Unfold<T, F, Fut>
    where
        F: FnMut(T) -> Fut,
        Fut: Future<Output = Option<(Item, T)>>,
    {
        type Item = Item;
    }
    #[batch]
    pub struct FuturesOrdered<T: Future>;
    impl<Fut: Future> FuturesOrdered<Fut> {
        pub fn new() -> Self {}
        #[gives_up]
        pub fn len(&self) -> usize {}
        #[gives_up]
        pub fn is_empty(&self) -> bool {}
        #[keeps(future)]
        pub fn push(&mut self, future: Fut) {}
        #[keeps(future)]
        pub fn push_back(&mut self, future: Fut) {}
        #[keeps(future)]
        pub fn push_front(&mut self, future: Fut) {}
        pub fn clear(&mut self) {}
    }
    impl<Fut: Future> Default for FuturesOrdered<Fut> {}
    impl<Fut: Future> Stream for FuturesOrdered<Fut> {
        type Item = Fut::Output;
    }
    impl<Fut: Future> FromIterator<Fut> for FuturesOrdered<Fut> {}
    impl<Fut: Future> Extend<Fut> for FuturesOrdered<Fut> {}
    pub fn abortable<St>(stream: St) -> (Abortable<St>, AbortHandle)
    where
        St: Stream,
    {}
    #[batch]
    pub struct Filter<St, Fut, F>;
    impl<St, Fut, F> Stream for Filter<St, Fut, F>
    where
        St: Stream,
        F: FnMut(&St::Item) -> Fut,
        Fut: Future<Output = bool>,
    {
        type Item = St::Item;
    }
    #[batch]
    pub struct FilterMap<St, Fut, F>;
    impl<St, Fut, F, T> Stream for FilterMap<St, Fut, F>
    where
        St: Stream,
        F: FnMut(St::Item) -> Fut,
        Fut: Future<Output = Option<T>>,
    {
        type Item = T;
    }
    pub struct FlatMap<St, U, F>;
    impl<St, U, F> Stream for FlatMap<St, U, F>
    where
        St: Stream,
        F: FnMut(St::Item) -> U,
        U: Stream,
    {
        type Item = U::Item;
    }
    pub struct Flatten<St>;
    impl<St> Stream for Flatten<St>
    where
        St: Stream,
        St::Item: Stream,
    {
        type Item = <St::Item as Stream>::Item;
    }
    #[batch]
    pub struct Inspect<St, F>;
    impl<St, F> Stream for Inspect<St, F>
    where
        St: Stream,
        F: FnMut(&St::Item),
    {
        type Item = St::Item;
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
    pub struct NextIf<'a, St: Stream, F>;
    impl<St, F> Future for NextIf<'_, St, F>
    where
        St: Stream,
        F: FnOnce(&St::Item) -> bool,
    {
        type Output = Option<St::Item>;
    }
    pub struct SelectNextSome<'a, St: ?Sized>;
    impl<St: ?Sized + Stream> Future for SelectNextSome<'_, St> {
        type Output = St::Item;
    }
    pub struct Forward<St, Si>;
    impl<St, Si> Future for Forward<St, Si>
    where
        St: TryStream,
        Si: Sink<St::Ok, Error = St::Error>,
    {
        type Output = Result<(), St::Error>;
    }
    pub struct FlatMapUnordered<St, U, F>;
    impl<St, U, F> Stream for FlatMapUnordered<St, U, F>
    where
        St: Stream,
        F: FnMut(St::Item) -> U,
        U: Stream,
    {
        type Item = U::Item;
    }
    pub struct FlattenUnordered<St>;
    impl<St> Stream for FlattenUnordered<St>
    where
        St: Stream,
        St::Item: Stream,
    {
        type Item = <St::Item as Stream>::Item;
    }
    pub struct ErrInto<St, E>;
    impl<St, E> Stream for ErrInto<St, E>
    where
        St: TryStream,
        St::Error: Into<E>,
    {
        type Item = Result<St::Ok, E>;
    }
    pub struct InspectErr<St, F>;
    impl<St, F> Stream for InspectErr<St, F>
    where
        St: TryStream,
        F: FnMut(&St::Error),
    {
        type Item = Result<St::Ok, St::Error>;
    }
    pub struct InspectOk<St, F>;
    impl<St, F> Stream for InspectOk<St, F>
    where
        St: TryStream,
        F: FnMut(&St::Ok),
    {
        type Item = Result<St::Ok, St::Error>;
    }
    #[batch]
    pub struct MapErr<St, F>;
    impl<St, F, E> Stream for MapErr<St, F>
    where
        St: TryStream,
        F: FnMut(St::Error) -> E,
    {
        type Item = Result<St::Ok, E>;
    }
    #[batch]
    pub struct MapOk<St, F>;
    impl<St, F, T> Stream for MapOk<St, F>
    where
        St: TryStream,
        F: FnMut(St::Ok) -> T,
    {
        type Item = Result<T, St::Error>;
    }
    pub struct TryFlattenUnordered<St>;
    impl<St> Stream for TryFlattenUnordered<St>
    where
        St: TryStream,
        St::Ok: TryStream,
    {
        type Item = Result<<St::Ok as TryStream>::Ok, <St::Ok as TryStream>::Error>;
    }
    pub struct TryChunks<St>;
    impl<St> Stream for TryChunks<St>
    where
        St: TryStream,
    {
        type Item = Result<Vec<St::Ok>, TryChunksError<St::Ok, St::Error>>;
    }
    pub struct TryReadyChunks<St>;
    impl<St> Stream for TryReadyChunks<St>
    where
        St: TryStream,
    {
        type Item = Result<Vec<St::Ok>, TryReadyChunksError<St::Ok, St::Error>>;
    }
    #[batch]
    pub struct RepeatWith<F>;
    impl<F, A> Stream for RepeatWith<F>
    where
        F: FnMut() -> A,
    {
        type Item = A;
    }

    pub mod futures_unordered {
        // https://docs.rs/futures/0.3.34/futures/stream/futures_unordered/ (0.3.34)
        use crate::future::FutureObj;
        use crate::future::LocalFutureObj;
        use crate::stream::Stream;
        use crate::task::LocalSpawn;
        use crate::task::Spawn;
        use std::future::Future;
                use std::pin::Pin;

        #[batch]
        pub struct FuturesUnordered<Fut>;
        impl Spawn for FuturesUnordered<FutureObj<'_, ()>> {}
        impl LocalSpawn for FuturesUnordered<LocalFutureObj<'_, ()>> {}
        impl<Fut> Default for FuturesUnordered<Fut> {}
        impl<Fut> FuturesUnordered<Fut> {
            pub fn new() -> Self {}
            #[gives_up]
            pub fn len(&self) -> usize {}
            #[gives_up]
            pub fn is_empty(&self) -> bool {}
            #[keeps(future)]
            pub fn push(&self, future: Fut) {}
            pub fn iter(&self) -> Iter<'_, Fut> {}
            pub fn iter_pin_ref(self: Pin<&Self>) -> IterPinRef<'_, Fut> {}
            pub fn iter_mut(&mut self) -> IterMut<'_, Fut> {}
            pub fn iter_pin_mut(self: Pin<&mut Self>) -> IterPinMut<'_, Fut> {}
        }
        impl<Fut: Future> Stream for FuturesUnordered<Fut> {
            type Item = Fut::Output;
        }
        impl<Fut> FuturesUnordered<Fut> {
            pub fn clear(&mut self) {}
        }
        impl<Fut> IntoIterator for FuturesUnordered<Fut> {
            type Item = Fut;
            type IntoIter = IntoIter<Fut>;
        }
        impl<Fut> FromIterator<Fut> for FuturesUnordered<Fut> {}
        impl<Fut> Extend<Fut> for FuturesUnordered<Fut> {}
        #[batch]
        pub struct IntoIter<Fut>;
        impl<Fut> Iterator for IntoIter<Fut> {
            type Item = Fut;
        }
        #[batch]
        pub struct Iter<'a, Fut>;
        impl<'a, Fut> Iterator for Iter<'a, Fut> {
            type Item = &'a Fut;
        }
        #[batch]
        pub struct IterMut<'a, Fut>;
        impl<'a, Fut> Iterator for IterMut<'a, Fut> {
            type Item = &'a mut Fut;
        }
        pub struct IterPinMut<'a, Fut>;
        impl<'a, Fut> Iterator for IterPinMut<'a, Fut> {
            type Item = Pin<&'a mut Fut>;
        }
        pub struct IterPinRef<'a, Fut>;
        impl<'a, Fut> Iterator for IterPinRef<'a, Fut> {
            type Item = Pin<&'a Fut>;
        }
    }

    pub mod select_all {
        // https://docs.rs/futures/0.3.34/futures/stream/select_all/ (0.3.34)
        use crate::stream::Stream;

        pub struct SelectAll<St>;
        impl<St: Stream> SelectAll<St> {
            pub fn new() -> Self {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
            pub fn push(&mut self, stream: St) {}
            pub fn iter(&self) -> Iter<'_, St> {}
            pub fn iter_mut(&mut self) -> IterMut<'_, St> {}
            pub fn clear(&mut self) {}
        }
        impl<St: Stream> Default for SelectAll<St> {}
        impl<St: Stream> Stream for SelectAll<St> {
            type Item = St::Item;
        }
        impl<St: Stream> FromIterator<St> for SelectAll<St> {}
        impl<St: Stream> Extend<St> for SelectAll<St> {}
        impl<St: Stream> IntoIterator for SelectAll<St> {
            type Item = St;
            type IntoIter = IntoIter<St>;
        }
        pub fn select_all<I>(streams: I) -> SelectAll<I::Item>
        where
            I: IntoIterator,
            I::Item: Stream,
        {}
        pub struct Iter<'a, St>;
        impl<'a, St: Stream> Iterator for Iter<'a, St> {
            type Item = &'a St;
        }
        pub struct IterMut<'a, St>;
        impl<'a, St: Stream> Iterator for IterMut<'a, St> {
            type Item = &'a mut St;
        }
        pub struct IntoIter<St>;
        impl<St: Stream> Iterator for IntoIter<St> {
            type Item = St;
        }
    }
}

pub mod task {
    // https://docs.rs/futures/0.3.34/futures/task/ (0.3.34)
    use crate::future::RemoteHandle;
    use std::boxed::Box;
    use std::future::Future;
    use std::mem::ManuallyDrop;
    use std::ops::Deref;
    use std::rc::Rc;
    use std::sync::Arc;
    pub use std::task::Context;
    pub use std::task::Poll;
    pub use std::task::RawWaker;
    pub use std::task::RawWakerVTable;
    pub use std::task::Waker;
    pub use std::task::Wake;
    pub use crate::future::FutureObj;
    pub use crate::future::LocalFutureObj;

    pub trait LocalSpawn {
        #[drives(future, executor = "other")]
        fn spawn_local_obj(
            &self,
            future: LocalFutureObj<'static, ()>,
        ) -> Result<(), SpawnError>;
        fn status_local(&self) -> Result<(), SpawnError> {}
    }
    impl<Sp: ?Sized + LocalSpawn> LocalSpawn for &Sp {}
    impl<Sp: ?Sized + LocalSpawn> LocalSpawn for &mut Sp {}
    impl<Sp: ?Sized + LocalSpawn> LocalSpawn for Box<Sp> {}
    impl<Sp: ?Sized + LocalSpawn> LocalSpawn for Rc<Sp> {}
    impl<Sp: ?Sized + LocalSpawn> LocalSpawn for std::sync::Arc<Sp> {}
    pub trait Spawn {
        #[drives(future, executor = "other")]
        fn spawn_obj(&self, future: FutureObj<'static, ()>) -> Result<(), SpawnError>;
        fn status(&self) -> Result<(), SpawnError> {}
    }
    impl<Sp: ?Sized + Spawn> Spawn for &Sp {}
    impl<Sp: ?Sized + Spawn> Spawn for &mut Sp {}
    impl<Sp: ?Sized + Spawn> Spawn for Box<Sp> {}
    impl<Sp: ?Sized + Spawn> Spawn for Rc<Sp> {}
    impl<Sp: ?Sized + Spawn> Spawn for std::sync::Arc<Sp> {}
    pub struct SpawnError;
    impl SpawnError {
        pub fn shutdown() -> Self {}
        pub fn is_shutdown(&self) -> bool {}
    }
    pub fn noop_waker() -> Waker {}
    pub fn noop_waker_ref() -> &'static Waker {}
    pub trait ArcWake {
        fn wake(self: Arc<Self>) {}
        fn wake_by_ref(arc_self: &Arc<Self>);
    }
    pub fn waker<W>(wake: Arc<W>) -> Waker
    where
        W: ArcWake,
    {}
    pub fn waker_ref<W>(wake: &Arc<W>) -> WakerRef<'_>
    where
        W: ArcWake,
    {}
    pub struct WakerRef<'a>;
    impl<'a> WakerRef<'a> {
        pub fn new(waker: &'a Waker) -> Self {}
        pub fn new_unowned(waker: ManuallyDrop<Waker>) -> Self {}
    }
    impl Deref for WakerRef<'_> {
        type Target = Waker;
    }
    pub struct AtomicWaker;
    impl AtomicWaker {
        pub fn new() -> Self {}
        pub fn register(&self, waker: &Waker) {}
        pub fn wake(&self) {}
        pub fn take(&self) -> Option<Waker> {}
    }
    impl Default for AtomicWaker {}
    pub trait LocalSpawnExt: LocalSpawn {
        #[drives(future, executor = "other")]
        fn spawn_local<Fut>(&self, future: Fut) -> Result<(), SpawnError>
        where
            Fut: Future<Output = ()>,
        {}
        #[drives(future, executor = "other")]
        fn spawn_local_with_handle<Fut>(
            &self,
            future: Fut,
        ) -> Result<RemoteHandle<Fut::Output>, SpawnError>
        where
            Fut: Future,
        {}
    }
    impl<Sp: ?Sized> LocalSpawnExt for Sp
    where
        Sp: LocalSpawn,
    {}
    pub trait SpawnExt: Spawn {
        #[drives(future, executor = "other")]
        fn spawn<Fut>(&self, future: Fut) -> Result<(), SpawnError>
        where
            Fut: Future<Output = ()>,
        {}
        #[drives(future, executor = "other")]
        fn spawn_with_handle<Fut>(
            &self,
            future: Fut,
        ) -> Result<RemoteHandle<Fut::Output>, SpawnError>
        where
            Fut: Future,
        {}
    }
    impl<Sp: ?Sized> SpawnExt for Sp
    where
        Sp: Spawn,
    {}
}
