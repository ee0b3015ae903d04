//! The program `cargo-detach-lint`, which cargo starts for `cargo detach-lint`: the same as `detach-lint`.
//!
//! Nothing is decided here.

use std::io::{BufWriter, stderr, stdout};
use std::process::ExitCode;

use anstream::AutoStream;
use detach_lint::cli::{self, Environment};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    // As in `main.rs`.
    let mut stdout = BufWriter::new(AutoStream::always(stdout().lock()));
    let mut stderr = AutoStream::always(stderr());
    cli::run_for_cargo(std::env::args_os(), &Environment::of_process(), &mut stdout, &mut stderr).into()
}
