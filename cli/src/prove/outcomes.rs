//! Outcomes: every report has exactly one, and each of them can be.
//!
//! The outcome rests on three things that a report says: whether the service is for the children, what of all grounds
//! weighs most, what of all papers not in hand weighs most. The grounds have four values, the others three, so there are 36
//! combinations (27 where no ground of the list can be set aside), and the table gives each one outcome. As every rule concludes something from every set of answers, no set is without one.

use bauyr::{GroundState, Named, Need, Outcome, Report, State};
use serde_json::{Value as Json, json};

use super::engine::{Answers, Engine, Given, OPEN, outside};
use super::findings::Findings;
use super::rules::{APPLIES, Of, REQUIRED, WAIVABLE};
use super::space::domain;
use super::tried::{TriedList, TriedRule};
use crate::dice::scattered;

/// What of all papers not in hand weighs most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Papers {
    /// One of which it is not known whether it is asked for.
    Open,
    /// One that is asked for, and none of which it is not known.
    Lacking,
    /// None.
    Complete,
}

/// What the outcome rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Basis {
    scope: State,
    /// Where some ground applies; where none does and some is open; where none is either and some may be set aside.
    grounds: GroundState,
    papers: Papers,
}

/// What each can be, and what the certificate calls it.
const SCOPES: [(State, &str); 3] = [(State::Yes, "yes"), (State::No, "no"), (State::Open, "open")];
const GROUNDS: [(GroundState, &str); 4] = [
    (GroundState::Applies, "yes"),
    (GroundState::Waivable, "waivable"),
    (GroundState::Clear, "no"),
    (GroundState::Open, "open"),
];
const PAPERS: [(Papers, &str); 3] = [(Papers::Open, "open"), (Papers::Lacking, "missing"), (Papers::Complete, "complete")];

/// The table: the first that holds.
fn outcome(basis: Basis) -> Outcome {
    match basis {
        Basis { scope: State::No, .. } => Outcome::OutOfScope,
        Basis { grounds: GroundState::Applies, .. } => Outcome::RefusalLikely,
        Basis { scope: State::Open, .. } | Basis { grounds: GroundState::Open, .. } | Basis { papers: Papers::Open, .. } => {
            Outcome::Undecided
        }
        Basis { grounds: GroundState::Waivable, .. } => Outcome::RefusalPossible,
        Basis { papers: Papers::Lacking, .. } => Outcome::DocumentsMissing,
        Basis { papers: Papers::Complete, .. } => Outcome::Ready,
    }
}

fn basis(report: &Named<Report>) -> Basis {
    let ground = |state| report.grounds.iter().any(|row| row.state == state);
    let lacking = |need| report.documents.iter().any(|row| row.need == need && !row.have);
    Basis {
        scope: report.scope,
        // In the order in which they weigh.
        grounds: [GroundState::Applies, GroundState::Open, GroundState::Waivable]
            .into_iter()
            .find(|state| ground(*state))
            .unwrap_or(GroundState::Clear),
        papers: if lacking(Need::Open) {
            Papers::Open
        } else if lacking(Need::Required) {
            Papers::Lacking
        } else {
            Papers::Complete
        },
    }
}

/// Holds a report's outcome against the table.
pub fn agree(engine: &Engine, report: &Named<Report>, findings: &mut Findings) {
    let must = outcome(basis(report));
    if report.outcome != must {
        let what = format!("the outcome is {} and must be {}", report.outcome.id(), must.id());
        findings.fault(engine, Of::Scope, &what, &Json::Null);
    }
}

/// The table, with a request for each combination that can be.
pub fn table(list: &TriedList, findings: &mut Findings) -> Result<Json, bauyr::Error> {
    let mut found = Vec::new();
    let mut met = Vec::new();
    let waivable = list.rules.iter().any(|TriedRule { rule, .. }| matches!(rule.of, Of::Ground(_)) && rule.declares(WAIVABLE));
    let grounds = GROUNDS.into_iter().filter(|(state, _)| waivable || *state != GroundState::Waivable);
    let combinations = SCOPES.into_iter().flat_map(|scope| {
        grounds.clone().flat_map(move |ground| PAPERS.into_iter().map(move |papers| (scope, ground, papers)))
    });
    for ((scope, in_scope), (grounds, ground_applies), (papers, papers_are)) in combinations {
        let wanted = Basis { scope, grounds, papers };
        let request = witness(list, wanted)?;
        if request.is_some() {
            met.push(outcome(wanted));
        }
        found.push(json!({
            "in_scope": in_scope, "ground_applies": ground_applies, "papers": papers_are, "outcome": outcome(wanted).id(),
            "request": request,
        }));
    }
    let can_be = |outcome: &Outcome| waivable || *outcome != Outcome::RefusalPossible;
    for outcome in Outcome::ALL.into_iter().filter(|outcome| can_be(outcome) && !met.contains(outcome)) {
        findings.fault(&list.engine, Of::Scope, &format!("the outcome {} was not reached", outcome.id()), &Json::Null);
    }
    Ok(Json::Array(found))
}

