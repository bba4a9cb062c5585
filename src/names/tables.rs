//! The names behind the numbers of a compiled law.

use serde::Serialize;

use super::catalogue::{Catalogue, Question};
use crate::pack::{List, Pack};

/// What names the codes of reports, and the catalogue.
#[derive(Serialize)]
pub struct Tables<'p> {
    catalogue: Catalogue<'p>,
    questions: Vec<Question<'p>>,
    order: &'p [usize],
    lists: Vec<[&'p str; 2]>,
    grounds: Vec<Ground<'p>>,
    documents: Vec<&'p str>,
    per_child: Vec<usize>,
    evidence: &'p [String],
    notes: Vec<&'p str>,
}

#[derive(Serialize)]
struct Ground<'p> {
    id: &'p str,
    code: Vec<&'p [Option<String>]>,
}

impl Pack {
    /// What names the [codes](crate::wire): as an object with
    /// `questions` and `catalogue` as the pack itself gives them;
    /// `order`, for every question the index of its fact; `lists`, the services and channels as pairs of ids;
    /// `grounds`, of each its id and, by edition and service, its code or null; `documents`, `evidence` and `notes`, the ids;
    /// `per_child`, the indices of the papers that each child has.
    pub fn tables(&self) -> Tables<'_> {
        let list = |list: &List| Some([self.services.get(list.service)?.id.as_str(), self.channels.get(list.channel)?]);
        let grounds = self.grounds.iter().map(|ground| Ground {
            id: &ground.id,
            code: ground.code.iter().map(|codes| codes.as_deref().unwrap_or_default()).collect(),
        });
        let per_child = self.documents.iter().enumerate().filter(|(_, row)| row.per_child);
        Tables {
            catalogue: self.catalogue(),
            questions: self.questions_in(None),
            order: &self.asking_order,
            lists: self.lists.iter().filter_map(list).collect(),
            grounds: grounds.collect(),
            documents: self.documents.iter().map(|row| row.id.as_str()).collect(),
            per_child: per_child.map(|(index, _)| index).collect(),
            evidence: &self.evidence,
            notes: self.notes.iter().map(|note| note.id.as_str()).collect(),
        }
    }
}
