//! Working days: Monday to Friday, less the days off, plus the weekend days made working.

use chrono::{Datelike, NaiveDate, Weekday};

/// Days off and working weekends of the years the calendar covers. After its last year only weekends are left out.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    /// First day covered.
    pub from: NaiveDate,
    /// Last day covered.
    pub to: NaiveDate,
    /// Last day whose holidays and transfers have been published; later ones are computed from the rule.
    pub confirmed_until: NaiveDate,
    /// Sorted, without doubles.
    pub days_off: Vec<NaiveDate>,
    /// Sorted, without doubles.
    pub working_weekends: Vec<NaiveDate>,
}

/// On which days a channel takes applications.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TakesApplications {
    /// On working days.
    #[default]
    WorkingDays,
    /// Monday to Saturday except days off, and on working weekends.
    MondayToSaturday,
}

impl Calendar {
    /// Whether a term in working days counts this day.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        self.is_open(day, TakesApplications::WorkingDays)
    }

    fn is_open(&self, day: NaiveDate, takes: TakesApplications) -> bool {
        let regular = match day.weekday() {
            Weekday::Sun => false,
            Weekday::Sat => takes == TakesApplications::MondayToSaturday,
            _ => true,
        };
        if regular { self.days_off.binary_search(&day).is_err() } else { self.working_weekends.binary_search(&day).is_ok() }
    }

    /// The day an application sent on `day` counts as received.
    pub fn accepted(&self, day: NaiveDate, takes: TakesApplications) -> NaiveDate {
        next_where(day, |day| self.is_open(day, takes))
    }

    /// The last day of a term in working days; the day it starts from is not counted.
    pub fn after_working_days(&self, start: NaiveDate, term: u16) -> NaiveDate {
        // The exceptions from this day on; they come up one after the other.
        let mut off = from(&self.days_off, start).iter().peekable();
        let mut working = from(&self.working_weekends, start).iter().peekable();
        let mut left = term;
        let mut last = start;
        for day in start.iter_days().skip(1).take(usize::from(term) * 31) {
            if left == 0 {
                break;
            }
            let regular = !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
            let off = off.next_if(|off| **off == day).is_some();
            let working = working.next_if(|working| **working == day).is_some();
            if working || regular && !off {
                left -= 1;
                last = day;
            }
        }
        last
    }
}

/// The days after `start`.
fn from(days: &[NaiveDate], start: NaiveDate) -> &[NaiveDate] {
    days.get(days.partition_point(|day| *day <= start)..).unwrap_or_default()
}

/// The first such day from `day` on. A pack whose calendar closes a whole month is refused, so one is near.
fn next_where(day: NaiveDate, open: impl Fn(NaiveDate) -> bool) -> NaiveDate {
    day.iter_days().take(62).find(|day| open(*day)).unwrap_or(day)
}
