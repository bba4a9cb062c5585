//! A request whose answers change one by one.

use std::ops::Deref;

use crate::check::{self, Findings, Found};
use crate::codes;
use crate::decide::Judge;
use crate::diagram::{Diagrams, Part};
use crate::error::Error;
use crate::pack::Pack;
use crate::plan::{Plan, Rule};
use crate::report::{DocumentRow, GroundRow, Need, Outcome, Report, Span, State};
use crate::request::Request;

/// A request that keeps what has been concluded. A change lets only those rules conclude anew that read what changed;
/// reasons and missing facts are found when they are asked for, and kept as well.
///
/// At any moment it reports what [`check`](crate::check) would report on the same answers.
#[derive(Debug)]
pub struct Session<P> {
    pack: P,
    request: Request,
    rows: Vec<Row>,
    /// For each fact of the pack the rows that read it.
    readers: Vec<Vec<u16>>,
    outcome: Outcome,
}

/// Something the report tells.
#[derive(Debug)]
struct Row {
    tells: Tells,
    rule: Rule,
    /// The child it is about, where each child has a row of its own.
    child: Option<u8>,
    conclusion: Option<Part>,
    /// What was found out about the conclusion; `None` after a change.
    detail: Option<Detail>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tells {
    Scope,
    Ground,
    /// By its place in the plan.
    Document(u16),
    /// By its place in the plan.
    Note(u16),
}

#[derive(Debug)]
struct Detail {
    findings: Findings,
    evidence: Option<u16>,
}

impl<P: Deref<Target = Pack>> Session<P> {
    /// Begins with a request.
    ///
    /// # Errors
    /// `unknown_edition` where the request was read with another pack.
    pub fn new(pack: P, request: Request) -> Result<Self, Error> {
        let missing = || Error::new("unknown_edition", "edition", "the request belongs to another pack");
        let plan = pack.plan(request.edition, request.list).ok_or_else(missing)?;
        let (mut rows, mut readers) = (Vec::new(), vec![Vec::new(); pack.facts.len()]);
        let mut add = |tells, rule: Rule, child, shown: Option<Part>| {
            let place = u16::try_from(rows.len()).unwrap_or(u16::MAX);
            let mut asked = Vec::new();
            for part in [Some(rule.root), rule.each_child, shown].into_iter().flatten() {
                facts(&plan.diagrams, part, &mut asked);
            }
            for var in asked {
                if let Some(readers) = readers.get_mut(var as usize).filter(|rows: &&mut Vec<u16>| rows.last() != Some(&place))
                {
                    readers.push(place);
                }
            }
            rows.push(Row { tells, rule, child, conclusion: None, detail: None });
        };
        add(Tells::Scope, plan.out_of_scope, None, None);
        for row in &plan.grounds {
            add(Tells::Ground, row.rule, None, None);
        }
        for (place, row) in (0..).zip(&plan.documents) {
            for child in check::children(&pack, row, request.answers.children) {
                add(Tells::Document(place), row.rule, child, Some(row.shown));
            }
        }
        for (place, row) in (0..).zip(&plan.notes) {
            if check::can_appear(&pack, row, request.date) {
                add(Tells::Note(place), row.rule, None, None);
            }
        }
        let judge = Judge::new(&plan.diagrams, &request.answers);
        for row in &mut rows {
            row.conclusion = judge.conclusion(row.rule, row.child.unwrap_or(0).into());
        }
        let mut session = Session { pack, request, rows, readers, outcome: Outcome::Ready };
        session.conclude();
        Ok(session)
    }

    /// Changes the answer in a slot to what a code says, see [`codes`]; `None`, and nothing is changed, where the slot or
    /// the code is none.
    pub fn set(&mut self, slot: usize, code: u32) -> Option<Outcome> {
        let Session { pack, request, rows, readers, .. } = self;
        let (before, given) = (*request.answers.possible.get(slot)?, *request.answers.given.get(slot)?);
        request.answers.set(pack, slot, code)?;
        if (before, Some(&given)) != (*request.answers.possible.get(slot)?, request.answers.given.get(slot)) {
            let place = request.answers.place(slot);
            let child = request.answers.child(slot);
            let plan = pack.plan(request.edition, request.list)?;
            let judge = Judge::new(&plan.diagrams, &request.answers);
            let mut changed = false;
            for row in readers.get(place)? {
                let row =
                    rows.get_mut(usize::from(*row)).filter(|row| row.child.is_none() || child.is_none() || row.child == child);
                let Some(row) = row else { continue };
                row.detail = None;
                let conclusion = judge.conclusion(row.rule, row.child.unwrap_or(0).into());
                changed |= conclusion != row.conclusion;
                row.conclusion = conclusion;
            }
            if changed {
                self.conclude();
            }
        }
        Some(self.outcome)
    }