/// A request whose report rests on this. Searched, not derived: from a few answers that decide the scope, answers are
/// changed one by one as long as that brings it nearer.
fn witness(list: &TriedList, wanted: Basis) -> Result<Option<Json>, bauyr::Error> {
    let Some(scope) = list.rules.iter().find(|tried| tried.rule.of == Of::Scope) else { return Ok(None) };
    let outside = outside(wanted.scope);
    let mut starts = (0..scope.space.count).filter(|number| scope.concluded.get(*number) == Some(&outside)).collect::<Vec<_>>();
    starts.sort_by_key(|number| (scope.space.given(*number), *number));
    // The shortest, and some others.
    let others = (1..8).filter_map(|number| starts.get(scattered(number) % starts.len().max(1))).copied().collect::<Vec<_>>();
    // Which answer is tried first decides where the search ends: from the first fact to the last, and the other way round.
    let starts = starts.first().copied().into_iter().chain(others);
    for (start, backwards) in starts.flat_map(|start| [(start, false), (start, true)]) {
        let given = nearer(list, wanted, scope.space.answers(start), backwards);
        let held = |tried: &TriedRule| match wanted.papers {
            Papers::Complete => true,
            Papers::Lacking => concluded(tried, &given) == OPEN,
            Papers::Open => false,
        };
        let have = list.rules.iter().filter_map(|tried| match tried.rule.of {
            Of::Document(index) => held(tried).then_some(index),
            _ => None,
        });
        let answers = Answers { have: have.collect(), ..Answers::one_child(given.clone()) };
        let report = list.engine.ask(&answers)?;
        if basis(&report) == wanted && report.outcome == outcome(wanted) {
            return Ok(Some(list.engine.request(&answers)));
        }
    }
    Ok(None)
}

/// Changes answers one by one as long as fewer things are not as wanted.
fn nearer(list: &TriedList, wanted: Basis, start: Given, backwards: bool) -> Given {
    let mut facts = Vec::from_iter(list.facts());
    if backwards {
        facts.reverse();
    }
    let mut given = start;
    let mut off = away(&list.rules, wanted, &given);
    loop {
        let before = off;
        for fact in &facts {
            for value in domain(list.engine.scene.pack, *fact) {
                let mut changed = given.iter().copied().filter(|(index, _)| index != fact).collect::<Given>();
                changed.push((*fact, value));
                let now = away(&list.rules, wanted, &changed);
                if now < off {
                    (given, off) = (changed, now);
                }
            }
        }
        if off == before {
            given.sort_unstable();
            return given;
        }
    }
}

/// What a rule concludes from the answers to its facts that are among these.
fn concluded(tried: &TriedRule, given: &Given) -> u8 {
    tried.concluded.get(tried.space.number(given)).copied().unwrap_or(OPEN)
}

/// How many things are not as wanted.
fn away(rules: &[TriedRule], wanted: Basis, given: &Given) -> usize {
    let (mut off, mut applies, mut waivable, mut lost, mut open, mut lacking, mut unsure) = (0, 0, 0, 0, 0, 0, 0);
    for tried in rules {
        let concluded = concluded(tried, given);
        match tried.rule.of {
            Of::Scope => {
                let (inside, outside) = (wanted.scope == State::Yes, wanted.scope == State::No);
                off += usize::from((concluded == 0) != inside || (concluded == 1) != outside);
            }
            Of::Ground(_) => {
                // Once it applies, the way back is longer than any other.
                applies += 64 * usize::from(concluded == APPLIES);
                waivable += usize::from(concluded == WAIVABLE);
                // Once it is clear, the way to where it may be set aside is long as well.
                lost += 64 * usize::from(concluded == 0 && tried.rule.declares(WAIVABLE));
                // An open ground is nearer to its decision the more of its facts have answers.
                let missing =
                    || tried.space.facts().filter(|fact| !given.iter().any(|(index, _)| *index == fact.index)).count();
                open += if concluded == OPEN { 1 + missing() } else { 0 };
            }
            Of::Document(_) => {
                lacking += usize::from(concluded == REQUIRED);
                unsure += usize::from(concluded == OPEN);
            }
            Of::Note(_) => {}
        }
    }
    off += match wanted.grounds {
        GroundState::Applies => usize::from(applies == 0),
        GroundState::Open => applies + usize::from(open == 0),
        GroundState::Waivable => applies + open + if waivable == 0 { 1 + lost } else { 0 },
        GroundState::Clear => applies + open + waivable,
    };
    off + match wanted.papers {
        // Once none is open, the way back is long as well.
        Papers::Open => 64 * usize::from(unsure == 0),
        Papers::Lacking => usize::from(lacking == 0),
        Papers::Complete => 0,
    }
}
