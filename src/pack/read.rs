//! From plain data to a pack. Every key is known or refused.

use super::condition::{self, Names};
use super::frame;
use super::reader::{Reader, double};
use super::{Condition, Dated, Document, Ground, Note, Pack};
use crate::error::Read;
use crate::value::Value;

const KEYS: &[&str] = &[
    "id",
    "request_dates",
    "editions",
    "facts",
    "asking_order",
    "services",
    "definitions",
    "scope",
    "grounds",
    "documents",
    "notes",
    "training",
    "calendar",
    "subsistence_minimum",
];

/// How many definitions may stand in one another.
const DEFINITION_DEPTH: usize = 8;

pub fn pack(value: &Value) -> Read<Pack> {
    let mut reader = Reader::new(value);
    reader.only(value, KEYS);
    let mut pack = frame::read(&mut reader, value);
    rules(&mut reader, value, &mut pack);
    reader.done(pack)
}

fn rules<'a>(reader: &mut Reader<'a>, root: &'a Value, pack: &mut Pack) {
    let definitions = reader.required(root, "definitions");
    let definitions = reader.entries(definitions);
    let mut rows = |key| {
        let rows = reader.required(root, key);
        reader.list(rows)
    };
    let (ground_rows, document_rows, note_rows) = (rows("grounds"), rows("documents"), rows("notes"));
    let grounds = ids(reader, ground_rows);
    let documents = ids(reader, document_rows);
    ids(reader, note_rows);
    let editions = pack.editions.iter().map(|edition| edition.id.clone()).collect::<Vec<_>>();
    let services = pack.services.iter().map(|service| service.id.clone()).collect::<Vec<_>>();
    let lists = pack.lists.iter().map(|list| pack.list_id(list)).collect::<Vec<_>>();

    let names = Names {
        pack,
        editions: &editions,
        services: &services,
        lists: &lists,
        grounds: &grounds,
        documents: &documents,
        definitions,
        depth: DEFINITION_DEPTH,
        one_child: false,
    };
    let of_child = Names { one_child: true, ..names };
    for (_, definition) in definitions {
        // A definition is about a child: it is only ever used where one is meant. One that nothing uses is still read.
        condition::read(reader, of_child, definition);
    }
    let scope = reader.required(root, "scope");
    reader.only(scope, &["child_in_scope_when"]);
    let scope = reader.required(scope, "child_in_scope_when");
    let child_in_scope = conditions(reader, of_child, scope);
    let mut evidence = Vec::new();
    let grounds_read = ground_rows.iter().map(|row| ground(reader, names, row)).collect();
    let documents_read = document_rows.iter().map(|row| document(reader, names, row, &mut evidence)).collect();
    let notes_read = note_rows.iter().map(|row| note(reader, names, row)).collect();
    let training = reader.required(root, "training");
    pack.training = reader.place_in(training, &documents);
    pack.child_in_scope = child_in_scope;
    pack.grounds = grounds_read;
    pack.documents = documents_read;
    pack.evidence = evidence;
    pack.notes = notes_read;
}

/// The ids of rows: each stands once.
fn ids<'a>(reader: &mut Reader<'a>, rows: &'a [Value]) -> Vec<String> {
    let ids = rows.iter().map(|row| reader.name(row, "id")).collect::<Vec<_>>();
    if let Some(place) = double(&ids) {
        let (row, id) = (rows.get(place), ids.get(place));
        row.zip(id).into_iter().for_each(|(row, id)| reader.refuse_double(row, id));
    }
    ids
}

/// Something that may differ between editions: plain, or `by_edition`, where each entry holds from its edition on.
/// Hands out what is written, and the place of the first edition for which it is.
pub fn by_edition<'a>(
    reader: &mut Reader<'a>,
    editions: &[String],
    value: &'a Value,
    each: &mut dyn FnMut(&mut Reader<'a>, usize, &'a Value),
) {
    let Some(table) = value.get("by_edition") else { return each(reader, 0, value) };
    reader.only(value, &["by_edition"]);
    let mut next = 0;
    for (key, entry) in reader.entries(table) {
        let Some(from) = editions.iter().position(|edition| edition == key) else {
            reader.refuse(entry, "pack_unknown", "no such edition");
            return;
        };
        if from < next {
            reader.refuse(entry, "pack_dates", "editions stand oldest first");
        }
        next = from + 1;
        each(reader, from, entry);
    }
}

/// Conditions by edition.
fn conditions<'a>(reader: &mut Reader<'a>, names: Names<'_, 'a>, value: &'a Value) -> Dated<Condition> {
    let mut dated = nothing(names.editions);
    by_edition(reader, names.editions, value, &mut |reader, from, value| {
        for slot in dated.iter_mut().skip(from) {
            *slot = Some(condition::read(reader, names, value));
        }
    });
    dated
}

/// Nothing in any edition.
pub fn nothing<T>(editions: &[String]) -> Dated<T> {
    editions.iter().map(|_| None).collect()
}

/// Conditions by edition, if there are any.
fn optional_conditions<'a>(reader: &mut Reader<'a>, names: Names<'_, 'a>, row: &'a Value, key: &str) -> Dated<Condition> {
    row.get(key).map(|value| conditions(reader, names, value)).unwrap_or_default()
}

/// The editions in which a row stands: from `since` on, up to but without `until`.
fn life<'a>(reader: &mut Reader<'a>, names: Names<'_, 'a>, row: &'a Value) -> std::ops::Range<usize> {
    let mut edition = |key| row.get(key).map(|edition| reader.place_in(edition, names.editions));
    let (since, until) = (edition("since"), edition("until"));
    if until.is_some_and(|until| since.is_some_and(|since| since >= until)) {
        reader.refuse(row, "pack_dates", "it would end before it begins");
    }
    since.unwrap_or(0)..until.unwrap_or(names.editions.len())
}

