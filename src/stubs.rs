//! The stubs that come with the tool, from `lints/stubs/`, and those that a user adds: what libraries' functions do.
//!
//! `db` reads them as crates, and asks here which of a crate's stubs holds for a version. `check` says what is wrong
//! with a stub, `believed` lists what one says. A test in `tests/hygiene/` holds the list against the folder, and
//! `tests/stubs.rs` holds what it says against the libraries' sources.

mod believed;
mod check;

use std::path::Path;
use std::sync::{Arc, LazyLock};

use rustc_hash::FxHashSet;
use semver::{Version, VersionReq};

use crate::finding::{Place, Source};
use crate::names::Name;
use crate::syntax::tree::{Item, ItemIdx, Outline};
use crate::syntax::{self};

pub use believed::{Believed, Word, believed};
pub use check::{StubError, check};

/// Each stub's file, without `.rs`, and its text. A file is named after the crate, as code writes it; where versions
/// differ, the stub of the newest has the plain name, and those of others have an `@` and a word behind it.
pub static ALL: &[(&str, &str)] = &[
    ("actix_rt", include_str!("../lints/stubs/actix_rt.rs")),
    ("actix_web", include_str!("../lints/stubs/actix_web.rs")),
    ("any_spawner", include_str!("../lints/stubs/any_spawner.rs")),
    ("anyhow", include_str!("../lints/stubs/anyhow.rs")),
    ("async_channel", include_str!("../lints/stubs/async_channel.rs")),
    ("async_executor", include_str!("../lints/stubs/async_executor.rs")),
    ("async_global_executor", include_str!("../lints/stubs/async_global_executor.rs")),
    ("async_io", include_str!("../lints/stubs/async_io.rs")),
    ("async_lock", include_str!("../lints/stubs/async_lock.rs")),
    ("async_scoped", include_str!("../lints/stubs/async_scoped.rs")),
    ("async_std", include_str!("../lints/stubs/async_std.rs")),
    ("async_stream", include_str!("../lints/stubs/async_stream.rs")),
    ("async_task", include_str!("../lints/stubs/async_task.rs")),
    ("bevy_tasks", include_str!("../lints/stubs/bevy_tasks.rs")),
    ("blocking", include_str!("../lints/stubs/blocking.rs")),
    ("compio", include_str!("../lints/stubs/compio.rs")),
    ("compio_runtime", include_str!("../lints/stubs/compio_runtime.rs")),
    ("compio_runtime@0.11", include_str!("../lints/stubs/compio_runtime@0.11.rs")),
    ("criterion", include_str!("../lints/stubs/criterion.rs")),
    ("crossbeam", include_str!("../lints/stubs/crossbeam.rs")),
    ("crossbeam_channel", include_str!("../lints/stubs/crossbeam_channel.rs")),
    ("crossbeam_utils", include_str!("../lints/stubs/crossbeam_utils.rs")),
    ("dioxus", include_str!("../lints/stubs/dioxus.rs")),
    ("dioxus_core", include_str!("../lints/stubs/dioxus_core.rs")),
    ("dioxus_hooks", include_str!("../lints/stubs/dioxus_hooks.rs")),
    ("embassy_executor", include_str!("../lints/stubs/embassy_executor.rs")),
    ("embassy_executor@0.9", include_str!("../lints/stubs/embassy_executor@0.9.rs")),
    ("futures", include_str!("../lints/stubs/futures.rs")),
    ("futures_channel", include_str!("../lints/stubs/futures_channel.rs")),
    ("futures_core", include_str!("../lints/stubs/futures_core.rs")),
    ("futures_executor", include_str!("../lints/stubs/futures_executor.rs")),
    ("futures_util", include_str!("../lints/stubs/futures_util.rs")),
    ("gio", include_str!("../lints/stubs/gio.rs")),
    ("glib", include_str!("../lints/stubs/glib.rs")),
    ("glommio", include_str!("../lints/stubs/glommio.rs")),
    ("gloo_timers", include_str!("../lints/stubs/gloo_timers.rs")),
    ("gpui", include_str!("../lints/stubs/gpui.rs")),
    ("leptos", include_str!("../lints/stubs/leptos.rs")),
    ("leptos@0.6", include_str!("../lints/stubs/leptos@0.6.rs")),
    ("monoio", include_str!("../lints/stubs/monoio.rs")),
    ("once_cell", include_str!("../lints/stubs/once_cell.rs")),
    ("parking_lot", include_str!("../lints/stubs/parking_lot.rs")),
    ("pollster", include_str!("../lints/stubs/pollster.rs")),
    ("rayon", include_str!("../lints/stubs/rayon.rs")),
    ("reactive_graph", include_str!("../lints/stubs/reactive_graph.rs")),
    ("scoped_threadpool", include_str!("../lints/stubs/scoped_threadpool.rs")),
    ("smol", include_str!("../lints/stubs/smol.rs")),
    ("std", include_str!("../lints/stubs/std.rs")),
    ("tauri", include_str!("../lints/stubs/tauri.rs")),
    ("threadpool", include_str!("../lints/stubs/threadpool.rs")),
    ("tokio", include_str!("../lints/stubs/tokio.rs")),
    ("tokio_scoped", include_str!("../lints/stubs/tokio_scoped.rs")),
    ("tokio_stream", include_str!("../lints/stubs/tokio_stream.rs")),
    ("tokio_util", include_str!("../lints/stubs/tokio_util.rs")),
    ("tracing", include_str!("../lints/stubs/tracing.rs")),
    ("tracing_futures", include_str!("../lints/stubs/tracing_futures.rs")),
    ("wasm_bindgen_futures", include_str!("../lints/stubs/wasm_bindgen_futures.rs")),
];

