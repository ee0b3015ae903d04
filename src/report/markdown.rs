//! The `markdown` format: a table of the findings, for the summary of a job or a comment.
//!
//! It is shown by services that render Markdown with HTML in it, so nothing that comes from a source or a file's name
//! is more than text there.

use std::fmt::Write as _;
use std::io;

use crate::finding::Finding;
use crate::report::lines::LineCache;
use crate::report::{Report, counted, lint_url, severity, visible};

/// How many bytes are written at most: a step summary of GitHub may have 1 MiB.
const MOST_BYTES: usize = 900_000;

/// Prints the findings of `report` as a heading and a table.
pub(super) fn write(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let (deny, warn) = (report.summary.deny, report.summary.warn);
    let mut title = Vec::new();
    if deny > 0 {
        title.push(counted(deny, "error"));
    }
    if warn > 0 {
        title.push(counted(warn, "warning"));
    }
    if title.is_empty() {
        title.push("no findings".to_owned());
    }
    writeln!(out, "### detach-lint: {} in {}", title.join(", "), counted(report.summary.files, "file"))?;
    if report.open().next().is_none() {
        return Ok(());
    }
    writeln!(out, "\n| level | lint | place | finding |\n|---|---|---|---|")?;
    let mut lines = LineCache::default();
    let mut written = 0;
    let mut left_out = 0;
    for finding in report.open() {
        let row = row(report, finding, &mut lines);
        if left_out > 0 || written + row.len() > MOST_BYTES {
            left_out += 1;
            continue;
        }
        written += row.len();
        writeln!(out, "{row}")?;
    }
    if left_out > 0 {
        writeln!(out, "\nand {left_out} more")?;
    }
    Ok(())
}

fn row<'a>(report: &Report<'_>, finding: &'a Finding, lines: &mut LineCache<'a>) -> String {
    let place = &finding.primary.place;
    let start = lines.of(&place.source).position(place.start as usize);
    let path = report.path_in_repository(&place.source.path);
    format!(
        "| {} | [`{}`]({}) | {}:{}:{} | {} |",
        severity(finding.level),
        finding.lint,
        lint_url(finding.lint),
        plain(&path),
        start.line,
        start.column,
        prose(&finding.message),
    )
}

/// `text` as text: every sign that could mean something to Markdown or HTML is escaped.
fn plain(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for ch in visible(text).chars() {
        match ch {
            '&' => result.push_str("&amp;"),
            '<' => result.push_str("&lt;"),
            '>' => result.push_str("&gt;"),
            // Unless it would make a bare address out of `www.`.
            '.' if !result.ends_with(['w', 'W']) => result.push(ch),
            '/' | ' ' | '-' | ',' | '\'' => result.push(ch),
            // Any of them may be escaped, and an address that is no link cannot be clicked.
            _ if ch.is_ascii_punctuation() => {
                result.push('\\');
                result.push(ch);
            }
            _ => result.push(ch),
        }
    }
    result
}

/// As [`plain`], with code in backticks kept as code.
fn prose(text: &str) -> String {
    let parts: Vec<&str> = text.split('`').collect();
    if parts.len().is_multiple_of(2) {
        return plain(text);
    }
    let mut result = String::new();
    for (index, part) in parts.into_iter().enumerate() {
        if index % 2 == 0 {
            result.push_str(&plain(part));
        } else {
            // As HTML, since code in backticks inside a table has no way to escape everything.
            let _ = write!(result, "<code>{}</code>", plain(part));
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Summary;
    use crate::report::samples;

    fn written(findings: &[Finding], deny: usize) -> String {
        let mut out = Vec::new();
        let summary = Summary { files: 3, deny, ..Summary::default() };
        write(&samples::report(findings, &summary), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_table() {
        let source = samples::source("src/<b>|_x_.rs", "w()");
        let place = samples::place(&source, "w()");
        let finding = samples::finding("unpolled_future", place, "`w<T>|` is [never](x) *polled*", "");
        insta::assert_snapshot!(written(&[finding, samples::upload()], 2), @r#"
        ### detach-lint: 2 errors in 3 files

        | level | lint | place | finding |
        |---|---|---|---|
        | error | [`unpolled_future`](https://docs.rs/crate/detach-lint/0.1.0/source/lints/unpolled_future.md) | src/&lt;b&gt;\|\_x\_.rs:1:1 | <code>w&lt;T&gt;\|</code> is \[never\]\(x\) \*polled\* |
        | error | [`future_as_thread_result`](https://docs.rs/crate/detach-lint/0.1.0/source/lints/future_as_thread_result.md) | src/upload.rs:12:32 | this thread returns a future and never runs it |
        "#);
    }

    #[test]
    fn nothing_found() {
        assert_eq!(written(&[], 0), "### detach-lint: no findings in 3 files\n");
    }

    #[test]
    fn a_summary_has_a_limit() {
        let source = samples::source("a.rs", "w()");
        let finding = samples::finding("unpolled_future", samples::place(&source, "w()"), &"x".repeat(1500), "");
        let text = written(&vec![finding; 1000], 1000);
        assert!(text.len() < MOST_BYTES + 1000, "{}", text.len());
        assert!(text.ends_with(" more\n"));
    }

    proptest! {
        #[test]
        fn text_stays_text(text in "[a-z<>&|`*_#!\\[\\]()~\\\\:@\n\r\t-]{0,40}|.{0,40}") {
            for escaped in [plain(&text), prose(&text)] {
                let bare = escaped.replace("<code>", "").replace("</code>", "");
                let is_open = bare.contains(['<', '>', '\n', '\r', '\u{1b}', '\u{202e}']);
                prop_assert!(!is_open, "{}", bare);
                let mut chars = bare.chars();
                while let Some(ch) = chars.next() {
                    if ch == '\\' {
                        chars.next();
                    } else {
                        prop_assert!(!"|`*_[]()~!#:@".contains(ch), "{}", bare);
                    }
                }
            }
        }
    }
}
