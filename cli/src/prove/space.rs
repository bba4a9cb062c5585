//! All sets of answers to a few facts, those with answers missing included, counted through.

use bauyr::Pack;

/// Every fact is missing or has an answer of one of its classes; a number stands for each combination.
#[derive(Debug)]
pub struct Space {
    facts: Vec<Digit>,
    /// How many combinations there are.
    pub count: usize,
}

/// A fact: 0 is missing, each class its number plus one.
#[derive(Clone, Copy, Debug)]
pub struct Digit {
    /// Place of the fact in the pack.
    pub place: usize,
    classes: usize,
    stride: usize,
}

impl Digit {
    /// The class of this fact's answer in a combination; `None` where it is missing.
    pub fn class(self, index: usize) -> Option<u8> {
        (index / self.stride % (self.classes + 1)).checked_sub(1).and_then(|class| u8::try_from(class).ok())
    }

    /// What an answer of this class adds to the number of a combination.
    pub fn step(self, class: u8) -> usize {
        (usize::from(class) + 1) * self.stride
    }

    /// The combinations in which this fact, missing now, has an answer of each class, all else being equal.
    pub fn answered(self, index: usize) -> impl Iterator<Item = usize> {
        (1..=self.classes).map(move |digit| index + digit * self.stride)
    }
}

impl Space {
    /// Over facts, by their places.
    pub fn new(pack: &Pack, places: &[usize]) -> Space {
        let mut count = 1;
        let facts = places.iter().map(|place| {
            let classes = pack.facts.get(*place).map_or(1, |fact| fact.kind.classes() as usize);
            let digit = Digit { place: *place, classes, stride: count };
            count *= classes + 1;
            digit
        });
        let facts = facts.collect();
        Space { facts, count }
    }

    /// The facts.
    pub fn facts(&self) -> impl Iterator<Item = Digit> {
        self.facts.iter().copied()
    }

    /// The answers of a combination: places and classes.
    pub fn answers(&self, index: usize) -> Vec<(usize, u8)> {
        self.facts.iter().filter_map(|fact| Some((fact.place, fact.class(index)?))).collect()
    }

    /// The first fact missing in a combination.
    pub fn missing(&self, index: usize) -> Option<Digit> {
        self.facts().find(|fact| fact.class(index).is_none())
    }

    /// How many facts of a combination have an answer.
    pub fn given(&self, index: usize) -> usize {
        self.facts.iter().filter(|fact| fact.class(index).is_some()).count()
    }

    /// The combination of these answers, as far as they are about these facts.
    pub fn index(&self, answers: &[(usize, u8)]) -> usize {
        let digit = |fact: &Digit| {
            answers.iter().find(|(place, _)| *place == fact.place).map_or(0, |(_, class)| usize::from(*class) + 1)
        };
        self.facts.iter().map(|fact| digit(fact) * fact.stride).sum()
    }

    /// How many combinations have no answer missing.
    pub fn complete(&self) -> usize {
        self.facts.iter().map(|fact| fact.classes).product()
    }

    /// For each combination all values that its completions have, as bits; `value` gives the bit of one without gaps.
    pub fn possible(&self, value: impl Fn(usize) -> u32) -> Vec<u64> {
        // Answering makes the number larger, so from the end on all completions are known.
        let mut possible = vec![0; self.count];
        for index in (0..self.count).rev() {
            let all = match self.missing(index) {
                None => 1u64 << value(index),
                Some(fact) => fact.answered(index).filter_map(|next| possible.get(next)).fold(0, |all, next| all | next),
            };
            possible.iter_mut().skip(index).take(1).for_each(|slot| *slot = all);
        }
        possible
    }
}
