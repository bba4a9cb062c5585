//! What would change the result: the smallest sets of things a person can truly do that clear refusal grounds.
//!
//! Everything is tried: each set of answers that can become others, on the request date and on each day that ends a wait.
//! A ground reads few of these answers, so it is decided anew only where one that it reads differs.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::answers::{Answers, Given};
use crate::date;
use crate::decide::Judge;
use crate::error::Error;
use crate::pack::{Kind, Pack, Way};
use crate::plain::{Each, Plain, object};
use crate::plan::{Plan, Rule};
use crate::report::State;
use crate::request::Request;
use crate::value::Value;

/// What can be done about the grounds that apply.
#[derive(Debug, Default)]
pub struct Remedies<'p> {
    /// Each ground that applies now, in the report's order.
    pub grounds: Vec<Cleared<'p>>,
    /// The smallest sets that clear all of these grounds but the remaining ones. Each is enough alone.
    pub sets: Vec<Vec<Remedy<'p>>>,
}

/// A ground that applies now.
#[derive(Debug)]
pub struct Cleared<'p> {
    /// The ground.
    pub id: &'p String,
    /// The smallest sets that clear it. Each is enough alone; where there is none, the ground remains.
    pub by: Vec<Vec<Remedy<'p>>>,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remedy<'p> {
    /// The fact, e.g. `applicant.training_completed`.
    pub fact: String,
    /// What becomes of it.
    pub change: Change<'p>,
}

/// What becomes of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change<'p> {
    /// It becomes yes or no.
    Truth(bool),
    /// It becomes this option.
    Option(&'p String),
    /// It is enough to wait until this day, the first request date on which it helps.
    From(NaiveDate),
}

/// Finds what would clear the grounds that apply, under the wording that applies to the request.
///
/// A set is none if something is worse after it: a child outside of the scope, or a ground that did not apply and then
/// applies, or was clear and then is open. Answers that are missing stay missing. The smallest sets are those of which
/// nothing can be left out and no day can come sooner.
///
/// # Errors
/// The request's own, see [`Request::read`].
pub fn remedies<'p>(pack: &'p Pack, request: &Value) -> Result<Remedies<'p>, Error> {
    let now = Request::read(pack, request)?;
    let Some(plan) = pack.plan(now.edition, now.list) else { return Ok(Remedies::default()) };
    let mut rows = Vec::new();
    for ground in &plan.grounds {
        let now = state(pack, plan, &now.answers, ground.rule);
        rows.push(Row { ground: ground.ground, rule: ground.rule, now, after: Vec::new(), reads: Vec::new() });
    }
    if rows.iter().all(|row| row.now != State::Yes) {
        return Ok(Remedies::default());
    }
    let mut search = Search { pack, changes: Vec::new(), waits: Vec::new(), days: vec![now.date], offered: Vec::new() };
    search.find_ways(&now, request);
    let out_now = state(pack, plan, &now.answers, plan.out_of_scope);
    for day in &search.days {
        let mut answers = now.answers_on(pack, request, *day);
        let out = state(pack, plan, &answers, plan.out_of_scope);
        let in_scope = out == State::No || out == State::Open && out_now == State::Open;
        search.offered.resize(search.offered.len() + search.sets(), in_scope);
        for row in &mut rows {
            row.decide(pack, plan, &mut answers, &search.changes);
        }
    }
    for row in rows.iter().filter(|row| row.now != State::Yes) {
        for (offered, after) in search.offered.iter_mut().zip(&row.after) {
            *offered &= *after == State::No || *after == row.now;
        }
    }
    let mut found = Remedies::default();
    let mut clearable = Vec::new();
    for row in rows.iter().filter(|row| row.now == State::Yes) {
        let by = search.smallest(&[row]);
        if !by.is_empty() {
            clearable.push(row);
        }
        found.grounds.extend(pack.grounds.get(row.ground).map(|ground| Cleared { id: &ground.id, by }));
    }
    if !clearable.is_empty() {
        found.sets = search.smallest(&clearable);
    }
    Ok(found)
}

fn state(pack: &Pack, plan: &Plan, answers: &Answers, rule: Rule) -> State {
    match Judge::new(&plan.diagrams, answers, pack.applicant_facts).conclusion(rule, 0) {
        Some(0) => State::No,
        Some(_) => State::Yes,
        None => State::Open,
    }
}

/// An answer of the applicant that can become another.
struct Possible {
    slot: usize,
    from: u32,
    to: u32,
}

/// A ground, and what becomes of it.
struct Row {
    ground: usize,
    rule: Rule,
    now: State,
    /// Its state day by day, and on each day after every set of changes; a set has a bit for each change.
    after: Vec<State>,
    /// The slots that it can come to read.
    reads: Vec<usize>,
}

impl Row {
    /// Decides one more day, of which these are the answers.
    fn decide(&mut self, pack: &Pack, plan: &Plan, answers: &mut Answers, changes: &[Possible]) {
        let first = self.after.len();
        set(answers, changes, |_, change| change.from | change.to);
        let judge = Judge::new(&plan.diagrams, answers, pack.applicant_facts);
        let asked = judge.slots(self.rule);
        let mut reads = 0;
        for (bit, change) in changes.iter().enumerate() {
            reads |= usize::from(asked.contains(&change.slot)) << bit;
        }
        for chosen in 0..1 << changes.len() {
            let known = self.after.get(first + (chosen & reads)).copied();
            self.after.push(known.unwrap_or_else(|| {
                set(answers, changes, |bit, change| if chosen >> bit & 1 == 1 { change.to } else { change.from });
                state(pack, plan, answers, self.rule)
            }));
        }
        if first == 0 {
            self.reads = asked;
        }
    }
}

