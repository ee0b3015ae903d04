//! From arguments and configurations to a request: which files, and what holds for each.
//!
//! Called by `cli` before anything is linted. What is wrong with a configuration or a flag is an error, and nothing is
//! linted then. Reads what the user names: lists of files, stdin, configurations.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::arguments::Arguments;
use super::{Environment, Process, git};
use crate::Request;
use crate::cache::{Cache, Where};
use crate::checks::Lint;
use crate::config::{self, Asked, Config, ConfigError, Configs, Patterns};
use crate::finding::Place;
use crate::levels::{LevelError, LevelFlag, Levels};
use crate::settings::Settings;
use crate::since::Changes;
use crate::workspace::disk::Disk;
use crate::workspace::{self, Collected, CollectedFile};

type Errors = Vec<ConfigError>;

/// What stands for stdin where a path could stand.
const STDIN: &str = "-";
/// The name of what comes on stdin, if it has no other.
const STDIN_NAME: &str = "stdin.rs";

/// What is to be done.
#[derive(Debug)]
pub(super) struct Prepared {
    /// What the core is asked for.
    pub(super) request: Request,
    /// The baselines of files, by their absolute paths, as configurations name them.
    pub(super) baseline_of: FxHashMap<PathBuf, PathBuf>,
    /// What has changed, if only that is to be reported.
    pub(super) changes: Option<Changes>,
}

/// What has been asked for, and where.
#[derive(Clone, Copy)]
pub(super) struct Asker<'a> {
    pub(super) lints: &'static [&'static Lint],
    pub(super) arguments: &'a Arguments,
    /// The level flags, in their order.
    pub(super) flags: &'a [LevelFlag],
    pub(super) environment: &'a Environment,
    pub(super) current_dir: &'a Path,
}

