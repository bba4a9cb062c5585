//! Schemas of the files without conditions: what is asked, what the services are, the calendar, the sources and what cites them.

use bauyr::Pack;
use serde_json::{Map, Value, json};

use super::{dated, editions};
use crate::law::passages::Passages;
use crate::law::{LANGUAGES, OFFICIAL};

/// Name and schema of each, without its head.
pub fn all(pack: &Pack, passages: &Passages) -> Vec<(&'static str, Value)> {
    let sum = object(
        &json!({ "from": date(), "tenge": { "type": "number", "exclusiveMinimum": 0 }, "source": text(), "verified": { "type": "boolean" } }),
        &["from", "tenge", "source"],
    );
    vec![
        ("calendar", calendar()),
        ("cites", cites(pack, passages)),
        ("editions", edition_file(pack)),
        ("facts", facts(pack)),
        ("passages", passage_file(passages)),
        ("services", services(pack)),
        ("sources", sources()),
        ("subsistence_minimum", list(&sum)),
    ]
}

fn facts(pack: &Pack) -> Value {
    let options = json!({ "type": "array", "items": name(), "minItems": 2, "uniqueItems": true });
    let kind = json!({ "anyOf": [{ "enum": ["bool", "date"] }, options] });
    let of = json!({ "type": "object", "propertyNames": name(), "additionalProperties": kind });
    let known = (0..pack.facts.len()).map(|index| pack.question_id(index));
    // A question that is about to be added is no fault; those that are there can be completed.
    let question =
        json!({ "anyOf": [{ "enum": known.collect::<Vec<_>>() }, pattern(r"^(applicant|children\.\*)\.[a-z][a-z0-9_]*$")] });
    let order = json!({ "type": "array", "items": question, "uniqueItems": true });
    object(
        &json!({
            "facts": object(&json!({ "applicant": of, "child": of }), &["applicant", "child"]),
            "asking_order": order,
            "pages": list(&page()),
            "own_to_each_child": list(&name()),
            "examples": { "type": "object", "additionalProperties": { "type": "object", "propertyNames": name(), "additionalProperties": name() } },
        }),
        &["facts", "asking_order", "pages", "own_to_each_child", "examples"],
    )
}

/// What is asked together.
fn page() -> Value {
    let said = json!({ "type": "object", "propertyNames": name(), "additionalProperties": { "type": ["boolean", "string"] }, "minProperties": 1 });
    let several = json!({ "type": "object", "propertyNames": name(), "additionalProperties": said });
    let heading = object(&json!({ "heading": name(), "options": list(&name()) }), &["heading", "options"]);
    let first = list(&json!({ "anyOf": [name(), heading] }));
    let years = json!({ "type": "integer", "minimum": 1, "maximum": 150 });
    let part = json!({ "anyOf": [
        object(&json!({ "fact": name() }), &["fact"]),
        object(&json!({ "fact": name(), "first": first }), &["fact", "first"]),
        object(&json!({ "fact": name(), "years": years }), &["fact", "years"]),
        object(&json!({ "choice": name(), "options": several }), &["choice", "options"]),
        object(&json!({ "ticks": name(), "boxes": several }), &["ticks", "boxes"]),
    ] });
    object(
        &json!({
            "id": name(),
            "about": { "enum": ["child", "applicant", "household"] },
            "sensitive": { "const": true },
            "although": list(&name()),
            "parts": list(&part),
        }),
        &["id", "about", "parts"],
    )
}

fn edition_file(pack: &Pack) -> Value {
    let edition = object(&json!({ "id": pattern("^[a-z0-9][a-z0-9_-]*$"), "in_force_from": date() }), &["id", "in_force_from"]);
    let dates = object(&json!({ "from": date(), "to": date() }), &["from", "to"]);
    let act = list(&object(&json!({ "number": text(), "date": date() }), &["number", "date"]));
    let amended = pack.editions.iter().map(|edition| (edition.id.clone(), act.clone())).collect::<Map<_, _>>();
    object(
        &json!({
            "id": pattern("^[a-z0-9][a-z0-9_-]*$"),
            "checked_on": date(),
            "request_dates": dates,
            "editions": list(&edition),
            "amended_since": object(&Value::Object(amended), &[]),
        }),
        &["id", "checked_on", "request_dates", "editions", "amended_since"],
    )
}

fn services(pack: &Pack) -> Value {
    let minutes = json!({ "type": "integer", "minimum": 1 });
    let days = json!({ "type": "integer", "minimum": 1, "maximum": 180 });
    let channel = object(
        &json!({ "id": name(), "takes_applications": dated(pack, &json!({ "enum": ["working_days", "monday_to_saturday"] })) }),
        &["id", "takes_applications"],
    );
    let service = object(
        &json!({ "id": name(), "term_working_days": dated(pack, &days), "queue_minutes": minutes, "service_minutes": minutes, "channels": list(&channel) }),
        &["id", "term_working_days", "channels"],
    );
    object(&json!({ "services": list(&service) }), &["services"])
}

