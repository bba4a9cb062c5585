//! Every question matters: for each fact two requests that differ in its answer alone and are decided differently.

use bauyr::Kind;
use serde_json::{Value as Json, json};

use super::engine::{Answers, Engine, Given, shown};
use super::findings::Findings;
use super::rules::{Of, Rule};
use super::table::Table;

/// A list with its rules and what they conclude.
pub struct Tried<'p> {
    /// The engine for the list.
    pub engine: Engine<'p>,
    /// Its rules.
    pub rules: Vec<Rule>,
    /// For each rule what was found out.
    pub tables: Vec<Table>,
}

/// Two values of a fact that a rule tells apart.
struct Difference<'t, 'p> {
    values: [u8; 2],
    tried: &'t Tried<'p>,
    rule: Of,
    requests: [Json; 2],
}

/// What is known of the questions of an edition.
///
/// # Errors
/// Where the engine refuses a request.
pub fn questions(edition: usize, lists: &[Tried], findings: &mut Findings) -> Result<Json, bauyr::Error> {
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
        for Difference { tried, requests, .. } in &differences {
            if !decided_differently(&tried.engine, requests)? {
                findings.question(&tried.engine, &id, "matters in its rule and not in the report");
            }
        }
        let pair = |difference: &Difference| {
            let scene = difference.tried.engine.scene;
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
fn differences<'t, 'p>(index: usize, lists: &'t [Tried<'p>]) -> Vec<Difference<'t, 'p>> {
    let mut found: Vec<Difference> = Vec::new();
    for tried in lists {
        for (rule, table) in tried.rules.iter().zip(&tried.tables) {
            let Some(fact) = table.space.facts().find(|fact| fact.index == index) else { continue };
            for number in (0..table.space.count)
                .filter(|number| table.space.missing(*number).is_some_and(|missing| missing.index == index))
            {
                let same = fact.answered(number).collect::<Vec<_>>();
                // The fact itself must be the only one missing.
                if same.iter().any(|number| table.space.missing(*number).is_some()) {
                    continue;
                }
                for (one, other) in
                    same.iter().enumerate().flat_map(|(at, one)| same.iter().skip(at + 1).map(move |other| (*one, *other)))
                {
                    let (Some(a), Some(b)) = (fact.value(one), fact.value(other)) else { continue };
                    let known = found.iter().any(|difference| difference.values == [a, b]);
                    if known || decided(table, one) == decided(table, other) {
                        continue;
                    }
                    let request = |number: usize| -> Json {
                        let given: Given = table.space.answers(number);
                        tried.engine.request(&Answers::one_child(given))
                    };
                    found.push(Difference { values: [a, b], tried, rule: rule.of, requests: [request(one), request(other)] });
                }
            }
        }
    }
    found
}

/// What a rule shows of complete answers: nobody is told the proof of a paper that is not asked for.
fn decided(table: &Table, number: usize) -> (Option<&u8>, Option<&usize>) {
    (table.concluded.get(number), table.proof.get(number))
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
