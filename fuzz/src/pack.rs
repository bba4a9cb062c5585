//! The built-in pack with changes at random: refused with a fault of a pack, or loaded and fit to answer.

use std::sync::LazyLock;

use libfuzzer_sys::arbitrary::{Result, Unstructured};
use serde_json::{Map, Value as Json, json};

use crate::{LAW, naive, request};

/// Requests that a changed pack may refuse, but must answer.
static REQUESTS: LazyLock<Vec<bauyr::Value>> = LazyLock::new(|| {
    let cases: Json = serde_json::from_str(include_str!("../../tests/cases/personas.json")).expect("cases");
    cases.as_array().expect("cases").iter().map(|case| naive::plain(&case["request"])).collect()
});

/// The law without most of its calendar, so that more packs can be tried.
static SMALL: LazyLock<Json> = LazyLock::new(|| {
    let mut law = LAW.clone();
    for key in ["days_off", "working_weekends"] {
        let days = law["calendar"][key].as_array_mut().expect("days");
        days.truncate(3);
    }
    law
});

const CODES: [&str; 6] = ["pack_shape", "pack_duplicate", "pack_unknown", "pack_unread", "pack_dates", "pack_complex"];

pub fn run(data: &[u8]) {
    let mut bytes = Unstructured::new(data);
    let mut law = SMALL.clone();
    for _ in 0..bytes.int_in_range(1..=4_u8).unwrap_or(1) {
        if edit(&mut law, &mut bytes).is_err() {
            break;
        }
    }
    match bauyr::Pack::load(&naive::plain(&law)) {
        Err(error) => {
            assert!(CODES.contains(&error.code), "{error}");
            assert!(!error.message.is_empty());
        }
        Ok(pack) => answers(&pack),
    }
}

fn answers(pack: &bauyr::Pack) {
    serde_json::to_value(pack.catalogue()).expect("a catalogue is JSON");
    serde_json::to_value(pack.questions(None).expect("questions")).expect("questions are JSON");
    for asked in REQUESTS.iter() {
        let remedies = bauyr::remedies(pack, asked);
        match bauyr::check(pack, asked) {
            Ok(report) => {
                request::agrees_with_itself(&serde_json::to_value(&report).expect("a report is JSON"));
                serde_json::to_value(remedies.expect("what is checked has remedies")).expect("remedies are JSON");
            }
            Err(error) => assert_eq!(remedies.err(), Some(error)),
        }
    }
}

/// Changes something, somewhere.
fn edit(law: &mut Json, bytes: &mut Unstructured) -> Result<()> {
    let taken = walk(law, bytes)?.clone();
    let place = walk(law, bytes)?;
    match bytes.int_in_range(0..=9_u8)? {
        0 => *place = taken,
        1 => *place = json!({ "not": place.take() }),
        2 => *place = json!({ "any": [place.take(), taken] }),
        3 => *place = json!({ "all": [taken, place.take()] }),
        4 => *place = json!({ "by_edition": { "2026-02": place.take() } }),
        5 => *place = scalar(bytes)?,
        6 => drop(remove(place, bytes)?),
        7 => {
            let entry = remove(place, bytes)?;
            insert(place, bytes, entry)?;
        }
        _ => insert(place, bytes, ("holds".to_owned(), taken))?,
    }
    Ok(())
}

/// Some place in the tree, often deep.
fn walk<'a>(mut at: &'a mut Json, bytes: &mut Unstructured) -> Result<&'a mut Json> {
    loop {
        let children = match &*at {
            Json::Array(list) => list.len(),
            Json::Object(entries) => entries.len(),
            _ => 0,
        };
        if children == 0 || bytes.ratio(1, 6)? {
            return Ok(at);
        }
        let child = bytes.choose_index(children)?;
        at = match at {
            Json::Array(list) => &mut list[child],
            Json::Object(entries) => entries.values_mut().nth(child).expect("so many entries"),
            _ => unreachable!("only these have children"),
        };
    }
}

fn scalar(bytes: &mut Unstructured) -> Result<Json> {
    let texts =
        ["", "always", "never", "2022-08", "2026-02", "2026-02-30", "9999-12-31", "0001-01-01", "bool", "date", "portal"];
    Ok(match bytes.int_in_range(0..=6_u8)? {
        0 => Json::Null,
        1 => json!(bytes.arbitrary::<bool>()?),
        2 => json!(bytes.arbitrary::<i64>()?),
        3 => json!(bytes.int_in_range(0..=200_u16)?),
        4 => json!(0.5),
        5 => [json!([]), json!({})][bytes.choose_index(2)?].clone(),
        _ => json!(*bytes.choose(&texts)?),
    })
}

/// Takes an entry out of a list or an object.
fn remove(place: &mut Json, bytes: &mut Unstructured) -> Result<(String, Json)> {
    Ok(match place {
        Json::Array(list) if !list.is_empty() => (String::new(), list.remove(bytes.choose_index(list.len())?)),
        Json::Object(entries) if !entries.is_empty() => {
            let key = entries.keys().nth(bytes.choose_index(entries.len())?).expect("so many entries").clone();
            let entry = entries.remove(&key).unwrap_or_default();
            (key, entry)
        }
        _ => (String::new(), place.take()),
    })
}

/// Puts an entry somewhere into a list or an object.
fn insert(place: &mut Json, bytes: &mut Unstructured, (key, entry): (String, Json)) -> Result<()> {
    match place {
        Json::Array(list) => list.insert(bytes.int_in_range(0..=list.len())?, entry),
        Json::Object(entries) => {
            let keys = entries.keys().cloned().chain([key]).collect::<Vec<_>>();
            entries.insert(bytes.choose(&keys)?.clone(), entry);
        }
        _ => *place = Json::Object(Map::from_iter([(key, entry)])),
    }
    Ok(())
}
