//! The rules of one edition for one list, as decision diagrams.

use chrono::NaiveDate;

use crate::law::calendar::{Calendar, TakesApplications};
use crate::law::diagram::NodeId;

/// The rules of an edition for a service through a channel.
#[derive(Debug)]
pub struct Plan {
    pub edition: usize,
    pub list: usize,
    /// On which days applications are taken.
    pub takes: TakesApplications,
    /// Working days until the decision.
    pub term: u16,
    pub out_of_scope: Rule,
    pub grounds: Vec<GroundPlan>,
    pub documents: Vec<DocumentPlan>,
    pub notes: Vec<NotePlan>,
}

/// A conclusion from the applicant's answers and those about all children.
///
/// What is said of all children comes down to a few yes-or-no questions (“some child is …”); their answers together
/// make a number, the children's state, that the rule asks as its last question.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Asks the applicant's facts, then the children's state.
    pub root: NodeId,
    /// Asks the facts of one child and concludes what that child contributes to the children's state; the
    /// contributions of all children are united bit by bit.
    pub per_child: Option<NodeId>,
}

impl Rule {
    /// A rule that asks nothing about all children.
    pub fn of_one(root: NodeId) -> Self {
        Rule { root, per_child: None }
    }

    fn each_root(&mut self, call: &mut dyn FnMut(&mut NodeId)) {
        call(&mut self.root);
        self.per_child.iter_mut().for_each(call);
    }
}

#[derive(Debug)]
pub struct GroundPlan {
    pub ground: usize,
    pub item: Option<u16>,
    /// Concludes what there is in [`ground`].
    pub rule: Rule,
}

#[derive(Debug)]
pub struct DocumentPlan {
    pub document: usize,
    pub item: u16,
    /// Concludes the [`need`]. For a paper that each child has, it asks that child's facts itself.
    pub rule: Rule,
    /// Concludes the index of the evidence plus one, or 0.
    pub evidence: Option<NodeId>,
    /// Concludes what the report shows of need and evidence together: the need, and three times what the evidence concludes.
    pub shown: NodeId,
}

#[derive(Debug)]
pub struct NotePlan {
    pub note: usize,
    pub rule: Rule,
}

/// Conclusions on a ground.
pub mod ground {
    use crate::law::diagram::Terminal;
    pub const CLEAR: Terminal = 0;
    pub const APPLIES: Terminal = 1;
    pub const WAIVABLE: Terminal = 2;
}

/// Conclusions on a paper.
pub mod need {
    use crate::law::diagram::Terminal;
    pub const NOT_REQUIRED: Terminal = 0;
    pub const DEFERRABLE: Terminal = 1;
    pub const REQUIRED: Terminal = 2;
    /// How many there are.
    pub const COUNT: Terminal = 3;
}

impl Plan {
    /// The day an application made on `date` counts as received, and the last day for the decision.
    pub fn days(&self, calendar: &Calendar, date: NaiveDate) -> (NaiveDate, NaiveDate) {
        let accepted = calendar.accepted(date, self.takes);
        (accepted, calendar.after_working_days(accepted, self.term))
    }

    /// Calls back for every node that a diagram of the rules begins with.
    pub fn each_root(&mut self, call: &mut dyn FnMut(&mut NodeId)) {
        self.out_of_scope.each_root(call);
        self.grounds.iter_mut().for_each(|row| row.rule.each_root(call));
        for row in &mut self.documents {
            row.rule.each_root(call);
            row.evidence.iter_mut().for_each(&mut *call);
            call(&mut row.shown);
        }
        self.notes.iter_mut().for_each(|row| row.rule.each_root(call));
    }
}
