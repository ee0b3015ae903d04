//! A log of GitHub Actions takes some of its lines for commands. This keeps what people read from being one.
//!
//! The runner obeys `::command::` at the beginning of a line, and `##[command]` anywhere in it. A source line or a file
//! name could hold either. `cli` puts a [`Guard`] before the stream when a format for people goes into such a log.

use std::io::{self, Write};

/// Passes on lines, with a blank inside of what the runner would take for a command.
pub(crate) struct Guard<'w> {
    out: &'w mut dyn Write,
    /// The line that has no end yet.
    line: Vec<u8>,
}

impl<'w> Guard<'w> {
    /// A guard before `out`. The last line is passed on when the guard is flushed.
    pub(crate) fn new(out: &'w mut dyn Write) -> Guard<'w> {
        Guard { out, line: Vec::new() }
    }

    fn pass_on(&mut self) -> io::Result<()> {
        let text = String::from_utf8_lossy(&self.line);
        let mut harmless = text.replace("##[", "## [");
        let start = harmless.len() - harmless.trim_start().len();
        if harmless[start..].starts_with("::") {
            harmless.insert(start + 1, ' ');
        }
        self.line.clear();
        self.out.write_all(harmless.as_bytes())
    }
}

impl Write for Guard<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for part in bytes.split_inclusive(|byte| *byte == b'\n') {
            self.line.extend_from_slice(part);
            if part.ends_with(b"\n") {
                self.pass_on()?;
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.pass_on()?;
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn guarded(text: &str) -> String {
        let mut out = Vec::new();
        let mut guard = Guard::new(&mut out);
        for part in text.as_bytes().chunks(3) {
            guard.write_all(part).unwrap();
        }
        guard.flush().unwrap();
        String::from_utf8(out).unwrap()
    }

    /// Whether the runner would look for a command in a line.
    fn is_command(line: &str) -> bool {
        line.contains("##[") || line.trim_start().starts_with("::")
    }

    #[test]
    fn commands_are_broken_and_the_rest_stays() {
        assert_eq!(guarded("::error::x\n  ::a b=c::d\n"), ": :error::x\n  : :a b=c::d\n");
        assert_eq!(guarded("3 | // ##[add-mask]x\n"), "3 | // ## [add-mask]x\n");
        assert_eq!(guarded("a::b: #[x]\n ä"), "a::b: #[x]\n ä");
    }

    proptest! {
        #[test]
        fn no_line_is_a_command(text in "[:#\\[ab \n\u{2003}]{0,40}") {
            prop_assert!(!guarded(&text).lines().any(is_command));
        }
    }
}
