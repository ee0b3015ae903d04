//! The `junit` format: XML that services for test results read. A finding is a test case.
//!
//! What is denied is a failed test; what is warned about is a skipped one, which is shown and fails nothing. A run
//! without findings is a single test that passed, since many readers take a report without tests for a broken one.

use std::fmt::Write as _;
use std::io;

use crate::finding::{Finding, Level};
use crate::report::lines::LineCache;
use crate::report::{Report, xml};

/// Prints the findings of `report`, a suite for each file.
pub(super) fn write(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let mut lines = LineCache::default();
    let files = report.open_by_file();
    let all = Counts::of(report.open());
    let root = xml::document(out, "testsuites")?.attribute("name", "detach-lint")?;
    all.write(root)?.children(|suites| {
        if files.is_empty() {
            let suite = suites.element("testsuite")?.attribute("name", "detach-lint")?;
            return all.write(suite)?.children(|cases| {
                cases
                    .element("testcase")?
                    .attribute("name", "no findings")?
                    .attribute("classname", "detach-lint")?
                    .close()
            });
        }
        for (path, findings) in &files {
            let suite = suites.element("testsuite")?.attribute("name", &path)?;
            Counts::of(findings.iter().copied()).write(suite)?.children(|cases| {
                findings.iter().try_for_each(|finding| write_case(path, finding, cases, &mut lines))
            })?;
        }
        Ok(())
    })
}

/// How many tests there are in a suite.
struct Counts {
    tests: usize,
    failures: usize,
}

impl Counts {
    fn of<'f>(findings: impl Iterator<Item = &'f Finding>) -> Counts {
        let (mut tests, mut failures) = (0, 0);
        for finding in findings {
            tests += 1;
            failures += usize::from(finding.level >= Level::Deny);
        }
        Counts { tests, failures }
    }

    fn write<'w>(&self, suite: xml::Element<'w>) -> io::Result<xml::Element<'w>> {
        suite
            // The one that passes.
            .attribute("tests", &self.tests.max(1))?
            .attribute("failures", &self.failures)?
            .attribute("errors", &0)?
            .attribute("skipped", &(self.tests - self.failures))
    }
}

fn write_case<'a>(
    path: &str,
    finding: &'a Finding,
    cases: &mut xml::Children<'_>,
    lines: &mut LineCache<'a>,
) -> io::Result<()> {
    let place = &finding.primary.place;
    let start = lines.of(&place.source).position(place.start as usize);
    let case = cases
        .element("testcase")?
        .attribute("name", &format_args!("{} at {}:{}", finding.lint, start.line, start.column))?
        .attribute("classname", path)?
        .attribute("file", path)?
        .attribute("line", &start.line)?;
    case.children(|results| {
        if finding.level < Level::Deny {
            return results.element("skipped")?.attribute("message", &finding.message)?.close();
        }
        let failure = results.element("failure")?.attribute("message", &finding.message)?;
        failure.attribute("type", finding.lint)?.text(&details(path, start.line, start.column, finding))
    })
}

/// What stands in the failure.
fn details(path: &str, line: usize, column: usize, finding: &Finding) -> String {
    let mut text = format!("{path}:{line}:{column}: {}", finding.message);
    for note in &finding.notes {
        let _ = write!(text, "\nnote: {note}");
    }
    for suggestion in &finding.suggestions {
        let _ = write!(text, "\nhelp: {}", suggestion.message);
        for line in suggestion.code.as_deref().unwrap_or_default().lines() {
            let _ = write!(text, "\n    {line}");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Summary;
    use crate::report::samples;

    fn written(findings: &[Finding]) -> String {
        let mut out = Vec::new();
        write(&samples::report(findings, &Summary::default()), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn denied_is_failed_and_warned_is_skipped() {
        let mut findings = [samples::upload(), samples::upload()];
        findings[1].level = Level::Warn;
        insta::assert_snapshot!(written(&findings), @r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="detach-lint" tests="2" failures="1" errors="0" skipped="1">
          <testsuite name="src/upload.rs" tests="2" failures="1" errors="0" skipped="1">
            <testcase name="future_as_thread_result at 12:32" classname="src/upload.rs" file="src/upload.rs" line="12">
              <failure message="this thread returns a future and never runs it" type="future_as_thread_result">src/upload.rs:12:32: this thread returns a future and never runs it
        note: a future does nothing until it is polled, so `upload` never starts
        help: spawn it on the runtime instead
            tokio::spawn(async move { upload(file).await })
        help: or block the new thread on it
            let runtime = tokio::runtime::Handle::current();
            std::thread::spawn(move || runtime.block_on(async move { upload(file).await }))</failure>
            </testcase>
            <testcase name="future_as_thread_result at 12:32" classname="src/upload.rs" file="src/upload.rs" line="12">
              <skipped message="this thread returns a future and never runs it"/>
            </testcase>
          </testsuite>
        </testsuites>
        "#);
    }

    #[test]
    fn nothing_found_is_a_test_that_passed() {
        insta::assert_snapshot!(written(&[]), @r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="detach-lint" tests="1" failures="0" errors="0" skipped="0">
          <testsuite name="detach-lint" tests="1" failures="0" errors="0" skipped="0">
            <testcase name="no findings" classname="detach-lint"/>
          </testsuite>
        </testsuites>
        "#);
    }
}
