//! A rule as a table of what it concludes for every completion of all facts that it reads.

use std::collections::BTreeSet;

use serde_json::{Value as Json, json};

use super::dates::Day;
use super::rules::Formula;

/// What facts are tested against.
#[derive(Clone, Copy)]
pub struct Times {
    pub request: Day,
    pub decision: Day,
}

/// Whether an answer passes what the pack says of the fact.
fn passes(answer: &Json, test: &Json, times: Times) -> bool {
    match test {
        Json::Object(tests) => {
            let day = Day::read(answer.as_str().expect("a date"));
            tests.iter().all(|(key, years)| {
                let years = i32::try_from(years.as_i64().expect("years")).expect("years");
                match key.as_str() {
                    "full_years_at_least" => day.full_years(times.request) >= years,
                    "full_years_below" => day.full_years(times.request) < years,
                    "full_years_by_decision_at_least" => day.full_years(times.decision) >= years,
                    _ => panic!("an unknown test `{key}`"),
                }
            })
        }
        Json::Array(options) => options.contains(answer),
        option => option == answer,
    }
}

/// Answers to try for a fact: all of them, or for a date enough.
///
/// A test of a date asks for so many full years by some day. Full years fall from one day of birth to the next only
/// at the anniversaries of that day, so its outcome changes at most once, between two neighbours within two days of
/// the same day so many years before (29 February and 28 February or 1 March apart). Trying these five days, the
/// earliest there is and the latest there may be meets every outcome of every test, and every combination of them:
/// between two neighbouring changes no outcome changes, and next to each change stands a day that is tried.
fn answers(kind: &Json, tests: &[Json], times: Times) -> Vec<Json> {
    match kind {
        Json::Array(options) => options.clone(),
        Json::String(kind) if kind == "bool" => vec![json!(true), json!(false)],
        _ => {
            let mut days = BTreeSet::from([Day::new(1, 1, 1), times.request]);
            for years in tests.iter().filter_map(Json::as_object).flat_map(|test| test.values()) {
                let years = i32::try_from(years.as_i64().expect("years")).expect("years");
                for by in [times.request, times.decision] {
                    let day = by.in_year(by.year - years);
                    days.extend([day.previous().previous(), day.previous(), day, day.next(), day.next().next()]);
                }
            }
            days.into_iter().filter(|day| *day <= times.request).map(|day| json!(day.text())).collect()
        }
    }
}

/// A fact of the applicant or of one child that a rule reads.
struct Slot {
    id: String,
    kind: Json,
    tests: Vec<Json>,
    /// Of all answers that pass the same tests one is enough: the rule sees nothing else of them. Each entry says
    /// which tests its answers pass.
    classes: Vec<Vec<bool>>,
}

/// A formula over slots, the children written out.
enum Written {
    Constant(bool),
    Passes { slot: usize, test: usize },
    All(Vec<Written>),
    Any(Vec<Written>),
    Not(Box<Written>),
}

impl Written {
    fn holds(&self, slots: &[Slot], chosen: &[usize]) -> bool {
        match self {
            Written::Constant(holds) => *holds,
            Written::Passes { slot, test } => slots[*slot].classes[chosen[*slot]][*test],
            Written::All(all) => all.iter().all(|one| one.holds(slots, chosen)),
            Written::Any(any) => any.iter().any(|one| one.holds(slots, chosen)),
            Written::Not(inner) => !inner.holds(slots, chosen),
        }
    }
}

/// Whom a rule is about.
#[derive(Clone, Copy)]
pub struct About<'a> {
    pub facts: &'a Json,
    pub children: usize,
    /// The child whose paper it is, where every child has one.
    pub child: Option<usize>,
    pub times: Times,
}

impl About<'_> {
    fn write(&self, formula: &Formula, slots: &mut Vec<Slot>) -> Written {
        match formula {
            Formula::Constant(holds) => Written::Constant(*holds),
            Formula::All(all) => Written::All(all.iter().map(|one| self.write(one, slots)).collect()),
            Formula::Any(any) => Written::Any(any.iter().map(|one| self.write(one, slots)).collect()),
            Formula::Not(inner) => Written::Not(Box::new(self.write(inner, slots))),
            Formula::SomeChild(inner) => {
                let of = |child| About { child: Some(child), ..*self }.write(inner, slots);
                Written::Any((0..self.children).map(of).collect())
            }
            Formula::Passes(fact, test) => {
                let (of, key) = fact.split_once('.').expect("a fact");
                let id = match (of, self.child) {
                    ("child", Some(child)) => format!("children.{child}.{key}"),
                    ("child", None) => panic!("of which child?"),
                    _ => fact.clone(),
                };
                let slot = slots.iter().position(|slot| slot.id == id).unwrap_or_else(|| {
                    slots.push(Slot { id, kind: self.facts[of][key].clone(), tests: Vec::new(), classes: Vec::new() });
                    slots.len() - 1
                });
                let tests = &mut slots[slot].tests;
                let test = tests.iter().position(|known| known == test).unwrap_or_else(|| {
                    tests.push(test.clone());
                    tests.len() - 1
                });
                Written::Passes { slot, test }
            }
        }
    }
}

