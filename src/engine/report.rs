//! What is answered, in numbers.

use chrono::NaiveDate;

use super::wire;
use crate::law::plan::Plan;
use crate::law::slot::Slot;

/// An enum of which each member has an id in reports; its code is its place.
macro_rules! with_ids {
    ($(#[$of:meta])* $name:ident { $($(#[$of_member:meta])* $member:ident = $id:literal,)* }) => {
        $(#[$of])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$of_member])* $member,)*
        }

        impl $name {
            /// All of them, in the order of their codes.
            pub const ALL: [$name; [$($id),*].len()] = [$($name::$member),*];

            /// The id in reports.
            pub fn id(self) -> &'static str {
                match self {
                    $($name::$member => $id,)*
                }
            }
        }
    };
}

with_ids! {
    /// What the application can expect, by the first that holds.
    Outcome {
        /// The service is not for one of the children.
        OutOfScope = "out_of_scope",
        /// A ground applies.
        RefusalLikely = "refusal_likely",
        /// An answer is missing on which scope, a ground or a paper not in hand depends.
        Undecided = "undecided",
        /// The words of a ground are met, and the authority may set it aside.
        RefusalPossible = "refusal_possible",
        /// A required paper is not in hand.
        DocumentsMissing = "documents_missing",
        /// None of these.
        Ready = "ready",
    }
}

with_ids! {
    /// Whether the service is for the children.
    State {
        /// Certainly.
        Yes = "in",
        /// Certainly not.
        No = "out",
        /// It depends on an answer that is missing.
        Open = "open",
    }
}

with_ids! {
    /// What is known of a refusal ground.
    GroundState {
        /// It applies.
        Applies = "applies",
        /// Its words are met, and another provision lets the authority set it aside, or does not ask it of this person.
        Waivable = "waivable",
        /// It does not apply.
        Clear = "clear",
        /// It depends on an answer that is missing which of these it is.
        Open = "open",
    }
}

with_ids! {
    /// What is asked of a paper.
    Need {
        /// It must be handed in.
        Required = "required",
        /// It may be handed in later.
        Deferrable = "deferrable",
        /// It need not be handed in.
        NotRequired = "not_required",
        /// It depends on an answer that is missing.
        Open = "open",
    }
}

/// The report on a request, in numbers. It can be written as JSON once it is [named](Report::named).
#[derive(Debug)]
pub struct Report<'l> {
    pub(crate) plan: &'l Plan,
    pub(crate) date: NaiveDate,
    /// What the application can expect.
    pub outcome: Outcome,
    /// Whether the service is for these children.
    pub scope: State,
    /// The grounds of the service, in the order of their items.
    pub grounds: Vec<GroundRow>,
    /// The papers of the list, in the order of their items, those of each child in the order of the children.
    pub documents: Vec<DocumentRow>,
    /// The day the application counts as received.
    pub accepted: NaiveDate,
    /// The last day for the decision.
    pub decision: NaiveDate,
    /// By when the training certificate may follow.
    pub training: Option<NaiveDate>,
    /// Whether the days were counted beyond the confirmed calendar.
    pub estimated: bool,
    /// Indices of the notes in the plan.
    pub(crate) notes: Vec<u16>,
    /// Slots of absent facts worth asking, in asking order.
    pub(crate) missing: Vec<Slot>,
    /// Slots of facts answered “I don't know” that matter.
    pub(crate) unknown: Vec<Slot>,
    /// Slots that the rows' reasons point into.
    pub(crate) facts: Vec<Slot>,
}

/// A refusal ground in a report; the n-th row is the n-th ground of the plan.
#[derive(Clone, Copy, Debug)]
pub struct GroundRow {
    /// What is known of it.
    pub state: GroundState,
    pub(crate) facts: Span,
}

/// A paper in a report.
#[derive(Clone, Copy, Debug)]
pub struct DocumentRow {
    /// Index of the paper in the plan.
    pub(crate) row: u16,
    /// Whose paper it is, where each child has one.
    pub child: Option<u8>,
    /// What is asked of it.
    pub need: Need,
    /// Whether it is in hand.
    pub have: bool,
    /// Index of the evidence in the law.
    pub evidence: Option<u16>,
    pub(crate) facts: Span,
}

/// Where a row's reasons stand among all.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    pub from: u16,
    pub to: u16,
}

impl Report<'_> {
    /// The report as numbers, one after the other:
    /// edition, list, outcome, scope, whether the days are estimated;
    /// three days (accepted, decision, training certificate), each as its year and month and day as digits, or zeros;
    /// the number of grounds, and of each its index, maybe item, state, and its reasons;
    /// the number of papers, and of each its index, item, maybe child, need, whether it is in hand, maybe evidence, and its
    /// reasons; the indices of the notes; the slots of missing and of unknown facts.
    /// Lists of slots and indices begin with how many there are.
    pub fn encode(&self) -> Vec<u16> {
        let mut out = Vec::with_capacity(32 + 8 * (self.grounds.len() + self.documents.len()) + self.facts.len());
        wire::push(&mut out, self.plan.edition);
        wire::push(&mut out, self.plan.list);
        out.extend([self.outcome as u16, self.scope as u16, u16::from(self.estimated)]);
        for day in [Some(self.accepted), Some(self.decision), self.training] {
            wire::push_day(&mut out, day);
        }
        wire::push(&mut out, self.grounds.len());
        for (plan, row) in self.plan.grounds.iter().zip(&self.grounds) {
            wire::push(&mut out, plan.ground);
            out.extend([plan.item.map_or(0, |item| item + 1), row.state as u16]);
            wire::push_slots(&mut out, self.reasons(row.facts));
        }
        wire::push(&mut out, self.documents.len());
        for row in &self.documents {
            let plan = self.plan.documents.get(usize::from(row.row));
            wire::push(&mut out, plan.map_or(0, |plan| plan.document));
            out.push(plan.map_or(0, |plan| plan.item));
            out.push(row.child.map_or(0, |child| u16::from(child) + 1));
            out.extend([row.need as u16, u16::from(row.have), row.evidence.map_or(0, |index| index + 1)]);
            wire::push_slots(&mut out, self.reasons(row.facts));
        }
        wire::push(&mut out, self.notes.len());
        self.note_indices().for_each(|index| wire::push(&mut out, index));
        wire::push_slots(&mut out, &self.missing);
        wire::push_slots(&mut out, &self.unknown);
        out
    }

    /// Indices of the grounds in the law, row by row.
    pub fn ground_indices(&self) -> impl Iterator<Item = usize> {
        self.plan.grounds.iter().map(|row| row.ground)
    }

    /// Indices of the papers in the law, row by row.
    pub fn document_indices(&self) -> impl Iterator<Item = usize> {
        self.documents.iter().filter_map(|row| self.plan.documents.get(usize::from(row.row))).map(|row| row.document)
    }

    /// Indices of the notes in the law.
    pub fn note_indices(&self) -> impl Iterator<Item = usize> {
        self.notes.iter().filter_map(|index| self.plan.notes.get(usize::from(*index))).map(|row| row.note)
    }

    pub(crate) fn reasons(&self, span: Span) -> &[Slot] {
        span.of(&self.facts)
    }
}
