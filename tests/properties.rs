//! What holds for every request, whatever the rules are.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may end with a panic")]

use naive::requests::{Asked, asked};
use naive::{LAW, PACK};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;
use support::naive;

fn report(request: &Json) -> Json {
    let report = naive::ask(&PACK, request);
    assert!(report.get("error").is_none(), "{report}\nrequest {request}");
    report
}

fn list(json: &Json) -> Vec<&str> {
    json.as_array().expect("a list").iter().map(|id| id.as_str().expect("an id")).collect()
}

/// The place of a fact in `answers`: `children.0.abroad` as `/children/0/abroad`.
fn pointer(fact: &str) -> String {
    format!("/{}", fact.replace('.', "/"))
}

fn answer(request: &mut Json, fact: &str, value: Json) {
    let (person, key) = fact.rsplit_once('.').expect("a fact id");
    let person = request["answers"].pointer_mut(&pointer(person)).expect("a person");
    person[key] = value;
}

/// All facts of a request, by id.
fn facts(request: &Json) -> Vec<String> {
    let keys = |of: &str| LAW["facts"][of].as_object().expect("facts").keys();
    let children = request["answers"]["children"].as_array().expect("children").len();
    let of_children = (0..children).flat_map(|child| keys("child").map(move |key| format!("children.{child}.{key}")));
    keys("applicant").map(|key| format!("applicant.{key}")).chain(of_children).collect()
}

/// Which of a request's facts have a value.
fn has_value(request: &Json, fact: &str) -> bool {
    request["answers"].pointer(&pointer(fact)).is_some_and(|answer| !answer.is_null() && answer != "unknown")
}

/// Scope, states and needs: each with what it is about.
fn decided(report: &Json) -> BTreeSet<String> {
    let rows = |list: &str| report[list].as_array().expect("rows").clone();
    let states = rows("grounds").into_iter().map(|row| (row["id"].to_string(), row["state"].clone()));
    let needs = rows("documents").into_iter().map(|row| (format!("{}{}", row["id"], row["child"]), row["need"].clone()));
    let scope = [("scope".to_owned(), report["scope"].clone())];
    let all = states.chain(needs).chain(scope).filter(|(_, decided)| decided != "open");
    all.map(|(what, decided)| format!("{what} {decided}")).collect()
}

fn without_facts(mut report: Json) -> Json {
    for list in ["grounds", "documents"] {
        for row in report[list].as_array_mut().into_iter().flatten().filter_map(Json::as_object_mut) {
            row.remove("facts");
        }
    }
    report
}

/// Keeps the facts of open rows only.
fn without_decided_facts(mut report: Json) -> Json {
    for list in ["grounds", "documents"] {
        for row in report[list].as_array_mut().into_iter().flatten().filter_map(Json::as_object_mut) {
            if row.get("state").or(row.get("need")).is_some_and(|decided| decided != "open") {
                row.remove("facts");
            }
        }
    }
    report
}

fn with_nulls(request: &Json) -> Json {
    let mut request = request.clone();
    for fact in facts(&request) {
        if request["answers"].pointer(&pointer(&fact)).is_none() {
            answer(&mut request, &fact, Json::Null);
        }
    }
    for pointer in ["", "/answers", "/answers/applicant", "/answers/children/0", "/have/0"] {
        if let Some(object) = request.pointer_mut(pointer).and_then(Json::as_object_mut) {
            object.insert("no_such_key".into(), Json::Null);
        }
    }
    request
}

/// Follows children to their new places in an id, a row or a list of these.
fn renumbered(json: &Json, place_of: &[usize]) -> Json {
    match json {
        Json::Array(list) => {
            let mut list = list.iter().map(|one| renumbered(one, place_of)).collect::<Vec<_>>();
            list.sort_by_key(ToString::to_string);
            Json::Array(list)
        }
        Json::Object(entries) => {
            let entry = |(key, value): (&String, &Json)| match value.as_u64() {
                Some(child) if key == "child" => (key.clone(), json!(place_of[usize::try_from(child).expect("a place")])),
                _ => (key.clone(), renumbered(value, place_of)),
            };
            Json::Object(entries.iter().map(entry).collect())
        }
        Json::String(id) => match id.strip_prefix("children.").and_then(|rest| rest.split_once('.')) {
            Some((child, key)) => json!(format!("children.{}.{key}", place_of[child.parse::<usize>().expect("a place")])),
            None => json.clone(),
        },
        other => other.clone(),
    }
}

