//! Every rule, tried with every set of answers to the facts it reads: it concludes what its conditions say, is open
//! exactly where completions differ, and keeps what it has concluded.

use std::collections::BTreeSet;

use bauyr::{Pack, Report};

use super::counts::Counts;
use super::engine::{Answers, Engine, OPEN, concluded, paper};
use super::findings::Findings;
use super::outcomes;
use super::rules::{Of, Rule, Scene, World};
use super::space::Space;
use super::tried::{TriedList, TriedRule};
use crate::dice::scattered;

/// Tries every rule of a list.
pub fn try_all<'p>(scene: Scene<'p>, counts: &mut Counts, findings: &mut Findings) -> Result<TriedList<'p>, bauyr::Error> {
    let engine = Engine::new(scene)?;
    let mut rules = scene.rules().into_iter().map(|rule| untried(scene.pack, rule)).collect::<Vec<_>>();
    for group in groups(&rules) {
        let Some(widest) = group.first().and_then(|index| rules.get(*index)) else { continue };
        let space = widest.space.clone();
        for number in 0..space.count {
            let given = space.answers(number);
            let report = engine.ask(&Answers::one_child(given.clone()))?;
            counts.requests += 1;
            outcomes::agree(&engine, &report, findings);
            for index in &group {
                let Some(tried) = rules.get_mut(*index) else { continue };
                let of = tried.rule.of;
                let at = tried.space.number(&given);
                let now = concluded(&report, of, 0);
                let Some(known) = tried.concluded.get_mut(at) else { continue };
                // The first set of answers that has these is the one that has no others.
                if *known == u8::MAX {
                    *known = now.unwrap_or(u8::MAX);
                } else if Some(*known) != now {
                    let request = engine.request(&Answers::one_child(given.clone()));
                    findings.fault(&engine, of, "changes with an answer that it does not read", &request);
                }
                tried.proof.iter_mut().skip(at).take(1).for_each(|known| *known = proof(&report, of));
            }
            if space.missing(number).is_none() {
                whole(&engine, &rules, &given, counts.whole_requests, findings)?;
                counts.whole_requests += 1;
                counts.requests += 1;
            }
        }
    }
    for tried in &rules {
        counts.sets_by_rule += tried.space.count;
        counts.complete_sets_by_rule += tried.space.complete();
        exact(&engine, tried, findings);
        counts.steps_after_a_conclusion += keeps(&engine, tried, findings);
    }
    Ok(TriedList { engine, rules })
}

/// A rule of which nothing has been asked yet.
fn untried(pack: &Pack, rule: Rule) -> TriedRule {
    let space = Space::new(pack, &rule.facts);
    let possible = space.possible(|number| rule.conclude(&World::of(pack, &space.answers(number))).into());
    let proof = if rule.proofs.is_empty() { Vec::new() } else { vec![0; space.count] };
    TriedRule { concluded: vec![u8::MAX; space.count], proof, possible, space, rule }
}

