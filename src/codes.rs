//! Requests and reports as numbers, for whoever keeps the names elsewhere: places of the pack, slots of facts.
//!
//! A slot numbers a fact of a request: the applicant's in the order of the pack, then those of the first child, and so on.
//! "Maybe" stands for a number plus one, or 0 where there is none.

use chrono::{Datelike, NaiveDate};

use crate::date;
use crate::pack::Pack;
use crate::report::Report;

/// The code of an answer that has not been given.
pub const ABSENT: u32 = 0;
/// The code of “I don't know”.
pub const UNKNOWN: u32 = 1;
/// The code of a bool's `false`, of the first option; those that follow are `true`, and the further options.
/// A date's code is its digits: 20140502.
pub const FIRST_VALUE: u32 = 2;
/// Where the answers begin in the codes of a request: after list, edition, date and the number of children.
pub const ANSWERS: usize = 4;
/// Stands for an outcome where a session refuses a change.
pub const REFUSED: u32 = 255;

/// The bit of a paper and, maybe, a child; `None` where there is no such paper or child.
pub(crate) fn paper_bit(pack: &Pack, place: usize, child: u32, children: usize) -> Option<u32> {
    match child.checked_sub(1) {
        None => (!pack.documents.get(place)?.per_child).then_some(1),
        Some(child) => (pack.documents.get(place)?.per_child && (child as usize) < children).then(|| 1 << child),
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
