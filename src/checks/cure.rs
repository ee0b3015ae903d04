//! Ways out, as edits of the code at hand: what the files below share.
//!
//! Each cure makes the work run, or says in code that there is none to wait for; none merely silences. `drive` has those
//! for futures that nobody polls, `handle` those for work whose handle is dropped, `watch` those for such work in
//! tests, `join` those for results that nobody looks at, `place` those for calls that do not belong where they stand.
//! What an edit has to know of the code beyond its text is a fact (`flow::Spot`).

pub(super) mod drive;
pub(super) mod handle;
pub(super) mod join;
pub(super) mod place;
pub(super) mod watch;

use super::Site;
use crate::finding::{Applicability, Edit, Suggestion};
use crate::flow::{Gap, Spot};
use crate::syntax::tree::Span;

/// Code of more than this many lines is not shown again beside a suggestion: the edit says it all.
const MAX_SHOWN_LINES: usize = 12;

/// So many variables of one kind are told apart by numbers.
const MAX_NUMBER: u32 = 20;

/// The nothing at an offset, where something can be put.
pub(super) fn at(offset: u32) -> Span {
    Span { start: offset, end: offset }
}

/// Whether a line does not end inside of a literal or a comment, as far as it shows that by itself.
fn ends_outside_of_literals(line: &str) -> bool {
    let quotes = line.replace("\\\\", "").replace("\\\"", "").replace("'\"'", "").matches('"').count();
    quotes.is_multiple_of(2) && !line.contains("/*") && !line.contains("r#")
}

/// A way out that is only shown.
pub(super) fn show(message: &str, code: &str) -> Suggestion {
    let code = (code.lines().count() <= MAX_SHOWN_LINES).then(|| code.to_owned());
    Suggestion { message: message.to_owned(), code, applicability: Applicability::Unspecified, edits: Vec::new() }
}

/// A suggestion that is being put together.
pub(super) struct Draft<'s> {
    site: &'s Site<'s>,
    message: String,
    /// What the reader should see of the code.
    frame: Span,
    edits: Vec<(Span, String)>,
}

impl<'s> Draft<'s> {
    /// A suggestion about `frame`, which is shown as it would read afterwards.
    pub(super) fn new(site: &'s Site<'s>, message: &str, frame: Span) -> Self {
        Self { site, message: message.to_owned(), frame, edits: Vec::new() }
    }

    /// Puts `text` in the place of `span`.
    pub(super) fn replace(mut self, span: Span, text: impl Into<String>) -> Self {
        self.edits.push((span, text.into()));
        self
    }

    /// Puts `text` in front of what begins at `offset`.
    pub(super) fn insert(self, offset: u32, text: impl Into<String>) -> Self {
        self.replace(at(offset), text)
    }

    /// Puts something around `span`.
    pub(super) fn wrap(self, span: Span, open: &str, close: &str) -> Self {
        self.insert(span.start, open).insert(span.end, close)
    }

    /// Puts lines around `span`, the first and last of which stand on its own, and moves it in.
    pub(super) fn around(self, span: Span, open: &str, close: &str) -> Self {
        let indent = self.site.line_indent(span.start).to_owned();
        let line = format!("\n{indent}");
        let open = self.site.stepped(open, &indent).replace('\n', &line);
        let close = self.site.stepped(close, &indent).replace('\n', &line);
        self.indent(span).wrap(span, &open, &close)
    }

    /// Puts a postfix such as `.await` behind an expression, with parentheses if it would not bind to all of it.
    pub(super) fn postfix(self, span: Span, tight: bool, text: &str) -> Self {
        if tight { self.insert(span.end, text) } else { self.wrap(span, "(", &format!("){text}")) }
    }

    /// Moves the lines of `span` after its first one in by a step, unless one of them may begin inside of a literal or a
    /// comment, where blanks matter.
    pub(super) fn indent(mut self, span: Span) -> Self {
        let text = self.site.text(span);
        if !text.lines().all(ends_outside_of_literals) {
            return self;
        }
        let step = self.site.step(self.site.line_indent(span.start));
        let starts = text.match_indices('\n').map(|(at, _)| at + 1);
        let filled = starts.filter(|&at| !text[at..].starts_with(['\n', '\r']));
        self.edits.extend(filled.map(|start| (at(span.start + start as u32), step.to_owned())));
        self
    }

    /// Puts a statement before the one that begins at `offset`: on a line of its own, if that one begins a line.
    pub(super) fn before(self, offset: u32, statement: &str) -> Option<Self> {
        let Some(indent) = self.site.indent(offset).map(str::to_owned) else {
            let before = self.site.source.text.get(..offset as usize)?.trim_end();
            // Parentheses or attributes belong to the statement.
            let is_free = before.ends_with(['{', ';', '}']);
            return is_free.then(|| self.insert(offset, format!("{} ", statement.replace('\n', " "))));
        };
        let statement = self.site.stepped(statement, &indent).replace('\n', &format!("\n{indent}"));
        Some(self.insert(offset, format!("{statement}\n{indent}")))
    }

    /// Puts a statement before the one that `part` is in; where there is none, a block around `part` begins with it.
    pub(super) fn before_part(self, spot: &Spot, part: Span, statement: &str) -> Option<Self> {
        match spot.statement {
            Some(offset) => self.before(offset, statement),
            None => Some(self.wrap(part, &format!("{{ {statement} "), " }")),
        }
    }

