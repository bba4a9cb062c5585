//! Requests and reports as numbers say what they say as plain data. What the numbers mean is written down here
//! a second time.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may end with a panic")]

use bauyr::{Request, decide};
use naive::{LAW, PACK};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use support::places::{keys, place, rows};
use support::{cases, naive};

const OUTCOMES: [&str; 6] = ["out_of_scope", "refusal_likely", "undecided", "refusal_possible", "documents_missing", "ready"];
const SCOPES: [&str; 3] = ["in", "out", "open"];
const STATES: [&str; 4] = ["applies", "waivable", "clear", "open"];
const NEEDS: [&str; 4] = ["required", "deferrable", "not_required", "open"];

/// The code of an answer to a fact of this kind.
fn code(kind: &Json, answer: &Json) -> u32 {
    let option = |place: Option<usize>| 2 + u32::try_from(place.expect("an option")).expect("a small number");
    match (answer, kind) {
        (Json::Null, _) => 0,
        (Json::Bool(truth), _) => 2 + u32::from(*truth),
        (Json::String(text), _) if text == "unknown" => 1,
        (Json::String(_), Json::Array(options)) => option(options.iter().position(|option| option == answer)),
        (Json::String(day), _) => day.replace('-', "").parse().expect("a date"),
        _ => panic!("{answer} is no answer"),
    }
}

/// A request as numbers.
fn numbers(request: &Json) -> Vec<u32> {
    let list = naive::requests::lists(&LAW)
        .iter()
        .position(|(service, channel)| (service, channel) == (&request["service"], &request["channel"]));
    let edition = request.get("edition").filter(|edition| !edition.is_null());
    let children = request["answers"]["children"].as_array().expect("children");
    let mut numbers = vec![
        u32::try_from(list.expect("a list")).expect("a small number"),
        edition.map_or(0, |edition| place("editions", edition) + 1),
        code(&json!("date"), &request["date"]),
        u32::try_from(children.len()).expect("a small number"),
    ];
    let people = std::iter::once(("applicant", &request["answers"]["applicant"]));
    for (of, person) in people.chain(children.iter().map(|child| ("child", child))) {
        numbers.extend(keys(of).into_iter().map(|key| code(&LAW["facts"][of][key], &person[key])));
    }
    for paper in request["have"].as_array().into_iter().flatten() {
        let child = paper["child"].as_u64().map_or(0, |child| u32::try_from(child).expect("a small number") + 1);
        numbers.extend([place("documents", &paper["id"]), child]);
    }
    numbers
}

/// Takes numbers one after the other.
struct Numbers<'n>(&'n [u16]);

impl Numbers<'_> {
    fn next(&mut self) -> usize {
        let (first, rest) = self.0.split_first().expect("a number more");
        self.0 = rest;
        usize::from(*first)
    }

    fn list<T>(&mut self, mut one: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.next()).map(|_| one(self)).collect()
    }

    fn id(&mut self, list: &str) -> Json {
        rows(list)[self.next()]["id"].clone()
    }

    /// A number, or nothing.
    fn maybe(&mut self) -> Option<usize> {
        self.next().checked_sub(1)
    }

    fn day(&mut self) -> Option<Json> {
        let (year, rest) = (self.next(), self.next());
        (year > 0).then(|| json!(format!("{year:04}-{:02}-{:02}", rest / 100, rest % 100)))
    }

    /// The id of the fact in a slot.
    fn slot(&mut self) -> String {
        let (slot, applicant, child) = (self.next(), keys("applicant"), keys("child"));
        match slot.checked_sub(applicant.len()) {
            None => format!("applicant.{}", applicant[slot]),
            Some(rest) => format!("children.{}.{}", rest / child.len(), child[rest % child.len()]),
        }
    }
}

/// The names of the proofs, in the order in which the papers name them first.
fn proofs() -> Vec<&'static Json> {
    let mut proofs = Vec::new();
    for proof in rows("documents").iter().filter_map(|paper| paper["evidence"].as_array()).flatten() {
        if !proofs.contains(&&proof["paper"]) {
            proofs.push(&proof["paper"]);
        }
    }
    proofs
}

