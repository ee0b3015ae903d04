//! Stub of `wasm_bindgen_futures`, read from the sources of wasm-bindgen-futures 0.4.80 (js-sys 0.3.107) and 0.4.50.

// https://docs.rs/wasm-bindgen-futures/0.4.80/wasm_bindgen_futures/ (0.4.80)
use std::future::Future;

#[drives(future, executor = "other")]
pub fn spawn_local<F>(future: F)
where
    F: Future<Output = ()>,
{}

// A promise is settled by whoever made it, whether or not anybody waits for it.
#[eager]
pub struct JsFuture;
impl Future for JsFuture {
    type Output = Result<wasm_bindgen::JsValue, wasm_bindgen::JsValue>;
}
impl From<js_sys::Promise> for JsFuture {}
