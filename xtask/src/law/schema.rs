//! JSON Schemas for the files of `law/`: an editor that reads them completes keys, facts and options, and marks what is wrong.

use bauyr::{Fact, Kind, Pack};
use serde_json::{Map, Value, json};

use super::Fault;
use super::passages::Passages;

mod data;
mod time;

pub use data::{in_official_languages, list, name, object, text};

/// File name and text of each schema; the one of the forms is given.
pub fn all(pack: &Pack, passages: &Passages, forms: Value) -> Result<Vec<(String, String)>, Fault> {
    let mut files = rules(pack);
    files.extend(data::all(pack, passages));
    files.extend(time::all(pack, passages));
    files.push(("same_papers", same_papers(pack)));
    files.push(("forms", forms));
    files
        .into_iter()
        .map(|(name, schema)| {
            let mut whole = Map::new();
            whole.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
            let file = if ["passages", "forms"].contains(&name) { format!("{name}/*") } else { name.to_owned() };
            whole.insert("title".into(), format!("law/{file}.yaml").into());
            whole.extend(schema.as_object().cloned().unwrap_or_default());
            let text = serde_json::to_string_pretty(&whole).map_err(|error| error.to_string())?;
            Ok((format!("{name}.schema.json"), format!("{text}\n")))
        })
        .collect()
}

/// The files that hold conditions.
fn rules(pack: &Pack) -> Vec<(&'static str, Value)> {
    let condition = condition(pack);
    let row = |properties: Value, required: &[&str]| {
        let mut properties = properties;
        properties["id"] = json!({ "type": "string", "pattern": "^[a-z0-9_]+$" });
        for key in ["since", "until"] {
            properties[key] = json!({ "enum": editions(pack) });
        }
        json!({ "type": "array", "items": { "type": "object", "properties": properties, "required": required, "additionalProperties": false } })
    };
    let item = json!({ "type": "integer", "minimum": 1 });
    let by_service = keyed(pack.services.iter().map(|service| service.id.clone()), &item);
    let by_list = keyed(pack.lists.iter().map(|list| pack.list_id(list)), &item);
    let dated_condition = dated(pack, &json!({ "$ref": "#/$defs/condition" }));
    let services =
        json!({ "type": "array", "items": { "enum": pack.services.iter().map(|service| &service.id).collect::<Vec<_>>() } });
    let channels = json!({ "type": "array", "items": { "enum": pack.channels } });
    let codes = keyed(pack.services.iter().map(|service| service.id.clone()), &json!({ "type": "string" }));
    let code = json!({ "anyOf": [{ "type": "string" }, codes] });
    let grounds = row(
        json!({ "items": dated(pack, &by_service), "services": services, "code": dated(pack, &code), "applies_when": dated_condition, "waivable_when": dated_condition }),
        &["id", "applies_when"],
    );
    let evidence = json!({ "type": "array", "items": { "type": "object", "properties": { "paper": { "type": "string" }, "when": { "$ref": "#/$defs/condition" } }, "required": ["paper", "when"], "additionalProperties": false } });
    let documents = row(
        json!({ "per_child": { "type": "boolean" }, "items": dated(pack, &by_list), "required_when": dated_condition, "deferrable_when": dated_condition, "evidence": evidence }),
        &["id", "items", "required_when"],
    );
    let notes = row(
        json!({ "services": dated(pack, &services), "channels": dated(pack, &channels), "request_date_from": { "type": "string", "format": "date" }, "when": dated_condition }),
        &["id", "when"],
    );
    let ids = |rows: &[String]| json!({ "enum": rows });
    let papers = pack.documents.iter().map(|paper| paper.id.clone()).collect::<Vec<_>>();
    let scope =
        json!({ "type": "object", "properties": { "child_in_scope_when": dated_condition }, "additionalProperties": false });
    let definitions = json!({ "type": "object", "additionalProperties": { "$ref": "#/$defs/condition" } });
    let files = [
        ("grounds", json!({ "grounds": grounds })),
        ("documents", json!({ "documents": documents, "training": ids(&papers) })),
        ("notes", json!({ "notes": notes })),
        ("remedies", json!({ "remedies": remedies(pack) })),
        ("scope", json!({ "scope": scope, "definitions": definitions })),
    ];
    files
        .into_iter()
        .map(|(name, properties)| {
            let keys = properties.as_object().map(|keys| keys.keys().cloned().collect::<Vec<_>>()).unwrap_or_default();
            let mut schema = json!({
                "type": "object",
                "properties": properties,
                "required": keys,
                "additionalProperties": false,
            });
            if schema["properties"].to_string().contains("#/$defs/condition") {
                schema["$defs"] = json!({ "condition": condition });
            }
            (name, schema)
        })
        .collect()
}

