//! A law given as text is taken whole or refused: with the code that ARCHITECTURE.md names for the kind of fault, and the
//! path of what is wrong. What lies just within a limit is taken. Here: everything but the rules.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may end with a panic")]

use naive::LAW;
use packs::{each_refused, refused, taken};
use serde_json::{Value as Json, json};
use support::{naive, packs};

#[test]
fn every_part_has_to_be_there_and_no_other() {
    for key in LAW.as_object().expect("a law").keys() {
        let pointer = format!("/{key}");
        if key == "remedies" {
            taken(&[(&pointer, Json::Null)]);
        } else {
            refused(&[(&pointer, Json::Null)], "pack_shape", key);
        }
    }
    each_refused(
        "pack_shape",
        &[
            ("", json!([]), ""),
            ("/colour", json!(true), "colour"),
            ("/facts/person", json!({}), "facts.person"),
            ("/request_dates/since", json!("2022-09-01"), "request_dates.since"),
            ("/editions/1/name", json!("x"), "editions.1.name"),
            ("/subsistence_minimum/0/name", json!("x"), "subsistence_minimum.0.name"),
            ("/subsistence_minimum/0/source", Json::Null, "subsistence_minimum.0.source"),
            ("/services/0/name", json!("x"), "services.0.name"),
            ("/services/0/channels/0/name", json!("x"), "services.0.channels.0.name"),
            ("/calendar/name", json!("x"), "calendar.name"),
            ("/scope/name", json!("x"), "scope.name"),
            ("/grounds/0/name", json!("x"), "grounds.0.name"),
            ("/grounds/0/applies_when", Json::Null, "grounds.0.applies_when"),
            ("/documents/0/name", json!("x"), "documents.0.name"),
            ("/documents/0/items", Json::Null, "documents.0.items"),
            ("/documents/0/required_when", Json::Null, "documents.0.required_when"),
            ("/documents/0/evidence", json!([{ "paper": "x" }]), "documents.0.evidence.0.when"),
            ("/documents/0/evidence", json!([{ "when": "always" }]), "documents.0.evidence.0.paper"),
            ("/documents/0/evidence", json!([{ "paper": "x", "when": "never", "x": 1 }]), "documents.0.evidence.0.x"),
            ("/notes/0/name", json!("x"), "notes.0.name"),
            ("/notes/0/when", Json::Null, "notes.0.when"),
            ("/grounds/0/code", json!({ "by_edition": {}, "x": 1 }), "grounds.0.code.x"),
        ],
    );
}

#[test]
fn a_ground_that_can_be_set_aside_says_when_it_applies() {
    refused(
        &[("/grounds/0/waivable_when", json!("always")), ("/grounds/0/applies_when", Json::Null)],
        "pack_shape",
        "grounds.0.applies_when",
    );
}

#[test]
fn every_value_has_its_type_and_range() {
    let options = |count: usize| (0..count).map(|number| json!(format!("o{number}"))).chain([json!("male"), json!("female")]);
    each_refused(
        "pack_shape",
        &[
            ("/id", json!(7), "id"),
            ("/id", json!(""), "id"),
            ("/definitions", json!([]), "definitions"),
            ("/grounds", json!({}), "grounds"),
            ("/facts/applicant/married", json!("text"), "facts.applicant.married"),
            ("/facts/applicant/sex", json!([]), "facts.applicant.sex"),
            ("/facts/applicant/sex", json!(["male"]), "facts.applicant.sex"),
            ("/facts/applicant/sex", json!(["male", "unknown"]), "facts.applicant.sex"),
            ("/facts/applicant/sex", json!(["male", ""]), "facts.applicant.sex.1"),
            ("/facts/applicant/sex", options(31).collect(), "facts.applicant.sex"),
            ("/asking_order/0", json!(5), "asking_order.0"),
            ("/asking_order/0", Json::Null, "asking_order"),
            ("/subsistence_minimum/0/tenge", json!("36018"), "subsistence_minimum.0.tenge"),
            ("/editions", json!([]), "editions"),
            ("/services", json!([]), "services"),
            ("/services/0/term_working_days", json!(0), "services.0.term_working_days"),
            ("/services/0/term_working_days", json!(181), "services.0.term_working_days"),
            ("/services/0/term_working_days", json!(1.5), "services.0.term_working_days"),
            ("/services/0/term_working_days", json!(-1), "services.0.term_working_days"),
            ("/services/0/term_working_days", json!("19"), "services.0.term_working_days"),
            ("/services/0/queue_minutes", json!(601), "services.0.queue_minutes"),
            ("/services/0/service_minutes", json!(601), "services.0.service_minutes"),
            ("/services/0/channels", json!([]), "services"),
            ("/services/1/channels", json!([]), "services"),
            ("/services/2/channels", json!([]), "services"),
            ("/grounds/0/items/foster", json!(1000), "grounds.0.items.foster"),
            ("/documents/0/items/foster~1portal", json!(0), "documents.0.items.foster/portal"),
            ("/documents/0/items/foster~1portal", json!(1000), "documents.0.items.foster/portal"),
            ("/documents/0/per_child", json!("yes"), "documents.0.per_child"),
            ("/notes/0/services", json!("guardianship"), "notes.0.services"),
        ],
    );
    for (pointer, value) in [
        ("/facts/applicant/sex", options(30).collect()),
        ("/services/0/term_working_days", json!(180)),
        ("/services/0/term_working_days", json!(1)),
        ("/services/0/queue_minutes", json!(600)),
        ("/services/0/service_minutes", json!(600)),
        ("/grounds/0/items/foster", json!(999)),
        ("/documents/0/items/foster~1portal", json!(999)),
    ] {
        taken(&[(pointer, value)]);
    }
}

