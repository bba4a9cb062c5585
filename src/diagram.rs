//! Decision diagrams: what a rule concludes, for every combination of answers, without listing them.
//!
//! A diagram asks its facts in a fixed order, each at most once on a way, and two parts that conclude the same are one
//! part. So whether a conclusion still depends on a fact can be read off exactly, also where a rule names a fact
//! twice; three-valued logic on the written condition could not (`a or not a` stays open in it).

use crate::numbered::Pairs;

/// A part of a diagram. Below [`FIRST_NODE`] it is a conclusion, else a question.
pub type Part = u32;

/// Conclusions are numbers below this.
pub const FIRST_NODE: Part = 1 << 12;

/// A question: a variable, and for each class of its answers the part that follows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Node<'a> {
    /// What is asked.
    pub var: u32,
    /// What follows, by the class of the answer.
    pub next: &'a [Part],
}

/// Diagrams that share their parts.
#[derive(Debug, Default)]
pub struct Diagrams {
    /// For every question what is asked, and where in `next` its answers begin.
    nodes: Vec<(u32, usize)>,
    next: Vec<Part>,
}

impl Diagrams {
    /// The question, or `None` where the part is a conclusion.
    pub fn node(&self, part: Part) -> Option<Node<'_>> {
        let place = part.checked_sub(FIRST_NODE)? as usize;
        let (var, from) = *self.nodes.get(place)?;
        let to = self.nodes.get(place + 1).map_or(self.next.len(), |(_, to)| *to);
        Some(Node { var, next: self.next.get(from..to)? })
    }

    /// How many questions there are: they are the parts from [`FIRST_NODE`] on.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Adds a question after all others, and gives its part. That it is not there yet is for the caller to know.
    pub fn push(&mut self, var: u32, next: impl IntoIterator<Item = Part>) -> Part {
        self.nodes.push((var, self.next.len()));
        self.next.extend(next);
        FIRST_NODE + u32::try_from(self.nodes.len() - 1).unwrap_or(u32::MAX - FIRST_NODE)
    }
}

/// Makes diagrams.
#[derive(Default)]
pub struct Builder {
    diagrams: Diagrams,
    known: Pairs,
}

impl Builder {
    /// A question, unless the answer changes nothing.
    pub fn question(&mut self, var: u32, next: &[Part]) -> Part {
        if let Some(first) = next.first().filter(|first| next.iter().all(|part| part == *first)) {
            return *first;
        }
        let hash = next.iter().fold(var, |hash, part| (hash ^ part).wrapping_mul(0x0100_0193).rotate_left(15));
        let mut attempt = 0;
        while let Some(part) = self.known.get((hash, attempt)) {
            if self.diagrams.node(part) == Some(Node { var, next }) {
                return part;
            }
            attempt += 1;
        }
        let part = self.diagrams.push(var, next.iter().copied());
        self.known.put((hash, attempt), part);
        part
    }

    /// Concludes `join(a, b)` where the two diagrams conclude `a` and `b`.
    pub fn join(&mut self, a: Part, b: Part, join: &dyn Fn(Part, Part) -> Part) -> Part {
        self.join_known(a, b, join, &mut Pairs::default())
    }

    fn join_known(&mut self, a: Part, b: Part, join: &dyn Fn(Part, Part) -> Part, done: &mut Pairs) -> Part {
        if let Some(part) = done.get((a, b)) {
            return part;
        }
        let asked = |part: Part| self.diagrams.node(part).map(|node| (node.var, node.next.len()));
        let (var, classes) = match (asked(a), asked(b)) {
            (None, None) => return join(a, b),
            (Some(one), None) | (None, Some(one)) => one,
            (Some(one), Some(other)) => one.min(other),
        };
        let mut next = Vec::with_capacity(classes);
        for class in 0..classes {
            let (a, b) = (self.follow(a, var, class), self.follow(b, var, class));
            next.push(self.join_known(a, b, join, done));
        }
        let part = self.question(var, &next);
        done.put((a, b), part);
        part
    }

    fn follow(&self, part: Part, var: u32, class: usize) -> Part {
        self.diagrams.follow(part, var, class)
    }

    /// The diagrams, done.
    pub fn finish(self) -> Diagrams {
        self.diagrams
    }
}

impl Diagrams {
    /// What follows an answer to `var`; the part itself where it does not ask it.
    pub fn follow(&self, part: Part, var: u32, class: usize) -> Part {
        let node = self.node(part).filter(|node| node.var == var);
        node.and_then(|node| node.next.get(class)).copied().unwrap_or(part)
    }
}
