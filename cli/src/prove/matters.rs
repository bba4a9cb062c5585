//! Every question matters: for each fact two requests that differ in its answer alone and are decided differently.

use bauyr::Kind;
use serde_json::{Value as Json, json};

use super::engine::{Engine, shown};
use super::findings::Findings;
use super::rules::Of;
use super::tried::TriedList;

/// Two values of a fact that a rule tells apart.
struct Difference<'t, 'p> {
    values: [u8; 2],
    list: &'t TriedList<'p>,
    rule: Of,
    requests: [Json; 2],
}

/// What is known of the questions of an edition.
pub fn questions(edition: usize, lists: &[TriedList], findings: &mut Findings) -> Result<Json, bauyr::Error> {
    let Some(first) = lists.first() else { return Ok(Json::Null) };
    let pack = first.engine.scene.pack;
    let mut all = Vec::new();
    for index in &pack.asking_order {
        let Some(fact) = pack.facts.get(*index).filter(|fact| fact.read_in.get(edition) == Some(&true)) else { continue };
        let differences = differences(*index, lists);
        let id = pack.question_id(*index);
        let Some(most) = differences.first() else {
            findings.question(&first.engine, &id, "never matters");
            continue;
        };
        for Difference { list, requests, .. } in &differences {
            if !decided_differently(&list.engine, requests)? {
                findings.question(&list.engine, &id, "matters in its rule and not in the report");
            }
        }
        let pair = |difference: &Difference| {
            let scene = difference.list.engine.scene;
            let list = pack.lists.get(scene.list).map(|list| pack.list_id(list));
            json!({ "list": list, "rule": scene.rule_id(difference.rule), "requests": difference.requests })
        };
        let question = match &fact.kind {
            Kind::Enum(options) => {
                let option = |value: u8| options.get(usize::from(value));
                let row = |(id, value): (&String, u8)| {
                    let difference = differences.iter().find(|difference| difference.values.contains(&value))?;
                    let other = difference.values.iter().find(|other| **other != value)?;
                    Some(json!({ "option": id, "apart_from": option(*other), "by": pair(difference) }))
                };
                let names = |group: Vec<u8>| group.into_iter().filter_map(option).collect::<Vec<_>>();
                json!({
                    "id": id, "matters": pair(most),
                    "options": options.iter().zip(0..).filter_map(row).collect::<Vec<_>>(),
                    "alike": alike(options.len(), &differences).into_iter().map(names).collect::<Vec<_>>(),
                })
            }
            _ => json!({ "id": id, "matters": pair(most) }),
        };
        all.push(question);
    }
    Ok(Json::Array(all))
}

/// For every two values that some rule tells apart, the first such rule.
fn differences<'t, 'p>(index: usize, lists: &'t [TriedList<'p>]) -> Vec<Difference<'t, 'p>> {
    let mut found: Vec<Difference> = Vec::new();
    for (list, tried) in lists.iter().flat_map(|list| list.rules.iter().map(move |tried| (list, tried))) {
        let space = &tried.space;
        let Some(fact) = space.facts().find(|fact| fact.index == index) else { continue };
        // What a rule shows of complete answers: nobody is told the proof of a paper that is not asked for.
        let decided = |number: usize| (tried.concluded.get(number), tried.proof.get(number));
        for number in (0..space.count).filter(|number| space.missing(*number).is_some_and(|missing| missing.index == index)) {
            let same = fact.answered(number).collect::<Vec<_>>();
            // The fact itself must be the only one missing.
            if same.iter().any(|number| space.missing(*number).is_some()) {
                continue;
            }
            let pairs = same.iter().enumerate().flat_map(|(at, one)| same.iter().skip(at + 1).map(move |other| [*one, *other]));
            for pair in pairs {
                let [Some(one), Some(other)] = pair.map(|number| fact.value(number)) else { continue };
                let values = [one, other];
                let [one, other] = pair.map(decided);
                if one != other && !found.iter().any(|difference| difference.values == values) {
                    let requests = pair.map(|number| tried.request(&list.engine, number));
                    found.push(Difference { values, list, rule: tried.rule.of, requests });
                }
            }
        }
    }
    found
}

/// Options that no rule tells apart, where there are several.
fn alike(options: usize, differences: &[Difference]) -> Vec<Vec<u8>> {
    let mut groups: Vec<Vec<u8>> = Vec::new();
    for value in (0..options).filter_map(|value| u8::try_from(value).ok()) {
        let apart = |one: u8| differences.iter().any(|difference| difference.values == [one, value]);
        match groups.iter_mut().find(|group| !group.iter().any(|one| apart(*one))) {
            Some(group) => group.push(value),
            None => groups.push(vec![value]),
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// Whether the reports on two requests differ in more than their reasons.
fn decided_differently(engine: &Engine, requests: &[Json; 2]) -> Result<bool, bauyr::Error> {
    let [one, other] = requests;
    let bare = |request: &Json| {
        shown(engine.scene.pack, request).map(|mut report| {
            for list in ["grounds", "documents"] {
                let rows = report.get_mut(list).and_then(Json::as_array_mut).into_iter().flatten();
                rows.filter_map(Json::as_object_mut).for_each(|row| drop(row.remove("facts")));
            }
            for list in ["missing_facts", "unknown_facts"] {
                report.as_object_mut().and_then(|report| report.remove(list));
            }
            report
        })
    };
    Ok(bare(one)? != bare(other)?)
}
