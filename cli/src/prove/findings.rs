//! What is wrong, as it is found.

use serde_json::{Value as Json, json};

use super::engine::Engine;
use super::rules::Of;

/// What is wrong. Each fault is told once, with the first request that shows it.
#[derive(Default)]
pub struct Findings {
    faults: Vec<Fault>,
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
        match self.faults.iter_mut().find(|fault| fault.place == place) {
            Some(fault) => fault.times += 1,
            None => self.faults.push(Fault { place, request: request.clone(), times: 1 }),
        }
    }

    /// All faults, in the order in which they were found first.
    pub fn list(&self) -> Json {
        let fault = |Fault { place, request, times }: &Fault| {
            let [edition, list, rule, what] = place;
            json!({ "edition": edition, "list": list, "rule": rule, "fault": what, "times": times, "request": request })
        };
        Json::Array(self.faults.iter().map(fault).collect())
    }
}

/// Something wrong.
struct Fault {
    /// Edition, list, rule, and what is wrong.
    place: [String; 4],
    /// The first request that shows it, if one does.
    request: Json,
    times: usize,
}
