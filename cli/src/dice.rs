//! Numbers without order, the same at every run, by the method `SplitMix64`.

/// The same seed gives the same numbers.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    pub fn number(&mut self) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((number ^ (number >> 31)) >> 33).unwrap_or(0)
    }

    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.number() % sides.max(1)
    }

    pub fn shuffled(&mut self, order: &[usize]) -> Vec<usize> {
        let mut order = order.to_vec();
        for last in (1..order.len()).rev() {
            order.swap(last, self.roll(last + 1));
        }
        order
    }
}

/// A number without order that depends on nothing but its seed.
pub fn scattered(seed: usize) -> usize {
    Dice::new(seed as u64).number()
}
