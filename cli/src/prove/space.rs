//! All sets of answers to a few facts, those with answers missing included, counted through.

use bauyr::Pack;

/// Every fact is missing or has one of its values; a number stands for each combination.
#[derive(Clone, Debug)]
pub struct Space {
    facts: Vec<Digit>,
    /// How many combinations there are.
    pub count: usize,
}

/// A fact: 0 is missing, each value its number plus one.
#[derive(Clone, Copy, Debug)]
pub struct Digit {
    /// Index of the fact in the pack.
    pub index: usize,
    size: usize,
    stride: usize,
}

/// The values that a fact can have.
pub fn domain(pack: &Pack, index: usize) -> impl Iterator<Item = u8> {
    let size = pack.facts.get(index).map_or(0, |fact| fact.kind.domain_size());
    (0..size).filter_map(|value| u8::try_from(value).ok())
}

impl Digit {
    /// The value of this fact in a combination; `None` where it is missing.
    pub fn value(self, number: usize) -> Option<u8> {
        (number / self.stride % (self.size + 1)).checked_sub(1).and_then(|value| u8::try_from(value).ok())
    }

    /// What this value adds to the number of a combination.
    pub fn step(self, value: u8) -> usize {
        (usize::from(value) + 1) * self.stride
    }

    /// The combinations in which this fact, missing now, has each of its values, all else being equal.
    pub fn answered(self, number: usize) -> impl Iterator<Item = usize> {
        (1..=self.size).map(move |digit| number + digit * self.stride)
    }
}

impl Space {
    /// Over facts, by their indices.
    pub fn new(pack: &Pack, indices: &[usize]) -> Space {
        let mut count = 1;
        let facts = indices.iter().map(|index| {
            let size = pack.facts.get(*index).map_or(1, |fact| fact.kind.domain_size() as usize);
            let digit = Digit { index: *index, size, stride: count };
            count *= size + 1;
            digit
        });
        let facts = facts.collect();
        Space { facts, count }
    }

    /// The facts.
    pub fn facts(&self) -> impl Iterator<Item = Digit> {
        self.facts.iter().copied()
    }

    /// The answers of a combination: indices and values.
    pub fn answers(&self, number: usize) -> Vec<(usize, u8)> {
        self.facts.iter().filter_map(|fact| Some((fact.index, fact.value(number)?))).collect()
    }

    /// The first fact missing in a combination.
    pub fn missing(&self, number: usize) -> Option<Digit> {
        self.facts().find(|fact| fact.value(number).is_none())
    }

    /// How many facts of a combination have an answer.
    pub fn given(&self, number: usize) -> usize {
        self.facts.iter().filter(|fact| fact.value(number).is_some()).count()
    }

    /// The number of the combination that these answers make, as far as they are about these facts.
    pub fn number(&self, answers: &[(usize, u8)]) -> usize {
        let digit = |fact: &Digit| {
            answers.iter().find(|(index, _)| *index == fact.index).map_or(0, |(_, value)| usize::from(*value) + 1)
        };
        self.facts.iter().map(|fact| digit(fact) * fact.stride).sum()
    }

    /// How many combinations have no answer missing.
    pub fn complete(&self) -> usize {
        self.facts.iter().map(|fact| fact.size).product()
    }

    /// For each combination all that its completions conclude, as bits; `conclusion` gives the bit of one without gaps.
    pub fn possible(&self, conclusion: impl Fn(usize) -> usize) -> Vec<u64> {
        // Answering makes the number larger, so from the end on all completions are known.
        let mut possible = vec![0; self.count];
        for number in (0..self.count).rev() {
            let all = match self.missing(number) {
                None => 1u64 << conclusion(number),
                Some(fact) => fact.answered(number).filter_map(|next| possible.get(next)).fold(0, |all, next| all | next),
            };
            possible.iter_mut().skip(number).take(1).for_each(|known| *known = all);
        }
        possible
    }
}
