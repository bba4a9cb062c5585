//! Remedies with ids.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::named::{Day, Named, write};
use crate::engine::remedies::Remedies;
use crate::law::slot::Slot;
use crate::pack::Names;

#[derive(Serialize)]
struct Lists<'r> {
    grounds: Vec<Ground<'r>>,
    /// Ids of the grounds that nothing clears.
    remaining: Vec<&'r str>,
    sets: Vec<Vec<Remedy<'r>>>,
}

#[derive(Serialize)]
struct Ground<'r> {
    id: &'r str,
    clears: Vec<Vec<Remedy<'r>>>,
}

#[derive(Serialize)]
struct Remedy<'r> {
    fact: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<Answer<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Day>,
}

/// What an answer becomes.
#[derive(Serialize)]
#[serde(untagged)]
enum Answer<'r> {
    Option(&'r str),
    Truth(bool),
}

impl Remedies<'_> {
    /// The remedies with the ids for their numbers, those of the pack whose law decided.
    pub fn named(self, names: &Names) -> Named<'_, Self> {
        Named { numbers: self, names }
    }
}

impl Named<'_, Remedies<'_>> {
    fn lists(&self) -> Option<Lists<'_>> {
        let mut grounds = Vec::new();
        for (row, plan) in (1..).zip(&self.plan.grounds) {
            if self.threatens(row) {
                grounds.push(Ground { id: &self.names.grounds.get(plan.ground)?.id, clears: self.sets_of(row)? });
            }
        }
        let remaining = grounds.iter().filter(|ground| ground.clears.is_empty()).map(|ground| ground.id).collect();
        Some(Lists { grounds, remaining, sets: self.sets_of(0)? })
    }

    fn sets_of(&self, row: usize) -> Option<Vec<Vec<Remedy<'_>>>> {
        let sets = self.sets.iter().filter(|set| set.row == row).map(|set| {
            let mut all = Vec::new();
            self.each(set, &mut |slot, to, from| all.push(self.remedy(slot, to, from)));
            all.into_iter().collect()
        });
        sets.collect()
    }

    fn remedy(&self, slot: Slot, to: u32, from: Option<NaiveDate>) -> Option<Remedy<'_>> {
        let option = to.trailing_zeros() as usize;
        // Only what is the applicant's can become something else, and the applicant's slots are the indices of the facts.
        let to = match self.names.options.get(slot.position()).map(Vec::as_slice) {
            _ if from.is_some() => None,
            Some([]) => Some(Answer::Truth(option == 1)),
            options => Some(Answer::Option(options?.get(option)?)),
        };
        Some(Remedy { fact: self.names.fact(slot)?, to, from: from.map(Day) })
    }
}

impl Serialize for Named<'_, Remedies<'_>> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(self.lists(), serializer)
    }
}
