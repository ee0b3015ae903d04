//! Reads what a tree holds, whatever it pretends to be.
//!
//! Used wherever a file is read that nobody named: manifests, lock files, configurations, sources. A pipe that is called
//! like one of them would be waited for, and a device would never end.

use std::fs::{File, Metadata};
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
    read_into(&mut bytes, path, most)?;
    Ok(bytes)
}

/// Puts the bytes of a regular file in the place of what is there. Returns what was known of the file before it was read.
///
/// # Errors
///
/// As [`read`].
pub fn read_into(bytes: &mut Vec<u8>, path: &Path, most: u64) -> io::Result<Metadata> {
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
    Ok(metadata)
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
        let mut buffer = b"what was there".to_vec();
        assert_eq!(read_into(&mut buffer, &path, 4).unwrap().len(), 4);
        assert_eq!(buffer, b"four");
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
