//! When a rule applies: conditions as the pack writes them.

use super::at::{At, Read};
use super::{Fact, Kind, Pack};

/// A condition over the facts of the applicant and of one child or of all.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// Always, or never.
    Constant(bool),
    /// The fact (by its place) is one of these options (bits; for a bool, bit 0 is `false` and bit 1 `true`).
    Is(usize, u32),
    /// The date passes the test.
    Date(usize, DateTest),
    /// All hold.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// It holds for at least one child.
    AnyChild(Box<Condition>),
    /// The papers are asked for through this channel (by its place).
    Channel(usize),
    /// What another rule concludes, put in its place when the pack is made ready.
    Document(usize, Concluded),
    /// Whether a ground applies.
    Ground(usize),
}

/// What is asked of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concluded {
    /// It is required.
    Required,
    /// It may be handed in later.
    Deferrable,
}

/// Whether so many full years have passed since a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateTest {
    /// Full years, 1 to 150.
    pub years: u16,
    /// By when.
    pub by: Moment,
}

/// The day on which full years are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    /// The request date.
    Request,
    /// The last day for the decision.
    Decision,
}

/// What a condition may name besides the facts.
pub struct Names<'a> {
    pub pack: &'a Pack,
    /// Named conditions, with the place where each is written.
    pub definitions: &'a [(&'a str, At<'a>)],
    pub grounds: &'a [&'a str],
    pub documents: &'a [&'a str],
    /// Definitions being read: one must not lead back to itself.
    pub depth: usize,
    /// Whether the rule is about one child, so that `child.…` may stand outside `any_child`.
    pub one_child: bool,
}

impl Names<'_> {
    fn inside_child(&self) -> Names<'_> {
        Names { one_child: true, ..*self }
    }
}

/// Reads a condition: an object whose entries must all hold, or `always`/`never`.
pub fn read(at: &At, names: &Names) -> Read<Condition> {
    match at.value.as_str() {
        Some("always") => return Ok(Condition::Constant(true)),
        Some("never") => return Ok(Condition::Constant(false)),
        Some(_) => return Err(at.error("pack_shape", "a condition is an object, `always` or `never`")),
        None => {}
    }
    let mut all = at.entries()?.map(|(key, at)| entry(key, &at, names)).collect::<Read<Vec<_>>>()?;
    match all.len() {
        0 => Err(at.error("pack_shape", "an empty condition")),
        1 => Ok(all.remove(0)),
        _ => Ok(Condition::All(all)),
    }
}

fn entry(key: &str, at: &At, names: &Names) -> Read<Condition> {
    let several = |names: &Names| -> Read<Vec<Condition>> {
        let all = at.list()?.map(|at| read(&at, names)).collect::<Read<Vec<_>>>()?;
        if all.is_empty() { Err(at.error("pack_shape", "an empty list of conditions")) } else { Ok(all) }
    };
    match key {
        "all" => several(names).map(Condition::All),
        "any" => several(names).map(Condition::Any),
        "not" => Ok(Condition::Not(Box::new(read(at, names)?))),
        "any_child" if !names.one_child => Ok(Condition::AnyChild(Box::new(read(at, &names.inside_child())?))),
        "every_child" if !names.one_child => {
            let not = Condition::Not(Box::new(read(at, &names.inside_child())?));
            Ok(Condition::Not(Box::new(Condition::AnyChild(Box::new(not)))))
        }
        "any_child" | "every_child" => Err(at.error("pack_shape", "this is about one child already")),
        "holds" => definition(at, names),
        "channel" => at.index_in(&names.pack.channels, |id| id).map(Condition::Channel),
        "ground" => at.index_in(names.grounds, |id| id).map(Condition::Ground),
        "document_required" => document(at, names, Concluded::Required),
        "document_deferrable" => document(at, names, Concluded::Deferrable),
        _ => fact(key, at, names),
    }
}

fn document(at: &At, names: &Names, concluded: Concluded) -> Read<Condition> {
    at.index_in(names.documents, |id| id).map(|index| Condition::Document(index, concluded))
}

fn definition(at: &At, names: &Names) -> Read<Condition> {
    let index = at.index_in(names.definitions, |(id, _)| id)?;
    if names.depth == 0 {
        return Err(at.error("pack_complex", "definitions lead round in a circle, or too deep"));
    }
    match names.definitions.get(index) {
        Some((_, place)) => read(place, &Names { depth: names.depth - 1, ..*names }),
        None => Err(at.error("pack_unknown", "no such definition")),
    }
}

fn fact(key: &str, at: &At, names: &Names) -> Read<Condition> {
    let unknown = || at.error("pack_unknown", "neither a fact nor a word of conditions");
    let (of, name) = key.split_once('.').ok_or_else(unknown)?;
    let (applicant, child) = names.pack.facts.split_at_checked(names.pack.applicant_facts).ok_or_else(unknown)?;
    let (facts, first) = match of {
        "applicant" => (applicant, 0),
        "child" if names.one_child => (child, names.pack.applicant_facts),
        "child" => return Err(at.error("pack_shape", "of which child? Say `any_child` or `every_child`")),
        _ => return Err(unknown()),
    };
    let index = facts.iter().position(|fact| fact.key == name).ok_or_else(unknown)?;
    let fact = facts.get(index).ok_or_else(unknown)?;
    test(first + index, fact, at)
}

fn test(place: usize, fact: &Fact, at: &At) -> Read<Condition> {
    match &fact.kind {
        Kind::Bool => at.bool().map(|value| Condition::Is(place, if value { 2 } else { 1 })),
        Kind::Enum(options) => {
            let mut bits = 0;
            for one in at.one_or_list() {
                bits |= 1 << one.index_in(options, |option| option)?;
            }
            if bits == 0 { Err(at.error("pack_shape", "none of the options")) } else { Ok(Condition::Is(place, bits)) }
        }
        Kind::Date(_) => {
            let mut all = Vec::new();
            for (key, at) in at.entries()? {
                let (at_least, by) = match key {
                    "full_years_at_least" => (true, Moment::Request),
                    "full_years_below" => (false, Moment::Request),
                    "full_years_by_decision_at_least" => (true, Moment::Decision),
                    _ => return Err(at.error("pack_shape", "unknown key")),
                };
                let test = Condition::Date(place, DateTest { years: at.number(1..=150)?, by });
                all.push(if at_least { test } else { Condition::Not(Box::new(test)) });
            }
            if all.is_empty() { Err(at.error("pack_shape", "an empty test")) } else { Ok(Condition::All(all)) }
        }
    }
}

impl Condition {
    /// Calls back for every condition in this one, itself included.
    pub fn each(&self, call: &mut dyn FnMut(&Condition)) {
        call(self);
        match self {
            Condition::All(all) | Condition::Any(all) => all.iter().for_each(|one| one.each(call)),
            Condition::Not(inner) | Condition::AnyChild(inner) => inner.each(call),
            _ => {}
        }
    }
}
