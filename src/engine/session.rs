//! A request whose answers change one by one.

use std::ops::Deref;

use super::evaluator::Evaluator;
use super::report::{Outcome, Report};
use super::request::Request;
use super::rows::{RowKind, Rows};
use super::wire;
use crate::law::Law;
use crate::law::slot::Slot;

/// A request that keeps what has been concluded. A change lets only those rules conclude anew that read what changed;
/// reasons and missing facts are found when they are asked for, and kept as well.
///
/// At any moment it reports what [`check`](crate::check) would report on the same answers.
///
/// ```
/// use bauyr::{Outcome, Pack, Request, Session, Slot, json, wire};
///
/// let pack = Pack::parse(bauyr::PACK.as_bytes())?;
/// let nothing = br#"{"service": "foster", "channel": "portal", "date": "2026-06-10", "answers": {"children": [{}]}}"#;
/// let request = Request::read(&pack, &json::parse(nothing, "invalid_shape")?)?;
/// let mut session = Session::new(pack.law(), request).expect("a request of this law");
/// assert_eq!(session.outcome(), Outcome::Undecided);
///
/// // The first slot is the applicant's day of birth; a day's code is its digits.
/// // Who is seventeen may be refused.
/// let birth_date = Slot::new(0).expect("a slot");
/// assert_eq!(session.set(birth_date, 2009_05_01), Some(Outcome::RefusalLikely));
/// assert_eq!(session.set(birth_date, wire::ABSENT), Some(Outcome::Undecided));
/// // A code that is no answer changes nothing.
/// assert_eq!(session.set(birth_date, 7), None);
/// # Ok::<(), bauyr::Error>(())
/// ```
#[derive(Debug)]
pub struct Session<L> {
    law: L,
    request: Request,
    rows: Rows,
    /// For each row the indices of the facts that it reads.
    reads: Vec<Vec<u32>>,
    outcome: Outcome,
}

impl<L: Deref<Target = Law>> Session<L> {
    /// Begins with a request; `None` where the law has no such edition and list: it was read for another one.
    pub fn new(law: L, request: Request) -> Option<Self> {
        let plan = law.plan(request.edition, request.list)?;
        let mut rows = Rows::new(&law, plan, &request);
        let mut reads = Vec::with_capacity(rows.all.len());
        let evaluator = Evaluator::new(&law.diagrams, &request.answers);
        // Seeing no answer, it reaches whatever can be asked on this day.
        let nothing = evaluator.restricted_to(&[]);
        for row in &mut rows.all {
            row.conclusion = row.conclude(evaluator);
            let shown = if let RowKind::Document(index) = row.kind { plan.documents.get(usize::from(index)) } else { None };
            let mut asked = Vec::new();
            for root in [Some(row.rule.root), row.rule.per_child, shown.map(|row| row.shown)].into_iter().flatten() {
                asked.extend(nothing.inner_nodes(&nothing.reachable(root, 0, u32::MAX)).map(|node| node.var));
            }
            reads.push(asked);
        }
        let outcome = rows.outcome(plan, &request);
        Some(Session { law, request, rows, reads, outcome })
    }

    /// Changes the answer in a slot to what a code says, see [`wire`]; `None`, and nothing is changed, where the slot or
    /// the code is none.
    pub fn set(&mut self, slot: Slot, code: u32) -> Option<Outcome> {
        let Session { law, request, rows, reads, outcome } = self;
        let answers = &mut request.answers;
        let before = (*answers.possible.get(slot.position())?, (*answers.encoded.get(slot.position())?).min(wire::FIRST_VALUE));
        answers.set(law, slot, code)?;
        if before != (*answers.possible.get(slot.position())?, code.min(wire::FIRST_VALUE)) {
            let fact = u32::try_from(answers.numbering.index(slot)).ok()?;
            let child = answers.numbering.child(slot);
            let plan = law.plan(request.edition, request.list)?;
            let evaluator = Evaluator::new(&law.diagrams, &request.answers);
            let mut changed = false;
            for (row, reads) in rows.all.iter_mut().zip(reads) {
                if reads.contains(&fact) && (row.child.is_none() || child.is_none() || row.child == child) {
                    row.explained = false;
                    let conclusion = row.conclude(evaluator);
                    changed |= conclusion != row.conclusion;
                    row.conclusion = conclusion;
                }
            }
            if changed {
                *outcome = rows.outcome(plan, request);
            }
        }
        Some(self.outcome)
    }

