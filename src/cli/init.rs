//! `detach-lint init`: a configuration to begin with.
//!
//! Writes the sample and its schema into the current folder. A configuration that is there is left as it is.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;

use super::{Complaint, Environment, Exit, NO_FOLDER};
use crate::config::{FILE_NAMES, SAMPLE, SCHEMA};

/// The schema's file, which the sample names in its first line.
const SCHEMA_NAME: &str = "detach-lint.schema.json";

/// Writes the two files.
pub(super) fn write(
    environment: &Environment,
    stdout: &mut dyn Write,
    complaint: &mut Complaint<'_>,
) -> io::Result<Exit> {
    let Some(folder) = &environment.current_dir else {
        return Ok(complaint.error(&NO_FOLDER));
    };
    if let Some(name) = FILE_NAMES.iter().find(|name| folder.join(name).exists()) {
        return Ok(complaint.error(&format_args!("{name} is already here")));
    }
    let name = FILE_NAMES[0];
    let written = create(&folder.join(name), SAMPLE)
        // An older schema is replaced: it describes an older version.
        .and_then(|()| std::fs::write(folder.join(SCHEMA_NAME), SCHEMA));
    if let Err(error) = written {
        return Ok(complaint.error(&format_args!("the configuration cannot be written: {error}")));
    }
    writeln!(stdout, "wrote {name} and {SCHEMA_NAME}, which helps editors to check it")?;
    Ok(Exit::Clean)
}

/// Writes a file that must not be there yet.
fn create(path: &Path, text: &str) -> io::Result<()> {
    OpenOptions::new().write(true).create_new(true).open(path)?.write_all(text.as_bytes())
}
