//! The proof: the law has no fault, and faults planted in a small law are found.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may end with a panic")]

use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::LazyLock;

use serde_json::{Value as Json, json};

fn prove(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_bauyr")).args(arguments).output().expect("the command runs")
}

fn certificate(output: &Output) -> Json {
    serde_json::from_slice(&output.stdout).expect("the certificate is JSON")
}

/// The proof of the law, which takes its time: once for all tests.
static LAW: LazyLock<(Option<i32>, Json)> = LazyLock::new(|| {
    let output = prove(&["pack", "prove", "--json"]);
    (output.status.code(), certificate(&output))
});

#[test]
fn the_law_has_no_fault() {
    let (status, certificate) = &*LAW;
    assert_eq!(certificate["faults"], json!([]));
    assert_eq!(*status, Some(0));
    for edition in certificate["editions"].as_array().expect("editions") {
        assert_eq!(edition["lists"].as_array().map(Vec::len), Some(5));
        for list in edition["lists"].as_array().expect("lists") {
            for combination in list["outcomes"].as_array().expect("the table of outcomes") {
                assert!(combination["request"].is_object(), "{} {combination}", list["id"]);
            }
        }
    }
    assert!(certificate["counts"]["sets_by_rule"].as_u64() > Some(70_000));
}

/// Options that the order or the Code names apart although the same follows from them. One more in this list is either
/// such a pair, or an option that some rule has forgotten.
#[test]
fn only_known_options_make_no_difference() {
    let (_, certificate) = &*LAW;
    let alike = |edition: &Json| {
        let questions = edition["questions"].as_array().expect("questions").iter();
        let groups = questions.flat_map(|question| {
            question["alike"].as_array().into_iter().flatten().map(|group| json!([question["id"], group]).to_string())
        });
        let mut groups = groups.collect::<Vec<_>>();
        groups.sort();
        groups
    };
    let always = [
        r#"["applicant.legal_capacity",["limited","none"]]"#,
        r#"["applicant.marriage_record",["not_in_registry","abroad"]]"#,
        r#"["applicant.parental_rights",["limited","deprived"]]"#,
        r#"["children.*.birth_record",["not_in_registry","abroad"]]"#,
    ];
    let until_2026 = [
        r#"["applicant.citizenship",["kazakhstan","foreign"]]"#,
        r#"["applicant.listed_offence",["convicted","prosecuted"]]"#,
        r#"["applicant.listed_offence",["none","case_closed_no_offence","acquitted"]]"#,
        r#"["children.*.relationship",["relative","step_parent"]]"#,
    ];
    let from_2026 = [
        r#"["applicant.criminal_record",["convicted","prosecuted"]]"#,
        r#"["applicant.criminal_record",["none","case_closed_no_offence","acquitted"]]"#,
    ];
    let sorted = |mut groups: Vec<&'static str>| {
        groups.sort_unstable();
        groups
    };
    assert_eq!(alike(&certificate["editions"][0]), sorted([&always[..], &until_2026].concat()));
    assert_eq!(alike(&certificate["editions"][1]), sorted([&always[..], &from_2026].concat()));
}

/// A law small enough to be proved at once.
fn small_law() -> Json {
    json!({
        "id": "small",
        "request_dates": { "from": "2024-01-01", "to": "2030-12-31" },
        "editions": [{ "id": "2024-01", "in_force_from": "2024-01-01" }],
        "facts": {
            "applicant": { "birth_date": "date", "married": "bool", "home": ["own", "rented", "none"] },
            "child": { "in_institution": "bool", "mother": ["died", "missing", "caring"], "relative": "bool" },
        },
        "asking_order": [
            "children.*.in_institution", "children.*.mother", "children.*.relative", "applicant.birth_date", "applicant.married",
            "applicant.home",
        ],
        "services": [
            { "id": "care", "term_working_days": 10, "channels": [{ "id": "desk", "takes_applications": "working_days" }] },
        ],
        "definitions": {},
        "scope": { "child_in_scope_when": { "any": [{ "child.in_institution": true }, { "not": { "child.mother": "caring" } }] } },
        "grounds": [
            { "id": "minor", "services": ["care"], "applies_when": { "applicant.birth_date": { "full_years_below": 18 } } },
            { "id": "homeless", "services": ["care"], "applies_when": { "applicant.home": "none" } },
        ],
        "documents": [
            { "id": "application", "items": { "care/desk": 1 }, "required_when": "always" },
            { "id": "spouse_consent", "items": { "care/desk": 2 }, "required_when": { "applicant.married": true } },
            {
                "id": "absence", "per_child": true, "items": { "care/desk": 3 },
                "required_when": { "child.in_institution": false },
                "evidence": [
                    { "paper": "death_certificate", "when": { "child.mother": "died" } },
                    { "paper": "court_missing", "when": { "child.mother": "missing" } },
                ],
            },
            {
                "id": "training", "items": { "care/desk": 4 },
                "required_when": { "any_child": { "child.relative": false } },
                "deferrable_when": { "applicant.home": "rented" },
            },
        ],
        "notes": [{ "id": "rent", "when": { "applicant.home": "rented" } }],
        "training": "training",
        "calendar": {
            "from": "2024-01-01", "to": "2030-12-31", "confirmed_until": "2024-12-31", "days_off": [], "working_weekends": [],
        },
        "subsistence_minimum": [],
    })
}

