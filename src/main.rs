//! The program `detach-lint`: hands its arguments, environment and streams to [`detach_lint::cli`].
//!
//! Nothing is decided here.

use std::io::{BufWriter, stderr, stdout};
use std::process::ExitCode;

use anstream::AutoStream;
use detach_lint::cli::{self, Environment};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    // Whether there are colours is decided in `cli`; the streams only make them work on old consoles of Windows.
    let mut stdout = BufWriter::new(AutoStream::always(stdout().lock()));
    // Not locked: a thread that panics has to be able to say so.
    let mut stderr = AutoStream::always(stderr());
    cli::run(std::env::args_os(), &Environment::of_process(), &mut stdout, &mut stderr).into()
}
