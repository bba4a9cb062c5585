//! What follows from answers of which some are missing: exactly, not by three-valued approximation.

use crate::answers::{Answers, Given};
use crate::diagram::{Diagrams, FIRST_NODE, Part};
use crate::plan::Rule;

/// Decides rules for a set of answers.
///
/// A *slot* is a fact of the applicant or of one child, numbered as in [`Answers`]. A *state* is what is true of the
/// children taken together, see [`Rule`]; a set of states is a word with a bit for each.
pub struct Judge<'a> {
    diagrams: &'a Diagrams,
    answers: &'a mut Answers,
    applicant_facts: usize,
}

/// The child a rule without a child is decided for.
const NOBODY: usize = 0;

impl<'a> Judge<'a> {
    /// A judge for these answers. It leaves them as they are.
    pub fn new(diagrams: &'a Diagrams, answers: &'a mut Answers, applicant_facts: usize) -> Self {
        Judge { diagrams, answers, applicant_facts }
    }

    /// What a rule concludes, where that is certain.
    pub fn conclusion(&self, rule: Rule) -> Option<Part> {
        self.single(rule.root, NOBODY, self.states(rule))
    }

    /// What a diagram over the facts of the applicant and one child concludes, where that is certain.
    pub fn conclusion_for(&self, part: Part, child: usize) -> Option<Part> {
        self.single(part, child, 0)
    }

    fn slot(&self, var: u32, child: usize) -> usize {
        self.answers.slot(var as usize, child, self.applicant_facts)
    }

    /// Possible classes of what a node asks.
    fn classes(&self, var: u32, child: usize, states: u32) -> u32 {
        if var as usize == self.answers.open.len() {
            return states;
        }
        self.answers.possible.get(self.slot(var, child)).copied().unwrap_or_default()
    }

    fn single(&self, part: Part, child: usize, states: u32) -> Option<Part> {
        let mut found = None;
        self.agree(part, child, states, &mut found).then_some(found).flatten()
    }

    fn agree(&self, part: Part, child: usize, states: u32, found: &mut Option<Part>) -> bool {
        let Some(node) = self.diagrams.node(part) else {
            return *found.get_or_insert(part) == part;
        };
        let classes = self.classes(node.var, child, states);
        node.next.iter().enumerate().all(|(class, next)| classes >> class & 1 == 0 || self.agree(*next, child, states, found))
    }

    /// The states that one child can contribute.
    fn contributions(&self, part: Part, child: usize) -> u32 {
        let Some(node) = self.diagrams.node(part) else { return 1 << part };
        let classes = self.classes(node.var, child, 0);
        let possible = node.next.iter().enumerate().filter(|(class, _)| classes >> class & 1 == 1);
        possible.fold(0, |states, (_, next)| states | self.contributions(*next, child))
    }

    /// The states that all children together can be in.
    fn states(&self, rule: Rule) -> u32 {
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
        let classes = self.classes(var, child, states);
        let follow = |part: Part, class: usize| {
            let node = self.diagrams.node(part).filter(|node| node.var == var);
            node.and_then(|node| node.next.get(class)).copied().unwrap_or(part)
        };
        (0..32).filter(|class| classes >> class & 1 == 1).all(|class| {
            self.alike(follow(a, class), follow(b, class), child, states, equal)
        })
    }

    /// Calls back with every question on which the conclusion still depends.
    fn questions(&self, root: Part, child: usize, states: u32, equal: &dyn Fn(Part, Part) -> bool, call: &mut dyn FnMut(u32)) {
        let mut ahead = vec![root];
        let mut seen = 0;
        while let Some(part) = ahead.get(seen).copied() {
            seen += 1;
            let Some(node) = self.diagrams.node(part) else { continue };
            let classes = self.classes(node.var, child, states);
            let mut possible = node.next.iter().enumerate().filter(|(class, _)| classes >> class & 1 == 1).map(|(_, next)| *next);
            let Some(first) = possible.next() else { continue };
            let mut depends = false;
            for next in std::iter::once(first).chain(possible) {
                depends = depends || !self.alike(first, next, child, states, equal);
                if next >= FIRST_NODE && !ahead.contains(&next) {
                    ahead.push(next);
                }
            }
            if depends {
                call(node.var);
            }
        }
    }

    /// Calls back with every slot without an answer on which a diagram over one child's facts still depends.
    pub fn dependencies_for(&self, part: Part, child: usize, call: &mut dyn FnMut(usize)) {
        self.questions(part, child, 0, &|a, b| a == b, &mut |var| call(self.slot(var, child)));
    }

    /// Calls back with every slot without an answer on which a rule still depends.
    pub fn dependencies(&self, rule: Rule, call: &mut dyn FnMut(usize)) {
        let states = self.states(rule);
        let mut asks_states = false;
        self.questions(rule.root, NOBODY, states, &|a, b| a == b, &mut |var| {
            if (var as usize) < self.answers.open.len() { call(self.slot(var, NOBODY)) } else { asks_states = true }
        });
        let Some(each_child) = rule.each_child.filter(|_| asks_states) else { return };
        let endings = self.endings(rule.root, states);
        let others = self.others(each_child);
        for (child, others) in others.into_iter().enumerate() {
            // Two contributions are equal if they make no difference beside whatever the other children contribute.
            let equal = |a: Part, b: Part| {
                bits(others).all(|state| {
                    endings.iter().all(|ending| {
                        let next = |part: Part| self.diagrams.node(*ending).and_then(|node| node.next.get((state | part) as usize));
                        next(a) == next(b)
                    })
                })
            };
            self.questions(each_child, child, 0, &equal, &mut |var| call(self.slot(var, child)));
        }
    }

