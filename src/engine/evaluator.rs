//! What follows from answers of which some are missing: exactly, not by three-valued approximation.

use super::answers::Answers;
use super::slots::Slots;
use crate::law::diagram::{Diagrams, Node, NodeId, Terminal};
use crate::law::plan::Rule;
use crate::law::slot::Slot;

/// Evaluates rules on a set of answers.
///
/// A *state* is what is true of the children taken together, see [`Rule`]; a set of states is a word with a bit for each.
#[derive(Clone, Copy)]
pub struct Evaluator<'a> {
    pub(crate) diagrams: &'a Diagrams,
    pub(crate) answers: &'a Answers,
    /// The slots whose answers are seen; all, if not said.
    visible: Option<&'a [Slot]>,
}

impl<'a> Evaluator<'a> {
    /// An evaluator of these answers.
    pub fn new(diagrams: &'a Diagrams, answers: &'a Answers) -> Self {
        Evaluator { diagrams, answers, visible: None }
    }

    /// The same evaluator, which sees only the answers in these slots.
    pub(crate) fn restricted_to<'b>(&'b self, slots: &'b [Slot]) -> Evaluator<'b> {
        Evaluator { visible: Some(slots), ..*self }
    }

    /// What a rule concludes, where that is certain. If it asks the facts of a child itself, then of this one.
    pub fn conclusion(&self, rule: Rule, child: usize) -> Option<Terminal> {
        let states = self.states(rule);
        let unique = self.follow_unique_path(rule.root, child, states);
        unique.or_else(|| only_terminal(&self.reachable(rule.root, child, states)))
    }

    pub(crate) fn slot(&self, var: u32, child: usize) -> Slot {
        self.answers.numbering.slot(var as usize, child)
    }

    /// Possible values of what a node asks.
    pub(crate) fn possible_values(&self, var: u32, child: usize, states: u32) -> u32 {
        if !self.is_fact(var) {
            return states;
        }
        let position = self.answers.numbering.position(var as usize, child);
        let visible = self.visible.is_none_or(|visible| visible.iter().any(|slot| slot.position() == position));
        let values = if visible { self.answers.possible.get(position) } else { self.answers.open.get(var as usize) };
        values.copied().unwrap_or_default()
    }

    /// Whether a variable is a fact, not the children's state.
    pub(crate) fn is_fact(&self, var: u32) -> bool {
        (var as usize) < self.answers.open.len()
    }

    /// The slot of a variable, if it is a fact and there is an answer.
    pub(crate) fn answered_slot(&self, var: u32, child: usize) -> Option<Slot> {
        Some(self.slot(var, child)).filter(|slot| self.is_fact(var) && self.answers.is_known(*slot))
    }

