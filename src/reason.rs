//! Why a rule concludes what it does: answers that alone make it so, none of which can be left out.

use crate::decide::{Judge, bits, unite};
use crate::diagram::{Node, Part};
use crate::pack::MAX_CHILDREN;
use crate::plan::Rule;

impl Judge<'_> {
    /// What a rule concludes, where that is certain, and why: answers that alone make it conclude that, none of which
    /// can be left out.
    pub fn reason(&self, rule: Rule, child: usize, reason: &mut Vec<u16>) -> Option<Part> {
        let from = reason.len();
        let conclusion = self.reason_in(rule, child, reason)?;
        if let Some(each_child) = rule.each_child {
            self.children_reason(rule.root, each_child, conclusion, from, reason);
        }
        Some(conclusion)
    }

    fn reason_in(&self, rule: Rule, child: usize, reason: &mut Vec<u16>) -> Option<Part> {
        let (part, states) = (rule.root, self.states(rule));
        let from = reason.len();
        let way = self.way(part, child, states, &mut |slot| reason.push(slot));
        let conclusion = if let Some(conclusion) = way {
            conclusion
        } else {
            reason.truncate(from);
            let conclusion = self.single(part, child, states)?;
            self.answered(part, child, states, reason);
            conclusion
        };
        // The answers on the ways that are left are enough: the diagram asks no other. A single one is needed.
        if rule.each_child.is_some() || reason.len() > from + 1 {
            leave_out(from, reason, &|rest| self.told(rest).single(part, child, states) == Some(conclusion));
        }
        Some(conclusion)
    }

    /// Adds the answers about children that are needed beside those of the applicant kept from `from` on.
    fn children_reason(&self, root: Part, each_child: Part, conclusion: Part, from: usize, reason: &mut Vec<u16>) {
        // The states in which the applicant's answers are enough.
        let told = self.told(reason.get(from..).unwrap_or_default());
        let all = told.endings(root, u32::MAX).first().map_or(1, Node::classes);
        let sure = |state: &u32| told.single(root, 0, 1 << state) == Some(conclusion);
        let enough = bits(all).filter(sure).fold(0, |set, state| set | 1 << state);
        if enough == all {
            return;
        }
        let mut after = [1; MAX_CHILDREN];
        let mut sum = 1;
        for (child, slot) in after.iter_mut().enumerate().take(self.answers.children).rev() {
            *slot = sum;
            sum = unite(sum, self.contributions(each_child, child));
        }
        let nothing = self.told(&[]).contributions(each_child, 0);
        let mut before = 1;
        for (child, after) in after.into_iter().enumerate().take(self.answers.children) {
            let others = unite(before, after);
            let mut contributions = nothing;
            if unite(others, nothing) & !enough != 0 {
                let from = reason.len();
                self.answered(each_child, child, 0, reason);
                leave_out(from, reason, &|rest| unite(others, self.told(rest).contributions(each_child, child)) & !enough == 0);
                contributions = self.told(reason.get(from..).unwrap_or_default()).contributions(each_child, child);
            }
            before = unite(before, contributions);
        }
    }

    /// The slots with an answer that a diagram asks on a way that is still possible.
    fn answered(&self, root: Part, child: usize, states: u32, slots: &mut Vec<u16>) {
        let from = slots.len();
        if self.way(root, child, states, &mut |slot| slots.push(slot)).is_some() {
            return;
        }
        slots.truncate(from);
        for node in self.reachable(root, child, states) {
            if let Some(slot) = self.answered_slot(node.var, child)
                && !slots.iter().skip(from).any(|known| *known == slot)
            {
                slots.push(slot);
            }
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
            put(slots, place, slot);
        }
    }
    for place in from..slots.len() {
        let slot = put(slots, place, LEFT_OUT);
        if slot != LEFT_OUT {
            put(slots, end, slot);
            end += 1;
        }
    }
    slots.truncate(end);
}

fn put(slots: &mut [u16], place: usize, slot: u16) -> u16 {
    slots.get_mut(place).map_or(LEFT_OUT, |known| std::mem::replace(known, slot))
}
