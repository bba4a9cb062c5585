//! What would change the result: the smallest sets of things a person can truly do that clear refusal grounds. A ground that
//! the authority may set aside is to be cleared like one that applies.
//!
//! Everything is tried: each set of answers that can become others, on the request date and on each day that ends a wait,
//! the small sets first. A set that contains a smaller one that is enough is passed over.

use chrono::NaiveDate;

use super::answers::Answers;
use super::evaluator::Evaluator;
use super::request::Request;
use super::wire;
use crate::law::diagram::Terminal;
use crate::law::plan::{Plan, Rule};
use crate::law::slot::Slot;
use crate::law::{Law, Remedy, date};

/// What can be done about the grounds that threaten, in numbers: for each of them, in the report's order, the smallest sets
/// that clear it, and the smallest sets that clear all that can be cleared. It can be written as JSON once it is
/// [named](Remedies::named).
#[derive(Debug)]
pub struct Remedies<'l> {
    law: &'l Law,
    pub(crate) plan: &'l Plan,
    /// What answers of the applicant can become.
    changes: Vec<Change>,
    /// What can be waited for, and until when.
    waits: Vec<(Slot, NaiveDate)>,
    /// The request date, then the ends of the waits in order, and the answers as they count on each.
    days: Vec<(NaiveDate, Answers)>,
    /// The scope, then the grounds of the plan.
    rows: Vec<Row>,
    pub(crate) sets: Vec<Set>,
}

/// An answer that can become another: its slot, what it is and what it becomes, as bits.
#[derive(Debug)]
struct Change {
    slot: Slot,
    from: u32,
    to: u32,
}

/// A rule that concludes 0 where all is well.
#[derive(Debug)]
struct Row {
    rule: Rule,
    /// What it concludes now, if that is certain.
    now: Option<Terminal>,
    /// Whether it is to be cleared.
    wanted: bool,
}

impl Row {
    fn threatens(&self) -> bool {
        self.now.is_some_and(|now| now != 0)
    }
}

/// A set that is enough.
#[derive(Debug)]
pub(crate) struct Set {
    /// Index of the row that it clears; 0 where it clears all that can be cleared.
    pub(crate) row: usize,
    /// Index of the day.
    day: usize,
    /// A bit for each change.
    changes: u32,
    /// What is waited for, and until when.
    wait: Option<(Slot, NaiveDate)>,
}

impl<'l> Remedies<'l> {
    /// Finds what would clear the grounds that threaten, those that apply and those that may be set aside, under the
    /// wording that applies to the request. `None` where the law has no such edition and list: the request was read for another one.
    ///
    /// A set is none if something is worse after it: a child outside of the scope, or a ground that did not apply and then
    /// applies, or was clear and then is open. Answers that are missing stay missing. The smallest sets are those of which
    /// nothing can be left out and no day can come sooner.
    pub fn of(law: &'l Law, now: &Request) -> Option<Remedies<'l>> {
        let plan = law.plan(now.edition, now.list)?;
        let days = vec![(now.date, now.answers.clone())];
        let (changes, waits) = (Vec::new(), Vec::new());
        let mut all = Remedies { law, plan, changes, waits, days, rows: Vec::new(), sets: Vec::new() };
        let evaluator = Evaluator::new(&law.diagrams, &now.answers);
        for rule in std::iter::once(plan.out_of_scope).chain(plan.grounds.iter().map(|row| row.rule)) {
            all.rows.push(Row { rule, now: evaluator.conclusion(rule, 0), wanted: false });
        }
        all.find_changes_and_waits(now);
        for row in 1..all.rows.len() {
            if all.threatens(row) {
                all.want(row, true);
                all.try_all(row);
                all.want(row, false);
            }
        }
        for index in 0..all.sets.len() {
            let row = all.sets.get(index).map_or(0, |set| set.row);
            all.want(row, true);
        }
        if !all.sets.is_empty() {
            all.try_all(0);
        }
        Some(all)
    }
}

impl Remedies<'_> {
    /// Whether a row's ground threatens: it applies, or may be set aside.
    pub(crate) fn threatens(&self, row: usize) -> bool {
        self.rows.get(row).is_some_and(Row::threatens)
    }

    fn want(&mut self, row: usize, wanted: bool) {
        if let Some(row) = self.rows.get_mut(row) {
            row.wanted = wanted;
        }
    }

    /// Finds everything that can be done about an answer that has been given.
    fn find_changes_and_waits(&mut self, now: &Request) {
        for (number, code) in now.answers.encoded.iter().enumerate() {
            let Some(slot) = Slot::new(number) else { continue };
            let Some(fact) = self.law.facts.get(now.answers.numbering.index(slot)) else { continue };
            if !now.answers.is_known(slot) || fact.read_in.get(now.edition) != Some(&true) {
                continue;
            }
            let from = now.answers.possible.get(slot.position()).copied().unwrap_or_default();
            match fact.remedy {
                Some(Remedy::Change(to)) if to != from => self.changes.push(Change { slot, from, to }),
                Some(Remedy::Wait(years)) => {
                    let day = date::completed(years, *code).filter(|day| now.date < *day && *day <= self.law.date_to);
                    self.waits.extend(day.map(|day| (slot, day)));
                }
                _ => {}
            }
        }
        let mut last = now.date;
        while let Some(day) = self.waits.iter().map(|(_, day)| *day).filter(|day| *day > last).min() {
            self.days.extend(now.answers_at(self.law, now.edition, day).map(|answers| (day, answers)));
            last = day;
        }
    }

