//! The names behind the numbers of a compiled law.

use serde::{Serialize, Serializer};

use super::catalogue::{Catalogue, Questions};
use crate::pack::{List, Pack};

/// What names the codes of reports, and the catalogue.
pub struct Tables<'p>(&'p Pack);

impl Pack {
    /// What names the [codes](crate::wire): as an object with
    /// `questions` and `catalogue` as the pack itself gives them;
    /// `order`, for every question the index of its fact; `lists`, the services and channels as pairs of ids;
    /// `grounds`, of each its id and, by edition and service, its code or null; `documents`, `evidence` and `notes`, the ids;
    /// `per_child`, the indices of the papers that each child has.
    pub fn tables(&self) -> Tables<'_> {
        Tables(self)
    }
}

#[derive(Serialize)]
struct Named<'p> {
    catalogue: Catalogue<'p>,
    questions: Questions<'p>,
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

impl Serialize for Tables<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let pack = self.0;
        let list = |list: &List| Some([pack.services.get(list.service)?.id.as_str(), pack.channels.get(list.channel)?]);
        let grounds = pack.grounds.iter().map(|ground| Ground {
            id: &ground.id,
            code: ground.code.iter().map(|codes| codes.as_deref().unwrap_or_default()).collect(),
        });
        let per_child = pack.documents.iter().enumerate().filter(|(_, row)| row.per_child);
        let named = Named {
            catalogue: pack.catalogue(),
            questions: pack.all_questions(),
            order: &pack.asking_order,
            lists: pack.lists.iter().filter_map(list).collect(),
            grounds: grounds.collect(),
            documents: pack.documents.iter().map(|row| row.id.as_str()).collect(),
            per_child: per_child.map(|(index, _)| index).collect(),
            evidence: &pack.evidence,
            notes: pack.notes.iter().map(|note| note.id.as_str()).collect(),
        };
        named.serialize(serializer)
    }
}
