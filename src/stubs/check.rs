//! What is wrong with a stub: what does not parse, and attributes that say nothing or say it of something else.
//!
//! Called by `stubs` for a user's file, and by `tests/hygiene/` for the tool's own. It does not hold a stub against
//! the library: `tests/stubs.rs` does.

use crate::levels::nearest;
use crate::syntax::tree::{Attr, FnItem, Item, ItemKind, ParamPat, Span};
use crate::syntax::{self};
use crate::types::STUB_WORDS;

/// Something that is wrong with a stub.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StubError {
    /// Where in the text.
    pub span: Span,
    /// What: lower case, no full stop.
    pub message: String,
}

/// What has to stand in a word's parentheses.
struct Form {
    word: &'static str,
    /// Whether a parameter, or `self`, comes first.
    of_parameter: bool,
    /// The name of a value, or nothing for a value that stands alone.
    key: &'static str,
    /// What the value may be.
    values: &'static [&'static str],
    /// Whether the value may be left out.
    optional: bool,
}

/// The words that have something in their parentheses; all others stand alone.
const FORMS: &[Form] = &[
    Form {
        word: "runs",
        of_parameter: true,
        key: "place",
        values: &["thread", "blocking", "blocking_bare", "cpu", "here"],
        optional: false,
    },
    Form {
        word: "drives",
        of_parameter: true,
        key: "executor",
        values: &["tokio", "local", "futures", "other"],
        optional: true,
    },
    of_parameter("discards"),
    of_parameter("shelves"),
    of_parameter("abandons"),
    of_parameter("scope"),
    of_parameter("keeps"),
    of_parameter("hands_error"),
    value("on_drop", &["detach", "cancel", "join", "abort_all", "nothing"], false),
    value("executor", &["runtime", "threads", "driven"], false),
    value("flavor", &["multi_thread", "current_thread"], false),
    value("blocks", &["work", "panics"], true),
];

const fn of_parameter(word: &'static str) -> Form {
    Form { word, of_parameter: true, key: "", values: &[], optional: true }
}

