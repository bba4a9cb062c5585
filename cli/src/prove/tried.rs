//! Rules, and what was found out about them.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::engine::{Answers, Engine};
use super::rules::Rule;
use super::space::Space;

/// A list in an edition, and its rules.
pub struct TriedList<'p> {
    pub engine: Engine<'p>,
    pub rules: Vec<TriedRule>,
}

/// A rule, and what was found out about it.
#[derive(Debug)]
pub struct TriedRule {
    pub rule: Rule,
    /// All sets of answers to the facts it reads.
    pub space: Space,
    /// What the engine concludes from each.
    pub concluded: Vec<u8>,
    /// Which proof the engine names for each, as index plus one; 0 for none.
    pub proof: Vec<usize>,
    /// The conclusions of all completions of each, as bits.
    pub possible: Vec<u64>,
}

impl TriedList<'_> {
    /// The indices of the facts that some of the rules read, in order.
    pub fn facts(&self) -> BTreeSet<usize> {
        self.rules.iter().flat_map(|tried| tried.rule.facts.iter().copied()).collect()
    }
}

impl TriedRule {
    /// A request with this set of answers.
    pub fn request(&self, engine: &Engine, number: usize) -> Json {
        engine.request(&Answers::one_child(self.space.answers(number)))
    }
}
