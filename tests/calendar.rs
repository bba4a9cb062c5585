//! The calendar against what was published: the number of working days of each year of the five-day week, and single days
//! that were moved or stopped being holidays.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test says what it expects by failing")]

use bauyr::{Pack, Value};
use chrono::{Datelike, NaiveDate};
use serde_json::json;
use support::naive::{self, PACK};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

#[test]
fn every_year_has_its_published_number_of_working_days() {
    for (year, wanted) in [(2022, 246), (2023, 246), (2024, 249), (2025, 246), (2026, 247), (2027, 247), (2028, 245)] {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).expect("a date");
        let days = first.iter_days().take_while(|day| day.year() == year);
        assert_eq!(days.filter(|day| PACK.calendar.is_working_day(*day)).count(), wanted, "{year}");
    }
}

#[test]
fn moved_days_are_moved() {
    let calendar = &PACK.calendar;
    // Government and ministry orders: the day off, and the weekend day worked for it.
    for (off, worked) in [
        ("2022-03-07", "2022-03-05"),
        ("2022-08-29", "2022-08-27"),
        ("2022-10-24", "2022-10-22"),
        ("2023-07-07", "2023-07-01"),
        ("2024-05-08", "2024-05-04"),
        ("2025-01-03", "2025-01-05"),
    ] {
        assert!(!calendar.is_working_day(day(off)), "{off}");
        assert!(calendar.is_working_day(day(worked)), "{worked}");
    }
}

#[test]
fn thirty_august_is_worked_since_2026_and_fifteen_march_is_off_from_2027() {
    let calendar = &PACK.calendar;
    assert!(!calendar.is_working_day(day("2024-08-30")));
    // 30 August 2026 is a Sunday: no Monday is off in its place.
    assert!(calendar.is_working_day(day("2026-08-31")));
    assert!(!calendar.is_working_day(day("2027-03-15")));
    assert!(!calendar.is_working_day(day("2026-05-27")), "Kurban Ait");
}

#[test]
fn what_lies_after_the_confirmed_years_is_said_to_be_an_estimate() {
    assert_eq!(PACK.calendar.confirmed_until, day("2026-12-31"));
    let report = |date: &str| {
        let request = format!(r#"{{"service":"foster","channel":"portal","date":"{date}","answers":{{"children":[{{}}]}}}}"#);
        let request: Value = serde_json::from_str(&request).expect("JSON");
        bauyr::check(&PACK, &request).expect("in order").estimated
    };
    assert!(!report("2026-12-10"));
    assert!(report("2026-12-28"));
}

#[test]
fn the_longest_term_is_counted_to_its_end() {
    let mut law = naive::law();
    law["services"][1]["term_working_days"] = json!(180);
    let pack = Pack::load(&naive::plain(&law)).expect("whole");
    for date in ["2022-09-01", "2025-12-31", "2026-11-23", "2028-12-30"] {
        let request = json!({ "service": "patronage", "channel": "portal", "date": date, "answers": { "children": [{}] } });
        let report = naive::ask(&pack, &request);
        let [accepted, decision] = naive::judge::days(&law, &request);
        assert_eq!(
            (&report["dates"]["accepted"], &report["dates"]["decision"]),
            (&json!(accepted), &json!(decision)),
            "{date}"
        );
    }
}
