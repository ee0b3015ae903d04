//! What is printed, where, and in which form.

use std::process::Stdio;

use serde_json::Value;

use super::{CLEAN, LOST, LOST_LINE, Tree, finish};

#[test]
fn results_go_to_stdout_and_the_rest_to_stderr() {
    let tree = Tree::new([("lost.rs", LOST)]);
    for format in ["human", "concise", "json"] {
        let ran = tree.run(&["--format", format]);
        assert!(ran.stdout.contains("unpolled_future") && !ran.stdout.contains("detach-lint: "), "{ran:?}");
        assert!(ran.stderr.starts_with("detach-lint: 1 file, 1 error, "), "{ran:?}");
        assert_eq!(ran.stderr.lines().count(), 1);
    }
}

#[test]
fn the_human_format_shows_the_code() {
    let ran = Tree::new([("src/lost.rs", LOST)]).run(&[]);
    let shown: Vec<_> = ran.stdout.lines().take(5).collect();
    assert_eq!(shown[0], "error[unpolled_future]: this future is never polled");
    assert_eq!(shown[1].trim(), "--> src/lost.rs:4:5");
    assert_eq!(shown[3], "4 |     w();");
    assert!(shown[4].starts_with("  |     ^^^ "), "{}", shown[4]);
    assert!(ran.stdout.contains("= for more, `detach-lint explain unpolled_future`"), "{}", ran.stdout);
}

#[test]
fn the_concise_format_is_a_line_for_each_finding() {
    let tree = Tree::new([("a b.rs", LOST), ("twice.rs", &LOST.replace("w();", "w(); w();"))]);
    let ran = tree.concise(&[]);
    let second = LOST_LINE.replacen(":5:", ":10:", 1);
    assert_eq!(ran.stdout, format!("a b.rs{LOST_LINE}twice.rs{LOST_LINE}twice.rs{second}"));
}

#[test]
fn quiet_leaves_findings_and_errors() {
    let tree = Tree::new([("lost.rs", LOST), ("Cargo.toml", "[package\n")]);
    let ran = tree.concise(&["-q"]);
    assert_eq!((ran.code, ran.stdout.as_str(), ran.stderr.as_str()), (Some(1), &*format!("lost.rs{LOST_LINE}"), ""));
    let ran = tree.concise(&["--quiet", "lost.rs", "nowhere"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(2), "error: nowhere: no such file or folder\n"));
}

#[test]
fn colours_come_when_they_are_asked_for() {
    let tree = Tree::new([("lost.rs", LOST)]);
    // The streams are pipes here, so that without a wish there are none.
    for (variables, flag, expected) in [
        ("", None, false),
        ("TERM=xterm", None, false),
        ("CLICOLOR_FORCE=1", None, true),
        ("CARGO_TERM_COLOR=always", None, true),
        ("CARGO_TERM_COLOR=always NO_COLOR=1", None, false),
        ("CLICOLOR_FORCE=1 NO_COLOR=1", None, false),
        ("NO_COLOR=1", Some("always"), true),
        ("CLICOLOR_FORCE=1 CARGO_TERM_COLOR=always", Some("never"), false),
        ("CARGO_TERM_COLOR=never", Some("auto"), false),
    ] {
        let mut arguments = vec!["lost.rs"];
        arguments.extend(flag.into_iter().flat_map(|flag| ["--color", flag]));
        let mut command = tree.command(&arguments);
        command.envs(variables.split_whitespace().filter_map(|pair| pair.split_once('=')));
        let ran = finish(command);
        assert_eq!(ran.stdout.contains('\u{1b}'), expected, "{variables} {flag:?}: {}", ran.stdout);
    }
}

#[test]
fn colours_change_nothing_but_colours() {
    let tree = Tree::new([("lost.rs", LOST)]);
    let plain = tree.run(&["--color", "never"]).stdout;
    let coloured = tree.run(&["--color", "always"]).stdout;
    assert_ne!(plain, coloured);
    assert_eq!(anstream::adapter::strip_str(&coloured).to_string(), plain);
    for format in ["json", "concise"] {
        let [never, always] = ["never", "always"].map(|when| tree.run(&["--format", format, "--color", when]).stdout);
        assert_eq!(never, always);
    }
}

/// The keys of an object have to be exactly these.
#[track_caller]
fn keys(value: &Value, expected: &[&str]) {
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    let mut found: Vec<_> = value.as_object().expect("it is an object").keys().map(String::as_str).collect();
    found.sort_unstable();
    assert_eq!(found, expected, "{value}");
}

#[track_caller]
fn position(value: &Value, line: u64, column: u64, byte: u64) {
    keys(value, &["line", "column", "byte"]);
    assert_eq!(*value, serde_json::json!({ "line": line, "column": column, "byte": byte }));
}

