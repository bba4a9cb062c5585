//! Numbers found again by pairs of numbers.

/// A hash table with lists. The standard library's maps answer the same, but weigh several times as much, once for every
/// type of key.
#[derive(Debug)]
pub struct Pairs {
    /// For every hash the entry put there last, counted from 1.
    last: [u32; HASHES],
    entries: Vec<Entry>,
}

type Pair = (u32, u32);

#[derive(Debug)]
struct Entry {
    pair: Pair,
    number: u32,
    /// The entry of the same hash put there before.
    before: u32,
}

const HASHES: usize = 256;

impl Default for Pairs {
    fn default() -> Self {
        Pairs { last: [0; HASHES], entries: Vec::new() }
    }
}

impl Pairs {
    /// The number put there under this pair.
    pub fn get(&self, pair: Pair) -> Option<u32> {
        let mut place = self.last.get(hash(pair)).copied().unwrap_or_default();
        while let Some(entry) = self.entries.get((place as usize).wrapping_sub(1)) {
            if entry.pair == pair {
                return Some(entry.number);
            }
            place = entry.before;
        }
        None
    }

    /// Puts a number there under a pair that has none yet.
    pub fn put(&mut self, pair: Pair, number: u32) {
        if let Some(last) = self.last.get_mut(hash(pair)) {
            self.entries.push(Entry { pair, number, before: *last });
            *last = u32::try_from(self.entries.len()).unwrap_or_default();
        }
    }
}

fn hash(pair: Pair) -> usize {
    (pair.0.wrapping_mul(0x9e37_79b1) ^ pair.1).wrapping_mul(0x85eb_ca6b) as usize >> 16 & (HASHES - 1)
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
