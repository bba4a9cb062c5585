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

    /// The day an application sent on `day` counts as received. A pack whose calendar closes a whole month is refused, so one
    /// is near.
    pub fn accepted(&self, day: NaiveDate, takes: TakesApplications) -> NaiveDate {
        day.iter_days().take(62).find(|day| self.is_open(*day, takes)).unwrap_or(day)
    }

    /// The last day of a term in working days; the day it starts from is not counted.
    pub fn after_working_days(&self, start: NaiveDate, term: u16) -> NaiveDate {
        let days = start.iter_days().skip(1).take(usize::from(term) * 31);
        days.filter(|day| self.is_working_day(*day)).take(term.into()).last().unwrap_or(start)
    }
}
