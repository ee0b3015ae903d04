//! Which lint is reported at which level: the lints' own levels, changed by `-A`, `-W`, `-D` and `-F`.
//!
//! The rim builds the [`Levels`] of each file, checks ask them. What a configuration says comes in the form of flags, in
//! front of those of the command line. The order of flags counts, as with rustc: later ones win, and what is forbidden
//! stays forbidden. Suppressions inside of files are not looked at here.

use std::fmt;

use rustc_hash::FxHashMap;

use crate::checks::Lint;
use crate::finding::{Group, Level, Place};

/// The word for all lints.
pub const ALL: &str = "all";
/// The word for all lints that are at warn level in the end.
pub const WARNINGS: &str = "warnings";

/// One flag of the command line, `-D unpolled_future`, or an entry of a configuration, `unpolled_future = "deny"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelFlag {
    /// The level it asks for.
    pub level: Level,
    /// A lint, a group, `all` or `warnings`, as the user wrote it.
    pub name: String,
    /// Where a configuration says so; none for a flag of the command line.
    pub place: Option<Place>,
}

impl fmt::Display for LevelFlag {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.is_some() {
            return write!(formatter, "{} = \"{}\"", self.name, self.level.name());
        }
        let letter = match self.level {
            Level::Allow => 'A',
            Level::Warn => 'W',
            Level::Deny => 'D',
            Level::Forbid => 'F',
        };
        write!(formatter, "-{letter} {}", self.name)
    }
}

/// The level of every lint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Levels {
    levels: FxHashMap<&'static str, Level>,
}

impl Default for Levels {
    /// Each lint's own level.
    fn default() -> Self {
        Self { levels: crate::checks::lints().iter().map(|lint| (lint.name, lint.level)).collect() }
    }
}

impl Levels {
    /// The levels of `lints`, changed by `flags` from left to right.
    ///
    /// # Errors
    ///
    /// If a flag names nothing that is known, or would lower what an earlier flag forbids. As with rustc, `-D` after
    /// `-F` is no error and changes nothing.
    pub fn new(lints: &[&'static Lint], flags: &[LevelFlag]) -> Result<Levels, LevelError> {
        let mut levels: FxHashMap<_, _> = lints.iter().map(|lint| (lint.name, lint.level)).collect();
        let mut forbidden_by: FxHashMap<&str, &LevelFlag> = FxHashMap::default();
        let mut warnings: Option<&LevelFlag> = None;

        for flag in flags {
            let name = normal(&flag.name);
            if name == WARNINGS {
                match warnings {
                    Some(by) if by.level == Level::Forbid => check_lowering(flag, by, WARNINGS)?,
                    _ => warnings = Some(flag),
                }
                continue;
            }
            let mut known = false;
            for lint in lints.iter().filter(|lint| means(&name, lint)) {
                known = true;
                if let Some(&by) = forbidden_by.get(lint.name) {
                    check_lowering(flag, by, lint.name)?;
                    continue;
                }
                levels.insert(lint.name, flag.level);
                if flag.level == Level::Forbid {
                    forbidden_by.insert(lint.name, flag);
                }
            }
            if !known && name != ALL && !Group::ALL.iter().any(|group| group.name() == name) {
                let nearest = nearest(&name, names(lints)).map(str::to_owned);
                return Err(LevelError::Unknown { flag: flag.clone(), nearest });
            }
        }

        if let Some(flag) = warnings {
            for level in levels.values_mut().filter(|level| **level == Level::Warn) {
                *level = flag.level;
            }
        }
        Ok(Levels { levels })
    }

    /// The level of the lint named `lint`; [`Level::Allow`] if there is no such lint.
    pub fn level_of(&self, lint: &str) -> Level {
        self.levels.get(lint).copied().unwrap_or(Level::Allow)
    }
}

impl Levels {
    /// All lints with their levels, by name.
    pub(crate) fn in_order(&self) -> Vec<(&'static str, Level)> {
        let mut all: Vec<_> = self.levels.iter().map(|(name, level)| (*name, *level)).collect();
        all.sort_unstable();
        all
    }
}

/// The flag that gives `lint` its level, if any does.
pub fn decides<'f>(lint: &Lint, flags: &'f [LevelFlag]) -> Option<&'f LevelFlag> {
    let mut decisive = None;
    for flag in flags.iter().filter(|flag| means(&normal(&flag.name), lint)) {
        decisive = Some(flag);
        if flag.level == Level::Forbid {
            break;
        }
    }
    let level = decisive.map_or(lint.level, |flag| flag.level);
    let warnings = flags.iter().rev().find(|flag| normal(&flag.name) == WARNINGS);
    warnings.filter(|_| level == Level::Warn).or(decisive)
}

