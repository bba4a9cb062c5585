//! The law's own sentences, where they stand in their sources, and which rows they back.

use std::path::Path;

use bauyr::Pack;
use serde_json::{Map, Value, json};

use super::yaml::{self, list, only, text};
use super::{Fault, LANGUAGES, pack};

/// Passages, sources and what they back.
pub struct Passages {
    by_id: Map<String, Value>,
    sources: Map<String, Value>,
    cites: Value,
}

const CITES: &str = "cites.yaml";

/// Reads `passages/`, `sources.yaml` and `cites.yaml`.
pub fn read(law: &Path) -> Result<Passages, Fault> {
    let mut sources = Map::new();
    for source in yaml::read(&law.join("sources.yaml"))?.as_array().ok_or("sources.yaml: not a list")? {
        let id = text(source, "id", "sources.yaml")?;
        let file = text(source, "file", "sources.yaml")?;
        let wanted = text(source, "sha256", "sources.yaml")?;
        let path = law.join("source").join(Path::new(file).file_name().unwrap_or_default());
        let found = sha256(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        if found != wanted {
            return Err(format!("sources.yaml: `{id}`: {} has the SHA-256 {found}", path.display()));
        }
        if sources.insert(id.to_owned(), source.clone()).is_some() {
            return Err(format!("sources.yaml: `{id}` stands twice"));
        }
    }
    let mut passages = Map::new();
    let folder = law.join("passages");
    let mut files = std::fs::read_dir(&folder)
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .collect::<Vec<_>>();
    files.sort();
    for file in files {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let value = yaml::read(&file)?;
        only(&value, &["source", "lang", "passages"], &name)?;
        for passage in list(&value, "passages") {
            only(passage, &["id", "place", "lines", "source", "status", "text"], &name)?;
            let id = text(passage, "id", &name)?;
            let source = text(if passage.get("source").is_some() { passage } else { &value }, "source", &name)?;
            if !sources.contains_key(source) {
                return Err(format!("{name}: `{id}`: no such source: `{source}`"));
            }
            let mut shown = json!({ "text": text(passage, "text", &name)?, "lang": text(&value, "lang", &name)?, "source": source, "place": text(passage, "place", &name)? });
            for key in ["lines", "status"] {
                if let Some(value) = passage.get(key) {
                    shown[key] = value.clone();
                }
            }
            if passages.insert(id.to_owned(), shown).is_some() {
                return Err(format!("{name}: `{id}` stands twice"));
            }
        }
    }
    let cites = yaml::read(&law.join(CITES))?;
    only(&cites, &["standards", "code", "notes", "dates", "readings", "reading_limits", "rows"], CITES)?;
    Ok(Passages { by_id: passages, sources, cites })
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
            for (place, entry) in pack.lists.iter().enumerate() {
                let list = pack.list_id(entry);
                let rows = self.rows(pack, edition, place)?;
                readings_of.insert(list.clone(), self.readings(pack, edition, place, &rows));
                rows_of.insert(list, Value::Object(rows));
            }
            cites.insert(of.id.clone(), Value::Object(rows_of));
            readings.insert(of.id.clone(), Value::Object(readings_of));
        }
        let refs = ["notes", "dates", "rows"].iter().flat_map(|kind| {
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
            let passages = code.into_iter().chain(own).collect::<Vec<_>>();
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
        let orders =
            pack.editions[..=edition].iter().rev().filter_map(|edition| self.cites["standards"].get(&edition.id)?.as_str());
        let mut pids = orders.map(|order| format!("{order}/{item}"));
        pids.find(|pid| self.by_id.contains_key(pid)).ok_or_else(|| format!("passages: {item}: no such passage"))
    }

    /// The point of the Code that an edition's code names: in its own wording, or in an older one that still holds.
    fn code(&self, pack: &Pack, edition: usize, code: &str) -> Result<String, Fault> {
        let article = text(&self.cites, "code", CITES)?;
        let mut pids = pack.editions[..=edition].iter().rev().map(|edition| format!("{article}/{}/{code}", edition.id));
        pids.find(|pid| self.by_id.contains_key(pid)).ok_or_else(|| format!("passages: {article}, {code}: no such passage"))
    }

    /// The passages written down for a service that hold in an edition and a list: those of the Code in the newest
    /// wording up to the edition, those whose id names a list for that list alone.
    fn listed(&self, pack: &Pack, row: &Value, edition: usize, service: &str, list_id: &str) -> Vec<String> {
        let article = self.cites["code"].as_str().unwrap_or_default();
        let wordings = pack.editions[..=edition].iter().rev().map(|edition| format!("{article}/{}/", edition.id));
        let newest = wordings.into_iter().find(|wording| self.by_id.keys().any(|pid| pid.starts_with(wording.as_str())));
        let others =
            pack.lists.iter().map(|list| format!("/{}/", pack.list_id(list))).filter(|list| *list != format!("/{list_id}/"));
        let others = others.collect::<Vec<_>>();
        let holds = |pid: &&str| {
            let of_wording = !pid.starts_with(&format!("{article}/"))
                || newest.as_ref().is_some_and(|newest| pid.starts_with(newest.as_str()));
            of_wording && !others.iter().any(|other| pid.contains(other.as_str()))
        };
        list(row, service).filter_map(Value::as_str).filter(holds).map(ToOwned::to_owned).collect()
    }

    /// The readings shown beside the rows of a list.
    fn readings(&self, pack: &Pack, edition: usize, list_place: usize, rows: &Map<String, Value>) -> Value {
        let service = &pack.services[pack.lists[list_place].service].id;
        let allowed = |id: &str| {
            let limit = self.cites["reading_limits"].get(id);
            let among = |key: &str, wanted: &str| {
                limit
                    .and_then(|limit| limit.get(key))
                    .is_none_or(|_| limit.is_some_and(|limit| list(limit, key).any(|one| one == wanted)))
            };
            // A limit to an edition holds for the later ones as well: they build on it.
            let edition_allowed = limit.and_then(|limit| limit.get("editions")).is_none()
                || pack.editions[..=edition].iter().any(|edition| among("editions", &edition.id));
            among("services", service) && edition_allowed
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

fn sha256(path: &Path) -> std::io::Result<String> {
    use sha2::{Digest, Sha256};
    use std::fmt::Write;
    let digest = Sha256::digest(std::fs::read(path)?);
    Ok(digest.iter().fold(String::new(), |mut text, byte| {
        // Writing into a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    }))
}
