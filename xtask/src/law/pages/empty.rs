//! An empty box makes no ground apply, in any edition and service, whatever else is answered: with what it says no ground is heavier than
//! with any other answer to the same fact, for every set of answers to everything else that the ground rests on.

use std::collections::BTreeSet;

use bauyr::{Condition, GroundState, Pack};

use super::FILE;
use super::ask::{Answer, Asked};
use super::shape::{Page, Part};
use crate::law::Fault;

/// More sets of answers are not tried: such a ground asks for another way to be sure.
const MOST: usize = 1 << 16;

/// How deep rules may refer to rules; the pack has been checked, so they come to an end before.
const REFERENCES: usize = 8;

/// Tries every box.
///
/// # Errors
/// The first ground that an empty box makes apply.
pub fn harmless(pack: &Pack, pages: &[Page]) -> Result<(), Fault> {
    let all = Asked::all(pack)?;
    for page in pages {
        for part in &page.parts {
            let Part::Ticks(id, boxes) = part else { continue };
            for (name, said) in boxes {
                for (fact, value) in said {
                    for asked in &all {
                        one(asked, *fact, usize::from(*value)).map_err(|ground| {
                            let key = &pack.facts[*fact].key;
                            format!(
                                "{FILE}: pages: `{}`: ticks `{id}`: `{name}`, empty, says of `{key}` what {ground}",
                                page.id
                            )
                        })?;
                    }
                }
            }
        }
    }
    Ok(())
}

/// Of one fact in one list of one edition.
fn one(asked: &Asked, fact: usize, empty: usize) -> Result<(), Fault> {
    let (pack, service) = (asked.pack, asked.pack.lists[asked.list].service);
    for (row, (ground, _)) in pack.grounds_of(asked.edition, service).into_iter().enumerate() {
        let mut reads = Reads { asked, facts: BTreeSet::new(), children: 0 };
        reads.ground(ground, REFERENCES);
        if !reads.facts.remove(&fact) {
            continue;
        }
        let others = reads.facts.iter().map(|other| (*other, asked.values(*other))).collect::<Vec<_>>();
        let about_child = others.iter().any(|(other, _)| pack.is_of_child(*other));
        if about_child && reads.children > 1 {
            return Err(format!(
                "`{}` rests on, and on more than one thing about the children: too much to try",
                pack.grounds[ground].id
            ));
        }
        let count = others.iter().map(|(_, values)| values.len()).product::<usize>();
        if count > MOST {
            return Err(format!(
                "`{}` rests on, and on {count} sets of other answers: too many to try",
                pack.grounds[ground].id
            ));
        }
        let values = asked.values(fact);
        for number in 0..count {
            let given = combination(&others, number);
            let state = |value: usize| -> Result<u8, Fault> {
                let report = asked.report(&[given.as_slice(), &[(fact, values[value].clone())]].concat(), 1)?;
                Ok(weight(report.grounds[row].state))
            };
            let says = state(empty)?;
            for other in (0..values.len()).filter(|other| *other != empty) {
                if state(other)? < says {
                    return Err(format!("makes the ground `{}` apply ({})", pack.grounds[ground].id, asked.place()));
                }
            }
        }
    }
    Ok(())
}

/// One set of answers of all that there are, by its number.
fn combination(facts: &[(usize, Vec<bauyr::Value<'static>>)], mut number: usize) -> Vec<Answer> {
    let one = |(fact, values): &(usize, Vec<bauyr::Value<'static>>)| {
        let value = values[number % values.len()].clone();
        number /= values.len();
        (*fact, value)
    };
    facts.iter().map(one).collect()
}

/// All is answered, so nothing is open.
fn weight(state: GroundState) -> u8 {
    match state {
        GroundState::Clear | GroundState::Open => 0,
        GroundState::Waivable => 1,
        GroundState::Applies => 2,
    }
}

/// What a ground names, and what the rules that it refers to name.
struct Reads<'a> {
    asked: &'a Asked<'a>,
    facts: BTreeSet<usize>,
    /// Questions about all children.
    children: usize,
}

impl Reads<'_> {
    fn ground(&mut self, index: usize, depth: usize) {
        let ground = &self.asked.pack.grounds[index];
        for dated in [&ground.applies, &ground.waivable] {
            self.condition(dated.get(self.asked.edition).and_then(Option::as_ref), depth);
        }
    }

    fn condition(&mut self, condition: Option<&Condition>, depth: usize) {
        let (Some(condition), Some(deeper)) = (condition, depth.checked_sub(1)) else { return };
        condition.each(&mut |one| match one {
            Condition::Is(index, _) | Condition::Date(index, _) => drop(self.facts.insert(*index)),
            Condition::AnyChild(_) => self.children += 1,
            Condition::Ground(index) => self.ground(*index, deeper),
            Condition::Document(index, _) => {
                let document = &self.asked.pack.documents[*index];
                for dated in [&document.required, &document.deferrable] {
                    self.condition(dated.get(self.asked.edition).and_then(Option::as_ref), deeper);
                }
            }
            _ => {}
        });
    }
}