fn calendar() -> Value {
    let off = object(&json!({ "date": date(), "name": text() }), &["date"]);
    let working = object(&json!({ "date": date(), "for": date() }), &["date"]);
    object(
        &json!({ "from": date(), "to": date(), "confirmed_until": date(), "days_off": list(&off), "working_weekends": list(&working) }),
        &["from", "to", "confirmed_until", "days_off", "working_weekends"],
    )
}

fn sources() -> Value {
    let act = object(
        &json!({ "number": text(), "date": date(), "registered": text(), "registered_on": date() }),
        &["number", "date"],
    );
    let copy = object(
        &json!({
            "file": pattern("^source/"),
            "sha256": pattern("^[0-9a-f]{64}$"),
            "retrieved": pattern("^[0-9]{4}(-[0-9]{2}){0,2}$"),
            "url": { "type": "string", "format": "uri", "pattern": "^https://" },
            "url_verified": { "type": "boolean" },
            "compared": { "type": "boolean" },
        }),
        &["file", "sha256", "retrieved", "compared"],
    );
    let mut texts = in_official_languages(&copy);
    texts["minProperties"] = 1.into();
    let source = object(
        &json!({
            "id": pattern("^[a-z0-9][a-z0-9-]*$"),
            "title": in_all_languages(),
            "title_ours": list(&json!({ "enum": LANGUAGES })),
            "issuer": in_all_languages(),
            "number": text(),
            "date": date(),
            "registered": act,
            "amends": act,
            "amended_by": act,
            "in_force": object(&json!({ "rule": text(), "meaning": text() }), &["rule", "meaning"]),
            "texts": texts,
            "not_verified": list(&text()),
        }),
        &["id", "title", "date", "texts"],
    );
    list(&source)
}

fn passage_file(passages: &Passages) -> Value {
    let sources = json!({ "enum": passages.source_ids().collect::<Vec<_>>() });
    let line = json!({ "type": "integer", "minimum": 1 });
    let range = json!({ "type": "array", "items": line, "minItems": 2, "maxItems": 2 });
    let ranges = json!({ "type": "array", "items": range, "minItems": 1 });
    // Plain where the source is there in one language.
    let spoken = |value: &Value| json!({ "anyOf": [value, in_official_languages(value)] });
    let passage = object(
        &json!({
            "id": text(),
            "place": spoken(&text()),
            "lines": spoken(&ranges),
            "source": sources,
            "status": { "enum": ["unchanged", "amended", "repealed", "new"] },
            "text": spoken(&text()),
        }),
        &["id", "place", "lines", "text"],
    );
    object(&json!({ "source": sources, "passages": list(&passage) }), &["passages"])
}

fn cites(pack: &Pack, passages: &Passages) -> Value {
    let cited = json!({ "$ref": "#/$defs/passages" });
    let edition = json!({ "enum": editions(pack) });
    let mut row = pack.services.iter().map(|service| (service.id.clone(), cited.clone())).collect::<Map<_, _>>();
    row.insert("refs".to_owned(), in_all_languages());
    row.insert("since".to_owned(), edition.clone());
    let rows = json!({ "type": "object", "additionalProperties": object(&Value::Object(row), &[]) });
    let services = pack.services.iter().map(|service| &service.id).collect::<Vec<_>>();
    let limit = object(
        &json!({
            "services": list(&json!({ "enum": services })),
            "channels": list(&json!({ "enum": pack.channels })),
            "since": edition,
            "until": edition,
        }),
        &[],
    );
    let standards = pack.editions.iter().map(|edition| (edition.id.clone(), text())).collect::<Map<_, _>>();
    let mut schema = object(
        &json!({
            "standards": object(&Value::Object(standards), &[]),
            "whole_standards": list(&edition),
            "code": text(),
            "grounds": rows,
            "notes": rows,
            "dates": rows,
            "rows": rows,
            "readings": { "type": "object", "propertyNames": pattern("^(report|(ground|document|note|row|date):[a-z0-9_]+)$"), "additionalProperties": list(&name()) },
            "reading_limits": { "type": "object", "additionalProperties": limit },
        }),
        &["standards", "code", "notes", "dates", "rows", "readings"],
    );
    schema["$defs"] = json!({ "passages": list(&json!({ "enum": passages.ids().collect::<Vec<_>>() })) });
    schema
}

/// An object with these keys and no others.
pub fn object(properties: &Value, required: &[&str]) -> Value {
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

pub fn list(items: &Value) -> Value {
    json!({ "type": "array", "items": items })
}

pub fn in_all_languages() -> Value {
    object(&LANGUAGES.iter().map(|&language| (language.to_owned(), text())).collect::<Map<_, _>>().into(), &LANGUAGES)
}

pub fn in_official_languages(value: &Value) -> Value {
    object(&OFFICIAL.iter().map(|&language| (language.to_owned(), value.clone())).collect::<Map<_, _>>().into(), &[])
}

pub fn text() -> Value {
    json!({ "type": "string", "minLength": 1 })
}

fn pattern(pattern: &str) -> Value {
    json!({ "type": "string", "pattern": pattern })
}

/// An id that the law gives: it names messages and answers.
pub fn name() -> Value {
    pattern("^[a-z][a-z0-9_]*$")
}

fn date() -> Value {
    pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
}
