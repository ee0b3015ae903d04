//! How deeply a text nests: in brackets, and in the chains that nest without any.
//!
//! Called by the pass for every word, operator and bracket. Each group has a chain of its own, and what a parser
//! recurses along is the sum over the groups that are open. What cannot be told without parsing counts for more, never
//! for less: a text that is let through must not overflow a stack.

use super::classes::{CLASSES, Class, is_prefix};
use super::{ScanError, Scanner};

/// The token before, as far as anyone asks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Last {
    /// An operator, a separator, an opening bracket.
    Mark,
    /// A name, keyword, literal or lifetime.
    Word,
    /// `)` or `]`.
    Close,
    /// `}`: what follows decides whether the chain before it goes on.
    Brace,
}

/// What is known of the group that is being read; the ones around it are kept on a stack.
#[derive(Clone, Copy)]
pub(super) struct Group {
    /// The opening bracket, 0 outside of all.
    pub(super) bracket: u8,
    /// Where it is.
    pub(super) opened: u32,
    /// The chain so far.
    pub(super) chain: u32,
    /// How many `<` are open, as far as one can tell: what is left of the chain after a comma.
    pub(super) angles: u32,
}

impl Group {
    pub(super) fn new(bracket: u8, opened: u32) -> Group {
        Group { bracket, opened, chain: 0, angles: 0 }
    }
}

impl Scanner<'_> {
    /// A name or keyword.
    #[inline]
    pub(super) fn word(&mut self, start: usize, end: usize) {
        match self.last {
            Last::Word => self.group.chain += u32::from(is_prefix(&self.bytes[start..end])),
            Last::Brace => self.word_after_brace(start, end),
            Last::Mark | Last::Close => {}
        }
        self.last = Last::Word;
    }

    /// After `}` a word begins something new, unless it goes on with the expression that the block was in.
    fn word_after_brace(&mut self, start: usize, end: usize) {
        if matches!(&self.bytes[start..end], b"else" | b"as") {
            self.group.chain += 1;
        } else {
            self.end_of_brace(start);
        }
    }

    /// A literal or lifetime.
    #[inline]
    pub(super) fn literal(&mut self, at: usize) {
        self.end_of_brace(at);
        self.last = Last::Word;
    }

    #[inline]
    pub(super) fn operator(&mut self, byte: u8, at: usize) {
        self.group.chain += u32::from(!self.is_second_half(byte, at));
        if byte == b'<' {
            self.opening_angle(at);
        } else if byte == b'>' {
            self.closing_angle(at);
        }
        self.last = Last::Mark;
    }

    /// Whether the byte at `at` ends an operator that counts once: `..`, `::`, `->`, `=>`, or one with `=`.
    /// A longer run, which no operator needs, counts for more.
    fn is_second_half(&self, byte: u8, at: usize) -> bool {
        let before = |back: usize| at.checked_sub(back).map_or(0, |before| self.bytes[before]);
        match byte {
            b'=' => matches!(CLASSES[usize::from(before(1))], Class::Operator | Class::Slash),
            b'>' => matches!(before(1), b'-' | b'='),
            b'.' | b':' => before(1) == byte && before(2) != byte,
            _ => false,
        }
    }

    fn opening_angle(&mut self, at: usize) {
        // `<=` opens nothing, nor does `1 << 3`, of which some files have thousands between commas.
        let next = self.bytes.get(at + 1);
        let shift = next == Some(&b'<') && !self.bytes.get(at + 2).is_some_and(u8::is_ascii_alphabetic);
        let shifted = at > 0 && self.bytes[at - 1] == b'<';
        if next != Some(&b'=') && !shift && !shifted {
            self.group.angles += 1;
        }
    }

    fn closing_angle(&mut self, at: usize) {
        if !self.is_arrow(at) {
            self.group.angles = self.group.angles.saturating_sub(1);
        }
    }

    /// Whether the `>` at `at` ends `->` or `=>`.
    fn is_arrow(&self, at: usize) -> bool {
        at > 0 && matches!(self.bytes[at - 1], b'-' | b'=')
    }

    #[inline]
    pub(super) fn open(&mut self, bracket: u8, at: usize) {
        match self.last {
            // `f()()()`
            Last::Close if bracket != b'{' => self.group.chain += 1,
            Last::Brace => self.end_of_brace(at),
            _ => {}
        }
        self.last = Last::Mark;
        self.note_chain(at);
        self.weight += self.group.chain + 1;
        self.outer.push(self.group);
        self.open[kind_of(bracket)] += 1;
        self.group = Group::new(bracket, at as u32);
        let depth = self.outer.len() as u32;
        if depth > self.found.depth {
            self.found.depth = depth;
            self.found.deepest = at as u32;
        }
    }

    #[inline]
    pub(super) fn close(&mut self, bracket: u8, at: usize) {
        self.note_chain(at);
        let opening = match bracket {
            b')' => b'(',
            b']' => b'[',
            _ => b'{',
        };
        if self.group.bracket == opening {
            self.leave();
        } else {
            self.recover(opening, at);
        }
        self.last = if bracket == b'}' { Last::Brace } else { Last::Close };
    }

    /// Goes back to the group around this one.
    fn leave(&mut self) {
        if let Some(group) = self.outer.pop() {
            self.open[kind_of(self.group.bracket)] -= 1;
            self.weight -= group.chain + 1;
            self.group = group;
        }
    }

    /// A closing bracket that does not fit: closes what it fits, if there is such a group, else nothing.
    #[cold]
    fn recover(&mut self, opening: u8, at: usize) {
        let offset = at as u32;
        if self.group.bracket == 0 {
            self.fail(ScanError::Unopened { offset });
        } else {
            self.fail(ScanError::Mismatched { offset, opened: self.group.opened });
        }
        if self.open[kind_of(opening)] > 0 {
            while self.group.bracket != opening {
                self.leave();
            }
            self.leave();
        }
    }

    /// The chains before a comma are over, but for the angle brackets that are open.
    #[inline]
    pub(super) fn comma(&mut self, at: usize) {
        self.note_chain(at);
        self.last = Last::Mark;
        self.group.chain = self.group.angles;
    }

    /// All chains before a semicolon are over.
    #[inline]
    pub(super) fn semicolon(&mut self, at: usize) {
        self.note_chain(at);
        self.last = Last::Mark;
        self.group.chain = 0;
        self.group.angles = 0;
    }

    /// What follows `}` begins something new: the chain that led to the brace is over.
    pub(super) fn end_of_brace(&mut self, at: usize) {
        if self.last == Last::Brace {
            self.note_chain(at);
            self.group.chain = 0;
            self.group.angles = 0;
        }
    }

    /// A chain ends, or is left for a group in it.
    #[inline]
    pub(super) fn note_chain(&mut self, at: usize) {
        if self.group.chain > self.found.chain {
            self.found.chain = self.group.chain;
            self.found.longest_chain = at as u32;
        }
        let nesting = self.weight + self.group.chain;
        if nesting > self.found.nesting {
            self.found.nesting = nesting;
            self.found.most_nested = at as u32;
        }
    }
}

/// Which counter in `Scanner::open` a bracket has.
fn kind_of(opening: u8) -> usize {
    match opening {
        b'(' => 0,
        b'[' => 1,
        _ => 2,
    }
}
