//! What another edition would decide.

use serde::{Serialize, Serializer};

use crate::check::decide;
use crate::contract;
use crate::error::Error;
use crate::pack::Pack;
use crate::plain::{Each, Entries, Plain, object};
use crate::report::{GroundState, Need, Report};
use crate::request::Request;
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
    let request = Request::read(pack, request)?;
    let place = pack.editions.iter().position(|known| known.id == edition);
    let Some((edition, other)) = place.and_then(|place| Some((place, pack.editions.get(place)?))) else {
        return Err(Error::of(contract::NO_EDITION, "edition"));
    };
    let answers = request.answers_at(pack, edition, request.date).filter(|_| other.in_force_from <= request.date);
    let Some(answers) = answers else {
        return Err(Error::of(contract::TOO_EARLY, "date"));
    };
    let other = Request { edition, answers, have: request.have.clone(), ..request };
    Ok(Comparison { from: decide(pack, &request)?, to: decide(pack, &other)? })
}

/// A row of one edition, as the comparison sees it.
#[derive(Clone, Copy)]
struct Row<'r> {
    /// Where the ground or paper stands in the pack.
    place: usize,
    child: Option<u8>,
    item: Option<u16>,
    code: Option<&'r String>,
    evidence: Option<u16>,
    /// The [`GroundState`] or [`Need`].
    decided: u8,
}

/// What becomes of a row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Change {
    Same,
    Added,
    Removed,
    Changed,
}

/// A row under both editions.
pub struct Pair {
    /// Where the ground or paper stands in the pack.
    pub place: usize,
    pub child: Option<u8>,
    pub change: Change,
    /// The [`GroundState`] or [`Need`] under each, where the edition has the row.
    pub decided: (Option<u8>, Option<u8>),
}

impl Report<'_> {
    /// The grounds, or the papers.
    fn rows(&self, papers: bool) -> Vec<Row<'_>> {
        let mut rows = Vec::new();
        for (plan, row) in self.plan.grounds.iter().zip(&self.grounds).filter(|_| !papers) {
            let ground = self.pack.grounds.get(plan.ground);
            let code = ground.and_then(|ground| self.code(ground));
            let (place, item, decided) = (plan.ground, plan.item, row.state as u8);
            rows.push(Row { place, child: None, item, code, evidence: None, decided });
        }
        for row in self.documents.iter().filter(|_| papers) {
            if let Some(plan) = self.plan.documents.get(usize::from(row.row)) {
                let (place, item, decided) = (plan.document, Some(plan.item), row.need as u8);
                rows.push(Row { place, child: row.child, item, code: None, evidence: row.evidence, decided });
            }
        }
        rows
    }
}

/// The pairs of rows in the order of the first edition, added rows after them.
#[inline(never)]
fn pairs(from: &[Row], to: &[Row]) -> Vec<Pair> {
    let same = |one: &Row, other: &Row| one.place == other.place && one.child == other.child;
    let mut pairs = Vec::new();
    for row in from {
        pairs.push(pair(row, Some(row), to.iter().find(|other| same(row, other))));
    }
    for row in to {
        if !from.iter().any(|other| same(row, other)) {
            pairs.push(pair(row, None, Some(row)));
        }
    }
    pairs
}

fn pair(row: &Row, from: Option<&Row>, to: Option<&Row>) -> Pair {
    let change = match (from, to) {
        (Some(from), Some(to)) => {
            let recoded = from.code.is_some() && to.code.is_some() && from.code != to.code;
            let as_before = from.item == to.item && from.evidence == to.evidence && from.decided == to.decided;
            if as_before && !recoded { Change::Same } else { Change::Changed }
        }
        (Some(_), None) => Change::Removed,
        (None, _) => Change::Added,
    };
    Pair { place: row.place, child: row.child, change, decided: (from.map(|row| row.decided), to.map(|row| row.decided)) }
}

/// The places of the notes that one report has and the other has not.
fn only(one: &Report, other: &Report) -> Vec<usize> {
    one.note_places().filter(|place| !other.note_places().any(|known| known == *place)).collect()
}

impl Comparison<'_> {
    /// The grounds, or the papers, under both editions.
    pub(crate) fn pairs(&self, papers: bool) -> Vec<Pair> {
        pairs(&self.from.rows(papers), &self.to.rows(papers))
    }

    /// The places of the notes that only the other edition brings.
    pub(crate) fn added_notes(&self) -> Vec<usize> {
        only(&self.to, &self.from)
    }

    /// The places of the notes that only the request's own edition brings.
    pub(crate) fn removed_notes(&self) -> Vec<usize> {
        only(&self.from, &self.to)
    }
}

/// What is said of a ground.
const GROUND: &[&str] = &["id", "child", "change", "states"];
/// What is said of a paper.
const DOCUMENT: &[&str] = &["id", "child", "change", "needs"];

impl Pair {
    fn write(&self, keys: &'static [&'static str], id: Option<&String>, names: &dyn Fn(u8) -> &'static str, each: Each) {
        let change = match self.change {
            Change::Same => "same",
            Change::Added => "added",
            Change::Removed => "removed",
            Change::Changed => "changed",
        };
        let decided = Plain::List(&|each| {
            for decided in [self.decided.0, self.decided.1] {
                each(decided.map_or(Plain::Null, |decided| Plain::Text(names(decided))));
            }
        });
        let values = &[Plain::Id(id), Plain::Whole(self.child.map(u16::from)), Plain::Text(change), decided];
        each(Plain::Object(&Entries { keys, values }));
    }
}

impl Serialize for Comparison<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (from, to) = (&self.from, &self.to);
        let pack = from.pack;
        let state = |place: u8| GroundState::ALL.get(usize::from(place)).map_or("", |state| state.id());
        let need = |place: u8| Need::ALL.get(usize::from(place)).map_or("", |need| need.id());
        let notes = |places: Vec<usize>, each: Each| {
            places.iter().filter_map(|place| pack.notes.get(*place)).for_each(|note| each(Plain::Text(&note.id)));
        };
        let comparison = object! {
            "from": Plain::Text(from.edition_id()),
            "to": Plain::Text(to.edition_id()),
            "outcome": Plain::List(&|each| {
                each(Plain::Text(from.outcome.id()));
                each(Plain::Text(to.outcome.id()));
            }),
            "grounds": Plain::List(&|each| {
                for pair in self.pairs(false) {
                    pair.write(GROUND, pack.grounds.get(pair.place).map(|ground| &ground.id), &state, each);
                }
            }),
            "documents": Plain::List(&|each| {
                for pair in self.pairs(true) {
                    pair.write(DOCUMENT, pack.documents.get(pair.place).map(|document| &document.id), &need, each);
                }
            }),
            "notes": object! {
                "added": Plain::List(&|each| notes(self.added_notes(), each)),
                "removed": Plain::List(&|each| notes(self.removed_notes(), each)),
            },
        };
        comparison.serialize(serializer)
    }
}
