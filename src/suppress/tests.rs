//! Tests of suppressions that fixtures cannot hold: broken texts, what is removed, what is written, any text at all.

use std::path::PathBuf;

use proptest::prelude::*;

use super::*;
use crate::finding::{Group, Label};

fn source(text: &str) -> Arc<Source> {
    Arc::new(Source { path: PathBuf::from("a.rs"), text: text.into() })
}

fn found(source: &Arc<Source>, lint: &'static str, part: &str) -> Finding {
    let start = source.text.find(part).unwrap() as u32;
    let place = Place { source: Arc::clone(source), start, end: start + part.len() as u32 };
    Finding {
        lint,
        group: Group::Lost,
        level: Level::Deny,
        standing: Standing::Open,
        message: String::new(),
        primary: Label { place, message: String::new() },
        within: None,
        home: None,
        secondary: Vec::new(),
        notes: Vec::new(),
        suggestions: Vec::new(),
    }
}

fn warn(_: &str) -> Level {
    Level::Warn
}

/// What is said of a text, and its suppressed findings of `w()`.
fn applied(text: &str, is_whole: bool, level: &dyn Fn(&str) -> Level) -> (Vec<Finding>, usize) {
    let source = source(text);
    let mut findings = vec![found(&source, "unpolled_future", "w()")];
    apply(&source, &mut findings, is_whole, level);
    let suppressed = findings.iter().filter(|finding| !finding.is_open()).count();
    (findings.split_off(1), suppressed)
}

#[test]
fn a_text_that_does_not_lex_keeps_to_lines() {
    for (text, suppressed) in [
        ("fn f() { ( }\nw(); // detach-lint: allow(unpolled_future) reason: x", 1),
        ("fn f() { ( }\n// detach-lint: allow(unpolled_future) reason: x\nw();", 1),
        ("fn f() { ( }\n// detach-lint: allow(unpolled_future) reason: x\n\nw();", 0),
        ("// detach-lint: allow-file(unpolled_future) reason: x\nfn f() { ( }\nw();", 1),
    ] {
        assert_eq!(applied(text, false, &warn), (Vec::new(), suppressed), "{text}");
    }
}

impl PartialEq for Finding {
    fn eq(&self, other: &Self) -> bool {
        (self.lint, &self.message) == (other.lint, &other.message)
    }
}

#[test]
fn what_is_forbidden_is_not_suppressed() {
    let source = source("fn f() {\n    // detach-lint: allow(unpolled_future) reason: x\n    w();\n}\n");
    let mut findings = vec![found(&source, "unpolled_future", "w()")];
    findings[0].level = Level::Forbid;
    let forbidden = |lint: &str| if lint == "unpolled_future" { Level::Forbid } else { Level::Warn };
    apply(&source, &mut findings, true, &forbidden);
    assert!(findings[0].is_open());
    assert_eq!(findings[1].lint, "unused_suppression");
    assert!(findings[1].notes[0].contains("is forbidden"), "{:?}", findings[1].notes);
}

#[test]
fn only_lints_that_ran_are_judged() {
    let text = "fn f() {\n    // detach-lint: allow(spawn_outside_runtime) reason: x\n    w();\n}\n";
    assert_eq!(applied(text, true, &warn).0.len(), 1);
    assert_eq!(applied(text, false, &warn).0.len(), 0, "not all of the file was checked");
    let off = |lint: &str| if lint == "spawn_outside_runtime" { Level::Allow } else { Level::Warn };
    assert_eq!(applied(text, true, &off).0.len(), 0, "the lint did not run");
    let off = |lint: &str| if lint == "unused_suppression" { Level::Allow } else { Level::Warn };
    assert_eq!(applied(text, true, &off).0.len(), 0);
}

#[test]
fn the_narrowest_suppression_is_the_one_that_counts() {
    let text = "// detach-lint: allow-file(unpolled_future) reason: file\n\
                // detach-lint: allow(unpolled_future) reason: function\n\
                fn f() {\n    w(); // detach-lint: allow(unpolled_future) reason: line\n}\n";
    let source = source(text);
    let mut findings = vec![found(&source, "unpolled_future", "w()")];
    apply(&source, &mut findings, true, &warn);
    assert_eq!(findings[0].standing, Standing::Suppressed { reason: Some("line".to_owned()) });
    assert_eq!(findings.len(), 3, "the others are of no use");
}

