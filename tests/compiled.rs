//! A law written to bytes and read again concludes what it concluded before.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may end with a panic")]

use bauyr::{Law, Pack, Remedies, Request, decide};
use naive::{LAW, PACK};
use serde_json::json;
use support::{cases, naive};

#[test]
fn rules_that_ask_nothing_are_compiled_too() {
    let mut law = LAW.clone();
    law["documents"][0]["required_when"] = json!("never");
    law["documents"][2]["required_when"] = json!("never");
    law["documents"][2]["deferrable_when"] = json!("always");
    law["documents"][3]["evidence"] = json!([{ "paper": "a", "when": "never" }, { "paper": "b", "when": "always" }]);
    law["notes"][0]["when"] = json!("always");
    law["notes"][1]["when"] = json!("never");
    let pack = Pack::load(&naive::plain(&law)).expect("whole");
    let read = Law::from_bytes(&pack.law().to_bytes());
    for (service, channel) in naive::requests::lists(&law) {
        for edition in ["2022-08", "2026-02"] {
            let request = json!({
                "service": service, "channel": channel, "date": "2026-11-23", "edition": edition,
                "answers": { "applicant": { "married": true }, "children": [{}, { "abroad": true }] },
            });
            let codes = Request::encode(&pack, &naive::plain(&request)).expect("in order");
            let [wanted, given] = [pack.law(), &read].map(|law| {
                let request = Request::decode(law, &codes).expect("in order");
                decide(law, &request).expect("a report").encode()
            });
            assert_eq!(given, wanted, "{request}");
            naive::judge::agree(&law, &request, &naive::ask(&pack, &request)).expect("the same report");
        }
    }
}

#[test]
fn the_law_that_is_built_in_concludes_alike_in_all_worked_cases() {
    let read = Law::from_bytes(&PACK.law().to_bytes());
    let mut count = 0;
    for case in cases::ALL.iter().flat_map(|text| cases::cases(text)) {
        let Ok(request) = Request::encode(&PACK, &naive::plain(&case["request"])) else { continue };
        let [wanted, given] = [PACK.law(), &read].map(|law| {
            let request = Request::decode(law, &request).expect("in order");
            let remedies = Remedies::of(law, &request).expect("remedies");
            [decide(law, &request).expect("a report").encode(), remedies.encode()]
        });
        assert_eq!(given, wanted, "{case}");
        count += 1;
    }
    assert!(count > 400, "{count} cases");
}

#[test]
fn whatever_the_bytes_are_reading_them_ends() {
    let bytes = PACK.law().to_bytes();
    for cut in 0..bytes.len().min(300) {
        Law::from_bytes(&bytes[..cut]);
    }
}
