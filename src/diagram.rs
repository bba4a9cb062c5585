//! Decision diagrams: what a rule concludes, for every combination of answers, without listing them.
//!
//! A diagram asks its facts in a fixed order, each at most once on a way, and two parts that conclude the same are one
//! part. So whether a conclusion still depends on a fact can be read off exactly, also where a rule names a fact
//! twice; three-valued logic on the written condition could not (`a or not a` stays open in it).

use std::collections::BTreeMap;

/// A part of a diagram. Below [`FIRST_NODE`] it is a conclusion, else a question.
pub type Part = u32;

/// Conclusions are numbers below this.
pub const FIRST_NODE: Part = 1 << 12;

/// A question: a variable, and for each class of its answers the part that follows.
#[derive(Debug)]
pub struct Node {
    /// What is asked.
    pub var: u32,
    /// What follows, by the class of the answer.
    pub next: Vec<Part>,
}

/// Diagrams that share their parts.
#[derive(Debug, Default)]
pub struct Diagrams {
    nodes: Vec<Node>,
}

impl Diagrams {
    /// The question, or `None` where the part is a conclusion.
    pub fn node(&self, part: Part) -> Option<&Node> {
        self.nodes.get(part.checked_sub(FIRST_NODE)? as usize)
    }
}

/// Makes diagrams.
#[derive(Default)]
pub struct Builder {
    diagrams: Diagrams,
    known: BTreeMap<(u32, Vec<Part>), Part>,
}

impl Builder {
    /// A question, unless the answer changes nothing.
    pub fn question(&mut self, var: u32, next: Vec<Part>) -> Part {
        if let Some(first) = next.first().filter(|first| next.iter().all(|part| part == *first)) {
            return *first;
        }
        if let Some(part) = self.known.get(&(var, next.clone())) {
            return *part;
        }
        let part = FIRST_NODE + u32::try_from(self.diagrams.nodes.len()).unwrap_or(u32::MAX - FIRST_NODE);
        self.known.insert((var, next.clone()), part);
        self.diagrams.nodes.push(Node { var, next });
        part
    }

    /// Concludes `join(a, b)` where the two diagrams conclude `a` and `b`.
    pub fn join(&mut self, a: Part, b: Part, join: &dyn Fn(Part, Part) -> Part) -> Part {
        self.join_known(a, b, join, &mut BTreeMap::new())
    }

    fn join_known(
        &mut self, a: Part, b: Part, join: &dyn Fn(Part, Part) -> Part, done: &mut BTreeMap<(Part, Part), Part>,
    ) -> Part {
        if let Some(part) = done.get(&(a, b)) {
            return *part;
        }
        let asked = |part: Part| self.diagrams.node(part).map(|node| (node.var, node.next.len()));
        let (var, classes) = match (asked(a), asked(b)) {
            (None, None) => return join(a, b),
            (Some(one), None) | (None, Some(one)) => one,
            (Some(one), Some(other)) => one.min(other),
        };
        let next = (0..classes)
            .map(|class| {
                let (a, b) = (self.follow(a, var, class), self.follow(b, var, class));
                self.join_known(a, b, join, done)
            })
            .collect();
        let part = self.question(var, next);
        done.insert((a, b), part);
        part
    }

    fn follow(&self, part: Part, var: u32, class: usize) -> Part {
        let node = self.diagrams.node(part).filter(|node| node.var == var);
        node.and_then(|node| node.next.get(class)).copied().unwrap_or(part)
    }

    /// The diagrams, done.
    pub fn finish(self) -> Diagrams {
        self.diagrams
    }
}
