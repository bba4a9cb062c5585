//! The pack: all rule files in one JSON text, checked by the engine that will read it.

use std::path::Path;

use bauyr::Pack;
use serde_json::{Map, Value, json};

use super::yaml::{list, only, read, text};
use super::{Fault, currency, pages};

/// The files, and the keys of the pack that each holds.
const FILES: [(&str, &[&str]); 8] = [
    ("editions.yaml", &["id", "request_dates", "editions"]),
    ("facts.yaml", &["facts", "asking_order"]),
    ("services.yaml", &["services"]),
    ("scope.yaml", &["scope", "definitions"]),
    ("remedies.yaml", &["remedies"]),
    ("grounds.yaml", &["grounds"]),
    ("documents.yaml", &["documents", "training"]),
    ("notes.yaml", &["notes"]),
];

/// Puts the files together.
pub fn assemble(law: &Path) -> Result<Value, Fault> {
    let mut pack = Map::new();
    for (file, keys) in FILES {
        let value = read(&law.join(file))?;
        let others: &[&str] = match file {
            "editions.yaml" => &currency::KEYS,
            "facts.yaml" => &pages::KEYS,
            _ => &[],
        };
        only(&value, &[keys, others].concat(), file)?;
        for key in keys {
            let part = value.get(*key).ok_or_else(|| format!("{file}: `{key}` is missing"))?;
            pack.insert((*key).to_owned(), part.clone());
        }
    }
    pack.insert("calendar".into(), calendar(law)?);
    pack.insert("subsistence_minimum".into(), minimums(law)?);
    Ok(Value::Object(pack))
}

/// The days without their names: those are for people who check the calendar.
fn calendar(law: &Path) -> Result<Value, Fault> {
    const FILE: &str = "calendar.yaml";
    let mut calendar = read(&law.join(FILE))?;
    only(&calendar, &["from", "to", "confirmed_until", "days_off", "working_weekends"], FILE)?;
    for (key, allowed) in [("days_off", ["date", "name"]), ("working_weekends", ["date", "for"])] {
        let days = list(&calendar, key).map(|day| {
            only(day, &allowed, &format!("{FILE}: {key}"))?;
            text(day, "date", FILE).map(Value::from)
        });
        calendar[key] = days.collect::<Result<Vec<_>, _>>()?.into();
    }
    Ok(calendar)
}

fn minimums(law: &Path) -> Result<Value, Fault> {
    const FILE: &str = "subsistence_minimum.yaml";
    let sums = read(&law.join(FILE))?;
    let sums = sums.as_array().ok_or_else(|| format!("{FILE}: not a list"))?.iter().map(|sum| {
        only(sum, &["from", "tenge", "source", "verified"], FILE)?;
        Ok(json!({ "from": sum["from"], "tenge": sum["tenge"], "source": sum["source"] }))
    });
    sums.collect::<Result<Vec<_>, Fault>>().map(Value::from)
}

/// Lets the engine read the pack. A fault is told with its file and the id of its row.
pub fn load(law: &Path, assembled: &Value) -> Result<Pack, Fault> {
    let tree: bauyr::Value = serde_json::from_value(assembled.clone()).map_err(|error| error.to_string())?;
    Pack::load(&tree).map_err(|error| {
        let mut steps = error.path.split('.');
        let key = steps.next().unwrap_or_default();
        let index = steps.next().and_then(|step| step.parse::<usize>().ok());
        let id = index.and_then(|index| assembled.get(key)?.get(index)?.get("id")?.as_str());
        let file = FILES
            .iter()
            .find(|(_, keys)| keys.contains(&key))
            .map_or_else(|| format!("{key}.yaml"), |(file, _)| (*file).to_owned());
        let row = id.map(|id| format!(" (`{id}`)")).unwrap_or_default();
        format!("{}: {}{row}: {} ({})", law.join(file).display(), error.path, error.message, error.code)
    })
}

/// The catalogue, and for each edition and list its grounds and papers in order.
pub fn catalogue(pack: &Pack) -> Result<Value, Fault> {
    let mut catalogue = serde_json::to_value(pack.catalogue()).map_err(|error| error.to_string())?;
    let mut editions = Map::new();
    for (index, edition) in pack.editions.iter().enumerate() {
        let lists = pack.lists.iter().enumerate().map(|(list, of)| (pack.list_id(of), rows(pack, index, list)));
        editions.insert(edition.id.clone(), Value::Object(lists.collect()));
    }
    catalogue["lists"] = Value::Object(editions);
    catalogue["questions"] =
        serde_json::to_value(pack.questions(None).map_err(|error| error.to_string())?).map_err(|error| error.to_string())?;
    Ok(catalogue)
}

fn rows(pack: &Pack, edition: usize, list: usize) -> Value {
    let service = pack.lists[list].service;
    let grounds = grounds(pack, edition, list).map(|(ground, item)| {
        let mut row = json!({ "id": ground.id });
        if let Some(item) = item {
            row["item"] = item.into();
        }
        if let Some(code) = ground.code_in(edition, service) {
            row["code"] = code.as_str().into();
        }
        row
    });
    let mut papers = documents(pack, edition, list).collect::<Vec<_>>();
    papers.sort_by_key(|(_, item)| *item);
    let papers = papers.into_iter().map(|(paper, item)| {
        let mut row = json!({ "id": paper.id, "item": item, "per_child": paper.per_child });
        let proofs = proofs(pack, paper);
        if !proofs.is_empty() {
            row["evidence"] = proofs.into();
        }
        row
    });
    json!({ "grounds": grounds.collect::<Vec<_>>(), "documents": papers.collect::<Vec<_>>() })
}

/// What can serve as a paper, by situation, each once.
fn proofs<'p>(pack: &'p Pack, paper: &bauyr::Document) -> Vec<&'p str> {
    let mut proofs = Vec::new();
    for (_, proof) in &paper.evidence {
        let proof = pack.evidence[*proof].as_str();
        if !proofs.contains(&proof) {
            proofs.push(proof);
        }
    }
    proofs
}

/// The grounds that stand in an edition for a list's service, with their items, in order.
pub fn grounds(pack: &Pack, edition: usize, list: usize) -> impl Iterator<Item = (&bauyr::Ground, Option<u16>)> {
    let grounds = pack.grounds_of(edition, pack.lists[list].service);
    grounds.into_iter().map(|(index, item)| (&pack.grounds[index], item))
}

/// The papers that an edition's list asks for, with their items.
pub fn documents(pack: &Pack, edition: usize, list: usize) -> impl Iterator<Item = (&bauyr::Document, u16)> {
    pack.documents.iter().filter_map(move |paper| Some((paper, paper.items[edition].as_ref()?[list]?)))
}
