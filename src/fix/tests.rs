//! Tests of applying suggestions, on texts and edits that nobody would write.

use proptest::prelude::*;

use super::*;
use crate::finding::{Group, Label, Level, Place, Standing};

fn source(text: &str) -> Arc<Source> {
    Arc::new(Source { path: "a.rs".into(), text: text.into() })
}

fn edit(source: &Arc<Source>, start: usize, end: usize, replacement: &str) -> Edit {
    let place = Place { source: Arc::clone(source), start: start as u32, end: end as u32 };
    Edit { place, replacement: replacement.to_owned() }
}

fn suggestion(edits: Vec<Edit>) -> Suggestion {
    Suggestion { message: "do it".to_owned(), code: None, applicability: Applicability::MachineApplicable, edits }
}

fn finding(source: &Arc<Source>, start: usize, end: usize, suggestions: Vec<Suggestion>) -> Finding {
    let place = edit(source, start, end, "").place;
    Finding {
        lint: "unpolled_future",
        group: Group::Lost,
        level: Level::Deny,
        standing: Standing::Open,
        message: String::new(),
        primary: Label { place, message: String::new() },
        within: None,
        home: None,
        secondary: Vec::new(),
        notes: Vec::new(),
        suggestions,
    }
}

fn apply(suggestions: &[Suggestion]) -> (Vec<bool>, Option<String>) {
    let mut plan = Plan::default();
    let taken = suggestions.iter().map(|suggestion| plan.take(suggestion, &|_| true)).collect();
    (taken, plan.texts().next().map(|(_, text)| text))
}

/// Wraps the first word of a text that is a lower-case letter in parentheses, one a round.
fn converged(text: &str, trust: Trust, cure: &dyn Fn(&Arc<Source>, usize) -> Suggestion, parses: bool) -> Fixed {
    let original = source(text);
    let mut look = |texts: &Texts| {
        let now = texts.get(Path::new("a.rs")).map_or(text, |file| &file.after).to_owned();
        let now = if now == *original.text { Arc::clone(&original) } else { source(&now) };
        let at = now.text.find(|ch: char| ch.is_ascii_lowercase());
        Outcome {
            findings: at.map(|at| finding(&now, at, at + 1, vec![cure(&now, at)])).into_iter().collect(),
            ..Outcome::default()
        }
    };
    converge(trust, &mut Surroundings { look: &mut look, may_change: &|_| true, parses: &|_| parses })
}

fn raise(source: &Arc<Source>, at: usize) -> Suggestion {
    let letter = source.text[at..=at].to_uppercase();
    suggestion(vec![edit(source, at, at + 1, &letter)])
}

#[test]
fn edits_are_made_together_or_not_at_all() {
    let text = source("let x = w();");
    let await_it = suggestion(vec![edit(&text, 11, 11, ".await")]);
    let wrap = suggestion(vec![edit(&text, 8, 8, "("), edit(&text, 11, 11, ")")]);
    let rename = suggestion(vec![edit(&text, 4, 5, "y")]);
    let (taken, new) = apply(&[await_it.clone(), wrap.clone(), rename.clone()]);
    assert_eq!((taken, new.as_deref()), (vec![true, false, true], Some("let y = w().await;")));
    let (taken, new) = apply(&[wrap, await_it, rename]);
    assert_eq!((taken, new.as_deref()), (vec![true, false, true], Some("let y = (w());")));
}

#[test]
fn what_is_no_range_is_not_taken() {
    let text = source("é");
    let wrong = [
        vec![edit(&text, 0, 1, "e")],
        vec![edit(&text, 2, 1, "e")],
        vec![edit(&text, 0, 3, "e")],
        vec![edit(&text, 0, 2, "é")],
        vec![edit(&text, 0, 2, "e"), edit(&text, 0, 2, "f")],
        Vec::new(),
    ];
    for edits in wrong {
        assert_eq!(apply(&[suggestion(edits)]), (vec![false], None));
    }
}

#[test]
fn line_breaks_are_those_of_the_file() {
    for (old, new) in [("a;\r\n", "b;\r\nc;\r\nd;\r\n"), ("a;\n", "b;\nc;\r\nd;\n"), ("a;", "b;\nc;\r\nd;")] {
        let text = source(old);
        assert_eq!(apply(&[suggestion(vec![edit(&text, 0, 1, "b;\nc;\r\nd")])]).1.as_deref(), Some(new));
    }
}

#[test]
fn rounds_go_on_until_nothing_changes() {
    let fixed = converged("ab.c", Trust::Safe, &raise, true);
    assert_eq!((fixed.applied, fixed.ran_out), (3, false));
    assert_eq!(fixed.files.len(), 1);
    assert_eq!((&*fixed.files[0].before.text, &*fixed.files[0].after), ("ab.c", "AB.C"));

    let fixed = converged("abcdefghijklm", Trust::Safe, &raise, true);
    assert_eq!((fixed.applied, fixed.ran_out, &*fixed.files[0].after), (10, true, "ABCDEFGHIJklm"));
}

