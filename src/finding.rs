//! What the tool says: a [`Finding`] is one diagnostic, made of byte ranges and words.
//!
//! Checks make findings, `report` prints them. Nothing here knows how a finding came about, and nothing here
//! knows lines or columns: these are computed where a finding is printed.

use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::workspace::Target;

/// How serious a finding is taken to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Not reported.
    Allow,
    /// Reported; the exit code stays 0.
    Warn,
    /// Reported; the exit code is 1.
    Deny,
    /// As [`Level::Deny`], and later options cannot lower it.
    Forbid,
}

impl Level {
    /// The word that users write: `allow`, `warn`, `deny`, `forbid`.
    pub fn name(self) -> &'static str {
        match self {
            Level::Allow => "allow",
            Level::Warn => "warn",
            Level::Deny => "deny",
            Level::Forbid => "forbid",
        }
    }
}

/// What happens to the work that a lint is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Group {
    /// The future is never polled.
    Lost,
    /// The work starts, and is cut off because what holds it is dropped.
    Cancelled,
    /// The work runs, and nobody sees its result, error, panic or end.
    Detached,
    /// The work is started or waited for where that panics or blocks the executor.
    Misplaced,
    /// The tool's own lints, about its input and its suppressions.
    Tool,
}

impl Group {
    /// All groups, in the order in which they are listed.
    pub const ALL: [Group; 5] = [Group::Lost, Group::Cancelled, Group::Detached, Group::Misplaced, Group::Tool];

    /// The word that users write: `lost`, `cancelled`, `detached`, `misplaced`, `tool`.
    pub fn name(self) -> &'static str {
        match self {
            Group::Lost => "lost",
            Group::Cancelled => "cancelled",
            Group::Detached => "detached",
            Group::Misplaced => "misplaced",
            Group::Tool => "tool",
        }
    }
}

/// A file's text together with the path by which it is shown.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// The path as shown to the user: relative to the current folder where it can be.
    pub path: PathBuf,
    /// The whole text, with its byte order mark and line endings as they are in the file.
    pub text: Arc<str>,
}

/// A range of bytes in one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub source: Arc<Source>,
    /// Offset of the first byte, 0-based.
    pub start: u32,
    /// Offset of the byte after the last one.
    pub end: u32,
}

impl Place {
    /// The text of the range, or an empty string if the range does not lie on character boundaries of the file.
    pub fn text(&self) -> &str {
        self.source.text.get(self.start as usize..self.end as usize).unwrap_or("")
    }
}

/// A place and what there is to say of it.
#[derive(Clone, Debug)]
pub struct Label {
    /// Where.
    pub place: Place,
    /// What: lower case, no full stop.
    pub message: String,
}

/// How far a suggestion can be trusted, in rustc's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Applicability {
    /// It compiles and means what was surely intended.
    MachineApplicable,
    /// It changes what the program does: the usual case for work that did not run so far.
    MaybeIncorrect,
    /// It contains parts that the user has to fill in.
    HasPlaceholders,
    /// It is only shown: a sketch of the code, not an edit.
    Unspecified,
}

/// A replacement of a range of bytes.
#[derive(Clone, Debug)]
pub struct Edit {
    /// The range that is replaced; empty for an insertion.
    pub place: Place,
    /// What stands there afterwards.
    pub replacement: String,
}

/// A way to make the work run.
#[derive(Clone, Debug)]
pub struct Suggestion {
    /// What it does, as an action: "spawn it on the runtime instead".
    pub message: String,
    /// The code as it would read afterwards, shown under the message; may have several lines.
    pub code: Option<String>,
    /// How far it can be trusted.
    pub applicability: Applicability,
    /// The edits that make it so; empty if it is only shown.
    pub edits: Vec<Edit>,
}

/// The item whose body a finding lies in.
#[derive(Clone, Debug)]
pub struct Within {
    /// Its path inside the file, as in `tests::Store::flush` or `<Store as Drop>::drop`.
    pub item: Arc<str>,
    /// What stands before the body: the signature of a function.
    pub header: Place,
}

/// The crate that a file is part of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Home {
    /// The package's name.
    pub package: String,
    /// The package's version; `0.0.0` if it has none.
    pub version: String,
    /// The package's manifest.
    pub manifest: PathBuf,
    /// The target: what kind it is, its name, its edition and the file its module tree begins with.
    pub target: Target,
}

/// Whether a finding counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// It is reported, and counts.
    #[default]
    Open,
    /// The source itself allows it. Formats that can say so show it with the reason; it does not count.
    Suppressed {
        /// What the source gives as the reason.
        reason: Option<String>,
    },
    /// A baseline lists it. Formats that can say so show it; it does not count.
    Baselined,
}

/// One diagnostic.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The lint's name, in snake case.
    pub lint: &'static str,
    /// The lint's group.
    pub group: Group,
    /// The level at which it is reported.
    pub level: Level,
    /// Whether it counts.
    pub standing: Standing,
    /// What is wrong: lower case, no full stop.
    pub message: String,
    /// Where the work is made, and what there is to say of that place.
    pub primary: Label,
    /// The function, constant or static in whose body it was found; none for what concerns a whole file.
    pub within: Option<Within>,
    /// The crate whose file it is in; none for a file without a package.
    pub home: Option<Arc<Home>>,
    /// Other places: where the work is lost, who runs the closure. In the order in which they matter.
    pub secondary: Vec<Label>,
    /// Consequences, one sentence each, without a full stop.
    pub notes: Vec<String>,
    /// Ways out, the likeliest first.
    pub suggestions: Vec<Suggestion>,
}

impl Finding {
    /// Whether it counts: neither the source nor a baseline says otherwise.
    pub fn is_open(&self) -> bool {
        self.standing == Standing::Open
    }

    /// Compares by path, then start, then lint: the order in which findings are printed.
    ///
    /// Within a file, byte order is line and column order.
    pub fn order(&self, other: &Self) -> std::cmp::Ordering {
        let key = |finding: &Self| (finding.primary.place.start, finding.lint, finding.primary.place.end);
        self.primary
            .place
            .source
            .path
            .cmp(&other.primary.place.source.path)
            .then_with(|| key(self).cmp(&key(other)))
            .then_with(|| self.message.cmp(&other.message))
    }
}
