//! Expected findings as comments in the code, and their comparison with what the linter says.
//!
//! | annotation | expects |
//! |---|---|
//! | `//~ unpolled_future` | a finding whose primary span begins on this line |
//! | `//~^ unpolled_future` | the same one line up, one `^` for each line |
//! | `//~? parse_error` | a finding anywhere in this file |
//!
//! Several lints are separated by spaces; a lint that is named twice is expected twice. Used by `tests/fixtures.rs` and
//! `tests/pages.rs`. Annotations are found in the plain text, so that a file need not parse to have some.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use detach_lint::finding::{Finding, Group, Level};
use detach_lint::levels::{LevelFlag, Levels};
use detach_lint::{Outcome, Request, checks};

const MARK: &str = "//~";

/// A line, 1-based, and a lint's name; line 0 stands for anywhere in the file.
pub(crate) type Spot = (usize, String);

/// What a text's annotations expect, sorted.
pub(crate) fn expected(text: &str) -> Result<Vec<Spot>, String> {
    let mut spots = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let number = index + 1;
        let Some((_, annotation)) = line.split_once(MARK) else { continue };
        let names = annotation.trim_start_matches(['^', '?']);
        let line = match &annotation[..annotation.len() - names.len()] {
            "?" => 0,
            up if !up.contains('?') && up.len() < number => number - up.len(),
            marks => return Err(format!("line {number}: `{MARK}{marks}` points nowhere")),
        };
        let before = spots.len();
        for name in names.split_whitespace() {
            if !name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_') {
                return Err(format!("line {number}: `{name}` cannot be a lint"));
            }
            spots.push((line, name.to_owned()));
        }
        if spots.len() == before {
            return Err(format!("line {number}: an annotation without a lint"));
        }
    }
    spots.sort();
    Ok(spots)
}

/// Lints `paths` as seen from `current_dir`, with every lint at its own level, and those about code at
/// least as a warning.
pub(crate) fn lint(paths: &[PathBuf], current_dir: &Path) -> Outcome {
    detach_lint::lint(&Request {
        paths: paths.to_vec(),
        current_dir: current_dir.to_owned(),
        cargo_home: cargo_home(),
        levels: levels(),
        threads: None,
        ..Request::default()
    })
}

fn levels() -> Levels {
    let opt_in = checks::lints().iter().filter(|lint| lint.level == Level::Allow && lint.group != Group::Tool);
    let flags: Vec<_> =
        opt_in.map(|lint| LevelFlag { level: Level::Warn, name: lint.name.to_owned(), place: None }).collect();
    Levels::new(checks::lints(), &flags).expect("these are the lints' own names")
}

/// Whether a finding counts in a fixture or page of this name: one of a lint that is off by itself does so only in
/// what is its own, or it would be everywhere.
fn counts(lint: &str, name: &str) -> bool {
    let owner = name.strip_prefix("lints/").unwrap_or(name).split(['/', '.']).next();
    owner == Some(lint) || checks::lints().iter().any(|known| known.name == lint && known.level > Level::Allow)
}

fn cargo_home() -> Option<PathBuf> {
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(".cargo")))
}

/// The spots of all findings that count, by absolute path, sorted.
pub(crate) fn found(findings: &[Finding], current_dir: &Path) -> BTreeMap<PathBuf, Vec<Spot>> {
    let mut spots: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for finding in findings.iter().filter(|finding| finding.is_open()) {
        let place = &finding.primary.place;
        let before = &place.source.text[..place.start as usize];
        let line = 1 + before.matches('\n').count();
        spots.entry(current_dir.join(&place.source.path)).or_default().push((line, finding.lint.to_owned()));
    }
    for of_file in spots.values_mut() {
        of_file.sort();
    }
    spots
}

/// What is expected and not found, and what is found and not expected, a line for each; empty if all is well.
///
/// `first_line` is the number of the text's first line where it is shown: a fence of a page begins further down.
pub(crate) fn difference(name: &str, text: &str, first_line: usize, expected: &[Spot], found: &[Spot]) -> String {
    let mut missing: Vec<&Spot> = expected.iter().collect();
    let mut unexpected = Vec::new();
    for spot in found.iter().filter(|(_, lint)| counts(lint, name)) {
        let same = |other: &&Spot| other.1 == spot.1 && other.0 == spot.0;
        let anywhere = |other: &&Spot| other.1 == spot.1 && other.0 == 0;
        match missing.iter().position(same).or_else(|| missing.iter().position(anywhere)) {
            Some(index) => drop(missing.remove(index)),
            None => unexpected.push(spot),
        }
    }

    let mut report = String::new();
    let mut say = |what: &str, (line, lint): &Spot| {
        let code = line.checked_sub(1).and_then(|index| text.lines().nth(index)).unwrap_or("anywhere in the file");
        let line = if *line == 0 { 0 } else { line + first_line - 1 };
        let _ = writeln!(report, "  {what:<10} {lint} at {name}:{line}\n             | {}", code.trim());
    };
    for spot in missing {
        say("missing", spot);
    }
    for spot in unexpected {
        say("unexpected", spot);
    }
    report
}
