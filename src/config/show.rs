//! `--show-config`: what holds for a path, as TOML, with the place each value comes from.
//!
//! Called by `cli`. What is printed is a configuration again; origins stand in comments.

use std::io;
use std::path::Path;

use super::{Config, Given, Override};
use crate::checks::Lint;
use crate::finding::Place;
use crate::levels::{self, LevelFlag, Levels};
use crate::report::lines::LineIndex;
use crate::report::{visible, visible_whole};
use crate::settings::Options;
use crate::workspace;

/// What is known of a path.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The path, as the user named it.
    pub path: &'a Path,
    /// Its configuration.
    pub config: &'a Config,
    /// Everything that sets levels, in order.
    pub flags: &'a [LevelFlag],
    /// The levels that come of it.
    pub levels: &'a Levels,
}

/// Prints what holds for a path.
///
/// # Errors
///
/// Those of `out`.
pub fn show(shown: &Shown<'_>, lints: &[&'static Lint], current_dir: &Path, out: &mut dyn io::Write) -> io::Result<()> {
    let Shown { path, config, flags, levels } = *shown;
    let mut table = Table { out, rows: Vec::new() };
    table.comment(&format!("what holds for {}", path.display()));

    let paths = |paths: &Vec<_>| {
        let shown = |path: &std::path::PathBuf| workspace::shown(path, current_dir).to_string_lossy().into_owned();
        list(&paths.iter().map(shown).collect::<Vec<_>>())
    };
    let defaults = Options::default();
    table.given("exclude", config.exclude.as_ref(), |exclude| list(&exclude.globs), "[]");
    table.given("stubs", config.stubs.as_ref(), paths, "[]");
    if let Some(baseline) = &config.baseline {
        let path = workspace::shown(&baseline.value, current_dir).to_string_lossy().into_owned();
        table.row("baseline", &quoted(&path), &origin(&baseline.place));
    }
    let explicit = defaults.explicit_detach.to_string();
    table.given("explicit-detach", config.explicit_detach.as_ref(), bool::to_string, &explicit);
    table.given("known-safe-calls", config.known_safe_calls.as_ref(), |names| list(names), "[]");
    table.given("known-safe-types", config.known_safe_types.as_ref(), |names| list(names), "[]");
    if let Some(overrides) = &config.overrides {
        let entries: Vec<_> = overrides.value.iter().map(one_override).collect();
        table.row("overrides", &format!("[{}]", entries.join(", ")), &origin(&overrides.place));
    }
    table.print()?;

    writeln!(table.out, "\n[lints]")?;
    for lint in lints {
        let by = levels::decides(lint, flags).map_or_else(|| "default".to_owned(), flag_origin);
        table.row(lint.name, &quoted(levels.level_of(lint.name).name()), &by);
    }
    table.print()
}

/// Rows that are set in two columns: values, and where they come from.
struct Table<'a> {
    out: &'a mut dyn io::Write,
    rows: Vec<(String, String)>,
}

impl Table<'_> {
    fn comment(&mut self, text: &str) {
        self.rows.push((format!("# {}", visible(text)), String::new()));
    }

    fn row(&mut self, key: &str, value: &str, origin: &str) {
        // Values are what another configuration can be made of: they are not cut.
        self.rows.push((format!("{key} = {}", visible_whole(value)), visible(origin).into_owned()));
    }

    fn given<T>(&mut self, key: &str, given: Option<&Given<T>>, text: impl Fn(&T) -> String, default: &str) {
        match given {
            Some(given) => self.row(key, &text(&given.value), &origin(&given.place)),
            None => self.row(key, default, "default"),
        }
    }

    fn print(&mut self) -> io::Result<()> {
        /// Longer values do not push the others' origins out of sight.
        const WIDEST: usize = 48;
        let widths = self.rows.iter().filter(|(_, origin)| !origin.is_empty()).map(|(row, _)| row.chars().count());
        let width = widths.filter(|width| *width <= WIDEST).max().unwrap_or(0);
        for (row, origin) in self.rows.drain(..) {
            if origin.is_empty() {
                writeln!(self.out, "{row}")?;
            } else {
                writeln!(self.out, "{row:width$}  # {origin}")?;
            }
        }
        Ok(())
    }
}

fn origin(place: &Place) -> String {
    let path = place.source.path.display();
    if path.to_string() == "--config" {
        return "--config".to_owned();
    }
    format!("{path}:{}", LineIndex::new(&place.source.text).line_at(place.start as usize) + 1)
}

fn flag_origin(flag: &LevelFlag) -> String {
    match &flag.place {
        Some(place) => format!("`{flag}` in {}", origin(place)),
        None => flag.to_string(),
    }
}

fn one_override(one: &Override) -> String {
    let levels: Vec<_> =
        one.lints.iter().map(|(name, level)| format!("{name} = {}", quoted(level.value.name()))).collect();
    format!("{{ paths = {}, lints = {{ {} }} }}", list(&one.paths.globs), levels.join(", "))
}

fn list(items: &[String]) -> String {
    let items: Vec<_> = items.iter().map(|item| quoted(item)).collect();
    format!("[{}]", items.join(", "))
}

/// A string of TOML on one line, in which nothing is invisible.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for char in text.chars() {
        match char {
            '"' | '\\' => quoted.extend(['\\', char]),
            '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {
                quoted.push_str(&escape(char));
            }
            _ if char.is_control() => quoted.push_str(&escape(char)),
            _ => quoted.push(char),
        }
    }
    quoted.push('"');
    quoted
}

fn escape(char: char) -> String {
    format!("\\u{:04X}", u32::from(char))
}
