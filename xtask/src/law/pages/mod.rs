//! What is asked together: which facts share a page, in which shape, and what an empty box says. No rule knows of it, so it is
//! no part of the pack; the page asks by it.

mod ask;
mod empty;
mod examples;
mod gates;
mod shape;
mod whole;
pub mod words;

use std::path::Path;

use bauyr::Pack;
use serde_json::{Map, Value};

use super::Fault;
use super::yaml::read;

pub use shape::Page;

const FILE: &str = "facts.yaml";
/// The keys of `facts.yaml` that are not the pack's.
pub const KEYS: [&str; 3] = ["pages", "own_to_each_child", "examples"];

/// What is asked together, read and checked.
pub struct Pages {
    #[allow(clippy::struct_field_names, reason = "the file has the key")]
    pub pages: Vec<Page>,
    /// The messages that the examples need.
    pub examples: Vec<String>,
    /// As it is shipped.
    pub json: Value,
}

impl Pages {
    /// Reads the pages.
    ///
    /// # Errors
    /// The first fault found.
    pub fn read(law: &Path, pack: &Pack) -> Result<Pages, Fault> {
        Pages::of(&read(&law.join(FILE))?, pack)
    }

    fn of(facts: &Value, pack: &Pack) -> Result<Pages, Fault> {
        let pages = shape::pages(facts, pack)?;
        whole::check(pack, &pages)?;
        Ok(Pages { examples: examples::messages(facts, pack)?, json: shipped(facts), pages })
    }

    /// What only the engine can say: that empty boxes are harmless, and which facts decide about others of their page.
    ///
    /// # Errors
    /// The first fault found.
    pub fn prove(&self, pack: &Pack) -> Result<(), Fault> {
        empty::harmless(pack, &self.pages)?;
        gates::declared(pack, &self.pages)
    }
}

/// The file without what only its checks need.
fn shipped(facts: &Value) -> Value {
    let mut pages = facts["pages"].clone();
    for page in pages.as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
        page.shift_remove("although");
    }
    let as_it_is = |key: &str| (key.to_owned(), facts[key].clone());
    Value::Object(Map::from_iter([("pages".to_owned(), pages), as_it_is("own_to_each_child"), as_it_is("examples")]))
}

#[cfg(test)]
mod tests;