#[test]
fn reasons_are_asked_for() {
    let placeholder = checks::suppression_without_reason::PLACEHOLDER;
    for (comment, said) in [
        ("// detach-lint: allow(unpolled_future)".to_owned(), 1),
        ("// detach-lint: allow(unpolled_future) reason:".to_owned(), 1),
        (format!("// detach-lint: allow(unpolled_future) reason: {placeholder}"), 1),
        ("// detach-lint: allow(unpolled_future) reason: known".to_owned(), 0),
        ("#[cfg_attr(any(), allow(detach_lint::unpolled_future))]".to_owned(), 1),
        ("#[cfg_attr(any(), allow(detach_lint::unpolled_future, reason = r#\"known\"#))]".to_owned(), 0),
        ("#[cfg_attr(any(), inline, expect(clippy::all, detach_lint::unpolled_future, reason = \"a\"))]".to_owned(), 0),
    ] {
        let (complaints, suppressed) = applied(&format!("{comment}\nfn f() {{ w(); }}\n"), true, &warn);
        assert_eq!((complaints.len(), suppressed), (said, 1), "{comment}: {complaints:?}");
        assert!(complaints.iter().all(|finding| finding.lint == "suppression_without_reason"));
    }
}

/// The text after all edits that the findings suggest.
fn mended(text: &str) -> String {
    let (complaints, _) = applied(text, true, &warn);
    let edits = complaints.iter().flat_map(|finding| &finding.suggestions).flat_map(|suggestion| &suggestion.edits);
    let mut edits: Vec<_> =
        edits.map(|edit| (edit.place.start as usize, edit.place.end as usize, &edit.replacement)).collect();
    edits.sort();
    let mut mended = text.to_owned();
    for (start, end, replacement) in edits.into_iter().rev() {
        mended.replace_range(start..end, replacement);
    }
    mended
}

#[test]
fn what_is_unused_can_be_removed() {
    for (text, expected) in [
        ("fn f() {\n    // detach-lint: allow(parse_error) reason: x\n    w();\n}\n", "fn f() {\n    w();\n}\n"),
        (
            "fn f() {\r\n    // detach-lint: allow(parse_error) reason: x\r\n    w();\r\n}\r\n",
            "fn f() {\r\n    w();\r\n}\r\n",
        ),
        ("fn f() {\n    w(); // detach-lint: allow(parse_error) reason: x\n}\n", "fn f() {\n    w();\n}\n"),
        ("fn f() {\n    /* detach-lint: allow(parse_error) reason: x */ w();\n}\n", "fn f() {\n    w();\n}\n"),
        (
            "fn f() {\n    g(); /* detach-lint: allow(parse_error) reason: x */ w();\n}\n",
            "fn f() {\n    g(); w();\n}\n",
        ),
        (
            "fn f() {\n    w(); // detach-lint: allow(parse_error, unpolled_future, spawn_outside_runtime) reason: x\n}\n",
            "fn f() {\n    w(); // detach-lint: allow(unpolled_future) reason: x\n}\n",
        ),
        (
            "// detach-lint: allow-file(unpoled-future) reason: x\nfn f() { w(); }",
            "// detach-lint: allow-file(unpolled_future) reason: x\nfn f() { w(); }",
        ),
    ] {
        assert_eq!(mended(text), expected, "{text}");
    }
}

fn with_suppressions(text: &str, parts: &[&str]) -> (String, usize) {
    let source = source(text);
    let findings: Vec<_> = parts.iter().map(|part| found(&source, "unpolled_future", part)).collect();
    let added = add::add(text, &findings);
    let placeholder = checks::suppression_without_reason::PLACEHOLDER;
    let comment = format!("// detach-lint: allow(unpolled_future) reason: {placeholder}");
    (added.text.replace(&comment, "//!"), added.suppressed)
}

