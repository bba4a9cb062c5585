//! Slots: where the answer to a fact of a person stands in a request.

/// A fact of the applicant, or of one child, by its number in a request: the applicant's facts come first, in the order of the
/// law, then those of the first child, and so on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot(u16);

impl Slot {
    /// Stands where there is no slot.
    pub(crate) const NONE: Slot = Slot(u16::MAX);

    /// The slot with this number; `None` where no request has so many.
    pub fn new(number: usize) -> Option<Slot> {
        u16::try_from(number).ok().map(Slot).filter(|slot| *slot != Slot::NONE)
    }

    /// Where the answer stands among those of a request.
    pub(crate) fn position(self) -> usize {
        self.0.into()
    }
}

impl From<Slot> for u16 {
    fn from(slot: Slot) -> u16 {
        slot.0
    }
}

/// How the [slots](Slot) of a request are numbered.
#[derive(Clone, Copy, Debug)]
pub struct Numbering {
    /// How many of the law's facts are about the applicant.
    applicant_facts: usize,
    /// How many are about a child.
    child_facts: usize,
}

impl Numbering {
    /// That of a law with so many facts about the applicant, and about a child.
    pub fn new(applicant_facts: usize, child_facts: usize) -> Numbering {
        Numbering { applicant_facts, child_facts }
    }

    /// How many slots a request with so many children has.
    pub fn count(self, children: usize) -> usize {
        self.applicant_facts + children * self.child_facts
    }

    /// The slot of a fact of a child, or of the applicant where it is about the applicant.
    pub fn slot(self, index: usize, child: usize) -> Slot {
        Slot::new(self.position(index, child)).unwrap_or(Slot::NONE)
    }

    /// [Where the answer](Slot::position) to this fact stands, for whoever looks for the answer alone.
    pub fn position(self, index: usize, child: usize) -> usize {
        if index < self.applicant_facts { index } else { index + child * self.child_facts }
    }

    /// The index in the law of the fact in a slot.
    pub fn index(self, slot: Slot) -> usize {
        let beyond = slot.position().checked_sub(self.applicant_facts);
        beyond.map_or(slot.position(), |beyond| self.applicant_facts + beyond % self.child_facts.max(1))
    }

    /// The child whose fact is in a slot; `None` for the applicant's.
    pub fn child(self, slot: Slot) -> Option<u8> {
        let child = slot.position().checked_sub(self.applicant_facts)?.checked_div(self.child_facts)?;
        u8::try_from(child).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_applicant_s_facts_come_first_then_those_of_child_after_child() {
        // Three facts of the applicant (0 to 2), two of a child (3 and 4).
        let numbering = Numbering::new(3, 2);
        assert_eq!((numbering.count(1), numbering.count(20)), (5, 43));
        for (number, index, child) in
            [(0, 0, None), (2, 2, None), (3, 3, Some(0)), (4, 4, Some(0)), (5, 3, Some(1)), (8, 4, Some(2))]
        {
            let slot = Slot::new(number).unwrap();
            assert_eq!((numbering.index(slot), numbering.child(slot)), (index, child), "{number}");
            assert_eq!(numbering.slot(index, child.unwrap_or(0).into()), slot, "{number}");
        }
        // The applicant's are the same whatever child a rule looks at.
        assert_eq!(Some(numbering.slot(2, 7)), Slot::new(2));
    }

    #[test]
    fn a_number_that_no_request_has_is_no_slot() {
        assert_eq!(Slot::new(65_534).map(u16::from), Some(65_534));
        assert_eq!([65_535, 65_536, usize::MAX].map(Slot::new), [None; 3]);
        assert_eq!(Numbering::new(0, 65_535).slot(0, 1), Slot::NONE);
    }
}
