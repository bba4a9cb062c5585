//! Whatever a caller does with laws and requests that were checked, deciding ends with a report or an error, and without a panic.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test says what it expects by failing")]

use bauyr::{Law, Names, Pack, Remedies, Request, Session, Slot, Value, decide};
use serde_json::{Value as Json, json};
use support::naive::{self, LAW};
use support::remedies::well;
use support::{grown, packs};

/// Packs of which none knows what the others know.
fn packs_apart() -> Vec<Pack> {
    let load = |law: &Value| Pack::load(law).expect("a whole law");
    let built_in = load(&naive::plain(&LAW));
    let fewer = packs::load(&packs::with(&[("/notes/0", Json::Null)])).expect("a whole law");
    let more = load(&grown::pack(&naive::plain(&LAW), 3));
    vec![built_in, fewer, more]
}

fn requests(pack: &Pack) -> Vec<Request> {
    let mut all = Vec::new();
    for (service, edition, day) in [("guardianship", "2022-08", "2025-06-02"), ("patronage", "2026-02", "2026-04-01")] {
        let mut request = well(service, day, edition);
        request["have"] = json!([{ "id": "application" }]);
        all.extend(Request::read(pack, &naive::plain(&request)));
        request["answers"]["children"] = json!(vec![json!({}); 20]);
        all.extend(Request::read(pack, &naive::plain(&request)));
    }
    all
}

/// Does with a request all that can be done.
fn use_up(law: &Law, names: &Names, request: Request) {
    if let Some(report) = decide(law, &request) {
        report.encode();
        let _ = serde_json::to_string(&report.named(names));
    }
    if let Some(remedies) = Remedies::of(law, &request) {
        remedies.encode();
        let _ = serde_json::to_string(&remedies.named(names));
    }
    let Some(mut session) = Session::new(law, request) else { return };
    for number in 0..1000 {
        let _ = Slot::new(number).map(|slot| session.set(slot, 2));
        let _ = session.have(number, 1, number % 2 == 0);
    }
    let _ = session.report().map(|report| report.encode());
}

#[test]
fn a_request_that_another_law_has_read_is_decided_or_refused() {
    let packs = packs_apart();
    let mut laws = packs.iter().map(Pack::law).collect::<Vec<_>>();
    let from_bytes = Law::from_bytes(&packs[0].law().to_bytes());
    laws.push(&from_bytes);
    let mut asked = 0;
    for reader in &packs {
        for judge in &laws {
            for names in packs.iter().map(Pack::names) {
                for request in requests(reader) {
                    use_up(judge, names, request);
                    asked += 1;
                }
            }
        }
    }
    assert_eq!(asked, 3 * 4 * 3 * 4);
}

#[test]
fn with_the_names_of_another_law_nothing_is_written_where_one_is_missing() {
    let [built_in, fewer, more] = packs_apart().try_into().expect("three packs");
    let request = || requests(&more).remove(0);
    let report = || decide(more.law(), &request()).expect("a report of the larger law");
    assert!(serde_json::to_string(&report().named(more.names())).is_ok());
    for names in [built_in.names(), fewer.names()] {
        assert!(serde_json::to_string(&report().named(names)).is_err());
    }
}
