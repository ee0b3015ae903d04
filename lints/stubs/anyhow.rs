//! Stub of `anyhow`, read from the sources of anyhow 1.0.104.
//!
//! Macros (`anyhow!`, `bail!`, `ensure!`) are not stubbed.

// https://docs.rs/anyhow/1.0.104/anyhow/ (1.0.104)
use std::convert::Infallible;
use std::fmt::Display;
use std::ops::Deref;
use std::ops::DerefMut;

pub struct Error;
impl Error {
    pub fn new<E>(error: E) -> Self
    where
        E: std::error::Error,
    {}
    pub fn msg<M>(message: M) -> Self
    where
        M: Display,
    {}
    pub fn from_boxed(boxed_error: Box<dyn std::error::Error>) -> Self {}
    pub fn context<C>(self, context: C) -> Self
    where
        C: Display,
    {}
    pub fn chain(&self) -> Chain<'_> {}
    pub fn root_cause(&self) -> &(dyn std::error::Error) {}
    pub fn is<E>(&self) -> bool
    where
        E: Display,
    {}
    pub fn downcast<E>(self) -> std::result::Result<E, Self>
    where
        E: Display,
    {}
    pub fn downcast_ref<E>(&self) -> Option<&E>
    where
        E: Display,
    {}
    pub fn downcast_mut<E>(&mut self) -> Option<&mut E>
    where
        E: Display,
    {}
    pub fn into_boxed_dyn_error(self) -> Box<dyn std::error::Error> {}
}
impl<E> From<E> for Error
where
    E: std::error::Error,
{}
impl Deref for Error {
    type Target = dyn std::error::Error;
}
impl DerefMut for Error {}

pub struct Chain<'a>;
impl<'a> Clone for Chain<'a> {}
impl<'a> Iterator for Chain<'a> {
    type Item = &'a (dyn std::error::Error + 'static);
}

pub type Result<T, E = Error> = std::result::Result<T, E>;

pub trait Context<T, E> {
    fn context<C>(self, context: C) -> std::result::Result<T, Error>
    where
        C: Display;
    fn with_context<C, F>(self, f: F) -> std::result::Result<T, Error>
    where
        C: Display,
        F: FnOnce() -> C;
}
impl<T, E> Context<T, E> for std::result::Result<T, E> {}
impl<T> Context<T, Infallible> for Option<T> {}

pub fn Ok<T>(value: T) -> Result<T> {}
