//! Proof that the rules are whole, for each edition and list: everything that can be concluded can be reached, every
//! question matters, no set of answers is without an outcome, and no answer turns what has been concluded.
//!
//! Exhaustive rule by rule: a rule reads few facts, so all sets of answers to them are tried, those with answers missing
//! included. What holds for each rule holds for their report, which only puts them side by side.

mod certificate;
mod children;
pub(crate) mod engine;
pub(crate) mod exact;
mod matters;
mod outcomes;
mod reach;
pub mod rules;
pub mod space;
mod text;

use std::process::ExitCode;

use serde_json::{Value as Json, json};

use crate::input::{Done, pack, print, say};
use engine::Engine;
use rules::Of;

pub use certificate::prove;

/// The proof in words.
pub(crate) fn text(pack_file: Option<&str>) -> Done {
    let certificate = prove(&pack(pack_file)?)?;
    say(text::written(&certificate).as_bytes())?;
    Ok(status(&certificate))
}

/// The certificate.
pub(crate) fn json(pack_file: Option<&str>) -> Done {
    let certificate = prove(&pack(pack_file)?)?;
    print(&certificate)?;
    Ok(status(&certificate))
}

fn status(certificate: &Json) -> ExitCode {
    let whole = certificate.get("faults").and_then(Json::as_array).is_some_and(Vec::is_empty);
    if whole { ExitCode::SUCCESS } else { ExitCode::from(2) }
}

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

    fn list(&self) -> Json {
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
