//! What was found out about a rule, and numbers without order to try it with.

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

/// The values of all facts; what is missing has value 0.
pub fn values(pack: &Pack, given: &[(usize, u8)]) -> Vec<u8> {
    let mut values = vec![0; pack.facts.len()];
    for (index, value) in given {
        values.iter_mut().skip(*index).take(1).for_each(|known| *known = *value);
    }
    values
}

/// A number without order that depends on nothing but its number: the same at every proof.
pub fn scattered(seed: usize) -> usize {
    let mut number = (seed as u64).wrapping_add(0x9e37_79b9_7f4a_7c15);
    number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    usize::try_from((number ^ (number >> 31)) >> 33).unwrap_or(0)
}
