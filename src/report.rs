//! What is answered: ids and numbers, no prose.

use chrono::NaiveDate;
use serde::ser::{Serialize, SerializeSeq, SerializeStruct, Serializer};

use crate::date;
use crate::pack::Pack;
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
    /// Whether it applies.
    pub state: State,
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
    /// The id in reports.
    pub fn id(self) -> &'static str {
        match self {
            Outcome::OutOfScope => "out_of_scope",
            Outcome::RefusalLikely => "refusal_likely",
            Outcome::Undecided => "undecided",
            Outcome::DocumentsMissing => "documents_missing",
            Outcome::Ready => "ready",
        }
    }
}

impl State {
    /// The id in reports of the state of a ground.
    pub fn ground_id(self) -> &'static str {
        match self {
            State::Yes => "applies",
            State::No => "clear",
            State::Open => "open",
        }
    }

    fn scope_id(self) -> &'static str {
        match self {
            State::Yes => "in",
            State::No => "out",
            State::Open => "open",
        }
    }
}

impl Need {
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
    pub fn missing_facts(&self) -> impl Iterator<Item = String> {
        self.missing.iter().map(|slot| self.fact_id(*slot))
    }

    /// Ids of facts answered “I don't know” that matter.
    pub fn unknown_facts(&self) -> impl Iterator<Item = String> {
        self.unknown.iter().map(|slot| self.fact_id(*slot))
    }

    /// Ids of the notes.
    pub fn note_ids(&self) -> impl Iterator<Item = &str> {
        let notes = self.notes.iter().filter_map(|place| self.plan.notes.get(usize::from(*place)));
        notes.filter_map(|row| self.pack.notes.get(row.note)).map(|note| note.id.as_str())
    }

    /// The id of the edition applied.
    pub fn edition_id(&self) -> &str {
        self.pack.editions.get(self.plan.edition).map_or("", |edition| &edition.id)
    }

    fn fact_id(&self, slot: u16) -> String {
        let (slot, applicant) = (usize::from(slot), self.pack.applicant_facts);
        let key = |place: usize| self.pack.facts.get(place).map_or("", |fact| fact.key.as_str());
        match slot.checked_sub(applicant) {
            None => ["applicant.", key(slot)].concat(),
            Some(rest) => {
                let per_child = self.pack.child_facts();
                ["children.", &(rest / per_child).to_string(), ".", key(applicant + rest % per_child)].concat()
            }
        }
    }
}

impl Serialize for Report<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let list = self.pack.lists.get(self.plan.list);
        let service = list.and_then(|list| self.pack.services.get(list.service)).map_or("", |service| &service.id);
        let channel = list.and_then(|list| self.pack.channels.get(list.channel)).map_or("", String::as_str);
        let mut out = serializer.serialize_struct("Report", 13)?;
        out.serialize_field("pack", &PackName(self))?;
        out.serialize_field("service", service)?;
        out.serialize_field("channel", channel)?;
        out.serialize_field("date", &date::write(self.date))?;
        out.serialize_field("outcome", self.outcome.id())?;
        out.serialize_field("scope", self.scope.scope_id())?;
        out.serialize_field("grounds", &Rows(|| self.plan.grounds.iter().zip(&self.grounds).map(|(plan, row)| Ground(self, plan, row))))?;
        out.serialize_field("documents", &Rows(|| self.documents.iter().map(|row| Document(self, row))))?;
        out.serialize_field("dates", &Dates(self))?;
        out.serialize_field("dates_estimated", &self.estimated)?;
        out.serialize_field("notes", &Rows(|| self.note_ids()))?;
        out.serialize_field("missing_facts", &Rows(|| self.missing_facts()))?;
        out.serialize_field("unknown_facts", &Rows(|| self.unknown_facts()))?;
        out.end()
    }
}

/// A list written from an iterator, without collecting it first.
pub(crate) struct Rows<F>(pub F);

impl<I: Iterator<Item: Serialize>, F: Fn() -> I> Serialize for Rows<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_seq(None)?;
        for row in self.0() {
            out.serialize_element(&row)?;
        }
        out.end()
    }
}

struct PackName<'r, 'p>(&'r Report<'p>);

impl Serialize for PackName<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Pack", 2)?;
        out.serialize_field("id", &self.0.pack.id)?;
        out.serialize_field("edition", self.0.edition_id())?;
        out.end()
    }
}

struct Facts<'r, 'p>(&'r Report<'p>, Span);

impl Serialize for Facts<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let slots = self.0.facts.get(usize::from(self.1.from)..usize::from(self.1.to)).unwrap_or_default();
        Rows(|| slots.iter().map(|slot| self.0.fact_id(*slot))).serialize(serializer)
    }
}

struct Ground<'r, 'p>(&'r Report<'p>, &'r crate::plan::GroundPlan, &'r GroundRow);

impl Serialize for Ground<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Ground(report, plan, row) = self;
        let ground = report.pack.grounds.get(plan.ground);
        let code = ground.and_then(|ground| ground.code.get(report.plan.edition)?.as_deref());
        let mut out = serializer.serialize_struct("Ground", 3 + usize::from(plan.item.is_some()) + usize::from(code.is_some()))?;
        out.serialize_field("id", ground.map_or("", |ground| &ground.id))?;
        if let Some(item) = plan.item {
            out.serialize_field("item", &item)?;
        }
        if let Some(code) = code {
            out.serialize_field("code", code)?;
        }
        out.serialize_field("state", row.state.ground_id())?;
        out.serialize_field("facts", &Facts(report, row.facts))?;
        out.end()
    }
}

struct Document<'r, 'p>(&'r Report<'p>, &'r DocumentRow);

impl Serialize for Document<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Document(report, row) = self;
        let plan = report.plan.documents.get(usize::from(row.row));
        let document = plan.and_then(|plan| report.pack.documents.get(plan.document));
        let evidence = row.evidence.and_then(|place| report.pack.evidence.get(usize::from(place)));
        let fields = 5 + usize::from(row.child.is_some()) + usize::from(evidence.is_some());
        let mut out = serializer.serialize_struct("Document", fields)?;
        out.serialize_field("id", document.map_or("", |document| &document.id))?;
        out.serialize_field("item", &plan.map_or(0, |plan| plan.item))?;
        if let Some(child) = row.child {
            out.serialize_field("child", &child)?;
        }
        out.serialize_field("need", row.need.id())?;
        out.serialize_field("have", &row.have)?;
        if let Some(evidence) = evidence {
            out.serialize_field("evidence", evidence)?;
        }
        out.serialize_field("facts", &Facts(report, row.facts))?;
        out.end()
    }
}

struct Dates<'r, 'p>(&'r Report<'p>);

impl Serialize for Dates<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Dates", 2 + usize::from(self.0.training.is_some()))?;
        out.serialize_field("accepted", &date::write(self.0.accepted))?;
        out.serialize_field("decision", &date::write(self.0.decision))?;
        if let Some(training) = self.0.training {
            out.serialize_field("training_certificate", &date::write(training))?;
        }
        out.end()
    }
}
