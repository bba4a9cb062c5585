//! Reading a request strictly, in the order in which the contract reports its faults.

use std::ops::Range;

use crate::contract::{self, Refusal};
use crate::engine::request::Request;
use crate::engine::wire::{ABSENT, FIRST_VALUE, UNKNOWN};
use crate::error::Error;
use crate::law::{MAX_CHILDREN, date};
use crate::pack::{Kind, Pack, find};
use crate::plain::faults::{Faults, NOTHING};
use crate::plain::value::Value;

impl Request {
    /// Reads a request.
    ///
    /// # Errors
    /// The first fault, see [`Request::encode`].
    pub fn read(pack: &Pack, value: &Value) -> Result<Request, Error> {
        Request::decode(pack.law(), &Request::encode(pack, value)?).ok_or_else(not_a_request)
    }

    /// Reads a request strictly, and writes it as numbers, see [`Request::decode`].
    ///
    /// # Errors
    /// The first fault, with the codes of the contract (`invalid_shape`, `unknown_service`, `unknown_channel`,
    /// `unknown_edition`, `invalid_date`, `future_date`, `unsupported_date`, `children_count`, `unknown_fact`,
    /// `unknown_value`, `unknown_document`). Nothing is guessed.
    pub fn encode(pack: &Pack, value: &Value) -> Result<Vec<u32>, Error> {
        read(pack, value)
    }
}

/// What is said where a request is decided by a law for which it was not read.
pub(super) fn not_a_request() -> Error {
    Error::new("invalid_shape", "", "not a request")
}

fn read(pack: &Pack, value: &Value) -> Result<Vec<u32>, Error> {
    let mut reader = Reader { pack, faults: Faults::new(value), date: 0, out: Vec::new() };
    reader.keys(value, &["service", "channel", "date", "answers"], &["edition", "have"]);
    reader.list(value);
    reader.dating(value);
    let answers = value.get("answers").unwrap_or(&NOTHING);
    reader.keys(answers, &["children"], &["applicant"]);
    reader.faults.none()?;
    reader.people(answers);
    reader.have(value.get("have"));
    reader.faults.none()?;
    Ok(reader.out)
}

struct Reader<'a> {
    pack: &'a Pack,
    faults: Faults<'a>,
    /// The request date's digits.
    date: u32,
    /// What has been read.
    out: Vec<u32>,
}

impl<'a> Reader<'a> {
    fn refuse(&mut self, place: &Value, refusal: Refusal) {
        self.faults.refuse(place, refusal.code, refusal.message);
    }

    fn refuse_entry(&mut self, place: &Value, key: &str, refusal: Refusal) {
        self.faults.refuse_entry(place, key, refusal.code, refusal.message);
    }

    fn put(&mut self, index: Option<usize>, from: u32) {
        self.out.push(index.map_or(0, |index| u32::try_from(index).unwrap_or_default() + from));
    }

    /// Checks an object's keys: first one that is missing, then one too many. A key whose value is null counts as absent.
    fn keys(&mut self, value: &'a Value, required: &[&str], optional: &[&str]) {
        let Value::Object(entries) = value else { return self.refuse(value, contract::NOT_OBJECT) };
        for key in required {
            if value.get(key).is_none() {
                self.refuse_entry(value, key, contract::MISSING);
            }
        }
        for (index, (key, entry)) in entries.iter().enumerate() {
            let known = required.contains(&key.as_str()) || optional.contains(&key.as_str());
            if !entry.is_null() && (!known || entries.iter().take(index).any(|(earlier, _)| earlier == key)) {
                self.refuse(entry, contract::TOO_MANY);
            }
        }
    }

    fn list(&mut self, value: &'a Value) {
        let pack = self.pack;
        let entry = |key| value.get(key).unwrap_or(&NOTHING);
        let (service, channel) = (entry("service"), entry("channel"));
        let index = service.as_str().and_then(|id| pack.services.iter().position(|service| service.id == id));
        if index.is_none() {
            self.refuse(service, contract::NO_SERVICE);
        }
        let channel_index = find(&pack.channels, channel);
        let list = pack.lists.iter().position(|list| Some(list.service) == index && Some(list.channel) == channel_index);
        if list.is_none() {
            self.refuse(channel, contract::NO_CHANNEL);
        }
        self.put(list, 0);
    }

    /// Reads the edition and the request date.
    fn dating(&mut self, value: &'a Value) {
        let pack = self.pack;
        let day = value.get("date").unwrap_or(&NOTHING);
        self.date = self.day(day);
        let date = date::day(self.date).unwrap_or_default();
        if date < pack.date_from || date > pack.date_to {
            self.refuse(day, contract::OUTSIDE);
        }
        let id = value.get("edition").map(|id| id.as_str().unwrap_or_default());
        let edition = match id {
            Some(id) => pack.editions.iter().position(|edition| edition.id == id),
            None => pack.edition_on(date),
        };
        match edition.and_then(|index| pack.editions.get(index)) {
            None => self.refuse_entry(value, "edition", contract::NO_EDITION),
            Some(edition) if date >= edition.in_force_from => {}
            _ => self.refuse(day, contract::TOO_EARLY),
        }
        self.put(edition, 1);
        self.out.push(self.date);
    }

