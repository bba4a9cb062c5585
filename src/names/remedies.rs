//! Remedies with ids.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::{Day, write};
use crate::pack::Kind;
use crate::remedies::Remedies;

#[derive(Serialize)]
struct Named<'r> {
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
    fn named(&self) -> Option<Named<'_>> {
        let mut grounds = Vec::new();
        for (row, plan) in (1..).zip(&self.plan.grounds) {
            if self.threatens(row) {
                grounds.push(Ground { id: &self.pack.grounds.get(plan.ground)?.id, clears: self.named_sets(row)? });
            }
        }
        let remaining = grounds.iter().filter(|ground| ground.clears.is_empty()).map(|ground| ground.id).collect();
        Some(Named { grounds, remaining, sets: self.named_sets(0)? })
    }

    fn named_sets(&self, row: usize) -> Option<Vec<Vec<Remedy<'_>>>> {
        let sets = self.sets.iter().filter(|set| set.row == row).map(|set| {
            let mut all = Vec::new();
            self.each(set, &mut |slot, to, from| all.push(self.named_remedy(slot, to, from)));
            all.into_iter().collect()
        });
        sets.collect()
    }

    fn named_remedy(&self, slot: usize, to: u32, from: Option<NaiveDate>) -> Option<Remedy<'_>> {
        let option = to.trailing_zeros() as usize;
        // Only what is the applicant's can become something else, and the applicant's slots are the places of the facts.
        let to = match self.pack.facts.get(slot).map(|fact| &fact.kind) {
            _ if from.is_some() => None,
            Some(Kind::Enum(options)) => Some(Answer::Option(options.get(option)?)),
            _ => Some(Answer::Truth(option == 1)),
        };
        Some(Remedy { fact: self.pack.fact_id(slot)?, to, from: from.map(Day) })
    }
}

impl Serialize for Remedies<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(self.named(), serializer)
    }
}
