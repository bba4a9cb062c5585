//! The rules of one edition for one list, as the pack has them.

use super::condition::{Concluded, Condition};
use super::contents::{Contents, Dated, Document, Ground, Note};

/// An edition and a list: what stands there, and what references between rules mean there.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub pack: &'a Contents,
    pub edition: usize,
    pub list: usize,
}

/// How deep rules may refer to rules.
pub const REFERENCES: usize = 8;

/// Stands for a condition that an edition does not have.
static NEVER: Condition = Condition::Constant(false);

impl<'a> View<'a> {
    /// The condition of this edition, if it has one.
    pub fn condition_in_edition(self, dated: &'a Dated<Condition>) -> Option<&'a Condition> {
        dated.get(self.edition)?.as_ref()
    }

    /// The condition of this edition.
    pub fn condition(self, dated: &'a Dated<Condition>) -> &'a Condition {
        self.condition_in_edition(dated).unwrap_or(&NEVER)
    }

    /// Into how many cases these facts divide all answers to them.
    pub fn combinations(self, facts: &[usize]) -> u32 {
        let facts = facts.iter().filter_map(|index| self.pack.facts.get(*index));
        facts.fold(1, |product, fact| product.saturating_mul(fact.kind.domain_size()))
    }

    /// A ground, if the service has it.
    pub fn ground(self, index: usize) -> Option<&'a Ground> {
        let service = self.pack.lists.get(self.list)?.service;
        self.pack.grounds.get(index).filter(|ground| ground.item_in(self.edition, service).is_some())
    }

    /// A paper, if the list has it, with its item.
    pub fn document(self, index: usize) -> Option<(u16, &'a Document)> {
        let document = self.pack.documents.get(index)?;
        Some((document.item_in(self.edition, self.list)?, document))
    }

    /// A note, if it can appear for this list.
    pub fn note(self, index: usize) -> Option<&'a Note> {
        let note = self.pack.notes.get(index)?;
        let stands = *note.stands.get(self.edition)?.as_ref()?.get(self.list)?;
        stands.then_some(note)
    }

    /// What a reference to another rule stands for: the first condition, and not the second. `None` if it never holds,
    /// or this is no reference.
    pub fn reference(self, condition: &Condition) -> Option<(&'a Condition, Option<&'a Condition>)> {
        match condition {
            Condition::Ground(index) => Some((self.condition(&self.ground(*index)?.applies), None)),
            Condition::Document(index, concluded) => {
                let (_, document) = self.document(*index)?;
                let required = self.condition(&document.required);
                match concluded {
                    Concluded::Required => Some((required, None)),
                    Concluded::Deferrable => Some((self.condition_in_edition(&document.deferrable)?, Some(required))),
                }
            }
            _ => None,
        }
    }

    /// Whether the papers are asked for through this channel.
    pub fn is_channel(self, channel: usize) -> bool {
        self.pack.lists.get(self.list).is_some_and(|list| list.channel == channel)
    }

    /// Calls back for every condition in this one, itself included, and whether it is about one child of all.
    /// References are followed; `false` where they go deeper than this.
    pub fn each(self, condition: &Condition, depth: usize, in_child: bool, call: &mut dyn FnMut(&Condition, bool)) -> bool {
        call(condition, in_child);
        match condition {
            Condition::All(all) | Condition::Any(all) => all.iter().all(|one| self.each(one, depth, in_child, call)),
            Condition::Not(inner) => self.each(inner, depth, in_child, call),
            Condition::AnyChild(inner) => self.each(inner, depth, true, call),
            Condition::Ground(_) | Condition::Document(..) => {
                let Some(depth) = depth.checked_sub(1) else { return false };
                self.reference(condition).is_none_or(|(holds, but_not)| {
                    self.each(holds, depth, in_child, call) && but_not.is_none_or(|one| self.each(one, depth, in_child, call))
                })
            }
            _ => true,
        }
    }
}
