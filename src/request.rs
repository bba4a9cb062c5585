//! What is asked: reading a request strictly, in the order in which the contract reports its faults.

use chrono::NaiveDate;

use crate::answers::Answers;
use crate::date;
use crate::error::{Error, Read, fault, join, join_index};
use crate::pack::{MAX_CHILDREN, Pack};
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

const REQUIRED: [&str; 4] = ["service", "channel", "date", "answers"];
const OPTIONAL: [&str; 2] = ["edition", "have"];

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
    entries(value, &String::new, &REQUIRED, &OPTIONAL)?;
    let list = list(pack, value)?;
    let (date, mut edition) = dating(pack, value)?;
    if let Some(other) = other {
        edition = named(pack, other, date)?;
    }

    let nothing = Value::Null;
    let answers = value.get("answers").unwrap_or(&nothing);
    entries(answers, &|| "answers".into(), &["children"], &["applicant"])?;
    let mut read = Answers::new(pack, edition, list, date);
    if let Some(applicant) = answers.get("applicant") {
        read.applicant(pack, applicant)?;
    }
    let Some(Value::List(children)) = answers.get("children") else {
        return Err(fault("invalid_shape", "answers.children", "not a list"));
    };
    if children.is_empty() || children.len() > MAX_CHILDREN {
        return Err(fault("children_count", "answers.children", "one application is for 1 to 20 children"));
    }
    for child in children {
        read.child(pack, child)?;
    }
    let have = have(pack, value.get("have"), children.len())?;
    Ok(Request { edition, list, date, answers: read, have })
}

/// Checks an object's keys: first one that is missing, then one too many. A key whose value is null counts as absent.
fn entries(value: &Value, path: &dyn Fn() -> String, required: &[&str], optional: &[&str]) -> Read<()> {
    let shape = |key: &str, message: &str| Err(fault("invalid_shape", &join(&path(), key), message));
    let Value::Object(entries) = value else {
        return Err(fault("invalid_shape", &path(), "not an object"));
    };
    if let Some(missing) = required.iter().find(|key| value.get(key).is_none()) {
        return shape(missing, "missing");
    }
    for (index, (key, value)) in entries.iter().enumerate() {
        let known = required.iter().chain(optional).any(|known| known == key);
        if !value.is_null() && (!known || entries.iter().take(index).any(|(earlier, _)| earlier == key)) {
            return shape(key, "a key too many");
        }
    }
    Ok(())
}

fn list(pack: &Pack, value: &Value) -> Read<usize> {
    let text = |key| value.get(key).and_then(Value::as_str);
    let service = text("service").and_then(|id| pack.services.iter().position(|service| service.id == id));
    let service = service.ok_or_else(|| fault("unknown_service", "service", "no such service"))?;
    let channel = text("channel").and_then(|id| pack.channels.iter().position(|channel| channel == id));
    let list =
        channel.and_then(|channel| pack.lists.iter().position(|list| list.service == service && list.channel == channel));
    list.ok_or_else(|| fault("unknown_channel", "channel", "this service has no such channel"))
}

fn dating(pack: &Pack, value: &Value) -> Read<(NaiveDate, usize)> {
    let unsupported = |message: &str| fault("unsupported_date", "date", message);
    let date = value.get("date").and_then(Value::as_str).and_then(date::parse);
    let date = date.ok_or_else(|| fault("invalid_date", "date", "not a date of the form YYYY-MM-DD"))?;
    if date < pack.date_from || date > pack.date_to {
        return Err(unsupported("outside of the dates this law is known for"));
    }
    let edition = match value.get("edition") {
        None => pack.edition_on(date).ok_or_else(|| unsupported("no edition is in force on this day"))?,
        Some(id) => named(pack, id.as_str().unwrap_or_default(), date)?,
    };
    Ok((date, edition))
}

/// The place of a named edition, which must have begun by the request date.
fn named(pack: &Pack, id: &str, date: NaiveDate) -> Read<usize> {
    let place = pack.editions.iter().position(|edition| edition.id == id);
    let place = place.ok_or_else(|| fault("unknown_edition", "edition", "no such edition"))?;
    if pack.editions.get(place).is_some_and(|edition| date < edition.in_force_from) {
        return Err(fault("unsupported_date", "date", "before the edition was in force"));
    }
    Ok(place)
}

fn have(pack: &Pack, value: Option<&Value>, children: usize) -> Read<Vec<u32>> {
    let mut have = vec![0; pack.documents.len()];
    let list = match value {
        None => return Ok(have),
        Some(Value::List(list)) => list,
        Some(_) => return Err(fault("invalid_shape", "have", "not a list")),
    };
    for (index, entry) in list.iter().enumerate() {
        let path = || join_index("have", index);
        let unknown = |message: &str| fault("unknown_document", &path(), message);
        entries(entry, &path, &["id"], &["child"])?;
        let id = entry.get("id").and_then(Value::as_str).unwrap_or_default();
        let place = pack.documents.iter().position(|document| document.id == id).ok_or_else(|| unknown("no such paper"))?;
        let per_child = pack.documents.get(place).is_some_and(|document| document.per_child);
        let bit = match (per_child, entry.get("child")) {
            (false, None) => 0,
            (false, Some(_)) => return Err(unknown("this paper is one for all children")),
            (true, None) => return Err(unknown("which child's?")),
            (true, Some(child)) => match child.as_index() {
                Some(child) if usize::from(child) < children => child,
                _ => return Err(unknown("no such child")),
            },
        };
        have.iter_mut().skip(place).take(1).for_each(|bits| *bits |= 1 << bit);
    }
    Ok(have)
}