    /// A day by its digits.
    fn day(&mut self, value: &Value) -> u32 {
        let digits = value.as_str().and_then(date::digits).filter(|digits| date::day(*digits).is_some());
        if digits.is_none() {
            self.refuse(value, contract::NO_DATE);
        }
        digits.unwrap_or_default()
    }

    /// Reads the answers about the applicant and every child.
    fn people(&mut self, answers: &'a Value) {
        let children = answers.get("children").unwrap_or(&NOTHING);
        let mut all = &[][..];
        let mut fault = Some(contract::NOT_LIST);
        if let Value::List(list) = children {
            let too_many = list.is_empty() || list.len() > MAX_CHILDREN;
            fault = too_many.then_some(contract::CHILDREN);
            all = list.get(..MAX_CHILDREN).unwrap_or(list);
        }
        self.put(Some(all.len()), 0);
        let applicant = self.pack.applicant_facts;
        match answers.get("applicant") {
            Some(answers) => self.facts(answers, self.pack.of_applicant()),
            None => self.out.resize(self.out.len() + applicant, ABSENT),
        }
        if let Some(fault) = fault {
            self.refuse(children, fault);
        }
        for child in all {
            self.facts(child, self.pack.of_child());
        }
    }

    /// Reads the answers about a child, or the applicant: first their keys, then their values in the order of the pack.
    fn facts(&mut self, answers: &'a Value, among: Range<usize>) {
        let pack = self.pack;
        let (first, end) = (among.start, among.end);
        let Value::Object(entries) = answers else { return self.refuse(answers, contract::NOT_OBJECT) };
        let from = self.out.len();
        self.out.resize(from + end - first, ABSENT);
        let mut given = vec![&NOTHING; end - first];
        let mut next = first;
        for (key, value) in entries {
            if value.is_null() {
                continue;
            }
            // Most requests name the facts in the order of the pack.
            let guessed = next < end && pack.facts.get(next).is_some_and(|fact| fact.key == *key);
            let index = if guessed { Some(next) } else { pack.fact_index(key, among.clone()) };
            match index.and_then(|index| given.get_mut(index - first)) {
                None => self.refuse(value, contract::NO_FACT),
                Some(known) if known.is_null() => *known = value,
                Some(_) => self.refuse(value, contract::TWICE),
            }
            next = index.unwrap_or(next) + 1;
        }
        for (offset, value) in given.into_iter().enumerate() {
            let code = self.answer(value, first + offset);
            self.out.get_mut(from + offset).into_iter().for_each(|known| *known = code);
        }
    }

    /// The code of an answer to a fact.
    fn answer(&mut self, value: &Value, index: usize) -> u32 {
        if value.is_null() {
            return ABSENT;
        }
        if value.as_str() == Some("unknown") {
            return UNKNOWN;
        }
        match self.pack.facts.get(index).map(|fact| &fact.kind) {
            Some(Kind::Enum(options)) => {
                let option = find(options, value);
                if option.is_none() {
                    self.refuse(value, contract::NO_OPTION);
                }
                FIRST_VALUE + option.and_then(|option| u32::try_from(option).ok()).unwrap_or_default()
            }
            Some(Kind::Date(_)) => {
                let day = self.day(value);
                if day > self.date {
                    self.refuse(value, contract::FUTURE);
                }
                day
            }
            _ => {
                if !matches!(value, Value::Bool(_)) {
                    self.refuse(value, contract::NO_TRUTH);
                }
                FIRST_VALUE + u32::from(matches!(value, Value::Bool(true)))
            }
        }
    }

    /// Reads the papers in hand.
    fn have(&mut self, value: Option<&'a Value>) {
        let Some(value) = value else { return };
        let Value::List(list) = value else { return self.refuse(value, contract::NOT_LIST) };
        let children = self.out.get(3).copied().unwrap_or_default();
        let mut next = 0;
        for entry in list {
            self.keys(entry, &["id"], &["child"]);
            let id = entry.get("id").and_then(Value::as_str).unwrap_or_default();
            let child = entry.get("child");
            let child_index = child.and_then(Value::as_index).filter(|child| u32::from(*child) < children);
            // Most requests name the papers in the order of the pack.
            let mut indices = (next..self.pack.documents.len()).chain(0..next);
            let index = indices.find(|index| self.pack.documents.get(*index).is_some_and(|document| document.id == id));
            next = index.unwrap_or(next);
            let per_child = index.and_then(|index| self.pack.documents.get(index)).map(|document| document.per_child);
            let wrong = match (per_child, child) {
                (None, _) => Some(contract::NO_PAPER),
                (Some(false), Some(_)) => Some(contract::ONE_FOR_ALL),
                (Some(true), None) => Some(contract::WHOSE),
                (Some(true), Some(_)) => child_index.is_none().then_some(contract::NO_CHILD),
                (Some(false), None) => None,
            };
            if let Some(wrong) = wrong {
                self.refuse(entry, wrong);
            }
            self.put(index, 0);
            self.put(child_index.map(usize::from), 1);
        }
    }
}
