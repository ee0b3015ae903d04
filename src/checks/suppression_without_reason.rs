//! `suppression_without_reason`: a suppression that does not say why it is there.
//!
//! Not found in facts: `suppress` makes the finding. A reason that is still to be written, as `--add-suppressions`
//! leaves it, is none.

use super::Lint;
use crate::finding::{Finding, Group, Label, Level, Place, Standing};

pub(super) static LINT: Lint = Lint {
    name: super::SUPPRESSION_WITHOUT_REASON,
    group: Group::Tool,
    level: Level::Allow,
    page: include_str!("../../lints/suppression_without_reason.md"),
};

/// What stands in place of a reason that is still to be written.
pub(crate) const PLACEHOLDER: &str = concat!("TO", "DO");

/// The finding for a suppression without a reason; none if it has one.
pub(crate) fn finding(place: Place, reason: Option<&str>, level: Level) -> Option<Finding> {
    let message = match reason {
        None => "this suppression gives no reason",
        Some(PLACEHOLDER) => "the reason for this suppression is still to be written",
        Some(_) => return None,
    };
    Some(Finding {
        lint: LINT.name,
        group: LINT.group,
        level,
        standing: Standing::Open,
        message: message.to_owned(),
        primary: Label { place, message: String::new() },
        within: None,
        home: None,
        secondary: Vec::new(),
        notes: vec!["behind the list of lints there is room for one: `reason: why it is right here`".to_owned()],
        suggestions: Vec::new(),
    })
}