impl Asker<'_> {
    /// Puts together what is to be done.
    pub(super) fn prepare(&self) -> Result<Prepared, Errors> {
        let changes = self.changes()?;
        let mut settings = SettingsOfFiles::new(self)?;
        let mut request = Request {
            paths: self.arguments.paths(),
            current_dir: self.current_dir.to_owned(),
            cargo_home: self.environment.cargo_home(),
            threads: self.arguments.threads.map(usize::from),
            stubs: self.arguments.stubs.clone(),
            cache: self.cache(),
            keeps_memory: self.environment.process == Process::Ends,
            ..Request::default()
        };
        let mut collected = self.collect(&mut request)?;
        let excluded = self.patterns()?;
        let mut holding = Vec::with_capacity(collected.files.len());
        let (mut baseline_of, mut baselines) = (FxHashMap::default(), FxHashSet::default());
        for file in std::mem::take(&mut collected.files) {
            let config = settings.config_of(&file.path)?;
            let may_be_left_out = !file.named || self.arguments.force_exclude;
            let is_excluded = may_be_left_out && (excluded.matches(&file.path) || config.excludes(&file.path));
            if is_excluded || changes.as_ref().is_some_and(|changes| !changes.touch_file(&file.path)) {
                collected.left_out += 1;
            } else {
                if let Some(baseline) = &config.baseline {
                    if baselines.insert(baseline.value.clone()) {
                        self.stays_inside("baseline", &baseline.value, &baseline.place)?;
                    }
                    baseline_of.insert(file.path.clone(), baseline.value.clone());
                }
                self.add_stubs(&config, &mut request.stubs)?;
                holding.push(settings.settings_of(&file.path, &config)?);
                collected.files.push(file);
            }
        }
        let base = holding.first().cloned().map_or_else(|| settings.without_config(), Ok)?;
        for (file, holds) in collected.files.iter().zip(holding).filter(|(_, holds)| !Arc::ptr_eq(holds, &base)) {
            request.exceptions.insert(file.path.clone(), holds);
        }
        request.levels = base.levels.clone();
        request.options = base.options.clone();
        request.collected = Some(collected);
        Ok(Prepared { request, baseline_of, changes })
    }

    /// Where what is found is kept. Files that are changed right after are looked at anew.
    fn cache(&self) -> Option<Cache> {
        let arguments = self.arguments;
        if arguments.no_cache || arguments.fixes.is_asked() || arguments.add_suppressions {
            return None;
        }
        let place = match &arguments.cache_dir {
            Some(folder) => Where::Folder(self.current_dir.join(folder)),
            None => Where::Target(self.environment.target_folder()),
        };
        Some(Cache { place, program: self.environment.program.clone()? })
    }

    /// The stubs that hold in the current folder.
    pub(super) fn stubs(&self) -> Result<Vec<PathBuf>, Errors> {
        let mut stubs = self.arguments.stubs.clone();
        let config = SettingsOfFiles::new(self)?.config_of(&self.current_dir.join(STDIN_NAME))?;
        self.add_stubs(&config, &mut stubs)?;
        Ok(stubs)
    }

    /// Adds the stubs that a configuration names. What they say of a library holds for the whole run.
    fn add_stubs(&self, config: &Config, stubs: &mut Vec<PathBuf>) -> Result<(), Errors> {
        let Some(given) = &config.stubs else { return Ok(()) };
        for path in &given.value {
            let shown = workspace::shown(path, self.current_dir);
            if stubs.contains(&shown) {
                continue;
            }
            // What is wrong inside of a stub is said with its place there.
            if let Err(reason) = std::fs::metadata(path) {
                let message = format!("the stub `{}` cannot be read: {reason}", shown.display());
                let place = Some(given.place.clone());
                return Err(vec![ConfigError { place, ..error(&message, None) }]);
            }
            self.stays_inside("stub", path, &given.place)?;
            stubs.push(shown);
        }
        Ok(())
    }

    /// Refuses a file that a configuration names and that lies, links followed, outside of its repository: what is wrong
    /// with a file is shown, and who writes a configuration should not see more by it. One that was itself named by the
    /// user may name what it likes.
    fn stays_inside(&self, what: &str, path: &Path, place: &Place) -> Result<(), Errors> {
        if !self.arguments.config.is_empty() || self.environment.config_file().is_some() {
            return Ok(());
        }
        let file = self.current_dir.join(&place.source.path);
        let folder = file.parent().unwrap_or(&file);
        let is_hidden = folder.file_name().is_some_and(|name| name == ".cargo");
        let folder = if is_hidden { folder.parent().unwrap_or(folder) } else { folder };
        // What is not there is said elsewhere.
        if !path.exists() || Disk::default().is_in_repository(path, folder) {
            return Ok(());
        }
        let shown = workspace::shown(path, self.current_dir);
        let message = format!("the {what} `{}` lies outside of the repository of this configuration", shown.display());
        let option = if what == "stub" { "--stubs" } else { "--baseline" };
        let help = format!("name it yourself, with `{option}`");
        Err(vec![ConfigError { place: Some(place.clone()), ..error(&message, Some(help)) }])
    }

    /// What has changed, if only that is to be reported.
    fn changes(&self) -> Result<Option<Changes>, Errors> {
        let failed = |reason: String| vec![error(&reason, None)];
        if let Some(reference) = &self.arguments.since {
            return git::since(reference, self.current_dir).map(Some).map_err(failed);
        }
        if self.arguments.staged {
            return git::staged(self.current_dir).map(Some).map_err(failed);
        }
        let Some(file) = &self.arguments.new_from_diff else { return Ok(None) };
        // The names of files are quoted in it where they are not plain; the lines themselves do not matter.
        let diff = self.bytes(file)?;
        let diff = String::from_utf8_lossy(&diff);
        // git's paths start from the top of the working tree, other programs' from where they were started.
        let top = self.current_dir.ancestors().find(|folder| folder.join(".git").exists());
        let bases = [Some(self.current_dir), top];
        let locate = |path: &Path| {
            let mut found = bases.into_iter().flatten().map(|base| workspace::normalised(&base.join(path)));
            found.find(|path| path.is_file()).unwrap_or_else(|| self.current_dir.join(path))
        };
        Ok(Some(Changes::of_diff(&diff, &locate)))
    }

    /// Prints what holds for each named path. The path need not exist; nothing is linted.
    pub(super) fn show_config(&self, out: &mut dyn io::Write) -> Result<io::Result<()>, Errors> {
        let mut settings = SettingsOfFiles::new(self)?;
        for (index, named) in self.arguments.paths().iter().enumerate() {
            let path = workspace::normalised(&self.current_dir.join(named));
            // What holds for a folder is what holds for a file in it.
            let config = settings.config_of(&if path.is_dir() { path.join(STDIN_NAME) } else { path.clone() })?;
            let flags = settings.level_flags(&config, &config.overrides_of(&path));
            let levels = settings.levels(&flags)?;
            let shown = config::Shown { path: named, config: &config, flags: &flags, levels: &levels };
            let gap = if index > 0 { writeln!(out) } else { Ok(()) };
            let printed = gap.and_then(|()| config::show(&shown, self.lints, self.current_dir, out));
            if printed.is_err() {
                return Ok(printed);
            }
        }
        Ok(Ok(()))
    }

    /// The named paths, those of a list, and what comes on stdin.
    fn collect(&self, request: &mut Request) -> Result<Collected, Errors> {
        let mut paths = self.arguments.paths();
        if let Some(list) = &self.arguments.file_list {
            paths.extend(self.listed(list)?);
        }
        request.paths.clone_from(&paths);
        if !paths.iter().any(|path| path == OsStr::new(STDIN)) {
            return match &self.arguments.stdin_filename {
                Some(_) => Err(vec![error("`--stdin-filename` without the path `-`", None)]),
                None => Ok(workspace::collect(&paths, self.current_dir)),
            };
        }
        if paths.len() > 1 || self.arguments.file_list.is_some() {
            return Err(vec![error("`-` stands for stdin and cannot be linted along with other paths", None)]);
        }
        let text = self.stdin()?;
        let named = self.arguments.stdin_filename.clone().unwrap_or_else(|| STDIN_NAME.into());
        let path = workspace::normalised(&self.current_dir.join(&named));
        let shown = workspace::shown(&path, self.current_dir);
        request.texts.insert(path.clone(), text.into());
        Ok(Collected { files: vec![CollectedFile { path, shown, named: true }], ..Collected::default() })
    }

    /// What is in a file that an argument names, or comes on stdin.
    fn bytes(&self, file: &Path) -> Result<Vec<u8>, Errors> {
        if file == OsStr::new(STDIN) {
            return self.stdin_bytes();
        }
        let failed = |reason: String| vec![ConfigError { path: Some(file.to_owned()), ..error(&reason, None) }];
        std::fs::read(self.current_dir.join(file)).map_err(|error| failed(format!("cannot be read: {error}")))
    }

    /// The paths in a list: a line each, or with NUL between them. They need not be UTF-8 where paths need not be.
    fn listed(&self, list: &Path) -> Result<Vec<PathBuf>, Errors> {
        let bytes = self.bytes(list)?;
        let separator = if bytes.contains(&0) { 0 } else { b'\n' };
        let lines = bytes.split(|byte| *byte == separator).map(|line| match line {
            // A carriage return may be part of a name; it belongs to the line where lines separate.
            [rest @ .., b'\r'] if separator == b'\n' => rest,
            line => line,
        });
        let failed = || vec![ConfigError { path: Some(list.to_owned()), ..error("is not UTF-8", None) }];
        lines.filter(|line| !line.is_empty()).map(|line| workspace::path_from_bytes(line).ok_or_else(failed)).collect()
    }

    fn stdin(&self) -> Result<String, Errors> {
        String::from_utf8(self.stdin_bytes()?).map_err(|_| vec![error("what comes on stdin is not UTF-8", None)])
    }

    fn stdin_bytes(&self) -> Result<Vec<u8>, Errors> {
        let bytes = self
            .environment
            .read_stdin()
            .map_err(|reason| vec![error(&format!("stdin cannot be read: {reason}"), None)])?;
        if u32::try_from(bytes.len()).is_err() {
            return Err(vec![error("there are more than 4 GiB on stdin", None)]);
        }
        Ok(bytes)
    }

    fn patterns(&self) -> Result<Patterns, Errors> {
        Patterns::new(self.current_dir, self.arguments.exclude.clone()).map_err(|(index, message)| {
            let glob = &self.arguments.exclude[index];
            vec![error(&format!("`--exclude {glob}` is not a pattern for files: {message}"), None)]
        })
    }
}

