//! The `sarif` format: SARIF 2.1.0, for code scanning services and viewers.
//!
//! One run, with every lint as a rule. What the source or a baseline silences is in it, marked as the standard has it.
//! Columns count characters, as `columnKind` says; paths are relative to the repository where its folder is known.

use std::fmt::Write as _;
use std::io;
use std::path::Path;

use serde::Serialize;
use serde_json::{Value, json};

use crate::checks::Lint;
use crate::finding::{Applicability, Edit, Finding, Label, Level, Place, Standing, Suggestion};
use crate::fingerprint::{Fingerprint, fingerprints, slashed};
use crate::page::Page;
use crate::report::lines::LineCache;
use crate::report::{HOME, Report, lint_url, text};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What relative paths are relative to.
const ROOT: &str = "%SRCROOT%";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifResult {
    rule_id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Message,
    locations: [Site; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Site>,
    partial_fingerprints: Value,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Fix>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suppressions: Vec<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline_state: Option<&'static str>,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Site {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: Physical,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    logical_locations: Vec<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: ArtifactLocation,
    region: Region,
}

#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactLocation {
    uri: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri_base_id: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Fix {
    description: Message,
    artifact_changes: Vec<ArtifactChange>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactChange {
    artifact_location: ArtifactLocation,
    replacements: Vec<Replacement>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement {
    deleted_region: Region,
    inserted_content: Message,
}

/// Prints `report` as one document.
pub(super) fn write(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let mut writer = Writer {
        report,
        lines: LineCache::default(),
        has_baseline: report.findings.iter().any(|finding| finding.standing == Standing::Baselined),
    };
    let prints = fingerprints(report.findings);
    let results: Vec<_> =
        report.findings.iter().zip(prints).map(|(finding, print)| writer.result(finding, print)).collect();
    let rules = report.lints.iter().map(|lint| rule(lint)).collect::<io::Result<Vec<_>>>()?;
    let notifications: Vec<_> = report.problems.iter().map(|problem| writer.notification(problem)).collect();
    let document = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "detach-lint",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "informationUri": HOME,
                "rules": rules,
            }},
            "invocations": [{
                "executionSuccessful": !report.problems.iter().any(|problem| problem.fatal),
                "toolExecutionNotifications": notifications,
            }],
            "originalUriBaseIds": {ROOT: {"description": {"text": "the root of the checked sources"}}},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    text::write_json(&document, out)
}

/// A lint, as viewers explain it.
fn rule(lint: &Lint) -> io::Result<Value> {
    // The pages are part of the program, and tests parse all of them.
    let page = Page::parse(lint.page).map_err(io::Error::other)?;
    let summary = capitalised(&page.summary);
    Ok(json!({
        "id": lint.name,
        "name": lint.name,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": first_paragraph(page.body).unwrap_or(summary)},
        "help": {"text": page.body.trim(), "markdown": page.body.trim()},
        "helpUri": lint_url(lint.name),
        "defaultConfiguration": {"level": level(lint.level), "enabled": lint.level > Level::Allow},
        "properties": {"tags": ["async", lint.group.name()], "precision": "very-high"},
    }))
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Allow => "note",
        Level::Warn => "warning",
        Level::Deny | Level::Forbid => "error",
    }
}

/// The first lines of text under the first heading of a page.
fn first_paragraph(body: &str) -> Option<String> {
    let mut lines = body.lines().skip_while(|line| line.is_empty() || line.starts_with('#'));
    let paragraph: Vec<_> = lines.by_ref().take_while(|line| !line.is_empty()).collect();
    (!paragraph.is_empty()).then(|| paragraph.join(" "))
}

/// `text` as a sentence; the standard asks for one.
fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(char::to_uppercase).into_iter().flatten();
    first.chain(chars).chain(['.']).collect()
}

struct Writer<'a> {
    report: &'a Report<'a>,
    lines: LineCache<'a>,
    has_baseline: bool,
}

