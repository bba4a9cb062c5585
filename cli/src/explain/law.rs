//! The law's own sentences, and which rows they stand behind.

use bauyr::Pack;
use serde_json::Value as Json;

use super::words::Words;

/// Passages, sources, and what they back, as the law's folder has them.
pub struct Law(Json);

/// What stands behind a subject.
#[derive(Default)]
pub struct Cited {
    /// Passages, each once.
    pub passages: Vec<Passage>,
    /// Ids of readings.
    pub readings: Vec<String>,
    /// The rows (`ground:minor`) that were asked for.
    pub rows: Vec<String>,
}

/// A passage, and the editions and lists for which it is cited.
pub struct Passage {
    id: String,
    cited: Vec<(String, Vec<String>)>,
}

impl Law {
    pub fn built_in() -> Self {
        // A test of the law's folder keeps the file readable.
        Self(serde_json::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../law/law.json"))).unwrap_or_default())
    }

    /// Everything behind the rows (by list and row) that are wanted.
    pub fn cited(&self, pack: &Pack, wanted: &dyn Fn(&str, &str) -> bool) -> Cited {
        let mut all = Cited::default();
        for edition in &pack.editions {
            for list in pack.lists.iter().map(|list| pack.list_id(list)) {
                let rows = entries(self.at(&["cites", &edition.id, &list])).filter(|(row, _)| wanted(&list, row));
                for (row, passages) in rows {
                    push(&mut all.rows, row);
                    texts(passages).for_each(|id| all.add(id, &edition.id, &list));
                }
                let readings = entries(self.at(&["readings", &edition.id, &list])).filter(|(row, _)| wanted(&list, row));
                readings.flat_map(|(_, ids)| texts(ids)).for_each(|id| push(&mut all.readings, id));
            }
        }
        all
    }

    /// What backs these rows outside of the sources.
    pub fn elsewhere(&self, rows: &[String], language: &str) -> Vec<String> {
        let mut places = Vec::new();
        rows.iter().filter_map(|row| self.at(&["refs", row, language])?.as_str()).for_each(|place| push(&mut places, place));
        places
    }

    /// The rows of a service's standard.
    pub fn rows_of(&self, pack: &Pack, service: usize, edition: usize) -> Vec<String> {
        let edition = pack.editions.get(edition).map_or("", |edition| &edition.id);
        let mut rows = Vec::new();
        for list in pack.lists.iter().filter(|list| list.service == service) {
            let cites = entries(self.at(&["cites", edition, &pack.list_id(list)]));
            cites.filter_map(|(row, _)| row.strip_prefix("row:")).for_each(|row| push(&mut rows, row));
        }
        rows
    }

    /// The passages word for word in every language in which they are published, under each where it stands and for what it is
    /// cited. Sentences that several standards share are quoted once.
    pub fn quotations(&self, passages: &[Passage], words: &[Words]) -> Vec<String> {
        let mut sources = Vec::new();
        for passage in passages {
            let source = self.at(&["passages", &passage.id, "source"]).and_then(Json::as_str).unwrap_or_default();
            for (language, found) in entries(self.at(&["passages", &passage.id, "texts"])) {
                let text = |key: &str| found.get(key).and_then(Json::as_str).unwrap_or_default();
                let spans = found.get("lines").map(spans).filter(|spans| !spans.is_empty());
                let words = words.iter().find(|words| words.language == language);
                let spans = spans.zip(words).map(|(spans, words)| words.say("ui-result-lines", &[("lines", &spans)]));
                let place = [Some(text("place").to_owned()), spans, Some(passage.citers())];
                let place = place.into_iter().flatten().collect::<Vec<_>>().join("; ");
                gather(&mut sources, (source, language), (text("text"), place));
            }
        }
        let mut lines = Vec::new();
        for ((source, language), quoted) in sources {
            lines.push(self.source(source, language, words));
            let mut texts = Vec::new();
            for (text, place) in quoted {
                gather(&mut texts, text, place);
            }
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

impl Cited {
    fn add(&mut self, id: &str, edition: &str, list: &str) {
        let index = self.passages.iter().position(|passage| passage.id == id).unwrap_or_else(|| {
            self.passages.push(Passage { id: id.to_owned(), cited: Vec::new() });
            self.passages.len() - 1
        });
        for passage in self.passages.iter_mut().skip(index).take(1) {
            match passage.cited.iter_mut().find(|(known, _)| known == edition) {
                Some((_, lists)) => push(lists, list),
                None => passage.cited.push((edition.to_owned(), vec![list.to_owned()])),
            }
        }
    }
}

impl Passage {
    /// The editions and lists for which it is cited.
    fn citers(&self) -> String {
        let mut groups = Vec::new();
        self.cited.iter().for_each(|(edition, lists)| gather(&mut groups, lists, edition.as_str()));
        let groups = groups.iter().map(|(lists, editions)| format!("{}: {}", editions.join(", "), lists.join(", ")));
        groups.collect::<Vec<_>>().join("; ")
    }
}

/// Puts a value to the others of its key, in the order in which keys are first mentioned.
fn gather<K: PartialEq, V>(groups: &mut Vec<(K, Vec<V>)>, key: K, value: V) {
    match groups.iter_mut().find(|(known, _)| *known == key) {
        Some((_, values)) => values.push(value),
        None => groups.push((key, vec![value])),
    }
}

fn push(list: &mut Vec<String>, text: &str) {
    if !list.iter().any(|known| known == text) {
        list.push(text.to_owned());
    }
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
