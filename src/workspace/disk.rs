//! The one way to what lies on the disk, and a record of all that was asked of it.
//!
//! `workspace` and `db` look at files and folders through here and nowhere else (`tests/hygiene/` holds that), so that the
//! record is whole: two runs for which the disk gives the same answers find the same. `cache` keeps the record beside
//! what was found, and asks [`Seen::still_holds`] before it believes that again. Nothing here writes.

use std::cell::Cell;
use std::ffi::OsString;
use std::fs::Metadata;
use std::hash::BuildHasher as _;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::UNIX_EPOCH;

use rustc_hash::{FxBuildHasher, FxHashMap};
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_128;

use super::files::{self, MAX_FILE_SIZE};

/// The time after a change in which another one could leave no trace, in nanoseconds: the coarsest clock that file
/// systems keep times by, FAT's, has steps of two seconds.
const SETTLED: i128 = 2_000_000_000;

/// How many parts a record has.
const PARTS: usize = 32;

thread_local! {
    /// The bytes of the file that a thread is looking at.
    static BUFFER: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// How a file is read.
type ReadInto = fn(&mut Vec<u8>, &Path, u64) -> io::Result<Metadata>;

/// What was asked of some of the paths.
type Part = Mutex<FxHashMap<OsString, Seen>>;

/// What has been asked of the disk.
#[derive(Debug, Default)]
pub struct Disk {
    /// By path; none if nobody wants to know. In parts, so that threads do not wait for one another.
    record: Option<Box<[Part; PARTS]>>,
    /// Whether nobody wants to know any more.
    has_stopped: AtomicBool,
}

/// What was asked, in the order of the paths.
pub type Record = Vec<(PathBuf, Seen)>;

/// What a path leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// Nothing.
    Nothing,
    /// A regular file.
    File,
    /// A folder.
    Folder,
    /// A device, a pipe, a socket.
    Other,
}

/// What was seen at one path; each part only if it was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    kind: Option<Kind>,
    is_link: Option<bool>,
    content: Option<Content>,
    /// The state of a folder that was walked through by other means; none in it if there was nothing.
    walked: Option<Walked>,
    /// Where it really is, all links followed.
    real: Option<Real>,
}

/// The state of a folder; none if there was nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Walked(Option<State>);

/// Where a path leads; none if it leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Real(Option<PathBuf>);

/// The bytes of a file, or what a folder holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Content {
    /// The state of it, taken before it was looked at; none if there was nothing.
    state: Option<State>,
    /// What it amounts to, by which it can be recognised if its state has changed.
    hash: Option<u128>,
}

/// What a file system tells of a file or folder and changes whenever that changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct State {
    length: u64,
    /// When its content was last changed, in nanoseconds since 1970.
    modified: i128,
    /// When anything about it was last changed, which no program can set; the same as `modified` where the system does
    /// not tell.
    changed: i128,
    /// Its device and its number there; 0 where the system does not tell.
    node: (u64, u64),
}

impl State {
    fn of(metadata: &Metadata) -> Self {
        let modified = metadata.modified().map_or(0, |time| match time.duration_since(UNIX_EPOCH) {
            Ok(since) => since.as_nanos().cast_signed(),
            Err(before) => -(before.duration().as_nanos().cast_signed()),
        });
        #[cfg(unix)]
        let (changed, node) = {
            use std::os::unix::fs::MetadataExt as _;
            let changed = i128::from(metadata.ctime()) * 1_000_000_000 + i128::from(metadata.ctime_nsec());
            (changed, (metadata.dev(), metadata.ino()))
        };
        #[cfg(not(unix))]
        let (changed, node) = (modified, (0, 0));
        Self { length: metadata.len(), modified, changed, node }
    }

    /// Whether a change after `moment` (in nanoseconds since 1970) would have left a trace in it.
    fn is_settled(&self, moment: i128) -> bool {
        self.modified.max(self.changed).saturating_add(SETTLED) < moment
    }
}

