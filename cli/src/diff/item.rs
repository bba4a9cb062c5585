//! A thing of a pack, and what is said of it: what is compared.

use serde_json::Value as Json;

use super::condition;

/// Of what kind a thing is, in the order of the headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Pack,
    Edition,
    Service,
    Scope,
    Definition,
    Fact,
    Ground,
    Document,
    Note,
    Calendar,
    SubsistenceMinimum,
}

impl Kind {
    /// Its name in data, and the heading above all of the kind.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Kind::Pack => ("pack", "THE PACK"),
            Kind::Edition => ("edition", "EDITIONS"),
            Kind::Service => ("service", "SERVICES, CHANNELS, TERMS"),
            Kind::Scope => ("scope", "FOR WHICH CHILDREN THE SERVICES ARE"),
            Kind::Definition => ("definition", "NAMED CONDITIONS"),
            Kind::Fact => ("fact", "QUESTIONS"),
            Kind::Ground => ("ground", "REFUSAL GROUNDS"),
            Kind::Document => ("document", "PAPERS"),
            Kind::Note => ("note", "NOTES"),
            Kind::Calendar => ("calendar", "CALENDAR"),
            Kind::SubsistenceMinimum => ("subsistence_minimum", "SUBSISTENCE MINIMUM"),
        }
    }
}

/// A thing with an id.
pub struct Item {
    pub kind: Kind,
    pub id: String,
    pub fields: Vec<Field>,
}

/// What is said of a thing. Two are the same if they read the same.
#[derive(Clone)]
pub struct Field {
    pub what: String,
    pub lines: Vec<String>,
    pub json: Json,
    pub is_condition: bool,
}

impl PartialEq for Field {
    fn eq(&self, other: &Self) -> bool {
        self.what == other.what && self.lines == other.lines
    }
}

impl Field {
    pub fn plain(what: impl Into<String>, json: impl Into<Json>) -> Self {
        let json = json.into();
        let lines = match &json {
            Json::Array(list) => list.iter().map(condition::word).collect(),
            other => vec![condition::word(other)],
        };
        Self { what: what.into(), lines, json, is_condition: false }
    }

    pub fn condition(what: impl Into<String>, json: &Json) -> Self {
        Self { what: what.into(), lines: condition::lines(json), json: json.clone(), is_condition: true }
    }
}
