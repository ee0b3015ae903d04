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
        return Err(not_regular());
    }
    fill(bytes, File::open(path)?, &metadata, most)?;
    Ok(metadata)
}

/// As [`read_into`], of what a folder has just listed as a regular file: it is opened without being asked what it is.
///
/// # Errors
///
/// As [`read`].
pub fn read_listed_into(bytes: &mut Vec<u8>, path: &Path, most: u64) -> io::Result<Metadata> {
    bytes.clear();
    let file = File::open(path)?;
    let metadata = file.metadata()?;
    if !metadata.is_file() {
        return Err(not_regular());
    }
    fill(bytes, file, &metadata, most)?;
    Ok(metadata)
}

fn not_regular() -> io::Error {
    io::Error::other("it is no regular file")
}

fn fill(bytes: &mut Vec<u8>, mut file: File, metadata: &Metadata, most: u64) -> io::Result<()> {
    // One byte more than there should be: a read that leaves it free has met the end, and nothing has to ask again.
    let expected = usize::try_from(metadata.len().min(most)).unwrap_or(0);
    bytes.resize(expected + 1, 0);
    let read = read_some(&mut file, bytes)?;
    bytes.truncate(read);
    // It may grow while it is read, and what a system makes up when it is asked has no size beforehand.
    if read != expected || expected == 0 {
        file.take(most.saturating_add(1).saturating_sub(read as u64)).read_to_end(bytes)?;
    }
    if bytes.len() as u64 > most {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(())
}

/// Reads once, whatever interrupts it.
fn read_some(file: &mut File, bytes: &mut [u8]) -> io::Result<usize> {
    loop {
        match file.read(bytes) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            read => return read,
        }
    }
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
        assert_eq!(read_listed_into(&mut buffer, &path, 4).unwrap().len(), 4);
        assert_eq!(buffer, b"four");
        assert!(read_listed_into(&mut buffer, folder.path(), 9).is_err());
        assert!(read_listed_into(&mut buffer, &path, 3).is_err());
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
