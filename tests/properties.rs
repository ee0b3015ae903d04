//! The whole pipeline under texts that nobody would write: it never fails, all places lie in their files, every format
//! can be printed, and neither the number of threads nor the order of files changes anything.
//!
//! Four kinds of texts: anything at all; code that parses and is about futures, with no regard for sense; macros that
//! make items, themselves and one another; and the fixtures with lines and words taken out, doubled and swapped. Texts
//! are linted many at a time, in a package that depends on the usual libraries, so that types and facts are reached and
//! not only the parser.

#[path = "support/texts.rs"]
mod texts;

use std::fmt::Write as _;
use std::fs;
use std::hash::{BuildHasher, Hasher as _};
use std::path::{Path, PathBuf};

use detach_lint::answers::answers;
use detach_lint::finding::{Finding, Place};
use detach_lint::levels::Levels;
use detach_lint::report::{self, Format, Look, Report};
use detach_lint::{Outcome, Request};
use proptest::collection::vec;
use proptest::prelude::*;
use texts::{MANIFEST, config, damaged, package_of};

/// What generated code can name.
const ITEMS: &str = "use std::future::Future;\nuse std::sync::Arc;\nuse std::thread;\n\
    async fn w() -> u32 { 7 }\nasync fn fw(x: u32) -> Result<u32, String> { Ok(x) }\n\
    fn made() -> impl Future<Output = u32> { w() }\nfn boxed() -> std::pin::Pin<Box<dyn Future<Output = u32>>> { Box::pin(w()) }\n\
    struct S<T> { x: T, next: Option<Arc<S<T>>> }\nimpl<T: Clone> S<T> { async fn go(&self) -> T { self.x.clone() } fn make(x: T) -> Self { S { x, next: None } } }\n\
    trait Job { type Out; async fn run(&self) -> Self::Out; fn start(&self) -> impl Future<Output = Self::Out> { self.run() } }\n\
    impl<T: Clone> Job for S<T> { type Out = Option<T>; async fn run(&self) -> Option<T> { Some(self.x.clone()) } }\n\
    fn here<F, R>(f: F) -> R where F: FnOnce() -> R { f() }\nmacro_rules! m { ($($t:tt)*) => { $($t)* } }\n";

/// Expressions without parts.
const ATOMS: &[&str] = &[
    "x",
    "y",
    "1",
    "()",
    "w()",
    "fw(1)",
    "made()",
    "boxed()",
    "w",
    "fw",
    "S::make(w())",
    "S { x: w, next: None }",
    "None",
    "\"ä🦀\"",
    "self",
    "async {}",
    "async move { w() }",
    "(|| w())",
    "(async || w())",
    "(return)",
    "(return w())",
    "tokio::runtime::Handle::current()",
    "tokio::runtime::Runtime::new().unwrap()",
    "vec![w(), w()]",
    "m!(w())",
    "loop {}",
    "panic!()",
    "thread::current()",
    "tokio::sync::Mutex::new(1)",
    "b'\\''",
    "r#\"}\"#",
];

/// Expressions with a part, which stands for `#`.
const FORMS: &[&str] = &[
    "#.await",
    "#?",
    "#.await?",
    "(#)",
    "{ # }",
    "{ #; }",
    "[#, w()]",
    "(#, 1)",
    "Some(#)",
    "Ok::<_, ()>(#)",
    "(&#)",
    "(*#)",
    "(&mut #)",
    "(!#)",
    "(# + 1)",
    "async { # }",
    "async move { #; }",
    "(|| #)",
    "(move |x| #)",
    "(async || #)",
    "Box::pin(#)",
    "Arc::new(#)",
    "std::mem::drop(#)",
    "drop(#)",
    "std::mem::forget(#)",
    "thread::spawn(#)",
    "thread::spawn(|| #)",
    "tokio::spawn(#)",
    "tokio::spawn(async { # })",
    "tokio::task::spawn_blocking(|| #)",
    "rayon::spawn(|| { #; })",
    "smol::spawn(#)",
    "smol::block_on(#)",
    "smol::unblock(|| #)",
    "futures::executor::block_on(#)",
    "futures::join!(#, w())",
    "tokio::select! { a = # => a, b = w() => b }",
    "thread::scope(|s| { s.spawn(|| #); })",
    "here(|| #)",
    "#.map(|x| x)",
    "#.unwrap()",
    "#.join()",
    "#.ok()",
    "#.is_some()",
    "#.clone()",
    "#.x",
    "#.0",
    "#.go()",
    "#.run()",
    "#.start()",
    "#.lock()",
    "#.into_future()",
    "#.as_ref()",
    "#.iter().map(|x| w()).collect::<Vec<_>>()",
    "if # { w(); }",
    "if let Some(x) = # { x } else { w() }",
    "match # { Some(x) => x, _ => w() }",
    "while # { break; }",
    "for x in # { w(); }",
    "loop { break #; }",
    "'a: { break 'a #; }",
    "(x = #)",
    "(_ = #)",
    "#()",
    "#(w())",
    "#[0]",
    "(# as u8)",
    "(return #)",
    "vec![#]",
    "println!(\"{:?}\", #)",
    "m!(#)",
    "unsafe { # }",
    "const { # }",
    "{ fn x() { #; } x() }",
    "{ struct Y; impl Drop for Y { fn drop(&mut self) { #; } } Y }",
    "S { x: #, next: None }",
    "#.then(|x| w())",
    "tokio::time::timeout(x, #)",
    "std::panic::catch_unwind(|| #)",
    "drop((#, w()))",
];