#[test]
fn a_cure_that_does_not_help_is_tried_once() {
    let more = |source: &Arc<Source>, at: usize| suggestion(vec![edit(source, at, at, "(")]);
    let fixed = converged("a", Trust::Safe, &more, true);
    assert_eq!((fixed.applied, &*fixed.files[0].after), (1, "(a"));
}

#[test]
fn a_text_that_is_no_rust_is_not_taken() {
    let fixed = converged("a", Trust::Safe, &raise, false);
    assert_eq!((fixed.applied, fixed.files.len(), fixed.broken), (0, 0, vec![PathBuf::from("a.rs")]));
    assert_eq!(fixed.outcome.findings.len(), 1);
}

#[test]
fn what_is_not_trusted_is_left() {
    let unsure = |source: &Arc<Source>, at: usize| Suggestion {
        applicability: Applicability::MaybeIncorrect,
        ..raise(source, at)
    };
    assert_eq!(converged("a", Trust::Safe, &unsure, true).applied, 0);
    assert_eq!(converged("a", Trust::Unsafe, &unsure, true).applied, 1);

    let text = source("a");
    let known = Finding { standing: Standing::Baselined, ..finding(&text, 0, 1, vec![raise(&text, 0)]) };
    assert!(!is_fixable(&known, Trust::Unsafe));
    let shown = finding(&text, 0, 1, vec![suggestion(Vec::new()), unsure(&text, 0), raise(&text, 0)]);
    assert!(!is_fixable(&shown, Trust::Safe), "it is the first edit that counts, not the first that is trusted");
    assert!(is_fixable(&shown, Trust::Unsafe));
}

/// A range of a text, and what to put there.
type RawEdit = (usize, usize, String);

/// Edits of a text, between its characters, in groups.
fn edits_of(text: String) -> impl Strategy<Value = (String, Vec<Vec<RawEdit>>)> {
    let borders: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let border = move || proptest::sample::select(borders.clone());
    let one = (border(), border(), "[a\r\n漢 ]{0,4}").prop_map(|(a, b, new)| (a.min(b), a.max(b), new));
    proptest::collection::vec(proptest::collection::vec(one, 1..4), 0..8).prop_map(move |all| (text.clone(), all))
}

proptest! {
    #[test]
    fn nothing_is_lost_outside_of_edits(
        (text, all) in "[a-c漢é\r\n\u{feff}]{0,40}".prop_flat_map(edits_of),
    ) {
        let source = source(&text);
        let suggestions: Vec<Suggestion> = all
            .iter()
            .map(|edits| suggestion(edits.iter().map(|(start, end, new)| edit(&source, *start, *end, new)).collect()))
            .collect();
        let (taken, new) = apply(&suggestions);
        let mut made: Vec<&Edit> =
            suggestions.iter().zip(&taken).filter(|(_, taken)| **taken).flat_map(|(one, _)| &one.edits).collect();
        made.sort_by_key(|edit| (edit.place.start, edit.place.end));
        prop_assert!(made.windows(2).all(|pair| pair[0].place.end <= pair[1].place.start), "edits overlap");
        // A text that is put together from what lies between the edits and what they say.
        let (mut rest, mut at) = (new.unwrap_or_else(|| text.clone()), 0);
        for edit in made {
            let kept = &text[at..edit.place.start as usize];
            prop_assert!(rest.starts_with(kept), "{rest:?} does not go on with {kept:?}");
            rest = rest[kept.len()..].to_owned();
            let mut replacement = String::new();
            LineBreaks::of(&text).push(&edit.replacement, &mut replacement);
            prop_assert!(rest.starts_with(&replacement), "{rest:?} does not go on with {replacement:?}");
            rest = rest[replacement.len()..].to_owned();
            at = edit.place.end as usize;
        }
        prop_assert_eq!(&rest, &text[at..]);
        // What was not taken gets in the way of something, says nothing new, or contradicts itself.
        for (index, (one, _)) in suggestions.iter().zip(&taken).enumerate().filter(|(_, (_, taken))| !**taken) {
            let others: Vec<Suggestion> = suggestions[..index]
                .iter()
                .zip(&taken)
                .filter(|(_, taken)| **taken)
                .map(|(other, _)| other.clone())
                .collect();
            let touches = others.iter().flat_map(|other| &other.edits).any(|other| {
                let apart = |edit: &Edit| edit.place.end < other.place.start || other.place.end < edit.place.start;
                one.edits.iter().any(|edit| !apart(edit))
            });
            prop_assert!(touches || !apply(std::slice::from_ref(one)).0[0], "{one:?} could have been taken");
        }
    }

    #[test]
    fn after_convergence_there_is_nothing_to_do(text in "[a-zA-Z漢. \r\n]{0,12}") {
        let fixed = converged(&text, Trust::Safe, &raise, true);
        let after = fixed.files.first().map_or(text, |file| file.after.clone());
        if !fixed.ran_out {
            let again = converged(&after, Trust::Safe, &raise, true);
            prop_assert_eq!((again.applied, again.files.len()), (0, 0));
        }
    }
}
