//! What another edition would decide.

use serde::{Serialize, Serializer};

use super::named::{Named, write};
use super::report::{Document, Ground};
use crate::contract;
use crate::engine::report::Report;
use crate::engine::request::Request;
use crate::error::Error;
use crate::pack::Pack;
use crate::plain::value::Value;

/// The same request under two editions.
#[derive(Debug)]
pub struct Comparison<'p> {
    /// Under the request's own edition.
    pub from: Named<'p, Report<'p>>,
    /// Under the other.
    pub to: Named<'p, Report<'p>>,
}

/// Decides a request under its own edition and under another.
///
/// # Errors
/// The request's own errors first; then `unknown_edition`, or `unsupported_date` where the other edition does not
/// cover the request date.
pub fn compare<'p>(pack: &'p Pack, request: &Value, edition: &str) -> Result<Comparison<'p>, Error> {
    let request = Request::read(pack, request)?;
    let edition = pack.edition_index(edition).ok_or_else(|| Error::of(contract::NO_EDITION, "edition"))?;
    let other = request.under(pack.law(), edition).ok_or_else(|| Error::of(contract::TOO_EARLY, "date"))?;
    Ok(Comparison { from: pack.report(&request)?, to: pack.report(&other)? })
}

/// What becomes of a row.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "lowercase")]
enum Change {
    Same,
    Added,
    Removed,
    Changed,
}

#[derive(Serialize)]
struct Pairs<'r> {
    from: &'r str,
    to: &'r str,
    outcome: [&'static str; 2],
    grounds: Vec<GroundPair<'r>>,
    documents: Vec<DocumentPair<'r>>,
    notes: Notes<'r>,
}

#[derive(Serialize)]
struct GroundPair<'r> {
    id: &'r str,
    change: Change,
    states: [Option<&'static str>; 2],
}

#[derive(Serialize)]
struct DocumentPair<'r> {
    id: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    child: Option<u8>,
    change: Change,
    needs: [Option<&'static str>; 2],
}

#[derive(Serialize)]
struct Notes<'r> {
    added: Vec<&'r str>,
    removed: Vec<&'r str>,
}

impl<'r> GroundPair<'r> {
    fn new(of: &Ground<'r>, from: Option<&Ground>, to: Option<&Ground>) -> Self {
        let same = |from: &Ground, to: &Ground| {
            // The Code's point may be one that only one of the editions names.
            let recoded = from.code.is_some() && to.code.is_some() && from.code != to.code;
            from.item == to.item && from.state == to.state && !recoded
        };
        let states = [from.map(|row| row.state), to.map(|row| row.state)];
        GroundPair { id: of.id, change: change(from, to, same), states }
    }
}

impl<'r> DocumentPair<'r> {
    fn new(of: &Document<'r>, from: Option<&Document>, to: Option<&Document>) -> Self {
        let same =
            |from: &Document, to: &Document| from.item == to.item && from.evidence == to.evidence && from.need == to.need;
        let needs = [from.map(|row| row.need), to.map(|row| row.need)];
        DocumentPair { id: of.id, child: of.child, change: change(from, to, same), needs }
    }
}

fn change<R>(from: Option<&R>, to: Option<&R>, same: impl Fn(&R, &R) -> bool) -> Change {
    match (from, to) {
        (Some(from), Some(to)) if same(from, to) => Change::Same,
        (Some(_), Some(_)) => Change::Changed,
        (Some(_), None) => Change::Removed,
        (None, _) => Change::Added,
    }
}

/// The pairs of rows in the order of the first edition, added rows after them.
fn pairs<R, P>(from: &[R], to: &[R], alike: impl Fn(&R, &R) -> bool, pair: impl Fn(&R, Option<&R>, Option<&R>) -> P) -> Vec<P> {
    let find = |all: &'_ [R], row: &R| all.iter().position(|other| alike(row, other));
    let kept = from.iter().map(|row| pair(row, Some(row), find(to, row).and_then(|index| to.get(index))));
    let added = to.iter().filter(|row| find(from, row).is_none()).map(|row| pair(row, None, Some(row)));
    kept.chain(added).collect()
}

/// Ids of the notes that the one has and the other has not.
fn only<'r>(one: &'r Named<Report>, other: &Named<Report>) -> Vec<&'r str> {
    one.note_ids().filter(|id| other.note_ids().all(|known| known != *id)).collect()
}

impl Serialize for Comparison<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (from, to) = (&self.from, &self.to);
        let rows = from.rows().zip(to.rows());
        let all = rows.as_ref().map(|(one, other)| Pairs {
            from: from.edition_id(),
            to: to.edition_id(),
            outcome: [from.outcome.id(), to.outcome.id()],
            grounds: pairs(&one.grounds, &other.grounds, |row, other| row.id == other.id, GroundPair::new),
            documents: pairs(
                &one.documents,
                &other.documents,
                |row, other| row.id == other.id && row.child == other.child,
                DocumentPair::new,
            ),
            notes: Notes { added: only(to, from), removed: only(from, to) },
        });
        write(all, serializer)
    }
}
