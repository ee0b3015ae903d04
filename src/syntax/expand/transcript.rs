//! Writes out what a rule says, with what its variables stand for.
//!
//! Called by `expand`. The result is a text and not a row of tokens, so that it is read by what reads all other texts.

use super::matching::{Bound, Captive, Captured, Found};
use super::rules::{Macro, Part};
use super::{Expansion, Fragment, GaveUp, Piece};
use crate::syntax::cursor::Cursor;
use crate::syntax::tree::Span;

/// Writes the rule of that number; `text` is the one with the call.
pub(super) fn write(
    of: &Macro,
    rule: usize,
    found: &Found,
    (text, wholes): (&str, &[(Span, Fragment)]),
    bytes: usize,
) -> Result<Expansion, GaveUp> {
    let made = Expansion::default();
    let mut writer = Writer { definition: &of.text, found, text, wholes, bytes, made, rounds: Vec::new() };
    writer.parts(&of.rules[rule].parts)?;
    Ok(writer.made)
}

struct Writer<'a> {
    definition: &'a str,
    found: &'a Found,
    text: &'a str,
    /// The ranges of it that are one thing each.
    wholes: &'a [(Span, Fragment)],
    /// How many bytes may be written.
    bytes: usize,
    made: Expansion,
    /// The round that each of the repetitions around is in.
    rounds: Vec<usize>,
}

impl Writer<'_> {
    fn parts(&mut self, parts: &[Part]) -> Result<(), GaveUp> {
        for part in parts {
            match part {
                Part::Text(span) => {
                    let text = self.definition.get(span.start as usize..span.end as usize);
                    self.push(text.ok_or(GaveUp::NotUnderstood)?)?;
                }
                Part::Crate => self.push(" crate ")?,
                Part::Variable(name) => match self.bound(name) {
                    Some(Bound::One(captured)) => {
                        let captured = captured.clone();
                        self.captured(&captured)?;
                    }
                    _ => return Err(GaveUp::NotUnderstood),
                },
                Part::Repeat { parts, separator: None } if self.run(parts).is_some() => {
                    let run = self.run(parts).ok_or(GaveUp::NotUnderstood)?;
                    self.captured(&run)?;
                }
                Part::Repeat { parts, separator } => {
                    let count = self.count(parts).ok_or(GaveUp::NotUnderstood)?;
                    for round in 0..count {
                        // What stands side by side stays apart.
                        self.push(" ")?;
                        if let (Some(separator), true) = (separator, round > 0) {
                            self.push(separator.text())?;
                            self.push(" ")?;
                        }
                        self.rounds.push(round);
                        let written = self.parts(parts);
                        self.rounds.pop();
                        written?;
                    }
                    self.push(" ")?;
                }
            }
        }
        Ok(())
    }

    /// What a variable stands for in the current rounds.
    fn bound(&self, name: &str) -> Option<&Bound> {
        let mut bound = self.found.get(name)?;
        for &round in &self.rounds {
            match bound {
                Bound::Many(rounds) => bound = rounds.get(round)?,
                Bound::One(_) => break,
            }
        }
        Some(bound)
    }

    /// What `$($tokens)*` stands for where the tokens stand side by side in the call: all of them, in one piece.
    fn run(&self, parts: &[Part]) -> Option<Captured> {
        let mut parts = parts.iter().filter(|part| match part {
            Part::Text(span) => {
                let text = self.definition.get(span.start as usize..span.end as usize);
                text.is_none_or(|text| !text.trim().is_empty())
            }
            _ => true,
        });
        let (Some(Part::Variable(name)), None) = (parts.next(), parts.next()) else { return None };
        let Some(Bound::Many(rounds)) = self.bound(name) else { return None };
        let mut whole: Option<Span> = None;
        for round in rounds {
            let Bound::One(Captured { fragment: Fragment::Tree, source, .. }) = round else { return None };
            let (Captive::Copy(span) | Captive::Made(_, Some(span))) = source else { return None };
            if let Some(before) = whole {
                let mut cursor = Cursor::new(self.text, before.end as usize);
                cursor.trivia();
                (cursor.at >= span.start as usize).then_some(())?;
            }
            whole = Some(whole.map_or(*span, |whole| whole.to(*span)));
        }
        // A comment would go on over what is written behind it.
        let Bound::One(Captured { source: Captive::Copy(_), .. }) = rounds.last()? else { return None };
        Some(Captured { fragment: Fragment::Tree, source: Captive::Copy(whole?), loose: false })
    }

    /// How often parts are repeated: as often as what their variables stand for.
    fn count(&self, parts: &[Part]) -> Option<usize> {
        let mut count = None;
        let mut open: Vec<&Part> = parts.iter().collect();
        while let Some(part) = open.pop() {
            match part {
                Part::Variable(name) => {
                    if let Bound::Many(rounds) = self.bound(name)? {
                        if count.is_some_and(|count| count != rounds.len()) {
                            return None;
                        }
                        count = Some(rounds.len());
                    }
                }
                Part::Repeat { parts, .. } => open.extend(parts),
                Part::Text(_) | Part::Crate => {}
            }
        }
        count
    }

    fn captured(&mut self, captured: &Captured) -> Result<(), GaveUp> {
        self.push(" ")?;
        let start = self.made.text.len() as u32;
        if captured.loose {
            self.push("(")?;
        }
        let at = self.made.text.len() as u32;
        let is_whole = !matches!(captured.fragment, Fragment::Tree | Fragment::Ident | Fragment::Lifetime);
        match &captured.source {
            Captive::Made(made, _) => self.push(made)?,
            Captive::Copy(from) => {
                let text = self.text.get(from.start as usize..from.end as usize).ok_or(GaveUp::NotUnderstood)?;
                self.push(text)?;
                self.made.pieces.push(Piece { at, from: *from });
                if !is_whole {
                    let inner = self.wholes.iter().filter(|(whole, _)| from.holds(*whole));
                    let moved = |offset: u32| at + (offset - from.start);
                    let moved = |span: Span| Span { start: moved(span.start), end: moved(span.end) };
                    self.made.wholes.extend(inner.map(|(whole, fragment)| (moved(*whole), *fragment)));
                }
            }
        }
        if captured.loose {
            self.push(")")?;
        }
        let end = self.made.text.len() as u32;
        if is_whole && start < end {
            self.made.wholes.push((Span { start, end }, captured.fragment));
        }
        self.push(" ")
    }

    fn push(&mut self, text: &str) -> Result<(), GaveUp> {
        if self.made.text.len() + text.len() > self.bytes {
            return Err(GaveUp::TooLarge);
        }
        self.made.text.push_str(text);
        Ok(())
    }
}
