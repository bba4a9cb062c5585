//! The answers of a request, and what every missing answer could still be.

use chrono::NaiveDate;

use super::wire::{ABSENT, FIRST_VALUE, UNKNOWN};
use crate::law::slot::{Numbering, Slot};
use crate::law::{DateTest, Domain, Law, Moment, date};

/// The answers about the applicant and every child.
///
/// A fact's possible values are bits of a word: its options, or for a date which of the rules' tests it can pass.
/// Absent and unknown answers leave them all.
#[derive(Clone, Debug)]
pub struct Answers {
    /// Possible values, slot by slot.
    pub possible: Vec<u32>,
    /// The code of each answer, slot by slot, see [`wire`](crate::wire).
    pub encoded: Vec<u32>,
    /// Possible values of each of the law's facts while it has no answer.
    pub open: Vec<u32>,
    /// How many children there are.
    pub children: usize,
    /// The day the application counts as received, and the last day for the decision.
    pub days: (NaiveDate, NaiveDate),
    /// The digits of the request date and of the last day for the decision.
    by: (u32, u32),
    /// How the slots are numbered.
    pub numbering: Numbering,
}

impl Answers {
    /// The answers with these codes, of the applicant and then of every child, under an edition, for a list, on a day.
    /// `None` where one of them is no answer.
    pub fn read(law: &Law, edition: usize, list: usize, date: NaiveDate, children: usize, given: &[u32]) -> Option<Answers> {
        let days = law.plan(edition, list)?.days(&law.calendar, date);
        let (possible, encoded) = (vec![0; given.len()], vec![ABSENT; given.len()]);
        let by = (date::digits_of(date), date::digits_of(days.1));
        let (open, numbering) = (Vec::with_capacity(law.facts.len()), law.numbering());
        let mut answers = Answers { possible, encoded, open, children, days, by, numbering };
        for fact in &law.facts {
            let mut possible = 1u32.checked_shl(fact.domain.size()).unwrap_or(0).wrapping_sub(1);
            if let Domain::Date(tests) = &fact.domain {
                // Between two tests whose last days are one day no date lies, so that value cannot be.
                let mut following = by.0;
                for (value, test) in tests.iter().enumerate().rev() {
                    let born_by = answers.last_day(*test);
                    if following <= born_by {
                        possible &= !(2 << value);
                    }
                    following = born_by;
                }
            }
            answers.open.push(possible);
        }
        for (number, code) in given.iter().enumerate() {
            answers.set(law, Slot::new(number)?, *code)?;
        }
        Some(answers)
    }

    /// Puts an answer into a slot; `None`, and nothing is changed, where it has no such code.
    pub fn set(&mut self, law: &Law, slot: Slot, code: u32) -> Option<()> {
        let index = self.numbering.index(slot);
        let values = match (code, &law.facts.get(index)?.domain) {
            (ABSENT | UNKNOWN, _) => *self.open.get(index)?,
            (_, Domain::Date(tests)) => {
                date::day(code).filter(|_| code <= self.by.0)?;
                1 << tests.iter().position(|test| code <= self.last_day(*test)).unwrap_or(tests.len())
            }
            (_, Domain::Options(count)) => 1 << Some(code - FIRST_VALUE).filter(|option| option < count)?,
        };
        *self.possible.get_mut(slot.position())? = values;
        *self.encoded.get_mut(slot.position())? = code;
        Some(())
    }

    /// Whether the fact in a slot has been answered with a value.
    pub fn is_known(&self, slot: Slot) -> bool {
        self.encoded.get(slot.position()).is_some_and(|code| *code >= FIRST_VALUE)
    }

    /// The last day that passes a test, by its digits.
    fn last_day(&self, test: DateTest) -> u32 {
        date::born_at_latest(test.years, if test.by == Moment::Request { self.by.0 } else { self.by.1 })
    }
}
