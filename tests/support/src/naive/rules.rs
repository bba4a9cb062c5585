//! Conditions as the pack writes them, for one edition and list, with every reference replaced by what it stands for.

use serde_json::Value as Json;

/// A condition over the facts of the applicant and of children.
#[derive(Clone, Debug)]
pub enum Formula {
    Constant(bool),
    /// What the pack says of a fact, e.g. `applicant.citizenship` and `"stateless"`.
    Passes(String, Json),
    All(Vec<Formula>),
    Any(Vec<Formula>),
    Not(Box<Formula>),
    SomeChild(Box<Formula>),
}

/// An edition and a list of a pack.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    pub pack: &'a Json,
    pub edition: &'a str,
    pub service: &'a str,
    pub channel: &'a str,
}

impl<'a> Scene<'a> {
    fn edition_number(&self, id: &str) -> usize {
        let editions = self.pack["editions"].as_array().expect("editions");
        editions.iter().position(|edition| edition["id"] == id).expect("a known edition")
    }

    /// What holds in this edition: the value itself, or of its `by_edition` the newest entry that has begun.
    pub fn in_edition<'v>(&self, value: &'v Json) -> Option<&'v Json> {
        let Some(table) = value.get("by_edition") else { return Some(value).filter(|value| !value.is_null()) };
        let now = self.edition_number(self.edition);
        let begun = table.as_object().expect("a table").iter().filter(|(from, _)| self.edition_number(from) <= now);
        begun.max_by_key(|(from, _)| self.edition_number(from)).map(|(_, value)| value)
    }

    fn is_alive(&self, row: &Json) -> bool {
        let now = self.edition_number(self.edition);
        let number = |key: &str| row[key].as_str().map(|id| self.edition_number(id));
        number("since").is_none_or(|since| since <= now) && number("until").is_none_or(|until| now < until)
    }

    fn rows(&self, of: &str) -> impl Iterator<Item = &'a Json> {
        self.pack[of].as_array().expect("rows").iter()
    }

    /// The grounds of this service with their items, in the order of the items; one without follows the one before it.
    pub fn grounds(&self) -> Vec<(&'a Json, Option<u64>)> {
        let mut grounds = Vec::new();
        let mut before = 0;
        for row in self.rows("grounds").filter(|row| self.has_ground(row)) {
            let item = self.ground_item(row);
            before = item.unwrap_or(before);
            grounds.push((before, row, item));
        }
        grounds.sort_by_key(|(order, ..)| *order);
        grounds.into_iter().map(|(_, row, item)| (row, item)).collect()
    }

    /// The point of the Code of a ground: one for all services, or one for each that is named.
    pub fn code(&self, row: &'a Json) -> Option<&'a Json> {
        let code = self.in_edition(&row["code"])?;
        if code.is_object() { code.get(self.service) } else { Some(code) }
    }

    fn ground_item(&self, row: &Json) -> Option<u64> {
        self.in_edition(&row["items"])?[self.service].as_u64()
    }

    fn has_ground(&self, row: &Json) -> bool {
        let named = row["services"].as_array().is_some_and(|services| services.iter().any(|one| one == self.service));
        self.is_alive(row) && (named || self.ground_item(row).is_some())
    }

    /// The papers of this list with their items, in the order of the items.
    pub fn documents(&self) -> Vec<(&'a Json, u64)> {
        let mut documents = self.rows("documents").filter_map(|row| Some((row, self.document_item(row)?))).collect::<Vec<_>>();
        documents.sort_by_key(|(_, item)| *item);
        documents
    }

    fn document_item(&self, row: &Json) -> Option<u64> {
        let list = format!("{}/{}", self.service, self.channel);
        self.in_edition(&row["items"])?.get(list)?.as_u64().filter(|_| self.is_alive(row))
    }

    /// The notes that can appear in this list on a day.
    pub fn notes(&self, date: &str) -> Vec<&'a Json> {
        let among = |limit: &Json, id: &str| {
            let begun = self.in_edition(limit).and_then(Json::as_array);
            limit.is_null() || begun.is_some_and(|list| list.iter().any(|one| one == id))
        };
        let notes = self.rows("notes").filter(|row| {
            self.is_alive(row)
                && among(&row["services"], self.service)
                && among(&row["channels"], self.channel)
                && row["request_date_from"].as_str().is_none_or(|from| from <= date)
        });
        notes.collect()
    }

    /// When a ground applies; never, where it does not stand.
    pub fn ground(&self, row: &Json) -> Formula {
        if !self.has_ground(row) {
            return Formula::Constant(false);
        }
        self.formula(&row["applies_when"])
    }

    /// When the body may set a ground aside.
    pub fn waivable(&self, row: &Json) -> Formula {
        if !self.has_ground(row) || self.in_edition(&row["waivable_when"]).is_none() {
            return Formula::Constant(false);
        }
        self.formula(&row["waivable_when"])
    }

    /// When a paper is required; never, where it is not on the list.
    pub fn required(&self, row: &Json) -> Formula {
        if self.document_item(row).is_none() {
            return Formula::Constant(false);
        }
        self.formula(&row["required_when"])
    }

    /// When a paper may be handed in later.
    pub fn deferrable(&self, row: &Json) -> Formula {
        let begun = self.document_item(row).is_some() && self.in_edition(&row["deferrable_when"]).is_some();
        if !begun {
            return Formula::Constant(false);
        }
        Formula::All(vec![self.formula(&row["deferrable_when"]), Formula::Not(Box::new(self.required(row)))])
    }

    fn row(&self, of: &str, id: &Json) -> &'a Json {
        self.rows(of).find(|row| row["id"] == *id).expect("a known rule")
    }

    /// Reads a condition.
    pub fn formula(&self, condition: &Json) -> Formula {
        let condition = self.in_edition(condition).expect("a condition of this edition");
        if let Json::String(word) = condition {
            return Formula::Constant(word == "always");
        }
        let entries = condition.as_object().expect("a condition");
        Formula::All(entries.iter().map(|(key, value)| self.entry(key, value)).collect())
    }

    fn entry(&self, key: &str, value: &Json) -> Formula {
        let several = || value.as_array().expect("conditions").iter().map(|one| self.formula(one)).collect();
        let inner = || Box::new(self.formula(value));
        let not = |formula| Formula::Not(Box::new(formula));
        match key {
            "all" => Formula::All(several()),
            "any" => Formula::Any(several()),
            "not" => Formula::Not(inner()),
            "any_child" => Formula::SomeChild(inner()),
            "every_child" => not(Formula::SomeChild(Box::new(not(self.formula(value))))),
            "holds" => self.formula(&self.pack["definitions"][value.as_str().expect("a name")]),
            "channel" => Formula::Constant(value == self.channel),
            "ground" => self.ground(self.row("grounds", value)),
            "document_required" => self.required(self.row("documents", value)),
            "document_deferrable" => self.deferrable(self.row("documents", value)),
            _ => Formula::Passes(key.to_owned(), value.clone()),
        }
    }
}
