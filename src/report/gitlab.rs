//! The `gitlab` format: a Code Quality report, one JSON list, for `artifacts:reports:codequality`.
//!
//! GitLab compares reports of two branches by fingerprint, and looks for paths from the repository's root.

use std::io;

use serde::Serialize;

use crate::finding::{Finding, Level};
use crate::fingerprint::{Fingerprint, fingerprints};
use crate::report::lines::LineCache;
use crate::report::{Report, text};

#[derive(Serialize)]
struct Issue<'a> {
    description: &'a str,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// Prints the findings of `report` as one list.
pub(super) fn write(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let mut lines = LineCache::default();
    let all = report.findings.iter().zip(fingerprints(report.findings));
    let open = all.filter(|(finding, _)| finding.is_open());
    let issues: Vec<_> = open.map(|(finding, print)| issue(report, finding, print, &mut lines)).collect();
    text::write_json(&issues, out)
}

fn issue<'a>(
    report: &Report<'_>,
    finding: &'a Finding,
    fingerprint: Fingerprint,
    lines: &mut LineCache<'a>,
) -> Issue<'a> {
    let place = &finding.primary.place;
    let index = lines.of(&place.source);
    Issue {
        description: &finding.message,
        check_name: finding.lint,
        fingerprint: fingerprint.to_string(),
        severity: match finding.level {
            Level::Allow => "info",
            Level::Warn => "minor",
            Level::Deny | Level::Forbid => "critical",
        },
        location: Location {
            path: report.path_in_repository(&place.source.path),
            lines: Lines {
                begin: index.position(place.start as usize).line,
                end: index.position(place.end as usize).line,
            },
        },
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use serde_json::{Value, json};

    use super::*;
    use crate::Summary;
    use crate::report::samples;

    #[test]
    fn the_documented_keys() {
        let (findings, summary) = ([samples::upload(), samples::upload()], Summary::default());
        let mut report = samples::report(&findings, &summary);
        report.folder = Path::new("crates/app");
        let mut out = Vec::new();
        write(&report, &mut out).unwrap();
        let mut value: Value = serde_json::from_slice(&out).unwrap();
        let prints = value.as_array_mut().unwrap().iter_mut().map(|issue| issue["fingerprint"].take());
        let prints: Vec<_> = prints.map(|print| print.as_str().unwrap().to_owned()).collect();
        assert!(prints.iter().all(|print| print.len() == 32) && prints[0] != prints[1], "{prints:?}");
        assert_eq!(
            value[0],
            json!({
                "description": "this thread returns a future and never runs it",
                "check_name": "future_as_thread_result", "fingerprint": null, "severity": "critical",
                "location": {"path": "crates/app/src/upload.rs", "lines": {"begin": 12, "end": 12}},
            })
        );
    }
}
