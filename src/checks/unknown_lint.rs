//! `unknown_lint`: a suppression that names something that is no lint.
//!
//! Not found in facts: `suppress` makes the finding where it meets the name.

use super::Lint;
use crate::finding::{Applicability, Edit, Finding, Group, Label, Level, Place, Standing, Suggestion};
use crate::levels::nearest;

pub(super) static LINT: Lint = Lint {
    name: super::UNKNOWN_LINT,
    group: Group::Tool,
    level: Level::Warn,
    page: include_str!("../../lints/unknown_lint.md"),
};

/// The finding for the name at `place`.
pub(crate) fn finding(place: Place, name: &str, level: Level) -> Finding {
    let stands_for_many = name == crate::levels::ALL || Group::ALL.iter().any(|group| group.name() == name);
    let message = if stands_for_many {
        format!("`{name}` stands for many lints, and a suppression names each")
    } else {
        format!("no lint is named `{name}`")
    };
    let near = nearest(name, super::lints().iter().map(|lint| lint.name)).filter(|_| !stands_for_many);
    let suggestion = near.map(|near| Suggestion {
        message: format!("did you mean `{near}`?"),
        code: None,
        applicability: Applicability::MaybeIncorrect,
        edits: vec![Edit { place: place.clone(), replacement: near.to_owned() }],
    });
    Finding {
        lint: LINT.name,
        group: LINT.group,
        level,
        standing: Standing::Open,
        message,
        primary: Label { place, message: String::new() },
        within: None,
        home: None,
        secondary: Vec::new(),
        notes: vec!["a suppression of it has no effect".to_owned()],
        suggestions: suggestion.into_iter().collect(),
    }
}
