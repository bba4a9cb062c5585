//! Requests and reports as numbers, for whoever keeps the names elsewhere: places of the pack, slots of facts.
//!
//! A slot numbers a fact of a request: the applicant's in the order of the pack, then those of the first child, and so on.
//! "Maybe" stands for a number plus one, or 0 where there is none.

use chrono::{Datelike, NaiveDate};

use crate::answers::{Answers, Given};
use crate::compare::{Comparison, Pair};
use crate::date;
use crate::pack::{Kind, MAX_CHILDREN, Pack};
use crate::report::Report;
use crate::request::Request;

/// The code of an answer that has not been given.
pub const ABSENT: u32 = 0;
/// The code of “I don't know”.
pub const UNKNOWN: u32 = 1;
/// The code of a bool's `false`, of the first option; those that follow are `true`, and the further options.
/// A date's code is its digits: 20140502.
pub const FIRST_VALUE: u32 = 2;

impl Request {
    /// Reads a request written as numbers: list, maybe edition, date as digits, number of children, the code of the
    /// answer in each slot, then pairs of paper and maybe child.
    ///
    /// `None` where anything is not in order; [`Request::read`] says what.
    pub fn from_codes(pack: &Pack, codes: &[u32]) -> Option<Request> {
        let [list, edition, date, children, rest @ ..] = codes else { return None };
        let list = *list as usize;
        let date = day(*date).filter(|date| (pack.date_from..=pack.date_to).contains(date))?;
        let edition = edition.checked_sub(1).map_or_else(|| pack.edition_on(date), |place| Some(place as usize))?;
        if pack.editions.get(edition)?.in_force_from > date || list >= pack.lists.len() {
            return None;
        }
        let children = *children as usize;
        if children == 0 || children > MAX_CHILDREN {
            return None;
        }
        let mut answers = Answers::new(pack, edition, list, date);
        (0..children).for_each(|_| answers.add_child(pack));
        let (given, papers) = rest.split_at_checked(answers.possible.len())?;
        for (slot, code) in given.iter().enumerate() {
            if *code != ABSENT {
                answers.set(pack, slot, *code)?;
            }
        }
        let mut have = vec![0; pack.documents.len()];
        for paper in papers.chunks(2) {
            let [place, child] = *paper else { return None };
            *have.get_mut(place as usize)? |= paper_bit(pack, place as usize, child, children)?;
        }
        Some(Request { edition, list, date, answers, have })
    }
}

/// The bit of a paper and, maybe, a child; `None` where there is no such paper or child.
pub(crate) fn paper_bit(pack: &Pack, place: usize, child: u32, children: usize) -> Option<u32> {
    match child.checked_sub(1) {
        None => (!pack.documents.get(place)?.per_child).then_some(1),
        Some(child) => (pack.documents.get(place)?.per_child && (child as usize) < children).then(|| 1 << child),
    }
}

/// A day by its digits.
fn day(digits: u32) -> Option<NaiveDate> {
    let year = i32::try_from(digits / 10_000).ok().filter(|year| (1..=9999).contains(year))?;
    NaiveDate::from_ymd_opt(year, digits / 100 % 100, digits % 100)
}

impl Answers {
    /// Puts an answer into a slot; `None`, and nothing is changed, where it has no such code.
    pub fn set(&mut self, pack: &Pack, slot: usize, code: u32) -> Option<()> {
        let place = self.place(slot);
        let (classes, given) = match code {
            ABSENT => (*self.open.get(place)?, Given::Absent),
            UNKNOWN => (*self.open.get(place)?, Given::Unknown),
            _ => (self.class_of_code(&pack.facts.get(place)?.kind, place, code)?, Given::Value),
        };
        *self.possible.get_mut(slot)? = classes;
        *self.given.get_mut(slot)? = given;
        Some(())
    }