/// An error that has no place in a file.
pub(super) fn error(message: &str, help: Option<String>) -> ConfigError {
    ConfigError { place: None, path: None, message: message.to_owned(), help }
}

/// Finds out what holds for a file; what holds for many is made once.
pub(super) struct SettingsOfFiles<'a> {
    lints: &'static [&'static Lint],
    flags: &'a [LevelFlag],
    configs: Configs,
    /// The folder that was asked about last, with its configuration: files come sorted.
    last: Option<(PathBuf, Arc<Config>)>,
    /// By configuration (all of them are kept by `configs`) and the overrides in it.
    made: FxHashMap<(*const Config, Vec<usize>), Arc<Settings>>,
}

impl<'a> SettingsOfFiles<'a> {
    pub(super) fn new(asker: &Asker<'a>) -> Result<Self, Errors> {
        let configs = Configs::new(&Asked {
            lints: asker.lints,
            current_dir: asker.current_dir,
            given: &asker.arguments.config,
            variable: asker.environment.config_file(),
            isolated: asker.arguments.isolated,
        })?;
        let this = Self { lints: asker.lints, flags: asker.flags, configs, last: None, made: FxHashMap::default() };
        // A wrong flag is wrong without any file to lint.
        this.without_config()?;
        Ok(this)
    }

