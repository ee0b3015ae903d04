//! Puts a text in a file's place: the whole of it or nothing, whenever the program ends.
//!
//! Called by `cli` for each file that `--fix` changes. The text goes into a temporary file in the same folder, and that
//! takes the name of the file, which every system does in one step.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Writes `after` to the file at `path` if its text is still `before`. Its permissions stay as they are.
///
/// # Errors
///
/// If the file cannot be read or replaced, must not be written, or has another text by now. It is as it was then.
pub fn replace(path: &Path, before: &str, after: &str) -> io::Result<()> {
    // Who reads the file through a link should go on to do so.
    let path = fs::canonicalize(path)?;
    let folder = path.parent().ok_or_else(|| io::Error::other("it lies in no folder"))?;
    let permissions = fs::metadata(&path)?.permissions();
    if permissions.readonly() {
        return Err(io::Error::other("it is read-only"));
    }
    let is_as_it_was = || fs::read(&path).map(|bytes| bytes == before.as_bytes());
    // Without an ending that belongs to source files: nobody should take it for one.
    let mut file = tempfile::Builder::new().prefix(".detach-lint-").suffix(".tmp").tempfile_in(folder)?;
    file.write_all(after.as_bytes())?;
    file.as_file().set_permissions(permissions)?;
    file.as_file().sync_all()?;
    // As late as possible, since somebody may be typing.
    if !is_as_it_was()? {
        return Err(io::Error::other("it has changed since it was read"));
    }
    file.persist(&path).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_with_what_belongs_to_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.rs");
        fs::write(&path, "old").unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            fs::set_permissions(&path, fs::Permissions::from_mode(0o751)).unwrap();
        }
        let permissions = fs::metadata(&path).unwrap().permissions();
        replace(&path, "old", "\u{feff}new\r\n").unwrap();
        assert_eq!(fs::read(&path).unwrap(), "\u{feff}new\r\n".as_bytes());
        assert_eq!(fs::metadata(&path).unwrap().permissions(), permissions);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_that_has_changed_or_is_protected_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.rs");
        assert_eq!(replace(&path, "", "new").unwrap_err().kind(), io::ErrorKind::NotFound);
        fs::write(&path, "newer").unwrap();
        assert_eq!(replace(&path, "old", "new").unwrap_err().to_string(), "it has changed since it was read");
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        assert_eq!(replace(&path, "newer", "new").unwrap_err().to_string(), "it is read-only");
        assert_eq!(fs::read_to_string(&path).unwrap(), "newer");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("a.rs"), folder.path().join("b.rs"));
        fs::write(&path, "old").unwrap();
        std::os::unix::fs::symlink(&path, &link).unwrap();
        replace(&link, "old", "new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
    }
}
