//! On which missing answers a conclusion still depends.

use super::children::bits;
use super::evaluator::Evaluator;
use super::slots::Slots;
use crate::law::diagram::{Edge, Node, NodeId, Terminal};
use crate::law::plan::Rule;

impl<'a> Evaluator<'a> {
    /// Whether two nodes conclude alike whatever the missing answers turn out to be. A rule reads so few combinations of
    /// answers (a pack with a larger one is refused) that no two nodes need be remembered.
    fn equivalent(&self, a: NodeId, b: NodeId, child: usize, states: u32, equal: &dyn Fn(Terminal, Terminal) -> bool) -> bool {
        if a == b {
            return true;
        }
        if let (Some(a), Some(b)) = (a.as_terminal(), b.as_terminal()) {
            return equal(a, b);
        }
        let (one, other) = (self.diagrams.node(a), self.diagrams.node(b));
        let Some(var) = [one, other].into_iter().flatten().map(|node| node.var).min() else { return false };
        // What does not ask it goes on as it is, whatever the answer.
        let (as_it_is_a, as_it_is_b) = ([Edge { values: u32::MAX, to: a }], [Edge { values: u32::MAX, to: b }]);
        let edges_a = one.filter(|node| node.var == var).map_or(&as_it_is_a[..], |node| node.edges);
        let edges_b = other.filter(|node| node.var == var).map_or(&as_it_is_b[..], |node| node.edges);
        let values = self.possible_values(var, child, states);
        edges_a.iter().all(|a| {
            let values = values & a.values;
            edges_b.iter().all(|b| values & b.values == 0 || self.equivalent(a.to, b.to, child, states, equal))
        })
    }

    /// Adds the slots on which the conclusion still depends, of the nodes that can be reached, each once; says whether it
    /// depends on the children's state.
    fn relevant_slots(
        &self,
        reached: &[NodeId],
        child: usize,
        states: u32,
        equal: &dyn Fn(Terminal, Terminal) -> bool,
        slots: &mut Slots,
    ) -> bool {
        let mut on_states = false;
        for node in self.inner_nodes(reached) {
            let mut possible = self.following(node, child, states);
            let Some(first) = possible.next() else { continue };
            if !possible.all(|next| self.equivalent(first, next, child, states, equal)) {
                if self.is_fact(node.var) {
                    slots.add(self.slot(node.var, child));
                } else {
                    on_states = true;
                }
            }
        }
        on_states
    }

    /// Adds every slot without an answer on which a rule still depends, by what can be reached in it.
    pub(crate) fn dependencies(&self, rule: Rule, reached: &[NodeId], child: usize, states: u32, slots: &mut Slots) {
        let on_states = self.relevant_slots(reached, child, states, &|a, b| a == b, slots);
        let Some(per_child) = rule.per_child.filter(|_| on_states) else { return };
        let others = self.others(per_child);
        for (child, others) in others.into_iter().enumerate() {
            // Two contributions are equal if they make no difference beside whatever the other children contribute.
            let equal = |a: Terminal, b: Terminal| {
                bits(others).all(|state| self.state_nodes(reached).all(|node| node.child(state | a) == node.child(state | b)))
            };
            self.relevant_slots(&self.reachable(per_child, child, 0), child, 0, &equal, slots);
        }
    }

    /// Of these nodes those that ask for the children's state.
    fn state_nodes(&self, reached: &[NodeId]) -> impl Iterator<Item = Node<'a>> {
        self.inner_nodes(reached).filter(|node| !self.is_fact(node.var))
    }
}
