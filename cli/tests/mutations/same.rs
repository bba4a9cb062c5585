//! Whether two packs decide alike whatever is answered: proved rule by rule, over all answers, for any number of children.

use bauyr::{Condition, Pack};

use bauyr_cli::prove::rules::{Of, Rule, Scene, World};
use bauyr_cli::prove::space::Space;

/// Whether all rules of both packs conclude the same. Only rules are compared: the packs have the same rows, dates and
/// numbers.
pub fn decide_alike(one: &Pack, other: &Pack) -> bool {
    let kinds = |pack: &Pack| pack.facts.iter().map(|fact| format!("{:?}", fact.kind)).collect::<Vec<_>>();
    if kinds(one) != kinds(other) || one.lists.len() != other.lists.len() || one.editions.len() != other.editions.len() {
        return false;
    }
    (0..one.editions.len()).all(|edition| {
        (0..one.lists.len()).all(|list| {
            let ones = Scene { pack: one, edition, list }.rules();
            let mut others = Scene { pack: other, edition, list }.rules();
            // Proofs are numbered as the pack first names them.
            for (_, proof) in others.iter_mut().flat_map(|rule| &mut rule.proofs) {
                let named = one.evidence.iter().position(|known| *known == other.evidence[*proof]);
                *proof = named.unwrap_or(one.evidence.len() + *proof);
            }
            let all = ones.iter().chain(&others).map(|rule| rule.of);
            all.into_iter().all(|of| {
                let find = |rules: &[Rule]| rules.iter().position(|rule| rule.of == of);
                match (find(&ones).map(|index| &ones[index]), find(&others).map(|index| &others[index])) {
                    (Some(a), Some(b)) => a == b || conclude_alike(one, a, b),
                    // A note that never appears may as well not stand there; any other row would be seen.
                    (Some(only), None) | (None, Some(only)) => {
                        matches!(of, Of::Note(_)) && only.cases.iter().all(|(when, _)| *when == Condition::Constant(false))
                    }
                    (None, None) => true,
                }
            })
        })
    })
}

fn conclude_alike(pack: &Pack, one: &Rule, other: &Rule) -> bool {
    if one.per_child != other.per_child {
        return false;
    }
    let mut facts = [one.facts.as_slice(), &other.facts].concat();
    facts.sort_unstable();
    facts.dedup();
    if one.per_child || !one.proofs.is_empty() {
        papers_alike(pack, one, other, &facts)
    } else {
        families_alike(pack, one, other, &facts)
    }
}

/// What is concluded, and what the report names as proof while answers are missing.
fn papers_alike(pack: &Pack, one: &Rule, other: &Rule, facts: &[usize]) -> bool {
    let space = Space::new(pack, facts);
    let tables = [one, other].map(|rule| {
        let world = |number: usize| World::of(pack, &space.answers(number));
        let needs = space.possible(|number| rule.conclude(&world(number)).into());
        let proofs = space.possible(|number| rule.proof(&world(number)).map_or(0, |proof| proof + 1));
        // Nobody is told the proof of a paper that is not asked for, nor one that is not certain.
        let shown = (0..space.count)
            .map(|number| if needs[number] == 1 || !proofs[number].is_power_of_two() { 1 } else { proofs[number] });
        // What is worth asking follows from what complete answers show.
        let whole = (0..space.count).filter(|number| space.missing(*number).is_none());
        let whole = whole.map(|number| if needs[number] == 1 { 1 } else { proofs[number] }).collect::<Vec<_>>();
        let shown = shown.collect::<Vec<_>>();
        (needs, shown, whole)
    });
    tables[0] == tables[1]
}

/// Every combination of the applicant's answers with everything that children together can answer to both rules'
/// questions about them.
fn families_alike(pack: &Pack, one: &Rule, other: &Rule, facts: &[usize]) -> bool {
    let mut asked = one.children_questions();
    asked.extend(other.children_questions());
    let (child, applicant): (Vec<usize>, Vec<usize>) = facts.iter().partition(|index| pack.is_of_child(**index));
    let whole = |space: &Space| {
        (0..space.count)
            .filter(|number| space.missing(*number).is_none())
            .map(|number| space.answers(number))
            .collect::<Vec<_>>()
    };
    let mut states = Vec::new();
    for given in whole(&Space::new(pack, &child)) {
        let state = World::of(pack, &given).state(&asked);
        if !states.contains(&state) {
            states.push(state);
        }
    }
    // More children: what one of them can add to what some of them are already.
    let mut known = 0;
    while known < states.len() {
        for other in states.clone() {
            let together = states[known] | other;
            if !states.contains(&together) {
                states.push(together);
            }
        }
        known += 1;
    }
    whole(&Space::new(pack, &applicant)).iter().all(|given| {
        states.iter().all(|state| {
            let world = World { children: Some((&asked, *state)), ..World::of(pack, given) };
            one.conclude(&world) == other.conclude(&world)
        })
    })
}
