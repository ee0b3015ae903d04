//! The `json-lines` format, version 1: one JSON document a line, for programs that read as it comes.
//!
//! A line per finding, with `kind` set to `finding` and the keys of a finding in [`json`](super::json); one per problem,
//! with `kind` set to `problem`; then one line with `kind` set to `summary`, and `version`, `tool` and `summary` as in that document. Without the last line, the
//! output is not complete.

use std::io;

use serde::Serialize;

use crate::report::json::{Findings, OneFinding, OneProblem, OneSummary, Tool, VERSION, problems};
use crate::report::{Report, text};

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Line<'a> {
    Finding(OneFinding<'a>),
    Problem(OneProblem<'a>),
    Summary { version: u32, tool: Tool, summary: OneSummary },
}

/// Prints the findings of `report`, and then its summary.
pub(super) fn write(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    for finding in Findings::new(report) {
        text::write_json(&Line::Finding(finding), out)?;
    }
    for problem in problems(report) {
        text::write_json(&Line::Problem(problem), out)?;
    }
    let summary = Line::Summary { version: VERSION, tool: Tool::default(), summary: OneSummary::of(report.summary) };
    text::write_json(&summary, out)
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::Summary;
    use crate::report::samples;

    #[test]
    fn the_same_findings_as_in_json() {
        let findings = [samples::upload(), samples::upload()];
        let summary = Summary { files: 7, ..Summary::default() };
        let report = samples::report(&findings, &summary);
        let (mut lines, mut document) = (Vec::new(), Vec::new());
        write(&report, &mut lines).unwrap();
        crate::report::json::write(&report, &mut document).unwrap();
        let lines: Vec<Value> =
            String::from_utf8(lines).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let document: Value = serde_json::from_slice(&document).unwrap();
        assert_eq!(lines.len(), 3);
        for (line, finding) in lines.iter().zip(document["findings"].as_array().unwrap()) {
            assert_eq!(line["kind"], "finding");
            let mut line = line.clone();
            line.as_object_mut().unwrap().remove("kind");
            assert_eq!(&line, finding);
        }
        assert_eq!(lines[2]["kind"], "summary");
        for key in ["version", "tool", "summary"] {
            assert_eq!(lines[2][key], document[key]);
        }
    }
}
