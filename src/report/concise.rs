//! One line per finding: `path:line:column: error[lint] message`.
//!
//! For editors, problem matchers and `grep`. Labels, notes and suggestions are left to the other formats.

use std::io;

use crate::report::lines::LineCache;
use crate::report::{Look, Report, severity, visible};

/// Prints the findings of `report`.
pub(super) fn write(report: &Report<'_>, out: &mut dyn io::Write, look: Look) -> io::Result<()> {
    let mut lines = LineCache::default();
    for finding in report.open() {
        let place = &finding.primary.place;
        let position = lines.of(&place.source).position(place.start as usize);
        writeln!(
            out,
            "{path}:{line}:{column}: {level}[{lint}] {message}",
            path = visible(&place.source.path.to_string_lossy()),
            line = position.line,
            column = position.column,
            level = severity(finding.level),
            lint = look.lint(finding.lint),
            message = visible(&finding.message),
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Summary;
    use crate::finding::Level;
    use crate::report::samples;

    #[test]
    fn one_line_per_finding() {
        let source = samples::source("src/a\u{1b}b.rs", "\u{feff}fn f() {\r\n\t\"ä\"; w();\r\n}");
        let mut second = samples::finding("unpolled_future", samples::place(&source, "w()"), "two\nlines", "");
        second.level = Level::Warn;
        let findings = [samples::upload(), second];
        let mut out = Vec::new();
        write(&samples::report(&findings, &Summary::default()), &mut out, Look::default()).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "src/upload.rs:12:32: error[future_as_thread_result] this thread returns a future and never runs it\n\
             src/a␛b.rs:2:7: warning[unpolled_future] two␊lines\n"
        );
    }
}