/// Whether a package is nothing but the interface of a system or of a C library, by `lints/stubs/bindings.txt`.
pub fn is_binding(package: &str) -> bool {
    bindings().any(|binding| binding == package)
}

/// The packages that are; see [`is_binding`].
pub fn bindings() -> impl Iterator<Item = &'static str> {
    listed(include_str!("../lints/stubs/bindings.txt"))
}

/// Whether no function of a package makes a future, by `lints/stubs/synchronous.txt`.
pub fn is_synchronous(package: &str) -> bool {
    static NAMES: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| synchronous().collect());
    NAMES.contains(package)
}

/// The packages of which that is so; see [`is_synchronous`].
pub fn synchronous() -> impl Iterator<Item = &'static str> {
    listed(include_str!("../lints/stubs/synchronous.txt"))
}

/// The lines of a list that are no comments.
fn listed(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

/// The crate that a stub's file is about.
pub fn crate_name(stem: &str) -> &str {
    stem.split('@').next().unwrap_or(stem)
}

/// Where the requirement of `#![versions("..")]` stands in a stub's text: after the header, before the first item.
fn versions_at(text: &str) -> Option<std::ops::Range<usize>> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if let Some(rest) = line.strip_prefix("#![versions(\"") {
            let start = at + line.len() - rest.len();
            return Some(start..start + rest.find('"')?);
        }
        if !line.starts_with("//") && !line.starts_with("#!") && !line.trim().is_empty() {
            return None;
        }
        at += line.len();
    }
    None
}

/// The versions of the crate that a stub holds for; none if it holds for all.
pub fn versions(text: &str) -> Option<VersionReq> {
    text[versions_at(text)?].parse().ok()
}

/// Whether a stub with that requirement holds for a version. What comes before a release is taken for the release.
pub fn holds_for(versions: Option<&VersionReq>, version: &Version) -> bool {
    let release = Version::new(version.major, version.minor, version.patch);
    versions.is_none_or(|versions| versions.matches(&release))
}

/// A stub that a user has added.
#[derive(Clone, Debug)]
pub struct UserStub {
    /// The crate that it is about.
    pub name: Name,
    /// The versions that it holds for.
    pub versions: Option<VersionReq>,
    /// Its text.
    pub source: Arc<Source>,
}