#[test]
fn json_has_the_documented_keys() {
    let lost = "async fn w() {}\n\nasync fn lost() {\n    std::thread::spawn(|| w());\n    w();\n}\n";
    let tree = Tree::new([("lost.rs", lost), ("broken.rs", "async fn f( {\n"), ("clean.rs", CLEAN)]);
    let document = tree.json(&[]);
    keys(&document, &["version", "tool", "findings", "problems", "summary"]);
    assert_eq!(document["version"], 1);
    assert_eq!(document["tool"], serde_json::json!({"name": "detach-lint", "version": env!("CARGO_PKG_VERSION")}));
    assert_eq!(
        document["summary"],
        serde_json::json!({
            "files": 3, "lines": 12, "parse_errors": 1, "given_up": 0,
            "findings": {"deny": 2, "warn": 1}, "suppressed": 0, "baselined": 0
        })
    );
    let findings = document["findings"].as_array().expect("the findings are a list");
    let order: Vec<_> = findings.iter().map(|finding| (finding["path"].as_str(), finding["lint"].as_str())).collect();
    assert_eq!(
        order,
        [
            (Some("broken.rs"), Some("parse_error")),
            (Some("lost.rs"), Some("future_as_thread_result")),
            (Some("lost.rs"), Some("unpolled_future")),
        ]
    );
    let mut edits = 0;
    for finding in findings {
        let mut expected = vec!["lint", "group", "level", "status", "fingerprint", "message", "path", "start", "end"];
        expected.extend(["labels", "notes", "suggestions"]);
        expected.extend(finding.get("item").map(|_| "item"));
        keys(finding, &expected);
        assert_eq!(finding["status"], "open");
        assert_eq!(finding.get("item").is_none(), finding["lint"] == "parse_error");
        let labels = finding["labels"].as_array().expect("the labels are a list");
        for (index, label) in labels.iter().enumerate() {
            keys(label, &["primary", "path", "start", "end", "message"]);
            assert_eq!(label["primary"], index == 0);
        }
        for key in ["path", "start", "end"] {
            assert_eq!(labels[0][key], finding[key]);
        }
        for suggestion in finding["suggestions"].as_array().expect("the suggestions are a list") {
            let code = suggestion.get("code").map(|_| "code");
            let mut expected = vec!["message", "applicability", "edits"];
            expected.extend(code);
            keys(suggestion, &expected);
            for edit in suggestion["edits"].as_array().expect("the edits are a list") {
                keys(edit, &["path", "start", "end", "replacement"]);
                edits += 1;
            }
        }
    }
    assert!(edits > 0, "{document}");
}

#[test]
fn columns_count_characters_and_bytes_count_bytes() {
    let line = "    let _s = \"ä🦀\"; w();";
    let tree = Tree::new([("wide.rs", format!("async fn w() {{}}\nfn lost() {{\n{line}\n}}\n").as_str())]);
    let finding = &tree.json(&[])["findings"][0];
    let before = "async fn w() {}\nfn lost() {\n".len() as u64;
    position(&finding["start"], 3, 20, before + 23);
    position(&finding["end"], 3, 23, before + 26);
}

#[test]
fn a_byte_order_mark_and_both_line_endings_keep_the_places_right() {
    let text = format!("\u{feff}{}", LOST.replace('\n', "\r\n"));
    let tree = Tree::new([("all.rs", text.as_str())]);
    let finding = &tree.json(&[])["findings"][0];
    let at = text.find("w();").expect("it is there") as u64;
    position(&finding["start"], 4, 5, at);
    position(&finding["end"], 4, 8, at + 3);
    // In the first line the mark takes bytes and no column.
    let tree = Tree::new([("first.rs", "\u{feff}fn l() { w(); } async fn w() {}\n")]);
    position(&tree.json(&[])["findings"][0]["start"], 1, 10, 12);
}

#[test]
fn foreign_text_moves_no_cursor() {
    let tree = Tree::new([("lost.rs", LOST.replace("w();", "w(); // \u{1b}[2J\u{202e}\r").as_str())]);
    for format in ["human", "concise"] {
        let ran = tree.run(&["--format", format]);
        assert!(!ran.stdout.contains(['\u{1b}', '\u{202e}', '\r']), "{ran:?}");
    }
}

#[test]
fn a_closed_pipe_ends_the_run_quietly() {
    let many = LOST.replace("w();", &"w();\n    ".repeat(3000));
    let tree = Tree::new([("lost.rs", many.as_str())]);
    for format in ["human", "concise", "json"] {
        let mut command = tree.command(&["--format", format]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it can be started");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        assert_eq!(output.status.code(), Some(0), "{format}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{format}");
    }
}

#[test]
fn help_and_version_are_results() {
    let tree = Tree::new([]);
    let help = tree.run(&["--help"]);
    assert_eq!((help.code, help.stderr.as_str()), (Some(0), ""));
    assert!(help.stdout.contains("Usage: detach-lint [OPTIONS] [PATH]..."), "{}", help.stdout);
    let version = tree.run(&["--version"]);
    assert_eq!(version.stdout, format!("detach-lint {}\n", env!("CARGO_PKG_VERSION")));
}