/// Fails if `flag` would lower `what`, which `by` forbids.
fn check_lowering(flag: &LevelFlag, by: &LevelFlag, what: &str) -> Result<(), LevelError> {
    if flag.level >= Level::Deny {
        return Ok(());
    }
    Err(LevelError::Forbidden { flag: flag.clone(), by: by.clone(), what: what.to_owned() })
}

/// Whether `name` stands for `lint`, alone or among others.
fn means(name: &str, lint: &Lint) -> bool {
    name == lint.name || name == lint.group.name() || name == ALL
}

/// Everything that can stand after `-A`, `-W`, `-D` and `-F`.
pub fn names(lints: &[&'static Lint]) -> impl Iterator<Item = &'static str> {
    let groups = Group::ALL.map(Group::name);
    lints.iter().map(|lint| lint.name).collect::<Vec<_>>().into_iter().chain(groups).chain([ALL, WARNINGS])
}

/// `name` as it is written in the catalogue: dashes and underscores are alike.
pub fn normal(name: &str) -> String {
    name.replace('-', "_")
}

/// The candidate that `name` was probably meant to be.
pub fn nearest<'c>(name: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    // No name is this long; what is longer is not worth a quadratic comparison.
    if name.len() > 100 {
        return None;
    }
    let name = normal(name).to_lowercase();
    let distance = |candidate: &str| {
        let whole = strsim::damerau_levenshtein(&name, candidate);
        let part = name.len() >= 4 && candidate.contains(&name);
        // A third of the letters may be wrong. A part of a name is worth less than a name with a few slips.
        let bound = name.chars().count().max(3) / 3;
        if whole <= bound { Some(whole) } else { part.then_some(whole + 100) }
    };
    candidates
        .into_iter()
        .filter_map(|candidate| Some((distance(candidate)?, candidate)))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Flags that cannot be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LevelError {
    /// There is no such lint or group.
    Unknown {
        /// The flag that names it.
        flag: LevelFlag,
        /// What was probably meant.
        nearest: Option<String>,
    },
    /// A lint cannot be lowered any more.
    Forbidden {
        /// The flag that tries to.
        flag: LevelFlag,
        /// The flag that forbids it.
        by: LevelFlag,
        /// The lint, or `warnings`.
        what: String,
    },
}

impl LevelError {
    /// The flag that cannot be followed.
    pub fn flag(&self) -> &LevelFlag {
        match self {
            LevelError::Unknown { flag, .. } | LevelError::Forbidden { flag, .. } => flag,
        }
    }

    /// What to do about it.
    pub fn help(&self) -> String {
        match self {
            LevelError::Unknown { nearest: Some(nearest), .. } => format!("did you mean `{nearest}`?"),
            LevelError::Unknown { nearest: None, .. } => "`detach-lint list` shows all lints and groups".to_owned(),
            LevelError::Forbidden { flag, .. } if flag.place.is_some() => {
                "groups apply before lints and overrides after both, and what is forbidden stays so".to_owned()
            }
            LevelError::Forbidden { by, .. } if by.place.is_some() => {
                "flags apply after the configuration, and what is forbidden stays so".to_owned()
            }
            LevelError::Forbidden { .. } => "flags apply from left to right, and what is forbidden stays so".to_owned(),
        }
    }
}

impl fmt::Display for LevelError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LevelError::Unknown { flag, .. } => write!(formatter, "no lint or group is named `{}`", flag.name),
            LevelError::Forbidden { flag, by, what } => {
                write!(formatter, "`{flag}` would lower `{what}`, which `{by}` forbids")
            }
        }
    }
}

impl std::error::Error for LevelError {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    static LINTS: [&Lint; 4] = [
        &Lint { name: "unpolled_future", group: Group::Lost, level: Level::Deny, page: "" },
        &Lint { name: "detached_fallible_task", group: Group::Detached, level: Level::Warn, page: "" },
        &Lint { name: "detached_task", group: Group::Detached, level: Level::Allow, page: "" },
        &Lint { name: "spawn_in_drop", group: Group::Misplaced, level: Level::Warn, page: "" },
    ];

