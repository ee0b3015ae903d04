//! Nothing is to be found in the bodies that are passed over unparsed: a run that parses every body finds the same.
//!
//! Two kinds of texts: code that is grown from forms in which each hole takes an expression of one type, so that it is
//! what somebody could write, and futures go wherever they can; and the fixtures with lines and words taken out, doubled
//! and swapped. `examples/passed_over.rs` does the same for code that is there.

use std::collections::HashSet;
use std::path::PathBuf;

use detach_lint::finding::{Finding, Level};
use detach_lint::levels::{LevelFlag, Levels};
use detach_lint::{Outcome, Request, checks};
use proptest::collection::vec;
use proptest::prelude::*;
use texts::{config, damaged, package_of};

#[path = "support/texts.rs"]
mod texts;

/// What the code can name.
const ITEMS: &str = "use std::future::Future;\nuse std::pin::Pin;\nuse futures::{FutureExt, StreamExt};\n\
    async fn w() -> u32 { 7 }\nfn made() -> impl Future<Output = u32> { w() }\n\
    fn boxed() -> Pin<Box<dyn Future<Output = u32> + Send>> { Box::pin(w()) }\n\
    fn perhaps() -> Option<Pin<Box<dyn Future<Output = u32> + Send>>> { None }\nfn ready() -> bool { true }\n\
    fn here<R>(f: impl FnOnce() -> R) -> R { f() }\nfn number() -> u32 { 7 }\n\
    struct S<T> { x: T, y: u32 }\nimpl<T> S<T> { fn new(x: T) -> Self { S { x, y: 1 } } fn into_x(self) -> T { self.x } async fn go(&self) {} }\n\
    macro_rules! same { ($e:expr) => { $e } }\n";

/// Futures of numbers. A capital letter after `$` is a hole, for a form of the list with that letter.
const FUTURES: &[&str] = &[
    "w()",
    "made()",
    "boxed()",
    "async { 7 }",
    "async move { $S 7 }",
    "Box::pin($F)",
    "{ $F }",
    "{ $S $F }",
    "{ let x = $F; x }",
    "if ready() { $F } else { $F }",
    "match number() { 1 => $F, _ => $F }",
    "unsafe { $F }",
    "loop { break $F; }",
    "'a: { break 'a $F; }",
    "$O.unwrap()",
    "($F, 1).0",
    "S { x: $F, y: 1 }.x",
    "S::new($F).into_x()",
    "(|| $F)()",
    "here(|| $F)",
    "same!($F)",
    "$F.map(|x| x + 1)",
    "$F.then(|_| $F)",
    "std::future::ready(1)",
    "{ fn inner() -> impl Future<Output = u32> { w() } inner() }",
    "{ async fn inner() -> u32 { $S 7 } inner() }",
    "tokio::time::timeout(std::time::Duration::from_secs(1), $F)",
];

/// Futures that may be there, or not.
const OPTIONS: &[&str] = &[
    "Some($F)",
    "perhaps()",
    "Some(1).map(|_| $F)",
    "ready().then(|| $F)",
    "Ok::<_, ()>($F).ok()",
    "if ready() { Some($F) } else { None }",
];

/// Handles of tasks and threads.
const HANDLES: &[&str] = &[
    "tokio::spawn($F)",
    "tokio::spawn(async { $S })",
    "tokio::task::spawn_blocking(|| number())",
    "std::thread::spawn(|| { $S })",
    "smol::spawn($F)",
    "std::thread::spawn(|| $F)",
    "{ $S $H }",
];

/// Statements.
const STATEMENTS: &[&str] = &[
    "$F;",
    "let _ = $F;",
    "_ = $F;",
    "let x = $F;",
    "let _x = $F;",
    "let x = $F; drop(x);",
    "let x = $F; std::mem::forget(x);",
    "let x = $F; let y = x; drop(y);",
    "let x; x = $F; $S",
    "let mut x = $F; x = $F; drop(x);",
    "let (x, y) = ($F, 1); println!(\"{y}\");",
    "let S { x, y } = S::new($F); println!(\"{y}\");",
    "let s = S { x: $F, y: 1 }; println!(\"{}\", s.y);",
    "S::new(1).go();",
    "drop($F);",
    "drop($O);",
    "$O;",
    "let _ = $O.is_some();",
    "if $O.is_none() { $S }",
    "if let Some(x) = $O { $S }",
    "if let Some(x) = $O { drop(x); }",
    "let Some(x) = ($O) else { return };",
    "match $O { Some(x) => drop(x), None => {} }",
    "for x in [$F, $F] { $S }",
    "for x in vec![$F] { drop(x); }",
    "let all = vec![$F, $F]; println!(\"{}\", all.len());",
    "let mut all = Vec::new(); all.push($F); all.clear();",
    "let all: Vec<_> = (0..3).map(|_| $F).collect();",
    "(0..3).for_each(|_| { $S });",
    "(0..3).map(|_| $F).count();",
    "let f = || $F; f();",
    "let f = || { $S }; f();",
    "let f = async || { $S }; f();",
    "let f = w; f();",
    "Some(1).map(|_| w());",
    "here(w);",
    "same!($F);",
    "same!({ $S });",
    "let _ = same!($O);",
    "assert!($O.is_some());",
    "println!(\"{}\", std::mem::size_of_val(&$F));",
    "$H;",
    "let _ = $H;",
    "let h = $H;",
    "drop($H);",
    "let all = vec![$H]; println!(\"{}\", all.len());",
    "rayon::spawn(|| { $S });",
    "rayon::join(|| $F, || number());",
    "smol::block_on($F);",
    "futures::executor::block_on(async { $S });",
    "std::thread::scope(|s| { s.spawn(|| $F); });",
    "let _ = std::panic::catch_unwind(|| $F);",
    "futures::stream::iter(0..3).for_each(|_| $F);",
    "const { w() };",
    "static Y: std::sync::LazyLock<u32> = std::sync::LazyLock::new(|| { $S 7 });",
    "async fn inner() { $S } inner();",
    "fn inner() { $S } inner();",
    "fn inner() -> impl Future<Output = u32> { w() } inner();",
    "type T = Pin<Box<dyn Future<Output = u32> + Send>>; fn inner() -> T { boxed() } inner();",
    "{ struct Y; impl Drop for Y { fn drop(&mut self) { $S } } }",
    "{ struct Y; impl Y { fn go(&self) -> impl Future<Output = u32> { w() } } Y.go(); }",
    "while ready() { $S break; }",
    "if ready() { $S return; }",
    "unsafe { $S }",
    "{ $S }",
];

