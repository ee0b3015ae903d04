//! Which findings of two runs are the same one, although the lines around them have moved.
//!
//! Reports print [`fingerprints`], so that a service can tell new findings from old ones; a baseline keeps [`Key`]s, so
//! that people can read what they left for later. Lines, columns and layout are no part of either. Nothing here reads
//! or prints.

use std::borrow::Cow;
use std::fmt;
use std::path::Path;

use rustc_hash::FxHashMap;

use crate::finding::Finding;

/// How many characters of the text a key keeps.
const TEXT_CHARACTERS: usize = 200;

/// What stays the same about a finding while the code around it changes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key<'f> {
    /// The path as it is shown, with forward slashes.
    pub path: Cow<'f, str>,
    /// The lint.
    pub lint: &'f str,
    /// The path of the item that it lies in ([`Within::item`](crate::finding::Within::item)); empty if there is none.
    pub item: &'f str,
    /// The text of the primary place as [`normalised`] gives it, at most its first 200 characters.
    pub text: String,
}

impl<'f> Key<'f> {
    /// The key of a finding. Findings that are alike in all of this share it.
    pub fn of(finding: &'f Finding) -> Key<'f> {
        let place = &finding.primary.place;
        let text = normalised(place.text());
        let end = text.char_indices().nth(TEXT_CHARACTERS).map_or(text.len(), |(end, _)| end);
        Key {
            path: slashed(&place.source.path),
            lint: finding.lint,
            item: finding.within.as_ref().map_or("", |within| &within.item),
            text: text[..end].to_owned(),
        }
    }

    /// The fingerprint of the finding that is number `ordinal`, from 0 on, among those that share this key.
    pub fn fingerprint(&self, ordinal: usize) -> Fingerprint {
        let mut hasher = blake3::Hasher::new_derive_key("detach-lint finding 1");
        for part in [&*self.path, self.lint, self.item, &self.text] {
            // With its length, so that no two lists of parts run together into the same bytes.
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
        hasher.update(&(ordinal as u64).to_le_bytes());
        let mut bytes = [0; 16];
        hasher.finalize_xof().fill(&mut bytes);
        Fingerprint(bytes)
    }
}

/// A short name for a finding that stays while lines move. Printed as 32 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint([u8; 16]);

impl fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// The fingerprints of `findings`, in their order; no two are equal.
///
/// Of findings with equal [`Key`]s, the first in [`Finding::order`] has the ordinal 0, so one that is added behind the
/// others leaves theirs alone.
pub fn fingerprints(findings: &[Finding]) -> Vec<Fingerprint> {
    let mut seen: FxHashMap<Key<'_>, usize> = FxHashMap::default();
    let of_one = |finding| {
        let key = Key::of(finding);
        let ordinal = seen.entry(key.clone()).or_insert(0);
        *ordinal += 1;
        key.fingerprint(*ordinal - 1)
    };
    findings.iter().map(of_one).collect()
}

/// `text` without what a formatter would change: blanks that separate no two words, and commas before a closing bracket.
pub fn normalised(text: &str) -> String {
    let is_word = |ch: char| ch.is_alphanumeric() || ch == '_';
    let mut result = String::with_capacity(text.len());
    let mut blank = false;
    for ch in text.chars() {
        if ch.is_whitespace() {
            blank = true;
            continue;
        }
        if std::mem::take(&mut blank) && is_word(ch) && result.ends_with(is_word) {
            result.push(' ');
        }
        while matches!(ch, ')' | ']' | '}') && result.ends_with(',') {
            result.pop();
        }
        result.push(ch);
    }
    result
}

/// A path with forward slashes on every system.
pub fn slashed(path: &Path) -> Cow<'_, str> {
    let text = path.to_string_lossy();
    if cfg!(windows) && text.contains('\\') { text.replace('\\', "/").into() } else { text }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;
    use crate::finding::{Group, Label, Level, Place, Source, Standing, Within};

    /// A finding for each `w(..)` of `text`.
    fn found(text: &str, item: &str) -> Vec<Finding> {
        let source = Arc::new(Source { path: "src/a.rs".into(), text: text.into() });
        let place =
            |start: usize, end: usize| Place { source: Arc::clone(&source), start: start as u32, end: end as u32 };
        text.match_indices("w(")
            .map(|(start, _)| {
                let end = start + text[start..].find(')').expect("it is closed") + 1;
                Finding {
                    lint: "unpolled_future",
                    group: Group::Lost,
                    level: Level::Deny,
                    standing: Standing::Open,
                    message: "never polled".to_owned(),
                    primary: Label { place: place(start, end), message: String::new() },
                    within: Some(Within { item: item.into(), header: place(0, 0) }),
                    home: None,
                    secondary: Vec::new(),
                    notes: Vec::new(),
                    suggestions: Vec::new(),
                }
            })
            .collect()
    }

    #[test]
    fn moved_and_reformatted_code_keeps_its_fingerprint() {
        let before = fingerprints(&found("fn f() { w(a, b); }", "f"));
        let after = fingerprints(&found("\n\n// New.\nfn f() {\n    w(\n        a,\n        b,\n    );\n}\n", "f"));
        assert_eq!(before, after);
        // Written down: a fingerprint that changes makes every finding of every user a new one.
        assert_eq!(before[0].to_string(), "eb9a6b1fe970ae5741f8dd45b5a66cae");
    }

    #[test]
    fn what_differs_has_another_fingerprint() {
        let [one] = fingerprints(&found("w(a)", "f"))[..] else { unreachable!() };
        assert_ne!([one], fingerprints(&found("w(b)", "f"))[..]);
        assert_ne!([one], fingerprints(&found("w(a)", "g"))[..]);
        let mut other_lint = found("w(a)", "f");
        other_lint[0].lint = "parse_error";
        assert_ne!([one], fingerprints(&other_lint)[..]);
    }

    #[test]
    fn equals_are_told_apart_by_their_order() {
        let two = fingerprints(&found("w(); w();", "f"));
        let three = fingerprints(&found("w(); x(); w(); w();", "f"));
        assert_ne!(two[0], two[1]);
        assert_eq!(two, three[..2]);
    }

    #[test]
    fn what_a_formatter_does_is_normalised() {
        assert_eq!(normalised("  async  move {\n  w ( a , ) . await }"), "async move{w(a).await}");
        assert_eq!(normalised("thread :: spawn(|| w())"), "thread::spawn(||w())");
        assert_eq!(normalised("vec![ä\u{a0}b,]"), "vec![ä b]");
    }

    #[test]
    fn keys_stay_short() {
        let text = format!("w({})", "ä".repeat(5000));
        let findings = found(&text, "");
        assert_eq!(Key::of(&findings[0]).text.chars().count(), TEXT_CHARACTERS);
    }

    proptest! {
        #[test]
        fn normalising_twice_changes_nothing(text in "[ab_,() \n\u{2003}]{0,30}") {
            let once = normalised(&text);
            prop_assert_eq!(&normalised(&once), &once);
        }
    }
}
