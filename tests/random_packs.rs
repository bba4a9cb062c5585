//! The engine against the naive evaluator on rules that nobody would write: facts named twice, nested at random,
//! several questions about all children in one condition. What holds for them holds for every pack.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may end with a panic")]

use naive::LAW;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Value as Json, json};
use support::naive;

fn yes_or_no(fact: &'static str) -> impl Strategy<Value = Json> {
    any::<bool>().prop_map(move |value| json!({ fact: value }))
}

fn one_of(fact: &'static str, options: &[&'static str]) -> impl Strategy<Value = Json> + use<> {
    let count = options.len();
    subsequence(options.to_vec(), 1..count).prop_map(move |options| json!({ fact: options }))
}

fn about_applicant() -> impl Strategy<Value = Json> {
    prop_oneof![
        3 => yes_or_no("applicant.married"),
        3 => one_of("applicant.citizenship", &["kazakhstan", "foreign", "stateless"]),
        1 => Just(json!({ "ground": "stateless" })),
        1 => Just(json!({ "channel": "portal" })),
        1 => Just(json!("always")),
        1 => Just(json!("never")),
    ]
}

fn about_child() -> impl Strategy<Value = Json> {
    let tests = [
        json!({ "full_years_below": 18 }),
        json!({ "full_years_at_least": 10 }),
        json!({ "full_years_by_decision_at_least": 18 }),
        json!({ "full_years_at_least": 10, "full_years_below": 18 }),
    ];
    prop_oneof![
        3 => yes_or_no("child.in_institution"),
        // Step-parents count as relatives here, so that there are not too many completions to try.
        3 => select(vec![json!(["relative", "step_parent"]), json!("unrelated"), json!(["close_relative", "unrelated"])])
            .prop_map(|options| json!({ "child.relationship": options })),
        3 => select(tests.to_vec()).prop_map(|test| json!({ "child.birth_date": test })),
        1 => Just(json!({ "document_required": "kinship_proof" })),
    ]
}

/// Conditions of conditions.
fn nested(leaf: impl Strategy<Value = Json> + 'static) -> impl Strategy<Value = Json> {
    leaf.prop_recursive(3, 10, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..=3).prop_map(|all| json!({ "all": all })),
            prop::collection::vec(inner.clone(), 1..=3).prop_map(|any| json!({ "any": any })),
            inner.clone().prop_map(|one| json!({ "not": one })),
            // Several entries of one object must all hold.
            (prop::collection::vec(inner.clone(), 1..=3), inner).prop_map(|(any, not)| json!({ "any": any, "not": not })),
        ]
    })
}

/// About the applicant and all children.
fn about_all() -> impl Strategy<Value = Json> {
    let children =
        (select(vec!["any_child", "every_child"]), nested(about_child())).prop_map(|(word, inner)| json!({ word: inner }));
    nested(prop_oneof![
        4 => about_applicant(),
        4 => children,
        1 => Just(json!({ "document_deferrable": "training_certificate" })),
    ])
}

/// About the applicant and one child.
fn about_one() -> impl Strategy<Value = Json> {
    nested(prop_oneof![1 => about_applicant(), 2 => about_child()])
}

/// One condition for all editions, or one for each.
fn dated(condition: impl Strategy<Value = Json> + Clone) -> impl Strategy<Value = Json> {
    let by_edition = (condition.clone(), condition.clone());
    prop_oneof![
        2 => condition,
        1 => by_edition.prop_map(|(old, new)| json!({ "by_edition": { "2022-08": old, "2026-06": new } })),
    ]
}

fn add(pack: &mut Json, list: &str, row: Json) {
    pack[list].as_array_mut().expect("rows").push(row);
}

prop_compose! {
    /// The law with a ground, two papers and a note more.
    fn pack()(
        ground in dated(about_all().boxed()),
        waivable in prop::option::of(dated(about_all().boxed())),
        required in dated(about_all().boxed()),
        deferrable in dated(about_all().boxed()),
        of_child in dated(about_one().boxed()),
        later_of_child in dated(about_one().boxed()),
        proofs in prop::collection::vec(about_one(), 0..=3),
        note in dated(about_all().boxed()),
    ) -> Json {
        let mut pack = LAW.clone();
        let items = json!({
            "guardianship/state_corporation": 90, "guardianship/portal": 90, "patronage/portal": 90,
            "foster/provider_office": 90, "foster/portal": 90,
        });
        let mut ground = json!({ "id": "trial", "services": ["guardianship", "patronage", "foster"], "applies_when": ground });
        if let Some(waivable) = waivable {
            ground["waivable_when"] = waivable;
        }
        add(&mut pack, "grounds", ground);
        add(&mut pack, "documents", json!({ "id": "trial", "items": items, "required_when": required, "deferrable_when": deferrable }));
        let evidence = proofs.into_iter().zip(["one", "other", "one"]).map(|(when, paper)| json!({ "paper": paper, "when": when }));
        add(&mut pack, "documents", json!({
            "id": "trial_of_child", "per_child": true, "items": items, "required_when": of_child,
            "deferrable_when": later_of_child, "evidence": evidence.collect::<Vec<_>>(),
        }));
        add(&mut pack, "notes", json!({ "id": "trial", "when": note }));
        pack
    }
}

