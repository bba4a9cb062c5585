//! People at random, the same at every run.

use bauyr::{GroundState, Pack, State};

use crate::prove::engine::{Answers, Engine};

/// Of so many people with a given question about themselves, one gives an answer that alone makes a ground apply or
/// puts the child outside of the services.
const ONE_IN: usize = 20;

/// How people are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Draw {
    /// Every answer is as frequent as the others to the same question.
    Uniform,
    /// Few people meet a ground: an answer that alone decides against the application is rare, the others are as
    /// frequent as one another. No survey is behind this; it shows whether the order is good for ordinary people too.
    Plausible,
}

impl Draw {
    /// Both.
    pub const ALL: [Draw; 2] = [Draw::Uniform, Draw::Plausible];

    /// The name in reports.
    pub fn id(self) -> &'static str {
        match self {
            Draw::Uniform => "uniform",
            Draw::Plausible => "plausible",
        }
    }
}

/// Numbers without order, by the method `SplitMix64`.
pub struct Dice(u64);

impl Dice {
    /// The same seed gives the same numbers.
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((number ^ (number >> 31)) >> 33).unwrap_or(0) % sides.max(1)
    }

    /// A random order.
    pub fn shuffled(&mut self, order: &[usize]) -> Vec<usize> {
        let mut order = order.to_vec();
        for last in (1..order.len()).rev() {
            order.swap(last, self.roll(last + 1));
        }
        order
    }
}

/// The answers of a list in an edition that alone decide against the application: for each fact its values.
pub fn adverse(engine: &Engine) -> Result<Vec<Vec<u8>>, bauyr::Error> {
    let pack = engine.scene.pack;
    let mut adverse = Vec::new();
    for (index, fact) in pack.facts.iter().enumerate() {
        let mut found = Vec::new();
        for value in (0..fact.kind.domain_size()).filter_map(|value| u8::try_from(value).ok()) {
            let report = engine.ask(&Answers::one_child(vec![(index, value)]))?;
            if report.scope == State::No || report.grounds.iter().any(|row| row.state == GroundState::Applies) {
                found.push(value);
            }
        }
        adverse.push(found);
    }
    Ok(adverse)
}

/// Complete answers: for each child the values of the facts of the applicant and the child.
pub fn person(pack: &Pack, dice: &mut Dice, draw: Draw, adverse: &[Vec<u8>], children: usize) -> Vec<Vec<u8>> {
    let mut answer = |index: usize| {
        let all = pack.facts.get(index).map_or(0, |fact| fact.kind.domain_size());
        let rare = adverse.get(index).map_or(&[][..], Vec::as_slice);
        let meets = !rare.is_empty() && draw == Draw::Plausible && dice.roll(ONE_IN) == 0;
        let values = (0..all).filter_map(|value| u8::try_from(value).ok());
        let values = values.filter(|value| draw == Draw::Uniform || rare.contains(value) == meets).collect::<Vec<_>>();
        values.get(dice.roll(values.len())).copied().unwrap_or(0)
    };
    let applicant = (0..pack.applicant_facts).map(&mut answer).collect::<Vec<_>>();
    let child = |_| applicant.iter().copied().chain((pack.applicant_facts..pack.facts.len()).map(&mut answer)).collect();
    (0..children).map(child).collect()
}
