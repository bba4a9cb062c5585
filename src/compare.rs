//! What another edition would decide.

use serde::{Serialize, Serializer};

use crate::check::decide;
use crate::error::Error;
use crate::pack::Pack;
use crate::plain::{Each, Entries, Plain, object};
use crate::report::Report;
use crate::request;
use crate::value::Value;

/// The same request under two editions.
#[derive(Debug)]
pub struct Comparison<'p> {
    /// Under the request's own edition.
    pub from: Report<'p>,
    /// Under the other.
    pub to: Report<'p>,
}

/// Decides a request under its own edition and under another.
///
/// # Errors
/// The request's own errors first; then `unknown_edition`, or `unsupported_date` where the other edition does not
/// cover the request date.
pub fn compare<'p>(pack: &'p Pack, request: &Value, edition: &str) -> Result<Comparison<'p>, Error> {
    let own = request::read(pack, request, None)?;
    let other = request::read(pack, request, Some(edition))?;
    Ok(Comparison { from: decide(pack, own)?, to: decide(pack, other)? })
}

/// A row of one edition, as the comparison sees it.
#[derive(Clone, Copy)]
struct Row<'r> {
    id: &'r String,
    /// Where the ground or paper stands in the pack.
    place: usize,
    child: Option<u8>,
    item: Option<u16>,
    code: Option<&'r String>,
    evidence: Option<u16>,
    decided: &'static str,
}

impl Report<'_> {
    fn ground_rows(&self) -> Vec<Row<'_>> {
        let mut rows = Vec::with_capacity(self.grounds.len());
        for (plan, row) in self.plan.grounds.iter().zip(&self.grounds) {
            if let Some(ground) = self.pack.grounds.get(plan.ground) {
                let code = ground.code.get(self.plan.edition).and_then(Option::as_ref);
                let (place, item, decided) = (plan.ground, plan.item, row.state.ground_id());
                rows.push(Row { id: &ground.id, place, child: None, item, code, evidence: None, decided });
            }
        }
        rows
    }

    fn document_rows(&self) -> Vec<Row<'_>> {
        let mut rows = Vec::with_capacity(self.documents.len());
        for row in &self.documents {
            let plan = self.plan.documents.get(usize::from(row.row));
            if let Some((plan, document)) = plan.and_then(|plan| Some((plan, self.pack.documents.get(plan.document)?))) {
                let (place, item, decided) = (plan.document, Some(plan.item), row.need.id());
                rows.push(Row { id: &document.id, place, child: row.child, item, code: None, evidence: row.evidence, decided });
            }
        }
        rows
    }
}

/// What is said of a ground.
const GROUND: &[&str] = &["id", "child", "change", "states"];
/// What is said of a paper.
const DOCUMENT: &[&str] = &["id", "child", "change", "needs"];

/// Hands out the pairs of rows in the order of the first edition, added rows after them.
fn pairs(keys: &'static [&'static str], from: &[Row], to: &[Row], each: Each) {
    let same = |one: &Row, other: &Row| one.place == other.place && one.child == other.child;
    for row in from {
        pair(keys, Some(row), to.iter().find(|other| same(row, other)), each);
    }
    for row in to {
        if !from.iter().any(|other| same(row, other)) {
            pair(keys, None, Some(row), each);
        }
    }
}

/// What becomes of a row.
fn pair(keys: &'static [&'static str], from: Option<&Row>, to: Option<&Row>, each: Each) {
    let Some(row) = from.or(to) else { return };
    let change = match (from, to) {
        (Some(from), Some(to)) => {
            let recoded = from.code.is_some() && to.code.is_some() && from.code != to.code;
            let as_before = from.item == to.item && from.evidence == to.evidence && from.decided == to.decided;
            if as_before && !recoded { "same" } else { "changed" }
        }
        (Some(_), None) => "removed",
        (None, _) => "added",
    };
    let decided = |row: Option<&Row>, each: Each| each(row.map_or(Plain::Null, |row| Plain::Text(row.decided)));
    let decided = Plain::List(&|each| {
        decided(from, each);
        decided(to, each);
    });
    let values = &[Plain::Id(Some(row.id)), Plain::Whole(row.child.map(u16::from)), Plain::Text(change), decided];
    each(Plain::Object(&Entries { keys, values }));
}

/// Hands out the notes that one report has and the other has not.
fn only(one: &Report, other: &Report, each: Each) {
    one.note_ids().filter(|id| !other.note_ids().any(|known| known == *id)).for_each(|id| each(Plain::Text(id)));
}

impl Serialize for Comparison<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (from, to) = (&self.from, &self.to);
        let grounds = (from.ground_rows(), to.ground_rows());
        let documents = (from.document_rows(), to.document_rows());
        let comparison = object! {
            "from": Plain::Text(from.edition_id()),
            "to": Plain::Text(to.edition_id()),
            "outcome": Plain::List(&|each| {
                each(Plain::Text(from.outcome.id()));
                each(Plain::Text(to.outcome.id()));
            }),
            "grounds": Plain::List(&|each| pairs(GROUND, &grounds.0, &grounds.1, each)),
            "documents": Plain::List(&|each| pairs(DOCUMENT, &documents.0, &documents.1, each)),
            "notes": object! {
                "added": Plain::List(&|each| only(to, from, each)),
                "removed": Plain::List(&|each| only(from, to, each)),
            },
        };
        comparison.serialize(serializer)
    }
}
