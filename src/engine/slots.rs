//! Slots of a row, each once.

use super::wire::push;

/// Slots of a row, each once, behind those of other rows.
pub struct Slots<'a> {
    all: &'a mut Vec<u16>,
    /// Where those of the row begin.
    from: usize,
}

impl<'a> Slots<'a> {
    /// None yet, behind what is there.
    pub fn behind(all: &'a mut Vec<u16>) -> Self {
        Slots { from: all.len(), all }
    }

    /// Adds one, if it is not there yet.
    pub fn add(&mut self, slot: usize) {
        if !self.all.iter().skip(self.from).any(|known| usize::from(*known) == slot) {
            push(self.all, slot);
        }
    }
}
