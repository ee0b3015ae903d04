//! Tests of the scan: what counts as a comment, a fault, a level; and that any text at all is scanned.

use proptest::prelude::*;

use super::*;

fn comments(text: &str) -> Vec<(&str, CommentKind)> {
    let found = scan(text).comments;
    found.iter().map(|comment| (&text[comment.start as usize..comment.end as usize], comment.kind)).collect()
}

/// All of `text` is free of faults, and only `// c` at its end is a comment.
#[track_caller]
fn only_last_comment(text: &str) {
    let whole = format!("{text}// c");
    assert_eq!(comments(&whole), [("// c", CommentKind::Line)], "{text}");
    assert_eq!(scan(&whole).error, None, "{text}");
    assert_eq!(scan(&whole).depth, 0, "{text}");
}

#[test]
fn comments_have_kinds() {
    use CommentKind::{Block, Doc, Line};
    let kinds = |text| comments(text).into_iter().map(|(_, kind)| kind).collect::<Vec<_>>();
    assert_eq!(kinds("//\n// a\n/// b\n//! c\n//// d\n"), [Line, Line, Doc, Doc, Line]);
    assert_eq!(kinds("/**/ /***/ /** a */ /*! b */ /*** c */ /* d */"), [Block, Block, Doc, Doc, Block, Block]);
}

#[test]
fn block_comments_nest() {
    assert_eq!(comments("a /* b /* c */ // d */ e"), [("/* b /* c */ // d */", CommentKind::Block)]);
    assert_eq!(comments("/*/*/**/*/ / * */ */"), [("/*/*/**/*/ / * */", CommentKind::Block)]);
}

#[test]
fn line_comments_end_before_the_line_break() {
    assert_eq!(comments("// a\r\n// b\n// c"), ["// a", "// b", "// c"].map(|text| (text, CommentKind::Line)));
}