    /// The configuration for the file at `path`.
    pub(super) fn config_of(&mut self, path: &Path) -> Result<Arc<Config>, Errors> {
        let folder = path.parent().unwrap_or(path);
        if let Some((last, config)) = &self.last
            && last == folder
        {
            return Ok(Arc::clone(config));
        }
        let config = self.configs.of_folder(folder)?;
        self.last = Some((folder.to_owned(), Arc::clone(&config)));
        Ok(config)
    }

    fn settings_of(&mut self, path: &Path, config: &Arc<Config>) -> Result<Arc<Settings>, Errors> {
        let overrides = config.overrides_of(path);
        if let Some(known) = self.made.get(&(Arc::as_ptr(config), overrides.clone())) {
            return Ok(Arc::clone(known));
        }
        let levels = self.levels(&self.level_flags(config, &overrides))?;
        let settings = Arc::new(Settings { levels, options: config.options() });
        self.made.insert((Arc::as_ptr(config), overrides), Arc::clone(&settings));
        Ok(settings)
    }

    /// Everything that sets levels where these overrides hold, in order.
    pub(super) fn level_flags(&self, config: &Config, overrides: &[usize]) -> Vec<LevelFlag> {
        let mut flags = config.level_flags(overrides);
        flags.extend_from_slice(self.flags);
        flags
    }

    pub(super) fn levels(&self, flags: &[LevelFlag]) -> Result<Levels, Errors> {
        Levels::new(self.lints, flags).map_err(|wrong| vec![level_error(&wrong)])
    }

    fn without_config(&self) -> Result<Arc<Settings>, Errors> {
        Ok(Arc::new(Settings { levels: self.levels(self.flags)?, ..Settings::default() }))
    }
}

fn level_error(wrong: &LevelError) -> ConfigError {
    let place = wrong.flag().place.clone();
    let path = place.as_ref().map(|place| place.source.path.clone());
    ConfigError { place, path, message: wrong.to_string(), help: Some(wrong.help()) }
}
