//! From a request to its report.

use crate::answers::Given;
use crate::date;
use crate::decide::Judge;
use crate::diagram::Part;
use crate::error::Error;
use crate::pack::Pack;
use crate::plan::{DocumentPlan, Plan, Rule, need};
use crate::report::{DocumentRow, GroundRow, Need, Outcome, Report, Span, State};
use crate::request::Request;
use crate::value::Value;

/// Checks a request as plain data.
///
/// # Errors
/// Where the request is not in order, see [`Request::read`].
pub fn check<'p>(pack: &'p Pack, request: &Value) -> Result<Report<'p>, Error> {
    decide(pack, Request::read(pack, request)?)
}

/// Checks a request that has been read.
///
/// # Errors
/// `unknown_edition` where the request was read with another pack.
pub fn decide(pack: &Pack, request: Request) -> Result<Report<'_>, Error> {
    let plan = pack.plan(request.edition, request.list);
    let plan = plan.ok_or_else(|| Error::new("unknown_edition", "edition", "the request belongs to another pack"))?;
    let mut checker = Checker::new(pack, plan, request);
    let scope = checker.scope();
    let grounds = plan.grounds.iter().map(|row| checker.ground(row.rule)).collect::<Vec<_>>();
    let mut documents = Vec::with_capacity(plan.documents.len() + 4 * checker.request.answers.children);
    for (place, row) in plan.documents.iter().enumerate() {
        checker.document(place, row, &mut documents);
    }
    let notes = checker.notes();
    let outcome = outcome(scope, &grounds, &documents);
    let (missing, unknown) = checker.worth_asking();
    let (accepted, decision) = checker.request.answers.days;
    let training =
        documents.iter().find(|row| plan.documents.get(usize::from(row.row)).is_some_and(|row| row.document == pack.training));
    let deferred = training.is_some_and(|row| row.need == Need::Deferrable && !row.have);
    let date = checker.request.date;
    Ok(Report {
        pack,
        plan,
        date,
        outcome,
        scope,
        grounds,
        documents,
        accepted,
        decision,
        training: deferred.then(|| date::a_year_after(date)),
        estimated: decision > pack.calendar.confirmed_until,
        notes,
        missing,
        unknown,
        facts: checker.facts,
    })
}

fn outcome(scope: State, grounds: &[GroundRow], documents: &[DocumentRow]) -> Outcome {
    let ground = |state| grounds.iter().any(|row| row.state == state);
    let paper = |need| documents.iter().any(|row| row.need == need && !row.have);
    if scope == State::No {
        Outcome::OutOfScope
    } else if ground(State::Yes) {
        Outcome::RefusalLikely
    } else if scope == State::Open || ground(State::Open) || paper(Need::Open) {
        Outcome::Undecided
    } else if paper(Need::Required) {
        Outcome::DocumentsMissing
    } else {
        Outcome::Ready
    }
}

struct Checker<'p> {
    pack: &'p Pack,
    plan: &'p Plan,
    request: Request,
    /// The reasons of all rows, one after the other.
    facts: Vec<u16>,
    /// For every slot whether something in the report still depends on it.
    matters: Vec<bool>,
}

impl<'p> Checker<'p> {
    fn new(pack: &'p Pack, plan: &'p Plan, request: Request) -> Self {
        let slots = request.answers.possible.len();
        Checker { pack, plan, request, facts: Vec::with_capacity(64), matters: vec![false; slots] }
    }