impl Disk {
    /// A disk that keeps a record of what it is asked.
    pub fn recording() -> Self {
        Self { record: Some(Box::default()), has_stopped: AtomicBool::new(false) }
    }

    /// Records nothing from now on, and costs no more than a disk that never did.
    pub fn stop_recording(&self) {
        self.has_stopped.store(true, Ordering::Relaxed);
    }

    fn is_recording(&self) -> bool {
        self.record.is_some() && !self.has_stopped.load(Ordering::Relaxed)
    }

    /// The record so far.
    pub fn record(&self) -> Record {
        let mut all = Record::new();
        for part in self.record.iter().flat_map(|parts| parts.iter()) {
            let part = part.lock().unwrap_or_else(PoisonError::into_inner);
            all.extend(part.iter().map(|(path, seen)| (PathBuf::from(path), seen.clone())));
        }
        all.sort_by(|left, right| left.0.cmp(&right.0));
        all
    }

    /// Notes what was seen at a path. What is seen first counts: later answers that differ would not fit it.
    fn note(&self, path: &Path, note: impl FnOnce(&mut Seen)) {
        let Some(parts) = self.record.as_ref().filter(|_| self.is_recording()) else { return };
        // The text of a path: to compare paths part by part takes longer, and all are written the same way.
        let path = path.as_os_str();
        let part = FxBuildHasher.hash_one(path) as usize % PARTS;
        let mut part = parts[part].lock().unwrap_or_else(PoisonError::into_inner);
        match part.get_mut(path) {
            Some(seen) => note(seen),
            None => note(part.entry(path.to_owned()).or_default()),
        }
    }

    fn note_content(&self, path: &Path, state: Option<State>, hash: Option<u128>) {
        self.note(path, |seen| match &mut seen.content {
            // One look may have told less than another: then only the state can tell.
            Some(content) => {
                let is_same = content.state == state;
                content.hash = content.hash.filter(|known| is_same && hash == Some(*known));
            }
            none => *none = Some(Content { state, hash }),
        });
    }

    fn state(&self, path: &Path) -> Option<State> {
        self.is_recording().then_some(())?;
        std::fs::metadata(path).ok().as_ref().map(State::of)
    }

    /// The state in which a file was read, or could not be read.
    fn state_in(&self, path: &Path, read: &io::Result<Metadata>) -> Option<State> {
        read.as_ref().map_or_else(|_| self.state(path), |metadata| Some(State::of(metadata)))
    }

    /// Gives the bytes of a regular file, in memory that the next file will use again; see [`files::read_into`].
    ///
    /// # Errors
    ///
    /// As there.
    pub fn read<T>(&self, path: &Path, most: u64, give: impl FnOnce(&[u8]) -> T) -> io::Result<T> {
        self.read_noting(path, (most, files::read_into), true, give)
    }

