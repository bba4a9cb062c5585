//! A second evaluator, naive on purpose: it reads the pack as plain JSON and decides every rule by trying every
//! completion of the facts the rule reads. It shares no code with the engine.

pub mod dates;
pub mod judge;
pub mod requests;
mod rules;
mod table;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::Value as Json;

/// The built-in pack as JSON.
pub static LAW: LazyLock<Json> = LazyLock::new(law);
/// The built-in pack, loaded.
pub static PACK: LazyLock<bauyr::Pack> = LazyLock::new(pack);

/// The answers of a request that are values, and the facts answered "I don't know", by fact id.
pub struct Answers {
    pub values: BTreeMap<String, Json>,
    pub unknown: Vec<String>,
}

impl Answers {
    pub fn new(request: &Json) -> Answers {
        let answers = &request["answers"];
        let children = answers["children"].as_array().expect("children");
        let people = children.iter().enumerate().map(|(number, child)| (format!("children.{number}"), child));
        let people = people.chain([("applicant".to_owned(), &answers["applicant"])]);
        let mut read = Answers { values: BTreeMap::new(), unknown: Vec::new() };
        for (person, facts) in people {
            for (key, answer) in facts.as_object().into_iter().flatten().filter(|(_, answer)| !answer.is_null()) {
                let id = format!("{person}.{key}");
                if answer == "unknown" {
                    read.unknown.push(id);
                } else {
                    read.values.insert(id, answer.clone());
                }
            }
        }
        read
    }

    pub fn get(&self, id: &str) -> Option<Json> {
        self.values.get(id).cloned()
    }
}

/// Asks the engine. An error stands as `{"error": …}`.
pub fn ask(pack: &bauyr::Pack, request: &Json) -> Json {
    match bauyr::check(pack, &plain(request)) {
        Ok(report) => serde_json::to_value(report).expect("a report is JSON"),
        Err(error) => serde_json::json!({ "error": error }),
    }
}

/// JSON as the engine takes it.
pub fn plain(json: &Json) -> bauyr::Value<'static> {
    serde_json::from_value(json.clone()).expect("any JSON is plain data")
}

/// The built-in pack as JSON.
pub fn law() -> Json {
    serde_json::from_str(bauyr::PACK).expect("the pack is JSON")
}

/// The built-in pack, loaded.
pub fn pack() -> bauyr::Pack {
    let value = serde_json::from_str(bauyr::PACK).expect("the pack is JSON");
    bauyr::Pack::load(&value).expect("the pack is whole")
}
