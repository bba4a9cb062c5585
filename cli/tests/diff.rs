//! `bauyr pack diff`: what changed between two packs, told by the command itself.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may end with a panic")]

use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value as Json, json};

fn run(arguments: &[&str]) -> (i32, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_bauyr")).args(arguments).output().expect("the command runs");
    let text = String::from_utf8(output.stdout).expect("text");
    (output.status.code().expect("an exit status"), text)
}

fn text(a: &str, b: &str) -> (i32, String) {
    run(&["pack", "diff", a, b])
}

fn list(a: &str, b: &str) -> Vec<Json> {
    let (status, text) = run(&["pack", "diff", "--json", a, b]);
    let list = serde_json::from_str::<Vec<Json>>(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    assert_eq!(status, i32::from(!list.is_empty()), "{text}");
    for row in &list {
        let keys = row.as_object().expect("an object").keys().map(String::as_str).collect::<Vec<_>>();
        assert_eq!(keys, ["kind", "id", "change", "what", "from", "to", "editions"]);
    }
    list
}

/// `kind id change what` of each difference.
fn told(list: &[Json]) -> Vec<String> {
    let word = |row: &Json, key: &str| row[key].as_str().unwrap_or("-").to_owned();
    list.iter().map(|row| ["kind", "id", "change", "what"].map(|key| word(row, key)).join(" ")).collect()
}

/// The built-in pack with a change, in a file of its own.
fn changed(name: &str, change: impl Fn(&mut Json)) -> String {
    let mut pack = serde_json::from_str(bauyr::PACK).expect("JSON");
    change(&mut pack);
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("diff-{name}.json"));
    std::fs::write(&file, pack.to_string()).expect("a file");
    file.to_str().expect("a path in Unicode").to_owned()
}

fn row<'a>(pack: &'a mut Json, list: &str, id: &str) -> &'a mut Json {
    pack[list].as_array_mut().expect("a list").iter_mut().find(|row| row["id"] == id).expect("the row")
}

