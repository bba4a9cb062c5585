//! What was found out about a rule, and the values to try it with.

use bauyr::Pack;

use super::space::Space;

/// What was found out about one rule.
#[derive(Debug)]
pub struct Table {
    /// All sets of answers to the facts it reads.
    pub space: Space,
    /// What the engine concludes from each.
    pub concluded: Vec<u8>,
    /// Which proof the engine names for each, as index plus one; 0 for none.
    pub proof: Vec<usize>,
    /// The conclusions of all completions of each, as bits.
    pub possible: Vec<u64>,
}

/// The values that a fact can have.
pub fn domain(pack: &Pack, index: usize) -> impl Iterator<Item = u8> {
    let size = pack.facts.get(index).map_or(0, |fact| fact.kind.domain_size());
    (0..size).filter_map(|value| u8::try_from(value).ok())
}