    /// As [`Disk::read`], for one look at a file that is not the user's own and that a folder has listed: the record says
    /// nothing of what is in it.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn look_at<T>(&self, path: &Path, most: u64, give: impl FnOnce(&[u8]) -> T) -> io::Result<T> {
        self.read_noting(path, (most, files::read_listed_into), false, give)
    }

    fn read_noting<T>(
        &self,
        path: &Path,
        (most, read): (u64, ReadInto),
        with_hash: bool,
        give: impl FnOnce(&[u8]) -> T,
    ) -> io::Result<T> {
        // Memory that was in use before costs the system nothing. It is taken, since whoever looks may read on.
        let mut buffer = BUFFER.take();
        let read = read(&mut buffer, path, most);
        if self.is_recording() {
            let hash = (with_hash && read.is_ok()).then(|| xxh3_128(&buffer));
            self.note_content(path, self.state_in(path, &read), hash);
        }
        let given = read.map(|_| give(&buffer));
        BUFFER.set(buffer);
        given
    }

    /// The text of a regular file of a usual size, if it is one.
    pub fn read_text(&self, path: &Path) -> Option<String> {
        self.read(path, MAX_FILE_SIZE, |bytes| String::from_utf8(bytes.to_vec()).ok()).ok()?
    }

    /// What a path leads to, links followed.
    pub fn kind(&self, path: &Path) -> Kind {
        let kind = kind_of(std::fs::metadata(path).ok().as_ref());
        self.note(path, |seen| {
            seen.kind.get_or_insert(kind);
        });
        kind
    }

    /// Whether a path leads to a regular file.
    pub fn is_file(&self, path: &Path) -> bool {
        self.kind(path) == Kind::File
    }

    /// Whether a path leads to a folder.
    pub fn is_folder(&self, path: &Path) -> bool {
        self.kind(path) == Kind::Folder
    }

    /// Whether there is a link at a path.
    pub fn is_link(&self, path: &Path) -> bool {
        let is_link = is_link(path);
        self.note(path, |seen| {
            seen.is_link.get_or_insert(is_link);
        });
        is_link
    }

    /// Where a path really leads, all links followed; none if it leads nowhere.
    pub fn real(&self, path: &Path) -> Option<PathBuf> {
        let real = std::fs::canonicalize(path).ok();
        self.note(path, |seen| {
            seen.real.get_or_insert_with(|| Real(real.clone()));
        });
        real
    }

    /// Whether a file lies, links followed, in the repository that `folder` is part of: below the nearest folder upwards
    /// with a `.git`, or below `folder` itself. What is not there lies nowhere.
    pub fn is_in_repository(&self, path: &Path, folder: &Path) -> bool {
        let is_root = |folder: &&Path| self.kind(&folder.join(".git")) != Kind::Nothing;
        let root = folder.ancestors().find(is_root).unwrap_or(folder);
        matches!((self.real(path), self.real(root)), (Some(real), Some(root)) if real.starts_with(&root))
    }

    /// Whether a file that was found is a link to something outside of its repository. What it holds is nobody's business
    /// then: messages would show it.
    pub fn leads_out(&self, path: &Path) -> bool {
        self.is_link(path)
            && self.kind(path) != Kind::Nothing
            && path.parent().is_some_and(|folder| !self.is_in_repository(path, folder))
    }

    /// What a folder holds, by name; nothing if it cannot be read.
    pub fn list(&self, folder: &Path) -> Vec<Entry> {
        let state = self.state(folder);
        let entries = list(folder);
        if self.is_recording() {
            self.note_content(folder, state, entries.as_deref().map(hash_of));
        }
        entries.unwrap_or_default()
    }

    /// Notes that somebody is about to walk through a folder by other means.
    pub fn note_walk(&self, folder: &Path) {
        if self.is_recording() {
            let state = self.state(folder);
            self.note(folder, |seen| {
                seen.walked.get_or_insert(Walked(state));
            });
        }
    }
}

/// What a folder holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name.
    pub name: OsString,
    /// What it is, links not followed: a link is [`Kind::Other`].
    pub kind: Kind,
    /// Whether it is a link.
    pub is_link: bool,
}

fn kind_of(metadata: Option<&Metadata>) -> Kind {
    match metadata {
        Some(found) if found.is_file() => Kind::File,
        Some(found) if found.is_dir() => Kind::Folder,
        Some(_) => Kind::Other,
        None => Kind::Nothing,
    }
}

/// Whether there is a folder at a path, and no link to one.
pub(crate) fn is_real_folder(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|found| found.is_dir())
}

fn is_link(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|found| found.is_symlink())
}

fn list(folder: &Path) -> Option<Vec<Entry>> {
    let entry = |entry: std::fs::DirEntry| {
        let found = entry.file_type().ok()?;
        let kind = match found {
            _ if found.is_file() => Kind::File,
            _ if found.is_dir() => Kind::Folder,
            _ => Kind::Other,
        };
        Some(Entry { name: entry.file_name(), kind, is_link: found.is_symlink() })
    };
    let mut entries: Vec<Entry> = std::fs::read_dir(folder).ok()?.flatten().filter_map(entry).collect();
    entries.sort_by(|left, right| left.name.cmp(&right.name));
    Some(entries)
}