#[test]
fn strings_hide_comments_and_brackets() {
    only_last_comment(r#""// { /* \" // \\""#);
    only_last_comment("\"a \\\n // b\n\"");
    only_last_comment(r####"r"\" r#"" // { "# r##"# "# " // "## r###""## // "### "####);
    only_last_comment(r##"b"// \"{" br"\" br#"" // {"# c"// \"{" cr"\" cr#"" // {"# "##);
    only_last_comment("1r\"\\\" // \"");
    only_last_comment("attr\"//\"");
}

#[test]
fn characters_are_not_lifetimes() {
    only_last_comment(r"'a' '\'' '\\' '\u{7d}' '{' '/' '}' '\x7d' 'é' '\n' '''");
    only_last_comment(r#"'"' b'"' b'\'' b'\\' b'{' b'/' "#);
    only_last_comment("'a '_ 'static 'é: 'r#fn 'a:'b>'c,'d ");
    only_last_comment("'a'b'c'd ");
    assert_eq!(comments("fn f<'a>(x: &'a str) {} // '"), [("// '", CommentKind::Line)]);
    assert_eq!(comments("m!('{' '}' 'a // \n)"), [("// ", CommentKind::Line)]);
}

#[test]
fn raw_names_and_numbers() {
    only_last_comment("r#match r#x 0..2 1.0e5 0xff_u8 1.max 2.. 0b1e3 1e+3 x.0.1 ");
}

#[test]
fn content_begins_after_what_is_no_rust() {
    let content = |text: &'static str| &text[scan(text).content_start as usize..];
    assert_eq!(content("\u{feff}fn"), "fn");
    assert_eq!(content("#!/bin/sh '{\nfn"), "\nfn");
    assert_eq!(content("\u{feff}#! a"), "");
    assert_eq!(content("#![a]"), "#![a]");
    assert_eq!(content("#! /* b */ // c\n [a]"), "#! /* b */ // c\n [a]");
    assert_eq!(content("#! /** b */ [a]\n"), "\n");
    assert_eq!(content("#!a\n---cargo\nx = '\n---\nfn"), "\nfn");
    assert_eq!(content("---x\nfn"), "---x\nfn");
}

#[test]
fn faults() {
    let error = |text| scan(text).error;
    assert_eq!(error("{()}[]"), None);
    assert_eq!(error("a)("), Some(ScanError::Unopened { offset: 1 }));
    assert_eq!(error("a(b]"), Some(ScanError::Mismatched { offset: 3, opened: 1 }));
    assert_eq!(error("{ ( ) "), Some(ScanError::Unclosed { offset: 0 }));
    assert_eq!(error(" /* /* */ "), Some(ScanError::UnterminatedComment { offset: 1 }));
    assert_eq!(error(" br#\" \" "), Some(ScanError::UnterminatedString { offset: 1 }));
    assert_eq!(error(" \" \\\" "), Some(ScanError::UnterminatedString { offset: 1 }));
    assert_eq!(error(" '\\"), Some(ScanError::UnterminatedChar { offset: 1 }));
}

#[test]
fn depth_is_that_of_all_brackets() {
    let scan = scan("(a) [{(b)}] '{' \"((((\" // ((((\n");
    assert_eq!((scan.depth, scan.deepest), (3, 6));
}

#[test]
fn chains_grow_with_what_nests_without_brackets() {
    let shapes = [
        ("", "!", "x"),
        ("", "&", "T"),
        ("", "*const ", "T"),
        ("1", "+1", ""),
        ("a", ".b()", ""),
        ("a", ".b(|| { c; d })", ""),
        ("a", "?", ""),
        ("f", "()", ""),
        ("if a {}", " else if b {}", ""),
        ("", "||", "x"),
        ("", "if ", "x"),
        ("", "return ", "x"),
        ("", "break 'a ", "x"),
        ("x", " as T", ""),
        ("{x}", " as T", ""),
        ("", "A<", "B"),
        ("", "A<u8, ", "B"),
        ("", "-> impl Fn() ", "B"),
        ("use a", "::b", ";"),
        ("", "x @ ", "y"),
        ("", ".. ", "y"),
    ];
    for (before, link, after) in shapes {
        let of = |count| scan(&format!("{before}{}{after}", link.repeat(count))).chain;
        assert!(of(1000) >= 999 && of(1000) < 6000, "{link}: {}", of(1000));
        let group = scan(&format!("a + b({before}{}{after})", link.repeat(1000)));
        assert!(group.nesting > group.chain && group.nesting < group.chain + 9, "{link}");
    }
}

#[test]
fn chains_end() {
    for text in ["a + b, ", "a.b();", "fn f() -> T {}", "x == 1 << 3, ", "a < b, c > d, ", "#[a] mod b {}", "a b 'c 1 "]
    {
        let chain = scan(&text.repeat(1000)).chain;
        assert!(chain < 10, "{text}: {chain}");
    }
}

/// A piece of text without blanks around it, and what it is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Piece {
    Plain,
    Line(CommentKind),
    Block(CommentKind),
}

const PIECES: &[(&str, Piece)] = &[
    ("fn", Piece::Plain),
    ("r#fn", Piece::Plain),
    ("name", Piece::Plain),
    ("où", Piece::Plain),
    ("macro_rules!", Piece::Plain),
    ("()", Piece::Plain),
    ("{}", Piece::Plain),
    ("[ ]", Piece::Plain),
    ("->", Piece::Plain),
    ("<", Piece::Plain),
    (">", Piece::Plain),
    (";", Piece::Plain),
    ("/", Piece::Plain),
    ("*", Piece::Plain),
    ("#", Piece::Plain),
    ("1.0e5", Piece::Plain),
    ("0..2", Piece::Plain),
    ("'a", Piece::Plain),
    ("'static", Piece::Plain),
    ("'r#fn", Piece::Plain),
    ("'a'", Piece::Plain),
    ("'/'", Piece::Plain),
    ("'{'", Piece::Plain),
    ("'\"'", Piece::Plain),
    ("'\\''", Piece::Plain),
    ("'\\u{2f}'", Piece::Plain),
    ("'é'", Piece::Plain),
    ("b'\"'", Piece::Plain),
    ("b'\\\\'", Piece::Plain),
    ("\"\"", Piece::Plain),
    ("\"// {\"", Piece::Plain),
    ("\"/* \\\" */\"", Piece::Plain),
    ("\"\\\\\"", Piece::Plain),
    ("r\"\\\"", Piece::Plain),
    ("r#\"\"// }\"#", Piece::Plain),
    ("br##\"\"# /* \"##", Piece::Plain),
    ("c\"// é\"", Piece::Plain),
    ("cr#\"/*\"\"#", Piece::Plain),
    ("// a \" ' {", Piece::Line(CommentKind::Line)),
    ("////", Piece::Line(CommentKind::Line)),
    ("/// '", Piece::Line(CommentKind::Doc)),
    ("//!", Piece::Line(CommentKind::Doc)),
    ("/* \" } */", Piece::Block(CommentKind::Block)),
    ("/* /* // */ ' */", Piece::Block(CommentKind::Block)),
    ("/** r#\" */", Piece::Block(CommentKind::Doc)),
    ("/*! é */", Piece::Block(CommentKind::Doc)),
];

/// Text that is likely to look like Rust.
fn rust_like() -> impl Strategy<Value = String> {
    let pieces = PIECES.iter().map(|&(text, _)| text).chain([
        " ",
        "\n",
        "\r\n",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "\"",
        "'",
        "\\",
        "r#",
        "b",
        "/*",
        "*/",
        "//",
        "é",
        "fn f() {",
        "macro_rules! m {",
        "$",
        "where",
        "else",
        ",",
        "<{",
        "\u{2028}",
        "#!",
        "---",
    ]);
    let pieces: Vec<&'static str> = pieces.collect();
    prop::collection::vec(prop::sample::select(pieces), 0..60).prop_map(|pieces| pieces.concat())
}

/// What holds for the scan of any text at all.
fn is_sound(text: &str) -> Result<(), TestCaseError> {
    let scan = scan(text);
    let boundary = |at: u32| text.is_char_boundary(at as usize);
    prop_assert!(boundary(scan.content_start));
    for at in [scan.deepest, scan.longest_chain, scan.most_nested] {
        prop_assert!(boundary(at));
    }
    prop_assert!(scan.error.is_none_or(|error| boundary(error.offset())));
    prop_assert!(scan.nesting >= scan.depth.max(scan.chain));
    let mut last = scan.content_start;
    for comment in &scan.comments {
        prop_assert!(last <= comment.start && comment.start + 2 <= comment.end);
        prop_assert!(boundary(comment.start) && boundary(comment.end));
        last = comment.end;
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_scanned(text in any::<String>()) {
        is_sound(&text)?;
    }

    #[test]
    fn any_ascii_is_scanned(text in "[ -~\\n]{0,80}") {
        is_sound(&text)?;
    }

    #[test]
    fn any_broken_rust_is_scanned(text in rust_like()) {
        is_sound(&text)?;
    }

    #[test]
    fn comments_are_those_that_were_written(picks in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        let mut text = String::from(";");
        let mut expected = Vec::new();
        for (piece, what) in picks {
            let start = text.len() as u32;
            text.push_str(piece);
            if let Piece::Line(kind) | Piece::Block(kind) = what {
                expected.push(Comment { start, end: text.len() as u32, kind });
            }
            text.push(if matches!(what, Piece::Line(_)) { '\n' } else { ' ' });
        }
        let scan = scan(&text);
        prop_assert_eq!(scan.error, None);
        prop_assert_eq!(scan.comments, expected);
    }
}
