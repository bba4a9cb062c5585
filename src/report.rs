//! What is answered: ids and numbers, no prose.

use chrono::NaiveDate;

use crate::pack::{Ground, Pack};
use crate::plan::Plan;

/// What the application can expect, by the first that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The service is not for one of the children.
    OutOfScope,
    /// A ground applies.
    RefusalLikely,
    /// An answer is missing on which scope, a ground or a paper not in hand depends.
    Undecided,
    /// The words of a ground are met, and the body may set it aside.
    RefusalPossible,
    /// A required paper is not in hand.
    DocumentsMissing,
    /// None of these.
    Ready,
}

/// Whether something is so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Certainly.
    Yes,
    /// Certainly not.
    No,
    /// It depends on an answer that is missing.
    Open,
}

/// What is known of a refusal ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroundState {
    /// It applies.
    Applies,
    /// Its words are met, and another provision lets the body set it aside, or does not ask it of this person.
    Waivable,
    /// It does not apply.
    Clear,
    /// It depends on an answer that is missing which of these it is.
    Open,
}

/// What is asked of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It must be handed in.
    Required,
    /// It may be handed in later.
    Deferrable,
    /// It need not be handed in.
    NotRequired,
    /// It depends on an answer that is missing.
    Open,
}

/// The report on a request.
#[derive(Debug)]
pub struct Report<'p> {
    pub(crate) pack: &'p Pack,
    pub(crate) plan: &'p Plan,
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
    /// Places of the notes in the plan.
    pub(crate) notes: Vec<u16>,
    /// Slots of absent facts worth asking, in asking order.
    pub(crate) missing: Vec<u16>,
    /// Slots of facts answered “I don't know” that matter.
    pub(crate) unknown: Vec<u16>,
    /// Slots that the rows' reasons point into.
    pub(crate) facts: Vec<u16>,
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
    /// Place of the paper in the plan.
    pub(crate) row: u16,
    /// Whose paper it is, where each child has one.
    pub child: Option<u8>,
    /// What is asked of it.
    pub need: Need,
    /// Whether it is in hand.
    pub have: bool,
    /// Place of the proof in the pack.
    pub(crate) evidence: Option<u16>,
    pub(crate) facts: Span,
}

/// Where a row's reasons stand among all.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    pub from: u16,
    pub to: u16,
}

impl Outcome {
    /// All of them, in the order of their codes.
    pub const ALL: [Outcome; 6] = [
        Outcome::OutOfScope,
        Outcome::RefusalLikely,
        Outcome::Undecided,
        Outcome::RefusalPossible,
        Outcome::DocumentsMissing,
        Outcome::Ready,
    ];

    /// The id in reports.
    pub fn id(self) -> &'static str {
        match self {
            Outcome::OutOfScope => "out_of_scope",
            Outcome::RefusalLikely => "refusal_likely",
            Outcome::Undecided => "undecided",
            Outcome::RefusalPossible => "refusal_possible",
            Outcome::DocumentsMissing => "documents_missing",
            Outcome::Ready => "ready",
        }
    }
}

impl State {
    /// All of them, in the order of their codes.
    pub const ALL: [State; 3] = [State::Yes, State::No, State::Open];

    /// The id in reports, where it is said of the scope.
    pub fn scope_id(self) -> &'static str {
        match self {
            State::Yes => "in",
            State::No => "out",
            State::Open => "open",
        }
    }
}

impl GroundState {
    /// All of them, in the order of their codes.
    pub const ALL: [GroundState; 4] = [GroundState::Applies, GroundState::Waivable, GroundState::Clear, GroundState::Open];

    /// The id in reports.
    pub fn id(self) -> &'static str {
        match self {
            GroundState::Applies => "applies",
            GroundState::Waivable => "waivable",
            GroundState::Clear => "clear",
            GroundState::Open => "open",
        }
    }
}

impl Need {
    /// All of them, in the order of their codes.
    pub const ALL: [Need; 4] = [Need::Required, Need::Deferrable, Need::NotRequired, Need::Open];

    /// The id in reports.
    pub fn id(self) -> &'static str {
        match self {
            Need::Required => "required",
            Need::Deferrable => "deferrable",
            Need::NotRequired => "not_required",
            Need::Open => "open",
        }
    }
}

impl Report<'_> {
    /// Ids of absent facts worth asking, in asking order.
    pub fn missing_facts(&self) -> impl Iterator<Item = &str> {
        self.fact_ids(&self.missing)
    }

    /// Ids of facts answered “I don't know” that matter.
    pub fn unknown_facts(&self) -> impl Iterator<Item = &str> {
        self.fact_ids(&self.unknown)
    }

    fn fact_ids<'r>(&'r self, slots: &'r [u16]) -> impl Iterator<Item = &'r str> {
        slots.iter().filter_map(|slot| self.pack.fact_id(usize::from(*slot)))
    }

    /// Ids of the notes.
    pub fn note_ids(&self) -> impl Iterator<Item = &str> {
        self.note_places().filter_map(|place| self.pack.notes.get(place)).map(|note| note.id.as_str())
    }

    /// Places of the notes in the pack.
    pub(crate) fn note_places(&self) -> impl Iterator<Item = usize> {
        self.notes.iter().filter_map(|place| self.plan.notes.get(usize::from(*place))).map(|row| row.note)
    }

    /// The id of the edition applied.
    pub fn edition_id(&self) -> &str {
        self.pack.editions.get(self.plan.edition).map_or("", |edition| &edition.id)
    }

    /// The point of the Code that a ground has for this service.
    pub(crate) fn code<'g>(&self, ground: &'g Ground) -> Option<&'g String> {
        ground.code_in(self.plan.edition, self.pack.lists.get(self.plan.list)?.service)
    }

    pub(crate) fn reasons(&self, span: Span) -> &[u16] {
        span.of(&self.facts)
    }
}
