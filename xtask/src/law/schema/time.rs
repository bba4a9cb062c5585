//! Schemas of the files that the engine does not read: what happens when, and what is paid.

use bauyr::{Kind, Pack};
use serde_json::{Map, Value, json};

use super::data::{in_all_languages, list, name, object, text};
use super::editions;
use crate::law::passages::Passages;

/// Name and schema of each, without its head.
pub fn all(pack: &Pack, passages: &Passages) -> Vec<(&'static str, Value)> {
    let index = object(
        &json!({ "year": whole(2000, 2999), "tenge": whole(1, 1_000_000), "source": text(), "verified": { "type": "boolean" } }),
        &["year", "tenge", "source"],
    );
    vec![("monthly_index", list(&index)), ("payments", payments(pack, passages)), ("steps", steps(pack, passages))]
}

fn steps(pack: &Pack, passages: &Passages) -> Value {
    let days = whole(1, 180);
    let of = object(&json!({ "within": days, "before_end": days, "passages": { "$ref": "#/$defs/passages" } }), &["passages"]);
    let mut step = pack.services.iter().map(|service| (service.id.clone(), of.clone())).collect::<Map<_, _>>();
    step.insert("id".to_owned(), name());
    step.insert("before_refusal".to_owned(), json!({ "type": "boolean" }));
    file("steps", &json!({}), with_editions(pack, step), &["id"], passages)
}

fn payments(pack: &Pack, passages: &Passages) -> Value {
    let (indices, years) = (whole(1, 1000), whole(1, 17));
    let class = object(&json!({ "full_years_at_least": years, "full_years_below": years, "indices": indices }), &["indices"]);
    let row = json!({
        "service": { "enum": pack.services.iter().map(|service| &service.id).collect::<Vec<_>>() },
        "to": name(),
        "per_child": { "type": "boolean" },
        "indices": indices,
        "by_age": list(&class),
        "passages": { "$ref": "#/$defs/passages" },
        "refs": in_all_languages(),
    });
    let dates = pack.facts[pack.of_child()].iter().filter(|fact| matches!(fact.kind, Kind::Date(_)));
    let head = json!({
        "note": { "enum": pack.notes.iter().map(|note| &note.id).collect::<Vec<_>>() },
        "age_from": { "enum": dates.map(|fact| &fact.key).collect::<Vec<_>>() },
    });
    let row = row.as_object().cloned().unwrap_or_default();
    file("payments", &head, with_editions(pack, row), &["service", "to"], passages)
}

fn with_editions(pack: &Pack, mut row: Map<String, Value>) -> Map<String, Value> {
    for key in ["since", "until"] {
        row.insert(key.to_owned(), json!({ "enum": editions(pack) }));
    }
    row
}

/// A file with a list of rows under a key, and what stands before it.
fn file(key: &str, head: &Value, row: Map<String, Value>, required: &[&str], passages: &Passages) -> Value {
    let mut properties = head.as_object().cloned().unwrap_or_default();
    let mut keys = properties.keys().cloned().collect::<Vec<_>>();
    keys.push(key.to_owned());
    properties.insert(key.to_owned(), list(&object(&Value::Object(row), required)));
    let keys = keys.iter().map(String::as_str).collect::<Vec<_>>();
    let mut schema = object(&Value::Object(properties), &keys);
    schema["$defs"] = json!({ "passages": list(&json!({ "enum": passages.ids().collect::<Vec<_>>() })) });
    schema
}

fn whole(least: u64, most: u64) -> Value {
    json!({ "type": "integer", "minimum": least, "maximum": most })
}