/// Why a user's stub cannot be used.
#[derive(Clone, Debug)]
pub struct LoadError {
    /// Where in its text, if it is a matter of the text.
    pub place: Option<Place>,
    /// What: lower case, no full stop.
    pub message: String,
}

/// Makes a stub of a file's text; the file's name is the crate's.
///
/// # Errors
///
/// If the text is no stub: each mistake.
pub fn load(path: &Path, text: String) -> Result<UserStub, Vec<LoadError>> {
    let refuse = |message: &str| vec![LoadError { place: None, message: message.to_owned() }];
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let name = crate_name(&stem).to_owned();
    let is_name = |ch: char| ch.is_alphanumeric() || ch == '_';
    if path.extension().is_none_or(|extension| extension != "rs") || name.is_empty() || !name.chars().all(is_name) {
        return Err(refuse("a stub is named after its crate, as code refers to it: `my_executor.rs`"));
    }
    // Half of the analysis speaks of std's items.
    if matches!(name.as_str(), "std" | "core" | "alloc") {
        return Err(refuse("the stub of the standard library cannot be replaced"));
    }
    let source = Arc::new(Source { path: path.to_owned(), text: text.into() });
    let errors = check(&source.text);
    if errors.is_empty() {
        let versions = versions(&source.text);
        return Ok(UserStub { name: Name::new(&name), versions, source });
    }
    let error = |error: StubError| LoadError {
        place: Some(Place { source: Arc::clone(&source), start: error.span.start, end: error.span.end }),
        message: error.message,
    };
    Err(errors.into_iter().map(error).collect())
}

/// All items of a stub, parts of others included, in the order of the text.
fn items<'o>(text: &'o str, outline: &'o Outline) -> impl Iterator<Item = (ItemIdx, &'o Item)> {
    (0..outline.entries.len()).map(ItemIdx::of_entry).flat_map(move |entry| {
        let parts = 0..syntax::parts(text, outline, entry).len();
        let indices = std::iter::once(entry).chain(parts.map(move |part| entry.of_part(part)));
        indices.map(move |index| (index, syntax::item(text, outline, index)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn requirement(text: &str) -> Option<String> {
        versions(text).map(|versions| versions.to_string())
    }

    #[test]
    fn versions_are_read_from_the_text() {
        assert_eq!(requirement("//! A stub.\n#![versions(\">=0.10, <0.12\")]\n").as_deref(), Some(">=0.10, <0.12"));
        assert_eq!(requirement("//! Says #![versions(\"1\")].\npub fn f() {}\n"), None);
    }

    #[test]
    fn a_version_before_a_release_counts_as_the_release() {
        let versions: VersionReq = ">=0.10, <0.12".parse().unwrap();
        let holds = |version: &str| holds_for(Some(&versions), &version.parse().unwrap());
        assert!(holds("0.10.0") && holds("0.11.9") && holds("0.11.0-rc.1"));
        assert!(!holds("0.9.9") && !holds("0.12.0") && !holds("0.12.0-beta.1"));
        assert!(holds_for(None, &Version::new(9, 9, 9)));
    }

    #[test]
    fn the_name_of_the_file_is_the_name_of_the_crate() {
        let name = |path: &str| {
            let loaded = load(Path::new(path), "pub fn f() {}".to_owned());
            loaded.map(|stub| stub.name.as_str()).map_err(|errors| errors[0].message.clone())
        };
        assert_eq!(name("a/my_executor.rs"), Ok("my_executor"));
        assert_eq!(name("my_executor@1.rs"), Ok("my_executor"));
        assert_eq!(name("core.rs"), Err("the stub of the standard library cannot be replaced".to_owned()));
        for other in ["my-executor.rs", "my_executor.txt", "my_executor", "@1.rs"] {
            assert!(
                name(other).is_err_and(|message| message.starts_with("a stub is named after its crate")),
                "{other}"
            );
        }
    }
}
