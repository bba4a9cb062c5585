//! What is true of all children taken together, while answers about some of them are missing.

use super::evaluator::Evaluator;
use crate::law::diagram::NodeId;
use crate::law::plan::Rule;

impl Evaluator<'_> {
    /// The states that one child can contribute.
    pub(crate) fn contributions(&self, id: NodeId, child: usize) -> u32 {
        let unique = self.follow_unique_path(id, child, 0);
        unique.map_or_else(|| self.reachable_terminals(id, child), |only| 1 << only)
    }

    /// The states that all children together can be in.
    pub(crate) fn states(&self, rule: Rule) -> u32 {
        let Some(per_child) = rule.per_child else { return 1 };
        (0..self.answers.children).fold(1, |states, child| combine(states, self.contributions(per_child, child)))
    }

    /// For every child the states that the others together can be in.
    pub(super) fn others(&self, per_child: NodeId) -> Vec<u32> {
        let contributions = (0..self.answers.children).map(|child| self.contributions(per_child, child)).collect::<Vec<_>>();
        let mut others = vec![1; contributions.len()];
        let mut before = 1;
        for (other, states) in others.iter_mut().zip(&contributions) {
            *other = before;
            before = combine(before, *states);
        }
        let mut after = 1;
        for (other, states) in others.iter_mut().zip(&contributions).rev() {
            *other = combine(*other, after);
            after = combine(after, *states);
        }
        others
    }
}

/// The states that two groups can be in together.
pub(crate) fn combine(a: u32, b: u32) -> u32 {
    match (a, b) {
        (1, other) | (other, 1) => other,
        _ => bits(a).fold(0, |set, one| bits(b).fold(set, |set, other| set | 1 << (one | other))),
    }
}

/// The members of a set.
pub(super) fn bits(mut set: u32) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let bit = set.trailing_zeros();
        set &= set.wrapping_sub(1);
        (bit < 32).then_some(bit)
    })
}
