//! The rules of one edition for one list, made ready: conditions become decision diagrams.

use chrono::NaiveDate;

use crate::calendar::TakesApplications;
use crate::diagram::{Builder, Diagrams, Part};
use crate::pack::{Concluded, Condition, Dated, Kind, Pack};

/// The rules of an edition for a service through a channel.
#[derive(Debug)]
pub struct Plan {
    pub edition: usize,
    pub list: usize,
    pub term: u16,
    pub diagrams: Diagrams,
    pub out_of_scope: Rule,
    pub grounds: Vec<GroundPlan>,
    pub documents: Vec<DocumentPlan>,
    pub notes: Vec<NotePlan>,
}

/// A conclusion from the applicant's answers and those about all children.
///
/// What is said of all children comes down to a few yes-or-no questions (“some child is …”); their answers together
/// make a number, the children's state, that the rule asks as its last question.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Asks the applicant's facts, then the children's state.
    pub root: Part,
    /// Asks the facts of one child and concludes what that child contributes to the children's state; the
    /// contributions of all children are united bit by bit.
    pub each_child: Option<Part>,
}

#[derive(Debug)]
pub struct GroundPlan {
    pub ground: usize,
    pub item: Option<u16>,
    /// Concludes 1 where the ground applies, else 0.
    pub rule: Rule,
}

#[derive(Debug)]
pub struct DocumentPlan {
    pub document: usize,
    pub item: u16,
    /// Concludes the [`need`]. For a paper that each child has, it asks that child's facts itself.
    pub rule: Rule,
    /// Concludes the place of the proof plus one, or 0.
    pub evidence: Option<Part>,
    /// Concludes what the report shows of need and evidence together.
    pub shown: Part,
}

#[derive(Debug)]
pub struct NotePlan {
    pub note: usize,
    pub rule: Rule,
}

/// Conclusions on a paper.
pub mod need {
    use crate::diagram::Part;
    pub const NOT_REQUIRED: Part = 0;
    pub const DEFERRABLE: Part = 1;
    pub const REQUIRED: Part = 2;
    /// How many there are.
    pub const COUNT: Part = 3;
}

/// How many questions about all children one rule may ask.
pub const MAX_CHILDREN_QUESTIONS: usize = 4;

/// How deep rules may refer to rules.
const REFERENCES: usize = 8;

impl Plan {
    /// Makes the rules ready. The pack has been checked, so every condition resolves.
    pub fn new(pack: &Pack, edition: usize, list: usize) -> Plan {
        let scene = Scene { pack, edition, list };
        let mut maker = Maker { scene, builder: Builder::default() };
        let in_scope = scene.resolve(&of(&pack.child_in_scope, edition));
        let out = Condition::AnyChild(Box::new(Condition::Not(Box::new(in_scope))));
        let out_of_scope = maker.rule(&[(out, 1)]);
        let grounds = scene.grounds().map(|(ground, item, condition)| {
            GroundPlan { ground, item, rule: maker.rule(&[(condition, 1)]) }
        });
        let mut grounds = grounds.collect::<Vec<_>>();
        grounds.sort_by_key(|row| row.item.unwrap_or(u16::MAX));
        let mut documents = scene.documents().map(|(document, item, rules)| maker.document(document, item, &rules)).collect::<Vec<_>>();
        documents.sort_by_key(|row| row.item);
        let notes = scene.notes().map(|(note, condition)| NotePlan { note, rule: maker.rule(&[(condition, 1)]) }).collect();
        let service = pack.lists.get(list).and_then(|list| pack.services.get(list.service));
        let term = service.and_then(|service| service.term_working_days.get(edition).copied().flatten()).unwrap_or(1);
        Plan { edition, list, term, diagrams: maker.builder.finish(), out_of_scope, grounds, documents, notes }
    }
}

fn of(dated: &Dated<Condition>, edition: usize) -> Condition {
    dated.get(edition).cloned().flatten().unwrap_or(Condition::Constant(false))
}

/// An edition and a list, for which conditions are resolved.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    pub pack: &'a Pack,
    pub edition: usize,
    pub list: usize,
}

/// The conditions of a paper.
pub struct DocumentRules {
    pub per_child: bool,
    pub required: Condition,
    pub deferrable: Condition,
    pub evidence: Vec<(Condition, usize)>,
}

