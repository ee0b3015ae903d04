//! Which configuration holds for a folder: the nearest one upwards, or the one that was asked for.
//!
//! `cli` asks for the folders of the files to lint, again and again; each folder is looked at once. The precedence is
//! described in `docs/configuration.md`.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use memchr::memmem;
use rustc_hash::FxHashMap;
use toml::de::DeTable;

use super::read;
use super::{Config, ConfigError};
use crate::checks::Lint;
use crate::finding::Source;
use crate::workspace::disk::Disk;
use crate::workspace::{self, files};

/// The names of configuration files, relative to the folder they hold for, the strongest first.
pub const FILE_NAMES: [&str; 3] = ["detach-lint.toml", ".detach-lint.toml", ".cargo/detach-lint.toml"];

/// The file whose `metadata` tables may hold a configuration.
const MANIFEST: &str = "Cargo.toml";
/// The key in these tables.
const KEY: &str = "detach-lint";

/// Said of a configuration that is not read.
const LEADS_OUT: &str = "is a link that leads out of its repository, and is not read";

/// What the arguments and the environment say about configurations.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The lints that a configuration may name.
    pub lints: &'static [&'static Lint],
    /// The folder that relative paths start from; absolute.
    pub current_dir: &'a Path,
    /// The values of `--config`: files, or TOML.
    pub given: &'a [String],
    /// The file that the environment names.
    pub variable: Option<&'a OsStr>,
    /// Whether only `given` counts.
    pub isolated: bool,
}

/// The configurations of a run.
#[derive(Debug)]
pub struct Configs {
    lints: &'static [&'static Lint],
    current_dir: PathBuf,
    /// The configuration of every folder, if it is not to be looked for.
    fixed: Option<Arc<Config>>,
    /// What was given as TOML: it lies over all others.
    inline: Option<Config>,
    /// What was found, by folder, and whether a manifest lies below it on the way.
    found: FxHashMap<(PathBuf, bool), Arc<Config>>,
}

type Errors = Vec<ConfigError>;

impl Configs {
    /// Reads what was asked for.
    ///
    /// # Errors
    ///
    /// If a file is not there, or what it says is wrong.
    pub fn new(asked: &Asked<'_>) -> Result<Configs, Errors> {
        let mut configs = Configs {
            lints: asked.lints,
            current_dir: asked.current_dir.to_owned(),
            fixed: asked.isolated.then(Arc::default),
            inline: None,
            found: FxHashMap::default(),
        };
        let (mut file, mut errors) = (None, Vec::new());
        for given in asked.given {
            let path = workspace::normalised(&asked.current_dir.join(given));
            let read = if path.is_file() || !given.contains('=') {
                let help = "`--config` takes a file, or TOML: `--config 'explicit-detach = false'`";
                configs.named(&path, help).map(|config| file = Some(config))
            } else {
                let below = configs.inline.take().unwrap_or_default();
                configs.toml(given).map(|config| configs.inline = Some(config.over(&below)))
            };
            errors.extend(read.err().into_iter().flatten());
        }
        if let (None, Some(name), false) = (&file, asked.variable, asked.isolated) {
            let help = "the environment variable `DETACH_LINT_CONFIG` names it";
            match configs.named(&workspace::normalised(&asked.current_dir.join(name)), help) {
                Ok(config) => file = Some(config),
                Err(wrong) => errors.extend(wrong),
            }
        }
        if let Some(file) = file {
            configs.fixed = Some(Arc::new(file));
        }
        configs.fixed = configs.fixed.take().map(|fixed| configs.below_inline(fixed));
        if errors.is_empty() { Ok(configs) } else { Err(errors) }
    }

    /// The configuration for files in `folder`, which is absolute.
    ///
    /// # Errors
    ///
    /// If what the nearest configuration says is wrong.
    pub fn of_folder(&mut self, folder: &Path) -> Result<Arc<Config>, Errors> {
        match &self.fixed {
            Some(fixed) => Ok(Arc::clone(fixed)),
            None => self.nearest(folder, false),
        }
    }

    fn nearest(&mut self, folder: &Path, in_package: bool) -> Result<Arc<Config>, Errors> {
        let key = (folder.to_owned(), in_package);
        if let Some(known) = self.found.get(&key) {
            return Ok(Arc::clone(known));
        }
        let config = match self.in_folder(folder, in_package)? {
            Some(config) => self.below_inline(Arc::new(config)),
            None => match folder.parent() {
                Some(parent) => self.nearest(parent, in_package || folder.join(MANIFEST).is_file())?,
                None => self.below_inline(Arc::default()),
            },
        };
        self.found.insert(key, Arc::clone(&config));
        Ok(config)
    }

    fn below_inline(&self, config: Arc<Config>) -> Arc<Config> {
        match &self.inline {
            Some(inline) => Arc::new(inline.over(&config)),
            None => config,
        }
    }

    /// The configuration that lies in `folder` itself. Of a manifest above another one, only what it says for its
    /// workspace counts.
    fn in_folder(&self, folder: &Path, in_package: bool) -> Result<Option<Config>, Errors> {
        for name in FILE_NAMES {
            let path = folder.join(name);
            if let Some(source) = self.source(&path, false)? {
                return self.file(&source, folder).map(Some);
            }
        }
        self.manifest(&folder.join(MANIFEST), in_package)
    }

