//! The rules of one edition for one list, as decision diagrams.

use chrono::NaiveDate;

use crate::law::calendar::{Calendar, TakesApplications};
use crate::law::diagram::Part;

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
    pub root: Part,
    /// Asks the facts of one child and concludes what that child contributes to the children's state; the
    /// contributions of all children are united bit by bit.
    pub each_child: Option<Part>,
}

impl Rule {
    /// A rule that asks nothing about all children.
    pub fn of_one(root: Part) -> Self {
        Rule { root, each_child: None }
    }

    fn each_part(&mut self, call: &mut dyn FnMut(&mut Part)) {
        call(&mut self.root);
        self.each_child.iter_mut().for_each(call);
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
    /// Concludes the place of the proof plus one, or 0.
    pub evidence: Option<Part>,
    /// Concludes what the report shows of need and evidence together.
    pub shown: Part,
}

#[derive(Debug)]
pub struct NotePlan {
    pub note: usize,
    pub rule: Rule,
}

/// Conclusions on a ground.
pub mod ground {
    use crate::law::diagram::Part;
    pub const CLEAR: Part = 0;
    pub const APPLIES: Part = 1;
    pub const WAIVABLE: Part = 2;
}

/// Conclusions on a paper.
pub mod need {
    use crate::law::diagram::Part;
    pub const NOT_REQUIRED: Part = 0;
    pub const DEFERRABLE: Part = 1;
    pub const REQUIRED: Part = 2;
    /// How many there are.
    pub const COUNT: Part = 3;
}

impl Plan {
    /// The day an application made on `date` counts as received, and the last day for the decision.
    pub fn days(&self, calendar: &Calendar, date: NaiveDate) -> (NaiveDate, NaiveDate) {
        let accepted = calendar.accepted(date, self.takes);
        (accepted, calendar.after_working_days(accepted, self.term))
    }

    /// Calls back for every part of a diagram that the rules begin with.
    pub fn each_part(&mut self, call: &mut dyn FnMut(&mut Part)) {
        self.out_of_scope.each_part(call);
        self.grounds.iter_mut().for_each(|row| row.rule.each_part(call));
        for row in &mut self.documents {
            row.rule.each_part(call);
            row.evidence.iter_mut().for_each(&mut *call);
            call(&mut row.shown);
        }
        self.notes.iter_mut().for_each(|row| row.rule.each_part(call));
    }
}
