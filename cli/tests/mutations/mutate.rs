//! Every single change of a rule that somebody could make by mistake.

use serde_json::{Map, Value as Json, json};

/// A change of one place of the pack.
pub struct Mutation {
    /// What is changed, in words.
    pub what: String,
    /// JSON Pointer to the place.
    place: String,
    /// What stands there then; nothing where it is taken away.
    then: Option<Json>,
}

impl Mutation {
    /// Whether it is in a condition, or in where a row stands; not in a number, a date or a text that is shown.
    pub fn is_of_a_rule(&self) -> bool {
        let conditions = ["/scope/", "/definitions/", "/applies_when", "_when", "/when", "/evidence", "/services", "/channels"];
        !self.place.starts_with("/services") && conditions.iter().any(|part| self.place.contains(part))
    }

    /// The pack with this change.
    pub fn of(&self, law: &Json) -> Json {
        let mut law = law.clone();
        let (parent, key) = self.place.rsplit_once('/').expect("not the root");
        let key = key.replace("~1", "/");
        match (law.pointer_mut(parent).expect("a place of the pack"), &self.then) {
            (Json::Object(entries), Some(then)) => drop(entries.insert(key, then.clone())),
            (Json::Object(entries), None) => drop(entries.shift_remove(&key)),
            (Json::Array(list), Some(then)) => list[key.parse::<usize>().expect("an index")] = then.clone(),
            (Json::Array(list), None) => drop(list.remove(key.parse().expect("an index"))),
            _ => panic!("{parent} has no places"),
        }
        law
    }
}

/// Collects mutations.
pub struct Mutations<'l> {
    pub law: &'l Json,
    pub all: Vec<Mutation>,
}

const DATE_TESTS: [&str; 3] = ["full_years_at_least", "full_years_below", "full_years_by_decision_at_least"];

