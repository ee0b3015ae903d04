//! Texts that would overflow the stack of a recursive parser, or keep a careless one busy for hours. They are named or
//! understood, in bounded time, and everything else is still linted.

use super::{LOST, LOST_LINE, Tree};

const MILLION: usize = 1_000_000;

/// Lints texts one after the other and gathers what went wrong, so that a failed test tells all of it.
#[derive(Default)]
struct Ordeal {
    failures: Vec<String>,
}

impl Ordeal {
    /// The program has to end well, with the finding in the file beside `text`.
    fn survive(&mut self, name: &str, text: &str) -> String {
        let tree = Tree::new([("lost.rs", LOST), ("worst.rs", text)]);
        let ran = tree.concise(&[]);
        // The texts are megabytes long, and so may be what is said about them.
        let said: String = ran.stderr.chars().take(500).collect();
        let shouts = ["internal error", "panicked", "overflowed"].iter().any(|word| said.contains(word));
        if ran.code != Some(1) || shouts || !ran.stdout.contains(&format!("lost.rs{LOST_LINE}")) {
            let name: String = name.chars().take(40).collect();
            self.failures.push(format!("`{name}` ends with {:?}: {said}", ran.code));
        }
        ran.stdout
    }

    /// As [`Ordeal::survive`]; besides, the text has to be refused, with its place.
    fn refused(&mut self, name: &str, text: &str) {
        let before = self.failures.len();
        let stdout = self.survive(name, text);
        let named = stdout.lines().any(|line| line.starts_with("worst.rs:") && line.contains("[parse_error]"));
        if !named && self.failures.len() == before {
            self.failures.push(format!("`{name}` is not named"));
        }
    }

    #[track_caller]
    fn done(self) {
        assert!(self.failures.is_empty(), "{}", self.failures.join("\n"));
    }
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
    let mut ordeal = Ordeal::default();
    for (open, middle, close) in [
        ("(", "1", ")"),
        ("[", "1", "]"),
        ("{", "1", "}"),
        ("vec![", "1", "]"),
        ("m![", "1", "]"),
        ("f(", "1", ")"),
        ("async {", "", "}"),
        ("|| {", "1", "}"),
        ("if x {", "", "}"),
        ("loop {", "", "}"),
        ("match x { _ => ", "1", "}"),
        ("S { x: ", "1", "}"),
        ("unsafe {", "", "}"),
    ] {
        ordeal.refused(open, &body(open, middle, close, MILLION / open.len()));
    }
    ordeal.done();
}

#[test]
fn brackets_without_an_end() {
    let mut ordeal = Ordeal::default();
    for open in ["(", "{", "[", "({[", "vec![", "|| {"] {
        ordeal.refused(open, &body(open, "", "", MILLION / open.len()));
        ordeal.refused(open, &items(open, "", "", MILLION / open.len()));
    }
    for close in [")", "}", "]"] {
        ordeal.refused(close, &body(close, "", "", MILLION));
    }
    ordeal.done();
}

#[test]
fn operators() {
    let mut ordeal = Ordeal::default();
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
        ordeal.survive(
            &format!("{open}{middle}{close}"),
            &body(open, middle, close, MILLION / (open.len() + close.len())),
        );
    }
    ordeal.done();
}

#[test]
fn types_patterns_and_items() {
    let mut ordeal = Ordeal::default();
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
        ordeal.survive(open, &format!("async fn w(_: {name}) {{}}\n"));
        ordeal.survive(open, &format!("async fn w() {{}}\ntype A = {name};\n"));
        ordeal.survive(open, &format!("async fn w() {{ let x: {name} = w().await; }}\n"));
    }
    for open in ["&", "(", "[", "S(", "x @ ", "1 | ", "mut "] {
        let times = MILLION / open.len();
        ordeal.survive(open, &format!("async fn w() {{ let {}x = w().await; }}\n", open.repeat(times)));
        ordeal.survive(open, &format!("async fn w({}x: u8) {{}}\n", open.repeat(times)));
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
        ordeal.survive(open, &items(open, middle, close, MILLION / (open.len() + close.len())));
    }
    ordeal.done();
}

#[test]
fn groups_that_hold_chains() {
    let mut ordeal = Ordeal::default();
    // Neither the brackets nor any chain is beyond what is read, but one inside the other is.
    for (link, times) in [("!", 9_000), ("-", 9_000), ("&", 4_000), ("|| ", 3_000), ("return ", 1_000)] {
        let open = format!("({}", link.repeat(times));
        ordeal.survive(link, &body(&open, "1", ")", 400));
    }
    let types = format!("async fn w(_: {}u8{}) {{}}\n", format!("({}", "&".repeat(4000)).repeat(400), ")".repeat(400));
    ordeal.survive("types", &types);
    ordeal.done();
}

#[test]
fn comments_and_strings() {
    let mut ordeal = Ordeal::default();
    ordeal.survive("open comments", &items("/*", "", "", MILLION));
    ordeal.survive("closed comments", &items("/*", "", "*/", MILLION / 2));
    ordeal.survive("a comment of closings", &items("*/", "", "", MILLION));
    ordeal.survive("quotes", &items("\"", "", "", MILLION));
    ordeal.survive("single quotes", &items("'", "", "", MILLION));
    ordeal.survive("hashes", &items("r#", "", "", MILLION));
    ordeal.survive("a raw string", &format!("async fn w() {{}}\nconst A: &str = r{0}\"x\"{0};\n", "#".repeat(MILLION)));
    ordeal.survive("backslashes", &format!("async fn w() {{}}\nconst A: &str = \"{}", "\\\"".repeat(MILLION)));
    ordeal.done();
}

#[test]
fn many_of_everything() {
    let mut ordeal = Ordeal::default();
    ordeal.survive("one line", &format!("async fn w() {{}}\nfn f() {{ {} }}\n", "w;".repeat(MILLION / 4)));
    ordeal.survive("one name", &format!("async fn {}() {{}}\n", "w".repeat(MILLION)));
    ordeal.survive("one list", &format!("async fn w() {{ let x = [{}]; }}\n", "1,".repeat(MILLION / 4)));
    for literal in ["1", "1.", "0x1", "1e", "'a", "\"a", "b\"a", "c\"a", "r\"a", "\"\\u{41}"] {
        let end = if literal.contains('"') { "\"" } else { "" };
        ordeal.survive("a literal", &format!("async fn w() {{ let x = {literal}{}{end}; }}\n", "0".repeat(MILLION)));
    }
    ordeal.survive("a string", &format!("async fn w() {{ f(\"{}\"); }}\n", "\\u{1f600}\\n".repeat(MILLION / 8)));
    ordeal.survive("many functions", &"async fn w() {}\n".repeat(10_000));
    ordeal.survive("many locals", &format!("async fn w() {{ {} x }}\n", "let x = w();".repeat(10_000)));
    ordeal.survive("many globs", &format!("async fn w() {{ w(); }}\n{}", "use a::*;\n".repeat(10_000)));
    ordeal.survive("blank lines", &format!("async fn w() {{}}\n{}", "\n".repeat(MILLION)));
    ordeal.survive("null bytes", &format!("async fn w() {{}}\n{}", "\0".repeat(MILLION)));
    ordeal.done();
}