    fn judge(&self) -> Judge<'_> {
        Judge::new(&self.plan.diagrams, &self.request.answers, self.pack.applicant_facts)
    }

    fn scope(&mut self) -> State {
        let rule = self.plan.out_of_scope;
        match self.judge().conclusion(rule, 0) {
            Some(0) => State::Yes,
            Some(_) => State::No,
            None => {
                self.depends(rule, 0, false);
                State::Open
            }
        }
    }

    fn ground(&mut self, rule: Rule) -> GroundRow {
        let from = self.facts.len();
        let state = match self.explain(rule, 0) {
            Some(0) => State::No,
            Some(_) => State::Yes,
            None => State::Open,
        };
        GroundRow { state, facts: self.span(from) }
    }

    fn document(&mut self, place: usize, row: &DocumentPlan, rows: &mut Vec<DocumentRow>) {
        let document = self.pack.documents.get(row.document);
        let per_child = document.is_some_and(|document| document.per_child);
        let have = self.request.have.get(row.document).copied().unwrap_or_default();
        for child in 0..if per_child { self.request.answers.children } else { 1 } {
            let from = self.facts.len();
            let conclusion = self.explain(row.rule, child);
            let need = match conclusion {
                Some(need::NOT_REQUIRED) => Need::NotRequired,
                Some(need::DEFERRABLE) => Need::Deferrable,
                Some(_) => Need::Required,
                None => Need::Open,
            };
            let mut evidence = None;
            if let Some(proof) = row.evidence.filter(|_| need != Need::NotRequired) {
                let proof = self.judge().conclusion(Rule::of_one(proof), child).unwrap_or(0);
                evidence = proof.checked_sub(1).and_then(|place| u16::try_from(place).ok());
            }
            if row.shown != row.rule.root {
                self.depends(Rule::of_one(row.shown), child, false);
            }
            rows.push(DocumentRow {
                row: u16::try_from(place).unwrap_or(u16::MAX),
                child: u8::try_from(child).ok().filter(|_| per_child),
                need,
                have: have >> child & 1 == 1,
                evidence,
                facts: self.span(from),
            });
        }
    }

    fn notes(&mut self) -> Vec<u16> {
        let mut notes = Vec::new();
        for (place, row) in self.plan.notes.iter().enumerate() {
            let from = self.pack.notes.get(row.note).and_then(|note| note.request_date_from);
            if from.is_some_and(|from| self.request.date < from) {
                continue;
            }
            match self.judge().conclusion(row.rule, 0) {
                Some(0) => {}
                Some(_) => notes.extend(u16::try_from(place)),
                None => self.depends(row.rule, 0, false),
            }
        }
        notes
    }

    /// What a rule concludes; writes down why, or on what that still depends.
    fn explain(&mut self, rule: Rule, child: usize) -> Option<Part> {
        let judge = Judge::new(&self.plan.diagrams, &self.request.answers, self.pack.applicant_facts);
        let conclusion = judge.reason(rule, child, &mut self.facts);
        if conclusion.is_none() {
            self.depends(rule, child, true);
        }
        conclusion
    }

    fn depends(&mut self, rule: Rule, child: usize, as_reason: bool) {
        let mut found = Vec::new();
        self.judge().dependencies(rule, child, &mut |slot| found.push(slot));
        self.note(&found, as_reason);
    }

    fn note(&mut self, slots: &[usize], as_reason: bool) {
        let from = self.facts.len();
        for slot in slots {
            self.matters.iter_mut().skip(*slot).take(1).for_each(|matters| *matters = true);
            // Two parts of a diagram may ask the same fact.
            let new =
                u16::try_from(*slot).ok().filter(|slot| as_reason && !self.facts.iter().skip(from).any(|known| known == slot));
            self.facts.extend(new);
        }
    }

    fn span(&self, from: usize) -> Span {
        let end = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
        Span { from: end(from), to: end(self.facts.len()) }
    }

    /// The slots that matter and have no answer, in asking order: what stands together about a child is asked child by child.
    fn worth_asking(&self) -> (Vec<u16>, Vec<u16>) {
        let (mut missing, mut unknown) = (Vec::new(), Vec::new());
        if !self.matters.contains(&true) {
            return (missing, unknown);
        }
        let answers = &self.request.answers;
        let applicant = self.pack.applicant_facts;
        let mut ask = |place: usize, child: usize| {
            let slot = answers.slot(place, child, applicant);
            if self.matters.get(slot).copied().unwrap_or(false) {
                let list = if answers.given.get(slot) == Some(&Given::Unknown) { &mut unknown } else { &mut missing };
                list.extend(u16::try_from(slot));
            }
        };
        for run in self.pack.asking_order.chunk_by(|a, b| (*a < applicant) == (*b < applicant)) {
            let about_child = run.first().is_some_and(|place| *place >= applicant);
            for child in 0..if about_child { answers.children } else { 1 } {
                for place in run {
                    ask(*place, child);
                }
            }
        }
        (missing, unknown)
    }
}