fn file(name: &str, law: &Json) -> PathBuf {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.json"));
    std::fs::write(&file, law.to_string()).expect("the folder for temporary files can be written");
    file
}

/// The faults of the small law after something has been put into it.
fn faults(name: &str, place: &str, then: Json) -> Vec<String> {
    let mut law = small_law();
    let (parent, key) = place.rsplit_once('/').expect("a place");
    law.pointer_mut(parent).expect("a place of the law")[key] = then;
    let file = file(name, &law);
    let output = prove(&["--pack", file.to_str().expect("a path in Unicode"), "pack", "prove", "--json"]);
    assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stdout));
    let certificate = certificate(&output);
    let text = |fault: &Json, key: &str| fault[key].as_str().unwrap_or_default().to_owned();
    let faults = certificate["faults"].as_array().expect("faults").iter();
    faults.map(|fault| format!("{}: {}", text(fault, "rule"), text(fault, "fault"))).collect()
}

#[test]
fn a_small_law_is_proved_and_always_alike() {
    let file = file("whole", &small_law());
    let arguments = ["--pack", file.to_str().expect("a path in Unicode"), "pack", "prove", "--json"];
    let (one, other) = (prove(&arguments), prove(&arguments));
    assert_eq!(one.status.code(), Some(0), "{}", String::from_utf8_lossy(&one.stdout));
    assert_eq!(one.stdout, other.stdout);
    assert_eq!(certificate(&one)["faults"], json!([]));
}

#[test]
fn a_ground_that_never_applies_is_found() {
    let never = json!({ "all": [{ "applicant.home": "none" }, { "applicant.home": ["own", "rented"] }] });
    let faults = faults("never", "/grounds/1/applies_when", never);
    assert!(faults.contains(&"ground:homeless: can never be `applies`".to_owned()), "{faults:?}");
}

#[test]
fn a_ground_that_always_applies_is_found() {
    let always = json!({ "any": [{ "applicant.home": "none" }, { "applicant.home": ["own", "rented"] }] });
    let faults = faults("always", "/grounds/1/applies_when", always);
    assert!(faults.contains(&"ground:homeless: can never be `clear`".to_owned()), "{faults:?}");
    assert!(faults.contains(&"scope: the outcome ready was not reached".to_owned()), "{faults:?}");
}

#[test]
fn grounds_that_leave_no_way_out_are_found() {
    let not_a_minor = json!({ "not": { "applicant.birth_date": { "full_years_below": 18 } } });
    let faults = faults("no-way-out", "/grounds/1/applies_when", not_a_minor);
    assert!(faults.contains(&"scope: the outcome documents_missing was not reached".to_owned()), "{faults:?}");
}

#[test]
fn a_paper_that_nobody_needs_is_found() {
    let faults = faults(
        "nobody",
        "/documents/1/required_when",
        json!({ "all": [{ "applicant.married": true }, { "applicant.married": false }] }),
    );
    assert!(faults.contains(&"document:spouse_consent: can never be `required`".to_owned()), "{faults:?}");
    assert!(faults.contains(&"question:applicant.married: never matters".to_owned()), "{faults:?}");
}

#[test]
fn a_need_that_another_hides_is_found() {
    let faults = faults("hidden", "/documents/3/deferrable_when", json!({ "any_child": { "child.relative": false } }));
    assert!(faults.contains(&"document:training: can never be `deferrable`".to_owned()), "{faults:?}");
}

#[test]
fn a_proof_that_an_earlier_one_hides_is_found() {
    let faults = faults("hidden-proof", "/documents/2/evidence/1/when", json!({ "child.mother": "died" }));
    assert_eq!(faults, ["document:absence: the case 2 of its evidence is never the first that holds"]);
}

#[test]
fn a_note_that_never_appears_is_found() {
    let faults =
        faults("no-note", "/notes/0/when", json!({ "all": [{ "applicant.home": "rented" }, { "applicant.home": "own" }] }));
    assert_eq!(faults, ["note:rent: can never be `appears`"]);
}

#[test]
fn a_scope_without_an_outside_is_found() {
    let everywhere = json!({ "any": [{ "child.in_institution": true }, { "child.in_institution": false }] });
    let faults = faults("everywhere", "/scope/child_in_scope_when", everywhere);
    assert!(faults.contains(&"scope: can never be `out`".to_owned()), "{faults:?}");
    assert!(faults.contains(&"scope: the outcome out_of_scope was not reached".to_owned()), "{faults:?}");
}

#[test]
fn a_question_that_does_not_matter_is_found() {
    let old = json!({ "applicant.birth_date": { "full_years_at_least": 60 } });
    let consent = json!({ "applicant.married": true, "any": [old, { "not": old }] });
    let mut law = small_law();
    law["grounds"].as_array_mut().expect("grounds").remove(0);
    law["documents"][1]["required_when"] = consent;
    let file = file("no-matter", &law);
    let output = prove(&["--pack", file.to_str().expect("a path in Unicode"), "pack", "prove"]);
    assert_eq!(output.status.code(), Some(2));
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(text.contains("question:applicant.birth_date: never matters"), "{text}");
}
