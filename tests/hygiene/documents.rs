//! Documents: their links, and what they say of lints, versions, dependencies and modules.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use detach_lint::checks::lints;
use semver::Version;

use crate::{DOCUMENTS, names_in, page, read, read_path, root, run, rust_files, version};

#[test]
fn links_lead_somewhere() {
    let pages = lints().iter().map(|lint| format!("lints/{}.md", lint.name));
    let docs = names_in("docs", "md").into_iter().map(|name| format!("docs/{name}.md"));
    let mut report = String::new();
    for document in DOCUMENTS.into_iter().map(str::to_owned).chain(pages).chain(docs) {
        let text = read(&document);
        let folder = Path::new(&document).parent().expect("a document lies in a folder");
        for target in links(&text) {
            let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
            if path.starts_with("https://") {
                continue;
            }
            let file = if path.is_empty() { PathBuf::from(&document) } else { folder.join(path) };
            let is_there = root().join(&file).exists();
            let is_found = anchor.is_empty() || is_there && anchors(&read_path(&root().join(&file))).contains(anchor);
            if !is_there || !is_found {
                let _ = writeln!(report, "  {document}: {target}");
            }
        }
    }
    assert!(report.is_empty(), "links to nothing:\n{report}");
}

#[test]
fn the_changelog_names_every_new_lint() {
    let text = read("CHANGELOG.md");
    let headings: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("## ")).collect();
    assert_eq!(headings.first(), Some(&"Unreleased"), "what comes next stands first");
    let released: BTreeSet<Version> = headings[1..]
        .iter()
        .map(|heading| heading.split(' ').next().and_then(|it| it.parse().ok()).expect("a version"))
        .collect();
    let unreleased = text.split("\n## ").nth(1).expect("there is such a section");
    for lint in lints() {
        let since: Version = page(lint).since.parse().expect("`since` is a version");
        let part = if released.contains(&since) { text.as_str() } else { unreleased };
        assert!(part.contains(&format!("`{}`", lint.name)), "CHANGELOG.md does not name {}", lint.name);
    }
}

#[test]
fn versions_agree() {
    let version = version().to_string();
    assert_eq!(run(&["--version"], root()), format!("detach-lint {version}\n"));
    let lock: toml::Table = toml::from_str(&read("Cargo.lock")).expect("the lock file is TOML");
    let packages = lock["package"].as_array().expect("packages are a list");
    let own = packages.iter().find(|package| package["name"].as_str() == Some("detach-lint")).expect("it is locked");
    assert_eq!(own["version"].as_str(), Some(version.as_str()));
    assert!(read("README.md").contains(&version), "README.md speaks of another version than {version}");
}

#[test]
fn the_oldest_rust_that_works_is_said_everywhere() {
    let manifest = manifest();
    let oldest = manifest["package"]["rust-version"].as_str().expect("it is declared");
    for document in ["README.md", "CONTRIBUTING.md"] {
        assert!(read(document).contains(&format!("Rust {oldest}")), "{document} does not speak of Rust {oldest}");
    }
    let toolchain: toml::Table = toml::from_str(&read("rust-toolchain.toml")).expect("it is TOML");
    let used = toolchain["toolchain"]["channel"].as_str().expect("a channel is a string");
    assert!(rust(used) >= rust(oldest), "{used} is pinned, {oldest} is declared");

    // No dependency asks for more. What the code itself asks for is held by clippy's `incompatible_msrv`.
    let host = output(Command::new(env!("CARGO")).arg("-vV"));
    let host = host.lines().find_map(|line| line.strip_prefix("host: ")).expect("cargo knows its host");
    let metadata = ["metadata", "--locked", "--offline", "--format-version", "1", "--filter-platform", host];
    let metadata: serde_json::Value =
        serde_json::from_str(&output(Command::new(env!("CARGO")).args(metadata).current_dir(root())))
            .expect("it is JSON");
    let demanding: Vec<_> = metadata["packages"]
        .as_array()
        .expect("packages are a list")
        .iter()
        .filter_map(|package| Some((package["name"].as_str()?, package["rust_version"].as_str()?)))
        .filter(|(_, needed)| rust(needed) > rust(oldest))
        .collect();
    assert!(demanding.is_empty(), "these need more than Rust {oldest}: {demanding:?}");
}

#[test]
fn every_dependency_has_a_reason() {
    let manifest = manifest();
    let text = read("ARCHITECTURE.md");
    let section = text.split("\n## Dependencies\n").nth(1).expect("there is such a section");
    let section = section.split("\n## ").next().unwrap_or(section);
    let mut reasons: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut kind = "dependencies";
    for line in section.lines() {
        if line.contains("dev-dependencies") {
            kind = "dev-dependencies";
        }
        let name = line.strip_prefix("| `").and_then(|rest| rest.split('`').next());
        reasons.entry(kind).or_default().extend(name);
    }
    for kind in ["dependencies", "dev-dependencies"] {
        let declared: BTreeSet<&str> =
            manifest[kind].as_table().into_iter().flatten().map(|(name, _)| name.as_str()).collect();
        assert_eq!(reasons.remove(kind).unwrap_or_default(), declared, "{kind}");
    }
}

#[test]
fn every_module_is_on_the_map() {
    let text = read("ARCHITECTURE.md");
    let missing: Vec<_> = rust_files(&["src"])
        .into_iter()
        .map(|path| path.strip_prefix("src/").expect("it lies there").to_owned())
        // A lint's own file is named after it, and `lints/README.md` lists them.
        .filter(|path| !lints().iter().any(|lint| *path == format!("checks/{}.rs", lint.name)))
        .filter(|path| !text.contains(&format!("`{path}`")))
        .collect();
    assert!(missing.is_empty(), "ARCHITECTURE.md says nothing of {missing:?}");
}

/// The targets of all links outside of code.
fn links(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut in_code = false;
    for line in text.lines() {
        if line.starts_with("```") {
            in_code = !in_code;
        } else if !in_code {
            found.extend(line.split("](").skip(1).filter_map(|rest| rest.split(')').next()));
        }
    }
    found
}

/// The names by which the headings of a document can be linked to.
fn anchors(text: &str) -> BTreeSet<String> {
    let headings = text.lines().filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches('#').trim());
    let slug = |heading: &str| {
        let kept =
            heading.to_lowercase().chars().filter(|ch| ch.is_alphanumeric() || " -_".contains(*ch)).collect::<String>();
        kept.replace(' ', "-")
    };
    headings.map(slug).collect()
}

fn manifest() -> toml::Table {
    toml::from_str(&read("Cargo.toml")).expect("the manifest is TOML")
}

/// A version of Rust, which may lack its last part.
fn rust(text: &str) -> (u64, u64, u64) {
    let mut parts = text.split('.').map(|part| part.parse().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    (next(), next(), next())
}

fn output(command: &mut Command) -> String {
    let output = command.output().expect("cargo runs the tests, so it can be run");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("cargo prints UTF-8")
}
