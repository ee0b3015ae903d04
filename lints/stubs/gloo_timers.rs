//! Stub of `gloo_timers`, read from the sources of gloo-timers 0.4.0.

pub mod callback {
    // https://docs.rs/gloo-timers/0.4.0/gloo_timers/callback/ (0.4.0)
    // Dropping a timer clears it in the browser.
    #[on_drop("cancel")]
    pub struct Timeout;
    impl Timeout {
        pub fn new<F>(millis: u32, callback: F) -> Timeout
        where
            F: FnOnce(),
        {}
    }
    #[on_drop("cancel")]
    pub struct Interval;
    impl Interval {
        pub fn new<F>(millis: u32, callback: F) -> Interval
        where
            F: FnMut(),
        {}
    }
}

pub mod future {
    // https://docs.rs/gloo-timers/0.4.0/gloo_timers/future/ (0.4.0)
    // The timer starts when the future is made; nothing but the future hears of it.
    use futures::stream::Stream;
    use std::future::Future;
    use std::time::Duration;

    pub struct TimeoutFuture;
    impl TimeoutFuture {
        pub fn new(millis: u32) -> TimeoutFuture {}
    }
    impl Future for TimeoutFuture {
        type Output = ();
    }
    pub fn sleep(dur: Duration) -> TimeoutFuture {}
    pub struct IntervalStream;
    impl IntervalStream {
        pub fn new(millis: u32) -> IntervalStream {}
    }
    impl Stream for IntervalStream {
        type Item = ();
    }
}
