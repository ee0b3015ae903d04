//! Which lines have changed, read off a unified diff, and which findings touch them.
//!
//! `cli` gets the diff from git or from a file and hands over its text; it asks here which files matter before a run,
//! and which findings after it. Nothing here starts a program or reads a file.

use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use rustc_hash::FxHashMap;
use similar::{DiffOp, TextDiff};

use crate::finding::{Finding, Place};
use crate::report::lines::LineIndex;
use crate::workspace::{normalised, path_from_bytes};

/// The changed lines of files, by their absolute paths.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    files: FxHashMap<PathBuf, Lines>,
}

/// The changed lines of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Lines {
    /// All of them: the file is new.
    All,
    /// Some, 1-based, in order. Where lines were only taken away, their neighbours are here.
    Some(Vec<RangeInclusive<usize>>),
}

impl Changes {
    /// Reads a diff; `locate` says which file a path in it means.
    pub fn of_diff(diff: &str, locate: &dyn Fn(&Path) -> PathBuf) -> Changes {
        let mut changes = Changes::default();
        let (mut file, mut hunk): (Option<PathBuf>, Option<Hunk>) = (None, None);
        for line in diff.lines() {
            let open = hunk.as_mut().filter(|hunk| hunk.is_open());
            if let Some(open) = open {
                let ranges = open.read(line);
                let lines = file.as_ref().map(|path| changes.lines_of(path));
                if let Some(Lines::Some(lines)) = lines {
                    lines.extend(ranges);
                }
            } else if let Some(path) = line.strip_prefix("+++ ") {
                file = named(path).map(|path| locate(&path));
            } else if let Some(header) = line.strip_prefix("@@ -") {
                hunk = Hunk::of(header);
            }
        }
        changes
    }

    /// Adds a file that is new as a whole.
    pub fn add_new(&mut self, path: PathBuf) {
        self.files.insert(path, Lines::All);
    }

    /// Follows a file, whose path is absolute, into another text. Lines that are other ones there have changed as well.
    pub fn follow(&mut self, path: &Path, before: &str, after: &str) {
        let Some(Lines::Some(changed)) = self.files.get_mut(path) else { return };
        let mut moved = Vec::new();
        for op in TextDiff::from_lines(before, after).ops() {
            let (old, new) = (op.old_range(), op.new_range());
            if matches!(op, DiffOp::Equal { .. }) {
                let inside = changed.iter().filter(|range| *range.start() <= old.end && old.start < *range.end());
                // Lines are counted from 1 in the one, and from 0 in the other.
                moved.extend(inside.map(|range| {
                    let first = (range.start() - 1).max(old.start) - old.start + new.start;
                    let last = (*range.end()).min(old.end) - old.start + new.start;
                    first + 1..=last
                }));
            } else if !new.is_empty() {
                moved.push(new.start + 1..=new.end);
            }
        }
        *changed = moved;
    }

    fn lines_of(&mut self, path: &Path) -> &mut Lines {
        self.files.entry(path.to_owned()).or_insert_with(|| Lines::Some(Vec::new()))
    }

    /// Whether a line of the file at `path`, which is absolute, has changed.
    pub fn touch_file(&self, path: &Path) -> bool {
        self.files.contains_key(path)
    }

    /// Whether a changed line holds a place of the finding, or the header of the function around it.
    ///
    /// Paths in findings start from `current_dir`.
    pub fn touch(&self, finding: &Finding, current_dir: &Path) -> bool {
        let labels = std::iter::once(&finding.primary).chain(&finding.secondary).map(|label| &label.place);
        let mut places = labels.chain(finding.within.iter().map(|within| &within.header));
        places.any(|place| self.touch_place(place, current_dir))
    }

    fn touch_place(&self, place: &Place, current_dir: &Path) -> bool {
        match self.files.get(&normalised(&current_dir.join(&place.source.path))) {
            None => false,
            Some(Lines::All) => true,
            Some(Lines::Some(changed)) => {
                let index = LineIndex::new(&place.source.text);
                let line = |offset: u32| index.line_at(offset as usize) + 1;
                let (first, last) = (line(place.start), line(place.end.max(place.start + 1) - 1));
                changed.iter().any(|range| *range.start() <= last && first <= *range.end())
            }
        }
    }
}

/// The path behind `+++ `, without its prefix; none for a file that is gone.
fn named(written: &str) -> Option<PathBuf> {
    // Some programs write a tab and a date behind the path.
    let written = written.split('\t').next().unwrap_or(written);
    let path = match written.strip_prefix('"').and_then(|inside| inside.strip_suffix('"')) {
        Some(quoted) => unquoted(quoted),
        None => written.as_bytes().to_owned(),
    };
    if path == b"/dev/null" { None } else { path_from_bytes(path.strip_prefix(b"b/").unwrap_or(&path)) }
}