fn agree(law: &Json, requests: &[Json]) -> Result<(), TestCaseError> {
    let pack = match bauyr::Pack::load(&naive::plain(law)) {
        Ok(pack) => pack,
        // More questions about all children than one rule may ask.
        Err(error) if error.code == "pack_complex" => return Err(TestCaseError::reject("pack_complex")),
        Err(error) => panic!("{error}"),
    };
    for request in requests {
        let report = naive::ask(&pack, request);
        prop_assert!(report.get("error").is_none(), "{report}");
        if let Err(difference) = naive::judge::agree(law, request, &report) {
            let trial = |list: &str| {
                law[list].as_array().expect("rows").iter().rev().take(2).map(ToString::to_string).collect::<Vec<_>>()
            };
            panic!("{difference}\n{:#?}", [trial("grounds"), trial("documents"), trial("notes")]);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(naive::requests::tries(230))]

    #[test]
    fn any_rule_is_decided_as_trying_every_completion_decides_it_for_up_to_two_children(
        law in pack(),
        requests in prop::collection::vec(naive::requests::request(&LAW, 2), 2),
    ) {
        agree(&law, &requests)?;
    }

    #[test]
    fn any_rule_is_decided_as_trying_every_completion_decides_it_for_up_to_three_children(
        law in pack(),
        requests in prop::collection::vec(naive::requests::request(&LAW, 3), 2),
    ) {
        agree(&law, &requests)?;
    }
}

#[test]
fn an_age_that_no_day_of_birth_gives_is_not_thought_possible() {
    // Asked on 28 February 2024 for a decision on the 29th: who turns 18, or 10, on the 29th would have been born on
    // 29 February 2006, or 2014, days that were not. The first is the oldest age that the law asks for, the second is not.
    for years in [18, 10] {
        let mut law = LAW.clone();
        for service in law["services"].as_array_mut().expect("services") {
            service["term_working_days"] = json!(1);
        }
        let between = json!({
            "any_child": { "child.birth_date": { "full_years_below": years, "full_years_by_decision_at_least": years } }
        });
        let paper = json!({
            "id": "trial_paper", "per_child": true, "items": { "foster/portal": 99 }, "required_when": between["any_child"]
        });
        add(&mut law, "grounds", json!({ "id": "trial", "services": ["foster"], "applies_when": between }));
        add(&mut law, "documents", paper);
        let pack = bauyr::Pack::load(&naive::plain(&law)).expect("a pack");
        let request =
            |date: &str| json!({ "service": "foster", "channel": "portal", "date": date, "answers": { "children": [{}] } });
        for (date, state) in [("2024-02-28", "clear"), ("2024-02-27", "open"), ("2024-02-29", "open")] {
            let report = naive::ask(&pack, &request(date));
            let trial = report["grounds"].as_array().expect("grounds").last().expect("a ground");
            assert_eq!(trial["state"], state, "{years} years on {date}");
            naive::judge::agree(&law, &request(date), &report).expect("the same report");
        }
    }
}

#[test]
fn the_same_age_by_the_request_and_by_the_decision_are_told_apart_whichever_is_written_first() {
    let by = |test: &str| json!({ "any_child": { "child.birth_date": { test: 12 } } });
    let (request, decision) = (by("full_years_at_least"), by("full_years_by_decision_at_least"));
    for tests in [[request.clone(), decision.clone()], [decision, request]] {
        let mut law = LAW.clone();
        for (index, test) in tests.into_iter().enumerate() {
            add(&mut law, "grounds", json!({ "id": format!("trial{index}"), "services": ["foster"], "applies_when": test }));
        }
        let pack = bauyr::Pack::load(&naive::plain(&law)).expect("a pack");
        // Twelve on the request date, between it and the decision, after it.
        for born in ["2014-11-23", "2014-11-24", "2014-12-20"] {
            let children = json!([{ "birth_date": born }]);
            let request =
                json!({ "service": "foster", "channel": "portal", "date": "2026-11-23", "answers": { "children": children } });
            naive::judge::agree(&law, &request, &naive::ask(&pack, &request)).expect("the same report");
        }
    }
}
