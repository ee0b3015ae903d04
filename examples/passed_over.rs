//! Prints findings that are missed because a body's words told that nothing can be found in it: none, if they tell
//! right. What is found only with the words is printed too.
//!
//! ```text
//! cargo run --release --example passed_over -- PATH...
//! ```

#![expect(clippy::print_stdout, reason = "it prints what was asked for")]

use std::collections::BTreeSet;
use std::path::PathBuf;

use detach_lint::finding::{Group, Level};
use detach_lint::levels::{LevelFlag, Levels};
use detach_lint::{Request, checks};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let cargo_home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let lints = checks::lints().iter().filter(|lint| lint.group != Group::Tool);
    let flags: Vec<_> =
        lints.map(|lint| LevelFlag { level: Level::Warn, name: lint.name.to_owned(), place: None }).collect();
    let request = Request {
        paths: std::env::args_os().skip(1).map(PathBuf::from).collect(),
        current_dir: std::env::current_dir()?,
        cargo_home: cargo_home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo"))),
        levels: Levels::new(checks::lints(), &flags).map_err(|errors| format!("{errors:?}"))?,
        ..Request::default()
    };
    let found = |parses_everything| -> BTreeSet<String> {
        let outcome = detach_lint::lint(&Request { parses_everything, ..request.clone() });
        let printed = outcome.findings.iter().filter(|finding| finding.lint != "parse_error").map(|finding| {
            let place = &finding.primary.place;
            let line = place.source.text.get(..place.start as usize).map_or(0, |text| text.matches('\n').count() + 1);
            format!("{}:{line}: [{}] {}", place.source.path.display(), finding.lint, finding.message)
        });
        printed.collect()
    };
    let (with_words, without) = (found(false), found(true));
    for missed in without.difference(&with_words) {
        println!("missed: {missed}");
    }
    for added in with_words.difference(&without) {
        println!("added: {added}");
    }
    Ok(())
}
