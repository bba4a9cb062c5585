//! Whatever a caller does with laws and requests that were checked, deciding ends with a report or an error, and without a panic.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test says what it expects by failing")]

use bauyr::{Pack, Remedies, Request, Session, Value, decide};
use serde_json::{Value as Json, json};
use support::naive::{self, LAW};
use support::remedies::well;
use support::{grown, packs};

/// Laws of which none knows what the others know.
fn laws() -> Vec<Pack> {
    let load = |law: &Value| Pack::load(law).expect("a whole law");
    let built_in = load(&naive::plain(&LAW));
    let compiled = Pack::compiled(&built_in.compile());
    let fewer = packs::load(&packs::with(&[("/notes/0", Json::Null)])).expect("a whole law");
    let more = load(&grown::pack(&naive::plain(&LAW), 3));
    vec![built_in, compiled, fewer, more]
}

fn requests(law: &Pack) -> Vec<Request> {
    let mut all = Vec::new();
    for (service, edition, day) in [("guardianship", "2022-08", "2025-06-02"), ("patronage", "2026-02", "2026-04-01")] {
        let mut request = well(service, day, edition);
        request["have"] = json!([{ "id": "application" }]);
        all.extend(Request::read(law, &naive::plain(&request)));
        request["answers"]["children"] = json!(vec![json!({}); 20]);
        all.extend(Request::read(law, &naive::plain(&request)));
    }
    all
}

/// Does with a request all that can be done.
fn use_up(law: &Pack, request: Request) {
    let _ = decide(law, &request).map(|report| report.codes());
    let _ = Remedies::of(law, &request).map(|remedies| remedies.codes());
    let Ok(mut session) = Session::new(law, request) else { return };
    for number in 0..1000 {
        let _ = session.set(number, 2);
        let _ = session.have(number, 1, number % 2 == 0);
    }
    let _ = session.report().map(|report| report.codes());
}

#[test]
fn a_request_that_another_law_has_read_is_decided_or_refused() {
    let laws = laws();
    let mut asked = 0;
    for reader in laws.iter().filter(|law| !law.services.is_empty()) {
        for judge in &laws {
            for request in requests(reader) {
                use_up(judge, request);
                asked += 1;
            }
        }
    }
    assert_eq!(asked, 3 * 4 * 4);
}
