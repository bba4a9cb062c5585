//! From plain data to the rules of a pack.

use super::reader::Reader;
use crate::law::{DateTest, Moment, Remedy};
use crate::pack::condition::Condition;
use crate::pack::contents::{Dated, Document, Ground, Note, find, find_name};
use crate::plain::value::Value;

/// Answers of the applicant that a person can change: all sets of them are looked at.
const MAX_REMEDIES: usize = 8;

impl<'a> Reader<'a> {
    pub fn rules(&mut self, root: &'a Value<'a>) {
        let definitions = self.required(root, "definitions");
        self.definitions = self.entries(definitions);
        let grounds = self.required_list(root, "grounds");
        let documents = self.required_list(root, "documents");
        let notes = self.required_list(root, "notes");
        self.grounds = self.ids(grounds);
        self.documents = self.ids(documents);
        self.ids(notes);
        // A definition is about a child: it is only ever used where one is meant. One that nothing uses is still read.
        self.one_child = true;
        for (_, definition) in self.definitions {
            self.condition(definition);
        }
        let scope = self.required(root, "scope");
        self.only(scope, &["child_in_scope_when"]);
        self.pack.child_in_scope = self.conditions(scope, "child_in_scope_when");
        if let Some(remedies) = root.get("remedies") {
            self.remedies(remedies);
        }
        self.one_child = false;
        self.pack.grounds = grounds.iter().map(|row| self.ground(row)).collect();
        self.pack.documents = documents.iter().map(|row| self.document(row)).collect();
        self.pack.notes = notes.iter().map(|row| self.note(row)).collect();
        let training = self.required(root, "training");
        self.pack.training = self.known(training, find(&self.documents, training));
    }

    /// What a person can do: facts as in conditions, and what each can become or wait for.
    fn remedies(&mut self, table: &'a Value<'a>) {
        let mut left = MAX_REMEDIES;
        for (key, value) in self.entries(table) {
            let (index, remedy) = match self.fact(key, value) {
                Condition::Is(index, bit) if bit.is_power_of_two() && !self.pack.is_of_child(index) && left > 0 => {
                    left -= 1;
                    (index, Remedy::Change(bit))
                }
                Condition::All(tests) => match tests.as_slice() {
                    [Condition::Date(index, DateTest { years, by: Moment::Request })] => (*index, Remedy::Wait(*years)),
                    _ => return self.refuse_shape(value, "waiting ends at `full_years_at_least`, and nothing else"),
                },
                _ => return self.refuse_shape(value, "at most 8 facts, all of the applicant, become one option each"),
            };
            if let Some(fact) = self.pack.facts.get_mut(index) {
                fact.remedy = Some(remedy);
            }
        }
    }

