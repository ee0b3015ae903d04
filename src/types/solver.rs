//! The questions about traits that a body asks, and which of their answers are kept.
//!
//! Used by `traits`, which works the answers out. A question leads to others: whether `Skip<Enumerate<I>>` is an
//! iterator hangs on whether `Enumerate<I>` is one. That chain has an end, and no question waits for itself; where one
//! of the two cuts an answer short, the answer holds for that chain only. So what is kept never depends on what was
//! asked before it.

use std::cell::{Cell, RefCell};
use std::hash::Hash;
use std::rc::Rc;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::lower;
use super::ty::{Args, Predicate, Ty};
use crate::db::{Db, Def};
use crate::names::Name;

/// How many questions may wait for one another.
const MAX_OPEN: usize = 12;

/// How many questions a body may ask; the rest of it is *unknown* then.
const MAX_QUESTIONS: u32 = 200_000;

/// The bounds that hold where a body stands, and what has been asked about traits there.
#[derive(Clone, Debug, Default)]
pub struct Env {
    /// Those of the function and of the impl or trait around it.
    pub predicates: Arc<[Predicate]>,
    pub(super) solver: Rc<Solver>,
}

impl Env {
    /// The bounds within an item.
    pub fn of(db: &Db<'_>, def: Def) -> Self {
        let mut list = Vec::new();
        if let Some(signature) = lower::signature(db, def) {
            list.extend(signature.predicates.iter().cloned());
        }
        if let Some(parent) = lower::parent(db, def) {
            list.extend(lower::predicates(db, parent).iter().cloned());
        }
        Self { predicates: list.into(), solver: Rc::default() }
    }

    /// Whether more was asked than is answered.
    pub(super) fn has_given_up(&self) -> bool {
        self.solver.steps.get() >= MAX_QUESTIONS
    }
}

/// What is asked of a type and a trait with arguments: one of its associated types, or whether there is an impl.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Question {
    pub trait_: Def,
    pub args: Args,
    pub ty: Ty,
    pub name: Option<Name>,
}

/// The questions of one body, since the bounds that hold there are its own.
#[derive(Debug, Default)]
pub(super) struct Solver {
    implemented: RefCell<Kept<Option<bool>>>,
    projected: RefCell<Kept<Option<Ty>>>,
    /// The questions that wait for an answer, the latest last.
    open: RefCell<Vec<Question>>,
    /// What has cut short the answer that is being worked out.
    cut: Cell<Cut>,
    steps: Cell<u32>,
}

impl Solver {
    /// Whether there is an impl; none if that is not known.
    pub(super) fn implemented(&self, question: Question, work: impl FnOnce(&Question) -> Option<bool>) -> Option<bool> {
        self.answer(&self.implemented, question, work).flatten()
    }

    /// An associated type; none if it is not settled yet.
    pub(super) fn projected(&self, question: Question, work: impl FnOnce(&Question) -> Option<Ty>) -> Option<Ty> {
        self.answer(&self.projected, question, work).unwrap_or(Some(Ty::Unknown))
    }

    /// The answer that is known, or that is worked out now; none if it may not be.
    fn answer<A: Clone>(
        &self,
        kept: &RefCell<Kept<A>>,
        question: Question,
        work: impl FnOnce(&Question) -> A,
    ) -> Option<A> {
        let place = self.open.borrow().len();
        if let Some(known) = kept.borrow().whole.get(&question) {
            return Some(known.clone());
        }
        if let Some(known) = kept.borrow().of_place(&question, place) {
            self.cut.set(self.cut.get().or(Cut::LENGTH));
            return Some(known);
        }
        if !self.open(&question, place) {
            return None;
        }
        let around = self.cut.replace(Cut::default());
        let answer = work(&question);
        self.open.borrow_mut().pop();
        let cut = self.cut.get();
        kept.borrow_mut().keep(question, place, &answer, cut);
        self.cut.set(around.or(cut.closed(place)));
        Some(answer)
    }

