//! From the law as written to the law compiled: conditions become decision diagrams, ids become numbers.

use std::collections::HashMap;

use super::condition::Condition;
use super::contents::{Contents, Document, Kind};
use super::view::{REFERENCES, View};
use crate::law::diagram::{Builder, Diagrams, Edge, NodeId, Operation, Terminal};
use crate::law::plan::{DocumentPlan, GroundPlan, NotePlan, Plan, Rule, ground, need};
use crate::law::{Domain, Fact, Law};

/// Compiles a pack that has been found whole, with the rules of every edition and list.
pub fn compile(pack: &Contents) -> Law {
    let mut builder = Builder::default();
    let mut plans = Vec::new();
    for edition in 0..pack.editions.len() {
        for list in 0..pack.lists.len() {
            let view = View { pack, edition, list };
            let mut compiler = Compiler { view, builder };
            plans.push(compiler.plan());
            builder = compiler.builder;
        }
    }
    let diagrams = needed(&builder.finish(), &mut plans);
    let facts = pack.facts.iter().map(|fact| Fact {
        domain: match &fact.kind {
            Kind::Date(tests) => Domain::Date(tests.clone()),
            kind => Domain::Options(kind.domain_size()),
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

/// The diagrams of these plans alone, without what was only passed through while they were made. The plans are told what their
/// nodes now are.
fn needed(all: &Diagrams, plans: &mut [Plan]) -> Diagrams {
    let (mut kept, mut moved) = (Diagrams::default(), HashMap::new());
    for plan in plans {
        plan.each_root(&mut |id| *id = keep(all, *id, &mut kept, &mut moved));
    }
    kept
}

/// The node among those that are kept, after all that it leads to.
fn keep(all: &Diagrams, id: NodeId, kept: &mut Diagrams, moved: &mut HashMap<NodeId, NodeId>) -> NodeId {
    let Some(node) = all.node(id) else { return id };
    if let Some(known) = moved.get(&id) {
        return *known;
    }
    let edge = |edge: &Edge| Edge { values: edge.values, to: keep(all, edge.to, kept, moved) };
    let edges = node.edges.iter().map(edge).collect::<Vec<_>>();
    let new = kept.add_node(node.var, edges);
    moved.insert(id, new);
    new
}

/// Turns conditions into diagrams.
struct Compiler<'a> {
    view: View<'a>,
    builder: Builder,
}

impl Compiler<'_> {
    /// The rules of the edition and list. The pack has been found whole, so every condition resolves.
    fn plan(&mut self) -> Plan {
        let View { pack, edition, list } = self.view;
        let view = self.view;
        let in_scope = self.diagram(view.condition(&pack.child_in_scope), &[]);
        let out_of_scope = self.not(in_scope);
        let out_of_scope = Rule { root: self.some_child(0, 1), per_child: Some(out_of_scope) };
        let mut grounds = Vec::new();
        let of = pack.lists.get(list);
        for (ground, item) in of.map(|list| pack.grounds_of(edition, list.service)).unwrap_or_default() {
            let Some(row) = view.ground(ground) else { continue };
            let cases = [(&row.applies, ground::APPLIES), (&row.waivable, ground::WAIVABLE)];
            let rule = self.rule(&cases.map(|(condition, state)| (view.condition(condition), state)));
            grounds.push(GroundPlan { ground, item, rule });
        }
        let mut documents = Vec::new();
        for document in 0..pack.documents.len() {
            if let Some((item, rules)) = view.document(document) {
                let row = self.document(document, item, rules);
                let index = documents.partition_point(|row: &DocumentPlan| row.item <= item);
                documents.insert(index, row);
            }
        }
        let mut notes = Vec::new();
        for note in 0..pack.notes.len() {
            notes.extend(view.note(note).map(|row| NotePlan { note, rule: self.rule(&[(view.condition(&row.condition), 1)]) }));
        }
        let takes = of.and_then(|list| list.takes.get(edition).copied().flatten()).unwrap_or_default();
        let service = of.and_then(|list| pack.services.get(list.service));
        let term = service.and_then(|service| service.term_working_days.get(edition).copied().flatten()).unwrap_or(1);
        Plan { edition, list, takes, term, out_of_scope, grounds, documents, notes }
    }

    /// A rule that concludes the number of the first case that holds, or 0.
    fn rule(&mut self, cases: &[(&Condition, Terminal)]) -> Rule {
        // The diagrams of what the cases ask about all children, each once.
        let mut asked: Vec<NodeId> = Vec::new();
        for (condition, _) in cases {
            self.view.each(condition, REFERENCES, false, &mut |one, in_child| {
                if let Condition::AnyChild(inner) = one
                    && !in_child
                {
                    let question = self.diagram(inner, &[]);
                    if !asked.contains(&question) {
                        asked.push(question);
                    }
                }
            });
        }
        let root = self.cases(cases, &asked);
        let mut per_child = None;
        for (bit, question) in asked.iter().enumerate() {
            let contribution = self.builder.apply(per_child.unwrap_or(NodeId::ZERO), *question, &|sum, yes| sum | yes << bit);
            per_child = Some(contribution);
        }
        Rule { root, per_child }
    }

    fn cases(&mut self, cases: &[(&Condition, Terminal)], asked: &[NodeId]) -> NodeId {
        cases.iter().rev().fold(NodeId::ZERO, |rest, (condition, conclusion)| {
            let holds = self.diagram(condition, asked);
            self.builder.apply(holds, rest, &|holds, rest| if holds == 1 { *conclusion } else { rest })
        })
    }

    fn document(&mut self, index: usize, item: u16, document: &Document) -> DocumentPlan {
        let view = self.view;
        let cases =
            [(view.condition(&document.required), need::REQUIRED), (view.condition(&document.deferrable), need::DEFERRABLE)];
        let rule = if document.per_child { Rule::of_one(self.cases(&cases, &[])) } else { self.rule(&cases) };
        let mut shown = rule.root;
        let mut evidence = None;
        if !document.evidence.is_empty() {
            let proofs = document.evidence.iter().map(|(when, paper)| (when, index_plus_one(*paper))).collect::<Vec<_>>();
            let proof = self.cases(&proofs, &[]);
            evidence = Some(proof);
            shown = self.builder.apply(rule.root, proof, &|need, proof| {
                if need == need::NOT_REQUIRED { need } else { need + need::COUNT * proof }
            });
        }
        DocumentPlan { document: index, item, rule, evidence, shown }
    }

    /// Concludes 1 where the condition holds, else 0. `asked` are the questions about all children of this rule.
    fn diagram(&mut self, condition: &Condition, asked: &[NodeId]) -> NodeId {
        match condition {
            Condition::Constant(holds) => truth(*holds),
            Condition::Is(index, bits) => self.fact(*index, &|value| truth(bits >> value & 1 == 1)),
            Condition::Date(index, test) => {
                let tests = match self.view.pack.facts.get(*index).map(|fact| &fact.kind) {
                    Some(Kind::Date(tests)) => tests.as_slice(),
                    _ => &[],
                };
                let from = tests.iter().position(|known| known == test).unwrap_or(tests.len());
                self.fact(*index, &|value| truth(value as usize <= from))
            }
            Condition::All(all) => self.several(all, asked, true, &|a, b| a & b),
            Condition::Any(any) => self.several(any, asked, false, &|a, b| a | b),
            Condition::Not(inner) => {
                let holds = self.diagram(inner, asked);
                self.not(holds)
            }
            Condition::AnyChild(inner) => {
                let question = self.diagram(inner, &[]);
                let bit = asked.iter().position(|known| *known == question).unwrap_or(0);
                self.some_child(bit, asked.len())
            }
            Condition::Channel(channel) => truth(self.view.is_channel(*channel)),
            Condition::Ground(_) | Condition::Document(..) => {
                let Some((holds, but_not)) = self.view.reference(condition) else { return NodeId::ZERO };
                let holds = self.diagram(holds, asked);
                let but_not = but_not.map_or(NodeId::ZERO, |condition| self.diagram(condition, asked));
                self.builder.apply(holds, but_not, &|holds, but_not| holds & !but_not)
            }
        }
    }

    fn not(&mut self, id: NodeId) -> NodeId {
        self.builder.apply(id, truth(true), &|a, b| a ^ b)
    }

    fn several(&mut self, all: &[Condition], asked: &[NodeId], start: bool, operation: Operation) -> NodeId {
        all.iter().fold(truth(start), |sum, one| {
            let one = self.diagram(one, asked);
            self.builder.apply(sum, one, operation)
        })
    }

    /// Asks one of the questions about all children, of which there are so many.
    fn some_child(&mut self, bit: usize, questions: usize) -> NodeId {
        let states = (0..1u32 << questions).map(|state| truth(state >> bit & 1 == 1)).collect::<Vec<_>>();
        self.builder.make_node(children_state(self.view.pack), &states)
    }

    /// Asks a fact, with what follows each value.
    fn fact(&mut self, index: usize, next: &dyn Fn(u32) -> NodeId) -> NodeId {
        let size = self.view.pack.facts.get(index).map_or(0, |fact| fact.kind.domain_size());
        let next = (0..size).map(next).collect::<Vec<_>>();
        self.builder.make_node(u32::try_from(index).unwrap_or(u32::MAX), &next)
    }
}

/// What concludes 1 where something holds, else 0.
fn truth(holds: bool) -> NodeId {
    NodeId::terminal(Terminal::from(holds))
}

fn index_plus_one(index: usize) -> Terminal {
    u32::try_from(index + 1).unwrap_or(0)
}

/// The number under which a rule asks the children's state: after all facts.
fn children_state(pack: &Contents) -> u32 {
    u32::try_from(pack.facts.len()).unwrap_or(u32::MAX)
}