    /// The nodes that ask for the children's state and can be reached.
    fn endings(&self, root: Part, states: u32) -> Vec<Part> {
        let mut ahead = vec![root];
        let mut seen = 0;
        while let Some(node) = ahead.get(seen).and_then(|part| self.diagrams.node(*part)) {
            seen += 1;
            let classes = self.classes(node.var, NOBODY, states);
            for (_, next) in node.next.iter().enumerate().filter(|(class, _)| classes >> class & 1 == 1) {
                if *next >= FIRST_NODE && !ahead.contains(next) {
                    ahead.push(*next);
                }
            }
        }
        ahead.retain(|part| self.diagrams.node(*part).is_some_and(|node| node.var as usize == self.answers.open.len()));
        ahead
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

    /// The answers that alone make a rule conclude what it does, none of which can be left out.
    pub fn reason(&mut self, rule: Rule, conclusion: Part, reason: &mut Vec<u16>) {
        let states = self.states(rule);
        let mut freed = Vec::new();
        for slot in self.answered(rule.root, NOBODY, states) {
            self.free(slot, &mut freed);
            if self.single(rule.root, NOBODY, states) != Some(conclusion) {
                self.keep(&mut freed, reason);
            }
        }
        if let Some(each_child) = rule.each_child {
            self.children_reason(rule.root, each_child, conclusion, &mut freed, reason);
        }
        self.restore(&freed);
    }

    /// As [`Judge::reason`], for a diagram over one child's facts.
    pub fn reason_for(&mut self, part: Part, child: usize, conclusion: Part, reason: &mut Vec<u16>) {
        let mut freed = Vec::new();
        for slot in self.answered(part, child, 0) {
            self.free(slot, &mut freed);
            if self.single(part, child, 0) != Some(conclusion) {
                self.keep(&mut freed, reason);
            }
        }
        self.restore(&freed);
    }

    fn children_reason(&mut self, root: Part, each_child: Part, conclusion: Part, freed: &mut Vec<(usize, u32)>, reason: &mut Vec<u16>) {
        // The states in which the applicant's answers kept so far are enough.
        let width = self.endings(root, u32::MAX).first().and_then(|part| self.diagrams.node(*part)).map_or(1, |node| node.next.len());
        let enough = (0..width).filter(|state| self.single(root, NOBODY, 1 << state) == Some(conclusion)).fold(0, |set, state| set | 1u32 << state);
        if enough.count_ones() as usize == width {
            return;
        }
        let mut after = vec![1; self.answers.children];
        let mut sum = 1;
        for (child, slot) in after.iter_mut().enumerate().rev() {
            *slot = sum;
            sum = unite(sum, self.contributions(each_child, child));
        }
        let mut before = 1;
        for (child, after) in after.into_iter().enumerate() {
            for slot in self.answered(each_child, child, 0) {
                self.free(slot, freed);
                let states = unite(unite(before, self.contributions(each_child, child)), after);
                if states & !enough != 0 {
                    self.keep(freed, reason);
                }
            }
            before = unite(before, self.contributions(each_child, child));
        }
    }

    /// The slots with an answer that a diagram asks on a way that is still possible.
    fn answered(&self, root: Part, child: usize, states: u32) -> Vec<usize> {
        let mut ahead = vec![root];
        let mut slots = Vec::new();
        let mut seen = 0;
        while let Some(part) = ahead.get(seen).copied() {
            seen += 1;
            let Some(node) = self.diagrams.node(part) else { continue };
            let slot = self.slot(node.var, child);
            let asks_fact = (node.var as usize) < self.answers.open.len();
            if asks_fact && self.answers.given.get(slot) == Some(&Given::Value) && !slots.contains(&slot) {
                slots.push(slot);
            }
            let classes = self.classes(node.var, child, states);
            for (_, next) in node.next.iter().enumerate().filter(|(class, _)| classes >> class & 1 == 1) {
                if *next >= FIRST_NODE && !ahead.contains(next) {
                    ahead.push(*next);
                }
            }
        }
        slots
    }

    /// Leaves an answer out.
    fn free(&mut self, slot: usize, freed: &mut Vec<(usize, u32)>) {
        let open = self.answers.open.len();
        let place = if slot < open { slot } else { self.applicant_facts + (slot - self.applicant_facts) % (open - self.applicant_facts) };
        let all = self.answers.open.get(place).copied().unwrap_or_default();
        if let Some(possible) = self.answers.possible.get_mut(slot) {
            freed.push((slot, std::mem::replace(possible, all)));
        }
    }

    /// Takes the answer left out last back in: it is a reason.
    fn keep(&mut self, freed: &mut Vec<(usize, u32)>, reason: &mut Vec<u16>) {
        if let Some(last) = freed.pop() {
            self.restore(&[last]);
            reason.extend(u16::try_from(last.0));
        }
    }

    fn restore(&mut self, freed: &[(usize, u32)]) {
        for (slot, possible) in freed {
            self.answers.possible.iter_mut().skip(*slot).take(1).for_each(|now| *now = *possible);
        }
    }
}

/// The states that two groups can be in together.
fn unite(a: u32, b: u32) -> u32 {
    match (a, b) {
        (1, other) | (other, 1) => other,
        _ => bits(a).flat_map(|one| bits(b).map(move |other| one | other)).fold(0, |set, state| set | 1 << state),
    }
}

fn bits(set: u32) -> impl Iterator<Item = u32> {
    (0..32).filter(move |bit| set >> bit & 1 == 1)
}