/// Rules that can be tried together: the first of each group reads all that the others read. The rules with proofs stay
/// among themselves.
fn groups(rules: &[TriedRule]) -> Vec<Vec<usize>> {
    let mut order = rules.iter().map(|tried| &tried.rule).enumerate().collect::<Vec<_>>();
    order.sort_by_key(|(index, rule)| (std::cmp::Reverse(rule.facts.len()), *index));
    let mut groups: Vec<(&Rule, Vec<usize>)> = Vec::new();
    for (index, rule) in order {
        let fits = |(widest, _): &&mut (&Rule, Vec<usize>)| {
            let reads = rule.facts.iter().all(|fact| widest.facts.contains(fact));
            reads && widest.proofs.is_empty() == rule.proofs.is_empty()
        };
        match groups.iter_mut().find(fits) {
            Some((_, group)) => group.push(index),
            None => groups.push((rule, vec![index])),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// The proof that a report names, as index plus one.
fn proof(report: &Report, of: Of) -> usize {
    let Of::Document(index) = of else { return 0 };
    paper(report, index, 0).and_then(|row| row.evidence).map_or(0, |index| usize::from(index) + 1)
}

/// A request with every answer: each rule concludes what its conditions say, whatever the facts are that it does not read.
fn whole(
    engine: &Engine,
    rules: &[TriedRule],
    given: &[(usize, u8)],
    number: usize,
    findings: &mut Findings,
) -> Result<(), bauyr::Error> {
    let pack = engine.scene.pack;
    let mut all = given.to_vec();
    for (index, fact) in pack.facts.iter().enumerate() {
        if !given.iter().any(|(known, _)| *known == index) {
            let value = scattered(number * 64 + index) % fact.kind.domain_size() as usize;
            all.extend(u8::try_from(value).ok().filter(|value| engine.can_be(index, *value)).map(|value| (index, value)));
        }
    }
    let world = World::of(pack, &all);
    let have =
        (0..pack.documents.len()).filter(|index| !scattered(number * 64 + index + 40).is_multiple_of(4)).collect::<Vec<_>>();
    let answers = Answers { have, ..Answers::one_child(all) };
    let report = engine.ask(&answers)?;
    outcomes::agree(engine, &report, findings);
    for rule in rules.iter().map(|tried| &tried.rule) {
        let must = rule.conclude(&world);
        if concluded(&report, rule.of, 0) != Some(must) {
            findings.fault(engine, rule.of, "does not conclude what its conditions say", &engine.request(&answers));
        }
    }
    Ok(())
}

/// What must be concluded where completions leave these conclusions, as bits.
pub fn certain(of: Of, possible: u64) -> u8 {
    let one = possible.is_power_of_two();
    let certain = u8::try_from(possible.trailing_zeros()).unwrap_or(OPEN);
    match of {
        // A note that is not certain does not appear.
        Of::Note(_) => u8::from(one && certain == 1),
        _ if one => certain,
        _ => OPEN,
    }
}

/// A rule has concluded if and only if all completions agree, and then what they agree on.
fn exact(engine: &Engine, tried: &TriedRule, findings: &mut Findings) {
    let TriedRule { rule, space, .. } = tried;
    let mut fault = |what: &str, number: usize| findings.fault(engine, rule.of, what, &tried.request(engine, number));
    for (number, (concluded, possible)) in tried.concluded.iter().zip(&tried.possible).enumerate() {
        if *concluded != certain(rule.of, *possible) {
            fault("is not decided as all its completions decide it", number);
        }
    }
    if rule.proofs.is_empty() {
        return;
    }
    // Proofs as small numbers: 0 for none, then the different ones.
    let proofs = Vec::from_iter(rule.proofs.iter().map(|(_, paper)| *paper).collect::<BTreeSet<_>>());
    let possible = space.possible(|number| {
        let paper = rule.proof(&World::of(engine.scene.pack, &space.answers(number)));
        let proof = paper.and_then(|paper| proofs.binary_search(&paper).ok()).map_or(0, |index| index + 1);
        proof.min(63)
    });
    for (number, (named, (proof, need))) in tried.proof.iter().zip(possible.iter().zip(&tried.possible)).enumerate() {
        let asked_for = *need != 1;
        let must = if asked_for && proof.is_power_of_two() { proof.trailing_zeros() as usize } else { 0 };
        let must = must.checked_sub(1).and_then(|index| proofs.get(index)).map_or(0, |paper| paper + 1);
        if *named != must {
            fault("does not name the proof that all its completions name", number);
        }
    }
}

/// What a rule has concluded no further answer turns. Returns how many steps were tried.
fn keeps(engine: &Engine, tried: &TriedRule, findings: &mut Findings) -> usize {
    let of = tried.rule.of;
    let mut steps = 0;
    for (number, concluded) in tried.concluded.iter().enumerate() {
        let decided = if matches!(of, Of::Note(_)) { *concluded == 1 } else { *concluded != OPEN };
        if !decided {
            continue;
        }
        for fact in tried.space.facts().filter(|fact| fact.value(number).is_none()) {
            for next in fact.answered(number) {
                steps += 1;
                if tried.concluded.get(next) != Some(concluded) {
                    findings.fault(engine, of, "turns when one more answer is given", &tried.request(engine, next));
                }
            }
        }
    }
    steps
}
