//! The rules of one edition for one list, made ready: conditions become decision diagrams.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::calendar::TakesApplications;
use crate::diagram::{Builder, Diagrams, Part};
use crate::pack::{Condition, Document, Kind, Pack};
use crate::scene::{NEVER, REFERENCES, Scene};

/// The rules of an edition for a service through a channel.
#[derive(Debug)]
pub struct Plan {
    pub edition: usize,
    pub list: usize,
    /// On which days applications are taken.
    pub takes: TakesApplications,
    /// Working days until the decision.
    pub term: u16,
    /// Plans of one compiled law share theirs.
    pub diagrams: Arc<Diagrams>,
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

impl Rule {
    /// A rule that asks nothing about all children.
    pub fn of_one(root: Part) -> Self {
        Rule { root, each_child: None }
    }
}

#[derive(Debug)]
pub struct GroundPlan {
    pub ground: usize,
    pub item: Option<u16>,
    /// Concludes what there is in [`ground`].
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

/// Conclusions on a ground.
pub mod ground {
    use crate::diagram::Part;
    pub const CLEAR: Part = 0;
    pub const APPLIES: Part = 1;
    pub const WAIVABLE: Part = 2;
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

impl Plan {
    /// Makes the rules ready. The pack has been checked, so every condition resolves.
    pub fn new(pack: &Pack, edition: usize, list: usize) -> Plan {
        let scene = Scene { pack, edition, list };
        let mut maker = Maker { scene, builder: Builder::default() };
        let in_scope = maker.part(scene.now(&pack.child_in_scope), &[]);
        let out_of_scope = maker.not(in_scope);
        let out_of_scope = Rule { root: maker.some_child(0, 1), each_child: Some(out_of_scope) };
        let mut grounds = Vec::new();
        for (ground, item) in scene.grounds() {
            let cases = pack.grounds.get(ground).map(|ground| [scene.now(&ground.applies), scene.now(&ground.waivable)]);
            let [applies, waivable] = cases.unwrap_or([&NEVER; 2]);
            let rule = maker.rule(&[(applies, ground::APPLIES), (waivable, ground::WAIVABLE)]);
            grounds.push(GroundPlan { ground, item, rule });
        }
        let mut documents = Vec::new();
        for document in 0..pack.documents.len() {
            if let Some((item, rules)) = scene.document(document) {
                let row = maker.document(document, item, rules);
                let place = documents.partition_point(|row: &DocumentPlan| row.item <= item);
                documents.insert(place, row);
            }
        }
        let mut notes = Vec::new();
        for note in 0..pack.notes.len() {
            notes.extend(scene.note(note).map(|condition| NotePlan { note, rule: maker.rule(&[(condition, 1)]) }));
        }
        let of = pack.lists.get(list);
        let takes = of.and_then(|list| list.takes.get(edition).copied().flatten()).unwrap_or_default();
        let service = of.and_then(|list| pack.services.get(list.service));
        let term = service.and_then(|service| service.term_working_days.get(edition).copied().flatten()).unwrap_or(1);
        Plan { edition, list, takes, term, diagrams: Arc::new(maker.builder.finish()), out_of_scope, grounds, documents, notes }
    }

    /// The day an application made on `date` counts as received, and the last day for the decision.
    pub fn days(&self, pack: &Pack, date: NaiveDate) -> (NaiveDate, NaiveDate) {
        let accepted = pack.calendar.accepted(date, self.takes);
        (accepted, pack.calendar.after_working_days(accepted, self.term))
    }
}

/// Turns conditions into diagrams.
struct Maker<'a> {
    scene: Scene<'a>,
    builder: Builder,
}

impl Maker<'_> {
    /// A rule that concludes the number of the first case that holds, or 0.
    fn rule(&mut self, cases: &[(&Condition, Part)]) -> Rule {
        // The diagrams of what the cases ask about all children, each once.
        let mut asked: Vec<Part> = Vec::new();
        for (condition, _) in cases {
            self.scene.each(condition, REFERENCES, false, &mut |one, in_child| {
                if let Condition::AnyChild(inner) = one
                    && !in_child
                {
                    let part = self.part(inner, &[]);
                    if !asked.contains(&part) {
                        asked.push(part);
                    }
                }
            });
        }
        let root = self.cases(cases, &asked);
        let mut each_child = None;
        for (bit, question) in asked.iter().enumerate() {
            let contribution = self.builder.apply(each_child.unwrap_or(0), *question, &|sum, yes| sum | yes << bit);
            each_child = Some(contribution);
        }
        Rule { root, each_child }
    }