    fn flags(flags: &str) -> Vec<LevelFlag> {
        let words: Vec<_> = flags.split_whitespace().collect();
        let level = |letter| match letter {
            "-A" => Level::Allow,
            "-W" => Level::Warn,
            "-D" => Level::Deny,
            _ => Level::Forbid,
        };
        words.chunks(2).map(|pair| LevelFlag { level: level(pair[0]), name: pair[1].to_owned(), place: None }).collect()
    }

    /// The first letters of the levels of all lints.
    fn levels(text: &str) -> Result<String, String> {
        let levels = Levels::new(&LINTS, &flags(text)).map_err(|error| error.to_string())?;
        Ok(LINTS.iter().map(|lint| levels.level_of(lint.name).name().chars().next().unwrap()).collect())
    }

    #[test]
    fn the_last_flag_wins() {
        for (flags, expected) in [
            ("", "dwaw"),
            ("-A unpolled_future", "awaw"),
            ("-A unpolled-future -W unpolled_future", "wwaw"),
            ("-W detached -A detached-task", "dwaw"),
            ("-A detached_task -W detached", "dwww"),
            ("-A all -D lost", "daaa"),
            ("-D lost -A all", "aaaa"),
            ("-D tool", "dwaw"),
            ("-F all", "ffff"),
        ] {
            assert_eq!(levels(flags).as_deref(), Ok(expected), "{flags}");
        }
    }

    #[test]
    fn warnings_are_what_is_at_warn_level_in_the_end() {
        for (flags, expected) in [
            ("-D warnings", "ddad"),
            ("-D warnings -W detached_task -A spawn_in_drop", "ddda"),
            ("-W lost -A warnings", "aaaa"),
            ("-A warnings -D warnings", "ddad"),
            ("-F warnings -D warnings", "dfaf"),
            ("-W warnings", "dwaw"),
        ] {
            assert_eq!(levels(flags).as_deref(), Ok(expected), "{flags}");
        }
    }

    #[test]
    fn what_is_forbidden_stays_forbidden() {
        assert_eq!(levels("-F lost -D all").as_deref(), Ok("fddd"));
        for (flags, error) in [
            (
                "-F lost -A unpolled-future",
                "`-A unpolled-future` would lower `unpolled_future`, which `-F lost` forbids",
            ),
            ("-F unpolled_future -W all", "`-W all` would lower `unpolled_future`, which `-F unpolled_future` forbids"),
            ("-F warnings -A warnings", "`-A warnings` would lower `warnings`, which `-F warnings` forbids"),
        ] {
            assert_eq!(levels(flags), Err(error.to_owned()));
        }
    }

    #[test]
    fn unknown_names_come_with_the_nearest() {
        for (name, expected) in [
            ("unpoled-future", Some("unpolled_future")),
            ("Detached_Tasks", Some("detached_task")),
            ("warning", Some("warnings")),
            ("los", Some("lost")),
            ("fallible", Some("detached_fallible_task")),
            ("xyz", None),
            ("", None),
        ] {
            let error = Levels::new(&LINTS, &[LevelFlag { level: Level::Deny, name: name.to_owned(), place: None }])
                .unwrap_err();
            assert!(error.to_string().contains(&format!("`{name}`")));
            let LevelError::Unknown { nearest, .. } = error else { panic!("{error}") };
            assert_eq!(nearest.as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn an_unknown_lint_is_not_reported() {
        assert_eq!(Levels::default().level_of("anything"), Level::Allow);
    }

    proptest! {
        #[test]
        fn any_flags_give_levels_or_an_error(
            flags in proptest::collection::vec((0usize..4, prop_oneof!["[a-z_-]{0,20}", Just("all".to_owned()), Just("warnings".to_owned()), Just("detached".to_owned())]), 0..8),
        ) {
            let level = [Level::Allow, Level::Warn, Level::Deny, Level::Forbid];
            let flags: Vec<_> = flags.into_iter().map(|(at, name)| LevelFlag { level: level[at], name, place: None }).collect();
            let _ = Levels::new(&LINTS, &flags);
        }
    }
}
