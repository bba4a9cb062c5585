//! Everything that a rule can conclude, can be: with a request for each, asked again as JSON.

use bauyr::Condition;
use serde_json::{Map, Value as Json, json};

use super::engine::{Engine, OPEN, shown};
use super::findings::Findings;
use super::rules::{APPLIES, DEFERRABLE, Of, REQUIRED, Rule, WAIVABLE, World};
use super::tried::{TriedList, TriedRule};

/// What each rule of a list can conclude, with requests.
#[derive(Default)]
pub struct Reached {
    /// The scope's states.
    pub scope: Json,
    /// For each ground its states.
    pub grounds: Vec<Json>,
    /// For each paper its needs and proofs.
    pub documents: Vec<Json>,
    /// For each note that it appears.
    pub notes: Vec<Json>,
    /// Cases of proof that can be the first that holds while the paper is asked for: paper and case.
    pub proof_cases: Vec<(usize, usize)>,
}

/// Looks for everything that can be concluded.
pub fn reach(list: &TriedList, findings: &mut Findings) -> Reached {
    let engine = &list.engine;
    let mut reached = Reached::default();
    for tried in &list.rules {
        let TriedRule { rule, space, .. } = tried;
        let states: &[(&str, u8)] = match rule.of {
            Of::Scope => &[("in", 0), ("out", 1), ("open", OPEN)],
            Of::Ground(_) if rule.declares(WAIVABLE) => {
                &[("applies", APPLIES), ("waivable", WAIVABLE), ("clear", 0), ("open", OPEN)]
            }
            Of::Ground(_) => &[("applies", APPLIES), ("clear", 0), ("open", OPEN)],
            Of::Document(_) => &needs(rule),
            Of::Note(_) if rule.cases.iter().any(|(when, _)| *when == Condition::Constant(true)) => &[("appears", 1)],
            Of::Note(_) => &[("appears", 1), ("absent", 0)],
        };
        let id = engine.scene.rule_id(rule.of);
        let id = id.split_once(':').map_or("", |(_, id)| id);
        if states.is_empty() {
            findings.fault(engine, rule.of, "is on the list and never asked for", &Json::Null);
        }
        let mut found = Map::new();
        for (name, conclusion) in states {
            // A note is absent also where it is not certain; the example is of one that is certainly not meant.
            let is = |number: usize| match rule.of {
                Of::Note(_) if *conclusion == 0 => tried.possible.get(number) == Some(&1),
                _ => tried.concluded.get(number) == Some(conclusion),
            };
            match first(tried, is) {
                Some(number) => {
                    let request = tried.request(engine, number);
                    if !is_shown(engine, rule, id, name, &request) {
                        findings.fault(engine, rule.of, &format!("was {name} and is not when asked as JSON"), &request);
                    }
                    found.insert((*name).to_owned(), request);
                }
                None => findings.fault(engine, rule.of, &format!("can never be `{name}`"), &Json::Null),
            }
        }
        match rule.of {
            Of::Scope => reached.scope = Json::Object(found),
            Of::Ground(_) => reached.grounds.push(json!({ "id": id, "sets": space.count, "states": found })),
            Of::Note(_) => reached.notes.push(json!({ "id": id, "sets": space.count, "states": found })),
            Of::Document(index) => {
                let mut row = Map::from_iter([
                    ("id".to_owned(), json!(id)),
                    ("sets".to_owned(), json!(space.count)),
                    ("needs".to_owned(), Json::Object(found)),
                ]);
                if !rule.proofs.is_empty() {
                    row.insert("evidence".to_owned(), proofs(engine, index, tried, &mut reached.proof_cases));
                }
                reached.documents.push(Json::Object(row));
            }
        }
    }
    reached
}

/// The needs that a paper's conditions can give by the look of them. A paper that is asked for always is only required.
fn needs(rule: &Rule) -> Vec<(&'static str, u8)> {
    let declared = |need: u8| rule.cases.iter().find(|(_, of)| *of == need).map(|(when, _)| when);
    let never = |need: u8| declared(need) == Some(&Condition::Constant(false));
    if declared(REQUIRED) == Some(&Condition::Constant(true)) {
        return vec![("required", REQUIRED)];
    }
    if never(REQUIRED) && never(DEFERRABLE) {
        return Vec::new();
    }
    let all = [("required", REQUIRED), ("deferrable", DEFERRABLE), ("not_required", 0), ("open", OPEN)];
    all.into_iter().filter(|(_, need)| !never(*need)).collect()
}

/// The set with fewest answers of which this is so.
fn first(tried: &TriedRule, is: impl Fn(usize) -> bool) -> Option<usize> {
    (0..tried.space.count).filter(|number| is(*number)).min_by_key(|number| (tried.space.given(*number), *number))
}

/// Whether a request asked as JSON shows what it should.
fn is_shown(engine: &Engine, rule: &Rule, id: &str, name: &str, request: &Json) -> bool {
    let Ok(report) = &shown(engine.scene.pack, request) else { return false };
    let rows = |list: &str| report[list].as_array().into_iter().flatten();
    let row = |list: &str, key: &str| rows(list).any(|row| row["id"] == id && row[key] == name);
    match rule.of {
        Of::Scope => report["scope"] == name,
        Of::Ground(_) => row("grounds", "state"),
        Of::Document(_) => row("documents", "need"),
        Of::Note(_) => rows("notes").any(|note| note == id) == (name == "appears"),
    }
}

/// Each proof of a paper with a request that names it, and which cases of the paper can hold first.
fn proofs(engine: &Engine, index: usize, tried: &TriedRule, cases: &mut Vec<(usize, usize)>) -> Json {
    let TriedRule { rule, space, .. } = tried;
    let pack = engine.scene.pack;
    for number in (0..space.count).filter(|number| space.missing(*number).is_none()) {
        let world = World::of(pack, &space.answers(number));
        if let Some(case) =
            rule.proof_case(&world).filter(|case| rule.conclude(&world) != 0 && !cases.contains(&(index, *case)))
        {
            cases.push((index, case));
        }
    }
    let mut found = Map::new();
    for (proof, id) in pack.evidence.iter().enumerate() {
        if let Some(number) = first(tried, |number| tried.proof.get(number) == Some(&(proof + 1))) {
            found.insert(id.clone(), tried.request(engine, number));
        }
    }
    Json::Object(found)
}
