//! From a law to few bytes, when the engine is built.

use chrono::{Datelike, NaiveDate};

use super::calendar::TakesApplications;
use super::diagram::{Diagrams, NodeId};
use super::plan::{Plan, Rule};
use super::{Domain, Law, Moment, Remedy};

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

    /// An index counted from 1; 0 where there is none.
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

    fn node(&mut self, id: NodeId) {
        self.number(flat(id));
    }

    fn maybe_node(&mut self, id: Option<NodeId>) {
        self.maybe(id.map(flat));
    }

    fn rule(&mut self, rule: Rule) {
        self.node(rule.root);
        self.maybe_node(rule.per_child);
    }
}

/// A day as if every month had 31 days.
fn number(day: NaiveDate) -> u32 {
    day.year().unsigned_abs() * 372 + day.month0() * 31 + day.day0()
}

/// A node as a small number: a terminal doubled, or the index of an inner node doubled and one.
fn flat(id: NodeId) -> u32 {
    id.as_inner().map_or_else(|| id.as_terminal().unwrap_or_default() << 1, |index| index << 1 | 1)
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
            self.maybe(fact.remedy.map(|remedy| match remedy {
                Remedy::Change(bit) => bit.trailing_zeros() << 1,
                Remedy::Wait(years) => u32::from(years) << 1 | 1,
            }));
        }
        for index in &law.asking_order {
            self.count(*index);
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
        for (index, id) in (0..).map(|index| (index, NodeId::inner(index))).take(diagrams.len()) {
            let Some(node) = diagrams.node(id) else { continue };
            self.number(node.var);
            self.count(node.edges.len());
            for edge in node.edges {
                self.number(edge.values);
                // Nodes stand in front of what leads to them: near ones are small numbers.
                let back = edge.to.as_inner().map(|to| (index - to) << 1 | 1);
                self.number(back.unwrap_or_else(|| flat(edge.to)));
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
            self.maybe_node(row.evidence);
            self.node(row.shown);
        }
        self.count(plan.notes.len());
        for row in &plan.notes {
            self.count(row.note);
            self.rule(row.rule);
        }
    }
}
