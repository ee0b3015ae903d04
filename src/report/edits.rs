//! Edits as the lines that they change, short enough to stand under a finding.
//!
//! Called by `human`. Whole files are compared in `fix::diff`; here is only what lies between a suggestion's first edit
//! and its last, without the lines that stay.

use std::sync::Arc;

use similar::{ChangeTag, TextDiff};

use crate::finding::{Edit, Suggestion};
use crate::report::text::clip;

/// More lines than that are not shown.
const MAX_LINES: usize = 16;

/// A line that goes or comes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Changed {
    /// Whether it comes.
    pub(super) is_new: bool,
    /// The line, fit to be shown, without the blanks that all of them begin with.
    pub(super) text: String,
}

/// The lines that a suggestion changes, and whether there are more than these; none if they are too many to be told by,
/// or lie in several files.
pub(super) fn changed(suggestion: &Suggestion) -> Option<Vec<Changed>> {
    let first = suggestion.edits.first()?;
    let source = &first.place.source;
    let mut edits: Vec<&Edit> = suggestion.edits.iter().collect();
    edits.sort_by_key(|edit| (edit.place.start, edit.place.end));
    if !edits.iter().all(|edit| Arc::ptr_eq(&edit.place.source, source)) {
        return None;
    }
    let (old, new) = around(&source.text, &edits)?;
    let diff = TextDiff::from_lines(old, &new);
    let changes = diff.iter_all_changes().filter(|change| change.tag() != ChangeTag::Equal);
    let lines: Vec<(bool, &str)> = changes
        .map(|change| (change.tag() == ChangeTag::Insert, change.value().trim_end()))
        .filter(|(_, line)| !line.is_empty())
        .collect();
    if lines.is_empty() || lines.len() > MAX_LINES {
        return None;
    }
    let indent = |line: &str| line.len() - line.trim_start().len();
    let least = lines.iter().map(|(_, line)| indent(line)).min().unwrap_or(0);
    let show = |(is_new, line): (bool, &str)| {
        // Blanks of several kinds need not begin with the same bytes.
        let line = line.get(least..).unwrap_or(line);
        Changed { is_new, text: clip(line, &[]).text.replace('\t', "    ") }
    };
    Some(lines.into_iter().map(show).collect())
}

/// The whole lines that the edits, which are in order, lie in, and what becomes of them.
fn around<'t>(text: &'t str, edits: &[&Edit]) -> Option<(&'t str, String)> {
    let (start, end) = (edits.first()?.place.start as usize, edits.last()?.place.end as usize);
    let start = text.get(..start)?.rfind('\n').map_or(0, |at| at + 1);
    let rest = text.get(end..)?;
    let ends_line = end > start && text[..end].ends_with('\n');
    let end = if ends_line { end } else { end + rest.find('\n').map_or(rest.len(), |at| at + 1) };
    let (mut new, mut copied) = (String::new(), start);
    for edit in edits {
        new.push_str(text.get(copied..edit.place.start as usize)?);
        new.push_str(&edit.replacement);
        copied = edit.place.end as usize;
    }
    new.push_str(text.get(copied..end)?);
    Some((&text[start..end], new))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Applicability, Place};
    use crate::report::samples::source;

    fn shown(text: &str, edits: &[(&str, &str)]) -> Option<Vec<String>> {
        let source = source("a.rs", text);
        let edit = |(old, new): &(&str, &str)| {
            let start = text.find(old).unwrap() as u32;
            let place = Place { source: Arc::clone(&source), start, end: start + old.len() as u32 };
            Edit { place, replacement: (*new).to_owned() }
        };
        let edits = edits.iter().map(edit).collect();
        let message = String::new();
        let suggestion = Suggestion { message, code: None, applicability: Applicability::MaybeIncorrect, edits };
        let sign = |line: Changed| format!("{} {}", if line.is_new { '+' } else { '-' }, line.text);
        Some(changed(&suggestion)?.into_iter().map(sign).collect())
    }

    #[test]
    fn only_lines_that_change() {
        let text = "fn f() {\n    a();\n    b();\n    c();\n}\n";
        assert_eq!(shown(text, &[("b()", "b().await")]).unwrap(), ["- b();", "+ b().await;"]);
        let both = shown(text, &[("c()", "d()"), ("a()", "{\n        a()\n    }")]).unwrap();
        assert_eq!(both, ["- a();", "+ {", "+     a()", "+ };", "- c();", "+ d();"]);
        assert_eq!(shown(text, &[("    b();\n", "")]).unwrap(), ["- b();"]);
        assert_eq!(shown("\u{1b}a();", &[("a", "b")]).unwrap(), ["- ␛a();", "+ ␛b();"]);
    }

    #[test]
    fn what_is_too_long_is_not_shown() {
        let long = "x;\n".repeat(20);
        assert_eq!(shown("a;", &[("a;", &long)]), None);
        assert_eq!(shown("a;", &[("a", "a")]), None);
    }
}
