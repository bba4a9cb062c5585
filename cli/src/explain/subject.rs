//! What can be explained.

use bauyr::{Condition, Pack};

/// A rule, a question or a service, by its index in the pack.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    Ground(usize),
    Document(usize),
    Note(usize),
    Fact(usize),
    Service(usize),
}

/// Everything with this id. A fact answers to `applicant.sex`, `children.*.relationship`, `child.relationship`, and its
/// key alone; `ground:…`, `document:…`, `note:…`, `fact:…`, `service:…` say which one is meant.
pub fn find(pack: &Pack, id: &str) -> Vec<Subject> {
    let (kind, id) = id.split_once(':').map_or((None, id), |(kind, id)| (Some(kind), id));
    let of_kind = |subject: &Subject| kind.is_none_or(|kind| kind == subject.kind());
    all(pack).filter(of_kind).filter(|subject| subject.answers_to(pack, id)).collect()
}

fn all(pack: &Pack) -> impl Iterator<Item = Subject> {
    let grounds = (0..pack.grounds.len()).map(Subject::Ground);
    let documents = (0..pack.documents.len()).map(Subject::Document);
    let notes = (0..pack.notes.len()).map(Subject::Note);
    let facts = (0..pack.facts.len()).map(Subject::Fact);
    grounds.chain(documents).chain(notes).chain(facts).chain((0..pack.services.len()).map(Subject::Service))
}

impl Subject {
    /// As ids of passages and words name it.
    pub fn kind(self) -> &'static str {
        match self {
            Subject::Ground(_) => "ground",
            Subject::Document(_) => "document",
            Subject::Note(_) => "note",
            Subject::Fact(_) => "fact",
            Subject::Service(_) => "service",
        }
    }

    /// Its id; that of a fact as a question.
    pub fn id(self, pack: &Pack) -> String {
        let id = match self {
            Subject::Ground(index) => pack.grounds.get(index).map(|row| &row.id),
            Subject::Document(index) => pack.documents.get(index).map(|row| &row.id),
            Subject::Note(index) => pack.notes.get(index).map(|row| &row.id),
            Subject::Service(index) => pack.services.get(index).map(|row| &row.id),
            Subject::Fact(index) => return pack.question_id(index),
        };
        id.cloned().unwrap_or_default()
    }

    fn answers_to(self, pack: &Pack, id: &str) -> bool {
        let own = self.id(pack);
        let key = if let Subject::Fact(_) = self { own.rsplit_once('.') } else { None };
        own == id || key.is_some_and(|(of, key)| key == id || of != "applicant" && id.strip_prefix("child.") == Some(key))
    }

    /// Whether the edition has it.
    pub fn stands_in(self, pack: &Pack, edition: usize) -> bool {
        match self {
            Subject::Ground(index) => {
                let items = pack.grounds.get(index).and_then(|row| row.items.get(edition)?.as_ref());
                items.is_some_and(|items| items.iter().any(Option::is_some))
            }
            Subject::Document(index) => {
                let items = pack.documents.get(index).and_then(|row| row.items.get(edition)?.as_ref());
                items.is_some_and(|items| items.iter().any(Option::is_some))
            }
            Subject::Note(index) => {
                let stands = pack.notes.get(index).and_then(|row| row.stands.get(edition)?.as_ref());
                stands.is_some_and(|stands| stands.contains(&true))
            }
            Subject::Fact(index) => pack.facts.get(index).is_some_and(|fact| fact.read_in.get(edition) == Some(&true)),
            Subject::Service(_) => true,
        }
    }

    /// Whether a passage behind this row (`ground:minor`, `row:term`) of a list stands behind the subject.
    pub fn rests_on(self, pack: &Pack, list: &str, row: &str) -> bool {
        match self {
            Subject::Service(_) => {
                let own = list.split_once('/').is_some_and(|(service, _)| service == self.id(pack));
                own && (row == "report" || row.starts_with("row:") || row.starts_with("date:"))
            }
            Subject::Fact(index) => {
                let is_reader = |rule: Subject| (0..pack.editions.len()).any(|edition| rule.reads(pack, index, edition));
                all(pack).any(|rule| rule.row(pack) == row && is_reader(rule))
            }
            _ => self.row(pack) == row,
        }
    }

    fn row(self, pack: &Pack) -> String {
        format!("{}:{}", self.kind(), self.id(pack))
    }

    /// The rules of an edition that read a fact.
    pub fn readers(pack: &Pack, fact: usize, edition: usize) -> impl Iterator<Item = Subject> {
        all(pack).filter(move |rule| rule.stands_in(pack, edition) && rule.reads(pack, fact, edition))
    }

    fn reads(self, pack: &Pack, fact: usize, edition: usize) -> bool {
        let reads = |condition: Option<&Option<Condition>>| {
            condition.and_then(Option::as_ref).is_some_and(|condition| names(condition, fact))
        };
        match self {
            Subject::Ground(index) => {
                let row = pack.grounds.get(index);
                row.is_some_and(|row| reads(row.applies.get(edition)) || reads(row.waivable.get(edition)))
            }
            Subject::Document(index) => pack.documents.get(index).is_some_and(|row| {
                let mut proofs = row.evidence.get(edition).and_then(Option::as_ref).into_iter().flatten();
                let needed = reads(row.required.get(edition)) || reads(row.deferrable.get(edition));
                needed || proofs.any(|(when, _)| names(when, fact))
            }),
            Subject::Note(index) => pack.notes.get(index).is_some_and(|row| reads(row.condition.get(edition))),
            Subject::Fact(_) | Subject::Service(_) => false,
        }
    }
}

/// Whether a condition names a fact.
pub fn names(condition: &Condition, fact: usize) -> bool {
    let mut found = false;
    condition.each(&mut |one| found |= matches!(one, Condition::Is(index, _) | Condition::Date(index, _) if *index == fact));
    found
}
