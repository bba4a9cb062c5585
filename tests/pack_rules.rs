//! A law given as text is taken whole or refused: with the code that ARCHITECTURE.md names for the kind of fault, and the
//! path of what is wrong. What lies just within a limit is taken. Here: conditions and the rules made of them.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may end with a panic")]

use naive::LAW;
use packs::{refused, taken};
use serde_json::{Value as Json, json};
use support::{naive, packs};

/// Each as the condition of the first note.
fn conditions_refused(code: &str, rows: &[(Json, &str)]) {
    for (condition, path) in rows {
        refused(&[("/notes/0/when", condition.clone())], code, &format!("notes.0{path}"));
    }
}

/// The index of a row among its like.
fn index(list: &str, id: &str) -> usize {
    let rows = LAW[list].as_array().expect("rows");
    rows.iter().position(|row| row["id"] == id).expect("a row")
}

#[test]
fn a_condition_says_something() {
    conditions_refused(
        "pack_shape",
        &[
            (json!("sometimes"), ".when"),
            (json!(7), ".when"),
            (json!({}), ".when"),
            (json!({ "all": [] }), ".when.all"),
            (json!({ "any": {} }), ".when.any"),
            (json!({ "applicant.sex": [] }), ".when.applicant.sex"),
            (json!({ "applicant.married": "true" }), ".when.applicant.married"),
            (json!({ "applicant.birth_date": {} }), ".when.applicant.birth_date"),
            (json!({ "applicant.birth_date": { "full_years_above": 3 } }), ".when.applicant.birth_date.full_years_above"),
            (json!({ "applicant.birth_date": { "full_years_below": 0 } }), ".when.applicant.birth_date.full_years_below"),
            (json!({ "applicant.birth_date": { "full_years_below": 151 } }), ".when.applicant.birth_date.full_years_below"),
        ],
    );
    conditions_refused(
        "pack_unknown",
        &[
            (json!({ "applicant.height": true }), ".when.applicant.height"),
            (json!({ "applicant.abroad": true }), ".when.applicant.abroad"),
            (json!({ "person.sex": "male" }), ".when.person.sex"),
            (json!({ "sex": "male" }), ".when.sex"),
            (json!({ "any_child": { "child.sex": "male" } }), ".when.any_child.child.sex"),
            (json!({ "applicant.sex": "other" }), ".when.applicant.sex"),
            (json!({ "applicant.sex": ["male", "other"] }), ".when.applicant.sex.1"),
            (json!({ "channel": "phone" }), ".when.channel"),
            (json!({ "ground": "hunger" }), ".when.ground"),
            (json!({ "document_required": "minor" }), ".when.document_required"),
            (json!({ "document_deferrable": "minor" }), ".when.document_deferrable"),
            (json!({ "any_child": { "holds": "hunger" } }), ".when.any_child.holds"),
        ],
    );
    taken(&[("/notes/0/when", json!({ "applicant.birth_date": { "full_years_below": 150 } }))]);
    taken(&[("/notes/0/when", json!("always"))]);
    taken(&[("/notes/0/when", json!("never"))]);
}

#[test]
fn it_is_clear_which_child_is_meant() {
    let abroad = json!({ "child.abroad": true });
    conditions_refused(
        "pack_shape",
        &[
            (abroad.clone(), ".when.child.abroad"),
            (json!({ "any_child": { "any_child": abroad } }), ".when.any_child.any_child"),
            (json!({ "any_child": { "every_child": abroad } }), ".when.any_child.every_child"),
            (json!({ "any_child": abroad, "child.abroad": true }), ".when.child.abroad"),
            (json!({ "every_child": abroad, "child.abroad": true }), ".when.child.abroad"),
            // A ground that asks of all children, within a question about one; a paper of each child, outside of one.
            (json!({ "any_child": { "ground": "unmarried_man" } }), ""),
            (json!({ "document_required": "kinship_proof" }), ""),
            (json!({ "any_child": { "applicant.married": true } }), ""),
        ],
    );
    refused(
        &[("/scope/child_in_scope_when", json!({ "any_child": abroad }))],
        "pack_shape",
        "scope.child_in_scope_when.any_child",
    );
    let paper = index("documents", "kinship_proof");
    assert_eq!(LAW["documents"][paper]["per_child"], true);
    let (pointer, path) = (format!("/documents/{paper}/required_when"), format!("documents.{paper}"));
    refused(&[(&pointer, json!({ "ground": "unmarried_man" }))], "pack_shape", &path);
    taken(&[("/notes/0/when", json!({ "any_child": { "document_required": "kinship_proof" } }))]);
    // A ground that asks of nothing but children.
    let ground = ("/grounds/1/applies_when", json!({ "any_child": abroad }));
    let capacity = ("/notes/1/when", json!({ "applicant.legal_capacity": "none" }));
    let id = LAW["grounds"][1]["id"].clone();
    let asked = ("/notes/0/when", json!({ "any_child": { "ground": id } }));
    refused(&[ground, capacity, asked], "pack_shape", "notes.0");
}

