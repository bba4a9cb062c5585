//! What has been answered, and what every missing answer could still be.

use chrono::NaiveDate;

use crate::date;
use crate::faults::Faults;
use crate::pack::{Kind, Moment, Pack, find};
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
    /// How many of the pack's facts are about the applicant.
    applicant_facts: usize,
    /// For each date fact the last day that passes each test.
    last_days: Vec<Vec<NaiveDate>>,
}

impl Answers {
    /// No answer yet, and no child.
    pub fn new(pack: &Pack, edition: usize, list: usize, date: NaiveDate) -> Answers {
        let days = pack.plan(edition, list).map_or((date, date), |plan| plan.days(pack, date));
        let mut last_days = Vec::with_capacity(pack.facts.len());
        let mut open = Vec::with_capacity(pack.facts.len());
        for fact in &pack.facts {
            let mut thresholds = Vec::new();
            let mut possible = 1u32.checked_shl(fact.kind.classes()).unwrap_or(0).wrapping_sub(1);
            if let Kind::Date(tests) = &fact.kind {
                for test in tests {
                    thresholds.push(date::born_at_latest(test.years, if test.by == Moment::Request { date } else { days.1 }));
                }
                // Between two tests whose last days are one day no date lies, so that class cannot be.
                for (class, day) in thresholds.iter().enumerate() {
                    if thresholds.get(class + 1).unwrap_or(&date) <= day {
                        possible &= !(2 << class);
                    }
                }
            }
            open.push(possible);
            last_days.push(thresholds);
        }
        let applicant = open.get(..pack.applicant_facts).unwrap_or_default().to_vec();
        let given = vec![Given::Absent; applicant.len()];
        Answers { possible: applicant, given, open, children: 0, days, date, applicant_facts: pack.applicant_facts, last_days }
    }

    /// Adds a child without answers.
    pub fn add_child(&mut self, pack: &Pack) {
        self.children += 1;
        self.possible.extend_from_slice(self.open.get(pack.applicant_facts..).unwrap_or_default());
        self.given.resize(self.possible.len(), Given::Absent);
    }

    /// Reads the facts of the child added last, of the applicant if there is none yet: first their keys, then their
    /// values in the order of the pack.
    pub fn facts(&mut self, faults: &mut Faults, pack: &Pack, value: &Value) {
        let Value::Object(entries) = value else { return faults.refuse(value, "invalid_shape", "not an object") };
        let of_child = self.children > 0;
        let (first, end) = if of_child { (pack.applicant_facts, pack.facts.len()) } else { (0, pack.applicant_facts) };
        let slot = self.possible.len() + first - end;
        let mut values: Vec<Option<&Value>> = vec![None; end - first];
        let mut next = first;
        for (key, value) in entries {
            if value.is_null() {
                continue;
            }
            // Most requests name the facts in the order of the pack.
            let guessed = next < end && pack.facts.get(next).is_some_and(|fact| fact.key == *key);
            let place = if guessed { Some(next) } else { pack.fact_place(key, of_child) };
            match place.and_then(|place| values.get_mut(place - first)) {
                None => faults.refuse(value, "unknown_fact", "not a fact of this law"),
                Some(Some(_)) => faults.refuse(value, "invalid_shape", "this key stands twice"),
                Some(known) => *known = Some(value),
            }
            next = place.unwrap_or(next) + 1;
        }
        for (index, value) in values.into_iter().enumerate() {
            let Some(value) = value else { continue };
            let place = first + index;
            let unknown = value.as_str() == Some("unknown");
            let classes = if unknown {
                self.open.get(place).copied().unwrap_or_default()
            } else {
                self.class(faults, pack, place, value)
            };
            if let (Some(possible), Some(given)) = (self.possible.get_mut(slot + index), self.given.get_mut(slot + index)) {
                *possible = classes;
                *given = if unknown { Given::Unknown } else { Given::Value };
            }
        }
    }

    /// The bit of a value.
    fn class(&self, faults: &mut Faults, pack: &Pack, place: usize, value: &Value) -> u32 {
        match pack.facts.get(place).map(|fact| &fact.kind) {
            Some(Kind::Enum(options)) => {
                let option = find(options, value);
                if option.is_none() {
                    faults.refuse(value, "unknown_value", "not an option of this fact");
                }
                1 << option.unwrap_or_default()
            }
            Some(Kind::Date(_)) => {
                let day = value.as_str().and_then(date::parse);
                if day.is_none() {
                    faults.refuse(value, "invalid_date", "not a date of the form YYYY-MM-DD");
                }
                let day = day.unwrap_or_default();
                if day > self.date {
                    faults.refuse(value, "future_date", "after the request date");
                }
                self.date_class(place, day).unwrap_or(1)
            }
            _ => {
                if !matches!(value, Value::Bool(_)) {
                    faults.refuse(value, "unknown_value", "neither true nor false nor `unknown`");
                }
                if matches!(value, Value::Bool(true)) { 2 } else { 1 }
            }
        }
    }

    /// The bit of a day; `None` where it is after the request date.
    pub fn date_class(&self, place: usize, day: NaiveDate) -> Option<u32> {
        let days = self.last_days.get(place).map_or(&[][..], Vec::as_slice);
        (day <= self.date).then(|| 1 << days.iter().position(|last| day <= *last).unwrap_or(days.len()))
    }

    /// The place in the pack of the fact in a slot.
    pub fn place(&self, slot: usize) -> usize {
        let per_child = self.open.len() - self.applicant_facts;
        slot.checked_sub(self.open.len()).map_or(slot, |beyond| self.applicant_facts + beyond % per_child.max(1))
    }

    /// The child that the fact in a slot is about.
    pub fn child(&self, slot: usize) -> Option<u8> {
        let per_child = self.open.len() - self.applicant_facts;
        let child = slot.checked_sub(self.applicant_facts)?.checked_div(per_child)?;
        u8::try_from(child).ok()
    }

    /// The slot of a fact of a child, or of the applicant.
    pub fn slot(&self, place: usize, child: usize) -> usize {
        if place < self.applicant_facts { place } else { place + child * (self.open.len() - self.applicant_facts) }
    }
}
