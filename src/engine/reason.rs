//! Why a rule concludes what it does: a sufficient reason, that is answers that alone make it so, and of which none can be left
//! out (a prime implicant explanation: Darwiche and Hirth, “On the Reasons Behind Decisions”, 2020).

use super::children::combine;
use super::evaluator::{Evaluator, only_terminal};
use super::slots::Slots;
use crate::law::MAX_CHILDREN;
use crate::law::diagram::{NodeId, Terminal};
use crate::law::plan::Rule;

impl Evaluator<'_> {
    /// What a rule concludes, where that is certain; the slots of a sufficient reason are added. Where it is open, the slots
    /// without an answer are added on which it depends.
    pub fn explain(&self, rule: Rule, child: usize, slots: &mut Slots) -> Option<Terminal> {
        let (root, states) = (rule.root, self.states(rule));
        slots.begin();
        let conclusion = if let Some(conclusion) = self.trace_unique_path(root, child, states, slots) {
            conclusion
        } else {
            slots.clear();
            let reached = self.reachable(root, child, states);
            let Some(conclusion) = only_terminal(&reached) else {
                self.dependencies(rule, &reached, child, states, slots);
                return None;
            };
            self.answered(&reached, child, slots);
            conclusion
        };
        // The answers on the paths that are left are enough: the diagram asks no other. A single one is needed.
        if rule.per_child.is_some() || slots.len() > 1 {
            slots.minimize(&|rest| self.restricted_to(rest).refuting_states(root, child, conclusion, states) & states == 0);
        }
        if let Some(per_child) = rule.per_child {
            self.children_reason(root, per_child, conclusion, slots);
        }
        Some(conclusion)
    }

    /// What a rule concludes, where that is certain. Where it is open, the slots without an answer are added on which it depends.
    pub fn conclude_or_depend(&self, rule: Rule, child: usize, slots: &mut Slots) -> Option<Terminal> {
        slots.begin();
        let states = self.states(rule);
        self.follow_unique_path(rule.root, child, states).or_else(|| {
            let reached = self.reachable(rule.root, child, states);
            let conclusion = only_terminal(&reached);
            if conclusion.is_none() {
                self.dependencies(rule, &reached, child, states, slots);
            }
            conclusion
        })
    }

    /// Adds the answers about children that are needed beside the applicant's, which are there.
    fn children_reason(&self, root: NodeId, per_child: NodeId, conclusion: Terminal, slots: &mut Slots) {
        // The states in which the applicant's answers are not enough.
        let refuting = self.restricted_to(slots.last()).refuting_states(root, 0, conclusion, 0);
        if refuting == 0 {
            return;
        }
        let children = self.answers.children;
        let mut after = [1; MAX_CHILDREN];
        let mut sum = 1;
        for (child, states) in after.iter_mut().enumerate().take(children.saturating_sub(1)).rev() {
            sum = combine(sum, self.contributions(per_child, child + 1));
            *states = sum;
        }
        let nothing = self.restricted_to(&[]).contributions(per_child, 0);
        let mut before = 1;
        for (child, after) in after.into_iter().enumerate().take(children) {
            let others = combine(before, after);
            let mut contributions = nothing;
            if combine(others, nothing) & refuting != 0 {
                slots.begin();
                if self.trace_unique_path(per_child, child, 0, slots).is_none() {
                    slots.clear();
                    self.answered(&self.reachable(per_child, child, 0), child, slots);
                }
                // Without a single one there would be none.
                if slots.len() > 1 {
                    slots.minimize(&|rest| {
                        combine(others, self.restricted_to(rest).contributions(per_child, child)) & refuting == 0
                    });
                }
                contributions = self.restricted_to(slots.last()).contributions(per_child, child);
            }
            before = combine(before, contributions);
        }
    }

    /// Adds the slots with an answer that are asked in these nodes.
    fn answered(&self, reached: &[NodeId], child: usize, slots: &mut Slots) {
        for node in self.inner_nodes(reached) {
            self.answered_slot(node.var, child).into_iter().for_each(|slot| slots.add(slot));
        }
    }
}