proptest! {
    #![proptest_config(naive::requests::tries(500))]

    #[test]
    fn another_answer_never_changes_what_was_decided(Asked { request, answers } in asked(&LAW, 4), which in any::<Index>()) {
        let before = report(&request);
        let open = facts(&request).into_iter().filter(|fact| !has_value(&request, fact)).collect::<Vec<_>>();
        prop_assume!(!open.is_empty());
        let mut next = request;
        let fact = which.get(&open);
        answer(&mut next, fact, answers.pointer(&pointer(fact)).expect("an answer").clone());
        let after = report(&next);
        let lost = decided(&before).difference(&decided(&after)).cloned().collect::<Vec<_>>();
        prop_assert!(lost.is_empty(), "{fact} changed {lost:?}");
        let notes = list(&after["notes"]);
        prop_assert!(list(&before["notes"]).iter().all(|note| notes.contains(note)), "{fact} took a note away");
    }

    #[test]
    fn answering_all_that_is_asked_leaves_nothing_open(Asked { request, answers } in asked(&LAW, 20)) {
        let mut request = request;
        let first = report(&request);
        for fact in list(&first["missing_facts"]).into_iter().chain(list(&first["unknown_facts"])) {
            answer(&mut request, fact, answers.pointer(&pointer(fact)).expect("an answer").clone());
        }
        let last = report(&request);
        prop_assert_eq!(&last["missing_facts"], &json!([]));
        prop_assert_eq!(&last["unknown_facts"], &json!([]));
        prop_assert_ne!(&last["outcome"], "undecided");
        prop_assert_ne!(&last["scope"], "open");
    }

    #[test]
    fn what_is_not_asked_changes_nothing(Asked { request, answers } in asked(&LAW, 4)) {
        let before = report(&request);
        let asked = [list(&before["missing_facts"]), list(&before["unknown_facts"])].concat();
        let mut next = request.clone();
        for fact in facts(&request).iter().filter(|fact| !has_value(&request, fact) && !asked.contains(&fact.as_str())) {
            answer(&mut next, fact, answers.pointer(&pointer(fact)).expect("an answer").clone());
        }
        prop_assert_eq!(without_facts(report(&next)), without_facts(before));
    }

    #[test]
    fn the_order_of_the_children_does_not_matter(Asked { request, .. } in asked(&LAW, 5), keys in any::<[u8; 5]>()) {
        let children = request["answers"]["children"].as_array().expect("children").clone();
        let mut order = (0..children.len()).collect::<Vec<_>>();
        order.sort_by_key(|child| keys[*child]);
        let mut place_of = vec![0; order.len()];
        order.iter().enumerate().for_each(|(place, child)| place_of[*child] = place);
        let mut turned = request.clone();
        turned["answers"]["children"] = order.iter().map(|child| children[*child].clone()).collect();
        turned["have"] = renumbered(&request["have"], &place_of);
        // Of several reasons for the same decision any may be named.
        let [before, after] = [&request, &turned].map(|request| without_decided_facts(report(request)));
        let as_they_are = (0..order.len()).collect::<Vec<_>>();
        prop_assert_eq!(renumbered(&before, &place_of), renumbered(&after, &as_they_are));
    }

    #[test]
    fn null_is_no_answer(Asked { request, .. } in asked(&LAW, 3)) {
        prop_assert_eq!(report(&with_nulls(&request)), report(&request));
    }

    #[test]
    fn questions_come_in_asking_order(Asked { request, .. } in asked(&LAW, 6)) {
        let order = list(&LAW["asking_order"]);
        let report = report(&request);
        for asked in [list(&report["missing_facts"]), list(&report["unknown_facts"])] {
            // A fact as a question, and the child it is about.
            let question = |fact: &str| match fact.strip_prefix("children.").and_then(|rest| rest.split_once('.')) {
                Some((child, key)) => (format!("children.*.{key}"), child.parse::<usize>().ok()),
                None => (fact.to_owned(), None),
            };
            let place = |fact: &str| order.iter().position(|one| *one == question(fact).0).expect("a question");
            for pair in asked.windows(2) {
                let (one, next) = (question(pair[0]).1, question(pair[1]).1);
                match (one, next) {
                    // All about one child, then all about the next.
                    (Some(one), Some(next)) if one != next => prop_assert!(one < next, "{pair:?}"),
                    _ => prop_assert!(place(pair[0]) < place(pair[1]), "{pair:?}"),
                }
            }
        }
    }
}
