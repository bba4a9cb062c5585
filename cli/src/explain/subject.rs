//! What can be explained.

use bauyr::{Condition, Dated, Document, Ground, Note, Pack};

/// A rule; or a question or a service, by its index in the pack.
#[derive(Clone, Copy)]
pub enum Subject<'p> {
    Ground(&'p Ground),
    Document(&'p Document),
    Note(&'p Note),
    Fact(usize),
    Service(usize),
}

/// Everything with this id. A fact answers to `applicant.sex`, `children.*.relationship`, `child.relationship`, and its
/// key alone; `ground:…`, `document:…`, `note:…`, `fact:…`, `service:…` say which one is meant.
pub fn find<'p>(pack: &'p Pack, id: &str) -> Vec<Subject<'p>> {
    let (kind, id) = id.split_once(':').map_or((None, id), |(kind, id)| (Some(kind), id));
    let of_kind = |subject: &Subject| kind.is_none_or(|kind| kind == subject.kind());
    all(pack).filter(of_kind).filter(|subject| subject.answers_to(pack, id)).collect()
}

fn all(pack: &Pack) -> impl Iterator<Item = Subject<'_>> {
    let rows = pack.grounds.iter().map(Subject::Ground).chain(pack.documents.iter().map(Subject::Document));
    let rows = rows.chain(pack.notes.iter().map(Subject::Note)).chain((0..pack.facts.len()).map(Subject::Fact));
    rows.chain((0..pack.services.len()).map(Subject::Service))
}

impl<'p> Subject<'p> {
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
        match self {
            Subject::Ground(row) => row.id.clone(),
            Subject::Document(row) => row.id.clone(),
            Subject::Note(row) => row.id.clone(),
            Subject::Service(index) => pack.services.get(index).map(|row| row.id.clone()).unwrap_or_default(),
            Subject::Fact(index) => pack.question_id(index),
        }
    }

    fn answers_to(self, pack: &Pack, id: &str) -> bool {
        let own = self.id(pack);
        let key = if let Subject::Fact(_) = self { own.rsplit_once('.') } else { None };
        own == id || key.is_some_and(|(of, key)| key == id || of != "applicant" && id.strip_prefix("child.") == Some(key))
    }

    /// Whether the edition has it.
    pub fn stands_in(self, pack: &Pack, edition: usize) -> bool {
        match self {
            Subject::Ground(row) => row.items.get(edition).into_iter().flatten().flatten().any(Option::is_some),
            Subject::Document(row) => row.items.get(edition).into_iter().flatten().flatten().any(Option::is_some),
            Subject::Note(row) => row.stands.get(edition).into_iter().flatten().flatten().any(|stands| *stands),
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
                let is_reader = |rule: Subject| (0..pack.editions.len()).any(|edition| rule.reads(index, edition));
                all(pack).any(|rule| rule.row(pack) == row && is_reader(rule))
            }
            _ => self.row(pack) == row,
        }
    }

    fn row(self, pack: &Pack) -> String {
        format!("{}:{}", self.kind(), self.id(pack))
    }

    /// The rules of an edition that read a fact.
    pub fn readers(pack: &'p Pack, fact: usize, edition: usize) -> impl Iterator<Item = Subject<'p>> {
        all(pack).filter(move |rule| rule.stands_in(pack, edition) && rule.reads(fact, edition))
    }

    fn reads(self, fact: usize, edition: usize) -> bool {
        let reads = |dated: &Dated<Condition>| dated.get(edition).into_iter().flatten().any(|when| names(when, fact));
        match self {
            Subject::Ground(row) => reads(&row.applies) || reads(&row.waivable),
            Subject::Document(row) => {
                reads(&row.required) || reads(&row.deferrable) || row.evidence.iter().any(|(when, _)| names(when, fact))
            }
            Subject::Note(row) => reads(&row.condition),
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
