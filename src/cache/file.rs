//! The file that a run leaves for the next one: where it lies, and whether it may be believed.
//!
//! Called by `cache`. A folder of a project may have been put there by anybody. So a file counts only if this program has
//! written it at that very place: it names its own number in the file system and the moment of its birth, which whoever
//! copies, unpacks or checks out a file cannot choose. No link is followed, and whatever is wrong with a file, it is as
//! if there were none.

use std::fs::{self, Metadata};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use xxhash_rust::xxh3::xxh3_128;

use super::Where;
use crate::workspace::disk::is_real_folder;

/// The folder of this program in cargo's.
const FOLDER: &str = "detach-lint";
/// The file by which tools mark folders that they can make again, and what has to stand in it.
const TAG: (&str, &str) = ("CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55\n# Made by detach-lint.\n");
/// The largest file that is read, in bytes. What is kept of a project of a million lines has 5 MB.
const MOST: u64 = 256 << 20;

/// The folder to use; none if there is none. `roots` are the workspaces that are linted.
pub(super) fn folder(place: &Where, roots: &[&Path]) -> Option<PathBuf> {
    match (place, roots) {
        (Where::Folder(folder), _) => Some(folder.clone()),
        // Where cargo has built nothing, nothing is left behind.
        (Where::Target(named), [root]) => {
            let target = named.clone().unwrap_or_else(|| root.join("target"));
            let is_cargos = is_real_folder(&target) && target.join(TAG.0).is_file();
            is_cargos.then(|| target.join(FOLDER))
        }
        (Where::Target(_), _) => None,
    }
}

/// What is kept in a file.
pub(super) fn read(path: &Path) -> Option<Vec<u8>> {
    let folder = path.parent()?;
    if !is_real_folder(folder) || !fs::symlink_metadata(path).ok()?.is_file() {
        return None;
    }
    let file = fs::File::open(path).ok()?;
    let metadata = file.metadata().ok()?;
    if metadata.len() > MOST {
        return None;
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).ok()? + 1);
    (&file).take(MOST).read_to_end(&mut bytes).ok()?;
    let (head, content) = bytes.split_at_checked(32)?;
    (head[..16] == identity(&metadata)? && head[16..] == xxh3_128(content).to_le_bytes()).then(|| content.to_vec())
}

/// Puts something in a file's place, the whole of it or nothing.
///
/// # Errors
///
/// If a folder or the file cannot be made, or is a link.
pub(super) fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    let folder = path.parent().ok_or_else(|| io::Error::other("it lies in no folder"))?;
    fs::create_dir_all(folder)?;
    if !is_real_folder(folder) {
        return Err(io::Error::other("its folder is a link"));
    }
    if !folder.join(TAG.0).exists() {
        fs::write(folder.join(TAG.0), TAG.1)?;
        fs::write(folder.join(".gitignore"), "*\n")?;
    }
    let mut file = tempfile::Builder::new().prefix(".").suffix(".tmp").tempfile_in(folder)?;
    // A file that takes another name stays the file that it is.
    let identity = identity(&file.as_file().metadata()?).ok_or_else(|| io::Error::other("files have no birth here"))?;
    file.write_all(&identity)?;
    file.write_all(&xxh3_128(content).to_le_bytes())?;
    file.write_all(content)?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// What tells a file from all others that ever were at its place; none if the file system does not say.
fn identity(metadata: &Metadata) -> Option<[u8; 16]> {
    let born = metadata.created().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos();
    let mut bytes = born.to_le_bytes().to_vec();
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        bytes.extend(metadata.dev().to_le_bytes());
        bytes.extend(metadata.ino().to_le_bytes());
    }
    Some(xxh3_128(&bytes).to_le_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_here_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/a");
        assert_eq!(read(&path), None);
        write(&path, b"content").unwrap();
        assert_eq!(read(&path).as_deref(), Some(&b"content"[..]));
        write(&path, b"").unwrap();
        assert_eq!(read(&path).as_deref(), Some(&b""[..]));
        assert!(path.with_file_name(TAG.0).is_file() && path.with_file_name(".gitignore").is_file());
    }

    #[test]
    fn what_comes_from_elsewhere_is_not_believed() {
        let folder = tempfile::tempdir().unwrap();
        let (path, other) = (folder.path().join("a"), folder.path().join("b"));
        write(&path, b"content").unwrap();
        fs::copy(&path, &other).unwrap();
        assert_eq!(read(&other), None, "a copy is another file");
        for spoil in
            [&|bytes: &mut Vec<u8>| bytes.push(0), &|bytes: &mut Vec<u8>| bytes[40] ^= 1, &|bytes: &mut Vec<u8>| {
                bytes.truncate(20);
            }] as [&dyn Fn(&mut Vec<u8>); 3]
        {
            write(&path, b"some content").unwrap();
            let mut bytes = fs::read(&path).unwrap();
            spoil(&mut bytes);
            fs::write(&path, &bytes).unwrap();
            assert_eq!(read(&path), None);
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        let (inside, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let link = inside.path().join("link");
        std::os::unix::fs::symlink(outside.path(), &link).unwrap();
        assert!(write(&link.join("a"), b"x").is_err());
        assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
        let real = inside.path().join("a");
        write(&real, b"x").unwrap();
        std::os::unix::fs::symlink(&real, inside.path().join("b")).unwrap();
        assert_eq!(read(&inside.path().join("b")), None);
    }

    #[test]
    fn only_where_cargo_builds() {
        let folder = tempfile::tempdir().unwrap();
        let (root, target) = (folder.path(), folder.path().join("target"));
        let there = |roots: &[&Path]| super::folder(&Where::Target(None), roots);
        assert_eq!(there(&[root]), None);
        fs::create_dir(&target).unwrap();
        assert_eq!(there(&[root]), None, "it may be anybody's");
        fs::write(target.join(TAG.0), TAG.1).unwrap();
        assert_eq!(there(&[root]), Some(target.join(FOLDER)));
        assert_eq!((there(&[]), there(&[root, &target])), (None, None));
        assert_eq!(super::folder(&Where::Folder("x".into()), &[]), Some("x".into()));
    }
}
