//! Paths as text: made absolute, freed of `.` and `..`, shown. Nothing here touches the disk.

use std::path::{Component, Path, PathBuf};

/// `path`, seen from `base`, without `.` and `..`.
///
/// This works on the text alone: `link/..` is the folder that holds `link`, wherever `link` leads.
pub(super) fn absolute(base: &Path, path: &Path) -> PathBuf {
    let mut result = PathBuf::new();
    for component in base.join(path).components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                if !result.pop() {
                    result.push(Component::RootDir);
                }
            }
            other => result.push(other),
        }
    }
    result
}

/// The path that consists of these bytes; none if they are not UTF-8 and paths have to be.
pub(super) fn from_bytes(bytes: &[u8]) -> Option<PathBuf> {
    #[cfg(unix)]
    let name = Some(<std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(bytes));
    #[cfg(not(unix))]
    let name = std::str::from_utf8(bytes).ok();
    name.map(PathBuf::from)
}

/// How an absolute path is shown: relative to `current_dir` if it lies below it, or if `relative` is set.
pub(super) fn shown(path: &Path, current_dir: &Path, relative: bool) -> PathBuf {
    if let Ok(rest) = path.strip_prefix(current_dir) {
        return if rest.as_os_str().is_empty() { PathBuf::from(".") } else { rest.to_owned() };
    }
    let common = path.components().zip(current_dir.components()).take_while(|(left, right)| left == right).count();
    if !relative || common == 0 {
        return path.to_owned();
    }
    let up = current_dir.components().skip(common).map(|_| Component::ParentDir);
    up.chain(path.components().skip(common)).collect()
}
