//! Whether a body could hold a finding, by its words alone.
//!
//! Called for each body whose text mentions anything asynchronous, before it is parsed: most such bodies only call
//! functions and await them. What makes a future is looked up by name; then the place where the call stands tells
//! whether its value goes somewhere (it is awaited, given to a function, returned, kept in a variable that is used) or
//! could be dropped. It errs towards yes: a *no* has to be certain for every meaning that the words could have, and
//! whatever is not understood is a *yes*. It never decides what is reported.

mod signature;
mod variables;

use std::cell::{Cell, OnceCell};

use crate::syntax::row::{PieceKind, Row};

/// What a name can stand for, in any of the crates that a body can call. A name may be several of these.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Meaning(u16);

impl Meaning {
    /// Something whose mere mention matters: it starts, holds, joins or guards work, or decides where work runs.
    pub(super) const HOT: Self = Self(1);
    /// A function or type whose value may be a future.
    pub(super) const MAKER: Self = Self(2);
    /// A function that may lose what it is given, or keep it where it is lost later.
    pub(super) const TAKER: Self = Self(4);
    /// A method that gives up its receiver: `.ok()`, `.len()`.
    pub(super) const MEASURE: Self = Self(8);
    /// A function of std whose value may be, or hold, what it was given: `Box::pin`, `.unwrap()`.
    pub(super) const PASSES: Self = Self(16);
    /// A method of std that only borrows its receiver: `.push(..)`.
    pub(super) const BORROWS: Self = Self(128);
    /// A function whose future yields another future.
    pub(super) const YIELDS: Self = Self(64);
    /// A method without parameters that blocks: `.join()`.
    pub(super) const BLOCKS: Self = Self(32);
    /// A function whose value may hold a future, and need not be one itself: `-> Option<impl Future>`.
    pub(super) const WRAPS: Self = Self(256);
    /// A method that matters, and whose first argument is a future or something to call: `.spawn(..)`.
    pub(super) const STARTS: Self = Self(512);
    /// A type that is declared.
    pub(super) const TYPE: Self = Self(1_024);

    /// All of these meanings and those.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Adds meanings.
    pub(super) fn add(&mut self, other: Self) {
        *self = self.and(other);
    }

