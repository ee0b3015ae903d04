//! Stub of `actix_web`, read from the sources of actix-web 4.18.1.
//!
//! Only what runs closures or drives futures is declared; handlers, extractors and responses are looked for in the
//! sources. The attributes `#[actix_web::main]` and `#[actix_web::test]` are not stubbed.

pub mod web {
    // https://docs.rs/actix-web/4.18.1/actix_web/web/fn.block.html (4.18.1)
    use crate::error::BlockingError;
    use std::future::Future;

    #[needs_runtime]
    #[runs(f, place = "blocking")]
    pub fn block<F, R>(f: F) -> Blocking<R>
    where
        F: FnOnce() -> R,
    {}
    // An opaque type in the library, named here to say that the closure is handed to the blocking pool at once, and
    // runs on if the future is dropped.
    #[eager]
    #[on_drop("detach")]
    pub struct Blocking<R>;
    impl<R> Future for Blocking<R> {
        type Output = Result<R, BlockingError>;
    }
}

pub mod error {
    // https://docs.rs/actix-web/4.18.1/actix_web/error/struct.BlockingError.html (4.18.1)
    pub struct BlockingError;
}

pub mod rt {
    // https://docs.rs/actix-web/4.18.1/actix_web/rt/ (4.18.1)
    pub use actix_rt::spawn;
    pub use actix_rt::task;
    pub use actix_rt::time;
    pub use actix_rt::Runtime;
    pub use actix_rt::System;
    pub use actix_rt::SystemRunner;
}
