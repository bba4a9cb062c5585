//! Whether the rules of a pack are whole: every one resolves and stays small, and every fact is read.

use super::reader::Reader;
use crate::pack::condition::Condition;
use crate::pack::view::{REFERENCES, View};
use crate::plain::faults::Faults;
use crate::plain::value::Value;

/// A rule reads at most so many combinations of answers: what is larger is refused, not computed for ever.
const MAX_COMBINATIONS: u32 = 1 << 16;
/// Evidence and need are concluded together as one small number.
const MAX_EVIDENCE: usize = 1000;
/// How many questions about all children one rule may ask.
const MAX_CHILDREN_QUESTIONS: usize = 4;

impl<'a> Reader<'a> {
    /// Checks the rules for every edition and list, and notes which facts they read.
    pub fn validate(&mut self, root: &'a Value<'a>) {
        let scope = self.required(root, "scope");
        let in_scope = self.required(scope, "child_in_scope_when");
        let grounds = self.required_list(root, "grounds");
        let documents = self.required_list(root, "documents");
        let notes = self.required_list(root, "notes");
        if self.pack.evidence.len() > MAX_EVIDENCE {
            self.faults.refuse_entry(root, "documents", "pack_complex", "too many kinds of evidence");
        }
        if self.faults.any() {
            return;
        }
        let (pack, faults) = (&self.pack, &mut self.faults);
        let mut read = Vec::new();
        for edition in 0..pack.editions.len() {
            for list in 0..pack.lists.len() {
                let view = View { pack, edition, list };
                let condition = |of| view.condition_in_edition(of);
                if condition(&pack.child_in_scope).is_none() {
                    faults.refuse(in_scope, "pack_dates", "an edition without it");
                }
                let mut rule = |row: &Value, conditions: &[Option<&Condition>], one_child: bool| {
                    if conditions.first().is_some_and(Option::is_none) {
                        faults.refuse(row, "pack_dates", "an edition in which it stands has no condition");
                    }
                    for fact in facts(view, faults, row, conditions, one_child) {
                        if !read.contains(&(fact, edition)) {
                            read.push((fact, edition));
                        }
                    }
                };
                rule(scope, &[condition(&pack.child_in_scope)], true);
                for (index, row) in grounds.iter().enumerate() {
                    if let Some(ground) = view.ground(index) {
                        rule(row, &[condition(&ground.applies), condition(&ground.waivable)], false);
                    }
                }
                for (index, row) in documents.iter().enumerate() {
                    if let Some((_, document)) = view.document(index) {
                        let mut conditions = vec![condition(&document.required), condition(&document.deferrable)];
                        conditions.extend(document.evidence.iter().map(|(when, _)| Some(when)));
                        rule(row, &conditions, document.per_child);
                    }
                }
                for (index, row) in notes.iter().enumerate() {
                    if let Some(note) = view.note(index) {
                        rule(row, &[condition(&note.condition)], false);
                    }
                }
            }
        }
        let facts = self.required(root, "facts");
        for index in 0..self.pack.facts.len() {
            let read_in = (0..self.pack.editions.len()).map(|edition| read.contains(&(index, edition))).collect::<Vec<_>>();
            if !read_in.contains(&true) {
                let id = self.pack.question_id(index);
                self.refuse(facts, "pack_unread", &format!("no rule reads `{id}`"));
            }
            if let Some(fact) = self.pack.facts.get_mut(index) {
                fact.read_in = read_in;
            }
        }
    }
}

/// The facts that a rule reads. It must not be too large, lead round in a circle, or ask of all children within one.
fn facts(view: View, faults: &mut Faults, row: &Value, conditions: &[Option<&Condition>], one_child: bool) -> Vec<usize> {
    let pack = view.pack;
    let (mut outside, mut inside) = (Vec::new(), Vec::new());
    let (mut questions, mut nested) = (0, false);
    for condition in conditions.iter().flatten() {
        let ends = view.each(condition, REFERENCES, false, &mut |one, in_child| match one {
            Condition::Is(index, _) | Condition::Date(index, _) => {
                let indices = if in_child { &mut inside } else { &mut outside };
                if !indices.contains(index) {
                    indices.push(*index);
                }
            }
            Condition::AnyChild(_) => {
                questions += 1;
                nested |= in_child;
            }
            _ => {}
        });
        if !ends {
            faults.refuse(row, "pack_complex", "references lead round in a circle");
        }
    }
    if nested {
        faults.refuse(row, "pack_shape", "it asks of all children what is about one child already");
    }
    if !one_child && outside.iter().any(|index| pack.is_of_child(*index)) {
        faults.refuse(row, "pack_shape", "of which child? Say `any_child` or `every_child`");
    }
    if one_child && questions > 0 || !inside.iter().all(|index| pack.is_of_child(*index)) {
        faults.refuse(row, "pack_shape", "a question about children is about children's facts alone");
    }
    if questions > MAX_CHILDREN_QUESTIONS || view.combinations(&outside).max(view.combinations(&inside)) > MAX_COMBINATIONS {
        faults.refuse(row, "pack_complex", "the rule reads too many combinations of answers");
    }
    outside.append(&mut inside);
    outside
}