fn hash_of(entries: &[Entry]) -> u128 {
    let mut bytes = Vec::new();
    for entry in entries {
        bytes.extend_from_slice(entry.name.as_encoded_bytes());
        bytes.extend([0, entry.kind as u8, u8::from(entry.is_link)]);
    }
    xxh3_128(&bytes)
}

impl Seen {
    /// It without what a file contained, for whoever watches over that by other means.
    #[must_use]
    pub fn without_text(self) -> Self {
        Self { content: None, ..self }
    }

    /// It without the walk through a folder, for whoever watches over that by other means.
    #[must_use]
    pub fn without_walk(self) -> Self {
        Self { walked: None, ..self }
    }

    /// Whether it is a folder that somebody walked through.
    pub fn is_walk(&self) -> bool {
        self.walked.is_some()
    }

    /// Whether nothing was asked.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What both say; none if they contradict each other.
    #[must_use]
    pub fn and(self, other: Self) -> Option<Self> {
        fn agree<T: PartialEq>(left: Option<&T>, right: Option<&T>) -> bool {
            left.zip(right).is_none_or(|(left, right)| left == right)
        }
        let do_agree = agree(self.kind.as_ref(), other.kind.as_ref())
            && agree(self.is_link.as_ref(), other.is_link.as_ref())
            && agree(self.walked.as_ref(), other.walked.as_ref())
            && agree(self.real.as_ref(), other.real.as_ref());
        if !do_agree {
            return None;
        }
        let content = match (self.content, other.content) {
            (Some(left), Some(right)) if left.state == right.state => {
                Some(Content { hash: left.hash.filter(|hash| right.hash == Some(*hash)), ..left })
            }
            (Some(_), Some(_)) => return None,
            (left, right) => left.or(right),
        };
        Some(Self {
            kind: self.kind.or(other.kind),
            is_link: self.is_link.or(other.is_link),
            walked: self.walked.or(other.walked),
            real: self.real.or(other.real),
            content,
        })
    }

    /// Whether the disk still gives the same answers at `path`. They were recorded in a run that began at `moment`, in
    /// nanoseconds since 1970.
    pub fn still_holds(&self, path: &Path, moment: i128) -> bool {
        let metadata = std::fs::metadata(path).ok();
        let state = metadata.as_ref().map(State::of);
        self.kind.is_none_or(|known| known == kind_of(metadata.as_ref()))
            && self.is_link.is_none_or(|known| known == is_link(path))
            && self
                .walked
                .is_none_or(|Walked(known)| known == state && known.is_none_or(|known| known.is_settled(moment)))
            && self.real.as_ref().is_none_or(|known| known.0 == std::fs::canonicalize(path).ok())
            && self.content.as_ref().is_none_or(|known| known.still_holds(path, metadata.as_ref(), moment))
    }
}

