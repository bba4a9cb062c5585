//! What can be asked, and how it is told: as `law/pack.json` has it.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may end with a panic")]

use serde_json::{Value as Json, json};
use support::naive;

fn told(whatever: impl serde::Serialize) -> Json {
    serde_json::to_value(whatever).expect("JSON")
}

fn questions(edition: Option<&str>) -> Vec<Json> {
    let pack = naive::pack();
    told(pack.questions(edition).expect("a known edition")).as_array().expect("questions").clone()
}

fn question(id: &str) -> Json {
    questions(None).into_iter().find(|question| question["id"] == id).expect("a question")
}

#[test]
fn all_questions_come_in_asking_order() {
    let order = naive::law()["asking_order"].clone();
    assert_eq!(questions(None).into_iter().map(|question| question["id"].clone()).collect::<Json>(), order);
}

#[test]
fn a_question_says_whom_it_is_about_and_which_answers_it_has() {
    let all = json!(["2022-08", "2026-02", "2026-06"]);
    assert_eq!(
        question("applicant.sex"),
        // Only the ground of the unmarried man asks it, which is repealed.
        json!({
            "id": "applicant.sex", "of": "applicant", "key": "sex", "type": "enum", "options": ["male", "female"],
            "editions": ["2022-08"],
        })
    );
    assert_eq!(
        question("applicant.married"),
        json!({ "id": "applicant.married", "of": "applicant", "key": "married", "type": "bool", "editions": all })
    );
    assert_eq!(
        question("children.*.birth_date"),
        json!({ "id": "children.*.birth_date", "of": "child", "key": "birth_date", "type": "date", "editions": all })
    );
    assert_eq!(question("applicant.household_clear")["editions"], json!(["2026-02"]));
    let facts = &naive::law()["facts"];
    for question in questions(None) {
        let kind = &facts[question["of"].as_str().expect("of whom")][question["key"].as_str().expect("a key")];
        let wanted = if kind.is_array() { &json!("enum") } else { kind };
        assert_eq!(question["type"], *wanted, "{question}");
        assert_eq!(question.get("options"), Some(kind).filter(|kind| kind.is_array()), "{question}");
    }
}

#[test]
fn of_an_edition_only_what_it_reads_is_asked() {
    for edition in ["2022-08", "2026-02"] {
        let wanted = questions(None)
            .into_iter()
            .filter(|question| question["editions"].as_array().expect("editions").contains(&json!(edition)));
        assert_eq!(questions(Some(edition)), wanted.collect::<Vec<_>>(), "{edition}");
    }
    let error = naive::pack().questions(Some("2023")).err().expect("no such edition");
    assert_eq!((error.code, error.path.as_str()), ("unknown_edition", "edition"));
}

#[test]
fn the_catalogue_has_services_with_their_terms_and_editions_with_their_days() {
    let (law, catalogue) = (naive::law(), told(naive::pack().catalogue()));
    assert_eq!(catalogue["id"], law["id"]);
    assert_eq!(catalogue["date_from"], "2022-09-01");
    assert_eq!(catalogue["date_to"], "2099-12-31");
    assert_eq!(
        catalogue["editions"],
        json!([
            { "id": "2022-08", "in_force_from": "2022-09-01", "in_force_until": "2026-02-03" },
            { "id": "2026-02", "in_force_from": "2026-02-04", "in_force_until": "2026-05-31" },
            { "id": "2026-06", "in_force_from": "2026-06-01" },
        ])
    );
    let term = |days: u16| json!({ "2022-08": days, "2026-02": days, "2026-06": days });
    assert_eq!(
        catalogue["services"],
        json!([
            {
                "id": "guardianship", "term_working_days": term(19), "queue_minutes": 15, "service_minutes": 15,
                "channels": [{ "id": "state_corporation" }, { "id": "portal" }],
            },
            { "id": "patronage", "term_working_days": term(10), "channels": [{ "id": "portal" }] },
            {
                "id": "foster", "term_working_days": term(10), "queue_minutes": 20, "service_minutes": 30,
                "channels": [{ "id": "provider_office" }, { "id": "portal" }],
            },
        ])
    );
    let sums = law["subsistence_minimum"]
        .as_array()
        .expect("sums")
        .iter()
        .map(|sum| json!({ "from": sum["from"], "tenge": sum["tenge"].as_f64(), "source": sum["source"] }));
    assert_eq!(catalogue["subsistence_minimum"], sums.collect::<Json>());
}

#[test]
fn a_term_that_an_edition_has_not_is_left_out() {
    let mut law = naive::law();
    law["services"][1]["term_working_days"] = json!({ "by_edition": { "2026-02": 12 } });
    let pack = bauyr::Pack::load(&naive::plain(&law)).expect("whole");
    assert_eq!(told(pack.catalogue())["services"][1]["term_working_days"], json!({ "2026-02": 12, "2026-06": 12 }));
}

#[test]
fn the_tables_name_the_rows_in_the_order_of_the_law() {
    let (law, pack) = (naive::law(), naive::pack());
    let tables = told(pack.tables());
    assert_eq!(tables["catalogue"], told(pack.catalogue()));
    assert_eq!(tables["questions"], json!(questions(None)));
    let ids = |list: &str| law[list].as_array().expect("rows").iter().map(|row| row["id"].clone()).collect::<Json>();
    assert_eq!(tables["documents"], ids("documents"));
    assert_eq!(tables["notes"], ids("notes"));
    let grounds = tables["grounds"].as_array().expect("grounds");
    assert_eq!(grounds.iter().map(|ground| ground["id"].clone()).collect::<Json>(), ids("grounds"));
    // The Code is cited from the second edition on, and of the household not for foster families; the unmarried man's ground is
    // the order's own.
    let code = |id: &str| grounds.iter().find(|ground| ground["id"] == id).expect("a ground")["code"].clone();
    assert_eq!(code("minor"), json!([[], ["1", "1", "1"], ["1", "1", "1"]]));
    assert_eq!(code("incapable"), json!([[], ["1(1)", "1(1)", "1(1)"], ["1(1)", "1(1)", "1(1)"]]));
    assert_eq!(code("household_illness")[2], json!(["6", "6", null]));
    assert_eq!(code("unmarried_man"), json!([]));
    let lists = naive::requests::lists(&law).into_iter().map(|(service, channel)| json!([service, channel]));
    assert_eq!(tables["lists"], lists.collect::<Json>());
    // The index of each question's fact: the applicant's facts first.
    let keys = |of: &str| law["facts"][of].as_object().expect("facts").keys().cloned().collect::<Vec<_>>();
    let facts = keys("applicant").into_iter().map(|key| format!("applicant.{key}"));
    let facts = facts.chain(keys("child").into_iter().map(|key| format!("children.*.{key}"))).collect::<Vec<_>>();
    let order = tables["order"].as_array().expect("indices").iter();
    let order = order.map(|index| &facts[usize::try_from(index.as_u64().expect("an index")).expect("a small number")]);
    assert_eq!(json!(order.collect::<Vec<_>>()), law["asking_order"]);
    assert_eq!(
        tables["evidence"][0],
        law["documents"]
            .as_array()
            .expect("papers")
            .iter()
            .find_map(|paper| { paper.get("evidence").map(|proofs| proofs[0]["paper"].clone()) })
            .expect("a proof")
    );
}