impl<'a> Writer<'a> {
    fn result(&mut self, finding: &'a Finding, fingerprint: Fingerprint) -> SarifResult {
        let mut location = self.location(&finding.primary);
        if let Some(within) = &finding.within {
            location.logical_locations.push(json!({"fullyQualifiedName": &*within.item}));
        }
        let related = finding.secondary.iter().enumerate();
        let related = related.map(|(index, label)| Site { id: Some(index + 1), ..self.location(label) }).collect();
        let baselined = finding.standing == Standing::Baselined;
        SarifResult {
            rule_id: finding.lint,
            rule_index: self.report.lints.iter().position(|lint| lint.name == finding.lint),
            level: level(finding.level),
            message: Message { text: message(finding) },
            locations: [location],
            related_locations: related,
            partial_fingerprints: json!({"detachLint/v1": fingerprint.to_string()}),
            fixes: finding.suggestions.iter().filter_map(|suggestion| self.fix(suggestion)).collect(),
            suppressions: match &finding.standing {
                Standing::Suppressed { reason: Some(reason) } => {
                    vec![json!({"kind": "inSource", "justification": reason})]
                }
                Standing::Suppressed { reason: None } => vec![json!({"kind": "inSource"})],
                Standing::Open | Standing::Baselined => Vec::new(),
            },
            // The standard wants it for all results or for none.
            baseline_state: self.has_baseline.then_some(if baselined { "unchanged" } else { "new" }),
        }
    }

    fn location(&mut self, label: &'a Label) -> Site {
        let message = (!label.message.is_empty()).then(|| Message { text: label.message.clone() });
        Site {
            id: None,
            physical_location: Physical {
                artifact_location: self.artifact(&label.place.source.path),
                region: self.region(&label.place),
            },
            logical_locations: Vec::new(),
            message,
        }
    }

    fn artifact(&self, path: &Path) -> ArtifactLocation {
        let path = self.report.path_in_repository(path);
        if Path::new(&path).is_absolute() {
            let slash = if path.starts_with('/') { "" } else { "/" };
            return ArtifactLocation { uri: format!("file://{slash}{}", percent(&path)), uri_base_id: None };
        }
        ArtifactLocation { uri: percent(&path), uri_base_id: Some(ROOT) }
    }

    fn region(&mut self, place: &'a Place) -> Region {
        let index = self.lines.of(&place.source);
        let (start, end) = (index.position(place.start as usize), index.position(place.end as usize));
        Region { start_line: start.line, start_column: start.column, end_line: end.line, end_column: end.column }
    }

    /// What a suggestion replaces, by file. One with gaps to fill in is none.
    fn fix(&mut self, suggestion: &'a Suggestion) -> Option<Fix> {
        if suggestion.edits.is_empty() || suggestion.applicability == Applicability::HasPlaceholders {
            return None;
        }
        let mut changes: Vec<ArtifactChange> = Vec::new();
        for Edit { place, replacement } in &suggestion.edits {
            let artifact = self.artifact(&place.source.path);
            let replacement = Replacement {
                deleted_region: self.region(place),
                inserted_content: Message { text: replacement.clone() },
            };
            match changes.iter_mut().find(|change| change.artifact_location == artifact) {
                Some(change) => change.replacements.push(replacement),
                None => {
                    changes.push(ArtifactChange { artifact_location: artifact, replacements: vec![replacement] });
                }
            }
        }
        Some(Fix { description: Message { text: suggestion.message.clone() }, artifact_changes: changes })
    }

    fn notification(&mut self, problem: &'a crate::Problem) -> Value {
        let mut notification = json!({
            "level": if problem.fatal { "error" } else { "warning" },
            "message": {"text": problem.message},
        });
        let artifact = problem.path.as_ref().map(|path| self.artifact(path));
        if let Some(artifact) = artifact {
            notification["locations"] = json!([{"physicalLocation": {"artifactLocation": artifact}}]);
        }
        notification
    }
}

/// The message with its consequences, as one text.
fn message(finding: &Finding) -> String {
    let mut text = capitalised(&finding.message);
    for note in &finding.notes {
        text.push(' ');
        text.push_str(&capitalised(note));
    }
    text
}

