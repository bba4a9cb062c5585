//! A compiled law with rules that the built-in one has not concludes what the pack it was made from concludes.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may end with a panic")]

use bauyr::{Pack, Request, decide};
use naive::LAW;
use serde_json::json;
use support::naive;

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
    let compiled = Pack::compiled(&pack.compile());
    for (service, channel) in naive::requests::lists(&law) {
        for edition in ["2022-08", "2026-02"] {
            let request = json!({
                "service": service, "channel": channel, "date": "2026-11-23", "edition": edition,
                "answers": { "applicant": { "married": true }, "children": [{}, { "abroad": true }] },
            });
            let codes = Request::codes(&pack, &naive::plain(&request)).expect("in order");
            let [wanted, given] = [&pack, &compiled].map(|law| {
                let request = Request::from_codes(law, &codes).expect("in order");
                decide(law, &request).expect("a report").codes()
            });
            assert_eq!(given, wanted, "{request}");
            naive::judge::agree(&law, &request, &naive::ask(&pack, &request)).expect("the same report");
        }
    }
}
