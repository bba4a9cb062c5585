//! The certificate: what was proved, with counts and requests. The same pack gives the same bytes.

use bauyr::{Condition, Pack};
use serde_json::{Value as Json, json};

use super::children::several;
use super::counts::Counts;
use super::exact::try_all;
use super::findings::Findings;
use super::matters::questions;
use super::outcomes;
use super::reach::{Reached, reach};
use super::rules::{Of, Scene};
use super::tried::{TriedList, TriedRule};

/// Proves a pack.
///
/// # Errors
/// Where the engine refuses a request that is in order.
pub fn prove(pack: &Pack) -> Result<Json, bauyr::Error> {
    let mut findings = Findings::default();
    let mut totals = Counts::default();
    let mut editions = Vec::new();
    for (index, edition) in pack.editions.iter().enumerate() {
        let mut lists = Vec::new();
        let mut tried = Vec::new();
        let mut proof_cases = Vec::new();
        for list in 0..pack.lists.len() {
            let mut counts = Counts::default();
            let list = try_all(Scene { pack, edition: index, list }, &mut counts, &mut findings)?;
            several(&list, &mut counts, &mut findings)?;
            let mut reached = reach(&list, &mut findings);
            proof_cases.append(&mut reached.proof_cases);
            let outcomes = outcomes::table(&list, &mut findings)?;
            totals += counts;
            lists.push(list_row(&list, &reached, &outcomes, counts));
            tried.push(list);
        }
        every_proof(&tried, &proof_cases, &mut findings);
        let questions = questions(index, &tried, &mut findings)?;
        let date = tried.first().map(|one| one.engine.date.to_string());
        editions.push(json!({
            "id": edition.id,
            "in_force_from": edition.in_force_from.to_string(),
            "date": date,
            "lists": lists,
            "questions": questions,
            "read_more_than_once": read_twice(&tried),
        }));
    }
    Ok(json!({ "pack": pack.id, "counts": totals, "editions": editions, "faults": findings.list() }))
}

fn list_row(tried: &TriedList, reached: &Reached, outcomes: &Json, counts: Counts) -> Json {
    let pack = tried.engine.scene.pack;
    let facts = tried.facts();
    // An answer more a fact: none.
    let sets = facts.iter().filter_map(|index| pack.facts.get(*index)).map(|fact| u128::from(fact.kind.domain_size()) + 1);
    json!({
        "id": pack.lists.get(tried.engine.scene.list).map(|list| pack.list_id(list)),
        "questions": facts.len(),
        // As text: it is larger than the numbers that every reader of JSON keeps exactly.
        "sets_of_answers": sets.product::<u128>().to_string(),
        "counts": counts,
        "scope": reached.scope,
        "grounds": reached.grounds,
        "documents": reached.documents,
        "notes": reached.notes,
        "outcomes": outcomes,
    })
}

/// In one list or the other every case of proof must be the first that holds.
fn every_proof(lists: &[TriedList], reached: &[(usize, usize)], findings: &mut Findings) {
    let Some(first) = lists.first() else { return };
    for (index, document) in first.engine.scene.pack.documents.iter().enumerate() {
        let of = Of::Document(index);
        let Some(tried) = lists.iter().find(|tried| tried.rules.iter().any(|tried| tried.rule.of == of)) else { continue };
        for case in (0..document.evidence.len()).filter(|case| !reached.contains(&(index, *case))) {
            findings.fault(
                &tried.engine,
                of,
                &format!("the case {} of its evidence is never the first that holds", case + 1),
                &Json::Null,
            );
        }
    }
}

/// Rules that name a fact more than once, with the fact and how often. Each has been tried like the others.
fn read_twice(lists: &[TriedList]) -> Json {
    let mut found: Vec<Json> = Vec::new();
    for list in lists {
        let scene = list.engine.scene;
        for TriedRule { rule, space, .. } in &list.rules {
            let mentions = rule.mentions();
            for index in &rule.facts {
                let times = mentions.iter().filter(|mention| *mention == index).count();
                if times < 2 || rule.cases.iter().all(|(when, _)| matches!(when, Condition::Constant(_))) {
                    continue;
                }
                let row = json!({
                    "rule": scene.rule_id(rule.of), "question": scene.pack.question_id(*index), "times": times,
                    "sets": space.count,
                });
                if !found.contains(&row) {
                    found.push(row);
                }
            }
        }
    }
    Json::Array(found)
}
