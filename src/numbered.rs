//! Numbers found again by pairs of numbers.

/// A hash table with open addressing. The standard library's maps answer the same, but weigh several times as much,
/// once for every type of key.
#[derive(Debug, Default)]
pub struct Pairs {
    /// A power of two of them, half of them free.
    slots: Vec<(Pair, u32)>,
    filled: usize,
}

type Pair = (u32, u32);

/// Marks a slot that is free. No diagram has so many parts.
const FREE: Pair = (u32::MAX, u32::MAX);

impl Pairs {
    /// The number put there under this pair.
    pub fn get(&self, pair: Pair) -> Option<u32> {
        self.slots.get(self.slot(pair)).filter(|(known, _)| *known == pair).map(|(_, number)| *number)
    }

    /// Puts a number there under a pair that has none yet.
    pub fn put(&mut self, pair: Pair, number: u32) {
        if self.filled * 2 >= self.slots.len() {
            let wider = vec![(FREE, 0); (self.slots.len() * 2).max(16)];
            self.filled = 0;
            for (pair, number) in std::mem::replace(&mut self.slots, wider) {
                if pair != FREE {
                    self.put(pair, number);
                }
            }
        }
        self.filled += 1;
        let slot = self.slot(pair);
        self.slots.iter_mut().skip(slot).take(1).for_each(|free| *free = (pair, number));
    }

    /// Where a pair is, or would be put.
    fn slot(&self, pair: Pair) -> usize {
        let last = self.slots.len().wrapping_sub(1);
        let mut slot = (pair.0.wrapping_mul(0x9e37_79b1) ^ pair.1).wrapping_mul(0x85eb_ca6b).rotate_left(16) as usize & last;
        while self.slots.get(slot).is_some_and(|(known, _)| *known != pair && *known != FREE) {
            slot = (slot + 1) & last;
        }
        slot
    }
}

#[cfg(test)]
mod tests {
    use super::Pairs;

    #[test]
    fn what_was_put_there_is_found_and_nothing_else() {
        let mut pairs = Pairs::default();
        assert_eq!(pairs.get((1, 2)), None);
        for n in 0..1000 {
            pairs.put((n % 7, n), n + 1);
        }
        for n in 0..1000 {
            assert_eq!(pairs.get((n % 7, n)), Some(n + 1));
            assert_eq!(pairs.get((n % 7 + 1, n)), None);
        }
    }
}