/// Statements with a part.
const STATEMENTS: &[&str] = &[
    "#;",
    "let x = #;",
    "let _ = #;",
    "let _y = #;",
    "let (x, y) = #;",
    "let Some(x) = # else { return };",
    "let x: u32 = #;",
    "let mut y = #; y = w();",
    "_ = #;",
    "use self::w as x;",
    "let x = || #; x();",
    "async fn x() { #; }",
    "#[cfg(test)] let x = #;",
    "static Y: u32 = #;",
    "let _guard = #.enter();",
    ";",
];

/// Heads of functions.
const HEADS: &[&str] = &[
    "fn f()",
    "async fn f()",
    "async fn f(x: u32, y: impl Future)",
    "fn f<T: Job>(x: &T, y: Option<T::Out>)",
    "#[tokio::main] async fn main()",
    "#[tokio::test] async fn f()",
    "#[test] fn f()",
    "fn main()",
    "fn f(x: S<u32>, (y, _): (u32, u32)) -> impl Future<Output = u32>",
    "const fn f()",
    "unsafe async fn f()",
];

/// Words that mean something to the pipeline, for texts that need not parse.
const WORDS: &[&str] = &[
    "async",
    "await",
    ".await",
    "fn",
    "w()",
    "spawn",
    "tokio::spawn(",
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    "<",
    ">",
    ";",
    ",",
    "|",
    "||",
    "=>",
    "->",
    "::",
    ":",
    "=",
    "let",
    "_",
    "x",
    "move",
    "use",
    "as",
    "*",
    "&",
    "mod",
    "impl",
    "for",
    "trait",
    "struct",
    "where",
    "Future",
    "Output",
    "dyn",
    "#",
    "!",
    "\"",
    "'",
    "'a",
    "//",
    "/*",
    "*/",
    "r#\"",
    "\"#",
    "\\",
    "\n",
    "\r\n",
    "\u{feff}",
    "#!",
    "0x",
    "1.",
    "..",
    "..=",
    "ä",
    "🦀",
    "\u{202e}",
    "\0",
    "macro_rules!",
    "$x:expr",
    "crate",
    "self",
    "super",
    "Self",
    "match",
    "if",
    "else",
    "return",
    "loop",
    "break",
    "?",
    "unsafe",
    "extern",
    "const",
    "static",
    "pub",
    "type",
    "enum",
    "#[path = \"a.rs\"]",
    "#[tokio::main]",
    "#[cfg(x)]",
    "select!",
    "vec![",
    "block_on",
];

/// What rules of macros expect.
const PATTERNS: &[&str] = &[
    "$($t:tt)*",
    "$($i:item)*",
    "$n:ident $($t:tt)*",
    "$($n:ident),* $(,)?",
    "$n:ident: $y:ty = $e:expr",
    "$(#[$m:meta])* $v:vis $n:ident $b:block",
    "@ $y:ty; $($t:tt)*",
    "",
];

/// What rules of macros write; some of it goes on without end.
const TRANSCRIPTS: &[&str] = &[
    "$($t)*",
    "$($i)*",
    "#[cfg(unix)] mod inner { $($t)* }",
    "async fn $n() { $n(); }",
    "$(pub async fn $n() { w(); })*",
    "fn $n() -> $y { $e }",
    "impl<T> S<T> { $v async fn $n() $b }",
    "impl Job for $y { $($t)* }",
    "a! { $($t)* $($t)* } a! { $($t)* }",
    "b! { $($t)* x } c! { $($t)* }",
    "c! { $n: u32 = 1 + $e }",
    "macro_rules! b { () => {} }",
    "use self::$n as w;",
    "",
];

