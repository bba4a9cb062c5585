//! What a report says, row by row: what has been concluded, and why.

use super::answers::Answers;
use super::evaluator::Evaluator;
use super::report::{DocumentRow, GroundRow, GroundState, Need, Outcome, Report, Span, State};
use super::request::Request;
use super::slots::Slots;
use super::wire::UNKNOWN;
use crate::law::Law;
use crate::law::date;
use crate::law::diagram::Terminal;
use crate::law::plan::{DocumentPlan, Plan, Rule, ground, need};
use crate::law::slot::Slot;

/// The rows of a request.
#[derive(Debug)]
pub struct Rows {
    pub all: Vec<Row>,
    /// The slots on which they rest, or still depend, row after row.
    slots: Slots,
}

/// Something the report speaks of.
#[derive(Debug)]
pub struct Row {
    pub kind: RowKind,
    pub rule: Rule,
    /// The child it is about, where each child has a row of its own.
    pub child: Option<u8>,
    pub conclusion: Option<Terminal>,
    /// Whether what follows belongs to the conclusion.
    pub explained: bool,
    /// Index of the evidence in the law.
    evidence: Option<u16>,
    /// On which slots the conclusion rests; those on which it depends, where it is open.
    facts: Span,
    /// On which slots the evidence depends.
    evidence_facts: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    Scope,
    Ground,
    /// By its index in the plan.
    Document(u16),
    /// By its index in the plan.
    Note(u16),
}

impl Row {
    fn new(kind: RowKind, rule: Rule, child: Option<u8>) -> Row {
        let nothing = Span { from: 0, to: 0 };
        Row { kind, rule, child, conclusion: None, explained: false, evidence: None, facts: nothing, evidence_facts: nothing }
    }

    /// What the rule concludes, where that is certain.
    pub fn conclude(&self, evaluator: Evaluator) -> Option<Terminal> {
        evaluator.conclusion(self.rule, self.child.unwrap_or(0).into())
    }

    /// What is known of a ground.
    fn ground(&self) -> GroundState {
        match self.conclusion {
            Some(ground::CLEAR) => GroundState::Clear,
            Some(ground::WAIVABLE) => GroundState::Waivable,
            Some(_) => GroundState::Applies,
            None => GroundState::Open,
        }
    }

    /// What is known of scope: the rule says what is out of it.
    fn scope(&self) -> State {
        match self.conclusion {
            Some(0) => State::Yes,
            Some(_) => State::No,
            None => State::Open,
        }
    }

    /// What is known of a paper.
    fn need(&self) -> Need {
        match self.conclusion {
            Some(need::NOT_REQUIRED) => Need::NotRequired,
            Some(need::DEFERRABLE) => Need::Deferrable,
            Some(_) => Need::Required,
            None => Need::Open,
        }
    }

    fn explain(&mut self, plan: &Plan, evaluator: Evaluator, slots: &mut Slots) {
        let child = self.child.unwrap_or(0).into();
        let from = slots.all().len();
        self.conclusion = match self.kind {
            RowKind::Ground | RowKind::Document(_) => evaluator.explain(self.rule, child, slots),
            RowKind::Scope | RowKind::Note(_) => evaluator.conclude_or_depend(self.rule, child, slots),
        };
        let open = slots.all().len();
        self.facts = span(from, open);
        if let RowKind::Document(index) = self.kind
            && let Some(document) = plan.documents.get(usize::from(index))
        {
            let proof = document.evidence.filter(|_| self.need() != Need::NotRequired);
            let proof = proof.map(|proof| evaluator.conclusion(Rule::of_one(proof), child));
            self.evidence = proof.flatten().and_then(|proof| u16::try_from(proof.checked_sub(1)?).ok());
            // Where need and evidence are certain, so is what is shown of them.
            let certain = self.conclusion.is_some() && proof != Some(None);
            if !certain && document.shown != self.rule.root {
                evaluator.conclude_or_depend(Rule::of_one(document.shown), child, slots);
            }
        }
        self.evidence_facts = span(open, slots.all().len());
        self.explained = true;
    }
}

fn span(from: usize, to: usize) -> Span {
    let end = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
    Span { from: end(from), to: end(to) }
}

impl Span {
    /// What it spans.
    pub fn of(self, slots: &[Slot]) -> &[Slot] {
        slots.get(usize::from(self.from)..usize::from(self.to)).unwrap_or_default()
    }
}

impl Rows {
    /// The rows, of which nothing is concluded yet.
    pub fn new(law: &Law, plan: &Plan, request: &Request) -> Rows {
        let mut all = Vec::with_capacity(64);
        all.push(Row::new(RowKind::Scope, plan.out_of_scope, None));
        for row in &plan.grounds {
            all.push(Row::new(RowKind::Ground, row.rule, None));
        }
        for (index, row) in (0..).zip(&plan.documents) {
            let per_child = law.per_child.get(row.document) == Some(&true);
            for child in 0..if per_child { request.answers.children } else { 1 } {
                all.push(Row::new(RowKind::Document(index), row.rule, u8::try_from(child).ok().filter(|_| per_child)));
            }
        }
        for (index, row) in (0..).zip(&plan.notes) {
            let from = law.notes_from.get(row.note).copied().flatten();
            if from.is_none_or(|from| from <= request.date) {
                all.push(Row::new(RowKind::Note(index), row.rule, None));
            }
        }
        Rows { all, slots: Slots::default() }
    }

