//! A session says, after every change, what a check of the same request says.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may end with a panic")]

use bauyr::{Kind, Named, Report, Request, Session, Slot, Value, wire};
use naive::requests::{Asked, asked};
use naive::{LAW, PACK};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value as Json, json};
use support::{cases, naive};

fn read(request: &Json) -> Request {
    let value: Value = serde_json::from_value(request.clone()).expect("any JSON is plain data");
    Request::read(&PACK, &value).expect("a request in order")
}

/// Where the answer of a slot stands, as a pointer, and the index of its fact.
fn fact_in(slot: usize) -> (String, usize) {
    let key = |index: usize| &PACK.facts[index].key;
    match slot.checked_sub(PACK.applicant_facts) {
        None => (format!("/applicant/{}", key(slot)), slot),
        Some(rest) => {
            let index = PACK.applicant_facts + rest % PACK.of_child().len();
            (format!("/children/{}/{}", rest / PACK.of_child().len(), key(index)), index)
        }
    }
}

/// The facts in these slots, named as in reports.
fn ids(slots: &[Slot]) -> Vec<String> {
    slots.iter().map(|slot| fact_in(u16::from(*slot).into()).0.trim_start_matches('/').replace('/', ".")).collect()
}

fn code(fact: usize, answer: &Json) -> u32 {
    match (answer, &PACK.facts[fact].kind) {
        (Json::Null, _) => wire::ABSENT,
        (Json::Bool(truth), Kind::Bool) => wire::FIRST_VALUE + u32::from(*truth),
        (Json::String(text), _) if text == "unknown" => wire::UNKNOWN,
        (Json::String(text), Kind::Enum(options)) => {
            let index = options.iter().position(|option| option == text).expect("an option");
            wire::FIRST_VALUE + u32::try_from(index).expect("a small number")
        }
        (Json::String(text), Kind::Date(_)) => text.replace('-', "").parse().expect("a date"),
        _ => panic!("{answer} is no answer"),
    }
}

/// A change: which slot, and whether its answer becomes a value, unknown, or nothing; or which paper comes or goes.
#[derive(Clone, Debug)]
enum Change {
    Answer(Index, u8),
    Paper(Index, Index, bool),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        5 => (any::<Index>(), 0u8..4).prop_map(|(slot, what)| Change::Answer(slot, what)),
        1 => (any::<Index>(), any::<Index>(), any::<bool>()).prop_map(|(paper, child, had)| Change::Paper(paper, child, had)),
    ]
}

proptest! {
    #![proptest_config(naive::requests::tries(200))]

    #[test]
    fn after_every_change_a_session_reports_what_a_check_reports(
        Asked { mut request, answers } in asked(&LAW, 3),
        changes in prop::collection::vec(change(), 1..40),
    ) {
        let children = request["answers"]["children"].as_array().map_or(0, Vec::len);
        let slots = PACK.applicant_facts + children * PACK.of_child().len();
        let mut session = Session::new(PACK.law(), read(&request)).expect("a request of this pack");
        for (step, change) in changes.into_iter().enumerate() {
            let outcome = match &change {
                Change::Answer(slot, what) => {
                    let slot = slot.index(slots);
                    let (pointer, fact) = fact_in(slot);
                    let answer = match what {
                        0 => Json::Null,
                        1 => json!("unknown"),
                        _ => answers.pointer(&pointer).cloned().unwrap_or_default(),
                    };
                    let (person, key) = pointer.rsplit_once('/').expect("a person and a key");
                    request["answers"].pointer_mut(person).expect("a person")[key] = answer.clone();
                    session.set(Slot::new(slot).expect("a slot"), code(fact, &answer))
                }
                Change::Paper(paper, child, in_hand) => {
                    let paper = paper.index(PACK.documents.len());
                    let mut entry = json!({ "id": PACK.documents[paper].id });
                    let mut child_code = 0;
                    if PACK.documents[paper].per_child {
                        let child = child.index(children);
                        entry["child"] = json!(child);
                        child_code = u32::try_from(child).expect("a small number") + 1;
                    }
                    let have = request["have"].as_array_mut().expect("papers");
                    have.retain(|one| *one != entry);
                    if *in_hand {
                        have.push(entry);
                    }
                    session.have(paper, child_code, *in_hand)
                }
            };
            let wanted = PACK.report(&read(&request)).expect("a request of this pack");
            prop_assert_eq!(outcome, Some(wanted.outcome));
            prop_assert_eq!(session.outcome(), wanted.outcome);
            if step % 3 == 1 {
                let (missing, unknown) = session.missing_and_unknown();
                prop_assert_eq!(ids(&missing), wanted.missing_facts().collect::<Vec<_>>(), "{:?}\n{}", change, request);
                prop_assert_eq!(ids(&unknown), wanted.unknown_facts().collect::<Vec<_>>(), "{:?}\n{}", change, request);
            }
            // Not after every change, so that several come between two reports.
            if step % 3 == 0 {
                let report = session.report().expect("a report");
                prop_assert_eq!(report.encode(), wanted.encode(), "{:?}\n{}", change, request);
                let report = report.named(PACK.names());
                let written = |report: &Named<Report>| serde_json::to_string(report).expect("a report is JSON");
                prop_assert_eq!(written(&report), written(&wanted));
            }
        }
    }
}

