//! The worked cases: what the law gives for requests that were decided by hand and by an independent program.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test says what it expects by failing")]

use bauyr::{Pack, Value, check};
use serde_json::Value as Json;
use support::cases::{self, cases, comparable};
use support::naive::PACK;

fn answer(pack: &Pack, request: &Json) -> Json {
    let request: Value = serde_json::from_value(request.clone()).expect("any JSON is plain data");
    match check(pack, &request) {
        Ok(report) => serde_json::to_value(report).expect("a report is JSON"),
        Err(error) => serde_json::json!({ "error": error }),
    }
}

fn all_hold(text: &str) {
    let cases = cases(text);
    assert!(!cases.is_empty());
    for (index, case) in cases.iter().enumerate() {
        let answer = answer(&PACK, &case["request"]);
        let name = format!("case {index} {}", case["name"]);
        if let Some(error) = case.get("error") {
            assert_eq!(answer["error"]["code"], error["code"], "{name}: {}", case["request"]);
            assert_eq!(answer["error"]["path"], error["path"], "{name}: {}", case["request"]);
            assert!(answer["error"]["message"].is_string(), "{name}");
        } else {
            assert!(answer.get("error").is_none(), "{name}: {answer}");
            assert_eq!(comparable(answer), comparable(case["expect"].clone()), "{name}: {}", case["request"]);
        }
    }
}

#[test]
fn people_get_the_answers_worked_out_by_hand() {
    all_hold(cases::PERSONAS);
}

#[test]
fn edges_fall_on_the_right_side() {
    all_hold(cases::EDGES);
}

#[test]
fn malformed_requests_are_refused_with_code_and_path() {
    all_hold(cases::ERRORS);
}

#[test]
fn random_requests_get_the_answers_of_the_independent_program() {
    all_hold(cases::RANDOM);
}

#[test]
fn random_requests_after_the_change_of_2026_get_its_answers() {
    all_hold(cases::RANDOM_2026);
}

#[test]
fn people_get_the_answers_of_the_law_of_may_2026() {
    all_hold(cases::PERSONAS_2026_06);
}

#[test]
fn edges_of_the_law_of_may_2026_fall_on_the_right_side() {
    all_hold(cases::EDGES_2026_06);
}

#[test]
fn random_requests_under_the_law_of_may_2026_get_its_answers() {
    all_hold(cases::RANDOM_2026_06);
}

#[test]
fn what_only_a_changed_rule_would_decide_otherwise_is_decided_so() {
    all_hold(cases::MUTATIONS);
}

#[test]
fn edge_cases_are_all_there() {
    assert_eq!(cases(cases::EDGES).len(), 36);
    assert_eq!(cases(cases::RANDOM).len(), 250);
    assert_eq!(cases(cases::RANDOM_2026).len(), 150);
}