    /// Notes that a paper is in hand, or is not; by its index in the law, and maybe the child (a child's index plus one,
    /// or 0 for a paper that is one for all). `None`, and nothing is changed, where there is no such paper or child.
    pub fn have(&mut self, index: usize, child: u32, in_hand: bool) -> Option<Outcome> {
        let Session { law, request, rows, outcome, .. } = self;
        let bit = wire::paper_bit(law, index, child, request.answers.children)?;
        let have = request.have.get_mut(index)?;
        *have = if in_hand { *have | bit } else { *have & !bit };
        *outcome = rows.outcome(law.plan(request.edition, request.list)?, request);
        Some(self.outcome)
    }

    /// What the application can expect.
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }

    fn explain(&mut self) {
        if let Some(plan) = self.law.plan(self.request.edition, self.request.list) {
            self.rows.explain(plan, Evaluator::new(&self.law.diagrams, &self.request.answers));
        }
    }

    /// The slots of absent facts worth asking, and of those answered “I don't know” that matter, in asking order.
    pub fn missing_and_unknown(&mut self) -> (Vec<Slot>, Vec<Slot>) {
        self.explain();
        self.rows.missing_and_unknown(&self.law, &self.request.answers)
    }

    /// The report on the request as it now is; `None` never.
    pub fn report(&mut self) -> Option<Report<'_>> {
        self.explain();
        let plan = self.law.plan(self.request.edition, self.request.list)?;
        Some(self.rows.report(&self.law, plan, &self.request))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::Pack;
    use crate::plain::value::Value;

    fn pack() -> Pack {
        Pack::load(&serde_json::from_str::<Value>(crate::PACK).unwrap()).unwrap()
    }

    /// No rule concludes this.
    const MARK: u32 = 4095;

    #[test]
    fn a_change_lets_only_the_rows_that_read_it_conclude_anew() {
        let pack = pack();
        let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/personas.json")).unwrap();
        let cases: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
        for case in &cases {
            let request: Value = serde_json::from_value(case["request"].clone()).unwrap();
            let slots = Request::read(&pack, &request).unwrap().answers.encoded.len();
            for number in 0..slots {
                let slot = Slot::new(number).unwrap();
                let mut session = Session::new(pack.law(), Request::read(&pack, &request).unwrap()).unwrap();
                session.report().unwrap();
                // Whatever is concluded or explained anew loses the mark.
                session.rows.all.iter_mut().for_each(|row| row.conclusion = Some(MARK));
                let answers = &session.request.answers;
                let fact = u32::try_from(answers.numbering.index(slot)).unwrap();
                let beyond = number.checked_sub(pack.applicant_facts);
                let child = beyond.map(|beyond| u8::try_from(beyond / pack.of_child().len()).unwrap());
                let other = if answers.encoded[number] == wire::UNKNOWN { wire::ABSENT } else { wire::UNKNOWN };
                session.set(slot, other).unwrap();
                session.missing_and_unknown();
                session.report().unwrap();
                let mut anew = 0;
                for (row, reads) in session.rows.all.iter().zip(&session.reads) {
                    let touched = reads.contains(&fact) && (row.child.is_none() || child.is_none() || row.child == child);
                    assert_eq!(row.conclusion != Some(MARK), touched, "slot {number}: {row:?}");
                    anew += u32::from(touched);
                }
                assert!(anew <= 16, "slot {number}: {anew} of {} rows", session.rows.all.len());
            }
        }
    }
}