impl<'a> Scene<'a> {
    /// The grounds of this service: place, item, condition.
    pub fn grounds(self) -> impl Iterator<Item = (usize, Option<u16>, Condition)> + 'a {
        let service = self.pack.lists.get(self.list).map_or(0, |list| list.service);
        self.pack.grounds.iter().enumerate().filter_map(move |(place, ground)| {
            let item = *ground.items.get(self.edition)?.as_ref()?.get(service)?;
            Some((place, item?, self.resolve(&of(&ground.applies, self.edition))))
        })
    }

    /// The papers of this list: place, item, conditions.
    pub fn documents(self) -> impl Iterator<Item = (usize, u16, DocumentRules)> + 'a {
        self.pack.documents.iter().enumerate().filter_map(move |(place, document)| {
            let item = (*document.items.get(self.edition)?.as_ref()?.get(self.list)?)?;
            let evidence = document.evidence.get(self.edition).cloned().flatten().unwrap_or_default();
            let rules = DocumentRules {
                per_child: document.per_child,
                required: self.resolve(&of(&document.required, self.edition)),
                deferrable: self.resolve(&of(&document.deferrable, self.edition)),
                evidence: evidence.into_iter().map(|(when, paper)| (self.resolve(&when), paper)).collect(),
            };
            Some((place, item, rules))
        })
    }

    /// The notes that can appear for this list: place, condition.
    pub fn notes(self) -> impl Iterator<Item = (usize, Condition)> + 'a {
        self.pack.notes.iter().enumerate().filter_map(move |(place, note)| {
            let stands = *note.stands.get(self.edition)?.as_ref()?.get(self.list)?;
            stands.then(|| (place, self.resolve(&of(&note.condition, self.edition))))
        })
    }

    /// The same condition over facts alone: references are replaced by what they stand for here.
    pub fn resolve(&self, condition: &Condition) -> Condition {
        self.resolved(condition, REFERENCES).unwrap_or(Condition::Constant(false))
    }

    /// As [`Scene::resolve`]; `None` where references lead round in a circle.
    pub fn resolved(&self, condition: &Condition, depth: usize) -> Option<Condition> {
        let all = |list: &[Condition]| list.iter().map(|one| self.resolved(one, depth)).collect::<Option<Vec<_>>>();
        Some(match condition {
            Condition::Constant(_) | Condition::Is(..) | Condition::Date(..) => condition.clone(),
            Condition::All(list) => Condition::All(all(list)?),
            Condition::Any(list) => Condition::Any(all(list)?),
            Condition::Not(inner) => Condition::Not(Box::new(self.resolved(inner, depth)?)),
            Condition::AnyChild(inner) => Condition::AnyChild(Box::new(self.resolved(inner, depth)?)),
            Condition::Channel(channel) => {
                Condition::Constant(self.pack.lists.get(self.list).is_some_and(|list| list.channel == *channel))
            }
            Condition::Ground(ground) => self.referred(self.ground(*ground), depth)?,
            Condition::Document(document, concluded) => self.referred(self.document(*document, *concluded), depth)?,
        })
    }

    fn referred(&self, condition: Option<Condition>, depth: usize) -> Option<Condition> {
        self.resolved(&condition.unwrap_or(Condition::Constant(false)), depth.checked_sub(1)?)
    }

    fn ground(&self, place: usize) -> Option<Condition> {
        let service = self.pack.lists.get(self.list)?.service;
        let ground = self.pack.grounds.get(place)?;
        (*ground.items.get(self.edition)?.as_ref()?.get(service)?)?;
        ground.applies.get(self.edition)?.clone()
    }

    fn document(&self, place: usize, concluded: Concluded) -> Option<Condition> {
        let document = self.pack.documents.get(place)?;
        (*document.items.get(self.edition)?.as_ref()?.get(self.list)?)?;
        let required = document.required.get(self.edition)?.clone()?;
        match concluded {
            Concluded::Required => Some(required),
            Concluded::Deferrable => {
                let deferrable = document.deferrable.get(self.edition)?.clone()?;
                Some(Condition::All(vec![deferrable, Condition::Not(Box::new(required))]))
            }
        }
    }
}

/// Turns resolved conditions into diagrams.
struct Maker<'a> {
    scene: Scene<'a>,
    builder: Builder,
}

