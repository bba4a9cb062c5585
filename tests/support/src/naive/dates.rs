//! Days by walking: no formula, no library.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use serde_json::Value as Json;

/// A day of the Gregorian calendar; days compare as they follow one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    pub year: i32,
    pub month: u32,
    pub of_month: u32,
}

fn month_length(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Day {
    pub const fn new(year: i32, month: u32, of_month: u32) -> Day {
        Day { year, month, of_month }
    }

    /// Reads `YYYY-MM-DD`; the text has been found in order.
    pub fn read(text: &str) -> Day {
        let mut parts = text.split('-');
        let mut part = || parts.next().expect("three parts").parse::<u32>().expect("a number");
        let (year, month, day) = (part(), part(), part());
        Day::new(i32::try_from(year).expect("a year"), month, day)
    }

    pub fn text(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.of_month)
    }

    pub fn next(self) -> Day {
        if self.of_month < month_length(self.year, self.month) {
            Day { of_month: self.of_month + 1, ..self }
        } else if self.month < 12 {
            Day { month: self.month + 1, of_month: 1, ..self }
        } else {
            Day::new(self.year + 1, 1, 1)
        }
    }

    pub fn previous(self) -> Day {
        if self.of_month > 1 {
            Day { of_month: self.of_month - 1, ..self }
        } else if self.month > 1 {
            Day { month: self.month - 1, of_month: month_length(self.year, self.month - 1), ..self }
        } else {
            Day::new(self.year - 1, 12, 31)
        }
    }

    /// The same day of another year; 29 February becomes 28 February where there is none.
    pub fn in_year(self, year: i32) -> Day {
        Day { year, month: self.month, of_month: self.of_month.min(month_length(year, self.month)) }
    }

    /// Full years from this day to `on`. Whoever was born on 29 February completes one on 1 March of a common year.
    pub fn full_years(self, on: Day) -> i32 {
        on.year - self.year - i32::from((on.month, on.of_month) < (self.month, self.of_month))
    }

    /// Monday is 1, Sunday 7: counted on from 1 January 2022, which was a Saturday.
    pub fn weekday(self) -> u32 {
        static WEEKDAYS: OnceLock<BTreeMap<Day, u32>> = OnceLock::new();
        let weekdays = WEEKDAYS.get_or_init(|| {
            let (mut day, mut weekday) = (Day::new(2022, 1, 1), 6);
            let mut weekdays = BTreeMap::new();
            while day.year < 2102 {
                weekdays.insert(day, weekday);
                (day, weekday) = (day.next(), weekday % 7 + 1);
            }
            weekdays
        });
        weekdays[&self]
    }
}

/// The pack's calendar.
pub struct Calendar {
    days_off: BTreeSet<Day>,
    working_weekends: BTreeSet<Day>,
    confirmed_until: Day,
}

impl Calendar {
    pub fn new(calendar: &Json) -> Calendar {
        let day = |text: &Json| Day::read(text.as_str().expect("a day"));
        let days = |key: &str| calendar[key].as_array().expect("days").iter().map(day).collect();
        Calendar {
            days_off: days("days_off"),
            working_weekends: days("working_weekends"),
            confirmed_until: day(&calendar["confirmed_until"]),
        }
    }

    fn is_open(&self, day: Day, on_saturdays: bool) -> bool {
        let ordinary = if on_saturdays { day.weekday() <= 6 } else { day.weekday() <= 5 };
        (ordinary && !self.days_off.contains(&day)) || self.working_weekends.contains(&day)
    }

    /// The day an application of this day counts as received.
    pub fn accepted(&self, mut day: Day, on_saturdays: bool) -> Day {
        while !self.is_open(day, on_saturdays) {
            day = day.next();
        }
        day
    }

    /// The last day of a term in working days, the first one not counted.
    pub fn after_working_days(&self, mut day: Day, mut term: u64) -> Day {
        while term > 0 {
            day = day.next();
            term -= u64::from(self.is_open(day, false));
        }
        day
    }

    /// Whether this day lies beyond what has been published.
    pub fn is_estimate(&self, day: Day) -> bool {
        day > self.confirmed_until
    }
}
