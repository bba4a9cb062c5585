//! From a pack to bytes.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use crate::calendar::TakesApplications;
use crate::diagram::{Builder, Diagrams, Edge, FIRST_NODE, Part};
use crate::pack::{Kind, Moment, Pack, Way};
use crate::plan::{Plan, Rule};

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

/// Parts of a plan's own diagrams, and what they are in the shared ones.
type Copied = HashMap<Part, Part>;

/// The rules of several plans over the same diagrams.
#[derive(Default)]
struct Shared {
    builder: Builder,
}

impl Shared {
    fn plan(&mut self, plan: &Plan, out: &mut Bytes) {
        let mut copied = HashMap::new();
        out.number(u32::from(plan.term) << 1 | u32::from(plan.takes == TakesApplications::MondayToSaturday));
        let rule = |shared: &mut Self, copied: &mut Copied, rule: Rule| Rule {
            root: shared.part(&plan.diagrams, rule.root, copied),
            each_child: rule.each_child.map(|part| shared.part(&plan.diagrams, part, copied)),
        };
        out.rule(rule(self, &mut copied, plan.out_of_scope));
        out.count(plan.grounds.len());
        for row in &plan.grounds {
            out.count(row.ground);
            out.maybe(row.item.map(u32::from));
            out.rule(rule(self, &mut copied, row.rule));
        }
        out.count(plan.documents.len());
        for row in &plan.documents {
            out.count(row.document);
            out.number(row.item.into());
            out.rule(rule(self, &mut copied, row.rule));
            out.maybe_part(row.evidence.map(|part| self.part(&plan.diagrams, part, &mut copied)));
            out.part(self.part(&plan.diagrams, row.shown, &mut copied));
        }
        out.count(plan.notes.len());
        for row in &plan.notes {
            out.count(row.note);
            out.rule(rule(self, &mut copied, row.rule));
        }
    }

    /// A part of another plan's diagrams, in these.
    fn part(&mut self, from: &Diagrams, part: Part, copied: &mut Copied) -> Part {
        let Some(node) = from.node(part) else { return part };
        if let Some(known) = copied.get(&part) {
            return *known;
        }
        let edge = |edge: &Edge| Edge { classes: edge.classes, to: self.part(from, edge.to, copied) };
        let edges = node.edges.iter().map(edge).collect::<Vec<_>>();
        let own = self.builder.node(node.var, edges);
        copied.insert(part, own);
        own
    }
}

impl Pack {
    /// The law as [`Pack::compiled`] reads it.
    pub fn compile(&self) -> Vec<u8> {
        let mut out = Bytes::default();
        self.compile_frame(&mut out);
        let mut shared = Shared::default();
        let mut plans = Bytes::default();
        for edition in 0..self.editions.len() {
            for list in 0..self.lists.len() {
                if let Some(plan) = self.plan(edition, list) {
                    shared.plan(plan, &mut plans);
                }
            }
        }
        let diagrams = shared.builder.finish();
        out.count(diagrams.len());
        for part in (FIRST_NODE..).take(diagrams.len()) {
            let Some(node) = diagrams.node(part) else { continue };
            out.number(node.var);
            out.count(node.edges.len());
            for edge in node.edges {
                out.number(edge.classes);
                // Questions follow in front of what leads to them: near ones are small numbers.
                let back = edge.to.checked_sub(FIRST_NODE).map(|_| part - edge.to);
                out.number(back.map_or(edge.to << 1, |back| back << 1 | 1));
            }
        }
        out.0.append(&mut plans.0);
        out.0
    }

    fn compile_frame(&self, out: &mut Bytes) {
        out.day(self.date_from);
        out.day(self.date_to);
        out.count(self.editions.len());
        for edition in &self.editions {
            out.day(edition.in_force_from);
        }
        out.count(self.applicant_facts);
        out.count(self.facts.len());
        for fact in &self.facts {
            match &fact.kind {
                Kind::Bool => out.number(0),
                Kind::Date(tests) => {
                    out.number(1);
                    out.count(tests.len());
                    for test in tests {
                        out.number(u32::from(test.years) << 1 | u32::from(test.by == Moment::Decision));
                    }
                }
                Kind::Enum(options) => {
                    out.number(2);
                    out.count(options.len());
                }
            }
            for edition in 0..self.editions.len() {
                out.number(u32::from(fact.read_in.get(edition) == Some(&true)));
            }
            out.maybe(fact.remedy.map(|way| match way {
                Way::Becomes(bit) => bit.trailing_zeros() << 1,
                Way::Waits(years) => u32::from(years) << 1 | 1,
            }));
        }
        for place in &self.asking_order {
            out.count(*place);
        }
        out.count(self.lists.len());
        out.count(self.documents.len());
        for document in &self.documents {
            out.number(u32::from(document.per_child));
        }
        out.count(self.notes.len());
        for note in &self.notes {
            out.maybe(note.request_date_from.map(number));
        }
        out.count(self.training);
        let calendar = &self.calendar;
        out.day(calendar.from);
        out.day(calendar.to);
        out.day(calendar.confirmed_until);
        out.days(calendar.from, &calendar.days_off);
        out.days(calendar.from, &calendar.working_weekends);
    }
}