/// What stands in calls of macros.
const ARGUMENTS: &[&str] = &[
    "x",
    "x, y,",
    "x: Vec<Vec<u8>> = w().await",
    "#[x] pub(crate) x { w(); }",
    "/// x\n pub x { w(); }",
    "@ u32; x y z",
    "async fn x() { w(); } fn y() { x(); }",
    "struct X; impl X { a! { async fn x() {} } }",
    "mod z { async fn w() {} pub fn y() { w(); } }",
    "b! { c! { fn x() { w(); } } }",
    "async fn run(&self) {}",
    "",
];

fn one_of(texts: &'static [&'static str]) -> impl Strategy<Value = String> {
    proptest::sample::select(texts).prop_map(str::to_owned)
}

/// Anything, with or without something asynchronous in front.
fn anything() -> impl Strategy<Value = String> {
    let bytes = vec(any::<u8>(), 0..200).prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let words = (vec(one_of(WORDS), 0..80), proptest::sample::select(&["", " "][..]));
    let words = words.prop_map(|(words, blank)| words.join(blank));
    let text = prop_oneof![1 => any::<String>(), 1 => bytes, 4 => words];
    let front = proptest::sample::select(
        &["", "async fn w() {} ", "async fn w() { w(); ", "\u{feff}#!x\nasync fn w() {}\n"][..],
    );
    (front, text).prop_map(|(front, text)| format!("{front}{text}"))
}

fn expression() -> impl Strategy<Value = String> {
    one_of(ATOMS).prop_recursive(6, 24, 3, |inner| {
        let with_part = (one_of(FORMS), inner.clone()).prop_map(|(form, part)| form.replace('#', &part));
        let block = vec((one_of(STATEMENTS), inner), 1..3)
            .prop_map(|parts| format!("{{ {} }}", parts.into_iter().map(statement).collect::<Vec<_>>().join(" ")));
        prop_oneof![5 => with_part, 1 => block]
    })
}

/// An attribute at the front of the form is not a part.
fn statement((form, part): (String, String)) -> String {
    match form.strip_prefix("#[") {
        Some(rest) => format!("#[{}", rest.replace('#', &part)),
        None => form.replace('#', &part),
    }
}

/// Code that mostly parses.
fn code() -> impl Strategy<Value = String> {
    let tail = prop_oneof![Just(String::new()), expression()];
    let function =
        (one_of(HEADS), vec((one_of(STATEMENTS), expression()), 1..8), tail).prop_map(|(head, parts, tail)| {
            let body: Vec<_> = parts.into_iter().map(statement).collect();
            format!("{head} {{\n    {}\n    {tail}\n}}\n", body.join("\n    "))
        });
    vec(function, 1..4).prop_map(|functions| format!("{ITEMS}{}", functions.concat()))
}

/// Macros of three names with their calls, in front of code.
fn macros() -> impl Strategy<Value = String> {
    let name = || proptest::sample::select(&["a", "b", "c"][..]);
    let rule =
        (one_of(PATTERNS), one_of(TRANSCRIPTS)).prop_map(|(pattern, made)| format!("({pattern}) => {{ {made} }};"));
    let definition =
        (name(), vec(rule, 1..4)).prop_map(|(name, rules)| format!("macro_rules! {name} {{ {} }}\n", rules.concat()));
    let call = (name(), one_of(ARGUMENTS)).prop_map(|(name, arguments)| format!("{name}! {{ {arguments} }}\n"));
    let parts = (vec(definition, 1..4), vec(call, 1..5), code());
    parts.prop_map(|(definitions, calls, code)| format!("{}{}{code}", definitions.concat(), calls.concat()))
}

/// Lints all of them together and checks what must hold for any text.
fn check(texts: &[String]) -> Result<(), TestCaseError> {
    let folder = package_of(texts);

    let outcome = lint(folder.path(), 1);
    prop_assert_eq!(outcome.summary.files, texts.len());
    for problem in &outcome.problems {
        prop_assert!(!problem.fatal, "{}", problem.message);
    }
    for finding in &outcome.findings {
        for place in places(finding) {
            let (start, end, text) = (place.start as usize, place.end as usize, &place.source.text);
            prop_assert!(start <= end && end <= text.len(), "{} at {start}..{end}", finding.lint);
            prop_assert!(
                text.is_char_boundary(start) && text.is_char_boundary(end),
                "{} at {start}..{end}",
                finding.lint
            );
        }
        prop_assert!(!finding.message.is_empty());
    }
    prop_assert!(outcome.findings.is_sorted_by(|left, right| left.order(right).is_le()));

    let printed = printed(&outcome);
    prop_assert_eq!(printed, self::printed(&lint(folder.path(), 3)), "threads make a difference");
    Ok(())
}