#[test]
fn suppressions_are_written_before_statements() {
    for (text, parts, expected, suppressed) in [
        (
            "fn f() {\n    w1();\n    w2();\n}\n",
            &["w1()", "w2()"][..],
            "fn f() {\n    //!\n    w1();\n    //!\n    w2();\n}\n",
            2,
        ),
        ("fn f() { w1(); }\n", &["w1()"], "//!\nfn f() { w1(); }\n", 1),
        ("/// Doc.\n#[a]\nfn f() { w1(); w2() }", &["w1()", "w2()"], "/// Doc.\n//!\n#[a]\nfn f() { w1(); w2() }", 2),
        (
            "fn f() {\r\n\tlet x = g(\r\n\t\tw1(),\r\n\t);\r\n}\r\n",
            &["w1()"],
            "fn f() {\r\n\t//!\r\n\tlet x = g(\r\n\t\tw1(),\r\n\t);\r\n}\r\n",
            1,
        ),
        (
            "fn f() {\n    match x {\n        1 => w1(),\n        _ => {}\n    }\n}\n",
            &["w1()"],
            "fn f() {\n    match x {\n        //!\n        1 => w1(),\n        _ => {}\n    }\n}\n",
            1,
        ),
        (
            "fn f() {\n    let s = \"\nw1()\";\n    w2();\n}\n",
            &["w2()"],
            "fn f() {\n    let s = \"\nw1()\";\n    //!\n    w2();\n}\n",
            1,
        ),
        ("fn f( { w1() }", &["w1()"], "fn f( { w1() }", 0),
        (
            "a\nmod m { fn f() {\n    g(|| {\n        w1();\n    });\n} }",
            &["w1()"],
            "a\nmod m { fn f() {\n    g(|| {\n        //!\n        w1();\n    });\n} }",
            1,
        ),
    ] {
        assert_eq!(with_suppressions(text, parts), (expected.to_owned(), suppressed), "{text}");
    }
}

/// Pieces of texts in which a suppression may be found, or is not meant to be.
const PIECES: &[&str] = &[
    "// detach-lint: allow(unpolled_future)\n",
    "/* detach-lint: expect(parse_error) reason: x */",
    "w()",
    ";",
    "\n",
    "// detach-lint: allow-file(a",
    "#[cfg_attr(any(), allow(detach_lint::unpolled_future))]",
    "#![allow(detach_lint::x)]",
    "#[cfg_attr(",
    "detach_lint",
    "fn f() {",
    "}",
    "(",
    ")",
    "\"",
    "match x {",
    "=>",
    ",",
    "pub ",
    "'a: ",
    "if x ",
    "else ",
    "::<",
    ">",
    "|a, b| ",
    "async ",
    "é",
    "extern \"C\" ",
    "const ",
    "unsafe ",
];

proptest! {
    #[test]
    fn any_text_at_all(picks in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        let text = picks.concat();
        let source = source(&text);
        let starts: Vec<_> = text.match_indices("w()").map(|(start, _)| start as u32).collect();
        let mut findings: Vec<Finding> = Vec::new();
        for start in starts {
            let mut finding = found(&source, "unpolled_future", "w()");
            finding.primary.place = Place { source: Arc::clone(&source), start, end: start + 3 };
            findings.push(finding);
        }
        let added = add::add(&text, &findings);
        prop_assert!(added.suppressed <= findings.len());
        // Nothing is written but whole lines of comments.
        let mut rest = added.text.lines().filter(|line| !line.contains("reason: T"));
        prop_assert!(text.lines().filter(|line| !line.contains("reason: T")).all(|line| rest.next() == Some(line)));

        let count = findings.len();
        apply(&source, &mut findings, true, &warn);
        prop_assert!(findings.len() >= count);
        let all = findings.iter().map(|finding| &finding.primary.place);
        let edits = findings.iter().flat_map(|finding| &finding.suggestions).flat_map(|suggestion| &suggestion.edits);
        for place in all.chain(edits.map(|edit| &edit.place)) {
            prop_assert!(place.start <= place.end && text.get(place.start as usize..place.end as usize).is_some());
        }
    }
}
