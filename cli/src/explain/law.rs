//! The law's own sentences, and which rows they stand behind.

use bauyr::Pack;
use indexmap::{IndexMap, IndexSet};
use serde_json::Value as Json;

use super::words::Words;

/// Passages, sources, and what they back, as the law's folder has them.
pub struct Law(Json);

/// What stands behind a subject.
#[derive(Default)]
pub struct Cited<'l> {
    /// Ids of passages.
    pub passages: IndexMap<&'l str, Citers<'l>>,
    /// Ids of readings.
    pub readings: IndexSet<&'l str>,
    /// The rows (`ground:minor`) that were asked for.
    pub rows: IndexSet<&'l str>,
}

/// The editions for which a passage is cited, each with its lists.
type Citers<'l> = IndexMap<&'l str, Vec<String>>;

impl Law {
    pub fn built_in() -> Self {
        // A test of the law's folder keeps the file readable.
        Self(serde_json::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../law/law.json"))).unwrap_or_default())
    }

    /// Everything behind the rows (by list and row) that are wanted.
    pub fn cited<'l>(&'l self, pack: &'l Pack, wanted: &dyn Fn(&str, &str) -> bool) -> Cited<'l> {
        let mut all = Cited::default();
        for edition in &pack.editions {
            for list in pack.lists.iter().map(|list| pack.list_id(list)) {
                let rows = entries(self.at(&["cites", &edition.id, &list])).filter(|(row, _)| wanted(&list, row));
                for (row, passages) in rows {
                    all.rows.insert(row);
                    for id in texts(passages) {
                        let lists = all.passages.entry(id).or_default().entry(&edition.id).or_default();
                        if !lists.contains(&list) {
                            lists.push(list.clone());
                        }
                    }
                }
                let readings = entries(self.at(&["readings", &edition.id, &list])).filter(|(row, _)| wanted(&list, row));
                all.readings.extend(readings.flat_map(|(_, ids)| texts(ids)));
            }
        }
        all
    }

    /// What backs these rows outside of the sources.
    pub fn elsewhere(&self, rows: &IndexSet<&str>, language: &str) -> IndexSet<&str> {
        rows.iter().filter_map(|row| self.at(&["refs", row, language])?.as_str()).collect()
    }

    /// The rows of a service's standard.
    pub fn rows_of(&self, pack: &Pack, service: usize, edition: usize) -> IndexSet<&str> {
        let edition = pack.editions.get(edition).map_or("", |edition| &edition.id);
        let lists = pack.lists.iter().filter(|list| list.service == service);
        let cites = lists.flat_map(|list| entries(self.at(&["cites", edition, &pack.list_id(list)])));
        cites.filter_map(|(row, _)| row.strip_prefix("row:")).collect()
    }

    /// The passages word for word in every language in which they are published, under each where it stands and for what it is
    /// cited. Sentences that several standards share are quoted once.
    pub fn quotations(&self, passages: &IndexMap<&str, Citers>, words: &[Words]) -> Vec<String> {
        let mut sources = IndexMap::<_, IndexMap<_, Vec<_>>>::new();
        for (id, citers) in passages {
            let source = self.at(&["passages", id, "source"]).and_then(Json::as_str).unwrap_or_default();
            for (language, found) in entries(self.at(&["passages", id, "texts"])) {
                let text = |key: &str| found.get(key).and_then(Json::as_str).unwrap_or_default();
                let spans = found.get("lines").map(spans).filter(|spans| !spans.is_empty());
                let words = words.iter().find(|words| words.language == language);
                let spans = spans.zip(words).map(|(spans, words)| words.say("ui-result-lines", &[("lines", &spans)]));
                let place = [Some(text("place").to_owned()), spans, Some(named(citers))];
                let place = place.into_iter().flatten().collect::<Vec<_>>().join("; ");
                sources.entry((source, language)).or_default().entry(text("text")).or_default().push(place);
            }
        }
        let mut lines = Vec::new();
        for ((source, language), texts) in sources {
            lines.push(self.source(source, language, words));
            for (text, places) in texts {
                lines.push(format!("  «{text}»"));
                lines.extend(places.into_iter().map(|place| format!("      {place}")));
            }
        }
        lines
    }

    /// Title, number and date of a source, in the language of a text of it.
    fn source(&self, id: &str, language: &str, words: &[Words]) -> String {
        let text = |key: &str| self.at(&["sources", id, key]).and_then(Json::as_str);
        let words = words.iter().find(|words| words.language == language);
        let title = self.at(&["sources", id, "title", language]).and_then(Json::as_str);
        let number = words.zip(text("number").zip(text("date")));
        let number =
            number.map(|(words, (number, date))| words.say("ui-result-source-number", &[("number", number), ("date", date)]));
        let parts = [Some(title.unwrap_or(id).to_owned()), number];
        parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
    }

    fn at(&self, way: &[&str]) -> Option<&Json> {
        way.iter().try_fold(&self.0, |place, key| place.get(key))
    }
}

/// The editions and lists for which a passage is cited; editions with the same lists stand together.
fn named(citers: &Citers) -> String {
    let mut groups = IndexMap::<_, Vec<_>>::new();
    for (edition, lists) in citers {
        groups.entry(lists).or_default().push(*edition);
    }
    let groups = groups.iter().map(|(lists, editions)| format!("{}: {}", editions.join(", "), lists.join(", ")));
    groups.collect::<Vec<_>>().join("; ")
}

fn entries(object: Option<&Json>) -> impl Iterator<Item = (&String, &Json)> {
    object.and_then(Json::as_object).into_iter().flatten()
}

fn texts(list: &Json) -> impl Iterator<Item = &str> {
    list.as_array().into_iter().flatten().filter_map(Json::as_str)
}

/// Lines of a source, as `554–559, 562`.
fn spans(lines: &Json) -> String {
    let spans = lines.as_array().into_iter().flatten().filter_map(|span| {
        let (first, last) = (span.get(0)?, span.get(1)?);
        Some(if first == last { first.to_string() } else { format!("{first}–{last}") })
    });
    spans.collect::<Vec<_>>().join(", ")
}
