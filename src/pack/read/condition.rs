//! From plain data to conditions.

use super::reader::Reader;
use crate::law::{DateTest, Moment};
use crate::pack::condition::{Concluded, Condition};
use crate::pack::contents::{Kind, find};
use crate::plain::value::Value;

const NEVER: Condition = Condition::Constant(false);

/// Tests of one date. They part its answers into one value more, and values are bits of a word.
const MAX_DATE_TESTS: usize = 31;

impl<'a> Reader<'a> {
    /// Reads a condition: an object whose entries must all hold, or `always`/`never`.
    pub fn condition(&mut self, value: &'a Value<'a>) -> Condition {
        // After a fault definitions that lead round in a circle would be read for a long time.
        if self.faults.any() {
            return NEVER;
        }
        if let Some(word) = value.as_str() {
            if word != "always" && word != "never" {
                self.refuse_shape(value, "a condition is an object, `always` or `never`");
            }
            return Condition::Constant(word == "always");
        }
        let mut all = self.entries(value).iter().map(|(key, entry)| self.one(key, entry)).collect::<Vec<_>>();
        if all.is_empty() {
            self.refuse_shape(value, "an empty condition");
        }
        if all.len() == 1 { all.remove(0) } else { Condition::All(all) }
    }

    /// What one entry of a condition says.
    fn one(&mut self, key: &str, value: &'a Value<'a>) -> Condition {
        match key {
            "all" => Condition::All(self.several(value)),
            "any" => Condition::Any(self.several(value)),
            "not" => not(self.condition(value)),
            "any_child" => any_child(self.of_one_child(value)),
            "every_child" => not(any_child(not(self.of_one_child(value)))),
            "holds" => self.definition(value),
            "channel" => Condition::Channel(self.known(value, find(&self.pack.channels, value))),
            "ground" => Condition::Ground(self.known(value, find(&self.grounds, value))),
            "document_required" | "document_deferrable" => {
                let index = self.known(value, find(&self.documents, value));
                let concluded = if key == "document_required" { Concluded::Required } else { Concluded::Deferrable };
                Condition::Document(index, concluded)
            }
            _ => self.fact(key, value),
        }
    }

    /// What is asked of one child.
    fn of_one_child(&mut self, value: &'a Value<'a>) -> Condition {
        if self.one_child {
            self.refuse_shape(value, "this is about one child already");
        }
        self.one_child = true;
        let condition = self.condition(value);
        self.one_child = false;
        condition
    }

    fn several(&mut self, value: &'a Value<'a>) -> Vec<Condition> {
        let all = self.list(value).iter().map(|one| self.condition(one)).collect::<Vec<_>>();
        if all.is_empty() {
            self.refuse_shape(value, "an empty list of conditions");
        }
        all
    }

    fn definition(&mut self, value: &'a Value<'a>) -> Condition {
        let name = self.text(value);
        let index = self.definitions.iter().position(|(known, _)| known == name);
        let Some((_, definition)) = self.definitions.get(self.known(value, index)) else { return NEVER };
        if self.depth == 0 {
            self.refuse(value, "pack_complex", "definitions lead round in a circle, or too deep");
            return NEVER;
        }
        self.depth -= 1;
        let condition = self.condition(definition);
        self.depth += 1;
        condition
    }

    /// A test of one fact.
    pub fn fact(&mut self, key: &str, value: &'a Value<'a>) -> Condition {
        let (of, name) = key.split_once('.').unwrap_or_default();
        if of == "child" && !self.one_child {
            self.refuse_shape(value, "of which child? Say `any_child` or `every_child`");
        }
        let of_whom = if of == "child" { self.pack.of_child() } else { self.pack.of_applicant() };
        let index = self.pack.fact_index(name, of_whom);
        let Some(index) = index.filter(|_| of == "child" || of == "applicant") else {
            self.refuse(value, "pack_unknown", "neither a fact nor a word of conditions");
            return NEVER;
        };
        match self.pack.facts.get(index).map(|fact| &fact.kind) {
            Some(Kind::Enum(_)) => self.options(index, value),
            Some(Kind::Date(_)) => self.date_tests(index, value),
            _ => Condition::Is(index, if self.bool(value) { 2 } else { 1 }),
        }
    }

    fn options(&mut self, fact: usize, value: &'a Value<'a>) -> Condition {
        let mut bits = 0;
        for one in if let Value::List(list) = value { list } else { std::slice::from_ref(value) } {
            let option = match self.pack.facts.get(fact).map(|fact| &fact.kind) {
                Some(Kind::Enum(options)) => find(options, one),
                _ => None,
            };
            bits |= 1 << self.known(one, option);
        }
        if bits == 0 {
            self.refuse_shape(value, "none of the options");
        }
        Condition::Is(fact, bits)
    }

    fn date_tests(&mut self, fact: usize, value: &'a Value<'a>) -> Condition {
        let mut all = Vec::new();
        for (key, entry) in self.entries(value) {
            let by = if key == "full_years_by_decision_at_least" { Moment::Decision } else { Moment::Request };
            let below = key == "full_years_below";
            if by == Moment::Request && !below && key != "full_years_at_least" {
                self.refuse_shape(entry, "unknown key");
            }
            let test = DateTest { years: self.number(entry, 150), by };
            self.divide(fact, test, entry);
            let test = Condition::Date(fact, test);
            all.push(if below { not(test) } else { test });
        }
        if all.is_empty() {
            self.refuse_shape(value, "an empty test");
        }
        Condition::All(all)
    }
}

impl Reader<'_> {
    /// Takes a test among those that divide the answers about a date. They are ordered so that whoever passes one passes
    /// all that follow: more full years need an earlier birth; as many years by a later day allow a later one. A term is
    /// shorter than a year (see the limit on it), so a test by the decision stands before the test of one year less by
    /// the request date.
    fn divide(&mut self, fact: usize, test: DateTest, written: &Value) {
        let Some(Kind::Date(tests)) = self.pack.facts.get_mut(fact).map(|fact| &mut fact.kind) else { return };
        if tests.contains(&test) {
            return;
        }
        if tests.len() == MAX_DATE_TESTS {
            return self.refuse(written, "pack_complex", "too many different tests of one date");
        }
        let before = |other: &DateTest| other.years > test.years || other.years == test.years && other.by < test.by;
        tests.insert(tests.iter().filter(|other| before(other)).count(), test);
    }
}

fn any_child(condition: Condition) -> Condition {
    Condition::AnyChild(Box::new(condition))
}

fn not(condition: Condition) -> Condition {
    Condition::Not(Box::new(condition))
}
