//! Stub for the standard library: answers for `std`, `core` and `alloc`.
//!
//! Read from the sources of Rust 1.95.0 (as shipped with its documentation), stable items only; lifetimes, `Send`, `Sync`, `'static`, `Unpin` and `Sized` bounds mostly left out, allocator parameters always.
//! `Range`, `Child` and `Output` have their public fields, other types none.
//! `impl i32` stands for every integer type and `impl f64` for `f32`; an unsigned or signed twin in their results is written `Self`.
//!
//! Left out: macros, comparison and bit operators as impls, operators of the primitives, formatting and hashing impls of most types (`Debug`, `PartialEq`, `Ord`, `Hash`), most `unsafe` methods, `std::arch`, `backtrace`, `simd`, Windows, and whatever is unstable or deprecated.

pub mod prelude {
    pub mod v1 {
        pub use crate::borrow::ToOwned;
        pub use crate::boxed::Box;
        pub use crate::clone::Clone;
        pub use crate::cmp::{Eq, Ord, PartialEq, PartialOrd};
        pub use crate::convert::{AsMut, AsRef, From, Into};
        pub use crate::default::Default;
        pub use crate::fmt::Debug;
        pub use crate::hash::Hash;
        pub use crate::iter::{DoubleEndedIterator, ExactSizeIterator, Extend, IntoIterator, Iterator};
        pub use crate::marker::{Copy, Send, Sized, Sync, Unpin};
        pub use crate::mem::{align_of, align_of_val, drop, size_of, size_of_val};
        pub use crate::ops::{AsyncFn, AsyncFnMut, AsyncFnOnce, Drop, Fn, FnMut, FnOnce};
        pub use crate::option::Option::{self, None, Some};
        pub use crate::result::Result::{self, Err, Ok};
        pub use crate::string::{String, ToString};
        pub use crate::vec::Vec;
    }
    pub mod rust_2021 {
        pub use super::v1::*;
        pub use crate::convert::{TryFrom, TryInto};
        pub use crate::iter::FromIterator;
    }
    pub mod rust_2024 {
        pub use super::v1::*;
        pub use crate::convert::{TryFrom, TryInto};
        pub use crate::future::{Future, IntoFuture};
        pub use crate::iter::FromIterator;
    }
    pub use rust_2024::*;
}

// https://doc.rust-lang.org/std/future/, std 1.95
pub mod future {
    use crate::ops::DerefMut;
    use crate::panic::AssertUnwindSafe;
    use crate::pin::Pin;
    use crate::task::{Context, Poll};

