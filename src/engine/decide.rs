//! What follows from answers of which some are missing: exactly, not by three-valued approximation.

use super::answers::Answers;
use super::codes::put;
use crate::law::diagram::{Diagrams, Edge, FIRST_NODE, Node, Part};
use crate::law::plan::Rule;

/// Decides rules for a set of answers.
///
/// A *slot* is a fact of the applicant or of one child, numbered as in [`Answers`]. A *state* is what is true of the
/// children taken together, see [`Rule`]; a set of states is a word with a bit for each.
#[derive(Clone, Copy)]
pub struct Judge<'a> {
    pub(crate) diagrams: &'a Diagrams,
    pub(crate) answers: &'a Answers,
    /// The slots whose answers count; all, if not said.
    counted: Option<&'a [u16]>,
}

impl<'a> Judge<'a> {
    /// A judge for these answers.
    pub fn new(diagrams: &'a Diagrams, answers: &'a Answers) -> Self {
        Judge { diagrams, answers, counted: None }
    }

    /// The same judge, told only the answers in these slots.
    pub(crate) fn told<'b>(&'b self, slots: &'b [u16]) -> Judge<'b> {
        Judge { counted: Some(slots), ..*self }
    }

    /// What a rule concludes, where that is certain. If it asks the facts of a child itself, then of this one.
    pub fn conclusion(&self, rule: Rule, child: usize) -> Option<Part> {
        let states = self.states(rule);
        self.way(rule.root, child, states, None).or_else(|| only_conclusion(&self.reach(rule.root, child, states)))
    }

    pub(crate) fn slot(&self, var: u32, child: usize) -> usize {
        self.answers.slot(var as usize, child)
    }

    /// Possible classes of what a node asks.
    pub(crate) fn classes(&self, var: u32, child: usize, states: u32) -> u32 {
        if !self.is_fact(var) {
            return states;
        }
        let slot = self.slot(var, child);
        let counts = self.counted.is_none_or(|counted| counted.iter().any(|one| usize::from(*one) == slot));
        let classes = if counts { self.answers.possible.get(slot) } else { self.answers.open.get(var as usize) };
        classes.copied().unwrap_or_default()
    }

    /// Whether a question is about a fact, not about the children's state.
    pub(crate) fn is_fact(&self, var: u32) -> bool {
        (var as usize) < self.answers.open.len()
    }

    /// The slot of a question, if it is about a fact and there is an answer.
    pub(crate) fn answered_slot(&self, var: u32, child: usize) -> Option<usize> {
        Some(self.slot(var, child)).filter(|slot| self.is_fact(var) && self.answers.is_known(*slot))
    }

