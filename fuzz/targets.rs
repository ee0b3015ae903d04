//! What is fuzzed: each function takes any bytes, and panics if a promise of the program does not hold for them.
//!
//! `fuzz_targets/` hands them what libFuzzer makes up, `tests/fuzz.rs` what is kept in `corpus/`. Nothing here reads or
//! writes a file.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use detach_lint::baseline::Baseline;
use detach_lint::config::{self, Asked, Configs};
use detach_lint::finding::{Finding, Group, Label, Level, Place, Source, Standing};
use detach_lint::fix::{self, Surroundings, Texts, Trust};
use detach_lint::levels::Levels;
use detach_lint::report::{self, Format, Look, Report};
use detach_lint::workspace::{Collected, CollectedFile};
use detach_lint::{Outcome, Request, checks, stubs, suppress, syntax};

/// A target, by the name of its corpus.
pub(crate) type Target = (&'static str, fn(&[u8]));

/// All targets.
pub(crate) const ALL: [Target; 6] = [
    ("findings", findings),
    ("stubs", users_stub),
    ("configuration", configuration),
    ("suppressions", suppressions),
    ("baseline", baseline),
    ("fixes", fixes),
];

/// A folder that does not exist, so that nothing is found there.
const NOWHERE: &str = "/nowhere/at/all";

/// Text to findings: places lie in the text and on the boundaries of its characters, every format can print them, and
/// they are the same if every body is parsed.
pub(crate) fn findings(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let outcome = detach_lint::lint(&request(text));
    for problem in &outcome.problems {
        assert!(!problem.fatal, "{}", problem.message);
    }
    for finding in &outcome.findings {
        let labels = std::iter::once(&finding.primary).chain(&finding.secondary).map(|label| &label.place);
        let edits = finding.suggestions.iter().flat_map(|suggestion| &suggestion.edits).map(|edit| &edit.place);
        for place in labels.chain(edits).chain(finding.within.iter().map(|within| &within.header)) {
            assert!(place.start <= place.end, "{finding:?}");
            let range = place.start as usize..place.end as usize;
            assert!(place.source.text.get(range).is_some(), "{finding:?}");
        }
    }
    assert!(outcome.findings.is_sorted_by(|left, right| left.order(right).is_le()));
    let all = detach_lint::lint(&Request { parses_everything: true, ..request(text) });
    // What does not parse is only known to be broken where it is parsed.
    if all.findings.iter().all(|finding| finding.lint != "parse_error") {
        let said = |outcome: &Outcome| format!("{:#?}", outcome.findings);
        assert_eq!(said(&outcome), said(&all), "a body was passed over that holds something");
    }
    let report = Report {
        findings: &outcome.findings,
        summary: &outcome.summary,
        problems: &outcome.problems,
        lints: checks::lints(),
        current_dir: Path::new(NOWHERE),
        folder: Path::new(""),
    };
    let mut out = Vec::new();
    for format in Format::ALL {
        report::write(format, &report, &mut out, Look::default()).expect("a vector can be written to");
    }
    let printed = String::from_utf8(out).expect("reports are UTF-8");
    assert!(!printed.contains(['\u{1b}', '\u{202e}', '\u{2066}']), "a terminal would obey");
}

/// A stub of a user's own: it is refused with places, or can be shown.
pub(crate) fn users_stub(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let text = text.to_owned();
    deep(move || match stubs::load(Path::new("my_executor.rs"), text.clone()) {
        Ok(stub) => {
            let _ = stubs::believed(&stub.source.text);
        }
        Err(errors) => {
            assert!(!errors.is_empty());
            for place in errors.iter().filter_map(|error| error.place.as_ref()) {
                assert!(text.get(place.start as usize..place.end as usize).is_some(), "{errors:?}");
            }
        }
    });
}

/// A configuration: what is wrong with it has a place, and what is right can be shown and read again.
pub(crate) fn configuration(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    // Without one it would be the name of a file.
    let given = [if text.contains('=') { text.to_owned() } else { format!("{text}\nexclude=[]") }];
    let asked = |given| Asked {
        lints: checks::lints(),
        current_dir: Path::new(NOWHERE),
        given,
        variable: None,
        isolated: true,
    };
    let mut configs = match Configs::new(&asked(&given)) {
        Ok(configs) => configs,
        Err(errors) => {
            for place in errors.iter().filter_map(|error| error.place.as_ref()) {
                assert!(given[0].get(place.start as usize..place.end as usize).is_some(), "{errors:?}");
            }
            return;
        }
    };
    let config = configs.of_folder(Path::new(NOWHERE)).expect("it was read already");
    let path = Path::new(NOWHERE).join("src/a.rs");
    let _ = (config.excludes(&path), config.options());
    let flags = config.level_flags(&config.overrides_of(&path));
    let Ok(levels) = Levels::new(checks::lints(), &flags) else { return };
    let shown = config::Shown { path: Path::new("src/a.rs"), config: &config, flags: &flags, levels: &levels };
    let mut out = Vec::new();
    config::show(&shown, checks::lints(), Path::new(NOWHERE), &mut out).expect("a vector can be written to");
    let again = [String::from_utf8(out).expect("what is shown is UTF-8")];
    assert!(Configs::new(&asked(&again)).is_ok(), "what is shown is a configuration: {}", again[0]);
}

/// Suppressions, with something to suppress at every line: places lie in the text, and what `--add-suppressions` writes
/// is the same code.
pub(crate) fn suppressions(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let source = source(text);
    let lines = text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some(start)
    });
    let made: Vec<Finding> = lines.take(200).map(|start| finding(&source, start)).collect();
    let mut found = made.clone();
    suppress::apply(&source, &mut found, true, &|_| Level::Warn);
    assert!(found.len() >= made.len(), "a finding that is suppressed is still one");
    for finding in &found {
        let place = &finding.primary.place;
        assert!(text.get(place.start as usize..place.end as usize).is_some(), "{finding:?}");
    }
    let open = found.iter().filter(|finding| finding.is_open() && made.iter().any(|one| one.lint == finding.lint));
    let added = suppress::add::add(text, open);
    let code = |text: &str| -> Vec<String> {
        let comments = |line: &&str| !line.trim_start().starts_with("// detach-lint: allow(");
        text.lines().filter(comments).map(str::to_owned).collect()
    };
    assert_eq!(code(&added.text), code(text), "only comments are added");
}

