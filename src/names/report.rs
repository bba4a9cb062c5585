//! A report with ids.

use serde::{Serialize, Serializer};

use super::{Day, write};
use crate::pack::Pack;
use crate::report::{Report, Span};

#[derive(Serialize)]
pub(super) struct Named<'r> {
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
    pack: &'r Pack,
    slots: &'r [u16],
}

impl Serialize for Facts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.slots.iter().filter_map(|slot| self.pack.fact_id(usize::from(*slot))))
    }
}

impl Report<'_> {
    /// With ids for all numbers; nothing where the law holds no names.
    pub(super) fn named(&self) -> Option<Named<'_>> {
        let (pack, plan) = (self.pack, self.plan);
        let list = pack.lists.get(plan.list)?;
        let reasons = |span: Span| Facts { pack, slots: self.reasons(span) };
        let grounds = plan.grounds.iter().zip(&self.grounds).map(|(plan, row)| {
            let ground = pack.grounds.get(plan.ground)?;
            let (code, facts) = (self.code(ground), reasons(row.facts));
            Some(Ground { id: &ground.id, item: plan.item, code, state: row.state.id(), facts })
        });
        let documents = self.documents.iter().map(|row| {
            let plan = plan.documents.get(usize::from(row.row))?;
            Some(Document {
                id: &pack.documents.get(plan.document)?.id,
                item: plan.item,
                child: row.child,
                need: row.need.id(),
                have: row.have,
                evidence: row.evidence.and_then(|place| pack.evidence.get(usize::from(place))),
                facts: reasons(row.facts),
            })
        });
        Some(Named {
            pack: Law { id: &pack.id, edition: self.edition_id() },
            service: &pack.services.get(list.service)?.id,
            channel: pack.channels.get(list.channel)?,
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
            notes: self.note_ids().collect(),
            missing_facts: Facts { pack, slots: &self.missing },
            unknown_facts: Facts { pack, slots: &self.unknown },
        })
    }
}

impl Serialize for Report<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(self.named(), serializer)
    }
}