    /// What can follow a question.
    fn following<'n>(&self, node: Node<'n>, child: usize, states: u32) -> impl Iterator<Item = Part> + use<'n> {
        let classes = self.classes(node.var, child, states);
        node.edges.iter().filter(move |edge| edge.classes & classes != 0).map(|edge| edge.to)
    }

    /// The parts that can still be reached, conclusions as well, each once and the first one first.
    pub(crate) fn reach(&self, root: Part, child: usize, states: u32) -> Vec<Part> {
        let mut ahead = Vec::with_capacity(16);
        ahead.push(root);
        let mut seen = 0;
        while let Some(part) = ahead.get(seen) {
            if let Some(node) = self.diagrams.node(*part) {
                let classes = self.classes(node.var, child, states);
                for edge in node.edges {
                    if edge.classes & classes != 0 && !ahead.contains(&edge.to) {
                        ahead.push(edge.to);
                    }
                }
            }
            seen += 1;
        }
        ahead
    }

    /// The questions among these parts.
    pub(crate) fn nodes(&self, parts: &[Part]) -> impl Iterator<Item = Node<'a>> {
        parts.iter().filter_map(|part| self.diagrams.node(*part))
    }

    /// Follows the answers as long as they leave one way, adding the slots it passes; `None` where a way parts.
    pub(crate) fn way(&self, mut part: Part, child: usize, states: u32, mut slots: Option<&mut Vec<u16>>) -> Option<Part> {
        while let Some(node) = self.diagrams.node(part) {
            let classes = self.classes(node.var, child, states);
            part = node.edges.iter().find(|edge| edge.classes & classes == classes)?.to;
            if let Some(slots) = &mut slots {
                self.answered_slot(node.var, child).into_iter().for_each(|slot| put(slots, slot));
            }
        }
        Some(part)
    }

    /// What can come of a part, as a set: where a conclusion is wanted, the children's states in which another can be
    /// reached; else the conclusions themselves. Nothing more is looked for once something in `stop` has been found.
    ///
    /// Unlike [`Judge::reach`] it keeps no list of what it passes: only of [parts beside the way](Aside).
    pub(crate) fn comes(&self, mut part: Part, child: usize, wanted: Option<Part>, stop: u32, aside: &mut Aside) -> u32 {
        let mut found = 0;
        loop {
            let Some(node) = self.diagrams.node(part) else { return found | weigh(part, wanted) };
            let classes = self.classes(node.var, child, u32::MAX);
            // A fact is open in all its classes alike; the children's state is what is looked for.
            let every = if self.is_fact(node.var) { u32::MAX } else { 0 };
            let mut next = None;
            for edge in node.edges.iter().filter(|edge| edge.classes & classes != 0) {
                if edge.to < FIRST_NODE {
                    found |= weigh(edge.to, wanted) & (edge.classes | every);
                } else if let Some(other) = next.replace(edge.to) {
                    found |= self.turn_aside(other, child, wanted, stop, aside);
                }
            }
            let Some(next) = next.filter(|_| found & stop == 0) else { return found };
            part = next;
        }
    }

    /// What can come of a part beside the way; nothing, if that has been looked at.
    #[cold]
    fn turn_aside(&self, part: Part, child: usize, wanted: Option<Part>, stop: u32, aside: &mut Aside) -> u32 {
        match aside.iter_mut().find(|known| **known == part || **known == 0) {
            Some(known) if *known == part => return 0,
            Some(free) => *free = part,
            None => {}
        }
        self.comes(part, child, wanted, stop, aside)
    }

    /// The states that one child can contribute.
    pub(crate) fn contributions(&self, part: Part, child: usize) -> u32 {
        let way = self.way(part, child, 0, None);
        way.map_or_else(|| self.comes(part, child, None, 0, &mut Aside::default()), |only| 1 << only)
    }

    /// The states that all children together can be in.
    pub(crate) fn states(&self, rule: Rule) -> u32 {
        let Some(part) = rule.each_child else { return 1 };
        (0..self.answers.children).fold(1, |states, child| unite(states, self.contributions(part, child)))
    }

    /// Whether two parts conclude alike whatever the missing answers turn out to be.
    fn alike(&self, a: Part, b: Part, child: usize, states: u32, equal: &dyn Fn(Part, Part) -> bool) -> bool {
        if a == b {
            return true;
        }
        let (one, other) = (self.diagrams.node(a), self.diagrams.node(b));
        let var = match (one, other) {
            (None, None) => return equal(a, b),
            (Some(node), None) | (None, Some(node)) => node.var,
            (Some(one), Some(other)) => one.var.min(other.var),
        };
        // What does not ask it goes on as it is, whatever the answer.
        let (as_it_is_a, as_it_is_b) = ([Edge { classes: u32::MAX, to: a }], [Edge { classes: u32::MAX, to: b }]);
        let edges_a = one.filter(|node| node.var == var).map_or(&as_it_is_a[..], |node| node.edges);
        let edges_b = other.filter(|node| node.var == var).map_or(&as_it_is_b[..], |node| node.edges);
        let classes = self.classes(var, child, states);
        edges_a.iter().all(|a| {
            let classes = classes & a.classes;
            edges_b.iter().all(|b| classes & b.classes == 0 || self.alike(a.to, b.to, child, states, equal))
        })
    }

    /// Adds the slots on which the conclusion still depends, of the questions that can be reached, each once; says
    /// whether it depends on the children's state.
    fn questions(
        &self,
        reached: &[Part],
        child: usize,
        states: u32,
        equal: &dyn Fn(Part, Part) -> bool,
        slots: &mut Slots,
    ) -> bool {
        let mut on_states = false;
        for node in self.nodes(reached) {
            let mut possible = self.following(node, child, states);
            let Some(first) = possible.next() else { continue };
            if !possible.all(|next| self.alike(first, next, child, states, equal)) {
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
    pub(crate) fn dependencies(&self, rule: Rule, reached: &[Part], child: usize, states: u32, slots: &mut Slots) {
        let on_states = self.questions(reached, child, states, &|a, b| a == b, slots);
        let Some(each_child) = rule.each_child.filter(|_| on_states) else { return };
        let others = self.others(each_child);
        for (child, others) in others.into_iter().enumerate() {
            // Two contributions are equal if they make no difference beside whatever the other children contribute.
            let equal = |a: Part, b: Part| {
                bits(others).all(|state| self.endings(reached).all(|node| node.follow(state | a) == node.follow(state | b)))
            };
            self.questions(&self.reach(each_child, child, 0), child, 0, &equal, slots);
        }
    }

    /// Of the questions among these parts those that ask for the children's state.
    pub(crate) fn endings(&self, reached: &[Part]) -> impl Iterator<Item = Node<'a>> {
        self.nodes(reached).filter(|node| !self.is_fact(node.var))
    }

    /// For every child the states that the others together can be in.
    fn others(&self, each_child: Part) -> Vec<u32> {
        let contributions = (0..self.answers.children).map(|child| self.contributions(each_child, child)).collect::<Vec<_>>();
        let mut others = vec![1; contributions.len()];
        let mut before = 1;
        for (slot, states) in others.iter_mut().zip(&contributions) {
            *slot = before;
            before = unite(before, *states);
        }
        let mut after = 1;
        for (slot, states) in others.iter_mut().zip(&contributions).rev() {
            *slot = unite(*slot, after);
            after = unite(after, *states);
        }
        others
    }
}

/// Parts beside the way that have been looked at, so that ways that part and meet again do not multiply; noughts where
/// there are none yet. Few diagrams have any; of those that have more, further ones may be looked at again.
pub(crate) type Aside = [Part; 16];

/// A conclusion as a set: itself, or where one is wanted, all states where it is another.
fn weigh(conclusion: Part, wanted: Option<Part>) -> u32 {
    match wanted {
        None => 1 << conclusion,
        Some(wanted) => {
            if wanted == conclusion {
                0
            } else {
                u32::MAX
            }
        }
    }
}

/// The conclusion, if there is but one among these parts.
pub(crate) fn only_conclusion(parts: &[Part]) -> Option<Part> {
    let mut conclusions = parts.iter().copied().filter(|part| *part < FIRST_NODE);
    conclusions.next().filter(|_| conclusions.next().is_none())
}

/// Slots of a row, each once.
pub struct Slots<'a> {
    all: &'a mut Vec<u16>,
    /// Where those of the row begin.
    from: usize,
}

impl<'a> Slots<'a> {
    /// None yet, behind what is there.
    pub fn behind(all: &'a mut Vec<u16>) -> Self {
        Slots { from: all.len(), all }
    }

    /// Adds one, if it is not there yet.
    pub fn add(&mut self, slot: usize) {
        if !self.all.iter().skip(self.from).any(|known| usize::from(*known) == slot) {
            put(self.all, slot);
        }
    }
}

/// The states that two groups can be in together.
pub(crate) fn unite(a: u32, b: u32) -> u32 {
    match (a, b) {
        (1, other) | (other, 1) => other,
        _ => bits(a).fold(0, |set, one| bits(b).fold(set, |set, other| set | 1 << (one | other))),
    }
}

pub(crate) fn bits(mut set: u32) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let bit = set.trailing_zeros();
        set &= set.wrapping_sub(1);
        (bit < 32).then_some(bit)
    })
}