fn set(answers: &mut Answers, changes: &[Possible], class: impl Fn(usize, &Possible) -> u32) {
    for (bit, change) in changes.iter().enumerate() {
        if let Some(possible) = answers.possible.get_mut(change.slot) {
            *possible = class(bit, change);
        }
    }
}

struct Search<'p> {
    pack: &'p Pack,
    changes: Vec<Possible>,
    /// Slots that it helps to wait for, and until when.
    waits: Vec<(usize, NaiveDate)>,
    /// The request date, then the ends of the waits, in order.
    days: Vec<NaiveDate>,
    /// Day by day for every set of changes whether nothing is worse after it.
    offered: Vec<bool>,
}

impl<'p> Search<'p> {
    /// How many sets of changes there are.
    fn sets(&self) -> usize {
        1 << self.changes.len()
    }

    /// Everything that can be done about an answer that has been given.
    fn find_ways(&mut self, now: &Request, request: &Value) {
        for (slot, (given, from)) in now.answers.given.iter().zip(&now.answers.possible).enumerate() {
            let (child, place) = self.pack.child_and_place(slot);
            let Some(fact) = self.pack.facts.get(place).filter(|_| *given == Given::Value) else { continue };
            let read = fact.read_in.get(now.edition) == Some(&true);
            match fact.remedy.filter(|_| read) {
                Some(Way::Becomes(to)) if to != *from => self.changes.push(Possible { slot, from: *from, to }),
                Some(Way::Waits(years)) => {
                    let answers = request.get("answers");
                    let person = answers.and_then(|answers| match (child, answers.get("children")) {
                        (None, _) => answers.get("applicant"),
                        (Some(child), Some(Value::List(children))) => children.get(child),
                        _ => None,
                    });
                    let since = person.and_then(|person| date::parse(person.get(&fact.key)?.as_str()?));
                    let day = date::completed(years, since.unwrap_or_default());
                    if now.date < day && day <= self.pack.date_to {
                        self.waits.push((slot, day));
                        let place = self.days.partition_point(|earlier| *earlier < day);
                        if self.days.get(place) != Some(&day) {
                            self.days.insert(place, day);
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// The smallest sets that clear all these grounds, those that ask for less first.
    fn smallest(&self, grounds: &[&Row]) -> Vec<Vec<Remedy<'p>>> {
        let mut found: Vec<(usize, usize)> = Vec::new();
        let mut sets = Vec::new();
        for count in 0..=self.changes.len() {
            for (place, day) in self.days.iter().enumerate() {
                // On the request date nothing is waited for. Else it is what these grounds read.
                let mut waits = self.waits.iter().filter(|(_, end)| end == day);
                let wait = waits.find(|(slot, _)| grounds.iter().any(|ground| ground.reads.contains(slot)));
                if wait.is_none() && place > 0 {
                    continue;
                }
                for chosen in (0..self.sets()).filter(|chosen| chosen.count_ones() as usize == count) {
                    let at = place * self.sets() + chosen;
                    let enough = grounds.iter().all(|ground| ground.after.get(at) == Some(&State::No));
                    let smaller = |(earlier, less): &(usize, usize)| *earlier <= place && less & chosen == *less;
                    if enough && self.offered.get(at) == Some(&true) && !found.iter().any(smaller) {
                        found.push((place, chosen));
                        sets.push(self.set(chosen, wait));
                    }
                }
            }
        }
        sets
    }

    /// The changes of a set and a wait, in the order of their facts.
    fn set(&self, chosen: usize, wait: Option<&(usize, NaiveDate)>) -> Vec<Remedy<'p>> {
        let mut set = Vec::new();
        let mut push = |slot, change| set.push(Remedy { fact: self.pack.fact_id(slot), change });
        let mut wait = wait.copied();
        for (bit, change) in self.changes.iter().enumerate() {
            if let Some((slot, day)) = wait.take_if(|(slot, _)| *slot < change.slot) {
                push(slot, Change::From(day));
            }
            if chosen >> bit & 1 == 1 {
                let option = change.to.trailing_zeros() as usize;
                push(
                    change.slot,
                    match self.pack.facts.get(change.slot).map(|fact| &fact.kind) {
                        Some(Kind::Enum(options)) => options.get(option).map_or(Change::Truth(true), Change::Option),
                        _ => Change::Truth(option == 1),
                    },
                );
            }
        }
        if let Some((slot, day)) = wait {
            push(slot, Change::From(day));
        }
        set
    }
}

fn write_sets(sets: &[Vec<Remedy>], each: Each) {
    for set in sets {
        each(Plain::List(&|each| {
            for remedy in set {
                let (to, from) = match remedy.change {
                    Change::Truth(to) => (Plain::Bool(to), None),
                    Change::Option(to) => (Plain::Text(to), None),
                    Change::From(day) => (Plain::Absent, Some(day)),
                };
                each(object! { "fact": Plain::Text(&remedy.fact), "to": to, "from": Plain::Day(from) });
            }
        }));
    }
}

impl Remedies<'_> {
    /// Ids of the grounds that stay whatever the person does.
    pub fn remaining(&self) -> impl Iterator<Item = &String> {
        self.grounds.iter().filter(|ground| ground.by.is_empty()).map(|ground| ground.id)
    }
}

impl Serialize for Remedies<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let remedies = object! {
            "grounds": Plain::List(&|each| {
                for ground in &self.grounds {
                    each(object! { "id": Plain::Text(ground.id), "clears": Plain::List(&|each| write_sets(&ground.by, each)) });
                }
            }),
            "remaining": Plain::List(&|each| self.remaining().for_each(|id| each(Plain::Text(id)))),
            "sets": Plain::List(&|each| write_sets(&self.sets, each)),
        };
        remedies.serialize(serializer)
    }
}