fn lint(folder: &Path, threads: usize) -> Outcome {
    detach_lint::lint(&Request {
        paths: vec![PathBuf::from("src")],
        current_dir: folder.to_owned(),
        cargo_home: None,
        levels: Levels::default(),
        threads: Some(threads),
        ..Request::default()
    })
}

/// Makes one crate of them, in which each sees what all others declare, and looks at its files in another order and on
/// another number of threads.
fn check_order(texts: &[String], seed: u64) -> Result<(), TestCaseError> {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let sources = folder.path().join("src");
    fs::create_dir_all(&sources).expect("the folder can be written to");
    fs::write(folder.path().join("Cargo.toml"), MANIFEST).expect("the folder can be written to");
    let mut root = String::new();
    let mut names: Vec<String> = Vec::new();
    for (index, text) in texts.iter().enumerate() {
        writeln!(root, "pub mod text{index};\npub use text{index}::*;").expect("a string can be written to");
        let name = format!("text{index}.rs");
        fs::write(sources.join(&name), format!("use super::*;\n{text}")).expect("the folder can be written to");
        names.push(name);
    }
    fs::write(sources.join("lib.rs"), root).expect("the folder can be written to");
    names.push("lib.rs".to_owned());
    let mut shuffled = names.clone();
    shuffled.sort_by_key(|name| RandomOrder(seed).hash_one(name));

    let request = |names: &[String], threads| Request {
        paths: names.iter().map(|name| Path::new("src").join(name)).collect(),
        current_dir: folder.path().to_owned(),
        threads: Some(threads),
        ..Request::default()
    };
    let (one, other) = (request(&names, 1), request(&shuffled, 3));
    let (findings, others) = (detach_lint::lint(&one).findings, detach_lint::lint(&other).findings);
    let said = |findings: &[Finding]| format!("{findings:#?}");
    prop_assert_eq!(said(&findings), said(&others), "the order of files makes a difference to findings");
    let (types, others) = (answers(&one), answers(&other));
    prop_assert!(types.is_ok() && types == others, "the order of files makes a difference to types");
    Ok(())
}

/// Hashes of texts that differ with the seed and with nothing else.
struct RandomOrder(u64);

impl BuildHasher for RandomOrder {
    type Hasher = std::hash::DefaultHasher;

    fn build_hasher(&self) -> Self::Hasher {
        let mut hasher = Self::Hasher::new();
        hasher.write_u64(self.0);
        hasher
    }
}

fn places(finding: &Finding) -> impl Iterator<Item = &Place> {
    let labels = std::iter::once(&finding.primary).chain(&finding.secondary).map(|label| &label.place);
    labels.chain(finding.suggestions.iter().flat_map(|suggestion| &suggestion.edits).map(|edit| &edit.place))
}

/// The findings in all formats.
fn printed(outcome: &Outcome) -> String {
    let report = Report {
        findings: &outcome.findings,
        summary: &outcome.summary,
        problems: &outcome.problems,
        lints: detach_lint::checks::lints(),
        current_dir: Path::new("/"),
        folder: Path::new(""),
    };
    let look = Look { colour: true, links: true };
    let mut out = Vec::new();
    for format in Format::ALL {
        report::write(format, &report, &mut out, look).expect("a vector can be written to");
    }
    String::from_utf8(out).expect("reports are UTF-8")
}

proptest! {
    #![proptest_config(config(12, "tests/properties.regressions"))]

    #[test]
    fn any_text_is_linted(texts in vec(anything(), 1..60)) {
        check(&texts)?;
    }

    #[test]
    fn any_code_is_linted(texts in vec(code(), 1..30)) {
        check(&texts)?;
    }

    #[test]
    fn any_macros_are_expanded(texts in vec(macros(), 1..20)) {
        check(&texts)?;
    }

    #[test]
    fn any_damage_is_survived(texts in vec(damaged(), 1..12)) {
        check(&texts)?;
    }

    #[test]
    fn the_order_of_files_changes_nothing(texts in vec(prop_oneof![code(), macros(), damaged()], 2..12), seed: u64) {
        check_order(&texts, seed)?;
    }
}

/// Generated code is of use only if it gets past the parser.
#[test]
fn generated_code_mostly_parses() {
    use proptest::strategy::ValueTree as _;
    use proptest::test_runner::TestRunner;

    let mut runner = TestRunner::deterministic();
    let texts: Vec<_> = (0..200).map(|_| code().new_tree(&mut runner).expect("there is code").current()).collect();
    let good = texts.iter().filter(|text| syn::parse_file(text).is_ok()).count();
    assert!(good > 100, "only {good} of 200 parse");
}
