//! What git says has changed: the only place that starts another program, and only when it is asked for.
//!
//! Called by `prepare` for `--since` and `--staged`. What the answer means is worked out in `since`.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::since::Changes;
use crate::workspace::normalised;

/// A diff without anything that a user's own settings could change about it.
const DIFF: [&str; 10] = [
    "-c",
    "core.quotepath=off",
    "diff",
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
    let base = git(&root, &["merge-base", reference, "HEAD"])?;
    let diff = git(&root, &[&DIFF[..], &[base.trim_end(), "--"]].concat())?;
    let mut changes = Changes::of_diff(&diff, &|path| normalised(&root.join(path)));
    let untracked = git(&root, &["ls-files", "--others", "--exclude-standard", "-z"])?;
    for path in untracked.split('\0').filter(|path| !path.is_empty()) {
        changes.add_new(normalised(&root.join(path)));
    }
    Ok(changes)
}

/// What is staged.
pub(super) fn staged(folder: &Path) -> Result<Changes, String> {
    let root = root(folder)?;
    let diff = git(&root, &[&DIFF[..], &["--cached", "--"]].concat())?;
    Ok(Changes::of_diff(&diff, &|path| normalised(&root.join(path))))
}

/// The top of the working tree that `folder` lies in, spelled as `folder` is: git resolves links on the way.
fn root(folder: &Path) -> Result<PathBuf, String> {
    let up = git(folder, &["rev-parse", "--show-cdup"])?;
    Ok(normalised(&folder.join(up.trim_end())))
}

fn git(folder: &Path, arguments: &[&str]) -> Result<String, String> {
    let mut command = Command::new("git");
    command.args(arguments).current_dir(folder).stdin(Stdio::null());
    let output = command.output().map_err(|error| format!("git cannot be started: {error}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let said = said.lines().next().unwrap_or("it failed and said nothing").trim_start_matches("fatal: ");
        return Err(format!("git: {said}"));
    }
    // A path that is not UTF-8 cannot be told from another one, and its file is then not linted.
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