    fn class_of_code(&self, kind: &Kind, place: usize, code: u32) -> Option<u32> {
        if let Kind::Date(_) = kind {
            return day(code).and_then(|day| self.date_class(place, day));
        }
        let option = code - FIRST_VALUE;
        (option < kind.classes()).then(|| 1 << option)
    }
}

pub(crate) fn put(out: &mut Vec<u16>, number: usize) {
    out.push(u16::try_from(number).unwrap_or(u16::MAX));
}

pub(crate) fn put_day(out: &mut Vec<u16>, day: Option<NaiveDate>) {
    let (year, rest) = day.map_or((0, 0), |day| {
        let (month, in_month) = date::month_and_day(day);
        (day.year(), month * 100 + in_month)
    });
    out.extend([u16::try_from(year).unwrap_or_default(), u16::try_from(rest).unwrap_or_default()]);
}

fn put_list(out: &mut Vec<u16>, numbers: &[u16]) {
    put(out, numbers.len());
    out.extend_from_slice(numbers);
}

impl Report<'_> {
    /// The report as numbers, one after the other:
    /// edition, list, outcome, scope, whether the days are estimated;
    /// three days (accepted, decision, training certificate), each as its year and month and day as digits, or noughts;
    /// the number of grounds, and of each its place, maybe item, state, and its reasons;
    /// the number of papers, and of each its place, item, maybe child, need, whether it is in hand, maybe proof, and its
    /// reasons; the places of the notes; the slots of missing and of unknown facts.
    /// Lists of slots and places begin with how many there are.
    pub fn codes(&self) -> Vec<u16> {
        let mut out = Vec::with_capacity(32 + 8 * (self.grounds.len() + self.documents.len()) + self.facts.len());
        put(&mut out, self.plan.edition);
        put(&mut out, self.plan.list);
        out.extend([self.outcome as u16, self.scope as u16, u16::from(self.estimated)]);
        for day in [Some(self.accepted), Some(self.decision), self.training] {
            put_day(&mut out, day);
        }
        put(&mut out, self.grounds.len());
        for (plan, row) in self.plan.grounds.iter().zip(&self.grounds) {
            put(&mut out, plan.ground);
            out.extend([plan.item.map_or(0, |item| item + 1), row.state as u16]);
            put_list(&mut out, self.reasons(row.facts));
        }
        put(&mut out, self.documents.len());
        for row in &self.documents {
            let plan = self.plan.documents.get(usize::from(row.row));
            put(&mut out, plan.map_or(0, |plan| plan.document));
            out.push(plan.map_or(0, |plan| plan.item));
            out.push(row.child.map_or(0, |child| u16::from(child) + 1));
            out.extend([row.need as u16, u16::from(row.have), row.evidence.map_or(0, |place| place + 1)]);
            put_list(&mut out, self.reasons(row.facts));
        }
        put(&mut out, self.notes.len());
        self.note_places().for_each(|place| put(&mut out, place));
        put_list(&mut out, &self.missing);
        put_list(&mut out, &self.unknown);
        out
    }
}

impl Comparison<'_> {
    /// The comparison as numbers: both editions, both outcomes;
    /// the number of grounds, then of papers, and of each its place, maybe child, change, and maybe state or need under
    /// both editions; the places of the notes that are added, and of those removed.
    pub fn codes(&self) -> Vec<u16> {
        let mut out = Vec::new();
        put(&mut out, self.from.plan.edition);
        put(&mut out, self.to.plan.edition);
        out.extend([self.from.outcome as u16, self.to.outcome as u16]);
        for pairs in [self.grounds(), self.documents()] {
            put(&mut out, pairs.len());
            for Pair { place, child, change, decided } in pairs {
                put(&mut out, place);
                let maybe = |number: Option<u8>| number.map_or(0, |number| u16::from(number) + 1);
                out.extend([maybe(child), change as u16, maybe(decided.0), maybe(decided.1)]);
            }
        }
        for notes in [self.added_notes(), self.removed_notes()] {
            put(&mut out, notes.len());
            for place in notes {
                put(&mut out, place);
            }
        }
        out
    }
}
