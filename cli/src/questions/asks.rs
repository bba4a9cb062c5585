//! Which questions of a list are asked, without asking the engine at every step.
//!
//! A question is asked if some rule still depends on it, given the answers to all questions before it. Whether a rule
//! does is looked up: it was worked out once for every set of answers to the facts that the rule reads.

use bauyr::Pack;

use crate::prove::rules::{Rule, Scene, World};
use crate::prove::space::{Digit, Space};

/// The other children contribute nothing: there are none.
const NO_OTHERS: u64 = 1;

/// A list in an edition.
pub struct List {
    rules: Vec<Dependence>,
    /// For each fact the rules that read it.
    readers: Vec<Vec<Reader>>,
}

/// A rule that reads a fact.
struct Reader {
    rule: usize,
    /// The fact in the rule's space, and its place among the facts of the rule.
    digit: Digit,
    position: usize,
    of_child: bool,
}

/// What one rule depends on.
struct Dependence {
    rule: Rule,
    space: Space,
    /// How many sets of answers about the applicant there are; facts about a child come after these, so the number of a set
    /// of answers about a child is a multiple of it.
    applicant_sets: usize,
    /// For each set of answers about another child which of `others` it contributes.
    sort: Vec<usize>,
    /// For each of what others can contribute and each fact, for each set of answers whether the rule depends on the
    /// fact still.
    depends: Vec<Vec<Vec<bool>>>,
}

impl List {
    /// Works out what every rule depends on.
    pub fn new(scene: Scene) -> List {
        let rules = scene.rules().into_iter().map(|rule| Dependence::new(scene.pack, rule)).collect::<Vec<_>>();
        let readers = (0..scene.pack.facts.len()).map(|index| {
            let reader = |(number, rule): (usize, &Dependence)| {
                let (position, digit) = rule.space.facts().enumerate().find(|(_, fact)| fact.index == index)?;
                Some(Reader { rule: number, digit, position, of_child: scene.pack.is_of_child(index) })
            };
            rules.iter().enumerate().filter_map(reader).collect()
        });
        let readers = readers.collect();
        List { rules, readers }
    }

    /// How many questions people with these answers are asked; one child or two. The questions in turn are given, and
    /// for each child the values of the facts of the applicant and the child.
    pub fn asked(&self, turns: &[(usize, usize)], people: &[Vec<u8>]) -> usize {
        let mut asking = self.begin(people);
        let asked = turns.iter().filter(|(index, child)| {
            let needed = asking.needs(*index, *child);
            // An answer nobody needs changes nothing, so it may be given as well.
            asking.tell(*index, *child);
            needed
        });
        asked.count()
    }

    /// Nothing is asked yet.
    pub fn begin<'a>(&'a self, people: &'a [Vec<u8>]) -> Asking<'a> {
        Asking { list: self, people, told: vec![Told::default(); self.rules.len()] }
    }

    fn readers(&self, index: usize) -> &[Reader] {
        self.readers.get(index).map_or(&[], Vec::as_slice)
    }

    /// Whether some rule reads both facts, so that it can matter which is asked first.
    pub fn joins(&self, one: usize, other: usize) -> bool {
        self.rules.iter().any(|rule| rule.rule.facts.contains(&one) && rule.rule.facts.contains(&other))
    }
}

/// People who are being asked.
pub struct Asking<'a> {
    list: &'a List,
    people: &'a [Vec<u8>],
    told: Vec<Told>,
}

impl Asking<'_> {
    /// Whether some rule still depends on a fact.
    pub fn needs(&self, index: usize, child: usize) -> bool {
        self.list.readers(index).iter().any(|reader| {
            let rule = self.list.rules.get(reader.rule).zip(self.told.get(reader.rule));
            rule.is_some_and(|(rule, told)| rule.asks(reader, child, self.people.len(), told))
        })
    }

    /// The value of a fact.
    pub fn answer(&self, index: usize, child: usize) -> u8 {
        self.people.get(child).and_then(|values| values.get(index)).copied().unwrap_or(0)
    }

    /// Takes the answer to a fact: once.
    pub fn tell(&mut self, index: usize, child: usize) {
        let value = self.answer(index, child);
        for reader in self.list.readers(index) {
            self.told.iter_mut().skip(reader.rule).take(1).for_each(|told| told.take(reader, child, value));
        }
    }
}

