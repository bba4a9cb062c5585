//! When a rule applies: conditions as the pack writes them.

use crate::law::DateTest;

/// A condition over the facts of the applicant and of one child or of all.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// Always, or never.
    Constant(bool),
    /// The fact (by its index) is one of these options (bits; for a bool, bit 0 is `false` and bit 1 `true`).
    Is(usize, u32),
    /// The date passes the test.
    Date(usize, DateTest),
    /// All hold.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// It holds for at least one child.
    AnyChild(Box<Condition>),
    /// The papers are asked for through this channel (by its index).
    Channel(usize),
    /// What another rule concludes, put in its place when the pack is made ready.
    Document(usize, Concluded),
    /// Whether a ground applies.
    Ground(usize),
}

/// What is asked of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concluded {
    /// It is required.
    Required,
    /// It may be handed in later.
    Deferrable,
}

impl Condition {
    /// Calls back for every condition in this one, itself included.
    pub fn each(&self, call: &mut dyn FnMut(&Condition)) {
        call(self);
        match self {
            Condition::All(all) | Condition::Any(all) => all.iter().for_each(|one| one.each(call)),
            Condition::Not(inner) | Condition::AnyChild(inner) => inner.each(call),
            _ => {}
        }
    }
}
