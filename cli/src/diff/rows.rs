//! Grounds, papers and notes: rows that stand in some editions and not in others.

use std::collections::BTreeMap;

use bauyr::Pack;
use serde_json::{Value as Json, json};

use super::item::{Field, Item, ItemKind};
use super::side::Side;

/// What a key holds; nothing where it is absent or null.
pub fn get<'a>(row: &'a Json, key: &str) -> Option<&'a Json> {
    row.get(key).filter(|value| !value.is_null())
}

/// What holds in an edition: of `by_edition` the last entry that does not begin later.
pub fn at<'a>(value: &'a Json, pack: &Pack, edition: usize) -> Option<&'a Json> {
    let Some(table) = get(value, "by_edition").and_then(Json::as_object) else { return Some(value) };
    let begun = table.iter().filter(|(id, _)| pack.edition_index(id).is_some_and(|begins| begins <= edition));
    begun.map(|(_, value)| value).next_back()
}

/// The rows that stand in the edition, in their order.
pub fn all(side: &Side, edition: usize, whole: bool) -> Vec<Item> {
    let pack = &side.pack;
    let lists = pack.lists.iter().map(|list| pack.list_id(list)).collect::<Vec<_>>();
    let mut items = Vec::new();
    for (raw, ground) in rows(side, "grounds").zip(&pack.grounds) {
        let Some(stands) = ground.items.get(edition).and_then(Option::as_ref) else { continue };
        let mut fields = Vec::new();
        for (service, item) in pack.services.iter().zip(stands) {
            let Some(item) = item else { continue };
            fields.push(Field::plain(
                format!("items.{}", service.id),
                item.map_or(json!("no item of its own"), |item| json!(item)),
            ));
        }
        if fields.is_empty() {
            continue;
        }
        fields.extend(get(raw, "code").and_then(|code| at(code, pack, edition)).into_iter().flat_map(codes));
        fields.extend(condition(raw, "applies_when", pack, edition));
        fields.extend(condition(raw, "waivable_when", pack, edition));
        items.push(Item { kind: ItemKind::Ground, id: ground.id.clone(), fields: with_life(fields, raw, whole) });
    }
    for (raw, document) in rows(side, "documents").zip(&pack.documents) {
        let Some(stands) = document.items.get(edition).and_then(Option::as_ref) else { continue };
        let listed = lists.iter().zip(stands).filter_map(|(list, item)| Some((list, (*item)?)));
        let mut fields = listed.map(|(list, item)| Field::plain(format!("items.{list}"), item)).collect::<Vec<_>>();
        if fields.is_empty() {
            continue;
        }
        fields.push(Field::plain("per_child", document.per_child));
        fields.extend(condition(raw, "required_when", pack, edition));
        fields.extend(condition(raw, "deferrable_when", pack, edition));
        fields.extend(evidence(raw));
        items.push(Item { kind: ItemKind::Document, id: document.id.clone(), fields: with_life(fields, raw, whole) });
    }
    for (raw, note) in rows(side, "notes").zip(&pack.notes) {
        let stands = note.stands.get(edition).and_then(Option::as_ref);
        if !stands.is_some_and(|stands| stands.contains(&true)) {
            continue;
        }
        let limits = ["services", "channels", "request_date_from"];
        let limit = |key: &str| Some(Field::plain(key, at(get(raw, key)?, pack, edition)?.clone()));
        let mut fields = limits.into_iter().filter_map(limit).collect::<Vec<_>>();
        fields.extend(condition(raw, "when", pack, edition));
        items.push(Item { kind: ItemKind::Note, id: note.id.clone(), fields: with_life(fields, raw, whole) });
    }
    items
}

fn rows<'a>(side: &'a Side, key: &str) -> impl Iterator<Item = &'a Json> {
    get(&side.raw, key).and_then(Json::as_array).into_iter().flatten()
}

fn condition(row: &Json, key: &str, pack: &Pack, edition: usize) -> Option<Field> {
    Some(Field::condition(key, at(get(row, key)?, pack, edition)?))
}

/// The point of the Code: one for all services, or one for each that is named.
fn codes(code: &Json) -> Vec<Field> {
    match code.as_object() {
        None => vec![Field::plain("code", code.clone())],
        Some(codes) => codes.iter().map(|(service, code)| Field::plain(format!("code.{service}"), code.clone())).collect(),
    }
}

/// The proofs a paper can consist of: the first case that holds decides, so their order is told as well.
fn evidence(row: &Json) -> Vec<Field> {
    let cases = get(row, "evidence").and_then(Json::as_array).into_iter().flatten();
    let cases = cases.filter_map(|case| Some((get(case, "paper")?.as_str()?, get(case, "when")?))).collect::<Vec<_>>();
    if cases.is_empty() {
        return Vec::new();
    }
    let mut fields = vec![Field::plain("evidence", json!(cases.iter().map(|(paper, _)| *paper).collect::<Vec<_>>()))];
    let mut seen = BTreeMap::new();
    for (paper, when) in cases {
        let count = seen.entry(paper).and_modify(|count| *count += 1).or_insert(1);
        let what = if *count == 1 { format!("evidence.{paper}") } else { format!("evidence.{paper}.{count}") };
        fields.push(Field::condition(what, when));
    }
    fields
}

/// From which edition on a row stands, and until which.
fn with_life(mut fields: Vec<Field>, row: &Json, whole: bool) -> Vec<Field> {
    if whole {
        fields.extend(["since", "until"].into_iter().filter_map(|key| Some(Field::plain(key, get(row, key)?.clone()))));
    }
    fields
}
