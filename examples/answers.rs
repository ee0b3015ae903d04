//! Prints what the tool takes each expression of a crate for, a line of JSON each.
//!
//! Run by `benches/answers.py`, which compares it with what the compiler says.
//!
//! ```text
//! cargo run --example answers -- PATH
//! ```

#![expect(clippy::print_stdout, reason = "it prints what was asked for")]

use std::path::PathBuf;

use detach_lint::Request;
use detach_lint::answers::answers;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let cargo_home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let request = Request {
        paths: std::env::args_os().skip(1).map(PathBuf::from).collect(),
        current_dir: std::env::current_dir()?,
        cargo_home: cargo_home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo"))),
        ..Request::default()
    };
    for answer in answers(&request)? {
        let line = serde_json::json!({
            "path": answer.path,
            "start": answer.span.start,
            "end": answer.span.end,
            "future": answer.is_future,
            "place": answer.is_place,
            "body": [answer.body.start, answer.body.end],
        });
        println!("{line}");
    }
    Ok(())
}
