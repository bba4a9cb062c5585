//! When a rule applies: conditions as the pack writes them.

use super::reader::Reader;
use super::{Kind, Pack};
use crate::value::Value;

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
#[derive(Clone, Copy)]
pub struct Names<'n, 'a> {
    pub pack: &'n Pack,
    pub editions: &'n [String],
    pub services: &'n [String],
    /// Lists of papers, as `service/channel`.
    pub lists: &'n [String],
    pub grounds: &'n [String],
    pub documents: &'n [String],
    /// Named conditions, where each is written.
    pub definitions: &'a [(String, Value)],
    /// Definitions being read: one must not lead back to itself.
    pub depth: usize,
    /// Whether the rule is about one child, so that `child.…` may stand outside `any_child`.
    pub one_child: bool,
}

const NEVER: Condition = Condition::Constant(false);

/// Reads a condition: an object whose entries must all hold, or `always`/`never`.
pub fn read<'a>(reader: &mut Reader<'a>, names: Names<'_, 'a>, value: &'a Value) -> Condition {
    // After a fault definitions that lead round in a circle would be read for a long time.
    if reader.failed() {
        return NEVER;
    }
    if let Some(word) = value.as_str() {
        if word != "always" && word != "never" {
            reader.refuse(value, "pack_shape", "a condition is an object, `always` or `never`");
        }
        return Condition::Constant(word == "always");
    }
    let mut all = Vec::new();
    for (key, entry) in reader.entries(value) {
        all.push(one(reader, names, key, entry));
    }
    match all.pop() {
        None => {
            reader.refuse(value, "pack_shape", "an empty condition");
            NEVER
        }
        Some(only) if all.is_empty() => only,
        Some(last) => {
            all.push(last);
            Condition::All(all)
        }
    }
}

/// What one entry of a condition says.
fn one<'a>(reader: &mut Reader<'a>, names: Names<'_, 'a>, key: &str, value: &'a Value) -> Condition {
    match key {
        "all" => Condition::All(several(reader, names, value)),
        "any" => Condition::Any(several(reader, names, value)),
        "not" => not(read(reader, names, value)),
        "any_child" | "every_child" => {
            if names.one_child {
                reader.refuse(value, "pack_shape", "this is about one child already");
            }
            let inner = read(reader, Names { one_child: true, ..names }, value);
            if key == "any_child" { any_child(inner) } else { not(any_child(not(inner))) }
        }
        "holds" => definition(reader, names, value),
        "channel" => Condition::Channel(reader.place_in(value, &names.pack.channels)),
        "ground" => Condition::Ground(reader.place_in(value, names.grounds)),
        "document_required" => Condition::Document(reader.place_in(value, names.documents), Concluded::Required),
        "document_deferrable" => Condition::Document(reader.place_in(value, names.documents), Concluded::Deferrable),
        _ => fact(reader, names, key, value),
    }
}

fn not(condition: Condition) -> Condition {
    Condition::Not(Box::new(condition))
}

fn any_child(condition: Condition) -> Condition {
    Condition::AnyChild(Box::new(condition))
}

fn several<'a>(reader: &mut Reader<'a>, names: Names<'_, 'a>, value: &'a Value) -> Vec<Condition> {
    let list = reader.list(value);
    let all = list.iter().map(|one| read(reader, names, one)).collect();
    if list.is_empty() {
        reader.refuse(value, "pack_shape", "an empty list of conditions");
    }
    all
}

fn definition<'a>(reader: &mut Reader<'a>, names: Names<'_, 'a>, value: &'a Value) -> Condition {
    let name = reader.text(value);
    let Some((_, place)) = names.definitions.iter().find(|(known, _)| known == name) else {
        reader.refuse_name(value, name);
        return NEVER;
    };
    let Some(depth) = names.depth.checked_sub(1) else {
        reader.refuse(value, "pack_complex", "definitions lead round in a circle, or too deep");
        return NEVER;
    };
    read(reader, Names { depth, ..names }, place)
}

fn fact<'a>(reader: &mut Reader<'a>, names: Names<'_, 'a>, key: &str, value: &'a Value) -> Condition {
    let (of, name) = key.split_once('.').unwrap_or_default();
    let place = names.pack.fact_place(name, of == "child");
    match (of, place) {
        ("child", _) if !names.one_child => {
            reader.refuse(value, "pack_shape", "of which child? Say `any_child` or `every_child`");
            NEVER
        }
        ("applicant" | "child", Some(place)) => test(reader, names.pack, place, value),
        _ => {
            reader.refuse(value, "pack_unknown", "neither a fact nor a word of conditions");
            NEVER
        }
    }
}

fn test<'a>(reader: &mut Reader<'a>, pack: &Pack, place: usize, value: &'a Value) -> Condition {
    match pack.facts.get(place).map(|fact| &fact.kind) {
        Some(Kind::Enum(options)) => {
            let several = if let Value::List(list) = value { list } else { std::slice::from_ref(value) };
            let bits = several.iter().fold(0, |bits, one| bits | 1 << reader.place_in(one, options));
            if several.is_empty() {
                reader.refuse(value, "pack_shape", "none of the options");
            }
            Condition::Is(place, bits)
        }
        Some(Kind::Date(_)) => {
            let mut all = Vec::new();
            for (key, entry) in reader.entries(value) {
                let by = if key == "full_years_by_decision_at_least" { Moment::Decision } else { Moment::Request };
                let below = key == "full_years_below";
                if by == Moment::Request && !below && key != "full_years_at_least" {
                    reader.refuse(entry, "pack_shape", "unknown key");
                }
                let test = Condition::Date(place, DateTest { years: reader.number(entry, 150), by });
                all.push(if below { not(test) } else { test });
            }
            if all.is_empty() {
                reader.refuse(value, "pack_shape", "an empty test");
            }
            Condition::All(all)
        }
        _ => Condition::Is(place, if reader.bool(value) { 2 } else { 1 }),
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
