//! The `github` format: a workflow command per finding, which GitHub Actions shows as an annotation at its line.
//!
//! The runner takes a command apart at `::`, `,` and line ends, so what a finding says is escaped as the runner
//! unescapes it; before that, everything goes through `text`, since the log is shown in terminals too.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io;

use crate::finding::{Finding, Level};
use crate::report::lines::LineCache;
use crate::report::text::shown_lines;
use crate::report::{Report, visible};

/// Prints the findings of `report`.
pub(super) fn write(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let mut lines = LineCache::default();
    for finding in report.open() {
        let place = &finding.primary.place;
        let index = lines.of(&place.source);
        let (start, end) = (index.position(place.start as usize), index.position(place.end as usize));
        let path = report.path_in_repository(&place.source.path);
        let path = visible(&path);
        let command = match finding.level {
            Level::Allow => "notice",
            Level::Warn => "warning",
            Level::Deny | Level::Forbid => "error",
        };
        write!(out, "::{command} file={},line={},endLine={}", property(&path), start.line, end.line)?;
        // Columns of a place over several lines are an error to the runner.
        if start.line == end.line {
            write!(out, ",col={},endColumn={}", start.column, end.column)?;
        }
        let title = format!("detach-lint: {}", finding.lint);
        let message = format!("{path}:{}:{}: {}", start.line, start.column, message(finding));
        writeln!(out, ",title={}::{}", property(&title), data(&message))?;
    }
    Ok(())
}

/// What the annotation says. The place stands before it, because the log does not show properties.
fn message(finding: &Finding) -> String {
    let mut message = visible(&finding.message).into_owned();
    if !finding.primary.message.is_empty() {
        let _ = write!(message, "\n{}", visible(&finding.primary.message));
    }
    for note in &finding.notes {
        let _ = write!(message, "\nnote: {}", visible(note));
    }
    for suggestion in &finding.suggestions {
        let _ = write!(message, "\nhelp: {}", visible(&suggestion.message));
        for line in suggestion.code.as_deref().map(shown_lines).unwrap_or_default() {
            let _ = write!(message, "\n    {line}");
        }
    }
    message
}

/// Text behind the last `::`.
fn data(text: &str) -> Cow<'_, str> {
    if !text.contains(['%', '\r', '\n']) {
        return Cow::Borrowed(text);
    }
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A").into()
}

/// The value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Summary;
    use crate::finding::Standing;
    use crate::report::samples;

    fn written(findings: &[Finding]) -> String {
        let mut out = Vec::new();
        write(&samples::report(findings, &Summary::default()), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_command_per_finding() {
        insta::assert_snapshot!(written(&[samples::upload()]), @r#"::error file=src/upload.rs,line=12,endLine=12,col=32,endColumn=42,title=detach-lint%3A future_as_thread_result::src/upload.rs:12:32: this thread returns a future and never runs it%0Athis future is the thread's result; nothing polls it%0Anote: a future does nothing until it is polled, so `upload` never starts%0Ahelp: spawn it on the runtime instead%0A    tokio::spawn(async move { upload(file).await })%0Ahelp: or block the new thread on it%0A    let runtime = tokio::runtime::Handle::current();%0A    std::thread::spawn(move || runtime.block_on(async move { upload(file).await }))"#);
    }

    #[test]
    fn what_the_runner_would_misread_is_escaped() {
        let source = samples::source("a,b:\n%\u{1b}.rs", "async {\n}");
        let finding = samples::finding("unpolled_future", samples::place(&source, "async {\n}"), "100 %\r::x::", "");
        insta::assert_snapshot!(written(&[finding]), @r#"::error file=a%2Cb%3A␊%25␛.rs,line=1,endLine=2,title=detach-lint%3A unpolled_future::a,b:␊%25␛.rs:1:1: 100 %25␍::x::"#);
    }

    #[test]
    fn what_does_not_count_is_left_out() {
        let mut findings = [samples::upload(), samples::upload()];
        findings[0].standing = Standing::Baselined;
        findings[1].standing = Standing::Suppressed { reason: None };
        assert_eq!(written(&findings), "");
    }
}