/// Definitions that stand in one another, so many below the first.
fn chain(below: usize) -> Json {
    let mut definitions = LAW["definitions"].clone();
    for number in 0..below {
        definitions[format!("d{number}")] = json!({ "holds": format!("d{}", number + 1) });
    }
    definitions[format!("d{below}")] = json!({ "child.abroad": true });
    definitions
}

#[test]
fn no_rule_leads_round_in_a_circle() {
    let own = ("/definitions/raised_three_years", json!({ "holds": "raised_three_years" }));
    refused(&[own], "pack_complex", "definitions.raised_three_years.holds");
    refused(&[("/grounds/0/applies_when", json!({ "ground": "minor" }))], "pack_complex", "grounds.0");
    taken(&[("/definitions", chain(8))]);
    refused(&[("/definitions", chain(9))], "pack_complex", "definitions.d8.holds");
    // It is refused before all ways round have been gone.
    let wide = ("/definitions/x", json!({ "any": vec![json!({ "holds": "x" }); 40] }));
    refused(&[wide], "pack_complex", "definitions.x.any.0.holds");
    // However often one stands beside itself.
    let many = vec![json!({ "holds": "raised_three_years" }); 40];
    taken(&[("/notes/0/when", json!({ "any_child": { "any": many } }))]);
}

#[test]
fn no_rule_reads_too_much() {
    let question =
        |number: usize| json!({ "any_child": { "child.relationship": "unrelated", "child.abroad": number.is_multiple_of(2) } });
    let questions = |count: usize| json!({ "any": (0..count).map(question).collect::<Vec<_>>() });
    taken(&[("/notes/0/when", questions(4))]);
    refused(&[("/notes/0/when", questions(5))], "pack_complex", "notes.0");
    let bools = LAW["facts"]["applicant"].as_object().expect("facts").iter().filter(|(_, kind)| *kind == "bool");
    let bools = bools.map(|(key, _)| (format!("applicant.{key}"), json!(true))).collect::<Vec<_>>();
    let all = |count: usize| Json::Object(bools[..count].iter().cloned().collect());
    taken(&[("/notes/0/when", all(16))]);
    refused(&[("/notes/0/when", all(17))], "pack_complex", "notes.0");
    let papers = |count: usize| (0..count).map(|number| json!({ "paper": format!("p{number}"), "when": "never" })).collect();
    let known = LAW["documents"].as_array().expect("papers").iter().filter_map(|paper| paper["evidence"].as_array()).flatten();
    let known = known.map(|proof| proof["paper"].to_string()).collect::<std::collections::BTreeSet<_>>().len();
    taken(&[("/documents/0/evidence", papers(1000 - known))]);
    refused(&[("/documents/0/evidence", papers(1001 - known))], "pack_complex", "documents");
}

/// Where one question more is asked.
fn asked_last() -> String {
    format!("/asking_order/{}", LAW["asking_order"].as_array().expect("questions").len())
}

/// The law with a question for a date, and this as the condition of a note of guardianship.
fn with_date(when: Json) -> Json {
    let met = json!("applicant.met");
    packs::with(&[("/facts/applicant/met", json!("date")), (&asked_last(), met), ("/notes/0/when", when)])
}

fn years_since(years: u16) -> Json {
    json!({ "applicant.met": { "full_years_at_least": years } })
}

#[test]
fn a_date_has_at_most_31_tests() {
    let law = |tests: u16| with_date(json!({ "all": (1..=tests).map(years_since).collect::<Vec<_>>() }));
    taken(&[("", law(31))]);
    refused(&[("", law(32))], "pack_complex", "notes.0.when.all.31.applicant.met.full_years_at_least");
}

#[test]
fn the_first_and_the_last_of_31_tests_decide() {
    for (years, holds, fails) in [(1, "2025-11-23", "2025-11-24"), (31, "1995-11-23", "1995-11-24")] {
        // The others change nothing.
        let others = (1..=31).map(years_since).chain([json!("never")]).collect::<Vec<_>>();
        let law = with_date(json!({ "any": [years_since(years), { "all": others }] }));
        let pack = packs::load(&law).expect("a law");
        for (met, shown) in [(holds, true), (fails, false)] {
            let request = json!({
                "service": "guardianship", "channel": "portal", "date": "2026-11-23",
                "answers": { "applicant": { "met": met }, "children": [{}] },
            });
            let report = bauyr::check(&pack, &naive::plain(&request)).expect("a report");
            assert_eq!(report.note_ids().any(|note| note == "guardianship_of_young"), shown, "{years} years since {met}");
        }
    }
}

#[test]
fn every_fact_is_read_by_some_rule() {
    let asked = asked_last();
    let fact = [("/facts/applicant/height", json!("bool")), (asked.as_str(), json!("applicant.height"))];
    refused(&fact, "pack_unread", "facts");
    let [fact, asked] = fact;
    taken(&[fact, asked, ("/notes/0/when", json!({ "applicant.height": true }))]);
}