    /// Whether it has one of these meanings.
    pub(super) fn is(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// In which form a name stands in a body.
#[derive(Clone, Copy, Debug)]
pub(super) enum Call<'t> {
    /// `value.name(..)`.
    Method(&'t str),
    /// `name(..)`, `module::name(..)`.
    Plain(&'t str),
    /// `Type::name(..)`.
    Of(&'t str, &'t str),
    /// Without being called.
    Mention(&'t str),
    /// As a type, of which it is to be known whether there is one.
    Type(&'t str),
}

/// A body of more pieces is parsed in any case: what is looked for here is looked for from many of them.
const MOST_PIECES: usize = 6_000;

/// How many groups and calls a value is followed through.
const MOST_STEPS: usize = 200;

/// How many variables of a body are followed to where their values go.
const MOST_FOLLOWED: usize = 50;

/// Whether a function, given by its header and body, has to be parsed.
///
/// `of` is the type whose function it is, which the body can call `Self`; empty if there is none.
pub(super) fn could_matter(header: &str, body: &str, of: &str, meaning: &dyn Fn(Call<'_>) -> Meaning) -> bool {
    let (Some(header), Some(body)) = (Row::of(header), Row::of(body)) else { return true };
    if body.pieces.len() > MOST_PIECES {
        return true;
    }
    let glance = Glance {
        header,
        body,
        of,
        meaning,
        has_makers: OnceCell::new(),
        makers: OnceCell::new(),
        followed: Cell::new(0),
    };
    (0..glance.body.pieces.len()).any(|at| glance.matters(at))
}

struct Glance<'t> {
    header: Row<'t>,
    body: Row<'t>,
    of: &'t str,
    meaning: &'t dyn Fn(Call<'_>) -> Meaning,
    /// Whether the header or the body names anything that makes a future.
    has_makers: OnceCell<bool>,
    /// Where the names of the functions in the body stand that say that they make a future.
    makers: OnceCell<Vec<usize>>,
    /// How many variables were followed to where their values go.
    followed: Cell<usize>,
}

impl Glance<'_> {
    // ------------------------------------------------------------------------------------------ pieces

    /// Whether the piece at an index is a reason to parse the body.
    fn matters(&self, at: usize) -> bool {
        match self.body.pieces[at].kind {
            PieceKind::Word => self.word_matters(at),
            // What is called has no name: `(self.make)(x)`.
            PieceKind::Open(b'(', end) if matches!(self.body.before(at), Some(PieceKind::Close(b')' | b']', _))) => {
                !self.is_attribute_end(at - 1) && self.could_be_lost(at, end as usize)
            }
            _ => false,
        }
    }

    fn is_attribute_end(&self, at: usize) -> bool {
        matches!(self.body.kind(at), Some(PieceKind::Close(b']', open)) if self.body.is_after_mark(open as usize, b'#'))
    }

    fn word_matters(&self, at: usize) -> bool {
        let word = self.body.word(at);
        match word {
            "async" => return self.async_matters(at),
            "await" => return self.awaits_a_value(at),
            _ => {}
        }
        if self.body.is_mark(at + 1, b'!') && !self.body.is_mark(at + 2, b'=') {
            return is_hot_macro(word);
        }
        match self.body.word_before(at) {
            // What is out of place in `drop` is so in that of a type that the body declares.
            "fn" => return word == "drop",
            "as" => return false,
            _ => {}
        }
        let end = self.body.call_end(at);
        let meaning = if end.is_some() { self.meaning_of_call(at) } else { (self.meaning)(Call::Mention(word)) };
        if meaning.is(Meaning::HOT) {
            return true;
        }
        if let Some(end) = end {
            if meaning.is(Meaning::STARTS) && self.hands_over_work(end) {
                return true;
            }
            let is_empty = matches!(self.body.kind(end), Some(PieceKind::Close(_, open)) if open as usize + 1 == end);
            if meaning.is(Meaning::BLOCKS) && is_empty && self.body.is_after_mark(at, b'.') {
                return true;
            }
            if self.is_variable(at) {
                return self.could_be_lost(at, end) && !self.makes_no_future(word);
            }
            let is_future = !meaning.is(Meaning::WRAPS) && !meaning.is(Meaning::YIELDS);
            if !meaning.is(Meaning::MAKER) || is_future && self.is_result(end) {
                return false;
            }
            return self.could_be_lost(at, self.yielded(end).filter(|_| meaning.is(Meaning::YIELDS)).unwrap_or(end));
        }
        if self.body.is_after_mark(at, b'.') {
            return false;
        }
        match self.body.kind(at + 1) {
            // A literal of a type that is a future.
            Some(PieceKind::Open(b'{', end)) => meaning.is(Meaning::MAKER) && self.could_be_lost(at, end as usize),
            // A function, or the constructor of a future, that is handed on by its name.
            Some(PieceKind::Close(..) | PieceKind::Mark(b',')) => {
                let called = self.meaning_of_call(at);
                let makes = called.is(Meaning::MAKER) || called.is(Meaning::HOT);
                self.is_maker_of_body(word) || makes && (self.body.is_after_path_mark(at) || !self.is_declared(word))
            }
            _ => false,
        }
    }

    /// Whether what a call that ends at `end` is given first can be a future or be called: it is no tuple, literal, or
    /// value of a type that is no future.
    fn hands_over_work(&self, end: usize) -> bool {
        let Some(PieceKind::Close(_, open)) = self.body.kind(end) else { return true };
        let first = open as usize + 1;
        let is_last = |at: usize| at + 1 == end || self.body.is_mark(at + 1, b',');
        match self.body.kind(first) {
            Some(PieceKind::Open(b'(', close)) => {
                let close = close as usize;
                let is_tuple = close == first + 1
                    || (first..close).any(|at| self.body.parent(at) == Some(first) && self.body.is_mark(at, b','));
                !is_last(close) || !is_tuple
            }
            Some(PieceKind::Literal | PieceKind::Close(..)) => false,
            Some(PieceKind::Word) => {
                let name = (first..end).step_by(3).take_while(|&at| self.body.is_path_mark(at + 1)).last();
                let name = name.map_or(first, |before| before + 3);
                let is_type = |word: &str| {
                    let meaning = (self.meaning)(Call::Type(word));
                    meaning.is(Meaning::TYPE) && !meaning.is(Meaning::MAKER.and(Meaning::HOT))
                };
                let value_end = match self.body.kind(name + 1) {
                    Some(PieceKind::Open(_, close)) => close as usize,
                    _ => name,
                };
                // `Box::pin(..)` makes a future of one, `Box::new(..)` something to call of a closure, and what functions
                // of other names return is not known.
                let of_work = Meaning::MAKER.and(Meaning::HOT).and(Meaning::PASSES);
                let is_made = || {
                    let is_of_type = name > first && is_type(self.body.word(name - 3));
                    is_of_type
                        && value_end > name
                        && matches!(self.body.word(name), "new" | "default" | "from")
                        && !self.meaning_of_call(name).is(of_work)
                };
                !is_last(value_end) || !is_type(self.body.word(name)) && !is_made()
            }
            _ => true,
        }
    }

    /// Whether the `async` at an index is a reason. A block makes a future like any call; what an item or a closure
    /// does is not found out.
    fn async_matters(&self, at: usize) -> bool {
        let block = if self.body.word(at + 1) == "move" { at + 2 } else { at + 1 };
        match self.body.kind(block) {
            Some(PieceKind::Open(b'{', end)) => self.could_be_lost(at, end as usize),
            _ => true,
        }
    }

    /// Whether the value that ends at an index is asked for what a `Result` or `Option` has and a future has not: then
    /// the call goes to a namesake.
    fn is_result(&self, end: usize) -> bool {
        let of_both =
            ["unwrap", "expect", "unwrap_err", "expect_err", "is_ok", "is_err", "is_some", "is_none", "ok", "err"];
        self.body.is_mark(end + 1, b'?')
            || self.body.is_mark(end + 1, b'.')
                && of_both.contains(&self.body.word(end + 2))
                && self.body.call_end(end + 2).is_some()
    }

    /// Where the `.await` behind a call ends.
    fn yielded(&self, end: usize) -> Option<usize> {
        (self.body.is_mark(end + 1, b'.') && self.body.word(end + 2) == "await").then_some(end + 2)
    }

    /// What the name at an index means if it is called.
    fn meaning_of_call(&self, at: usize) -> Meaning {
        let word = self.body.word(at);
        if self.body.is_after_mark(at, b'.') {
            return (self.meaning)(Call::Method(word));
        }
        if !self.body.is_after_path_mark(at) {
            return (self.meaning)(Call::Plain(word));
        }
        let owner = self.body.owner(at).map_or("", |owner| self.body.word(owner));
        match owner {
            // `<T>::name(..)`: of no type that is known by its name.
            "" => (self.meaning)(Call::Of("", word)),
            "Self" => (self.meaning)(Call::Of(self.of, word)),
            _ if owner.starts_with(char::is_uppercase) => (self.meaning)(Call::Of(owner, word)),
            _ => (self.meaning)(Call::Plain(word)),
        }
    }

    /// Whether `.await` at an index waits for something that was made elsewhere, and is not known to be just a future.
    fn awaits_a_value(&self, at: usize) -> bool {
        let mut base = at.saturating_sub(2);
        while base > 0 && self.body.is_mark(base, b'?') {
            base -= 1;
        }
        match self.body.kind(base) {
            // `call(..).await` is no reason by itself, but `(&mut handle).await` and `make!(..).await` are.
            Some(PieceKind::Close(b')', open)) => {
                let open = open as usize;
                match self.body.before(open) {
                    Some(PieceKind::Word) => is_keyword(self.body.word_before(open)),
                    Some(PieceKind::Mark(b'>')) => false,
                    _ => true,
                }
            }
            Some(PieceKind::Close(b'}', open)) => !self.is_async_block(open as usize),
            _ => true,
        }
    }

    // ------------------------------------------------------------------------------------------ values

    /// Whether the value of a call could be dropped; the call begins at `start` and ends at `end`.
    fn could_be_lost(&self, start: usize, end: usize) -> bool {
        let (mut start, mut end) = (start, end);
        for _ in 0..MOST_STEPS {
            match self.step(start, end) {
                Step::Lost => return true,
                Step::Used => return false,
                Step::On(next_start, next_end) => (start, end) = (next_start, next_end),
            }
        }
        true
    }

    /// What becomes of the value of the pieces from `start` to `end`, by what stands behind them.
    fn step(&self, start: usize, end: usize) -> Step {
        let next = end + 1;
        match self.body.kind(next) {
            Some(PieceKind::Mark(b'?')) => Step::On(start, next),
            Some(PieceKind::Mark(b'.')) => self.method(start, next),
            Some(PieceKind::Mark(b';')) => self.statement(start),
            Some(PieceKind::Mark(b',') | PieceKind::Close(..)) => self.group(start),
            // A condition, or something that is matched.
            Some(PieceKind::Open(b'{', _)) => self.condition(start, end),
            Some(PieceKind::Word) => Step::lost_if(self.body.word(next) == "else"),
            // The function's own value, or an operand.
            None | Some(_) => Step::Used,
        }
    }

    /// What becomes of a value in a condition, or that is matched or iterated over.
    fn condition(&self, start: usize, end: usize) -> Step {
        let head = self.statement_start(start);
        if (head..start).any(|at| self.body.word(at) == "match") {
            return Step::Lost;
        }
        match (head..start).rev().find(|&at| matches!(self.body.word(at), "let" | "for")) {
            Some(pattern) => self.binding(pattern, start, end),
            None => Step::Used,
        }
    }

    /// What a method, field or `.await` behind a value makes of it; the dot stands at `dot`.
    fn method(&self, start: usize, dot: usize) -> Step {
        let name = self.body.word(dot + 1);
        if name == "await" {
            return Step::Used;
        }
        let Some(end) = self.body.call_end(dot + 1) else { return Step::On(start, dot + 1) };
        let meaning = (self.meaning)(Call::Method(name));
        match () {
            () if meaning.is(Meaning::MEASURE) => Step::Lost,
            () if meaning.is(Meaning::BORROWS) => Step::Used,
            // What it returns may hold the receiver.
            () => Step::On(start, end),
        }
    }

    /// What becomes of a value that is the last thing in its part of a group: an argument, an element, a tail.
    fn group(&self, start: usize) -> Step {
        let Some(open) = self.body.parent(start) else { return Step::Used };
        let Some(PieceKind::Open(bracket, end)) = self.body.kind(open) else { return Step::Lost };
        let end = end as usize;
        if self.has_closure_before(start, open) {
            return Step::Lost;
        }
        match bracket {
            b'(' => self.argument(open, end),
            // An element of an array, or what another value is indexed with.
            b'[' if self.is_index(open) => Step::Used,
            b'[' => Step::On(open, end),
            _ => self.tail(open, end),
        }
    }

    /// Whether the bracket at an index opens what another value is indexed with.
    fn is_index(&self, open: usize) -> bool {
        match self.body.before(open) {
            Some(PieceKind::Word) => !is_keyword(self.body.word_before(open)),
            Some(PieceKind::Close(..)) => true,
            _ => false,
        }
    }

    /// Whether the part of a group that `start` stands in begins with the parameters of a closure.
    fn has_closure_before(&self, start: usize, open: usize) -> bool {
        let mut at = start;
        while at > open + 1 {
            at -= 1;
            match self.body.pieces[at].kind {
                PieceKind::Close(_, partner) => at = partner as usize,
                PieceKind::Mark(b'|') => return true,
                PieceKind::Mark(b',' | b';') => return false,
                _ => {}
            }
        }
        false
    }

    fn argument(&self, open: usize, end: usize) -> Step {
        match self.body.before(open) {
            Some(PieceKind::Word) => {
                let name = self.body.word(open - 1);
                let meaning = self.meaning_of_call(open - 1);
                if meaning.is(Meaning::TAKER) {
                    return Step::Lost;
                }
                // What a function of a type makes may hold what it is given.
                let is_of_type = || {
                    let owner = self.body.owner(open - 1);
                    owner.is_some_and(|owner| self.body.word(owner).starts_with(char::is_uppercase))
                };
                let wraps = is_keyword(name)
                    || meaning.is(Meaning::PASSES)
                    || is_of_type()
                    || name.starts_with(char::is_uppercase) && !self.body.is_after_mark(open - 1, b'.');
                if wraps { Step::On(open - 1, end) } else { Step::Used }
            }
            // A turbofish: which function it belongs to is not worth finding out.
            Some(PieceKind::Mark(b'>')) => Step::Lost,
            // What is compared, asserted or matched is no future.
            Some(PieceKind::Mark(b'!')) if open > 1 && is_comparing_macro(self.body.word(open - 2)) => Step::Used,
            // Another macro, parentheses, a tuple.
            _ => Step::On(open, end),
        }
    }

    /// What becomes of a value that a block, a match or a struct literal ends with.
    fn tail(&self, open: usize, end: usize) -> Step {
        // A future that yields a future: who drives the one may drop the other.
        if self.is_async_block(open) {
            return Step::Lost;
        }
        let mut end = end;
        while self.body.word(end + 1) == "else" {
            let Some(after) = (end + 2..self.body.pieces.len()).find_map(|at| match self.body.kind(at) {
                Some(PieceKind::Open(b'{', after)) if self.body.parent(at) == self.body.parent(open) => {
                    Some(after as usize)
                }
                _ => None,
            }) else {
                return Step::Lost;
            };
            end = after;
        }
        match self.body.kind(end + 1) {
            // A block in the middle of others has no value.
            Some(PieceKind::Word | PieceKind::Literal | PieceKind::Open(..)) => Step::Used,
            Some(PieceKind::Mark(mark)) if !matches!(mark, b'.' | b'?' | b';' | b',') => Step::Used,
            _ => Step::On(open, end),
        }
    }

    /// Whether the brace at an index opens an async block.
    fn is_async_block(&self, open: usize) -> bool {
        let before = open.checked_sub(1).map_or("", |at| self.body.word(at));
        before == "async" || before == "move" && open.checked_sub(2).is_some_and(|at| self.body.word(at) == "async")
    }

    // ------------------------------------------------------------------------------------------ statements

    /// Where the statement begins that `start` stands in.
    fn statement_start(&self, start: usize) -> usize {
        let first = self.body.parent(start).map_or(0, |open| open + 1);
        let mut at = start;
        while at > first {
            match self.body.pieces[at - 1].kind {
                PieceKind::Mark(b';') => return at,
                PieceKind::Close(b'}', _) if !matches!(self.body.kind(at), Some(PieceKind::Mark(b'.' | b'?'))) => {
                    return at;
                }
                PieceKind::Close(_, partner) => at = partner as usize,
                _ => at -= 1,
            }
        }
        first
    }

    /// What becomes of a value behind which a semicolon stands.
    fn statement(&self, start: usize) -> Step {
        let mut head = self.statement_start(start);
        while self.body.is_mark(head, b'#') {
            match self.body.kind(head + 1) {
                Some(PieceKind::Open(b'[', end)) => head = end as usize + 1,
                _ => return Step::Lost,
            }
        }
        if self.has_closure_before(start, head.saturating_sub(1)) {
            return Step::Lost;
        }
        match self.body.word(head) {
            "let" => {
                let of_statement = |at: &usize| self.body.parent(*at) == self.body.parent(head);
                let end = (start..self.body.pieces.len()).filter(of_statement).find(|&at| self.body.is_mark(at, b';'));
                end.map_or(Step::Lost, |end| self.binding(head, start, end))
            }
            // Out of a closure or an async block, that is; whether this is in one is not worth finding out.
            "return" => Step::lost_if(
                (0..self.body.pieces.len()).any(|at| self.body.is_mark(at, b'|') || self.body.word(at) == "async"),
            ),
            // The value of a loop or block around; an item, or a block: `const { 1 }`.
            "break" | "const" | "static" => Step::Lost,
            _ => {
                let assigned = (head..start).find(|&at| self.body.is_assignment(at));
                // What is assigned to a variable may be overwritten; a field or element keeps it.
                Step::lost_if(assigned.is_none_or(|at| at == head + 1))
            }
        }
    }

    /// What becomes of the value of the `let` or `for` at `head`: it is used if each variable of the pattern is, behind
    /// `end`.
    fn binding(&self, head: usize, start: usize, end: usize) -> Step {
        let of_statement = |at: &usize| self.body.parent(*at) == self.body.parent(head);
        let is_colon = |at: usize| {
            self.body.is_mark(at, b':') && !self.body.is_path_mark(at) && !self.body.is_after_mark(at, b':')
        };
        let ends = |at: usize| self.body.is_assignment(at) || is_colon(at) || self.body.word(at) == "in";
        let pattern_end = (head..start).filter(of_statement).find(|&at| ends(at));
        let Some(pattern_end) = pattern_end.filter(|end| *end > head + 1) else { return Step::Lost };
        for at in head + 1..pattern_end {
            let is_used = match self.body.pieces[at].kind {
                PieceKind::Word => match self.body.word(at) {
                    "mut" | "ref" => true,
                    "_" => is_colon(pattern_end),
                    name if name.starts_with(char::is_uppercase) || self.body.is_path_mark(at + 1) => true,
                    name => self.is_used_behind(end, name),
                },
                PieceKind::Open(..) | PieceKind::Close(..) => true,
                PieceKind::Mark(mark) => matches!(mark, b',' | b':' | b'&'),
                PieceKind::Literal => false,
            };
            if !is_used {
                return Step::Lost;
            }
        }
        Step::Used
    }

    /// Whether a variable is put to use behind an index, and before another one has its name.
    fn is_used_behind(&self, end: usize, name: &str) -> bool {
        let mentions = (end..self.body.pieces.len()).filter(|&at| self.body.word(at) == name);
        mentions.take_while(|&at| !self.body.is_declaration(at, name)).any(|at| self.is_use(at))
    }

    /// Whether one more variable may be followed to where its value goes.
    fn follows_on(&self) -> bool {
        self.followed.set(self.followed.get() + 1);
        self.followed.get() < MOST_FOLLOWED
    }

    /// Whether a variable that is mentioned at an index is put to use there.
    fn is_use(&self, at: usize) -> bool {
        if self.body.is_after_mark(at, b'.') || matches!(self.body.word_before(at), "let" | "mut") {
            return false;
        }
        match self.body.kind(at + 1) {
            Some(PieceKind::Mark(b'.')) => !(self.meaning)(Call::Method(self.body.word(at + 2))).is(Meaning::MEASURE),
            // A field of that name; another value; a statement that only mentions it.
            Some(PieceKind::Mark(b':')) => self.body.is_path_mark(at + 1),
            Some(PieceKind::Mark(b'=')) => !self.body.is_assignment(at + 1),
            Some(PieceKind::Mark(b';')) => false,
            // What a block ends with.
            Some(PieceKind::Close(b'}', _)) => self.follows_on() && !self.could_be_lost(at, at),
            Some(PieceKind::Mark(b',') | PieceKind::Close(..)) => {
                let Some(open) = self.body.parent(at) else { return true };
                let is_argument = matches!(self.body.kind(open), Some(PieceKind::Open(b'(', _)))
                    && self.body.before(open) == Some(PieceKind::Word);
                !is_argument || !self.meaning_of_call(open - 1).is(Meaning::TAKER)
            }
            _ => true,
        }
    }
}

/// What becomes of a value.
enum Step {
    /// It may be dropped.
    Lost,
    /// Somebody has it.
    Used,
    /// It is, or is in, the value of the pieces from one index to another.
    On(usize, usize),
}

impl Step {
    fn lost_if(lost: bool) -> Self {
        if lost { Self::Lost } else { Self::Used }
    }
}

/// Macros that compare their arguments, or ask whether they are true.
fn is_comparing_macro(name: &str) -> bool {
    let name = name.strip_prefix("debug_").unwrap_or(name);
    matches!(name, "assert" | "assert_eq" | "assert_ne" | "matches" | "assert_matches")
}

/// Macros that race or join futures, or make spans.
fn is_hot_macro(name: &str) -> bool {
    matches!(name, "select" | "select_biased" | "join" | "try_join") || name.ends_with("span")
}

fn is_keyword(word: &str) -> bool {
    matches!(
        word,
        "if" | "else"
            | "while"
            | "match"
            | "return"
            | "break"
            | "in"
            | "for"
            | "loop"
            | "move"
            | "mut"
            | "ref"
            | "as"
            | "unsafe"
            | "let"
    )
}

#[cfg(test)]
mod tests;