    /// The ids of rows.
    fn ids(&mut self, rows: &'a [Value<'a>]) -> Vec<String> {
        let mut ids = Vec::new();
        for row in rows {
            ids.push(self.id(row, &ids));
        }
        ids
    }

    /// What is written for each edition: the same for all, or `by_edition`, where an entry holds from its edition on.
    pub fn by_edition(&mut self, value: &'a Value<'a>) -> Dated<&'a Value<'a>> {
        let mut now = Some(value).filter(|value| value.get("by_edition").is_none());
        let mut dated = Vec::new();
        let mut entries = [].iter();
        if now.is_none() {
            self.only(value, &["by_edition"]);
            let table = self.required(value, "by_edition");
            entries = self.entries(table).iter();
        }
        for (key, entry) in entries {
            let Some(from) = self.pack.edition_index(key) else {
                self.refuse(entry, "pack_unknown", "no such edition");
                continue;
            };
            if now.is_some() && from <= dated.len() {
                self.refuse(entry, "pack_dates", "editions stand oldest first");
            }
            dated.resize(from, now);
            now = Some(entry);
        }
        dated.resize(self.pack.editions.len(), now);
        dated
    }

    /// The same, each read as it is to be.
    pub fn dated<T>(&mut self, value: &'a Value<'a>, mut read: impl FnMut(&mut Self, &'a Value<'a>) -> T) -> Dated<T> {
        self.by_edition(value).into_iter().map(|value| value.map(|value| read(self, value))).collect()
    }

    /// The conditions with this key, by edition.
    fn conditions(&mut self, row: &'a Value<'a>, key: &str) -> Dated<Condition> {
        let value = self.required(row, key);
        self.dated(value, Self::condition)
    }

    /// The editions in which a row stands: from `since` on, up to but without `until`.
    fn life(&mut self, row: &'a Value<'a>) -> std::ops::Range<usize> {
        let since = row.get("since").map(|edition| self.edition(edition));
        let until = row.get("until").map(|edition| self.edition(edition));
        if since >= until && until.is_some() && since.is_some() {
            self.refuse(row, "pack_dates", "it would end before it begins");
        }
        since.unwrap_or(0)..until.unwrap_or(usize::MAX)
    }

    fn ground(&mut self, row: &'a Value<'a>) -> Ground {
        self.only(row, &["id", "since", "until", "items", "services", "code", "applies_when", "waivable_when"]);
        let mut stands = vec![None; self.pack.services.len()];
        if let Some(services) = row.get("services") {
            for service in self.list(services) {
                let id = self.text(service);
                let index = self.known(service, self.pack.service_index(id));
                put(&mut stands, index, Some(None));
            }
        }
        let life = self.life(row);
        let mut items = Vec::new();
        let written = row.get("items").map(|items| self.by_edition(items)).unwrap_or_default();
        for edition in 0..self.pack.editions.len() {
            let value = written.get(edition).copied().flatten();
            let mut stands = stands.clone();
            for (service, item) in value.map_or(&[][..], |value| self.entries(value)) {
                let index = self.index_of(self.pack.service_index(service), item, "no such service");
                put(&mut stands, index, Some(Some(self.number(item, 999))));
            }
            let stands_now = life.contains(&edition) && (value.is_some() || written.is_empty());
            items.push(stands_now.then_some(stands));
        }
        let code = row.get("code").map(|code| self.dated(code, Self::codes)).unwrap_or_default();
        let applies = self.conditions(row, "applies_when");
        let waivable = row.get("waivable_when").map(|when| self.dated(when, Self::condition)).unwrap_or_default();
        Ground { id: self.name(row, "id"), items, code, applies, waivable }
    }

    /// The point of the Code: one for all services, or one for each that is named.
    fn codes(&mut self, value: &'a Value<'a>) -> Vec<Option<String>> {
        if !matches!(value, Value::Object(_)) {
            return vec![Some(self.text(value).to_owned()); self.pack.services.len()];
        }
        let mut codes = vec![None; self.pack.services.len()];
        for (service, code) in self.entries(value) {
            let index = self.index_of(self.pack.service_index(service), code, "no such service");
            put(&mut codes, index, Some(self.text(code).to_owned()));
        }
        codes
    }

    fn document(&mut self, row: &'a Value<'a>) -> Document {
        self.only(row, &["id", "since", "until", "per_child", "items", "required_when", "deferrable_when", "evidence"]);
        let per_child = row.get("per_child").is_some_and(|value| self.bool(value));
        let life = self.life(row);
        let mut items = Vec::new();
        let written = self.required(row, "items");
        for (edition, value) in self.by_edition(written).into_iter().enumerate() {
            let mut stands = vec![None; self.pack.lists.len()];
            if let Some(value) = value {
                for (list, item) in self.entries(value) {
                    let index = self.index_of(self.pack.list_index(list), item, "no such list: write `service/channel`");
                    put(&mut stands, index, Some(self.number(item, 999)));
                }
            }
            items.push(life.contains(&edition).then_some(stands).filter(|_| value.is_some()));
        }
        self.one_child = per_child;
        let evidence = row.get("evidence").map(|cases| self.proofs(cases)).unwrap_or_default();
        let required = self.conditions(row, "required_when");
        let deferrable = row.get("deferrable_when").map(|when| self.dated(when, Self::condition)).unwrap_or_default();
        self.one_child = false;
        Document { id: self.name(row, "id"), per_child, items, required, deferrable, evidence }
    }

    /// The proofs that a paper can consist of.
    fn proofs(&mut self, cases: &'a Value<'a>) -> Vec<(Condition, usize)> {
        let mut proofs = Vec::new();
        for case in self.list(cases) {
            self.only(case, &["paper", "when"]);
            let paper = self.required(case, "paper");
            let index = find(&self.pack.evidence, paper).unwrap_or(self.pack.evidence.len());
            if index == self.pack.evidence.len() {
                let paper = self.text(paper).to_owned();
                self.pack.evidence.push(paper);
            }
            let when = self.required(case, "when");
            proofs.push((self.condition(when), index));
        }
        proofs
    }

    fn note(&mut self, row: &'a Value<'a>) -> Note {
        self.only(row, &["id", "since", "until", "services", "channels", "request_date_from", "when"]);
        let life = self.life(row);
        let stands = |edition: usize| life.contains(&edition).then(|| vec![true; self.pack.lists.len()]);
        let mut stands = (0..self.pack.editions.len()).map(stands).collect::<Vec<_>>();
        for (key, by_channel) in [("services", false), ("channels", true)] {
            let Some(value) = row.get(key) else { continue };
            for (edition, list) in self.by_edition(value).into_iter().enumerate() {
                let mut indices = Vec::new();
                for one in list.map(|list| self.list(list)).unwrap_or_default() {
                    let id = self.text(one);
                    let index = if by_channel { find_name(&self.pack.channels, id) } else { self.pack.service_index(id) };
                    indices.push(self.known(one, index));
                }
                let Some(Some(stands)) = stands.get_mut(edition) else { continue };
                for (slot, list) in stands.iter_mut().zip(&self.pack.lists) {
                    *slot &= indices.contains(if by_channel { &list.channel } else { &list.service });
                }
            }
        }
        let request_date_from = row.get("request_date_from").map(|date| self.date(date));
        Note { id: self.name(row, "id"), stands, request_date_from, condition: self.conditions(row, "when") }
    }

    /// An index that has been looked for by the key of an entry.
    fn index_of(&mut self, index: Option<usize>, entry: &Value, unknown: &str) -> usize {
        if index.is_none() {
            self.refuse(entry, "pack_unknown", unknown);
        }
        index.unwrap_or_default()
    }
}

fn put<T>(list: &mut [T], index: usize, value: T) {
    if let Some(slot) = list.get_mut(index) {
        *slot = value;
    }
}
