//! What rustc says to the projects among the fixtures, which show names, modules and editions at work.
//!
//! Those that need nothing but themselves are checked by cargo, in a copy, since that writes a lock file. Where rustc
//! names a future that is not used, the annotations have to name one, too.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::programs;

/// A project that cargo can check where there is no registry.
#[derive(Debug)]
pub(crate) struct Project {
    pub(crate) name: String,
    folder: PathBuf,
}

/// What rustc said to a project.
#[derive(Debug)]
pub(crate) struct Said {
    /// The errors, as rustc words them.
    pub(crate) errors: Vec<String>,
    /// The files, as seen from the project, and the 1-based lines where a future is not used.
    pub(crate) unused: BTreeSet<(PathBuf, usize)>,
}

/// The projects that need nothing but themselves, but for those that are broken on purpose.
pub(crate) fn all() -> Vec<Project> {
    let folders = programs::entries(&programs::fixtures().join("projects"));
    let projects = folders.into_iter().map(|folder| Project { name: programs::name_of(&folder), folder });
    projects.filter(|project| !project.name.starts_with("broken_") && project.needs_nothing()).collect()
}

impl Project {
    /// Whether it shows how findings are kept quiet, which rustc knows nothing of.
    pub(crate) fn hides_findings(&self) -> bool {
        matches!(self.name.as_str(), "ignored_folder" | "suppressed")
    }

    fn needs_nothing(&self) -> bool {
        let manifest = self.folder.join("Cargo.toml");
        if !manifest.is_file() {
            return false;
        }
        let arguments = ["metadata", "--no-deps", "--offline", "--format-version", "1"];
        let metadata = json_lines(&arguments, &manifest);
        let packages = metadata.iter().flat_map(|metadata| metadata["packages"].as_array().into_iter().flatten());
        let mut dependencies = packages.flat_map(|package| package["dependencies"].as_array().into_iter().flatten());
        !metadata.is_empty() && dependencies.all(|dependency| dependency["source"].is_null())
    }

    /// Has a copy of it checked.
    pub(crate) fn checked(&self) -> Said {
        let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("projects").join(&self.name);
        for entry in walkdir::WalkDir::new(&self.folder).sort_by_file_name() {
            let entry = entry.expect("the fixtures can be read");
            let to = copy.join(entry.path().strip_prefix(&self.folder).expect("what is walked lies in the folder"));
            if entry.file_type().is_dir() {
                fs::create_dir_all(&to).expect("the copy can be written");
            } else if entry.file_type().is_file() {
                fs::copy(entry.path(), &to).expect("the copy can be written");
            }
        }
        let arguments = ["check", "--quiet", "--offline", "--workspace", "--all-targets", "--message-format=json"];
        let mut said = Said { errors: Vec::new(), unused: BTreeSet::new() };
        for message in json_lines(&arguments, &copy.join("Cargo.toml")) {
            let (about, manifest) = (&message["message"], message["manifest_path"].as_str());
            if about["level"] == "error" {
                said.errors.push(about["rendered"].as_str().unwrap_or_default().to_owned());
            }
            let is_future = about["code"]["code"] == "unused_must_use"
                && about["message"].as_str().is_some_and(|text| text.contains("Future"));
            let spans = about["spans"].as_array().into_iter().flatten();
            let primary = spans.filter(|span| is_future && span["is_primary"] == true);
            for span in primary {
                let root = Path::new(manifest.expect("cargo says where")).parent().expect("a manifest has a folder");
                // Of a workspace rustc names files as they are seen from the whole, of a package from itself.
                let name = span["file_name"].as_str().expect("a place has a file");
                let whole = [copy.join(name), root.join(name)].into_iter().find(|path| path.is_file());
                let path = whole.expect("rustc names a file").strip_prefix(&copy).expect("in the copy").to_owned();
                let line = span["line_start"].as_u64().and_then(|line| usize::try_from(line).ok());
                said.unused.insert((path, line.expect("a place has a line")));
            }
        }
        said
    }

    /// The text of one of its files.
    pub(crate) fn text(&self, file: &Path) -> String {
        fs::read_to_string(self.folder.join(file)).expect("a fixture is text")
    }
}

fn json_lines(arguments: &[&str], manifest: &Path) -> Vec<Value> {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .arg("--manifest-path")
        .arg(manifest)
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("projects/target"))
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .output()
        .expect("cargo runs the tests, so it can be run");
    let messages = String::from_utf8(output.stdout).expect("cargo prints UTF-8");
    messages.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}
