//! What is asked: reading a request strictly, in the order in which the contract reports its faults.

use chrono::NaiveDate;

use crate::answers::Answers;
use crate::date;
use crate::error::{Error, Read};
use crate::faults::{Faults, NOTHING};
use crate::pack::{MAX_CHILDREN, Pack, find};
use crate::value::Value;

/// A request that has been found in order.
#[derive(Debug)]
pub struct Request {
    /// Place of the edition.
    pub edition: usize,
    /// Place of the list: the service through the channel.
    pub list: usize,
    /// The request date.
    pub date: NaiveDate,
    /// What has been answered.
    pub answers: Answers,
    /// Papers in hand: for each of the pack's papers a bit a child, or bit 0 where it is one for all.
    pub have: Vec<u32>,
}

impl Request {
    /// Reads a request.
    ///
    /// # Errors
    /// The first fault, with the codes of the contract (`invalid_shape`, `unknown_service`, `unknown_channel`,
    /// `unknown_edition`, `invalid_date`, `future_date`, `unsupported_date`, `children_count`, `unknown_fact`,
    /// `unknown_value`, `unknown_document`). Nothing is guessed.
    pub fn read(pack: &Pack, value: &Value) -> Result<Request, Error> {
        Ok(read(pack, value, None)?)
    }
}

/// Reads a request, for another edition than its own where one is given.
pub fn read(pack: &Pack, value: &Value, other: Option<&str>) -> Read<Request> {
    let mut faults = Faults::new(value);
    keys(&mut faults, value, &["service", "channel", "date", "answers"], &["edition", "have"]);
    let list = list(&mut faults, pack, value);
    let (date, edition) = dating(&mut faults, pack, value, other);
    let answers = value.get("answers").unwrap_or(&NOTHING);
    keys(&mut faults, answers, &["children"], &["applicant"]);
    faults.none()?;

    let mut read = Answers::new(pack, edition, list, date);
    people(&mut faults, pack, answers, &mut read);
    let have = have(&mut faults, pack, value.get("have"), read.children);
    faults.none()?;
    Ok(Request { edition, list, date, answers: read, have })
}

/// Reads the answers about the applicant and every child.
fn people(faults: &mut Faults, pack: &Pack, answers: &Value, read: &mut Answers) {
    if let Some(applicant) = answers.get("applicant") {
        read.facts(faults, pack, applicant);
    }
    let children = answers.get("children").unwrap_or(&NOTHING);
    if let Value::List(all) = children {
        if all.is_empty() || all.len() > MAX_CHILDREN {
            faults.refuse(children, "children_count", "one application is for 1 to 20 children");
        }
        for child in all.iter().take(MAX_CHILDREN) {
            read.add_child(pack);
            read.facts(faults, pack, child);
        }
    } else {
        faults.refuse(children, "invalid_shape", "not a list");
    }
}

impl Request {
    /// The answers of the same request, of which `value` is the plain data, on a later day under the same edition.
    pub(crate) fn answers_on(&self, pack: &Pack, value: &Value, day: NaiveDate) -> Answers {
        let mut read = Answers::new(pack, self.edition, self.list, day);
        people(&mut Faults::new(value), pack, value.get("answers").unwrap_or(&NOTHING), &mut read);
        read
    }
}

/// Checks an object's keys: first one that is missing, then one too many. A key whose value is null counts as absent.
fn keys(faults: &mut Faults, value: &Value, required: &[&str], optional: &[&str]) {
    let Value::Object(entries) = value else { return faults.refuse(value, "invalid_shape", "not an object") };
    for key in required {
        if value.get(key).is_none() {
            faults.refuse_entry(value, key, "invalid_shape", "missing");
        }
    }
    for (index, (key, entry)) in entries.iter().enumerate() {
        let known = required.contains(&key.as_str()) || optional.contains(&key.as_str());
        if !entry.is_null() && (!known || entries.iter().take(index).any(|(earlier, _)| earlier == key)) {
            faults.refuse(entry, "invalid_shape", "a key too many");
        }
    }
}

fn list(faults: &mut Faults, pack: &Pack, value: &Value) -> usize {
    let entry = |key| value.get(key).unwrap_or(&NOTHING);
    let (service, channel) = (entry("service"), entry("channel"));
    let place = service.as_str().and_then(|id| pack.services.iter().position(|service| service.id == id));
    if place.is_none() {
        faults.refuse(service, "unknown_service", "no such service");
    }
    let channel_place = find(&pack.channels, channel);
    let list = pack.lists.iter().position(|list| Some(list.service) == place && Some(list.channel) == channel_place);
    if list.is_none() {
        faults.refuse(channel, "unknown_channel", "this service has no such channel");
    }
    list.unwrap_or_default()
}

/// The request date and the place of the edition.
fn dating(faults: &mut Faults, pack: &Pack, value: &Value, other: Option<&str>) -> (NaiveDate, usize) {
    let day = value.get("date").unwrap_or(&NOTHING);
    let date = day.as_str().and_then(date::parse);
    if date.is_none() {
        faults.refuse(day, "invalid_date", "not a date of the form YYYY-MM-DD");
    }
    let date = date.unwrap_or_default();
    if date < pack.date_from || date > pack.date_to {
        faults.refuse(day, "unsupported_date", "outside of the dates this law is known for");
    }
    let id = other.or_else(|| Some(value.get("edition")?.as_str().unwrap_or_default()));
    let edition = match id {
        Some(id) => pack.editions.iter().position(|edition| edition.id == id),
        None => pack.edition_on(date),
    };
    match edition.and_then(|place| pack.editions.get(place)) {
        None if id.is_some() => faults.refuse_entry(value, "edition", "unknown_edition", "no such edition"),
        Some(edition) if date >= edition.in_force_from => {}
        _ => faults.refuse(day, "unsupported_date", "before the edition was in force"),
    }
    (date, edition.unwrap_or_default())
}

fn have(faults: &mut Faults, pack: &Pack, value: Option<&Value>, children: usize) -> Vec<u32> {
    let mut have = vec![0; pack.documents.len()];
    let Some(value) = value else { return have };
    let Value::List(list) = value else {
        faults.refuse(value, "invalid_shape", "not a list");
        return have;
    };
    let mut next = 0;
    for entry in list {
        keys(faults, entry, &["id"], &["child"]);
        let id = entry.get("id").and_then(Value::as_str).unwrap_or_default();
        let child = entry.get("child");
        let index = child.and_then(Value::as_index).filter(|child| usize::from(*child) < children);
        // Most requests name the papers in the order of the pack.
        let mut places = (next..pack.documents.len()).chain(0..next);
        let place = places.find(|place| pack.documents.get(*place).is_some_and(|document| document.id == id));
        next = place.unwrap_or(next);
        let per_child = place.and_then(|place| pack.documents.get(place)).map(|document| document.per_child);
        let wrong = match (per_child, child) {
            (None, _) => "no such paper",
            (Some(false), Some(_)) => "this paper is one for all children",
            (Some(true), None) => "which child's?",
            (Some(true), Some(_)) if index.is_none() => "no such child",
            _ => "",
        };
        if !wrong.is_empty() {
            faults.refuse(entry, "unknown_document", wrong);
        }
        if let Some(bits) = place.and_then(|place| have.get_mut(place)) {
            *bits |= 1 << index.unwrap_or(0);
        }
    }
    have
}
