//! How many cases a proof covers.

use std::ops::AddAssign;

use serde::Serialize;

/// Cases covered, as the certificate has them.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Counts {
    /// Sets of answers to the facts of one rule, added over all rules.
    pub sets_by_rule: usize,
    /// Of these the complete ones.
    pub complete_sets_by_rule: usize,
    /// Steps in which one more answer is given after a rule has concluded.
    pub steps_after_a_conclusion: usize,
    /// Whole requests, in which every rule was held against its conditions.
    pub whole_requests: usize,
    /// Combinations of what two and three children can contribute with all sets of answers about the applicant.
    pub several_children: usize,
    /// Pairs of children with papers of their own.
    pub papers_of_two_children: usize,
    /// Requests the engine was asked, the outcome of each held against the table of outcomes.
    pub requests: usize,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Counts) {
        self.sets_by_rule += other.sets_by_rule;
        self.complete_sets_by_rule += other.complete_sets_by_rule;
        self.steps_after_a_conclusion += other.steps_after_a_conclusion;
        self.whole_requests += other.whole_requests;
        self.several_children += other.several_children;
        self.papers_of_two_children += other.papers_of_two_children;
        self.requests += other.requests;
    }
}