    pub trait Future {
        type Output;
        fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output>;
    }
    impl<F: ?Sized + Future> Future for &mut F { type Output = F::Output; }
    impl<F: ?Sized + Future> Future for Box<F> { type Output = F::Output; }
    impl<P> Future for Pin<P> where P: DerefMut, P::Target: Future { type Output = <P::Target as Future>::Output; }
    impl<F: Future> Future for AssertUnwindSafe<F> { type Output = F::Output; }
    pub trait IntoFuture {
        type Output;
        type IntoFuture: Future<Output = Self::Output>;
        fn into_future(self) -> Self::IntoFuture;
    }
    impl<F: Future> IntoFuture for F { type Output = F::Output; type IntoFuture = F; }
    #[derive(Clone)] pub struct Ready<T>;
    impl<T> Ready<T> {
        pub fn into_inner(self) -> T {}
    }
    impl<T> Future for Ready<T> { type Output = T; }
    pub fn ready<T>(t: T) -> Ready<T> {}
    pub struct Pending<T>;
    impl<T> Future for Pending<T> { type Output = T; }
    impl<T> Clone for Pending<T> {}
    pub fn pending<T>() -> Pending<T> {}
    pub struct PollFn<F>;
    impl<T, F> Future for PollFn<F> where F: FnMut(&mut Context<'_>) -> Poll<T> { type Output = T; }
    pub fn poll_fn<T, F>(f: F) -> PollFn<F> where F: FnMut(&mut Context<'_>) -> Poll<T> {}
}

// https://doc.rust-lang.org/std/task/, std 1.95
pub mod task {
    use crate::convert::Infallible;
    use crate::ops::Try;
    use crate::sync::Arc;

    #[transparent] #[derive(Clone, Copy)] pub enum Poll<T> { Ready(T), Pending }
    impl<T> Poll<T> {
        pub fn map<U, F>(self, f: F) -> Poll<U> where F: FnOnce(T) -> U {}
        #[gives_up] pub fn is_ready(&self) -> bool {}
        #[gives_up] pub fn is_pending(&self) -> bool {}
    }
    impl<T, E> Poll<Result<T, E>> {
        pub fn map_ok<U, F>(self, f: F) -> Poll<Result<U, E>> where F: FnOnce(T) -> U {}
        pub fn map_err<U, F>(self, f: F) -> Poll<Result<T, U>> where F: FnOnce(E) -> U {}
    }
    impl<T, E> Poll<Option<Result<T, E>>> {
        pub fn map_ok<U, F>(self, f: F) -> Poll<Option<Result<U, E>>> where F: FnOnce(T) -> U {}
        pub fn map_err<U, F>(self, f: F) -> Poll<Option<Result<T, U>>> where F: FnOnce(E) -> U {}
    }
    impl<T> From<T> for Poll<T> {}
    impl<T, E> Try for Poll<Result<T, E>> { type Output = Poll<T>; type Residual = Result<Infallible, E>; }
    impl<T, E> Try for Poll<Option<Result<T, E>>> { type Output = Poll<Option<T>>; type Residual = Result<Infallible, E>; }
    pub struct Context<'a>;
    pub struct Waker;
    pub struct RawWaker;
    #[derive(Clone, Copy)] pub struct RawWakerVTable;
    impl<'a> Context<'a> {
        pub fn from_waker(waker: &'a Waker) -> Self {}
        pub fn waker(&self) -> &'a Waker {}
    }
    impl Waker {
        pub fn wake(self) {}
        pub fn wake_by_ref(&self) {}
        pub fn will_wake(&self, other: &Waker) -> bool {}
        pub unsafe fn from_raw(waker: RawWaker) -> Waker {}
        pub fn noop() -> &'static Waker {}
        pub fn data(&self) -> *const () {}
        pub fn vtable(&self) -> &'static RawWakerVTable {}
    }
    impl RawWaker {
        pub fn new(data: *const (), vtable: &'static RawWakerVTable) -> RawWaker {}
    }
    impl RawWakerVTable {
        pub fn new(clone: unsafe fn(*const ()) -> RawWaker, wake: unsafe fn(*const ()), wake_by_ref: unsafe fn(*const ()), drop: unsafe fn(*const ())) -> Self {}
    }
    impl Clone for Waker {}
    pub trait Wake {
        fn wake(self: Arc<Self>);
        fn wake_by_ref(self: &Arc<Self>) {}
    }
    impl<W: Wake> From<Arc<W>> for Waker {}
    impl<W: Wake> From<Arc<W>> for RawWaker {}
}

// https://doc.rust-lang.org/std/pin/, std 1.95
pub mod pin {
    use crate::ops::{Deref, DerefMut};

    #[transparent] #[derive(Clone, Copy)] pub struct Pin<Ptr>;
    impl<Ptr: Deref<Target: Unpin>> Pin<Ptr> {
        pub fn new(pointer: Ptr) -> Pin<Ptr> {}
        pub fn into_inner(pin: Pin<Ptr>) -> Ptr {}
    }
    impl<Ptr: Deref> Pin<Ptr> {
        pub unsafe fn new_unchecked(pointer: Ptr) -> Pin<Ptr> {}
        pub fn as_ref(&self) -> Pin<&Ptr::Target> where Ptr: Deref {}
    }
    impl<Ptr: DerefMut> Pin<Ptr> {
        pub fn as_mut(&mut self) -> Pin<&mut Ptr::Target> where Ptr: DerefMut {}
        pub fn as_deref_mut(self: Pin<&mut Self>) -> Pin<&mut Ptr::Target> where Ptr: DerefMut {}
        pub fn set(&mut self, value: Ptr::Target) {}
    }
    impl<Ptr: Deref> Pin<Ptr> {
        pub unsafe fn into_inner_unchecked(pin: Pin<Ptr>) -> Ptr {}
    }
    impl<'a, T: ?Sized> Pin<&'a T> {
        pub unsafe fn map_unchecked<U, F>(self, func: F) -> Pin<&'a U> where U: ?Sized, F: FnOnce(&T) -> &U {}
        pub fn get_ref(self) -> &'a T {}
    }
    impl<'a, T: ?Sized> Pin<&'a mut T> {
        pub fn into_ref(self) -> Pin<&'a T> {}
        pub fn get_mut(self) -> &'a mut T {}
        pub unsafe fn get_unchecked_mut(self) -> &'a mut T {}
        pub unsafe fn map_unchecked_mut<U, F>(self, func: F) -> Pin<&'a mut U> where U: ?Sized, F: FnOnce(&mut T) -> &mut U {}
    }
    impl<T: ?Sized> Pin<&'static T> {
        pub fn static_ref(r: &'static T) -> Pin<&'static T> {}
    }
    impl<T: ?Sized> Pin<&'static mut T> {
        pub fn static_mut(r: &'static mut T) -> Pin<&'static mut T> {}
    }
    impl<Ptr: Deref> Deref for Pin<Ptr> { type Target = Ptr::Target; }
    impl<Ptr: DerefMut> DerefMut for Pin<Ptr> where Ptr::Target: Unpin {}
}

// https://doc.rust-lang.org/std/thread/, std 1.95
pub mod thread {
    use crate::any::Any;
    use crate::cell::{Cell, RefCell};
    use crate::io;
    use crate::num::NonZero;
    use crate::time::Duration;

    pub type Result<T> = crate::result::Result<T, Box<dyn Any + Send + 'static>>;
    #[runs(f, place = "thread")] pub fn spawn<F, T>(f: F) -> JoinHandle<T> where F: FnOnce() -> T {}
    #[waits] pub fn yield_now() {}
    pub fn panicking() -> bool {}
    #[blocks] pub fn sleep(dur: Duration) {}
    #[blocks] pub fn park() {}
    #[blocks] pub fn park_timeout(dur: Duration) {}
    pub fn available_parallelism() -> io::Result<NonZero<usize>> {}
    pub fn current() -> Thread {}
    #[runs(f, place = "here")] #[blocks("work")] pub fn scope<'env, F, T>(f: F) -> T where F: for<'scope> FnOnce(&'scope Scope<'scope, 'env>) -> T {}
    pub struct Builder;
    impl Builder {
        pub fn new() -> Builder {}
        pub fn name(self, name: String) -> Builder {}
        pub fn stack_size(self, size: usize) -> Builder {}
        #[runs(f, place = "thread")] pub fn spawn<F, T>(self, f: F) -> io::Result<JoinHandle<T>> where F: FnOnce() -> T {}
        #[runs(f, place = "thread")] pub unsafe fn spawn_unchecked<F, T>(self, f: F) -> io::Result<JoinHandle<T>> where F: FnOnce() -> T {}
        #[runs(f, place = "thread")] pub fn spawn_scoped<'scope, 'env, F, T>(self, scope: &'scope Scope<'scope, 'env>, f: F) -> io::Result<ScopedJoinHandle<'scope, T>> where F: FnOnce() -> T {}
    }
    #[on_drop("detach")] pub struct JoinHandle<T>;
    impl<T> JoinHandle<T> {
        pub fn thread(&self) -> &Thread {}
        #[blocks("work")] pub fn join(self) -> Result<T> {}
        pub fn is_finished(&self) -> bool {}
    }
    pub struct Scope<'scope, 'env>;
    impl<'scope, 'env> Scope<'scope, 'env> {
        #[runs(f, place = "thread")] pub fn spawn<F, T>(&'scope self, f: F) -> ScopedJoinHandle<'scope, T> where F: FnOnce() -> T {}
    }
    #[on_drop("join")] pub struct ScopedJoinHandle<'scope, T>;
    impl<'scope, T> ScopedJoinHandle<'scope, T> {
        pub fn thread(&self) -> &Thread {}
        #[blocks("work")] pub fn join(self) -> Result<T> {}
        pub fn is_finished(&self) -> bool {}
    }
    #[derive(Clone)] pub struct Thread;
    impl Thread {
        pub fn unpark(&self) {}
        pub fn id(&self) -> ThreadId {}
        pub fn name(&self) -> Option<&str> {}
    }
    #[derive(Clone, Copy)] pub struct ThreadId;
    pub struct LocalKey<T>;
    #[derive(Clone, Copy)] pub struct AccessError;
    impl<T> LocalKey<T> {
        #[scope(f)] pub fn with<F, R>(&'static self, f: F) -> R where F: FnOnce(&T) -> R {}
        #[scope(f)] pub fn try_with<F, R>(&'static self, f: F) -> crate::result::Result<R, AccessError> where F: FnOnce(&T) -> R {}
    }
    impl<T> LocalKey<Cell<T>> {
        pub fn set(&'static self, value: T) {}
        pub fn get(&'static self) -> T where T: Copy {}
        pub fn take(&'static self) -> T where T: Default {}
        pub fn replace(&'static self, value: T) -> T {}
    }
    impl<T> LocalKey<RefCell<T>> {
        #[scope(f)] pub fn with_borrow<F, R>(&'static self, f: F) -> R where F: FnOnce(&T) -> R {}
        #[scope(f)] pub fn with_borrow_mut<F, R>(&'static self, f: F) -> R where F: FnOnce(&mut T) -> R {}
        pub fn set(&'static self, value: T) {}
        pub fn take(&'static self) -> T where T: Default {}
        pub fn replace(&'static self, value: T) -> T {}
    }
}

// https://doc.rust-lang.org/std/panic/, std 1.95
pub mod panic {
    use crate::any::Any;
    use crate::ffi::CStr;
    use crate::fmt;
    use crate::ops::{Deref, DerefMut};

    use crate::thread::Result;
    #[scope(f)] pub fn catch_unwind<F: FnOnce() -> R, R>(f: F) -> Result<R> {}
    pub fn resume_unwind(payload: Box<dyn Any + Send>) -> ! {}
    pub fn panic_any<M: Any>(msg: M) -> ! {}
    pub fn set_hook(hook: Box<dyn Fn(&PanicHookInfo<'_>) + 'static + Sync + Send>) {}
    pub fn take_hook() -> Box<dyn Fn(&PanicHookInfo<'_>) + 'static + Sync + Send> {}
    pub trait UnwindSafe {}
    pub trait RefUnwindSafe {}
    #[transparent] pub struct AssertUnwindSafe<T>(pub T);
    impl<T> Deref for AssertUnwindSafe<T> { type Target = T; }
    impl<T> DerefMut for AssertUnwindSafe<T> {}
    impl<R, F: FnOnce() -> R> FnOnce<()> for AssertUnwindSafe<F> { type Output = R; }
    impl<T: Default> Default for AssertUnwindSafe<T> {}
    #[derive(Clone, Copy)] pub struct Location<'a>;
    impl<'a> Location<'a> {
        pub fn caller() -> &'static Location<'static> {}
        pub fn file(&self) -> &'a str {}
        pub fn file_as_c_str(&self) -> &'a CStr {}
        pub fn line(&self) -> u32 {}
        pub fn column(&self) -> u32 {}
    }
    impl fmt::Display for Location<'_> {}
    pub struct PanicHookInfo<'a>;
    impl<'a> PanicHookInfo<'a> {
        pub fn payload(&self) -> &(dyn Any + Send) {}
        pub fn payload_as_str(&self) -> Option<&str> {}
        pub fn location(&self) -> Option<&Location<'_>> {}
    }
    impl fmt::Display for PanicHookInfo<'_> {}
}

// https://doc.rust-lang.org/std/option/, std 1.95
pub mod option {
    use crate::convert::Infallible;
    use crate::ops::{Deref, DerefMut, Try};
    use crate::pin::Pin;

    #[transparent] #[derive(Copy)] pub enum Option<T> { None, Some(T) }
    impl<T> Option<T> {
        #[gives_up] pub fn is_some(&self) -> bool {}
        pub fn is_some_and(self, f: impl FnOnce(T) -> bool) -> bool {}
        #[gives_up] pub fn is_none(&self) -> bool {}
        pub fn is_none_or(self, f: impl FnOnce(T) -> bool) -> bool {}
        pub fn as_ref(&self) -> Option<&T> {}
        pub fn as_mut(&mut self) -> Option<&mut T> {}
        pub fn as_pin_ref(self: Pin<&Self>) -> Option<Pin<&T>> {}
        pub fn as_pin_mut(self: Pin<&mut Self>) -> Option<Pin<&mut T>> {}
        pub fn as_slice(&self) -> &[T] {}
        pub fn as_mut_slice(&mut self) -> &mut [T] {}
        #[panics] pub fn expect(self, msg: &str) -> T {}
        #[panics] pub fn unwrap(self) -> T {}
        pub fn unwrap_or(self, default: T) -> T {}
        pub fn unwrap_or_else<F>(self, f: F) -> T where F: FnOnce() -> T {}
        pub fn unwrap_or_default(self) -> T where T: Default {}
        pub unsafe fn unwrap_unchecked(self) -> T {}
        pub fn map<U, F>(self, f: F) -> Option<U> where F: FnOnce(T) -> U {}
        pub fn inspect<F>(self, f: F) -> Self where F: FnOnce(&T) {}
        pub fn map_or<U, F>(self, default: U, f: F) -> U where F: FnOnce(T) -> U {}
        pub fn map_or_else<U, D, F>(self, default: D, f: F) -> U where D: FnOnce() -> U, F: FnOnce(T) -> U {}
        pub fn ok_or<E>(self, err: E) -> Result<T, E> {}
        pub fn ok_or_else<E, F>(self, err: F) -> Result<T, E> where F: FnOnce() -> E {}
        pub fn as_deref(&self) -> Option<&T::Target> where T: Deref {}
        pub fn as_deref_mut(&mut self) -> Option<&mut T::Target> where T: DerefMut {}
        pub fn iter(&self) -> Iter<'_, T> {}
        pub fn iter_mut(&mut self) -> IterMut<'_, T> {}
        #[gives_up] pub fn and<U>(self, optb: Option<U>) -> Option<U> {}
        pub fn and_then<U, F>(self, f: F) -> Option<U> where F: FnOnce(T) -> Option<U> {}
        pub fn filter<P>(self, predicate: P) -> Self where P: FnOnce(&T) -> bool {}
        pub fn or(self, optb: Option<T>) -> Option<T> {}
        pub fn or_else<F>(self, f: F) -> Option<T> where F: FnOnce() -> Option<T> {}
        pub fn xor(self, optb: Option<T>) -> Option<T> {}
        pub fn insert(&mut self, value: T) -> &mut T {}
        pub fn get_or_insert(&mut self, value: T) -> &mut T {}
        pub fn get_or_insert_default(&mut self) -> &mut T where T: Default {}
        pub fn get_or_insert_with<F>(&mut self, f: F) -> &mut T where F: FnOnce() -> T {}
        pub fn take(&mut self) -> Option<T> {}
        pub fn take_if<P>(&mut self, predicate: P) -> Option<T> where P: FnOnce(&mut T) -> bool {}
        pub fn replace(&mut self, value: T) -> Option<T> {}
        pub fn zip<U>(self, other: Option<U>) -> Option<(T, U)> {}
    }
    impl<T, U> Option<(T, U)> {
        pub fn unzip(self) -> (Option<T>, Option<U>) {}
    }
    impl<T> Option<&T> {
        pub fn copied(self) -> Option<T> where T: Copy {}
        pub fn cloned(self) -> Option<T> where T: Clone {}
    }
    impl<T> Option<&mut T> {
        pub fn copied(self) -> Option<T> where T: Copy {}
        pub fn cloned(self) -> Option<T> where T: Clone {}
    }
    impl<T, E> Option<Result<T, E>> {
        pub fn transpose(self) -> Result<Option<T>, E> {}
    }
    impl<T> Option<Option<T>> {
        pub fn flatten(self) -> Option<T> {}
    }
    impl<T> Clone for Option<T> where T: Clone {}
    impl<T> Default for Option<T> {}
    impl<T> IntoIterator for Option<T> { type Item = T; type IntoIter = IntoIter<T>; }
    impl<'a, T> IntoIterator for &'a Option<T> { type Item = &'a T; type IntoIter = Iter<'a, T>; }
    impl<'a, T> IntoIterator for &'a mut Option<T> { type Item = &'a mut T; type IntoIter = IterMut<'a, T>; }
    impl<T> From<T> for Option<T> {}
    impl<'a, T> From<&'a Option<T>> for Option<&'a T> {}
    impl<A> Clone for Iter<'_, A> {}
    impl<A, V: FromIterator<A>> FromIterator<Option<A>> for Option<V> {}
    impl<T> Try for Option<T> { type Output = T; type Residual = Option<Infallible>; }
    pub struct Iter<'a, A>;
    pub struct IterMut<'a, A>;
    #[derive(Clone)] pub struct IntoIter<A>;
    impl<'a, A> Iterator for Iter<'a, A> { type Item = &'a A; }
    impl<'a, A> DoubleEndedIterator for Iter<'a, A> {}
    impl<'a, A> Iterator for IterMut<'a, A> { type Item = &'a mut A; }
    impl<'a, A> DoubleEndedIterator for IterMut<'a, A> {}
    impl<A> Iterator for IntoIter<A> { type Item = A; }
    impl<A> DoubleEndedIterator for IntoIter<A> {}
}

// https://doc.rust-lang.org/std/result/, std 1.95
pub mod result {
    use crate::convert::Infallible;
    use crate::fmt;
    use crate::ops::{Deref, DerefMut, Try};
    use crate::process::Termination;

    #[transparent] #[derive(Copy)] pub enum Result<T, E> { Ok(T), Err(E) }
    impl<T, E> Result<T, E> {
        #[gives_up] pub fn is_ok(&self) -> bool {}
        pub fn is_ok_and<F>(self, f: F) -> bool where F: FnOnce(T) -> bool {}
        #[gives_up] pub fn is_err(&self) -> bool {}
        pub fn is_err_and<F>(self, f: F) -> bool where F: FnOnce(E) -> bool {}
        pub fn ok(self) -> Option<T> {}
        pub fn err(self) -> Option<E> {}
        pub fn as_ref(&self) -> Result<&T, &E> {}
        pub fn as_mut(&mut self) -> Result<&mut T, &mut E> {}
        pub fn map<U, F>(self, op: F) -> Result<U, E> where F: FnOnce(T) -> U {}
        pub fn map_or<U, F>(self, default: U, f: F) -> U where F: FnOnce(T) -> U {}
        pub fn map_or_else<U, D, F>(self, default: D, f: F) -> U where D: FnOnce(E) -> U, F: FnOnce(T) -> U {}
        #[hands_error(op)] pub fn map_err<F, O>(self, op: O) -> Result<T, F> where O: FnOnce(E) -> F {}
        pub fn inspect<F>(self, f: F) -> Self where F: FnOnce(&T) {}
        #[shows_error] pub fn inspect_err<F>(self, f: F) -> Self where F: FnOnce(&E) {}
        pub fn as_deref(&self) -> Result<&T::Target, &E> where T: Deref {}
        pub fn as_deref_mut(&mut self) -> Result<&mut T::Target, &mut E> where T: DerefMut {}
        pub fn iter(&self) -> Iter<'_, T> {}
        pub fn iter_mut(&mut self) -> IterMut<'_, T> {}
        #[panics] pub fn expect(self, msg: &str) -> T where E: fmt::Debug {}
        #[panics] pub fn unwrap(self) -> T where E: fmt::Debug {}
        pub fn unwrap_or_default(self) -> T where T: Default {}
        #[panics] pub fn expect_err(self, msg: &str) -> E where T: fmt::Debug {}
        #[panics] pub fn unwrap_err(self) -> E where T: fmt::Debug {}
        #[gives_up] pub fn and<U>(self, res: Result<U, E>) -> Result<U, E> {}
        pub fn and_then<U, F>(self, op: F) -> Result<U, E> where F: FnOnce(T) -> Result<U, E> {}
        pub fn or<F>(self, res: Result<T, F>) -> Result<T, F> {}
        pub fn or_else<F, O>(self, op: O) -> Result<T, F> where O: FnOnce(E) -> Result<T, F> {}
        pub fn unwrap_or(self, default: T) -> T {}
        pub fn unwrap_or_else<F>(self, op: F) -> T where F: FnOnce(E) -> T {}
        pub unsafe fn unwrap_unchecked(self) -> T {}
    }
    impl<T, E> Result<&T, E> {
        pub fn copied(self) -> Result<T, E> where T: Copy {}
        pub fn cloned(self) -> Result<T, E> where T: Clone {}
    }
    impl<T, E> Result<&mut T, E> {
        pub fn copied(self) -> Result<T, E> where T: Copy {}
        pub fn cloned(self) -> Result<T, E> where T: Clone {}
    }
    impl<T, E> Result<Option<T>, E> {
        pub fn transpose(self) -> Option<Result<T, E>> {}
    }
    impl<T, E> Result<Result<T, E>, E> {
        pub fn flatten(self) -> Result<T, E> {}
    }
    impl<T, E> Clone for Result<T, E> where T: Clone, E: Clone {}
    impl<T, E> IntoIterator for Result<T, E> { type Item = T; type IntoIter = IntoIter<T>; }
    impl<'a, T, E> IntoIterator for &'a Result<T, E> { type Item = &'a T; type IntoIter = Iter<'a, T>; }
    impl<'a, T, E> IntoIterator for &'a mut Result<T, E> { type Item = &'a mut T; type IntoIter = IterMut<'a, T>; }
    impl<T> Clone for Iter<'_, T> {}
    impl<A, E, V: FromIterator<A>> FromIterator<Result<A, E>> for Result<V, E> {}
    impl<T, E> Try for Result<T, E> { type Output = T; type Residual = Result<Infallible, E>; }
    pub struct Iter<'a, T>;
    pub struct IterMut<'a, T>;
    #[derive(Clone)] pub struct IntoIter<T>;
    impl<'a, T> Iterator for Iter<'a, T> { type Item = &'a T; }
    impl<'a, T> DoubleEndedIterator for Iter<'a, T> {}
    impl<'a, T> Iterator for IterMut<'a, T> { type Item = &'a mut T; }
    impl<'a, T> DoubleEndedIterator for IterMut<'a, T> {}
    impl<T> Iterator for IntoIter<T> { type Item = T; }
    impl<T> DoubleEndedIterator for IntoIter<T> {}
    impl<T: Termination, E: Debug> Termination for Result<T, E> {}
}

// https://doc.rust-lang.org/std/iter/, std 1.95
pub mod iter {
    use crate::cmp::Ordering;
    use crate::ops::Try;
    use crate::ops;

    pub trait Iterator {
        type Item;
        fn next(&mut self) -> Option<Self::Item>;
        #[gives_up] fn size_hint(&self) -> (usize, Option<usize>) {}
        #[gives_up] fn count(self) -> usize {}
        fn last(self) -> Option<Self::Item> {}
        fn nth(&mut self, n: usize) -> Option<Self::Item> {}
        fn step_by(self, step: usize) -> StepBy<Self> {}
        fn chain<U>(self, other: U) -> Chain<Self, U::IntoIter> where U: IntoIterator<Item = Self::Item> {}
        fn zip<U>(self, other: U) -> Zip<Self, U::IntoIter> where U: IntoIterator {}
        fn map<B, F>(self, f: F) -> Map<Self, F> where F: FnMut(Self::Item) -> B {}
        fn for_each<F>(self, f: F) where F: FnMut(Self::Item) {}
        fn filter<P>(self, predicate: P) -> Filter<Self, P> where P: FnMut(&Self::Item) -> bool {}
        fn filter_map<B, F>(self, f: F) -> FilterMap<Self, F> where F: FnMut(Self::Item) -> Option<B> {}
        fn enumerate(self) -> Enumerate<Self> {}
        fn peekable(self) -> Peekable<Self> {}
        fn skip_while<P>(self, predicate: P) -> SkipWhile<Self, P> where P: FnMut(&Self::Item) -> bool {}
        fn take_while<P>(self, predicate: P) -> TakeWhile<Self, P> where P: FnMut(&Self::Item) -> bool {}
        fn map_while<B, P>(self, predicate: P) -> MapWhile<Self, P> where P: FnMut(Self::Item) -> Option<B> {}
        fn skip(self, n: usize) -> Skip<Self> {}
        fn take(self, n: usize) -> Take<Self> {}
        fn scan<St, B, F>(self, initial_state: St, f: F) -> Scan<Self, St, F> where F: FnMut(&mut St, Self::Item) -> Option<B> {}
        fn flat_map<U, F>(self, f: F) -> FlatMap<Self, U, F> where U: IntoIterator, F: FnMut(Self::Item) -> U {}
        fn flatten(self) -> Flatten<Self> where Self::Item: IntoIterator {}
        fn fuse(self) -> Fuse<Self> {}
        fn inspect<F>(self, f: F) -> Inspect<Self, F> where F: FnMut(&Self::Item) {}
        fn by_ref(&mut self) -> &mut Self {}
        fn collect<B: FromIterator<Self::Item>>(self) -> B {}
        fn partition<B, F>(self, f: F) -> (B, B) where B: Default + Extend<Self::Item>, F: FnMut(&Self::Item) -> bool {}
        fn try_fold<B, F, R>(&mut self, init: B, f: F) -> R where F: FnMut(B, Self::Item) -> R, R: Try<Output = B> {}
        fn try_for_each<F, R>(&mut self, f: F) -> R where F: FnMut(Self::Item) -> R, R: Try<Output = ()> {}
        fn fold<B, F>(self, init: B, f: F) -> B where F: FnMut(B, Self::Item) -> B {}
        fn reduce<F>(self, f: F) -> Option<Self::Item> where F: FnMut(Self::Item, Self::Item) -> Self::Item {}
        fn all<F>(&mut self, f: F) -> bool where F: FnMut(Self::Item) -> bool {}
        fn any<F>(&mut self, f: F) -> bool where F: FnMut(Self::Item) -> bool {}
        fn find<P>(&mut self, predicate: P) -> Option<Self::Item> where P: FnMut(&Self::Item) -> bool {}
        fn find_map<B, F>(&mut self, f: F) -> Option<B> where F: FnMut(Self::Item) -> Option<B> {}
        fn position<P>(&mut self, predicate: P) -> Option<usize> where P: FnMut(Self::Item) -> bool {}
        fn rposition<P>(&mut self, predicate: P) -> Option<usize> where P: FnMut(Self::Item) -> bool, Self: ExactSizeIterator + DoubleEndedIterator {}
        fn max(self) -> Option<Self::Item> where Self::Item: Ord {}
        fn min(self) -> Option<Self::Item> where Self::Item: Ord {}
        fn max_by_key<B: Ord, F>(self, f: F) -> Option<Self::Item> where F: FnMut(&Self::Item) -> B {}
        fn max_by<F>(self, compare: F) -> Option<Self::Item> where F: FnMut(&Self::Item, &Self::Item) -> Ordering {}
        fn min_by_key<B: Ord, F>(self, f: F) -> Option<Self::Item> where F: FnMut(&Self::Item) -> B {}
        fn min_by<F>(self, compare: F) -> Option<Self::Item> where F: FnMut(&Self::Item, &Self::Item) -> Ordering {}
        fn rev(self) -> Rev<Self> where Self: DoubleEndedIterator {}
        fn unzip<A, B, FromA, FromB>(self) -> (FromA, FromB) where FromA: Default + Extend<A>, FromB: Default + Extend<B>, Self: Iterator<Item = (A, B)> {}
        fn copied<'a, T>(self) -> Copied<Self> where T: Copy, Self: Iterator<Item = &'a T> {}
        fn cloned<'a, T>(self) -> Cloned<Self> where T: Clone, Self: Iterator<Item = &'a T> {}
        fn cycle(self) -> Cycle<Self> where Self: Clone {}
        fn sum<S>(self) -> S where S: Sum<Self::Item> {}
        fn product<P>(self) -> P where P: Product<Self::Item> {}
        fn cmp<I>(self, other: I) -> Ordering where I: IntoIterator<Item = Self::Item>, Self::Item: Ord {}
        fn partial_cmp<I>(self, other: I) -> Option<Ordering> where I: IntoIterator, Self::Item: PartialOrd<I::Item> {}
        fn eq<I>(self, other: I) -> bool where I: IntoIterator, Self::Item: PartialEq<I::Item> {}
        fn ne<I>(self, other: I) -> bool where I: IntoIterator, Self::Item: PartialEq<I::Item> {}
        fn lt<I>(self, other: I) -> bool where I: IntoIterator, Self::Item: PartialOrd<I::Item> {}
        fn le<I>(self, other: I) -> bool where I: IntoIterator, Self::Item: PartialOrd<I::Item> {}
        fn gt<I>(self, other: I) -> bool where I: IntoIterator, Self::Item: PartialOrd<I::Item> {}
        fn ge<I>(self, other: I) -> bool where I: IntoIterator, Self::Item: PartialOrd<I::Item> {}
        fn is_sorted(self) -> bool where Self::Item: PartialOrd {}
        fn is_sorted_by<F>(self, compare: F) -> bool where F: FnMut(&Self::Item, &Self::Item) -> bool {}
        fn is_sorted_by_key<F, K>(self, f: F) -> bool where F: FnMut(Self::Item) -> K, K: PartialOrd {}
    }
    impl<I: Iterator + ?Sized> Iterator for &mut I { type Item = I::Item; }
    pub trait DoubleEndedIterator: Iterator {
        fn next_back(&mut self) -> Option<Self::Item>;
        fn nth_back(&mut self, n: usize) -> Option<Self::Item> {}
        fn try_rfold<B, F, R>(&mut self, init: B, f: F) -> R where F: FnMut(B, Self::Item) -> R, R: Try<Output = B> {}
        fn rfold<B, F>(self, init: B, f: F) -> B where F: FnMut(B, Self::Item) -> B {}
        fn rfind<P>(&mut self, predicate: P) -> Option<Self::Item> where P: FnMut(&Self::Item) -> bool {}
    }
    pub trait ExactSizeIterator: Iterator {
        #[gives_up] fn len(&self) -> usize {}
    }
    pub trait FromIterator<A> {
        fn from_iter<T: IntoIterator<Item = A>>(iter: T) -> Self;
    }
    pub trait IntoIterator {
        type Item;
        type IntoIter: Iterator<Item = Self::Item>;
        fn into_iter(self) -> Self::IntoIter;
    }
    pub trait Extend<A> {
        fn extend<T: IntoIterator<Item = A>>(&mut self, iter: T);
    }
    impl<I: Iterator> IntoIterator for I { type Item = I::Item; type IntoIter = I; }
    impl<A, B, AE, BE> FromIterator<(AE, BE)> for (A, B) where A: Default + Extend<AE>, B: Default + Extend<BE> {}
    pub trait Sum<A = Self> {
        fn sum<I: Iterator<Item = A>>(iter: I) -> Self;
    }
    pub trait Product<A = Self> {
        fn product<I: Iterator<Item = A>>(iter: I) -> Self;
    }
    impl<T, U, E> Sum<Result<U, E>> for Result<T, E> where T: Sum<U> {}
    impl<T, U, E> Product<Result<U, E>> for Result<T, E> where T: Product<U> {}
    impl<T, U> Sum<Option<U>> for Option<T> where T: Sum<U> {}
    impl<T, U> Product<Option<U>> for Option<T> where T: Product<U> {}
    impl Sum for i8 {}
    impl Sum for i16 {}
    impl Sum for i32 {}
    impl Sum for i64 {}
    impl Sum for i128 {}
    impl Sum for isize {}
    impl Sum for u8 {}
    impl Sum for u16 {}
    impl Sum for u32 {}
    impl Sum for u64 {}
    impl Sum for u128 {}
    impl Sum for usize {}
    impl Sum for f32 {}
    impl Sum for f64 {}
    impl<'a> Sum<&'a i8> for i8 {}
    impl<'a> Sum<&'a i16> for i16 {}
    impl<'a> Sum<&'a i32> for i32 {}
    impl<'a> Sum<&'a i64> for i64 {}
    impl<'a> Sum<&'a i128> for i128 {}
    impl<'a> Sum<&'a isize> for isize {}
    impl<'a> Sum<&'a u8> for u8 {}
    impl<'a> Sum<&'a u16> for u16 {}
    impl<'a> Sum<&'a u32> for u32 {}
    impl<'a> Sum<&'a u64> for u64 {}
    impl<'a> Sum<&'a u128> for u128 {}
    impl<'a> Sum<&'a usize> for usize {}
    impl<'a> Sum<&'a f32> for f32 {}
    impl<'a> Sum<&'a f64> for f64 {}
    impl Product for i8 {}
    impl Product for i16 {}
    impl Product for i32 {}
    impl Product for i64 {}
    impl Product for i128 {}
    impl Product for isize {}
    impl Product for u8 {}
    impl Product for u16 {}
    impl Product for u32 {}
    impl Product for u64 {}
    impl Product for u128 {}
    impl Product for usize {}
    impl Product for f32 {}
    impl Product for f64 {}
    pub trait FusedIterator: Iterator {}
    #[batch] #[derive(Clone)] pub struct Map<I, F>;
    impl<B, I: Iterator, F> Iterator for Map<I, F> where F: FnMut(I::Item) -> B { type Item = B; }
    impl<B, I: DoubleEndedIterator, F> DoubleEndedIterator for Map<I, F> where F: FnMut(I::Item) -> B {}
    impl<B, I: ExactSizeIterator, F> ExactSizeIterator for Map<I, F> where F: FnMut(I::Item) -> B {}
    #[batch] #[derive(Clone)] pub struct Filter<I, P>;
    impl<I: Iterator, P> Iterator for Filter<I, P> where P: FnMut(&I::Item) -> bool { type Item = I::Item; }
    impl<I: DoubleEndedIterator, P> DoubleEndedIterator for Filter<I, P> where P: FnMut(&I::Item) -> bool {}
    #[batch] #[derive(Clone)] pub struct FilterMap<I, F>;
    impl<B, I: Iterator, F> Iterator for FilterMap<I, F> where F: FnMut(I::Item) -> Option<B> { type Item = B; }
    impl<B, I: DoubleEndedIterator, F> DoubleEndedIterator for FilterMap<I, F> where F: FnMut(I::Item) -> Option<B> {}
    #[batch] pub struct FlatMap<I, U: IntoIterator, F>;
    #[batch] pub struct Flatten<I: Iterator<Item: IntoIterator>>;
    impl<I: Iterator, U: IntoIterator, F> Iterator for FlatMap<I, U, F> where F: FnMut(I::Item) -> U { type Item = U::Item; }
    impl<I: DoubleEndedIterator, U, F> DoubleEndedIterator for FlatMap<I, U, F> where F: FnMut(I::Item) -> U, U: IntoIterator<IntoIter: DoubleEndedIterator> {}
    impl<I, U> Iterator for Flatten<I> where I: Iterator<Item: IntoIterator<IntoIter = U, Item = U::Item>>, U: Iterator { type Item = U::Item; }
    impl<I, U> DoubleEndedIterator for Flatten<I> where I: DoubleEndedIterator<Item: IntoIterator<IntoIter = U, Item = U::Item>>, U: DoubleEndedIterator {}
    #[batch] #[derive(Clone)] pub struct Chain<A, B>;
    impl<A, B> Iterator for Chain<A, B> where A: Iterator, B: Iterator<Item = A::Item> { type Item = A::Item; }
    impl<A, B> DoubleEndedIterator for Chain<A, B> where A: DoubleEndedIterator, B: DoubleEndedIterator<Item = A::Item> {}
    #[batch] #[derive(Clone)] pub struct Zip<A, B>;
    impl<A, B> Iterator for Zip<A, B> where A: Iterator, B: Iterator { type Item = (A::Item, B::Item); }
    impl<A, B> DoubleEndedIterator for Zip<A, B> where A: DoubleEndedIterator + ExactSizeIterator, B: DoubleEndedIterator + ExactSizeIterator {}
    impl<A, B> ExactSizeIterator for Zip<A, B> where A: ExactSizeIterator, B: ExactSizeIterator {}
    pub fn chain<A, B>(a: A, b: B) -> Chain<A::IntoIter, B::IntoIter> where A: IntoIterator, B: IntoIterator<Item = A::Item> {}
    pub fn zip<A, B>(a: A, b: B) -> Zip<A::IntoIter, B::IntoIter> where A: IntoIterator, B: IntoIterator {}
    #[batch] #[derive(Clone)] pub struct Enumerate<I>;
    impl<I> Iterator for Enumerate<I> where I: Iterator { type Item = (usize, <I as Iterator>::Item); }
    impl<I> DoubleEndedIterator for Enumerate<I> where I: ExactSizeIterator + DoubleEndedIterator {}
    impl<I> ExactSizeIterator for Enumerate<I> where I: ExactSizeIterator {}
    #[batch] #[derive(Clone)] pub struct Peekable<I: Iterator>;
    impl<I: Iterator> Peekable<I> {
        pub fn peek(&mut self) -> Option<&I::Item> {}
        pub fn peek_mut(&mut self) -> Option<&mut I::Item> {}
        pub fn next_if(&mut self, func: impl FnOnce(&I::Item) -> bool) -> Option<I::Item> {}
        pub fn next_if_eq<T>(&mut self, expected: &T) -> Option<I::Item> where T: ?Sized, I::Item: PartialEq<T> {}
        pub fn next_if_map<R>(&mut self, f: impl FnOnce(I::Item) -> Result<R, I::Item>) -> Option<R> {}
        pub fn next_if_map_mut<R>(&mut self, f: impl FnOnce(&mut I::Item) -> Option<R>) -> Option<R> {}
    }
    impl<I: Iterator> Iterator for Peekable<I> { type Item = I::Item; }
    impl<I> DoubleEndedIterator for Peekable<I> where I: DoubleEndedIterator {}
    impl<I: ExactSizeIterator> ExactSizeIterator for Peekable<I> {}
    #[batch] #[derive(Clone)] pub struct Rev<T>;
    impl<I> Iterator for Rev<I> where I: DoubleEndedIterator { type Item = <I as Iterator>::Item; }
    impl<I> DoubleEndedIterator for Rev<I> where I: DoubleEndedIterator {}
    impl<I> ExactSizeIterator for Rev<I> where I: ExactSizeIterator + DoubleEndedIterator {}
    #[batch] #[derive(Clone)] pub struct Skip<I>;
    impl<I> Iterator for Skip<I> where I: Iterator { type Item = <I as Iterator>::Item; }
    impl<I> ExactSizeIterator for Skip<I> where I: ExactSizeIterator {}
    impl<I> DoubleEndedIterator for Skip<I> where I: DoubleEndedIterator + ExactSizeIterator {}
    #[batch] #[derive(Clone)] pub struct Take<I>;
    impl<I> Iterator for Take<I> where I: Iterator { type Item = <I as Iterator>::Item; }
    impl<I> DoubleEndedIterator for Take<I> where I: DoubleEndedIterator + ExactSizeIterator {}
    impl<I> ExactSizeIterator for Take<I> where I: ExactSizeIterator {}
    impl<T: Clone> DoubleEndedIterator for Take<crate::iter::Repeat<T>> {}
    impl<T: Clone> ExactSizeIterator for Take<crate::iter::Repeat<T>> {}
    impl<F: FnMut() -> A, A> ExactSizeIterator for Take<crate::iter::RepeatWith<F>> {}
    #[batch] #[derive(Clone)] pub struct SkipWhile<I, P>;
    impl<I: Iterator, P> Iterator for SkipWhile<I, P> where P: FnMut(&I::Item) -> bool { type Item = I::Item; }
    #[batch] #[derive(Clone)] pub struct TakeWhile<I, P>;
    impl<I: Iterator, P> Iterator for TakeWhile<I, P> where P: FnMut(&I::Item) -> bool { type Item = I::Item; }
    #[batch] #[derive(Clone)] pub struct MapWhile<I, P>;
    impl<B, I: Iterator, P> Iterator for MapWhile<I, P> where P: FnMut(I::Item) -> Option<B> { type Item = B; }
    #[batch] #[derive(Clone)] pub struct Scan<I, St, F>;
    impl<B, I, St, F> Iterator for Scan<I, St, F> where I: Iterator, F: FnMut(&mut St, I::Item) -> Option<B> { type Item = B; }
    #[batch] #[derive(Clone)] pub struct StepBy<I>;
    impl<I> Iterator for StepBy<I> where I: Iterator { type Item = I::Item; }
    impl<I> DoubleEndedIterator for StepBy<I> where I: DoubleEndedIterator + ExactSizeIterator {}
    impl<I> ExactSizeIterator for StepBy<I> where I: ExactSizeIterator {}
    #[batch] #[derive(Clone)] pub struct Inspect<I, F>;
    impl<I: Iterator, F> Iterator for Inspect<I, F> where F: FnMut(&I::Item) { type Item = I::Item; }
    impl<I: DoubleEndedIterator, F> DoubleEndedIterator for Inspect<I, F> where F: FnMut(&I::Item) {}
    impl<I: ExactSizeIterator, F> ExactSizeIterator for Inspect<I, F> where F: FnMut(&I::Item) {}
    #[batch] #[derive(Clone)] pub struct Fuse<I>;
    impl<I> Iterator for Fuse<I> where I: Iterator { type Item = <I as Iterator>::Item; }
    impl<I> DoubleEndedIterator for Fuse<I> where I: DoubleEndedIterator {}
    impl<I> ExactSizeIterator for Fuse<I> where I: ExactSizeIterator {}
    #[batch] #[derive(Clone)] pub struct Cloned<I>;
    impl<'a, I, T> Iterator for Cloned<I> where I: Iterator<Item = &'a T>, T: Clone { type Item = T; }
    impl<'a, I, T> DoubleEndedIterator for Cloned<I> where I: DoubleEndedIterator<Item = &'a T>, T: Clone {}
    impl<'a, I, T> ExactSizeIterator for Cloned<I> where I: ExactSizeIterator<Item = &'a T>, T: Clone {}
    #[batch] #[derive(Clone)] pub struct Copied<I>;
    impl<'a, I, T> Iterator for Copied<I> where I: Iterator<Item = &'a T>, T: Copy { type Item = T; }
    impl<'a, I, T> DoubleEndedIterator for Copied<I> where I: DoubleEndedIterator<Item = &'a T>, T: Copy {}
    impl<'a, I, T> ExactSizeIterator for Copied<I> where I: ExactSizeIterator<Item = &'a T>, T: Copy {}
    #[batch] #[derive(Clone)] pub struct Cycle<I>;
    impl<I> Iterator for Cycle<I> where I: Clone + Iterator { type Item = <I as Iterator>::Item; }
    #[batch] #[derive(Clone)] pub struct Once<T>;
    impl<T> Iterator for Once<T> { type Item = T; }
    impl<T> DoubleEndedIterator for Once<T> {}
    impl<T> ExactSizeIterator for Once<T> {}
    pub fn once<T>(value: T) -> Once<T> {}
    #[batch] #[derive(Clone)] pub struct OnceWith<F>;
    impl<A, F: FnOnce() -> A> Iterator for OnceWith<F> { type Item = A; }
    impl<A, F: FnOnce() -> A> DoubleEndedIterator for OnceWith<F> {}
    pub fn once_with<A, F: FnOnce() -> A>(make: F) -> OnceWith<F> {}
    #[batch] pub struct Empty<T>;
    impl<T> Iterator for Empty<T> { type Item = T; }
    impl<T> DoubleEndedIterator for Empty<T> {}
    pub fn empty<T>() -> Empty<T> {}
    #[batch] #[derive(Clone)] pub struct Repeat<A>;
    impl<A: Clone> Iterator for Repeat<A> { type Item = A; }
    pub fn repeat<T: Clone>(elt: T) -> Repeat<T> {}
    #[batch] #[derive(Clone)] pub struct RepeatN<A>;
    impl<A: Clone> Iterator for RepeatN<A> { type Item = A; }
    pub fn repeat_n<T: Clone>(element: T, count: usize) -> RepeatN<T> {}
    #[batch] #[derive(Clone, Copy)] pub struct RepeatWith<F>;
    impl<A, F: FnMut() -> A> Iterator for RepeatWith<F> { type Item = A; }
    pub fn repeat_with<A, F: FnMut() -> A>(repeater: F) -> RepeatWith<F> {}
    #[batch] #[derive(Clone)] pub struct FromFn<F>;
    impl<T, F> Iterator for FromFn<F> where F: FnMut() -> Option<T> { type Item = T; }
    pub fn from_fn<T, F>(f: F) -> FromFn<F> where F: FnMut() -> Option<T> {}
    #[batch] #[derive(Clone)] pub struct Successors<T, F>;
    impl<T, F> Iterator for Successors<T, F> where F: FnMut(&T) -> Option<T> { type Item = T; }
    pub fn successors<T, F>(first: Option<T>, succ: F) -> Successors<T, F> where F: FnMut(&T) -> Option<T> {}
    // Unstable, but ranges iterate by it.
    pub trait Step {}
    impl Step for i8 {}
    impl Step for i16 {}
    impl Step for i32 {}
    impl Step for i64 {}
    impl Step for i128 {}
    impl Step for isize {}
    impl Step for u8 {}
    impl Step for u16 {}
    impl Step for u32 {}
    impl Step for u64 {}
    impl Step for u128 {}
    impl Step for usize {}
    impl Step for char {}
    impl<A: Step> Iterator for ops::Range<A> { type Item = A; }
    impl<A: Step> DoubleEndedIterator for ops::Range<A> {}
    impl<A: Step> Iterator for ops::RangeFrom<A> { type Item = A; }
    impl<A: Step> Iterator for ops::RangeInclusive<A> { type Item = A; }
    impl<A: Step> DoubleEndedIterator for ops::RangeInclusive<A> {}
}

// https://doc.rust-lang.org/std/vec/, std 1.95
pub mod vec {
    use crate::borrow::{Borrow, Cow};
    use crate::collections::TryReserveError;
    use crate::mem::MaybeUninit;
    use crate::ops::{Index, IndexMut, RangeBounds};
    use crate::slice::SliceIndex;
    use crate::{io, ops, slice};

    #[batch] pub struct Vec<T>;
    impl<T> Vec<T> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub unsafe fn from_raw_parts(ptr: *mut T, length: usize, capacity: usize) -> Self {}
        pub fn into_raw_parts(self) -> (*mut T, usize, usize) {}
        #[keeps(value)] pub fn push(&mut self, value: T) {}
        pub fn push_mut(&mut self, value: T) -> &mut T {}
        #[gives_up] pub fn capacity(&self) -> usize {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn reserve_exact(&mut self, additional: usize) {}
        pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {}
        pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError> {}
        pub fn shrink_to_fit(&mut self) {}
        pub fn shrink_to(&mut self, min_capacity: usize) {}
        pub fn into_boxed_slice(self) -> Box<[T]> {}
        pub fn truncate(&mut self, len: usize) {}
        pub fn as_slice(&self) -> &[T] {}
        pub fn as_mut_slice(&mut self) -> &mut [T] {}
        pub fn as_ptr(&self) -> *const T {}
        pub fn as_mut_ptr(&mut self) -> *mut T {}
        pub unsafe fn set_len(&mut self, new_len: usize) {}
        pub fn swap_remove(&mut self, index: usize) -> T {}
        #[keeps(element)] pub fn insert(&mut self, index: usize, element: T) {}
        pub fn insert_mut(&mut self, index: usize, element: T) -> &mut T {}
        pub fn remove(&mut self, index: usize) -> T {}
        pub fn retain<F>(&mut self, f: F) where F: FnMut(&T) -> bool {}
        pub fn retain_mut<F>(&mut self, f: F) where F: FnMut(&mut T) -> bool {}
        pub fn dedup_by_key<F, K>(&mut self, key: F) where F: FnMut(&mut T) -> K, K: PartialEq {}
        pub fn dedup_by<F>(&mut self, same_bucket: F) where F: FnMut(&mut T, &mut T) -> bool {}
        pub fn pop(&mut self) -> Option<T> {}
        pub fn pop_if(&mut self, predicate: impl FnOnce(&mut T) -> bool) -> Option<T> {}
        pub fn append(&mut self, other: &mut Self) {}
        pub fn drain<R>(&mut self, range: R) -> Drain<'_, T> where R: RangeBounds<usize> {}
        #[gives_up] pub fn clear(&mut self) {}
        #[gives_up] pub fn len(&self) -> usize {}
        #[gives_up] pub fn is_empty(&self) -> bool {}
        pub fn split_off(&mut self, at: usize) -> Self {}
        pub fn resize_with<F>(&mut self, new_len: usize, f: F) where F: FnMut() -> T {}
        pub fn leak<'a>(self) -> &'a mut [T] {}
        pub fn spare_capacity_mut(&mut self) -> &mut [MaybeUninit<T>] {}
    }
    impl<T: Clone> Vec<T> {
        pub fn resize(&mut self, new_len: usize, value: T) {}
        pub fn extend_from_slice(&mut self, other: &[T]) {}
        pub fn extend_from_within<R>(&mut self, src: R) where R: RangeBounds<usize> {}
    }
    impl<T, const N: usize> Vec<[T; N]> {
        pub fn into_flattened(self) -> Vec<T> {}
    }
    impl<T: PartialEq> Vec<T> {
        pub fn dedup(&mut self) {}
    }
    impl<T> Vec<T> {
        pub fn splice<R, I>(&mut self, range: R, replace_with: I) -> Splice<'_, I::IntoIter> where R: RangeBounds<usize>, I: IntoIterator<Item = T> {}
        pub fn extract_if<F, R>(&mut self, range: R, filter: F) -> ExtractIf<'_, T, F> where F: FnMut(&mut T) -> bool, R: RangeBounds<usize> {}
    }
    impl<T> ops::Deref for Vec<T> { type Target = [T]; }
    impl<T> ops::DerefMut for Vec<T> {}
    impl<T: Clone> Clone for Vec<T> {}
    impl<T, I: SliceIndex<[T]>> Index<I> for Vec<T> { type Output = I::Output; }
    impl<T, I: SliceIndex<[T]>> IndexMut<I> for Vec<T> {}
    impl<T> FromIterator<T> for Vec<T> {}
    impl<T> IntoIterator for Vec<T> { type Item = T; type IntoIter = IntoIter<T>; }
    impl<'a, T> IntoIterator for &'a Vec<T> { type Item = &'a T; type IntoIter = slice::Iter<'a, T>; }
    impl<'a, T> IntoIterator for &'a mut Vec<T> { type Item = &'a mut T; type IntoIter = slice::IterMut<'a, T>; }
    impl<T> Extend<T> for Vec<T> {}
    impl<'a, T: Copy> Extend<&'a T> for Vec<T> {}
    impl<T> Default for Vec<T> {}
    impl<T> AsRef<Vec<T>> for Vec<T> {}
    impl<T> AsMut<Vec<T>> for Vec<T> {}
    impl<T> AsRef<[T]> for Vec<T> {}
    impl<T> AsMut<[T]> for Vec<T> {}
    impl<T: Clone> From<&[T]> for Vec<T> {}
    impl<T: Clone, const N: usize> From<&[T; N]> for Vec<T> {}
    impl<T, const N: usize> From<[T; N]> for Vec<T> {}
    impl<'a, T> From<Cow<'a, [T]>> for Vec<T> where [T]: ToOwned<Owned = Vec<T>> {}
    impl<T> From<Box<[T]>> for Vec<T> {}
    impl<T> From<Vec<T>> for Box<[T]> {}
    impl From<&str> for Vec<u8> {}
    impl<T, const N: usize> TryFrom<Vec<T>> for [T; N] { type Error = Vec<T>; }
    impl<T> Borrow<[T]> for Vec<T> {}
    impl io::Write for Vec<u8> {}
    #[batch] pub struct IntoIter<T>;
    impl<T> IntoIter<T> {
        pub fn as_slice(&self) -> &[T] {}
        pub fn as_mut_slice(&mut self) -> &mut [T] {}
    }
    impl<T> Iterator for IntoIter<T> { type Item = T; }
    impl<T> DoubleEndedIterator for IntoIter<T> {}
    impl<T> ExactSizeIterator for IntoIter<T> {}
    impl<T: Clone> Clone for IntoIter<T> {}
    #[batch] pub struct Drain<'a, T>;
    impl<'a, T> Drain<'a, T> {
        pub fn as_slice(&self) -> &[T] {}
    }
    impl<T> Iterator for Drain<'_, T> { type Item = T; }
    impl<T> DoubleEndedIterator for Drain<'_, T> {}
    impl<T> ExactSizeIterator for Drain<'_, T> {}
    #[batch] pub struct Splice<'a, I: Iterator>;
    impl<I: Iterator> Iterator for Splice<'_, I> { type Item = I::Item; }
    impl<I: Iterator> DoubleEndedIterator for Splice<'_, I> {}
    #[batch] pub struct ExtractIf<'a, T, F>;
    impl<T, F> Iterator for ExtractIf<'_, T, F> where F: FnMut(&mut T) -> bool { type Item = T; }
}

// https://doc.rust-lang.org/std/slice/, std 1.95
pub mod slice {
    use crate::borrow::Borrow;
    use crate::cmp::Ordering;
    use crate::ops::RangeBounds;
    use crate::{io, ops};

    impl<T> [T] {
        #[gives_up] pub fn len(&self) -> usize {}
        #[gives_up] pub fn is_empty(&self) -> bool {}
        pub fn first(&self) -> Option<&T> {}
        pub fn first_mut(&mut self) -> Option<&mut T> {}
        pub fn split_first(&self) -> Option<(&T, &[T])> {}
        pub fn split_first_mut(&mut self) -> Option<(&mut T, &mut [T])> {}
        pub fn split_last(&self) -> Option<(&T, &[T])> {}
        pub fn split_last_mut(&mut self) -> Option<(&mut T, &mut [T])> {}
        pub fn last(&self) -> Option<&T> {}
        pub fn last_mut(&mut self) -> Option<&mut T> {}
        pub fn first_chunk<const N: usize>(&self) -> Option<&[T; N]> {}
        pub fn first_chunk_mut<const N: usize>(&mut self) -> Option<&mut [T; N]> {}
        pub fn split_first_chunk<const N: usize>(&self) -> Option<(&[T; N], &[T])> {}
        pub fn split_first_chunk_mut<const N: usize>(&mut self) -> Option<(&mut [T; N], &mut [T])> {}
        pub fn split_last_chunk<const N: usize>(&self) -> Option<(&[T], &[T; N])> {}
        pub fn split_last_chunk_mut<const N: usize>(&mut self) -> Option<(&mut [T], &mut [T; N])> {}
        pub fn last_chunk<const N: usize>(&self) -> Option<&[T; N]> {}
        pub fn last_chunk_mut<const N: usize>(&mut self) -> Option<&mut [T; N]> {}
        pub fn get<I>(&self, index: I) -> Option<&I::Output> where I: SliceIndex<Self> {}
        pub fn get_mut<I>(&mut self, index: I) -> Option<&mut I::Output> where I: SliceIndex<Self> {}
        pub unsafe fn get_unchecked_mut<I>(&mut self, index: I) -> &mut I::Output where I: SliceIndex<Self> {}
        pub fn as_ptr(&self) -> *const T {}
        pub fn as_mut_ptr(&mut self) -> *mut T {}
        pub fn as_array<const N: usize>(&self) -> Option<&[T; N]> {}
        pub fn as_mut_array<const N: usize>(&mut self) -> Option<&mut [T; N]> {}
        pub fn swap(&mut self, a: usize, b: usize) {}
        pub fn reverse(&mut self) {}
        pub fn iter(&self) -> Iter<'_, T> {}
        pub fn iter_mut(&mut self) -> IterMut<'_, T> {}
        pub fn windows(&self, size: usize) -> Windows<'_, T> {}
        pub fn chunks(&self, chunk_size: usize) -> Chunks<'_, T> {}
        pub fn chunks_mut(&mut self, chunk_size: usize) -> ChunksMut<'_, T> {}
        pub fn chunks_exact(&self, chunk_size: usize) -> ChunksExact<'_, T> {}
        pub fn chunks_exact_mut(&mut self, chunk_size: usize) -> ChunksExactMut<'_, T> {}
        pub fn as_chunks<const N: usize>(&self) -> (&[[T; N]], &[T]) {}
        pub fn as_chunks_mut<const N: usize>(&mut self) -> (&mut [[T; N]], &mut [T]) {}
        pub fn array_windows<const N: usize>(&self) -> ArrayWindows<'_, T, N> {}
        pub fn rchunks(&self, chunk_size: usize) -> RChunks<'_, T> {}
        pub fn rchunks_mut(&mut self, chunk_size: usize) -> RChunksMut<'_, T> {}
        pub fn rchunks_exact(&self, chunk_size: usize) -> RChunksExact<'_, T> {}
        pub fn chunk_by<F>(&self, pred: F) -> ChunkBy<'_, T, F> where F: FnMut(&T, &T) -> bool {}
        pub fn chunk_by_mut<F>(&mut self, pred: F) -> ChunkByMut<'_, T, F> where F: FnMut(&T, &T) -> bool {}
        pub fn split_at(&self, mid: usize) -> (&[T], &[T]) {}
        pub fn split_at_mut(&mut self, mid: usize) -> (&mut [T], &mut [T]) {}
        pub fn split_at_checked(&self, mid: usize) -> Option<(&[T], &[T])> {}
        pub fn split_at_mut_checked(&mut self, mid: usize) -> Option<(&mut [T], &mut [T])> {}
        pub fn split<F>(&self, pred: F) -> Split<'_, T, F> where F: FnMut(&T) -> bool {}
        pub fn split_mut<F>(&mut self, pred: F) -> SplitMut<'_, T, F> where F: FnMut(&T) -> bool {}
        pub fn split_inclusive<F>(&self, pred: F) -> SplitInclusive<'_, T, F> where F: FnMut(&T) -> bool {}
        pub fn split_inclusive_mut<F>(&mut self, pred: F) -> SplitInclusiveMut<'_, T, F> where F: FnMut(&T) -> bool {}
        pub fn rsplit<F>(&self, pred: F) -> RSplit<'_, T, F> where F: FnMut(&T) -> bool {}
        pub fn splitn<F>(&self, n: usize, pred: F) -> SplitN<'_, T, F> where F: FnMut(&T) -> bool {}
        pub fn splitn_mut<F>(&mut self, n: usize, pred: F) -> SplitNMut<'_, T, F> where F: FnMut(&T) -> bool {}
        pub fn rsplitn<F>(&self, n: usize, pred: F) -> RSplitN<'_, T, F> where F: FnMut(&T) -> bool {}
        pub fn contains(&self, x: &T) -> bool where T: PartialEq {}
        pub fn starts_with(&self, needle: &[T]) -> bool where T: PartialEq {}
        pub fn ends_with(&self, needle: &[T]) -> bool where T: PartialEq {}
        pub fn binary_search(&self, x: &T) -> Result<usize, usize> where T: Ord {}
        pub fn binary_search_by<'a, F>(&'a self, f: F) -> Result<usize, usize> where F: FnMut(&'a T) -> Ordering {}
        pub fn binary_search_by_key<'a, B, F>(&'a self, b: &B, f: F) -> Result<usize, usize> where F: FnMut(&'a T) -> B, B: Ord {}
        pub fn sort_unstable(&mut self) where T: Ord {}
        pub fn sort_unstable_by<F>(&mut self, compare: F) where F: FnMut(&T, &T) -> Ordering {}
        pub fn sort_unstable_by_key<K, F>(&mut self, f: F) where F: FnMut(&T) -> K, K: Ord {}
        pub fn rotate_left(&mut self, mid: usize) {}
        pub fn rotate_right(&mut self, k: usize) {}
        pub fn fill(&mut self, value: T) where T: Clone {}
        pub fn fill_with<F>(&mut self, f: F) where F: FnMut() -> T {}
        pub fn clone_from_slice(&mut self, src: &[T]) where T: Clone {}
        pub fn copy_from_slice(&mut self, src: &[T]) where T: Copy {}
        pub fn copy_within<R: RangeBounds<usize>>(&mut self, src: R, dest: usize) where T: Copy {}
        pub fn swap_with_slice(&mut self, other: &mut [T]) {}
        pub fn is_sorted(&self) -> bool where T: PartialOrd {}
        pub fn is_sorted_by<'a, F>(&'a self, compare: F) -> bool where F: FnMut(&'a T, &'a T) -> bool {}
        pub fn is_sorted_by_key<'a, F, K>(&'a self, f: F) -> bool where F: FnMut(&'a T) -> K, K: PartialOrd {}
        pub fn partition_point<P>(&self, pred: P) -> usize where P: FnMut(&T) -> bool {}
        pub fn element_offset(&self, element: &T) -> Option<usize> {}
    }
    impl<T, const N: usize> [[T; N]] {
        pub fn as_flattened(&self) -> &[T] {}
        pub fn as_flattened_mut(&mut self) -> &mut [T] {}
    }
    impl<T> [T] {
        pub fn sort(&mut self) where T: Ord {}
        pub fn sort_by<F>(&mut self, compare: F) where F: FnMut(&T, &T) -> Ordering {}
        pub fn sort_by_key<K, F>(&mut self, f: F) where F: FnMut(&T) -> K, K: Ord {}
        pub fn sort_by_cached_key<K, F>(&mut self, f: F) where F: FnMut(&T) -> K, K: Ord {}
        pub fn to_vec(&self) -> Vec<T> where T: Clone {}
        pub fn into_vec(self: Box<Self>) -> Vec<T> {}
        pub fn repeat(&self, n: usize) -> Vec<T> where T: Copy {}
        pub fn concat<Item: ?Sized>(&self) -> <Self as Concat<Item>>::Output where Self: Concat<Item> {}
        pub fn join<Separator>(&self, sep: Separator) -> <Self as Join<Separator>>::Output where Self: Join<Separator> {}
    }
    impl [u8] {
        pub fn to_ascii_uppercase(&self) -> Vec<u8> {}
        pub fn to_ascii_lowercase(&self) -> Vec<u8> {}
        pub fn is_ascii(&self) -> bool {}
        pub fn eq_ignore_ascii_case(&self, other: &[u8]) -> bool {}
        pub fn make_ascii_uppercase(&mut self) {}
        pub fn make_ascii_lowercase(&mut self) {}
        pub fn trim_ascii_start(&self) -> &[u8] {}
        pub fn trim_ascii_end(&self) -> &[u8] {}
        pub fn trim_ascii(&self) -> &[u8] {}
    }
    // Unstable in itself, named by the bounds of `get` and `Index`; likewise `Concat` and `Join`.
    pub trait SliceIndex<T: ?Sized> { type Output: ?Sized; }
    impl<T, I> ops::Index<I> for [T] where I: SliceIndex<[T]> { type Output = I::Output; }
    impl<T, I> ops::IndexMut<I> for [T] where I: SliceIndex<[T]> {}
    impl<T> SliceIndex<[T]> for usize { type Output = T; }
    impl<T> SliceIndex<[T]> for ops::Range<usize> { type Output = [T]; }
    impl<T> SliceIndex<[T]> for ops::RangeTo<usize> { type Output = [T]; }
    impl<T> SliceIndex<[T]> for ops::RangeFrom<usize> { type Output = [T]; }
    impl<T> SliceIndex<[T]> for ops::RangeFull { type Output = [T]; }
    impl<T> SliceIndex<[T]> for ops::RangeInclusive<usize> { type Output = [T]; }
    impl<T> SliceIndex<[T]> for ops::RangeToInclusive<usize> { type Output = [T]; }
    impl<T> SliceIndex<[T]> for (ops::Bound<usize>, ops::Bound<usize>) { type Output = [T]; }
    impl SliceIndex<str> for ops::Range<usize> { type Output = str; }
    impl SliceIndex<str> for ops::RangeTo<usize> { type Output = str; }
    impl SliceIndex<str> for ops::RangeFrom<usize> { type Output = str; }
    impl SliceIndex<str> for ops::RangeFull { type Output = str; }
    impl SliceIndex<str> for ops::RangeInclusive<usize> { type Output = str; }
    impl SliceIndex<str> for ops::RangeToInclusive<usize> { type Output = str; }
    impl<T: Clone> ToOwned for [T] { type Owned = Vec<T>; }
    impl<'a, T> IntoIterator for &'a [T] { type Item = &'a T; type IntoIter = Iter<'a, T>; }
    impl<'a, T> IntoIterator for &'a mut [T] { type Item = &'a mut T; type IntoIter = IterMut<'a, T>; }
    impl io::Read for &[u8] {}
    impl io::BufRead for &[u8] {}
    impl io::Write for &mut [u8] {}
    pub trait Concat<Item: ?Sized> { type Output; }
    pub trait Join<Separator> { type Output; }
    impl<T: Clone, V: Borrow<[T]>> Concat<T> for [V] { type Output = Vec<T>; }
    impl<T: Clone, V: Borrow<[T]>> Join<&T> for [V] { type Output = Vec<T>; }
    impl<T: Clone, V: Borrow<[T]>> Join<&[T]> for [V] { type Output = Vec<T>; }
    impl<S: Borrow<str>> Concat<str> for [S] { type Output = String; }
    impl<S: Borrow<str>> Join<&str> for [S] { type Output = String; }
    pub fn from_ref<T>(s: &T) -> &[T] {}
    pub fn from_mut<T>(s: &mut T) -> &mut [T] {}
    pub unsafe fn from_raw_parts<'a, T>(data: *const T, len: usize) -> &'a [T] {}
    pub unsafe fn from_raw_parts_mut<'a, T>(data: *mut T, len: usize) -> &'a mut [T] {}
    pub struct Iter<'a, T>;
    pub struct IterMut<'a, T>;
    pub struct Split<'a, T, P> where P: FnMut(&T) -> bool;
    pub struct SplitMut<'a, T, P> where P: FnMut(&T) -> bool;
    pub struct SplitInclusive<'a, T, P> where P: FnMut(&T) -> bool;
    pub struct RSplit<'a, T, P> where P: FnMut(&T) -> bool;
    pub struct SplitN<'a, T, P> where P: FnMut(&T) -> bool;
    pub struct RSplitN<'a, T, P> where P: FnMut(&T) -> bool;
    pub struct Windows<'a, T>;
    pub struct Chunks<'a, T>;
    pub struct ChunksMut<'a, T>;
    pub struct ChunksExact<'a, T>;
    pub struct ChunksExactMut<'a, T>;
    pub struct RChunks<'a, T>;
    pub struct ChunkBy<'a, T, P>;
    pub struct ChunkByMut<'a, T, P>;
    pub struct ArrayWindows<'a, T, const N: usize>;
    pub struct RChunksMut<'a, T>;
    pub struct RChunksExact<'a, T>;
    pub struct SplitInclusiveMut<'a, T, P> where P: FnMut(&T) -> bool;
    pub struct SplitNMut<'a, T, P> where P: FnMut(&T) -> bool;
    impl<'a, T> Iter<'a, T> {
        pub fn as_slice(&self) -> &'a [T] {}
    }
    impl<'a, T> IterMut<'a, T> {
        pub fn into_slice(self) -> &'a mut [T] {}
        pub fn as_slice(&self) -> &[T] {}
    }
    impl<'a, T> ChunksExact<'a, T> {
        pub fn remainder(&self) -> &'a [T] {}
    }
    impl<'a, T> Iterator for Iter<'a, T> { type Item = &'a T; }
    impl<T> DoubleEndedIterator for Iter<'_, T> {}
    impl<T> ExactSizeIterator for Iter<'_, T> {}
    impl<'a, T> Iterator for IterMut<'a, T> { type Item = &'a mut T; }
    impl<T> DoubleEndedIterator for IterMut<'_, T> {}
    impl<T> ExactSizeIterator for IterMut<'_, T> {}
    impl<T> Clone for Iter<'_, T> {}
    impl<'a, T, P> Iterator for SplitN<'a, T, P> where P: FnMut(&T) -> bool { type Item = &'a [T]; }
    impl<'a, T, P> Iterator for RSplitN<'a, T, P> where P: FnMut(&T) -> bool { type Item = &'a [T]; }
    impl<'a, T, P> Iterator for Split<'a, T, P> where P: FnMut(&T) -> bool { type Item = &'a [T]; }
    impl<'a, T, P> DoubleEndedIterator for Split<'a, T, P> where P: FnMut(&T) -> bool {}
    impl<'a, T, P> Iterator for SplitInclusive<'a, T, P> where P: FnMut(&T) -> bool { type Item = &'a [T]; }
    impl<'a, T, P> DoubleEndedIterator for SplitInclusive<'a, T, P> where P: FnMut(&T) -> bool {}
    impl<'a, T, P> Iterator for SplitMut<'a, T, P> where P: FnMut(&T) -> bool { type Item = &'a mut [T]; }
    impl<'a, T, P> DoubleEndedIterator for SplitMut<'a, T, P> where P: FnMut(&T) -> bool {}
    impl<'a, T, P> Iterator for RSplit<'a, T, P> where P: FnMut(&T) -> bool { type Item = &'a [T]; }
    impl<'a, T, P> DoubleEndedIterator for RSplit<'a, T, P> where P: FnMut(&T) -> bool {}
    impl<'a, T> Iterator for Windows<'a, T> { type Item = &'a [T]; }
    impl<'a, T> DoubleEndedIterator for Windows<'a, T> {}
    impl<'a, T> Iterator for Chunks<'a, T> { type Item = &'a [T]; }
    impl<'a, T> DoubleEndedIterator for Chunks<'a, T> {}
    impl<'a, T> Iterator for ChunksMut<'a, T> { type Item = &'a mut [T]; }
    impl<'a, T> DoubleEndedIterator for ChunksMut<'a, T> {}
    impl<'a, T> Iterator for ChunksExact<'a, T> { type Item = &'a [T]; }
    impl<'a, T> DoubleEndedIterator for ChunksExact<'a, T> {}
    impl<'a, T> Iterator for ChunksExactMut<'a, T> { type Item = &'a mut [T]; }
    impl<'a, T> DoubleEndedIterator for ChunksExactMut<'a, T> {}
    impl<'a, T, const N: usize> Iterator for ArrayWindows<'a, T, N> { type Item = &'a [T; N]; }
    impl<'a, T, const N: usize> DoubleEndedIterator for ArrayWindows<'a, T, N> {}
    impl<'a, T> Iterator for RChunks<'a, T> { type Item = &'a [T]; }
    impl<'a, T> DoubleEndedIterator for RChunks<'a, T> {}
    impl<'a, T, P> Iterator for ChunkBy<'a, T, P> where P: FnMut(&T, &T) -> bool { type Item = &'a [T]; }
    impl<'a, T, P> DoubleEndedIterator for ChunkBy<'a, T, P> where P: FnMut(&T, &T) -> bool {}
    impl<'a, T, P> Iterator for ChunkByMut<'a, T, P> where P: FnMut(&T, &T) -> bool { type Item = &'a mut [T]; }
    impl<'a, T, P> DoubleEndedIterator for ChunkByMut<'a, T, P> where P: FnMut(&T, &T) -> bool {}
}

// https://doc.rust-lang.org/std/array/, std 1.95
pub mod array {
    use crate::borrow::Borrow;
    use crate::error::Error;
    use crate::ops::{Index, IndexMut};
    use crate::{fmt, slice};

    impl<T, const N: usize> [T; N] {
        pub fn map<F, U>(self, f: F) -> [U; N] where F: FnMut(T) -> U {}
        pub fn as_slice(&self) -> &[T] {}
        pub fn as_mut_slice(&mut self) -> &mut [T] {}
        pub fn each_ref(&self) -> [&T; N] {}
        pub fn each_mut(&mut self) -> [&mut T; N] {}
    }
    impl<T, const N: usize> AsRef<[T]> for [T; N] {}
    impl<T, const N: usize> AsMut<[T]> for [T; N] {}
    impl<T, const N: usize> Borrow<[T]> for [T; N] {}
    impl<T, const N: usize> TryFrom<&[T]> for [T; N] where T: Copy { type Error = TryFromSliceError; }
    impl<T, I, const N: usize> Index<I> for [T; N] where [T]: Index<I> { type Output = <[T] as Index<I>>::Output; }
    impl<T, I, const N: usize> IndexMut<I> for [T; N] where [T]: IndexMut<I> {}
    impl<'a, T, const N: usize> IntoIterator for &'a [T; N] { type Item = &'a T; type IntoIter = slice::Iter<'a, T>; }
    impl<'a, T, const N: usize> IntoIterator for &'a mut [T; N] { type Item = &'a mut T; type IntoIter = slice::IterMut<'a, T>; }
    impl<T, const N: usize> IntoIterator for [T; N] { type Item = T; type IntoIter = IntoIter<T, N>; }
    pub fn from_fn<T, const N: usize, F>(f: F) -> [T; N] where F: FnMut(usize) -> T {}
    pub fn repeat<T: Clone, const N: usize>(val: T) -> [T; N] {}
    pub fn from_ref<T>(s: &T) -> &[T; 1] {}
    pub fn from_mut<T>(s: &mut T) -> &mut [T; 1] {}
    #[batch] pub struct IntoIter<T, const N: usize>;
    impl<T, const N: usize> IntoIter<T, N> {
        pub fn as_slice(&self) -> &[T] {}
        pub fn as_mut_slice(&mut self) -> &mut [T] {}
    }
    impl<T, const N: usize> Iterator for IntoIter<T, N> { type Item = T; }
    impl<T, const N: usize> DoubleEndedIterator for IntoIter<T, N> {}
    impl<T, const N: usize> ExactSizeIterator for IntoIter<T, N> {}
    #[derive(Clone, Copy)] pub struct TryFromSliceError;
    impl fmt::Display for TryFromSliceError {}
    impl Error for TryFromSliceError {}
}

// https://doc.rust-lang.org/std/str/, std 1.95
pub mod str {
    use crate::char::ParseCharError;
    use crate::error::Error;
    use crate::num::{ParseFloatError, ParseIntError};
    use crate::slice::SliceIndex;
    use crate::str::pattern::Pattern;
    use crate::{fmt, ops};

    impl str {
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn is_char_boundary(&self, index: usize) -> bool {}
        pub fn floor_char_boundary(&self, index: usize) -> usize {}
        pub fn ceil_char_boundary(&self, index: usize) -> usize {}
        pub fn as_bytes(&self) -> &[u8] {}
        pub fn as_ptr(&self) -> *const u8 {}
        pub fn as_mut_ptr(&mut self) -> *mut u8 {}
        pub fn get<I: SliceIndex<str>>(&self, i: I) -> Option<&I::Output> {}
        pub fn get_mut<I: SliceIndex<str>>(&mut self, i: I) -> Option<&mut I::Output> {}
        pub fn split_at(&self, mid: usize) -> (&str, &str) {}
        pub fn split_at_mut(&mut self, mid: usize) -> (&mut str, &mut str) {}
        pub fn split_at_checked(&self, mid: usize) -> Option<(&str, &str)> {}
        pub fn chars(&self) -> Chars<'_> {}
        pub fn char_indices(&self) -> CharIndices<'_> {}
        pub fn bytes(&self) -> Bytes<'_> {}
        pub fn split_whitespace(&self) -> SplitWhitespace<'_> {}
        pub fn split_ascii_whitespace(&self) -> SplitAsciiWhitespace<'_> {}
        pub fn lines(&self) -> Lines<'_> {}
        pub fn encode_utf16(&self) -> EncodeUtf16<'_> {}
        pub fn contains<P: Pattern>(&self, pat: P) -> bool {}
        pub fn starts_with<P: Pattern>(&self, pat: P) -> bool {}
        pub fn ends_with<P: Pattern>(&self, pat: P) -> bool {}
        pub fn find<P: Pattern>(&self, pat: P) -> Option<usize> {}
        pub fn rfind<P: Pattern>(&self, pat: P) -> Option<usize> {}
        pub fn split<P: Pattern>(&self, pat: P) -> Split<'_, P> {}
        pub fn split_inclusive<P: Pattern>(&self, pat: P) -> SplitInclusive<'_, P> {}
        pub fn rsplit<P: Pattern>(&self, pat: P) -> RSplit<'_, P> {}
        pub fn split_terminator<P: Pattern>(&self, pat: P) -> SplitTerminator<'_, P> {}
        pub fn rsplit_terminator<P: Pattern>(&self, pat: P) -> RSplitTerminator<'_, P> {}
        pub fn splitn<P: Pattern>(&self, n: usize, pat: P) -> SplitN<'_, P> {}
        pub fn rsplitn<P: Pattern>(&self, n: usize, pat: P) -> RSplitN<'_, P> {}
        pub fn split_once<P: Pattern>(&self, delimiter: P) -> Option<(&'_ str, &'_ str)> {}
        pub fn rsplit_once<P: Pattern>(&self, delimiter: P) -> Option<(&'_ str, &'_ str)> {}
        pub fn matches<P: Pattern>(&self, pat: P) -> Matches<'_, P> {}
        pub fn rmatches<P: Pattern>(&self, pat: P) -> RMatches<'_, P> {}
        pub fn match_indices<P: Pattern>(&self, pat: P) -> MatchIndices<'_, P> {}
        pub fn rmatch_indices<P: Pattern>(&self, pat: P) -> RMatchIndices<'_, P> {}
        pub fn trim(&self) -> &str {}
        pub fn trim_start(&self) -> &str {}
        pub fn trim_end(&self) -> &str {}
        pub fn trim_matches<P: Pattern>(&self, pat: P) -> &str {}
        pub fn trim_start_matches<P: Pattern>(&self, pat: P) -> &str {}
        pub fn strip_prefix<P: Pattern>(&self, prefix: P) -> Option<&str> {}
        pub fn strip_suffix<P: Pattern>(&self, suffix: P) -> Option<&str> {}
        pub fn trim_end_matches<P: Pattern>(&self, pat: P) -> &str {}
        pub fn parse<F: FromStr>(&self) -> Result<F, F::Err> {}
        pub fn is_ascii(&self) -> bool {}
        pub fn eq_ignore_ascii_case(&self, other: &str) -> bool {}
        pub fn make_ascii_uppercase(&mut self) {}
        pub fn make_ascii_lowercase(&mut self) {}
        pub fn trim_ascii_start(&self) -> &str {}
        pub fn trim_ascii_end(&self) -> &str {}
        pub fn trim_ascii(&self) -> &str {}
        pub fn escape_debug(&self) -> EscapeDebug<'_> {}
        pub fn escape_default(&self) -> EscapeDefault<'_> {}
        pub fn escape_unicode(&self) -> EscapeUnicode<'_> {}
        pub fn into_boxed_bytes(self: Box<Self>) -> Box<[u8]> {}
        pub fn replace<P: Pattern>(&self, from: P, to: &str) -> String {}
        pub fn replacen<P: Pattern>(&self, pat: P, to: &str, count: usize) -> String {}
        pub fn to_lowercase(&self) -> String {}
        pub fn to_uppercase(&self) -> String {}
        pub fn into_string(self: Box<Self>) -> String {}
        pub fn repeat(&self, n: usize) -> String {}
        pub fn to_ascii_uppercase(&self) -> String {}
        pub fn to_ascii_lowercase(&self) -> String {}
    }
    impl AsRef<[u8]> for str {}
    impl Default for &str {}
    impl Default for &mut str {}
    impl<I> ops::Index<I> for str where I: SliceIndex<str> { type Output = I::Output; }
    impl<I> ops::IndexMut<I> for str where I: SliceIndex<str> {}
    impl ToOwned for str { type Owned = String; }
    impl AsRef<str> for str {}
    impl AsMut<str> for str {}
    pub trait FromStr {
        type Err;
        fn from_str(s: &str) -> Result<Self, Self::Err>;
    }
    impl FromStr for bool { type Err = ParseBoolError; }
    impl FromStr for i8 { type Err = ParseIntError; }
    impl FromStr for i16 { type Err = ParseIntError; }
    impl FromStr for i32 { type Err = ParseIntError; }
    impl FromStr for i64 { type Err = ParseIntError; }
    impl FromStr for i128 { type Err = ParseIntError; }
    impl FromStr for isize { type Err = ParseIntError; }
    impl FromStr for u8 { type Err = ParseIntError; }
    impl FromStr for u16 { type Err = ParseIntError; }
    impl FromStr for u32 { type Err = ParseIntError; }
    impl FromStr for u64 { type Err = ParseIntError; }
    impl FromStr for u128 { type Err = ParseIntError; }
    impl FromStr for usize { type Err = ParseIntError; }
    impl FromStr for f32 { type Err = ParseFloatError; }
    impl FromStr for f64 { type Err = ParseFloatError; }
    impl FromStr for char { type Err = ParseCharError; }
    // Unstable, but the bound of `split`, `find` and their like.
    pub mod pattern {
        pub trait Pattern {}
        impl Pattern for char {}
        impl Pattern for &str {}
        impl Pattern for &String {}
        impl Pattern for &[char] {}
        impl<const N: usize> Pattern for [char; N] {}
        impl<F> Pattern for F where F: FnMut(char) -> bool {}
    }
    pub fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error> {}
    pub fn from_utf8_mut(v: &mut [u8]) -> Result<&mut str, Utf8Error> {}
    pub unsafe fn from_utf8_unchecked(v: &[u8]) -> &str {}
    #[derive(Clone, Copy)] pub struct Utf8Error;
    #[derive(Clone)] pub struct ParseBoolError;
    impl Utf8Error {
        pub fn valid_up_to(&self) -> usize {}
        pub fn error_len(&self) -> Option<usize> {}
    }
    impl fmt::Display for Utf8Error {}
    impl Error for Utf8Error {}
    impl fmt::Display for ParseBoolError {}
    impl Error for ParseBoolError {}
    #[derive(Clone)] pub struct Chars<'a>;
    #[derive(Clone)] pub struct CharIndices<'a>;
    #[derive(Clone)] pub struct Bytes<'a>;
    #[derive(Clone)] pub struct Lines<'a>;
    #[derive(Clone)] pub struct SplitWhitespace<'a>;
    #[derive(Clone)] pub struct SplitAsciiWhitespace<'a>;
    pub struct SplitInclusive<'a, P: Pattern>;
    #[derive(Clone)] pub struct EncodeUtf16<'a>;
    #[derive(Clone)] pub struct EscapeDebug<'a>;
    #[derive(Clone)] pub struct EscapeDefault<'a>;
    #[derive(Clone)] pub struct EscapeUnicode<'a>;
    impl<'a> Chars<'a> {
        pub fn as_str(&self) -> &'a str {}
    }
    impl<'a> CharIndices<'a> {
        pub fn as_str(&self) -> &'a str {}
        pub fn offset(&self) -> usize {}
    }
    impl<'a> Iterator for Chars<'a> { type Item = char; }
    impl<'a> DoubleEndedIterator for Chars<'a> {}
    impl<'a> Iterator for CharIndices<'a> { type Item = (usize, char); }
    impl<'a> DoubleEndedIterator for CharIndices<'a> {}
    impl Iterator for Bytes<'_> { type Item = u8; }
    impl DoubleEndedIterator for Bytes<'_> {}
    impl<'a> Iterator for Lines<'a> { type Item = &'a str; }
    impl<'a> DoubleEndedIterator for Lines<'a> {}
    impl<'a> Iterator for SplitWhitespace<'a> { type Item = &'a str; }
    impl<'a> DoubleEndedIterator for SplitWhitespace<'a> {}
    impl<'a> Iterator for SplitAsciiWhitespace<'a> { type Item = &'a str; }
    impl<'a> DoubleEndedIterator for SplitAsciiWhitespace<'a> {}
    impl<'a> Iterator for EncodeUtf16<'a> { type Item = u16; }
    impl<'a, P: Pattern> Iterator for SplitInclusive<'a, P> { type Item = &'a str; }
    pub struct Split<'a, P>;
    impl<'a, P: Pattern> Iterator for Split<'a, P> { type Item = &'a str; }
    impl<'a, P: Pattern> DoubleEndedIterator for Split<'a, P> {}
    pub struct RSplit<'a, P>;
    impl<'a, P: Pattern> Iterator for RSplit<'a, P> { type Item = &'a str; }
    pub struct SplitN<'a, P>;
    impl<'a, P: Pattern> Iterator for SplitN<'a, P> { type Item = &'a str; }
    pub struct RSplitN<'a, P>;
    impl<'a, P: Pattern> Iterator for RSplitN<'a, P> { type Item = &'a str; }
    pub struct SplitTerminator<'a, P>;
    impl<'a, P: Pattern> Iterator for SplitTerminator<'a, P> { type Item = &'a str; }
    impl<'a, P: Pattern> DoubleEndedIterator for SplitTerminator<'a, P> {}
    pub struct RSplitTerminator<'a, P>;
    impl<'a, P: Pattern> Iterator for RSplitTerminator<'a, P> { type Item = &'a str; }
    pub struct Matches<'a, P>;
    impl<'a, P: Pattern> Iterator for Matches<'a, P> { type Item = &'a str; }
    impl<'a, P: Pattern> DoubleEndedIterator for Matches<'a, P> {}
    pub struct RMatches<'a, P>;
    impl<'a, P: Pattern> Iterator for RMatches<'a, P> { type Item = &'a str; }
    pub struct MatchIndices<'a, P>;
    impl<'a, P: Pattern> Iterator for MatchIndices<'a, P> { type Item = (usize, &'a str); }
    impl<'a, P: Pattern> DoubleEndedIterator for MatchIndices<'a, P> {}
    pub struct RMatchIndices<'a, P>;
    impl<'a, P: Pattern> Iterator for RMatchIndices<'a, P> { type Item = (usize, &'a str); }
}

// https://doc.rust-lang.org/std/string/, std 1.95
pub mod string {
    use crate::borrow::{Borrow, Cow};
    use crate::collections::TryReserveError;
    use crate::convert::Infallible;
    use crate::error::Error;
    use crate::fmt::Display;
    use crate::ops::{Add, AddAssign, RangeBounds};
    use crate::str::{FromStr, Utf8Error};
    use crate::{fmt, ops, slice};

    pub struct String;
    pub struct FromUtf8Error;
    pub struct FromUtf16Error;
    pub struct Drain<'a>;
    impl String {
        pub fn new() -> String {}
        pub fn with_capacity(capacity: usize) -> String {}
        pub fn from_utf8(vec: Vec<u8>) -> Result<String, FromUtf8Error> {}
        pub fn from_utf8_lossy(v: &[u8]) -> Cow<'_, str> {}
        pub fn from_utf16(v: &[u16]) -> Result<String, FromUtf16Error> {}
        pub fn from_utf16_lossy(v: &[u16]) -> String {}
        pub fn into_raw_parts(self) -> (*mut u8, usize, usize) {}
        pub unsafe fn from_raw_parts(buf: *mut u8, length: usize, capacity: usize) -> String {}
        pub unsafe fn from_utf8_unchecked(bytes: Vec<u8>) -> String {}
        pub fn into_bytes(self) -> Vec<u8> {}
        pub fn as_str(&self) -> &str {}
        pub fn as_mut_str(&mut self) -> &mut str {}
        pub fn push_str(&mut self, string: &str) {}
        pub fn extend_from_within<R>(&mut self, src: R) where R: RangeBounds<usize> {}
        pub fn capacity(&self) -> usize {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn reserve_exact(&mut self, additional: usize) {}
        pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {}
        pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError> {}
        pub fn shrink_to_fit(&mut self) {}
        pub fn shrink_to(&mut self, min_capacity: usize) {}
        pub fn push(&mut self, ch: char) {}
        pub fn as_bytes(&self) -> &[u8] {}
        pub fn truncate(&mut self, new_len: usize) {}
        pub fn pop(&mut self) -> Option<char> {}
        pub fn remove(&mut self, idx: usize) -> char {}
        pub fn retain<F>(&mut self, f: F) where F: FnMut(char) -> bool {}
        pub fn insert(&mut self, idx: usize, ch: char) {}
        pub fn insert_str(&mut self, idx: usize, string: &str) {}
        pub unsafe fn as_mut_vec(&mut self) -> &mut Vec<u8> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn split_off(&mut self, at: usize) -> String {}
        pub fn clear(&mut self) {}
        pub fn drain<R>(&mut self, range: R) -> Drain<'_> where R: RangeBounds<usize> {}
        pub fn replace_range<R>(&mut self, range: R, replace_with: &str) where R: RangeBounds<usize> {}
        pub fn into_boxed_str(self) -> Box<str> {}
        pub fn leak<'a>(self) -> &'a mut str {}
    }
    impl FromUtf8Error {
        pub fn as_bytes(&self) -> &[u8] {}
        pub fn into_bytes(self) -> Vec<u8> {}
        pub fn utf8_error(&self) -> Utf8Error {}
    }
    impl fmt::Display for FromUtf8Error {}
    impl fmt::Display for FromUtf16Error {}
    impl Error for FromUtf8Error {}
    impl Error for FromUtf16Error {}
    impl Clone for String {}
    impl FromIterator<char> for String {}
    impl<'a> FromIterator<&'a char> for String {}
    impl<'a> FromIterator<&'a str> for String {}
    impl FromIterator<String> for String {}
    impl FromIterator<Box<str>> for String {}
    impl<'a> FromIterator<Cow<'a, str>> for String {}
    impl Extend<char> for String {}
    impl<'a> Extend<&'a char> for String {}
    impl<'a> Extend<&'a str> for String {}
    impl Extend<Box<str>> for String {}
    impl Extend<String> for String {}
    impl<'a> Extend<Cow<'a, str>> for String {}
    impl Default for String {}
    impl fmt::Display for String {}
    impl Add<&str> for String { type Output = String; }
    impl AddAssign<&str> for String {}
    impl<I> ops::Index<I> for String where I: slice::SliceIndex<str> { type Output = I::Output; }
    impl<I> ops::IndexMut<I> for String where I: slice::SliceIndex<str> {}
    impl ops::Deref for String { type Target = str; }
    impl ops::DerefMut for String {}
    impl FromStr for String { type Err = crate::convert::Infallible; }
    impl AsRef<str> for String {}
    impl AsMut<str> for String {}
    impl AsRef<[u8]> for String {}
    impl From<&str> for String {}
    impl From<&String> for String {}
    impl From<Box<str>> for String {}
    impl From<String> for Box<str> {}
    impl<'a> From<Cow<'a, str>> for String {}
    impl<'a> From<&'a str> for Cow<'a, str> {}
    impl<'a> From<String> for Cow<'a, str> {}
    impl<'a> From<&'a String> for Cow<'a, str> {}
    impl<'a> FromIterator<char> for Cow<'a, str> {}
    impl<'a, 'b> FromIterator<&'b str> for Cow<'a, str> {}
    impl<'a> FromIterator<String> for Cow<'a, str> {}
    impl From<String> for Vec<u8> {}
    impl<'a> AsRef<str> for Drain<'a> {}
    impl<'a> AsRef<[u8]> for Drain<'a> {}
    impl Iterator for Drain<'_> { type Item = char; }
    impl From<char> for String {}
    impl Borrow<str> for String {}
    impl fmt::Write for String {}
    pub type ParseError = Infallible;
    pub trait ToString {
        fn to_string(&self) -> String;
    }
    impl<T: Display + ?Sized> ToString for T {}
}

// https://doc.rust-lang.org/std/primitive.bool.html and the pages of the other primitives, std 1.95
pub mod primitive {
    impl bool {
        pub fn then_some<T>(self, t: T) -> Option<T> {}
        pub fn then<T, F: FnOnce() -> T>(self, f: F) -> Option<T> {}
    }
    // Stands for every integer type: `Self` is written where the real result is the signed or unsigned twin.
    impl i32 {
        pub const BITS: u32 = Self;
        pub const MAX: Self = Self;
        pub const MIN: Self = Self;
        pub fn count_ones(self) -> u32 {}
        pub fn count_zeros(self) -> u32 {}
        pub fn leading_zeros(self) -> u32 {}
        pub fn trailing_zeros(self) -> u32 {}
        pub fn leading_ones(self) -> u32 {}
        pub fn trailing_ones(self) -> u32 {}
        pub fn rotate_left(self, n: u32) -> Self {}
        pub fn rotate_right(self, n: u32) -> Self {}
        pub fn swap_bytes(self) -> Self {}
        pub fn reverse_bits(self) -> Self {}
        pub fn checked_add(self, rhs: Self) -> Option<Self> {}
        pub fn checked_sub(self, rhs: Self) -> Option<Self> {}
        pub fn checked_mul(self, rhs: Self) -> Option<Self> {}
        pub fn checked_div(self, rhs: Self) -> Option<Self> {}
        pub fn checked_rem(self, rhs: Self) -> Option<Self> {}
        pub fn checked_abs(self) -> Option<Self> {}
        pub fn checked_pow(self, exp: u32) -> Option<Self> {}
        pub fn saturating_add(self, rhs: Self) -> Self {}
        pub fn saturating_sub(self, rhs: Self) -> Self {}
        pub fn saturating_mul(self, rhs: Self) -> Self {}
        pub fn saturating_pow(self, exp: u32) -> Self {}
        pub fn wrapping_add(self, rhs: Self) -> Self {}
        pub fn wrapping_sub(self, rhs: Self) -> Self {}
        pub fn wrapping_mul(self, rhs: Self) -> Self {}
        pub fn wrapping_neg(self) -> Self {}
        pub fn unsigned_abs(self) -> Self {}
        pub fn pow(self, exp: u32) -> Self {}
        pub fn isqrt(self) -> Self {}
        pub fn div_euclid(self, rhs: Self) -> Self {}
        pub fn rem_euclid(self, rhs: Self) -> Self {}
        pub fn ilog(self, base: Self) -> u32 {}
        pub fn ilog2(self) -> u32 {}
        pub fn ilog10(self) -> u32 {}
        pub fn checked_ilog(self, base: Self) -> Option<u32> {}
        pub fn checked_ilog2(self) -> Option<u32> {}
        pub fn checked_ilog10(self) -> Option<u32> {}
        pub fn abs(self) -> Self {}
        pub fn abs_diff(self, other: Self) -> Self {}
        pub fn signum(self) -> Self {}
        pub fn is_positive(self) -> bool {}
        pub fn is_negative(self) -> bool {}
        pub fn div_ceil(self, rhs: Self) -> Self {}
        pub fn next_multiple_of(self, rhs: Self) -> Self {}
        pub fn checked_next_multiple_of(self, rhs: Self) -> Option<Self> {}
        pub fn is_multiple_of(self, rhs: Self) -> bool {}
        pub fn is_power_of_two(self) -> bool {}
        pub fn next_power_of_two(self) -> Self {}
        pub fn checked_next_power_of_two(self) -> Option<Self> {}
    }
    impl u8 {
        pub fn is_ascii(&self) -> bool {}
        pub fn to_ascii_uppercase(&self) -> u8 {}
        pub fn to_ascii_lowercase(&self) -> u8 {}
        pub fn eq_ignore_ascii_case(&self, other: &u8) -> bool {}
        pub fn make_ascii_uppercase(&mut self) {}
        pub fn make_ascii_lowercase(&mut self) {}
        pub fn is_ascii_alphabetic(&self) -> bool {}
        pub fn is_ascii_uppercase(&self) -> bool {}
        pub fn is_ascii_lowercase(&self) -> bool {}
        pub fn is_ascii_alphanumeric(&self) -> bool {}
        pub fn is_ascii_digit(&self) -> bool {}
        pub fn is_ascii_hexdigit(&self) -> bool {}
        pub fn is_ascii_punctuation(&self) -> bool {}
        pub fn is_ascii_graphic(&self) -> bool {}
        pub fn is_ascii_whitespace(&self) -> bool {}
        pub fn is_ascii_control(&self) -> bool {}
    }
    impl f64 {
        pub const EPSILON: f64 = Self;
        pub const MIN: f64 = Self;
        pub const MIN_POSITIVE: f64 = Self;
        pub const MAX: f64 = Self;
        pub const NAN: f64 = Self;
        pub const INFINITY: f64 = Self;
        pub const NEG_INFINITY: f64 = Self;
        pub fn is_nan(self) -> bool {}
        pub fn is_infinite(self) -> bool {}
        pub fn is_finite(self) -> bool {}
        pub fn is_normal(self) -> bool {}
        pub fn is_sign_positive(self) -> bool {}
        pub fn is_sign_negative(self) -> bool {}
        pub fn recip(self) -> f64 {}
        pub fn to_degrees(self) -> f64 {}
        pub fn to_radians(self) -> f64 {}
        pub fn max(self, other: f64) -> f64 {}
        pub fn min(self, other: f64) -> f64 {}
        pub fn to_bits(self) -> u64 {}
        pub fn from_bits(v: u64) -> Self {}
        pub fn total_cmp(&self, other: &Self) -> crate::cmp::Ordering {}
        pub fn clamp(self, min: f64, max: f64) -> f64 {}
        pub fn abs(self) -> f64 {}
        pub fn signum(self) -> f64 {}
        pub fn copysign(self, sign: f64) -> f64 {}
        pub fn floor(self) -> f64 {}
        pub fn ceil(self) -> f64 {}
        pub fn round(self) -> f64 {}
        pub fn round_ties_even(self) -> f64 {}
        pub fn trunc(self) -> f64 {}
        pub fn fract(self) -> f64 {}
        pub fn mul_add(self, a: f64, b: f64) -> f64 {}
        pub fn div_euclid(self, rhs: f64) -> f64 {}
        pub fn rem_euclid(self, rhs: f64) -> f64 {}
        pub fn powi(self, n: i32) -> f64 {}
        pub fn powf(self, n: f64) -> f64 {}
        pub fn sqrt(self) -> f64 {}
        pub fn exp(self) -> f64 {}
        pub fn exp2(self) -> f64 {}
        pub fn ln(self) -> f64 {}
        pub fn log(self, base: f64) -> f64 {}
        pub fn log2(self) -> f64 {}
        pub fn log10(self) -> f64 {}
        pub fn cbrt(self) -> f64 {}
        pub fn hypot(self, other: f64) -> f64 {}
        pub fn sin(self) -> f64 {}
        pub fn cos(self) -> f64 {}
        pub fn tan(self) -> f64 {}
        pub fn asin(self) -> f64 {}
        pub fn acos(self) -> f64 {}
        pub fn atan(self) -> f64 {}
        pub fn atan2(self, other: f64) -> f64 {}
    }
    impl<T> *const T {
        pub fn is_null(self) -> bool {}
        pub fn cast<U>(self) -> *const U {}
        pub fn cast_mut(self) -> *mut T {}
        pub unsafe fn as_ref<'a>(self) -> Option<&'a T> {}
        pub unsafe fn offset(self, count: isize) -> *const T {}
        pub unsafe fn add(self, count: usize) -> Self {}
        pub unsafe fn sub(self, count: usize) -> Self {}
        pub unsafe fn read(self) -> T {}
    }
    impl<T> *mut T {
        pub fn is_null(self) -> bool {}
        pub fn cast<U>(self) -> *mut U {}
        pub fn cast_const(self) -> *const T {}
        pub unsafe fn as_ref<'a>(self) -> Option<&'a T> {}
        pub unsafe fn offset(self, count: isize) -> *mut T {}
        pub unsafe fn as_mut<'a>(self) -> Option<&'a mut T> {}
        pub unsafe fn add(self, count: usize) -> Self {}
        pub unsafe fn sub(self, count: usize) -> Self {}
        pub unsafe fn read(self) -> T {}
        pub unsafe fn drop_in_place(self) {}
        pub unsafe fn write(self, val: T) {}
    }
}

// https://doc.rust-lang.org/std/char/, std 1.95
pub mod char {
    use crate::error::Error;
    use crate::fmt::Display;
    use crate::fmt;

    impl char {
        pub const MIN: char = Self;
        pub const MAX: char = Self;
        pub const MAX_LEN_UTF8: usize = Self;
        pub const MAX_LEN_UTF16: usize = Self;
        pub const REPLACEMENT_CHARACTER: char = Self;
        pub const UNICODE_VERSION: (u8, u8, u8) = Self;
        pub fn decode_utf16<I: IntoIterator<Item = u16>>(iter: I) -> DecodeUtf16<I::IntoIter> {}
        pub fn from_u32(i: u32) -> Option<char> {}
        pub fn from_digit(num: u32, radix: u32) -> Option<char> {}
        pub fn is_digit(self, radix: u32) -> bool {}
        pub fn to_digit(self, radix: u32) -> Option<u32> {}
        pub fn escape_unicode(self) -> EscapeUnicode {}
        pub fn escape_debug(self) -> EscapeDebug {}
        pub fn escape_default(self) -> EscapeDefault {}
        pub fn len_utf8(self) -> usize {}
        pub fn len_utf16(self) -> usize {}
        pub fn encode_utf8(self, dst: &mut [u8]) -> &mut str {}
        pub fn encode_utf16(self, dst: &mut [u16]) -> &mut [u16] {}
        pub fn is_alphabetic(self) -> bool {}
        pub fn is_lowercase(self) -> bool {}
        pub fn is_uppercase(self) -> bool {}
        pub fn is_whitespace(self) -> bool {}
        pub fn is_alphanumeric(self) -> bool {}
        pub fn is_control(self) -> bool {}
        pub fn is_numeric(self) -> bool {}
        pub fn to_lowercase(self) -> ToLowercase {}
        pub fn to_uppercase(self) -> ToUppercase {}
        pub fn is_ascii(&self) -> bool {}
        pub fn to_ascii_uppercase(&self) -> char {}
        pub fn to_ascii_lowercase(&self) -> char {}
        pub fn eq_ignore_ascii_case(&self, other: &char) -> bool {}
        pub fn make_ascii_uppercase(&mut self) {}
        pub fn make_ascii_lowercase(&mut self) {}
        pub fn is_ascii_alphabetic(&self) -> bool {}
        pub fn is_ascii_uppercase(&self) -> bool {}
        pub fn is_ascii_lowercase(&self) -> bool {}
        pub fn is_ascii_alphanumeric(&self) -> bool {}
        pub fn is_ascii_digit(&self) -> bool {}
        pub fn is_ascii_hexdigit(&self) -> bool {}
        pub fn is_ascii_punctuation(&self) -> bool {}
        pub fn is_ascii_graphic(&self) -> bool {}
        pub fn is_ascii_whitespace(&self) -> bool {}
        pub fn is_ascii_control(&self) -> bool {}
    }
    pub fn from_u32(i: u32) -> Option<char> {}
    pub fn from_digit(num: u32, radix: u32) -> Option<char> {}
    pub fn decode_utf16<I: IntoIterator<Item = u16>>(iter: I) -> DecodeUtf16<I::IntoIter> {}
    #[derive(Clone)] pub struct EscapeUnicode;
    #[derive(Clone)] pub struct EscapeDefault;
    #[derive(Clone)] pub struct EscapeDebug;
    #[derive(Clone, Copy)] pub struct TryFromCharError;
    pub struct ToLowercase;
    pub struct ToUppercase;
    #[derive(Clone)] pub struct ParseCharError;
    #[derive(Clone, Copy)] pub struct CharTryFromError;
    #[derive(Clone)] pub struct DecodeUtf16<I> where I: Iterator<Item = u16>;
    #[derive(Clone)] pub struct DecodeUtf16Error;
    impl<I: Iterator<Item = u16>> Iterator for DecodeUtf16<I> { type Item = Result<char, DecodeUtf16Error>; }
    impl fmt::Display for DecodeUtf16Error {}
    impl Error for DecodeUtf16Error {}
    impl Iterator for EscapeUnicode { type Item = char; }
    impl fmt::Display for EscapeUnicode {}
    impl Iterator for EscapeDefault { type Item = char; }
    impl fmt::Display for EscapeDefault {}
    impl Iterator for EscapeDebug { type Item = char; }
    impl fmt::Display for EscapeDebug {}
    impl Clone for ToLowercase {}
    impl Iterator for ToLowercase { type Item = char; }
    impl Iterator for ToUppercase { type Item = char; }
    impl Display for ToLowercase {}
    impl Display for ToUppercase {}
    impl From<char> for u32 {}
    impl From<char> for u64 {}
    impl From<char> for u128 {}
    impl TryFrom<char> for u8 { type Error = TryFromCharError; }
    impl TryFrom<char> for u16 { type Error = TryFromCharError; }
    impl TryFrom<char> for usize { type Error = TryFromCharError; }
    impl From<u8> for char {}
    impl Error for ParseCharError {}
    impl fmt::Display for ParseCharError {}
    impl TryFrom<u32> for char { type Error = CharTryFromError; }
    impl fmt::Display for CharTryFromError {}
}

// https://doc.rust-lang.org/std/boxed/, std 1.95
pub mod boxed {
    use crate::any::Any;
    use crate::borrow::{Borrow, BorrowMut, Cow};
    use crate::error::Error;
    use crate::ops::{Deref, DerefMut};
    use crate::pin::Pin;
    use crate::{fmt, slice, vec};

    #[transparent] pub struct Box<T: ?Sized>;
    impl<T> Box<T> {
        pub fn new(x: T) -> Self {}
        pub fn pin(x: T) -> Pin<Box<T>> {}
    }
    impl<T: ?Sized> Box<T> {
        pub unsafe fn from_raw(raw: *mut T) -> Self {}
        pub fn into_raw(b: Self) -> *mut T {}
        pub fn leak<'a>(b: Self) -> &'a mut T {}
        pub fn into_pin(boxed: Self) -> Pin<Self> {}
    }
    impl Box<dyn Any> {
        pub fn downcast<T: Any>(self) -> Result<Box<T>, Self> {}
    }
    impl Box<dyn Any + Send> {
        pub fn downcast<T: Any>(self) -> Result<Box<T>, Self> {}
    }
    impl Box<dyn Any + Send + Sync> {
        pub fn downcast<T: Any>(self) -> Result<Box<T>, Self> {}
    }
    impl<T: Default> Default for Box<T> {}
    impl<T> Default for Box<[T]> {}
    impl Default for Box<str> {}
    impl<T> Default for Pin<Box<T>> where T: ?Sized, Box<T>: Default {}
    impl<T: Clone> Clone for Box<T> {}
    impl<T: Clone> Clone for Box<[T]> {}
    impl Clone for Box<str> {}
    impl<T: fmt::Display + ?Sized> fmt::Display for Box<T> {}
    impl<T: ?Sized> Deref for Box<T> { type Target = T; }
    impl<T: ?Sized> DerefMut for Box<T> {}
    impl<Args, F: FnOnce<Args> + ?Sized> FnOnce<Args> for Box<F> { type Output = <F as FnOnce<Args>>::Output; }
    impl<Args, F: FnMut<Args> + ?Sized> FnMut<Args> for Box<F> {}
    impl<Args, F: Fn<Args> + ?Sized> Fn<Args> for Box<F> {}
    impl<Args, F: AsyncFnOnce<Args> + ?Sized> AsyncFnOnce<Args> for Box<F> { type Output = F::Output; type CallOnceFuture = F::CallOnceFuture; }
    impl<Args, F: AsyncFnMut<Args> + ?Sized> AsyncFnMut<Args> for Box<F> { type CallRefFuture<'a> = F::CallRefFuture<'a> where Self: 'a; }
    impl<Args, F: AsyncFn<Args> + ?Sized> AsyncFn<Args> for Box<F> {}
    impl<T: ?Sized> Borrow<T> for Box<T> {}
    impl<T: ?Sized> BorrowMut<T> for Box<T> {}
    impl<T: ?Sized> AsRef<T> for Box<T> {}
    impl<T: ?Sized> AsMut<T> for Box<T> {}
    impl<E: Error> Error for Box<E> {}
    impl<T> From<T> for Box<T> {}
    impl<T: ?Sized> From<Box<T>> for Pin<Box<T>> {}
    impl<T: Clone> From<&[T]> for Box<[T]> {}
    impl<T: Clone> From<Cow<'_, [T]>> for Box<[T]> {}
    impl From<&str> for Box<str> {}
    impl From<Cow<'_, str>> for Box<str> {}
    impl From<Box<str>> for Box<[u8]> {}
    impl<T, const N: usize> From<[T; N]> for Box<[T]> {}
    impl<T, const N: usize> TryFrom<Box<[T]>> for Box<[T; N]> { type Error = Box<[T]>; }
    impl<T, const N: usize> TryFrom<Vec<T>> for Box<[T; N]> { type Error = Vec<T>; }
    impl<'a, E: Error> From<E> for Box<dyn Error + 'a> {}
    impl<'a, E: Error> From<E> for Box<dyn Error + Send + Sync + 'a> {}
    impl<'a> From<String> for Box<dyn Error + Send + Sync + 'a> {}
    impl<'a> From<String> for Box<dyn Error + 'a> {}
    impl<'a> From<&str> for Box<dyn Error + Send + Sync + 'a> {}
    impl<'a> From<&str> for Box<dyn Error + 'a> {}
    impl<'a, 'b> From<Cow<'b, str>> for Box<dyn Error + Send + Sync + 'a> {}
    impl<'a, 'b> From<Cow<'b, str>> for Box<dyn Error + 'a> {}
    impl<I: Iterator + ?Sized> Iterator for Box<I> { type Item = I::Item; }
    impl<I: DoubleEndedIterator + ?Sized> DoubleEndedIterator for Box<I> {}
    impl<I: ExactSizeIterator + ?Sized> ExactSizeIterator for Box<I> {}
    impl<I> IntoIterator for Box<[I]> { type IntoIter = vec::IntoIter<I>; type Item = I; }
    impl<'a, I> IntoIterator for &'a Box<[I]> { type IntoIter = slice::Iter<'a, I>; type Item = &'a I; }
    impl<'a, I> IntoIterator for &'a mut Box<[I]> { type IntoIter = slice::IterMut<'a, I>; type Item = &'a mut I; }
    impl<I> FromIterator<I> for Box<[I]> {}
    impl FromIterator<char> for Box<str> {}
    impl<'a> FromIterator<&'a char> for Box<str> {}
    impl<'a> FromIterator<&'a str> for Box<str> {}
    impl FromIterator<String> for Box<str> {}
    impl FromIterator<Box<str>> for Box<str> {}
    impl<'a> FromIterator<Cow<'a, str>> for Box<str> {}
}

// https://doc.rust-lang.org/std/rc/, std 1.95
pub mod rc {
    use crate::any::Any;
    use crate::borrow::Cow;
    use crate::ops::Deref;
    use crate::pin::Pin;
    use crate::{borrow, fmt};

    #[transparent] pub struct Rc<T: ?Sized>;
    pub struct Weak<T: ?Sized>;
    impl<T> Rc<T> {
        pub fn new(value: T) -> Rc<T> {}
        pub fn new_cyclic<F>(data_fn: F) -> Rc<T> where F: FnOnce(&Weak<T>) -> T {}
        pub fn pin(value: T) -> Pin<Rc<T>> {}
        pub fn try_unwrap(this: Self) -> Result<T, Self> {}
        pub fn into_inner(this: Self) -> Option<T> {}
    }
    impl<T: ?Sized> Rc<T> {
        pub unsafe fn from_raw(ptr: *const T) -> Self {}
        pub fn into_raw(this: Self) -> *const T {}
        pub fn as_ptr(this: &Self) -> *const T {}
        pub fn downgrade(this: &Self) -> Weak<T> {}
        pub fn weak_count(this: &Self) -> usize {}
        pub fn strong_count(this: &Self) -> usize {}
        pub fn get_mut(this: &mut Self) -> Option<&mut T> {}
        pub fn ptr_eq(this: &Self, other: &Self) -> bool {}
        pub fn make_mut(this: &mut Self) -> &mut T {}
    }
    impl<T: Clone> Rc<T> {
        pub fn unwrap_or_clone(this: Self) -> T {}
    }
    impl Rc<dyn Any> {
        pub fn downcast<T: Any>(self) -> Result<Rc<T>, Self> {}
    }
    impl<T> Weak<T> {
        pub fn new() -> Weak<T> {}
    }
    impl<T: ?Sized> Weak<T> {
        pub unsafe fn from_raw(ptr: *const T) -> Self {}
        pub fn into_raw(self) -> *const T {}
        pub fn as_ptr(&self) -> *const T {}
        pub fn upgrade(&self) -> Option<Rc<T>> {}
        pub fn strong_count(&self) -> usize {}
        pub fn weak_count(&self) -> usize {}
        pub fn ptr_eq(&self, other: &Self) -> bool {}
    }
    impl<T: ?Sized> Deref for Rc<T> { type Target = T; }
    impl<T: ?Sized> Clone for Rc<T> {}
    impl<T: Default> Default for Rc<T> {}
    impl Default for Rc<str> {}
    impl<T> Default for Rc<[T]> {}
    impl<T: ?Sized + fmt::Display> fmt::Display for Rc<T> {}
    impl<T> From<T> for Rc<T> {}
    impl<T, const N: usize> From<[T; N]> for Rc<[T]> {}
    impl<T: Clone> From<&[T]> for Rc<[T]> {}
    impl From<&str> for Rc<str> {}
    impl From<String> for Rc<str> {}
    impl<T: ?Sized> From<Box<T>> for Rc<T> {}
    impl<T> From<Vec<T>> for Rc<[T]> {}
    impl<'a, B> From<Cow<'a, B>> for Rc<B> where B: ToOwned + ?Sized, Rc<B>: From<&'a B> + From<B::Owned> {}
    impl From<Rc<str>> for Rc<[u8]> {}
    impl<T, const N: usize> TryFrom<Rc<[T]>> for Rc<[T; N]> { type Error = Rc<[T]>; }
    impl<T> FromIterator<T> for Rc<[T]> {}
    impl<T: ?Sized> Clone for Weak<T> {}
    impl<T> Default for Weak<T> {}
    impl<T: ?Sized> borrow::Borrow<T> for Rc<T> {}
    impl<T: ?Sized> AsRef<T> for Rc<T> {}
}

// https://doc.rust-lang.org/std/cell/, std 1.95
pub mod cell {
    use crate::fmt::Display;
    use crate::fmt;
    use crate::ops::{Deref, DerefMut};

    #[transparent] pub struct Cell<T: ?Sized>;
    pub struct RefCell<T: ?Sized>;
    pub struct Ref<'b, T: ?Sized>;
    pub struct RefMut<'b, T: ?Sized>;
    pub struct UnsafeCell<T: ?Sized>;
    pub struct BorrowError;
    pub struct BorrowMutError;
    impl<T> Cell<T> {
        pub fn new(value: T) -> Cell<T> {}
        pub fn set(&self, val: T) {}
        pub fn swap(&self, other: &Self) {}
        pub fn replace(&self, val: T) -> T {}
        pub fn into_inner(self) -> T {}
    }
    impl<T: Copy> Cell<T> {
        pub fn get(&self) -> T {}
        pub fn update(&self, f: impl FnOnce(T) -> T) {}
    }
    impl<T: ?Sized> Cell<T> {
        pub fn as_ptr(&self) -> *mut T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn from_mut(t: &mut T) -> &Cell<T> {}
    }
    impl<T: Default> Cell<T> {
        pub fn take(&self) -> T where T: Default {}
    }
    impl<T> Cell<[T]> {
        pub fn as_slice_of_cells(&self) -> &[Cell<T>] {}
    }
    impl<T, const N: usize> Cell<[T; N]> {
        pub fn as_array_of_cells(&self) -> &[Cell<T>; N] {}
    }
    impl<T> RefCell<T> {
        pub fn new(value: T) -> RefCell<T> {}
        pub fn into_inner(self) -> T {}
        pub fn replace(&self, t: T) -> T {}
        pub fn replace_with<F: FnOnce(&mut T) -> T>(&self, f: F) -> T {}
        pub fn swap(&self, other: &Self) {}
    }
    impl<T: ?Sized> RefCell<T> {
        pub fn borrow(&self) -> Ref<'_, T> {}
        pub fn try_borrow(&self) -> Result<Ref<'_, T>, BorrowError> {}
        pub fn borrow_mut(&self) -> RefMut<'_, T> {}
        pub fn try_borrow_mut(&self) -> Result<RefMut<'_, T>, BorrowMutError> {}
        pub fn as_ptr(&self) -> *mut T {}
        pub fn get_mut(&mut self) -> &mut T {}
    }
    impl<T: Default> RefCell<T> {
        pub fn take(&self) -> T {}
    }
    impl<'b, T: ?Sized> Ref<'b, T> {
        pub fn clone(orig: &Ref<'b, T>) -> Ref<'b, T> {}
        pub fn map<U: ?Sized, F>(orig: Ref<'b, T>, f: F) -> Ref<'b, U> where F: FnOnce(&T) -> &U {}
        pub fn filter_map<U: ?Sized, F>(orig: Ref<'b, T>, f: F) -> Result<Ref<'b, U>, Self> where F: FnOnce(&T) -> Option<&U> {}
        pub fn map_split<U: ?Sized, V: ?Sized, F>(orig: Ref<'b, T>, f: F) -> (Ref<'b, U>, Ref<'b, V>) where F: FnOnce(&T) -> (&U, &V) {}
    }
    impl<'b, T: ?Sized> RefMut<'b, T> {
        pub fn map<U: ?Sized, F>(orig: RefMut<'b, T>, f: F) -> RefMut<'b, U> where F: FnOnce(&mut T) -> &mut U {}
        pub fn filter_map<U: ?Sized, F>(orig: RefMut<'b, T>, f: F) -> Result<RefMut<'b, U>, Self> where F: FnOnce(&mut T) -> Option<&mut U> {}
        pub fn map_split<U: ?Sized, V: ?Sized, F>(orig: RefMut<'b, T>, f: F) -> (RefMut<'b, U>, RefMut<'b, V>) where F: FnOnce(&mut T) -> (&mut U, &mut V) {}
    }
    impl<T> UnsafeCell<T> {
        pub fn new(value: T) -> UnsafeCell<T> {}
        pub fn into_inner(self) -> T {}
    }
    impl<T: ?Sized> UnsafeCell<T> {
        pub fn get(&self) -> *mut T {}
        pub fn get_mut(&mut self) -> &mut T {}
    }
    impl<T: Copy> Clone for Cell<T> {}
    impl<T: Default> Default for Cell<T> {}
    impl<T> From<T> for Cell<T> {}
    impl Display for BorrowError {}
    impl Display for BorrowMutError {}
    impl<T: Clone> Clone for RefCell<T> {}
    impl<T: Default> Default for RefCell<T> {}
    impl<T> From<T> for RefCell<T> {}
    impl<T: ?Sized> Deref for Ref<'_, T> { type Target = T; }
    impl<T: ?Sized + fmt::Display> fmt::Display for Ref<'_, T> {}
    impl<T: ?Sized> Deref for RefMut<'_, T> { type Target = T; }
    impl<T: ?Sized> DerefMut for RefMut<'_, T> {}
    impl<T: ?Sized + fmt::Display> fmt::Display for RefMut<'_, T> {}
    impl<T: Default> Default for UnsafeCell<T> {}
    impl<T> From<T> for UnsafeCell<T> {}
    pub struct OnceCell<T>;
    impl<T> OnceCell<T> {
        pub fn new() -> OnceCell<T> {}
        pub fn get(&self) -> Option<&T> {}
        pub fn get_mut(&mut self) -> Option<&mut T> {}
        pub fn set(&self, value: T) -> Result<(), T> {}
        #[shelves(f)] pub fn get_or_init<F>(&self, f: F) -> &T where F: FnOnce() -> T {}
        pub fn into_inner(self) -> Option<T> {}
        pub fn take(&mut self) -> Option<T> {}
    }
    impl<T> Default for OnceCell<T> {}
    impl<T: Clone> Clone for OnceCell<T> {}
    impl<T> From<T> for OnceCell<T> {}
    pub struct LazyCell<T, F = fn() -> T>;
    impl<T, F: FnOnce() -> T> LazyCell<T, F> {
        #[shelves(f)] pub fn new(f: F) -> LazyCell<T, F> {}
        pub fn force(this: &LazyCell<T, F>) -> &T {}
        pub fn force_mut(this: &mut LazyCell<T, F>) -> &mut T {}
    }
    impl<T, F> LazyCell<T, F> {
        pub fn get_mut(this: &mut LazyCell<T, F>) -> Option<&mut T> {}
        pub fn get(this: &LazyCell<T, F>) -> Option<&T> {}
    }
    impl<T, F: FnOnce() -> T> Deref for LazyCell<T, F> { type Target = T; }
    impl<T, F: FnOnce() -> T> DerefMut for LazyCell<T, F> {}
    impl<T: Default> Default for LazyCell<T> {}
}

// https://doc.rust-lang.org/std/borrow/, std 1.95
pub mod borrow {
    use crate::fmt;
    use crate::ops::{Add, AddAssign, Deref};

    pub trait Borrow<Borrowed: ?Sized> {
        fn borrow(&self) -> &Borrowed;
    }
    pub trait BorrowMut<Borrowed: ?Sized>: Borrow<Borrowed> {
        fn borrow_mut(&mut self) -> &mut Borrowed;
    }
    impl<T: ?Sized> Borrow<T> for T {}
    impl<T: ?Sized> BorrowMut<T> for T {}
    impl<T: ?Sized> Borrow<T> for &T {}
    impl<T: ?Sized> Borrow<T> for &mut T {}
    impl<T: ?Sized> BorrowMut<T> for &mut T {}
    pub trait ToOwned {
        type Owned: Borrow<Self>;
        fn to_owned(&self) -> Self::Owned;
        fn clone_into(&self, target: &mut Self::Owned) {}
    }
    impl<T: Clone> ToOwned for T { type Owned = T; }
    pub enum Cow<'a, B: ?Sized + ToOwned> { Borrowed(&'a B), Owned(<B as ToOwned>::Owned) }
    impl<B: ?Sized + ToOwned> Cow<'_, B> {
        pub fn to_mut(&mut self) -> &mut <B as ToOwned>::Owned {}
        pub fn into_owned(self) -> <B as ToOwned>::Owned {}
    }
    impl<'a, B: ?Sized + ToOwned> Borrow<B> for Cow<'a, B> {}
    impl<B: ?Sized + ToOwned> Clone for Cow<'_, B> {}
    impl<B: ?Sized + ToOwned> Deref for Cow<'_, B> { type Target = B; }
    impl<B: ?Sized> fmt::Display for Cow<'_, B> where B: fmt::Display + ToOwned<Owned: fmt::Display> {}
    impl<B: ?Sized> Default for Cow<'_, B> where B: ToOwned<Owned: Default> {}
    impl<T: ?Sized + ToOwned> AsRef<T> for Cow<'_, T> {}
    impl<'a> Add<&'a str> for Cow<'a, str> { type Output = Cow<'a, str>; }
    impl<'a> Add<Cow<'a, str>> for Cow<'a, str> { type Output = Cow<'a, str>; }
    impl<'a> AddAssign<&'a str> for Cow<'a, str> {}
    impl<'a> AddAssign<Cow<'a, str>> for Cow<'a, str> {}
    impl<'a, T: Clone> From<&'a [T]> for Cow<'a, [T]> {}
    impl<'a, T: Clone, const N: usize> From<&'a [T; N]> for Cow<'a, [T]> {}
    impl<'a, T: Clone> From<Vec<T>> for Cow<'a, [T]> {}
    impl<'a, T: Clone> From<&'a Vec<T>> for Cow<'a, [T]> {}
    impl<'a, T> FromIterator<T> for Cow<'a, [T]> where T: Clone {}
}

// https://doc.rust-lang.org/std/sync/, std 1.95
pub mod sync {
    use crate::any::Any;
    use crate::borrow::Cow;
    use crate::error::Error;
    use crate::ops::{Deref, DerefMut};
    use crate::pin::Pin;
    use crate::time::Duration;
    use crate::{borrow, fmt};

    #[transparent] pub struct Arc<T: ?Sized>;
    pub struct Weak<T: ?Sized>;
    impl<T> Arc<T> {
        pub fn new(data: T) -> Arc<T> {}
        pub fn new_cyclic<F>(data_fn: F) -> Arc<T> where F: FnOnce(&Weak<T>) -> T {}
        pub fn pin(data: T) -> Pin<Arc<T>> {}
        pub fn try_unwrap(this: Self) -> Result<T, Self> {}
        pub fn into_inner(this: Self) -> Option<T> {}
    }
    impl<T: ?Sized> Arc<T> {
        pub unsafe fn from_raw(ptr: *const T) -> Self {}
        pub fn into_raw(this: Self) -> *const T {}
        pub fn as_ptr(this: &Self) -> *const T {}
        pub fn downgrade(this: &Self) -> Weak<T> {}
        pub fn weak_count(this: &Self) -> usize {}
        pub fn strong_count(this: &Self) -> usize {}
        pub fn ptr_eq(this: &Self, other: &Self) -> bool {}
        pub fn make_mut(this: &mut Self) -> &mut T {}
    }
    impl<T: Clone> Arc<T> {
        pub fn unwrap_or_clone(this: Self) -> T {}
    }
    impl<T: ?Sized> Arc<T> {
        pub fn get_mut(this: &mut Self) -> Option<&mut T> {}
    }
    impl Arc<dyn Any + Send + Sync> {
        pub fn downcast<T>(self) -> Result<Arc<T>, Self> where T: Any {}
    }
    impl<T> Weak<T> {
        pub fn new() -> Weak<T> {}
    }
    impl<T: ?Sized> Weak<T> {
        pub unsafe fn from_raw(ptr: *const T) -> Self {}
        pub fn into_raw(self) -> *const T {}
        pub fn as_ptr(&self) -> *const T {}
        pub fn upgrade(&self) -> Option<Arc<T>> {}
        pub fn strong_count(&self) -> usize {}
        pub fn weak_count(&self) -> usize {}
        pub fn ptr_eq(&self, other: &Self) -> bool {}
    }
    impl<T: ?Sized> Clone for Arc<T> {}
    impl<T: ?Sized> Deref for Arc<T> { type Target = T; }
    impl<T: ?Sized> Clone for Weak<T> {}
    impl<T> Default for Weak<T> {}
    impl<T: ?Sized + fmt::Display> fmt::Display for Arc<T> {}
    impl<T: Default> Default for Arc<T> {}
    impl Default for Arc<str> {}
    impl<T> Default for Arc<[T]> {}
    impl<T> From<T> for Arc<T> {}
    impl<T, const N: usize> From<[T; N]> for Arc<[T]> {}
    impl<T: Clone> From<&[T]> for Arc<[T]> {}
    impl From<&str> for Arc<str> {}
    impl From<String> for Arc<str> {}
    impl<T: ?Sized> From<Box<T>> for Arc<T> {}
    impl<T> From<Vec<T>> for Arc<[T]> {}
    impl<'a, B> From<Cow<'a, B>> for Arc<B> where B: ToOwned + ?Sized, Arc<B>: From<&'a B> + From<B::Owned> {}
    impl From<Arc<str>> for Arc<[u8]> {}
    impl<T, const N: usize> TryFrom<Arc<[T]>> for Arc<[T; N]> { type Error = Arc<[T]>; }
    impl<T> FromIterator<T> for Arc<[T]> {}
    impl<T: ?Sized> borrow::Borrow<T> for Arc<T> {}
    impl<T: ?Sized> AsRef<T> for Arc<T> {}
    impl<T: crate::error::Error + ?Sized> crate::error::Error for Arc<T> {}
    pub type LockResult<T> = Result<T, PoisonError<T>>;
    pub type TryLockResult<T> = Result<T, TryLockError<T>>;
    pub struct PoisonError<T>;
    pub enum TryLockError<T> { Poisoned(PoisonError<T>), WouldBlock }
    impl<T> PoisonError<T> {
        pub fn new(data: T) -> PoisonError<T> {}
        pub fn into_inner(self) -> T {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
    }
    impl<T> fmt::Display for PoisonError<T> {}
    impl<T> Error for PoisonError<T> {}
    impl<T> From<PoisonError<T>> for TryLockError<T> {}
    impl<T> fmt::Display for TryLockError<T> {}
    impl<T> Error for TryLockError<T> {}
    pub struct Mutex<T: ?Sized>;
    #[poisons] pub struct MutexGuard<'a, T: ?Sized>;
    impl<T> Mutex<T> {
        pub fn new(t: T) -> Mutex<T> {}
    }
    impl<T: ?Sized> Mutex<T> {
        #[waits] pub fn lock(&self) -> LockResult<MutexGuard<'_, T>> {}
        pub fn try_lock(&self) -> TryLockResult<MutexGuard<'_, T>> {}
        pub fn is_poisoned(&self) -> bool {}
        pub fn clear_poison(&self) {}
        pub fn into_inner(self) -> LockResult<T> {}
        pub fn get_mut(&mut self) -> LockResult<&mut T> {}
    }
    impl<T> From<T> for Mutex<T> {}
    impl<T: Default> Default for Mutex<T> {}
    impl<T: ?Sized> Deref for MutexGuard<'_, T> { type Target = T; }
    impl<T: ?Sized> DerefMut for MutexGuard<'_, T> {}
    impl<T: ?Sized + fmt::Display> fmt::Display for MutexGuard<'_, T> {}
    pub struct RwLock<T: ?Sized>;
    pub struct RwLockReadGuard<'rwlock, T: ?Sized>;
    #[poisons] pub struct RwLockWriteGuard<'rwlock, T: ?Sized>;
    impl<T> RwLock<T> {
        pub fn new(t: T) -> RwLock<T> {}
    }
    impl<T: ?Sized> RwLock<T> {
        #[waits] pub fn read(&self) -> LockResult<RwLockReadGuard<'_, T>> {}
        pub fn try_read(&self) -> TryLockResult<RwLockReadGuard<'_, T>> {}
        #[waits] pub fn write(&self) -> LockResult<RwLockWriteGuard<'_, T>> {}
        pub fn try_write(&self) -> TryLockResult<RwLockWriteGuard<'_, T>> {}
        pub fn is_poisoned(&self) -> bool {}
        pub fn clear_poison(&self) {}
        pub fn into_inner(self) -> LockResult<T> {}
        pub fn get_mut(&mut self) -> LockResult<&mut T> {}
    }
    impl<'rwlock, T: ?Sized> RwLockWriteGuard<'rwlock, T> {
        pub fn downgrade(s: Self) -> RwLockReadGuard<'rwlock, T> {}
    }
    impl<T: Default> Default for RwLock<T> {}
    impl<T> From<T> for RwLock<T> {}
    impl<T: ?Sized> Deref for RwLockReadGuard<'_, T> { type Target = T; }
    impl<T: ?Sized> Deref for RwLockWriteGuard<'_, T> { type Target = T; }
    impl<T: ?Sized> DerefMut for RwLockWriteGuard<'_, T> {}
    impl<T: ?Sized + fmt::Display> fmt::Display for RwLockReadGuard<'_, T> {}
    impl<T: ?Sized + fmt::Display> fmt::Display for RwLockWriteGuard<'_, T> {}
    pub struct Condvar;
    impl Condvar {
        pub fn new() -> Condvar {}
        #[blocks] pub fn wait<'a, T>(&self, guard: MutexGuard<'a, T>) -> LockResult<MutexGuard<'a, T>> {}
        #[blocks] pub fn wait_while<'a, T, F>(&self, guard: MutexGuard<'a, T>, condition: F) -> LockResult<MutexGuard<'a, T>> where F: FnMut(&mut T) -> bool {}
        #[blocks] pub fn wait_timeout<'a, T>(&self, guard: MutexGuard<'a, T>, dur: Duration) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)> {}
        #[blocks] pub fn wait_timeout_while<'a, T, F>(&self, guard: MutexGuard<'a, T>, dur: Duration, condition: F) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)> where F: FnMut(&mut T) -> bool {}
        pub fn notify_one(&self) {}
        pub fn notify_all(&self) {}
    }
    impl Default for Condvar {}
    #[derive(Clone, Copy)] pub struct WaitTimeoutResult;
    impl WaitTimeoutResult {
        pub fn timed_out(&self) -> bool {}
    }
    pub struct Barrier;
    pub struct BarrierWaitResult;
    impl Barrier {
        pub fn new(n: usize) -> Barrier {}
        #[blocks] pub fn wait(&self) -> BarrierWaitResult {}
    }
    impl BarrierWaitResult {
        pub fn is_leader(&self) -> bool {}
    }
    pub struct Once;
    pub struct OnceState;
    impl Once {
        pub fn new() -> Once {}
        #[waits] pub fn call_once<F>(&self, f: F) where F: FnOnce() {}
        #[waits] pub fn call_once_force<F>(&self, f: F) where F: FnOnce(&OnceState) {}
        pub fn is_completed(&self) -> bool {}
        #[blocks] pub fn wait(&self) {}
        #[waits] pub fn wait_force(&self) {}
    }
    impl OnceState {
        pub fn is_poisoned(&self) -> bool {}
    }
    pub struct OnceLock<T>;
    impl<T> OnceLock<T> {
        pub fn new() -> OnceLock<T> {}
        pub fn get(&self) -> Option<&T> {}
        pub fn get_mut(&mut self) -> Option<&mut T> {}
        #[blocks] pub fn wait(&self) -> &T {}
        pub fn set(&self, value: T) -> Result<(), T> {}
        #[waits] #[shelves(f)] pub fn get_or_init<F>(&self, f: F) -> &T where F: FnOnce() -> T {}
        pub fn into_inner(self) -> Option<T> {}
        pub fn take(&mut self) -> Option<T> {}
    }
    impl<T> Default for OnceLock<T> {}
    impl<T: Clone> Clone for OnceLock<T> {}
    impl<T> From<T> for OnceLock<T> {}
    pub struct LazyLock<T, F = fn() -> T>;
    impl<T, F: FnOnce() -> T> LazyLock<T, F> {
        #[shelves(f)] pub fn new(f: F) -> LazyLock<T, F> {}
        pub fn force_mut(this: &mut LazyLock<T, F>) -> &mut T {}
        #[waits] pub fn force(this: &LazyLock<T, F>) -> &T {}
    }
    impl<T, F> LazyLock<T, F> {
        pub fn get_mut(this: &mut LazyLock<T, F>) -> Option<&mut T> {}
        pub fn get(this: &LazyLock<T, F>) -> Option<&T> {}
    }
    impl<T, F: FnOnce() -> T> Deref for LazyLock<T, F> { type Target = T; }
    impl<T, F: FnOnce() -> T> DerefMut for LazyLock<T, F> {}
    impl<T: Default> Default for LazyLock<T> {}

    // https://doc.rust-lang.org/std/sync/mpsc/, std 1.95
    pub mod mpsc {
        use crate::time::Duration;
        use crate::{error, fmt};

        pub fn channel<T>() -> (Sender<T>, Receiver<T>) {}
        pub fn sync_channel<T>(bound: usize) -> (SyncSender<T>, Receiver<T>) {}
        pub struct Sender<T>;
        pub struct SyncSender<T>;
        #[waits] pub struct Receiver<T>;
        #[waits] pub struct Iter<'a, T>;
        pub struct TryIter<'a, T>;
        #[waits] pub struct IntoIter<T>;
        #[derive(Clone, Copy)] pub struct SendError<T>;
        #[quiet]
        #[derive(Clone, Copy)] pub struct RecvError;
        #[derive(Clone, Copy)] pub enum TryRecvError { Empty, Disconnected }
        #[derive(Clone, Copy)] pub enum RecvTimeoutError { Timeout, Disconnected }
        #[derive(Clone, Copy)] pub enum TrySendError<T> { Full(T), Disconnected(T) }
        impl<T> Sender<T> {
            #[waits] pub fn send(&self, t: T) -> Result<(), SendError<T>> {}
        }
        impl<T> SyncSender<T> {
            #[blocks] pub fn send(&self, t: T) -> Result<(), SendError<T>> {}
            pub fn try_send(&self, t: T) -> Result<(), TrySendError<T>> {}
        }
        impl<T> Receiver<T> {
            pub fn try_recv(&self) -> Result<T, TryRecvError> {}
            #[blocks] pub fn recv(&self) -> Result<T, RecvError> {}
            #[blocks] pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError> {}
            #[waits] pub fn iter(&self) -> Iter<'_, T> {}
            #[waits] pub fn try_iter(&self) -> TryIter<'_, T> {}
        }
        impl<T> Clone for Sender<T> {}
        impl<T> Clone for SyncSender<T> {}
        impl<'a, T> Iterator for Iter<'a, T> { type Item = T; }
        impl<'a, T> Iterator for TryIter<'a, T> { type Item = T; }
        impl<'a, T> IntoIterator for &'a Receiver<T> { type Item = T; type IntoIter = Iter<'a, T>; }
        impl<T> Iterator for IntoIter<T> { type Item = T; }
        impl<T> IntoIterator for Receiver<T> { type Item = T; type IntoIter = IntoIter<T>; }
        impl<T> fmt::Display for SendError<T> {}
        impl<T> error::Error for SendError<T> {}
        impl<T> fmt::Display for TrySendError<T> {}
        impl<T> error::Error for TrySendError<T> {}
        impl<T> From<SendError<T>> for TrySendError<T> {}
        impl fmt::Display for RecvError {}
        impl error::Error for RecvError {}
        impl fmt::Display for TryRecvError {}
        impl error::Error for TryRecvError {}
        impl From<RecvError> for TryRecvError {}
        impl fmt::Display for RecvTimeoutError {}
        impl error::Error for RecvTimeoutError {}
        impl From<RecvError> for RecvTimeoutError {}
    }

    // https://doc.rust-lang.org/std/sync/atomic/, std 1.95
    pub mod atomic {
        #[derive(Clone, Copy)] pub enum Ordering { Relaxed, Release, Acquire, AcqRel, SeqCst }
        pub fn fence(order: Ordering) {}
        pub fn compiler_fence(order: Ordering) {}
        pub struct AtomicBool;
        impl AtomicBool {
            pub fn new(v: bool) -> AtomicBool {}
            pub unsafe fn from_ptr<'a>(ptr: *mut bool) -> &'a AtomicBool {}
            pub fn get_mut(&mut self) -> &mut bool {}
            pub fn into_inner(self) -> bool {}
            pub fn load(&self, order: Ordering) -> bool {}
            pub fn store(&self, val: bool, order: Ordering) {}
            pub fn swap(&self, val: bool, order: Ordering) -> bool {}
            pub fn compare_exchange(&self, current: bool, new: bool, success: Ordering, failure: Ordering) -> Result<bool, bool> {}
            pub fn compare_exchange_weak(&self, current: bool, new: bool, success: Ordering, failure: Ordering) -> Result<bool, bool> {}
            pub fn fetch_and(&self, val: bool, order: Ordering) -> bool {}
            pub fn fetch_nand(&self, val: bool, order: Ordering) -> bool {}
            pub fn fetch_or(&self, val: bool, order: Ordering) -> bool {}
            pub fn fetch_xor(&self, val: bool, order: Ordering) -> bool {}
            pub fn fetch_not(&self, order: Ordering) -> bool {}
            pub fn as_ptr(&self) -> *mut bool {}
            pub fn fetch_update<F>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<bool, bool> where F: FnMut(bool) -> Option<bool> {}
            pub fn try_update(&self, set_order: Ordering, fetch_order: Ordering, f: impl FnMut(bool) -> Option<bool>) -> Result<bool, bool> {}
            pub fn update(&self, set_order: Ordering, fetch_order: Ordering, f: impl FnMut(bool) -> bool) -> bool {}
        }
        impl Default for AtomicBool {}
        impl From<bool> for AtomicBool {}
        pub struct AtomicPtr<T>;
        impl<T> AtomicPtr<T> {
            pub fn new(p: *mut T) -> AtomicPtr<T> {}
            pub unsafe fn from_ptr<'a>(ptr: *mut *mut T) -> &'a AtomicPtr<T> {}
            pub fn get_mut(&mut self) -> &mut *mut T {}
            pub fn into_inner(self) -> *mut T {}
            pub fn load(&self, order: Ordering) -> *mut T {}
            pub fn store(&self, ptr: *mut T, order: Ordering) {}
            pub fn swap(&self, ptr: *mut T, order: Ordering) -> *mut T {}
            pub fn compare_exchange(&self, current: *mut T, new: *mut T, success: Ordering, failure: Ordering) -> Result<*mut T, *mut T> {}
            pub fn compare_exchange_weak(&self, current: *mut T, new: *mut T, success: Ordering, failure: Ordering) -> Result<*mut T, *mut T> {}
            pub fn fetch_update<F>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<*mut T, *mut T> where F: FnMut(*mut T) -> Option<*mut T> {}
            pub fn try_update(&self, set_order: Ordering, fetch_order: Ordering, f: impl FnMut(*mut T) -> Option<*mut T>) -> Result<*mut T, *mut T> {}
            pub fn update(&self, set_order: Ordering, fetch_order: Ordering, f: impl FnMut(*mut T) -> *mut T) -> *mut T {}
            pub fn fetch_ptr_add(&self, val: usize, order: Ordering) -> *mut T {}
            pub fn fetch_ptr_sub(&self, val: usize, order: Ordering) -> *mut T {}
            pub fn fetch_byte_add(&self, val: usize, order: Ordering) -> *mut T {}
            pub fn fetch_byte_sub(&self, val: usize, order: Ordering) -> *mut T {}
            pub fn fetch_or(&self, val: usize, order: Ordering) -> *mut T {}
            pub fn fetch_and(&self, val: usize, order: Ordering) -> *mut T {}
            pub fn fetch_xor(&self, val: usize, order: Ordering) -> *mut T {}
            pub fn as_ptr(&self) -> *mut *mut T {}
        }
        impl<T> Default for AtomicPtr<T> {}
        impl<T> From<*mut T> for AtomicPtr<T> {}
        pub struct AtomicI32;
        impl AtomicI32 {
            pub fn new(v: i32) -> Self {}
            pub fn get_mut(&mut self) -> &mut i32 {}
            pub fn into_inner(self) -> i32 {}
            pub fn as_ptr(&self) -> *mut i32 {}
            pub fn load(&self, order: Ordering) -> i32 {}
            pub fn store(&self, val: i32, order: Ordering) {}
            pub fn swap(&self, val: i32, order: Ordering) -> i32 {}
            pub fn fetch_add(&self, val: i32, order: Ordering) -> i32 {}
            pub fn fetch_sub(&self, val: i32, order: Ordering) -> i32 {}
            pub fn fetch_and(&self, val: i32, order: Ordering) -> i32 {}
            pub fn fetch_nand(&self, val: i32, order: Ordering) -> i32 {}
            pub fn fetch_or(&self, val: i32, order: Ordering) -> i32 {}
            pub fn fetch_xor(&self, val: i32, order: Ordering) -> i32 {}
            pub fn fetch_max(&self, val: i32, order: Ordering) -> i32 {}
            pub fn fetch_min(&self, val: i32, order: Ordering) -> i32 {}
            pub fn compare_exchange(&self, current: i32, new: i32, success: Ordering, failure: Ordering) -> Result<i32, i32> {}
            pub fn compare_exchange_weak(&self, current: i32, new: i32, success: Ordering, failure: Ordering) -> Result<i32, i32> {}
            pub fn fetch_update<F>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<i32, i32> where F: FnMut(i32) -> Option<i32> {}
        }
        impl Default for AtomicI32 {}
        impl From<i32> for AtomicI32 {}
        pub struct AtomicI64;
        impl AtomicI64 {
            pub fn new(v: i64) -> Self {}
            pub fn get_mut(&mut self) -> &mut i64 {}
            pub fn into_inner(self) -> i64 {}
            pub fn as_ptr(&self) -> *mut i64 {}
            pub fn load(&self, order: Ordering) -> i64 {}
            pub fn store(&self, val: i64, order: Ordering) {}
            pub fn swap(&self, val: i64, order: Ordering) -> i64 {}
            pub fn fetch_add(&self, val: i64, order: Ordering) -> i64 {}
            pub fn fetch_sub(&self, val: i64, order: Ordering) -> i64 {}
            pub fn fetch_and(&self, val: i64, order: Ordering) -> i64 {}
            pub fn fetch_nand(&self, val: i64, order: Ordering) -> i64 {}
            pub fn fetch_or(&self, val: i64, order: Ordering) -> i64 {}
            pub fn fetch_xor(&self, val: i64, order: Ordering) -> i64 {}
            pub fn fetch_max(&self, val: i64, order: Ordering) -> i64 {}
            pub fn fetch_min(&self, val: i64, order: Ordering) -> i64 {}
            pub fn compare_exchange(&self, current: i64, new: i64, success: Ordering, failure: Ordering) -> Result<i64, i64> {}
            pub fn compare_exchange_weak(&self, current: i64, new: i64, success: Ordering, failure: Ordering) -> Result<i64, i64> {}
            pub fn fetch_update<F>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<i64, i64> where F: FnMut(i64) -> Option<i64> {}
        }
        impl Default for AtomicI64 {}
        impl From<i64> for AtomicI64 {}
        pub struct AtomicIsize;
        impl AtomicIsize {
            pub fn new(v: isize) -> Self {}
            pub fn get_mut(&mut self) -> &mut isize {}
            pub fn into_inner(self) -> isize {}
            pub fn as_ptr(&self) -> *mut isize {}
            pub fn load(&self, order: Ordering) -> isize {}
            pub fn store(&self, val: isize, order: Ordering) {}
            pub fn swap(&self, val: isize, order: Ordering) -> isize {}
            pub fn fetch_add(&self, val: isize, order: Ordering) -> isize {}
            pub fn fetch_sub(&self, val: isize, order: Ordering) -> isize {}
            pub fn fetch_and(&self, val: isize, order: Ordering) -> isize {}
            pub fn fetch_nand(&self, val: isize, order: Ordering) -> isize {}
            pub fn fetch_or(&self, val: isize, order: Ordering) -> isize {}
            pub fn fetch_xor(&self, val: isize, order: Ordering) -> isize {}
            pub fn fetch_max(&self, val: isize, order: Ordering) -> isize {}
            pub fn fetch_min(&self, val: isize, order: Ordering) -> isize {}
            pub fn compare_exchange(&self, current: isize, new: isize, success: Ordering, failure: Ordering) -> Result<isize, isize> {}
            pub fn compare_exchange_weak(&self, current: isize, new: isize, success: Ordering, failure: Ordering) -> Result<isize, isize> {}
            pub fn fetch_update<F>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<isize, isize> where F: FnMut(isize) -> Option<isize> {}
        }
        impl Default for AtomicIsize {}
        impl From<isize> for AtomicIsize {}
        pub struct AtomicU8;
        impl AtomicU8 {
            pub fn new(v: u8) -> Self {}
            pub fn get_mut(&mut self) -> &mut u8 {}
            pub fn into_inner(self) -> u8 {}
            pub fn as_ptr(&self) -> *mut u8 {}
            pub fn load(&self, order: Ordering) -> u8 {}
            pub fn store(&self, val: u8, order: Ordering) {}
            pub fn swap(&self, val: u8, order: Ordering) -> u8 {}
            pub fn fetch_add(&self, val: u8, order: Ordering) -> u8 {}
            pub fn fetch_sub(&self, val: u8, order: Ordering) -> u8 {}
            pub fn fetch_and(&self, val: u8, order: Ordering) -> u8 {}
            pub fn fetch_nand(&self, val: u8, order: Ordering) -> u8 {}
            pub fn fetch_or(&self, val: u8, order: Ordering) -> u8 {}
            pub fn fetch_xor(&self, val: u8, order: Ordering) -> u8 {}
            pub fn fetch_max(&self, val: u8, order: Ordering) -> u8 {}
            pub fn fetch_min(&self, val: u8, order: Ordering) -> u8 {}
            pub fn compare_exchange(&self, current: u8, new: u8, success: Ordering, failure: Ordering) -> Result<u8, u8> {}
            pub fn compare_exchange_weak(&self, current: u8, new: u8, success: Ordering, failure: Ordering) -> Result<u8, u8> {}
            pub fn fetch_update<F>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<u8, u8> where F: FnMut(u8) -> Option<u8> {}
        }
        impl Default for AtomicU8 {}
        impl From<u8> for AtomicU8 {}
        pub struct AtomicU32;
        impl AtomicU32 {
            pub fn new(v: u32) -> Self {}
            pub fn get_mut(&mut self) -> &mut u32 {}
            pub fn into_inner(self) -> u32 {}
            pub fn as_ptr(&self) -> *mut u32 {}
            pub fn load(&self, order: Ordering) -> u32 {}
            pub fn store(&self, val: u32, order: Ordering) {}
            pub fn swap(&self, val: u32, order: Ordering) -> u32 {}
            pub fn fetch_add(&self, val: u32, order: Ordering) -> u32 {}
            pub fn fetch_sub(&self, val: u32, order: Ordering) -> u32 {}
            pub fn fetch_and(&self, val: u32, order: Ordering) -> u32 {}
            pub fn fetch_nand(&self, val: u32, order: Ordering) -> u32 {}
            pub fn fetch_or(&self, val: u32, order: Ordering) -> u32 {}
            pub fn fetch_xor(&self, val: u32, order: Ordering) -> u32 {}
            pub fn fetch_max(&self, val: u32, order: Ordering) -> u32 {}
            pub fn fetch_min(&self, val: u32, order: Ordering) -> u32 {}
            pub fn compare_exchange(&self, current: u32, new: u32, success: Ordering, failure: Ordering) -> Result<u32, u32> {}
            pub fn compare_exchange_weak(&self, current: u32, new: u32, success: Ordering, failure: Ordering) -> Result<u32, u32> {}
            pub fn fetch_update<F>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<u32, u32> where F: FnMut(u32) -> Option<u32> {}
        }
        impl Default for AtomicU32 {}
        impl From<u32> for AtomicU32 {}
        pub struct AtomicU64;
        impl AtomicU64 {
            pub fn new(v: u64) -> Self {}
            pub fn get_mut(&mut self) -> &mut u64 {}
            pub fn into_inner(self) -> u64 {}
            pub fn as_ptr(&self) -> *mut u64 {}
            pub fn load(&self, order: Ordering) -> u64 {}
            pub fn store(&self, val: u64, order: Ordering) {}
            pub fn swap(&self, val: u64, order: Ordering) -> u64 {}
            pub fn fetch_add(&self, val: u64, order: Ordering) -> u64 {}
            pub fn fetch_sub(&self, val: u64, order: Ordering) -> u64 {}
            pub fn fetch_and(&self, val: u64, order: Ordering) -> u64 {}
            pub fn fetch_nand(&self, val: u64, order: Ordering) -> u64 {}
            pub fn fetch_or(&self, val: u64, order: Ordering) -> u64 {}
            pub fn fetch_xor(&self, val: u64, order: Ordering) -> u64 {}
            pub fn fetch_max(&self, val: u64, order: Ordering) -> u64 {}
            pub fn fetch_min(&self, val: u64, order: Ordering) -> u64 {}
            pub fn compare_exchange(&self, current: u64, new: u64, success: Ordering, failure: Ordering) -> Result<u64, u64> {}
            pub fn compare_exchange_weak(&self, current: u64, new: u64, success: Ordering, failure: Ordering) -> Result<u64, u64> {}
            pub fn fetch_update<F>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<u64, u64> where F: FnMut(u64) -> Option<u64> {}
        }
        impl Default for AtomicU64 {}
        impl From<u64> for AtomicU64 {}
        pub struct AtomicUsize;
        impl AtomicUsize {
            pub fn new(v: usize) -> Self {}
            pub fn get_mut(&mut self) -> &mut usize {}
            pub fn into_inner(self) -> usize {}
            pub fn as_ptr(&self) -> *mut usize {}
            pub fn load(&self, order: Ordering) -> usize {}
            pub fn store(&self, val: usize, order: Ordering) {}
            pub fn swap(&self, val: usize, order: Ordering) -> usize {}
            pub fn fetch_add(&self, val: usize, order: Ordering) -> usize {}
            pub fn fetch_sub(&self, val: usize, order: Ordering) -> usize {}
            pub fn fetch_and(&self, val: usize, order: Ordering) -> usize {}
            pub fn fetch_nand(&self, val: usize, order: Ordering) -> usize {}
            pub fn fetch_or(&self, val: usize, order: Ordering) -> usize {}
            pub fn fetch_xor(&self, val: usize, order: Ordering) -> usize {}
            pub fn fetch_max(&self, val: usize, order: Ordering) -> usize {}
            pub fn fetch_min(&self, val: usize, order: Ordering) -> usize {}
            pub fn compare_exchange(&self, current: usize, new: usize, success: Ordering, failure: Ordering) -> Result<usize, usize> {}
            pub fn compare_exchange_weak(&self, current: usize, new: usize, success: Ordering, failure: Ordering) -> Result<usize, usize> {}
            pub fn fetch_update<F>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<usize, usize> where F: FnMut(usize) -> Option<usize> {}
        }
        impl Default for AtomicUsize {}
        impl From<usize> for AtomicUsize {}
    }
}

// https://doc.rust-lang.org/std/mem/, std 1.95
pub mod mem {
    use crate::ops::{Deref, DerefMut};

    #[discards(_x)] pub fn drop<T>(_x: T) {}
    #[discards(t)] #[detaches] pub fn forget<T>(t: T) {}
    pub fn replace<T>(dest: &mut T, src: T) -> T {}
    pub fn swap<T>(x: &mut T, y: &mut T) {}
    pub fn take<T: Default>(dest: &mut T) -> T {}
    pub fn size_of<T>() -> usize {}
    pub fn size_of_val<T: ?Sized>(val: &T) -> usize {}
    pub fn align_of<T>() -> usize {}
    pub fn align_of_val<T: ?Sized>(val: &T) -> usize {}
    pub fn needs_drop<T: ?Sized>() -> bool {}
    pub unsafe fn zeroed<T>() -> T {}
    pub fn discriminant<T>(v: &T) -> Discriminant<T> {}
    pub unsafe fn transmute_copy<Src, Dst>(src: &Src) -> Dst {}
    pub unsafe fn transmute<Src, Dst>(src: Src) -> Dst {}
    pub struct Discriminant<T>;
    #[transparent] pub struct ManuallyDrop<T: ?Sized>;
    impl<T> ManuallyDrop<T> {
        pub fn new(value: T) -> ManuallyDrop<T> {}
        pub fn into_inner(slot: ManuallyDrop<T>) -> T {}
        pub unsafe fn take(slot: &mut ManuallyDrop<T>) -> T {}
    }
    impl<T: ?Sized> ManuallyDrop<T> {
        #[discards(slot)] pub unsafe fn drop(slot: &mut ManuallyDrop<T>) {}
    }
    impl<T: ?Sized> Deref for ManuallyDrop<T> { type Target = T; }
    impl<T: ?Sized> DerefMut for ManuallyDrop<T> {}
    pub struct MaybeUninit<T>;
    impl<T> MaybeUninit<T> {
        pub fn new(val: T) -> MaybeUninit<T> {}
        pub fn uninit() -> MaybeUninit<T> {}
        pub fn zeroed() -> MaybeUninit<T> {}
        pub fn write(&mut self, val: T) -> &mut T {}
        pub fn as_ptr(&self) -> *const T {}
        pub fn as_mut_ptr(&mut self) -> *mut T {}
        pub unsafe fn assume_init(self) -> T {}
        pub unsafe fn assume_init_ref(&self) -> &T {}
        pub unsafe fn assume_init_mut(&mut self) -> &mut T {}
    }
}

// https://doc.rust-lang.org/std/collections/, std 1.95
pub mod collections {
    use crate::fmt::Display;

    pub use binary_heap::BinaryHeap;
    pub use btree_map::BTreeMap;
    pub use btree_set::BTreeSet;
    pub use hash_map::HashMap;
    pub use hash_set::HashSet;
    pub use linked_list::LinkedList;
    pub use vec_deque::VecDeque;
    pub use crate::ops::Bound;
    #[derive(Clone)] pub struct TryReserveError;
    impl Display for TryReserveError {}
    impl crate::error::Error for TryReserveError {}
    // https://doc.rust-lang.org/std/collections/hash_map/, std 1.95
    pub mod hash_map {
        use crate::borrow::Borrow;
        use crate::collections::TryReserveError;
        use crate::hash::BuildHasher;
        use crate::ops::Index;

        pub use crate::hash::{DefaultHasher, RandomState};
        #[batch] pub struct HashMap<K, V, S = RandomState>;
        #[batch] pub struct IntoIter<K, V>;
        #[batch] pub struct IntoValues<K, V>;
        #[batch] pub struct Drain<'a, K, V>;
        #[batch] pub struct ExtractIf<'a, K, V, F>;
        pub struct Iter<'a, K, V>;
        pub struct IterMut<'a, K, V>;
        pub struct Keys<'a, K, V>;
        pub struct Values<'a, K, V>;
        pub struct ValuesMut<'a, K, V>;
        pub struct IntoKeys<K, V>;
        pub enum Entry<'a, K, V> { Occupied(OccupiedEntry<'a, K, V>), Vacant(VacantEntry<'a, K, V>) }
        pub struct OccupiedEntry<'a, K, V>;
        pub struct VacantEntry<'a, K, V>;
        impl<K, V> HashMap<K, V, RandomState> {
            pub fn new() -> HashMap<K, V, RandomState> {}
            pub fn with_capacity(capacity: usize) -> HashMap<K, V, RandomState> {}
        }
        impl<K, V, S> HashMap<K, V, S> {
            pub fn with_hasher(hash_builder: S) -> HashMap<K, V, S> {}
            pub fn with_capacity_and_hasher(capacity: usize, hasher: S) -> HashMap<K, V, S> {}
            #[gives_up] pub fn capacity(&self) -> usize {}
            #[gives_up] pub fn keys(&self) -> Keys<'_, K, V> {}
            #[gives_up] pub fn into_keys(self) -> IntoKeys<K, V> {}
            pub fn values(&self) -> Values<'_, K, V> {}
            pub fn values_mut(&mut self) -> ValuesMut<'_, K, V> {}
            pub fn into_values(self) -> IntoValues<K, V> {}
            pub fn iter(&self) -> Iter<'_, K, V> {}
            pub fn iter_mut(&mut self) -> IterMut<'_, K, V> {}
            #[gives_up] pub fn len(&self) -> usize {}
            #[gives_up] pub fn is_empty(&self) -> bool {}
            pub fn drain(&mut self) -> Drain<'_, K, V> {}
            pub fn extract_if<F>(&mut self, pred: F) -> ExtractIf<'_, K, V, F> where F: FnMut(&K, &mut V) -> bool {}
            pub fn retain<F>(&mut self, f: F) where F: FnMut(&K, &mut V) -> bool {}
            #[gives_up] pub fn clear(&mut self) {}
            pub fn hasher(&self) -> &S {}
        }
        impl<K, V, S> HashMap<K, V, S> where K: Eq + Hash, S: BuildHasher {
            pub fn reserve(&mut self, additional: usize) {}
            pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {}
            pub fn shrink_to_fit(&mut self) {}
            pub fn shrink_to(&mut self, min_capacity: usize) {}
            pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {}
            pub fn get<Q: ?Sized>(&self, k: &Q) -> Option<&V> where K: Borrow<Q>, Q: Hash + Eq {}
            pub fn get_key_value<Q: ?Sized>(&self, k: &Q) -> Option<(&K, &V)> where K: Borrow<Q>, Q: Hash + Eq {}
            pub fn get_disjoint_mut<Q: ?Sized, const N: usize>(&mut self, ks: [&Q; N]) -> [Option<&'_ mut V>; N] where K: Borrow<Q>, Q: Hash + Eq {}
            #[gives_up] pub fn contains_key<Q: ?Sized>(&self, k: &Q) -> bool where K: Borrow<Q>, Q: Hash + Eq {}
            pub fn get_mut<Q: ?Sized>(&mut self, k: &Q) -> Option<&mut V> where K: Borrow<Q>, Q: Hash + Eq {}
            #[keeps(v)] pub fn insert(&mut self, k: K, v: V) -> Option<V> {}
            pub fn remove<Q: ?Sized>(&mut self, k: &Q) -> Option<V> where K: Borrow<Q>, Q: Hash + Eq {}
            pub fn remove_entry<Q: ?Sized>(&mut self, k: &Q) -> Option<(K, V)> where K: Borrow<Q>, Q: Hash + Eq {}
        }
        impl<'a, K, V> Entry<'a, K, V> {
            pub fn or_insert(self, default: V) -> &'a mut V {}
            pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &'a mut V {}
            pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, default: F) -> &'a mut V {}
            pub fn key(&self) -> &K {}
            pub fn and_modify<F>(self, f: F) -> Self where F: FnOnce(&mut V) {}
            pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {}
        }
        impl<'a, K, V: Default> Entry<'a, K, V> {
            pub fn or_default(self) -> &'a mut V {}
        }
        impl<'a, K, V> OccupiedEntry<'a, K, V> {
            pub fn key(&self) -> &K {}
            pub fn remove_entry(self) -> (K, V) {}
            pub fn get(&self) -> &V {}
            pub fn get_mut(&mut self) -> &mut V {}
            pub fn into_mut(self) -> &'a mut V {}
            pub fn insert(&mut self, value: V) -> V {}
            pub fn remove(self) -> V {}
        }
        impl<'a, K, V> VacantEntry<'a, K, V> {
            pub fn key(&self) -> &K {}
            pub fn into_key(self) -> K {}
            pub fn insert(self, value: V) -> &'a mut V {}
            pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {}
        }
        impl<K, V, S> Clone for HashMap<K, V, S> where K: Clone, V: Clone, S: Clone {}
        impl<K, V, S> Default for HashMap<K, V, S> where S: Default {}
        impl<K, Q: ?Sized, V, S> Index<&Q> for HashMap<K, V, S> where K: Eq + Hash + Borrow<Q>, Q: Eq + Hash, S: BuildHasher { type Output = V; }
        impl<K, V, const N: usize> From<[(K, V); N]> for HashMap<K, V, RandomState> where K: Eq + Hash {}
        impl<K, V> Clone for Iter<'_, K, V> {}
        impl<K, V> Clone for Keys<'_, K, V> {}
        impl<K, V> Clone for Values<'_, K, V> {}
        impl<'a, K, V, S> IntoIterator for &'a HashMap<K, V, S> { type Item = (&'a K, &'a V); type IntoIter = Iter<'a, K, V>; }
        impl<'a, K, V, S> IntoIterator for &'a mut HashMap<K, V, S> { type Item = (&'a K, &'a mut V); type IntoIter = IterMut<'a, K, V>; }
        impl<K, V, S> IntoIterator for HashMap<K, V, S> { type Item = (K, V); type IntoIter = IntoIter<K, V>; }
        impl<'a, K, V> Iterator for Iter<'a, K, V> { type Item = (&'a K, &'a V); }
        impl<K, V> ExactSizeIterator for Iter<'_, K, V> {}
        impl<'a, K, V> Iterator for IterMut<'a, K, V> { type Item = (&'a K, &'a mut V); }
        impl<K, V> ExactSizeIterator for IterMut<'_, K, V> {}
        impl<K, V> Iterator for IntoIter<K, V> { type Item = (K, V); }
        impl<K, V> ExactSizeIterator for IntoIter<K, V> {}
        impl<'a, K, V> Iterator for Keys<'a, K, V> { type Item = &'a K; }
        impl<K, V> ExactSizeIterator for Keys<'_, K, V> {}
        impl<'a, K, V> Iterator for Values<'a, K, V> { type Item = &'a V; }
        impl<K, V> ExactSizeIterator for Values<'_, K, V> {}
        impl<'a, K, V> Iterator for ValuesMut<'a, K, V> { type Item = &'a mut V; }
        impl<K, V> ExactSizeIterator for ValuesMut<'_, K, V> {}
        impl<K, V> Iterator for IntoKeys<K, V> { type Item = K; }
        impl<K, V> ExactSizeIterator for IntoKeys<K, V> {}
        impl<K, V> Iterator for IntoValues<K, V> { type Item = V; }
        impl<K, V> ExactSizeIterator for IntoValues<K, V> {}
        impl<'a, K, V> Iterator for Drain<'a, K, V> { type Item = (K, V); }
        impl<K, V> ExactSizeIterator for Drain<'_, K, V> {}
        impl<K, V, F> Iterator for ExtractIf<'_, K, V, F> where F: FnMut(&K, &mut V) -> bool { type Item = (K, V); }
        impl<K, V, S> FromIterator<(K, V)> for HashMap<K, V, S> where K: Eq + Hash, S: BuildHasher + Default {}
        impl<K, V, S> Extend<(K, V)> for HashMap<K, V, S> where K: Eq + Hash, S: BuildHasher {}
        impl<'a, K, V, S> Extend<(&'a K, &'a V)> for HashMap<K, V, S> where K: Eq + Hash + Copy, V: Copy, S: BuildHasher {}
    }
    // https://doc.rust-lang.org/std/collections/hash_set/, std 1.95
    pub mod hash_set {
        use crate::borrow::Borrow;
        use crate::collections::TryReserveError;
        use crate::hash::{BuildHasher, RandomState};

        #[batch] pub struct HashSet<T, S = RandomState>;
        #[batch] pub struct IntoIter<K>;
        #[batch] pub struct Drain<'a, K>;
        #[batch] pub struct ExtractIf<'a, K, F>;
        pub struct Iter<'a, K>;
        pub struct Intersection<'a, T, S>;
        pub struct Difference<'a, T, S>;
        pub struct SymmetricDifference<'a, T, S>;
        pub struct Union<'a, T, S>;
        impl<T> HashSet<T, RandomState> {
            pub fn new() -> HashSet<T, RandomState> {}
            pub fn with_capacity(capacity: usize) -> HashSet<T, RandomState> {}
        }
        impl<T, S> HashSet<T, S> {
            pub fn with_hasher(hasher: S) -> HashSet<T, S> {}
            pub fn with_capacity_and_hasher(capacity: usize, hasher: S) -> HashSet<T, S> {}
            pub fn capacity(&self) -> usize {}
            pub fn iter(&self) -> Iter<'_, T> {}
            #[gives_up] pub fn len(&self) -> usize {}
            #[gives_up] pub fn is_empty(&self) -> bool {}
            pub fn drain(&mut self) -> Drain<'_, T> {}
            pub fn extract_if<F>(&mut self, pred: F) -> ExtractIf<'_, T, F> where F: FnMut(&T) -> bool {}
            pub fn retain<F>(&mut self, f: F) where F: FnMut(&T) -> bool {}
            #[gives_up] pub fn clear(&mut self) {}
            pub fn hasher(&self) -> &S {}
        }
        impl<T, S> HashSet<T, S> where T: Eq + Hash, S: BuildHasher {
            pub fn reserve(&mut self, additional: usize) {}
            pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {}
            pub fn shrink_to_fit(&mut self) {}
            pub fn shrink_to(&mut self, min_capacity: usize) {}
            pub fn difference<'a>(&'a self, other: &'a HashSet<T, S>) -> Difference<'a, T, S> {}
            pub fn symmetric_difference<'a>(&'a self, other: &'a HashSet<T, S>) -> SymmetricDifference<'a, T, S> {}
            pub fn intersection<'a>(&'a self, other: &'a HashSet<T, S>) -> Intersection<'a, T, S> {}
            pub fn union<'a>(&'a self, other: &'a HashSet<T, S>) -> Union<'a, T, S> {}
            pub fn contains<Q: ?Sized>(&self, value: &Q) -> bool where T: Borrow<Q>, Q: Hash + Eq {}
            pub fn get<Q: ?Sized>(&self, value: &Q) -> Option<&T> where T: Borrow<Q>, Q: Hash + Eq {}
            pub fn is_disjoint(&self, other: &HashSet<T, S>) -> bool {}
            pub fn is_subset(&self, other: &HashSet<T, S>) -> bool {}
            pub fn is_superset(&self, other: &HashSet<T, S>) -> bool {}
            #[keeps(value)] pub fn insert(&mut self, value: T) -> bool {}
            pub fn replace(&mut self, value: T) -> Option<T> {}
            pub fn remove<Q: ?Sized>(&mut self, value: &Q) -> bool where T: Borrow<Q>, Q: Hash + Eq {}
            pub fn take<Q: ?Sized>(&mut self, value: &Q) -> Option<T> where T: Borrow<Q>, Q: Hash + Eq {}
        }
        impl<T, S> Clone for HashSet<T, S> where T: Clone, S: Clone {}
        impl<T, S> FromIterator<T> for HashSet<T, S> where T: Eq + Hash, S: BuildHasher + Default {}
        impl<T, const N: usize> From<[T; N]> for HashSet<T, RandomState> where T: Eq + Hash {}
        impl<T, S> Extend<T> for HashSet<T, S> where T: Eq + Hash, S: BuildHasher {}
        impl<'a, T, S> Extend<&'a T> for HashSet<T, S> where T: Eq + Hash + Copy, S: BuildHasher {}
        impl<T, S> Default for HashSet<T, S> where S: Default {}
        impl<'a, T, S> IntoIterator for &'a HashSet<T, S> { type Item = &'a T; type IntoIter = Iter<'a, T>; }
        impl<T, S> IntoIterator for HashSet<T, S> { type Item = T; type IntoIter = IntoIter<T>; }
        impl<K> Clone for Iter<'_, K> {}
        impl<'a, K> Iterator for Iter<'a, K> { type Item = &'a K; }
        impl<K> ExactSizeIterator for Iter<'_, K> {}
        impl<K> Iterator for IntoIter<K> { type Item = K; }
        impl<K> ExactSizeIterator for IntoIter<K> {}
        impl<'a, K> Iterator for Drain<'a, K> { type Item = K; }
        impl<K> ExactSizeIterator for Drain<'_, K> {}
        impl<K, F> Iterator for ExtractIf<'_, K, F> where F: FnMut(&K) -> bool { type Item = K; }
        impl<T, S> Clone for Intersection<'_, T, S> {}
        impl<'a, T, S> Iterator for Intersection<'a, T, S> where T: Eq + Hash, S: BuildHasher { type Item = &'a T; }
        impl<T, S> Clone for Difference<'_, T, S> {}
        impl<'a, T, S> Iterator for Difference<'a, T, S> where T: Eq + Hash, S: BuildHasher { type Item = &'a T; }
        impl<T, S> Clone for SymmetricDifference<'_, T, S> {}
        impl<'a, T, S> Iterator for SymmetricDifference<'a, T, S> where T: Eq + Hash, S: BuildHasher { type Item = &'a T; }
        impl<T, S> Clone for Union<'_, T, S> {}
        impl<'a, T, S> Iterator for Union<'a, T, S> where T: Eq + Hash, S: BuildHasher { type Item = &'a T; }
    }
    // https://doc.rust-lang.org/std/collections/btree_map/, std 1.95
    pub mod btree_map {
        use crate::borrow::Borrow;
        use crate::ops::{Index, RangeBounds};

        #[batch] pub struct BTreeMap<K, V>;
        #[batch] pub struct IntoIter<K, V>;
        #[batch] pub struct IntoValues<K, V>;
        #[batch] pub struct ExtractIf<'a, K, V, R, F>;
        pub struct Iter<'a, K, V>;
        pub struct IterMut<'a, K, V>;
        pub struct Keys<'a, K, V>;
        pub struct Values<'a, K, V>;
        pub struct ValuesMut<'a, K, V>;
        pub struct IntoKeys<K, V>;
        pub struct Range<'a, K, V>;
        pub struct RangeMut<'a, K, V>;
        pub enum Entry<'a, K, V> { Vacant(VacantEntry<'a, K, V>), Occupied(OccupiedEntry<'a, K, V>) }
        pub struct OccupiedEntry<'a, K, V>;
        pub struct VacantEntry<'a, K, V>;
        impl<K, V> BTreeMap<K, V> {
            pub fn new() -> BTreeMap<K, V> {}
            #[gives_up] pub fn clear(&mut self) {}
            pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<&V> where K: Borrow<Q> + Ord, Q: Ord {}
            pub fn get_key_value<Q: ?Sized>(&self, k: &Q) -> Option<(&K, &V)> where K: Borrow<Q> + Ord, Q: Ord {}
            pub fn first_key_value(&self) -> Option<(&K, &V)> where K: Ord {}
            pub fn first_entry(&mut self) -> Option<OccupiedEntry<'_, K, V>> where K: Ord {}
            pub fn pop_first(&mut self) -> Option<(K, V)> where K: Ord {}
            pub fn last_key_value(&self) -> Option<(&K, &V)> where K: Ord {}
            pub fn last_entry(&mut self) -> Option<OccupiedEntry<'_, K, V>> where K: Ord {}
            pub fn pop_last(&mut self) -> Option<(K, V)> where K: Ord {}
            #[gives_up] pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool where K: Borrow<Q> + Ord, Q: Ord {}
            pub fn get_mut<Q: ?Sized>(&mut self, key: &Q) -> Option<&mut V> where K: Borrow<Q> + Ord, Q: Ord {}
            #[keeps(value)] pub fn insert(&mut self, key: K, value: V) -> Option<V> where K: Ord {}
            pub fn remove<Q: ?Sized>(&mut self, key: &Q) -> Option<V> where K: Borrow<Q> + Ord, Q: Ord {}
            pub fn remove_entry<Q: ?Sized>(&mut self, key: &Q) -> Option<(K, V)> where K: Borrow<Q> + Ord, Q: Ord {}
            pub fn retain<F>(&mut self, f: F) where K: Ord, F: FnMut(&K, &mut V) -> bool {}
            pub fn append(&mut self, other: &mut Self) where K: Ord {}
            pub fn range<T: ?Sized, R>(&self, range: R) -> Range<'_, K, V> where T: Ord, K: Borrow<T> + Ord, R: RangeBounds<T> {}
            pub fn range_mut<T: ?Sized, R>(&mut self, range: R) -> RangeMut<'_, K, V> where T: Ord, K: Borrow<T> + Ord, R: RangeBounds<T> {}
            pub fn entry(&mut self, key: K) -> Entry<'_, K, V> where K: Ord {}
            pub fn split_off<Q: ?Sized + Ord>(&mut self, key: &Q) -> Self where K: Borrow<Q> + Ord {}
            pub fn extract_if<F, R>(&mut self, range: R, pred: F) -> ExtractIf<'_, K, V, R, F> where K: Ord, R: RangeBounds<K>, F: FnMut(&K, &mut V) -> bool {}
            #[gives_up] pub fn into_keys(self) -> IntoKeys<K, V> {}
            pub fn into_values(self) -> IntoValues<K, V> {}
            pub fn iter(&self) -> Iter<'_, K, V> {}
            pub fn iter_mut(&mut self) -> IterMut<'_, K, V> {}
            #[gives_up] pub fn keys(&self) -> Keys<'_, K, V> {}
            pub fn values(&self) -> Values<'_, K, V> {}
            pub fn values_mut(&mut self) -> ValuesMut<'_, K, V> {}
            #[gives_up] pub fn len(&self) -> usize {}
            #[gives_up] pub fn is_empty(&self) -> bool {}
        }
        impl<'a, K: Ord, V> Entry<'a, K, V> {
            pub fn or_insert(self, default: V) -> &'a mut V {}
            pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &'a mut V {}
            pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, default: F) -> &'a mut V {}
            pub fn key(&self) -> &K {}
            pub fn and_modify<F>(self, f: F) -> Self where F: FnOnce(&mut V) {}
            pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {}
        }
        impl<'a, K: Ord, V: Default> Entry<'a, K, V> {
            pub fn or_default(self) -> &'a mut V {}
        }
        impl<'a, K: Ord, V> OccupiedEntry<'a, K, V> {
            pub fn key(&self) -> &K {}
            pub fn remove_entry(self) -> (K, V) {}
            pub fn get(&self) -> &V {}
            pub fn get_mut(&mut self) -> &mut V {}
            pub fn into_mut(self) -> &'a mut V {}
            pub fn insert(&mut self, value: V) -> V {}
            pub fn remove(self) -> V {}
        }
        impl<'a, K: Ord, V> VacantEntry<'a, K, V> {
            pub fn key(&self) -> &K {}
            pub fn into_key(self) -> K {}
            pub fn insert(self, value: V) -> &'a mut V {}
            pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {}
        }
        impl<K: Clone, V: Clone> Clone for BTreeMap<K, V> {}
        impl<'a, K, V> IntoIterator for &'a BTreeMap<K, V> { type Item = (&'a K, &'a V); type IntoIter = Iter<'a, K, V>; }
        impl<'a, K, V> Iterator for Iter<'a, K, V> { type Item = (&'a K, &'a V); }
        impl<'a, K, V> DoubleEndedIterator for Iter<'a, K, V> {}
        impl<K, V> Clone for Iter<'_, K, V> {}
        impl<'a, K, V> IntoIterator for &'a mut BTreeMap<K, V> { type Item = (&'a K, &'a mut V); type IntoIter = IterMut<'a, K, V>; }
        impl<'a, K, V> Iterator for IterMut<'a, K, V> { type Item = (&'a K, &'a mut V); }
        impl<'a, K, V> DoubleEndedIterator for IterMut<'a, K, V> {}
        impl<K, V> IntoIterator for BTreeMap<K, V> { type Item = (K, V); type IntoIter = IntoIter<K, V>; }
        impl<K, V> Iterator for IntoIter<K, V> { type Item = (K, V); }
        impl<K, V> DoubleEndedIterator for IntoIter<K, V> {}
        impl<'a, K, V> Iterator for Keys<'a, K, V> { type Item = &'a K; }
        impl<'a, K, V> DoubleEndedIterator for Keys<'a, K, V> {}
        impl<K, V> Clone for Keys<'_, K, V> {}
        impl<'a, K, V> Iterator for Values<'a, K, V> { type Item = &'a V; }
        impl<'a, K, V> DoubleEndedIterator for Values<'a, K, V> {}
        impl<K, V> Clone for Values<'_, K, V> {}
        impl<K, V, R, F> Iterator for ExtractIf<'_, K, V, R, F> where K: PartialOrd, R: RangeBounds<K>, F: FnMut(&K, &mut V) -> bool { type Item = (K, V); }
        impl<'a, K, V> Iterator for Range<'a, K, V> { type Item = (&'a K, &'a V); }
        impl<K, V> Default for RangeMut<'_, K, V> {}
        impl<'a, K, V> Iterator for ValuesMut<'a, K, V> { type Item = &'a mut V; }
        impl<'a, K, V> DoubleEndedIterator for ValuesMut<'a, K, V> {}
        impl<K, V> Iterator for IntoKeys<K, V> { type Item = K; }
        impl<K, V> DoubleEndedIterator for IntoKeys<K, V> {}
        impl<K, V> Iterator for IntoValues<K, V> { type Item = V; }
        impl<K, V> DoubleEndedIterator for IntoValues<K, V> {}
        impl<'a, K, V> DoubleEndedIterator for Range<'a, K, V> {}
        impl<K, V> Clone for Range<'_, K, V> {}
        impl<'a, K, V> Iterator for RangeMut<'a, K, V> { type Item = (&'a K, &'a mut V); }
        impl<'a, K, V> DoubleEndedIterator for RangeMut<'a, K, V> {}
        impl<K: Ord, V> FromIterator<(K, V)> for BTreeMap<K, V> {}
        impl<K: Ord, V> Extend<(K, V)> for BTreeMap<K, V> {}
        impl<'a, K: Ord + Copy, V: Copy> Extend<(&'a K, &'a V)> for BTreeMap<K, V> {}
        impl<K, V> Default for BTreeMap<K, V> {}
        impl<K, Q: ?Sized, V> Index<&Q> for BTreeMap<K, V> where K: Borrow<Q> + Ord, Q: Ord { type Output = V; }
        impl<K: Ord, V, const N: usize> From<[(K, V); N]> for BTreeMap<K, V> {}
    }
    // https://doc.rust-lang.org/std/collections/btree_set/, std 1.95
    pub mod btree_set {
        use crate::borrow::Borrow;
        use crate::ops::RangeBounds;

        #[batch] pub struct BTreeSet<T>;
        #[batch] pub struct IntoIter<T>;
        #[batch] pub struct ExtractIf<'a, T, R, F>;
        pub struct Iter<'a, T>;
        pub struct Range<'a, T>;
        pub struct Intersection<'a, T>;
        pub struct Difference<'a, T>;
        pub struct SymmetricDifference<'a, T>;
        pub struct Union<'a, T>;
        impl<T> BTreeSet<T> {
            pub fn new() -> BTreeSet<T> {}
            pub fn range<K: ?Sized, R>(&self, range: R) -> Range<'_, T> where K: Ord, T: Borrow<K> + Ord, R: RangeBounds<K> {}
            pub fn difference<'a>(&'a self, other: &'a BTreeSet<T>) -> Difference<'a, T> where T: Ord {}
            pub fn symmetric_difference<'a>(&'a self, other: &'a BTreeSet<T>) -> SymmetricDifference<'a, T> where T: Ord {}
            pub fn intersection<'a>(&'a self, other: &'a BTreeSet<T>) -> Intersection<'a, T> where T: Ord {}
            pub fn union<'a>(&'a self, other: &'a BTreeSet<T>) -> Union<'a, T> where T: Ord {}
            #[gives_up] pub fn clear(&mut self) {}
            pub fn contains<Q: ?Sized>(&self, value: &Q) -> bool where T: Borrow<Q> + Ord, Q: Ord {}
            pub fn get<Q: ?Sized>(&self, value: &Q) -> Option<&T> where T: Borrow<Q> + Ord, Q: Ord {}
            pub fn is_disjoint(&self, other: &BTreeSet<T>) -> bool where T: Ord {}
            pub fn is_subset(&self, other: &BTreeSet<T>) -> bool where T: Ord {}
            pub fn is_superset(&self, other: &BTreeSet<T>) -> bool where T: Ord {}
            pub fn first(&self) -> Option<&T> where T: Ord {}
            pub fn last(&self) -> Option<&T> where T: Ord {}
            pub fn pop_first(&mut self) -> Option<T> where T: Ord {}
            pub fn pop_last(&mut self) -> Option<T> where T: Ord {}
            #[keeps(value)] pub fn insert(&mut self, value: T) -> bool where T: Ord {}
            pub fn replace(&mut self, value: T) -> Option<T> where T: Ord {}
            pub fn remove<Q: ?Sized>(&mut self, value: &Q) -> bool where T: Borrow<Q> + Ord, Q: Ord {}
            pub fn take<Q: ?Sized>(&mut self, value: &Q) -> Option<T> where T: Borrow<Q> + Ord, Q: Ord {}
            pub fn retain<F>(&mut self, f: F) where T: Ord, F: FnMut(&T) -> bool {}
            pub fn append(&mut self, other: &mut Self) where T: Ord {}
            pub fn split_off<Q: ?Sized + Ord>(&mut self, value: &Q) -> Self where T: Borrow<Q> + Ord {}
            pub fn extract_if<F, R>(&mut self, range: R, pred: F) -> ExtractIf<'_, T, R, F> where T: Ord, R: RangeBounds<T>, F: FnMut(&T) -> bool {}
            pub fn iter(&self) -> Iter<'_, T> {}
            #[gives_up] pub fn len(&self) -> usize {}
            #[gives_up] pub fn is_empty(&self) -> bool {}
        }
        impl<T: Clone> Clone for BTreeSet<T> {}
        impl<T: Ord> FromIterator<T> for BTreeSet<T> {}
        impl<T: Ord, const N: usize> From<[T; N]> for BTreeSet<T> {}
        impl<T> IntoIterator for BTreeSet<T> { type Item = T; type IntoIter = IntoIter<T>; }
        impl<'a, T> IntoIterator for &'a BTreeSet<T> { type Item = &'a T; type IntoIter = Iter<'a, T>; }
        impl<T, R, F> Iterator for ExtractIf<'_, T, R, F> where T: PartialOrd, R: RangeBounds<T>, F: FnMut(&T) -> bool { type Item = T; }
        impl<T: Ord> Extend<T> for BTreeSet<T> {}
        impl<'a, T: Ord + Copy> Extend<&'a T> for BTreeSet<T> {}
        impl<T> Default for BTreeSet<T> {}
        impl<T> Clone for Iter<'_, T> {}
        impl<'a, T> Iterator for Iter<'a, T> { type Item = &'a T; }
        impl<'a, T> DoubleEndedIterator for Iter<'a, T> {}
        impl<T> Iterator for IntoIter<T> { type Item = T; }
        impl<T> DoubleEndedIterator for IntoIter<T> {}
        impl<T> Clone for Range<'_, T> {}
        impl<'a, T> Iterator for Range<'a, T> { type Item = &'a T; }
        impl<'a, T> DoubleEndedIterator for Range<'a, T> {}
        impl<T> Clone for Difference<'_, T> {}
        impl<'a, T: Ord> Iterator for Difference<'a, T> { type Item = &'a T; }
        impl<T> Clone for SymmetricDifference<'_, T> {}
        impl<'a, T: Ord> Iterator for SymmetricDifference<'a, T> { type Item = &'a T; }
        impl<T> Clone for Intersection<'_, T> {}
        impl<'a, T: Ord> Iterator for Intersection<'a, T> { type Item = &'a T; }
        impl<T> Clone for Union<'_, T> {}
        impl<'a, T: Ord> Iterator for Union<'a, T> { type Item = &'a T; }
    }
    // https://doc.rust-lang.org/std/collections/vec_deque/, std 1.95
    pub mod vec_deque {
        use crate::cmp::Ordering;
        use crate::collections::TryReserveError;
        use crate::ops::{Index, IndexMut, RangeBounds};

        #[batch] pub struct VecDeque<T>;
        impl<T> VecDeque<T> {
            pub fn new() -> VecDeque<T> {}
            pub fn with_capacity(capacity: usize) -> VecDeque<T> {}
            pub fn get(&self, index: usize) -> Option<&T> {}
            pub fn get_mut(&mut self, index: usize) -> Option<&mut T> {}
            pub fn swap(&mut self, i: usize, j: usize) {}
            #[gives_up] pub fn capacity(&self) -> usize {}
            pub fn reserve_exact(&mut self, additional: usize) {}
            pub fn reserve(&mut self, additional: usize) {}
            pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError> {}
            pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {}
            pub fn shrink_to_fit(&mut self) {}
            pub fn shrink_to(&mut self, min_capacity: usize) {}
            pub fn truncate(&mut self, len: usize) {}
            pub fn iter(&self) -> Iter<'_, T> {}
            pub fn iter_mut(&mut self) -> IterMut<'_, T> {}
            pub fn as_slices(&self) -> (&[T], &[T]) {}
            pub fn as_mut_slices(&mut self) -> (&mut [T], &mut [T]) {}
            #[gives_up] pub fn len(&self) -> usize {}
            #[gives_up] pub fn is_empty(&self) -> bool {}
            pub fn range<R>(&self, range: R) -> Iter<'_, T> where R: RangeBounds<usize> {}
            pub fn range_mut<R>(&mut self, range: R) -> IterMut<'_, T> where R: RangeBounds<usize> {}
            pub fn drain<R>(&mut self, range: R) -> Drain<'_, T> where R: RangeBounds<usize> {}
            #[gives_up] pub fn clear(&mut self) {}
            pub fn contains(&self, x: &T) -> bool where T: PartialEq<T> {}
            pub fn front(&self) -> Option<&T> {}
            pub fn front_mut(&mut self) -> Option<&mut T> {}
            pub fn back(&self) -> Option<&T> {}
            pub fn back_mut(&mut self) -> Option<&mut T> {}
            pub fn pop_front(&mut self) -> Option<T> {}
            pub fn pop_back(&mut self) -> Option<T> {}
            pub fn pop_front_if(&mut self, predicate: impl FnOnce(&mut T) -> bool) -> Option<T> {}
            pub fn pop_back_if(&mut self, predicate: impl FnOnce(&mut T) -> bool) -> Option<T> {}
            #[keeps(value)] pub fn push_front(&mut self, value: T) {}
            pub fn push_front_mut(&mut self, value: T) -> &mut T {}
            #[keeps(value)] pub fn push_back(&mut self, value: T) {}
            pub fn push_back_mut(&mut self, value: T) -> &mut T {}
            pub fn swap_remove_front(&mut self, index: usize) -> Option<T> {}
            pub fn swap_remove_back(&mut self, index: usize) -> Option<T> {}
            #[keeps(value)] pub fn insert(&mut self, index: usize, value: T) {}
            pub fn insert_mut(&mut self, index: usize, value: T) -> &mut T {}
            pub fn remove(&mut self, index: usize) -> Option<T> {}
            pub fn split_off(&mut self, at: usize) -> Self {}
            pub fn append(&mut self, other: &mut Self) {}
            pub fn retain<F>(&mut self, f: F) where F: FnMut(&T) -> bool {}
            pub fn retain_mut<F>(&mut self, f: F) where F: FnMut(&mut T) -> bool {}
            pub fn resize_with(&mut self, new_len: usize, generator: impl FnMut() -> T) {}
            pub fn make_contiguous(&mut self) -> &mut [T] {}
            pub fn rotate_left(&mut self, n: usize) {}
            pub fn rotate_right(&mut self, n: usize) {}
            pub fn binary_search(&self, x: &T) -> Result<usize, usize> where T: Ord {}
            pub fn binary_search_by<'a, F>(&'a self, f: F) -> Result<usize, usize> where F: FnMut(&'a T) -> Ordering {}
            pub fn binary_search_by_key<'a, B, F>(&'a self, b: &B, f: F) -> Result<usize, usize> where F: FnMut(&'a T) -> B, B: Ord {}
            pub fn partition_point<P>(&self, pred: P) -> usize where P: FnMut(&T) -> bool {}
        }
        impl<T: Clone> VecDeque<T> {
            pub fn resize(&mut self, new_len: usize, value: T) {}
        }
        impl<T: Clone> Clone for VecDeque<T> {}
        impl<T> Default for VecDeque<T> {}
        impl<T> Index<usize> for VecDeque<T> { type Output = T; }
        impl<T> IndexMut<usize> for VecDeque<T> {}
        impl<T> FromIterator<T> for VecDeque<T> {}
        impl<T> IntoIterator for VecDeque<T> { type Item = T; type IntoIter = IntoIter<T>; }
        impl<'a, T> IntoIterator for &'a VecDeque<T> { type Item = &'a T; type IntoIter = Iter<'a, T>; }
        impl<'a, T> IntoIterator for &'a mut VecDeque<T> { type Item = &'a mut T; type IntoIter = IterMut<'a, T>; }
        impl<T> Extend<T> for VecDeque<T> {}
        impl<'a, T: Copy> Extend<&'a T> for VecDeque<T> {}
        impl<T> From<Vec<T>> for VecDeque<T> {}
        impl<T> From<VecDeque<T>> for Vec<T> {}
        impl<T, const N: usize> From<[T; N]> for VecDeque<T> {}
        #[batch] #[derive(Clone)] pub struct IntoIter<T>;
        impl<T> Iterator for IntoIter<T> { type Item = T; }
        impl<T> DoubleEndedIterator for IntoIter<T> {}
        impl<T> ExactSizeIterator for IntoIter<T> {}
        #[batch] pub struct Drain<'a, T>;
        impl<T> Iterator for Drain<'_, T> { type Item = T; }
        impl<T> DoubleEndedIterator for Drain<'_, T> {}
        impl<T> ExactSizeIterator for Drain<'_, T> {}
        pub struct Iter<'a, T>;
        impl<'a, T> Iterator for Iter<'a, T> { type Item = &'a T; }
        impl<'a, T> DoubleEndedIterator for Iter<'a, T> {}
        impl<T> ExactSizeIterator for Iter<'_, T> {}
        pub struct IterMut<'a, T>;
        impl<'a, T> Iterator for IterMut<'a, T> { type Item = &'a mut T; }
        impl<'a, T> DoubleEndedIterator for IterMut<'a, T> {}
        impl<T> ExactSizeIterator for IterMut<'_, T> {}
    }
    // https://doc.rust-lang.org/std/collections/binary_heap/, std 1.95
    pub mod binary_heap {
        use crate::collections::TryReserveError;
        use crate::ops::{Deref, DerefMut};

        #[batch] pub struct BinaryHeap<T>;
        #[batch] #[derive(Clone)] pub struct IntoIter<T>;
        #[batch] pub struct Drain<'a, T>;
        pub struct Iter<'a, T>;
        pub struct PeekMut<'a, T: Ord>;
        impl<T> BinaryHeap<T> {
            pub fn new() -> BinaryHeap<T> {}
            pub fn with_capacity(capacity: usize) -> BinaryHeap<T> {}
        }
        impl<T: Ord> BinaryHeap<T> {
            pub fn peek_mut(&mut self) -> Option<PeekMut<'_, T>> {}
            pub fn pop(&mut self) -> Option<T> {}
            #[keeps(item)] pub fn push(&mut self, item: T) {}
            pub fn into_sorted_vec(self) -> Vec<T> {}
            pub fn append(&mut self, other: &mut Self) {}
            pub fn retain<F>(&mut self, f: F) where F: FnMut(&T) -> bool {}
        }
        impl<T> BinaryHeap<T> {
            pub fn iter(&self) -> Iter<'_, T> {}
            pub fn peek(&self) -> Option<&T> {}
            pub fn capacity(&self) -> usize {}
            pub fn reserve_exact(&mut self, additional: usize) {}
            pub fn reserve(&mut self, additional: usize) {}
            pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError> {}
            pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {}
            pub fn shrink_to_fit(&mut self) {}
            pub fn shrink_to(&mut self, min_capacity: usize) {}
            pub fn as_slice(&self) -> &[T] {}
            pub fn into_vec(self) -> Vec<T> {}
            #[gives_up] pub fn len(&self) -> usize {}
            #[gives_up] pub fn is_empty(&self) -> bool {}
            pub fn drain(&mut self) -> Drain<'_, T> {}
            #[gives_up] pub fn clear(&mut self) {}
        }
        impl<'a, T: Ord> PeekMut<'a, T> {
            pub fn pop(this: PeekMut<'a, T>) -> T {}
        }
        impl<T: Ord> Deref for PeekMut<'_, T> { type Target = T; }
        impl<T: Ord> DerefMut for PeekMut<'_, T> {}
        impl<T: Clone> Clone for BinaryHeap<T> {}
        impl<T> Default for BinaryHeap<T> {}
        impl<T> Clone for Iter<'_, T> {}
        impl<'a, T> Iterator for Iter<'a, T> { type Item = &'a T; }
        impl<T> Iterator for IntoIter<T> { type Item = T; }
        impl<T> Iterator for Drain<'_, T> { type Item = T; }
        impl<T: Ord> From<Vec<T>> for BinaryHeap<T> {}
        impl<T: Ord, const N: usize> From<[T; N]> for BinaryHeap<T> {}
        impl<T: Ord> FromIterator<T> for BinaryHeap<T> {}
        impl<T> IntoIterator for BinaryHeap<T> { type Item = T; type IntoIter = IntoIter<T>; }
        impl<'a, T> IntoIterator for &'a BinaryHeap<T> { type Item = &'a T; type IntoIter = Iter<'a, T>; }
        impl<T: Ord> Extend<T> for BinaryHeap<T> {}
        impl<'a, T: Ord + Copy> Extend<&'a T> for BinaryHeap<T> {}
    }
    // https://doc.rust-lang.org/std/collections/linked_list/, std 1.95
    pub mod linked_list {
        #[batch] pub struct LinkedList<T>;
        #[batch] #[derive(Clone)] pub struct IntoIter<T>;
        #[batch] pub struct ExtractIf<'a, T, F>;
        pub struct Iter<'a, T>;
        pub struct IterMut<'a, T>;
        impl<T> LinkedList<T> {
            pub fn new() -> Self {}
            pub fn append(&mut self, other: &mut Self) {}
            pub fn iter(&self) -> Iter<'_, T> {}
            pub fn iter_mut(&mut self) -> IterMut<'_, T> {}
            #[gives_up] pub fn is_empty(&self) -> bool {}
            #[gives_up] pub fn len(&self) -> usize {}
            #[gives_up] pub fn clear(&mut self) {}
            pub fn contains(&self, x: &T) -> bool where T: PartialEq<T> {}
            pub fn front(&self) -> Option<&T> {}
            pub fn front_mut(&mut self) -> Option<&mut T> {}
            pub fn back(&self) -> Option<&T> {}
            pub fn back_mut(&mut self) -> Option<&mut T> {}
            #[keeps(elt)] pub fn push_front(&mut self, elt: T) {}
            pub fn push_front_mut(&mut self, elt: T) -> &mut T {}
            pub fn pop_front(&mut self) -> Option<T> {}
            #[keeps(elt)] pub fn push_back(&mut self, elt: T) {}
            pub fn push_back_mut(&mut self, elt: T) -> &mut T {}
            pub fn pop_back(&mut self) -> Option<T> {}
            pub fn split_off(&mut self, at: usize) -> LinkedList<T> {}
            pub fn extract_if<F>(&mut self, filter: F) -> ExtractIf<'_, T, F> where F: FnMut(&mut T) -> bool {}
        }
        impl<T> Clone for Iter<'_, T> {}
        impl<T> Default for LinkedList<T> {}
        impl<'a, T> Iterator for Iter<'a, T> { type Item = &'a T; }
        impl<'a, T> DoubleEndedIterator for Iter<'a, T> {}
        impl<'a, T> Iterator for IterMut<'a, T> { type Item = &'a mut T; }
        impl<'a, T> DoubleEndedIterator for IterMut<'a, T> {}
        impl<T, F> Iterator for ExtractIf<'_, T, F> where F: FnMut(&mut T) -> bool { type Item = T; }
        impl<T> Iterator for IntoIter<T> { type Item = T; }
        impl<T> DoubleEndedIterator for IntoIter<T> {}
        impl<T> FromIterator<T> for LinkedList<T> {}
        impl<T> IntoIterator for LinkedList<T> { type Item = T; type IntoIter = IntoIter<T>; }
        impl<'a, T> IntoIterator for &'a LinkedList<T> { type Item = &'a T; type IntoIter = Iter<'a, T>; }
        impl<'a, T> IntoIterator for &'a mut LinkedList<T> { type Item = &'a mut T; type IntoIter = IterMut<'a, T>; }
        impl<T> Extend<T> for LinkedList<T> {}
        impl<'a, T: Copy> Extend<&'a T> for LinkedList<T> {}
        impl<T: Clone> Clone for LinkedList<T> {}
        impl<T, const N: usize> From<[T; N]> for LinkedList<T> {}
    }
}

// https://doc.rust-lang.org/std/time/, std 1.95
pub mod time {
    use crate::error::Error;
    use crate::fmt;
    use crate::iter::Sum;
    use crate::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Sub, SubAssign};

    #[derive(Clone, Copy, Default)] pub struct Duration;
    #[derive(Clone)] pub struct TryFromFloatSecsError;
    impl Duration {
        pub const ZERO: Duration = Self;
        pub const MAX: Duration = Self;
        pub fn new(secs: u64, nanos: u32) -> Duration {}
        pub fn from_secs(secs: u64) -> Duration {}
        pub fn from_millis(millis: u64) -> Duration {}
        pub fn from_micros(micros: u64) -> Duration {}
        pub fn from_nanos(nanos: u64) -> Duration {}
        pub fn from_nanos_u128(nanos: u128) -> Duration {}
        pub fn from_hours(hours: u64) -> Duration {}
        pub fn from_mins(mins: u64) -> Duration {}
        pub fn is_zero(&self) -> bool {}
        pub fn as_secs(&self) -> u64 {}
        pub fn subsec_millis(&self) -> u32 {}
        pub fn subsec_micros(&self) -> u32 {}
        pub fn subsec_nanos(&self) -> u32 {}
        pub fn as_millis(&self) -> u128 {}
        pub fn as_micros(&self) -> u128 {}
        pub fn as_nanos(&self) -> u128 {}
        pub fn abs_diff(self, other: Duration) -> Duration {}
        pub fn checked_add(self, rhs: Duration) -> Option<Duration> {}
        pub fn saturating_add(self, rhs: Duration) -> Duration {}
        pub fn checked_sub(self, rhs: Duration) -> Option<Duration> {}
        pub fn saturating_sub(self, rhs: Duration) -> Duration {}
        pub fn checked_mul(self, rhs: u32) -> Option<Duration> {}
        pub fn saturating_mul(self, rhs: u32) -> Duration {}
        pub fn checked_div(self, rhs: u32) -> Option<Duration> {}
        pub fn as_secs_f64(&self) -> f64 {}
        pub fn as_secs_f32(&self) -> f32 {}
        pub fn from_secs_f64(secs: f64) -> Duration {}
        pub fn from_secs_f32(secs: f32) -> Duration {}
        pub fn mul_f64(self, rhs: f64) -> Duration {}
        pub fn mul_f32(self, rhs: f32) -> Duration {}
        pub fn div_f64(self, rhs: f64) -> Duration {}
        pub fn div_f32(self, rhs: f32) -> Duration {}
        pub fn div_duration_f64(self, rhs: Duration) -> f64 {}
        pub fn div_duration_f32(self, rhs: Duration) -> f32 {}
        pub fn try_from_secs_f32(secs: f32) -> Result<Duration, TryFromFloatSecsError> {}
        pub fn try_from_secs_f64(secs: f64) -> Result<Duration, TryFromFloatSecsError> {}
    }
    impl Add for Duration { type Output = Duration; }
    impl AddAssign for Duration {}
    impl Sub for Duration { type Output = Duration; }
    impl SubAssign for Duration {}
    impl Mul<u32> for Duration { type Output = Duration; }
    impl Mul<Duration> for u32 { type Output = Duration; }
    impl MulAssign<u32> for Duration {}
    impl Div<u32> for Duration { type Output = Duration; }
    impl DivAssign<u32> for Duration {}
    impl Sum for Duration {}
    impl<'a> Sum<&'a Duration> for Duration {}
    impl fmt::Display for TryFromFloatSecsError {}
    impl Error for TryFromFloatSecsError {}
    #[derive(Clone, Copy)] pub struct Instant;
    #[derive(Clone, Copy)] pub struct SystemTime;
    #[derive(Clone)] pub struct SystemTimeError;
    impl Instant {
        pub fn now() -> Instant {}
        pub fn duration_since(&self, earlier: Instant) -> Duration {}
        pub fn checked_duration_since(&self, earlier: Instant) -> Option<Duration> {}
        pub fn saturating_duration_since(&self, earlier: Instant) -> Duration {}
        pub fn elapsed(&self) -> Duration {}
        pub fn checked_add(&self, duration: Duration) -> Option<Instant> {}
        pub fn checked_sub(&self, duration: Duration) -> Option<Instant> {}
    }
    impl SystemTime {
        pub const UNIX_EPOCH: SystemTime = Self;
        pub fn now() -> SystemTime {}
        pub fn duration_since(&self, earlier: SystemTime) -> Result<Duration, SystemTimeError> {}
        pub fn elapsed(&self) -> Result<Duration, SystemTimeError> {}
        pub fn checked_add(&self, duration: Duration) -> Option<SystemTime> {}
        pub fn checked_sub(&self, duration: Duration) -> Option<SystemTime> {}
    }
    impl SystemTimeError {
        pub fn duration(&self) -> Duration {}
    }
    impl Add<Duration> for Instant { type Output = Instant; }
    impl AddAssign<Duration> for Instant {}
    impl Sub<Duration> for Instant { type Output = Instant; }
    impl SubAssign<Duration> for Instant {}
    impl Sub<Instant> for Instant { type Output = Duration; }
    impl Add<Duration> for SystemTime { type Output = SystemTime; }
    impl AddAssign<Duration> for SystemTime {}
    impl Sub<Duration> for SystemTime { type Output = SystemTime; }
    impl SubAssign<Duration> for SystemTime {}
    impl Error for SystemTimeError {}
    impl fmt::Display for SystemTimeError {}
    pub const UNIX_EPOCH: SystemTime = SystemTime;
}

// https://doc.rust-lang.org/std/ops/, std 1.95
pub mod ops {
    use crate::convert::Infallible;

    pub trait Fn<Args>: FnMut<Args> {}
    pub trait FnMut<Args>: FnOnce<Args> {}
    pub trait FnOnce<Args> {
        type Output;
    }
    impl<A, F: ?Sized> Fn<A> for &F where F: Fn<A> {}
    impl<A, F: ?Sized> FnMut<A> for &F where F: Fn<A> {}
    impl<A, F: ?Sized> FnOnce<A> for &F where F: Fn<A> { type Output = F::Output; }
    impl<A, F: ?Sized> FnMut<A> for &mut F where F: FnMut<A> {}
    impl<A, F: ?Sized> FnOnce<A> for &mut F where F: FnMut<A> { type Output = F::Output; }
    pub trait AsyncFn<Args>: AsyncFnMut<Args> {}
    pub trait AsyncFnMut<Args>: AsyncFnOnce<Args> {
        type CallRefFuture<'a>: Future<Output = Self::Output> where Self: 'a;
    }
    pub trait AsyncFnOnce<Args> {
        type Output;
        type CallOnceFuture: Future<Output = Self::Output>;
    }
    pub trait Deref {
        type Target: ?Sized;
        fn deref(&self) -> &Self::Target;
    }
    pub trait DerefMut: Deref {
        fn deref_mut(&mut self) -> &mut Self::Target;
    }
    impl<T: ?Sized> Deref for &T { type Target = T; }
    impl<T: ?Sized> Deref for &mut T { type Target = T; }
    impl<T: ?Sized> DerefMut for &mut T {}
    pub trait Drop {
        fn drop(&mut self);
    }
    pub trait Index<Idx: ?Sized> {
        type Output: ?Sized;
        fn index(&self, index: Idx) -> &Self::Output;
    }
    pub trait IndexMut<Idx: ?Sized>: Index<Idx> {
        fn index_mut(&mut self, index: Idx) -> &mut Self::Output;
    }
    pub trait Add<Rhs = Self> {
        type Output;
        fn add(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Sub<Rhs = Self> {
        type Output;
        fn sub(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Mul<Rhs = Self> {
        type Output;
        fn mul(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Div<Rhs = Self> {
        type Output;
        fn div(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Rem<Rhs = Self> {
        type Output;
        fn rem(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Neg {
        type Output;
        fn neg(self) -> Self::Output;
    }
    pub trait AddAssign<Rhs = Self> {
        fn add_assign(&mut self, rhs: Rhs);
    }
    pub trait SubAssign<Rhs = Self> {
        fn sub_assign(&mut self, rhs: Rhs);
    }
    pub trait MulAssign<Rhs = Self> {
        fn mul_assign(&mut self, rhs: Rhs);
    }
    pub trait DivAssign<Rhs = Self> {
        fn div_assign(&mut self, rhs: Rhs);
    }
    pub trait RemAssign<Rhs = Self> {
        fn rem_assign(&mut self, rhs: Rhs);
    }
    pub trait Not {
        type Output;
        fn not(self) -> Self::Output;
    }
    pub trait BitAnd<Rhs = Self> {
        type Output;
        fn bitand(self, rhs: Rhs) -> Self::Output;
    }
    pub trait BitOr<Rhs = Self> {
        type Output;
        fn bitor(self, rhs: Rhs) -> Self::Output;
    }
    pub trait BitXor<Rhs = Self> {
        type Output;
        fn bitxor(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Shl<Rhs = Self> {
        type Output;
        fn shl(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Shr<Rhs = Self> {
        type Output;
        fn shr(self, rhs: Rhs) -> Self::Output;
    }
    pub trait BitAndAssign<Rhs = Self> {
        fn bitand_assign(&mut self, rhs: Rhs);
    }
    pub trait BitOrAssign<Rhs = Self> {
        fn bitor_assign(&mut self, rhs: Rhs);
    }
    pub trait BitXorAssign<Rhs = Self> {
        fn bitxor_assign(&mut self, rhs: Rhs);
    }
    pub trait ShlAssign<Rhs = Self> {
        fn shl_assign(&mut self, rhs: Rhs);
    }
    pub trait ShrAssign<Rhs = Self> {
        fn shr_assign(&mut self, rhs: Rhs);
    }
    // Unstable, but `?`, `try_fold` and `try_for_each` are defined by it.
    pub trait Try { type Output; type Residual; }
    pub struct RangeFull;
    #[derive(Clone, Default)] pub struct Range<Idx> { pub start: Idx, pub end: Idx }
    #[derive(Clone)] pub struct RangeFrom<Idx> { pub start: Idx }
    #[derive(Clone, Copy)] pub struct RangeTo<Idx> { pub end: Idx }
    #[derive(Clone)] pub struct RangeInclusive<Idx>;
    #[derive(Clone, Copy)] pub struct RangeToInclusive<Idx> { pub end: Idx }
    impl<Idx: PartialOrd<Idx>> Range<Idx> {
        pub fn contains<U>(&self, item: &U) -> bool where Idx: PartialOrd<U>, U: ?Sized + PartialOrd<Idx> {}
        pub fn is_empty(&self) -> bool where Idx: PartialOrd<Idx> {}
    }
    impl<Idx: PartialOrd<Idx>> RangeFrom<Idx> {
        pub fn contains<U>(&self, item: &U) -> bool where Idx: PartialOrd<U>, U: ?Sized + PartialOrd<Idx> {}
    }
    impl<Idx: PartialOrd<Idx>> RangeTo<Idx> {
        pub fn contains<U>(&self, item: &U) -> bool where Idx: PartialOrd<U>, U: ?Sized + PartialOrd<Idx> {}
    }
    impl<Idx> RangeInclusive<Idx> {
        pub fn new(start: Idx, end: Idx) -> Self {}
        pub fn start(&self) -> &Idx {}
        pub fn end(&self) -> &Idx {}
        pub fn into_inner(self) -> (Idx, Idx) {}
    }
    impl<Idx: PartialOrd<Idx>> RangeInclusive<Idx> {
        pub fn contains<U>(&self, item: &U) -> bool where Idx: PartialOrd<U>, U: ?Sized + PartialOrd<Idx> {}
        pub fn is_empty(&self) -> bool where Idx: PartialOrd {}
    }
    impl<Idx: PartialOrd<Idx>> RangeToInclusive<Idx> {
        pub fn contains<U>(&self, item: &U) -> bool where Idx: PartialOrd<U>, U: ?Sized + PartialOrd<Idx> {}
    }
    #[derive(Clone, Copy)] pub enum Bound<T> { Included(T), Excluded(T), Unbounded }
    impl<T> Bound<T> {
        pub fn as_ref(&self) -> Bound<&T> {}
        pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Bound<U> {}
    }
    impl<T: Clone> Bound<&T> {
        pub fn cloned(self) -> Bound<T> where T: Clone {}
    }
    pub trait RangeBounds<T: ?Sized> {
        fn start_bound(&self) -> Bound<&T>;
        fn end_bound(&self) -> Bound<&T>;
        fn contains<U>(&self, item: &U) -> bool where T: PartialOrd<U>, U: ?Sized + PartialOrd<T> {}
    }
    impl<T: ?Sized> RangeBounds<T> for RangeFull {}
    impl<T> RangeBounds<T> for RangeFrom<T> {}
    impl<T> RangeBounds<T> for RangeTo<T> {}
    impl<T> RangeBounds<T> for Range<T> {}
    impl<T> RangeBounds<T> for RangeInclusive<T> {}
    impl<T> RangeBounds<T> for RangeToInclusive<T> {}
    impl<T> RangeBounds<T> for (Bound<T>, Bound<T>) {}
    impl<'a, T: ?Sized> RangeBounds<T> for (Bound<&'a T>, Bound<&'a T>) {}
    impl<T> RangeBounds<T> for RangeFrom<&T> {}
    impl<T> RangeBounds<T> for RangeTo<&T> {}
    impl<T> RangeBounds<T> for Range<&T> {}
    impl<T> RangeBounds<T> for RangeInclusive<&T> {}
    impl<T> RangeBounds<T> for RangeToInclusive<&T> {}
    pub enum ControlFlow<B, C = ()> { Continue(C), Break(B) }
    impl<B, C> ControlFlow<B, C> {
        pub fn is_break(&self) -> bool {}
        pub fn is_continue(&self) -> bool {}
        pub fn break_value(self) -> Option<B> {}
        pub fn map_break<T, F>(self, f: F) -> ControlFlow<T, C> where F: FnOnce(B) -> T {}
        pub fn continue_value(self) -> Option<C> {}
        pub fn map_continue<T, F>(self, f: F) -> ControlFlow<B, T> where F: FnOnce(C) -> T {}
    }
    impl<B, C> Try for ControlFlow<B, C> { type Output = C; type Residual = ControlFlow<B, Infallible>; }
}

// https://doc.rust-lang.org/std/clone/, std 1.95
pub mod clone {
    pub trait Clone {
        fn clone(&self) -> Self;
        fn clone_from(&mut self, source: &Self) {}
    }
    impl<T: ?Sized> Clone for &T {}
    impl Clone for i8 {}
    impl Clone for i16 {}
    impl Clone for i32 {}
    impl Clone for i64 {}
    impl Clone for i128 {}
    impl Clone for isize {}
    impl Clone for u8 {}
    impl Clone for u16 {}
    impl Clone for u32 {}
    impl Clone for u64 {}
    impl Clone for u128 {}
    impl Clone for usize {}
    impl Clone for bool {}
    impl Clone for char {}
    impl Clone for f32 {}
    impl Clone for f64 {}
}

// https://doc.rust-lang.org/std/default/, std 1.95
pub mod default {
    pub trait Default {
        fn default() -> Self;
    }
    impl Default for i8 {}
    impl Default for i16 {}
    impl Default for i32 {}
    impl Default for i64 {}
    impl Default for i128 {}
    impl Default for isize {}
    impl Default for u8 {}
    impl Default for u16 {}
    impl Default for u32 {}
    impl Default for u64 {}
    impl Default for u128 {}
    impl Default for usize {}
    impl Default for bool {}
    impl Default for char {}
    impl Default for f32 {}
    impl Default for f64 {}
    impl Default for () {}
}

// https://doc.rust-lang.org/std/convert/, std 1.95
pub mod convert {
    use crate::error::Error;
    use crate::fmt;

    pub trait AsRef<T> {
        fn as_ref(&self) -> &T;
    }
    pub trait AsMut<T> {
        fn as_mut(&mut self) -> &mut T;
    }
    pub trait From<T> {
        fn from(value: T) -> Self;
    }
    pub trait Into<T> {
        fn into(self) -> T;
    }
    pub trait TryFrom<T> {
        type Error;
        fn try_from(value: T) -> Result<Self, Self::Error>;
    }
    pub trait TryInto<T> {
        type Error;
        fn try_into(self) -> Result<T, Self::Error>;
    }
    impl<T, U> Into<U> for T where U: From<T> {}
    impl<T> From<T> for T {}
    impl<T, U> TryInto<U> for T where U: TryFrom<T> { type Error = U::Error; }
    impl<T, U> TryFrom<U> for T where U: Into<T> { type Error = Infallible; }
    impl<T> AsRef<[T]> for [T] {}
    impl<T> AsMut<[T]> for [T] {}
    impl<T: ?Sized + AsRef<U>, U: ?Sized> AsRef<U> for &T {}
    impl<T: ?Sized + AsRef<U>, U: ?Sized> AsRef<U> for &mut T {}
    impl<T: ?Sized + AsMut<U>, U: ?Sized> AsMut<U> for &mut T {}
    pub fn identity<T>(x: T) -> T {}
    pub enum Infallible {}
    impl Clone for Infallible {}
    impl fmt::Display for Infallible {}
    impl Error for Infallible {}
}

// https://doc.rust-lang.org/std/cmp/, std 1.95
pub mod cmp {
    pub trait PartialEq<Rhs = Self> {
        fn eq(&self, other: &Rhs) -> bool;
        fn ne(&self, other: &Rhs) -> bool {}
    }
    pub trait Eq: PartialEq<Self> {}
    pub trait PartialOrd<Rhs = Self>: PartialEq<Rhs> {
        fn partial_cmp(&self, other: &Rhs) -> Option<Ordering>;
        fn lt(&self, other: &Rhs) -> bool {}
        fn le(&self, other: &Rhs) -> bool {}
        fn gt(&self, other: &Rhs) -> bool {}
        fn ge(&self, other: &Rhs) -> bool {}
    }
    pub trait Ord: Eq + PartialOrd<Self> {
        fn cmp(&self, other: &Self) -> Ordering;
        fn max(self, other: Self) -> Self {}
        fn min(self, other: Self) -> Self {}
        fn clamp(self, min: Self, max: Self) -> Self {}
    }
    #[derive(Clone, Copy)] pub enum Ordering { Less, Equal, Greater }
    impl Ordering {
        pub fn is_eq(self) -> bool {}
        pub fn is_ne(self) -> bool {}
        pub fn is_lt(self) -> bool {}
        pub fn is_gt(self) -> bool {}
        pub fn is_le(self) -> bool {}
        pub fn is_ge(self) -> bool {}
        pub fn reverse(self) -> Ordering {}
        pub fn then(self, other: Ordering) -> Ordering {}
        pub fn then_with<F>(self, f: F) -> Ordering where F: FnOnce() -> Ordering {}
    }
    #[derive(Clone, Copy, Default)] pub struct Reverse<T>(pub T);
    pub fn min<T: Ord>(v1: T, v2: T) -> T {}
    pub fn max<T: Ord>(v1: T, v2: T) -> T {}
    pub fn min_by<T, F: FnOnce(&T, &T) -> Ordering>(v1: T, v2: T, compare: F) -> T {}
    pub fn min_by_key<T, F, K>(v1: T, v2: T, f: F) -> T where F: FnMut(&T) -> K, K: Ord {}
    pub fn max_by<T, F: FnOnce(&T, &T) -> Ordering>(v1: T, v2: T, compare: F) -> T {}
    pub fn max_by_key<T, F, K>(v1: T, v2: T, f: F) -> T where F: FnMut(&T) -> K, K: Ord {}
}

// https://doc.rust-lang.org/std/marker/, std 1.95
pub mod marker {
    pub trait Send {}
    pub trait Sync {}
    pub trait Sized {}
    pub trait Unpin {}
    pub trait Copy: Clone {}
    pub struct PhantomData<T: ?Sized>;
    pub struct PhantomPinned;
    impl<T: ?Sized> Clone for PhantomData<T> {}
    impl<T: ?Sized> Default for PhantomData<T> {}
}

// https://doc.rust-lang.org/std/hash/, std 1.95
pub mod hash {
    pub trait Hash {
        fn hash<H: Hasher>(&self, state: &mut H);
        fn hash_slice<H: Hasher>(data: &[Self], state: &mut H) {}
    }
    pub trait Hasher {
        fn finish(&self) -> u64;
        fn write(&mut self, bytes: &[u8]);
        fn write_u8(&mut self, i: u8) {}
        fn write_u16(&mut self, i: u16) {}
        fn write_u32(&mut self, i: u32) {}
        fn write_u64(&mut self, i: u64) {}
        fn write_u128(&mut self, i: u128) {}
        fn write_usize(&mut self, i: usize) {}
        fn write_i8(&mut self, i: i8) {}
        fn write_i16(&mut self, i: i16) {}
        fn write_i32(&mut self, i: i32) {}
        fn write_i64(&mut self, i: i64) {}
        fn write_i128(&mut self, i: i128) {}
        fn write_isize(&mut self, i: isize) {}
    }
    pub trait BuildHasher {
        type Hasher: Hasher;
        fn build_hasher(&self) -> Self::Hasher;
        fn hash_one<T: Hash>(&self, x: T) -> u64 where Self::Hasher: Hasher {}
    }
    pub struct BuildHasherDefault<H>;
    impl<H: Default + Hasher> BuildHasher for BuildHasherDefault<H> { type Hasher = H; }
    impl<H> Clone for BuildHasherDefault<H> {}
    impl<H> Default for BuildHasherDefault<H> {}
    #[derive(Clone)] pub struct RandomState;
    #[derive(Clone)] pub struct DefaultHasher;
    impl RandomState {
        pub fn new() -> RandomState {}
    }
    impl DefaultHasher {
        pub fn new() -> DefaultHasher {}
    }
    impl BuildHasher for RandomState { type Hasher = DefaultHasher; }
    impl Default for DefaultHasher {}
    impl Hasher for DefaultHasher {}
    impl Default for RandomState {}
}

// https://doc.rust-lang.org/std/any/, std 1.95
pub mod any {
    pub trait Any {
        fn type_id(&self) -> TypeId;
    }
    impl<T: 'static + ?Sized> Any for T {}
    impl dyn Any + Send {
        pub fn is<T: Any>(&self) -> bool {}
        pub fn downcast_ref<T: Any>(&self) -> Option<&T> {}
        pub fn downcast_mut<T: Any>(&mut self) -> Option<&mut T> {}
    }
    impl dyn Any {
        pub fn is<T: Any>(&self) -> bool {}
        pub fn downcast_ref<T: Any>(&self) -> Option<&T> {}
        pub fn downcast_mut<T: Any>(&mut self) -> Option<&mut T> {}
    }
    #[derive(Clone, Copy)] pub struct TypeId;
    impl TypeId {
        pub fn of<T: ?Sized>() -> TypeId {}
    }
    pub fn type_name<T: ?Sized>() -> &'static str {}
    pub fn type_name_of_val<T: ?Sized>(_val: &T) -> &'static str {}
}

// https://doc.rust-lang.org/std/error/, std 1.95
pub mod error {
    use crate::fmt::Display;

    pub trait Error: Debug + Display {
        fn source(&self) -> Option<&(dyn Error + 'static)> {}
    }
    impl dyn Error {
        pub fn is<T: Error + 'static>(&self) -> bool {}
        pub fn downcast_ref<T: Error + 'static>(&self) -> Option<&T> {}
        pub fn downcast_mut<T: Error + 'static>(&mut self) -> Option<&mut T> {}
        pub fn downcast<T: Error + 'static>(self: Box<Self>) -> Result<Box<T>, Box<dyn Error>> {}
    }
    impl<'a, T: Error + ?Sized> Error for &'a T {}
}

// https://doc.rust-lang.org/std/fmt/, std 1.95
pub mod fmt {
    use crate::{fmt, string};

    pub type Result = crate::result::Result<(), Error>;
    #[derive(Clone, Copy, Default)] pub struct Error;
    #[derive(Clone, Copy)] pub struct Arguments<'a>;
    pub struct Formatter<'a>;
    #[derive(Clone, Copy)] pub enum Alignment { Left, Right, Center }
    impl<'a> Arguments<'a> {
        pub fn as_str(&self) -> Option<&'static str> {}
    }
    impl<'a> Formatter<'a> {
        pub fn pad_integral(&mut self, is_nonnegative: bool, prefix: &str, buf: &str) -> Result {}
        pub fn pad(&mut self, s: &str) -> Result {}
        pub fn write_str(&mut self, data: &str) -> Result {}
        pub fn write_fmt(&mut self, fmt: Arguments<'_>) -> Result {}
        pub fn fill(&self) -> char {}
        pub fn align(&self) -> Option<Alignment> {}
        pub fn width(&self) -> Option<usize> {}
        pub fn precision(&self) -> Option<usize> {}
        pub fn sign_plus(&self) -> bool {}
        pub fn sign_minus(&self) -> bool {}
        pub fn alternate(&self) -> bool {}
        pub fn sign_aware_zero_pad(&self) -> bool {}
        pub fn debug_struct<'b>(&'b mut self, name: &str) -> DebugStruct<'b, 'a> {}
        pub fn debug_tuple<'b>(&'b mut self, name: &str) -> DebugTuple<'b, 'a> {}
        pub fn debug_list<'b>(&'b mut self) -> DebugList<'b, 'a> {}
        pub fn debug_set<'b>(&'b mut self) -> DebugSet<'b, 'a> {}
        pub fn debug_map<'b>(&'b mut self) -> DebugMap<'b, 'a> {}
    }
    pub trait Write {
        fn write_str(&mut self, s: &str) -> Result;
        fn write_char(&mut self, c: char) -> Result {}
        fn write_fmt(&mut self, args: Arguments<'_>) -> Result {}
    }
    pub trait Debug {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }
    pub trait Display {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }
    pub trait LowerHex {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }
    pub trait UpperHex {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }
    pub trait Binary {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }
    pub trait Octal {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }
    pub trait Pointer {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }
    pub trait LowerExp {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }
    pub trait UpperExp {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }
    pub fn write(output: &mut dyn Write, fmt: Arguments<'_>) -> Result {}
    pub fn format(args: Arguments<'_>) -> string::String {}
    pub struct DebugStruct<'a, 'b>;
    pub struct DebugTuple<'a, 'b>;
    pub struct DebugSet<'a, 'b>;
    pub struct DebugList<'a, 'b>;
    pub struct DebugMap<'a, 'b>;
    impl<'a, 'b> DebugStruct<'a, 'b> {
        pub fn field(&mut self, name: &str, value: &dyn fmt::Debug) -> &mut Self {}
        pub fn finish_non_exhaustive(&mut self) -> fmt::Result {}
        pub fn finish(&mut self) -> fmt::Result {}
    }
    impl<'a, 'b> DebugTuple<'a, 'b> {
        pub fn field(&mut self, value: &dyn fmt::Debug) -> &mut Self {}
        pub fn finish_non_exhaustive(&mut self) -> fmt::Result {}
        pub fn finish(&mut self) -> fmt::Result {}
    }
    impl<'a, 'b> DebugSet<'a, 'b> {
        pub fn entry(&mut self, entry: &dyn fmt::Debug) -> &mut Self {}
        pub fn entries<D, I>(&mut self, entries: I) -> &mut Self where D: fmt::Debug, I: IntoIterator<Item = D> {}
        pub fn finish_non_exhaustive(&mut self) -> fmt::Result {}
        pub fn finish(&mut self) -> fmt::Result {}
    }
    impl<'a, 'b> DebugList<'a, 'b> {
        pub fn entry(&mut self, entry: &dyn fmt::Debug) -> &mut Self {}
        pub fn entries<D, I>(&mut self, entries: I) -> &mut Self where D: fmt::Debug, I: IntoIterator<Item = D> {}
        pub fn finish_non_exhaustive(&mut self) -> fmt::Result {}
        pub fn finish(&mut self) -> fmt::Result {}
    }
    impl<'a, 'b> DebugMap<'a, 'b> {
        pub fn entry(&mut self, key: &dyn fmt::Debug, value: &dyn fmt::Debug) -> &mut Self {}
        pub fn key(&mut self, key: &dyn fmt::Debug) -> &mut Self {}
        pub fn value(&mut self, value: &dyn fmt::Debug) -> &mut Self {}
        pub fn entries<K, V, I>(&mut self, entries: I) -> &mut Self where K: fmt::Debug, V: fmt::Debug, I: IntoIterator<Item = (K, V)> {}
        pub fn finish_non_exhaustive(&mut self) -> fmt::Result {}
        pub fn finish(&mut self) -> fmt::Result {}
    }
    impl Display for Arguments<'_> {}
    impl Write for Formatter<'_> {}
    impl Display for Error {}
    impl crate::error::Error for Error {}
    impl Display for i8 {}
    impl Display for i16 {}
    impl Display for i32 {}
    impl Display for i64 {}
    impl Display for i128 {}
    impl Display for isize {}
    impl Display for u8 {}
    impl Display for u16 {}
    impl Display for u32 {}
    impl Display for u64 {}
    impl Display for u128 {}
    impl Display for usize {}
    impl Display for bool {}
    impl Display for char {}
    impl Display for f32 {}
    impl Display for f64 {}
    impl Display for str {}
    impl<T: ?Sized + Display> Display for &T {}
    impl<T: ?Sized + Display> Display for &mut T {}
}

// https://doc.rust-lang.org/std/num/, std 1.95
pub mod num {
    use crate::convert::Infallible;
    use crate::error::Error;
    use crate::fmt::Display;
    use crate::fmt;

    #[derive(Clone)] pub struct ParseIntError;
    #[derive(Clone, Copy)] pub struct TryFromIntError;
    #[derive(Clone, Copy)] pub enum IntErrorKind { Empty, InvalidDigit, PosOverflow, NegOverflow, Zero }
    pub struct ParseFloatError;
    impl ParseIntError {
        pub fn kind(&self) -> &IntErrorKind {}
    }
    impl fmt::Display for TryFromIntError {}
    impl Error for TryFromIntError {}
    impl From<Infallible> for TryFromIntError {}
    impl fmt::Display for ParseIntError {}
    impl Error for ParseIntError {}
    impl Display for ParseFloatError {}
    impl Error for ParseFloatError {}
    #[derive(Clone, Copy)] pub enum FpCategory { Nan, Infinite, Zero, Subnormal, Normal }
    #[derive(Clone, Copy, Default)] pub struct Wrapping<T>(pub T);
    #[derive(Clone, Copy, Default)] pub struct Saturating<T>(pub T);
    #[derive(Clone, Copy)] pub struct NonZero<T>;
    impl<T> NonZero<T> {
        pub fn new(n: T) -> Option<Self> {}
        pub unsafe fn new_unchecked(n: T) -> Self {}
        pub fn get(self) -> T {}
    }
    pub type NonZeroI8 = NonZero<i8>;
    pub type NonZeroI16 = NonZero<i16>;
    pub type NonZeroI32 = NonZero<i32>;
    pub type NonZeroI64 = NonZero<i64>;
    pub type NonZeroI128 = NonZero<i128>;
    pub type NonZeroIsize = NonZero<isize>;
    pub type NonZeroU8 = NonZero<u8>;
    pub type NonZeroU16 = NonZero<u16>;
    pub type NonZeroU32 = NonZero<u32>;
    pub type NonZeroU64 = NonZero<u64>;
    pub type NonZeroU128 = NonZero<u128>;
    pub type NonZeroUsize = NonZero<usize>;
}

// https://doc.rust-lang.org/std/io/, std 1.95
pub mod io {
    use crate::ops::{Deref, DerefMut};
    use crate::{error, fmt, io, result};

    pub type Result<T> = crate::result::Result<T, Error>;
    pub struct Error;
    #[derive(Clone, Copy)] pub enum ErrorKind { NotFound, PermissionDenied, ConnectionRefused, ConnectionReset, HostUnreachable, NetworkUnreachable, ConnectionAborted, NotConnected, AddrInUse, AddrNotAvailable, NetworkDown, BrokenPipe, AlreadyExists, WouldBlock, NotADirectory, IsADirectory, DirectoryNotEmpty, ReadOnlyFilesystem, StaleNetworkFileHandle, InvalidInput, InvalidData, TimedOut, WriteZero, StorageFull, NotSeekable, QuotaExceeded, FileTooLarge, ResourceBusy, ExecutableFileBusy, Deadlock, CrossesDevices, TooManyLinks, InvalidFilename, ArgumentListTooLong, Interrupted, Unsupported, UnexpectedEof, OutOfMemory, Other }
    impl Error {
        pub fn new<E>(kind: ErrorKind, error: E) -> Error where E: Into<Box<dyn error::Error + Send + Sync>> {}
        pub fn other<E>(error: E) -> Error where E: Into<Box<dyn error::Error + Send + Sync>> {}
        pub fn last_os_error() -> Error {}
        pub fn get_ref(&self) -> Option<&(dyn error::Error + Send + Sync + 'static)> {}
        pub fn get_mut(&mut self) -> Option<&mut (dyn error::Error + Send + Sync + 'static)> {}
        pub fn into_inner(self) -> Option<Box<dyn error::Error + Send + Sync>> {}
        pub fn downcast<E>(self) -> result::Result<E, Self> where E: error::Error {}
        pub fn kind(&self) -> ErrorKind {}
        pub fn from_raw_os_error(code: i32) -> Error {}
        pub fn raw_os_error(&self) -> Option<i32> {}
    }
    impl From<crate::ffi::NulError> for Error {}
    impl From<crate::collections::TryReserveError> for Error {}
    impl fmt::Display for ErrorKind {}
    impl From<ErrorKind> for Error {}
    impl fmt::Display for Error {}
    impl error::Error for Error {}
    pub trait Read {
        #[waits] fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
        #[waits] fn read_vectored(&mut self, bufs: &mut [IoSliceMut<'_>]) -> Result<usize> {}
        #[waits] fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> {}
        #[waits] fn read_to_string(&mut self, buf: &mut String) -> Result<usize> {}
        #[waits] fn read_exact(&mut self, buf: &mut [u8]) -> Result<()> {}
        fn by_ref(&mut self) -> &mut Self {}
        #[waits] fn bytes(self) -> Bytes<Self> {}
        fn chain<R: Read>(self, next: R) -> Chain<Self, R> {}
        fn take(self, limit: u64) -> Take<Self> {}
    }
    pub trait Write {
        #[waits] fn write(&mut self, buf: &[u8]) -> Result<usize>;
        #[waits] fn write_vectored(&mut self, bufs: &[IoSlice<'_>]) -> Result<usize> {}
        #[waits] fn flush(&mut self) -> Result<()>;
        #[waits] fn write_all(&mut self, buf: &[u8]) -> Result<()> {}
        fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()> {}
        fn by_ref(&mut self) -> &mut Self {}
    }
    pub trait BufRead: Read {
        #[waits] fn fill_buf(&mut self) -> Result<&[u8]>;
        fn consume(&mut self, amount: usize);
        #[waits] fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize> {}
        #[waits] fn skip_until(&mut self, byte: u8) -> Result<usize> {}
        #[waits] fn read_line(&mut self, buf: &mut String) -> Result<usize> {}
        #[waits] fn split(self, byte: u8) -> Split<Self> {}
        #[waits] fn lines(self) -> Lines<Self> {}
    }
    pub trait Seek {
        fn seek(&mut self, pos: SeekFrom) -> Result<u64>;
        fn rewind(&mut self) -> Result<()> {}
        fn stream_position(&mut self) -> Result<u64> {}
        fn seek_relative(&mut self, offset: i64) -> Result<()> {}
    }
    impl<R: Read + ?Sized> Read for &mut R {}
    impl<W: Write + ?Sized> Write for &mut W {}
    impl<B: BufRead + ?Sized> BufRead for &mut B {}
    impl<S: Seek + ?Sized> Seek for &mut S {}
    impl<R: Read + ?Sized> Read for Box<R> {}
    impl<W: Write + ?Sized> Write for Box<W> {}
    impl<B: BufRead + ?Sized> BufRead for Box<B> {}
    #[derive(Clone, Copy)] pub enum SeekFrom { Start(u64), End(i64), Current(i64) }
    pub struct Chain<T, U>;
    pub struct Take<T>;
    pub struct Bytes<R>;
    pub struct Split<B>;
    pub struct Lines<B>;
    #[derive(Clone, Copy)] pub struct IoSlice<'a>;
    pub struct IoSliceMut<'a>;
    impl<T, U> Chain<T, U> {
        pub fn into_inner(self) -> (T, U) {}
        pub fn get_ref(&self) -> (&T, &U) {}
        pub fn get_mut(&mut self) -> (&mut T, &mut U) {}
    }
    impl<T> Take<T> {
        pub fn limit(&self) -> u64 {}
        pub fn set_limit(&mut self, limit: u64) {}
        pub fn into_inner(self) -> T {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
    }
    impl<'a> IoSlice<'a> {
        pub fn new(buf: &'a [u8]) -> IoSlice<'a> {}
    }
    impl<'a> IoSliceMut<'a> {
        pub fn new(buf: &'a mut [u8]) -> IoSliceMut<'a> {}
    }
    impl<'a> Deref for IoSliceMut<'a> { type Target = [u8]; }
    impl<'a> DerefMut for IoSliceMut<'a> {}
    impl<'a> Deref for IoSlice<'a> { type Target = [u8]; }
    impl<T: Read, U: Read> Read for Chain<T, U> {}
    impl<T: BufRead, U: BufRead> BufRead for Chain<T, U> {}
    impl<T: Read> Read for Take<T> {}
    impl<T: BufRead> BufRead for Take<T> {}
    impl<R: Read> Iterator for Bytes<R> { type Item = Result<u8>; }
    impl<B: BufRead> Iterator for Split<B> { type Item = Result<Vec<u8>>; }
    impl<B: BufRead> Iterator for Lines<B> { type Item = Result<String>; }
    #[waits] pub fn read_to_string<R: Read>(reader: R) -> Result<String> {}
    #[waits] pub fn copy<R: ?Sized, W: ?Sized>(reader: &mut R, writer: &mut W) -> Result<u64> where R: Read, W: Write {}
    pub fn stdin() -> Stdin {}
    pub fn stdout() -> Stdout {}
    pub fn stderr() -> Stderr {}
    pub trait IsTerminal {
        fn is_terminal(&self) -> bool;
    }
    pub struct Stdin;
    pub struct StdinLock<'a>;
    pub struct Stdout;
    pub struct StdoutLock<'a>;
    pub struct Stderr;
    pub struct StderrLock<'a>;
    impl Stdin {
        #[waits] pub fn lock(&self) -> StdinLock<'static> {}
        #[blocks] pub fn read_line(&self, buf: &mut String) -> io::Result<usize> {}
        #[waits] pub fn lines(self) -> Lines<StdinLock<'static>> {}
    }
    impl Stdout {
        #[waits] pub fn lock(&self) -> StdoutLock<'static> {}
    }
    impl Stderr {
        #[waits] pub fn lock(&self) -> StderrLock<'static> {}
    }
    impl Read for Stdin {}
    impl Read for &Stdin {}
    impl Read for StdinLock<'_> {}
    impl BufRead for StdinLock<'_> {}
    impl Write for Stdout {}
    impl Write for &Stdout {}
    impl Write for StdoutLock<'_> {}
    impl Write for Stderr {}
    impl Write for &Stderr {}
    impl Write for StderrLock<'_> {}
    impl IsTerminal for Stdin {}
    impl IsTerminal for Stdout {}
    impl IsTerminal for Stderr {}
    #[derive(Clone, Copy, Default)] pub struct Empty;
    pub struct Repeat;
    #[derive(Clone, Copy, Default)] pub struct Sink;
    pub fn empty() -> Empty {}
    pub fn repeat(byte: u8) -> Repeat {}
    pub fn sink() -> Sink {}
    impl Read for Empty {}
    impl BufRead for Empty {}
    impl Write for Empty {}
    impl Write for &Empty {}
    impl Read for Repeat {}
    impl Write for Sink {}
    impl Write for &Sink {}
    #[derive(Default)] pub struct Cursor<T>;
    impl<T> Cursor<T> {
        pub fn new(inner: T) -> Cursor<T> {}
        pub fn into_inner(self) -> T {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn position(&self) -> u64 {}
        pub fn set_position(&mut self, pos: u64) {}
    }
    impl<T> Clone for Cursor<T> where T: Clone {}
    impl<T> io::Seek for Cursor<T> where T: AsRef<[u8]> {}
    impl<T> Read for Cursor<T> where T: AsRef<[u8]> {}
    impl<T> BufRead for Cursor<T> where T: AsRef<[u8]> {}
    impl Write for Cursor<&mut [u8]> {}
    impl Write for Cursor<&mut Vec<u8>> {}
    impl Write for Cursor<Vec<u8>> {}
    impl Write for Cursor<Box<[u8]>> {}
    impl<const N: usize> Write for Cursor<[u8; N]> {}
    pub struct BufReader<R: ?Sized>;
    impl<R: Read> BufReader<R> {
        pub fn new(inner: R) -> BufReader<R> {}
        pub fn with_capacity(capacity: usize, inner: R) -> BufReader<R> {}
    }
    impl<R: ?Sized> BufReader<R> {
        pub fn get_ref(&self) -> &R {}
        pub fn get_mut(&mut self) -> &mut R {}
        pub fn buffer(&self) -> &[u8] {}
        pub fn capacity(&self) -> usize {}
        pub fn into_inner(self) -> R {}
    }
    impl<R: ?Sized + Seek> BufReader<R> {
        pub fn seek_relative(&mut self, offset: i64) -> io::Result<()> {}
    }
    impl<R: ?Sized + Read> Read for BufReader<R> {}
    impl<R: ?Sized + Read> BufRead for BufReader<R> {}
    impl<R: ?Sized + Seek> Seek for BufReader<R> {}
    pub struct BufWriter<W: ?Sized + Write>;
    impl<W: Write> BufWriter<W> {
        pub fn new(inner: W) -> BufWriter<W> {}
        pub fn with_capacity(capacity: usize, inner: W) -> BufWriter<W> {}
        pub fn into_inner(self) -> crate::result::Result<W, IntoInnerError<BufWriter<W>>> {}
    }
    impl<W: ?Sized + Write> BufWriter<W> {
        pub fn get_ref(&self) -> &W {}
        pub fn get_mut(&mut self) -> &mut W {}
        pub fn buffer(&self) -> &[u8] {}
        pub fn capacity(&self) -> usize {}
    }
    impl<W: ?Sized + Write> Write for BufWriter<W> {}
    impl<W: ?Sized + Write + Seek> Seek for BufWriter<W> {}
    pub struct LineWriter<W: ?Sized + Write>;
    impl<W: Write> LineWriter<W> {
        pub fn new(inner: W) -> LineWriter<W> {}
        pub fn with_capacity(capacity: usize, inner: W) -> LineWriter<W> {}
        pub fn get_mut(&mut self) -> &mut W {}
        pub fn into_inner(self) -> crate::result::Result<W, IntoInnerError<LineWriter<W>>> {}
    }
    impl<W: ?Sized + Write> LineWriter<W> {
        pub fn get_ref(&self) -> &W {}
    }
    impl<W: ?Sized + Write> Write for LineWriter<W> {}
    pub struct IntoInnerError<W>;
    impl<W> IntoInnerError<W> {
        pub fn error(&self) -> &Error {}
        pub fn into_inner(self) -> W {}
        pub fn into_error(self) -> Error {}
        pub fn into_parts(self) -> (Error, W) {}
    }
    pub struct PipeReader;
    pub struct PipeWriter;
    pub fn pipe() -> io::Result<(PipeReader, PipeWriter)> {}
    impl io::Read for &PipeReader {}
    impl io::Read for PipeReader {}
    impl io::Write for &PipeWriter {}
    impl io::Write for PipeWriter {}
    pub mod prelude {
        pub use super::{BufRead, Read, Seek, Write};
    }
}

// https://doc.rust-lang.org/std/path/, std 1.95
pub mod path {
    use crate::borrow::{Borrow, Cow};
    use crate::collections::TryReserveError;
    use crate::error::Error;
    use crate::ffi::{OsStr, OsString};
    use crate::rc::Rc;
    use crate::str::FromStr;
    use crate::sync::Arc;
    use crate::{fmt, fs, io, ops};

    pub struct PathBuf;
    pub struct Path;
    #[derive(Clone, Copy)] pub enum Component<'a> { Prefix(PrefixComponent<'a>), RootDir, CurDir, ParentDir, Normal(&'a OsStr) }
    #[derive(Clone)] pub struct Components<'a>;
    #[derive(Clone)] pub struct Iter<'a>;
    #[derive(Clone, Copy)] pub struct Ancestors<'a>;
    pub struct Display<'a>;
    #[derive(Clone)] pub struct StripPrefixError;
    #[derive(Clone, Copy)] pub enum Prefix<'a> { Verbatim(&'a OsStr), VerbatimUNC(&'a OsStr, &'a OsStr,), VerbatimDisk(u8), DeviceNS(&'a OsStr), UNC(&'a OsStr, &'a OsStr,), Disk(u8) }
    #[derive(Clone, Copy)] pub struct PrefixComponent<'a>;
    impl PathBuf {
        pub fn new() -> PathBuf {}
        pub fn with_capacity(capacity: usize) -> PathBuf {}
        pub fn as_path(&self) -> &Path {}
        pub fn leak<'a>(self) -> &'a mut Path {}
        pub fn push<P: AsRef<Path>>(&mut self, path: P) {}
        pub fn pop(&mut self) -> bool {}
        pub fn set_file_name<S: AsRef<OsStr>>(&mut self, file_name: S) {}
        pub fn set_extension<S: AsRef<OsStr>>(&mut self, extension: S) -> bool {}
        pub fn add_extension<S: AsRef<OsStr>>(&mut self, extension: S) -> bool {}
        pub fn as_mut_os_string(&mut self) -> &mut OsString {}
        pub fn into_os_string(self) -> OsString {}
        pub fn into_boxed_path(self) -> Box<Path> {}
        pub fn capacity(&self) -> usize {}
        pub fn clear(&mut self) {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {}
        pub fn reserve_exact(&mut self, additional: usize) {}
        pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError> {}
        pub fn shrink_to_fit(&mut self) {}
        pub fn shrink_to(&mut self, min_capacity: usize) {}
    }
    impl Path {
        pub fn new<S: AsRef<OsStr> + ?Sized>(s: &S) -> &Path {}
        pub fn as_os_str(&self) -> &OsStr {}
        pub fn as_mut_os_str(&mut self) -> &mut OsStr {}
        pub fn to_str(&self) -> Option<&str> {}
        pub fn to_string_lossy(&self) -> Cow<'_, str> {}
        pub fn to_path_buf(&self) -> PathBuf {}
        pub fn is_absolute(&self) -> bool {}
        pub fn is_relative(&self) -> bool {}
        pub fn has_root(&self) -> bool {}
        pub fn parent(&self) -> Option<&Path> {}
        pub fn ancestors(&self) -> Ancestors<'_> {}
        pub fn file_name(&self) -> Option<&OsStr> {}
        pub fn strip_prefix<P>(&self, base: P) -> Result<&Path, StripPrefixError> where P: AsRef<Path> {}
        pub fn starts_with<P: AsRef<Path>>(&self, base: P) -> bool {}
        pub fn ends_with<P: AsRef<Path>>(&self, child: P) -> bool {}
        pub fn file_stem(&self) -> Option<&OsStr> {}
        pub fn file_prefix(&self) -> Option<&OsStr> {}
        pub fn extension(&self) -> Option<&OsStr> {}
        pub fn join<P: AsRef<Path>>(&self, path: P) -> PathBuf {}
        pub fn with_file_name<S: AsRef<OsStr>>(&self, file_name: S) -> PathBuf {}
        pub fn with_extension<S: AsRef<OsStr>>(&self, extension: S) -> PathBuf {}
        pub fn with_added_extension<S: AsRef<OsStr>>(&self, extension: S) -> PathBuf {}
        pub fn components(&self) -> Components<'_> {}
        pub fn iter(&self) -> Iter<'_> {}
        pub fn display(&self) -> Display<'_> {}
        pub fn metadata(&self) -> io::Result<fs::Metadata> {}
        pub fn symlink_metadata(&self) -> io::Result<fs::Metadata> {}
        pub fn canonicalize(&self) -> io::Result<PathBuf> {}
        pub fn read_link(&self) -> io::Result<PathBuf> {}
        pub fn read_dir(&self) -> io::Result<fs::ReadDir> {}
        pub fn exists(&self) -> bool {}
        pub fn try_exists(&self) -> io::Result<bool> {}
        pub fn is_file(&self) -> bool {}
        pub fn is_dir(&self) -> bool {}
        pub fn is_symlink(&self) -> bool {}
        pub fn into_path_buf(self: Box<Self>) -> PathBuf {}
    }
    impl<'a> Component<'a> {
        pub fn as_os_str(self) -> &'a OsStr {}
    }
    impl<'a> Components<'a> {
        pub fn as_path(&self) -> &'a Path {}
    }
    impl AsRef<OsStr> for Component<'_> {}
    impl AsRef<Path> for Component<'_> {}
    impl AsRef<Path> for Components<'_> {}
    impl AsRef<OsStr> for Components<'_> {}
    impl AsRef<Path> for Iter<'_> {}
    impl AsRef<OsStr> for Iter<'_> {}
    impl<'a> Iterator for Iter<'a> { type Item = &'a OsStr; }
    impl<'a> DoubleEndedIterator for Iter<'a> {}
    impl<'a> Iterator for Components<'a> { type Item = Component<'a>; }
    impl<'a> DoubleEndedIterator for Components<'a> {}
    impl<'a> Iterator for Ancestors<'a> { type Item = &'a Path; }
    impl Clone for PathBuf {}
    impl From<&Path> for Box<Path> {}
    impl From<&mut Path> for Box<Path> {}
    impl From<Cow<'_, Path>> for Box<Path> {}
    impl From<Box<Path>> for PathBuf {}
    impl From<PathBuf> for Box<Path> {}
    impl Clone for Box<Path> {}
    impl<T: ?Sized + AsRef<OsStr>> From<&T> for PathBuf {}
    impl From<OsString> for PathBuf {}
    impl From<PathBuf> for OsString {}
    impl From<String> for PathBuf {}
    impl FromStr for PathBuf { type Err = crate::convert::Infallible; }
    impl<P: AsRef<Path>> FromIterator<P> for PathBuf {}
    impl<P: AsRef<Path>> Extend<P> for PathBuf {}
    impl ops::Deref for PathBuf { type Target = Path; }
    impl ops::DerefMut for PathBuf {}
    impl Borrow<Path> for PathBuf {}
    impl Default for PathBuf {}
    impl<'a> From<&'a Path> for Cow<'a, Path> {}
    impl<'a> From<PathBuf> for Cow<'a, Path> {}
    impl<'a> From<&'a PathBuf> for Cow<'a, Path> {}
    impl<'a> From<Cow<'a, Path>> for PathBuf {}
    impl From<PathBuf> for Arc<Path> {}
    impl From<&Path> for Arc<Path> {}
    impl From<&mut Path> for Arc<Path> {}
    impl From<PathBuf> for Rc<Path> {}
    impl From<&Path> for Rc<Path> {}
    impl From<&mut Path> for Rc<Path> {}
    impl ToOwned for Path { type Owned = PathBuf; }
    impl AsRef<OsStr> for PathBuf {}
    impl AsRef<OsStr> for Path {}
    impl AsRef<Path> for Path {}
    impl AsRef<Path> for OsStr {}
    impl AsRef<Path> for Cow<'_, OsStr> {}
    impl AsRef<Path> for OsString {}
    impl AsRef<Path> for str {}
    impl AsRef<Path> for String {}
    impl AsRef<Path> for PathBuf {}
    impl<'a> IntoIterator for &'a PathBuf { type Item = &'a OsStr; type IntoIter = Iter<'a>; }
    impl<'a> IntoIterator for &'a Path { type Item = &'a OsStr; type IntoIter = Iter<'a>; }
    impl Error for StripPrefixError {}
    impl fmt::Display for Display<'_> {}
    impl fmt::Display for StripPrefixError {}
    pub fn absolute<P: AsRef<Path>>(path: P) -> io::Result<PathBuf> {}
    pub fn is_separator(c: char) -> bool {}
    pub const MAIN_SEPARATOR: char = ();
    pub const MAIN_SEPARATOR_STR: &str = ();
}

// https://doc.rust-lang.org/std/ffi/, std 1.95
pub mod ffi {
    use crate::borrow::{Borrow, Cow};
    use crate::fmt::Display;
    use crate::rc::Rc;
    use crate::str::FromStr;
    use crate::sync::Arc;
    use crate::{fmt, ops};

    // Whether C's `char` has a sign, and how long its `long` is, depends on the target.
    pub type c_schar = i8;
    pub type c_uchar = u8;
    pub type c_short = i16;
    pub type c_ushort = u16;
    pub type c_int = i32;
    pub type c_uint = u32;
    pub type c_longlong = i64;
    pub type c_ulonglong = u64;
    pub type c_float = f32;
    pub type c_double = f64;
    pub struct OsString;
    pub struct OsStr;
    impl OsString {
        pub fn new() -> OsString {}
        pub fn as_os_str(&self) -> &OsStr {}
        pub fn into_encoded_bytes(self) -> Vec<u8> {}
        pub fn into_string(self) -> Result<String, OsString> {}
        pub fn push<T: AsRef<OsStr>>(&mut self, s: T) {}
        pub fn with_capacity(capacity: usize) -> OsString {}
        pub fn clear(&mut self) {}
        pub fn capacity(&self) -> usize {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn shrink_to_fit(&mut self) {}
        pub fn into_boxed_os_str(self) -> Box<OsStr> {}
    }
    impl OsStr {
        pub fn new<S: AsRef<OsStr> + ?Sized>(s: &S) -> &OsStr {}
        pub fn to_str(&self) -> Option<&str> {}
        pub fn to_string_lossy(&self) -> Cow<'_, str> {}
        pub fn to_os_string(&self) -> OsString {}
        pub fn is_empty(&self) -> bool {}
        pub fn len(&self) -> usize {}
        pub fn into_os_string(self: Box<Self>) -> OsString {}
        pub fn as_encoded_bytes(&self) -> &[u8] {}
        pub fn make_ascii_lowercase(&mut self) {}
        pub fn make_ascii_uppercase(&mut self) {}
        pub fn to_ascii_lowercase(&self) -> OsString {}
        pub fn to_ascii_uppercase(&self) -> OsString {}
        pub fn is_ascii(&self) -> bool {}
        pub fn eq_ignore_ascii_case<S: AsRef<OsStr>>(&self, other: S) -> bool {}
        pub fn display(&self) -> Display<'_> {}
    }
    impl From<String> for OsString {}
    impl<T: ?Sized + AsRef<OsStr>> From<&T> for OsString {}
    impl ops::Deref for OsString { type Target = OsStr; }
    impl ops::DerefMut for OsString {}
    impl Default for OsString {}
    impl Clone for OsString {}
    impl From<&OsStr> for Box<OsStr> {}
    impl From<&mut OsStr> for Box<OsStr> {}
    impl From<Cow<'_, OsStr>> for Box<OsStr> {}
    impl From<Box<OsStr>> for OsString {}
    impl From<OsString> for Box<OsStr> {}
    impl Clone for Box<OsStr> {}
    impl From<OsString> for Arc<OsStr> {}
    impl From<&OsStr> for Arc<OsStr> {}
    impl From<&mut OsStr> for Arc<OsStr> {}
    impl From<OsString> for Rc<OsStr> {}
    impl From<&OsStr> for Rc<OsStr> {}
    impl From<&mut OsStr> for Rc<OsStr> {}
    impl<'a> From<OsString> for Cow<'a, OsStr> {}
    impl<'a> From<&'a OsStr> for Cow<'a, OsStr> {}
    impl<'a> From<&'a OsString> for Cow<'a, OsStr> {}
    impl<'a> From<Cow<'a, OsStr>> for OsString {}
    impl Default for Box<OsStr> {}
    impl Default for &OsStr {}
    impl Borrow<OsStr> for OsString {}
    impl ToOwned for OsStr { type Owned = OsString; }
    impl AsRef<OsStr> for OsStr {}
    impl AsRef<OsStr> for OsString {}
    impl AsRef<OsStr> for str {}
    impl AsRef<OsStr> for String {}
    impl FromStr for OsString { type Err = crate::convert::Infallible; }
    impl Extend<OsString> for OsString {}
    impl<'a> Extend<&'a OsStr> for OsString {}
    impl<'a> Extend<Cow<'a, OsStr>> for OsString {}
    impl FromIterator<OsString> for OsString {}
    impl<'a> FromIterator<&'a OsStr> for OsString {}
    impl<'a> FromIterator<Cow<'a, OsStr>> for OsString {}
    #[derive(Clone)] pub struct CString;
    #[derive(Clone)] pub struct NulError;
    #[derive(Clone)] pub struct IntoStringError;
    impl CString {
        pub fn new<T: Into<Vec<u8>>>(t: T) -> Result<CString, NulError> {}
        pub unsafe fn from_raw(ptr: *mut c_char) -> CString {}
        pub fn into_raw(self) -> *mut c_char {}
        pub fn into_string(self) -> Result<String, IntoStringError> {}
        pub fn into_bytes(self) -> Vec<u8> {}
        pub fn as_bytes(&self) -> &[u8] {}
        pub fn as_c_str(&self) -> &CStr {}
    }
    impl ops::Deref for CString { type Target = CStr; }
    impl Default for CString {}
    impl fmt::Display for NulError {}
    impl fmt::Display for IntoStringError {}
    impl AsRef<CStr> for CString {}
    impl crate::error::Error for NulError {}
    impl crate::error::Error for IntoStringError {}
    pub struct CStr;
    #[derive(Clone, Copy)] pub enum FromBytesWithNulError { InteriorNul { position: usize, }, NotNulTerminated }
    impl CStr {
        pub unsafe fn from_ptr<'a>(ptr: *const c_char) -> &'a CStr {}
        pub fn from_bytes_with_nul(bytes: &[u8]) -> Result<&Self, FromBytesWithNulError> {}
        pub fn as_ptr(&self) -> *const c_char {}
        pub fn count_bytes(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn to_bytes(&self) -> &[u8] {}
        pub fn to_str(&self) -> Result<&str, str::Utf8Error> {}
        pub fn to_string_lossy(&self) -> Cow<'_, str> {}
    }
    impl ToOwned for CStr { type Owned = CString; }
}

// https://doc.rust-lang.org/std/env/, std 1.95
pub mod env {
    use crate::error::Error;
    use crate::ffi::{OsStr, OsString};
    use crate::path::{Path, PathBuf};
    use crate::{fmt, io};

    pub struct Args;
    pub struct ArgsOs;
    pub struct Vars;
    pub struct VarsOs;
    #[derive(Clone)] pub enum VarError { NotPresent, NotUnicode(OsString) }
    pub struct SplitPaths<'a>;
    pub struct JoinPathsError;
    pub fn args() -> Args {}
    pub fn args_os() -> ArgsOs {}
    pub fn var<K: AsRef<OsStr>>(key: K) -> Result<String, VarError> {}
    pub fn var_os<K: AsRef<OsStr>>(key: K) -> Option<OsString> {}
    pub fn vars() -> Vars {}
    pub fn vars_os() -> VarsOs {}
    pub unsafe fn set_var<K: AsRef<OsStr>, V: AsRef<OsStr>>(key: K, value: V) {}
    pub unsafe fn remove_var<K: AsRef<OsStr>>(key: K) {}
    pub fn current_dir() -> io::Result<PathBuf> {}
    pub fn set_current_dir<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    pub fn current_exe() -> io::Result<PathBuf> {}
    pub fn temp_dir() -> PathBuf {}
    pub fn home_dir() -> Option<PathBuf> {}
    pub fn split_paths<T: AsRef<OsStr> + ?Sized>(unparsed: &T) -> SplitPaths<'_> {}
    pub fn join_paths<I, T>(paths: I) -> Result<OsString, JoinPathsError> where I: IntoIterator<Item = T>, T: AsRef<OsStr> {}
    impl Iterator for Vars { type Item = (String, String); }
    impl Iterator for VarsOs { type Item = (OsString, OsString); }
    impl fmt::Display for VarError {}
    impl Error for VarError {}
    impl<'a> Iterator for SplitPaths<'a> { type Item = PathBuf; }
    impl fmt::Display for JoinPathsError {}
    impl Error for JoinPathsError {}
    impl Iterator for Args { type Item = String; }
    impl ExactSizeIterator for Args {}
    impl DoubleEndedIterator for Args {}
    impl Iterator for ArgsOs { type Item = OsString; }
    impl ExactSizeIterator for ArgsOs {}
    impl DoubleEndedIterator for ArgsOs {}
    pub mod consts {
        pub const ARCH: &str = ();
        pub const FAMILY: &str = ();
        pub const OS: &str = ();
    }
}

// https://doc.rust-lang.org/std/fs/, std 1.95
pub mod fs {
    use crate::ffi::OsString;
    use crate::io::{Read, Seek, Write};
    use crate::path::{Path, PathBuf};
    use crate::sync::Arc;
    use crate::time::SystemTime;
    use crate::{error, fmt, io};

    #[waits] pub fn read<P: AsRef<Path>>(path: P) -> io::Result<Vec<u8>> {}
    #[waits] pub fn read_to_string<P: AsRef<Path>>(path: P) -> io::Result<String> {}
    #[waits] pub fn write<P: AsRef<Path>, C: AsRef<[u8]>>(path: P, contents: C) -> io::Result<()> {}
    #[waits] pub fn remove_file<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    #[waits] pub fn metadata<P: AsRef<Path>>(path: P) -> io::Result<Metadata> {}
    #[waits] pub fn symlink_metadata<P: AsRef<Path>>(path: P) -> io::Result<Metadata> {}
    #[waits] pub fn rename<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> io::Result<()> {}
    #[waits] pub fn copy<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> io::Result<u64> {}
    #[waits] pub fn hard_link<P: AsRef<Path>, Q: AsRef<Path>>(original: P, link: Q) -> io::Result<()> {}
    #[waits] pub fn read_link<P: AsRef<Path>>(path: P) -> io::Result<PathBuf> {}
    #[waits] pub fn canonicalize<P: AsRef<Path>>(path: P) -> io::Result<PathBuf> {}
    #[waits] pub fn create_dir<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    #[waits] pub fn create_dir_all<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    #[waits] pub fn remove_dir<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    #[waits] pub fn remove_dir_all<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    #[waits] pub fn read_dir<P: AsRef<Path>>(path: P) -> io::Result<ReadDir> {}
    #[waits] pub fn set_permissions<P: AsRef<Path>>(path: P, perm: Permissions) -> io::Result<()> {}
    #[waits] pub fn exists<P: AsRef<Path>>(path: P) -> io::Result<bool> {}
    pub struct File;
    #[derive(Clone)] pub struct Metadata;
    pub struct ReadDir;
    pub struct DirEntry;
    #[derive(Clone)] pub struct OpenOptions;
    #[derive(Clone, Copy, Default)] pub struct FileTimes;
    #[derive(Clone)] pub struct Permissions;
    #[derive(Clone, Copy)] pub struct FileType;
    pub struct DirBuilder;
    pub enum TryLockError { Error(io::Error), WouldBlock }
    impl File {
        #[waits] pub fn open<P: AsRef<Path>>(path: P) -> io::Result<File> {}
        #[waits] pub fn create<P: AsRef<Path>>(path: P) -> io::Result<File> {}
        #[waits] pub fn create_new<P: AsRef<Path>>(path: P) -> io::Result<File> {}
        pub fn options() -> OpenOptions {}
        #[waits] pub fn sync_all(&self) -> io::Result<()> {}
        #[waits] pub fn sync_data(&self) -> io::Result<()> {}
        #[waits] pub fn lock(&self) -> io::Result<()> {}
        #[waits] pub fn lock_shared(&self) -> io::Result<()> {}
        #[waits] pub fn try_lock(&self) -> Result<(), TryLockError> {}
        #[waits] pub fn try_lock_shared(&self) -> Result<(), TryLockError> {}
        pub fn unlock(&self) -> io::Result<()> {}
        #[waits] pub fn set_len(&self, size: u64) -> io::Result<()> {}
        #[waits] pub fn metadata(&self) -> io::Result<Metadata> {}
        #[waits] pub fn try_clone(&self) -> io::Result<File> {}
        #[waits] pub fn set_permissions(&self, perm: Permissions) -> io::Result<()> {}
        #[waits] pub fn set_times(&self, times: FileTimes) -> io::Result<()> {}
        #[waits] pub fn set_modified(&self, time: SystemTime) -> io::Result<()> {}
    }
    impl Metadata {
        pub fn file_type(&self) -> FileType {}
        pub fn is_dir(&self) -> bool {}
        pub fn is_file(&self) -> bool {}
        pub fn is_symlink(&self) -> bool {}
        pub fn len(&self) -> u64 {}
        pub fn permissions(&self) -> Permissions {}
        pub fn modified(&self) -> io::Result<SystemTime> {}
        pub fn accessed(&self) -> io::Result<SystemTime> {}
        pub fn created(&self) -> io::Result<SystemTime> {}
    }
    impl DirEntry {
        pub fn path(&self) -> PathBuf {}
        #[waits] pub fn metadata(&self) -> io::Result<Metadata> {}
        #[waits] pub fn file_type(&self) -> io::Result<FileType> {}
        pub fn file_name(&self) -> OsString {}
    }
    impl OpenOptions {
        pub fn new() -> Self {}
        pub fn read(&mut self, read: bool) -> &mut Self {}
        pub fn write(&mut self, write: bool) -> &mut Self {}
        pub fn append(&mut self, append: bool) -> &mut Self {}
        pub fn truncate(&mut self, truncate: bool) -> &mut Self {}
        pub fn create(&mut self, create: bool) -> &mut Self {}
        pub fn create_new(&mut self, create_new: bool) -> &mut Self {}
        #[waits] pub fn open<P: AsRef<Path>>(&self, path: P) -> io::Result<File> {}
    }
    impl FileTimes {
        pub fn new() -> Self {}
        pub fn set_accessed(self, t: SystemTime) -> Self {}
        pub fn set_modified(self, t: SystemTime) -> Self {}
    }
    impl Permissions {
        pub fn readonly(&self) -> bool {}
        pub fn set_readonly(&mut self, readonly: bool) {}
    }
    impl FileType {
        pub fn is_dir(&self) -> bool {}
        pub fn is_file(&self) -> bool {}
        pub fn is_symlink(&self) -> bool {}
    }
    impl DirBuilder {
        pub fn new() -> DirBuilder {}
        pub fn recursive(&mut self, recursive: bool) -> &mut Self {}
        #[waits] pub fn create<P: AsRef<Path>>(&self, path: P) -> io::Result<()> {}
    }
    impl error::Error for TryLockError {}
    impl fmt::Display for TryLockError {}
    impl From<TryLockError> for io::Error {}
    impl Read for &File {}
    impl Write for &File {}
    impl Seek for &File {}
    impl Read for File {}
    impl Write for File {}
    impl Seek for File {}
    impl Read for Arc<File> {}
    impl Write for Arc<File> {}
    impl Seek for Arc<File> {}
    impl Iterator for ReadDir { type Item = io::Result<DirEntry>; }
}

// https://doc.rust-lang.org/std/net/, std 1.95
pub mod net {
    use crate::error::Error;
    use crate::io::{Read, Write};
    use crate::str::FromStr;
    use crate::time::Duration;
    use crate::{fmt, io, iter, option, slice, vec};

    #[derive(Clone, Copy)] pub enum IpAddr { V4(Ipv4Addr), V6(Ipv6Addr) }
    #[derive(Clone, Copy)] pub struct Ipv4Addr;
    #[derive(Clone, Copy)] pub struct Ipv6Addr;
    impl IpAddr {
        pub fn is_unspecified(&self) -> bool {}
        pub fn is_loopback(&self) -> bool {}
        pub fn is_multicast(&self) -> bool {}
        pub fn is_ipv4(&self) -> bool {}
        pub fn is_ipv6(&self) -> bool {}
        pub fn to_canonical(&self) -> IpAddr {}
    }
    impl Ipv4Addr {
        pub fn new(a: u8, b: u8, c: u8, d: u8) -> Ipv4Addr {}
        pub const BITS: u32 = Self;
        pub fn to_bits(self) -> u32 {}
        pub fn from_bits(bits: u32) -> Ipv4Addr {}
        pub const LOCALHOST: Self = Self;
        pub const UNSPECIFIED: Self = Self;
        pub const BROADCAST: Self = Self;
        pub fn octets(&self) -> [u8; 4] {}
        pub fn from_octets(octets: [u8; 4]) -> Ipv4Addr {}
        pub fn is_unspecified(&self) -> bool {}
        pub fn is_loopback(&self) -> bool {}
        pub fn is_private(&self) -> bool {}
        pub fn is_link_local(&self) -> bool {}
        pub fn is_multicast(&self) -> bool {}
        pub fn is_broadcast(&self) -> bool {}
        pub fn to_ipv6_compatible(&self) -> Ipv6Addr {}
        pub fn to_ipv6_mapped(&self) -> Ipv6Addr {}
    }
    impl Ipv6Addr {
        pub fn new(a: u16, b: u16, c: u16, d: u16, e: u16, f: u16, g: u16, h: u16) -> Ipv6Addr {}
        pub fn to_bits(self) -> u128 {}
        pub const LOCALHOST: Self = Self;
        pub const UNSPECIFIED: Self = Self;
        pub fn segments(&self) -> [u16; 8] {}
        pub fn is_unspecified(&self) -> bool {}
        pub fn is_loopback(&self) -> bool {}
        pub fn is_unique_local(&self) -> bool {}
        pub fn is_unicast_link_local(&self) -> bool {}
        pub fn is_multicast(&self) -> bool {}
        pub fn to_ipv4_mapped(&self) -> Option<Ipv4Addr> {}
        pub fn to_ipv4(&self) -> Option<Ipv4Addr> {}
        pub fn to_canonical(&self) -> IpAddr {}
        pub fn octets(&self) -> [u8; 16] {}
        pub fn from_octets(octets: [u8; 16]) -> Ipv6Addr {}
    }
    impl fmt::Display for IpAddr {}
    impl From<Ipv4Addr> for IpAddr {}
    impl From<Ipv6Addr> for IpAddr {}
    impl fmt::Display for Ipv4Addr {}
    impl From<u32> for Ipv4Addr {}
    impl From<[u8; 4]> for Ipv4Addr {}
    impl From<[u8; 4]> for IpAddr {}
    impl fmt::Display for Ipv6Addr {}
    impl From<u128> for Ipv6Addr {}
    impl From<[u8; 16]> for Ipv6Addr {}
    impl From<[u16; 8]> for Ipv6Addr {}
    impl From<[u8; 16]> for IpAddr {}
    impl From<[u16; 8]> for IpAddr {}
    #[derive(Clone, Copy)] pub enum SocketAddr { V4(SocketAddrV4), V6(SocketAddrV6) }
    #[derive(Clone, Copy)] pub struct SocketAddrV4;
    #[derive(Clone, Copy)] pub struct SocketAddrV6;
    impl SocketAddr {
        pub fn new(ip: IpAddr, port: u16) -> SocketAddr {}
        pub fn ip(&self) -> IpAddr {}
        pub fn set_ip(&mut self, new_ip: IpAddr) {}
        pub fn port(&self) -> u16 {}
        pub fn set_port(&mut self, new_port: u16) {}
        pub fn is_ipv4(&self) -> bool {}
        pub fn is_ipv6(&self) -> bool {}
    }
    impl SocketAddrV4 {
        pub fn new(ip: Ipv4Addr, port: u16) -> SocketAddrV4 {}
        pub fn ip(&self) -> &Ipv4Addr {}
        pub fn set_ip(&mut self, new_ip: Ipv4Addr) {}
        pub fn port(&self) -> u16 {}
        pub fn set_port(&mut self, new_port: u16) {}
    }
    impl SocketAddrV6 {
        pub fn new(ip: Ipv6Addr, port: u16, flowinfo: u32, scope_id: u32) -> SocketAddrV6 {}
        pub fn ip(&self) -> &Ipv6Addr {}
        pub fn set_ip(&mut self, new_ip: Ipv6Addr) {}
        pub fn port(&self) -> u16 {}
        pub fn set_port(&mut self, new_port: u16) {}
        pub fn flowinfo(&self) -> u32 {}
        pub fn set_flowinfo(&mut self, new_flowinfo: u32) {}
        pub fn scope_id(&self) -> u32 {}
        pub fn set_scope_id(&mut self, new_scope_id: u32) {}
    }
    impl From<SocketAddrV4> for SocketAddr {}
    impl From<SocketAddrV6> for SocketAddr {}
    impl<I: Into<IpAddr>> From<(I, u16)> for SocketAddr {}
    impl fmt::Display for SocketAddr {}
    impl fmt::Display for SocketAddrV4 {}
    impl fmt::Display for SocketAddrV6 {}
    #[derive(Clone)] pub struct AddrParseError;
    impl FromStr for IpAddr { type Err = AddrParseError; }
    impl FromStr for Ipv4Addr { type Err = AddrParseError; }
    impl FromStr for Ipv6Addr { type Err = AddrParseError; }
    impl FromStr for SocketAddrV4 { type Err = AddrParseError; }
    impl FromStr for SocketAddrV6 { type Err = AddrParseError; }
    impl FromStr for SocketAddr { type Err = AddrParseError; }
    impl fmt::Display for AddrParseError {}
    impl Error for AddrParseError {}
    pub trait ToSocketAddrs {
        type Iter: Iterator<Item = SocketAddr>;
        #[waits] fn to_socket_addrs(&self) -> io::Result<Self::Iter>;
    }
    impl ToSocketAddrs for SocketAddr { type Iter = option::IntoIter<SocketAddr>; }
    impl ToSocketAddrs for SocketAddrV4 { type Iter = option::IntoIter<SocketAddr>; }
    impl ToSocketAddrs for SocketAddrV6 { type Iter = option::IntoIter<SocketAddr>; }
    impl ToSocketAddrs for (IpAddr, u16) { type Iter = option::IntoIter<SocketAddr>; }
    impl ToSocketAddrs for (Ipv4Addr, u16) { type Iter = option::IntoIter<SocketAddr>; }
    impl ToSocketAddrs for (Ipv6Addr, u16) { type Iter = option::IntoIter<SocketAddr>; }
    impl ToSocketAddrs for (&str, u16) { type Iter = vec::IntoIter<SocketAddr>; }
    impl ToSocketAddrs for (String, u16) { type Iter = vec::IntoIter<SocketAddr>; }
    impl ToSocketAddrs for str { type Iter = vec::IntoIter<SocketAddr>; }
    impl<'a> ToSocketAddrs for &'a [SocketAddr] { type Iter = iter::Cloned<slice::Iter<'a, SocketAddr>>; }
    impl<T: ToSocketAddrs + ?Sized> ToSocketAddrs for &T { type Iter = T::Iter; }
    impl ToSocketAddrs for String { type Iter = vec::IntoIter<SocketAddr>; }
    pub struct TcpListener;
    pub struct TcpStream;
    #[waits] pub struct Incoming<'a>;
    impl TcpListener {
        pub fn bind<A: ToSocketAddrs>(addr: A) -> io::Result<TcpListener> {}
        pub fn local_addr(&self) -> io::Result<SocketAddr> {}
        pub fn try_clone(&self) -> io::Result<TcpListener> {}
        #[blocks] pub fn accept(&self) -> io::Result<(TcpStream, SocketAddr)> {}
        #[waits] pub fn incoming(&self) -> Incoming<'_> {}
        pub fn set_ttl(&self, ttl: u32) -> io::Result<()> {}
        pub fn ttl(&self) -> io::Result<u32> {}
        pub fn take_error(&self) -> io::Result<Option<io::Error>> {}
        pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()> {}
    }
    impl TcpStream {
        #[blocks] pub fn connect<A: ToSocketAddrs>(addr: A) -> io::Result<TcpStream> {}
        #[blocks] pub fn connect_timeout(addr: &SocketAddr, timeout: Duration) -> io::Result<TcpStream> {}
        pub fn peer_addr(&self) -> io::Result<SocketAddr> {}
        pub fn local_addr(&self) -> io::Result<SocketAddr> {}
        pub fn shutdown(&self, how: Shutdown) -> io::Result<()> {}
        pub fn try_clone(&self) -> io::Result<TcpStream> {}
        pub fn set_read_timeout(&self, dur: Option<Duration>) -> io::Result<()> {}
        pub fn set_write_timeout(&self, dur: Option<Duration>) -> io::Result<()> {}
        pub fn read_timeout(&self) -> io::Result<Option<Duration>> {}
        pub fn write_timeout(&self) -> io::Result<Option<Duration>> {}
        #[waits] pub fn peek(&self, buf: &mut [u8]) -> io::Result<usize> {}
        pub fn set_nodelay(&self, nodelay: bool) -> io::Result<()> {}
        pub fn nodelay(&self) -> io::Result<bool> {}
        pub fn set_ttl(&self, ttl: u32) -> io::Result<()> {}
        pub fn ttl(&self) -> io::Result<u32> {}
        pub fn take_error(&self) -> io::Result<Option<io::Error>> {}
        pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()> {}
    }
    impl Read for TcpStream {}
    impl Write for TcpStream {}
    impl Read for &TcpStream {}
    impl Write for &TcpStream {}
    impl<'a> Iterator for Incoming<'a> { type Item = io::Result<TcpStream>; }
    pub struct UdpSocket;
    impl UdpSocket {
        pub fn bind<A: ToSocketAddrs>(addr: A) -> io::Result<UdpSocket> {}
        #[blocks] pub fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)> {}
        #[waits] pub fn peek_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)> {}
        #[waits] pub fn send_to<A: ToSocketAddrs>(&self, buf: &[u8], addr: A) -> io::Result<usize> {}
        pub fn peer_addr(&self) -> io::Result<SocketAddr> {}
        pub fn local_addr(&self) -> io::Result<SocketAddr> {}
        pub fn try_clone(&self) -> io::Result<UdpSocket> {}
        pub fn set_read_timeout(&self, dur: Option<Duration>) -> io::Result<()> {}
        pub fn set_write_timeout(&self, dur: Option<Duration>) -> io::Result<()> {}
        pub fn read_timeout(&self) -> io::Result<Option<Duration>> {}
        pub fn write_timeout(&self) -> io::Result<Option<Duration>> {}
        pub fn set_broadcast(&self, broadcast: bool) -> io::Result<()> {}
        pub fn broadcast(&self) -> io::Result<bool> {}
        pub fn set_multicast_loop_v4(&self, multicast_loop_v4: bool) -> io::Result<()> {}
        pub fn multicast_loop_v4(&self) -> io::Result<bool> {}
        pub fn set_multicast_ttl_v4(&self, multicast_ttl_v4: u32) -> io::Result<()> {}
        pub fn multicast_ttl_v4(&self) -> io::Result<u32> {}
        pub fn set_multicast_loop_v6(&self, multicast_loop_v6: bool) -> io::Result<()> {}
        pub fn multicast_loop_v6(&self) -> io::Result<bool> {}
        pub fn set_ttl(&self, ttl: u32) -> io::Result<()> {}
        pub fn ttl(&self) -> io::Result<u32> {}
        pub fn join_multicast_v4(&self, multiaddr: &Ipv4Addr, interface: &Ipv4Addr) -> io::Result<()> {}
        pub fn join_multicast_v6(&self, multiaddr: &Ipv6Addr, interface: u32) -> io::Result<()> {}
        pub fn leave_multicast_v4(&self, multiaddr: &Ipv4Addr, interface: &Ipv4Addr) -> io::Result<()> {}
        pub fn leave_multicast_v6(&self, multiaddr: &Ipv6Addr, interface: u32) -> io::Result<()> {}
        pub fn take_error(&self) -> io::Result<Option<io::Error>> {}
        #[waits] pub fn connect<A: ToSocketAddrs>(&self, addr: A) -> io::Result<()> {}
        #[waits] pub fn send(&self, buf: &[u8]) -> io::Result<usize> {}
        #[blocks] pub fn recv(&self, buf: &mut [u8]) -> io::Result<usize> {}
        #[waits] pub fn peek(&self, buf: &mut [u8]) -> io::Result<usize> {}
        pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()> {}
    }
    #[derive(Clone, Copy)] pub enum Shutdown { Read, Write, Both }
}

// https://doc.rust-lang.org/std/process/, std 1.95
pub mod process {
    use crate::convert::Infallible;
    use crate::ffi::OsStr;
    use crate::io::{Read, Write};
    use crate::path::Path;
    use crate::{fmt, fs, io};

    #[exits] pub fn exit(code: i32) -> ! {}
    #[exits] pub fn abort() -> ! {}
    pub fn id() -> u32 {}
    pub struct Command;
    pub struct ChildStdin;
    pub struct ChildStdout;
    pub struct ChildStderr;
    pub struct Stdio;
    #[derive(Clone, Copy)] pub struct ExitStatus;
    #[derive(Clone, Copy)] pub struct ExitCode;
    pub struct Child { pub stdin: Option<ChildStdin>, pub stdout: Option<ChildStdout>, pub stderr: Option<ChildStderr> }
    #[derive(Clone)] pub struct Output { pub status: ExitStatus, pub stdout: Vec<u8>, pub stderr: Vec<u8> }
    impl Command {
        pub fn new<S: AsRef<OsStr>>(program: S) -> Command {}
        pub fn arg<S: AsRef<OsStr>>(&mut self, arg: S) -> &mut Command {}
        pub fn args<I, S>(&mut self, args: I) -> &mut Command where I: IntoIterator<Item = S>, S: AsRef<OsStr> {}
        pub fn env<K, V>(&mut self, key: K, val: V) -> &mut Command where K: AsRef<OsStr>, V: AsRef<OsStr> {}
        pub fn envs<I, K, V>(&mut self, vars: I) -> &mut Command where I: IntoIterator<Item = (K, V)>, K: AsRef<OsStr>, V: AsRef<OsStr> {}
        pub fn env_remove<K: AsRef<OsStr>>(&mut self, key: K) -> &mut Command {}
        pub fn env_clear(&mut self) -> &mut Command {}
        pub fn current_dir<P: AsRef<Path>>(&mut self, dir: P) -> &mut Command {}
        pub fn stdin<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command {}
        pub fn stdout<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command {}
        pub fn stderr<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command {}
        #[waits] pub fn spawn(&mut self) -> io::Result<Child> {}
        #[blocks] pub fn output(&mut self) -> io::Result<Output> {}
        #[blocks] pub fn status(&mut self) -> io::Result<ExitStatus> {}
        pub fn get_program(&self) -> &OsStr {}
        pub fn get_args(&self) -> CommandArgs<'_> {}
        pub fn get_envs(&self) -> CommandEnvs<'_> {}
        pub fn get_current_dir(&self) -> Option<&Path> {}
    }
    pub struct CommandArgs<'a>;
    impl<'a> Iterator for CommandArgs<'a> { type Item = &'a OsStr; }
    pub struct CommandEnvs<'a>;
    impl<'a> Iterator for CommandEnvs<'a> { type Item = (&'a OsStr, Option<&'a OsStr>); }
    impl Child {
        pub fn kill(&mut self) -> io::Result<()> {}
        pub fn id(&self) -> u32 {}
        #[blocks]
        #[quiet]
        pub fn wait(&mut self) -> io::Result<ExitStatus> {}
        pub fn try_wait(&mut self) -> io::Result<Option<ExitStatus>> {}
        #[blocks] pub fn wait_with_output(self) -> io::Result<Output> {}
    }
    impl Stdio {
        pub fn piped() -> Stdio {}
        pub fn inherit() -> Stdio {}
        pub fn null() -> Stdio {}
    }
    impl ExitStatus {
        pub fn success(&self) -> bool {}
        pub fn code(&self) -> Option<i32> {}
    }
    impl ExitCode {
        pub const SUCCESS: ExitCode = Self;
        pub const FAILURE: ExitCode = Self;
    }
    impl Write for ChildStdin {}
    impl Write for &ChildStdin {}
    impl Read for ChildStdout {}
    impl Read for ChildStderr {}
    impl From<ChildStdin> for Stdio {}
    impl From<ChildStdout> for Stdio {}
    impl From<ChildStderr> for Stdio {}
    impl From<fs::File> for Stdio {}
    impl From<io::Stdout> for Stdio {}
    impl From<io::Stderr> for Stdio {}
    impl From<io::PipeWriter> for Stdio {}
    impl From<io::PipeReader> for Stdio {}
    impl Default for ExitStatus {}
    impl fmt::Display for ExitStatus {}
    impl Default for ExitCode {}
    impl From<u8> for ExitCode {}
    pub trait Termination {
        fn report(self) -> ExitCode;
    }
    impl Termination for () {}
    impl Termination for ! {}
    impl Termination for Infallible {}
    impl Termination for ExitCode {}
    impl<T: Termination, E: fmt::Debug> Termination for Result<T, E> {}
}

// https://doc.rust-lang.org/std/ptr/, std 1.95
pub mod ptr {
    pub fn null<T>() -> *const T {}
    pub fn null_mut<T>() -> *mut T {}
    pub unsafe fn drop_in_place<T>(to_drop: *mut T) {}
    pub unsafe fn read<T>(src: *const T) -> T {}
    pub unsafe fn write<T>(dst: *mut T, src: T) {}
    pub fn eq<T>(a: *const T, b: *const T) -> bool {}
    pub fn addr_eq<T, U>(p: *const T, q: *const U) -> bool {}
    pub unsafe fn copy<T>(src: *const T, dst: *mut T, count: usize) {}
    pub unsafe fn copy_nonoverlapping<T>(src: *const T, dst: *mut T, count: usize) {}
    pub fn from_ref<T>(r: &T) -> *const T {}
    pub fn from_mut<T>(r: &mut T) -> *mut T {}
    pub fn slice_from_raw_parts<T>(data: *const T, len: usize) -> *const [T] {}
    pub fn slice_from_raw_parts_mut<T>(data: *mut T, len: usize) -> *mut [T] {}
    #[derive(Clone, Copy)] pub struct NonNull<T: ?Sized>;
    impl<T> NonNull<T> {
        pub fn dangling() -> Self {}
        pub unsafe fn new_unchecked(ptr: *mut T) -> Self {}
        pub fn new(ptr: *mut T) -> Option<Self> {}
        pub fn from_ref(r: &T) -> Self {}
        pub fn from_mut(r: &mut T) -> Self {}
        pub fn as_ptr(self) -> *mut T {}
        pub unsafe fn as_ref<'a>(&self) -> &'a T {}
        pub unsafe fn as_mut<'a>(&mut self) -> &'a mut T {}
        pub fn cast<U>(self) -> NonNull<U> {}
    }
}

// https://doc.rust-lang.org/std/hint/, std 1.95
pub mod hint {
    pub fn black_box<T>(dummy: T) -> T {}
    pub fn spin_loop() {}
}

// https://doc.rust-lang.org/std/alloc/, std 1.95
pub mod alloc {
    #[derive(Clone, Copy)] pub struct Layout;
    #[derive(Clone)] pub struct LayoutError;
    impl Layout {
        pub fn from_size_align(size: usize, align: usize) -> Result<Self, LayoutError> {}
        pub fn size(&self) -> usize {}
        pub fn align(&self) -> usize {}
        pub fn new<T>() -> Self {}
        pub fn for_value<T: ?Sized>(t: &T) -> Self {}
        pub fn array<T>(n: usize) -> Result<Self, LayoutError> {}
    }
    pub unsafe trait GlobalAlloc {
        unsafe fn alloc(&self, layout: Layout) -> *mut u8;
        unsafe fn dealloc(&self, ptr: *mut u8, layout: Layout);
        unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {}
        unsafe fn realloc(&self, ptr: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {}
    }
}

// https://doc.rust-lang.org/std/os/, std 1.95
pub mod os {
    // https://doc.rust-lang.org/std/os/raw/, std 1.95
    pub mod raw {
        pub use crate::ffi::{c_double, c_float, c_int, c_longlong, c_schar, c_short};
        pub use crate::ffi::{c_uchar, c_uint, c_ulonglong, c_ushort};
    }
    pub mod fd {
        use crate::{fs, io};

        pub type RawFd = i32;
        pub struct OwnedFd;
        #[derive(Clone, Copy)] pub struct BorrowedFd<'fd>;
        impl OwnedFd {
            pub fn try_clone(&self) -> io::Result<Self> {}
        }
        impl BorrowedFd<'_> {
            pub fn try_clone_to_owned(&self) -> io::Result<OwnedFd> {}
        }
        pub trait AsFd {
            fn as_fd(&self) -> BorrowedFd<'_>;
        }
        pub trait AsRawFd {
            fn as_raw_fd(&self) -> RawFd;
        }
        pub trait FromRawFd {
            unsafe fn from_raw_fd(fd: RawFd) -> Self;
        }
        pub trait IntoRawFd {
            fn into_raw_fd(self) -> RawFd;
        }
        impl<T: AsFd + ?Sized> AsFd for &T {}
        impl<T: AsFd + ?Sized> AsFd for &mut T {}
        impl AsFd for BorrowedFd<'_> {}
        impl AsFd for OwnedFd {}
        impl AsFd for fs::File {}
        impl AsFd for crate::net::TcpStream {}
        impl AsFd for crate::net::TcpListener {}
        impl AsFd for crate::net::UdpSocket {}
        impl AsFd for io::Stdin {}
        impl AsFd for io::Stdout {}
        impl AsFd for io::Stderr {}
        impl AsRawFd for fs::File {}
        impl FromRawFd for fs::File {}
        impl AsRawFd for io::Stdin {}
        impl AsRawFd for io::Stdout {}
        impl AsRawFd for io::Stderr {}
        impl AsRawFd for crate::net::TcpStream {}
        impl AsRawFd for crate::net::TcpListener {}
        impl AsRawFd for crate::net::UdpSocket {}
    }
    pub mod unix {
        pub mod io {
            pub use crate::os::fd::*;
        }
        pub mod fs {
            use crate::fs::{FileType, Metadata, OpenOptions, Permissions};
            use crate::io;
            use crate::path::Path;

            pub trait FileTypeExt {
                fn is_block_device(&self) -> bool;
                fn is_char_device(&self) -> bool;
                fn is_fifo(&self) -> bool;
                fn is_socket(&self) -> bool;
            }
            impl FileTypeExt for FileType {}
            pub trait PermissionsExt {
                fn mode(&self) -> u32;
                fn set_mode(&mut self, mode: u32);
                fn from_mode(mode: u32) -> Self;
            }
            pub trait OpenOptionsExt {
                fn mode(&mut self, mode: u32) -> &mut Self;
                fn custom_flags(&mut self, flags: i32) -> &mut Self;
            }
            pub trait MetadataExt {
                fn dev(&self) -> u64;
                fn ino(&self) -> u64;
                fn mode(&self) -> u32;
                fn nlink(&self) -> u64;
                fn uid(&self) -> u32;
                fn gid(&self) -> u32;
                fn rdev(&self) -> u64;
                fn size(&self) -> u64;
                fn atime(&self) -> i64;
                fn atime_nsec(&self) -> i64;
                fn mtime(&self) -> i64;
                fn mtime_nsec(&self) -> i64;
                fn ctime(&self) -> i64;
                fn ctime_nsec(&self) -> i64;
                fn blksize(&self) -> u64;
                fn blocks(&self) -> u64;
            }
            impl PermissionsExt for Permissions {}
            impl OpenOptionsExt for OpenOptions {}
            impl MetadataExt for Metadata {}
            pub fn symlink<P: AsRef<Path>, Q: AsRef<Path>>(original: P, link: Q) -> io::Result<()> {}
        }
        pub mod process {
            use crate::ffi::OsStr;
            use crate::process::{Command, ExitStatus};
            use crate::{io, process};

            pub trait CommandExt {
                unsafe fn pre_exec<F>(&mut self, f: F) -> &mut process::Command where F: FnMut() -> io::Result<()>;
                fn exec(&mut self) -> io::Error;
                fn arg0<S>(&mut self, arg: S) -> &mut process::Command where S: AsRef<OsStr>;
                fn process_group(&mut self, pgroup: i32) -> &mut process::Command;
            }
            pub trait ExitStatusExt {
                fn from_raw(raw: i32) -> Self;
                fn signal(&self) -> Option<i32>;
                fn core_dumped(&self) -> bool;
                fn stopped_signal(&self) -> Option<i32>;
                fn continued(&self) -> bool;
                fn into_raw(self) -> i32;
            }
            impl CommandExt for Command {}
            impl ExitStatusExt for ExitStatus {}
        }
        pub mod net {
            use crate::io;
            use crate::net::Shutdown;
            use crate::path::Path;
            use crate::time::Duration;

            pub struct UnixStream;
            impl UnixStream {
                pub fn connect<P: AsRef<Path>>(path: P) -> io::Result<UnixStream> {}
                pub fn connect_addr(socket_addr: &SocketAddr) -> io::Result<UnixStream> {}
                pub fn pair() -> io::Result<(UnixStream, UnixStream)> {}
                pub fn try_clone(&self) -> io::Result<UnixStream> {}
                pub fn local_addr(&self) -> io::Result<SocketAddr> {}
                pub fn peer_addr(&self) -> io::Result<SocketAddr> {}
                pub fn set_read_timeout(&self, timeout: Option<Duration>) -> io::Result<()> {}
                pub fn set_write_timeout(&self, timeout: Option<Duration>) -> io::Result<()> {}
                pub fn read_timeout(&self) -> io::Result<Option<Duration>> {}
                pub fn write_timeout(&self) -> io::Result<Option<Duration>> {}
                pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()> {}
                pub fn take_error(&self) -> io::Result<Option<io::Error>> {}
                pub fn shutdown(&self, how: Shutdown) -> io::Result<()> {}
            }
            impl io::Read for UnixStream {}
            impl<'a> io::Read for &'a UnixStream {}
            impl io::Write for UnixStream {}
            impl<'a> io::Write for &'a UnixStream {}
            pub struct UnixListener;
            pub struct Incoming<'a>;
            impl UnixListener {
                pub fn bind<P: AsRef<Path>>(path: P) -> io::Result<UnixListener> {}
                pub fn bind_addr(socket_addr: &SocketAddr) -> io::Result<UnixListener> {}
                pub fn accept(&self) -> io::Result<(UnixStream, SocketAddr)> {}
                pub fn try_clone(&self) -> io::Result<UnixListener> {}
                pub fn local_addr(&self) -> io::Result<SocketAddr> {}
                pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()> {}
                pub fn take_error(&self) -> io::Result<Option<io::Error>> {}
                pub fn incoming(&self) -> Incoming<'_> {}
            }
            impl<'a> IntoIterator for &'a UnixListener { type Item = io::Result<UnixStream>; type IntoIter = Incoming<'a>; }
            impl<'a> Iterator for Incoming<'a> { type Item = io::Result<UnixStream>; }
            pub struct UnixDatagram;
            impl UnixDatagram {
                pub fn bind<P: AsRef<Path>>(path: P) -> io::Result<UnixDatagram> {}
                pub fn bind_addr(socket_addr: &SocketAddr) -> io::Result<UnixDatagram> {}
                pub fn unbound() -> io::Result<UnixDatagram> {}
                pub fn pair() -> io::Result<(UnixDatagram, UnixDatagram)> {}
                pub fn connect<P: AsRef<Path>>(&self, path: P) -> io::Result<()> {}
                pub fn connect_addr(&self, socket_addr: &SocketAddr) -> io::Result<()> {}
                pub fn try_clone(&self) -> io::Result<UnixDatagram> {}
                pub fn local_addr(&self) -> io::Result<SocketAddr> {}
                pub fn peer_addr(&self) -> io::Result<SocketAddr> {}
                #[blocks] pub fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)> {}
                #[blocks] pub fn recv(&self, buf: &mut [u8]) -> io::Result<usize> {}
                #[waits] pub fn send_to<P: AsRef<Path>>(&self, buf: &[u8], path: P) -> io::Result<usize> {}
                #[waits] pub fn send_to_addr(&self, buf: &[u8], socket_addr: &SocketAddr) -> io::Result<usize> {}
                #[waits] pub fn send(&self, buf: &[u8]) -> io::Result<usize> {}
                pub fn set_read_timeout(&self, timeout: Option<Duration>) -> io::Result<()> {}
                pub fn set_write_timeout(&self, timeout: Option<Duration>) -> io::Result<()> {}
                pub fn read_timeout(&self) -> io::Result<Option<Duration>> {}
                pub fn write_timeout(&self) -> io::Result<Option<Duration>> {}
                pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()> {}
                pub fn take_error(&self) -> io::Result<Option<io::Error>> {}
                pub fn shutdown(&self, how: Shutdown) -> io::Result<()> {}
            }
            #[derive(Clone)] pub struct SocketAddr;
            impl SocketAddr {
                pub fn from_pathname<P>(path: P) -> io::Result<SocketAddr> where P: AsRef<Path> {}
                pub fn is_unnamed(&self) -> bool {}
                pub fn as_pathname(&self) -> Option<&Path> {}
            }
        }
    }
}
