//! A pack in one edition as a flat list of things and what is said of each: what can be compared.

use bauyr::{Kind, Pack, Remedy, TakesApplications};
use serde_json::{Value as Json, json};

use super::item::{Field, Item, ItemKind};
use super::rows::{self, get};
use super::side::Side;

/// Everything that a pack says of one edition. `whole`: also in which editions its rows stand; `editions`: also when
/// editions begin, those of the whole pack or this one.
pub fn of(side: &Side, edition: usize, whole: bool, editions: bool) -> Vec<Item> {
    let Side { pack, raw, .. } = side;
    let mut items = vec![frame(pack)];
    if editions {
        let shown = pack.editions.iter().enumerate().filter(|(index, _)| whole || *index == edition);
        items.extend(shown.map(|(_, edition)| Item {
            kind: ItemKind::Edition,
            id: edition.id.clone(),
            fields: vec![Field::plain("in_force_from", edition.in_force_from.to_string())],
        }));
    }
    items.extend((0..pack.services.len()).map(|index| service(pack, index, edition)));
    if let Some(scope) = raw.pointer("/scope/child_in_scope_when").and_then(|value| rows::at(value, pack, edition)) {
        let fields = vec![Field::condition("child_in_scope_when", scope)];
        items.push(Item { kind: ItemKind::Scope, id: "scope".to_owned(), fields });
    }
    items.extend(get(raw, "definitions").and_then(Json::as_object).into_iter().flatten().map(|(id, meaning)| Item {
        kind: ItemKind::Definition,
        id: id.clone(),
        fields: vec![Field::condition("means", meaning)],
    }));
    items.extend(pack.asking_order.iter().filter_map(|index| fact(pack, *index, edition)));
    items.extend(rows::all(side, edition, whole));
    items.extend(calendar(pack));
    items.extend(pack.subsistence_minimum.iter().map(|sum| Item {
        kind: ItemKind::SubsistenceMinimum,
        id: sum.from.to_string(),
        fields: vec![Field::plain("tenge", sum.tenge), Field::plain("source", sum.source.clone())],
    }));
    items
}

fn frame(pack: &Pack) -> Item {
    let training = pack.documents.get(pack.training).map_or("", |document| &document.id);
    let fields = vec![
        Field::plain("id", pack.id.clone()),
        Field::plain("request_dates.from", pack.date_from.to_string()),
        Field::plain("request_dates.to", pack.date_to.to_string()),
        Field::plain("training", training),
    ];
    Item { kind: ItemKind::Pack, id: "pack".to_owned(), fields }
}

fn service(pack: &Pack, index: usize, edition: usize) -> Item {
    let mut fields = Vec::new();
    let mut id = String::new();
    if let Some(service) = pack.services.get(index) {
        id.clone_from(&service.id);
        let term = service.term_working_days.get(edition).copied().flatten();
        let numbers = [
            ("term_working_days", term),
            ("queue_minutes", service.queue_minutes),
            ("service_minutes", service.service_minutes),
        ];
        fields.extend(numbers.into_iter().filter_map(|(what, number)| Some(Field::plain(what, number?))));
    }
    for list in pack.lists.iter().filter(|list| list.service == index) {
        let channel = pack.channels.get(list.channel).map_or("", String::as_str);
        let takes = list.takes.get(edition).copied().flatten().map(|takes| match takes {
            TakesApplications::WorkingDays => "working_days",
            TakesApplications::MondayToSaturday => "monday_to_saturday",
        });
        fields.extend(takes.map(|takes| Field::plain(format!("channels.{channel}"), takes)));
    }
    Item { kind: ItemKind::Service, id, fields }
}

/// A fact, where some rule of the edition reads it.
fn fact(pack: &Pack, index: usize, edition: usize) -> Option<Item> {
    let fact = pack.facts.get(index).filter(|fact| fact.read_in.get(edition) == Some(&true))?;
    let mut fields = match &fact.kind {
        Kind::Bool => vec![Field::plain("type", "bool")],
        Kind::Date(_) => vec![Field::plain("type", "date")],
        Kind::Enum(options) => vec![Field::plain("type", "enum"), Field::plain("options", json!(options))],
    };
    fields.extend(fact.remedy.map(|way| match (way, &fact.kind) {
        (Remedy::Wait(years), _) => Field::plain("remedy", format!("full_years_at_least: {years}")),
        (Remedy::Change(option), Kind::Enum(options)) => {
            Field::plain("remedy", options.get(option.trailing_zeros() as usize).map_or("", String::as_str))
        }
        (Remedy::Change(truth), _) => Field::plain("remedy", truth == 2),
    }));
    Some(Item { kind: ItemKind::Fact, id: pack.question_id(index), fields })
}

/// Everything that has a place in an order of its own: questions, and rows with all that ever stood.
pub fn in_order(pack: &Pack) -> Vec<Item> {
    let item = |kind: ItemKind, id: String| Item { kind, id, fields: Vec::new() };
    let questions = pack.asking_order.iter().map(|index| item(ItemKind::Fact, pack.question_id(*index)));
    let grounds = pack.grounds.iter().map(|row| item(ItemKind::Ground, row.id.clone()));
    let documents = pack.documents.iter().map(|row| item(ItemKind::Document, row.id.clone()));
    let notes = pack.notes.iter().map(|row| item(ItemKind::Note, row.id.clone()));
    questions.chain(grounds).chain(documents).chain(notes).collect()
}

fn calendar(pack: &Pack) -> impl Iterator<Item = Item> {
    let calendar = &pack.calendar;
    let dates = [("from", calendar.from), ("to", calendar.to), ("confirmed_until", calendar.confirmed_until)];
    let fields = dates.into_iter().map(|(what, date)| Field::plain(what, date.to_string())).collect();
    let off = calendar.days_off.iter().map(|day| (day, "day_off"));
    let working = calendar.working_weekends.iter().map(|day| (day, "working_weekend"));
    let days = off.chain(working).map(|(day, what)| Item {
        kind: ItemKind::Calendar,
        id: day.to_string(),
        fields: vec![Field::plain("day", what)],
    });
    std::iter::once(Item { kind: ItemKind::Calendar, id: "calendar".to_owned(), fields }).chain(days)
}
