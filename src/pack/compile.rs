//! From the law as written to the law compiled: conditions become decision diagrams, ids become numbers.

use std::collections::HashMap;

use super::condition::Condition;
use super::contents::{Contents, Document, Kind};
use super::scene::{NEVER, REFERENCES, Scene};
use crate::law::diagram::{Builder, Diagrams, Edge, Part};
use crate::law::plan::{DocumentPlan, GroundPlan, NotePlan, Plan, Rule, ground, need};
use crate::law::{Domain, Fact, Law};

/// Compiles a pack that has been found whole, with the rules of every edition and list.
pub fn compile(pack: &Contents) -> Law {
    let mut builder = Builder::default();
    let mut plans = Vec::new();
    for edition in 0..pack.editions.len() {
        for list in 0..pack.lists.len() {
            let scene = Scene { pack, edition, list };
            let mut compiler = Compiler { scene, builder };
            plans.push(compiler.plan());
            builder = compiler.builder;
        }
    }
    let diagrams = needed(&builder.finish(), &mut plans);
    let facts = pack.facts.iter().map(|fact| Fact {
        domain: match &fact.kind {
            Kind::Date(tests) => Domain::Date(tests.clone()),
            kind => Domain::Options(kind.classes()),
        },
        read_in: fact.read_in.clone(),
        remedy: fact.remedy,
    });
    Law {
        date_from: pack.date_from,
        date_to: pack.date_to,
        editions: pack.editions.iter().map(|edition| edition.in_force_from).collect(),
        facts: facts.collect(),
        applicant_facts: pack.applicant_facts,
        asking_order: pack.asking_order.clone(),
        lists: pack.lists.len(),
        per_child: pack.documents.iter().map(|document| document.per_child).collect(),
        notes_from: pack.notes.iter().map(|note| note.request_date_from).collect(),
        training: pack.training,
        calendar: pack.calendar.clone(),
        diagrams,
        plans,
    }
}

/// The diagrams of these plans alone, without what was only passed through while they were made. The plans are told where
/// their parts now are.
fn needed(all: &Diagrams, plans: &mut [Plan]) -> Diagrams {
    let (mut kept, mut moved) = (Diagrams::default(), HashMap::new());
    for plan in plans {
        plan.each_part(&mut |part| *part = keep(all, *part, &mut kept, &mut moved));
    }
    kept
}

/// The part among those that are kept, after all that it leads to.
fn keep(all: &Diagrams, part: Part, kept: &mut Diagrams, moved: &mut HashMap<Part, Part>) -> Part {
    let Some(node) = all.node(part) else { return part };
    if let Some(known) = moved.get(&part) {
        return *known;
    }
    let edge = |edge: &Edge| Edge { classes: edge.classes, to: keep(all, edge.to, kept, moved) };
    let edges = node.edges.iter().map(edge).collect::<Vec<_>>();
    let new = kept.push(node.var, edges);
    moved.insert(part, new);
    new
}

/// Turns conditions into diagrams.
struct Compiler<'a> {
    scene: Scene<'a>,
    builder: Builder,
}

impl Compiler<'_> {
    /// The rules of the edition and list. The pack has been found whole, so every condition resolves.
    fn plan(&mut self) -> Plan {
        let Scene { pack, edition, list } = self.scene;
        let scene = self.scene;
        let in_scope = self.part(scene.now(&pack.child_in_scope), &[]);
        let out_of_scope = self.not(in_scope);
        let out_of_scope = Rule { root: self.some_child(0, 1), each_child: Some(out_of_scope) };
        let mut grounds = Vec::new();
        for (ground, item) in scene.grounds() {
            let cases = pack.grounds.get(ground).map(|ground| [scene.now(&ground.applies), scene.now(&ground.waivable)]);
            let [applies, waivable] = cases.unwrap_or([&NEVER; 2]);
            let rule = self.rule(&[(applies, ground::APPLIES), (waivable, ground::WAIVABLE)]);
            grounds.push(GroundPlan { ground, item, rule });
        }
        let mut documents = Vec::new();
        for document in 0..pack.documents.len() {
            if let Some((item, rules)) = scene.document(document) {
                let row = self.document(document, item, rules);
                let place = documents.partition_point(|row: &DocumentPlan| row.item <= item);
                documents.insert(place, row);
            }
        }
        let mut notes = Vec::new();
        for note in 0..pack.notes.len() {
            notes.extend(scene.note(note).map(|condition| NotePlan { note, rule: self.rule(&[(condition, 1)]) }));
        }
        let of = pack.lists.get(list);
        let takes = of.and_then(|list| list.takes.get(edition).copied().flatten()).unwrap_or_default();
        let service = of.and_then(|list| pack.services.get(list.service));
        let term = service.and_then(|service| service.term_working_days.get(edition).copied().flatten()).unwrap_or(1);
        Plan { edition, list, takes, term, out_of_scope, grounds, documents, notes }
    }

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
fn children_state(pack: &Contents) -> u32 {
    u32::try_from(pack.facts.len()).unwrap_or(u32::MAX)
}
