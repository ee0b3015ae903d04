//! The style of the sources, as far as a machine can see it: headers, lengths, clean texts, one way to the disk.

use std::path::Path;

use detach_lint::checks::lints;
use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::{DOCUMENTS, names_in, read, root, rust_files};

/// A file has fewer lines than this: who opens it can know what is in it.
const LONGEST_FILE: usize = 700;

/// A function has fewer lines than this, from its name to its closing brace.
const LONGEST_FUNCTION: usize = 70;

#[test]
fn files_and_functions_are_short() {
    let mut long = Vec::new();
    for path in rust_files(&["src", "tests", "benches", "examples"]) {
        let text = read(&path);
        let lines = text.lines().count();
        if lines >= LONGEST_FILE {
            long.push((path.clone(), lines));
        }
        let tokens = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
        each_function(tokens, &mut |name, lines| {
            if lines >= LONGEST_FUNCTION {
                long.push((format!("{path}, {name}"), lines));
            }
        });
    }
    assert!(long.is_empty(), "to be split by topic: {long:?}");
}

#[test]
fn every_source_file_opens_with_a_header() {
    for path in rust_files(&["src", "tests", "benches", "lints/stubs"]) {
        let text = read(&path);
        let header: Vec<&str> = text.lines().take_while(|line| line.starts_with("//!")).collect();
        assert!(!header.is_empty(), "{path} does not say what it is for");
        let last = header.last().expect("there is one").trim_end_matches("```").trim_end();
        assert!(last.ends_with(['.', ':', '!', '|']) || last == "//!", "{path}: the header does not end in a sentence");
    }
}

#[test]
fn no_module_lies_in_a_file_called_mod() {
    let found: Vec<_> =
        rust_files(&["src", "tests", "benches"]).into_iter().filter(|path| path.ends_with("/mod.rs")).collect();
    assert!(found.is_empty(), "`foo.rs` beside `foo/` is the custom here: {found:?}");
}

/// What a run looks at is recorded where it is looked at, and a later run believes what was found only as long as that has
/// not changed: so there is no other way to the disk. What the user names is looked for anew in each run, by `walk.rs`.
#[test]
fn the_core_sees_the_disk_through_one_file() {
    let core = ["workspace", "db", "resolve", "types", "flow", "trigger", "checks", "syntax"];
    let ways =
        ["std::fs", "File::open", ".is_file()", ".is_dir()", ".exists()", ".canonicalize()", ".symlink_metadata()"];
    let allowed = ["workspace/disk.rs", "workspace/files.rs", "workspace/walk.rs"];
    for path in rust_files(&["src"]) {
        let place = path.strip_prefix("src/").expect("it lies there");
        let is_core = core.iter().any(|part| place == format!("{part}.rs") || place.starts_with(&format!("{part}/")));
        if !is_core || allowed.contains(&place) || place.starts_with("workspace/tests") {
            continue;
        }
        let text = read(&path);
        let program = text.split("\n#[cfg(test)]\n").next().unwrap_or_default();
        for (index, line) in program.lines().enumerate() {
            // A walk tells of its entries without another look.
            let line = line.replace("file_type().is_", "");
            let way = ways.iter().find(|way| line.contains(**way));
            assert!(way.is_none(), "{path}:{}: {} passes the record by", index + 1, way.unwrap_or(&""));
        }
    }
}

#[test]
fn texts_are_clean() {
    // A clone may lie in a folder with a name that says nothing, like `/src`.
    let place = root().to_str().filter(|place| Path::new(place).components().count() > 2);
    for path in texts() {
        let text = read(&path);
        assert!(text.is_empty() || text.ends_with('\n'), "{path} does not end with a line break");
        assert!(!text.ends_with("\n\n"), "{path} ends with an empty line");
        for (index, line) in text.lines().enumerate() {
            let place_of_line = format!("{path}:{}", index + 1);
            assert_eq!(line.trim_end(), line, "{place_of_line}: a blank at the end");
            assert!(!line.contains('\t'), "{place_of_line}: a tab");
            assert!(place.is_none_or(|place| !line.contains(place)), "{place_of_line}: a path of this machine");
        }
    }
}

#[test]
fn what_is_left_to_do_is_an_issue() {
    for path in rust_files(&["src", "tests", "benches"]) {
        for (index, line) in read(&path).lines().enumerate() {
            // Put together here, so that this line is not found.
            for word in [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("X", "XX")] {
                let numbered = line.contains(&format!("{word}(#"));
                assert!(numbered || !line.contains(word), "{path}:{}: {word} without an issue", index + 1);
            }
        }
    }
}

/// Every text of the project that is written by hand for people, and every source file.
fn texts() -> Vec<String> {
    let mut paths = rust_files(&["src", "tests", "benches", "lints/stubs"]);
    paths.extend(DOCUMENTS.map(str::to_owned));
    paths.extend(names_in("docs", "md").into_iter().map(|name| format!("docs/{name}.md")));
    paths.extend(lints().iter().map(|lint| format!("lints/{}.md", lint.name)));
    let others = [
        "Cargo.toml",
        "clippy.toml",
        "rustfmt.toml",
        "rust-toolchain.toml",
        ".ci/run",
        ".ci/pre-commit",
        ".pre-commit-hooks.yaml",
        "action.yml",
        "pyproject.toml",
        "tests/readers/Cargo.toml",
        "LICENSE-MIT",
        "LICENSE-APACHE",
    ];
    paths.extend(others.map(str::to_owned));
    paths
}

/// Calls `found` with the name and the number of lines of each function that has a body, in macro calls too.
fn each_function(tokens: TokenStream, found: &mut dyn FnMut(&str, usize)) {
    let mut open = None;
    let mut is_name = false;
    for token in tokens {
        match token {
            TokenTree::Ident(ident) if is_name => open = Some(ident),
            TokenTree::Group(group) => {
                if group.delimiter() == Delimiter::Brace
                    && let Some(name) = open.take()
                {
                    let lines = group.span_close().end().line + 1 - name.span().start().line;
                    found(&name.to_string(), lines);
                }
                each_function(group.stream(), found);
                is_name = false;
                continue;
            }
            TokenTree::Punct(mark) if mark.as_char() == ';' => open = None,
            TokenTree::Ident(ident) if ident == "fn" => {
                is_name = true;
                continue;
            }
            _ => {}
        }
        is_name = false;
    }
}
