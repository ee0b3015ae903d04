//! `--also`: another checker that runs at the same time, and whose output comes after the findings.
//!
//! An editor has room for one checker. This program is done long before a compiler is, so it prints what it has to say
//! at once, and then passes on the other one's lines as they come. Nothing here knows what the lines mean.

use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A checker that was started. It is ended when this is dropped.
#[derive(Debug)]
pub(super) struct Also {
    child: Child,
}

impl Also {
    /// Starts `command` in `folder`. Its stderr is this program's; the error is a message.
    pub(super) fn start(command: &str, folder: &Path) -> Result<Also, String> {
        let words = words(command)?;
        let (program, arguments) = words.split_first().ok_or("--also: the command is empty")?;
        let mut command = Command::new(program);
        command.args(arguments).current_dir(folder).stdin(Stdio::null()).stdout(Stdio::piped());
        let child = command.spawn().map_err(|error| format!("--also: `{program}` cannot be started: {error}"))?;
        Ok(Also { child })
    }

    /// Passes on every line until the checker ends, and says whether it ended well.
    pub(super) fn pass_on(mut self, stdout: &mut dyn Write) -> io::Result<bool> {
        if let Some(output) = self.child.stdout.take() {
            let mut output = BufReader::new(output);
            let mut line = Vec::new();
            while output.read_until(b'\n', &mut line)? > 0 {
                stdout.write_all(&line)?;
                stdout.flush()?;
                line.clear();
            }
        }
        Ok(self.child.wait()?.success())
    }
}

impl Drop for Also {
    fn drop(&mut self) {
        // It may have ended already; then there is nothing to end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Splits a command at blanks; quotes of both kinds keep what is between them together. There are no escapes, so that
/// the paths of Windows stay what they are. No shell sees the command.
fn words(command: &str) -> Result<Vec<String>, String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    for ch in command.chars() {
        match quote {
            Some(open) if ch == open => quote = None,
            None if ch == '"' || ch == '\'' => {
                quote = Some(ch);
                word.get_or_insert_default();
            }
            None if ch.is_whitespace() => words.extend(word.take()),
            _ => word.get_or_insert_default().push(ch),
        }
    }
    if let Some(open) = quote {
        return Err(format!("--also: a {open} has no end"));
    }
    words.extend(word);
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_split_at_blanks() {
        let split = |command| words(command).unwrap();
        assert_eq!(split("cargo clippy  --message-format=json"), ["cargo", "clippy", "--message-format=json"]);
        assert_eq!(split("a 'b c'\"d e\" \"\" C:\\x\\y"), ["a", "b cd e", "", "C:\\x\\y"]);
        assert_eq!(split("  "), [""; 0]);
        assert_eq!(words("a 'b").unwrap_err(), "--also: a ' has no end");
    }

    #[test]
    fn what_cannot_be_started_is_said() {
        let error = |command| Also::start(command, Path::new(".")).unwrap_err();
        assert_eq!(error(""), "--also: the command is empty");
        assert!(
            error("no-such-program-anywhere x").starts_with("--also: `no-such-program-anywhere` cannot be started")
        );
    }
}
