//! Requests and reports as numbers, for whoever keeps the names elsewhere: indices in the law, and [slots](Slot) of facts.
//!
//! "Maybe" stands for a number plus one, or 0 where there is none.

use chrono::{Datelike, NaiveDate};

use crate::law::slot::Slot;
use crate::law::{Law, date};

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
pub(crate) fn paper_bit(law: &Law, index: usize, child: u32, children: usize) -> Option<u32> {
    match child.checked_sub(1) {
        None => (!law.per_child.get(index)?).then_some(1),
        Some(child) => (*law.per_child.get(index)? && (child as usize) < children).then(|| 1 << child),
    }
}

pub(crate) fn push(out: &mut Vec<u16>, number: usize) {
    out.push(u16::try_from(number).unwrap_or(u16::MAX));
}

pub(crate) fn push_day(out: &mut Vec<u16>, day: Option<NaiveDate>) {
    let (year, rest) = day.map_or((0, 0), |day| {
        let (month, in_month) = date::month_and_day(day);
        (day.year(), month * 100 + in_month)
    });
    out.extend([u16::try_from(year).unwrap_or_default(), u16::try_from(rest).unwrap_or_default()]);
}

pub(crate) fn push_slots(out: &mut Vec<u16>, slots: &[Slot]) {
    push(out, slots.len());
    out.extend(slots.iter().map(|slot| u16::from(*slot)));
}
