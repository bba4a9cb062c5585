//! Calendar dates: reading them strictly, and full years.

use chrono::{Datelike, NaiveDate};

/// Reads `YYYY-MM-DD`, a Gregorian date of the years 0001 to 9999. Nothing else is a date.
pub fn parse(text: &str) -> Option<NaiveDate> {
    day(digits(text)?)
}

/// The digits of what is written like a date, as one number.
pub fn digits(text: &str) -> Option<u32> {
    let mut sum = 0;
    for (index, byte) in text.bytes().enumerate() {
        match byte {
            b'-' if index == 4 || index == 7 => {}
            b'0'..=b'9' if index < 10 && index != 4 && index != 7 => sum = sum * 10 + u32::from(byte - b'0'),
            _ => return None,
        }
    }
    (text.len() == 10).then_some(sum)
}

/// A day by its digits.
pub fn day(digits: u32) -> Option<NaiveDate> {
    let year = i32::try_from(digits / 10_000).ok().filter(|year| (1..=9999).contains(year))?;
    NaiveDate::from_ymd_opt(year, digits / 100 % 100, digits % 100)
}

/// The digits of a day.
pub fn digits_of(day: NaiveDate) -> u32 {
    let (month, in_month) = month_and_day(day);
    (day.year().unsigned_abs() * 100 + month) * 100 + in_month
}

/// The last day of birth of those who have completed `years` full years on the day `on`; both by their digits.
///
/// Whoever was born on 29 February completes a year on 1 March of a common year, so the day of birth that belongs to
/// 29 February of a common year does not exist and the one before it is the last.
pub fn born_at_latest(years: u16, on: u32) -> u32 {
    let last = on.saturating_sub(u32::from(years) * 10_000);
    if last % 10_000 == 229 && day(last).is_none() { last - 1 } else { last }
}

/// The first day on which `years` full years have passed since a day, given by its digits: 1 March for 29 February in a
/// common year.
pub fn completed(years: u16, since: u32) -> Option<NaiveDate> {
    let on = since + u32::from(years) * 10_000;
    // What is no day is a 29 February.
    day(on).or_else(|| day(on - 229 + 301))
}

/// The same day a year later; 29 February becomes 28 February.
pub fn a_year_after(date: NaiveDate) -> NaiveDate {
    let later = digits_of(date) + 10_000;
    day(later).or_else(|| day(later - 1)).unwrap_or(date)
}

/// The month, and the day in it. The library's own way there is a table whose every use can panic, and a panic brings the
/// formatting of numbers along: more than a kilobyte on the phone.
pub fn month_and_day(date: NaiveDate) -> (u32, u32) {
    let day = date.ordinal0();
    let first = |month| NaiveDate::from_ymd_opt(date.year(), month, 1).map_or(u32::MAX, |first| first.ordinal0());
    // Had all months 31 days, it would be this one; months are so much shorter that it can be the next.
    let month = day / 31 + 1;
    let month = if first(month + 1) <= day { month + 1 } else { month };
    (month, day + 1 - first(month))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        parse(text).unwrap_or_default()
    }

    #[test]
    fn month_and_day_are_those_of_the_calendar() {
        for date in day("1895-12-25").iter_days().take(80_000) {
            assert_eq!(month_and_day(date), (date.month(), date.day()), "{date}");
        }
    }

    #[test]
    fn only_the_plain_form_is_a_date() {
        for wrong in
            ["", "2025-3-1", "2025-02-29", "0000-01-01", " 2025-03-10", "2025-03-10 ", "23.11.2026", "+999-01-01", "２025-01-1"]
        {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
        // The digits of a day with hyphens that stand elsewhere, a third hyphen (year 202), zeros before a day, more
        // digits than fit.
        for wrong in
            ["2025-0-310", "-2025-0310", "2021-10-1-", "-202-11-01", "0020250310", "0202503-10", "0202-50310", "99999999999999"]
        {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_leap_day_birthday_is_completed_on_the_first_of_march() {
        // Born on 2008-02-29: not yet 18 on 2026-02-28, 18 on 2026-03-01.
        assert!(20_080_229 > born_at_latest(18, 20_260_228));
        assert!(20_080_229 <= born_at_latest(18, 20_260_301));
        // On a leap day, whoever was born on 28 February of a common year has had the birthday, whoever on 1 March has not.
        assert_eq!(born_at_latest(17, 20_240_229), 20_070_228);
        assert_eq!(born_at_latest(16, 20_240_229), 20_080_229);
        // Nobody was born that long ago.
        assert_eq!(born_at_latest(9_999, 20_240_229), 0);
    }

    #[test]
    fn years_are_completed_on_the_first_day_that_passes_the_test() {
        for (since, years, on) in [
            ("2008-11-24", 18, "2026-11-24"),
            ("2024-02-29", 3, "2027-03-01"),
            ("2024-02-29", 4, "2028-02-29"),
            ("2023-02-28", 1, "2024-02-28"),
            ("2023-03-01", 1, "2024-03-01"),
        ] {
            let completed = completed(years, digits(since).unwrap_or_default()).unwrap_or_default();
            assert_eq!(completed, day(on), "{since}");
            let since = digits(since).unwrap_or_default();
            assert!(born_at_latest(years, digits_of(completed)) >= since);
            assert!(born_at_latest(years, digits_of(completed.pred_opt().unwrap_or_default())) < since);
        }
    }

    #[test]
    fn a_year_after_a_leap_day_is_the_28th() {
        assert_eq!(a_year_after(day("2024-02-29")), day("2025-02-28"));
        assert_eq!(a_year_after(day("2025-03-10")), day("2026-03-10"));
    }
}