    /// Finds the smallest sets that clear what is wanted, those that ask for less first.
    fn try_all(&mut self, row: usize) {
        for count in 0..=self.changes.len() {
            for day in 0..self.days.len() {
                for changes in 0..1u32 << self.changes.len() {
                    let smaller = |set: &Set| set.row == row && set.day <= day && set.changes & !changes == 0;
                    if changes.count_ones() as usize == count && !self.sets.iter().any(smaller) && self.holds(day, changes) {
                        let wait = self.wait(day, changes);
                        self.sets.push(Set { row, day, changes, wait });
                    }
                }
            }
        }
    }

    /// Whether on a day, after these changes, what is wanted is clear and nothing else is worse.
    fn holds(&mut self, day: usize, changes: u32) -> bool {
        let Some((_, answers)) = self.days.get_mut(day) else { return false };
        for (bit, change) in self.changes.iter().enumerate() {
            if let Some(possible) = answers.possible.get_mut(change.slot.position()) {
                *possible = if changes >> bit & 1 == 1 { change.to } else { change.from };
            }
        }
        let evaluator = Evaluator::new(&self.law.diagrams, answers);
        // What is wanted fails most often.
        [true, false].iter().all(|wanted| {
            self.rows.iter().enumerate().filter(|(_, row)| row.wanted == *wanted).all(|(index, row)| {
                let free = !wanted && index > 0 && row.threatens();
                free || evaluator.conclusion(row.rule, 0).map_or(row.now.is_none(), |now| now == 0)
            })
        })
    }

    /// The wait that ends on a day; where several do, the first without which the set would not be enough.
    fn wait(&mut self, day: usize, changes: u32) -> Option<(Slot, NaiveDate)> {
        let end = self.days.get(day)?.0;
        let mut first = None;
        for index in 0..self.waits.len() {
            let wait = *self.waits.get(index)?;
            if wait.1 != end {
                continue;
            }
            first = first.or(Some(wait));
            let not_yet = *self.days.get(day.checked_sub(1)?)?.1.possible.get(wait.0.position())?;
            let come = std::mem::replace(self.days.get_mut(day)?.1.possible.get_mut(wait.0.position())?, not_yet);
            let holds = self.holds(day, changes);
            *self.days.get_mut(day)?.1.possible.get_mut(wait.0.position())? = come;
            if !holds {
                return Some(wait);
            }
        }
        first
    }

    /// Calls back with every remedy of a set, in the order of their facts: the slot, what the answer becomes, as a bit, or
    /// until when it is waited for.
    pub(crate) fn each(&self, set: &Set, call: &mut dyn FnMut(Slot, u32, Option<NaiveDate>)) {
        let mut wait = set.wait;
        for (bit, change) in self.changes.iter().enumerate() {
            if set.changes >> bit & 1 == 1 {
                if let Some((slot, day)) = wait.take_if(|(slot, _)| *slot < change.slot) {
                    call(slot, 0, Some(day));
                }
                call(change.slot, change.to, None);
            }
        }
        if let Some((slot, day)) = wait {
            call(slot, 0, Some(day));
        }
    }

    /// The remedies as numbers: how many grounds threaten, and of each its index and its sets; then the sets that clear all
    /// that can be cleared. Sets begin with how many there are, a set with how many remedies it has; a remedy is a slot,
    /// the code of the answer it becomes (see [`wire`]) or 0, and the day it is waited for, or zeros.
    pub fn encode(&self) -> Vec<u16> {
        let mut out = Vec::new();
        wire::push(&mut out, (1..self.rows.len()).filter(|row| self.threatens(*row)).count());
        for (row, plan) in (1..).zip(&self.plan.grounds) {
            if self.threatens(row) {
                wire::push(&mut out, plan.ground);
                self.push_sets(row, &mut out);
            }
        }
        self.push_sets(0, &mut out);
        out
    }

    fn push_sets(&self, row: usize, out: &mut Vec<u16>) {
        wire::push(out, self.sets.iter().filter(|set| set.row == row).count());
        for set in self.sets.iter().filter(|set| set.row == row) {
            wire::push(out, set.changes.count_ones() as usize + usize::from(set.wait.is_some()));
            self.each(set, &mut |slot, to, from| {
                out.push(slot.into());
                wire::push(out, if from.is_some() { 0 } else { (wire::FIRST_VALUE + to.trailing_zeros()) as usize });
                wire::push_day(out, from);
            });
        }
    }
}