/// What has been told to a rule about the applicant and each child, as numbers in the rule's space.
#[derive(Clone, Copy, Default)]
struct Told {
    applicant: usize,
    children: [usize; 2],
}

impl Told {
    fn take(&mut self, reader: &Reader, child: usize, value: u8) {
        let number = if reader.of_child { self.children.get_mut(child) } else { Some(&mut self.applicant) };
        if let Some(number) = number {
            *number += reader.digit.step(value);
        }
    }
}

impl Dependence {
    fn new(pack: &Pack, rule: Rule) -> Dependence {
        let space = Space::new(pack, &rule.facts);
        let (child, applicant): (Vec<usize>, Vec<usize>) = rule.facts.iter().partition(|index| pack.is_of_child(**index));
        let (applicant_sets, child) = (Space::new(pack, &applicant).count, Space::new(pack, &child));
        let asked = rule.children_questions();
        let mut others = vec![NO_OTHERS];
        let mut sort = Vec::new();
        if !asked.is_empty() {
            for states in child.possible(|number| World::of(pack, &child.answers(number)).state(&asked)) {
                let known = others.iter().position(|known| *known == states);
                sort.push(known.unwrap_or(others.len()));
                if known.is_none() {
                    others.push(states);
                }
            }
        }
        // What the rule shows: the conclusion, and with it the proof.
        let shown = |number: usize, others: usize| {
            let mut world = World::of(pack, &space.answers(number));
            let together = world.state(&asked) | others;
            world.children = (!asked.is_empty()).then_some((asked.as_slice(), together));
            let conclusion = rule.conclude(&world);
            (conclusion, rule.proof(&world).filter(|_| conclusion != 0))
        };
        let depends = others.iter().map(|others| {
            let shown = (0..64).filter(|state| others >> state & 1 == 1).map(|state| {
                (0..space.count).map(|number| space.missing(number).is_none().then(|| shown(number, state))).collect::<Vec<_>>()
            });
            let shown = shown.collect::<Vec<_>>();
            space.facts().map(|fact| depends(&space, fact, &shown)).collect()
        });
        let depends = depends.collect();
        Dependence { rule, space, applicant_sets, sort, depends }
    }

    fn asks(&self, reader: &Reader, child: usize, children: usize, told: &Told) -> bool {
        let depends = |child: usize| {
            let other = told.children.get(1 - child).filter(|_| children > 1);
            let other = other.and_then(|number| self.sort.get(number / self.applicant_sets)).copied();
            let table = self.depends.get(other.unwrap_or(0)).and_then(|facts| facts.get(reader.position));
            let number = told.applicant + told.children.get(child).copied().unwrap_or(0);
            table.and_then(|table| table.get(number)).copied().unwrap_or(false)
        };
        // An answer about the applicant matters to the papers of every child.
        if !reader.of_child && self.rule.per_child { (0..children).any(depends) } else { depends(child) }
    }
}

/// For each set of answers whether completing it one way or the other, the fact can change what is shown.
fn depends<T: PartialEq>(space: &Space, fact: Digit, shown: &[Vec<Option<T>>]) -> Vec<bool> {
    let mut depends = vec![false; space.count];
    for number in (0..space.count).rev().filter(|number| fact.value(*number).is_none()) {
        let other = space.facts().find(|other| other.index != fact.index && other.value(number).is_none());
        let now = match other {
            Some(other) => other.answered(number).any(|next| depends.get(next) == Some(&true)),
            None => shown.iter().any(|shown| {
                let mut answers = fact.answered(number).map(|next| shown.get(next));
                let first = answers.next();
                answers.any(|answer| Some(answer) != first)
            }),
        };
        depends.iter_mut().skip(number).take(1).for_each(|known| *known = now);
    }
    depends
}

/// The questions in turn, as the engine puts them: what stands together about a child is asked child by child.
pub fn sequence(pack: &Pack, order: &[usize], children: usize) -> Vec<(usize, usize)> {
    let runs = order.chunk_by(|one, other| pack.is_of_child(*one) == pack.is_of_child(*other));
    let run = |run: &[usize]| {
        let people = if run.first().is_some_and(|index| pack.is_of_child(*index)) { children } else { 1 };
        (0..people).flat_map(|child| run.iter().map(move |index| (*index, child))).collect::<Vec<_>>()
    };
    runs.flat_map(run).collect()
}
