//! A thing of a pack, and what is said of it: what is compared.

use serde_json::Value as Json;

use super::condition;

/// Of what kind a thing is, in the order of the headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ItemKind {
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

impl ItemKind {
    /// Its name in data, and the heading above all of the kind.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            ItemKind::Pack => ("pack", "THE PACK"),
            ItemKind::Edition => ("edition", "EDITIONS"),
            ItemKind::Service => ("service", "SERVICES, CHANNELS, TERMS"),
            ItemKind::Scope => ("scope", "FOR WHICH CHILDREN THE SERVICES ARE"),
            ItemKind::Definition => ("definition", "NAMED CONDITIONS"),
            ItemKind::Fact => ("fact", "QUESTIONS"),
            ItemKind::Ground => ("ground", "REFUSAL GROUNDS"),
            ItemKind::Document => ("document", "PAPERS"),
            ItemKind::Note => ("note", "NOTES"),
            ItemKind::Calendar => ("calendar", "CALENDAR"),
            ItemKind::SubsistenceMinimum => ("subsistence_minimum", "SUBSISTENCE MINIMUM"),
        }
    }
}

/// A thing with an id.
pub struct Item {
    pub kind: ItemKind,
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