#[test]
fn the_two_editions_differ_in_what_the_amendment_changed() {
    let rows = told(&list("builtin@2022-08", "builtin@2026-02"));
    let of = |kind: &str, change: &str| {
        let rows = rows.iter().map(|row| row.split(' ').collect::<Vec<_>>());
        rows.filter(|row| row[0] == kind && row[2] == change && row[3] != "code")
            .map(|row| row[1].to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(of("ground", "added"), ["criminal_record", "household", "mental_health_observation"]);
    assert_eq!(of("ground", "removed"), ["conviction", "dispensary", "listed_offence", "unmarried_man"]);
    assert_eq!(of("ground", "changed"), ["removed_guardian", "untrained"]);
    assert_eq!(of("note", "added"), ["relatives_first", "training_urgent"]);
    assert_eq!(of("note", "removed"), [""; 0]);
    assert!(
        !rows.iter().any(|row| ["document", "calendar", "service", "pack"].contains(&row.split(' ').next().expect("a kind")))
    );
    assert!(of("fact", "removed").contains(&"children.*.raised_since".to_owned()));
    assert!(of("fact", "added").contains(&"applicant.household_clear".to_owned()));
    assert!(rows.contains(&"ground minor changed code".to_owned()));
}

#[test]
fn conditions_stand_side_by_side_in_the_words_of_the_law_s_folder() {
    let (status, text) = text("builtin@2022-08", "builtin@2026-02");
    assert_eq!(status, 1);
    for line in [
        "to   builtin, edition 2026-02, in force from 2026-02-04",
        "REFUSAL GROUNDS",
        "  criminal_record (Criminal record or prosecution): added",
        "      point of article 122 of the Code: (nothing) → 1(3)",
        "          before                            │  now",
        "          applicant.removed_guardian: true  │  any:",
        "                                            │    - applicant.removed_guardian: true",
        "                                            │    - applicant.removed_carer: true",
        "            child.relationship: [unrelated, step_parent]",
    ] {
        assert!(text.lines().any(|found| found == line), "{line}\n{text}");
    }
    let backwards = list("builtin@2026-02", "builtin@2022-08");
    assert!(told(&backwards).contains(&"ground unmarried_man added -".to_owned()));
}

#[test]
fn identical_packs_do_not_differ() {
    let same = changed("same", |_| {});
    assert_eq!(list("builtin", &same), [] as [Json; 0]);
    assert_eq!(list("builtin@2022-08", &format!("{same}@2022-08")), [] as [Json; 0]);
    let (status, text) = text(&same, "builtin");
    assert_eq!((status, text.lines().last()), (0, Some("No differences.")));
    let otherwise = changed("otherwise", |pack| {
        row(pack, "grounds", "stateless")["applies_when"] =
            json!({ "by_edition": { "2022-08": { "applicant.citizenship": ["stateless"] } } });
    });
    assert_eq!(list("builtin", &otherwise), [] as [Json; 0], "written in another way, it says the same");
}

/// A name, what is changed, the differences that are to be found, a line of the text.
type Case = (&'static str, fn(&mut Json), &'static [&'static str], &'static str);

fn are_told(cases: &[Case]) {
    for (name, change, wanted, line) in cases {
        let file = changed(name, change);
        assert_eq!(told(&list("builtin", &file)), *wanted, "{name}");
        let (status, text) = text("builtin", &file);
        assert!(status == 1 && text.contains(line), "{name}: {line}\n{text}");
    }
}

#[test]
fn changed_services_and_dates_are_told() {
    are_told(&[
        (
            "term",
            |pack| pack["services"][0]["term_working_days"] = json!(20),
            &["service guardianship changed term_working_days"],
            "term in working days: 19 → 20",
        ),
        (
            "channel",
            |pack| pack["services"][0]["channels"][0]["takes_applications"] = json!("working_days"),
            &["service guardianship changed channels.state_corporation"],
            "applications through state_corporation: Monday to Saturday → on working days",
        ),
        (
            "day",
            |pack| {
                pack["calendar"]["days_off"].as_array_mut().expect("days").push(json!("2028-12-29"));
                pack["calendar"]["working_weekends"].as_array_mut().expect("days").pop();
                pack["calendar"]["confirmed_until"] = json!("2027-12-31");
            },
            &["calendar 2025-01-05 removed -", "calendar 2028-12-29 added -", "calendar calendar changed confirmed_until"],
            "confirmed until: 2026-12-31 → 2027-12-31",
        ),
        (
            "sum",
            |pack| pack["subsistence_minimum"][0]["tenge"] = json!(36019),
            &["subsistence_minimum 2022-01-01 changed tenge"],
            "tenge: 36018 → 36019",
        ),
    ]);
}

#[test]
fn changed_papers_and_questions_are_told() {
    are_told(&[
        (
            "paper",
            |pack| {
                let items = json!({ "foster/portal": 10 });
                let paper = json!({ "id": "reference_letter", "items": items, "required_when": "always" });
                pack["documents"].as_array_mut().expect("papers").push(paper);
            },
            &["document reference_letter added -"],
            "item in foster/portal: 10",
        ),
        (
            "item",
            |pack| row(pack, "documents", "application")["items"]["foster/portal"] = json!(12),
            &["document application changed items.foster/portal"],
            "item in foster/portal: 1 → 12",
        ),
        (
            "proofs",
            |pack| row(pack, "documents", "birth_certificate")["evidence"] = json!([{ "paper": "letter", "when": "always" }]),
            &["document birth_certificate changed evidence", "document birth_certificate changed evidence.letter"],
            "proof letter, when:",
        ),
        (
            "need",
            |pack| row(pack, "documents", "income_proof")["required_when"] = json!({ "applicant.married": false }),
            &["document income_proof changed required_when"],
            "always  │  applicant.married: false",
        ),
        (
            "option",
            |pack| pack["facts"]["applicant"]["citizenship"].as_array_mut().expect("options").push(json!("refugee")),
            &["fact applicant.citizenship changed options"],
            "│  refugee",
        ),
        (
            "remedy",
            |pack| pack["remedies"]["applicant.birth_date"]["full_years_at_least"] = json!(21),
            &["fact applicant.birth_date changed remedy"],
            "full_years_at_least: 21",
        ),
    ]);
}

#[test]
fn changed_rules_are_told() {
    are_told(&[
        (
            "definition",
            |pack| pack["definitions"]["raised_three_years"]["child.raised_since"]["full_years_at_least"] = json!(2),
            &["definition raised_three_years changed means"],
            "child.raised_since: { full_years_at_least: 3 }        │  child.raised_since: { full_years_at_least: 2 }",
        ),
        (
            "scope",
            |pack| pack["scope"]["child_in_scope_when"]["all"][0]["child.birth_date"]["full_years_below"] = json!(16),
            &["scope scope changed child_in_scope_when"],
            "FOR WHICH CHILDREN THE SERVICES ARE",
        ),
        (
            "life",
            |pack| row(pack, "grounds", "stateless")["until"] = json!("2026-02"),
            // Once as item 9, once as item 8.
            &["ground stateless changed until", "ground stateless removed -", "ground stateless removed -"],
            "stateless (Having no citizenship): removed, in edition 2026-02",
        ),
        (
            "waivable",
            |pack| {
                row(pack, "grounds", "untrained")["waivable_when"]["by_edition"]["2026-06"]["applicant.training_completed"] =
                    json!(true);
            },
            &["ground untrained changed waivable_when"],
            "the body may set it aside when:",
        ),
        (
            "code",
            |pack| row(pack, "grounds", "household_illness")["code"]["foster"] = json!("1(5)"),
            &["ground household_illness changed code.foster"],
            "point of article 122 of the Code in foster:",
        ),
        (
            "note",
            |pack| row(pack, "notes", "child_consent")["services"] = json!(["foster"]),
            // From two services until May 2026, from all three since.
            &["note child_consent changed services", "note child_consent changed services"],
            "only for:",
        ),
    ]);
}

#[test]
fn a_question_that_is_asked_elsewhere_is_told() {
    let pack = serde_json::from_str::<Json>(bauyr::PACK).expect("JSON");
    let order = pack["asking_order"].as_array().expect("the order");
    let (first, last) = (order[0].as_str().expect("an id"), order[order.len() - 1].as_str().expect("an id"));
    let file = changed("asking-order", |pack| {
        let order = pack["asking_order"].as_array_mut().expect("the order");
        let first = order.remove(0);
        order.push(first);
    });
    let rows = list("builtin", &file);
    assert_eq!(told(&rows), [format!("fact {first} changed asking_order")]);
    assert_eq!((rows[0]["from"].as_str(), rows[0]["to"].as_str()), (Some("first"), Some(format!("after {last}").as_str())));
}

#[test]
fn a_new_edition_is_compared_with_what_holds_without_it() {
    let file = changed("edition", |pack| {
        pack["editions"].as_array_mut().expect("editions").push(json!({ "id": "2027-01", "in_force_from": "2027-01-01" }));
        row(pack, "grounds", "low_income")["until"] = json!("2027-01");
        pack["services"][1]["term_working_days"] = json!({ "by_edition": { "2022-08": 10, "2027-01": 15 } });
    });
    let rows = list("builtin", &file);
    let wanted = [
        "edition 2027-01 added -",
        "service patronage changed term_working_days",
        // Nothing reads the answer any more.
        "fact applicant.income_covers_minimum removed -",
        "ground low_income changed until",
        "ground low_income removed -",
    ];
    assert_eq!(told(&rows), wanted);
    assert_eq!((&rows[1]["from"], &rows[1]["to"]), (&json!(10), &json!(15)));
    assert_eq!(rows[1]["editions"], json!([{ "from": "2026-06", "to": "2027-01" }]));
    assert_eq!(told(&list(&format!("{file}@2026-06"), &format!("{file}@2027-01"))), [wanted[1], wanted[2], wanted[4]]);
}

#[test]
fn what_is_no_pack_or_no_edition_is_refused() {
    let broken = changed("broken", |pack| pack["grounds"][0]["applies_when"] = json!({ "applicant.age": true }));
    let (status, text) = run(&["pack", "diff", "builtin", &broken]);
    let error = serde_json::from_str::<Json>(&text).expect("an error as JSON");
    assert_eq!((status, &error["code"]), (2, &json!("pack_unknown")));
    assert!(error["message"].as_str().is_some_and(|message| message.contains(&broken)), "{error}");
    let (status, text) = run(&["pack", "diff", "builtin@2030-01", "builtin"]);
    assert!(status == 2 && text.contains("unknown_edition"), "{text}");
    assert_eq!(run(&["pack", "diff", "builtin", "no-such-file.json"]).0, 74);
}
