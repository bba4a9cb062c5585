//! The rules of one edition for one list as plain conditions: a second reading of the pack, apart from the engine's own.

use std::collections::BTreeSet;

use bauyr::{Concluded, Condition, Dated, Kind, Pack};

/// Conclusions on a ground.
pub const APPLIES: u8 = 1;
/// See [`APPLIES`].
pub const WAIVABLE: u8 = 2;
/// Conclusions on a paper; on scope and notes 1 is yes and 0 is no.
pub const DEFERRABLE: u8 = 1;
/// See [`DEFERRABLE`].
pub const REQUIRED: u8 = 2;

/// How deep rules may refer to rules; the pack has been checked, so they come to an end before.
const REFERENCES: usize = 8;

/// What a rule decides, by its index in the pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Whether some child is outside of the services.
    Scope,
    /// Whether a ground applies, or may be set aside.
    Ground(usize),
    /// What is asked of a paper.
    Document(usize),
    /// Whether a note appears.
    Note(usize),
}

/// A rule over facts alone.
#[derive(Debug, PartialEq)]
pub struct Rule {
    /// What it decides.
    pub of: Of,
    /// What it concludes: the first case that holds, else 0.
    pub cases: Vec<(Condition, u8)>,
    /// For a paper which proof it consists of: the first case that holds.
    pub proofs: Vec<(Condition, usize)>,
    /// Whether every child has a conclusion of its own.
    pub per_child: bool,
    /// The indices of the facts read, in order.
    pub facts: Vec<usize>,
}

/// An edition and a list.
#[derive(Clone, Copy)]
pub struct Scene<'p> {
    /// The law.
    pub pack: &'p Pack,
    /// Index of the edition.
    pub edition: usize,
    /// Index of the list.
    pub list: usize,
}

