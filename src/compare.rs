//! What another edition would decide.

use serde::{Serialize, Serializer};

use crate::check::decide;
use crate::error::Error;
use crate::pack::Pack;
use crate::plain::{Each, Plain};
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
#[derive(Clone, Copy, PartialEq)]
struct Row<'r> {
    id: &'r str,
    child: Option<u8>,
    item: Option<u16>,
    code: Option<&'r str>,
    evidence: Option<u16>,
    decided: &'static str,
}

impl Report<'_> {
    fn ground_rows(&self) -> Vec<Row<'_>> {
        let mut rows = Vec::with_capacity(self.grounds.len());
        for (plan, row) in self.plan.grounds.iter().zip(&self.grounds) {
            let Some(ground) = self.pack.grounds.get(plan.ground) else { continue };
            let code = ground.code.get(self.plan.edition).and_then(Option::as_deref);
            rows.push(Row {
                id: &ground.id,
                child: None,
                item: plan.item,
                code,
                evidence: None,
                decided: row.state.ground_id(),
            });
        }
        rows
    }

    fn document_rows(&self) -> Vec<Row<'_>> {
        let mut rows = Vec::with_capacity(self.documents.len());
        for row in &self.documents {
            let Some(plan) = self.plan.documents.get(usize::from(row.row)) else { continue };
            let Some(document) = self.pack.documents.get(plan.document) else { continue };
            let (child, evidence, item) = (row.child, row.evidence, Some(plan.item));
            rows.push(Row { id: &document.id, child, item, code: None, evidence, decided: row.need.id() });
        }
        rows
    }
}

/// Hands out the pairs of rows in the order of the first edition, added rows after them.
fn pairs(key: &'static str, from: &[Row], to: &[Row], each: Each) {
    let same = |one: &Row, other: &Row| one.id == other.id && one.child == other.child;
    for row in from {
        pair(key, Some(row), to.iter().find(|other| same(row, other)), each);
    }
    for row in to {
        if !from.iter().any(|other| same(row, other)) {
            pair(key, None, Some(row), each);
        }
    }
}

/// What becomes of a row. `key` is `states` or `needs`.
fn pair(key: &'static str, from: Option<&Row>, to: Option<&Row>, each: Each) {
    let Some(row) = from.or(to) else { return };
    let change = match (from, to) {
        (Some(from), Some(to)) => {
            let recoded = from.code.is_some() && to.code.is_some() && from.code != to.code;
            if (Row { code: None, ..*from }) == (Row { code: None, ..*to }) && !recoded { "same" } else { "changed" }
        }
        (Some(_), None) => "removed",
        (None, _) => "added",
    };
    let decided = |row: Option<&Row>| row.map_or(Plain::Null, |row| Plain::Text(row.decided));
    each(Plain::Object(&[
        ("id", Plain::Text(row.id)),
        ("child", Plain::whole(row.child.map(u16::from))),
        ("change", Plain::Text(change)),
        (key, Plain::List(&|each| [from, to].into_iter().for_each(|row| each(decided(row))))),
    ]));
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
        let outcomes = [from.outcome.id(), to.outcome.id()];
        let (added, removed) = (|each: Each| only(to, from, each), |each: Each| only(from, to, each));
        let comparison = Plain::Object(&[
            ("from", Plain::Text(from.edition_id())),
            ("to", Plain::Text(to.edition_id())),
            ("outcome", Plain::List(&|each| outcomes.into_iter().for_each(|id| each(Plain::Text(id))))),
            ("grounds", Plain::List(&|each| pairs("states", &grounds.0, &grounds.1, each))),
            ("documents", Plain::List(&|each| pairs("needs", &documents.0, &documents.1, each))),
            ("notes", Plain::Object(&[("added", Plain::List(&added)), ("removed", Plain::List(&removed))])),
        ]);
        comparison.serialize(serializer)
    }
}
