//! Any bytes as a request: an error of the contract, or a report that agrees with itself.

use bauyr::Value;
use serde_json::{Value as Json, json};
use support::contract::CODES;

use crate::PACK;

pub fn run(data: &[u8]) {
    if let Ok(request) = serde_json::from_slice(data) {
        answered(&request);
    }
}

/// A request is refused with a code of the contract, or answered by reports that agree with each other.
pub fn answered(request: &Value) {
    let remedies = bauyr::remedies(&PACK, request);
    match bauyr::check(&PACK, request) {
        Err(error) => {
            assert!(CODES.contains(&error.code), "{error}");
            assert_eq!(remedies.err(), Some(error));
        }
        Ok(report) => {
            let report = serde_json::to_value(&report).expect("a report is JSON");
            agrees_with_itself(&report);
            let remedies = serde_json::to_value(remedies.expect("what is checked has remedies")).expect("remedies are JSON");
            let threatens = |row: &&Json| row["state"] == "applies" || row["state"] == "waivable";
            let threatening = rows(&report, "grounds").filter(threatens).map(|row| &row["id"]);
            assert!(threatening.eq(rows(&remedies, "grounds").map(|row| &row["id"])), "{report} {remedies}");
            for edition in PACK.editions.iter().map(|edition| &edition.id) {
                match bauyr::compare(&PACK, request, edition) {
                    Ok(comparison) => {
                        let comparison = serde_json::to_value(&comparison).expect("a comparison is JSON");
                        assert_eq!(comparison["outcome"][0], report["outcome"]);
                    }
                    Err(error) => assert_eq!(error.code, "unsupported_date"),
                }
            }
        }
    }
}

fn rows<'a>(json: &'a Json, key: &str) -> impl Iterator<Item = &'a Json> {
    json[key].as_array().expect("a list").iter()
}

/// The outcome follows from the rows, what is open names what it depends on, and the days follow one another.
pub fn agrees_with_itself(report: &Json) {
    let ground = |state: &str| rows(report, "grounds").any(|row| row["state"] == state);
    let paper = |need: &str| rows(report, "documents").any(|row| row["need"] == need && row["have"] == false);
    let outcome = if report["scope"] == "out" {
        "out_of_scope"
    } else if ground("applies") {
        "refusal_likely"
    } else if report["scope"] == "open" || ground("open") || paper("open") {
        "undecided"
    } else if ground("waivable") {
        "refusal_possible"
    } else if paper("required") {
        "documents_missing"
    } else {
        "ready"
    };
    assert_eq!(report["outcome"], outcome, "{report}");
    let asked = rows(report, "missing_facts").chain(rows(report, "unknown_facts")).collect::<Vec<_>>();
    for row in rows(report, "grounds").chain(rows(report, "documents")) {
        let open = row.get("state").or(row.get("need")) == Some(&json!("open"));
        assert!(!open || rows(row, "facts").next().is_some(), "{row}");
        for fact in rows(row, "facts") {
            assert_eq!(asked.contains(&fact), open, "{fact} of {row} in {report}");
        }
    }
    let day = |key: &str| report["dates"][key].as_str().expect("a day").to_owned();
    assert!(report["date"].as_str() <= Some(day("accepted").as_str()) && day("accepted") < day("decision"), "{report}");
}
