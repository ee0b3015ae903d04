//! libFuzzer on `targets::configuration`.

#![no_main]

#[path = "../targets.rs"]
#[allow(dead_code, reason = "the other targets are other programs'")]
mod targets;

libfuzzer_sys::fuzz_target!(|data: &[u8]| targets::configuration(data));
