//! Why a rule concludes what it does: answers that alone make it so, none of which can be left out.

use crate::answers::Given;
use crate::decide::{Judge, NOBODY, following, unite};
use crate::diagram::{FIRST_NODE, Part};
use crate::pack::MAX_CHILDREN;
use crate::plan::Rule;

impl Judge<'_> {
    /// What a rule concludes, where that is certain, and why: answers that alone make it conclude that, none of which
    /// can be left out.
    pub fn reason(&self, rule: Rule, reason: &mut Vec<u16>) -> Option<Part> {
        let from = reason.len();
        let conclusion = self.reason_in(rule.root, NOBODY, self.states(rule), rule.each_child.is_some(), reason)?;
        if let Some(each_child) = rule.each_child {
            self.children_reason(rule.root, each_child, conclusion, from, reason);
        }
        Some(conclusion)
    }

    /// As [`Judge::reason`], for a diagram over one child's facts.
    pub fn reason_for(&self, part: Part, child: usize, reason: &mut Vec<u16>) -> Option<Part> {
        self.reason_in(part, child, 0, false, reason)
    }

    fn reason_in(&self, part: Part, child: usize, states: u32, asks_states: bool, reason: &mut Vec<u16>) -> Option<Part> {
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
        if asks_states || reason.len() > from + 1 {
            leave_out(from, reason, |rest| self.told(rest).single(part, child, states) == Some(conclusion));
        }
        Some(conclusion)
    }

    /// Adds the answers about children that are needed beside those of the applicant kept from `from` on.
    fn children_reason(&self, root: Part, each_child: Part, conclusion: Part, from: usize, reason: &mut Vec<u16>) {
        // The states in which the applicant's answers are enough.
        let told = self.told(reason.get(from..).unwrap_or_default());
        let width =
            told.endings(root, u32::MAX).first().and_then(|part| self.diagrams.node(*part)).map_or(1, |node| node.next.len());
        let enough = (0..width)
            .filter(|state| told.single(root, NOBODY, 1 << state) == Some(conclusion))
            .fold(0, |set, state| set | 1u32 << state);
        if enough.count_ones() as usize == width {
            return;
        }
        let mut after = [1; MAX_CHILDREN];
        let mut sum = 1;
        for (child, slot) in after.iter_mut().enumerate().take(self.answers.children).rev() {
            *slot = sum;
            sum = unite(sum, self.contributions(each_child, child));
        }
        let nothing = self.told(&[]).contributions(each_child, NOBODY);
        let mut before = 1;
        for (child, after) in after.into_iter().enumerate().take(self.answers.children) {
            let others = unite(before, after);
            let mut contributions = nothing;
            if unite(others, nothing) & !enough != 0 {
                let from = reason.len();
                self.answered(each_child, child, 0, reason);
                leave_out(from, reason, |rest| unite(others, self.told(rest).contributions(each_child, child)) & !enough == 0);
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
        let mut ahead = vec![root];
        let mut seen = 0;
        while let Some(part) = ahead.get(seen).copied() {
            seen += 1;
            let Some(node) = self.diagrams.node(part) else { continue };
            let slot = self.slot(node.var, child);
            let asks_fact = (node.var as usize) < self.answers.open.len();
            if asks_fact && self.answers.given.get(slot) == Some(&Given::Value) {
                let new = u16::try_from(slot).ok().filter(|slot| !slots.iter().skip(from).any(|known| known == slot));
                slots.extend(new);
            }
            for next in following(node, self.classes(node.var, child, states)) {
                if next >= FIRST_NODE && !ahead.contains(&next) {
                    ahead.push(next);
                }
            }
        }
    }
}

/// Takes out, one after the other, what stands from `from` on and without which the rest is still enough.
fn leave_out(from: usize, slots: &mut Vec<u16>, enough: impl Fn(&[u16]) -> bool) {
    let mut place = from;
    while place < slots.len() {
        let slot = slots.remove(place);
        if !enough(slots.get(from..).unwrap_or_default()) {
            slots.insert(place, slot);
            place += 1;
        }
    }
}