/// A report told by its numbers: what it says beside the request itself, and the Code's points.
fn told(numbers: &[u16]) -> Json {
    let mut of = Numbers(numbers);
    let edition = of.id("editions");
    let (service, channel) = naive::requests::lists(&LAW)[of.next()].clone();
    let mut report = json!({
        "edition": edition, "service": service, "channel": channel,
        "outcome": OUTCOMES[of.next()], "scope": SCOPES[of.next()], "dates_estimated": of.next() == 1,
    });
    for key in ["accepted", "decision", "training_certificate"] {
        report["dates"][key] = json!(of.day());
    }
    report["grounds"] = json!(of.list(|of| {
        let (id, item, state) = (of.id("grounds"), of.maybe(), STATES[of.next()]);
        json!({ "id": id, "item": item, "state": state, "facts": of.list(Numbers::slot) })
    }));
    report["documents"] = json!(of.list(|of| {
        let (id, item, child) = (of.id("documents"), of.next(), of.maybe());
        let (need, have, evidence) = (NEEDS[of.next()], of.next() == 1, of.maybe().map(|place| proofs()[place]));
        json!({
            "id": id, "item": item, "child": child, "need": need, "have": have, "evidence": evidence,
            "facts": of.list(Numbers::slot),
        })
    }));
    report["notes"] = json!(of.list(|of| of.id("notes")));
    report["missing_facts"] = json!(of.list(Numbers::slot));
    report["unknown_facts"] = json!(of.list(Numbers::slot));
    assert!(of.0.is_empty(), "numbers are left");
    without_nulls(report)
}

/// The same of a report as plain data.
fn written(mut report: Json) -> Json {
    let entries = report.as_object_mut().expect("a report");
    let pack = entries.remove("pack").expect("a pack");
    entries.remove("date");
    entries.insert("edition".into(), pack["edition"].clone());
    for ground in report["grounds"].as_array_mut().expect("grounds") {
        ground.as_object_mut().expect("a ground").remove("code");
    }
    report
}

/// Leaves out what is null.
fn without_nulls(json: Json) -> Json {
    match json {
        Json::Object(entries) => {
            entries.into_iter().filter(|(_, entry)| !entry.is_null()).map(|(key, entry)| (key, without_nulls(entry))).collect()
        }
        Json::Array(list) => list.into_iter().map(without_nulls).collect(),
        other => other,
    }
}

/// Remedies told by their numbers.
fn told_remedies(numbers: &[u16]) -> Json {
    let mut of = Numbers(numbers);
    let sets = |of: &mut Numbers| {
        json!(of.list(|of| {
            of.list(|of| {
                let fact = of.slot();
                let kind = match fact.split_once('.') {
                    Some(("applicant", key)) => &LAW["facts"]["applicant"][key],
                    _ => &Json::Null,
                };
                let to = of.next().checked_sub(2).map(|place| kind.get(place).cloned().unwrap_or(json!(place == 1)));
                without_nulls(json!({ "fact": fact, "to": to, "from": of.day() }))
            })
        }))
    };
    let grounds = of.list(|of| json!({ "id": of.id("grounds"), "clears": sets(of) }));
    let all = sets(&mut of);
    assert!(of.0.is_empty(), "numbers are left");
    json!({ "grounds": grounds, "sets": all })
}

#[test]
fn remedies_say_the_same_as_numbers() {
    let mut several = 0;
    for case in [cases::RANDOM, cases::RANDOM_2026].into_iter().flat_map(cases::cases) {
        let remedies = bauyr::remedies(&PACK, &naive::plain(&case["request"])).expect("a request in order");
        let mut wanted = serde_json::to_value(&remedies).expect("remedies are JSON");
        wanted.as_object_mut().expect("remedies").remove("remaining");
        several += usize::from(wanted["sets"].as_array().is_some_and(|sets| !sets.is_empty()));
        assert_eq!(told_remedies(&remedies.encode()), wanted, "{}", case["request"]);
    }
    assert!(several > 20, "{several} cases with something to do");
}

proptest! {
    #![proptest_config(naive::requests::tries(200))]

    #[test]
    fn a_request_and_its_report_say_the_same_as_numbers(request in naive::requests::request(&LAW, 20)) {
        let read = Request::decode(PACK.law(), &numbers(&request)).expect("a request in order");
        let report = decide(PACK.law(), &read).expect("a report").named(PACK.names());
        let wanted = naive::ask(&PACK, &request);
        prop_assert_eq!(serde_json::to_value(&report).expect("a report is JSON"), wanted.clone(), "{}", request);
        prop_assert_eq!(json!(report.missing_facts().collect::<Vec<_>>()), wanted["missing_facts"].clone());
        prop_assert_eq!(json!(report.unknown_facts().collect::<Vec<_>>()), wanted["unknown_facts"].clone());
        prop_assert_eq!(told(&report.encode()), written(wanted), "{}", request);
    }
}