impl Maker<'_> {
    /// A rule that concludes the number of the first case that holds, or 0.
    fn rule(&mut self, cases: &[(Condition, Part)]) -> Rule {
        let mut asked: Vec<Part> = Vec::new();
        for (condition, _) in cases {
            self.children_questions(condition, &mut asked);
        }
        let root = self.cases(cases, &asked);
        let mut each_child = None;
        for (bit, question) in asked.iter().enumerate() {
            let contribution = self.builder.join(each_child.unwrap_or(0), *question, &|sum, yes| sum | yes << bit);
            each_child = Some(contribution);
        }
        Rule { root, each_child }
    }

    fn cases(&mut self, cases: &[(Condition, Part)], asked: &[Part]) -> Part {
        cases.iter().rev().fold(0, |rest, (condition, conclusion)| {
            let holds = self.part(condition, asked);
            let conclusion = *conclusion;
            self.builder.join(holds, rest, &|holds, rest| if holds == 1 { conclusion } else { rest })
        })
    }

    fn document(&mut self, document: usize, item: u16, rules: &DocumentRules) -> DocumentPlan {
        let cases =
            [(rules.required.clone(), need::REQUIRED), (rules.deferrable.clone(), need::DEFERRABLE)];
        let rule = if rules.per_child { Rule { root: self.cases(&cases, &[]), each_child: None } } else { self.rule(&cases) };
        let mut shown = rule.root;
        let mut evidence = None;
        if !rules.evidence.is_empty() {
            let proofs = rules.evidence.iter().map(|(when, paper)| (when.clone(), place_plus_one(*paper))).collect::<Vec<_>>();
            let proof = self.cases(&proofs, &[]);
            evidence = Some(proof);
            shown = self.builder.join(rule.root, proof, &|need, proof| {
                if need == need::NOT_REQUIRED { need } else { need + need::COUNT * proof }
            });
        }
        DocumentPlan { document, item, rule, evidence, shown }
    }

    /// The diagrams of what a condition asks about all children, each once.
    fn children_questions(&mut self, condition: &Condition, asked: &mut Vec<Part>) {
        match condition {
            Condition::AnyChild(inner) => {
                let part = self.part(inner, &[]);
                if !asked.contains(&part) {
                    asked.push(part);
                }
            }
            Condition::All(all) | Condition::Any(all) => all.iter().for_each(|one| self.children_questions(one, asked)),
            Condition::Not(inner) => self.children_questions(inner, asked),
            _ => {}
        }
    }

    /// Concludes 1 where the condition holds, else 0. `asked` are the questions about all children of this rule.
    fn part(&mut self, condition: &Condition, asked: &[Part]) -> Part {
        match condition {
            Condition::Constant(holds) => Part::from(*holds),
            Condition::Is(place, bits) => self.question(*place, |class| bits >> class & 1 == 1),
            Condition::Date(place, test) => {
                let tests = match self.scene.pack.facts.get(*place).map(|fact| &fact.kind) {
                    Some(Kind::Date(tests)) => tests.as_slice(),
                    _ => &[],
                };
                let from = tests.iter().position(|known| known == test).unwrap_or(tests.len());
                self.question(*place, |class| class as usize <= from)
            }
            Condition::All(all) => self.several(all, asked, 1, &|a, b| a & b),
            Condition::Any(any) => self.several(any, asked, 0, &|a, b| a | b),
            Condition::Not(inner) => {
                let part = self.part(inner, asked);
                self.builder.join(part, 1, &|a, b| a ^ b)
            }
            Condition::AnyChild(inner) => {
                let part = self.part(inner, &[]);
                let bit = asked.iter().position(|known| *known == part).unwrap_or(0);
                let states = (0..1u32 << asked.len()).map(|state| state >> bit & 1).collect();
                self.builder.question(children_state(self.scene.pack), states)
            }
            Condition::Channel(_) | Condition::Ground(_) | Condition::Document(..) => 0,
        }
    }

    fn several(&mut self, all: &[Condition], asked: &[Part], start: Part, join: &dyn Fn(Part, Part) -> Part) -> Part {
        all.iter().fold(start, |sum, one| {
            let part = self.part(one, asked);
            self.builder.join(sum, part, join)
        })
    }

    fn question(&mut self, place: usize, holds: impl Fn(u32) -> bool) -> Part {
        let classes = self.scene.pack.facts.get(place).map_or(0, |fact| fact.kind.classes());
        self.builder.question(u32::try_from(place).unwrap_or(u32::MAX), (0..classes).map(|class| Part::from(holds(class))).collect())
    }
}

fn place_plus_one(place: usize) -> Part {
    u32::try_from(place + 1).unwrap_or(0)
}

/// The number under which a rule asks the children's state: after all facts.
pub fn children_state(pack: &Pack) -> u32 {
    u32::try_from(pack.facts.len()).unwrap_or(u32::MAX)
}

impl Plan {
    /// The day an application made on `date` counts as received, and the last day for the decision.
    pub fn days(&self, pack: &Pack, date: NaiveDate) -> (NaiveDate, NaiveDate) {
        let takes = pack.lists.get(self.list).map_or(TakesApplications::WorkingDays, |list| list.takes);
        let accepted = pack.calendar.accepted(date, takes);
        (accepted, pack.calendar.after_working_days(accepted, self.term))
    }
}