const fn value(word: &'static str, values: &'static [&'static str], optional: bool) -> Form {
    Form { word, of_parameter: false, key: "", values, optional }
}

/// Attributes of Rust that may stand in a stub and are not looked at.
const OF_RUST: &[&str] = &["allow", "cfg", "deprecated", "derive", "must_use"];

/// Finds the mistakes in a stub's text, by place.
pub fn check(text: &str) -> Vec<StubError> {
    let mut errors = Vec::new();
    if let Some(range) = super::versions_at(text)
        && let Err(error) = text[range.clone()].parse::<semver::VersionReq>()
    {
        let span = Span { start: range.start as u32, end: range.end as u32 };
        errors.push(StubError { span, message: format!("no requirement for versions: {error}") });
    }
    match syntax::outline(text) {
        Ok(outline) => {
            for (_, item) in super::items(text, &outline) {
                if let ItemKind::Broken(error) = &item.kind {
                    errors.push(StubError { span: error.span, message: error.message.clone() });
                }
                errors.extend(item.attrs.iter().filter_map(|attr| wrong_with(attr, item)));
            }
        }
        Err(error) => errors.push(StubError { span: error.span, message: error.message }),
    }
    errors.sort_by_key(|error| error.span);
    errors
}

fn wrong_with(attr: &Attr, item: &Item) -> Option<StubError> {
    let word = attr.name();
    let error = |message: String| Some(StubError { span: attr.span, message });
    if !STUB_WORDS.contains(&word) {
        if OF_RUST.contains(&word) {
            return None;
        }
        let meant = nearest(word, STUB_WORDS.iter().copied());
        let hint = meant.map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default();
        return error(format!("stubs have no attribute `{word}`{hint}"));
    }
    let Some(form) = FORMS.iter().find(|form| form.word == word) else {
        return if attr.args.is_empty() { None } else { error(format!("`{word}` stands alone")) };
    };
    if form.of_parameter {
        let ItemKind::Fn(function) = &item.kind else { return error(format!("`{word}` is about a function")) };
        let named = attr.args.first().map(|arg| arg.key.as_str()).filter(|name| !name.is_empty());
        match named {
            None => return error(format!("`{word}` names a parameter: `{word}(f)`")),
            Some(name) if !has_parameter(function, name) => {
                return error(format!("the function has no parameter `{name}`"));
            }
            Some(_) => {}
        }
    }
    wrong_with_value(attr, form).and_then(error)
}

fn wrong_with_value(attr: &Attr, form: &Form) -> Option<String> {
    let word = form.word;
    let given = if form.key.is_empty() {
        attr.args.get(usize::from(form.of_parameter)).map(|arg| arg.value.as_deref().unwrap_or(arg.key.as_str()))
    } else {
        attr.value(form.key)
    };
    let choices = || form.values.iter().map(|value| format!("\"{value}\"")).collect::<Vec<_>>().join(", ");
    match given {
        Some(value) if form.values.is_empty() => Some(format!("`{word}` says nothing of `{value}`")),
        Some(value) if !form.values.contains(&value) => {
            Some(format!("`{word}` does not know \"{value}\", only {}", choices()))
        }
        None if !form.optional && form.key.is_empty() => Some(format!("`{word}` needs one of {}", choices())),
        None if !form.optional => Some(format!("`{word}` needs a `{} = ..`, one of {}", form.key, choices())),
        _ => None,
    }
}

fn has_parameter(function: &FnItem, name: &str) -> bool {
    let is_it = |pat: &ParamPat| matches!(pat, ParamPat::Name(known, _) if *known == name);
    name == "self" && function.receiver.is_some() || function.params.iter().any(|param| is_it(&param.pat))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(text: &str) -> Vec<(String, String)> {
        let shown = |span: Span| text[span.start as usize..span.end as usize].to_owned();
        check(text).into_iter().map(|error| (shown(error.span), error.message)).collect()
    }

    #[test]
    fn a_good_stub_is_accepted() {
        let text = "//! Mine.\n#![versions(\">=1\")]\n#[eager] #[on_drop(\"cancel\")] #[must_use] pub struct Task<T>;\n\
                    impl<T> Task<T> { #[drives(self)] #[blocks] pub fn join(self) -> T {} }\n\
                    #[runs(f, place = \"thread\")] #[needs_runtime] pub fn spawn<F>(f: F) where F: FnOnce() {}\n";
        assert_eq!(messages(text), []);
    }

    #[test]
    fn each_mistake_has_its_place() {
        let text = "#![versions(\"new\")]\n#[drive(f)] pub fn a(f: u8) {}\n#[drives(g)] pub fn b(f: u8) {}\n\
                    #[runs(f)] pub fn c(f: u8) {}\n#[runs(f, place = \"pool\")] pub fn d(f: u8) {}\n\
                    #[on_drop] pub struct E;\n#[on_drop(\"die\")] pub struct F;\n#[drives] pub fn g() {}\n\
                    #[scope(f, \"x\")] pub fn h(f: u8) {}\n#[eager(f)] pub struct I;\n#[runs(f, place = \"cpu\")] pub struct J;\n\
                    #[blocks(\"long\")] pub fn k() {}\n#[drives(self)] pub fn l() {}\n";
        let found: Vec<String> =
            messages(&format!("\n{text}")).into_iter().map(|(at, message)| format!("{at}: {message}")).collect();
        insta::assert_snapshot!(found.join("\n"), @r#"
        new: no requirement for versions: unexpected character 'n' while parsing major version number
        #[drive(f)]: stubs have no attribute `drive`; did you mean `drives`?
        #[drives(g)]: the function has no parameter `g`
        #[runs(f)]: `runs` needs a `place = ..`, one of "thread", "blocking", "blocking_bare", "cpu", "here"
        #[runs(f, place = "pool")]: `runs` does not know "pool", only "thread", "blocking", "blocking_bare", "cpu", "here"
        #[on_drop]: `on_drop` needs one of "detach", "cancel", "join", "abort_all", "nothing"
        #[on_drop("die")]: `on_drop` does not know "die", only "detach", "cancel", "join", "abort_all", "nothing"
        #[drives]: `drives` names a parameter: `drives(f)`
        #[scope(f, "x")]: `scope` says nothing of `x`
        #[eager(f)]: `eager` stands alone
        #[runs(f, place = "cpu")]: `runs` is about a function
        #[blocks("long")]: `blocks` does not know "long", only "work", "panics"
        #[drives(self)]: the function has no parameter `self`
        "#);
    }

    #[test]
    fn a_text_that_is_no_rust_has_a_place() {
        let found = messages("pub fn f() {}\npub struct;\n");
        assert_eq!(found, [(";".to_owned(), "expected identifier".to_owned())]);
    }
}