impl Mutations<'_> {
    /// Puts something else in a place.
    pub fn put(&mut self, place: &str, then: Json) {
        let what = format!("{}: {then}", self.named(place));
        self.all.push(Mutation { what, place: place.to_owned(), then: Some(then) });
    }

    /// Takes something away.
    pub fn drop(&mut self, place: &str) {
        self.all.push(Mutation { what: format!("{}: dropped", self.named(place)), place: place.to_owned(), then: None });
    }

    /// A place with the ids of rows instead of their numbers.
    fn named(&self, place: &str) -> String {
        let mut now = self.law;
        let names = place.split('/').skip(1).map(|part| {
            now = part.parse::<usize>().map_or(&now[part.replace("~1", "/")], |index| &now[index]);
            now["id"].as_str().unwrap_or(part)
        });
        names.collect::<Vec<_>>().join("/")
    }

    /// An entry of an object, its key escaped.
    pub fn below(place: &str, key: &str) -> String {
        format!("{place}/{}", key.replace('/', "~1"))
    }

    /// What may differ between editions: each entry, and each entry gone.
    pub fn dated(&mut self, place: &str, value: &Json, mut each: impl FnMut(&mut Self, &str, &Json)) {
        let Some(table) = value.get("by_edition").and_then(Json::as_object) else { return each(self, place, value) };
        let table_place = format!("{place}/by_edition");
        for (edition, value) in table {
            let entry = Self::below(&table_place, edition);
            if table.len() > 1 {
                self.drop(&entry);
            }
            each(self, &entry, value);
        }
    }

    /// Every change of a condition.
    pub fn condition(&mut self, place: &str, value: &Json) {
        if value.get("by_edition").is_some() {
            return self.dated(place, value, Self::condition);
        }
        match value {
            Json::String(word) => self.put(place, json!(if word == "always" { "never" } else { "always" })),
            Json::Object(entries) => self.object(place, entries),
            _ => panic!("no condition: {value}"),
        }
    }

    fn object(&mut self, place: &str, entries: &Map<String, Json>) {
        let whole = Json::Object(entries.clone());
        match entries.get("not").filter(|_| entries.len() == 1) {
            Some(inner) => self.put(place, inner.clone()),
            None => self.put(place, json!({ "not": whole })),
        }
        let single = |key: &str, value: &Json| Json::Object(Map::from_iter([(key.to_owned(), value.clone())]));
        if entries.len() > 1 {
            self.put(place, json!({ "any": entries.iter().map(|(key, value)| single(key, value)).collect::<Vec<_>>() }));
        }
        for (key, value) in entries {
            let entry = Self::below(place, key);
            if entries.len() > 1 {
                self.drop(&entry);
                let others = entries.iter().filter(|(other, _)| *other != key).map(|(key, value)| single(key, value));
                self.put(place, json!({ "all": others.chain([json!({ "not": single(key, value) })]).collect::<Vec<_>>() }));
            }
            if let Some(renamed) = self.entry(&entry, key, value) {
                let rename =
                    |(other, value): (&String, &Json)| (if other == key { renamed } else { other }.to_owned(), value.clone());
                self.put(place, Json::Object(entries.iter().map(rename).collect()));
            }
        }
    }

    /// Every change of one entry of a condition. Returned is what else its key could be.
    fn entry(&mut self, place: &str, key: &str, value: &Json) -> Option<&'static str> {
        match key {
            "all" | "any" => {
                let list = value.as_array().expect("conditions");
                for (index, one) in list.iter().enumerate() {
                    let place = format!("{place}/{index}");
                    if list.len() > 1 {
                        self.drop(&place);
                    }
                    self.condition(&place, one);
                }
                Some(if key == "all" { "any" } else { "all" })
            }
            "not" => {
                self.condition(place, value);
                None
            }
            "any_child" | "every_child" => {
                self.condition(place, value);
                Some(if key == "any_child" { "every_child" } else { "any_child" })
            }
            "document_required" => Some("document_deferrable"),
            "document_deferrable" => Some("document_required"),
            "channel" => {
                for other in ["state_corporation", "portal", "provider_office"].into_iter().filter(|other| value != other) {
                    self.put(place, json!(other));
                }
                None
            }
            "holds" | "ground" => None,
            fact => {
                self.fact(place, fact, value);
                None
            }
        }
    }

    fn fact(&mut self, place: &str, fact: &str, value: &Json) {
        let (of, key) = fact.split_once('.').expect("a fact");
        match (&self.law["facts"][of][key], value) {
            (_, Json::Bool(value)) => self.put(place, json!(!value)),
            (Json::Array(options), Json::String(_) | Json::Array(_)) => {
                let listed = value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]);
                for option in &options.clone() {
                    let mut changed = listed.clone();
                    if listed.contains(option) {
                        changed.retain(|one| one != option);
                    } else {
                        changed.push(option.clone());
                    }
                    // Another option instead of the only one.
                    if listed.len() == 1 && !listed.contains(option) {
                        self.put(place, option.clone());
                    }
                    if !changed.is_empty() {
                        self.put(place, Json::Array(changed));
                    }
                }
            }
            (_, Json::Object(tests)) => {
                for (test, years) in tests {
                    let others =
                        tests.iter().filter(|(other, _)| *other != test).map(|(test, years)| (test.clone(), years.clone()));
                    let others = others.collect::<Map<_, _>>();
                    let mut with = |test: &str, years: u64| {
                        let mut changed = others.clone();
                        if changed.insert(test.to_owned(), json!(years)).is_none() {
                            self.put(place, Json::Object(changed));
                        }
                    };
                    let years = years.as_u64().expect("years");
                    with(test, years - 1);
                    with(test, years + 1);
                    DATE_TESTS.into_iter().filter(|other| other != test).for_each(|other| with(other, years));
                    if !others.is_empty() {
                        self.put(place, Json::Object(others));
                    }
                }
            }
            (kind, _) => panic!("no test of {fact}: {kind}"),
        }
    }
}