impl Scene<'_> {
    /// All rules: scope, grounds, papers, notes.
    pub fn rules(&self) -> Vec<Rule> {
        let pack = self.pack;
        let over_facts = |condition: Condition| self.resolved(&condition, REFERENCES);
        let in_scope = over_facts(self.now(&pack.child_in_scope));
        let out = simple(Condition::AnyChild(Box::new(not(in_scope))));
        let mut rules = vec![rule(Of::Scope, vec![(out, 1)], Vec::new(), false)];
        rules.extend((0..pack.grounds.len()).filter_map(|index| {
            let (applies, waivable) = self.ground(index)?;
            let cases = vec![(over_facts(applies), APPLIES), (over_facts(waivable), WAIVABLE)];
            Some(rule(Of::Ground(index), cases, Vec::new(), false))
        }));
        rules.extend(pack.documents.iter().enumerate().filter_map(|(index, document)| {
            let (required, deferrable) = self.document(index)?;
            let cases = vec![(over_facts(required), REQUIRED), (over_facts(deferrable), DEFERRABLE)];
            let proofs = document.evidence.iter().map(|(when, paper)| (over_facts(when.clone()), *paper)).collect();
            Some(rule(Of::Document(index), cases, proofs, document.per_child))
        }));
        rules.extend(pack.notes.iter().enumerate().filter_map(|(index, note)| {
            note.stands.get(self.edition)?.as_ref()?.get(self.list).filter(|stands| **stands)?;
            Some(rule(Of::Note(index), vec![(over_facts(self.now(&note.condition)), 1)], Vec::new(), false))
        }));
        rules
    }

    fn now(&self, dated: &Dated<Condition>) -> Condition {
        dated.get(self.edition).cloned().flatten().unwrap_or(Condition::Constant(false))
    }

    /// When a ground of this service applies, and when it may be set aside.
    fn ground(&self, index: usize) -> Option<(Condition, Condition)> {
        let ground = self.pack.grounds.get(index)?;
        ground.item_in(self.edition, self.pack.lists.get(self.list)?.service)?;
        Some((self.now(&ground.applies), self.now(&ground.waivable)))
    }

    /// When a paper of this list is required, and when it may be handed in later.
    fn document(&self, index: usize) -> Option<(Condition, Condition)> {
        let document = self.pack.documents.get(index)?;
        document.item_in(self.edition, self.list)?;
        Some((self.now(&document.required), self.now(&document.deferrable)))
    }

    fn resolved(&self, condition: &Condition, depth: usize) -> Condition {
        let refer = |to: Option<Condition>| match (to, depth.checked_sub(1)) {
            (Some(to), Some(depth)) => self.resolved(&to, depth),
            _ => Condition::Constant(false),
        };
        let several = |list: &[Condition]| list.iter().map(|one| self.resolved(one, depth)).collect();
        simple(match condition {
            Condition::Constant(_) | Condition::Is(..) | Condition::Date(..) => condition.clone(),
            Condition::All(list) => Condition::All(several(list)),
            Condition::Any(list) => Condition::Any(several(list)),
            Condition::Not(inner) => not(self.resolved(inner, depth)),
            Condition::AnyChild(inner) => Condition::AnyChild(Box::new(self.resolved(inner, depth))),
            Condition::Channel(channel) => {
                Condition::Constant(self.pack.lists.get(self.list).is_some_and(|list| list.channel == *channel))
            }
            Condition::Ground(index) => refer(self.ground(*index).map(|(applies, _)| applies)),
            Condition::Document(index, Concluded::Required) => refer(self.document(*index).map(|(required, _)| required)),
            Condition::Document(index, Concluded::Deferrable) => {
                refer(self.document(*index).map(|(required, later)| Condition::All(vec![later, not(required)])))
            }
        })
    }

    /// The id of a rule: `ground:minor`.
    pub fn rule_id(&self, of: Of) -> String {
        let pack = self.pack;
        let (kind, id) = match of {
            Of::Scope => return "scope".to_owned(),
            Of::Ground(index) => ("ground:", pack.grounds.get(index).map(|row| &row.id)),
            Of::Document(index) => ("document:", pack.documents.get(index).map(|row| &row.id)),
            Of::Note(index) => ("note:", pack.notes.get(index).map(|row| &row.id)),
        };
        [kind, id.map_or("", String::as_str)].concat()
    }
}

fn not(condition: Condition) -> Condition {
    Condition::Not(Box::new(condition))
}

/// Takes constants out. There is always at least one child.
fn simple(condition: Condition) -> Condition {
    match condition {
        Condition::All(list) => joined(list, true, Condition::All),
        Condition::Any(list) => joined(list, false, Condition::Any),
        Condition::Not(inner) => match *inner {
            Condition::Constant(holds) => Condition::Constant(!holds),
            Condition::Not(inner) => *inner,
            inner => not(inner),
        },
        Condition::AnyChild(inner) => match *inner {
            Condition::Constant(holds) => Condition::Constant(holds),
            inner => Condition::AnyChild(Box::new(inner)),
        },
        other => other,
    }
}

/// Conditions without the constant that changes nothing; where the other one is among them, that alone.
fn joined(mut list: Vec<Condition>, neutral: bool, join: fn(Vec<Condition>) -> Condition) -> Condition {
    if list.contains(&Condition::Constant(!neutral)) {
        return Condition::Constant(!neutral);
    }
    list.retain(|one| *one != Condition::Constant(neutral));
    match list.len() {
        0 => Condition::Constant(neutral),
        1 => list.remove(0),
        _ => join(list),
    }
}

fn rule(of: Of, cases: Vec<(Condition, u8)>, proofs: Vec<(Condition, usize)>, per_child: bool) -> Rule {
    let mut rule = Rule { of, cases, proofs, per_child, facts: Vec::new() };
    rule.facts = rule.mentions().into_iter().collect::<BTreeSet<_>>().into_iter().collect();
    rule
}