    /// A file that was asked for by name; `help` is said if it is not there.
    fn named(&self, path: &Path, help: &str) -> Result<Config, Errors> {
        let missing = |message: &str, help: &str| {
            vec![ConfigError {
                place: None,
                path: Some(workspace::shown(path, &self.current_dir)),
                message: message.to_owned(),
                help: Some(help.to_owned()),
            }]
        };
        if path.file_name() == Some(OsStr::new(MANIFEST)) {
            let help = "a manifest configures with [package.metadata.detach-lint]";
            return self.manifest(path, false)?.ok_or_else(|| missing("there is no configuration in it", help));
        }
        let Some(source) = self.source(path, true)? else {
            return Err(missing("no such configuration file", help));
        };
        let folder = path.parent().unwrap_or(path);
        let is_hidden = folder.file_name() == Some(OsStr::new(".cargo"));
        self.file(&source, if is_hidden { folder.parent().unwrap_or(folder) } else { folder })
    }

    /// TOML on the command line.
    fn toml(&self, text: &str) -> Result<Config, Errors> {
        let source = Arc::new(Source { path: PathBuf::from("--config"), text: text.into() });
        self.file(&source, &self.current_dir)
    }

    /// The text of a file; none if there is no such file. What was `named` may be anything that can be read.
    fn source(&self, path: &Path, named: bool) -> Result<Option<Arc<Source>>, Errors> {
        let shown = || workspace::shown(path, &self.current_dir);
        let failed = |message: String| Err(vec![ConfigError { place: None, path: Some(shown()), message, help: None }]);
        if !named && Disk::default().leads_out(path) {
            return failed(LEADS_OUT.to_owned());
        }
        let bytes = if named { std::fs::read(path) } else { files::read(path, files::MAX_FILE_SIZE) };
        match bytes {
            Ok(bytes) => match String::from_utf8(bytes) {
                Ok(text) => Ok(Some(Arc::new(Source { path: shown(), text: text.into() }))),
                Err(_) => failed("is not UTF-8".to_owned()),
            },
            Err(error) if error.kind() == std::io::ErrorKind::NotFound || !path.is_file() => Ok(None),
            Err(error) => failed(format!("cannot be read: {error}")),
        }
    }

    /// A text that is a configuration as a whole.
    fn file(&self, source: &Arc<Source>, base: &Path) -> Result<Config, Errors> {
        match DeTable::parse(&source.text) {
            Ok(table) => read::config(self.lints, source, base, table.get_ref()),
            Err(error) => {
                let place = error.span().map(|range| read::place(source, range));
                let message = error.message().replace('\n', ", ");
                Err(vec![ConfigError { place, path: Some(source.path.clone()), message, help: None }])
            }
        }
    }

    /// The `metadata` tables of a manifest: the package's over the workspace's, key by key.
    fn manifest(&self, path: &Path, in_package: bool) -> Result<Option<Config>, Errors> {
        // What is wrong with a manifest that is none of ours is said elsewhere.
        let Ok(Some(source)) = self.source(path, false) else { return Ok(None) };
        if memmem::find(source.text.as_bytes(), KEY.as_bytes()).is_none() {
            return Ok(None);
        }
        let (table, _) = DeTable::parse_recoverable(&source.text);
        let folder = path.parent().unwrap_or(path);
        let of_workspace = self.metadata(&source, folder, table.get_ref(), "workspace")?;
        let of_package = if in_package { None } else { self.metadata(&source, folder, table.get_ref(), "package")? };
        let Some(of_package) = of_package else { return Ok(of_workspace) };
        let below = match of_workspace {
            Some(below) => Some(below),
            None => self.workspace_above(folder, table.get_ref())?,
        };
        Ok(Some(of_package.over(&below.unwrap_or_default())))
    }

    /// What the manifest of the workspace that holds the package in `folder` says for all of its members.
    fn workspace_above(&self, folder: &Path, manifest: &DeTable<'_>) -> Result<Option<Config>, Errors> {
        if manifest.contains_key("workspace") {
            return Ok(None);
        }
        let Some(root) = workspace::root_of(folder) else { return Ok(None) };
        let Ok(Some(source)) = self.source(&root.join(MANIFEST), false) else { return Ok(None) };
        let (table, _) = DeTable::parse_recoverable(&source.text);
        self.metadata(&source, &root, table.get_ref(), "workspace")
    }

    fn metadata(
        &self,
        source: &Arc<Source>,
        base: &Path,
        manifest: &DeTable<'_>,
        of: &str,
    ) -> Result<Option<Config>, Errors> {
        let found = table(manifest, of).and_then(|of| table(of, "metadata")).and_then(|of| table(of, KEY));
        found.map(|table| read::config(self.lints, source, base, table)).transpose()
    }
}

fn table<'a, 'i>(table: &'a DeTable<'i>, key: &str) -> Option<&'a DeTable<'i>> {
    table.get(key)?.get_ref().as_table()
}