/// A baseline: it is refused with a place, or says the same once it is written and read again.
pub(crate) fn baseline(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let read = |text: &str| Baseline::parse(Path::new("/nowhere/b.toml"), Path::new("b.toml"), text);
    match read(text) {
        Ok(baseline) => {
            let written = baseline.text();
            let again = read(&written).expect("what is written can be read");
            assert_eq!((again.count(), again.text()), (baseline.count(), written));
        }
        Err(error) => {
            if let Some(place) = error.place {
                assert!(text.get(place.start as usize..place.end as usize).is_some());
            }
        }
    }
}

/// Suggestions that are applied: it ends, and what parsed still parses.
pub(crate) fn fixes(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let mut look = |texts: &Texts| -> Outcome {
        let rewritten = texts.values().next().map_or(text, |file| file.after.as_str());
        detach_lint::lint(&request(rewritten))
    };
    let parses = |text: &str| {
        let text = text.to_owned();
        deep(move || syntax::check(&text).is_ok())
    };
    let mut around = Surroundings { look: &mut look, may_change: &|_| true, parses: &parses };
    let fixed = fix::converge(Trust::Unsafe, &mut around);
    for file in &fixed.files {
        assert!(!parses(&file.before.text) || parses(&file.after), "{}", file.after);
    }
}

/// A run over nothing but this text.
fn request(text: &str) -> Request {
    let path = PathBuf::from(NOWHERE).join("a.rs");
    let file = CollectedFile { path: path.clone(), shown: "a.rs".into(), named: true };
    Request {
        paths: vec!["a.rs".into()],
        current_dir: NOWHERE.into(),
        collected: Some(Collected { files: vec![file], ..Collected::default() }),
        texts: [(path, Arc::from(text))].into_iter().collect(),
        levels: Levels::new(checks::lints(), &[all()]).expect("all lints can be warnings"),
        threads: Some(1),
        ..Request::default()
    }
}

fn all() -> detach_lint::levels::LevelFlag {
    detach_lint::levels::LevelFlag { level: Level::Warn, name: "all".to_owned(), place: None }
}

fn source(text: &str) -> Arc<Source> {
    Arc::new(Source { path: "a.rs".into(), text: text.into() })
}

/// A finding at a place of a text.
fn finding(source: &Arc<Source>, start: usize) -> Finding {
    let place = Place { source: Arc::clone(source), start: start as u32, end: start as u32 };
    Finding {
        lint: "unpolled_future",
        group: Group::Lost,
        level: Level::Warn,
        standing: Standing::Open,
        message: "made up".to_owned(),
        primary: Label { place, message: String::new() },
        within: None,
        home: None,
        secondary: Vec::new(),
        notes: Vec::new(),
        suggestions: Vec::new(),
    }
}

/// Does something with a stack that is large enough for the parser.
fn deep<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let thread =
        std::thread::Builder::new().stack_size(syntax::STACK_SIZE).spawn(work).expect("a thread can be started");
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}