/// A path as it stands in a URI.
fn percent(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in slashed(Path::new(path)).bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => uri.push(char::from(byte)),
            _ => {
                // Writing to a string cannot fail.
                let _ = write!(uri, "%{byte:02X}");
            }
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Summary;
    use crate::report::samples;

    fn written(report: &Report<'_>) -> Value {
        let mut out = Vec::new();
        write(report, &mut out).unwrap();
        serde_json::from_slice(&out).unwrap()
    }

    #[test]
    fn a_result() {
        let (findings, summary) = ([samples::upload()], Summary::default());
        let mut report = samples::report(&findings, &summary);
        report.folder = Path::new("crates/ä b");
        let mut result = written(&report)["runs"][0]["results"][0].take();
        let print = result["partialFingerprints"]["detachLint/v1"].take();
        assert_eq!(print.as_str().map(str::len), Some(32));
        result["fixes"].take();
        insta::assert_snapshot!(serde_json::to_string_pretty(&result).unwrap(), @r#"
        {
          "fixes": null,
          "level": "error",
          "locations": [
            {
              "message": {
                "text": "this future is the thread's result; nothing polls it"
              },
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "crates/%C3%A4%20b/src/upload.rs",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "endColumn": 42,
                  "endLine": 12,
                  "startColumn": 32,
                  "startLine": 12
                }
              }
            }
          ],
          "message": {
            "text": "This thread returns a future and never runs it. A future does nothing until it is polled, so `upload` never starts."
          },
          "partialFingerprints": {
            "detachLint/v1": null
          },
          "relatedLocations": [
            {
              "id": 1,
              "message": {
                "text": "runs the closure on a new thread"
              },
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "crates/%C3%A4%20b/src/upload.rs",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "endColumn": 23,
                  "endLine": 12,
                  "startColumn": 5,
                  "startLine": 12
                }
              }
            }
          ],
          "ruleId": "future_as_thread_result",
          "ruleIndex": 2
        }
        "#);
    }

    #[test]
    fn what_a_suggestion_replaces() {
        let (findings, summary) = ([samples::upload()], Summary::default());
        let mut report = samples::report(&findings, &summary);
        report.folder = Path::new("crates/ä b");
        let fixes = written(&report)["runs"][0]["results"][0]["fixes"].take();
        insta::assert_snapshot!(serde_json::to_string_pretty(&fixes[0]).unwrap(), @r#"
        {
          "artifactChanges": [
            {
              "artifactLocation": {
                "uri": "crates/%C3%A4%20b/src/upload.rs",
                "uriBaseId": "%SRCROOT%"
              },
              "replacements": [
                {
                  "deletedRegion": {
                    "endColumn": 66,
                    "endLine": 12,
                    "startColumn": 5,
                    "startLine": 12
                  },
                  "insertedContent": {
                    "text": "tokio::spawn(async move { upload(file).await })"
                  }
                }
              ]
            }
          ],
          "description": {
            "text": "spawn it on the runtime instead"
          }
        }
        "#);
    }

    #[test]
    fn what_does_not_count_says_so() {
        let mut findings = [samples::upload(), samples::upload(), samples::upload()];
        let summary = Summary::default();
        let states = |findings: &[Finding]| {
            let document = written(&samples::report(findings, &summary));
            let results = document["runs"][0]["results"].as_array().unwrap().clone();
            results.iter().map(|it| (it["baselineState"].clone(), it["suppressions"].clone())).collect::<Vec<_>>()
        };
        assert_eq!(states(&findings)[0], (Value::Null, Value::Null));
        findings[1].standing = Standing::Suppressed { reason: Some("known".to_owned()) };
        findings[2].standing = Standing::Baselined;
        assert_eq!(
            states(&findings),
            [
                (json!("new"), Value::Null),
                (json!("new"), json!([{"kind": "inSource", "justification": "known"}])),
                (json!("unchanged"), Value::Null),
            ]
        );
    }

    #[test]
    fn paths_are_uris() {
        assert_eq!(percent("src/a b%#ä.rs"), "src/a%20b%25%23%C3%A4.rs");
    }
}
