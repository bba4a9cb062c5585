//! What would change the result, by examples of the law.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may end with a panic")]

use naive::PACK;
use remedies::{agree, before_2026, but, remedies, today, well};
use serde_json::{Value as Json, json};
use support::{cases, naive, remedies};

#[track_caller]
fn cleared(request: &Json, ground: &str, set: &Json) {
    let expected = json!({ "grounds": [{ "id": ground, "clears": [set] }], "remaining": [], "sets": [set] });
    assert_eq!(remedies(request), expected, "{request}");
    agree(request);
}

#[track_caller]
fn remains(request: &Json, ground: &str) {
    let expected = json!({ "grounds": [{ "id": ground, "clears": [] }], "remaining": [ground], "sets": [] });
    assert_eq!(remedies(request), expected, "{request}");
    agree(request);
}

#[test]
fn where_no_ground_applies_there_is_nothing_to_do() {
    let nothing = json!({ "grounds": [], "remaining": [], "sets": [] });
    assert_eq!(remedies(&today(&[])), nothing);
    let unanswered =
        json!({ "service": "patronage", "channel": "portal", "date": "2026-11-23", "answers": { "children": [{}] } });
    assert_eq!(remedies(&unanswered), nothing, "open grounds do not apply");
}

#[test]
fn whoever_is_not_yet_18_waits_for_the_birthday() {
    // The code: only adults can be guardians. Born on 24 November 2008: 18 on 24 November 2026.
    for (born, from) in
        [("2008-11-24", "2026-11-24"), ("2009-01-31", "2027-01-31"), ("2012-02-29", "2030-03-01"), ("2010-02-28", "2028-02-28")]
    {
        let request = today(&[("applicant.birth_date", json!(born)), ("children.0.birth_date", json!("2020-01-01"))]);
        cleared(&request, "minor", &json!([{ "fact": "applicant.birth_date", "from": from }]));
    }
    assert_eq!(remedies(&today(&[("applicant.birth_date", json!("2008-11-23"))]))["grounds"], json!([]), "18 today");
}

#[test]
fn what_the_person_can_bring_about_becomes_true() {
    for (fact, ground) in [
        ("permanent_home", "no_permanent_home"),
        ("income_covers_minimum", "low_income"),
        ("training_completed", "untrained"),
        ("data_consent", "no_data_consent"),
        ("documents_truthful", "untrue_documents"),
        ("patron_requirements_met", "patron_requirements"),
    ] {
        let fact = format!("applicant.{fact}");
        cleared(&today(&[(&fact, json!(false))]), ground, &json!([{ "fact": fact, "to": true }]));
    }
}

#[test]
fn what_has_happened_or_lies_with_others_remains() {
    for (fact, answer, ground) in [
        ("legal_capacity", json!("limited"), "incapable"),
        ("parental_rights", json!("deprived"), "parental_rights_lost"),
        ("removed_guardian", json!(true), "removed_guardian"),
        ("removed_carer", json!(true), "removed_guardian"),
        ("adoption_cancelled", json!(true), "adoption_cancelled"),
        ("illness", json!(true), "illness"),
        ("criminal_record", json!("convicted"), "criminal_record"),
        ("citizenship", json!("stateless"), "stateless"),
        ("mental_health_observation", json!(true), "mental_health_observation"),
    ] {
        remains(&today(&[(&format!("applicant.{fact}"), answer)]), ground);
    }
    for married in [true, false] {
        let alike = [("applicant.married", json!(married)), ("applicant.lives_with_others", json!(true))];
        let household = but(today(&alike), &[("applicant.household_clear", json!(false))]);
        remains(&household, "household");
    }
    for (fact, answer, ground) in
        [("unspent_conviction", json!(true), "conviction"), ("dispensary_registered", json!(true), "dispensary")]
    {
        remains(&before_2026("2025-06-02", &[(&format!("applicant.{fact}"), answer)]), ground);
    }
}

#[test]
fn an_unmarried_man_waits_until_he_has_raised_the_child_for_three_years() {
    for (since, from) in
        [("2023-06-15", "2026-06-15"), ("2024-02-29", "2027-03-01"), ("2025-06-02", "2028-06-02"), ("2022-06-03", "2025-06-03")]
    {
        let request = before_2026("2025-06-02", &[("children.0.raised_since", json!(since))]);
        cleared(&request, "unmarried_man", &json!([{ "fact": "children.0.raised_since", "from": from }]));
    }
}

#[test]
fn nobody_is_told_to_marry_or_to_wait_where_waiting_does_not_count() {
    // Limited rights are not enough; who does not raise the child waits in vain.
    let short = ("children.0.raised_since", json!("2024-09-01"));
    for answer in [
        ("children.0.mother_status", json!("limited")),
        ("children.0.raised_by_applicant", json!(false)),
        ("children.0.raised_by_applicant", json!("unknown")),
        ("children.0.raised_since", json!(null)),
    ] {
        let request = before_2026("2025-06-02", &[short.clone(), answer.clone()]);
        let given = remedies(&request);
        for ground in given["grounds"].as_array().expect("grounds") {
            assert_eq!(ground, &json!({ "id": "unmarried_man", "clears": [] }), "{answer:?}");
        }
        agree(&request);
    }
}

#[test]
fn waiting_is_not_offered_beyond_the_childs_18th_birthday() {
    let born = |day: &str| {
        let since = ("children.0.raised_since", json!("2024-09-01"));
        before_2026("2025-06-02", &[since, ("children.0.birth_date", json!(day))])
    };
    let wait = json!([{ "fact": "children.0.raised_since", "from": "2027-09-01" }]);
    cleared(&born("2009-09-02"), "unmarried_man", &wait);
    remains(&born("2009-09-01"), "unmarried_man");
    let minor = [("applicant.birth_date", json!("2009-03-01")), ("children.0.birth_date", json!("2009-03-01"))];
    remains(&today(&minor), "minor");
}

