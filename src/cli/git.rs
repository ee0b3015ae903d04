//! What git says has changed. git is started only when it is asked for.
//!
//! Called by `prepare` for `--since` and `--staged`, and by `fixing` before files are changed. What the answer means is
//! worked out there and in `since`.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::since::Changes;
use crate::workspace::{normalised, path_from_bytes};

/// A diff without anything that a user's own settings could change about it. Names that are not plain are quoted, byte
/// by byte.
const DIFF: [&str; 13] = [
    "-c",
    "core.quotepath=on",
    "diff",
    "--find-renames",
    "--inter-hunk-context=0",
    "--submodule=short",
    "--no-ext-diff",
    "--no-textconv",
    "--no-color",
    "--no-relative",
    "--unified=0",
    "--src-prefix=a/",
    "--dst-prefix=b/",
];

/// What has changed since the commit from which `reference` and the current one come, with all that is not committed.
pub(super) fn since(reference: &str, folder: &Path) -> Result<Changes, String> {
    if reference.starts_with('-') {
        return Err(format!("`{reference}` is no commit"));
    }
    let root = root(folder)?;
    let base = text(&git(&root, &["merge-base", reference, "HEAD"])?);
    let diff = text(&git(&root, &[&DIFF[..], &[base.trim_end(), "--"]].concat())?);
    let mut changes = Changes::of_diff(&diff, &|path| normalised(&root.join(path)));
    let untracked = git(&root, &["ls-files", "--others", "--exclude-standard", "-z"])?;
    for path in untracked.split(|byte| *byte == 0).filter(|path| !path.is_empty()).filter_map(path_from_bytes) {
        changes.add_new(normalised(&root.join(path)));
    }
    Ok(changes)
}

/// What is staged.
pub(super) fn staged(folder: &Path) -> Result<Changes, String> {
    let root = root(folder)?;
    let diff = text(&git(&root, &[&DIFF[..], &["--cached", "--"]].concat())?);
    Ok(Changes::of_diff(&diff, &|path| normalised(&root.join(path))))
}

/// What is not committed in a working tree, by the paths that git shows.
#[derive(Debug, Default)]
pub(super) struct Uncommitted {
    /// Files that differ from what is staged, or are not known to git.
    pub(super) dirty: Vec<String>,
    /// Files of which all that differs is staged.
    pub(super) staged: Vec<String>,
}

/// What is not committed in the working tree that `folder` lies in; none if it lies in no working tree.
pub(super) fn uncommitted(folder: &Path) -> Option<Uncommitted> {
    let root = root(folder).ok()?;
    // Asking should change nothing, and start nothing that the tree itself names.
    let answer = text(&git(&root, &["--no-optional-locks", "status", "--porcelain", "--find-renames", "-z"]).ok()?);
    let mut found = Uncommitted::default();
    let mut entries = answer.split('\0');
    while let Some((state, path)) = entries.next().and_then(|entry| entry.split_at_checked(3)) {
        // A file that was moved is followed by the path that it had.
        if state.contains(['R', 'C']) {
            entries.next();
        }
        let list = if state.ends_with("  ") { &mut found.staged } else { &mut found.dirty };
        list.push(path.to_owned());
    }
    Some(found)
}

/// The top of the working tree that `folder` lies in, spelled as `folder` is: git resolves links on the way.
fn root(folder: &Path) -> Result<PathBuf, String> {
    let up = text(&git(folder, &["rev-parse", "--show-cdup"])?);
    Ok(normalised(&folder.join(up.trim_end())))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Runs git; what it prints, or why it failed.
fn git(folder: &Path, arguments: &[&str]) -> Result<Vec<u8>, String> {
    let mut command = Command::new("git");
    // A repository's settings may name a program that watches its files.
    command.args(["-c", "core.fsmonitor=false"]).args(arguments).current_dir(folder).stdin(Stdio::null());
    let output = command.output().map_err(|error| format!("git cannot be started: {error}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let said = said.lines().next().unwrap_or("it failed and said nothing").trim_start_matches("fatal: ");
        return Err(format!("git: {said}"));
    }
    Ok(output.stdout)
}
