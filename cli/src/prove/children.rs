//! Rules over several children: what holds for one child holds for all.
//!
//! Such a rule sees of the children only a few questions (“is there a child that …?”), so of each child only which of
//! them it can answer with yes: a set of states. Children whose answers leave the same set are alike for the rule, and
//! sets unite without regard to order. So it is enough to try every combination of sets, with one child for each.

use super::counts::Counts;
use super::engine::{Answers, Engine, Given, concluded};
use super::exact::certain;
use super::findings::Findings;
use super::outcomes;
use super::rules::{Rule, World};
use super::space::Space;
use super::tried::{TriedList, TriedRule};

/// Families are tried with up to so many children.
const CHILDREN: usize = 3;

/// Tries every rule with two and three children.
pub fn several(list: &TriedList, counts: &mut Counts, findings: &mut Findings) -> Result<(), bauyr::Error> {
    for tried in &list.rules {
        let (kind, tried) = if tried.rule.per_child {
            (&mut counts.papers_of_two_children, own_papers(&list.engine, tried, findings)?)
        } else {
            (&mut counts.several_children, united(&list.engine, &tried.rule, findings)?)
        };
        *kind += tried;
        counts.requests += tried;
    }
    Ok(())
}

/// A child for each set of states that a child can contribute to a rule.
struct Sort {
    given: Given,
    /// The states as bits.
    states: u64,
}

fn united(engine: &Engine, rule: &Rule, findings: &mut Findings) -> Result<usize, bauyr::Error> {
    let pack = engine.scene.pack;
    let asked = rule.children_questions();
    if asked.is_empty() {
        return Ok(0);
    }
    let (child, applicant): (Vec<usize>, Vec<usize>) = rule.facts.iter().partition(|index| pack.is_of_child(**index));
    let (applicant, child) = (Space::new(pack, &applicant), Space::new(pack, &child));
    let states = child.possible(|number| World::of(pack, &child.answers(number)).state(&asked));
    let mut sorts: Vec<Sort> = Vec::new();
    for (number, states) in states.into_iter().enumerate() {
        if !sorts.iter().any(|sort| sort.states == states) {
            sorts.push(Sort { given: child.answers(number), states });
        }
    }
    // For each state of all children together what all completions of the applicant's answers conclude.
    let conclusions = (0..1usize << asked.len()).map(|state| {
        applicant.possible(|number| {
            let world = World { children: Some((&asked, state)), ..World::of(pack, &applicant.answers(number)) };
            rule.conclude(&world).into()
        })
    });
    let conclusions = conclusions.collect::<Vec<_>>();
    let mut tried = 0;
    for children in 2..=CHILDREN {
        for family in 0..sorts.len().pow(u32::try_from(children).unwrap_or(0)) {
            let family = (0..children).scan(family, |rest, _| {
                let sort = sorts.get(*rest % sorts.len());
                *rest /= sorts.len();
                sort
            });
            let family = family.collect::<Vec<_>>();
            let together = family.iter().fold(1, |states, sort| unite(states, sort.states));
            for number in 0..applicant.count {
                let children = family.iter().map(|sort| sort.given.clone()).collect();
                let answers = Answers { applicant: applicant.answers(number), children, have: Vec::new() };
                let report = engine.ask(&answers)?;
                outcomes::agree(engine, &report, findings);
                let possible = conclusions.iter().enumerate().filter(|(state, _)| together >> state & 1 == 1);
                let possible = possible.filter_map(|(_, by)| by.get(number)).fold(0, |all, one| all | one);
                if concluded(&report, rule.of, 0) != Some(certain(rule.of, possible)) {
                    findings.fault(
                        engine,
                        rule.of,
                        "is not decided for several children as for each of them",
                        &engine.request(&answers),
                    );
                }
                tried += 1;
            }
        }
    }
    Ok(tried)
}

/// Each child's paper rests on that child's answers alone.
fn own_papers(engine: &Engine, tried: &TriedRule, findings: &mut Findings) -> Result<usize, bauyr::Error> {
    let TriedRule { rule, space, .. } = tried;
    for first in 0..space.count {
        let children = [first, (first * 7 + 3) % space.count];
        // Answers about the applicant are the first one's; today no such paper reads any.
        let given = children.map(|number| space.answers(number)).to_vec();
        let answers = Answers { applicant: space.answers(first), children: given, have: Vec::new() };
        let report = engine.ask(&answers)?;
        let applicant = |number: usize| {
            let mut given = space.answers(number);
            given.retain(|(index, _)| !engine.scene.pack.is_of_child(*index));
            given
        };
        for (child, number) in children.into_iter().enumerate().filter(|(_, number)| applicant(*number) == applicant(first)) {
            if concluded(&report, rule.of, child).as_ref() != tried.concluded.get(number) {
                findings.fault(engine, rule.of, "changes with another child's answers", &engine.request(&answers));
            }
        }
    }
    Ok(space.count)
}

/// The states that two groups of children can be in together.
fn unite(one: u64, other: u64) -> u64 {
    let bits = |set: u64| (0..64u32).filter(move |bit| set >> bit & 1 == 1);
    bits(one).flat_map(|one| bits(other).map(move |other| one | other)).fold(0, |set, state| set | 1 << state)
}
