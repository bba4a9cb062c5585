//! The ids for the numbers of a compiled law.

use super::contents::{Contents, Dated, Kind};
use crate::law::MAX_CHILDREN;
use crate::law::slot::Slot;

/// The ids for the numbers of a compiled law: what [reports](crate::Report) and [remedies](crate::Remedies) are named by.
#[derive(Debug)]
pub struct Names {
    /// The law's own.
    pub(crate) law: String,
    pub(crate) editions: Vec<String>,
    pub(crate) services: Vec<String>,
    pub(crate) channels: Vec<String>,
    /// Of each list its service and its channel.
    pub(crate) lists: Vec<(usize, usize)>,
    /// Ids of facts as answers, by slot, for as many children as there can be: `applicant.sex`, `children.0.relationship`.
    pub(crate) slots: Vec<String>,
    /// Of each fact the options; of one that is no enum none.
    pub(crate) options: Vec<Vec<String>>,
    pub(crate) grounds: Vec<GroundNames>,
    pub(crate) documents: Vec<String>,
    pub(crate) evidence: Vec<String>,
    pub(crate) notes: Vec<String>,
}

/// What a refusal ground is called.
#[derive(Debug)]
pub(crate) struct GroundNames {
    pub id: String,
    /// For each edition and service the point of the Code's article, where it rests on one.
    pub code: Dated<Vec<Option<String>>>,
}

impl GroundNames {
    /// The point of the Code's article in an edition's service.
    pub fn code_in(&self, edition: usize, service: usize) -> Option<&String> {
        self.code.get(edition)?.as_ref()?.get(service)?.as_ref()
    }
}

impl Names {
    /// The ids in a pack.
    pub(super) fn new(pack: &Contents) -> Names {
        let options = |kind: &Kind| if let Kind::Enum(options) = kind { options.clone() } else { Vec::new() };
        let grounds = pack.grounds.iter().map(|ground| GroundNames { id: ground.id.clone(), code: ground.code.clone() });
        Names {
            law: pack.id.clone(),
            editions: pack.editions.iter().map(|edition| edition.id.clone()).collect(),
            services: pack.services.iter().map(|service| service.id.clone()).collect(),
            channels: pack.channels.clone(),
            lists: pack.lists.iter().map(|list| (list.service, list.channel)).collect(),
            slots: slots(pack),
            options: pack.facts.iter().map(|fact| options(&fact.kind)).collect(),
            grounds: grounds.collect(),
            documents: pack.documents.iter().map(|document| document.id.clone()).collect(),
            evidence: pack.evidence.clone(),
            notes: pack.notes.iter().map(|note| note.id.clone()).collect(),
        }
    }

    /// The id of a fact as an answer, by its slot.
    pub fn fact(&self, slot: Slot) -> Option<&str> {
        self.slots.get(slot.position()).map(String::as_str)
    }
}

fn slots(pack: &Contents) -> Vec<String> {
    let (applicant, child) = pack.facts.split_at_checked(pack.applicant_facts).unwrap_or_default();
    let of_children = (0..MAX_CHILDREN).flat_map(|n| child.iter().map(move |fact| format!("children.{n}.{}", fact.key)));
    applicant.iter().map(|fact| format!("applicant.{}", fact.key)).chain(of_children).collect()
}
