//! The engine against a naive evaluator that tries every completion of what has not been answered.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may end with a panic")]

use naive::dates::Day;
use naive::requests::{days, lists, marked_days};
use naive::{LAW, PACK};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use support::{cases, naive};

fn agree(request: &Json) {
    let report = naive::ask(&PACK, request);
    assert!(report.get("error").is_none(), "{report}\nrequest {request}");
    if let Err(difference) = naive::judge::agree(&LAW, request, &report) {
        panic!("{difference}");
    }
}

proptest! {
    #![proptest_config(naive::requests::tries(300))]

    #[test]
    fn trying_every_completion_gives_the_same_report(request in naive::requests::request(&LAW, 3)) {
        agree(&request);
    }
}

/// Not those of `MUTATIONS`: they leave so much open that trying every completion takes more memory and time than there is.
fn agree_on_each(files: &[&str]) {
    for text in files {
        let cases = cases::cases(text);
        assert!(!cases.is_empty());
        for case in cases.into_iter().filter(|case| case.get("expect").is_some()) {
            agree(&case["request"]);
        }
    }
}

#[test]
fn trying_every_completion_gives_the_same_report_for_every_worked_case_of_2022() {
    agree_on_each(&[cases::PERSONAS, cases::EDGES, cases::RANDOM]);
}

#[test]
fn trying_every_completion_gives_the_same_report_for_every_worked_case_of_2026() {
    agree_on_each(&[cases::RANDOM_2026, cases::PERSONAS_2026_06, cases::EDGES_2026_06, cases::RANDOM_2026_06]);
}

/// A request of which all depends on the day.
fn dated(list: &(Json, Json), day: Day) -> Json {
    let (birth, since) = (day.in_year(day.year - 18).text(), day.in_year(day.year - 3).text());
    let child = json!({ "birth_date": birth, "raised_by_applicant": true, "raised_since": since, "mother_status": "died" });
    let applicant = json!({ "birth_date": birth, "sex": "male", "married": false });
    let answers = json!({ "applicant": applicant, "children": [child] });
    json!({ "service": list.0, "channel": list.1, "date": day.text(), "answers": answers })
}

#[test]
fn trying_every_completion_gives_the_same_report_on_every_marked_day() {
    for list in lists(&LAW) {
        for day in marked_days() {
            agree(&dated(&list, day));
        }
    }
}

#[test]
fn walking_from_day_to_day_gives_the_same_terms_for_every_day_of_the_calendar() {
    for list in lists(&LAW) {
        for day in days(Day::new(2022, 9, 1), Day::new(2029, 1, 31)) {
            let request = dated(&list, day);
            let report = naive::ask(&PACK, &request);
            let [accepted, decision] = naive::judge::days(&LAW, &request);
            assert_eq!(report["dates"]["accepted"], accepted, "{request}");
            assert_eq!(report["dates"]["decision"], decision, "{request}");
        }
    }
}
