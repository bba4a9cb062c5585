//! A report with ids.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use super::named::{Day, Named, write};
use crate::engine::report::{GroundState, Need, Report};
use crate::law::slot::Slot;
use crate::pack::Names;

/// A report; its rows as here, or as a [writer](super::writer::Writer) remembers them.
#[derive(Serialize)]
pub(super) struct Rows<'r, G = Ground<'r>, D = Document<'r>> {
    pub(super) pack: Law<'r>,
    pub(super) service: &'r str,
    pub(super) channel: &'r str,
    pub(super) date: Day,
    pub(super) outcome: &'static str,
    pub(super) scope: &'static str,
    pub(super) grounds: Vec<G>,
    pub(super) documents: Vec<D>,
    pub(super) dates: Dates,
    pub(super) dates_estimated: bool,
    pub(super) notes: Vec<&'r str>,
    pub(super) missing_facts: Facts<'r>,
    pub(super) unknown_facts: Facts<'r>,
}

#[derive(Serialize)]
pub(super) struct Law<'r> {
    pub(super) id: &'r str,
    pub(super) edition: &'r str,
}

#[derive(Serialize)]
pub(super) struct Ground<'r> {
    pub(super) id: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) item: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) code: Option<&'r String>,
    pub(super) state: &'static str,
    pub(super) facts: Facts<'r>,
}

#[derive(Serialize)]
pub(super) struct Document<'r> {
    pub(super) id: &'r str,
    pub(super) item: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) child: Option<u8>,
    pub(super) need: &'static str,
    pub(super) have: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) evidence: Option<&'r String>,
    pub(super) facts: Facts<'r>,
}

#[derive(Serialize)]
pub(super) struct Dates {
    pub(super) accepted: Day,
    pub(super) decision: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) training_certificate: Option<Day>,
}

/// Ids of the facts in these slots.
pub(super) struct Facts<'r> {
    names: &'r Names,
    slots: Cow<'r, [Slot]>,
}

impl Serialize for Facts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.slots.iter().filter_map(|slot| self.names.fact(*slot)))
    }
}

/// A row in numbers: what is written of it depends on them and on the names, and on nothing else.
#[derive(PartialEq, Eq, Hash)]
pub(super) struct Row<'r, N> {
    pub(super) numbers: N,
    /// Slots of the facts that it rests on.
    pub(super) facts: Cow<'r, [Slot]>,
}

#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct GroundNumbers {
    edition: usize,
    service: usize,
    ground: usize,
    item: Option<u16>,
    state: GroundState,
}

#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct DocumentNumbers {
    document: usize,
    item: u16,
    child: Option<u8>,
    need: Need,
    have: bool,
    evidence: Option<u16>,
}

impl<'r> Row<'r, GroundNumbers> {
    /// The row with its ids; nothing where one of the numbers has none.
    pub(super) fn named(self, names: &'r Names) -> Option<Ground<'r>> {
        let GroundNumbers { edition, service, ground, item, state } = self.numbers;
        let ground = names.grounds.get(ground)?;
        let facts = Facts { names, slots: self.facts };
        Some(Ground { id: &ground.id, item, code: ground.code_in(edition, service), state: state.id(), facts })
    }
}

impl<'r> Row<'r, DocumentNumbers> {
    /// The row with its ids; nothing where one of the numbers has none.
    pub(super) fn named(self, names: &'r Names) -> Option<Document<'r>> {
        let DocumentNumbers { document, item, child, need, have, evidence } = self.numbers;
        let evidence = evidence.map(|index| names.evidence.get(usize::from(index)).ok_or(())).transpose().ok()?;
        let facts = Facts { names, slots: self.facts };
        Some(Document { id: names.documents.get(document)?, item, child, need: need.id(), have, evidence, facts })
    }
}

impl Report<'_> {
    /// The report with the ids for its numbers, those of the pack whose law decided.
    pub fn named(self, names: &Names) -> Named<'_, Self> {
        Named { numbers: self, names }
    }

    /// With ids for all numbers, and the rows as these make them; nothing where a number has no id.
    pub(super) fn rows<'r, G, D>(
        &'r self,
        names: &'r Names,
        mut ground: impl FnMut(Row<'r, GroundNumbers>) -> Option<G>,
        mut document: impl FnMut(Row<'r, DocumentNumbers>) -> Option<D>,
    ) -> Option<Rows<'r, G, D>> {
        if [&self.facts, &self.missing, &self.unknown].into_iter().flatten().any(|slot| names.fact(*slot).is_none()) {
            return None;
        }
        let edition = self.plan.edition;
        let (service, channel) = *names.lists.get(self.plan.list)?;
        let mut grounds = Vec::with_capacity(self.grounds.len());
        for (plan, row) in self.plan.grounds.iter().zip(&self.grounds) {
            let numbers = GroundNumbers { edition, service, ground: plan.ground, item: plan.item, state: row.state };
            grounds.push(ground(Row { numbers, facts: self.reasons(row.facts).into() })?);
        }
        let mut documents = Vec::with_capacity(self.documents.len());
        for row in &self.documents {
            let plan = self.plan.documents.get(usize::from(row.row))?;
            let numbers = DocumentNumbers {
                document: plan.document,
                item: plan.item,
                child: row.child,
                need: row.need,
                have: row.have,
                evidence: row.evidence,
            };
            documents.push(document(Row { numbers, facts: self.reasons(row.facts).into() })?);
        }
        Some(Rows {
            pack: Law { id: &names.law, edition: names.editions.get(edition)? },
            service: names.services.get(service)?,
            channel: names.channels.get(channel)?,
            date: Day(self.date),
            outcome: self.outcome.id(),
            scope: self.scope.id(),
            grounds,
            documents,
            dates: Dates {
                accepted: Day(self.accepted),
                decision: Day(self.decision),
                training_certificate: self.training.map(Day),
            },
            dates_estimated: self.estimated,
            notes: self.note_indices().map(|index| Some(names.notes.get(index)?.as_str())).collect::<Option<_>>()?,
            missing_facts: Facts { names, slots: self.missing.as_slice().into() },
            unknown_facts: Facts { names, slots: self.unknown.as_slice().into() },
        })
    }
}

impl Named<'_, Report<'_>> {
    /// Ids of absent facts worth asking, in asking order.
    pub fn missing_facts(&self) -> impl Iterator<Item = &str> {
        self.missing.iter().filter_map(|slot| self.names.fact(*slot))
    }

    /// Ids of facts answered “I don't know” that matter.
    pub fn unknown_facts(&self) -> impl Iterator<Item = &str> {
        self.unknown.iter().filter_map(|slot| self.names.fact(*slot))
    }

    /// Ids of the notes.
    pub fn note_ids(&self) -> impl Iterator<Item = &str> {
        self.note_indices().filter_map(|index| self.names.notes.get(index)).map(String::as_str)
    }

    /// The id of the edition applied.
    pub fn edition_id(&self) -> &str {
        self.names.editions.get(self.plan.edition).map_or("", String::as_str)
    }

    /// With ids for all numbers; nothing where one of them has none.
    pub(super) fn rows(&self) -> Option<Rows<'_>> {
        let names = self.names;
        self.numbers.rows(names, |row| row.named(names), |row| row.named(names))
    }
}

impl Serialize for Named<'_, Report<'_>> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(self.rows(), serializer)
    }
}
