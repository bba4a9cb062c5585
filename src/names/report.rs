//! A report with ids.

use serde::{Serialize, Serializer};

use super::named::{Day, Named, write};
use crate::engine::report::{Report, Span};
use crate::law::slot::Slot;
use crate::pack::Names;

#[derive(Serialize)]
pub(super) struct Rows<'r> {
    pub(super) pack: Law<'r>,
    pub(super) service: &'r str,
    pub(super) channel: &'r str,
    pub(super) date: Day,
    pub(super) outcome: &'static str,
    pub(super) scope: &'static str,
    pub(super) grounds: Vec<Ground<'r>>,
    pub(super) documents: Vec<Document<'r>>,
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
    slots: &'r [Slot],
}

impl Serialize for Facts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.slots.iter().filter_map(|slot| self.names.fact(*slot)))
    }
}

impl Report<'_> {
    /// The report with the ids for its numbers, those of the pack whose law decided.
    pub fn named(self, names: &Names) -> Named<'_, Self> {
        Named { numbers: self, names }
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
        let (names, edition) = (self.names, self.plan.edition);
        if [&self.facts, &self.missing, &self.unknown].into_iter().flatten().any(|slot| names.fact(*slot).is_none()) {
            return None;
        }
        let (service, channel) = *names.lists.get(self.plan.list)?;
        let reasons = |span: Span| Facts { names, slots: self.reasons(span) };
        let grounds = self.plan.grounds.iter().zip(&self.grounds).map(|(plan, row)| {
            let ground = names.grounds.get(plan.ground)?;
            let (code, facts) = (ground.code_in(edition, service), reasons(row.facts));
            Some(Ground { id: &ground.id, item: plan.item, code, state: row.state.id(), facts })
        });
        let documents = self.documents.iter().map(|row| {
            let plan = self.plan.documents.get(usize::from(row.row))?;
            let evidence = row.evidence.map(|index| names.evidence.get(usize::from(index)).ok_or(()));
            Some(Document {
                id: names.documents.get(plan.document)?,
                item: plan.item,
                child: row.child,
                need: row.need.id(),
                have: row.have,
                evidence: evidence.transpose().ok()?,
                facts: reasons(row.facts),
            })
        });
        Some(Rows {
            pack: Law { id: &names.law, edition: names.editions.get(edition)? },
            service: names.services.get(service)?,
            channel: names.channels.get(channel)?,
            date: Day(self.date),
            outcome: self.outcome.id(),
            scope: self.scope.scope_id(),
            grounds: grounds.collect::<Option<_>>()?,
            documents: documents.collect::<Option<_>>()?,
            dates: Dates {
                accepted: Day(self.accepted),
                decision: Day(self.decision),
                training_certificate: self.training.map(Day),
            },
            dates_estimated: self.estimated,
            notes: self.note_indices().map(|index| Some(names.notes.get(index)?.as_str())).collect::<Option<_>>()?,
            missing_facts: Facts { names, slots: &self.missing },
            unknown_facts: Facts { names, slots: &self.unknown },
        })
    }
}

impl Serialize for Named<'_, Report<'_>> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(self.rows(), serializer)
    }
}
