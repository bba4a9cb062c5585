//! What is wrong, as it is found.

use indexmap::IndexMap;
use serde_json::{Value as Json, json};

use super::engine::Engine;
use super::rules::Of;

/// What is wrong. Each fault is told once, with the first request that shows it.
#[derive(Default)]
pub struct Findings {
    /// By edition, list, rule, and what is wrong: the first request that shows it, if one does, and how many there were.
    faults: IndexMap<[String; 4], (Json, usize)>,
}

impl Findings {
    /// A rule is at fault.
    pub fn fault(&mut self, engine: &Engine, of: Of, what: &str, request: &Json) {
        let rule = engine.scene.rule_id(of);
        self.add(engine, &rule, what, request);
    }

    /// A question is at fault.
    pub fn question(&mut self, engine: &Engine, id: &str, what: &str) {
        self.add(engine, &["question:", id].concat(), what, &Json::Null);
    }

    fn add(&mut self, engine: &Engine, rule: &str, what: &str, request: &Json) {
        let scene = engine.scene;
        let edition = scene.pack.editions.get(scene.edition).map_or("", |edition| &edition.id);
        let list = scene.pack.lists.get(scene.list).map_or_else(String::new, |list| scene.pack.list_id(list));
        let place = [edition, &list, rule, what].map(ToOwned::to_owned);
        let (_, times) = self.faults.entry(place).or_insert_with(|| (request.clone(), 0));
        *times += 1;
    }

    /// All faults, in the order in which they were found first.
    pub fn list(&self) -> Json {
        let faults = self.faults.iter().map(|([edition, list, rule, what], (request, times))| {
            json!({ "edition": edition, "list": list, "rule": rule, "fault": what, "times": times, "request": request })
        });
        faults.collect()
    }
}