    /// Notes that a paper is in hand, or is not; by its place in the pack, and maybe the child (a child's place plus one,
    /// or 0 for a paper that is one for all). `None`, and nothing is changed, where there is no such paper or child.
    pub fn have(&mut self, place: usize, child: u32, in_hand: bool) -> Option<Outcome> {
        let bit = codes::paper_bit(&self.pack, place, child, self.request.answers.children)?;
        let have = self.request.have.get_mut(place)?;
        *have = if in_hand { *have | bit } else { *have & !bit };
        self.conclude();
        Some(self.outcome)
    }

    /// What the application can expect.
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }

    fn plan(&self) -> Option<&Plan> {
        self.pack.plan(self.request.edition, self.request.list)
    }

    fn conclude(&mut self) {
        let Some(plan) = self.plan() else { return };
        let (mut scope, mut ground, mut paper) = (State::Open, [false; 3], [false; 4]);
        for row in &self.rows {
            match row.tells {
                Tells::Scope => scope = check::scope(row.conclusion),
                Tells::Ground => put(&mut ground, check::state(row.conclusion) as usize),
                Tells::Document(place) if !self.in_hand(plan, place, row.child) => {
                    put(&mut paper, check::need(row.conclusion) as usize);
                }
                _ => {}
            }
        }
        let grounds = State::ALL.into_iter().zip(ground).filter(|(_, any)| *any).map(|(state, _)| state);
        let papers = Need::ALL.into_iter().zip(paper).filter(|(_, any)| *any).map(|(need, _)| (need, false));
        self.outcome = check::outcome(scope, &grounds, &papers);
    }

    fn in_hand(&self, plan: &Plan, place: u16, child: Option<u8>) -> bool {
        let document = plan.documents.get(usize::from(place)).map_or(0, |row| row.document);
        self.request.have.get(document).copied().unwrap_or_default() >> child.unwrap_or(0) & 1 == 1
    }

    /// Finds out why the rows conclude what they do, where that is not known.
    fn explain(&mut self) {
        let Session { pack, request, rows, .. } = self;
        let Some(plan) = pack.plan(request.edition, request.list) else { return };
        let judge = Judge::new(&plan.diagrams, &request.answers);
        for row in rows.iter_mut().filter(|row| row.detail.is_none()) {
            let (mut findings, mut evidence) = (Findings::default(), None);
            match row.tells {
                Tells::Scope => _ = findings.scope(judge, row.rule),
                Tells::Ground => _ = findings.ground(judge, row.rule),
                Tells::Document(place) => {
                    if let Some(plan) = plan.documents.get(usize::from(place)) {
                        evidence = findings.document(judge, plan, row.child.unwrap_or(0).into()).1;
                    }
                }
                Tells::Note(_) => _ = findings.note(judge, row.rule),
            }
            row.detail = Some(Detail { findings, evidence });
        }
    }

    /// The slots of absent facts worth asking, and of those answered “I don't know” that matter, in asking order.
    pub fn worth_asking(&mut self) -> (Vec<u16>, Vec<u16>) {
        self.explain();
        let details = self.rows.iter().filter_map(|row| row.detail.as_ref());
        let open = details.flat_map(|detail| detail.findings.open.iter().copied());
        check::worth_asking(&self.pack, &self.request.answers, open)
    }

    /// The report on the request as it now is; `None` never.
    pub fn report(&mut self) -> Option<Report<'_>> {
        let (missing, unknown) = self.worth_asking();
        let plan = self.plan()?;
        let (mut grounds, mut documents, mut notes) = (Vec::new(), Vec::new(), Vec::new());
        let (mut scope, mut facts) = (State::Open, Vec::with_capacity(64));
        for row in &self.rows {
            let from = facts.len();
            let detail = row.detail.as_ref();
            facts.extend(detail.into_iter().flat_map(|detail| &detail.findings.reasons));
            let end = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
            let reasons = Span { from: end(from), to: end(facts.len()) };
            match row.tells {
                Tells::Scope => scope = check::scope(row.conclusion),
                Tells::Ground => grounds.push(GroundRow { state: check::state(row.conclusion), facts: reasons }),
                Tells::Document(place) => documents.push(DocumentRow {
                    row: place,
                    child: row.child,
                    need: check::need(row.conclusion),
                    have: self.in_hand(plan, place, row.child),
                    evidence: detail.and_then(|detail| detail.evidence),
                    facts: reasons,
                }),
                Tells::Note(place) if row.conclusion.is_some_and(|conclusion| conclusion != 0) => notes.push(place),
                Tells::Note(_) => {}
            }
        }
        let found = Found { scope, grounds, documents, notes, missing, unknown, facts };
        Some(check::report(&self.pack, plan, &self.request, found))
    }
}

fn put(any: &mut [bool], place: usize) {
    any.iter_mut().skip(place).take(1).for_each(|any| *any = true);
}

/// Adds what a diagram asks.
fn facts(diagrams: &Diagrams, root: Part, asked: &mut Vec<u32>) {
    let mut ahead = vec![root];
    let mut seen = 0;
    while let Some(part) = ahead.get(seen).copied() {
        seen += 1;
        let Some(node) = diagrams.node(part) else { continue };
        asked.push(node.var);
        for edge in node.edges {
            if !ahead.contains(&edge.to) {
                ahead.push(edge.to);
            }
        }
    }
}