/// By paper, which paper it is the same as, and of whom.
fn same_papers(pack: &Pack) -> Value {
    let papers = pack.documents.iter().map(|paper| &paper.id).collect::<Vec<_>>();
    let same = json!({ "type": "object", "properties": { "paper": { "enum": papers }, "of": { "type": "string" } }, "required": ["paper", "of"], "additionalProperties": false });
    json!({ "type": "object", "propertyNames": { "enum": papers }, "additionalProperties": same })
}

pub fn editions(pack: &Pack) -> Vec<&str> {
    pack.editions.iter().map(|edition| edition.id.as_str()).collect()
}

fn keyed(keys: impl Iterator<Item = String>, value: &Value) -> Value {
    let properties = keys.map(|key| (key, value.clone())).collect::<Map<_, _>>();
    json!({ "type": "object", "properties": properties, "additionalProperties": false })
}

/// Plain, or `by_edition`.
fn dated(pack: &Pack, value: &Value) -> Value {
    let by_edition = keyed(pack.editions.iter().map(|edition| edition.id.clone()), value);
    json!({ "anyOf": [{ "type": "object", "properties": { "by_edition": by_edition }, "required": ["by_edition"], "additionalProperties": false }, value] })
}

fn condition(pack: &Pack) -> Value {
    let this = json!({ "$ref": "#/$defs/condition" });
    let several = json!({ "type": "array", "items": this, "minItems": 1 });
    let mut properties = Map::new();
    for (key, value, description) in [
        ("all", &several, "All of these hold."),
        ("any", &several, "At least one of these holds."),
        ("not", &this, "This does not hold."),
        ("any_child", &this, "It holds for at least one child."),
        ("every_child", &this, "It holds for every child."),
    ] {
        let mut value = value.clone();
        value["description"] = description.into();
        properties.insert(key.into(), value);
    }
    properties.insert("holds".into(), json!({ "type": "string", "description": "A named condition of scope.yaml." }));
    properties.insert(
        "channel".into(),
        json!({ "enum": pack.channels, "description": "The application goes through this channel." }),
    );
    let grounds = pack.grounds.iter().map(|ground| &ground.id).collect::<Vec<_>>();
    properties.insert("ground".into(), json!({ "enum": grounds, "description": "This ground applies." }));
    let papers = pack.documents.iter().map(|paper| &paper.id).collect::<Vec<_>>();
    properties.insert("document_required".into(), json!({ "enum": papers, "description": "This paper is required." }));
    properties
        .insert("document_deferrable".into(), json!({ "enum": papers, "description": "This paper may be handed in later." }));
    for (index, fact) in pack.facts.iter().enumerate() {
        let of = pack.about(index);
        properties.insert(format!("{of}.{}", fact.key), test(fact));
    }
    json!({
        "anyOf": [
            { "enum": ["always", "never"] },
            { "type": "object", "properties": properties, "additionalProperties": false, "minProperties": 1 },
        ],
    })
}

/// What can be done about facts: the applicant's can become one option, dates be waited for.
fn remedies(pack: &Pack) -> Value {
    let mut properties = Map::new();
    for (index, fact) in pack.facts.iter().enumerate() {
        let of = pack.about(index);
        let remedy = match &fact.kind {
            Kind::Date(_) => {
                let years = json!({ "type": "integer", "minimum": 1, "maximum": 150 });
                let properties = json!({ "full_years_at_least": years });
                json!({ "type": "object", "properties": properties, "required": ["full_years_at_least"], "additionalProperties": false })
            }
            _ if of == "child" => continue,
            Kind::Bool => json!({ "type": "boolean" }),
            Kind::Enum(options) => json!({ "enum": options }),
        };
        properties.insert(format!("{of}.{}", fact.key), remedy);
    }
    json!({ "type": "object", "properties": properties, "additionalProperties": false })
}

fn test(fact: &Fact) -> Value {
    match &fact.kind {
        Kind::Bool => json!({ "type": "boolean" }),
        Kind::Enum(options) => {
            json!({ "anyOf": [{ "enum": options }, { "type": "array", "items": { "enum": options }, "minItems": 1 }] })
        }
        Kind::Date(_) => {
            let years = json!({ "type": "integer", "minimum": 1, "maximum": 150 });
            let keys = ["full_years_at_least", "full_years_below", "full_years_by_decision_at_least"];
            let properties = keys.into_iter().map(|key| (key.to_owned(), years.clone())).collect::<Map<_, _>>();
            json!({ "type": "object", "properties": properties, "additionalProperties": false, "minProperties": 1 })
        }
    }
}