/// Statements that need an `async` around them.
const ASYNC_STATEMENTS: &[&str] = &[
    "$F.await;",
    "let x = $F; x.await;",
    "let mut x = $F; x = $F; x.await;",
    "let _ = $H.await;",
    "let h = $H; $A h.await;",
    "if let Some(x) = $O { x.await; }",
    "match $O { Some(x) => { x.await; } None => { $A } }",
    "for x in vec![$F] { x.await; }",
    "futures::future::join_all(vec![$F, $F]).await;",
    "tokio::select! { _ = $F => { $S } _ = w() => {} }",
    "let (x, y) = futures::join!($F, w());",
    "std::thread::sleep(std::time::Duration::from_secs(number().into()));",
    "{ $A }",
    "$S",
];

/// Functions.
const FUNCTIONS: &[&str] = &[
    "fn f() { $S $S }",
    "fn f() { $S }",
    "fn main() { $S }",
    "#[test] fn f() { $S }",
    "async fn f() { $A $A }",
    "async fn f() { $A }",
    "#[tokio::main] async fn main() { $A $S }",
    "#[tokio::test] async fn f() { $A }",
    "fn f() -> impl Future<Output = u32> { $S $F }",
    "struct Y; impl Drop for Y { fn drop(&mut self) { $S } }",
];

/// So deep holes are filled with forms of any kind, and deeper ones with forms without holes.
const DEPTH: usize = 4;

/// A form of this list with its holes filled, as these numbers choose; the first forms once there are none.
fn grown(forms: &[&str], choices: &mut std::vec::IntoIter<u8>, depth: usize) -> String {
    let chosen = choices.next().map_or(0, usize::from);
    let closed: Vec<&&str> = forms.iter().filter(|form| depth < DEPTH || !form.contains('$')).collect();
    let form = closed.get(chosen % closed.len().max(1)).map_or("", |form| form);
    let mut parts = form.split('$');
    let mut text = parts.next().unwrap_or("").to_owned();
    for part in parts {
        let inner = match part.as_bytes()[0] {
            b'F' => FUTURES,
            b'O' => OPTIONS,
            b'H' => HANDLES,
            b'S' => STATEMENTS,
            b'A' => ASYNC_STATEMENTS,
            other => panic!("no forms of the kind {other}"),
        };
        text += &grown(inner, choices, depth + 1);
        text += &part[1..];
    }
    text
}

/// A file with one function, or with a type and its `drop`.
fn code() -> impl Strategy<Value = String> {
    vec(any::<u8>(), 1..60).prop_map(|choices| format!("{ITEMS}{}\n", grown(FUNCTIONS, &mut choices.into_iter(), 0)))
}

/// Lints all of them together, with all lints, with and without parsing every body.
fn check(texts: &[String]) -> Result<(), TestCaseError> {
    let folder = package_of(texts);
    let all = LevelFlag { level: Level::Warn, name: "all".to_owned(), place: None };
    let request = |parses_everything| Request {
        paths: vec![PathBuf::from("src")],
        current_dir: folder.path().to_owned(),
        levels: Levels::new(checks::lints(), std::slice::from_ref(&all)).expect("all lints can be warnings"),
        parses_everything,
        ..Request::default()
    };
    let (found, all) = (detach_lint::lint(&request(false)), detach_lint::lint(&request(true)));
    let path = |finding: &Finding| finding.primary.place.source.path.clone();
    // What does not parse is only known to be broken where it is parsed.
    let broken: HashSet<PathBuf> =
        all.findings.iter().filter(|finding| finding.lint == "parse_error").map(path).collect();
    let said = |outcome: &Outcome| -> Vec<String> {
        let kept = outcome.findings.iter().filter(|finding| !broken.contains(&path(finding)));
        kept.map(|finding| format!("{} at {}: {}", finding.lint, finding.primary.place.start, finding.message))
            .collect()
    };
    let (found, all) = (said(&found), said(&all));
    let missed: Vec<_> = all.iter().filter(|one| !found.contains(one)).collect();
    prop_assert!(found == all, "missed: {missed:?}");
    Ok(())
}

proptest! {
    #![proptest_config(config(8, "tests/passed_over.regressions"))]

    #[test]
    fn nothing_is_missed_in_grown_code(texts in vec(code(), 1..60)) {
        check(&texts)?;
    }

    #[test]
    fn nothing_is_missed_in_damaged_fixtures(texts in vec(damaged(), 1..12)) {
        check(&texts)?;
    }
}

/// Otherwise the tests above would be about nothing.
#[test]
fn grown_code_parses() {
    use proptest::strategy::ValueTree as _;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let strategy = code();
    for _ in 0..500 {
        let text = strategy.new_tree(&mut runner).expect("code can be grown").current();
        if let Err(error) = syn::parse_file(&text) {
            panic!("{error}: {text}");
        }
    }
}
