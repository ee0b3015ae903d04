//! What is generated, compared with what would be generated now, and written anew if somebody asks for it.

use std::fmt::Write as _;
use std::fs;

use detach_lint::checks::lints;
use detach_lint::page::Fix;

use crate::{entries, lint_folders, name_of, page, read, read_path, root, run, schema};

#[test]
fn generated_parts_are_up_to_date() {
    let mut stale = Vec::new();
    for (document, section, expected) in [
        ("lints/README.md", "lints", lint_table("")),
        ("README.md", "lints", lint_table("lints/")),
        ("README.md", "screen", screen()),
        ("README.md", "help", fence("text", &run(&["--help"], root()))),
        ("fixtures/Cargo.toml", "programs", programs()),
    ] {
        let text = read(document);
        let (start, end) =
            section_of(&text, section).unwrap_or_else(|| panic!("{document} has no section `{section}`"));
        if text[start..end] != expected {
            stale.push(format!("{document}, `{section}`"));
            if blessing() {
                fs::write(root().join(document), format!("{}{expected}{}", &text[..start], &text[end..]))
                    .expect("the documents can be written");
            }
        }
    }
    assert!(blessing() || stale.is_empty(), "not up to date: {stale:?}; `BLESS=1 cargo test --test hygiene` mends it");
}

#[test]
fn the_schema_is_up_to_date() {
    let (path, expected) = (root().join("detach-lint.schema.json"), schema::generated());
    if blessing() {
        fs::write(&path, expected).expect("the schema can be written");
    } else {
        let mended = "`BLESS=1 cargo test --test hygiene` mends it";
        assert!(read_path(&path) == expected, "detach-lint.schema.json is not up to date: {mended}");
    }
}

#[test]
fn generated_files_are_up_to_date() {
    for (path, what) in [("docs/reference.md", "markdown"), ("docs/detach-lint.1", "man")] {
        let expected = run(&["generate", what], root());
        if blessing() {
            fs::write(root().join(path), &expected).expect("the documents can be written");
        }
        assert!(read(path) == expected, "{path} is not up to date; `BLESS=1 cargo test --test hygiene` mends it");
    }
}

/// The lints as a Markdown table; `folder` leads to their pages.
fn lint_table(folder: &str) -> String {
    let mut table = "| lint | group | level | fix | what it finds | proven by | rustc sees | clippy sees |\n\
                     |---|---|---|---|---|---|---|---|\n"
        .to_owned();
    let compilers: toml::Table = toml::from_str(&read("fixtures/compilers.toml")).expect("it is TOML");
    for lint in lints() {
        let page = page(lint);
        let fix = match page.fix {
            Fix::None => "no",
            Fix::Suggestion => "suggestion",
            Fix::Safe => "yes",
        };
        let (name, group, level) = (lint.name, lint.group.name(), lint.level.name());
        let _ = write!(table, "| [`{name}`]({folder}{name}.md) | {group} | {level} | {fix} | {} |", page.summary);
        let Some(seen) = compilers.get(name) else {
            table += "  |  |  |\n";
            continue;
        };
        let of = |compiler: &str| format!("{} of {}", seen[compiler], seen["shapes"]);
        let _ = writeln!(table, " {} programs | {} | {} |", proofs(name), of("rustc"), of("clippy"));
    }
    table
}

/// How many programs are run to show that the lint is right.
fn proofs(lint: &str) -> usize {
    entries(&format!("fixtures/{lint}")).into_iter().filter(|path| name_of(path).starts_with("proof_")).count()
}

/// The manifest's list of the fixtures: every file of a lint's folder is a program, and a folder in it is one too.
fn programs() -> String {
    let mut list = String::new();
    for lint in lint_folders() {
        for entry in entries(&format!("fixtures/{lint}")) {
            let name = name_of(&entry);
            let path = if entry.is_dir() { format!("{lint}/{name}/main.rs") } else { format!("{lint}/{name}") };
            let text = read(&format!("fixtures/{path}"));
            // A proof may be a test that passes although it should not.
            let is_test = |line: &str| line.starts_with("#[") && (line.contains("test]") || line.contains("test("));
            let is_test = name.starts_with("proof_") && text.lines().any(is_test);
            let (kind, stem) = (if is_test { "test" } else { "bin" }, name.trim_end_matches(".rs"));
            let _ = writeln!(list, "[[{kind}]]\nname = \"{lint}-{stem}\"\npath = \"{path}\"");
            // Not built once more as a test, unless it is one.
            list += if is_test { "\n" } else { "test = false\n\n" };
        }
    }
    // The comment that ends the list begins with it.
    list + "# "
}

/// What the tool prints about the example of the README, in a package that depends on tokio.
fn screen() -> String {
    let text = read("README.md");
    let (start, end) = section_of(&text, "example").expect("the README has an example");
    let code = text[start..end].trim_start_matches("```rust\n").trim_end_matches("```\n");
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    fs::create_dir(folder.path().join("src")).expect("the folder can be written to");
    fs::write(folder.path().join("src/upload.rs"), code).expect("the folder can be written to");
    let manifest = "[package]\nname = \"example\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[dependencies]\n\
         tokio = { version = \"1\", features = [\"full\"] }\n[lib]\npath = \"src/upload.rs\"\n";
    fs::write(folder.path().join("Cargo.toml"), manifest).expect("the folder can be written to");
    let stdout = run(&["src/upload.rs"], folder.path());
    assert!(stdout.starts_with("error["), "the example of the README finds nothing: {stdout}");
    fence("text", stdout.trim_end())
}

fn fence(info: &str, text: &str) -> String {
    format!("```{info}\n{}\n```\n", text.trim_end())
}

/// Where the lines between `<!-- name -->` and `<!-- end of name -->` lie.
fn section_of(text: &str, name: &str) -> Option<(usize, usize)> {
    let open = format!("<!-- {name} -->\n");
    let start = text.find(&open)? + open.len();
    let end = start + text[start..].find(&format!("<!-- end of {name} -->"))?;
    Some((start, end))
}

fn blessing() -> bool {
    std::env::var_os("BLESS").is_some_and(|value| !value.is_empty() && value != "0")
}