    fn cases(&mut self, cases: &[(&Condition, Part)], asked: &[Part]) -> Part {
        cases.iter().rev().fold(0, |rest, (condition, conclusion)| {
            let holds = self.part(condition, asked);
            self.builder.apply(holds, rest, &|holds, rest| if holds == 1 { *conclusion } else { rest })
        })
    }

    fn document(&mut self, place: usize, item: u16, document: &Document) -> DocumentPlan {
        let scene = self.scene;
        let cases = [(scene.now(&document.required), need::REQUIRED), (scene.now(&document.deferrable), need::DEFERRABLE)];
        let rule = if document.per_child { Rule::of_one(self.cases(&cases, &[])) } else { self.rule(&cases) };
        let mut shown = rule.root;
        let mut evidence = None;
        let proofs = scene.evidence(document);
        if !proofs.is_empty() {
            let proofs = proofs.iter().map(|(when, paper)| (when, place_plus_one(*paper))).collect::<Vec<_>>();
            let proof = self.cases(&proofs, &[]);
            evidence = Some(proof);
            shown = self.builder.apply(rule.root, proof, &|need, proof| {
                if need == need::NOT_REQUIRED { need } else { need + need::COUNT * proof }
            });
        }
        DocumentPlan { document: place, item, rule, evidence, shown }
    }

    /// Concludes 1 where the condition holds, else 0. `asked` are the questions about all children of this rule.
    fn part(&mut self, condition: &Condition, asked: &[Part]) -> Part {
        match condition {
            Condition::Constant(holds) => Part::from(*holds),
            Condition::Is(place, bits) => self.question(*place, &|class| bits >> class & 1),
            Condition::Date(place, test) => {
                let tests = match self.scene.pack.facts.get(*place).map(|fact| &fact.kind) {
                    Some(Kind::Date(tests)) => tests.as_slice(),
                    _ => &[],
                };
                let from = tests.iter().position(|known| known == test).unwrap_or(tests.len());
                self.question(*place, &|class| Part::from(class as usize <= from))
            }
            Condition::All(all) => self.several(all, asked, 1, &|a, b| a & b),
            Condition::Any(any) => self.several(any, asked, 0, &|a, b| a | b),
            Condition::Not(inner) => {
                let part = self.part(inner, asked);
                self.not(part)
            }
            Condition::AnyChild(inner) => {
                let part = self.part(inner, &[]);
                let bit = asked.iter().position(|known| *known == part).unwrap_or(0);
                self.some_child(bit, asked.len())
            }
            Condition::Channel(channel) => Part::from(self.scene.is_channel(*channel)),
            Condition::Ground(_) | Condition::Document(..) => {
                let Some((holds, but_not)) = self.scene.reference(condition) else { return 0 };
                let holds = self.part(holds, asked);
                let but_not = but_not.map_or(0, |condition| self.part(condition, asked));
                self.builder.apply(holds, but_not, &|holds, but_not| holds & !but_not)
            }
        }
    }

    fn not(&mut self, part: Part) -> Part {
        self.builder.apply(part, 1, &|a, b| a ^ b)
    }

    fn several(&mut self, all: &[Condition], asked: &[Part], start: Part, join: &dyn Fn(Part, Part) -> Part) -> Part {
        all.iter().fold(start, |sum, one| {
            let part = self.part(one, asked);
            self.builder.apply(sum, part, join)
        })
    }

    /// Asks one of the questions about all children, of which there are so many.
    fn some_child(&mut self, bit: usize, questions: usize) -> Part {
        let states = (0..1u32 << questions).map(|state| state >> bit & 1).collect::<Vec<_>>();
        self.builder.question(children_state(self.scene.pack), &states)
    }

    fn question(&mut self, place: usize, part: &dyn Fn(u32) -> Part) -> Part {
        let classes = self.scene.pack.facts.get(place).map_or(0, |fact| fact.kind.classes());
        let parts = (0..classes).map(part).collect::<Vec<_>>();
        self.builder.question(u32::try_from(place).unwrap_or(u32::MAX), &parts)
    }
}

fn place_plus_one(place: usize) -> Part {
    u32::try_from(place + 1).unwrap_or(0)
}

/// The number under which a rule asks the children's state: after all facts.
pub fn children_state(pack: &Pack) -> u32 {
    u32::try_from(pack.facts.len()).unwrap_or(u32::MAX)
}
