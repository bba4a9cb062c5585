//! From a law to few bytes, when the engine is built.

use chrono::{Datelike, NaiveDate};

use super::calendar::TakesApplications;
use super::diagram::{Diagrams, FIRST_NODE, Part};
use super::plan::{Plan, Rule};
use super::{Domain, Law, Moment, Way};

#[derive(Default)]
struct Bytes(Vec<u8>);

impl Bytes {
    /// A number in groups of seven bits, the lowest first; all but the last group have the top bit set.
    fn number(&mut self, mut number: u32) {
        while number > 0x7f {
            self.0.push(number.to_le_bytes()[0] | 0x80);
            number >>= 7;
        }
        self.0.push(number.to_le_bytes()[0]);
    }

    fn count(&mut self, count: usize) {
        self.number(u32::try_from(count).unwrap_or(u32::MAX));
    }

    /// A place counted from 1; 0 where there is none.
    fn maybe(&mut self, number: Option<u32>) {
        self.number(number.map_or(0, |number| number + 1));
    }

    fn day(&mut self, day: NaiveDate) {
        self.number(number(day));
    }

    /// Days in order, each as its distance from the one before.
    fn days(&mut self, mut before: NaiveDate, days: &[NaiveDate]) {
        self.count(days.len());
        for day in days {
            self.number(number(*day) - number(before));
            before = *day;
        }
    }

    fn part(&mut self, part: Part) {
        self.number(flat(part));
    }

    fn maybe_part(&mut self, part: Option<Part>) {
        self.maybe(part.map(flat));
    }

    fn rule(&mut self, rule: Rule) {
        self.part(rule.root);
        self.maybe_part(rule.each_child);
    }
}

/// A day as if every month had 31 days.
fn number(day: NaiveDate) -> u32 {
    day.year().unsigned_abs() * 372 + day.month0() * 31 + day.day0()
}

/// A part as a small number: a conclusion doubled, or the place of a question doubled and one.
fn flat(part: Part) -> u32 {
    part.checked_sub(FIRST_NODE).map_or(part << 1, |place| place << 1 | 1)
}

impl Law {
    /// The law as [`Law::from_bytes`] reads it.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Bytes::default();
        out.frame(self);
        out.diagrams(&self.diagrams);
        for plan in &self.plans {
            out.plan(plan);
        }
        out.0
    }
}

impl Bytes {
    /// Everything but the rules.
    fn frame(&mut self, law: &Law) {
        self.day(law.date_from);
        self.day(law.date_to);
        self.count(law.editions.len());
        for in_force_from in &law.editions {
            self.day(*in_force_from);
        }
        self.count(law.applicant_facts);
        self.count(law.facts.len());
        for fact in &law.facts {
            match &fact.domain {
                Domain::Date(tests) => {
                    self.number(0);
                    self.count(tests.len());
                    for test in tests {
                        self.number(u32::from(test.years) << 1 | u32::from(test.by == Moment::Decision));
                    }
                }
                Domain::Options(count) => self.number(*count),
            }
            for edition in 0..law.editions.len() {
                self.number(u32::from(fact.read_in.get(edition) == Some(&true)));
            }
            self.maybe(fact.remedy.map(|way| match way {
                Way::Becomes(bit) => bit.trailing_zeros() << 1,
                Way::Waits(years) => u32::from(years) << 1 | 1,
            }));
        }
        for place in &law.asking_order {
            self.count(*place);
        }
        self.count(law.lists);
        self.count(law.per_child.len());
        for per_child in &law.per_child {
            self.number(u32::from(*per_child));
        }
        self.count(law.notes_from.len());
        for from in &law.notes_from {
            self.maybe(from.map(number));
        }
        self.count(law.training);
        let calendar = &law.calendar;
        self.day(calendar.from);
        self.day(calendar.to);
        self.day(calendar.confirmed_until);
        self.days(calendar.from, &calendar.days_off);
        self.days(calendar.from, &calendar.working_weekends);
    }

    fn diagrams(&mut self, diagrams: &Diagrams) {
        self.count(diagrams.len());
        for part in (FIRST_NODE..).take(diagrams.len()) {
            let Some(node) = diagrams.node(part) else { continue };
            self.number(node.var);
            self.count(node.edges.len());
            for edge in node.edges {
                self.number(edge.classes);
                // Questions follow in front of what leads to them: near ones are small numbers.
                let back = edge.to.checked_sub(FIRST_NODE).map(|_| part - edge.to);
                self.number(back.map_or(edge.to << 1, |back| back << 1 | 1));
            }
        }
    }

    fn plan(&mut self, plan: &Plan) {
        self.number(u32::from(plan.term) << 1 | u32::from(plan.takes == TakesApplications::MondayToSaturday));
        self.rule(plan.out_of_scope);
        self.count(plan.grounds.len());
        for row in &plan.grounds {
            self.count(row.ground);
            self.maybe(row.item.map(u32::from));
            self.rule(row.rule);
        }
        self.count(plan.documents.len());
        for row in &plan.documents {
            self.count(row.document);
            self.number(row.item.into());
            self.rule(row.rule);
            self.maybe_part(row.evidence);
            self.part(row.shown);
        }
        self.count(plan.notes.len());
        for row in &plan.notes {
            self.count(row.note);
            self.rule(row.rule);
        }
    }
}