impl Rule {
    /// Whether it can have this conclusion by the look of it.
    pub fn declares(&self, conclusion: u8) -> bool {
        self.cases.iter().any(|(when, of)| *of == conclusion && *when != Condition::Constant(false))
    }

    fn conditions(&self) -> impl Iterator<Item = &Condition> {
        self.cases.iter().map(|(when, _)| when).chain(self.proofs.iter().map(|(when, _)| when))
    }

    /// The facts that the rule names, as often as it names them.
    pub fn mentions(&self) -> Vec<usize> {
        let mut facts = Vec::new();
        for condition in self.conditions() {
            condition.each(&mut |one| {
                if let Condition::Is(index, _) | Condition::Date(index, _) = one {
                    facts.push(*index);
                }
            });
        }
        facts
    }

    /// What the rule asks about all children, each question once.
    pub fn children_questions(&self) -> Vec<Condition> {
        let mut asked = Vec::new();
        for condition in self.conditions() {
            condition.each(&mut |one| {
                if let Condition::AnyChild(inner) = one
                    && !asked.contains(&**inner)
                {
                    asked.push((**inner).clone());
                }
            });
        }
        asked
    }

    /// What follows from complete answers.
    pub fn conclude(&self, world: &World) -> u8 {
        self.cases.iter().find(|(when, _)| world.holds(when)).map_or(0, |(_, conclusion)| *conclusion)
    }

    /// The proof that the first case that holds names.
    pub fn proof(&self, world: &World) -> Option<usize> {
        Some(self.proofs.get(self.proof_case(world)?)?.1)
    }

    /// The index of the first case of proof that holds.
    pub fn proof_case(&self, world: &World) -> Option<usize> {
        self.proofs.iter().position(|(when, _)| world.holds(when))
    }
}

/// Complete answers about the applicant and children.
pub struct World<'a> {
    /// The law.
    pub pack: &'a Pack,
    /// The value of each fact: the applicant's and one child's.
    pub values: Vec<u8>,
    /// What is so of all children together, where that is not just the one child: questions, and a bit for each.
    pub children: Option<(&'a [Condition], usize)>,
}

impl<'a> World<'a> {
    /// An applicant and one child; what is not given has value 0.
    pub fn of(pack: &'a Pack, given: &[(usize, u8)]) -> World<'a> {
        let mut values = vec![0; pack.facts.len()];
        for (index, value) in given {
            values.iter_mut().skip(*index).take(1).for_each(|known| *known = *value);
        }
        World { pack, values, children: None }
    }

    /// Which of these questions are answered with yes, as bits.
    pub fn state(&self, questions: &[Condition]) -> usize {
        questions.iter().enumerate().fold(0, |state, (bit, question)| state | usize::from(self.holds(question)) << bit)
    }

    /// Whether a condition holds.
    pub fn holds(&self, condition: &Condition) -> bool {
        let value = |index: usize| self.values.get(index).copied().unwrap_or_default();
        match condition {
            Condition::Constant(holds) => *holds,
            Condition::Is(index, options) => options >> value(*index) & 1 == 1,
            Condition::Date(index, test) => match self.pack.facts.get(*index).map(|fact| &fact.kind) {
                Some(Kind::Date(tests)) => {
                    tests.iter().position(|known| known == test).is_some_and(|from| usize::from(value(*index)) <= from)
                }
                _ => false,
            },
            Condition::All(all) => all.iter().all(|one| self.holds(one)),
            Condition::Any(any) => any.iter().any(|one| self.holds(one)),
            Condition::Not(inner) => !self.holds(inner),
            Condition::AnyChild(inner) => match self.children {
                None => self.holds(inner),
                Some((asked, state)) => {
                    asked.iter().position(|known| *known == **inner).is_some_and(|bit| state >> bit & 1 == 1)
                }
            },
            Condition::Channel(_) | Condition::Ground(_) | Condition::Document(..) => false,
        }
    }
}
