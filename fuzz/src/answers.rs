//! Bytes as a request whose answers are all in order, close to where answers change what is decided.

use libfuzzer_sys::arbitrary::{Result, Unstructured};
use serde_json::{Map, Value as Json, json};

use crate::LAW;
use crate::naive::dates::Day;
use crate::naive::requests::{lists, marked_days};

/// A request for one to `most` children.
pub fn request(bytes: &mut Unstructured, most: usize) -> Result<Json> {
    let (service, channel) = bytes.choose(&lists(&LAW))?.clone();
    let day = day(bytes)?;
    let editions = LAW["editions"].as_array().expect("editions");
    let begun = editions.iter().filter(|edition| edition["in_force_from"].as_str() <= Some(day.text().as_str()));
    let edition = bytes.choose(&begun.collect::<Vec<_>>())?["id"].clone();
    let applicant = person(bytes, &LAW["facts"]["applicant"], day)?;
    let mut children = Vec::new();
    for _ in 0..bytes.int_in_range(1..=most)? {
        children.push(person(bytes, &LAW["facts"]["child"], day)?);
    }
    let mut request = json!({
        "service": service, "channel": channel, "date": day.text(),
        "answers": { "applicant": applicant, "children": children },
    });
    if bytes.arbitrary()? {
        request["edition"] = edition;
    }
    Ok(request)
}

/// A request date: a day on which something changes, or any other.
pub fn day(bytes: &mut Unstructured) -> Result<Day> {
    if bytes.arbitrary()? {
        return Ok(*bytes.choose(&marked_days())?);
    }
    let (year, month) = (bytes.int_in_range(2022..=2099)?, bytes.int_in_range(1..=12)?);
    let day = Day::new(year, month, bytes.int_in_range(1..=28)?);
    Ok(day.max(Day::new(2022, 9, 1)))
}

fn person(bytes: &mut Unstructured, facts: &Json, on: Day) -> Result<Json> {
    let mut person = Map::new();
    for (key, kind) in facts.as_object().expect("facts") {
        let answer = match bytes.int_in_range(0..=15_u8)? {
            0 => continue,
            1 => json!("unknown"),
            2 => Json::Null,
            _ => value(bytes, kind, on)?,
        };
        person.insert(key.clone(), answer);
    }
    Ok(Json::Object(person))
}

fn value(bytes: &mut Unstructured, kind: &Json, on: Day) -> Result<Json> {
    Ok(match kind {
        Json::Array(options) => bytes.choose(options)?.clone(),
        Json::String(kind) if kind == "bool" => json!(bytes.arbitrary::<bool>()?),
        _ => {
            // Full years ago, give or take the days until a decision.
            let mut day = on.in_year(on.year - *bytes.choose(&[0, 3, 3, 10, 14, 17, 18, 18, 40])?);
            for _ in 0..bytes.int_in_range(0..=31_u8)? {
                day = day.next();
            }
            for _ in 0..bytes.int_in_range(0..=2_u8)? {
                day = day.previous();
            }
            json!(day.min(on).text())
        }
    })
}
