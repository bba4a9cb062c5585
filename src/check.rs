//! From a request to its report.

use chrono::NaiveDate;

use crate::answers::{Answers, Given};
use crate::date;
use crate::decide::Judge;
use crate::diagram::Part;
use crate::error::Error;
use crate::pack::Pack;
use crate::plan::{DocumentPlan, NotePlan, Plan, Rule, need};
use crate::report::{DocumentRow, GroundRow, Need, Outcome, Report, Span, State};
use crate::request::Request;
use crate::value::Value;

/// Checks a request as plain data.
///
/// # Errors
/// Where the request is not in order, see [`Request::read`].
pub fn check<'p>(pack: &'p Pack, request: &Value) -> Result<Report<'p>, Error> {
    decide(pack, &Request::read(pack, request)?)
}

/// Checks a request that has been read.
///
/// # Errors
/// `unknown_edition` where the request was read with another pack.
pub fn decide<'p>(pack: &'p Pack, request: &Request) -> Result<Report<'p>, Error> {
    let plan = pack.plan(request.edition, request.list);
    let plan = plan.ok_or_else(|| Error::new("unknown_edition", "edition", "the request belongs to another pack"))?;
    let answers = &request.answers;
    let judge = Judge::new(&plan.diagrams, answers);
    let mut findings = Findings { reasons: Vec::with_capacity(64), open: Vec::new() };
    let scope = findings.scope(judge, plan.out_of_scope);
    let mut grounds = Vec::with_capacity(plan.grounds.len());
    for row in &plan.grounds {
        let from = findings.reasons.len();
        grounds.push(GroundRow { state: findings.ground(judge, row.rule), facts: span(from, findings.reasons.len()) });
    }
    let mut documents = Vec::with_capacity(plan.documents.len() + 4 * answers.children);
    for (place, row) in plan.documents.iter().enumerate() {
        let have = request.have.get(row.document).copied().unwrap_or_default();
        for child in children(pack, row, answers.children) {
            let from = findings.reasons.len();
            let (need, evidence) = findings.document(judge, row, child.unwrap_or(0).into());
            documents.push(DocumentRow {
                row: u16::try_from(place).unwrap_or(u16::MAX),
                child,
                need,
                have: have >> child.unwrap_or(0) & 1 == 1,
                evidence,
                facts: span(from, findings.reasons.len()),
            });
        }
    }
    let mut notes = Vec::new();
    for (place, row) in plan.notes.iter().enumerate() {
        if can_appear(pack, row, request.date) && findings.note(judge, row.rule) {
            notes.extend(u16::try_from(place));
        }
    }
    let (missing, unknown) = worth_asking(pack, answers, findings.open.iter().copied());
    Ok(report(pack, plan, request, Found { scope, grounds, documents, notes, missing, unknown, facts: findings.reasons }))
}

/// What has been found out about a request.
pub struct Found {
    pub scope: State,
    pub grounds: Vec<GroundRow>,
    pub documents: Vec<DocumentRow>,
    pub notes: Vec<u16>,
    pub missing: Vec<u16>,
    pub unknown: Vec<u16>,
    pub facts: Vec<u16>,
}

/// The report on what has been found out.
pub fn report<'p>(pack: &'p Pack, plan: &'p Plan, request: &Request, found: Found) -> Report<'p> {
    let Found { scope, grounds, documents, notes, missing, unknown, facts } = found;
    let states = grounds.iter().map(|row| row.state);
    let outcome = outcome(scope, &states, &documents.iter().map(|row| (row.need, row.have)));
    let (accepted, decision) = request.answers.days;
    let training =
        documents.iter().find(|row| plan.documents.get(usize::from(row.row)).is_some_and(|row| row.document == pack.training));
    let deferred = training.is_some_and(|row| row.need == Need::Deferrable && !row.have);
    Report {
        pack,
        plan,
        date: request.date,
        outcome,
        scope,
        grounds,
        documents,
        accepted,
        decision,
        training: deferred.then(|| date::a_year_after(request.date)),
        estimated: decision > pack.calendar.confirmed_until,
        notes,
        missing,
        unknown,
        facts,
    }
}

