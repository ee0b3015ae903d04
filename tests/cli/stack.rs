//! Texts that would overflow the stack of a recursive parser, or keep a careless one busy for hours. They are named or
//! understood, in bounded time, and everything else is still linted.

use super::{LOST, LOST_LINE, Ran, Tree};

const MILLION: usize = 1_000_000;

/// Lints `text` beside a file with a finding; fails if that finding is missing or the program does not end well.
#[track_caller]
fn survive(name: &str, text: &str) -> Ran {
    let tree = Tree::new([("lost.rs", LOST), ("worst.rs", text)]);
    let ran = tree.concise(&[]);
    // The texts are megabytes long, and so is what is said about them.
    let said: String = ran.stderr.chars().take(2000).collect();
    assert_eq!(ran.code, Some(1), "{name}: {said}");
    assert!(ran.stdout.contains(&format!("lost.rs{LOST_LINE}")), "{name}: {}", ran.stdout);
    assert!(!said.contains("internal error") && !said.contains("panicked"), "{name}: {said}");
    ran
}

/// Such a text has to be refused, with its place.
#[track_caller]
fn refused(name: &str, text: &str) {
    let ran = survive(name, text);
    let line = ran.stdout.lines().find(|line| line.starts_with("worst.rs:"));
    let line = line.unwrap_or_else(|| panic!("{name} is not named: {}", ran.summary()));
    assert!(line.contains("parse_error"), "{name}: {line}");
}

/// `open`, `middle` and `close` in the body of a function that uses async code.
fn body(open: &str, middle: &str, close: &str, times: usize) -> String {
    format!("async fn w() {{ w().await; {}{middle}{}; }}\n", open.repeat(times), close.repeat(times))
}

/// The same where items stand.
fn items(open: &str, middle: &str, close: &str, times: usize) -> String {
    format!("async fn w() {{}}\n{}{middle}{}\n", open.repeat(times), close.repeat(times))
}

#[test]
fn brackets() {
    for (open, middle, close) in [
        ("(", "1", ")"),
        ("[", "1", "]"),
        ("{", "1", "}"),
        ("vec![", "1", "]"),
        ("f(", "1", ")"),
        ("async {", "", "}"),
        ("|| {", "1", "}"),
        ("if x {", "", "}"),
        ("loop {", "", "}"),
        ("match x { _ => ", "1", "}"),
        ("S { x: ", "1", "}"),
        ("unsafe {", "", "}"),
    ] {
        refused(open, &body(open, middle, close, MILLION / open.len()));
    }
}

#[test]
fn brackets_without_an_end() {
    for open in ["(", "{", "[", "({[", "vec![", "|| {"] {
        refused(open, &body(open, "", "", MILLION / open.len()));
        refused(open, &items(open, "", "", MILLION / open.len()));
    }
    for close in [")", "}", "]"] {
        refused(close, &body(close, "", "", MILLION));
    }
}

#[test]
fn operators() {
    for (open, middle, close) in [
        ("!", "1", ""),
        ("-", "1", ""),
        ("*", "x", ""),
        ("&", "x", ""),
        ("&mut ", "x", ""),
        ("|| ", "1", ""),
        ("move || ", "1", ""),
        ("return ", "1", ""),
        ("break ", "1", ""),
        ("x = ", "1", ""),
        ("1 + ", "1", ""),
        ("1 < ", "1", ""),
        ("", "x", ".y"),
        ("", "x", ".y()"),
        ("", "x", "?"),
        ("", "x", ".await"),
        ("", "x", "()"),
        ("", "x", "[0]"),
        ("", "x", " as u8"),
        ("", "x", " + 1"),
        ("", "x", "..1"),
        ("if x {} else ", "{}", ""),
        ("if let x = ", "1", " {}"),
        ("'a: loop ", "{}", ""),
    ] {
        survive(&format!("{open}{middle}{close}"), &body(open, middle, close, MILLION / (open.len() + close.len())));
    }
}

