//! Lints: their names, pages, checks and folders, and how they speak.

use std::collections::BTreeSet;
use std::path::PathBuf;

use detach_lint::checks::lints;
use detach_lint::finding::{Applicability, Group, Level};
use detach_lint::fix::{self, Trust};
use detach_lint::levels::{LevelFlag, Levels};
use detach_lint::page::Fix;
use detach_lint::{Outcome, Request};
use semver::Version;

use crate::{lint_folders, names_in, page, read, root, version};

#[test]
fn a_lint_has_a_page_and_a_page_has_a_lint() {
    let mut stems: BTreeSet<String> = names_in("lints", "md").into_iter().collect();
    assert!(stems.remove("README"));
    let names: BTreeSet<String> = lints().iter().map(|lint| lint.name.to_owned()).collect();
    assert_eq!(stems, names);
    for lint in lints() {
        let page = page(lint);
        let said = (page.name.as_str(), page.group, page.level);
        assert_eq!(said, (lint.name, lint.group, lint.level), "the page of {} says something else", lint.name);
        assert_eq!(lint.page, read(&format!("lints/{}.md", lint.name)), "{} has another page", lint.name);
    }
}

#[test]
fn a_lint_has_a_check_and_a_folder_of_fixtures() {
    // What the tool says of its own input is shown by whole projects.
    let names = lints().iter().filter(|lint| lint.group != Group::Tool).map(|lint| lint.name.to_owned());
    assert_eq!(lint_folders(), names.collect());
    for lint in lints() {
        let path = format!("src/checks/{}.rs", lint.name);
        let header = format!("//! `{}`: ", lint.name);
        assert!(read(&path).starts_with(&header), "{path} does not begin with `{header}`");
    }
}

#[test]
fn lint_names_are_good_names() {
    let keys: Vec<_> = lints().iter().map(|lint| (lint.group, lint.name)).collect();
    assert!(keys.is_sorted_by(|left, right| left < right), "{keys:?}");
    for lint in lints() {
        let name = lint.name;
        assert!(name.split('_').all(|word| !word.is_empty()), "{name} is not in snake case");
        assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{name} is not in snake case");
        for start in ["no_", "not_", "disallow_", "avoid_", "banned_", "missing_"] {
            assert!(!name.starts_with(start), "`allow({name})` does not read well");
        }
        assert!(!Group::ALL.iter().any(|group| group.name() == name), "{name} is a group");
    }
}

#[test]
fn summaries_are_phrases() {
    for lint in lints() {
        let summary = page(lint).summary;
        assert_phrase(&summary, &format!("the summary of {}", lint.name));
        assert!(summary.len() <= 100, "the summary of {} does not fit a line", lint.name);
    }
}

#[test]
fn no_lint_comes_from_the_future() {
    for lint in lints() {
        let since: Version = page(lint).since.parse().expect("`since` is a version");
        assert!(since <= version(), "{} is there since {since}", lint.name);
    }
}

#[test]
fn messages_keep_to_the_convention() {
    let outcome = lint(&["fixtures"]);
    assert!(outcome.findings.len() > 100, "that is not all of the fixtures");
    for finding in &outcome.findings {
        let name = finding.lint;
        assert_phrase(&finding.message, name);
        for label in std::iter::once(&finding.primary).chain(&finding.secondary) {
            assert!(label.message.is_empty() || is_phrase(&label.message), "{name}: `{}`", label.message);
        }
        for note in &finding.notes {
            assert_phrase(note, name);
        }
        for suggestion in &finding.suggestions {
            assert_phrase(&suggestion.message, name);
            // What merely silences is no way out.
            for edit in &suggestion.edits {
                let text = edit.replacement.trim_start();
                // A guard that is bound has its effect.
                let has_effect = text.contains("guard");
                assert!(has_effect || !text.starts_with("let _") && !text.starts_with("drop("), "{name}: `{text}`");
            }
            let may_be_empty = suggestion.applicability == Applicability::Unspecified;
            assert!(may_be_empty || !suggestion.edits.is_empty(), "{name}: `{}` edits nothing", suggestion.message);
        }
    }
    for problem in &outcome.problems {
        assert_phrase(&problem.message, "a problem");
    }
}

#[test]
fn suggestions_come_from_the_lints_that_promise_them() {
    let outcome = lint(&["fixtures"]);
    for lint in lints() {
        let of_lint: Vec<_> = outcome.findings.iter().filter(|finding| finding.lint == lint.name).collect();
        let suggests = of_lint.iter().any(|finding| !finding.suggestions.is_empty());
        let is_safe = of_lint.iter().any(|finding| fix::is_fixable(finding, Trust::Safe));
        let fix = match (is_safe, suggests) {
            (true, _) => Fix::Safe,
            (false, true) => Fix::Suggestion,
            (false, false) => Fix::None,
        };
        assert_eq!(fix, page(lint).fix, "{}", lint.name);
    }
}

#[test]
fn the_tool_has_nothing_to_say_of_itself() {
    let outcome = lint(&["src", "tests", "benches"]);
    let said: Vec<_> =
        outcome.findings.iter().map(|finding| (&finding.primary.place.source.path, finding.lint)).collect();
    assert!(said.is_empty(), "{said:?}");
    assert!(outcome.problems.is_empty(), "{:?}", outcome.problems);
}

/// What all lints say of folders of the project, those that are off by themselves too, with nothing known of
/// dependencies but their stubs.
fn lint(folders: &[&str]) -> Outcome {
    let opt_in: Vec<_> = lints()
        .iter()
        .filter(|lint| lint.level == Level::Allow && lint.group != Group::Tool)
        .map(|lint| LevelFlag { level: Level::Warn, name: lint.name.to_owned(), place: None })
        .collect();
    detach_lint::lint(&Request {
        paths: folders.iter().map(PathBuf::from).collect(),
        current_dir: root().to_owned(),
        cargo_home: None,
        levels: Levels::new(lints(), &opt_in).expect("these are the lints' own names"),
        threads: None,
        ..Request::default()
    })
}

/// Lower case, unless it begins with code or a name, and without a final stop.
fn is_phrase(text: &str) -> bool {
    let first = text.chars().next();
    first.is_some_and(|first| first == '`' || first.is_lowercase() || first.is_numeric())
        && !text.ends_with(['.', '!', ':', ' '])
        && !text.contains('\n')
}

#[track_caller]
fn assert_phrase(text: &str, whose: &str) {
    assert!(is_phrase(text), "{whose}: not in lower case, or with a stop: `{text}`");
}