/// The outcome, by scope, the states of the grounds, and the papers' needs and whether they are in hand.
pub fn outcome(
    scope: State,
    grounds: &(impl Iterator<Item = State> + Clone),
    papers: &(impl Iterator<Item = (Need, bool)> + Clone),
) -> Outcome {
    let ground = |state| grounds.clone().any(|one| one == state);
    let paper = |need| papers.clone().any(|one| one == (need, false));
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

/// The children of whom each has a row of a paper; a single `None` where it is one for all.
pub fn children(pack: &Pack, row: &DocumentPlan, children: usize) -> impl Iterator<Item = Option<u8>> + use<> {
    let per_child = pack.documents.get(row.document).is_some_and(|document| document.per_child);
    (0..if per_child { children } else { 1 }).map(move |child| u8::try_from(child).ok().filter(|_| per_child))
}

/// Whether the request date is late enough for a note.
pub fn can_appear(pack: &Pack, row: &NotePlan, date: NaiveDate) -> bool {
    pack.notes.get(row.note).and_then(|note| note.request_date_from).is_none_or(|from| from <= date)
}

/// What is known of a ground by the conclusion of its rule.
pub fn state(conclusion: Option<Part>) -> State {
    match conclusion {
        Some(0) => State::No,
        Some(_) => State::Yes,
        None => State::Open,
    }
}

/// What is known of scope by the conclusion of the rule on what is out of scope.
pub fn scope(conclusion: Option<Part>) -> State {
    match state(conclusion) {
        State::Yes => State::No,
        State::No => State::Yes,
        State::Open => State::Open,
    }
}

/// What is known of a paper by the conclusion of its rule.
pub fn need(conclusion: Option<Part>) -> Need {
    match conclusion {
        Some(need::NOT_REQUIRED) => Need::NotRequired,
        Some(need::DEFERRABLE) => Need::Deferrable,
        Some(_) => Need::Required,
        None => Need::Open,
    }
}

fn span(from: usize, to: usize) -> Span {
    let end = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
    Span { from: end(from), to: end(to) }
}

/// Why rules conclude what they do, and on what those that are open still depend.
#[derive(Debug, Default)]
pub struct Findings {
    /// Slots on which conclusions rest, or still depend, row after row.
    pub reasons: Vec<u16>,
    /// Slots without an answer on which something in the report still depends; some stand here several times.
    pub open: Vec<u16>,
}

impl Findings {
    /// Whether the service is for these children.
    pub fn scope(&mut self, judge: Judge, out_of_scope: Rule) -> State {
        scope(self.conclude(judge, out_of_scope))
    }

    /// A ground.
    pub fn ground(&mut self, judge: Judge, rule: Rule) -> State {
        state(self.explain(judge, rule, 0))
    }

    /// A paper: what is asked, and the place of its proof.
    pub fn document(&mut self, judge: Judge, row: &DocumentPlan, child: usize) -> (Need, Option<u16>) {
        let need = need(self.explain(judge, row.rule, child));
        let mut evidence = None;
        if let Some(proof) = row.evidence.filter(|_| need != Need::NotRequired) {
            let proof = judge.conclusion(Rule::of_one(proof), child).unwrap_or(0);
            evidence = proof.checked_sub(1).and_then(|place| u16::try_from(place).ok());
        }
        if row.shown != row.rule.root {
            self.depends(judge, Rule::of_one(row.shown), child);
        }
        (need, evidence)
    }

    /// Whether a note appears.
    pub fn note(&mut self, judge: Judge, rule: Rule) -> bool {
        self.conclude(judge, rule).is_some_and(|conclusion| conclusion != 0)
    }

    fn conclude(&mut self, judge: Judge, rule: Rule) -> Option<Part> {
        let conclusion = judge.conclusion(rule, 0);
        if conclusion.is_none() {
            self.depends(judge, rule, 0);
        }
        conclusion
    }

    /// What a rule concludes; writes down why, or on what that still depends.
    fn explain(&mut self, judge: Judge, rule: Rule, child: usize) -> Option<Part> {
        let conclusion = judge.reason(rule, child, &mut self.reasons);
        if conclusion.is_none() {
            let from = self.open.len();
            self.depends(judge, rule, child);
            let reasons = self.reasons.len();
            for slot in self.open.get(from..).unwrap_or_default() {
                // Two parts of a diagram may ask the same fact.
                if !self.reasons.iter().skip(reasons).any(|known| known == slot) {
                    self.reasons.push(*slot);
                }
            }
        }
        conclusion
    }

    fn depends(&mut self, judge: Judge, rule: Rule, child: usize) {
        judge.dependencies(rule, child, &mut |slot| self.open.extend(u16::try_from(slot)));
    }
}

/// Of the slots on which something depends those without an answer, and those with “I don't know”, in asking order:
/// what stands together about a child is asked child by child.
pub fn worth_asking(pack: &Pack, answers: &Answers, open: impl Iterator<Item = u16>) -> (Vec<u16>, Vec<u16>) {
    let (mut missing, mut unknown) = (Vec::new(), Vec::new());
    let mut open = open.peekable();
    if open.peek().is_none() {
        return (missing, unknown);
    }
    let mut matters = vec![false; answers.possible.len()];
    for slot in open {
        matters.iter_mut().skip(slot.into()).take(1).for_each(|matters| *matters = true);
    }
    let applicant = pack.applicant_facts;
    let mut ask = |place: usize, child: usize| {
        let slot = answers.slot(place, child);
        if matters.get(slot).copied().unwrap_or(false) {
            let list = if answers.given.get(slot) == Some(&Given::Unknown) { &mut unknown } else { &mut missing };
            list.extend(u16::try_from(slot));
        }
    };
    let mut order = pack.asking_order.as_slice();
    while let Some(first) = order.first() {
        let about_child = *first >= applicant;
        let length = order.iter().take_while(|place| (**place >= applicant) == about_child).count();
        for child in 0..if about_child { answers.children } else { 1 } {
            for place in order.iter().take(length) {
                ask(*place, child);
            }
        }
        order = order.get(length..).unwrap_or_default();
    }
    (missing, unknown)
}