    /// Puts a statement between others, or at the end of a block.
    pub(super) fn in_gap(self, gap: Gap, statement: &str) -> Option<Self> {
        if !gap.brace {
            return self.before(gap.at, statement);
        }
        let before = self.site.source.text.get(..gap.at as usize)?;
        let end = before.trim_end().len() as u32;
        let Some(indent) = self.site.indent(gap.at) else {
            return Some(self.insert(end, format!(" {statement}")));
        };
        let statement = self.site.stepped(statement, indent);
        let indent = format!("\n{indent}{}", self.site.step(indent));
        let statement = statement.replace('\n', &indent);
        Some(self.insert(end, format!("{indent}{statement}")))
    }

    /// The suggestion: an edit that changes what the program does.
    pub(super) fn done(self) -> Suggestion {
        let Self { site, message, frame, mut edits } = self;
        edits.sort_by_key(|(span, _)| (span.start, span.end));
        let spans = || edits.iter().map(|(span, _)| *span).chain([frame]);
        let (start, end) = (spans().map(|span| span.start).min(), spans().map(|span| span.end).max());
        let (start, end) = (start.unwrap_or(frame.start), end.unwrap_or(frame.end));
        let (mut code, mut copied) = (String::new(), start);
        for (span, text) in &edits {
            code.push_str(site.text(Span { start: copied, end: span.start }));
            code.push_str(text);
            copied = span.end;
        }
        code.push_str(site.text(Span { start: copied, end }));
        let code = code.trim().to_owned();
        let edits = edits.into_iter().map(|(span, replacement)| Edit { place: site.place(span), replacement });
        Suggestion {
            message,
            code: (code.lines().count() <= MAX_SHOWN_LINES).then_some(code),
            applicability: Applicability::MaybeIncorrect,
            edits: edits.collect(),
        }
    }
}

impl Site<'_> {
    /// The blanks at the beginning of the line that `offset` is in.
    fn line_indent(&self, offset: u32) -> &str {
        let before = self.source.text.get(..offset as usize).unwrap_or("");
        let line = &before[before.rfind('\n').map_or(0, |at| at + 1)..];
        &line[..line.len() - line.trim_start().len()]
    }

    /// What a block's lines are moved in by, where those around it begin with `indent`.
    fn step(&self, indent: &str) -> &'static str {
        if indent.contains('\t') {
            return "\t";
        }
        let begins = |blanks: &str| {
            let lines = self.source.text.lines().filter_map(|line| line.strip_prefix(blanks));
            lines.filter(|rest| rest.starts_with(|char: char| char.is_alphabetic())).count()
        };
        if begins("  ") > begins("    ") { "  " } else { "    " }
    }

    /// Code whose lines after the first one are moved in by four blanks a step, moved in as those around it are.
    fn stepped(&self, code: &str, indent: &str) -> String {
        let step = self.step(indent);
        let line = |line: &str| {
            let code = line.trim_start_matches(' ');
            format!("\n{}{code}", step.repeat((line.len() - code.len()) / 4))
        };
        let (first, rest) = code.split_once('\n').unwrap_or((code, ""));
        let rest: String = if first.len() == code.len() { String::new() } else { rest.split('\n').map(line).collect() };
        format!("{first}{rest}")
    }

    /// The blanks before `offset`, if nothing else stands before it on its line.
    fn indent(&self, offset: u32) -> Option<&str> {
        let before = self.source.text.get(..offset as usize)?;
        let line = &before[before.rfind('\n').map_or(0, |at| at + 1)..];
        line.trim().is_empty().then_some(line)
    }

    /// The first of some names, or else the first of them with a number, that no variable of the body has, as far as
    /// the text shows it.
    fn fresh(&self, names: &[&str]) -> Option<String> {
        let first = names.first()?;
        let numbered = (2..=MAX_NUMBER).map(|number| format!("{first}_{number}"));
        let mut all = names.iter().map(|&name| name.to_owned()).chain(numbered);
        all.find(|name| !self.mentions_variable(name))
    }

    /// Whether a name stands in the text by itself, rather than in a path.
    fn mentions_variable(&self, name: &str) -> bool {
        let text = self.text(self.body);
        let is_word = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
        text.match_indices(name).any(|(at, _)| {
            let (before, after) = (&text[..at], &text[at + name.len()..]);
            let whole = !is_word(before.as_bytes().last()) && !is_word(after.as_bytes().first());
            whole && !before.ends_with("::") && !after.starts_with("::") && !before.ends_with('/')
        })
    }

    /// The `let name = ` or `_ = ` before a value, where `name` stands at `bound`; none if a type stands there too.
    fn binding(&self, bound: Span, value: Span) -> Option<Span> {
        let between = self.text(Span { start: bound.end, end: value.start });
        if bound.end > value.start || between.trim() != "=" {
            return None;
        }
        let before = self.source.text.get(..bound.start as usize)?;
        let start = match before.trim_end().strip_suffix("let") {
            Some(before) => before.len() as u32,
            None => bound.start,
        };
        Some(Span { start, end: value.start })
    }
}
