//! Reading a pack strictly: values, and where they stand.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::law::date;
use crate::pack::contents::Contents;
use crate::plain::faults::{Faults, NOTHING};
use crate::plain::value::Value;

/// Reads a pack. What is wrong is kept in `faults`.
pub struct Reader<'a> {
    pub faults: Faults<'a>,
    /// What has been read so far.
    pub pack: Contents,
    /// The ids of all grounds and papers: a condition may name one that stands further down.
    pub grounds: Vec<String>,
    pub documents: Vec<String>,
    /// Named conditions, where each is written.
    pub definitions: &'a [(Cow<'a, str>, Value<'a>)],
    /// How many definitions may still stand in this one: none must lead back to itself.
    pub depth: usize,
    /// Whether the rule is about one child, so that `child.…` may stand outside `any_child`.
    pub one_child: bool,
}

impl<'a> Reader<'a> {
    /// Notes a fault at a place.
    pub fn refuse(&mut self, place: &Value, code: &'static str, message: &str) {
        self.faults.refuse(place, code, message);
    }

    /// Notes a fault at a place that has the wrong shape.
    pub fn refuse_shape(&mut self, place: &Value, message: &str) {
        self.refuse(place, "pack_shape", message);
    }

    /// The entries of an object without doubled keys.
    pub fn entries(&mut self, value: &'a Value<'a>) -> &'a [(Cow<'a, str>, Value<'a>)] {
        let Value::Object(entries) = value else {
            self.refuse_shape(value, "not an object");
            return &[];
        };
        for (index, (key, _)) in entries.iter().enumerate() {
            if entries.iter().take(index).any(|(earlier, _)| earlier == key) {
                self.faults.refuse_entry(value, key, "pack_duplicate", "this key stands twice");
            }
        }
        entries
    }

    /// The object's keys must be among these.
    pub fn only(&mut self, value: &'a Value<'a>, keys: &[&str]) {
        for (key, entry) in self.entries(value) {
            if !keys.contains(&key.as_ref()) {
                self.refuse_shape(entry, "unknown key");
            }
        }
    }

    /// The entry with this key.
    pub fn required(&mut self, value: &'a Value<'a>, key: &str) -> &'a Value<'a> {
        let entry = value.get(key);
        if entry.is_none() {
            self.faults.refuse_entry(value, key, "pack_shape", "missing");
        }
        entry.unwrap_or(&NOTHING)
    }

    pub fn list(&mut self, value: &'a Value<'a>) -> &'a [Value<'a>] {
        if let Value::List(list) = value {
            return list;
        }
        self.refuse_shape(value, "not a list");
        &[]
    }

    /// The elements of the list with this key.
    pub fn required_list(&mut self, value: &'a Value<'a>, key: &str) -> &'a [Value<'a>] {
        let list = self.required(value, key);
        self.list(list)
    }

    /// Text that is not empty.
    pub fn text(&mut self, value: &'a Value<'a>) -> &'a str {
        let text = value.as_str().unwrap_or_default();
        if text.is_empty() {
            self.refuse_shape(value, "not a text");
        }
        text
    }

    /// The text with this key.
    pub fn name(&mut self, value: &'a Value<'a>, key: &str) -> String {
        let text = self.required(value, key);
        self.text(text).to_owned()
    }

    /// The id of a row; each stands once.
    pub fn id(&mut self, row: &'a Value<'a>, known: &[String]) -> String {
        let id = self.name(row, "id");
        if known.contains(&id) {
            self.refuse(row, "pack_duplicate", &format!("`{id}` stands twice"));
        }
        id
    }

    /// A whole number from 1 on.
    pub fn number(&mut self, value: &Value, most: u16) -> u16 {
        let number = value.as_index().unwrap_or_default();
        if number < 1 || number > most {
            self.refuse_shape(value, "not a whole number in range");
        }
        number
    }

    /// `true` or `false`.
    pub fn bool(&mut self, value: &Value) -> bool {
        if !matches!(value, Value::Bool(_)) {
            self.refuse_shape(value, "not true or false");
        }
        matches!(value, Value::Bool(true))
    }

    pub fn date(&mut self, value: &'a Value<'a>) -> NaiveDate {
        let date = date::parse(self.text(value));
        if date.is_none() {
            self.refuse(value, "pack_dates", "not a date");
        }
        date.unwrap_or_default()
    }

    /// The date with this key.
    pub fn required_date(&mut self, value: &'a Value<'a>, key: &str) -> NaiveDate {
        let date = self.required(value, key);
        self.date(date)
    }

    /// An index that has been looked for by the name written here.
    pub fn known(&mut self, value: &'a Value<'a>, index: Option<usize>) -> usize {
        if index.is_none() {
            let name = self.text(value);
            self.refuse(value, "pack_unknown", &format!("no such thing: `{name}`"));
        }
        index.unwrap_or_default()
    }

    pub fn edition(&mut self, value: &'a Value<'a>) -> usize {
        let id = self.text(value);
        self.known(value, self.pack.edition_index(id))
    }
}