impl Content {
    fn still_holds(&self, path: &Path, metadata: Option<&Metadata>, moment: i128) -> bool {
        let state = metadata.map(State::of);
        let Some(known) = self.state else { return state.is_none() };
        if state == Some(known) && known.is_settled(moment) {
            return true;
        }
        let Some(hash) = self.hash else { return false };
        match metadata {
            Some(found) if found.is_dir() => list(path).is_some_and(|entries| hash_of(&entries) == hash),
            Some(found) if found.is_file() => files::read(path, u64::MAX).is_ok_and(|bytes| xxh3_128(&bytes) == hash),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert!(Disk::default().leads_out(&link(&outside.path().join("a"), "b/out")));
        assert!(!Disk::default().leads_out(&link(&inside.path().join("nowhere"), "b/nowhere")));
        let up = link(&inside.path().join("a"), "b/up");
        assert!(Disk::default().leads_out(&up));
        std::fs::create_dir(inside.path().join(".git")).unwrap();
        assert!(!Disk::default().leads_out(&up) && !Disk::default().leads_out(&inside.path().join("a")));
    }

    /// After all clocks.
    const LATER: i128 = i128::MAX;

    fn seen(disk: &Disk, path: &Path) -> Seen {
        disk.record().into_iter().find(|(known, _)| known == path).unwrap().1
    }

    #[test]
    fn what_is_seen_is_recorded_and_watched() {
        let folder = tempfile::tempdir().unwrap();
        let (file, nothing) = (folder.path().join("a"), folder.path().join("b"));
        std::fs::write(&file, "one").unwrap();
        let disk = Disk::recording();
        assert_eq!(disk.read(&file, 9, <[u8]>::to_vec).unwrap(), b"one");
        assert!(!disk.is_file(&nothing) && disk.read_text(&nothing).is_none() && disk.real(&nothing).is_none());
        let names: Vec<_> = disk.list(folder.path()).into_iter().map(|entry| entry.name).collect();
        assert_eq!(names, ["a"]);
        let paths: Vec<_> = disk.record().into_iter().map(|(path, _)| path).collect();
        assert_eq!(paths, [folder.path(), &file, &nothing]);
        let holds = |path: &Path| seen(&disk, path).still_holds(path, LATER);
        assert!(holds(&file) && holds(&nothing) && holds(folder.path()));
        // The same again, at another time.
        std::fs::write(&file, "two").unwrap();
        assert!(!holds(&file));
        std::fs::write(&file, "one").unwrap();
        assert!(holds(&file));
        std::fs::write(&nothing, "").unwrap();
        assert!(!holds(&nothing) && !holds(folder.path()));
        std::fs::remove_file(&nothing).unwrap();
        assert!(holds(&nothing) && holds(folder.path()));
        std::fs::remove_file(&file).unwrap();
        assert!(!holds(&file));
    }

    #[test]
    fn what_could_have_changed_unseen_is_not_believed() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a");
        std::fs::write(&file, "one").unwrap();
        let disk = Disk::recording();
        assert_eq!(disk.look_at(&file, 9, <[u8]>::to_vec).unwrap(), b"one");
        disk.note_walk(folder.path());
        let holds = |path: &Path, moment| seen(&disk, path).still_holds(path, moment);
        assert!(holds(&file, LATER) && holds(folder.path(), LATER));
        // As long as another change could have come in the same tick of the clock.
        assert!(!holds(&file, 0) && !holds(folder.path(), 0));
        // Who looks twice and sees two texts knows nothing.
        let twice = Disk::recording();
        assert_eq!(twice.read(&file, 9, <[u8]>::to_vec).unwrap(), b"one");
        std::fs::write(&file, "three").unwrap();
        assert_eq!(twice.read(&file, 9, <[u8]>::to_vec).unwrap(), b"three");
        assert!(!seen(&twice, &file).still_holds(&file, LATER));
    }

    #[test]
    fn records_are_put_together() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a");
        let look = |disk: &Disk| (disk.is_file(&file), disk.read_text(&file));
        let (before, other, after) = (Disk::recording(), Disk::recording(), Disk::recording());
        assert_eq!(look(&before), (false, None));
        assert!(!other.is_link(&file));
        std::fs::write(&file, "one").unwrap();
        assert_eq!(look(&after), (true, Some("one".to_owned())));
        let both = seen(&before, &file).and(seen(&other, &file)).unwrap();
        assert_eq!(both, seen(&other, &file).and(seen(&before, &file)).unwrap());
        assert_eq!(both.clone().and(seen(&before, &file)), Some(both));
        assert_eq!(seen(&before, &file).and(seen(&after, &file)), None);
        assert_eq!(seen(&other, &file).and(seen(&after, &file)).map(|both| both.still_holds(&file, LATER)), Some(true));
        assert!(Disk::default().record().is_empty());
        after.stop_recording();
        assert!(!after.is_link(folder.path()) && after.record().len() == 1);
    }
}