/// Takes away what stands for editions in which the row does not stand.
fn live<T>(mut dated: Dated<T>, life: &std::ops::Range<usize>) -> Dated<T> {
    dated.iter_mut().enumerate().filter(|(edition, _)| !life.contains(edition)).for_each(|(_, slot)| *slot = None);
    dated
}

fn ground<'a>(reader: &mut Reader<'a>, names: Names<'_, 'a>, row: &'a Value) -> Ground {
    reader.only(row, &["id", "since", "until", "items", "services", "code", "applies_when"]);
    let mut stands = vec![None; names.services.len()];
    for service in reader.optional_list(row, "services") {
        let place = reader.place_in(service, names.services);
        put(&mut stands, place, Some(None));
    }
    let mut items = nothing(names.editions);
    match row.get("items") {
        None => items.fill(Some(stands)),
        Some(value) => by_edition(reader, names.editions, value, &mut |reader, from, value| {
            let mut stands = stands.clone();
            for (service, item) in reader.entries(value) {
                let place = place_of(reader, names.services, service, item, "no such service");
                put(&mut stands, place, Some(Some(reader.number(item, 999))));
            }
            items.iter_mut().skip(from).for_each(|slot| *slot = Some(stands.clone()));
        }),
    }
    let id = reader.name(row, "id");
    let items = live(items, &life(reader, names, row));
    let mut code = Vec::new();
    if let Some(value) = row.get("code") {
        code = nothing(names.editions);
        by_edition(reader, names.editions, value, &mut |reader, from, value| {
            let text = reader.text(value);
            code.iter_mut().skip(from).for_each(|slot| *slot = Some(text.to_owned()));
        });
    }
    let applies = reader.required(row, "applies_when");
    Ground { id, items, code, applies: conditions(reader, names, applies) }
}

fn document<'a>(reader: &mut Reader<'a>, names: Names<'_, 'a>, row: &'a Value, evidence: &mut Vec<String>) -> Document {
    reader.only(row, &["id", "since", "until", "per_child", "items", "required_when", "deferrable_when", "evidence"]);
    let per_child = row.get("per_child").is_some_and(|value| reader.bool(value));
    let names = Names { one_child: per_child, ..names };
    let mut items = nothing(names.editions);
    let value = reader.required(row, "items");
    by_edition(reader, names.editions, value, &mut |reader, from, value| {
        let mut stands = vec![None; names.lists.len()];
        for (list, item) in reader.entries(value) {
            let place = place_of(reader, names.lists, list, item, "no such list: write `service/channel`");
            put(&mut stands, place, Some(reader.number(item, 999)));
        }
        items.iter_mut().skip(from).for_each(|slot| *slot = Some(stands.clone()));
    });
    let proofs = names.editions.iter().map(|_| proofs(reader, names, row, evidence)).collect();
    let id = reader.name(row, "id");
    let items = live(items, &life(reader, names, row));
    if row.get("required_when").is_none() {
        reader.refuse(row, "pack_shape", "`required_when` is missing");
    }
    let required = optional_conditions(reader, names, row, "required_when");
    let deferrable = optional_conditions(reader, names, row, "deferrable_when");
    Document { id, per_child, items, required, deferrable, evidence: proofs }
}

/// The proofs that a paper can consist of, if it is one of several.
fn proofs<'a>(
    reader: &mut Reader<'a>,
    names: Names<'_, 'a>,
    row: &'a Value,
    evidence: &mut Vec<String>,
) -> Option<Vec<(Condition, usize)>> {
    let mut proofs = Vec::new();
    for case in reader.optional_list(row, "evidence") {
        reader.only(case, &["paper", "when"]);
        let paper = reader.name(case, "paper");
        let place = evidence.iter().position(|known| *known == paper).unwrap_or(evidence.len());
        if place == evidence.len() {
            evidence.push(paper);
        }
        let when = reader.required(case, "when");
        proofs.push((condition::read(reader, names, when), place));
    }
    Some(proofs).filter(|proofs| !proofs.is_empty())
}

fn note<'a>(reader: &mut Reader<'a>, names: Names<'_, 'a>, row: &'a Value) -> Note {
    reader.only(row, &["id", "since", "until", "services", "channels", "request_date_from", "when"]);
    let mut allowed = |key, known: &[String]| -> Option<Vec<usize>> {
        row.get(key)?;
        Some(reader.optional_list(row, key).iter().map(|one| reader.place_in(one, known)).collect())
    };
    let (services, channels) = (allowed("services", names.services), allowed("channels", &names.pack.channels));
    let stands = |allowed: &Option<Vec<usize>>, place: usize| allowed.as_ref().is_none_or(|allowed| allowed.contains(&place));
    let lists = names.pack.lists.iter().map(|list| stands(&services, list.service) && stands(&channels, list.channel));
    let stands = lists.collect::<Vec<_>>();
    let stands = names.editions.iter().map(|_| Some(stands.clone())).collect();
    let id = reader.name(row, "id");
    let stands = live(stands, &life(reader, names, row));
    let request_date_from = row.get("request_date_from").map(|date| reader.date(date));
    let when = reader.required(row, "when");
    Note { id, stands, request_date_from, condition: conditions(reader, names, when) }
}

/// The place of a name that is the key of an entry.
fn place_of(reader: &mut Reader, names: &[String], name: &str, entry: &Value, unknown: &str) -> usize {
    let place = names.iter().position(|known| known == name);
    if place.is_none() {
        reader.refuse(entry, "pack_unknown", unknown);
    }
    place.unwrap_or_default()
}

fn put<T>(list: &mut [T], place: usize, value: T) {
    if let Some(slot) = list.get_mut(place) {
        *slot = value;
    }
}
