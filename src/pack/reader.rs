//! Reading a tree of plain data strictly.

use chrono::NaiveDate;

use crate::date;
use crate::error::{Error, Read, fault, join, join_index};
use crate::value::Value;

/// Reads a pack and keeps the first fault.
///
/// A fault stops nothing: what is read after it stands for nothing, and nobody sees it. So no function has to hand
/// faults on, which would weigh as much as the reading itself.
pub struct Reader<'a> {
    root: &'a Value,
    fault: Option<Box<Error>>,
}

/// Stands for what is missing.
static NOTHING: Value = Value::Null;

impl<'a> Reader<'a> {
    /// A reader of this pack.
    pub fn new(root: &'a Value) -> Self {
        Reader { root, fault: None }
    }

    /// What has been read, unless there was a fault.
    pub fn done<T>(self, read: T) -> Read<T> {
        self.fault.map_or(Ok(read), Err)
    }

    /// Whether there has been a fault.
    pub fn failed(&self) -> bool {
        self.fault.is_some()
    }

    /// Notes a fault at a place.
    #[cold]
    #[inline(never)]
    pub fn refuse(&mut self, place: &Value, code: &'static str, message: &str) {
        self.refuse_entry(place, None, code, message);
    }

    /// Notes that a name means nothing.
    #[cold]
    #[inline(never)]
    pub fn refuse_name(&mut self, place: &Value, name: &str) {
        self.refuse(place, "pack_unknown", &["no such thing: `", name, "`"].concat());
    }

    /// Notes that a name stands twice.
    #[cold]
    #[inline(never)]
    pub fn refuse_double(&mut self, place: &Value, name: &str) {
        self.refuse(place, "pack_duplicate", &["`", name, "` stands twice"].concat());
    }

    /// Notes a fault at a place, or at an entry of it that is not there, or there twice.
    #[inline(never)]
    fn refuse_entry(&mut self, place: &Value, key: Option<&str>, code: &'static str, message: &str) {
        if self.fault.is_none() {
            let mut path = way(self.root, String::new(), place).unwrap_or_default();
            if let Some(key) = key {
                path = join(&path, key);
            }
            self.fault = Some(fault(code, &path, message));
        }
    }

    fn refuse_shape(&mut self, place: &Value, message: &str) {
        self.refuse(place, "pack_shape", message);
    }

    /// The entries of an object without doubled keys.
    pub fn entries(&mut self, value: &'a Value) -> &'a [(String, Value)] {
        let Value::Object(entries) = value else {
            self.refuse_shape(value, "not an object");
            return &[];
        };
        for (index, (key, _)) in entries.iter().enumerate() {
            if entries.iter().take(index).any(|(earlier, _)| earlier == key) {
                self.refuse_entry(value, Some(key), "pack_duplicate", "this key stands twice");
            }
        }
        entries
    }

    /// The object's keys must be among these.
    pub fn only(&mut self, value: &'a Value, keys: &[&str]) {
        for (key, entry) in self.entries(value) {
            if !keys.contains(&key.as_str()) {
                self.refuse_shape(entry, "unknown key");
            }
        }
    }

    /// The entry with this key.
    pub fn required(&mut self, value: &'a Value, key: &str) -> &'a Value {
        let entry = value.get(key);
        if entry.is_none() {
            self.refuse_entry(value, Some(key), "pack_shape", "missing");
        }
        entry.unwrap_or(&NOTHING)
    }

    /// The elements of a list.
    pub fn list(&mut self, value: &'a Value) -> &'a [Value] {
        if let Value::List(list) = value {
            return list;
        }
        self.refuse_shape(value, "not a list");
        &[]
    }

    /// The elements of the list with this key, if there is one.
    pub fn optional_list(&mut self, value: &'a Value, key: &str) -> &'a [Value] {
        value.get(key).map_or(&[], |list| self.list(list))
    }

    /// Text that is not empty.
    pub fn text(&mut self, value: &'a Value) -> &'a str {
        let text = value.as_str().unwrap_or_default();
        if text.is_empty() {
            self.refuse_shape(value, "not a text");
        }
        text
    }

    /// The text with this key, to be kept.
    pub fn name(&mut self, value: &'a Value, key: &str) -> String {
        let text = self.required(value, key);
        self.text(text).to_owned()
    }

    /// A whole number from 1 on.
    pub fn number(&mut self, value: &Value, most: u16) -> u16 {
        let number = value.as_index().unwrap_or_default();
        if number < 1 || number > most {
            self.refuse_shape(value, "not a whole number in range");
        }
        number
    }

    /// The number with this key, if there is one.
    pub fn optional_number(&mut self, value: &Value, key: &str, most: u16) -> Option<u16> {
        value.get(key).map(|number| self.number(number, most))
    }

    /// `true` or `false`.
    pub fn bool(&mut self, value: &Value) -> bool {
        if !matches!(value, Value::Bool(_)) {
            self.refuse_shape(value, "not true or false");
        }
        matches!(value, Value::Bool(true))
    }

    /// A date.
    pub fn date(&mut self, value: &'a Value) -> NaiveDate {
        let date = date::parse(self.text(value));
        if date.is_none() {
            self.refuse(value, "pack_dates", "not a date");
        }
        date.unwrap_or_default()
    }

    /// The date with this key.
    pub fn required_date(&mut self, value: &'a Value, key: &str) -> NaiveDate {
        let date = self.required(value, key);
        self.date(date)
    }

    /// The place of a name among these.
    pub fn place_in(&mut self, value: &'a Value, names: &[String]) -> usize {
        let name = self.text(value);
        let place = names.iter().position(|known| known == name);
        if place.is_none() {
            self.refuse_name(value, name);
        }
        place.unwrap_or_default()
    }
}

/// Where a value stands, dotted from the root. It is looked for only when something is wrong there.
fn way(value: &Value, path: String, place: &Value) -> Option<String> {
    if std::ptr::eq(value, place) {
        return Some(path);
    }
    match value {
        Value::List(list) => list.iter().enumerate().find_map(|(index, element)| way(element, join_index(&path, index), place)),
        Value::Object(entries) => entries.iter().find_map(|(key, entry)| way(entry, join(&path, key), place)),
        _ => None,
    }
}

/// The first name that has stood before.
pub fn double(names: &[String]) -> Option<usize> {
    (0..names.len()).find(|place| names.iter().take(*place).any(|earlier| names.get(*place) == Some(earlier)))
}