#[test]
fn for_several_children_the_last_day_counts_and_only_of_those_who_have_to_wait() {
    let mut request = before_2026("2025-06-02", &[("children.0.raised_since", json!("2024-01-15"))]);
    let child =
        |since: &str| but(request.clone(), &[("children.0.raised_since", json!(since))])["answers"]["children"][0].clone();
    let others = [child("2019-01-01"), child("2024-03-10"), child("2023-12-31"), child("2024-03-10")];
    request["answers"]["children"].as_array_mut().expect("children").extend(others);
    cleared(&request, "unmarried_man", &json!([{ "fact": "children.2.raised_since", "from": "2027-03-10" }]));
}

#[test]
fn several_grounds_need_all_that_clears_each() {
    let request = before_2026(
        "2025-06-02",
        &[
            ("applicant.birth_date", json!("2008-06-02")),
            ("applicant.permanent_home", json!(false)),
            ("applicant.training_completed", json!(false)),
            ("applicant.illness", json!(true)),
            ("children.0.raised_since", json!("2024-01-15")),
        ],
    );
    let home = json!({ "fact": "applicant.permanent_home", "to": true });
    let training = json!({ "fact": "applicant.training_completed", "to": true });
    let wait = json!({ "fact": "children.0.raised_since", "from": "2027-01-15" });
    let expected = json!({
        "grounds": [
            { "id": "minor", "clears": [[{ "fact": "applicant.birth_date", "from": "2026-06-02" }]] },
            { "id": "illness", "clears": [] },
            { "id": "no_permanent_home", "clears": [[home]] },
            { "id": "unmarried_man", "clears": [[wait]] },
            { "id": "untrained", "clears": [[training]] },
        ],
        "remaining": ["illness"],
        // On 15 January 2027 he is 18 as well.
        "sets": [[home, training, wait]],
    });
    assert_eq!(remedies(&request), expected);
    agree(&request);
}

#[test]
fn on_one_day_each_ground_waits_for_what_it_rests_on() {
    let alike = [("applicant.birth_date", json!("2009-01-15")), ("children.0.raised_since", json!("2024-01-15"))];
    let given = remedies(&before_2026("2025-06-02", &alike));
    let birthday = json!([[{ "fact": "applicant.birth_date", "from": "2027-01-15" }]]);
    let raised = json!([[{ "fact": "children.0.raised_since", "from": "2027-01-15" }]]);
    assert_eq!(given["grounds"][0], json!({ "id": "minor", "clears": birthday }));
    assert_eq!(given["grounds"][1], json!({ "id": "unmarried_man", "clears": raised }));
    assert_eq!(given["sets"], birthday);
}

#[test]
fn what_is_done_stands_in_the_order_of_the_facts() {
    let request = today(&[
        ("applicant.birth_date", json!("2008-11-24")),
        ("applicant.permanent_home", json!(false)),
        ("children.0.birth_date", json!("2020-01-01")),
    ]);
    let wait = json!({ "fact": "applicant.birth_date", "from": "2026-11-24" });
    let home = json!({ "fact": "applicant.permanent_home", "to": true });
    assert_eq!(remedies(&request)["sets"], json!([[wait, home]]));
    agree(&request);
}

#[test]
fn the_wording_of_the_request_is_kept_and_its_last_day_not_passed() {
    let born = |day: &str| but(well("guardianship", "2099-01-05", "2022-08"), &[("applicant.birth_date", json!(day))]);
    cleared(&born("2081-12-31"), "minor", &json!([{ "fact": "applicant.birth_date", "from": "2099-12-31" }]));
    remains(&born("2082-01-01"), "minor");
    // The ground of the unmarried man is repealed on 4 February 2026; under the wording of the day it lasts three years.
    let mut unnamed = before_2026("2025-12-01", &[("children.0.raised_since", json!("2025-01-01"))]);
    unnamed.as_object_mut().expect("a request").remove("edition");
    cleared(&unnamed, "unmarried_man", &json!([{ "fact": "children.0.raised_since", "from": "2028-01-01" }]));
}

#[test]
fn outside_of_the_scope_nothing_is_offered() {
    let grown = [("children.0.birth_date", json!("2008-11-23")), ("applicant.training_completed", json!(false))];
    remains(&today(&grown), "untrained");
}

#[test]
fn a_request_that_is_not_in_order_is_refused_as_by_check() {
    let cases = cases::cases(cases::ERRORS);
    assert!(!cases.is_empty());
    for case in cases {
        let request = &case["request"];
        assert_eq!(remedies(request), naive::ask(&PACK, request), "{request}");
    }
}

#[test]
fn twenty_children_wait_for_the_last_of_them() {
    let mut request = before_2026("2025-06-02", &[("applicant.birth_date", json!("2009-01-01"))]);
    request["service"] = json!("patronage");
    for key in [
        "permanent_home",
        "income_covers_minimum",
        "training_completed",
        "data_consent",
        "documents_truthful",
        "patron_requirements_met",
    ] {
        request["answers"]["applicant"][key] = json!(false);
    }
    let child = request["answers"]["children"][0].clone();
    let children = (1..=20).map(|day| {
        let mut child = child.clone();
        child["raised_since"] = json!(format!("2024-01-{day:02}"));
        child
    });
    request["answers"]["children"] = children.collect();
    let given = remedies(&request);
    assert_eq!(given["sets"][0].as_array().map(Vec::len), Some(7));
    assert_eq!(given["sets"][0][6], json!({ "fact": "children.19.raised_since", "from": "2027-01-20" }));
    assert_eq!(given["grounds"].as_array().map(Vec::len), Some(8));
}