    /// Finds out what the rows conclude, and why, where that is not known.
    pub fn explain(&mut self, plan: &Plan, evaluator: Evaluator) {
        let known = std::mem::replace(&mut self.slots, Slots::with_capacity(128));
        for row in &mut self.all {
            if row.explained {
                for one in [&mut row.facts, &mut row.evidence_facts] {
                    let from = self.slots.all().len();
                    self.slots.extend(one.of(known.all()));
                    *one = span(from, self.slots.all().len());
                }
            } else {
                row.explain(plan, evaluator, &mut self.slots);
            }
        }
    }

    /// The outcome, by what the rows conclude and what papers are in hand.
    pub fn outcome(&self, plan: &Plan, request: &Request) -> Outcome {
        let (mut refused, mut open, mut waivable, mut missing) = (false, false, false, false);
        for row in &self.all {
            match row.kind {
                RowKind::Scope if row.scope() == State::No => return Outcome::OutOfScope,
                RowKind::Scope => open = row.scope() == State::Open,
                RowKind::Ground => match row.ground() {
                    GroundState::Applies => refused = true,
                    GroundState::Waivable => waivable = true,
                    GroundState::Open => open = true,
                    GroundState::Clear => {}
                },
                RowKind::Document(index) if !in_hand(plan, request, index, row.child) => {
                    open |= row.need() == Need::Open;
                    missing |= row.need() == Need::Required;
                }
                _ => {}
            }
        }
        match (refused, open, waivable, missing) {
            (true, ..) => Outcome::RefusalLikely,
            (_, true, ..) => Outcome::Undecided,
            (_, _, true, _) => Outcome::RefusalPossible,
            (.., true) => Outcome::DocumentsMissing,
            _ => Outcome::Ready,
        }
    }

    /// The slots without an answer on which something depends, and those answered “I don't know”. In asking order: what stands
    /// together about a child is asked child by child.
    pub fn missing_and_unknown(&self, law: &Law, answers: &Answers) -> (Vec<Slot>, Vec<Slot>) {
        let (mut missing, mut unknown) = (Vec::new(), Vec::new());
        let mut matters = Vec::new();
        for row in &self.all {
            let from = if row.conclusion.is_none() { row.facts.from } else { row.evidence_facts.from };
            for slot in (Span { from, ..row.evidence_facts }).of(self.slots.all()) {
                matters.resize(answers.possible.len(), false);
                matters.get_mut(slot.position()).into_iter().for_each(|matters| *matters = true);
            }
        }
        let mut ask = |index: usize, child: usize| {
            let slot = answers.numbering.slot(index, child);
            if matters.get(slot.position()) == Some(&true) {
                let list = if answers.encoded.get(slot.position()) == Some(&UNKNOWN) { &mut unknown } else { &mut missing };
                list.push(slot);
            }
        };
        let mut order = if matters.is_empty() { &[] } else { law.asking_order.as_slice() };
        while let Some(first) = order.first() {
            let about_child = *first >= law.applicant_facts;
            let length = order.iter().take_while(|index| (**index >= law.applicant_facts) == about_child).count();
            for child in 0..if about_child { answers.children } else { 1 } {
                for index in order.iter().take(length) {
                    ask(*index, child);
                }
            }
            order = order.get(length..).unwrap_or_default();
        }
        (missing, unknown)
    }

    /// The report on what the rows conclude.
    pub fn report<'l>(&self, law: &'l Law, plan: &'l Plan, request: &Request) -> Report<'l> {
        let (missing, unknown) = self.missing_and_unknown(law, &request.answers);
        let (accepted, decision) = request.answers.days;
        let mut report = Report {
            plan,
            date: request.date,
            outcome: self.outcome(plan, request),
            scope: State::Open,
            grounds: Vec::with_capacity(plan.grounds.len()),
            documents: Vec::with_capacity(self.all.len()),
            accepted,
            decision,
            training: None,
            estimated: decision > law.calendar.confirmed_until,
            notes: Vec::with_capacity(plan.notes.len()),
            missing,
            unknown,
            facts: self.slots.all().to_vec(),
        };
        for row in &self.all {
            match row.kind {
                RowKind::Scope => report.scope = row.scope(),
                RowKind::Ground => report.grounds.push(GroundRow { state: row.ground(), facts: row.facts }),
                RowKind::Document(index) => {
                    let (need, have) = (row.need(), in_hand(plan, request, index, row.child));
                    let (child, evidence, facts) = (row.child, row.evidence, row.facts);
                    report.documents.push(DocumentRow { row: index, child, need, have, evidence, facts });
                    if need == Need::Deferrable && !have && document(plan, index) == Some(law.training) {
                        report.training = Some(date::a_year_after(request.date));
                    }
                }
                RowKind::Note(index) if row.conclusion == Some(1) => report.notes.push(index),
                RowKind::Note(_) => {}
            }
        }
        report
    }
}

/// The paper of a row of the plan.
fn document(plan: &Plan, index: u16) -> Option<usize> {
    plan.documents.get(usize::from(index)).map(|row: &DocumentPlan| row.document)
}

fn in_hand(plan: &Plan, request: &Request, index: u16, child: Option<u8>) -> bool {
    let have = document(plan, index).and_then(|document| request.have.get(document));
    have.copied().unwrap_or_default() >> child.unwrap_or(0) & 1 == 1
}