/// What a rule concludes for every completion of the facts it reads.
pub struct Table<T> {
    slots: Vec<Slot>,
    /// In counting order, the first slot turning fastest.
    conclusions: Vec<T>,
    times: Times,
}

impl<T: Clone + Ord> Table<T> {
    /// Tries all completions. `conclude` is told which of the formulas hold.
    pub fn new(formulas: &[Formula], about: About, conclude: impl Fn(&[bool]) -> T) -> Table<T> {
        let mut slots = Vec::new();
        let written = formulas.iter().map(|formula| about.write(formula, &mut slots)).collect::<Vec<_>>();
        for slot in &mut slots {
            for answer in answers(&slot.kind, &slot.tests, about.times) {
                let class = slot.tests.iter().map(|test| passes(&answer, test, about.times)).collect();
                if !slot.classes.contains(&class) {
                    slot.classes.push(class);
                }
            }
        }
        let mut conclusions = Vec::new();
        let mut chosen = vec![0; slots.len()];
        loop {
            let holds = written.iter().map(|formula| formula.holds(&slots, &chosen)).collect::<Vec<_>>();
            conclusions.push(conclude(&holds));
            let Some(turned) = chosen.iter().zip(&slots).position(|(class, slot)| class + 1 < slot.classes.len()) else {
                return Table { slots, conclusions, times: about.times };
            };
            chosen[turned] += 1;
            chosen[..turned].fill(0);
        }
    }

    /// The facts that the rule reads.
    pub fn facts(&self) -> impl Iterator<Item = &str> {
        self.slots.iter().map(|slot| slot.id.as_str())
    }

    /// Every completion that agrees with the given answers: its place and its conclusion.
    fn completions<'t>(&'t self, given: &dyn Fn(&str) -> Option<Json>) -> Vec<(usize, &'t T)> {
        let mut places = vec![0];
        let mut stride = 1;
        for slot in &self.slots {
            let all = 0..slot.classes.len();
            let classes = match given(&slot.id) {
                None => all,
                Some(answer) => {
                    let class = slot.tests.iter().map(|test| passes(&answer, test, self.times)).collect::<Vec<_>>();
                    let place = slot.classes.iter().position(|known| *known == class).expect("every class is tried");
                    place..place + 1
                }
            };
            places = classes.flat_map(|class| places.iter().map(move |place| place + class * stride)).collect();
            stride *= slot.classes.len();
        }
        places.into_iter().map(|place| (place, &self.conclusions[place])).collect()
    }

    /// All conclusions that the given answers leave possible.
    pub fn possible(&self, given: &dyn Fn(&str) -> Option<Json>) -> BTreeSet<T> {
        self.completions(given).into_iter().map(|(_, conclusion)| conclusion.clone()).collect()
    }

    /// The conclusion, where the given answers leave only one.
    pub fn certain(&self, given: &dyn Fn(&str) -> Option<Json>) -> Option<T> {
        let mut possible = self.possible(given);
        possible.pop_first().filter(|_| possible.is_empty())
    }

    /// The facts without an answer of which, in some completion of all others, a change changes the conclusion.
    pub fn matters(&self, given: &dyn Fn(&str) -> Option<Json>) -> BTreeSet<String> {
        let completions = self.completions(given);
        let mut found = BTreeSet::new();
        let mut stride = 1;
        for slot in &self.slots {
            let count = slot.classes.len();
            // Neighbours in this slot: from each class to the first, all else being equal.
            let mut changes = completions.iter().map(|(place, conclusion)| {
                let first = place - place / stride % count * stride;
                **conclusion != self.conclusions[first]
            });
            if given(&slot.id).is_none() && changes.any(|change| change) {
                found.insert(slot.id.clone());
            }
            stride *= count;
        }
        found
    }
}
