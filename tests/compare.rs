//! What another edition would decide, held against the two reports: rows are alike by id and child; `changed` means that state
//! or need, item or evidence differ, or the Code's point where both name one.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may end with a panic")]

use naive::{LAW, PACK};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use support::naive;

fn compared(request: &Json, edition: &str) -> Json {
    match bauyr::compare(&PACK, &naive::plain(request), edition) {
        Ok(both) => serde_json::to_value(both).expect("JSON"),
        Err(error) => json!({ "error": error }),
    }
}

fn under(request: &Json, edition: &str) -> Json {
    let mut request = request.clone();
    request["edition"] = json!(edition);
    naive::ask(&PACK, &request)
}

fn rows(report: &Json, list: &str) -> Vec<Json> {
    report[list].as_array().expect("rows").clone()
}

fn alike(one: &Json, other: &Json) -> bool {
    one["id"] == other["id"] && one["child"] == other["child"]
}

fn change(one: &Json, other: &Json) -> &'static str {
    let codes = [one, other].map(|row| row.get("code"));
    let recoded = codes.iter().all(Option::is_some) && codes[0] != codes[1];
    if recoded || ["state", "need", "item", "evidence"].iter().any(|key| one[*key] != other[*key]) { "changed" } else { "same" }
}

/// The rows of both reports, those of the first in their order, then what the second adds.
fn pairs(from: &Json, to: &Json, list: &str, decided: &str, told_as: &str) -> Json {
    let (from, to) = (rows(from, list), rows(to, list));
    let row = |one: &Json, change: &str, both: [Option<&Json>; 2]| {
        let mut row = json!({ "id": one["id"] });
        if let Some(child) = one.get("child") {
            row["child"] = child.clone();
        }
        row["change"] = json!(change);
        row[told_as] = json!(both.map(|row| row.map(|row| row[decided].clone())));
        row
    };
    let kept = from.iter().map(|one| match to.iter().find(|other| alike(one, other)) {
        Some(other) => row(one, change(one, other), [Some(one), Some(other)]),
        None => row(one, "removed", [Some(one), None]),
    });
    let added = to.iter().filter(|one| !from.iter().any(|other| alike(one, other)));
    kept.chain(added.map(|one| row(one, "added", [None, Some(one)]))).collect()
}

fn only(one: &Json, other: &Json) -> Json {
    rows(one, "notes").into_iter().filter(|note| !rows(other, "notes").contains(note)).collect()
}

fn agree(request: &Json, edition: &str) {
    let (from, to) = (naive::ask(&PACK, request), under(request, edition));
    let compared = compared(request, edition);
    if to.get("error").is_some() {
        assert_eq!(compared["error"]["code"], to["error"]["code"], "{request}");
        assert_eq!(compared["error"]["path"], to["error"]["path"], "{request}");
        return;
    }
    let wanted = json!({
        "from": from["pack"]["edition"],
        "to": edition,
        "outcome": [from["outcome"], to["outcome"]],
        "grounds": pairs(&from, &to, "grounds", "state", "states"),
        "documents": pairs(&from, &to, "documents", "need", "needs"),
        "notes": { "added": only(&to, &from), "removed": only(&from, &to) },
    });
    assert_eq!(compared, wanted, "{request}");
}

proptest! {
    #![proptest_config(naive::requests::tries(100))]

    #[test]
    fn comparing_tells_two_reports_apart(request in naive::requests::request(&LAW, 3)) {
        for edition in ["2022-08", "2026-02"] {
            agree(&request, edition);
        }
    }
}

#[test]
fn another_edition_is_known_and_in_force() {
    let request = json!({ "service": "foster", "channel": "portal", "date": "2026-02-03", "answers": { "children": [{}] } });
    for (edition, code, path) in [("2026-02", "unsupported_date", "date"), ("2023", "unknown_edition", "edition")] {
        let error = &compared(&request, edition)["error"];
        assert_eq!((&error["code"], &error["path"]), (&json!(code), &json!(path)), "{edition}");
    }
    assert_eq!(compared(&json!({}), "2023")["error"]["path"], "service", "the request's own faults come first");
}

#[test]
fn another_item_is_a_change_and_so_is_another_point_of_the_code_where_both_name_one() {
    let mut law = LAW.clone();
    let rows = ["minor", "incapable", "parental_rights_lost"];
    for (index, id) in rows.iter().enumerate() {
        assert_eq!(law["grounds"][index]["id"], *id);
    }
    law["grounds"][0]["code"] = json!({ "by_edition": { "2022-08": "1", "2026-02": "2" } });
    // Only the second edition cites the Code for the second ground.
    assert_eq!(law["grounds"][1]["code"], json!({ "by_edition": { "2026-02": "1(1)" } }));
    let items = law["grounds"][2]["items"].clone();
    let mut later = items.clone();
    later["foster"] = json!(30);
    law["grounds"][2]["items"] = json!({ "by_edition": { "2022-08": items, "2026-02": later } });
    let pack = bauyr::Pack::load(&naive::plain(&law)).expect("whole");
    let request = json!({ "service": "foster", "channel": "portal", "date": "2026-11-23", "answers": { "children": [{}] } });
    let both = bauyr::compare(&pack, &naive::plain(&request), "2022-08").expect("two reports");
    let both = serde_json::to_value(&both).expect("JSON");
    let changes = rows.map(|id| {
        let row = both["grounds"].as_array().expect("grounds").iter().find(|row| row["id"] == id).expect("a ground");
        assert_eq!(row["states"], json!(["open", "open"]));
        row["change"].clone()
    });
    assert_eq!(changes, ["changed", "same", "changed"].map(|change| json!(change)));
}
