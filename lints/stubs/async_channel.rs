//! Stub of `async_channel`, read from the sources of async-channel 2.5.0.
//!
//! `send` and `recv` return lazy futures.

// https://docs.rs/async-channel/2.5.0/async_channel/ (2.5.0)
use futures::stream::Stream;
use std::future::Future;

pub fn bounded<T>(cap: usize) -> (Sender<T>, Receiver<T>) {}
pub fn unbounded<T>() -> (Sender<T>, Receiver<T>) {}
pub struct Sender<T>;
impl<T> Sender<T> {
    pub fn try_send(&self, msg: T) -> Result<(), TrySendError<T>> {}
    pub fn send(&self, msg: T) -> Send<'_, T> {}
    pub fn closed(&self) -> Closed<'_, T> {}
    #[blocks]
    pub fn send_blocking(&self, msg: T) -> Result<(), SendError<T>> {}
    pub fn force_send(&self, msg: T) -> Result<Option<T>, SendError<T>> {}
    pub fn close(&self) -> bool {}
    pub fn is_closed(&self) -> bool {}
    pub fn is_empty(&self) -> bool {}
    pub fn is_full(&self) -> bool {}
    pub fn len(&self) -> usize {}
    pub fn capacity(&self) -> Option<usize> {}
    pub fn receiver_count(&self) -> usize {}
    pub fn sender_count(&self) -> usize {}
    pub fn downgrade(&self) -> WeakSender<T> {}
    pub fn same_channel(&self, other: &Sender<T>) -> bool {}
}
impl<T> Clone for Sender<T> {}
pub struct Receiver<T>;
impl<T> Receiver<T> {
    pub fn try_recv(&self) -> Result<T, TryRecvError> {}
    pub fn recv(&self) -> Recv<'_, T> {}
    #[blocks]
    pub fn recv_blocking(&self) -> Result<T, RecvError> {}
    pub fn close(&self) -> bool {}
    pub fn is_closed(&self) -> bool {}
    pub fn is_empty(&self) -> bool {}
    pub fn is_full(&self) -> bool {}
    pub fn len(&self) -> usize {}
    pub fn capacity(&self) -> Option<usize> {}
    pub fn receiver_count(&self) -> usize {}
    pub fn sender_count(&self) -> usize {}
    pub fn downgrade(&self) -> WeakReceiver<T> {}
    pub fn same_channel(&self, other: &Receiver<T>) -> bool {}
}
impl<T> Clone for Receiver<T> {}
impl<T> Stream for Receiver<T> {
    type Item = T;
}
pub struct WeakSender<T>;
impl<T> WeakSender<T> {
    pub fn upgrade(&self) -> Option<Sender<T>> {}
}
impl<T> Clone for WeakSender<T> {}
pub struct WeakReceiver<T>;
impl<T> WeakReceiver<T> {
    pub fn upgrade(&self) -> Option<Receiver<T>> {}
}
impl<T> Clone for WeakReceiver<T> {}
pub struct SendError<T>(pub T);
impl<T> Clone for SendError<T> {}
impl<T> SendError<T> {
    pub fn into_inner(self) -> T {}
}
pub enum TrySendError<T> {
    Full(T),
    Closed(T),
}
impl<T> Clone for TrySendError<T> {}
impl<T> TrySendError<T> {
    pub fn into_inner(self) -> T {}
    pub fn is_full(&self) -> bool {}
    pub fn is_closed(&self) -> bool {}
}
#[quiet]
pub struct RecvError;
impl Clone for RecvError {}
pub enum TryRecvError {
    Empty,
    Closed,
}
impl Clone for TryRecvError {}
impl TryRecvError {
    pub fn is_empty(&self) -> bool {}
    pub fn is_closed(&self) -> bool {}
}
pub struct Send<'a, T>;
impl<'a, T> Future for Send<'a, T> {
    type Output = Result<(), SendError<T>>;
}
pub struct Recv<'a, T>;
impl<'a, T> Future for Recv<'a, T> {
    type Output = Result<T, RecvError>;
}
pub struct Closed<'a, T>;
impl<'a, T> Future for Closed<'a, T> {
    type Output = ();
}
