//! Stubs: their list, where they come from, and the words in them.

use std::collections::{BTreeMap, BTreeSet};

use detach_lint::stubs;

use crate::{names_in, read};

#[test]
fn the_list_of_stubs_is_their_folder() {
    let listed: Vec<String> = stubs::ALL.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(listed, names_in("lints/stubs", "rs"));
    for (name, text) in stubs::ALL {
        assert_eq!(*text, read(&format!("lints/stubs/{name}.rs")), "{name} is another file's");
    }
}

#[test]
fn every_stub_parses_and_names_its_source() {
    for (name, text) in stubs::ALL {
        if let Err(error) = syn::parse_file(text) {
            panic!("{name}.rs, line {}: {error}", error.span().start().line);
        }
        let wrong: Vec<_> = stubs::check(text).into_iter().map(|error| error.message).collect();
        assert!(wrong.is_empty(), "{name}.rs: {wrong:?}");
        assert!(text.starts_with("//! Stub "), "{name}.rs does not say what it is");
        assert!(
            text.lines().any(|line| line.trim_start().starts_with("// https://")),
            "{name}.rs names no documentation"
        );
    }
}

#[test]
fn stubs_of_one_crate_say_which_versions_they_are_for() {
    let mut by_crate: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (stem, text) in stubs::ALL {
        by_crate.entry(stubs::crate_name(stem)).or_default().push(text);
    }
    for (name, texts) in by_crate {
        let versioned = texts.iter().filter(|text| stubs::versions(text).is_some()).count();
        assert!(texts.len() == 1 || versioned == texts.len(), "{name} has several stubs for the same version");
        assert!(stubs::ALL.iter().any(|(stem, _)| *stem == name), "{name} has no stub for its newest version");
    }
}

#[test]
fn stubs_use_no_attribute_that_is_not_explained() {
    let explained: BTreeSet<String> = read("lints/stubs/README.md")
        .lines()
        .filter_map(|line| line.strip_prefix("| `#["))
        .map(|rest| rest.chars().take_while(|ch| ch.is_alphanumeric() || *ch == '_').collect())
        .collect();
    let mut used = BTreeSet::new();
    for (name, text) in stubs::ALL {
        for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            for (at, mark) in line.match_indices("#[") {
                let rest = &line[at + mark.len()..];
                let word: String = rest.chars().take_while(|ch| ch.is_alphanumeric() || *ch == '_').collect();
                let known = word == "derive" || explained.contains(&word);
                assert!(known, "{name}.rs, line {}: `{word}` is not explained", index + 1);
                used.insert(word);
            }
        }
    }
    let unused: Vec<_> = explained.difference(&used).collect();
    assert!(unused.is_empty(), "explained, and used by no stub: {unused:?}");
}
