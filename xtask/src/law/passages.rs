//! The law's own sentences, where they stand in their sources, and which rows they back.

use std::path::Path;

use bauyr::Pack;
use serde_json::{Map, Value, json};

use super::yaml::{self, list, only, text};
use super::{Fault, LANGUAGES, pack, texts};

/// Passages, sources and what they back.
pub struct Passages {
    by_id: Map<String, Value>,
    sources: Map<String, Value>,
    cites: Value,
}

const CITES: &str = "cites.yaml";

/// The keys of `cites.yaml` that say what stands behind rows.
const KINDS: [&str; 4] = ["grounds", "notes", "dates", "rows"];

/// Reads `passages/`, `sources.yaml` and `cites.yaml`.
pub fn read(law: &Path) -> Result<Passages, Fault> {
    let sources = texts::sources(law)?;
    let by_id = texts::passages(law, &sources)?;
    let cites = yaml::read(&law.join(CITES))?;
    let others = ["standards", "whole_standards", "code", "readings", "reading_limits"];
    only(&cites, &[&others[..], &KINDS].concat(), CITES)?;
    Ok(Passages { by_id, sources, cites })
}

impl Passages {
    /// Every passage.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.by_id.keys().map(String::as_str)
    }

    /// Every source.
    pub fn source_ids(&self) -> impl Iterator<Item = &str> {
        self.sources.keys().map(String::as_str)
    }

    /// A source as it is written down.
    pub fn source(&self, id: &str) -> Option<&Value> {
        self.sources.get(id)
    }

    /// Every id of a reading that is used.
    pub fn reading_ids(&self) -> impl Iterator<Item = &str> {
        self.cites["readings"]
            .as_object()
            .into_iter()
            .flat_map(Map::values)
            .filter_map(Value::as_array)
            .flatten()
            .filter_map(Value::as_str)
    }

    /// The names of the rows of the service standards.
    pub fn row_ids(&self) -> impl Iterator<Item = &str> {
        self.cites["rows"].as_object().into_iter().flat_map(Map::keys).map(String::as_str)
    }

    /// The services whose standard has a row.
    pub fn services_of_row(&self, row: &str) -> impl Iterator<Item = &str> {
        let services = self.cites["rows"].get(row).and_then(Value::as_object);
        services.into_iter().flat_map(Map::keys).map(String::as_str).filter(|key| *key != "refs")
    }

    /// What the page shows beside a result. Fails where a ground or paper has no passage, or something cited is not there.
    pub fn json(&self, pack: &Pack) -> Result<Value, Fault> {
        let (mut cites, mut readings) = (Map::new(), Map::new());
        for (edition, of) in pack.editions.iter().enumerate() {
            let (mut rows_of, mut readings_of) = (Map::new(), Map::new());
            for (index, entry) in pack.lists.iter().enumerate() {
                let list = pack.list_id(entry);
                let rows = self.rows(pack, edition, index)?;
                readings_of.insert(list.clone(), self.readings(pack, edition, index, &rows));
                rows_of.insert(list, Value::Object(rows));
            }
            cites.insert(of.id.clone(), Value::Object(rows_of));
            readings.insert(of.id.clone(), Value::Object(readings_of));
        }
        let refs = KINDS.iter().flat_map(|kind| {
            let singular = kind.trim_end_matches('s');
            self.cites[*kind]
                .as_object()
                .into_iter()
                .flatten()
                .filter_map(move |(id, row)| Some((format!("{singular}:{id}"), row.get("refs")?.clone())))
        });
        let refs = refs.collect::<Map<_, _>>();
        Ok(json!({ "passages": self.by_id, "sources": self.sources, "cites": cites, "readings": readings, "refs": refs }))
    }

    /// For one edition and list: row → ids of its passages.
    fn rows(&self, pack: &Pack, edition: usize, list: usize) -> Result<Map<String, Value>, Fault> {
        let service = &pack.services[pack.lists[list].service].id;
        let list_id = pack.list_id(&pack.lists[list]);
        let mut rows = Map::new();
        for (ground, item) in pack::grounds(pack, edition, list) {
            let own = item.map(|item| self.item(pack, edition, &format!("{service}/grounds/{item}"))).transpose()?;
            let code = ground.code_in(edition, pack.lists[list].service);
            let code = code.map(|code| self.code(pack, edition, code)).transpose()?;
            // Since the Code has overtaken the order, its wording stands first.
            let more = self.listed(pack, &self.cites["grounds"][&ground.id], edition, service, &list_id);
            let passages = code.into_iter().chain(own).chain(more).collect::<Vec<_>>();
            rows.insert(format!("ground:{}", ground.id), passages.into());
        }
        for (paper, item) in pack::documents(pack, edition, list) {
            let own = self.item(pack, edition, &format!("{list_id}/documents/{item}"))?;
            rows.insert(format!("document:{}", paper.id), json!([own]));
        }
        for note in pack.notes.iter().filter(|note| note.stands[edition].as_ref().is_some_and(|stands| stands[list])) {
            let row =
                self.cites["notes"].get(&note.id).ok_or_else(|| format!("{CITES}: note `{}` is backed by nothing", note.id))?;
            rows.insert(format!("note:{}", note.id), self.listed(pack, row, edition, service, &list_id).into());
        }
        for (kind, singular) in [("dates", "date"), ("rows", "row")] {
            for (id, row) in self.cites[kind].as_object().into_iter().flatten() {
                let passages = self.listed(pack, row, edition, service, &list_id);
                if !passages.is_empty() {
                    rows.insert(format!("{singular}:{id}"), passages.into());
                }
            }
        }
        for (row, passages) in &rows {
            for pid in passages.as_array().into_iter().flatten().filter_map(Value::as_str) {
                if !self.by_id.contains_key(pid) {
                    return Err(format!("{list_id}, {row}: no such passage: `{pid}`"));
                }
            }
        }
        Ok(rows)
    }

    /// An item of a service's standard, from the order that put it into its wording: the newest up to the edition.
    fn item(&self, pack: &Pack, edition: usize, item: &str) -> Result<String, Fault> {
        let mut pids = self.orders(pack, edition).into_iter().rev().map(|order| format!("{order}/{item}"));
        pids.find(|pid| self.by_id.contains_key(pid)).ok_or_else(|| format!("passages: {item}: no such passage"))
    }

    /// The orders that an edition's standards rest on, oldest first: from the one that last gave them anew as a whole.
    fn orders(&self, pack: &Pack, edition: usize) -> Vec<&str> {
        let editions = &pack.editions[..=edition];
        let whole = |edition: &bauyr::Edition| list(&self.cites, "whole_standards").any(|whole| *whole == edition.id.as_str());
        let first = editions.iter().rposition(whole).unwrap_or_default();
        editions[first..].iter().filter_map(|edition| self.cites["standards"].get(&edition.id)?.as_str()).collect()
    }

    /// The point of the Code that an edition's code names: in its own wording, or in an older one that still holds.
    fn code(&self, pack: &Pack, edition: usize, code: &str) -> Result<String, Fault> {
        let article = text(&self.cites, "code", CITES)?;
        let mut pids = pack.editions[..=edition].iter().rev().map(|edition| format!("{article}/{}/{code}", edition.id));
        pids.find(|pid| self.by_id.contains_key(pid)).ok_or_else(|| format!("passages: {article}, {code}: no such passage"))
    }

    /// The passages written down for a service that hold in an edition and a list: of the orders, those that its standards rest on;
    /// those whose id names an edition from that edition on, until there is a newer wording; those whose id names a list for that
    /// list alone.
    fn listed(&self, pack: &Pack, row: &Value, edition: usize, service: &str, list_id: &str) -> Vec<String> {
        let orders = self.orders(pack, edition);
        let of_other_order = |pid: &str| {
            let mut standards = self.cites["standards"].as_object().into_iter().flat_map(Map::values).filter_map(Value::as_str);
            standards.any(|order| pid.starts_with(&format!("{order}/")) && !orders.contains(&order))
        };
        let of_other_wording = |pid: &str| {
            let named = pack.editions.iter().enumerate().find_map(|(index, named)| {
                let (act, _) = pid.split_once(&format!("/{}/", named.id))?;
                Some((index, act))
            });
            named.is_some_and(|(index, act)| {
                let newer = pack.editions[..=edition].iter().skip(index + 1).map(|newer| format!("{act}/{}/", newer.id));
                index > edition || newer.into_iter().any(|newer| self.by_id.keys().any(|pid| pid.starts_with(&newer)))
            })
        };
        let of_other_list = |pid: &str| {
            let mut lists = pack.lists.iter().map(|list| pack.list_id(list)).filter(|list| list != list_id);
            lists.any(|list| pid.contains(&format!("/{list}/")))
        };
        let since = row.get("since").and_then(|since| pack.editions.iter().position(|edition| *since == edition.id.as_str()));
        let begun = row.get("since").is_none() || since.is_some_and(|since| since <= edition);
        let holds = |pid: &&str| begun && !of_other_order(pid) && !of_other_wording(pid) && !of_other_list(pid);
        list(row, service).filter_map(Value::as_str).filter(holds).map(ToOwned::to_owned).collect()
    }

    /// The readings shown beside the rows of a list.
    fn readings(&self, pack: &Pack, edition: usize, list_index: usize, rows: &Map<String, Value>) -> Value {
        let of = &pack.lists[list_index];
        let index = |id: &Value| pack.editions.iter().position(|edition| *id == edition.id.as_str());
        let allowed = |id: &str| {
            let limit = &self.cites["reading_limits"][id];
            let among = |key: &str, wanted: &str| limit.get(key).is_none() || list(limit, key).any(|one| one == wanted);
            let begun = limit.get("since").is_none_or(|since| index(since).is_some_and(|since| since <= edition));
            let ended = limit.get("until").is_some_and(|until| index(until).is_some_and(|until| until <= edition));
            begun && !ended && among("services", &pack.services[of.service].id) && among("channels", &pack.channels[of.channel])
        };
        let shown = self.cites["readings"]
            .as_object()
            .into_iter()
            .flatten()
            .filter(|(row, _)| *row == "report" || rows.contains_key(*row));
        let shown = shown.map(|(row, ids)| {
            let ids = ids.as_array().into_iter().flatten().filter_map(Value::as_str).filter(|id| allowed(id));
            (row.clone(), Value::from(ids.collect::<Vec<_>>()))
        });
        Value::Object(shown.filter(|(_, ids)| ids.as_array().is_some_and(|ids| !ids.is_empty())).collect())
    }
}

/// The titles of sources and the places outside of them must be there in every language.
pub fn complete(passages: &Passages) -> Result<(), Fault> {
    for (kind, rows) in [("sources", &passages.sources)] {
        for (id, row) in rows {
            for language in LANGUAGES {
                if row["title"].get(language).and_then(Value::as_str).is_none() {
                    return Err(format!("{kind}.yaml: `{id}`: no title in `{language}`"));
                }
            }
        }
    }
    for (kind, rows) in passages.cites.as_object().into_iter().flatten() {
        for (id, row) in rows.as_object().into_iter().flatten() {
            if let Some(refs) = row.get("refs")
                && let Some(language) = LANGUAGES.iter().find(|language| refs.get(**language).and_then(Value::as_str).is_none())
            {
                return Err(format!("{CITES}: {kind}.{id}.refs: nothing in `{language}`"));
            }
        }
    }
    Ok(())
}
