//! Stub of `tracing`, read from the sources of tracing 0.1.44 and tracing-core 0.1.36.
//!
//! Macros (`span!`, `info!`..) and `#[instrument]` are not stubbed.
//! The guards `Entered`, `EnteredSpan` and `DefaultGuard` end their effect when they are dropped.

// https://docs.rs/tracing/0.1.44/tracing/ (0.1.44)
pub use crate::dispatcher::Dispatch;
pub use crate::instrument::Instrument;
pub use crate::span::Id;
pub use crate::span::Span;
pub use crate::subscriber::Subscriber;

pub struct Metadata<'a>;
impl<'a> Metadata<'a> {
    pub fn level(&self) -> &Level {}
    pub fn name(&self) -> &'static str {}
    pub fn target(&self) -> &'a str {}
    pub fn module_path(&self) -> Option<&'a str> {}
    pub fn file(&self) -> Option<&'a str> {}
    pub fn line(&self) -> Option<u32> {}
    pub fn is_event(&self) -> bool {}
    pub fn is_span(&self) -> bool {}
}
pub struct Level;
impl Clone for Level {}
impl Level {
    pub fn as_str(&self) -> &'static str {}
}

pub mod span {
    // https://docs.rs/tracing/0.1.44/tracing/span/ (0.1.44)
    use crate::dispatcher::Dispatch;
    use crate::Metadata;
    use std::ops::Deref;

    pub struct Span;
    impl Clone for Span {}
    impl Span {
        pub fn none() -> Span {}
        pub fn current() -> Span {}
        pub fn enter(&self) -> Entered<'_> {}
        pub fn entered(self) -> EnteredSpan {}
        pub fn or_current(self) -> Self {}
        #[runs(f, place = "here")]
        #[scope(f)]
        pub fn in_scope<F: FnOnce() -> T, T>(&self, f: F) -> T {}
        pub fn record<Q: ?Sized, V>(&self, field: &Q, value: V) -> &Self {}
        pub fn is_disabled(&self) -> bool {}
        pub fn is_none(&self) -> bool {}
        pub fn follows_from(&self, from: impl Into<Option<Id>>) -> &Self {}
        pub fn id(&self) -> Option<Id> {}
        pub fn metadata(&self) -> Option<&'static Metadata<'static>> {}
        #[runs(f, place = "here")]
        pub fn with_subscriber<T>(&self, f: impl FnOnce((&Id, &Dispatch)) -> T) -> Option<T> {}
    }
    impl<'a> From<&'a Span> for Option<Id> {}
    #[guard]
    pub struct Entered<'a>;
    #[guard]
    pub struct EnteredSpan;
    impl EnteredSpan {
        pub fn id(&self) -> Option<Id> {}
        pub fn exit(self) -> Span {}
    }
    impl Deref for EnteredSpan {
        type Target = Span;
    }
    pub struct Id;
    impl Clone for Id {}
    impl Id {
        pub fn from_u64(u: u64) -> Self {}
        pub fn into_u64(&self) -> u64 {}
    }
}

pub mod instrument {
    // https://docs.rs/tracing/0.1.44/tracing/instrument/ (0.1.44)
    use crate::dispatcher::Dispatch;
    use crate::span::Span;
    use std::future::Future;
    use std::pin::Pin;

    pub trait Instrument: Sized {
        fn instrument(self, span: Span) -> Instrumented<Self> {}
        fn in_current_span(self) -> Instrumented<Self> {}
    }
    impl<T: Sized> Instrument for T {}
    pub trait WithSubscriber: Sized {
        fn with_subscriber<S>(self, subscriber: S) -> WithDispatch<Self>
        where
            S: Into<Dispatch>,
        {}
        fn with_current_subscriber(self) -> WithDispatch<Self> {}
    }
    impl<T: Sized> WithSubscriber for T {}
    pub struct WithDispatch<T>;
    impl<T: Clone> Clone for WithDispatch<T> {}
    impl<T: Future> Future for WithDispatch<T> {
        type Output = T::Output;
    }
    impl<T> WithDispatch<T> {
        pub fn dispatcher(&self) -> &Dispatch {}
        pub fn inner(&self) -> &T {}
        pub fn inner_mut(&mut self) -> &mut T {}
        pub fn inner_pin_ref(self: Pin<&Self>) -> Pin<&T> {}
        pub fn inner_pin_mut(self: Pin<&mut Self>) -> Pin<&mut T> {}
        pub fn into_inner(self) -> T {}
    }
    pub struct Instrumented<T>;
    impl<T: Clone> Clone for Instrumented<T> {}
    impl<T: Future> Future for Instrumented<T> {
        type Output = T::Output;
    }
    impl<T> Instrumented<T> {
        pub fn span(&self) -> &Span {}
        pub fn span_mut(&mut self) -> &mut Span {}
        pub fn inner(&self) -> &T {}
        pub fn inner_mut(&mut self) -> &mut T {}
        pub fn inner_pin_ref(self: Pin<&Self>) -> Pin<&T> {}
        pub fn inner_pin_mut(self: Pin<&mut Self>) -> Pin<&mut T> {}
        pub fn into_inner(self) -> T {}
    }
}

pub mod subscriber {
    // https://docs.rs/tracing/0.1.44/tracing/subscriber/ (0.1.44)
    pub use crate::dispatcher::DefaultGuard;
    pub use crate::dispatcher::SetGlobalDefaultError;

    #[runs(f, place = "here")]
    #[scope(f)]
    pub fn with_default<T, S>(subscriber: S, f: impl FnOnce() -> T) -> T
    where
        S: Subscriber,
    {}
    pub fn set_global_default<S>(subscriber: S) -> Result<(), SetGlobalDefaultError>
    where
        S: Subscriber,
    {}
    pub fn set_default<S>(subscriber: S) -> DefaultGuard
    where
        S: Subscriber,
    {}
    pub trait Subscriber {}
}

pub mod dispatcher {
    // https://docs.rs/tracing/0.1.44/tracing/dispatcher/ (0.1.44)
    use crate::subscriber::Subscriber;

    pub struct Dispatch;
    impl Clone for Dispatch {}
    impl Dispatch {
        pub fn none() -> Self {}
        pub fn new<S>(subscriber: S) -> Self
        where
            S: Subscriber,
        {}
    }
    impl<S> From<S> for Dispatch
    where
        S: Subscriber,
    {}
    #[guard]
    pub struct DefaultGuard;
    pub struct SetGlobalDefaultError;
    #[runs(f, place = "here")]
    #[scope(f)]
    pub fn with_default<T>(dispatcher: &Dispatch, f: impl FnOnce() -> T) -> T {}
    pub fn set_default(dispatcher: &Dispatch) -> DefaultGuard {}
    pub fn set_global_default(dispatcher: Dispatch) -> Result<(), SetGlobalDefaultError> {}
    #[runs(f, place = "here")]
    #[scope(f)]
    pub fn get_default<T, F>(f: F) -> T
    where
        F: FnMut(&Dispatch) -> T,
    {}
}
