//! What would change the result, where a pack names other remedies.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may end with a panic")]

use naive::LAW;
use remedies::{before_2026, but, remedies_of, today};
use serde_json::{Value as Json, json};
use support::{naive, remedies};

/// The built-in pack with other remedies.
fn with_remedies(remedies: Json) -> Result<bauyr::Pack, bauyr::Error> {
    let mut law = LAW.clone();
    law["remedies"] = remedies;
    bauyr::Pack::load(&naive::plain(&law))
}

#[test]
fn a_pack_whose_remedies_are_none_is_refused() {
    for (remedies, code, path) in [
        (json!([]), "pack_shape", "remedies"),
        (json!({ "applicant.height": true }), "pack_unknown", "remedies.applicant.height"),
        (json!({ "applicant.sex": "neither" }), "pack_unknown", "remedies.applicant.sex"),
        (json!({ "applicant.sex": ["male", "female"] }), "pack_shape", "remedies.applicant.sex"),
        (json!({ "applicant.married": "true" }), "pack_shape", "remedies.applicant.married"),
        (json!({ "child.in_institution": true }), "pack_shape", "remedies.child.in_institution"),
        (json!({ "applicant.birth_date": { "full_years_below": 18 } }), "pack_shape", "remedies.applicant.birth_date"),
        (
            json!({ "applicant.birth_date": { "full_years_by_decision_at_least": 18 } }),
            "pack_shape",
            "remedies.applicant.birth_date",
        ),
        (
            json!({ "applicant.birth_date": { "full_years_at_least": 18, "full_years_below": 60 } }),
            "pack_shape",
            "remedies.applicant.birth_date",
        ),
    ] {
        let error = with_remedies(remedies.clone()).expect_err("no remedies");
        assert_eq!((error.code, error.path.as_str()), (code, path), "{remedies}");
    }
    // Also where the child's first fact is one that could become true.
    let mut law = LAW.clone();
    let facts = law["facts"]["child"].as_object_mut().expect("facts");
    let first = facts.shift_remove("in_institution").expect("a fact");
    facts.shift_insert(0, "in_institution".into(), first);
    law["remedies"] = json!({ "child.in_institution": true });
    let error = bauyr::Pack::load(&naive::plain(&law)).expect_err("no remedy");
    assert_eq!((error.code, error.path.as_str()), ("pack_shape", "remedies.child.in_institution"));
    let bools = LAW["facts"]["applicant"].as_object().expect("facts").iter().filter(|(_, kind)| *kind == "bool");
    let bools = bools.map(|(key, _)| (format!("applicant.{key}"), json!(true))).collect::<Vec<_>>();
    let first = |count: usize| Json::Object(bools[..count].iter().cloned().collect());
    assert!(with_remedies(first(8)).is_ok());
    assert!(with_remedies(first(9)).is_err(), "all sets are tried");
}

#[test]
fn an_option_can_be_what_a_fact_becomes_and_what_makes_another_ground_apply_is_not_offered() {
    let request = today(&[("applicant.citizenship", json!("stateless"))]);
    let becomes =
        |fact: &str, answer: &str| with_remedies(json!({ fact: answer, "applicant.training_completed": true })).expect("whole");
    let set = json!([{ "fact": "applicant.citizenship", "to": "foreign" }]);
    let pack = becomes("applicant.citizenship", "foreign");
    assert_eq!(remedies_of(&pack, &request)["sets"], json!([set]));
    // A citizen has to be trained: the smallest set is then both, where the training is not done.
    let untrained = but(request, &[("applicant.training_completed", json!(false))]);
    let pack = becomes("applicant.citizenship", "kazakhstan");
    let both = json!([{ "fact": "applicant.citizenship", "to": "kazakhstan" }, { "fact": "applicant.training_completed", "to": true }]);
    assert_eq!(remedies_of(&pack, &untrained)["sets"], json!([both]));
    // Whether the training is done is not known: the ground that was clear would be open.
    let unknown = but(untrained, &[("applicant.training_completed", json!("unknown"))]);
    assert_eq!(remedies_of(&pack, &unknown)["remaining"], json!(["stateless"]));
}

#[test]
fn a_set_that_asks_for_more_but_sooner_is_a_way_of_its_own() {
    // Were a marriage among the remedies, it and the three years would each clear the ground, and each alone.
    let pack = with_remedies(json!({
        "applicant.married": true, "applicant.permanent_home": true, "child.raised_since": { "full_years_at_least": 3 },
    }));
    let pack = pack.expect("whole");
    let short = ("children.0.raised_since", json!("2024-09-01"));
    let request = before_2026("2025-06-02", &[short, ("applicant.permanent_home", json!(false))]);
    let home = json!({ "fact": "applicant.permanent_home", "to": true });
    let married = json!({ "fact": "applicant.married", "to": true });
    let wait = json!({ "fact": "children.0.raised_since", "from": "2027-09-01" });
    let given = remedies_of(&pack, &request);
    assert_eq!(given["grounds"][1]["clears"], json!([[wait], [married]]));
    assert_eq!(given["sets"], json!([[home, wait], [home, married]]));
}