/// A path as git quotes it: `\t`, `\"`, and bytes as three octal digits.
fn unquoted(quoted: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(quoted.len());
    let mut rest = quoted.bytes().peekable();
    while let Some(byte) = rest.next() {
        if byte != b'\\' {
            bytes.push(byte);
            continue;
        }
        let Some(escaped) = rest.next() else { break };
        bytes.push(match escaped {
            b'0'..=b'7' => {
                let mut value = u32::from(escaped - b'0');
                for _ in 0..2 {
                    if let Some(digit) = rest.next_if(|digit| (b'0'..=b'7').contains(digit)) {
                        value = value * 8 + u32::from(digit - b'0');
                    }
                }
                value as u8
            }
            b'a' => 7,
            b'b' => 8,
            b't' => b'\t',
            b'n' => b'\n',
            b'v' => 11,
            b'f' => 12,
            b'r' => b'\r',
            other => other,
        });
    }
    bytes
}

/// A hunk, as far as it has been read.
#[derive(Debug)]
struct Hunk {
    /// How many lines of the old and of the new file are still to come.
    left: (usize, usize),
    /// The next line of the new file.
    line: usize,
}

impl Hunk {
    /// From what stands behind `@@ -`: `3,2 +4,7 @@`.
    fn of(header: &str) -> Option<Hunk> {
        let (old, rest) = header.split_once(" +")?;
        let (new, _) = rest.split_once(" @@")?;
        let range = |text: &str| -> Option<(usize, usize)> {
            let (start, count) = text.split_once(',').unwrap_or((text, "1"));
            Some((start.parse().ok()?, count.parse().ok()?))
        };
        let ((_, old), (start, new)) = (range(old)?, range(new)?);
        // Where nothing is left, git names the line before.
        Some(Hunk { left: (old, new), line: if new == 0 { start + 1 } else { start } })
    }

    fn is_open(&self) -> bool {
        self.left != (0, 0)
    }

    /// Reads a line of the hunk; gives the lines of the new file that it changes.
    fn read(&mut self, line: &str) -> Option<RangeInclusive<usize>> {
        let here = self.line;
        match line.bytes().next() {
            Some(b'+') => {
                self.left.1 = self.left.1.saturating_sub(1);
                self.line += 1;
                Some(here..=here)
            }
            Some(b'-') => {
                self.left.0 = self.left.0.saturating_sub(1);
                Some(here.saturating_sub(1)..=here)
            }
            Some(b'\\') => None,
            // A context line; some programs leave out the blank of an empty one.
            _ => {
                self.left = (self.left.0.saturating_sub(1), self.left.1.saturating_sub(1));
                self.line += 1;
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn changes(diff: &str) -> Vec<(String, Vec<usize>)> {
        let changes = Changes::of_diff(diff, &Path::to_owned);
        let mut files: Vec<_> = changes.files.into_iter().collect();
        files.sort_by(|left, right| left.0.cmp(&right.0));
        let lines = |lines| match lines {
            Lines::All => Vec::new(),
            Lines::Some(ranges) => {
                let mut lines: Vec<_> = ranges.into_iter().flatten().collect();
                lines.dedup();
                lines
            }
        };
        files.into_iter().map(|(path, found)| (path.to_string_lossy().into_owned(), lines(found))).collect()
    }

    #[test]
    fn hunks() {
        let diff = "diff --git a/src/a.rs b/src/a.rs\nindex 1..2 100644\n--- a/src/a.rs\n+++ b/src/a.rs\n\
                    @@ -3 +3,2 @@ fn f() {\n-old\n+new\n+++ b/not/a/path.rs\n@@ -10,2 +11,0 @@\n-gone\n-gone\n\
                    @@ -20,3 +19,4 @@\n context\n+added\n context\n\n\\ No newline at end of file\n\
                    diff --git a/gone.rs b/gone.rs\n--- a/gone.rs\n+++ /dev/null\n@@ -1 +0,0 @@\n-gone\n\
                    --- a/x\n+++ \"b/t\\tab \\303\\244.rs\"\n@@ -0,0 +1 @@\n+x\n";
        assert_eq!(
            changes(diff),
            [("src/a.rs".to_owned(), vec![2, 3, 4, 11, 12, 11, 12, 20]), ("t\tab ä.rs".to_owned(), vec![1]),]
        );
    }

    #[test]
    fn other_programs() {
        let diff = "--- old/a.rs\t2026-01-01\n+++ a.rs\t2026-01-02\n@@ -1,2 +1,3 @@\n a\n+b\n c\n";
        assert_eq!(changes(diff), [("a.rs".to_owned(), vec![2])]);
        assert_eq!(changes("no diff at all\n+++ a.rs\n@@ nonsense\n@@ -x +y @@\n+z\n"), []);
    }

    proptest! {
        #[test]
        fn any_text_at_all(text in "([-+@ ,0-9ab/\"\\\\]|@@ -|\\+\\+\\+ |\n){0,60}") {
            let _ = changes(&text);
        }
    }
}
