//! What has been answered, and what every missing answer could still be.

use chrono::NaiveDate;

use crate::date;
use crate::error::{Read, fault, join, join_index};
use crate::pack::{DateTest, Kind, Moment, Pack};
use crate::value::Value;

/// Whether a fact has been answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// Not yet.
    Absent,
    /// With “I don't know”.
    Unknown,
    /// With a value.
    Value,
}

/// The answers about the applicant and every child.
///
/// A fact's possible values are bits of a word: its options, or for a date which of the rules' tests it can pass.
/// Absent and unknown answers leave them all.
#[derive(Clone, Debug)]
pub struct Answers {
    /// Possible values: the applicant's facts, then each child's.
    pub possible: Vec<u32>,
    /// Whether each has been answered.
    pub given: Vec<Given>,
    /// Possible values of each of the pack's facts while it has no answer.
    pub open: Vec<u32>,
    /// How many children there are.
    pub children: usize,
    /// The day the application counts as received, and the last day for the decision.
    pub days: (NaiveDate, NaiveDate),
    date: NaiveDate,
    /// For each date fact its place and the last day that passes each test.
    last_days: Vec<(usize, Vec<NaiveDate>)>,
}

impl Answers {
    /// No answer yet, and no child.
    pub fn new(pack: &Pack, edition: usize, list: usize, date: NaiveDate) -> Answers {
        let days = pack.plan(edition, list).map_or((date, date), |plan| plan.days(pack, date));
        let mut last_days = Vec::new();
        let mut open = Vec::with_capacity(pack.facts.len());
        for (place, fact) in pack.facts.iter().enumerate() {
            open.push(match &fact.kind {
                Kind::Date(tests) => {
                    let thresholds = tests.iter().map(|test| last_day(*test, date, days.1)).collect::<Vec<_>>();
                    let possible = possible_classes(&thresholds, date);
                    last_days.push((place, thresholds));
                    possible
                }
                kind => all_classes(kind),
            });
        }
        let applicant = open.get(..pack.applicant_facts).unwrap_or_default().to_vec();
        let given = vec![Given::Absent; applicant.len()];
        Answers { possible: applicant, given, open, children: 0, days, date, last_days }
    }

    /// Takes in the applicant's answers.
    pub fn applicant(&mut self, pack: &Pack, value: &Value) -> Read<()> {
        self.facts(pack, value, 0, 0, &|| "answers.applicant".into())
    }

    /// Adds a child with the answers about it.
    pub fn child(&mut self, pack: &Pack, value: &Value) -> Read<()> {
        let (index, offset) = (self.children, self.possible.len());
        self.children += 1;
        self.possible.extend_from_slice(self.open.get(pack.applicant_facts..).unwrap_or_default());
        self.given.resize(self.possible.len(), Given::Absent);
        self.facts(pack, value, pack.applicant_facts, offset, &|| join_index("answers.children", index))
    }

    /// Reads an object of facts, the first of which is at a place and a slot: first its keys, then its values in the
    /// order of the pack.
    fn facts(&mut self, pack: &Pack, value: &Value, first: usize, slot: usize, path: &dyn Fn() -> String) -> Read<()> {
        let Value::Object(entries) = value else {
            return Err(fault("invalid_shape", &path(), "not an object"));
        };
        let of_child = self.children > 0;
        let mut values: [Option<&Value>; 64] = [None; 64];
        let end = if of_child { pack.facts.len() } else { pack.applicant_facts };
        let mut next = first;
        for (key, value) in entries.iter().filter(|(_, value)| !value.is_null()) {
            // Most requests name the facts in the order of the pack.
            let guessed = next < end && pack.facts.get(next).is_some_and(|fact| fact.key == *key);
            let place = if guessed { Some(next) } else { pack.fact_place(key, of_child) };
            let Some((place, known)) = place.and_then(|place| Some((place, values.get_mut(place - first)?))) else {
                return Err(fault("unknown_fact", &join(&path(), key), "not a fact of this law"));
            };
            if known.replace(value).is_some() {
                return Err(fault("invalid_shape", &join(&path(), key), "this key stands twice"));
            }
            next = place + 1;
        }
        for (index, value) in values.into_iter().enumerate() {
            let Some((value, fact)) = value.zip(pack.facts.get(first + index)) else { continue };
            let (given, classes) = if value.as_str() == Some("unknown") {
                (Given::Unknown, self.open.get(first + index).copied().unwrap_or_default())
            } else {
                let class = self.class(first + index, &fact.kind, value);
                (Given::Value, class.map_err(|(code, message)| fault(code, &join(&path(), &fact.key), message))?)
            };
            self.possible.iter_mut().skip(slot + index).take(1).for_each(|slot| *slot = classes);
            self.given.iter_mut().skip(slot + index).take(1).for_each(|slot| *slot = given);
        }
        Ok(())
    }

    /// The bit of a value.
    fn class(&self, place: usize, kind: &Kind, value: &Value) -> Result<u32, (&'static str, &'static str)> {
        let text = value.as_str().unwrap_or_default();
        match kind {
            Kind::Bool => match value {
                Value::Bool(value) => Ok(if *value { 2 } else { 1 }),
                _ => Err(("unknown_value", "neither true nor false nor `unknown`")),
            },
            Kind::Enum(options) => {
                let option = options.iter().position(|option| option == text);
                option.map(|option| 1 << option).ok_or(("unknown_value", "not an option of this fact"))
            }
            Kind::Date(_) => {
                let day = date::parse(text).ok_or(("invalid_date", "not a date of the form YYYY-MM-DD"))?;
                if day > self.date {
                    return Err(("future_date", "after the request date"));
                }
                let days = self.last_days.iter().find(|(of, _)| *of == place).map_or(&[][..], |(_, days)| days.as_slice());
                Ok(1 << days.iter().position(|last| day <= *last).unwrap_or(days.len()))
            }
        }
    }

    /// The slot of a fact of a child, or of the applicant.
    pub fn slot(&self, place: usize, child: usize, applicant_facts: usize) -> usize {
        if place < applicant_facts { place } else { place + child * (self.open.len() - applicant_facts) }
    }
}

fn last_day(test: DateTest, request: NaiveDate, decision: NaiveDate) -> NaiveDate {
    date::born_at_latest(test.years, if test.by == Moment::Request { request } else { decision })
}

fn all_classes(kind: &Kind) -> u32 {
    1u32.checked_shl(kind.classes()).unwrap_or(0).wrapping_sub(1)
}

/// Between two tests whose last days are one day no date lies, so that class cannot be.
fn possible_classes(days: &[NaiveDate], today: NaiveDate) -> u32 {
    let mut previous = None;
    let mut possible = 0;
    for (class, day) in days.iter().chain([&today]).enumerate() {
        if previous.is_none_or(|previous| previous < *day) {
            possible |= 1 << class;
        }
        previous = Some(*day);
    }
    possible
}
