//! What another edition would decide.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::check::decide;
use crate::error::Error;
use crate::pack::Pack;
use crate::report::{DocumentRow, Report, Rows};
use crate::request::{self, Request};
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
    let own = Request::read(pack, request)?;
    let other = request::edition(pack, edition, own.date)?;
    let Value::Object(entries) = request else { return Err(Error::new("invalid_shape", "", "not an object")) };
    let mut entries = entries.clone();
    entries.retain(|(key, _)| key != "edition");
    entries.push(("edition".into(), Value::Text(edition.into())));
    let mut renamed = Request::read(pack, &Value::Object(entries))?;
    renamed.edition = other;
    Ok(Comparison { from: decide(pack, own)?, to: decide(pack, renamed)? })
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
        let rows = self.plan.grounds.iter().zip(&self.grounds);
        let rows = rows.filter_map(|(plan, row)| {
            let ground = self.pack.grounds.get(plan.ground)?;
            let code = ground.code.get(self.plan.edition).and_then(Option::as_deref);
            Some(Row { id: &ground.id, child: None, item: plan.item, code, evidence: None, decided: row.state.ground_id() })
        });
        rows.collect()
    }

    fn document_rows(&self) -> Vec<Row<'_>> {
        let row = |row: &DocumentRow| {
            let plan = self.plan.documents.get(usize::from(row.row))?;
            let id = self.pack.documents.get(plan.document)?.id.as_str();
            Some(Row { id, child: row.child, item: Some(plan.item), code: None, evidence: row.evidence, decided: row.need.id() })
        };
        self.documents.iter().filter_map(row).collect()
    }
}

/// A row of both editions: what becomes of it.
struct Pair<'r> {
    /// `states` or `needs`.
    key: &'static str,
    from: Option<Row<'r>>,
    to: Option<Row<'r>>,
}

/// Rows in the order of the first edition, added rows after them.
fn pairs<'r>(key: &'static str, from: &[Row<'r>], to: &[Row<'r>]) -> Vec<Pair<'r>> {
    let same = |one: &Row, other: &Row| one.id == other.id && one.child == other.child;
    let kept = from.iter().map(|row| Pair { key, from: Some(*row), to: to.iter().find(|other| same(row, other)).copied() });
    let added = to.iter().filter(|row| !from.iter().any(|other| same(row, other)));
    kept.chain(added.map(|row| Pair { key, from: None, to: Some(*row) })).collect()
}

impl Pair<'_> {
    fn change(&self) -> &'static str {
        match (&self.from, &self.to) {
            (Some(from), Some(to)) => {
                let recoded = from.code.is_some() && to.code.is_some() && from.code != to.code;
                if (Row { code: None, ..*from }) == (Row { code: None, ..*to }) && !recoded { "same" } else { "changed" }
            }
            (Some(_), None) => "removed",
            (None, _) => "added",
        }
    }
}

impl Serialize for Pair<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let row = self.from.or(self.to);
        let child = row.and_then(|row| row.child);
        let mut out = serializer.serialize_struct("Pair", 3 + usize::from(child.is_some()))?;
        out.serialize_field("id", row.map_or("", |row| row.id))?;
        if let Some(child) = child {
            out.serialize_field("child", &child)?;
        }
        out.serialize_field("change", self.change())?;
        out.serialize_field(self.key, &[self.from.map(|row| row.decided), self.to.map(|row| row.decided)])?;
        out.end()
    }
}

/// The ids that one list has and the other has not.
struct Notes<'r>(&'r Report<'r>, &'r Report<'r>);

impl Serialize for Notes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let only = |one: &'_ Report<'_>, other: &Report<'_>| {
            one.note_ids().filter(|id| !other.note_ids().any(|known| known == *id)).map(ToOwned::to_owned).collect::<Vec<_>>()
        };
        let mut out = serializer.serialize_struct("Notes", 2)?;
        out.serialize_field("added", &only(self.1, self.0))?;
        out.serialize_field("removed", &only(self.0, self.1))?;
        out.end()
    }
}

impl Serialize for Comparison<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (from, to) = (&self.from, &self.to);
        let grounds = pairs("states", &from.ground_rows(), &to.ground_rows());
        let documents = pairs("needs", &from.document_rows(), &to.document_rows());
        let mut out = serializer.serialize_struct("Comparison", 6)?;
        out.serialize_field("from", from.edition_id())?;
        out.serialize_field("to", to.edition_id())?;
        out.serialize_field("outcome", &[from.outcome.id(), to.outcome.id()])?;
        out.serialize_field("grounds", &Rows(|| grounds.iter()))?;
        out.serialize_field("documents", &Rows(|| documents.iter()))?;
        out.serialize_field("notes", &Notes(from, to))?;
        out.end()
    }
}