#[test]
fn a_name_stands_once() {
    each_refused(
        "pack_duplicate",
        &[
            ("/facts/applicant/sex", json!(["male", "female", "male"]), "facts.applicant.sex"),
            // The applicant's date of birth is the tenth question already.
            ("/asking_order/0", json!("applicant.birth_date"), "asking_order.10"),
            ("/services/1/id", json!("guardianship"), "services.1"),
            ("/services/0/channels/1/id", json!("state_corporation"), "services.0.channels.1"),
            ("/grounds/1/id", json!("minor"), "grounds.1"),
            ("/documents/1/id", json!("application"), "documents.1"),
            ("/notes/1/id", LAW["notes"][0]["id"].clone(), "notes.1"),
        ],
    );
    for (whole, doubled, path) in [
        (r#""id":"kz-order-158""#, r#""id":"kz-order-158","id":"kz-order-158""#, "id"),
        (r#""married":"bool""#, r#""married":"bool","married":"bool""#, "facts.applicant.married"),
    ] {
        let text = LAW.to_string().replacen(whole, doubled, 1);
        let value = serde_json::from_str(&text).expect("JSON");
        let error = bauyr::Pack::load(&value).expect_err("a doubled key");
        assert_eq!((error.code, error.path.as_str()), ("pack_duplicate", path));
    }
}

#[test]
fn a_name_means_something_that_is_there() {
    each_refused(
        "pack_unknown",
        &[
            ("/asking_order/0", json!("children.*.height"), "asking_order.0"),
            ("/services/0/channels/0/takes_applications", json!("on_sundays"), "services.0.channels.0.takes_applications"),
            ("/grounds/0/services", json!(["orphans"]), "grounds.0.services.0"),
            ("/grounds/0/items/orphans", json!(1), "grounds.0.items.orphans"),
            ("/grounds/0/since", json!("2023"), "grounds.0.since"),
            ("/grounds/0/until", json!("2023"), "grounds.0.until"),
            ("/grounds/0/code", json!({ "by_edition": { "2023": "1" } }), "grounds.0.code.by_edition.2023"),
            ("/grounds/0/code", json!({ "orphans": "1" }), "grounds.0.code.orphans"),
            ("/grounds/0/waivable_when", json!({ "applicant.height": true }), "grounds.0.waivable_when.applicant.height"),
            ("/notes/0/services", json!({ "by_edition": { "2026-06": ["orphans"] } }), "notes.0.services.by_edition.2026-06.0"),
            (
                "/services/0/channels/0/takes_applications",
                json!({ "by_edition": { "2026-06": "on_sundays" } }),
                "services.0.channels.0.takes_applications.by_edition.2026-06",
            ),
            ("/documents/0/items/foster~1phone", json!(1), "documents.0.items.foster/phone"),
            ("/notes/0/services", json!(["guardianship", "orphans"]), "notes.0.services.1"),
            ("/notes/0/channels", json!(["phone"]), "notes.0.channels.0"),
            ("/training", json!("minor"), "training"),
        ],
    );
    // What no rule uses is read all the same.
    refused(&[("/definitions/x", json!({ "child.height": true }))], "pack_unknown", "definitions.x.child.height");
}

#[test]
fn editions_and_sums_stand_oldest_first() {
    each_refused(
        "pack_dates",
        &[
            ("/request_dates/from", json!("2022-9-1"), "request_dates.from"),
            ("/request_dates/to", json!("2026-05-31"), "request_dates"),
            ("/editions/0/in_force_from", json!("2022-09-02"), "editions.0.in_force_from"),
            ("/editions/0/in_force_from", json!("2022-08-31"), "editions.0.in_force_from"),
            ("/editions/1/in_force_from", json!("2022-09-01"), "editions.1"),
            ("/editions/1/in_force_from", json!("2022-08-31"), "editions.1"),
            ("/editions/1/id", json!("2022-08"), "editions.1"),
            ("/editions/1/id", json!("2022-07"), "editions.1"),
            ("/subsistence_minimum/1/from", json!("2022-01-01"), "subsistence_minimum"),
            ("/subsistence_minimum/1/from", json!("2021-12-31"), "subsistence_minimum"),
            (
                "/grounds/0/code",
                json!({ "by_edition": { "2026-02": "1", "2022-08": "2" } }),
                "grounds.0.code.by_edition.2022-08",
            ),
            ("/notes/0/request_date_from", json!("soon"), "notes.0.request_date_from"),
        ],
    );
    taken(&[("/request_dates/to", json!("2026-06-01"))]);
}

#[test]
fn what_stands_in_an_edition_has_its_condition_there() {
    let since = |edition: &str| json!({ "by_edition": { edition: { "child.in_institution": true } } });
    refused(&[("/scope/child_in_scope_when", since("2026-02"))], "pack_dates", "scope.child_in_scope_when");
    let late = (
        "/grounds/0/applies_when",
        json!({ "by_edition": { "2026-02": { "applicant.birth_date": { "full_years_below": 18 } } } }),
    );
    refused(std::slice::from_ref(&late), "pack_dates", "grounds.0");
    taken(&[late, ("/grounds/0/since", json!("2026-02"))]);
    for (since, until) in [("2022-08", "2022-08"), ("2026-02", "2026-02"), ("2026-02", "2022-08")] {
        refused(&[("/notes/0/since", json!(since)), ("/notes/0/until", json!(until))], "pack_dates", "notes.0");
    }
    taken(&[("/notes/0/since", json!("2022-08")), ("/notes/0/until", json!("2026-02"))]);
    taken(&[("/notes/0/until", json!("2026-02"))]);
}

#[test]
fn the_calendar_is_in_order_and_covers_what_it_says() {
    each_refused(
        "pack_dates",
        &[
            ("/calendar/from", json!("2022-09-02"), "calendar.from"),
            ("/calendar/to", json!("2021-12-31"), "calendar.from"),
            ("/calendar/confirmed_until", json!("2029-01-01"), "calendar.from"),
            ("/calendar/confirmed_until", json!("2021-12-31"), "calendar.from"),
            ("/calendar/days_off", json!(["2023-01-02", "2023-01-01"]), "calendar.days_off"),
            ("/calendar/days_off", json!(["2023-01-02", "2023-01-02"]), "calendar.days_off"),
            ("/calendar/days_off", json!(["2021-12-31"]), "calendar.days_off"),
            ("/calendar/days_off", json!(["2029-01-01"]), "calendar.days_off"),
            // A Monday; a Saturday that is off as well.
            ("/calendar/working_weekends", json!(["2023-02-06"]), "calendar.working_weekends"),
            ("/calendar/working_weekends", json!(["2022-05-07"]), "calendar.working_weekends"),
        ],
    );
    taken(&[("/calendar/confirmed_until", json!("2028-12-31"))]);
    taken(&[("/calendar/confirmed_until", json!("2022-01-01"))]);
    taken(&[("/calendar/days_off", json!(["2022-01-01", "2028-12-31"])), ("/calendar/working_weekends", json!([]))]);
    // The calendar begins with the request dates, and is a single day long.
    let day = |key: &str| (format!("/calendar/{key}"), json!("2022-09-01"));
    let none = |key: &str| (format!("/calendar/{key}"), json!([]));
    let one_day = [day("from"), day("to"), day("confirmed_until"), none("days_off"), none("working_weekends")];
    taken(&one_day.each_ref().map(|(pointer, value)| (pointer.as_str(), value.clone())));
}

#[test]
fn no_term_has_to_be_counted_over_a_month_that_is_closed() {
    // From Saturday 2 April 2022 on nothing is open.
    let closed_until = |last: naive::dates::Day| {
        let days = naive::requests::days(naive::dates::Day::new(2022, 4, 4), last);
        [("/calendar/days_off", days.iter().map(|day| json!(day.text())).collect()), ("/calendar/working_weekends", json!([]))]
    };
    taken(&closed_until(naive::dates::Day::new(2022, 5, 2)));
    refused(&closed_until(naive::dates::Day::new(2022, 5, 3)), "pack_dates", "calendar.days_off");
}
