//! Decision diagrams: what a rule concludes, for every combination of answers, without listing them.
//!
//! A diagram asks its facts in a fixed order, each at most once on a way, and two parts that conclude the same are one
//! part. So whether a conclusion still depends on a fact can be read off exactly, also where a rule names a fact
//! twice; three-valued logic on the written condition could not (`a or not a` stays open in it).

use std::collections::HashMap;

/// A part of a diagram. Below [`FIRST_NODE`] it is a conclusion, else a question.
pub type Part = u32;

/// Conclusions are numbers below this.
pub const FIRST_NODE: Part = 1 << 12;

/// A question: a variable, and what follows the answers to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Node<'a> {
    /// What is asked.
    pub var: u32,
    /// Each class of answers is on one edge; no two edges lead to one part.
    pub edges: &'a [Edge],
}

/// What follows some classes of answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Edge {
    /// A bit for each class.
    pub classes: u32,
    /// What follows.
    pub to: Part,
}

impl Node<'_> {
    /// What follows a class of answers.
    pub fn follow(&self, class: u32) -> Option<Part> {
        self.edges.iter().find(|edge| edge.classes >> class & 1 == 1).map(|edge| edge.to)
    }

    /// All classes of answers.
    pub fn classes(&self) -> u32 {
        self.edges.iter().fold(0, |classes, edge| classes | edge.classes)
    }
}

/// Diagrams that share their parts.
#[derive(Debug, Default)]
pub struct Diagrams {
    /// For every question what is asked, and where its edges begin and end.
    nodes: Vec<(u32, usize, usize)>,
    edges: Vec<Edge>,
}

impl Diagrams {
    /// The question, or `None` where the part is a conclusion.
    pub fn node(&self, part: Part) -> Option<Node<'_>> {
        let (var, from, to) = *self.nodes.get(part.checked_sub(FIRST_NODE)? as usize)?;
        Some(Node { var, edges: self.edges.get(from..to)? })
    }

    /// How many questions there are: they are the parts from [`FIRST_NODE`] on.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Adds a question after all others, and gives its part. That it is not there yet is for the caller to know.
    pub fn push(&mut self, var: u32, edges: impl IntoIterator<Item = Edge>) -> Part {
        let from = self.edges.len();
        self.edges.extend(edges);
        self.nodes.push((var, from, self.edges.len()));
        FIRST_NODE + u32::try_from(self.nodes.len() - 1).unwrap_or(u32::MAX - FIRST_NODE)
    }
}

/// What an operation has come to, by the parts it was applied to.
type Cache = HashMap<(Part, Part), Part>;

/// Makes diagrams.
#[derive(Default)]
pub struct Builder {
    diagrams: Diagrams,
    /// The unique table: no two nodes are equal.
    unique: HashMap<(u32, Vec<Edge>), Part>,
}

impl Builder {
    /// A question by what follows each class, unless the answer changes nothing.
    pub fn question(&mut self, var: u32, next: &[Part]) -> Part {
        let mut edges: Vec<Edge> = Vec::new();
        for (class, to) in next.iter().enumerate() {
            match edges.iter_mut().find(|edge| edge.to == *to) {
                Some(edge) => edge.classes |= 1 << class,
                None => edges.push(Edge { classes: 1 << class, to: *to }),
            }
        }
        self.node(var, edges)
    }

    /// The node with these edges, in the order of their first classes: the one that is there already, if there is one.
    pub fn node(&mut self, var: u32, edges: Vec<Edge>) -> Part {
        if let [Edge { to, .. }] = edges.as_slice() {
            return *to;
        }
        let diagrams = &mut self.diagrams;
        *self.unique.entry((var, edges)).or_insert_with_key(|(var, edges)| diagrams.push(*var, edges.iter().copied()))
    }

    /// Applies an operation to two diagrams: concludes `operation(a, b)` where they conclude `a` and `b`.
    pub fn apply(&mut self, a: Part, b: Part, operation: &dyn Fn(Part, Part) -> Part) -> Part {
        self.apply_once(a, b, operation, &mut HashMap::new())
    }

    /// With the apply cache: what each pair of parts came to.
    fn apply_once(&mut self, a: Part, b: Part, operation: &dyn Fn(Part, Part) -> Part, cache: &mut Cache) -> Part {
        if let Some(part) = cache.get(&(a, b)) {
            return *part;
        }
        let asked = |part: Part| self.diagrams.node(part).map(|node| (node.var, u32::BITS - node.classes().leading_zeros()));
        let (var, classes) = match (asked(a), asked(b)) {
            (None, None) => return operation(a, b),
            (Some(one), None) | (None, Some(one)) => one,
            (Some(one), Some(other)) => one.min(other),
        };
        let mut next = Vec::new();
        for class in 0..classes {
            let (a, b) = (self.follow(a, var, class), self.follow(b, var, class));
            next.push(self.apply_once(a, b, operation, cache));
        }
        let part = self.question(var, &next);
        cache.insert((a, b), part);
        part
    }

    fn follow(&self, part: Part, var: u32, class: u32) -> Part {
        self.diagrams.follow(part, var, class)
    }

    /// The diagrams, done.
    pub fn finish(self) -> Diagrams {
        self.diagrams
    }
}

impl Diagrams {
    /// What follows an answer to `var`; the part itself where it does not ask it.
    fn follow(&self, part: Part, var: u32, class: u32) -> Part {
        self.node(part).filter(|node| node.var == var).and_then(|node| node.follow(class)).unwrap_or(part)
    }
}
