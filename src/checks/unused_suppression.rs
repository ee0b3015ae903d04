//! `unused_suppression`: a comment or attribute that is addressed to the tool and suppresses nothing.
//!
//! Not found in facts: `suppress` makes the finding when all others of the file are known.

use super::Lint;
use crate::finding::{Applicability, Edit, Finding, Group, Label, Level, Place, Standing, Suggestion};

pub(super) static LINT: Lint = Lint {
    name: super::UNUSED_SUPPRESSION,
    group: Group::Tool,
    level: Level::Warn,
    page: include_str!("../../lints/unused_suppression.md"),
};

/// A suppression without effect.
pub(crate) struct Unused<'a> {
    /// The first of the lints that it names for nothing.
    pub(crate) name: &'a str,
    /// How many others there are.
    pub(crate) others: usize,
    /// Whether it says `expect`.
    pub(crate) expects: bool,
    /// Whether the lint is forbidden, so that nothing can suppress it.
    pub(crate) is_forbidden: bool,
    /// The suppression, or the name in it.
    pub(crate) place: Place,
    /// What to put where, to be rid of it.
    pub(crate) removal: Option<(Place, String)>,
}

impl Unused<'_> {
    pub(crate) fn finding(self, level: Level) -> Finding {
        let others = match self.others {
            0 => String::new(),
            1 => " and one other lint".to_owned(),
            more => format!(" and {more} other lints"),
        };
        let what = format!("`{}`{others}", self.name);
        let message = if self.expects {
            format!("{what} is expected here, and not found")
        } else {
            format!("nothing is suppressed: {what} is not found here")
        };
        let mut finding = finding(self.place, message, level);
        if self.is_forbidden {
            finding
                .notes
                .push(format!("`{}` is forbidden, so that no comment and no attribute suppresses it", self.name));
        }
        finding.suggestions.extend(self.removal.map(|(place, replacement)| Suggestion {
            message: "remove it".to_owned(),
            code: None,
            applicability: Applicability::MachineApplicable,
            edits: vec![Edit { place, replacement }],
        }));
        finding
    }
}

/// The finding for a comment that is addressed to the tool and is no suppression.
pub(crate) fn not_understood(place: Place, fault: &str, level: Level) -> Finding {
    finding(place, format!("this comment suppresses nothing: {fault}"), level)
}

fn finding(place: Place, message: String, level: Level) -> Finding {
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
        notes: Vec::new(),
        suggestions: Vec::new(),
    }
}