    /// What can follow a node.
    pub(super) fn following<'n>(&self, node: Node<'n>, child: usize, states: u32) -> impl Iterator<Item = NodeId> + use<'n> {
        let values = self.possible_values(node.var, child, states);
        node.edges.iter().filter(move |edge| edge.values & values != 0).map(|edge| edge.to)
    }

    /// What can still be reached, terminals as well, each once and the root first.
    pub(crate) fn reachable(&self, root: NodeId, child: usize, states: u32) -> Vec<NodeId> {
        let mut ahead = Vec::with_capacity(16);
        ahead.push(root);
        let mut seen = 0;
        while let Some(id) = ahead.get(seen) {
            if let Some(node) = self.diagrams.node(*id) {
                for next in self.following(node, child, states) {
                    if !ahead.contains(&next) {
                        ahead.push(next);
                    }
                }
            }
            seen += 1;
        }
        ahead
    }

    /// The inner nodes among these.
    pub(crate) fn inner_nodes(&self, ids: &[NodeId]) -> impl Iterator<Item = Node<'a>> {
        ids.iter().filter_map(|id| self.diagrams.node(*id))
    }

    /// What follows a node, where that is one thing alone.
    fn only_child(&self, node: Node, child: usize, states: u32) -> Option<NodeId> {
        let values = self.possible_values(node.var, child, states);
        Some(node.edges.iter().find(|edge| edge.values & values == values)?.to)
    }

    /// Follows the answers to a terminal as long as they leave one path; `None` where it forks.
    pub(crate) fn follow_unique_path(&self, mut id: NodeId, child: usize, states: u32) -> Option<Terminal> {
        while let Some(node) = self.diagrams.node(id) {
            id = self.only_child(node, child, states)?;
        }
        id.as_terminal()
    }

    /// Follows the same path and adds the slots with an answer that it passes, also where it forks further on.
    pub(crate) fn trace_unique_path(&self, mut id: NodeId, child: usize, states: u32, slots: &mut Slots) -> Option<Terminal> {
        while let Some(node) = self.diagrams.node(id) {
            id = self.only_child(node, child, states)?;
            self.answered_slot(node.var, child).into_iter().for_each(|slot| slots.push(slot));
        }
        id.as_terminal()
    }

    /// The terminals that can be reached, as a set.
    pub(super) fn reachable_terminals(&self, id: NodeId, child: usize) -> u32 {
        self.search(id, child, None, 0, &mut Visited::default())
    }

    /// The children's states in which something else than this can be concluded. Once one of `stop` is among them, others may
    /// be left out.
    pub(crate) fn refuting_states(&self, id: NodeId, child: usize, conclusion: Terminal, stop: u32) -> u32 {
        self.search(id, child, Some(conclusion), stop, &mut Visited::default())
    }

    /// The terminals that can be reached, as a set; where one is wanted, the children's states in which another can be
    /// reached instead. Nothing more is looked for once something in `stop` has been found.
    ///
    /// Unlike [`Evaluator::reachable`] it keeps no list of what it passes, only of [what it has branched to](Visited).
    fn search(&self, mut id: NodeId, child: usize, wanted: Option<Terminal>, stop: u32, visited: &mut Visited) -> u32 {
        let mut found = 0;
        loop {
            let node = match (self.diagrams.node(id), id.as_terminal()) {
                (Some(node), _) => node,
                (None, terminal) => return found | terminal.map_or(0, |terminal| as_set(terminal, wanted)),
            };
            let values = self.possible_values(node.var, child, u32::MAX);
            // A fact is open in all its values alike; the children's state is what is looked for.
            let every = if self.is_fact(node.var) { u32::MAX } else { 0 };
            let mut next = None;
            for edge in node.edges.iter().filter(|edge| edge.values & values != 0) {
                if let Some(terminal) = edge.to.as_terminal() {
                    found |= as_set(terminal, wanted) & (edge.values | every);
                } else if let Some(other) = next.replace(edge.to) {
                    found |= self.visit_branch(other, child, wanted, stop, visited);
                }
            }
            let Some(next) = next.filter(|_| found & stop == 0) else { return found };
            id = next;
        }
    }

    /// Searches another branch; nothing more is found in one that has been visited.
    #[cold]
    fn visit_branch(&self, id: NodeId, child: usize, wanted: Option<Terminal>, stop: u32, visited: &mut Visited) -> u32 {
        match visited.0.iter_mut().find(|known| **known == id || **known == NodeId::ZERO) {
            Some(known) if *known == id => return 0,
            Some(free) => *free = id,
            None => {}
        }
        self.search(id, child, wanted, stop, visited)
    }
}

/// Branches that have been searched, so that paths that fork and meet again do not multiply. An entry that is still free
/// holds a terminal, as no branch is one. Few diagrams have branches; where they are more than fit, some are searched again.
struct Visited([NodeId; 16]);

impl Default for Visited {
    fn default() -> Self {
        Visited([NodeId::ZERO; 16])
    }
}

/// A terminal as a set: itself, or where one is wanted, all states where it is another.
fn as_set(terminal: Terminal, wanted: Option<Terminal>) -> u32 {
    match wanted {
        None => 1 << terminal,
        Some(wanted) if wanted == terminal => 0,
        Some(_) => u32::MAX,
    }
}

/// The terminal, if there is but one among these.
pub(crate) fn only_terminal(ids: &[NodeId]) -> Option<Terminal> {
    let mut terminals = ids.iter().filter_map(|id| id.as_terminal());
    terminals.next().filter(|_| terminals.next().is_none())
}
