//! Reads what a tree holds, whatever it pretends to be.
//!
//! Used wherever a file is read that nobody named: manifests, lock files, configurations, sources. A pipe that is called
//! like one of them would be waited for, and a device would never end.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

/// The largest file that is read unless somebody says otherwise, in bytes. Sources that programs write reach 10 MB.
pub const MAX_FILE_SIZE: u64 = 64 << 20;

/// The bytes of a regular file.
///
/// # Errors
///
/// If it cannot be read, is something else than a file, or has more than `most` bytes
/// ([`FileTooLarge`](io::ErrorKind::FileTooLarge)).
pub fn read(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    read_over(&mut bytes, path, most)?;
    Ok(bytes)
}

/// The text of a regular file for one look at it, in memory that the next one will use again; none if it cannot be
/// read, has more than `most` bytes, or is not UTF-8.
pub fn look_at<'b>(buffer: &'b mut Vec<u8>, path: &Path, most: u64) -> Option<&'b str> {
    read_over(buffer, path, most).ok()?;
    std::str::from_utf8(buffer).ok()
}

/// Puts the bytes of a file in the place of what is there.
fn read_over(bytes: &mut Vec<u8>, path: &Path, most: u64) -> io::Result<()> {
    bytes.clear();
    let metadata = std::fs::metadata(path)?;
    if !metadata.is_file() {
        return Err(io::Error::other("it is no regular file"));
    }
    bytes.reserve(usize::try_from(metadata.len().min(most)).unwrap_or(0) + 1);
    // It may grow while it is read.
    File::open(path)?.take(most.saturating_add(1)).read_to_end(bytes)?;
    if bytes.len() as u64 > most {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(())
}

/// Whether a file lies, links followed, in the repository that `folder` is part of: below the nearest folder upwards with
/// a `.git`, or below `folder` itself. What is not there lies nowhere.
pub fn is_in_repository(path: &Path, folder: &Path) -> bool {
    let root = folder.ancestors().find(|folder| folder.join(".git").exists()).unwrap_or(folder);
    matches!((path.canonicalize(), root.canonicalize()), (Ok(real), Ok(root)) if real.starts_with(&root))
}

/// Whether a file that was found is a link to something outside of its repository. What it holds is nobody's business
/// then: messages would show it.
pub fn leads_out(path: &Path) -> bool {
    let is_link = path.symlink_metadata().is_ok_and(|metadata| metadata.is_symlink());
    is_link && path.exists() && path.parent().is_some_and(|folder| !is_in_repository(path, folder))
}

/// The text of a regular file of a usual size, if it is one.
pub fn read_text(path: &Path) -> Option<String> {
    String::from_utf8(read(path, MAX_FILE_SIZE).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_up_to_a_size() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        std::fs::write(&path, "four").unwrap();
        assert_eq!(read(&path, 4).unwrap(), b"four");
        assert_eq!(read(&path, 3).unwrap_err().kind(), io::ErrorKind::FileTooLarge);
        assert_eq!(read(folder.path(), 9).unwrap_err().to_string(), "it is no regular file");
        assert_eq!(read(&folder.path().join("b"), 9).unwrap_err().kind(), io::ErrorKind::NotFound);
        assert_eq!(read_text(&path).as_deref(), Some("four"));
        let mut buffer = b"what was there".to_vec();
        assert_eq!(look_at(&mut buffer, &path, 4), Some("four"));
        assert_eq!(look_at(&mut buffer, &path, 3), None);
    }

    #[cfg(unix)]
    #[test]
    fn links_that_lead_out() {
        let (inside, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        std::fs::write(outside.path().join("a"), "").unwrap();
        std::fs::create_dir(inside.path().join("b")).unwrap();
        std::fs::write(inside.path().join("a"), "").unwrap();
        let link = |to: &Path, name: &str| {
            let path = inside.path().join(name);
            std::os::unix::fs::symlink(to, &path).unwrap();
            path
        };
        assert!(leads_out(&link(&outside.path().join("a"), "b/out")));
        assert!(!leads_out(&link(&inside.path().join("nowhere"), "b/nowhere")));
        let up = link(&inside.path().join("a"), "b/up");
        assert!(leads_out(&up));
        std::fs::create_dir(inside.path().join(".git")).unwrap();
        assert!(!leads_out(&up) && !leads_out(&inside.path().join("a")));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn devices_are_no_files() {
        assert_eq!(read(Path::new("/dev/zero"), 9).unwrap_err().to_string(), "it is no regular file");
        // It says that it is a file of no size.
        assert!(
            read(Path::new("/proc/self/status"), 5).is_err_and(|error| error.kind() == io::ErrorKind::FileTooLarge)
        );
    }
}
