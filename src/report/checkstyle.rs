//! The `checkstyle` format: XML as the Java linter of that name writes it, which many services read.
//!
//! It has room for one place and one line of text per finding; the rest is left to other formats.

use std::io;

use crate::finding::{Finding, Level};
use crate::report::lines::LineCache;
use crate::report::{Report, xml};

/// Prints the findings of `report`, by file.
pub(super) fn write(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let mut lines = LineCache::default();
    xml::document(out, "checkstyle")?.attribute("version", "4.3")?.children(|files| {
        for (path, findings) in report.open_by_file() {
            files
                .element("file")?
                .attribute("name", &path)?
                .children(|errors| findings.iter().try_for_each(|finding| write_error(finding, errors, &mut lines)))?;
        }
        Ok(())
    })
}

fn write_error<'a>(finding: &'a Finding, errors: &mut xml::Children<'_>, lines: &mut LineCache<'a>) -> io::Result<()> {
    let place = &finding.primary.place;
    let start = lines.of(&place.source).position(place.start as usize);
    let severity = match finding.level {
        Level::Allow => "info",
        Level::Warn => "warning",
        Level::Deny | Level::Forbid => "error",
    };
    errors
        .element("error")?
        .attribute("line", &start.line)?
        .attribute("column", &start.column)?
        .attribute("severity", severity)?
        .attribute("message", &finding.message)?
        .attribute("source", &format_args!("detach-lint.{}", finding.lint))?
        .close()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Summary;
    use crate::report::samples;

    #[test]
    fn findings_by_file() {
        let source = samples::source("src/a&b.rs", "w(); w();");
        let finding = samples::finding("unpolled_future", samples::place(&source, "w()"), "a < b", "");
        let findings = [finding.clone(), finding, samples::upload()];
        let mut out = Vec::new();
        write(&samples::report(&findings, &Summary::default()), &mut out).unwrap();
        insta::assert_snapshot!(String::from_utf8(out).unwrap(), @r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <checkstyle version="4.3">
          <file name="src/a&amp;b.rs">
            <error line="1" column="1" severity="error" message="a &lt; b" source="detach-lint.unpolled_future"/>
            <error line="1" column="1" severity="error" message="a &lt; b" source="detach-lint.unpolled_future"/>
          </file>
          <file name="src/upload.rs">
            <error line="12" column="32" severity="error" message="this thread returns a future and never runs it" source="detach-lint.future_as_thread_result"/>
          </file>
        </checkstyle>
        "#);
    }
}
