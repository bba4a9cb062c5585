//! People at random, the same at every run.

use bauyr::{GroundState, Pack, State};
use serde::Serialize;

use crate::dice::Dice;
use crate::prove::engine::{Answers, Engine};
use crate::prove::space::domain;

/// Of so many people with a given question about themselves, one gives an answer that alone makes a ground apply or
/// puts the child outside of the services.
const ONE_IN: usize = 20;

/// How people are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Draw {
    /// Every answer is as frequent as the others to the same question.
    Uniform,
    /// Few people meet a ground: an answer that alone decides against the application is rare, the others are as
    /// frequent as one another. No survey is behind this; it shows whether the order is good for ordinary people too.
    Plausible,
}

/// The answers of a list in an edition that alone decide against the application: for each fact its values.
pub fn adverse(engine: &Engine) -> Result<Vec<Vec<u8>>, bauyr::Error> {
    let pack = engine.scene.pack;
    let mut adverse = Vec::new();
    for index in 0..pack.facts.len() {
        let mut found = Vec::new();
        for value in domain(pack, index) {
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
        let rare = adverse.get(index).map_or(&[][..], Vec::as_slice);
        let meets = !rare.is_empty() && draw == Draw::Plausible && dice.roll(ONE_IN) == 0;
        let values =
            domain(pack, index).filter(|value| draw == Draw::Uniform || rare.contains(value) == meets).collect::<Vec<_>>();
        values.get(dice.roll(values.len())).copied().unwrap_or(0)
    };
    let applicant = pack.of_applicant().map(&mut answer).collect::<Vec<_>>();
    let child = |_| applicant.iter().copied().chain(pack.of_child().map(&mut answer)).collect();
    (0..children).map(child).collect()
}
