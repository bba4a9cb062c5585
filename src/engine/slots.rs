//! Lists of slots, one behind the other.

use crate::law::slot::Slot;

/// Lists of slots, one behind the other; the last one is being made.
#[derive(Debug, Default)]
pub struct Slots {
    all: Vec<Slot>,
    /// Where the last list begins.
    from: usize,
}

impl Slots {
    /// None yet, with room for so many.
    pub fn with_capacity(count: usize) -> Self {
        Slots { all: Vec::with_capacity(count), from: 0 }
    }

    /// All of all lists.
    pub fn all(&self) -> &[Slot] {
        &self.all
    }

    /// Begins another list.
    pub fn begin(&mut self) {
        self.from = self.all.len();
    }

    /// The last list.
    pub fn last(&self) -> &[Slot] {
        self.all.get(self.from..).unwrap_or_default()
    }

    /// How many there are in the last list.
    pub fn len(&self) -> usize {
        self.all.len() - self.from
    }

    /// Adds a slot that is not in the list yet.
    pub fn push(&mut self, slot: Slot) {
        self.all.push(slot);
    }

    /// Adds a slot, if it is not in the list yet.
    pub fn add(&mut self, slot: Slot) {
        if !self.last().contains(&slot) {
            self.push(slot);
        }
    }

    /// Adds slots of which none is in the list yet.
    pub fn extend(&mut self, slots: &[Slot]) {
        self.all.extend_from_slice(slots);
    }

    /// Empties the list.
    pub fn clear(&mut self) {
        self.all.truncate(self.from);
    }

    /// Takes out of the list, one after the other, those without which the rest is still enough.
    pub fn minimize(&mut self, enough: &dyn Fn(&[Slot]) -> bool) {
        let list = self.all.get_mut(self.from..).unwrap_or_default();
        let mut kept = 0;
        for index in 0..list.len() {
            let slot = replace(list, index, Slot::NONE);
            if !enough(list) {
                replace(list, kept, slot);
                kept += 1;
            }
        }
        self.all.truncate(self.from + kept);
    }
}

fn replace(list: &mut [Slot], index: usize, slot: Slot) -> Slot {
    list.get_mut(index).map_or(Slot::NONE, |known| std::mem::replace(known, slot))
}