    /// Notes that a question is asked; not if the chain ends here, or if too much was asked.
    fn open(&self, question: &Question, place: usize) -> bool {
        let mut open = self.open.borrow_mut();
        if let Some(waiting) = open.iter().position(|waiting| waiting == question) {
            self.cut.set(self.cut.get().or(Cut::waiting(waiting)));
            return false;
        }
        let steps = self.steps.get();
        if place >= MAX_OPEN || steps >= MAX_QUESTIONS {
            self.cut.set(self.cut.get().or(Cut::LENGTH));
            return false;
        }
        self.steps.set(steps + 1);
        open.push(question.clone());
        true
    }
}

/// Why an answer is not the whole one.
#[derive(Clone, Copy, Debug, Default)]
struct Cut {
    /// The chain was too long.
    by_length: bool,
    /// The first of the waiting questions whose answer it would have needed.
    waits_for: Option<usize>,
}

impl Cut {
    const LENGTH: Self = Self { by_length: true, waits_for: None };

    fn waiting(place: usize) -> Self {
        Self { by_length: false, waits_for: Some(place) }
    }

    /// What has cut either of two answers short.
    fn or(self, other: Self) -> Self {
        let waits_for = match (self.waits_for, other.waits_for) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        Self { by_length: self.by_length || other.by_length, waits_for }
    }

    /// What is left of it once the question at a place is answered: it waited for itself.
    fn closed(self, place: usize) -> Self {
        Self { waits_for: self.waits_for.filter(|&first| first < place), ..self }
    }
}

/// Answers that are kept.
#[derive(Debug)]
struct Kept<A> {
    whole: FxHashMap<Question, A>,
    /// Those that were cut short, for questions that are asked at the same place of a chain.
    cut: FxHashMap<Question, Vec<(usize, A)>>,
}

impl<A> Default for Kept<A> {
    fn default() -> Self {
        Self { whole: FxHashMap::default(), cut: FxHashMap::default() }
    }
}

impl<A: Clone> Kept<A> {
    fn of_place(&self, question: &Question, place: usize) -> Option<A> {
        let of_places = self.cut.get(question)?;
        of_places.iter().find(|(known, _)| *known == place).map(|(_, answer)| answer.clone())
    }

    fn keep(&mut self, question: Question, place: usize, answer: &A, cut: Cut) {
        match cut {
            Cut { by_length: false, waits_for: None } => drop(self.whole.insert(question, answer.clone())),
            // Among the questions that lead to one another, the first that is asked has nothing else to wait for.
            Cut { waits_for: Some(_), .. } if place > 0 => {}
            Cut { .. } => self.cut.entry(question).or_default().push((place, answer.clone())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_OPEN, Question, Solver};
    use crate::db::{Def, ModId};
    use crate::names::Name;
    use crate::syntax::tree::ItemIdx;
    use crate::types::ty::Ty;

    fn question(number: usize) -> Question {
        let trait_ = Def { module: ModId::numbered(0), item: ItemIdx { entry: 0, part: 0 } };
        Question { trait_, args: [].into(), ty: Ty::Prim(Name::new(&number.to_string())), name: None }
    }

    /// Each question leads to the next one, and the last of them is answered *yes*.
    fn chain(solver: &Solver, from: usize, last: usize) -> Option<bool> {
        solver.implemented(question(from), |_| if from == last { Some(true) } else { chain(solver, from + 1, last) })
    }

    /// Each question leads to the next one, and the last of them to the first.
    fn circle(solver: &Solver, from: usize, length: usize) -> Option<bool> {
        solver.implemented(question(from), |_| circle(solver, (from + 1) % length, length).or(Some(from == 1)))
    }

    #[test]
    fn a_chain_has_an_end() {
        assert_eq!(chain(&Solver::default(), 0, MAX_OPEN - 1), Some(true));
        assert_eq!(chain(&Solver::default(), 0, MAX_OPEN), None);
    }

    #[test]
    fn what_was_asked_before_does_not_matter() {
        let solver = Solver::default();
        assert_eq!(chain(&solver, 0, MAX_OPEN), None);
        for from in 1..=MAX_OPEN {
            assert_eq!(chain(&solver, from, MAX_OPEN), Some(true), "{from}");
        }
        for first in 0..4 {
            let solver = Solver::default();
            circle(&solver, first, 4);
            for from in 0..4 {
                assert_eq!(circle(&solver, from, 4), circle(&Solver::default(), from, 4), "{first} {from}");
            }
        }
    }
}
