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
        // One child; what more there is makes it grow.
        let out = Vec::with_capacity(4 + pack.facts.len() + 2 * pack.documents.len());
        let mut reader = Reader { pack, faults: Faults::new(value), date: 0, out };
        let keys = ["service", "channel", "date", "answers", "edition", "have"];
        let [service, channel, date, answers, edition, have] = reader.entries(value, keys, 4);
        reader.list(service.unwrap_or(&NOTHING), channel.unwrap_or(&NOTHING));
        reader.dating(value, date.unwrap_or(&NOTHING), edition);
        let [children, applicant] = reader.entries(answers.unwrap_or(&NOTHING), ["children", "applicant"], 1);
        reader.faults.none()?;
        reader.people(children.unwrap_or(&NOTHING), applicant);
        reader.have(have);
        reader.faults.none()?;
        Ok(reader.out)
    }
}

/// What is said where a request is decided by a law for which it was not read.
pub(super) fn not_a_request() -> Error {
    Error::new("invalid_shape", "", "not a request")
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

    /// What an object has under its keys, of which so many must be there. Refuses first one that is missing, then one too
    /// many. A key whose value is null counts as absent.
    fn entries<const N: usize>(
        &mut self,
        value: &'a Value<'a>,
        keys: [&str; N],
        required: usize,
    ) -> [Option<&'a Value<'a>>; N] {
        let mut found = [None; N];
        let mut too_many = None;
        let Value::Object(entries) = value else {
            self.refuse(value, contract::NOT_OBJECT);
            return found;
        };
        for (key, entry) in entries {
            let place = keys.iter().position(|known| known == key).and_then(|index| found.get_mut(index));
            let first = place.is_some_and(|place| place.replace(entry).is_none());
            if !first && !entry.is_null() {
                too_many.get_or_insert(entry);
            }
        }
        let found = found.map(|entry| entry.filter(|entry| !entry.is_null()));
        for (key, _) in keys.iter().zip(found).take(required).filter(|(_, entry)| entry.is_none()) {
            self.refuse_entry(value, key, contract::MISSING);
        }
        if let Some(entry) = too_many {
            self.refuse(entry, contract::TOO_MANY);
        }
        found
    }

    fn list(&mut self, service: &Value, channel: &Value) {
        let pack = self.pack;
        let index = service.as_str().and_then(|id| pack.service_index(id));
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
    fn dating(&mut self, request: &Value, day: &Value, edition: Option<&Value>) {
        let pack = self.pack;
        self.date = self::day(day).unwrap_or_else(|refusal| {
            self.refuse(day, refusal);
            0
        });
        let date = date::day(self.date).unwrap_or_default();
        if date < pack.date_from || date > pack.date_to {
            self.refuse(day, contract::OUTSIDE);
        }
        let id = edition.map(|id| id.as_str().unwrap_or_default());
        let edition = match id {
            Some(id) => pack.edition_index(id),
            None => pack.edition_on(date),
        };
        match edition.and_then(|index| pack.editions.get(index)) {
            None => self.refuse_entry(request, "edition", contract::NO_EDITION),
            Some(edition) if date >= edition.in_force_from => {}
            _ => self.refuse(day, contract::TOO_EARLY),
        }
        self.put(edition, 1);
        self.out.push(self.date);
    }

    /// Reads the answers about the applicant and every child.
    fn people(&mut self, children: &'a Value<'a>, applicant: Option<&'a Value<'a>>) {
        let mut all = &[][..];
        let mut fault = Some(contract::NOT_LIST);
        if let Value::List(list) = children {
            let too_many = list.is_empty() || list.len() > MAX_CHILDREN;
            fault = too_many.then_some(contract::CHILDREN);
            all = list.get(..MAX_CHILDREN).unwrap_or(list);
        }
        self.put(Some(all.len()), 0);
        match applicant {
            Some(answers) => self.facts(answers, self.pack.of_applicant()),
            None => self.out.resize(self.out.len() + self.pack.applicant_facts, ABSENT),
        }
        if let Some(fault) = fault {
            self.refuse(children, fault);
        }
        for child in all {
            self.facts(child, self.pack.of_child());
        }
    }

    /// Reads the answers about a child, or the applicant. Refuses first a key, then the first value in the order of the pack.
    fn facts(&mut self, answers: &'a Value<'a>, among: Range<usize>) {
        let facts = self.pack.facts.get(among).unwrap_or_default();
        let Value::Object(entries) = answers else { return self.refuse(answers, contract::NOT_OBJECT) };
        let from = self.out.len();
        self.out.resize(from + facts.len(), ABSENT);
        let mut wrong = None;
        let mut next = 0;
        for (key, value) in entries.iter().filter(|(_, value)| !value.is_null()) {
            // Most requests name the facts in the order of the pack.
            let (before, after) = facts.split_at_checked(next).unwrap_or_default();
            let found = after.iter().zip(next..).chain(before.iter().zip(0..)).find(|(fact, _)| fact.key == *key);
            let Some((fact, index)) = found else {
                self.refuse(value, contract::NO_FACT);
                continue;
            };
            next = index + 1;
            let answer = self.answer(value, &fact.kind);
            if let Err(refusal) = answer
                && wrong.is_none_or(|(first, _, _)| index < first)
            {
                wrong = Some((index, value, refusal));
            }
            match self.out.get_mut(from + index) {
                Some(known) if *known == ABSENT => *known = answer.unwrap_or(UNKNOWN),
                _ => self.refuse(value, contract::TWICE),
            }
        }
        if let Some((_, value, refusal)) = wrong {
            self.refuse(value, refusal);
        }
    }

    /// The code of an answer to a fact of a kind.
    fn answer(&self, value: &Value, kind: &Kind) -> Result<u32, Refusal> {
        match (kind, value) {
            (_, Value::Text(text)) if text == "unknown" => Ok(UNKNOWN),
            (Kind::Bool, Value::Bool(truth)) => Ok(FIRST_VALUE + u32::from(*truth)),
            (Kind::Bool, _) => Err(contract::NO_TRUTH),
            (Kind::Enum(options), _) => {
                let option = find(options, value).ok_or(contract::NO_OPTION)?;
                Ok(FIRST_VALUE + u32::try_from(option).unwrap_or_default())
            }
            (Kind::Date(_), _) => day(value).and_then(|day| if day > self.date { Err(contract::FUTURE) } else { Ok(day) }),
        }
    }

    /// Reads the papers in hand.
    fn have(&mut self, value: Option<&'a Value<'a>>) {
        let Some(value) = value else { return };
        let Value::List(list) = value else { return self.refuse(value, contract::NOT_LIST) };
        let children = self.out.get(3).copied().unwrap_or_default();
        let mut next = 0;
        for entry in list {
            let [id, child] = self.entries(entry, ["id", "child"], 1);
            let id = id.and_then(Value::as_str).unwrap_or_default();
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

/// A day by its digits.
fn day(value: &Value) -> Result<u32, Refusal> {
    value.as_str().and_then(date::digits).filter(|digits| date::day(*digits).is_some()).ok_or(contract::NO_DATE)
}