#[test]
fn a_change_that_is_none_is_refused_and_changes_nothing() {
    let request = json!({
        "service": "guardianship", "channel": "portal", "date": "2026-11-23",
        "answers": { "applicant": { "birth_date": "1990-01-01" }, "children": [{}] },
    });
    let mut session = Session::new(PACK.law(), read(&request)).expect("a request of this pack");
    let before = session.report().expect("a report").encode();
    let date = PACK.facts.iter().position(|fact| fact.key == "birth_date").expect("a fact");
    let slots = PACK.facts.len();
    for (slot, code) in
        [(date, 2), (date, 20_261_124), (date, 20_230_229), (date, 101), (date + 1, 99), (slots, 1), (65_534, 0)]
    {
        assert_eq!(session.set(Slot::new(slot).expect("a slot"), code), None, "{code} in slot {slot}");
    }
    let of_child = PACK.documents.iter().position(|paper| paper.per_child).expect("a paper of each child");
    for (paper, child) in [(0, 1), (of_child, 0), (of_child, 2), (of_child, 99), (999, 0)] {
        assert_eq!(session.have(paper, child, true), None, "paper {paper} of child {child}");
    }
    assert_eq!(session.report().expect("a report").encode(), before);
}

#[test]
fn a_session_has_the_outcome_of_every_worked_case_and_misses_a_paper_that_is_taken_away() {
    let mut ready = 0;
    for case in cases::cases(cases::PERSONAS) {
        let request = read(&case["request"]);
        let have = request.have().to_vec();
        let mut session = Session::new(PACK.law(), request).expect("a request of this pack");
        let outcome = |outcome: bauyr::Outcome| json!(outcome.id());
        assert_eq!(outcome(session.outcome()), case["expect"]["outcome"], "{}", case["name"]);
        let required = case["expect"]["documents"].as_array().expect("papers").iter().filter(|row| row["need"] == "required");
        if case["expect"]["outcome"] == "ready" {
            for row in required {
                let paper = PACK.documents.iter().position(|paper| paper.id == row["id"].as_str().expect("an id"));
                let paper = paper.expect("a paper");
                assert_ne!(have[paper], 0);
                let child = row["child"].as_u64().map_or(0, |child| u32::try_from(child).expect("a small number") + 1);
                let taken = session.have(paper, child, false);
                assert_eq!(taken.map(outcome), Some(json!("documents_missing")), "{} {row}", case["name"]);
                assert_eq!(session.have(paper, child, true).map(outcome), Some(json!("ready")), "{} {row}", case["name"]);
                ready += 1;
            }
        }
    }
    assert!(ready > 5, "{ready} papers taken away");
}
