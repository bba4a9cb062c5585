//! Why a rule concludes what it does: answers that alone make it so, none of which can be left out.

use super::decide::{Aside, Judge, Slots, only_conclusion, unite};
use crate::law::MAX_CHILDREN;
use crate::law::diagram::Part;
use crate::law::plan::Rule;

impl Judge<'_> {
    /// What a rule concludes, where that is certain, and why, if that is asked: adds answers that alone make it conclude
    /// that, none of which can be left out. Where it is open, adds the slots without an answer on which it depends.
    pub fn explain(&self, rule: Rule, child: usize, why: bool, slots: &mut Vec<u16>) -> Option<Part> {
        let (part, states) = (rule.root, self.states(rule));
        let from = slots.len();
        let way = self.way(part, child, states, why.then_some(&mut *slots));
        let conclusion = if let Some(conclusion) = way {
            conclusion
        } else {
            slots.truncate(from);
            let reached = self.reach(part, child, states);
            let Some(conclusion) = only_conclusion(&reached) else {
                self.dependencies(rule, &reached, child, states, &mut Slots::behind(slots));
                return None;
            };
            self.answered(&reached, child, slots);
            conclusion
        };
        if !why {
            slots.truncate(from);
            return Some(conclusion);
        }
        // The answers on the ways that are left are enough: the diagram asks no other. A single one is needed.
        if rule.each_child.is_some() || slots.len() > from + 1 {
            leave_out(from, slots, &|rest| self.told(rest).against(part, child, conclusion, states) & states == 0);
        }
        if let Some(each_child) = rule.each_child {
            self.children_reason(rule.root, each_child, conclusion, from, slots);
        }
        Some(conclusion)
    }

    /// Adds the answers about children that are needed beside those of the applicant kept from `from` on.
    fn children_reason(&self, root: Part, each_child: Part, conclusion: Part, from: usize, reason: &mut Vec<u16>) {
        // The states in which the applicant's answers are not enough.
        let told = self.told(reason.get(from..).unwrap_or_default());
        let against = told.against(root, 0, conclusion, 0);
        if against == 0 {
            return;
        }
        let children = self.answers.children;
        let mut after = [1; MAX_CHILDREN];
        let mut sum = 1;
        for (child, slot) in after.iter_mut().enumerate().take(children.saturating_sub(1)).rev() {
            sum = unite(sum, self.contributions(each_child, child + 1));
            *slot = sum;
        }
        let nothing = self.told(&[]).contributions(each_child, 0);
        let mut before = 1;
        for (child, after) in after.into_iter().enumerate().take(children) {
            let others = unite(before, after);
            let mut contributions = nothing;
            if unite(others, nothing) & against != 0 {
                let from = reason.len();
                if self.way(each_child, child, 0, Some(reason)).is_none() {
                    reason.truncate(from);
                    self.answered(&self.reach(each_child, child, 0), child, reason);
                }
                // Without a single one there would be none.
                if reason.len() > from + 1 {
                    leave_out(from, reason, &|rest| {
                        unite(others, self.told(rest).contributions(each_child, child)) & against == 0
                    });
                }
                contributions = self.told(reason.get(from..).unwrap_or_default()).contributions(each_child, child);
            }
            before = unite(before, contributions);
        }
    }

    /// The children's states in which something else can be concluded than this; not all, where one of `stop` is found.
    fn against(&self, part: Part, child: usize, conclusion: Part, stop: u32) -> u32 {
        self.comes(part, child, Some(conclusion), stop, &mut Aside::default())
    }

    /// Adds the slots with an answer that are asked in these parts.
    fn answered(&self, reached: &[Part], child: usize, slots: &mut Vec<u16>) {
        let mut slots = Slots::behind(slots);
        for node in self.nodes(reached) {
            self.answered_slot(node.var, child).into_iter().for_each(|slot| slots.add(slot));
        }
    }
}

/// Stands where a slot has been left out.
const LEFT_OUT: u16 = u16::MAX;

/// Takes out, one after the other, what stands from `from` on and without which the rest is still enough.
fn leave_out(from: usize, slots: &mut Vec<u16>, enough: &dyn Fn(&[u16]) -> bool) {
    let mut end = from;
    for place in from..slots.len() {
        let slot = put(slots, place, LEFT_OUT);
        if !enough(slots.get(from..).unwrap_or_default()) {
            put(slots, end, slot);
            end += 1;
        }
    }
    slots.truncate(end);
}

fn put(slots: &mut [u16], place: usize, slot: u16) -> u16 {
    slots.get_mut(place).map_or(LEFT_OUT, |known| std::mem::replace(known, slot))
}