#[test]
fn types_patterns_and_items() {
    let types: &[(&str, &str, &str)] = &[
        ("&", "u8", ""),
        ("*const ", "u8", ""),
        ("Vec<", "u8", ">"),
        ("fn() -> ", "u8", ""),
        ("impl Fn() -> ", "u8", ""),
        ("Box<dyn Fn(", "u8", ")>"),
        ("<u8 as ", "T", ">::U"),
        ("[", "u8", "; 1]"),
        ("a::", "b", ""),
        ("for<'a> ", "u8", ""),
    ];
    for (open, middle, close) in types {
        let times = MILLION / (open.len() + close.len());
        let name = format!("{}{}{}", open.repeat(times), middle, close.repeat(times));
        survive(open, &format!("async fn w(_: {name}) {{}}\n"));
        survive(open, &format!("async fn w() {{}}\ntype A = {name};\n"));
        survive(open, &format!("async fn w() {{ let x: {name} = w().await; }}\n"));
    }
    for open in ["&", "(", "[", "S(", "x @ ", "1 | ", "mut "] {
        let times = MILLION / open.len();
        survive(open, &format!("async fn w() {{ let {}x = w().await; }}\n", open.repeat(times)));
        survive(open, &format!("async fn w({}x: u8) {{}}\n", open.repeat(times)));
    }
    for (open, middle, close) in [
        ("mod a {", "", "}"),
        ("use a::{", "b", "};"),
        ("fn f() {", "", "}"),
        ("impl A { fn f() {", "", "}}"),
        ("macro_rules! m { () => {", "", "}}"),
        ("#[a]", "fn f() {}", ""),
        ("#[a(", "", ")]"),
        ("#![a]", "", ""),
        ("pub ", "fn f() {}", ""),
        ("async ", "fn f() {}", ""),
        ("extern \"C\" {", "", "}"),
        ("m! {", "", "}"),
    ] {
        survive(open, &items(open, middle, close, MILLION / (open.len() + close.len())));
    }
}

#[test]
fn groups_that_hold_chains() {
    // Neither the brackets nor any chain is beyond what is read, but one inside the other is.
    for (link, times) in [("!", 9_000), ("-", 9_000), ("&", 4_000), ("|| ", 3_000), ("return ", 1_000)] {
        let open = format!("({}", link.repeat(times));
        survive(link, &body(&open, "1", ")", 400));
    }
    let types = format!("async fn w(_: {}u8{}) {{}}\n", format!("({}", "&".repeat(4000)).repeat(400), ")".repeat(400));
    survive("types", &types);
}

#[test]
fn comments_and_strings() {
    survive("open comments", &items("/*", "", "", MILLION));
    survive("closed comments", &items("/*", "", "*/", MILLION / 2));
    survive("a comment of closings", &items("*/", "", "", MILLION));
    survive("quotes", &items("\"", "", "", MILLION));
    survive("single quotes", &items("'", "", "", MILLION));
    survive("hashes", &items("r#", "", "", MILLION));
    survive("a raw string", &format!("async fn w() {{}}\nconst A: &str = r{0}\"x\"{0};\n", "#".repeat(MILLION)));
    survive("backslashes", &format!("async fn w() {{}}\nconst A: &str = \"{}", "\\\"".repeat(MILLION)));
}

#[test]
fn many_of_everything() {
    survive("one line", &format!("async fn w() {{}}\nfn f() {{ {} }}\n", "w;".repeat(MILLION / 4)));
    survive("one name", &format!("async fn {}() {{}}\n", "w".repeat(MILLION)));
    survive("one list", &format!("async fn w() {{ let x = [{}]; }}\n", "1,".repeat(MILLION / 4)));
    survive("many functions", &"async fn w() {}\n".repeat(10_000));
    survive("many locals", &format!("async fn w() {{ {} x }}\n", "let x = w();".repeat(10_000)));
    survive("many globs", &format!("async fn w() {{ w(); }}\n{}", "use a::*;\n".repeat(10_000)));
    survive("blank lines", &format!("async fn w() {{}}\n{}", "\n".repeat(MILLION)));
    survive("null bytes", &format!("async fn w() {{}}\n{}", "\0".repeat(MILLION)));
}
