//! Stubs of the user's own: from paths to what they say.
//!
//! Called by `run`, and by the command that shows what is believed. What is wrong with one is said with its place.

use std::path::{Path, PathBuf};

use super::{Problem, in_pool};
use crate::stubs::{self, UserStub};
use crate::workspace;

/// Reads stubs of the user's own.
///
/// # Errors
///
/// If one cannot be read, or is none: each mistake in each of them.
pub fn load_stubs(paths: &[PathBuf], current_dir: &Path) -> Result<Vec<UserStub>, Vec<Problem>> {
    if paths.is_empty() {
        return Ok(Vec::new());
    }
    let loaded = in_pool(Some(1), || paths.iter().map(|path| load_stub(path, current_dir)).collect::<Vec<_>>());
    let loaded = loaded.map_err(|message| vec![Problem { fatal: true, place: None, path: None, message }])?;
    let (mut stubs, mut problems) = (Vec::new(), Vec::new());
    for one in loaded {
        match one {
            Ok(stub) => stubs.push(stub),
            Err(found) => problems.extend(found),
        }
    }
    if problems.is_empty() { Ok(stubs) } else { Err(problems) }
}

fn load_stub(path: &Path, current_dir: &Path) -> Result<UserStub, Vec<Problem>> {
    let problem = |place, message| Problem { fatal: true, place, path: Some(path.to_owned()), message };
    match read_stub(&current_dir.join(path)) {
        Ok(text) => stubs::load(path, text)
            .map_err(|errors| errors.into_iter().map(|error| problem(error.place, error.message)).collect()),
        Err(error) => Err(vec![problem(None, format!("cannot be read: {error}"))]),
    }
}

fn read_stub(path: &Path) -> std::io::Result<String> {
    let bytes = workspace::files::read(path, workspace::files::MAX_FILE_SIZE)?;
    String::from_utf8(bytes).map_err(|_| std::io::Error::other("it is not UTF-8"))
}
