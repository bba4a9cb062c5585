//! What differs between two lists of things.

use serde_json::{Map, Value as Json, json};

use super::item::{Field, Item, ItemKind};

/// One difference.
pub struct Change {
    pub kind: ItemKind,
    pub id: String,
    pub difference: Difference,
    /// Editions before and now between which it was found.
    pub editions: Vec<(String, String)>,
    /// Whether it was found between all editions that were compared.
    pub everywhere: bool,
}

#[derive(PartialEq)]
pub enum Difference {
    Added(Vec<Field>),
    Removed(Vec<Field>),
    Changed { from: Option<Box<Field>>, to: Option<Box<Field>> },
}

/// A difference between two editions, before it is known between which others it holds.
pub type Found = (ItemKind, String, Difference);

impl Difference {
    pub fn name(&self) -> &'static str {
        match self {
            Difference::Added(_) => "added",
            Difference::Removed(_) => "removed",
            Difference::Changed { .. } => "changed",
        }
    }
}

impl Change {
    /// As plain data.
    pub fn json(&self) -> Json {
        let whole = |fields: &[Field]| {
            let fields = fields.iter().map(|field| (field.what.clone(), field.json.clone()));
            Json::Object(fields.collect::<Map<_, _>>())
        };
        let one = |field: &Option<Box<Field>>| field.as_ref().map_or(Json::Null, |field| field.json.clone());
        let (what, from, to) = match &self.difference {
            Difference::Added(fields) => (None, Json::Null, whole(fields)),
            Difference::Removed(fields) => (None, whole(fields), Json::Null),
            Difference::Changed { from, to } => (from.as_ref().or(to.as_ref()).map(|field| &field.what), one(from), one(to)),
        };
        let editions = self.editions.iter().map(|(from, to)| json!({ "from": from, "to": to })).collect::<Vec<_>>();
        json!({
            "kind": self.kind.words().0, "id": self.id, "change": self.difference.name(), "what": what, "from": from, "to": to,
            "editions": editions,
        })
    }
}

/// The differences between two lists.
pub fn between(old: &[Item], new: &[Item]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut add = |item: &Item, difference: Difference| found.push((item.kind, item.id.clone(), difference));
    for item in new.iter().filter(|item| !old.iter().any(|one| one.is(item))) {
        add(item, Difference::Added(item.fields.clone()));
    }
    for item in old {
        let Some(other) = new.iter().find(|one| one.is(item)) else {
            add(item, Difference::Removed(item.fields.clone()));
            continue;
        };
        let added = other.fields.iter().filter(|to| item.field(&to.what).is_none()).map(|to| (None, Some(to)));
        let known = item.fields.iter().map(|from| (Some(from), other.field(&from.what)));
        for (from, to) in added.chain(known).filter(|(from, to)| from != to) {
            add(item, Difference::Changed { from: from.cloned().map(Box::new), to: to.cloned().map(Box::new) });
        }
    }
    found
}

impl Item {
    fn is(&self, other: &Item) -> bool {
        self.kind == other.kind && self.id == other.id
    }

    fn field(&self, what: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.what == what)
    }
}

/// Things that stand elsewhere in the order: as few as explain the new order.
pub fn moved(old: &[Item], new: &[Item]) -> Vec<Found> {
    let old = old.iter().filter(|item| new.iter().any(|other| other.is(item))).collect::<Vec<_>>();
    let new = new.iter().filter(|item| old.iter().any(|other| other.is(item))).collect::<Vec<_>>();
    let mut found = Vec::new();
    for place in moved_places(&old, &new) {
        let Some(item) = new.get(place) else { continue };
        let what = if item.kind == ItemKind::Fact { "asking_order" } else { "order" };
        let (from, to) = (before(&old, item), before(&new, item));
        let after = |before: Option<&str>| {
            let place = before.map_or_else(|| "first".to_owned(), |id| format!("after {id}"));
            Some(Box::new(Field::plain(what, place)))
        };
        found.push((item.kind, item.id.clone(), Difference::Changed { from: after(from), to: after(to) }));
    }
    found
}

/// The thing of the same kind before this one.
fn before<'a>(items: &[&'a Item], item: &Item) -> Option<&'a str> {
    let place = items.iter().position(|one| one.is(item))?;
    items.get(place.checked_sub(1)?).filter(|one| one.kind == item.kind).map(|one| one.id.as_str())
}

/// Places of the new order outside of its longest run that keeps the old order.
fn moved_places(old: &[&Item], new: &[&Item]) -> Vec<usize> {
    let old_places = new.iter().map(|item| old.iter().position(|one| one.is(item)).unwrap_or(0)).collect::<Vec<_>>();
    // For each thing the longest run that ends with it: its length, and the place of the one before.
    let mut runs: Vec<(usize, Option<usize>)> = Vec::new();
    for (place, old_place) in old_places.iter().enumerate() {
        let earlier = old_places.iter().zip(&runs).enumerate().take(place).filter(|(_, (one, _))| *one < old_place);
        let best = earlier.map(|(place, (_, run))| (run.0, place)).max();
        runs.push(best.map_or((1, None), |(length, place)| (length + 1, Some(place))));
    }
    let mut kept = vec![false; new.len()];
    let mut next = (0..runs.len()).max_by_key(|place| runs.get(*place).map(|run| run.0));
    while let Some(place) = next {
        kept.iter_mut().skip(place).take(1).for_each(|kept| *kept = true);
        next = runs.get(place).and_then(|run| run.1);
    }
    kept.into_iter().enumerate().filter(|(_, kept)| !kept).map(|(place, _)| place).collect()
}

/// Adds differences found between two editions to those found between others.
pub fn add(all: &mut Vec<Change>, found: Vec<Found>, editions: &(String, String)) {
    for (kind, id, difference) in found {
        match all.iter_mut().find(|change| change.kind == kind && change.id == id && change.difference == difference) {
            Some(change) => change.editions.push(editions.clone()),
            None => all.push(Change { kind, id, difference, editions: vec![editions.clone()], everywhere: false }),
        }
    }
}
