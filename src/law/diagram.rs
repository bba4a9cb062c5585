//! Decision diagrams: what a rule concludes, for every combination of answers, without listing them.
//!
//! They are multi-valued and have several terminals. They are ordered: variables come in one order on every path, each at most
//! once. And they are reduced: equal subgraphs are one. So whether a conclusion still depends on a fact can be read off exactly,
//! also where a rule names a fact twice; three-valued logic on the written condition could not (`a or not a` stays open in it).

use std::collections::HashMap;

/// What an edge can lead to: an inner node, or a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(u32);

/// A number that a diagram concludes.
pub type Terminal = u32;

/// Ids below this are terminals.
const FIRST_NODE: u32 = 1 << 12;

impl NodeId {
    /// The terminal that concludes 0.
    pub const ZERO: NodeId = NodeId(0);

    /// The terminal that concludes a number below 4096.
    pub const fn terminal(number: Terminal) -> NodeId {
        NodeId(number)
    }

    /// The inner node with an index, see [`Diagrams::node`].
    pub const fn inner(index: u32) -> NodeId {
        NodeId(FIRST_NODE + index)
    }

    /// What it concludes, if it is a terminal.
    pub fn as_terminal(self) -> Option<Terminal> {
        (self.0 < FIRST_NODE).then_some(self.0)
    }

    /// The index of an inner node.
    pub fn as_inner(self) -> Option<u32> {
        self.0.checked_sub(FIRST_NODE)
    }
}

/// An inner node: a variable, and what follows its values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Node<'a> {
    /// What is asked.
    pub var: u32,
    /// Each value is on one edge; no two edges lead to one node.
    pub edges: &'a [Edge],
}

/// What follows some values of a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Edge {
    /// A bit for each value.
    pub values: u32,
    /// What follows.
    pub to: NodeId,
}

impl Node<'_> {
    /// What follows a value.
    pub fn child(&self, value: u32) -> Option<NodeId> {
        self.edges.iter().find(|edge| edge.values >> value & 1 == 1).map(|edge| edge.to)
    }

    /// All values.
    fn values(&self) -> u32 {
        self.edges.iter().fold(0, |values, edge| values | edge.values)
    }
}

/// Diagrams that share their nodes.
#[derive(Debug, Default)]
pub struct Diagrams {
    /// For every inner node its variable, and where its edges begin and end.
    nodes: Vec<(u32, usize, usize)>,
    edges: Vec<Edge>,
}

impl Diagrams {
    /// The inner node, or `None` where it is a terminal.
    pub fn node(&self, id: NodeId) -> Option<Node<'_>> {
        let (var, from, to) = *self.nodes.get(id.as_inner()? as usize)?;
        Some(Node { var, edges: self.edges.get(from..to)? })
    }

    /// How many inner nodes there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Adds a node after all others. That it is not there yet is for the caller to know.
    pub fn add_node(&mut self, var: u32, edges: impl IntoIterator<Item = Edge>) -> NodeId {
        let from = self.edges.len();
        self.edges.extend(edges);
        self.nodes.push((var, from, self.edges.len()));
        NodeId::inner(u32::try_from(self.nodes.len() - 1).unwrap_or(u32::MAX - FIRST_NODE))
    }

    /// What is left of a diagram once `var` has a value; the node itself where it does not ask it first.
    fn cofactor(&self, id: NodeId, var: u32, value: u32) -> NodeId {
        self.node(id).filter(|node| node.var == var).and_then(|node| node.child(value)).unwrap_or(id)
    }
}

/// What an operation has come to, by the nodes it was applied to.
type ApplyCache = HashMap<(NodeId, NodeId), NodeId>;

/// An operation on terminals.
pub type Operation<'a> = &'a dyn Fn(Terminal, Terminal) -> Terminal;

/// Makes diagrams.
#[derive(Default)]
pub struct Builder {
    diagrams: Diagrams,
    /// The unique table: no two nodes are equal.
    unique: HashMap<(u32, Vec<Edge>), NodeId>,
}

impl Builder {
    /// The node that asks a variable, by what follows each of its values. Equal nodes are one; and where the same follows all
    /// values there is no node, but what follows.
    pub fn make_node(&mut self, var: u32, next: &[NodeId]) -> NodeId {
        let mut edges: Vec<Edge> = Vec::new();
        for (value, to) in next.iter().enumerate() {
            match edges.iter_mut().find(|edge| edge.to == *to) {
                Some(edge) => edge.values |= 1 << value,
                None => edges.push(Edge { values: 1 << value, to: *to }),
            }
        }
        if let [Edge { to, .. }] = edges.as_slice() {
            return *to;
        }
        let diagrams = &mut self.diagrams;
        *self.unique.entry((var, edges)).or_insert_with_key(|(var, edges)| diagrams.add_node(*var, edges.iter().copied()))
    }

    /// Applies an operation to two diagrams: concludes `operation(a, b)` where they conclude `a` and `b`.
    pub fn apply(&mut self, a: NodeId, b: NodeId, operation: Operation) -> NodeId {
        self.apply_once(a, b, operation, &mut HashMap::new())
    }

    fn apply_once(&mut self, a: NodeId, b: NodeId, operation: Operation, cache: &mut ApplyCache) -> NodeId {
        if let Some(known) = cache.get(&(a, b)) {
            return *known;
        }
        if let (Some(a), Some(b)) = (a.as_terminal(), b.as_terminal()) {
            return NodeId::terminal(operation(a, b));
        }
        let asked = |id: NodeId| self.diagrams.node(id).map(|node| (node.var, u32::BITS - node.values().leading_zeros()));
        let Some((var, size)) = [a, b].into_iter().filter_map(asked).min() else { return NodeId::ZERO };
        let mut next = Vec::new();
        for value in 0..size {
            let (a, b) = (self.diagrams.cofactor(a, var, value), self.diagrams.cofactor(b, var, value));
            next.push(self.apply_once(a, b, operation, cache));
        }
        let made = self.make_node(var, &next);
        cache.insert((a, b), made);
        made
    }

    /// The diagrams, done.
    pub fn finish(self) -> Diagrams {
        self.diagrams
    }
}
